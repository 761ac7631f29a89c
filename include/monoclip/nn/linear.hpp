// Linear layer: y = x W^T + b. Follows torch.nn.Linear.
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"

namespace monoclip::inline v0_1::nn {

/// y = x W^T + b.
template <class Parameter>
struct Linear {
    Parameter weight;  ///< [out,in]
    Parameter bias;    ///< [out]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int in, int out) {
        visit.parameter("weight", weight, Shape{out, in}, Role::matrix);
        visit.parameter("bias", bias, Shape{out}, Role::vector);
    }
};

/// out = x W^T + b, x is [M,in], out is [M,out].
template <class E>
constexpr void forward(const E& engine, const Linear<typename E::Weight>& layer, typename E::ConstOperand x,
                       typename E::View out, typename E::Arena& arena) {
    engine.linear(x, layer.weight, {.bias = &layer.bias}, out, arena);
}

/// The gradient of the result, dy [M,out] -> dx = dy W, stored or added, where dx is asked for; and, added,
/// dW = dy^T x and db, the sum of dy's rows.
template <class E>
void backward(const E& engine, const Linear<typename E::Weight>& layer,
              const Linear<typename E::View>& gradients, typename E::ConstOperand x, typename E::ConstView dy,
              bool accumulate, typename E::View dx, typename E::Arena& arena) {
    engine.linear_weight_gradient(dy, x, layer.weight, gradients.weight, gradients.bias, arena);
    if (dx.data != nullptr) engine.linear_input_gradient(dy, layer.weight, accumulate, dx, arena);
}

}  // namespace monoclip::inline v0_1::nn
