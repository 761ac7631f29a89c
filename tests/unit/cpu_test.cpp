// The CPU engine's products and its loops over rows, against plain loops in double: for every kernel set that
// runs here, in fp32 and in bf16. Attention has a file of its own.
#include "monoclip/backend/cpu/cpu.hpp"

#include <cmath>

#include "support/catch.hpp"
#include "support/engine.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

using namespace engines;

namespace {

struct Product {
    std::int64_t rows, depth, cols;
    bool projection = false;
    bool bias = false;
    bool activate = false;
    bool accumulate = false;
    mc::Activation activation = mc::Activation::quick_gelu;
};

std::ostream& operator<<(std::ostream& out, const Product& p) {
    out << p.rows << " x " << p.depth << " x " << p.cols << (p.projection ? " projection" : "")
        << (p.bias ? " bias" : "") << (p.accumulate ? " accumulate" : "");
    return p.activate ? out << " " << mc::name_of(p.activation) : out;
}

double activated(double x, mc::Activation activation) {
    if (activation == mc::Activation::relu) return (std::max)(x, 0.0);
    if (activation == mc::Activation::gelu) return 0.5 * x * std::erfc(-x / std::sqrt(2.0));
    return x / (1 + std::exp(-1.702 * x));
}

/// A product packed once, of inputs that depend on its extents only; run with any engine of its variant.
template <class T>
class PackedProduct {
  public:
    PackedProduct(const mc::CpuEngine<T>& engine, const Product& p) : p_(p) {
        const mc::Shape shape = p.projection ? mc::Shape{p.depth, p.cols} : mc::Shape{p.cols, p.depth};
        weight_ = engine.pack(hashed::tensor(shape, random<float>("w", p.depth * p.cols)),
                              p.projection ? mc::Role::projection : mc::Role::matrix);
        bias_ = engine.pack(hashed::tensor({p.cols}, random<float>("b", p.cols)), mc::Role::vector);
        in_ = operand_of(engine, random<double>("x", p.rows * p.depth), p.rows, scratch_.arena);
    }

    /// Some rows, into a matrix or into an operand; checks that nothing else was written.
    std::vector<double> run(const mc::CpuEngine<T>& engine, bool to_operand, std::int64_t first = 0,
                            std::int64_t rows = -1) {
        rows = rows < 0 ? p_.rows : rows;
        auto in = in_;
        in.data = in.row(first);
        in.rows = rows;
        Guarded<T> out(rows, p_.cols, to_operand && in.is_narrow);
        const std::vector<double> old = random<double>("out", p_.rows * p_.cols);
        out.fill({old.begin() + first * p_.cols, old.begin() + (first + rows) * p_.cols});
        mc::Epilogue<mc::CpuEngine<T>> epilogue;
        if (p_.bias) epilogue.bias = &bias_;
        epilogue.activate = p_.activate;
        epilogue.activation = p_.activation;
        epilogue.accumulate = p_.accumulate;
        if (to_operand) {
            engine.linear(in, weight_, epilogue, out.operand(), scratch_.arena);
        } else {
            engine.linear(in, weight_, epilogue, out.matrix(), scratch_.arena);
        }
        REQUIRE(out.guards_are_whole());
        return out.numbers();
    }

