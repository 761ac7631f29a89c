// Sixteen floats of AVX-512. Included within a region of that instruction set.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

using Number = float;
using Vec = __m512;
using Pairs = __m512i;  // two bf16 in each lane

inline constexpr std::int64_t lanes = 16;
inline constexpr int tile_rows = 8;  // 24 sums, 3 vectors of a panel: 27 of 32 registers
inline constexpr Number lowest_number = -3.402823466e38f;
inline constexpr Number infinity = __builtin_huge_valf();

/// Every lane. Unmasked forms of many intrinsics begin with an undefined operand, that no lane is read from
/// and that g++ 12 warns of all the same; the masked ones become the same instructions.
inline constexpr __mmask16 all = 0xFFFF;

MONOCLIP_KERNEL __mmask16 first(std::int64_t count) {
    return static_cast<__mmask16>((1u << count) - 1u);  // count <= 16
}

MONOCLIP_KERNEL Vec load(const float* at) {
    return _mm512_loadu_ps(at);
}
MONOCLIP_KERNEL void store(float* at, Vec x) {
    _mm512_storeu_ps(at, x);
}
MONOCLIP_KERNEL Vec load_first(const float* at, std::int64_t count) {
    return _mm512_maskz_loadu_ps(first(count), at);
}
MONOCLIP_KERNEL void store_first(float* at, Vec x, std::int64_t count) {
    _mm512_mask_storeu_ps(at, first(count), x);
}
MONOCLIP_KERNEL Vec keep_first(Vec x, std::int64_t count) {
    return _mm512_maskz_mov_ps(first(count), x);
}
MONOCLIP_KERNEL Vec broadcast(float x) {
    return _mm512_set1_ps(x);
}
MONOCLIP_KERNEL void prefetch(const void* at) {
    _mm_prefetch(static_cast<const char*>(at), _MM_HINT_T0);
}

MONOCLIP_KERNEL Vec add(Vec a, Vec b) {
    return _mm512_add_ps(a, b);
}
MONOCLIP_KERNEL Vec subtract(Vec a, Vec b) {
    return _mm512_sub_ps(a, b);
}
MONOCLIP_KERNEL Vec multiply(Vec a, Vec b) {
    return _mm512_mul_ps(a, b);
}
MONOCLIP_KERNEL Vec divide(Vec a, Vec b) {
    return _mm512_div_ps(a, b);
}
MONOCLIP_KERNEL Vec fma(Vec a, Vec b, Vec c) {
    return _mm512_fmadd_ps(a, b, c);
}
/// Of a NaN and a number the second.
MONOCLIP_KERNEL Vec maximum(Vec a, Vec b) {
    return _mm512_maskz_max_ps(all, a, b);
}
MONOCLIP_KERNEL Vec minimum(Vec a, Vec b) {
    return _mm512_maskz_min_ps(all, a, b);
}
MONOCLIP_KERNEL Vec square_root(Vec x) {
    return _mm512_maskz_sqrt_ps(all, x);
}
MONOCLIP_KERNEL Vec round_to_integer(Vec x) {
    return _mm512_maskz_roundscale_ps(all, x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
}
/// x 2^n for integers n.
MONOCLIP_KERNEL Vec scale_by_power(Vec x, Vec n) {
    return _mm512_maskz_scalef_ps(all, x, n);
}
/// a where x is below zero, otherwise b.
MONOCLIP_KERNEL Vec select_negative(Vec x, Vec a, Vec b) {
    return _mm512_mask_blend_ps(_mm512_cmp_ps_mask(x, _mm512_setzero_ps(), _CMP_LT_OQ), b, a);
}
MONOCLIP_KERNEL float sum(Vec x) {
    const __m256 half =
        _mm256_add_ps(_mm512_maskz_extractf32x8_ps(0xFF, x, 0), _mm512_maskz_extractf32x8_ps(0xFF, x, 1));
    __m128 quarter = _mm_add_ps(_mm256_castps256_ps128(half), _mm256_extractf128_ps(half, 1));
    quarter = _mm_add_ps(quarter, _mm_movehl_ps(quarter, quarter));
    return _mm_cvtss_f32(_mm_add_ss(quarter, _mm_movehdup_ps(quarter)));
}

MONOCLIP_KERNEL void interleave(Vec a, Vec b, Vec& low, Vec& high) {
    const __m512i lower = _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const __m512i upper = _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    low = _mm512_permutex2var_ps(a, lower, b);
    high = _mm512_permutex2var_ps(a, upper, b);
}

MONOCLIP_KERNEL Pairs load_pairs(const std::uint16_t* at) {
    return _mm512_loadu_si512(at);
}
MONOCLIP_KERNEL Pairs broadcast_pair(const std::uint16_t* at) {
    int pair = 0;
    __builtin_memcpy(&pair, at, sizeof pair);
    return _mm512_set1_epi32(pair);
}

/// bf16, widened.
MONOCLIP_KERNEL Vec load_narrow_first(const std::uint16_t* at, std::int64_t count) {
    const __m256i bits = _mm256_maskz_loadu_epi16(first(count), at);
    return _mm512_castsi512_ps(_mm512_maskz_slli_epi32(all, _mm512_maskz_cvtepu16_epi32(all, bits), 16));
}
/// Rounded to bf16, to nearest, ties to even; NaN stays NaN: the upper half of each lane.
MONOCLIP_KERNEL __m512i round_to_narrow(Vec x) {
    const __m512i bits = _mm512_castps_si512(x);
    const __m512i odd = _mm512_and_si512(_mm512_maskz_srli_epi32(all, bits, 16), _mm512_set1_epi32(1));
    const __m512i rounded = _mm512_add_epi32(_mm512_add_epi32(bits, odd), _mm512_set1_epi32(0x7FFF));
    const __mmask16 is_nan = _mm512_cmp_ps_mask(x, x, _CMP_UNORD_Q);
    return _mm512_mask_or_epi32(rounded, is_nan, bits, _mm512_set1_epi32(0x400000));
}
/// Rounded to bf16.
MONOCLIP_KERNEL void store_narrow_first(std::uint16_t* at, Vec x, std::int64_t count) {
    const __m512i upper = _mm512_maskz_srli_epi32(all, round_to_narrow(x), 16);
    _mm256_mask_storeu_epi16(at, first(count), _mm512_maskz_cvtepi32_epi16(all, upper));
}
/// Both rounded to bf16, by turns: `count` pairs.
MONOCLIP_KERNEL void store_pairs_first(std::uint32_t* at, Vec even, Vec odd, std::int64_t count) {
    const __m512i lower = _mm512_maskz_srli_epi32(all, round_to_narrow(even), 16);
    const __m512i upper =
        _mm512_and_si512(round_to_narrow(odd), _mm512_set1_epi32(static_cast<int>(0xFFFF0000u)));
    _mm512_mask_storeu_epi32(at, first(count), _mm512_or_si512(lower, upper));
}
/// IEEE half precision, widened.
MONOCLIP_KERNEL Vec load_half_first(const void* at, std::int64_t count) {
    return _mm512_maskz_cvtph_ps(all, _mm256_maskz_loadu_epi16(first(count), at));
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
