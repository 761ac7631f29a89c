// The GPU's operations under emulation, in every precision, against the CPU's engine in double.
//
// Inputs are the same numbers for both, rounded beforehand where the GPU's operands are 16-bit numbers, so
// that what differs is how results are rounded and in which order is summed.
#include <cmath>
#include <cstring>
#include <ostream>
#include <vector>

#include "emulation/runtime.hpp"
#include "monoclip/backend/cpu/cpu.hpp"
#include "monoclip/backend/cuda/engine.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;
namespace cuda = monoclip::detail::cuda;

namespace {

using Wide = mc::CpuEngine<double>;

constexpr mc::Precision precisions[] = {mc::Precision::fp32, mc::Precision::tf32, mc::Precision::fp16,
                                        mc::Precision::bf16};

/// Half a unit in the last place of 1, where numbers are rounded for a product.
double rounding(mc::Precision precision) {
    switch (precision) {
        case mc::Precision::fp32:
            return 0x1p-24;
        case mc::Precision::tf32:
        case mc::Precision::fp16:
            return 0x1p-11;
        case mc::Precision::bf16:
            return 0x1p-8;
    }
    return 0;
}

float rounded(mc::Precision precision, float value) {
    if (precision == mc::Precision::fp16) return mc::detail::half_to_float(mc::detail::float_to_half(value));
    if (precision == mc::Precision::bf16)
        return mc::detail::bfloat16_to_float(mc::detail::float_to_bfloat16(value));
    return value;
}

/// Numbers below 1, which the precision holds.
std::vector<float> random(const std::string& name, std::int64_t count, mc::Precision precision) {
    std::vector<float> values = hashed::numbers(name, static_cast<std::size_t>(count));
    for (float& value : values) value = rounded(precision, value * 0.97f);
    return values;
}

/// Both engines with scratch, and numbers to and from them.
struct Pair {
    explicit Pair(mc::Precision with)
        : precision(with),
          engine(mc::Cuda{.precision = with, .threads = 1}),
          wide(mc::BasicCpu<double>{.threads = 1}),
          workspace(engine.workspace({std::size_t{48} << 20, std::size_t{1} << 20})),
          arena(workspace),
          wide_workspace(std::size_t{16} << 20),
          wide_arena(wide_workspace) {}

    mc::CudaEngine::View view(const std::vector<float>& values, std::int64_t rows) {
        const auto cols = static_cast<std::int64_t>(values.size()) / rows;
        const auto from = engine.upload(values, rows, cols, arena);
        return engine.copy(from, arena);
    }
    Wide::View wide_view(const std::vector<float>& values, std::int64_t rows) {
        const auto cols = static_cast<std::int64_t>(values.size()) / rows;
        return wide.copy(wide.upload(values, rows, cols, wide_arena), wide_arena);
    }
    mc::CudaEngine::Operand operand(const std::vector<float>& values, std::int64_t rows) {
        const auto from = view(values, rows);
        const auto to = engine.operand(arena, from.rows, from.cols);
        copy(from, to);
        return to;
    }
    Wide::Operand wide_operand(const std::vector<float>& values, std::int64_t rows) {
        const auto from = wide_view(values, rows);
        return {reinterpret_cast<std::byte*>(from.data), from.rows, from.cols, from.stride, false};
    }

    std::vector<float> numbers(mc::CudaEngine::View from) {
        const std::span<const float> host = engine.to_host(engine.copy(from, arena), arena);
        return {host.begin(), host.end()};
    }
    std::vector<float> numbers(mc::CudaEngine::Operand from) {
        const auto to = engine.matrix(arena, from.rows, from.cols);
        cuda::with_number(precision, [&]<class Number>(Number) {
            cuda::fill(nullptr, "a test", to,
                       cuda::Same<cuda::Stored<Number>>{from.as<cuda::Stored<Number>>()});
        });
        static_cast<void>(engine.to_host(to, arena));  // what was asked for before is done
        REQUIRE(cudaStreamSynchronize(nullptr) == cudaSuccess);
        return numbers(to);
    }
    static std::vector<double> numbers(Wide::View from) {
        std::vector<double> values;
        for (std::int64_t row = 0; row < from.rows; ++row)
            values.insert(values.end(), from.row(row), from.row(row) + from.cols);
        return values;
    }
    static std::vector<double> numbers(Wide::Operand from) {
        return numbers(Wide::View{reinterpret_cast<double*>(from.data), from.rows, from.cols, from.stride});
    }

