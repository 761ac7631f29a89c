// monoclip convert: a checkpoint in the layout that another program reads.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include "command.hpp"
#include "library.hpp"
#include "model_file.hpp"
#include "progress.hpp"

namespace cli {

inline monoclip::Layout layout_option(const Arguments& arguments) {
    const std::string name = arguments.required("--layout");
    const auto layout = monoclip::layout_named(name);
    if (!layout) throw UsageError("--layout: expected openai, open_clip or huggingface, got '" + name + "'");
    return *layout;
}

inline std::optional<monoclip::DType> dtype_option(const Arguments& arguments) {
    const auto name = arguments.value("--dtype");
    if (!name) return std::nullopt;
    for (const auto type : {monoclip::DType::float32, monoclip::DType::float16, monoclip::DType::bfloat16}) {
        if (*name == monoclip::name_of(type)) return type;
    }
    throw UsageError("--dtype: expected fp32, fp16 or bf16, got '" + *name + "'");
}

inline monoclip::Towers towers_option(const Arguments& arguments) {
    const std::string name = arguments.value("--towers").value_or("both");
    if (name == "both") return monoclip::Towers::both;
    if (name == "vision") return monoclip::Towers::vision;
    if (name == "text") return monoclip::Towers::text;
    throw UsageError("--towers: expected both, vision or text, got '" + name + "'");
}

inline int run_convert(const Arguments& arguments) {
    if (arguments.operands().size() != 2) throw UsageError("expected two paths, of what is read and written");
    ProgressBar bar;
    monoclip::ConvertOptions options;
    options.layout = layout_option(arguments);
    options.dtype = dtype_option(arguments);
    options.hints.activation = activation_option(arguments);
    options.hints.towers = towers_option(arguments);
    options.hints.vision_head_width = arguments.number("--vision-head-width", 1, 1 << 14, 0);
    options.hints.text_head_width = arguments.number("--text-head-width", 1, 1 << 14, 0);
    options.progress = [&bar](const monoclip::Progress& state) {
        bar.show(state.task, state.unit, state.done, state.total);
        return interrupted == 0;
    };
    stop_politely_on_interrupt();
    monoclip::convert(arguments.operands()[0], arguments.operands()[1], options);
    return 0;
}

inline Command convert_command() {
    return {"convert",
            "IN OUT --layout NAME [options]",
            "a checkpoint in another layout",
            "Writes the model of IN to OUT, bit for bit unless --dtype asks for a number type:\n"
            "  openai       a safetensors file under OpenAI's names; monoclip reads it without options\n"
            "  open_clip    a folder for open_clip (local-dir:FOLDER)\n"
            "  huggingface  a folder for transformers (CLIPModel.from_pretrained); ViT only\n"
            "A file of one encoder is written as such, which open_clip has no layout for.\n"
            "OUT is whole or not there: an older one stays until the new one is written.",
            with_common_options(
                {{"--layout", "NAME", "openai, open_clip or huggingface"},
                 {"--dtype", "TYPE", "fp32, fp16 or bf16 for all weights"},
                 {"--towers", "NAME", "vision or text: one encoder of the model, without the temperature"},
                 {"--vision-head-width", "N", "of the image encoder, where the files do not say it"},
                 {"--text-head-width", "N", "of the text encoder, where the files do not say it"}}),
            run_convert};
}

}  // namespace cli
