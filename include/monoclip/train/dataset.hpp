// Pairs of pictures and captions from the disk: a list (train/pair_file.hpp) or a folder of labels
// (train/labelled_folder.hpp), whichever a path names.
#pragma once

#include <filesystem>
#include <memory>
#include <system_error>

#include "monoclip/train/labelled_folder.hpp"
#include "monoclip/train/pair_file.hpp"
#include "monoclip/train/pair_options.hpp"
#include "monoclip/train/pair_source.hpp"

namespace monoclip::inline v0_1 {

inline namespace MONOCLIP_STB_CONFIGURATION {

/// A LabelledFolder where `path` is a folder, else a PairFile. Throws what they throw.
inline std::shared_ptr<const PairSource> open_pairs(const std::filesystem::path& path,
                                                    const PairOptions& options = {}) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return std::make_shared<LabelledFolder>(path, options);
    return std::make_shared<PairFile>(path, options);
}

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace monoclip::inline v0_1
