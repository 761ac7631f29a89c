#include "monoclip/core/tensor.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

namespace {

/// A view of a vector that outlives it.
template <class Stored>
mc::TensorView view_of(const std::vector<Stored>& values, mc::DType type, const mc::Shape& shape) {
    mc::TensorView view;
    view.dtype = type;
    view.shape = shape;
    view.strides = mc::TensorView::contiguous_strides(shape);
    view.data = reinterpret_cast<const std::byte*>(values.data());
    return view;
}

template <class T>
std::vector<T> copied(const mc::TensorView& view) {
    std::vector<T> out(static_cast<std::size_t>(view.shape.elements()));
    mc::copy_elements(view, std::span(out));
    return out;
}

std::vector<float> counted(std::size_t count) {
    std::vector<float> values(count);
    std::iota(values.begin(), values.end(), 0.0f);
    return values;
}

}  // namespace

TEST_CASE("A shape counts its elements, compares and prints") {
    static_assert(mc::Shape{}.elements() == 1);
    static_assert(mc::Shape{3, 0, 2}.elements() == 0);
    static_assert(mc::Shape{2, 3} == mc::Shape{2, 3});
    static_assert(!(mc::Shape{2, 3} == mc::Shape{3, 2}));
    static_assert(!(mc::Shape{2} == mc::Shape{2, 1}));
    CHECK(to_string(mc::Shape{}) == "[]");
    CHECK(to_string(mc::Shape{768, 3, 32, 32}) == "[768,3,32,32]");
    mc::Shape six{1, 2, 3, 4, 5, 6};
    CHECK(six.elements() == 720);
    CHECK(error_id([&] {
              six.push_back(7);
              return 0;
          }) == "tensor.101");
}

TEST_CASE("Contiguity sees gaps and turned axes, and ignores strides of axes of one") {
    const std::vector<float> values = counted(24);
    mc::TensorView view = view_of(values, mc::DType::float32, {2, 3, 4});
    CHECK(view.is_contiguous());
    CHECK(view.byte_size() == 96);
    view.strides = {4, 8, 1};
    CHECK(!view.is_contiguous());
    view.shape = {2, 1, 4};
    view.strides = {4, 777, 1};
    CHECK(view.is_contiguous());
    view.shape = {};
    CHECK(view.is_contiguous());
}

TEST_CASE("Every number type is read as its value") {
    const std::vector<double> doubles{0.1, -2.5};
    CHECK(copied<double>(view_of(doubles, mc::DType::float64, {2})) == doubles);
    CHECK(copied<float>(view_of(doubles, mc::DType::float64, {2})) == std::vector<float>{0.1f, -2.5f});
    const std::vector<std::uint16_t> halves{0x3C00, 0xC100, 0x0001};
    CHECK(copied<float>(view_of(halves, mc::DType::float16, {3})) == std::vector<float>{1, -2.5f, 0x1p-24f});
    CHECK(copied<double>(view_of(halves, mc::DType::bfloat16, {3}))[0] == 0.0078125);
    const std::vector<std::int64_t> longs{-3, 1LL << 40};
    CHECK(copied<double>(view_of(longs, mc::DType::int64, {2})) == std::vector<double>{-3, 1099511627776.0});
    const std::vector<std::int32_t> ints{-3, 70000};
    CHECK(copied<int>(view_of(ints, mc::DType::int32, {2})) == std::vector<int>{-3, 70000});
    const std::vector<std::int16_t> shorts{-3, 300};
    CHECK(copied<float>(view_of(shorts, mc::DType::int16, {2})) == std::vector<float>{-3, 300});
    const std::vector<std::int8_t> signed_bytes{-128, 127};
    CHECK(copied<float>(view_of(signed_bytes, mc::DType::int8, {2})) == std::vector<float>{-128, 127});
    const std::vector<std::uint8_t> bytes{0, 255};
    CHECK(copied<float>(view_of(bytes, mc::DType::uint8, {2})) == std::vector<float>{0, 255});
    CHECK(copied<float>(view_of(bytes, mc::DType::boolean, {2}))[0] == 0);
}

TEST_CASE("A copy follows strides: transposes, gaps and repeats") {
    const std::vector<float> values = counted(24);
    mc::TensorView view = view_of(values, mc::DType::float32, {2, 3, 4});
    // The axes turned to [4,2,3].
    view.shape = {4, 2, 3};
    view.strides = {1, 12, 4};
    const std::vector<float> turned = copied<float>(view);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 2; ++j)
            for (std::size_t k = 0; k < 3; ++k)
                REQUIRE(turned[(i * 2 + j) * 3 + k] == static_cast<float>(i + 12 * j + 4 * k));
    // Every other column; the same row twice (stride 0).
    view.shape = {2, 2, 2};
    view.strides = {0, 12, 2};
    CHECK(copied<float>(view) == std::vector<float>{0, 2, 12, 14, 0, 2, 12, 14});
    const std::vector<double> as_double = copied<double>(view);
    CHECK(as_double == std::vector<double>{0, 2, 12, 14, 0, 2, 12, 14});
}

TEST_CASE("Unaligned elements are read") {
    std::vector<std::byte> bytes(1 + 3 * sizeof(float));
    const std::vector<float> values{1.5f, -7, 3e30f};
    std::memcpy(bytes.data() + 1, values.data(), 3 * sizeof(float));
    mc::TensorView view = view_of(values, mc::DType::float32, {3});
    view.data = bytes.data() + 1;
    CHECK(copied<float>(view) == values);
    CHECK(copied<double>(view) == std::vector<double>{1.5, -7, 3e30f});
}

TEST_CASE("Scalars, empty tensors and destinations of another size") {
    const std::vector<float> values{42};
    CHECK(copied<float>(view_of(values, mc::DType::float32, {})) == values);
    mc::TensorView empty;
    empty.shape = {0, 3};
    CHECK(copied<float>(empty).empty());
    std::vector<float> two(2);
    CHECK(error_id([&] {
              mc::copy_elements(view_of(values, mc::DType::float32, {1}), std::span(two));
              return 0;
          }) == "tensor.102");
}
