// Sizes that configurations state, compared with those that the tensors give.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/io/model_facts.hpp"

namespace monoclip::inline v0_1::detail {

/// The size of a configuration that a claim is about, or nothing where this kind of model has none of it.
inline std::optional<std::int64_t> size_named(std::string_view name, const AnyClipConfig& config) {
    if (name == "embed_dim") return config.embed_dim;
    if (name == "text.vocab_size") return config.text.vocab_size;
    if (name == "text.context_length") return config.text.context_length;
    if (name == "text.width") return config.text.width;
    if (name == "text.layers") return config.text.layers;
    if (name == "text.mlp_width") return config.text.transformer().hidden();
    if (name == "vision.image_size") {
        return std::visit([](const auto& vision) { return std::int64_t{vision.image_size}; }, config.vision);
    }
    if (name == "vision.width") {
        return std::visit([](const auto& vision) { return std::int64_t{vision.width}; }, config.vision);
    }
    if (const auto* vit = std::get_if<VitConfig>(&config.vision)) {
        if (name == "vision.patch_size") return vit->patch_size;
        if (name == "vision.layers") return vit->layers;
        if (name == "vision.mlp_width") return vit->transformer().hidden();
        return std::nullopt;
    }
    const auto& layers = std::get<ResNetConfig>(config.vision).layers;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (name == concat("vision.layers[", i, "]")) return layers[i];
    }
    return std::nullopt;
}

/// Throws source.109 with both figures where a configuration states another size than the tensors give.
inline void check_sizes(const std::vector<SizeClaim>& claims, const AnyClipConfig& config, Towers towers) {
    for (const SizeClaim& claim : claims) {
        const std::string_view name = claim.name;
        if (name.starts_with("vision.") && !has_vision(towers)) continue;
        if (name.starts_with("text.") && !has_text(towers)) continue;
        const std::optional<std::int64_t> actual = size_named(name, config);
        if (actual && *actual != claim.value) {
            throw Error("source.109",
                        concat(claim.source, ": ", name, " is ", claim.value, " there, but the tensors give ",
                               *actual, "; is the configuration that of another model?"));
        }
        if (!actual && name.starts_with("vision.layers")) {
            throw Error("source.109", concat(claim.source,
                                             ": another kind of image encoder (ViT, ResNet) "
                                             "than the tensors are"));
        }
    }
}

}  // namespace monoclip::inline v0_1::detail
