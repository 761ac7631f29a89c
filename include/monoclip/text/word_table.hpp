// Words that are one token, found by their letters without merging, and the reading of such words.
//
// Merging the text of a token that ends a word gives that token again, for each of the vocabulary's: a word
// of a caption is mostly one look-up. The words are those of 1 to 12 letters a..z, which fill 60 bits as a
// number to the base 32: that number is the key.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "monoclip/text/bpe.hpp"
#include "monoclip/text/eight_bytes.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// How many of eight bytes, from the lowest on, are ASCII letters of either case. What a sum carries over
/// from a byte beyond ASCII reaches only bytes behind it.
inline std::size_t leading_letters(std::uint64_t bytes) {
    const std::uint64_t lowered = bytes | eight_times(0x20);
    const std::uint64_t from_a = lowered + eight_times(0x80 - 'a');
    const std::uint64_t beyond_z = lowered + eight_times(0x80 - 'z' - 1);
    const std::uint64_t others = ~(from_a & ~beyond_z & ~lowered) & eight_times(0x80);
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

/// The lowest five bits of each byte, side by side: letters a..z and A..Z are 1..26, a zero byte is 0.
constexpr std::uint64_t pack_letters(std::uint64_t bytes) {
    bytes &= eight_times(0x1F);
    bytes = (bytes & 0x001F001F001F001Fu) | (bytes & 0x1F001F001F001F00u) >> 3;
    bytes = (bytes & 0x000003FF000003FFu) | (bytes & 0x03FF000003FF0000u) >> 6;
    return (bytes & 0xFFFFFu) | (bytes & 0x000FFFFF00000000u) >> 12;
}

constexpr std::uint64_t first_bytes(std::uint64_t bytes, std::size_t count) {
    return count < 8 ? bytes & ((std::uint64_t{1} << (8 * count)) - 1) : bytes;
}

/// A run of ASCII letters: how many, and its key, which is 0 for none or more than 12.
struct AsciiWord {
    std::size_t length;
    std::uint64_t key;
};

inline AsciiWord read_ascii_word(std::string_view text, std::size_t at) {
    const std::uint64_t head = load_up_to_eight(text, at);
    std::size_t length = leading_letters(head);
    const std::uint64_t key = pack_letters(first_bytes(head, length));
    if (length < 8) return {length, key};
    while (true) {
        const std::uint64_t tail = load_up_to_eight(text, at + length);
        const std::size_t more = leading_letters(tail);
        length += more;
        if (length <= 12) return {length, key | pack_letters(first_bytes(tail, more)) << 40};
        if (more < 8) return {length, 0};
    }
}

/// The ids of words by their keys. Immutable; half a megabyte.
class WordTable {
  public:
    static constexpr std::uint32_t no_word = 0xFFFFFFFFu;

    /// The words of the first `count` merges and the single letters.
    WordTable(const MergeTable& merges, std::uint32_t count) : buckets_(bucket_count, empty_bucket()) {
        // What each token is made of: a key, 0 where it has none, and whether it ends a word.
        std::vector<std::uint64_t> parts(first_merge_token + count);
        for (std::uint64_t letter = 1; letter <= 26; ++letter) {
            const std::uint32_t token = byte_tokens[static_cast<std::size_t>('a' + letter - 1)];
            parts[token] = letter;
            parts[token + byte_token_count] = letter | ends_word;
            insert(letter, token + byte_token_count);
        }
        for (std::uint32_t rank = 0; rank < count; ++rank) {
            const auto [left, right] = merges.pair(rank);
            const std::uint64_t whole = joined(parts[left], parts[right]);
            parts[first_merge_token + rank] = whole;
            if ((whole & ends_word) != 0) insert(whole & key_mask, first_merge_token + rank);
        }
    }

    /// The id of the word of this key, or `no_word`.
    std::uint32_t find(std::uint64_t key) const {
        const std::uint64_t mixed = mix(key);
        for (const std::uint64_t slot : buckets_[mixed >> rest_bits]) {
            if (slot >> id_bits == (mixed & rest_mask)) return static_cast<std::uint32_t>(slot & id_mask);
            if (slot == empty) break;
        }
        return no_word;
    }

  private:
    // A key's mixed bits are the bucket's number and a rest; a slot is that rest above an id. So slots tell
    // keys apart exactly, and a bucket is as large as a cache line.
    static constexpr unsigned key_bits = 60;
    static constexpr std::uint64_t key_mask = (std::uint64_t{1} << key_bits) - 1;
    static constexpr std::uint64_t ends_word = std::uint64_t{1} << key_bits;
    static constexpr unsigned bucket_bits = 13;
    static constexpr unsigned rest_bits = key_bits - bucket_bits;
    static constexpr unsigned id_bits = 16;
    static constexpr std::size_t bucket_count = std::size_t{1} << bucket_bits;
    static constexpr std::uint64_t rest_mask = (std::uint64_t{1} << rest_bits) - 1;
    static constexpr std::uint64_t id_mask = (std::uint64_t{1} << id_bits) - 1;
    static constexpr std::uint64_t empty = ~std::uint64_t{0};
    static_assert(rest_bits + id_bits < 64 && first_merge_token + vocabulary_merges <= id_mask);

    using Bucket = std::array<std::uint64_t, 8>;

    static constexpr Bucket empty_bucket() {
        Bucket bucket{};
        bucket.fill(empty);
        return bucket;
    }

    /// One to one: the factor is odd.
    static constexpr std::uint64_t mix(std::uint64_t key) { return key * 0x9E3779B97F4A7C15u & key_mask; }

    static constexpr std::uint64_t joined(std::uint64_t left, std::uint64_t right) {
        const auto bits = [](std::uint64_t key) { return static_cast<unsigned>(std::bit_width(key)); };
        const unsigned shift = (bits(left) + 4) / 5 * 5;
        const std::uint64_t key = right & key_mask;
        if (left == 0 || key == 0 || shift + bits(key) > key_bits) return 0;
        return left | key << shift | (right & ends_word);
    }

    /// A full bucket takes no more: its rarer words are merged.
    void insert(std::uint64_t key, std::uint32_t id) {
        const std::uint64_t mixed = mix(key);
        for (std::uint64_t& slot : buckets_[mixed >> rest_bits]) {
            if (slot != empty) continue;
            slot = (mixed & rest_mask) << id_bits | id;
            return;
        }
    }

    std::vector<Bucket> buckets_;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
