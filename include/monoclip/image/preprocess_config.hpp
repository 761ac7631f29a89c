// How a model wants its pictures: the figures that its preprocessor was published with.
//
// The defaults are OpenAI's (clip/clip.py, function _transform, for a 224-pixel model). A structural
// aggregate, so that it can be part of a model's type.
#pragma once

#include <array>
#include <cstdint>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// How a picture of any shape becomes a square.
enum class ResizeMode : std::uint8_t {
    shortest,  ///< the short side to `image_size`, then the centre is cropped
    squash,    ///< both sides to `image_size`, whatever the shape
};

/// The filter of a resize. Palette and 1-bit pictures take the nearest pixel whatever is asked for, as in
/// Pillow.
enum class Interpolation : std::uint8_t {
    bicubic,  ///< Pillow's, antialiased: all of OpenAI's models
    bilinear  ///< Pillow's, antialiased
};

/// Everything between a picture and the tensor that the vision tower reads.
struct PreprocessConfig {
    int image_size = 224;  ///< side of the square in pixels, 1 to 16384
    std::array<float, 3> mean{0.48145466f, 0.4578275f, 0.40821073f};  ///< of R, G, B in 0..1
    std::array<float, 3> std{0.26862954f, 0.26130258f, 0.27577711f};  ///< of R, G, B; not zero
    ResizeMode resize_mode = ResizeMode::shortest;                    ///< how it becomes a square
    Interpolation interpolation = Interpolation::bicubic;             ///< the filter of the resize
    /// False: the resize happens in the picture's own mode and RGB comes after the crop (OpenAI, open_clip).
    /// True: RGB comes first (Hugging Face), which matters for palettes, alpha, 1-bit and 16-bit pictures.
    bool convert_rgb_first = false;

    friend constexpr bool operator==(const PreprocessConfig&, const PreprocessConfig&) = default;
};

/// Throws image.401 for a size outside 1 to 16384, image.402 for a standard deviation of zero or NaN.
constexpr void check(const PreprocessConfig& config) {
    detail::require(config.image_size >= 1 && config.image_size <= 16384, "image.401",
                    "image_size of a preprocessor: expected 1 to 16384");
    for (const float deviation : config.std) {
        detail::require(deviation < 0.0f || deviation > 0.0f, "image.402",
                        "std of a preprocessor: expected three numbers other than zero");
    }
}

}  // namespace monoclip::inline v0_1
