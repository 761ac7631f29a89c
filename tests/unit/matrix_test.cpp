#include "monoclip/core/matrix.hpp"

#include <Eigen/Core>
#include <utility>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

TEST_CASE("A matrix is row-major, zero at first, and its rows are spans into it") {
    mc::Matrix matrix(2, 3);
    for (const float value : matrix.elements()) CHECK(value == 0);
    matrix(1, 2) = 5;
    matrix[0][1] = 4;
    CHECK(matrix.data()[5] == 5);
    CHECK(matrix.data()[1] == 4);
    CHECK(matrix.row(1).size() == 3);
    CHECK(matrix.row(1).data() == matrix.data() + 3);
    CHECK(matrix.rows() == 2);
    CHECK(matrix.cols() == 3);
    CHECK(!matrix.empty());
    CHECK(mc::Matrix().empty());
    CHECK(mc::Matrix(0, 7).cols() == 7);
}

TEST_CASE("The Eigen map shares the elements") {
    mc::Matrix matrix(2, 2);
    matrix.eigen() << 1, 2, 3, 4;
    CHECK(matrix(1, 0) == 3);
    const mc::Matrix& constant = matrix;
    CHECK(constant.eigen().row(0).sum() == 3);
    CHECK(constant.eigen().data() == matrix.data());
}

TEST_CASE("A row that is not there is refused") {
    mc::Matrix matrix(2, 3);
    const mc::Matrix& constant = matrix;
    CHECK(error_message([&] { return matrix.row(2).size(); }) ==
          "[monoclip.matrix.101] row 2 of a matrix with 2 rows");
    CHECK(error_id([&] { return constant[7].size(); }) == "matrix.101");
    CHECK(error_id([] { return mc::Matrix().row(0).size(); }) == "matrix.101");
}

TEST_CASE("A matrix that was moved from is empty") {
    mc::Matrix from(2, 3);
    const mc::Matrix to = std::move(from);
    CHECK(to.rows() == 2);
    CHECK(from.rows() == 0);  // NOLINT(bugprone-use-after-move): its state is what this is about
    CHECK(error_id([&] { return from.row(0).size(); }) == "matrix.101");
}
