// The CPU's kernels on their own, through the table that the engine calls: functions of one vector, packing,
// rounding to bf16, layer norm, and that every set agrees with the portable one.
#define MONOCLIP_SOURCE  // this file of the test program holds the kernels
#include "monoclip/monoclip.hpp"

#include "monoclip/core/isa.hpp"

#include <bit>
#include <cmath>
#include <limits>

#include "monoclip/backend/cpu/packed_weight.hpp"
#include "support/catch.hpp"
#include "support/engine.hpp"

namespace mc = monoclip;
namespace detail = monoclip::detail;

using namespace engines;

namespace {

const detail::KernelSet& kernels_of(mc::Isa isa) {
    return detail::kernels_for<float>(isa);
}

// ---- The exponential is a function of one vector, inlined into the kernels: here into loops of their own,
// compiled for the same instruction sets.

#define MONOCLIP_EXPONENTIALS(set)                                                            \
    void exponentials_##set(const float* in, float* out, std::int64_t count) {                \
        for (std::int64_t i = 0; i < count; i += detail::set::lanes)                          \
            detail::set::store(out + i, detail::set::exponential(detail::set::load(in + i))); \
    }

MONOCLIP_EXPONENTIALS(portable)
#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2,fma,f16c"))) MONOCLIP_EXPONENTIALS(avx2)
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma,f16c"))) MONOCLIP_EXPONENTIALS(avx512)
#endif
#if defined(__aarch64__) && defined(__GNUC__)
        MONOCLIP_EXPONENTIALS(neon)
#endif
#undef MONOCLIP_EXPONENTIALS

            std::vector<float> exponentials(mc::Isa isa, std::vector<float> x) {
    const std::size_t count = x.size();
    x.resize((count + 15) / 16 * 16);
    std::vector<float> out(x.size());
    const auto padded = static_cast<std::int64_t>(x.size());
    switch (isa) {
#if defined(__x86_64__) && defined(__GNUC__)
        case mc::Isa::avx2:
            exponentials_avx2(x.data(), out.data(), padded);
            break;
        case mc::Isa::avx512:
        case mc::Isa::avx512_bf16:  // the same source for the same instructions
            exponentials_avx512(x.data(), out.data(), padded);
            break;
#endif
#if defined(__aarch64__) && defined(__GNUC__)
        case mc::Isa::neon:
            exponentials_neon(x.data(), out.data(), padded);
            break;
#endif
        default:
            exponentials_portable(x.data(), out.data(), padded);
    }
    out.resize(count);
    return out;
}

/// An activation by way of a product with one row and a depth of one, whose weights are the arguments.
std::vector<float> activate(mc::Isa isa, std::vector<float> x, mc::Activation activation) {
    const std::size_t count = x.size();
    const auto panel = static_cast<std::size_t>(detail::panel_columns);
    x.resize((count + panel - 1) / panel * panel);
    std::vector<float> out(count);
    const float one = 1;
    detail::ProductTask task{};
    task.in = &one;
    task.in_stride = 1;
    task.rows = 1;
    task.depth = 1;
    task.panels = reinterpret_cast<const std::byte*>(x.data());
    task.panel_bytes = detail::panel_columns * static_cast<std::int64_t>(sizeof(float));
    task.columns = static_cast<std::int64_t>(count);
    task.out = out.data();
    task.out_stride = static_cast<std::int64_t>(count);
    task.activate = true;
    task.activation = activation;
    kernels_of(isa).product(task);
    return out;
}

/// The distance between a float and the exact value, in units of the float's last place.
double ulps(float actual, double exact) {
    const float nearest = std::abs(static_cast<float>(exact));
    if (std::isinf(nearest)) return actual == static_cast<float>(exact) ? 0 : INFINITY;
    const double unit =
        nearest < (std::numeric_limits<float>::min)() ? 0x1p-149 : std::ldexp(1.0, std::ilogb(nearest) - 23);
    return std::abs(static_cast<double>(actual) - exact) / unit;
}

/// From -limit to limit.
std::vector<float> steps(double limit, int count) {
    std::vector<float> values;
    for (int i = 0; i <= count; ++i) values.push_back(static_cast<float>(limit * (2.0 * i / count - 1)));
    return values;
}

}  // namespace

