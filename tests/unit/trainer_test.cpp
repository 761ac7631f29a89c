// Trainings of tiny models: what decides their bits, what is trained and what is not, their checkpoints.
#include "monoclip/train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/memory_pairs.hpp"
#include "support/temporary_folder.hpp"

namespace mc = monoclip;

namespace {

using Trainer = mc::Trainer<>;
using Values = std::map<std::string, std::vector<float>>;

enum class Kind { vit, resnet };

mc::AnyClipConfig config_of(Kind kind) {
    mc::AnyClipConfig config;
    config.embed_dim = 32;
    config.text = mc::TextConfig{1024, 16, 32, 2, 16, 0, -1};
    config.vision = mc::VitConfig{16, 4, 48, 2, 16, 0};
    if (kind == Kind::resnet) config.vision = mc::ResNetConfig{32, {1, 1, 1, 1}, 8};
    return config;
}

mc::TrainingStart new_model(Kind kind) {
    const mc::AnyClipConfig config = config_of(kind);
    mc::PreprocessConfig preprocess;
    preprocess.image_size = mc::image_size_of(config.vision);
    return mc::start_new(config, preprocess);
}

mc::TrainOptions short_training() {
    mc::TrainOptions options;
    options.data.batch_size = 16;
    options.data.epochs = 3;
    options.data.workers = 0;
    options.learning_rate = 1e-3;
    return options;
}

std::shared_ptr<MemoryPairs> fifty_pairs() {
    return std::make_shared<MemoryPairs>(50);
}

std::unique_ptr<Trainer> make(Kind kind, const mc::TrainOptions& options, const mc::Cpu& cpu = {.threads = 1},
                              std::shared_ptr<const mc::PairSource> pairs = fifty_pairs()) {
    return std::make_unique<Trainer>(cpu, new_model(kind), std::move(pairs), options);
}

/// The weights as the steps have left them.
Values raw_values(Trainer& trainer) {
    Values values;
    for (const auto& tensor : trainer.contrastive().model().tensors())
        values[tensor.name].assign(tensor.values.begin(), tensor.values.end());
    return values;
}

Values values_of(const mc::TensorMap& tensors) {
    Values values;
    for (const auto& [name, tensor] : tensors) {
        std::vector<float>& numbers = values[name];
        numbers.resize(static_cast<std::size_t>(tensor.shape.elements()));
        mc::copy_elements(tensor, std::span(numbers));
    }
    return values;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

bool same_bits(const Values& a, const Values& b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.first == y.first && same_bits(x.second, y.second);
           });
}

/// The figures of a step that no clock decides.
std::vector<double> figures(const mc::StepReport& report) {
    return {static_cast<double>(report.step),
            static_cast<double>(report.epoch),
            report.loss,
            report.accuracy,
            report.gradient_norm,
            report.learning_rate,
            report.logit_scale,
            static_cast<double>(report.pictures),
            static_cast<double>(report.skipped)};
}

std::vector<double> run_to_the_end(Trainer& trainer) {
    std::vector<double> all;
    for (mc::StepReport report; trainer.step(report);) {
        const std::vector<double> step = figures(report);
        all.insert(all.end(), step.begin(), step.end());
    }
    return all;
}

void run_steps(Trainer& trainer, int count) {
    mc::StepReport report;
    for (int i = 0; i < count; ++i) REQUIRE(trainer.step(report));
}

}  // namespace

TEST_CASE("A training has the same bits with any number of threads and workers, stopped again and again") {
    const TemporaryFolder folder;
    const std::filesystem::path state = folder.path() / "state.safetensors";
    for (const Kind kind : {Kind::vit, Kind::resnet}) {
        mc::TrainOptions options = short_training();
        options.warmup = 2;
        options.average = 0.9;
        options.optimiser.clip_norm = 1;
        options.share_concepts = true;
        if (kind == Kind::resnet) options.encoder.statistics = mc::BatchNormStatistics::batch;
        const auto pairs = fifty_pairs();
        pairs->concepts.resize(50);
        for (std::uint32_t i = 0; i < 50; ++i) pairs->concepts[i] = i % 20;
        pairs->bad = {7, 33};

        const auto straight = make(kind, options, {.threads = 1}, pairs);
        const std::vector<double> wanted = run_to_the_end(*straight);
        REQUIRE(straight->steps() == 9);

        options.data.workers = 2;
        std::vector<double> found;
        auto trainer = make(kind, options, {.threads = 2}, pairs);
        for (mc::StepReport report; trainer->step(report);) {
            const std::vector<double> step = figures(report);
            found.insert(found.end(), step.begin(), step.end());
            if (report.step % 3 == 2) continue;  // two stops of three: at an epoch's beginning and within
            trainer->write_checkpoint(state);
            trainer = make(kind, options, {.threads = 1 + static_cast<int>(report.step % 2)}, pairs);
            trainer->read_checkpoint(state);
            CHECK(trainer->steps() == report.step + 1);
        }
        CHECK(found == wanted);
        CHECK(same_bits(raw_values(*trainer), raw_values(*straight)));
        CHECK(same_bits(values_of(trainer->tensors()), values_of(straight->tensors())));
    }
}

