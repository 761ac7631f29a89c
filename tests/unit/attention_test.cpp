// The CPU engine's attention against its definition in double: every kernel set, any head width and length,
// ragged sequences, and trees of shared beginnings.
#include <cmath>

#include "monoclip/backend/cpu/cpu.hpp"
#include "support/catch.hpp"
#include "support/engine.hpp"

namespace mc = monoclip;

using namespace engines;

namespace {

/// softmax(Q K^T / sqrt(head_width)) V by its definition. qkv [length,3W].
std::vector<double> attend_by_definition(const std::vector<double>& qkv, std::int64_t length,
                                         std::int64_t width, std::int64_t heads, bool causal) {
    std::vector<double> out(static_cast<std::size_t>(length * width));
    const std::int64_t head_width = width / heads;
    for (std::int64_t head = 0; head < heads; ++head) {
        const double* queries = qkv.data() + head * head_width;
        const double* keys = queries + width;
        const double* values = keys + width;
        for (std::int64_t i = 0; i < length; ++i) {
            const std::int64_t seen = causal ? i + 1 : length;
            std::vector<double> weights(static_cast<std::size_t>(seen));
            double sum = 0;
            for (std::int64_t j = 0; j < seen; ++j) {
                double score = 0;
                for (std::int64_t k = 0; k < head_width; ++k)
                    score += queries[i * 3 * width + k] * keys[j * 3 * width + k];
                const double weight = std::exp(score / std::sqrt(static_cast<double>(head_width)));
                sum += weight;
                weights[static_cast<std::size_t>(j)] = weight;
            }
            double* row = out.data() + i * width + head * head_width;
            for (std::int64_t j = 0; j < seen; ++j) {
                const double weight = weights[static_cast<std::size_t>(j)] / sum;
                for (std::int64_t k = 0; k < head_width; ++k) row[k] += weight * values[j * 3 * width + k];
            }
        }
    }
    return out;
}

/// The engine's result, and that it wrote nothing else.
template <class T>
std::vector<double> attend(const mc::CpuEngine<T>& engine, std::vector<T> qkv, const mc::Sequences& sequences,
                           std::int64_t width, int heads, bool causal) {
    Scratch scratch(256);
    Guarded<T> out(sequences.total(), width, engine.operand(scratch.arena, 1, 1).is_narrow);
    engine.attention(view(qkv, sequences.total()), sequences, heads, causal, out.operand(), scratch.arena);
    REQUIRE(out.guards_are_whole());
    return out.numbers();
}

/// The same for one query of each pooled sequence; keys and values are those of qkv [tokens,3W].
std::vector<double> attend_pooled(const Engine& engine, std::vector<float> queries, std::vector<float> qkv,
                                  const mc::Sequences& sequences, std::int64_t width, int heads) {
    Scratch scratch(256);
    const std::int64_t rows = sequences.pooled_total();
    Guarded<float> out(rows, width, engine.operand(scratch.arena, 1, 1).is_narrow);
    engine.pooled_attention(view(queries, rows),
                            engine.columns(view(qkv, sequences.total()), width, 2 * width), sequences, heads,
                            out.operand(), scratch.arena);
    REQUIRE(out.guards_are_whole());
    return out.numbers();
}

/// Scores of some units: weights that differ.
template <class T>
std::vector<T> sharp(const std::string& name, std::int64_t count) {
    std::vector<T> values = random<T>(name, count);
    for (T& value : values) value *= 3;
    return values;
}

template <class T>
std::vector<T> rows_of(const std::vector<T>& values, std::int64_t cols, std::int64_t first,
                       std::int64_t last) {
    return {values.begin() + first * cols, values.begin() + last * cols};
}

/// Rounded where the engine's results are.
bool is_attention(const std::vector<double>& actual, const std::vector<double>& expected, double tolerance,
                  bool is_narrow) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double rounding = is_narrow ? 0x1p-8 * std::abs(expected[i]) : 0;
        if (!(std::abs(actual[i] - expected[i]) <= tolerance + rounding)) return false;
    }
    return actual.size() == expected.size();
}

// Scores up to 30 or so round at 2e-6, which is a relative error of their weights; values are below 3.
constexpr double close_enough = 1e-5;

}  // namespace

