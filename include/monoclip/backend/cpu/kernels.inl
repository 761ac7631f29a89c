// The CPU's kernels, written once. Included by `all_kernels.inl`. The same holds as for
// `products.inl`.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

/// Factors of T, one element of the depth at a time.
struct Full {
    using Element = Number;
    using Operand = Vec;
    static constexpr std::int64_t group = 1;
    static MONOCLIP_KERNEL Operand load_operand(const Element* at) { return load(at); }
    static MONOCLIP_KERNEL Operand broadcast_operand(const Element* at) { return broadcast(*at); }
    static MONOCLIP_KERNEL Vec multiply_add(Operand a, Operand b, Vec sum) { return fma(a, b, sum); }
};

// ---- attention

inline constexpr std::int64_t query_tile = panel_columns;
inline constexpr std::int64_t key_tile = 64;
inline constexpr std::int64_t head_part = 128;  // of a head's width: what the buffers hold

/// What attention keeps of the queries of one tile. Queries are the columns, so that the softmax runs along
/// the lanes and no sum ever crosses them.
struct AttentionTile {
    alignas(64) Number queries[head_part * query_tile];  // [head part][query], scaled
    alignas(64) Number weights[key_tile * query_tile];   // [key][query]: scores, then exp(score - maximum)
    alignas(64) Number sums[head_part * query_tile];     // [head part][query]: the weighted values so far
    alignas(64) Number highest[query_tile];
    alignas(64) Number total[query_tile];
    std::int64_t first;    // query
    std::int64_t count;    // of queries
    std::int64_t vectors;  // of columns
};

/// The part [begin, begin + width) of the tile's queries, transposed and scaled.
inline void gather_queries(const AttentionTask& task, AttentionTile& tile, std::int64_t begin,
                           std::int64_t width) {
    const Number* query = static_cast<const Number*>(task.query) + tile.first * task.query_stride + begin;
    const Number scale = static_cast<Number>(task.scale);
    for (std::int64_t i = 0; i < tile.vectors * lanes; ++i) {
        const Number* row = query + i * task.query_stride;
        if (i < tile.count) {
            for (std::int64_t d = 0; d < width; ++d) tile.queries[d * query_tile + i] = row[d] * scale;
        } else {
            for (std::int64_t d = 0; d < width; ++d) tile.queries[d * query_tile + i] = Number(0);
        }
    }
}

/// Keys times queries -> weights, or values times weights -> sums, for the keys [begin, end), segment by
/// segment. The sums run through the segments as through one.
template <bool IsValues>
void multiply_segments(const AttentionTask& task, AttentionTile& tile, std::int64_t begin, std::int64_t end,
                       std::int64_t head_begin, std::int64_t head_width, Old old) {
    std::int64_t first = 0;
    for (std::int64_t s = 0; s < task.segment_count; ++s) {
        const KeySegment& segment = task.segments[s];
        const std::int64_t from = begin > first ? begin - first : 0;
        const std::int64_t to = lesser(segment.count, end - first);
        if (from < to) {
            const Number* rows = static_cast<const Number*>(IsValues ? segment.value : segment.key) +
                                 from * task.key_stride + head_begin;
            Number* weights = tile.weights + (first + from - begin) * query_tile;
            Piece<Full> piece{};
            piece.in = rows;
            piece.taps = 1;
            piece.out_stride = query_tile;
            if (IsValues) {
                piece.in_stride = 1;
                piece.step = task.key_stride;
                piece.panel = weights;
                piece.groups = to - from;
                piece.old = first + from > begin ? Old::continued : old;
                piece.out = tile.sums;
                multiply<Full, Rows::apart>(head_width, tile.vectors, piece, 0);
            } else {
                piece.in_stride = task.key_stride;
                piece.step = 1;
                piece.panel = tile.queries;
                piece.groups = head_width;
                piece.old = old;
                piece.out = weights;
                multiply<Full, Rows::apart>(to - from, tile.vectors, piece, 0);
            }
        }
        first += segment.count;
    }
}

/// The scores of the keys [begin, end).
inline void score_keys(const AttentionTask& task, AttentionTile& tile, std::int64_t begin, std::int64_t end) {
    const bool in_parts = task.head_width > head_part;
    for (std::int64_t part = 0; part < task.head_width; part += head_part) {
        const std::int64_t width = lesser(task.head_width - part, head_part);
        if (in_parts) gather_queries(task, tile, part, width);
        multiply_segments<false>(task, tile, begin, end, part, width,
                                 part != 0 ? Old::continued : Old::ignored);
    }
    if (!task.causal) return;
    for (std::int64_t key = begin; key < end; ++key) {
        const std::int64_t blind = lesser(key - task.position - tile.first, tile.count);  // queries before it
        for (std::int64_t i = 0; i < blind; ++i) tile.weights[(key - begin) * query_tile + i] = lowest_number;
    }
}

