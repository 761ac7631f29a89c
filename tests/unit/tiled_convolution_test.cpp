// Convolutions in tiles (Winograd's F(2x2,3x3)), against plain loops in double; the same bits whatever the
// batch and the threads.
#include "monoclip/backend/cpu/tiled_convolution.hpp"

#include <memory>

#include "support/catch.hpp"
#include "support/engine.hpp"

namespace mc = monoclip;

using namespace engines;

namespace {

/// A convolution of inputs and weights that depend on its extents only.
struct Convolution {
    mc::Window window;
    std::int64_t channels, filters;
    bool with_bias = true;  ///< and ReLU; otherwise it accumulates

    mc::Grid result() const { return window.grid.strided(window.stride); }
    std::vector<double> inputs() const { return random<double>("x", window.grid.cells() * channels); }
    std::vector<double> old() const { return random<double>("out", result().cells() * filters); }
    std::vector<float> weights() const { return random<float>("w", filters * channels * 9); }
    std::vector<float> bias() const { return random<float>("b", filters); }
};

std::ostream& operator<<(std::ostream& out, const Convolution& c) {
    const mc::Grid& grid = c.window.grid;
    return out << grid.batch << " x " << grid.height << " x " << grid.width << ", stride " << c.window.stride
               << ", " << c.channels << " to " << c.filters << (c.with_bias ? " with bias" : " accumulated");
}

std::vector<double> run(const Convolution& c, const Engine& engine, const std::vector<double>& inputs) {
    Scratch scratch(std::size_t{1} << 25);
    std::memset(scratch.workspace.data(), 0xFF, scratch.workspace.size());  // NaNs
    const auto weight =
        engine.pack(hashed::tensor({c.filters, c.channels, 3, 3}, c.weights()), mc::Role::convolution);
    REQUIRE(weight.parts == 16);
    const auto bias = engine.pack(hashed::tensor({c.filters}, c.bias()), mc::Role::vector);
    Guarded<float> out(c.result().cells(), c.filters, false);
    mc::Epilogue<Engine> epilogue;
    if (c.with_bias) {
        epilogue = {.bias = &bias, .activate = true, .activation = mc::Activation::relu};
    } else {
        out.fill(c.old());
        epilogue.accumulate = true;
    }
    const auto in = inputs.empty() ? engine.operand(scratch.arena, 0, c.channels)
                                   : operand_of(engine, inputs, c.window.grid.cells(), scratch.arena);
    engine.convolve(in, c.window, weight, epilogue, out.operand(), scratch.arena);
    REQUIRE(out.guards_are_whole());
    return out.numbers();
}

std::vector<double> expected_of(const Convolution& c) {
    const mc::Grid& grid = c.window.grid;
    const mc::Grid to = c.result();
    const std::vector<double> in = c.inputs();
    const std::vector<float> w = c.weights();
    const std::vector<float> bias = c.bias();
    std::vector<double> sums = c.with_bias ? std::vector<double>(c.old().size()) : c.old();
    for (std::int64_t cell = 0; cell < to.cells(); ++cell) {
        const std::int64_t image = cell / (to.height * to.width);
        const std::int64_t top = cell / to.width % to.height * c.window.stride - 1;
        const std::int64_t left = cell % to.width * c.window.stride - 1;
        for (std::int64_t tap = 0; tap < 9; ++tap) {
            const std::int64_t y = top + tap / 3;
            const std::int64_t x = left + tap % 3;
            if (y < 0 || y >= grid.height || x < 0 || x >= grid.width) continue;
            const double* from = in.data() + ((image * grid.height + y) * grid.width + x) * c.channels;
            for (std::int64_t filter = 0; filter < c.filters; ++filter) {
                double& sum = sums[static_cast<std::size_t>(cell * c.filters + filter)];
                for (std::int64_t k = 0; k < c.channels; ++k)
                    sum += from[k] * static_cast<double>(
                                         w[static_cast<std::size_t>((filter * c.channels + k) * 9 + tap)]);
            }
        }
    }
    for (std::size_t i = 0; c.with_bias && i < sums.size(); ++i)
        sums[i] = (std::max)(sums[i] + static_cast<double>(bias[i % bias.size()]), 0.0);
    return sums;
}

/// Claims more threads than it has.
class CrowdedExecutor : public mc::Executor {
  public:
    void parallel_for(std::size_t count, mc::LoopBody body) override {
        while (count-- > 0) body(count);
    }
    std::size_t concurrency() const noexcept override { return 1000; }
};

}  // namespace

TEST_CASE("Tiled convolutions are those of the windows, on grids of every shape and at every stride") {
    // One cell; tiles that overhang on either side; one block of tiles for each thread, and too few for that.
    for (const mc::Grid& grid : {mc::Grid{1, 1, 1}, {2, 1, 4}, {3, 5, 2}, {2, 7, 7}, {1, 12, 15}}) {
        for (const auto& [channels, filters] : {std::pair{32, 64}, {64, 64}, {48, 112}}) {
            for (const int stride : {1, 2, 3}) {
                const Convolution c{{grid, 3, stride}, channels, filters, stride != 2};
                const std::vector<double> expected = expected_of(c);
                for (const mc::Isa isa : isas()) {
                    INFO(c << ", " << mc::name_of(isa));
                    const Engine engine = Variant{isa, mc::Precision::fp32}.engine(1);
                    // A position's sums are `channels` products of numbers around one: as a window's, which
                    // are nine times as many but each half as large. They round as a walk of sqrt(channels)
                    // steps of 2^-24 of at most sqrt(channels), nine are added; a factor of 2 for the largest
                    // of thousands.
                    CHECK(largest_difference(run(c, engine, c.inputs()), expected) <
                          static_cast<double>(channels) * 9 * 2 * 0x1p-24);
                }
            }
        }
    }
}

