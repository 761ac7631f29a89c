// Evaluations in the course of a training: those of `monoclip evaluate`, with the weights of the moment.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "evaluate_data.hpp"
#include "evaluate_report.hpp"
#include "evaluate_scores.hpp"
#include "monoclip/monoclip.hpp"
#include "number_words.hpp"
#include "progress.hpp"
#include "train_data.hpp"
#include "train_metrics.hpp"

namespace cli {

inline constexpr std::string_view zero_shot_task = "zero-shot";
inline constexpr std::string_view retrieval_task = "retrieval";

/// Data of one --eval. A table with both labels and captions is both.
struct EvaluationSet {
    std::string name;
    std::optional<LabelledSet> labelled;
    std::optional<PairedSet> pairs;
};

/// What `read` gives, or nothing where a table has no such columns, or none of those in the templates.
template <class Read>
auto if_columns_are_there(const Read& read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const monoclip::Error& error) {
        if (error.id() != "data.102" && error.id() != "data.108") throw;
        return std::nullopt;
    }
}

/// Throws what reading the data throws.
inline EvaluationSet read_evaluation_set(const std::string& path, const monoclip::PairOptions& options) {
    EvaluationSet set;
    set.name = path;
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        set.labelled = read_labelled_folder(path);
    } else {
        set.labelled = if_columns_are_there([&] { return read_labelled_table(path, options); });
        set.pairs = if_columns_are_there([&] { return read_pairs(path, options); });
        monoclip::PairOptions captions = options;  // as they stand in the table
        captions.templates.clear();
        if (!set.pairs) set.pairs = if_columns_are_there([&] { return read_pairs(path, captions); });
        if (!set.labelled && !set.pairs) set.pairs = read_pairs(path, captions);  // says what is missing
    }
    return set;
}

/// "labels.tsv: top-1 46.3 %, top-5 70.1 %, mean per label 45.9 %", or the shares found at 1, 5 and 10.
inline std::string text_of(const Evaluation& evaluation) {
    const auto share = [&](std::size_t figure) { return percentage(evaluation.figures[figure].second); };
    if (evaluation.task == zero_shot_task) {
        return evaluation.data + ": top-1 " + share(0) + ", top-5 " + share(1) + ", mean per label " +
               share(2);
    }
    const auto three = [&](std::size_t first) {
        return share(first) + ", " + share(first + 1) + ", " + share(first + 2);
    };
    return evaluation.data + ": recall at 1, 5, 10: texts of pictures " + three(0) + "; pictures of texts " +
           three(3);
}

/// Evaluates on all data of --eval.
class TrainEvaluator {
  public:
    /// `on_problem` hears once of each input that cannot be read.
    TrainEvaluator(const std::vector<std::string>& paths, const monoclip::PairOptions& options,
                   std::vector<std::string> templates, std::shared_ptr<monoclip::Executor> executor,
                   std::function<void(const std::string&)> on_problem)
        : scorer_(std::move(executor),
                  {usual_batch, true, options.decode.draft.width != 0, std::move(templates),
                   std::move(on_problem)},
                  bar_) {
        for (const std::string& path : paths) sets_.push_back(read_evaluation_set(path, options));
    }

    bool is_empty() const { return sets_.empty(); }

    /// Calls `add` with each evaluation of this step that `history` does not have. `make_clip` gives the
    /// model.
    template <class MakeClip, class Add>
    void run(std::int64_t step, std::uint64_t epoch, const TrainHistory& history, const MakeClip& make_clip,
             const Add& add) {
        std::optional<Clip> clip;
        const auto evaluate = [&](const EvaluationSet& set, std::string_view task) {
            if (history.has(step, set.name, task)) return;
            const auto begin = std::chrono::steady_clock::now();
            if (!clip) clip.emplace(make_clip());
            Evaluation evaluation;
            evaluation.step = step;
            evaluation.epoch = epoch;
            evaluation.data = set.name;
            evaluation.task = task;
            task == zero_shot_task ? score_labels(*clip, set, evaluation)
                                   : score_pairs(*clip, set, evaluation);
            evaluation.seconds =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            add(evaluation);
        };
        for (const EvaluationSet& set : sets_) {
            if (set.labelled) evaluate(set, zero_shot_task);
            if (set.pairs) evaluate(set, retrieval_task);
        }
    }

  private:
    // All are tried each time: what could not be read once may be there again, and a training that goes on
    // has the same figures as one that was not stopped.
    void score_labels(const Clip& clip, const EvaluationSet& set, Evaluation& evaluation) {
        std::vector<std::size_t> pictures = all_places(set.labelled->pictures.size());
        const LabelledScores scored = scorer_.score(clip, *set.labelled, pictures);
        const monoclip::Ranking& ranking = scored.scores.ranking;
        evaluation.pictures = scored.pictures.size();
        evaluation.figures = {{"accuracy_1", ranking.recall(1)},
                              {"accuracy_5", ranking.recall(5)},
                              {"mean_per_label", scored.scores.mean_per_class()}};
    }

    void score_pairs(const Clip& clip, const EvaluationSet& set, Evaluation& evaluation) {
        std::vector<std::size_t> pictures = all_places(set.pairs->pictures.size());
        std::vector<std::size_t> texts = all_places(set.pairs->texts.size());
        const PairedScores scored = scorer_.score(clip, *set.pairs, pictures, texts);
        evaluation.pictures = scored.pictures.size();
        const auto add = [&](const std::string& name, const monoclip::Ranking& ranking) {
            for (const std::size_t k : {std::size_t{1}, std::size_t{5}, std::size_t{10}})
                evaluation.figures.emplace_back(name + "_recall_" + std::to_string(k), ranking.recall(k));
        };
        add("texts_of_pictures", scored.scores.image_to_text);
        add("pictures_of_texts", scored.scores.text_to_image);
    }

    std::vector<EvaluationSet> sets_;
    ProgressBar bar_;
    Scorer scorer_;
};

}  // namespace cli
