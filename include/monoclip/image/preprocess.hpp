// From a picture to the tensor that the vision tower reads.
//
// Follows openai/CLIP clip/clip.py, function _transform, with torchvision's transforms on Pillow images:
// Resize(n), CenterCrop(n), convert("RGB"), ToTensor, Normalize. The result has the same bits. Only the
// pixels that the crop keeps are computed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/image/resize.hpp"

namespace monoclip::inline v0_1 {

/// Floats in a preprocessed picture: [3, image_size, image_size].
constexpr std::size_t preprocessed_size(const PreprocessConfig& config) {
    return static_cast<std::size_t>(3) * static_cast<std::size_t>(config.image_size) *
           static_cast<std::size_t>(config.image_size);
}

namespace detail {

/// What a picture is resized to, and which part of that is kept.
struct ResizePlan {
    int width, height;
    Window window;
};

/// half of `excess`, halves to the even neighbour (Python's round).
constexpr int half_to_even(int excess) {
    const int half = excess / 2;
    return excess % 2 != 0 && half % 2 != 0 ? half + 1 : half;
}

inline ResizePlan plan_resize(int width, int height, const PreprocessConfig& config) {
    const int side = config.image_size;
    if (config.resize_mode == ResizeMode::squash) return {side, side, {0, 0, side, side}};
    const int short_side = (std::min)(width, height), long_side = (std::max)(width, height);
    // int(side * long / short) of Python: the product is exact, the quotient is rounded to double, then cut.
    const double stretched = static_cast<double>(std::int64_t{side} * long_side) / short_side;
    if (stretched > static_cast<double>(max_resized_side)) {
        throw Error("image.403",
                    concat("aspect ratio of a picture: ", width, " x ", height,
                           " would be resized to more than ", max_resized_side, " pixels on a side"));
    }
    const int resized_long = static_cast<int>(stretched);
    ResizePlan plan{side, side, {0, 0, side, side}};
    (width <= height ? plan.height : plan.width) = resized_long;
    plan.window.x = half_to_even(plan.width - side);
    plan.window.y = half_to_even(plan.height - side);
    return plan;
}

/// The 256 values that a byte of channel `c` can become: (v / 255 - mean) / std, each step rounded to float.
inline std::array<float, 256> normalized_values(const PreprocessConfig& config, std::size_t c) {
    std::array<float, 256> values{};
    for (std::size_t v = 0; v < values.size(); ++v) {
        values[v] = (static_cast<float>(v) / 255.0f - config.mean[c]) / config.std[c];
    }
    return values;
}

/// A square of `image_size` pixels of any mode as normalised planes.
inline void normalize_into(const ImageView& square, const PreprocessConfig& config, std::span<float> out) {
    const std::array<std::array<float, 256>, 3> values{
        normalized_values(config, 0), normalized_values(config, 1), normalized_values(config, 2)};
    const std::size_t side = static_cast<std::size_t>(config.image_size), plane = side * side;
    std::vector<std::uint8_t> rgb(3 * side);
    for (std::size_t y = 0; y < side; ++y) {
        pixels_to_rgb(square.mode(), square.palette(), square.row(static_cast<int>(y)), square.width(),
                      rgb.data());
        for (std::size_t c = 0; c < 3; ++c) {
            float* row = out.data() + c * plane + y * side;
            for (std::size_t x = 0; x < side; ++x) row[x] = values[c][rgb[3 * x + c]];
        }
    }
}

}  // namespace detail

/// Writes the normalised planes R, G, B of the picture, [3, image_size, image_size], into `out`.
/// `out` must have `preprocessed_size(config)` elements and must not overlap the picture; otherwise image.404
/// for its size. Throws image.401 and image.402 for a wrong config, image.302 and image.403 for absurd sizes.
inline void preprocess_into(const ImageArgument& picture, const PreprocessConfig& config,
                            std::span<float> out) {
    const ImageView& image = picture.view();
    check(config);
    if (out.size() != preprocessed_size(config)) {
        throw Error("image.404", detail::concat("destination of a preprocessed picture: expected ",
                                                preprocessed_size(config), " floats, got ", out.size()));
    }
    const detail::ResizePlan plan = detail::plan_resize(image.width(), image.height(), config);
    const detail::Window& part = plan.window;
    if (plan.width == image.width() && plan.height == image.height()) {  // nothing to resize, nothing to copy
        detail::normalize_into(image.crop(part.x, part.y, part.width, part.height), config, out);
    } else if (config.convert_rgb_first && image.mode() != PixelMode::rgb) {
        const Image rgb = convert_to_rgb(image);
        const Image square = detail::resize_window(rgb, plan.width, plan.height, part, config.interpolation);
        detail::normalize_into(square, config, out);
    } else {
        const Image square =
            detail::resize_window(image, plan.width, plan.height, part, config.interpolation);
        detail::normalize_into(square, config, out);
    }
}

/// The same as a new vector.
inline std::vector<float> preprocess(const ImageArgument& image, const PreprocessConfig& config = {}) {
    check(config);
    std::vector<float> planes(preprocessed_size(config));
    preprocess_into(image.view(), config, planes);
    return planes;
}

}  // namespace monoclip::inline v0_1