TEST_CASE("exponential is within about a unit of the last place of exp, over all of its range") {
    std::vector<float> x;
    // Every 1009th float from 2^-30 up to where the result is infinite, and the same negative to where it is
    // zero.
    for (const float limit : {88.72284f, -104.5f}) {
        const std::uint32_t sign = limit < 0 ? 0x80000000u : 0;
        const auto last = std::bit_cast<std::uint32_t>(std::abs(limit));
        for (std::uint32_t bits = 0x30800000u; bits <= last; bits += 1009)
            x.push_back(std::bit_cast<float>(bits | sign));
    }
    for (const mc::Isa isa : isas()) {
        const std::vector<float> results = exponentials(isa, x);
        double worst = 0;
        float worst_at = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double error = ulps(results[i], std::exp(static_cast<double>(x[i])));
            if (!(error <= worst)) worst = error, worst_at = x[i];
        }
        INFO(mc::name_of(isa) << ", worst: " << worst << " at " << worst_at);
        // The rounding of the result is half a unit; that of the last product before it, without fused
        // multiply-add, another half at most; the rest is small beside them.
        CHECK(worst <= 1.25);
    }
}

TEST_CASE("exponential at the ends of its range") {
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        const auto exponential = [&](float x) { return exponentials(isa, {x})[0]; };
        CHECK(exponential(0.0f) == 1);
        CHECK(exponential(-0.0f) == 1);
        CHECK(exponential(1e-10f) == 1);
        CHECK(exponential(88.72283f) < INFINITY);
        CHECK(exponential(88.7229f) == INFINITY);
        CHECK(exponential(89.0f) == INFINITY);
        CHECK(exponential((std::numeric_limits<float>::max)()) == INFINITY);
        CHECK(exponential(INFINITY) == INFINITY);
        CHECK(exponential(-INFINITY) == 0);
        CHECK(exponential(std::numeric_limits<float>::lowest()) == 0);
        CHECK(exponential(-104.0f) == 0);
        CHECK(exponential(-100.0f) > 0);  // subnormal results are kept
        CHECK(exponential(-103.9f) == std::numeric_limits<float>::denorm_min());
        CHECK(std::isnan(exponential(NAN)));
    }
}

TEST_CASE("GELU is x Phi(x), and keeps its digits in the tail") {
    const std::vector<float> x = steps(10, 200'000);
    for (const mc::Isa isa : isas()) {
        const std::vector<float> results = activate(isa, x, mc::Activation::gelu);
        double relative = 0;
        double absolute = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double exact =
                0.5 * static_cast<double>(x[i]) * std::erfc(-static_cast<double>(x[i]) / std::sqrt(2.0));
            const double difference = std::abs(static_cast<double>(results[i]) - exact);
            // z^2 = x^2 / 2 is an exponent: its three roundings become relative errors of the tail, x^2 / 2
            // times 6e-8 each. Where there is no tail the polynomial's coefficients and the rest round.
            const double tail = x[i] < 0 ? 0.5 * static_cast<double>(x[i]) * static_cast<double>(x[i]) : 0;
            absolute = (std::max)(absolute, difference / (std::max)(1.0, std::abs(exact)));
            relative = (std::max)(relative, difference / (std::abs(exact) * (1 + tail) + 1e-45));
            if (std::isnan(difference)) relative = INFINITY;
        }
        INFO(mc::name_of(isa) << ": " << absolute << " absolute, " << relative << " relative");
        CHECK(absolute < 2.5e-7);
        CHECK(relative < 6e-7);
    }
}

TEST_CASE("QuickGELU is x sigmoid(1.702 x)") {
    const std::vector<float> x = steps(50, 100'000);
    for (const mc::Isa isa : isas()) {
        const std::vector<float> results = activate(isa, x, mc::Activation::quick_gelu);
        double worst = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double exact = x[i] / (1 + std::exp(-1.702 * static_cast<double>(x[i])));
            // The exponent's two roundings (of 1.702 and of the product), relative to the result below zero.
            const double exponent = x[i] < 0 ? -1.702 * static_cast<double>(x[i]) : 0;
            const double difference = std::abs(static_cast<double>(results[i]) - exact);
            worst = (std::max)(worst, difference / (std::abs(exact) * (1 + exponent / 2) + 1e-45));
        }
        INFO(mc::name_of(isa) << ": " << worst);
        CHECK(worst < 4e-7);
    }
}

