#include <cstdint>
#include <monoclip/io/json.hpp>
#include <string>
#include <string_view>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"

using monoclip::parse_json;

namespace {

std::string failure(std::string_view text) {
    return error_id([&] { return parse_json(text); });
}

}  // namespace

TEST_CASE("JSON values of each type are read") {
    const auto value =
        parse_json(R"( {"a": [1, -2.5, 1e3, true, false, null], "b": {"c": "d"}, "e": [], "f": {}} )");
    const auto& items = value.find("a")->as_array();
    CHECK(items[0].as_integer() == 1);
    CHECK(items[1].as_number() == -2.5);
    CHECK(items[2].as_number() == 1000.0);
    CHECK_FALSE(items[2].is_integer());
    CHECK(items[3].as_bool());
    CHECK_FALSE(items[4].as_bool());
    CHECK(items[5].is_null());
    CHECK(value.find("b")->find("c")->as_string() == "d");
    CHECK(value.find("e")->as_array().empty());
    CHECK(value.find("f")->as_object().empty());
    CHECK(value.find("g") == nullptr);
    CHECK(value.as_object()[1].key == "b");
}

TEST_CASE("JSON integers are exact up to int64, and become double beyond") {
    CHECK(parse_json("9223372036854775807").as_integer() == INT64_MAX);
    CHECK(parse_json("-9223372036854775808").as_integer() == INT64_MIN);
    CHECK(parse_json("9223372036854775808").as_number() == 9223372036854775808.0);
    CHECK_FALSE(parse_json("9223372036854775808").is_integer());
    CHECK(parse_json("-0").as_integer() == 0);
    CHECK(failure("1e999") == "json.108");
}

TEST_CASE("JSON escapes give UTF-8, surrogate pairs one code point") {
    CHECK(parse_json(R"("\"\\\/\b\f\n\r\t")").as_string() == "\"\\/\b\f\n\r\t");
    CHECK(parse_json(R"("\u0041\u00e9\u20AC\ud83d\ude00")").as_string() ==
          "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    CHECK(parse_json("\"\xC3\xA9\"").as_string() == "\xC3\xA9");
    for (const std::string_view bad :
         {R"("\ud83d")", R"("\ude00")", R"("\ud83d\u0041")", R"("\x")", R"("\u12g4")", R"("\u+123")"}) {
        CAPTURE(bad);
        CHECK(failure(bad) == "json.105");
    }
    for (const std::string_view bad :
         {"\"\n\"", "\"\xFF\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"", "\"\xE2\x82\""}) {
        CHECK(failure(bad) == "json.105");
    }
}

TEST_CASE("JSON with broken syntax is refused") {
    for (const std::string_view bad : {"[1,]",  "{,}",      "{\"a\":1,}", "{a:1}",   "{\"a\" 1}",
                                       "[1 2]", "01",       "-",          "1.",      "1.e1",
                                       "1e",    ".5",       "+1",         "tru",     "nul",
                                       "NaN",   "Infinity", "'a'",        "// c\n1", "\xEF\xBB\xBF{}"}) {
        CAPTURE(bad);
        CHECK(failure(bad) == "json.102");
    }
    for (const std::string_view cut :
         {"", "  ", "[", "[1", "[1,", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "\"a", "\"\\", "\"\\u12"}) {
        CAPTURE(cut);
        CHECK(failure(cut) == "json.101");
    }
    CHECK(failure("1 2") == "json.106");
    CHECK(failure("{} x") == "json.106");
    CHECK_THAT(error_message([] { return parse_json("[1, x]"); }), ContainsSubstring("byte 4"));
}

TEST_CASE("A key that occurs twice in one JSON object is refused, in two objects not") {
    CHECK(failure(R"({"a": 1, "b": 2, "a": 3})") == "json.104");
    CHECK(failure(R"({"a": 1, "\u0061": 3})") == "json.104");
    CHECK(failure(R"({"a": {"a": 1}})") == "none");
}

TEST_CASE("JSON nesting is limited") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(failure(nested(64)) == "none");
    CHECK(failure(nested(66)) == "json.103");
    CHECK(failure(std::string(1'000'000, '[')) == "json.103");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    CHECK(failure(objects) == "json.103");
}

TEST_CASE("Asking a JSON value for another type says both types") {
    CHECK(error_id([] { return parse_json("1").as_string(); }) == "json.107");
    CHECK(error_id([] { return parse_json("1.5").as_integer(); }) == "json.107");
    CHECK_THAT(error_message([] { return parse_json("[]").as_object(); }),
               ContainsSubstring("expected an object, got an array"));
}

TEST_CASE("Damaged JSON gives an error or a value, never a crash") {
    const std::string good =
        R"({"w": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, "n\u00e9": [1.5e-3, "\ud83d\ude00"]})";
    for (std::size_t size = 0; size < good.size(); ++size) {
        const Bytes cut = to_bytes(good.substr(0, size));
        CHECK(failure(monoclip::detail::as_text(cut)) != "none");
    }
    Randomness random(1);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        const Bytes damaged = to_bytes(flip_bits(good, random));
        if (failure(monoclip::detail::as_text(damaged)) != "none") ++refused;
    }
    CHECK(refused > 1000);
}

TEST_CASE("JSON with more values than the caller allows is refused") {
    CHECK(error_id([] { return parse_json("[1,2,{\"a\":3}]", 5); }) == "none");
    CHECK(error_id([] { return parse_json("[1,2,{\"a\":3}]", 4); }) == "json.109");
    std::string many = "[0";
    for (int i = 0; i < 300'000; ++i) many += ",0";
    CHECK(failure(many + "]") == "json.109");
}

TEST_CASE("A JSON object's members can be moved out of it, and no other value's") {
    auto value = parse_json(R"({"a": 1, "b": "text"})");
    const monoclip::json::Object members = value.take_object();
    REQUIRE(members.size() == 2);
    CHECK(members[1].value.as_string() == "text");
    CHECK(error_id([] { return parse_json("[1]").take_object(); }) == "json.107");
}
