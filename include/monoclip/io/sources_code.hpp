// Looks through a folder for a model, and joins the checkpoints of an index.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/sources.hpp"
#include "monoclip/io/zip.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

inline constexpr std::array<const char*, 6> model_file_names{
    "open_clip_model.safetensors", "model.safetensors", "model.safetensors.index.json",
    "open_clip_pytorch_model.bin", "pytorch_model.bin", "pytorch_model.bin.index.json"};

inline bool is_plain_file(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

/// The files of a folder that may be checkpoints, by their endings, in alphabetical order.
inline std::vector<std::filesystem::path> checkpoint_files(const std::filesystem::path& folder) {
    std::set<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string ending = display(entry->path().extension());
        const bool weights =
            ending == ".safetensors" || ending == ".pt" || ending == ".bin" || ending == ".pth";
        if (weights && is_plain_file(entry->path())) files.insert(entry->path());
    }
    if (error) {
        throw Error("source.101", concat(display(folder), ": cannot be listed: ", error.message()));
    }
    return {files.begin(), files.end()};
}

/// A JSON file beside a checkpoint, or nothing where there is none. Throws source.102 for one of more than
/// 64 MiB, json.* with the path.
inline std::optional<json::Value> read_json_file(const std::filesystem::path& path) {
    constexpr std::size_t largest = std::size_t{64} << 20;
    if (!is_plain_file(path)) return std::nullopt;
    const auto file = MappedFile::open(path);
    if (file->bytes().size() > largest) {
        throw Error("source.102", concat(display(path), ": ", file->bytes().size(),
                                         " bytes are too many for a configuration (at most 64 MiB)"));
    }
    try {
        return parse_json(as_text(file->bytes()));
    } catch (const Error& error) {
        throw with_context(error, display(path));
    }
}

/// Whether a name in an index is that of a file in the same folder and nothing else.
inline bool is_plain_file_name(std::string_view name) {
    if (name.empty() || name == "." || name == "..") return false;
    constexpr std::string_view separators{"/\\:\0", 4};
    return name.find_first_of(separators) == std::string_view::npos;
}

/// The weight map of an index: which file holds each tensor. Throws source.103 where it is none, source.104
/// for a file name that leads out of the folder.
inline std::map<std::string, std::string> read_weight_map(const std::filesystem::path& index) {
    const std::optional<json::Value> content = read_json_file(index);
    const json::Value* map = content ? content->find("weight_map") : nullptr;
    if (map == nullptr || !map->is_object() || map->as_object().empty()) {
        throw Error("source.103",
                    concat(display(index), ": expected an object \"weight_map\" from tensors to files"));
    }
    std::map<std::string, std::string> files;
    for (const json::Member& member : map->as_object()) {
        if (!member.value.is_string()) {
            throw Error("source.103", concat(display(index), ": weight_map, ", member.key, ": is ",
                                             member.value.type_name(), ", expected the name of a file"));
        }
        const std::string& file = member.value.as_string();
        if (!is_plain_file_name(file)) {
            throw Error("source.104", concat(display(index), ": weight_map, ", member.key, ": \"", file,
                                             "\" is not the name of a file beside the index"));
        }
        files.emplace(member.key, file);
    }
    return files;
}

/// Moves the tensors of one file of several into `whole`. Throws source.105 (a tensor in another file than
/// the index says, or not in the index).
inline void add_shard(Checkpoint& whole, Checkpoint shard, const std::string& file,
                      const std::map<std::string, std::string>& files) {
    for (const auto& [name, view] : shard.tensors) {
        const auto listed = files.find(name);
        if (listed == files.end()) {
            throw Error("source.105", concat(display(shard.path), ": ", name, ": is not in the index"));
        }
        if (listed->second != file) {
            throw Error("source.105",
                        concat(display(shard.path), ": ", name, ": the index has it in ", listed->second));
        }
    }
    whole.tensors.merge(shard.tensors);
    whole.container = shard.container;
    whole.metadata.merge(shard.metadata);
    whole.file_size += shard.file_size;
    whole.files.insert(whole.files.end(), shard.files.begin(), shard.files.end());
}

}  // namespace detail

MONOCLIP_CODE std::filesystem::path find_model_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return path;
    for (const char* name : detail::model_file_names) {
        if (detail::is_plain_file(path / name)) return path / name;
    }
    const std::vector<std::filesystem::path> files = detail::checkpoint_files(path);
    if (files.size() == 1) return files.front();
    std::string found = files.empty() ? "; it has no checkpoint" : "; it has";
    for (const std::filesystem::path& file : files) {
        found += detail::concat(&file == &files.front() ? " " : ", ", detail::display(file.filename()));
    }
    if (detail::is_plain_file(path / "model_index.json")) {
        found += "; for a pipeline of diffusers name its folder text_encoder";
    }
    throw Error(
        "source.101",
        detail::concat(detail::display(path), ": expected a folder with ", detail::model_file_names[0], ", ",
                       detail::model_file_names[1], ", ", detail::model_file_names[3], ", ",
                       detail::model_file_names[4], ", an index of several, or one file of weights", found));
}

MONOCLIP_CODE Checkpoint open_shards(const std::filesystem::path& index) {
    const std::map<std::string, std::string> files = detail::read_weight_map(index);
    std::set<std::string> names;
    for (const auto& [tensor, file] : files) names.insert(file);
    Checkpoint whole;
    for (const std::string& name : names) {
        const std::filesystem::path path =
            index.parent_path() / std::filesystem::path(std::u8string(name.begin(), name.end()));
        detail::add_shard(whole, open_checkpoint(path), name, files);
    }
    for (const auto& [tensor, file] : files) {
        if (whole.tensors.find(tensor) == whole.tensors.end()) {
            throw Error("source.106", detail::concat(detail::display(index), ": ", tensor, ": is not in ",
                                                     file, ", where the index has it"));
        }
    }
    whole.path = index;
    return whole;
}

}  // namespace monoclip::inline v0_1
