#include "monoclip/text/fix_text.hpp"

#include <string>

#include "support/catch.hpp"

using namespace monoclip;

namespace {

std::u32string fix_text(std::u32string_view text) {
    detail::RepairBuffers buffers;
    std::u32string out = U"what stood there";
    detail::fix_text(text, buffers, out);
    return out;
}

}  // namespace

TEST_CASE("Repairs straighten quotes, ligatures, widths and line breaks") {
    CHECK(fix_text(U"\u201Chere\u2019s a test\u201D") == U"\"here's a test\"");
    CHECK(fix_text(U"\uFB02u\uFB03e\uFB06 \u0149 \uFB05") == U"fluffiest 'n \u017Ft");
    CHECK(fix_text(U"\uFF2C\uFF2F\uFF35\uFF24\u3000\uFF76\uFF9E \uFFE3 \uFFE5") ==
          U"LOUD \u30AC \u0020\u0304 \u00A5");
    CHECK(fix_text(U"a\r\nb\rc\u2028d\u2029e") == U"a\nb\nc\nd\ne");
    CHECK(fix_text(U"1\u0085\u0093\u0080") == U"1\u2026\"\u20AC");
}

TEST_CASE("Repairs take terminal escapes and invisible controls out") {
    CHECK(fix_text(U"\x1B[36;44mI'm blue\x1B[0m") == U"I'm blue");
    CHECK(fix_text(U"\x1B[\u0663m-\x1B[3\u00E9") == U"-[3\u00E9");
    CHECK(fix_text(std::u32string_view(U"a\0\x01\x0B\x7F\uFEFF\uFFFC\u206A"
                                       U"b",
                                       9)) == U"ab");
    CHECK(fix_text(U"tab\tfeed\f\u200D\u200E") == U"tab\tfeed\f\u200D\u200E");
}

TEST_CASE("References are decoded until none is left, but not from the first < on") {
    CHECK(fix_text(U"&amp;amp;lt;") == U"<");
    CHECK(fix_text(U"&am\x01p;eacute;") == U"\u00E9");
    CHECK(fix_text(U"&#5&#5&#48;;;") == U"4");  // &#48; is 0, &#50; is 2, &#52; is 4
    CHECK(fix_text(U"&lt;\n<&lt;\n&lt;") == U"<\n<&lt;\n&lt;");
    CHECK(fix_text(U"\uFF1C&lt;") == U"<<");
}

TEST_CASE("Deeply nested references take no more than linear time") {
    std::u32string text = U"&";
    for (int i = 0; i < 200'000; ++i) text += U"amp;";
    CHECK(fix_text(text) == U"&");
}

TEST_CASE("A segment is a line, or a million code points") {
    // The mark belongs to the second segment: nothing composes across the boundary.
    std::u32string text(999'999, U'a');
    text += U"e\u0301";
    CHECK(fix_text(text).substr(999'999) == U"e\u0301");
    CHECK(fix_text(text.substr(1)).substr(999'998) == U"\u00E9");
}