  private:
    Product p_;
    Scratch scratch_;
    typename mc::CpuEngine<T>::Weight weight_, bias_;
    typename mc::CpuEngine<T>::Operand in_;
};

/// x W^T, or x W, in double; of inputs and weights that are rounded to bf16 where those of the engine are.
std::vector<double> sums_of(const Product& p, bool is_narrow) {
    const std::vector<double> x = rounded(random<double>("x", p.rows * p.depth), is_narrow);
    const std::vector<double> w = rounded(random<double>("w", p.depth * p.cols), is_narrow);
    std::vector<double> sums(static_cast<std::size_t>(p.rows * p.cols));
    const std::int64_t next_k = p.projection ? p.cols : 1;
    const std::int64_t next_col = p.projection ? 1 : p.depth;
    for (std::int64_t i = 0; i < p.rows; ++i) {
        for (std::int64_t j = 0; j < p.cols; ++j) {
            const double* row = x.data() + i * p.depth;
            const double* column = w.data() + j * next_col;
            double sum = 0;
            for (std::int64_t k = 0; k < p.depth; ++k) sum += row[k] * column[k * next_k];
            sums[static_cast<std::size_t>(i * p.cols + j)] = sum;
        }
    }
    return sums;
}

/// The rest of a product; what stood in a bf16 result was rounded before it was added to.
std::vector<double> finished(const Product& p, std::vector<double> sums, bool out_is_narrow) {
    const std::vector<double> old = rounded(random<double>("out", p.rows * p.cols), out_is_narrow);
    const std::vector<double> bias = random<double>("b", p.cols);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (p.accumulate) sums[i] += old[i];
        if (p.bias) sums[i] += bias[i % bias.size()];
        if (p.activate) sums[i] = activated(sums[i], p.activation);
    }
    return sums;
}

/// Whether `actual` is `expected` but for sums that round at `unit`, and the result's own rounding to bf16.
/// Numbers below 1: partial sums lie around sqrt(depth) / 3, up to three times that in a few of the elements,
/// and `depth` roundings of them at `unit` each add up like a random walk of sqrt(depth) steps: unit * depth,
/// twice for the largest of thousands of elements. A constant for the epilogue. In bf16 the products of 8-bit
/// significands are exact in fp32, so that only the sums round, as in fp32.
bool is_close(const std::vector<double>& actual, const std::vector<double>& expected, double unit,
              std::int64_t depth, bool out_is_narrow) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
        double tolerance = unit * (2 * static_cast<double>(depth) + 30);
        if (out_is_narrow) tolerance += 0x1p-8 * std::abs(expected[i]);
        if (!(std::abs(actual[i] - expected[i]) <= tolerance)) {
            UNSCOPED_INFO("element " << i << ": " << actual[i] << ", expected " << expected[i] << " +- "
                                     << tolerance);
            return false;
        }
    }
    return actual.size() == expected.size();
}

constexpr mc::Activation activations[] = {mc::Activation::quick_gelu, mc::Activation::gelu,
                                          mc::Activation::relu};

/// Every count of rows that tiles are made of; depths around the pieces of sums (512 numbers, 1024 in bf16);
/// columns around vectors of 4, 8, 16 and panels of 48.
std::vector<Product> products() {
    std::vector<Product> list;
    for (std::int64_t rows = 1; rows <= 20; ++rows) {
        list.push_back({rows, 64, 48});
        list.push_back({rows, 33, 49, false, true});
        list.push_back({rows, 65, 100, true, false, false, true});
        list.push_back({rows, 7, 15, false, true, true, false, mc::Activation::gelu});
        list.push_back({rows, 1, 17, false, false, false, true});
        list.push_back({rows, 300, 1, true, true});
    }
    std::size_t turn = 0;
    for (const std::int64_t depth : {1, 2, 3, 16, 511, 512, 513, 1023, 1024, 1025, 1027, 2049, 3072}) {
        for (const std::int64_t cols : {1, 5, 15, 16, 17, 40, 47, 48, 49, 96, 100, 145}) {
            const auto rows = static_cast<std::int64_t>(1 + turn * 7 % 11);
            list.push_back({rows, depth, cols, turn % 2 == 1, turn % 3 != 0, turn % 5 == 1, turn % 4 >= 2,
                            activations[turn / 5 % 3]});
            ++turn;
        }
    }
    list.push_back({600, 100, 100, false, true});  // several blocks of rows
    return list;
}

}  // namespace