TEST_CASE("Attention is its definition, full and causal, at any head width and length") {
    std::vector<std::pair<Variant, Engine>> engines;
    for (const Variant& variant : variants()) engines.emplace_back(variant, variant.engine(2));
    const Wide wide(mc::BasicCpu<double>{.threads = 2});
    constexpr int heads = 2;
    // 48 queries and 64 keys make a tile; 128 is what the buffers hold of a head's width.
    for (const std::int64_t length : {1, 2, 3, 31, 47, 48, 49, 64, 65, 77, 96, 97, 130}) {
        for (const std::int64_t head_width : {1, 8, 20, 64, 80, 128, 129, 200}) {
            const std::int64_t width = heads * head_width;
            const std::vector<float> qkv = sharp<float>("qkv", length * 3 * width);
            const std::vector<double> exact(qkv.begin(), qkv.end());
            for (const bool causal : {false, true}) {
                const auto expected = attend_by_definition(exact, length, width, heads, causal);
                INFO("length " << length << ", head width " << head_width << (causal ? ", causal" : ""));
                for (const auto& [variant, engine] : engines) {
                    INFO(variant);
                    const auto actual = attend(engine, qkv, {1, length}, width, heads, causal);
                    CHECK(is_attention(actual, expected, close_enough, variant.is_narrow()));
                }
                CHECK(is_attention(attend(wide, exact, {1, length}, width, heads, causal), expected, 1e-13,
                                   false));
            }
        }
    }
}

TEST_CASE("Attention stays finite where scores are far apart, or rise from tile to tile") {
    const std::int64_t length = 130;
    const std::int64_t width = 8;
    for (const mc::Isa isa : isas()) {
        const Engine engine(mc::Cpu{.threads = 1, .isa = isa});
        for (const double slope : {2.0, -2.0, 0.0}) {
            INFO(mc::name_of(isa) << ", slope " << slope);
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
            for (const double value : attend(engine, qkv, {1, length}, width, 1, false))
                REQUIRE(value == Approx(expected_row).margin(1e-4));
        }
    }
}

TEST_CASE("A NaN among the keys reaches those that see it, and nobody else") {
    const std::int64_t width = 16;
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        const Engine engine(mc::Cpu{.threads = 1, .isa = isa});
        std::vector<float> qkv = sharp<float>("nan", 70 * 3 * width);
        qkv[static_cast<std::size_t>(40 * 3 * width + width + 3)] = NAN;  // in the only head's key 40
        const std::vector<std::int64_t> offsets{0, 30, 60, 70};
        const auto out = attend(engine, qkv, {3, 0, offsets.data()}, width, 1, true);
        for (std::int64_t row = 0; row < 70; ++row) {
            const bool sees = row >= 40 && row < 60;
            for (std::int64_t k = 0; k < width; ++k)
                REQUIRE(std::isnan(out[static_cast<std::size_t>(row * width + k)]) == sees);
        }
    }
}

TEST_CASE("Sequences do not see each other, and have the same bits wherever they lie") {
    const std::vector<std::int64_t> lengths{1, 5, 2, 77, 3, 33, 65, 4, 9};
    std::vector<std::int64_t> offsets{0};
    for (const std::int64_t length : lengths) offsets.push_back(offsets.back() + length);
    const mc::Sequences ragged{static_cast<std::int64_t>(lengths.size()), 0, offsets.data()};
    for (const Variant& variant : variants()) {
        const Engine one = variant.engine(1);
        for (const std::int64_t width : {16, 26, 128, 258}) {  // of two heads
            const std::vector<float> qkv = sharp<float>("ragged", offsets.back() * 3 * width);
            for (const bool causal : {false, true}) {
                const auto all = attend(one, qkv, ragged, width, 2, causal);
                for (const int threads : {2, 3, 7})
                    CHECK(same_bits(attend(variant.engine(threads), qkv, ragged, width, 2, causal), all));
                for (std::size_t i = 0; i < lengths.size(); ++i) {
                    INFO(variant << ", width " << width << ", length " << lengths[i]
                                 << (causal ? ", causal" : ""));
                    const auto own = rows_of(qkv, 3 * width, offsets[i], offsets[i + 1]);
                    const auto alone = attend(one, own, {1, lengths[i]}, width, 2, causal);
                    CHECK(same_bits(alone, rows_of(all, width, offsets[i], offsets[i + 1])));
                }
            }
        }
    }
}

TEST_CASE("A causal token has the same bits whatever follows it") {
    for (const Variant& variant : variants()) {
        INFO(variant);
        const Engine engine = variant.engine(1);
        std::vector<float> qkv = sharp<float>("causal", 140 * 3 * 64);
        const auto before = attend(engine, qkv, {1, 140}, 64, 1, true);
        for (const std::int64_t kept : {110, 64, 40}) {
            std::fill(qkv.begin() + kept * 3 * 64, qkv.end(), 1e3f);
            const auto after = attend(engine, qkv, {1, 140}, 64, 1, true);
            CHECK(same_bits(rows_of(before, 64, 0, kept), rows_of(after, 64, 0, kept)));
            const auto shorter = attend(engine, rows_of(qkv, 3 * 64, 0, kept), {1, kept}, 64, 1, true);
            CHECK(same_bits(rows_of(before, 64, 0, kept), shorter));
        }
    }
}

// ---- Shared beginnings.

