// Attention pooling: one query, the mean of all positions, attends to the mean and to every position.
// Follows openai/CLIP, clip/model.py, class AttentionPool2d (paper section 2.4).
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/linear.hpp"

namespace monoclip::inline v0_1::nn {

/// The pooling of a ResNet: the mean of all cells asks all cells, in heads of 64 channels.
template <class Parameter>
struct AttentionPool {
    Parameter positional_embedding;  ///< [1+H*W,C]
    Linear<Parameter> k_proj;        ///< keys, C -> C
    Linear<Parameter> q_proj;        ///< queries, C -> C
    Linear<Parameter> v_proj;        ///< values, C -> C
    Linear<Parameter> c_proj;        ///< C -> embed_dim

    template <class Visitor>
    constexpr void describe(Visitor& visit, int tokens, int width, int embed_dim) {
        visit.parameter("positional_embedding", positional_embedding, Shape{tokens, width}, Role::vector);
        visit.layer("k_proj", k_proj, width, width);
        visit.layer("q_proj", q_proj, width, width);
        visit.layer("v_proj", v_proj, width, width);
        visit.layer("c_proj", c_proj, width, embed_dim);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct AttentionPoolTape {
    typename E::Operand sequence;  ///< [B*tokens,C], the mean first
    typename E::Operand mean;      ///< [B,C]
    typename E::View query;        ///< [B,C]
    typename E::View keys_values;  ///< [B*tokens,2C]
    typename E::Operand attended;  ///< [B,C]: what all heads gave
};

/// What the pool reads, x [B*H*W,C] -> the mean of the positions first, then each, with their embeddings:
/// [B*tokens,C].
template <class E>
constexpr typename E::Operand pool_tokens(const E& engine, const AttentionPool<typename E::Weight>& pool,
                                          std::int64_t batch, int tokens, int width,
                                          typename E::ConstOperand x, typename E::Arena& arena) {
    const auto sequence = engine.operand(arena, batch * tokens, width);
    engine.assemble_mean_tokens(x, pool.positional_embedding, sequence);
    return sequence;
}

/// x [B*H*W,C] -> out [B,E]. `tokens` is 1 + H*W.
template <class E>
constexpr void forward(const E& engine, const AttentionPool<typename E::Weight>& pool, std::int64_t batch,
                       int tokens, int width, int heads, typename E::ConstOperand x, typename E::View out,
                       typename E::Arena& arena, Recording<E, AttentionPoolTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    auto& kept = tape ? *tape.arena : arena;
    const Sequences sequences{batch, tokens};
    const auto sequence = pool_tokens(engine, pool, batch, tokens, width, x, kept);
    const auto mean = engine.operand(kept, batch, width);
    engine.pool(sequence, sequences, Pooling::first, mean);
    const auto query = engine.matrix(kept, batch, width);
    forward(engine, pool.q_proj, mean, query, arena);
    const auto keys_values = engine.matrix(kept, sequences.total(), 2 * width);
    forward(engine, pool.k_proj, sequence, engine.columns(keys_values, 0, width), arena);
    forward(engine, pool.v_proj, sequence, engine.columns(keys_values, width, width), arena);
    const auto attended = engine.operand(kept, batch, width);
    engine.pooled_attention(query, keys_values, sequences, heads, attended, arena);
    forward(engine, pool.c_proj, attended, out, arena);
    if (tape) *tape = {sequence, mean, query, keys_values, attended};
}

/// Each of these tokens as the result would be if the pool attended to it alone, sequence [B*tokens,C] -> out
/// [B*tokens,E].
template <class E>
constexpr void forward_tokens(const E& engine, const AttentionPool<typename E::Weight>& pool,
                              typename E::ConstOperand sequence, typename E::View out,
                              typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto values = engine.operand(arena, sequence.rows, sequence.cols);
    engine.linear(sequence, pool.v_proj.weight, {.bias = &pool.v_proj.bias}, values, arena);
    forward(engine, pool.c_proj, values, out, arena);
}

/// The gradient of the result, dy [B,E] -> that of x, dx [B*H*W,C], where it is asked for.
template <class E>
void backward(const E& engine, const AttentionPool<typename E::Weight>& pool,
              const AttentionPool<typename E::View>& gradients, int heads, const AttentionPoolTape<E>& tape,
              typename E::ConstView dy, typename E::View dx, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t batch = tape.mean.rows, width = tape.mean.cols;
    const Sequences sequences{batch, tape.sequence.rows / batch};
    const auto d_attended = engine.matrix(arena, batch, width);
    backward(engine, pool.c_proj, gradients.c_proj, tape.attended, dy, false, d_attended, arena);
    const auto d_query = engine.matrix(arena, batch, width);
    const auto d_keys_values = engine.matrix(arena, sequences.total(), 2 * width);
    engine.pooled_attention_backward(tape.query, tape.keys_values, sequences, heads, tape.attended,
                                     d_attended, d_query, d_keys_values, arena);
    const auto d_mean = engine.matrix(arena, batch, width);
    backward(engine, pool.q_proj, gradients.q_proj, tape.mean, d_query, false, d_mean, arena);
    const auto d_sequence = engine.matrix(arena, sequences.total(), width);
    backward(engine, pool.k_proj, gradients.k_proj, tape.sequence, engine.columns(d_keys_values, 0, width),
             false, d_sequence, arena);
    backward(engine, pool.v_proj, gradients.v_proj, tape.sequence,
             engine.columns(d_keys_values, width, width), true, d_sequence, arena);
    engine.pool_backward(d_mean, sequences, Pooling::first, d_sequence);
    engine.assemble_mean_tokens_backward(d_sequence, sequences.length, dx, gradients.positional_embedding);
}

}  // namespace monoclip::inline v0_1::nn
