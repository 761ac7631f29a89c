// What the tensors of a checkpoint do not say, as texts in the `__metadata__` of the files that we write.
//
// A file of ours needs no config beside it and no hint: activation, head widths and preprocessing stand under
// "monoclip." keys. Other programs ignore them; "format": "pt" is there because transformers asks for it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "monoclip/config.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/image/preprocess_config.hpp"

namespace monoclip::inline v0_1 {

/// What a file says about the model in it; what it does not say is 0 or nothing.
struct FileDescription {
    std::optional<Activation> activation{};        ///< of the perceptrons
    int vision_head_width = 0;                     ///< channels of one head
    int text_head_width = 0;                       ///< channels of one head
    int end_token = -1;                            ///< as TextConfig::end_token
    std::optional<PreprocessConfig> preprocess{};  ///< how pictures are prepared
};

/// "shortest" or "squash", open_clip's words.
constexpr const char* name_of(ResizeMode mode) {
    return mode == ResizeMode::squash ? "squash" : "shortest";
}

/// "bicubic" or "bilinear".
constexpr const char* name_of(Interpolation interpolation) {
    return interpolation == Interpolation::bilinear ? "bilinear" : "bicubic";
}

/// The metadata of a file with this model, or with one tower of it.
MONOCLIP_CODE std::map<std::string, std::string> describe(const AnyClipConfig& config,
                                                          const PreprocessConfig& preprocess,
                                                          Towers towers = Towers::both);

/// What metadata (`Checkpoint::metadata`) says of the model; files of others say nothing.
/// Throws description.101 (a value that `describe` does not write), json.* (broken preprocessing), image.401,
/// image.402.
MONOCLIP_CODE FileDescription read_description(const std::map<std::string, std::string>& metadata);

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/description_code.hpp"
#endif
