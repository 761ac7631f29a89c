// The CPU's kernels for backward passes, written once. Included by `all_kernels.inl`. The same
// holds as for `products.inl`.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

// ---- attention

/// What the backward pass of attention keeps of the queries of one tile. As forwards, queries are the
/// columns.
struct AttentionBackwardTile {
    AttentionTile scores;                 // Q and Q K^T; its sums: the gradient of Q, [head part][query]
    AttentionTile gradients;              // dO and dO V^T, then the gradient of the scores
    alignas(64) Number dots[query_tile];  // dO O, of each query
    alignas(64) Number rows[query_tile * panel_columns];   // some columns of Q or dO, [query][column]
    alignas(64) Number product[key_tile * panel_columns];  // [key][column]
};

/// A forward pass' task for `query` K^T, so that both products with keys and with values are its.
inline AttentionTask scores_task(const AttentionBackwardTask& task, const void* query, std::int64_t stride,
                                 const KeySegment* segment, double scale, bool causal) {
    AttentionTask scores{};
    scores.query = query;
    scores.query_stride = stride;
    scores.queries = task.queries;
    scores.segments = segment;
    scores.segment_count = 1;
    scores.key_stride = task.key_stride;
    scores.head_width = task.head_width;
    scores.scale = scale;
    scores.causal = causal;
    return scores;
}

/// The sum over the keys of P dP is that over the head's width of O dO.
inline void dot_outputs(const AttentionBackwardTask& task, AttentionBackwardTile& tile) {
    const std::int64_t first = tile.scores.first;
    for (std::int64_t i = 0; i < query_tile; ++i) tile.dots[i] = Number(0);
    for (std::int64_t i = 0; i < tile.scores.count; ++i) {
        const Number* gradient =
            static_cast<const Number*>(task.out_gradient) + (first + i) * task.out_gradient_stride;
        Vec dot = broadcast(Number(0));
        for (std::int64_t d = 0; d < task.head_width; d += lanes) {
            const std::int64_t here = lesser(task.head_width - d, lanes);
            const Vec out =
                load_element_first(task.out, (first + i) * task.out_stride + d, task.out_is_narrow, here);
            dot = fma(out, load_first(gradient + d, here), dot);
        }
        tile.dots[i] = sum(dot);
    }
}

/// Scores -> the softmax of each query, from the maxima and totals that are known.
inline void normalise_weights(AttentionTile& tile, std::int64_t keys, bool are_scores) {
    for (std::int64_t column = 0; column < tile.vectors * lanes; column += lanes) {
        Number* weights = tile.weights + column;
        const Vec highest = load(tile.highest + column);
        const Vec factor = divide(broadcast(Number(1)), load(tile.total + column));
        for (std::int64_t j = 0; j < keys; ++j) {
            Vec weight = load(weights + j * query_tile);
            if (are_scores) weight = exponential(subtract(weight, highest));
            store(weights + j * query_tile, multiply(weight, factor));
        }
    }
}

/// dP -> dS = P (dP - dots).
inline void differentiate_softmax(AttentionBackwardTile& tile, std::int64_t keys) {
    for (std::int64_t column = 0; column < tile.scores.vectors * lanes; column += lanes) {
        const Vec dot = load(tile.dots + column);
        for (std::int64_t j = 0; j < keys; ++j) {
            Number* at = tile.gradients.weights + j * query_tile + column;
            const Vec weight = load(tile.scores.weights + j * query_tile + column);
            store(at, multiply(weight, subtract(load(at), dot)));
        }
    }
}

