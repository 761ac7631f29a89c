// The resize's kernels for 64-bit ARM: four sequences to a vector.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__aarch64__) && defined(__GNUC__)

#include <arm_neon.h>

#define MONOCLIP_KERNELS resize_neon
#define MONOCLIP_KERNELS_NAME "neon"
#include "monoclip/core/kernel_macros.inl"

namespace monoclip::inline v0_1::detail::resize_neon {

using Bytes = uint8x16_t;

MONOCLIP_KERNEL Bytes load_bytes(const std::uint8_t* at) {
    return vld1q_u8(at);
}
MONOCLIP_KERNEL void store_bytes(std::uint8_t* at, Bytes x) {
    vst1q_u8(at, x);
}
MONOCLIP_KERNEL void prefetch(const std::uint8_t* at) {
    __builtin_prefetch(at);
}
MONOCLIP_KERNEL Bytes pick(Bytes x, Bytes pattern) {
    return vqtbl1q_u8(x, pattern);
}
MONOCLIP_KERNEL void interleave(Bytes a, Bytes b, Bytes c, Bytes d, std::uint8_t* out) {
    const uint8x16x4_t rows = {{a, b, c, d}};
    vst4q_u8(out, rows);
}

/// Weights as they are, a word each.
inline constexpr int words = 4;

inline void encode(const std::int32_t* weights, std::uint32_t* out) {
    std::memcpy(out, weights, words * sizeof weights[0]);
}

/// Of four sequences, their numbers of one group times its weights.
MONOCLIP_KERNEL void accumulate(int32x4_t& sum, const std::uint8_t* at, int32x4_t weights) {
    const uint32x4_t numbers = vreinterpretq_u32_u8(vld1q_u8(at)), mask = vdupq_n_u32(255);
    sum = vmlaq_laneq_s32(sum, vreinterpretq_s32_u32(vandq_u32(numbers, mask)), weights, 0);
    sum = vmlaq_laneq_s32(sum, vreinterpretq_s32_u32(vandq_u32(vshrq_n_u32(numbers, 8), mask)), weights, 1);
    sum = vmlaq_laneq_s32(sum, vreinterpretq_s32_u32(vandq_u32(vshrq_n_u32(numbers, 16), mask)), weights, 2);
    sum = vmlaq_laneq_s32(sum, vreinterpretq_s32_u32(vshrq_n_u32(numbers, 24)), weights, 3);
}

/// Rounded and clamped at zero.
MONOCLIP_KERNEL uint16x4_t finish(int32x4_t sum) {
    return vqmovun_s32(vshrq_n_s32(sum, weight_bits));
}

MONOCLIP_KERNEL void filter_position(const std::uint8_t* in, std::ptrdiff_t stride,
                                     const std::uint32_t* weights, int count, std::uint8_t* out) {
    int32x4_t sums[filter_lanes / 4];
    MONOCLIP_UNROLL
    for (int i = 0; i < filter_lanes / 4; ++i) sums[i] = vdupq_n_s32(1 << (weight_bits - 1));
    for (; count > 0; --count, in += stride, weights += words) {
        const int32x4_t group = vreinterpretq_s32_u32(vld1q_u32(weights));
        MONOCLIP_UNROLL
        for (int i = 0; i < filter_lanes / 4; ++i) accumulate(sums[i], in + 16 * i, group);
    }
    MONOCLIP_UNROLL
    for (int i = 0; i < filter_lanes / 8; ++i) {
        vst1_u8(out + 8 * i, vqmovn_u16(vcombine_u16(finish(sums[2 * i]), finish(sums[2 * i + 1]))));
    }
}

}  // namespace monoclip::inline v0_1::detail::resize_neon

// The order matters.
// clang-format off
#include "monoclip/image/resize_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif
