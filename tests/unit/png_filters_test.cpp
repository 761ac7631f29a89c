#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/image/png_filters.hpp>
#include <vector>

#include "support/catch.hpp"

namespace mc = monoclip;

namespace {

/// The specification's words: the first of left, above, corner that is nearest.
int paeth_by_definition(int left, int above, int corner) {
    const int target = left + above - corner;
    int nearest = left;
    for (const int candidate : {above, corner}) {
        if (std::abs(target - candidate) < std::abs(target - nearest)) nearest = candidate;
    }
    return nearest;
}

std::vector<std::uint8_t> undone_by_definition(unsigned filter, std::vector<std::uint8_t> row,
                                               const std::vector<std::uint8_t>& above, std::size_t pixel) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int left = i < pixel ? 0 : row[i - pixel], corner = i < pixel ? 0 : above[i - pixel];
        const std::array<int, 5> predictions{0, left, above[i], (left + above[i]) / 2,
                                             paeth_by_definition(left, above[i], corner)};
        row[i] = static_cast<std::uint8_t>(row[i] + predictions[filter]);
    }
    return row;
}

std::vector<std::uint8_t> noise(std::size_t count, std::uint32_t seed) {
    std::vector<std::uint8_t> bytes(count);
    for (std::uint8_t& byte : bytes) {
        seed = seed * 1664525u + 1013904223u;
        byte = static_cast<std::uint8_t>(seed >> 24);
    }
    return bytes;
}

}  // namespace

TEST_CASE("Paeth's predictor is the specification's for every three neighbours", "[image]") {
    int wrong = 0;
    for (int left = 0; left < 256; ++left) {
        for (int above = 0; above < 256; ++above) {
            for (int corner = 0; corner < 256; ++corner) {
                if (mc::detail::paeth(left, above, corner) != paeth_by_definition(left, above, corner))
                    ++wrong;
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("Every filter is undone as specified, for every size of a pixel and rows of any length",
          "[image]") {
    for (const std::size_t pixel : {1u, 2u, 3u, 4u, 6u, 8u}) {
        for (std::size_t pixels = 0; pixels < 20; ++pixels) {
            const std::size_t bytes = pixel * pixels;
            for (unsigned filter = 0; filter <= 4; ++filter) {
                for (const bool is_first : {true, false}) {
                    CAPTURE(pixel, pixels, filter, is_first);
                    const std::vector<std::uint8_t> above =
                        is_first ? std::vector<std::uint8_t>(bytes) : noise(bytes, 1);
                    const std::vector<std::uint8_t> stored = noise(bytes, 2 + filter);
                    // Bytes behind the row, which must stay.
                    std::vector<std::uint8_t> row = stored;
                    row.insert(row.end(), {7, 8, 9});
                    std::vector<std::uint8_t> expected = undone_by_definition(filter, stored, above, pixel);
                    expected.insert(expected.end(), {7, 8, 9});
                    CHECK(mc::detail::unfilter_png_row(filter, row.data(), above.data(), bytes, pixel));
                    CHECK(row == expected);
                }
            }
        }
    }
}

TEST_CASE("A filter that does not exist is refused, and the row stays", "[image]") {
    for (const unsigned filter : {5u, 255u}) {
        std::vector<std::uint8_t> row{1, 2, 3};
        const std::vector<std::uint8_t> above{4, 5, 6};
        CHECK_FALSE(mc::detail::unfilter_png_row(filter, row.data(), above.data(), 3, 1));
        CHECK(row == std::vector<std::uint8_t>{1, 2, 3});
    }
}
