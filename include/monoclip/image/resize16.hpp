// Resizing pictures of 16-bit grey: in double precision, as Pillow 13 resizes mode I;16.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/image.hpp"
#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_job.hpp"
#include "monoclip/image/scratch.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

inline std::uint16_t clamp_to_16_bits(double sum) {
    const int rounded = static_cast<int>(sum >= 0.0 ? sum + 0.5 : sum - 0.5);
    return static_cast<std::uint16_t>(std::clamp(rounded, 0, 65535));
}

inline std::uint16_t load_16(const std::uint8_t* at) {
    std::uint16_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// One axis: the taps of all its positions.
class Pass16 {
  public:
    Pass16(const ResizeAxis& axis, Scratch& scratch) : axis_(axis) {
        if (!axis.filtered()) return;
        const std::size_t positions = static_cast<std::size_t>(axis.positions());
        taps_ = scratch.take<Taps>(positions);
        weights_ = scratch.take<double>(positions * axis.most_taps());
    }

    const ResizeAxis& axis() const { return axis_; }

    void prepare() {
        for (int i = 0; i < axis_.positions(); ++i) taps_[i] = axis_.weigh(i, weights(i));
    }

    /// Along x: the rows of `in`, whose column 0 is the picture's.
    void filter_rows(const ImageView& in, std::uint16_t* out) const {
        for (int y = 0; y < in.height(); ++y) {
            for (int i = 0; i < axis_.positions(); ++i) {
                const std::uint8_t* pixel = in.row(y) + 2 * static_cast<std::ptrdiff_t>(taps_[i].first);
                double sum = 0.0;
                for (int x = 0; x < taps_[i].count; ++x)
                    sum +=
                        rounded_product(load_16(pixel + 2 * static_cast<std::ptrdiff_t>(x)), weights(i)[x]);
                *out++ = clamp_to_16_bits(sum);
            }
        }
    }

    /// Along y: the columns of `in`, whose row 0 is the first that is read. `sums` has room for a row.
    void filter_columns(const ImageView& in, double* sums, std::uint16_t* out) const {
        for (int i = 0; i < axis_.positions(); ++i) {
            std::fill_n(sums, in.width(), 0.0);
            for (int k = 0; k < taps_[i].count; ++k) {
                const std::uint8_t* row = in.row(taps_[i].first - axis_.input_begin() + k);
                const double weight = weights(i)[k];
                for (int x = 0; x < in.width(); ++x)
                    sums[x] += rounded_product(load_16(row + 2 * static_cast<std::ptrdiff_t>(x)), weight);
            }
            for (int x = 0; x < in.width(); ++x) *out++ = clamp_to_16_bits(sums[x]);
        }
    }

  private:
    double* weights(int position) const {
        return weights_ + static_cast<std::size_t>(position) * axis_.most_taps();
    }

    ResizeAxis axis_;
    Taps* taps_ = nullptr;
    double* weights_ = nullptr;
};

/// A resize of PixelMode::grey16. The constructor takes its memory, `run` uses it.
class Resize16 {
  public:
    Resize16(const ResizeJob& job, Scratch& scratch)
        : job_(job), x_(job.x_axis(), scratch), y_(job.y_axis(), scratch) {
        const auto size = [](int width, int height) {
            return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        };
        const int rows = y_.axis().input_end() - y_.axis().input_begin();
        if (x_.axis().filtered() && y_.axis().filtered()) {
            between_ = scratch.take<std::uint16_t>(job.columns_first() ? size(job.in_width, job.window.height)
                                                                       : size(job.window.width, rows));
        }
        if (y_.axis().filtered()) {
            sums_ = scratch.take<double>(
                static_cast<std::size_t>(job.columns_first() ? job.in_width : job.window.width));
        }
        out_ = scratch.take<std::uint16_t>(size(job.window.width, job.window.height));
    }

    /// Calls sink(y, row) for every row of the window.
    template <class Sink>
    void run(const ImageView& in, Sink&& sink) {
        const CropWindow& window = job_.window;
        const int top = y_.axis().input_begin(), rows = y_.axis().input_end() - top;
        if (x_.axis().filtered()) x_.prepare();
        if (y_.axis().filtered()) y_.prepare();
        if (!x_.axis().filtered()) {
            y_.filter_columns(in.crop(window.x, top, window.width, rows), sums_, out_);
        } else if (!y_.axis().filtered()) {
            x_.filter_rows(in.crop(0, top, in.width(), rows), out_);
        } else if (job_.columns_first()) {
            y_.filter_columns(in.crop(0, top, in.width(), rows), sums_, between_);
            x_.filter_rows(view(between_, in.width(), window.height), out_);
        } else {
            x_.filter_rows(in.crop(0, top, in.width(), rows), between_);
            y_.filter_columns(view(between_, window.width, rows), sums_, out_);
        }
        for (int y = 0; y < window.height; ++y) sink(y, view(out_, window.width, window.height).row(y));
    }

  private:
    static ImageView view(const std::uint16_t* pixels, int width, int height) {
        return {reinterpret_cast<const std::uint8_t*>(pixels), width, height, PixelMode::grey16};
    }

    ResizeJob job_;
    Pass16 x_, y_;
    std::uint16_t* between_ = nullptr;
    double* sums_ = nullptr;
    std::uint16_t* out_ = nullptr;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
