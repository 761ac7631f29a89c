// HTML character references: Python's html.unescape(), and the stricter reading that ftfy does before it.
//
// html.unescape() follows the HTML standard's tokenizer: names without a semicolon where the standard has
// them, the longest known beginning of an unknown name, numbers that were meant as windows-1252. ftfy
// (fixes.py, unescape_html) takes only what ends in a semicolon, and names in capitals where no other reading
// exists.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "monoclip/text/html_entities.hpp"
#include "monoclip/text/unicode_tables.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

constexpr bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
constexpr bool is_hex_digit(char32_t c) {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// A record of the table of entities. `characters` holds one or two; the second may be 0.
struct Entity {
    std::array<char32_t, 2> characters{};
    bool bare = false;  ///< also known without the semicolon
    bool found = false;
};

/// The characters of a record's value, "2242+338".
constexpr std::array<char32_t, 2> entity_characters(std::string_view value) {
    std::array<char32_t, 2> characters{};
    std::size_t index = 0;
    for (const char c : value) {
        if (c == '+') {
            ++index;
        } else {
            characters[index] =
                characters[index] * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
        }
    }
    return characters;
}

/// Looks a name (without & and semicolon) up: a binary search over records of different lengths, which steps
/// back from the middle byte to the beginning of its record.
constexpr Entity find_entity(std::string_view name) {
    std::string_view records(html_entities, sizeof html_entities - 1);
    while (!records.empty()) {
        const std::size_t blank = records.rfind(' ', records.size() / 2);
        const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
        const std::size_t end = records.find(' ', begin) + 1;
        const std::string_view record = records.substr(begin, end - begin - 1);
        const std::size_t sign = record.find_first_of("=!");
        const int order = name.compare(record.substr(0, sign));
        if (order == 0) return {entity_characters(record.substr(sign + 1)), record[sign] == '!', true};
        records = order < 0 ? records.substr(0, begin) : records.substr(end);
    }
    return {};
}

inline void append_entity(const Entity& entity, std::u32string& out) {
    out.push_back(entity.characters[0]);
    if (entity.characters[1] != 0) out.push_back(entity.characters[1]);
}

/// Code points that a numeric reference may not mean: they vanish.
constexpr bool is_invalid_reference(char32_t c) {
    return (c >= 0x1 && c <= 0x8) || c == 0xB || (c >= 0xE && c <= 0x1F) || c == 0x7F ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// Appends what a numeric reference to `number` means.
inline void append_numeric_reference(char32_t number, std::u32string& out) {
    if (number >= 0x80 && number <= 0x9F) {
        out.push_back(windows_1252[number - 0x80]);
    } else if (number == 0 || (number >= 0xD800 && number <= 0xDFFF) || number > 0x10FFFF) {
        out.push_back(0xFFFD);
    } else if (!is_invalid_reference(number)) {
        out.push_back(number);
    }
}

/// A numeric reference "#65" or "#x41" at the beginning of `text`: its number (0x110000 for anything above
/// Unicode) and the characters it takes, without a semicolon; 0 characters when there is none.
struct NumericReference {
    char32_t number = 0;
    std::size_t length = 0;
};

constexpr NumericReference read_numeric_reference(std::u32string_view text) {
    if (text.size() < 2 || text[0] != '#') return {};
    const bool hexadecimal = text[1] == 'x' || text[1] == 'X';
    const std::size_t begin = hexadecimal ? 2 : 1;
    std::size_t end = begin;
    char32_t number = 0;
    for (; end < text.size() && (hexadecimal ? is_hex_digit(text[end]) : is_ascii_digit(text[end])); ++end) {
        const char32_t digit = is_ascii_digit(text[end]) ? text[end] - '0' : (text[end] | 0x20) - 'a' + 10;
        number = (std::min<char32_t>)(number * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    if (end == begin) return {};
    return {number, end};
}

/// Up to `Size` ASCII characters of `text`, as bytes; empty when one is not ASCII or they are too many.
template <std::size_t Size>
struct AsciiName {
    std::array<char, Size> bytes{};
    std::size_t size = 0;

    explicit AsciiName(std::u32string_view text) {
        if (text.size() > Size) return;
        for (const char32_t c : text) {
            if (c >= 0x80) {
                size = 0;
                return;
            }
            bytes[size++] = static_cast<char>(c);
        }
    }
    std::string_view view() const { return {bytes.data(), size}; }
};

/// The longest name that is known without a semicolon at the beginning of `text`: its length and meaning.
inline std::size_t longest_bare_prefix(std::u32string_view text, Entity& entity) {
    for (std::size_t length = (std::min)(text.size(), std::size_t{longest_bare_entity}); length >= 2;
         --length) {
        entity = find_entity(AsciiName<longest_bare_entity>(text.substr(0, length)).view());
        if (entity.found && entity.bare) return length;
    }
    return 0;
}

/// Reads the named reference at the beginning of `text` (after the &) as html.unescape() does, appends its
/// meaning, and gives the characters it took: 0 when the & is only an &.
inline std::size_t append_named_reference(std::u32string_view text, std::u32string& out) {
    constexpr std::u32string_view stops = U"\t\n\f <&#;";
    std::size_t length = 0;
    while (length < text.size() && length < 32 && stops.find(text[length]) == std::u32string_view::npos)
        ++length;
    if (length == 0) return 0;
    Entity entity;
    if (length < text.size() && text[length] == ';') {
        entity = find_entity(AsciiName<longest_entity>(text.substr(0, length)).view());
        if (entity.found) {
            append_entity(entity, out);
            return length + 1;
        }
    }
    const std::size_t taken = longest_bare_prefix(text.substr(0, length), entity);
    if (taken > 0) append_entity(entity, out);
    return taken;
}

/// `out` becomes Python's html.unescape(text). A decimal number of any length is read; Python gives up beyond
/// 4,300 digits.
inline void html_unescape(std::u32string_view text, std::u32string& out) {
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '&') {
            out.push_back(text[i++]);
            continue;
        }
        const std::u32string_view rest = text.substr(++i);
        const NumericReference numeric = read_numeric_reference(rest);
        if (numeric.length > 0) {
            append_numeric_reference(numeric.number, out);
            i += numeric.length;
            if (i < text.size() && text[i] == ';') ++i;
            continue;
        }
        const std::size_t taken = append_named_reference(rest, out);
        if (taken == 0) out.push_back('&');
        i += taken;
    }
}

/// The longest reference that ftfy looks at, between & and semicolon and without a #.
inline constexpr std::size_t longest_strict_reference = 24;

/// The meaning of a name in capitals ("EACUTE"), which HTML does not know but whose small form it does;
/// refused where HTML reads a beginning of it ("COPYX").
inline bool append_capital_entity(std::string_view name, std::u32string& out) {
    std::array<char, longest_entity> lowered{};
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] >= 'a' && name[i] <= 'z') return false;
        lowered[i] =
            is_ascii_letter(static_cast<unsigned char>(name[i])) ? static_cast<char>(name[i] + 32) : name[i];
    }
    const Entity entity = find_entity({lowered.data(), name.size()});
    Entity other;
    std::array<char32_t, longest_strict_reference> wide{};
    std::copy(name.begin(), name.end(), wide.begin());
    if (!entity.found || longest_bare_prefix({wide.data(), name.size()}, other) > 0) return false;
    for (const char32_t c : entity.characters) {
        if (c == 0) continue;
        const auto* capital = std::find_if(std::begin(entity_capitals), std::end(entity_capitals),
                                           [c](const Capital& entry) { return entry.letter == c; });
        if (capital == std::end(entity_capitals)) {
            out.push_back(c);
        } else {
            for (const char32_t upper : capital->capital) {
                if (upper != 0) out.push_back(upper);
            }
        }
    }
    return true;
}

