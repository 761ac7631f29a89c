// The activations that follow a product: with its bias, in place.
//
// cuBLASLt's own GELU is the approximation by tanh, which is neither of CLIP's: QuickGELU and the exact one
// by the error function.
#pragma once

#include <cmath>

#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/config.hpp"

namespace monoclip::inline v0_1::detail::cuda {

template <Activation activation>
__device__ inline float activated(float x) {
    if constexpr (activation == Activation::relu) {
        return x < 0 ? 0 : x;  // NaN stays
    } else if constexpr (activation == Activation::gelu) {
        return 0.5f * x * erfcf(x * -0.70710678118654752f);
    } else {
        return x / (1.0f + expf(-1.702f * x));
    }
}

inline constexpr int activate_threads = 256;

/// rows[row,col] = activation(rows[row,col] + bias[col]), 16 bytes at a time where all rows begin at a
/// multiple of that. A null bias is none.
template <class T, Activation activation>
__global__ void __launch_bounds__(activate_threads)
    activate_kernel(DeviceMatrix<T> rows, const float* bias, bool in_packs) {
    const int row = static_cast<int>(blockIdx.x);
    const int cols = static_cast<int>(rows.cols);
    const auto result = [&](int col, float x) {
        if (bias != nullptr) {
            watch_read(bias + col, sizeof *bias);
            x += bias[col];
        }
        return activated<activation>(x);
    };
    const int whole = in_packs ? cols / pack_size<T> * pack_size<T> : 0;
    for (int col = static_cast<int>(threadIdx.x) * pack_size<T>; col < whole;
         col += activate_threads * pack_size<T>) {
        auto pack = rows.template load_pack<pack_size<T>>(row, col);
        for (int i = 0; i < pack_size<T>; ++i) pack.numbers[i] = result(col + i, pack.numbers[i]);
        rows.template store_pack<pack_size<T>>(row, col, pack);
    }
    for (int col = whole + static_cast<int>(threadIdx.x); col < cols; col += activate_threads)
        rows.store(row, col, result(col, rows.load(row, col)));
}

template <class T>
void activate(cudaStream_t stream, const DeviceMatrix<T>& rows, const float* bias, Activation activation) {
    if (rows.rows == 0) return;
    const bool in_packs = rows.template in_packs<pack_size<T>>();
    const auto run = [&](auto kernel) {
        launch(stream, static_cast<unsigned>(rows.rows), activate_threads, "activation", kernel, rows, bias,
               in_packs);
    };
    switch (activation) {
        case Activation::quick_gelu:
            return run(activate_kernel<T, Activation::quick_gelu>);
        case Activation::gelu:
            return run(activate_kernel<T, Activation::gelu>);
        case Activation::relu:
            return run(activate_kernel<T, Activation::relu>);
    }
}

}  // namespace monoclip::inline v0_1::detail::cuda
