// UTF-8 as the output needs it: well-formed for JSON, and in columns for a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

/// One step through a text.
struct CodePoint {
    std::uint32_t value = 0xFFFD;  ///< the replacement character for bytes that are no UTF-8
    std::size_t length = 1;        ///< bytes
    bool valid = false;
};

/// The code point at `at`, which lies inside the text.
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {};
    std::uint32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint32_t next = byte(at + i);
        if ((next & 0xC0u) != 0x80u) return {};
        value = value << 6 | (next & 0x3Fu);
    }
    constexpr std::uint32_t lowest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < lowest[length] || value > 0x10FFFF || surrogate) return {};
    return {value, length, true};
}

/// Columns that a terminal gives to a code point: 0, 1 or 2. The blocks that matter, not the whole Unicode
/// table.
inline std::size_t columns_of(std::uint32_t code_point) {
    struct Range {
        std::uint32_t first, last;
    };
    constexpr Range zero[] = {{0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
    constexpr Range two[] = {{0x1100, 0x115F},   {0x2E80, 0xA4CF},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},
                             {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                             {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
    for (const Range& range : zero) {
        if (code_point >= range.first && code_point <= range.last) return 0;
    }
    for (const Range& range : two) {
        if (code_point >= range.first && code_point <= range.last) return 2;
    }
    return 1;
}

/// The columns that a text takes.
inline std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        columns += columns_of(next.value);
        at += next.length;
    }
    return columns;
}

/// A text that is safe to show: control characters (which could steer a terminal) and malformed bytes become
/// "?".
inline std::string displayable(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        const bool control = next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0);
        if (next.valid && !control) {
            shown.append(text.substr(at, next.length));
        } else {
            shown += '?';
        }
        at += next.length;
    }
    return shown;
}

}  // namespace cli
