// The kernels of backward passes for every instruction set, and which of them run.
#pragma once

#include <type_traits>

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/choose_kernels.hpp"

#if MONOCLIP_HAS_KERNELS && defined(__x86_64__) && defined(__GNUC__)

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c"))), \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c")
#endif
#define MONOCLIP_KERNELS avx512
#define MONOCLIP_KERNELS_NARROW 1
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/row_products.inl"
#include "monoclip/backend/cpu/backward.inl"
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
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/row_products.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::avx512_bf16 {

inline void row_product_narrow(const RowProductTask& task) {
    multiply_columns<Narrow>(task);
}

/// All but the products of bf16 is AVX-512's.
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
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#else
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx2,fma,f16c")
#endif
#define MONOCLIP_KERNELS avx2
#define MONOCLIP_KERNELS_NARROW 1
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/row_products.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on
#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#elif MONOCLIP_HAS_KERNELS && defined(__aarch64__) && defined(__GNUC__)

#define MONOCLIP_KERNELS neon
#define MONOCLIP_KERNELS_NARROW 1
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/row_products.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif

#if MONOCLIP_HAS_KERNELS

#define MONOCLIP_KERNELS portable
#define MONOCLIP_KERNELS_NARROW 1
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/row_products.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#define MONOCLIP_KERNELS portable_double
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/row_products.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif

namespace monoclip::inline v0_1::detail {

/// Those that belong to `kernels_for`'s, which has checked that they can run here.
template <class T>
const BackwardKernelSet& backward_kernels_for(Isa isa) {
    if constexpr (std::is_same_v<T, double>) {
        return portable_double::backward_kernels;
    } else {
        if (isa == Isa::automatic) isa = best_isa();
#if defined(__x86_64__) && defined(__GNUC__)
        if (isa == Isa::avx2) return avx2::backward_kernels;
        if (isa == Isa::avx512) return avx512::backward_kernels;
        if (isa == Isa::avx512_bf16) return avx512_bf16::backward_kernels;
#endif
#if defined(__aarch64__) && defined(__GNUC__)
        if (isa == Isa::neon) return neon::backward_kernels;
#endif
        return portable::backward_kernels;
    }
}

}  // namespace monoclip::inline v0_1::detail
