// Where the right answers come when features are compared: what retrieval and zero-shot accuracy are counted
// from.
//
// Every query is compared by cosine with every row of a gallery. The cosines come from the CPU engine's
// products, of which equal rows get equal bits wherever they lie, so that ties are ties. They are computed
// for some queries at a time; there is never a matrix of all of them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "monoclip/backend/cpu/cpu.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/executor.hpp"
#include "monoclip/core/matrix.hpp"
#include "monoclip/core/similarity.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1 {

/// Where the right answers of some queries came.
///
/// A query's rank is 1 and the number of wrong answers that come before its best right one. A wrong answer
/// whose cosine is equal comes before: features that do not tell two things apart find neither. So does one
/// whose cosine is NaN, and a right answer of NaN comes last: features that have gone astray find nothing.
struct Ranking {
    std::vector<std::size_t> ranks;   ///< one for each query, from 1 on
    std::vector<std::size_t> firsts;  ///< for each query the row of the gallery that came first

    /// How many queries have a right answer among the first `k`.
    std::size_t found_within(std::size_t k) const {
        return static_cast<std::size_t>(
            std::count_if(ranks.begin(), ranks.end(), [k](std::size_t rank) { return rank <= k; }));
    }

    /// Recall@k: the share of queries that have a right answer among the first `k`; 0 without queries.
    double recall(std::size_t k) const {
        return ranks.empty() ? 0 : static_cast<double>(found_within(k)) / static_cast<double>(ranks.size());
    }

    /// The mean rank; 0 without queries.
    double mean_rank() const {
        double sum = 0;
        for (const std::size_t rank : ranks) sum += static_cast<double>(rank);
        return ranks.empty() ? 0 : sum / static_cast<double>(ranks.size());
    }

    /// The median rank, of an even number the mean of the middle two; 0 without queries.
    double median_rank() const {
        if (ranks.empty()) return 0;
        std::vector<std::size_t> sorted = ranks;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t middle = sorted.size() / 2;
        const auto upper = static_cast<double>(sorted[middle]);
        return sorted.size() % 2 != 0 ? upper : (static_cast<double>(sorted[middle - 1]) + upper) / 2;
    }
};

namespace detail {

/// Rows made to unit length, from `first` on, into `unit`.
inline void copy_normalized(const Matrix& features, std::size_t first, Matrix& unit, Executor& executor) {
    executor.parallel_for(unit.rows(), [&](std::size_t i) {
        const std::span<const float> from = features.row(first + i);
        const double scale = inverse_norm(from);
        std::transform(from.begin(), from.end(), unit.row(i).begin(),
                       [scale](float value) { return static_cast<float>(value * scale); });
    });
}

/// The rows of a gallery, packed to be compared with many queries.
class Gallery {
  public:
    /// `executor` must outlive it.
    Gallery(const Matrix& features, Executor& executor)
        : engine_(options_for(executor)), rows_(features.rows()) {
        Matrix unit(features.rows(), features.cols());
        copy_normalized(features, 0, unit, executor);
        const Shape shape{static_cast<std::int64_t>(unit.rows()), static_cast<std::int64_t>(unit.cols())};
        packed_ = engine_.pack(borrowed_tensor(shape, unit.elements()), Role::matrix);
    }

    /// Cosines of queries of unit length with all rows, [queries,rows], into `scores`.
    void compare(const Matrix& queries, Matrix& scores) const {
        const auto extent = [](std::size_t count) { return static_cast<std::int64_t>(count); };
        const CpuEngine<float>::ConstView in{queries.data(), extent(queries.rows()), extent(queries.cols()),
                                             extent(queries.cols())};
        const CpuEngine<float>::View out{scores.data(), extent(scores.rows()), extent(scores.cols()),
                                         extent(scores.cols())};
        const Workspace none(0);
        Arena arena(none);
        engine_.linear(engine_.as_operand(in, arena), packed_, {}, out, arena);
    }

