// Retrieval: which text is a picture's, and which picture a text's. The figures of the CLIP paper's section
// on retrieval, by the usual protocol of Flickr30k and COCO: a picture has one caption or several.
//
//     const auto found = monoclip::evaluate_retrieval(images, texts, picture_of_text, executor);
//     found.image_to_text.recall(1);
#pragma once

#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

#include "monoclip/core/executor.hpp"
#include "monoclip/core/matrix.hpp"
#include "monoclip/tasks/ranking.hpp"

namespace monoclip::inline v0_1 {

/// How well pictures and texts find each other.
struct Retrieval {
    Ranking image_to_text;  ///< of each picture, by the best of its texts
    Ranking text_to_image;  ///< of each text
};

/// Retrieval both ways among features of pictures [N,D] and texts [M,D], which need not be of unit length. A
/// picture and a text belong together where their ids are equal: the number of a picture, or of a concept
/// that several pictures and texts share. Equal texts of different ids are wrong for each other's pictures
/// (see `Ranking` for ties).
///
/// Throws as `rank_answers` does; evaluation.102 also for a text without a picture.
inline Retrieval evaluate_retrieval(const Matrix& images, const Matrix& texts,
                                    std::span<const std::size_t> image_ids,
                                    std::span<const std::size_t> text_ids, Executor& executor) {
    return {rank_answers(images, texts, image_ids, text_ids, executor),
            rank_answers(texts, images, text_ids, image_ids, executor)};
}

/// The same where `picture_of_text` says of each text which row of `images` it belongs to.
inline Retrieval evaluate_retrieval(const Matrix& images, const Matrix& texts,
                                    std::span<const std::size_t> picture_of_text, Executor& executor) {
    std::vector<std::size_t> rows(images.rows());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return evaluate_retrieval(images, texts, rows, picture_of_text, executor);
}

}  // namespace monoclip::inline v0_1
