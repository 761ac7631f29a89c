// Layer normalisation: y = (x - mean(x)) / sqrt(var(x) + epsilon) * weight + bias, over the columns of each
// row. Follows torch.nn.LayerNorm, in fp32 whatever the precision (openai/CLIP, clip/model.py, class
// LayerNorm).
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"

namespace monoclip::inline v0_1::nn {

/// Each row less its mean, by its deviation, times a gain, plus a bias.
template <class Parameter>
struct LayerNorm {
    static constexpr double epsilon = 1e-5;  ///< added to the variance

    Parameter weight;  ///< [width]
    Parameter bias;    ///< [width]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width) {
        visit.parameter("weight", weight, Shape{width}, Role::vector);
        visit.parameter("bias", bias, Shape{width}, Role::vector);
    }
};

/// x and out are [M,width]; out is a matrix, and may be x, or an operand.
template <class E, class Result>
constexpr void forward(const E& engine, const LayerNorm<typename E::Weight>& layer, typename E::ConstView x,
                       const Result& out) {
    engine.layer_norm(x, layer.weight, layer.bias, LayerNorm<typename E::Weight>::epsilon, out);
}

/// The gradient of the result, dy -> that of x, stored in dx or added to it; a null dx is not asked for.
template <class E>
void backward(const E& engine, const LayerNorm<typename E::Weight>& layer,
              const LayerNorm<typename E::View>& gradients, typename E::ConstView x, typename E::ConstView dy,
              bool accumulate, typename E::View dx, typename E::Arena& arena) {
    engine.layer_norm_backward(x, layer.weight, LayerNorm<typename E::Weight>::epsilon, dy, accumulate, dx,
                               gradients.weight, gradients.bias, arena);
}

}  // namespace monoclip::inline v0_1::nn
