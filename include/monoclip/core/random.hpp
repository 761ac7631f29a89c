// Random numbers that are functions of where they are used: counters go in, numbers come out.
//
// Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
// There is no state that would have to be saved: who knows the seed, the stream and the index knows every
// number that follows from them, on any thread and in any order.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The bijection: 128 bits of counter to 128 bits that look random, one for each key. Ten rounds.
constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                              std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return counter;
}

constexpr std::array<std::uint32_t, 4> philox(std::uint64_t low, std::uint64_t high, std::uint64_t key) {
    return philox({static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(low >> 32),
                   static_cast<std::uint32_t>(high), static_cast<std::uint32_t>(high >> 32)},
                  {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)});
}

/// Two independent normal numbers from two words (Box and Muller, 1958).
inline std::array<float, 2> normal_pair(std::uint32_t first, std::uint32_t second) {
    // From (0, 1]: the logarithm of 0 does not exist.
    const double u = (static_cast<double>(first) + 1.0) * 0x1p-32;
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(second) * 0x1p-32;
    const double radius = std::sqrt(-2.0 * std::log(u));
    return {static_cast<float>(radius * std::cos(angle)), static_cast<float>(radius * std::sin(angle))};
}

}  // namespace detail

/// What random numbers are for. Numbers for different purposes are independent under one seed.
enum class RandomPurpose : std::uint32_t {
    general,         ///< a program's own
    initialization,  ///< first weights
    order,           ///< of the records in an epoch
    record,          ///< which record of a concept
    caption,         ///< which caption of a record
    augmentation,    ///< of a picture
    replacement      ///< of a record that cannot be read
};

/// The stream of a purpose, of which there is one for each `part` (an epoch, a tensor).
constexpr std::uint64_t random_stream(RandomPurpose purpose, std::uint32_t part = 0) {
    return static_cast<std::uint64_t>(purpose) << 32 | part;
}

/// A sequence of random numbers, the same for the same (seed, stream, index); others are independent of it.
///
///     Random random(seed, random_stream(RandomPurpose::augmentation, epoch), position);
///     const float zoom = random.uniform(0.8f, 1.25f);
class Random {
  public:
    /// Any values: each (seed, stream, index) is a sequence of its own.
    explicit constexpr Random(std::uint64_t seed, std::uint64_t stream = 0, std::uint64_t index = 0) {
        // A bijection of (stream, index) for each seed: no two of them share key and counter.
        const auto start = detail::philox(index, stream, seed);
        key_ = start[0] | std::uint64_t{start[1]} << 32;
        high_ = start[2] | std::uint64_t{start[3]} << 32;
    }

    /// 32 random bits.
    constexpr std::uint32_t bits() {
        if (used_ == block_.size()) {
            block_ = detail::philox(blocks_++, high_, key_);
            used_ = 0;
        }
        return block_[used_++];
    }

    /// From [0, 1), in steps of 2^-24.
    constexpr float uniform() { return static_cast<float>(bits() >> 8) * 0x1p-24f; }

    /// From [low, high].
    constexpr float uniform(float low, float high) { return low + (high - low) * uniform(); }

    /// Whether something of this probability happens: never for 0, always for 1.
    constexpr bool chance(float probability) { return uniform() < probability; }

    /// A whole number below `count`, every one as likely (Lemire, "Fast random integer generation in an
    /// interval", 2019). `count` must not be 0.
    constexpr std::uint32_t below(std::uint32_t count) {
        std::uint64_t product = std::uint64_t{bits()} * count;
        if (static_cast<std::uint32_t>(product) < count) {
            // The products that would make some numbers likelier than others are drawn again.
            const std::uint32_t surplus = (0u - count) % count;
            while (static_cast<std::uint32_t>(product) < surplus) product = std::uint64_t{bits()} * count;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    /// A number of the normal distribution of mean 0 and deviation 1.
    float normal() {
        const std::uint32_t first = bits(), second = bits();
        return detail::normal_pair(first, second)[0];
    }

  private:
    std::uint64_t key_ = 0, high_ = 0, blocks_ = 0;
    std::array<std::uint32_t, 4> block_{};
    std::size_t used_ = 4;
};

/// Elements [first, first + out.size()) of the endless row of normal numbers (mean 0, deviation 1) that
/// (seed, stream) name: threads may each fill a part, the numbers are the same. `first` must be a multiple of
/// 4, since a block of random bits makes four.
inline void fill_normal(std::uint64_t seed, std::uint64_t stream, std::uint64_t first, std::span<float> out) {
    const auto start = detail::philox(0, stream, seed);
    const std::uint64_t key = start[0] | std::uint64_t{start[1]} << 32;
    const std::uint64_t high = start[2] | std::uint64_t{start[3]} << 32;
    for (std::size_t i = 0; i < out.size(); i += 4) {
        const auto words = detail::philox(first / 4 + i / 4, high, key);
        const auto low_pair = detail::normal_pair(words[0], words[1]);
        const auto high_pair = detail::normal_pair(words[2], words[3]);
        const std::array<float, 4> numbers{low_pair[0], low_pair[1], high_pair[0], high_pair[1]};
        for (std::size_t k = 0; k < 4 && i + k < out.size(); ++k) out[i + k] = numbers[k];
    }
}

/// The numbers 0 ... count - 1 in an order that `random` chooses, every order as likely (Fisher and Yates).
inline std::vector<std::uint32_t> random_permutation(std::uint32_t count, Random random) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    for (std::uint32_t left = count; left > 1; --left) std::swap(order[left - 1], order[random.below(left)]);
    return order;
}

}  // namespace monoclip::inline v0_1
