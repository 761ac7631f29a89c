#include <cstdint>
#include <cstring>
#include <map>
#include <monoclip/image/decode.hpp>
#include <monoclip/image/resize.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/image_goldens.hpp"
#include "support/isa.hpp"

namespace mc = monoclip;

namespace {

mc::Image resize_with(mc::Isa isa, const mc::Image& image, int width, int height,
                      mc::Interpolation interpolation) {
    return mc::detail::resize_window(image, width, height, {0, 0, width, height}, interpolation, isa);
}

/// A picture that no filter maps to something smooth.
mc::Image noise(int width, int height, mc::PixelMode mode, std::uint32_t seed) {
    mc::Image image(width, height, mode);
    for (int y = 0; y < height; ++y) {
        for (std::size_t i = 0; i < image.row_bytes(); ++i) {
            seed = seed * 1664525u + 1013904223u;
            // Half of the bytes are at an end of their range, where sums overshoot and are clamped.
            image.row(y)[i] =
                static_cast<std::uint8_t>((seed >> 31) != 0 ? (seed >> 30 & 1u) * 255 : seed >> 20);
        }
    }
    return image;
}

}  // namespace

TEST_CASE("Resize gives the reference's pixels in every mode, with every instruction set", "[image]") {
    std::map<std::string, int> modes;
    const std::vector<mc::Isa> sets = supported_isas();
    for (const ImageGoldens& goldens : image_goldens()) {
        for (const std::vector<std::string>& row : goldens.rows) {
            if (row[0] != "resize") continue;
            INFO(row[1] << " to " << row[2] << " x " << row[3] << ", " << row[4]);
            const mc::Image image = mc::decode_image(goldens.file(row[1]));
            const auto interpolation =
                row[4] == "bicubic" ? mc::Interpolation::bicubic : mc::Interpolation::bilinear;
            const int width = std::stoi(row[2]), height = std::stoi(row[3]);
            CHECK(golden_hash(mc::resize(image, width, height, interpolation)) == row[5]);
            for (const mc::Isa isa : sets) {
                INFO(name_of(isa));
                CHECK(golden_hash(resize_with(isa, image, width, height, interpolation)) == row[5]);
            }
            ++modes[name_of(image.mode())];
        }
    }
    CHECK(modes.size() == 7);  // all but CMYK, which no decoder of ours gives
}

TEST_CASE("Part of a resize is that part of the whole resize", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    for (const char* name :
         {"png-2-8-97x64", "png-3-4-64x97", "png-6-8-45x32", "png-0-16-45x32", "png-2-8-20x450"}) {
        const mc::Image image = mc::decode_image(goldens.file(name));
        for (const auto& [width, height] : {std::pair{31, 40}, {200, 31}, {97, 29}}) {
            INFO(name << " to " << width << " x " << height);
            const mc::Image whole = mc::resize(image, width, height);
            const mc::detail::CropWindow window{3, 2, 17, 19};
            const mc::Image part =
                mc::detail::resize_window(image, width, height, window, mc::Interpolation::bicubic);
            CHECK(part.pixels() ==
                  mc::Image::copy(static_cast<mc::ImageView>(whole).crop(3, 2, 17, 19)).pixels());
        }
    }
}

TEST_CASE("A flat picture stays flat", "[image]") {
    for (const mc::PixelMode mode : {mc::PixelMode::grey, mc::PixelMode::rgb, mc::PixelMode::cmyk}) {
        mc::Image image(37, 53, mode);
        for (int y = 0; y < image.height(); ++y) std::memset(image.row(y), 201, image.row_bytes());
        for (const std::uint8_t value : mc::resize(image, 90, 11).pixels()) REQUIRE(int{value} == 201);
    }
}

TEST_CASE("Resize to the same size copies, alpha zero included", "[image]") {
    mc::Image image(2, 1, mc::PixelMode::rgba);
    const std::vector<std::uint8_t> pixels{10, 20, 30, 0, 40, 50, 60, 70};
    std::memcpy(image.row(0), pixels.data(), pixels.size());
    CHECK(mc::resize(image, 2, 1).pixels() == pixels);
}