TEST_CASE("Products of any size are x W^T or x W, plus bias, added, activated") {
    std::vector<std::pair<Variant, Engine>> engines;
    for (const Variant& variant : variants()) engines.emplace_back(variant, variant.engine(2));
    const Wide wide(mc::BasicCpu<double>{.threads = 2});
    for (const Product& p : products()) {
        INFO(p);
        const std::vector<double> sums[] = {sums_of(p, false), sums_of(p, true)};
        for (const auto& [variant, engine] : engines) {
            INFO(variant);
            PackedProduct<float> product(engine, p);
            for (const bool to_operand : {false, true}) {
                INFO((to_operand ? "to an operand" : "to a matrix"));
                const bool out_is_narrow = to_operand && variant.is_narrow();
                const auto expected = finished(p, sums[variant.is_narrow() ? 1 : 0], out_is_narrow);
                CHECK(is_close(product.run(engine, to_operand), expected, 6e-8, p.depth, out_is_narrow));
            }
        }
        const auto exact = PackedProduct<double>(wide, p).run(wide, false);
        CHECK(is_close(exact, finished(p, sums[0], false), 1.1e-16, p.depth, false));
    }
}

TEST_CASE("A product's row has the same bits among any rows, at any place, with any number of threads") {
    for (const Variant& variant : variants()) {
        std::vector<Engine> engines;
        for (const int threads : {1, 2, 3, 7}) engines.push_back(variant.engine(threads));
        for (const Product& p :
             {Product{20, 64, 48}, Product{20, 33, 49, false, true}, Product{20, 7, 145, true},
              Product{20, 1100, 100, false, true, true, true, mc::Activation::gelu},
              Product{20, 513, 240, false, true, true}, Product{20, 2050, 40, true, false, false, true}}) {
            INFO(variant << ", " << p);
            PackedProduct<float> product(engines[0], p);
            for (const bool to_operand : {false, true}) {
                const std::vector<double> all = product.run(engines[0], to_operand);
                for (const Engine& engine : engines) REQUIRE(same_bits(product.run(engine, to_operand), all));
                for (const std::int64_t first : {0, 1, 2, 5, 11}) {
                    for (std::int64_t count = 1; first + count <= 20; ++count) {
                        const Engine& engine = engines[static_cast<std::size_t>(count % 4)];
                        const std::vector<double> part(all.begin() + first * p.cols,
                                                       all.begin() + (first + count) * p.cols);
                        REQUIRE(same_bits(product.run(engine, to_operand, first, count), part));
                    }
                }
            }
        }
        // Several blocks of rows, and several panels in each task.
        const Product large{700, 40, 500, false, true};
        PackedProduct<float> product(engines[0], large);
        const std::vector<double> all = product.run(engines[0], false);
        for (const Engine& engine : engines) CHECK(same_bits(product.run(engine, false), all));
        for (const std::int64_t row : {0, 255, 256, 517, 699}) {
            const std::vector<double> part(all.begin() + row * large.cols,
                                           all.begin() + (row + 1) * large.cols);
            CHECK(same_bits(product.run(engines[0], false, row, 1), part));
        }
    }
}

TEST_CASE("Products of no rows write nothing") {
    for (const Variant& variant : variants()) {
        const Engine engine = variant.engine(2);
        CHECK(PackedProduct<float>(engine, {4, 20, 50}).run(engine, true, 2, 0).empty());
    }
}

TEST_CASE("Parts of a stacked weight give the columns of the whole product, bit for bit") {
    constexpr std::int64_t rows = 7;
    constexpr std::int64_t depth = 33;
    for (const Variant& variant : variants()) {
        const Engine engine = variant.engine(2);
        for (const std::int64_t width : {16, 40, 48, 50, 100}) {
            INFO(variant << ", width " << width);
            Scratch scratch;
            const auto weight = engine.pack(
                hashed::tensor({3 * width, depth}, random<float>("w", 3 * width * depth)), mc::Role::stacked);
            const auto bias =
                engine.pack(hashed::tensor({3 * width}, random<float>("b", 3 * width)), mc::Role::vector);
            const auto in = operand_of(engine, random<double>("x", rows * depth), rows, scratch.arena);
            const auto run = [&](mc::Parts parts, std::int64_t count) {
                Guarded<float> out(rows, count * width, false);
                engine.linear(in, weight, {.bias = &bias}, out.matrix(), scratch.arena, parts);
                REQUIRE(out.guards_are_whole());
                return out.numbers();
            };
            const std::vector<double> whole = run({}, 3);
            const Product p{rows, depth, 3 * width, false, true};
            CHECK(is_close(whole, finished(p, sums_of(p, variant.is_narrow()), false), 6e-8, depth, false));
            for (const mc::Parts parts :
                 {mc::Parts{0, 1}, mc::Parts{1, 1}, mc::Parts{2, 1}, mc::Parts{0, 2}, mc::Parts{1, 2}}) {
                std::vector<double> expected;
                for (std::int64_t row = 0; row < rows; ++row) {
                    const auto begin = whole.begin() + (row * 3 + parts.first) * width;
                    expected.insert(expected.end(), begin, begin + parts.count * width);
                }
                CHECK(same_bits(run(parts, parts.count), expected));
            }
        }
    }
}

