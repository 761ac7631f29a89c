// Which model a command uses, and how: the options that all commands share, made into calls of the library.
#pragma once

#include <atomic>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "arguments.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"
#include "progress.hpp"

#if !defined(MONOCLIP_EXAMPLES_DIR)
#define MONOCLIP_EXAMPLES_DIR "examples"  // as seen from the folder of the sources
#endif

namespace cli {

using Clip = monoclip::Clip<>;

/// The signal by which the user stops the program (Ctrl-C), or 0: the library is asked to stop at its next
/// report, files are cleaned up.
inline std::atomic<int> interrupted = 0;
static_assert(std::atomic<int>::is_always_lock_free, "handlers of signals may use no other");

/// The exit status then: 128 and the number of the signal, as shells report it.
inline int stopped_by_user() {
    return 128 + interrupted;
}

/// The first signal asks politely, the second ends the program at once.
inline void stop_politely_on(int signal) {
    std::signal(signal, [](int number) {
        interrupted = number;
        std::signal(number, SIG_DFL);
    });
}

/// The same of Ctrl-C.
inline void stop_politely_on_interrupt() {
    stop_politely_on(SIGINT);
}

inline std::optional<monoclip::Activation> activation_option(const Arguments& arguments) {
    const auto name = arguments.value("--activation");
    if (!name) return std::nullopt;
    const auto activation = monoclip::activation_named(*name);
    if (!activation) throw UsageError("--activation: expected quick_gelu or gelu, got '" + *name + "'");
    return activation;
}

inline int threads_option(const Arguments& arguments) {
    return arguments.number("--threads", 0, 1024, 0);
}

inline monoclip::Precision precision_option(const Arguments& arguments) {
    const std::string name = arguments.value("--precision").value_or("fp32");
    if (name == "bf16") return monoclip::Precision::bf16;
    if (name != "fp32") throw UsageError("--precision: expected fp32 or bf16, got '" + name + "'");
    return monoclip::Precision::fp32;
}

/// Refuses wrong values of the common options, also where a command has no use for them.
inline void check_common_options(const Arguments& arguments) {
    activation_option(arguments);
    threads_option(arguments);
    precision_option(arguments);
}

/// The folder of this program; empty where the system does not tell.
inline std::filesystem::path program_folder() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path() : program.parent_path();
}

/// The model that comes with the sources: beside the build folder, else where it was when this was compiled.
inline std::filesystem::path bundled_model() {
    const std::filesystem::path inside = std::filesystem::path("models") / "emoji.safetensors";
    std::error_code ignored;
    const std::filesystem::path folder = program_folder();
    if (!folder.empty()) {
        auto beside = (folder / ".." / ".." / ".." / "examples" / inside).lexically_normal();
        if (std::filesystem::exists(beside, ignored)) return beside;
    }
    std::filesystem::path compiled = std::filesystem::path(MONOCLIP_EXAMPLES_DIR) / inside;
    if (std::filesystem::exists(compiled, ignored)) return compiled;
    throw CommandError("the bundled model is not at " + compiled.string() + ": name a model with --model");
}

inline std::filesystem::path model_path(const Arguments& arguments) {
    const auto given = arguments.value("--model");
    return given ? std::filesystem::path(*given) : bundled_model();
}

/// Loads a model with its weights, with a progress bar. `executor` runs its parallel loops.
inline Clip load_clip(const Arguments& arguments, const std::filesystem::path& path,
                      std::shared_ptr<monoclip::Executor> executor, ProgressBar& bar) {
    stop_politely_on_interrupt();
    monoclip::Cpu cpu{.precision = precision_option(arguments)};
    cpu.context.executor = std::move(executor);
    cpu.context.progress = [&bar](const monoclip::Progress& state) {
        if (state.task == "loading") bar.show(state.task, state.unit, state.done, state.total);
        return interrupted == 0;
    };
    const monoclip::LoadOptions options{.activation = activation_option(arguments)};
    Clip clip = Clip::load(path, std::move(cpu), options);
    bar.clear();
    return clip;
}

/// The same of the model that the options name.
inline Clip load_clip(const Arguments& arguments, std::shared_ptr<monoclip::Executor> executor,
                      ProgressBar& bar) {
    return load_clip(arguments, model_path(arguments), std::move(executor), bar);
}

/// How pictures are read that are prepared like this.
inline monoclip::DecodeOptions decode_options(const Arguments& arguments,
                                              const monoclip::PreprocessConfig& config) {
    monoclip::DecodeOptions options;
    if (arguments.has("--draft")) options.draft = {config.image_size, config.image_size};
    return options;
}

inline std::shared_ptr<monoclip::Executor> make_executor(const Arguments& arguments) {
    return std::make_shared<monoclip::ThreadPool>(threads_option(arguments));
}

/// The sizes of a model from the descriptions in its files; no weights are read. Where neither these nor
/// `hints` say the activation, quick_gelu stands in the result.
inline monoclip::AnyClipConfig sizes_of(const monoclip::ModelSource& source,
                                        monoclip::ArchitectureHints hints) {
    if (!hints.activation && !source.facts.activation) hints.activation = monoclip::Activation::quick_gelu;
    return monoclip::deduce_config(source, hints);
}

/// A model and its sizes, for commands that only prepare inputs of one tower.
struct InputModel {
    monoclip::ModelSource source;
    monoclip::AnyClipConfig config;
};

inline InputModel input_model(const Arguments& arguments, monoclip::Towers tower) {
    InputModel model{monoclip::open_model(model_path(arguments), tower), {}};
    monoclip::ArchitectureHints hints;
    hints.towers = tower;
    // How the widths divide into heads does not matter to inputs.
    hints.vision_head_width = hints.text_head_width = 1;
    model.config = sizes_of(model.source, hints);
    return model;
}

}  // namespace cli
