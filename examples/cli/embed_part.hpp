// The rows of a run that can be resumed, in a file beside the output until they are complete.
//
// OUT.part is the output in the making, OUT.part.log its record (embed_record.hpp). Every few seconds the
// rows are brought to the disk, and only then the record says that they are done: after a crash, whatever
// came behind is cut off and computed again. The SHA-256 of the rows tells a part that was changed.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "continued_file.hpp"
#include "embed_inputs.hpp"
#include "embed_record.hpp"
#include "library.hpp"
#include "output.hpp"

namespace cli {

/// Rows that outlive the run.
class EmbedPart {
  public:
    /// Begins a part, or goes on with the one that is there. `header` is what stands before the rows; `facts`
    /// is all that the rows depend on. Throws CommandError when the part belongs to another run or is
    /// damaged, and what AtomicFile throws for a target that cannot be written.
    EmbedPart(const std::filesystem::path& target, std::string_view header, std::size_t row_bytes,
              std::span<const std::string> facts, OnError on_error)
        : target_(followed(target)),
          part_(with_ending(target_, ".part")),
          record_path_(with_ending(target_, ".part.log")),
          on_error_(on_error) {
        {
            const monoclip::AtomicFile checked(target_);  // for its checks: nothing of it stays
        }
        file_.emplace(part_);
        std::error_code ignored;
        if (std::filesystem::file_size(part_, ignored) == 0) {
            begin(header, facts);
        } else {
            resume(header.size(), row_bytes, facts);
        }
        saved_items_ = state_.items;
    }
    EmbedPart(const EmbedPart&) = delete;
    EmbedPart& operator=(const EmbedPart&) = delete;

    /// Whatever ended the run, the batches that are complete stay.
    ~EmbedPart() {
        if (finished_) return;
        try {
            save();
        } catch (const std::exception&) {
            // Then it is resumed from the save before.
        }
    }

    const EmbedState& state() const { return state_; }

    /// Appends the rows of the next `items` inputs; `left_out` of these could not be read.
    void append(std::size_t items, std::size_t rows, std::string_view bytes,
                std::span<const std::size_t> left_out) {
        std::string lines;
        for (const std::size_t index : left_out)
            lines += std::string(name_of(on_error_)) + " " + std::to_string(index) + "\n";
        file_->append(bytes);
        record_->append(lines);
        hash_.update(std::as_bytes(std::span(bytes)));
        state_.add(items, rows, left_out);
        if (Clock::now() - saved_at_ > interval) save();
    }

    /// Gives the part its final header, which is as long as the first one, and the target's name.
    void finish(std::string_view header) {
        save();
        file_->overwrite_beginning(header);
        file_->sync();
        file_->close();
        std::error_code code;
        const auto status = std::filesystem::status(target_, code);
        if (std::filesystem::exists(status)) {
            std::filesystem::permissions(part_, status.permissions(),
                                         code);  // a replaced file keeps its rights
        }
        std::filesystem::rename(part_, target_, code);
        if (code) throw CommandError("could not rename " + part_.string() + ": " + code.message());
        finished_ = true;
        record_->close();
        std::filesystem::remove(record_path_, code);
    }

  private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds interval{2};

    static std::filesystem::path with_ending(std::filesystem::path path, const char* ending) {
        path += ending;
        return path;
    }

    /// The file that a link stands for: the link stays one.
    static std::filesystem::path followed(std::filesystem::path path) {
        constexpr int deepest = 40;  // links in a row, as Linux follows them
        for (int depth = 0; depth < deepest; ++depth) {
            std::error_code none;
            const std::filesystem::path target = std::filesystem::read_symlink(path, none);
            if (none) break;
            path = path.parent_path() / target;
        }
        return path;
    }

    /// The record comes first: a part of no bytes has nothing that a record could miss.
    void begin(std::string_view header, std::span<const std::string> facts) {
        monoclip::write_file(record_path_, new_record(facts));
        record_.emplace(record_path_);
        file_->append(header);
    }

    void resume(std::size_t header, std::size_t row_bytes, std::span<const std::string> facts) {
        std::ifstream stream(record_path_, std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(stream), {});
        try {
            if (!stream.is_open()) throw CommandError("its record " + record_path_.string() + " is missing");
            EmbedRecord record = read_record(text, facts);
            state_ = std::move(record.state);
            check_on_error();
            check_rows(header, state_.rows * row_bytes);
            std::filesystem::resize_file(part_, header + state_.rows * row_bytes);
            std::filesystem::resize_file(record_path_, record.length);
        } catch (const CommandError& error) {
            throw CommandError(part_.string() + " cannot be resumed: " + error.what() +
                               ". Call as before, or remove it to begin anew");
        }
        record_.emplace(record_path_);
    }

    /// As long as all could be read, the choice has changed nothing.
    void check_on_error() const {
        if (state_.left_out.empty() || state_.on_error == name_of(on_error_)) return;
        throw CommandError("it was begun with --on-error " + state_.on_error);
    }

    /// Reads the rows that are done into the running digest.
    void check_rows(std::size_t header, std::size_t bytes) {
        std::ifstream stream(part_, std::ios::binary);
        stream.seekg(static_cast<std::streamoff>(header));
        std::vector<char> block(std::size_t{1} << 20);
        while (bytes != 0 && stream) {
            stream.read(block.data(), static_cast<std::streamsize>((std::min)(bytes, block.size())));
            const auto count = static_cast<std::size_t>(stream.gcount());
            hash_.update(std::as_bytes(std::span(block).first(count)));
            bytes -= count;
        }
        if (bytes != 0) throw CommandError("it is shorter than its record says");
        if (state_.items != 0 && hash_.hex_digest() != state_.digest) {
            throw CommandError("its rows are not those that were written");
        }
    }

    void save() {
        saved_at_ = Clock::now();
        if (state_.items == saved_items_) return;
        file_->sync();
        record_->append(done_line(state_.items, state_.rows, hash_.hex_digest()));
        record_->sync();
        saved_items_ = state_.items;
    }

    std::filesystem::path target_;
    std::filesystem::path part_;
    std::filesystem::path record_path_;
    OnError on_error_;
    std::optional<ContinuedFile> file_;
    std::optional<ContinuedFile> record_;
    EmbedState state_;
    std::size_t saved_items_ = 0;
    monoclip::Sha256 hash_;
    Clock::time_point saved_at_ = Clock::now();
    bool finished_ = false;
};

}  // namespace cli
