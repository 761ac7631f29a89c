// Multi-head self-attention: softmax(Q K^T / sqrt(head_width)) V for each head, then an output projection.
// Follows torch.nn.MultiheadAttention with packed input projections, as openai/CLIP uses it.
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/linear.hpp"

namespace monoclip::inline v0_1::nn {

/// Attention of many heads: queries, keys and values by one product, then `out_proj` of what the heads give.
template <class Parameter>
struct MultiheadAttention {
    Parameter in_proj_weight;    ///< [3*width,width]: the rows of queries, keys, values
    Parameter in_proj_bias;      ///< [3*width]
    Linear<Parameter> out_proj;  ///< width -> width

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width) {
        visit.parameter("in_proj_weight", in_proj_weight, Shape{3 * width, width}, Role::stacked);
        visit.parameter("in_proj_bias", in_proj_bias, Shape{3 * width}, Role::vector);
        visit.layer("out_proj", out_proj, width, width);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct AttentionTape {
    typename E::View qkv;       ///< [tokens,3W]; where tokens are pooled only keys and values, [tokens,2W]
    typename E::View queries;   ///< of the pooled tokens alone: [pooled,W]
    typename E::Operand heads;  ///< [tokens,W], or [pooled,W]: what all heads gave
};

/// out += attention(x). x and out are [tokens,width].
template <class E>
constexpr void forward(const E& engine, const MultiheadAttention<typename E::Weight>& layer,
                       const TransformerConfig& config, const Sequences& sequences,
                       typename E::ConstOperand x, typename E::View out, typename E::Arena& arena,
                       Recording<E, AttentionTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t tokens = sequences.total();
    auto& kept = tape ? *tape.arena : arena;
    const auto qkv = engine.matrix(kept, tokens, 3 * config.width);  // [tokens,3W]
    engine.linear(x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, qkv, arena);
    const auto heads = engine.operand(kept, tokens, config.width);  // [tokens,W]
    engine.attention(qkv, sequences, config.heads(), config.causal, heads, arena);
    if (tape) *tape = {qkv, {}, heads};
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
                              typename E::View out, typename E::Arena& arena,
                              Recording<E, AttentionTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    auto& kept = tape ? *tape.arena : arena;
    const auto keys_values = engine.matrix(kept, sequences.total(), 2 * config.width);  // [tokens,2W]
    engine.linear(x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, keys_values, arena, Parts{1, 2});
    const auto queries = engine.matrix(kept, sequences.pooled_total(), config.width);  // [pooled,W]
    engine.linear(pooled_x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, queries, arena, Parts{0, 1});
    const auto heads = engine.operand(kept, sequences.pooled_total(), config.width);  // [pooled,W]
    engine.pooled_attention(queries, keys_values, sequences, config.heads(), heads, arena);
    if (tape) *tape = {keys_values, queries, heads};
    engine.linear(heads, layer.out_proj.weight, {.bias = &layer.out_proj.bias, .accumulate = true}, out,
                  arena);
}

/// The gradient of the result, dy -> that of x, dx; both are [tokens,width].
template <class E>
void backward(const E& engine, const MultiheadAttention<typename E::Weight>& layer,
              const MultiheadAttention<typename E::View>& gradients, const TransformerConfig& config,
              const Sequences& sequences, const AttentionTape<E>& tape, typename E::ConstOperand x,
              typename E::ConstView dy, typename E::View dx, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto d_heads = engine.matrix(arena, sequences.total(), config.width);
    backward(engine, layer.out_proj, gradients.out_proj, tape.heads, dy, false, d_heads, arena);
    const auto d_qkv = engine.matrix(arena, sequences.total(), 3 * config.width);
    engine.attention_backward(tape.qkv, sequences, config.heads(), config.causal, tape.heads, d_heads, d_qkv,
                              arena);
    engine.linear_weight_gradient(d_qkv, x, layer.in_proj_weight, gradients.in_proj_weight,
                                  gradients.in_proj_bias, arena);
    engine.linear_input_gradient(d_qkv, layer.in_proj_weight, false, dx, arena);
}

/// The same after `forward_pooled`: the gradient of the result, dy [pooled,width] -> that of x by way of keys
/// and values, dx [tokens,width], and that of pooled_x by way of the queries, pooled_dx [pooled,width].
template <class E>
void backward_pooled(const E& engine, const MultiheadAttention<typename E::Weight>& layer,
                     const MultiheadAttention<typename E::View>& gradients, const TransformerConfig& config,
                     const Sequences& sequences, const AttentionTape<E>& tape, typename E::ConstOperand x,
                     typename E::ConstOperand pooled_x, typename E::ConstView dy, typename E::View dx,
                     typename E::View pooled_dx, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto d_heads = engine.matrix(arena, sequences.pooled_total(), config.width);
    backward(engine, layer.out_proj, gradients.out_proj, tape.heads, dy, false, d_heads, arena);
    const auto d_queries = engine.matrix(arena, sequences.pooled_total(), config.width);
    const auto d_keys_values = engine.matrix(arena, sequences.total(), 2 * config.width);
    engine.pooled_attention_backward(tape.queries, tape.qkv, sequences, config.heads(), tape.heads, d_heads,
                                     d_queries, d_keys_values, arena);
    engine.linear_weight_gradient(d_keys_values, x, layer.in_proj_weight, gradients.in_proj_weight,
                                  gradients.in_proj_bias, arena, Parts{1, 2});
    engine.linear_weight_gradient(d_queries, pooled_x, layer.in_proj_weight, gradients.in_proj_weight,
                                  gradients.in_proj_bias, arena, Parts{0, 1});
    engine.linear_input_gradient(d_keys_values, layer.in_proj_weight, false, dx, arena, Parts{1, 2});
    engine.linear_input_gradient(d_queries, layer.in_proj_weight, false, pooled_dx, arena, Parts{0, 1});
}

}  // namespace monoclip::inline v0_1::nn
