// Blocks and towers on the engine: what is left out because it is not asked for, or shared because it is the
// same, changes no bit; and the planner counts what the engine takes.
#include "monoclip/nn/transformer.hpp"

#include <algorithm>

#include "monoclip/backend/cpu/cpu.hpp"
#include "monoclip/model.hpp"
#include "support/catch.hpp"
#include "support/engine.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

using namespace engines;

namespace {

/// A tree's weights as the engine packs them, made from their names.
template <class E, class Tower, class... Extents>
void pack_tower(const E& engine, Tower& tower, const Extents&... extents) {
    for (const auto& parameter : mc::list_parameters<typename E::Weight>(tower, extents...)) {
        const auto& [name, shape, role, weight] = parameter;
        *weight = engine.pack(hashed::tensor(shape, hashed::weight(name, shape)), role);
    }
}

template <class E>
using Block = mc::nn::ResidualAttentionBlock<typename E::Weight>;
template <class E>
using TextTower = mc::TextTransformer<typename E::Weight>;

std::vector<float> rows_of(const std::vector<float>& values, std::int64_t cols,
                           const std::vector<std::int64_t>& rows) {
    std::vector<float> some;
    for (const std::int64_t row : rows)
        some.insert(some.end(), values.begin() + row * cols, values.begin() + (row + 1) * cols);
    return some;
}

std::vector<float> encode(const Engine& engine, const TextTower<Engine>& tower, const mc::TextConfig& config,
                          const std::vector<int>& ids, const mc::Sequences& sequences) {
    constexpr std::int64_t embed_dim = 24;
    Scratch scratch;
    std::vector<float> features(static_cast<std::size_t>(sequences.pooled_total() * embed_dim));
    mc::forward(engine, tower, config, mc::Activation::quick_gelu, ids, sequences,
                view(features, sequences.pooled_total()), scratch.arena);
    return features;
}

}  // namespace

TEST_CASE("A block for the pooled tokens alone gives their rows of the whole block, bit for bit") {
    const std::vector<std::int64_t> offsets{0, 1, 50, 120, 124};
    const std::vector<std::int64_t> parents{-1, -1, 1, 2};
    const std::vector<std::int64_t> asked{3, 0, 2};
    struct Case {
        mc::Sequences sequences;
        mc::Pooling pooling;
        bool causal;
        std::vector<std::int64_t> rows;  // that are pooled
    };
    const Case cases[] = {
        {{4, 31}, mc::Pooling::first, false, {0, 31, 62, 93}},
        {{4, 31}, mc::Pooling::last, true, {30, 61, 92, 123}},
        {{4, 0, offsets.data()}, mc::Pooling::first, false, {0, 1, 50, 120}},
        {{4, 0, offsets.data()}, mc::Pooling::last, true, {0, 49, 119, 123}},
        {{4, 0, offsets.data(), parents.data(), asked.data(), 3}, mc::Pooling::last, true, {123, 0, 119}},
    };
    for (const Variant& variant : variants()) {
        const Engine engine = variant.engine(3);
        for (const int head_width : {15, 32}) {
            const int width = 3 * head_width;
            for (const Case& c : cases) {
                INFO(variant << ", width " << width << (c.causal ? ", causal" : ""));
                const mc::TransformerConfig config{width, 1, head_width, 101, c.causal};
                Block<Engine> block;
                pack_tower(engine, block, config);
                Scratch scratch;
                const std::vector<float> x = random<float>("x", 124 * width);
                std::vector<float> whole = x;
                mc::nn::forward(engine, block, config, mc::Activation::gelu, c.sequences, view(whole, 124),
                                scratch.arena);
                std::vector<float> copy = x;
                const auto pooled = static_cast<std::int64_t>(c.rows.size());
                std::vector<float> out(static_cast<std::size_t>(pooled * width));
                mc::nn::forward_pooled(engine, block, config, mc::Activation::gelu, c.sequences, c.pooling,
                                       view(copy, 124), view(out, pooled), scratch.arena);
                CHECK(same_bits(out, rows_of(whole, width, c.rows)));
            }
        }
    }
}

