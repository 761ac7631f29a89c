// The symmetric contrastive loss: cross-entropy of every picture over all texts, and of every text over all
// pictures (paper, figure 3).
//
// With unit vectors X, Y [N,E], s = exp(logit_scale), S = s X Y^T and the log-sum-exps a of its rows and c of
// its columns, the loss is the mean over i of (a_i + c_i) / 2 - S_ii, and the gradient of S is
// G = (exp(S - a) + exp(S - c)) / 2N - I / N. S is computed twice, some rows at a time, and never held whole.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "monoclip/backend/training.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// What a loss gave, beside the gradients.
struct ContrastiveResult {
    double loss = 0;                  ///< the mean of both directions' cross entropies, in nats
    double logit_scale_gradient = 0;  ///< of the logarithm
    double accuracy = 0;  ///< the share of pictures whose own text is the nearest (or an equal one)
};

/// Which texts of a batch are right for which pictures, beside each picture's own. What a picture, or a text,
/// is right for is its target in equal shares.
struct RightTexts {
    /// Empty, or N numbers: where they are equal, the text of each is right for the other's picture, too.
    std::span<const std::int64_t> concepts{};
    /// Empty, or N lists of numbers in rising order: what is known of each picture.
    std::span<const std::vector<std::uint32_t>> known{};
    /// The same of what each text says, which is right for all pictures of which everything that it says is
    /// known, if it says anything.
    std::span<const std::vector<std::uint32_t>> said{};

    /// Whether there is nothing beside each picture's own.
    bool empty() const { return concepts.empty() && said.empty(); }
    /// Whether the lists are those of `count` pairs.
    bool fits(std::size_t count) const {
        return (concepts.empty() || concepts.size() == count) && (said.empty() || said.size() == count) &&
               known.size() == said.size();
    }
    /// Whether a text is right for a picture.
    bool operator()(std::size_t picture, std::size_t text) const {
        if (picture == text) return true;
        if (!concepts.empty() && concepts[picture] == concepts[text]) return true;
        return !said.empty() && !said[text].empty() &&
               std::includes(known[picture].begin(), known[picture].end(), said[text].begin(),
                             said[text].end());
    }
};

namespace detail {

/// Rows divided by their lengths; the lengths.
template <class E>
typename E::View unit_rows(const E& engine, typename E::ConstView rows, std::span<typename E::Number> lengths,
                           typename E::Arena& arena) {
    using T = typename E::Number;
    const auto unit = engine.copy(rows, arena);
    engine.context().executor->parallel_for(static_cast<std::size_t>(rows.rows), [&](std::size_t i) {
        T* const row = unit.row(static_cast<std::int64_t>(i));
        T sum = 0;
        for (std::int64_t c = 0; c < rows.cols; ++c) sum += row[c] * row[c];
        lengths[i] = std::sqrt(sum);
        for (std::int64_t c = 0; c < rows.cols; ++c) row[c] /= lengths[i];
    });
    return unit;
}

/// The gradient of unit rows, in place -> that of the rows: (d - x (x . d)) / length.
template <class E>
void unit_rows_backward(const E& engine, typename E::ConstView unit,
                        std::span<const typename E::Number> lengths, typename E::View gradient) {
    using T = typename E::Number;
    engine.context().executor->parallel_for(lengths.size(), [&](std::size_t i) {
        const T* const x = unit.row(static_cast<std::int64_t>(i));
        T* const d = gradient.row(static_cast<std::int64_t>(i));
        T dot = 0;
        for (std::int64_t c = 0; c < unit.cols; ++c) dot += x[c] * d[c];
        for (std::int64_t c = 0; c < unit.cols; ++c) d[c] = (d[c] - x[c] * dot) / lengths[i];
    });
}

/// The loss over a batch in tiles. Of one call.
template <class E>
class ContrastiveTiles {
  public:
    using T = typename E::Number;
    using View = typename E::View;

