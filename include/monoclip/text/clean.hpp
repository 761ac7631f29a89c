// Text cleaning: what CLIP does to a text before it splits it into tokens.
//
// Follows openai/CLIP clip/simple_tokenizer.py, basic_clean and whitespace_clean, and the lower() in encode.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "monoclip/text/fix_text.hpp"
#include "monoclip/text/html.hpp"
#include "monoclip/text/unicode.hpp"
#include "monoclip/text/utf8.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// ASCII that no repair changes: printable but for &, and the white space that ftfy leaves or turns into
/// white space.
constexpr bool is_plain(char c) {
    return (c >= 0x20 && c <= 0x7E && c != '&') || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/// Whether the tokenizer's \s matches `c`. Python's strip() also takes U+001C..U+001F, which the repairs
/// removed.
inline bool is_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return token_class_of(c) == TokenClass::space;
}

/// Runs of white space become one blank, none at the ends.
template <class String>
String collapse_white_space(const String& text) {
    String out;
    out.reserve(text.size());
    for (const auto c : text) {
        if (!is_space(static_cast<char32_t>(c))) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace detail

/// The text as CLIP's tokenizer sees it: repaired as ftfy does (without its guessing of encodings), HTML
/// references decoded twice more, white space collapsed, in lower case. UTF-8 in and out; text.101 when
/// `text` is not UTF-8. Follows openai/CLIP clip/simple_tokenizer.py.
inline std::string clean_text(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), detail::is_plain)) {
        std::string plain = detail::collapse_white_space(std::string(text));
        for (char& c : plain) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return plain;
    }
    std::u32string wide = detail::fix_text(detail::decode_utf8(text));
    wide = detail::html_unescape(detail::html_unescape(wide));
    wide = detail::lower(detail::collapse_white_space(wide));
    std::string out;
    out.reserve(wide.size() * 2);
    for (const char32_t c : wide) detail::append_utf8(c, out);
    return out;
}

}  // namespace monoclip::inline v0_1
