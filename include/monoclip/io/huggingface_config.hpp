// The configurations that lie beside Hugging Face's checkpoints: config.json (transformers, models/clip/
// configuration_clip.py) and preprocessor_config.json (models/clip/image_processing_clip.py).
//
// What a config.json leaves out has a default in transformers, which counts here too: files written since
// 2023 state only what differs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/families.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/json_members.hpp"
#include "monoclip/io/model_facts.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The configuration of one tower. A legacy "text_config_dict" replaces "text_config" wholly, as there.
inline const json::Value* tower_config(const json::Value& config, std::string_view key) {
    const json::Value* legacy = member_of(config, concat(key, "_dict"));
    return legacy != nullptr ? legacy : member_of(config, key);
}

/// transformers' name of an activation. Throws source.110 for one that is neither of CLIP's.
inline Activation huggingface_activation(const json::Value& tower, std::string_view source) {
    const std::string name = text_in(tower, "hidden_act", source).value_or("quick_gelu");
    if (const auto activation = activation_named(name)) return *activation;
    throw Error("source.110",
                concat(source, ", hidden_act: ", name, " is not supported; CLIP's are quick_gelu and gelu"));
}

/// Notes the activation of a tower; both towers must have the same one (source.111).
inline void claim_activation(ModelFacts& facts, Activation activation, std::string_view source) {
    if (facts.activation && *facts.activation != activation) {
        throw Error("source.111", concat(source, ": ", name_of(activation), ", but ", facts.activation_source,
                                         ": ", name_of(*facts.activation),
                                         "; towers with different activations are not supported"));
    }
    facts.activation = activation;
    facts.activation_source = source;
}

/// Refuses another epsilon of the layer norms than 1e-5: source.110.
inline void require_epsilon(const json::Value& tower, std::string_view source) {
    const json::Value* value = member_of(tower, "layer_norm_eps");
    if (value == nullptr || (value->is_number() && value->as_number() == 1e-5)) return;
    throw Error("source.110", concat(source, ", layer_norm_eps: only 1e-5 is supported"));
}

inline void read_vision_config(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    claim_activation(facts, huggingface_activation(tower, source), source);
    require_epsilon(tower, source);
    facts.vision_head_width =
        head_width_from_heads(integer_in(tower, "hidden_size", source).value_or(768),
                              integer_in(tower, "num_attention_heads", source).value_or(12), source);
    claim_size(facts, "vision.image_size", tower, "image_size", source);
    claim_size(facts, "vision.patch_size", tower, "patch_size", source);
    claim_size(facts, "vision.width", tower, "hidden_size", source);
    claim_size(facts, "vision.layers", tower, "num_hidden_layers", source);
    claim_size(facts, "vision.mlp_width", tower, "intermediate_size", source);
}

inline void read_text_config(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    claim_activation(facts, huggingface_activation(tower, source), source);
    require_epsilon(tower, source);
    facts.text_head_width =
        head_width_from_heads(integer_in(tower, "hidden_size", source).value_or(512),
                              integer_in(tower, "num_attention_heads", source).value_or(8), source);
    claim_size(facts, "text.vocab_size", tower, "vocab_size", source);
    claim_size(facts, "text.context_length", tower, "max_position_embeddings", source);
    claim_size(facts, "text.width", tower, "hidden_size", source);
    claim_size(facts, "text.layers", tower, "num_hidden_layers", source);
    claim_size(facts, "text.mlp_width", tower, "intermediate_size", source);
    // 2 was written by mistake for years; transformers pools at the largest id then, and so do we.
    const int end = integer_in(tower, "eos_token_id", source).value_or(49407);
    const int words = integer_in(tower, "vocab_size", source).value_or(49408);
    facts.end_token = end == 2 || end == words - 1 ? -1 : end;
    facts.pad_token = integer_in(tower, "pad_token_id", source).value_or(1);
}

/// Pillow's number of a filter. Throws source.110 for one that is neither bilinear (2) nor bicubic (3).
inline Interpolation huggingface_interpolation(const json::Value& config, std::string_view source) {
    const int resample = integer_in(config, "resample", source).value_or(3);
    if (resample == 2) return Interpolation::bilinear;
    if (resample == 3) return Interpolation::bicubic;
    throw Error("source.110",
                concat(source, ", resample: ", resample, " is not supported; 2 is bilinear and 3 bicubic"));
}

