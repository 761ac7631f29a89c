// From a checkpoint of one layout to one of another, through the tensors of the file: weights are never
// folded, packed or rounded on the way, unless a number type is asked for.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "monoclip/config.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/number.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/layout_writer.hpp"

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
MONOCLIP_CODE void check_tensors(const TensorMap& tensors, const AnyClipConfig& config, Towers towers);

}  // namespace detail

/// Reads the model at `in`, a file or a folder, and writes it to `out`, a file for Layout::openai, else a
/// folder. Both may be the same. A file of one tower alone is written as such; `hints.towers` takes one tower
/// out of a whole model, without the temperature. Throws what `open_model`, `deduce_config` and `save_model`
/// throw, and load.102 to load.105 for tensors that do not make up the model.
MONOCLIP_CODE void convert(const std::filesystem::path& in, const std::filesystem::path& out,
                           const ConvertOptions& options = {});

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/convert_code.hpp"
#endif
