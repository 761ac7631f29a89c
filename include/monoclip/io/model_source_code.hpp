// Which of a model's facts counts where several are said.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/description.hpp"
#include "monoclip/io/families.hpp"
#include "monoclip/io/huggingface.hpp"
#include "monoclip/io/huggingface_config.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/json_members.hpp"
#include "monoclip/io/known_models.hpp"
#include "monoclip/io/known_releases.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/model_source.hpp"
#include "monoclip/io/open_clip_config.hpp"
#include "monoclip/io/sha256.hpp"
#include "monoclip/io/size_claims.hpp"
#include "monoclip/io/sources_code.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

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

/// The head width that a configuration beside the file and the file itself give: where both do they must
/// agree (source.112).
inline int common_head_width(std::string_view tower, int beside, int own, std::string_view source) {
    if (beside != 0 && own != 0 && beside != own) {
        throw Error("source.112", concat(source, ": heads of ", beside, " in the ", tower,
                                         " encoder, but the file's metadata: ", own));
    }
    return own != 0 ? own : beside;
}

/// Whether two preparations differ in nothing but the order of resizing and becoming RGB, which
/// configurations do not say.
inline bool same_figures(PreprocessConfig beside, const PreprocessConfig& own) {
    beside.convert_rgb_first = own.convert_rgb_first;
    if (beside.image_size == 0) beside.image_size = own.image_size;
    return beside == own;
}

/// What the file itself says of what nothing beside it does; of the activation and the heads both must say
/// the same.
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
    facts.vision_head_width =
        common_head_width("image", facts.vision_head_width, own.vision_head_width, facts.head_source);
    facts.text_head_width =
        common_head_width("text", facts.text_head_width, own.text_head_width, facts.head_source);
    if (own.end_token >= 0) facts.end_token = own.end_token;
    if (own.preprocess && (!facts.preprocess || same_figures(*facts.preprocess, *own.preprocess))) {
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

/// Whether a file of these tensors can be one of the releases; whole files are read to find out which.
inline bool may_be_release(const ModelSource& source, std::span<const KnownRelease> releases) {
    const auto has_shape = [&](std::string_view name) {
        return std::any_of(releases.begin(), releases.end(), [name](const KnownRelease& release) {
            return release.shape.empty() || release.shape == name;
        });
    };
    if (source.checkpoint.files.size() != 1) return false;
    if (has_shape("")) return true;
    if (!has_prefix(source.tensors, "visual.") || !has_tensor(source.tensors, "token_embedding.weight"))
        return false;
    AnyClipConfig sizes = deduce_sizes(source.tensors, {{}, 1, 1});
    if (auto* vit = std::get_if<VitConfig>(&sizes.vision))
        vit->head_width = usual_vision_head_width(vit->width);
    sizes.text.head_width = 64;
    const KnownShape* shape = find_shape(sizes);
    return shape != nullptr && has_shape(shape->name);
}

/// The release that the file is, by its digest, or nullptr.
inline const KnownRelease* release_of(const ModelSource& source, std::span<const KnownRelease> releases) {
    if (!may_be_release(source, releases)) return nullptr;
    const MappedFile& file = *source.checkpoint.files.front();
    const std::string digest = sha256_hex(file.bytes());
    file.release_pages();
    return find_release(digest, releases);
}

inline ModelSource make_source(Checkpoint checkpoint, Towers towers, bool beside, Reading reading) {
    ModelSource source;
    source.reading = reading;
    if (has_huggingface_names(checkpoint.tensors)) source.naming = Naming::huggingface;
    if (beside && checkpoint.container != Checkpoint::Container::torchscript) {
        read_configurations(checkpoint.path, source.naming, source.facts);
    }
    add_own_facts(checkpoint, source);
    complete_preprocessing(source);
    source.tensors = with_openai_names(std::move(checkpoint.tensors), towers, reading);
    checkpoint.tensors.clear();
    source.checkpoint = std::move(checkpoint);
    return source;
}

}  // namespace detail

MONOCLIP_CODE ModelSource describe_model(Checkpoint checkpoint, Towers towers) {
    return detail::make_source(std::move(checkpoint), towers, false, Reading::tensors);
}

MONOCLIP_CODE ModelSource open_model(const std::filesystem::path& path, Towers towers, Reading reading) {
    const std::filesystem::path file = find_model_file(path);
    return detail::make_source(is_shard_index(file) ? open_shards(file) : open_checkpoint(file), towers, true,
                               reading);
}

MONOCLIP_CODE AnyClipConfig deduce_config(const ModelSource& source, ArchitectureHints hints,
                                          std::span<const KnownRelease> releases) {
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
    if (!hints.activation) {
        if (const KnownRelease* release = detail::release_of(source, releases))
            hints.activation = release->activation;
    }
    AnyClipConfig config = deduce_config(source.tensors, evidence, hints);
    if (has_text(hints.towers)) config.text.end_token = facts.end_token;
    validate(config);
    return config;
}

MONOCLIP_CODE PreprocessConfig deduce_preprocess(const ModelSource& source, const AnyClipConfig& config,
                                                 const std::optional<PreprocessConfig>& asked,
                                                 Towers towers) {
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
