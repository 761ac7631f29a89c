#include "monoclip/image/augment.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/image/decode.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/image_goldens.hpp"

namespace mc = monoclip;

namespace {

/// The picture of tests/reference/make_augment_goldens.py.
mc::Image test_picture(int width, int height) {
    mc::Image image(width, height, mc::PixelMode::rgb);
    std::uint64_t i = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t* pixel = image.row(y) + 3 * x;
            for (int c = 0; c < 3; ++c, ++i)
                pixel[c] = static_cast<std::uint8_t>(i * 2654435761u >> 11 & 255);
            if (y < height * 2 / 3) continue;
            const int grey = pixel[0] < 40 ? 0 : pixel[0] > 215 ? 255 : pixel[0];
            std::fill_n(pixel, 3, static_cast<std::uint8_t>(grey));
        }
    }
    return image;
}

mc::Image filled(int width, int height, std::array<std::uint8_t, 3> color) {
    mc::Image image(width, height, mc::PixelMode::rgb);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) std::copy_n(color.data(), 3, image.row(y) + 3 * x);
    }
    return image;
}

/// Planes are bytes over 255.
mc::PreprocessConfig bytes_config(int size) {
    return {.image_size = size, .mean{0, 0, 0}, .std{1, 1, 1}};
}

std::vector<float> augmented(const mc::Image& image, const mc::PreprocessConfig& config,
                             const mc::Augmentation& augmentation) {
    std::vector<float> planes(mc::preprocessed_size(config));
    mc::AugmentScratch scratch;
    mc::augment_into(image, config, augmentation, planes, scratch);
    return planes;
}

/// The same as RGB bytes, [size, size, 3].
std::vector<std::uint8_t> augmented_bytes(const mc::Image& image, int size,
                                          const mc::Augmentation& augmentation,
                                          mc::Interpolation interpolation = mc::Interpolation::bicubic) {
    mc::PreprocessConfig config = bytes_config(size);
    config.interpolation = interpolation;
    const std::vector<float> planes = augmented(image, config, augmentation);
    std::vector<std::uint8_t> bytes(planes.size());
    const std::size_t area = bytes.size() / 3;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(std::lround(planes[i % 3 * area + i / 3] * 255.0f));
    return bytes;
}

std::vector<std::vector<std::string>> goldens(const std::string& kind) {
    std::ifstream file(test_data("augment/goldens.tsv"));
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        std::istringstream stream(line);
        for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
        if (fields[0] == kind) rows.push_back(fields);
    }
    REQUIRE_FALSE(rows.empty());
    return rows;
}

mc::ColorChange change_of(const std::string& kind, const std::string& amount) {
    using Kind = mc::ColorChange::Kind;
    const Kind known = kind == "brightness"   ? Kind::brightness
                       : kind == "contrast"   ? Kind::contrast
                       : kind == "saturation" ? Kind::saturation
                                              : Kind::hue;
    return {known, std::stof(amount)};
}

void add_change(mc::Augmentation& augmentation, const std::string& kind, const std::string& amount) {
    if (kind == "grey") {
        augmentation.grey = true;
    } else {
        augmentation.changes[augmentation.change_count++] = change_of(kind, amount);
    }
}

mc::CropBox box_of(const std::vector<std::string>& row) {
    return {std::stoi(row[1]), std::stoi(row[2]), std::stoi(row[3]), std::stoi(row[4])};
}

std::uint8_t at(const std::vector<std::uint8_t>& rgb, int size, int x, int y, int c = 0) {
    return rgb[static_cast<std::size_t>((y * size + x) * 3 + c)];
}

}  // namespace

