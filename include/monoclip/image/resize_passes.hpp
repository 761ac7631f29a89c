// The two passes of a resize of 8-bit pixels: along x over the rows, along y over the columns.
//
// Both pack numbers into groups of four for the kernels (`resize_kernel_set.hpp`), a piece of a side at a
// time, so that what is packed stays in the cache, and filter the positions that this piece is enough for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_kernel_set.hpp"
#include "monoclip/image/scratch.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The rows of a picture as they are filtered: in RGB where that comes first, with alpha multiplied in.
class SourceRows {
  public:
    /// `buffer` holds a row of `mode`, and is needed where `changes` says so. Column `left` of the picture is
    /// the view's first.
    SourceRows(const ImageView& view, PixelMode mode, std::uint8_t* buffer, int left = 0)
        : view_(view), mode_(mode), buffer_(buffer), left_(left) {}

    static bool changes(PixelMode from, PixelMode to) { return from != to || has_alpha(to); }

    /// Pixels [begin, end) of a row, until the next call.
    const std::uint8_t* pixels(int y, int begin, int end) const {
        const std::uint8_t* in =
            view_.row(y) + static_cast<std::ptrdiff_t>(begin - left_) * bytes_per_pixel(view_.mode());
        if (buffer_ == nullptr) return in;
        if (view_.mode() != mode_) {
            pixels_to_rgb(view_.mode(), view_.palette(), in, end - begin, buffer_);
        } else {
            premultiply(mode_, in, end - begin, buffer_);
        }
        return buffer_;
    }

  private:
    ImageView view_;
    PixelMode mode_;
    std::uint8_t* buffer_;
    int left_;
};

/// The taps of all positions of an axis, in groups that are counted from the first input that is read.
struct GroupedTaps {
    std::int32_t* first = nullptr;   // [positions] group
    std::int32_t* count = nullptr;   // [positions] groups
    std::uint32_t* words = nullptr;  // [positions][word_stride]
    std::size_t word_stride = 0;
    int capacity = 0;  // groups that are packed at once
};

/// Positions [begin, end), all of whose groups lie in [base, base + groups).
struct Batch {
    int begin, end;
    std::int32_t base, groups;
};

/// What both passes are: an axis, its taps, and room for what is packed and filtered at once.
class FilterPass {
  public:
    FilterPass(const ResizeAxis& axis, bool packs, const ResizeKernels& kernels, Scratch& scratch)
        : axis_(axis), kernels_(&kernels) {
        if (!axis.filtered()) return;
        const std::size_t positions = static_cast<std::size_t>(axis.positions());
        const std::size_t most_groups = (axis.most_taps() + 2 * (group_taps - 1)) / group_taps;
        const std::size_t all_groups =
            (static_cast<std::size_t>(axis.input_end() - axis.input_begin()) + group_taps - 1) / group_taps;
        taps_.word_stride = most_groups * static_cast<std::size_t>(kernels.words);
        taps_.capacity = static_cast<int>((std::min)((std::max)(most_groups, batch_groups), all_groups));
        taps_.first = scratch.take<std::int32_t>(positions);
        taps_.count = scratch.take<std::int32_t>(positions);
        taps_.words = scratch.take<std::uint32_t>(positions * taps_.word_stride);
        weights_ = scratch.take<double>(axis.most_taps());
        if (!packs) return;
        packed_ = scratch.take<std::uint8_t>(static_cast<std::size_t>(taps_.capacity) * packed_group);
        filtered_ = scratch.take<std::uint8_t>(batch_positions * filter_lanes);
    }

    const ResizeAxis& axis() const { return axis_; }

  protected:
    static constexpr std::size_t batch_groups = 1024;  // 128 KB
    static constexpr std::size_t batch_positions = 1024;