/// out[key][d] += scale * sum over the queries of weights[key][query] in[query][d], for a tile of keys.
inline void add_key_gradients(AttentionBackwardTile& tile, const Number* weights, std::int64_t keys,
                              const Number* in, std::int64_t in_stride, std::int64_t width, Number scale,
                              Number* out, std::int64_t out_stride) {
    for (std::int64_t d = 0; d < width; d += panel_columns) {
        const std::int64_t columns = lesser(width - d, panel_columns);
        for (std::int64_t i = 0; i < tile.scores.count; ++i) {
            for (std::int64_t c = 0; c < panel_columns; c += lanes) {
                const std::int64_t here = lesser(columns > c ? columns - c : 0, lanes);
                store(tile.rows + i * panel_columns + c, load_first(in + i * in_stride + d + c, here));
            }
        }
        Piece<Full> piece{};
        piece.in = weights;
        piece.in_stride = query_tile;
        piece.step = 1;
        piece.taps = 1;
        piece.panel = tile.rows;
        piece.groups = tile.scores.count;
        piece.old = Old::ignored;
        piece.out = tile.product;
        piece.out_stride = panel_columns;
        multiply<Full, Rows::apart>(keys, (columns + lanes - 1) / lanes, piece, 0);
        for (std::int64_t j = 0; j < keys; ++j) {
            for (std::int64_t c = 0; c < columns; c += lanes) {
                const std::int64_t here = lesser(columns - c, lanes);
                Number* at = out + j * out_stride + d + c;
                const Vec product = load(tile.product + j * panel_columns + c);
                store_first(at, fma(product, broadcast(scale), load_first(at, here)), here);
            }
        }
    }
}

/// The part [begin, begin + width) of the queries' gradients: sums over the keys of a tile.
inline void add_query_gradients(const AttentionBackwardTask& task, AttentionBackwardTile& tile,
                                std::int64_t first_key, std::int64_t keys, std::int64_t begin,
                                std::int64_t width) {
    Piece<Full> piece{};
    piece.in = static_cast<const Number*>(task.key) + first_key * task.key_stride + begin;
    piece.in_stride = 1;
    piece.step = task.key_stride;
    piece.taps = 1;
    piece.panel = tile.gradients.weights;
    piece.groups = keys;
    piece.old = first_key != 0 ? Old::continued : Old::ignored;
    piece.out = tile.scores.sums;
    piece.out_stride = query_tile;
    multiply<Full, Rows::apart>(width, tile.scores.vectors, piece, 0);
}

inline void store_query_gradients(const AttentionBackwardTask& task, const AttentionBackwardTile& tile,
                                  std::int64_t begin, std::int64_t width) {
    const Number scale = static_cast<Number>(task.scale);
    for (std::int64_t i = 0; i < tile.scores.count; ++i) {
        Number* to = static_cast<Number*>(task.query_gradient) +
                     (tile.scores.first + i) * task.query_gradient_stride + begin;
        for (std::int64_t d = 0; d < width; ++d) to[d] = tile.scores.sums[d * query_tile + i] * scale;
    }
}

/// The gradients that come of one tile of queries; of a head wider than the buffers one part of it.
inline void attend_backward(const AttentionBackwardTask& task, AttentionBackwardTile& tile,
                            const AttentionTask& scores, const AttentionTask& outputs, std::int64_t keys,
                            std::int64_t begin, std::int64_t width) {
    for (std::int64_t key = 0; key < keys; key += key_tile) {
        const std::int64_t count = lesser(keys - key, key_tile);
        score_keys(scores, tile.scores, key, key + count);
        normalise_weights(tile.scores, count, true);
        score_keys(outputs, tile.gradients, key, key + count);
        differentiate_softmax(tile, count);
        const std::int64_t to = key * task.key_gradient_stride + begin;
        add_key_gradients(tile, tile.scores.weights, count,
                          static_cast<const Number*>(task.out_gradient) +
                              tile.scores.first * task.out_gradient_stride + begin,
                          task.out_gradient_stride, width, Number(1),
                          static_cast<Number*>(task.value_gradient) + to, task.key_gradient_stride);
        add_key_gradients(
            tile, tile.gradients.weights, count,
            static_cast<const Number*>(task.query) + tile.scores.first * task.query_stride + begin,
            task.query_stride, width, static_cast<Number>(task.scale),
            static_cast<Number*>(task.key_gradient) + to, task.key_gradient_stride);
        add_query_gradients(task, tile, key, count, begin, width);
    }
    store_query_gradients(task, tile, begin, width);
}

