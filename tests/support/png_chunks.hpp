// The pieces that a PNG file is put together from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Four bytes, the highest first.
inline std::string big(std::uint32_t value) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += static_cast<char>(static_cast<unsigned char>(value >> shift));
    }
    return text;
}

/// A chunk. The decoder does not read its checksum.
inline std::string chunk(std::string_view name, std::string_view content, std::uint32_t checksum = 0) {
    return big(static_cast<std::uint32_t>(content.size())) + std::string(name) + std::string(content) +
           big(checksum);
}
