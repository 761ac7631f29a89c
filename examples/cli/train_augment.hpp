// The options of `monoclip train` that say what pictures go through by chance.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "monoclip/monoclip.hpp"

namespace cli {

inline constexpr std::string_view augment_off = "--augment-none";

inline std::vector<Option> augment_options() {
    return {
        {augment_off, "", "no random changes: pictures as for inference"},
        {"--augment-crop-area", "LOW,HIGH", "area of the random crop, of the picture's (default: 0.9,1)"},
        {"--augment-crop-ratio", "LOW,HIGH", "its width by its height (default: 0.75,1.3333)"},
        {"--augment-shift", "X", "moves by at most this share of the side"},
        {"--augment-rotation", "DEGREES", "turns by at most so many degrees either way"},
        {"--augment-zoom", "LOW,HIGH", "enlarges by a factor"},
        {"--augment-flip", "P", "the probability that left and right are exchanged"},
        {"--augment-fill", "R,G,B", "colour beyond the edges (default: each picture's own border)"},
        {"--augment-brightness", "X", "a factor of 1 - X to 1 + X"},
        {"--augment-contrast", "X", "likewise"},
        {"--augment-saturation", "X", "likewise"},
        {"--augment-hue", "X", "turns hues by at most this share of the circle, 0 to 0.5"},
        {"--augment-jitter", "P", "the probability that colours are changed at all (default: 1)"},
        {"--augment-grey", "P", "the probability that a picture loses its colours"},
    };
}

inline void read_interval(const Arguments& arguments, std::string_view name, monoclip::Interval& interval) {
    const std::vector<double> numbers = arguments.reals(name, 2);
    if (numbers.empty()) return;
    interval = {static_cast<float>(numbers[0]), static_cast<float>(numbers[1])};
}

inline void read_fill(const Arguments& arguments, monoclip::AugmentConfig& config) {
    const std::vector<double> numbers = arguments.reals("--augment-fill", 3);
    if (numbers.empty()) return;
    std::array<std::uint8_t, 3> colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        if (numbers[i] < 0 || numbers[i] > 255 || numbers[i] != std::floor(numbers[i]))
            throw UsageError("--augment-fill: expected whole numbers from 0 to 255");
        colour[i] = static_cast<std::uint8_t>(numbers[i]);
    }
    config.fill = colour;
}

/// Throws UsageError for what is no number, image.501 for one out of range.
inline monoclip::AugmentConfig augment_config(const Arguments& arguments) {
    monoclip::AugmentConfig config;
    if (arguments.has(augment_off)) {
        for (const Option& option : augment_options()) {
            if (option.name != augment_off && arguments.has(option.name))
                throw UsageError(std::string(option.name) + " contradicts " + std::string(augment_off));
        }
        return monoclip::AugmentConfig::none();
    }
    const auto real = [&arguments](std::string_view name, float fallback) {
        return static_cast<float>(arguments.real(name, static_cast<double>(fallback)));
    };
    read_interval(arguments, "--augment-crop-area", config.crop_area);
    read_interval(arguments, "--augment-crop-ratio", config.crop_ratio);
    config.shift = real("--augment-shift", config.shift);
    config.rotation = real("--augment-rotation", config.rotation);
    read_interval(arguments, "--augment-zoom", config.zoom);
    config.flip = real("--augment-flip", config.flip);
    read_fill(arguments, config);
    config.brightness = real("--augment-brightness", config.brightness);
    config.contrast = real("--augment-contrast", config.contrast);
    config.saturation = real("--augment-saturation", config.saturation);
    config.hue = real("--augment-hue", config.hue);
    config.jitter_probability = real("--augment-jitter", config.jitter_probability);
    config.grey = real("--augment-grey", config.grey);
    monoclip::check(config);
    return config;
}

}  // namespace cli
