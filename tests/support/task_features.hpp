// Features for the tests of tasks, by the formulas of tests/reference/make_task_goldens.py, and what numpy
// made of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <monoclip/core/matrix.hpp>
#include <monoclip/io/json.hpp>
#include <string_view>
#include <vector>

#include "archive.hpp"
#include "data.hpp"

namespace task_features {

inline constexpr std::size_t pictures = 60, captions = 5, width = 24, concepts = 17;

/// Numbers from -0.5 to 0.5, the same everywhere.
inline monoclip::Matrix uniform(std::uint32_t state, std::size_t rows) {
    monoclip::Matrix numbers(rows, width);
    for (float& number : numbers.elements()) {
        state = state * 1664525u + 1013904223u;
        number = static_cast<float>(state >> 8) / 16777216.0f - 0.5f;
    }
    return numbers;
}

inline monoclip::Matrix images() {
    return uniform(1, pictures);
}

/// Captions 5 i ... 5 i + 4 are those of picture i.
inline monoclip::Matrix texts() {
    const monoclip::Matrix of = images();
    monoclip::Matrix numbers = uniform(2, pictures * captions);
    for (std::size_t row = 0; row < numbers.rows(); ++row) {
        for (std::size_t i = 0; i < width; ++i) numbers(row, i) += 0.5f * of(row / captions, i);
    }
    return numbers;
}

/// i / divisor % modulus for all i below `count`.
inline std::vector<std::size_t> ids(std::size_t count, std::size_t divisor, std::size_t modulus) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(i / divisor % modulus);
    return all;
}

inline monoclip::Matrix matrix_of(std::size_t rows, std::size_t cols, std::initializer_list<float> values) {
    monoclip::Matrix matrix(rows, cols);
    std::copy(values.begin(), values.end(), matrix.elements().begin());
    return matrix;
}

inline monoclip::json::Value goldens() {
    return monoclip::parse_json(read_text(test_data("tasks/goldens.json")));
}

inline std::vector<std::size_t> numbers_of(const monoclip::json::Value& array) {
    std::vector<std::size_t> numbers;
    for (const monoclip::json::Value& element : array.as_array())
        numbers.push_back(static_cast<std::size_t>(element.as_integer()));
    return numbers;
}

}  // namespace task_features
