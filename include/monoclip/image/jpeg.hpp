// JPEG: the markers are read here, the pixels by libjpeg-turbo or stb_image.
//
// Modes as Pillow 13 gives them: one component is "L", three are "RGB". Four (CMYK) are refused: stb_image
// would give RGB of its own making. Orientation (EXIF) and colour profiles are not applied. libjpeg-turbo
// gives the reference's pixels. Other decoders differ by a level or two: the standard leaves rounding open.
// stb_image differs more in the colour of the last but
// one column where colours are stored at half the width, and in pictures up to 4 pixels wide.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>
#include <span>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/libjpeg.hpp"
#include "monoclip/image/stb.hpp"

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

struct JpegHeader {
    std::uint32_t width = 0, height = 0, components = 0;
    bool progressive = false;
    std::array<std::uint32_t, 3> ids{}, quantisers{};  // of the components
};

/// Which of the tables 0 to 3 of each kind have been defined so far, as bits.
struct JpegProgress {
    unsigned quantisers = 0;
    unsigned started = 0;             // components that have had their first scan, likewise
    std::array<unsigned, 2> codes{};  // DC, AC
};

/// The next marker's second byte, filling bytes skipped; the position is behind it.
inline std::uint32_t next_jpeg_marker(FileBytes& file) {
    for (;;) {
        file.skip_until(0xFF);
        std::uint32_t marker = file.u8();
        while (marker == 0xFF) marker = file.u8();
        const bool restart = marker >= 0xD0 && marker <= 0xD7;
        if (marker != 0 && !restart) return marker;  // 0 is a stuffed byte of the pixels
    }
}

constexpr bool is_jpeg_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

inline JpegHeader read_jpeg_frame(FileBytes& file, std::uint32_t marker, const DecodeOptions& options) {
    if (marker > 0xC2) file.unsupported("neither baseline nor progressive");
    if (file.u8() != 8) file.unsupported("its samples do not have 8 bits");
    JpegHeader header;
    header.height = file.u16_big();
    header.width = file.u16_big();
    header.components = file.u8();
    check_sides(header.width, header.height, file, options);
    if (header.components == 4) {
        throw Error("image.209",
                    "JPEG picture in CMYK: expected grey or RGB; convert it first, or set a decoder");
    }
    if (header.components != 1 && header.components != 3)
        file.unsupported("its components are neither 1 nor 3");
    header.progressive = marker == 0xC2;
    for (std::size_t i = 0; i < header.components; ++i) {
        header.ids[i] = file.u8();
        file.take(1);
        header.quantisers[i] = file.u8();
    }
    return header;
}

/// Checks the tables of Huffman codes, of which stb_image 2.27 trusts the number of codes.
inline void read_jpeg_codes(FileBytes& file, std::size_t end, JpegProgress& progress) {
    while (file.position() < end) {
        const std::uint32_t table = file.u8();
        if (table > 0x1F || (table & 15u) > 3) file.broken("a table of codes with an impossible number");
        progress.codes[table >> 4] |= 1u << (table & 15u);
        const std::uint8_t* counts = file.take(16);
        const std::size_t codes = std::accumulate(counts, counts + 16, std::size_t{0});
        if (codes > 256) file.broken("a table of more than 256 codes");
        file.take(codes);
    }
    if (file.position() != end) file.broken("a table of codes that ends elsewhere than its segment");
}

inline void read_jpeg_quantisers(FileBytes& file, std::size_t end, JpegProgress& progress) {
    while (file.position() < end) {
        const std::uint32_t table = file.u8();
        if (table > 0x1F || (table & 15u) > 3) file.broken("a quantisation table with an impossible number");
        progress.quantisers |= 1u << (table & 15u);
        file.take(table > 15 ? 128 : 64);
    }
}

