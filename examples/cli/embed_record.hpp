// The record of a run of `monoclip embed` that can be resumed: what it belongs to and how far it came, as
// lines of text.
//
//   monoclip embed, record 1
//   precision: fp32                what it belongs to, a fact to a line
//   ...
//   done 0 0 e3b0...               inputs, rows, SHA-256 of the rows
//   skip 17                        the input 17, counted from 0, could not be read
//   done 64 63 5f2c...
//
// Lines are only ever added. What stands behind the last whole `done` was not yet on the disk for sure.
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "output.hpp"

namespace cli {

/// How far a run has come.
struct EmbedState {
    std::size_t items = 0;              ///< inputs that are done
    std::size_t rows = 0;               ///< those of them that have a row
    std::vector<std::size_t> left_out;  ///< those that could not be read
    std::string digest;                 ///< of the rows
    std::string on_error;               ///< what was done with those; empty where all could be read

    void add(std::size_t more_items, std::size_t more_rows, std::span<const std::size_t> more_left_out) {
        items += more_items;
        rows += more_rows;
        left_out.insert(left_out.end(), more_left_out.begin(), more_left_out.end());
    }
};

inline constexpr std::string_view record_title = "monoclip embed, record 1";

/// The record of a run that begins.
inline std::string new_record(std::span<const std::string> facts) {
    std::string text = std::string(record_title) + "\n";
    for (const std::string& fact : facts) text += fact + "\n";
    return text;
}

inline std::string done_line(std::size_t items, std::size_t rows, const std::string& digest) {
    return "done " + std::to_string(items) + " " + std::to_string(rows) + " " + digest + "\n";
}

/// Reads a record line by line.
class RecordReader {
  public:
    explicit RecordReader(std::string_view text) : rest_(text) {}

    /// The next line without its line feed; nothing where the text ends before it.
    std::optional<std::string_view> line() {
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view found = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return found;
    }

    std::size_t left() const { return rest_.size(); }

  private:
    std::string_view rest_;
};

/// The words of a line, which are separated by single blanks.
inline std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t end = line.find(' '); end != std::string_view::npos; end = line.find(' ')) {
        words.push_back(line.substr(0, end));
        line.remove_prefix(end + 1);
    }
    words.push_back(line);
    return words;
}

inline std::optional<std::size_t> whole_number(std::string_view word) {
    std::size_t value = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || stop != word.data() + word.size()) return std::nullopt;
    return value;
}

/// Follows the lines behind the facts.
class EmbedProgress {
  public:
    /// Takes a line; false where it is none.
    bool take(std::string_view line) {
        const std::vector<std::string_view> words = words_of(line);
        const auto number = words.size() > 1 ? whole_number(words[1]) : std::nullopt;
        if (!number) return false;
        if (words.size() == 2 && (words[0] == "skip" || words[0] == "nan")) {
            left_out_.push_back(*number);
            on_error_ = words[0];
            return true;
        }
        const auto rows = words.size() == 4 ? whole_number(words[2]) : std::nullopt;
        if (words[0] != "done" || !rows || words[3].size() != 64) return false;
        state_.items = *number;
        state_.rows = *rows;
        state_.digest = words[3];
        state_.left_out.insert(state_.left_out.end(), left_out_.begin(), left_out_.end());
        if (!left_out_.empty()) state_.on_error = on_error_;
        left_out_.clear();
        return true;
    }

    /// As of the last `done`.
    const EmbedState& state() const { return state_; }
    bool is_settled() const { return left_out_.empty(); }

  private:
    EmbedState state_;
    std::vector<std::size_t> left_out_;  // not yet followed by `done`
    std::string on_error_;
};

/// What a record says.
struct EmbedRecord {
    EmbedState state;        ///< at the last whole `done`
    std::size_t length = 0;  ///< bytes up to there
};

/// Throws CommandError when `text` is no record, or that of another run.
inline EmbedRecord read_record(std::string_view text, std::span<const std::string> facts) {
    RecordReader reader(text);
    bool complete = reader.line() == record_title;
    for (std::size_t i = 0; complete && i < facts.size(); ++i) {
        const auto line = reader.line();
        complete = line.has_value();
        if (complete && *line != facts[i]) {
            throw CommandError("it belongs to another run: there '" + std::string(*line) + "', here '" +
                               facts[i] + "'");
        }
    }
    if (!complete) throw CommandError("its record is damaged");
    EmbedProgress progress;
    std::size_t length = text.size() - reader.left();
    for (auto line = reader.line(); line && progress.take(*line); line = reader.line()) {
        if (progress.is_settled()) length = text.size() - reader.left();
    }
    return {progress.state(), length};
}

}  // namespace cli
