// monoclip inspect: what a checkpoint holds, from the descriptions in the file; no weights are read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "command.hpp"
#include "json_value.hpp"
#include "library.hpp"
#include "model_file.hpp"
#include "number_words.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "utf8.hpp"

namespace cli {

/// Everything that is printed. Without an architecture, `reason` says why there is none.
struct Inspection {
    monoclip::Checkpoint checkpoint;
    std::optional<monoclip::Activation> activation;  ///< the files', else the one that the user named
    std::string activation_source;                   ///< what says it; empty where the user does
    std::optional<monoclip::AnyClipConfig> config;
    monoclip::Towers towers = monoclip::Towers::both;  ///< those that the file holds
    std::string reason;
    std::string sha256;  ///< where --verify asks for it
};

/// The SHA-256 of a file's bytes; reads all of it.
inline std::string digest_of(const std::filesystem::path& path) {
    constexpr std::size_t piece = std::size_t{1} << 24;
    const auto file = monoclip::MappedFile::open(path);
    const std::span<const std::byte> bytes = file->bytes();
    ProgressBar bar;
    monoclip::Sha256 hash;
    for (std::size_t done = 0; done < bytes.size(); done += piece) {
        bar.show("reading", "MiB", done >> 20, bytes.size() >> 20);
        hash.update(bytes.subspan(done, (std::min)(piece, bytes.size() - done)));
    }
    return hash.hex_digest();
}

inline Inspection inspect_file(const Arguments& arguments) {
    const std::filesystem::path file = monoclip::find_model_file(arguments.operands().front());
    Inspection result;
    result.checkpoint =
        monoclip::is_shard_index(file) ? monoclip::open_shards(file) : monoclip::open_checkpoint(file);
    const auto wanted = activation_option(arguments);
    try {
        const monoclip::ModelSource source =
            monoclip::open_model(file, monoclip::Towers::both, monoclip::Reading::descriptions);
        result.activation = source.facts.activation;
        result.activation_source = source.facts.activation_source;
        result.towers = monoclip::towers_in(source.tensors);
        monoclip::ArchitectureHints hints;
        hints.activation = wanted;
        hints.towers = result.towers;
        result.config = sizes_of(source, hints);
    } catch (const monoclip::Error& error) {
        result.reason = error.what();
    }
    if (arguments.has("--verify")) {
        result.sha256 = digest_of(result.checkpoint.path);
        const monoclip::KnownRelease* release = monoclip::find_release(result.sha256);
        if (release != nullptr && !result.activation && !wanted) {
            result.activation = release->activation;
            result.activation_source = "the release that it is";
        }
    }
    if (!result.activation) result.activation = wanted;
    return result;
}

/// Whose names the tensors have.
inline std::string_view layout_of(const monoclip::TensorMap& tensors) {
    const auto has_prefix = [&](std::string_view prefix) {
        const auto found = tensors.lower_bound(prefix);
        return found != tensors.end() && found->first.starts_with(prefix);
    };
    if (has_prefix("vision_model.") || has_prefix("text_model.")) return "huggingface";
    if (has_prefix("text.") || has_prefix("visual.trunk.")) return "open_clip";
    if (has_prefix("visual.") || has_prefix("token_embedding.")) return "openai";
    return "unknown";
}

/// Tensors and elements of one number type.
struct TypeCount {
    std::int64_t tensors = 0;
    std::int64_t elements = 0;
};

inline std::map<std::string, TypeCount> count_types(const monoclip::TensorMap& tensors) {
    std::map<std::string, TypeCount> counts;
    for (const auto& [name, tensor] : tensors) {
        TypeCount& count = counts[name_of(tensor.dtype)];
        ++count.tensors;
        count.elements += tensor.shape.elements();
    }
    return counts;
}

inline std::int64_t flops_per_image(const monoclip::AnyClipConfig& config) {
    return monoclip::image_cost(config, 1).flops;
}

inline std::int64_t flops_per_text(const monoclip::AnyClipConfig& config) {
    return monoclip::text_cost(config, 1, config.text.context_length).flops;
}

inline JsonObject json_of(const monoclip::TransformerConfig& tower) {
    return {member("width", tower.width), member("layers", tower.layers), member("heads", tower.heads()),
            member("head_width", tower.head_width), member("mlp_width", tower.hidden())};
}

inline JsonObject json_of(const monoclip::VitConfig& vision) {
    JsonObject object{member("kind", "ViT"), member("image_size", vision.image_size),
                      member("patch_size", vision.patch_size)};
    for (auto& fact : json_of(vision.transformer())) object.push_back(std::move(fact));
    return object;
}

inline JsonObject json_of(const monoclip::ResNetConfig& vision) {
    return {member("kind", "ResNet"), member("image_size", vision.image_size), member("width", vision.width),
            member("layers", json_array(vision.layers)), member("heads", vision.heads())};
}

inline JsonObject json_of(const monoclip::TextConfig& text) {
    JsonObject object{member("vocab_size", text.vocab_size), member("context_length", text.context_length)};
    for (auto& fact : json_of(text.transformer())) object.push_back(std::move(fact));
    return object;
}

/// The scalars that the towers of a file learn.
inline std::int64_t parameters_of(const monoclip::AnyClipConfig& config, monoclip::Towers towers) {
    if (towers == monoclip::Towers::both) return monoclip::parameter_count(config);
    struct Nothing {};
    monoclip::ClipModel<Nothing> model(config);
    std::int64_t count = 0;
    for (const auto& parameter : monoclip::detail::list_towers<Nothing>(model, config, towers)) {
        const bool learned = parameter.role != monoclip::Role::statistic && parameter.name != "logit_scale";
        if (learned) count += parameter.shape.elements();
    }
    return count;
}

/// A tower that the file lacks is null.
inline void add_architecture(JsonObject& object, const monoclip::AnyClipConfig& config,
                             monoclip::Towers towers) {
    const auto vision_of_kind = [](const auto& vision) { return json_value(json_of(vision)); };
    const Json vision = has_vision(towers) ? std::visit(vision_of_kind, config.vision) : Json();
    const Json text = has_text(towers) ? json_value(json_of(config.text)) : Json();
    object.push_back(member("architecture", JsonObject{member("embed_dim", config.embed_dim),
                                                       member("vision", vision), member("text", text)}));
    object.push_back(member("parameters", parameters_of(config, towers)));
    if (has_vision(towers)) object.push_back(member("flops_per_image", flops_per_image(config)));
    if (has_text(towers)) object.push_back(member("flops_per_text", flops_per_text(config)));
}

inline void add_tensors(JsonObject& object, const monoclip::TensorMap& tensors) {
    JsonObject types;
    for (const auto& [type, count] : count_types(tensors)) {
        types.push_back(
            member(type, JsonObject{member("tensors", count.tensors), member("elements", count.elements)}));
    }
    JsonArray list;
    for (const auto& [name, tensor] : tensors) {
        list.push_back(json_value(JsonObject{member("name", std::string_view(name)),
                                             member("dtype", name_of(tensor.dtype)),
                                             member("shape", json_array(tensor.shape))}));
    }
    object.push_back(member("number_types", std::move(types)));
    object.push_back(member("tensors", std::move(list)));
}

inline std::string json_of(const Inspection& inspection) {
    const monoclip::Checkpoint& checkpoint = inspection.checkpoint;
    JsonObject object{member("file", std::string_view(checkpoint.path.string())),
                      member("file_size", checkpoint.file_size)};
    if (!inspection.sha256.empty()) {
        const monoclip::KnownRelease* release = monoclip::find_release(inspection.sha256);
        object.push_back(member("sha256", std::string_view(inspection.sha256)));
        object.push_back(member("release", release != nullptr ? json_value(release->model) : Json()));
    }
    object.push_back(member("container", name_of(checkpoint.container)));
    object.push_back(member("layout", layout_of(checkpoint.tensors)));
    object.push_back(
        member("activation", inspection.activation ? json_value(name_of(*inspection.activation)) : Json()));
    if (inspection.config) {
        add_architecture(object, *inspection.config, inspection.towers);
    } else {
        object.push_back(member("architecture", Json()));
        object.push_back(member("reason", std::string_view(inspection.reason)));
    }
    add_tensors(object, checkpoint.tensors);
    return monoclip::write_json(json_value(std::move(object))) + "\n";
}

/// "name            value" lines, aligned.
class FactList {
  public:
    void add(std::string_view name, std::string_view value) {
        std::string padded(name);
        padded.resize(16, ' ');
        text_ += padded + std::string(value) + "\n";
    }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

inline std::string text_of(const monoclip::TransformerConfig& tower) {
    return "width " + std::to_string(tower.width) + ", " + std::to_string(tower.layers) + " layers, " +
           std::to_string(tower.heads()) + " heads of " + std::to_string(tower.head_width) + ", MLP " +
           std::to_string(tower.hidden());
}

inline std::string text_of(const monoclip::VitConfig& vision) {
    return "ViT, " + std::to_string(vision.image_size) + " px, patch " + std::to_string(vision.patch_size) +
           ", " + text_of(vision.transformer());
}

inline std::string text_of(const monoclip::ResNetConfig& vision) {
    std::string layers;
    for (const int blocks : vision.layers) layers += (layers.empty() ? "" : "-") + std::to_string(blocks);
    return "ResNet, " + std::to_string(vision.image_size) + " px, width " + std::to_string(vision.width) +
           ", layers " + layers + ", attention pooling with " + std::to_string(vision.heads()) + " heads";
}

inline void add_architecture(FactList& facts, const monoclip::AnyClipConfig& config,
                             monoclip::Towers towers) {
    const bool vision = has_vision(towers), text = has_text(towers);
    const std::string context = std::to_string(config.text.context_length);
    facts.add("image encoder",
              vision ? std::visit([](const auto& tower) { return text_of(tower); }, config.vision)
                     : "not in the file");
    facts.add("text encoder", text ? "vocabulary " + std::to_string(config.text.vocab_size) + ", context " +
                                         context + ", " + text_of(config.text.transformer())
                                   : "not in the file");
    facts.add("embedding", std::to_string(config.embed_dim));
    facts.add("parameters", grouped(parameters_of(config, towers)));
    std::string flops;
    if (vision) flops += grouped(flops_per_image(config)) + " an image";
    if (text) {
        if (vision) flops += ", ";
        flops += grouped(flops_per_text(config)) + " a text of " + context + " tokens";
    }
    facts.add("FLOPs", flops);
}

inline std::string tensor_table(const monoclip::TensorMap& tensors) {
    std::size_t widest = 0;
    for (const auto& [name, tensor] : tensors) widest = (std::max)(widest, columns_of(displayable(name)));
    std::string text;
    for (const auto& [name, tensor] : tensors) {
        const std::string shown = displayable(name);
        std::string type = name_of(tensor.dtype);
        type.resize(6, ' ');
        text.append(shown).append(widest - columns_of(shown) + 2, ' ').append(type);
        text.append(to_string(tensor.shape)).append("\n");
    }
    return text;
}

/// Which of the released files a digest is.
inline std::string release_of(const std::string& sha256, const std::filesystem::path& path) {
    const auto whose = [](const monoclip::KnownRelease& release) {
        return std::string(monoclip::publisher_of(release)) + "'s ";
    };
    if (const monoclip::KnownRelease* release = monoclip::find_release(sha256)) {
        return whose(*release) + std::string(release->model) + ", complete";
    }
    if (const monoclip::KnownRelease* other = monoclip::release_named(path.filename().string())) {
        return "not " + whose(*other) + std::string(other->file) + ", whose sha256 " +
               (other->sha256.size() == 64 ? "is " : "begins with ") + std::string(other->sha256);
    }
    return "none that is known";
}

inline std::string text_of(const Inspection& inspection) {
    const monoclip::Checkpoint& checkpoint = inspection.checkpoint;
    FactList facts;
    facts.add("file", displayable(checkpoint.path.string()));
    facts.add("size", grouped(checkpoint.file_size) + " bytes");
    if (!inspection.sha256.empty()) {
        facts.add("sha256", inspection.sha256);
        facts.add("release", release_of(inspection.sha256, checkpoint.path));
    }
    facts.add("container", name_of(checkpoint.container));
    facts.add("layout", layout_of(checkpoint.tensors));
    const std::string activation = inspection.activation ? name_of(*inspection.activation) : "";
    if (inspection.activation_source.empty()) {
        facts.add("activation", "not in the file" + (activation.empty() ? "" : ", named: " + activation));
    } else {
        facts.add("activation", activation + ", from " + inspection.activation_source);
    }
    if (inspection.config) add_architecture(facts, *inspection.config, inspection.towers);
    for (const auto& [type, count] : count_types(checkpoint.tensors)) {
        facts.add("numbers", grouped(count.elements) + " " + type + " in " + grouped(count.tensors) +
                                 (count.tensors == 1 ? " tensor" : " tensors"));
    }
    return facts.text() + "\n" + tensor_table(checkpoint.tensors);
}

inline int run_inspect(const Arguments& arguments) {
    if (arguments.operands().size() != 1) throw UsageError("expected one file");
    const Inspection inspection = inspect_file(arguments);
    print(arguments.has("--json") ? json_of(inspection) : text_of(inspection));
    flush_output();
    if (!inspection.config) throw CommandError(inspection.reason);
    return 0;
}

inline Command inspect_command() {
    return {
        "inspect",
        "FILE [options]",
        "what a checkpoint holds",
        "Prints the architecture, the layout of names, the number types, the activation and the tensors "
        "of a\n"
        "checkpoint, from its descriptions alone. Where the architecture cannot be told, the rest is "
        "printed,\n"
        "and the status is 1.",
        with_common_options({{"--verify", "", "read the whole file: its SHA-256, and which release it is"},
                             {"--json", "", "one JSON object"}}),
        run_inspect};
}

}  // namespace cli