/// Checks that the tables which a scan uses have been defined: stb_image would read them unset.
inline void check_jpeg_scan(FileBytes& file, const JpegHeader& header, JpegProgress& progress) {
    const std::uint32_t count = file.u8();
    const std::uint8_t* entries = file.take(2 * std::size_t{count});
    const std::uint32_t first = file.u8();
    file.take(1);
    const bool refines = file.u8() > 15;
    const bool needs_dc = !header.progressive || (first == 0 && !refines);
    const bool needs_ac = !header.progressive || first != 0;
    const auto defined = [](unsigned set, unsigned table) { return table < 4 && (set >> table & 1u) != 0; };
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t codes = entries[2 * i + 1];
        const auto end = header.ids.begin() + header.components;
        const auto id = std::find(header.ids.begin(), end, entries[2 * i]);
        if (id == end) file.broken("a scan of a component that it does not have");
        const auto component = static_cast<std::size_t>(id - header.ids.begin());
        if ((needs_dc && !defined(progress.codes[0], codes >> 4)) ||
            (needs_ac && !defined(progress.codes[1], codes & 15u)) ||
            !defined(progress.quantisers, header.quantisers[component])) {
            file.broken("a scan uses a table that was not defined");
        }
        if (needs_dc) progress.started |= 1u << component;
        if (!defined(progress.started, static_cast<unsigned>(component))) {
            file.broken("a scan refines a component that was not begun");
        }
    }
}

/// Walks the markers to the end of the picture, so that what stb_image would fill up, read unset or take
/// forever over is refused first: a file without its end, without pixels, with more than 500 scans, with
/// impossible tables or without those that it uses.
inline JpegHeader read_jpeg_header(FileBytes& file, const DecodeOptions& options) {
    JpegHeader header;
    JpegProgress progress;
    int scans = 0;
    file.seek(2);
    for (;;) {
        const std::uint32_t marker = next_jpeg_marker(file);
        if (marker == 0xD9) break;
        if (marker == 0xD8 || marker == 0x01) continue;
        const std::size_t start = file.position();
        const std::uint32_t length = file.u16_big();
        if (length < 2) file.broken("a segment of impossible size");
        if (is_jpeg_frame(marker)) {
            if (header.components != 0) file.broken("it has two frames");
            header = read_jpeg_frame(file, marker, options);
        }
        if (marker == 0xC4) read_jpeg_codes(file, start + length, progress);
        if (marker == 0xDB) read_jpeg_quantisers(file, start + length, progress);
        if (marker == 0xDC) file.unsupported("its height comes after its pixels");
        if (marker == 0xDA) {
            if (header.components == 0) file.broken("its pixels come before its header");
            if (++scans > 500) file.unsupported("more than 500 scans");
            check_jpeg_scan(file, header, progress);
        }
        file.seek(start + length);
    }
    if (scans == 0) file.broken("it holds no pixels");
    if (progress.started != (1u << header.components) - 1) file.broken("it lacks a component's pixels");
    return header;
}

/// Reads the header, and refuses what its limits or the file's length make impossible, before pixels are
/// allocated.
inline JpegHeader checked_jpeg_header(FileBytes& file, const DecodeOptions& options) {
    const JpegHeader header = read_jpeg_header(file, options);
    if (file.size() > static_cast<std::size_t>((std::numeric_limits<int>::max)())) {
        file.unsupported("more than 2 GB");
    }
    // A block of 64 numbers takes a bit at least; where two of three components are stored at a quarter of
    // the width or height, a byte can be 911 pixels. Less than that cannot be the picture, for which a
    // decoder would make up the rest.
    if (std::uint64_t{header.width} * header.height / 1024 > file.size()) file.truncated();
    return header;
}

/// The part of its size, 1, 2, 4 or 8, at which a picture is decoded. Follows Pillow 13's
/// JpegImageFile.draft, which compares whole multiples of the wanted sides.
constexpr std::uint32_t draft_fraction(std::uint32_t width, std::uint32_t height, const DraftSize& wanted) {
    if (wanted.width < 1 || wanted.height < 1) return 1;
    const std::uint32_t multiple = (std::min)(width / static_cast<std::uint32_t>(wanted.width),
                                              height / static_cast<std::uint32_t>(wanted.height));
    return multiple >= 8 ? 8 : multiple >= 4 ? 4 : multiple >= 2 ? 2 : 1;
}