inline void clear_rows(void* out, std::int64_t stride, std::int64_t rows, std::int64_t width) {
    Number* to = static_cast<Number*>(out);
    for (std::int64_t row = 0; row < rows; ++row, to += stride) {
        for (std::int64_t i = 0; i < width; i += lanes)
            store_first(to + i, broadcast(Number(0)), lesser(width - i, lanes));
    }
}

inline void attention_backward(const AttentionBackwardTask& task) {
    AttentionBackwardTile tile;
    const KeySegment keys{task.key, nullptr, task.keys};
    const KeySegment values{task.value, nullptr, task.keys};
    const AttentionTask scores =
        scores_task(task, task.query, task.query_stride, &keys, task.scale, task.causal);
    const AttentionTask outputs =
        scores_task(task, task.out_gradient, task.out_gradient_stride, &values, 1.0, false);
    clear_rows(task.key_gradient, task.key_gradient_stride, task.keys, task.head_width);
    clear_rows(task.value_gradient, task.key_gradient_stride, task.keys, task.head_width);
    for (std::int64_t first = 0; first < task.queries; first += query_tile) {
        const std::int64_t count = lesser(task.queries - first, query_tile);
        const std::int64_t seen = task.causal ? lesser(task.keys, first + count) : task.keys;
        tile.scores.first = tile.gradients.first = first;
        tile.scores.count = tile.gradients.count = count;
        tile.scores.vectors = tile.gradients.vectors = (count + lanes - 1) / lanes;
        dot_outputs(task, tile);
        if (task.head_width <= head_part) {
            gather_queries(scores, tile.scores, 0, task.head_width);
            gather_queries(outputs, tile.gradients, 0, task.head_width);
        }
        for (std::int64_t i = 0; i < query_tile; ++i) tile.scores.highest[i] = lowest_number;
        for (std::int64_t key = 0; key < seen; key += key_tile) {
            const std::int64_t end = lesser(key + key_tile, seen);
            score_keys(scores, tile.scores, key, end);
            softmax_step(tile.scores, end - key, 0, key == 0);
        }
        for (std::int64_t part = 0; part < task.head_width; part += head_part)
            attend_backward(task, tile, scores, outputs, seen, part,
                            lesser(task.head_width - part, head_part));
    }
}

// ---- rows