TEST_CASE("Activations of numbers without end, and of none") {
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        const std::vector<float> x{-1, 0, 2, -INFINITY, INFINITY, NAN, -1000, 1000, 1e30f};
        const std::vector<float> relu = activate(isa, x, mc::Activation::relu);
        CHECK(std::vector<float>(relu.begin(), relu.begin() + 5) == std::vector<float>{0, 0, 2, 0, INFINITY});
        CHECK(std::isnan(relu[5]));
        const std::vector<float> quick = activate(isa, x, mc::Activation::quick_gelu);
        CHECK(quick[1] == 0);
        CHECK(std::isnan(quick[3]));  // -inf * 0, as in PyTorch
        CHECK(quick[4] == INFINITY);
        CHECK(std::isnan(quick[5]));
        CHECK(quick[6] == 0);
        CHECK(quick[7] == 1000);
        CHECK(quick[8] == 1e30f);
        const std::vector<float> gelu = activate(isa, x, mc::Activation::gelu);
        CHECK(gelu[1] == 0);
        CHECK(std::isnan(gelu[3]));
        CHECK(gelu[4] == INFINITY);
        CHECK(std::isnan(gelu[5]));
        CHECK(gelu[6] == 0);
        CHECK(gelu[7] == 1000);
        CHECK(gelu[8] == 1e30f);
    }
}

TEST_CASE("An activation gives an element the same bits wherever it stands") {
    std::vector<float> values = random<float>("values", 200);
    for (float& value : values) value *= 6;
    for (const mc::Isa isa : isas()) {
        for (const auto activation :
             {mc::Activation::quick_gelu, mc::Activation::gelu, mc::Activation::relu}) {
            const std::vector<float> whole = activate(isa, values, activation);
            for (std::ptrdiff_t first = 0; first < 50; ++first) {
                for (const std::ptrdiff_t count : {1, 2, 15, 16, 17, 33, 48, 100}) {
                    const std::vector<float> part(values.begin() + first, values.begin() + first + count);
                    const std::vector<float> expected(whole.begin() + first, whole.begin() + first + count);
                    REQUIRE(same_bits(activate(isa, part, activation), expected));
                }
            }
        }
    }
}

// ---- Rows.

namespace {

std::vector<float> normalised(mc::Isa isa, const std::vector<float>& x, const std::vector<float>& gain,
                              const std::vector<float>& bias) {
    std::vector<float> out(x.size(), -7);
    detail::LayerNormTask task{};
    task.in = x.data();
    task.rows = 1;
    task.width = static_cast<std::int64_t>(gain.size());
    task.gain = gain.data();
    task.bias = bias.data();
    task.epsilon = 1e-5;
    task.out = out.data();
    kernels_of(isa).layer_norm(task);
    return out;
}

}  // namespace

TEST_CASE("A row's layer norm is the formula, also where the mean is far from zero") {
    for (const mc::Isa isa : isas()) {
        for (const std::int64_t width : {1, 3, 7, 16, 17, 50, 768}) {
            INFO(mc::name_of(isa) << ", width " << width);
            std::vector<float> x = random<float>("x", width);
            for (float& value : x) value += 100;  // where E[x^2] - E[x]^2 would lose its digits
            const std::vector<float> gain = random<float>("gain", width);
            const std::vector<float> bias = random<float>("bias", width);
            const auto n = static_cast<double>(width);
            double mean = 0;
            double variance = 0;
            for (const float value : x) mean += value / n;
            for (const float value : x) variance += (value - mean) * (value - mean) / n;
            std::vector<double> expected;
            for (std::size_t i = 0; i < x.size(); ++i)
                expected.push_back((x[i] - mean) / std::sqrt(variance + 1e-5) * gain[i] + bias[i]);
            // Up to 192 numbers around 100 in a lane: sums of up to 2e4 round at 1e-3 each, which leaves 1e-5
            // of their mean, and half of that again for each number less the mean; the deviation is 0.57.
            CHECK(largest_difference(normalised(isa, x, gain, bias), expected) < 5e-5);
        }
        const std::vector<float> bias = random<float>("bias", 20);
        const std::vector<float> constant(20, 3);
        CHECK(normalised(isa, constant, std::vector<float>(20, 2), bias) == bias);
    }
}

