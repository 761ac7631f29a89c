// PNG's row filters, undone: a byte is stored as its difference from a prediction out of its neighbours.
//
// Follows the PNG specification (third edition), chapter 9. The neighbours of a byte are the bytes of the
// same channel in the pixel to the left, in the one above, and in that one's left neighbour (the corner).
// Beyond the picture's edges they are 0.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

namespace monoclip::inline v0_1 {

namespace detail {

/// Whichever of left, above and corner is nearest to left + above - corner; of equals the first.
/// No branches: pictures do not let them be predicted.
constexpr int paeth(int left, int above, int corner) {
    const int step = above - left;
    // The step where it is negative, else 0: of a comparison some compilers make a jump.
    const int fall = step & (step >> std::numeric_limits<int>::digits);
    const int low = left + fall, high = above - fall;
    // A corner outside of low..high makes the end across from it the nearest. Inside, with the corner at
    // distances d and e from the ends, left + above - corner lies at distances e and d, and |d - e| from the
    // corner: the end that is more than half of the way across is nearest. The two ifs are both cases.
    const int aim = 3 * corner - left - above;
    const int nearest = high <= aim ? low : corner;
    return aim <= low ? high : nearest;
}

struct PredictLeft {
    int operator()(int left, int, int) const { return left; }
};
struct PredictAverage {
    int operator()(int left, int above, int) const { return (left + above) / 2; }
};
struct PredictPaeth {
    int operator()(int left, int above, int corner) const { return paeth(left, above, corner); }
};

/// Undoes one filter for pixels of sizeof...(c) bytes. What the next pixel needs stays in registers.
template <class Predict, std::size_t... c>
void undo_png_filter(std::uint8_t* row, const std::uint8_t* above, std::size_t bytes,
                     std::index_sequence<c...>) {
    constexpr std::size_t pixel = sizeof...(c);
    std::array<int, pixel> left{}, corner{};
    const auto undo = [&](std::size_t at, std::size_t channel) {
        const int up = above[at];
        left[channel] = (row[at] + Predict()(left[channel], up, corner[channel])) & 255;
        corner[channel] = up;
        row[at] = static_cast<std::uint8_t>(left[channel]);
    };
    for (std::size_t at = 0; at < bytes; at += pixel) (undo(at + c, c), ...);
}

template <class Predict>
void undo_png_filter(std::uint8_t* row, const std::uint8_t* above, std::size_t bytes, std::size_t pixel) {
    switch (pixel) {
        case 1:
            return undo_png_filter<Predict>(row, above, bytes, std::make_index_sequence<1>());
        case 2:
            return undo_png_filter<Predict>(row, above, bytes, std::make_index_sequence<2>());
        case 3:
            return undo_png_filter<Predict>(row, above, bytes, std::make_index_sequence<3>());
        case 4:
            return undo_png_filter<Predict>(row, above, bytes, std::make_index_sequence<4>());
        case 6:
            return undo_png_filter<Predict>(row, above, bytes, std::make_index_sequence<6>());
        default:
            return undo_png_filter<Predict>(row, above, bytes, std::make_index_sequence<8>());
    }
}

/// Adds the row above, eight bytes at a time.
inline void undo_png_up(std::uint8_t* row, const std::uint8_t* above, std::size_t bytes) {
    constexpr std::uint64_t top = 0x8080808080808080u;
    std::size_t i = 0;
    for (; i + 8 <= bytes; i += 8) {
        std::uint64_t a = 0, b = 0;
        std::memcpy(&a, row + i, 8);
        std::memcpy(&b, above + i, 8);
        // Without their top bits no byte's sum carries into the next; those are added without carry.
        a = ((a & ~top) + (b & ~top)) ^ ((a ^ b) & top);
        std::memcpy(row + i, &a, 8);
    }
    for (; i < bytes; ++i) row[i] = static_cast<std::uint8_t>(row[i] + above[i]);
}

/// Undoes the filter (0 to 4) of one row of `bytes` bytes in place. `above` is the row before, undone
/// already, or zeros; `pixel` is 1, 2, 3, 4, 6 or 8 and divides `bytes`. False for a filter that does not
/// exist.
inline bool unfilter_png_row(unsigned filter, std::uint8_t* row, const std::uint8_t* above, std::size_t bytes,
                             std::size_t pixel) {
    if (filter > 4) return false;
    if (filter == 1) undo_png_filter<PredictLeft>(row, above, bytes, pixel);
    if (filter == 2) undo_png_up(row, above, bytes);
    if (filter == 3) undo_png_filter<PredictAverage>(row, above, bytes, pixel);
    if (filter == 4) undo_png_filter<PredictPaeth>(row, above, bytes, pixel);
    return true;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