    mc::Precision precision;
    mc::CudaEngine engine;
    Wide wide;
    mc::CudaWorkspace workspace;
    mc::CudaArena arena;
    mc::Workspace wide_workspace;
    mc::Arena wide_arena;

  private:
    /// No operation only rounds into an operand in every precision: by the kernel of those that do, in the
    /// default stream, once the engine's own is idle.
    void copy(mc::CudaEngine::View from, mc::CudaEngine::Operand to) {
        REQUIRE(engine.to_host(from, arena).size() == static_cast<std::size_t>(from.rows * from.cols));
        cuda::with_number(precision, [&]<class Number>(Number) {
            cuda::fill(nullptr, "a test", to.as<cuda::Stored<Number>>(), cuda::Same<float>{from});
        });
        REQUIRE(cudaStreamSynchronize(nullptr) == cudaSuccess);
    }
};

/// The largest difference beyond `relative` of the expected number; infinite for NaN and other counts.
double excess(const std::vector<float>& actual, const std::vector<double>& expected, double relative = 0) {
    if (actual.size() != expected.size()) return INFINITY;
    double largest = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double difference = std::abs(static_cast<double>(actual[i]) - expected[i]);
        const double beyond = difference - relative * std::abs(expected[i]);
        largest = beyond <= largest ? largest : (std::isnan(beyond) ? INFINITY : beyond);
    }
    return largest;
}

/// A result's own rounding, where it is one of 16 bits.
double result_rounding(mc::Precision precision) {
    return cuda::is_narrow(precision) ? rounding(precision) : 0;
}

const char* name(mc::Precision precision) {
    constexpr const char* names[] = {"fp32", "bf16", "tf32", "fp16"};
    return names[static_cast<int>(precision)];
}

struct Product {
    std::int64_t rows, depth, cols;
    bool bias, activate, accumulate;
    mc::Activation activation;
};

/// The product by both engines, to a matrix or to an operand.
void check_product(mc::Precision precision, const Product& p, mc::Role role, bool to_operand) {
    Pair pair(precision);
    const bool is_projection = role == mc::Role::projection;
    const auto weight =
        hashed::tensor(is_projection ? mc::Shape{p.depth, p.cols} : mc::Shape{p.cols, p.depth},
                       random("w", p.depth * p.cols, precision));
    const auto bias = hashed::tensor({p.cols}, random("b", p.cols, precision));
    const auto x = random("x", p.rows * p.depth, precision);
    const auto old = random("old", p.rows * p.cols, precision);
    const auto on_gpu = pair.engine.pack(weight, role);
    const auto bias_on_gpu = pair.engine.pack(bias, mc::Role::vector);
    const auto on_cpu = pair.wide.pack(weight, role);
    const auto bias_on_cpu = pair.wide.pack(bias, mc::Role::vector);
    mc::Epilogue<mc::CudaEngine> epilogue{p.bias ? &bias_on_gpu : nullptr, p.activate, p.activation,
                                          p.accumulate, nullptr};
    mc::Epilogue<Wide> wide_epilogue{p.bias ? &bias_on_cpu : nullptr, p.activate, p.activation, p.accumulate,
                                     nullptr};
    const auto expected = pair.wide_view(old, p.rows);
    pair.wide.linear(pair.wide_operand(x, p.rows), on_cpu, wide_epilogue, expected, pair.wide_arena);
    std::vector<float> actual;
    if (to_operand) {
        const auto out = pair.operand(old, p.rows);
        pair.engine.linear(pair.operand(x, p.rows), on_gpu, epilogue, out, pair.arena);
        actual = pair.numbers(out);
    } else {
        const auto out = pair.view(old, p.rows);
        pair.engine.linear(pair.operand(x, p.rows), on_gpu, epilogue, out, pair.arena);
        actual = pair.numbers(out);
    }
    // Sums of `depth` products below 1: fp32 rounds each; tf32 also rounds the factors, whose errors add up
    // like a random walk. A 16-bit result is rounded once, or twice where an activation follows.
    double tolerance = 0x1p-24 * (2.0 * static_cast<double>(p.depth) + 30);
    if (precision == mc::Precision::tf32) tolerance += 0x1p-11 * 3 * std::sqrt(static_cast<double>(p.depth));
    const double result = to_operand ? result_rounding(precision) : 0;
    tolerance += p.activate || p.accumulate ? 4 * result : 0;
    INFO(name(precision) << ", " << p.rows << " x " << p.depth << " x " << p.cols << (p.bias ? " bias" : "")
                         << (p.accumulate ? " accumulate" : "")
                         << (p.activate ? mc::name_of(p.activation) : "")
                         << (to_operand ? ", to an operand" : ""));
    CHECK(excess(actual, Pair::numbers(expected), 2 * result) <= tolerance);
}

}  // namespace

