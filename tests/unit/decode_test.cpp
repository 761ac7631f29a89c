#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <monoclip/image/convert.hpp>
#include <monoclip/image/decode.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/image_goldens.hpp"

namespace mc = monoclip;

namespace {

std::vector<std::byte> bytes_of(const std::string& text) {
    std::vector<std::byte> bytes(text.size());
    std::transform(text.begin(), text.end(), bytes.begin(), [](char c) { return static_cast<std::byte>(c); });
    return bytes;
}

std::string decode_error(std::span<const std::byte> bytes, const mc::DecodeOptions& options = {}) {
    // A copy of exactly this size on the heap, so that a sanitizer sees a read beyond it.
    const std::vector<std::byte> copy(bytes.begin(), bytes.end());
    return error_id([&] { return mc::decode_image(copy, options); });
}

/// A name of each kind of file that the goldens hold: "png-2-8", "gif", ...
std::vector<std::string> one_of_each_kind(const ImageGoldens& goldens) {
    std::map<std::string, std::string> kinds;
    for (const auto& [name, fields] : goldens.pictures) {
        if (std::stoul(fields[3]) > 3000) continue;
        std::string kind =
            name.substr(std::isdigit(static_cast<unsigned char>(name[0])) != 0 ? name.find('-') + 1 : 0);
        kinds.emplace(kind.substr(0, kind.rfind('x') == std::string::npos ? kind.size() : kind.rfind('-')),
                      name);
    }
    std::vector<std::string> names;
    for (const auto& [kind, name] : kinds) names.push_back(name);
    return names;
}

void put_u32_big(std::vector<std::byte>& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<std::byte>(value >> (24 - 8 * i) & 255u);
}

}  // namespace

TEST_CASE("Pictures decode to the reference's mode, size and pixels", "[image]") {
    for (const ImageGoldens& goldens : image_goldens()) {
        for (const auto& [name, fields] : goldens.pictures) {
            INFO(name);
            const mc::Image image = mc::decode_image(goldens.file(name));
            CHECK(name_of(image.mode()) == fields[4]);
            CHECK(image.width() == std::stoi(fields[5]));
            CHECK(image.height() == std::stoi(fields[6]));
            if (fields[9] != "-") continue;
            CHECK(golden_hash(image) == fields[7]);
            CHECK(golden_hash(mc::convert_to_rgb(image)) == fields[8]);
        }
    }
}

TEST_CASE("JPEG decodes to within the differences between decoders", "[image]") {
    int pictures = 0;
    for (const ImageGoldens& goldens : image_goldens()) {
        for (const auto& [name, fields] : goldens.pictures) {
            if (fields[9] == "-") continue;
            ++pictures;
            INFO(name);
            const mc::Image image = mc::decode_image(goldens.file(name));
            const mc::Image expected = mc::decode_image(goldens.file(fields[9]));
            REQUIRE(image.pixels().size() == expected.pixels().size());
#if MONOCLIP_HAS_LIBJPEG
            CHECK((image.pixels() == expected.pixels()));  // the reference uses the same decoder
#endif
            // stb_image 2.x interpolates the colour of the last but one column wrongly when colours are
            // stored at half the width, so that the last two columns are left out.
            const int columns = image.width() - (image.mode() == mc::PixelMode::grey ? 0 : 2);
            int largest = 0;
            double sum = 0;
            const std::size_t bytes = static_cast<std::size_t>(columns * mc::bytes_per_pixel(image.mode()));
            for (int y = 0; y < image.height(); ++y) {
                for (std::size_t i = 0; i < bytes; ++i) {
                    const int difference = std::abs(image.row(y)[i] - expected.row(y)[i]);
                    largest = (std::max)(largest, difference);
                    sum += difference;
                }
            }
            // The inverse cosine transform, chroma upsampling and the colour matrix each round by up to a
            // level, and the matrix weighs chroma by up to 1.8.
            CHECK(largest <= (image.mode() == mc::PixelMode::grey ? 1 : 4));
            CHECK(sum / static_cast<double>(bytes) / image.height() < 0.3);
        }
    }
    CHECK(pictures > 5);
}

TEST_CASE("Every truncation of every kind of picture is an error or a whole picture", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    const std::vector<std::string> names = one_of_each_kind(goldens);
    REQUIRE(names.size() >= 12);
    for (const std::string& name : names) {
        const std::span<const std::byte> file = goldens.file(name);
        const mc::Image whole = mc::decode_image(file);
        const std::size_t step = file.size() < 600 ? 1 : file.size() / 400;
        for (std::size_t length = 0; length < file.size(); length += step) {
            INFO(name << ", " << length << " of " << file.size() << " bytes");
            const std::string id = decode_error(file.first(length));
            if (id == "none") {  // what is missing held no pixels
                CHECK(mc::decode_image(file.first(length)).pixels() == whole.pixels());
            } else {
                CHECK((id == "image.203" || id == "image.206" || id == "image.207"));
            }
        }
    }
}