namespace {

/// Sequences that go on from others.
struct Tree {
    std::vector<std::int64_t> offsets, parents, pooled;

    mc::Sequences sequences() const {
        return {static_cast<std::int64_t>(parents.size()), 0, offsets.data(), parents.data(), pooled.data(),
                static_cast<std::int64_t>(pooled.size())};
    }
    /// The rows of a sequence and of those before it in its chain, in order, as one sequence's.
    std::vector<float> chain(const std::vector<float>& values, std::int64_t cols, std::int64_t last) const {
        const auto index = static_cast<std::size_t>(last);
        std::vector<float> all;
        if (parents[index] >= 0) all = chain(values, cols, parents[index]);
        const auto own = rows_of(values, cols, offsets[index], offsets[index + 1]);
        all.insert(all.end(), own.begin(), own.end());
        return all;
    }
};

/// Beginnings that end within a tile of keys, at its end and behind it; ends longer than a tile of queries.
Tree branches() {
    return {{0, 70, 71, 101, 104, 154, 159, 223, 224, 226}, {-1, 0, 0, 2, 2, -1, 5, -1, 7}, {4, 1, 8, 6, 3}};
}

/// The longest chain, of tokens one to three at a time.
Tree longest_chain() {
    Tree tree{{0}, {}, {}};
    for (std::int64_t i = 0; i < mc::Sequences::longest_chain; ++i) {
        tree.parents.push_back(i - 1);
        tree.offsets.push_back(tree.offsets.back() + 1 + i % 3);
        if (i % 5 == 0) tree.pooled.push_back(i);
    }
    return tree;
}

}  // namespace

TEST_CASE("A tree of shared beginnings attends as each of its chains would alone, bit for bit") {
    for (const Tree& tree : {branches(), longest_chain()}) {
        const mc::Sequences sequences = tree.sequences();
        for (const Variant& variant : variants()) {
            const Engine one = variant.engine(1);
            const Engine three = variant.engine(3);
            for (const std::int64_t width : {16, 128, 290}) {  // of two heads
                const std::vector<float> qkv = sharp<float>("tree", sequences.total() * 3 * width);
                const auto all = attend(three, qkv, sequences, width, 2, true);
                std::vector<float> queries;
                for (std::int64_t row = 0; row < sequences.pooled_total(); ++row) {
                    const auto own =
                        qkv.begin() + (sequences.end(sequences.pooled_sequence(row)) - 1) * 3 * width;
                    queries.insert(queries.end(), own, own + width);
                }
                const auto pooled = attend_pooled(three, queries, qkv, sequences, width, 2);
                for (std::int64_t i = 0; i < sequences.count; ++i) {
                    INFO(variant << ", width " << width << ", sequence " << i);
                    const std::vector<float> chain = tree.chain(qkv, 3 * width, i);
                    const auto length = static_cast<std::int64_t>(chain.size()) / (3 * width);
                    const std::int64_t own = sequences.end(i) - sequences.begin(i);
                    CHECK(sequences.position(i) == length - own);
                    const auto alone = attend(one, chain, {1, length}, width, 2, true);
                    CHECK(same_bits(rows_of(alone, width, length - own, length),
                                    rows_of(all, width, sequences.begin(i), sequences.end(i))));
                    for (std::int64_t row = 0; row < sequences.pooled_total(); ++row) {
                        if (sequences.pooled_sequence(row) != i) continue;
                        CHECK(same_bits(rows_of(alone, width, length - 1, length),
                                        rows_of(pooled, width, row, row + 1)));
                    }
                }
            }
        }
    }
}

TEST_CASE("Pooled attention is the attention of one query for each sequence") {
    constexpr std::int64_t width = 88;
    constexpr int heads = 2;
    const std::vector<std::int64_t> offsets{0, 50, 51, 120};
    for (const Variant& variant : variants()) {
        INFO(variant);
        const Engine engine = variant.engine(2);
        const std::vector<float> qkv = sharp<float>("pooled", 120 * 3 * width);
        const std::vector<float> queries = sharp<float>("queries", 3 * width);
        const auto out = attend_pooled(engine, queries, qkv, {3, 0, offsets.data()}, width, heads);
        for (std::size_t i = 0; i < 3; ++i) {
            std::vector<float> own = rows_of(qkv, 3 * width, offsets[i], offsets[i + 1]);
            const auto row = static_cast<std::int64_t>(i);
            std::copy_n(queries.begin() + row * width, width, own.begin());  // for the first token's own
            const auto expected = attend_by_definition({own.begin(), own.end()}, offsets[i + 1] - offsets[i],
                                                       width, heads, false);
            CHECK(is_attention(rows_of(out, width, row, row + 1), rows_of(expected, width, 0, 1),
                               close_enough, variant.is_narrow()));
        }
    }
}