TEST_CASE("Products are x W^T or x W, plus bias, added, activated by the exact activations") {
    emulation::reset();
    using enum mc::Activation;
    for (const mc::Precision precision : precisions) {
        for (const bool to_operand : {false, true}) {
            check_product(precision, {5, 33, 17, false, false, false, relu}, mc::Role::matrix, to_operand);
            check_product(precision, {4, 64, 48, true, false, false, relu}, mc::Role::projection, to_operand);
            check_product(precision, {3, 40, 24, true, true, false, quick_gelu}, mc::Role::matrix,
                          to_operand);
            check_product(precision, {3, 40, 21, true, true, false, gelu}, mc::Role::matrix, to_operand);
            check_product(precision, {3, 27, 16, true, true, true, relu}, mc::Role::matrix, to_operand);
            check_product(precision, {2, 16, 8, true, false, true, relu}, mc::Role::matrix, to_operand);
            check_product(precision, {1, 8, 3, false, true, false, relu}, mc::Role::matrix, to_operand);
        }
    }
}

TEST_CASE("The exact GELU is not cuBLASLt's, whose difference the tests would see") {
    double largest = 0;
    for (double x = -4; x < 4; x += 0.01) {
        const double exact = 0.5 * x * std::erfc(-x / std::sqrt(2.0));
        const double approximate = 0.5 * x * (1 + std::tanh(0.7978845608 * (x + 0.044715 * x * x * x)));
        largest = (std::max)(largest, std::abs(exact - approximate));
    }
    CHECK(largest > 10 * 0x1p-24 * (2.0 * 40 + 30));  // ten times the products' tolerance in fp32
}

TEST_CASE("Parts of a stacked weight give their columns, with their part of the bias") {
    emulation::reset();
    for (const mc::Precision precision : precisions) {
        Pair pair(precision);
        const auto weight = hashed::tensor({3 * 8, 20}, random("w", 3 * 8 * 20, precision));
        const auto bias = hashed::tensor({3 * 8}, random("b", 3 * 8, precision));
        const auto on_gpu = pair.engine.pack(weight, mc::Role::stacked);
        const auto bias_on_gpu = pair.engine.pack(bias, mc::Role::vector);
        const auto x = pair.operand(random("x", 5 * 20, precision), 5);
        const auto whole = pair.engine.matrix(pair.arena, 5, 24);
        pair.engine.linear(x, on_gpu, {.bias = &bias_on_gpu}, whole, pair.arena);
        for (const mc::Parts parts : {mc::Parts{0, 1}, mc::Parts{1, 2}}) {
            const auto part = pair.engine.matrix(pair.arena, 5, 8 * parts.count);
            pair.engine.linear(x, on_gpu, {.bias = &bias_on_gpu}, part, pair.arena, parts);
            CHECK(pair.numbers(part) == pair.numbers(pair.engine.columns(whole, 8 * parts.first, part.cols)));
        }
    }
}

