// A borrowed row-major matrix in the CPU's memory.
#pragma once

#include <cstdint>
#include <type_traits>

#include "monoclip/core/eigen.hpp"

namespace monoclip::inline v0_1::detail {

template <class T>
struct MatrixView {
    T* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;

    T* row(std::int64_t index) const { return data + index * cols; }

    operator MatrixView<const T>() const { return {data, rows, cols}; }
};

template <class T>
using RowMajor = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// An Eigen map of `rows` x `cols` elements whose rows lie `stride` elements apart.
template <class T>
auto eigen_map(T* data, std::int64_t rows, std::int64_t cols, std::int64_t stride) {
    using Plain = RowMajor<std::remove_const_t<T>>;
    using Mapped = std::conditional_t<std::is_const_v<T>, const Plain, Plain>;
    return Eigen::Map<Mapped, Eigen::Unaligned, Eigen::OuterStride<>>(data, rows, cols,
                                                                      Eigen::OuterStride<>(stride));
}

/// out = a b, or, to accumulate, out += a b, in plain loops: for products so small that Eigen chooses its
/// code by the number of rows or by the address of the result, which may round differently.
template <class A, class B, class Out>
void multiply_plainly(const A& a, const B& b, bool accumulate, Out& out) {
    using T = typename Out::Scalar;
    for (Eigen::Index i = 0; i < out.rows(); ++i) {
        for (Eigen::Index j = 0; j < out.cols(); ++j) {
            T sum = accumulate ? out(i, j) : T(0);
            for (Eigen::Index k = 0; k < a.cols(); ++k) sum += a(i, k) * b(k, j);
            out(i, j) = sum;
        }
    }
}

}  // namespace monoclip::inline v0_1::detail
