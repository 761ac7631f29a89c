// Decoded pictures to what a model reads: resized, cropped, converted, normalised, with the CPU's bits.
//
// Two passes, a thread for each pixel that they write. Sums of bytes times weights are whole numbers, and
// exact; a channel's float comes from a table of the CPU's.
#pragma once

#include <cstddef>
#include <cstdint>

#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/backend/raw_picture.hpp"

namespace monoclip::inline v0_1::detail::cuda {

namespace resizing {

inline constexpr int threads = 256;
inline constexpr int weight_bits = 22;

template <class T>
__device__ inline T read(const std::byte* block, std::int64_t place, std::int64_t index = 0) {
    const T* const at = reinterpret_cast<const T*>(block + place) + index;
    watch_read(at, sizeof(T));
    return *at;
}

struct Pixel {
    int channels[4] = {0, 0, 0, 0};
};

__device__ inline Pixel read_pixel(const std::byte* block, std::int64_t place, int count) {
    Pixel pixel;
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 4; ++c) {
        if (c < count) pixel.channels[c] = read<std::uint8_t>(block, place, c);
    }
    return pixel;
}

/// a * b / 255 to the nearest, of bytes.
__device__ inline int multiply(int a, int b) {
    const int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
}

/// Undoes it, downwards; nothing where alpha is 0.
__device__ inline int divide(int value, int alpha) {
    if (alpha == 0 || alpha == 255) return value;
    const int quotient = 255 * value / alpha;
    return quotient < 255 ? quotient : 255;
}

/// Of a pixel of 2 or 4 channels.
__device__ inline int alpha_of(const Pixel& pixel, int count) {
    return count == 2 ? pixel.channels[1] : pixel.channels[3];
}

__device__ inline Pixel to_rgb(Colors colors, const Pixel& in) {
    const int* const c = in.channels;
    const int light = 255 - c[3];
    switch (colors) {
        case Colors::grey:
            return {{c[0], c[0], c[0], 0}};
        case Colors::bgr:
            return {{c[2], c[1], c[0], 0}};
        case Colors::cmyk:
            return {{light - multiply(c[0], light), light - multiply(c[1], light),
                     light - multiply(c[2], light), 0}};
        case Colors::rgb:
            break;
    }
    return in;
}

/// The sum of one position's inputs, `load(input)` each, as bytes.
template <class Load>
__device__ inline Pixel filter(const std::byte* block, const RawAxis& axis, int position, Load load) {
    const int first = read<std::int32_t>(block, axis.taps, 2 * position);
    const int count = read<std::int32_t>(block, axis.taps, 2 * position + 1);
    constexpr int half = 1 << (weight_bits - 1);
    Pixel sums{{half, half, half, half}};
    for (int k = 0; k < count; ++k) {
        const int weight = read<std::int32_t>(block, axis.weights, std::int64_t{position} * axis.most + k);
        const Pixel pixel = load(first + k);
        MONOCLIP_CUDA_UNROLL
        for (int c = 0; c < 4; ++c) sums.channels[c] += pixel.channels[c] * weight;
    }
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 4; ++c) {
        const int sum = sums.channels[c] >> weight_bits;
        sums.channels[c] = sum < 0 ? 0 : sum > 255 ? 255 : sum;
    }
    return sums;
}

/// A pixel of the picture as it is filtered.
__device__ inline Pixel source(const std::byte* block, const RawPicture& picture, int x, int y) {
    const std::int64_t at = (std::int64_t{y} * picture.columns + x) * picture.bytes;
    Pixel pixel = read_pixel(block, picture.pixels + at, picture.bytes);
    if (picture.converts) return to_rgb(picture.lie, pixel);
    if (picture.has_alpha) {
        const int alpha = alpha_of(pixel, picture.channels);
        MONOCLIP_CUDA_UNROLL
        for (int c = 0; c < 3; ++c) {
            if (c < picture.channels - 1) pixel.channels[c] = multiply(pixel.channels[c], alpha);
        }
    }
    return pixel;
}

// The kernels are templates since those may stand in a header, which inline kernels may not.

