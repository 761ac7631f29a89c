// SHA-256 against the vectors that NIST publishes with FIPS 180-4 (CSRC's SHA256.pdf and the long messages
// of SHA2_Additional.pdf).
#include "monoclip/io/sha256.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace {

using monoclip::Sha256;
using monoclip::sha256_hex;

std::string hex_of(std::string_view text) {
    return sha256_hex(std::as_bytes(std::span(text)));
}

std::string hex_of_run(std::size_t count, unsigned char value) {
    return sha256_hex(std::vector<std::byte>(count, static_cast<std::byte>(value)));
}

}  // namespace

TEST_CASE("SHA-256 of NIST's short messages") {
    CHECK(hex_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex_of("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                 "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
          "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    CHECK(hex_of_run(1, 0xBD) == "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
}

TEST_CASE("SHA-256 pads on both sides of a block's end") {
    CHECK(hex_of_run(55, 0) == "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7");
    CHECK(hex_of_run(56, 0) == "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb");
    CHECK(hex_of_run(57, 0) == "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785");
    CHECK(hex_of_run(64, 0) == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
    CHECK(hex_of_run(1000, 'A') == "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4");
}

TEST_CASE("SHA-256 of a million bytes is the same in pieces of any size") {
    const std::vector<std::byte> message(1'000'000, std::byte{'a'});
    const std::string expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    CHECK(sha256_hex(message) == expected);
    for (const std::size_t step : {std::size_t{63}, std::size_t{64}, std::size_t{65}, std::size_t{4099}}) {
        Sha256 hash;
        for (std::size_t at = 0; at < message.size(); at += step) {
            hash.update(std::span(message).subspan(at, (std::min)(step, message.size() - at)));
        }
        CHECK(hash.hex_digest() == expected);
    }
}

TEST_CASE("A digest in between does not disturb the running SHA-256") {
    Sha256 hash;
    const std::string_view start = "ab";
    const std::string_view rest = "c";
    hash.update(std::as_bytes(std::span(start)));
    CHECK(hash.hex_digest() == hex_of("ab"));
    hash.update(std::as_bytes(std::span(rest)));
    CHECK(hash.hex_digest() == hex_of("abc"));
}
