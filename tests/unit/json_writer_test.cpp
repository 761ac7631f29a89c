// JSON that we write reads back as the same value.
#include "monoclip/io/json_writer.hpp"

#include <cstdint>
#include <limits>
#include <string>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

TEST_CASE("A JSON text that is read and written is the same text") {
    const std::string text = R"({"a":[1,-2.5,true,false,null,[],{}],"b":{"c":"\"\\\n\u0001 ü"},"e":1e-07,)"
                             R"("i":-9223372036854775808})";
    CHECK(mc::write_json(mc::parse_json(text)) == text);
}

TEST_CASE("An indented JSON text has one member a line") {
    CHECK(mc::write_json(mc::parse_json(R"({"a":[1,2],"b":{}})"), 2) ==
          "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}");
}

TEST_CASE("Doubles are the shortest that read back as the same") {
    for (const double value : {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 4.3637}) {
        CHECK(mc::parse_json(mc::write_json(mc::json::Value(value))).as_number() == value);
    }
    CHECK(mc::write_json(mc::json::Value(4.3637)) == "4.3637");
}

TEST_CASE("A float is written with its own digits and reads back as itself") {
    CHECK(mc::write_json(mc::json::Value(mc::detail::as_written(0.48145466f))) == "0.48145467");
    CHECK(static_cast<float>(mc::detail::as_written(0.26862954f)) == 0.26862954f);
}

TEST_CASE("What JSON cannot say is refused") {
    const auto id = [](mc::json::Value value) { return error_id([&] { return mc::write_json(value); }); };
    CHECK(id(mc::json::Value(std::string("\xC3"))) == "json.105");
    CHECK(id(mc::json::Value(std::numeric_limits<double>::infinity())) == "json.108");
    CHECK(id(mc::json::Value(std::numeric_limits<double>::quiet_NaN())) == "json.108");
}