TEST_CASE("Columns and rows of a matrix can be a product's result") {
    for (const Variant& variant : variants()) {
        INFO(variant);
        const Engine engine = variant.engine(2);
        const Product p{6, 20, 50, false, true};
        PackedProduct<float> product(engine, p);
        const std::vector<double> expected = product.run(engine, false);
        Scratch scratch;
        std::vector<float> numbers(10 * 80, -7);
        const auto part = engine.columns(engine.rows(view(numbers, 10), 3, 6), 13, 50);
        const auto in = operand_of(engine, random<double>("x", 6 * 20), 6, scratch.arena);
        const auto weight = engine.pack(hashed::tensor({50, 20}, random<float>("w", 1000)), mc::Role::matrix);
        const auto bias = engine.pack(hashed::tensor({50}, random<float>("b", 50)), mc::Role::vector);
        engine.linear(in, weight, {.bias = &bias}, part, scratch.arena);
        for (std::int64_t i = 0; i < 10 * 80; ++i) {
            const std::int64_t row = i / 80 - 3;
            const std::int64_t col = i % 80 - 13;
            const bool inside = row >= 0 && row < 6 && col >= 0 && col < 50;
            const double wanted = inside ? expected[static_cast<std::size_t>(row * 50 + col)] : -7;
            REQUIRE(static_cast<double>(numbers[static_cast<std::size_t>(i)]) == wanted);
        }
    }
}

TEST_CASE("An operand of an odd number of bf16 columns ends its rows with a zero, whatever fills it") {
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        const Engine engine = Variant{isa, mc::Precision::bf16}.engine(2);
        Scratch scratch(1 << 16);
        std::memset(scratch.workspace.data(), 0xFF, scratch.workspace.size());  // NaNs
        const auto operand = engine.operand(scratch.arena, 5, 7);
        REQUIRE(operand.stride == 8);
        const auto padding_is_zero = [](const Engine::Operand& of) {
            for (std::int64_t row = 0; row < of.rows; ++row) {
                if (get(of, row, of.cols) != 0) return false;
            }
            return true;
        };
        CHECK(padding_is_zero(operand));
        std::vector<float> x = random<float>("x", 5 * 7);
        const auto ones = engine.pack(hashed::tensor({7}, std::vector<float>(7, 1)), mc::Role::vector);
        engine.layer_norm(view(x, 5), ones, ones, 1e-5, operand);
        CHECK(padding_is_zero(operand));
        const auto in = operand_of(engine, random<double>("y", 5 * 3), 5, scratch.arena);
        const auto weight = engine.pack(hashed::tensor({7, 3}, random<float>("w", 21)), mc::Role::matrix);
        engine.linear(in, weight, {}, operand, scratch.arena);
        CHECK(padding_is_zero(operand));
        const auto other = engine.reshape(operand, 6, 5);
        CHECK(other.cols == 5);
        CHECK(padding_is_zero(other));
    }
}

// ---- The rest.

