// Captions that are written from the columns of a table: "a photo of {name}", "{name}, {keywords:3}".
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/random.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The parts between commas, without blanks around them; empty ones are left out.
inline std::vector<std::string_view> comma_separated(std::string_view list) {
    std::vector<std::string_view> parts;
    while (!list.empty()) {
        const std::size_t comma = (std::min)(list.find(','), list.size());
        std::string_view part = list.substr(0, comma);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) parts.push_back(part);
        list.remove_prefix((std::min)(comma + 1, list.size()));
    }
    return parts;
}

/// `{column}` stands for the column's text, `{column:N}` for 1 to N of its comma-separated values, drawn
/// without repetition, in random order. Everything else stands for itself.
class CaptionTemplate {
  public:
    /// `columns` are the names that may be used; the template refers to them by their place. Throws data.108
    /// for braces that do not match, an unknown name, an N that is none, and where no column is named at all.
    CaptionTemplate(std::string_view text, const std::vector<std::string>& columns) {
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::size_t brace = (std::min)(rest.find('{'), rest.size());
            if (rest.substr(0, brace).find('}') != std::string_view::npos) fail(text, "has a } without {");
            Part part;
            part.before = rest.substr(0, brace);
            rest.remove_prefix(brace);
            if (!rest.empty()) {
                const std::size_t end = rest.find('}');
                if (end == std::string_view::npos) fail(text, "has a { without }");
                read_field(text, rest.substr(1, end - 1), columns, part);
                rest.remove_prefix(end + 1);
            }
            parts_.push_back(std::move(part));
        }
        if (std::none_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.has_column; }))
            fail(text, "names no column");
    }

    /// The text of one column, as it is.
    static CaptionTemplate of_column(std::size_t column) {
        CaptionTemplate whole;
        whole.parts_.push_back(Part{"", true, column, 0});
        return whole;
    }

    /// The places of the columns that it uses.
    std::vector<std::size_t> columns() const {
        std::vector<std::size_t> used;
        for (const Part& part : parts_) {
            if (part.has_column) used.push_back(part.column);
        }
        return used;
    }

    /// Whether every column that it uses says something. `field(place)` is the text of a column.
    template <class Field>
    bool applies(const Field& field) const {
        return std::all_of(parts_.begin(), parts_.end(), [&](const Part& part) {
            if (!part.has_column) return true;
            const std::string_view text = field(part.column);
            return part.most == 0 ? !text.empty() : !comma_separated(text).empty();
        });
    }

    /// The caption. Without `random`, lists are represented by their first N values in order.
    template <class Field>
    std::string fill(const Field& field, Random* random) const {
        std::string caption;
        for (const Part& part : parts_) {
            caption += part.before;
            if (!part.has_column) continue;
            if (part.most == 0) {
                caption += field(part.column);
            } else {
                append_values(comma_separated(field(part.column)), part.most, random, caption);
            }
        }
        return caption;
    }

  private:
    struct Part {
        std::string before;       // text as it stands
        bool has_column = false;  // what follows it
        std::size_t column = 0;
        std::uint32_t most = 0;  // values of a list; 0: the text as a whole
    };

    CaptionTemplate() = default;

    static void read_field(std::string_view text, std::string_view field,
                           const std::vector<std::string>& columns, Part& part) {
        const std::size_t colon = field.find(':');
        const std::string_view name = field.substr(0, colon);
        const auto found = std::find(columns.begin(), columns.end(), name);
        if (found == columns.end()) fail(text, concat("names the column \"", name, "\", which is not there"));
        part.has_column = true;
        part.column = static_cast<std::size_t>(found - columns.begin());
        if (colon == std::string_view::npos) return;
        const std::string_view digits = field.substr(colon + 1);
        const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), part.most);
        if (code != std::errc() || end != digits.data() + digits.size() || part.most == 0)
            fail(text, concat("asks for \"", digits, "\" values, which is no number above 0"));
    }

    static void append_values(std::vector<std::string_view> values, std::uint32_t most, Random* random,
                              std::string& caption) {
        auto count = static_cast<std::uint32_t>((std::min)(values.size(), std::size_t{most}));
        if (random != nullptr && count > 0) count = 1 + random->below(count);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (random != nullptr)
                std::swap(values[i],
                          values[i + random->below(static_cast<std::uint32_t>(values.size()) - i)]);
            if (i > 0) caption += ", ";
            caption += values[i];
        }
    }

    [[noreturn]] static void fail(std::string_view text, std::string_view what) {
        throw Error("data.108", concat("caption template \"", text, "\": ", what));
    }

    std::vector<Part> parts_;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
