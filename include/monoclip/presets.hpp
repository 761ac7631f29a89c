// The released models as configurations. Extents from the checkpoints (openai/CLIP, clip/clip.py lists them).
#pragma once

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

}  // namespace monoclip::inline v0_1::presets
