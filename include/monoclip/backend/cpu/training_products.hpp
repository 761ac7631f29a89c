// The CPU's products for training, forwards and backwards, over weights that change at every step.
//
// Weights stay as the optimiser has them, in rows; a product packs those it reads, into scratch, which costs
// little beside products of a batch. Gradients of activations are numbers at full precision; where products
// read them they are rounded to the engine's precision like activations.
//
// Sums over rows (the gradients of weights) run in blocks whose extents depend on the matrix alone, so that
// the number of threads changes no bit.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>

#include "monoclip/backend/cpu/backward_kernels.hpp"
#include "monoclip/backend/cpu/cpu.hpp"

namespace monoclip::inline v0_1 {

template <class T>
class CpuTrainingEngine;

namespace detail {

/// The part of `CpuTrainingEngine` that multiplies.
template <class T>
class CpuTrainingProducts : public CpuEngine<T> {
    using Base = CpuEngine<T>;

  public:
    using typename Base::Arena;
    using typename Base::ConstOperand;
    using typename Base::ConstView;
    using typename Base::Operand;
    using typename Base::View;

    using Window = monoclip::Window;

    /// Numbers at full precision.
    using Number = T;
    static constexpr bool folds_batch_norm = false;

    /// A weight as the optimiser has it: `data` is the whole of it, row-major.
    struct Weight : PackedWeight<T> {
        bool is_projection = false;  ///< [in,out]; otherwise [out,in]
        Shape shape{};
    };

    explicit CpuTrainingProducts(const BasicCpu<T>& options)
        : Base(options), backward_(backward_kernels_for<T>(options.isa)) {}

    /// The numbers at `data` as a weight; they must outlive it.
    static Weight weight(const T* data, const Shape& shape, Role role) {
        Weight weight;
        const std::int64_t outer = shape.rank() > 1 ? shape[0] : 1;
        const std::int64_t inner = outer != 0 ? shape.elements() / outer : 0;
        weight.is_projection = role == Role::projection;
        weight.rows = weight.is_projection ? inner : outer;
        weight.cols = weight.is_projection ? outer : inner;
        weight.data = data;
        weight.shape = shape;
        return weight;
    }

    /// Numbers of the caller's as a matrix.
    static View matrix_at(T* data, std::int64_t rows, std::int64_t cols) { return {data, rows, cols, cols}; }

    /// A tensor's numbers, as they are.
    Weight pack(const TensorView& tensor, Role role, WeightMemory& memory) const {
        const auto count = static_cast<std::size_t>(tensor.shape.elements());
        std::shared_ptr<const void> owner;
        T* const numbers = reinterpret_cast<T*>(memory.take(count * sizeof(T), owner));
        copy_elements(tensor, std::span<T>(numbers, count));
        Weight packed = weight(numbers, tensor.shape, role);
        packed.owner = owner;
        return packed;
    }
    std::size_t weight_bytes(const TensorView& tensor, Role) const {
        return aligned_size(static_cast<std::size_t>(tensor.shape.elements()) * sizeof(T));
    }

    /// A weight's numbers as a matrix.
    ConstView numbers(const Weight& weight) const {
        const std::int64_t rows = weight.is_projection ? weight.cols : weight.rows;
        const std::int64_t cols = weight.is_projection ? weight.rows : weight.cols;
        return {weight.data, rows, cols, cols};
    }

    template <class Result>
    void linear(ConstOperand in, const Weight& weight, const Epilogue<CpuTrainingEngine<T>>& epilogue,
                Result out, Arena& arena, Parts parts = {}) const {
        const typename Arena::Scope scope(arena);
        const Rows rows = rows_of(weight, parts);
        const PackedWeight<T> packed = pack(weight, rows, false, arena);
        Epilogue<Base> base = base_epilogue(epilogue);
        PackedWeight<T> bias;  // of these rows
        if (epilogue.bias != nullptr) {
            bias.data = epilogue.bias->data + rows.first;
            base.bias = &bias;
        }
        if constexpr (std::is_same_v<Result, Operand>) {  // a view is no activation's result
            if (epilogue.before != nullptr) {
                base.activate = false;
                Base::linear(in, packed, base, *epilogue.before, arena);
                activate(*epilogue.before, epilogue.activation, out);
                return;
            }
        }
        Base::linear(in, packed, base, out, arena);
    }

    /// The gradient of a product's input: out_gradient W, which is added to `in_gradient` to accumulate.
    void linear_input_gradient(ConstView out_gradient, const Weight& weight, bool accumulate,
                               View in_gradient, Arena& arena, Parts parts = {}) const {
        const typename Arena::Scope scope(arena);
        const PackedWeight<T> packed = pack(weight, rows_of(weight, parts), true, arena);
        Epilogue<Base> epilogue{};
        epilogue.accumulate = accumulate;
        Base::linear(this->as_operand(out_gradient, arena), packed, epilogue, in_gradient, arena);
    }

