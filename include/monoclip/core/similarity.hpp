// Comparing features: unit length, cosines, softmax. Follows the use of features in openai/CLIP (README,
// CLIP.forward).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "monoclip/core/error.hpp"
#include "monoclip/core/matrix.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// A dot product in a fixed order, sums in double: a few hundred terms keep every digit of a float.
inline double dot(std::span<const float> a, std::span<const float> b) {
    double sums[8] = {};
    std::size_t i = 0;
    for (; i + 8 <= a.size(); i += 8) {
        for (std::size_t j = 0; j < 8; ++j)
            sums[j] += static_cast<double>(a[i + j]) * static_cast<double>(b[i + j]);
    }
    for (std::size_t j = 0; i + j < a.size(); ++j) {
        sums[j] += static_cast<double>(a[i + j]) * static_cast<double>(b[i + j]);
    }
    return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

/// 1 / |v|, and 0 for a vector of zeros: its cosine with anything is then 0 instead of NaN.
inline double inverse_norm(std::span<const float> vector) {
    const double norm = std::sqrt(dot(vector, vector));
    return norm > 0 ? 1 / norm : (std::isnan(norm) ? norm : 0);
}

}  // namespace detail

/// Makes every row of unit length. A row of zeros stays as it is.
inline void normalize(Matrix& features) {
    for (std::size_t i = 0; i < features.rows(); ++i) {
        const auto scale = detail::inverse_norm(features.row(i));
        for (float& value : features.row(i)) value = static_cast<float>(value * scale);
    }
}

/// Cosines of every row of `a` [N,D] with every row of `b` [M,D] -> [N,M]. The rows need not be of unit
/// length. Throws matrix.102 when the widths differ.
inline Matrix similarity(const Matrix& a, const Matrix& b) {
    if (a.cols() != b.cols()) {
        throw Error("matrix.102",
                    detail::concat("features of different widths: ", a.cols(), " and ", b.cols()));
    }
    std::vector<double> b_scales(b.rows());
    for (std::size_t j = 0; j < b.rows(); ++j) b_scales[j] = detail::inverse_norm(b.row(j));
    Matrix result(a.rows(), b.rows());
    for (std::size_t i = 0; i < a.rows(); ++i) {
        const double a_scale = detail::inverse_norm(a.row(i));
        for (std::size_t j = 0; j < b.rows(); ++j) {
            result(i, j) = static_cast<float>(detail::dot(a.row(i), b.row(j)) * a_scale * b_scales[j]);
        }
    }
    return result;
}

/// Each row becomes softmax(scale * row), in double inside.
inline void softmax_rows(Matrix& scores, float scale) {
    for (std::size_t i = 0; i < scores.rows(); ++i) {
        const std::span<float> row = scores.row(i);
        if (row.empty()) continue;
        const double largest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (const float score : row) sum += std::exp(scale * (score - largest));
        for (float& score : row) score = static_cast<float>(std::exp(scale * (score - largest)) / sum);
    }
}

}  // namespace monoclip::inline v0_1
