// Gradients, the loss and short runs against PyTorch's (tests/reference/make_training_goldens.py), and what
// must not change a bit: threads, recomputation.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "monoclip/core/memory_resource.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/train/adamw.hpp"
#include "monoclip/train/contrastive_step.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/engine.hpp"
#include "support/error.hpp"
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

/// The name without its last two parts. The pooling's projections are one layer.
std::string layer_of(const std::string& name) {
    if (name.starts_with("visual.attnpool.")) return "visual.attnpool";
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
    if (kind != "batch") return;
    for (const auto& tensor : step.model().tensors()) {
        if (tensor.role != mc::Role::statistic) continue;
        const std::vector<float> expected = golden("batch.statistic." + tensor.name);
        INFO(tensor.name);
        // Means over cells of sums in float, as all that is compared with PyTorch; a tenth of it is new.
        CHECK(distance(tensor.values, expected) <= bound / 10 * norm(expected));
    }
}

/// Weights' gradients and BatchNorm's statistics after one batch, one tensor after the other.
std::vector<float> after_batch(const std::string& kind, mc::Precision precision, int threads,
                               bool recompute) {
    mc::EncoderOptions options;
    options.recompute = recompute;
    if (kind == "batch") options.statistics = mc::BatchNormStatistics::batch;
    mc::ContrastiveStep<> step(mc::Cpu{.threads = threads, .precision = precision}, config_of(kind), {},
                               options);
    assign_weights(step);
    const Batch made = batch_of(kind, kind == "vit" ? 16 : 64);
    std::vector<float> numbers{static_cast<float>(step.add_gradients(made.pixels, made.texts).loss)};
    for (const auto& tensor : step.model().tensors()) {
        const auto& of = tensor.role == mc::Role::statistic ? tensor.values : tensor.gradient;
        numbers.insert(numbers.end(), of.begin(), of.end());
    }
    return numbers;
}

}  // namespace

TEST_CASE("Threads and recomputation change no bit of a step", "[training]") {
    const std::string kind = GENERATE("vit", "frozen", "batch");
    const mc::Precision precision = GENERATE(mc::Precision::fp32, mc::Precision::bf16);
    INFO(kind << (precision == mc::Precision::bf16 ? ", bf16" : ", fp32"));
    const std::vector<float> expected = after_batch(kind, precision, 1, false);
    for (const int threads : {1, 3}) {
        for (const bool recompute : {false, true}) {
            INFO(threads << " threads, recompute " << recompute);
            const std::vector<float> actual = after_batch(kind, precision, threads, recompute);
            REQUIRE(actual.size() == expected.size());
            CHECK(std::memcmp(actual.data(), expected.data(), 4 * actual.size()) == 0);
        }
    }
}

TEST_CASE("Gradients in bf16 are those in fp32 but for bf16's rounding", "[training]") {
    mc::ContrastiveStep<> exact(mc::Cpu{.threads = 2}, config_of("vit"));
    mc::ContrastiveStep<> rounded(mc::Cpu{.threads = 2, .precision = mc::Precision::bf16}, config_of("vit"));
    assign_weights(exact);
    assign_weights(rounded);
    const Batch made = batch_of("vit", 16);
    const double loss = exact.add_gradients(made.pixels, made.texts).loss;
    // bf16 keeps 8 bits: each factor of a product is off by up to 2^-9, at random. Some ten products follow
    // each other forwards and backwards, which adds up to a hundredth or two.
    constexpr double tolerance = 0.03;
    CHECK(rounded.add_gradients(made.pixels, made.texts).loss == Approx(loss).epsilon(tolerance));
    const auto tensors = exact.model().tensors();
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const std::span<const float> gradient = rounded.model().tensors()[i].gradient;
        std::vector<float> actual(gradient.begin(), gradient.end());
        std::vector<float> expected(tensors[i].gradient.begin(), tensors[i].gradient.end());
        if (tensors[i].name.ends_with("in_proj_bias")) {  // the keys' is rounding alone
            const std::size_t width = actual.size() / 3;
            std::fill_n(actual.begin() + static_cast<std::ptrdiff_t>(width), width, 0.0f);
            std::fill_n(expected.begin() + static_cast<std::ptrdiff_t>(width), width, 0.0f);
        }
        INFO(tensors[i].name << ", norm " << norm(expected) << ", distance " << distance(actual, expected));
        CHECK(distance(actual, expected) <= tolerance * norm(expected));
        if (tensors[i].shape.rank() > 1) CHECK(distance(actual, expected) > 0);
    }
}