TEST_CASE("At a constant rate a training may go on for longer, and no other one") {
    const TemporaryFolder folder;
    const std::filesystem::path state = folder.path() / "state.safetensors";
    mc::TrainOptions options = short_training();
    options.schedule = mc::Schedule::constant;
    options.average = 0.9;
    options.data.epochs = 5;
    const auto straight = make(Kind::vit, options);
    const std::vector<double> wanted = run_to_the_end(*straight);
    REQUIRE(straight->steps() == 15);

    options.data.epochs = 2;
    options.steps = 5;
    auto trainer = make(Kind::vit, options);
    std::vector<double> found = run_to_the_end(*trainer);
    REQUIRE(trainer->steps() == 5);
    trainer->write_checkpoint(state);
    options.data.epochs = 5;
    options.steps = 0;
    trainer = make(Kind::vit, options);
    trainer->read_checkpoint(state);
    const std::vector<double> rest = run_to_the_end(*trainer);
    found.insert(found.end(), rest.begin(), rest.end());
    CHECK(found == wanted);
    CHECK(same_bits(values_of(trainer->tensors()), values_of(straight->tensors())));

    options.steps = 4;
    CHECK(error_message([&] {
              make(Kind::vit, options)->read_checkpoint(state);
              return 0;
          }) == "[monoclip.train.108] the training has done 5 steps, more than the 4 that are asked for");
}

TEST_CASE("A training without its own weights, but the same seed, begins with the same ones") {
    mc::TrainOptions options = short_training();
    const Values first = raw_values(*make(Kind::vit, options));
    CHECK(same_bits(raw_values(*make(Kind::vit, options, {.threads = 3})), first));
    options.data.seed = 1;
    CHECK_FALSE(same_bits(raw_values(*make(Kind::vit, options)), first));
}

namespace {

/// Which tensors of a tower a setting trains: those whose names begin so.
struct PartsCase {
    Kind kind;
    mc::TrainedParts parts;
    std::vector<std::string> image, text;
};

const std::vector<std::string> whole_image{"visual."};
const std::vector<std::string> whole_text{"transformer.", "token_embedding.", "positional_embedding",
                                          "ln_final.", "text_projection"};

std::vector<PartsCase> parts_cases() {
    constexpr int all = mc::TrainedTower::all;
    const std::vector<std::string> one_text_block{"transformer.resblocks.1.", "ln_final.", "text_projection"};
    return {
        {Kind::vit, {}, whole_image, whole_text},
        {Kind::vit, {{all, true}, {}, true}, {}, whole_text},
        {Kind::vit, {{}, {all, true}, true}, whole_image, {}},
        {Kind::vit, {{0, false}, {0, false}, true}, {"visual.proj"}, {"text_projection"}},
        {Kind::vit,
         {{1, false}, {1, false}, false},
         {"visual.transformer.resblocks.1.", "visual.ln_post.", "visual.proj"},
         one_text_block},
        {Kind::vit,
         {{2, false}, {2, false}, true},
         {"visual.transformer.", "visual.ln_post.", "visual.proj"},
         {"transformer.", "ln_final.", "text_projection"}},
        {Kind::resnet, {}, whole_image, whole_text},
        {Kind::resnet, {{all, true}, {1, false}, true}, {}, one_text_block},
        {Kind::resnet, {{0, false}, {all, true}, true}, {"visual.attnpool.c_proj."}, {}},
        {Kind::resnet, {{1, false}, {}, true}, {"visual.layer4.0.", "visual.attnpool."}, whole_text},
        {Kind::resnet,
         {{3, false}, {}, true},
         {"visual.layer2.", "visual.layer3.", "visual.layer4.", "visual.attnpool."},
         whole_text},
    };
}

bool begins_with_any(const std::string& name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return name.starts_with(beginning); });
}

