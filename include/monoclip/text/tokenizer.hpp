// The tokenizer: text to the ids of CLIP's byte-pair vocabulary, and back.
//
// Follows openai/CLIP clip/simple_tokenizer.py, class SimpleTokenizer, and clip/clip.py, tokenize(). The
// cleaned text is split by the pattern
//   <\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+
// with case ignored, and each piece is merged on its own. In a text in lower case the ignoring of case shows
// in one letter alone: an s of the pattern is also a long s, U+017F.
//
// ASCII that needs no repair, as captions mostly are, is read in one go: split where it stands, each word
// looked up as it is read. What has been cleaned takes the same way where it is ASCII then.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/text/bpe.hpp"
#include "monoclip/text/clean.hpp"
#include "monoclip/text/unicode.hpp"
#include "monoclip/text/utf8.hpp"
#include "monoclip/text/word_table.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

inline constexpr std::string_view start_of_text = "<|startoftext|>";
inline constexpr std::string_view end_of_text = "<|endoftext|>";

/// The bytes at `at` that `literal` matches, with ASCII capitals for small letters and a long s for an s; 0
/// for no match.
constexpr std::size_t match_literal(std::string_view text, std::size_t at, std::string_view literal) {
    constexpr std::string_view long_s = "\xC5\xBF";
    const std::size_t begin = at;
    for (const char c : literal) {
        if (at < text.size() && lowered_byte(text[at]) == static_cast<unsigned char>(c)) {
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

/// The classes of ASCII.
inline constexpr std::array<TokenClass, 128> ascii_classes = [] {
    std::array<TokenClass, 128> classes{};
    for (char32_t c = 0; c < 128; ++c) classes[c] = token_class_of(c);
    return classes;
}();

/// The class of the code point at `at`; `length` is its bytes.
inline TokenClass token_class_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = static_cast<unsigned char>(text[at]);
    length = 1;
    if (byte < ascii_classes.size()) return ascii_classes[byte];
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

inline bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether a piece is the special token `literal`, in letters of any case.
constexpr bool is_piece(std::string_view piece, std::string_view literal) {
    return piece.size() == literal.size() && match_literal(piece, 0, literal) == piece.size();
}

/// The bytes of ASCII text at `at`, neither a letter, a digit nor white space, that are one piece.
constexpr std::size_t length_of_others(std::string_view text, std::size_t at) {
    const std::size_t fixed = match_fixed_piece(text, at);
    if (fixed != 0) return fixed;
    std::size_t end = at + 1;
    while (end < text.size() && ascii_classes[static_cast<unsigned char>(text[end])] == TokenClass::other) {
        ++end;
    }
    return end - at;
}

/// The beginning of a text, for messages.
inline std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "...";
}

/// Ids into the caller's memory. What finds no room is counted only.
class BoundedIds {
  public:
    /// `cut`: ids that find no room are not needed.
    BoundedIds(std::span<int> room, bool cut) : room_(room), cut_(cut) {}

    void push_back(int id) {
        if (count_ < room_.size()) room_[count_] = id;
        ++count_;
    }
    std::size_t size() const { return count_; }
    /// Whether the rest of the text need not be read.
    bool is_done() const { return cut_ && count_ >= room_.size(); }

  private:
    std::span<int> room_;
    bool cut_;
    std::size_t count_ = 0;
};

/// Ids into a vector, all of them.
class AllIds {
  public:
    explicit AllIds(std::vector<int>& ids) : ids_(ids) {}
    void push_back(int id) { ids_.push_back(id); }
    bool is_done() const { return false; }

  private:
    std::vector<int>& ids_;
};

/// The id of a word of one byte.
inline int byte_word_id(char byte) {
    return static_cast<int>(byte_tokens[lowered_byte(byte)] + byte_token_count);
}

}  // namespace detail

/// Memory that `Tokenizer::tokenize_into` uses again and again, so that calls allocate nothing once it has
/// grown. One call at a time may use it, of any tokenizer.
class TokenizerScratch {
  private:
    friend class Tokenizer;
    detail::TextCleaner cleaner_;
    detail::LongWordBuffers long_words_;
};

/// CLIP's tokenizer. Immutable: one may be used from many threads. It holds about 1.7 MB.
class Tokenizer {
  public:
    /// The whole vocabulary of the released models: 512 bytes, 48,894 merges, start and end.
    static constexpr int full_vocab_size = 49408;

    /// A smaller `vocab_size` keeps the first `vocab_size - 514` merges, and start and end are its last two
    /// ids. text.102 unless 514 <= vocab_size <= 49408.
    explicit Tokenizer(int vocab_size = full_vocab_size)
        : vocab_size_(checked(vocab_size)),
          merges_(static_cast<std::uint32_t>(vocab_size - fixed_tokens)),
          words_(merges_, static_cast<std::uint32_t>(vocab_size - fixed_tokens)) {}

    /// Ids are below it.
    int vocab_size() const noexcept { return vocab_size_; }
    /// The id before every text; 49406 of the full vocabulary.
    int start_token() const noexcept { return vocab_size_ - 2; }
    /// The id after every text; 49407 of the full vocabulary.
    int end_token() const noexcept { return vocab_size_ - 1; }

    /// The ids of `text` (UTF-8; else text.101), without start and end token. "<|startoftext|>" and
    /// "<|endoftext|>" in the text become the special tokens.
    std::vector<int> encode(std::string_view text) const {
        std::vector<int> ids;
        ids.reserve(text.size() / 4 + 8);
        detail::AllIds out(ids);
        TokenizerScratch scratch;
        append_ids(text, scratch, out);
        return ids;
    }

    /// [start, ids..., end], unpadded, at most `context_length` long. A longer one is text.103, or is cut and
    /// ended with the end token when `truncate` is set. text.101 for other than UTF-8, text.105 for a context
    /// length below 1.
    std::vector<int> tokenize(std::string_view text, int context_length, bool truncate = false) const {
        require_context(context_length > 0, context_length);
        // Of a long context only as much as such a text fills; more where the text turns out to need it.
        const auto allowed = static_cast<std::size_t>(context_length);
        std::vector<int> ids((std::min)(allowed, text.size() + 2));
        TokenizerScratch scratch;
        const std::size_t needed = fill(text, scratch, ids, truncate && ids.size() == allowed);
        if (needed > ids.size() && ids.size() < allowed) {
            ids.resize((std::min)(allowed, needed));
            fill(text, scratch, ids, false);
        }
        ids.resize(ended(text, needed, ids, truncate));
        return ids;
    }

    /// The same into the beginning of `ids`, whose size is the context length; gives the number of ids. What
    /// lies behind them stays as it was.
    ///
    /// Allocates nothing for captions in ASCII: no control characters, no & but before a blank or at the end,
    /// no more than 512 letters or 512 signs in a row. Other texts allocate until `scratch` has grown, and
    /// always where more than 16 combining marks follow each other; so do errors.
    std::size_t tokenize_into(std::string_view text, std::span<int> ids, TokenizerScratch& scratch,
                              bool truncate = false) const {
        require_context(!ids.empty(), ids.size());
        return ended(text, fill(text, scratch, ids, truncate), ids, truncate);
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

    template <class Number>
    static void require_context(bool holds, Number context_length) {
        if (holds) return;
        throw Error("text.105", detail::concat("context_length: expected 1 or more, got ", context_length));
    }

    /// Writes [start, ids..., end] as far as there is room, and counts them. With `cut` the count may be too
    /// low where it is beyond the room.
    std::size_t fill(std::string_view text, TokenizerScratch& scratch, std::span<int> ids, bool cut) const {
        detail::BoundedIds out(ids, cut);
        out.push_back(start_token());
        append_ids(text, scratch, out);
        out.push_back(end_token());
        return out.size();
    }

    /// How many of `needed` ids there are in the end, the last one being the end token.
    std::size_t ended(std::string_view text, std::size_t needed, std::span<int> ids, bool truncate) const {
        if (needed <= ids.size()) return needed;
        if (!truncate) throw_too_long(text, needed, ids.size());
        ids.back() = end_token();
        return ids.size();
    }

    template <class Out>
    void append_ids(std::string_view text, TokenizerScratch& scratch, Out& out) const {
        if (detail::is_plain_text(text)) {
            append_ascii(text, scratch, out);
            return;
        }
        const std::string_view clean = scratch.cleaner_.clean(text);
        if (detail::is_ascii(clean)) {
            append_ascii(clean, scratch, out);
            return;
        }
        detail::for_each_piece(clean, [&](std::string_view piece) { append_piece(piece, scratch, out); });
    }

    /// The ids of ASCII text in letters of any case, with white space as it comes. Does what `for_each_piece`
    /// and `append_piece` do.
    template <class Out>
    void append_ascii(std::string_view text, TokenizerScratch& scratch, Out& out) const {
        using detail::TokenClass;
        for (std::size_t at = 0; at < text.size() && !out.is_done();) {
            switch (detail::ascii_classes[static_cast<unsigned char>(text[at])]) {
                case TokenClass::letter: {
                    const detail::AsciiWord word = detail::read_ascii_word(text, at);
                    append_word(text.substr(at, word.length), word.key, scratch, out);
                    at += word.length;
                    break;
                }
                case TokenClass::number:
                    out.push_back(detail::byte_word_id(text[at++]));
                    break;
                case TokenClass::space:
                case TokenClass::none:
                    ++at;
                    break;
                case TokenClass::other:
                    const std::size_t length = detail::length_of_others(text, at);
                    append_piece(text.substr(at, length), scratch, out);
                    at += length;
                    break;
            }
        }
    }

    template <class Out>
    void append_piece(std::string_view piece, TokenizerScratch& scratch, Out& out) const {
        if (piece.size() == 1) {
            out.push_back(detail::byte_word_id(piece[0]));
        } else if (detail::is_piece(piece, detail::start_of_text)) {
            out.push_back(start_token());
        } else if (detail::is_piece(piece, detail::end_of_text)) {
            out.push_back(end_token());
        } else {
            const detail::AsciiWord word = detail::read_ascii_word(piece, 0);
            append_word(piece, word.length == piece.size() ? word.key : 0, scratch, out);
        }
    }

    /// A key of 0: the word is in no table.
    template <class Out>
    void append_word(std::string_view word, std::uint64_t key, TokenizerScratch& scratch, Out& out) const {
        const std::uint32_t id = key != 0 ? words_.find(key) : detail::WordTable::no_word;
        if (id != detail::WordTable::no_word) {
            out.push_back(static_cast<int>(id));
        } else {
            detail::encode_word(merges_, word, scratch.long_words_, out);
        }
    }

    int vocab_size_;
    detail::MergeTable merges_;
    detail::WordTable words_;
};

}  // namespace monoclip::inline v0_1
