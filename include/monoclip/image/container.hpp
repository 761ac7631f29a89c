// What the decoders of picture files share: reading bytes within bounds, limits, and the checks of a header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string_view>

#include "monoclip/core/error.hpp"
#include "monoclip/image/image.hpp"

namespace monoclip::inline v0_1 {

/// Sides below which a picture must not be decoded; see `DecodeOptions::draft`.
struct DraftSize {
    int width = 0;   ///< in pixels
    int height = 0;  ///< in pixels
};

/// How `read_image` and `decode_image` work, and what they refuse.
struct DecodeOptions {
    /// Width times height above which a picture is refused from its header (image.204), against decompression
    /// bombs. The default is the figure at which Pillow refuses.
    std::int64_t max_pixels = 178'956'970;
    /// Bytes of a file above which it is not read (image.202).
    std::int64_t max_file_bytes = std::int64_t{1} << 30;
    /// Decodes a whole file in place of our decoders when set: for other formats, CMYK or a faster library.
    /// It may throw; neither limit on pixels nor format is checked then.
    std::function<Image(std::span<const std::byte>)> decoder = {};
    /// Where both sides are above 0, a large JPEG is decoded at a half, a quarter or an eighth of its size,
    /// the least at which neither side is below these: faster, and not the same picture once it is resized.
    /// For a resize to 224 pixels {224, 224}. The fractions and pixels are those of Pillow's Image.draft. It
    /// is a wish: without libjpeg-turbo, and for other formats, the whole picture is decoded.
    DraftSize draft = {};
};

namespace detail {

/// A picture file in memory. Every read is checked: beyond the end it throws image.206.
class FileBytes {
  public:
    FileBytes(std::span<const std::byte> bytes, const char* format)
        : data_(reinterpret_cast<const std::uint8_t*>(bytes.data())), size_(bytes.size()), format_(format) {}

    std::size_t size() const { return size_; }
    std::size_t position() const { return position_; }
    std::size_t left() const { return size_ - position_; }
    const char* format() const { return format_; }

    void seek(std::size_t position) {
        if (position > size_) truncated();
        position_ = position;
    }
    /// The next `count` bytes, which it moves past.
    const std::uint8_t* take(std::size_t count) {
        if (count > left()) truncated();
        position_ += count;
        return data_ + (position_ - count);
    }
    /// Moves behind the next byte of this value.
    void skip_until(std::uint8_t value) {
        const void* found = left() == 0 ? nullptr : std::memchr(data_ + position_, value, left());
        if (found == nullptr) truncated();
        position_ = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - data_) + 1;
    }
    std::uint32_t u8() { return *take(1); }
    std::uint32_t u16_little() { return little(take(2), 2); }
    std::uint32_t u32_little() { return little(take(4), 4); }
    std::uint32_t u16_big() { return big(take(2), 2); }
    std::uint32_t u32_big() { return big(take(4), 4); }

    [[noreturn]] void truncated() const {
        throw Error("image.206", concat(format_, " picture is truncated: it ends after ", size_, " bytes"));
    }
    [[noreturn]] void broken(const char* what) const {
        throw Error("image.207", concat(format_, " picture is damaged: ", what));
    }
    [[noreturn]] void unsupported(std::string_view what) const {
        throw Error("image.208", concat(format_, " picture of a kind that is not read: ", what));
    }

    static std::uint32_t little(const std::uint8_t* at, int count) {
        std::uint32_t value = 0;
        for (int i = count; i-- > 0;) value = value << 8 | at[i];
        return value;
    }
    static std::uint32_t big(const std::uint8_t* at, int count) {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i) value = value << 8 | at[i];
        return value;
    }

  private:
    const std::uint8_t* data_;
    std::size_t size_;
    std::size_t position_ = 0;
    const char* format_;
};

/// Refuses what a header promises before anything is allocated: no pixels (image.205), too many (image.204).
inline void check_sides(std::uint32_t width, std::uint32_t height, const FileBytes& file,
                        const DecodeOptions& options) {
    constexpr std::uint32_t limit = 0x7FFFFFFF;
    if (width == 0 || height == 0) {
        throw Error("image.205",
                    concat(file.format(), " picture without pixels: its sides are ", width, " x ", height));
    }
    const std::uint64_t pixels = std::uint64_t{width} * height;
    const std::uint64_t allowed = options.max_pixels < 0 ? 0 : static_cast<std::uint64_t>(options.max_pixels);
    if (width > limit || height > limit || pixels > allowed) {
        throw Error("image.204", concat(file.format(), " picture is too large: its sides are ", width, " x ",
                                        height, ", at most ", options.max_pixels, " pixels are allowed"));
    }
}

/// Spreads the `bits`-bit numbers of a row, the highest bits first, over `count` bytes.
inline void unpack_bits(const std::uint8_t* in, int bits, int count, std::uint8_t* out) {
    const unsigned mask = (1u << bits) - 1;
    for (int i = 0; i < count; ++i) {
        const int bit = (i % 8) * bits % 8;
        const std::size_t byte = static_cast<std::size_t>(i) * static_cast<std::size_t>(bits) / 8;
        out[i] = static_cast<std::uint8_t>(unsigned{in[byte]} >> (8 - bits - bit) & mask);
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
