// Writes safetensors files, piece by piece: views of any layout, converted on the way where that is asked
// for.
//
// Follows the format's description: u64 little-endian length of the header, JSON padded with spaces to a
// multiple of 8, raw data. Tensors stand in the order of their element's size, the largest first, then of
// their names, as the reference implementation writes them: so each begins at a multiple of its element's
// size, and equal contents give equal files.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "monoclip/core/context.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/number.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1 {

/// How a file is written, beside its tensors.
struct SafetensorsOptions {
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: as the tensors have it,
    /// bit for bit. Integers stay what they are.
    std::optional<DType> dtype{};
    std::map<std::string, std::string> metadata{};  ///< the texts under `__metadata__`
    /// Called between pieces; false cancels with context.103, and nothing stays of the file.
    std::function<bool(const Progress&)> progress{};
};

/// Writes tensors to a file, whole or not at all. Tensors may be views into the very file that is replaced
/// (not on Windows, which refuses to replace a mapped file).
///
/// Throws file.201 to file.206, safetensors.201 (a type that numbers cannot be converted to),
/// safetensors.202 (a tensor called __metadata__), safetensors.203 (a number too large for the type),
/// safetensors.204 (too long a header), json.105 (a name that is not UTF-8), context.103 (cancelled).
MONOCLIP_CODE void write_safetensors(const std::filesystem::path& path,
                                     const std::map<std::string, TensorView, std::less<>>& tensors,
                                     const SafetensorsOptions& options = {});

}  // namespace monoclip::inline v0_1

#if MONOCLIP_HAS_CODE
#include "monoclip/io/safetensors_writer_code.hpp"
#endif