TEST_CASE("A damaged byte anywhere is an error or a picture", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    for (const std::string& name : one_of_each_kind(goldens)) {
        const std::span<const std::byte> file = goldens.file(name);
        mc::DecodeOptions options;
        options.max_pixels = 1'000'000;
        const std::size_t step = file.size() < 300 ? 1 : file.size() / 200;
        for (std::size_t at = 0; at < file.size(); at += step) {
            for (const std::byte mask : {std::byte{0xFF}, std::byte{0x01}, std::byte{0x80}}) {
                std::vector<std::byte> damaged(file.begin(), file.end());
                damaged[at] ^= mask;
                const std::string id = decode_error(damaged, options);
                INFO(name << ", byte " << at << ": " << id);
                CHECK((id == "none" || id.rfind("image.2", 0) == 0));
            }
        }
    }
}

TEST_CASE("What is no picture is refused with its reason", "[image]") {
    CHECK(decode_error({}) == "image.203");
    CHECK(decode_error(bytes_of("This is a text, renamed to cat.png.\n")) == "image.203");
    CHECK(decode_error(bytes_of("P6 2 2 255 ............")) ==
          "image.203");  // PNM, which stb_image would read
    CHECK(decode_error(bytes_of("8BPS")) == "image.203");
    CHECK(decode_error(bytes_of("GIF89a")) == "image.206");
    CHECK(decode_error(bytes_of("BM")) == "image.206");
    CHECK(decode_error(bytes_of("\x89PNG\r\n\x1a\n")) == "image.206");
    CHECK(decode_error(bytes_of("\xff\xd8\xff")) == "image.206");
    CHECK(decode_error(bytes_of("\xff\xd8\xff\xd9")) == "image.207");
    CHECK_THAT(error_message([] { return mc::decode_image({}); }),
               ContainsSubstring("expected JPEG, PNG, GIF or BMP"));
}