/// Grid: pixels; pictures. Leaves [rows][side] or [side][columns] pixels.
template <class Byte>
__global__ void first_pass(Byte* block, int side) {
    const auto picture = read<RawPicture>(block, 0, blockIdx.y);
    if (picture.is_prepared) return;
    const int width = picture.rows_first ? side : picture.columns;
    const int height = picture.rows_first ? picture.rows : side;
    const int index = static_cast<int>(blockIdx.x) * threads + static_cast<int>(threadIdx.x);
    if (index >= width * height) return;
    const int x = index % width;
    const int y = index / width;
    const Pixel pixel =
        picture.rows_first
            ? filter(block, picture.x, x, [&](int at) { return source(block, picture, at, y); })
            : filter(block, picture.y, y, [&](int at) { return source(block, picture, x, at); });
    Byte* const to = block + picture.between + std::int64_t{index} * picture.channels;
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 4; ++c) {
        if (c >= picture.channels) continue;
        watch_write(to + c, 1);
        to[c] = static_cast<Byte>(pixel.channels[c]);
    }
}

/// Grid: pixels; pictures. Writes the floats of a picture to its rows, in patches.
template <class Byte>
__global__ void second_pass(const Byte* block, RawBatch batch, DeviceMatrix<float> out) {
    const auto picture = read<RawPicture>(block, 0, blockIdx.y);
    const int side = batch.side;
    const int index = static_cast<int>(blockIdx.x) * threads + static_cast<int>(threadIdx.x);
    if (index >= side * side) return;
    float* const floats = out.data + std::int64_t{3} * side * side * blockIdx.y;
    const auto store = [&](std::int64_t at, float value) {
        watch_write(floats + at, sizeof value);
        floats[at] = value;
    };
    if (picture.is_prepared) {
        for (int c = 0; c < 3; ++c) {
            const std::int64_t at = std::int64_t{c} * side * side + index;
            store(at, read<float>(block, picture.pixels, at));
        }
        return;
    }
    const int x = index % side;
    const int y = index / side;
    const auto between = [&](int left, int top, int width) {
        const std::int64_t at = (std::int64_t{top} * width + left) * picture.channels;
        return read_pixel(block, picture.between + at, picture.channels);
    };
    Pixel pixel = picture.rows_first
                      ? filter(block, picture.y, y, [&](int at) { return between(x, at, side); })
                      : filter(block, picture.x, x, [&](int at) { return between(at, y, picture.columns); });
    if (picture.has_alpha) {
        const int alpha = alpha_of(pixel, picture.channels);
        MONOCLIP_CUDA_UNROLL
        for (int c = 0; c < 3; ++c) pixel.channels[c] = divide(pixel.channels[c], alpha);
    }
    pixel = to_rgb(picture.filtered, pixel);
    const int patch = batch.patch;
    const std::int64_t first = std::int64_t{y / patch * patch} * side * 3 + y % patch * patch +
                               x / patch * (patch * patch * 3) + x % patch;
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 3; ++c)
        store(first + std::int64_t{c} * patch * patch,
              read<float>(block, batch.values, 256 * c + pixel.channels[c]));
}

}  // namespace resizing

/// The pictures of a block -> the rows that a model reads of them. `block` has room behind them for what the
/// first pass leaves.
inline void resize(cudaStream_t stream, std::byte* block, const RawBatch& batch,
                   const DeviceMatrix<float>& out) {
    if (batch.pictures == 0) return;
    const auto pictures = static_cast<unsigned>(batch.pictures);
    if (batch.largest != 0) {
        const dim3 grid(blocks(batch.largest, resizing::threads), pictures);
        launch(stream, grid, resizing::threads, "resizing pictures", resizing::first_pass<std::byte>, block,
               batch.side);
    }
    const dim3 grid(blocks(std::int64_t{batch.side} * batch.side, resizing::threads), pictures);
    launch(stream, grid, resizing::threads, "preparing pictures", resizing::second_pass<std::byte>, block,
           batch, out);
}

}  // namespace monoclip::inline v0_1::detail::cuda