namespace {

/// Numbers that bf16 holds: what moves them is exact in both precisions.
std::vector<double> small_integers(std::int64_t count, std::int64_t period = 251) {
    std::vector<double> values;
    for (std::int64_t i = 0; i < count; ++i) values.push_back(static_cast<double>(i % period));
    return values;
}

/// An operand's numbers, row by row.
template <class T>
std::vector<double> numbers_of(const mc::detail::BasicOperand<T, std::byte>& operand) {
    std::vector<double> values;
    for (std::int64_t row = 0; row < operand.rows; ++row)
        for (std::int64_t col = 0; col < operand.cols; ++col) values.push_back(get(operand, row, col));
    return values;
}

const Variant plain_variants[] = {{mc::Isa::portable, mc::Precision::fp32},
                                  {mc::Isa::portable, mc::Precision::bf16}};

}  // namespace

TEST_CASE("Patches hold a picture's pixels in the order of a convolution's weight") {
    for (const Variant& variant : plain_variants) {
        const Engine engine = variant.engine(2);
        Scratch scratch;
        const std::vector<double> values = small_integers(2 * 3 * 36);
        std::vector<float> pixels(values.begin(), values.end());
        const auto patches = engine.operand(scratch.arena, 8, 27);
        engine.extract_patches(view(pixels, 2), 6, 3, patches);
        for (int image = 0; image < 2; ++image)
            for (int patch = 0; patch < 4; ++patch)
                for (int channel = 0; channel < 3; ++channel)
                    for (int y = 0; y < 3; ++y)
                        for (int x = 0; x < 3; ++x) {
                            const int row = patch / 2 * 3 + y;
                            const int col = patch % 2 * 3 + x;
                            const int from = ((image * 3 + channel) * 6 + row) * 6 + col;
                            REQUIRE(get(patches, image * 4 + patch, channel * 9 + y * 3 + x) ==
                                    values[static_cast<std::size_t>(from)]);
                        }
    }
}

TEST_CASE("Tokens are patches behind a class token, plus positions; texts are table rows plus positions") {
    const Engine engine(mc::Cpu{.threads = 2});
    std::vector<float> patches{1, 2, 3, 4, 5, 6, 7, 8};  // 2 pictures, 2 patches, width 2
    const auto cls = engine.pack(hashed::tensor({2}, {100, 200}), mc::Role::vector);
    const auto positions = engine.pack(hashed::tensor({3, 2}, {10, 20, 30, 40, 50, 60}), mc::Role::vector);
    std::vector<float> tokens(12);
    engine.assemble_tokens(view(patches, 4), cls, positions, view(tokens, 6));
    CHECK(tokens == std::vector<float>{110, 220, 31, 42, 53, 64, 110, 220, 35, 46, 57, 68});

    Scratch scratch(64);
    for (const mc::DType type :
         {mc::DType::float32, mc::DType::float16, mc::DType::bfloat16, mc::DType::float64}) {
        const auto table =
            engine.pack(hashed::tensor({4, 2}, {0, 1, 2, 3, 4, 5, 6, 7}, type), mc::Role::table);
        const std::vector<int> ids{3, 0, 1};
        const std::vector<std::int64_t> offsets{0, 1, 3};
        std::vector<float> rows(6);
        engine.embed_tokens(ids, table, positions, {2, 0, offsets.data()}, view(rows, 3), scratch.arena);
        CHECK(rows == std::vector<float>{16, 27, 10, 21, 32, 43});
        std::vector<float> pooled(4);
        engine.pool(view(rows, 3), {2, 0, offsets.data()}, mc::Pooling::last, view(pooled, 2));
        CHECK(pooled == std::vector<float>{16, 27, 32, 43});
        engine.pool(view(rows, 3), {2, 0, offsets.data()}, mc::Pooling::first, view(pooled, 2));
        CHECK(pooled == std::vector<float>{16, 27, 10, 21});
        // A sequence that goes on from another begins at the position behind it.
        const std::vector<std::int64_t> parents{-1, 0};
        const std::vector<std::int64_t> asked{1};
        const mc::Sequences chain{2, 0, offsets.data(), parents.data(), asked.data(), 1};
        engine.embed_tokens(ids, table, positions, chain, view(rows, 3), scratch.arena);
        CHECK(rows == std::vector<float>{16, 27, 30, 41, 52, 63});
        std::vector<float> last(2);
        engine.pool(view(rows, 3), chain, mc::Pooling::last, view(last, 1));
        CHECK(last == std::vector<float>{52, 63});
    }
}

