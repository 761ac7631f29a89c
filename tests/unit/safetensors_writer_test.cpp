// Files of tensors are read back with the same bits, whatever the views' layout; conversions round once.
#include "monoclip/io/safetensors_writer.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "monoclip/io/checkpoint.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
namespace mc = monoclip;

template <class T>
mc::TensorView view_of(mc::DType type, const mc::Shape& shape, std::vector<T> values) {
    const auto owner = std::make_shared<std::vector<T>>(std::move(values));
    return {type, shape, mc::TensorView::contiguous_strides(shape),
            reinterpret_cast<const std::byte*>(owner->data()), owner};
}

/// The raw elements of a contiguous tensor.
template <class T>
std::vector<T> elements_of(const mc::TensorView& view) {
    std::vector<T> values(static_cast<std::size_t>(view.shape.elements()));
    if (!values.empty()) std::memcpy(values.data(), view.data, view.byte_size());
    return values;
}

mc::Checkpoint round_trip(const mc::TensorMap& tensors, const mc::SafetensorsOptions& options = {}) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model.safetensors";
    mc::write_safetensors(path, tensors, options);
    return mc::open_checkpoint(path);
}

std::vector<float> counting(std::size_t count) {
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(i);
    return values;
}

/// The one number that `value` becomes.
template <class Stored, class T>
Stored converted(mc::DType from, T value, mc::DType to) {
    const mc::Checkpoint read = round_trip({{"x", view_of<T>(from, {1}, {value})}}, {.dtype = to});
    REQUIRE(read.tensors.at("x").dtype == to);
    return elements_of<Stored>(read.tensors.at("x")).front();
}

}  // namespace

TEST_CASE("Every number type is written with its bits, NaNs and their payloads too") {
    const std::vector<std::uint32_t> bits{0x7FA12345u, 0xFFC00001u, 0x80000000u, 0x00000001u};
    const std::vector<std::uint16_t> halves{0x7D01u, 0xFE03u, 0x8000u, 0x0001u, 0x3C00u};
    mc::TensorMap tensors;
    tensors["f32"] = view_of(mc::DType::float32, {2, 2}, bits);
    tensors["f16"] = view_of(mc::DType::float16, {5}, halves);
    tensors["bf16"] = view_of(mc::DType::bfloat16, {5}, halves);
    tensors["f64"] = view_of<double>(mc::DType::float64, {1}, {0.1});
    tensors["i64"] = view_of<std::int64_t>(mc::DType::int64, {}, {-5});
    tensors["u8"] = view_of<std::uint8_t>(mc::DType::uint8, {3}, {1, 2, 255});
    tensors["nothing"] = view_of<float>(mc::DType::float32, {0, 4}, {});
    const mc::Checkpoint read = round_trip(tensors);
    REQUIRE(read.tensors.size() == tensors.size());
    for (const auto& [name, tensor] : tensors) {
        INFO(name);
        CHECK(read.tensors.at(name).dtype == tensor.dtype);
        CHECK(read.tensors.at(name).shape == tensor.shape);
        CHECK(elements_of<std::uint8_t>(mc::TensorView{mc::DType::uint8,
                                                       {static_cast<std::int64_t>(tensor.byte_size())},
                                                       {1},
                                                       read.tensors.at(name).data,
                                                       {}}) ==
              elements_of<std::uint8_t>(mc::TensorView{
                  mc::DType::uint8, {static_cast<std::int64_t>(tensor.byte_size())}, {1}, tensor.data, {}}));
    }
}

TEST_CASE("Each tensor begins at a multiple of its element's size") {
    mc::TensorMap tensors;
    tensors["a"] = view_of<std::uint8_t>(mc::DType::uint8, {3}, {1, 2, 3});
    tensors["b"] = view_of<std::uint16_t>(mc::DType::float16, {3}, {1, 2, 3});
    tensors["c"] = view_of<float>(mc::DType::float32, {3}, {1, 2, 3});
    tensors["d"] = view_of<double>(mc::DType::float64, {1}, {1});
    const mc::Checkpoint read = round_trip(tensors, {.metadata = {{"key", "odd"}}});
    for (const auto& [name, tensor] : read.tensors) {
        // The mapping begins at a page.
        CHECK(reinterpret_cast<std::uintptr_t>(tensor.data) % mc::size_of(tensor.dtype) == 0);
    }
    CHECK(elements_of<std::uint16_t>(read.tensors.at("b")) == std::vector<std::uint16_t>{1, 2, 3});
}

TEST_CASE("Transposed, sliced and broadcast views are written in row-major order") {
    const mc::TensorView whole = view_of(mc::DType::float32, {2, 3}, counting(6));
    mc::TensorView transposed = whole;
    transposed.shape = {3, 2};
    transposed.strides = {1, 3};
    mc::TensorView column = whole;
    column.shape = {2};
    column.strides = {3};
    column.data += 4;
    mc::TensorView broadcast = whole;
    broadcast.shape = {2, 1, 3};
    broadcast.strides = {0, 7, 1};
    const mc::Checkpoint read = round_trip({{"t", transposed}, {"c", column}, {"b", broadcast}});
    CHECK(elements_of<float>(read.tensors.at("t")) == std::vector<float>{0, 3, 1, 4, 2, 5});
    CHECK(elements_of<float>(read.tensors.at("c")) == std::vector<float>{1, 4});
    CHECK(elements_of<float>(read.tensors.at("b")) == std::vector<float>{0, 1, 2, 0, 1, 2});
}

