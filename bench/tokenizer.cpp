// The tokenizer: captions, long texts, texts that need cleaning, and its construction. One thread.
//
//     bench_tokenizer [--benchmark_...]
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "program.hpp"

namespace {

namespace mc = monoclip;

constexpr int context = 77;

/// Captions of about 50 characters, all different.
std::vector<std::string> captions(std::size_t count) {
    const std::vector<std::string> adjectives{"large",  "small",   "old",   "shiny",
                                              "wooden", "striped", "sleepy"};
    const std::vector<std::string> nouns{"dog",      "bicycle",   "teapot",  "lighthouse",
                                         "sparrow",  "accordion", "tractor", "orchid",
                                         "keyboard", "umbrella",  "volcano"};
    const std::vector<std::string> places{"on a beach", "in the kitchen", "under a bridge", "at night",
                                          "in heavy rain"};
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& first = nouns[i % nouns.size()];
        const std::string& second = nouns[i / nouns.size() % nouns.size()];
        result.push_back("a photo of a " + adjectives[i % adjectives.size()] + " " + first + " and a " +
                         second + " " + places[i % places.size()] + ".");
    }
    return result;
}

void run_texts(benchmark::State& state, const std::vector<std::string>& texts) {
    const mc::Tokenizer tokenizer;
    std::int64_t bytes = 0;
    for (const std::string& text : texts) bytes += static_cast<std::int64_t>(text.size());
    for (auto _ : state) {
        for (const std::string& text : texts)
            benchmark::DoNotOptimize(tokenizer.tokenize(text, context, true));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
    state.SetBytesProcessed(state.iterations() * bytes);
}

void run_construction(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(mc::Tokenizer());
}

void register_all(const bench::Options& options) {
    if (options.precision != "fp32") return;  // no numbers here
    const auto add = [](const char* name, std::vector<std::string> texts) {
        const auto run = [texts = std::move(texts)](benchmark::State& state) { run_texts(state, texts); };
        benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMicrosecond);
    };
    add("captions", captions(10000));
    std::string page;
    for (const std::string& caption : captions(200)) page += caption + " ";
    add("page of 11 kB, cut", {page});
    add("one word of 2,000 letters", {std::string(2000, 'a')});
    add("HTML and Unicode", {"caf&eacute; &amp; cr\xC3\xA8me br\xC3\xBBl\xC3\xA9"
                             "e \xE2\x80\x94 \xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E \xF0\x9F\x98\x80"});
    benchmark::RegisterBenchmark("construction", run_construction)->Unit(benchmark::kMicrosecond);
}

}  // namespace

int main(int argc, char** argv) {
    return bench::run_program(argc, argv, register_all);
}
