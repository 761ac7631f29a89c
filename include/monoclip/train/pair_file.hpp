// Pairs from a list: a TSV or CSV file with a header line, a picture's path and its captions a row.
//
//     filepath        title               concept
//     cats/1.jpg      a cat on a sofa     cat
//
// Several rows with one path are one record with several captions. The text is read once and kept; pictures
// are read when they are asked for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/random.hpp"
#include "monoclip/image/container.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/train/caption_template.hpp"
#include "monoclip/train/delimited_text.hpp"
#include "monoclip/train/pair_columns.hpp"
#include "monoclip/train/pair_options.hpp"
#include "monoclip/train/pair_source.hpp"
#include "monoclip/train/picture_files.hpp"
#include "monoclip/train/string_pool.hpp"

namespace monoclip::inline v0_1 {

inline namespace MONOCLIP_STB_CONFIGURATION {

/// The records of a list, in the order in which their paths first stand there.
class PairFile final : public PairSource {
  public:
    /// Reads the list; no picture is looked for. Throws data.101 when it cannot be read, data.102 for missing
    /// columns, data.103 for a row with more or fewer fields than the header, data.104 for wrong quotes,
    /// data.105 for a row without path or caption, data.106 when there are no rows, data.107 for a picture
    /// with two concepts, data.108 for a wrong template, data.109 for a caption that is not UTF-8, data.110
    /// for more than 2^32 - 1 rows.
    explicit PairFile(const std::filesystem::path& path, const PairOptions& options = {})
        : root_(options.root.empty() ? path.parent_path() : options.root), decode_(options.decode) {
        const std::shared_ptr<const MappedFile> file = open(path);
        const bool is_csv = detail::lower_case(detail::display(path.extension())) == ".csv";
        try {
            read({reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size()},
                 is_csv ? ',' : '\t', options);
        } catch (const Error& error) {
            throw detail::with_context(error, detail::display(path));
        }
    }

    /// The same from a list in memory, with tabs unless the options say otherwise. Relative paths start at
    /// `options.root`, or where the program runs.
    static std::shared_ptr<const PairFile> from_text(std::string_view text, const PairOptions& options = {}) {
        std::shared_ptr<PairFile> pairs(new PairFile(options));
        pairs->read(text, '\t', options);
        return pairs;
    }

    std::size_t size() const override { return row_begins_.empty() ? rows() : row_begins_.size() - 1; }

    Image load_picture(std::size_t record) const override {
        return files_.read(picture_path(record), decode_);
    }

    std::vector<std::string> captions(std::size_t record) const override {
        std::vector<std::string> all;
        for_captions(record, [&](std::size_t row, const detail::CaptionTemplate& caption) {
            all.push_back(caption.fill(Fields{*this, row}, nullptr));
            return false;
        });
        return all;
    }

    std::string draw_caption(std::size_t record, Random& random) const override {
        std::uint32_t count = 0;
        for_captions(record, [&](std::size_t, const detail::CaptionTemplate&) {
            ++count;
            return false;
        });
        std::uint32_t left = random.below(count);
        std::string drawn;
        for_captions(record, [&](std::size_t row, const detail::CaptionTemplate& caption) {
            if (left-- > 0) return false;
            drawn = caption.fill(Fields{*this, row}, &random);
            return true;
        });
        return drawn;
    }

    std::uint32_t concept_of(std::size_t record) const override {
        return concepts_.empty() ? static_cast<std::uint32_t>(record) : concepts_[first_row(record)];
    }

    std::vector<std::uint32_t> facts(std::size_t record) const override {
        std::vector<std::uint32_t> all;
        if (fact_begins_.empty()) return all;
        for_rows(record, [&](std::size_t row) {
            all.insert(all.end(), facts_.begin() + static_cast<std::ptrdiff_t>(fact_begins_[row]),
                       facts_.begin() + static_cast<std::ptrdiff_t>(fact_begins_[row + 1]));
            return false;
        });
        return rising(std::move(all));
    }

    std::vector<std::uint32_t> facts_in(std::string_view caption) const override {
        std::vector<std::uint32_t> all;
        for (const std::string_view part : detail::comma_separated(caption)) {
            const auto found = fact_numbers_.find(std::string(part));
            if (found == fact_numbers_.end()) return {};
            all.push_back(found->second);
        }
        return rising(std::move(all));
    }

    /// The path as it stands in the list.
    std::string name(std::size_t record) const override { return std::string(path_text(first_row(record))); }

    /// Where the picture is looked for; a path into a ZIP archive is one for `PictureFiles`.
    std::filesystem::path picture_path(std::size_t record) const {
        return root_ / detail::path_from_utf8(path_text(first_row(record)));
    }

  private:
    /// From the place of a column to its text in a row.
    struct Fields {
        const PairFile& file;
        std::size_t row;

        std::string_view operator()(std::size_t place) const {
            const std::vector<std::size_t>& kept = file.columns_->caption_fields;
            const auto found = std::lower_bound(kept.begin(), kept.end(), place);
            return file.text_[row * file.fields_a_row_ + 1 + static_cast<std::size_t>(found - kept.begin())];
        }
    };

    explicit PairFile(const PairOptions& options) : root_(options.root), decode_(options.decode) {}

    void read(std::string_view text, char usual_separator, const PairOptions& options) {
        const char separator = options.separator != 0 ? options.separator : usual_separator;
        detail::DelimitedText table(text, separator, options.quotes.value_or(separator == ','));
        std::vector<std::string_view> fields;
        table.next(fields);
        columns_.emplace(fields, options);
        fields_a_row_ = 1 + columns_->caption_fields.size();
        // No more than the text can have: a row has a separator or a line's end for each field.
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        const std::size_t most_rows = (std::min)(lines, text.size() / columns_->count) + 1;
        text_.reserve(most_rows * fields_a_row_, text.size());
        std::unordered_map<std::string, std::uint32_t> concept_numbers;
        while (table.next(fields)) {
            try {
                add_row(fields, concept_numbers);
            } catch (const Error& error) {
                throw detail::with_context(error, detail::concat("line ", table.line()));
            }
        }
        detail::require(rows() > 0, "data.106", "the list has a header line and nothing else");
        join_rows_of_one_picture();
    }

    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path) {
        try {
            return MappedFile::open(path);
        } catch (const Error& error) {
            const std::string message = detail::with_context(error, "the list of pairs").what();
            throw Error("data.101", message.substr(message.find("] ") + 2));
        }
    }

    void add_row(const std::vector<std::string_view>& fields,
                 std::unordered_map<std::string, std::uint32_t>& concept_numbers) {
        if (fields.size() != columns_->count) {
            throw Error("data.103", detail::concat("expected ", columns_->count,
                                                   " fields as in the header, got ", fields.size()));
        }
        detail::require(rows() < (std::numeric_limits<std::uint32_t>::max)(), "data.110",
                        "a list has at most 2^32 - 1 rows");
        detail::require(!fields[columns_->picture].empty(), "data.105", "the picture's path is empty");
        text_.add(fields[columns_->picture]);
        for (const std::size_t place : columns_->caption_fields) {
            detail::require(detail::is_utf8(fields[place]), "data.109", "a caption is not UTF-8");
            text_.add(fields[place]);
        }
        const auto field = [&](std::size_t place) { return fields[place]; };
        const bool has_caption = std::any_of(columns_->templates.begin(), columns_->templates.end(),
                                             [&](const auto& caption) { return caption.applies(field); });
        detail::require(has_caption, "data.105", "there is no caption: what it is made of is empty");
        if (columns_->facts) add_facts(fields[*columns_->facts]);
        if (!columns_->concept_name) return;
        const auto next = static_cast<std::uint32_t>(concept_numbers.size());
        concepts_.push_back(
            concept_numbers.try_emplace(std::string(fields[*columns_->concept_name]), next).first->second);
    }

    void add_facts(std::string_view list) {
        if (fact_begins_.empty()) fact_begins_.push_back(0);
        for (const std::string_view fact : detail::comma_separated(list)) {
            const auto next = static_cast<std::uint32_t>(fact_numbers_.size());
            facts_.push_back(fact_numbers_.try_emplace(std::string(fact), next).first->second);
        }
        fact_begins_.push_back(facts_.size());
    }

    static std::vector<std::uint32_t> rising(std::vector<std::uint32_t> numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        return numbers;
    }

    /// Rows with one path become one record, at the place of the first of them.
    void join_rows_of_one_picture() {
        std::vector<std::pair<std::size_t, std::uint32_t>> by_hash(rows());
        for (std::uint32_t row = 0; row < by_hash.size(); ++row)
            by_hash[row] = {std::hash<std::string_view>()(path_text(row)), row};
        std::sort(by_hash.begin(), by_hash.end(), [this](const auto& a, const auto& b) {
            if (a.first != b.first) return a.first < b.first;
            const int order = path_text(a.second).compare(path_text(b.second));
            return order != 0 ? order < 0 : a.second < b.second;
        });
        // first[row]: the first row with the same path.
        std::vector<std::uint32_t> first(rows());
        bool any_joined = false;
        for (std::size_t i = 0; i < by_hash.size(); ++i) {
            const std::uint32_t row = by_hash[i].second;
            const bool again = i > 0 && path_text(by_hash[i - 1].second) == path_text(row);
            first[row] = again ? first[by_hash[i - 1].second] : row;
            any_joined = any_joined || again;
            if (again && !concepts_.empty() && concepts_[row] != concepts_[first[row]]) {
                throw Error("data.107", detail::concat("the picture ", path_text(row),
                                                       " stands there twice, with different concepts"));
            }
        }
        if (!any_joined) return;
        row_order_.resize(rows());
        std::iota(row_order_.begin(), row_order_.end(), 0u);
        std::stable_sort(row_order_.begin(), row_order_.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return first[a] < first[b]; });
        for (std::uint32_t i = 0; i < row_order_.size(); ++i) {
            if (first[row_order_[i]] == row_order_[i]) row_begins_.push_back(i);
        }
        row_begins_.push_back(static_cast<std::uint32_t>(row_order_.size()));
    }

