// A file that is replaced whole or not at all: written under a temporary name in the same folder, brought to
// the disk, then renamed over its target.
//
// Whoever opens the target sees the old file or the new one, also after a crash, a full disk or a power cut;
// a mapping of the old file stays valid. POSIX: write, fsync, rename, fsync of the folder. Windows:
// FlushFileBuffers and MoveFileEx.
#pragma once

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "monoclip/core/error.hpp"
#include "monoclip/io/mapped_file.hpp"

#if defined(_WIN32)
// mapped_file.hpp has included windows.h.
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <fstream>
#endif

namespace monoclip::inline v0_1 {

namespace detail {

#if defined(_WIN32)
/// The few calls of the system that writing a new file takes. Each returns an error's code, none for success.
class NewFile {
  public:
    NewFile() = default;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() { close(); }

    std::error_code create(const std::filesystem::path& path) {
        handle_ =
            CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
        return result(handle_ != INVALID_HANDLE_VALUE);
    }
    std::error_code write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            constexpr std::size_t most = std::size_t{1} << 30;
            DWORD written = 0;
            const auto count = static_cast<DWORD>((std::min)(bytes.size(), most));
            if (!WriteFile(handle_, bytes.data(), count, &written, nullptr)) return result(false);
            bytes = bytes.subspan(written);
        }
        return {};
    }
    /// Over bytes that are there; `write` goes on at the end.
    std::error_code overwrite(std::uint64_t offset, std::span<const std::byte> bytes) {
        LARGE_INTEGER place{};
        place.QuadPart = static_cast<LONGLONG>(offset);
        if (!SetFilePointerEx(handle_, place, nullptr, FILE_BEGIN)) return result(false);
        if (const std::error_code code = write(bytes)) return code;
        return result(SetFilePointerEx(handle_, LARGE_INTEGER{}, nullptr, FILE_END) != 0);
    }
    std::error_code flush() { return result(FlushFileBuffers(handle_) != 0); }
    std::error_code close() {
        if (handle_ == INVALID_HANDLE_VALUE) return {};
        return result(CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE)) != 0);
    }
    /// Windows itself keeps others from removing a file that is open here.
    static bool is_abandoned(const std::filesystem::path&) { return true; }
    /// Windows keeps the rights of a folder for its new files.
    void take_rights_of(const std::filesystem::path&) {}
    static std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to) {
        return result(
            MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0);
    }

  private:
    static std::error_code result(bool success) {
        if (success) return {};
        return {static_cast<int>(GetLastError()), std::system_category()};
    }

    HANDLE handle_ = INVALID_HANDLE_VALUE;
};
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
/// The few calls of the system that writing a new file takes. Each returns an error's code, none for success.
class NewFile {
  public:
    NewFile() = default;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() { close(); }