bool is_statistic(const std::string& name) {
    return name.ends_with("running_mean") || name.ends_with("running_var");
}

/// Names that changed in three steps, which is when gradients have reached all of a new ResNet.
void check_parts(const PartsCase& one, mc::BatchNormStatistics statistics) {
    mc::TrainOptions options = short_training();
    options.parts = one.parts;
    options.encoder.statistics = statistics;
    options.optimiser.weight_decay = 0;  // what changes does so by its gradient
    const auto trainer = make(one.kind, options);
    const Values before = raw_values(*trainer);
    run_steps(*trainer, 3);
    for (const auto& [name, values] : raw_values(*trainer)) {
        const bool is_scale = name == "logit_scale";
        const bool is_trained = is_scale                      ? one.parts.logit_scale
                                : name.starts_with("visual.") ? begins_with_any(name, one.image)
                                                              : begins_with_any(name, one.text);
        const bool moves =
            is_trained && (!is_statistic(name) || statistics == mc::BatchNormStatistics::batch);
        INFO(name);
        CHECK(same_bits(values, before.at(name)) == !moves);
    }
}

}  // namespace

TEST_CASE("What is locked keeps its bits, and all else is trained") {
    for (const PartsCase& one : parts_cases()) {
        check_parts(one, mc::BatchNormStatistics::running);
        if (one.kind == Kind::resnet) check_parts(one, mc::BatchNormStatistics::batch);
    }
}

TEST_CASE("The average keeps its share of what it was at each step, at first less") {
    const Kind kind = GENERATE(Kind::vit, Kind::resnet);
    mc::TrainOptions options = short_training();
    options.average = 0.25;
    options.encoder.statistics = mc::BatchNormStatistics::batch;
    const auto trainer = make(kind, options);
    Values average = raw_values(*trainer);
    double done = 0;
    for (mc::StepReport report; trainer->step(report);) {
        ++done;
        const double kept = (std::min)(0.25, (1 + done) / (10 + done));
        for (const auto& [name, values] : raw_values(*trainer)) {
            std::vector<float>& mean = average[name];
            for (std::size_t i = 0; i < mean.size(); ++i)
                mean[i] = static_cast<float>(kept * static_cast<double>(mean[i]) +
                                             (1 - kept) * static_cast<double>(values[i]));
        }
    }
    REQUIRE(done >= 4);  // the share is reached
    for (const auto& [name, values] : values_of(trainer->tensors())) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            // A few roundings of numbers below 4.
            if (std::abs(values[i] - average.at(name)[i]) > 4e-6f) FAIL_CHECK(name << " " << i);
        }
    }
}

TEST_CASE("Gradients beyond the clipping norm are scaled to it, others are left alone") {
    mc::TrainOptions options = short_training();
    options.optimiser = {0, 0, 1000, 0, 0};  // so large an epsilon makes the step the gradient itself
    options.learning_rate = 1000;
    mc::StepReport report;
    const auto step_of = [&](double clip_norm) {
        options.optimiser.clip_norm = clip_norm;
        const auto trainer = make(Kind::vit, options);
        std::vector<float> step = raw_values(*trainer).at("visual.proj");
        REQUIRE(trainer->step(report));
        const std::vector<float> after = raw_values(*trainer).at("visual.proj");
        for (std::size_t i = 0; i < step.size(); ++i) step[i] -= after[i];
        return step;
    };
    const std::vector<float> whole = step_of(0);
    const double norm = report.gradient_norm;
    CHECK(same_bits(step_of(2 * norm), whole));
    const std::vector<float> cut = step_of(norm / 4);
    CHECK(report.gradient_norm == norm);  // it is told as it was
    double dot = 0, square = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        dot += static_cast<double>(cut[i]) * static_cast<double>(whole[i]);
        square += static_cast<double>(whole[i]) * static_cast<double>(whole[i]);
    }
    CHECK(dot / square == Approx(0.25).epsilon(1e-3));  // weights of 0.1 round their small changes
}

