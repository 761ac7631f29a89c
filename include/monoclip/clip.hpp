// CLIP: a picture encoder and a text encoder with one space, and what one asks of them.
//
//     auto clip = monoclip::Clip<>::load("ViT-B-32.pt");
//     auto scores = clip.classify(monoclip::read_image("cat.jpg"), {"a dog", "a cat"});
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/cpu.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/matrix.hpp"
#include "monoclip/core/similarity.hpp"
#include "monoclip/encode_pictures.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/model_source.hpp"
#include "monoclip/loaded_model.hpp"
#include "monoclip/model.hpp"
#include "monoclip/prompts.hpp"
#include "monoclip/same_config.hpp"
#include "monoclip/text/tokenizer.hpp"
#include "monoclip/vision/hidden_states.hpp"

namespace monoclip::inline v0_1 {

/// What the caller knows of a file that the file does not say. Everything has a default.
struct LoadOptions {
    /// Needed for bare tensors (state dicts, safetensors), which do not say it; refused when the file says
    /// otherwise.
    std::optional<Activation> activation{};
    int vision_head_width = 0;  ///< 0: as the files say, otherwise as released models of that width have it
    int text_head_width = 0;    ///< 0: as the files say, otherwise 64
    /// Which encoders are loaded. Of the other one nothing is read, and the file needs not have it; calls
    /// that would use it are the error clip.108.
    Towers towers = Towers::both;
    /// How pictures are prepared, where the files beside the checkpoint do not say it or are wrong. The
    /// model's own picture size holds, whatever `image_size` stands here.
    std::optional<PreprocessConfig> preprocess{};
};

/// How texts are read.
struct TextOptions {
    /// Whether a text of more tokens than the model's context is cut (its last token becomes the end token);
    /// otherwise it is the error text.103.
    bool truncate = false;
};

/// How labels become prompts. Each template holds one "{}", where the label goes.
struct ClassifyOptions {
    std::vector<std::string> templates{"{}"};  ///< several are ensembled (paper section 3.1.4)
    bool truncate = false;                     ///< as in TextOptions
};

/// One label and the probability that it describes the picture, among the labels given.
struct Classification {
    std::string label;      ///< as it was given
    float probability = 0;  ///< 0 to 1; all labels' together 1
};

namespace detail {

template <auto Config>
inline constexpr bool is_dynamic = std::is_same_v<std::remove_cvref_t<decltype(Config)>, Dynamic>;

/// Fails to compile, with the broken rule in the diagnostic, unless the configuration is valid.
template <auto Config>
consteval bool is_valid_config() {
    if constexpr (!is_dynamic<Config>) validate(Config);
    return true;
}

/// What nobody else says, a fixed configuration does: `require_same_config` compares the rest.
template <class Vision>
void fill_in(ArchitectureHints& hints, const ClipConfig<Vision>& config, const ModelSource& source) {
    const ModelFacts& facts = source.facts;
    if (!hints.activation && (source.from_file || !facts.activation)) hints.activation = config.activation;
    if constexpr (requires { config.vision.head_width; }) {
        if (hints.vision_head_width == 0 && facts.vision_head_width == 0)
            hints.vision_head_width = config.vision.head_width;
    }
    if (hints.text_head_width == 0 && facts.text_head_width == 0)
        hints.text_head_width = config.text.head_width;
}

/// Scratch for encoding `batch` pictures and their planes, or as many texts of the full context and their
/// ids: enough for either. Throws context.105 for a negative batch, or one so large that counting its
/// bytes and FLOPs would overflow.
template <class Scratch, class Vision>
constexpr ScratchBytes scratch_bytes(const ClipConfig<Vision>& config, std::int64_t batch) {
    require(batch >= 0 && batch <= (std::int64_t{1} << 20), "context.105",
            "a workspace is for a batch of 0 to 1048576 inputs, got another number");
    ScratchBytes texts = text_cost<Scratch>(config, batch, config.text.context_length).scratch;
    const auto inputs = static_cast<std::size_t>(batch);
    const std::size_t ids = inputs * static_cast<std::size_t>(config.text.context_length);
    const auto size = static_cast<std::size_t>(image_size_of(config.vision));
    const std::size_t pixels = inputs * 3 * size * size;
    ScratchBytes images = image_cost<Scratch>(config, batch).scratch;
    images.host += aligned_size(pixels * sizeof(float));
    texts.host += aligned_size(ids * sizeof(int));
    return larger(images, texts);
}

/// What a fixed configuration knows at compile time; a dynamic one knows nothing.
template <auto Config, bool IsDynamic>
struct ConfigConstants {};

template <auto Config>
struct ConfigConstants<Config, false> {
    /// The width of the shared space.
    static constexpr int embed_dim = Config.embed_dim;

