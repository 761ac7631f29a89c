// Matrices whose every number is a function of its place: gathering, adding, averaging.
//
// A source is a small object with `float operator()(int row, int col)`; one kernel writes what it says.
// Neighbouring threads have neighbouring columns, so that rows are read and written in whole lines.
#pragma once

#include <cstdint>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int fill_columns = 64;
inline constexpr int fill_rows = 4;

template <class T, class Source>
__global__ void fill_kernel(DeviceMatrix<T> out, Source source) {
    const int row = static_cast<int>(blockIdx.x) * fill_rows + static_cast<int>(threadIdx.y);
    if (row >= out.rows) return;
    const int step = static_cast<int>(gridDim.y) * fill_columns;
    for (int col = static_cast<int>(blockIdx.y * fill_columns + threadIdx.x); col < out.cols; col += step)
        out.store(row, col, source(row, col));
}

/// out[row,col] = source(row, col).
template <class T, class Source>
void fill(cudaStream_t stream, const char* name, const DeviceMatrix<T>& out, const Source& source) {
    if (out.rows == 0 || out.cols == 0) return;
    constexpr unsigned most = 65535;  // blocks of a grid but in its first direction
    const unsigned across = blocks(out.cols, fill_columns);
    const dim3 grid(blocks(out.rows, fill_rows), across < most ? across : most);
    launch(stream, grid, dim3(fill_columns, fill_rows), name, fill_kernel<T, Source>, out, source);
}

/// The same numbers, in another type.
template <class From>
struct Same {
    DeviceMatrix<const From> from;
    __device__ float operator()(int row, int col) const { return from.load(row, col); }
};

/// Planes [B,3*S*S] as patches [B*grid*grid, 3*P*P].
struct Patches {
    DeviceMatrix<const float> planes;
    int size;
    int patch;
    __device__ float operator()(int row, int col) const {
        const int grid = size / patch;
        const int image = row / (grid * grid);
        const int y = row / grid % grid * patch + col / patch % patch;
        const int x = row % grid * patch + col % patch;
        return planes.load(image, (col / (patch * patch) * size + y) * size + x);
    }
};

/// Planes [B,C*cells] with the channels last: [B*cells,C].
struct ChannelsLast {
    DeviceMatrix<const float> planes;
    int cells;
    __device__ float operator()(int row, int col) const {
        return planes.load(row / cells, col * cells + row % cells);
    }
};

/// A class embedding before each picture's patches, plus positions [tokens,W].
struct ClassAndPatches {
    DeviceMatrix<const float> patches;
    DeviceMatrix<const float> class_embedding;
    DeviceMatrix<const float> positions;
    __device__ float operator()(int row, int col) const {
        const int tokens = static_cast<int>(positions.rows);
        const int token = row % tokens;
        const float embedded = token == 0 ? class_embedding.load(0, col)
                                          : patches.load(row / tokens * (tokens - 1) + token - 1, col);
        return embedded + positions.load(token, col);
    }
};

/// The mean of each picture's cells before them, plus positions [1+cells,C].
template <class T>
struct MeanAndCells {
    DeviceMatrix<const T> cells;
    DeviceMatrix<const float> positions;
    __device__ float operator()(int row, int col) const {
        const int tokens = static_cast<int>(positions.rows);
        const int token = row % tokens;
        const int first = row / tokens * (tokens - 1);
        float value = 0;
        if (token != 0) {
            value = cells.load(first + token - 1, col);
        } else {
            for (int cell = 0; cell < tokens - 1; ++cell) value += cells.load(first + cell, col);
            value /= static_cast<float>(tokens - 1);
        }
        return value + positions.load(token, col);
    }
};

/// One row of each pooled sequence.
template <class T>
struct PooledRows {
    DeviceMatrix<const T> from;
    DeviceSequences sequences;
    Pooling pooling;
    __device__ float operator()(int row, int col) const {
        return from.load(sequences.pooled_row(pooling, row), col);
    }
};

/// The window of each position of a convolution as a row: [B*H'*W', kernel*kernel*C], from position `first`
/// on; zeros beyond the border.
template <class T>
struct Windows {
    DeviceMatrix<const T> in;
    Grid grid;
    int kernel;
    int stride;
    int first;
    __device__ float operator()(int row, int col) const {
        const int channels = static_cast<int>(in.cols);
        const int height = static_cast<int>(grid.height);
        const int width = static_cast<int>(grid.width);
        const int out_width = width / stride;
        const int out_cells = height / stride * out_width;
        const int cell = first + row;
        const int tap = col / channels;
        const int y = cell % out_cells / out_width * stride + tap / kernel - kernel / 2;
        const int x = cell % out_width * stride + tap % kernel - kernel / 2;
        if (y < 0 || y >= height || x < 0 || x >= width) return 0;
        return in.load((cell / out_cells * height + y) * width + x, col % channels);
    }
};

/// The mean of each kernel x kernel square, a stride of as many.
template <class T>
struct Squares {
    DeviceMatrix<const T> in;
    Grid grid;
    int kernel;
    int stride;
    __device__ float operator()(int row, int col) const {
        const int width = static_cast<int>(grid.width);
        const int out_width = width / stride;
        const int out_height = static_cast<int>(grid.height) / stride;
        const int top = row / (out_width * out_height) * static_cast<int>(grid.height) +
                        row / out_width % out_height * stride;
        const int left = row % out_width * stride;
        float sum = 0;
        for (int y = 0; y < kernel; ++y)
            for (int x = 0; x < kernel; ++x) sum += in.load((top + y) * width + left + x, col);
        return sum / static_cast<float>(kernel * kernel);
    }
};

/// Rows of a table plus positions, a token for each block. Grid: sequences; tokens of the longest one.
template <class Id>
__global__ void embed_kernel(const Id* ids, DeviceMatrix<const float> table,
                             DeviceMatrix<const float> positions, DeviceSequences sequences,
                             DeviceMatrix<float> out) {
    const int sequence = static_cast<int>(blockIdx.x);
    const int token = static_cast<int>(blockIdx.y);
    const int row = sequences.begin(sequence) + token;
    if (row >= sequences.end(sequence)) return;
    watch_read(ids + row, sizeof *ids);
    const int id = ids[row];
    const int position = sequences.position(sequence) + token;
    for (int col = static_cast<int>(threadIdx.x); col < out.cols; col += static_cast<int>(blockDim.x))
        out.store(row, col, table.load(id, col) + positions.load(position, col));
}

}  // namespace monoclip::inline v0_1::detail::cuda
