// Models whose weights and inputs are made from names: the same numbers as
// tests/reference/make_model_goldens.py makes, so that a model of any size can be compared with PyTorch's
// features without storing its weights.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/number.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/model.hpp"

namespace hashed {

namespace mc = monoclip;

/// Numbers k / 128 with k in -128..127: the top byte of splitmix64 over FNV-1a of the name plus the index.
inline std::vector<float> numbers(std::string_view name, std::size_t count) {
    std::uint64_t seed = 0xCBF29CE484222325u;
    for (const char c : name) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    std::vector<float> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t z = seed + i * 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z ^= z >> 31;
        result[i] = (static_cast<float>(z >> 56) - 128.0f) / 128.0f;
    }
    return result;
}

/// Scaled by a power of two, by the kind of tensor.
inline std::vector<float> weight(std::string_view name, const mc::Shape& shape) {
    std::vector<float> values = numbers(name, static_cast<std::size_t>(shape.elements()));
    float factor = 1;
    float offset = 0;
    if (name == "logit_scale") {
        offset = 3;
    } else if (shape.rank() <= 1) {
        if (name.ends_with("bias")) factor = 0.125f;
        if (name.ends_with("weight")) factor = 0.125f, offset = 1;
    } else if (name.find("embedding") == std::string_view::npos) {
        const auto outer = static_cast<double>(shape[0]);
        const double inputs = name.ends_with("proj") ? outer : static_cast<double>(shape.elements()) / outer;
        factor = static_cast<float>(std::exp2(-std::nearbyint(std::log2(std::sqrt(inputs)))));
    }
    for (float& value : values) value = value * factor + offset;
    return values;
}

/// A tensor that owns its elements, rounded to `dtype` (one of the floating-point types).
inline mc::TensorView tensor(const mc::Shape& shape, const std::vector<float>& values,
                             mc::DType dtype = mc::DType::float32) {
    const auto bytes = std::make_shared<std::vector<std::byte>>(values.size() * mc::size_of(dtype));
    const auto put = [&](std::size_t i, auto stored) {
        std::memcpy(bytes->data() + i * sizeof stored, &stored, sizeof stored);
    };
    for (std::size_t i = 0; i < values.size(); ++i) {
        switch (dtype) {
            case mc::DType::float16:
                put(i, mc::detail::float_to_half(values[i]));
                break;
            case mc::DType::bfloat16:
                put(i, mc::detail::float_to_bfloat16(values[i]));
                break;
            case mc::DType::float64:
                put(i, static_cast<double>(values[i]));
                break;
            default:
                put(i, values[i]);
        }
    }
    mc::TensorView view;
    view.dtype = dtype;
    view.shape = shape;
    view.strides = mc::TensorView::contiguous_strides(shape);
    view.data = bytes->data();
    view.owner = bytes;
    return view;
}

/// Every tensor of a model of this configuration, under OpenAI's names.
inline mc::TensorMap tensors(const mc::VitClipConfig& config, mc::DType dtype = mc::DType::float32) {
    struct Nothing {};
    mc::ClipModel<Nothing, mc::VitConfig> model(config);
    mc::TensorMap map;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        map[parameter.name] = tensor(parameter.shape, weight(parameter.name, parameter.shape), dtype);
    }
    return map;
}

/// The same as an opened checkpoint. `activation` is what the file's own code says; empty for bare tensors.
inline mc::Checkpoint checkpoint(mc::TensorMap map, std::string activation = {}) {
    mc::Checkpoint opened;
    opened.tensors = std::move(map);
    opened.activation = std::move(activation);
    return opened;
}

/// Normalised planes [batch,3,S,S], multiples of 1/64 in -2..2.
inline std::vector<float> pixels(std::string_view model, const mc::VitClipConfig& config, std::size_t batch) {
    const auto size = static_cast<std::size_t>(config.vision.image_size);
    std::vector<float> values = numbers(std::string(model) + ".pixels", batch * 3 * size * size);
    for (float& value : values) value *= 2;
    return values;
}

/// A model of tests/reference/make_model_goldens.py, MODELS.
struct Model {
    const char* name;
    mc::VitClipConfig config;
    std::size_t batch;
};

inline constexpr auto quick = mc::Activation::quick_gelu;
inline constexpr auto exact = mc::Activation::gelu;

inline constexpr mc::VitClipConfig plain{32, {32, 8, 64, 2}, {600, 16, 64, 2}, quick};
inline constexpr mc::VitClipConfig odd{48, {42, 14, 192, 3}, {777, 20, 128, 2}, quick};
inline constexpr mc::VitClipConfig heads_of_80{40, {32, 16, 160, 2, 80, 700}, {600, 13, 64, 2}, exact};
inline constexpr mc::VitClipConfig heads_of_32{24, {24, 8, 96, 2, 32, 240}, {600, 16, 64, 3, 32, 192}, exact};
inline constexpr mc::VitClipConfig wide{512, {32, 16, 768, 1}, {600, 12, 512, 1}, quick};
inline constexpr mc::VitClipConfig narrow{16, {32, 8, 16, 2, 8}, {600, 16, 16, 2, 8}, quick};
inline constexpr mc::VitClipConfig narrow_gelu{16, {32, 8, 16, 2, 8}, {600, 16, 16, 2, 8}, exact};
inline constexpr mc::VitClipConfig openai{32, {16, 8, 64, 1}, {600, 12, 64, 1}, quick};

inline constexpr std::array models{
    Model{"plain", plain, 3},
    Model{"odd", odd, 5},
    Model{"heads_of_80", heads_of_80, 2},
    Model{"heads_of_32", heads_of_32, 4},
    Model{"wide", wide, 2},
    Model{"narrow", narrow, 3},
    Model{"narrow_gelu", narrow_gelu, 3},
    Model{"openai", openai, 3},
};

}  // namespace hashed