TEST_CASE("A program's own loss gives the gradients of the same loss of the library", "[training]") {
    const std::string kind = GENERATE("vit", "batch");
    mc::EncoderOptions options;
    if (kind == "batch") options.statistics = mc::BatchNormStatistics::batch;
    const Batch made = batch_of(kind, kind == "vit" ? 16 : 64);
    mc::ContrastiveStep<> whole(mc::Cpu{.threads = 2}, config_of(kind), {}, options);
    assign_weights(whole);
    whole.add_gradients(made.pixels, made.texts);

    mc::ContrastiveStep<> step(mc::Cpu{.threads = 2}, config_of(kind), {}, options);
    assign_weights(step);
    mc::EncoderPass<mc::CpuTrainingEngine<float>> images;
    mc::EncoderPass<mc::CpuTrainingEngine<float>> texts;
    step.encoder().encode_pixels(made.pixels, images);
    step.encoder().encode_tokens(made.texts, texts);
    REQUIRE(images.features().size() == batch * 16);
    std::vector<float> x(images.features().begin(), images.features().end());
    std::vector<float> y(texts.features().begin(), texts.features().end());
    std::vector<float> dx(x.size()), dy(y.size());
    mc::Arena arena(std::pmr::get_default_resource());
    mc::contrastive_loss(step.engine(), engines::view(x, batch), engines::view(y, batch), std::numbers::ln10,
                         {}, engines::view(dx, batch), engines::view(dy, batch), arena);
    CHECK(error_id([&] {
              step.encoder().backward_tokens(texts, std::span<const float>(dy).first(16));
              return 0;
          }) == "train.106");
    // In the other order, and the gradient of twice the loss as the sum of two passes.
    for (int pass = 0; pass < 2; ++pass) {
        step.encoder().backward_tokens(texts, dy);
        step.encoder().backward_pixels(images, dx);
    }
    for (const auto& tensor : whole.model().tensors()) {
        if (tensor.role == mc::Role::statistic || tensor.name == "logit_scale") continue;
        std::vector<float> twice(tensor.gradient.begin(), tensor.gradient.end());
        for (float& number : twice) number *= 2;
        INFO(tensor.name);
        // Sums in another order at the end, of numbers in float.
        CHECK(distance(step.model().tensor(tensor.name).gradient, twice) <= 1e-6 * norm(twice) + 1e-9);
    }
}

TEST_CASE("A loss over many tiles is that of its definition", "[training]") {
    // Of more than 2048 pairs the scores no longer fit one tile.
    constexpr std::size_t count = 2200, width = 3;
    std::vector<float> images = hashed::numbers("tiles.images", count * width),
                       texts = hashed::numbers("tiles.texts", count * width);
    std::vector<float> d_images(images.size()), d_texts(texts.size());
    const mc::CpuTrainingEngine<float> engine(mc::Cpu{.threads = 2});
    mc::Arena arena(std::pmr::get_default_resource());
    const mc::ContrastiveResult result = mc::contrastive_loss(
        engine, engines::view(images, count), engines::view(texts, count), std::numbers::ln10, {},
        engines::view(d_images, count), engines::view(d_texts, count), arena);

    const auto unit = [](const std::vector<float>& rows) {
        std::vector<double> units(rows.begin(), rows.end());
        for (std::size_t i = 0; i < count; ++i) {
            const double length = norm(std::span(units).subspan(width * i, width));
            for (std::size_t c = 0; c < width; ++c) units[width * i + c] /= length;
        }
        return units;
    };
    const std::vector<double> x = unit(images), y = unit(texts);
    const auto score = [&](std::size_t i, std::size_t j) {
        return 10 * (x[3 * i] * y[3 * j] + x[3 * i + 1] * y[3 * j + 1] + x[3 * i + 2] * y[3 * j + 2]);
    };
    std::vector<double> rows(count, 0), columns(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j) {
            const double exponential = std::exp(score(i, j));
            rows[i] += exponential, columns[j] += exponential;
        }
    }
    double loss = 0, scale_gradient = 0;
    std::vector<double> dx(x.size(), 0), dy(y.size(), 0);
    for (std::size_t i = 0; i < count; ++i) {
        loss += (std::log(rows[i]) + std::log(columns[i])) / 2 - score(i, i);
        for (std::size_t j = 0; j < count; ++j) {
            const double exponential = std::exp(score(i, j));
            const double g = (exponential / rows[i] + exponential / columns[j]) / 2 - (i == j ? 1.0 : 0.0);
            scale_gradient += g * score(i, j);
            for (std::size_t c = 0; c < width; ++c) {
                dx[width * i + c] += 10 * g * y[width * j + c];
                dy[width * j + c] += 10 * g * x[width * i + c];
            }
        }
    }
    const auto through_length = [](const std::vector<float>& of, const std::vector<double>& unit_rows,
                                   const std::vector<double>& gradient) {
        std::vector<float> through(of.size());
        for (std::size_t i = 0; i < count; ++i) {
            double dot = 0, square = 0;
            for (std::size_t c = 0; c < width; ++c) {
                dot += unit_rows[width * i + c] * gradient[width * i + c];
                square += static_cast<double>(of[width * i + c]) * static_cast<double>(of[width * i + c]);
            }
            for (std::size_t c = 0; c < width; ++c) {
                through[width * i + c] = static_cast<float>(
                    (gradient[width * i + c] - unit_rows[width * i + c] * dot) / std::sqrt(square) / count);
            }
        }
        return through;
    };
    // Sums of thousands of floats of both signs.
    CHECK(result.loss == Approx(loss / count).epsilon(1e-5));
    CHECK(result.logit_scale_gradient == Approx(scale_gradient / count).epsilon(1e-4));
    CHECK(distance(d_images, through_length(images, x, dx)) <= bound * norm(d_images));
    CHECK(distance(d_texts, through_length(texts, y, dy)) <= bound * norm(d_texts));
}

