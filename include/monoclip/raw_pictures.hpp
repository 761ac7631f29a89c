// Decoded pictures on their way to a device that resizes them: what is read of each, and the weights.
//
// The weights are those of the CPU's resize, and so is every rounding: what the device computes has the same
// bits. What it cannot do (palettes, 1-bit and 16-bit pictures, large ones) the CPU does, and sends floats.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "monoclip/backend/raw_picture.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess.hpp"
#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_job.hpp"

namespace monoclip::inline v0_1::detail {

/// Bytes of a picture that go to a device; of more than these the CPU sends what is left of them.
inline constexpr std::size_t largest_raw_picture = std::size_t{4} << 20;

/// The layout of a batch's block, for some pictures, which must live as long.
class RawPictures {
  public:
    /// Throws as `preprocess_into` does.
    RawPictures(std::span<const ImageView> views, const PreprocessConfig& config, int patch_size)
        : views_(views), config_(config), pictures_(views.size()) {
        check(config);
        const auto each = preprocessed_size(config) * sizeof(float);
        take(views.size() * sizeof(RawPicture));
        batch_.pictures = static_cast<std::int64_t>(views.size());
        batch_.side = config.image_size;
        batch_.patch = patch_size != 0 ? patch_size : config.image_size;
        batch_.values = take(3 * 256 * sizeof(float));
        for (std::size_t i = 0; i < views.size(); ++i) {
            if (!describe(views[i], pictures_[i])) {
                pictures_[i] = {};
                pictures_[i].is_prepared = true;
                pictures_[i].pixels = take(each);
            }
        }
        sent_ = end_;
        for (RawPicture& picture : pictures_) {
            if (picture.is_prepared) continue;
            const std::int64_t pixels =
                std::int64_t{batch_.side} * (picture.rows_first ? picture.rows : picture.columns);
            picture.between = take(static_cast<std::size_t>(pixels * picture.channels));
            batch_.largest = (std::max)(batch_.largest, pixels);
        }
    }

    const RawBatch& batch() const { return batch_; }
    /// What is sent of the block, and the whole with what passes leave.
    std::size_t sent_bytes() const { return sent_; }
    std::size_t block_bytes() const { return end_; }

    /// Writes what all pictures have in common, and their descriptions.
    void begin(std::span<std::byte> block) const {
        std::memcpy(block.data(), pictures_.data(), pictures_.size() * sizeof(RawPicture));
        for (std::size_t c = 0; c < 3; ++c) {
            const std::array<float, 256> values = normalized_values(config_, c);
            std::memcpy(at(block, batch_.values) + c * sizeof values, values.data(), sizeof values);
        }
    }

    /// Writes one picture. Where the CPU prepares it, `prepare(view, floats)` does.
    template <class Prepare>
    void put(std::size_t index, std::span<std::byte> block, const Prepare& prepare) const {
        const ImageView& view = views_[index];
        const RawPicture& picture = pictures_[index];
        if (picture.is_prepared) {
            auto* const floats = reinterpret_cast<float*>(at(block, picture.pixels));
            prepare(view, std::span<float>(floats, preprocessed_size(config_)));
            return;
        }
        const ResizeJob job = job_of(view);
        weigh(job.x_axis(), picture.x, block);
        weigh(job.y_axis(), picture.y, block);
        const int left = job.x_axis().input_begin();
        const int top = job.y_axis().input_begin();
        const std::size_t row_bytes =
            static_cast<std::size_t>(picture.columns) * static_cast<std::size_t>(picture.bytes);
        for (int y = 0; y < picture.rows; ++y) {
            std::memcpy(at(block, picture.pixels) + static_cast<std::size_t>(y) * row_bytes,
                        view.row(top + y) + static_cast<std::ptrdiff_t>(left) * picture.bytes, row_bytes);
        }
    }

  private:
    static std::byte* at(std::span<std::byte> block, std::int64_t place) { return block.data() + place; }

    std::int64_t take(std::size_t bytes) {
        const std::size_t begin = end_;
        end_ += aligned_size(bytes);
        return static_cast<std::int64_t>(begin);
    }

    ResizeJob job_of(const ImageView& view) const {
        return preprocess_job(view.width(), view.height(), view.mode(), config_);
    }

    static bool colors_of(PixelMode mode, Colors& colors) {
        switch (mode) {
            case PixelMode::grey:
            case PixelMode::grey_alpha:
                colors = Colors::grey;
                return true;
            case PixelMode::rgb:
            case PixelMode::rgba:
                colors = Colors::rgb;
                return true;
            case PixelMode::bgr:
            case PixelMode::bgra:
                colors = Colors::bgr;
                return true;
            case PixelMode::cmyk:
                colors = Colors::cmyk;
                return true;
            default:
                return false;
        }
    }

    /// Whether the device resizes it; then its room is taken.
    bool describe(const ImageView& view, RawPicture& picture) {
        const ResizeJob job = job_of(view);
        if (!colors_of(view.mode(), picture.lie) || !colors_of(job.mode(), picture.filtered)) return false;
        const ResizeAxis x = job.x_axis();
        const ResizeAxis y = job.y_axis();
        picture.converts = job.mode() != view.mode();
        picture.has_alpha = has_alpha(job.mode()) && !job.is_copy();
        picture.rows_first = !job.columns_first();
        picture.bytes = bytes_per_pixel(view.mode());
        picture.channels = bytes_per_pixel(job.mode());
        picture.columns = x.input_end() - x.input_begin();
        picture.rows = y.input_end() - y.input_begin();
        const std::size_t bytes = static_cast<std::size_t>(picture.columns) *
                                  static_cast<std::size_t>(picture.rows) *
                                  static_cast<std::size_t>(picture.bytes);
        if (bytes > largest_raw_picture) return false;
        take_axis(x, picture.x);
        take_axis(y, picture.y);
        picture.pixels = take(bytes);
        return true;
    }

    void take_axis(const ResizeAxis& axis, RawAxis& raw) {
        const auto positions = static_cast<std::size_t>(axis.positions());
        raw.most = axis.filtered() ? static_cast<std::int32_t>(axis.most_taps()) : 1;
        raw.taps = take(positions * 2 * sizeof(std::int32_t));
        raw.weights = take(positions * static_cast<std::size_t>(raw.most) * sizeof(std::int32_t));
    }

    /// A position that is not filtered has one weight, of which the sum is the pixel itself.
    static void weigh(const ResizeAxis& axis, const RawAxis& raw, std::span<std::byte> block) {
        auto* taps = reinterpret_cast<std::int32_t*>(at(block, raw.taps));
        auto* weights = reinterpret_cast<std::int32_t*>(at(block, raw.weights));
        std::vector<double> exact(static_cast<std::size_t>(raw.most), 1.0);
        for (int i = 0; i < axis.positions(); ++i, taps += 2, weights += raw.most) {
            const Taps range =
                axis.filtered() ? axis.weigh(i, exact.data()) : Taps{axis.input_begin() + i, 1};
            taps[0] = range.first - axis.input_begin();
            taps[1] = range.count;
            for (int k = 0; k < raw.most; ++k)
                weights[k] = k < range.count ? fixed_point(exact[static_cast<std::size_t>(k)]) : 0;
        }
    }

    std::span<const ImageView> views_;
    PreprocessConfig config_;
    std::vector<RawPicture> pictures_;
    RawBatch batch_;
    std::size_t end_ = 0;
    std::size_t sent_ = 0;
};

}  // namespace monoclip::inline v0_1::detail
