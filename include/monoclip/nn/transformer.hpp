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
    const auto normed = engine.matrix(arena, sequences.total(), config.width);  // [tokens,W]
    forward(engine, block.ln_1, x, normed);
    forward(engine, block.attn, config, sequences, normed, x, arena);
    forward(engine, block.ln_2, x, normed);
    forward(engine, block.mlp, config, activation, sequences.total(), normed, x, arena);
}

/// All blocks, in place on x [tokens,width].
template <class E>
constexpr void forward(const E& engine, const Transformer<typename E::Weight>& transformer,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       typename E::View x, typename E::Arena& arena) {
    for (const auto& block : transformer.resblocks)
        forward(engine, block, config, activation, sequences, x, arena);
}

}  // namespace monoclip::inline v0_1::nn
