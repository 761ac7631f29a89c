#include "monoclip/core/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "support/catch.hpp"

namespace mc = monoclip;

namespace {

using Words = std::array<std::uint32_t, 4>;

// The known answers that the authors publish with their library Random123 (kat_vectors, philox 4 32 10).
static_assert(mc::detail::philox({0, 0, 0, 0}, {0, 0}) ==
              Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
static_assert(mc::detail::philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
                                 {0xffffffff, 0xffffffff}) ==
              Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
static_assert(mc::detail::philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                                 {0xa4093822, 0x299f31d0}) ==
              Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});

Words first_words(mc::Random random) {
    return {random.bits(), random.bits(), random.bits(), random.bits()};
}

struct Moments {
    double mean = 0, variance = 0, third = 0, fourth = 0;
};

Moments moments(const std::vector<float>& values) {
    Moments m;
    const double n = static_cast<double>(values.size());
    for (const float value : values) m.mean += static_cast<double>(value) / n;
    for (const float value : values) {
        const double d = static_cast<double>(value) - m.mean;
        m.variance += d * d / n;
        m.third += d * d * d / n;
        m.fourth += d * d * d * d / n;
    }
    return m;
}

}  // namespace

TEST_CASE("The bijection gives the published words at run time, too", "[random]") {
    std::array<std::uint32_t, 4> counter{0, 0, 0, 0};
    std::array<std::uint32_t, 2> key{0, 0};
    CHECK(mc::detail::philox(counter, key)[3] == 0x9b00dbd8);
    counter[3] = 1;  // any other counter gives other words
    CHECK(mc::detail::philox(counter, key)[3] != 0x9b00dbd8);
}

TEST_CASE("Seed, stream and index each select another sequence, and nothing else does", "[random]") {
    std::set<Words> seen;
    for (const std::uint64_t seed : {0ull, 1ull, 1ull << 32, ~0ull}) {
        for (const std::uint64_t stream : {0ull, 1ull, 1ull << 32, ~0ull}) {
            for (const std::uint64_t index : {0ull, 1ull, 2ull, 1ull << 32, ~0ull}) {
                const mc::Random random(seed, stream, index);
                seen.insert(first_words(random));
                CHECK(first_words(random) == first_words(mc::Random(seed, stream, index)));
            }
        }
    }
    CHECK(seen.size() == 4 * 4 * 5);
}

TEST_CASE("Sequences stay what they were in earlier versions", "[random]") {
    // Whoever goes on with a training of an earlier version needs the same numbers.
    mc::Random random(1, mc::random_stream(mc::RandomPurpose::augmentation, 2), 3);
    CHECK(first_words(random) == Words{0x14da8f4c, 0xa9b87c86, 0x4ab86409, 0x9a19a251});
    CHECK(mc::random_stream(mc::RandomPurpose::augmentation, 2) == (5ull << 32 | 2));
    CHECK(mc::random_permutation(8, mc::Random(1)) == std::vector<std::uint32_t>{5, 7, 1, 2, 3, 4, 6, 0});
}

TEST_CASE("Uniform numbers fill [0, 1) evenly, and never reach 1", "[random]") {
    mc::Random random(7);
    std::array<int, 64> counts{};
    const int total = 64 * 2000;
    float most = 0;
    for (int i = 0; i < total; ++i) {
        const float value = random.uniform();
        REQUIRE(value >= 0.0f);
        REQUIRE(value < 1.0f);
        most = std::max(most, value);
        ++counts[static_cast<std::size_t>(value * 64)];
    }
    double chi_square = 0;
    for (const int count : counts) chi_square += (count - 2000.0) * (count - 2000.0) / 2000.0;
    CHECK(chi_square < 117);  // 63 degrees of freedom: exceeded once in 30,000 seeds
    CHECK(most > 0.9999f);
}

TEST_CASE("An interval's ends hold, one number is an interval, too", "[random]") {
    mc::Random random(8);
    for (int i = 0; i < 1000; ++i) {
        const float value = random.uniform(-0.25f, 0.75f);
        REQUIRE(value >= -0.25f);
        REQUIRE(value <= 0.75f);
        REQUIRE(random.uniform(3.5f, 3.5f) == 3.5f);
        REQUIRE_FALSE(random.chance(0.0f));
        REQUIRE(random.chance(1.0f));
    }
}

TEST_CASE("Whole numbers below a bound are equally likely", "[random]") {
    mc::Random random(9);
    for (const std::uint32_t bound : {1u, 2u, 3u, 7u, 100u}) {
        std::vector<int> counts(bound);
        for (std::uint32_t i = 0; i < bound * 2000; ++i) {
            const std::uint32_t value = random.below(bound);
            REQUIRE(value < bound);
            ++counts[value];
        }
        double chi_square = 0;
        for (const int count : counts) chi_square += (count - 2000.0) * (count - 2000.0) / 2000.0;
        INFO(bound);
        const double freedom = bound - 1.0;
        CHECK(chi_square <= freedom + 4.5 * std::sqrt(2 * freedom) + 8);
    }
}