/// Scores -> weights exp(score - maximum), with the running maximum and sum; what was summed before is
/// rescaled. (The online softmax of Milakov and Gimelshein, arXiv:1805.02867.)
inline void softmax_step(AttentionTile& tile, std::int64_t keys, std::int64_t head_width, bool is_first) {
    for (std::int64_t column = 0; column < tile.vectors * lanes; column += lanes) {
        Number* weights = tile.weights + column;
        const Vec before = load(tile.highest + column);
        Vec highest = before;
        for (std::int64_t j = 0; j < keys; ++j) highest = maximum(highest, load(weights + j * query_tile));
        Vec total = broadcast(Number(0));
        for (std::int64_t j = 0; j < keys; ++j) {
            const Vec weight = exponential(subtract(load(weights + j * query_tile), highest));
            store(weights + j * query_tile, weight);
            total = add(total, weight);
        }
        store(tile.highest + column, highest);
        if (is_first) {
            store(tile.total + column, total);
            continue;
        }
        const Vec factor = exponential(subtract(before, highest));
        store(tile.total + column, fma(load(tile.total + column), factor, total));
        Number* sums = tile.sums + column;
        for (std::int64_t d = 0; d < head_width; ++d)
            store(sums + d * query_tile, multiply(load(sums + d * query_tile), factor));
    }
}

/// The weighted values, divided by the sums of the weights, to their places.
inline void store_attended(const AttentionTask& task, AttentionTile& tile, std::int64_t part,
                           std::int64_t width) {
    for (std::int64_t column = 0; column < tile.vectors * lanes; column += lanes) {
        const Vec factor = divide(broadcast(Number(1)), load(tile.total + column));
        Number* sums = tile.sums + column;
        for (std::int64_t d = 0; d < width; ++d)
            store(sums + d * query_tile, multiply(load(sums + d * query_tile), factor));
    }
    for (std::int64_t i = 0; i < tile.count; ++i) {
        alignas(64) Number row[head_part + lanes];
        for (std::int64_t d = 0; d < width; ++d) row[d] = tile.sums[d * query_tile + i];
        const std::int64_t place = (tile.first + i) * task.out_stride + part;
        for (std::int64_t d = 0; d < width; d += lanes) {
            const std::int64_t here = lesser(width - d, lanes);
            if (task.out_is_narrow) {
                store_narrow_first(static_cast<std::uint16_t*>(task.out) + place + d, load(row + d), here);
            } else {
                store_first(static_cast<Number*>(task.out) + place + d, load(row + d), here);
            }
        }
    }
}

/// One tile of queries against all keys that it sees. A head wider than the buffers is done in parts, each
/// with the scores computed anew.
inline void attend_tile(const AttentionTask& task, AttentionTile& tile) {
    std::int64_t keys = 0;
    for (std::int64_t s = 0; s < task.segment_count; ++s) keys += task.segments[s].count;
    if (task.causal) keys = lesser(keys, task.position + tile.first + tile.count);
    if (task.head_width <= head_part) gather_queries(task, tile, 0, task.head_width);
    for (std::int64_t part = 0; part < task.head_width; part += head_part) {
        const std::int64_t width = lesser(task.head_width - part, head_part);
        for (std::int64_t i = 0; i < query_tile; ++i) tile.highest[i] = lowest_number;
        for (std::int64_t begin = 0; begin < keys; begin += key_tile) {
            const std::int64_t end = lesser(begin + key_tile, keys);
            score_keys(task, tile, begin, end);
            softmax_step(tile, end - begin, width, begin == 0);
            multiply_segments<true>(task, tile, begin, end, part, width,
                                    begin != 0 ? Old::continued : Old::ignored);
        }
        store_attended(task, tile, part, width);
    }
}

inline void attention(const AttentionTask& task) {
    AttentionTile tile;
    for (std::int64_t first = 0; first < task.queries; first += query_tile) {
        tile.first = first;
        tile.count = lesser(task.queries - first, query_tile);
        tile.vectors = (tile.count + lanes - 1) / lanes;
        attend_tile(task, tile);
    }
}

// ---- rows

