// The instruction sets that kernels are written for, and which of them the processor has.
#pragma once

#include <array>
#include <cstdint>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#endif

#include "monoclip/version.hpp"

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

namespace detail {

#if defined(__x86_64__) && defined(__GNUC__)
/// Conversions of half-precision numbers: bit 29 of ECX (Intel's manual, CPUID leaf 1). Compilers cannot all
/// be asked for it by name (g++ 12 can, clang 14 not).
inline bool has_f16c() {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    return __get_cpuid(1, &eax, &ebx, &ecx, &edx) != 0 && (ecx >> 29 & 1u) != 0;
}
#endif

}  // namespace detail

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
            return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && detail::has_f16c();
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

}  // namespace monoclip::inline v0_1
