// How the learning rate goes: up to its peak in a straight line, then down or not.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>
#include <string_view>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

/// What the learning rate does after its warm-up.
enum class Schedule : std::uint8_t {
    cosine,   ///< down to 0 along half a cosine (Loshchilov and Hutter, arXiv:1608.03983)
    constant  ///< at the peak
};

/// "cosine" or "constant".
constexpr const char* name_of(Schedule schedule) {
    return schedule == Schedule::cosine ? "cosine" : "constant";
}
/// The schedule of that name; nothing for any other text.
constexpr std::optional<Schedule> schedule_named(std::string_view name) {
    if (name == "cosine") return Schedule::cosine;
    if (name == "constant") return Schedule::constant;
    return std::nullopt;
}

/// The learning rate of each step.
struct LearningRate {
    double peak = 1e-3;       ///< the highest rate
    std::int64_t warmup = 0;  ///< steps until the peak: step s < warmup has (s + 1) / warmup of it
    std::int64_t steps = 0;   ///< of the whole training, the warm-up included; 0: no end, and no cosine
    Schedule schedule = Schedule::cosine;  ///< after the warm-up

    /// Of a step, from 0.
    double at(std::int64_t step) const {
        if (step < warmup) return peak * static_cast<double>(step + 1) / static_cast<double>(warmup);
        if (schedule == Schedule::constant || steps <= warmup) return peak;
        const double gone =
            static_cast<double>((std::min)(step, steps) - warmup) / static_cast<double>(steps - warmup);
        return peak * 0.5 * (1 + std::cos(std::numbers::pi * gone));
    }
};

}  // namespace monoclip::inline v0_1
