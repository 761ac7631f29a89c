// One step of contrastive training without the optimiser: pictures and texts in, the gradients of all trained
// weights and the loss out.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/backend/cpu/training.hpp"
#include "monoclip/train/contrastive_loss.hpp"
#include "monoclip/train/encoder.hpp"
#include "monoclip/train/parameters.hpp"

namespace monoclip::inline v0_1 {

/// A model, its gradients, and what computes them. Products run in the backend's precision; the loss, whose
/// scores are a hundred times the features' products, at full precision.
template <Backend B = Cpu>
class ContrastiveStep {
  public:
    using E = typename B::TrainingEngine;  ///< the engine that computes
    using T = typename E::Number;          ///< its number type

    /// Zeros as weights: assign them. Throws backend.* for a backend that cannot run here, train.101 for
    /// parts that the model has not.
    ContrastiveStep(B backend, const AnyClipConfig& config, const TrainedParts& parts = {},
                    const EncoderOptions& options = {})
        : engine_(backend),
          exact_engine_(exact(backend, engine_)),
          model_(config, parts),
          encoder_(engine_, model_, parts, options),
          images_(engine_.context().memory),
          texts_(engine_.context().memory) {}

    ContrastiveStep(const ContrastiveStep&) = delete;
    ContrastiveStep& operator=(const ContrastiveStep&) = delete;

    /// What computes.
    const E& engine() const { return engine_; }
    /// Weights and gradients.
    TrainedModel<E>& model() { return model_; }
    const TrainedModel<E>& model() const { return model_; }
    /// Both encoders, for losses of a program's own.
    Encoder<E>& encoder() { return encoder_; }

    /// Adds the gradients of one batch: normalised planes [n,3,S,S], and for each picture the ids of its
    /// text, up to and including the end token. `right`: as `contrastive_loss` has it.
    ContrastiveResult add_gradients(std::span<const float> pixels, std::span<const std::vector<int>> texts,
                                    const RightTexts& right = {}) {
        encoder_.encode_pixels(pixels, images_);
        encoder_.encode_tokens(texts, texts_);
        auto& arena = encoder_.scratch();
        const typename E::Arena::Scope scope(arena);
        const auto images = images_.feature_matrix(), words = texts_.feature_matrix();
        const auto d_images = engine_.matrix(arena, images.rows, images.cols);
        const auto d_texts = engine_.matrix(arena, words.rows, words.cols);
        const TrainedTensor<T>& scale = model_.tensor("logit_scale");
        const ContrastiveResult result =
            contrastive_loss(exact_engine_, images, words, static_cast<double>(scale.values[0]), right,
                             d_images, d_texts, arena);
        if (scale.is_trained()) scale.gradient[0] += static_cast<T>(result.logit_scale_gradient);
        encoder_.backward_pixels(images_, d_images);
        encoder_.backward_tokens(texts_, d_texts);
        return result;
    }

    /// The first layer of the last batch whose result is not finite; empty where all are.
    std::string find_non_finite_layer() const {
        const std::string layer = encoder_.find_non_finite_image_layer(images_);
        return layer.empty() ? encoder_.find_non_finite_text_layer(texts_) : layer;
    }

    /// After a step of the optimiser: the multiplier stays between 1 and 100 (paper, section 2.5). Where it
    /// is not trained it stays what it is.
    void clamp_logit_scale() {
        const TrainedTensor<T>& tensor = model_.tensor("logit_scale");
        if (!tensor.is_trained()) return;
        T& scale = tensor.values[0];
        scale = std::clamp(scale, T(0), static_cast<T>(2 * std::numbers::ln10));
    }

  private:
    static E exact(B backend, const E& engine) {
        backend.precision = Precision::fp32;
        backend.context = engine.context();  // the same threads
        return E(std::move(backend));
    }

    E engine_, exact_engine_;
    TrainedModel<E> model_;
    Encoder<E> encoder_;
    EncoderPass<E> images_, texts_;
};

}  // namespace monoclip::inline v0_1
