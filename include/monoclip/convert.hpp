// From a checkpoint of one layout to one of another, through the tensors of the file: weights are never
// folded, packed or rounded on the way, unless a number type is asked for.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

#include "monoclip/config.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/families.hpp"
#include "monoclip/io/huggingface.hpp"
#include "monoclip/io/layout_writer.hpp"
#include "monoclip/io/model_source.hpp"
#include "monoclip/load.hpp"
#include "monoclip/model.hpp"

namespace monoclip::inline v0_1 {

/// What becomes of a checkpoint, and what the caller knows of it that it does not say.
struct ConvertOptions {
    Layout layout = Layout::openai;  ///< names and files of the result
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: each as it came.
    std::optional<DType> dtype{};
    ArchitectureHints hints{};  ///< what the checkpoint does not say
    /// Called between pieces; false cancels with context.103, and nothing stays of what was written.
    std::function<bool(const Progress&)> progress{};
};

namespace detail {

/// Throws as loading does where a tensor is missing, has another shape than the model's, or has no place.
inline void check_tensors(const TensorMap& tensors, const AnyClipConfig& config, Towers towers) {
    ClipModel<TensorView> model(config);
    auto parameters = list_towers<TensorView>(model, config, towers);
    if (towers != Towers::both && !has_tensor(tensors, "logit_scale"))
        std::erase_if(parameters, [](const auto& parameter) { return parameter.name == "logit_scale"; });
    for (const auto& parameter : parameters) {
        bind_parameter(tensors, parameter.name, parameter.shape);
    }
    refuse_leftovers(tensors, parameters, towers);
}

/// The tensors of one tower of a whole model. The temperature belongs to both towers and goes.
inline TensorMap tensors_of_tower(TensorMap tensors, Towers tower) {
    std::erase_if(tensors, [tower](const auto& entry) {
        return entry.first == "logit_scale" || !is_asked_for(entry.first, tower);
    });
    return tensors;
}

}  // namespace detail

/// Reads the model at `in`, a file or a folder, and writes it to `out`, a file for Layout::openai, else a
/// folder. Both may be the same. A file of one tower alone is written as such; `hints.towers` takes one tower
/// out of a whole model, without the temperature. Throws what `open_model`, `deduce_config` and `save_model`
/// throw, and load.102 to load.105 for tensors that do not make up the model.
inline void convert(const std::filesystem::path& in, const std::filesystem::path& out,
                    const ConvertOptions& options = {}) {
    ModelSource source = open_model(in, options.hints.towers);
    ArchitectureHints hints = options.hints;
    if (hints.towers == Towers::both) {
        hints.towers = towers_in(source.tensors);
    } else {
        // Before the other tower is out of sight: a text encoder may compute otherwise in another family.
        refuse_other_families(source.tensors, hints.towers);
        source.tensors = detail::tensors_of_tower(std::move(source.tensors), hints.towers);
    }
    const AnyClipConfig config = deduce_config(source, hints);
    detail::check_tensors(source.tensors, config, hints.towers);
    const PreprocessConfig preprocess = deduce_preprocess(source, config, {}, hints.towers);
    save_model(source.tensors, config, preprocess, out,
               {options.layout, options.dtype, options.progress, hints.towers});
}

}  // namespace monoclip::inline v0_1
