// Gradients, the loss and short runs against PyTorch's (tests/reference/make_training_goldens.py), and what
// must not change a bit: threads, recomputation.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "monoclip/io/checkpoint.hpp"
#include "monoclip/train/adamw.hpp"
#include "monoclip/train/contrastive_step.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/engine.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {

constexpr std::size_t batch = 6;
constexpr int vocabulary = 100, context = 12;

std::vector<float> golden(const std::string& name) {
    static const mc::Checkpoint goldens = mc::open_checkpoint(test_data("training/goldens.safetensors"));
    const mc::TensorView& tensor = goldens.tensors.at(name);
    std::vector<float> numbers(static_cast<std::size_t>(tensor.shape.elements()));
    mc::copy_elements(tensor, std::span(numbers));
    return numbers;
}

mc::AnyClipConfig config_of(const std::string& kind) {
    mc::AnyClipConfig config;
    config.embed_dim = 16;
    config.text = {vocabulary, context, 32, 2, 16, 0, -1};
    if (kind == "vit" || kind == "run") {
        config.vision = mc::VitConfig{16, 4, 32, 2, 16, 0};
    } else {
        config.vision = mc::ResNetConfig{64, {1, 2, 1, 1}, 4};
    }
    return config;
}

struct Batch {
    std::vector<float> pixels;
    std::vector<std::vector<int>> texts;
};

Batch batch_of(const std::string& name, std::size_t size) {
    Batch made;
    made.pixels = hashed::numbers(name + ".pixels", batch * 3 * size * size);
    for (float& pixel : made.pixels) pixel *= 2;
    const std::vector<float> numbers = hashed::numbers(name + ".tokens", batch * context);
    for (std::size_t row = 0; row < batch; ++row) {
        const std::size_t length = 2 + row * (context - 2) / (batch - 1);
        std::vector<int> ids{vocabulary - 2};
        for (std::size_t i = 1; i + 1 < length; ++i)
            ids.push_back(static_cast<int>((numbers[row * context + i] + 1) * 128 * (vocabulary - 2) / 256));
        ids.push_back(vocabulary - 1);
        made.texts.push_back(ids);
    }
    return made;
}

template <class Step>
void assign_weights(Step& step) {
    for (const auto& tensor : step.model().tensors()) {
        std::vector<float> values = hashed::weight(tensor.name, tensor.shape);
        if (tensor.name == "logit_scale") values = {static_cast<float>(std::numbers::ln10)};
        if (tensor.name.ends_with("running_var")) {
            for (float& variance : values) variance = std::abs(variance) + 0.5f;
        }
        std::copy(values.begin(), values.end(), tensor.values.begin());
    }
}

template <class Numbers>
double norm(const Numbers& numbers) {
    double sum = 0;
    for (const auto number : numbers) sum += static_cast<double>(number) * static_cast<double>(number);
    return std::sqrt(sum);
}

template <class Numbers>
double distance(const Numbers& actual, const std::vector<float>& expected) {
    REQUIRE(actual.size() == expected.size());
    std::vector<double> differences;
    for (std::size_t i = 0; i < expected.size(); ++i)
        differences.push_back(static_cast<double>(actual[i]) - static_cast<double>(expected[i]));
    return norm(differences);
}

/// The part of a tensor that is the keys' bias, whose gradient is zero but for rounding: a constant added to
/// all scores of a query changes no softmax.
bool is_key_bias(const std::string& name) {
    return name.ends_with("k_proj.bias");
}

/// What a gradient in float may differ from PyTorch's, of its norm: the project's bound for all that is
/// compared with PyTorch in fp32.
constexpr double bound = 1e-4;

/// Compares a gradient, the keys' bias in it apart: it is zero but for rounding.
template <class T>
void check_gradient(const mc::TrainedTensor<T>& tensor, const std::vector<float>& expected,
                    double layer_norm) {
    std::vector<T> actual(tensor.gradient.begin(), tensor.gradient.end());
    std::vector<float> wanted = expected;
    INFO(tensor.name << ", norm " << norm(wanted) << ", distance " << distance(actual, wanted));
    if (is_key_bias(tensor.name)) {
        CHECK(distance(actual, wanted) <= bound * layer_norm);
        return;
    }
    if (tensor.name.ends_with("in_proj_bias")) {
        const std::size_t width = actual.size() / 3;
        std::vector<T> keys(actual.begin() + static_cast<std::ptrdiff_t>(width),
                            actual.begin() + static_cast<std::ptrdiff_t>(2 * width));
        CHECK(norm(keys) <= bound * layer_norm);
        for (std::size_t i = width; i < 2 * width; ++i) {
            actual[i] = 0;
            wanted[i] = 0;
        }
    }
    CHECK(distance(actual, wanted) <= bound * norm(wanted));
}

