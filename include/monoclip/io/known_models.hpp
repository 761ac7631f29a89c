// The shapes that models were released in, with who released them and which activation these have.
//
// A shape does not say its activation: the same sizes were trained with both. The table serves people, in
// messages and listings; nothing is computed from it.
#pragma once

#include <array>
#include <string_view>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/presets.hpp"

namespace monoclip::inline v0_1 {

/// A released shape.
struct KnownShape {
    std::string_view name;        ///< open_clip's: "ViT-B-32"
    AnyClipConfig config;         ///< its sizes
    std::string_view quick_gelu;  ///< who released it with this activation; empty: nobody
    std::string_view gelu;        ///< who released it with that one; empty: nobody
};

namespace detail {

template <class Vision>
constexpr AnyClipConfig any_of(const ClipConfig<Vision>& config) {
    return {config.embed_dim, config.vision, config.text, config.activation};
}

}  // namespace detail

/// All released shapes that the library reads.
inline constexpr std::array<KnownShape, 15> known_shapes{{
    {"RN50", detail::any_of(presets::rn50), "OpenAI, YFCC-15M, CC-12M", ""},
    {"RN101", detail::any_of(presets::rn101), "OpenAI, YFCC-15M", ""},
    {"RN50x4", detail::any_of(presets::rn50x4), "OpenAI", ""},
    {"RN50x16", detail::any_of(presets::rn50x16), "OpenAI", ""},
    {"RN50x64", detail::any_of(presets::rn50x64), "OpenAI", ""},
    {"ViT-B-32", detail::any_of(presets::vit_b_32), "OpenAI, LAION-400M, MetaCLIP", "LAION-2B, DataComp"},
    {"ViT-B-32-256", detail::any_of(presets::vit_b_32_256), "", "DataComp"},
    {"ViT-B-16", detail::any_of(presets::vit_b_16), "OpenAI, MetaCLIP, DFN", "LAION, DataComp"},
    {"ViT-B-16-plus-240", detail::any_of(presets::vit_b_16_plus_240), "", "LAION-400M"},
    {"ViT-L-14", detail::any_of(presets::vit_l_14), "OpenAI, MetaCLIP, DFN", "LAION, DataComp, DFN (s39b)"},
    {"ViT-L-14-336", detail::any_of(presets::vit_l_14_336px), "OpenAI", ""},
    {"ViT-H-14", detail::any_of(presets::vit_h_14), "MetaCLIP, DFN", "LAION-2B, MetaCLIP (altogether)"},
    {"ViT-H-14-378", detail::any_of(presets::vit_h_14_378), "DFN", ""},
    {"ViT-g-14", detail::any_of(presets::vit_g_14), "", "LAION-2B"},
    {"ViT-bigG-14", detail::any_of(presets::vit_bigg_14), "MetaCLIP", "LAION-2B"},
}};

/// The released shape with these sizes, whatever the activation, or nullptr.
inline const KnownShape* find_shape(AnyClipConfig config) {
    for (const KnownShape& shape : known_shapes) {
        config.activation = shape.config.activation;
        if (config == shape.config) return &shape;
    }
    return nullptr;
}

}  // namespace monoclip::inline v0_1
