// The vocabulary as transformers' files. tests/reference/check_written.py compares them with the reference's
// whole vocabulary, and transformers' ids with the reference's.
#include "monoclip/io/tokenizer_files.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "monoclip/io/json.hpp"
#include "support/catch.hpp"

namespace mc = monoclip;

namespace {

std::map<std::string, std::string> files(int vocab_size, int context_length = 77) {
    std::map<std::string, std::string> texts;
    for (auto& [name, text] : mc::tokenizer_files(vocab_size, context_length)) texts[name] = text;
    return texts;
}

std::map<std::string, std::int64_t> vocabulary(int vocab_size) {
    std::map<std::string, std::int64_t> ids;
    const mc::json::Value value = mc::parse_json(files(vocab_size).at("vocab.json"));
    for (const mc::json::Member& member : value.as_object()) ids[member.key] = member.value.as_integer();
    return ids;
}

}  // namespace

TEST_CASE("vocab.json has every id once, under the text that the tokenizer makes of it") {
    for (const int words : {514, 600, 49408}) {
        INFO(words);
        const auto ids = vocabulary(words);
        REQUIRE(ids.size() == static_cast<std::size_t>(words));
        const mc::Tokenizer tokenizer(words);
        std::set<std::int64_t> seen;
        int wrong = 0;
        for (const auto& [text, id] : ids) {
            seen.insert(id);
            // Tokens of printable ASCII read the same in the file.
            const bool ascii =
                std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
            const int one[] = {static_cast<int>(id)};
            std::string expected = tokenizer.decode(one);
            if (expected.ends_with(' ')) expected.replace(expected.size() - 1, 1, "</w>");
            if (ascii) wrong += expected != text;
        }
        CHECK(wrong == 0);
        CHECK(*seen.begin() == 0);
        CHECK(*seen.rbegin() == words - 1);
    }
}

TEST_CASE("Bytes that are not printable stand for the code points from 256 on") {
    const auto ids = vocabulary(514);
    CHECK(ids.at("!") == 0);
    CHECK(ids.at("\u00FF") == 187);
    CHECK(ids.at("\u0100") == 188);       // byte 0
    CHECK(ids.at("\u0120") == 188 + 32);  // the blank
    CHECK(ids.at("\u0143</w>") == 511);   // the soft hyphen, the last
    CHECK(ids.at("<|startoftext|>") == 512);
    CHECK(ids.at("<|endoftext|>") == 513);
}

TEST_CASE("merges.txt has a pair in each line, in the order of their ranks, and both parts are tokens") {
    const std::string merges = files(49408).at("merges.txt");
    CHECK(merges.starts_with("#version: 0.2\ni n\nt h\na n\n"));
    CHECK(std::count(merges.begin(), merges.end(), '\n') == 48895);
    CHECK(std::count(merges.begin(), merges.end(), ' ') == 48895);
    CHECK(files(514).at("merges.txt") == "#version: 0.2\n");
}

TEST_CASE("The tokenizer's configuration names its class, its special tokens and the longest text") {
    const mc::json::Value config = mc::parse_json(files(49408, 248).at("tokenizer_config.json"));
    CHECK(config.find("tokenizer_class")->as_string() == "CLIPTokenizer");
    CHECK(config.find("model_max_length")->as_integer() == 248);
    CHECK(config.find("pad_token")->as_string() == "<|endoftext|>");
    CHECK(mc::parse_json(files(600).at("special_tokens_map.json")).find("bos_token")->as_string() ==
          "<|startoftext|>");
}

TEST_CASE("Added rows have no text, and too few rows no tokenizer") {
    CHECK(files(49410) == files(49408));
    CHECK(files(513).empty());
}
