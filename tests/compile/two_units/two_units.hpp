// What the two translation units hand to each other.
#pragma once

#include <cstddef>
#include <monoclip/monoclip.hpp>

/// Defined in tuned.cpp, which is compiled with other flags: the product of two matrices.
monoclip::Matrix product_in_tuned(const monoclip::Matrix& a, const monoclip::Matrix& b);
/// Throws monoclip::Error (matrix.101) from tuned.cpp.
float row_out_of_range_in_tuned(const monoclip::Matrix& matrix);
/// The bundled picture's features by the bundled model, read and computed in tuned.cpp.
monoclip::Matrix features_in_tuned();
/// The sum of 1..count, by a pool that plain.cpp made.
long sum_in_tuned(monoclip::Executor& executor, std::size_t count);
