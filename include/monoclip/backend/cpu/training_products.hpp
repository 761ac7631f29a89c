// The CPU's products for training, forwards and backwards, over weights that change at every step.
//
// Weights stay as the optimiser has them, in rows; a product packs those it reads, into scratch, which costs
// little beside products of a batch. Gradients of activations are numbers at full precision; where products
// read them they are rounded to the engine's precision like activations.
//
// Sums over rows (the gradients of weights, see `row_product.hpp`) run in blocks whose extents depend on the
// matrix alone, so that the number of threads changes no bit.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>

#include "monoclip/backend/cpu/backward_kernels.hpp"
#include "monoclip/backend/cpu/cpu.hpp"
#include "monoclip/backend/cpu/row_product.hpp"

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
            // Recorded or not, an activation is that of the rounded sums: the same bits.
            if (epilogue.before != nullptr || (epilogue.activate && out.is_narrow)) {
                const Operand before = epilogue.before != nullptr ? *epilogue.before : out;
                base.activate = false;
                Base::linear(in, packed, base, before, arena);
                activate(before, epilogue.activation, out);
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
        const ConstOperand gradient = numbers_of(out_gradient);
        if (weight.is_projection) {
            multiply_rows(in, gradient, weight_gradient, arena);
        } else {
            multiply_rows(gradient, in, this->rows(weight_gradient, rows.first, rows.count), arena);
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

    /// activation(before) -> out, which may be `before`.
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
        const Grid& grid = window.grid;
        const Grid to = grid.strided(window.stride);
        const RowProduct<T> product = row_product();
        const ConstOperand cells = product.left(in, product.groups(in.rows, grid.height * grid.width), arena);
        const void* const border = border_cell(*this, arena, this->is_narrow_ ? 2 * channels : channels).data;
        product.multiply(
            taps, channels, product.groups(out_gradient.rows, to.height * to.width),
            [&](std::int64_t tap, std::int64_t first, std::int64_t count, const void** list) {
                list_tap_cells(cells, window, tap, first, count, border, list);
            },
            numbers_of(out_gradient),
            [&](std::int64_t row, const T* sums) {
                T* const out = weight_gradient.data + row % channels * taps + row / channels;
                for (std::int64_t n = 0; n < filters; ++n) out[n * channels * taps] += sums[n];
            },
            arena);
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

    RowProduct<T> row_product() const { return {backward_, *this->context_.executor, this->is_narrow_}; }

    /// A matrix at full precision, whatever that of products is.
    static ConstOperand numbers_of(ConstView in) {
        return {reinterpret_cast<const std::byte*>(in.data), in.rows, in.cols, in.stride, false};
    }

    /// sums += left^T right; left is [M,N], right [M,K], sums [N,K].
    void multiply_rows(ConstOperand left, ConstOperand right, View sums, Arena& arena) const {
        const RowProduct<T> product = row_product();
        const std::int64_t groups = product.groups(left.rows, 1);
        const ConstOperand columns = product.left(left, groups, arena);
        product.multiply(
            1, left.cols, groups,
            [&](std::int64_t, std::int64_t first, std::int64_t count, const void** list) {
                for (std::int64_t i = 0; i < count; ++i) list[i] = columns.row(first + i);
            },
            right, [&](std::int64_t row, const T* some) { this->accumulate(some, sums.cols, sums.row(row)); },
            arena);
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
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