TEST_CASE("An algorithm is chosen once for each shape") {
    emulation::reset();
    Pair pair(mc::Precision::fp32);
    const auto weight =
        pair.engine.pack(hashed::tensor({8, 16}, random("w", 128, pair.precision)), mc::Role::matrix);
    const auto run = [&](std::int64_t rows) {
        const mc::CudaArena::Scope scope(pair.arena);
        const auto in = pair.engine.operand(pair.arena, rows, 16);
        pair.engine.linear(in, weight, {}, pair.engine.matrix(pair.arena, rows, 8), pair.arena);
    };
    const long before = emulation::heuristics();
    run(3);
    run(3);
    CHECK(emulation::heuristics() == before + 1);
    run(4);
    run(3);
    CHECK(emulation::heuristics() == before + 2);
}

TEST_CASE("Layer normalisation is the CPU's, in place too") {
    emulation::reset();
    for (const mc::Precision precision : precisions) {
        // The last are kept in registers as a whole, and not at all.
        for (const std::int64_t width : {1, 31, 64, 100, 2048, 2052}) {
            INFO(name(precision) << ", width " << width);
            Pair pair(precision);
            const auto x = random("x", 6 * width, mc::Precision::fp32);
            const auto gain = hashed::tensor({width}, random("g", width, precision));
            const auto bias = hashed::tensor({width}, random("b", width, precision));
            const auto expected = pair.wide_view(x, 6);
            pair.wide.layer_norm(expected, pair.wide.pack(gain, mc::Role::vector),
                                 pair.wide.pack(bias, mc::Role::vector), 1e-5, expected);
            const auto gain_on_gpu = pair.engine.pack(gain, mc::Role::vector);
            const auto bias_on_gpu = pair.engine.pack(bias, mc::Role::vector);
            const auto in = pair.view(x, 6);
            const auto out = pair.engine.operand(pair.arena, 6, width);
            pair.engine.layer_norm(in, gain_on_gpu, bias_on_gpu, 1e-5, out);
            pair.engine.layer_norm(in, gain_on_gpu, bias_on_gpu, 1e-5, in);
            // Numbers around 1, of which the mean is taken away: a few roundings of fp32.
            CHECK(excess(pair.numbers(in), Pair::numbers(expected)) < 5e-6);
            CHECK(excess(pair.numbers(out), Pair::numbers(expected), result_rounding(precision)) < 5e-6);
        }
    }
}

namespace {

/// Sequences in host memory.
struct Lists {
    std::vector<std::int64_t> offsets, parents, pooled;