TEST_CASE("A strided view longer than a piece is written whole, converted or not") {
    constexpr std::int64_t rows = 700;
    constexpr std::int64_t columns = 901;
    mc::TensorView view = view_of(mc::DType::float32, {rows, columns}, counting(rows * columns));
    view.shape = {columns, rows};
    view.strides = {1, columns};
    const auto plain = elements_of<float>(round_trip({{"x", view}}).tensors.at("x"));
    const auto rounded =
        elements_of<std::uint16_t>(round_trip({{"x", view}}, {.dtype = mc::DType::bfloat16}).tensors.at("x"));
    std::size_t wrong = 0;
    for (std::int64_t i = 0; i < columns; ++i) {
        for (std::int64_t j = 0; j < rows; ++j) {
            const auto at = static_cast<std::size_t>(i * rows + j);
            const auto expected = static_cast<float>(j * columns + i);
            wrong += plain[at] != expected;
            wrong += rounded[at] != mc::detail::float_to_bfloat16(expected);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("Numbers are rounded to the nearest, ties to the even one") {
    // Half: 11 bits of significand, so 2049 lies between 2048 and 2050.
    CHECK(converted<std::uint16_t>(mc::DType::float32, 2049.0f, mc::DType::float16) == 0x6800);
    CHECK(converted<std::uint16_t>(mc::DType::float32, 2051.0f, mc::DType::float16) == 0x6802);
    // bfloat16: 8 bits, 257 lies between 256 and 258.
    CHECK(converted<std::uint16_t>(mc::DType::float32, 257.0f, mc::DType::bfloat16) == 0x4380);
    CHECK(converted<std::uint16_t>(mc::DType::float32, 259.0f, mc::DType::bfloat16) == 0x4382);
    CHECK(converted<float>(mc::DType::float16, std::uint16_t{0x3555}, mc::DType::float32) == 0.333251953125f);
}

TEST_CASE("A double is rounded once, not by way of float") {
    // 2049 and a little is above the middle; as a float it would be 2049, the middle itself.
    const double above = 2049.0 * (1 + 1e-14);
    CHECK(static_cast<float>(above) == 2049.0f);
    CHECK(converted<std::uint16_t>(mc::DType::float64, above, mc::DType::float16) == 0x6801);
    CHECK(converted<std::uint16_t>(mc::DType::float64, 2049.0 * (1 - 1e-14), mc::DType::float16) == 0x6800);
    CHECK(converted<std::uint16_t>(mc::DType::float64, -257.0 * (1 + 1e-14), mc::DType::bfloat16) == 0xC381);
}

TEST_CASE("A number too large for the type is an error, an infinity is not") {
    const mc::TensorMap large{{"x", view_of<float>(mc::DType::float32, {2}, {1.0f, 70000.0f})}};
    const auto convert = [&] { round_trip(large, {.dtype = mc::DType::float16}); };
    CHECK(error_id(convert) == "safetensors.203");
    CHECK_THAT(error_message(convert), ContainsSubstring("x: holds 70000"));
    const float infinity = std::numeric_limits<float>::infinity();
    CHECK(converted<std::uint16_t>(mc::DType::float32, infinity, mc::DType::float16) == 0x7C00);
    CHECK(converted<std::uint16_t>(mc::DType::float32, 65504.0f, mc::DType::float16) == 0x7BFF);
}

TEST_CASE("Integers keep their type when a number type is asked for") {
    const mc::Checkpoint read =
        round_trip({{"x", view_of<std::int64_t>(mc::DType::int64, {1}, {7})}}, {.dtype = mc::DType::float16});
    CHECK(read.tensors.at("x").dtype == mc::DType::int64);
}

TEST_CASE("Metadata and odd names come back as they were") {
    const std::map<std::string, std::string> metadata{{"format", "pt"}, {"a \"quoted\"\nkey", "\x01 \\ ü 🚀"}};
    const mc::TensorMap tensors{{"a\t\"b\"", view_of<float>(mc::DType::float32, {}, {1})}};
    const mc::Checkpoint read = round_trip(tensors, {.metadata = metadata});
    CHECK(read.metadata == metadata);
    CHECK(read.tensors.begin()->first == "a\t\"b\"");
    CHECK(round_trip({}).tensors.empty());
}

TEST_CASE("What cannot be written is refused, and no file appears") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model.safetensors";
    const mc::TensorView one = view_of<float>(mc::DType::float32, {}, {1});
    const auto write = [&](const std::string& name, const mc::SafetensorsOptions& options) {
        return error_id([&] { mc::write_safetensors(path, {{name, one}}, options); });
    };
    CHECK(write("x", {.dtype = mc::DType::int32}) == "safetensors.201");
    CHECK(write("__metadata__", {}) == "safetensors.202");
    CHECK(write("\xFF", {}) == "json.105");
    mc::SafetensorsOptions cancelled;
    cancelled.progress = [](const mc::Progress&) { return false; };
    CHECK(write("x", cancelled) == "context.103");
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("A file can be replaced by its own tensors") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model.safetensors";
    mc::write_safetensors(path, {{"x", view_of(mc::DType::float32, {1000}, counting(1000))}});
    mc::write_safetensors(path, mc::open_checkpoint(path).tensors, {.dtype = mc::DType::bfloat16});
    CHECK(mc::open_checkpoint(path).tensors.at("x").dtype == mc::DType::bfloat16);
}
