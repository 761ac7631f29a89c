// Borrowed row-major matrices in device memory, and sequences as kernels see them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cuda/number.hpp"
#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// Numbers of one type. Rows lie `stride` numbers apart. Rows and columns are counted in int: what lies in a
/// device's memory has fewer than 2^31 of either.
template <class T>
struct DeviceMatrix {
    T* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0;

    DeviceMatrix() = default;
    DeviceMatrix(T* numbers, std::int64_t row_count, std::int64_t col_count, std::int64_t row_stride)
        : data(numbers), rows(row_count), cols(col_count), stride(row_stride) {}
    /// Numbers that may be written, for reading.
    template <class Other>
    requires(std::is_same_v<const Other, T>) DeviceMatrix(const DeviceMatrix<Other>& other)
        : DeviceMatrix(other.data, other.rows, other.cols, other.stride) {}

    __device__ float load(int row, int col) const {
        const T* const at = data + row * stride + col;
        watch_read(at, sizeof(T));
        return to_float(*at);
    }
    __device__ void store(int row, int col, float value) const {
        T* const at = data + row * stride + col;
        watch_write(at, sizeof(T));
        *at = from_float<T>(value);
    }

    /// Whether `load_pack` and `store_pack` may be used, of columns that are multiples of `Count` and have
    /// all `Count` numbers before the row's end.
    template <int Count>
    bool in_packs() const {
        constexpr std::size_t multiple = alignof(Pack<T, Count>);
        return reinterpret_cast<std::uintptr_t>(data) % multiple == 0 &&
               static_cast<std::size_t>(stride) * sizeof(T) % multiple == 0;
    }
    /// `Count` neighbours of a row.
    template <int Count>
    __device__ Pack<float, Count> load_pack(int row, int col) const {
        const auto from = cuda::load_pack<std::remove_const_t<T>, Count>(data + row * stride + col);
        Pack<float, Count> pack;
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < Count; ++i) pack.numbers[i] = to_float(from.numbers[i]);
        return pack;
    }
    template <int Count>
    __device__ void store_pack(int row, int col, const Pack<float, Count>& pack) const {
        Pack<T, Count> to;
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < Count; ++i) to.numbers[i] = from_float<T>(pack.numbers[i]);
        cuda::store_pack<T, Count>(data + row * stride + col, to);
    }
};

/// What products read, and what they write where a product follows: numbers of the engine's precision.
template <class Byte>
struct DeviceOperand {
    Byte* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0;

    DeviceOperand() = default;
    DeviceOperand(Byte* numbers, std::int64_t row_count, std::int64_t col_count, std::int64_t row_stride)
        : data(numbers), rows(row_count), cols(col_count), stride(row_stride) {}
    template <class Other>
    requires(std::is_same_v<const Other, Byte>) DeviceOperand(const DeviceOperand<Other>& other)
        : DeviceOperand(other.data, other.rows, other.cols, other.stride) {}

    /// As a matrix of its numbers' type.
    template <class T>
    auto as() const {
        using Constant = std::conditional_t<std::is_const_v<Byte>, const T, T>;
        return DeviceMatrix<Constant>(reinterpret_cast<Constant*>(data), rows, cols, stride);
    }
};

/// `Sequences` with its lists in device memory.
struct DeviceSequences {
    std::int64_t count;
    std::int64_t length;
    Sequences::Placed lists;

    explicit DeviceSequences(const Sequences& sequences)
        : count(sequences.count), length(sequences.length), lists(sequences.placed) {}

    __device__ int begin(int index) const { return read(lists.offsets, index, index * length); }
    __device__ int end(int index) const { return read(lists.offsets, index + 1, (index + 1) * length); }
    __device__ int parent(int index) const { return read(lists.parents, index, -1); }
    __device__ int pooled_sequence(int row) const { return read(lists.pooled, row, row); }
    __device__ int pooled_row(Pooling pooling, int row) const {
        const int sequence = pooled_sequence(row);
        return pooling == Pooling::first ? begin(sequence) : end(sequence) - 1;
    }
    /// How many tokens of its chain come before a sequence's own.
    __device__ int position(int index) const {
        int before = 0;
        for (int i = parent(index); i >= 0; i = parent(i)) before += end(i) - begin(i);
        return before;
    }

  private:
    /// Without a list, what it would say.
    __device__ static int read(const std::int64_t* list, std::int64_t index, std::int64_t otherwise) {
        if (list == nullptr) return static_cast<int>(otherwise);
        watch_read(list + index, sizeof *list);
        return static_cast<int>(list[index]);
    }
};

}  // namespace monoclip::inline v0_1::detail::cuda
