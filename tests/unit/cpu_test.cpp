// The CPU backend's operations against plain loops in double, and the planner against the backend.
#include "monoclip/backend/cpu/cpu.hpp"

#include <cmath>
#include <cstring>

#include "monoclip/backend/plan.hpp"
#include "support/catch.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {

using Engine = mc::CpuEngine<float>;
using Wide = mc::CpuEngine<double>;

/// Floats with all their digits, below 1: sums of their products must round, in the order that is tested.
template <class T>
std::vector<T> random(const std::string& name, std::int64_t count) {
    std::vector<float> values = hashed::numbers(name, static_cast<std::size_t>(count));
    const std::vector<float> digits = hashed::numbers(name + "digits", values.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = 0.97f * values[i] + 0.0103f * digits[i];
    return {values.begin(), values.end()};
}

template <class T>
mc::detail::MatrixView<T> view(std::vector<T>& values, std::int64_t rows) {
    return {values.data(), rows, static_cast<std::int64_t>(values.size()) / rows};
}

template <class T>
bool same_bits(const T* a, const T* b, std::int64_t count) {
    return std::memcmp(a, b, static_cast<std::size_t>(count) * sizeof(T)) == 0;
}

template <class T>
double largest_difference(const std::vector<T>& actual, const std::vector<double>& expected) {
    double largest = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double difference = std::abs(static_cast<double>(actual[i]) - expected[i]);
        largest = difference <= largest ? largest : (std::isnan(difference) ? INFINITY : difference);
    }
    return largest;
}

struct Product {
    std::int64_t rows, depth, cols;
    bool projection = false;
    bool bias = false;
    bool activate = false;
    bool accumulate = false;
    mc::Activation activation = mc::Activation::quick_gelu;
};

double activated(double x, mc::Activation activation) {
    if (activation == mc::Activation::relu) return (std::max)(x, 0.0);
    return activation == mc::Activation::gelu ? mc::detail::gelu(x) : mc::detail::quick_gelu(x);
}

/// The engine's product, of inputs that depend on the extents only.
template <class E, class T>
std::vector<T> multiply(const E& engine, const Product& p, std::int64_t first_row = 0,
                        std::int64_t rows = -1) {
    rows = rows < 0 ? p.rows : rows;
    std::vector<T> x = random<T>("x", p.rows * p.depth);
    std::vector<T> out = random<T>("out", p.rows * p.cols);
    const mc::Shape shape = p.projection ? mc::Shape{p.depth, p.cols} : mc::Shape{p.cols, p.depth};
    const auto weight = engine.pack(hashed::tensor(shape, random<float>("w", p.depth * p.cols)),
                                    p.projection ? mc::Role::projection : mc::Role::matrix);
    const auto bias = engine.pack(hashed::tensor({p.cols}, random<float>("b", p.cols)), mc::Role::vector);
    const mc::Workspace scratch(static_cast<std::size_t>(4 * (p.depth + p.cols)) * sizeof(T) + 128);
    mc::Arena arena(scratch);
    mc::Epilogue<E> epilogue;
    if (p.bias) epilogue.bias = &bias;
    epilogue.activate = p.activate;
    epilogue.activation = p.activation;
    epilogue.accumulate = p.accumulate;
    engine.linear({x.data() + first_row * p.depth, rows, p.depth}, weight, epilogue,
                  {out.data() + first_row * p.cols, rows, p.cols}, arena);
    return {out.begin() + first_row * p.cols, out.begin() + (first_row + rows) * p.cols};
}

std::vector<double> multiply_by_definition(const Product& p) {
    const std::vector<double> x = random<double>("x", p.rows * p.depth);
    const std::vector<double> w = random<double>("w", p.depth * p.cols);
    const std::vector<double> b = random<double>("b", p.cols);
    std::vector<double> out = random<double>("out", p.rows * p.cols);
    for (std::int64_t i = 0; i < p.rows; ++i) {
        for (std::int64_t j = 0; j < p.cols; ++j) {
            double sum = 0;
            for (std::int64_t k = 0; k < p.depth; ++k) {
                sum += x[static_cast<std::size_t>(i * p.depth + k)] *
                       w[static_cast<std::size_t>(p.projection ? k * p.cols + j : j * p.depth + k)];
            }
            double& at = out[static_cast<std::size_t>(i * p.cols + j)];
            at = sum + (p.accumulate ? at : 0) + (p.bias ? b[static_cast<std::size_t>(j)] : 0);
            if (p.activate) at = activated(at, p.activation);
        }
    }
    return out;
}

