// PNG: the pixels as they are stored, palette indices and 16-bit grey included.
//
// Follows the PNG specification (third edition); libdeflate or stb_image only inflates, into memory of
// the size that the header promises, so that a small file cannot grow beyond it. Modes as Pillow 13 gives
// them: 1-bit grey is "1", 2 and 4 bits are scaled to "L", 16-bit grey is "I;16", other 16-bit numbers keep
// their upper byte, 16-bit grey with alpha is "RGBA". Transparency of one colour (tRNS) is left out, as
// convert("RGB") does; gamma and colour profiles are not applied. Checksums are not checked.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/libdeflate.hpp"
#include "monoclip/image/png_filters.hpp"
#include "monoclip/image/stb.hpp"

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

struct PngHeader {
    std::uint32_t width = 0, height = 0, bits = 0, colour_type = 0;
    bool interlaced = false;
    PixelMode mode = PixelMode::grey;

    std::uint32_t channels() const {
        return colour_type == 2 ? 3 : colour_type == 4 ? 2 : colour_type == 6 ? 4 : 1;
    }
    /// Bytes of a row of `pixels` pixels.
    std::size_t row_bytes(std::size_t pixels) const { return (pixels * channels() * bits + 7) / 8; }
};

inline PixelMode png_mode(const FileBytes& file, std::uint32_t colour_type, std::uint32_t bits) {
    const bool whole = bits == 8 || bits == 16, part = bits == 1 || bits == 2 || bits == 4;
    if (colour_type == 0 && bits == 1) return PixelMode::one_bit;
    if (colour_type == 0 && bits == 16) return PixelMode::grey16;
    if (colour_type == 0 && (bits == 8 || part)) return PixelMode::grey;
    if (colour_type == 2 && whole) return PixelMode::rgb;
    if (colour_type == 3 && (bits == 8 || part)) return PixelMode::palette;
    if (colour_type == 4 && whole) return bits == 8 ? PixelMode::grey_alpha : PixelMode::rgba;
    if (colour_type == 6 && whole) return PixelMode::rgba;
    file.broken("its colour type and bits do not go together");
}

constexpr std::uint32_t png_chunk(const char (&name)[5]) {
    std::uint32_t code = 0;
    for (int i = 0; i < 4; ++i) code = code << 8 | static_cast<unsigned char>(name[i]);
    return code;
}

inline PngHeader read_png_header(FileBytes& file, const DecodeOptions& options) {
    file.seek(8);
    const std::uint32_t length = file.u32_big();
    if (file.u32_big() != png_chunk("IHDR") || length != 13) file.broken("it does not begin with a header");
    PngHeader header;
    header.width = file.u32_big();
    header.height = file.u32_big();
    header.bits = file.u8();
    header.colour_type = file.u8();
    const std::uint32_t compression = file.u8(), filter = file.u8(), interlace = file.u8();
    if (compression != 0 || filter != 0 || interlace > 1)
        file.broken("an unknown compression, filter or interlace");
    file.take(4);
    header.interlaced = interlace == 1;
    header.mode = png_mode(file, header.colour_type, header.bits);
    check_sides(header.width, header.height, file, options);
    return header;
}

inline void read_png_palette(FileBytes& file, std::uint32_t length, Palette& palette) {
    const std::uint8_t* bytes = file.take(length);
    if (length % 3 != 0 || length == 0 || length > 768) file.broken("its palette has an impossible size");
    for (std::size_t i = 0; i < length / 3; ++i)
        palette[i] = {bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]};
}

/// The chunks after the header, up to the end: the palette, and the parts of the compressed pixels.
inline std::vector<std::uint8_t> read_png_chunks(FileBytes& file, const PngHeader& header, Palette& palette) {
    std::vector<std::uint8_t> compressed;
    compressed.reserve(file.left());
    bool has_palette = false;
    for (;;) {
        const std::uint32_t length = file.u32_big(), name = file.u32_big();
        if (name == png_chunk("IEND")) break;
        if (name == png_chunk("PLTE") && header.mode == PixelMode::palette) {
            read_png_palette(file, length, palette);
            has_palette = true;
        } else if (name == png_chunk("IDAT")) {
            const std::uint8_t* bytes = file.take(length);
            compressed.insert(compressed.end(), bytes, bytes + length);
        } else {
            file.take(length);
        }
        file.take(4);  // checksum
    }
    if (header.mode == PixelMode::palette && !has_palette) file.broken("it has no palette");
    return compressed;
}

/// A reduced picture of an interlaced file: every `step_x`-th pixel from `x` on, likewise rows.
struct PngPass {
    std::uint32_t x = 0, y = 0, step_x = 1, step_y = 1;

    std::uint32_t columns(const PngHeader& header) const {
        return header.width > x ? (header.width - x + step_x - 1) / step_x : 0;
    }
    std::uint32_t rows(const PngHeader& header) const {
        return header.height > y ? (header.height - y + step_y - 1) / step_y : 0;
    }
    /// Inflated bytes: each row has one for its filter.
    std::size_t bytes(const PngHeader& header) const {
        return columns(header) == 0 ? 0 : (1 + header.row_bytes(columns(header))) * rows(header);
    }
};

