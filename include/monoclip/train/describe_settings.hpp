// Settings as texts, to compare those of a checkpoint with those of today.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "monoclip/core/decimal.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/image/augment_config.hpp"

namespace monoclip::inline v0_1::detail {

/// Settings, with a blank between each two; of numbers all digits that tell them from others.
template <class... Settings>
std::string describe_all(const Settings&... settings) {
    std::string text;
    const auto add = [&text](const auto& setting) {
        if (!text.empty()) text += ' ';
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(setting)>, bool>) {
            text += setting ? "yes" : "no";
        } else if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(setting)>>) {
            text += shortest_decimal(setting);
        } else {
            text += std::string_view(setting);
        }
    };
    (add(settings), ...);
    return text;
}

inline std::string describe_augmentation(const AugmentConfig& config) {
    const auto interval = [](const Interval& of) { return describe_all(of.low, "to", of.high); };
    std::string text = config.random_crop
                           ? describe_all("crop", interval(config.crop_area), interval(config.crop_ratio))
                           : std::string("no crop");
    const auto add = [&text](const char* name, const auto& setting) {
        text += concat(", ", name, " ", describe_all(setting));
    };
    add("shift", config.shift);
    add("rotation", config.rotation);
    add("zoom", interval(config.zoom));
    add("flip", config.flip);
    add("brightness", config.brightness);
    add("contrast", config.contrast);
    add("saturation", config.saturation);
    add("hue", config.hue);
    add("jitter", config.jitter_probability);
    add("grey", config.grey);
    if (config.fill)
        add("fill", describe_all(int{(*config.fill)[0]}, int{(*config.fill)[1]}, int{(*config.fill)[2]}));
    return text;
}

}  // namespace monoclip::inline v0_1::detail