TEST_CASE("Rounding to bf16 is to nearest, ties to even, and keeps NaN and infinity") {
    std::vector<float> x;
    std::vector<std::uint16_t> expected;
    for (std::uint32_t upper = 0; upper < 0x10000; ++upper) {
        for (const std::uint32_t lower : {0u, 1u, 0x7FFFu, 0x8000u, 0x8001u, 0xFFFFu}) {
            x.push_back(std::bit_cast<float>(upper << 16 | lower));
            expected.push_back(detail::float_to_bfloat16(x.back()));
        }
    }
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        std::vector<std::uint16_t> out(x.size());
        kernels_of(isa).narrow(x.data(), static_cast<std::int64_t>(x.size()), out.data());
        CHECK(out == expected);
        for (std::int64_t count = 0; count < 40; ++count) {
            std::vector<std::uint16_t> some(48, 0xA5A5);
            kernels_of(isa).narrow(x.data() + 3, count, some.data());
            for (std::int64_t i = 0; i < 48; ++i) {
                const auto at = static_cast<std::size_t>(i);
                REQUIRE(some[at] == (i < count ? expected[at + 3] : 0xA5A5));
            }
        }
    }
}

// ---- Packing.

namespace {

/// A tensor of [rows, cols] integers below 128 (exact in every type), moved off its alignment, or with gaps
/// between its elements.
enum class Place { plain, misaligned, strided };

mc::TensorView placed(const mc::Shape& shape, mc::DType type, Place place) {
    std::vector<float> values;
    for (std::int64_t i = 0; i < shape.elements(); ++i) values.push_back(static_cast<float>(i * 7 % 127) + 1);
    mc::TensorView tensor = hashed::tensor(shape, values, type);
    if (place == Place::plain) return tensor;
    const std::size_t size = mc::size_of(type);
    const std::size_t step = place == Place::strided ? 3 * size : size;
    const auto bytes = std::make_shared<std::vector<std::byte>>(values.size() * step + 1);
    std::byte* begin = bytes->data() + (place == Place::misaligned ? 1 : 0);
    for (std::size_t i = 0; i < values.size(); ++i)
        std::memcpy(begin + i * step, tensor.data + i * size, size);
    if (place == Place::strided)
        for (std::size_t axis = 0; axis < shape.rank(); ++axis) tensor.strides[axis] *= 3;
    tensor.data = begin;
    tensor.owner = bytes;
    return tensor;
}

/// Where an element of a packed part lies, in elements from the weight's first.
std::size_t place_of(std::int64_t row, std::int64_t k, std::int64_t depth, bool is_narrow) {
    const std::int64_t panel = row / 48;
    const std::int64_t column = row % 48;
    if (!is_narrow) return static_cast<std::size_t>((panel * depth + k) * 48 + column);
    const std::int64_t padded = (depth + 1) / 2 * 2;
    return static_cast<std::size_t>((panel * padded + k / 2 * 2) * 48 + column * 2 + k % 2);
}

/// What panels should hold: zeros but for the tensor's elements. element(row, k) is y's row, x's k.
template <class Element>
std::vector<float> panels_of(std::int64_t parts, std::int64_t rows, std::int64_t depth, bool is_narrow,
                             Element element) {
    const std::int64_t padded = is_narrow ? (depth + 1) / 2 * 2 : depth;
    const std::int64_t part = (rows + 47) / 48 * padded * 48;
    std::vector<float> panels(static_cast<std::size_t>(parts * part));
    for (std::int64_t p = 0; p < parts; ++p)
        for (std::int64_t row = 0; row < rows; ++row)
            for (std::int64_t k = 0; k < depth; ++k)
                panels[static_cast<std::size_t>(p * part) + place_of(row, k, depth, is_narrow)] =
                    element(p * rows + row, k);
    return panels;
}

template <class T>
std::vector<float> packed_panels(const detail::KernelSet& kernels, bool is_narrow,
                                 const mc::TensorView& tensor, mc::Role role) {
    const detail::Packer<T> packer(kernels, is_narrow);
    detail::WeightMemory memory(packer.bytes(tensor, role), std::pmr::get_default_resource());
    const auto weight = packer(tensor, role, memory);
    const std::int64_t bytes = weight.panel_bytes(is_narrow) * weight.part_panels() * weight.parts;
    std::vector<float> numbers;
    for (std::int64_t at = 0; at < bytes; at += is_narrow ? 2 : static_cast<std::int64_t>(sizeof(T))) {
        numbers.push_back(
            is_narrow ? detail::bfloat16_to_float(detail::load_unaligned<std::uint16_t>(weight.panels + at))
                      : static_cast<float>(detail::load_unaligned<T>(weight.panels + at)));
    }
    return numbers;
}

}  // namespace

