// What of a model is trained, and what stays as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// What of one tower is trained.
struct TrainedTower {
    static constexpr int all = -1;  ///< of `last_blocks`: every one

    /// The last so many blocks (bottlenecks of a ResNet), and what follows them; `all`: the stem or the
    /// embeddings, too. 0: the projection into the shared space alone.
    int last_blocks = all;
    bool locked = false;  ///< nothing of it (LiT, Zhai et al., arXiv:2111.07991)
};

/// What is trained. Freezing also saves the work: no backward pass runs below the first trained block.
struct TrainedParts {
    TrainedTower image;       ///< of the image encoder
    TrainedTower text;        ///< of the text encoder
    bool logit_scale = true;  ///< whether the temperature is
};

namespace detail {

/// How many blocks a tower has.
inline std::size_t block_count(const TransformerConfig& tower) {
    return static_cast<std::size_t>(tower.layers);
}
inline std::size_t block_count(const VitConfig& vision) {
    return block_count(vision.transformer());
}
inline std::size_t block_count(const ResNetConfig& vision) {
    std::size_t count = 0;
    for (const int layer : vision.layers) count += static_cast<std::size_t>(layer);
    return count;
}
inline std::size_t block_count(const AnyVisionConfig& vision) {
    return std::visit([](const auto& config) { return block_count(config); }, vision);
}

/// The first block that is trained: 0 with the stem, and all blocks where none is. Throws train.101 where a
/// tower has fewer blocks.
inline std::size_t first_trained_block(const TrainedTower& tower, std::size_t blocks, std::string_view name) {
    if (tower.locked) return blocks;
    if (tower.last_blocks == TrainedTower::all) return 0;
    if (tower.last_blocks < 0 || static_cast<std::size_t>(tower.last_blocks) > blocks) {
        throw Error("train.101", concat("the last ", tower.last_blocks, " blocks of the ", name,
                                        " encoder cannot be trained: it has ", blocks));
    }
    return blocks - static_cast<std::size_t>(tower.last_blocks);
}

/// The number that a name has after `prefix` and before the next dot; nothing where it does not begin so.
inline bool read_index(std::string_view name, std::string_view prefix, std::size_t& index) {
    if (!name.starts_with(prefix)) return false;
    index = 0;
    for (std::size_t i = prefix.size(); i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i)
        index = index * 10 + static_cast<std::size_t>(name[i] - '0');
    return true;
}

/// Where a tensor lies in its tower, whose prefix ("visual.") the name has lost.
enum class Place { stem, block, after_blocks, projection };

inline Place place_of(std::string_view name, const AnyClipConfig& config, bool is_image, std::size_t& block) {
    if (name == "proj" || name == "text_projection" || name.starts_with("attnpool.c_proj."))
        return Place::projection;
    if (name.starts_with("ln_post.") || name.starts_with("ln_final.") || name.starts_with("attnpool."))
        return Place::after_blocks;
    if (read_index(name, "transformer.resblocks.", block)) return Place::block;
    const auto* resnet = is_image ? std::get_if<ResNetConfig>(&config.vision) : nullptr;
    if (resnet == nullptr || !name.starts_with("layer")) return Place::stem;
    const auto layer = static_cast<std::size_t>(name[5] - '1');
    read_index(name.substr(6), ".", block);
    for (std::size_t before = 0; before < layer; ++before)
        block += static_cast<std::size_t>(resnet->layers[before]);
    return Place::block;
}

/// Whether a tensor of the model, named as OpenAI does, is trained.
inline bool is_trained(std::string_view name, const AnyClipConfig& config, const TrainedParts& parts) {
    if (name == "logit_scale") return parts.logit_scale;
    const bool is_image = name.starts_with("visual.");
    const TrainedTower& tower = is_image ? parts.image : parts.text;
    if (tower.locked) return false;
    if (is_image) name.remove_prefix(7);
    const std::size_t blocks = is_image ? block_count(config.vision) : block_count(config.text.transformer());
    const std::size_t first = first_trained_block(tower, blocks, is_image ? "image" : "text");
    std::size_t block = 0;
    switch (place_of(name, config, is_image, block)) {
        case Place::stem:
            return tower.last_blocks == TrainedTower::all;
        case Place::block:
            return block >= first;
        case Place::after_blocks:
            return tower.last_blocks != 0;
        case Place::projection:
            break;
    }
    return true;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
