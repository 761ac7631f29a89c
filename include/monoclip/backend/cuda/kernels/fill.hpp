// Matrices whose every number is a function of its place: gathering, adding, averaging.
//
// A source is a small object. `numbers<Count>(row, col)` are what belongs into `Count` neighbouring columns,
// the first a multiple of `Count`; `in_packs<Count>()` says whether it can give so many (it always can give
// one). One kernel writes what it says. Neighbouring threads have neighbouring columns, so that rows are read
// and written in whole lines; 16 bytes at a time, what a source computes of a place is computed once for all
// of them.
#pragma once

#include <algorithm>
#include <cstdint>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cuda/divisor.hpp"
#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int fill_threads = 256;
inline constexpr int fill_blocks =
    2048;  ///< enough to fill a device: with more rows, threads go through theirs

template <class T, int Count, class Source>
__global__ void __launch_bounds__(fill_threads) fill_kernel(DeviceMatrix<T> out, Source source) {
    const int row = static_cast<int>(blockIdx.x * blockDim.y + threadIdx.y);
    if (row >= out.rows) return;
    const int step = static_cast<int>(gridDim.y * blockDim.x) * Count;
    for (int col = static_cast<int>(blockIdx.y * blockDim.x + threadIdx.x) * Count; col < out.cols;
         col += step)
        out.template store_pack<Count>(row, col, source.template numbers<Count>(row, col));
}

template <int Count, class T, class Source>
void fill_by(cudaStream_t stream, const char* name, const DeviceMatrix<T>& out, const Source& source) {
    const std::int64_t packs = out.cols / Count;
    unsigned across = warp_size;
    while (across > 1 && across / 2 >= packs) across /= 2;
    const unsigned down = fill_threads / across;
    const unsigned of_rows = blocks(out.rows, down);
    const unsigned of_columns = (std::min)(blocks(packs, across), (std::max)(fill_blocks / of_rows, 1u));
    launch(stream, dim3(of_rows, of_columns), dim3(across, down), name, fill_kernel<T, Count, Source>, out,
           source);
}

/// out[row,col] = what the source says.
template <class T, class Source>
void fill(cudaStream_t stream, const char* name, const DeviceMatrix<T>& out, const Source& source) {
    if (out.rows == 0 || out.cols == 0) return;
    constexpr int count = pack_size<T>;
    const bool in_packs =
        out.cols % count == 0 && out.template in_packs<count>() && source.template in_packs<count>();
    if (in_packs) return fill_by<count>(stream, name, out, source);
    fill_by<1>(stream, name, out, source);
}

/// a += b, number by number.
template <int Count>
__device__ inline void add(Pack<float, Count>& a, const Pack<float, Count>& b) {
    MONOCLIP_CUDA_UNROLL
    for (int i = 0; i < Count; ++i) a.numbers[i] += b.numbers[i];
}
template <int Count>
__device__ inline void divide(Pack<float, Count>& a, float by) {
    MONOCLIP_CUDA_UNROLL
    for (int i = 0; i < Count; ++i) a.numbers[i] /= by;
}

/// The same numbers, in another type.
template <class From>
struct Same {
    DeviceMatrix<const From> from;
    template <int Count>
    bool in_packs() const {
        return from.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        return from.template load_pack<Count>(row, col);
    }
};

/// Planes [B,3*S*S] as patches [B*grid*grid, 3*P*P].
struct Patches {
    DeviceMatrix<const float> planes;
    int size;
    int patch;
    template <int Count>
    bool in_packs() const {
        return patch % Count == 0 && planes.in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int grid = size / patch;
        const int image = row / (grid * grid);
        const int y = row / grid % grid * patch + col / patch % patch;
        const int x = row % grid * patch + col % patch;
        return planes.load_pack<Count>(image, (col / (patch * patch) * size + y) * size + x);
    }
};

/// Planes [B,C*cells] with the channels last: [B*cells,C].
struct ChannelsLast {
    DeviceMatrix<const float> planes;
    int cells;
    template <int Count>
    bool in_packs() const {
        return Count == 1;  // there are three channels
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        return {planes.load(row / cells, col * cells + row % cells)};
    }
};