TEST_CASE("A header that promises too many pixels, or none, is refused before allocation", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    const std::span<const std::byte> file = goldens.file("png-2-8-23x19");
    std::vector<std::byte> bomb(file.begin(), file.end());
    put_u32_big(bomb, 16, 100'000);
    put_u32_big(bomb, 20, 100'000);
    CHECK(decode_error(bomb) == "image.204");
    put_u32_big(bomb, 16, 0xFFFFFFFF);
    put_u32_big(bomb, 20, 0xFFFFFFFF);
    CHECK(decode_error(bomb) == "image.204");
    put_u32_big(bomb, 16, 0);
    CHECK(decode_error(bomb) == "image.205");
    put_u32_big(bomb, 16, 13'000);  // allowed, but a few hundred bytes cannot hold it
    put_u32_big(bomb, 20, 13'000);
    CHECK(decode_error(bomb) == "image.206");
    const std::span<const std::byte> photo = goldens.file("55-jpeg");
    std::vector<std::byte> large(photo.begin(), photo.end());
    const std::array<std::byte, 2> frame{std::byte{0xFF}, std::byte{0xC0}};
    const auto found = std::search(large.begin(), large.end(), frame.begin(), frame.end());
    REQUIRE(large.end() - found > 9);
    put_u32_big(large, static_cast<std::size_t>(found - large.begin()) + 5, 13'000u << 16 | 13'000u);
    CHECK(decode_error(large) == "image.206");
    mc::DecodeOptions options;
    options.max_pixels = 23 * 19 - 1;
    CHECK(decode_error(file, options) == "image.204");
    options.max_pixels = 23 * 19;
    CHECK(decode_error(file, options) == "none");

    std::vector<std::byte> gif = bytes_of("GIF89a....   ,........ ..");
    for (const std::size_t at : {6u, 7u, 8u, 9u}) gif[at] = std::byte{0xFF};
    gif[10] = std::byte{0};
    for (std::size_t at = 14; at < 23; ++at) gif[at] = std::byte{0};
    CHECK(decode_error(gif) == "image.204");  // a screen of 65535 x 65535
    for (const std::size_t at : {6u, 7u, 8u, 9u}) gif[at] = std::byte{1};
    CHECK(decode_error(gif) == "image.205");  // a frame of 0 x 0
}

TEST_CASE("A JPEG that uses tables which it does not define, or lacks a component, is refused", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    for (const char* name : {"55-jpeg", "12-jpeg"}) {  // baseline, progressive
        const std::span<const std::byte> photo = goldens.file(name);
        REQUIRE(decode_error(photo) == "none");
        for (const unsigned table : {0xC4u, 0xDBu}) {
            // The first table's segment becomes a comment.
            std::vector<std::byte> damaged(photo.begin(), photo.end());
            std::size_t at = 2;
            while (damaged[at + 1] != static_cast<std::byte>(table))
                at += 2 + std::to_integer<std::size_t>(damaged[at + 2]) * 256 +
                      std::to_integer<std::size_t>(damaged[at + 3]);
            damaged[at + 1] = std::byte{0xFE};
            CAPTURE(name, table);
            CHECK_THAT(error_message([&] { return mc::decode_image(damaged); }),
                       ContainsSubstring("a table that was not defined"));
        }
    }
}

TEST_CASE("A file that inflates beyond its header's size is refused", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    const std::span<const std::byte> file = goldens.file("png-2-8-1x5000");
    std::vector<std::byte> smaller(file.begin(), file.end());
    put_u32_big(smaller, 20, 1);  // one row of 5000
    CHECK(decode_error(smaller) == "image.207");
}

TEST_CASE("CMYK JPEG is refused by name, and a decoder callback replaces ours", "[image]") {
    const std::vector<std::byte> cmyk = bytes_of(std::string(
        "\xff\xd8\xff\xc0\x00\x14\x08\x00\x10\x00\x10\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00",
        24));
    CHECK(decode_error(cmyk) == "image.209");
    mc::DecodeOptions options;
    options.decoder = [](std::span<const std::byte> bytes) {
        return mc::Image(static_cast<int>(bytes.size()), 2, mc::PixelMode::cmyk);
    };
    const mc::Image image = mc::decode_image(cmyk, options);
    CHECK(image.width() == 24);
    CHECK(mc::convert_to_rgb(image).pixels()[0] == 255);
}

TEST_CASE("Files that cannot be read are errors that name them", "[image]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "monoclip_decode_test";
    std::filesystem::create_directories(folder);
    const std::filesystem::path text = folder / "text.png";
    std::ofstream(text) << "no picture";
    CHECK(error_id([&] { return mc::read_image(folder / "missing.png"); }) == "image.201");
    CHECK(error_id([&] { return mc::read_image(folder); }) == "image.201");
#if defined(__unix__)
    CHECK(error_id([&] { return mc::read_image("/dev/zero"); }) == "image.201");  // never ends
#endif
    CHECK(error_id([&] { return mc::read_image(text); }) == "image.203");
    CHECK_THAT(error_message([&] { return mc::read_image(text); }),
               ContainsSubstring("text.png: a picture of 10 bytes"));
    mc::DecodeOptions options;
    options.max_file_bytes = 9;
    CHECK(error_id([&] { return mc::read_image(text, options); }) == "image.202");

    const ImageGoldens goldens(test_data("image"));
    const std::span<const std::byte> file = goldens.file("png-2-8-23x19");
    const std::filesystem::path picture = folder / "picture.jpg";  // the name does not matter
    std::ofstream(picture, std::ios::binary)
        .write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    CHECK(mc::read_image(picture).pixels() == mc::decode_image(file).pixels());
    std::filesystem::remove_all(folder);
}

TEST_CASE("Views check their pointer, sides, stride and palette", "[image]") {
    const std::array<std::uint8_t, 64> pixels{};
    const auto view = [&](int width, int height, std::ptrdiff_t stride, mc::PixelMode mode) {
        return error_id([&] { return mc::ImageView(pixels.data(), width, height, mode, stride); });
    };
    CHECK(view(4, 4, 0, mc::PixelMode::rgb) == "none");
    CHECK(view(4, 4, 16, mc::PixelMode::rgb) == "none");
    CHECK(view(0, 4, 0, mc::PixelMode::rgb) == "image.101");
    CHECK(view(4, -1, 0, mc::PixelMode::rgb) == "image.101");
    CHECK(view(4, 4, 11, mc::PixelMode::rgb) == "image.102");
    CHECK(view(4, 4, -11, mc::PixelMode::rgb) == "image.102");
    CHECK(view(4, 4, 0, mc::PixelMode::palette) == "image.103");
    CHECK(error_id([] { return mc::ImageView(nullptr, 1, 1); }) == "image.101");
    CHECK(error_id([] { return mc::Image(0, 1, mc::PixelMode::rgb); }) == "image.101");
    CHECK(error_id([&] { return mc::ImageView(pixels.data(), 4, 4).crop(1, 0, 4, 4); }) == "image.105");
    CHECK(error_id([] { return mc::Image::from_rgb(nullptr, 2, 2); }) == "image.101");
}

TEST_CASE("Strides, also negative ones, give the same picture", "[image]") {
    std::vector<std::uint8_t> padded(3 * 8), bottom_up(3 * 6);
    for (int y = 0; y < 3; ++y) {
        for (int i = 0; i < 6; ++i) {
            const std::uint8_t value = static_cast<std::uint8_t>(10 * y + i);
            padded[static_cast<std::size_t>(8 * y + i)] = value;
            bottom_up[static_cast<std::size_t>(6 * (2 - y) + i)] = value;
        }
    }
    const mc::Image image = mc::Image::from_rgb(padded.data(), 2, 3, 8);
    CHECK(image.pixels()[17] == 25);
    CHECK(mc::Image::from_rgb(bottom_up.data() + 12, 2, 3, -6).pixels() == image.pixels());
}
