#include "monoclip/core/similarity.hpp"

#include <cmath>
#include <cstring>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

namespace {

mc::Matrix matrix_of(std::size_t rows, std::size_t cols, std::initializer_list<float> values) {
    mc::Matrix matrix(rows, cols);
    std::copy(values.begin(), values.end(), matrix.elements().begin());
    return matrix;
}

mc::Matrix waves(std::size_t rows, std::size_t cols, double phase) {
    mc::Matrix matrix(rows, cols);
    for (std::size_t i = 0; i < rows * cols; ++i)
        matrix.elements()[i] = static_cast<float>(std::sin(phase + 0.7 * static_cast<double>(i)));
    return matrix;
}

}  // namespace

TEST_CASE("Rows become unit vectors; zeros stay zeros and NaN stays NaN") {
    mc::Matrix matrix = matrix_of(4, 2, {3, 4, 0, 0, -1e-30f, 0, NAN, 1});
    mc::normalize(matrix);
    CHECK(matrix(0, 0) == 0.6f);
    CHECK(matrix(0, 1) == 0.8f);
    CHECK(matrix(1, 0) == 0);
    CHECK(matrix(2, 0) == -1);  // squares of floats do not underflow in double
    CHECK(std::isnan(matrix(3, 1)));
    mc::Matrix large = matrix_of(1, 2, {3e38f, 0});
    mc::normalize(large);
    CHECK(large(0, 0) == 1);  // nor overflow
    for (const std::size_t cols : {1u, 7u, 8u, 9u, 512u}) {
        mc::Matrix many = waves(3, cols, 0.1);
        mc::normalize(many);
        for (std::size_t i = 0; i < 3; ++i) {
            double square = 0;
            for (const float value : many.row(i)) square += static_cast<double>(value) * value;
            CHECK(square == Approx(1).epsilon(1e-6));  // each element rounds once, to 6e-8
        }
    }
}

TEST_CASE("Similarity is the cosine of every pair, in double inside") {
    for (const std::size_t cols : {1u, 5u, 8u, 31u, 512u}) {
        const mc::Matrix a = waves(3, cols, 0.3);
        const mc::Matrix b = waves(4, cols, 1.1);
        const mc::Matrix result = mc::similarity(a, b);
        REQUIRE(result.rows() == 3);
        REQUIRE(result.cols() == 4);
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                long double dot = 0, aa = 0, bb = 0;
                for (std::size_t k = 0; k < cols; ++k) {
                    dot += static_cast<long double>(a(i, k)) * b(j, k);
                    aa += static_cast<long double>(a(i, k)) * a(i, k);
                    bb += static_cast<long double>(b(j, k)) * b(j, k);
                }
                // Sums in double: only the last rounding to float is left.
                CHECK(std::abs(static_cast<double>(result(i, j)) -
                               static_cast<double>(dot / std::sqrt(aa * bb))) < 1e-7);
            }
        }
    }
    CHECK(mc::similarity(matrix_of(1, 2, {0, 0}), matrix_of(1, 2, {1, 0}))(0, 0) == 0);
    CHECK(error_message([] { return mc::similarity(mc::Matrix(1, 3), mc::Matrix(1, 4)); }) ==
          "[monoclip.matrix.102] features of different widths: 3 and 4");
    CHECK(mc::similarity(mc::Matrix(0, 3), mc::Matrix(2, 3)).rows() == 0);
}

TEST_CASE("A pair's similarity has the same bits whatever else is compared") {
    const mc::Matrix a = waves(5, 77, 0.3);
    const mc::Matrix b = waves(6, 77, 1.1);
    const mc::Matrix all = mc::similarity(a, b);
    for (std::size_t i = 0; i < 5; ++i) {
        mc::Matrix one(1, 77);
        std::copy(a.row(i).begin(), a.row(i).end(), one.elements().begin());
        const mc::Matrix row = mc::similarity(one, b);
        CHECK(std::memcmp(row.data(), all.row(i).data(), 6 * sizeof(float)) == 0);
    }
}

TEST_CASE("softmax_rows is the softmax of the scaled row, at any scale") {
    mc::Matrix scores = matrix_of(3, 3, {0.1f, 0.2f, 0.3f, -1, -1, -1, 1, 0, -1});
    const mc::Matrix before = scores;
    mc::softmax_rows(scores, 100);
    for (std::size_t i = 0; i < 3; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < 3; ++j) sum += std::exp(100.0 * before(i, j));
        double total = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            CHECK(scores(i, j) == Approx(std::exp(100.0 * before(i, j)) / sum).epsilon(1e-6).margin(1e-37));
            total += scores(i, j);
        }
        CHECK(total == Approx(1).epsilon(1e-6));
    }
    CHECK(scores(1, 0) == scores(1, 2));
    mc::Matrix extreme = matrix_of(1, 2, {1e4f, -1e4f});
    mc::softmax_rows(extreme, 1e4f);  // no overflow
    CHECK(extreme(0, 0) == 1);
    CHECK(extreme(0, 1) == 0);
    mc::Matrix empty(2, 0);
    mc::softmax_rows(empty, 1);
    CHECK(empty.cols() == 0);
}