TEST_CASE("The learning rate rises in a line and falls along half a cosine") {
    const mc::LearningRate cosine{2.0, 4, 12, mc::Schedule::cosine};
    CHECK(cosine.at(0) == Approx(0.5));
    CHECK(cosine.at(3) == Approx(2));
    CHECK(cosine.at(4) == Approx(2));
    CHECK(cosine.at(6) == Approx(1 + std::sqrt(0.5)));
    CHECK(cosine.at(8) == Approx(1));
    CHECK(cosine.at(12) == Approx(0).margin(1e-12));
    CHECK(cosine.at(99) == Approx(0).margin(1e-12));
    const mc::LearningRate constant{2.0, 4, 12, mc::Schedule::constant};
    CHECK(constant.at(1) == Approx(1));
    CHECK(constant.at(11) == Approx(2));
    CHECK(mc::LearningRate{2.0, 0, 0, mc::Schedule::cosine}.at(1000) == Approx(2));
    CHECK(mc::LearningRate{2.0, 9, 4, mc::Schedule::cosine}.at(3) == Approx(2 * 4.0 / 9));
    for (const mc::Schedule schedule : {mc::Schedule::cosine, mc::Schedule::constant})
        CHECK(mc::schedule_named(mc::name_of(schedule)) == schedule);
    CHECK_FALSE(mc::schedule_named("linear"));
}

TEST_CASE("Steps report the schedule, and end when steps or epochs do") {
    mc::TrainOptions options = short_training();
    options.warmup = 2;
    const auto by_epochs = make(Kind::vit, options);
    CHECK(by_epochs->steps_per_epoch() == 3);
    CHECK(by_epochs->total_steps() == 9);
    const mc::LearningRate rate{options.learning_rate, 2, 9, mc::Schedule::cosine};
    mc::StepReport report;
    for (std::int64_t step = 0; by_epochs->step(report); ++step) {
        CHECK(report.step == step);
        CHECK(report.epoch == static_cast<std::uint64_t>(step) / 3);
        CHECK(report.learning_rate == rate.at(step));
        CHECK(report.pictures == 16);
        CHECK(report.seconds >= report.waiting_seconds);
    }
    CHECK(by_epochs->steps() == 9);
    CHECK_FALSE(by_epochs->step(report));
    CHECK(by_epochs->steps() == 9);

    options.steps = 4;
    const auto by_steps = make(Kind::vit, options);
    CHECK(by_steps->total_steps() == 4);
    CHECK(run_to_the_end(*by_steps).size() == 4 * figures(report).size());
    options.data.epochs = 0;
    CHECK(make(Kind::vit, options)->total_steps() == 4);
}

TEST_CASE("Training makes the loss smaller") {
    mc::TrainOptions options = short_training();
    options.data.epochs =
        60;  // at first all features are alike, and for some twenty epochs the loss is chance
    options.data.augment = mc::AugmentConfig::none();
    const auto trainer = make(Kind::vit, options);
    mc::StepReport first, last;
    REQUIRE(trainer->step(first));
    while (trainer->step(last)) continue;
    CHECK(first.loss > std::log(16) - 0.5);  // chance, or a bit worse
    CHECK(last.loss < first.loss - 1);
}

