// Backward passes against finite differences, in double.
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "monoclip/backend/cpu/training.hpp"
#include "monoclip/model.hpp"
#include "support/catch.hpp"
#include "support/engine.hpp"

namespace mc = monoclip;

using namespace engines;

namespace {

using E = mc::CpuTrainingEngine<double>;
static_assert(mc::TrainingEngine<E>);
static_assert(mc::TrainingEngine<mc::CpuTrainingEngine<float>>);

template <class Weights, class Gradients, class... Extents>
std::vector<std::pair<std::string, std::vector<double>>> make_values(Weights& weights, Gradients&,
                                                                     const Extents&... extents) {
    std::vector<std::pair<std::string, std::vector<double>>> values;
    for (const auto& parameter : mc::list_parameters<E::Weight>(weights, extents...)) {
        const auto floats = hashed::weight(parameter.name, parameter.shape);
        values.emplace_back(parameter.name, std::vector<double>(floats.begin(), floats.end()));
        if (!parameter.name.ends_with("running_var")) continue;
        for (double& variance : values.back().second) variance = 0.5 + std::abs(variance);
    }
    return values;
}

/// Compares the gradient of a loss, a fixed sum of a tower's features, with differences along one random
/// direction through all of each tensor.
template <class Weights, class Gradients, class Forward, class Backward, class... Extents>
void check_gradients(Weights& weights, Gradients& gradients, Forward forward, Backward backward,
                     const Extents&... extents) {
    auto values = make_values(weights, gradients, extents...);
    std::vector<std::vector<double>> sums;
    {
        auto bound = mc::list_parameters<E::Weight>(weights, extents...);
        auto asked = mc::list_parameters<E::View>(gradients, extents...);
        for (std::size_t i = 0; i < bound.size(); ++i) {
            *bound[i].parameter = E::weight(values[i].second.data(), bound[i].shape, bound[i].role);
            sums.emplace_back(values[i].second.size(), 0.0);
            if (bound[i].role == mc::Role::statistic) continue;
            *asked[i].parameter = view(sums[i], bound[i].shape.rank() > 1 ? bound[i].shape[0] : 1);
        }
    }
    backward();
    double largest = 0;
    for (const auto& sum : sums) largest = (std::max)(largest, largest_element(sum));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string& name = values[i].first;
        std::vector<double>& numbers = values[i].second;
        if (name.find("running_") != std::string::npos) continue;
        const std::vector<double> direction =
            random<double>(name + "direction", static_cast<std::int64_t>(numbers.size()));
        const std::vector<double> kept = numbers;
        double expected = 0, norm = 0;
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            expected += sums[i][k] * direction[k];
            norm += sums[i][k] * sums[i][k];
        }
        const auto at = [&](double distance) {
            for (std::size_t k = 0; k < numbers.size(); ++k) numbers[k] = kept[k] + distance * direction[k];
            const double loss = forward();
            numbers = kept;
            return loss;
        };
        // Richardson's extrapolation of central differences: the error is of the order of step^4. Shorter
        // steps round more; longer ones may pass a bend of ReLU. So the best of five counts.
        // A wrong term is of the order of the slope; slopes far below the largest are measured against a
        // thousandth of it.
        const double tolerance = 1e-6 * (std::max)(std::abs(expected), 1e-3 * largest);
        double actual = INFINITY;
        for (const double step : {1e-4, 1e-5, 1e-6, 1e-7, 1e-8}) {
            const double near = (at(step) - at(-step)) / (2 * step);
            const double far = (at(2 * step) - at(-2 * step)) / (4 * step);
            const double slope = (4 * near - far) / 3;
            if (std::abs(slope - expected) < std::abs(actual - expected)) actual = slope;
            if (std::abs(actual - expected) <= tolerance) break;
        }
        INFO(name << ": expected " << expected << ", differences give " << actual << ", norm "
                  << std::sqrt(norm));
        CHECK(std::abs(actual - expected) <= tolerance);
    }
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