inline void layer_norm(const LayerNormTask& task) {
    const Number* gain = static_cast<const Number*>(task.gain);
    const Number* bias = static_cast<const Number*>(task.bias);
    const Number count = static_cast<Number>(task.width);
    for (std::int64_t row = 0; row < task.rows; ++row) {
        const Number* in = static_cast<const Number*>(task.in) + row * task.in_stride;
        Vec total = broadcast(Number(0));
        for (std::int64_t i = 0; i < task.width; i += lanes)
            total = add(total, load_first(in + i, lesser(task.width - i, lanes)));
        const Vec mean = broadcast(sum(total) / count);
        total = broadcast(Number(0));
        for (std::int64_t i = 0; i < task.width; i += lanes) {
            const std::int64_t here = lesser(task.width - i, lanes);
            const Vec difference = keep_first(subtract(load_first(in + i, here), mean), here);
            total = fma(difference, difference, total);
        }
        const Number variance = sum(total) / count + static_cast<Number>(task.epsilon);
        const Vec scale = divide(broadcast(Number(1)), square_root(broadcast(variance)));
        for (std::int64_t i = 0; i < task.width; i += lanes) {
            const std::int64_t here = lesser(task.width - i, lanes);
            const Vec normal = multiply(subtract(load_first(in + i, here), mean), scale);
            const Vec y = fma(normal, load_first(gain + i, here), load_first(bias + i, here));
            if (task.out_is_narrow) {
                store_narrow_first(static_cast<std::uint16_t*>(task.out) + row * task.out_stride + i, y,
                                   here);
            } else {
                store_first(static_cast<Number*>(task.out) + row * task.out_stride + i, y, here);
            }
        }
    }
}

MONOCLIP_KERNEL Vec load_element_first(const void* in, std::int64_t at, bool is_narrow, std::int64_t count) {
    return is_narrow ? load_narrow_first(static_cast<const std::uint16_t*>(in) + at, count)
                     : load_first(static_cast<const Number*>(in) + at, count);
}

inline void average_pool(const AveragePoolTask& task) {
    const Vec scale = broadcast(Number(1) / static_cast<Number>(task.kernel * task.kernel));
    for (std::int64_t cell = 0; cell < task.cells; ++cell) {
        const std::int64_t square = cell * task.step * task.in_stride;
        for (std::int64_t c = 0; c < task.channels; c += lanes) {
            const std::int64_t here = lesser(task.channels - c, lanes);
            Vec sum = broadcast(Number(0));
            for (std::int64_t y = 0; y < task.kernel; ++y) {
                for (std::int64_t x = 0; x < task.kernel; ++x) {
                    const std::int64_t at = square + y * task.line_stride + x * task.in_stride + c;
                    sum = add(sum, load_element_first(task.in, at, task.is_narrow, here));
                }
            }
            sum = multiply(sum, scale);
            const std::int64_t at = cell * task.out_stride + c;
            if (task.is_narrow) {
                store_narrow_first(static_cast<std::uint16_t*>(task.out) + at, sum, here);
            } else {
                store_first(static_cast<Number*>(task.out) + at, sum, here);
            }
        }
    }
}

inline void narrow(const void* in, std::int64_t count, std::uint16_t* out) {
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::int64_t here = lesser(count - i, lanes);
        store_narrow_first(out + i, load_first(static_cast<const Number*>(in) + i, here), here);
    }
}

// ---- packing

/// Elements that lie one after the other, widened to T.
inline void widen(DType type, const std::byte* in, std::int64_t count, Number* out) {
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::int64_t here = lesser(count - i, lanes);
        if (type == DType::float16) {
            store_first(out + i, load_half_first(in + 2 * i, here), here);
        } else if (type == DType::bfloat16) {
            store_first(out + i, load_narrow_first(reinterpret_cast<const std::uint16_t*>(in) + i, here),
                        here);
        } else {
            store_first(out + i, load_first(reinterpret_cast<const Number*>(in) + i, here), here);
        }
    }
}

inline std::int64_t bytes_of(DType type) {
    return type == DType::float16 || type == DType::bfloat16 ? 2 : static_cast<std::int64_t>(sizeof(Number));
}

/// The depths [first, first + count) of a panel's columns, widened: block[column][depth].
inline void gather_block(const PackTask& task, std::int64_t first, std::int64_t count, std::int64_t pitch,
                         Number* block) {
    const std::int64_t bytes = bytes_of(task.type);
    for (std::int64_t c = 0; c < task.columns; ++c)
        widen(task.type, task.in + (c * task.stride + first) * bytes, count, block + c * pitch);
}

/// Two rows of bf16 by turns: a panel's row of pairs.
inline void store_pairs(const std::uint16_t* even, const std::uint16_t* odd, void* out) {
    alignas(64) std::uint32_t pairs[panel_columns];
    for (std::int64_t c = 0; c < panel_columns; ++c)
        pairs[c] = even[c] | static_cast<std::uint32_t>(odd[c]) << 16;
    __builtin_memcpy(out, pairs, sizeof pairs);
}

