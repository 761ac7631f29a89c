#include "monoclip/text/bpe.hpp"

#include <random>
#include <string>

#include "support/catch.hpp"

using namespace monoclip;

namespace {

std::vector<int> merged(const detail::MergeTable& merges, std::string_view word) {
    std::vector<int> ids;
    detail::LongWordBuffers buffers;
    detail::encode_word(merges, word, buffers, ids);
    return ids;
}

}  // namespace

TEST_CASE("Every token but the special ones has bytes, and no two the same") {
    const detail::MergeTable merges(detail::vocabulary_merges);
    std::vector<std::string> tokens;
    for (std::uint32_t token = 0; token < detail::first_merge_token + detail::vocabulary_merges; ++token) {
        tokens.emplace_back();
        merges.append_bytes(token, tokens.back());
    }
    CHECK(tokens[0] == "!");
    CHECK(tokens[256 + 64] == "a</w>");
    CHECK(tokens[512] == "in");
    CHECK(tokens[539] == "of</w>");
    std::sort(tokens.begin(), tokens.end());
    CHECK(std::adjacent_find(tokens.begin(), tokens.end()) == tokens.end());
}

TEST_CASE("A table of fewer merges knows only these") {
    const detail::MergeTable none(0), one(1);
    CHECK(merged(none, "in") == std::vector<int>{72, 256 + 77});
    CHECK(merged(one, "ins") == std::vector<int>{512, 256 + 82});
}

TEST_CASE("Long words merge as short ones do") {
    const detail::MergeTable merges(detail::vocabulary_merges);
    std::mt19937 random(4);
    for (int round = 0; round < 2000; ++round) {
        std::string word;
        const std::size_t size = 1 + random() % detail::longest_short_word;
        const std::size_t letters = 1 + random() % 26;
        while (word.size() < size) word.push_back(static_cast<char>('a' + random() % letters));
        std::vector<int> short_way, long_way;
        detail::encode_short_word(merges, word, short_way);
        std::vector<detail::WordNode> nodes(word.size());
        std::vector<std::uint64_t> heap(detail::LongWordEncoder::heap_size(word.size()));
        detail::LongWordEncoder(merges, nodes, heap).encode(word, long_way);
        if (short_way != long_way) FAIL(word);
    }
}

TEST_CASE("Words merge alike on the stack and in buffers, whatever these hold") {
    const detail::MergeTable merges(detail::vocabulary_merges);
    std::mt19937 random(5);
    detail::LongWordBuffers buffers;
    for (const std::size_t size : {900u, 513u, 512u, 700u, 65u}) {
        std::string word;
        while (word.size() < size) word.push_back(static_cast<char>('a' + random() % 26));
        std::vector<int> ids, expected;
        detail::encode_word(merges, word, buffers, ids);
        std::vector<detail::WordNode> nodes(size);
        std::vector<std::uint64_t> heap(detail::LongWordEncoder::heap_size(size));
        detail::LongWordEncoder(merges, nodes, heap).encode(word, expected);
        CHECK(ids == expected);
        std::string bytes;
        for (const int id : ids) merges.append_bytes(static_cast<std::uint32_t>(id), bytes);
        CHECK(bytes == word + "</w>");
    }
}

TEST_CASE("Capitals merge as small letters do") {
    const detail::MergeTable merges(detail::vocabulary_merges);
    CHECK(merged(merges, "PhotoGraph42") == merged(merges, "photograph42"));
    CHECK(merged(merges, std::string(100, 'X')) == merged(merges, std::string(100, 'x')));
}

TEST_CASE("A word of a million letters merges in well under quadratic time") {
    const detail::MergeTable merges(detail::vocabulary_merges);
    const std::string word(1'000'000, 'a');
    std::string bytes;
    for (const int id : merged(merges, word)) merges.append_bytes(static_cast<std::uint32_t>(id), bytes);
    CHECK(bytes == word + "</w>");
}
