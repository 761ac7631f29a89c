// From a checkpoint of one layout to one of another, through the tensors of the file: weights are never
// folded, packed or rounded on the way, unless a number type is asked for.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "monoclip/config.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/layout_writer.hpp"
#include "monoclip/io/model_source.hpp"
#include "monoclip/load.hpp"
#include "monoclip/model.hpp"

namespace monoclip::inline v0_1 {

/// What becomes of a checkpoint, and what the caller knows of it that it does not say.
struct ConvertOptions {
    Layout layout = Layout::openai;
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: each as it came.
    std::optional<DType> dtype{};
    ArchitectureHints hints{};
    /// Called between pieces; false cancels with context.103, and nothing stays of what was written.
    std::function<bool(const Progress&)> progress{};
};

namespace detail {

/// Throws as loading does where a tensor is missing, has another shape than the model's, or has no place.
inline void check_tensors(const TensorMap& tensors, const AnyClipConfig& config) {
    ClipModel<TensorView> model(config);
    const auto parameters = list_parameters<TensorView>(model, config);
    for (const auto& parameter : parameters) {
        bind_parameter(tensors, parameter.name, parameter.shape);
    }
    refuse_leftovers(tensors, parameters);
}

}  // namespace detail

/// Reads the model at `in`, a file or a folder, and writes it to `out`, a file for Layout::openai, else a
/// folder. Both may be the same. Throws what `open_model`, `deduce_config` and `save_model` throw, and
/// load.102 to load.105 for tensors that do not make up the model.
inline void convert(const std::filesystem::path& in, const std::filesystem::path& out,
                    const ConvertOptions& options = {}) {
    const ModelSource source = open_model(in);
    const AnyClipConfig config = deduce_config(source, options.hints);
    detail::check_tensors(source.tensors, config);
    const PreprocessConfig preprocess = deduce_preprocess(source, config);
    save_model(source.tensors, config, preprocess, out, {options.layout, options.dtype, options.progress});
}

}  // namespace monoclip::inline v0_1