TEST_CASE("Weights of any type and place are packed into panels, exactly, padded with zeros") {
    struct Case {
        mc::Shape shape;
        mc::Role role;
        std::int64_t parts, rows, depth;
    };
    const Case cases[] = {
        {{1, 1}, mc::Role::matrix, 1, 1, 1},           {{50, 7}, mc::Role::matrix, 1, 50, 7},
        {{48, 65}, mc::Role::matrix, 1, 48, 65},       {{100, 130}, mc::Role::matrix, 1, 100, 130},
        {{49, 2, 3, 5}, mc::Role::matrix, 1, 49, 30},  {{7, 50}, mc::Role::projection, 1, 50, 7},
        {{129, 97}, mc::Role::projection, 1, 97, 129}, {{65, 1}, mc::Role::projection, 1, 1, 65},
        {{150, 9}, mc::Role::stacked, 3, 50, 9},       {{48, 64}, mc::Role::stacked, 3, 16, 64},
    };
    for (const Case& c : cases) {
        for (const mc::DType type :
             {mc::DType::float32, mc::DType::float16, mc::DType::bfloat16, mc::DType::float64}) {
            for (const Place place : {Place::plain, Place::misaligned, Place::strided}) {
                const mc::TensorView tensor = placed(c.shape, type, place);
                std::vector<float> values(static_cast<std::size_t>(tensor.shape.elements()));
                mc::copy_elements(tensor, std::span(values));
                const auto element = [&](std::int64_t row, std::int64_t k) {
                    return values[static_cast<std::size_t>(
                        c.role == mc::Role::projection ? k * c.rows + row : row * c.depth + k)];
                };
                for (const bool is_narrow : {false, true}) {
                    const auto expected = panels_of(c.parts, c.rows, c.depth, is_narrow, element);
                    for (const mc::Isa isa : isas()) {
                        INFO(mc::name_of(isa)
                             << ", " << c.rows << " x " << c.depth << ", " << mc::name_of(type) << ", place "
                             << static_cast<int>(place) << (is_narrow ? ", bf16" : ""));
                        CHECK(packed_panels<float>(kernels_of(isa), is_narrow, tensor, c.role) == expected);
                    }
                }
                CHECK(packed_panels<double>(detail::kernels_for<double>(mc::Isa::portable), false, tensor,
                                            c.role) == panels_of(c.parts, c.rows, c.depth, false, element));
            }
        }
    }
}

TEST_CASE("A convolution's weight is packed in the order of a gathered window") {
    const mc::TensorView tensor = placed({50, 5, 3, 3}, mc::DType::float16, Place::plain);
    std::vector<float> values(50 * 45);
    mc::copy_elements(tensor, std::span(values));
    const auto element = [&](std::int64_t row, std::int64_t k) {
        return values[static_cast<std::size_t>((row * 5 + k % 5) * 9 + k / 5)];
    };
    for (const mc::Isa isa : isas()) {
        for (const bool is_narrow : {false, true})
            CHECK(packed_panels<float>(kernels_of(isa), is_narrow, tensor, mc::Role::convolution) ==
                  panels_of(1, 50, 45, is_narrow, element));
    }
}

