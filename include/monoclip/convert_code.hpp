// Checks that tensors make up a model, and writes them as another layout.
#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "monoclip/config.hpp"
#include "monoclip/convert.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/families.hpp"
#include "monoclip/io/layout_writer.hpp"
#include "monoclip/io/model_source.hpp"
#include "monoclip/load.hpp"
#include "monoclip/model.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

MONOCLIP_CODE void check_tensors(const TensorMap& tensors, const AnyClipConfig& config, Towers towers) {
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

MONOCLIP_CODE void convert(const std::filesystem::path& in, const std::filesystem::path& out,
                           const ConvertOptions& options) {
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
