// The resize's kernels for AVX-512, without and with VNNI's byte products: sixteen sequences to a vector.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c"))), \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c")
#endif

#define MONOCLIP_KERNELS resize_avx512
#define MONOCLIP_KERNELS_NAME "avx512"
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/image/resize_vector_x86.inl"
#include "monoclip/image/resize_halves_x86.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::resize_avx512 {

/// Every lane. Unmasked forms of many intrinsics begin with an undefined operand, that no lane is read from
/// and that g++ 12 warns of all the same; the masked ones become the same instructions.
inline constexpr __mmask16 all = 0xFFFF;

/// Four products of each sequence, by one half of the weights.
MONOCLIP_KERNEL __m512i accumulate(__m512i sum, __m512i even, __m512i odd, __m512i weights_02,
                                   __m512i weights_13) {
    return _mm512_add_epi32(
        sum, _mm512_add_epi32(_mm512_madd_epi16(even, weights_02), _mm512_madd_epi16(odd, weights_13)));
}
MONOCLIP_KERNEL __m512i even_bytes(__m512i numbers) {
    return _mm512_and_si512(numbers, _mm512_set1_epi16(255));
}
MONOCLIP_KERNEL __m512i odd_bytes(__m512i numbers) {
    return _mm512_maskz_srli_epi16(0xFFFFFFFF, numbers, 8);
}

/// Rounded, clamped and stored.
MONOCLIP_KERNEL void finish(__m512i lower, __m512i upper, std::uint8_t* out) {
    const __m512i sum = _mm512_add_epi32(lower, _mm512_maskz_slli_epi32(all, upper, half_bits));
    const __m512i whole =
        _mm512_maskz_max_epi32(all, _mm512_maskz_srai_epi32(all, sum, weight_bits), _mm512_setzero_si512());
    store_bytes(out, _mm512_maskz_cvtusepi32_epi8(all, whole));
}

MONOCLIP_KERNEL void filter_position(const std::uint8_t* in, std::ptrdiff_t stride,
                                     const std::uint32_t* weights, int count, std::uint8_t* out) {
    __m512i a_lower = _mm512_set1_epi32(1 << (weight_bits - 1)), b_lower = a_lower;
    __m512i a_upper = _mm512_setzero_si512(), b_upper = a_upper;
    for (; count > 0; --count, in += stride, weights += words) {
        const __m512i lower_02 = _mm512_set1_epi32(word(weights[0]));
        const __m512i lower_13 = _mm512_set1_epi32(word(weights[1]));
        const __m512i upper_02 = _mm512_set1_epi32(word(weights[2]));
        const __m512i upper_13 = _mm512_set1_epi32(word(weights[3]));
        const __m512i a = _mm512_loadu_si512(in), b = _mm512_loadu_si512(in + 64);
        a_lower = accumulate(a_lower, even_bytes(a), odd_bytes(a), lower_02, lower_13);
        a_upper = accumulate(a_upper, even_bytes(a), odd_bytes(a), upper_02, upper_13);
        b_lower = accumulate(b_lower, even_bytes(b), odd_bytes(b), lower_02, lower_13);
        b_upper = accumulate(b_upper, even_bytes(b), odd_bytes(b), upper_02, upper_13);
    }
    finish(a_lower, a_upper, out);
    finish(b_lower, b_upper, out + 16);
}

}  // namespace monoclip::inline v0_1::detail::resize_avx512

// The order matters.
// clang-format off
#include "monoclip/image/resize_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#if defined(__clang__)
#pragma clang attribute pop
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma,f16c"))), apply_to = function)
#else
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma,f16c")
#endif

#define MONOCLIP_KERNELS resize_avx512_vnni
#define MONOCLIP_KERNELS_NAME "avx512_vnni"
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/image/resize_vector_x86.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::resize_avx512_vnni {

inline constexpr __mmask16 all = 0xFFFF;  // as above

/// Weights in three signed bytes: a word for each holds those of the group's four taps.
inline constexpr int words = 3;

inline void encode(const std::int32_t* weights, std::uint32_t* out) {
    out[0] = out[1] = out[2] = 0;
    for (int k = 0; k < group_taps; ++k) {
        std::int32_t rest = weights[k];
        for (int digit = 0; digit < words; ++digit) {
            const std::int32_t low = ((rest + 128) & 255) - 128;
            out[digit] |= (static_cast<std::uint32_t>(low) & 255u) << (8 * k);
            rest = (rest - low) / 256;
        }
    }
}

/// The sums over each digit put together, rounded, clamped and stored.
MONOCLIP_KERNEL void finish(__m512i digit_0, __m512i digit_1, __m512i digit_2, std::uint8_t* out) {
    const __m512i upper = _mm512_add_epi32(digit_1, _mm512_maskz_slli_epi32(all, digit_2, 8));
    const __m512i sum = _mm512_add_epi32(digit_0, _mm512_maskz_slli_epi32(all, upper, 8));
    const __m512i whole =
        _mm512_maskz_max_epi32(all, _mm512_maskz_srai_epi32(all, sum, weight_bits), _mm512_setzero_si512());
    store_bytes(out, _mm512_maskz_cvtusepi32_epi8(all, whole));
}

MONOCLIP_KERNEL void filter_position(const std::uint8_t* in, std::ptrdiff_t stride,
                                     const std::uint32_t* weights, int count, std::uint8_t* out) {
    __m512i a_0 = _mm512_set1_epi32(1 << (weight_bits - 1)), b_0 = a_0;
    __m512i a_1 = _mm512_setzero_si512(), a_2 = a_1, b_1 = a_1, b_2 = a_1;
    for (; count > 0; --count, in += stride, weights += words) {
        const __m512i digit_0 = _mm512_set1_epi32(word(weights[0]));
        const __m512i digit_1 = _mm512_set1_epi32(word(weights[1]));
        const __m512i digit_2 = _mm512_set1_epi32(word(weights[2]));
        const __m512i a = _mm512_loadu_si512(in), b = _mm512_loadu_si512(in + 64);
        a_0 = _mm512_dpbusd_epi32(a_0, a, digit_0);
        a_1 = _mm512_dpbusd_epi32(a_1, a, digit_1);
        a_2 = _mm512_dpbusd_epi32(a_2, a, digit_2);
        b_0 = _mm512_dpbusd_epi32(b_0, b, digit_0);
        b_1 = _mm512_dpbusd_epi32(b_1, b, digit_1);
        b_2 = _mm512_dpbusd_epi32(b_2, b, digit_2);
    }
    finish(a_0, a_1, a_2, out);
    finish(b_0, b_1, b_2, out + 16);
}

}  // namespace monoclip::inline v0_1::detail::resize_avx512_vnni

// The order matters.
// clang-format off
#include "monoclip/image/resize_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
