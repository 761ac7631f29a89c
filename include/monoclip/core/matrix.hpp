// The matrix that results come in: row-major, owning, one row for each input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "monoclip/core/eigen.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

/// A row-major matrix of float that owns its elements. Rows are inputs (pictures, texts), columns features.
class Matrix {
  public:
    Matrix() = default;
    /// Zeros, [rows, cols].
    Matrix(std::size_t rows, std::size_t cols) : rows_(rows), cols_(cols), elements_(rows * cols) {}

    Matrix(const Matrix&) = default;
    Matrix& operator=(const Matrix&) = default;
    /// Leaves `other` empty, [0,0].
    Matrix(Matrix&& other) noexcept
        : rows_(std::exchange(other.rows_, 0)),
          cols_(std::exchange(other.cols_, 0)),
          elements_(std::exchange(other.elements_, {})) {}
    Matrix& operator=(Matrix&& other) noexcept {
        std::swap(rows_, other.rows_);
        std::swap(cols_, other.cols_);
        elements_.swap(other.elements_);
        return *this;
    }

    /// Inputs: pictures, texts, tokens.
    std::size_t rows() const noexcept { return rows_; }
    /// Numbers of one row.
    std::size_t cols() const noexcept { return cols_; }
    /// Whether there is no element: no row, or no column.
    bool empty() const noexcept { return elements_.empty(); }

    /// The first of rows() * cols() elements, row after row.
    float* data() noexcept { return elements_.data(); }
    const float* data() const noexcept { return elements_.data(); }
    /// All elements, row after row.
    std::span<float> elements() noexcept { return elements_; }
    std::span<const float> elements() const noexcept { return elements_; }

    /// Row `index`; matrix.101 when there is none.
    std::span<float> row(std::size_t index) {
        return std::span(elements_).subspan(checked(index) * cols_, cols_);
    }
    std::span<const float> row(std::size_t index) const {
        return std::span(elements_).subspan(checked(index) * cols_, cols_);
    }
    /// As `row`; matrix.101 when there is none.
    std::span<float> operator[](std::size_t index) { return row(index); }
    std::span<const float> operator[](std::size_t index) const { return row(index); }
    /// One element. Throws matrix.101 for a row that there is not; `col` must be below cols().
    float& operator()(std::size_t row_index, std::size_t col) { return row(row_index)[col]; }
    float operator()(std::size_t row_index, std::size_t col) const { return row(row_index)[col]; }

    /// The same elements as an Eigen::Map of a row-major Eigen::Matrix<float, Dynamic, Dynamic> (no copy;
    /// valid while this matrix lives and is not assigned to). The program includes <Eigen/Core>.
    template <class Number = float>
    auto eigen() {
        return map_of<detail::EigenMatrix<Number>>(data());
    }
    template <class Number = float>
    auto eigen() const {
        return map_of<const detail::EigenMatrix<Number>>(data());
    }

  private:
    // A template, so that Eigen is needed only where it is called.
    template <class MatrixType, class Number>
    auto map_of(Number* numbers) const {
        return detail::EigenMap<MatrixType>(numbers, static_cast<std::ptrdiff_t>(rows_),
                                            static_cast<std::ptrdiff_t>(cols_));
    }

    std::size_t checked(std::size_t index) const {
        if (index >= rows_) {
            throw Error("matrix.101", detail::concat("row ", index, " of a matrix with ", rows_, " rows"));
        }
        return index;
    }

    std::size_t rows_ = 0;
    std::size_t cols_ = 0;
    std::vector<float> elements_;
};

}  // namespace monoclip::inline v0_1
