// A decoded picture as a device resizes it: where its parts lie, and what is done with them.
#pragma once

#include <cstdint>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

/// What the first channels of a pixel are. Alpha, where there is one, is the last.
enum class Colors : std::int32_t { grey, rgb, bgr, cmyk };

/// One axis of a resize: of each output position the first input, counted from the part of the picture that
/// is here, and the number of inputs; and `most` weights, in units of 2^-22.
struct RawAxis {
    std::int64_t taps = 0;     ///< where [positions][2] int32 lie in the block
    std::int64_t weights = 0;  ///< [positions][most] int32
    std::int32_t most = 0;
};

/// One picture of a batch. Places are bytes from the beginning of the batch's block.
struct RawPicture {
    bool is_prepared = false;   ///< `pixels` are the floats that a model reads
    bool converts = false;      ///< to RGB before it is filtered
    bool has_alpha = false;     ///< which colours are multiplied by while they are filtered
    bool rows_first = false;    ///< whether the first pass goes along x
    Colors lie{};               ///< as the pixels lie,
    Colors filtered{};          ///< and as they are filtered
    std::int32_t bytes = 0;     ///< of a pixel as it lies
    std::int32_t channels = 0;  ///< as it is filtered
    std::int32_t columns = 0;   ///< of the part of the picture that is here
    std::int32_t rows = 0;
    std::int64_t pixels = 0;
    std::int64_t between = 0;  ///< where the first pass leaves its pixels
    RawAxis x, y;
};

/// A batch: a block begins with its pictures, [pictures] RawPicture; `values` is where the floats lie that
/// the bytes of each channel become, [3][256]. `largest` is the most pixels that a first pass leaves.
struct RawBatch {
    std::int64_t pictures = 0;
    std::int64_t values = 0;
    std::int64_t largest = 0;
    std::int32_t side = 0;   ///< of the square that a model reads,
    std::int32_t patch = 0;  ///< in patches of so many pixels: see `preprocess_into`
};

}  // namespace monoclip::inline v0_1::detail