TEST_CASE("Options that make no sense are refused") {
    const auto id = [](const std::function<void(mc::TrainOptions&)>& change, Kind kind = Kind::vit) {
        mc::TrainOptions options = short_training();
        change(options);
        return error_id([&] { return make(kind, options); });
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(id([](auto&) {}) == "none");
    CHECK(id([](auto& options) { options.learning_rate = 0; }) == "train.105");
    CHECK(id([&](auto& options) { options.learning_rate = nan; }) == "train.105");
    CHECK(id([](auto& options) { options.warmup = -1; }) == "train.105");
    CHECK(id([](auto& options) { options.steps = -1; }) == "train.105");
    CHECK(id([](auto& options) { options.average = 1; }) == "train.105");
    CHECK(id([&](auto& options) { options.average = nan; }) == "train.105");
    CHECK(id([](auto& options) { options.optimiser.beta1 = 1; }) == "train.105");
    CHECK(id([](auto& options) { options.optimiser.beta2 = -0.1; }) == "train.105");
    CHECK(id([](auto& options) { options.optimiser.epsilon = 0; }) == "train.105");
    CHECK(id([&](auto& options) { options.optimiser.epsilon = nan; }) == "train.105");
    CHECK(id([](auto& options) { options.optimiser.weight_decay = -1; }) == "train.105");
    CHECK(id([](auto& options) { options.optimiser.clip_norm = -1; }) == "train.105");
    CHECK(id([](auto& options) { options.parts.image.last_blocks = 3; }) == "train.101");
    CHECK(id([](auto& options) { options.parts.text.last_blocks = -2; }) == "train.101");
    CHECK(id([](auto& options) { options.parts.image.last_blocks = 5; }, Kind::resnet) == "train.101");
    CHECK(id([](auto& options) { options.parts.image.last_blocks = 4; }, Kind::resnet) == "none");
    CHECK(id([](auto& options) { options.data.batch_size = 51; }) == "data.111");
    CHECK(error_id([] { return make(Kind::vit, short_training(), {}, nullptr); }) == "data.111");
    mc::AnyClipConfig config = config_of(Kind::vit);
    config.embed_dim = 0;
    CHECK(error_id([&] { return mc::start_new(config, {}); }) == "config.101");
    CHECK(make(Kind::vit, short_training())->contrastive().model().tensor("logit_scale").values.size() == 1);
    CHECK(error_id([] { return make(Kind::vit, short_training())->contrastive().model().tensor("bias"); }) ==
          "train.102");
}

TEST_CASE("A checkpoint of another model or other settings is refused by name") {
    const TemporaryFolder folder;
    const std::filesystem::path state = folder.path() / "state.safetensors";
    mc::TrainOptions options = short_training();
    options.learning_rate = 2e-7;
    make(Kind::vit, options)->write_checkpoint(state);

    const auto message = [&](const std::function<void(mc::TrainOptions&)>& change,
                             const mc::Cpu& cpu = {.threads = 1}, std::size_t pairs = 50) {
        mc::TrainOptions changed = options;
        change(changed);
        const auto trainer = make(Kind::vit, changed, cpu, std::make_shared<MemoryPairs>(pairs));
        return error_message([&] {
            trainer->read_checkpoint(state);
            return 0;
        });
    };
    const auto refuses = [&](const std::string& name, const std::string& said) {
        INFO(said);
        return said.find("[monoclip.train.108]") == 0 && said.find(": " + name + ": ") != std::string::npos;
    };
    CHECK(message([](auto&) {}).empty());
    CHECK(message([](auto& o) { o.data.workers = 2; }, {.threads = 2}).empty());
    CHECK(message([](auto& o) { o.encoder.recompute = true; }).empty());
    CHECK(refuses("learning rate", message([](auto& o) { o.learning_rate = 3e-7; })));
    CHECK(refuses("learning rate", message([](auto& o) { o.schedule = mc::Schedule::constant; })));
    CHECK(refuses("warm-up", message([](auto& o) { o.warmup = 1; })));
    CHECK(refuses("epochs", message([](auto& o) { o.data.epochs = 4; })));
    CHECK(refuses("steps", message([](auto& o) { o.steps = 4; })));
    CHECK(refuses("batch size", message([](auto& o) { o.data.batch_size = 8; })));
    CHECK(refuses("seed", message([](auto& o) { o.data.seed = 1; })));
    CHECK(refuses("shuffle", message([](auto& o) { o.data.shuffle = false; })));
    CHECK(refuses("last batch", message([](auto& o) { o.data.keep_last = true; })));
    CHECK(refuses("different concepts", message([](auto& o) { o.data.different_concepts = true; })));
    CHECK(refuses("shared concepts", message([](auto& o) { o.share_concepts = true; })));
    CHECK(refuses("shared facts", message([](auto& o) { o.share_facts = true; })));
    CHECK(refuses("augmentation", message([](auto& o) { o.data.augment.hue = 1e-7f; })));
    CHECK(refuses("augmentation", message([](auto& o) { o.data.augment.fill = {1, 2, 3}; })));
    CHECK(refuses("betas", message([](auto& o) { o.optimiser.beta2 = 0.98000001; })));
    CHECK(refuses("epsilon", message([](auto& o) { o.optimiser.epsilon = 1e-8; })));
    CHECK(refuses("weight decay", message([](auto& o) { o.optimiser.weight_decay = 0.1; })));
    CHECK(refuses("clipping", message([](auto& o) { o.optimiser.clip_norm = 1; })));
    CHECK(refuses("average", message([](auto& o) { o.average = 0.5; })));
    CHECK(refuses("image encoder", message([](auto& o) { o.parts.image.locked = true; })));
    CHECK(refuses("text encoder", message([](auto& o) { o.parts.text.last_blocks = 2; })));
    CHECK(refuses("logit scale", message([](auto& o) { o.parts.logit_scale = false; })));
    CHECK(refuses("batch norm",
                  message([](auto& o) { o.encoder.statistics = mc::BatchNormStatistics::batch; })));
    CHECK(refuses("data", message([](auto& o) { o.data_name = "others"; })));
    CHECK(refuses("records", message([](auto&) {}, {.threads = 1}, 51)));
    CHECK(refuses("precision", message([](auto&) {}, {.threads = 1, .precision = mc::Precision::bf16})));

    const auto id = [&](Kind kind, const std::filesystem::path& path) {
        const auto trainer = make(kind, options);
        return error_id([&] {
            trainer->read_checkpoint(path);
            return 0;
        });
    };
    CHECK(id(Kind::resnet, state) == "train.107");
    const std::filesystem::path model = folder.path() / "model.safetensors";
    make(Kind::vit, options)->save(model);
    CHECK(id(Kind::vit, model) == "train.107");
    CHECK(id(Kind::vit, folder.path() / "none.safetensors") == "file.101");

    mc::TrainingStart other = new_model(Kind::vit);
    other.config.activation = mc::Activation::gelu;
    Trainer trainer({.threads = 1}, other, fifty_pairs(), options);
    CHECK(error_id([&] {
              trainer.read_checkpoint(state);
              return 0;
          }) == "train.107");
    other = new_model(Kind::vit);
    other.config.embed_dim = 16;
    Trainer narrower({.threads = 1}, other, fifty_pairs(), options);
    CHECK(error_message([&] {
              narrower.read_checkpoint(state);
              return 0;
          }).find("expected float32 [") != std::string::npos);
}

TEST_CASE("Numbers that are none any more stop the training, with the step and the layer") {
    const TemporaryFolder folder;
    const std::filesystem::path state = folder.path() / "state.safetensors";
    mc::TrainOptions options = short_training();
    options.learning_rate = 1e30;
    const auto trainer = make(Kind::vit, options);
    trainer->write_checkpoint(state);
    const Values first = values_of(mc::open_checkpoint(state).tensors);
    const std::string said = error_message([&] { return run_to_the_end(*trainer); });
    INFO(said);
    CHECK(said.find("[monoclip.train.110] step 2: ") == 0);
    CHECK(said.find("visual.") != std::string::npos);

    trainer->contrastive().model().tensor("visual.proj").values[3] = std::numeric_limits<float>::infinity();
    const auto write = [&] {
        trainer->write_checkpoint(state);
        return 0;
    };
    CHECK(error_message(write).find("visual.proj") != std::string::npos);
    const auto save = [&] {
        trainer->save(folder.path() / "model.safetensors");
        return 0;
    };
    CHECK(error_id(save) == "train.110");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "model.safetensors"));
    CHECK(same_bits(values_of(mc::open_checkpoint(state).tensors), first));
}

