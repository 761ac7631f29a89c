// Text cleaning: what CLIP does to a text before it splits it into tokens.
//
// Follows openai/CLIP clip/simple_tokenizer.py, basic_clean and whitespace_clean, and the lower() in encode.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "monoclip/text/eight_bytes.hpp"
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

/// Whether all of eight bytes are printable ASCII but for &. What a byte borrows or carries reaches only
/// bytes behind it, and such a byte has failed itself.
constexpr bool are_printable(std::uint64_t bytes) {
    const std::uint64_t beyond = bytes | (bytes + eight_times(1));  // highest bit: DEL or more
    const std::uint64_t controls = bytes - eight_times(0x20);       // highest bit: less than a blank
    const std::uint64_t signs = (bytes ^ eight_times('&')) - eight_times(1);
    return ((beyond | controls | signs) & eight_times(0x80)) == 0;
}

/// Whether cleaning does no more to `text` than to collapse white space and to make letters small: ASCII that
/// is plain, and & before a blank or at the end, where it begins no character reference.
inline bool is_plain_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= 8 && are_printable(load_eight(text.data() + at))) {
            at += 8;
            continue;
        }
        const std::size_t end = (std::min)(at + 8, text.size());
        for (; at < end; ++at) {
            const bool lone = text[at] == '&' && (at + 1 == text.size() || text[at + 1] == ' ');
            if (!is_plain(text[at]) && !lone) return false;
        }
    }
    return true;
}

/// Whether the tokenizer's \s matches `c`. Python's strip() also takes U+001C..U+001F, which the repairs
/// removed.
inline bool is_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return token_class_of(c) == TokenClass::space;
}

/// Runs of white space become one blank, none at the ends.
template <class String>
void collapse_white_space(String& text) {
    std::size_t kept = 0;
    for (const auto c : text) {
        if (!is_space(static_cast<char32_t>(c))) {
            text[kept++] = c;
        } else if (kept > 0 && text[kept - 1] != ' ') {
            text[kept++] = ' ';
        }
    }
    if (kept > 0 && text[kept - 1] == ' ') --kept;
    text.resize(kept);
}

/// Cleans text after text in the same memory.
class TextCleaner {
  public:
    /// `clean_text(text)`; holds until the next call.
    std::string_view clean(std::string_view text) {
        decode_utf8(text, wide_);
        fix_text(wide_, buffers_, fixed_);
        html_unescape(fixed_, wide_);
        html_unescape(wide_, fixed_);
        collapse_white_space(fixed_);
        lower(fixed_, wide_);
        clean_.clear();
        clean_.reserve(wide_.size() * 2);
        for (const char32_t c : wide_) append_utf8(c, clean_);
        return clean_;
    }

  private:
    RepairBuffers buffers_;
    std::u32string wide_, fixed_;
    std::string clean_;
};

}  // namespace detail

/// The text as CLIP's tokenizer sees it: repaired as ftfy does (without its guessing of encodings), HTML
/// references decoded twice more, white space collapsed, in lower case. UTF-8 in and out; text.101 when
/// `text` is not UTF-8. Follows openai/CLIP clip/simple_tokenizer.py.
inline std::string clean_text(std::string_view text) {
    if (!detail::is_plain_text(text)) return std::string(detail::TextCleaner().clean(text));
    std::string plain(text);
    detail::collapse_white_space(plain);
    for (char& c : plain) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return plain;
}

}  // namespace monoclip::inline v0_1
