// The resize's kernels for AVX2: eight sequences to a vector.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/image/resize_axis.hpp"
#include "monoclip/image/resize_kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma,f16c")
#endif

#define MONOCLIP_KERNELS resize_avx2
#define MONOCLIP_KERNELS_NAME "avx2"
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/image/resize_vector_x86.inl"
#include "monoclip/image/resize_halves_x86.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::resize_avx2 {

MONOCLIP_KERNEL __m256i load_numbers(const std::uint8_t* at) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

/// Four products of each sequence, by one half of the weights.
MONOCLIP_KERNEL __m256i accumulate(__m256i sum, __m256i numbers, __m256i weights_02, __m256i weights_13) {
    const __m256i even = _mm256_and_si256(numbers, _mm256_set1_epi16(255));
    const __m256i odd = _mm256_srli_epi16(numbers, 8);
    return _mm256_add_epi32(
        sum, _mm256_add_epi32(_mm256_madd_epi16(even, weights_02), _mm256_madd_epi16(odd, weights_13)));
}

/// Whole numbers again, rounded; not yet clamped.
MONOCLIP_KERNEL __m256i total(__m256i lower, __m256i upper) {
    return _mm256_srai_epi32(_mm256_add_epi32(lower, _mm256_slli_epi32(upper, half_bits)), weight_bits);
}

MONOCLIP_KERNEL void filter_position(const std::uint8_t* in, std::ptrdiff_t stride,
                                     const std::uint32_t* weights, int count, std::uint8_t* out) {
    __m256i a_lower = _mm256_set1_epi32(1 << (weight_bits - 1)), a_upper = _mm256_setzero_si256();
    __m256i b_lower = a_lower, b_upper = a_upper, c_lower = a_lower, c_upper = a_upper;
    __m256i d_lower = a_lower, d_upper = a_upper;
    for (; count > 0; --count, in += stride, weights += words) {
        const __m256i lower_02 = _mm256_set1_epi32(word(weights[0]));
        const __m256i lower_13 = _mm256_set1_epi32(word(weights[1]));
        const __m256i upper_02 = _mm256_set1_epi32(word(weights[2]));
        const __m256i upper_13 = _mm256_set1_epi32(word(weights[3]));
        a_lower = accumulate(a_lower, load_numbers(in), lower_02, lower_13);
        a_upper = accumulate(a_upper, load_numbers(in), upper_02, upper_13);
        b_lower = accumulate(b_lower, load_numbers(in + 32), lower_02, lower_13);
        b_upper = accumulate(b_upper, load_numbers(in + 32), upper_02, upper_13);
        c_lower = accumulate(c_lower, load_numbers(in + 64), lower_02, lower_13);
        c_upper = accumulate(c_upper, load_numbers(in + 64), upper_02, upper_13);
        d_lower = accumulate(d_lower, load_numbers(in + 96), lower_02, lower_13);
        d_upper = accumulate(d_upper, load_numbers(in + 96), upper_02, upper_13);
    }
    // Both packs work on the two halves of a vector apart; the permutation puts the fours in order.
    const __m256i ab = _mm256_packs_epi32(total(a_lower, a_upper), total(b_lower, b_upper));
    const __m256i cd = _mm256_packs_epi32(total(c_lower, c_upper), total(d_lower, d_upper));
    const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out),
                        _mm256_permutevar8x32_epi32(_mm256_packus_epi16(ab, cd), order));
}

}  // namespace monoclip::inline v0_1::detail::resize_avx2

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