    /// Scalars that the model learns.
    static constexpr std::int64_t parameter_count() { return monoclip::parameter_count(Config); }
    /// FLOPs to encode one picture (a multiply-add counts as two).
    static constexpr std::int64_t flops_per_image() { return image_cost(Config, 1).flops; }
    /// FLOPs to encode one text of `tokens` tokens, start and end included; by default the whole context.
    static constexpr std::int64_t flops_per_text(int tokens = Config.text.context_length) {
        return text_cost(Config, 1, tokens).flops;
    }
};

}  // namespace detail

/// A model with its weights, ready to encode.
///
/// `Config` is a configuration (`presets::vit_b_32`) or `dynamic`, where every size is read from the file.
/// Move-only: the weights are immutable and can be shared with `share()`. Every member function is const and
/// may be called from many threads at once. A moved-from Clip may only be assigned to or destroyed.
template <auto Config = dynamic, Backend B = Cpu>
class Clip : public detail::ConfigConstants<Config, detail::is_dynamic<Config>> {
    static_assert(detail::is_valid_config<Config>(), "this configuration breaks the rule named above");

  public:
    /// Scratch of one call at a time; see `workspace`.
    using Workspace = typename B::Engine::Workspace;

    /// Reads a checkpoint: a TorchScript archive as OpenAI released them, a torch.save state dict, or
    /// safetensors. Throws file.*, zip.*, pickle.*, safetensors.* where the file is damaged, load.* where it
    /// holds something else.
    static Clip load(const std::filesystem::path& path, B backend = {}, const LoadOptions& options = {});

    /// The same from a checkpoint that is open already.
    static Clip load(Checkpoint checkpoint, B backend = {}, const LoadOptions& options = {});

    /// The same from a model that `open_model` found, with the same towers.
    static Clip load(const ModelSource& source, B backend = {}, const LoadOptions& options = {});

    Clip(Clip&&) noexcept = default;
    Clip& operator=(Clip&&) noexcept = default;

    /// Another model object with the same weights.
    Clip share() const { return Clip(loaded_); }

    /// Which encoders are loaded.
    Towers towers() const { return loaded_->towers(); }
    /// The sizes of this model. Those of an encoder that is not loaded mean nothing.
    const AnyClipConfig& config() const { return loaded_->config(); }
    /// How pictures are prepared for this model.
    const PreprocessConfig& preprocess_config() const { return loaded_->preprocess_config(); }
    /// The tokenizer of this model's vocabulary.
    const Tokenizer& tokenizer() const { return loaded_->tokenizer(); }
    /// The multiplier of cosine similarities before the softmax: exp of the learned scalar, about 100 when
    /// released.
    float logit_scale() const { return loaded_->logit_scale(); }

