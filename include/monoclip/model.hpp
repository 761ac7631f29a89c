// The two encoders and the temperature as one tree of weights, and what follows from a configuration alone:
// parameter counts, scratch sizes and FLOPs.
#pragma once

#include <cstddef>
#include <cstdint>

#include "monoclip/backend/cpu/scratch.hpp"
#include "monoclip/backend/plan.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/text/prompt_tree.hpp"
#include "monoclip/text/text_transformer.hpp"
#include "monoclip/vision/any_vision.hpp"

namespace monoclip::inline v0_1 {

/// All weights of a model, under OpenAI's names (openai/CLIP, clip/model.py, class CLIP).
template <class Parameter, class Vision = AnyVisionConfig>
struct ClipModel {
    typename VisionTowerOf<Vision, Parameter>::Type visual;  ///< the image encoder
    TextTransformer<Parameter> text;                         ///< the text encoder
    Parameter logit_scale;                                   ///< [], the logarithm of the multiplier

    constexpr ClipModel() = default;
    /// As many layers as the configuration has; it must be valid.
    constexpr explicit ClipModel(const ClipConfig<Vision>& config)
        : visual(config.vision), text(config.text) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const ClipConfig<Vision>& config) {
        visit.layer("visual", visual, config.vision, config.embed_dim);
        text.describe(visit, config.text, config.embed_dim);
        visit.parameter("logit_scale", logit_scale, Shape{}, Role::vector);
    }
};

/// The same configuration as a run-time value of any kind.
template <class Vision>
constexpr AnyClipConfig to_any(const ClipConfig<Vision>& config) {
    return {config.embed_dim, config.vision, config.text, config.activation};
}

/// The side of the square that the image encoder sees, in pixels.
constexpr int image_size_of(const VitConfig& vision) {
    return vision.image_size;
}
constexpr int image_size_of(const ResNetConfig& vision) {
    return vision.image_size;
}
constexpr int image_size_of(const AnyVisionConfig& vision) {
    return std::visit([](const auto& config) { return config.image_size; }, vision);
}

namespace detail {

/// Fills a tree in which every weight is only its extents. In place: g++ 12 cannot move such a tree at
/// compile time.
template <class Plan, class Tower, class... Extents>
constexpr void plan_weights(Tower& tower, const Extents&... extents) {
    walk_parameters(
        tower,
        [](typename Plan::Weight& weight, const Shape& shape, Role role) {
            weight = Plan::weight(shape, role);
        },
        extents...);
}

}  // namespace detail

/// The number of scalars that a model of this configuration learns.
template <class Vision>
constexpr std::int64_t parameter_count(const ClipConfig<Vision>& config) {
    struct Nothing {};
    ClipModel<Nothing, Vision> model(config);
    std::int64_t count = 0;
    const auto add = [&count](Nothing&, const Shape& shape, Role role) {
        if (role != Role::statistic) count += shape.elements();
    };
    walk_parameters(model, add, config);
    return count;
}

/// FLOPs and scratch of encoding `batch` pictures at once, on an engine whose operations take `Scratch`.
template <class Scratch = CpuScratch<float>, class Vision>
constexpr Cost image_cost(const ClipConfig<Vision>& config, std::int64_t batch) {
    using Plan = PlanEngine<Scratch>;
    using Tower = typename VisionTowerOf<Vision, typename Plan::Weight>::Type;
    Tower model(config.vision);
    detail::plan_weights<Plan>(model, config.vision, config.embed_dim);
    const Plan engine;
    typename Plan::Arena arena;
    const std::int64_t size = image_size_of(config.vision);
    const auto pixels = engine.upload({}, batch, 3 * size * size, arena);
    const auto features = engine.matrix(arena, batch, config.embed_dim);
    forward(engine, model, config.vision, config.activation, batch, pixels, features, arena);
    engine.to_host(features, arena);
    return arena.cost;
}

/// FLOPs and scratch of encoding `texts` texts, of `tokens` tokens in all, at once. Texts that share their
/// beginnings need no more.
template <class Scratch = CpuScratch<float>, class Vision>
constexpr Cost texts_cost(const ClipConfig<Vision>& config, std::int64_t texts, std::int64_t tokens) {
    using Plan = PlanEngine<Scratch>;
    TextTransformer<typename Plan::Weight> model(config.text);
    detail::plan_weights<Plan>(model, config.text, config.embed_dim);
    const Plan engine;
    typename Plan::Arena arena;
    arena.take_on_host(static_cast<std::size_t>(texts) * sizeof(detail::Prompt));
    arena.take_on_host(detail::PromptTree::bytes(texts, tokens));
    if (Scratch::keeps_host_apart) arena.take(detail::PromptTree::bytes(texts, tokens));
    const Sequences sequences{texts, texts != 0 ? (tokens + texts - 1) / texts : 0};  // as if of one length
    const auto features = engine.matrix(arena, texts, config.embed_dim);
    forward(engine, model, config.text, config.activation, {}, sequences, features, arena);
    engine.to_host(features, arena);
    return arena.cost;
}

/// FLOPs and scratch of encoding `batch` texts of `length` tokens each at once.
template <class Scratch = CpuScratch<float>, class Vision>
constexpr Cost text_cost(const ClipConfig<Vision>& config, std::int64_t batch, std::int64_t length) {
    return texts_cost<Scratch>(config, batch, batch * length);
}

}  // namespace monoclip::inline v0_1
