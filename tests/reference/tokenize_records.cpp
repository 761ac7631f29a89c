// Reads texts from standard input and writes their ids to standard output, for make_tokenizer_goldens.py
// --hunt. A text is its length (32 bits) and its bytes; an answer is the number of ids and the ids (32 bits
// each), or 0xFFFFFFFF for an error. The one argument is the size of the vocabulary. For little-endian
// machines, as is the script. Build: c++ -std=c++20 -O2 -I include tests/reference/tokenize_records.cpp -o
// tokenize_records
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "monoclip/text/tokenizer.hpp"

int main(int count, char** arguments) {
    const monoclip::Tokenizer tokenizer(count > 1 ? std::atoi(arguments[1])
                                                  : monoclip::Tokenizer::full_vocab_size);
    std::uint32_t size = 0;
    std::string text;
    while (std::fread(&size, sizeof size, 1, stdin) == 1) {
        text.resize(size);
        if (std::fread(text.data(), 1, size, stdin) != size) return 1;
        std::vector<int> ids;
        std::uint32_t answer = 0xFFFFFFFFu;
        try {
            ids = tokenizer.encode(text);
            answer = static_cast<std::uint32_t>(ids.size());
        } catch (const monoclip::Error&) {
            ids.clear();
        }
        std::fwrite(&answer, sizeof answer, 1, stdout);
        std::fwrite(ids.data(), sizeof(int), ids.size(), stdout);
    }
    return 0;
}
