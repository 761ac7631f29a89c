// Pictures resized on the GPU's backend, under emulation: the CPU's bits, for every mode and shape.
#include <cstring>
#include <string>
#include <vector>

#include "models.hpp"
#include "monoclip/raw_pictures.hpp"

using namespace models;

namespace {

constexpr mc::PixelMode modes[] = {mc::PixelMode::one_bit, mc::PixelMode::grey,   mc::PixelMode::grey_alpha,
                                   mc::PixelMode::palette, mc::PixelMode::rgb,    mc::PixelMode::rgba,
                                   mc::PixelMode::cmyk,    mc::PixelMode::grey16, mc::PixelMode::bgr,
                                   mc::PixelMode::bgra};

/// Whether the device takes a mode.
bool is_taken(mc::PixelMode mode) {
    return mode != mc::PixelMode::one_bit && mode != mc::PixelMode::palette && mode != mc::PixelMode::grey16;
}

mc::Palette colors() {
    mc::Palette palette{};
    for (std::size_t i = 0; i < palette.size(); ++i)
        for (std::size_t c = 0; c < 3; ++c) palette[i][c] = static_cast<std::uint8_t>(i * (37 + 20 * c));
    return palette;
}

mc::Image picture(int width, int height, mc::PixelMode mode) {
    mc::Image image = mode == mc::PixelMode::palette ? mc::Image(width, height, mode, colors())
                                                     : mc::Image(width, height, mode);
    const std::string name = mc::detail::concat(width, "x", height, " ", static_cast<int>(mode));
    for (int y = 0; y < height; ++y) {
        const auto numbers = hashed::numbers(mc::detail::concat(name, " ", y), image.row_bytes());
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const int byte = static_cast<int>(numbers[i] * 128) + 128;
            image.row(y)[i] =
                static_cast<std::uint8_t>(mode == mc::PixelMode::one_bit ? byte / 128 * 255 : byte);
        }
    }
    return image;
}

/// What the device makes of pictures, and how many of them the CPU has prepared.
std::vector<float> prepare(const std::vector<mc::ImageView>& views, const mc::PreprocessConfig& config,
                           int patch_size, int& prepared) {
    const mc::CudaEngine engine(mc::Cuda{.threads = 1});
    const mc::detail::RawPictures pictures(views, config, patch_size);
    const auto workspace =
        engine.workspace({pictures.block_bytes() + (std::size_t{1} << 20), std::size_t{1} << 20});
    mc::CudaArena arena(workspace);
    std::vector<std::byte> bytes(pictures.sent_bytes());
    pictures.begin(bytes);
    prepared = 0;
    for (std::size_t i = 0; i < views.size(); ++i) {
        pictures.put(i, bytes, [&](const mc::ImageView& view, std::span<float> floats) {
            ++prepared;
            mc::preprocess_into(view, config, floats, {}, patch_size);
        });
    }
    std::byte* const block = arena.take(pictures.block_bytes());
    REQUIRE(cudaMemcpyAsync(block, bytes.data(), bytes.size(), cudaMemcpyHostToDevice, nullptr) ==
            cudaSuccess);
    REQUIRE(cudaStreamSynchronize(nullptr) == cudaSuccess);
    const auto out = engine.resize(block, pictures.batch(), 1, arena);
    const std::span<const float> floats = engine.to_host(out, arena);
    REQUIRE(emulation::fault().empty());
    return {floats.begin(), floats.end()};
}

/// Where the bits of some pictures first differ from the CPU's; empty where they do not.
std::string first_difference(const std::vector<mc::ImageView>& views, const mc::PreprocessConfig& config,
                             int patch_size, int expected_prepared) {
    int prepared = 0;
    const std::vector<float> actual = prepare(views, config, patch_size, prepared);
    if (prepared != expected_prepared) return mc::detail::concat(prepared, " pictures by the CPU");
    const std::size_t each = mc::preprocessed_size(config);
    std::vector<float> expected(each);
    for (std::size_t i = 0; i < views.size(); ++i) {
        mc::preprocess_into(views[i], config, expected, {}, patch_size);
        if (std::memcmp(expected.data(), actual.data() + i * each, each * sizeof(float)) == 0) continue;
        return mc::detail::concat(views[i].width(), " x ", views[i].height(), ", mode ",
                                  static_cast<int>(views[i].mode()));
    }
    return "";
}

