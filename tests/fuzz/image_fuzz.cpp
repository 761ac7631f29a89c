// Fuzzes the decoders of picture files: whatever the bytes, a picture or an Error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/image/convert.hpp>
#include <monoclip/image/decode.hpp>
#include <span>

namespace {

void decode(std::span<const std::byte> file, monoclip::DraftSize draft) {
    monoclip::DecodeOptions options;
    options.max_pixels = 1 << 18;  // keeps a run fast; the limit itself is tested elsewhere
    options.draft = draft;
    try {
        const monoclip::Image image = monoclip::decode_image(file, options);
        const monoclip::Image rgb = monoclip::convert_to_rgb(image);
        if (rgb.pixels().size() !=
            3 * static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height())) {
            std::abort();
        }
    } catch (const monoclip::Error&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::byte> file = std::as_bytes(std::span(data, size));
    decode(file, {});
    decode(file, {4, 4});
    return 0;
}
