#include <cstdint>
#include <monoclip/image/decode.hpp>
#include <string>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/image_goldens.hpp"

namespace mc = monoclip;

namespace {

std::uint32_t fraction(std::uint32_t width, std::uint32_t height, mc::DraftSize wanted) {
    return mc::detail::draft_fraction(width, height, wanted);
}

}  // namespace

TEST_CASE("A draft is the smallest fraction that is as large as asked for on both sides", "[image]") {
    CHECK(fraction(1024, 768, {224, 224}) == 2);
    CHECK(fraction(4000, 3000, {224, 224}) == 8);
    CHECK(fraction(1792, 1792, {224, 224}) == 8);
    CHECK(fraction(1791, 1792, {224, 224}) == 4);
    CHECK(fraction(1792, 1791, {224, 224}) == 4);
    CHECK(fraction(896, 896, {224, 224}) == 4);
    CHECK(fraction(895, 9000, {224, 224}) == 2);
    CHECK(fraction(448, 448, {224, 224}) == 2);
    CHECK(fraction(447, 448, {224, 224}) == 1);
    CHECK(fraction(65535, 65535, {1, 1}) == 8);
    CHECK(fraction(100, 100, {200, 10}) == 1);
    CHECK(fraction(100, 100, {2147483647, 2147483647}) == 1);
}

TEST_CASE("No draft is asked for by a side of 0 or less", "[image]") {
    CHECK(fraction(4000, 3000, {}) == 1);
    CHECK(fraction(4000, 3000, {224, 0}) == 1);
    CHECK(fraction(4000, 3000, {0, 224}) == 1);
    CHECK(fraction(4000, 3000, {-1, -1}) == 1);
}

TEST_CASE("Drafts of JPEGs have the reference's size and pixels, or are whole pictures", "[image]") {
    int smaller = 0;
    for (const ImageGoldens& goldens : image_goldens()) {
        for (const std::vector<std::string>& fields : goldens.rows) {
            if (fields[0] != "draft") continue;
            INFO(fields[1] << " as a draft of " << fields[2] << " x " << fields[3]);
            mc::DecodeOptions options;
            options.draft = {std::stoi(fields[2]), std::stoi(fields[3])};
            const mc::Image image = mc::decode_image(goldens.file(fields[1]), options);
            const std::vector<std::string>& picture = goldens.pictures.at(fields[1]);
#if MONOCLIP_HAS_LIBJPEG
            CHECK(image.width() == std::stoi(fields[4]));
            CHECK(image.height() == std::stoi(fields[5]));
            CHECK(golden_hash(image) == fields[6]);
#else
            CHECK(image.width() == std::stoi(picture[5]));
            CHECK(image.height() == std::stoi(picture[6]));
            CHECK(image.pixels() == mc::decode_image(goldens.file(fields[1])).pixels());
#endif
            if (fields[4] != picture[5]) ++smaller;
        }
    }
    CHECK(smaller > 50);
}

TEST_CASE("A draft keeps a JPEG's limits and its errors, and leaves other formats whole", "[image]") {
    const ImageGoldens goldens(test_data("image"));
    mc::DecodeOptions options;
    options.draft = {1, 1};
    const mc::Image whole = mc::decode_image(goldens.file("png-2-8-23x19"), options);
    CHECK(whole.width() == 23);
    CHECK(whole.height() == 19);
    const std::span<const std::byte> file = goldens.file("84-jpeg");
    CHECK(error_id([&] { return mc::decode_image(file.first(file.size() / 2), options); }) == "image.206");
    CHECK(error_id([&] { return mc::decode_image(file, options); }) == "none");
    options.max_pixels = 40 * 18 - 1;  // of the whole picture
    CHECK(error_id([&] { return mc::decode_image(file, options); }) == "image.204");
}
