// Pre-norm Transformer: x = x + attn(ln_1(x)); x = x + mlp(ln_2(x)), for every block.
// Follows openai/CLIP, clip/model.py, classes ResidualAttentionBlock and Transformer (paper section 2.4).
#pragma once

#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/attention.hpp"
#include "monoclip/nn/layer_norm.hpp"
#include "monoclip/nn/mlp.hpp"

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct ResidualAttentionBlock {
    MultiheadAttention<Parameter> attn;
    LayerNorm<Parameter> ln_1;
    Mlp<Parameter> mlp;
    LayerNorm<Parameter> ln_2;

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TransformerConfig& config) {
        visit.layer("attn", attn, config.width);
        visit.layer("ln_1", ln_1, config.width);
        visit.layer("mlp", mlp, config.width, config.hidden());
        visit.layer("ln_2", ln_2, config.width);
    }
};

template <class Parameter>
struct Transformer {
    std::vector<ResidualAttentionBlock<Parameter>> resblocks;

    constexpr Transformer() = default;
    constexpr explicit Transformer(const TransformerConfig& config) {
        // Not resize(): clang 14 cannot evaluate it at compile time for trivial elements.
        resblocks.reserve(static_cast<std::size_t>(config.layers));
        for (int i = 0; i < config.layers; ++i) resblocks.emplace_back();
    }

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TransformerConfig& config) {
        for (std::size_t i = 0; i < resblocks.size(); ++i)
            visit.layer_at("resblocks", i, resblocks[i], config);
    }
};

/// One block, in place on x [tokens,width].
template <class E>
constexpr void forward(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       typename E::View x, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto normed = engine.operand(arena, sequences.total(), config.width);  // [tokens,W]
    forward(engine, block.ln_1, x, normed);
    forward(engine, block.attn, config, sequences, normed, x, arena);
    forward(engine, block.ln_2, x, normed);
    forward(engine, block.mlp, config, activation, sequences.total(), normed, x, arena);
}

/// The same where only the pooled tokens of the result are wanted: x [tokens,width] -> out [pooled,width].
/// Keys and values are those of all tokens; queries, projections and the perceptron run on the pooled alone.
template <class E>
constexpr void forward_pooled(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
                              const TransformerConfig& config, Activation activation,
                              const Sequences& sequences, Pooling pooling, typename E::View x,
                              typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto normed = engine.operand(arena, sequences.total(), config.width);  // [tokens,W]
    forward(engine, block.ln_1, x, normed);
    engine.pool(x, sequences, pooling, out);
    const auto pooled_normed = engine.operand(arena, sequences.pooled_total(), config.width);  // [pooled,W]
    forward(engine, block.ln_1, out, pooled_normed);
    forward_pooled(engine, block.attn, config, sequences, normed, pooled_normed, out, arena);
    forward(engine, block.ln_2, out, pooled_normed);
    forward(engine, block.mlp, config, activation, sequences.pooled_total(), pooled_normed, out, arena);
}

/// All blocks: x [tokens,width], which is overwritten -> the pooled tokens of the result [pooled,width].
template <class E>
constexpr void forward(const E& engine, const Transformer<typename E::Weight>& transformer,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       Pooling pooling, typename E::View x, typename E::View out, typename E::Arena& arena) {
    const std::size_t last = transformer.resblocks.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        forward(engine, transformer.resblocks[i], config, activation, sequences, x, arena);
    forward_pooled(engine, transformer.resblocks[last], config, activation, sequences, pooling, x, out,
                   arena);
}

}  // namespace monoclip::inline v0_1::nn
