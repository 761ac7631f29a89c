// From named tensors to packed weights: every tensor found, its shape checked, none left over.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/model.hpp"

namespace monoclip::inline v0_1::detail {

/// Whether a file's shape stands for the model's: equal, or [1] for a scalar (some writers keep `logit_scale`
/// so).
inline bool shape_matches(const Shape& expected, const Shape& actual) {
    return expected == actual || (expected.rank() == 0 && actual == Shape{1});
}

/// Binds one parameter to its tensor. Throws load.102 (missing), load.103 (shape), load.104 (number type).
inline TensorView bind_parameter(const TensorMap& tensors, const std::string& name, const Shape& shape) {
    const auto found = tensors.find(name);
    if (found == tensors.end()) {
        throw Error("load.102", concat(name, ": missing; expected ", to_string(shape)));
    }
    const TensorView& tensor = found->second;
    if (!shape_matches(shape, tensor.shape)) {
        throw Error("load.103",
                    concat(name, ": expected ", to_string(shape), ", got ", to_string(tensor.shape)));
    }
    if (!is_floating_point(tensor.dtype)) {
        throw Error("load.104",
                    concat(name, ": expected floating-point numbers, got ", name_of(tensor.dtype)));
    }
    return tensor;
}

/// Throws load.105 with the first tensor that the model has no place for.
template <class Parameter>
void refuse_leftovers(const TensorMap& tensors, const std::vector<NamedParameter<Parameter>>& used) {
    std::set<std::string_view> names;
    for (const auto& parameter : used) names.insert(parameter.name);
    std::size_t leftovers = 0;
    const TensorMap::value_type* first = nullptr;
    for (const auto& entry : tensors) {
        if (names.contains(entry.first)) continue;
        if (leftovers++ == 0) first = &entry;
    }
    if (first == nullptr) return;
    const std::string others = leftovers == 1 ? "" : concat(" (and ", leftovers - 1, " more)");
    throw Error("load.105", concat(first->first, ": a tensor ", to_string(first->second.shape),
                                   " that this architecture has no place for", others));
}

/// Packs the weights of a model, several tensors at a time. Reports progress in tensors.
template <class E>
ClipModel<typename E::Weight> pack_model(const E& engine, const TensorMap& tensors,
                                         const AnyClipConfig& config) {
    ClipModel<TensorView> bound(config);
    auto sources = list_parameters<TensorView>(bound, config);
    for (auto& source : sources) *source.parameter = bind_parameter(tensors, source.name, source.shape);
    refuse_leftovers(tensors, sources);
    fold_batch_norm(bound.visual, config.vision);

    ClipModel<typename E::Weight> packed(config);
    const auto targets = list_parameters<typename E::Weight>(packed, config);
    const Context& context = engine.context();
    constexpr std::size_t group = 16;  // tensors between two reports
    for (std::size_t first = 0; first < targets.size(); first += group) {
        const std::size_t count = (std::min)(group, targets.size() - first);
        context.executor->parallel_for(count, [&](std::size_t i) {
            *targets[first + i].parameter =
                engine.pack(*sources[first + i].parameter, targets[first + i].role);
        });
        context.report({"loading", "tensors", first + count, targets.size()});
    }
    return packed;
}

}  // namespace monoclip::inline v0_1::detail
