// Resizing with antialiasing, with the same bits as Pillow 13's Image.resize.
//
// A separable filter whose support grows with the reduction. Each pass writes 8-bit (or, for I;16, 16-bit)
// pixels; 8-bit passes work with fixed-point weights of 22 bits. The pass over rows comes first unless the
// height shrinks by more than twice what the width does. Palette and 1-bit pictures take the nearest pixel;
// RGBA and LA are filtered with alpha multiplied in. A side that keeps its length is not filtered.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "monoclip/core/error.hpp"
#include "monoclip/core/isa.hpp"
#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/image/resize16.hpp"
#include "monoclip/image/resize_job.hpp"
#include "monoclip/image/resize_kernels.hpp"
#include "monoclip/image/resize_passes.hpp"
#include "monoclip/image/scratch.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

// The resizes below take their memory in the constructor and use it in `run`, which calls sink(y, row) for
// each row of the window, from the first to the last.

/// No resize: the picture's own pixels.
class CopyPixels {
  public:
    CopyPixels(const ResizeJob& job, Scratch& scratch) : job_(job) {
        if (job.mode() != job.in_mode) row_ = scratch.take<std::uint8_t>(rgb_bytes());
    }

    template <class Sink>
    void run(const ImageView& in, Sink&& sink) {
        const CropWindow& window = job_.window;
        const SourceRows rows(in, job_.mode(), row_);
        for (int y = 0; y < window.height; ++y)
            sink(y, rows.pixels(window.y + y, window.x, window.x + window.width));
    }

  private:
    std::size_t rgb_bytes() const { return 3 * static_cast<std::size_t>(job_.window.width); }

    ResizeJob job_;
    std::uint8_t* row_ = nullptr;
};

/// For output positions [begin, begin + positions): the input whose pixel is taken, -1 beyond the last one.
/// The reference adds the scale up from the first position on; its rounding is part of the result.
inline void nearest_positions(int in, int out, int begin, int positions, int* sources) {
    const double scale = static_cast<double>(static_cast<float>(in)) / out;
    double at = scale * 0.5;
    for (int i = 0; i < begin + positions; ++i, at += scale) {
        if (i >= begin) sources[i - begin] = at < in ? static_cast<int>(at) : -1;
    }
}

/// By nearest pixel; pixels of one byte.
class ResizeNearest {
  public:
    ResizeNearest(const ResizeJob& job, Scratch& scratch)
        : job_(job),
          columns_(scratch.take<int>(static_cast<std::size_t>(job.window.width))),
          rows_(scratch.take<int>(static_cast<std::size_t>(job.window.height))),
          row_(scratch.take<std::uint8_t>(static_cast<std::size_t>(job.window.width))) {}

    template <class Sink>
    void run(const ImageView& in, Sink&& sink) {
        const CropWindow& window = job_.window;
        nearest_positions(job_.in_width, job_.width, window.x, window.width, columns_);
        nearest_positions(job_.in_height, job_.height, window.y, window.height, rows_);
        for (int y = 0; y < window.height; ++y) {
            for (int x = 0; x < window.width; ++x) {
                const bool inside = rows_[y] >= 0 && columns_[x] >= 0;
                row_[x] = inside ? in.row(rows_[y])[columns_[x]] : std::uint8_t{0};
            }
            sink(y, static_cast<const std::uint8_t*>(row_));
        }
    }

  private:
    ResizeJob job_;
    int* columns_;
    int* rows_;
    std::uint8_t* row_;
};

