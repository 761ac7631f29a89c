// The CPU backend for training: the operations backwards. For weights and products see
// `training_products.hpp`.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "monoclip/backend/cpu/training_products.hpp"
#include "monoclip/backend/training.hpp"

namespace monoclip::inline v0_1 {

/// `CpuEngine` with weights that change, and with the backward operations (see `TrainingEngine`).
template <class T>
class CpuTrainingEngine : public detail::CpuTrainingProducts<T> {
    using Base = detail::CpuTrainingProducts<T>;

  public:
    using typename Base::Arena;
    using typename Base::ConstOperand;
    using typename Base::ConstView;
    using typename Base::Operand;
    using typename Base::View;
    using typename Base::Weight;

    /// Throws backend.101 for kernels that do not run here, backend.102 for a precision that the CPU has not.
    explicit CpuTrainingEngine(BasicCpu<T> options) : Base(std::move(options)) {}

    // ---- attention

    void attention_backward(ConstView qkv, const Sequences& sequences, int heads, bool causal,
                            ConstOperand out, ConstView out_gradient, View qkv_gradient, Arena&) const {
        const std::int64_t width = out.cols;
        for_heads(sequences.count, heads, [&](std::int64_t sequence, std::int64_t head) {
            const std::int64_t begin = sequences.begin(sequence);
            const std::int64_t column = head * (width / heads);
            detail::AttentionBackwardTask task =
                attention_task(width / heads, qkv, out, out_gradient, qkv_gradient, begin, column);
            task.queries = sequences.end(sequence) - begin;
            task.causal = causal;
            set_keys(task, this->columns_of(qkv, width, 2 * width),
                     this->columns(qkv_gradient, width, 2 * width), begin, task.queries, width, column);
            this->backward_.attention_backward(task);
        });
    }

    void pooled_attention_backward(ConstView query, ConstView keys_values, const Sequences& sequences,
                                   int heads, ConstOperand out, ConstView out_gradient, View query_gradient,
                                   View keys_values_gradient, Arena&) const {
        const std::int64_t width = out.cols;
        for_heads(query.rows, heads, [&](std::int64_t row, std::int64_t head) {
            const std::int64_t begin = sequences.begin(row);
            const std::int64_t column = head * (width / heads);
            detail::AttentionBackwardTask task =
                attention_task(width / heads, query, out, out_gradient, query_gradient, row, column);
            task.queries = 1;
            set_keys(task, keys_values, keys_values_gradient, begin, sequences.end(row) - begin, width,
                     column);
            this->backward_.attention_backward(task);
        });
    }

    // ---- rows

    /// The gradient of `in` is stored, or added to what stands there; those of gain and bias are added.
    /// Each may be null: not asked for.
    void layer_norm_backward(ConstView in, const Weight& gain, double epsilon, ConstView out_gradient,
                             bool accumulate, View in_gradient, View gain_gradient, View bias_gradient,
                             Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const bool sums = gain_gradient.data != nullptr || bias_gradient.data != nullptr;
        const std::int64_t width = in.cols;
        this->sum_blocks(
            in.rows, width, sums ? 2 * width : 0, arena,
            [&](std::int64_t first, std::int64_t count, T* block_sums) {
                detail::LayerNormBackwardTask task{};
                task.in = in.row(first);
                task.in_stride = in.stride;
                task.rows = count;
                task.width = width;
                task.gain = gain.data;
                task.epsilon = epsilon;
                task.out_gradient = out_gradient.row(first);
                task.out_gradient_stride = out_gradient.stride;
                if (in_gradient.data != nullptr) task.in_gradient = in_gradient.row(first);
                task.in_gradient_stride = in_gradient.stride;
                task.accumulate = accumulate;
                task.sums = block_sums;
                this->backward_.layer_norm_backward(task);
            },
            [&](const T* total) {
                if (gain_gradient.data != nullptr) this->accumulate(total, width, gain_gradient.data);
                if (bias_gradient.data != nullptr) this->accumulate(total + width, width, bias_gradient.data);
            });
    }

    // ---- channels-last activations

    /// Mean and variance of each channel, [1,C] each.
    void channel_statistics(ConstOperand in, View mean, View variance, Arena& arena) const {
        const auto sum = [&](ConstView from_mean, View to) {
            const typename Arena::Scope scope(arena);
            this->sum_blocks(
                in.rows, in.cols, in.cols, arena,
                [&](std::int64_t first, std::int64_t count, T* sums) {
                    detail::BatchNormTask task = batch_norm_task(in, first, count);
                    task.mean = from_mean.data;
                    task.sums = sums;
                    this->backward_.sum_channels(task);
                },
                [&](const T* total) {
                    for (std::int64_t c = 0; c < in.cols; ++c)
                        to.data[c] = total[c] / static_cast<T>(in.rows);
                });
        };
        sum({}, mean);
        sum(mean, variance);
    }

