// The pairs that `monoclip train` learns from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "library.hpp"

namespace cli {

inline std::vector<Option> data_options() {
    return {
        {"--data", "D", "a table (TSV, CSV) of pictures and captions, or a folder FOLDER/LABEL/PICTURE"},
        {"--picture-column", "NAME", "the table's column of paths (default: path, filepath or image)"},
        {"--caption-column", "NAME",
         "a column of captions; may be given again (default: title, text, caption...)"},
        {"--concept-column", "NAME", "equal values mean the same (default: concept or label)"},
        {"--facts-column", "NAME",
         "of lists: a caption of such values alone is right for all that have them"},
        {"--template", "TEXT",
         "captions from columns, \"{name}, {keywords:3}\"; may be given again (folders: {} is the label)"},
        {"--root", "FOLDER", "where relative paths start (default: the table's folder)"},
        {"--separator", "C",
         "tab, comma or another character between fields (default: by the table's ending)"},
        {"--quotes", "YES", "yes or no: whether fields may stand in quotation marks (default: with commas)"},
        {"--draft", "", "decode large JPEGs at a fraction of their size: faster, less exact"},
    };
}

inline char separator_option(const Arguments& arguments) {
    const auto name = arguments.value("--separator");
    if (!name) return 0;
    if (*name == "tab") return '\t';
    if (*name == "comma") return ',';
    if (name->size() == 1) return name->front();
    throw UsageError("--separator: expected tab, comma or one character, got '" + *name + "'");
}

/// How tables are read, those of `--eval` too. `side`: of the pictures that the model sees.
inline monoclip::PairOptions pair_options(const Arguments& arguments, int side) {
    monoclip::PairOptions options;
    options.picture_column = arguments.value("--picture-column").value_or("");
    options.caption_columns = arguments.values("--caption-column");
    options.concept_column = arguments.value("--concept-column").value_or("");
    options.templates = arguments.values("--template");
    options.root = arguments.value("--root").value_or("");
    options.separator = separator_option(arguments);
    if (const auto quotes = arguments.value("--quotes")) {
        if (*quotes != "yes" && *quotes != "no")
            throw UsageError("--quotes: expected yes or no, got '" + *quotes + "'");
        options.quotes = *quotes == "yes";
    }
    if (arguments.has("--draft")) options.decode.draft = {side, side};
    return options;
}

/// What tells the pairs from others: names, captions and concepts, not the pictures' bytes.
inline std::string data_name(const monoclip::PairSource& source, const monoclip::PairOptions& options) {
    monoclip::Sha256 hash;
    const auto add = [&hash](std::string_view text) {
        const std::string whole = std::to_string(text.size()) + ":" + std::string(text);
        hash.update(std::as_bytes(std::span(whole)));
    };
    add(options.decode.draft.width != 0 ? "drafts" : "whole");
    for (const std::string& text : options.templates) add(text);
    for (std::size_t record = 0; record < source.size(); ++record) {
        add(source.name(record));
        add(std::to_string(source.concept_of(record)));
        for (const std::uint32_t fact : source.facts(record)) add("fact " + std::to_string(fact));
        for (const std::string& caption : source.captions(record)) add(caption);
    }
    return hash.hex_digest();
}

/// Pairs in an epoch.
inline std::size_t epoch_size(const monoclip::PairSource& source, bool different_concepts) {
    if (!different_concepts) return source.size();
    std::set<std::uint32_t> concepts;
    for (std::size_t record = 0; record < source.size(); ++record) concepts.insert(source.concept_of(record));
    return concepts.size();
}

}  // namespace cli
