// SHA-256 of bytes, whole or piece by piece: what tells whether a file is the one that was released.
//
// Follows FIPS 180-4, sections 4.1.2 (functions), 5.1.1 (padding) and 6.2.2 (the rounds); names are those of
// the standard.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace monoclip::inline v0_1 {

namespace detail {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
inline constexpr std::array<std::uint32_t, 64> sha256_constants{
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

}  // namespace detail

/// A running SHA-256. Bytes may come in pieces of any size; messages of up to 2^61 bytes.
class Sha256 {
  public:
    using Digest = std::array<std::byte, 32>;  ///< the 256 bits, the first byte first

    /// Appends `bytes` to the message.
    void update(std::span<const std::byte> bytes) {
        if (bytes.empty()) return;
        length_ += bytes.size();
        if (filled_ != 0) {
            const std::size_t taken = (std::min)(bytes.size(), block_size - filled_);
            std::copy_n(bytes.begin(), taken, pending_.begin() + static_cast<std::ptrdiff_t>(filled_));
            filled_ += taken;
            bytes = bytes.subspan(taken);
            if (filled_ < block_size) return;
            compress(pending_.data());
            filled_ = 0;
        }
        for (; bytes.size() >= block_size; bytes = bytes.subspan(block_size)) compress(bytes.data());
        std::copy(bytes.begin(), bytes.end(), pending_.begin());
        filled_ = bytes.size();
    }

    /// The digest of all that has been appended. The object stays usable: more may follow.
    Digest digest() const {
        Sha256 padded = *this;
        padded.pad();
        Digest result;
        for (std::size_t i = 0; i < result.size(); ++i) {
            result[i] = static_cast<std::byte>((padded.state_[i / 4] >> (24 - 8 * (i % 4))) & 0xFFu);
        }
        return result;
    }

    /// The digest as 64 lower-case hexadecimal digits.
    std::string hex_digest() const {
        constexpr const char* digits = "0123456789abcdef";
        std::string text;
        for (const std::byte value : digest()) {
            text += digits[std::to_integer<unsigned>(value) >> 4];
            text += digits[std::to_integer<unsigned>(value) & 15u];
        }
        return text;
    }

  private:
    static constexpr std::size_t block_size = 64;

    /// A one, zeros up to the last eight bytes of a block, the length in bits.
    void pad() {
        const std::uint64_t bits = length_ * 8;
        pending_[filled_++] = std::byte{0x80};
        if (filled_ > block_size - 8) {
            fill_zeros(block_size);
            compress(pending_.data());
            filled_ = 0;
        }
        fill_zeros(block_size - 8);
        for (std::size_t i = 0; i < 8; ++i) {
            pending_[block_size - 8 + i] = static_cast<std::byte>((bits >> (56 - 8 * i)) & 0xFFu);
        }
        compress(pending_.data());
    }

    void fill_zeros(std::size_t end) {
        while (filled_ < end) pending_[filled_++] = std::byte{0};
    }

    void compress(const std::byte* block) {
        std::array<std::uint32_t, 64> w;
        for (std::size_t t = 0; t < 16; ++t) {
            w[t] = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                w[t] = (w[t] << 8) | std::to_integer<std::uint32_t>(block[4 * t + i]);
            }
        }
        for (std::size_t t = 16; t < 64; ++t) {
            const std::uint32_t a = w[t - 15];
            const std::uint32_t b = w[t - 2];
            const std::uint32_t sigma0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3);
            const std::uint32_t sigma1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10);
            w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
        }
        auto [a, b, c, d, e, f, g, h] = state_;
        for (std::size_t t = 0; t < 64; ++t) {
            const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const std::uint32_t choice = (e & f) ^ (~e & g);
            const std::uint32_t t1 = h + sum1 + choice + detail::sha256_constants[t] + w[t];
            const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
            h = g, g = f, f = e, e = d + t1;
            d = c, c = b, b = a, a = t1 + sum0 + majority;
        }
        const std::array<std::uint32_t, 8> worked{a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < worked.size(); ++i) state_[i] += worked[i];
    }

    /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
    std::array<std::uint32_t, 8> state_{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                        0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
    std::array<std::byte, block_size> pending_{};
    std::size_t filled_ = 0;
    std::uint64_t length_ = 0;
};

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
inline std::string sha256_hex(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.hex_digest();
}

}  // namespace monoclip::inline v0_1
