// The released models as configurations: OpenAI's, with extents from the checkpoints (openai/CLIP,
// clip/clip.py lists them), and the shapes beyond them that open_clip published (its model_configs), each
// with the activation of the release named beside it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "monoclip/config.hpp"

namespace monoclip::inline v0_1::presets {

/// ViT-B/32, 151,277,313 parameters.
inline constexpr VitClipConfig vit_b_32{
    .embed_dim = 512,
    .vision = {.image_size = 224, .patch_size = 32, .width = 768, .layers = 12},
    .text = {.width = 512, .layers = 12},
};

/// ViT-B/16, 149,620,737 parameters.
inline constexpr VitClipConfig vit_b_16{
    .embed_dim = 512,
    .vision = {.image_size = 224, .patch_size = 16, .width = 768, .layers = 12},
    .text = {.width = 512, .layers = 12},
};

/// ViT-L/14, 427,616,513 parameters.
inline constexpr VitClipConfig vit_l_14{
    .embed_dim = 768,
    .vision = {.image_size = 224, .patch_size = 14, .width = 1024, .layers = 24},
    .text = {.width = 768, .layers = 12},
};

/// ViT-L/14@336px, 427,944,193 parameters.
inline constexpr VitClipConfig vit_l_14_336px{
    .embed_dim = 768,
    .vision = {.image_size = 336, .patch_size = 14, .width = 1024, .layers = 24},
    .text = {.width = 768, .layers = 12},
};

/// RN50, 102,007,137 parameters.
inline constexpr ResNetClipConfig rn50{
    .embed_dim = 1024,
    .vision = {.image_size = 224, .layers = {3, 4, 6, 3}, .width = 64},
    .text = {.width = 512, .layers = 12},
};

/// RN101, 119,688,033 parameters.
inline constexpr ResNetClipConfig rn101{
    .embed_dim = 512,
    .vision = {.image_size = 224, .layers = {3, 4, 23, 3}, .width = 64},
    .text = {.width = 512, .layers = 12},
};

/// RN50x4, 178,300,601 parameters.
inline constexpr ResNetClipConfig rn50x4{
    .embed_dim = 640,
    .vision = {.image_size = 288, .layers = {4, 6, 10, 6}, .width = 80},
    .text = {.width = 640, .layers = 12},
};

/// RN50x16, 290,979,217 parameters.
inline constexpr ResNetClipConfig rn50x16{
    .embed_dim = 768,
    .vision = {.image_size = 384, .layers = {6, 8, 18, 8}, .width = 96},
    .text = {.width = 768, .layers = 12},
};

/// RN50x64, 623,258,305 parameters.
inline constexpr ResNetClipConfig rn50x64{
    .embed_dim = 1024,
    .vision = {.image_size = 448, .layers = {3, 15, 36, 10}, .width = 128},
    .text = {.width = 1024, .layers = 12},
};

/// open_clip's ViT-B-32-256 (DataComp), 151,288,833 parameters.
inline constexpr VitClipConfig vit_b_32_256{
    .embed_dim = 512,
    .vision = {.image_size = 256, .patch_size = 32, .width = 768, .layers = 12},
    .text = {.width = 512, .layers = 12},
    .activation = Activation::gelu,
};

/// open_clip's ViT-B-16-plus-240 (LAION-400M), 208,377,345 parameters.
inline constexpr VitClipConfig vit_b_16_plus_240{
    .embed_dim = 640,
    .vision = {.image_size = 240, .patch_size = 16, .width = 896, .layers = 12},
    .text = {.width = 640, .layers = 12},
    .activation = Activation::gelu,
};

/// open_clip's ViT-H-14 (LAION-2B), 986,109,441 parameters.
inline constexpr VitClipConfig vit_h_14{
    .embed_dim = 1024,
    .vision = {.image_size = 224, .patch_size = 14, .width = 1280, .layers = 32, .head_width = 80},
    .text = {.width = 1024, .layers = 24},
    .activation = Activation::gelu,
};

/// open_clip's ViT-H-14-378-quickgelu (DFN5B), 986,714,881 parameters.
inline constexpr VitClipConfig vit_h_14_378{
    .embed_dim = 1024,
    .vision = {.image_size = 378, .patch_size = 14, .width = 1280, .layers = 32, .head_width = 80},
    .text = {.width = 1024, .layers = 24},
    .activation = Activation::quick_gelu,
};

/// open_clip's ViT-g-14 (LAION-2B), 1,366,678,273 parameters.
inline constexpr VitClipConfig vit_g_14{
    .embed_dim = 1024,
    .vision = {.image_size = 224,
               .patch_size = 14,
               .width = 1408,
               .layers = 40,
               .head_width = 88,
               .mlp_width = 6144},
    .text = {.width = 1024, .layers = 24},
    .activation = Activation::gelu,
};

/// open_clip's ViT-bigG-14 (LAION-2B), 2,539,567,105 parameters.
inline constexpr VitClipConfig vit_bigg_14{
    .embed_dim = 1280,
    .vision = {.image_size = 224,
               .patch_size = 14,
               .width = 1664,
               .layers = 48,
               .head_width = 104,
               .mlp_width = 8192},
    .text = {.width = 1280, .layers = 32},
    .activation = Activation::gelu,
};

/// One of the above as a value, with its name here.
struct NamedPreset {
    std::string_view name;  ///< "vit_b_32"
    AnyClipConfig config;   ///< its sizes

    /// Copies the configuration.
    template <class Vision>
    constexpr NamedPreset(std::string_view its_name, const ClipConfig<Vision>& its_config)
        : name(its_name),
          config{its_config.embed_dim, its_config.vision, its_config.text, its_config.activation} {}
};

/// All of them, for programs that let a user choose by name.
inline constexpr std::array<NamedPreset, 15> all{
    NamedPreset("vit_b_32", vit_b_32),
    NamedPreset("vit_b_16", vit_b_16),
    NamedPreset("vit_l_14", vit_l_14),
    NamedPreset("vit_l_14_336px", vit_l_14_336px),
    NamedPreset("rn50", rn50),
    NamedPreset("rn101", rn101),
    NamedPreset("rn50x4", rn50x4),
    NamedPreset("rn50x16", rn50x16),
    NamedPreset("rn50x64", rn50x64),
    NamedPreset("vit_b_32_256", vit_b_32_256),
    NamedPreset("vit_b_16_plus_240", vit_b_16_plus_240),
    NamedPreset("vit_h_14", vit_h_14),
    NamedPreset("vit_h_14_378", vit_h_14_378),
    NamedPreset("vit_g_14", vit_g_14),
    NamedPreset("vit_bigg_14", vit_bigg_14),
};

namespace detail {

/// Whether a person may mean `preset` by `name`: "ViT-L/14@336px" is vit_l_14_336px.
constexpr bool is_name_of(std::string_view preset, std::string_view name) {
    if (preset.size() != name.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        char c = name[i];
        if (c == '-' || c == '/' || c == '@') c = '_';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c != preset[i]) return false;
    }
    return true;
}

}  // namespace detail

/// The preset of that name, be it written as here or as its publisher does: "vit_b_32", "ViT-B/32",
/// "ViT-B-32". Nothing for any other text.
constexpr std::optional<AnyClipConfig> named(std::string_view name) {
    for (const NamedPreset& preset : all) {
        if (detail::is_name_of(preset.name, name)) return preset.config;
    }
    return std::nullopt;
}

}  // namespace monoclip::inline v0_1::presets
