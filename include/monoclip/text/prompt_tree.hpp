// Texts as a tree of shared beginnings, so that what they have in common is encoded once.
//
// Attention is causal: the hidden states of "a photo of a" do not depend on what follows. Sorted texts with
// equal first tokens lie together; each run of tokens that several share becomes one sequence, the parent of
// those that go on from it, and equal texts become one. This is exact: every token sees the same keys and
// values, in the same order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/arena.hpp"

namespace monoclip::inline v0_1::detail {

/// One text up to its pooled token, and the row that its feature goes to.
struct Prompt {
    std::span<const int> ids;
    std::size_t row = 0;

    friend bool operator<(const Prompt& a, const Prompt& b) {
        const auto [at, other] = std::mismatch(a.ids.begin(), a.ids.end(), b.ids.begin(), b.ids.end());
        if (at != a.ids.end() && other != b.ids.end()) return *at < *other;
        return a.ids.size() != b.ids.size() ? a.ids.size() < b.ids.size() : a.row < b.row;
    }
};

inline bool same_ids(const Prompt& a, const Prompt& b) {
    return std::equal(a.ids.begin(), a.ids.end(), b.ids.begin(), b.ids.end());
}

/// The tree of some sorted prompts, in memory of an arena. It lives as long as what it took from there.
class PromptTree {
  public:
    /// What it takes from the arena at most, for `texts` texts of `tokens` tokens in all.
    static constexpr std::size_t bytes(std::int64_t texts, std::int64_t tokens) {
        const auto sequences = static_cast<std::size_t>(2 * texts);
        return aligned_size(static_cast<std::size_t>(tokens) * sizeof(int)) +
               aligned_size((sequences + 1) * sizeof(std::int64_t)) +
               aligned_size(sequences * sizeof(std::int64_t)) +
               aligned_size(static_cast<std::size_t>(texts) * sizeof(std::int64_t));
    }

    /// `prompts` are sorted and none is empty.
    PromptTree(Arena& arena, std::span<const Prompt> prompts) : prompts_(prompts) {
        std::size_t tokens = 0;
        for (const Prompt& prompt : prompts) tokens += prompt.ids.size();
        ids_ = take<int>(arena, tokens);
        offsets_ = take<std::int64_t>(arena, 2 * prompts.size() + 1);
        parents_ = take<std::int64_t>(arena, 2 * prompts.size());
        pooled_ = take<std::int64_t>(arena, prompts.size());
        offsets_[0] = 0;
        if (!prompts.empty()) grow(0, prompts.size(), 0, -1, 0);
    }

    /// The token ids of all sequences.
    std::span<const int> ids() const { return ids_.first(used_); }

    /// The pooled sequences are the different texts, in their sorted order.
    Sequences sequences() const {
        Sequences sequences;
        sequences.count = count_;
        sequences.offsets = offsets_.data();
        sequences.parents = parents_.data();
        sequences.pooled = pooled_.data();
        sequences.pooled_count = pooled_count_;
        return sequences;
    }

  private:
    template <class T>
    static std::span<T> take(Arena& arena, std::size_t count) {
        return {reinterpret_cast<T*>(arena.take(count * sizeof(T))), count};
    }

    /// Adds the sequences of prompts [first, last), whose first `depth` tokens are equal and end with
    /// `parent`, the `link`-th of its chain.
    void grow(std::size_t first, std::size_t last, std::size_t depth, std::int64_t parent,
              std::int64_t link) {
        if (link == Sequences::longest_chain - 1) {  // one more, to the end of each text
            while (first < last) {
                const std::span<const int> ids = prompts_[first].ids;
                add_text(add_sequence(ids.subspan(depth), parent));
                first = end_of_text(first, last);
            }
            return;
        }
        const std::span<const int> ids = prompts_[first].ids;
        const std::span<const int> other = prompts_[last - 1].ids;  // what these two share, all share: sorted
        const auto differs = std::mismatch(ids.begin(), ids.end(), other.begin(), other.end()).first;
        const auto common = static_cast<std::size_t>(differs - ids.begin());
        if (common > depth) {
            parent = add_sequence(ids.subspan(depth, common - depth), parent);
            ++link;
        }
        if (common == ids.size()) {
            add_text(parent);
            first = end_of_text(first, last);
        }
        while (first < last) {
            const int token = prompts_[first].ids[common];
            std::size_t next = first + 1;
            while (next < last && prompts_[next].ids[common] == token) ++next;
            grow(first, next, common, parent, link);
            first = next;
        }
    }

    std::int64_t add_sequence(std::span<const int> ids, std::int64_t parent) {
        std::copy(ids.begin(), ids.end(), ids_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ += ids.size();
        const auto index = static_cast<std::size_t>(count_);
        offsets_[index + 1] = static_cast<std::int64_t>(used_);
        parents_[index] = parent;
        return count_++;
    }

    void add_text(std::int64_t sequence) { pooled_[static_cast<std::size_t>(pooled_count_++)] = sequence; }

    /// The first prompt after `first` that is another text.
    std::size_t end_of_text(std::size_t first, std::size_t last) const {
        std::size_t next = first + 1;
        while (next < last && same_ids(prompts_[next], prompts_[first])) ++next;
        return next;
    }

    std::span<const Prompt> prompts_;
    std::span<int> ids_;
    std::span<std::int64_t> offsets_;
    std::span<std::int64_t> parents_;
    std::span<std::int64_t> pooled_;
    std::size_t used_ = 0;  // of ids_
    std::int64_t count_ = 0;
    std::int64_t pooled_count_ = 0;
};

}  // namespace monoclip::inline v0_1::detail
