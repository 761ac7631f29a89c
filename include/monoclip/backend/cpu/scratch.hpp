// How the CPU computes a convolution, as far as it decides what scratch that takes: the engine and the
// planner follow the same rules.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "monoclip/backend/backend.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The largest window whose cells are listed: 3 x 3.
inline constexpr std::int64_t most_listed_cells = 9;

/// Whether a convolution copies its windows together before it multiplies them: larger ones, those of few
/// channels, and of an odd number, which bf16 could not read by pairs.
constexpr bool gathers_windows(const Window& window, std::int64_t channels) {
    return window.kernel * window.kernel > most_listed_cells || channels < 16 || channels % 2 != 0;
}

/// How many output positions such a convolution gathers at a time as rows of `cols` elements: about 4 MB of
/// float, a multiple of 4.
constexpr std::int64_t gathered_rows(std::int64_t cells, std::int64_t cols) {
    const std::int64_t rows = (std::max<std::int64_t>)((std::int64_t{1} << 20) / cols / 4 * 4, 4);
    return (std::min)(rows, cells);
}

/// A convolution of 3 x 3 windows can be computed in tiles of 2 x 2 cells (Winograd's F(2x2,3x3)): each takes
/// one product for every position of the 4 x 4 cells that it reads, where its windows have 36.
inline constexpr std::int64_t tile_positions = 16;

/// Whether filters are packed for that. Of fewer channels the transforms would cost what the products save.
constexpr bool is_tiled(std::int64_t kernel, std::int64_t channels, std::int64_t filters) {
    const bool pays = channels >= 32 && filters >= 64;
    return kernel == 3 && pays && channels % 16 == 0 && filters % 16 == 0;
}

constexpr std::int64_t tiles_of(const Grid& grid) {
    return grid.batch * ((grid.height + 1) / 2) * ((grid.width + 1) / 2);
}

/// How many tiles such a convolution holds at a time, transformed and multiplied: about 8 MB of float.
constexpr std::int64_t tiles_at_once(const Grid& grid, std::int64_t channels, std::int64_t filters) {
    const std::int64_t most = (std::int64_t{1} << 17) / (channels + filters) / 16 * 16;
    return (std::min)((std::max<std::int64_t>)(most, 16), tiles_of(grid));
}

/// The numbers of one of these tiles, and some more, so that one after the other falls into different cache
/// sets.
constexpr std::int64_t tile_stride(std::int64_t channels) {
    return tile_positions * channels + 16;
}

}  // namespace detail

/// What the CPU's operations take from the arena, T being the number type of activations.
template <class T>
struct CpuScratch {
    static constexpr std::size_t element_size = sizeof(T);            ///< bytes of one number of a matrix
    static constexpr bool copies_floats = !std::is_same_v<T, float>;  ///< on their way from and to the host
    static constexpr bool keeps_host_apart = false;                   ///< from the matrices' memory
    static constexpr std::size_t product_bytes = 0;                   ///< what one product may use

    /// Numbers from one row of an operand to the next, counted at full precision.
    static constexpr std::int64_t operand_stride(std::int64_t cols) { return cols; }

    /// For a convolution of `channels` to `filters`, giving `cells` positions.
    template <class Plan>
    static constexpr void convolve(const Plan& engine, const Window& window, std::int64_t channels,
                                   std::int64_t filters, std::int64_t cells, typename Plan::Arena& arena) {
        const std::int64_t cols = window.kernel * window.kernel * channels;
        if (detail::gathers_windows(window, channels)) {
            engine.operand(arena, detail::gathered_rows(cells, cols), cols);
            return;
        }
        engine.operand(arena, 1, channels);  // what lies beyond the border
        if (!std::is_same_v<T, float> || !detail::is_tiled(window.kernel, channels, filters)) return;
        const std::int64_t tiles = detail::tiles_at_once(window.grid, channels, filters);
        engine.matrix(arena, tiles, detail::tile_stride(channels));
        engine.matrix(arena, tiles, detail::tile_stride(filters));
    }
};

}  // namespace monoclip::inline v0_1
