// What is known of a model beside its tensors, and where it was read.
//
// The tensors' shapes say the sizes of a model; its activation, its heads and how pictures are prepared stand
// in configuration files, in a TorchScript archive's code or in safetensors' metadata. Sizes that such files
// repeat are kept as claims, to be compared with what the tensors give.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "monoclip/config.hpp"
#include "monoclip/image/preprocess_config.hpp"

namespace monoclip::inline v0_1 {

/// A size that a configuration states: "vision.width" in the words of the configuration aggregates.
struct SizeClaim {
    std::string name;        ///< "vision.width"
    std::int64_t value = 0;  ///< as stated
    std::string source;      ///< "config.json, vision_config.hidden_size"
};

/// What a file says beside its tensors. What it does not say is nothing, 0 or -1.
struct ModelFacts {
    std::optional<Activation> activation{};        ///< of the perceptrons
    std::string activation_source{};               ///< "config.json", "the file's own code", ...
    int vision_head_width = 0;                     ///< channels of one head
    int text_head_width = 0;                       ///< channels of one head
    std::string head_source{};                     ///< who says the widths of heads
    std::optional<PreprocessConfig> preprocess{};  ///< image_size 0: not said
    std::string preprocess_source{};               ///< who says how pictures are prepared
    int end_token = -1;                            ///< as TextConfig::end_token
    int pad_token = -1;              ///< what shorter texts are filled up with; features do not depend on it
    std::vector<SizeClaim> sizes{};  ///< compared with the tensors (source.109)
};

}  // namespace monoclip::inline v0_1
