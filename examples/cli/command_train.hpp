// monoclip train: contrastive training, from a checkpoint or from nothing.
#pragma once

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "complaint.hpp"
#include "embed_gaps.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "number_words.hpp"
#include "train_data.hpp"
#include "train_evaluation.hpp"
#include "train_folder.hpp"
#include "train_plan.hpp"
#include "train_progress.hpp"
#include "train_run.hpp"
#include "train_start.hpp"
#include "train_words.hpp"

namespace cli {

/// What of a call is wrong whatever the data are.
inline void check_train_call(const Arguments& arguments) {
    if (!arguments.operands().empty()) {
        throw UsageError("unexpected argument '" + arguments.operands().front() + "'");
    }
    static_cast<void>(arguments.required("--data"));
    check_train_model(arguments);
    if (arguments.has("--lock-image") && arguments.has("--lock-text") && arguments.has("--lock-logit-scale"))
        throw UsageError("nothing is left to train: both encoders and the temperature are locked");
}

/// Prompts of evaluations by labels: those that a folder is trained with, otherwise the label alone.
inline std::vector<std::string> evaluation_templates(const Arguments& arguments) {
    if (arguments.has("--eval-template")) return arguments.values("--eval-template");
    std::error_code ignored;
    if (!std::filesystem::is_directory(arguments.required("--data"), ignored)) return {"{}"};
    if (arguments.has("--template")) return arguments.values("--template");
    return {"a photo of a {}."};
}

inline std::size_t trained_parameters(Trainer& trainer) {
    std::size_t count = 0;
    for (const auto& tensor : trainer.contrastive().model().tensors())
        count += tensor.is_trained() ? tensor.values.size() : 0;
    return count;
}

inline std::string start_words(const Arguments& arguments) {
    if (const auto model = arguments.value("--model")) return *model;
    return *arguments.value("--config") + ", from nothing";
}

/// The same, of files the name alone.
inline std::string start_name(const Arguments& arguments) {
    if (const auto model = arguments.value("--model")) return short_name(*model);
    const std::string config = *arguments.value("--config");
    std::error_code ignored;
    return (std::filesystem::exists(config, ignored) ? short_name(config) : config) + ", from nothing";
}

inline TrainFacts train_facts(const Arguments& arguments, Trainer& trainer) {
    TrainFacts facts;
    const std::string model = start_words(arguments);
    facts.model = start_name(arguments);
    facts.data = arguments.required("--data");
    facts.steps = trainer.total_steps();
    facts.settings = {{"model", model},
                      {"parameters", grouped(trainer.contrastive().model().all_values().size()) +
                                         ", trained " + grouped(trained_parameters(trainer))},
                      {"data", facts.data},
                      {"steps of an epoch", grouped(trainer.steps_per_epoch())}};
    for (const auto& [name, value] : trainer.settings()) {
        if (name != "data") facts.settings.emplace_back(name, value);
    }
    for (const char* option : {"--threads", "--workers", "--template", "--eval-template"}) {
        for (const std::string& value : arguments.values(option))
            facts.settings.emplace_back(std::string(option).substr(2), value);
    }
    return facts;
}

inline std::string first_words(const Arguments& arguments, Trainer& trainer, std::size_t records) {
    return start_words(arguments) + ": " + counted(trained_parameters(trainer)) + " parameters to train, " +
           counted(records) + " pictures, " + grouped(trainer.total_steps()) + " steps of " +
           std::to_string(trainer.options().data.batch_size) + " (" + grouped(trainer.steps_per_epoch()) +
           " an epoch)";
}

inline std::string words_of(const monoclip::SkippedRecord& record) {
    const bool is_named = record.reason.find(record.name) != std::string::npos;
    return is_named ? record.reason : record.name + ": " + record.reason;
}

/// Says how it ended; the exit status.
inline int train_status(const TrainRun& run, Trainer& trainer, const TrainFolder& folder, bool is_done,
                        TrainProgress& progress) {
    const std::string steps = grouped(trainer.steps());
    if (!is_done) {
        progress.warn("interrupted after step " + steps + "; the same call with --resume goes on");
        return stopped_by_user();
    }
    progress.say("finished after " + steps + " steps, " + duration_text(run.history().seconds()) + ": " +
                 folder.model().string());
    const std::size_t skipped = run.history().skipped();
    if (skipped == 0) return 0;
    progress.warn(grouped(skipped) + " times a picture could not be read, and another one took its place");
    return done_with_gaps;
}

inline int run_train(const Arguments& arguments) {
    check_train_call(arguments);
    const TrainPlan plan = train_plan(arguments);
    monoclip::TrainOptions options = train_options(arguments);
    const TrainFolder folder(plan.folder, plan.save.layout);
    folder.check(plan.resumes);
    stop_politely_on(SIGINT);
    stop_politely_on(SIGTERM);

    TrainProgress progress;
    UnreadInputs unread;
    const auto note = [&progress, &unread](const std::string& line) {
        if (unread.add(line)) progress.warn(line);
    };
    monoclip::TrainingStart start = training_start(arguments);
    const monoclip::PairOptions reading =
        pair_options(arguments, monoclip::image_size_of(start.config.vision));
    monoclip::PairOptions listed = reading;  // facts are asked for in training alone
    listed.facts_column = arguments.value("--facts-column").value_or("");
    const auto pairs = monoclip::open_pairs(arguments.required("--data"), listed);
    options.data_name = data_name(*pairs, listed);
    options.data.on_skip = [&note](const monoclip::SkippedRecord& record) { note(words_of(record)); };
    fit_to_data(arguments, epoch_size(*pairs, options.data.different_concepts), options);

    monoclip::Cpu cpu{.precision = precision_option(arguments)};
    cpu.context.executor = make_executor(arguments);
    TrainEvaluator evaluator(plan.evals, reading, evaluation_templates(arguments), cpu.context.executor,
                             note);
    Trainer trainer(cpu, std::move(start), pairs, std::move(options));
    progress.expect(trainer.total_steps(), trainer.options().data.epochs);
    progress.say(first_words(arguments, trainer, pairs->size()));
    TrainRun run(plan, trainer, evaluator, cpu, progress, unread, train_facts(arguments, trainer));
    const bool is_done = run.run();
    return train_status(run, trainer, folder, is_done, progress);
}

inline std::vector<Option> train_command_options() {
    std::vector<Option> options = {
        {"--model", "FILE", "the checkpoint to train further"},
        {"--config", "NAME",
         "random weights in a model of this name (vit_b_32, rn50, ...) or open_clip JSON file"},
    };
    for (const auto& more :
         {data_options(), output_options(), schedule_options(), parts_options(), augment_options()})
        options.insert(options.end(), more.begin(), more.end());
    return options;
}

inline Command train_command() {
    return {"train",
            "--data D --output DIR (--model FILE | --config NAME) [options]",
            "trains a model on pictures and captions",
            "Fine-tunes a checkpoint, or trains a new model, by CLIP's contrastive loss and AdamW. The "
            "folder DIR\n"
            "gets\n"
            "  model.safetensors       the model, which all commands read\n"
            "  checkpoint.safetensors  the whole state, where --resume goes on\n"
            "  metrics.jsonl           a line of JSON for each step and each evaluation\n"
            "  report.html             the same as curves\n"
            "\n"
            "They are written before the first step, so that a full disk shows at once, and then every five "
            "minutes\n"
            "(--checkpoint-every: every N steps), on Ctrl-C and at the end. Ctrl-C lets the step finish; a "
            "second one\n"
            "ends at once. The same call with --resume goes on, after a crash too, to the same bytes as "
            "without the\n"
            "interruption; --threads and --workers may differ.\n"
            "\n"
            "Pictures that cannot be read are named, and others take their place; the exit status is 3 then.",
            with_common_options(train_command_options()),
            run_train};
}

}  // namespace cli
