#include <cstddef>
#include <memory>
#include <monoclip/io/safetensors.hpp>
#include <string>
#include <string_view>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"

using monoclip::read_safetensors;

namespace {

std::string file_of(std::string_view header, std::size_t data_bytes) {
    return little(header.size(), 8) + std::string(header) + std::string(data_bytes, '\1');
}

std::string failure(const std::string& text) {
    return error_id([&] {
        const auto bytes = std::make_shared<const Bytes>(to_bytes(text));
        double sum = 0;
        for (const auto& [name, view] : read_safetensors(*bytes, bytes).tensors) sum += sum_of(view);
        return sum;
    });
}

/// The error of a file with one tensor, described by these members, and `data_bytes` of data.
std::string failure_of(std::string_view dtype, std::string_view shape, std::string_view offsets,
                       std::size_t data_bytes) {
    return failure(file_of(monoclip::detail::concat("{\"w\":{\"dtype\":\"", dtype, "\",\"shape\":", shape,
                                                    ",\"data_offsets\":", offsets, "}}"),
                           data_bytes));
}

}  // namespace

TEST_CASE("A safetensors file's tensors lie in place, with its metadata") {
    const auto bytes = std::make_shared<const Bytes>(to_bytes(file_of(
        R"({"__metadata__":{"format":"pt"},"b":{"dtype":"F16","shape":[2],"data_offsets":[24,28]},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}  )",
        28)));
    const auto file = read_safetensors(*bytes, bytes);
    CHECK(file.metadata.at("format") == "pt");
    REQUIRE(file.tensors.size() == 2);
    const monoclip::TensorView& a = file.tensors.at("a");
    CHECK(a.data == bytes->data() + bytes->size() - 28);
    CHECK(a.shape == monoclip::Shape{2, 3});
    CHECK(a.is_contiguous());
    CHECK(file.tensors.at("b").dtype == monoclip::DType::float16);
}

TEST_CASE("Lying safetensors headers are refused") {
    CHECK(failure("1234567") == "safetensors.101");
    CHECK(failure(little(1, 8)) == "safetensors.102");
    CHECK(failure(little(~std::uint64_t{0}, 8) + "{}") == "safetensors.102");
    CHECK(failure(little(200'000'000, 8) + "{}") == "safetensors.102");
    CHECK(failure(file_of("{", 0)) == "json.101");
    CHECK(failure(file_of("[]", 0)) == "safetensors.103");
    CHECK(failure(file_of(R"({"w":1})", 0)) == "safetensors.103");
    CHECK(failure(file_of(R"({"w":{"dtype":"F32","shape":[1]}})", 4)) == "safetensors.103");
    CHECK(failure(file_of(R"({"w":{"dtype":1,"shape":[1],"data_offsets":[0,4]}})", 4)) == "safetensors.103");
    CHECK(failure(file_of(R"({"__metadata__":{"a":1}})", 0)) == "safetensors.109");
    CHECK(failure(file_of(R"({"__metadata__":[]})", 0)) == "safetensors.109");
    const std::string_view twice =
        R"({"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"w":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})";
    CHECK(failure(file_of(twice, 2)) == "json.104");
}

TEST_CASE("Lying safetensors descriptions are refused, whatever overflows") {
    CHECK(failure_of("F32", "[2,3]", "[0,24]", 24) == "none");
    CHECK(failure_of("F32", "[]", "[0,4]", 4) == "none");
    CHECK(failure_of("F8_E4M3", "[1]", "[0,1]", 1) == "safetensors.104");
    CHECK(failure_of("F32", "[-2,3]", "[0,24]", 24) == "safetensors.105");
    CHECK(failure_of("F32", "[2.0,3]", "[0,24]", 24) == "safetensors.105");
    CHECK(failure_of("F32", "[\"2\",3]", "[0,24]", 24) == "safetensors.105");
    CHECK(failure_of("F32", "[1,1,1,1,1,1,6]", "[0,24]", 24) == "safetensors.105");
    CHECK(failure_of("F32", "[4294967296,4294967296]", "[0,0]", 0) == "safetensors.105");
    CHECK(failure_of("F32", "[4611686018427387904]", "[0,0]", 0) == "safetensors.105");
    CHECK(failure_of("F32", "[0,4294967296,4294967296]", "[0,0]", 0) == "safetensors.105");
    CHECK(failure_of("F32", "[18446744073709551616]", "[0,24]", 24) == "safetensors.105");
    CHECK(failure_of("F32", "[2,3]", "[0,28]", 24) == "safetensors.106");
    CHECK(failure_of("F32", "[2,3]", "[24,0]", 24) == "safetensors.106");
    CHECK(failure_of("F32", "[2,3]", "[-24,0]", 24) == "safetensors.106");
    CHECK(failure_of("F32", "[2,3]", "[0,24,48]", 24) == "safetensors.103");
    CHECK(failure_of("F32", "[2,3]", "[0,20]", 24) == "safetensors.107");
    CHECK(failure_of("F16", "[2,3]", "[0,24]", 24) == "safetensors.107");
    CHECK(failure_of("F32", "[2,0]", "[0,0]", 0) == "none");
}

TEST_CASE("Safetensors that overlap, or leave holes, are refused") {
    const auto two = [](std::string_view first, std::string_view second, std::size_t bytes) {
        return failure(file_of(monoclip::detail::concat(
                                   "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":", first,
                                   "},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":", second, "}}"),
                               bytes));
    };
    CHECK(two("[0,4]", "[4,8]", 8) == "none");
    CHECK(two("[4,8]", "[0,4]", 8) == "none");
    CHECK(two("[0,4]", "[2,6]", 6) == "safetensors.108");
    CHECK(two("[0,4]", "[0,4]", 4) == "safetensors.108");
    CHECK(two("[0,4]", "[5,9]", 9) == "safetensors.108");
    CHECK(two("[1,5]", "[5,9]", 9) == "safetensors.108");
    CHECK(two("[0,4]", "[4,8]", 9) == "safetensors.108");
}

TEST_CASE("A safetensors file cut anywhere is refused; damaged ones never crash") {
    const std::string good = read_text(test_data("io/all_dtypes.safetensors"));
    REQUIRE(failure(good) == "none");
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK(failure(good.substr(0, size)).starts_with("safetensors.10"));
    Randomness random(5);
    int refused = 0;
    const std::size_t header = good.size() - 200;
    for (int i = 0; i < 5000; ++i) {
        std::string damaged = flip_bits(good.substr(0, header), random) + good.substr(header);
        const std::string id = failure(damaged);
        CHECK((id == "none" || id.starts_with("safetensors.") || id.starts_with("json.")));
        if (id != "none") ++refused;
    }
    CHECK(refused > 3000);
}

TEST_CASE("A safetensors header with an absurdly long name, or absurdly many values, is refused") {
    const auto file = [](const std::string& name, const std::string& extra) {
        const std::string header =
            "{\"" + name + "\":{\"dtype\":\"U8\",\"shape\":[0]," + extra + "\"data_offsets\":[0,0]}}";
        return to_bytes(little(header.size(), 8) + header);
    };
    const auto failure_of = [](const Bytes& bytes) {
        return error_id([&] { return monoclip::read_safetensors(bytes, nullptr).tensors.size(); });
    };
    CHECK(failure_of(file(std::string(1000, 'n'), "")) == "none");
    CHECK(failure_of(file(std::string(1001, 'n'), "")) == "safetensors.110");
    std::string many = "\"x\":[0";
    for (int i = 0; i < 70'000; ++i) many += ",0";
    CHECK(failure_of(file("n", many + "],")) == "json.109");
}
