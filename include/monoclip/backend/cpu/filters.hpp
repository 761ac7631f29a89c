// The filters of a convolution in the orders and forms in which they are packed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "monoclip/backend/cpu/scratch.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1::detail {

/// A convolution's weight [N,C,kernel,kernel] seen as [N,kernel,kernel,C]: the order of a gathered window.
inline TensorView channels_last(const TensorView& weight) {
    TensorView permuted = weight;
    permuted.shape = {weight.shape[0], weight.shape[2], weight.shape[3], weight.shape[1]};
    permuted.strides = {weight.strides[0], weight.strides[2], weight.strides[3], weight.strides[1]};
    return permuted;
}

/// G of three numbers that lie `step` apart.
inline void transform_three(const double* g, std::int64_t step, double* out, std::int64_t out_step) {
    out[0] = g[0];
    out[out_step] = (g[0] + g[step] + g[2 * step]) / 2;
    out[2 * out_step] = (g[0] - g[step] + g[2 * step]) / 2;
    out[3 * out_step] = g[2 * step];
}

/// The transformed filters G g G^T of a weight [N,C,3,3], as [16*N,C]: see `winograd.inl`. Computed in
/// double, rounded once.
inline TensorView tiled_filters(const TensorView& weight) {
    const std::int64_t filters = weight.shape[0];
    const std::int64_t channels = weight.shape[1];
    const Shape shape{tile_positions * filters, channels};
    std::vector<double> numbers(static_cast<std::size_t>(9 * channels));
    const TensorView last = channels_last(weight);
    TensorView one = last;  // of the filters
    one.shape = {3, 3, channels};
    one.strides = {last.strides[1], last.strides[2], last.strides[3]};
    return owned_tensor(shape, [&](std::span<float> out) {
        for (std::int64_t n = 0; n < filters; ++n) {
            one.data = last.data + n * last.strides[0] * static_cast<std::int64_t>(size_of(last.dtype));
            copy_elements<double>(one, std::span(numbers));
            for (std::int64_t c = 0; c < channels; ++c) {
                double columns[4 * 3];
                double positions[tile_positions];
                for (std::int64_t x = 0; x < 3; ++x)
                    transform_three(numbers.data() + x * channels + c, 3 * channels, columns + x, 3);
                for (std::int64_t y = 0; y < 4; ++y)
                    transform_three(columns + y * 3, 1, positions + y * 4, 1);
                for (std::int64_t i = 0; i < tile_positions; ++i)
                    out[static_cast<std::size_t>((i * filters + n) * channels + c)] =
                        static_cast<float>(positions[i]);
            }
        }
    });
}

}  // namespace monoclip::inline v0_1::detail
