// The unit with -O2 -march=native: Eigen aligns and vectorises otherwise here than in plain.cpp.
#include "two_units.hpp"

#include <Eigen/Core>
#include <atomic>

monoclip::Matrix product_in_tuned(const monoclip::Matrix& a, const monoclip::Matrix& b) {
    monoclip::Matrix result(a.rows(), b.cols());
    result.eigen().noalias() = a.eigen() * b.eigen();
    return result;
}

float row_out_of_range_in_tuned(const monoclip::Matrix& matrix) {
    return matrix.row(matrix.rows())[0];
}

monoclip::Matrix features_in_tuned() {
    const auto clip = monoclip::Clip<>::load(MONOCLIP_EXAMPLES_DIR "/models/emoji.safetensors");
    return clip.encode_image(monoclip::read_image(MONOCLIP_EXAMPLES_DIR "/images/cat.png"));
}

long sum_in_tuned(monoclip::Executor& executor, std::size_t count) {
    std::atomic<long> sum{0};
    const auto add = [&sum](std::size_t index) { sum += static_cast<long>(index) + 1; };
    executor.parallel_for(count, add);
    return sum;
}
