#include "monoclip/text/eight_bytes.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

using namespace monoclip;

TEST_CASE("Eight bytes are read with the first one lowest, and zeros behind the end") {
    CHECK(detail::load_eight("\x01\x02\x03\x04\x05\x06\x07\xF8") == 0xF807060504030201u);
    const std::string letters = "abcdefghijk";
    for (std::size_t size = 0; size <= letters.size(); ++size) {
        // Memory that ends where the text ends, so that a sanitizer sees what is read behind it.
        const std::vector<char> text(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(size));
        for (std::size_t at = 0; at <= size; ++at) {
            std::uint64_t expected = 0;
            for (std::size_t i = 0; i < 8 && at + i < size; ++i)
                expected |= static_cast<std::uint64_t>(text[at + i]) << (8 * i);
            CHECK(detail::load_up_to_eight({text.data(), text.size()}, at) == expected);
        }
    }
    CHECK(detail::eight_times(0x20) == 0x2020202020202020u);
}
