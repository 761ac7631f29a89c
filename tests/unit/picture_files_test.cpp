#include "monoclip/train/picture_files.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "monoclip/train/data_loader.hpp"
#include "monoclip/train/dataset.hpp"
#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/temporary_folder.hpp"

namespace mc = monoclip;
namespace fs = std::filesystem;

namespace {

fs::path bundled(const std::string& name) {
    return fs::path(MONOCLIP_EXAMPLES_DIR) / "images" / name;
}

void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Bytes as DEFLATE stores them.
std::string deflated(const std::string& bytes) {
    return std::string("\1") + little(bytes.size(), 2) + little(~bytes.size(), 2) + bytes;
}

ZipItem deflated_item(const std::string& name, const std::string& bytes) {
    return {name, deflated(bytes), 8, bytes.size(), mc::detail::crc32(to_bytes(bytes))};
}

std::string archive_of_two() {
    return make_zip({{"cat.png", read_text(bundled("cat.png"))},
                     deflated_item("deep/dog.png", read_text(bundled("dog.png")))});
}

std::vector<std::uint8_t> pixels(const mc::PictureFiles& files, const fs::path& path) {
    return files.read(path).pixels();
}

}  // namespace

TEST_CASE("A path into an archive ends where the archive does", "[picture_files]") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "folder.zip");
    const auto split = [&](const fs::path& path) -> std::string {
        const auto found = mc::detail::archive_path(folder.path() / path);
        return found
                   ? found->archive.lexically_relative(folder.path()).generic_string() + " | " + found->entry
                   : "none";
    };
    CHECK(split("a.zip/b.png") == "a.zip | b.png");
    CHECK(split("c/A.ZIP/b/c.png") == "c/A.ZIP | b/c.png");
    CHECK(split("a.zip/b.zip/c.png") == "a.zip | b.zip/c.png");
    CHECK(split("folder.zip/b.zip/c.png") == "folder.zip/b.zip | c.png");
    for (const char* plain : {"a.png", "a.zip", "b/a.zip", "a.zip/", "zip/b.png", ".zip/b.png",
                              "a.zipped/b.png", "folder.zip/b.png"})
        CHECK(split(plain) == "none");
}

TEST_CASE("Pictures are read from archives as from the disk, compressed or not", "[picture_files]") {
    const TemporaryFolder folder;
    write(folder.path() / "two.zip", archive_of_two());
    fs::create_directories(folder.path() / "folder.zip");
    fs::copy_file(bundled("bee.png"), folder.path() / "folder.zip" / "bee.png");
    const mc::PictureFiles files;
    for (int i = 0; i < 2; ++i) {
        CHECK(pixels(files, folder.path() / "two.zip" / "cat.png") ==
              mc::read_image(bundled("cat.png")).pixels());
        CHECK(pixels(files, folder.path() / "two.zip/deep/dog.png") ==
              mc::read_image(bundled("dog.png")).pixels());
        CHECK(pixels(files, folder.path() / "folder.zip/bee.png") ==
              mc::read_image(bundled("bee.png")).pixels());
    }
}

TEST_CASE("An archive is opened once", "[picture_files]") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "two.zip";
    write(path, archive_of_two());
    const mc::PictureFiles files;
    static_cast<void>(files.read(path / "cat.png"));
    fs::rename(path, folder.path() / "elsewhere.zip");
    CHECK(pixels(files, path / "deep/dog.png") == mc::read_image(bundled("dog.png")).pixels());
    CHECK(error_id([&] { return mc::PictureFiles().read(path / "cat.png"); }) == "image.211");
}

