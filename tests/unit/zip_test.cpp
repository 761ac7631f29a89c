#include <cstddef>
#include <monoclip/io/zip.hpp>
#include <string>
#include <string_view>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"

using monoclip::ZipReader;

namespace {

std::string failure(const std::string& archive) {
    const Bytes bytes = to_bytes(archive);
    return error_id([&] { return ZipReader(bytes).entries().size(); });
}

/// Two stored entries, "a" with "hello" and "b/c" with 300 times 'x'.
std::string two_entries() {
    return make_zip({{"a", "hello"}, {"b/c", std::string(300, 'x')}});
}

/// Where the directory of `archive` begins, as its end record says.
std::size_t directory_of(const std::string& archive) {
    return archive.find("PK\1\2");
}

}  // namespace

TEST_CASE("Entries of a ZIP archive are found by name, in place") {
    const Bytes bytes = to_bytes(two_entries());
    const ZipReader zip(bytes);
    REQUIRE(zip.entries().size() == 2);
    const auto* entry = zip.find("a");
    REQUIRE(entry != nullptr);
    CHECK(monoclip::detail::as_text(zip.stored(*entry)) == "hello");
    CHECK(zip.stored(*entry).data() == bytes.data() + 31);
    CHECK(zip.find("b/c")->size == 300);
    CHECK(zip.find("b") == nullptr);
}

TEST_CASE("CRC-32 is the one of ZIP") {
    CHECK(monoclip::detail::crc32(to_bytes("123456789")) == 0xCBF43926u);
}

TEST_CASE("Reading an entry checks limit, size and CRC") {
    const std::string deflated("\x4B\x4C\x4A\x06\x00", 5);  // "abc"
    const std::uint32_t crc = monoclip::detail::crc32(to_bytes("abc"));
    const Bytes bytes = to_bytes(make_zip({{"good", deflated, 8, 3, crc},
                                           {"short", deflated, 8, 4, crc},
                                           {"long", deflated, 8, 2, crc},
                                           {"crc", deflated, 8, 3, 1},
                                           {"stored", "abc", 0, 3, 1}}));
    const ZipReader zip(bytes);
    CHECK(monoclip::detail::as_text(zip.read(*zip.find("good"), 3)) == "abc");
    CHECK(error_id([&] { return zip.read(*zip.find("good"), 2); }) == "zip.111");
    CHECK(error_id([&] { return zip.read(*zip.find("short"), 9); }) == "zip.112");
    CHECK(error_id([&] { return zip.read(*zip.find("long"), 9); }) == "inflate.104");
    CHECK(error_id([&] { return zip.read(*zip.find("crc"), 9); }) == "zip.113");
    CHECK(error_id([&] { return zip.read(*zip.find("stored"), 9); }) == "zip.113");
    CHECK(error_id([&] { return zip.stored(*zip.find("good")); }) == "zip.110");
}

TEST_CASE("An archive with a comment is read, one with bytes after its end is not") {
    std::string archive = two_entries();
    poke(archive, archive.size() - 2, 7, 2);
    CHECK(failure(archive + "comment") == "none");
    CHECK(failure(archive + "comment!") == "zip.101");
}

TEST_CASE("A ZIP64 archive is read as an ordinary one") {
    const Bytes bytes = to_bytes(read_text(test_data("io/zip64.pt")));
    const ZipReader zip(bytes);
    REQUIRE(zip.find("archive/data.pkl") != nullptr);
    CHECK(zip.find("archive/data/0")->size == 24);
    CHECK(monoclip::detail::as_text(zip.read(*zip.find("archive/byteorder"), 100)) == "little");
}

TEST_CASE("Lying end records are refused") {
    const std::string good = two_entries();
    const std::size_t end = good.size() - 22;
    const auto with = [&](std::size_t at, std::uint64_t value, std::size_t size) {
        std::string bad = good;
        poke(bad, end + at, value, size);
        return failure(bad);
    };
    CHECK(with(0, 0, 4) == "zip.101");
    CHECK(with(4, 1, 2) == "zip.103");            // disk number
    CHECK(with(8, 1, 2) == "zip.103");            // entries on this disk
    CHECK(with(12, 0x7FFFFFFF, 4) == "zip.102");  // directory size
    CHECK(with(16, end, 4) == "zip.102");         // directory offset
    CHECK(with(16, 0xFFFFFFFF, 4) == "zip.102");  // ZIP64 without its record
    std::string bad = good;
    poke(bad, end + 8, 9000, 2);
    poke(bad, end + 10, 9000, 2);
    CHECK(failure(bad) == "zip.102");
    poke(bad, end + 8, 3, 2);
    poke(bad, end + 10, 3, 2);
    CHECK(failure(bad) != "none");  // one entry more than there are
}

TEST_CASE("Lying ZIP64 records are refused") {
    const std::string good = read_text(test_data("io/zip64.pt"));
    const std::size_t locator = good.size() - 42, record = locator - 56;
    const auto with = [&](std::size_t at, std::uint64_t value, std::size_t size) {
        std::string bad = good;
        poke(bad, at, value, size);
        return failure(bad);
    };
    CHECK(with(locator + 8, record + 1, 8) == "zip.102");
    CHECK(with(locator + 8, ~std::uint64_t{0}, 8) == "zip.102");
    CHECK(with(record + 32, 1u << 30, 8) == "zip.103");  // entries in all, other than on this disk
    CHECK(with(record + 40, ~std::uint64_t{0}, 8) == "zip.102");
    CHECK(with(record + 48, ~std::uint64_t{0} - 3, 8) == "zip.102");
    const std::size_t extra = good.find(std::string("\1\0\x18\0", 4), directory_of(good));
    CHECK(with(extra, 2, 2) == "zip.104");                           // no ZIP64 field
    CHECK(with(extra + 2, 8, 2) == "zip.104");                       // too short for its three numbers
    CHECK(with(extra + 20, ~std::uint64_t{0} - 8, 8) == "zip.105");  // header offset that would wrap
    CHECK(with(extra + 12, ~std::uint64_t{0} - 8, 8) == "zip.104");  // stored, but two sizes
}

