// Contrastive training from the first step to the last: batches in, steps of the optimiser, checkpoints.
//
//     Trainer trainer(Cpu{}, start_from("ViT-B-32.pt"), open_pairs("train.tsv"), {.learning_rate = 1e-5});
//     for (StepReport report; trainer.step(report);) std::printf("%f\n", report.loss);
//     trainer.save("tuned.safetensors");
//
// The state of a training is its weights, the optimiser's moments and the number of steps; every random
// choice follows from the seed and the step. So a training that goes on from a checkpoint gives bit for bit
// what one that was not stopped gives.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/clip.hpp"
#include "monoclip/convert.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/description.hpp"
#include "monoclip/io/layout_writer.hpp"
#include "monoclip/io/model_source.hpp"
#include "monoclip/text/tokenizer.hpp"
#include "monoclip/train/adamw.hpp"
#include "monoclip/train/contrastive_step.hpp"
#include "monoclip/train/data_loader.hpp"
#include "monoclip/train/describe_settings.hpp"
#include "monoclip/train/find_failure.hpp"
#include "monoclip/train/initialize.hpp"
#include "monoclip/train/schedule.hpp"
#include "monoclip/train/training_checkpoint.hpp"

namespace monoclip::inline v0_1 {

/// What a training begins with: a model's sizes, and its weights or none.
struct TrainingStart {
    AnyClipConfig config;         ///< the model's sizes
    PreprocessConfig preprocess;  ///< how its pictures are prepared
    TensorMap tensors;            ///< empty: random weights, from the seed
};

/// A released checkpoint, or one of ours, to be trained further. Throws what `Clip::load` throws.
inline TrainingStart start_from(const std::filesystem::path& path, const LoadOptions& options = {}) {
    ModelSource source = open_model(path);
    const AnyClipConfig config = deduce_config(
        source, {options.activation, options.vision_head_width, options.text_head_width, Towers::both});
    PreprocessConfig preprocess = deduce_preprocess(source, config, options.preprocess, Towers::both);
    detail::check_tensors(source.tensors, config, Towers::both);
    return {config, preprocess, std::move(source.tensors)};
}

/// A model of these sizes with random weights. Throws config.101.
inline TrainingStart start_new(const AnyClipConfig& config, const PreprocessConfig& preprocess) {
    validate(config);
    return {config, preprocess, {}};
}

/// How a model is trained. Defaults are those of fine-tuning a released model.
struct TrainOptions {
    /// Batches, seed, augmentation, number of epochs. Its `preprocess` is set to the model's.
    DataLoaderOptions data{};
    std::int64_t steps = 0;                ///< ends the training before its epochs do; 0: not
    double learning_rate = 1e-5;           ///< at its highest
    std::int64_t warmup = 0;               ///< steps
    Schedule schedule = Schedule::cosine;  ///< after the warm-up
    AdamWOptions optimiser{};              ///< betas, weight decay, clipping
    TrainedParts parts{};                  ///< what is trained, and what stays
    EncoderOptions encoder{};              ///< memory against time, BatchNorm's statistics
    /// The share of its value that the moving average of the weights, and of BatchNorm's statistics, keeps at
    /// each step; 0: there is none. At first it keeps less, (1 + steps) / (10 + steps), so that it is soon
    /// rid of the first weights. With an average, `save` writes it instead of the last weights.
    double average = 0;
    /// Whether a text is right for every picture of its concept in the batch.
    bool share_concepts = false;
    /// Whether a text that consists of facts is right for every picture of which they are known.
    bool share_facts = false;
    /// What tells the data from others, such as a digest: a checkpoint goes on with the same alone.
    std::string data_name{};
};

/// What a step did.
struct StepReport {
    std::int64_t step = 0;       ///< from 0
    std::uint64_t epoch = 0;     ///< from 0
    double loss = 0;             ///< before the step
    double accuracy = 0;         ///< of the batch: pictures whose nearest text is right
    double gradient_norm = 0;    ///< before clipping
    double learning_rate = 0;    ///< of this step
    double logit_scale = 0;      ///< the multiplier
    double seconds = 0;          ///< of the step
    double waiting_seconds = 0;  ///< of these, for the batch
    std::size_t pictures = 0;    ///< in the batch
    std::size_t skipped = 0;     ///< records that could not be read
    std::size_t cut = 0;         ///< texts longer than the context, whose end was left out
};

/// See the head of this file. One thread at a time may use it.
template <Backend B = Cpu>
class Trainer {
  public:
    using E = typename B::TrainingEngine;  ///< the engine that computes
    static_assert(std::is_same_v<typename E::Number, float>, "training runs in float; double is for checks");

