// One warp's product of small tiles: c [16,8] += a [16,K] b [K,8], on tensor cores where the number type has
// them.
//
// A tile is spread over the 32 lanes of a warp as in PTX's `mma` (PTX ISA, "Matrix fragments for
// mma.m16n8k16" and "mma.m16n8k8"). With group = lane / 4 and place = lane % 4:
//   c: rows group, group, group + 8, group + 8; columns 2 place, 2 place + 1, and the same again
//   16-bit numbers, K = 16, two of neighbouring k in a register:
//     a: rows group, group + 8, group, group + 8; k 2 place (twice), 2 place + 8 (twice)
//     b: column group; k 2 place, 2 place + 8
//   32-bit numbers, K = 8:
//     a: rows group, group + 8, group, group + 8; k place (twice), place + 4 (twice)
//     b: column group; k place, place + 4
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <type_traits>

#include "monoclip/backend/cuda/number.hpp"
#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

template <class Number>
inline constexpr bool is_16_bit = sizeof(Number) == 2;

/// The depth of one product of tiles.
template <class Number>
inline constexpr int mma_depth = is_16_bit<Number> ? 16 : 8;

/// What a lane holds of a tile in each register: two 16-bit numbers, or one of 32 bits.
template <class Number>
using Register = std::conditional_t<is_16_bit<Number>, Pack<Stored<Number>, 2>, float>;

/// A lane's part of the factors.
template <class Number>
struct Factors {
    Register<Number> a[4];
    Register<Number> b[2];
};

/// The same product by exchanging numbers between lanes: for devices whose tensor cores have not this number
/// type. A register holds numbers of one of the four neighbours' k after the other: rolled, the loop over
/// them keeps an unrolled attention within what ptxas compiles in a moment.
template <class Number>
__device__ inline void mma_by_shuffles(float (&c)[4], const Factors<Number>& factors, int lane) {
    const int group = lane / 4;
    const int place = lane % 4;
    const auto exchange = [&](float upper, float lower, float column, int holder) {
        upper = __shfl_sync(whole_warp, upper, 4 * group + holder);
        lower = __shfl_sync(whole_warp, lower, 4 * group + holder);
        const float left = __shfl_sync(whole_warp, column, 4 * (2 * place) + holder);
        const float right = __shfl_sync(whole_warp, column, 4 * (2 * place + 1) + holder);
        c[0] += upper * left;
        c[1] += upper * right;
        c[2] += lower * left;
        c[3] += lower * right;
    };
    MONOCLIP_CUDA_UNROLL
    for (int half = 0; half < 2; ++half) {
        const auto& upper = factors.a[2 * half];
        const auto& lower = factors.a[2 * half + 1];
        const auto& column = factors.b[half];
        MONOCLIP_CUDA_ROLLED
        for (int holder = 0; holder < 4; ++holder) {
            if constexpr (is_16_bit<Number>) {
                for (int i = 0; i < 2; ++i)
                    exchange(to_float(upper.numbers[i]), to_float(lower.numbers[i]),
                             to_float(column.numbers[i]), holder);
            } else {
                exchange(upper, lower, column, holder);
            }
        }
    }
}

#if defined(MONOCLIP_CUDA_EMULATION)

/// Rounded to tf32's ten bits of fraction.
inline float to_tf32(float value) {
    return emulation::round_to_tf32(value);
}

/// The definition: every lane sees what the others hold.
template <class Number>
void multiply_tile(float (&c)[4], const Register<Number> (&a)[4], const Register<Number> (&b)[2], int lane) {
    Factors<Number> held;
    std::copy_n(a, 4, held.a);
    std::copy_n(b, 2, held.b);
    const Factors<Number>* const lanes = emulation::gather_warp(held);
    const int group = lane / 4;
    const int place = lane % 4;
    const auto number = [](const Register<Number>& from, [[maybe_unused]] int k) {
        if constexpr (is_16_bit<Number>) {
            return to_float(from.numbers[k % 2]);
        } else {
            // Tensor cores read no other bits.
            return std::bit_cast<float>(std::bit_cast<std::uint32_t>(from) & 0xFFFFE000u);
        }
    };
    for (int i = 0; i < 4; ++i) {
        const int column = 2 * place + i % 2;
        for (int k = 0; k < mma_depth<Number>; ++k) {
            const int holder = is_16_bit<Number> ? k % 8 / 2 : k % 4;
            const int half = is_16_bit<Number> ? k / 8 : k / 4;
            c[i] += number(lanes[4 * group + holder].a[2 * half + i / 2], k) *
                    number(lanes[4 * column + holder].b[half], k);
        }
    }
}