std::ostream& operator<<(std::ostream& out, const Product& p) {
    return out << p.rows << " x " << p.depth << " x " << p.cols << (p.projection ? " projection" : "")
               << (p.bias ? " bias" : "") << (p.activate ? " activate" : "")
               << (p.accumulate ? " accumulate" : "");
}

std::vector<Product> products() {
    std::vector<Product> list;
    for (std::int64_t rows = 1; rows <= 9; ++rows) {
        list.push_back({rows, 64, 48});
        list.push_back({rows, 64, 49, false, true});
        list.push_back({rows, 33, 97, true});
        list.push_back({rows, 100, 145, true, false, false, true});
        list.push_back({rows, 768, 100, false, true, false, true});
        list.push_back({rows, 3072, 64, false, true, false, true});
        list.push_back({rows, 64, 200, false, true, true, false, mc::Activation::gelu});
        list.push_back({rows, 64, 40, false, true, true});
        list.push_back({rows, 27, 6, false, true, true, true, mc::Activation::relu});
        list.push_back({rows, 7, 5, false, true});
        list.push_back({rows, 5, 7, true, false, false, true});
        list.push_back({rows, 300, 1});
        list.push_back({rows, 1, 300, false, false, false, true});
        list.push_back({rows, 1, 1});
    }
    list.push_back({150, 512, 529, false, true});
    return list;
}

}  // namespace

TEST_CASE("Products of any size are x W^T or x W, plus bias, activated, added") {
    const Engine engine(mc::Cpu{.threads = 2});
    const Wide wide(mc::BasicCpu<double>{.threads = 2});
    for (const Product& p : products()) {
        INFO(p);
        const std::vector<double> expected = multiply_by_definition(p);
        // Numbers below 1: partial sums lie around sqrt(depth) / 3, up to three times that in a few of the
        // elements, and `depth` roundings of them at 6e-8 each add up like a random walk of sqrt(depth)
        // steps: 6e-8 * depth, twice for the largest of thousands of elements. A constant for the epilogue.
        const double steps = 2 * static_cast<double>(p.depth) + 50;
        CHECK(largest_difference(multiply<Engine, float>(engine, p), expected) < 6e-8 * steps);
        CHECK(largest_difference(multiply<Wide, double>(wide, p), expected) < 1.1e-16 * steps);
    }
}

TEST_CASE("A product's row has the same bits among any rows and with any number of threads") {
    const Engine one(mc::Cpu{.threads = 1});
    const Engine three(mc::Cpu{.threads = 3});
    const Engine eight(mc::Cpu{.threads = 8});
    std::vector<Product> list;
    for (const Product& p : products()) {
        if (p.rows == 9) list.push_back(p);
    }
    list.push_back({9, 768, 2304, false, true});
    list.push_back({9, 3072, 768, false, true, false, true});
    list.push_back({9, 768, 3072, false, true, true});
    list.push_back({9, 1024, 768, true});
    for (const Product& p : list) {
        INFO(p);
        const std::vector<float> all = multiply<Engine, float>(one, p);
        CHECK(same_bits(multiply<Engine, float>(three, p).data(), all.data(), p.rows * p.cols));
        CHECK(same_bits(multiply<Engine, float>(eight, p).data(), all.data(), p.rows * p.cols));
        for (const std::int64_t first : {0, 1, 3, 5}) {
            for (std::int64_t count = 1; first + count <= 9; ++count) {
                const Engine& engine = count % 2 == 0 ? eight : one;
                const std::vector<float> some = multiply<Engine, float>(engine, p, first, count);
                REQUIRE(same_bits(some.data(), all.data() + first * p.cols, count * p.cols));
            }
        }
    }
}

