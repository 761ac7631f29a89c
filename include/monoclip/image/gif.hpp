// GIF: the first frame, as a palette picture.
//
// Follows GIF89a, and Pillow 13 where the standard leaves room: the picture has the size of the logical
// screen, grown to hold the frame; around the frame it has the transparent index, or 0; transparent pixels
// keep their colour; a palette that is a grey ramp, or none, makes a grey picture. A decoder of our own,
// because compositing decoders lose the colours of transparent pixels.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/image/image.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

struct GifFrame {
    int x = 0, y = 0, width = 0, height = 0;
    bool interlaced = false;
};

/// Takes indices in the order of the file and puts them where the (perhaps interlaced) frame wants them.
class GifWriter {
  public:
    GifWriter(Image& image, const GifFrame& frame) : image_(image), frame_(frame) {
        if (frame.interlaced) step_ = 8;
        row_ = image_.row(frame_.y) + frame_.x;
    }
    bool done() const { return done_; }

    void put(std::uint8_t index) {
        if (done_) return;
        row_[x_] = index;
        if (++x_ == frame_.width) next_row();
    }

  private:
    void next_row() {
        x_ = 0;
        y_ += step_;
        // Passes of interlaced frames: every 8th row from 0, every 8th from 4, every 4th from 2, every 2nd
        // from 1.
        while (y_ >= frame_.height && step_ > 1 && pass_ < 3) {
            ++pass_;
            y_ = 8 >> pass_;
            step_ = 16 >> pass_;
        }
        done_ = y_ >= frame_.height;
        if (!done_) row_ = image_.row(frame_.y + y_) + frame_.x;
    }

    Image& image_;
    GifFrame frame_;
    std::uint8_t* row_;
    int x_ = 0, y_ = 0, step_ = 1, pass_ = 0;
    bool done_ = false;
};

/// The bits of the frame's data blocks, lowest first.
class GifBits {
  public:
    explicit GifBits(FileBytes& file) : file_(file) {}

    unsigned take(unsigned count) {
        while (available_ < count) {
            if (block_ == 0) {
                block_ = file_.u8();
                if (block_ == 0) file_.truncated();  // the terminator, before all pixels were there
            }
            --block_;
            buffer_ |= file_.u8() << available_;
            available_ += 8;
        }
        const unsigned value = buffer_ & ((1u << count) - 1);
        buffer_ >>= count;
        available_ -= count;
        return value;
    }

  private:
    FileBytes& file_;
    unsigned buffer_ = 0, available_ = 0, block_ = 0;
};

/// LZW with codes of up to 12 bits, whose roots have `root_bits` bits.
inline void decode_gif_pixels(FileBytes& file, unsigned root_bits, GifWriter& out) {
    constexpr unsigned table_size = 4096;
    if (root_bits == 0 || root_bits > 11) file.broken("its code size is out of range");
    const unsigned clear = 1u << root_bits, end = clear + 1;
    std::array<std::uint16_t, table_size> prefix{};
    std::array<std::uint8_t, table_size> suffix{};
    std::array<std::uint8_t, table_size + 1> string{};
    GifBits bits(file);
    unsigned next = clear + 2, code_bits = root_bits + 1,
             previous = clear;  // `clear` means: no previous code
    std::uint8_t first = 0;     // first index of the string before
    while (!out.done()) {
        const unsigned code = bits.take(code_bits);
        if (code == clear) {
            next = clear + 2;
            code_bits = root_bits + 1;
            previous = clear;
            continue;
        }
        if (code == end) file.truncated();
        if (code > next || (previous == clear && code > clear)) file.broken("a code that was never defined");
        std::size_t length = 0;
        unsigned at = code;
        if (code == next) {  // the string before and its own first index
            string[length++] = first;
            at = previous;
        }
        for (; at > end; at = prefix[at]) {
            if (length >= table_size) file.broken("a code that refers to itself");
            string[length++] = suffix[at];
        }
        first = static_cast<std::uint8_t>(at);
        string[length++] = first;
        while (length > 0) out.put(string[--length]);
        if (previous != clear && next < table_size) {
            prefix[next] = static_cast<std::uint16_t>(previous);
            suffix[next] = first;
            if (next == (1u << code_bits) - 1 && code_bits < 12) ++code_bits;
            ++next;
        }
        previous = code;
    }
}

/// Reads a colour table of 2 to 256 colours; false when it is the ramp (0,0,0), (1,1,1), ...: a grey picture.
inline bool read_gif_palette(FileBytes& file, unsigned flags, Palette& palette) {
    const std::size_t colours = std::size_t{2} << (flags & 7u);
    const std::uint8_t* bytes = file.take(3 * colours);
    palette = Palette{};
    bool coloured = false;
    for (std::size_t i = 0; i < colours; ++i, bytes += 3) {
        palette[i] = {bytes[0], bytes[1], bytes[2]};
        coloured = coloured || bytes[0] != i || bytes[1] != i || bytes[2] != i;
    }
    return coloured;
}

/// Moves past an extension; the transparent index when it names one, otherwise `transparent` as it was.
inline int read_gif_extension(FileBytes& file, int transparent) {
    const bool control = file.u8() == 0xF9;
    bool first = true;
    while (const std::size_t length = file.u8()) {
        const std::uint8_t* block = file.take(length);
        if (control && first && length >= 4 && (block[0] & 1) != 0) transparent = block[3];
        first = false;
    }
    return transparent;
}

inline Image decode_gif(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "GIF");
    file.seek(6);
    std::uint32_t width = file.u16_little(), height = file.u16_little();
    const unsigned screen_flags = file.u8();
    file.take(2);
    Palette palette{};
    bool coloured = (screen_flags & 0x80) != 0 && read_gif_palette(file, screen_flags, palette);
    int transparent = -1;
    std::uint32_t kind = file.u8();
    for (; kind != ','; kind = file.u8()) {
        if (kind == ';') file.broken("it holds no picture");
        if (kind == '!') transparent = read_gif_extension(file, transparent);
    }
    GifFrame frame;
    frame.x = static_cast<int>(file.u16_little());
    frame.y = static_cast<int>(file.u16_little());
    frame.width = static_cast<int>(file.u16_little());
    frame.height = static_cast<int>(file.u16_little());
    const unsigned flags = file.u8();
    frame.interlaced = (flags & 0x40) != 0;
    if ((flags & 0x80) != 0) coloured = read_gif_palette(file, flags, palette);
    width = (std::max)(width, static_cast<std::uint32_t>(frame.x + frame.width));
    height = (std::max)(height, static_cast<std::uint32_t>(frame.y + frame.height));
    check_sides(width, height, file, options);
    check_sides(static_cast<std::uint32_t>(frame.width), static_cast<std::uint32_t>(frame.height), file,
                options);
    Image image(static_cast<int>(width), static_cast<int>(height),
                coloured ? PixelMode::palette : PixelMode::grey, palette);
    if (transparent > 0)
        std::fill_n(image.row(0), image.pixels().size(), static_cast<std::uint8_t>(transparent));
    GifWriter writer(image, frame);
    decode_gif_pixels(file, file.u8(), writer);
    return image;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