TEST_CASE("A token table that is not contiguous is copied, and gives the same rows") {
    const Engine engine(mc::Cpu{.threads = 1});
    mc::TensorView table = hashed::tensor({2, 4}, {0, 1, 2, 3, 4, 5, 6, 7});
    table.shape = {4, 2};  // the transpose
    table.strides = {1, 4};
    const auto packed = engine.pack(table, mc::Role::table);
    const auto zeros = engine.pack(hashed::tensor({1, 2}, {0, 0}), mc::Role::vector);
    Scratch scratch(64);
    std::vector<float> row(2);
    engine.embed_tokens(std::vector<int>{2}, packed, zeros, {1, 1}, view(row, 1), scratch.arena);
    CHECK(row == std::vector<float>{2, 6});
}

TEST_CASE("Layer norm is the formula on every row, in place or not, with any number of threads") {
    constexpr std::int64_t rows = 501;  // several tasks
    for (const Variant& variant : variants()) {
        const Engine one = variant.engine(1);
        const Engine five = variant.engine(5);
        for (const std::int64_t width : {1, 3, 16, 47, 200}) {
            INFO(variant << ", width " << width);
            Scratch scratch;
            const auto gain =
                one.pack(hashed::tensor({width}, random<float>("gain", width)), mc::Role::vector);
            const auto bias =
                one.pack(hashed::tensor({width}, random<float>("bias", width)), mc::Role::vector);
            std::vector<float> x = random<float>("rows", rows * width);
            std::vector<float> out(x.size());
            one.layer_norm(view(x, rows), gain, bias, 1e-5, view(out, rows));
            double largest = 0;
            for (std::int64_t row = 0; row < rows; ++row) {
                const float* in = x.data() + row * width;
                double mean = 0;
                double variance = 0;
                for (std::int64_t i = 0; i < width; ++i) mean += in[i] / static_cast<double>(width);
                for (std::int64_t i = 0; i < width; ++i)
                    variance += (in[i] - mean) * (in[i] - mean) / static_cast<double>(width);
                for (std::int64_t i = 0; i < width; ++i) {
                    const double expected =
                        (in[i] - mean) / std::sqrt(variance + 1e-5) * gain.data[i] + bias.data[i];
                    const double actual = out[static_cast<std::size_t>(row * width + i)];
                    largest = (std::max)(largest, std::abs(actual - expected));
                }
            }
            // Numbers around 1, some ten roundings at 6e-8. Of three numbers the deviation may be as small as
            // 0.01, which magnifies the rounding of their mean a hundredfold.
            CHECK(largest < (width == 3 ? 5e-6 : 1e-6));

            const auto operand = one.operand(scratch.arena, rows, width);
            one.layer_norm(view(x, rows), gain, bias, 1e-5, operand);
            const std::vector<double> wide(out.begin(), out.end());
            CHECK(same_bits(numbers_of(operand), rounded(wide, variant.is_narrow())));
            five.layer_norm(view(x, rows), gain, bias, 1e-5, view(x, rows));
            CHECK(same_bits(x, out));
        }
    }
}

