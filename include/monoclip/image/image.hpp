// Pictures in memory: pixels together with the mode they were stored in.
//
// The mode stays with the pixels because the resize depends on it (a palette is not interpolated, alpha is
// multiplied in first). The modes are those of Pillow, whose behaviour the preprocessing follows.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// What the bytes of a pixel mean. In brackets: Pillow's name, and the bytes of a pixel in memory.
enum class PixelMode : std::uint8_t {
    one_bit,     ///< "1" [1]: 0 or 255
    grey,        ///< "L" [1]
    grey_alpha,  ///< "LA" [2]: grey, alpha
    palette,     ///< "P" [1]: an index into the palette
    rgb,         ///< "RGB" [3]
    rgba,        ///< "RGBA" [4], alpha not multiplied in
    cmyk,        ///< "CMYK" [4]: 255 is full ink
    grey16,      ///< "I;16" [2]: an unsigned 16-bit number in the machine's byte order
    bgr,         ///< "BGR" [3]: RGB the other way round, as OpenCV and Windows keep pictures
    bgra,        ///< "BGRA" [4], alpha not multiplied in
};

/// Bytes of one pixel in memory.
constexpr int bytes_per_pixel(PixelMode mode) {
    switch (mode) {
        case PixelMode::one_bit:
        case PixelMode::grey:
        case PixelMode::palette:
            return 1;
        case PixelMode::grey_alpha:
        case PixelMode::grey16:
            return 2;
        case PixelMode::rgb:
        case PixelMode::bgr:
            return 3;
        case PixelMode::rgba:
        case PixelMode::bgra:
        case PixelMode::cmyk:
            return 4;
    }
    return 0;
}

/// Pillow's name of the mode: "1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "BGR", "BGRA".
constexpr const char* name_of(PixelMode mode) {
    switch (mode) {
        case PixelMode::one_bit:
            return "1";
        case PixelMode::grey:
            return "L";
        case PixelMode::grey_alpha:
            return "LA";
        case PixelMode::palette:
            return "P";
        case PixelMode::rgb:
            return "RGB";
        case PixelMode::rgba:
            return "RGBA";
        case PixelMode::cmyk:
            return "CMYK";
        case PixelMode::grey16:
            return "I;16";
        case PixelMode::bgr:
            return "BGR";
        case PixelMode::bgra:
            return "BGRA";
    }
    return "?";
}

/// 256 colours as R, G, B. Colours that a file does not give are black.
using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

/// Pixels that somebody else keeps alive: no copy. Rows follow one another at `stride` bytes.
class ImageView {
  public:
    /// `stride` 0 means rows without gaps; a negative stride is a picture stored bottom-up, `pixels` its top
    /// row. `palette` is needed for PixelMode::palette and must outlive the view. Throws image.101 for sides
    /// below 1 or a null pointer, image.102 for a stride shorter than a row, image.103 for a palette picture
    /// without palette, image.104 when the picture is beyond what addresses can reach.
    ImageView(const std::uint8_t* pixels, int width, int height, PixelMode mode = PixelMode::rgb,
              std::ptrdiff_t stride = 0, const Palette* palette = nullptr)
        : pixels_(pixels), stride_(stride), width_(width), height_(height), mode_(mode), palette_(palette) {
        if (pixels == nullptr || width < 1 || height < 1) {
            throw Error("image.101", detail::concat("pixels: expected a pointer and sides of 1 or more, got ",
                                                    width, " x ", height, pixels == nullptr ? ", null" : ""));
        }
        const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(width) * bytes_per_pixel(mode);
        if (stride_ == 0) stride_ = row;
        constexpr std::ptrdiff_t limit = (std::numeric_limits<std::ptrdiff_t>::max)();
        detail::require(stride_ > -limit, "image.102", "stride of a picture is out of range");
        const std::ptrdiff_t distance = stride_ < 0 ? -stride_ : stride_;
        if (distance < row) {
            throw Error("image.102",
                        detail::concat("stride of a picture: expected at least ", row, " bytes (", width,
                                       " pixels of mode ", name_of(mode), "), got ", distance));
        }
        detail::require(mode != PixelMode::palette || palette != nullptr, "image.103",
                        "a picture of mode P needs a palette");
        detail::require(distance <= limit / height, "image.104", "a picture is larger than memory");
    }

    /// In pixels, 1 or more.
    int width() const { return width_; }
    /// In pixels, 1 or more.
    int height() const { return height_; }
    /// What a pixel's bytes mean.
    PixelMode mode() const { return mode_; }
    std::ptrdiff_t stride() const { return stride_; }  ///< bytes from a row to the next
    /// The colours of PixelMode::palette; null in other modes.
    const Palette* palette() const { return palette_; }

    /// The first byte of row `y`, 0 <= y < height().
    const std::uint8_t* row(int y) const { return pixels_ + y * stride_; }