    std::error_code create(const std::filesystem::path& path) {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0) return result(false);
        // Shows that somebody is writing here, for as long as the process lives. Where a file system has no
        // locks nothing shows it, and nothing counts as abandoned.
        static_cast<void>(::flock(descriptor_, LOCK_EX | LOCK_NB));
        return {};
    }
    /// Whether a file is there that no process is writing.
    static bool is_abandoned(const std::filesystem::path& path) {
        struct stat status {};
        if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        if (descriptor < 0) return false;
        const bool is_free = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        ::close(descriptor);
        return is_free;
    }
    std::error_code write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            constexpr std::size_t most = std::size_t{1} << 30;  // macOS refuses 2 GiB and more
            const ssize_t written = ::write(descriptor_, bytes.data(), (std::min)(bytes.size(), most));
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return result(false);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return {};
    }
    /// Over bytes that are there; `write` goes on at the end.
    std::error_code overwrite(std::uint64_t offset, std::span<const std::byte> bytes) {
        if (::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) < 0) return result(false);
        if (const std::error_code code = write(bytes)) return code;
        return result(::lseek(descriptor_, 0, SEEK_END) >= 0);
    }
    std::error_code flush() { return result(::fsync(descriptor_) == 0); }
    std::error_code close() {
        if (descriptor_ < 0) return {};
        return result(::close(std::exchange(descriptor_, -1)) == 0);
    }
    /// The rights of the file that will be replaced, where there is one.
    void take_rights_of(const std::filesystem::path& target) {
        struct stat status {};
        if (::stat(target.c_str(), &status) != 0) return;
        // A file system without rights refuses: the new file then keeps what it was created with.
        if (::fchmod(descriptor_, status.st_mode & 0777) != 0) errno = 0;
    }
    static std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to) {
        if (::rename(from.c_str(), to.c_str()) != 0) return result(false);
        // From here on the target is the new file; that the name itself outlasts a power cut is as much as
        // the file system allows (some refuse to flush a folder).
        const std::filesystem::path folder = to.has_parent_path() ? to.parent_path() : ".";
        const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0) return {};
        static_cast<void>(::fsync(descriptor));
        ::close(descriptor);
        return {};
    }

  private:
    static std::error_code result(bool success) {
        if (success) return {};
        return {errno, std::generic_category()};
    }

    int descriptor_ = -1;
};
#else
/// Standard C++ alone (WebAssembly): nothing to bring to a disk.
class NewFile {
  public:
    std::error_code create(const std::filesystem::path& path) {
        if (std::filesystem::exists(path)) return std::make_error_code(std::errc::file_exists);
        stream_.open(path, std::ios::binary | std::ios::trunc);
        return result();
    }
    std::error_code write(std::span<const std::byte> bytes) {
        stream_.write(reinterpret_cast<const char*>(bytes.data()),
                      static_cast<std::streamsize>(bytes.size()));
        return result();
    }
    /// Over bytes that are there; `write` goes on at the end.
    std::error_code overwrite(std::uint64_t offset, std::span<const std::byte> bytes) {
        stream_.seekp(static_cast<std::streamoff>(offset));
        if (const std::error_code code = write(bytes)) return code;
        stream_.seekp(0, std::ios::end);
        return result();
    }
    std::error_code flush() {
        stream_.flush();
        return result();
    }
    std::error_code close() {
        if (stream_.is_open()) stream_.close();
        return result();
    }
    /// There is one process.
    static bool is_abandoned(const std::filesystem::path&) { return false; }
    void take_rights_of(const std::filesystem::path&) {}
    static std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to) {
        std::error_code code;
        std::filesystem::rename(from, to, code);
        return code;
    }

  private:
    std::error_code result() const {
        return stream_ ? std::error_code() : std::make_error_code(std::errc::io_error);
    }

    std::ofstream stream_;
};
#endif

}  // namespace detail

/// A file in the making. Without `commit` nothing of it stays, and the target is as it was.
class AtomicFile {
  public:
    /// Creates the temporary file, so that a place where nobody can write shows before the work is done.
    /// Throws file.201 (the folder does not exist), file.202 (the target is a directory), file.203 (it is a
    /// pipe or a device, which a file cannot replace), file.204 (no file can be created there).
    explicit AtomicFile(const std::filesystem::path& target) : shown_(target), target_(follow(target)) {
        check_target();
        std::error_code code = std::make_error_code(std::errc::file_exists);
        auto tag = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
        // A name that somebody took a moment ago is passed over.
        for (int attempt = 0; attempt < 100 && code == std::errc::file_exists; ++attempt) {
            temporary_ = target_;
            temporary_.replace_filename(detail::concat(prefix, tag++, suffix));
            code = file_.create(temporary_);
        }
        if (code) fail("file.204", "cannot be created: ", code);
        file_.take_rights_of(target_);
    }
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    ~AtomicFile() {
        if (committed_) return;
        file_.close();
        std::error_code ignored;
        std::filesystem::remove(temporary_, ignored);
    }

