// A released checkpoint as a file of named tensors, whatever its container.
//
// The container is told from the bytes, not from the name: `.pt`, `.bin` and `.safetensors` are used for each
// other. Opening reads descriptions only; tensor data stay in the mapped file until somebody touches them.
// Names are those in the file (see `torch_archive.hpp` for nesting and prefixes); what they mean to CLIP is
// another header's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "monoclip/core/extern.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/mapped_file.hpp"

namespace monoclip::inline v0_1 {

/// What a checkpoint file holds. Tensors are views that keep the mapping alive.
struct Checkpoint {
    /// What kind of file it is.
    enum class Container : std::uint8_t {
        torchscript,  ///< torch.jit.save: OpenAI's releases
        torch_save,   ///< torch.save since PyTorch 1.6: a state dict
        safetensors   ///< a header in JSON, then the bytes
    };

    std::map<std::string, TensorView, std::less<>> tensors;  ///< by the names in the file
    Container container = Container::safetensors;            ///< told from the bytes, never from the name
    std::string activation;  ///< "quick_gelu" or "gelu" where the file says so (TorchScript only), else empty
    std::map<std::string, std::string> metadata;           ///< safetensors' `__metadata__`
    std::filesystem::path path;                            ///< as it was named; of shards the index
    std::uint64_t file_size = 0;                           ///< bytes, of shards all together
    std::vector<std::shared_ptr<const MappedFile>> files;  ///< those that the tensors lie in

    /// Gives back the memory that reading tensors took; the views stay valid (see MappedFile).
    void release_pages() const noexcept {
        for (const auto& file : files) file->release_pages();
    }
};

/// "TorchScript archive", "torch.save archive" or "safetensors".
constexpr const char* name_of(Checkpoint::Container container) {
    switch (container) {
        case Checkpoint::Container::torchscript:
            return "TorchScript archive";
        case Checkpoint::Container::torch_save:
            return "torch.save archive";
        case Checkpoint::Container::safetensors:
            return "safetensors";
    }
    return "?";
}

/// The checkpoint that `bytes` are; `owner` keeps them alive. Throws checkpoint.101 (not a checkpoint),
/// checkpoint.102 (a web page), checkpoint.103 (a Git LFS pointer), checkpoint.104 (torch.save before 1.6),
/// checkpoint.105 (tar), checkpoint.106 (a bare pickle), checkpoint.107 (JSON), and the containers' own
/// errors.
MONOCLIP_CODE Checkpoint parse_checkpoint(std::span<const std::byte> bytes,
                                          std::shared_ptr<const void> owner);

/// Maps and reads a checkpoint file. Every Error's message begins with the path; file.* where it cannot be
/// mapped, else as `parse_checkpoint`.
MONOCLIP_CODE Checkpoint open_checkpoint(const std::filesystem::path& path);

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/checkpoint_code.hpp"
#endif
