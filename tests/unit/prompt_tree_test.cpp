// Texts as a tree of shared beginnings: what it holds, and that encoding through it changes no bit.
#include "monoclip/text/prompt_tree.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "support/catch.hpp"

namespace mc = monoclip;

namespace {

struct Texts {
    std::vector<std::vector<int>> ids;
    std::vector<mc::detail::Prompt> prompts;  // sorted

    explicit Texts(std::vector<std::vector<int>> texts) : ids(std::move(texts)) {
        for (std::size_t i = 0; i < ids.size(); ++i) prompts.push_back({ids[i], i});
        std::sort(prompts.begin(), prompts.end());
    }

    std::int64_t tokens() const {
        std::size_t count = 0;
        for (const auto& text : ids) count += text.size();
        return static_cast<std::int64_t>(count);
    }
};

/// The tokens of a sequence with those of its chain.
std::vector<int> chain_of(const mc::detail::PromptTree& tree, std::int64_t sequence, std::int64_t& links) {
    const mc::Sequences sequences = tree.sequences();
    std::vector<int> tokens;
    links = 0;
    for (; sequence >= 0; sequence = sequences.parent(sequence), ++links) {
        const auto begin = tree.ids().begin();
        tokens.insert(tokens.begin(), begin + sequences.begin(sequence), begin + sequences.end(sequence));
    }
    return tokens;
}

/// Builds the tree in exactly the memory that is promised and checks that each text is a chain of it.
/// Returns the number of tokens in the tree.
std::int64_t check(const Texts& texts) {
    const auto count = static_cast<std::int64_t>(texts.ids.size());
    const mc::Workspace memory(mc::detail::PromptTree::bytes(count, texts.tokens()));
    mc::Arena arena(memory);
    const mc::detail::PromptTree tree(arena, texts.prompts);
    const mc::Sequences sequences = tree.sequences();
    CHECK(sequences.total() == static_cast<std::int64_t>(tree.ids().size()));
    std::int64_t row = 0;
    for (std::size_t i = 0; i < texts.prompts.size(); ++i) {
        if (i != 0 && !mc::detail::same_ids(texts.prompts[i], texts.prompts[i - 1])) ++row;
        std::int64_t links = 0;
        const std::int64_t sequence = sequences.pooled_sequence(row);
        const std::vector<int> tokens = chain_of(tree, sequence, links);
        const auto& expected = texts.prompts[i].ids;
        CHECK(std::equal(tokens.begin(), tokens.end(), expected.begin(), expected.end()));
        CHECK(links <= mc::Sequences::longest_chain);
        CHECK(sequences.position(sequence) + sequences.end(sequence) - sequences.begin(sequence) ==
              static_cast<std::int64_t>(expected.size()));
    }
    if (count != 0) CHECK(sequences.pooled_total() == row + 1);
    for (std::int64_t i = 0; i < sequences.count; ++i) {
        CHECK(sequences.parent(i) < i);
        CHECK(sequences.begin(i) < sequences.end(i));
    }
    return sequences.total();
}

}  // namespace

TEST_CASE("Prompts of one template keep its beginning once") {
    CHECK(check(Texts({{1, 2, 3, 4, 9}, {1, 2, 3, 5, 9}, {1, 2, 3, 6, 7, 9}})) == 3 + 2 + 2 + 3);
}

TEST_CASE("Equal texts are one, and a text may be the beginning of another") {
    CHECK(check(Texts({{1, 2}, {1, 2}, {1, 2, 3}, {1, 2}, {1}})) == 3);
}

TEST_CASE("Texts with nothing in common stay as they are") {
    CHECK(check(Texts({{1, 2}, {3, 4}, {5}})) == 5);
    CHECK(check(Texts({{7, 8, 9}})) == 3);
    CHECK(check(Texts(std::vector<std::vector<int>>{})) == 0);
}

TEST_CASE("A chain never grows longer than engines allow") {
    std::vector<std::vector<int>> texts;
    for (int length = 1; length <= 77; ++length) texts.emplace_back(static_cast<std::size_t>(length), 5);
    const std::int64_t tokens = check(Texts(texts));
    CHECK(tokens > 77);           // the longest could not share everything
    CHECK(tokens < 77 * 78 / 2);  // but the first links do
}

TEST_CASE("Random texts over few tokens come back whole") {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<int>> texts(random() % 40);
        const unsigned tokens = 1 + random() % 4;
        for (auto& text : texts) {
            text.resize(1 + random() % 30);
            for (int& id : text) id = static_cast<int>(random() % tokens);
        }
        check(Texts(texts));
    }
}
