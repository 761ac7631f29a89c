// The Vision Transformer image encoder: patches, class token, positions, blocks, the class token's
// projection. Follows openai/CLIP, clip/model.py, class VisionTransformer (paper section 2.4).
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/layer_norm.hpp"
#include "monoclip/nn/transformer.hpp"

namespace monoclip::inline v0_1 {

/// The image encoder of a ViT: patches and a class token, blocks, `ln_post` and the projection of the class
/// token.
template <class Parameter>
struct VisionTransformer {
    Parameter class_embedding;               ///< [W]
    Parameter positional_embedding;          ///< [1+patches,W]
    Parameter proj;                          ///< [W,E]
    Parameter conv1;                         ///< [W,3,P,P], no bias
    nn::LayerNorm<Parameter> ln_pre;         ///< before the blocks
    nn::Transformer<Parameter> transformer;  ///< the blocks
    nn::LayerNorm<Parameter> ln_post;        ///< of the class token

    constexpr VisionTransformer() = default;
    /// As many blocks as the configuration has.
    constexpr explicit VisionTransformer(const VitConfig& config) : transformer(config.transformer()) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const VitConfig& config, int embed_dim) {
        visit.parameter("class_embedding", class_embedding, Shape{config.width}, Role::vector);
        visit.parameter("positional_embedding", positional_embedding, Shape{config.tokens(), config.width},
                        Role::vector);
        visit.parameter("proj", proj, Shape{config.width, embed_dim}, Role::projection);
        visit.parameter("conv1.weight", conv1, Shape{config.width, 3, config.patch_size, config.patch_size},
                        Role::matrix);
        visit.layer("ln_pre", ln_pre, config.width);
        visit.layer("transformer", transformer, config.transformer());
        visit.layer("ln_post", ln_post, config.width);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct VitTape {
    typename E::ConstView pixels;        ///< the caller's: they must live as long as the tape
    typename E::View embedded;           ///< [B*(1+patches),W]: before ln_pre
    nn::TransformerTape<E> transformer;  ///< the blocks'
    typename E::View pooled;             ///< [B,W]: before ln_post
};

/// What the first convolution reads, from planes or from patches that lie so already.
template <class E>
constexpr typename E::ConstOperand patches_of(const E& engine, const VitConfig& config, std::int64_t batch,
                                              typename E::ConstView pixels, typename E::Arena& arena) {
    if (pixels.cols == config.patch_elements()) return engine.as_operand(pixels, arena);
    const auto patches = engine.operand(arena, batch * config.patches(), config.patch_elements());
    engine.extract_patches(pixels, config.image_size, config.patch_size, patches);
    return patches;
}

/// Planes or patches as below -> the class token and the patches with their positions, x [B*(1+patches),W].
template <class E>
constexpr void forward_stem(const E& engine, const VisionTransformer<typename E::Weight>& model,
                            const VitConfig& config, std::int64_t batch, typename E::ConstView pixels,
                            typename E::View x, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto patches = patches_of(engine, config, batch, pixels, arena);  // [B*patches,3*P*P]
    const auto embedded = engine.matrix(arena, batch * config.patches(), config.width);
    engine.linear(patches, model.conv1, {}, embedded, arena);  // [B*patches,W]
    engine.assemble_tokens(embedded, model.class_embedding, model.positional_embedding, x);
}

/// Normalised planes [B,3*S*S], or their patches [B*patches,3*P*P], -> features [B,E], not of unit length.
template <class E>
constexpr void forward(const E& engine, const VisionTransformer<typename E::Weight>& model,
                       const VitConfig& config, Activation activation, std::int64_t batch,
                       typename E::ConstView pixels, typename E::View features, typename E::Arena& arena,
                       Recording<E, VitTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const Sequences sequences{batch, config.tokens()};
    const auto x = engine.matrix(arena, sequences.total(), config.width);  // [B*(1+patches),W]
    forward_stem(engine, model, config, batch, pixels, x, arena);
    if (tape) {
        tape->pixels = pixels;
        if (tape->transformer.first == 0) tape->embedded = engine.copy(x, *tape.arena);
    }
    forward(engine, model.ln_pre, x, x);
    const auto pooled = engine.matrix(arena, batch, config.width);  // [B,W]
    forward(engine, model.transformer, config.transformer(), activation, sequences, Pooling::first, x, pooled,
            arena, tape.part(&VitTape<E>::transformer));
    if (tape) tape->pooled = engine.copy(pooled, *tape.arena);
    const auto normed = engine.operand(arena, batch, config.width);
    forward(engine, model.ln_post, pooled, normed);
    engine.linear(normed, model.proj, {}, features, arena);  // [B,E]
}

/// The gradient of the features, d_features [B,E]: adds those of the weights that are asked for.
template <class E>
void backward(const E& engine, const VisionTransformer<typename E::Weight>& model,
              const VisionTransformer<typename E::View>& gradients, const VitConfig& config,
              Activation activation, const VitTape<E>& tape, typename E::ConstView d_features,
              typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t batch = d_features.rows;
    const Sequences sequences{batch, config.tokens()};
    const auto d_pooled = engine.matrix(arena, batch, config.width);  // [B,W]
    {
        const typename E::Arena::Scope projection(arena);
        const auto normed = engine.operand(arena, batch, config.width);
        forward(engine, model.ln_post, tape.pooled, normed);
        engine.linear_weight_gradient(d_features, normed, model.proj, gradients.proj, {}, arena);
        const auto d_normed = engine.matrix(arena, batch, config.width);
        engine.linear_input_gradient(d_features, model.proj, false, d_normed, arena);
        backward(engine, model.ln_post, gradients.ln_post, tape.pooled, d_normed, false, d_pooled, arena);
    }
    const auto d = engine.matrix(arena, sequences.total(), config.width);  // [B*(1+patches),W]
    backward(engine, model.transformer, gradients.transformer, config.transformer(), activation, sequences,
             Pooling::first, tape.transformer, d_pooled, d, arena);
    if (tape.transformer.first != 0) return;  // the stem is not trained
    backward(engine, model.ln_pre, gradients.ln_pre, tape.embedded, engine.copy(d, arena), false, d, arena);
    const auto d_patches = engine.matrix(arena, batch * config.patches(), config.width);
    engine.assemble_tokens_backward(d, config.tokens(), d_patches, gradients.class_embedding,
                                    gradients.positional_embedding);
    const auto patches = patches_of(engine, config, batch, tape.pixels, arena);
    engine.linear_weight_gradient(d_patches, patches, model.conv1, gradients.conv1, {}, arena);
}

}  // namespace monoclip::inline v0_1