TEST_CASE("Without random changes a picture is prepared as for inference, bit for bit", "[augment]") {
    for (const ImageGoldens& set : image_goldens()) {
        for (const auto& [name, fields] : set.pictures) {
            const mc::Image image = mc::decode_image(set.file(name));
            for (const auto mode : {mc::ResizeMode::shortest, mc::ResizeMode::squash}) {
                for (const bool rgb_first : {false, true}) {
                    INFO(name);
                    mc::PreprocessConfig config{.image_size = 40};
                    config.resize_mode = mode;
                    config.convert_rgb_first = rgb_first;
                    const auto none = mc::AugmentConfig::none();
                    CHECK(mc::augment(image, config, none, mc::Random(1)) == mc::preprocess(image, config));
                }
            }
        }
    }
}

TEST_CASE("Crops have torchvision's distribution", "[augment]") {
    for (const std::vector<std::string>& row : goldens("crop")) {
        const int width = std::stoi(row[1]), height = std::stoi(row[2]);
        INFO(width << " x " << height);
        mc::AugmentConfig config;
        config.crop_area = {std::stof(row[3]), std::stof(row[4])};
        config.crop_ratio = {std::stof(row[5]), std::stof(row[6])};
        const int count = std::stoi(row[7]);
        std::array<double, 4> sums{}, squares{};
        for (int i = 0; i < count; ++i) {
            const auto drawn =
                mc::draw_augmentation(config, width, height, mc::Random(2, 0, static_cast<std::uint64_t>(i)));
            REQUIRE(drawn.crop.has_value());
            const mc::CropBox& box = *drawn.crop;
            REQUIRE((box.x >= 0 && box.y >= 0 && box.width >= 1 && box.height >= 1));
            REQUIRE((box.x + box.width <= width && box.y + box.height <= height));
            const double figures[] = {static_cast<double>(box.x), static_cast<double>(box.y),
                                      static_cast<double>(box.width), static_cast<double>(box.height)};
            for (std::size_t k = 0; k < 4; ++k) {
                sums[k] += figures[k];
                squares[k] += figures[k] * figures[k];
            }
        }
        for (std::size_t k = 0; k < 4; ++k) {
            const double mean = sums[k] / count;
            const double deviation = std::sqrt((std::max)(0.0, squares[k] / count - mean * mean));
            const double expected = std::stod(row[8 + 2 * k]), expected_deviation = std::stod(row[9 + 2 * k]);
            INFO(k << ": mean " << mean << " for " << expected << ", deviation " << deviation << " for "
                   << expected_deviation);
            // Both means vary by deviation / sqrt(count): five standard errors of their difference.
            CHECK(std::fabs(mean - expected) <= 5 * expected_deviation * std::sqrt(2.0 / count) + 1e-6);
            CHECK(std::fabs(deviation - expected_deviation) <= 0.05 * expected_deviation + 1e-6);
        }
    }
}

TEST_CASE("A shape that no crop fits gets the middle, at least a pixel of it", "[augment]") {
    mc::AugmentConfig config;
    CHECK(mc::detail::central_crop(config, 500, 40) == mc::CropBox{223, 0, 53, 40});
    CHECK(mc::detail::central_crop(config, 20, 900) == mc::CropBox{0, 436, 20, 27});
    CHECK(mc::detail::central_crop(config, 30, 30) == mc::CropBox{0, 0, 30, 30});
    config.crop_ratio = {10, 20};
    CHECK(mc::detail::central_crop(config, 1, 50) == mc::CropBox{0, 24, 1, 1});
    config.crop_ratio = {0.01f, 0.02f};
    CHECK(mc::detail::central_crop(config, 50, 1) == mc::CropBox{24, 0, 1, 1});
}

TEST_CASE("Colours change to torchvision's bytes", "[augment]") {
    for (const std::vector<std::string>& row : goldens("color")) {
        INFO(row[1] << ' ' << row[2]);
        mc::Augmentation augmentation;
        add_change(augmentation, row[1], row[2]);
        CHECK(golden_hash(augmented_bytes(test_picture(64, 64), 64, augmentation)) == row[3]);
    }
}