    /// Throws train.101 and train.105 for options that make no sense (a batch of one pair among them: there
    /// is nothing to tell it from), data.* for the source's, text.102 for
    /// a vocabulary that is no beginning of the tokenizer's, and what reading weights throws.
    Trainer(B backend, TrainingStart start, std::shared_ptr<const PairSource> source, TrainOptions options)
        : options_(checked(std::move(options), start)),
          preprocess_(start.preprocess),
          source_(std::move(source)),
          precision_(backend.precision),
          step_(std::move(backend), start.config, options_.parts, options_.encoder),
          optimiser_(step_.model(), options_.optimiser),
          tokenizer_((std::min)(start.config.text.vocab_size, Tokenizer::full_vocab_size)) {
        if (start.tensors.empty()) {
            initialize(step_.model(), options_.data.seed);
        } else {
            step_.model().assign(start.tensors);
        }
        open_loader();
        const std::size_t batch = options_.data.batch_size;
        detail::require(!options_.data.keep_last || loader_->epoch_size() % batch != 1, "train.105",
                        "the last batch of an epoch would be a single pair: do not keep it, or choose "
                        "another batch size");
        if (options_.average > 0) {
            const std::span<const float> values = step_.model().all_values();
            average_.assign(values.begin(), values.end());
        }
    }

    /// The model's sizes.
    const AnyClipConfig& config() const { return step_.model().config(); }
    /// How pictures are prepared.
    const PreprocessConfig& preprocess_config() const { return preprocess_; }
    /// As they were given, with the model's preprocessing.
    const TrainOptions& options() const { return options_; }
    /// Whatever decides the steps, by name: what a checkpoint is compared with. Where the training ends
    /// decides them, too, unless the rate is constant.
    std::map<std::string, std::string> settings() const {
        using detail::describe_all;
        const DataLoaderOptions& data = options_.data;
        const AdamWOptions& adamw = options_.optimiser;
        const auto tower = [](const TrainedTower& part) {
            if (part.locked) return std::string("locked");
            return part.last_blocks == TrainedTower::all
                       ? std::string("all")
                       : detail::concat("last ", part.last_blocks, " blocks");
        };
        const bool is_by_batch = options_.encoder.statistics == BatchNormStatistics::batch;
        std::map<std::string, std::string> all = {
            {"data", options_.data_name},
            {"records", describe_all(source_->size())},
            {"batch size", describe_all(data.batch_size)},
            {"seed", describe_all(data.seed)},
            {"shuffle", describe_all(data.shuffle)},
            {"last batch", data.keep_last ? "kept" : "dropped"},
            {"different concepts", describe_all(data.different_concepts)},
            {"shared concepts", describe_all(options_.share_concepts)},
            {"shared facts", describe_all(options_.share_facts)},
            {"augmentation", detail::describe_augmentation(data.augment)},
            {"learning rate", describe_all(options_.learning_rate, name_of(options_.schedule))},
            {"warm-up", describe_all(options_.warmup)},
            {"betas", describe_all(adamw.beta1, adamw.beta2)},
            {"epsilon", describe_all(adamw.epsilon)},
            {"weight decay", describe_all(adamw.weight_decay)},
            {"clipping", describe_all(adamw.clip_norm)},
            {"image encoder", tower(options_.parts.image)},
            {"text encoder", tower(options_.parts.text)},
            {"logit scale", options_.parts.logit_scale ? "trained" : "locked"},
            {"batch norm", is_by_batch ? "by the batch" : "running"},
            {"average", describe_all(options_.average)},
            {"precision", precision_ == Precision::bf16 ? "bf16" : "fp32"}};
        if (options_.schedule != Schedule::constant) {
            all["epochs"] = describe_all(data.epochs);
            all["steps"] = describe_all(options_.steps);
        }
        return all;
    }

