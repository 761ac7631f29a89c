// The layers between the products, and whole blocks, at the towers' shapes.
//
//     bench_layers [--threads N] [--precision fp32|bf16] [--isa NAME] [--benchmark_...]
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "monoclip/nn/transformer.hpp"
#include "program.hpp"
#include "random_model.hpp"

namespace {

namespace mc = monoclip;
using Engine = mc::Cpu::Engine;

struct Shape {
    const char* name;
    std::int64_t sequences, length;
    mc::TransformerConfig config;
};

constexpr mc::TransformerConfig base{768, 12, 64, 0, false};
constexpr mc::TransformerConfig large{1024, 24, 64, 0, false};
constexpr mc::TransformerConfig text{512, 12, 64, 0, true};
constexpr Shape shapes[] = {{"B32x1", 1, 50, base},   {"B32x32", 32, 50, base}, {"B16x1", 1, 197, base},
                            {"L14x1", 1, 257, large}, {"L14x8", 8, 257, large}, {"textx1", 1, 8, text},
                            {"textx64", 64, 8, text}, {"text77x1", 1, 77, text}};

/// Scratch for anything that is run here.
mc::Workspace workspace_for(const Shape& shape) {
    const std::int64_t floats = shape.sequences * shape.length * shape.config.width * 16;
    return mc::Workspace(static_cast<std::size_t>(floats) * 4 + (std::size_t{16} << 20));
}

std::vector<float> rows_of(const Shape& shape, std::int64_t columns) {
    return bench::random_numbers(static_cast<std::size_t>(shape.sequences * shape.length * columns), 5);
}

mc::nn::ResidualAttentionBlock<Engine::Weight> random_block(const Engine& engine,
                                                            const mc::TransformerConfig& config) {
    mc::nn::ResidualAttentionBlock<Engine::Weight> block;
    std::uint64_t seed = 1;
    const auto fill = [&](Engine::Weight& weight, const mc::Shape& shape, mc::Role role) {
        weight = engine.pack(bench::random_tensor(shape, seed++), role);
    };
    mc::walk_parameters(block, fill, config);
    return block;
}

void run_layer_norm(benchmark::State& state, const Shape& shape, const bench::Options& options) {
    const Engine engine(bench::make_backend(options));
    const mc::Workspace workspace = workspace_for(shape);
    mc::Arena arena(workspace);
    const std::int64_t rows = shape.sequences * shape.length;
    const std::int64_t width = shape.config.width;
    const std::vector<float> numbers = rows_of(shape, width);
    const auto in = engine.upload(numbers, rows, width, arena);
    const auto gain = engine.pack(bench::random_tensor({width}, 1), mc::Role::vector);
    const auto bias = engine.pack(bench::random_tensor({width}, 2), mc::Role::vector);
    const auto out = engine.operand(arena, rows, width);
    for (auto _ : state) {
        engine.layer_norm(in, gain, bias, 1e-5, out);
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * rows * width * 4);
}

void run_attention(benchmark::State& state, const Shape& shape, const bench::Options& options) {
    const Engine engine(bench::make_backend(options));
    const mc::Workspace workspace = workspace_for(shape);
    mc::Arena arena(workspace);
    const std::int64_t width = shape.config.width;
    const mc::Sequences sequences{shape.sequences, shape.length};
    const std::vector<float> numbers = rows_of(shape, 3 * width);
    const auto qkv = engine.upload(numbers, sequences.total(), 3 * width, arena);
    const auto out = engine.operand(arena, sequences.total(), width);
    // Attention computes in fp32, whatever the precision of the products.
    bench::Options wide = options;
    wide.precision = "fp32";
    const bench::FlopCounter counter;
    for (auto _ : state) {
        engine.attention(qkv, sequences, shape.config.heads(), shape.config.causal, out, arena);
        benchmark::ClobberMemory();
    }
    const std::int64_t square = shape.length * shape.length;
    const std::int64_t pairs = shape.config.causal ? (square + shape.length) / 2 : square;
    counter.finish(state, 4 * shape.sequences * pairs * width, wide);
}

void run_block(benchmark::State& state, const Shape& shape, const bench::Options& options) {
    const Engine engine(bench::make_backend(options));
    const auto block = random_block(engine, shape.config);
    const mc::Workspace workspace = workspace_for(shape);
    mc::Arena arena(workspace);
    const mc::Sequences sequences{shape.sequences, shape.length};
    const std::int64_t width = shape.config.width;
    const auto x = engine.matrix(arena, sequences.total(), width);
    const std::vector<float> numbers = rows_of(shape, width);
    std::copy(numbers.begin(), numbers.end(), x.data);
    const bench::FlopCounter counter;
    for (auto _ : state) {
        forward(engine, block, shape.config, mc::Activation::quick_gelu, sequences, x, arena);
        benchmark::ClobberMemory();
    }
    const std::int64_t square = shape.length * shape.length;
    const std::int64_t pairs = shape.config.causal ? (square + shape.length) / 2 : square;
    const std::int64_t products = sequences.total() * width * (4 * width + 2 * shape.config.hidden());
    counter.finish(state, 2 * products + 4 * shape.sequences * pairs * width, options);
}

void register_all(const bench::Options& options) {
    using Run = void (*)(benchmark::State&, const Shape&, const bench::Options&);
    struct Layer {
        const char* name;
        Run run;
    };
    for (const Layer& layer : {Layer{"layer_norm", run_layer_norm}, Layer{"attention", run_attention},
                               Layer{"block", run_block}}) {
        for (const Shape& shape : shapes) {
            const std::string name = std::string(layer.name) + "/" + shape.name + "/" + options.precision;
            const auto run = [layer, shape, options](benchmark::State& state) {
                layer.run(state, shape, options);
            };
            benchmark::RegisterBenchmark(name.c_str(), run)->UseRealTime()->Unit(benchmark::kMicrosecond);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    return bench::run_program(argc, argv, register_all);
}