    ContrastiveTiles(const E& engine, View images, View texts, T scale, const RightTexts& right,
                     typename E::Arena& arena)
        : engine_(engine),
          images_(images),
          texts_(texts),
          scale_(scale),
          right_(right),
          arena_(arena),
          count_(images.rows),
          row_sums_(static_cast<std::size_t>(count_)),
          column_sums_(static_cast<std::size_t>(count_), T(0)),
          texts_of_picture_(static_cast<std::size_t>(count_), T(1)),
          pictures_of_text_(static_cast<std::size_t>(count_), T(1)) {
        if (right_.empty()) return;
        const auto count = static_cast<std::size_t>(count_);
        engine_.context().executor->parallel_for(count, [&](std::size_t i) {
            std::size_t of_picture = 0, of_text = 0;
            for (std::size_t j = 0; j < count; ++j) {
                of_picture += right_(i, j) ? 1 : 0;
                of_text += right_(j, i) ? 1 : 0;
            }
            texts_of_picture_[i] = static_cast<T>(of_picture);
            pictures_of_text_[i] = static_cast<T>(of_text);
        });
    }

    /// `d_images` and `d_texts` [N,E] are stored.
    ContrastiveResult run(View d_images, View d_texts) {
        sum_exponentials();
        std::fill_n(d_texts.data, d_texts.rows * d_texts.cols, T(0));
        double loss = 0, scale_gradient = 0, right = 0;
        for_tiles([&](std::int64_t first, View scores) {
            std::vector<Row> rows(static_cast<std::size_t>(scores.rows));
            engine_.context().executor->parallel_for(rows.size(), [&](std::size_t i) {
                rows[i] = differentiate(first + static_cast<std::int64_t>(i),
                                        scores.row(static_cast<std::int64_t>(i)));
            });
            for (const Row& row : rows) {
                loss += row.loss;
                scale_gradient += row.scale_gradient;
                right += row.is_right ? 1 : 0;
            }
            // scores are now s G: the gradients of pictures and texts are its products with the others.
            const auto tile = E::weight(texts_.data, Shape{count_, texts_.cols}, Role::projection);
            engine_.linear(engine_.as_operand(scores, arena_), tile, {},
                           engine_.rows(d_images, first, scores.rows), arena_);
            engine_.linear_weight_gradient(
                scores, engine_.as_operand(engine_.rows(images_, first, scores.rows), arena_),
                E::weight(texts_.data, Shape{count_, texts_.cols}, Role::matrix), d_texts, {}, arena_);
        });
        return {loss, scale_gradient, right / static_cast<double>(count_)};
    }

  private:
    struct Row {
        double loss = 0;
        double scale_gradient = 0;
        bool is_right = false;
    };

    /// Calls `body(first, scores)` with the scores of some pictures with all texts.
    template <class Body>
    void for_tiles(Body body) {
        constexpr std::int64_t tile_elements = std::int64_t{1} << 22;  // 16 MB of float
        const std::int64_t rows = (std::clamp<std::int64_t>)(tile_elements / count_, 1, count_);
        const auto texts = E::weight(texts_.data, Shape{count_, texts_.cols}, Role::matrix);
        for (std::int64_t first = 0; first < count_; first += rows) {
            const typename E::Arena::Scope scope(arena_);
            const View some = engine_.rows(images_, first, (std::min)(rows, count_ - first));
            const View scores = engine_.matrix(arena_, some.rows, count_);
            engine_.linear(engine_.as_operand(some, arena_), texts, {}, scores, arena_);
            engine_.context().executor->parallel_for(static_cast<std::size_t>(some.rows), [&](std::size_t i) {
                T* const row = scores.row(static_cast<std::int64_t>(i));
                for (std::int64_t j = 0; j < count_; ++j) row[j] *= scale_;
            });
            body(first, scores);
        }
    }

