// A model that has no weights yet, from a configuration in open_clip's format: a file of open_clip's
// model_configs (embed_dim, vision_cfg, text_cfg), or an open_clip_config.json, which has these in
// "model_cfg".
//
// What the file leaves out has open_clip's defaults (open_clip, model.py, CLIPVisionCfg and CLIPTextCfg).
#pragma once

#include <filesystem>
#include <string>

#include "monoclip/config.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/image/preprocess_config.hpp"

namespace monoclip::inline v0_1 {

namespace json {
class Value;
}

/// The sizes of a model, and how it wants its pictures.
struct ModelDescription {
    AnyClipConfig config;         ///< its sizes
    PreprocessConfig preprocess;  ///< how its pictures are prepared
};

/// Of a value that `parse_json` (io/json.hpp) read. `source` is what errors call the configuration. Throws
/// source.107 (a member that is missing or mistyped), source.108 (heads), source.110 (a value that is not
/// supported), config.101 (sizes that make no model).
MONOCLIP_CODE ModelDescription read_open_clip_description(const json::Value& configuration,
                                                          const std::string& source);

/// The same of a file. Throws file.101 where there is none, source.102 for one of more than 64 MiB, json.*
/// for one that is no JSON.
MONOCLIP_CODE ModelDescription read_open_clip_description(const std::filesystem::path& path);

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/open_clip_model_code.hpp"
#endif
