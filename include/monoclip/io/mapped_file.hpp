// A file as read-only bytes: mapped where the system can map, read into memory elsewhere (WebAssembly).
//
// Checkpoints are gigabytes of which a program often needs a part, once; a mapping costs nothing until a page
// is touched, and pages that were read can be dropped again by the system. The file must not be made shorter
// while it is mapped: that is a fault of the machine, not an exception. Writers that replace a file by
// renaming are safe.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <system_error>

#include "monoclip/core/error.hpp"

#if defined(_WIN32)
#if !defined(WIN32_LEAN_AND_MEAN)
#define WIN32_LEAN_AND_MEAN
#define MONOCLIP_DEFINED_WIN32_LEAN_AND_MEAN
#endif
#if !defined(NOMINMAX)
#define NOMINMAX
#define MONOCLIP_DEFINED_NOMINMAX
#endif
#include <windows.h>
#if defined(MONOCLIP_DEFINED_WIN32_LEAN_AND_MEAN)
#undef WIN32_LEAN_AND_MEAN
#undef MONOCLIP_DEFINED_WIN32_LEAN_AND_MEAN
#endif
#if defined(MONOCLIP_DEFINED_NOMINMAX)
#undef NOMINMAX
#undef MONOCLIP_DEFINED_NOMINMAX
#endif
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <fstream>
#include <vector>
#endif

namespace monoclip::inline v0_1 {

namespace detail {

/// A path as UTF-8, for messages: `path::string()` throws on Windows for names outside the code page.
inline std::string display(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return std::string(text.begin(), text.end());
}

}  // namespace detail

/// The bytes of a regular, non-empty file. Shared: whoever holds the pointer keeps the mapping alive.
class MappedFile {
  public:
    /// Maps `path`. Throws file.101 (missing), file.102 (a directory), file.103 (empty), file.104 (not
    /// allowed or not readable), file.105 (neither file nor directory: a pipe, a device), file.106 (mapping
    /// or reading failed), file.107 (larger than the address space).
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path) {
        std::shared_ptr<MappedFile> file(new MappedFile);
        file->map(path);
        return file;
    }

    /// All of the file, as long as it is held.
    std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }

    /// Gives back the memory of the pages that were read; they are read again when they are touched. Does
    /// nothing on systems that have no call for it.
    void release_pages() const noexcept { advise(Advice::unneeded); }

    /// While this lives, the system reads no more of the file than the pages that are touched: descriptions
    /// lie apart in an archive, and reading on behind each of them would read much of the weights.
    class SparseReading {
      public:
        /// The file must outlive it.
        explicit SparseReading(const MappedFile& file) noexcept : file_(file) {
            file_.advise(Advice::random);
        }
        SparseReading(const SparseReading&) = delete;
        SparseReading& operator=(const SparseReading&) = delete;
        ~SparseReading() { file_.advise(Advice::normal); }

      private:
        const MappedFile& file_;
    };

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

  private:
    enum class Advice : std::uint8_t { normal, random, unneeded };

    MappedFile() = default;

    void advise(Advice advice) const noexcept;

    [[noreturn]] static void fail(const char* id, const std::filesystem::path& path,
                                  const std::string& reason) {
        throw Error(id, detail::concat(detail::display(path), ": ", reason));
    }

    /// Sets the size; the checks that every system shares.
    void accept_size(const std::filesystem::path& path, std::uint64_t size) {
        if (size == 0) fail("file.103", path, "the file is empty (0 bytes)");
        if (size > static_cast<std::uint64_t>((std::numeric_limits<std::ptrdiff_t>::max)())) {
            fail("file.107", path, detail::concat(size, " bytes are more than this program can address"));
        }
        size_ = static_cast<std::size_t>(size);
    }

    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;

