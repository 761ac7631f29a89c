// Pictures and texts per second on a GPU, of random models of released sizes: from prepared pixels in host
// memory to features there, in fp16. Prints a line for each model and batch, and for a long list, whose
// copies hide behind the work; with the share of a peak in FLOP/s that is named by the first argument (in
// TFLOP/s; an H100 SXM has 989). Last, decoded pictures of ordinary size, prepared by the host and by the
// device.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <monoclip/cuda.hpp>
#include <monoclip/presets.hpp>
#include <span>
#include <vector>

#include "bench/random_model.hpp"

namespace mc = monoclip;

namespace {

/// Seconds of one call: the median of several, after one that chooses algorithms.
template <class Call>
double seconds_of(Call call) {
    using Clock = std::chrono::steady_clock;
    call();
    std::vector<double> times(15);
    for (double& time : times) {
        const auto begin = Clock::now();
        call();
        time = std::chrono::duration<double>(Clock::now() - begin).count();
    }
    std::nth_element(times.begin(), times.begin() + 7, times.end());
    return times[7];
}

void print(const char* name, const char* way, const char* unit, std::int64_t batch, double seconds,
           std::int64_t flops, double peak) {
    const double rate = static_cast<double>(batch) / seconds;
    std::printf("%-9s %-5s %4lld  %9.3f ms  %9.0f %s/s  %5.1f%% of the peak\n", name, way,
                static_cast<long long>(batch), 1e3 * seconds, rate, unit,
                100 * static_cast<double>(flops) / seconds / peak);
}

template <class Vision>
void measure(const char* name, const mc::ClipConfig<Vision>& config, double peak) {
    const auto clip = mc::Clip<mc::dynamic, mc::Cuda>::load(
        bench::random_checkpoint(config), {.precision = mc::Precision::fp16}, bench::load_options(config));
    const auto size = static_cast<std::size_t>(mc::image_size_of(config.vision));
    for (const std::int64_t batch : {1, 32, 256, 1024}) {
        const auto rows = static_cast<std::size_t>(batch);
        const auto pixels = bench::random_numbers(rows * 3 * size * size, 7, 2);
        std::vector<float> features(rows * static_cast<std::size_t>(config.embed_dim));
        try {
            const auto scratch = clip.workspace(batch);
            const double seconds = seconds_of([&] { clip.encode_pixels_into(pixels, features, scratch); });
            print(name, "batch", "pictures", batch, seconds, mc::image_cost(config, batch).flops, peak);
        } catch (const mc::Error& error) {
            if (error.id() != "cuda.104") throw;
            std::printf("%-9s batch %4lld  %s\n", name, static_cast<long long>(batch), error.what());
        }
    }
    constexpr std::int64_t listed = 2048;
    const auto list = bench::random_numbers(static_cast<std::size_t>(listed) * 3 * size * size, 7, 2);
    const double seconds_of_list = seconds_of([&] { clip.encode_pixels(list); });
    print(name, "list", "pictures", listed, seconds_of_list, mc::image_cost(config, listed).flops, peak);
    const auto length = static_cast<std::size_t>(config.text.context_length);
    for (const std::int64_t batch : {1, 256}) {
        std::vector<int> ids(static_cast<std::size_t>(batch) * length);
        for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<int>(i * 7919 % 40000);
        for (std::size_t i = length - 1; i < ids.size(); i += length) ids[i] = config.text.vocab_size - 1;
        std::vector<float> features(static_cast<std::size_t>(batch * config.embed_dim));
        const auto scratch = clip.workspace(batch);
        const double seconds = seconds_of([&] { clip.encode_tokens_into(ids, features, scratch); });
        print(name, "batch", "texts", batch, seconds,
              mc::text_cost(config, batch, config.text.context_length).flops, peak);
    }
}

/// Pictures of 500 x 375, as a decoder leaves them.
void measure_preparing(double peak) {
    constexpr std::size_t count = 1024, width = 500, height = 375, bytes = 3 * width * height;
    std::vector<std::uint8_t> pixels(16 * bytes);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * i % 8191);
    std::vector<mc::ImageView> pictures;
    for (std::size_t i = 0; i < count; ++i)
        pictures.emplace_back(pixels.data() + i % 16 * bytes, static_cast<int>(width),
                              static_cast<int>(height), mc::PixelMode::rgb);
    const auto& config = mc::presets::vit_b_32;
    for (const bool on_device : {false, true}) {
        const auto clip = mc::Clip<mc::dynamic, mc::Cuda>::load(
            bench::random_checkpoint(config),
            {.precision = mc::Precision::fp16, .resize_on_device = on_device}, bench::load_options(config));
        const double seconds =
            seconds_of([&] { clip.encode_images(std::span<const mc::ImageView>(pictures)); });
        print("ViT-B/32", on_device ? "device prepares" : "host prepares", "pictures", count, seconds,
              mc::image_cost(config, count).flops, peak);
    }
}

}  // namespace

int main(int count, char** arguments) try {
    const double teraflops = count > 1 ? std::atof(arguments[1]) : 989.0;
    std::printf("shares are of %g TFLOP/s%s\n", teraflops, count > 1 ? "" : ", an H100 SXM's peak");
    const double peak = 1e12 * teraflops;
    measure("ViT-B/32", mc::presets::vit_b_32, peak);
    measure("ViT-L/14", mc::presets::vit_l_14, peak);
    measure("RN50", mc::presets::rn50, peak);
    measure_preparing(peak);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