inline std::span<const PngPass> png_passes(const PngHeader& header) {
    static constexpr PngPass whole[1] = {{}};
    static constexpr PngPass adam7[7] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                         {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    if (header.interlaced) return adam7;
    return whole;
}

/// `count` stored pixels in the picture's mode.
inline void unpack_png_row(const PngHeader& header, const std::uint8_t* in, std::uint32_t count,
                           std::uint8_t* out) {
    const std::size_t channels = header.channels(), values = channels * count;
    if (header.bits < 8) {
        unpack_bits(in, static_cast<int>(header.bits), static_cast<int>(count), out);
        const unsigned scale = header.mode == PixelMode::palette ? 1 : 255u / ((1u << header.bits) - 1);
        for (std::size_t i = 0; i < values; ++i) out[i] = static_cast<std::uint8_t>(out[i] * scale);
    } else if (header.bits == 8) {
        std::copy_n(in, values, out);
    } else if (header.mode == PixelMode::grey16) {
        for (std::size_t i = 0; i < values; ++i) {
            const std::uint16_t value = static_cast<std::uint16_t>(FileBytes::big(in + 2 * i, 2));
            std::memcpy(out + 2 * i, &value, sizeof value);
        }
    } else if (channels == 2) {
        for (std::size_t i = 0; i < count; ++i) {
            std::fill_n(out + 4 * i, 3, in[4 * i]);
            out[4 * i + 3] = in[4 * i + 2];
        }
    } else {
        for (std::size_t i = 0; i < values; ++i) out[i] = in[2 * i];
    }
}

/// One pass: `raw` holds its filtered rows.
inline void read_png_pass(const FileBytes& file, const PngHeader& header, const PngPass& pass,
                          std::uint8_t* raw, Image& image) {
    const std::uint32_t columns = pass.columns(header);
    const std::size_t bytes = header.row_bytes(columns), pixel = (header.channels() * header.bits + 7) / 8;
    const std::size_t out_pixel = static_cast<std::size_t>(bytes_per_pixel(image.mode()));
    std::vector<std::uint8_t> unpacked(pass.step_x == 1 ? 0 : columns * out_pixel);
    const std::vector<std::uint8_t> zeros(bytes);
    const std::uint8_t* above = zeros.data();
    for (std::uint32_t r = 0; r < pass.rows(header); ++r, raw += bytes + 1) {
        if (!unfilter_png_row(raw[0], raw + 1, above, bytes, pixel)) file.broken("an unknown row filter");
        above = raw + 1;
        std::uint8_t* out = image.row(static_cast<int>(pass.y + r * pass.step_y));
        if (pass.step_x == 1) {
            unpack_png_row(header, raw + 1, columns, out);
            continue;
        }
        unpack_png_row(header, raw + 1, columns, unpacked.data());
        for (std::uint32_t c = 0; c < columns; ++c) {
            std::copy_n(unpacked.data() + c * out_pixel, out_pixel,
                        out + (pass.x + std::size_t{c} * pass.step_x) * out_pixel);
        }
    }
}

#if MONOCLIP_HAS_LIBDEFLATE || MONOCLIP_HAS_STB_IMAGE

/// Inflates a zlib stream into `out`; the number of bytes written, or -1 when the stream is damaged or
/// longer. Both sizes fit an int.
inline std::ptrdiff_t inflate_png(std::span<const std::uint8_t> in, std::uint8_t* out,
                                  std::size_t out_bytes) {
#if MONOCLIP_HAS_LIBDEFLATE
    return libdeflate::inflate(in.data(), in.size(), out, out_bytes);
#else
    return stb_inflate(in.data(), static_cast<int>(in.size()), out, static_cast<int>(out_bytes));
#endif
}

inline Image decode_png(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "PNG");
    const PngHeader header = read_png_header(file, options);
    Palette palette{};
    const std::vector<std::uint8_t> compressed = read_png_chunks(file, header, palette);
    std::size_t raw_bytes = 0;
    for (const PngPass& pass : png_passes(header))
        raw_bytes += pass.columns(header) == 0 ? 0 : pass.bytes(header);
    constexpr std::size_t slack = 1024;  // some writers append bytes
    constexpr std::size_t limit = static_cast<std::size_t>((std::numeric_limits<int>::max)()) - slack;
    if (raw_bytes > limit || compressed.size() > limit) file.unsupported("more than 2 GB of pixels");
    // Deflate shrinks to a 1032nd at most: less than that cannot hold the picture, and nothing is allocated
    // for it.
    if (compressed.size() < 6 || compressed.size() < raw_bytes / 1032) file.truncated();
    const std::unique_ptr<std::uint8_t[]> raw(new std::uint8_t[raw_bytes + slack]);  // not zeroed
    const std::ptrdiff_t written = inflate_png(compressed, raw.get(), raw_bytes + slack);
    if (written < 0) file.broken("its pixels do not inflate");
    if (static_cast<std::size_t>(written) < raw_bytes) file.truncated();
    Image image(static_cast<int>(header.width), static_cast<int>(header.height), header.mode, palette);
    std::uint8_t* rows = raw.get();
    for (const PngPass& pass : png_passes(header)) {
        if (pass.columns(header) == 0 || pass.rows(header) == 0) continue;
        read_png_pass(file, header, pass, rows, image);
        rows += pass.bytes(header);
    }
    return image;
}

#endif

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

}  // namespace monoclip::inline v0_1