    /// running += (statistic scale - running) share.
    void update_statistics(ConstView statistic, double scale, double share, View running) const {
        for (std::int64_t c = 0; c < statistic.cols; ++c) {
            const T target = statistic.data[c] * static_cast<T>(scale);
            running.data[c] += (target - running.data[c]) * static_cast<T>(share);
        }
    }

    /// activation(residual + (in - mean) / sqrt(variance + epsilon) * gain + bias), of each channel; the
    /// residual may be null, and the activation is ReLU or none.
    void batch_norm(ConstOperand in, ConstView mean, ConstView variance, double epsilon, const Weight& gain,
                    const Weight& bias, ConstOperand residual, bool relu, Operand out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const View scale = this->matrix(arena, 1, in.cols);
        for (std::int64_t c = 0; c < in.cols; ++c)
            scale.data[c] = gain.data[c] / std::sqrt(variance.data[c] + static_cast<T>(epsilon));
        this->for_row_blocks(in.rows, in.cols, [&](std::int64_t first, std::int64_t count) {
            detail::BatchNormTask task = batch_norm_task(in, first, count);
            task.mean = mean.data;
            task.scale = scale.data;
            task.bias = bias.data;
            if (residual.data != nullptr) task.residual = residual.row(first);
            task.residual_stride = residual.stride;
            task.relu = relu;
            task.out = out.row(first);
            task.out_stride = out.stride;
            this->backward_.batch_norm(task);
        });
    }

    /// The gradient of the normalised channels, in place -> that of `in`; those of gain and bias are added,
    /// where they are asked for. `batch`: mean and variance are `in`'s own, and depend on it.
    void batch_norm_backward(ConstOperand in, ConstView mean, ConstView variance, double epsilon,
                             const Weight& gain, bool batch, View gradient, View gain_gradient,
                             View bias_gradient, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const std::int64_t channels = in.cols;
        const View scales =
            this->matrix(arena, 4, channels);  // 1 / deviation, gain of it, mean dy, mean dy n
        for (std::int64_t c = 0; c < channels; ++c) {
            scales.row(0)[c] = T(1) / std::sqrt(variance.data[c] + static_cast<T>(epsilon));
            scales.row(1)[c] = scales.row(0)[c] * gain.data[c];
        }
        std::fill_n(scales.row(2), channels, T(0));
        std::fill_n(scales.row(3), channels, T(0));
        const auto set = [&](detail::BatchNormTask& task, std::int64_t first) {
            task.mean = mean.data;
            task.scale = scales.row(0);
            task.gradient = gradient.row(first);
            task.gradient_stride = gradient.stride;
        };
        if (batch || gain_gradient.data != nullptr || bias_gradient.data != nullptr) {
            this->sum_blocks(
                in.rows, channels, 2 * channels, arena,
                [&](std::int64_t first, std::int64_t count, T* sums) {
                    detail::BatchNormTask task = batch_norm_task(in, first, count);
                    set(task, first);
                    task.sums = sums;
                    this->backward_.sum_batch_norm_backward(task);
                },
                [&](const T* total) {
                    if (bias_gradient.data != nullptr) this->accumulate(total, channels, bias_gradient.data);
                    if (gain_gradient.data != nullptr)
                        this->accumulate(total + channels, channels, gain_gradient.data);
                    for (std::int64_t c = 0; batch && c < channels; ++c) {
                        scales.row(2)[c] = total[c] / static_cast<T>(in.rows);
                        scales.row(3)[c] = total[channels + c] / static_cast<T>(in.rows);
                    }
                });
        }
        this->for_row_blocks(in.rows, channels, [&](std::int64_t first, std::int64_t count) {
            detail::BatchNormTask task = batch_norm_task(in, first, count);
            set(task, first);
            task.gain = scales.row(1);
            task.mean_gradient = scales.row(2);
            task.mean_projection = scales.row(3);
            this->backward_.batch_norm_backward(task);
        });
    }

    /// The gradient of each mean -> that of the cells it is of, stored.
    void average_pool_backward(ConstView gradient, const Window& window, View in_gradient) const {
        const Grid& grid = window.grid;
        const Grid to = grid.strided(window.stride);
        const T share = T(1) / static_cast<T>(window.kernel * window.kernel);
        this->for_rows(in_gradient, [&](std::int64_t row, T* out) {
            const std::int64_t x = row % grid.width / window.stride;
            const std::int64_t y = row / grid.width % grid.height / window.stride;
            if (x >= to.width || y >= to.height) {  // beyond the last whole square
                std::fill_n(out, gradient.cols, T(0));
                return;
            }
            const std::int64_t image = row / grid.width / grid.height;
            this->backward_.scale_row(gradient.row((image * to.height + y) * to.width + x), gradient.cols,
                                      static_cast<double>(share), out);
        });
    }