TEST_CASE("A product writes no element beyond its own") {
    const Engine engine(mc::Cpu{.threads = 2});
    std::vector<float> x(6 * 20, 1);
    std::vector<float> out(8 * 50, -7);
    const auto weight = engine.pack(hashed::tensor({50, 20}, std::vector<float>(1000, 1)), mc::Role::matrix);
    const mc::Workspace scratch(4096);
    mc::Arena arena(scratch);
    engine.linear({x.data(), 6, 20}, weight, {}, {out.data() + 50, 6, 50}, arena);
    for (std::int64_t i = 0; i < 8 * 50; ++i) {
        REQUIRE(out[static_cast<std::size_t>(i)] == (i < 50 || i >= 7 * 50 ? -7.0f : 20.0f));
    }
    engine.linear({x.data(), 0, 20}, weight, {}, {out.data(), 0, 50}, arena);  // no rows: nothing happens
    CHECK(out[0] == -7);
}

// ---- Attention.

namespace {

/// softmax(Q K^T / sqrt(head_width)) V by its definition. qkv [length,3W].
std::vector<double> attend_by_definition(const std::vector<double>& qkv, std::size_t length,
                                         std::size_t width, std::size_t heads, bool causal) {
    std::vector<double> out(length * width);
    const std::size_t head_width = width / heads;
    for (std::size_t head = 0; head < heads; ++head) {
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t seen = causal ? i + 1 : length;
            std::vector<double> weights(seen);
            double sum = 0;
            for (std::size_t j = 0; j < seen; ++j) {
                double score = 0;
                for (std::size_t k = 0; k < head_width; ++k) {
                    score += qkv[i * 3 * width + head * head_width + k] *
                             qkv[j * 3 * width + width + head * head_width + k];
                }
                sum += weights[j] = std::exp(score / std::sqrt(static_cast<double>(head_width)));
            }
            for (std::size_t j = 0; j < seen; ++j) {
                for (std::size_t k = 0; k < head_width; ++k) {
                    out[i * width + head * head_width + k] +=
                        weights[j] / sum * qkv[j * 3 * width + 2 * width + head * head_width + k];
                }
            }
        }
    }
    return out;
}

template <class E, class T>
std::vector<T> attend(const E& engine, std::vector<T> qkv, const mc::Sequences& sequences, std::int64_t width,
                      int heads, bool causal) {
    std::vector<T> out(static_cast<std::size_t>(sequences.total() * width), T(-9));
    const mc::Workspace scratch(64);
    mc::Arena arena(scratch);
    engine.attention(view(qkv, sequences.total()), sequences, heads, causal, view(out, sequences.total()),
                     arena);
    return out;
}

/// Scores of some units: weights that differ.
template <class T>
std::vector<T> sharp(const std::string& name, std::int64_t count) {
    std::vector<T> values = random<T>(name, count);
    for (T& value : values) value *= 3;
    return values;
}

}  // namespace

TEST_CASE("Attention is its definition for every length up to 130, full and causal") {
    const Engine engine(mc::Cpu{.threads = 2});
    const Wide wide(mc::BasicCpu<double>{.threads = 2});
    constexpr int heads = 2;
    for (std::int64_t length = 1; length <= 130; ++length) {
        // Lengths around the tiles with every head width, the others with one.
        const bool edge = length <= 5 || length % 32 <= 1 || length % 32 == 31;
        for (const std::int64_t head_width :
             edge ? std::vector<std::int64_t>{8, 40, 64, 80, 88, 104} : std::vector<std::int64_t>{16}) {
            const std::int64_t width = heads * head_width;
            for (const bool causal : {false, true}) {
                INFO("length " << length << ", head width " << head_width << (causal ? ", causal" : ""));
                const mc::Sequences sequence{1, length};
                const auto expected = attend_by_definition(sharp<double>("qkv", length * 3 * width),
                                                           static_cast<std::size_t>(length),
                                                           static_cast<std::size_t>(width), heads, causal);
                const auto result = attend<Engine, float>(engine, sharp<float>("qkv", length * 3 * width),
                                                          sequence, width, heads, causal);
                // Scores up to 30 or so round at 2e-6, which is a relative error of their weights.
                REQUIRE(largest_difference(result, expected) < 1e-5);
                const auto exact = attend<Wide, double>(wide, sharp<double>("qkv", length * 3 * width),
                                                        sequence, width, heads, causal);
                REQUIRE(largest_difference(exact, expected) < 1e-13);
            }
        }
    }
}

