// BMP: 1, 4, 8, 16, 24 and 32 bits a pixel, uncompressed or with bit fields.
//
// Modes as Pillow 13 gives them: a palette that is black and white or a grey ramp makes a 1-bit or grey
// picture; 32 bits are RGB unless bit fields name an alpha; 5 and 6 bits become v * 255 / 31 and v * 255 /
// 63, downwards.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "monoclip/core/error.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/image/image.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

struct BmpHeader {
    std::uint32_t header_size = 0, width = 0, height = 0, bits = 0, compression = 0, colours = 0;
    std::size_t pixel_offset = 0;
    std::array<std::uint32_t, 4> masks{};  // red, green, blue, alpha
    bool top_down = false;
};

inline void read_bmp_masks(FileBytes& file, BmpHeader& header) {
    if (header.bits != 16 && header.bits != 24 && header.bits != 32)
        file.unsupported("bit fields of a palette");
    // From 52 bytes on the header holds the masks, from 56 on with alpha; behind one of 40 bytes three
    // follow.
    file.seek(14 + 40);
    const std::size_t count = header.header_size >= 56 ? 4 : 3;
    for (std::size_t i = 0; i < count; ++i) header.masks[i] = file.u32_little();
}

inline BmpHeader read_bmp_header(FileBytes& file) {
    BmpHeader header;
    file.seek(10);
    header.pixel_offset = file.u32_little();
    header.header_size = file.u32_little();
    if (header.header_size == 12) {
        header.width = file.u16_little();
        header.height = file.u16_little();
        file.take(2);
        header.bits = file.u16_little();
    } else {
        constexpr std::array<std::uint32_t, 6> known{40, 52, 56, 64, 108, 124};
        if (std::find(known.begin(), known.end(), header.header_size) == known.end()) {
            file.unsupported("its header has an unknown size");
        }
        header.width = file.u32_little();
        header.height = file.u32_little();
        header.top_down = header.height >> 24 == 0xFF;
        if (header.top_down) header.height = 0u - header.height;
        file.take(2);
        header.bits = file.u16_little();
        header.compression = file.u32_little();
        file.take(12);
        header.colours = file.u32_little();
        if (header.compression == 3) read_bmp_masks(file, header);
    }
    if (header.compression != 0 && header.compression != 3) file.unsupported("it is compressed");
    return header;
}

/// The colours of 1, 4 and 8 bits, and the mode that they make.
inline PixelMode read_bmp_palette(FileBytes& file, BmpHeader& header, Palette& palette) {
    const std::size_t entry = header.header_size == 12 ? 3 : 4;
    if (header.colours == 0) header.colours = 1u << header.bits;
    if (header.colours > 65536) file.broken("its palette is too large");
    const std::size_t start = 14 + std::size_t{header.header_size};
    if (header.pixel_offset == start || header.pixel_offset == 0)
        header.pixel_offset = start + entry * header.colours;
    file.seek(start);
    const std::size_t stored = (std::min)(std::size_t{header.colours}, std::size_t{256});
    const std::uint8_t* bytes = file.take(entry * stored);
    bool ramp = true;
    for (std::size_t i = 0; i < stored; ++i, bytes += entry) {
        palette[i] = {bytes[2], bytes[1], bytes[0]};
        const std::size_t grey = header.colours == 2 ? 255 * i : i;
        ramp = ramp && bytes[0] == grey && bytes[1] == grey && bytes[2] == grey;
    }
    if (ramp && header.bits == 1 && header.colours == 2) return PixelMode::one_bit;
    if (ramp && header.bits == 8 && header.colours > 2) return PixelMode::grey;
    return PixelMode::palette;
}

/// Where in a pixel of 3 or 4 bytes the channels R, G, B, A are; -1 for none.
using BmpLayout = std::array<int, 4>;

