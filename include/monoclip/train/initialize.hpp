// First weights of a model that is trained from nothing: small normal numbers, by the kind of tensor.
// Follows openai/CLIP, clip/model.py, CLIP.initialize_parameters (paper, section 2.5). The blocks of a ViT,
// which that leaves to PyTorch's defaults, get the text encoder's; all biases are zero.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "monoclip/core/random.hpp"
#include "monoclip/train/parameters.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// What a tensor begins with: `mean` plus normal numbers of `deviation`.
struct FirstValues {
    double mean = 0;
    double deviation = 0;
};

inline FirstValues first_values_in_block(std::string_view name, const TransformerConfig& tower) {
    const double width = tower.width, layers = tower.layers;
    if (name.ends_with("in_proj_weight")) return {0, 1 / std::sqrt(width)};
    if (name.ends_with("c_fc.weight")) return {0, 1 / std::sqrt(2 * width)};
    if (name.ends_with("proj.weight")) return {0, 1 / std::sqrt(width * 2 * layers)};
    return {};
}

/// The numbers that go into one of the result.
inline double inputs_of(const Shape& shape) {
    return static_cast<double>(shape.elements()) / static_cast<double>(shape[0]);
}

inline FirstValues first_values(std::string_view name, const Shape& shape, const AnyClipConfig& config) {
    if (name == "logit_scale") return {std::log(1 / 0.07), 0};
    if (name.ends_with("running_var")) return {1, 0};
    if (name.ends_with("running_mean") || name.ends_with("bias")) return {};
    const bool is_image = name.starts_with("visual.");
    const auto* vit = std::get_if<VitConfig>(&config.vision);
    if (shape.rank() == 1 && name.ends_with("weight")) {
        // The last BatchNorm of a bottleneck: at first every block is its shortcut.
        const bool is_last =
            is_image && vit == nullptr && name.ends_with(".bn3.weight") && name.starts_with("visual.layer");
        return {is_last ? 0.0 : 1.0, 0};
    }
    if (name == "token_embedding.weight") return {0, 0.02};
    if (name == "positional_embedding") return {0, 0.01};
    if (name == "text_projection") return {0, 1 / std::sqrt(config.text.width)};
    if (!is_image) return first_values_in_block(name, config.text.transformer());
    if (vit != nullptr) {
        if (name.find("resblocks") != name.npos) return first_values_in_block(name, vit->transformer());
        if (name == "visual.conv1.weight") return {0, 1 / std::sqrt(3 * inputs_of(shape))};
        return {0, 1 / std::sqrt(vit->width)};  // class and positional embedding, proj
    }
    if (name.starts_with("visual.attnpool."))
        return {0, 1 / std::sqrt(std::get<ResNetConfig>(config.vision).features())};
    return {0, 1 / std::sqrt(3 * inputs_of(shape))};  // as PyTorch's uniform numbers deviate
}

}  // namespace detail

/// The same weights for the same seed and configuration, whatever the number of threads.
template <TrainingEngine E>
void initialize(TrainedModel<E>& model, std::uint64_t seed) {
    std::uint32_t index = 0;
    for (const auto& tensor : model.tensors()) {
        const detail::FirstValues first = detail::first_values(tensor.name, tensor.shape, model.config());
        std::vector<float> normal(tensor.values.size());
        if (first.deviation != 0)
            fill_normal(seed, random_stream(RandomPurpose::initialization, index), 0, normal);
        std::transform(normal.begin(), normal.end(), tensor.values.begin(), [&](float number) {
            return static_cast<typename E::Number>(first.mean +
                                                   first.deviation * static_cast<double>(number));
        });
        ++index;
    }
}

}  // namespace monoclip::inline v0_1
