// The kernels in C++ alone, over the compilers' vectors: for processors without kernels of their own, in
// float, and in double as the reference that the others are measured against. They read the same panels.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/core/bits.hpp"
#include "monoclip/core/number.hpp"

#if MONOCLIP_HAS_KERNELS

#define MONOCLIP_KERNELS portable
#define MONOCLIP_KERNELS_NAME "portable"
#define MONOCLIP_KERNELS_NARROW 1
#define MONOCLIP_NUMBER float
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/vector_portable.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::portable {

inline constexpr Number lowest_number = -3.402823466e38f;
inline constexpr Number infinity = __builtin_huge_valf();

using Pairs = std::uint32_t __attribute__((vector_size(16)));  // two bf16 in each lane

/// Adding 1.5 * 2^23 rounds to an integer: for |x| < 2^22.
MONOCLIP_KERNEL Vec round_to_integer(Vec x) {
    constexpr float rounder = 12582912.0f;
    return (x + rounder) - rounder;
}
MONOCLIP_KERNEL float power_of_two(std::int32_t exponent) {
    return detail::bit_cast<float>(static_cast<std::uint32_t>(exponent + 127) << 23);
}
/// x 2^n for integers n, in two factors so that neither leaves the range of normal numbers.
MONOCLIP_KERNEL Vec scale_by_power(Vec x, Vec n) {
    for (std::int64_t i = 0; i < lanes; ++i) {
        const bool is_number = n[i] == n[i];
        const auto integer = static_cast<std::int32_t>(is_number ? n[i] : 0.0f);
        const std::int32_t half = integer >> 1;
        x[i] = x[i] * power_of_two(half) * power_of_two(integer - half);
    }
    return x;
}

MONOCLIP_KERNEL Pairs load_pairs(const std::uint16_t* at) {
    Pairs pairs;
    std::memcpy(&pairs, at, sizeof pairs);
    return pairs;
}
MONOCLIP_KERNEL Pairs broadcast_pair(const std::uint16_t* at) {
    std::uint32_t pair = 0;
    std::memcpy(&pair, at, sizeof pair);
    return pair - Pairs{};
}
/// The products of both halves of each pair, one after the other. Which half is which does not matter.
MONOCLIP_KERNEL Vec dot_pairs(Pairs a, Pairs b, Vec sum) {
    const Pairs upper = 0xFFFF0000u - Pairs{};
    const Vec even = fma(detail::bit_cast<Vec>(a << 16), detail::bit_cast<Vec>(b << 16), sum);
    return fma(detail::bit_cast<Vec>(a & upper), detail::bit_cast<Vec>(b & upper), even);
}

}  // namespace monoclip::inline v0_1::detail::portable

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/kernel_math.inl"
#include "monoclip/backend/cpu/all_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on
#undef MONOCLIP_NUMBER

#define MONOCLIP_KERNELS portable_double
#define MONOCLIP_KERNELS_NAME "portable, double"
#define MONOCLIP_KERNELS_NARROW 0
#define MONOCLIP_NUMBER double
// The order matters.
// clang-format off
#include "monoclip/core/kernel_macros.inl"
#include "monoclip/backend/cpu/vector_portable.inl"
// clang-format on

namespace monoclip::inline v0_1::detail::portable_double {

inline constexpr Number lowest_number = -1.7976931348623157e308;
inline constexpr Number infinity = __builtin_huge_val();

MONOCLIP_KERNEL Vec exponential(Vec x) {
    for (std::int64_t i = 0; i < lanes; ++i) x[i] = std::exp(x[i]);
    return x;
}

/// x Phi(x)
MONOCLIP_KERNEL Vec gelu(Vec x) {
    for (std::int64_t i = 0; i < lanes; ++i) x[i] *= 0.5 * std::erfc(-0.70710678118654752440 * x[i]);
    return x;
}

}  // namespace monoclip::inline v0_1::detail::portable_double

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/all_kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on
#undef MONOCLIP_NUMBER

#endif