/// The name without its last two parts.
std::string layer_of(const std::string& name) {
    const std::size_t last = name.rfind('.');
    const std::size_t before = last == std::string::npos || last == 0 ? last : name.rfind('.', last - 1);
    return before == std::string::npos ? "" : name.substr(0, before);
}

template <class T>
void check_against_pytorch(const std::string& kind, const mc::BasicCpu<T>& backend) {
    mc::EncoderOptions options;
    if (kind == "batch") options.statistics = mc::BatchNormStatistics::batch;
    mc::ContrastiveStep<mc::BasicCpu<T>> step(backend, config_of(kind), {}, options);
    assign_weights(step);
    const Batch made = batch_of(kind, kind == "vit" ? 16 : 64);
    const mc::ContrastiveResult result = step.add_gradients(made.pixels, made.texts);
    // A mean over the batch: a tenth of what its terms may differ by.
    CHECK(result.loss == Approx(golden(kind + ".loss")[0]).epsilon(bound / 10));
    std::map<std::string, double> largest;  // norm of a layer's gradients
    for (const auto& tensor : step.model().tensors())
        largest[layer_of(tensor.name)] = (std::max)(largest[layer_of(tensor.name)], norm(tensor.gradient));
    for (const auto& tensor : step.model().tensors()) {
        const bool is_text = !tensor.name.starts_with("visual.") && tensor.name != "logit_scale";
        if (tensor.role == mc::Role::statistic || (is_text && kind != "vit")) continue;
        check_gradient(tensor, golden(kind + ".gradient." + tensor.name), largest[layer_of(tensor.name)]);
    }
}

}  // namespace

TEST_CASE("Gradients are PyTorch's") {
    const std::string kind = GENERATE("vit", "frozen", "batch");
    INFO(kind);
    check_against_pytorch(kind, mc::BasicCpu<double>{.threads = 2});
    for (const mc::Isa isa : engines::isas()) {
        INFO(mc::name_of(isa));
        check_against_pytorch(kind, mc::Cpu{.threads = 2, .isa = isa});
    }
}

TEST_CASE("Twenty steps of AdamW end where PyTorch's do") {
    mc::ContrastiveStep<> step(mc::Cpu{.threads = 2}, config_of("run"));
    assign_weights(step);
    mc::AdamW<mc::CpuTrainingEngine<float>> optimiser(step.model(), {});
    const std::vector<float> losses = golden("run.losses");
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const Batch made = batch_of("run" + std::to_string(i % 4), 16);
        step.model().clear_gradients();
        const double loss = step.add_gradients(made.pixels, made.texts).loss;
        CHECK(loss == Approx(losses[i]).epsilon(bound));
        optimiser.step(step.engine(), 1e-3);
        step.clamp_logit_scale();
    }
    for (const auto& tensor : step.model().tensors()) {
        std::vector<float> expected = golden("run.weight." + tensor.name);
        std::vector<float> actual(tensor.values.begin(), tensor.values.end());
        if (tensor.name.ends_with("in_proj_bias")) {  // AdamW makes steps of the rounding of the keys' bias
            const std::size_t width = actual.size() / 3;
            std::fill_n(actual.begin() + static_cast<std::ptrdiff_t>(width), width, 0.0f);
            std::fill_n(expected.begin() + static_cast<std::ptrdiff_t>(width), width, 0.0f);
        }
        INFO(tensor.name << ", norm " << norm(expected) << ", distance " << distance(actual, expected));
        CHECK(distance(actual, expected) <= bound * norm(expected));
    }
}

