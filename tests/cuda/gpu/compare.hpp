// Models on the GPU beside the CPU: features, small and of released sizes, in every precision that the device
// has; and what may change no bit: graphs, long lists, resizing on the device. Each prints a line.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <monoclip/cuda.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bench/random_model.hpp"

namespace compare {

namespace mc = monoclip;

inline constexpr mc::VitClipConfig tiny{48, {42, 14, 192, 3}, {777, 20, 128, 2}, mc::Activation::quick_gelu};
inline constexpr mc::VitClipConfig heads_of_80{
    40, {32, 16, 160, 2, 80, 700}, {600, 13, 64, 2}, mc::Activation::gelu};
inline constexpr mc::ResNetClipConfig tiny_resnet{
    16, {32, {1, 1, 1, 1}, 8}, {600, 16, 16, 1, 8}, mc::Activation::quick_gelu};

struct Distance {
    double difference = 0;  ///< the largest, as a part of the largest expected number
    double cosine = 1;      ///< the smallest of a row
};

inline Distance distance(const mc::Matrix& actual, const mc::Matrix& expected) {
    Distance result;
    double largest = 0;
    for (std::size_t row = 0; row < expected.rows(); ++row) {
        double dot = 0, a = 0, b = 0;
        for (std::size_t col = 0; col < expected.cols(); ++col) {
            const double x = static_cast<double>(actual(row, col)),
                         y = static_cast<double>(expected(row, col));
            const double d = std::abs(x - y);
            result.difference = d <= result.difference ? result.difference : (std::isnan(d) ? INFINITY : d);
            largest = (std::max)(largest, std::abs(y));
            dot += x * y, a += x * x, b += y * y;
        }
        const double cosine = dot / std::sqrt(a * b);
        result.cosine = cosine >= result.cosine ? result.cosine : (std::isnan(cosine) ? -1 : cosine);
    }
    result.difference /= largest;
    return result;
}

/// fp32 differs by the order of sums alone; the others round factors to 11 or 8 bits.
inline bool is_close(mc::Precision precision, const Distance& d) {
    return precision == mc::Precision::fp32 ? d.difference < 1e-4 : d.cosine >= 0.9995;
}

/// Nothing where the device has not that precision.
template <auto config>
std::optional<mc::Clip<config, mc::Cuda>> try_load(const mc::Checkpoint& checkpoint, mc::Precision precision,
                                                   const mc::LoadOptions& options) try {
    return mc::Clip<config, mc::Cuda>::load(checkpoint, {.precision = precision}, options);
} catch (const mc::Error& error) {
    if (error.id() != "cuda.103") throw;
    return std::nullopt;
}

/// A model on both, in every precision that the device has: by its sizes as a value, and once as a type.
template <auto config>
bool features(const char* name, std::size_t batch) {
    const mc::Checkpoint checkpoint = bench::random_checkpoint(config);
    const mc::LoadOptions options = bench::load_options(config);
    const auto cpu = mc::Clip<>::load(checkpoint, {}, options);
    const auto size = static_cast<std::size_t>(mc::image_size_of(config.vision));
    const auto pixels = bench::random_numbers(batch * 3 * size * size, 7, 2);
    const std::vector<std::string> texts{"a photo of a cat", "a photo of a dog", "a drawing",
                                         "a photo of a cat"};
    const mc::Matrix images = cpu.encode_pixels(pixels);
    const mc::Matrix words = cpu.encode_texts(texts);
    bool all_close = true;
    constexpr const char* names[] = {"fp32", "bf16", "tf32", "fp16"};
    for (const auto precision :
         {mc::Precision::fp32, mc::Precision::tf32, mc::Precision::fp16, mc::Precision::bf16}) {
        const auto gpu = try_load<mc::dynamic>(checkpoint, precision, options);
        if (!gpu) {
            std::printf("%-12s %s  not on this device\n", name, names[static_cast<int>(precision)]);
            continue;
        }
        const Distance of_images = distance(gpu->encode_pixels(pixels), images);
        const Distance of_texts = distance(gpu->encode_texts(texts), words);
        const bool close = is_close(precision, of_images) && is_close(precision, of_texts);
        std::printf("%-12s %s  images %.1e, cosine %.7f  texts %.1e, cosine %.7f  %s\n", name,
                    names[static_cast<int>(precision)], of_images.difference, of_images.cosine,
                    of_texts.difference, of_texts.cosine, close ? "ok" : "TOO FAR");
        all_close = all_close && close;
    }
    const auto fixed = mc::Clip<config, mc::Cuda>::load(checkpoint, {}, options);
    const bool is_close_as_type =
        is_close(mc::Precision::fp32, distance(fixed.encode_pixels(pixels), images)) &&
        is_close(mc::Precision::fp32, distance(fixed.encode_texts(texts), words));
    std::printf("%-12s as a type  %s\n", name, is_close_as_type ? "ok" : "TOO FAR");
    return all_close && is_close_as_type;
}

inline bool same_bits(const mc::Matrix& a, const mc::Matrix& b) {
    return std::equal(a.elements().begin(), a.elements().end(), b.elements().begin(), b.elements().end());
}

/// Passes that are replayed, long lists, and pictures that the device resizes: the same bits as without.
bool repeat(const char* name, const mc::VitClipConfig& config) {
    const mc::Checkpoint checkpoint = bench::random_checkpoint(config);
    const mc::LoadOptions options = bench::load_options(config);
    const auto load = [&](const mc::Cuda& cuda) {
        return mc::Clip<mc::dynamic, mc::Cuda>::load(checkpoint, cuda, options);
    };
    const auto plain = load({.graphs = false});
    const auto replaying = load({});
    const auto resizing = load({.resize_on_device = true});
    const auto size = static_cast<std::size_t>(config.vision.image_size);
    bool graphs = true;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const auto pixels = bench::random_numbers(2 * 3 * size * size, seed, 2);
        graphs = graphs && same_bits(replaying.encode_pixels(pixels), plain.encode_pixels(pixels));
        graphs = graphs && same_bits(replaying.encode_text("a cat"), plain.encode_text("a cat"));
    }
    std::vector<std::uint8_t> bytes(200 * 90 * 70 * 4);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * i % 8191 % 251);
    std::vector<mc::ImageView> pictures;
    constexpr mc::PixelMode modes[] = {mc::PixelMode::rgb,  mc::PixelMode::rgba, mc::PixelMode::grey,
                                       mc::PixelMode::bgra, mc::PixelMode::cmyk, mc::PixelMode::grey_alpha};
    for (int i = 0; i < 200; ++i) {
        pictures.emplace_back(bytes.data() + i * 90 * 70 * 4, 90 - i % 40, 70 - i % 30, modes[i % 6]);
    }
    const std::span<const mc::ImageView> views(pictures);
    const mc::Matrix expected = plain.encode_images(views);
    const bool resize = same_bits(resizing.encode_images(views), expected);
    bool list = true;
    for (std::size_t first = 0; first < views.size(); first += 64) {
        const auto part = views.subspan(first, (std::min)(views.size() - first, std::size_t{64}));
        const mc::Matrix alone = plain.encode_images(part);
        for (std::size_t row = 0; row < alone.rows(); ++row)
            list = list && std::equal(alone.row(row).begin(), alone.row(row).end(),
                                      expected.row(first + row).begin());
    }
    std::printf("%-12s graphs %s  long lists %s  resize %s\n", name, graphs ? "ok" : "DIFFER",
                list ? "ok" : "DIFFER", resize ? "ok" : "DIFFER");
    return graphs && list && resize;
}

}  // namespace compare
