// The number types of the GPU's operands, and their conversion from and to float.
#pragma once

#include <cstdint>
#include <type_traits>

#include "monoclip/backend/cuda/platform.hpp"
#include "monoclip/backend/precision.hpp"
#include "monoclip/core/number.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// One fp16 number.
struct Half {
    std::uint16_t bits;
};

/// One bf16 number.
struct Bfloat {
    std::uint16_t bits;
};

/// A float of which a product uses the upper 19 bits.
struct Tf32 {
    float value;
};

/// How numbers of this type lie in memory.
template <class Number>
using Stored = std::conditional_t<std::is_same_v<Number, Tf32>, float, Number>;

__device__ inline float to_float(float value) {
    return value;
}
__device__ inline float to_float(Half value) {
#if defined(MONOCLIP_CUDA_EMULATION)
    return half_to_float(value.bits);
#else
    float result;
    asm("cvt.f32.f16 %0, %1;" : "=f"(result) : "h"(value.bits));
    return result;
#endif
}
__device__ inline float to_float(Bfloat value) {
#if defined(MONOCLIP_CUDA_EMULATION)
    return bfloat16_to_float(value.bits);
#else
    return __uint_as_float(static_cast<unsigned>(value.bits) << 16);
#endif
}

/// `value` as a T: to nearest, ties to even.
template <class T>
__device__ inline T from_float(float value) {
    if constexpr (std::is_same_v<T, float>) {
        return value;
    } else if constexpr (std::is_same_v<T, Half>) {
#if defined(MONOCLIP_CUDA_EMULATION)
        return {float_to_half(value)};
#else
        std::uint16_t bits;
        asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
        return {bits};
#endif
    } else {
#if defined(MONOCLIP_CUDA_EMULATION)
        return {float_to_bfloat16(value)};
#elif defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
        std::uint16_t bits;
        asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(bits) : "f"(value));
        return {bits};
#else
        const unsigned bits = __float_as_uint(value);
        const bool is_nan = (bits & 0x7FFFFFFFu) > 0x7F800000u;
        const unsigned rounded = is_nan ? bits | 0x400000u : bits + 0x7FFFu + ((bits >> 16) & 1u);
        return {static_cast<std::uint16_t>(rounded >> 16)};
#endif
    }
}

constexpr bool is_narrow(Precision precision) {
    return precision == Precision::fp16 || precision == Precision::bf16;
}

/// Bytes of one number of an operand.
constexpr std::size_t operand_bytes(Precision precision) {
    return is_narrow(precision) ? 2 : 4;
}

/// Calls `body(number)` with a number (its value means nothing) of the precision's type.
template <class Body>
void with_number(Precision precision, Body body) {
    switch (precision) {
        case Precision::fp32:
            return body(float{});
        case Precision::tf32:
            return body(Tf32{});
        case Precision::fp16:
            return body(Half{});
        case Precision::bf16:
            return body(Bfloat{});
    }
}

}  // namespace monoclip::inline v0_1::detail::cuda
