// The kernels for 64-bit ARM: four floats at a time. Every such processor has these instructions.
#pragma once

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__aarch64__) && defined(__GNUC__)

#include <arm_neon.h>

#define MONOCLIP_KERNELS neon
#define MONOCLIP_KERNELS_NAME "neon"
#define MONOCLIP_KERNELS_NARROW 1
#include "monoclip/core/kernel_macros.inl"

namespace monoclip::inline v0_1::detail::neon {

using Number = float;
using Vec = float32x4_t;
using Pairs = uint32x4_t;  // two bf16 in each lane

inline constexpr std::int64_t lanes = 4;
inline constexpr int tile_rows = 8;  // 24 sums, 3 vectors of a panel: 27 of 32 registers
inline constexpr Number lowest_number = -3.402823466e38f;
inline constexpr Number infinity = __builtin_huge_valf();

MONOCLIP_KERNEL Vec load(const float* at) {
    return vld1q_f32(at);
}
MONOCLIP_KERNEL void store(float* at, Vec x) {
    vst1q_f32(at, x);
}
MONOCLIP_KERNEL Vec load_first(const float* at, std::int64_t count) {
    if (count == lanes) return load(at);
    float numbers[4] = {};
    __builtin_memcpy(numbers, at, static_cast<std::size_t>(count) * sizeof numbers[0]);
    return load(numbers);
}
MONOCLIP_KERNEL void store_first(float* at, Vec x, std::int64_t count) {
    if (count == lanes) {
        store(at, x);
        return;
    }
    float numbers[4];
    store(numbers, x);
    __builtin_memcpy(at, numbers, static_cast<std::size_t>(count) * sizeof numbers[0]);
}
MONOCLIP_KERNEL Vec keep_first(Vec x, std::int64_t count) {
    const std::uint32_t lane[4] = {0, 1, 2, 3};
    const uint32x4_t kept = vcltq_u32(vld1q_u32(lane), vdupq_n_u32(static_cast<std::uint32_t>(count)));
    return vreinterpretq_f32_u32(vandq_u32(vreinterpretq_u32_f32(x), kept));
}
MONOCLIP_KERNEL Vec broadcast(float x) {
    return vdupq_n_f32(x);
}
MONOCLIP_KERNEL void prefetch(const void* at) {
    __builtin_prefetch(at);
}

MONOCLIP_KERNEL Vec add(Vec a, Vec b) {
    return vaddq_f32(a, b);
}
MONOCLIP_KERNEL Vec subtract(Vec a, Vec b) {
    return vsubq_f32(a, b);
}
MONOCLIP_KERNEL Vec multiply(Vec a, Vec b) {
    return vmulq_f32(a, b);
}
MONOCLIP_KERNEL Vec divide(Vec a, Vec b) {
    return vdivq_f32(a, b);
}
MONOCLIP_KERNEL Vec fma(Vec a, Vec b, Vec c) {
    return vfmaq_f32(c, a, b);
}
/// Of a NaN and a number the NaN.
MONOCLIP_KERNEL Vec maximum(Vec a, Vec b) {
    return vmaxq_f32(a, b);
}
MONOCLIP_KERNEL Vec minimum(Vec a, Vec b) {
    return vminq_f32(a, b);
}
MONOCLIP_KERNEL Vec square_root(Vec x) {
    return vsqrtq_f32(x);
}
MONOCLIP_KERNEL Vec round_to_integer(Vec x) {
    return vrndnq_f32(x);
}
MONOCLIP_KERNEL Vec power_of_two(int32x4_t exponent) {
    return vreinterpretq_f32_s32(vshlq_n_s32(vaddq_s32(exponent, vdupq_n_s32(127)), 23));
}
/// x 2^n for integers n, in two factors so that neither leaves the range of normal numbers.
MONOCLIP_KERNEL Vec scale_by_power(Vec x, Vec n) {
    const int32x4_t integer = vcvtnq_s32_f32(n);
    const int32x4_t half = vshrq_n_s32(integer, 1);
    return multiply(multiply(x, power_of_two(half)), power_of_two(vsubq_s32(integer, half)));
}
/// a where x is below zero, otherwise b.
MONOCLIP_KERNEL Vec select_negative(Vec x, Vec a, Vec b) {
    return vbslq_f32(vcltzq_f32(x), a, b);
}
MONOCLIP_KERNEL float sum(Vec x) {
    return vaddvq_f32(x);
}

MONOCLIP_KERNEL void interleave(Vec a, Vec b, Vec& low, Vec& high) {
    low = vzip1q_f32(a, b);
    high = vzip2q_f32(a, b);
}

MONOCLIP_KERNEL Pairs load_pairs(const std::uint16_t* at) {
    return vreinterpretq_u32_u16(vld1q_u16(at));
}
MONOCLIP_KERNEL Pairs broadcast_pair(const std::uint16_t* at) {
    std::uint32_t pair = 0;
    __builtin_memcpy(&pair, at, sizeof pair);
    return vdupq_n_u32(pair);
}
/// The products of both halves of each pair, one after the other.
MONOCLIP_KERNEL Vec dot_pairs(Pairs a, Pairs b, Vec sum) {
    const uint32x4_t upper = vdupq_n_u32(0xFFFF0000u);
    const Vec even =
        fma(vreinterpretq_f32_u32(vshlq_n_u32(a, 16)), vreinterpretq_f32_u32(vshlq_n_u32(b, 16)), sum);
    return fma(vreinterpretq_f32_u32(vandq_u32(a, upper)), vreinterpretq_f32_u32(vandq_u32(b, upper)), even);
}

/// Up to four numbers of 16 bits, zeros behind them.
MONOCLIP_KERNEL uint16x4_t load_bits_first(const void* at, std::int64_t count) {
    std::uint16_t bits[4] = {};
    __builtin_memcpy(bits, at, static_cast<std::size_t>(count) * sizeof bits[0]);
    return vld1_u16(bits);
}
/// bf16, widened.
MONOCLIP_KERNEL Vec load_narrow_first(const std::uint16_t* at, std::int64_t count) {
    return vreinterpretq_f32_u32(vshll_n_u16(load_bits_first(at, count), 16));
}
/// Rounded to bf16, to nearest, ties to even; NaN stays NaN: the upper half of each lane.
MONOCLIP_KERNEL uint32x4_t round_to_narrow(Vec x) {
    const uint32x4_t bits = vreinterpretq_u32_f32(x);
    const uint32x4_t odd = vandq_u32(vshrq_n_u32(bits, 16), vdupq_n_u32(1));
    const uint32x4_t rounded = vaddq_u32(vaddq_u32(bits, odd), vdupq_n_u32(0x7FFF));
    return vbslq_u32(vceqq_f32(x, x), rounded, vorrq_u32(bits, vdupq_n_u32(0x400000)));
}
/// Rounded to bf16.
MONOCLIP_KERNEL void store_narrow_first(std::uint16_t* at, Vec x, std::int64_t count) {
    std::uint16_t buffer[4];
    vst1_u16(buffer, vshrn_n_u32(round_to_narrow(x), 16));
    __builtin_memcpy(at, buffer, static_cast<std::size_t>(count) * sizeof buffer[0]);
}
/// Both rounded to bf16, by turns: `count` pairs.
MONOCLIP_KERNEL void store_pairs_first(std::uint32_t* at, Vec even, Vec odd, std::int64_t count) {
    std::uint32_t buffer[4];
    vst1q_u32(buffer, vsriq_n_u32(round_to_narrow(odd), round_to_narrow(even), 16));
    __builtin_memcpy(at, buffer, static_cast<std::size_t>(count) * sizeof buffer[0]);
}
/// IEEE half precision, widened.
MONOCLIP_KERNEL Vec load_half_first(const void* at, std::int64_t count) {
    return vcvt_f32_f16(vreinterpret_f16_u16(load_bits_first(at, count)));
}

}  // namespace monoclip::inline v0_1::detail::neon

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/kernel_math.inl"
#include "monoclip/backend/cpu/transpose.inl"
#include "monoclip/backend/cpu/all_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif
