// Batches of inputs, read and prepared while the network encodes the batch before.
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "embed_inputs.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"

namespace cli {

/// Neighbours in the list of inputs, as the network takes them.
struct EmbedBatch {
    std::size_t first = 0;
    std::vector<std::string> problems;  ///< one for each input; empty where it could be read
    std::vector<float> planes;          ///< [N,3,S,S] of the N pictures that could be read
    std::vector<std::string> texts;     ///< those that the model takes

    std::size_t size() const { return problems.size(); }
};

/// How many inputs are a batch where nobody says it.
inline constexpr std::size_t usual_batch = 32;

/// The message of an error, with what it is about before the reason: "[id] about: reason".
inline std::string message_about(const std::string& about, const monoclip::Error& error) {
    std::string message = error.what();
    const std::size_t start = message.find("] ") + 2;
    const std::string beginning = about + ": ";
    if (message.compare(start, beginning.size(), beginning) != 0) message.insert(start, beginning);
    return message;
}

/// Prepares inputs on an executor's threads.
class EmbedPreparation {
  public:
    EmbedPreparation(const Clip& clip, monoclip::Executor& executor, const EmbedInputs& inputs, bool truncate,
                     monoclip::DecodeOptions decoding, std::size_t most = usual_batch)
        : clip_(clip),
          executor_(executor),
          inputs_(inputs),
          truncate_(truncate),
          decoding_(std::move(decoding)),
          most_(most) {}

    /// Inputs from `first` on.
    EmbedBatch prepare(std::size_t first) const {
        EmbedBatch batch;
        batch.first = first;
        batch.problems.resize((std::min)(most_, inputs_.items.size() - first));
        inputs_.are_texts ? prepare_texts(batch) : prepare_pictures(batch);
        return batch;
    }

    /// Calls `work(batch)` for the inputs from `first` on, in order, each batch while the next is prepared.
    /// That takes one thread more, and room for two batches: reading waits for disks, and decoding fills
    /// what the network leaves of the threads. An executor of one thread alternates.
    template <class Work>
    void for_each(std::size_t first, const Work& work) const {
        const auto policy = executor_.concurrency() > 1 ? std::launch::async : std::launch::deferred;
        const auto prepare_from = [&](std::size_t begin) {
            return std::async(policy, [this, begin] { return prepare(begin); });
        };
        if (first >= inputs_.items.size()) return;
        for (std::future<EmbedBatch> next = prepare_from(first); next.valid();) {
            const EmbedBatch batch = next.get();
            const std::size_t end = batch.first + batch.size();
            if (end < inputs_.items.size()) next = prepare_from(end);
            work(batch);
        }
    }

  private:
    /// Each picture is decoded and prepared at once, so that as many are in memory as there are threads.
    void prepare_pictures(EmbedBatch& batch) const {
        const monoclip::PreprocessConfig& config = clip_.preprocess_config();
        const std::size_t each = monoclip::preprocessed_size(config);
        batch.planes.resize(batch.size() * each);
        for_each_input(batch, [&](std::size_t i, const std::string& path) {
            const monoclip::Image image = pictures_.read(path, decoding_);
            monoclip::preprocess_into(image, config, std::span(batch.planes).subspan(i * each, each));
        });
        close_gaps(batch, each);
    }

    /// Whether the model takes them: that they are tokenized again costs little beside the network.
    void prepare_texts(EmbedBatch& batch) const {
        for_each_input(batch, [&](std::size_t, const std::string& text) {
            static_cast<void>(clip_.tokenize(text, {.truncate = truncate_}));
        });
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (batch.problems[i].empty()) batch.texts.push_back(inputs_.items[batch.first + i]);
        }
    }

    /// Calls `read(i, input)` on all threads, and notes what the library has against an input. Other errors,
    /// such as a model without this encoder, end the run.
    template <class Read>
    void for_each_input(EmbedBatch& batch, const Read& read) const {
        executor_.parallel_for(batch.size(), [&](std::size_t i) {
            if (interrupted != 0) return;
            const std::size_t index = batch.first + i;
            try {
                read(i, inputs_.items[index]);
            } catch (const monoclip::Error& error) {
                if (!error.id().starts_with(inputs_.are_texts ? "text." : "image.")) throw;
                batch.problems[i] = message_about(name_of_input(index), error);
            }
        });
    }

    std::string name_of_input(std::size_t index) const {
        if (!inputs_.are_texts) return inputs_.items[index];
        return "text " + std::to_string(index + 1) + " of " + std::to_string(inputs_.items.size());
    }

    /// Moves the planes of pictures that could be read together.
    static void close_gaps(EmbedBatch& batch, std::size_t each) {
        auto end = batch.planes.begin();
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (!batch.problems[i].empty()) continue;
            const auto begin = batch.planes.begin() + static_cast<std::ptrdiff_t>(i * each);
            if (begin != end) std::copy_n(begin, each, end);
            end += static_cast<std::ptrdiff_t>(each);
        }
        batch.planes.erase(end, batch.planes.end());
    }

    const Clip& clip_;
    monoclip::Executor& executor_;
    const EmbedInputs& inputs_;
    bool truncate_;
    monoclip::DecodeOptions decoding_;
    monoclip::PictureFiles pictures_;
    std::size_t most_;
};

/// The features of those inputs of a batch that could be read, [N, embed_dim].
inline monoclip::Matrix encode(const Clip& clip, const EmbedBatch& batch, bool are_texts, bool truncate) {
    if (are_texts) return clip.encode_texts(batch.texts, {.truncate = truncate});
    return clip.encode_pixels(batch.planes);
}

}  // namespace cli