/// With n = (x - mean) r, r = 1 / sqrt(variance + epsilon) and g = dy gain: dx = r (g - mean(g) - n mean(g
/// n)).
inline void layer_norm_backward(const LayerNormBackwardTask& task) {
    const Number* gain = static_cast<const Number*>(task.gain);
    const Number count = static_cast<Number>(task.width);
    const std::int64_t width = task.width;
    for (std::int64_t row = 0; row < task.rows; ++row) {
        const Number* in = static_cast<const Number*>(task.in) + row * task.in_stride;
        const Number* dy = static_cast<const Number*>(task.out_gradient) + row * task.out_gradient_stride;
        Vec total = broadcast(Number(0));
        for (std::int64_t i = 0; i < width; i += lanes)
            total = add(total, load_first(in + i, lesser(width - i, lanes)));
        const Vec mean = broadcast(sum(total) / count);
        total = broadcast(Number(0));
        for (std::int64_t i = 0; i < width; i += lanes) {
            const std::int64_t here = lesser(width - i, lanes);
            const Vec difference = keep_first(subtract(load_first(in + i, here), mean), here);
            total = fma(difference, difference, total);
        }
        const Vec variance = broadcast(sum(total) / count + static_cast<Number>(task.epsilon));
        const Vec scale = divide(broadcast(Number(1)), square_root(variance));
        Vec gradients = broadcast(Number(0));
        Vec projections = broadcast(Number(0));
        Number* sums = static_cast<Number*>(task.sums);
        for (std::int64_t i = 0; i < width; i += lanes) {
            const std::int64_t here = lesser(width - i, lanes);
            const Vec normal = multiply(subtract(load_first(in + i, here), mean), scale);
            const Vec gradient = load_first(dy + i, here);
            const Vec scaled = multiply(gradient, load_first(gain + i, here));
            gradients = add(gradients, scaled);
            projections = fma(scaled, normal, projections);
            if (sums != nullptr) {
                store_first(sums + i, fma(gradient, normal, load_first(sums + i, here)), here);
                store_first(sums + width + i, add(gradient, load_first(sums + width + i, here)), here);
            }
        }
        if (task.in_gradient == nullptr) continue;
        const Vec mean_gradient = broadcast(sum(gradients) / count);
        const Vec mean_projection = broadcast(sum(projections) / count);
        Number* dx = static_cast<Number*>(task.in_gradient) + row * task.in_gradient_stride;
        for (std::int64_t i = 0; i < width; i += lanes) {
            const std::int64_t here = lesser(width - i, lanes);
            const Vec normal = multiply(subtract(load_first(in + i, here), mean), scale);
            const Vec scaled = multiply(load_first(dy + i, here), load_first(gain + i, here));
            const Vec rest = subtract(subtract(scaled, mean_gradient), multiply(normal, mean_projection));
            const Vec old = task.accumulate ? load_first(dx + i, here) : broadcast(Number(0));
            store_first(dx + i, fma(rest, scale, old), here);
        }
    }
}

inline void store_element_first(void* out, std::int64_t at, bool is_narrow, Vec x, std::int64_t count) {
    if (is_narrow) {
        store_narrow_first(static_cast<std::uint16_t*>(out) + at, x, count);
    } else {
        store_first(static_cast<Number*>(out) + at, x, count);
    }
}

inline void activate_row(const ActivationTask& task) {
    for (std::int64_t i = 0; i < task.count; i += lanes) {
        const std::int64_t here = lesser(task.count - i, lanes);
        const Vec x = load_element_first(task.in, i, task.in_is_narrow, here);
        store_element_first(task.out, i, task.out_is_narrow, activate(x, task.activation), here);
    }
}

/// With s = 1 / (1 + exp(-1.702 x)): s + 1.702 x s (1 - s).
MONOCLIP_KERNEL Vec quick_gelu_derivative(Vec x) {
    const Vec one = broadcast(Number(1));
    const Vec s = divide(one, add(one, exponential(multiply(x, broadcast(Number(-1.702))))));
    const Vec slope = multiply(multiply(x, broadcast(Number(1.702))), subtract(one, s));
    return fma(s, slope, s);
}

/// Phi(x) + x phi(x). Beyond 1e-30 of zero Phi(x) is gelu(x) / x; below, x is moved there, which changes
/// neither.
MONOCLIP_KERNEL Vec gelu_derivative(Vec x) {
    const Vec least = broadcast(Number(1e-30));
    const Vec magnitude = maximum(maximum(x, subtract(broadcast(Number(0)), x)), least);
    const Vec moved = select_negative(x, subtract(broadcast(Number(0)), magnitude), magnitude);
    const Vec density = multiply(exponential(multiply(multiply(x, x), broadcast(Number(-0.5)))),
                                 broadcast(Number(0.39894228040143267794)));
    return fma(x, density, divide(gelu(moved), moved));
}

MONOCLIP_KERNEL Vec derivative(Vec x, Activation activation) {
    if (activation == Activation::quick_gelu) return quick_gelu_derivative(x);
    if (activation == Activation::gelu) return gelu_derivative(x);
    const Vec zero = broadcast(Number(0));
    return select_negative(subtract(zero, x), broadcast(Number(1)), zero);  // ReLU
}

