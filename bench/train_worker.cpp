// The library's side of train.py: steps of contrastive training on one batch, whenever a line on standard
// input asks.
//
//     bench_train_worker --model FILE --pixels FILE --tokens FILE --batch N [--lr X] [--batch-statistics]
//     [--recompute]
//                        [--threads N] [--precision fp32|bf16] [--isa NAME]
//
// FILE of pixels: float32 planes [N,3,S,S]; of tokens: int32 ids [N,context], padded with zeros. A run is a
// step: both encoders forwards and backwards, the loss, AdamW. "save PATH" writes the losses of all steps so
// far as float32.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "monoclip/monoclip.hpp"
#include "options.hpp"
#include "serve.hpp"

namespace {

namespace mc = monoclip;

struct Arguments {
    std::string model, pixels, tokens;
    std::size_t batch = 1;
    double learning_rate = 1e-5;
    mc::EncoderOptions encoder;
    bench::Options options;
};

Arguments parse(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    Arguments arguments;
    arguments.options = bench::take_options(words);
    if (bench::take_flag(words, "--batch-statistics"))
        arguments.encoder.statistics = mc::BatchNormStatistics::batch;
    arguments.encoder.recompute = bench::take_flag(words, "--recompute");
    arguments.model = bench::take_value(words, "--model");
    arguments.pixels = bench::take_value(words, "--pixels");
    arguments.tokens = bench::take_value(words, "--tokens");
    arguments.batch = static_cast<std::size_t>(bench::parse_count(bench::take_value(words, "--batch", "1")));
    arguments.learning_rate = std::stod(bench::take_value(words, "--lr", "1e-5"));
    bench::require_none(words);
    return arguments;
}

/// Each text up to and including its end token, which has the largest id.
std::vector<std::vector<int>> texts_of(const std::vector<int>& ids, std::size_t batch) {
    const std::size_t context = ids.size() / batch;
    std::vector<std::vector<int>> texts(batch);
    for (std::size_t i = 0; i < batch; ++i) {
        const std::span<const int> row = std::span(ids).subspan(i * context, context);
        texts[i].assign(row.begin(), std::max_element(row.begin(), row.end()) + 1);
    }
    return texts;
}

/// The model, its optimiser, the batch, and the losses so far.
struct Training {
    explicit Training(const Arguments& arguments, const mc::TrainingStart& start)
        : step(bench::make_backend(arguments.options), start.config, {}, arguments.encoder),
          optimiser(step.model(), {}),
          learning_rate(arguments.learning_rate) {
        step.model().assign(start.tensors);
        const auto side = static_cast<std::size_t>(start.preprocess.image_size);
        const auto context = static_cast<std::size_t>(start.config.text.context_length);
        pixels = bench::read_raw<float>(arguments.pixels, arguments.batch * 3 * side * side);
        texts = texts_of(bench::read_raw<int>(arguments.tokens, arguments.batch * context), arguments.batch);
    }

    void run() {
        step.model().clear_gradients();
        losses.push_back(static_cast<float>(step.add_gradients(pixels, texts).loss));
        optimiser.step(step.engine(), learning_rate);
        step.clamp_logit_scale();
    }

    mc::ContrastiveStep<> step;
    mc::AdamW<mc::Cpu::TrainingEngine> optimiser;
    double learning_rate;
    std::vector<float> pixels;
    std::vector<std::vector<int>> texts;
    std::vector<float> losses;
};

void serve(const Arguments& arguments) {
    const auto training = std::make_shared<Training>(arguments, mc::start_from(arguments.model));
    bench::Work work;
    work.run = [training] { training->run(); };
    work.save = [training](const std::string& path) { bench::write_raw(path, training->losses); };
    work.items = arguments.batch;
    bench::serve(work, arguments.options);
}

}  // namespace

int main(int argc, char** argv) {
    return bench::exit_status([&] { serve(parse(argc, argv)); });
}
