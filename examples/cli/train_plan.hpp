// What a call of `monoclip train` asks for: its options, checked as far as that needs no data and no model.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "command_convert.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "train_augment.hpp"

namespace cli {

inline constexpr int most_number = 1 << 30;
inline constexpr int usual_train_batch = 64;
inline constexpr int usual_epochs = 10;

inline std::vector<Option> schedule_options() {
    return {
        {"--epochs", "N", "how often every picture is shown (default: 10, or no limit with --steps)"},
        {"--steps", "N", "the end after N steps"},
        {"--batch-size", "N", "pairs in a step (default: 64, or all where there are fewer)"},
        {"--lr", "X", "the highest learning rate (default: 1e-5, with --config 5e-4)"},
        {"--warmup", "N", "steps until then (default: a twentieth of all, at most 2000)"},
        {"--schedule", "NAME", "cosine, down to 0 at the end (the default), or constant"},
        {"--weight-decay", "X", "of matrices (default: 0.2)"},
        {"--beta1", "X", "of AdamW (default: 0.9)"},
        {"--beta2", "X", "of AdamW (default: 0.98)"},
        {"--epsilon", "X", "of AdamW (default: 1e-6)"},
        {"--clip-norm", "X", "cuts the norm of all gradients to X"},
        {"--average", "X",
         "trains, evaluates and writes a moving average of the weights that keeps X, as 0.999"},
        {"--seed", "N", "of every random choice (default: 0)"},
    };
}

inline std::vector<Option> parts_options() {
    return {
        {"--lock-image", "", "leaves the image encoder as it is"},
        {"--lock-text", "", "leaves the text encoder as it is"},
        {"--lock-logit-scale", "", "leaves the temperature as it is"},
        {"--image-blocks", "N", "trains the last N blocks of the image encoder, and what follows them"},
        {"--text-blocks", "N", "trains the last N blocks of the text encoder, and what follows them"},
        {"--batch-statistics", "", "ResNets: BatchNorm by each batch (default with --config); else as it is"},
        {"--different-concepts", "", "no two pairs of a batch have the same concept"},
        {"--share-concepts", "", "a caption is right for all pictures of its concept in the batch"},
        {"--recompute", "", "computes blocks again instead of keeping them: less memory, the same bits"},
        {"--workers", "N", "threads that read and prepare pictures, beside --threads (default: 1)"},
    };
}

inline std::vector<Option> output_options() {
    return {
        {"--output", "DIR", "the folder for the model, the state, the figures and the report"},
        {"--resume", "", "go on with the training in DIR, or begin it where there is none"},
        {"--checkpoint-every", "N", "steps between states (default: every five minutes)"},
        {"--eval", "D", "evaluate on D, too: a table or a folder of labels; may be given again"},
        {"--eval-every", "N", "steps between evaluations (default: at the end of each epoch)"},
        {"--eval-template", "TEXT", "prompt with {} where a label goes; several are averaged"},
        {"--layout", "NAME", "of the model: openai (the default), open_clip or huggingface"},
        {"--dtype", "TYPE", "of the model's numbers: fp32 (the default), fp16 or bf16"},
    };
}

/// Where and when something is written.
struct TrainPlan {
    std::filesystem::path folder;
    bool resumes = false;
    std::int64_t checkpoint_every = 0;  ///< steps; 0: by the clock
    std::int64_t eval_every = 0;        ///< steps; 0: by epochs
    std::vector<std::string> evals;
    monoclip::SaveOptions save;
};

inline TrainPlan train_plan(const Arguments& arguments) {
    TrainPlan plan;
    plan.folder = arguments.required("--output");
    plan.resumes = arguments.has("--resume");
    plan.checkpoint_every = arguments.number("--checkpoint-every", 1, most_number, 0);
    plan.eval_every = arguments.number("--eval-every", 1, most_number, 0);
    plan.evals = arguments.values("--eval");
    std::vector<std::string> sorted = plan.evals;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end()) throw UsageError("--eval: " + *twice + " is named twice");
    for (const char* option : {"--eval-every", "--eval-template"}) {
        if (plan.evals.empty() && arguments.has(option))
            throw UsageError(std::string(option) + " is for --eval");
    }
    if (arguments.has("--layout")) plan.save.layout = layout_option(arguments);
    plan.save.dtype = dtype_option(arguments);
    return plan;
}