TEST_CASE("A crop is resized to torchvision's bytes", "[augment]") {
    for (const std::vector<std::string>& row : goldens("resized")) {
        INFO(row[1] << ' ' << row[2] << ' ' << row[3] << ' ' << row[4] << ' ' << row[6]);
        mc::Augmentation augmentation;
        augmentation.crop = box_of(row);
        const auto interpolation =
            row[6] == "bilinear" ? mc::Interpolation::bilinear : mc::Interpolation::bicubic;
        CHECK(golden_hash(augmented_bytes(test_picture(90, 70), std::stoi(row[5]), augmentation,
                                          interpolation)) == row[7]);
    }
}

TEST_CASE("A crop is resized in the picture's own mode, as for inference", "[augment]") {
    // Palettes take the nearest pixel, alpha is multiplied in, unless RGB comes first.
    const ImageGoldens goldens_of_pictures(test_data("image"));
    for (const auto& [name, fields] : goldens_of_pictures.pictures) {
        const mc::Image image = mc::decode_image(goldens_of_pictures.file(name));
        if (image.width() < 4 || image.height() < 4) continue;
        const mc::CropBox box{1, 2, image.width() - 2, image.height() - 3};
        const mc::ImageView view = image;
        mc::PreprocessConfig config{.image_size = 19};
        config.resize_mode = mc::ResizeMode::squash;
        for (const bool rgb_first : {false, true}) {
            INFO(name);
            config.convert_rgb_first = rgb_first;
            mc::Augmentation cropped;
            cropped.crop = box;
            CHECK(augmented(image, config, cropped) ==
                  mc::preprocess(view.crop(box.x, box.y, box.width, box.height), config));
        }
    }
}

TEST_CASE("Crop, mirror, colours and normalisation together give torchvision's floats", "[augment]") {
    for (const std::vector<std::string>& row : goldens("chain")) {
        mc::Augmentation augmentation;
        augmentation.crop = box_of(row);
        augmentation.flip = row[6] == "1";
        for (std::size_t i = 8; i + 1 < row.size(); i += 2) add_change(augmentation, row[i], row[i + 1]);
        const mc::PreprocessConfig config{.image_size = std::stoi(row[5])};
        const std::vector<float> planes = augmented(test_picture(90, 70), config, augmentation);
        CHECK(golden_hash(std::span<const float>(planes)) == row[7]);
    }
}

