// The resize's kernels in plain C++: for processors without kernels of their own, and what the others are
// compared with.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS

#define MONOCLIP_KERNELS resize_portable
#define MONOCLIP_KERNELS_NAME "portable"
#include "monoclip/core/kernel_macros.inl"

namespace monoclip::inline v0_1::detail::resize_portable {

struct Bytes {
    std::uint8_t lane[16];
};

MONOCLIP_KERNEL Bytes load_bytes(const std::uint8_t* at) {
    Bytes x;
    std::memcpy(&x, at, sizeof x);
    return x;
}
MONOCLIP_KERNEL void store_bytes(std::uint8_t* at, Bytes x) {
    std::memcpy(at, &x, sizeof x);
}
MONOCLIP_KERNEL void prefetch(const std::uint8_t*) {}
MONOCLIP_KERNEL Bytes pick(Bytes x, Bytes pattern) {
    Bytes picked;
    for (int i = 0; i < 16; ++i) picked.lane[i] = x.lane[pattern.lane[i]];
    return picked;
}
MONOCLIP_KERNEL void interleave(Bytes a, Bytes b, Bytes c, Bytes d, std::uint8_t* out) {
    for (int i = 0; i < 16; ++i, out += group_taps) {
        out[0] = a.lane[i];
        out[1] = b.lane[i];
        out[2] = c.lane[i];
        out[3] = d.lane[i];
    }
}

inline constexpr int words = 4;

/// Weights as they are, a word each, in the order in which a number's bytes lie in a word of memory.
inline void encode(const std::int32_t* weights, std::uint32_t* out) {
    constexpr bool reversed = std::endian::native == std::endian::big;
    for (int k = 0; k < words; ++k)
        out[k] = static_cast<std::uint32_t>(weights[reversed ? words - 1 - k : k]);
}

MONOCLIP_KERNEL void filter_position(const std::uint8_t* in, std::ptrdiff_t stride,
                                     const std::uint32_t* weights, int count, std::uint8_t* out) {
    std::int32_t sums[filter_lanes];
    for (int i = 0; i < filter_lanes; ++i) sums[i] = 1 << (weight_bits - 1);
    for (; count > 0; --count, in += stride, weights += words) {
        // Four numbers to a word, the first in the lowest or the highest byte: what compilers make vectors
        // of.
        std::uint32_t numbers[filter_lanes];
        std::memcpy(numbers, in, sizeof numbers);
        std::int32_t group[group_taps];
        std::memcpy(group, weights, sizeof group);
        for (int i = 0; i < filter_lanes; ++i) {
            sums[i] += static_cast<std::int32_t>(numbers[i] & 255u) * group[0] +
                       static_cast<std::int32_t>(numbers[i] >> 8 & 255u) * group[1] +
                       static_cast<std::int32_t>(numbers[i] >> 16 & 255u) * group[2] +
                       static_cast<std::int32_t>(numbers[i] >> 24) * group[3];
        }
    }
    for (int i = 0; i < filter_lanes; ++i) {
        const std::int32_t whole = sums[i] >> weight_bits;
        out[i] = static_cast<std::uint8_t>(whole < 0 ? 0 : whole > 255 ? 255 : whole);
    }
}

}  // namespace monoclip::inline v0_1::detail::resize_portable

// The order matters.
// clang-format off
#include "monoclip/image/resize_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif
