// Where the rows of `monoclip embed` go: at once to a file or a stream, or to a part that can be resumed.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "embed_batches.hpp"
#include "embed_inputs.hpp"
#include "embed_part.hpp"
#include "embed_record.hpp"
#include "monoclip/monoclip.hpp"
#include "npy.hpp"
#include "output.hpp"
#include "output_file.hpp"

namespace cli {

/// Either `begin` or `begin_or_resume` comes first, then batches in order, then `finish`.
class EmbedOutput {
  public:
    /// `path` is a file, or a stream where no input is skipped.
    EmbedOutput(const std::filesystem::path& path, const EmbedInputs& inputs, std::size_t width,
                OnError on_error)
        : path_(path), inputs_(inputs), width_(width), on_error_(on_error) {}

    /// The rows go to a stream, or to a file that appears when it is finished.
    void begin() {
        file_.emplace(path_);
        file_->write(header(inputs_.items.size()));
    }

    /// The rows go to a part, behind those that it has.
    void begin_or_resume(std::span<const std::string> facts) {
        part_.emplace(path_, header(inputs_.items.size()), width_ * sizeof(float), facts, on_error_);
    }

    /// How far it has come.
    const EmbedState& state() const { return part_ ? part_->state() : state_; }

    /// The rows of a batch: `features` are those of its inputs that could be read.
    void write(const EmbedBatch& batch, const monoclip::Matrix& features) {
        std::vector<float> rows;
        rows.reserve(batch.size() * width_);
        std::vector<std::size_t> left_out;
        for (std::size_t i = 0, read = 0; i < batch.size(); ++i) {
            if (batch.problems[i].empty()) {
                const std::span<const float> row = features.row(read++);
                rows.insert(rows.end(), row.begin(), row.end());
                continue;
            }
            left_out.push_back(batch.first + i);
            if (on_error_ == OnError::nan)
                rows.insert(rows.end(), width_, std::numeric_limits<float>::quiet_NaN());
        }
        append(batch.size(), rows, left_out);
    }

    /// The output appears under its name.
    void finish() {
        const std::string last_header = header(state().rows);
        if (file_ && state().rows != inputs_.items.size()) file_->overwrite_beginning(last_header);
        if (on_error_ == OnError::skip) write_kept_inputs();
        if (part_) return part_->finish(last_header);
        file_->finish();
    }

  private:
    /// 128 bytes however many rows there are: 68, and the digits of two numbers.
    std::string header(std::size_t rows) const {
        const std::array<std::size_t, 2> shape{rows, width_};
        return npy_header(shape);
    }

    void append(std::size_t items, std::span<const float> numbers, std::span<const std::size_t> left_out) {
        const std::string_view bytes(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
        const std::size_t rows = numbers.size() / width_;
        if (part_) return part_->append(items, rows, bytes, left_out);
        file_->write(bytes);
        state_.add(items, rows, left_out);
    }

    /// OUT.inputs: the inputs that have a row, in the order of the rows, one to a line.
    void write_kept_inputs() const {
        OutputFile file(path_.string() + ".inputs");
        const std::vector<std::size_t>& left_out = state().left_out;
        auto next = left_out.begin();
        for (std::size_t i = 0; i < inputs_.items.size(); ++i) {
            if (next != left_out.end() && *next == i) {
                ++next;
            } else {
                file.write(inputs_.items[i] + "\n");
            }
        }
        file.finish();
    }

    std::filesystem::path path_;
    const EmbedInputs& inputs_;
    std::size_t width_;
    OnError on_error_;
    std::optional<OutputFile> file_;
    std::optional<EmbedPart> part_;
    EmbedState state_;  // without a part
};

}  // namespace cli