TEST_CASE("Lying directory entries and local headers are refused") {
    const std::string good = two_entries();
    const std::size_t entry = directory_of(good);
    const auto with = [&](std::size_t at, std::uint64_t value, std::size_t size) {
        std::string bad = good;
        poke(bad, at, value, size);
        return failure(bad);
    };
    CHECK(with(entry, 0, 4) == "zip.104");
    CHECK(with(entry + 8, 1, 2) == "zip.106");    // encrypted
    CHECK(with(entry + 10, 12, 2) == "zip.107");  // bzip2
    CHECK(with(entry + 20, 6, 4) == "zip.104");   // stored, but two sizes
    CHECK(with(entry + 28, 60000, 2) == "zip.104");
    CHECK(with(entry + 34, 1, 2) == "zip.103");
    CHECK(with(entry + 42, 1, 4) == "zip.105");            // no header there
    CHECK(with(entry + 42, good.size(), 4) == "zip.105");  // outside
    CHECK(with(30, 'z', 1) == "zip.105");                  // another name
    CHECK(with(8, 8, 2) == "zip.105");                     // another method
    CHECK(with(18, 4, 4) == "zip.105");                    // another size
    CHECK(with(28, 60000, 2) == "zip.105");                // an extra field to beyond the file
}

TEST_CASE("Entries that share bytes, or a name, are refused") {
    std::string overlapping = make_zip({{"a", "hello"}, {"a", "hello"}});
    CHECK(failure(overlapping) == "zip.109");
    poke(overlapping, overlapping.rfind("PK\1\2") + 42, 0, 4);
    CHECK(failure(overlapping) == "zip.108");
}

TEST_CASE("A ZIP archive cut anywhere is refused; damaged ones never crash") {
    for (const std::string& good : {two_entries(), read_text(test_data("io/zip64.pt"))}) {
        for (std::size_t size = 0; size < good.size(); ++size)
            CHECK(failure(good.substr(0, size)) == "zip.101");
        Randomness random(3);
        for (int i = 0; i < 3000; ++i) {
            const Bytes damaged = to_bytes(flip_bits(good, random));
            const std::string id = error_id([&] {
                const ZipReader zip(damaged);
                for (const auto& entry : zip.entries()) {
                    if (error_id([&] { return zip.read(entry, 10'000); }) == "") return 1;
                }
                return 0;
            });
            CHECK((id == "none" || id.starts_with("zip.")));
        }
    }
}

TEST_CASE("A local header whose extra fields do not add up is refused: the data would begin elsewhere") {
    // One stored entry of four bytes; its local header gets an extra field of six bytes.
    std::string zip = make_zip({{"a", "data"}});
    const std::string extra = "FB" + little(2, 2) + "ZZ";
    zip.insert(31, extra);
    poke(zip, 28, extra.size(), 2);
    poke(zip, zip.size() - 6, 35 + extra.size(), 4);  // where the directory begins
    CHECK(failure(zip) == "none");
    for (const std::uint64_t length : {0u, 1u, 5u, 7u, 8u}) {
        std::string damaged = zip;
        poke(damaged, 28, length, 2);
        CAPTURE(length);
        // Without any extra field the entry is whole, and all that shows it is its CRC.
        CHECK(failure(damaged) == (length == 0 ? "none" : "zip.105"));
    }
}

TEST_CASE("An entry whose sizes follow its data must be followed by them") {
    const std::uint32_t crc = monoclip::detail::crc32(to_bytes("data"));
    const auto with = [&](const std::string& descriptor) {
        std::string zip = make_zip({{"a", "data"}});
        poke(zip, 6, 8, 2);  // the flag, and no sizes in the local header
        poke(zip, 14, 0, 4);
        poke(zip, 18, 0, 8);
        zip.insert(35, descriptor);
        poke(zip, zip.size() - 6, 35 + descriptor.size(), 4);
        return failure(zip);
    };
    const std::string sizes_32 = little(4, 4) + little(4, 4), sizes_64 = little(4, 8) + little(4, 8);
    CHECK(with("PK\7\10" + little(crc, 4) + sizes_32) == "none");
    CHECK(with("PK\7\10" + little(crc, 4) + sizes_64) == "none");
    CHECK(with(little(crc, 4) + sizes_32) == "none");
    CHECK(with(little(crc, 4) + sizes_64) == "none");
    CHECK(with("") == "zip.105");
    CHECK(with("PK\7\10" + little(crc, 4)) == "zip.105");
    CHECK(with("PK\7\10" + little(crc + 1, 4) + sizes_32) == "zip.105");
    CHECK(with("PK\7\10" + little(crc, 4) + little(4, 4) + little(5, 4)) == "zip.105");
    CHECK(with("P" + little(crc, 4) + sizes_32) == "zip.105");
}
