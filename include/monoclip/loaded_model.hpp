// A model in memory: packed weights, tokenizer, preprocessing and pooled scratch, for one backend.
//
// This is what `Clip` objects share. It knows no configuration type: it is compiled once for each backend,
// however many configurations a program uses.
#pragma once

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/memory_resource.hpp"
#include "monoclip/core/pool.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess.hpp"
#include "monoclip/load.hpp"
#include "monoclip/model.hpp"
#include "monoclip/prompts.hpp"
#include "monoclip/text/prompt_tree.hpp"
#include "monoclip/text/tokenizer.hpp"
#include "monoclip/vision/hidden_states.hpp"

namespace monoclip::inline v0_1::detail {

/// Backends whose scratch grows as it is asked for: what hidden states take is planned nowhere.
template <class B>
concept HasGrowingArena = std::constructible_from<typename B::Engine::Arena, MemoryResource*>;

/// See the head of this file. Immutable, but for the pools of scratch, which lock.
template <Backend B>
class LoadedModel {
  public:
    using E = typename B::Engine;
    using Workspace = typename E::Workspace;
    using Scratch = typename E::Scratch;

    LoadedModel(B backend, const TensorMap& tensors, const AnyClipConfig& config,
                const PreprocessConfig& preprocess, Towers towers,
                const std::function<void()>& after_some_packed = {});
    ~LoadedModel();
    LoadedModel(const LoadedModel&) = delete;
    LoadedModel& operator=(const LoadedModel&) = delete;

    const AnyClipConfig& config() const { return config_; }
    Towers towers() const { return towers_; }
    const Context& context() const { return engine_.context(); }
    const Tokenizer& tokenizer() const { return tokenizer_; }
    const PreprocessConfig& preprocess_config() const { return preprocess_config_; }
    float logit_scale() const {
        require(
            logit_scale_.has_value(), "clip.108",
            "the file of one tower alone has no logit_scale: pass the two towers' model for probabilities");
        return *logit_scale_;
    }

    std::size_t pixels_per_image() const {
        const auto size = static_cast<std::size_t>(preprocess_config_.image_size);
        return 3 * size * size;
    }

    Workspace workspace(const ScratchBytes& bytes) const { return engine_.workspace(bytes); }

    /// How many pictures `pixels` holds; clip.105 when it is no whole number.
    std::size_t image_count(std::span<const float> pixels) const {
        if (pixels.size() % pixels_per_image() != 0) {
            throw Error("clip.105",
                        concat("expected pixels [N,3,", preprocess_config_.image_size, ",",
                               preprocess_config_.image_size, "], got ", pixels.size(), " numbers"));
        }
        return pixels.size() / pixels_per_image();
    }

    /// One picture -> planes [3,S,S], or patches.
    void preprocess_one(const ImageView& view, std::span<float> pixels, int patch_size) const {
        auto scratch = picture_scratch_.borrow();
        const std::size_t needed =
            preprocess_scratch_bytes(view.width(), view.height(), view.mode(), preprocess_config_);
        if ((*scratch).size() < needed) (*scratch).resize(needed);
        preprocess_into(view, preprocess_config_, pixels, *scratch, patch_size);
    }

    /// Pictures (Image or ImageView) -> planes [N,3,S,S], or patches, several pictures at a time.
    template <class Picture>
    void preprocess(std::span<const Picture> pictures, std::span<float> pixels, int patch_size = 0) const {
        const std::size_t each = pixels_per_image();
        engine_.context().executor->parallel_for(pictures.size(), [&](std::size_t i) {
            preprocess_one(pictures[i], pixels.subspan(i * each, each), patch_size);
        });
    }

    void encode_images(std::span<const ImageView> images, std::span<float> features) const;

    void encode_pixels(std::span<const float> pixels, std::span<float> features) const;

    /// Pictures, whose planes lie in the scratch, too.
    void encode_images_into(std::span<const Image> images, std::span<float> features,
                            const Workspace& scratch) const {
        require_vision();
        require_features(features, images.size());
        Arena arena(scratch);
        const std::span<float> pixels = take_pixels(E::host(arena), images.size());
        preprocess(images, pixels, patch_size());
        encode_planes(pixels, features, arena, patches_per_image());
    }