#else

template <class T>
__device__ inline std::uint32_t bits_of(const Pack<T, 2>& pack) {
    return static_cast<std::uint32_t>(pack.numbers[0].bits) | static_cast<std::uint32_t>(pack.numbers[1].bits)
                                                                  << 16;
}

/// Rounded to tf32's ten bits of fraction; the bits below, which PTX leaves open, are zeros.
__device__ inline float to_tf32(float value) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    std::uint32_t bits = 0;
    asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(bits) : "f"(value));
    return __uint_as_float(bits & 0xFFFFE000u);
#else
    return value;
#endif
}

/// The product of tiles by tensor cores, where the device has them for the number type: fp16 on sm_75, where
/// two of half the depth are one, and all on later ones.
template <class Number>
__device__ inline void multiply_tile(float (&c)[4], const Register<Number> (&a)[4],
                                     const Register<Number> (&b)[2], int) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    if constexpr (std::is_same_v<Number, Tf32>) {
        asm volatile(
            "mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(__float_as_uint(a[0])), "r"(__float_as_uint(a[1])), "r"(__float_as_uint(a[2])),
              "r"(__float_as_uint(a[3])), "r"(__float_as_uint(b[0])), "r"(__float_as_uint(b[1])));
    } else if constexpr (std::is_same_v<Number, Half>) {
        asm volatile(
            "mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(a[0])), "r"(bits_of(a[1])), "r"(bits_of(a[2])), "r"(bits_of(a[3])),
              "r"(bits_of(b[0])), "r"(bits_of(b[1])));
    } else {
        asm volatile(
            "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(a[0])), "r"(bits_of(a[1])), "r"(bits_of(a[2])), "r"(bits_of(a[3])),
              "r"(bits_of(b[0])), "r"(bits_of(b[1])));
    }
#elif defined(__CUDA_ARCH__)
    static_assert(std::is_same_v<Number, Half>);
    MONOCLIP_CUDA_UNROLL
    for (int half = 0; half < 2; ++half) {
        asm volatile(
            "mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32 "
            "{%0,%1,%2,%3}, {%4,%5}, {%6}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(a[2 * half])), "r"(bits_of(a[2 * half + 1])), "r"(bits_of(b[half])));
    }
#else
    static_cast<void>(c), static_cast<void>(a), static_cast<void>(b);
#endif
}

#endif

/// Of tf32 numbers; or of fp32 ones from three such products: each factor is the sum of two tf32 numbers, and
/// what the two small ones would give lies below fp32's own rounding.
template <class Number>
__device__ inline void multiply_rounded(float (&c)[4], const Factors<Number>& factors, int lane) {
    Factors<Tf32> whole, rest;
    for (int i = 0; i < 4; ++i) {
        whole.a[i] = to_tf32(factors.a[i]);
        rest.a[i] = to_tf32(factors.a[i] - whole.a[i]);
    }
    for (int i = 0; i < 2; ++i) {
        whole.b[i] = to_tf32(factors.b[i]);
        rest.b[i] = to_tf32(factors.b[i] - whole.b[i]);
    }
    if constexpr (std::is_same_v<Number, float>) {
        multiply_tile<Tf32>(c, rest.a, whole.b, lane);
        multiply_tile<Tf32>(c, whole.a, rest.b, lane);
    }
    multiply_tile<Tf32>(c, whole.a, whole.b, lane);
}

template <class Number>
__device__ inline void mma(float (&c)[4], const Factors<Number>& factors, int lane) {
    if constexpr (std::is_same_v<Number, Half>) {
        multiply_tile<Number>(c, factors.a, factors.b, lane);
    } else {
#if defined(MONOCLIP_CUDA_EMULATION) || (defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800)
        if constexpr (is_16_bit<Number>) {
            multiply_tile<Number>(c, factors.a, factors.b, lane);
        } else {
            multiply_rounded(c, factors, lane);
        }
#else
        mma_by_shuffles(c, factors, lane);
#endif
    }
}

}  // namespace monoclip::inline v0_1::detail::cuda
