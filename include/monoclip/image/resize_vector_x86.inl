// 16 bytes on x86, with SSSE3's shuffle: for `resize_kernels.inl`.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

using Bytes = __m128i;

MONOCLIP_KERNEL Bytes load_bytes(const std::uint8_t* at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
MONOCLIP_KERNEL void store_bytes(std::uint8_t* at, Bytes x) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(at), x);
}
MONOCLIP_KERNEL void prefetch(const std::uint8_t* at) {
    _mm_prefetch(reinterpret_cast<const char*>(at), _MM_HINT_T0);
}
MONOCLIP_KERNEL Bytes pick(Bytes x, Bytes pattern) {
    return _mm_shuffle_epi8(x, pattern);
}
MONOCLIP_KERNEL void interleave(Bytes a, Bytes b, Bytes c, Bytes d, std::uint8_t* out) {
    const Bytes ab = _mm_unpacklo_epi8(a, b), ab_upper = _mm_unpackhi_epi8(a, b);
    const Bytes cd = _mm_unpacklo_epi8(c, d), cd_upper = _mm_unpackhi_epi8(c, d);
    store_bytes(out, _mm_unpacklo_epi16(ab, cd));
    store_bytes(out + 16, _mm_unpackhi_epi16(ab, cd));
    store_bytes(out + 32, _mm_unpacklo_epi16(ab_upper, cd_upper));
    store_bytes(out + 48, _mm_unpackhi_epi16(ab_upper, cd_upper));
}

/// A word of weights in every lane.
MONOCLIP_KERNEL int word(std::uint32_t bits) {
    return static_cast<int>(bits);
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
