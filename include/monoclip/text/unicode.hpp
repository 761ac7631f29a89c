// Unicode look-ups: classes of the splitting pattern, lower case, canonical composition (NFC).
//
// The tables say what Python 3.11 and its package regex say. Lower case follows str.lower() with the two
// special cases of Unicode's chapter 3.13, U+0130 and the final sigma; NFC follows Unicode Annex 15.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/text/unicode_tables.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// What a code point is to the tokenizer's pattern. `none` (U+0345 alone) matches no part of it: its case
/// variants are letters, so the ignoring of case takes it from \p{L} and from the negated set alike.
enum class TokenClass : std::uint8_t { other, letter, number, space, none };

constexpr TokenClass token_class_of(char32_t c) {
    const auto* after =
        std::upper_bound(std::begin(token_class_starts), std::end(token_class_starts), c * 8 + 7);
    return static_cast<TokenClass>(*(after - 1) & 7);
}

/// The range of a sorted table that holds `c`, or nullptr.
template <class Range, std::size_t Count>
const Range* find_range(const Range (&table)[Count], char32_t c) {
    const auto* after =
        std::upper_bound(std::begin(table), std::end(table), c,
                         [](char32_t wanted, const Range& range) { return wanted < range.first; });
    if (after == std::begin(table) || c > (after - 1)->last) return nullptr;
    return after - 1;
}

inline bool is_decimal_digit(char32_t c) {
    return c < 0x80 ? c >= '0' && c <= '9' : find_range(decimal_digits, c) != nullptr;
}

/// Lower case of one code point where that is one code point, too.
inline char32_t simple_lower(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    const LowerRun* run = find_range(lower_runs, c);
    if (run == nullptr || (c - run->first) % static_cast<std::uint32_t>(run->step) != 0) return c;
    return static_cast<char32_t>(static_cast<std::int32_t>(c) + run->difference);
}

/// Whether the capital sigma at `at` ends a word: a cased letter before it and none after it, looking through
/// marks, apostrophes and the like. Sigmas are cased themselves, so a text of many is still read in linear
/// time.
inline bool is_final_sigma(std::u32string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && find_range(case_ignorable, text[before - 1]) != nullptr) --before;
    if (before == 0 || find_range(cased, text[before - 1]) == nullptr) return false;
    std::size_t after = at + 1;
    while (after < text.size() && find_range(case_ignorable, text[after]) != nullptr) ++after;
    return after == text.size() || find_range(cased, text[after]) == nullptr;
}

/// `out` becomes Python's text.lower().
inline void lower(std::u32string_view text, std::u32string& out) {
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 0x130) {
            out += U"i\u0307";
        } else if (text[i] == 0x3A3) {
            out.push_back(is_final_sigma(text, i) ? 0x3C2 : 0x3C3);
        } else {
            out.push_back(simple_lower(text[i]));
        }
    }
}

inline std::uint32_t combining_class(char32_t c) {
    if (c < 0x300) return 0;
    const CombiningRun* run = find_range(combining_runs, c);
    return run != nullptr ? run->combining_class : 0;
}

/// Hangul syllables are laid out by leading consonant, vowel and trailing consonant (Unicode, chapter 3.12).
namespace hangul {
inline constexpr char32_t syllable = 0xAC00, leading = 0x1100, vowel = 0x1161, trailing = 0x11A7;
inline constexpr char32_t leading_count = 19, vowel_count = 21, trailing_count = 28;
inline constexpr char32_t syllable_count = leading_count * vowel_count * trailing_count;
}  // namespace hangul

