// Which kernels run: chosen by what the processor has, or as the caller asks.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/kernels_avx2.hpp"
#include "monoclip/backend/cpu/kernels_avx512.hpp"
#include "monoclip/backend/cpu/kernels_neon.hpp"
#include "monoclip/backend/cpu/kernels_portable.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// The CPU's kernel sets. Each gives the same bits from run to run; between sets results differ by rounding.
enum class Isa : std::uint8_t {
    automatic,   ///< the fastest that the processor has
    portable,    ///< plain C++
    neon,        ///< 64-bit ARM
    avx2,        ///< AVX2, FMA, F16C
    avx512,      ///< AVX-512 F, BW, DQ, VL
    avx512_bf16  ///< the same with bf16 products
};

constexpr const char* name_of(Isa isa) {
    constexpr std::array names{"automatic", "portable", "neon", "avx2", "avx512", "avx512_bf16"};
    return names[static_cast<std::size_t>(isa)];
}

/// Whether this program has kernels for it, and this processor runs them.
inline bool is_supported(Isa isa) {
    switch (isa) {
        case Isa::automatic:
        case Isa::portable:
            return true;
        case Isa::neon:
#if defined(__aarch64__) && defined(__GNUC__)
            return true;
#else
            return false;
#endif
#if defined(__x86_64__) && defined(__GNUC__)
        case Isa::avx2:
            return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
        case Isa::avx512:
            return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                   __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
        case Isa::avx512_bf16:
            return is_supported(Isa::avx512) && __builtin_cpu_supports("avx512bf16");
#else
        case Isa::avx2:
        case Isa::avx512:
        case Isa::avx512_bf16:
            return false;
#endif
    }
    return false;
}

/// The fastest that this processor has.
inline Isa best_isa() {
    for (const Isa isa : {Isa::avx512_bf16, Isa::avx512, Isa::avx2, Isa::neon}) {
        if (is_supported(isa)) return isa;
    }
    return Isa::portable;
}

namespace detail {

/// The kernels asked for. Throws backend.101 where they cannot run.
template <class T>
const KernelSet& kernels_for(Isa isa) {
    if constexpr (std::is_same_v<T, double>) {
        require(isa == Isa::automatic || isa == Isa::portable, "backend.101",
                "in double there are only the portable kernels");
        return portable_double::kernels;
    } else {
        if (isa == Isa::automatic) isa = best_isa();
        if (!is_supported(isa)) {
            throw Error("backend.101", concat("this processor or program has no ", name_of(isa),
                                              " kernels; the best here is ", name_of(best_isa())));
        }
#if defined(__x86_64__) && defined(__GNUC__)
        if (isa == Isa::avx2) return avx2::kernels;
        if (isa == Isa::avx512) return avx512::kernels;
        if (isa == Isa::avx512_bf16) return avx512_bf16::kernels;
#endif
#if defined(__aarch64__) && defined(__GNUC__)
        if (isa == Isa::neon) return neon::kernels;
#endif
        return portable::kernels;
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
