#include <algorithm>
#include <cstdint>
#include <monoclip/image/resize_kernels.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/isa.hpp"

namespace mc = monoclip;
using namespace mc::detail;

namespace {

/// What `filter` is to give, by its definition.
std::uint8_t filtered(const std::vector<std::uint8_t>& numbers, const std::vector<std::int32_t>& weights,
                      int lane) {
    std::int64_t sum = 1 << (weight_bits - 1);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::size_t group = i / group_taps, k = i % group_taps;
        sum += std::int64_t{numbers[group * packed_group + static_cast<std::size_t>(lane) * group_taps + k]} *
               weights[i];
    }
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(sum >> weight_bits, 0, 255));
}

/// Weights with overshoot on both sides whose sum is 1, of the largest size that occurs.
std::vector<std::int32_t> random_weights(int groups, std::mt19937& random) {
    std::vector<std::int32_t> weights(static_cast<std::size_t>(groups) * group_taps);
    const int size = (1 << weight_bits) / static_cast<int>(weights.size());
    std::int32_t sum = 0;
    for (std::int32_t& weight : weights) {
        weight = static_cast<std::int32_t>(random() % static_cast<unsigned>(2 * size)) - size / 2;
        sum += weight;
    }
    weights[random() % weights.size()] += (1 << weight_bits) - sum;
    return weights;
}

}  // namespace

TEST_CASE("A filter is the weighted sum, rounded and clamped, with every instruction set", "[image]") {
    std::mt19937 random(3);
    for (const mc::Isa isa : supported_isas()) {
        const ResizeKernels& kernels = resize_kernels_for(isa);
        INFO(kernels.name);
        for (int groups = 1; groups < 20; ++groups) {
            const std::vector<std::int32_t> weights = random_weights(groups, random);
            std::vector<std::uint8_t> numbers(static_cast<std::size_t>(groups) * packed_group);
            for (std::uint8_t& number : numbers) {
                // Often at an end, so that sums overshoot.
                const auto bits = random();
                number = static_cast<std::uint8_t>(bits % 3 == 0 ? 0 : bits % 3 == 1 ? 255 : bits >> 8);
            }
            std::vector<std::uint32_t> words(static_cast<std::size_t>(groups * kernels.words));
            for (int group = 0; group < groups; ++group)
                kernels.encode(weights.data() + group * group_taps, words.data() + group * kernels.words);
            const std::int32_t first = 5;
            std::uint8_t out[filter_lanes];
            kernels.filter(
                {numbers.data(), packed_group, &first, &groups, 5, words.data(), words.size(), 1, out});
            for (int lane = 0; lane < filter_lanes; ++lane)
                REQUIRE(int{out[lane]} == int{filtered(numbers, weights, lane)});
        }
    }
}

TEST_CASE("Rows are packed in fours, filled up with zeros, and nothing else is written", "[image]") {
    std::mt19937 random(4);
    for (const mc::Isa isa : supported_isas()) {
        const ResizeKernels& kernels = resize_kernels_for(isa);
        INFO(kernels.name);
        for (int channels = 1; channels <= 4; ++channels) {
            for (int pixels = 1; pixels < 40; ++pixels) {
                for (const int readable : {pixels, pixels + 1, pixels + 9}) {
                    std::vector<std::uint8_t> row(static_cast<std::size_t>(readable * channels));
                    for (std::uint8_t& number : row) number = static_cast<std::uint8_t>(random());
                    const int groups = (pixels + group_taps - 1) / group_taps;
                    std::vector<std::uint8_t> packed(static_cast<std::size_t>(groups) * packed_group, 99);
                    const int used = lanes_per_row(channels) * group_taps;
                    kernels.pack_row({row.data(), channels, pixels, readable, 0, packed.data() + used});
                    for (int i = 0; i < groups * static_cast<int>(packed_group); ++i) {
                        const int within = i % static_cast<int>(packed_group) - used;
                        const int c = within / group_taps;
                        const int x = i / static_cast<int>(packed_group) * group_taps + within % group_taps;
                        if (c >= channels && within < used) continue;  // filtered, and not looked at
                        int expected = 99;
                        if (within >= 0 && within < used)
                            expected = x < pixels ? row[static_cast<std::size_t>(x * channels + c)] : 0;
                        REQUIRE(int{packed[static_cast<std::size_t>(i)]} == expected);
                    }
                }
            }
        }
    }
}

TEST_CASE("Filtered rows are turned into groups of four rows", "[image]") {
    std::mt19937 random(5);
    constexpr int positions = 7;
    std::vector<std::uint8_t> in(positions * filter_lanes);
    for (std::uint8_t& number : in) number = static_cast<std::uint8_t>(random());
    for (const mc::Isa isa : supported_isas()) {
        const ResizeKernels& kernels = resize_kernels_for(isa);
        INFO(kernels.name);
        for (int channels = 1; channels <= 4; ++channels) {
            const int rows = filter_lanes / lanes_per_row(channels), stride = positions * channels * 4 + 64;
            std::vector<std::uint8_t> out(static_cast<std::size_t>(rows / 4 * stride));
            kernels.turn({in.data(), channels, positions, out.data(), stride});
            for (int row = 0; row < rows; ++row) {
                for (int i = 0; i < positions * channels; ++i) {
                    const int lane = row * lanes_per_row(channels) + i % channels;
                    REQUIRE(int{out[static_cast<std::size_t>(row / 4 * stride + i * 4 + row % 4)]} ==
                            int{in[static_cast<std::size_t>(i / channels * filter_lanes + lane)]});
                }
            }
        }
    }
}

TEST_CASE("Columns are packed in fours", "[image]") {
    std::uint8_t rows[group_taps][filter_lanes];
    std::mt19937 random(6);
    for (auto& row : rows)
        for (std::uint8_t& number : row) number = static_cast<std::uint8_t>(random());
    for (const mc::Isa isa : supported_isas()) {
        const ResizeKernels& kernels = resize_kernels_for(isa);
        INFO(kernels.name);
        std::uint8_t out[packed_group];
        kernels.pack_columns({{rows[0], rows[1], rows[2], rows[3]}, out});
        for (int lane = 0; lane < filter_lanes; ++lane)
            for (int k = 0; k < group_taps; ++k)
                REQUIRE(int{out[lane * group_taps + k]} == int{rows[k][lane]});
    }
}

TEST_CASE("Kernels that do not run here are refused, and the choice is left to the processor", "[image]") {
    for (const mc::Isa isa : {mc::Isa::neon, mc::Isa::avx2, mc::Isa::avx512, mc::Isa::avx512_bf16}) {
        if (!is_supported(isa)) CHECK(error_id([&] { return &resize_kernels_for(isa); }) == "image.303");
    }
    CHECK(std::string(resize_kernels_for(mc::Isa::portable).name) == "portable");
    const std::string chosen = resize_kernels_for(mc::Isa::automatic).name;
    CHECK((chosen == "portable") == (mc::best_isa() == mc::Isa::portable));
}
