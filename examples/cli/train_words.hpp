// Numbers of a training in words: for its progress and its report.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

#include "number_words.hpp"

namespace cli {

/// Three digits or a bit more: "0.512", "1.2e-05", "312".
inline std::string short_number(double number) {
    const double size = std::abs(number);
    if (size >= 1e6 || (size < 1e-3 && size > 0)) return formatted("%.2e", number);
    return formatted(size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f", number);
}

/// A number of things a second.
inline std::string rate_text(double rate) {
    return rate < 1 ? short_number(rate) : formatted(rate >= 99.95 ? "%.0f" : "%.1f", rate);
}

/// "0:07", "12:30", "5:02:11", "3 d 4 h".
inline std::string duration_text(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround((seconds < 0) ? 0 : seconds));
    const long long hours = whole / 3600, minutes = whole / 60 % 60, rest = whole % 60;
    char text[64];
    if (hours >= 48) {
        std::snprintf(text, sizeof text, "%lld d %lld h", hours / 24, hours % 24);
    } else if (hours > 0) {
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", hours, minutes, rest);
    } else {
        std::snprintf(text, sizeof text, "%lld:%02lld", minutes, rest);
    }
    return text;
}

/// "12.3 million", "3,210"
inline std::string counted(std::size_t number) {
    if (number < 1'000'000) return grouped(number);
    return formatted("%.1f million", static_cast<double>(number) / 1e6);
}

/// A mean that forgets: of the last `window` numbers or so.
class RunningMean {
  public:
    explicit RunningMean(double window) : keep_(1 - 1 / window) {}

    void add(double number) {
        sum_ = keep_ * sum_ + number;
        weight_ = keep_ * weight_ + 1;
    }
    double value() const { return weight_ > 0 ? sum_ / weight_ : 0; }

  private:
    double keep_, sum_ = 0, weight_ = 0;
};

}  // namespace cli