    /// The part of `width` x `height` pixels whose top left pixel is (x, y). Throws image.105 unless it lies
    /// inside.
    ImageView crop(int x, int y, int width, int height) const {
        const bool inside =
            x >= 0 && y >= 0 && width >= 1 && height >= 1 && x <= width_ - width && y <= height_ - height;
        detail::require(inside, "image.105", "a crop reaches beyond its picture");
        ImageView part = *this;
        part.pixels_ = row(y) + static_cast<std::ptrdiff_t>(x) * bytes_per_pixel(mode_);
        part.width_ = width;
        part.height_ = height;
        return part;
    }

  private:
    const std::uint8_t* pixels_;
    std::ptrdiff_t stride_;
    int width_, height_;
    PixelMode mode_;
    const Palette* palette_;
};

/// A picture as the argument of a call: a view, or an Image, which may be a temporary since it lives as long
/// as the call. For parameters alone: it does not convert to a view that could outlive them.
class ImageArgument {
  public:
    /// Implicit: an `Image` or an `ImageView` is what callers write.
    template <class Picture>
    requires std::convertible_to<const Picture&, ImageView> ImageArgument(const Picture& picture)
        : view_(picture) {}
    ImageArgument(const ImageArgument&) = delete;
    ImageArgument& operator=(const ImageArgument&) = delete;

    /// The picture, as long as the argument lives.
    const ImageView& view() const& { return view_; }

  private:
    ImageView view_;
};

/// A picture that owns its pixels, rows without gaps. What `read_image` returns and `preprocess` takes.
class Image {
  public:
    /// A black picture (index 0 for a palette). Throws image.101 for sides below 1, image.104 when it is too
    /// large.
    Image(int width, int height, PixelMode mode) : Image(width, height, mode, Palette{}) {}

    /// The same with colours, for PixelMode::palette; other modes ignore them.
    Image(int width, int height, PixelMode mode, const Palette& colours)
        : width_(width), height_(height), mode_(mode) {
        if (width < 1 || height < 1) {
            throw Error("image.101",
                        detail::concat("sides of a picture: expected 1 or more, got ", width, " x ", height));
        }
        const std::uint64_t bytes = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) *
                                    static_cast<std::uint64_t>(bytes_per_pixel(mode));
        // The product stays below 2^64: two sides below 2^31 and at most 4 bytes.
        detail::require(bytes <= static_cast<std::uint64_t>((std::numeric_limits<std::ptrdiff_t>::max)()),
                        "image.104", "a picture is larger than memory");
        pixels_.resize(static_cast<std::size_t>(bytes));
        if (mode == PixelMode::palette) palette_.assign(1, colours);
    }

    /// A copy of RGB pixels, 3 bytes each. `stride` is in bytes, 0 for rows without gaps. Throws as ImageView
    /// does.
    static Image from_rgb(const std::uint8_t* pixels, int width, int height, std::ptrdiff_t stride = 0) {
        return copy(ImageView(pixels, width, height, PixelMode::rgb, stride));
    }

    /// A copy of any view.
    static Image copy(const ImageArgument& picture) {
        const ImageView& view = picture.view();
        Image image = view.palette() != nullptr
                          ? Image(view.width(), view.height(), view.mode(), *view.palette())
                          : Image(view.width(), view.height(), view.mode());
        for (int y = 0; y < view.height(); ++y) std::memcpy(image.row(y), view.row(y), image.row_bytes());
        return image;
    }

    /// In pixels, 1 or more.
    int width() const { return width_; }
    /// In pixels, 1 or more.
    int height() const { return height_; }
    /// What a pixel's bytes mean.
    PixelMode mode() const { return mode_; }
    const std::vector<std::uint8_t>& pixels() const& { return pixels_; }  ///< all rows
    std::vector<std::uint8_t> pixels() && { return std::move(pixels_); }
    /// The colours of PixelMode::palette; null in other modes.
    const Palette* palette() const { return palette_.empty() ? nullptr : palette_.data(); }
    /// Bytes of one row: width() times bytes_per_pixel(mode()).
    std::size_t row_bytes() const { return pixels_.size() / static_cast<std::size_t>(height_); }

    /// The first byte of row `y`, 0 <= y < height().
    const std::uint8_t* row(int y) const {
        return pixels_.data() + static_cast<std::size_t>(y) * row_bytes();
    }
    std::uint8_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * row_bytes(); }

    /// Borrows: the image must outlive the view, which a temporary would not.
    operator ImageView() const& { return ImageView(pixels_.data(), width_, height_, mode_, 0, palette()); }
    operator ImageView() const&& = delete;

  private:
    int width_, height_;
    PixelMode mode_;
    std::vector<std::uint8_t> pixels_;
    std::vector<Palette> palette_;  // none or one: keeps the other modes' pictures small
};

}  // namespace monoclip::inline v0_1