    mc::Sequences sequences() const {
        mc::Sequences sequences;
        sequences.count = static_cast<std::int64_t>(offsets.size()) - 1;
        sequences.offsets = offsets.data();
        if (!parents.empty()) sequences.parents = parents.data();
        if (!pooled.empty()) sequences.pooled = pooled.data();
        sequences.pooled_count = static_cast<std::int64_t>(pooled.size());
        return sequences;
    }
};

void check_attention(mc::Precision precision, const mc::Sequences& sequences, std::int64_t head_width,
                     int heads, bool causal) {
    Pair pair(precision);
    const std::int64_t width = head_width * heads;
    std::vector<float> qkv = random("qkv", sequences.total() * 3 * width, precision);
    for (float& number : qkv) number = rounded(precision, 2 * number);
    const auto expected = pair.wide.operand(pair.wide_arena, sequences.total(), width);
    pair.wide.attention(pair.wide_view(qkv, sequences.total()), sequences, heads, causal, expected,
                        pair.wide_arena);
    const auto placed = pair.engine.place(sequences, pair.arena);
    const auto on_gpu = pair.view(qkv, sequences.total());
    const auto out = pair.engine.operand(pair.arena, sequences.total(), width);
    pair.engine.attention(on_gpu, placed, heads, causal, out, pair.arena);
    // Values below 2. Scores of at most 4 sqrt(head_width) are exact but for fp32's rounding; in tf32 their
    // factors are rounded too. Weights are rounded to the precision, each on its own.
    const double tolerance = 2e-5 + (precision == mc::Precision::fp32 ? 0 : 8 * rounding(precision));
    INFO(name(precision) << ", heads of " << head_width << (causal ? ", causal" : "") << ", "
                         << sequences.total() << " tokens");
    CHECK(excess(pair.numbers(out), Pair::numbers(expected)) < tolerance);

    const auto pooled_rows = sequences.pooled_total();
    const auto queries = random("queries", pooled_rows * width, precision);
    const auto expected_pooled = pair.wide.operand(pair.wide_arena, pooled_rows, width);
    pair.wide.pooled_attention(pair.wide_view(queries, pooled_rows),
                               pair.wide.columns(pair.wide_view(qkv, sequences.total()), width, 2 * width),
                               sequences, heads, expected_pooled, pair.wide_arena);
    const auto pooled = pair.engine.operand(pair.arena, pooled_rows, width);
    pair.engine.pooled_attention(pair.view(queries, pooled_rows),
                                 pair.engine.columns(on_gpu, width, 2 * width), placed, heads, pooled,
                                 pair.arena);
    CHECK(excess(pair.numbers(pooled), Pair::numbers(expected_pooled)) < tolerance);
}

}  // namespace

TEST_CASE("Attention is the CPU's: full and causal, ragged, and over shared beginnings") {
    emulation::reset();
    const Lists ragged{{0, 3, 4, 71}, {}, {}};
    const Lists tree{{0, 20, 21, 35, 40, 43}, {-1, 0, 0, 2, -1}, {4, 1, 3}};
    const Lists long_tree{{0, 70, 72, 75}, {-1, 0, 1}, {}};  // keys from two sequences in a tile
    for (const mc::Precision precision : precisions) {
        check_attention(precision, {2, 5}, 8, 2, false);
        check_attention(precision, {1, 66}, 64, 1, true);  // a query in the second tile
        check_attention(precision, {1, 65}, 80, 1, false);
        check_attention(precision, ragged.sequences(), 20, 1, true);
        check_attention(precision, tree.sequences(), 16, 2, true);
        check_attention(precision, long_tree.sequences(), 8, 1, true);
        check_attention(precision, {2, 5}, 6, 2, true);  // a head ends within four numbers
    }
    check_attention(mc::Precision::fp32, {1, 17}, 128, 1, false);
    check_attention(mc::Precision::fp16, {1, 17}, 128, 1, true);
}

TEST_CASE("Heads wider than a tile are refused") {
    emulation::reset();
    Pair pair(mc::Precision::fp16);
    const auto qkv = pair.engine.matrix(pair.arena, 4, 3 * 136);
    const auto out = pair.engine.operand(pair.arena, 4, 136);
    CHECK(error_id([&] {
              pair.engine.attention(qkv, {1, 4}, 1, false, out, pair.arena);
              return 0;
          }) == "cuda.107");
}

