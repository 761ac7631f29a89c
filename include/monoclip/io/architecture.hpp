// From the tensors of a checkpoint to the configuration of the model. Follows openai/CLIP, clip/model.py,
// build_model; names are OpenAI's.
//
// Extents are in the shapes. Head widths and the activation are not: head width is 64 in every OpenAI model,
// and the activation must come from the file's own code or from the caller. Neither is ever guessed silently.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1 {

/// The tensors of a checkpoint by name.
using TensorMap = std::map<std::string, TensorView, std::less<>>;

/// What the tensors do not say, where the caller knows it.
struct ArchitectureHints {
    std::optional<Activation> activation{};
    int vision_head_width = 0;  ///< 0: 64
    int text_head_width = 0;    ///< 0: 64
};

namespace detail {

/// Whether a tensor is a leftover that no model needs: OpenAI's attributes, BatchNorm counters, position ids.
inline bool is_ignorable(std::string_view name) {
    return name == "input_resolution" || name == "context_length" || name == "vocab_size" ||
           name.ends_with(".num_batches_tracked") || name.ends_with(".position_ids");
}

/// Gives the tensors OpenAI's names: open_clip's CustomTextCLIP puts "text." before the text tower's. Drops
/// leftovers.
inline TensorMap with_openai_names(TensorMap tensors) {
    TensorMap renamed;
    while (!tensors.empty()) {
        auto node = tensors.extract(tensors.begin());
        if (is_ignorable(node.key())) continue;
        if (node.key().starts_with("text.")) node.key().erase(0, 5);
        const auto inserted = renamed.insert(std::move(node));
        if (!inserted.inserted) {
            throw Error("load.109",
                        concat(inserted.position->first,
                               ": stands twice in the file, with and without the prefix \"text.\""));
        }
    }
    return renamed;
}

/// The shape of a tensor that the deduction needs.
inline const Shape& shape_of(const TensorMap& tensors, std::string_view name, std::size_t rank) {
    const auto found = tensors.find(name);
    if (found == tensors.end()) {
        throw Error("load.102", concat(name, ": missing; every CLIP checkpoint of this kind has it"));
    }
    const Shape& shape = found->second.shape;
    if (shape.rank() != rank) {
        throw Error("load.103", concat(name, ": expected ", rank, " dimensions, got ", to_string(shape)));
    }
    return shape;
}

/// An extent as a configuration holds it; one out of any sensible range becomes an error of `validate`.
inline int extent_of(std::int64_t extent) {
    return static_cast<int>((std::clamp)(extent, std::int64_t{0}, std::int64_t{1} << 24));
}

/// How many of "prefix0.", "prefix1.", ... there are.
inline int count_layers(const TensorMap& tensors, std::string_view prefix) {
    int layers = 0;
    while (layers <= max_layers) {
        const std::string start = concat(prefix, layers, ".");
        const auto found = tensors.lower_bound(start);
        if (found == tensors.end() || !found->first.starts_with(start)) break;
        ++layers;
    }
    return layers;
}

/// The configured width of an MLP: 0 where it is the usual four times the width.
inline int mlp_width_of(const TensorMap& tensors, const std::string& resblocks, int width) {
    const int hidden = extent_of(shape_of(tensors, resblocks + "0.mlp.c_fc.weight", 2)[0]);
    return hidden == 4 * width ? 0 : hidden;
}

inline int head_width_of(std::string_view tower, int width, int hint) {
    const int head_width = hint != 0 ? hint : 64;
    if (head_width < 0 || width % head_width != 0) {
        throw Error("load.107", concat(tower, ": width ", width, " is no multiple of the head width ",
                                       head_width, "; pass the model's head width in LoadOptions"));
    }
    return head_width;
}

/// The side of a square grid from its number of positions, one of which is no cell of the grid.
inline std::int64_t grid_of(std::string_view name, std::int64_t positions) {
    const double cells = static_cast<double>((std::max<std::int64_t>)(positions, 1) - 1);
    const auto grid = static_cast<std::int64_t>(std::sqrt(cells));
    if (grid < 1 || grid * grid + 1 != positions) {
        throw Error("load.103",
                    concat(name, ": expected a square number of positions and one more, got ", positions));
    }
    return (std::min)(grid, std::int64_t{1} << 20);
}

inline VitConfig deduce_vit(const TensorMap& tensors, const ArchitectureHints& hints) {
    const Shape& patch = shape_of(tensors, "visual.conv1.weight", 4);  // [W,3,P,P]
    const std::int64_t positions = shape_of(tensors, "visual.positional_embedding", 2)[0];
    VitConfig vision;
    vision.width = extent_of(patch[0]);
    vision.patch_size = extent_of(patch[3]);
    vision.image_size = extent_of(grid_of("visual.positional_embedding", positions) * vision.patch_size);
    vision.layers = count_layers(tensors, "visual.transformer.resblocks.");
    vision.head_width = head_width_of("visual", vision.width, hints.vision_head_width);
    vision.mlp_width = mlp_width_of(tensors, "visual.transformer.resblocks.", vision.width);
    return vision;
}

inline ResNetConfig deduce_resnet(const TensorMap& tensors) {
    ResNetConfig vision;
    vision.width = extent_of(shape_of(tensors, "visual.layer1.0.conv1.weight", 4)[0]);
    const std::int64_t positions = shape_of(tensors, "visual.attnpool.positional_embedding", 2)[0];
    vision.image_size = extent_of(32 * grid_of("visual.attnpool.positional_embedding", positions));
    for (std::size_t layer = 0; layer < vision.layers.size(); ++layer) {
        vision.layers[layer] = count_layers(tensors, concat("visual.layer", layer + 1, "."));
    }
    return vision;
}

inline TextConfig deduce_text(const TensorMap& tensors, const ArchitectureHints& hints) {
    TextConfig text;
    text.vocab_size = extent_of(shape_of(tensors, "token_embedding.weight", 2)[0]);
    text.context_length = extent_of(shape_of(tensors, "positional_embedding", 2)[0]);
    text.width = extent_of(shape_of(tensors, "ln_final.weight", 1)[0]);
    text.layers = count_layers(tensors, "transformer.resblocks.");
    text.head_width = head_width_of("the text encoder", text.width, hints.text_head_width);
    text.mlp_width = mlp_width_of(tensors, "transformer.resblocks.", text.width);
    return text;
}

/// Tells what cannot be read by a sign that only it has; returns when nothing speaks against the paper's.
inline void refuse_other_families(const TensorMap& tensors) {
    const auto has = [&](std::string_view name) { return tensors.find(name) != tensors.end(); };
    const auto has_prefix = [&](std::string_view prefix) {
        const auto found = tensors.lower_bound(prefix);
        return found != tensors.end() && found->first.starts_with(prefix);
    };
    const auto refuse = [](std::string_view family) {
        throw Error("load.101", concat(family,
                                       " is not supported: this version reads CLIP models with a ViT or "
                                       "ResNet image encoder, under OpenAI's or open_clip's names"));
    };
    if (has_prefix("vision_model.") || has_prefix("text_model."))
        refuse("a checkpoint under Hugging Face's names");
    if (has_prefix("visual.trunk."))
        refuse("a timm image encoder (visual.trunk: SigLIP, ConvNeXt, EVA, ViTamin, ...)");
    if (has_prefix("text_decoder.") || has_prefix("visual.attn_pool."))
        refuse("CoCa (text_decoder, visual.attn_pool)");
    if (has_prefix("transformer.embeddings.")) refuse("a Hugging Face text encoder in a CLIP model");
    if (!has("visual.proj") && !has_prefix("visual.")) {
        if (has("text_projection")) refuse("a text encoder alone");
        throw Error("load.101",
                    concat("no CLIP checkpoint: none of its ", tensors.size(),
                           " tensors is under visual. or text_projection", tensors.empty() ? "" : "; one is ",
                           tensors.empty() ? std::string_view() : std::string_view(tensors.begin()->first)));
    }
    if (!has("visual.proj") && !has_prefix("visual.layer1.")) refuse("an image encoder without visual.proj");
}

}  // namespace detail

