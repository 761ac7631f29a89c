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
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on
#if defined(__clang__)
#pragma clang attribute pop
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#else
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx2,fma,f16c")
#endif
#define MONOCLIP_KERNELS avx2
// clang-format off
#include "monoclip/core/kernel_macros.inl"
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
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif

#if MONOCLIP_HAS_KERNELS

#define MONOCLIP_KERNELS portable
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#define MONOCLIP_KERNELS portable_double
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/backward.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on

#endif

namespace monoclip::inline v0_1::detail {

/// Those that belong to `kernels_for`'s, which has checked that they can run here. Of bf16 there are none of
/// their own: these are AVX-512's.
template <class T>
const BackwardKernelSet& backward_kernels_for(Isa isa) {
    if constexpr (std::is_same_v<T, double>) {
        return portable_double::backward_kernels;
    } else {
        if (isa == Isa::automatic) isa = best_isa();
#if defined(__x86_64__) && defined(__GNUC__)
        if (isa == Isa::avx2) return avx2::backward_kernels;
        if (isa == Isa::avx512 || isa == Isa::avx512_bf16) return avx512::backward_kernels;
#endif
#if defined(__aarch64__) && defined(__GNUC__)
        if (isa == Isa::neon) return neon::backward_kernels;
#endif
        return portable::backward_kernels;
    }
}

}  // namespace monoclip::inline v0_1::detail
