// Numbers as texts.
#pragma once

#include <charconv>
#include <locale>
#include <sstream>
#include <string>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

/// The shortest decimal that reads back as the same number, of float or double.
template <class Number>
std::string shortest_decimal(Number value) {
#if defined(__cpp_lib_to_chars)
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return std::string(buffer, result.ptr);
#else
    for (int digits = 6;; ++digits) {
        std::ostringstream stream;
        stream.imbue(std::locale::classic());
        stream.precision(digits);
        stream << value;
        std::istringstream back(stream.str());
        back.imbue(std::locale::classic());
        Number read{};
        if (digits == 17 || ((back >> read) && read == value)) return stream.str();
    }
#endif
}

}  // namespace monoclip::inline v0_1::detail