TEST_CASE("Attention stays finite where scores are far apart, or rise from tile to tile") {
    const Engine engine(mc::Cpu{.threads = 1});
    const std::int64_t length = 130;
    const std::int64_t width = 8;
    for (const double slope : {2.0, -2.0, 0.0}) {
        std::vector<float> qkv(static_cast<std::size_t>(length * 3 * width));
        for (std::int64_t i = 0; i < length; ++i) {
            for (std::int64_t k = 0; k < width; ++k) {
                float* row = qkv.data() + i * 3 * width;
                row[k] = 10;
                row[width + k] = static_cast<float>(slope * static_cast<double>(i));
                row[2 * width + k] = static_cast<float>(i);
            }
        }
        const auto expected_row = slope > 0 ? 129.0 : (slope < 0 ? 0.0 : 64.5);
        const auto out = attend<Engine, float>(engine, qkv, {1, length}, width, 1, false);
        for (const float value : out) REQUIRE(value == Approx(expected_row).margin(1e-4));
    }
}

TEST_CASE("Sequences do not see each other, and have the same bits wherever they lie") {
    const Engine one(mc::Cpu{.threads = 1});
    const Engine four(mc::Cpu{.threads = 4});
    for (const std::int64_t width : {16, 24, 128}) {  // of two heads
        const std::vector<std::int64_t> lengths{1, 5, 2, 77, 3, 33, 65, 4, 9};
        std::vector<std::int64_t> offsets{0};
        for (const std::int64_t length : lengths) offsets.push_back(offsets.back() + length);
        const std::vector<float> qkv = sharp<float>("ragged", offsets.back() * 3 * width);
        for (const bool causal : {false, true}) {
            const auto all = attend<Engine, float>(
                four, qkv, {static_cast<std::int64_t>(lengths.size()), 0, offsets.data()}, width, 2, causal);
            for (std::size_t i = 0; i < lengths.size(); ++i) {
                INFO("width " << width << ", length " << lengths[i] << (causal ? ", causal" : ""));
                const std::vector<float> own(qkv.begin() + offsets[i] * 3 * width,
                                             qkv.begin() + offsets[i + 1] * 3 * width);
                const auto alone = attend<Engine, float>(one, own, {1, lengths[i]}, width, 2, causal);
                CHECK(same_bits(alone.data(), all.data() + offsets[i] * width, lengths[i] * width));
            }
        }
    }
}

TEST_CASE("A causal token has the same bits whatever follows it") {
    const Engine engine(mc::Cpu{.threads = 1});
    std::vector<float> qkv = sharp<float>("causal", 70 * 3 * 64);
    const auto before = attend<Engine, float>(engine, qkv, {1, 70}, 64, 1, true);
    std::fill(qkv.begin() + 40 * 3 * 64, qkv.end(), 1e3f);
    const auto after = attend<Engine, float>(engine, qkv, {1, 70}, 64, 1, true);
    CHECK(same_bits(before.data(), after.data(), 40 * 64));
}

// ---- The rest.

TEST_CASE("Patches hold a picture's pixels in the order of a convolution's weight") {
    const Engine engine(mc::Cpu{.threads = 2});
    std::vector<float> pixels(2 * 3 * 6 * 6);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<float>(i);
    std::vector<float> patches(2 * 4 * 27);
    engine.extract_patches({pixels.data(), 2, 108}, 6, 3, {patches.data(), 8, 27});
    for (int image = 0; image < 2; ++image)
        for (int patch = 0; patch < 4; ++patch)
            for (int channel = 0; channel < 3; ++channel)
                for (int y = 0; y < 3; ++y)
                    for (int x = 0; x < 3; ++x) {
                        const int row = patch / 2 * 3 + y;
                        const int col = patch % 2 * 3 + x;
                        const int at = ((image * 4 + patch) * 3 + channel) * 9 + y * 3 + x;
                        REQUIRE(patches[static_cast<std::size_t>(at)] ==
                                static_cast<float>(((image * 3 + channel) * 6 + row) * 6 + col));
                    }
}

