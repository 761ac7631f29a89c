#include "monoclip/backend/cpu/elementwise.hpp"

#include <cstring>
#include <limits>
#include <vector>

#include "support/catch.hpp"

namespace mc = monoclip;
namespace detail = monoclip::detail;

namespace {

/// The distance between a float and the exact value, in units of the float's last place.
double ulps(float actual, double exact) {
    const float rounded = std::abs(static_cast<float>(exact));
    const double unit =
        rounded < std::numeric_limits<float>::min() ? 0x1p-149 : std::ldexp(1.0, std::ilogb(rounded) - 23);
    return std::abs(static_cast<double>(actual) - exact) / unit;
}

template <class T>
std::vector<T> waves(std::size_t count, double phase, double scale = 1) {
    std::vector<T> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<T>(scale * std::sin(phase + 1.3 * static_cast<double>(i)));
    return values;
}

}  // namespace

TEST_CASE("exponential is within two units in the last place of exp, over all of its range") {
    double worst = 0;
    float worst_at = 0;
    // Every 1009th float from 2^-30 up to where the result is infinite, and the same negative to where it is
    // zero: 500,000 of them.
    for (const float limit : {88.72284f, -103.9f}) {
        const std::uint32_t sign = limit < 0 ? 0x80000000u : 0;
        const auto last = std::bit_cast<std::uint32_t>(std::abs(limit));
        for (std::uint32_t bits = 0x30800000u; bits <= last; bits += 1009) {
            const float x = std::bit_cast<float>(bits | sign);
            const double error = ulps(detail::exponential(x), std::exp(static_cast<double>(x)));
            if (error > worst) worst = error, worst_at = x;
        }
    }
    INFO("worst: " << worst << " at " << worst_at);
    CHECK(worst <= 2);
}

TEST_CASE("exponential at the ends of its range") {
    CHECK(detail::exponential(0.0f) == 1);
    CHECK(detail::exponential(-0.0f) == 1);
    CHECK(detail::exponential(1e-10f) == 1);
    CHECK(detail::exponential(89.0f) == INFINITY);
    CHECK(detail::exponential(INFINITY) == INFINITY);
    CHECK(detail::exponential(-INFINITY) == 0);
    CHECK(detail::exponential(std::numeric_limits<float>::lowest()) == 0);
    CHECK(detail::exponential(-104.0f) == 0);
    CHECK(detail::exponential(-100.0f) > 0);  // subnormal results are kept
    CHECK(std::isnan(detail::exponential(NAN)));
    CHECK(detail::exponential(1.0) == std::exp(1.0));
}

TEST_CASE("QuickGELU and GELU are their formulas") {
    for (double x = -12; x <= 12; x += 0.0137) {
        const auto f = static_cast<float>(x);
        const double wide = f;
        const double quick = wide / (1 + std::exp(-1.702 * wide));
        const double exact = 0.5 * wide * std::erfc(-wide / std::sqrt(2.0));
        // fp32 rounds at 6e-8: three roundings and an exponential of two units, of a factor that at -12 has
        // taken the rounding of its argument (20 * 6e-8) up.
        CHECK(std::abs(static_cast<double>(detail::quick_gelu(f)) - quick) <= 5e-7 * std::abs(wide));
        // 1 + erf(x / sqrt 2) cancels for negative x, as in PyTorch: the error is relative to x.
        CHECK(std::abs(static_cast<double>(detail::gelu(f)) - exact) <= 2e-7 * std::abs(wide));
        CHECK(detail::quick_gelu(wide) == Approx(quick).epsilon(1e-13).margin(1e-300));
        CHECK(std::abs(detail::gelu(wide) - exact) <= 1e-15 * std::abs(wide));
    }
    CHECK(std::isnan(detail::quick_gelu(-INFINITY)));  // -inf * 0, as in PyTorch
    CHECK(detail::quick_gelu(-1000.0f) == 0);
    CHECK(detail::quick_gelu(1000.0f) == 1000);
    CHECK(detail::gelu(1000.0f) == 1000);
    CHECK(std::isnan(detail::quick_gelu(static_cast<float>(NAN))));
}

