// How lists and folders of pairs are read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/text/utf8.hpp"

namespace monoclip::inline v0_1 {

/// What the columns of a list mean, and how captions are made. Everything has a default.
struct PairOptions {
    /// The column with the pictures' paths. Empty: the first of "path", "filepath", "image" that is there.
    std::string picture_column{};
    /// Columns with captions, of which each is one. Empty: "title", "text", and all that begin with
    /// "caption".
    std::vector<std::string> caption_columns{};
    /// The column whose equal values mean the same concept. Empty: "concept" or "label", or there is none.
    std::string concept_column{};
    /// A column of comma-separated values, each of which is true of the picture, such as keywords: a caption
    /// that consists of such values alone is true of every picture that has them. Empty: none.
    std::string facts_column{};
    /// Captions made from columns instead: `{name}` stands for the text of the column `name`, `{keywords:3}`
    /// for one to three of the comma-separated values in `keywords`, drawn anew each time. One of the
    /// templates is drawn each time, of those whose columns are not empty; one that stands here twice is
    /// drawn twice as often. In a folder `{}` stands for the label, and none means "a photo of a {}.".
    std::vector<std::string> templates{};
    /// Where relative paths start. Empty: in the list's own folder.
    std::filesystem::path root{};
    char separator = 0;  ///< between fields; 0: a comma in files named .csv, otherwise a tab
    /// Whether fields may stand in quotation marks (RFC 4180). Not set: between commas yes, between tabs no.
    /// pandas writes quotation marks into TSV files, too.
    std::optional<bool> quotes{};
    DecodeOptions decode{};  ///< for the pictures
};

namespace detail {

/// Letters of ASCII in lower case.
inline std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

/// The inverse of `display`.
inline std::filesystem::path path_from_utf8(std::string_view text) {
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

inline bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = read_utf8(text, at);
        if (!step.valid) return false;
        at += step.length;
    }
    return true;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