TEST_CASE("What is wrong with an archive or an entry is an error that names the picture", "[picture_files]") {
    const TemporaryFolder folder;
    const std::string cat = read_text(bundled("cat.png"));
    ZipItem damaged = deflated_item("damaged.png", cat);
    damaged.crc ^= 1;
    write(folder.path() / "a.zip", make_zip({{"cat.png", cat},
                                             {"text.png", "no picture"},
                                             {"short.png", cat.substr(0, cat.size() / 2)},
                                             {"empty.png", ""},
                                             damaged,
                                             {"broken.png", "\7", 8, 9, 1}}));
    write(folder.path() / "none.zip", "not an archive");
    write(folder.path() / "empty.zip", "");
    const mc::PictureFiles files;
    const auto id = [&](const char* path, const mc::DecodeOptions& options = {}) {
        const std::string message = error_message([&] { return files.read(folder.path() / path, options); });
        CHECK_THAT(message, ContainsSubstring((folder.path() / path).string()));
        return error_id([&] { return files.read(folder.path() / path, options); });
    };
    CHECK(id("a.zip/dog.png") == "image.201");
    CHECK(id("a.zip/CAT.png") == "image.201");
    CHECK(id("a.zip/../a.zip/cat.png") == "image.201");
    CHECK(id("a.zip") == "image.203");
    CHECK(id("a.zip/text.png") == "image.203");
    CHECK(id("a.zip/empty.png") == "image.203");
    CHECK(id("a.zip/short.png").substr(0, 8) == "image.20");
    CHECK(id("a.zip/damaged.png") == "image.211");
    CHECK(id("a.zip/broken.png") == "image.211");
    CHECK(id("none.zip/cat.png") == "image.211");
    CHECK(id("empty.zip/cat.png") == "image.211");
    CHECK(id("missing.zip/cat.png") == "image.211");
    mc::DecodeOptions few_bytes;
    few_bytes.max_file_bytes = static_cast<std::int64_t>(cat.size());
    CHECK(pixels(files, folder.path() / "a.zip/cat.png") ==
          files.read(folder.path() / "a.zip/cat.png", few_bytes).pixels());
    --few_bytes.max_file_bytes;
    CHECK(id("a.zip/cat.png", few_bytes) == "image.202");
    few_bytes.max_file_bytes = -1;
    CHECK(id("a.zip/damaged.png", few_bytes) == "image.202");
    // One that could not be opened is tried again.
    write(folder.path() / "none.zip", archive_of_two());
    CHECK(files.read(folder.path() / "none.zip/cat.png").width() > 0);
}

TEST_CASE("A decoder of the caller's gets the entry's bytes", "[picture_files]") {
    const TemporaryFolder folder;
    write(folder.path() / "a.zip", make_zip({{"x.raw", "seven"}}));
    mc::DecodeOptions options;
    options.decoder = [](std::span<const std::byte> bytes) {
        return mc::Image(static_cast<int>(bytes.size()), 1, mc::PixelMode::grey);
    };
    CHECK(mc::PictureFiles().read(folder.path() / "a.zip/x.raw", options).width() == 5);
    options.decoder = [](std::span<const std::byte>) -> mc::Image {
        throw mc::Error("mine.1", "no picture");
    };
    const auto message =
        error_message([&] { return mc::PictureFiles().read(folder.path() / "a.zip/x.raw", options); });
    CHECK_THAT(message, ContainsSubstring("mine.1] ") && ContainsSubstring("x.raw: no picture"));
}

TEST_CASE("Flipped bits of an archive are errors with an id, or pictures", "[picture_files]") {
    const std::string good = archive_of_two();
    Randomness random(20);
    int failed = 0;
    for (int i = 0; i < 300; ++i) {
        const Bytes bytes = to_bytes(flip_bits(good, random));
        for (const char* name : {"cat.png", "deep/dog.png"})
            failed +=
                error_id([&] { return mc::detail::read_entry(mc::ZipReader(bytes), name, {}); }) != "none";
    }
    CHECK(failed > 30);
}

TEST_CASE("Many threads read one archive", "[picture_files]") {
    const TemporaryFolder folder;
    write(folder.path() / "a.zip", archive_of_two());
    write(folder.path() / "b.zip", archive_of_two());
    const auto cat = mc::read_image(bundled("cat.png")).pixels();
    const mc::PictureFiles files;
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int k = 0; k < 20; ++k)
                right +=
                    pixels(files, folder.path() / ((i + k) % 2 == 0 ? "a.zip" : "b.zip") / "cat.png") == cat;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(right == 160);
}

TEST_CASE("A list names pictures inside archives, and a loader reads them with several workers",
          "[picture_files]") {
    const TemporaryFolder folder;
    write(folder.path() / "sub/two.zip", archive_of_two());
    write(folder.path() / "pairs.tsv",
          "path\tcaption\nsub/two.zip/cat.png\ta cat\nsub/two.zip/deep/dog.png\ta dog\n"
          "sub/two.zip/none.png\tnothing\nsub/none.zip/x.png\tnothing\n");
    const auto pairs = mc::open_pairs(folder.path() / "pairs.tsv");
    CHECK(pairs->load_picture(1).pixels() == mc::read_image(bundled("dog.png")).pixels());
    mc::DataLoaderOptions options;
    options.batch_size = 4;
    options.workers = 3;
    options.epochs = 1;
    mc::DataLoader loader(pairs, options);
    mc::PairBatch batch;
    REQUIRE(loader.next(batch));
    CHECK(batch.size() == 2);
    CHECK(batch.skipped.size() == 2);
}