    /// Steps done.
    std::int64_t steps() const { return optimiser_.steps(); }
    /// Steps of the whole training; 0: no end.
    std::int64_t total_steps() const { return rate_.steps; }
    /// Batches of one epoch.
    std::uint64_t steps_per_epoch() const { return loader_->steps_per_epoch(); }
    /// The weights and gradients, for a program of its own.
    ContrastiveStep<B>& contrastive() { return step_; }

    /// One step; false at the end, when nothing was done. Throws train.110, with the step and the layer,
    /// where a number is none any more; data.*, where the data cannot be read.
    bool step(StepReport& report) {
        if (total_steps() != 0 && steps() >= total_steps()) return false;
        const auto begin = std::chrono::steady_clock::now();
        if (!loader_->next(batch_)) return false;
        const auto ready = std::chrono::steady_clock::now();
        if (batch_.size() < 2 && !batch_.skipped.empty()) {
            throw Error("data.112",
                        detail::concat("step ", steps() + 1,
                                       ": only one record of the batch can "
                                       "be read, which leaves nothing to tell it from; the last was ",
                                       batch_.skipped.back().name, ": ", batch_.skipped.back().reason));
        }
        report = {};
        report.step = steps();
        report.epoch = batch_.epoch;
        report.pictures = batch_.size();
        report.skipped = batch_.skipped.size();
        report.learning_rate = rate_.at(steps());
        report.cut = read_texts();
        step_.model().clear_gradients();
        const ContrastiveResult result = step_.add_gradients(batch_.pixels, texts_, right_texts());
        report.loss = result.loss;
        report.accuracy = result.accuracy;
        if (std::isfinite(result.loss))
            report.gradient_norm = optimiser_.step(step_.engine(), report.learning_rate);
        if (!std::isfinite(result.loss) || !std::isfinite(report.gradient_norm)) {
            throw Error("train.110", detail::concat("step ", report.step + 1, ": ",
                                                    detail::find_failure(step_, batch_.pixels)));
        }
        step_.clamp_logit_scale();
        report.logit_scale = std::exp(static_cast<double>(step_.model().tensor("logit_scale").values[0]));
        move_average();
        read_ = loader_->read();
        const auto end = std::chrono::steady_clock::now();
        report.seconds = std::chrono::duration<double>(end - begin).count();
        report.waiting_seconds = std::chrono::duration<double>(ready - begin).count();
        return true;
    }

    /// Writes the whole state. Throws what `write_safetensors` throws (file.2xx for a full disk or a folder
    /// that cannot be written), train.110 where a weight is no finite number any more; an older file is then
    /// as it was.
    void write_checkpoint(const std::filesystem::path& path) {
        require_finite();
        detail::write_training_checkpoint(path, step_.model(), optimiser_, std::span(average_), metadata());
    }

    /// Goes on from there. Throws train.107 where the file is another model's, train.108 where it was made
    /// with other options or data, which are named, or has more steps than this may do; this is of no use
    /// after that.
    void read_checkpoint(const std::filesystem::path& path) {
        const Checkpoint checkpoint = open_checkpoint(path);
        const std::int64_t steps = check_metadata(checkpoint);
        detail::read_training_checkpoint(checkpoint, step_.model(), optimiser_, std::span(average_));
        optimiser_.set_steps(steps);
        read_ = read_count(checkpoint);
        open_loader();
    }

