#include "monoclip/text/unicode.hpp"

#include <string>

#include "support/catch.hpp"

using namespace monoclip;
using detail::TokenClass;

namespace {

std::u32string nfc(std::u32string text) {
    std::u32string parts;
    detail::normalize_nfc(text, parts);
    return text;
}

std::u32string lower(std::u32string_view text) {
    std::u32string out = U"what stood there";
    detail::lower(text, out);
    return out;
}

}  // namespace

TEST_CASE("Token classes are letters, numbers, spaces, and the rest") {
    for (const char32_t c : U"azAZ\u00E9\u0416\u4E2D\U00020000\U0001E900") {
        if (c != 0) CHECK(detail::token_class_of(c) == TokenClass::letter);
    }
    for (const char32_t c : U"09\u00B2\u00BD\u0663\u2167\U0001D7D9") {
        if (c != 0) CHECK(detail::token_class_of(c) == TokenClass::number);
    }
    for (const char32_t c : U"\t\n \u0085\u00A0\u2003\u3000") {
        if (c != 0) CHECK(detail::token_class_of(c) == TokenClass::space);
    }
    for (const char32_t c : U"!\u200B\u0301\u20AC\U0001F600\U000E0067\U0010FFFF") {
        if (c != 0) CHECK(detail::token_class_of(c) == TokenClass::other);
    }
    CHECK(detail::token_class_of(0x345) == TokenClass::none);
    CHECK(detail::token_class_of(0) == TokenClass::other);
}

TEST_CASE("Lower case follows Unicode, U+0130 and final sigma included") {
    CHECK(lower(U"ABC xyz \u00C9 \u0416 \u1E9E \u212A") == U"abc xyz \u00E9 \u0436 \u00DF k");
    CHECK(lower(U"\u0130I\u0131") == U"i\u0307i\u0131");
    CHECK(lower(U"\u0100\u0101\u0102") == U"\u0101\u0101\u0103");
    CHECK(lower(U"\u039F\u0394\u03A5\u03A3\u03A3\u0395\u03A5\u03A3") ==
          U"\u03BF\u03B4\u03C5\u03C3\u03C3\u03B5\u03C5\u03C2");
    CHECK(lower(U"\u03A3") == U"\u03C3");
    CHECK(lower(U"A\u03A3.") == U"a\u03C2.");
    CHECK(lower(U"A\u03A3.B") == U"a\u03C3.b");  // a full stop is looked through
    CHECK(lower(U"A\u0301\u03A3\u0301 B") == U"a\u0301\u03C2\u0301 b");
    CHECK(lower(U"1\u03A3") == U"1\u03C3");
}

TEST_CASE("NFC composes, orders marks, and keeps what may not compose") {
    CHECK(nfc(U"e\u0301") == U"\u00E9");
    CHECK(nfc(U"\u00E9") == U"\u00E9");
    CHECK(nfc(U"a\u0302\u0323") == U"\u1EAD");        // the mark of the lower class first
    CHECK(nfc(U"a\u0315\u0300") == U"\u00E0\u0315");  // past a mark of a higher class
    CHECK(nfc(U"a\u0328\u0327\u0301") == U"\u0105\u0327\u0301");
    CHECK(nfc(U"\u0958") == U"\u0915\u093C");  // excluded from composition
    CHECK(nfc(U"\u212B\u2126\u212A\u037E") == U"\u00C5\u03A9K;");
    CHECK(nfc(U"\uF900\U0002F800") == U"\u8C48\u4E3D");
    CHECK(nfc(U"\u0344") == U"\u0308\u0301");
    CHECK(nfc(U"\u1F82") == U"\u1F82");  // three steps down and up
}

TEST_CASE("NFC puts Hangul together from its letters") {
    CHECK(nfc(U"\u1100\u1161") == U"\uAC00");
    CHECK(nfc(U"\u1100\u1161\u11A8") == U"\uAC01");
    CHECK(nfc(U"\uAC00\u11A8") == U"\uAC01");
    CHECK(nfc(U"\uAC01\u11A8") == U"\uAC01\u11A8");
    CHECK(nfc(U"\uAC00\u11A7") == U"\uAC00\u11A7");  // one before the first trailing consonant
    CHECK(nfc(U"\u1112\u1175\u11C2") == U"\uD7A3");
}

TEST_CASE("NFC of every Hangul syllable and every letter that decomposes is stable") {
    for (const detail::Decomposition& entry : detail::decompositions) {
        const std::u32string once = nfc(std::u32string(1, static_cast<char32_t>(entry.whole)));
        CHECK(nfc(once) == once);
    }
    for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
        std::u32string parts;
        detail::append_decomposition(c, parts);
        if (nfc(parts) != std::u32string(1, c)) FAIL("syllable " << std::uint32_t{c});
    }
}
