// A model as a person names it, by a file or a folder: its tensors under OpenAI's names, and what its own
// metadata and the configurations beside it say of it.
//
// Of each kind the first that says it counts. How the model computes:
//   the file itself (a TorchScript archive's code, our own metadata in safetensors);
//   for tensors under OpenAI's names open_clip_config.json, then config.json;
//   for tensors under Hugging Face's names config.json, then open_clip_config.json.
// How pictures are prepared: open_clip_config.json and preprocessor_config.json (processor_config.json), the
// one of the tensors' own convention first; the file itself; otherwise that convention's default.
// What the caller passes has precedence over all of these, but for the activation that the file itself shows.
// An activation that nobody says is looked up by the file's SHA-256 among the releases. Files beside a
// TorchScript archive are not read: it says everything, and often lies in a folder of downloads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

#include "monoclip/config.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/known_releases.hpp"
#include "monoclip/io/model_facts.hpp"

namespace monoclip::inline v0_1 {

/// The convention of the names in a file.
enum class Naming : std::uint8_t {
    openai,      ///< openai/CLIP's, which open_clip uses, too
    huggingface  ///< those of transformers' CLIPModel
};

/// "OpenAI" or "Hugging Face".
constexpr const char* name_of(Naming naming) {
    return naming == Naming::huggingface ? "Hugging Face" : "OpenAI";
}

/// A checkpoint with what is known of it.
struct ModelSource {
    Checkpoint checkpoint;           ///< as read; its tensors have moved to `tensors`
    Naming naming = Naming::openai;  ///< of the names in the file
    TensorMap tensors;               ///< under OpenAI's names
    ModelFacts facts;                ///< what stands beside the tensors
    bool from_file = false;  ///< whether the activation is the file's own: then no one may say otherwise
    Reading reading = Reading::tensors;  ///< what was asked for
};

/// The model in a checkpoint that is open already; nothing beside it is read. Throws description.*, load.101
/// to load.110.
MONOCLIP_CODE ModelSource describe_model(Checkpoint checkpoint, Towers towers = Towers::both);

/// The model that a person names by its file, its folder, or the index of its files. Nothing but descriptions
/// is read of it, save that a Hugging Face file's queries, keys and values are joined; with
/// Reading::descriptions they are not, and the model can be described but neither loaded nor converted.
///
/// Throws source.* (which file, its index, its configurations), file.*, the containers' errors,
/// description.*, load.101 to load.110.
MONOCLIP_CODE ModelSource open_model(const std::filesystem::path& path, Towers towers = Towers::both,
                                     Reading reading = Reading::tensors);

/// The sizes of the model: from its tensors, and what they do not say from the caller's hints, from the
/// facts, or, for an activation that neither says, from the release that the file is by its SHA-256, for
/// which the whole file is read. Throws as the function of the same name for tensors, and source.109 where a
/// configuration states another size than the tensors give.
MONOCLIP_CODE AnyClipConfig deduce_config(const ModelSource& source, ArchitectureHints hints = {},
                                          std::span<const KnownRelease> releases = known_releases);

/// How pictures are prepared for the model: as the caller says, otherwise as the facts do. The size is always
/// the model's own; source.109 where the facts have another. Without the image encoder it means nothing.
MONOCLIP_CODE PreprocessConfig deduce_preprocess(const ModelSource& source, const AnyClipConfig& config,
                                                 const std::optional<PreprocessConfig>& asked = {},
                                                 Towers towers = Towers::both);

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/model_source_code.hpp"
#endif