TEST_CASE("Tokens are patches behind a class token, plus positions; texts are table rows plus positions") {
    const Engine engine(mc::Cpu{.threads = 2});
    std::vector<float> patches{1, 2, 3, 4, 5, 6, 7, 8};  // 2 pictures, 2 patches, width 2
    const auto cls = engine.pack(hashed::tensor({2}, {100, 200}), mc::Role::vector);
    const auto positions = engine.pack(hashed::tensor({3, 2}, {10, 20, 30, 40, 50, 60}), mc::Role::vector);
    std::vector<float> tokens(12);
    engine.assemble_tokens({patches.data(), 4, 2}, cls, positions, {tokens.data(), 6, 2});
    CHECK(tokens == std::vector<float>{110, 220, 31, 42, 53, 64, 110, 220, 35, 46, 57, 68});

    for (const mc::DType type :
         {mc::DType::float32, mc::DType::float16, mc::DType::bfloat16, mc::DType::float64}) {
        const auto table =
            engine.pack(hashed::tensor({4, 2}, {0, 1, 2, 3, 4, 5, 6, 7}, type), mc::Role::table);
        const std::vector<int> ids{3, 0, 1};
        const std::vector<std::int64_t> offsets{0, 1, 3};
        std::vector<float> rows(6);
        engine.embed_tokens(ids, table, positions, {2, 0, offsets.data()}, {rows.data(), 3, 2});
        CHECK(rows == std::vector<float>{16, 27, 10, 21, 32, 43});
        std::vector<float> pooled(4);
        engine.pool({rows.data(), 3, 2}, {2, 0, offsets.data()}, mc::Pooling::last, {pooled.data(), 2, 2});
        CHECK(pooled == std::vector<float>{16, 27, 32, 43});
        engine.pool({rows.data(), 3, 2}, {2, 0, offsets.data()}, mc::Pooling::first, {pooled.data(), 2, 2});
        CHECK(pooled == std::vector<float>{16, 27, 10, 21});
    }
}

TEST_CASE("Layer norm works on every row, in place or not, with any number of threads") {
    const Engine one(mc::Cpu{.threads = 1});
    const Engine five(mc::Cpu{.threads = 5});
    const std::int64_t rows = 501;
    const std::int64_t width = 200;  // several tasks
    const auto gain = one.pack(hashed::tensor({width}, random<float>("gain", width)), mc::Role::vector);
    const auto bias = one.pack(hashed::tensor({width}, random<float>("bias", width)), mc::Role::vector);
    std::vector<float> x = random<float>("rows", rows * width);
    std::vector<float> out(x.size());
    one.layer_norm(view(x, rows), gain, bias, 1e-5, view(out, rows));
    for (std::int64_t row = 0; row < rows; ++row) {
        std::vector<float> expected(static_cast<std::size_t>(width));
        mc::detail::layer_norm_row(x.data() + row * width, width, gain.data, bias.data, 1e-5f,
                                   expected.data());
        REQUIRE(same_bits(expected.data(), out.data() + row * width, width));
    }
    five.layer_norm(view(x, rows), gain, bias, 1e-5, view(x, rows));
    CHECK(same_bits(x.data(), out.data(), rows * width));
}

TEST_CASE("Uploads of floats are views, of doubles copies; downloads round") {
    const Engine engine(mc::Cpu{.threads = 1});
    const Wide wide(mc::BasicCpu<double>{.threads = 1});
    const std::vector<float> host{1, 2.5f, -3, 4};
    const mc::Workspace scratch(1024);
    mc::Arena arena(scratch);
    CHECK(engine.upload(host, 2, 2, arena).data == host.data());
    const auto copy = wide.upload(host, 2, 2, arena);
    CHECK(copy.data[1] == 2.5);
    std::vector<float> back(4);
    wide.download(copy, back);
    CHECK(back == host);
}

TEST_CASE("The planner counts the scratch and the FLOPs of one product") {
    using Plan = mc::PlanEngine<4>;
    constexpr mc::Cost cost = [] {
        const Plan engine;
        Plan::Arena arena;
        const auto in = engine.matrix(arena, 10, 100);
        const auto out = engine.matrix(arena, 10, 33);
        engine.linear(in, Plan::weight({33, 100}, mc::Role::matrix), {}, out, arena);
        engine.linear(in, Plan::weight({100, 33}, mc::Role::projection), {}, out, arena);
        return arena.cost;
    }();
    static_assert(cost.flops == 2 * 2 * 10 * 100 * 33);
    // [10,100], [10,33], and 4 rows of each for padding, to multiples of 64 bytes.
    static_assert(cost.workspace_bytes == 4032 + 1344 + 1600 + 576);
    SUCCEED();
}
