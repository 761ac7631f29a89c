#include <cstddef>
#include <monoclip/io/inflate.hpp>
#include <string>
#include <string_view>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"

using monoclip::inflate;

namespace {

std::string inflated(std::string_view compressed, std::size_t limit = 1 << 20) {
    const Bytes input = to_bytes(compressed);
    return std::string(monoclip::detail::as_text(inflate(input, limit)));
}

std::string failure(std::string_view compressed, std::size_t limit = 1 << 20) {
    return error_id([&] { return inflated(compressed, limit); });
}

using namespace std::string_view_literals;

/// The bits of a stream, first one first ("1 01 0000000").
std::string from_bits(std::string_view bits) {
    std::string bytes;
    std::size_t count = 0;
    for (const char bit : bits) {
        if (bit == ' ') continue;
        if (count % 8 == 0) bytes += '\0';
        if (bit == '1')
            bytes.back() = static_cast<char>(static_cast<unsigned char>(bytes.back()) | (1u << (count % 8)));
        ++count;
    }
    return bytes;
}

}  // namespace

TEST_CASE("Stored and fixed blocks of DEFLATE are decompressed") {
    CHECK(inflated("\x01\x03\x00\xFC\xFF"
                   "abc"sv) == "abc");
    CHECK(inflated("\x4B\x4C\x4A\x06\x00"sv) == "abc");       // zlib.compress(b"abc"), without its frame
    CHECK(inflated("\x4B\x44\x02\x00"sv) == "aaaaaaaaaaaa");  // a copy that overlaps itself
    CHECK(inflated("\x03\x00"sv).empty());
    CHECK(inflated("\x00\x01\x00\xFE\xFF"
                   "x\x01\x01\x00\xFE\xFF"
                   "y"sv) == "xy");
}

TEST_CASE("What zlib compressed is decompressed to its bytes, in every kind of block") {
    // expected.tsv names each file by its zlib level and strategy; sizes and CRCs are zlib's own.
    const std::string list = read_text(test_data("io/inflate/expected.tsv"));
    REQUIRE_FALSE(list.empty());
    std::size_t files = 0;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = list.find('\n', at);
        const std::string line = list.substr(at, end - at);
        at = end + 1;
        const std::size_t tab = line.find('\t'), second = line.find('\t', tab + 1);
        const std::string name = line.substr(0, tab);
        CAPTURE(name);
        const Bytes input = to_bytes(read_text(test_data("io/inflate/" + name)));
        const std::size_t size = std::stoul(line.substr(tab + 1));
        const Bytes output = inflate(input, size);
        CHECK(output.size() == size);
        CHECK(monoclip::detail::crc32(output) == std::stoul(line.substr(second + 1)));
        CHECK(error_id([&] { return inflate(input, size - 1); }) == "inflate.104");
        ++files;
    }
    CHECK(files >= 5);
}

TEST_CASE("A deflate bomb stops at its limit") {
    // One literal, then copies of 258 bytes at distance 1, for ever: symbol 285 is 11000101, distance 0 is
    // 00000.
    std::string bits = "0 10 00110000";
    for (int i = 0; i < 10'000; ++i) bits += " 11000101 00000";
    CHECK(failure(from_bits(bits), 1000) == "inflate.104");
    CHECK(failure(from_bits(bits), 10'000'000) == "inflate.101");
}

TEST_CASE("Broken DEFLATE is refused") {
    CHECK(failure(""sv) == "inflate.101");
    CHECK(failure("\x01\x03\x00\xFC\xFF"
                  "ab"sv) == "inflate.101");
    CHECK(failure("\x01\x03\x00\xFC\xFE"
                  "abc"sv) == "inflate.102");
    CHECK(failure("\x07"sv) == "inflate.102");  // block type 3
    CHECK(failure(from_bits("1 10 0000001 00000 0000000")) ==
          "inflate.103");                                         // a copy with nothing before it
    CHECK(failure(from_bits("1 10 11000110")) == "inflate.102");  // length symbol 286
    CHECK(failure(from_bits("1 10 00110000 0000001 11110 0000000")) == "inflate.102");  // distance symbol 30
    CHECK(failure(from_bits("1 01 11111 00000 0000 000000000000")) == "inflate.102");   // 288 literal codes
    CHECK(failure(from_bits("1 01 00000 00000 0000 100 100 100 100")) ==
          "inflate.102");  // three codes of one bit
}

TEST_CASE("Damaged DEFLATE gives an error or bytes, never a crash or too many bytes") {
    for (const char* name : {"text_level9.bin", "mixed_level1.bin", "text_fixed.bin"}) {
        const std::string good = read_text(test_data(std::string("io/inflate/") + name));
        for (std::size_t size = 0; size + 4 < good.size(); ++size)
            CHECK(failure(good.substr(0, size)) == "inflate.101");
        Randomness random(2);
        for (int i = 0; i < 1500; ++i) {
            const Bytes damaged = to_bytes(flip_bits(good, random));
            std::size_t size = 0;
            const std::string id = error_id([&] { return size = inflate(damaged, 5000).size(); });
            CHECK(size <= 5000);
            CHECK((id == "none" || id.starts_with("inflate.")));
        }
    }
}
