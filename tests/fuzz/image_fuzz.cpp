// Fuzzes the decoders of picture files: whatever the bytes, a picture or an Error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/image/convert.hpp>
#include <monoclip/image/decode.hpp>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    monoclip::DecodeOptions options;
    options.max_pixels = 1 << 18;  // keeps a run fast; the limit itself is tested elsewhere
    try {
        const monoclip::Image image = monoclip::decode_image(std::as_bytes(std::span(data, size)), options);
        const monoclip::Image rgb = monoclip::convert_to_rgb(image);
        if (rgb.pixels().size() !=
            3 * static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height())) {
            std::abort();
        }
    } catch (const monoclip::Error&) {
    }
    return 0;
}
