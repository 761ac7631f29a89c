// How much attention each token gets: the numbers between the softmax and the values, which attention itself
// never writes down.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "monoclip/backend/backend.hpp"

namespace monoclip::inline v0_1::nn {

/// The attention of one query for each sequence, queries [count,W] to keys [count*length,W] -> weights
/// [count,heads,length]; each row sums to 1.
///
/// The engine's attention gives sums of values. With rows of the identity for values these are the weights
/// themselves, as many tokens at a time as a head is wide: so the softmax is that of the encoder, whichever
/// the engine.
template <class E>
void pooled_attention_weights(const E& engine, typename E::ConstView queries, typename E::ConstView keys,
                              const Sequences& sequences, int heads, std::span<float> weights,
                              typename E::Arena& arena) {
    const auto width = static_cast<std::size_t>(keys.cols);
    const auto length = static_cast<std::size_t>(sequences.length);
    const auto rows = static_cast<std::size_t>(keys.rows);
    const std::size_t head_width = width / static_cast<std::size_t>(heads);
    const std::span<const float> key_rows = engine.to_host(keys, arena);
    std::vector<float> keys_values(rows * 2 * width);
    for (std::size_t first = 0; first < length; first += head_width) {
        const typename E::Arena::Scope scope(arena);
        const std::size_t count = (std::min)(head_width, length - first);
        std::fill(keys_values.begin(), keys_values.end(), 0.0f);
        for (std::size_t row = 0; row < rows; ++row) {
            float* const to = keys_values.data() + row * 2 * width;
            std::copy_n(key_rows.data() + row * width, width, to);
            const std::size_t token = row % length;
            if (token < first || token >= first + count) continue;
            for (std::size_t column = token - first; column < width; column += head_width)
                to[width + column] = 1.0f;
        }
        const auto out = engine.operand(arena, queries.rows, keys.cols);
        engine.pooled_attention(queries, engine.upload(keys_values, keys.rows, 2 * keys.cols, arena),
                                sequences, heads, out, arena);
        const std::span<const float> sums = engine.to_host(out, arena);
        for (std::size_t head = 0; head < sums.size() / head_width; ++head)
            std::copy_n(sums.data() + head * head_width, count, weights.data() + head * length + first);
    }
}

}  // namespace monoclip::inline v0_1::nn
