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

/// (x - mean) / sqrt(variance + epsilon) * gain + bias. `out` may be `in`: a lane writes what it has read.
template <class T>
__global__ void layer_norm_kernel(DeviceMatrix<const float> in, DeviceMatrix<const float> gain,
                                  DeviceMatrix<const float> bias, float epsilon, DeviceMatrix<T> out) {
    with_row(in.rows, [&](int row, int lane) {
        const int cols = static_cast<int>(in.cols);
        const auto width = static_cast<float>(cols);
        const float mean =
            sum_of_warp(sum_of_columns(lane, cols, [&](int col) { return in.load(row, col); })) / width;
        const float variance = sum_of_warp(sum_of_columns(lane, cols,
                                                          [&](int col) {
                                                              const float difference =
                                                                  in.load(row, col) - mean;
                                                              return difference * difference;
                                                          })) /
                               width;
        const float factor = 1.0f / sqrtf(variance + epsilon);
        for (int col = lane; col < cols; col += warp_size)
            out.store(row, col, (in.load(row, col) - mean) * factor * gain.load(0, col) + bias.load(0, col));
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

}  // namespace monoclip::inline v0_1::detail::cuda
