// Borrowed row-major matrices in the CPU's memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "monoclip/core/arena.hpp"
#include "monoclip/core/number.hpp"

#if defined(__CUDACC__)  // nvcc complains that a view of constants need not be converted into itself
#pragma nv_diagnostic push
#pragma nv_diag_suppress 554
#endif

namespace monoclip::inline v0_1::detail {

/// Numbers at full precision. Rows lie `stride` elements apart.
template <class T>
struct MatrixView {
    T* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0;

    T* row(std::int64_t index) const { return data + index * stride; }

    operator MatrixView<const T>() const { return {data, rows, cols, stride}; }
};

/// One bf16 number.
struct BFloat16 {
    std::uint16_t bits;

    BFloat16() = default;
    explicit BFloat16(float value) : bits(float_to_bfloat16(value)) {}
    explicit operator float() const { return bfloat16_to_float(bits); }
};

/// What products read: numbers of T, or bf16 (`is_narrow`). Rows lie `stride` elements apart: `cols`, for
/// bf16 rounded up to pairs, whose last half is then zero.
template <class T, class Byte>
struct BasicOperand {
    Byte* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0;
    bool is_narrow = false;

    std::int64_t element_bytes() const { return is_narrow ? 2 : static_cast<std::int64_t>(sizeof(T)); }
    Byte* row(std::int64_t index) const { return data + index * stride * element_bytes(); }
    std::int64_t row_bytes() const { return cols * element_bytes(); }

    operator BasicOperand<T, const std::byte>() const { return {data, rows, cols, stride, is_narrow}; }
};

/// Calls `body(example)` with a null pointer to the operand's type of number.
template <class T, class Byte, class Body>
void with_element(const BasicOperand<T, Byte>& operand, Body body) {
    if constexpr (std::is_same_v<T, float>) {
        if (operand.is_narrow) {
            body(static_cast<BFloat16*>(nullptr));
            return;
        }
    }
    body(static_cast<T*>(nullptr));
}

/// A row of an operand as numbers of `Element`.
template <class Element, class T, class Byte>
auto row_of(const BasicOperand<T, Byte>& operand, std::int64_t index) {
    using Constant = std::conditional_t<std::is_const_v<Byte>, const Element, Element>;
    return reinterpret_cast<Constant*>(operand.row(index));
}

/// out[i] = in[i], rounded where `out` is narrower.
template <class From, class To>
void convert_elements(const From* in, std::int64_t count, To* out) {
    for (std::int64_t i = 0; i < count; ++i) {
        if constexpr (std::is_same_v<From, To>) {
            out[i] = in[i];
        } else {
            out[i] = To(static_cast<float>(in[i]));
        }
    }
}

/// All numbers of a matrix, row after row.
template <class T>
void copy_as_floats(const MatrixView<const T>& from, float* out) {
    for (std::int64_t row = 0; row < from.rows; ++row, out += from.cols)
        convert_elements(from.row(row), from.cols, out);
}
template <class T>
void copy_as_floats(const BasicOperand<T, const std::byte>& from, float* out) {
    with_element(from, [&](auto* example) {
        using Element = std::remove_pointer_t<decltype(example)>;
        for (std::int64_t row = 0; row < from.rows; ++row, out += from.cols)
            convert_elements(row_of<Element>(from, row), from.cols, out);
    });
}

template <class Numbers>
std::span<const float> floats_of(const Numbers& from, Arena& arena) {
    const auto count = static_cast<std::size_t>(from.rows * from.cols);
    const std::span<float> floats(reinterpret_cast<float*>(arena.take(count * sizeof(float))), count);
    copy_as_floats(from, floats.data());
    return floats;
}

/// Calls `body(first, count, sums)` for blocks of columns, with room for their sums.
template <class T, class Body>
void for_column_blocks(std::int64_t cols, Body body) {
    constexpr std::int64_t block = 256;
    alignas(64) T sums[block];
    for (std::int64_t first = 0; first < cols; first += block)
        body(first, (std::min)(block, cols - first), sums);
}

}  // namespace monoclip::inline v0_1::detail

#if defined(__CUDACC__)
#pragma nv_diagnostic pop
#endif
