// What a model is: structural aggregates, used as template arguments or filled in when a file is read.
//
// The names are those of openai/CLIP (clip/model.py) and open_clip's model configurations. A fixed
// configuration is checked when it is compiled, a dynamic one when it is loaded, by the same `validate`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// The non-linearity of the MLPs. Checkpoints do not hold it as a tensor, and a wrong guess costs accuracy
/// silently.
enum class Activation : std::uint8_t {
    quick_gelu,  ///< x * sigmoid(1.702 x): OpenAI's models
    gelu,        ///< x * Phi(x), by erf: most of open_clip's
    relu         ///< max(x, 0): inside ResNets, never in a Transformer
};

/// "quick_gelu", "gelu" or "relu".
constexpr const char* name_of(Activation activation) {
    switch (activation) {
        case Activation::quick_gelu:
            return "quick_gelu";
        case Activation::gelu:
            return "gelu";
        case Activation::relu:
            return "relu";
    }
    return "?";
}

/// The activation of a Transformer by its name; nothing for any other text.
constexpr std::optional<Activation> activation_named(std::string_view name) {
    if (name == "quick_gelu") return Activation::quick_gelu;
    if (name == "gelu") return Activation::gelu;
    return std::nullopt;
}

/// Which of the two encoders a program asks for. One that is not asked for needs not be in the file.
enum class Towers : std::uint8_t {
    both,    ///< a whole model
    vision,  ///< the image encoder alone
    text     ///< the text encoder alone
};

/// Whether `towers` asks for the image encoder, or for the text encoder.
constexpr bool has_vision(Towers towers) {
    return towers != Towers::text;
}
/// Whether `towers` asks for the text encoder.
constexpr bool has_text(Towers towers) {
    return towers != Towers::vision;
}

/// Which hidden states of an encoder's tokens a program asks for.
struct HiddenOptions {
    /// Blocks that are left out at the end: 0 gives what the last block gives, 1 the one before it (the
    /// "penultimate layer"; diffusion programs that count from 1 call it "clip skip 2"), and as many as there
    /// are the embeddings. Outside of that clip.110; a ResNet has only 0.
    int skip = 0;
    /// Whether the encoder's final layer norm is applied to every token (`ln_final`, `ln_post`). ResNets have
    /// none.
    bool final_norm = true;
    /// Pictures alone: whether every token goes through the projection, too, into the space of the features.
    /// Of a ResNet this is what its attention pooling would give if it looked at that token alone.
    bool project = false;
};

/// A stack of residual attention blocks (class Transformer). `mlp_width` 0 means four times the width.
struct TransformerConfig {
    int width = 512;      ///< channels of the residual stream, 1 to 16384
    int layers = 12;      ///< blocks, 1 to 512
    int head_width = 64;  ///< channels of one head; divides the width
    int mlp_width = 0;    ///< channels inside the perceptron; 0: four times the width
    bool causal = false;  ///< whether a token sees only those before it: texts

    /// Heads of attention.
    constexpr int heads() const { return width / head_width; }
    /// Channels inside the perceptron.
    constexpr int hidden() const { return mlp_width != 0 ? mlp_width : 4 * width; }
};

/// The image encoder of the paper's ViT models (class VisionTransformer). Sizes in pixels.
struct VitConfig {
    int image_size = 224;  ///< side of the square picture; a multiple of `patch_size`, at most 4096
    int patch_size = 32;   ///< side of a patch
    int width = 768;       ///< channels of the residual stream, 1 to 16384
    int layers = 12;       ///< blocks, 1 to 512
    int head_width = 64;   ///< channels of one head; divides the width
    int mlp_width = 0;     ///< 0: four times the width

    /// Patches along one side.
    constexpr int grid() const { return image_size / patch_size; }
    /// Patches of a picture.
    constexpr int patches() const { return grid() * grid(); }
    /// Tokens of a picture: the class token and the patches.
    constexpr int tokens() const { return patches() + 1; }
    /// Numbers of a patch: 3 channels of its pixels.
    constexpr int patch_elements() const { return 3 * patch_size * patch_size; }
    /// The encoder's stack of blocks.
    constexpr TransformerConfig transformer() const { return {width, layers, head_width, mlp_width, false}; }