TEST_CASE("A saved model, the tensors and the clip of a training agree, and a clip stays as it is") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "model.safetensors";
    for (const Kind kind : {Kind::vit, Kind::resnet}) {
        for (const double average : {0.0, 0.9}) {
            mc::TrainOptions options = short_training();
            options.average = average;
            const auto trainer = make(kind, options);
            run_steps(*trainer, 2);
            trainer->save(file);
            CHECK(same_bits(values_of(mc::open_checkpoint(file).tensors), values_of(trainer->tensors())));
            CHECK(same_bits(values_of(trainer->tensors()), raw_values(*trainer)) == (average == 0));

            const mc::Cpu one_thread{.threads = 1};
            const auto saved = mc::Clip<>::load(file, one_thread);
            const auto clip = trainer->clip(one_thread);
            CHECK(saved.config() == trainer->config());
            CHECK(saved.preprocess_config() == trainer->preprocess_config());
            const mc::Image picture = MemoryPairs(1).load_picture(0);
            run_steps(*trainer, 1);
            const auto features = [&](const mc::Clip<>& of) {
                const mc::Matrix image = of.encode_image(picture), text = of.encode_text("a thing");
                std::vector<float> all(image.elements().begin(), image.elements().end());
                all.insert(all.end(), text.elements().begin(), text.elements().end());
                return all;
            };
            CHECK(same_bits(features(clip), features(saved)));
            CHECK_FALSE(same_bits(features(trainer->clip(one_thread)), features(saved)));
        }
    }
}

