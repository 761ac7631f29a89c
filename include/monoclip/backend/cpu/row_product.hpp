// left^T right, summed over the rows of both: the gradients of weights.
//
// The rows are the depth of the product. In bf16 it goes by pairs: a row of the first half with the same one
// of the second, where halves are whole pictures; so the windows of both lie alike, and one list of cells
// serves.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "monoclip/backend/cpu/backward_kernel_set.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/view.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/executor.hpp"

namespace monoclip::inline v0_1::detail {

template <class T>
class RowProduct {
  public:
    using Matrix = BasicOperand<T, const std::byte>;

    RowProduct(const BackwardKernelSet& kernels, Executor& executor, bool is_narrow)
        : kernels_(kernels), executor_(executor), is_narrow_(is_narrow) {}

    /// The depth of `rows` rows, in numbers or pairs, where `unit` rows are a picture's.
    std::int64_t groups(std::int64_t rows, std::int64_t unit) const {
        return is_narrow_ ? (rows / unit + 1) / 2 * unit : rows;
    }

    /// A left factor as [groups,cols] of numbers, or of pairs, which are as wide.
    Matrix left(Matrix in, std::int64_t groups, Arena& arena) const {
        if (!is_narrow_) return in;
        const std::int64_t bytes = in.cols * static_cast<std::int64_t>(sizeof(T));
        std::byte* const out = arena.take(static_cast<std::size_t>(groups * bytes));
        for_blocks(groups, [&](std::int64_t first, std::int64_t count) {
            pack(in, groups, first, count, {0, in.cols}, {out + first * bytes, in.cols, in.cols});
        });
        return {out, groups, in.cols, in.cols, false};
    }

    /// Sums [taps*channels,N]. `list(tap, first, count, cells)` says where the left factor's channels lie,
    /// `add(row, sums)` takes each row, none where there is nothing to sum.
    template <class List, class Add>
    void multiply(std::int64_t taps, std::int64_t channels, std::int64_t groups, List list, Matrix right,
                  Add add, Arena& arena) const {
        if (groups == 0) return;
        const Split split(taps * channels, groups);
        const std::int64_t pitch = (right.cols + panel_columns - 1) / panel_columns * panel_columns;
        const std::int64_t part_size = split.rows * pitch;
        T* const sums = take<T>(arena, split.parts * part_size);
        const std::int64_t tasks = split.parts * split.pieces;
        const std::int64_t taps_of_piece = (std::min)(taps, split.piece_rows / channels + 2);
        const void** const lists = take<const void*>(arena, tasks * taps_of_piece * block_groups);
        T* const panels = take<T>(arena, tasks * block_groups * panel_columns);
        executor_.parallel_for(static_cast<std::size_t>(tasks), [&](std::size_t index) {
            const auto task = static_cast<std::int64_t>(index);
            const std::int64_t part = task / split.pieces;
            Piece piece{};
            piece.channels = channels;
            piece.first = task % split.pieces * split.piece_rows;
            piece.end = (std::min)(piece.first + split.piece_rows, split.rows);
            piece.cells = lists + task * taps_of_piece * block_groups;
            piece.panel = panels + task * block_groups * panel_columns;
            piece.sums = sums + part * part_size;
            piece.pitch = pitch;
            const std::int64_t begin = part * split.part_groups;
            const std::int64_t end = (std::min)(begin + split.part_groups, groups);
            for (std::int64_t first = begin; first < end; first += block_groups) {
                const std::int64_t count = (std::min)(block_groups, end - first);
                for (std::int64_t tap = piece.first_tap(); tap * channels < piece.end; ++tap)
                    list(tap, first, count, piece.cells_of(tap));
                multiply_block(piece, right, groups, first, count, first != begin);
            }
        });
        add_parts(split, sums, pitch, right.cols, add);
    }

  private:
    static constexpr std::int64_t block_groups = 256;  // with a panel of them, what stays in a near cache

    /// Which parts of a product are tasks: pieces of the rows of the result, and of the depth where those are
    /// few. It depends on the extents alone, so that the number of threads changes no sum.
    struct Split {
        Split(std::int64_t of_rows, std::int64_t groups)
            : rows(of_rows),
              piece_rows((equal_part(rows, most_rows) + 7) / 8 * 8),  // whole tiles
              pieces((rows + piece_rows - 1) / piece_rows),
              part_groups(part_blocks(groups) * block_groups),
              parts((groups + part_groups - 1) / part_groups) {}

        std::int64_t part_blocks(std::int64_t groups) const {
            const std::int64_t blocks = (groups + block_groups - 1) / block_groups;
            const std::int64_t most = (std::max<std::int64_t>)(wanted_tasks / pieces, 1);
            return (blocks + most - 1) / most;
        }