    /// Removes the temporary files of a folder whose writers were killed: those that nobody writes any more.
    /// What cannot be removed stays.
    static void remove_abandoned(const std::filesystem::path& folder) {
        std::error_code code;
        std::filesystem::directory_iterator entry(folder, code);
        for (; !code && entry != std::filesystem::directory_iterator(); entry.increment(code)) {
            const std::filesystem::path& path = entry->path();
            if (!is_temporary(path) || !detail::NewFile::is_abandoned(path)) continue;
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    }

    /// Appends. Throws file.205 (a full disk, a quota, a failing disk).
    void write(std::span<const std::byte> bytes) {
        if (const std::error_code code = file_.write(bytes)) fail("file.205", "cannot be written: ", code);
    }
    void write(std::string_view text) { write(std::as_bytes(std::span(text.data(), text.size()))); }

    /// Replaces bytes that were written before, from `offset` on: for a header that depends on what follows
    /// it. `write` still appends. Throws file.205.
    void overwrite(std::uint64_t offset, std::span<const std::byte> bytes) {
        if (const std::error_code code = file_.overwrite(offset, bytes))
            fail("file.205", "cannot be written: ", code);
    }
    void overwrite(std::uint64_t offset, std::string_view text) {
        overwrite(offset, std::as_bytes(std::span(text.data(), text.size())));
    }

    /// Brings the bytes to the disk and gives the file its name. Throws file.205, or file.206 (the target
    /// cannot be replaced).
    void commit() {
        if (const std::error_code code = file_.flush()) fail("file.205", "cannot be written: ", code);
        if (const std::error_code code = file_.close()) fail("file.205", "cannot be written: ", code);
        if (const std::error_code code = detail::NewFile::replace(temporary_, target_))
            fail("file.206", "cannot be replaced: ", code);
        committed_ = true;
    }

  private:
    static constexpr std::string_view prefix = ".monoclip-", suffix = ".part";

    /// By its name: ".monoclip-NUMBER.part".
    static bool is_temporary(const std::filesystem::path& path) {
        const std::filesystem::path file = path.filename();
        std::string name;
        for (const std::filesystem::path::value_type unit : file.native()) {
            if (static_cast<std::make_unsigned_t<std::filesystem::path::value_type>>(unit) > 127)
                return false;
            name.push_back(static_cast<char>(unit));
        }
        if (!name.starts_with(prefix) || !name.ends_with(suffix)) return false;
        if (name.size() <= prefix.size() + suffix.size()) return false;
        const std::string_view number =
            std::string_view(name).substr(prefix.size(), name.size() - prefix.size() - suffix.size());
        return number.find_first_not_of("0123456789") == std::string_view::npos;
    }

    /// The file that a link stands for, be it there or not: writing to a link keeps it one.
    static std::filesystem::path follow(std::filesystem::path path) {
        constexpr int deepest = 40;  // links in a row, as Linux follows them
        for (int depth = 0; depth < deepest; ++depth) {
            std::error_code code;
            const std::filesystem::path target = std::filesystem::read_symlink(path, code);
            if (code) break;
            path = path.parent_path() / target;  // an absolute target stands alone
        }
        return path;
    }

    void check_target() const {
        using Type = std::filesystem::file_type;
        std::error_code ignored;
        const std::filesystem::path folder = target_.has_parent_path() ? target_.parent_path() : ".";
        if (!std::filesystem::is_directory(folder, ignored)) {
            fail("file.201", detail::concat("the folder ", detail::display(folder), " does not exist"), {});
        }
        const Type type = std::filesystem::status(target_, ignored).type();
        if (type == Type::directory || !target_.has_filename())
            fail("file.202", "is a directory, expected the name of a file to write", {});
        if (type != Type::regular && type != Type::not_found && type != Type::none)
            fail("file.203", "is a pipe or a device, which a file cannot replace", {});
    }

    [[noreturn]] void fail(const char* id, std::string_view what, const std::error_code& code) const {
        throw Error(id, detail::concat(detail::display(shown_), ": ", what, code ? code.message() : ""));
    }

    std::filesystem::path shown_;
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    detail::NewFile file_;
    bool committed_ = false;
};

/// Writes a whole file at once, as AtomicFile does.
inline void write_file(const std::filesystem::path& target, std::string_view contents) {
    AtomicFile file(target);
    file.write(contents);
    file.commit();
}

}  // namespace monoclip::inline v0_1
