// open_clip_config.json, which lies beside open_clip's published checkpoints: the model's configuration
// (open_clip, model.py, CLIPVisionCfg and CLIPTextCfg) and its preprocessing (transform.py, PreprocessCfg).
//
// A member that asks for something the library does not compute is refused by name; so is one that it does
// not know, unless it switches nothing on.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/json_members.hpp"
#include "monoclip/io/model_facts.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Members of a tower that this library reads, or that change nothing in what it computes.
inline constexpr std::array<std::string_view, 19> open_clip_tower_members{"layers",
                                                                          "width",
                                                                          "heads",
                                                                          "head_width",
                                                                          "mlp_ratio",
                                                                          "patch_size",
                                                                          "image_size",
                                                                          "context_length",
                                                                          "vocab_size",
                                                                          "patch_dropout",
                                                                          "output_tokens",
                                                                          "attn_pooler_queries",
                                                                          "attn_pooler_heads",
                                                                          "tokenizer_mode",
                                                                          "pad_id",
                                                                          "eos_id",
                                                                          "timm_pool",
                                                                          "timm_proj",
                                                                          "hf_pooler_type"};

/// Members with the one value of theirs that is supported.
struct OpenClipDefault {
    std::string_view member, value;
};
inline constexpr std::array<OpenClipDefault, 4> open_clip_defaults{{{"proj_type", "linear"},
                                                                    {"pos_embed_type", "learnable"},
                                                                    {"block_type", "default"},
                                                                    {"hf_tokenizer_name", ""}}};

/// How the two towers may pool.
inline constexpr std::array<std::string_view, 1> open_clip_vision_pooling{"tok"};
inline constexpr std::array<std::string_view, 2> open_clip_text_pooling{"argmax", "eos"};

/// Whether a member switches nothing on: null, false, 0, an empty text or object.
inline bool is_off(const json::Value& value) {
    if (value.is_bool()) return !value.as_bool();
    if (value.is_number()) return !(value.as_number() < 0) && !(value.as_number() > 0);
    if (value.is_string()) return value.as_string().empty();
    if (value.is_object()) return value.as_object().empty();
    return value.is_null() || (value.is_array() && value.as_array().empty());
}

/// Throws source.110 for a member of a tower that asks for something else than the paper's model.
inline void refuse_open_clip_variations(const json::Value& tower, std::string_view source,
                                        std::span<const std::string_view> pooling) {
    if (!tower.is_object()) return;
    for (const json::Member& member : tower.as_object()) {
        const auto& known = open_clip_tower_members;
        if (std::find(known.begin(), known.end(), member.key) != known.end() || is_off(member.value))
            continue;
        const bool is_default =
            member.value.is_string() && std::any_of(open_clip_defaults.begin(), open_clip_defaults.end(),
                                                    [&](const OpenClipDefault& row) {
                                                        return row.member == member.key &&
                                                               row.value == member.value.as_string();
                                                    });
        const bool pools =
            member.key == "pool_type" && member.value.is_string() &&
            std::find(pooling.begin(), pooling.end(), member.value.as_string()) != pooling.end();
        if (is_default || pools) continue;
        const std::string value = member.value.is_string() ? concat(" ", member.value.as_string()) : "";
        throw Error("source.110", concat(source, ", ", member.key, value, ": is not supported"));
    }
}

/// The hidden width that a ratio means, as open_clip rounds it.
inline void claim_mlp_width(ModelFacts& facts, std::string_view name, const json::Value& tower, int width,
                            std::string_view source) {
    const json::Value* ratio = member_of(tower, "mlp_ratio");
    if (ratio == nullptr) return;
    const bool sensible = ratio->is_number() && ratio->as_number() > 0 && ratio->as_number() < 1024;
    if (!sensible) throw Error("source.107", concat(source, ", mlp_ratio: expected a number up to 1024"));
    facts.sizes.push_back({std::string(name), static_cast<std::int64_t>(width * ratio->as_number()),
                           concat(source, ", mlp_ratio")});
}

inline void read_open_clip_vision(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    refuse_open_clip_variations(tower, source, open_clip_vision_pooling);
    const json::Value* layers = member_of(tower, "layers");
    if (layers != nullptr && layers->is_array()) {  // a ResNet
        for (std::size_t i = 0; i < layers->as_array().size(); ++i) {
            const json::Value& count = layers->as_array()[i];
            if (!count.is_integer()) throw Error("source.107", concat(source, ", layers: expected integers"));
            facts.sizes.push_back(
                {concat("vision.layers[", i, "]"), count.as_integer(), concat(source, ", layers")});
        }
    } else {
        const int width = integer_in(tower, "width", source).value_or(768);
        facts.vision_head_width = integer_in(tower, "head_width", source).value_or(64);
        claim_size(facts, "vision.layers", tower, "layers", source);
        claim_size(facts, "vision.patch_size", tower, "patch_size", source);
        claim_mlp_width(facts, "vision.mlp_width", tower, width, source);
    }
    claim_size(facts, "vision.width", tower, "width", source);
    const json::Value* size = member_of(tower, "image_size");
    if (size != nullptr && size->is_array() && size->as_array().size() == 2 &&
        size->as_array()[0].is_integer() && size->as_array()[1].is_integer() &&
        size->as_array()[0].as_integer() == size->as_array()[1].as_integer()) {
        facts.sizes.push_back(
            {"vision.image_size", size->as_array()[0].as_integer(), concat(source, ", image_size")});
    } else {
        claim_size(facts, "vision.image_size", tower, "image_size", source);
    }
}

