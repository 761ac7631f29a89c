// Pieces of a web page that needs nothing beside itself: escaped text, and pictures inside of it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/monoclip.hpp"
#include "utf8.hpp"

namespace cli {

/// A text as the contents of an element or of an attribute in double quotes.
inline std::string html_text(std::string_view text) {
    std::string escaped;
    for (const char c : displayable(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

/// A coordinate, to a tenth.
inline std::string coordinate(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number);
    std::string_view digits = text;
    if (digits.ends_with(".0")) digits.remove_suffix(2);
    return std::string(digits);
}

inline std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j <= bytes.size() ? digits[bits >> (18 - 6 * j) & 63u] : '=';
    }
    return text;
}

/// A picture in RGB as a BMP file: `planes` are [3,side,side] of 0 to 1.
inline std::string bmp_file(const std::vector<float>& planes, std::size_t side) {
    const std::size_t padding = (4 - side * 3 % 4) % 4, pixel_bytes = side * (side * 3 + padding);
    std::string file = "BM";
    const auto add = [&file](std::size_t number, int bytes) {
        for (int i = 0; i < bytes; ++i) file += static_cast<char>(number >> (8 * i) & 0xFFu);
    };
    constexpr std::size_t header = 14 + 40;
    add(header + pixel_bytes, 4);
    add(0, 4);
    add(header, 4);
    add(40, 4);
    add(side, 4);
    add(side, 4);
    add(1, 2);                              // planes
    add(24, 2);                             // bits of a pixel
    for (int i = 0; i < 6; ++i) add(0, 4);  // no compression; the rest may be 0
    for (std::size_t y = side; y-- > 0;) {
        for (std::size_t x = 0; x < side; ++x) {
            for (std::size_t c = 3; c-- > 0;)  // blue first
                add(static_cast<std::size_t>(std::lround(255 * planes[(c * side + y) * side + x])), 1);
        }
        file.append(padding, '\0');
    }
    return file;
}

/// The kind of a picture file that browsers show, by its first bytes; empty for others.
inline std::string_view picture_kind(std::string_view file) {
    if (file.starts_with("\x89PNG\r\n\x1a\n")) return "png";
    if (file.starts_with("\xFF\xD8\xFF")) return "jpeg";
    if (file.starts_with("GIF8")) return "gif";
    return "";
}

/// A picture as a data URI: a small file as it is, of others the square that networks see, small.
inline std::string picture_uri(const std::string& path) {
    static const monoclip::PictureFiles pictures;  // archives stay open from one to the next
    constexpr std::size_t most_bytes = 12 * 1024;
    std::ifstream stream(path, std::ios::binary);
    std::string file(most_bytes + 1, '\0');
    stream.read(file.data(), static_cast<std::streamsize>(file.size()));
    file.resize(static_cast<std::size_t>(stream.gcount()));
    std::string kind(picture_kind(file));
    if (kind.empty() || file.size() > most_bytes) {
        const monoclip::PreprocessConfig small{.image_size = 80, .mean = {0, 0, 0}, .std = {1, 1, 1}};
        file = bmp_file(monoclip::preprocess(pictures.read(path), small), 80);
        kind = "bmp";
    }
    return "data:image/" + kind + ";base64," + base64(file);
}

/// An <img>; one whose file has gone since it was read shows its name.
inline std::string html_picture(const std::string& path) {
    const std::string name = html_text(path);
    try {
        return "<img src=\"" + picture_uri(path) + "\" alt=\"" + name + "\" title=\"" + name + "\">";
    } catch (const monoclip::Error&) {
        return "<span class=\"gone\">" + name + "</span>";
    }
}

}  // namespace cli