    void encode_pixels_into(std::span<const float> pixels, std::span<float> features,
                            const Workspace& scratch) const;

    /// Texts as token ids of any lengths, only as far as their end tokens. Texts that begin alike go
    /// together, so that what they share is encoded once.
    void encode_tokens(std::span<const std::vector<int>> texts, std::span<float> features) const;

    /// Padded token ids [N,context_length].
    void encode_tokens_into(std::span<const int> ids, std::span<float> features,
                            const Workspace& scratch) const {
        const auto context_length = static_cast<std::size_t>(config_.text.context_length);
        const std::size_t batch = text_count(ids);
        require_features(features, batch);
        Arena arena(scratch);
        const std::span<Prompt> prompts = take_prompts(E::host(arena), batch);
        for (std::size_t i = 0; i < batch; ++i) {
            const std::span<const int> text = ids.subspan(i * context_length, context_length);
            new (&prompts[i]) Prompt{text.first(pooled_length(text)), i};
        }
        std::sort(prompts.begin(), prompts.end());
        encode_sorted(prompts, features, arena);
    }

    /// Padded token ids [N,context_length] -> hidden states [N*context_length,W].
    void text_hidden_states(std::span<const int> ids, const HiddenOptions& options,
                            std::span<float> states) const;

    /// Normalised planes [N,3,S,S] -> hidden states [N*tokens,W], or projected, [N*tokens,embed_dim].
    void image_hidden_states(std::span<const float> pixels, const HiddenOptions& options,
                             std::span<float> states) const;

    /// Normalised planes [N,3,S,S] -> weights [N,heads,tokens].
    void image_attention(std::span<const float> pixels, int skip, std::span<float> weights) const;

    /// How many texts padded `ids` hold; clip.105 when it is no whole number.
    std::size_t text_count(std::span<const int> ids) const {
        const auto context_length = static_cast<std::size_t>(config_.text.context_length);
        if (ids.size() % context_length != 0) {
            throw Error("clip.105",
                        concat("expected token ids [N,", context_length, "], got ", ids.size(), " ids"));
        }
        return ids.size() / context_length;
    }

    /// Texts, whose ids lie in the scratch, too.
    void encode_texts_into(std::span<const std::string> texts, std::span<float> features,
                           const Workspace& scratch, bool truncate) const;

  private:
    using Arena = typename E::Arena;
    using Host = monoclip::Arena;

    /// Whether what the host writes and reads goes to another memory and back.
    static constexpr bool is_device = Scratch::keeps_host_apart;

    static constexpr std::size_t batch_size = E::pictures_at_once;
    static constexpr std::size_t batch_tokens = E::tokens_at_once;  // counted before they are shared

    /// exp of the learned scalar. Throws load.113 where that is no finite number: every probability would be
    /// NaN.
    static std::optional<float> read_logit_scale(const TensorMap& tensors) {
        const auto found = tensors.find("logit_scale");
        if (found == tensors.end()) return std::nullopt;
        const TensorView& scalar = found->second;
        const double stored = element_at<double>(scalar.dtype, scalar.data, 0);
        const auto scale = static_cast<float>(std::exp(stored));
        if (!std::isfinite(stored) || !std::isfinite(scale)) {
            throw Error("load.113",
                        concat("logit_scale: expected a number whose exp is finite, got ", stored));
        }
        return scale;
    }

    std::span<float> rows_of(std::span<float> features, std::size_t first, std::size_t count) const {
        const auto width = static_cast<std::size_t>(config_.embed_dim);
        return features.subspan(first * width, count * width);
    }

    std::span<float> take_pixels(Host& host, std::size_t pictures) const {
        const std::size_t count = pictures * pixels_per_image();
        return {reinterpret_cast<float*>(host.take(count * sizeof(float))), count};
    }
    static std::span<Prompt> take_prompts(Host& host, std::size_t count) {
        return {reinterpret_cast<Prompt*>(host.take(count * sizeof(Prompt))), count};
    }

    void require_features(std::span<float> features, std::size_t batch) const {
        if (features.size() == batch * static_cast<std::size_t>(config_.embed_dim)) return;
        throw Error("clip.105", concat("expected room for features [", batch, ",", config_.embed_dim,
                                       "], got ", features.size(), " numbers"));
    }

