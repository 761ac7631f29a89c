#include "monoclip/text/tokenizer.hpp"

#include <string>
#include <thread>

#include "support/catch.hpp"
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
