// What was drawn for one picture: a crop, moves, colours. Drawing is apart from applying, so that a picture
// can be shown, or tested, with the choices of somebody's own.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "monoclip/core/random.hpp"
#include "monoclip/image/augment_config.hpp"

namespace monoclip::inline v0_1 {

/// A rectangle of a picture, in its pixels.
struct CropBox {
    int x = 0;       ///< of the left column
    int y = 0;       ///< of the upper row
    int width = 0;   ///< columns
    int height = 0;  ///< rows
    friend constexpr bool operator==(const CropBox&, const CropBox&) = default;
};

/// One step of a change of colours.
struct ColorChange {
    /// What is changed, as torchvision's functions of these names do.
    enum class Kind : std::uint8_t {
        brightness,  ///< all channels times the factor
        contrast,    ///< the difference to the mean grey times the factor
        saturation,  ///< the difference to the pixel's grey times the factor
        hue          ///< turned by the share of the circle
    };
    Kind kind = Kind::brightness;  ///< of change
    float amount = 1;              ///< a factor; for the hue the share of the circle
};

/// What happens to one picture. By default nothing: it is prepared as for inference.
struct Augmentation {
    std::optional<CropBox> crop{};                      ///< none: the part that inference would see
    float shift_x = 0;                                  ///< to the right, as a share of the side
    float shift_y = 0;                                  ///< down, as a share of the side
    float degrees = 0;                                  ///< clockwise, about the centre
    float zoom = 1;                                     ///< about the centre; above 1 enlarges
    bool flip = false;                                  ///< left and right exchanged
    std::optional<std::array<std::uint8_t, 3>> fill{};  ///< as in AugmentConfig
    std::array<ColorChange, 4> changes{};               ///< of which the first `change_count` are made
    std::size_t change_count = 0;                       ///< at most 4
    bool grey = false;                                  ///< the colours are taken away, after the changes

    /// The changes that are made, in order.
    std::span<const ColorChange> color_changes() const { return std::span(changes).first(change_count); }
    /// Whether anything moves, so that the picture is resampled.
    bool moves() const { return shift_x != 0 || shift_y != 0 || degrees != 0 || zoom != 1; }
};

namespace detail {

/// To the nearest whole number, halves to the even one, as Python's round.
inline int python_round(double value) {
    return static_cast<int>(std::nearbyint(value));
}

/// The largest part in the middle whose shape lies within the ratios: what is left when no crop fits.
inline CropBox central_crop(const AugmentConfig& config, int width, int height) {
    const double ratio = static_cast<double>(width) / height;
    CropBox box{0, 0, width, height};
    if (ratio < config.crop_ratio.low) {
        box.height = (std::max)(1, python_round(width / static_cast<double>(config.crop_ratio.low)));
    } else if (ratio > config.crop_ratio.high) {
        box.width = (std::max)(1, python_round(height * static_cast<double>(config.crop_ratio.high)));
    }
    box.x = (width - box.width) / 2;
    box.y = (height - box.height) / 2;
    return box;
}

/// Follows torchvision's RandomResizedCrop.get_params: ten tries, then the central crop.
inline CropBox draw_crop(const AugmentConfig& config, int width, int height, Random& random) {
    const double area = static_cast<double>(width) * height;
    const float log_low = std::log(config.crop_ratio.low), log_high = std::log(config.crop_ratio.high);
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double target = area * random.uniform(config.crop_area.low, config.crop_area.high);
        const double ratio = std::exp(static_cast<double>(random.uniform(log_low, log_high)));
        const int w = python_round((std::min)(std::sqrt(target * ratio), 1e9));
        const int h = python_round((std::min)(std::sqrt(target / ratio), 1e9));
        if (w < 1 || h < 1 || w > width || h > height) continue;
        const auto y = static_cast<int>(random.below(static_cast<std::uint32_t>(height - h + 1)));
        const auto x = static_cast<int>(random.below(static_cast<std::uint32_t>(width - w + 1)));
        return {x, y, w, h};
    }
    return central_crop(config, width, height);
}

/// The factor's range is cut at 0; what is off is left out.
inline void draw_colors(const AugmentConfig& config, Random& random, Augmentation& drawn) {
    using Kind = ColorChange::Kind;
    const float strengths[4] = {config.brightness, config.contrast, config.saturation, config.hue};
    std::array<Kind, 4> order{Kind::brightness, Kind::contrast, Kind::saturation, Kind::hue};
    for (std::uint32_t left = 4; left > 1; --left) std::swap(order[left - 1], order[random.below(left)]);
    for (const Kind kind : order) {
        const float strength = strengths[static_cast<std::size_t>(kind)];
        const float middle = kind == Kind::hue ? 0.0f : 1.0f;
        const float lowest = kind == Kind::hue ? -strength : (std::max)(0.0f, 1.0f - strength);
        const float amount = random.uniform(lowest, middle + strength);
        if (strength > 0) drawn.changes[drawn.change_count++] = {kind, amount};
    }
}

}  // namespace detail

/// Draws what happens to a picture of this size. `config` must be valid (`check`). What one option draws does
/// not depend on whether the others are on.
inline Augmentation draw_augmentation(const AugmentConfig& config, int width, int height, Random random) {
    Augmentation drawn;
    drawn.fill = config.fill;
    drawn.shift_x = random.uniform(-config.shift, config.shift);
    drawn.shift_y = random.uniform(-config.shift, config.shift);
    drawn.degrees = random.uniform(-config.rotation, config.rotation);
    drawn.zoom = random.uniform(config.zoom.low, config.zoom.high);
    drawn.flip = random.chance(config.flip);
    drawn.grey = random.chance(config.grey);
    const bool changes_colors = random.chance(config.jitter_probability);
    detail::draw_colors(config, random, drawn);
    if (!changes_colors) drawn.change_count = 0;
    // Last, since it draws a varying number of times.
    if (config.random_crop) drawn.crop = detail::draw_crop(config, width, height, random);
    return drawn;
}

}  // namespace monoclip::inline v0_1
