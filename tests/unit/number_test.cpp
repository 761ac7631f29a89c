#include "monoclip/core/number.hpp"

#include <cmath>
#include <limits>

#include "support/catch.hpp"

namespace mc = monoclip;
using mc::detail::bfloat16_to_float;
using mc::detail::float_to_bfloat16;
using mc::detail::float_to_half;
using mc::detail::half_to_float;

namespace {

/// binary16 by its definition, in double.
double half_by_definition(std::uint32_t bits) {
    const double sign = (bits & 0x8000u) != 0 ? -1 : 1;
    const int exponent = static_cast<int>((bits >> 10) & 31u);
    const int mantissa = static_cast<int>(bits & 1023u);
    if (exponent == 31) return mantissa != 0 ? std::nan("") : sign * INFINITY;
    if (exponent == 0) return sign * std::ldexp(mantissa, -24);
    return sign * std::ldexp(1024 + mantissa, exponent - 25);
}

float float_of_bits(std::uint32_t bits) {
    return std::bit_cast<float>(bits);
}

}  // namespace

TEST_CASE("Every half widens to the number that its bits define, and narrows to itself") {
    for (std::uint32_t bits = 0; bits < 0x10000u; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const float wide = half_to_float(half);
        const double expected = half_by_definition(bits);
        if (std::isnan(expected)) {
            REQUIRE(std::isnan(wide));
            const std::uint16_t back = float_to_half(wide);
            REQUIRE(std::isnan(half_to_float(back)));
            REQUIRE((back & 0x8000u) == (bits & 0x8000u));
            continue;
        }
        if (static_cast<double>(wide) != expected || std::signbit(wide) != ((bits & 0x8000u) != 0)) {
            FAIL("half " << bits << " became " << wide);
        }
        if (float_to_half(wide) != half) FAIL("half " << bits << " came back as " << float_to_half(wide));
    }
}

TEST_CASE("Narrowing to half rounds to nearest, ties to even, between every two halves") {
    // Positive finite neighbours, subnormals and the step to infinity (whose place is 65536) included.
    for (std::uint32_t bits = 0; bits < 0x7C00u; ++bits) {
        const auto low = static_cast<std::uint16_t>(bits);
        const auto high = static_cast<std::uint16_t>(bits + 1);
        const double top = high == 0x7C00u ? 65536.0 : half_by_definition(high);
        const auto middle = static_cast<float>((half_by_definition(low) + top) / 2);  // exact in float
        const std::uint16_t even = (low & 1u) == 0 ? low : high;
        const float below = std::nextafter(middle, 0.0f);
        const float above = std::nextafter(middle, 1e30f);
        if (float_to_half(middle) != even || float_to_half(below) != low || float_to_half(above) != high ||
            float_to_half(-middle) != (even | 0x8000u) || float_to_half(-below) != (low | 0x8000u) ||
            float_to_half(-above) != (high | 0x8000u)) {
            FAIL("around half " << bits);
        }
    }
}

TEST_CASE("The ends of float narrow to the ends of half") {
    CHECK(float_to_half(0.0f) == 0);
    CHECK(float_to_half(-0.0f) == 0x8000u);
    CHECK(float_to_half(std::numeric_limits<float>::denorm_min()) == 0);
    CHECK(float_to_half(-std::numeric_limits<float>::min()) == 0x8000u);
    CHECK(float_to_half(65504.0f) == 0x7BFFu);
    CHECK(float_to_half(65519.996f) == 0x7BFFu);
    CHECK(float_to_half(65520.0f) == 0x7C00u);
    CHECK(float_to_half(std::numeric_limits<float>::max()) == 0x7C00u);
    CHECK(float_to_half(-INFINITY) == 0xFC00u);
    CHECK(std::isnan(half_to_float(float_to_half(float_of_bits(0x7F800001u)))));  // signalling, low payload
    CHECK(std::isnan(half_to_float(float_to_half(float_of_bits(0xFFC00000u)))));
}

TEST_CASE("Every bfloat16 comes back, and narrowing rounds ties to even") {
    for (std::uint32_t bits = 0; bits < 0x10000u; ++bits) {
        const auto narrow = static_cast<std::uint16_t>(bits);
        const float wide = bfloat16_to_float(narrow);
        REQUIRE(std::bit_cast<std::uint32_t>(wide) == bits << 16);
        if (std::isnan(wide)) {
            REQUIRE(std::isnan(bfloat16_to_float(float_to_bfloat16(wide))));
            continue;
        }
        if (float_to_bfloat16(wide) != narrow) FAIL("bfloat16 " << bits);
        if (std::isinf(wide)) continue;
        const std::uint32_t middle = (bits << 16) | 0x8000u;
        const std::uint32_t even = (bits & 1u) == 0 ? bits : bits + 1;
        if (float_to_bfloat16(float_of_bits(middle)) != even ||
            float_to_bfloat16(float_of_bits(middle - 1)) != bits ||
            float_to_bfloat16(float_of_bits(middle + 1)) != bits + 1) {
            FAIL("around bfloat16 " << bits);
        }
    }
    CHECK(float_to_bfloat16(std::numeric_limits<float>::max()) == 0x7F80u);  // rounds to infinity
    CHECK(std::isnan(bfloat16_to_float(float_to_bfloat16(float_of_bits(0x7F800001u)))));
}

TEST_CASE("Conversions are usable at compile time") {
    static_assert(half_to_float(0x3C00) == 1.0f);
    static_assert(half_to_float(0x0001) == 0x1p-24f);
    static_assert(float_to_half(1.0f / 3) == 0x3555);
    static_assert(float_to_bfloat16(1.0f / 3) == 0x3EAB);
    SUCCEED();
}

TEST_CASE("Number types know their size, their name and whether they are floating point") {
    struct Row {
        mc::DType type;
        std::size_t size;
        const char* name;
        bool floating;
    };
    using enum mc::DType;
    for (const Row& row :
         {Row{float32, 4, "fp32", true}, Row{float16, 2, "fp16", true}, Row{bfloat16, 2, "bf16", true},
          Row{float64, 8, "fp64", true}, Row{int64, 8, "i64", false}, Row{int32, 4, "i32", false},
          Row{int16, 2, "i16", false}, Row{int8, 1, "i8", false}, Row{uint8, 1, "u8", false},
          Row{boolean, 1, "bool", false}}) {
        INFO(row.name);
        CHECK(mc::size_of(row.type) == row.size);
        CHECK(std::string(mc::name_of(row.type)) == row.name);
        CHECK(mc::is_floating_point(row.type) == row.floating);
    }
}
