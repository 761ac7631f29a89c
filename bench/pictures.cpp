// Pictures: resizing, preprocessing, and decoding. One thread.
//
//     bench_pictures [--picture FILE]... [--isa NAME] [--benchmark_...]
//
// The pictures are made here; those named by --picture (JPEG, PNG, ...) are decoded, and preprocessed from
// the file, as well: whole, and as a draft where that is smaller.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "monoclip/image/decode.hpp"
#include "program.hpp"

namespace {

namespace mc = monoclip;

/// Waves with some noise: no value is predictable, none is rare.
mc::Image make_picture(int width, int height, mc::PixelMode mode) {
    mc::Image image(width, height, mode);
    std::uint32_t noise = 1;
    const int channels = mc::bytes_per_pixel(mode);
    for (int y = 0; y < height; ++y) {
        std::uint8_t* at = image.row(y);
        for (int x = 0; x < width; ++x) {
            for (int c = 0; c < channels; ++c) {
                noise = noise * 1664525u + 1013904223u;
                const double wave = 110.0 + 90.0 * std::sin(0.03 * x + 0.02 * (c + 1) * y);
                *at++ = static_cast<std::uint8_t>(wave + (noise >> 28));
            }
        }
    }
    return image;
}

struct Size {
    int width, height;
};

std::string name_of(const Size& size) {
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

void count_pixels(benchmark::State& state, int width, int height) {
    state.counters["Mpixel/s"] =
        benchmark::Counter(1e-6 * width * height, benchmark::Counter::kIsIterationInvariantRate);
}

void run_resize(benchmark::State& state, mc::PixelMode mode, Size from, Size to, mc::Isa isa) {
    const mc::Image image = make_picture(from.width, from.height, mode);
    for (auto _ : state) {
        benchmark::DoNotOptimize(mc::detail::resize_window(
            image, to.width, to.height, {0, 0, to.width, to.height}, mc::Interpolation::bicubic, isa));
    }
    count_pixels(state, from.width, from.height);
}

/// Into memory that is there already.
void run_preprocess(benchmark::State& state, Size size, mc::Isa isa) {
    const mc::Image image = make_picture(size.width, size.height, mc::PixelMode::rgb);
    const mc::PreprocessConfig config;
    std::vector<float> planes(mc::preprocessed_size(config));
    std::vector<std::byte> scratch(
        mc::preprocess_scratch_bytes(size.width, size.height, image.mode(), config));
    for (auto _ : state) mc::detail::preprocess_with(isa, image, config, planes, scratch);
    count_pixels(state, size.width, size.height);
}

/// The rows of a PNG of 1024 x 768 pixels, all of one filter.
void run_unfilter(benchmark::State& state, unsigned filter, std::size_t pixel) {
    constexpr int width = 1024, height = 768;
    const std::size_t bytes = width * pixel;
    const mc::Image noise =
        make_picture(width, height, pixel == 3 ? mc::PixelMode::rgb : mc::PixelMode::rgba);
    std::vector<std::uint8_t> rows = noise.pixels();
    for (auto _ : state) {
        for (std::size_t y = 1; y < height; ++y) {
            std::uint8_t* row = rows.data() + y * bytes;
            benchmark::DoNotOptimize(mc::detail::unfilter_png_row(filter, row, row - bytes, bytes, pixel));
        }
    }
    count_pixels(state, width, height);
}

void run_decode(benchmark::State& state, const std::string& file, const mc::DecodeOptions& options) {
    const mc::Image image = mc::read_image(file);
    for (auto _ : state) benchmark::DoNotOptimize(mc::read_image(file, options));
    count_pixels(state, image.width(), image.height());
}

void run_file(benchmark::State& state, const std::string& file, const mc::DecodeOptions& options) {
    const mc::Image image = mc::read_image(file);
    for (auto _ : state) benchmark::DoNotOptimize(mc::preprocess(mc::read_image(file, options)));
    count_pixels(state, image.width(), image.height());
}

template <class Function>
void add(const std::string& name, Function function) {
    benchmark::RegisterBenchmark(name.c_str(), function)->Unit(benchmark::kMillisecond);
}

/// Takes `--picture FILE` out of the words.
std::vector<std::string> take_pictures(std::vector<char*>& words) {
    std::vector<std::string> files;
    for (auto word = words.begin(); word != words.end();) {
        if (std::string(*word) != "--picture" || word + 1 == words.end()) {
            ++word;
            continue;
        }
        files.emplace_back(word[1]);
        word = words.erase(word, word + 2);
    }
    return files;
}

/// `how` is "" or ", as a draft".
void add_file(const std::string& file, const std::string& how, const mc::DecodeOptions& options) {
    add("decode/" + file + how, [=](benchmark::State& state) { run_decode(state, file, options); });
    add("from the file/" + file + how, [=](benchmark::State& state) { run_file(state, file, options); });
}

void register_all(const bench::Options& options, const std::vector<std::string>& files) {
    if (options.precision != "fp32") return;  // nothing here has another
    const mc::Isa isa = bench::isa_named(options.isa);
    const Size sizes[] = {{4000, 3000}, {1024, 768}, {640, 480}};
    for (const Size& size : sizes) {
        for (const Size& to : {Size{298, 224}, Size{224, 224}}) {
            add("resize/" + name_of(size) + " to " + name_of(to),
                [=](benchmark::State& state) { run_resize(state, mc::PixelMode::rgb, size, to, isa); });
        }
        add("preprocess/" + name_of(size),
            [=](benchmark::State& state) { run_preprocess(state, size, isa); });
    }
    for (const mc::PixelMode mode : {mc::PixelMode::grey, mc::PixelMode::rgba}) {
        add(std::string("resize/1024x768 to 298x224, ") + mc::name_of(mode), [=](benchmark::State& state) {
            run_resize(state, mode, {1024, 768}, {298, 224}, isa);
        });
    }
    add("resize/500x4000 to 224x224, columns first", [=](benchmark::State& state) {
        run_resize(state, mc::PixelMode::rgb, {500, 4000}, {224, 224}, isa);
    });
    const char* const filters[] = {"left", "above", "average", "paeth"};
    for (unsigned filter = 1; filter <= 4; ++filter) {
        for (const std::size_t pixel : {3u, 4u}) {
            add(std::string("PNG filter/") + filters[filter - 1] + ", " + std::to_string(pixel) + " bytes",
                [=](benchmark::State& state) { run_unfilter(state, filter, pixel); });
        }
    }
    mc::DecodeOptions draft;
    draft.draft = {mc::PreprocessConfig().image_size, mc::PreprocessConfig().image_size};
    for (const std::string& file : files) {
        add_file(file, "", {});
        if (mc::read_image(file, draft).width() < mc::read_image(file).width())
            add_file(file, ", as a draft", draft);
    }
    benchmark::AddCustomContext("JPEG decoder", mc::jpeg_decoder());
    benchmark::AddCustomContext("PNG decoder", mc::png_decoder());
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<char*> words(argv, argv + argc);
    const std::vector<std::string> files = take_pictures(words);
    const int count = static_cast<int>(words.size());
    words.push_back(nullptr);
    return bench::run_program(count, words.data(),
                              [&](const bench::Options& options) { register_all(options, files); });
}
