// A results file that is complete or not there: written under another name, renamed when all is written.
#pragma once

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <ios>
#include <string>
#include <string_view>
#include <system_error>

#include "output.hpp"

namespace cli {

/// Creates the file when constructed, so that a place where nobody can write shows before the work is done.
class OutputFile {
  public:
    explicit OutputFile(const std::filesystem::path& path) : path_(target_of(path)), written_(path_) {
        // A device or a pipe cannot be replaced by a file.
        std::error_code ignored;
        const auto kind = std::filesystem::status(path_, ignored).type();
        if (kind == std::filesystem::file_type::directory) fail(EISDIR);
        if (kind == std::filesystem::file_type::regular || kind == std::filesystem::file_type::not_found) {
            const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
            written_ += ".part" + std::to_string(now);
        }
        errno = 0;
        stream_.open(written_, std::ios::binary | std::ios::trunc);
        if (!stream_) fail(errno);
    }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Without `finish` nothing stays.
    ~OutputFile() {
        if (finished_ || written_ == path_) return;
        stream_.close();
        std::error_code ignored;
        std::filesystem::remove(written_, ignored);
    }

    void write(std::string_view bytes) {
        errno = 0;
        stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!stream_) fail(errno);
    }

    /// Closes the file and gives it its name.
    void finish() {
        errno = 0;
        stream_.close();
        if (!stream_) fail(errno);
        if (written_ != path_) {
            std::error_code error;
            std::filesystem::rename(written_, path_, error);
            if (error) fail(error.value());
        }
        finished_ = true;
    }

  private:
    /// The file that a link stands for, be it there or not, so that writing to a link keeps it one.
    static std::filesystem::path target_of(std::filesystem::path path) {
        constexpr int deepest = 40;  // links in a row, as Linux follows them
        for (int depth = 0; depth < deepest; ++depth) {
            std::error_code error;
            const std::filesystem::path target = std::filesystem::read_symlink(path, error);
            if (error) break;
            path = path.parent_path() / target;  // an absolute target stands alone
        }
        return path;
    }

    [[noreturn]] void fail(int error) const {
        throw system_failure("could not write " + path_.string(), error);
    }

    std::filesystem::path path_;
    std::filesystem::path written_;
    std::ofstream stream_;
    bool finished_ = false;
};

}  // namespace cli