    /// Bytes of scratch to encode `batch` pictures, or texts of the full context, in one call.
    /// A constant expression where the configuration is fixed: `Clip<presets::vit_b_32>::workspace_bytes(8)`.
    static constexpr std::size_t workspace_bytes(std::int64_t batch) requires(!detail::is_dynamic<Config>) {
        // clang 14 compiles it for `dynamic` too where all of the class is instantiated.
        if constexpr (detail::is_dynamic<Config>)
            return 0;
        else
            return detail::scratch_bytes<Scratch>(Config, batch).total();
    }
    std::size_t workspace_bytes(std::int64_t batch) const requires(detail::is_dynamic<Config>) {
        return detail::scratch_bytes<Scratch>(config(), batch).total();
    }
    /// Scratch for the `_into` calls: enough for `batch` inputs, from the context's memory and the backend's.
    Workspace workspace(std::int64_t batch) const {
        return loaded_->workspace(detail::scratch_bytes<Scratch>(config(), batch));
    }

    /// One picture -> [1,embed_dim], as the projection leaves it (not of unit length), like OpenAI's
    /// encode_image. Throws image.* for a picture that cannot be prepared, clip.108 where the image encoder
    /// is not loaded.
    Matrix encode_image(const ImageArgument& image) const {
        return encode_views(std::span(&image.view(), 1));
    }
    /// Pictures -> [images,embed_dim], as the projection leaves them; row i is bit for bit what
    /// `encode_image` gives of picture i. No picture gives [0,embed_dim]. Throws image.* for pictures that
    /// cannot be prepared, clip.108 where the image encoder is not loaded, context.103 when the progress
    /// callback cancels.
    Matrix encode_images(std::span<const Image> images) const {
        const std::vector<ImageView> views(images.begin(), images.end());
        return encode_views(views);
    }
    Matrix encode_images(std::span<const ImageView> images) const { return encode_views(images); }
    Matrix encode_images(std::initializer_list<ImageArgument> images) const {
        std::vector<ImageView> views;
        views.reserve(images.size());
        for (const ImageArgument& image : images) views.push_back(image.view());
        return encode_views(views);
    }
    /// The same into the caller's memory, [images, embed_dim]; the caller's workspace must be of
    /// `workspace_bytes(images.size())`. Allocates nothing once the model's scratch for resizing has grown to
    /// pictures of this size. Throws clip.105 for features of another size, clip.108 where the image encoder
    /// is not loaded, context.104 where the workspace is too small.
    void encode_images_into(std::span<const Image> images, std::span<float> features,
                            const Workspace& scratch) const {
        loaded_->encode_images_into(images, features, scratch);
    }

    /// Prepared pictures, normalised planes [N,3,S,S] -> [N,embed_dim]. Throws clip.105 for numbers that make
    /// up no whole pictures.
    Matrix encode_pixels(std::span<const float> pixels) const {
        Matrix features(loaded_->image_count(pixels), embed_dim_of_file());
        loaded_->encode_pixels(pixels, features.elements());
        return features;
    }
    /// The same into the caller's memory, [N,embed_dim]; the caller's workspace must be of
    /// `workspace_bytes(N)`. Allocates nothing. Throws clip.105 for another number of pixels or features,
    /// context.104 where the workspace is too small.
    void encode_pixels_into(std::span<const float> pixels, std::span<float> features,
                            const Workspace& scratch) const {
        loaded_->encode_pixels_into(pixels, features, scratch);
    }

