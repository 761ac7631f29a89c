// Changes of colours, on pixels of 8 bits in RGB: brightness, contrast, saturation, hue, and none left.
//
// The same bits as torchvision's ColorJitter and Grayscale on Pillow 13's pictures (ImageEnhance, HSV):
// blends in single precision that are cut to whole numbers, hues in steps of 1/255.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "monoclip/image/augmentation.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Brightness as television counts it (ITU-R 601), to the nearest.
constexpr std::uint8_t luma(const std::uint8_t* rgb) {
    return static_cast<std::uint8_t>((rgb[0] * 19595u + rgb[1] * 38470u + rgb[2] * 7471u + 0x8000u) >> 16);
}

/// From `from` at 0 to `to` at 1, and beyond.
inline std::uint8_t blend(std::uint8_t from, std::uint8_t to, float factor) {
    const float mixed = static_cast<float>(from) + factor * static_cast<float>(to - from);
    return static_cast<std::uint8_t>((std::min)((std::max)(mixed, 0.0f), 255.0f));
}

/// Every byte of `pixels` away from `from` by the factor.
inline void blend_all(std::span<std::uint8_t> pixels, std::uint8_t from, float factor) {
    std::array<std::uint8_t, 256> values{};
    for (std::size_t v = 0; v < values.size(); ++v)
        values[v] = blend(from, static_cast<std::uint8_t>(v), factor);
    for (std::uint8_t& byte : pixels) byte = values[byte];
}

inline void change_brightness(std::span<std::uint8_t> rgb, float factor) {
    blend_all(rgb, 0, factor);
}

/// Away from the mean of the grey picture.
inline void change_contrast(std::span<std::uint8_t> rgb, float factor) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < rgb.size(); i += 3) sum += luma(rgb.data() + i);
    const std::size_t pixels = rgb.size() / 3;
    const double mean = static_cast<double>(sum) / static_cast<double>(pixels);
    blend_all(rgb, static_cast<std::uint8_t>(std::floor(mean + 0.5)), factor);
}

inline void change_saturation(std::span<std::uint8_t> rgb, float factor) {
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        std::uint8_t* pixel = rgb.data() + i;
        if (pixel[0] == pixel[1] && pixel[1] == pixel[2])
            continue;  // the ground of drawings; grey stays grey
        const std::uint8_t grey = luma(pixel);
        for (int c = 0; c < 3; ++c) pixel[c] = blend(grey, pixel[c], factor);
    }
}

/// Hue and saturation in bytes; the value is the largest of the three colours.
struct Hsv {
    std::uint8_t hue, saturation, value;
};

inline Hsv rgb_to_hsv(const std::uint8_t* rgb) {
    const int r = rgb[0], g = rgb[1], b = rgb[2];
    const int most = (std::max)({r, g, b}), least = (std::min)({r, g, b});
    if (most == least) return {0, 0, static_cast<std::uint8_t>(most)};
    const float range = static_cast<float>(most - least);
    const auto distance = [&](int channel) { return static_cast<float>(most - channel) / range; };
    // In sixths of the circle, -1 to 5.
    const float sixths = r == most   ? distance(b) - distance(g)
                         : g == most ? static_cast<float>(2.0 + distance(r) - distance(b))
                                     : static_cast<float>(4.0 + distance(g) - distance(r));
    double turns = static_cast<double>(sixths) / 6.0 + 1.0;
    if (turns >= 1.0) turns -= 1.0;
    const auto hue = static_cast<int>(static_cast<double>(static_cast<float>(turns)) * 255.0);
    const auto saturation = static_cast<int>(static_cast<double>(range / static_cast<float>(most)) * 255.0);
    return {static_cast<std::uint8_t>(hue), static_cast<std::uint8_t>(saturation),
            static_cast<std::uint8_t>(most)};
}

inline void hsv_to_rgb(const Hsv& color, std::uint8_t* rgb) {
    const std::uint8_t v = color.value;
    const float sixths = static_cast<float>(color.hue * 6.0 / 255.0);
    const int sector = static_cast<int>(sixths);
    const float within = sixths - static_cast<float>(sector);
    const float saturation = static_cast<float>(color.saturation / 255.0);
    const auto faded = [v](double by) {
        const double rounded_up = v * (1.0 - by) + 0.5;
        return static_cast<std::uint8_t>(rounded_up);
    };
    const std::uint8_t p = faded(static_cast<double>(saturation));
    const std::uint8_t q = faded(static_cast<double>(saturation * within));
    const std::uint8_t t = faded(static_cast<double>(saturation) * (1.0 - static_cast<double>(within)));
    const std::array<std::array<std::uint8_t, 3>, 6> sectors{
        {{v, t, p}, {q, v, p}, {p, v, t}, {p, q, v}, {t, p, v}, {v, p, q}}};
    const auto& chosen = sectors[static_cast<std::size_t>(sector % 6)];
    std::copy_n(chosen.data(), 3, rgb);
}

/// A colour with its hue turned by so many steps of 1/255.
inline std::array<std::uint8_t, 3> turned(const std::uint8_t* rgb, int steps) {
    Hsv color = rgb_to_hsv(rgb);
    if (color.saturation == 0) return {color.value, color.value, color.value};
    color.hue = static_cast<std::uint8_t>(color.hue + steps);
    std::array<std::uint8_t, 3> result{};
    hsv_to_rgb(color, result.data());
    return result;
}

/// `turn` is the share of the circle, -0.5 to 0.5; it is cut to steps of 1/255.
inline void turn_hue(std::span<std::uint8_t> rgb, float turn) {
    const int steps = static_cast<int>(static_cast<double>(turn) * 255.0);
    // In drawings most pixels have the colour of the one before.
    std::array<std::uint8_t, 3> before{}, result = turned(before.data(), steps);
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        std::uint8_t* pixel = rgb.data() + i;
        if (!std::equal(before.begin(), before.end(), pixel)) {
            std::copy_n(pixel, 3, before.data());
            result = turned(pixel, steps);
        }
        std::copy_n(result.data(), 3, pixel);
    }
}

inline void make_grey(std::span<std::uint8_t> rgb) {
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        const std::uint8_t grey = luma(rgb.data() + i);
        for (std::size_t c = 0; c < 3; ++c) rgb[i + c] = grey;
    }
}

/// All colour changes of an augmentation, in their order.
inline void change_colors(const Augmentation& augmentation, std::span<std::uint8_t> rgb) {
    for (const ColorChange& change : augmentation.color_changes()) {
        switch (change.kind) {
            case ColorChange::Kind::brightness:
                change_brightness(rgb, change.amount);
                break;
            case ColorChange::Kind::contrast:
                change_contrast(rgb, change.amount);
                break;
            case ColorChange::Kind::saturation:
                change_saturation(rgb, change.amount);
                break;
            case ColorChange::Kind::hue:
                turn_hue(rgb, change.amount);
                break;
        }
    }
    if (augmentation.grey) make_grey(rgb);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