    friend constexpr bool operator==(const VitConfig&, const VitConfig&) = default;
};

/// The image encoder of the paper's ResNet models (class ModifiedResNet): a stem of three convolutions, four
/// layers of bottlenecks whose strides are average pools, attention pooling. Sizes in pixels.
struct ResNetConfig {
    int image_size = 224;                   ///< side of the square picture; a multiple of 32, at most 4096
    std::array<int, 4> layers{3, 4, 6, 3};  ///< bottlenecks in each layer
    int width = 64;                         ///< channels after the stem

    /// Channels of the last layer's output, which attention pooling reads.
    constexpr int features() const { return 32 * width; }
    /// Heads of the attention pooling, 64 channels each.
    constexpr int heads() const { return features() / 64; }
    /// Cells along one side of the last layer's output.
    constexpr int grid() const { return image_size / 32; }
    /// Tokens of the attention pooling: the mean of all cells, and the cells.
    constexpr int tokens() const { return grid() * grid() + 1; }

    friend constexpr bool operator==(const ResNetConfig&, const ResNetConfig&) = default;
};

/// The causal text encoder (paper section 2.4; CLIP.encode_text).
struct TextConfig {
    int vocab_size = 49408;   ///< rows of the token table; of OpenAI's tokenizer 514 to 49408
    int context_length = 77;  ///< tokens of a text at most, start and end included
    int width = 512;          ///< channels of the residual stream, 1 to 16384
    int layers = 12;          ///< blocks, 1 to 512
    int head_width = 64;      ///< channels of one head; divides the width
    int mlp_width = 0;        ///< 0: four times the width
    /// The token whose first place is pooled; -1: the first of the largest ids, which is OpenAI's rule and
    /// means the same unless a program uses tokens that were added after the end token.
    int end_token = -1;

    /// The encoder's stack of blocks.
    constexpr TransformerConfig transformer() const { return {width, layers, head_width, mlp_width, true}; }

    friend constexpr bool operator==(const TextConfig&, const TextConfig&) = default;
};

/// A whole model: two encoders and the width of the space that they share.
template <class Vision>
struct ClipConfig {
    int embed_dim = 512;                             ///< numbers of a feature, 1 to 16384
    Vision vision{};                                 ///< the image encoder
    TextConfig text{};                               ///< the text encoder
    Activation activation = Activation::quick_gelu;  ///< of both encoders' perceptrons; never `relu`

    friend constexpr bool operator==(const ClipConfig&, const ClipConfig&) = default;
};

/// A model with a Vision Transformer.
using VitClipConfig = ClipConfig<VitConfig>;
/// A model with a modified ResNet.
using ResNetClipConfig = ClipConfig<ResNetConfig>;

/// The configuration of a model whose kind is known only when its file has been read.
using AnyVisionConfig = std::variant<VitConfig, ResNetConfig>;
/// A whole model of either kind.
using AnyClipConfig = ClipConfig<AnyVisionConfig>;

/// The default configuration argument of `Clip`: every size is read from the file, like `Eigen::Dynamic`.
struct Dynamic {};
/// The one value of `Dynamic`: `Clip<dynamic>` is `Clip<>`.
inline constexpr Dynamic dynamic{};

namespace detail {

/// Bounds far above any published model (ViT-e: width 1792, hidden 15360; MetaCLIP 2: 901,629 words). Within
/// them no product of extents that the library forms overflows 64 bits, and those of one layer stay below
/// 2^40.
inline constexpr int max_width = 1 << 14;
inline constexpr int max_hidden = 1 << 16;
inline constexpr int max_layers = 512;
inline constexpr int max_image_size = 4096;
inline constexpr int max_context_length = 1 << 16;
inline constexpr int max_vocab_size = 1 << 22;

/// How many of `layers` blocks run where `skip` are left out. Throws clip.110.
constexpr std::size_t blocks_without(int layers, int skip) {
    require(skip >= 0 && skip <= layers, "clip.110",
            "blocks to leave out: expected 0 or more, and at most as many as the encoder has");
    return static_cast<std::size_t>(layers - skip);
}

}  // namespace detail

