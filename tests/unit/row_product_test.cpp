// The gradients of weights, products over all rows, against plain loops in double; the same bits whatever the
// threads.
#include "monoclip/backend/cpu/training.hpp"

#include "support/catch.hpp"
#include "support/engine.hpp"

namespace mc = monoclip;

using namespace engines;

namespace {

using TrainingEngine = mc::CpuTrainingEngine<float>;

TrainingEngine training_engine(const Variant& variant, int threads) {
    return TrainingEngine(mc::Cpu{.threads = threads, .precision = variant.precision, .isa = variant.isa});
}

/// A bound of what float rounds away: half a unit in the last place of each partial sum, none of which is
/// larger than the sum of all terms' magnitudes. A chain has 256 groups of at most two terms; their sums, and
/// then those of at most 16 parts, are added.
double bound(std::int64_t terms, const std::vector<double>& magnitudes) {
    const std::int64_t additions = (std::min<std::int64_t>)(terms, 512) + terms / 256 + 16;
    return static_cast<double>(additions) * 0x1p-24 * largest_element(magnitudes);
}

std::vector<double> magnitudes_of(std::vector<double> values, bool wanted) {
    for (double& value : values) value = wanted ? std::abs(value) : value;
    return values;
}

// ---- linear layers

struct Linear {
    std::int64_t rows, in, out;
    bool is_projection = false;
};

std::ostream& operator<<(std::ostream& out, const Linear& linear) {
    return out << linear.rows << " rows, " << linear.in << " to " << linear.out
               << (linear.is_projection ? ", a projection" : "");
}

mc::Shape shape_of(const Linear& linear) {
    return linear.is_projection ? mc::Shape{linear.in, linear.out} : mc::Shape{linear.out, linear.in};
}

std::vector<double> gradient(const Linear& linear, const Variant& variant, int threads) {
    const TrainingEngine engine = training_engine(variant, threads);
    Scratch scratch(std::size_t{1} << 25);
    std::memset(scratch.workspace.data(), 0xFF, scratch.workspace.size());  // NaNs
    const std::vector<float> numbers(static_cast<std::size_t>(linear.in * linear.out));
    const auto weight = TrainingEngine::weight(
        numbers.data(), shape_of(linear), linear.is_projection ? mc::Role::projection : mc::Role::matrix);
    std::vector<float> dy = random<float>("dy", linear.rows * linear.out);
    const auto x =
        operand_of(engine, random<double>("x", linear.rows * linear.in), linear.rows, scratch.arena);
    const mc::Shape shape = shape_of(linear);
    std::vector<float> sums = random<float>("old", linear.in * linear.out);
    engine.linear_weight_gradient(view(dy, linear.rows), x, weight, view(sums, shape[0]), {}, scratch.arena);
    return {sums.begin(), sums.end()};
}

std::vector<double> expected(const Linear& linear, bool is_narrow, bool of_magnitudes = false) {
    const std::vector<double> dy =
        magnitudes_of(rounded(random<double>("dy", linear.rows * linear.out), is_narrow), of_magnitudes);
    const std::vector<double> x =
        magnitudes_of(rounded(random<double>("x", linear.rows * linear.in), is_narrow), of_magnitudes);
    std::vector<double> sums = magnitudes_of(random<double>("old", linear.in * linear.out), of_magnitudes);
    for (std::int64_t row = 0; row < linear.rows; ++row) {
        for (std::int64_t n = 0; n < linear.out; ++n) {
            for (std::int64_t k = 0; k < linear.in; ++k) {
                const std::int64_t at = linear.is_projection ? k * linear.out + n : n * linear.in + k;
                sums[static_cast<std::size_t>(at)] += dy[static_cast<std::size_t>(row * linear.out + n)] *
                                                      x[static_cast<std::size_t>(row * linear.in + k)];
            }
        }
    }
    return sums;
}

// ---- convolutions

struct Convolution {
    mc::Window window;
    std::int64_t channels, filters;
};

std::ostream& operator<<(std::ostream& out, const Convolution& c) {
    const mc::Grid& grid = c.window.grid;
    return out << grid.batch << " x " << grid.height << " x " << grid.width << ", kernel " << c.window.kernel
               << ", stride " << c.window.stride << ", " << c.channels << " to " << c.filters;
}

std::vector<double> gradient(const Convolution& c, const Variant& variant, int threads) {
    const TrainingEngine engine = training_engine(variant, threads);
    Scratch scratch(std::size_t{1} << 25);
    std::memset(scratch.workspace.data(), 0xFF, scratch.workspace.size());  // NaNs
    const mc::Shape shape{c.filters, c.channels, c.window.kernel, c.window.kernel};
    const std::vector<float> numbers(static_cast<std::size_t>(shape.elements()));
    const auto weight = TrainingEngine::weight(numbers.data(), shape, mc::Role::convolution);
    const std::int64_t cells = c.window.grid.cells();
    const std::int64_t positions = c.window.grid.strided(c.window.stride).cells();
    std::vector<float> dy = random<float>("dy", positions * c.filters);
    const auto x = operand_of(engine, random<double>("x", cells * c.channels), cells, scratch.arena);
    std::vector<float> sums = random<float>("old", shape.elements());
    engine.convolve_weight_gradient(view(dy, positions), x, c.window, weight, view(sums, c.filters),
                                    scratch.arena);
    return {sums.begin(), sums.end()};
}

std::vector<double> expected(const Convolution& c, bool is_narrow, bool of_magnitudes = false) {
    const mc::Grid& grid = c.window.grid;
    const mc::Grid to = grid.strided(c.window.stride);
    const std::int64_t kernel = c.window.kernel;
    const std::vector<double> dy =
        magnitudes_of(rounded(random<double>("dy", to.cells() * c.filters), is_narrow), of_magnitudes);
    const std::vector<double> x =
        magnitudes_of(rounded(random<double>("x", grid.cells() * c.channels), is_narrow), of_magnitudes);
    std::vector<double> sums =
        magnitudes_of(random<double>("old", c.filters * c.channels * kernel * kernel), of_magnitudes);
    for (std::int64_t cell = 0; cell < to.cells(); ++cell) {
        const std::int64_t image = cell / (to.height * to.width);
        for (std::int64_t tap = 0; tap < kernel * kernel; ++tap) {
            const std::int64_t row =
                cell / to.width % to.height * c.window.stride - kernel / 2 + tap / kernel;
            const std::int64_t column = cell % to.width * c.window.stride - kernel / 2 + tap % kernel;
            if (row < 0 || row >= grid.height || column < 0 || column >= grid.width) continue;
            const std::int64_t from = ((image * grid.height + row) * grid.width + column) * c.channels;
            for (std::int64_t n = 0; n < c.filters; ++n) {
                for (std::int64_t k = 0; k < c.channels; ++k) {
                    sums[static_cast<std::size_t>((n * c.channels + k) * kernel * kernel + tap)] +=
                        dy[static_cast<std::size_t>(cell * c.filters + n)] *
                        x[static_cast<std::size_t>(from + k)];
                }
            }
        }
    }
    return sums;
}

}  // namespace

