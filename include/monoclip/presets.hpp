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

}  // namespace monoclip::inline v0_1::presets