/// Appends the full canonical decomposition of `c`.
inline void append_decomposition(char32_t c, std::u32string& out) {
    if (c - hangul::syllable < hangul::syllable_count) {
        const char32_t index = c - hangul::syllable;
        out.push_back(hangul::leading + index / (hangul::vowel_count * hangul::trailing_count));
        out.push_back(hangul::vowel + index / hangul::trailing_count % hangul::vowel_count);
        if (index % hangul::trailing_count != 0)
            out.push_back(hangul::trailing + index % hangul::trailing_count);
        return;
    }
    // Only the first of two parts decomposes further, so the second ones pile up: at most three in Unicode.
    std::array<char32_t, 8> seconds{};
    std::size_t count = 0;
    while (c >= 0xC0 && count < seconds.size()) {
        const auto* found = std::lower_bound(
            std::begin(decompositions), std::end(decompositions), c,
            [](const Decomposition& entry, char32_t wanted) { return entry.whole < wanted; });
        if (found == std::end(decompositions) || found->whole != c) break;
        if (found->second != 0) seconds[count++] = found->second;
        c = found->first;
    }
    out.push_back(c);
    while (count > 0) out.push_back(seconds[--count]);
}

/// The one character that `first` and `second` compose to, or 0.
inline char32_t composition(char32_t first, char32_t second) {
    if (second < 0x300) return 0;
    if (first - hangul::leading < hangul::leading_count && second - hangul::vowel < hangul::vowel_count) {
        const char32_t pair = (first - hangul::leading) * hangul::vowel_count + (second - hangul::vowel);
        return hangul::syllable + pair * hangul::trailing_count;
    }
    if (first - hangul::syllable < hangul::syllable_count &&
        (first - hangul::syllable) % hangul::trailing_count == 0 &&
        second - hangul::trailing - 1 < hangul::trailing_count - 1) {
        return first + (second - hangul::trailing);
    }
    const auto wanted = std::pair(first, second);
    const auto* found =
        std::lower_bound(std::begin(compositions), std::end(compositions), wanted,
                         [](std::uint16_t index, const std::pair<char32_t, char32_t>& key) {
                             const Decomposition& entry = decompositions[index];
                             return std::pair<char32_t, char32_t>(entry.first, entry.second) < key;
                         });
    if (found == std::end(compositions)) return 0;
    const Decomposition& entry = decompositions[*found];
    return entry.first == first && entry.second == second ? entry.whole : 0;
}

/// Sorts a run of combining marks by class; marks of one class keep their order. A short one, as ordinary
/// text has them, in place: std::stable_sort allocates.
inline void order_run(std::u32string::iterator begin, std::u32string::iterator end) {
    const auto lower_class = [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); };
    if (end - begin > 16) {
        std::stable_sort(begin, end, lower_class);
        return;
    }
    for (auto mark = begin; mark != end; ++mark)
        std::rotate(std::upper_bound(begin, mark, *mark, lower_class), mark, mark + 1);
}

inline void order_marks(std::u32string& text) {
    const auto is_starter = [](char32_t c) { return combining_class(c) == 0; };
    for (auto run = text.begin(); run != text.end();) {
        const auto mark = std::find_if_not(run, text.end(), is_starter);
        run = std::find_if(mark, text.end(), is_starter);
        order_run(mark, run);
    }
}

/// Composes, in place, a text that is decomposed and ordered.
inline void compose(std::u32string& text) {
    constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::size_t starter = nowhere;
    std::size_t kept = 0;
    std::uint32_t last_class =
        0;  // of what was kept since the starter; a mark of that class or lower is blocked
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const std::uint32_t mark_class = combining_class(c);
        const bool adjacent = starter != nowhere && starter + 1 == kept;
        if (starter != nowhere && (adjacent || last_class < mark_class)) {
            const char32_t whole = composition(text[starter], c);
            if (whole != 0) {
                text[starter] = whole;
                continue;
            }
        }
        if (mark_class == 0) starter = kept;
        last_class = mark_class;
        text[kept++] = c;
    }
    text.resize(kept);
}

/// Brings `text` into normalization form C. Nothing below U+0300 decomposes or composes among itself, but the
/// letters there that do decompose come back as they were: such a text needs no work. `parts` is scratch.
inline void normalize_nfc(std::u32string& text, std::u32string& parts) {
    if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x300; })) return;
    parts.clear();
    parts.reserve(text.size() + text.size() / 2);
    for (const char32_t c : text) append_decomposition(c, parts);
    order_marks(parts);
    compose(parts);
    text.swap(parts);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
