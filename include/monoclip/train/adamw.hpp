// AdamW (Loshchilov and Hutter, arXiv:1711.05101) with clipping by the global norm, and the moving average of
// the weights.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "monoclip/train/parameters.hpp"

namespace monoclip::inline v0_1 {

/// The optimiser's settings; defaults as the paper's ViTs (table 19).
struct AdamWOptions {
    double beta1 = 0.9;         ///< decay of the first moment, 0 to 1
    double beta2 = 0.98;        ///< decay of the second moment, 0 to 1
    double epsilon = 1e-6;      ///< added to the root of the second moment
    double weight_decay = 0.2;  ///< of matrices; see `TrainedTensor::decays`
    double clip_norm = 0;       ///< what the norm of all gradients is cut to; 0: not at all
};

/// The optimiser's state beside the weights: two numbers for each that is trained.
template <TrainingEngine E>
class AdamW {
  public:
    using T = typename E::Number;  ///< number type of the state

    /// Moments of zero. The model must outlive it.
    AdamW(TrainedModel<E>& model, const AdamWOptions& options)
        : model_(model),
          options_(options),
          first_(model.all_gradients().size(), T(0)),
          second_(model.all_gradients().size(), T(0)) {}

    /// One step; the gradients stay. Returns their norm, before clipping: where that is no finite number, or
    /// none whose square T can hold (infinity then), nothing has changed.
    double step(const E& engine, double learning_rate) {
        const double norm = std::sqrt(engine.sum_of_squares(model_.all_gradients()));
        if (!std::isfinite(norm)) return norm;
        const bool is_clipped = options_.clip_norm > 0 && norm > options_.clip_norm;
        const double scale = is_clipped ? options_.clip_norm / norm : 1;
        // Beyond that a second moment is infinite, and its weight would never move again.
        const double largest = std::sqrt(static_cast<double>((std::numeric_limits<T>::max)()));
        if (norm * scale > largest) return std::numeric_limits<double>::infinity();
        ++steps_;
        AdamWStep step{scale, options_.beta1, options_.beta2, options_.epsilon, learning_rate, 0, steps_};
        for (const TrainedTensor<T>& tensor : model_.tensors()) {
            if (!tensor.is_trained()) continue;
            step.weight_decay = tensor.decays ? options_.weight_decay : 0;
            engine.adamw(tensor.values, tensor.gradient, tensor.part_of(std::span(first_)),
                         tensor.part_of(std::span(second_)), step);
        }
        return norm;
    }

    /// What a checkpoint keeps: the moments, of the trained tensors in order, and the number of steps.
    std::span<T> first_moments() { return first_; }
    /// As `first_moments`.
    std::span<T> second_moments() { return second_; }
    /// Steps so far.
    std::int64_t steps() const { return steps_; }
    /// For going on from a checkpoint; 0 or more.
    void set_steps(std::int64_t steps) { steps_ = steps; }

  private:
    TrainedModel<E>& model_;
    AdamWOptions options_;
    std::vector<T> first_, second_;
    std::int64_t steps_ = 0;
};

}  // namespace monoclip::inline v0_1