TEST_CASE("A bound that does not divide 2^32 has no bias", "[random]") {
    // Two thirds of 2^32. A remainder would make the lower half twice as likely, a product without drawing
    // again the even numbers.
    const std::uint32_t bound = 0xAAAAAAABu;
    mc::Random random(10);
    int lower = 0, even = 0;
    const int total = 20000;
    for (int i = 0; i < total; ++i) {
        const std::uint32_t value = random.below(bound);
        lower += value < bound / 2 ? 1 : 0;
        even += value % 2 == 0 ? 1 : 0;
    }
    CHECK(std::abs(lower - total / 2) < 5 * 71);  // five standard deviations
    CHECK(std::abs(even - total / 2) < 5 * 71);
    for (int i = 0; i < 1000; ++i) REQUIRE(random.below(0xFFFFFFFFu) < 0xFFFFFFFFu);
}

TEST_CASE("Normal numbers have the moments of the normal distribution", "[random]") {
    std::vector<float> drawn(200'000), filled(drawn.size());
    mc::Random random(11);
    for (float& value : drawn) value = random.normal();
    mc::fill_normal(11, 4, 0, filled);
    for (const std::vector<float>& values : {drawn, filled}) {
        const Moments m = moments(values);  // tolerances: five standard errors
        CHECK(std::fabs(m.mean) < 0.0112);
        CHECK(std::fabs(m.variance - 1) < 0.0158);
        CHECK(std::fabs(m.third) < 0.0433);
        CHECK(std::fabs(m.fourth - 3) < 0.11);
        CHECK(*std::max_element(values.begin(), values.end()) > 3.7f);
        CHECK(*std::min_element(values.begin(), values.end()) < -3.7f);
        double neighbours = 0;  // correlation of each with the next
        for (std::size_t i = 1; i < values.size(); ++i)
            neighbours += static_cast<double>(values[i] * values[i - 1]) / static_cast<double>(values.size());
        CHECK(std::fabs(neighbours) < 0.0112);
    }
}

TEST_CASE("The extreme words make finite normal numbers", "[random]") {
    for (const std::uint32_t first : {0u, 1u, 0xFFFFFFFFu}) {
        for (const std::uint32_t second : {0u, 0x40000000u, 0xFFFFFFFFu}) {
            for (const float value : mc::detail::normal_pair(first, second)) CHECK(std::fabs(value) < 6.7f);
        }
    }
}

TEST_CASE("A row of normal numbers is the same however it is cut", "[random]") {
    std::vector<float> whole(103);
    mc::fill_normal(5, 6, 0, whole);
    for (const std::size_t cut : {std::size_t{0}, std::size_t{4}, std::size_t{52}, std::size_t{100}}) {
        std::vector<float> parts(whole.size());
        const std::span<float> all(parts);
        mc::fill_normal(5, 6, 0, all.first(cut));
        mc::fill_normal(5, 6, cut, all.subspan(cut));
        CHECK(parts == whole);
    }
    std::vector<float> other(whole.size());
    mc::fill_normal(5, 7, 0, other);
    CHECK(other != whole);
}

TEST_CASE("Every permutation is as likely, and each is one", "[random]") {
    std::map<std::vector<std::uint32_t>, int> counts;
    for (std::uint64_t seed = 0; seed < 24 * 500; ++seed)
        ++counts[mc::random_permutation(4, mc::Random(seed))];
    CHECK(counts.size() == 24);
    double chi_square = 0;
    for (const auto& [order, count] : counts) chi_square += (count - 500.0) * (count - 500.0) / 500.0;
    CHECK(chi_square < 60);  // 23 degrees of freedom: exceeded once in 30,000 runs

    for (const std::uint32_t size : {0u, 1u, 2u, 1000u}) {
        std::vector<std::uint32_t> order = mc::random_permutation(size, mc::Random(3));
        REQUIRE(order.size() == size);
        if (size == 1000) CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
        std::sort(order.begin(), order.end());
        for (std::uint32_t i = 0; i < size; ++i) REQUIRE(order[i] == i);
    }
}

TEST_CASE("Epochs have different orders, the same epoch the same", "[random]") {
    const auto order = [](std::uint32_t epoch) {
        const std::uint64_t stream = mc::random_stream(mc::RandomPurpose::order, epoch);
        return mc::random_permutation(100, mc::Random(1, stream));
    };
    CHECK(order(0) == order(0));
    CHECK(order(0) != order(1));
}