TEST_CASE("The logarithm of the temperature stays between 0 and that of 100, where it is trained") {
    for (const bool is_trained : {true, false}) {
        mc::TrainedParts parts;
        parts.logit_scale = is_trained;
        mc::ContrastiveStep<> step(mc::Cpu{.threads = 1}, config_of("vit"), parts);
        float& scale = step.model().tensor("logit_scale").values[0];
        for (const float value : {-0.5f, 2.0f, 4.8f}) {
            scale = value;
            step.clamp_logit_scale();
            CHECK(scale == (is_trained ? std::clamp(value, 0.0f, std::log(100.0f)) : value));
        }
    }
}

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
    double logit_scale = std::numbers::ln10;
    const auto loss = [&](std::vector<double>& to_images, std::vector<double>& to_texts) {
        return mc::contrastive_loss(engine, engines::view(images, 4), engines::view(texts, 4), logit_scale,
                                    texts_of, engines::view(to_images, 4), engines::view(to_texts, 4), arena);
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
    std::vector<double> again(32);
    logit_scale += step;
    const double above = loss(ignored, again).loss;
    logit_scale -= 2 * step;
    const double below = loss(ignored, again).loss;
    CHECK(std::abs((above - below) / (2 * step) - result.logit_scale_gradient) < 1e-8);
}

namespace {

/// Memory from the heap, counted.
class Counted final : public mc::MemoryResource {
  public:
    std::size_t bytes = 0;  ///< that are in use

  private:
    void* do_allocate(std::size_t size, std::size_t alignment) override {
        bytes += size;
        return mc::default_memory()->allocate(size, alignment);
    }
    void do_deallocate(void* block, std::size_t size, std::size_t alignment) override {
        bytes -= size;
        mc::default_memory()->deallocate(block, size, alignment);
    }
    bool do_is_equal(const mc::MemoryResource& other) const noexcept override { return this == &other; }
};

}  // namespace

TEST_CASE("Recomputation takes far less memory", "[training]") {
    const auto bytes_of = [](const mc::AnyVisionConfig& vision, int last_blocks, bool recompute) {
        Counted memory;
        mc::AnyClipConfig config = config_of("vit");
        config.vision = vision;
        mc::TrainedParts parts;
        parts.image.last_blocks = last_blocks;
        mc::EncoderOptions options{recompute, mc::BatchNormStatistics::batch};
        mc::Cpu cpu{.threads = 1};
        cpu.context.memory = &memory;
        mc::ContrastiveStep<> step(cpu, config, parts, options);
        assign_weights(step);
        mc::EncoderPass<mc::CpuTrainingEngine<float>> pass(&memory);
        const auto side = static_cast<std::size_t>(mc::image_size_of(vision));
        const std::vector<float> pixels = hashed::numbers("memory.pixels", 8 * 3 * side * side);
        step.encoder().encode_pixels(pixels, pass);
        step.encoder().backward_pixels(pass, hashed::numbers("memory.gradient", 8 * 16));
        return static_cast<double>(memory.bytes);
    };
    constexpr int all = mc::TrainedTower::all;
    const mc::ResNetConfig resnet{128, {3, 4, 6, 3}, 16};
    const mc::VitConfig vit{128, 8, 64, 12, 16, 0};
    // A ResNet's stem alone, which is run again like any layer, has a quarter of all; and of its last layers
    // what the encoder works in takes more than the tape.
    CHECK(bytes_of(resnet, all, true) < 0.65 * bytes_of(resnet, all, false));
    CHECK(bytes_of(resnet, 13, true) < 0.85 * bytes_of(resnet, 13, false));
    CHECK(bytes_of(vit, all, true) < 0.4 * bytes_of(vit, all, false));
}