    /// Calls `work(first, count)` for batch after batch and reports progress in between.
    template <class Work>
    void in_batches(std::size_t total, std::string_view task, std::string_view unit, Work work) const {
        for (std::size_t first = 0; first < total; first += batch_size) {
            const std::size_t count = (std::min)(batch_size, total - first);
            work(first, count);
            engine_.context().report({task, unit, first + count, total});
        }
    }

    /// How pictures are prepared that nobody else sees: as the ViT's patches; planes otherwise (0).
    int patch_size() const {
        const auto* vit = std::get_if<VitConfig>(&config_.vision);
        return vit != nullptr ? vit->patch_size : 0;
    }
    std::int64_t patches_per_image() const {
        const auto* vit = std::get_if<VitConfig>(&config_.vision);
        return vit != nullptr ? vit->patches() : 1;
    }

    /// Pixels as planes, or as patches, `parts` of each picture.
    void encode_planes(std::span<const float> pixels, std::span<float> features, Arena& arena,
                       std::int64_t parts = 1) const;

    void encode_pixel_batch(std::span<const float> pixels, std::span<float> features,
                            std::int64_t parts = 1) const;

    /// On a device: pictures whose pixels `fill(first, count, pixels)` writes to page-locked memory.
    template <class Fill>
    void encode_filled(std::size_t total, std::span<float> features, std::int64_t parts,
                       const Fill& fill) const;
    /// The same of decoded pictures, which the device resizes.
    void encode_raw(std::span<const ImageView> images, std::span<float> features) const;
    template <class Measure, class Fill, class Planes>
    void in_turns(std::size_t total, std::span<float> features, const Measure& measure, const Fill& fill,
                  const Planes& planes) const;
    /// Copies planes of some pictures, by all threads.
    void copy_planes(std::span<const float> from, std::span<float> to) const;

    /// The numbers that `work(engine)` gives, where the host reads them. On a device work of the same inputs
    /// in the same scratch may be replayed.
    template <class Work, class... Inputs>
    std::span<const float> run(Arena& arena, const Work& work, const Inputs&... inputs) const {
        if constexpr (is_device)
            return engine_.run(E::key(inputs...), arena, work);
        else
            return work(engine_);
    }
    static std::span<const float> results(const E& engine, const typename E::View& out, Arena& arena) {
        if constexpr (is_device)
            return engine.download(out, arena);
        else
            return engine.to_host(out, arena);
    }

    /// On a device texts have workspaces of their own: they need more of one memory and less of the other
    /// than pictures, and neither's would do for both.
    typename Pool<Workspace>::Lease borrow_workspace(const ScratchBytes& bytes,
                                                     bool for_texts = false) const {
        Pool<Workspace>& pool = is_device && for_texts ? text_workspaces_ : workspaces_;
        return pool.borrow([&](const Workspace& idle) { return engine_.has_room(idle, bytes); },
                           [&] { return workspace(bytes); });
    }

    void require_vision() const {
        require(has_vision(towers_), "clip.108",
                "the image encoder is not loaded: the model was loaded with Towers::text");
    }

    void require_text() const {
        require(has_text(towers_), "clip.108",
                "the text encoder is not loaded: the model was loaded with Towers::vision");
    }

    void require_ids(std::span<const int> ids) const {
        for (const int id : ids) {
            if (id < 0 || id >= config_.text.vocab_size) {
                throw Error("clip.106", concat("token id ", id, " lies outside the vocabulary of ",
                                               config_.text.vocab_size, " tokens"));
            }
        }
    }

    /// Normalised planes of some pictures at a time: calls `work(engine's planes, their number, first,
    /// arena)` with scratch that grows.
    template <class Work>
    void for_pixel_batches(std::span<const float> pixels, const Work& work) const {
        require_vision();
        const std::size_t each = pixels_per_image();
        Arena arena(engine_.context().memory);
        in_batches(image_count(pixels), "encoding pictures", "pictures",
                   [&](std::size_t first, std::size_t count) {
                       const typename E::Arena::Scope scope(arena);
                       const auto batch = static_cast<std::int64_t>(count);
                       work(engine_.upload(pixels.subspan(first * each, count * each), batch,
                                           static_cast<std::int64_t>(each), arena),
                            batch, first, arena);
                   });
    }

