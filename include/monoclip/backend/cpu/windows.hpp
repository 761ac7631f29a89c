// The cells that convolutions read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/view.hpp"

namespace monoclip::inline v0_1::detail {

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

}  // namespace monoclip::inline v0_1::detail