/// With antialiasing, 8-bit channels.
class Resize8 {
  public:
    Resize8(const ResizeJob& job, const ResizeKernels& kernels, Scratch& scratch)
        : job_(job),
          channels_(bytes_per_pixel(job.mode())),
          rows_come_first_(job.width != job.in_width &&
                           (job.height == job.in_height || !job.columns_first())),
          x_(job.x_axis(), channels_, kernels, scratch),
          y_(job.y_axis(), !rows_come_first_, kernels, scratch) {
        const std::size_t rows = static_cast<std::size_t>(bottom() - top());
        const std::size_t columns = static_cast<std::size_t>(right() - left());
        const bool changes = SourceRows::changes(job.in_mode, job.mode());
        if (rows_come_first_ && changes) changed_ = scratch.take<std::uint8_t>(bytes(columns));
        if (!rows_come_first_) {
            if (changes) changed_ = scratch.take<std::uint8_t>(bytes(columns) * rows);
            flat_ = scratch.take<std::uint8_t>(bytes(columns) * static_cast<std::size_t>(job.window.height));
        }
        if (x_.axis().filtered()) {
            const std::size_t block = static_cast<std::size_t>(x_.block_rows());
            const std::size_t turned_rows = turns_all() ? (rows + block - 1) / block * block : block;
            turned_ = scratch.take<std::uint8_t>(turned_rows / group_taps * x_.stride());
        }
        row_ = scratch.take<std::uint8_t>(bytes(static_cast<std::size_t>(job.window.width)) + filter_lanes);
    }

    template <class Sink>
    void run(const ImageView& in, Sink&& sink) {
        if (x_.axis().filtered()) x_.prepare();
        if (y_.axis().filtered()) y_.prepare();
        const auto emit = [&](int y) {
            if (has_alpha(job_.mode())) unpremultiply(job_.mode(), row_, job_.window.width);
            sink(y, static_cast<const std::uint8_t*>(row_));
        };
        if (turns_all()) {
            filter_rows_then_columns(SourceRows(in, job_.mode(), changed_), emit);
        } else if (rows_come_first_) {
            filter_rows(SourceRows(in, job_.mode(), changed_), top(), emit);
        } else {
            y_.run(region(in), flat_);
            const int columns = right() - left();
            const ImageView flat(flat_, columns, job_.window.height, job_.mode());
            if (x_.axis().filtered()) {
                filter_rows(SourceRows(flat, job_.mode(), nullptr, left()), 0, emit);
            } else {
                for (int y = 0; y < job_.window.height; ++y) {
                    std::memcpy(row_, flat.row(y), bytes(static_cast<std::size_t>(columns)));
                    emit(y);
                }
            }
        }
    }

  private:
    int left() const { return x_.axis().input_begin(); }
    int right() const { return x_.axis().input_end(); }
    int top() const { return y_.axis().input_begin(); }
    int bottom() const { return y_.axis().input_end(); }
    std::size_t bytes(std::size_t pixels) const { return pixels * static_cast<std::size_t>(channels_); }
    bool turns_all() const { return rows_come_first_ && y_.axis().filtered(); }

    /// Blocks of rows, one after the other, each filtered to groups of four rows at `turned_`.
    template <class Emit>
    void filter_rows_then_columns(const SourceRows& rows, Emit&& emit) {
        const std::size_t row_bytes = x_.row_bytes(), stride = x_.stride();
        std::uint8_t* out = turned_;
        for (int y = top(); y < bottom(); y += x_.block_rows()) {
            for (int group = 0; group < x_.block_rows() / group_taps; ++group) {
                std::uint8_t* begin = out + static_cast<std::size_t>(group) * stride;
                std::memset(begin + row_bytes * group_taps, 0, stride - row_bytes * group_taps);
            }
            x_.run(rows, y, (std::min)(x_.block_rows(), bottom() - y), out);
            out += static_cast<std::size_t>(x_.block_rows() / group_taps) * stride;
        }
        for (int y = 0; y < job_.window.height; ++y) {
            y_.run(turned_, row_bytes, y, row_);
            emit(y);
        }
    }

    /// The rows of the window alone, the first of which is number `first` of `rows`.
    template <class Emit>
    void filter_rows(const SourceRows& rows, int first, Emit&& emit) {
        const std::size_t row_bytes = x_.row_bytes();
        for (int y = 0; y < job_.window.height; y += x_.block_rows()) {
            const int count = (std::min)(x_.block_rows(), job_.window.height - y);
            x_.run(rows, first + y, count, turned_);
            for (int row = 0; row < count; ++row) {
                const std::uint8_t* in =
                    turned_ + static_cast<std::size_t>(row / group_taps) * x_.stride() + row % group_taps;
                for (std::size_t i = 0; i < row_bytes; ++i) row_[i] = in[i * group_taps];
                emit(y + row);
            }
        }
    }