    /// The weights as a model's tensors, in float32: the average where there is one. They are valid until the
    /// next step, as long as this lives.
    TensorMap tensors() const {
        TensorMap tensors;
        for (const auto& tensor : step_.model().tensors()) {
            std::span<const float> values = tensor.values;
            if (!average_.empty()) values = tensor.part_of_all(std::span(average_));
            tensors.emplace(tensor.name, detail::borrowed_tensor(tensor.shape, values));
        }
        return tensors;
    }

    /// A model for inference with the weights as they are now (the average where there is one), which further
    /// steps do not change.
    Clip<dynamic, B> clip(B backend = {}) const {
        Checkpoint checkpoint;
        checkpoint.tensors = tensors();
        for (const auto& tensor : step_.model().tensors()) {
            // Loading packs the other tensors, but reads the rows of tables where they lie.
            if (tensor.role == Role::table) own(checkpoint.tensors.find(tensor.name)->second);
        }
        checkpoint.metadata = describe(config(), preprocess_);
        return Clip<dynamic, B>::load(std::move(checkpoint), std::move(backend));
    }

    /// Writes the model: a file for Layout::openai, else a folder. Throws what `save_model` throws, train.110
    /// where a weight is no finite number any more.
    void save(const std::filesystem::path& path, const SaveOptions& options = {}) const {
        require_finite();
        save_model(tensors(), config(), preprocess_, path, options);
    }

  private:
    static TrainOptions checked(TrainOptions options, const TrainingStart& start) {
        using detail::require;
        require(std::isfinite(options.learning_rate) && options.learning_rate > 0, "train.105",
                "the learning rate must be a positive number");
        require(options.data.batch_size >= 2, "train.105",
                "a batch needs two pairs or more: a pair is learned by telling it from others");
        require(options.warmup >= 0 && options.steps >= 0, "train.105",
                "steps and warm-up must not be negative");
        require(options.average >= 0 && options.average < 1, "train.105",
                "the average must keep a share of 0 to 1");
        const AdamWOptions& adamw = options.optimiser;
        require(adamw.beta1 >= 0 && adamw.beta1 < 1 && adamw.beta2 >= 0 && adamw.beta2 < 1, "train.105",
                "the optimiser's betas must lie in [0, 1)");
        require(adamw.epsilon > 0 && adamw.weight_decay >= 0 && adamw.clip_norm >= 0, "train.105",
                "the optimiser's epsilon must be positive, weight decay and clipping not negative");
        options.data.preprocess = start.preprocess;
        return options;
    }

    /// At the place where the training is.
    void open_loader() {
        loader_.reset();
        const auto done = static_cast<std::uint64_t>(steps());
        loader_ = std::make_unique<DataLoader>(source_, options_.data, DataPosition{0, done}, read_);
        std::int64_t total = static_cast<std::int64_t>(options_.data.epochs * loader_->steps_per_epoch());
        if (options_.steps != 0) total = total == 0 ? options_.steps : (std::min)(total, options_.steps);
        rate_ = {options_.learning_rate, options_.warmup, total, options_.schedule};
    }

    void require_finite() const {
        const std::string failure = detail::find_weight_failure(step_.model());
        if (!failure.empty()) throw Error("train.110", detail::concat("after step ", steps(), ": ", failure));
    }

    static void own(TensorView& view) {
        view = detail::owned_tensor(view.shape, [&](std::span<float> copy) { copy_elements(view, copy); });
    }

    /// How many were too long, and cut.
    std::size_t read_texts() {
        const auto longest = static_cast<std::size_t>(config().text.context_length);
        std::size_t cut = 0;
        texts_.resize(batch_.size());
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            // One more than fits, which shows that a text is too long.
            texts_[i] = tokenizer_.tokenize(batch_.captions[i], config().text.context_length + 1, true);
            if (texts_[i].size() <= longest) continue;
            texts_[i].resize(longest);
            texts_[i].back() = tokenizer_.end_token();
            ++cut;
        }
        return cut;
    }