    /// One text (UTF-8, else text.101) -> [1,embed_dim], as the projection leaves it, like OpenAI's
    /// encode_text. Throws text.103 for a text that is too long, clip.108 where the text encoder is not
    /// loaded.
    Matrix encode_text(std::string_view text, const TextOptions& options = {}) const {
        return encode_tokens(tokenize(text, options));
    }
    /// Texts (UTF-8) -> [texts,embed_dim], as the projection leaves them; row i is bit for bit what
    /// `encode_text` gives of text i. Throws text.101 for what is no UTF-8 and text.103 for a text that is
    /// too long (their messages say which text), clip.108 where the text encoder is not loaded.
    Matrix encode_texts(std::span<const std::string> texts, const TextOptions& options = {}) const;
    Matrix encode_texts(const std::vector<std::string>& texts, const TextOptions& options = {}) const {
        return encode_texts(std::span<const std::string>(texts), options);
    }
    /// The same into the caller's memory, [texts, embed_dim]; the caller's workspace must be of
    /// `workspace_bytes(texts.size())`. Captions in ASCII allocate nothing, other texts only until the
    /// model's scratch for cleaning them has grown (see `Tokenizer::tokenize_into`). Throws as `encode_texts`
    /// does, clip.105 for features of another size, context.104 where the workspace is too small.
    void encode_texts_into(std::span<const std::string> texts, std::span<float> features,
                           const Workspace& scratch, const TextOptions& options = {}) const {
        loaded_->encode_texts_into(texts, features, scratch, options.truncate);
    }

    /// Token ids of one text, start and end tokens included, at most `context_length` -> [1,embed_dim].
    /// The feature is that of the first largest id, which is the end token. Throws clip.105 for no ids or too
    /// many, clip.106 for an id outside the vocabulary, clip.108 where the text encoder is not loaded,
    /// clip.109 for ids without the model's end token, where it names one.
    Matrix encode_tokens(std::span<const int> ids) const {
        Matrix features(1, embed_dim_of_file());
        const std::vector<std::vector<int>> tokens{std::vector<int>(ids.begin(), ids.end())};
        loaded_->encode_tokens(tokens, features.elements());
        return features;
    }
    /// Token ids [N,context_length], each text's padded as `tokenize_padded` gives them (and OpenAI's
    /// `clip.tokenize`), into the caller's memory [N,embed_dim]; the caller's workspace must be of
    /// `workspace_bytes(N)`. Throws as `encode_tokens` does, clip.105 for another number of ids or features,
    /// context.104 where the workspace is too small.
    void encode_tokens_into(std::span<const int> ids, std::span<float> features,
                            const Workspace& scratch) const {
        loaded_->encode_tokens_into(ids, features, scratch);
    }

    /// The ids of a text (UTF-8), start and end tokens included, without padding: 2 to context_length of
    /// them. Throws text.101 for what is no UTF-8, text.103 for a text that is too long, unless the options
    /// cut it.
    std::vector<int> tokenize(std::string_view text, const TextOptions& options = {}) const {
        return tokenizer().tokenize(text, config().text.context_length, options.truncate);
    }

    /// The ids of a text as a network without ragged sequences reads them, [context_length]: behind the end
    /// token stands `padding`, which OpenAI's and open_clip's tokenizers have as 0, and Hugging Face's and
    /// the diffusion programs that follow it (Stable Diffusion 1) as the end token. Throws as `tokenize`
    /// does.
    std::vector<int> tokenize_padded(std::string_view text, int padding = 0,
                                     const TextOptions& options = {}) const {
        std::vector<int> ids = tokenize(text, options);
        ids.resize(static_cast<std::size_t>(config().text.context_length), padding);
        return ids;
    }

    /// What the text encoder knows of every token, for programs that are conditioned on it (diffusion):
    /// padded ids [N,context_length] -> [N*context_length,text.width], position after position. Not of unit
    /// length; `HiddenOptions` says of which block, and whether `ln_final` is applied. The pooled vector of
    /// such programs is `encode_tokens` (projected), or of these states the row of the end token. Throws
    /// clip.105 for another number of ids, clip.106 for an id outside the vocabulary, clip.110 for blocks
    /// that there are not. On the CPU alone, as all hidden states and attention.
    Matrix text_hidden_states(std::span<const int> ids,
                              const HiddenOptions& options = {}) const requires detail::HasGrowingArena<B> {
        Matrix states(ids.size(), static_cast<std::size_t>(config().text.width));
        loaded_->text_hidden_states(ids, options, states.elements());
        return states;
    }

