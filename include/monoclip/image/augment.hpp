// From a picture to the tensor that the vision tower is trained on, with random changes.
//
// Follows open_clip/transform.py, function image_transform with is_train: RandomResizedCrop, colour jitter,
// grey, ToTensor, Normalize. A crop, mirrored or not, goes through the resize of inference (Pillow's bits,
// with antialiasing); rotation, shift and zoom are one resampling together with it (image/affine.hpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "monoclip/core/random.hpp"
#include "monoclip/image/affine.hpp"
#include "monoclip/image/augment_config.hpp"
#include "monoclip/image/augmentation.hpp"
#include "monoclip/image/color.hpp"
#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/image/resize.hpp"
#include "monoclip/image/resize_job.hpp"
#include "monoclip/image/scratch.hpp"

namespace monoclip::inline v0_1 {

/// Memory that `augment_into` works in. It grows as needed; one for each thread spares the heap.
struct AugmentScratch {
    std::vector<std::uint8_t> rgb;  ///< a picture between its resize and its moves
    detail::AffineMemory affine;    ///< of a resampling
};

namespace detail {

/// The part of the picture that the square shows before it is moved.
inline Box shown_box(const ImageView& image, const Augmentation& augmentation,
                     const PreprocessConfig& config) {
    if (augmentation.crop) {
        const CropBox& crop = *augmentation.crop;
        static_cast<void>(
            image.crop(crop.x, crop.y, crop.width, crop.height));  // throws where it lies outside
        return {static_cast<double>(crop.x), static_cast<double>(crop.y), static_cast<double>(crop.width),
                static_cast<double>(crop.height)};
    }
    const double w = image.width(), h = image.height();
    if (config.resize_mode == ResizeMode::squash) return {0, 0, w, h};
    const double side = (std::min)(w, h);
    return {(w - side) / 2, (h - side) / 2, side, side};
}

/// The rows of `job` in RGB: `rgb` is [window.height, window.width, 3].
inline void resize_to_rgb(const ImageView& image, const ResizeJob& job, AffineMemory& memory,
                          std::uint8_t* rgb) {
    Scratch scratch = memory.scratch_for(job);
    const std::size_t row_bytes = static_cast<std::size_t>(job.window.width) * 3;
    resize_rows(image, job, *memory.kernels, scratch, [&](int y, const std::uint8_t* row) {
        std::uint8_t* out = rgb + static_cast<std::size_t>(y) * row_bytes;
        pixels_to_rgb(job.mode(), image.palette(), row, job.window.width, out);
    });
}

/// The square without moves, in RGB.
inline void resize_shown(const ImageView& image, const Augmentation& augmentation,
                         const PreprocessConfig& config, AffineMemory& memory, std::uint8_t* rgb) {
    if (!augmentation.crop) {
        resize_to_rgb(image, preprocess_job(image.width(), image.height(), image.mode(), config), memory,
                      rgb);
        return;
    }
    const CropBox& crop = *augmentation.crop;
    const int side = config.image_size;
    const ResizeJob job{crop.width, crop.height,        image.mode(),         side,
                        side,       {0, 0, side, side}, config.interpolation, config.convert_rgb_first};
    resize_to_rgb(image.crop(crop.x, crop.y, crop.width, crop.height), job, memory, rgb);
}

/// Left and right exchanged.
inline void mirror_rows(std::uint8_t* rgb, int side) {
    const std::size_t width = static_cast<std::size_t>(side);
    for (std::size_t y = 0; y < width; ++y) {
        std::uint8_t* row = rgb + y * width * 3;
        for (std::size_t x = 0; x < width / 2; ++x)
            std::swap_ranges(row + 3 * x, row + 3 * x + 3, row + 3 * (width - 1 - x));
    }
}

}  // namespace detail

/// Writes the normalised planes R, G, B of the changed picture, [3, image_size, image_size], into `out`,
/// which must have `preprocessed_size(config)` elements; otherwise image.404. With `Augmentation{}` they are
/// those of `preprocess`, bit for bit. A crop is resized in the picture's own mode, as there; moves are made
/// in RGB. Throws image.105 for a crop outside the picture, and what `preprocess` throws.
inline void augment_into(const ImageArgument& picture, const PreprocessConfig& config,
                         const Augmentation& augmentation, std::span<float> out, AugmentScratch& scratch) {
    check(config);
    if (out.size() != preprocessed_size(config)) {
        throw Error("image.404", detail::concat("destination of an augmented picture: expected ",
                                                preprocessed_size(config), " floats, got ", out.size()));
    }
    const ImageView& image = picture.view();
    const int side = config.image_size;
    scratch.rgb.resize(out.size());
    std::uint8_t* const rgb = scratch.rgb.data();
    if (augmentation.moves()) {
        const detail::Box box = detail::shown_box(image, augmentation, config);
        detail::resample(image, box, augmentation, side, config.interpolation, scratch.affine, rgb);
    } else {
        detail::resize_shown(image, augmentation, config, scratch.affine, rgb);
        if (augmentation.flip) detail::mirror_rows(rgb, side);
    }
    detail::change_colors(augmentation, scratch.rgb);
    const detail::RowNormalizer normalize(config, PixelMode::rgb, nullptr, nullptr, side, out);
    for (int y = 0; y < side; ++y)
        normalize(y, rgb + static_cast<std::size_t>(y) * static_cast<std::size_t>(side) * 3);
}

/// A picture changed as `random` has it, as a new vector. Throws image.501 for a wrong augmentation, and what
/// `preprocess` throws.
///
///     auto planes = augment(image, clip.preprocess_config(), {.flip = 0.5f}, Random(seed, epoch, record));
inline std::vector<float> augment(const ImageArgument& picture, const PreprocessConfig& config,
                                  const AugmentConfig& augmentation, Random random) {
    check(config);
    check(augmentation);
    const ImageView& image = picture.view();
    std::vector<float> planes(preprocessed_size(config));
    AugmentScratch scratch;
    augment_into(image, config, draw_augmentation(augmentation, image.width(), image.height(), random),
                 planes, scratch);
    return planes;
}

}  // namespace monoclip::inline v0_1
