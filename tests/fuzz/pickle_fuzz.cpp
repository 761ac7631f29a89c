// libFuzzer: bare pickles, whose reader comes first to everything that is not trusted in an archive.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/io/pickle.hpp>
#include <span>

namespace {

/// Every index in the document must be one of its own.
void walk(const monoclip::pickle::Document& document, monoclip::pickle::Value value, int depth) {
    std::size_t visited = 0;
    for (const monoclip::pickle::Value item : document.items(value)) {
        if (document.text(item).size() > 1'000'000) std::abort();
        if (depth < 4 && ++visited < 20) walk(document, item, depth + 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const monoclip::pickle::Document document =
            monoclip::read_pickle(std::as_bytes(std::span(data, size)));
        walk(document, document.root, 0);
        static_cast<void>(document.find(document.root, "state_dict"));
    } catch (const monoclip::Error&) {
    }
    return 0;
}
