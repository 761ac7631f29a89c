// Which columns of a list hold what: the header line against the options.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/train/caption_template.hpp"
#include "monoclip/train/pair_options.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The places of columns in a list.
struct PairColumns {
  private:
    std::vector<std::string> names_;

  public:
    std::size_t count;
    std::size_t picture;
    std::optional<std::size_t> concept_name;
    std::optional<std::size_t> facts;
    std::vector<CaptionTemplate> templates{};
    std::vector<std::size_t> caption_fields{};  // what the templates use, ascending

    /// Throws data.102 where a column is not there, data.108 for a wrong template.
    PairColumns(std::span<const std::string_view> header, const PairOptions& options)
        : names_(header.begin(), header.end()),
          count(header.size()),
          picture(find_picture(options.picture_column)),
          concept_name(find_concept(options.concept_column)) {
        if (!options.facts_column.empty()) facts = find(options.facts_column);
        for (const std::string& text : options.templates) templates.emplace_back(text, names_);
        if (templates.empty()) {
            for (const std::size_t place : find_captions(options.caption_columns))
                templates.push_back(CaptionTemplate::of_column(place));
        }
        for (const CaptionTemplate& caption : templates) {
            for (const std::size_t place : caption.columns()) caption_fields.push_back(place);
        }
        std::sort(caption_fields.begin(), caption_fields.end());
        caption_fields.erase(std::unique(caption_fields.begin(), caption_fields.end()), caption_fields.end());
    }

  private:
    std::size_t find_picture(const std::string& wanted) const {
        if (!wanted.empty()) return find(wanted);
        const auto place = find_first({"path", "filepath", "image"});
        if (!place) fail("pictures (path, filepath or image)");
        return *place;
    }

    std::optional<std::size_t> find_concept(const std::string& wanted) const {
        if (!wanted.empty()) return find(wanted);
        return find_first({"concept", "label"});
    }

    std::vector<std::size_t> find_captions(const std::vector<std::string>& wanted) const {
        std::vector<std::size_t> places;
        places.reserve(wanted.size());
        for (const std::string& name : wanted) places.push_back(find(name));
        if (!places.empty()) return places;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const std::string name = lower_case(names_[i]);
            if (name == "title" || name == "text" || name.rfind("caption", 0) == 0) places.push_back(i);
        }
        if (places.empty()) fail("captions (caption, title or text)");
        return places;
    }

    /// A column that the caller named, exactly.
    std::size_t find(const std::string& name) const {
        const auto found = std::find(names_.begin(), names_.end(), name);
        if (found == names_.end()) fail(concat("the name \"", name, "\""));
        return static_cast<std::size_t>(found - names_.begin());
    }

    /// The first of these names that is there, in either case.
    std::optional<std::size_t> find_first(std::initializer_list<std::string_view> wanted) const {
        for (const std::string_view name : wanted) {
            for (std::size_t i = 0; i < names_.size(); ++i) {
                if (lower_case(names_[i]) == name) return i;
            }
        }
        return std::nullopt;
    }

    [[noreturn]] void fail(std::string_view missing) const {
        std::string found;
        for (const std::string& name : names_) found += concat(found.empty() ? "" : ", ", "\"", name, "\"");
        throw Error("data.102", concat("the header line has no column for ", missing, "; its columns are ",
                                       found.empty() ? "none" : found));
    }
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
