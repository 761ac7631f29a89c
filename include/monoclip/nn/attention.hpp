// Multi-head self-attention: softmax(Q K^T / sqrt(head_width)) V for each head, then an output projection.
// Follows torch.nn.MultiheadAttention with packed input projections, as openai/CLIP uses it.
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/linear.hpp"

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct MultiheadAttention {
    Parameter in_proj_weight;  // [3*width,width]: the rows of queries, keys, values
    Parameter in_proj_bias;    // [3*width]
    Linear<Parameter> out_proj;

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width) {
        visit.parameter("in_proj_weight", in_proj_weight, Shape{3 * width, width}, Role::stacked);
        visit.parameter("in_proj_bias", in_proj_bias, Shape{3 * width}, Role::vector);
        visit.layer("out_proj", out_proj, width, width);
    }
};

/// out += attention(x). x and out are [tokens,width].
template <class E>
constexpr void forward(const E& engine, const MultiheadAttention<typename E::Weight>& layer,
                       const TransformerConfig& config, const Sequences& sequences,
                       typename E::ConstOperand x, typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t tokens = sequences.total();
    const auto qkv = engine.matrix(arena, tokens, 3 * config.width);  // [tokens,3W]
    engine.linear(x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, qkv, arena);
    const auto heads = engine.operand(arena, tokens, config.width);  // [tokens,W]
    engine.attention(qkv, sequences, config.heads(), config.causal, heads, arena);
    engine.linear(heads, layer.out_proj.weight, {.bias = &layer.out_proj.bias, .accumulate = true}, out,
                  arena);
}

/// The same for the pooled tokens alone: out += attention(x) there. x is [tokens,width]; pooled_x, its rows
/// that are pooled, and out are [pooled,width]. Their token sees its whole sequence: in a causal one, it is
/// the last.
template <class E>
constexpr void forward_pooled(const E& engine, const MultiheadAttention<typename E::Weight>& layer,
                              const TransformerConfig& config, const Sequences& sequences,
                              typename E::ConstOperand x, typename E::ConstOperand pooled_x,
                              typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto keys_values = engine.matrix(arena, sequences.total(), 2 * config.width);  // [tokens,2W]
    engine.linear(x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, keys_values, arena, Parts{1, 2});
    const auto queries = engine.matrix(arena, sequences.pooled_total(), config.width);  // [pooled,W]
    engine.linear(pooled_x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, queries, arena, Parts{0, 1});
    const auto heads = engine.operand(arena, sequences.pooled_total(), config.width);  // [pooled,W]
    engine.pooled_attention(queries, keys_values, sequences, config.heads(), heads, arena);
    engine.linear(heads, layer.out_proj.weight, {.bias = &layer.out_proj.bias, .accumulate = true}, out,
                  arena);
}

}  // namespace monoclip::inline v0_1::nn
