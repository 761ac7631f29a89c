// Tables in text files, a row a line: fields between tabs (TSV) or commas (CSV).
//
// With quotes the fields are those of RFC 4180: one that begins with a quotation mark ends with one, may hold
// separators and line breaks, and "" in it is one mark. Without, a mark is a character like any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Reads a text row by row. Lines end with LF or CRLF, the last one may end with the text; empty lines are
/// passed over. A byte order mark at the beginning is, too.
class DelimitedText {
  public:
    DelimitedText(std::string_view text, char separator, bool quotes)
        : text_(text), separator_(separator), quotes_(quotes) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
    }

    /// The fields of the next row; false at the end. The views hold until the next call. Throws data.104
    /// where quotes do not match.
    bool next(std::vector<std::string_view>& fields) {
        fields.clear();
        unquoted_.clear();
        skip_empty_lines();
        if (at_ == text_.size()) return false;
        row_line_ = line_;
        do {
            fields.push_back(quotes_ && at_ < text_.size() && text_[at_] == '"' ? quoted() : plain());
        } while (skip_separator());
        end_line();
        return true;
    }

    /// The line, counted from 1, on which the row that `next` gave begins.
    std::uint64_t line() const { return row_line_; }

  private:
    bool at_line_end() const {
        return at_ == text_.size() || text_[at_] == '\n' ||
               (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
    }

    void end_line() {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size()) ++at_;
        ++line_;
    }

    void skip_empty_lines() {
        while (at_ < text_.size() && at_line_end()) end_line();
    }

    bool skip_separator() {
        if (at_ == text_.size() || text_[at_] != separator_) return false;
        ++at_;
        return true;
    }

    std::string_view plain() {
        const std::size_t begin = at_;
        while (!at_line_end() && text_[at_] != separator_) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    std::string_view quoted() {
        const std::size_t begin = ++at_;
        bool has_marks = false;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"') continue;
            if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') break;
            has_marks = true;
            ++at_;
        }
        if (at_ == text_.size()) fail("a quoted field does not end");
        const std::string_view inside = text_.substr(begin, at_ - begin);
        ++at_;
        if (!at_line_end() && text_[at_] != separator_) fail("something follows a quoted field");
        return has_marks ? with_single_marks(inside) : inside;
    }

    std::string_view with_single_marks(std::string_view inside) {
        std::string& out = unquoted_.emplace_back();
        for (std::size_t i = 0; i < inside.size(); ++i) {
            out.push_back(inside[i]);
            if (inside[i] == '"') ++i;
        }
        return out;
    }

    [[noreturn]] void fail(const char* what) const {
        throw Error("data.104", concat("line ", row_line_, ": ", what));
    }

    std::string_view text_;
    char separator_;
    bool quotes_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1, row_line_ = 0;
    std::deque<std::string> unquoted_;  // whose strings stay where they are
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