    /// Computes the weights.
    void prepare() {
        if (packed_ != nullptr)
            std::memset(packed_, 0, static_cast<std::size_t>(taps_.capacity) * packed_group);
        const int begin = axis_.input_begin();
        for (int i = 0; i < axis_.positions(); ++i) {
            const Taps range = axis_.weigh(i, weights_);
            const int lead = (range.first - begin) % group_taps;
            taps_.first[i] = (range.first - begin) / group_taps;
            taps_.count[i] = (lead + range.count + group_taps - 1) / group_taps;
            std::uint32_t* words = taps_.words + static_cast<std::size_t>(i) * taps_.word_stride;
            for (int group = 0; group < taps_.count[i]; ++group, words += kernels_->words) {
                std::int32_t weights[group_taps];
                for (int k = 0; k < group_taps; ++k) {
                    const int tap = group * group_taps + k - lead;
                    weights[k] = tap >= 0 && tap < range.count ? fixed_point(weights_[tap]) : 0;
                }
                kernels_->encode(weights, words);
            }
        }
    }

    Batch next_batch(int begin) const {
        Batch batch{begin, begin, taps_.first[begin], 0};
        const int limit = (std::min)(axis_.positions(), begin + static_cast<int>(batch_positions));
        while (batch.end < limit) {
            const std::int32_t groups = taps_.first[batch.end] + taps_.count[batch.end] - batch.base;
            if (groups > taps_.capacity) break;
            batch.groups = (std::max)(batch.groups, groups);
            ++batch.end;
        }
        return batch;
    }

    /// Positions [begin, end) from groups of which the one at `in` is number `base`.
    void filter(const std::uint8_t* in, std::ptrdiff_t group_stride, std::int32_t base, int begin, int end,
                std::uint8_t* out) const {
        kernels_->filter({in, group_stride, taps_.first + begin, taps_.count + begin, base,
                          taps_.words + static_cast<std::size_t>(begin) * taps_.word_stride,
                          taps_.word_stride, end - begin, out});
    }

    ResizeAxis axis_;
    const ResizeKernels* kernels_;
    GroupedTaps taps_;
    double* weights_ = nullptr;
    std::uint8_t* packed_ = nullptr;
    std::uint8_t* filtered_ = nullptr;  // [positions of a batch][32]
};

/// Bytes from one group of four rows, of `row_bytes` each, to the next: whole vectors, with room for what
/// `turn` writes behind the last pixel, and no multiple of a page.
constexpr std::size_t turned_stride(std::size_t row_bytes) {
    return ((row_bytes + filter_lanes - 1) / filter_lanes * filter_lanes + 16) * group_taps;
}

/// Along x.
class RowPass : public FilterPass {
  public:
    RowPass(const ResizeAxis& axis, int channels, const ResizeKernels& kernels, Scratch& scratch)
        : FilterPass(axis, true, kernels, scratch), channels_(channels) {}

    using FilterPass::prepare;

    /// Rows that are filtered side by side: a multiple of four.
    int block_rows() const { return filter_lanes / lanes_per_row(channels_); }
    std::size_t row_bytes() const {
        return static_cast<std::size_t>(axis_.positions()) * static_cast<std::size_t>(channels_);
    }
    std::size_t stride() const { return turned_stride(row_bytes()); }

    /// Rows [y, y + count), at most `block_rows()`, into that many rows in groups of four, `stride()` apart:
    /// [positions][channels][4 rows].
    void run(const SourceRows& rows, int y, int count, std::uint8_t* out) const {
        for (int position = 0; position < axis_.positions();) {
            const Batch batch = next_batch(position);
            pack(rows, y, count, batch);
            filter(packed_, packed_group, batch.base, batch.begin, batch.end, filtered_);
            kernels_->turn({filtered_, channels_, batch.end - batch.begin,
                            out + static_cast<std::ptrdiff_t>(batch.begin) * channels_ * group_taps,
                            static_cast<std::ptrdiff_t>(stride())});
            position = batch.end;
        }
    }