TEST_CASE("Texts that share their beginnings have the features that each has alone, bit for bit") {
    const mc::TextConfig config{600, 90, 64, 3, 32};
    // "a photo of a {label}" twice over: a beginning longer than a tile of keys, one label that goes on into
    // two, and a text of its own.
    const std::vector<std::int64_t> offsets{0, 66, 67, 69, 80, 81, 83, 86};
    const std::vector<std::int64_t> parents{-1, 0, 0, 2, 2, -1, -1};
    const std::vector<std::int64_t> asked{3, 5, 1, 4, 6};
    const mc::Sequences tree{7, 0, offsets.data(), parents.data(), asked.data(), 5};
    std::vector<int> ids;
    for (int i = 0; i < 86; ++i) ids.push_back(i * 37 % 599);

    std::vector<int> flat;
    std::vector<std::int64_t> flat_offsets{0};
    for (const std::int64_t last : asked) {
        std::vector<int> text;
        for (std::int64_t i = last; i >= 0; i = tree.parent(i))
            text.insert(text.begin(), ids.begin() + tree.begin(i), ids.begin() + tree.end(i));
        flat.insert(flat.end(), text.begin(), text.end());
        flat_offsets.push_back(static_cast<std::int64_t>(flat.size()));
    }
    REQUIRE(flat_offsets == std::vector<std::int64_t>{0, 79, 81, 148, 217, 220});

    for (const Variant& variant : variants()) {
        INFO(variant);
        const Engine engine = variant.engine(2);
        TextTower<Engine> tower(config);
        pack_tower(engine, tower, config, 24);
        const auto shared = encode(engine, tower, config, ids, tree);
        CHECK(same_bits(shared, encode(engine, tower, config, flat, {5, 0, flat_offsets.data()})));
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const std::vector<int> own(flat.begin() + flat_offsets[i], flat.begin() + flat_offsets[i + 1]);
            const auto length = static_cast<std::int64_t>(own.size());
            const auto alone = encode(engine, tower, config, own, {1, length});
            CHECK(same_bits(alone, rows_of(shared, 24, {static_cast<std::int64_t>(i)})));
        }
        CHECK(largest_difference(rows_of(shared, 24, {0}), rows_of(shared, 24, {3})) > 1e-3);
    }
}

// ---- The planner.

namespace {

/// Runs both towers in arenas of exactly the planned sizes; the id of the error that comes of `less` bytes.
template <class T, class Vision>
std::string run_in_plan(const mc::CpuEngine<T>& engine, const mc::ClipConfig<Vision>& config,
                        std::int64_t batch, std::int64_t length, std::size_t image_less,
                        std::size_t text_less) {
    using Weight = typename mc::CpuEngine<T>::Weight;
    using Tower = typename mc::VisionTowerOf<Vision, Weight>::Type;
    return error_id([&] {
        Tower visual(config.vision);
        pack_tower(engine, visual, config.vision, config.embed_dim);
        const std::int64_t size = mc::image_size_of(config.vision);
        const std::vector<float> pixels = random<float>("pixels", batch * 3 * size * size);
        Scratch image(mc::image_cost<mc::CpuScratch<T>>(config, batch).workspace_bytes() - image_less);
        const auto planes = engine.upload(pixels, batch, 3 * size * size, image.arena);
        const auto image_features = engine.matrix(image.arena, batch, config.embed_dim);
        mc::forward(engine, visual, config.vision, config.activation, batch, planes, image_features,
                    image.arena);

        mc::TextTransformer<Weight> tower(config.text);
        pack_tower(engine, tower, config.text, config.embed_dim);
        const std::vector<int> ids(static_cast<std::size_t>(batch * length), 7);
        Scratch text(mc::text_cost<mc::CpuScratch<T>>(config, batch, length).workspace_bytes() - text_less);
        // What the plan counts for the texts as a tree; here they are none.
        text.arena.take(mc::detail::PromptTree::bytes(batch, batch * length));
        text.arena.take(static_cast<std::size_t>(batch) * sizeof(mc::detail::Prompt));
        const auto text_features = engine.matrix(text.arena, batch, config.embed_dim);
        mc::forward(engine, tower, config.text, config.activation, ids, {batch, length}, text_features,
                    text.arena);
        return 0;
    });
}

template <class Vision>
void check_plan(const mc::ClipConfig<Vision>& config) {
    const Engine full = Variant{mc::Isa::automatic, mc::Precision::fp32}.engine(2);
    const Engine narrow = Variant{mc::Isa::automatic, mc::Precision::bf16}.engine(2);
    const Wide wide(mc::BasicCpu<double>{.threads = 2});
    for (const std::int64_t batch : {1, 2, 3, 7}) {
        INFO("batch " << batch);
        CHECK(run_in_plan(full, config, batch, 13, 0, 0) == "none");
        CHECK(run_in_plan(narrow, config, batch, 13, 0, 0) == "none");
        CHECK(run_in_plan(wide, config, batch, 13, 0, 0) == "none");
        // Not a piece too many at full precision.
        CHECK(run_in_plan(full, config, batch, 13, 64, 0) == "context.104");
        CHECK(run_in_plan(full, config, batch, 13, 0, 64) == "context.104");
        CHECK(run_in_plan(wide, config, batch, 13, 64, 0) == "context.104");
    }
}

}  // namespace

