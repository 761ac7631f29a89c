// Which file is the model when a person names a folder, and a checkpoint that is split over several files.
//
// In a folder, the first of these that exists is read:
//   open_clip_model.safetensors
//   model.safetensors
//   model.safetensors.index.json     (with the files that it lists, beside it)
//   open_clip_pytorch_model.bin
//   pytorch_model.bin
//   pytorch_model.bin.index.json
// otherwise the only file that ends in .safetensors, .pt, .bin or .pth. safetensors come first because they
// say their tensors without a pickle; open_clip's before Hugging Face's because folders that have both may
// keep the image encoder alone, for another library, under the second name.
#pragma once

#include <filesystem>

#include "monoclip/core/extern.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/mapped_file.hpp"

namespace monoclip::inline v0_1 {

/// Whether a file name is that of an index of several files ("model.safetensors.index.json").
inline bool is_shard_index(const std::filesystem::path& path) {
    return detail::display(path.filename()).ends_with(".index.json");
}

/// The file to read for a path that a person named: itself, or in a folder the first of the list above.
/// Throws source.101 where a folder has none, or several without a known name; file.101 where nothing is.
MONOCLIP_CODE std::filesystem::path find_model_file(const std::filesystem::path& path);

/// The checkpoint whose tensors the files beside `index` hold. Nothing but descriptions is read. Throws
/// source.103 (no weight map), source.104 (a file name with a path), source.105 (a tensor in a file that the
/// index does not give it to), source.106 (a tensor that its file lacks), and the files' own errors.
MONOCLIP_CODE Checkpoint open_shards(const std::filesystem::path& index);

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/sources_code.hpp"
#endif
