// What a picture may go through by chance before it is trained on.
//
// The defaults are open_clip's: a random resized crop of 90 to 100 % of the area, nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// A number is drawn uniformly between these two; both may be the same.
struct Interval {
    float low = 0;   ///< the least
    float high = 0;  ///< the most; not below `low`
    friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// Which random changes pictures go through, and how strong they are. Each is off at its default, but for the
/// crop.
struct AugmentConfig {
    /// A rectangle of the picture becomes the square (torchvision's RandomResizedCrop). Without it the
    /// picture is resized and cropped as for inference.
    bool random_crop = true;
    Interval crop_area{0.9f, 1.0f};                 ///< its area, as a share of the picture's
    Interval crop_ratio{3.0f / 4.0f, 4.0f / 3.0f};  ///< its width by its height, uniform in the logarithm

    // Moves. What comes into view is the picture around the rectangle, where it goes on there.
    float shift = 0;      ///< to the sides and up and down, by at most this share of the side: 0 to 1
    float rotation = 0;   ///< at most so many degrees to either side: 0 to 180
    Interval zoom{1, 1};  ///< above 1 enlarges; 0.1 to 10
    float flip = 0;       ///< the probability that left and right are exchanged
    /// The colour (R, G, B) beyond the picture's edges. None: each picture's own, the median of its border,
    /// channel by channel: white for a drawing on white that touches the edge, an unobtrusive one for photos.
    std::optional<std::array<std::uint8_t, 3>> fill{};

    // Colours (torchvision's ColorJitter). A factor is drawn from [max(0, 1 - x), 1 + x]; the order is
    // random.
    float brightness = 0;  ///< x of the factor to all channels, 0 or more
    float contrast = 0;    ///< x of the factor to what differs from the mean grey
    float saturation = 0;  ///< x of the factor to what differs from the pixel's grey
    float hue = 0;         ///< the hue is turned by at most this share of the circle, either way: 0 to 0.5
    float jitter_probability = 1;  ///< that a picture's colours are changed at all, if one of the four is on
    float grey = 0;                ///< the probability that a picture loses its colours

    /// Nothing random: pictures as they are prepared for inference.
    static constexpr AugmentConfig none() {
        AugmentConfig config;
        config.random_crop = false;
        return config;
    }

    /// Whether pictures can be moved in ways that a crop and a flip cannot express.
    constexpr bool moves() const { return shift > 0 || rotation > 0 || zoom != Interval{1, 1}; }

    friend constexpr bool operator==(const AugmentConfig&, const AugmentConfig&) = default;
};

namespace detail {

/// `low <= value <= high`, where no comparison with NaN holds.
constexpr void require_augment(float value, float low, float high, const char* message) {
    require(value >= low && value <= high, "image.501", message);
}

}  // namespace detail

/// Throws image.501, which names the number, where one lies outside its range or is NaN.
constexpr void check(const AugmentConfig& config) {
    using detail::require, detail::require_augment;
    constexpr float most = 1000;  // beyond it a factor means nothing any more, and sizes would overflow
    require(config.crop_area.low > 0 && config.crop_area.low <= config.crop_area.high &&
                config.crop_area.high <= 1,
            "image.501", "crop_area of an augmentation: expected two ascending numbers above 0, at most 1");
    require(config.crop_ratio.low >= 1 / most && config.crop_ratio.low <= config.crop_ratio.high &&
                config.crop_ratio.high <= most,
            "image.501", "crop_ratio of an augmentation: expected two ascending numbers, 0.001 to 1000");
    require(config.zoom.low >= 0.1f && config.zoom.low <= config.zoom.high && config.zoom.high <= 10,
            "image.501", "zoom of an augmentation: expected two ascending numbers, 0.1 to 10");
    require_augment(config.shift, 0, 1, "shift of an augmentation: expected 0 to 1");
    require_augment(config.rotation, 0, 180, "rotation of an augmentation: expected 0 to 180 degrees");
    require_augment(config.flip, 0, 1, "flip of an augmentation: expected a probability");
    require_augment(config.brightness, 0, most, "brightness of an augmentation: expected 0 to 1000");
    require_augment(config.contrast, 0, most, "contrast of an augmentation: expected 0 to 1000");
    require_augment(config.saturation, 0, most, "saturation of an augmentation: expected 0 to 1000");
    require_augment(config.hue, 0, 0.5f, "hue of an augmentation: expected 0 to 0.5");
    require_augment(config.jitter_probability, 0, 1,
                    "jitter_probability of an augmentation: expected a probability");
    require_augment(config.grey, 0, 1, "grey of an augmentation: expected a probability");
}

}  // namespace monoclip::inline v0_1