TEST_CASE("Quarter turns move every pixel and change none", "[augment]") {
    for (const int size : {16, 17}) {
        const mc::Image image = test_picture(size, size);
        for (const int quarters : {1, 2, 3, -1}) {
            mc::Augmentation turned;
            turned.degrees = 90.0f * static_cast<float>(quarters);
            const std::vector<std::uint8_t> bytes = augmented_bytes(image, size, turned);
            int wrong = 0;
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x) {
                    int u = x, v = y;  // where the pixel goes, a quarter clockwise at a time
                    for (int q = 0; q < (quarters + 4) % 4; ++q) {
                        const int above = u;
                        u = size - 1 - v;
                        v = above;
                    }
                    for (int c = 0; c < 3; ++c) wrong += at(bytes, size, u, v, c) != image.row(y)[3 * x + c];
                }
            }
            INFO(quarters << " quarters, " << size);
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("A shift by whole pixels is exact, and what it uncovers is filled", "[augment]") {
    const int size = 16;
    const mc::Image image = test_picture(size, size);
    mc::Augmentation shifted;
    shifted.shift_x = 0.25f;
    shifted.shift_y = -0.125f;
    shifted.fill = std::array<std::uint8_t, 3>{1, 2, 3};
    for (const bool flip : {false, true}) {
        shifted.flip = flip;
        const std::vector<std::uint8_t> bytes = augmented_bytes(image, size, shifted);
        int wrong = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const int from_x = x - 4, from_y = y + 2;
                const bool inside = from_x >= 0 && from_y < size;
                for (int c = 0; c < 3; ++c) {
                    const int column = flip ? size - 1 - from_x : from_x;
                    const int expected = inside ? image.row(from_y)[3 * column + c] : c + 1;
                    wrong += at(bytes, size, x, y, c) != expected;
                }
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("A moved crop shows the picture around it, not its own edge", "[augment]") {
    const mc::Image image = test_picture(40, 40);
    mc::Augmentation moved;
    moved.crop = mc::CropBox{10, 12, 16, 16};
    moved.shift_x = 0.5f;
    const std::vector<std::uint8_t> bytes = augmented_bytes(image, 16, moved);
    int wrong = 0;
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 16; ++x) wrong += at(bytes, 16, x, y) != image.row(y + 12)[3 * (x + 2)];
    }
    CHECK(wrong == 0);
}

TEST_CASE("Slopes stay straight through turns and zooms", "[augment]") {
    // A linear slope is what both filters reproduce; the result is linear again.
    const int size = 64;
    mc::Image image(size, size, mc::PixelMode::rgb);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const std::array<int, 3> color{2 * x + 40, 2 * y + 40, x + y + 40};
            for (int c = 0; c < 3; ++c)
                image.row(y)[3 * x + c] = static_cast<std::uint8_t>(color[static_cast<std::size_t>(c)]);
        }
    }
    for (const auto interpolation : {mc::Interpolation::bicubic, mc::Interpolation::bilinear}) {
        for (const float zoom : {1.0f, 1.7f}) {
            for (const float degrees : {0.0f, 30.0f, -100.0f}) {
                mc::Augmentation moved;
                moved.zoom = zoom;
                moved.degrees = degrees;
                moved.shift_x = 0.01f;
                const std::vector<std::uint8_t> bytes = augmented_bytes(image, size, moved, interpolation);
                const double angle = static_cast<double>(degrees) * 3.14159265358979 / 180;
                double worst = 0;
                for (int v = 0; v < size; ++v) {
                    for (int u = 0; u < size; ++u) {
                        const double a = u + 0.5 - size * 0.51, b = v + 0.5 - size * 0.5;
                        const double x =
                            (a * std::cos(angle) + b * std::sin(angle)) / static_cast<double>(zoom) + 31.5;
                        const double y =
                            (b * std::cos(angle) - a * std::sin(angle)) / static_cast<double>(zoom) + 31.5;
                        if (x < 2 || y < 2 || x > size - 3 || y > size - 3) continue;
                        worst = (std::max)({worst, std::fabs(at(bytes, size, u, v, 0) - (2 * x + 40)),
                                            std::fabs(at(bytes, size, u, v, 1) - (2 * y + 40)),
                                            std::fabs(at(bytes, size, u, v, 2) - (x + y + 40))});
                    }
                }
                INFO(zoom << ", " << degrees);
                CHECK(worst < 0.51);  // rounding to bytes
            }
        }
    }
}

TEST_CASE("A large picture is averaged before it is turned", "[augment]") {
    mc::Image image(512, 512, mc::PixelMode::rgb);
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x)
            std::fill_n(image.row(y) + 3 * x, 3, static_cast<std::uint8_t>((x + y) % 2 * 255));
    }
    mc::Augmentation turned;
    turned.degrees = 10;
    const std::vector<std::uint8_t> bytes = augmented_bytes(image, 64, turned);
    int worst = 0;
    for (int y = 12; y < 52; ++y) {
        for (int x = 12; x < 52; ++x) worst = (std::max)(worst, std::abs(at(bytes, 64, x, y) - 127));
    }
    CHECK(worst <= 2);  // sampling alone would give 0 to 255
}