/// Throws config.101 (or fails to compile, where the configuration is a template argument) with the broken
/// rule.
constexpr void validate(const VitConfig& vision) {
    using detail::require;
    require(vision.patch_size > 0, "config.101", "vision.patch_size must be positive");
    require(vision.image_size > 0, "config.101", "vision.image_size must be positive");
    require(vision.image_size <= detail::max_image_size, "config.101",
            "vision.image_size must be at most 4096");
    require(vision.image_size % vision.patch_size == 0, "config.101",
            "vision.image_size must be a multiple of vision.patch_size");
    require(vision.layers > 0 && vision.layers <= detail::max_layers, "config.101",
            "vision.layers must lie in 1..512");
    require(vision.width > 0 && vision.width <= detail::max_width, "config.101",
            "vision.width must lie in 1..16384");
    require(vision.head_width > 0, "config.101", "vision.head_width must be positive");
    require(vision.width % vision.head_width == 0, "config.101",
            "vision.width must be a multiple of vision.head_width");
    require(vision.mlp_width >= 0 && vision.mlp_width <= detail::max_hidden, "config.101",
            "vision.mlp_width must lie in 0..65536 (0: four times the width)");
}

constexpr void validate(const ResNetConfig& vision) {
    using detail::require;
    require(vision.image_size > 0 && vision.image_size <= detail::max_image_size, "config.101",
            "vision.image_size must lie in 1..4096");
    require(vision.image_size % 32 == 0, "config.101",
            "vision.image_size of a ResNet must be a multiple of 32");
    require(vision.width > 0 && vision.width <= detail::max_width / 32, "config.101",
            "vision.width of a ResNet must lie in 1..512");
    require(vision.width % 2 == 0, "config.101", "vision.width of a ResNet must be even");
    for (const int blocks : vision.layers) {
        require(blocks > 0 && blocks <= detail::max_layers, "config.101",
                "vision.layers must each lie in 1..512");
    }
}

constexpr void validate(const AnyVisionConfig& vision) {
    std::visit([](const auto& config) { validate(config); }, vision);
}

constexpr void validate(const TextConfig& text) {
    using detail::require;
    require(text.vocab_size > 0 && text.vocab_size <= detail::max_vocab_size, "config.101",
            "text.vocab_size must lie in 1..4194304");
    require(text.context_length >= 2 && text.context_length <= detail::max_context_length, "config.101",
            "text.context_length must lie in 2..65536 (a start and an end token)");
    require(text.layers > 0 && text.layers <= detail::max_layers, "config.101",
            "text.layers must lie in 1..512");
    require(text.width > 0 && text.width <= detail::max_width, "config.101",
            "text.width must lie in 1..16384");
    require(text.head_width > 0, "config.101", "text.head_width must be positive");
    require(text.width % text.head_width == 0, "config.101",
            "text.width must be a multiple of text.head_width");
    require(text.mlp_width >= 0 && text.mlp_width <= detail::max_hidden, "config.101",
            "text.mlp_width must lie in 0..65536 (0: four times the width)");
    require(text.end_token >= -1 && text.end_token < text.vocab_size, "config.101",
            "text.end_token must lie in the vocabulary (-1: the largest id)");
}

template <class Vision>
constexpr void validate(const ClipConfig<Vision>& config) {
    detail::require(config.embed_dim > 0 && config.embed_dim <= detail::max_width, "config.101",
                    "embed_dim must lie in 1..16384");
    detail::require(config.activation != Activation::relu, "config.101",
                    "activation must be quick_gelu or gelu");
    validate(config.vision);
    validate(config.text);
}

}  // namespace monoclip::inline v0_1
