// Repairs of text that was damaged on its way: what ftfy.fix_text does, but for the guessing of encodings.
//
// Follows ftfy 6.3.1 (__init__.py, fix_text and fix_and_explain; fixes.py) with its default configuration,
// without fix_encoding: undoing text that was decoded as another encoding needs models of a dozen encodings,
// and ordinary captions show no need of it. UTF-8 holds no surrogates, so the step that joins them has no
// work here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "monoclip/text/html.hpp"
#include "monoclip/text/unicode.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Letters that a Latin ligature or digraph stands for, or an empty view.
constexpr std::u32string_view latin_ligature(char32_t c) {
    switch (c) {
        case 0x132:
            return U"IJ";
        case 0x133:
            return U"ij";
        case 0x149:
            return U"\u02BCn";
        case 0x1C4:
            return U"D\u017D";
        case 0x1C5:
            return U"D\u017E";
        case 0x1C6:
            return U"d\u017E";
        case 0x1C7:
            return U"LJ";
        case 0x1C8:
            return U"Lj";
        case 0x1C9:
            return U"lj";
        case 0x1CA:
            return U"NJ";
        case 0x1CB:
            return U"Nj";
        case 0x1CC:
            return U"nj";
        case 0x1F1:
            return U"DZ";
        case 0x1F2:
            return U"Dz";
        case 0x1F3:
            return U"dz";
        case 0xFB00:
            return U"ff";
        case 0xFB01:
            return U"fi";
        case 0xFB02:
            return U"fl";
        case 0xFB03:
            return U"ffi";
        case 0xFB04:
            return U"ffl";
        case 0xFB05:
            return U"\u017Ft";
        case 0xFB06:
            return U"st";
        default:
            return {};
    }
}

/// Straight quotes for curly ones, "\n" for the separators of lines and paragraphs.
constexpr char32_t straighten(char32_t c) {
    if (c == 0x2BC || (c >= 0x2018 && c <= 0x201B)) return '\'';
    if (c >= 0x201C && c <= 0x201F) return '"';
    if (c == 0x2028 || c == 0x2029) return '\n';
    return c;
}

/// Appends `c` after the repairs that look at one character: C1 controls as windows-1252, ligatures, full and
/// half width, quotes, line breaks; in ftfy's order, which is why the apostrophe of U+0149 ends up straight.
inline void append_repaired(char32_t c, std::u32string& out) {
    if (c < 0x80) {
        out.push_back(c);
        return;
    }
    if (c < 0xA0) c = windows_1252[c - 0x80];
    if (const std::u32string_view letters = latin_ligature(c); !letters.empty()) {
        for (const char32_t letter : letters) out.push_back(straighten(letter));
        return;
    }
    if (c == 0x3000) {
        c = ' ';
    } else if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    } else if (c == 0xFFE3) {
        out.push_back(' ');
        c = 0x304;
    } else if (c >= 0xFF5F && c <= 0xFFEE && usual_widths[c - 0xFF5F] != 0) {
        c = usual_widths[c - 0xFF5F];
    }
    out.push_back(straighten(c));
}

/// Controls that show nothing: C0 but tab, line feed, form feed and carriage return; DEL; deprecated Arabic
/// controls; interlinear annotation; the object replacement character; the byte order mark.
constexpr bool is_removed_control(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\f' && c != '\r';
    return c == 0x7F || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC);
}

/// Takes sequences like ESC [ 36 ; 44 m out. As in Python's \d, digits of every script count.
inline void remove_terminal_escapes(std::u32string& text) {
    if (text.find(char32_t{0x1B}) == std::u32string::npos) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == 0x1B && i + 1 < text.size() && text[i + 1] == '[') {
            std::size_t end = i + 2;
            while (end < text.size() && (text[end] == ';' || is_decimal_digit(text[end]))) ++end;
            if (end < text.size() && is_ascii_letter(text[end])) {
                i = end + 1;
                continue;
            }
        }
        text[kept++] = text[i++];
    }
    text.resize(kept);
}

/// What repairing a text takes in memory, used again and again.
struct RepairBuffers {
    std::u32string segment, next;      // before and after a pass
    std::u32string unescaped;          // with references decoded
    std::u32string meaning, repaired;  // of one reference
    std::u32string parts;              // of normalization
};

/// `out` becomes `text` with everything repaired but character references; one pass.
inline void repair_characters(std::u32string_view text, std::u32string& out, RepairBuffers& buffers) {
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            append_repaired(text[i], out);
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out.push_back('\n');
        }
    }
    remove_terminal_escapes(out);
    std::erase_if(out, is_removed_control);
    normalize_nfc(out, buffers.parts);
}

/// Decodes the references of `buffers.segment` into `buffers.unescaped`, those that come about by decoding
/// too. ftfy decodes one layer a pass and repairs the characters after each, which takes quadratic time for
/// deeply nested ones; here every decoded character is repaired on the spot. The result differs only while
/// there are terminal escapes, and pass one removes these.
inline void unescape_nested_references(RepairBuffers& buffers) {
    std::u32string& out = buffers.unescaped;
    out.clear();
    out.reserve(buffers.segment.size());
    for (const char32_t c : buffers.segment) {
        out.push_back(c);
        while (!out.empty() && out.back() == ';') {
            const std::u32string_view before(out.data(), out.size() - 1);
            const std::size_t start = find_reference_start(before);
            if (start == std::u32string_view::npos) break;
            buffers.meaning.clear();
            if (!append_strict_reference(before.substr(start + 1), buffers.meaning)) break;
            repair_characters(buffers.meaning, buffers.repaired, buffers);
            out.resize(start);
            out += buffers.repaired;
        }
    }
}

/// Repairs one segment until nothing changes any more, and appends it to `out`.
inline void fix_segment(std::u32string_view segment, bool unescape, RepairBuffers& buffers,
                        std::u32string& out) {
    if (unescape) unescape_strict_references(segment, buffers.unescaped);
    repair_characters(unescape ? buffers.unescaped : segment, buffers.segment, buffers);
    while (true) {
        if (unescape) unescape_nested_references(buffers);
        repair_characters(unescape ? buffers.unescaped : buffers.segment, buffers.next, buffers);
        if (buffers.next == buffers.segment) break;
        buffers.segment.swap(buffers.next);
    }
    out += buffers.segment;
}

/// `out` becomes ftfy.fix_text(text) without fix_encoding. Segments are lines, at most a million code points
/// long; from the first one that holds a "<" on, the text counts as HTML and keeps its references.
inline void fix_text(std::u32string_view text, RepairBuffers& buffers, std::u32string& out) {
    constexpr std::size_t longest_segment = 1'000'000;
    bool unescape = true;
    out.clear();
    for (std::size_t at = 0; at < text.size();) {
        std::u32string_view segment = text.substr(at, longest_segment);
        const std::size_t line_break = segment.find(U'\n');
        if (line_break != std::u32string_view::npos) segment = segment.substr(0, line_break + 1);
        if (segment.find(U'<') != std::u32string_view::npos) unescape = false;
        fix_segment(segment, unescape, buffers, out);
        at += segment.size();
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