    /// How many queries to compare at a time, for 16 MiB of scores; at least one.
    std::size_t queries_at_once() const {
        constexpr std::size_t scores = std::size_t{1} << 22;
        return (std::clamp)(scores / (std::max<std::size_t>)(rows_, 1), std::size_t{1}, std::size_t{256});
    }

  private:
    static BasicCpu<float> options_for(Executor& executor) {
        BasicCpu<float> options;
        options.context.executor = {std::shared_ptr<Executor>(), &executor};  // borrowed
        return options;
    }

    CpuEngine<float> engine_;
    std::size_t rows_;
    CpuEngine<float>::Weight packed_;
};

/// Where one query's right answer came.
struct Standing {
    std::size_t rank = 0;  ///< 0: it has none
    std::size_t first = 0;
};

/// The standing of a query by its scores; right are the rows with its id.
inline Standing standing_of(std::span<const float> scores, std::size_t id, std::span<const std::size_t> ids) {
    constexpr float lowest = -std::numeric_limits<float>::infinity();
    bool has_answer = false;
    float right = lowest, wrong = lowest;
    std::size_t first_right = 0, first_wrong = 0, before = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (ids[i] != id) continue;
        if (!has_answer || scores[i] > right) first_right = i;
        if (scores[i] > right) right = scores[i];
        has_answer = true;
    }
    if (!has_answer) return {};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (ids[i] == id || scores[i] < right) continue;
        const bool leads = std::isnan(scores[i]) ? !std::isnan(wrong) : scores[i] > wrong;
        if (before == 0 || leads) {
            wrong = scores[i];
            first_wrong = i;
        }
        ++before;
    }
    return {1 + before, before == 0 ? first_right : first_wrong};
}

inline void check_ids(const char* what, std::size_t ids, std::size_t rows) {
    if (ids != rows) throw Error("evaluation.101", concat(rows, " ", what, " have ", ids, " ids"));
}

}  // namespace detail

/// Ranks the right answers of `queries` [N,D] among the rows of `gallery` [M,D] by cosine: right are the rows
/// whose id is the query's. Neither needs to be of unit length. It takes two copies of the gallery at first,
/// then one and 16 MiB.
///
/// Throws matrix.102 (different widths), evaluation.101 (not one id for each row), evaluation.102 (a query
/// without a right answer in the gallery).
inline Ranking rank_answers(const Matrix& queries, const Matrix& gallery,
                            std::span<const std::size_t> query_ids, std::span<const std::size_t> gallery_ids,
                            Executor& executor) {
    detail::check_ids("queries", query_ids.size(), queries.rows());
    detail::check_ids("rows of the gallery", gallery_ids.size(), gallery.rows());
    Ranking ranking;
    ranking.ranks.resize(queries.rows());
    ranking.firsts.resize(queries.rows());
    if (queries.rows() == 0) return ranking;
    if (gallery.rows() != 0 && queries.cols() != gallery.cols()) {
        throw Error("matrix.102", detail::concat("features of different widths: ", queries.cols(), " and ",
                                                 gallery.cols()));
    }
    const detail::Gallery packed(gallery, executor);
    const std::size_t most = packed.queries_at_once();
    for (std::size_t first = 0; first < queries.rows(); first += most) {
        Matrix unit((std::min)(most, queries.rows() - first), queries.cols());
        detail::copy_normalized(queries, first, unit, executor);
        Matrix scores(unit.rows(), gallery.rows());
        packed.compare(unit, scores);
        executor.parallel_for(unit.rows(), [&](std::size_t i) {
            const std::size_t query = first + i;
            const auto standing = detail::standing_of(scores.row(i), query_ids[query], gallery_ids);
            ranking.ranks[query] = standing.rank;
            ranking.firsts[query] = standing.first;
        });
    }
    const auto lost = std::find(ranking.ranks.begin(), ranking.ranks.end(), std::size_t{0});
    if (lost != ranking.ranks.end()) {
        throw Error("evaluation.102", detail::concat("query ", lost - ranking.ranks.begin(),
                                                     " has no right answer in the gallery"));
    }
    return ranking;
}

}  // namespace monoclip::inline v0_1
