// Runs models over the data of `monoclip evaluate`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "complaint.hpp"
#include "embed_batches.hpp"
#include "embed_inputs.hpp"
#include "evaluate_data.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace cli {

/// What one model made of a labelled set.
struct LabelledScores {
    std::filesystem::path model;
    std::vector<std::size_t> pictures;  ///< those that could be read
    std::vector<std::size_t> truths;    ///< their labels
    monoclip::ZeroShot scores;          ///< of them
};

/// What one model made of a set of pairs.
struct PairedScores {
    std::filesystem::path model;
    std::vector<std::size_t> pictures;  ///< those that could be read and have a text
    std::vector<std::size_t> texts;     ///< those that could be encoded and have a picture
    monoclip::Retrieval scores;         ///< of them
};

/// The elements of a list at some places.
template <class T>
std::vector<T> chosen(const std::vector<T>& list, const std::vector<std::size_t>& places) {
    std::vector<T> result;
    result.reserve(places.size());
    for (const std::size_t place : places) result.push_back(list[place]);
    return result;
}

inline std::vector<std::size_t> all_places(std::size_t count) {
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    return places;
}

inline monoclip::Matrix chosen_rows(const monoclip::Matrix& matrix, const std::vector<std::size_t>& rows) {
    monoclip::Matrix result(rows.size(), matrix.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::span<const float> row = matrix.row(rows[i]);
        std::copy(row.begin(), row.end(), result.row(i).begin());
    }
    return result;
}

/// Features of those inputs that could be read, and which they are.
struct EncodedInputs {
    monoclip::Matrix features;
    std::vector<std::size_t> places;
};

/// Leaves out those inputs that belong to none of the others.
inline void keep_answered(EncodedInputs& inputs, const std::vector<std::size_t>& ids,
                          const EncodedInputs& others, const std::vector<std::size_t>& other_ids) {
    std::set<std::size_t> answers;
    for (const std::size_t place : others.places) answers.insert(other_ids[place]);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < inputs.places.size(); ++i) {
        if (answers.count(ids[inputs.places[i]]) != 0) rows.push_back(i);
    }
    if (rows.size() == inputs.places.size()) return;
    inputs = {chosen_rows(inputs.features, rows), chosen(inputs.places, rows)};
}

/// How inputs are encoded to be scored.
struct ScoringOptions {
    std::size_t batch = usual_batch;
    bool truncates = false;  ///< texts that are longer than the context
    bool drafts = false;     ///< of large JPEGs
    std::vector<std::string> templates{"{}"};
    /// Hears of each input that cannot be read; it may throw.
    std::function<void(const std::string&)> on_problem;
};

/// Encodes and scores with any model. What one could not read is left out for all that follow.
class Scorer {
  public:
    Scorer(std::shared_ptr<monoclip::Executor> executor, ScoringOptions options, ProgressBar& bar)
        : executor_(std::move(executor)), options_(std::move(options)), bar_(bar) {}

    const ScoringOptions& options() const { return options_; }

    /// `pictures` are the places of those to use; afterwards of those that could be read.
    LabelledScores score(const Clip& clip, const LabelledSet& set, std::vector<std::size_t>& pictures) {
        monoclip::ClassifyOptions options;
        options.truncate = options_.truncates;
        options.templates = options_.templates;
        const monoclip::Matrix classifier = clip.encode_labels(set.words, options);
        const EncodedInputs encoded = encode(clip, {set.pictures, false}, pictures);
        if (pictures.empty()) throw CommandError("no picture could be read");
        LabelledScores result{{}, pictures, chosen(set.truths, pictures), {}};
        result.scores = monoclip::evaluate_zero_shot(encoded.features, classifier, result.truths, *executor_);
        return result;
    }