    /// Calls visit(row) for each row of the record, until it returns true.
    template <class Visitor>
    void for_rows(std::size_t record, Visitor&& visit) const {
        const std::size_t begin = row_begins_.empty() ? record : row_begins_[record];
        const std::size_t end = row_begins_.empty() ? record + 1 : row_begins_[record + 1];
        for (std::size_t i = begin; i < end; ++i) {
            if (visit(row_order_.empty() ? i : row_order_[i])) return;
        }
    }

    /// Calls visit(row, template) for each caption that the record can have, until it returns true.
    template <class Visitor>
    void for_captions(std::size_t record, Visitor&& visit) const {
        for_rows(record, [&](std::size_t row) {
            return std::any_of(columns_->templates.begin(), columns_->templates.end(),
                               [&](const detail::CaptionTemplate& caption) {
                                   return caption.applies(Fields{*this, row}) && visit(row, caption);
                               });
        });
    }

    std::size_t rows() const { return text_.size() / fields_a_row_; }
    std::string_view path_text(std::size_t row) const { return text_[row * fields_a_row_]; }
    std::size_t first_row(std::size_t record) const {
        return row_begins_.empty() ? record : row_order_[row_begins_[record]];
    }

    std::filesystem::path root_;
    DecodeOptions decode_;
    PictureFiles files_;
    std::optional<detail::PairColumns> columns_;
    std::size_t fields_a_row_ = 1;         // that are kept: the path, and what captions are made of
    detail::StringPool text_;              // [rows][fields_a_row_]
    std::vector<std::uint32_t> concepts_;  // [rows], or none
    std::unordered_map<std::string, std::uint32_t> fact_numbers_;
    std::vector<std::uint32_t> facts_;       // of one row after the other
    std::vector<std::size_t> fact_begins_;   // [rows + 1] in facts_, or none
    std::vector<std::uint32_t> row_order_;   // [rows] by record; none where every row is a record
    std::vector<std::uint32_t> row_begins_;  // [records + 1] in row_order_; likewise
};

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace monoclip::inline v0_1
