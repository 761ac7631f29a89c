// What the GPU's operations take from the arena: the engine and the planner follow the same rules.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "monoclip/backend/backend.hpp"

namespace monoclip::inline v0_1 {

/// What the GPU's operations take from the arena; see `CpuScratch`.
struct CudaScratch {
    static constexpr std::size_t element_size = sizeof(float);  ///< bytes of one number of a matrix
    static constexpr bool copies_floats = true;                 ///< on their way from and to the host
    static constexpr bool keeps_host_apart = true;              ///< from the matrices' memory
    /// What cuBLASLt may use for one product: the size that NVIDIA names for the largest devices.
    static constexpr std::size_t workspace_bytes = std::size_t{32} << 20;
    /// It wants that at a multiple of so many bytes, where arenas give multiples of fewer.
    static constexpr std::size_t workspace_alignment = 256;
    /// What a product takes from the arena: room for both.
    static constexpr std::size_t product_bytes =
        workspace_bytes + workspace_alignment - detail::arena_alignment;

    /// Numbers from one row of an operand to the next: a multiple of 16 bytes in any type.
    static constexpr std::int64_t operand_stride(std::int64_t cols) { return (cols + 7) / 8 * 8; }

    /// How many windows are gathered at a time as rows of `cols` numbers: 64 MB of float.
    static constexpr std::int64_t gathered_rows(std::int64_t cells, std::int64_t cols) {
        return (std::min)((std::max<std::int64_t>)((std::int64_t{1} << 24) / cols, 1), cells);
    }

    /// For a convolution of `channels` to `filters`, giving `cells` positions.
    template <class Plan>
    static constexpr void convolve(const Plan& engine, const Window& window, std::int64_t channels,
                                   std::int64_t, std::int64_t cells, typename Plan::Arena& arena) {
        const std::int64_t cols = window.kernel * window.kernel * channels;
        engine.operand(arena, gathered_rows(cells, cols), cols);
        arena.take(product_bytes);
    }
};

}  // namespace monoclip::inline v0_1
