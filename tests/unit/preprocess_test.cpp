#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <monoclip/image/decode.hpp>
#include <monoclip/image/preprocess.hpp>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/image_goldens.hpp"
#include "support/isa.hpp"
#include "support/memory_counters.hpp"

namespace mc = monoclip;

namespace {

/// A config in a type, as models carry it.
template <mc::PreprocessConfig Config>
struct Carrier {
    static constexpr int side = Config.image_size;
};
static_assert(Carrier<mc::PreprocessConfig{}>::side == 224);
static_assert(Carrier<mc::PreprocessConfig{.image_size = 336}>::side == 336);
static_assert(mc::preprocessed_size(mc::PreprocessConfig{}) == 150528);

mc::PreprocessConfig config_of(const std::vector<std::string>& row) {
    mc::PreprocessConfig config;
    config.image_size = std::stoi(row[2]);
    config.resize_mode = row[3] == "squash" ? mc::ResizeMode::squash : mc::ResizeMode::shortest;
    config.interpolation = row[4] == "bilinear" ? mc::Interpolation::bilinear : mc::Interpolation::bicubic;
    config.convert_rgb_first = row[5] == "rgb_first";
    return config;
}

}  // namespace

TEST_CASE("Preprocessing gives the reference's tensor, bit for bit, with every instruction set", "[image]") {
    int cases = 0;
    std::set<std::string> as_openai;  // pictures that went through the very transform of OpenAI's code
    const std::vector<mc::Isa> sets = supported_isas();
    for (const ImageGoldens& goldens : image_goldens()) {
        for (const std::vector<std::string>& row : goldens.rows) {
            if (row[0] != "case") continue;
            ++cases;
            if (row[3] == "shortest" && row[4] == "bicubic" && row[5] == "own") as_openai.insert(row[1]);
            INFO(row[1] << " to " << row[2] << ", " << row[3] << ", " << row[4] << ", " << row[5]);
            const mc::Image image = mc::decode_image(goldens.file(row[1]));
            const mc::PreprocessConfig config = config_of(row);
            const std::vector<float> planes = mc::preprocess(image, config);
            for (std::size_t i = 0; i < 4; ++i) {
                const float expected =
                    std::bit_cast<float>(static_cast<std::uint32_t>(std::stoul(row[7 + i], nullptr, 16)));
                CHECK(planes[i * (planes.size() - 1) / 3] == expected);
            }
            CHECK(golden_hash(std::span<const float>(planes)) == row[6]);
            for (const mc::Isa isa : sets) {
                INFO(name_of(isa));
                std::vector<float> same(planes.size());
                mc::detail::preprocess_with(isa, image, config, same, {});
                CHECK((same == planes));
            }
        }
    }
    CHECK(cases > 250);
    CHECK(as_openai.size() >= 200);
}

TEST_CASE("A view with a stride and a picture without give the same tensor", "[image]") {
    std::vector<std::uint8_t> wide(40 * 200);
    for (std::size_t i = 0; i < wide.size(); ++i) wide[i] = static_cast<std::uint8_t>(i * i % 251);
    const mc::ImageView view(wide.data() + 9, 60, 40, mc::PixelMode::rgb, 200);
    CHECK(mc::preprocess(view) == mc::preprocess(mc::Image::copy(view)));
}

TEST_CASE("BGR and BGRA give the bits of RGB and RGBA", "[image]") {
    for (const bool has_alpha : {false, true}) {
        mc::Image red_first(50, 37, has_alpha ? mc::PixelMode::rgba : mc::PixelMode::rgb);
        mc::Image blue_first(50, 37, has_alpha ? mc::PixelMode::bgra : mc::PixelMode::bgr);
        const std::size_t step = has_alpha ? 4 : 3;
        for (int y = 0; y < 37; ++y) {
            for (std::size_t i = 0; i < 50 * step; ++i)
                red_first.row(y)[i] =
                    static_cast<std::uint8_t>(static_cast<std::size_t>(y) * 31 + i * i % 251);
            std::copy_n(red_first.row(y), 50 * step, blue_first.row(y));
            for (std::size_t i = 0; i < 50 * step; i += step)
                std::swap(blue_first.row(y)[i], blue_first.row(y)[i + 2]);
        }
        for (const bool rgb_first : {false, true}) {
            mc::PreprocessConfig config{.image_size = 24};
            config.convert_rgb_first = rgb_first;
            CHECK(mc::preprocess(blue_first, config) == mc::preprocess(red_first, config));
            CHECK(mc::preprocess(red_first, config) !=
                  mc::preprocess(mc::ImageView(blue_first.row(0), 50, 37, red_first.mode()), config));
        }
    }
}

TEST_CASE("Grey of the mean becomes zero, in planes", "[image]") {
    const mc::PreprocessConfig config{.image_size = 2, .mean{0.2f, 0.4f, 0.6f}, .std{1.0f, 0.5f, 0.25f}};
    const std::array<std::uint8_t, 12> pixels{51, 102, 255, 51, 102, 255, 51, 102, 255, 51, 102, 255};
    const std::vector<float> planes = mc::preprocess(mc::Image::from_rgb(pixels.data(), 2, 2), config);
    REQUIRE(planes.size() == 12);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(std::fabs(planes[i]) < 1e-7f);      // one rounding of 0.2
        CHECK(std::fabs(planes[4 + i]) < 1e-7f);  // and of 0.4, halved
        CHECK(planes[8 + i] == (1.0f - 0.6f) / 0.25f);
    }
}

