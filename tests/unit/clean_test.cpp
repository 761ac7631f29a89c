#include "monoclip/text/clean.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/golden_text.hpp"

using namespace monoclip;

TEST_CASE("Cleaned text equals the reference's") {
    const std::vector<std::string> lines = golden_lines("tokenizer/clean.txt");
    CHECK(lines.size() > 3000);
    for (const std::string& line : lines) {
        const std::size_t tab = line.find('\t');
        CAPTURE(line);
        if (clean_text(unescaped(line.substr(0, tab))) != unescaped(line.substr(tab + 1))) CHECK(false);
    }
}

TEST_CASE("White space collapses and letters become small, on the short way and the long one alike") {
    CHECK(clean_text("  A\tPhoto\r\n of \f X ") == "a photo of x");
    CHECK(clean_text("  A\tPhoto\r\n of \f X \xC3\x89 ") == "a photo of x \xC3\xA9");
    CHECK(clean_text("").empty());
    CHECK(clean_text(" \n\t").empty());
    CHECK(clean_text("\xC2\xA0\xE3\x80\x80").empty());
}

TEST_CASE("Plain ASCII takes the same way as all text would") {
    for (int first = 0; first < 128; ++first) {
        for (int second = 0; second < 128; ++second) {
            const std::string text = {'A', static_cast<char>(first), static_cast<char>(second), 'z'};
            // A letter that stays as it is sends the text the long way.
            if (clean_text(text) + " \xC3\xA9" != clean_text(text + " \xC3\xA9"))
                FAIL("bytes " << first << ' ' << second);
        }
    }
}

TEST_CASE("Cleaning refuses what is not UTF-8") {
    CHECK(error_id([] { return clean_text("a photo\xFF"); }) == "text.101");
    CHECK_THAT(error_message([] { return clean_text("a photo\xFF"); }), ContainsSubstring("offset 7"));
}