TEST_CASE("A reduced and turned picture lies where it should", "[augment]") {
    // A bright square off the centre; its middle is compared after a quarter turn.
    mc::Image image = filled(300, 300, {10, 20, 30});
    for (int y = 30; y < 90; ++y) std::fill_n(image.row(y) + 3 * 150, 3 * 60, std::uint8_t{250});
    mc::Augmentation turned;
    turned.degrees = 90;
    const int size = 50;
    const std::vector<std::uint8_t> bytes = augmented_bytes(image, size, turned);
    double sum = 0, sum_x = 0, sum_y = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const double excess = at(bytes, size, x, y) - 10;
            sum += excess;
            sum_x += excess * (x + 0.5);
            sum_y += excess * (y + 0.5);
        }
    }
    CHECK(sum_x / sum == Approx((300 - 60) / 6.0).margin(0.05));  // (x, y) goes to (300 - y, x)
    CHECK(sum_y / sum == Approx(180 / 6.0).margin(0.05));
}

TEST_CASE("Beyond the edges is the median of the border, or the colour given", "[augment]") {
    // A drawing on white that touches the border here and there.
    mc::Image image = filled(64, 64, {255, 255, 255});
    for (int y = 20; y < 40; ++y) std::fill_n(image.row(y), 3 * 64, std::uint8_t{0});
    mc::Augmentation away;
    away.shift_x = 0.5f;
    away.degrees = 20;
    std::vector<std::uint8_t> bytes = augmented_bytes(image, 64, away);
    CHECK(at(bytes, 64, 2, 30) == 255);
    away.fill = std::array<std::uint8_t, 3>{9, 8, 7};
    bytes = augmented_bytes(image, 64, away);
    CHECK(at(bytes, 64, 2, 30, 0) == 9);
    CHECK(at(bytes, 64, 2, 30, 2) == 7);

    for (const auto& [width, height] : {std::pair{5, 7}, {1, 1}, {1, 9}, {9, 1}}) {
        const mc::Image plain = filled(width, height, {1, 2, 3});
        CHECK(mc::detail::border_color(plain) == std::array<std::uint8_t, 3>{1, 2, 3});
    }
    mc::Image inner = filled(6, 6, {200, 0, 0});
    for (int y = 1; y < 5; ++y) std::fill_n(inner.row(y) + 3, 3 * 4, std::uint8_t{77});
    CHECK(mc::detail::border_color(inner) == std::array<std::uint8_t, 3>{200, 0, 0});
}

TEST_CASE("A picture that is moved out of view leaves its border's colour", "[augment]") {
    for (const int size : {64, 2000}) {
        mc::Augmentation away;
        away.crop = mc::CropBox{0, 0, size / 4, size / 4};
        away.shift_x = away.shift_y = 1;
        away.zoom = 10;
        away.degrees = 45;
        const std::vector<std::uint8_t> bytes = augmented_bytes(filled(size, size, {50, 60, 70}), 16, away);
        for (int c = 0; c < 3; ++c) CHECK(at(bytes, 16, 0, 0, c) == 50 + 10 * c);
    }
}

TEST_CASE("Every mode, tiny and long pictures can be moved", "[augment]") {
    const mc::PixelMode modes[] = {mc::PixelMode::one_bit, mc::PixelMode::grey,   mc::PixelMode::grey_alpha,
                                   mc::PixelMode::palette, mc::PixelMode::rgb,    mc::PixelMode::rgba,
                                   mc::PixelMode::cmyk,    mc::PixelMode::grey16, mc::PixelMode::bgr,
                                   mc::PixelMode::bgra};
    mc::AugmentConfig config;
    config.shift = 0.5f;
    config.rotation = 180;
    config.zoom = {0.1f, 10};
    config.flip = 0.5f;
    config.brightness = config.contrast = config.saturation = 1;
    config.hue = 0.5f;
    config.grey = 0.2f;
    struct Shape {
        int width, height;
    };
    for (const Shape& shape : {Shape{1, 1}, {1, 300}, {3000, 2}, {31, 33}}) {
        for (const mc::PixelMode mode : modes) {
            const mc::Image image(shape.width, shape.height, mode);
            for (std::uint64_t i = 0; i < 20; ++i) {
                const std::vector<float> planes = mc::augment(image, bytes_config(9), config, mc::Random(i));
                for (const float value : planes) REQUIRE((value >= 0 && value <= 1));
            }
        }
    }
}