TEST_CASE("The gradient of a linear layer's weight is a product over the rows") {
    const Variant variant = GENERATE(from_range(variants()));
    const Linear linear =
        GENERATE(Linear{0, 3, 2}, Linear{1, 1, 1}, Linear{2, 3, 5}, Linear{7, 48, 49}, Linear{513, 20, 33},
                 Linear{300, 64, 96, true}, Linear{5, 300, 10, true}, Linear{9, 17, 270});
    CAPTURE(variant, linear);
    const std::vector<double> sums = gradient(linear, variant, 1);
    const std::vector<double> magnitudes = expected(linear, variant.is_narrow(), true);
    CHECK(largest_difference(sums, expected(linear, variant.is_narrow())) <=
          bound(linear.rows + 1, magnitudes));
    CHECK(same_bits(gradient(linear, variant, 3), sums));
}

TEST_CASE("The gradient of a convolution's weight is a product over the positions") {
    const Variant variant = GENERATE(from_range(variants()));
    // Odd and even batches, fewer channels than a tile has rows, taps that a task's rows cut, several tasks
    // for the depth, pictures of one cell, strides, and large windows.
    const Convolution c =
        GENERATE(Convolution{{{1, 1, 1}, 3, 1}, 1, 1}, Convolution{{{3, 6, 5}, 3, 2}, 3, 12},
                 Convolution{{{2, 9, 7}, 3, 1}, 12, 24}, Convolution{{{5, 4, 4}, 3, 1}, 40, 50},
                 Convolution{{{4, 24, 24}, 3, 1}, 5, 7}, Convolution{{{3, 2, 2}, 5, 1}, 4, 130});
    CAPTURE(variant, c);
    const std::vector<double> sums = gradient(c, variant, 1);
    const std::int64_t terms = c.window.grid.cells() + 1;
    const std::vector<double> magnitudes = expected(c, variant.is_narrow(), true);
    CHECK(largest_difference(sums, expected(c, variant.is_narrow())) <= bound(terms, magnitudes));
    CHECK(same_bits(gradient(c, variant, 3), sums));
}
