// From a picture to the tensor that the vision tower reads.
//
// Follows openai/CLIP clip/clip.py, function _transform, with torchvision's transforms on Pillow images:
// Resize(n), CenterCrop(n), convert("RGB"), ToTensor, Normalize. The result has the same bits. Only the
// pixels that the crop keeps are computed, and each row is converted and normalised as it is finished.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/isa.hpp"
#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/image/resize.hpp"
#include "monoclip/image/resize_job.hpp"
#include "monoclip/image/resize_kernels.hpp"
#include "monoclip/image/scratch.hpp"

namespace monoclip::inline v0_1 {

/// Floats in a preprocessed picture: [3, image_size, image_size].
constexpr std::size_t preprocessed_size(const PreprocessConfig& config) {
    return static_cast<std::size_t>(3) * static_cast<std::size_t>(config.image_size) *
           static_cast<std::size_t>(config.image_size);
}

namespace detail {

/// What a picture is resized to, and which part of that is kept.
struct ResizePlan {
    int width, height;
    CropWindow window;
};

/// half of `excess`, halves to the even neighbour (Python's round).
constexpr int half_to_even(int excess) {
    const int half = excess / 2;
    return excess % 2 != 0 && half % 2 != 0 ? half + 1 : half;
}

inline ResizePlan plan_resize(int width, int height, const PreprocessConfig& config) {
    const int side = config.image_size;
    if (config.resize_mode == ResizeMode::squash) return {side, side, {0, 0, side, side}};
    const int short_side = (std::min)(width, height), long_side = (std::max)(width, height);
    // int(side * long / short) of Python: the product is exact, the quotient is rounded to double, then cut.
    const double stretched = static_cast<double>(std::int64_t{side} * long_side) / short_side;
    if (stretched > static_cast<double>(max_resized_side)) {
        throw Error("image.403",
                    concat("aspect ratio of a picture: ", width, " x ", height,
                           " would be resized to more than ", max_resized_side, " pixels on a side"));
    }
    const int resized_long = static_cast<int>(stretched);
    ResizePlan plan{side, side, {0, 0, side, side}};
    (width <= height ? plan.height : plan.width) = resized_long;
    plan.window.x = half_to_even(plan.width - side);
    plan.window.y = half_to_even(plan.height - side);
    return plan;
}

/// The 256 values that a byte of channel `c` can become: (v / 255 - mean) / std, each step rounded to float.
inline std::array<float, 256> normalized_values(const PreprocessConfig& config, std::size_t c) {
    std::array<float, 256> values{};
    for (std::size_t v = 0; v < values.size(); ++v) {
        values[v] = (static_cast<float>(v) / 255.0f - config.mean[c]) / config.std[c];
    }
    return values;
}

/// Turns rows of a square of `image_size` pixels, of any mode, into rows of normalised patches. Planes are
/// those of one patch.
class RowNormalizer {
  public:
    /// `rgb` has room for a row in RGB.
    RowNormalizer(const PreprocessConfig& config, PixelMode mode, const Palette* palette, std::uint8_t* rgb,
                  int patch_size, std::span<float> out)
        : values_{normalized_values(config, 0), normalized_values(config, 1), normalized_values(config, 2)},
          mode_(mode),
          palette_(palette),
          rgb_(rgb),
          side_(static_cast<std::size_t>(config.image_size)),
          patch_(static_cast<std::size_t>(patch_size)),
          out_(out) {}

    void operator()(int y, const std::uint8_t* row) const {
        if (mode_ != PixelMode::rgb) {
            pixels_to_rgb(mode_, palette_, row, static_cast<int>(side_), rgb_);
            row = rgb_;
        }
        const auto line = static_cast<std::size_t>(y);
        float* red = out_.data() + line / patch_ * patch_ * side_ * 3 + line % patch_ * patch_;
        for (std::size_t begin = 0; begin < side_; begin += patch_, red += patch_ * patch_ * 3) {
            float* green = red + patch_ * patch_;
            float* blue = green + patch_ * patch_;
            for (std::size_t x = 0; x < patch_; ++x, row += 3) {
                red[x] = values_[0][row[0]];
                green[x] = values_[1][row[1]];
                blue[x] = values_[2][row[2]];
            }
        }
    }

