// The keys and values that the queries of a sequence see.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/view.hpp"

namespace monoclip::inline v0_1::detail {

using KeyChain = std::array<KeySegment, Sequences::longest_chain>;

/// A task over the keys that `find_keys` will put into `chain`.
inline AttentionTask attention_task(std::int64_t head_width, KeyChain& chain) {
    AttentionTask task{};
    task.segments = chain.data();
    task.head_width = head_width;
    task.scale = 1.0 / std::sqrt(static_cast<double>(head_width));
    return task;
}

/// The keys and values of a sequence and of those before it in its chain.
template <class T>
void find_keys(AttentionTask& task, KeyChain& chain, const MatrixView<const T>& keys,
               const MatrixView<const T>& values, const Sequences& sequences, std::int64_t sequence,
               std::int64_t head) {
    task.key_stride = keys.stride;
    task.segment_count = 1;
    for (std::int64_t i = sequences.parent(sequence); i >= 0; i = sequences.parent(i)) ++task.segment_count;
    const std::int64_t column = head * task.head_width;
    for (std::int64_t at = task.segment_count; at-- > 0; sequence = sequences.parent(sequence)) {
        const std::int64_t begin = sequences.begin(sequence);
        chain[static_cast<std::size_t>(at)] = {keys.row(begin) + column, values.row(begin) + column,
                                               sequences.end(sequence) - begin};
    }
}

}  // namespace monoclip::inline v0_1::detail