    /// Adds the gradient of a weight, out_gradient^T in, and that of its bias, the sum of out_gradient's
    /// rows. Either may be null: not asked for.
    void linear_weight_gradient(ConstView out_gradient, ConstOperand in, const Weight& weight,
                                View weight_gradient, View bias_gradient, Arena& arena,
                                Parts parts = {}) const {
        const typename Arena::Scope scope(arena);
        const Rows rows = rows_of(weight, parts);
        if (bias_gradient.data != nullptr)
            add_rows(out_gradient, this->columns(bias_gradient, rows.first, rows.count), arena);
        if (weight_gradient.data == nullptr) return;
        if (weight.is_projection) {
            multiply_transposed(in, this->as_operand(out_gradient, arena), weight_gradient, arena);
        } else {
            multiply_transposed(out_gradient, in, this->rows(weight_gradient, rows.first, rows.count), arena);
        }
    }

    using Base::reshape;
    /// The memory of a matrix as another one of no more elements.
    View reshape(View of, std::int64_t rows, std::int64_t cols) const { return {of.data, rows, cols, cols}; }

    /// to += from.
    void add_to(ConstView from, View to) const {
        this->for_row_blocks(to.rows, to.cols, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t row = first; row < first + count; ++row)
                backward_.add_rows(from.row(row), from.stride, 1, from.cols, to.row(row));
        });
    }

