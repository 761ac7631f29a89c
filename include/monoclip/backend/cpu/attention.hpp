// Attention of one head over one sequence, in tiles, with a running softmax: no matrix of all scores exists.
//
// For a tile of queries and the tiles of keys in turn: S = Q K^T * scale; with m the running row maximum,
// P = exp(S - m); the output so far is rescaled by exp(m_before - m), then P V is added; at the end each row
// is divided by the running sum of P. (The online softmax of Milakov and Gimelshein, arXiv:1805.02867.)
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "monoclip/backend/cpu/elementwise.hpp"
#include "monoclip/backend/cpu/view.hpp"

namespace monoclip::inline v0_1::detail {

inline constexpr std::int64_t query_tile = 32;
inline constexpr std::int64_t key_tile = 64;

/// Where one head finds its queries, keys and values, and where its output goes. Strides in elements.
template <class T>
struct AttentionHead {
    const T* query;             // [queries,head_width]
    std::int64_t query_stride;  // from one query to the next
    const T* key;               // [keys,head_width]
    const T* value;             // [keys,head_width]
    std::int64_t key_stride;    // from one key, or value, to the next
    T* out;                     // [queries,head_width]
    std::int64_t out_stride;
    std::int64_t queries;
    std::int64_t keys;
    std::int64_t head_width;
    T scale;
    bool causal;  // query i sees the keys 0 to i
};

/// Turns one row of scaled scores into weights exp(s - maximum), updates the row's running maximum and sum,
/// and returns the factor by which what was summed before must be rescaled.
template <class T>
T softmax_step(T* scores, std::int64_t count, T& running_max, T& running_sum) {
    T row_max = running_max;
    for (std::int64_t j = 0; j < count; ++j) row_max = scores[j] > row_max ? scores[j] : row_max;
    transform(scores, scores, count, [row_max](T score) { return exponential(score - row_max); });
    const T factor = exponential(running_max - row_max);
    running_sum = running_sum * factor + reduce(scores, count, [](T weight) { return weight; });
    running_max = row_max;
    return factor;
}

/// The queries [first, first + count) of one head, count <= query_tile.
template <class T>
void attend_tile(const AttentionHead<T>& head, std::int64_t first, std::int64_t count) {
    alignas(64) T scores[query_tile * key_tile];
    T running_max[query_tile];
    T running_sum[query_tile];
    std::fill_n(running_max, query_tile, std::numeric_limits<T>::lowest());
    std::fill_n(running_sum, query_tile, T(0));

    const auto queries =
        eigen_map(head.query + first * head.query_stride, count, head.head_width, head.query_stride);
    auto out = eigen_map(head.out + first * head.out_stride, count, head.head_width, head.out_stride);
    out.setZero();
    const std::int64_t key_end = head.causal ? first + count : head.keys;
    for (std::int64_t key = 0; key < key_end; key += key_tile) {
        const std::int64_t keys_here = (std::min)(key_tile, key_end - key);
        const auto keys =
            eigen_map(head.key + key * head.key_stride, keys_here, head.head_width, head.key_stride);
        const auto values =
            eigen_map(head.value + key * head.key_stride, keys_here, head.head_width, head.key_stride);
        auto tile = eigen_map(scores, count, keys_here, key_tile);
        // Below this sum of extents Eigen would take other code, that depends on the address of the result.
        const bool tiny = count + keys_here + head.head_width < 20;
        if (tiny) {
            multiply_plainly(head.scale * queries, keys.transpose(), false, tile);
        } else {
            tile.noalias() = (head.scale * queries) * keys.transpose();
        }
        for (std::int64_t i = 0; i < count; ++i) {
            T* row = scores + i * key_tile;
            // A causal row sees the keys up to its own position; at least the first key of the first tile.
            const std::int64_t seen =
                head.causal ? (std::clamp)(first + i + 1 - key, std::int64_t{0}, keys_here) : keys_here;
            std::fill(row + seen, row + keys_here, T(0));
            if (seen == 0) continue;
            const T factor = softmax_step(row, seen, running_max[i], running_sum[i]);
            if (key != 0) out.row(i) *= factor;
        }
        if (tiny) {
            multiply_plainly(tile, values, true, out);
        } else {
            out.noalias() += tile * values;
        }
    }
    for (std::int64_t i = 0; i < count; ++i) out.row(i) *= T(1) / running_sum[i];
}

/// All queries of one head.
template <class T>
void attend(const AttentionHead<T>& head) {
    for (std::int64_t first = 0; first < head.queries; first += query_tile) {
        attend_tile(head, first, (std::min)(query_tile, head.queries - first));
    }
}

}  // namespace monoclip::inline v0_1::detail
