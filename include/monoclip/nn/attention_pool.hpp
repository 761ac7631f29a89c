// Attention pooling: one query, the mean of all positions, attends to the mean and to every position.
// Follows openai/CLIP, clip/model.py, class AttentionPool2d (paper section 2.4).
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/linear.hpp"

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct AttentionPool {
    Parameter positional_embedding;  // [1+H*W,C]
    Linear<Parameter> k_proj;
    Linear<Parameter> q_proj;
    Linear<Parameter> v_proj;
    Linear<Parameter> c_proj;

    template <class Visitor>
    constexpr void describe(Visitor& visit, int tokens, int width, int embed_dim) {
        visit.parameter("positional_embedding", positional_embedding, Shape{tokens, width}, Role::vector);
        visit.layer("k_proj", k_proj, width, width);
        visit.layer("q_proj", q_proj, width, width);
        visit.layer("v_proj", v_proj, width, width);
        visit.layer("c_proj", c_proj, width, embed_dim);
    }
};

/// x [B*H*W,C] -> out [B,E]. `tokens` is 1 + H*W.
template <class E>
constexpr void forward(const E& engine, const AttentionPool<typename E::Weight>& pool, std::int64_t batch,
                       int tokens, int width, int heads, typename E::ConstOperand x, typename E::View out,
                       typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Sequences sequences{batch, tokens};
    const auto sequence = engine.operand(arena, sequences.total(), width);  // [B*tokens,C], the mean first
    engine.assemble_mean_tokens(x, pool.positional_embedding, sequence);
    const auto mean = engine.operand(arena, batch, width);  // [B,C]
    engine.pool(sequence, sequences, Pooling::first, mean);
    const auto query = engine.matrix(arena, batch, width);
    forward(engine, pool.q_proj, mean, query, arena);
    const auto keys_values = engine.matrix(arena, sequences.total(), 2 * width);  // [B*tokens,2C]
    forward(engine, pool.k_proj, sequence, engine.columns(keys_values, 0, width), arena);
    forward(engine, pool.v_proj, sequence, engine.columns(keys_values, width, width), arena);
    engine.pooled_attention(query, keys_values, sequences, heads, mean, arena);
    forward(engine, pool.c_proj, mean, out, arena);
}

}  // namespace monoclip::inline v0_1::nn
