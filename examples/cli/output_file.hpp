// A results file: whole or not there at all, as the library writes files, but for standard output, pipes and
// devices, which no file can replace and which are written to as the results come.
#pragma once

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <ios>
#include <optional>
#include <string_view>
#include <system_error>

#include "library.hpp"
#include "output.hpp"

namespace cli {

/// Whether results at `path` are written as they come, to somebody who reads them already: what is written
/// cannot be changed any more. True for "-", standard output.
inline bool is_stream(const std::filesystem::path& path) {
    using Type = std::filesystem::file_type;
    std::error_code ignored;
    const Type kind = std::filesystem::status(path, ignored).type();
    return path == "-" || kind == Type::fifo || kind == Type::character || kind == Type::socket;
}

/// Creates the file when constructed, so that a place where nobody can write shows before the work is done.
class OutputFile {
  public:
    explicit OutputFile(const std::filesystem::path& path) : path_(path) {
        if (is_standard_output()) {
            binary_output();
            return;
        }
        if (!is_stream(path)) {
            file_.emplace(path);
            return;
        }
        errno = 0;
        stream_.open(path, std::ios::binary);
        check_stream();
    }

    void write(std::string_view bytes) {
        if (file_) return file_->write(bytes);
        if (is_standard_output()) return print(bytes);
        errno = 0;
        stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        check_stream();
    }

    /// Replaces what was written first; not for streams.
    void overwrite_beginning(std::string_view bytes) { file_.value().overwrite(0, bytes); }

    /// The file gets its name. Without this nothing stays of it.
    void finish() {
        if (file_) return file_->commit();
        if (is_standard_output()) return flush_output();
        errno = 0;
        stream_.close();
        check_stream();
    }

  private:
    bool is_standard_output() const { return path_ == "-"; }

    void check_stream() const {
        if (!stream_) throw system_failure("could not write " + path_.string(), errno);
    }

    std::filesystem::path path_;
    std::optional<monoclip::AtomicFile> file_;
    std::ofstream stream_;
};

}  // namespace cli
