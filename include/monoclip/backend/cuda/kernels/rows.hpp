// Operations over whole rows, a warp for each: layer normalisation, unit length, softmax.
#pragma once

#include <cmath>
#include <cstdint>

#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int row_warps = 4;  // of a block

/// What the 32 lanes hold, in every lane.
__device__ inline float sum_of_warp(float value) {
    for (int step = warp_size / 2; step > 0; step /= 2) value += __shfl_xor_sync(whole_warp, value, step);
    return value;
}
__device__ inline float largest_of_warp(float value) {
    for (int step = warp_size / 2; step > 0; step /= 2)
        value = fmaxf(value, __shfl_xor_sync(whole_warp, value, step));
    return value;
}

/// The sum of `number(col)` over this lane's columns.
template <class Number>
__device__ inline float sum_of_columns(int lane, int cols, Number number) {
    float sum = 0;
    for (int col = lane; col < cols; col += warp_size) sum += number(col);
    return sum;
}

/// Calls `body(row, lane)` for the row of this warp, if there is one.
template <class Body>
__device__ inline void with_row(std::int64_t rows, Body body) {
    const int row = static_cast<int>(blockIdx.x) * row_warps + static_cast<int>(threadIdx.y);
    if (row < rows) body(row, static_cast<int>(threadIdx.x));
}

/// A lane's numbers of a row, read again whenever they are asked for: `each(body)` calls `body(col, pack)`.
class RowInMemory {
  public:
    static constexpr int count = 1;  ///< of numbers in a pack

    __device__ RowInMemory(const DeviceMatrix<const float>& in, int row, int lane)
        : in_(in), row_(row), lane_(lane) {}

    template <class Body>
    __device__ void each(Body body) const {
        for (int col = lane_; col < in_.cols; col += warp_size) body(col, in_.load_pack<count>(row_, col));
    }

  private:
    const DeviceMatrix<const float>& in_;
    int row_;
    int lane_;
};

/// The same, read once, all at a time, and kept in registers.
class RowInRegisters {
  public:
    static constexpr int count = 4;
    static constexpr int packs = 16;
    static constexpr int most_columns = packs * count * warp_size;

    __device__ RowInRegisters(const DeviceMatrix<const float>& in, int row, int lane)
        : first_(count * lane), cols_(static_cast<int>(in.cols)) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < packs; ++i)
            if (col(i) < cols_) numbers_[i] = in.load_pack<count>(row, col(i));
    }

    template <class Body>
    __device__ void each(Body body) const {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < packs; ++i)
            if (col(i) < cols_) body(col(i), numbers_[i]);
    }

  private:
    __device__ int col(int pack) const { return first_ + pack * count * warp_size; }

    int first_;
    int cols_;
    Pack<float, count> numbers_[packs];
};

/// (x - mean) / sqrt(variance + epsilon) * gain + bias. `out` may be `in`: a lane writes what it has read.
template <class T, class Row>
__global__ void layer_norm_kernel(DeviceMatrix<const float> in, DeviceMatrix<const float> gain,
                                  DeviceMatrix<const float> bias, float epsilon, DeviceMatrix<T> out) {
    with_row(in.rows, [&](int row, int lane) {
        constexpr int count = Row::count;
        const Row x(in, row, lane);
        const auto mean_of = [&](auto number) {
            float sum = 0;
            x.each([&](int, const Pack<float, count>& pack) {
                for (int i = 0; i < count; ++i) sum += number(pack.numbers[i]);
            });
            return sum_of_warp(sum) / static_cast<float>(in.cols);
        };
        const float mean = mean_of([](float number) { return number; });
        const float variance = mean_of([=](float number) { return (number - mean) * (number - mean); });
        const float factor = 1.0f / sqrtf(variance + epsilon);
        x.each([&](int col, Pack<float, count> pack) {
            const auto gains = gain.load_pack<count>(0, col);
            const auto biases = bias.load_pack<count>(0, col);
            for (int i = 0; i < count; ++i)
                pack.numbers[i] = (pack.numbers[i] - mean) * factor * gains.numbers[i] + biases.numbers[i];
            out.template store_pack<count>(row, col, pack);
        });
    });
}

/// Each row divided by its length, in place; a row of zeros stays one.
template <class T>
__global__ void normalize_kernel(DeviceMatrix<T> rows) {
    with_row(rows.rows, [&](int row, int lane) {
        const int cols = static_cast<int>(rows.cols);
        const float squares = sum_of_warp(sum_of_columns(lane, cols, [&](int col) {
            const float number = rows.load(row, col);
            return number * number;
        }));
        const float factor = squares > 0 ? 1.0f / sqrtf(squares) : 0.0f;
        for (int col = lane; col < cols; col += warp_size) rows.store(row, col, rows.load(row, col) * factor);
    });
}

/// softmax(scale * x) of each row, in place.
template <class T>
__global__ void softmax_kernel(DeviceMatrix<T> rows, float scale) {
    with_row(rows.rows, [&](int row, int lane) {
        const int cols = static_cast<int>(rows.cols);
        float largest = -INFINITY;
        for (int col = lane; col < cols; col += warp_size)
            largest = fmaxf(largest, scale * rows.load(row, col));
        largest = largest_of_warp(largest);
        const auto weight = [&](int col) { return expf(scale * rows.load(row, col) - largest); };
        const float sum = sum_of_warp(sum_of_columns(lane, cols, weight));
        for (int col = lane; col < cols; col += warp_size) rows.store(row, col, weight(col) / sum);
    });
}

/// A kernel over rows.
template <class... Parameters, class... Arguments>
void launch_rows(cudaStream_t stream, const char* name, std::int64_t rows, void (*kernel)(Parameters...),
                 const Arguments&... arguments) {
    if (rows == 0) return;
    launch(stream, blocks(rows, row_warps), dim3(warp_size, row_warps), name, kernel, arguments...);
}

template <class T>
void layer_norm(cudaStream_t stream, const DeviceMatrix<const float>& in,
                const DeviceMatrix<const float>& gain, const DeviceMatrix<const float>& bias, float epsilon,
                const DeviceMatrix<T>& out) {
    const auto run = [&](auto kernel) {
        launch_rows(stream, "layer normalisation", in.rows, kernel, in, gain, bias, epsilon, out);
    };
    constexpr int count = RowInRegisters::count;
    const bool in_packs = in.in_packs<count>() && gain.in_packs<count>() && bias.in_packs<count>() &&
                          out.template in_packs<count>();
    if (in_packs && in.cols % count == 0 && in.cols <= RowInRegisters::most_columns)
        return run(layer_norm_kernel<T, RowInRegisters>);
    run(layer_norm_kernel<T, RowInMemory>);
}

}  // namespace monoclip::inline v0_1::detail::cuda
