// Whether a file's model is the one that a program was compiled for.
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1::detail {

/// Throws load.108 for an extent that is another than the program was compiled for.
inline void require_same(std::string_view name, int expected, int actual) {
    if (expected == actual) return;
    throw Error("load.108", concat("another model than this program was compiled for: ", name, ": expected ",
                                   expected, ", got ", actual));
}

inline void require_same_vision(const VitConfig& expected, const VitConfig& actual) {
    require_same("vision.image_size", expected.image_size, actual.image_size);
    require_same("vision.patch_size", expected.patch_size, actual.patch_size);
    require_same("vision.width", expected.width, actual.width);
    require_same("vision.layers", expected.layers, actual.layers);
    require_same("vision.mlp_width", expected.transformer().hidden(), actual.transformer().hidden());
    require_same("vision.head_width", expected.head_width, actual.head_width);
}

inline void require_same_vision(const ResNetConfig& expected, const ResNetConfig& actual) {
    require_same("vision.image_size", expected.image_size, actual.image_size);
    require_same("vision.width", expected.width, actual.width);
    for (std::size_t i = 0; i < expected.layers.size(); ++i) {
        require_same(concat("vision.layers[", i, "]"), expected.layers[i], actual.layers[i]);
    }
}

/// Throws load.108 unless the file's model is the one that the program was compiled for.
template <class Vision>
void require_same_config(const ClipConfig<Vision>& expected, const AnyClipConfig& actual,
                         Towers towers = Towers::both) {
    require_same("embed_dim", expected.embed_dim, actual.embed_dim);
    if (expected.activation != actual.activation) {
        throw Error("load.108",
                    concat("another model than this program was compiled for: activation: expected ",
                           name_of(expected.activation), ", got ", name_of(actual.activation)));
    }
    if (has_vision(towers)) {
        const Vision* vision = std::get_if<Vision>(&actual.vision);
        require(vision != nullptr, "load.108",
                "another model than this program was compiled for: expected another kind of image encoder "
                "(ViT, ResNet)");
        require_same_vision(expected.vision, *vision);
    }
    if (!has_text(towers)) return;
    require_same("text.vocab_size", expected.text.vocab_size, actual.text.vocab_size);
    require_same("text.context_length", expected.text.context_length, actual.text.context_length);
    require_same("text.width", expected.text.width, actual.text.width);
    require_same("text.layers", expected.text.layers, actual.text.layers);
    require_same("text.mlp_width", expected.text.transformer().hidden(), actual.text.transformer().hidden());
    require_same("text.head_width", expected.text.head_width, actual.text.head_width);
}

}  // namespace monoclip::inline v0_1::detail
