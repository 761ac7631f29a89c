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

/// Calls `body(i, image, top, left)` for `count` output positions from `first` on: the upper left cells of
/// their windows, which may lie beyond the border.
template <class Body>
void for_positions(const Window& window, std::int64_t first, std::int64_t count, Body body) {
    const Grid to = window.grid.strided(window.stride);
    const std::int64_t padding = window.kernel / 2;
    std::int64_t image = first / (to.height * to.width);
    std::int64_t y = first / to.width % to.height;
    std::int64_t x = first % to.width;
    for (std::int64_t i = 0; i < count; ++i) {
        body(i, image, y * window.stride - padding, x * window.stride - padding);
        if (++x < to.width) continue;
        x = 0;
        if (++y < to.height) continue;
        y = 0;
        ++image;
    }
}

/// Calls `body(i, tap, cell)` for each cell of the windows of `count` output positions from `first` on;
/// `cell` is null beyond the border.
template <class T, class Body>
void for_windows(const BasicOperand<T, const std::byte>& in, const Window& window, std::int64_t first,
                 std::int64_t count, Body body) {
    const Grid& grid = window.grid;
    for_positions(
        window, first, count, [&](std::int64_t i, std::int64_t image, std::int64_t top, std::int64_t left) {
            std::int64_t tap = 0;
            for (std::int64_t row = top; row < top + window.kernel; ++row) {
                const std::int64_t begin = (image * grid.height + row) * grid.width;
                for (std::int64_t column = left; column < left + window.kernel; ++column, ++tap) {
                    const bool inside = row >= 0 && row < grid.height && column >= 0 && column < grid.width;
                    body(i, tap, inside ? in.row(begin + column) : nullptr);
                }
            }
        });
}

/// Where one tap's cells of `count` output positions from `first` on lie; `border` where there is none.
template <class T>
void list_tap_cells(const BasicOperand<T, const std::byte>& in, const Window& window, std::int64_t tap,
                    std::int64_t first, std::int64_t count, const void* border, const void** cells) {
    const Grid& grid = window.grid;
    const Grid to = grid.strided(window.stride);
    const std::int64_t padding = window.kernel / 2;
    for (std::int64_t done = 0; done < count;) {
        const std::int64_t line = (first + done) / to.width;  // of all pictures' results
        const std::int64_t x = (first + done) % to.width;
        const std::int64_t run = (std::min)(to.width - x, count - done);
        const std::int64_t row = line % to.height * window.stride + tap / window.kernel - padding;
        const bool inside = row >= 0 && row < grid.height;
        const std::byte* const begin =
            in.row((line / to.height * grid.height + (inside ? row : 0)) * grid.width);
        const std::int64_t step = in.stride * in.element_bytes();
        std::int64_t column = x * window.stride + tap % window.kernel - padding;
        for (std::int64_t i = 0; i < run; ++i, column += window.stride) {
            cells[done + i] = inside && column >= 0 && column < grid.width ? begin + column * step : border;
        }
        done += run;
    }
}

/// `count` cells from `from` on, side by side.
template <class T>
void copy_cells(const BasicOperand<T, const std::byte>& in, std::int64_t from, std::int64_t count,
                std::byte* to) {
    const auto bytes = static_cast<std::size_t>(in.row_bytes());
    if (in.stride == in.cols) {
        std::memcpy(to, in.row(from), static_cast<std::size_t>(count) * bytes);
        return;
    }
    for (std::int64_t i = 0; i < count; ++i) std::memcpy(to + i * in.row_bytes(), in.row(from + i), bytes);
}

/// The kernel x kernel x C elements that each of some output positions reads, zeros beyond the border.
template <class T>
void gather_windows(const BasicOperand<T, const std::byte>& in, const Window& window, std::int64_t first,
                    const BasicOperand<T, std::byte>& out) {
    const Grid& grid = window.grid;
    const std::int64_t cell = in.row_bytes();
    const std::int64_t line = window.kernel * cell;
    for_positions(window, first, out.rows,
                  [&](std::int64_t i, std::int64_t image, std::int64_t top, std::int64_t left) {
                      std::byte* to = out.row(i);
                      const std::int64_t begin = (std::max<std::int64_t>)(left, 0);
                      const std::int64_t count = (std::min)(left + window.kernel, grid.width) - begin;
                      for (std::int64_t row = top; row < top + window.kernel; ++row, to += line) {
                          const bool inside = row >= 0 && row < grid.height && count > 0;
                          if (!inside || count < window.kernel)
                              std::memset(to, 0, static_cast<std::size_t>(line));
                          if (!inside) continue;
                          copy_cells(in, (image * grid.height + row) * grid.width + begin, count,
                                     to + (begin - left) * cell);
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
