// What `monoclip train` begins with: a checkpoint, or the sizes of a model without weights.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "arguments.hpp"
#include "library.hpp"
#include "model_file.hpp"

namespace cli {

/// Refuses a call that names no model, or two.
inline void check_train_model(const Arguments& arguments) {
    if (arguments.has("--model") != arguments.has("--config")) return;
    throw UsageError(
        "expected one of --model, which is trained further, and --config, which is trained from nothing");
}

/// A preset, or a file that describes a model in open_clip's format.
inline monoclip::TrainingStart start_from_config(const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(name, ignored)) {
        const monoclip::ModelDescription model =
            monoclip::read_open_clip_description(std::filesystem::path(name));
        return monoclip::start_new(model.config, model.preprocess);
    }
    if (const auto config = monoclip::presets::named(name)) {
        monoclip::PreprocessConfig preprocess;
        preprocess.image_size = monoclip::image_size_of(config->vision);
        return monoclip::start_new(*config, preprocess);
    }
    std::string known;
    for (const auto& preset : monoclip::presets::all) known += " " + std::string(preset.name);
    throw UsageError("--config: '" + name + "' is neither a file nor one of" + known);
}

inline monoclip::TrainingStart training_start(const Arguments& arguments) {
    if (const auto config = arguments.value("--config")) {
        monoclip::TrainingStart start = start_from_config(*config);
        if (const auto activation = activation_option(arguments)) start.config.activation = *activation;
        return start;
    }
    monoclip::LoadOptions options;
    options.activation = activation_option(arguments);
    return monoclip::start_from(*arguments.value("--model"), options);
}

}  // namespace cli