    PairedScores score(const Clip& clip, const PairedSet& set, std::vector<std::size_t>& pictures,
                       std::vector<std::size_t>& texts) {
        EncodedInputs text = encode(clip, {set.texts, true}, texts);
        EncodedInputs picture = encode(clip, {set.pictures, false}, pictures);
        keep_answered(text, set.text_ids, picture, set.picture_ids);
        keep_answered(picture, set.picture_ids, text, set.text_ids);
        if (text.places.empty()) throw CommandError("no picture and its text could be read");
        PairedScores result{{}, picture.places, text.places, {}};
        result.scores = monoclip::evaluate_retrieval(picture.features, text.features,
                                                     chosen(set.picture_ids, picture.places),
                                                     chosen(set.text_ids, text.places), *executor_);
        return result;
    }

  private:
    /// Encodes the inputs at `places`, which become those that could be read.
    EncodedInputs encode(const Clip& clip, const EmbedInputs& all, std::vector<std::size_t>& places) {
        const EmbedInputs inputs{chosen(all.items, places), all.are_texts};
        monoclip::DecodeOptions decoding;
        const int side = clip.preprocess_config().image_size;
        if (options_.drafts) decoding.draft = {side, side};
        const EmbedPreparation preparation(clip, *executor_, inputs, options_.truncates, decoding,
                                           options_.batch);
        EncodedInputs encoded;
        encoded.features =
            monoclip::Matrix(inputs.items.size(), static_cast<std::size_t>(clip.config().embed_dim));
        preparation.for_each(0, [&](const EmbedBatch& batch) {
            if (interrupted != 0) throw CommandError("interrupted");
            for (const std::string& problem : batch.problems) {
                if (problem.empty()) continue;
                bar_.clear();
                options_.on_problem(problem);
            }
            const monoclip::Matrix features = cli::encode(clip, batch, inputs.are_texts, options_.truncates);
            const std::size_t first = encoded.places.size() * features.cols();
            std::copy(features.elements().begin(), features.elements().end(),
                      encoded.features.elements().begin() + static_cast<std::ptrdiff_t>(first));
            for (std::size_t i = 0; i < batch.size(); ++i) {
                if (batch.problems[i].empty()) encoded.places.push_back(places[batch.first + i]);
            }
            bar_.show("encoding", inputs.unit(), batch.first + batch.size(), inputs.items.size());
        });
        bar_.clear();
        if (encoded.places.size() != places.size()) {
            encoded.features = chosen_rows(encoded.features, all_places(encoded.places.size()));
            places = encoded.places;
        }
        return encoded;
    }

    std::shared_ptr<monoclip::Executor> executor_;
    ScoringOptions options_;
    ProgressBar& bar_;
};

/// Scores one model after the other, as a command's options say.
class Evaluator {
  public:
    explicit Evaluator(const Arguments& arguments)
        : arguments_(arguments),
          executor_(make_executor(arguments)),
          scorer_(executor_, scoring_options(arguments), bar_) {}

    LabelledScores run(const std::filesystem::path& model, const LabelledSet& set,
                       std::vector<std::size_t>& pictures) {
        const Clip clip = load_clip(arguments_, model, executor_, bar_);
        LabelledScores result = scorer_.score(clip, set, pictures);
        result.model = model;
        return result;
    }

    PairedScores run(const std::filesystem::path& model, const PairedSet& set,
                     std::vector<std::size_t>& pictures, std::vector<std::size_t>& texts) {
        const Clip clip = load_clip(arguments_, model, executor_, bar_);
        PairedScores result = scorer_.score(clip, set, pictures, texts);
        result.model = model;
        return result;
    }

  private:
    static ScoringOptions scoring_options(const Arguments& arguments) {
        ScoringOptions options;
        options.batch = static_cast<std::size_t>(
            arguments.number("--batch-size", 1, 1 << 16, static_cast<int>(usual_batch)));
        options.truncates = arguments.has("--truncate");
        options.drafts = arguments.has("--draft");
        if (arguments.has("--template")) options.templates = arguments.values("--template");
        options.on_problem = [choice = on_error_option(arguments)](const std::string& problem) {
            if (choice == OnError::stop) throw CommandError(problem);
            complain(problem);
        };
        return options;
    }

    const Arguments& arguments_;
    std::shared_ptr<monoclip::Executor> executor_;
    ProgressBar bar_;
    Scorer scorer_;
};

}  // namespace cli
