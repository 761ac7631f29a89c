// Eight bytes of a text as one number, so that ASCII is looked at eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The same byte in all eight places.
constexpr std::uint64_t eight_times(unsigned byte) {
    return byte * 0x0101010101010101u;
}

/// Eight bytes as a number, the first one lowest.
inline std::uint64_t load_eight(const char* bytes) {
    std::uint64_t value = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&value, bytes, sizeof value);
    } else {
        for (unsigned i = 0; i < 8; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return value;
}

/// The same from `at` on, which is at most the size; zeros behind the end.
inline std::uint64_t load_up_to_eight(std::string_view text, std::size_t at) {
    const std::size_t rest = text.size() - at;
    if (rest >= 8) return load_eight(text.data() + at);
    if (rest == 0) return 0;
    if (text.size() >= 8) return load_eight(text.data() + text.size() - 8) >> (8 * (8 - rest));
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < rest; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
    return value;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
