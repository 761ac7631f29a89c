// A file that is written in several sittings: opened again, appended to, brought to the disk now and then.
#pragma once

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "output.hpp"

#if defined(_WIN32)
#include <io.h>
#else
#include <sys/file.h>
#include <unistd.h>
#endif

namespace cli {

/// Opens or creates a file. Nothing waits in this program's memory: what was appended outlives it.
class ContinuedFile {
  public:
    /// Throws CommandError, also when another process has the file open in this way.
    explicit ContinuedFile(const std::filesystem::path& path) : name_(path.string()) {
        errno = 0;
        std::error_code ignored;
        file_.reset(std::fopen(name_.c_str(), std::filesystem::exists(path, ignored) ? "r+b" : "w+b"));
        check(file_ != nullptr, "open");
        std::setvbuf(file_.get(), nullptr, _IONBF, 0);
        lock();
    }

    void append(std::string_view bytes) {
        errno = 0;
        check(std::fseek(file_.get(), 0, SEEK_END) == 0, "write");
        put(bytes);
    }

    void overwrite_beginning(std::string_view bytes) {
        errno = 0;
        check(std::fseek(file_.get(), 0, SEEK_SET) == 0, "write");
        put(bytes);
    }

    /// Returns when the bytes are on the disk.
    void sync() {
        errno = 0;
#if defined(_WIN32)
        check(_commit(_fileno(file_.get())) == 0, "write");
#else
        check(fsync(fileno(file_.get())) == 0, "write");
#endif
    }

    void close() {
        file_.reset();
    }

  private:
    struct Closer {
        void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
    };

    void put(std::string_view bytes) {
        check(std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size(), "write");
    }

    /// Two processes that append to one file would spoil it. Systems and file systems without locks trust.
    void lock() {
#if !defined(_WIN32)
        if (flock(fileno(file_.get()), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            throw CommandError(name_ + " is being written by another process");
        }
#endif
    }

    void check(bool success, const char* what) const {
        if (!success) throw system_failure(std::string("could not ") + what + " " + name_, errno);
    }

    std::string name_;
    std::unique_ptr<std::FILE, Closer> file_;
};

}  // namespace cli