namespace {

/// Pictures of 2 x 2 patches, and grids of 6 x 6 cells, of so many channels.
void check_gathering(mc::Precision precision, int patch, std::int64_t channels) {
    INFO(name(precision) << ", patches of " << patch << ", " << channels << " channels");
    Pair pair(precision);
    // What is only moved is equal; sums and means round once, and once more as 16-bit numbers.
    const double relative = rounding(precision) + 0x1p-22;
    const std::int64_t side = 2 * patch;
    const auto planes = random("planes", 2 * 3 * side * side, precision);
    const auto patches = pair.engine.operand(pair.arena, 2 * 4, 3 * patch * patch);
    const auto wide_patches = pair.wide.operand(pair.wide_arena, 2 * 4, 3 * patch * patch);
    pair.engine.extract_patches(pair.view(planes, 2), 2 * patch, patch, patches);
    pair.wide.extract_patches(pair.wide_view(planes, 2), 2 * patch, patch, wide_patches);
    CHECK(excess(pair.numbers(patches), Pair::numbers(wide_patches)) == 0);

    const auto grids = random("grids", 2 * channels * 36, precision);
    const auto last = pair.engine.operand(pair.arena, 2 * 36, channels);
    const auto wide_last = pair.wide.operand(pair.wide_arena, 2 * 36, channels);
    pair.engine.to_channels_last(pair.view(grids, 2), last);
    pair.wide.to_channels_last(pair.wide_view(grids, 2), wide_last);
    CHECK(excess(pair.numbers(last), Pair::numbers(wide_last)) == 0);

    const auto means = pair.engine.operand(pair.arena, 2 * 9, channels);
    const auto wide_means = pair.wide.operand(pair.wide_arena, 2 * 9, channels);
    pair.engine.average_pool(last, {{2, 6, 6}, 2, 2}, means);
    pair.wide.average_pool(wide_last, {{2, 6, 6}, 2, 2}, wide_means);
    CHECK(excess(pair.numbers(means), Pair::numbers(wide_means), relative) < 1e-6);

    const auto positions = hashed::tensor({10, channels}, random("p", 10 * channels, precision));
    const auto cells = random("c", 18 * channels, precision);
    const auto tokens = pair.engine.operand(pair.arena, 2 * 10, channels);
    const auto wide_tokens = pair.wide.operand(pair.wide_arena, 2 * 10, channels);
    const auto positions_on_gpu = pair.engine.pack(positions, mc::Role::vector);
    pair.engine.assemble_mean_tokens(pair.operand(cells, 18), positions_on_gpu, tokens);
    pair.wide.assemble_mean_tokens(pair.wide_operand(cells, 18), pair.wide.pack(positions, mc::Role::vector),
                                   wide_tokens);
    CHECK(excess(pair.numbers(tokens), Pair::numbers(wide_tokens), relative) < 1e-6);

    const auto first = pair.engine.operand(pair.arena, 2, channels);
    pair.engine.pool(tokens, {2, 10}, mc::Pooling::first, first);
    const std::vector<float> all = pair.numbers(tokens);
    std::vector<float> expected(all.begin(), all.begin() + channels);
    expected.insert(expected.end(), all.begin() + 10 * channels, all.begin() + 11 * channels);
    CHECK(pair.numbers(first) == expected);
    CHECK(pair.numbers(pair.engine.copy(tokens, pair.arena)) == all);
}

}  // namespace

TEST_CASE("Gathering, pooling and assembling are the CPU's, number by number and in packs") {
    emulation::reset();
    for (const mc::Precision precision : precisions) {
        check_gathering(precision, 3, 3);
        check_gathering(precision, 4, 12);  // packs of fp32 alone
        check_gathering(precision, 8, 40);
    }
}

TEST_CASE("A divisor divides as the language does") {
    constexpr int most = 0x7FFFFFFF;
    for (const int divisor : {1, 2, 3, 7, 9, 64, 588, 12544, 65537, 1 << 30, most - 1, most}) {
        const cuda::Divisor by(divisor);
        for (const int number : {0, 1, divisor - 1, divisor, 12345, 999999937, most / divisor * divisor,
                                 most / divisor * divisor - 1, most - 1, most}) {
            CHECK(by.quotient(number) == number / divisor);
            CHECK(by.remainder(number) == number % divisor);
        }
    }
}

TEST_CASE("Tokens are rows of the table plus their positions in the chain; the last ones are pooled") {
    emulation::reset();
    const Lists chain{{0, 2, 5, 6}, {-1, 0, -1}, {1, 2}};
    for (const mc::Precision precision : precisions) {
        Pair pair(precision);
        const auto table =
            pair.engine.pack(hashed::tensor({4, 2}, {0, 1, 2, 3, 4, 5, 6, 7}), mc::Role::table);
        const auto positions = pair.engine.pack(
            hashed::tensor({6, 2}, {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120}), mc::Role::vector);
        const std::vector<int> ids{3, 0, 1, 2, 3, 1};
        const auto placed = pair.engine.place(chain.sequences(), pair.arena);
        const auto out = pair.engine.matrix(pair.arena, 6, 2);
        pair.engine.embed_tokens(ids, table, positions, placed, out, pair.arena);
        CHECK(pair.numbers(out) == std::vector<float>{16, 27, 30, 41, 52, 63, 74, 85, 96, 107, 12, 23});
        const auto pooled = pair.engine.matrix(pair.arena, 2, 2);
        pair.engine.pool(out, placed, mc::Pooling::last, pooled);
        CHECK(pair.numbers(pooled) == std::vector<float>{96, 107, 12, 23});
    }
}

