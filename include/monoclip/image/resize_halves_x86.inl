// Weights in two halves of 15 bits and a sign, for products of 16-bit numbers: AVX2, and AVX-512 without
// byte products. A group's words: the lower halves of its taps 0 and 2, of 1 and 3; the upper ones likewise.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

inline constexpr int words = 4;
inline constexpr int half_bits = 15;

inline void encode(const std::int32_t* weights, std::uint32_t* out) {
    for (int pair = 0; pair < 2; ++pair) {
        const std::int32_t a = weights[pair], b = weights[pair + 2];
        constexpr std::int32_t mask = (1 << half_bits) - 1;
        out[pair] = static_cast<std::uint32_t>((a & mask) | (b & mask) << 16);
        out[pair + 2] = (static_cast<std::uint32_t>(a >> half_bits) & 0xFFFFu) |
                        static_cast<std::uint32_t>(b >> half_bits) << 16;
    }
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