TEST_CASE("The defaults are a random crop and nothing else", "[augment]") {
    std::set<int> widths;
    for (std::uint64_t i = 0; i < 50; ++i) {
        const mc::Augmentation drawn = mc::draw_augmentation({}, 100, 100, mc::Random(1, 2, i));
        REQUIRE(drawn.crop.has_value());
        CHECK_FALSE(drawn.moves());
        CHECK_FALSE(drawn.flip);
        CHECK_FALSE(drawn.grey);
        CHECK(drawn.color_changes().empty());
        CHECK(drawn.crop->width * drawn.crop->height >= 100 * 100 * 0.88);
        widths.insert(drawn.crop->width);
    }
    CHECK(widths.size() > 5);
}

TEST_CASE("Options draw what they say, in all orders, and leave each other's numbers alone", "[augment]") {
    mc::AugmentConfig config;
    config.rotation = 20;
    config.shift = 0.1f;
    config.zoom = {0.8f, 1.25f};
    config.flip = 0.25f;
    config.grey = 0.1f;
    config.brightness = 0.4f;
    config.contrast = 1.5f;
    config.hue = 0.1f;
    config.jitter_probability = 0.8f;
    using Kind = mc::ColorChange::Kind;
    std::set<std::vector<Kind>> orders;
    int flips = 0, greys = 0, jittered = 0;
    float most_degrees = 0, least_contrast = 9;
    const int total = 4000;
    for (std::uint64_t i = 0; i < total; ++i) {
        const mc::Random random(3, 0, i);
        const mc::Augmentation drawn = mc::draw_augmentation(config, 64, 64, random);
        REQUIRE(std::fabs(drawn.degrees) <= 20);
        REQUIRE(std::fabs(drawn.shift_x) <= 0.1f);
        REQUIRE((drawn.zoom >= 0.8f && drawn.zoom <= 1.25f));
        most_degrees = (std::max)(most_degrees, drawn.degrees);
        flips += drawn.flip;
        greys += drawn.grey;
        jittered += drawn.change_count > 0;
        std::vector<Kind> order;
        for (const mc::ColorChange& change : drawn.color_changes()) {
            order.push_back(change.kind);
            REQUIRE(change.kind != Kind::saturation);
            if (change.kind == Kind::contrast) least_contrast = (std::min)(least_contrast, change.amount);
            if (change.kind == Kind::hue) REQUIRE(std::fabs(change.amount) <= 0.1f);
            if (change.kind == Kind::brightness) REQUIRE((change.amount >= 0.6f && change.amount <= 1.4f));
        }
        orders.insert(order);
        mc::AugmentConfig fewer = config;
        fewer.rotation = 0;
        fewer.brightness = 0;
        fewer.flip = 0;
        const mc::Augmentation same = mc::draw_augmentation(fewer, 64, 64, random);
        REQUIRE(same.crop == drawn.crop);
        REQUIRE(same.zoom == drawn.zoom);
        REQUIRE(same.grey == drawn.grey);
    }
    CHECK(std::abs(flips - 1000) < 140);  // five standard deviations
    CHECK(std::abs(greys - 400) < 95);
    CHECK(std::abs(jittered - 3200) < 127);
    CHECK(orders.size() == 7);  // of three changes, and none
    CHECK(most_degrees > 19.5f);
    CHECK((least_contrast >= 0 && least_contrast < 0.05f));  // cut at 0, not -0.5
}