TEST_CASE("An activation gives an element the same bits wherever it stands") {
    const std::vector<float> values = waves<float>(200, 0.4, 6);
    for (const auto activation : {mc::Activation::quick_gelu, mc::Activation::gelu, mc::Activation::relu}) {
        std::vector<float> whole = values;
        detail::activate(whole.data(), 200, activation);
        for (std::size_t first = 0; first < 40; ++first) {
            for (const std::size_t count : {1u, 2u, 15u, 16u, 17u, 33u, 100u}) {
                std::vector<float> part(values.begin() + static_cast<std::ptrdiff_t>(first),
                                        values.begin() + static_cast<std::ptrdiff_t>(first + count));
                detail::activate(part.data(), static_cast<std::int64_t>(count), activation);
                REQUIRE(std::memcmp(part.data(), whole.data() + first, count * sizeof(float)) == 0);
            }
        }
    }
}

TEST_CASE("relu keeps the positive part") {
    std::vector<float> values{-1, 0, 2, -INFINITY, INFINITY};
    detail::activate(values.data(), 5, mc::Activation::relu);
    CHECK(values == std::vector<float>{0, 0, 2, 0, INFINITY});
}

TEST_CASE("transform touches the counted elements only") {
    for (const std::int64_t count : {0, 1, 15, 16, 17, 31, 48}) {
        std::vector<float> in(64, 2);
        std::vector<float> out(64, -1);
        detail::transform(in.data(), out.data(), count, [](float x) { return x + 1; });
        for (std::int64_t i = 0; i < 64; ++i)
            REQUIRE(out[static_cast<std::size_t>(i)] == (i < count ? 3.0f : -1.0f));
    }
}

TEST_CASE("reduce sums every element once, in an order that only the count decides") {
    for (const std::int64_t count : {0, 1, 15, 16, 17, 100, 768}) {
        const std::vector<float> values = waves<float>(static_cast<std::size_t>(count) + 32, 0.2);
        double expected = 0;
        double magnitude = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            expected += values[static_cast<std::size_t>(i)];
            magnitude += std::abs(values[static_cast<std::size_t>(i)]);
        }
        const float sum = detail::reduce(values.data(), count, [](float x) { return x; });
        // At most count / 16 + 4 additions on the way of any element, each of which rounds at 6e-8.
        const double bound = 6e-8 * (static_cast<double>(count) / 16 + 4) * magnitude;
        CHECK(std::abs(static_cast<double>(sum) - expected) <= bound);
        for (std::size_t shift = 1; shift < 32; ++shift) {
            std::vector<float> moved(values.size() + shift);
            std::copy(values.begin(), values.end(), moved.begin() + static_cast<std::ptrdiff_t>(shift));
            REQUIRE(detail::reduce(moved.data() + shift, count, [](float x) { return x; }) == sum);
        }
    }
}

TEST_CASE("A row's layer norm is the formula, also where the mean is far from zero") {
    for (const std::int64_t width : {1, 3, 16, 50, 768}) {
        const auto n = static_cast<std::size_t>(width);
        std::vector<float> x = waves<float>(n, 0.9);
        for (float& value : x) value += 100;  // where E[x^2] - E[x]^2 would lose its digits
        const std::vector<float> gain = waves<float>(n, 0.1);
        const std::vector<float> bias = waves<float>(n, 0.5);
        double mean = 0;
        double variance = 0;
        for (const float value : x) mean += value / static_cast<double>(n);
        for (const float value : x) variance += (value - mean) * (value - mean) / static_cast<double>(n);
        std::vector<float> out(n);
        detail::layer_norm_row(x.data(), width, gain.data(), bias.data(), 1e-5f, out.data());
        for (std::size_t i = 0; i < n; ++i) {
            const double expected = (x[i] - mean) / std::sqrt(variance + 1e-5) * gain[i] + bias[i];
            // The mean of numbers around 100 rounds at 4e-6, and the deviation is about 0.7.
            CHECK(std::abs(static_cast<double>(out[i]) - expected) < 2e-5);
        }
        detail::layer_norm_row(x.data(), width, gain.data(), bias.data(), 1e-5f, x.data());  // in place
        CHECK(std::memcmp(x.data(), out.data(), n * sizeof(float)) == 0);
    }
}

TEST_CASE("A constant row normalises to the bias") {
    const std::vector<float> x(20, 3);
    const std::vector<float> gain(20, 2);
    const std::vector<float> bias = waves<float>(20, 0);
    std::vector<float> out(20);
    detail::layer_norm_row(x.data(), 20, gain.data(), bias.data(), 1e-5f, out.data());
    CHECK(out == bias);
}
