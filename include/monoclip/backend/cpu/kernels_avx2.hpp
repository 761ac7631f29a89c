// The kernels for AVX2 with fused multiply-add: eight floats at a time.
#pragma once

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma,f16c")
#endif

#define MONOCLIP_KERNELS avx2
#define MONOCLIP_KERNELS_NAME "avx2"
#define MONOCLIP_KERNELS_NARROW 1
#include "monoclip/core/kernel_macros.inl"

namespace monoclip::inline v0_1::detail::avx2 {

using Number = float;
using Vec = __m256;
using Pairs = __m256i;  // two bf16 in each lane

inline constexpr std::int64_t lanes = 8;
inline constexpr int tile_rows = 4;  // 12 sums, 3 vectors of a panel, 1 of a row: 16 registers
inline constexpr Number lowest_number = -3.402823466e38f;
inline constexpr Number infinity = __builtin_huge_valf();

/// All bits set in the first `count` lanes, count <= 8.
MONOCLIP_KERNEL __m256i first(std::int64_t count) {
    const __m256i lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(count)), lane);
}

MONOCLIP_KERNEL Vec load(const float* at) {
    return _mm256_loadu_ps(at);
}
MONOCLIP_KERNEL void store(float* at, Vec x) {
    _mm256_storeu_ps(at, x);
}
MONOCLIP_KERNEL Vec load_first(const float* at, std::int64_t count) {
    return _mm256_maskload_ps(at, first(count));
}
MONOCLIP_KERNEL void store_first(float* at, Vec x, std::int64_t count) {
    _mm256_maskstore_ps(at, first(count), x);
}
MONOCLIP_KERNEL Vec keep_first(Vec x, std::int64_t count) {
    return _mm256_and_ps(x, _mm256_castsi256_ps(first(count)));
}
MONOCLIP_KERNEL Vec broadcast(float x) {
    return _mm256_set1_ps(x);
}
MONOCLIP_KERNEL void prefetch(const void* at) {
    _mm_prefetch(static_cast<const char*>(at), _MM_HINT_T0);
}

MONOCLIP_KERNEL Vec add(Vec a, Vec b) {
    return _mm256_add_ps(a, b);
}
MONOCLIP_KERNEL Vec subtract(Vec a, Vec b) {
    return _mm256_sub_ps(a, b);
}
MONOCLIP_KERNEL Vec multiply(Vec a, Vec b) {
    return _mm256_mul_ps(a, b);
}
MONOCLIP_KERNEL Vec divide(Vec a, Vec b) {
    return _mm256_div_ps(a, b);
}
MONOCLIP_KERNEL Vec fma(Vec a, Vec b, Vec c) {
    return _mm256_fmadd_ps(a, b, c);
}
/// Of a NaN and a number the second.
MONOCLIP_KERNEL Vec maximum(Vec a, Vec b) {
    return _mm256_max_ps(a, b);
}
MONOCLIP_KERNEL Vec minimum(Vec a, Vec b) {
    return _mm256_min_ps(a, b);
}
MONOCLIP_KERNEL Vec square_root(Vec x) {
    return _mm256_sqrt_ps(x);
}
MONOCLIP_KERNEL Vec round_to_integer(Vec x) {
    return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
}
MONOCLIP_KERNEL Vec power_of_two(__m256i exponent) {
    return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_add_epi32(exponent, _mm256_set1_epi32(127)), 23));
}
/// x 2^n for integers n, in two factors so that neither leaves the range of normal numbers.
MONOCLIP_KERNEL Vec scale_by_power(Vec x, Vec n) {
    const __m256i integer = _mm256_cvtps_epi32(n);
    const __m256i half = _mm256_srai_epi32(integer, 1);
    return multiply(multiply(x, power_of_two(half)), power_of_two(_mm256_sub_epi32(integer, half)));
}
/// a where x is below zero, otherwise b.
MONOCLIP_KERNEL Vec select_negative(Vec x, Vec a, Vec b) {
    return _mm256_blendv_ps(b, a, _mm256_cmp_ps(x, _mm256_setzero_ps(), _CMP_LT_OQ));
}
MONOCLIP_KERNEL float sum(Vec x) {
    __m128 half = _mm_add_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
    half = _mm_add_ps(half, _mm_movehl_ps(half, half));
    return _mm_cvtss_f32(_mm_add_ss(half, _mm_movehdup_ps(half)));
}

MONOCLIP_KERNEL void interleave(Vec a, Vec b, Vec& low, Vec& high) {
    const Vec lower = _mm256_unpacklo_ps(a, b);  // of each half
    const Vec upper = _mm256_unpackhi_ps(a, b);
    low = _mm256_permute2f128_ps(lower, upper, 0x20);
    high = _mm256_permute2f128_ps(lower, upper, 0x31);
}

