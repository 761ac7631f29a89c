// open_clip's configurations as descriptions of models, and its defaults.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/json_members.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/model_facts.hpp"
#include "monoclip/io/open_clip_config.hpp"
#include "monoclip/io/open_clip_model.hpp"
#include "monoclip/io/sources_code.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

/// The size that was claimed under that name, or open_clip's default.
inline int claimed(const ModelFacts& facts, std::string_view name, int otherwise) {
    for (const SizeClaim& claim : facts.sizes) {
        if (claim.name != name) continue;
        const bool fits = claim.value >= 0 && claim.value <= (std::numeric_limits<int>::max)();
        return fits ? static_cast<int>(claim.value) : -1;  // `validate` refuses it
    }
    return otherwise;
}

/// The hidden width as configurations have it: 0 for the usual four times the width.
inline int claimed_mlp_width(const ModelFacts& facts, std::string_view name, int width) {
    const int hidden = claimed(facts, name, 0);
    return hidden == std::int64_t{4} * width ? 0 : hidden;
}

inline AnyVisionConfig claimed_vision(const ModelFacts& facts, const json::Value& tower,
                                      std::string_view source) {
    const json::Value* layers = member_of(tower, "layers");
    if (layers == nullptr || !layers->is_array()) {
        VitConfig vit;
        vit.image_size = claimed(facts, "vision.image_size", 224);
        vit.patch_size = claimed(facts, "vision.patch_size", 16);
        vit.width = claimed(facts, "vision.width", 768);
        vit.layers = claimed(facts, "vision.layers", 12);
        vit.head_width = facts.vision_head_width;
        vit.mlp_width = claimed_mlp_width(facts, "vision.mlp_width", vit.width);
        return vit;
    }
    ResNetConfig resnet;
    if (layers->as_array().size() != resnet.layers.size())
        throw Error("source.107", concat(source, ", layers: expected four numbers"));
    for (std::size_t i = 0; i < resnet.layers.size(); ++i)
        resnet.layers[i] = claimed(facts, concat("vision.layers[", i, "]"), 0);
    if (integer_in(tower, "head_width", source).value_or(64) != 64)
        throw Error("source.110", concat(source, ", head_width: a ResNet's heads have 64"));
    resnet.image_size = claimed(facts, "vision.image_size", 224);
    resnet.width = claimed(facts, "vision.width", 64);
    return resnet;
}

inline TextConfig claimed_text(const ModelFacts& facts) {
    TextConfig text;
    text.vocab_size = claimed(facts, "text.vocab_size", 49408);
    text.context_length = claimed(facts, "text.context_length", 77);
    text.width = claimed(facts, "text.width", 512);
    text.layers = claimed(facts, "text.layers", 12);
    text.head_width = facts.text_head_width;
    text.mlp_width = claimed_mlp_width(facts, "text.mlp_width", text.width);
    text.end_token = facts.end_token;
    return text;
}

/// A member that must be there. Throws source.107.
inline const json::Value& required_member(const json::Value& object, std::string_view key,
                                          std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) {
        throw Error("source.107",
                    concat(source, ", ", key,
                           ": is missing; a configuration of open_clip has embed_dim, vision_cfg "
                           "and text_cfg"));
    }
    return *value;
}

}  // namespace detail

MONOCLIP_CODE ModelDescription read_open_clip_description(const json::Value& configuration,
                                                          const std::string& source) {
    const json::Value* wrapped = detail::member_of(configuration, "model_cfg");
    const json::Value& model = wrapped != nullptr ? *wrapped : configuration;
    const json::Value& vision = detail::required_member(model, "vision_cfg", source);
    static_cast<void>(detail::required_member(model, "text_cfg", source));
    static_cast<void>(detail::required_member(model, "embed_dim", source));

    ModelFacts facts;
    json::Object whole;
    whole.push_back({"model_cfg", model});
    static_cast<void>(read_open_clip_model(json::Value(json::Value::Data(std::move(whole))), source, facts));
    static_cast<void>(read_open_clip_preprocessing(configuration, source, facts));

    ModelDescription description;
    description.config.embed_dim = detail::claimed(facts, "embed_dim", 0);
    description.config.vision = detail::claimed_vision(facts, vision, detail::concat(source, ", vision_cfg"));
    description.config.text = detail::claimed_text(facts);
    description.config.activation = facts.activation.value_or(Activation::gelu);
    validate(description.config);
    if (facts.preprocess) description.preprocess = *facts.preprocess;
    description.preprocess.image_size =
        std::visit([](const auto& tower) { return tower.image_size; }, description.config.vision);
    return description;
}

MONOCLIP_CODE ModelDescription read_open_clip_description(const std::filesystem::path& path) {
    const std::optional<json::Value> configuration = detail::read_json_file(path);
    if (!configuration)
        throw Error("file.101", detail::concat(detail::display(path), ": there is no such file"));
    return read_open_clip_description(*configuration, detail::display(path));
}

}  // namespace monoclip::inline v0_1
