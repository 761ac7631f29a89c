// From the tensors of a checkpoint to the configuration of the model. Follows openai/CLIP, clip/model.py,
// build_model; names are OpenAI's.
//
// Extents are in the shapes. Head widths and the activation are not: the head width follows from the width in
// every released model, and the activation must come from the file's own code, from a file beside it or from
// the caller. It is never guessed.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/families.hpp"
#include "monoclip/io/huggingface.hpp"
#include "monoclip/io/known_models.hpp"

namespace monoclip::inline v0_1 {

/// What the tensors do not say, where the caller knows it.
struct ArchitectureHints {
    std::optional<Activation> activation{};  ///< nothing: the file says it, or load.106
    int vision_head_width = 0;     ///< 0: 64, but 80, 88, 104, 112 for widths of 1280, 1408, 1664, 1792
    int text_head_width = 0;       ///< 0: 64
    Towers towers = Towers::both;  ///< which encoders are read
};

namespace detail {

/// Whether a tensor is a leftover that no model needs: OpenAI's attributes, BatchNorm counters, position ids.
inline bool is_ignorable(std::string_view name) {
    return name == "input_resolution" || name == "context_length" || name == "vocab_size" ||
           name.ends_with(".num_batches_tracked") || name.ends_with(".position_ids");
}

/// Gives the tensors OpenAI's names: from Hugging Face's, or without the "text." that open_clip's
/// CustomTextCLIP puts before the text tower's. Drops leftovers; of Hugging Face's also the tower that is not
/// asked for.
inline TensorMap with_openai_names(TensorMap tensors, Towers towers = Towers::both,
                                   Reading reading = Reading::tensors) {
    if (has_huggingface_names(tensors)) tensors = from_huggingface(tensors, towers, reading);
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

/// The head width of open_clip's image encoders of that width; they are the only ones of these widths.
inline int usual_vision_head_width(int width) {
    constexpr std::array<std::array<int, 2>, 4> wide{{{1280, 80}, {1408, 88}, {1664, 104}, {1792, 112}}};
    for (const auto& [total, head] : wide) {
        if (total == width) return head;
    }
    return 64;
}

inline int head_width_of(std::string_view tower, int width, int head_width) {
    if (head_width < 1 || width % head_width != 0) {
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
    const int hint = hints.vision_head_width;
    vision.head_width =
        head_width_of("visual", vision.width, hint != 0 ? hint : usual_vision_head_width(vision.width));
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
    text.head_width = head_width_of("the text encoder", text.width,
                                    hints.text_head_width != 0 ? hints.text_head_width : 64);
    text.mlp_width = mlp_width_of(tensors, "transformer.resblocks.", text.width);
    return text;
}

/// The sizes alone.
inline AnyClipConfig deduce_sizes(const TensorMap& tensors, const ArchitectureHints& hints) {
    AnyClipConfig config;
    const bool is_vit = has_tensor(tensors, "visual.proj");
    if (has_text(hints.towers)) {
        config.embed_dim = extent_of(shape_of(tensors, "text_projection", 2)[1]);
        config.text = deduce_text(tensors, hints);
    } else if (is_vit) {
        config.embed_dim = extent_of(shape_of(tensors, "visual.proj", 2)[1]);
    } else {
        config.embed_dim = extent_of(shape_of(tensors, "visual.attnpool.c_proj.weight", 2)[0]);
    }
    if (has_vision(hints.towers)) {
        if (is_vit) {
            config.vision = deduce_vit(tensors, hints);
        } else {
            config.vision = deduce_resnet(tensors);
        }
    }
    return config;
}

/// Throws load.106: nobody says which activation the model has. Names the releases of its shape.
[[noreturn]] inline void refuse_without_activation(const TensorMap& tensors, const ArchitectureHints& hints) {
    std::string shape_releases;
    const KnownShape* shape =
        hints.towers == Towers::both ? find_shape(deduce_sizes(tensors, hints)) : nullptr;
    if (shape != nullptr) {
        const auto list = [](std::string_view who) { return who.empty() ? std::string_view("nobody") : who; };
        shape_releases = concat("; of its shape, ", shape->name, ", quick_gelu was released by ",
                                list(shape->quick_gelu), ", gelu by ", list(shape->gelu));
    }
    throw Error(
        "load.106",
        concat(
            "the file does not say its activation: pass Activation::quick_gelu (OpenAI's models, LAION-400M "
            "B/32, MetaCLIP, DFN) or Activation::gelu (LAION-2B, DataComp); on the command line "
            "--activation",
            shape_releases));
}

}  // namespace detail

/// The configuration of a checkpoint under OpenAI's names. `evidence` is the activation that the file itself
/// shows, if any; the caller's hint has precedence where the file shows none, and must agree where it does.
/// A tower that is not asked for keeps its default sizes.
///
/// Throws load.101 (another family), load.102 (a missing tensor), load.103 (a shape), load.106 (activation
/// unknown or contradicted), load.107 (head width), load.111 (a tower that the file lacks), config.101
/// (extents out of range).
inline AnyClipConfig deduce_config(const TensorMap& tensors, std::optional<Activation> evidence,
                                   const ArchitectureHints& hints = {}) {
    refuse_other_families(tensors, hints.towers);
    if (!evidence && !hints.activation) detail::refuse_without_activation(tensors, hints);
    if (evidence && hints.activation && *evidence != *hints.activation) {
        throw Error("load.106", detail::concat("the file itself uses ", name_of(*evidence), ", but ",
                                               name_of(*hints.activation), " was asked for"));
    }
    AnyClipConfig config = detail::deduce_sizes(tensors, hints);
    config.activation = evidence ? *evidence : *hints.activation;
    validate(config);
    return config;
}

}  // namespace monoclip::inline v0_1