    /// The gradient of tokens, the first of which is the mean -> that of the cells; that of the positions is
    /// added, where it is asked for.
    void assemble_mean_tokens_backward(ConstView gradient, std::int64_t tokens, View in_gradient,
                                       View positions_gradient) const {
        const std::int64_t cells = tokens - 1;
        this->for_rows(in_gradient, [&](std::int64_t row, T* out) {
            const T* mean = gradient.row(row / cells * tokens);
            const T* own = gradient.row(row / cells * tokens + row % cells + 1);
            for (std::int64_t c = 0; c < gradient.cols; ++c)
                out[c] = own[c] + mean[c] / static_cast<T>(cells);
        });
        add_tokens(gradient, tokens, tokens, positions_gradient);
    }

    // ---- tokens

    /// Adds the gradient of pooled rows to the rows that they were.
    void pool_backward(ConstView gradient, const Sequences& sequences, Pooling pooling,
                       View in_gradient) const {
        for (std::int64_t i = 0; i < gradient.rows; ++i) {
            this->accumulate(gradient.row(i), gradient.cols,
                             in_gradient.row(sequences.pooled_row(pooling, i)));
        }
    }

    /// Tokens [B*(1+patches),W] -> the gradient of the patches' rows [B*patches,W]; those of class embedding
    /// and positions are added, where they are asked for.
    void assemble_tokens_backward(ConstView gradient, std::int64_t tokens, View patches_gradient,
                                  View class_gradient, View positions_gradient) const {
        if (patches_gradient.data != nullptr) {
            this->for_rows(patches_gradient, [&](std::int64_t row, T* out) {
                const std::int64_t from = row / (tokens - 1) * tokens + row % (tokens - 1) + 1;
                std::copy_n(gradient.row(from), gradient.cols, out);
            });
        }
        add_tokens(gradient, tokens, tokens, positions_gradient);
        add_tokens(gradient, tokens, 1, class_gradient);
    }

    /// Adds the rows' gradients to those of the table's rows and the positions that they came from.
    void embed_tokens_backward(std::span<const int> ids, const Sequences& sequences, ConstView gradient,
                               View table_gradient, View positions_gradient) const {
        constexpr std::int64_t block = 64;  // columns of one task: rows may meet in one place
        const std::int64_t blocks = (gradient.cols + block - 1) / block;
        this->context_.executor->parallel_for(static_cast<std::size_t>(blocks), [&](std::size_t index) {
            const std::int64_t column = static_cast<std::int64_t>(index) * block;
            const std::int64_t count = (std::min)(block, gradient.cols - column);
            for (std::int64_t sequence = 0; sequence < sequences.count; ++sequence) {
                const std::int64_t begin = sequences.begin(sequence);
                for (std::int64_t row = begin; row < sequences.end(sequence); ++row) {
                    const T* from = gradient.row(row) + column;
                    const std::int64_t id = ids[static_cast<std::size_t>(row)];
                    if (table_gradient.data != nullptr)
                        this->accumulate(from, count, table_gradient.row(id) + column);
                    if (positions_gradient.data != nullptr)
                        this->accumulate(from, count, positions_gradient.row(row - begin) + column);
                }
            }
        });
    }

    // ---- weights

    void adamw(std::span<T> values, std::span<const T> gradient, std::span<T> first, std::span<T> second,
               const AdamWStep& step) const {
        const auto steps = static_cast<double>(step.step);
        for_pieces(values.size(), [&](std::size_t begin, std::size_t count) {
            detail::AdamWTask task{};
            task.count = static_cast<std::int64_t>(count);
            task.values = values.data() + begin;
            task.gradient = gradient.data() + begin;
            task.first = first.data() + begin;
            task.second = second.data() + begin;
            task.gradient_scale = step.gradient_scale;
            task.first_keep = step.beta1;
            task.second_keep = step.beta2;
            task.kept = 1 - step.learning_rate * step.weight_decay;
            task.step = step.learning_rate / (1 - std::pow(step.beta1, steps));
            task.second_scale = 1 / std::sqrt(1 - std::pow(step.beta2, steps));
            task.epsilon = step.epsilon;
            this->backward_.adamw(task);
        });
    }

