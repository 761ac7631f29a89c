// The folder that `monoclip train` writes.
//
//     checkpoint.safetensors   the whole state: where --resume goes on
//     model.safetensors        the model (with other layouts than openai the folder model)
//     metrics.jsonl            a line for each step and each evaluation
//     report.html              the same for people
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "monoclip/monoclip.hpp"
#include "number_words.hpp"
#include "output.hpp"
#include "train_words.hpp"

namespace cli {

/// Names of files, and whether a training may begin there.
class TrainFolder {
  public:
    TrainFolder(std::filesystem::path folder, monoclip::Layout layout)
        : folder_(std::move(folder)), layout_(layout) {}

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path checkpoint() const { return folder_ / "checkpoint.safetensors"; }
    std::filesystem::path metrics() const { return folder_ / "metrics.jsonl"; }
    std::filesystem::path report() const { return folder_ / "report.html"; }
    std::filesystem::path model() const {
        return folder_ / (layout_ == monoclip::Layout::openai ? "model.safetensors" : "model");
    }

    /// Whether there is a state to go on from.
    bool has_checkpoint() const { return exists(checkpoint()); }

    /// Throws CommandError where files would be overwritten: those of a training, without `resumes`, or of
    /// one whose state is gone.
    void check(bool resumes) const {
        if (has_checkpoint()) {
            if (resumes) return check_layout();
            throw CommandError(folder_.string() +
                               " holds a training already: go on with --resume, or choose another "
                               "--output");
        }
        for (const std::filesystem::path& file : {model(), metrics()}) {
            if (!exists(file) || is_empty(file)) continue;
            throw CommandError(file.string() + " is there, but no state to go on from (" +
                               checkpoint().filename().string() + "): choose another --output");
        }
    }

    /// The same model in another layout would stay as it is beside the new one, and who opens the folder
    /// might get it. Throws CommandError.
    void check_layout() const {
        const std::pair<monoclip::Layout, std::filesystem::path> weights[] = {
            {monoclip::Layout::openai, folder_ / "model.safetensors"},
            {monoclip::Layout::open_clip, folder_ / "model" / "open_clip_model.safetensors"},
            {monoclip::Layout::huggingface, folder_ / "model" / "model.safetensors"}};
        for (const auto& [layout, file] : weights) {
            if (layout == layout_ || !exists(file)) continue;
            throw CommandError(file.string() +
                               " is the model in another layout: go on with the same --layout " +
                               "(`monoclip convert` makes others), or remove it");
        }
    }

    /// Makes the folder where it is missing.
    void create() const {
        std::error_code code;
        std::filesystem::create_directories(folder_, code);
        if (code) throw CommandError("could not create " + folder_.string() + ": " + code.message());
    }

    /// Removes what a training that was killed had not written whole.
    void remove_unfinished() const {
        for (const std::filesystem::path& place : {folder_, folder_ / "model"})
            monoclip::AtomicFile::remove_abandoned(place);
    }

    /// Of the files that a training writes first, those that are not there.
    std::vector<std::filesystem::path> missing_files() const {
        std::vector<std::filesystem::path> missing;
        for (const std::filesystem::path& file : {checkpoint(), model(), report()}) {
            std::error_code ignored;
            if (std::filesystem::symlink_status(file, ignored).type() ==
                std::filesystem::file_type::not_found)
                missing.push_back(file);
        }
        return missing;
    }

    /// A file is written beside the one that it replaces: there must be room for both. To be called when all
    /// files are there. Throws CommandError.
    void check_room() const {
        std::error_code unknown;
        const std::uintmax_t largest = (std::max)(size_of(checkpoint()), size_of(model()));
        const std::filesystem::space_info space = std::filesystem::space(folder_, unknown);
        if (unknown || space.available == static_cast<std::uintmax_t>(-1) || space.available >= largest)
            return;
        const auto megabytes = [](std::uintmax_t bytes) { return grouped(bytes / 1'000'000) + " MB"; };
        throw CommandError("the disk of " + folder_.string() +
                           " has too little room: a new state is written beside the "
                           "last one, which takes " +
                           megabytes(largest) + "; free are " + megabytes(space.available));
    }

  private:
    static bool exists(const std::filesystem::path& path) {
        std::error_code ignored;
        return std::filesystem::exists(path, ignored);
    }
    static bool is_empty(const std::filesystem::path& path) {
        std::error_code ignored;
        return std::filesystem::is_empty(path, ignored);
    }
    static std::uintmax_t size_of(const std::filesystem::path& path) {
        std::error_code none;
        if (!std::filesystem::is_directory(path, none)) {
            const std::uintmax_t size = std::filesystem::file_size(path, none);
            return none ? 0 : size;
        }
        std::uintmax_t size = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path, none))
            size += size_of(entry.path());
        return size;
    }

    std::filesystem::path folder_;
    monoclip::Layout layout_;
};

}  // namespace cli