TEST_CASE("A drawn augmentation and the call that draws agree", "[augment]") {
    const mc::Image image = test_picture(50, 40);
    mc::AugmentConfig config;
    config.rotation = 30;
    config.hue = 0.3f;
    const mc::PreprocessConfig preprocess{.image_size = 24};
    const mc::Random random(4, 5, 6);
    CHECK(mc::augment(image, preprocess, config, random) ==
          augmented(image, preprocess, mc::draw_augmentation(config, 50, 40, random)));
    CHECK(mc::augment(image, preprocess, config, random) !=
          mc::augment(image, preprocess, config, mc::Random(4, 5, 7)));
}

TEST_CASE("Scratch that other pictures used does not show", "[augment]") {
    mc::AugmentScratch scratch;
    mc::AugmentConfig config;
    config.rotation = 180;
    config.shift = 0.3f;
    for (const int side : {100, 20, 64, 20}) {
        for (const int size : {32, 8}) {
            const mc::Image image = test_picture(side, side + 5);
            const auto drawn = mc::draw_augmentation(config, side, side + 5, mc::Random(7));
            std::vector<float> planes(mc::preprocessed_size(bytes_config(size)));
            mc::augment_into(image, bytes_config(size), drawn, planes, scratch);
            CHECK(planes == augmented(image, bytes_config(size), drawn));
        }
    }
}

TEST_CASE("Augmentation refuses numbers out of range, NaN, wrong crops and destinations", "[augment]") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto id = [](auto&& spoil) {
        mc::AugmentConfig config;
        spoil(config);
        return error_id([&] { return mc::check(config), 0; });
    };
    CHECK(id([](auto&) {}) == "none");
    CHECK(id([](auto& c) { c.crop_area = {0, 1}; }) == "image.501");
    CHECK(id([](auto& c) { c.crop_area = {0.9f, 0.8f}; }) == "image.501");
    CHECK(id([](auto& c) { c.crop_area = {0.9f, 1.1f}; }) == "image.501");
    CHECK(id([&](auto& c) { c.crop_area = {nan, 1}; }) == "image.501");
    CHECK(id([](auto& c) { c.crop_ratio = {0, 1}; }) == "image.501");
    CHECK(id([](auto& c) { c.crop_ratio = {2, 1}; }) == "image.501");
    CHECK(id([&](auto& c) { c.crop_ratio = {1, nan}; }) == "image.501");
    CHECK(id([](auto& c) { c.zoom = {0, 1}; }) == "image.501");
    CHECK(id([](auto& c) { c.zoom = {1, 11}; }) == "image.501");
    for (const auto member :
         {&mc::AugmentConfig::shift, &mc::AugmentConfig::rotation, &mc::AugmentConfig::flip,
          &mc::AugmentConfig::brightness, &mc::AugmentConfig::contrast, &mc::AugmentConfig::saturation,
          &mc::AugmentConfig::hue, &mc::AugmentConfig::jitter_probability, &mc::AugmentConfig::grey}) {
        CHECK(id([&](auto& c) { c.*member = -0.1f; }) == "image.501");
        CHECK(id([&](auto& c) { c.*member = 2000; }) == "image.501");
        CHECK(id([&](auto& c) { c.*member = nan; }) == "image.501");
    }
    const mc::Image image = test_picture(10, 10);
    mc::Augmentation outside;
    outside.crop = mc::CropBox{5, 5, 6, 3};
    CHECK(error_id([&] { return augmented(image, bytes_config(8), outside); }) == "image.105");
    outside.degrees = 5;
    CHECK(error_id([&] { return augmented(image, bytes_config(8), outside); }) == "image.105");
    std::vector<float> small_one(3);
    mc::AugmentScratch scratch;
    CHECK(error_id([&] { return mc::augment_into(image, bytes_config(8), {}, small_one, scratch), 0; }) ==
          "image.404");
    CHECK(error_id([&] { return mc::augment(image, {.image_size = 0}, {}, mc::Random(1)); }) == "image.401");
}
