// Numbers as people read them.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdio>
#include <string>

namespace cli {

/// A number in printf's way.
inline std::string formatted(const char* format, double number) {
    char text[64];
    std::snprintf(text, sizeof text, format, number);
    return text;
}

/// "46.3 %"
inline std::string percentage(double share) {
    return formatted("%.1f %%", 100 * share);
}

/// "1,234,567"
template <std::integral Number>
std::string grouped(Number number) {
    std::string digits = std::to_string(number);
    const std::size_t begin = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > begin + 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

}  // namespace cli
