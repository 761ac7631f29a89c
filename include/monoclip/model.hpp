// The two encoders and the temperature as one tree of weights, and what follows from a configuration alone:
// parameter counts, scratch sizes and FLOPs.
#pragma once

#include <cstddef>
#include <cstdint>

#include "monoclip/backend/plan.hpp"
#include "monoclip/config.hpp"
#include "monoclip/nn/parameter.hpp"
#include "monoclip/text/text_transformer.hpp"
#include "monoclip/vision/vit.hpp"

namespace monoclip::inline v0_1 {

/// All weights of a model, under OpenAI's names (openai/CLIP, clip/model.py, class CLIP).
template <class Parameter>
struct ClipModel {
    VisionTransformer<Parameter> visual;
    TextTransformer<Parameter> text;
    Parameter logit_scale;  // [], the logarithm of the multiplier

    constexpr ClipModel() = default;
    constexpr explicit ClipModel(const VitClipConfig& config) : visual(config.vision), text(config.text) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const VitClipConfig& config) {
        visit.layer("visual", visual, config.vision, config.embed_dim);
        text.describe(visit, config.text, config.embed_dim);
        visit.parameter("logit_scale", logit_scale, Shape{}, Role::vector);
    }
};

namespace detail {

/// A tree in which every weight is only its extents.
template <class Plan, class Tower, class... Extents>
constexpr Tower planned_tower(Tower tower, const Extents&... extents) {
    walk_parameters(
        tower,
        [](typename Plan::Weight& weight, const Shape& shape, Role role) {
            weight = Plan::weight(shape, role);
        },
        extents...);
    return tower;
}

}  // namespace detail

/// The number of scalars that a model of this configuration learns.
constexpr std::int64_t parameter_count(const VitClipConfig& config) {
    struct Nothing {};
    ClipModel<Nothing> model(config);
    std::int64_t count = 0;
    walk_parameters(
        model, [&count](Nothing&, const Shape& shape, Role) { count += shape.elements(); }, config);
    return count;
}

/// FLOPs and scratch of encoding `batch` pictures at once, activations taking `ElementSize` bytes.
template <std::size_t ElementSize = sizeof(float)>
constexpr Cost image_cost(const VitClipConfig& config, std::int64_t batch) {
    using Plan = PlanEngine<ElementSize>;
    const auto model = detail::planned_tower<Plan>(VisionTransformer<typename Plan::Weight>(config.vision),
                                                   config.vision, config.embed_dim);
    const Plan engine;
    typename Plan::Arena arena;
    const std::int64_t size = config.vision.image_size;
    const auto pixels = engine.upload({}, batch, 3 * size * size, arena);
    const auto features = engine.matrix(arena, batch, config.embed_dim);
    forward(engine, model, config.vision, config.activation, batch, pixels, features, arena);
    return arena.cost;
}

/// FLOPs and scratch of encoding `batch` texts of `length` tokens each at once. Ragged texts of no more
/// tokens in all need no more.
template <std::size_t ElementSize = sizeof(float)>
constexpr Cost text_cost(const VitClipConfig& config, std::int64_t batch, std::int64_t length) {
    using Plan = PlanEngine<ElementSize>;
    const auto model = detail::planned_tower<Plan>(TextTransformer<typename Plan::Weight>(config.text),
                                                   config.text, config.embed_dim);
    const Plan engine;
    typename Plan::Arena arena;
    const auto features = engine.matrix(arena, batch, config.embed_dim);
    forward(engine, model, config.text, config.activation, {}, Sequences{batch, length}, features, arena);
    return arena.cost;
}

}  // namespace monoclip::inline v0_1