/// A class embedding before each picture's patches, plus positions [tokens,W].
struct ClassAndPatches {
    DeviceMatrix<const float> patches;
    DeviceMatrix<const float> class_embedding;
    DeviceMatrix<const float> positions;
    template <int Count>
    bool in_packs() const {
        return patches.in_packs<Count>() && class_embedding.in_packs<Count>() && positions.in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int tokens = static_cast<int>(positions.rows);
        const int token = row % tokens;
        auto pack = token == 0 ? class_embedding.load_pack<Count>(0, col)
                               : patches.load_pack<Count>(row / tokens * (tokens - 1) + token - 1, col);
        add(pack, positions.load_pack<Count>(token, col));
        return pack;
    }
};

/// The mean of each picture's cells before them, plus positions [1+cells,C].
template <class T>
struct MeanAndCells {
    DeviceMatrix<const T> cells;
    DeviceMatrix<const float> positions;
    template <int Count>
    bool in_packs() const {
        return cells.template in_packs<Count>() && positions.in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int tokens = static_cast<int>(positions.rows);
        const int token = row % tokens;
        const int first = row / tokens * (tokens - 1);
        Pack<float, Count> pack{};
        if (token != 0) {
            pack = cells.template load_pack<Count>(first + token - 1, col);
        } else {
            for (int cell = 0; cell < tokens - 1; ++cell)
                add(pack, cells.template load_pack<Count>(first + cell, col));
            divide(pack, static_cast<float>(tokens - 1));
        }
        add(pack, positions.load_pack<Count>(token, col));
        return pack;
    }
};

/// One row of each pooled sequence.
template <class T>
struct PooledRows {
    DeviceMatrix<const T> from;
    DeviceSequences sequences;
    Pooling pooling;
    template <int Count>
    bool in_packs() const {
        return from.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        return from.template load_pack<Count>(sequences.pooled_row(pooling, row), col);
    }
};

/// The window of each position of a convolution as a row: [B*H'*W', kernel*kernel*C], from position `first`
/// on; zeros beyond the border.
template <class T>
class Windows {
  public:
    Windows(const DeviceMatrix<const T>& in, const Window& window, int first)
        : in_(in),
          height_(static_cast<int>(window.grid.height)),
          width_(static_cast<int>(window.grid.width)),
          kernel_(window.kernel),
          stride_(window.stride),
          first_(first),
          out_width_(window.grid.width / window.stride),
          out_cells_(window.grid.height / window.stride * (window.grid.width / window.stride)),
          channels_(in.cols),
          taps_(window.kernel) {}

    template <int Count>
    bool in_packs() const {
        return in_.cols % Count == 0 && in_.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int picture = out_cells_.quotient(first_ + row);
        const int cell = out_cells_.remainder(first_ + row);
        const int tap = channels_.quotient(col);
        const int y = out_width_.quotient(cell) * stride_ + taps_.quotient(tap) - kernel_ / 2;
        const int x = out_width_.remainder(cell) * stride_ + taps_.remainder(tap) - kernel_ / 2;
        if (y < 0 || y >= height_ || x < 0 || x >= width_) return {};
        return in_.template load_pack<Count>((picture * height_ + y) * width_ + x, channels_.remainder(col));
    }

  private:
    DeviceMatrix<const T> in_;
    int height_, width_;
    int kernel_;
    int stride_;
    int first_;
    Divisor out_width_, out_cells_, channels_, taps_;
};

/// The mean of each kernel x kernel square, a stride of as many.
template <class T>
class Squares {
  public:
    Squares(const DeviceMatrix<const T>& in, const Window& window)
        : in_(in),
          height_(static_cast<int>(window.grid.height)),
          width_(static_cast<int>(window.grid.width)),
          kernel_(window.kernel),
          stride_(window.stride),
          out_width_(window.grid.width / window.stride),
          out_cells_(window.grid.height / window.stride * (window.grid.width / window.stride)) {}

    template <int Count>
    bool in_packs() const {
        return in_.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int cell = out_cells_.remainder(row);
        const int top = out_cells_.quotient(row) * height_ + out_width_.quotient(cell) * stride_;
        const int left = out_width_.remainder(cell) * stride_;
        Pack<float, Count> sum{};
        for (int y = 0; y < kernel_; ++y) {
            for (int x = 0; x < kernel_; ++x)
                add(sum, in_.template load_pack<Count>((top + y) * width_ + left + x, col));
        }
        divide(sum, static_cast<float>(kernel_ * kernel_));
        return sum;
    }

  private:
    DeviceMatrix<const T> in_;
    int height_, width_;
    int kernel_;
    int stride_;
    Divisor out_width_, out_cells_;
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