TEST_CASE("Packing in bf16 rounds to nearest; packing fp16 widens every number exactly") {
    std::vector<float> digits = random<float>("digits", 60 * 33);
    digits[5] = NAN;
    const mc::TensorView tensor = hashed::tensor({60, 33}, digits);
    for (const mc::Isa isa : isas()) {
        INFO(mc::name_of(isa));
        const auto panels = packed_panels<float>(kernels_of(isa), true, tensor, mc::Role::matrix);
        const auto expected = panels_of(1, 60, 33, true, [&](std::int64_t row, std::int64_t k) {
            return static_cast<float>(to_bfloat16(digits[static_cast<std::size_t>(row * 33 + k)]));
        });
        CHECK(same_bits(panels, expected));

        // Every half of a finite number or of infinity, subnormal ones among them, as a matrix of 62 columns.
        std::vector<std::uint16_t> halves;
        for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
            if ((bits & 0x7FFF) <= 0x7C00) halves.push_back(static_cast<std::uint16_t>(bits));
        }
        const auto rows = static_cast<std::int64_t>(halves.size()) / 62;
        mc::TensorView half =
            hashed::tensor({rows, 62}, std::vector<float>(halves.size()), mc::DType::float16);
        half.data = reinterpret_cast<const std::byte*>(halves.data());
        const auto widened = packed_panels<float>(kernels_of(isa), false, half, mc::Role::matrix);
        CHECK(same_bits(widened, panels_of(1, rows, 62, false, [&](std::int64_t row, std::int64_t k) {
                            return detail::half_to_float(halves[static_cast<std::size_t>(row * 62 + k)]);
                        })));
    }
}

// ---- All sets agree.

TEST_CASE("Every kernel set agrees with the portable one") {
    // 1e-5 of the largest element: sums in other orders, with and without fused multiply-add, are 1e-6 apart;
    // anything wrong is 1e-2. bf16 results may fall on either side of a tie: one unit of 2^-8.
    constexpr std::int64_t rows = 77;
    constexpr std::int64_t width = 160;
    for (const mc::Precision precision : {mc::Precision::fp32, mc::Precision::bf16}) {
        const bool is_narrow = precision == mc::Precision::bf16;
        std::vector<std::vector<double>> expected;
        for (const mc::Isa isa : isas()) {  // portable is the first
            INFO(mc::name_of(isa) << (is_narrow ? ", bf16" : ""));
            const Engine engine = Variant{isa, precision}.engine(2);
            Scratch scratch;
            std::vector<float> x = random<float>("x", rows * width);
            const auto weight = engine.pack(
                hashed::tensor({3 * width, width}, random<float>("w", 3 * width * width)), mc::Role::stacked);
            const auto gain =
                engine.pack(hashed::tensor({3 * width}, random<float>("g", 3 * width)), mc::Role::vector);
            const auto normed = engine.operand(scratch.arena, rows, width);
            engine.layer_norm(view(x, rows), gain, gain, 1e-5, normed);
            std::vector<float> qkv(static_cast<std::size_t>(rows * 3 * width));
            const auto input = operand_of(engine, random<double>("in", rows * width), rows, scratch.arena);
            engine.linear(input, weight,
                          {.bias = &gain, .activate = true, .activation = mc::Activation::gelu},
                          view(qkv, rows), scratch.arena);
            // Queries, keys and values that do not depend on the set.
            std::vector<float> same = random<float>("qkv", rows * 3 * width);
            const auto attended = engine.operand(scratch.arena, rows, width);
            engine.attention(view(same, rows), {1, rows}, 2, true, attended, scratch.arena);

            std::vector<std::vector<double>> results{{qkv.begin(), qkv.end()}};
            for (const auto& operand : {normed, attended}) {
                results.emplace_back();
                for (std::int64_t i = 0; i < rows * width; ++i)
                    results.back().push_back(get(operand, i / width, i % width));
            }
            if (expected.empty()) expected = results;
            for (std::size_t i = 0; i < results.size(); ++i) {
                const double unit = is_narrow && i > 0 ? 0x1p-8 : 1e-5;
                CHECK(largest_difference(results[i], expected[i]) <= unit * largest_element(expected[i]));
            }
        }
    }
}
