// From named tensors to packed weights: every tensor found, its shape checked, none left over.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
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

/// Binds one parameter to its tensor. Throws load.102 (missing), load.103 (shape), load.104 (number type),
/// load.112 (no elements: the model was opened for its descriptions).
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
    if (tensor.data == nullptr) {
        throw Error("load.112", concat(name, ": was not read; open the model with Reading::tensors"));
    }
    return tensor;
}

/// Whether a tensor belongs to one of the towers that are asked for; the temperature belongs to both.
inline bool is_asked_for(std::string_view name, Towers towers) {
    if (name == "logit_scale") return true;
    return name.starts_with("visual.") ? has_vision(towers) : has_text(towers);
}

/// Throws load.105 with the first tensor that the model has no place for. Those of a tower that is not asked
/// for may stay.
template <class Parameter>
void refuse_leftovers(const TensorMap& tensors, const std::vector<NamedParameter<Parameter>>& used,
                      Towers towers = Towers::both) {
    std::set<std::string_view> names;
    for (const auto& parameter : used) names.insert(parameter.name);
    std::size_t leftovers = 0;
    const TensorMap::value_type* first = nullptr;
    for (const auto& entry : tensors) {
        if (names.contains(entry.first) || !is_asked_for(entry.first, towers)) continue;
        if (leftovers++ == 0) first = &entry;
    }
    if (first == nullptr) return;
    const std::string others = leftovers == 1 ? "" : concat(" (and ", leftovers - 1, " more)");
    throw Error("load.105", concat(first->first, ": a tensor ", to_string(first->second.shape),
                                   " that this architecture has no place for", others));
}

/// The parameters of the towers that are asked for.
template <class Parameter, class Model>
std::vector<NamedParameter<Parameter>> list_towers(Model& model, const AnyClipConfig& config, Towers towers) {
    auto list = list_parameters<Parameter>(model, config);
    std::erase_if(list, [&](const auto& parameter) { return !is_asked_for(parameter.name, towers); });
    return list;
}

/// Packs the weights of the towers that are asked for, several tensors at a time; the others stay empty, and
/// their tensors untouched. A file of one tower needs no logit_scale. Reports progress in tensors, and calls
/// `after_some` now and then: what lies packed is not needed any more as it came.
template <class E>
ClipModel<typename E::Weight> pack_model(const E& engine, const TensorMap& tensors,
                                         const AnyClipConfig& config, Towers towers = Towers::both,
                                         const std::function<void()>& after_some = {}) {
    if (has_text(towers)) engine.accept_head_width(config.text.head_width);
    const auto* const vit = std::get_if<VitConfig>(&config.vision);  // a ResNet's heads are 64 wide
    if (has_vision(towers) && vit != nullptr) engine.accept_head_width(vit->head_width);

    ClipModel<TensorView> bound(config);
    auto sources = list_towers<TensorView>(bound, config, towers);
    ClipModel<typename E::Weight> packed(config);
    auto targets = list_towers<typename E::Weight>(packed, config, towers);
    if (towers != Towers::both && tensors.find("logit_scale") == tensors.end()) {
        const auto is_scale = [](const auto& parameter) { return parameter.name == "logit_scale"; };
        std::erase_if(sources, is_scale);
        std::erase_if(targets, is_scale);
    }
    for (auto& source : sources) *source.parameter = bind_parameter(tensors, source.name, source.shape);
    refuse_leftovers(tensors, sources, towers);
    if (has_vision(towers)) fold_batch_norm(bound.visual, config.vision, *engine.context().executor);

    std::size_t bytes = 0;
    for (std::size_t i = 0; i < targets.size(); ++i)
        bytes += engine.weight_bytes(*sources[i].parameter, targets[i].role);
    auto memory = engine.weight_memory(bytes);
    const Context& context = engine.context();
    constexpr std::size_t group = 16;  // tensors between two reports
    for (std::size_t first = 0; first < targets.size(); first += group) {
        const std::size_t count = (std::min)(group, targets.size() - first);
        context.executor->parallel_for(count, [&](std::size_t i) {
            *targets[first + i].parameter =
                engine.pack(*sources[first + i].parameter, targets[first + i].role, memory);
        });
        if (after_some) after_some();
        context.report({"loading", "tensors", first + count, targets.size()});
    }
    if (context.log) {
        constexpr std::size_t mebibyte = std::size_t(1) << 20;
        context.log(LogLevel::info, concat("loaded ", targets.size(), " tensors: ",
                                           (bytes + mebibyte / 2) / mebibyte, " MiB of weights"));
    }
    return packed;
}

}  // namespace monoclip::inline v0_1::detail
