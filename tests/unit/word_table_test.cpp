#include "monoclip/text/word_table.hpp"

#include <string>

#include "support/catch.hpp"

using namespace monoclip;

namespace {

std::uint64_t key_of(const std::string& word) {
    const detail::AsciiWord read = detail::read_ascii_word(word, 0);
    return read.length == word.size() ? read.key : 0;
}

/// The text of a token that ends a word, without the mark; empty for another.
std::string word_of(const detail::MergeTable& merges, std::uint32_t token) {
    std::string text;
    merges.append_bytes(token, text);
    return text.ends_with("</w>") ? text.substr(0, text.size() - 4) : "";
}

}  // namespace

TEST_CASE("Every token that ends a word is what merging makes of its text, and what the table says") {
    const detail::MergeTable merges(detail::vocabulary_merges);
    const detail::WordTable words(merges, detail::vocabulary_merges);
    int found = 0, letters_only = 0;
    for (std::uint32_t token = 0; token < detail::first_merge_token + detail::vocabulary_merges; ++token) {
        const std::string word = word_of(merges, token);
        if (word.empty()) continue;
        std::vector<int> ids;
        detail::LongWordBuffers buffers;
        detail::encode_word(merges, word, buffers, ids);
        // The bytes A to Z have tokens that no text gives: texts are in lower case.
        const bool capital = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
        if (!capital && ids != std::vector<int>{static_cast<int>(token)}) FAIL("token " << token);
        const std::uint64_t key = capital ? 0 : key_of(word);
        if (key == 0) continue;
        ++letters_only;
        const std::uint32_t id = words.find(key);
        if (id != token && id != detail::WordTable::no_word) FAIL("word " << word);
        found += id == token ? 1 : 0;
    }
    CHECK(letters_only > 32'000);
    CHECK(found > letters_only * 97 / 100);  // full buckets take no more
}

TEST_CASE("A table of fewer merges knows only their words") {
    const detail::MergeTable merges(1000);
    const detail::WordTable words(merges, 1000);
    CHECK(words.find(key_of("of")) == 539);
    CHECK(words.find(key_of("x")) == detail::byte_tokens['x'] + detail::byte_token_count);
    CHECK(words.find(key_of("umbrella")) == detail::WordTable::no_word);
    CHECK(words.find(key_of("fo")) == detail::WordTable::no_word);
}

TEST_CASE("A word ends before the first byte that is no letter, whichever it is and wherever it stands") {
    for (std::size_t length = 0; length < 20; ++length) {
        for (int byte = 0; byte < 256; ++byte) {
            const auto c = static_cast<char>(byte);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) continue;
            for (const std::string rest : {"", "letters behind"}) {
                const std::string text = "." + std::string(length, 'Q') + c + rest;
                if (detail::read_ascii_word(text, 1).length != length)
                    FAIL(length << " letters before " << byte);
            }
        }
    }
}

TEST_CASE("Keys are the letters to the base 32, of either case, up to 12 of them") {
    CHECK(key_of("a") == 1);
    CHECK(key_of("Zb") == 26 + 2 * 32);
    std::uint64_t expected = 0;
    for (std::size_t i = 12; i-- > 0;) expected = expected * 32 + i + 1;
    CHECK(key_of("abcdefghijkl") == expected);
    CHECK(key_of("ABCDEFGHIJKL") == expected);
    CHECK(key_of("abcdefghijklm") == 0);
    CHECK(key_of("") == 0);
}