TEST_CASE("The long side and the crop follow Python's rounding", "[image]") {
    const mc::PreprocessConfig config{.image_size = 224};
    const auto plan = [&](int width, int height) { return mc::detail::plan_resize(width, height, config); };
    CHECK(plan(301, 224).window.x == 38);  // 38.5 to even
    CHECK(plan(303, 224).window.x == 40);  // 39.5 to even
    CHECK(plan(224, 302).window.y == 39);
    CHECK(plan(640, 427).width == 335);  // 335.7 is cut
    CHECK(plan(427, 640).height == 335);
    CHECK(plan(427, 640).width == 224);
}

TEST_CASE("Preprocessing refuses wrong configs, destinations and shapes", "[image]") {
    const mc::Image image(3, 3, mc::PixelMode::grey);
    const auto run = [&](const mc::ImageView& view, const mc::PreprocessConfig& config) {
        return error_id([&] { return mc::preprocess(view, config); });
    };
    CHECK(run(image, {.image_size = 0}) == "image.401");
    CHECK(run(image, {.image_size = 16385}) == "image.401");
    CHECK(run(image, {.std{1.0f, 0.0f, 1.0f}}) == "image.402");
    CHECK(run(image, {.std{1.0f, std::nanf(""), 1.0f}}) == "image.402");
    const mc::Image long_one(1'000'000, 1, mc::PixelMode::grey);
    CHECK(run(long_one, {.image_size = 224}) == "image.403");
    CHECK(run(long_one, {.image_size = 32}) == "none");
    std::array<float, 27> out{};
    CHECK(error_id([&] { return mc::preprocess_into(image, {.image_size = 2}, out), 0; }) == "image.404");
    CHECK(error_id([&] { return mc::preprocess_into(image, {.image_size = 3}, out), 0; }) == "none");
}

TEST_CASE("Preprocessing in enough scratch takes nothing from the heap, and gives the same", "[image]") {
    struct Shape {
        int width, height;
    };
    const mc::PixelMode modes[] = {mc::PixelMode::one_bit, mc::PixelMode::grey,   mc::PixelMode::grey_alpha,
                                   mc::PixelMode::palette, mc::PixelMode::rgb,    mc::PixelMode::rgba,
                                   mc::PixelMode::cmyk,    mc::PixelMode::grey16, mc::PixelMode::bgr,
                                   mc::PixelMode::bgra};
    const mc::Palette palette{};
    for (const Shape& shape : {Shape{100, 75}, {20, 31}, {24, 24}, {24, 50}, {30, 2000}, {2000, 30}}) {
        const std::vector<std::uint8_t> pixels(
            static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.height) * 4, 77);
        for (const mc::PixelMode mode : modes) {
            for (const bool rgb_first : {false, true}) {
                for (const auto resize_mode : {mc::ResizeMode::shortest, mc::ResizeMode::squash}) {
                    INFO(name_of(mode) << ' ' << shape.width << " x " << shape.height);
                    mc::PreprocessConfig config{.image_size = 24};
                    config.resize_mode = resize_mode;
                    config.convert_rgb_first = rgb_first;
                    const mc::ImageView view(pixels.data(), shape.width, shape.height, mode, 0, &palette);
                    const std::vector<float> expected = mc::preprocess(view, config);
                    std::vector<float> planes(expected.size());
                    const std::size_t bytes =
                        mc::preprocess_scratch_bytes(shape.width, shape.height, mode, config);
                    std::vector<std::byte> memory(bytes + 64);
                    for (const std::size_t offset : {std::size_t{0}, std::size_t{1}, std::size_t{63}}) {
                        const std::span<std::byte> scratch = std::span(memory).subspan(offset, bytes);
                        const std::int64_t before = allocation_count;
                        mc::preprocess_into(view, config, planes, scratch);
                        CHECK(allocation_count == before);
                        CHECK((planes == expected));
                    }
                    // Too little is no error.
                    std::fill(planes.begin(), planes.end(), 0.0f);
                    const std::int64_t before = allocation_count;
                    mc::preprocess_into(view, config, planes, std::span(memory).first(bytes - 1));
                    CHECK(allocation_count == before + 1);
                    CHECK((planes == expected));
                }
            }
        }
    }
}

TEST_CASE("Patches are the planes' numbers in the order of a ViT's first convolution") {
    const mc::Image image = [] {
        mc::Image made(37, 50, mc::PixelMode::rgba);
        for (int y = 0; y < 50; ++y)
            for (int x = 0; x < 4 * 37; ++x) made.row(y)[x] = static_cast<std::uint8_t>(x * 7 + y * 13);
        return made;
    }();
    for (const int patch : {4, 8, 16}) {
        mc::PreprocessConfig config;
        config.image_size = 32;
        const std::vector<float> planes = mc::preprocess(image, config);
        std::vector<float> patches(planes.size()), expected;
        mc::preprocess_into(image, config, patches, {}, patch);
        const auto size = static_cast<std::size_t>(patch);
        for (std::size_t at = 0; at < 32 / size * (32 / size); ++at) {
            const std::size_t top = at / (32 / size) * size, left = at % (32 / size) * size;
            for (std::size_t c = 0; c < 3; ++c)
                for (std::size_t y = top; y < top + size; ++y)
                    for (std::size_t x = left; x < left + size; ++x)
                        expected.push_back(planes[c * 32 * 32 + y * 32 + x]);
        }
        CHECK(patches == expected);
    }
    mc::PreprocessConfig config;
    config.image_size = 32;
    std::vector<float> room(mc::preprocessed_size(config));
    CHECK(error_id([&] { return mc::preprocess_into(image, config, room, {}, 5), 0; }) == "image.401");
}
