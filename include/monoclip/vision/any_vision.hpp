// An image encoder whose kind is known only when its file has been read.
#pragma once

#include <cstdint>
#include <variant>

#include "monoclip/backend/backend.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/executor.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/vision/resnet.hpp"
#include "monoclip/vision/vit.hpp"

namespace monoclip::inline v0_1 {

/// One of the image encoders. Its alternative is always that of the configuration it was made from.
template <class Parameter>
struct AnyVision {
    std::variant<VisionTransformer<Parameter>, ModifiedResNet<Parameter>> tower;  ///< of either kind

    AnyVision() = default;
    /// A tower of the configuration's kind.
    explicit AnyVision(const AnyVisionConfig& config) {
        if (const auto* vit = std::get_if<VitConfig>(&config)) {
            tower.template emplace<VisionTransformer<Parameter>>(*vit);
        } else {
            tower.template emplace<ModifiedResNet<Parameter>>(std::get<ResNetConfig>(config));
        }
    }

    template <class Visitor>
    void describe(Visitor& visit, const AnyVisionConfig& config, int embed_dim) {
        if (auto* vit = std::get_if<VisionTransformer<Parameter>>(&tower)) {
            vit->describe(visit, std::get<VitConfig>(config), embed_dim);
        } else {
            std::get<ModifiedResNet<Parameter>>(tower).describe(visit, std::get<ResNetConfig>(config),
                                                                embed_dim);
        }
    }
};

/// What `backward` needs of a forward pass of either kind.
template <class E>
struct AnyVisionTape {
    VitTape<E> vit;        ///< used by a ViT
    ResNetTape<E> resnet;  ///< used by a ResNet
};

/// Normalised planes [B,3*S*S] -> features [B,E], not of unit length.
template <class E>
void forward(const E& engine, const AnyVision<typename E::Weight>& model, const AnyVisionConfig& config,
             Activation activation, std::int64_t batch, typename E::ConstView pixels,
             typename E::View features, typename E::Arena& arena, Recording<E, AnyVisionTape<E>> tape = {}) {
    if (const auto* vit = std::get_if<VisionTransformer<typename E::Weight>>(&model.tower)) {
        forward(engine, *vit, std::get<VitConfig>(config), activation, batch, pixels, features, arena,
                tape.part(&AnyVisionTape<E>::vit));
    } else {
        const auto& resnet = std::get<ModifiedResNet<typename E::Weight>>(model.tower);
        forward(engine, resnet, std::get<ResNetConfig>(config), activation, batch, pixels, features, arena,
                tape.part(&AnyVisionTape<E>::resnet));
    }
}

/// The gradient of the features, d_features [B,E]: adds those of the weights that are asked for.
template <class E>
void backward(const E& engine, const AnyVision<typename E::Weight>& model,
              const AnyVision<typename E::View>& gradients, const AnyVisionConfig& config,
              Activation activation, const AnyVisionTape<E>& tape, typename E::ConstView d_features,
              typename E::Arena& arena) {
    if (const auto* vit = std::get_if<VisionTransformer<typename E::Weight>>(&model.tower)) {
        backward(engine, *vit, std::get<VisionTransformer<typename E::View>>(gradients.tower),
                 std::get<VitConfig>(config), activation, tape.vit, d_features, arena);
    } else {
        const auto& resnet = std::get<ModifiedResNet<typename E::Weight>>(model.tower);
        backward(engine, resnet, std::get<ModifiedResNet<typename E::View>>(gradients.tower),
                 std::get<ResNetConfig>(config), activation, tape.resnet, d_features, arena);
    }
}

/// See ModifiedResNet's; nothing for a ViT.
template <class E>
void update_statistics(const E& engine, const AnyVision<typename E::View>& gradients,
                       const AnyVisionTape<E>& tape) {
    if (const auto* resnet = std::get_if<ModifiedResNet<typename E::View>>(&gradients.tower))
        update_statistics(engine, *resnet, tape.resnet);
}

/// What inference folds before packing: BatchNorm, where there is any.
inline void fold_batch_norm(AnyVision<TensorView>& model, const AnyVisionConfig& config, Executor& executor) {
    if (auto* resnet = std::get_if<ModifiedResNet<TensorView>>(&model.tower)) {
        fold_batch_norm(*resnet, std::get<ResNetConfig>(config), executor);
    }
}

/// The image encoder's type for a configuration's type.
template <class Vision, class Parameter>
struct VisionTowerOf;
template <class Parameter>
struct VisionTowerOf<VitConfig, Parameter> {
    using Type = VisionTransformer<Parameter>;
};
template <class Parameter>
struct VisionTowerOf<ResNetConfig, Parameter> {
    using Type = ModifiedResNet<Parameter>;
};
template <class Parameter>
struct VisionTowerOf<AnyVisionConfig, Parameter> {
    using Type = AnyVision<Parameter>;
};

}  // namespace monoclip::inline v0_1
