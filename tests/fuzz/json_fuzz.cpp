// libFuzzer: JSON texts.
#include <cstddef>
#include <cstdint>
#include <monoclip/io/json.hpp>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        monoclip::parse_json(std::string_view(reinterpret_cast<const char*>(data), size));
    } catch (const monoclip::Error&) {
    }
    return 0;
}
