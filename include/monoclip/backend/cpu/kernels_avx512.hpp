// The kernels for AVX-512, without and with its bf16 products. The region's instruction set is added to the
// one that the program is compiled for; whether the processor has it is asked at run time (`isa.hpp`).
#pragma once

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c"))), \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c")
#endif

#define MONOCLIP_KERNELS avx512
#define MONOCLIP_KERNELS_NAME "avx512"
#define MONOCLIP_KERNELS_NARROW 1
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/vector_avx512.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::avx512 {

/// The products of both halves of each pair, one after the other: without bf16 instructions.
MONOCLIP_KERNEL Vec dot_pairs(Pairs a, Pairs b, Vec sum) {
    const Pairs upper = _mm512_set1_epi32(static_cast<int>(0xFFFF0000u));
    const Vec even = fma(_mm512_castsi512_ps(_mm512_maskz_slli_epi32(all, a, 16)),
                         _mm512_castsi512_ps(_mm512_maskz_slli_epi32(all, b, 16)), sum);
    return fma(_mm512_castsi512_ps(_mm512_and_si512(a, upper)),
               _mm512_castsi512_ps(_mm512_and_si512(b, upper)), even);
}

}  // namespace monoclip::inline v0_1::detail::avx512

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/kernel_math.inl"
#include "monoclip/backend/cpu/transpose.inl"
#include "monoclip/backend/cpu/all_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#if defined(__clang__)
#pragma clang attribute pop
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,fma,f16c"))), apply_to = function)
#else
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,fma,f16c")
#endif

#define MONOCLIP_KERNELS avx512_bf16
#include "monoclip/core/kernel_macros.inl"

namespace monoclip::inline v0_1::detail::avx512_bf16 {

using namespace avx512;

/// Rounded to bf16, to nearest, ties to even, by one instruction, for which numbers below 2^-126 are zero.
MONOCLIP_KERNEL void store_narrow_first(std::uint16_t* at, Vec x, std::int64_t count) {
    _mm256_mask_storeu_epi16(at, first(count), (__m256i)_mm512_cvtneps_pbh(x));
}

}  // namespace monoclip::inline v0_1::detail::avx512_bf16

// clang-format off
#include "monoclip/backend/cpu/products.inl"
#include "monoclip/backend/cpu/row_products.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::avx512_bf16 {

/// Factors of bf16, multiplied as such.
struct Narrow : avx512::Narrow {
    static MONOCLIP_KERNEL Vec multiply_add(Pairs a, Pairs b, Vec sum) {
        return _mm512_dpbf16_ps(sum, (__m512bh)a, (__m512bh)b);
    }
};

inline void product_narrow(const ProductTask& task) {
    multiply_panels<Narrow>(task);
}
inline void row_product_narrow(const RowProductTask& task) {
    multiply_columns<Narrow>(task);
}

/// All but the products of bf16 is AVX-512's.
MONOCLIP_KERNEL_TABLE KernelSet kernels{"avx512_bf16",           avx512::product,      product_narrow,
                                        avx512::attention,       avx512::layer_norm,   avx512::average_pool,
                                        avx512::transform_tiles, avx512::finish_tiles, avx512::pack,
                                        avx512::narrow};
MONOCLIP_KERNEL_TABLE BackwardKernelSet backward_kernels{avx512::attention_backward,
                                                         avx512::layer_norm_backward,
                                                         avx512::activate_row,
                                                         avx512::activate_backward,
                                                         avx512::add_rows,
                                                         avx512::scale_row,
                                                         avx512::sum_channels,
                                                         avx512::batch_norm,
                                                         avx512::sum_batch_norm_backward,
                                                         avx512::batch_norm_backward,
                                                         avx512::pack_depth,
                                                         avx512::row_product,
                                                         row_product_narrow,
                                                         avx512::adamw,
                                                         avx512::approach};

}  // namespace monoclip::inline v0_1::detail::avx512_bf16

#include "monoclip/core/kernel_macros_end.inl"

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
