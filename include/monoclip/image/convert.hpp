// Rows of any pixel mode as RGB, and alpha multiplied in and divided out again.
//
// Follows the behaviour of Pillow 13's convert(): RGB drops alpha and transparency; I;16 saturates at 255;
// CMYK is converted without a colour profile.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/image.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// a * b / 255 to the nearest integer, for a, b in 0..255.
constexpr std::uint8_t multiply_255(unsigned a, unsigned b) {
    const unsigned product = a * b + 128;
    return static_cast<std::uint8_t>(((product >> 8) + product) >> 8);
}

/// 255 * value / alpha, downwards and at most 255; the value itself where alpha is 0.
constexpr std::uint8_t divide_alpha(unsigned value, unsigned alpha) {
    if (alpha == 0 || alpha == 255) return static_cast<std::uint8_t>(value);
    return static_cast<std::uint8_t>((std::min)(255u * value / alpha, 255u));
}

inline std::uint8_t* put_grey(std::uint8_t* out, std::uint8_t value) {
    out[0] = out[1] = out[2] = value;
    return out + 3;
}

/// `count` pixels of the mode, from `in`, as RGB. `palette` is set for PixelMode::palette.
inline void pixels_to_rgb(PixelMode mode, const Palette* palette, const std::uint8_t* in, int count,
                          std::uint8_t* out) {
    switch (mode) {
        case PixelMode::rgb:
            std::memcpy(out, in, static_cast<std::size_t>(count) * 3);
            return;
        case PixelMode::one_bit:
            for (int i = 0; i < count; ++i) out = put_grey(out, in[i] != 0 ? 255 : 0);
            return;
        case PixelMode::grey:
            for (int i = 0; i < count; ++i) out = put_grey(out, in[i]);
            return;
        case PixelMode::grey_alpha:
            for (int i = 0; i < count; ++i) out = put_grey(out, in[2 * i]);
            return;
        case PixelMode::palette:
            for (int i = 0; i < count; ++i, out += 3) std::copy_n((*palette)[in[i]].data(), 3, out);
            return;
        case PixelMode::rgba:
            for (int i = 0; i < count; ++i, out += 3, in += 4) std::copy_n(in, 3, out);
            return;
        case PixelMode::bgr:
        case PixelMode::bgra:
            for (int i = 0; i < count; ++i, out += 3, in += bytes_per_pixel(mode))
                std::reverse_copy(in, in + 3, out);
            return;
        case PixelMode::cmyk:
            for (int i = 0; i < count; ++i, out += 3, in += 4) {
                const unsigned light = 255u - in[3];
                for (int c = 0; c < 3; ++c)
                    out[c] = static_cast<std::uint8_t>(light - multiply_255(in[c], light));
            }
            return;
        case PixelMode::grey16:
            for (int i = 0; i < count; ++i) {
                std::uint16_t value = 0;
                std::memcpy(&value, in + 2 * i, sizeof value);
                out = put_grey(out, static_cast<std::uint8_t>((std::min)(value, std::uint16_t{255})));
            }
            return;
    }
}

constexpr bool has_alpha(PixelMode mode) {
    return mode == PixelMode::rgba || mode == PixelMode::bgra || mode == PixelMode::grey_alpha;
}

/// The colours of `count` RGBA, BGRA or LA pixels times their alpha.
inline void premultiply(PixelMode mode, const std::uint8_t* in, int count, std::uint8_t* out) {
    const int step = bytes_per_pixel(mode);
    for (int i = 0; i < count; ++i, in += step, out += step) {
        const std::uint8_t alpha = in[step - 1];
        for (int c = 0; c < step - 1; ++c) out[c] = multiply_255(in[c], alpha);
        out[step - 1] = alpha;
    }
}

/// Undoes `premultiply`, in place.
inline void unpremultiply(PixelMode mode, std::uint8_t* pixel, int count) {
    const int step = bytes_per_pixel(mode);
    for (int i = 0; i < count; ++i, pixel += step) {
        for (int c = 0; c < step - 1; ++c) pixel[c] = divide_alpha(pixel[c], pixel[step - 1]);
    }
}

}  // namespace detail

/// The picture as RGB: palettes expanded, alpha dropped, I;16 saturated at 255.
inline Image convert_to_rgb(const ImageArgument& picture) {
    const ImageView& view = picture.view();
    Image image(view.width(), view.height(), PixelMode::rgb);
    for (int y = 0; y < view.height(); ++y) {
        detail::pixels_to_rgb(view.mode(), view.palette(), view.row(y), view.width(), image.row(y));
    }
    return image;
}

}  // namespace monoclip::inline v0_1
