// Zero-shot classification: how often the right one of some labels describes a picture best (the CLIP
// paper, 3.1).
//
//     const auto classifier = clip.encode_labels(labels, {.templates = {"a photo of a {}."}});
//     const auto scores = monoclip::evaluate_zero_shot(clip.encode_images(pictures), classifier, truths,
//     executor); scores.ranking.recall(1);                                // top-1 accuracy
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/executor.hpp"
#include "monoclip/core/matrix.hpp"
#include "monoclip/tasks/ranking.hpp"

namespace monoclip::inline v0_1 {

/// The pictures of one label.
struct ClassScore {
    std::size_t pictures = 0;  ///< that have this label
    std::size_t top_1 = 0;     ///< how many of them have their label first
    std::size_t top_5 = 0;     ///< and among the first five

    /// Top-1 accuracy; 0 without pictures.
    double accuracy() const {
        return pictures == 0 ? 0 : static_cast<double>(top_1) / static_cast<double>(pictures);
    }
};

/// How pictures were classified.
struct ZeroShot {
    Ranking ranking;                  ///< of each picture's label among all; `firsts` are the answers
    std::vector<ClassScore> classes;  ///< one for each label

    /// The mean of the classes' top-1 accuracies, over those that have pictures; 0 without any.
    double mean_per_class() const {
        double sum = 0;
        std::size_t count = 0;
        for (const ClassScore& score : classes) {
            sum += score.accuracy();
            count += score.pictures != 0 ? 1 : 0;
        }
        return count == 0 ? 0 : sum / static_cast<double>(count);
    }
};

/// Classifies pictures: features [N,D] and the labels' [L,D] as `Clip::encode_labels` makes them, neither
/// necessarily of unit length; `truths` says of each picture which row of `classifier` is right.
///
/// Labels whose rows are equal are never told apart (see `Ranking` for ties). Throws as `rank_answers` does;
/// evaluation.103 for a truth that is no row of `classifier`.
inline ZeroShot evaluate_zero_shot(const Matrix& images, const Matrix& classifier,
                                   std::span<const std::size_t> truths, Executor& executor) {
    for (const std::size_t truth : truths) {
        if (truth < classifier.rows()) continue;
        throw Error("evaluation.103",
                    detail::concat("label ", truth, " of a classifier of ", classifier.rows()));
    }
    std::vector<std::size_t> labels(classifier.rows());
    std::iota(labels.begin(), labels.end(), std::size_t{0});
    ZeroShot result{rank_answers(images, classifier, truths, labels, executor),
                    std::vector<ClassScore>(classifier.rows())};
    for (std::size_t i = 0; i < truths.size(); ++i) {
        const std::size_t rank = result.ranking.ranks[i];
        ClassScore& score = result.classes[truths[i]];
        ++score.pictures;
        score.top_1 += rank <= 1 ? 1 : 0;
        score.top_5 += rank <= 5 ? 1 : 0;
    }
    return result;
}

/// How often pictures of one label were taken for another.
struct Confusion {
    std::size_t truth = 0;   ///< the pictures' label, from 0
    std::size_t answer = 0;  ///< the label that they were taken for
    std::size_t count = 0;   ///< pictures

    friend bool operator==(const Confusion&, const Confusion&) = default;
};

/// The wrong answers of a classification, the most frequent first; at equal counts those that are the larger
/// share of their label's pictures, then by the numbers of the labels. `truths` as they were given. At most
/// `most`.
inline std::vector<Confusion> confusions(const ZeroShot& scores, std::span<const std::size_t> truths,
                                         std::size_t most) {
    detail::check_ids("pictures", truths.size(), scores.ranking.firsts.size());
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
    for (std::size_t i = 0; i < truths.size(); ++i) {
        if (scores.ranking.firsts[i] != truths[i]) ++counts[{truths[i], scores.ranking.firsts[i]}];
    }
    std::vector<Confusion> found;
    found.reserve(counts.size());
    for (const auto& [labels, count] : counts) found.push_back({labels.first, labels.second, count});
    const auto pictures = [&scores](const Confusion& one) { return scores.classes.at(one.truth).pictures; };
    std::stable_sort(found.begin(), found.end(), [&pictures](const Confusion& a, const Confusion& b) {
        return a.count != b.count ? a.count > b.count : pictures(a) < pictures(b);
    });
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace monoclip::inline v0_1