    /// What the image encoder knows of every part of a picture -> [tokens,width]: the class token (of a
    /// ResNet: the mean of all cells) first, then the patches or cells, row after row, `tokens = 1 + grid *
    /// grid`. The width is that of the encoder, or with `HiddenOptions::project` embed_dim, in the space of
    /// the features, where `similarity` compares them with texts.
    /// Throws clip.110 for blocks that there are not.
    Matrix image_hidden_states(const ImageArgument& image,
                               const HiddenOptions& options = {}) const requires detail::HasGrowingArena<B> {
        return pixel_hidden_states(preprocess(image.view()), options);
    }
    /// The same of prepared pictures, normalised planes [N,3,S,S] -> [N*tokens,width].
    Matrix pixel_hidden_states(std::span<const float> pixels,
                               const HiddenOptions& options = {}) const requires detail::HasGrowingArena<B> {
        const int width = options.project ? config().embed_dim : hidden_width_of(config().vision);
        const std::size_t tokens = loaded_->image_count(pixels) * tokens_per_image();
        Matrix states(tokens, static_cast<std::size_t>(width));
        loaded_->image_hidden_states(pixels, options, states.elements());
        return states;
    }

    /// How much of its attention the class token pays to each token of a picture (of a ResNet: the pooling),
    /// in the block that is `skip` before the last -> [heads,tokens]. Rows sum to 1; the tokens are those of
    /// `image_hidden_states`. Throws clip.110 for a block that there is not.
    Matrix image_attention(const ImageArgument& image,
                           int skip = 0) const requires detail::HasGrowingArena<B> {
        return pixel_attention(preprocess(image.view()), skip);
    }
    /// The same of prepared pictures, normalised planes [N,3,S,S] -> [N*heads,tokens].
    Matrix pixel_attention(std::span<const float> pixels,
                           int skip = 0) const requires detail::HasGrowingArena<B> {
        const auto heads = static_cast<std::size_t>(attention_heads_of(config().vision));
        Matrix weights(loaded_->image_count(pixels) * heads, tokens_per_image());
        loaded_->image_attention(pixels, skip, weights.elements());
        return weights;
    }

    /// What the network sees of a picture: float planes [3,S,S].
    std::vector<float> preprocess(const ImageArgument& image) const {
        std::vector<float> pixels(loaded_->pixels_per_image());
        loaded_->preprocess(std::span(&image.view(), 1), pixels);
        return pixels;
    }

    /// One unit vector for each label: its prompts' features, each normalised, averaged, normalised.
    /// Throws clip.101 (no labels), clip.102 (an empty label), clip.103, clip.104 (templates).
    Matrix encode_labels(std::span<const std::string> labels, const ClassifyOptions& options = {}) const;

    /// softmax(logit_scale * cosine) over the labels, for each picture: [images,labels], rows sum to 1.
    /// Features need not be of unit length.
    Matrix probabilities(const Matrix& image_features, const Matrix& label_features) const {
        Matrix result = similarity(image_features, label_features);
        softmax_rows(result, logit_scale());
        return result;
    }

    /// Which of the labels describes the picture: all of them with their probabilities, the likeliest first.
    /// They are probabilities among these labels: of a single one it is 1, whatever the picture. Throws as
    /// `encode_labels` and `encode_image` do.
    std::vector<Classification> classify(const ImageArgument& image, std::span<const std::string> labels,
                                         const ClassifyOptions& options = {}) const {
        const Matrix label_features = encode_labels(labels, options);
        return rank(labels, probabilities(encode_image(image.view()), label_features).row(0));
    }
    std::vector<Classification> classify(const ImageArgument& image, const std::vector<std::string>& labels,
                                         const ClassifyOptions& options = {}) const {
        return classify(image.view(), std::span<const std::string>(labels), options);
    }