    /// The part of the picture that is read, as it is filtered.
    ImageView region(const ImageView& in) {
        const int columns = right() - left(), rows = bottom() - top();
        if (changed_ == nullptr) return in.crop(left(), top(), columns, rows);
        std::uint8_t* row = changed_;
        for (int y = top(); y < bottom(); ++y, row += bytes(static_cast<std::size_t>(columns)))
            SourceRows(in, job_.mode(), row).pixels(y, left(), right());
        return {changed_, columns, rows, job_.mode()};
    }

    ResizeJob job_;
    int channels_;
    bool rows_come_first_;
    RowPass x_;
    ColumnPass y_;
    std::uint8_t* changed_ = nullptr;  // a row, or all that is read, where SourceRows changes it
    std::uint8_t* flat_ = nullptr;     // rows of the final number, after the pass along y
    std::uint8_t* turned_ = nullptr;   // rows of the final width, in groups of four
    std::uint8_t* row_ = nullptr;
};

/// Calls visit(resize) with the one that the job needs.
template <class Visitor>
void visit_resize(const ResizeJob& job, const ResizeKernels& kernels, Scratch& scratch, Visitor&& visit) {
    if (job.is_copy()) {
        visit(CopyPixels(job, scratch));
    } else if (job.mode() == PixelMode::palette || job.mode() == PixelMode::one_bit) {
        visit(ResizeNearest(job, scratch));
    } else if (job.mode() == PixelMode::grey16) {
        visit(Resize16(job, scratch));
    } else {
        visit(Resize8(job, kernels, scratch));
    }
}

/// Bytes of scratch that `resize_rows` takes.
inline void measure_resize(const ResizeJob& job, const ResizeKernels& kernels, Scratch& scratch) {
    visit_resize(job, kernels, scratch, [](auto&&) {});
}

/// Calls sink(y, row) for each row of the job's window, pixels of mode `job.mode()`.
template <class Sink>
void resize_rows(const ImageView& in, const ResizeJob& job, const ResizeKernels& kernels, Scratch& scratch,
                 Sink&& sink) {
    visit_resize(job, kernels, scratch, [&](auto&& resize) { resize.run(in, sink); });
}

/// The pixels of `window` of the picture resized to `width` x `height`; the same bits as cropping the whole.
inline Image resize_window(const ImageView& in, int width, int height, const CropWindow& window,
                           Interpolation interpolation, Isa isa = Isa::automatic) {
    const ResizeJob job{in.width(), in.height(), in.mode(), width, height, window, interpolation};
    const ResizeKernels& kernels = resize_kernels_for(isa);
    Scratch size;
    measure_resize(job, kernels, size);
    const ScratchBlock memory({}, size.bytes());
    Scratch scratch(memory.block());
    Image out = in.palette() != nullptr ? Image(window.width, window.height, in.mode(), *in.palette())
                                        : Image(window.width, window.height, in.mode());
    resize_rows(in, job, kernels, scratch,
                [&](int y, const std::uint8_t* row) { std::memcpy(out.row(y), row, out.row_bytes()); });
    return out;
}

}  // namespace detail

/// The picture at `width` x `height` pixels, in its own mode: equal to Pillow's `resize((width, height),
/// ...)`. Throws image.301 for sides outside 1 to 2^26.
inline Image resize(const ImageArgument& image, int width, int height,
                    Interpolation interpolation = Interpolation::bicubic) {
    if (width < 1 || height < 1 || width > detail::max_resized_side || height > detail::max_resized_side) {
        throw Error("image.301", detail::concat("sides of a resized picture: expected 1 to ",
                                                detail::max_resized_side, ", got ", width, " x ", height));
    }
    return detail::resize_window(image.view(), width, height, {0, 0, width, height}, interpolation);
}

}  // namespace monoclip::inline v0_1