/// The configuration of a checkpoint under OpenAI's names. `evidence` is the activation that the file's own
/// code shows, if any; the caller's hint has precedence where the file shows none, and must agree where it
/// does.
///
/// Throws load.101 (another family), load.102 (a missing tensor), load.103 (a shape), load.106 (activation
/// unknown or contradicted), load.107 (head width), config.101 (extents out of range).
inline AnyClipConfig deduce_config(const TensorMap& tensors, std::optional<Activation> evidence,
                                   const ArchitectureHints& hints = {}) {
    detail::refuse_other_families(tensors);
    if (!evidence && !hints.activation) {
        throw Error(
            "load.106",
            "the file does not say its activation: pass Activation::quick_gelu (OpenAI's models, LAION-400M "
            "B/32, MetaCLIP, DFN) or Activation::gelu (LAION-2B, DataComp); on the command line "
            "--activation");
    }
    if (evidence && hints.activation && *evidence != *hints.activation) {
        throw Error("load.106", detail::concat("the file's own code uses ", name_of(*evidence), ", but ",
                                               name_of(*hints.activation), " was asked for"));
    }
    AnyClipConfig config;
    config.embed_dim = detail::extent_of(detail::shape_of(tensors, "text_projection", 2)[1]);
    if (tensors.find("visual.proj") != tensors.end()) {
        config.vision = detail::deduce_vit(tensors, hints);
    } else {
        config.vision = detail::deduce_resnet(tensors);
    }
    config.text = detail::deduce_text(tensors, hints);
    config.activation = evidence ? *evidence : *hints.activation;
    validate(config);
    return config;
}

}  // namespace monoclip::inline v0_1
