// When a training's numbers are none any more: where that began.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "monoclip/core/error.hpp"
#include "monoclip/train/contrastive_step.hpp"

namespace monoclip::inline v0_1::detail {

template <class T>
bool are_finite(std::span<const T> numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](T number) { return std::isfinite(number); });
}

/// The first weight that is not finite, in words; empty where all are. `statistics`: of BatchNorm's running
/// statistics, rather than of all others.
template <class Model>
std::string find_weight_failure(const Model& model, bool statistics) {
    for (const auto& tensor : model.tensors()) {
        if ((tensor.role == Role::statistic) != statistics) continue;
        if (!are_finite(std::span<const typename Model::T>(tensor.values)))
            return concat("the weight ", tensor.name, " holds numbers that are not finite");
    }
    return "";
}
template <class Model>
std::string find_weight_failure(const Model& model) {
    const std::string failure = find_weight_failure(model, false);
    return failure.empty() ? find_weight_failure(model, true) : failure;
}

/// After a step whose loss or gradients are not finite: the first thing, in the order of computation, that is
/// not: a weight, the pictures, a layer's result, or else the gradient nearest to the loss. Running
/// statistics that follow the batch's are a result themselves, and so come last.
template <class Step>
std::string find_failure(const Step& step, std::span<const float> pixels) {
    using T = typename Step::T;
    if (std::string failure = find_weight_failure(step.model(), false); !failure.empty()) return failure;
    if (!are_finite(pixels)) return "the pictures hold numbers that are not finite";
    if (const std::string layer = step.find_non_finite_layer(); !layer.empty())
        return concat("the result of ", layer, " is not finite");
    const auto tensors = step.model().tensors();
    for (auto tensor = tensors.rbegin(); tensor != tensors.rend(); ++tensor) {
        if (!are_finite(std::span<const T>(tensor->gradient)))
            return concat("the gradient of ", tensor->name, " is not finite");
    }
    if (std::string failure = find_weight_failure(step.model(), true); !failure.empty()) return failure;
    return "the loss, or the norm of the gradients, is beyond the range of numbers";
}

}  // namespace monoclip::inline v0_1::detail
