#include "monoclip/text/html.hpp"

#include <string>

#include "support/catch.hpp"

using namespace monoclip;

namespace {

std::u32string html_unescape(std::u32string_view text) {
    std::u32string out = U"what stood there";
    detail::html_unescape(text, out);
    return out;
}

std::u32string unescape_strict_references(std::u32string_view text) {
    std::u32string out = U"what stood there";
    detail::unescape_strict_references(text, out);
    return out;
}

}  // namespace

TEST_CASE("Every entity of the table is found by its name") {
    const std::string_view records = detail::html_entities;
    std::size_t count = 0;
    for (std::size_t at = 0; at < records.size(); ++count) {
        const std::size_t end = records.find(' ', at);
        const std::string_view name = records.substr(at, records.find_first_of("=!", at) - at);
        const detail::Entity entity = detail::find_entity(name);
        if (!entity.found || entity.bare != (records[at + name.size()] == '!')) FAIL("entity " << name);
        at = end + 1;
    }
    CHECK(count == 2125);  // names with a semicolon in HTML 5
    CHECK_FALSE(detail::find_entity("").found);
    CHECK_FALSE(detail::find_entity("a").found);
    CHECK_FALSE(detail::find_entity("zzzz").found);
    CHECK_FALSE(detail::find_entity("AMPX").found);
}

TEST_CASE("Unescaping reads names with and without semicolon, the longest first") {
    CHECK(html_unescape(U"&amp;&lt;&gt;&quot;") == U"&<>\"");
    CHECK(html_unescape(U"&ampx &copy2 &notit; &notin; &notin") == U"&x \u00A92 \u00ACit; \u2209 \u00ACin");
    CHECK(html_unescape(U"&NotEqualTilde;") == U"\u2242\u0338");
    CHECK(html_unescape(U"&alpha &nosuch; & &; &&amp") == U"&alpha &nosuch; & &; &&");
    CHECK(html_unescape(U"&CounterClockwiseContourIntegral;") == U"\u2233");
    CHECK(html_unescape(U"&l\u00E9t;") == U"&l\u00E9t;");
}

TEST_CASE("Unescaping reads numbers as browsers do") {
    CHECK(html_unescape(U"&#65;&#x41;&#X41&#065") == U"AAAA");
    CHECK(html_unescape(U"&#128;&#x99;&#129;") == U"\u20AC\u2122\u0081");
    CHECK(html_unescape(U"&#0;&#xD800;&#x110000;&#99999999999999999999;") == U"\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(html_unescape(U"a&#1;&#x1F;&#xFFFE;&#x7f;&#xfdd0;b") == U"ab");
    CHECK(html_unescape(U"&#;&#x;&#xg&#13;") == U"&#;&#x;&#xg\r");
}

TEST_CASE("ftfy's unescaping wants the semicolon and knows names in capitals") {
    CHECK(unescape_strict_references(U"&amp; &amp &ampx;") == U"& &amp &ampx;");
    CHECK(unescape_strict_references(U"P&EACUTE;REZ &NTILDE; &nTILDE; &SZLIG;") ==
          U"P\u00C9REZ \u00D1 &nTILDE; SS");
    CHECK(unescape_strict_references(U"&FJLIG;&FFILIG;&HELLIP;") == U"FJFFI\u2026");
    CHECK(unescape_strict_references(U"&COPYX;") == U"&COPYX;");
    CHECK(unescape_strict_references(U"&#65;&#x41;&#65 &#12ab;&#x;") == U"AA&#65 &#12ab;&#x;");
    CHECK(unescape_strict_references(U"&#59; &semi;") == U"&#59; ;");
    CHECK(unescape_strict_references(U"&amp;lt; &&lt;; ;&lt;") == U"&lt; &<; ;<");
    CHECK(unescape_strict_references(U"&#0000000000000000000000065;") ==
          U"&#0000000000000000000000065;");                                     // 25
    CHECK(unescape_strict_references(U"&#000000000000000000000065;") == U"A");  // 24
}
