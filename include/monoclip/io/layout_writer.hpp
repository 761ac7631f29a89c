// Writes a model the way OpenAI's, open_clip's or Hugging Face's programs read it.
//
// Tensors are written with the bits that they came with: the layouts differ in names, in rows that are split
// and in two transposed matrices, which are views. Follows what the other side reads: open_clip
// (src/open_clip/factory.py, `local-dir:` and `hf-hub:`; push_to_hf_hub.py writes such folders) and
// transformers (models/clip/configuration_clip.py, image_processing_clip.py).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

#include "monoclip/config.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/number.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"

namespace monoclip::inline v0_1 {

/// Whose programs a written model is for.
enum class Layout : std::uint8_t {
    openai,       ///< one safetensors file under OpenAI's names, which says all that monoclip needs
    open_clip,    ///< a folder: open_clip_model.safetensors, open_clip_config.json
    huggingface,  ///< a folder: model.safetensors, config.json, the preprocessor's and the tokenizer's; ViT
                  ///< only
};

/// "openai", "open_clip" or "huggingface".
constexpr const char* name_of(Layout layout) {
    switch (layout) {
        case Layout::openai:
            return "openai";
        case Layout::open_clip:
            return "open_clip";
        case Layout::huggingface:
            return "huggingface";
    }
    return "?";
}

/// The layout of that name; nothing for any other text.
constexpr std::optional<Layout> layout_named(std::string_view name) {
    for (const Layout layout : {Layout::openai, Layout::open_clip, Layout::huggingface}) {
        if (name == name_of(layout)) return layout;
    }
    return std::nullopt;
}

/// How a model is written.
struct SaveOptions {
    Layout layout = Layout::openai;  ///< names and files of the result
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: each as it came.
    std::optional<DType> dtype{};
    /// Called between pieces; false cancels with context.103.
    std::function<bool(const Progress&)> progress{};
    /// Which encoders the tensors are of. open_clip has no models of one alone.
    Towers towers = Towers::both;
};

/// Writes a model, or one tower of it: a file for Layout::openai, else a folder, which is made where it is
/// missing. `tensors` are under OpenAI's names, those that `config` describes and no others.
///
/// Throws save.101 (a ResNet for Hugging Face), save.102, save.103 (tensors that have no place there),
/// save.104 (an end token that transformers reads otherwise), save.105 (one tower for open_clip), load.112
/// (tensors that were not read), file.201 to file.208, safetensors.201 to safetensors.204, context.103
/// (cancelled). Where it throws, an older file of that name is as it was.
MONOCLIP_CODE void save_model(const TensorMap& tensors, const AnyClipConfig& config,
                              const PreprocessConfig& preprocess, const std::filesystem::path& path,
                              const SaveOptions& options = {});

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/layout_writer_code.hpp"
#endif
