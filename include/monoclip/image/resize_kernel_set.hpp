// What a set of resize kernels offers: plain structs of pointers and extents, and a table of functions.
//
// A pass of the resize is a filter over sequences of bytes: the channels of some rows on the way along x, the
// bytes of a row's columns on the way along y. 32 sequences are filtered side by side. They lie in groups of
// four numbers, the innermost extent: [groups][32 sequences][4 numbers], so that the weights of a group are
// the same for every lane of a vector. The sums are 32-bit integers and exact, so that every instruction set
// gives the same bits.
//
// Nothing but these structs crosses from ordinary code into a region of another instruction set.
#pragma once

#include <cstddef>
#include <cstdint>

#include "monoclip/core/extern.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

inline constexpr int filter_lanes = 32;                                    // sequences side by side
inline constexpr int group_taps = 4;                                       // numbers of a sequence in a group
inline constexpr std::ptrdiff_t packed_group = filter_lanes * group_taps;  // bytes

/// out[position][lane] = the weighted sum of the lane's numbers in the groups of that position.
struct FilterTask {
    const std::uint8_t* in;       // [groups]: 32 x 4 bytes each
    std::ptrdiff_t group_stride;  // bytes from group to group
    const std::int32_t* first;    // [positions] first group, counted from `base`
    const std::int32_t* count;    // [positions] groups
    std::int32_t base;            // the group at `in`
    const std::uint32_t* words;   // [positions][word_stride] weights, as `encode` wrote them
    std::size_t word_stride;
    int positions;
    std::uint8_t* out;  // [positions][32]
};

/// Pixels of one row, of which every four become a group: [groups][channels][4].
struct PackRowTask {
    const std::uint8_t* in;
    int channels;             // bytes of a pixel
    int pixels;               // the last group is filled up with zeros
    int readable;             // pixels at `in`, at least `pixels`; `read_ahead` more make it faster
    std::ptrdiff_t prefetch;  // bytes ahead of `in` that are called into the cache
    std::uint8_t* out;  // the row's first lane of the first group; groups lie `packed_group` bytes apart
};

/// Pixels behind a group that are read with it where pixels have three bytes: 16 bytes are read at once.
inline constexpr int read_ahead = 2;

/// Rows that were filtered along x, as groups of four rows for the way along y.
struct TurnTask {
    const std::uint8_t* in;  // [positions][32]: rows, each of `lanes_per_row(channels)` bytes
    int channels;
    int positions;
    std::uint8_t* out;  // of each group of four rows: [positions][channels][4 rows]
    std::ptrdiff_t group_stride;
};

/// 32 columns of four rows as one group.
struct PackColumnsTask {
    const std::uint8_t* rows[group_taps];
    std::uint8_t* out;
};

/// Lanes that a row of pixels takes on the way along x.
constexpr int lanes_per_row(int channels) {
    return channels == 3 ? 4 : channels;
}

/// The kernels for one instruction set.
struct ResizeKernels {
    const char* name;
    int words;  // that hold the weights of a group
    void (*encode)(const std::int32_t* weights, std::uint32_t* words);
    void (*filter)(const FilterTask&);
    void (*pack_row)(const PackRowTask&);
    void (*turn)(const TurnTask&);  // writes up to 4 bytes behind the last position of a group
    void (*pack_columns)(const PackColumnsTask&);
};

#if !MONOCLIP_HAS_KERNELS
namespace resize_avx2 {
extern const ResizeKernels kernels;
}
namespace resize_avx512 {
extern const ResizeKernels kernels;
}
namespace resize_avx512_vnni {
extern const ResizeKernels kernels;
}
namespace resize_neon {
extern const ResizeKernels kernels;
}
namespace resize_portable {
extern const ResizeKernels kernels;
}
#endif

}  // namespace monoclip::inline v0_1::detail
