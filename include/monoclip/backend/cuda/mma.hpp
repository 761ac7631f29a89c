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

/// The definition: every lane sees what the others hold.
template <class Number>
inline void mma(float (&c)[4], const Factors<Number>& factors, int lane) {
    const Factors<Number>* const lanes = emulation::gather_warp(factors);
    const int group = lane / 4;
    const int place = lane % 4;
    const auto number = [](const Register<Number>& held, [[maybe_unused]] int k) {
        if constexpr (is_16_bit<Number>) {
            return to_float(held.numbers[k % 2]);
        } else if constexpr (std::is_same_v<Number, Tf32>) {
            return emulation::round_to_tf32(held);
        } else {
            return held;
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

__device__ inline std::uint32_t bits_of_tf32(float value) {
    std::uint32_t bits = 0;
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(bits) : "f"(value));
#else
    static_cast<void>(value);
#endif
    return bits;
}

__device__ inline void mma_tf32(float (&c)[4], const std::uint32_t (&a)[4], const std::uint32_t (&b)[2]) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    asm("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
        "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
        : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]));
#else
    static_cast<void>(c), static_cast<void>(a), static_cast<void>(b);
#endif
}

/// sm_75 has the product of half the depth: two of them are one.
__device__ inline void mma_half(float (&c)[4], const Factors<Half>& f) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    asm("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
        "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
        : "r"(bits_of(f.a[0])), "r"(bits_of(f.a[1])), "r"(bits_of(f.a[2])), "r"(bits_of(f.a[3])),
          "r"(bits_of(f.b[0])), "r"(bits_of(f.b[1])));
#elif defined(__CUDA_ARCH__)
    MONOCLIP_CUDA_UNROLL
    for (int half = 0; half < 2; ++half) {
        asm("mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32 "
            "{%0,%1,%2,%3}, {%4,%5}, {%6}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(f.a[2 * half])), "r"(bits_of(f.a[2 * half + 1])), "r"(bits_of(f.b[half])));
    }
#else
    static_cast<void>(c), static_cast<void>(f);
#endif
}

__device__ inline void mma_bfloat(float (&c)[4], const Factors<Bfloat>& f) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    asm("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
        "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
        : "r"(bits_of(f.a[0])), "r"(bits_of(f.a[1])), "r"(bits_of(f.a[2])), "r"(bits_of(f.a[3])),
          "r"(bits_of(f.b[0])), "r"(bits_of(f.b[1])));
#else
    static_cast<void>(c), static_cast<void>(f);
#endif
}

/// fp32 from tf32 products: each factor is the sum of two tf32 numbers, and what the two small ones would
/// give lies below fp32's own rounding.
__device__ inline void mma_split(float (&c)[4], const Factors<float>& factors) {
    std::uint32_t a[4], a_rest[4], b[2], b_rest[2];
    for (int i = 0; i < 4; ++i) {
        a[i] = bits_of_tf32(factors.a[i]);
        a_rest[i] = bits_of_tf32(factors.a[i] - __uint_as_float(a[i]));
    }
    for (int i = 0; i < 2; ++i) {
        b[i] = bits_of_tf32(factors.b[i]);
        b_rest[i] = bits_of_tf32(factors.b[i] - __uint_as_float(b[i]));
    }
    mma_tf32(c, a_rest, b);
    mma_tf32(c, a, b_rest);
    mma_tf32(c, a, b);
}

template <class Number>
__device__ inline void mma(float (&c)[4], const Factors<Number>& factors, int lane) {
    if constexpr (std::is_same_v<Number, Half>) {
        static_cast<void>(lane);
        mma_half(c, factors);
    } else {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
        static_cast<void>(lane);
        if constexpr (std::is_same_v<Number, float>) {
            mma_split(c, factors);
        } else if constexpr (std::is_same_v<Number, Tf32>) {
            std::uint32_t a[4], b[2];
            for (int i = 0; i < 4; ++i) a[i] = bits_of_tf32(factors.a[i]);
            for (int i = 0; i < 2; ++i) b[i] = bits_of_tf32(factors.b[i]);
            mma_tf32(c, a, b);
        } else {
            mma_bfloat(c, factors);
        }
#else
        mma_by_shuffles(c, factors, lane);
#endif
    }
}

#endif

}  // namespace monoclip::inline v0_1::detail::cuda