TEST_CASE("The planned workspace is what the towers take, and enough in bf16") {
    check_plan(mc::VitClipConfig{24, {24, 8, 45, 2, 15, 67}, {600, 13, 33, 2, 11}, mc::Activation::gelu});
    check_plan(mc::VitClipConfig{1, {16, 8, 1, 1, 1, 1}, {600, 13, 1, 1, 1, 1}, mc::Activation::gelu});
    check_plan(mc::ResNetClipConfig{20, {64, {1, 2, 1, 1}, 6}, {600, 13, 64, 1}, mc::Activation::quick_gelu});
    check_plan(
        mc::ResNetClipConfig{20, {64, {1, 1, 1, 1}, 32}, {600, 13, 64, 1}, mc::Activation::quick_gelu});
}

TEST_CASE("The planner counts the scratch and the FLOPs of each operation") {
    using Plan = mc::PlanEngine<mc::CpuScratch<float>>;
    constexpr mc::Cost products = [] {
        const Plan engine;
        Plan::Arena arena;
        const auto in = engine.operand(arena, 10, 100);
        const auto out = engine.matrix(arena, 10, 33);
        engine.linear(in, Plan::weight({33, 100}, mc::Role::matrix), {}, out, arena);
        engine.linear(in, Plan::weight({100, 33}, mc::Role::projection), {}, out, arena);
        engine.linear(in, Plan::weight({99, 100}, mc::Role::stacked), {}, out, arena, mc::Parts{1, 1});
        return arena.cost;
    }();
    static_assert(products.flops == 3 * 2 * 10 * 100 * 33);
    static_assert(products.workspace_bytes() == 4032 + 1344);  // [10,100], [10,33], in multiples of 64 bytes

    constexpr mc::Cost attention = [] {
        const Plan engine;
        Plan::Arena arena;
        const auto qkv = engine.matrix(arena, 2 * 7, 3 * 20);
        const auto out = engine.operand(arena, 2 * 7, 20);
        engine.attention(qkv, {2, 7}, 4, false, out, arena);  // 49 pairs
        engine.attention(qkv, {2, 7}, 4, true, out, arena);   // 28
        const auto pooled = engine.operand(arena, 2, 20);
        engine.pooled_attention(pooled, engine.columns(qkv, 20, 40), {2, 7}, 4, pooled, arena);  // 7
        return arena.cost;
    }();
    // A pair of tokens: `width` multiply-adds for the score, as many for the value.
    static_assert(attention.flops == 2 * (49 + 28 + 7) * 20 * 4);

    constexpr mc::Cost convolution = [] {
        const Plan engine;
        Plan::Arena arena;
        const auto in = engine.operand(arena, 2 * 8 * 8, 5);
        const auto out = engine.operand(arena, 2 * 4 * 4, 6);
        engine.convolve(in, {{2, 8, 8}, 3, 2}, Plan::weight({6, 5, 3, 3}, mc::Role::convolution), {}, out,
                        arena);
        return arena.cost;
    }();
    static_assert(convolution.flops == 2 * (2 * 4 * 4) * 6 * (5 * 9));
    static_assert(convolution.workspace_bytes() == 2560 + 768 + 32 * 45 * 4);  // gathered windows

    constexpr mc::Cost wide_convolution = [] {
        const Plan engine;
        Plan::Arena arena;
        const auto in = engine.operand(arena, 8 * 8, 32);
        const auto out = engine.operand(arena, 8 * 8, 6);
        engine.convolve(in, {{1, 8, 8}, 3, 1}, Plan::weight({6, 32, 3, 3}, mc::Role::convolution), {}, out,
                        arena);
        return arena.cost;
    }();
    static_assert(wide_convolution.flops == 2 * (8 * 8) * 6 * (32 * 9));
    static_assert(wide_convolution.workspace_bytes() == 8192 + 1536 + 128);  // a cell beyond the border

    constexpr auto tiled = [](std::int64_t height) {
        const Plan engine;
        Plan::Arena arena;
        const auto in = engine.operand(arena, height * 8, 32);
        const auto out = engine.operand(arena, height * 8, 64);
        engine.convolve(in, {{1, height, 8}, 3, 1}, Plan::weight({64, 32, 3, 3}, mc::Role::convolution), {},
                        out, arena);
        return arena.cost;
    };
    static_assert(tiled(7).flops == 2 * (7 * 8) * 64 * (32 * 9));  // what the windows would take
    // A cell beyond the border, and of 4 x 4 tiles each 16 cells of the input and of the result, and a gap.
    constexpr std::size_t tile = (16 * 32 + 16) * 4 + (16 * 64 + 16) * 4;
    static_assert(tiled(7).workspace_bytes() == 7168 + 14336 + 128 + 16 * tile);
    static_assert(tiled(2000).workspace_bytes() == 2048000 + 4096000 + 128 + 1360 * tile);  // some at a time
    SUCCEED();
}
