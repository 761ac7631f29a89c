// Encoding with a tape: features out, and later the gradient of the features in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/core/arena.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/memory_resource.hpp"
#include "monoclip/train/parameters.hpp"

namespace monoclip::inline v0_1 {

/// Whether a ResNet's BatchNorm uses the statistics it has (what fine-tuning wants), or the batch's own.
enum class BatchNormStatistics : std::uint8_t {
    running,  ///< those of the checkpoint, which stay as they are
    batch     ///< the batch's own; the running ones follow them
};

/// How the encoders run.
struct EncoderOptions {
    /// Keeps the inputs of blocks alone (of a Transformer's, of a ResNet's bottlenecks and stem), and runs
    /// each once more in the backward pass.
    bool recompute = false;
    BatchNormStatistics statistics = BatchNormStatistics::running;  ///< of ResNets; ViTs have none
};

/// What one forward pass left: features [rows,embed_dim], not of unit length, and all that its backward pass
/// needs. It must not outlive the encoder, and the inputs must outlive it.
template <TrainingEngine E>
class EncoderPass {
  public:
    using T = typename E::Number;  ///< number type of the features

    /// What it keeps comes from `memory`, which must outlive it.
    explicit EncoderPass(MemoryResource* memory = default_memory()) : arena_(memory) {}
    EncoderPass(const EncoderPass&) = delete;  // its matrices point into it
    EncoderPass& operator=(const EncoderPass&) = delete;

    /// [rows,embed_dim], row after row.
    std::span<const T> features() const {
        return {features_.data, static_cast<std::size_t>(features_.rows * features_.cols)};
    }
    /// The same for the engine's operations.
    typename E::ConstView feature_matrix() const { return features_; }

  private:
    template <TrainingEngine>
    friend class Encoder;

    typename E::Arena arena_;
    typename E::View features_{};
    AnyVisionTape<E> image_;
    TextTape<E> text_;
    std::vector<int> ids_;               // of the texts, one after the other
    std::vector<std::int64_t> offsets_;  // of the texts
};

/// Both encoders of a model that is trained. One thread at a time may use it.
template <TrainingEngine E>
class Encoder {
  public:
    using T = typename E::Number;  ///< number type of the features
    using Pass = EncoderPass<E>;   ///< what a forward pass leaves

    /// Engine and model must outlive it. Throws train.101 for parts that the model has not.
    Encoder(const E& engine, TrainedModel<E>& model, const TrainedParts& parts, const EncoderOptions& options)
        : engine_(engine),
          model_(model),
          options_(options),
          parts_(parts),
          first_image_block_(
              detail::first_trained_block(parts.image, detail::block_count(config().vision), "image")),
          first_text_block_(detail::first_trained_block(
              parts.text, detail::block_count(config().text.transformer()), "text")),
          scratch_(engine.context().memory) {}

    /// The model's sizes.
    const AnyClipConfig& config() const { return model_.config(); }

    /// Normalised planes [n,3,S,S] -> features. Throws clip.105 for another number of pixels.
    void encode_pixels(std::span<const float> pixels, Pass& pass) {
        const auto size = static_cast<std::size_t>(image_size_of(config().vision));
        const std::size_t each = 3 * size * size;
        detail::require(pixels.size() % each == 0, "clip.105", "the pixels are no whole number of pictures");
        const auto batch = static_cast<std::int64_t>(pixels.size() / each);
        begin(pass, batch);
        pass.image_ = {};
        pass.image_.vit.transformer.first = pass.image_.resnet.first = first_image_block_;
        pass.image_.vit.transformer.recompute = pass.image_.resnet.recompute = options_.recompute;
        pass.image_.resnet.batch_statistics = options_.statistics == BatchNormStatistics::batch;
        const auto planes = engine_.upload(pixels, batch, static_cast<std::int64_t>(each),
                                           parts_.image.locked ? scratch_ : pass.arena_);
        const Recording<E, AnyVisionTape<E>> tape{&pass.arena_, parts_.image.locked ? nullptr : &pass.image_};
        const typename E::Arena::Scope scope(scratch_);
        forward(engine_, model_.weights().visual, config().vision, config().activation, batch, planes,
                pass.features_, scratch_, tape);
        if (tape && pass.image_.resnet.batch_statistics)
            update_statistics(engine_, model_.gradients().visual, pass.image_);
    }

    /// Token ids, each text up to and including its end token -> features. Throws clip.106 for an id outside
    /// the vocabulary, train.104 for a text of no or of too many tokens.
    void encode_tokens(std::span<const std::vector<int>> texts, Pass& pass) {
        pass.ids_.clear();
        pass.offsets_.assign(1, 0);
        for (const std::vector<int>& text : texts) append(text, pass);
        const auto count = static_cast<std::int64_t>(texts.size());
        begin(pass, count);
        pass.text_ = {};
        pass.text_.transformer.first = first_text_block_;
        pass.text_.transformer.recompute = options_.recompute;
        const Sequences sequences{count, 0, pass.offsets_.data()};
        const Recording<E, TextTape<E>> tape{&pass.arena_, parts_.text.locked ? nullptr : &pass.text_};
        const typename E::Arena::Scope scope(scratch_);
        forward(engine_, model_.weights().text, config().text, config().activation, pass.ids_, sequences,
                pass.features_, scratch_, tape);
    }

