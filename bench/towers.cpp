// Whole encoders with random weights of the released shapes, made in memory.
//
//     bench_towers [--threads N] [--precision fp32|bf16] [--isa NAME] [--benchmark_...]
//
// A model is made when its first benchmark runs and given up when another one's does.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "program.hpp"
#include "random_model.hpp"

namespace {

namespace mc = monoclip;

/// The one model that is loaded: several would not fit everywhere.
template <class Config>
const mc::Clip<>& model_of(const char* name, const Config& config, const bench::Options& options) {
    static std::string loaded;
    static std::unique_ptr<mc::Clip<>> clip;
    const std::string key = std::string(name) + options.precision;
    if (loaded != key) {
        clip.reset();
        clip = std::make_unique<mc::Clip<>>(
            mc::Clip<>::load(bench::random_checkpoint(config), bench::make_backend(options)));
        loaded = key;
    }
    return *clip;
}

template <class Config>
void run_images(benchmark::State& state, const char* name, const Config& config,
                const bench::Options& options) {
    const mc::Clip<>& clip = model_of(name, config, options);
    const auto batch = static_cast<std::size_t>(state.range(0));
    const auto size = static_cast<std::size_t>(mc::image_size_of(clip.config().vision));
    const std::vector<float> pixels = bench::random_numbers(batch * 3 * size * size, 7);
    std::vector<float> features(batch * static_cast<std::size_t>(clip.config().embed_dim));
    const mc::Workspace workspace = clip.workspace(state.range(0));
    clip.encode_pixels_into(pixels, features, workspace);
    const bench::FlopCounter counter;
    for (auto _ : state) clip.encode_pixels_into(pixels, features, workspace);
    counter.finish(state, mc::image_cost(clip.config(), state.range(0)).flops, options);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <class Config>
void run_texts(benchmark::State& state, const char* name, const Config& config,
               const bench::Options& options) {
    const mc::Clip<>& clip = model_of(name, config, options);
    const auto texts = static_cast<std::size_t>(state.range(0));
    const auto length = static_cast<std::size_t>(state.range(1));
    const std::vector<int> ids = bench::random_prompts(config.text, texts, length);
    std::vector<float> features(texts * static_cast<std::size_t>(clip.config().embed_dim));
    const mc::Workspace workspace = clip.workspace(state.range(0));
    clip.encode_tokens_into(ids, features, workspace);
    const bench::FlopCounter counter;
    for (auto _ : state) clip.encode_tokens_into(ids, features, workspace);
    counter.finish(state, mc::text_cost(clip.config(), state.range(0), state.range(1)).flops, options);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <class Config>
void register_model(const char* name, const Config& config, int large_batch, const bench::Options& options) {
    const auto image = [name, config, options](benchmark::State& state) {
        run_images(state, name, config, options);
    };
    const std::string base = std::string(name) + "/";
    benchmark::RegisterBenchmark((base + "image/" + options.precision).c_str(), image)
        ->Arg(1)
        ->Arg(large_batch)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
    const auto text = [name, config, options](benchmark::State& state) {
        run_texts(state, name, config, options);
    };
    benchmark::RegisterBenchmark((base + "text/" + options.precision).c_str(), text)
        ->Args({1, 8})
        ->Args({64, 8})
        ->Args({1, 77})
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

void register_all(const bench::Options& options) {
    register_model("ViT-B-32", mc::presets::vit_b_32, 32, options);
    register_model("ViT-B-16", mc::presets::vit_b_16, 32, options);
    register_model("ViT-L-14", mc::presets::vit_l_14, 8, options);
    register_model("RN50", mc::presets::rn50, 32, options);
    register_model("RN101", mc::presets::rn101, 32, options);
    register_model("RN50x4", mc::presets::rn50x4, 32, options);
}

}  // namespace

int main(int argc, char** argv) {
    return bench::run_program(argc, argv, register_all);
}