        static constexpr std::int64_t most_rows = 256, wanted_tasks = 16;
        std::int64_t rows, piece_rows, pieces, part_groups, parts;
    };

    /// The largest of the equal parts of at most `most`.
    static std::int64_t equal_part(std::int64_t count, std::int64_t most) {
        const std::int64_t parts = (count + most - 1) / most;
        return (count + parts - 1) / parts;
    }

    /// Some rows of the result, and a task's memory.
    struct Piece {
        std::int64_t first_tap() const { return first / channels; }
        const void** cells_of(std::int64_t tap) const { return cells + (tap - first_tap()) * block_groups; }

        std::int64_t channels, first, end;
        const void** cells;  // [taps,block_groups]
        T* panel;            // [block_groups,panel_columns]
        T* sums;             // [rows,pitch], of all pieces
        std::int64_t pitch;
    };

    /// Calls `add` for each row, the sum of those of all parts.
    template <class Add>
    void add_parts(const Split& split, T* sums, std::int64_t pitch, std::int64_t cols, Add add) const {
        for_blocks(split.rows, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t row = first; row < first + count; ++row) {
                T* const total = sums + row * pitch;
                for (std::int64_t part = 1; part < split.parts; ++part)
                    kernels_.add_rows(total + part * split.rows * pitch, pitch, 1, cols, total);
                add(row, static_cast<const T*>(total));
            }
        });
    }

    void multiply_block(const Piece& piece, Matrix right, std::int64_t groups, std::int64_t first,
                        std::int64_t count, bool accumulate) const {
        RowProductTask task{};
        task.right = piece.panel;
        task.groups = count;
        task.accumulate = accumulate;
        task.out_stride = piece.pitch;
        for (std::int64_t column = 0; column < right.cols; column += panel_columns) {
            task.columns = (std::min)(panel_columns, right.cols - column);
            const std::int64_t width = (task.columns + 15) / 16 * 16;  // whole vectors, of all kinds
            pack(right, groups, first, count, {column, task.columns},
                 {reinterpret_cast<std::byte*>(piece.panel), panel_columns, width});
            for (std::int64_t row = piece.first; row < piece.end; row += task.rows) {
                const std::int64_t tap = row / piece.channels;
                task.left = piece.cells_of(tap);
                task.first = row % piece.channels;
                task.rows = (std::min)(piece.channels - task.first, piece.end - row);
                task.out = piece.sums + row * piece.pitch + column;
                (is_narrow_ ? kernels_.row_product_narrow : kernels_.row_product)(task);
            }
        }
    }

    struct Columns {
        std::int64_t first, count;
    };
    struct Packed {
        std::byte* data;
        std::int64_t stride, width;  // in numbers or pairs
    };

    /// Some columns of `count` groups from `first` on.
    void pack(Matrix in, std::int64_t groups, std::int64_t first, std::int64_t count, Columns columns,
              Packed out) const {
        PackDepthTask task{};
        task.stride = in.stride;
        task.is_narrow = in.is_narrow;
        task.columns = columns.count;
        task.out_columns = out.stride;
        task.width = out.width;
        task.out_is_narrow = is_narrow_;
        const std::int64_t pairs = is_narrow_ ? in.rows - groups : 0;  // others have no second row
        const std::array<std::int64_t, 3> ends{first, std::clamp(pairs, first, first + count), first + count};
        for (std::size_t half = 0; half < 2; ++half) {
            task.in = in.row(ends[half]) + columns.first * in.element_bytes();
            task.pair = half == 0 ? groups * in.stride : 0;
            task.groups = ends[half + 1] - ends[half];
            task.out = out.data + (ends[half] - first) * out.stride * static_cast<std::int64_t>(sizeof(T));
            if (task.groups > 0) kernels_.pack_depth(task);
        }
    }

    template <class Element>
    static Element* take(Arena& arena, std::int64_t count) {
        return reinterpret_cast<Element*>(arena.take(static_cast<std::size_t>(count) * sizeof(Element)));
    }

    /// Calls `body(first, count)` for blocks of rows, in parallel.
    template <class Body>
    void for_blocks(std::int64_t rows, Body body) const {
        constexpr std::int64_t block = 256;
        executor_.parallel_for(static_cast<std::size_t>((rows + block - 1) / block), [&](std::size_t index) {
            const std::int64_t first = static_cast<std::int64_t>(index) * block;
            body(first, (std::min)(block, rows - first));
        });
    }

    const BackwardKernelSet& kernels_;
    Executor& executor_;
    bool is_narrow_;
};

}  // namespace monoclip::inline v0_1::detail
