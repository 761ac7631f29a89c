// The embedded vocabulary as the files that transformers' CLIPTokenizer reads, in its present form and in the
// older ones: vocab.json, merges.txt, tokenizer_config.json and special_tokens_map.json. tokenizer.json,
// which holds the same once more, is made by transformers from these.
//
// Texts of tokens follow openai/CLIP clip/simple_tokenizer.py, bytes_to_unicode(): a byte that is printable
// in Latin-1 stands for itself, the others for the code points from 256 on; "</w>" ends a word.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/io/json_writer.hpp"
#include "monoclip/text/bpe.hpp"
#include "monoclip/text/tokenizer.hpp"
#include "monoclip/text/utf8.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The texts of the bytes' tokens, inside a word and at its end.
inline std::vector<std::string> byte_token_texts() {
    constexpr std::uint32_t printable = 188;  // these tokens come first, the other bytes' behind them
    std::vector<std::string> texts(first_merge_token);
    for (std::uint32_t token = 0; token < byte_token_count; ++token) {
        const std::uint32_t shown = token < printable ? token_bytes[token] : 256 + token - printable;
        append_utf8(static_cast<char32_t>(shown), texts[token]);
        texts[token + byte_token_count] = texts[token] + "</w>";
    }
    return texts;
}

/// The names of tokenizers' special tokens and what they are in CLIP's.
inline json::Object special_tokens() {
    const auto member = [](const char* key, const char* text) {
        return json::Member{key, json::Value(std::string(text))};
    };
    return {member("bos_token", "<|startoftext|>"), member("eos_token", "<|endoftext|>"),
            member("pad_token", "<|endoftext|>"), member("unk_token", "<|endoftext|>")};
}

}  // namespace detail

/// Names and contents of the files of a tokenizer for a model with `vocab_size` rows of embeddings and texts
/// of `context_length` tokens. Rows behind the vocabulary's 49,408 have no text. Empty for fewer rows than
/// bytes need (514), since such a model has no tokenizer.
inline std::vector<std::pair<const char*, std::string>> tokenizer_files(int vocab_size, int context_length) {
    if (vocab_size < static_cast<int>(detail::first_merge_token) + 2) return {};
    const Tokenizer ids((std::min)(vocab_size, Tokenizer::full_vocab_size));
    const auto count = static_cast<std::uint32_t>(ids.start_token()) - detail::first_merge_token;
    const detail::MergeTable table(count);

    std::vector<std::string> texts = detail::byte_token_texts();
    std::string merges = "#version: 0.2\n";
    for (std::uint32_t rank = 0; rank < count; ++rank) {
        const auto [left, right] = table.pair(rank);
        merges += detail::concat(texts[left], " ", texts[right], "\n");
        texts.push_back(texts[left] + texts[right]);
    }
    texts.emplace_back("<|startoftext|>");
    texts.emplace_back("<|endoftext|>");

    std::string vocabulary = "{";
    for (std::size_t token = 0; token < texts.size(); ++token) {
        if (token != 0) vocabulary += ", ";
        detail::append_json_string(vocabulary, texts[token]);
        vocabulary += detail::concat(": ", token);
    }
    vocabulary += "}\n";

    json::Object config = detail::special_tokens();
    config.push_back({"tokenizer_class", json::Value(std::string("CLIPTokenizer"))});
    config.push_back({"model_max_length", json::Value(std::int64_t{context_length})});
    config.push_back({"add_prefix_space", json::Value(false)});
    config.push_back({"do_lower_case", json::Value(true)});
    config.push_back({"errors", json::Value(std::string("replace"))});
    const auto lines = [](json::Object object) {
        return write_json(json::Value(std::move(object)), 2) + "\n";
    };
    return {{"vocab.json", std::move(vocabulary)},
            {"merges.txt", std::move(merges)},
            {"special_tokens_map.json", lines(detail::special_tokens())},
            {"tokenizer_config.json", lines(std::move(config))}};
}

}  // namespace monoclip::inline v0_1
