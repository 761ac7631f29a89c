// Element-wise loops and reductions that give the same bits for an element wherever it lies.
//
// Libraries that vectorise by address (a scalar head, packets, a scalar tail) may round an element
// differently when its row moves. Here every element goes through the same block of `lanes`, the last one
// padded; and sums run over `lanes` partial sums in one fixed order. Compilers turn the blocks into vector
// code at plain -O2.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "monoclip/config.hpp"

namespace monoclip::inline v0_1::detail {

inline constexpr std::int64_t lanes = 16;

/// out[i] = f(in[i]) for i in [0, count). `out` may be `in`.
template <class T, class Function>
void transform(const T* in, T* out, std::int64_t count, Function f) {
    T block[lanes];
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t j = 0; j < lanes; ++j) block[j] = in[i + j];
        for (std::int64_t j = 0; j < lanes; ++j) block[j] = f(block[j]);
        for (std::int64_t j = 0; j < lanes; ++j) out[i + j] = block[j];
    }
    if (i == count) return;
    for (std::int64_t j = 0; j < lanes; ++j) block[j] = i + j < count ? in[i + j] : T(0);
    for (std::int64_t j = 0; j < lanes; ++j) block[j] = f(block[j]);
    for (std::int64_t j = 0; i + j < count; ++j) out[i + j] = block[j];
}

/// The sum of f(in[i]) over i in [0, count), over `lanes` partial sums.
template <class T, class Function>
T reduce(const T* in, std::int64_t count, Function f) {
    T sums[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t j = 0; j < lanes; ++j) sums[j] += f(in[i + j]);
    }
    for (std::int64_t j = 0; i + j < count; ++j) sums[j] += f(in[i + j]);
    for (std::int64_t width = lanes / 2; width > 0; width /= 2) {
        for (std::int64_t j = 0; j < width; ++j) sums[j] += sums[j + width];
    }
    return sums[0];
}

/// exp(x) in float to about one unit in the last place, without a branch, so that loops over it become vector
/// code. x = n ln 2 + r with |r| <= ln 2 / 2; exp(r) by its Taylor polynomial of degree 7, whose remainder is
/// below 2^-27.
inline float exponential(float x) {
    constexpr float log2_e = 1.44269504088896341f;
    constexpr float ln2_high = 0.693145751953125f;  // 15 bits: n * ln2_high is exact
    constexpr float ln2_low = 1.42860682030941723e-6f;
    constexpr float lowest = -103.97f;  // below, the result rounds to zero
    constexpr float highest = 88.73f;   // above, it is infinite
    const float clamped = x < lowest ? lowest : (x > highest ? highest : x);  // NaN stays NaN
    // Adding 1.5 * 2^23 rounds to an integer, which then stands in the low bits.
    constexpr float rounder = 12582912.0f;
    const float shifted = clamped * log2_e + rounder;
    const float n = shifted - rounder;
    const auto integer = static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(shifted) - 0x4B400000u);
    const float r = (clamped - n * ln2_high) - n * ln2_low;
    float p = 1.0f / 5040;
    p = p * r + 1.0f / 720;
    p = p * r + 1.0f / 120;
    p = p * r + 1.0f / 24;
    p = p * r + 1.0f / 6;
    p = p * r + 0.5f;
    p = p * r + 1.0f;
    p = p * r + 1.0f;
    // 2^n in two factors, so that neither leaves the range of normal numbers.
    const std::int32_t half = integer >> 1;
    const auto power = [](std::int32_t exponent) {
        return std::bit_cast<float>(static_cast<std::uint32_t>(exponent + 127) << 23);
    };
    const float result = p * power(half) * power(integer - half);
    return x < lowest ? 0.0f : result;
}
inline double exponential(double x) {
    return std::exp(x);
}

/// x * sigmoid(1.702 x)
template <class T>
T quick_gelu(T x) {
    return x / (T(1) + exponential(T(-1.702) * x));
}

/// x * Phi(x), exact (by erf, not its tanh approximation)
template <class T>
T gelu(T x) {
    return T(0.5) * x * (T(1) + std::erf(x * T(0.70710678118654752440)));
}

template <class T>
void activate(T* row, std::int64_t count, Activation activation) {
    switch (activation) {
        case Activation::quick_gelu:
            transform(row, row, count, [](T x) { return quick_gelu(x); });
            return;
        case Activation::gelu:
            transform(row, row, count, [](T x) { return gelu(x); });
            return;
        case Activation::relu:
            transform(row, row, count, [](T x) { return x < T(0) ? T(0) : x; });
            return;
    }
}

/// out = (x - mean) / sqrt(variance + epsilon) * gain + bias, over one row; `out` may be `x`.
template <class T>
void layer_norm_row(const T* x, std::int64_t width, const T* gain, const T* bias, T epsilon, T* out) {
    const T count = static_cast<T>(width);
    const T mean = reduce(x, width, [](T value) { return value; }) / count;
    const T variance = reduce(x, width, [mean](T value) { return (value - mean) * (value - mean); }) / count;
    const T scale = T(1) / std::sqrt(variance + epsilon);
    for (std::int64_t i = 0; i < width; ++i) out[i] = (x[i] - mean) * scale * gain[i] + bias[i];
}

}  // namespace monoclip::inline v0_1::detail