    /// The number of tokens up to and including the pooled one: the first of the largest id, as in the
    /// reference (`text.argmax(dim=-1)`), which is the end token, or the first end token where the model
    /// names one. Checks the ids.
    std::size_t pooled_length(std::span<const int> text) const {
        require_text();
        const auto context_length = static_cast<std::size_t>(config_.text.context_length);
        if (text.empty() || text.size() > context_length) {
            throw Error("clip.105",
                        concat("expected 1 to ", context_length, " token ids, got ", text.size()));
        }
        require_ids(text);
        const int end_token = config_.text.end_token;
        const auto pooled = end_token < 0 ? std::max_element(text.begin(), text.end())
                                          : std::find(text.begin(), text.end(), end_token);
        if (pooled == text.end()) {
            throw Error("clip.109", concat("the token ids have no end token (", end_token, ")"));
        }
        return static_cast<std::size_t>(pooled - text.begin()) + 1;
    }

    /// Sorted prompts; the feature of each goes to its row.
    void encode_sorted(std::span<const Prompt> prompts, std::span<float> features, Arena& arena) const;

    AnyClipConfig config_;
    Towers towers_;
    E engine_;
    ClipModel<typename E::Weight> model_;
    Tokenizer tokenizer_;
    PreprocessConfig preprocess_config_;
    std::optional<float> logit_scale_;
    mutable Pool<Workspace> workspaces_;
    mutable Pool<Workspace> text_workspaces_;
    mutable Pool<TokenizerScratch> tokenizer_scratch_;
    mutable Pool<std::vector<std::byte>> picture_scratch_;
};

template <Backend B>
LoadedModel<B>::LoadedModel(B backend, const TensorMap& tensors, const AnyClipConfig& config,
                            const PreprocessConfig& preprocess, Towers towers,
                            const std::function<void()>& after_some_packed)
    : config_(config),
      towers_(towers),
      engine_(std::move(backend)),
      model_(pack_model(engine_, tensors, config, towers, after_some_packed)),
      // Rows that were added behind the vocabulary have no text.
      tokenizer_((std::min)(config.text.vocab_size, Tokenizer::full_vocab_size)),
      preprocess_config_(preprocess),
      logit_scale_(read_logit_scale(tensors)) {}

template <Backend B>
LoadedModel<B>::~LoadedModel() = default;

template <Backend B>
void LoadedModel<B>::encode_tokens(std::span<const std::vector<int>> texts, std::span<float> features) const {
    std::vector<Prompt> prompts(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        prompts[i] = {std::span(texts[i]).first(pooled_length(texts[i])), i};
    std::sort(prompts.begin(), prompts.end());
    for (std::size_t first = 0; first < prompts.size();) {
        std::size_t tokens = 0;
        std::size_t last = first;
        while (last < prompts.size() && (last == first || tokens + prompts[last].ids.size() <= batch_tokens))
            tokens += prompts[last++].ids.size();
        const auto rows = static_cast<std::int64_t>(last - first);
        const Cost cost = texts_cost<Scratch>(config_, rows, static_cast<std::int64_t>(tokens));
        const auto workspace = borrow_workspace(cost.scratch, true);
        Arena arena(*workspace);
        encode_sorted(std::span<const Prompt>(prompts).subspan(first, last - first), features, arena);
        first = last;
        engine_.context().report({"encoding texts", "texts", last, prompts.size()});
    }
}

template <Backend B>
void LoadedModel<B>::encode_texts_into(std::span<const std::string> texts, std::span<float> features,
                                       const Workspace& scratch, bool truncate) const {
    require_text();
    require_features(features, texts.size());
    Arena arena(scratch);
    const auto context_length = static_cast<std::size_t>(config_.text.context_length);
    const std::span<Prompt> prompts = take_prompts(E::host(arena), texts.size());
    auto* const ids =
        reinterpret_cast<int*>(E::host(arena).take(texts.size() * context_length * sizeof(int)));
    auto tokenizer_scratch = tokenizer_scratch_.borrow();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::span<int> room(ids + i * context_length, context_length);
        const std::size_t count = for_one_of(texts.size(), i, [&] {
            return tokenizer_.tokenize_into(texts[i], room, *tokenizer_scratch, truncate);
        });
        const std::span<const int> text = room.first(count);
        new (&prompts[i]) Prompt{text.first(pooled_length(text)), i};
    }
    std::sort(prompts.begin(), prompts.end());
    encode_sorted(prompts, features, arena);
}

template <Backend B>
void LoadedModel<B>::text_hidden_states(std::span<const int> ids, const HiddenOptions& options,
                                        std::span<float> states) const {
    require_text();
    const std::size_t texts = text_count(ids);
    require_ids(ids);
    const auto length = static_cast<std::size_t>(config_.text.context_length);
    const auto width = static_cast<std::size_t>(config_.text.width);
    Arena arena(engine_.context().memory);
    in_batches(texts, "encoding texts", "texts", [&](std::size_t first, std::size_t count) {
        const typename E::Arena::Scope scope(arena);
        const Sequences sequences{static_cast<std::int64_t>(count), config_.text.context_length};
        const auto x = engine_.matrix(arena, sequences.total(), config_.text.width);
        forward_hidden(engine_, model_.text, config_.text, config_.activation,
                       ids.subspan(first * length, count * length), sequences, options, x, arena);
        copy_to(engine_.to_host(x, arena), states.subspan(first * length * width, count * length * width));
    });
}

template <Backend B>
void LoadedModel<B>::image_hidden_states(std::span<const float> pixels, const HiddenOptions& options,
                                         std::span<float> states) const {
    const int width = options.project ? config_.embed_dim : hidden_width_of(config_.vision);
    const auto each = static_cast<std::size_t>(tokens_of(config_.vision)) * static_cast<std::size_t>(width);
    for_pixel_batches(pixels, [&](const auto& planes, std::int64_t batch, std::size_t first, Arena& arena) {
        const auto part = states.subspan(first * each, static_cast<std::size_t>(batch) * each);
        with_tower(model_.visual, config_.vision, [&](const auto& tower, const auto& config) {
            hidden_states(engine_, tower, config, config_.embed_dim, config_.activation, batch, planes,
                          options, part, arena);
        });
    });
}

template <Backend B>
void LoadedModel<B>::image_attention(std::span<const float> pixels, int skip,
                                     std::span<float> weights) const {
    const auto each = static_cast<std::size_t>(tokens_of(config_.vision)) *
                      static_cast<std::size_t>(attention_heads_of(config_.vision));
    Arena kept(engine_.context().memory);
    for_pixel_batches(pixels, [&](const auto& planes, std::int64_t batch, std::size_t first, Arena& arena) {
        const typename E::Arena::Scope scope(kept);
        const auto part = weights.subspan(first * each, static_cast<std::size_t>(batch) * each);
        with_tower(model_.visual, config_.vision, [&](const auto& tower, const auto& config) {
            pooled_attention(engine_, tower, config, config_.embed_dim, config_.activation, batch, planes,
                             skip, part, arena, kept);
        });
    });
}

template <Backend B>
void LoadedModel<B>::encode_sorted(std::span<const Prompt> prompts, std::span<float> features,
                                   Arena& arena) const {
    if (prompts.empty()) return;
    const PromptTree tree(E::host(arena), prompts);
    const auto work = [&](const E& engine) {
        const Sequences sequences = engine.place(tree.sequences(), arena);
        const auto out = engine.matrix(arena, sequences.pooled_count, config_.embed_dim);
        forward(engine, model_.text, config_.text, config_.activation, tree.ids(), sequences, out, arena);
        return results(engine, out, arena);
    };
    const std::span<const float> numbers = run(arena, work, tree.ids(), tree.sequences());
    const auto width = static_cast<std::size_t>(config_.embed_dim);
    std::size_t text = 0;  // of the different ones
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        if (i != 0 && !same_ids(prompts[i], prompts[i - 1])) ++text;
        const std::span<const float> feature = numbers.subspan(text * width, width);
        std::copy(feature.begin(), feature.end(), rows_of(features, prompts[i].row, 1).begin());
    }
}

}  // namespace monoclip::inline v0_1::detail