TEST_CASE("Texts that are right for several pictures share the target as in PyTorch") {
    using E = mc::CpuTrainingEngine<float>;
    const E engine(mc::Cpu{.threads = 2});
    std::vector<float> images = hashed::numbers("concepts.images", 48),
                       texts = hashed::numbers("concepts.texts", 48);
    std::vector<float> d_images(48), d_texts(48);
    const std::vector<std::int64_t> concepts{3, 1, 3, 2, 1, 3};
    mc::Arena arena(std::pmr::get_default_resource());
    const auto result = mc::contrastive_loss(engine, engines::view(images, 6), engines::view(texts, 6),
                                             std::numbers::ln10, {.concepts = concepts},
                                             engines::view(d_images, 6), engines::view(d_texts, 6), arena);
    // Float rounds to 6e-8 of a number; the gradients are sums of terms ten times as large as what is left of
    // them.
    CHECK(result.loss == Approx(golden("concepts.loss")[0]).epsilon(1e-6));
    CHECK(distance(d_images, golden("concepts.images")) <= 1e-5 * norm(d_images));
    CHECK(distance(d_texts, golden("concepts.texts")) <= 1e-5 * norm(d_texts));
}

TEST_CASE("A text that consists of facts is right for every picture of which they are known", "[training]") {
    using Engine = mc::BasicCpu<double>::TrainingEngine;
    const Engine engine(mc::BasicCpu<double>{.threads = 2});
    const std::vector<std::vector<std::uint32_t>> known{{1, 2, 5}, {2}, {1, 2}, {}};
    const std::vector<std::vector<std::uint32_t>> said{{2}, {}, {1, 2}, {7}};
    const bool right[4][4] = {{true, false, true, false},  // of each picture, its texts
                              {true, true, false, false},
                              {true, false, true, false},
                              {false, false, false, true}};
    const mc::RightTexts texts_of{{}, known, said};
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j) CHECK(texts_of(i, j) == right[i][j]);
    }
    const auto numbers = [](const char* name) {
        const std::vector<float> floats = hashed::numbers(name, 4 * 8);
        return std::vector<double>(floats.begin(), floats.end());
    };
    std::vector<double> images = numbers("facts.images"), texts = numbers("facts.texts");
    std::vector<double> d_images(32), d_texts(32), ignored(32);
    mc::Arena arena(std::pmr::get_default_resource());
    const auto loss = [&](std::vector<double>& to_images, std::vector<double>& to_texts) {
        return mc::contrastive_loss(engine, engines::view(images, 4), engines::view(texts, 4),
                                    std::numbers::ln10, texts_of, engines::view(to_images, 4),
                                    engines::view(to_texts, 4), arena);
    };
    const mc::ContrastiveResult result = loss(d_images, d_texts);

    // The definition: cross entropies against equal shares of what is right, in rows and in columns.
    double expected = 0;
    double scores[4][4];
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j) {
            double dot = 0, a = 0, b = 0;
            for (std::size_t c = 0; c < 8; ++c) {
                const double x = images[8 * i + c], y = texts[8 * j + c];
                dot += x * y, a += x * x, b += y * y;
            }
            scores[i][j] = 10 * dot / std::sqrt(a * b);
        }
    }
    for (std::size_t i = 0; i < 4; ++i) {
        double row = 0, column = 0, of_row = 0, of_column = 0;
        int texts_right = 0, pictures_right = 0;
        for (std::size_t j = 0; j < 4; ++j) {
            row += std::exp(scores[i][j]), column += std::exp(scores[j][i]);
            if (right[i][j]) of_row += scores[i][j], ++texts_right;
            if (right[j][i]) of_column += scores[j][i], ++pictures_right;
        }
        expected +=
            (std::log(row) - of_row / texts_right + std::log(column) - of_column / pictures_right) / 8;
    }
    CHECK(result.loss == Approx(expected).epsilon(1e-12));

    // Central differences in double: good to the step squared, and to rounding divided by the step.
    constexpr double step = 1e-5;
    for (auto [numbers_of, gradient] : {std::pair(&images, &d_images), std::pair(&texts, &d_texts)}) {
        std::vector<double> again(32);
        for (std::size_t i = 0; i < 32; ++i) {
            const double value = (*numbers_of)[i];
            (*numbers_of)[i] = value + step;
            const double above = loss(ignored, again).loss;
            (*numbers_of)[i] = value - step;
            const double below = loss(ignored, again).loss;
            (*numbers_of)[i] = value;
            CHECK(std::abs((above - below) / (2 * step) - (*gradient)[i]) < 1e-8);
        }
    }
}
