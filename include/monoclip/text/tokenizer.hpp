// The tokenizer: text to the ids of CLIP's byte-pair vocabulary, and back.
//
// Follows openai/CLIP clip/simple_tokenizer.py, class SimpleTokenizer, and clip/clip.py, tokenize(). The
// cleaned text is split by the pattern
//   <\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+
// with case ignored, and each piece is merged on its own. In a text in lower case the ignoring of case shows
// in one letter alone: an s of the pattern is also a long s, U+017F.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/text/bpe.hpp"
#include "monoclip/text/clean.hpp"
#include "monoclip/text/unicode.hpp"
#include "monoclip/text/utf8.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

inline constexpr std::string_view start_of_text = "<|startoftext|>";
inline constexpr std::string_view end_of_text = "<|endoftext|>";

/// The bytes at `at` that `literal` matches, with a long s for an s; 0 for no match.
constexpr std::size_t match_literal(std::string_view text, std::size_t at, std::string_view literal) {
    constexpr std::string_view long_s = "\xC5\xBF";
    const std::size_t begin = at;
    for (const char c : literal) {
        if (at < text.size() && text[at] == c) {
            ++at;
        } else if (c == 's' && text.substr(at, 2) == long_s) {
            at += 2;
        } else {
            return 0;
        }
    }
    return at - begin;
}

/// The bytes at `at` that are a special token, or an apostrophe with an English ending; 0 for neither.
constexpr std::size_t match_fixed_piece(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    if (text[at] == '<') {
        length = match_literal(text, at, start_of_text);
        if (length == 0) length = match_literal(text, at, end_of_text);
    } else if (text[at] == '\'') {
        for (const std::string_view ending : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"}) {
            if (length == 0) length = match_literal(text, at, ending);
        }
    }
    return length;
}

/// The class of the code point at `at`; `length` is its bytes.
inline TokenClass token_class_at(std::string_view text, std::size_t at, std::size_t& length) {
    const char c = text[at];
    length = 1;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return TokenClass::letter;
    if (c >= '0' && c <= '9') return TokenClass::number;
    const Utf8Step step = read_utf8(text, at);
    length = step.length;
    return token_class_of(step.code_point);
}

/// Calls `use` with each piece that the pattern finds in `text` (clean, UTF-8), in order.
template <class Use>
void for_each_piece(std::string_view text, Use&& use) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = match_fixed_piece(text, at);
        if (length == 0) {
            const TokenClass kind = token_class_at(text, at, length);
            if (kind == TokenClass::space || kind == TokenClass::none) {
                at += length;
                continue;
            }
            std::size_t step = 0;
            while (kind != TokenClass::number && at + length < text.size() &&
                   token_class_at(text, at + length, step) == kind) {
                length += step;
            }
        }
        use(text.substr(at, length));
        at += length;
    }
}

/// The beginning of a text, for messages.
inline std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "...";
}

}  // namespace detail

/// CLIP's tokenizer. Immutable: one may be used from many threads. It holds about 1.2 MB.
class Tokenizer {
  public:
    /// The whole vocabulary of the released models: 512 bytes, 48,894 merges, start and end.
    static constexpr int full_vocab_size = 49408;

    /// A smaller `vocab_size` keeps the first `vocab_size - 514` merges, and start and end are its last two
    /// ids. text.102 unless 514 <= vocab_size <= 49408.
    explicit Tokenizer(int vocab_size = full_vocab_size)
        : vocab_size_(checked(vocab_size)), merges_(static_cast<std::uint32_t>(vocab_size - fixed_tokens)) {}

    int vocab_size() const noexcept { return vocab_size_; }
    int start_token() const noexcept { return vocab_size_ - 2; }
    int end_token() const noexcept { return vocab_size_ - 1; }

    /// The ids of `text` (UTF-8; else text.101), without start and end token. "<|startoftext|>" and
    /// "<|endoftext|>" in the text become the special tokens.
    std::vector<int> encode(std::string_view text) const {
        std::vector<int> ids;
        append_ids(text, ids);
        return ids;
    }

    /// [start, ids..., end], unpadded, at most `context_length` long. A longer one is text.103, or is cut and
    /// ended with the end token when `truncate` is set. text.101 for other than UTF-8, text.105 for a context
    /// length below 1.
    std::vector<int> tokenize(std::string_view text, int context_length, bool truncate = false) const {
        if (context_length < 1) {
            throw Error("text.105",
                        detail::concat("context_length: expected 1 or more, got ", context_length));
        }
        std::vector<int> ids{start_token()};
        append_ids(text, ids);
        ids.push_back(end_token());
        const auto allowed = static_cast<std::size_t>(context_length);
        if (ids.size() > allowed) {
            if (!truncate) throw_too_long(text, ids.size(), allowed);
            ids.resize(allowed);
            ids.back() = end_token();
        }
        return ids;
    }

    /// The text of `ids`, each word followed by a blank; special tokens in their written form, U+FFFD where
    /// the bytes are not UTF-8. text.104 for an id that the vocabulary lacks.
    std::string decode(std::span<const int> ids) const {
        std::string bytes;
        for (const int id : ids) {
            if (id < 0 || id >= vocab_size_) {
                throw Error("text.104",
                            detail::concat("token id: expected 0..", vocab_size_ - 1, ", got ", id));
            }
            if (id == start_token()) {
                bytes += detail::start_of_text;
            } else if (id == end_token()) {
                bytes += detail::end_of_text;
            } else {
                merges_.append_bytes(static_cast<std::uint32_t>(id), bytes);
            }
        }
        return with_blanks(detail::replace_malformed_utf8(bytes));
    }

  private:
    static constexpr int fixed_tokens = static_cast<int>(detail::first_merge_token) + 2;
    static_assert(full_vocab_size == detail::vocabulary_merges + fixed_tokens);

    static int checked(int vocab_size) {
        if (vocab_size < fixed_tokens || vocab_size > full_vocab_size) {
            throw Error("text.102", detail::concat("vocab_size: expected ", fixed_tokens, "..",
                                                   full_vocab_size, ", got ", vocab_size));
        }
        return vocab_size;
    }

    [[noreturn]] static void throw_too_long(std::string_view text, std::size_t tokens, std::size_t allowed) {
        throw Error("text.103", detail::concat("text \"", detail::shortened(text), "\": expected at most ",
                                               allowed, " tokens with start and end, got ", tokens));
    }

    /// The mark of a word's end becomes a blank, wherever it stands: as in the reference, a text's own "</w>"
    /// too.
    static std::string with_blanks(std::string text) {
        constexpr std::string_view mark = "</w>";
        std::size_t kept = 0;
        for (std::size_t i = 0; i < text.size();) {
            const bool ends_word = std::string_view(text).substr(i, mark.size()) == mark;
            text[kept++] = ends_word ? ' ' : text[i];
            i += ends_word ? mark.size() : 1;
        }
        text.resize(kept);
        return text;
    }

    void append_ids(std::string_view text, std::vector<int>& ids) const {
        const std::string clean = clean_text(text);
        ids.reserve(ids.size() + clean.size() / 4 + 8);
        detail::for_each_piece(clean, [&](std::string_view piece) {
            if (piece == detail::start_of_text) {
                ids.push_back(start_token());
            } else if (piece == detail::end_of_text) {
                ids.push_back(end_token());
            } else {
                detail::encode_word(merges_, piece, ids);
            }
        });
    }

    int vocab_size_;
    detail::MergeTable merges_;
};

}  // namespace monoclip::inline v0_1
