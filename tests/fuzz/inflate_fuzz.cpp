// libFuzzer: raw DEFLATE streams; the limit on the output must hold.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/io/inflate.hpp>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t limit = 100'000;
    try {
        const auto* first = reinterpret_cast<const std::byte*>(data);
        if (monoclip::inflate(std::span(first, size), limit).size() > limit) std::abort();
    } catch (const monoclip::Error&) {
    }
    return 0;
}
