#include "monoclip/text/utf8.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/error.hpp"

using namespace monoclip;
using namespace std::string_literals;

TEST_CASE("UTF-8 of every code point reads back") {
    std::string bytes;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        bytes.clear();
        detail::append_utf8(c, bytes);
        const detail::Utf8Step step = detail::read_utf8(bytes, 0);
        if (!step.valid || step.code_point != c || step.length != bytes.size())
            FAIL("code point " << std::uint32_t{c});
    }
    CHECK(detail::decode_utf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == U"a\u00E9\u20AC\U0001F600");
}

TEST_CASE("Malformed UTF-8 is an error that names the byte") {
    const auto bytes = GENERATE(
        values<std::string>({"ab\x80", "ab\xC0\x80", "ab\xC1\xBF", "ab\xE0\x9F\xBF", "ab\xED\xA0\x80",
                             "ab\xF0\x8F\xBF\xBF", "ab\xF4\x90\x80\x80", "ab\xF5", "ab\xFF", "ab\xC3",
                             "ab\xE2\x82", "ab\xF0\x9F\x98", "ab\xC3(", "ab\xE2\x82(", "ab\xF0\x9F\x98("}));
    CAPTURE(bytes);
    CHECK(error_id([&] { return detail::decode_utf8(bytes); }) == "text.101");
    CHECK_THAT(error_message([&] { return detail::decode_utf8(bytes); }), ContainsSubstring("offset 2"));
}

TEST_CASE("Replacement puts one U+FFFD for each beginning of a sequence, as Python does") {
    // Python: bytes.decode("utf-8", errors="replace")
    const std::string r = "\xEF\xBF\xBD";
    CHECK(detail::replace_malformed_utf8("a\x80"
                                         "b") == "a" + r + "b");
    CHECK(detail::replace_malformed_utf8("\xE2\x82(") == r + "(");
    CHECK(detail::replace_malformed_utf8("\xF0\x9F\x98") == r);
    CHECK(detail::replace_malformed_utf8("\xED\xA0\x80") == r + r + r);
    CHECK(detail::replace_malformed_utf8("\xF0\x80\x80\x80") == r + r + r + r);
    CHECK(detail::replace_malformed_utf8("\xC3\xA9") == "\xC3\xA9");
    CHECK(detail::replace_malformed_utf8("\0"s) == "\0"s);
}
