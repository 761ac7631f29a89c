// What a set of CPU kernels offers: plain structs of pointers and extents, and a table of functions.
//
// The kernels are written once (`kernels.inl`), over a vector type, and compiled once for each instruction
// set. Nothing but these structs crosses from ordinary code into a region of another instruction set.
//
// Packed weights lie in panels of 48 output columns. Within a panel the input depth is the outer extent: 4
// bytes of each of the 48 columns, then the next 4 bytes: one float, a pair of bf16, or (later) four int8.
// Panels are padded with zeros to 48 columns and whole groups.
#pragma once

#include <cstddef>
#include <cstdint>

#include "monoclip/config.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/number.hpp"

namespace monoclip::inline v0_1::detail {

/// Columns of a panel: three vectors of AVX-512, six of AVX2, twelve of NEON.
inline constexpr std::int64_t panel_columns = 48;

/// out[rows,columns] = activation(in[rows,depth] panels + bias), or, to accumulate, the same with the old
/// `out` added before the activation. `in` is T or bf16, as the panels are; `out` is T or bf16.
struct ProductTask {
    const void* in;
    std::int64_t in_stride;  // from row to row, in elements
    std::int64_t rows;
    std::int64_t depth;  // columns of `in`
    /// Or, instead of `in`, a convolution's: the depth is that of `tap_count` taps, one after the other, and
    /// taps[tap * rows + row] is where the elements of a row lie for a tap. For bf16 a tap has whole pairs.
    const void* const* taps;
    std::int64_t tap_count;
    const std::byte* panels;
    std::int64_t panel_bytes;  // from panel to panel
    std::int64_t columns;      // from the first panel's first on
    void* out;
    std::int64_t out_stride;
    const void* bias;  // T, of the first column; or null
    bool accumulate;
    bool out_is_narrow;  // bf16
    bool activate;
    Activation activation;
};

/// Keys and values of some tokens that lie one after the other, `AttentionTask::key_stride` apart.
struct KeySegment {
    const void* key;    // T
    const void* value;  // T
    std::int64_t count;
};

/// One head over the queries of one sequence: softmax(Q K^T * scale) V. Its keys are the segments' in turn.
struct AttentionTask {
    const void* query;  // T, [queries,head_width]
    std::int64_t query_stride;
    std::int64_t queries;
    const KeySegment* segments;
    std::int64_t segment_count;
    std::int64_t key_stride;
    void* out;  // T or bf16, [queries,head_width]
    std::int64_t out_stride;
    bool out_is_narrow;
    std::int64_t head_width;
    double scale;
    bool causal;            // query i sees the keys 0 to position + i
    std::int64_t position;  // of the first query among the keys
};

/// Each row: (x - mean) / sqrt(variance + epsilon) * gain + bias.
struct LayerNormTask {
    const void* in;  // T
    std::int64_t in_stride;
    std::int64_t rows;
    std::int64_t width;
    const void* gain;  // T
    const void* bias;  // T
    double epsilon;
    void* out;  // T or bf16; may be `in`
    std::int64_t out_stride;
    bool out_is_narrow;
};

/// A line of cells, each the mean of a square of cells of the input, channel by channel.
struct AveragePoolTask {
    const void* in;            // T or bf16: the first cell's square
    std::int64_t in_stride;    // from cell to cell, in elements
    std::int64_t line_stride;  // from line to line
    std::int64_t kernel;       // cells of a square's side
    std::int64_t step;         // cells from square to square
    std::int64_t cells;        // of the result
    std::int64_t channels;
    bool is_narrow;
    void* out;  // as `in`
    std::int64_t out_stride;
};

/// Tiles of a convolution (see `winograd.inl`): their 4 x 4 cells to 16 transformed positions, or the sums of
/// those positions to 2 x 2 cells of the result, with what a product does at its end.
struct TileTask {
    std::int64_t tiles;
    std::int64_t channels;     // a multiple of 16
    const void* const* cells;  // T, 16 of each tile: where the channels of each lie
    void* const* results;      // T, 4 of each tile; null where there is none
    void* positions;           // T, [16,channels] of each tile
    std::int64_t stride;       // from tile to tile
    const void* bias;          // T, or null
    bool accumulate;
    bool activate;
    Activation activation;
};

/// One panel from rows of a matrix [out,in], or from columns of a matrix [in,out].
struct PackTask {
    DType type;           // float32, float16, bfloat16, or T's own
    const std::byte* in;  // the panel's first column: its elements lie `step` apart
    std::int64_t stride;  // from column to column, in elements
    std::int64_t step;    // from one depth to the next: 1, unless the matrix is [in,out]
    std::int64_t columns;
    std::int64_t depth;
    void* out;
    bool out_is_narrow;
};

/// The kernels for one instruction set and T (float, or double for reference).
struct KernelSet {
    const char* name;
    void (*product)(const ProductTask&);         // panels and `in` of T
    void (*product_narrow)(const ProductTask&);  // panels and `in` of bf16
    void (*attention)(const AttentionTask&);
    void (*layer_norm)(const LayerNormTask&);
    void (*average_pool)(const AveragePoolTask&);
    void (*transform_tiles)(const TileTask&);
    void (*finish_tiles)(const TileTask&);
    void (*pack)(const PackTask&);
    /// T to bf16, to nearest.
    void (*narrow)(const void* in, std::int64_t count, std::uint16_t* out);
};

#if !MONOCLIP_HAS_KERNELS
namespace avx2 {
extern const KernelSet kernels;
}
namespace avx512 {
extern const KernelSet kernels;
}
namespace avx512_bf16 {
extern const KernelSet kernels;
}
namespace neon {
extern const KernelSet kernels;
}
namespace portable {
extern const KernelSet kernels;
}
namespace portable_double {
extern const KernelSet kernels;
}
#endif

}  // namespace monoclip::inline v0_1::detail
