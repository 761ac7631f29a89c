// The causal text encoder: token and position embeddings, blocks, the end token's projection.
// Follows openai/CLIP, clip/model.py, CLIP.encode_text (paper section 2.4).
#pragma once

#include <span>

#include "monoclip/backend/backend.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/layer_norm.hpp"
#include "monoclip/nn/transformer.hpp"

namespace monoclip::inline v0_1 {

/// The text encoder: causal blocks over tokens, `ln_final` and the projection of the end token.
template <class Parameter>
struct TextTransformer {
    Parameter positional_embedding;          ///< [context,W]
    Parameter text_projection;               ///< [W,E]
    nn::Transformer<Parameter> transformer;  ///< causal
    Parameter token_embedding;               ///< [vocab,W]
    nn::LayerNorm<Parameter> ln_final;       ///< of the pooled token

    constexpr TextTransformer() = default;
    /// As many blocks as the configuration has.
    constexpr explicit TextTransformer(const TextConfig& config) : transformer(config.transformer()) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TextConfig& config, int embed_dim) {
        visit.parameter("positional_embedding", positional_embedding,
                        Shape{config.context_length, config.width}, Role::vector);
        visit.parameter("text_projection", text_projection, Shape{config.width, embed_dim}, Role::projection);
        visit.layer("transformer", transformer, config.transformer());
        visit.parameter("token_embedding.weight", token_embedding, Shape{config.vocab_size, config.width},
                        Role::table);
        visit.layer("ln_final", ln_final, config.width);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct TextTape {
    /// The caller's, as the sequences' offsets: they must live as long as the tape.
    std::span<const int> ids;
    Sequences sequences;                 ///< which ids are of which text
    nn::TransformerTape<E> transformer;  ///< the blocks'
    typename E::View pooled;             ///< [count,W]: before ln_final
};

/// Token ids, each sequence up to and including its end token -> features [count,E], not of unit length.
/// The last token of a sequence is pooled. Attention is causal, so tokens after it could not reach it:
/// leaving them out is exact. `sequences` may be a tree of shared beginnings; then its pooled sequences are
/// the texts.
template <class E>
constexpr void forward(const E& engine, const TextTransformer<typename E::Weight>& model,
                       const TextConfig& config, Activation activation, std::span<const int> ids,
                       const Sequences& sequences, typename E::View features, typename E::Arena& arena,
                       Recording<E, TextTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const auto x = engine.matrix(arena, sequences.total(), config.width);  // [tokens,W]
    engine.embed_tokens(ids, model.token_embedding, model.positional_embedding, sequences, x, arena);
    const auto pooled = engine.matrix(arena, sequences.pooled_total(), config.width);  // [count,W]
    forward(engine, model.transformer, config.transformer(), activation, sequences, Pooling::last, x, pooled,
            arena, tape.part(&TextTape<E>::transformer));
    if (tape) {
        tape->ids = ids;
        tape->sequences = sequences;
        tape->pooled = engine.copy(pooled, *tape.arena);
    }
    const auto normed = engine.operand(arena, sequences.pooled_total(), config.width);
    forward(engine, model.ln_final, pooled, normed);
    engine.linear(normed, model.text_projection, {}, features, arena);  // [count,E]
}

/// Token ids, of the sequences' whole lengths -> the hidden states of all tokens, x [tokens,W].
template <class E>
constexpr void forward_hidden(const E& engine, const TextTransformer<typename E::Weight>& model,
                              const TextConfig& config, Activation activation, std::span<const int> ids,
                              const Sequences& sequences, const HiddenOptions& options, typename E::View x,
                              typename E::Arena& arena) {
    engine.embed_tokens(ids, model.token_embedding, model.positional_embedding, sequences, x, arena);
    nn::forward_blocks(engine, model.transformer, config.transformer(), activation, sequences,
                       detail::blocks_without(config.layers, options.skip), x, arena);
    if (options.final_norm) nn::forward(engine, model.ln_final, x, x);
}

/// The gradient of the features, d_features [count,E]: adds those of the weights that are asked for. The
/// sequences must be no tree.
template <class E>
void backward(const E& engine, const TextTransformer<typename E::Weight>& model,
              const TextTransformer<typename E::View>& gradients, const TextConfig& config,
              Activation activation, const TextTape<E>& tape, typename E::ConstView d_features,
              typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t count = d_features.rows;
    const auto d_pooled = engine.matrix(arena, count, config.width);  // [count,W]
    {
        const typename E::Arena::Scope projection(arena);
        const auto normed = engine.operand(arena, count, config.width);
        forward(engine, model.ln_final, tape.pooled, normed);
        engine.linear_weight_gradient(d_features, normed, model.text_projection, gradients.text_projection,
                                      {}, arena);
        const auto d_normed = engine.matrix(arena, count, config.width);
        engine.linear_input_gradient(d_features, model.text_projection, false, d_normed, arena);
        backward(engine, model.ln_final, gradients.ln_final, tape.pooled, d_normed, false, d_pooled, arena);
    }
    const auto d = engine.matrix(arena, tape.sequences.total(), config.width);  // [tokens,W]
    backward(engine, model.transformer, gradients.transformer, config.transformer(), activation,
             tape.sequences, Pooling::last, tape.transformer, d_pooled, d, arena);
    if (tape.transformer.first != 0) return;  // the embeddings are not trained
    engine.embed_tokens_backward(tape.ids, tape.sequences, d, gradients.token_embedding,
                                 gradients.positional_embedding);
}

}  // namespace monoclip::inline v0_1
