// The names of what `Matrix::eigen()` returns: a program that calls it includes <Eigen/Core> itself, before
// or after this library; every other program needs no Eigen, and its compiler has none to read. Versions 3.4
// and 5.
#pragma once

// Eigen's device code stays off where a program for nvcc includes Eigen after this library.
#if defined(__CUDACC__) && !defined(EIGEN_NO_CUDA)
#define EIGEN_NO_CUDA
#endif

namespace Eigen {  // NOLINT(readability-identifier-naming): theirs
template <typename Scalar, int Rows, int Cols, int Options, int MaxRows, int MaxCols>
class Matrix;
template <int OuterStride, int InnerStride>
class Stride;
template <typename MatrixType, int Options, typename StrideType>
class Map;
}  // namespace Eigen

namespace monoclip::inline v0_1::detail {

/// Eigen's row-major dynamic matrix: -1 is its `Dynamic`, 1 its `RowMajor`.
template <class Number>
using EigenMatrix = Eigen::Matrix<Number, -1, -1, 1, -1, -1>;

/// A map of such a matrix that lies in memory row after row.
template <class MatrixType>
using EigenMap = Eigen::Map<MatrixType, 0, Eigen::Stride<0, 0>>;

}  // namespace monoclip::inline v0_1::detail
