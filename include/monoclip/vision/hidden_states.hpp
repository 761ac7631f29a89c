// What an image encoder knows of each part of the picture, instead of the whole: the states of its tokens,
// and how much attention they get.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/nn/attention_weights.hpp"
#include "monoclip/vision/any_vision.hpp"

namespace monoclip::inline v0_1 {

/// Tokens of a picture: the one that stands for the whole, then the patches or cells, row after row.
constexpr int tokens_of(const AnyVisionConfig& config) {
    return std::visit([](const auto& vision) { return vision.tokens(); }, config);
}

/// Elements of each token's hidden state, where it is not projected.
constexpr int hidden_width_of(const VitConfig& config) {
    return config.width;
}
constexpr int hidden_width_of(const ResNetConfig& config) {
    return config.features();
}
constexpr int hidden_width_of(const AnyVisionConfig& config) {
    return std::visit([](const auto& vision) { return hidden_width_of(vision); }, config);
}

/// Attention heads of the Transformer, or of a ResNet's pooling.
constexpr int attention_heads_of(const VitConfig& config) {
    return config.transformer().heads();
}
constexpr int attention_heads_of(const ResNetConfig& config) {
    return config.heads();
}
constexpr int attention_heads_of(const AnyVisionConfig& config) {
    return std::visit([](const auto& vision) { return attention_heads_of(vision); }, config);
}

namespace detail {

inline void copy_to(std::span<const float> from, std::span<float> to) {
    std::copy(from.begin(), from.end(), to.begin());
}

inline void require_no_skip(int skip) {
    require(skip == 0, "clip.110", "blocks to leave out: a ResNet has no Transformer blocks, expected 0");
}

}  // namespace detail

/// Normalised planes [B,3*S*S] -> the tokens before block `count` of a ViT, x [B*(1+patches),W].
template <class E>
void forward_to_block(const E& engine, const VisionTransformer<typename E::Weight>& model,
                      const VitConfig& config, Activation activation, std::int64_t batch,
                      typename E::ConstView pixels, std::size_t count, typename E::View x,
                      typename E::Arena& arena) {
    forward_stem(engine, model, config, batch, pixels, x, arena);
    nn::forward(engine, model.ln_pre, x, x);
    nn::forward_blocks(engine, model.transformer, config.transformer(), activation,
                       Sequences{batch, config.tokens()}, count, x, arena);
}

/// Normalised planes [B,3*S*S] -> the hidden states of all tokens, [B*tokens,W], or projected, [B*tokens,E].
template <class E>
void hidden_states(const E& engine, const VisionTransformer<typename E::Weight>& model,
                   const VitConfig& config, int embed_dim, Activation activation, std::int64_t batch,
                   typename E::ConstView pixels, const HiddenOptions& options, std::span<float> states,
                   typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t tokens = batch * config.tokens();
    const auto x = engine.matrix(arena, tokens, config.width);
    forward_to_block(engine, model, config, activation, batch, pixels,
                     detail::blocks_without(config.layers, options.skip), x, arena);
    if (options.final_norm) nn::forward(engine, model.ln_post, x, x);
    if (!options.project) {
        detail::copy_to(engine.to_host(x, arena), states);
        return;
    }
    const auto projected = engine.matrix(arena, tokens, embed_dim);
    engine.linear(engine.as_operand(x, arena), model.proj, {}, projected, arena);
    detail::copy_to(engine.to_host(projected, arena), states);
}

/// The same of a ResNet: what its attention pooling reads, the mean of all cells first.
template <class E>
void hidden_states(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                   const ResNetConfig& config, int embed_dim, Activation, std::int64_t batch,
                   typename E::ConstView pixels, const HiddenOptions& options, std::span<float> states,
                   typename E::Arena& arena) {
    detail::require_no_skip(options.skip);
    const typename E::Arena::Scope scope(arena);
    const auto cells = forward_trunk(engine, model, config, batch, pixels, arena);
    const auto sequence =
        nn::pool_tokens(engine, model.attnpool, batch, config.tokens(), config.features(), cells, arena);
    if (!options.project) {
        detail::copy_to(engine.to_host(sequence, arena), states);
        return;
    }
    const auto projected = engine.matrix(arena, sequence.rows, embed_dim);
    nn::forward_tokens(engine, model.attnpool, sequence, projected, arena);
    detail::copy_to(engine.to_host(projected, arena), states);
}

/// Normalised planes [B,3*S*S] -> how much attention the class token pays to each token in the block that is
/// `skip` before the last, [B,heads,tokens]. `kept` is a second arena.
template <class E>
void pooled_attention(const E& engine, const VisionTransformer<typename E::Weight>& model,
                      const VitConfig& config, int embed_dim, Activation activation, std::int64_t batch,
                      typename E::ConstView pixels, int skip, std::span<float> weights,
                      typename E::Arena& arena, typename E::Arena& kept) {
    static_cast<void>(embed_dim);
    const typename E::Arena::Scope scope(arena);
    const Sequences sequences{batch, config.tokens()};
    const auto x = engine.matrix(arena, sequences.total(), config.width);
    const std::size_t block = detail::blocks_without(config.layers - 1, skip);
    forward_to_block(engine, model, config, activation, batch, pixels, block, x, arena);
    nn::BlockTape<E> tape;  // the block leaves its queries and keys there
    const auto pooled = engine.matrix(arena, batch, config.width);
    nn::forward_pooled(engine, model.transformer.resblocks[block], config.transformer(), activation,
                       sequences, Pooling::first, x, pooled, arena,
                       Recording<E, nn::BlockTape<E>>{&kept, &tape});
    nn::pooled_attention_weights(engine, tape.attn.queries, engine.columns(tape.attn.qkv, 0, config.width),
                                 sequences, config.transformer().heads(), weights, arena);
}

/// The same of a ResNet's attention pooling: from the mean of all cells to itself and to each.
template <class E>
void pooled_attention(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                      const ResNetConfig& config, int embed_dim, Activation, std::int64_t batch,
                      typename E::ConstView pixels, int skip, std::span<float> weights,
                      typename E::Arena& arena, typename E::Arena& kept) {
    detail::require_no_skip(skip);
    const typename E::Arena::Scope scope(arena);
    const auto cells = forward_trunk(engine, model, config, batch, pixels, arena);
    nn::AttentionPoolTape<E> tape;
    const auto features = engine.matrix(arena, batch, embed_dim);
    nn::forward(engine, model.attnpool, batch, config.tokens(), config.features(), config.heads(), cells,
                features, arena, Recording<E, nn::AttentionPoolTape<E>>{&kept, &tape});
    nn::pooled_attention_weights(engine, tape.query, engine.columns(tape.keys_values, 0, config.features()),
                                 Sequences{batch, config.tokens()}, config.heads(), weights, arena);
}

namespace detail {

/// Calls `work(tower, config)` with the image encoder that is there.
template <class Weight, class Work>
void with_tower(const AnyVision<Weight>& model, const AnyVisionConfig& config, const Work& work) {
    if (const auto* vit = std::get_if<VisionTransformer<Weight>>(&model.tower)) {
        work(*vit, std::get<VitConfig>(config));
    } else {
        work(std::get<ModifiedResNet<Weight>>(model.tower), std::get<ResNetConfig>(config));
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
