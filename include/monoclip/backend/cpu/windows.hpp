// The cells that convolutions read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/view.hpp"

namespace monoclip::inline v0_1::detail {

/// What lies beyond the border: one cell of zeros.
template <class E>
typename E::Operand border_cell(const E& engine, typename E::Arena& arena, std::int64_t channels) {
    const typename E::Operand border = engine.operand(arena, 1, channels);
    std::memset(border.data, 0, static_cast<std::size_t>(border.row_bytes()));
    return border;
}

/// Calls `body(i, tap, cell)` for each cell of the windows of `count` output positions from `first` on;
/// `cell` is null beyond the border.
template <class T, class Body>
void for_windows(const BasicOperand<T, const std::byte>& in, const Window& window, std::int64_t first,
                 std::int64_t count, Body body) {
    const Grid& grid = window.grid;
    const Grid to = grid.strided(window.stride);
    const std::int64_t padding = window.kernel / 2;
    std::int64_t image = first / (to.height * to.width);
    std::int64_t y = first / to.width % to.height;
    std::int64_t x = first % to.width;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t top = y * window.stride - padding;
        const std::int64_t left = x * window.stride - padding;
        std::int64_t tap = 0;
        for (std::int64_t row = top; row < top + window.kernel; ++row) {
            const std::int64_t begin = (image * grid.height + row) * grid.width;
            for (std::int64_t column = left; column < left + window.kernel; ++column, ++tap) {
                const bool inside = row >= 0 && row < grid.height && column >= 0 && column < grid.width;
                body(i, tap, inside ? in.row(begin + column) : nullptr);
            }
        }
        if (++x < to.width) continue;
        x = 0;
        if (++y < to.height) continue;
        y = 0;
        ++image;
    }
}

/// The kernel x kernel x C elements that each of some output positions reads, zeros beyond the border.
template <class T>
void gather_windows(const BasicOperand<T, const std::byte>& in, const Window& window, std::int64_t first,
                    const BasicOperand<T, std::byte>& out) {
    const auto bytes = static_cast<std::size_t>(in.row_bytes());
    for_windows(in, window, first, out.rows, [&](std::int64_t i, std::int64_t tap, const std::byte* cell) {
        std::byte* const to = out.row(i) + tap * in.row_bytes();
        if (cell != nullptr) {
            std::memcpy(to, cell, bytes);
        } else {
            std::memset(to, 0, bytes);
        }
    });
}

/// Calls `body(i, image, y, x)` for `count` tiles of a grid from `first` on: their upper left cells.
template <class Body>
void for_tiles(const Grid& grid, std::int64_t first, std::int64_t count, Body body) {
    const std::int64_t across = (grid.width + 1) / 2;
    const std::int64_t down = (grid.height + 1) / 2;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t tile = first + i;
        body(i, tile / (across * down), tile / across % down * 2, tile % across * 2);
    }
}

/// The 4 x 4 cells that each of some tiles reads, `border` where there is none.
template <class T>
void list_tile_cells(const BasicOperand<T, const std::byte>& in, const Grid& grid, std::int64_t first,
                     std::int64_t count, const void* border, const void** cells) {
    std::fill_n(cells, 16 * count, border);
    for_tiles(grid, first, count,
              [&](std::int64_t i, std::int64_t image, std::int64_t top, std::int64_t left) {
                  for (std::int64_t y = top - 1; y < top + 3; ++y) {
                      if (y < 0 || y >= grid.height) continue;
                      for (std::int64_t x = left - 1; x < left + 3; ++x) {
                          if (x < 0 || x >= grid.width) continue;
                          cells[i * 16 + (y - top + 1) * 4 + x - left + 1] =
                              in.row((image * grid.height + y) * grid.width + x);
                      }
                  }
              });
}

/// The 2 x 2 cells that each of some tiles is, null where the result has none: beyond its border, or between
/// its strides.
template <class T>
void list_tile_results(const BasicOperand<T, std::byte>& out, const Window& window, std::int64_t first,
                       std::int64_t count, void** results) {
    const std::int64_t stride = window.stride;
    const Grid to = window.grid.strided(stride);
    std::fill_n(results, 4 * count, nullptr);
    for_tiles(window.grid, first, count,
              [&](std::int64_t i, std::int64_t image, std::int64_t top, std::int64_t left) {
                  for (std::int64_t y = top; y < top + 2; ++y) {
                      if (y % stride != 0 || y / stride >= to.height) continue;
                      for (std::int64_t x = left; x < left + 2; ++x) {
                          if (x % stride != 0 || x / stride >= to.width) continue;
                          results[i * 4 + (y - top) * 2 + x - left] =
                              out.row((image * to.height + y / stride) * to.width + x / stride);
                      }
                  }
              });
}

/// A line of the means of squares.
template <class T>
AveragePoolTask average_pool_task(const BasicOperand<T, const std::byte>& in, const Window& window,
                                  std::int64_t line, const BasicOperand<T, std::byte>& out) {
    const Grid& grid = window.grid;
    const Grid to = grid.strided(window.stride);
    const std::int64_t image = line / to.height;
    const std::int64_t top = line % to.height * window.stride;
    AveragePoolTask task{};
    task.in = in.row((image * grid.height + top) * grid.width);
    task.in_stride = in.stride;
    task.line_stride = in.stride * grid.width;
    task.kernel = window.kernel;
    task.step = window.stride;
    task.cells = to.width;
    task.channels = out.cols;
    task.is_narrow = in.is_narrow;
    task.out = out.row(line * to.width);
    task.out_stride = out.stride;
    return task;
}

}  // namespace monoclip::inline v0_1::detail