  private:
    std::array<std::array<float, 256>, 3> values_;
    PixelMode mode_;
    const Palette* palette_;
    std::uint8_t* rgb_;
    std::size_t side_, patch_;
    std::span<float> out_;
};

inline ResizeJob preprocess_job(int width, int height, PixelMode mode, const PreprocessConfig& config) {
    const ResizePlan plan = plan_resize(width, height, config);
    return {width,
            height,
            mode,
            plan.width,
            plan.height,
            plan.window,
            config.interpolation,
            config.convert_rgb_first};
}

/// A row in RGB, and what the resize takes.
inline std::size_t preprocess_scratch_bytes(const ResizeJob& job, const ResizeKernels& kernels) {
    Scratch size;
    size.take<std::uint8_t>(3 * static_cast<std::size_t>(job.window.width));
    measure_resize(job, kernels, size);
    return size.bytes();
}

/// `preprocess_into` with the kernels of an instruction set.
inline void preprocess_with(Isa isa, const ImageView& image, const PreprocessConfig& config,
                            std::span<float> out, std::span<std::byte> scratch, int patch_size = 0) {
    check(config);
    if (patch_size == 0) patch_size = config.image_size;
    require(patch_size > 0 && config.image_size % patch_size == 0, "image.401",
            "the picture's size must be a multiple of the patch's");
    if (out.size() != preprocessed_size(config)) {
        throw Error("image.404", concat("destination of a preprocessed picture: expected ",
                                        preprocessed_size(config), " floats, got ", out.size()));
    }
    const ResizeJob job = preprocess_job(image.width(), image.height(), image.mode(), config);
    const ResizeKernels& kernels = resize_kernels_for(isa);
    const ScratchBlock memory(scratch, preprocess_scratch_bytes(job, kernels));
    Scratch pieces(memory.block());
    std::uint8_t* rgb = pieces.take<std::uint8_t>(3 * static_cast<std::size_t>(job.window.width));
    resize_rows(image, job, kernels, pieces,
                RowNormalizer(config, job.mode(), image.palette(), rgb, patch_size, out));
}

}  // namespace detail

/// Bytes of scratch with which `preprocess_into` takes nothing from the heap, for a picture of this shape and
/// mode. Throws image.401 and image.402 for a wrong config, image.302 and image.403 for absurd sizes.
inline std::size_t preprocess_scratch_bytes(int width, int height, PixelMode mode,
                                            const PreprocessConfig& config) {
    check(config);
    return detail::preprocess_scratch_bytes(detail::preprocess_job(width, height, mode, config),
                                            detail::resize_kernels_for(Isa::automatic));
}

/// Writes the normalised planes R, G, B of the picture, [3, image_size, image_size], into `out`.
/// `out` must have `preprocessed_size(config)` elements and must not overlap the picture; otherwise image.404
/// for its size. Throws image.401 and image.402 for a wrong config, image.302 and image.403 for absurd sizes.
/// `scratch` is memory to work in, of any alignment; where it has less than `preprocess_scratch_bytes`, the
/// heap is used instead. With a `patch_size`, of which the picture's must be a multiple (image.401), the
/// numbers lie as a ViT reads them: patch after patch, [patches, 3, patch_size, patch_size].
inline void preprocess_into(const ImageArgument& picture, const PreprocessConfig& config,
                            std::span<float> out, std::span<std::byte> scratch = {}, int patch_size = 0) {
    detail::preprocess_with(Isa::automatic, picture.view(), config, out, scratch, patch_size);
}

/// The same as a new vector.
inline std::vector<float> preprocess(const ImageArgument& image, const PreprocessConfig& config = {}) {
    check(config);
    std::vector<float> planes(preprocessed_size(config));
    preprocess_into(image.view(), config, planes);
    return planes;
}

}  // namespace monoclip::inline v0_1
