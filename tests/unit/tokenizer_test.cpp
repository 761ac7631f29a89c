#include "monoclip/text/tokenizer.hpp"

#include <array>
#include <random>
#include <string>
#include <thread>

#include "support/catch.hpp"
#include "support/counted_memory.hpp"
#include "support/error.hpp"
#include "support/golden_text.hpp"

using namespace monoclip;

namespace {

/// FNV-1a over the ids as 32-bit little-endian numbers, in hexadecimal.
std::string hash_of(const std::vector<int>& ids) {
    std::uint32_t value = 0x811C9DC5u;
    for (const int id : ids) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            value = (value ^ (static_cast<std::uint32_t>(id) >> shift & 0xFFu)) * 0x01000193u;
        }
    }
    std::string text(8, '0');
    for (std::size_t i = 8; i-- > 0; value >>= 4) text[i] = "0123456789abcdef"[value & 15u];
    return text;
}

std::string joined(const std::vector<int>& ids) {
    std::string text;
    for (const int id : ids) text += (text.empty() ? "" : " ") + std::to_string(id);
    return text;
}

/// The ids of a text as the reference goes about it: cleaned whole, split by the pattern, each piece merged.
std::vector<int> ids_step_by_step(const detail::MergeTable& merges, std::string_view text) {
    std::vector<int> ids;
    detail::TextCleaner cleaner;
    detail::LongWordBuffers buffers;
    detail::for_each_piece(cleaner.clean(text), [&](std::string_view piece) {
        if (piece == detail::start_of_text) {
            ids.push_back(49406);
        } else if (piece == detail::end_of_text) {
            ids.push_back(49407);
        } else {
            detail::encode_word(merges, piece, buffers, ids);
        }
    });
    return ids;
}

/// Texts of ASCII: words of the vocabulary and others, endings after apostrophes, special tokens, character
/// references, digits, signs, white space, controls.
class RandomTexts {
  public:
    RandomTexts(const Tokenizer& tokenizer, unsigned seed) : tokenizer_(tokenizer), random_(seed) {}

    std::string text(bool plain) {
        std::string text;
        for (std::size_t parts = below(14); parts > 0; --parts) {
            text += part(plain);
            if (below(2) == 0) text += ' ';
        }
        if (below(3) == 0) {
            for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' && below(3) == 0 ? c - 32 : c);
        }
        return text;
    }

  private:
    std::size_t below(std::size_t count) { return random_() % count; }

