// What one resize is: the picture's shape and mode, the size it gets, and the part of that which is kept.
#pragma once

#include <cstdint>

#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/image/resize_axis.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The longest side that a picture is resized to; longer ones come from absurd aspect ratios only.
inline constexpr std::int64_t max_resized_side = std::int64_t{1} << 26;

/// A part of the resized picture, in its pixels.
struct CropWindow {
    int x, y, width, height;
};

struct ResizeJob {
    int in_width, in_height;
    PixelMode in_mode;
    int width, height;  // of the whole resized picture
    CropWindow window;
    Interpolation interpolation = Interpolation::bicubic;
    bool convert_rgb_first = false;

    /// The mode that is filtered, and that of the result.
    PixelMode mode() const { return convert_rgb_first ? PixelMode::rgb : in_mode; }
    bool is_copy() const { return width == in_width && height == in_height; }
    ResizeAxis x_axis() const { return {in_width, width, window.x, window.width, interpolation}; }
    ResizeAxis y_axis() const { return {in_height, height, window.y, window.height, interpolation}; }

    /// The reference filters rows first unless the height shrinks by more than twice what the width does.
    bool columns_first() const {
        const std::int64_t shrunk_x = std::int64_t{in_width} - width,
                           shrunk_y = std::int64_t{in_height} - height;
        return shrunk_y > 0 && shrunk_y > 2 * shrunk_x;
    }
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