#if MONOCLIP_HAS_LIBJPEG

inline Image decode_jpeg(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "JPEG");
    const JpegHeader header = checked_jpeg_header(file, options);
    const std::uint32_t fraction = draft_fraction(header.width, header.height, options.draft);
    const std::uint32_t width = (header.width + fraction - 1) / fraction;
    const std::uint32_t height = (header.height + fraction - 1) / fraction;
    Image image(static_cast<int>(width), static_cast<int>(height),
                header.components == 1 ? PixelMode::grey : PixelMode::rgb);
    char message[JMSG_LENGTH_MAX];
    const libjpeg::Outcome outcome =
        libjpeg::decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), width, height,
                         fraction, static_cast<int>(header.components), image.row(0), image.row_bytes()},
                        message);
    if (outcome == libjpeg::Outcome::truncated) file.truncated();
    if (outcome == libjpeg::Outcome::broken) file.broken(message);
    return image;
}

#elif MONOCLIP_HAS_STB_IMAGE

struct StbFree {
    void operator()(std::uint8_t* pixels) const { stb_free(pixels); }
};
using StbPixels = std::unique_ptr<std::uint8_t, StbFree>;

#if MONOCLIP_STB_IS_SHARED

/// Whether the program has asked stb_image to turn pictures upside down, which it does not tell: by decoding
/// one of 8 x 16 pixels, black above white.
inline bool stb_flips() {
    constexpr std::array<std::uint8_t, 8> begin{0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x43, 0x00, 128};
    constexpr std::array<std::uint8_t, 68> end{
        0xFF, 0xC0, 0x00, 0x0B, 8,    0, 16,   0, 8,  1, 1, 0x11, 0,  // frame: 8 x 16, grey
        0xFF, 0xC4, 0x00, 0x15, 0x00, 0, 2,    0, 0,  0, 0, 0,    0, 0, 0, 0, 0, 0, 0, 0, 0, 4,
        5,  // DC: 4 or 5 bits
        0xFF, 0xC4, 0x00, 0x14, 0x10, 1, 0,    0, 0,  0, 0, 0,    0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // AC: none
        0xFF, 0xDA, 0x00, 0x08, 1,    1, 0x00, 0, 63, 0};                                        // scan
    constexpr std::array<std::uint8_t, 4> pixels{0x1C, 0xC1, 0xFF, 0xD9};  // -8, then +16, times 128 / 8
    std::vector<std::uint8_t> file(begin.begin(), begin.end());
    file.insert(file.end(), 63, std::uint8_t{1});
    file.insert(file.end(), end.begin(), end.end());
    file.insert(file.end(), pixels.begin(), pixels.end());
    int width = 0, height = 0;
    const StbPixels decoded(stb_decode_jpeg(file.data(), static_cast<int>(file.size()), &width, &height, 1));
    return decoded != nullptr && decoded.get()[0] > decoded.get()[8 * 15];
}

#else

/// Our own copy is never told to flip.
inline bool stb_flips() {
    return false;
}

#endif

inline Image decode_jpeg(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "JPEG");
    const JpegHeader header = checked_jpeg_header(file, options);
    int width = 0, height = 0;
    const StbPixels pixels(stb_decode_jpeg(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                           static_cast<int>(bytes.size()), &width, &height,
                                           static_cast<int>(header.components)));
    if (pixels == nullptr) file.broken(stb_failure());
    if (width != static_cast<int>(header.width) || height != static_cast<int>(header.height)) {
        file.broken("its size changes on the way");
    }
    Image image(width, height, header.components == 1 ? PixelMode::grey : PixelMode::rgb);
    const bool flipped = stb_flips();
    for (int y = 0; y < height; ++y) {
        const std::size_t source = static_cast<std::size_t>(flipped ? height - 1 - y : y);
        std::copy_n(pixels.get() + source * image.row_bytes(), image.row_bytes(), image.row(y));
    }
    return image;
}

#endif

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

}  // namespace monoclip::inline v0_1