TEST_CASE("A training goes on with a saved model's weights") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "model.safetensors";
    const auto first = make(Kind::vit, short_training());
    run_steps(*first, 2);
    first->save(file);
    const mc::TrainingStart start = mc::start_from(file);
    CHECK(start.config == first->config());
    CHECK(start.preprocess == first->preprocess_config());
    Trainer second({.threads = 1}, start, fifty_pairs(), short_training());
    CHECK(same_bits(raw_values(second), raw_values(*first)));
    CHECK(second.steps() == 0);
    CHECK(error_id([&] { return mc::start_from(folder.path() / "none.pt"); }) == "file.101");
}

TEST_CASE("Records that cannot be read are counted in the step that replaced them") {
    const auto pairs = fifty_pairs();
    pairs->bad = {3, 4, 5};
    std::vector<std::string> heard;
    mc::TrainOptions options = short_training();
    options.data.epochs = 1;
    options.data.keep_last = true;
    options.data.on_skip = [&](const mc::SkippedRecord& record) { heard.push_back(record.name); };
    const auto trainer = make(Kind::vit, options, {.threads = 1}, pairs);
    std::size_t skipped = 0, pictures = 0;
    for (mc::StepReport report; trainer->step(report);) {
        skipped += report.skipped;
        pictures += report.pictures;
    }
    CHECK(skipped == heard.size());
    CHECK(skipped >= 3);
    CHECK(pictures == 50);
    for (const char* name : {"pair-3", "pair-4", "pair-5"})
        CHECK(std::find(heard.begin(), heard.end(), name) != heard.end());
}

TEST_CASE("A training that goes on judges unreadable records as one that was not stopped") {
    // Not quite half of all are unreadable, so that it depends on where one begins to count.
    std::size_t judged_otherwise = 0;
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        const auto pairs = std::make_shared<MemoryPairs>(24);
        for (std::size_t i = 0; i < 11; ++i) pairs->bad.push_back(2 * i);
        mc::TrainOptions options = short_training();
        options.data.batch_size = 5;
        options.data.seed = seed;
        const auto straight = make(Kind::vit, options, {.threads = 1}, pairs);
        const std::string wanted = error_message([&] { return run_to_the_end(*straight); });
        const TemporaryFolder folder;
        const std::filesystem::path state = folder.path() / "state.safetensors";
        for (std::int64_t stop = 1; stop < straight->steps(); ++stop) {
            const auto first = make(Kind::vit, options, {.threads = 1}, pairs);
            run_steps(*first, static_cast<int>(stop));
            first->write_checkpoint(state);
            const auto second = make(Kind::vit, options, {.threads = 1}, pairs);
            second->read_checkpoint(state);
            CHECK(error_message([&] { return run_to_the_end(*second); }) == wanted);
            mc::DataLoaderOptions data = options.data;  // without what the state says
            data.preprocess = first->preprocess_config();
            const auto bare = [&] {
                mc::DataLoader loader(pairs, data, {0, static_cast<std::uint64_t>(stop)});
                mc::PairBatch batch;
                while (loader.next(batch)) {
                }
                return 0;
            };
            judged_otherwise += error_message(bare) != wanted ? 1 : 0;
        }
    }
    CHECK(judged_otherwise > 0);
}

TEST_CASE("A training that has ended for unreadable records ends for them again") {
    const TemporaryFolder folder;
    const std::filesystem::path state = folder.path() / "state.safetensors";
    const auto pairs = std::make_shared<MemoryPairs>(24);
    for (std::size_t i = 0; i < 15; ++i) pairs->bad.push_back(i);
    mc::TrainOptions options = short_training();
    options.data.batch_size = 5;
    std::string first;
    for (int call = 0; call < 3; ++call) {
        const auto trainer = make(Kind::vit, options, {.threads = 1}, pairs);
        if (call > 0) trainer->read_checkpoint(state);
        const std::string said = error_message([&] { return run_to_the_end(*trainer); });
        if (call == 0) first = said;
        CHECK(said.find("[monoclip.data.112]") == 0);
        CHECK(said == first);
        trainer->write_checkpoint(state);
    }
}