    RightTexts right_texts() {
        RightTexts right;
        if (options_.share_concepts) {
            concepts_.assign(batch_.concepts.begin(), batch_.concepts.end());
            right.concepts = concepts_;
        }
        if (options_.share_facts) {
            right.known = batch_.facts;
            right.said = batch_.said;
        }
        return right;
    }

    void move_average() {
        if (average_.empty()) return;
        const auto done = static_cast<double>(steps());
        const double kept = (std::min)(options_.average, (1 + done) / (10 + done));
        step_.engine().approach(step_.model().all_values(), 1 - kept, std::span(average_));
    }

    static constexpr const char* prefix = "monoclip.training.";

    std::map<std::string, std::string> metadata() const {
        std::map<std::string, std::string> metadata = describe(config(), preprocess_);
        for (const auto& [name, value] : settings()) metadata[prefix + name] = value;
        metadata[std::string(prefix) + "done"] = std::to_string(steps());
        metadata[std::string(prefix) + "tried"] = std::to_string(read_.tried);
        metadata[std::string(prefix) + "unread"] = std::to_string(read_.skipped);
        return metadata;
    }

    /// A number that `metadata` wrote; nothing where there is none.
    static std::optional<std::int64_t> number_of(const Checkpoint& checkpoint, const std::string& name) {
        const auto found = checkpoint.metadata.find(prefix + name);
        if (found == checkpoint.metadata.end()) return std::nullopt;
        const std::string& digits = found->second;
        if (digits.empty() || digits.size() >= 18 || digits.find_first_not_of("0123456789") != digits.npos)
            return std::nullopt;
        return std::stoll(digits);
    }

    static ReadCount read_count(const Checkpoint& checkpoint) {
        return {static_cast<std::size_t>(number_of(checkpoint, "tried").value_or(0)),
                static_cast<std::size_t>(number_of(checkpoint, "unread").value_or(0))};
    }

    /// The steps that the checkpoint has done.
    std::int64_t check_metadata(const Checkpoint& checkpoint) const {
        const auto value_of = [&](const std::string& name) -> std::optional<std::string> {
            const auto found = checkpoint.metadata.find(name);
            if (found == checkpoint.metadata.end()) return std::nullopt;
            return found->second;
        };
        const auto text = [&](const std::string& name) { return value_of(prefix + name); };
        const std::optional<std::int64_t> done = number_of(checkpoint, "done");
        detail::require(done.has_value(), "train.107", "this is no checkpoint of a training");
        for (const auto& [name, value] : describe(config(), preprocess_)) {
            if (value_of(name) == value) continue;
            throw Error("train.107", detail::concat("the checkpoint is another model's: ", name, ": ",
                                                    value_of(name).value_or("nothing"), ", here ", value));
        }
        for (const auto& [name, value] : settings()) {
            if (text(name) == value) continue;
            throw Error("train.108", detail::concat("the training was begun with other settings: ", name,
                                                    ": ", text(name).value_or("nothing"), ", now ", value));
        }
        if (total_steps() != 0 && *done > total_steps()) {
            throw Error("train.108", detail::concat("the training has done ", *done, " steps, more than the ",
                                                    total_steps(), " that are asked for"));
        }
        return *done;
    }

    TrainOptions options_;
    PreprocessConfig preprocess_;
    std::shared_ptr<const PairSource> source_;
    Precision precision_;
    ContrastiveStep<B> step_;
    AdamW<E> optimiser_;
    Tokenizer tokenizer_;
    LearningRate rate_;
    std::unique_ptr<DataLoader> loader_;
    ReadCount read_;  // of the steps done
    std::vector<float> average_;
    PairBatch batch_;
    std::vector<std::vector<int>> texts_;
    std::vector<std::int64_t> concepts_;
};

}  // namespace monoclip::inline v0_1