MONOCLIP_KERNEL Pairs load_pairs(const std::uint16_t* at) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}
MONOCLIP_KERNEL Pairs broadcast_pair(const std::uint16_t* at) {
    int pair = 0;
    __builtin_memcpy(&pair, at, sizeof pair);
    return _mm256_set1_epi32(pair);
}
/// The products of both halves of each pair, one after the other.
MONOCLIP_KERNEL Vec dot_pairs(Pairs a, Pairs b, Vec sum) {
    const Pairs upper = _mm256_set1_epi32(static_cast<int>(0xFFFF0000u));
    const Vec even = fma(_mm256_castsi256_ps(_mm256_slli_epi32(a, 16)),
                         _mm256_castsi256_ps(_mm256_slli_epi32(b, 16)), sum);
    return fma(_mm256_castsi256_ps(_mm256_and_si256(a, upper)),
               _mm256_castsi256_ps(_mm256_and_si256(b, upper)), even);
}

/// Up to eight numbers of 16 bits, zeros behind them.
MONOCLIP_KERNEL __m128i load_bits_first(const void* at, std::int64_t count) {
    if (count == lanes) return _mm_loadu_si128(static_cast<const __m128i*>(at));
    alignas(16) std::uint16_t bits[8] = {};
    __builtin_memcpy(bits, at, static_cast<std::size_t>(count) * sizeof bits[0]);
    return _mm_load_si128(reinterpret_cast<const __m128i*>(bits));
}
/// bf16, widened.
MONOCLIP_KERNEL Vec load_narrow_first(const std::uint16_t* at, std::int64_t count) {
    const __m256i bits = _mm256_cvtepu16_epi32(load_bits_first(at, count));
    return _mm256_castsi256_ps(_mm256_slli_epi32(bits, 16));
}
/// Rounded to bf16, to nearest, ties to even; NaN stays NaN: the upper half of each lane.
MONOCLIP_KERNEL __m256i round_to_narrow(Vec x) {
    const __m256i bits = _mm256_castps_si256(x);
    const __m256i odd = _mm256_and_si256(_mm256_srli_epi32(bits, 16), _mm256_set1_epi32(1));
    const __m256i rounded = _mm256_add_epi32(_mm256_add_epi32(bits, odd), _mm256_set1_epi32(0x7FFF));
    const __m256i quiet = _mm256_or_si256(bits, _mm256_set1_epi32(0x400000));
    const __m256 is_nan = _mm256_cmp_ps(x, x, _CMP_UNORD_Q);
    return _mm256_castps_si256(
        _mm256_blendv_ps(_mm256_castsi256_ps(rounded), _mm256_castsi256_ps(quiet), is_nan));
}
/// Rounded to bf16.
MONOCLIP_KERNEL void store_narrow_first(std::uint16_t* at, Vec x, std::int64_t count) {
    const __m256i upper = _mm256_srli_epi32(round_to_narrow(x), 16);
    const __m128i packed =
        _mm_packus_epi32(_mm256_castsi256_si128(upper), _mm256_extracti128_si256(upper, 1));
    if (count == lanes) {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(at), packed);
        return;
    }
    alignas(16) std::uint16_t buffer[8];
    _mm_store_si128(reinterpret_cast<__m128i*>(buffer), packed);
    __builtin_memcpy(at, buffer, static_cast<std::size_t>(count) * sizeof buffer[0]);
}
/// Both rounded to bf16, by turns: `count` pairs.
MONOCLIP_KERNEL void store_pairs_first(std::uint32_t* at, Vec even, Vec odd, std::int64_t count) {
    const __m256i lower = _mm256_srli_epi32(round_to_narrow(even), 16);
    const __m256i upper =
        _mm256_and_si256(round_to_narrow(odd), _mm256_set1_epi32(static_cast<int>(0xFFFF0000u)));
    const __m256i pairs = _mm256_or_si256(lower, upper);
    if (count == lanes) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), pairs);
        return;
    }
    alignas(32) std::uint32_t buffer[8];
    _mm256_store_si256(reinterpret_cast<__m256i*>(buffer), pairs);
    __builtin_memcpy(at, buffer, static_cast<std::size_t>(count) * sizeof buffer[0]);
}
/// IEEE half precision, widened.
MONOCLIP_KERNEL Vec load_half_first(const void* at, std::int64_t count) {
    return _mm256_cvtph_ps(load_bits_first(at, count));
}

}  // namespace monoclip::inline v0_1::detail::avx2

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/kernel_math.inl"
#include "monoclip/backend/cpu/transpose.inl"
#include "monoclip/backend/cpu/all_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