inline void read_open_clip_text(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    refuse_open_clip_variations(tower, source, open_clip_text_pooling);
    const int width = integer_in(tower, "width", source).value_or(512);
    facts.text_head_width =
        head_width_from_heads(width, integer_in(tower, "heads", source).value_or(8), source);
    claim_size(facts, "text.vocab_size", tower, "vocab_size", source);
    claim_size(facts, "text.context_length", tower, "context_length", source);
    claim_size(facts, "text.width", tower, "width", source);
    claim_size(facts, "text.layers", tower, "layers", source);
    claim_mlp_width(facts, "text.mlp_width", tower, width, source);
    facts.pad_token = integer_in(tower, "pad_id", source).value_or(0);
    // "argmax" is the largest id; "eos" the first `eos_id`, which open_clip reads only then.
    if (text_in(tower, "pool_type", source).value_or("argmax") != "eos") return;
    const int end = integer_in(tower, "eos_id", source).value_or(2);
    if (end < 0) throw Error("source.107", concat(source, ", eos_id: expected the id of a token"));
    facts.end_token = end;
}

/// The two words that a member may be. Throws source.110 for another.
inline bool is_second_word(const json::Value& config, std::string_view key, std::string_view first,
                           std::string_view second, std::string_view source) {
    const std::string word = text_in(config, key, source).value_or(std::string(first));
    if (word == first || word == second) return word == second;
    throw Error("source.110",
                concat(source, ", ", key, ": ", word, " is not supported; ", first, " and ", second, " are"));
}

inline void read_open_clip_preprocess(const json::Value& config, const std::string& source,
                                      ModelFacts& facts) {
    PreprocessConfig preprocess;
    preprocess.image_size = 0;
    const json::Value* size = member_of(config, "size");
    if (size != nullptr && size->is_array()) {
        const json::Array& sides = size->as_array();
        const bool square = sides.size() == 2 && sides[0].is_integer() && sides[1].is_integer() &&
                            sides[0].as_integer() == sides[1].as_integer();
        if (!square) throw Error("source.110", concat(source, ", size: expected a square"));
        size = &sides[0];
    }
    if (size != nullptr) {
        if (!size->is_integer() || size->as_integer() < 1 || size->as_integer() > max_image_size)
            throw Error("source.107", concat(source, ", size: expected 1 to ", max_image_size));
        preprocess.image_size = static_cast<int>(size->as_integer());
    }
    preprocess.mean = channels_in(config, "mean", source).value_or(preprocess.mean);
    preprocess.std = channels_in(config, "std", source).value_or(preprocess.std);
    // "random" is for training; evaluation takes the bicubic filter then.
    const std::string filter = text_in(config, "interpolation", source).value_or("bicubic");
    if (filter != "random" && is_second_word(config, "interpolation", "bicubic", "bilinear", source))
        preprocess.interpolation = Interpolation::bilinear;
    if (is_second_word(config, "resize_mode", "shortest", "squash", source))
        preprocess.resize_mode = ResizeMode::squash;
    facts.preprocess = preprocess;
    facts.preprocess_source = source;
}

}  // namespace detail

/// Reads the "model_cfg" of open_clip_config.json. Returns false, and notes nothing, where there is none.
/// Throws source.107 (a mistyped member), source.108 (heads), source.110 (a value that is not supported).
inline bool read_open_clip_model(const json::Value& config, const std::string& source, ModelFacts& facts) {
    const json::Value* model = detail::member_of(config, "model_cfg");
    if (model == nullptr) return false;
    for (const char* other : {"multimodal_cfg", "init_logit_bias"}) {
        if (detail::member_of(*model, other) != nullptr)
            throw Error("source.110", detail::concat(source, ", ", other, ": is not supported"));
    }
    ModelFacts read = facts;
    const json::Value nothing{json::Value::Data(json::Object{})};
    const json::Value* vision = detail::member_of(*model, "vision_cfg");
    const json::Value* text = detail::member_of(*model, "text_cfg");
    detail::read_open_clip_vision(vision != nullptr ? *vision : nothing,
                                  detail::concat(source, ", vision_cfg"), read);
    detail::read_open_clip_text(text != nullptr ? *text : nothing, detail::concat(source, ", text_cfg"),
                                read);
    detail::claim_size(read, "embed_dim", *model, "embed_dim", source);
    read.activation =
        detail::flag_in(*model, "quick_gelu", false, source) ? Activation::quick_gelu : Activation::gelu;
    read.activation_source = source;
    read.head_source = source;
    facts = std::move(read);
    return true;
}

/// Reads the "preprocess_cfg" of open_clip_config.json. Returns false, and notes nothing, where there is
/// none. Throws source.107, source.110.
inline bool read_open_clip_preprocessing(const json::Value& config, const std::string& source,
                                         ModelFacts& facts) {
    const json::Value* preprocess = detail::member_of(config, "preprocess_cfg");
    if (preprocess == nullptr) return false;
    detail::read_open_clip_preprocess(*preprocess, source, facts);
    return true;
}

}  // namespace monoclip::inline v0_1
