// Byte-pair encoding: the merges of the vocabulary in a hash table, and their application to one word.
//
// Follows openai/CLIP clip/simple_tokenizer.py, class SimpleTokenizer, bpe(): again and again the pair of
// neighbours with the lowest rank is joined, the leftmost first. Ids: 256 bytes, the same at a word's end,
// one for each merge. A merge only joins tokens of earlier merges, so it makes no difference that the
// reference joins all occurrences of a pair before it looks again.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/text/vocabulary.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Ids of the 256 bytes inside a word; at its end they are 256 higher.
inline constexpr std::uint32_t byte_token_count = 256;
inline constexpr std::uint32_t first_merge_token = 2 * byte_token_count;

/// The bytes that are printable in Latin-1, in order, then the others, in order: the ids' order in the
/// vocabulary.
constexpr std::array<std::uint8_t, 256> make_token_bytes() {
    std::array<std::uint8_t, 256> bytes{};
    std::size_t count = 0;
    for (const bool printable : {true, false}) {
        for (unsigned byte = 0; byte < 256; ++byte) {
            const bool is_printable =
                (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xFF && byte != 0xAD);
            if (is_printable == printable) bytes[count++] = static_cast<std::uint8_t>(byte);
        }
    }
    return bytes;
}

constexpr std::array<std::uint8_t, 256> make_byte_tokens() {
    constexpr std::array<std::uint8_t, 256> bytes = make_token_bytes();
    std::array<std::uint8_t, 256> tokens{};
    for (std::size_t token = 0; token < 256; ++token) tokens[bytes[token]] = static_cast<std::uint8_t>(token);
    return tokens;
}

inline constexpr std::array<std::uint8_t, 256> token_bytes = make_token_bytes();
inline constexpr std::array<std::uint8_t, 256> byte_tokens = make_byte_tokens();

