// The kernels in plain C++: for processors without kernels of their own, in float, and in double as the
// reference that the others are measured against. They read the same panels.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/backend/cpu/kernel_set.hpp"
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

struct Pairs {
    std::uint32_t lane[lanes];  // two bf16
};

/// Adding 1.5 * 2^23 rounds to an integer: for |x| < 2^22.
MONOCLIP_KERNEL Vec round_to_integer(Vec x) {
    constexpr float rounder = 12582912.0f;
    for (std::int64_t i = 0; i < lanes; ++i) x.lane[i] += rounder;
    for (std::int64_t i = 0; i < lanes; ++i) x.lane[i] -= rounder;
    return x;
}
MONOCLIP_KERNEL float power_of_two(std::int32_t exponent) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(exponent + 127) << 23);
}
/// x 2^n for integers n, in two factors so that neither leaves the range of normal numbers.
MONOCLIP_KERNEL Vec scale_by_power(Vec x, Vec n) {
    for (std::int64_t i = 0; i < lanes; ++i) {
        const bool is_number = n.lane[i] == n.lane[i];
        const auto integer = static_cast<std::int32_t>(is_number ? n.lane[i] : 0.0f);
        const std::int32_t half = integer >> 1;
        x.lane[i] = x.lane[i] * power_of_two(half) * power_of_two(integer - half);
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
    Pairs pairs;
    for (std::int64_t i = 0; i < lanes; ++i) pairs.lane[i] = pair;
    return pairs;
}
/// The products of both halves of each pair, one after the other. Which half is which does not matter.
MONOCLIP_KERNEL Vec dot_pairs(Pairs a, Pairs b, Vec sum) {
    for (std::int64_t i = 0; i < lanes; ++i) {
        const float even =
            fma(std::bit_cast<float>(a.lane[i] << 16), std::bit_cast<float>(b.lane[i] << 16), sum.lane[i]);
        sum.lane[i] = fma(std::bit_cast<float>(a.lane[i] & 0xFFFF0000u),
                          std::bit_cast<float>(b.lane[i] & 0xFFFF0000u), even);
    }
    return sum;
}

}  // namespace monoclip::inline v0_1::detail::portable

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/kernel_math.inl"
#include "monoclip/backend/cpu/products.inl"
#include "monoclip/backend/cpu/winograd.inl"
#include "monoclip/backend/cpu/kernels.inl"
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
    for (std::int64_t i = 0; i < lanes; ++i) x.lane[i] = std::exp(x.lane[i]);
    return x;
}

/// x Phi(x)
MONOCLIP_KERNEL Vec gelu(Vec x) {
    for (std::int64_t i = 0; i < lanes; ++i)
        x.lane[i] *= 0.5 * std::erfc(-0.70710678118654752440 * x.lane[i]);
    return x;
}

}  // namespace monoclip::inline v0_1::detail::portable_double

// The order matters.
// clang-format off
#include "monoclip/backend/cpu/products.inl"
#include "monoclip/backend/cpu/winograd.inl"
#include "monoclip/backend/cpu/kernels.inl"
#include "monoclip/core/kernel_macros_end.inl"
// clang-format on
#undef MONOCLIP_NUMBER

#endif
