// UTF-8: strict reading, reading with replacement, and writing.
//
// What is well formed follows the Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing
// above U+10FFFF. A malformed sequence is as long as its longest beginning of a well-formed one ("maximal
// subpart"), which is also how Python counts when it replaces errors.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// One step of reading: the code point and its bytes, or (not valid) the bytes to skip.
struct Utf8Step {
    char32_t code_point;
    std::size_t length;
    bool valid;
};

/// Reads the code point that begins at byte `at`, which must lie inside `bytes`.
constexpr Utf8Step read_utf8(std::string_view bytes, std::size_t at) {
    const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4) return {0xFFFD, 1, false};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The second byte's range shuts out overlong forms, surrogates and what lies above U+10FFFF.
    unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t code_point = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size() || byte(at + i) < lowest || byte(at + i) > highest)
            return {0xFFFD, i, false};
        code_point = code_point << 6 | (byte(at + i) & 0x3Fu);
        lowest = 0x80;
        highest = 0xBF;
    }
    return {code_point, length, true};
}

inline void append_utf8(char32_t c, std::string& out) {
    const auto put = [&out](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

/// `out` becomes the code points of `bytes`; text.101 with the byte offset when they are not UTF-8.
inline void decode_utf8(std::string_view bytes, std::u32string& out) {
    out.clear();
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = read_utf8(bytes, at);
        if (!step.valid) {
            throw Error("text.101",
                        concat("text: expected UTF-8, but the bytes at offset ", at, " are none"));
        }
        out.push_back(step.code_point);
        at += step.length;
    }
}

inline std::u32string decode_utf8(std::string_view bytes) {
    std::u32string out;
    decode_utf8(bytes, out);
    return out;
}

/// Copies `bytes` with U+FFFD in the place of each malformed sequence.
inline std::string replace_malformed_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = read_utf8(bytes, at);
        append_utf8(step.code_point, out);
        at += step.length;
    }
    return out;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
