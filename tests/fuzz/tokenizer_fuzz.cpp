// Fuzzes the tokenizer: any bytes are either an error of the room "text" or ids of the vocabulary, and any
// ids have a text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/text/tokenizer.hpp"

namespace {

void expect(bool holds) {
    if (!holds) std::abort();
}

void check(const monoclip::Tokenizer& tokenizer, std::string_view text) {
    try {
        const std::vector<int> ids = tokenizer.tokenize(text, 77, true);
        expect(ids.size() <= 77 && ids.back() == tokenizer.end_token());
        for (const int id : ids) expect(id >= 0 && id < tokenizer.vocab_size());
        std::vector<int> room(77);
        monoclip::TokenizerScratch scratch;
        room.resize(tokenizer.tokenize_into(text, room, scratch, true));
        expect(room == ids);
        monoclip::detail::decode_utf8(tokenizer.decode(ids));
        for (const int id : tokenizer.encode(text)) expect(id >= 0 && id < tokenizer.vocab_size());
    } catch (const monoclip::Error& error) {
        expect(error.id().starts_with("text."));
    }
}

void check_decode(const monoclip::Tokenizer& tokenizer, const std::uint8_t* data, std::size_t size) {
    std::vector<int> ids;
    for (std::size_t i = 0; i + 1 < size; i += 2) ids.push_back(data[i] | data[i + 1] << 8);
    try {
        monoclip::detail::decode_utf8(tokenizer.decode(ids));
    } catch (const monoclip::Error& error) {
        expect(error.id() == "text.104");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const monoclip::Tokenizer full;
    static const monoclip::Tokenizer reduced(8192);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check(full, text);
    check(reduced, text);
    check_decode(full, data, size);
    return 0;
}