namespace {

void check_convolution(mc::Precision precision, int stride, std::int64_t channels) {
    INFO(name(precision) << ", stride " << stride << ", " << channels << " channels");
    Pair pair(precision);
    const mc::Window window{{2, 4, 6}, 3, stride};
    const std::int64_t cells = window.grid.strided(stride).cells();
    const std::int64_t depth = 9 * channels;
    const auto x = random("x", window.grid.cells() * channels, precision);
    const auto old = random("old", cells * 7, precision);
    const auto weight = hashed::tensor({7, channels, 3, 3}, random("w", 7 * depth, precision));
    const auto bias = hashed::tensor({7}, random("b", 7, precision));
    const auto expected = pair.wide_operand(old, cells);
    const auto bias_on_cpu = pair.wide.pack(bias, mc::Role::vector);
    pair.wide.convolve(pair.wide_operand(x, window.grid.cells()), window,
                       pair.wide.pack(weight, mc::Role::convolution),
                       {&bias_on_cpu, true, mc::Activation::relu, true, nullptr}, expected, pair.wide_arena);
    const auto out = pair.operand(old, cells);
    const auto bias_on_gpu = pair.engine.pack(bias, mc::Role::vector);
    pair.engine.convolve(pair.operand(x, window.grid.cells()), window,
                         pair.engine.pack(weight, mc::Role::convolution),
                         {&bias_on_gpu, true, mc::Activation::relu, true, nullptr}, out, pair.arena);
    // Sums of `depth` products below 1, as in the products' test.
    const double tf32 =
        precision == mc::Precision::tf32 ? 0x1p-11 * 3 * std::sqrt(static_cast<double>(depth)) : 0;
    const double fp32 = 0x1p-24 * (2.0 * static_cast<double>(depth) + 30);
    CHECK(excess(pair.numbers(out), Pair::numbers(expected), result_rounding(precision)) < fp32 + tf32);
}

}  // namespace

TEST_CASE("Convolutions are the CPU's, of stride 1 and 2, with bias, ReLU and what stood there") {
    emulation::reset();
    for (const mc::Precision precision : precisions) {
        for (const int stride : {1, 2}) {
            check_convolution(precision, stride, 5);
            check_convolution(precision, stride, 16);  // gathered in packs
        }
    }
}

TEST_CASE("Features are compared on the device: unit length, cosines, softmax") {
    emulation::reset();
    Pair pair(mc::Precision::bf16);  // which these operations do not use
    const auto features = pair.view({3, 4, 0, 0, 0, 2}, 3);
    pair.engine.normalize(features);
    const std::vector<float> unit = pair.numbers(features);
    CHECK(excess(unit, {0.6, 0.8, 0, 0, 0, 1}) < 1e-7);
    const auto scores = pair.engine.matrix(pair.arena, 3, 3);
    pair.engine.similarities(features, features, scores, pair.arena);
    CHECK(excess(pair.numbers(scores), {1, 0, 0.8, 0, 0, 0, 0.8, 0, 1}) < 1e-6);
    pair.engine.softmax(scores, 2.0f);
    const double a = std::exp(2.0), b = std::exp(1.6), sum = a + b + 1;
    CHECK(excess(pair.numbers(scores),
                 {a / sum, 1 / sum, b / sum, 1 / 3.0, 1 / 3.0, 1 / 3.0, b / sum, 1 / sum, a / sum}) < 1e-6);
}
