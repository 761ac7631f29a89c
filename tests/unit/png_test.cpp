#include <cstddef>
#include <cstdint>
#include <monoclip/image/decode.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/png_chunks.hpp"

namespace mc = monoclip;

namespace {

/// A zlib stream of one stored block. Its checksum is wrong.
std::string zlib(std::string_view content, std::string_view head = "\x78\x01") {
    const auto length = static_cast<std::uint32_t>(content.size());
    std::string stream(head);
    stream += '\1';
    for (const std::uint32_t number : {length, ~length}) {
        stream += static_cast<char>(static_cast<unsigned char>(number & 0xFF));
        stream += static_cast<char>(static_cast<unsigned char>(number >> 8 & 0xFF));
    }
    stream += content;
    return stream + "adlr";
}

/// A grey picture of 3 x 2 pixels around chunks of pixels.
std::string grey_3x2(std::string_view chunks) {
    const std::string header = big(3) + big(2) + std::string("\x08\0\0\0\0", 5);
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + std::string(chunks) + chunk("IEND", "");
}

const std::string rows("\0abc\0def", 8);

mc::Image decode(const std::string& file) {
    return mc::decode_image(std::as_bytes(std::span(file)));
}

std::string id_of(const std::string& stream) {
    return error_id([&] { return decode(grey_3x2(chunk("IDAT", stream))); });
}

std::string pixels_of(const std::string& chunks) {
    const mc::Image image = decode(grey_3x2(chunks));
    return {image.pixels().begin(), image.pixels().end()};
}

}  // namespace

TEST_CASE("The decoder of PNGs has the name of what this program was compiled with", "[image]") {
    const std::string_view name = mc::png_decoder();
#if MONOCLIP_HAS_LIBDEFLATE
    CHECK(name == "libdeflate " LIBDEFLATE_VERSION_STRING);
#elif MONOCLIP_HAS_STB_IMAGE
    CHECK(name == "stb_image");
#else
    CHECK(name == "none");
#endif
}

TEST_CASE("Checksums of a PNG are not checked", "[image]") {
    CHECK(pixels_of(chunk("IDAT", zlib(rows), 0)) == "abcdef");
    CHECK(pixels_of(chunk("IDAT", zlib(rows), 0xFFFFFFFF)) == "abcdef");
    std::string without = zlib(rows);
    without.resize(without.size() - 4);
    CHECK(pixels_of(chunk("IDAT", without)) == "abcdef");
}

TEST_CASE("The parts of a PNG's pixels may be of any size, with other chunks around and between", "[image]") {
    const std::string stream = zlib(rows);
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        CAPTURE(cut);
        const std::string_view all = stream;
        CHECK(pixels_of(chunk("gAMA", big(1)) + chunk("IDAT", all.substr(0, cut)) + chunk("tEXt", "") +
                        chunk("IDAT", all.substr(cut)) + chunk("zzzz", "zz")) == "abcdef");
    }
}

TEST_CASE("A PNG's pixels need a zlib stream without a dictionary", "[image]") {
    CHECK(id_of(zlib(rows, "\x78\x9C")) == "none");
    CHECK(id_of(zlib(rows, "\x78\x02")) == "image.207");  // the head's own check
    CHECK(id_of(zlib(rows, "\x79\x16")) == "image.207");  // another method than deflate
    CHECK(id_of(zlib(rows, "\x78\x20")) == "image.207");  // a dictionary
}

TEST_CASE("A PNG whose pixels end early is refused, and a little too much is passed over", "[image]") {
    const std::string stream = zlib(rows);
    for (std::size_t bytes = 0; bytes < stream.size() - 4; ++bytes) {
        CAPTURE(bytes);
        const std::string id = id_of(stream.substr(0, bytes));
        CHECK((id == "image.206" || id == "image.207"));
    }
    CHECK(id_of("") == "image.206");
    CHECK(id_of(zlib(rows.substr(0, 7))) == "image.206");  // whole, but of too few pixels
    CHECK(id_of(zlib(rows.substr(0, 0))) == "image.206");
    CHECK(id_of(zlib(rows + std::string(1024, 'x'))) == "none");  // some writers append bytes
    CHECK(id_of(zlib(rows + std::string(1025, 'x'))) == "image.207");
    CHECK(id_of(zlib(std::string("\5abc\0def", 8))) == "image.207");  // there is no filter 5
    CHECK(id_of(zlib(std::string("\0abc\5def", 8))) == "image.207");
}
