// Reading picture files: JPEG, PNG, GIF and BMP, in the mode in which Pillow opens them.
//
// The format is told from the first bytes, never from the name. Files are not trusted: the header is checked
// against the limits before pixels are allocated, and damage is an error with an id.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/bmp.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/image/gif.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/jpeg.hpp"
#include "monoclip/image/libdeflate.hpp"
#include "monoclip/image/libjpeg.hpp"
#include "monoclip/image/png.hpp"
#include "monoclip/image/stb.hpp"

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

template <std::size_t N>
bool begins_with(std::span<const std::byte> bytes, const std::array<unsigned char, N>& magic) {
    return bytes.size() >= N &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](unsigned char m, std::byte b) { return m == std::to_integer<unsigned char>(b); });
}

inline Image decode_known_format(std::span<const std::byte> bytes, const DecodeOptions& options) {
    using Magic3 = std::array<unsigned char, 3>;
    using Magic6 = std::array<unsigned char, 6>;
    using Magic8 = std::array<unsigned char, 8>;
    if (begins_with(bytes, Magic6{'G', 'I', 'F', '8', '7', 'a'}) ||
        begins_with(bytes, Magic6{'G', 'I', 'F', '8', '9', 'a'})) {
        return decode_gif(bytes, options);
    }
    if (begins_with(bytes, std::array<unsigned char, 2>{'B', 'M'})) return decode_bmp(bytes, options);
    const bool is_png = begins_with(bytes, Magic8{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    const bool is_jpeg = begins_with(bytes, Magic3{0xFF, 0xD8, 0xFF});
#if MONOCLIP_HAS_LIBJPEG || MONOCLIP_HAS_STB_IMAGE
    if (is_jpeg) return decode_jpeg(bytes, options);
#endif
#if MONOCLIP_HAS_LIBDEFLATE || MONOCLIP_HAS_STB_IMAGE
    if (is_png) return decode_png(bytes, options);
#endif
    if (is_png || is_jpeg) {
        throw Error("image.210",
                    concat(is_png ? "PNG" : "JPEG",
                           " pictures need stb_image.h when compiling, or a decoder in DecodeOptions; "
                           "raw pixels always work"));
    }
    throw Error("image.203", concat("a picture of ", bytes.size(),
                                    " bytes: expected JPEG, PNG, GIF or BMP, got something else"));
}

inline std::vector<std::byte> read_picture_file(const std::filesystem::path& path,
                                                const DecodeOptions& options) {
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status)) throw Error("image.201", path.string() + ": there is no such file");
    if (std::filesystem::is_directory(status)) {
        throw Error("image.201", path.string() + ": expected a picture file, got a folder");
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error("image.201", path.string() + ": expected a picture file, got a pipe or a device");
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw Error("image.201", path.string() + ": the file cannot be opened");
    std::vector<std::byte> bytes;
    std::array<char, 65536> block;
    while (stream.read(block.data(), block.size()), stream.gcount() > 0) {
        const std::byte* data = reinterpret_cast<const std::byte*>(block.data());
        if (stream.gcount() > options.max_file_bytes - static_cast<std::int64_t>(bytes.size())) {
            throw Error("image.202",
                        concat(path.string(), ": the file has more than ", options.max_file_bytes, " bytes"));
        }
        bytes.insert(bytes.end(), data, data + stream.gcount());
    }
    if (stream.bad()) throw Error("image.201", path.string() + ": reading the file failed");
    return bytes;
}

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

inline namespace MONOCLIP_STB_CONFIGURATION {

/// What decodes JPEGs in this program: "libjpeg-turbo 2.1.5", "stb_image" or "none".
constexpr const char* jpeg_decoder() {
#if MONOCLIP_HAS_LIBJPEG
#define MONOCLIP_TEXT_OF(version) #version
#define MONOCLIP_TEXT(version) MONOCLIP_TEXT_OF(version)
    return "libjpeg-turbo " MONOCLIP_TEXT(LIBJPEG_TURBO_VERSION);
#undef MONOCLIP_TEXT
#undef MONOCLIP_TEXT_OF
#elif MONOCLIP_HAS_STB_IMAGE
    return "stb_image";
#else
    return "none";
#endif
}

/// What inflates PNGs in this program: "libdeflate 1.14", "stb_image" or "none".
constexpr const char* png_decoder() {
#if MONOCLIP_HAS_LIBDEFLATE
    return "libdeflate " LIBDEFLATE_VERSION_STRING;
#elif MONOCLIP_HAS_STB_IMAGE
    return "stb_image";
#else
    return "none";
#endif
}

/// The picture in the bytes of a JPEG, PNG, GIF (first frame) or BMP file, in its own mode. Orientation tags
/// are not applied. Throws image.203 for other formats and empty input, image.204 and image.205 for sides out
/// of limits, image.206 when it ends early, image.207 when it is damaged, image.208 and image.209 for kinds
/// that are not read, image.210 without a decoder, and what `options.decoder` throws.
inline Image decode_image(std::span<const std::byte> bytes, const DecodeOptions& options = {}) {
    if (options.decoder) return options.decoder(bytes);
    return detail::decode_known_format(bytes, options);
}

/// The same from a file. Throws image.201 when it cannot be read, image.202 when it is longer than
/// `options.max_file_bytes`; errors about its contents begin with its path.
inline Image read_image(const std::filesystem::path& path, const DecodeOptions& options = {}) {
    const std::vector<std::byte> bytes = detail::read_picture_file(path, options);
    try {
        return decode_image(bytes, options);
    } catch (const Error& error) {
        throw detail::with_context(error, path.string());
    }
}

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace monoclip::inline v0_1
