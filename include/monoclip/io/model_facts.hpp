// What is known of a model beside its tensors, and where it was read.
//
// The tensors' shapes say the sizes of a model; its activation, its heads and how pictures are prepared stand
// in configuration files, in a TorchScript archive's code or in safetensors' metadata. Sizes that such files
// repeat are kept as claims, to be compared with what the tensors give.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/json.hpp"

namespace monoclip::inline v0_1 {

/// A size that a configuration states: "vision.width" in the words of the configuration aggregates.
struct SizeClaim {
    std::string name;        ///< "vision.width"
    std::int64_t value = 0;  ///< as stated
    std::string source;      ///< "config.json, vision_config.hidden_size"
};

/// What a file says beside its tensors. What it does not say is nothing, 0 or -1.
struct ModelFacts {
    std::optional<Activation> activation{};        ///< of the perceptrons
    std::string activation_source{};               ///< "config.json", "the file's own code", ...
    int vision_head_width = 0;                     ///< channels of one head
    int text_head_width = 0;                       ///< channels of one head
    std::string head_source{};                     ///< who says the widths of heads
    std::optional<PreprocessConfig> preprocess{};  ///< image_size 0: not said
    std::string preprocess_source{};               ///< who says how pictures are prepared
    int end_token = -1;                            ///< as TextConfig::end_token
    int pad_token = -1;              ///< what shorter texts are filled up with; features do not depend on it
    std::vector<SizeClaim> sizes{};  ///< compared with the tensors (source.109)
};

namespace detail {

/// The value of a member that is not null, or nullptr.
inline const json::Value* member_of(const json::Value& object, std::string_view key) {
    const json::Value* value = object.find(key);
    return value == nullptr || value->is_null() ? nullptr : value;
}

/// An integer that fits int, or nothing where the member is missing or null. Throws source.107.
inline std::optional<int> integer_in(const json::Value& object, std::string_view key,
                                     std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    const bool fits = value->is_integer() && value->as_integer() >= -(std::int64_t{1} << 30) &&
                      value->as_integer() <= (std::int64_t{1} << 30);
    if (!fits) throw Error("source.107", concat(source, ", ", key, ": expected an integer of 30 bits"));
    return static_cast<int>(value->as_integer());
}

/// A text, or nothing where the member is missing or null. Throws source.107.
inline std::optional<std::string> text_in(const json::Value& object, std::string_view key,
                                          std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) {
        throw Error("source.107",
                    concat(source, ", ", key, ": is ", value->type_name(), ", expected a string"));
    }
    return value->as_string();
}

/// Whether a member is true; `otherwise` where it is missing or null. Throws source.107.
inline bool flag_in(const json::Value& object, std::string_view key, bool otherwise,
                    std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return otherwise;
    if (!value->is_bool()) {
        throw Error("source.107",
                    concat(source, ", ", key, ": is ", value->type_name(), ", expected true or false"));
    }
    return value->as_bool();
}

/// Three numbers, one for each channel, or nothing. Throws source.107.
inline std::optional<std::array<float, 3>> channels_in(const json::Value& object, std::string_view key,
                                                       std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    const bool three = value->is_array() && value->as_array().size() == 3 &&
                       std::all_of(value->as_array().begin(), value->as_array().end(),
                                   [](const json::Value& number) { return number.is_number(); });
    if (!three) throw Error("source.107", concat(source, ", ", key, ": expected three numbers"));
    std::array<float, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) channels[i] = static_cast<float>(value->as_array()[i].as_number());
    return channels;
}

/// Notes that `source` gives `name` as its member `key`, if it does.
inline void claim_size(ModelFacts& facts, std::string_view name, const json::Value& object,
                       std::string_view key, std::string_view source) {
    const std::optional<int> value = integer_in(object, key, source);
    if (value) facts.sizes.push_back({std::string(name), *value, concat(source, ", ", key)});
}

/// The head width that `heads` heads give. Throws source.108 where they do not divide the width.
inline int head_width_from_heads(int width, int heads, std::string_view source) {
    if (heads < 1 || width < 1 || width % heads != 0) {
        throw Error("source.108",
                    concat(source, ": a width of ", width, " does not divide into ", heads, " heads"));
    }
    return width / heads;
}

/// The size of a configuration that a claim is about, or nothing where this kind of model has none of it.
inline std::optional<std::int64_t> size_named(std::string_view name, const AnyClipConfig& config) {
    if (name == "embed_dim") return config.embed_dim;
    if (name == "text.vocab_size") return config.text.vocab_size;
    if (name == "text.context_length") return config.text.context_length;
    if (name == "text.width") return config.text.width;
    if (name == "text.layers") return config.text.layers;
    if (name == "text.mlp_width") return config.text.transformer().hidden();
    if (name == "vision.image_size") {
        return std::visit([](const auto& vision) { return std::int64_t{vision.image_size}; }, config.vision);
    }
    if (name == "vision.width") {
        return std::visit([](const auto& vision) { return std::int64_t{vision.width}; }, config.vision);
    }
    if (const auto* vit = std::get_if<VitConfig>(&config.vision)) {
        if (name == "vision.patch_size") return vit->patch_size;
        if (name == "vision.layers") return vit->layers;
        if (name == "vision.mlp_width") return vit->transformer().hidden();
        return std::nullopt;
    }
    const auto& layers = std::get<ResNetConfig>(config.vision).layers;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (name == concat("vision.layers[", i, "]")) return layers[i];
    }
    return std::nullopt;
}

/// Throws source.109 with both figures where a configuration states another size than the tensors give.
inline void check_sizes(const std::vector<SizeClaim>& claims, const AnyClipConfig& config, Towers towers) {
    for (const SizeClaim& claim : claims) {
        const std::string_view name = claim.name;
        if (name.starts_with("vision.") && !has_vision(towers)) continue;
        if (name.starts_with("text.") && !has_text(towers)) continue;
        const std::optional<std::int64_t> actual = size_named(name, config);
        if (actual && *actual != claim.value) {
            throw Error("source.109",
                        concat(claim.source, ": ", name, " is ", claim.value, " there, but the tensors give ",
                               *actual, "; is the configuration that of another model?"));
        }
        if (!actual && name.starts_with("vision.layers")) {
            throw Error("source.109", concat(claim.source,
                                             ": another kind of image encoder (ViT, ResNet) "
                                             "than the tensors are"));
        }
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
