// A vector of 16 bytes, as GCC and clang have it for every processor (their vector extension).
// `MONOCLIP_NUMBER` is its type of number. Included like `kernels.inl`, before it.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

using Number = MONOCLIP_NUMBER;
using Vec = Number __attribute__((vector_size(16)));

inline constexpr std::int64_t lanes = 16 / sizeof(Number);
inline constexpr int tile_rows = 4;

MONOCLIP_KERNEL Vec load(const Number* at) {
    Vec x;
    std::memcpy(&x, at, sizeof x);
    return x;
}
MONOCLIP_KERNEL void store(Number* at, Vec x) {
    std::memcpy(at, &x, sizeof x);
}
MONOCLIP_KERNEL Vec broadcast(Number number) {
    return number - Vec{};
}
MONOCLIP_KERNEL Vec load_first(const Number* at, std::int64_t count) {
    Vec x{};
    for (std::int64_t i = 0; i < lanes; ++i) x[i] = i < count ? at[i] : Number(0);
    return x;
}
MONOCLIP_KERNEL void store_first(Number* at, Vec x, std::int64_t count) {
    for (std::int64_t i = 0; i < lanes && i < count; ++i) at[i] = x[i];
}
MONOCLIP_KERNEL Vec keep_first(Vec x, std::int64_t count) {
    constexpr Number numbers[] = {0, 1, 2, 3};
    return load(numbers) < broadcast(static_cast<Number>(count)) ? x : Vec{};
}
MONOCLIP_KERNEL void prefetch(const void*) {}

MONOCLIP_KERNEL Vec add(Vec a, Vec b) {
    return a + b;
}
MONOCLIP_KERNEL Vec subtract(Vec a, Vec b) {
    return a - b;
}
MONOCLIP_KERNEL Vec multiply(Vec a, Vec b) {
    return a * b;
}
MONOCLIP_KERNEL Vec divide(Vec a, Vec b) {
    return a / b;
}
/// a b + c, rounded once where the program is compiled for processors that do so at full speed, twice
/// otherwise. Left to the compiler it could be once in some copies of a kernel and twice in others.
MONOCLIP_KERNEL Vec fma(Vec a, Vec b, Vec c) {
#if defined(__FP_FAST_FMAF) || defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    for (std::int64_t i = 0; i < lanes; ++i) c[i] = std::fma(a[i], b[i], c[i]);
    return c;
#else
    return a * b + c;
#endif
}
/// Of a NaN and a number the second.
MONOCLIP_KERNEL Vec maximum(Vec a, Vec b) {
    return a > b ? a : b;
}
MONOCLIP_KERNEL Vec minimum(Vec a, Vec b) {
    return a < b ? a : b;
}
MONOCLIP_KERNEL Vec square_root(Vec x) {
    for (std::int64_t i = 0; i < lanes; ++i) x[i] = std::sqrt(x[i]);
    return x;
}
/// a where x is below zero, otherwise b.
MONOCLIP_KERNEL Vec select_negative(Vec x, Vec a, Vec b) {
    return x < Vec{} ? a : b;
}
MONOCLIP_KERNEL Number sum(Vec x) {
    for (std::int64_t width = lanes / 2; width > 0; width /= 2) {
        for (std::int64_t i = 0; i < width; ++i) x[i] += x[i + width];
    }
    return x[0];
}

/// bf16, widened.
MONOCLIP_KERNEL Vec load_narrow_first(const std::uint16_t* at, std::int64_t count) {
    Vec x{};
    for (std::int64_t i = 0; i < lanes; ++i) {
        x[i] = i < count ? static_cast<Number>(bfloat16_to_float(at[i])) : Number(0);
    }
    return x;
}
/// Rounded to bf16, to nearest, ties to even; NaN stays NaN.
MONOCLIP_KERNEL void store_narrow_first(std::uint16_t* at, Vec x, std::int64_t count) {
    for (std::int64_t i = 0; i < lanes && i < count; ++i) at[i] = float_to_bfloat16(static_cast<float>(x[i]));
}
/// Both rounded to bf16, by turns: `count` pairs.
MONOCLIP_KERNEL void store_pairs_first(std::uint32_t* at, Vec even, Vec odd, std::int64_t count) {
    for (std::int64_t i = 0; i < lanes && i < count; ++i) {
        const std::uint32_t upper = float_to_bfloat16(static_cast<float>(odd[i]));
        at[i] = upper << 16 | float_to_bfloat16(static_cast<float>(even[i]));
    }
}
/// IEEE half precision, widened.
MONOCLIP_KERNEL Vec load_half_first(const std::byte* at, std::int64_t count) {
    Vec x{};
    for (std::int64_t i = 0; i < lanes; ++i) {
        std::uint16_t bits = 0;
        if (i < count) std::memcpy(&bits, at + 2 * i, sizeof bits);
        x[i] = static_cast<Number>(half_to_float(bits));
    }
    return x;
}

/// [lanes,lanes] at `in`, its rows `in_pitch` numbers apart -> its columns at `out`, `out_pitch` apart. Only
/// moves bits.
inline void transpose_square(const void* in, std::int64_t in_pitch, void* out, std::int64_t out_pitch) {
    const auto* from = static_cast<const std::byte*>(in);
    auto* to = static_cast<std::byte*>(out);
    constexpr auto size = static_cast<std::int64_t>(sizeof(Number));
    for (std::int64_t i = 0; i < lanes; ++i) {
        for (std::int64_t j = 0; j < lanes; ++j)
            std::memcpy(to + (i * out_pitch + j) * size, from + (j * in_pitch + i) * size, sizeof(Number));
    }
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