/// A byte of a word, in lower case where it is an ASCII letter.
constexpr std::size_t lowered_byte(char c) {
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/// The first merges of the vocabulary: which pair has which rank, and what a token is made of. Immutable.
class MergeTable {
  public:
    static constexpr std::uint32_t no_rank = 0xFFFFFFFFu;

    /// Reads the first `count` merges, at most `vocabulary_merges`.
    explicit MergeTable(std::uint32_t count) : slots_(slot_count, Slot{0, no_rank}) {
        pairs_.reserve(count);
        const char* at = nullptr;
        for (std::uint32_t rank = 0; rank < count; ++rank) {
            constexpr std::uint32_t per_piece = vocabulary_merges_per_piece;
            if (rank % per_piece == 0) at = vocabulary_pieces[rank / per_piece];
            const std::uint32_t left = read_token(at);
            pairs_.push_back(left << 16 | read_token(at));
            insert(pairs_.back(), rank);
        }
    }

    /// The rank of the merge of two tokens, or `no_rank`. Token ids are below 65536.
    std::uint32_t rank(std::uint32_t left, std::uint32_t right) const {
        const std::uint32_t pair = left << 16 | right;
        for (std::uint32_t at = hash(pair);; at = (at + 1) & (slot_count - 1)) {
            if (slots_[at].rank == no_rank || slots_[at].pair == pair) return slots_[at].rank;
        }
    }

    /// The two tokens that the merge of this rank joins.
    std::array<std::uint32_t, 2> pair(std::uint32_t rank) const {
        return {pairs_[rank] >> 16, pairs_[rank] & 0xFFFFu};
    }

    /// Appends the bytes of a token that is no special one; "</w>" stands for the end of a word.
    void append_bytes(std::uint32_t token, std::string& out) const {
        // Depth first, the right halves waiting; a token joins no more parts than its text has bytes.
        std::vector<std::uint32_t> waiting{token};
        while (!waiting.empty()) {
            token = waiting.back();
            waiting.pop_back();
            for (; token >= first_merge_token; token = pairs_[token - first_merge_token] >> 16) {
                waiting.push_back(pairs_[token - first_merge_token] & 0xFFFFu);
            }
            out.push_back(static_cast<char>(token_bytes[token % byte_token_count]));
            if (token >= byte_token_count) out += "</w>";
        }
    }

  private:
    struct Slot {
        std::uint32_t pair;
        std::uint32_t rank;
    };
    static constexpr unsigned slot_bits =
        17;  // 48,894 pairs fill three eighths: look-ups end after a step or two
    static constexpr std::uint32_t slot_count = 1u << slot_bits;

    static constexpr std::uint32_t hash(std::uint32_t pair) {
        return (pair * 2654435769u) >> (32 - slot_bits);
    }

    /// An id of two or three digits to the base 90 (see `vocabulary.hpp`); `at` moves behind it.
    static std::uint32_t read_token(const char*& at) {
        constexpr std::uint32_t base = 90, of_two = 84;
        const std::uint32_t first = read_digit(*at++);
        const std::uint32_t second = read_digit(*at++);
        if (first < of_two) return first * base + second;
        return of_two * base + ((first - of_two) * base + second) * base + read_digit(*at++);
    }

    /// From '#' on without '?' and backslash.
    static std::uint32_t read_digit(char c) {
        return static_cast<std::uint32_t>(c - '#' - (c > '?' ? 1 : 0) - (c > '\\' ? 1 : 0));
    }

    void insert(std::uint32_t pair, std::uint32_t rank) {
        std::uint32_t at = hash(pair);
        while (slots_[at].rank != no_rank) at = (at + 1) & (slot_count - 1);
        slots_[at] = {pair, rank};
    }

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> pairs_;  // by rank: left << 16 | right
};

inline constexpr std::size_t longest_short_word = 64;

/// Merges a word of at most `longest_short_word` bytes: everything on the stack, every step a look at all
/// pairs. `out` takes ids by push_back.
template <class Out>
void encode_short_word(const MergeTable& merges, std::string_view word, Out& out) {
    std::array<std::uint32_t, longest_short_word> tokens;
    std::array<std::uint32_t, longest_short_word> ranks;  // ranks[i]: of tokens[i] with tokens[i + 1]
    std::size_t count = word.size();
    for (std::size_t i = 0; i < count; ++i) tokens[i] = byte_tokens[lowered_byte(word[i])];
    tokens[count - 1] += byte_token_count;
    for (std::size_t i = 0; i + 1 < count; ++i) ranks[i] = merges.rank(tokens[i], tokens[i + 1]);
    while (count > 1) {
        const auto end = ranks.begin() + static_cast<std::ptrdiff_t>(count - 1);
        const auto lowest = std::min_element(ranks.begin(), end);
        if (*lowest == MergeTable::no_rank) break;
        const auto at = static_cast<std::size_t>(lowest - ranks.begin());
        tokens[at] = first_merge_token + *lowest;
        --count;
        for (std::size_t i = at + 1; i < count; ++i) tokens[i] = tokens[i + 1];
        for (std::size_t i = at; i + 1 < count; ++i) ranks[i] = ranks[i + 1];
        if (at > 0) ranks[at - 1] = merges.rank(tokens[at - 1], tokens[at]);
        if (at + 1 < count) ranks[at] = merges.rank(tokens[at], tokens[at + 1]);
    }
    for (std::size_t i = 0; i < count; ++i) out.push_back(static_cast<int>(tokens[i]));
}

/// A token of a long word that is being merged: a member of a list.
struct WordNode {
    std::size_t next, previous;
    std::uint32_t token;
    std::uint32_t rank;  // of the pair that begins here
};

/// Merges a word of any length in O(n log n): the tokens are a linked list, the pairs that may merge a heap,
/// both in the caller's memory.
class LongWordEncoder {
  public:
    /// Every merge takes one candidate from the heap and adds two at most.
    static constexpr std::size_t heap_size(std::size_t word_size) { return 2 * word_size; }

    /// `nodes` has room for each byte of the word, `heap` for `heap_size` of them.
    LongWordEncoder(const MergeTable& merges, std::span<WordNode> nodes, std::span<std::uint64_t> heap)
        : merges_(merges), nodes_(nodes), heap_(heap) {}

    template <class Out>
    void encode(std::string_view word, Out& out) {
        start(word);
        while (candidates_ > 0) {
            const std::uint64_t best = heap_.front();
            std::pop_heap(heap_.begin(), heap_end(), std::greater<>());
            --candidates_;
            const auto at = static_cast<std::size_t>(best & position_mask);
            const auto rank = static_cast<std::uint32_t>(best >> position_bits);
            // A candidate whose tokens have merged elsewhere since is out of date.
            if (nodes_[at].rank == rank) merge(at);
        }
        for (std::size_t at = 0; at < nodes_.size(); at = nodes_[at].next) {
            out.push_back(static_cast<int>(nodes_[at].token));
        }
    }

  private:
    // A candidate is its rank above its position, so that the heap's order is the order of merging.
    static constexpr unsigned position_bits = 48;
    static constexpr std::uint64_t position_mask = (std::uint64_t{1} << position_bits) - 1;
    static_assert(vocabulary_merges < 1 << (64 - position_bits));

    std::span<std::uint64_t>::iterator heap_end() const {
        return heap_.begin() + static_cast<std::ptrdiff_t>(candidates_);
    }

    void start(std::string_view word) {
        nodes_ = nodes_.first(word.size());
        for (std::size_t at = 0; at < word.size(); ++at)
            nodes_[at] = {at + 1, at - 1, byte_tokens[lowered_byte(word[at])], MergeTable::no_rank};
        nodes_.back().token += byte_token_count;
        candidates_ = 0;
        for (std::size_t at = 0; at + 1 < word.size(); ++at) {
            nodes_[at].rank = merges_.rank(nodes_[at].token, nodes_[at + 1].token);
            if (nodes_[at].rank != MergeTable::no_rank) heap_[candidates_++] = candidate(at);
        }
        std::make_heap(heap_.begin(), heap_end(), std::greater<>());
    }

    std::uint64_t candidate(std::size_t at) const {
        return std::uint64_t{nodes_[at].rank} << position_bits | std::uint64_t{at};
    }

    /// Joins the pair that begins at `at`.
    void merge(std::size_t at) {
        WordNode& node = nodes_[at];
        WordNode& gone = nodes_[node.next];
        node.token = first_merge_token + node.rank;
        node.next = gone.next;
        gone.rank = MergeTable::no_rank;
        if (node.next < nodes_.size()) nodes_[node.next].previous = at;
        update(at);
        if (at > 0) update(node.previous);
    }

    /// Looks at the pair that begins at `at` again.
    void update(std::size_t at) {
        WordNode& node = nodes_[at];
        node.rank = node.next < nodes_.size() ? merges_.rank(node.token, nodes_[node.next].token)
                                              : MergeTable::no_rank;
        if (node.rank == MergeTable::no_rank) return;
        heap_[candidates_++] = candidate(at);
        std::push_heap(heap_.begin(), heap_end(), std::greater<>());
    }

    const MergeTable& merges_;
    std::span<WordNode> nodes_;
    std::span<std::uint64_t> heap_;
    std::size_t candidates_ = 0;  // in the heap
};

/// Memory for words that are too long for the stack, used again and again.
struct LongWordBuffers {
    std::vector<WordNode> nodes;
    std::vector<std::uint64_t> heap;
};

inline constexpr std::size_t longest_word_on_stack = 512;

/// Appends the tokens of one word, which is not empty; ASCII capitals count as small letters. Allocates for
/// words of more than `longest_word_on_stack` bytes only, and not where the buffers are large enough already.
template <class Out>
void encode_word(const MergeTable& merges, std::string_view word, LongWordBuffers& buffers, Out& out) {
    if (word.size() <= longest_short_word) {
        encode_short_word(merges, word, out);
    } else if (word.size() <= longest_word_on_stack) {
        std::array<WordNode, longest_word_on_stack> nodes;
        std::array<std::uint64_t, LongWordEncoder::heap_size(longest_word_on_stack)> heap;
        LongWordEncoder(merges, nodes, heap).encode(word, out);
    } else {
        const std::size_t heap_size = LongWordEncoder::heap_size(word.size());
        if (buffers.nodes.size() < word.size()) buffers.nodes.resize(word.size());
        if (buffers.heap.size() < heap_size) buffers.heap.resize(heap_size);
        LongWordEncoder(merges, buffers.nodes, buffers.heap).encode(word, out);
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