    /// The gradient of a pass' features [rows,embed_dim]: adds those of the trained weights to
    /// `TrainedModel`'s. The sum of several passes' gradients is that of the sum of their losses.
    void backward_pixels(const Pass& pass, typename E::ConstView gradient) {
        if (parts_.image.locked) return;
        backward(engine_, model_.weights().visual, model_.gradients().visual, config().vision,
                 config().activation, pass.image_, gradient, scratch_);
    }
    /// As `backward_pixels`, of texts.
    void backward_tokens(const Pass& pass, typename E::ConstView gradient) {
        if (parts_.text.locked) return;
        backward(engine_, model_.weights().text, model_.gradients().text, config().text, config().activation,
                 pass.text_, gradient, scratch_);
    }

    /// The same of numbers that lie row after row. Throws train.106 where they are not as many as the
    /// features.
    void backward_pixels(const Pass& pass, std::span<const T> gradient) {
        backward_pixels(pass, as_matrix(pass, gradient));
    }
    /// As `backward_pixels`, of texts.
    void backward_tokens(const Pass& pass, std::span<const T> gradient) {
        backward_tokens(pass, as_matrix(pass, gradient));
    }

    /// Where the passes work; free between them.
    typename E::Arena& scratch() { return scratch_; }

    /// The first layer of a pass whose result holds a number that is not finite; empty where there is none.
    std::string find_non_finite_image_layer(const Pass& pass) const {
        const auto& vit = pass.image_.vit;
        if (vit.embedded.rows != 0 && !engine_.is_finite(vit.embedded)) return "visual.conv1";
        if (const std::string block = find_block(vit.transformer); !block.empty()) return "visual." + block;
        const auto& resnet = pass.image_.resnet;
        for (std::size_t i = resnet.first; i < resnet.blocks.size(); ++i) {
            // The first one's input is the result of the stem, or of bottlenecks that are not trained.
            if (i == resnet.first && !engine_.is_finite(resnet.blocks[i].x))
                return i == 0 ? "visual.conv3" : detail::concat("visual, bottleneck ", i);
            const auto& out = resnet.blocks[i].out;
            if (out.rows != 0 && !engine_.is_finite(out)) return detail::concat("visual, bottleneck ", i + 1);
        }
        return engine_.is_finite(pass.features_) ? "" : "the image encoder's last layers";
    }
    /// As `find_non_finite_image_layer`, of the text encoder.
    std::string find_non_finite_text_layer(const Pass& pass) const {
        if (std::string block = find_block(pass.text_.transformer); !block.empty()) return block;
        return engine_.is_finite(pass.features_) ? "" : "the text encoder's last layers";
    }

  private:
    void begin(Pass& pass, std::int64_t rows) {
        pass.arena_.clear();
        pass.features_ = engine_.matrix(pass.arena_, rows, config().embed_dim);
    }

    static typename E::ConstView as_matrix(const Pass& pass, std::span<const T> gradient) {
        const typename E::ConstView features = pass.feature_matrix();
        if (gradient.size() != pass.features().size()) {
            throw Error("train.106", detail::concat("the gradient of ", features.rows, " features of ",
                                                    features.cols, " numbers has ", gradient.size()));
        }
        return {gradient.data(), features.rows, features.cols, features.cols};
    }

    std::string find_block(const nn::TransformerTape<E>& tape) const {
        for (std::size_t i = tape.first; i < tape.blocks.size(); ++i) {
            const nn::BlockTape<E>& block = tape.blocks[i];
            // A block's input is the result of the one before.
            if (!engine_.is_finite(block.input))
                return i == 0 ? "the embeddings" : detail::concat("transformer.resblocks.", i - 1);
            if (block.middle.rows != 0 && !engine_.is_finite(block.middle))
                return detail::concat("transformer.resblocks.", i, ".attn");
        }
        return "";
    }

    void append(const std::vector<int>& text, Pass& pass) const {
        const auto longest = static_cast<std::size_t>(config().text.context_length);
        if (text.empty() || text.size() > longest) {
            throw Error("train.104",
                        detail::concat("a text has ", text.size(), " tokens; expected 1 to ", longest));
        }
        for (const int id : text) {
            if (id >= 0 && id < config().text.vocab_size) continue;
            throw Error("clip.106", detail::concat("token id ", id, " is outside the vocabulary of ",
                                                   config().text.vocab_size));
        }
        pass.ids_.insert(pass.ids_.end(), text.begin(), text.end());
        pass.offsets_.push_back(static_cast<std::int64_t>(pass.ids_.size()));
    }

    const E& engine_;
    TrainedModel<E>& model_;
    EncoderOptions options_;
    TrainedParts parts_;
    std::size_t first_image_block_, first_text_block_;
    typename E::Arena scratch_;
};

}  // namespace monoclip::inline v0_1
