#include <filesystem>
#include <fstream>
#include <memory>
#include <monoclip/io/mapped_file.hpp>
#include <string>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/memory.hpp"

#if defined(__unix__)
#include <sys/stat.h>
#endif

using monoclip::MappedFile;

namespace {

/// A folder of its own, gone when the test ends.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "monoclip_mapped_file_test";
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

}  // namespace

TEST_CASE("A mapped file has the file's bytes") {
    const auto path = test_data("io/expected.tsv");
    const std::shared_ptr<const MappedFile> file = MappedFile::open(path);
    const std::string expected = read_text(path);
    REQUIRE(file->bytes().size() == expected.size());
    CHECK(monoclip::detail::as_text(file->bytes()) == expected);
}

TEST_CASE("What is no readable file is refused with its own id and its path") {
    const Folder folder;
    const auto missing = folder.path / "missing.pt";
    CHECK(error_id([&] { return MappedFile::open(missing); }) == "file.101");
    CHECK_THAT(error_message([&] { return MappedFile::open(missing); }), ContainsSubstring("missing.pt"));
    CHECK(error_id([&] { return MappedFile::open(folder.path); }) == "file.102");
    const auto empty = folder.path / "empty.pt";
    std::ofstream(empty).close();
    CHECK(error_id([&] { return MappedFile::open(empty); }) == "file.103");
    CHECK(error_id([&] { return MappedFile::open(empty / "below"); }) == "file.101");
}

TEST_CASE("Pages that were read can be given back, and read again") {
    const Folder folder;
    const auto path = folder.path / "pages";
    std::string contents(std::size_t{1} << 22, 'a');
    contents.append("end");
    std::ofstream(path, std::ios::binary) << contents;
    const std::shared_ptr<const MappedFile> file = MappedFile::open(path);
    CHECK(monoclip::detail::as_text(file->bytes()) == contents);
    const auto before = resident_bytes(path);
    file->release_pages();
    if (before) {
        CHECK(*before >= contents.size());
        CHECK(resident_bytes(path) == std::size_t{0});
    } else {
        WARN("this system does not say which pages of a mapping are in memory");
    }
    CHECK(monoclip::detail::as_text(file->bytes()) == contents);
}

#if defined(__unix__)
TEST_CASE("A pipe is refused at once, not waited for") {
    const Folder folder;
    const auto pipe = folder.path / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(error_id([&] { return MappedFile::open(pipe); }) == "file.105");
}
#endif
