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

/// x + attn(ln_1(x)), then x + mlp(ln_2(x)).
template <class Parameter>
struct ResidualAttentionBlock {
    MultiheadAttention<Parameter> attn;  ///< the tokens look at each other
    LayerNorm<Parameter> ln_1;           ///< before attention
    Mlp<Parameter> mlp;                  ///< each token by itself
    LayerNorm<Parameter> ln_2;           ///< before the perceptron

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TransformerConfig& config) {
        visit.layer("attn", attn, config.width);
        visit.layer("ln_1", ln_1, config.width);
        visit.layer("mlp", mlp, config.width, config.hidden());
        visit.layer("ln_2", ln_2, config.width);
    }
};

/// A stack of blocks.
template <class Parameter>
struct Transformer {
    std::vector<ResidualAttentionBlock<Parameter>> resblocks;  ///< from the input on

    constexpr Transformer() = default;
    /// As many blocks as the configuration has.
    constexpr explicit Transformer(const TransformerConfig& config)
        // A copy for each: clang 14 cannot evaluate at compile time how a vector makes trivial elements
        // itself.
        : resblocks(static_cast<std::size_t>(config.layers), ResidualAttentionBlock<Parameter>()) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TransformerConfig& config) {
        for (std::size_t i = 0; i < resblocks.size(); ++i)
            visit.layer_at("resblocks", i, resblocks[i], config);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct BlockTape {
    typename E::View input;   ///< [tokens,W]
    typename E::View middle;  ///< after attention: [tokens,W], or of the pooled tokens [pooled,W]
    AttentionTape<E> attn;    ///< the attention's
    MlpTape<E> mlp;           ///< the perceptron's
};

/// Of all blocks from `first` on; those before it are not trained.
template <class E>
struct TransformerTape {
    std::size_t first = 0;  ///< the first block that is trained
    /// Only the blocks' inputs are kept, and each block runs forwards once more in the backward pass: a third
    /// more work for far less memory.
    bool recompute = false;
    std::vector<BlockTape<E>> blocks;    ///< from `first` on
    typename E::Arena* arena = nullptr;  ///< where the blocks' matrices are
};

/// One block, in place on x [tokens,width].
template <class E>
constexpr void forward(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       typename E::View x, typename E::Arena& arena, Recording<E, BlockTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const auto normed = engine.operand(arena, sequences.total(), config.width);  // [tokens,W]
    if (tape) tape->input = engine.copy(x, *tape.arena);
    forward(engine, block.ln_1, x, normed);
    forward(engine, block.attn, config, sequences, normed, x, arena, tape.part(&BlockTape<E>::attn));
    if (tape) tape->middle = engine.copy(x, *tape.arena);
    forward(engine, block.ln_2, x, normed);
    forward(engine, block.mlp, config, activation, sequences.total(), normed, x, arena,
            tape.part(&BlockTape<E>::mlp));
}

/// The gradient of a block's result -> that of its input, in place: d [tokens,width].
template <class E>
void backward(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
              const ResidualAttentionBlock<typename E::View>& gradients, const TransformerConfig& config,
              Activation activation, const Sequences& sequences, const BlockTape<E>& tape, typename E::View d,
              typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto normed = engine.operand(arena, sequences.total(), config.width);   // [tokens,W]
    const auto d_normed = engine.matrix(arena, sequences.total(), config.width);  // [tokens,W]
    forward(engine, block.ln_2, tape.middle, normed);
    backward(engine, block.mlp, gradients.mlp, activation, tape.mlp, normed, d, d_normed, arena);
    backward(engine, block.ln_2, gradients.ln_2, tape.middle, d_normed, true, d, arena);
    forward(engine, block.ln_1, tape.input, normed);
    backward(engine, block.attn, gradients.attn, config, sequences, tape.attn, normed, d, d_normed, arena);
    backward(engine, block.ln_1, gradients.ln_1, tape.input, d_normed, true, d, arena);
}

/// The same where only the pooled tokens of the result are wanted: x [tokens,width] -> out [pooled,width].
/// Keys and values are those of all tokens; queries, projections and the perceptron run on the pooled alone.
template <class E>
constexpr void forward_pooled(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
                              const TransformerConfig& config, Activation activation,
                              const Sequences& sequences, Pooling pooling, typename E::View x,
                              typename E::View out, typename E::Arena& arena,
                              Recording<E, BlockTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const auto normed = engine.operand(arena, sequences.total(), config.width);  // [tokens,W]
    if (tape) tape->input = engine.copy(x, *tape.arena);
    forward(engine, block.ln_1, x, normed);
    engine.pool(x, sequences, pooling, out);
    const auto pooled_normed = engine.operand(arena, sequences.pooled_total(), config.width);  // [pooled,W]
    forward(engine, block.ln_1, out, pooled_normed);
    forward_pooled(engine, block.attn, config, sequences, normed, pooled_normed, out, arena,
                   tape.part(&BlockTape<E>::attn));
    if (tape) tape->middle = engine.copy(out, *tape.arena);
    forward(engine, block.ln_2, out, pooled_normed);
    forward(engine, block.mlp, config, activation, sequences.pooled_total(), pooled_normed, out, arena,
            tape.part(&BlockTape<E>::mlp));
}

/// The gradient of the pooled tokens, d_out [pooled,width], which is overwritten -> that of the block's
/// input, d [tokens,width].
template <class E>
void backward_pooled(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
                     const ResidualAttentionBlock<typename E::View>& gradients,
                     const TransformerConfig& config, Activation activation, const Sequences& sequences,
                     Pooling pooling, const BlockTape<E>& tape, typename E::View d_out, typename E::View d,
                     typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t pooled = sequences.pooled_total();
    const auto pooled_normed = engine.operand(arena, pooled, config.width);   // [pooled,W]
    const auto d_pooled_normed = engine.matrix(arena, pooled, config.width);  // [pooled,W]
    forward(engine, block.ln_2, tape.middle, pooled_normed);
    backward(engine, block.mlp, gradients.mlp, activation, tape.mlp, pooled_normed, d_out, d_pooled_normed,
             arena);
    backward(engine, block.ln_2, gradients.ln_2, tape.middle, d_pooled_normed, true, d_out, arena);

    const auto normed = engine.operand(arena, sequences.total(), config.width);   // [tokens,W]
    const auto d_normed = engine.matrix(arena, sequences.total(), config.width);  // [tokens,W]
    forward(engine, block.ln_1, tape.input, normed);
    engine.pool(normed, sequences, pooling, pooled_normed);
    backward_pooled(engine, block.attn, gradients.attn, config, sequences, tape.attn, normed, pooled_normed,
                    d_out, d_normed, d_pooled_normed, arena);
    engine.pool_backward(d_pooled_normed, sequences, pooling, d_normed);
    backward(engine, block.ln_1, gradients.ln_1, tape.input, d_normed, false, d, arena);
    engine.pool_backward(d_out, sequences, pooling, d);  // the residual connection's
}

/// Whether and where block `index` leaves what its backward pass needs. To be recomputed it leaves its input.
template <class E>
constexpr Recording<E, BlockTape<E>> record_block(const E& engine, Recording<E, TransformerTape<E>> tape,
                                                  std::size_t index, typename E::View x) {
    if (!tape || index < tape->first) return {};
    BlockTape<E>& block = tape->blocks[index];
    if (!tape->recompute) return {tape.arena, &block};
    block.input = engine.copy(x, *tape.arena);
    return {};
}

/// The first `count` blocks, in place on x [tokens,width].
template <class E>
constexpr void forward_blocks(const E& engine, const Transformer<typename E::Weight>& transformer,
                              const TransformerConfig& config, Activation activation,
                              const Sequences& sequences, std::size_t count, typename E::View x,
                              typename E::Arena& arena, Recording<E, TransformerTape<E>> tape = {}) {
    for (std::size_t i = 0; i < count; ++i) {
        forward(engine, transformer.resblocks[i], config, activation, sequences, x, arena,
                record_block(engine, tape, i, x));
    }
}

/// All blocks: x [tokens,width], which is overwritten -> the pooled tokens of the result [pooled,width].
template <class E>
constexpr void forward(const E& engine, const Transformer<typename E::Weight>& transformer,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       Pooling pooling, typename E::View x, typename E::View out, typename E::Arena& arena,
                       Recording<E, TransformerTape<E>> tape = {}) {
    const std::size_t last = transformer.resblocks.size() - 1;
    if (tape) {
        tape->blocks.resize(last + 1);
        tape->arena = tape.arena;
    }
    forward_blocks(engine, transformer, config, activation, sequences, last, x, arena, tape);
    forward_pooled(engine, transformer.resblocks[last], config, activation, sequences, pooling, x, out, arena,
                   record_block(engine, tape, last, x));
}

/// The gradient of the pooled tokens, d_out [pooled,width], which is overwritten -> that of the first trained
/// block's input, d [tokens,width]. Nothing where no block is trained.
template <class E>
void backward(const E& engine, const Transformer<typename E::Weight>& transformer,
              const Transformer<typename E::View>& gradients, const TransformerConfig& config,
              Activation activation, const Sequences& sequences, Pooling pooling,
              const TransformerTape<E>& tape, typename E::View d_out, typename E::View d,
              typename E::Arena& arena) {
    const std::size_t last = transformer.resblocks.size() - 1;
    for (std::size_t i = last + 1; i-- > tape.first;) {
        const typename E::Arena::Scope scope(arena);
        const typename E::Arena::Scope recomputed(*tape.arena);
        const auto& block = transformer.resblocks[i];
        BlockTape<E> again = tape.blocks[i];
        if (tape.recompute) {
            const typename E::View x = engine.copy(again.input, arena);
            const Recording<E, BlockTape<E>> record{tape.arena, &again};
            if (i == last) {
                const auto out = engine.matrix(arena, sequences.pooled_total(), config.width);
                forward_pooled(engine, block, config, activation, sequences, pooling, x, out, arena, record);
            } else {
                forward(engine, block, config, activation, sequences, x, arena, record);
            }
        }
        if (i == last) {
            backward_pooled(engine, block, gradients.resblocks[i], config, activation, sequences, pooling,
                            again, d_out, d, arena);
        } else {
            backward(engine, block, gradients.resblocks[i], config, activation, sequences, again, d, arena);
        }
    }
}

}  // namespace monoclip::inline v0_1::nn
