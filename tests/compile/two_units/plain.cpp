// The unit with -O0, and main: results, exceptions and the executor cross into the other unit and back.
#include <Eigen/Core>
#include <cstdio>
#include <string_view>

#include "two_units.hpp"

namespace {

int failures = 0;

void check(bool holds, const char* claim) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", claim);
    ++failures;
}

// Small whole numbers, so that every order of summation gives the same bits.
monoclip::Matrix counting(std::size_t rows, std::size_t cols) {
    monoclip::Matrix matrix(rows, cols);
    int value = 0;
    for (float& element : matrix.elements()) element = static_cast<float>(value++ % 7 - 3);
    return matrix;
}

}  // namespace

int main() {
    const monoclip::Matrix a = counting(17, 33), b = counting(33, 19);
    const monoclip::Matrix there = product_in_tuned(a, b);
    monoclip::Matrix here(a.rows(), b.cols());
    here.eigen().noalias() = a.eigen() * b.eigen();
    check(here.eigen() == there.eigen(), "both units compute the same product");

    try {
        row_out_of_range_in_tuned(a);
        check(false, "an error thrown in one unit is caught in the other");
    } catch (const monoclip::Error& error) {
        check(error.id() == "matrix.101", "an error keeps its id between the units");
    }

    // Whole models: decoding, products and kernels of both kinds of code in one program. The instruction sets
    // round differently; two features of PyTorch's differ by as much between fp32 and fp64.
    const auto clip = monoclip::Clip<>::load(MONOCLIP_EXAMPLES_DIR "/models/emoji.safetensors");
    const monoclip::Matrix mine =
        clip.encode_image(monoclip::read_image(MONOCLIP_EXAMPLES_DIR "/images/cat.png"));
    const monoclip::Matrix theirs = features_in_tuned();
    const float largest = mine.eigen().cwiseAbs().maxCoeff();
    check((mine.eigen() - theirs.eigen()).cwiseAbs().maxCoeff() <= 1e-5f * largest,
          "both units compute the same features");

    monoclip::ThreadPool pool(3);
    check(sum_in_tuned(pool, 1000) == 500500, "a pool made in one unit runs the other's loop");
    return failures == 0 ? 0 : 1;
}
