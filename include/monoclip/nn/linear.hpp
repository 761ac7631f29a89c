// Linear layer: y = x W^T + b. Follows torch.nn.Linear.
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct Linear {
    Parameter weight;  // [out,in]
    Parameter bias;    // [out]

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

}  // namespace monoclip::inline v0_1::nn
