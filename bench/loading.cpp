// From a file to a model in memory: ViT-B/32, by number type and by what is loaded of it.
//
//     bench_loading [--threads N] [--precision fp32|bf16] [--isa NAME] [--benchmark_...]
//
// The files (300 to 600 MB) lie in a folder of their own under the system's for temporary files while it
// runs; they are in the file cache.
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "monoclip/convert.hpp"
#include "program.hpp"
#include "random_model.hpp"

namespace {

namespace mc = monoclip;
namespace fs = std::filesystem;

/// Files that are written when they are first asked for, and removed at the end.
class Files {
  public:
    Files() {
        const auto now = std::chrono::system_clock::now().time_since_epoch().count();
        folder_ = fs::temp_directory_path() / ("monoclip-bench-" + std::to_string(now));
        fs::create_directories(folder_);
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    const fs::path& file(mc::DType dtype) {
        fs::path& path = written_[dtype];
        if (path.empty()) {
            const fs::path target = folder_ / (std::string(mc::name_of(dtype)) + ".safetensors");
            const mc::AnyClipConfig config = mc::to_any(mc::presets::vit_b_32);
            mc::save_model(bench::random_tensors(mc::presets::vit_b_32), config, {}, target,
                           {mc::Layout::openai, dtype, {}});
            path = target;
        }
        return path;
    }

  private:
    fs::path folder_;
    std::map<mc::DType, fs::path> written_;
};

void run_load(benchmark::State& state, Files& files, mc::DType dtype, mc::Towers towers,
              const bench::Options& options) {
    const fs::path& path = files.file(dtype);
    mc::LoadOptions load_options;
    load_options.towers = towers;
    for (auto _ : state) {
        benchmark::DoNotOptimize(mc::Clip<>::load(path, bench::make_backend(options), load_options));
    }
}

void run_open(benchmark::State& state, Files& files, mc::DType dtype) {
    const fs::path& path = files.file(dtype);
    for (auto _ : state) benchmark::DoNotOptimize(mc::open_model(path));
}

void register_all(Files& files, const bench::Options& options) {
    struct Part {
        const char* name;
        mc::Towers towers;
    };
    for (const mc::DType dtype : {mc::DType::float32, mc::DType::float16, mc::DType::bfloat16}) {
        const std::string type = mc::name_of(dtype);
        for (const Part& part : {Part{"both", mc::Towers::both}, Part{"image encoder", mc::Towers::vision},
                                 Part{"text encoder", mc::Towers::text}}) {
            const std::string name = "load " + type + "/" + part.name + "/" + options.precision;
            const auto run = [&files, dtype, part, options](benchmark::State& state) {
                run_load(state, files, dtype, part.towers, options);
            };
            benchmark::RegisterBenchmark(name.c_str(), run)->UseRealTime()->Unit(benchmark::kMillisecond);
        }
    }
    if (options.precision != "fp32") return;  // opening packs nothing
    const auto open = [&files](benchmark::State& state) { run_open(state, files, mc::DType::float32); };
    benchmark::RegisterBenchmark("open float32", open)->UseRealTime()->Unit(benchmark::kMicrosecond);
}

}  // namespace

int main(int argc, char** argv) {
    Files files;
    return bench::run_program(argc, argv,
                              [&files](const bench::Options& options) { register_all(files, options); });
}