    /// Labels with their probabilities, the likeliest first; equal ones in the order given.
    static std::vector<Classification> rank(std::span<const std::string> labels,
                                            std::span<const float> values) {
        detail::require(labels.size() == values.size(), "clip.107",
                        "there must be one probability for each label");
        std::vector<Classification> ranked;
        ranked.reserve(labels.size());
        for (std::size_t i = 0; i < labels.size(); ++i) ranked.push_back({labels[i], values[i]});
        std::stable_sort(ranked.begin(), ranked.end(), [](const Classification& a, const Classification& b) {
            return a.probability > b.probability;
        });
        return ranked;
    }

  private:
    using Loaded = detail::LoadedModel<B>;
    using Scratch = typename B::Engine::Scratch;

    explicit Clip(std::shared_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}

    std::size_t tokens_per_image() const { return static_cast<std::size_t>(tokens_of(config().vision)); }
    std::size_t embed_dim_of_file() const { return static_cast<std::size_t>(config().embed_dim); }

    Matrix encode_views(std::span<const ImageView> images) const {
        Matrix features(images.size(), embed_dim_of_file());
        loaded_->encode_images(images, features.elements());
        return features;
    }

    std::shared_ptr<const Loaded> loaded_;
};

template <auto Config, Backend B>
Clip<Config, B> Clip<Config, B>::load(const std::filesystem::path& path, B backend,
                                      const LoadOptions& options) {
    return load(open_model(path, options.towers), std::move(backend), options);
}

template <auto Config, Backend B>
Clip<Config, B> Clip<Config, B>::load(Checkpoint checkpoint, B backend, const LoadOptions& options) {
    return load(describe_model(std::move(checkpoint), options.towers), std::move(backend), options);
}

template <auto Config, Backend B>
Clip<Config, B> Clip<Config, B>::load(const ModelSource& source, B backend, const LoadOptions& options) {
    ArchitectureHints hints{options.activation, options.vision_head_width, options.text_head_width,
                            options.towers};
    if constexpr (!detail::is_dynamic<Config>) detail::fill_in(hints, Config, source);
    const AnyClipConfig config = deduce_config(source, hints);
    if constexpr (!detail::is_dynamic<Config>) detail::require_same_config(Config, config, options.towers);
    const PreprocessConfig preprocess = deduce_preprocess(source, config, options.preprocess, options.towers);
    // Packed weights and the pages of the file that they came from need not both stay in memory.
    const auto release = [&source] { source.checkpoint.release_pages(); };
    Clip clip(std::make_shared<const Loaded>(std::move(backend), source.tensors, config, preprocess,
                                             options.towers, release));
    release();
    return clip;
}

template <auto Config, Backend B>
Matrix Clip<Config, B>::encode_texts(std::span<const std::string> texts, const TextOptions& options) const {
    std::vector<std::vector<int>> tokens;
    tokens.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        tokens.push_back(detail::for_one_of(texts.size(), i, [&] { return tokenize(texts[i], options); }));
    Matrix features(texts.size(), embed_dim_of_file());
    loaded_->encode_tokens(tokens, features.elements());
    return features;
}

template <auto Config, Backend B>
Matrix Clip<Config, B>::encode_labels(std::span<const std::string> labels,
                                      const ClassifyOptions& options) const {
    detail::check_prompts(labels, options.templates);
    const TextOptions text_options{options.truncate};
    Matrix result(labels.size(), embed_dim_of_file());
    for (const std::string& pattern : options.templates) {
        Matrix features = encode_texts(detail::fill_template(pattern, labels), text_options);
        normalize(features);
        std::transform(features.elements().begin(), features.elements().end(), result.elements().begin(),
                       result.elements().begin(), std::plus<>());
    }
    normalize(result);
    return result;
}

#if defined(MONOCLIP_INSTANCE)
MONOCLIP_INSTANCE class detail::LoadedModel<Cpu>;
MONOCLIP_INSTANCE class Clip<>;
#endif

}  // namespace monoclip::inline v0_1
