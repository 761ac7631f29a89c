// A model as a person names it, by a file or a folder: its tensors under OpenAI's names, and what its own
// metadata and the configurations beside it say of it.
//
// Of each kind the first that says it counts. How the model computes:
//   the file itself (a TorchScript archive's code, our own metadata in safetensors);
//   for tensors under OpenAI's names open_clip_config.json, then config.json;
//   for tensors under Hugging Face's names config.json, then open_clip_config.json.
// How pictures are prepared: the file itself; open_clip_config.json and preprocessor_config.json
// (processor_config.json), the one of the tensors' own convention first; otherwise that convention's default.
// What the caller passes has precedence over all of these, but for the activation that the file itself shows.
// Files beside a TorchScript archive are not read: it says everything, and often lies in a folder of
// downloads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/description.hpp"
#include "monoclip/io/huggingface.hpp"
#include "monoclip/io/huggingface_config.hpp"
#include "monoclip/io/known_releases.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/model_facts.hpp"
#include "monoclip/io/open_clip_config.hpp"
#include "monoclip/io/sha256.hpp"
#include "monoclip/io/sources.hpp"

namespace monoclip::inline v0_1 {

/// The convention of the names in a file.
enum class Naming : std::uint8_t { openai, huggingface };

/// "OpenAI" or "Hugging Face".
constexpr const char* name_of(Naming naming) {
    return naming == Naming::huggingface ? "Hugging Face" : "OpenAI";
}

/// A checkpoint with what is known of it.
struct ModelSource {
    Checkpoint checkpoint;  ///< as read; its tensors have moved to `tensors`
    Naming naming = Naming::openai;
    TensorMap tensors;  ///< under OpenAI's names
    ModelFacts facts;
    bool from_file = false;  ///< whether the activation is the file's own: then no one may say otherwise
};

namespace detail {

/// The files beside `weights` that say something, for the names of `naming`.
inline void read_configurations(const std::filesystem::path& weights, Naming naming, ModelFacts& facts) {
    const std::filesystem::path folder = weights.parent_path();
    const auto read = [&](const char* name) { return read_json_file(folder / name); };
    const auto describe_path = [&](const char* name) { return display(folder / name); };
    const std::optional<json::Value> open_clip = read("open_clip_config.json");
    const std::optional<json::Value> config = read("config.json");
    const auto from_open_clip = [&] {
        return open_clip && read_open_clip_model(*open_clip, describe_path("open_clip_config.json"), facts);
    };
    const auto from_huggingface = [&] {
        return config && read_huggingface_config(*config, describe_path("config.json"), facts);
    };
    const bool huggingface_first = naming == Naming::huggingface;
    if (huggingface_first ? !from_huggingface() : !from_open_clip()) {
        static_cast<void>(huggingface_first ? from_open_clip() : from_huggingface());
    }

    const auto preprocessing_of_open_clip = [&] {
        return open_clip &&
               read_open_clip_preprocessing(*open_clip, describe_path("open_clip_config.json"), facts);
    };
    const auto processor = [&] {
        for (const char* name : {"preprocessor_config.json", "processor_config.json"}) {
            const std::optional<json::Value> whole = read(name);
            if (!whole) continue;
            const json::Value* nested = member_of(*whole, "image_processor");
            const bool has_figures = nested != nullptr || member_of(*whole, "image_mean") != nullptr;
            if (!has_figures) continue;
            read_huggingface_processor(nested != nullptr ? *nested : *whole, describe_path(name), facts);
            return true;
        }
        return false;
    };
    if (huggingface_first ? processor() : preprocessing_of_open_clip()) return;
    if (huggingface_first ? preprocessing_of_open_clip() : processor()) return;
}

/// What the file itself says goes before what lies beside it; where both speak they must agree.
inline void add_own_facts(const Checkpoint& checkpoint, ModelSource& source) {
    const FileDescription own = read_description(checkpoint.metadata);
    ModelFacts& facts = source.facts;
    std::optional<Activation> activation = activation_named(checkpoint.activation);
    std::string origin = "the file's own code";
    if (!activation && own.activation) {
        activation = own.activation;
        origin = "the file's metadata";
    }
    if (activation) {
        if (facts.activation && *facts.activation != *activation) {
            throw Error("source.111", concat(facts.activation_source, ": ", name_of(*facts.activation),
                                             ", but ", origin, ": ", name_of(*activation)));
        }
        facts.activation = activation;
        facts.activation_source = origin;
        source.from_file = true;
    }
    if (own.vision_head_width != 0) facts.vision_head_width = own.vision_head_width;
    if (own.text_head_width != 0) facts.text_head_width = own.text_head_width;
    if (own.end_token >= 0) facts.end_token = own.end_token;
    if (own.preprocess) {
        facts.preprocess = own.preprocess;
        facts.preprocess_source = "the file's metadata";
    }
}

/// The default of the files' own library where nothing says how pictures are prepared.
inline void complete_preprocessing(ModelSource& source) {
    if (source.facts.preprocess) return;
    PreprocessConfig preprocess;
    preprocess.image_size = 0;
    preprocess.convert_rgb_first = source.naming == Naming::huggingface;
    source.facts.preprocess = preprocess;
    source.facts.preprocess_source = concat(name_of(source.naming), "'s default");
}

/// A released archive whose code does not show its activation is recognised by its digest.
inline void recognise_release(const Checkpoint& checkpoint, ModelSource& source) {
    const bool archive = checkpoint.container == Checkpoint::Container::torchscript;
    if (!archive || source.facts.activation || checkpoint.path.empty()) return;
    const auto file = MappedFile::open(checkpoint.path);
    if (const KnownRelease* release = find_release(sha256_hex(file->bytes()))) {
        source.facts.activation = Activation::quick_gelu;  // all nine
        source.facts.activation_source = concat("the digest of OpenAI's ", release->model);
        source.from_file = true;
    }
}

inline ModelSource make_source(Checkpoint checkpoint, Towers towers, bool beside) {
    ModelSource source;
    if (has_huggingface_names(checkpoint.tensors)) source.naming = Naming::huggingface;
    if (beside && checkpoint.container != Checkpoint::Container::torchscript) {
        read_configurations(checkpoint.path, source.naming, source.facts);
    }
    add_own_facts(checkpoint, source);
    complete_preprocessing(source);
    recognise_release(checkpoint, source);
    source.tensors = with_openai_names(std::move(checkpoint.tensors), towers);
    checkpoint.tensors.clear();
    source.checkpoint = std::move(checkpoint);
    return source;
}

}  // namespace detail

/// The model in a checkpoint that is open already; nothing beside it is read. Throws description.*, load.101
/// to load.110.
inline ModelSource describe_model(Checkpoint checkpoint, Towers towers = Towers::both) {
    return detail::make_source(std::move(checkpoint), towers, false);
}

/// The model that a person names by its file, its folder, or the index of its files. Nothing but descriptions
/// is read of it, save that a Hugging Face file's queries, keys and values are joined.
///
/// Throws source.* (which file, its index, its configurations), file.*, the containers' errors,
/// description.*, load.101 to load.110.
inline ModelSource open_model(const std::filesystem::path& path, Towers towers = Towers::both) {
    const std::filesystem::path file = find_model_file(path);
    return detail::make_source(is_shard_index(file) ? open_shards(file) : open_checkpoint(file), towers,
                               true);
}

/// The sizes of the model: from its tensors, and what they do not say from the caller's hints or from the
/// facts. Throws as the function of the same name for tensors, and source.109 where a configuration states
/// another size than the tensors give.
inline AnyClipConfig deduce_config(const ModelSource& source, ArchitectureHints hints = {}) {
    const ModelFacts& facts = source.facts;
    std::optional<Activation> evidence;
    if (source.from_file) evidence = facts.activation;
    if (!hints.activation) hints.activation = facts.activation;
    if (hints.vision_head_width == 0) hints.vision_head_width = facts.vision_head_width;
    if (hints.text_head_width == 0) hints.text_head_width = facts.text_head_width;
    refuse_other_families(source.tensors, hints.towers);
    if (!facts.sizes.empty()) {
        // Before the heads are judged: a wrong width would be reported as a wrong head width.
        const ArchitectureHints any_heads{{}, 1, 1, hints.towers};
        detail::check_sizes(facts.sizes, detail::deduce_sizes(source.tensors, any_heads), hints.towers);
    }
    AnyClipConfig config = deduce_config(source.tensors, evidence, hints);
    if (has_text(hints.towers)) config.text.end_token = facts.end_token;
    validate(config);
    return config;
}

/// How pictures are prepared for the model: as the caller says, otherwise as the facts do. The size is always
/// the model's own; source.109 where the facts have another. Without the image encoder it means nothing.
inline PreprocessConfig deduce_preprocess(const ModelSource& source, const AnyClipConfig& config,
                                          const std::optional<PreprocessConfig>& asked = {},
                                          Towers towers = Towers::both) {
    if (!has_vision(towers)) return {};
    const int size = std::visit([](const auto& vision) { return vision.image_size; }, config.vision);
    PreprocessConfig preprocess;
    if (asked) {
        preprocess = *asked;
    } else if (source.facts.preprocess) {
        preprocess = *source.facts.preprocess;
        if (preprocess.image_size != 0 && preprocess.image_size != size) {
            throw Error("source.109", detail::concat(source.facts.preprocess_source, ": pictures of ",
                                                     preprocess.image_size,
                                                     " pixels there, but the tensors are for ", size));
        }
    }
    preprocess.image_size = size;
    check(preprocess);
    return preprocess;
}

}  // namespace monoclip::inline v0_1