mc::PreprocessConfig config_of(int side) {
    mc::PreprocessConfig config;
    config.image_size = side;
    return config;
}

}  // namespace

TEST_CASE("Pictures of every mode have on the GPU the CPU's bits, one batch of all shapes") {
    emulation::reset();
    std::vector<mc::Image> images;
    int prepared = 0;
    for (const mc::PixelMode mode : modes) {
        for (const auto& [width, height] :
             {std::pair{8, 8}, {23, 9}, {9, 31}, {5, 4}, {8, 40}, {20, 8}, {1, 1}}) {
            images.push_back(picture(width, height, mode));
            if (!is_taken(mode)) ++prepared;
        }
    }
    const std::vector<mc::ImageView> views(images.begin(), images.end());
    CHECK(first_difference(views, config_of(8), 0, prepared) == "");
    CHECK(first_difference(views, config_of(8), 4, prepared) == "");
}

TEST_CASE("Other filters, squashed pictures and RGB before the resize have the CPU's bits, too") {
    emulation::reset();
    std::vector<mc::Image> images;
    for (const mc::PixelMode mode : modes) {
        for (const auto& [width, height] : {std::pair{6, 6}, {13, 9}, {9, 50}})
            images.push_back(picture(width, height, mode));
    }
    const std::vector<mc::ImageView> views(images.begin(), images.end());
    for (const auto interpolation : {mc::Interpolation::bicubic, mc::Interpolation::bilinear}) {
        for (const auto mode : {mc::ResizeMode::squash, mc::ResizeMode::shortest}) {
            for (const bool rgb_first : {false, true}) {
                mc::PreprocessConfig config = config_of(6);
                config.interpolation = interpolation;
                config.resize_mode = mode;
                config.convert_rgb_first = rgb_first;
                // Of three modes; in RGB first, too, what the device does not read.
                CHECK(first_difference(views, config, 3, 9) == "");
            }
        }
    }
}

TEST_CASE("Parts of larger pictures are sent, and large ones prepared by the CPU") {
    emulation::reset();
    const mc::Image image = picture(60, 50, mc::PixelMode::rgb);
    const mc::ImageView part = mc::ImageView(image).crop(7, 11, 31, 29);
    CHECK(first_difference({part}, config_of(8), 0, 0) == "");
    const mc::Image large(2000, 1500, mc::PixelMode::rgb);
    CHECK(first_difference({part, large, part}, config_of(8), 0, 1) == "");
    // Of a long picture only the middle is read.
    const mc::Image panorama(20000, 100, mc::PixelMode::rgb);
    const std::vector<mc::ImageView> views{panorama};
    CHECK(mc::detail::RawPictures(views, config_of(8), 0).sent_bytes() < 100000);
}

TEST_CASE("Models that resize on the GPU give the features of those that do not") {
    emulation::reset();
    std::vector<mc::Image> images;
    for (int i = 0; i < 5; ++i) images.push_back(picture(30 + i, 40, modes[static_cast<std::size_t>(3 + i)]));
    const auto expected = load<GpuClip>(hashed::narrow, mc::Cuda{.threads = 1}).encode_images(images);
    const auto clip = load<GpuClip>(hashed::narrow, mc::Cuda{.threads = 1, .resize_on_device = true});
    CHECK(same_bits(clip.encode_images(images), expected));
    const long objects = emulation::live_objects();
    CHECK(same_bits(clip.encode_images(images), expected));
    CHECK(emulation::live_objects() == objects);
    CHECK(clip.encode_images(std::span<const mc::Image>()).rows() == 0);
    CHECK(emulation::fault().empty());
    const mc::Image absurd(1, 2200000, mc::PixelMode::grey);
    CHECK(error_id([&] { return clip.encode_image(absurd); }) ==
          error_id([&] { return mc::preprocess(absurd, clip.preprocess_config()); }));
}
