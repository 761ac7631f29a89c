// Settings as texts, to compare those of a checkpoint with those of today.
#pragma once

#include <string>

#include "monoclip/core/error.hpp"
#include "monoclip/image/augment_config.hpp"

namespace monoclip::inline v0_1::detail {

inline std::string describe_augmentation(const AugmentConfig& config) {
    const auto interval = [](const Interval& of) { return concat(of.low, "-", of.high); };
    std::string text = config.random_crop
                           ? concat("crop ", interval(config.crop_area), " ", interval(config.crop_ratio))
                           : std::string("no crop");
    text += concat(", shift ", config.shift, ", rotation ", config.rotation, ", zoom ", interval(config.zoom),
                   ", flip ", config.flip, ", brightness ", config.brightness, ", contrast ", config.contrast,
                   ", saturation ", config.saturation, ", hue ", config.hue, ", jitter ",
                   config.jitter_probability, ", grey ", config.grey);
    if (config.fill)
        text += concat(", fill ", int{(*config.fill)[0]}, " ", int{(*config.fill)[1]}, " ",
                       int{(*config.fill)[2]});
    return text;
}

}  // namespace monoclip::inline v0_1::detail
