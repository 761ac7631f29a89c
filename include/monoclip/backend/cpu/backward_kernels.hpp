// Which kernels of backward passes run: those of the same set as forwards.
#pragma once

#include <type_traits>

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/choose_kernels.hpp"

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
