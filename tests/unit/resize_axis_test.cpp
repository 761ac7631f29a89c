#include <cmath>
#include <cstdlib>
#include <monoclip/image/resize_axis.hpp>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;
using mc::detail::ResizeAxis;

TEST_CASE("Weights of a filter sum to one and lie within the picture", "[image]") {
    for (const auto& [in, out] : {std::pair{1, 50}, {50, 1}, {640, 224}, {7, 8}, {5000, 3}, {8, 7}, {2, 5}}) {
        for (const auto interpolation : {mc::Interpolation::bicubic, mc::Interpolation::bilinear}) {
            const ResizeAxis axis(in, out, 0, out, interpolation);
            CHECK(axis.filtered());
            std::vector<double> weights(axis.most_taps());
            for (int i = 0; i < out; ++i) {
                const mc::detail::Taps taps = axis.weigh(i, weights.data());
                REQUIRE(taps.first >= axis.input_begin());
                REQUIRE(taps.first + taps.count <= axis.input_end());
                REQUIRE(static_cast<std::size_t>(taps.count) <= axis.most_taps());
                double sum = 0;
                for (int k = 0; k < taps.count; ++k) {
                    const double weight = weights[static_cast<std::size_t>(k)];
                    sum += weight;
                    // What three signed bytes hold, which the kernels count on.
                    CHECK(std::abs(mc::detail::fixed_point(weight)) <= 127 * (65536 + 256 + 1));
                }
                CHECK(std::fabs(sum - 1.0) < 1e-12);  // a few thousand additions of doubles below 1
            }
            CHECK(axis.input_begin() == 0);
            CHECK(axis.input_end() == in);
        }
    }
}

TEST_CASE("A part of an axis has the taps of the whole", "[image]") {
    const ResizeAxis whole(640, 224, 0, 224, mc::Interpolation::bicubic);
    const ResizeAxis part(640, 224, 50, 20, mc::Interpolation::bicubic);
    std::vector<double> expected(whole.most_taps()), weights(part.most_taps());
    for (int i = 0; i < 20; ++i) {
        const mc::detail::Taps all = whole.weigh(50 + i, expected.data());
        const mc::detail::Taps taps = part.weigh(i, weights.data());
        CHECK(taps.first == all.first);
        REQUIRE(taps.count == all.count);
        for (int k = 0; k < taps.count; ++k)
            CHECK(weights[static_cast<std::size_t>(k)] == expected[static_cast<std::size_t>(k)]);
    }
    CHECK(part.input_begin() == part.taps(0).first);
    CHECK(part.input_end() == part.taps(19).first + part.taps(19).count);
}

TEST_CASE("An axis that keeps its length reads its own pixels only", "[image]") {
    const ResizeAxis axis(100, 100, 30, 12, mc::Interpolation::bicubic);
    CHECK_FALSE(axis.filtered());
    CHECK(axis.input_begin() == 30);
    CHECK(axis.input_end() == 42);
}

TEST_CASE("Halves of a weight's unit are rounded away from zero", "[image]") {
    constexpr double unit = 1.0 / (1 << 22);
    CHECK(mc::detail::fixed_point(0.5 * unit) == 1);
    CHECK(mc::detail::fixed_point(-0.5 * unit) == -1);
    CHECK(mc::detail::fixed_point(2.49 * unit) == 2);
    CHECK(mc::detail::fixed_point(1.0) == 1 << 22);
}

TEST_CASE("More weights than memory should hold are refused", "[image]") {
    CHECK(error_id([] { return ResizeAxis(100'000'000, 3, 0, 3, mc::Interpolation::bicubic); }) ==
          "image.302");
}