/// A panel from rows that lie in memory as they will in it.
inline void pack_rows(const PackTask& task) {
    const std::int64_t bytes = task.step * bytes_of(task.type);
    Number* out = static_cast<Number*>(task.out);
    if (!task.out_is_narrow) {
        for (std::int64_t k = 0; k < task.depth; ++k, out += panel_columns) {
            widen(task.type, task.in + k * bytes, task.columns, out);
            for (std::int64_t c = task.columns; c < panel_columns; ++c) out[c] = Number(0);
        }
        return;
    }
    alignas(64) Number row[panel_columns] = {};
    alignas(64) std::uint16_t narrowed[2][panel_columns];
    for (std::int64_t k = 0; k < task.depth; k += 2, out += panel_columns) {
        for (std::int64_t half = 0; half < 2; ++half) {
            if (k + half < task.depth) {
                widen(task.type, task.in + (k + half) * bytes, task.columns, row);
                narrow(row, panel_columns, narrowed[half]);
            } else {
                for (std::int64_t c = 0; c < panel_columns; ++c) narrowed[half][c] = 0;
            }
        }
        store_pairs(narrowed[0], narrowed[1], out);
    }
}

/// Numbers, or pairs of bf16, in [48,units] -> a panel's [units,48].
inline void transpose_block(const void* block, std::int64_t pitch, std::int64_t units, void* panel) {
    const Number* in = static_cast<const Number*>(block);
    Number* out = static_cast<Number*>(panel);
    for (std::int64_t k = 0; k < units; k += lanes) {
        const std::int64_t rows = lesser(units - k, lanes);
        for (std::int64_t c = 0; c < panel_columns; c += lanes) {
            if (rows == lanes) {
                transpose_square(in + c * pitch + k, pitch, out + k * panel_columns + c, panel_columns);
                continue;
            }
            alignas(64) Number square[lanes * lanes];
            transpose_square(in + c * pitch + k, pitch, square, lanes);
            for (std::int64_t i = 0; i < rows; ++i)
                __builtin_memcpy(out + (k + i) * panel_columns + c, square + i * lanes,
                                 sizeof(Number) * lanes);
        }
    }
}

inline void pack(const PackTask& task) {
    if (task.step != 1) {
        pack_rows(task);
        return;
    }
    constexpr std::int64_t depths = 128;
    constexpr std::int64_t pitch = depths + 16;  // a column of the block falls into different cache sets
    alignas(64) Number block[panel_columns * pitch] = {};
    alignas(64) std::uint16_t narrowed[panel_columns * pitch];
    Number* out = static_cast<Number*>(task.out);
    for (std::int64_t first = 0; first < task.depth; first += depths) {
        const std::int64_t count = lesser(task.depth - first, depths);
        if (count < depths) {  // a pair may need its second half
            for (std::int64_t c = 0; c < panel_columns; ++c) block[c * pitch + count] = Number(0);
        }
        gather_block(task, first, count, pitch, block);
        if (!task.out_is_narrow) {
            transpose_block(block, pitch, count, out + first * panel_columns);
            continue;
        }
        for (std::int64_t c = 0; c < panel_columns; ++c)
            narrow(block + c * pitch, (count + 1) / 2 * 2, narrowed + c * pitch);
        transpose_block(narrowed, pitch / 2, (count + 1) / 2, out + first / 2 * panel_columns);
    }
}

inline void product(const ProductTask& task) {
    multiply_panels<Full>(task);
}

#if MONOCLIP_KERNELS_NARROW
/// Factors of bf16, by pairs.
struct Narrow {
    using Element = std::uint16_t;
    using Operand = Pairs;
    static constexpr std::int64_t group = 2;
    static MONOCLIP_KERNEL Operand load_operand(const Element* at) { return load_pairs(at); }
    static MONOCLIP_KERNEL Operand broadcast_operand(const Element* at) { return broadcast_pair(at); }
    static MONOCLIP_KERNEL Vec multiply_add(Operand a, Operand b, Vec sum) { return dot_pairs(a, b, sum); }
};

inline void product_narrow(const ProductTask& task) {
    multiply_panels<Narrow>(task);
}
MONOCLIP_KERNEL_TABLE KernelSet kernels{
    MONOCLIP_KERNELS_NAME, product,         product_narrow, attention, layer_norm,
    average_pool,          transform_tiles, finish_tiles,   pack,      narrow};
#else
MONOCLIP_KERNEL_TABLE KernelSet kernels{
    MONOCLIP_KERNELS_NAME, product,         nullptr,      attention, layer_norm,
    average_pool,          transform_tiles, finish_tiles, pack,      narrow};
#endif

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