/// What ftfy makes of the reference `&reference;`: true, and its meaning appended; or false.
inline bool append_strict_reference(std::u32string_view reference, std::u32string& out) {
    if (reference.empty()) return false;
    if (reference[0] == '#') {
        const NumericReference numeric = read_numeric_reference(reference);
        // A semicolon would look like the reference's own, which ftfy takes for a half-decoded reference.
        if (numeric.length != reference.size() || numeric.number == ';') return false;
        append_numeric_reference(numeric.number, out);
        return true;
    }
    const AsciiName<longest_strict_reference> name(reference);
    const Entity entity = find_entity(name.view());
    if (!entity.found) return append_capital_entity(name.view(), out);
    append_entity(entity, out);
    return true;
}

/// Where in `text`, which ends just before a semicolon, the & of the reference lies that the semicolon ends;
/// npos when it ends none. One to 24 letters and digits, perhaps after a #.
inline std::size_t find_reference_start(std::u32string_view text) {
    std::size_t at = text.size();
    while (at > 0 && text.size() - at < longest_strict_reference &&
           (is_ascii_letter(text[at - 1]) || is_ascii_digit(text[at - 1]))) {
        --at;
    }
    if (at == text.size()) return std::u32string_view::npos;
    if (at > 0 && text[at - 1] == '#') --at;
    return at > 0 && text[at - 1] == '&' ? at - 1 : std::u32string_view::npos;
}

/// `out` becomes ftfy's unescape_html(text): one pass, references that appear through it are left for the
/// next.
inline void unescape_strict_references(std::u32string_view text, std::u32string& out) {
    out.clear();
    out.reserve(text.size());
    std::size_t copied = 0;  // of text; a reference cannot begin before it
    for (std::size_t i = text.find(U';'); i != std::u32string_view::npos; i = text.find(U';', i + 1)) {
        const std::size_t start = find_reference_start(text.substr(copied, i - copied));
        if (start == std::u32string_view::npos) continue;
        const std::size_t begin = copied + start;
        out += text.substr(copied, begin - copied);
        if (!append_strict_reference(text.substr(begin + 1, i - begin - 1), out)) {
            out += text.substr(begin, i + 1 - begin);
        }
        copied = i + 1;
    }
    out += text.substr(copied);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