inline void activate_backward(const ActivationTask& task) {
    Number* gradient = static_cast<Number*>(task.out);
    for (std::int64_t i = 0; i < task.count; i += lanes) {
        const std::int64_t here = lesser(task.count - i, lanes);
        const Vec x = load_element_first(task.in, i, task.in_is_narrow, here);
        store_first(gradient + i, multiply(load_first(gradient + i, here), derivative(x, task.activation)),
                    here);
    }
}

inline void add_rows(const void* in, std::int64_t stride, std::int64_t rows, std::int64_t cols, void* sums) {
    for (std::int64_t i = 0; i < cols; i += lanes) {
        const std::int64_t here = lesser(cols - i, lanes);
        const Number* from = static_cast<const Number*>(in) + i;
        Number* to = static_cast<Number*>(sums) + i;
        Vec sum = load_first(to, here);
        for (std::int64_t row = 0; row < rows; ++row) sum = add(sum, load_first(from + row * stride, here));
        store_first(to, sum, here);
    }
}

inline void scale_row(const void* in, std::int64_t count, double scale, void* out) {
    const Vec factor = broadcast(static_cast<Number>(scale));
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::int64_t here = lesser(count - i, lanes);
        store_first(static_cast<Number*>(out) + i,
                    multiply(load_first(static_cast<const Number*>(in) + i, here), factor), here);
    }
}

// ---- channels

/// Vector by vector, so that sums stay in registers.
inline void sum_channels(const BatchNormTask& task) {
    const Number* mean = static_cast<const Number*>(task.mean);
    for (std::int64_t c = 0; c < task.channels; c += lanes) {
        const std::int64_t here = lesser(task.channels - c, lanes);
        const Vec middle = mean != nullptr ? load_first(mean + c, here) : broadcast(Number(0));
        Number* at = static_cast<Number*>(task.sums) + c;
        Vec sum = load_first(at, here);
        for (std::int64_t row = 0; row < task.rows; ++row) {
            const Vec x = load_element_first(task.in, row * task.in_stride + c, task.is_narrow, here);
            const Vec difference = subtract(x, middle);
            sum = add(sum, mean != nullptr ? multiply(difference, difference) : x);
        }
        store_first(at, sum, here);
    }
}

MONOCLIP_KERNEL Vec normal_of(const BatchNormTask& task, std::int64_t row, std::int64_t c,
                              std::int64_t here) {
    const Vec x = load_element_first(task.in, row * task.in_stride + c, task.is_narrow, here);
    const Vec mean = load_first(static_cast<const Number*>(task.mean) + c, here);
    return multiply(subtract(x, mean), load_first(static_cast<const Number*>(task.scale) + c, here));
}

inline void batch_norm(const BatchNormTask& task) {
    for (std::int64_t row = 0; row < task.rows; ++row) {
        for (std::int64_t c = 0; c < task.channels; c += lanes) {
            const std::int64_t here = lesser(task.channels - c, lanes);
            Vec x = add(normal_of(task, row, c, here),
                        load_first(static_cast<const Number*>(task.bias) + c, here));
            if (task.residual != nullptr) {
                x = add(x, load_element_first(task.residual, row * task.residual_stride + c, task.is_narrow,
                                              here));
            }
            if (task.relu) x = maximum(broadcast(Number(0)), x);
            store_element_first(task.out, row * task.out_stride + c, task.is_narrow, x, here);
        }
    }
}