    /// The log-sum-exps of rows, and, tile by tile, of columns.
    void sum_exponentials() {
        std::vector<T> highest(static_cast<std::size_t>(count_), -std::numeric_limits<T>::infinity());
        for_tiles([&](std::int64_t first, View scores) {
            engine_.context().executor->parallel_for(
                static_cast<std::size_t>(scores.rows), [&](std::size_t i) {
                    const T* const row = scores.row(static_cast<std::int64_t>(i));
                    const T top = *std::max_element(row, row + count_);
                    T sum = 0;
                    for (std::int64_t j = 0; j < count_; ++j) sum += std::exp(row[j] - top);
                    row_sums_[static_cast<std::size_t>(first) + i] = top + std::log(sum);
                });
            constexpr std::size_t block = 64;  // columns of one task
            const std::size_t blocks = (static_cast<std::size_t>(count_) + block - 1) / block;
            engine_.context().executor->parallel_for(blocks, [&](std::size_t index) {
                const std::size_t end = (std::min)((index + 1) * block, static_cast<std::size_t>(count_));
                for (std::int64_t i = 0; i < scores.rows; ++i) {
                    const T* const row = scores.row(i);
                    for (std::size_t j = index * block; j < end; ++j) {
                        const T top = (std::max)(highest[j], row[j]);
                        column_sums_[j] =
                            column_sums_[j] * std::exp(highest[j] - top) + std::exp(row[j] - top);
                        highest[j] = top;
                    }
                }
            });
        });
        for (std::size_t j = 0; j < highest.size(); ++j)
            column_sums_[j] = highest[j] + std::log(column_sums_[j]);
    }

    /// A row of scores -> s times their gradient, and what the row adds to the sums.
    Row differentiate(std::int64_t i, T* scores) const {
        const T share = T(1) / static_cast<T>(count_);
        const auto picture = static_cast<std::size_t>(i);
        const T of_picture = share / texts_of_picture_[picture];
        const T a = row_sums_[static_cast<std::size_t>(i)];
        const std::int64_t best = std::max_element(scores, scores + count_) - scores;
        Row row;
        row.is_right = right_(picture, static_cast<std::size_t>(best));
        for (std::int64_t j = 0; j < count_; ++j) {
            const T score = scores[j];
            const T c = column_sums_[static_cast<std::size_t>(j)];
            T gradient = share / 2 * (std::exp(score - a) + std::exp(score - c));
            if (right_(picture, static_cast<std::size_t>(j))) {
                const T of_text = share / pictures_of_text_[static_cast<std::size_t>(j)];
                gradient -= (of_picture + of_text) / 2;
                row.loss += static_cast<double>((of_picture * (a - score) + of_text * (c - score)) / 2);
            }
            row.scale_gradient += static_cast<double>(gradient * score);
            scores[j] = gradient * scale_;
        }
        return row;
    }

    const E& engine_;
    View images_, texts_;
    T scale_;
    const RightTexts& right_;
    typename E::Arena& arena_;
    std::int64_t count_;
    std::vector<T> row_sums_, column_sums_;
    std::vector<T> texts_of_picture_, pictures_of_text_;  // how many are right
};

}  // namespace detail

/// The loss of pictures [N,E] and their texts [N,E], as the projections left them; the gradients of both are
/// stored in `d_images` and `d_texts`, which must not overlap them. The sums run in the engine's number type,
/// in an order that N alone decides. Throws train.103 for an empty batch or sizes that differ.
template <TrainingEngine E>
ContrastiveResult contrastive_loss(const E& engine, typename E::ConstView images, typename E::ConstView texts,
                                   double logit_scale, const RightTexts& right, typename E::View d_images,
                                   typename E::View d_texts, typename E::Arena& arena) {
    using T = typename E::Number;
    const bool is_whole = right.fits(static_cast<std::size_t>(images.rows));
    detail::require(images.rows > 0 && images.rows == texts.rows && images.cols == texts.cols && is_whole,
                    "train.103", "a contrastive batch needs as many texts as pictures, and at least one");
    const typename E::Arena::Scope scope(arena);
    std::vector<T> image_lengths(static_cast<std::size_t>(images.rows)), text_lengths(image_lengths.size());
    const auto x = detail::unit_rows(engine, images, image_lengths, arena);
    const auto y = detail::unit_rows(engine, texts, text_lengths, arena);
    const T scale = static_cast<T>(std::exp(logit_scale));
    detail::ContrastiveTiles<E> tiles(engine, x, y, scale, right, arena);
    const ContrastiveResult result = tiles.run(d_images, d_texts);
    detail::unit_rows_backward(engine, x, image_lengths, d_images);
    detail::unit_rows_backward(engine, y, text_lengths, d_texts);
    return result;
}

}  // namespace monoclip::inline v0_1