    /// activation(before) -> out.
    void activate(ConstOperand before, Activation activation, Operand out) const {
        this->for_row_blocks(before.rows, before.cols, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t row = first; row < first + count; ++row) {
                backward_.activate({before.row(row), before.is_narrow, before.cols, activation, out.row(row),
                                    out.is_narrow});
            }
        });
    }

    /// In place: a gradient times the activation's derivative.
    void activate_backward(ConstOperand before, Activation activation, View gradient) const {
        this->for_row_blocks(before.rows, before.cols, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t row = first; row < first + count; ++row) {
                backward_.activate_backward(
                    {before.row(row), before.is_narrow, before.cols, activation, gradient.row(row), false});
            }
        });
    }

    /// Filters are packed as the windows lie.
    void convolve(ConstOperand in, const Window& window, const Weight& weight,
                  const Epilogue<CpuTrainingEngine<T>>& epilogue, Operand out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        this->convolve_windows(in, window, pack_filters(weight, false, arena), base_epilogue(epilogue), out,
                               arena);
    }

    /// The gradient of a convolution's input, where its stride is 1: the gradient of the result convolved
    /// with the filters turned around, as many as the input has channels.
    void convolve_input_gradient(ConstView out_gradient, const Window& window, const Weight& weight,
                                 View in_gradient, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const PackedWeight<T> turned = pack_filters(weight, true, arena);
        this->convolve_windows(this->as_operand(out_gradient, arena), window, turned, {}, in_gradient, arena);
    }

    /// Adds the gradient of a convolution's weight [N,C,kernel,kernel].
    void convolve_weight_gradient(ConstView out_gradient, ConstOperand in, const Window& window,
                                  const Weight& weight, View weight_gradient, Arena& arena) const {
        if (weight_gradient.data == nullptr) return;
        const typename Arena::Scope scope(arena);
        const std::int64_t filters = weight.shape[0], channels = weight.shape[1];
        const std::int64_t taps = window.kernel * window.kernel;
        const View sums = this->matrix(arena, filters, taps * channels);  // as the windows lie
        std::fill_n(sums.data, filters * taps * channels, T(0));
        const std::int64_t block = gathered_rows(out_gradient.rows, taps * channels);
        for (std::int64_t first = 0; first < out_gradient.rows; first += block) {
            const typename Arena::Scope step(arena);
            ConstView gradient = out_gradient;
            gradient.data = out_gradient.row(first);
            gradient.rows = (std::min)(block, out_gradient.rows - first);
            const Operand turned = transposed(gradient, arena);
            Epilogue<Base> epilogue{};
            epilogue.accumulate = true;
            Base::linear(turned, pack_windows(in, window, first, gradient.rows, arena), epilogue, sums,
                         arena);
        }
        this->context_.executor->parallel_for(static_cast<std::size_t>(filters), [&](std::size_t index) {
            const auto n = static_cast<std::int64_t>(index);
            T* to = weight_gradient.data + n * channels * taps;
            for (std::int64_t tap = 0; tap < taps; ++tap)
                for (std::int64_t c = 0; c < channels; ++c)
                    to[c * taps + tap] += sums.row(n)[tap * channels + c];
        });
    }

  protected:
    /// sums [1,N] += the sum of the rows of in [M,N].
    void add_rows(ConstView in, View sums, Arena& arena) const {
        sum_blocks(
            in.rows, in.cols, in.cols, arena,
            [&](std::int64_t first, std::int64_t count, T* block_sums) {
                backward_.add_rows(in.row(first), in.stride, count, in.cols, block_sums);
            },
            [&](const T* total) { this->accumulate(total, in.cols, sums.data); });
    }

    /// Calls `body(first, count, sums)` for blocks of rows, each with `width` sums of its own (none: null),
    /// which are zero before; then `finish(total)` with their sum, block after block.
    template <class Body, class Finish>
    void sum_blocks(std::int64_t rows, std::int64_t cols, std::int64_t width, Arena& arena, Body body,
                    Finish finish) const {
        constexpr std::int64_t worthwhile = 1 << 15;  // elements
        const std::int64_t block =
            (std::max<std::int64_t>)(worthwhile / (std::max<std::int64_t>)(cols, 1), 16);
        const std::int64_t blocks = (rows + block - 1) / block;
        const View sums = this->matrix(arena, blocks, width);
        this->context_.executor->parallel_for(static_cast<std::size_t>(blocks), [&](std::size_t index) {
            const auto at = static_cast<std::int64_t>(index);
            T* const block_sums = width != 0 ? sums.row(at) : nullptr;
            std::fill_n(block_sums, width, T(0));
            body(at * block, (std::min)(block, rows - at * block), block_sums);
        });
        if (width == 0 || blocks == 0) return;
        for (std::int64_t i = 1; i < blocks; ++i) this->accumulate(sums.row(i), width, sums.row(0));
        finish(sums.row(0));
    }

    static constexpr DType own_type = std::is_same_v<T, float> ? DType::float32 : DType::float64;

    const BackwardKernelSet& backward_;

  private:
    static Epilogue<Base> base_epilogue(const Epilogue<CpuTrainingEngine<T>>& epilogue) {
        Epilogue<Base> base{};
        base.bias = epilogue.bias;
        base.activate = epilogue.activate;
        base.activation = epilogue.activation;
        base.accumulate = epilogue.accumulate;
        return base;
    }

    /// Rows of a weight [out,in].
    struct Rows {
        std::int64_t first;
        std::int64_t count;
    };

    static Rows rows_of(const Weight& weight, Parts parts) {
        if (parts.count == 0) return {0, weight.rows};
        const std::int64_t part = weight.rows / 3;
        return {parts.first * part, parts.count * part};
    }

    /// Some rows of a weight packed for products with inputs, or, turned, with gradients of results.
    PackedWeight<T> pack(const Weight& weight, Rows rows, bool turned, Arena& arena) const {
        PackTask task{};
        task.type = own_type;
        const std::int64_t stride = weight.is_projection ? weight.rows : weight.cols;
        const T* first = weight.data + rows.first * (weight.is_projection ? 1 : stride);
        task.in = reinterpret_cast<const std::byte*>(first);
        const bool columns_are_rows = weight.is_projection == turned;  // a panel's column is a row in memory
        task.stride = columns_are_rows ? stride : 1;
        task.step = columns_are_rows ? 1 : stride;
        return pack(task, turned ? weight.cols : rows.count, turned ? rows.count : weight.cols, arena);
    }

    /// A matrix [rows out, cols in] as panels; the task says where its elements lie.
    PackedWeight<T> pack(PackTask task, std::int64_t rows, std::int64_t cols, Arena& arena) const {
        PackedWeight<T> packed;
        packed.rows = rows;
        packed.cols = cols;
        task.depth = cols;
        task.out_is_narrow = this->is_narrow_;
        const auto element = static_cast<std::int64_t>(size_of(task.type));
        pack_panels(packed, arena, [&](std::int64_t column, std::byte* out) {
            PackTask panel = task;
            panel.in = task.in + column * task.stride * element;
            panel.columns = (std::min)(panel_columns, rows - column);
            panel.out = out;
            this->kernels_.pack(panel);
        });
        return packed;
    }

    /// sums += left^T right; left is [M,N], right [M,K], sums [N,K].
    template <class Left>
    void multiply_transposed(Left left, ConstOperand right, View sums, Arena& arena) const {
        PackTask task{};
        task.type = right.is_narrow ? DType::bfloat16 : own_type;
        task.in = right.data;
        task.stride = 1;
        task.step = right.stride;
        Epilogue<Base> epilogue{};
        epilogue.accumulate = true;
        Base::linear(transposed(left, arena), pack(task, right.cols, right.rows, arena), epilogue, sums,
                     arena);
    }

    /// [M,N] -> [N,M].
    template <class Left>
    Operand transposed(Left left, Arena& arena) const {
        const Operand turned = this->operand(arena, left.cols, left.rows);
        constexpr std::int64_t block = 64;  // columns of `left` in one task
        const std::int64_t blocks = (left.cols + block - 1) / block;
        this->context_.executor->parallel_for(static_cast<std::size_t>(blocks), [&](std::size_t index) {
            const std::int64_t column = static_cast<std::int64_t>(index) * block;
            TransposeTask task = transpose_task(left, column);
            task.rows = left.rows;
            task.cols = (std::min)(block, left.cols - column);
            task.out = turned.row(column);
            task.out_stride = turned.stride;
            task.out_is_narrow = turned.is_narrow;
            backward_.transpose(task);
        });
        return turned;
    }

    /// Filters [N,C,kernel,kernel] packed as windows lie, [N,kernel*kernel*C]; or those of the backward pass,
    /// [C,kernel*kernel*N], each turned by half a circle.
    PackedWeight<T> pack_filters(const Weight& weight, bool turned, Arena& arena) const {
        const std::int64_t filters = weight.shape[0], channels = weight.shape[1];
        const std::int64_t taps = weight.shape[2] * weight.shape[3];
        const std::int64_t rows = turned ? channels : filters, inner = turned ? filters : channels;
        const View lying = this->matrix(arena, rows, taps * inner);
        this->for_rows(lying, [&](std::int64_t row, T* out) {
            for (std::int64_t tap = 0; tap < taps; ++tap) {
                for (std::int64_t i = 0; i < inner; ++i) {
                    const std::int64_t from = turned ? (i * channels + row) * taps + taps - 1 - tap
                                                     : (row * channels + i) * taps + tap;
                    out[tap * inner + i] = weight.data[from];
                }
            }
        });
        PackTask task{};
        task.type = own_type;
        task.in = reinterpret_cast<const std::byte*>(lying.data);
        task.stride = lying.stride;
        task.step = 1;
        return pack(task, rows, taps * inner, arena);
    }

    /// The windows of `count` output positions from `first` on as the columns of panels: [kernel*kernel*C]
    /// packed columns of that depth.
    PackedWeight<T> pack_windows(ConstOperand in, const Window& window, std::int64_t first,
                                 std::int64_t count, Arena& arena) const {
        const std::int64_t taps = window.kernel * window.kernel;
        const std::byte* const beyond = border_cell(*this, arena, in.cols).data;
        auto* const cells = reinterpret_cast<const void**>(
            arena.take(static_cast<std::size_t>(taps * count) * sizeof(const void*)));
        this->for_row_blocks(count, taps * 16, [&](std::int64_t row, std::int64_t rows) {
            for_windows(in, window, first + row, rows,
                        [&](std::int64_t i, std::int64_t tap, const std::byte* cell) {
                            cells[tap * count + row + i] = cell != nullptr ? cell : beyond;
                        });
        });
        PackedWeight<T> packed;
        packed.rows = taps * in.cols;
        packed.cols = count;
        pack_panels(packed, arena, [&](std::int64_t column, std::byte* out) {
            const std::int64_t columns = (std::min)(panel_columns, packed.rows - column);
            // By its name: nvcc's parser loses the braces of a nameless one here.
            const PackWindowsTask task{cells, in.cols, count, column, columns, in.is_narrow, out};
            backward_.pack_windows(task);
        });
        return packed;
    }

    /// Calls `body(column, out)` for each panel of a matrix whose extents are known, in parallel.
    template <class Body>
    void pack_panels(PackedWeight<T>& packed, Arena& arena, Body body) const {
        const std::int64_t panels = packed.part_panels();
        const std::int64_t bytes = packed.panel_bytes(this->is_narrow_);
        std::byte* const out = arena.take(static_cast<std::size_t>(panels * bytes));
        packed.panels = out;
        this->context_.executor->parallel_for(static_cast<std::size_t>(panels), [&](std::size_t index) {
            const auto panel = static_cast<std::int64_t>(index);
            body(panel * panel_columns, out + panel * bytes);
        });
    }

    static TransposeTask transpose_task(ConstView in, std::int64_t column) {
        TransposeTask task{};
        task.in = in.data + column;
        task.in_stride = in.stride;
        return task;
    }
    static TransposeTask transpose_task(ConstOperand in, std::int64_t column) {
        TransposeTask task{};
        task.in = in.data + column * in.element_bytes();
        task.in_stride = in.stride;
        task.in_is_narrow = in.is_narrow;
        return task;
    }
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
