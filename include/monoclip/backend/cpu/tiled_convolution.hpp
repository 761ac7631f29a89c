// Convolutions of 3 x 3 windows by Winograd's F(2x2,3x3): see `winograd.inl`.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/packed_weight.hpp"
#include "monoclip/backend/cpu/view.hpp"
#include "monoclip/backend/cpu/windows.hpp"
#include "monoclip/core/executor.hpp"

namespace monoclip::inline v0_1::detail {

/// One such convolution; `run` computes it. Whatever its order, each element has the same chain of
/// operations.
template <class T, class Epilogue>
struct TiledConvolution {
    const KernelSet& kernels;
    Executor& executor;
    BasicOperand<T, const std::byte> in;
    const Window& window;
    const PackedWeight<T>& weight;  ///< filters in `tile_positions` parts
    const Epilogue& epilogue;
    BasicOperand<T, std::byte> out;
    const void* border;         ///< a cell of zeros
    MatrixView<T> transformed;  ///< scratch of `tiles_at_once` tiles: their positions [16*channels]
    MatrixView<T> sums;         ///< and [16*filters]

    void run() const {
        // Small blocks stay in the cache of one core; but many filters do not, and every block reads them
        // all.
        const std::int64_t block = in.cols * out.cols < (std::int64_t{1} << 17) ? 16 : 64;
        const auto threads = static_cast<std::int64_t>(executor.concurrency());
        if (threads <= transformed.rows / block && 2 * threads <= tiles_of(window.grid) / block) {
            run_blocks(threads, block);
        } else {
            run_phases(threads);
        }
    }

  private:
    /// Every thread takes one block of tiles after the other, with a place of its own in the scratch.
    void run_blocks(std::int64_t threads, std::int64_t block) const {
        const std::int64_t tiles = tiles_of(window.grid);
        std::atomic<std::int64_t> next{0};
        executor.parallel_for(static_cast<std::size_t>(threads), [&](std::size_t index) {
            const std::int64_t place = static_cast<std::int64_t>(index) * block;
            for (std::int64_t tile = next.fetch_add(block); tile < tiles; tile = next.fetch_add(block)) {
                const std::int64_t count = (std::min)(block, tiles - tile);
                transform(tile, place, count);
                for (std::int64_t part = 0; part < tile_positions; ++part)
                    multiply(place, count, part, 0, out.cols);
                finish(tile, place, count);
            }
        });
    }

    /// All threads transform, then multiply, then finish: where there are too few tiles for blocks.
    void run_phases(std::int64_t threads) const {
        const std::int64_t tiles = tiles_of(window.grid);
        const std::int64_t panels = weight.part_panels();
        const std::int64_t group = (std::clamp<std::int64_t>)(tile_positions * panels / (4 * threads), 1, 4);
        const std::int64_t groups = (panels + group - 1) / group;
        const std::int64_t columns = group * panel_columns;
        for (std::int64_t begin = 0; begin < tiles; begin += transformed.rows) {
            const std::int64_t some = (std::min)(transformed.rows, tiles - begin);
            for_tile_groups(some, in.cols, [&](std::int64_t place, std::int64_t count) {
                transform(begin + place, place, count);
            });
            executor.parallel_for(static_cast<std::size_t>(tile_positions * groups), [&](std::size_t index) {
                const std::int64_t part = static_cast<std::int64_t>(index) / groups;
                const std::int64_t first = static_cast<std::int64_t>(index) % groups * columns;
                multiply(0, some, part, first, (std::min)(columns, out.cols - first));
            });
            for_tile_groups(some, out.cols, [&](std::int64_t place, std::int64_t count) {
                finish(begin + place, place, count);
            });
        }
    }

    /// Calls `body(place, count)` for groups of tiles: those of one task.
    template <class Body>
    void for_tile_groups(std::int64_t tiles, std::int64_t channels, Body body) const {
        const std::int64_t group = (std::max<std::int64_t>)(2048 / channels, 1);  // some microseconds
        executor.parallel_for(static_cast<std::size_t>((tiles + group - 1) / group), [&](std::size_t index) {
            const std::int64_t place = static_cast<std::int64_t>(index) * group;
            body(place, (std::min)(group, tiles - place));
        });
    }

    static constexpr std::int64_t listed = 16;  // tiles of which the cells are listed at a time

    /// Tiles of the input from `tile` on, to the scratch from `place` on.
    void transform(std::int64_t tile, std::int64_t place, std::int64_t count) const {
        std::array<const void*, listed * 16> cells;
        TileTask task{};
        task.channels = in.cols;
        task.stride = transformed.stride;
        task.cells = cells.data();
        for (std::int64_t at = 0; at < count; at += listed) {
            task.tiles = (std::min)(listed, count - at);
            list_tile_cells(in, window.grid, tile + at, task.tiles, border, cells.data());
            task.positions = transformed.row(place + at);
            kernels.transform_tiles(task);
        }
    }

    /// Some columns of the product of one position.
    void multiply(std::int64_t place, std::int64_t count, std::int64_t part, std::int64_t first,
                  std::int64_t columns) const {
        ProductTask task{};
        task.in = transformed.row(place) + part * in.cols;
        task.in_stride = transformed.stride;
        task.rows = count;
        task.depth = in.cols;
        task.panel_bytes = weight.panel_bytes(false);
        task.panels =
            weight.panels + (part * weight.part_panels() + first / panel_columns) * task.panel_bytes;
        task.columns = columns;
        task.out = sums.row(place) + part * out.cols + first;
        task.out_stride = sums.stride;
        kernels.product(task);
    }

    /// Tiles of the scratch from `place` on, to those of the result from `tile` on.
    void finish(std::int64_t tile, std::int64_t place, std::int64_t count) const {
        std::array<void*, listed * 4> results;
        TileTask task{};
        task.channels = out.cols;
        task.stride = sums.stride;
        task.results = results.data();
        if (epilogue.bias != nullptr) task.bias = epilogue.bias->data;
        task.accumulate = epilogue.accumulate;
        task.activate = epilogue.activate;
        task.activation = epilogue.activation;
        for (std::int64_t at = 0; at < count; at += listed) {
            task.tiles = (std::min)(listed, count - at);
            list_tile_results(out, window, tile + at, task.tiles, results.data());
            task.positions = sums.row(place + at);
            kernels.finish_tiles(task);
        }
    }
};

}  // namespace monoclip::inline v0_1::detail
