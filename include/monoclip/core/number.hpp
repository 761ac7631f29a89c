// The number types that checkpoints hold, and exact conversion between the floating-point ones.
//
// Half precision is IEEE 754 binary16; bfloat16 is the upper half of a binary32. Widening is exact; narrowing
// rounds to nearest, ties to even, as PyTorch does. NaN stays NaN.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "monoclip/core/bits.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// The type of a tensor's elements in a file.
enum class DType : std::uint8_t {
    float32,   ///< fp32
    float16,   ///< fp16, IEEE's half
    bfloat16,  ///< bf16: fp32's upper half
    float64,   ///< double
    int64,     ///< counters, such as BatchNorm's number of batches: no weight is
    int32,     ///< likewise
    int16,     ///< likewise
    int8,      ///< likewise
    uint8,     ///< likewise
    boolean    ///< one byte, 0 or 1
};

/// Bytes of one element.
constexpr std::size_t size_of(DType type) {
    switch (type) {
        case DType::float64:
        case DType::int64:
            return 8;
        case DType::float32:
        case DType::int32:
            return 4;
        case DType::float16:
        case DType::bfloat16:
        case DType::int16:
            return 2;
        case DType::int8:
        case DType::uint8:
        case DType::boolean:
            return 1;
    }
    return 0;
}

/// The short name used in messages and by `inspect`: "fp32", "fp16", "bf16", "i64", ...
constexpr const char* name_of(DType type) {
    switch (type) {
        case DType::float32:
            return "fp32";
        case DType::float16:
            return "fp16";
        case DType::bfloat16:
            return "bf16";
        case DType::float64:
            return "fp64";
        case DType::int64:
            return "i64";
        case DType::int32:
            return "i32";
        case DType::int16:
            return "i16";
        case DType::int8:
            return "i8";
        case DType::uint8:
            return "u8";
        case DType::boolean:
            return "bool";
    }
    return "?";
}

/// Whether a weight may have this type.
constexpr bool is_floating_point(DType type) {
    return type == DType::float32 || type == DType::float16 || type == DType::bfloat16 ||
           type == DType::float64;
}

namespace detail {

/// binary16 bits -> binary32, exact.
constexpr float half_to_float(std::uint16_t bits) {
    const std::uint32_t sign = (bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1Fu;
    std::uint32_t mantissa = bits & 0x3FFu;
    if (exponent == 31)
        return detail::bit_cast<float>(sign | 0x7F800000u | (mantissa << 13));  // infinity, NaN
    if (exponent != 0) return detail::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
    const float magnitude =
        static_cast<float>(mantissa) * (1.0f / 16777216.0f);  // subnormal: mantissa * 2^-24
    return sign != 0 ? -magnitude : magnitude;
}

/// binary32 -> binary16 bits, to nearest, ties to even; beyond 65504 (rounded) becomes infinity.
constexpr std::uint16_t float_to_half(float value) {
    const std::uint32_t bits = detail::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000u;
    const std::uint32_t magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) return static_cast<std::uint16_t>(sign | 0x7E00u);   // NaN, quiet
    if (magnitude >= 0x47800000u) return static_cast<std::uint16_t>(sign | 0x7C00u);  // 65536 and above
    if (magnitude < 0x33000000u) return static_cast<std::uint16_t>(sign);             // below 2^-25: zero
    const std::uint32_t exponent = magnitude >> 23;
    const std::uint32_t significand = (magnitude & 0x7FFFFFu) | 0x800000u;
    // The half is significand >> shift, in units of its own last place; subnormals shift further.
    const std::uint32_t shift = exponent < 113 ? 126 - exponent : 13;
    std::uint32_t half = significand >> shift;
    const std::uint32_t rest = significand & ((1u << shift) - 1);
    const std::uint32_t middle = 1u << (shift - 1);
    if (rest > middle || (rest == middle && (half & 1u) != 0)) ++half;
    if (exponent >= 113) half += (exponent - 113) << 10;  // the implicit bit adds the last 1 to the exponent
    return static_cast<std::uint16_t>(sign | half);
}

constexpr float bfloat16_to_float(std::uint16_t bits) {
    return detail::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

/// binary32 -> bfloat16 bits, to nearest, ties to even.
constexpr std::uint16_t float_to_bfloat16(float value) {
    const std::uint32_t bits = detail::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFu) > 0x7F800000u)
        return static_cast<std::uint16_t>((bits >> 16) | 0x40u);  // quiet NaN
    return static_cast<std::uint16_t>((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