    std::string one_of(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

    std::string run(char first, std::size_t kinds, std::size_t longest) {
        std::string text;
        for (std::size_t size = 1 + below(longest); size > 0; --size)
            text.push_back(static_cast<char>(first + static_cast<int>(below(kinds))));
        return text;
    }

    std::string vocabulary_part() {
        const int ids[] = {static_cast<int>(below(49406))};
        std::string text = tokenizer_.decode(ids);
        for (char& c : text) c = static_cast<unsigned char>(c) < 0x80 ? c : '~';
        return text;
    }

    std::string part(bool plain) {
        switch (below(plain ? 9 : 12)) {
            case 0:
                return run('a', 26, below(20) == 0 ? 700 : 18);
            case 1:
                return one_of({"'s", "'t", "'re", "'ve", "'m", "'ll", "'d", "'S", "'LL", "'v", "'x", "''"});
            case 2:
                return one_of({"<|startoftext|>", "<|endoftext|>", "<|StartOfText|>", "<|endoftext|", "<|"});
            case 3:
                return run('0', 10, 4);
            case 4:
                return run('!', 5, 3) + run('\'', 9, 3);
            case 5:
                return one_of({" ", "  ", "\t", "\n", "\r\n", "\r", "\f", " \n\t "});
            case 6:
            case 7:
            case 8:
                return vocabulary_part();
            case 9:
                return one_of({"&amp;", "&amp;amp;", "&lt;", "&#39;", "&#x41;", "&amp", "& ", "&", "&AMP;",
                               "&eacute;", "&nbsp;", "&#10;", "&notit;", "&;", "&#38;#65;"});
            case 10:
                return run('\0', 32, 2);
            default:
                return run('\0', 127, 6) + one_of({"\x7F", "\x1B[31m", "\x0B", "\x1F"});
        }
    }

    const Tokenizer& tokenizer_;
    std::mt19937 random_;
};

void compare_ways(int texts, unsigned seed) {
    const Tokenizer tokenizer;
    const detail::MergeTable merges(detail::vocabulary_merges);
    RandomTexts random(tokenizer, seed);
    TokenizerScratch scratch;
    int plain = 0;
    for (int i = 0; i < texts; ++i) {
        const std::string text = random.text(i % 2 == 0);
        plain += detail::is_plain_text(text) ? 1 : 0;
        const std::vector<int> expected = ids_step_by_step(merges, text);
        std::vector<int> ids(expected.size() + 2);
        const std::size_t count = tokenizer.tokenize_into(text, ids, scratch);
        ids.resize(count);
        if (count != expected.size() + 2 || !std::equal(expected.begin(), expected.end(), ids.begin() + 1) ||
            ids.front() != 49406 || ids.back() != 49407 || tokenizer.encode(text) != expected ||
            tokenizer.tokenize(text, 100'000) != ids) {
            FAIL("text " << i << ": " << text);
        }
    }
    CHECK(plain > texts / 2);
    CHECK(plain < texts * 3 / 4);
}

}  // namespace

TEST_CASE("Ids of 30,000 strings equal the reference's, with the whole vocabulary and with one of 8192") {
    const Tokenizer full, reduced(8192);
    const std::vector<std::string> lines = golden_lines("tokenizer/strings.txt");
    CHECK(lines.size() > 30'000);
    for (const std::string& line : lines) {
        const std::string text = unescaped(line.substr(18));
        CAPTURE(line, full.encode(text), reduced.encode(text));
        if (hash_of(full.encode(text)) != line.substr(0, 8)) CHECK(false);
        if (hash_of(reduced.encode(text)) != line.substr(9, 8)) CHECK(false);
    }
}

TEST_CASE("Ids of a sample equal the reference's, one by one") {
    const Tokenizer tokenizer;
    for (const std::string& line : golden_lines("tokenizer/ids.txt")) {
        const std::size_t tab = line.find('\t');
        CAPTURE(line);
        CHECK(joined(tokenizer.encode(unescaped(line.substr(0, tab)))) == line.substr(tab + 1));
    }
}

TEST_CASE("The short way of ASCII texts gives the ids of the long one") {
    compare_ways(20'000, 1);
}

TEST_CASE("The short way of ASCII texts gives the ids of the long one, a million times", "[.long]") {
    compare_ways(1'000'000, 2);
}

TEST_CASE("Into memory of the caller come the same ids, the rest stays, and nothing is written beyond") {
    const Tokenizer tokenizer;
    TokenizerScratch scratch;
    for (const std::string text : {"", "a photo of a cat", "caf\xC3\xA9 &amp; tea", "<|endoftext|> 1234",
                                   "an extraordinarilylongwordofletters", "\"!?\" -- she's"}) {
        const std::vector<int> expected = tokenizer.tokenize(text, 77);
        for (std::size_t size = 1; size < 20; ++size) {
            CAPTURE(text, size);
            std::vector<int> ids(size, -7);  // a sanitizer sees what is written behind it
            if (size < expected.size()) {
                CHECK(error_id([&] { return tokenizer.tokenize_into(text, ids, scratch); }) == "text.103");
                const std::size_t count = tokenizer.tokenize_into(text, ids, scratch, true);
                CHECK(count == size);
                CHECK(ids == tokenizer.tokenize(text, static_cast<int>(size), true));
                CHECK(std::equal(ids.begin(), ids.end() - 1, expected.begin()));
                CHECK(ids.back() == 49407);
            } else {
                CHECK(tokenizer.tokenize_into(text, ids, scratch) == expected.size());
                CHECK(std::equal(expected.begin(), expected.end(), ids.begin()));
                for (std::size_t i = expected.size(); i < size; ++i) CHECK(ids[i] == -7);
            }
        }
    }
    CHECK(error_id([&] { return tokenizer.tokenize_into("a", {}, scratch); }) == "text.105");
}

TEST_CASE("A text that is cut is still refused when it is not UTF-8 behind the cut") {
    const Tokenizer tokenizer;
    std::string text(500, '!');
    text += " a b c d e f g \xFF";
    CHECK(error_id([&] { return tokenizer.tokenize(text, 5, true); }) == "text.101");
}

TEST_CASE("A text may grow by cleaning beyond what its bytes let expect") {
    const Tokenizer tokenizer;
    std::string text;
    for (int i = 0; i < 40; ++i) text += "\xC4\xB0";  // becomes i and a mark: three bytes
    const std::vector<int> all = tokenizer.encode(text);
    const std::vector<int> ids = tokenizer.tokenize(text, 1000);
    CHECK(ids.size() == all.size() + 2);
    CHECK(std::equal(all.begin(), all.end(), ids.begin() + 1));
    CHECK(ids == tokenizer.tokenize(text, 1000, true));
}

TEST_CASE("Tokenizing into memory of the caller allocates nothing for captions, nor for others again") {
    const Tokenizer tokenizer;
    std::array<int, 77> ids{};
    const auto allocations = [&](const std::string& text, TokenizerScratch& scratch) {
        const std::int64_t before = allocation_count;
        tokenizer.tokenize_into(text, ids, scratch, true);
        return allocation_count - before;
    };
    TokenizerScratch fresh;
    CHECK(allocations("A photo of two dogs & a cat, on the beach at 10 o'clock; it's sunny!", fresh) == 0);
    CHECK(allocations("<|startoftext|>  pneumonoultramicroscopicsilicovolcanoconiosis\r\n --- 'tis", fresh) ==
          0);
    CHECK(allocations(std::string(512, 'w') + " " + std::string(512, '='), fresh) == 0);
    for (const std::string& text : {std::string("caf\xC3\xA9 cr\xC3\xA8me &eacute;&amp;amp; "
                                                "e\xCC\x81\xCC\xA3 \xE2\x80\x9C\xF0\x9F\x98\x80\xE2\x80\x9D"),
                                    std::string("R&B \x01 &EACUTE; &lt;"), std::string(2000, 'x')}) {
        CAPTURE(text);
        TokenizerScratch scratch;
        CHECK(allocations(text, scratch) > 0);
        CHECK(allocations(text, scratch) == 0);
    }
}

TEST_CASE("Tokenizing puts start and end around the ids, and does not pad") {
    const Tokenizer tokenizer;
    CHECK(tokenizer.tokenize("a photo of a cat", 77) ==
          std::vector<int>{49406, 320, 1125, 539, 320, 2368, 49407});
    CHECK(tokenizer.tokenize("", 77) == std::vector<int>{49406, 49407});
    CHECK(tokenizer.tokenize("cat<|endoftext|>", 77) == std::vector<int>{49406, 2368, 49407, 49407});
    CHECK(tokenizer.start_token() == 49406);
    CHECK(tokenizer.end_token() == 49407);
    CHECK(tokenizer.vocab_size() == 49408);
}

TEST_CASE("A text that is too long is an error, or cut before the end token") {
    const Tokenizer tokenizer;
    const std::string text = "a photo of a cat";  // 7 tokens
    CHECK(tokenizer.tokenize(text, 7).size() == 7);
    CHECK(error_id([&] { return tokenizer.tokenize(text, 6); }) == "text.103");
    const std::string message = error_message([&] { return tokenizer.tokenize(text, 6); });
    CHECK_THAT(message, ContainsSubstring("a photo of a cat"));
    CHECK_THAT(message, ContainsSubstring("at most 6"));
    CHECK_THAT(message, ContainsSubstring("got 7"));
    CHECK(tokenizer.tokenize(text, 6, true) == std::vector<int>{49406, 320, 1125, 539, 320, 49407});
    CHECK(tokenizer.tokenize(text, 2, true) == std::vector<int>{49406, 49407});
    CHECK(tokenizer.tokenize(text, 1, true) == std::vector<int>{49407});
    CHECK(error_id([&] { return tokenizer.tokenize(text, 0, true); }) == "text.105");
}

TEST_CASE("The message about a long text shows its beginning, cut between characters") {
    const Tokenizer tokenizer;
    std::string text = "x";
    for (int i = 0; i < 100; ++i) text += "\xF0\x9F\x98\x80";
    const std::string message = error_message([&] { return tokenizer.tokenize(text, 77); });
    CHECK(message.size() < 200);
    CHECK_NOTHROW(detail::decode_utf8(message));
    CHECK_THAT(message, ContainsSubstring("..."));
}

TEST_CASE("The size of the vocabulary is between 514 and 49408") {
    CHECK(error_id([] { return Tokenizer(513); }) == "text.102");
    CHECK(error_id([] { return Tokenizer(49409); }) == "text.102");
    CHECK(error_id([] { return Tokenizer(-1); }) == "text.102");
    const Tokenizer bytes(514);
    CHECK(bytes.tokenize("hi", 77) == std::vector<int>{512, 71, 256 + 72, 513});
}

TEST_CASE("A reduced vocabulary never gives an id outside itself") {
    const Tokenizer reduced(600);
    for (const int id : reduced.tokenize("the quick brown fox jumps over the lazy dog", 77))
        CHECK((id >= 0 && id < 600));
    CHECK(reduced.start_token() == 598);
    CHECK(reduced.encode("<|startoftext|>") == std::vector<int>{598});
}

TEST_CASE("Decoding gives the words back, each with a blank behind it") {
    const Tokenizer tokenizer;
    CHECK(tokenizer.decode(tokenizer.encode("A photo of a Z\xC3\xBCrich caf\xC3\xA9, 2024!")) ==
          "a photo of a z\xC3\xBCrich caf\xC3\xA9 , 2 0 2 4 ! ");
    CHECK(tokenizer.decode(tokenizer.tokenize("cat", 77)) == "<|startoftext|>cat <|endoftext|>");
    CHECK(tokenizer.decode({}) == "");
    const std::vector<int> half = {tokenizer.encode("\xF0\x9F\xAB\xA0").front()};
    CHECK_THAT(tokenizer.decode(half), ContainsSubstring("\xEF\xBF\xBD"));
}

TEST_CASE("Decoding refuses ids that the vocabulary lacks") {
    const Tokenizer tokenizer;
    for (const int id : {-1, 49408}) {
        const std::vector<int> ids = {id};
        CHECK(error_id([&] { return tokenizer.decode(ids); }) == "text.104");
    }
}

TEST_CASE("One tokenizer serves many threads") {
    const Tokenizer tokenizer;
    const std::string text = "Don\xE2\x80\x99t &amp; won't " + std::string(300, 'x');
    const std::vector<int> expected = tokenizer.encode(text);
    std::vector<int> equal(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < equal.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 200; ++round) equal[i] += tokenizer.encode(text) == expected ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(equal == std::vector<int>(4, 200));
}
