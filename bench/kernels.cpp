// Products at the towers' shapes, as a share of the multiply-add peak.
//
//     bench_kernels [--threads N] [--precision fp32|bf16] [--isa NAME] [--benchmark_...]
//
// Each shape is run twice: on one weight (`hot`: it stays in the caches as far as it fits), and on so many in
// turn that none does (`stream`: as in a tower, where every layer has its own).
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "program.hpp"
#include "random_model.hpp"

namespace {

namespace mc = monoclip;
using Engine = mc::Cpu::Engine;

struct Product {
    const char* name;
    std::int64_t rows, columns, depth;
};

constexpr Product products[] = {
    {"B32x1/qkv", 50, 2304, 768},    {"B32x1/out", 50, 768, 768},     {"B32x1/fc1", 50, 3072, 768},
    {"B32x1/fc2", 50, 768, 3072},    {"B32x32/qkv", 1600, 2304, 768}, {"B32x32/out", 1600, 768, 768},
    {"B32x32/fc1", 1600, 3072, 768}, {"B32x32/fc2", 1600, 768, 3072}, {"B16x1/qkv", 197, 2304, 768},
    {"B16x1/fc1", 197, 3072, 768},   {"B16x1/fc2", 197, 768, 3072},   {"L14x1/qkv", 257, 3072, 1024},
    {"L14x1/out", 257, 1024, 1024},  {"L14x1/fc1", 257, 4096, 1024},  {"L14x1/fc2", 257, 1024, 4096},
    {"textx1/qkv", 8, 1536, 512},    {"textx1/fc1", 8, 2048, 512},    {"textx1/fc2", 8, 512, 2048},
    {"textx64/qkv", 512, 1536, 512}, {"textx64/fc1", 512, 2048, 512}, {"textx64/fc2", 512, 512, 2048},
};

void run_product(benchmark::State& state, const Product& product, const bench::Options& options,
                 bool stream) {
    const Engine engine(bench::make_backend(options));
    const mc::Shape shape{product.columns, product.depth};
    const std::int64_t each = product.columns * product.depth * (options.precision == "bf16" ? 2 : 4);
    constexpr std::int64_t beyond_caches = 256 << 20;
    const std::int64_t copies = stream ? beyond_caches / each + 1 : 1;
    std::vector<Engine::Weight> weights;
    const mc::TensorView numbers = bench::random_tensor(shape, 1);
    for (std::int64_t i = 0; i < copies; ++i) weights.push_back(engine.pack(numbers, mc::Role::matrix));
    const Engine::Weight bias = engine.pack(bench::random_tensor({product.columns}, 2), mc::Role::vector);
    const Engine::Weight gain = engine.pack(bench::constant_tensor({product.depth}, 1), mc::Role::vector);
    const Engine::Weight shift = engine.pack(bench::constant_tensor({product.depth}, 0), mc::Role::vector);

    const std::int64_t elements = product.rows * (2 * product.depth + product.columns);
    const mc::Workspace workspace(static_cast<std::size_t>(elements) * 4 + (std::size_t{16} << 20));
    mc::Arena arena(workspace);
    const std::vector<float> pixels =
        bench::random_numbers(static_cast<std::size_t>(product.rows * product.depth), 3);
    const auto in = engine.operand(arena, product.rows, product.depth);
    engine.layer_norm(engine.upload(pixels, product.rows, product.depth, arena), gain, shift, 1e-5, in);
    const auto out = engine.matrix(arena, product.rows, product.columns);

    std::size_t next = 0;
    const bench::FlopCounter counter;
    for (auto _ : state) {
        engine.linear(in, weights[next], {.bias = &bias}, out, arena);
        next = next + 1 == weights.size() ? 0 : next + 1;
        benchmark::ClobberMemory();
    }
    counter.finish(state, 2 * product.rows * product.columns * product.depth, options);
}

void register_all(const bench::Options& options) {
    for (const bool stream : {false, true}) {
        for (const Product& product : products) {
            const std::string name =
                std::string(product.name) + (stream ? "/stream/" : "/hot/") + options.precision;
            const auto run = [product, options, stream](benchmark::State& state) {
                run_product(state, product, options, stream);
            };
            benchmark::RegisterBenchmark(name.c_str(), run)->UseRealTime()->Unit(benchmark::kMicrosecond);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    return bench::run_program(argc, argv, register_all);
}