TEST_CASE("Colours under alpha zero do not bleed into a resize", "[image]") {
    mc::Image image(2, 1, mc::PixelMode::rgba);
    const std::vector<std::uint8_t> pixels{255, 0, 0, 0, 0, 0, 255, 255};
    std::memcpy(image.row(0), pixels.data(), pixels.size());
    const mc::Image resized = mc::resize(image, 1, 1);
    CHECK(int{resized.pixels()[0]} == 0);
    CHECK(int{resized.pixels()[2]} == 255);
    CHECK(int{resized.pixels()[3]} == 128);
}

TEST_CASE("Resize of a palette picture picks the nearest pixel", "[image]") {
    mc::Palette colours{};
    for (std::size_t i = 0; i < 4; ++i) colours[i] = {static_cast<std::uint8_t>(60 * i), 7, 9};
    mc::Image image(4, 1, mc::PixelMode::palette, colours);
    const std::vector<std::uint8_t> pixels{3, 1, 0, 2};
    std::memcpy(image.row(0), pixels.data(), pixels.size());
    const mc::Image resized = mc::resize(image, 8, 1);
    CHECK(resized.pixels() == std::vector<std::uint8_t>{3, 3, 1, 1, 0, 0, 2, 2});
    REQUIRE(resized.palette() != nullptr);
    CHECK(*resized.palette() == colours);
}

TEST_CASE("Every instruction set gives the portable kernels' pixels, whatever the shape", "[image]") {
    struct Shape {
        int width, height, to_width, to_height;
    };
    // Up and down, along one axis and both, columns first (the fourth), less than a vector and more than what
    // is packed at once.
    const Shape shapes[] = {{1, 1, 5, 7},      {3, 5, 2, 2},      {17, 33, 40, 50},   {50, 400, 40, 9},
                            {50, 400, 50, 9},  {70, 9, 33, 9},    {1300, 3, 7, 2},    {131, 67, 64, 33},
                            {9001, 21, 11, 5}, {21, 5000, 20, 3}, {640, 48, 298, 22}, {5, 3, 1500, 4},
                            {2, 2, 1, 3}};
    const mc::PixelMode modes[] = {mc::PixelMode::grey, mc::PixelMode::grey_alpha, mc::PixelMode::rgb,
                                   mc::PixelMode::rgba, mc::PixelMode::cmyk};
    for (const mc::PixelMode mode : modes) {
        for (const Shape& shape : shapes) {
            const mc::Image image = noise(shape.width, shape.height, mode, 7);
            for (const auto interpolation : {mc::Interpolation::bicubic, mc::Interpolation::bilinear}) {
                const mc::Image expected =
                    resize_with(mc::Isa::portable, image, shape.to_width, shape.to_height, interpolation);
                for (const mc::Isa isa : supported_isas()) {
                    INFO(name_of(mode) << ' ' << shape.width << " x " << shape.height << " to "
                                       << shape.to_width << " x " << shape.to_height << ", " << name_of(isa));
                    const mc::Image resized =
                        resize_with(isa, image, shape.to_width, shape.to_height, interpolation);
                    CHECK((resized.pixels() == expected.pixels()));
                }
            }
        }
    }
}

TEST_CASE("Resize refuses sides out of range", "[image]") {
    const mc::Image image(3, 3, mc::PixelMode::grey);
    CHECK(error_id([&] { return mc::resize(image, 0, 3); }) == "image.301");
    CHECK(error_id([&] { return mc::resize(image, 3, -1); }) == "image.301");
    CHECK(error_id([&] { return mc::resize(image, 3, (1 << 26) + 1); }) == "image.301");
    const mc::Image long_one(100'000'000, 1, mc::PixelMode::grey);
    CHECK(error_id([&] { return mc::resize(long_one, 3, 1); }) == "image.302");
}
