// Weights and inputs for benchmarks: seeded random numbers in the shapes of released models, made in memory.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/clip.hpp"

namespace bench {

namespace mc = monoclip;

/// Numbers in -1..1, by splitmix64: quick, and the same everywhere.
inline std::vector<float> random_numbers(std::size_t count, std::uint64_t seed, float scale = 1) {
    std::vector<float> numbers(count);
    for (float& number : numbers) {
        std::uint64_t z = (seed += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z ^= z >> 31;
        number = scale * (static_cast<float>(z >> 40) * 0x1p-23f - 1.0f);
    }
    return numbers;
}

/// A float tensor that owns its elements.
inline mc::TensorView tensor_of(std::vector<float> numbers, const mc::Shape& shape) {
    const auto owner = std::make_shared<const std::vector<float>>(std::move(numbers));
    mc::TensorView view;
    view.dtype = mc::DType::float32;
    view.shape = shape;
    view.strides = mc::TensorView::contiguous_strides(shape);
    view.data = reinterpret_cast<const std::byte*>(owner->data());
    view.owner = owner;
    return view;
}

/// Weights as a trained layer has them: activations keep their size from layer to layer.
inline mc::TensorView random_tensor(const mc::Shape& shape, std::uint64_t seed) {
    const auto count = static_cast<std::size_t>(shape.elements());
    const double inputs = shape.rank() > 1 ? static_cast<double>(shape.elements() / shape[0]) : 2500.0;
    return tensor_of(random_numbers(count, seed, static_cast<float>(1 / std::sqrt(inputs))), shape);
}

inline mc::TensorView constant_tensor(const mc::Shape& shape, float value) {
    return tensor_of(std::vector<float>(static_cast<std::size_t>(shape.elements()), value), shape);
}

/// Every tensor of a model, under OpenAI's names.
template <class Vision>
mc::TensorMap random_tensors(const mc::ClipConfig<Vision>& config) {
    struct Nothing {};
    mc::ClipModel<Nothing, Vision> model(config);
    mc::TensorMap tensors;
    std::uint64_t seed = 1;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        const std::string_view name = parameter.name;
        const bool is_gain = parameter.shape.rank() == 1 && name.ends_with("weight");
        const bool is_positive = is_gain || name.ends_with("running_var") || name == "logit_scale";
        tensors[parameter.name] =
            is_positive ? constant_tensor(parameter.shape, 1) : random_tensor(parameter.shape, seed);
        seed += 1000003;
    }
    return tensors;
}

/// The same as a checkpoint that is open.
template <class Vision>
mc::Checkpoint random_checkpoint(const mc::ClipConfig<Vision>& config) {
    mc::Checkpoint checkpoint;
    checkpoint.tensors = random_tensors(config);
    checkpoint.activation = mc::name_of(config.activation);
    return checkpoint;
}

/// What such a checkpoint does not say: the heads' widths, where they are not the usual ones.
inline mc::LoadOptions load_options(const mc::VitClipConfig& config) {
    return {config.activation, config.vision.head_width, config.text.head_width};
}
inline mc::LoadOptions load_options(const mc::ResNetClipConfig& config) {
    return {config.activation, 0, config.text.head_width};
}

/// `texts` rows of [context] ids: start, `length - 2` words, end, zeros.
inline std::vector<int> random_prompts(const mc::TextConfig& text, std::size_t texts, std::size_t length) {
    const auto context = static_cast<std::size_t>(text.context_length);
    std::vector<int> ids(texts * context, 0);
    std::uint64_t word = 1;
    for (std::size_t i = 0; i < texts; ++i) {
        int* row = ids.data() + i * context;
        row[0] = text.vocab_size - 2;
        for (std::size_t j = 1; j + 1 < length; ++j) {
            word = word * 6364136223846793005u + 1442695040888963407u;
            row[j] = static_cast<int>((word >> 33) % static_cast<std::uint64_t>(text.vocab_size - 2));
        }
        row[length - 1] = text.vocab_size - 1;
    }
    return ids;
}

}  // namespace bench