inline void sum_batch_norm_backward(const BatchNormTask& task) {
    for (std::int64_t c = 0; c < task.channels; c += lanes) {
        const std::int64_t here = lesser(task.channels - c, lanes);
        const Number* gradient = static_cast<const Number*>(task.gradient) + c;
        Number* sums = static_cast<Number*>(task.sums) + c;
        Number* projections = sums + task.channels;
        Vec sum = load_first(sums, here);
        Vec projection = load_first(projections, here);
        for (std::int64_t row = 0; row < task.rows; ++row) {
            const Vec dy = load_first(gradient + row * task.gradient_stride, here);
            sum = add(sum, dy);
            projection = fma(dy, normal_of(task, row, c, here), projection);
        }
        store_first(sums, sum, here);
        store_first(projections, projection, here);
    }
}

inline void batch_norm_backward(const BatchNormTask& task) {
    for (std::int64_t row = 0; row < task.rows; ++row) {
        Number* gradient = static_cast<Number*>(task.gradient) + row * task.gradient_stride;
        for (std::int64_t c = 0; c < task.channels; c += lanes) {
            const std::int64_t here = lesser(task.channels - c, lanes);
            const Vec mean = load_first(static_cast<const Number*>(task.mean_gradient) + c, here);
            const Vec projection = load_first(static_cast<const Number*>(task.mean_projection) + c, here);
            const Vec dy = subtract(load_first(gradient + c, here), mean);
            const Vec rest = subtract(dy, multiply(normal_of(task, row, c, here), projection));
            const Vec gain = load_first(static_cast<const Number*>(task.gain) + c, here);
            store_first(gradient + c, multiply(rest, gain), here);
        }
    }
}

// ---- weights

inline void adamw(const AdamWTask& task) {
    Number* values = static_cast<Number*>(task.values);
    Number* first = static_cast<Number*>(task.first);
    Number* second = static_cast<Number*>(task.second);
    const Vec keep_1 = broadcast(static_cast<Number>(task.first_keep));
    const Vec take_1 = broadcast(static_cast<Number>(1 - task.first_keep));
    const Vec keep_2 = broadcast(static_cast<Number>(task.second_keep));
    const Vec take_2 = broadcast(static_cast<Number>(1 - task.second_keep));
    const Vec scale = broadcast(static_cast<Number>(task.gradient_scale));
    const Vec kept = broadcast(static_cast<Number>(task.kept));
    const Vec step = broadcast(static_cast<Number>(-task.step));
    const Vec second_scale = broadcast(static_cast<Number>(task.second_scale));
    const Vec epsilon = broadcast(static_cast<Number>(task.epsilon));
    for (std::int64_t i = 0; i < task.count; i += lanes) {
        const std::int64_t here = lesser(task.count - i, lanes);
        const Vec g = multiply(load_first(static_cast<const Number*>(task.gradient) + i, here), scale);
        const Vec m = fma(load_first(first + i, here), keep_1, multiply(g, take_1));
        const Vec v = fma(load_first(second + i, here), keep_2, multiply(multiply(g, g), take_2));
        store_first(first + i, m, here);
        store_first(second + i, v, here);
        const Vec deviation = add(multiply(square_root(v), second_scale), epsilon);
        const Vec old = multiply(load_first(values + i, here), kept);
        store_first(values + i, fma(divide(m, deviation), step, old), here);
    }
}

inline void approach(const void* from, std::int64_t count, double share, void* to) {
    const Vec part = broadcast(static_cast<Number>(share));
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::int64_t here = lesser(count - i, lanes);
        Number* at = static_cast<Number*>(to) + i;
        const Vec old = load_first(at, here);
        const Vec difference = subtract(load_first(static_cast<const Number*>(from) + i, here), old);
        store_first(at, fma(difference, part, old), here);
    }
}

MONOCLIP_KERNEL_TABLE BackwardKernelSet backward_kernels {
    attention_backward, layer_norm_backward, activate_row, activate_backward, add_rows, scale_row,
        sum_channels, batch_norm, sum_batch_norm_backward, batch_norm_backward, pack_depth, row_product,
#if MONOCLIP_KERNELS_NARROW
        row_product_narrow,
#else
        nullptr,
#endif
        adamw, approach
};

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
