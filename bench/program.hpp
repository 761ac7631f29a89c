// What every Google Benchmark program here starts with: our options first, then the library's.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "multiply_add_peak.hpp"
#include "options.hpp"

namespace bench {

/// Sets `GFLOP/s` and, where the machine has a peak of that kind, `of_peak` (0..1) when a loop has ended.
/// Made right before the loop; the peak is measured right behind it, so that both belong to the same moment.
class FlopCounter {
  public:
    void finish(benchmark::State& state, std::int64_t flops, const Options& options) const {
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
        const double rate = static_cast<double>(flops * state.iterations()) / seconds / 1e9;
        state.counters["GFLOP/s"] = rate;
        const bool narrow = options.precision == "bf16";
        const Peak peak = narrow ? bf16_peak(options.threads, 0.1) : fp32_peak(options.threads, 0.1);
        if (peak.gflops > 0) state.counters["of_peak"] = rate / peak.gflops;
    }

  private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// The options in both precisions, or in the one that was asked for.
inline std::vector<Options> precisions(const Options& options, bool both) {
    std::vector<Options> result{options};
    if (both) {
        result.push_back(options);
        result.back().precision = "bf16";
    }
    return result;
}

/// main() of a program that registers its benchmarks with `register_all(options)`, called once for each
/// precision: those of `--precision`, or both.
template <class Register>
int run_program(int argc, char** argv, Register register_all) {
    try {
        std::vector<std::string> words(argv + 1, argv + argc);
        const bool both = std::find(words.begin(), words.end(), "--precision") == words.end();
        const Options options = take_options(words);
        std::vector<char*> others{argv[0]};
        for (std::string& word : words) others.push_back(word.data());
        int count = static_cast<int>(others.size());
        others.push_back(nullptr);
        benchmark::Initialize(&count, others.data());
        if (benchmark::ReportUnrecognizedArguments(count, others.data())) return exit_wrong_call;
        benchmark::AddCustomContext("kernels", isa_of(options));
        benchmark::AddCustomContext("threads", std::to_string(options.threads));
        for (const Options& each : precisions(options, both)) register_all(each);
        benchmark::RunSpecifiedBenchmarks();
        benchmark::Shutdown();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return exit_failed;
    }
}

}  // namespace bench