TEST_CASE("Convolutions read zeros beyond the border, at both strides") {
    const mc::Grid grid{2, 6, 8};
    struct Extents {
        std::int64_t channels, filters;
    };
    // Windows gathered (few channels, an odd number), or listed: summed at once, several taps at a time, one
    // tap, a part of a tap. A last panel of whole vectors, or not.
    for (const auto& [channels, filters] :
         {Extents{3, 10}, {19, 48}, {16, 10}, {32, 64}, {96, 64}, {300, 16}, {1030, 17}, {1030, 16}}) {
        const std::vector<double> weights = random<double>("w", filters * channels * 9);
        const std::vector<double> inputs = random<double>("x", grid.cells() * channels);
        for (const Variant& variant : variants()) {
            const Engine engine = variant.engine(3);
            const auto weight =
                engine.pack(hashed::tensor({filters, channels, 3, 3}, {weights.begin(), weights.end()}),
                            mc::Role::convolution);
            const auto bias =
                engine.pack(hashed::tensor({filters}, random<float>("b", filters)), mc::Role::vector);
            const std::vector<double> w = rounded(weights, variant.is_narrow());
            const std::vector<double> in = rounded(inputs, variant.is_narrow());
            for (const int stride : {1, 2}) {
                INFO(variant << ", " << channels << " channels, stride " << stride);
                Scratch scratch;
                const mc::Grid to = grid.strided(stride);
                Guarded<float> out(to.cells(), filters, variant.is_narrow());
                engine.convolve(operand_of(engine, inputs, grid.cells(), scratch.arena), {grid, 3, stride},
                                weight, {.bias = &bias, .activate = true, .activation = mc::Activation::relu},
                                out.operand(), scratch.arena);
                CHECK(out.guards_are_whole());
                std::vector<double> expected;
                for (std::int64_t cell = 0; cell < to.cells(); ++cell) {
                    const std::int64_t image = cell / (to.height * to.width);
                    const std::int64_t top = cell / to.width % to.height * stride - 1;
                    const std::int64_t left = cell % to.width * stride - 1;
                    for (std::int64_t filter = 0; filter < filters; ++filter) {
                        double sum = bias.data[filter];
                        for (std::int64_t c = 0; c < channels; ++c)
                            for (std::int64_t y = 0; y < 3; ++y)
                                for (std::int64_t x = 0; x < 3; ++x) {
                                    const bool inside = top + y >= 0 && top + y < grid.height &&
                                                        left + x >= 0 && left + x < grid.width;
                                    if (!inside) continue;
                                    const std::int64_t from =
                                        (image * grid.height + top + y) * grid.width + left + x;
                                    sum += in[static_cast<std::size_t>(from * channels + c)] *
                                           w[static_cast<std::size_t>(((filter * channels + c) * 3 + y) * 3 +
                                                                      x)];
                                }
                        expected.push_back((std::max)(sum, 0.0));
                    }
                }
                CHECK(is_close(out.numbers(), expected, 6e-8, channels * 9, variant.is_narrow()));
            }
        }
    }
}