#if defined(_WIN32)
  public:
    ~MappedFile() {
        if (data_ != nullptr) UnmapViewOfFile(data_);
    }

  private:
    struct Handle {
        HANDLE value;
        ~Handle() {
            if (value != nullptr && value != INVALID_HANDLE_VALUE) CloseHandle(value);
        }
    };

    static std::string last_error() {
        return std::error_code(static_cast<int>(GetLastError()), std::system_category()).message();
    }

    void map(const std::filesystem::path& path) {
        // CreateFile says "access denied" for a directory: tell it apart first.
        std::error_code ignored;
        if (std::filesystem::is_directory(path, ignored))
            fail("file.102", path, "is a directory, not a file");
        const Handle file{CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr)};
        if (file.value == INVALID_HANDLE_VALUE) {
            const DWORD code = GetLastError();
            const bool missing = code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND;
            fail(missing ? "file.101" : "file.104", path, "cannot be opened: " + last_error());
        }
        if (GetFileType(file.value) != FILE_TYPE_DISK) fail("file.105", path, "is not a regular file");
        LARGE_INTEGER size{};
        if (!GetFileSizeEx(file.value, &size))
            fail("file.106", path, "has no readable size: " + last_error());
        accept_size(path, static_cast<std::uint64_t>(size.QuadPart));
        const Handle mapping{CreateFileMappingW(file.value, nullptr, PAGE_READONLY, 0, 0, nullptr)};
        if (mapping.value == nullptr) fail("file.106", path, "cannot be mapped: " + last_error());
        data_ = static_cast<const std::byte*>(MapViewOfFile(mapping.value, FILE_MAP_READ, 0, 0, 0));
        if (data_ == nullptr) fail("file.106", path, "cannot be mapped: " + last_error());
    }
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
  public:
    ~MappedFile() {
        if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
    }

  private:
    struct Descriptor {
        int value;
        ~Descriptor() {
            if (value >= 0) ::close(value);
        }
    };

    static std::string reason(const char* what, int code) {
        return detail::concat(what, std::error_code(code, std::generic_category()).message());
    }

    void map(const std::filesystem::path& path) {
        // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
        const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
        if (file.value < 0) {
            const int code = errno;
            const bool missing = code == ENOENT || code == ENOTDIR;
            fail(missing ? "file.101" : "file.104", path, reason("cannot be opened: ", code));
        }
        struct stat status {};
        if (::fstat(file.value, &status) != 0) fail("file.106", path, reason("has no status: ", errno));
        if (S_ISDIR(status.st_mode)) fail("file.102", path, "is a directory, not a file");
        if (!S_ISREG(status.st_mode)) fail("file.105", path, "is not a regular file (a pipe or a device)");
        accept_size(path, static_cast<std::uint64_t>(status.st_size));
        void* const address = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.value, 0);
        if (address == MAP_FAILED) fail("file.106", path, reason("cannot be mapped: ", errno));
        data_ = static_cast<const std::byte*>(address);
    }
#else
  public:
    ~MappedFile() = default;

  private:
    std::vector<std::byte> buffer_;

    void map(const std::filesystem::path& path) {
        std::error_code code;
        const std::filesystem::file_status status = std::filesystem::status(path, code);
        if (!std::filesystem::exists(status)) fail("file.101", path, "no such file");
        if (std::filesystem::is_directory(status)) fail("file.102", path, "is a directory, not a file");
        if (!std::filesystem::is_regular_file(status)) fail("file.105", path, "is not a regular file");
        std::ifstream stream(path, std::ios::binary | std::ios::ate);
        if (!stream) fail("file.104", path, "cannot be opened");
        accept_size(path, static_cast<std::uint64_t>(stream.tellg()));
        stream.seekg(0);
        buffer_.resize(size_);
        stream.read(reinterpret_cast<char*>(buffer_.data()), static_cast<std::streamsize>(size_));
        if (!stream) fail("file.106", path, "cannot be read to its end");
        data_ = buffer_.data();
    }
#endif
};

inline void MappedFile::advise([[maybe_unused]] Advice advice) const noexcept {
#if !defined(_WIN32) && defined(MADV_DONTNEED) && !defined(__EMSCRIPTEN__)
    const int call = advice == Advice::unneeded ? MADV_DONTNEED
                     : advice == Advice::random ? MADV_RANDOM
                                                : MADV_NORMAL;
    // That it fails means that nothing changes. The mapping is never written to, so nothing can be lost.
    static_cast<void>(::madvise(const_cast<std::byte*>(data_), size_, call));
#endif
}

}  // namespace monoclip::inline v0_1