/// An image tower on three pictures; `tape` says how it is recorded.
template <template <class> class Tower, class Config, class Tape>
void check_image_tower(const Config& config, Tape tape) {
    const E engine(mc::BasicCpu<double>{.threads = 2});
    const auto activation = mc::Activation::quick_gelu;
    const std::int64_t batch = 3, embed_dim = 10;
    Tower<E::Weight> weights(config);
    Tower<E::View> gradients(config);
    std::vector<double> d = random<double>("loss", batch * embed_dim);
    std::vector<double> pixels = random<double>("pixels", batch * 3 * config.image_size * config.image_size);
    mc::Arena arena(std::pmr::get_default_resource()), kept(std::pmr::get_default_resource());
    const auto forward = [&] {
        std::vector<double> features(d.size());
        mc::forward(engine, weights, config, activation, batch, view(pixels, batch), view(features, batch),
                    arena, {&kept, &tape});
        return features;
    };
    const auto loss = [&] {
        const mc::Arena::Scope scope(kept);
        return dot(forward(), d);
    };
    const auto backward = [&] {
        const mc::Arena::Scope scope(kept);
        forward();
        mc::backward(engine, weights, gradients, config, activation, tape, view(d, batch), arena);
    };
    check_gradients(weights, gradients, loss, backward, config, static_cast<int>(embed_dim));
}

}  // namespace

TEST_CASE("The gradients of the text tower are those of finite differences", "[slow]") {
    mc::TextConfig config;
    config.vocab_size = 50;
    config.context_length = 70;
    config.width = 24;
    config.layers = 2;
    config.head_width = 12;
    const auto activation = GENERATE(mc::Activation::quick_gelu, mc::Activation::gelu);
    const bool recompute = GENERATE(false, true);
    const E engine(mc::BasicCpu<double>{.threads = 2});
    mc::TextTransformer<E::Weight> weights(config);
    mc::TextTransformer<E::View> gradients(config);
    const std::vector<std::int64_t> offsets{0, 3, 68, 69, 80};
    std::vector<int> ids(80);
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<int>(i * 7 % 50);
    const mc::Sequences sequences{4, 0, offsets.data()};
    const std::int64_t embed_dim = 10;
    std::vector<double> d = random<double>("loss", 4 * embed_dim);
    mc::Arena arena(std::pmr::get_default_resource()), kept(std::pmr::get_default_resource());
    const auto loss = [&] {
        std::vector<double> features(d.size());
        mc::forward(engine, weights, config, activation, ids, sequences, view(features, 4), arena);
        return dot(features, d);
    };
    const auto backward = [&] {
        std::vector<double> features(d.size());
        mc::TextTape<E> tape;
        tape.transformer.recompute = recompute;
        mc::forward(engine, weights, config, activation, ids, sequences, view(features, 4), arena,
                    {&kept, &tape});
        mc::backward(engine, weights, gradients, config, activation, tape, view(d, 4), arena);
    };
    check_gradients(weights, gradients, loss, backward, config, static_cast<int>(embed_dim));
}

TEST_CASE("The gradients of the ViT are those of finite differences", "[slow]") {
    mc::VitConfig config;
    config.image_size = 16;
    config.patch_size = 2;
    config.width = 20;
    config.layers = 2;
    config.head_width = 10;
    config.mlp_width = 30;
    check_image_tower<mc::VisionTransformer>(config, mc::VitTape<E>());
}

TEST_CASE("The gradients of the ResNet are those of finite differences", "[slow]") {
    mc::ResNetConfig config;
    config.image_size = 64;
    config.width = 6;
    config.layers = {1, 2, 1, 1};
    mc::ResNetTape<E> tape;
    tape.batch_statistics = GENERATE(false, true);
    tape.recompute = GENERATE(false, true);
    check_image_tower<mc::ModifiedResNet>(config, tape);
}