inline BmpLayout bmp_layout(const FileBytes& file, const BmpHeader& header) {
    constexpr BmpLayout bgr{2, 1, 0, -1};
    if (header.compression == 0) return bgr;
    const std::array<std::uint32_t, 4>& masks = header.masks;
    if (header.bits == 32 && masks == std::array<std::uint32_t, 4>{}) return {2, 1, 0, 3};
    BmpLayout layout{-1, -1, -1, -1};
    unsigned used = 0;
    for (std::size_t c = 0; c < (header.bits == 32 ? 4u : 3u); ++c) {
        for (unsigned byte = 0; byte < header.bits / 8; ++byte) {
            if (masks[c] == 0xFFu << (8 * byte) && (used >> byte & 1u) == 0) {
                layout[c] = static_cast<int>(byte);
                used |= 1u << byte;
            }
        }
        if (layout[c] < 0 && (c < 3 || masks[c] != 0))
            file.unsupported("bit fields that are not whole bytes");
    }
    return layout;
}

inline void read_bmp_16(const std::uint8_t* in, int count, bool six_green, std::uint8_t* out) {
    for (int i = 0; i < count; ++i, in += 2, out += 3) {
        const std::uint32_t pixel = FileBytes::little(in, 2);
        out[0] = static_cast<std::uint8_t>((pixel >> (six_green ? 11 : 10) & 31) * 255 / 31);
        out[1] = static_cast<std::uint8_t>(six_green ? (pixel >> 5 & 63) * 255 / 63
                                                     : (pixel >> 5 & 31) * 255 / 31);
        out[2] = static_cast<std::uint8_t>((pixel & 31) * 255 / 31);
    }
}

/// Whether a 16-bit picture has 6 bits of green; throws for masks other than 5-6-5 and 5-5-5.
inline bool bmp_has_six_green(const FileBytes& file, const BmpHeader& header) {
    if (header.compression == 0) return false;
    const std::array<std::uint32_t, 3> masks{header.masks[0], header.masks[1], header.masks[2]};
    if (masks == std::array<std::uint32_t, 3>{0xF800, 0x7E0, 0x1F}) return true;
    if (masks != std::array<std::uint32_t, 3>{0x7C00, 0x3E0, 0x1F}) file.unsupported("unusual 16-bit fields");
    return false;
}

inline Image decode_bmp(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "BMP");
    BmpHeader header = read_bmp_header(file);
    check_sides(header.width, header.height, file, options);
    const int width = static_cast<int>(header.width), height = static_cast<int>(header.height);
    const int bits = static_cast<int>(header.bits);
    if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
        file.unsupported("its bits a pixel are none of 1, 4, 8, 16, 24, 32");
    }
    Palette palette{};
    BmpLayout layout{};
    bool six_green = false;
    PixelMode mode = PixelMode::rgb;
    if (bits <= 8) {
        mode = read_bmp_palette(file, header, palette);
    } else if (bits == 16) {
        six_green = bmp_has_six_green(file, header);
    } else {
        layout = bmp_layout(file, header);
        if (layout[3] >= 0) mode = PixelMode::rgba;
    }
    if (header.pixel_offset == 0) header.pixel_offset = file.position();
    file.seek(header.pixel_offset);
    // The row is a multiple of 4 bytes; the last one's padding may be missing.
    const std::size_t used = (std::size_t{header.width} * header.bits + 7) / 8,
                      row_bytes = (used + 3) / 4 * 4;
    if (file.left() < used || (file.left() - used) / row_bytes < header.height - 1) file.truncated();
    Image image(width, height, mode, palette);
    for (int i = 0; i < height; ++i) {
        const std::uint8_t* in = file.take(i + 1 < height ? row_bytes : used);
        std::uint8_t* out = image.row(header.top_down ? i : height - 1 - i);
        if (bits <= 8) {
            unpack_bits(in, bits, width, out);
            if (mode == PixelMode::one_bit)
                std::transform(out, out + width, out,
                               [](std::uint8_t v) { return static_cast<std::uint8_t>(v != 0 ? 255 : 0); });
        } else if (bits == 16) {
            read_bmp_16(in, width, six_green, out);
        } else {
            const int channels = bytes_per_pixel(mode);
            for (int x = 0; x < width; ++x, in += bits / 8, out += channels) {
                for (int c = 0; c < channels; ++c) out[c] = in[layout[static_cast<std::size_t>(c)]];
            }
        }
    }
    return image;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