  private:
    /// A piece of all rows at a time, whose groups stay in the first-level cache while they are filled. The
    /// next piece is called for meanwhile: rows change too often for the processor to see where it goes.
    void pack(const SourceRows& rows, int y, int count, const Batch& batch) const {
        constexpr int piece = 48 * group_taps;
        const int begin = axis_.input_begin() + batch.base * group_taps;
        const int end = (std::min)(begin + batch.groups * group_taps, axis_.input_end());
        const int row_lanes = lanes_per_row(channels_) * group_taps;
        for (int x = begin; x < end; x += (std::min)(piece, end - x)) {
            std::uint8_t* out = packed_ + (x - begin) / group_taps * packed_group;
            const int pixels = (std::min)(piece, end - x);
            const int readable = (std::min)(pixels + read_ahead, end - x);
            const int ahead = end - x >= 2 * piece ? piece * channels_ : 0;
            for (int row = 0; row < count; ++row) {
                kernels_->pack_row({rows.pixels(y + row, x, x + readable), channels_, pixels, readable, ahead,
                                    out + row * row_lanes});
            }
        }
    }

    int channels_;
};

/// Along y.
class ColumnPass : public FilterPass {
  public:
    /// `packs` says that the rows come as they are, and not from RowPass.
    ColumnPass(const ResizeAxis& axis, bool packs, const ResizeKernels& kernels, Scratch& scratch)
        : FilterPass(axis, packs, kernels, scratch) {}

    using FilterPass::prepare;

    /// Output row `position` from rows in groups of four, as RowPass leaves them. `out` has room for whole
    /// vectors.
    void run(const std::uint8_t* turned, std::size_t row_bytes, int position, std::uint8_t* out) const {
        const auto stride = static_cast<std::ptrdiff_t>(turned_stride(row_bytes));
        for (std::size_t column = 0; column < row_bytes; column += filter_lanes) {
            filter(turned + column * group_taps, stride, 0, position, position + 1, out + column);
        }
    }

    /// All output rows from the rows of a picture, of which `in` has those that are read, first to last.
    void run(const ImageView& in, std::uint8_t* out) const {
        const std::size_t row_bytes =
            static_cast<std::size_t>(in.width()) * static_cast<std::size_t>(bytes_per_pixel(in.mode()));
        for (std::size_t column = 0; column < row_bytes; column += filter_lanes) {
            const std::size_t bytes = (std::min)(row_bytes - column, std::size_t{filter_lanes});
            for (int position = 0; position < axis_.positions();) {
                const Batch batch = next_batch(position);
                pack(in, column, bytes, batch);
                filter(packed_, packed_group, batch.base, batch.begin, batch.end, filtered_);
                for (; position < batch.end; ++position) {
                    const std::uint8_t* from =
                        filtered_ + static_cast<std::ptrdiff_t>(position - batch.begin) * filter_lanes;
                    std::memcpy(out + static_cast<std::size_t>(position) * row_bytes + column, from, bytes);
                }
            }
        }
    }

  private:
    void pack(const ImageView& in, std::size_t column, std::size_t bytes, const Batch& batch) const {
        std::uint8_t narrow[group_taps][filter_lanes] = {};  // rows of less than a vector, or none
        for (std::int32_t group = 0; group < batch.groups; ++group) {
            PackColumnsTask task{};
            task.out = packed_ + group * packed_group;
            for (int k = 0; k < group_taps; ++k) {
                const std::int64_t y = std::int64_t{batch.base + group} * group_taps + k;
                const bool inside = y < in.height();
                if (inside && bytes == filter_lanes) {
                    task.rows[k] = in.row(static_cast<int>(y)) + column;
                    continue;
                }
                if (inside) std::memcpy(narrow[k], in.row(static_cast<int>(y)) + column, bytes);
                task.rows[k] = narrow[k];
            }
            kernels_->pack_columns(task);
        }
    }
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