inline monoclip::TrainedTower trained_tower(const Arguments& arguments, const std::string& name) {
    const std::string lock = "--lock-" + name, blocks = "--" + name + "-blocks";
    if (arguments.has(lock) && arguments.has(blocks)) throw UsageError(blocks + " contradicts " + lock);
    monoclip::TrainedTower tower;
    tower.locked = arguments.has(lock);
    tower.last_blocks = arguments.number(blocks, 0, most_number, monoclip::TrainedTower::all);
    return tower;
}

inline monoclip::Schedule schedule_option(const Arguments& arguments) {
    const std::string name = arguments.value("--schedule").value_or("cosine");
    if (const auto schedule = monoclip::schedule_named(name)) return *schedule;
    throw UsageError("--schedule: expected cosine or constant, got '" + name + "'");
}

inline monoclip::AdamWOptions adamw_options(const Arguments& arguments) {
    monoclip::AdamWOptions options;
    options.beta1 = arguments.real("--beta1", options.beta1);
    options.beta2 = arguments.real("--beta2", options.beta2);
    options.epsilon = arguments.real("--epsilon", options.epsilon);
    options.weight_decay = arguments.real("--weight-decay", options.weight_decay);
    options.clip_norm = arguments.real("--clip-norm", options.clip_norm);
    return options;
}

/// All but what depends on the data: see `fit_to_data`.
inline monoclip::TrainOptions train_options(const Arguments& arguments) {
    const bool is_new = arguments.has("--config");
    monoclip::TrainOptions options;
    const int epochs = arguments.has("--steps") ? 0 : usual_epochs;
    options.data.epochs = static_cast<std::uint32_t>(arguments.number("--epochs", 1, most_number, epochs));
    options.steps = arguments.number("--steps", 1, most_number, 0);
    options.data.batch_size =
        static_cast<std::size_t>(arguments.number("--batch-size", 2, 1 << 20, usual_train_batch));
    options.data.workers = arguments.number("--workers", 0, 1024, 1);
    options.data.seed = static_cast<std::uint64_t>(arguments.number("--seed", 0, most_number, 0));
    options.data.different_concepts = arguments.has("--different-concepts");
    options.data.augment = augment_config(arguments);
    options.share_concepts = arguments.has("--share-concepts");
    options.share_facts = arguments.has("--facts-column");
    options.learning_rate = arguments.real("--lr", is_new ? 5e-4 : 1e-5);
    options.warmup = arguments.number("--warmup", 0, most_number, 0);
    options.schedule = schedule_option(arguments);
    options.optimiser = adamw_options(arguments);
    options.average = arguments.real("--average", 0);
    options.parts = {trained_tower(arguments, "image"), trained_tower(arguments, "text"),
                     !arguments.has("--lock-logit-scale")};
    options.encoder.recompute = arguments.has("--recompute");
    const bool by_batch = is_new || arguments.has("--batch-statistics");
    options.encoder.statistics =
        by_batch ? monoclip::BatchNormStatistics::batch : monoclip::BatchNormStatistics::running;
    return options;
}

/// The defaults that depend on how many pairs an epoch has.
inline void fit_to_data(const Arguments& arguments, std::size_t pairs, monoclip::TrainOptions& options) {
    if (!arguments.has("--batch-size")) options.data.batch_size = (std::min)(options.data.batch_size, pairs);
    if (arguments.has("--warmup")) return;
    const auto steps_per_epoch = static_cast<std::int64_t>(pairs / options.data.batch_size);
    std::int64_t steps = steps_per_epoch * static_cast<std::int64_t>(options.data.epochs);
    if (options.steps != 0) steps = steps == 0 ? options.steps : (std::min)(steps, options.steps);
    options.warmup = (std::min)(steps / 20, std::int64_t{2000});
}

}  // namespace cli