/// A number, or an object of two equal ones: the side of a square. Nothing where `value` is neither.
inline std::optional<int> square_side(const json::Value& value, std::string_view source) {
    if (value.is_object()) {
        const std::optional<int> height = integer_in(value, "height", source);
        const std::optional<int> width = integer_in(value, "width", source);
        return height == width ? height : std::nullopt;
    }
    if (!value.is_integer()) return std::nullopt;
    return value.as_integer() >= 1 && value.as_integer() <= max_image_size
               ? std::optional(static_cast<int>(value.as_integer()))
               : std::nullopt;
}

/// Sizes: the resize, and the crop after it, which must be of the same size for the two modes that exist
/// here.
inline void read_processor_sizes(const json::Value& config, const std::string& source,
                                 PreprocessConfig& preprocess) {
    std::optional<int> resized = 224;
    if (const json::Value* size = member_of(config, "size")) {
        const bool shortest = size->find("shortest_edge") != nullptr;
        resized = shortest ? integer_in(*size, "shortest_edge", source) : square_side(*size, source);
        // A plain number is the short side (the first versions' way of writing it).
        preprocess.resize_mode = size->is_object() && !shortest ? ResizeMode::squash : ResizeMode::shortest;
    }
    std::optional<int> cropped = resized;
    if (flag_in(config, "do_center_crop", true, source)) {
        if (const json::Value* crop = member_of(config, "crop_size")) cropped = square_side(*crop, source);
    } else if (preprocess.resize_mode == ResizeMode::shortest) {
        throw Error("source.110",
                    concat(source, ", do_center_crop: pictures that stay oblong are not supported"));
    }
    if (!resized || !cropped || *resized != *cropped) {
        throw Error("source.110",
                    concat(source, ", size and crop_size: expected one square of the same side"));
    }
    preprocess.image_size = *resized;
}

}  // namespace detail

/// Reads config.json. Returns false, and notes nothing, where it is that of another library (no model_type).
/// Throws load.101 (another family), source.107 (a mistyped member), source.108 (heads), source.110 (a value
/// that is not supported), source.111 (towers that differ).
inline bool read_huggingface_config(const json::Value& config, const std::string& source, ModelFacts& facts) {
    const std::optional<std::string> type = detail::text_in(config, "model_type", source);
    if (!type) return false;
    ModelFacts read = facts;
    if (*type == "clip_text_model") {
        detail::read_text_config(config, source, read);
    } else if (*type == "clip_vision_model") {
        detail::read_vision_config(config, source, read);
    } else if (*type == "clip") {
        const json::Value nothing{json::Value::Data(json::Object{})};
        const json::Value* vision = detail::tower_config(config, "vision_config");
        const json::Value* text = detail::tower_config(config, "text_config");
        detail::read_vision_config(vision != nullptr ? *vision : nothing,
                                   detail::concat(source, ", vision_config"), read);
        detail::read_text_config(text != nullptr ? *text : nothing, detail::concat(source, ", text_config"),
                                 read);
        detail::claim_size(read, "embed_dim", config, "projection_dim", source);
    } else {
        detail::refuse_family(detail::concat(source, ": model_type ", *type));
    }
    read.head_source = source;
    facts = std::move(read);
    return true;
}

/// Reads preprocessor_config.json (or the image_processor of processor_config.json). Throws source.107,
/// source.110 (steps that this library does not have), image.402 (a standard deviation of zero).
inline void read_huggingface_processor(const json::Value& config, const std::string& source,
                                       ModelFacts& facts) {
    PreprocessConfig preprocess;
    for (const char* step : {"do_resize", "do_rescale", "do_normalize"}) {
        if (!detail::flag_in(config, step, true, source)) {
            throw Error("source.110", detail::concat(source, ", ", step, ": false is not supported"));
        }
    }
    const json::Value* factor = detail::member_of(config, "rescale_factor");
    if (factor != nullptr &&
        !(factor->is_number() && factor->as_number() > 1 / 255.5 && factor->as_number() < 1 / 254.5)) {
        throw Error("source.110", detail::concat(source, ", rescale_factor: only 1/255 is supported"));
    }
    detail::read_processor_sizes(config, source, preprocess);
    preprocess.interpolation = detail::huggingface_interpolation(config, source);
    preprocess.mean = detail::channels_in(config, "image_mean", source).value_or(preprocess.mean);
    preprocess.std = detail::channels_in(config, "image_std", source).value_or(preprocess.std);
    preprocess.convert_rgb_first = detail::flag_in(config, "do_convert_rgb", true, source);
    check(preprocess);
    facts.preprocess = preprocess;
    facts.preprocess_source = source;
}

}  // namespace monoclip::inline v0_1