TEST_CASE("Average pools, channels last, and the tokens of attention pooling are exact of small integers") {
    for (const Variant& variant : plain_variants) {
        INFO(variant);
        const Engine engine = variant.engine(2);
        Scratch scratch;
        constexpr std::int64_t channels = 301;  // more than one block of columns
        const mc::Grid grid{2, 4, 6};
        // Multiples of 4 below 256: bf16 holds them and the means of four.
        std::vector<double> values = small_integers(grid.cells() * channels, 61);
        for (double& value : values) value *= 4;
        const auto at = [&](std::int64_t image, std::int64_t y, std::int64_t x, std::int64_t c) {
            return values[static_cast<std::size_t>(((image * 4 + y) * 6 + x) * channels + c)];
        };
        const auto in = operand_of(engine, values, grid.cells(), scratch.arena);
        const auto pooled = engine.operand(scratch.arena, 2 * 2 * 3, channels);
        engine.average_pool(in, {grid, 2, 2}, pooled);
        for (std::int64_t cell = 0; cell < 12; ++cell)
            for (std::int64_t c = 0; c < channels; ++c) {
                const std::int64_t image = cell / 6;
                const std::int64_t y = cell / 3 % 2 * 2;
                const std::int64_t x = cell % 3 * 2;
                REQUIRE(get(pooled, cell, c) == (at(image, y, x, c) + at(image, y, x + 1, c) +
                                                 at(image, y + 1, x, c) + at(image, y + 1, x + 1, c)) /
                                                    4);
            }

        const std::vector<double> plane_values = small_integers(2 * 3 * 24);
        std::vector<float> planes(plane_values.begin(), plane_values.end());
        const auto last = engine.operand(scratch.arena, 2 * 24, 3);
        engine.to_channels_last(view(planes, 2), last);
        for (std::int64_t row = 0; row < 48; ++row)
            for (std::int64_t c = 0; c < 3; ++c)
                REQUIRE(get(last, row, c) ==
                        plane_values[static_cast<std::size_t>((row / 24 * 3 + c) * 24 + row % 24)]);

        // Two pictures of four cells, width 2: the mean, then each, plus positions.
        const auto cells =
            operand_of(engine, {1, 2, 3, 4, 5, 6, 7, 8, 8, 0, 0, 8, 16, 8, 8, 16}, 8, scratch.arena);
        const auto positions =
            engine.pack(hashed::tensor({5, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), mc::Role::vector);
        const auto tokens = engine.operand(scratch.arena, 10, 2);
        engine.assemble_mean_tokens(cells, positions, tokens);
        CHECK(numbers_of(tokens) ==
              std::vector<double>{5, 7, 4, 6, 8, 10, 12, 14, 16, 18, 9, 10, 11, 4, 5, 14, 23, 16, 17, 26});
        const auto means = engine.operand(scratch.arena, 2, 2);
        engine.pool(tokens, {2, 5}, mc::Pooling::first, means);
        CHECK(numbers_of(means) == std::vector<double>{5, 7, 9, 10});
    }
}

TEST_CASE("Floats go to the engine and back without a copy, doubles and parts of rows by one") {
    const Engine engine(mc::Cpu{.threads = 1});
    const Wide wide(mc::BasicCpu<double>{.threads = 1});
    const std::vector<float> host{1, 2.5f, -3, 4};
    Scratch scratch(1024);
    CHECK(engine.upload(host, 2, 2, scratch.arena).data == host.data());
    const auto copy = wide.upload(host, 2, 2, scratch.arena);
    CHECK(copy.data[1] == 2.5);
    const std::span<const float> back = wide.to_host(copy, scratch.arena);
    CHECK(std::vector<float>(back.begin(), back.end()) == host);
    std::vector<float> numbers{1, 2, 3, 4, 5, 6};
    CHECK(engine.to_host(view(numbers, 2), scratch.arena).data() == numbers.data());
    const std::span<const float> column =
        engine.to_host(engine.columns(view(numbers, 2), 1, 1), scratch.arena);
    CHECK(std::vector<float>(column.begin(), column.end()) == std::vector<float>{2, 5});
}

TEST_CASE("Kernels that cannot run here are refused, and so is bf16 in double") {
    int refused = 0;
    for (const mc::Isa isa :
         {mc::Isa::portable, mc::Isa::neon, mc::Isa::avx2, mc::Isa::avx512, mc::Isa::avx512_bf16}) {
        const auto make = [&] { return Engine(mc::Cpu{.threads = 1, .isa = isa}).kernels(); };
        if (mc::is_supported(isa)) {
            CHECK(std::string(make()) == mc::name_of(isa));
            continue;
        }
        ++refused;
        CHECK(error_id(make) == "backend.101");
        CHECK_THAT(error_message(make),
                   ContainsSubstring(std::string("no ") + mc::name_of(isa) + " kernels; the best here is " +
                                     mc::name_of(mc::best_isa())));
    }
    CHECK(refused > 0);  // no processor is of two families
    CHECK(std::string(Engine(mc::Cpu{.threads = 1}).kernels()) == mc::name_of(mc::best_isa()));

    using WideCpu = mc::BasicCpu<double>;
    CHECK(error_id([] { return Wide(WideCpu{.threads = 1, .isa = mc::Isa::avx2}); }) == "backend.101");
    CHECK(error_id([] { return Wide(WideCpu{.threads = 1, .precision = mc::Precision::bf16}); }) ==
          "backend.102");
    for (const mc::Precision precision : {mc::Precision::tf32, mc::Precision::fp16}) {
        CHECK(error_id([&] { return Engine(mc::Cpu{.threads = 1, .precision = precision}); }) ==
              "backend.102");
    }
    CHECK(std::string(Wide(WideCpu{.threads = 1, .isa = mc::Isa::portable}).kernels()) == "portable, double");
}