    void approach(std::span<const T> from, double share, std::span<T> to) const {
        for_pieces(to.size(), [&](std::size_t begin, std::size_t count) {
            this->backward_.approach(from.data() + begin, static_cast<std::int64_t>(count), share,
                                     to.data() + begin);
        });
    }

    bool is_finite(ConstView matrix) const {
        for (std::int64_t row = 0; row < matrix.rows; ++row) {
            const T* const from = matrix.row(row);
            if (!std::all_of(from, from + matrix.cols, [](T number) { return std::isfinite(number); }))
                return false;
        }
        return true;
    }
    bool is_finite(ConstOperand operand) const {
        bool all = true;
        detail::with_element(operand, [&](auto* example) {
            using Element = std::remove_pointer_t<decltype(example)>;
            for (std::int64_t row = 0; row < operand.rows; ++row) {
                const auto* const from = detail::row_of<Element>(operand, row);
                for (std::int64_t i = 0; i < operand.cols; ++i)
                    all = all && std::isfinite(static_cast<T>(from[i]));
            }
        });
        return all;
    }

    double sum_of_squares(std::span<const T> numbers) const {
        std::vector<double> sums((numbers.size() + piece - 1) / piece);
        for_pieces(numbers.size(), [&](std::size_t begin, std::size_t count) {
            double sum = 0;
            for (const T number : numbers.subspan(begin, count))
                sum += static_cast<double>(number) * static_cast<double>(number);
            sums[begin / piece] = sum;
        });
        return std::accumulate(sums.begin(), sums.end(), 0.0);
    }

  private:
    static constexpr std::size_t piece = std::size_t{1} << 15;  // numbers of one task

    template <class Body>
    void for_pieces(std::size_t total, Body body) const {
        this->context_.executor->parallel_for((total + piece - 1) / piece, [&](std::size_t index) {
            body(index * piece, (std::min)(piece, total - index * piece));
        });
    }

    static detail::BatchNormTask batch_norm_task(ConstOperand in, std::int64_t first, std::int64_t count) {
        detail::BatchNormTask task{};
        task.in = in.row(first);
        task.in_stride = in.stride;
        task.is_narrow = in.is_narrow;
        task.rows = count;
        task.channels = in.cols;
        return task;
    }

    /// sums[token] += the rows of that token in all sequences of `tokens`, for the first `count`; nothing
    /// where `sums` is null.
    void add_tokens(ConstView rows, std::int64_t tokens, std::int64_t count, View sums) const {
        if (sums.data == nullptr) return;
        this->context_.executor->parallel_for(static_cast<std::size_t>(count), [&](std::size_t index) {
            const auto token = static_cast<std::int64_t>(index);
            for (std::int64_t row = token; row < rows.rows; row += tokens)
                this->accumulate(rows.row(row), rows.cols, sums.row(token));
        });
    }

    template <class Body>
    void for_heads(std::int64_t sequences, int heads, Body body) const {
        const auto tasks = static_cast<std::size_t>(sequences * heads);
        this->context_.executor->parallel_for(tasks, [&](std::size_t index) {
            body(static_cast<std::int64_t>(index) / heads, static_cast<std::int64_t>(index) % heads);
        });
    }

    /// Of the queries from `row` on, and a head's columns.
    static detail::AttentionBackwardTask attention_task(std::int64_t head_width, ConstView query,
                                                        ConstOperand out, ConstView out_gradient,
                                                        View query_gradient, std::int64_t row,
                                                        std::int64_t column) {
        detail::AttentionBackwardTask task{};
        task.query = query.row(row) + column;
        task.query_stride = query.stride;
        task.query_gradient = query_gradient.row(row) + column;
        task.query_gradient_stride = query_gradient.stride;
        task.head_width = head_width;
        task.scale = 1.0 / std::sqrt(static_cast<double>(head_width));
        task.out = out.row(row) + column * out.element_bytes();
        task.out_stride = out.stride;
        task.out_is_narrow = out.is_narrow;
        task.out_gradient = out_gradient.row(row) + column;
        task.out_gradient_stride = out_gradient.stride;
        return task;
    }

    /// Keys and values lie side by side, `width` columns each.
    static void set_keys(detail::AttentionBackwardTask& task, ConstView keys_values, View gradient,
                         std::int64_t row, std::int64_t count, std::int64_t width, std::int64_t column) {
        task.keys = count;
        task.key = keys_values.row(row) + column;
        task.value = keys_values.row(row) + width + column;
        task.key_stride = keys_values.stride;
        task.key_gradient = gradient.row(row) + column;
        task.value_gradient = gradient.row(row) + width + column;
        task.key_gradient_stride = gradient.stride;
    }
};

}  // namespace monoclip::inline v0_1