TEST_CASE("A tiled convolution has the same bits in blocks or in phases, with any number of threads") {
    // 56 tiles, of which the scratch holds 48 at a time.
    const Convolution c{{{2, 7, 13}, 3, 1}, 32, 2048};
    REQUIRE(mc::detail::tiles_of(c.window.grid) == 56);
    REQUIRE(mc::detail::tiles_at_once(c.window.grid, c.channels, c.filters) == 48);
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        const std::vector<double> one = run(c, Variant{isa, mc::Precision::fp32}.engine(1), c.inputs());
        CHECK(same_bits(run(c, Variant{isa, mc::Precision::fp32}.engine(3), c.inputs()), one));
        mc::Cpu crowded{.isa = isa};
        crowded.context.executor = std::make_shared<CrowdedExecutor>();
        CHECK(same_bits(run(c, Engine(crowded), c.inputs()), one));
    }
}

TEST_CASE("A picture's tiles have the same bits alone and in a batch") {
    const Convolution all{{{5, 7, 5}, 3, 1}, 64, 64};
    const Convolution one{{{1, 7, 5}, 3, 1}, 64, 64};
    const std::vector<double> inputs = all.inputs();
    for (const mc::Isa isa : isas()) {
        const Engine engine = Variant{isa, mc::Precision::fp32}.engine(2);
        const std::vector<double> together = run(all, engine, inputs);
        for (std::ptrdiff_t i = 0; i < 5; ++i) {
            INFO(mc::name_of(isa) << ", picture " << i);
            const std::ptrdiff_t in = 7 * 5 * 64;
            const std::vector<double> own(inputs.begin() + i * in, inputs.begin() + (i + 1) * in);
            const std::vector<double> part(together.begin() + i * in, together.begin() + (i + 1) * in);
            CHECK(same_bits(run(one, engine, own), part));
        }
    }
}

TEST_CASE("A convolution of no pictures writes nothing") {
    const Convolution c{{{0, 4, 4}, 3, 1}, 32, 64};
    CHECK(run(c, Variant{mc::Isa::automatic, mc::Precision::fp32}.engine(2), {}).empty());
}

TEST_CASE("Tiled filters are G g G^T, exactly where it has few digits") {
    const double G[4][3] = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
    std::vector<float> weights = hashed::numbers("integers", 5 * 4 * 9);
    for (float& weight : weights) weight = std::round(weight * 100);
    const mc::TensorView filters = mc::detail::tiled_filters(hashed::tensor({5, 4, 3, 3}, weights));
    REQUIRE(filters.shape == mc::Shape{16 * 5, 4});
    std::vector<double> expected;
    for (std::size_t position = 0; position < 16; ++position) {
        for (std::size_t filter = 0; filter < 5 * 4; ++filter) {
            double sum = 0;
            for (std::size_t y = 0; y < 3; ++y)
                for (std::size_t x = 0; x < 3; ++x)
                    sum += G[position / 4][y] * G[position % 4][x] *
                           static_cast<double>(weights[filter * 9 + y * 3 + x]);
            expected.push_back(sum);
        }
    }
    std::vector<double> actual(expected.size());
    mc::copy_elements<double>(filters, std::span(actual));
    CHECK(actual == expected);
}

TEST_CASE("Filters are packed for tiles where that pays, and only in fp32") {
    const auto parts = [](const auto& engine, std::int64_t filters, std::int64_t channels,
                          std::int64_t kernel) {
        const mc::Shape shape{filters, channels, kernel, kernel};
        const mc::TensorView tensor =
            hashed::tensor(shape, std::vector<float>(static_cast<std::size_t>(shape.elements())));
        return engine.pack(tensor, mc::Role::convolution).parts;
    };
    const Engine engine(mc::Cpu{.threads = 1});
    CHECK(parts(engine, 64, 32, 3) == 16);
    CHECK(parts(engine, 112, 48, 3) == 16);
    CHECK(parts(engine, 48, 32, 3) == 1);
    CHECK(parts(engine, 64, 16, 3) == 1);
    CHECK(parts(engine, 64, 40, 3) == 1);
    CHECK(parts(engine, 72, 32, 3) == 1);
    CHECK(parts(engine, 64, 32, 1) == 1);
    CHECK(parts(engine, 64, 32, 5) == 1);
    CHECK(parts(Engine(mc::Cpu{.threads = 1, .precision = mc::Precision::bf16}), 64, 32, 3) == 1);
    CHECK(parts(Wide(mc::BasicCpu<double>{.threads = 1}), 64, 32, 3) == 1);
}
