// The figures of `monoclip evaluate` on standard output: a table for people, JSON Lines for programs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "columns.hpp"
#include "evaluate_data.hpp"
#include "evaluate_scores.hpp"
#include "json_value.hpp"
#include "monoclip/monoclip.hpp"
#include "number_words.hpp"

namespace cli {

/// A model's name in a table: that of its file or folder.
inline std::string short_name(const std::filesystem::path& model) {
    return model.has_filename() ? model.filename().string() : model.parent_path().filename().string();
}

inline std::string count_of(std::size_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

/// "46.3 % (662)"
inline std::string share_of(const monoclip::Ranking& ranking, std::size_t k) {
    return percentage(ranking.recall(k)) + " (" + std::to_string(ranking.found_within(k)) + ")";
}

inline std::string text_of(const LabelledSet& set, const std::vector<LabelledScores>& all,
                           std::size_t most_confusions) {
    std::vector<std::vector<std::string>> rows{{"model", "pictures", "top-1", "top-5", "mean per label"}};
    for (const LabelledScores& one : all) {
        const monoclip::Ranking& ranking = one.scores.ranking;
        rows.push_back({short_name(one.model), std::to_string(one.pictures.size()), share_of(ranking, 1),
                        share_of(ranking, 5), percentage(one.scores.mean_per_class())});
    }
    std::string text = displayable(set.name) + ": " + count_of(set.pictures.size(), "picture") + ", " +
                       count_of(set.labels.size(), "label") + "\n\n" + in_columns(rows);
    if (all.size() != 1) return text;
    std::vector<std::vector<std::string>> wrong;
    for (const auto& one : monoclip::confusions(all[0].scores, all[0].truths, most_confusions)) {
        const std::size_t pictures = all[0].scores.classes[one.truth].pictures;
        wrong.push_back({set.labels[one.truth] + "  ->  " + set.labels[one.answer],
                         std::to_string(one.count) + " of " + std::to_string(pictures)});
    }
    if (!wrong.empty()) text += "\nmost frequent wrong answers\n" + in_columns(wrong);
    return text;
}

inline std::string text_of(const PairedSet& set, const std::vector<PairedScores>& all) {
    std::string text = displayable(set.name) + ": " + count_of(set.pictures.size(), "picture") + ", " +
                       count_of(set.texts.size(), "text") + "\n";
    const auto table = [&](const char* title, monoclip::Ranking monoclip::Retrieval::*direction) {
        std::vector<std::vector<std::string>> rows{
            {title, "queries", "recall@1", "recall@5", "recall@10", "mean rank", "median"}};
        for (const PairedScores& one : all) {
            const monoclip::Ranking& ranking = one.scores.*direction;
            rows.push_back({short_name(one.model), std::to_string(ranking.ranks.size()),
                            percentage(ranking.recall(1)), percentage(ranking.recall(5)),
                            percentage(ranking.recall(10)), formatted("%.1f", ranking.mean_rank()),
                            formatted("%.1f", ranking.median_rank())});
        }
        return "\n" + in_columns(rows);
    };
    return text + table("texts of pictures", &monoclip::Retrieval::image_to_text) +
           table("pictures of texts", &monoclip::Retrieval::text_to_image);
}

inline std::string json_of(const LabelledSet& set, const LabelledScores& one, std::size_t most_confusions) {
    const monoclip::Ranking& ranking = one.scores.ranking;
    JsonArray labels, wrong;
    for (std::size_t i = 0; i < set.labels.size(); ++i) {
        const monoclip::ClassScore& score = one.scores.classes[i];
        labels.push_back(json_value(JsonObject{member("label", std::string_view(set.labels[i])),
                                               member("pictures", score.pictures),
                                               member("top_1", score.top_1), member("top_5", score.top_5)}));
    }
    for (const auto& confusion : monoclip::confusions(one.scores, one.truths, most_confusions)) {
        wrong.push_back(
            json_value(JsonObject{member("label", std::string_view(set.labels[confusion.truth])),
                                  member("answer", std::string_view(set.labels[confusion.answer])),
                                  member("count", confusion.count)}));
    }
    const std::string model = one.model.string();
    const JsonObject line{member("model", std::string_view(model)),
                          member("data", std::string_view(set.name)),
                          member("task", std::string_view("zero-shot")),
                          member("pictures", one.pictures.size()),
                          member("left_out", set.pictures.size() - one.pictures.size()),
                          member("top_1", ranking.found_within(1)),
                          member("top_5", ranking.found_within(5)),
                          member("accuracy_1", Json(ranking.recall(1))),
                          member("accuracy_5", Json(ranking.recall(5))),
                          member("mean_per_label", Json(one.scores.mean_per_class())),
                          member("labels", std::move(labels)),
                          member("wrong", std::move(wrong))};
    return monoclip::write_json(Json(line)) + "\n";
}

inline JsonObject json_of(const monoclip::Ranking& ranking) {
    return {
        member("queries", ranking.ranks.size()),        member("recall_1", Json(ranking.recall(1))),
        member("recall_5", Json(ranking.recall(5))),    member("recall_10", Json(ranking.recall(10))),
        member("mean_rank", Json(ranking.mean_rank())), member("median_rank", Json(ranking.median_rank()))};
}

inline std::string json_of(const PairedSet& set, const PairedScores& one) {
    const std::string model = one.model.string();
    const JsonObject line{member("model", std::string_view(model)),
                          member("data", std::string_view(set.name)),
                          member("task", std::string_view("retrieval")),
                          member("pictures", one.pictures.size()),
                          member("texts", one.texts.size()),
                          member("pictures_left_out", set.pictures.size() - one.pictures.size()),
                          member("texts_left_out", set.texts.size() - one.texts.size()),
                          member("texts_of_pictures", json_of(one.scores.image_to_text)),
                          member("pictures_of_texts", json_of(one.scores.text_to_image))};
    return monoclip::write_json(Json(line)) + "\n";
}

}  // namespace cli