TEST_CASE("A batch of one pair is refused: there is nothing to tell it from") {
    mc::TrainOptions options = short_training();
    options.data.batch_size = 1;
    CHECK(error_id([&] { return make(Kind::vit, options); }) == "train.105");
    options.data.batch_size = 7;
    options.data.keep_last = true;
    CHECK(error_id([&] { return make(Kind::vit, options); }) == "train.105");  // 50 is 7 times 7 and 1
    options.data.keep_last = false;
    options.data.batch_size = 3;
    options.data.most_skipped = 1;
    const auto pairs = std::make_shared<MemoryPairs>(3);
    pairs->bad = {0, 2};
    const auto trainer = make(Kind::vit, options, {.threads = 1}, pairs);
    const Values before = raw_values(*trainer);
    const std::string said = error_message([&] { return run_to_the_end(*trainer); });
    CHECK(said.find("[monoclip.data.112] step 1: only one record") == 0);
    CHECK(said.find("pair-") != std::string::npos);
    CHECK(same_bits(raw_values(*trainer), before));
}

TEST_CASE("Texts longer than the context are cut as the tokenizer cuts them, and counted") {
    class LongTexts : public mc::PairSource {
      public:
        std::size_t size() const override { return 16; }
        mc::Image load_picture(std::size_t record) const override {
            return MemoryPairs(16).load_picture(record);
        }
        std::vector<std::string> captions(std::size_t record) const override {
            std::string text = "one";
            for (std::size_t i = 0; i < record; ++i) text += " more";
            return {text};
        }
    };
    mc::TrainOptions options = short_training();
    options.data.shuffle = false;
    const auto trainer = make(Kind::vit, options, {.threads = 1}, std::make_shared<LongTexts>());
    mc::StepReport report;
    REQUIRE(trainer->step(report));
    const mc::Tokenizer tokenizer(1024);
    std::size_t longer = 0, fitting = 0;  // than the context of 16, with start and end token
    for (std::size_t i = 0; i < 16; ++i) {
        const std::size_t tokens = tokenizer.encode(LongTexts().captions(i)[0]).size() + 2;
        longer += tokens > 16 ? 1 : 0;
        fitting += tokens == 16 ? 1 : 0;
    }
    CHECK(fitting > 0);
    CHECK(report.cut == longer);

    // A longer caption, cut, has the tokens of the one that just fits: the same loss.
    class Shortened final : public LongTexts {
      public:
        std::vector<std::string> captions(std::size_t record) const override {
            const mc::Tokenizer tokenizer(1024);
            std::size_t last = record;
            while (tokenizer.encode(LongTexts::captions(last)[0]).size() > 14) --last;
            return LongTexts::captions(last);
        }
    };
    mc::StepReport other;
    const auto shortened = make(Kind::vit, options, {.threads = 1}, std::make_shared<Shortened>());
    REQUIRE(shortened->step(other));
    CHECK(other.cut == 0);
    CHECK(other.loss == report.loss);
    CHECK(other.gradient_norm == report.gradient_norm);
}

TEST_CASE("Gradients whose squares are beyond float stop the training before the weights move") {
    mc::ContrastiveStep<> step(mc::Cpu{.threads = 1}, config_of(Kind::vit));
    mc::AdamWOptions options;
    for (const double clip : {0.0, 1.0}) {
        options.clip_norm = clip;
        mc::AdamW<mc::CpuTrainingEngine<float>> optimiser(step.model(), options);
        step.model().clear_gradients();
        step.model().tensor("visual.proj").gradient[0] = 1e20f;
        const double norm = optimiser.step(step.engine(), 1e-3);
        CHECK(std::isfinite(norm) == (clip > 0));  // clipped, it is a gradient as any
        CHECK(optimiser.steps() == (clip > 0 ? 1 : 0));
        CHECK(std::isfinite(optimiser.second_moments()[0]));
    }
}

TEST_CASE("Broken pictures are named before the running statistics that followed them") {
    mc::TrainOptions options = short_training();
    options.learning_rate = 1e30;
    options.encoder.statistics = mc::BatchNormStatistics::batch;
    const auto trainer = make(Kind::resnet, options);
    const std::string said = error_message([&] { return run_to_the_end(*trainer); });
    INFO(said);
    CHECK(said.find("[monoclip.train.110] step ") == 0);
    CHECK(said.find("running_") == std::string::npos);
}
