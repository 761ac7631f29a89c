// Files are replaced whole or not at all, also where the disk is full or the place cannot be written to.
#include "monoclip/io/atomic_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/temporary_folder.hpp"

#if defined(__unix__) || defined(__APPLE__)
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#endif

namespace {

namespace fs = std::filesystem;
using monoclip::AtomicFile;
using monoclip::write_file;

std::string contents_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

std::ptrdiff_t entries_of(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE("A file appears with its commit, under its name alone") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model.safetensors";
    {
        AtomicFile file(path);
        file.write("one, ");
        file.write("two");
        CHECK_FALSE(fs::exists(path));
        file.commit();
        CHECK(contents_of(path) == "one, two");
    }
    CHECK(contents_of(path) == "one, two");
    CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("What was written can be replaced, and writing goes on at the end") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "rows.npy";
    AtomicFile file(path);
    file.write("rows: ?; ");
    file.write("one");
    file.overwrite(6, "2");
    file.overwrite(0, "R");
    file.write(", two");
    file.commit();
    CHECK(contents_of(path) == "Rows: 2; one, two");
}

TEST_CASE("Without a commit the old file stays and the temporary one goes") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model";
    write_file(path, "old");
    {
        AtomicFile file(path);
        file.write("new");
    }
    CHECK(contents_of(path) == "old");
    CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("Two writers of one file do not disturb each other") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model";
    AtomicFile first(path);
    AtomicFile second(path);
    first.write("first");
    second.write("second");
    first.commit();
    CHECK(contents_of(path) == "first");
    second.commit();
    CHECK(contents_of(path) == "second");
    CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("A name as long as the file system allows can be written") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / std::string(255, 'n');
    write_file(path, "text");
    CHECK(contents_of(path) == "text");
}

TEST_CASE("Places that cannot be written to are refused before any work") {
    const TemporaryFolder folder;
    CHECK(error_id([&] { AtomicFile(folder.path() / "none" / "model"); }) == "file.201");
    CHECK(error_id([&] { AtomicFile{folder.path()}; }) == "file.202");
    CHECK(error_id([&] { AtomicFile(folder.path() / ""); }) == "file.202");
    CHECK_THAT(error_message([&] { AtomicFile{folder.path()}; }), ContainsSubstring(folder.path().string()));
    CHECK(error_id([&] { AtomicFile(folder.path() / std::string(300, 'n')).commit(); }) == "file.206");
    CHECK(entries_of(folder.path()) == 0);
}

#if defined(__unix__) || defined(__APPLE__)

namespace {

/// While it lives, files of this process cannot grow beyond `bytes`: what a full disk looks like to a writer.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit limit{bytes, old_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &old_);
        std::signal(SIGXFSZ, handler_);
    }

  private:
    void (*handler_)(int);
    rlimit old_{};
};

}  // namespace

TEST_CASE("Where no more can be written the old file stays whole, and the error says why") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model";
    write_file(path, "old");
    std::string message;
    {
        const FileSizeLimit limit(4096);
        message = error_message([&] { write_file(path, std::string(100'000, 'n')); });
    }
    CHECK_THAT(message, ContainsSubstring("[monoclip.file.205] " + path.string()));
    CHECK_THAT(message, ContainsSubstring(std::error_code(EFBIG, std::generic_category()).message()));
    CHECK(contents_of(path) == "old");
    CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("Files whose writers were killed are removed, and nothing else") {
    const TemporaryFolder folder;
    const std::vector<std::string> stay{".monoclip-notes.part", ".monoclip-1x.part", ".monoclip-.part",
                                        ".monoclip-12.txt",     "monoclip-12.part",  "model"};
    for (const std::string& name : stay) write_file(folder.path() / name, "mine");
    write_file(folder.path() / ".monoclip-12.part", "half of it");
    fs::create_directory(folder.path() / ".monoclip-13.part");
    fs::create_symlink("model", folder.path() / ".monoclip-14.part");
    AtomicFile unfinished(folder.path() / "other");
    unfinished.write("half");
    AtomicFile::remove_abandoned(folder.path());
    AtomicFile::remove_abandoned(folder.path() / "none");
    CHECK_FALSE(fs::exists(folder.path() / ".monoclip-12.part"));
    CHECK(fs::exists(folder.path() / ".monoclip-13.part"));
    CHECK(fs::is_symlink(folder.path() / ".monoclip-14.part"));
    for (const std::string& name : stay) CHECK(contents_of(folder.path() / name) == "mine");
    unfinished.commit();
    CHECK(contents_of(folder.path() / "other") == "half");
}

TEST_CASE("A device or a pipe is never replaced by a file") {
    const TemporaryFolder folder;
    CHECK(error_id([&] { AtomicFile("/dev/null"); }) == "file.203");
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(error_id([&] { AtomicFile{pipe}; }) == "file.203");
    CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("A folder without the right to write is refused") {
    if (::geteuid() == 0) return;  // root may write everywhere
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const std::string message = error_message([&] { AtomicFile(folder.path() / "model"); });
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK_THAT(message, ContainsSubstring("file.204"));
    CHECK_THAT(message, ContainsSubstring("Permission denied"));
}

TEST_CASE("A replaced file keeps its rights, and a link stays a link") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model";
    const fs::path link = folder.path() / "link";
    write_file(path, "old");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    fs::create_symlink("model", link);
    write_file(link, "new");
    CHECK(fs::is_symlink(link));
    CHECK(contents_of(path) == "new");
    CHECK(fs::status(path).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("Writing to a link whose file is not there yet makes the file and keeps the link") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "inside");
    fs::create_symlink("inside/second", folder.path() / "first");
    fs::create_symlink("model", folder.path() / "inside" / "second");
    write_file(folder.path() / "first", "new");
    CHECK(fs::is_symlink(folder.path() / "first"));
    CHECK(fs::is_symlink(folder.path() / "inside" / "second"));
    CHECK(contents_of(folder.path() / "inside" / "model") == "new");
}

#endif
