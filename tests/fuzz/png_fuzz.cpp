// libFuzzer: what is inside of PNG files. The input gives the header's fields, the palette and the filtered
// rows; the target wraps them in chunks and in a zlib stream of stored blocks, so that mutations reach the
// rows.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/image/convert.hpp>
#include <monoclip/image/decode.hpp>
#include <span>
#include <string>
#include <string_view>

#include "support/png_chunks.hpp"

namespace {

/// A zlib stream that holds `content` uncompressed; its checksum is not read either.
std::string zlib(std::string_view content) {
    std::string stream("\x78\x01", 2);
    do {
        const std::string_view block = content.substr(0, 0xFFFF);
        content.remove_prefix(block.size());
        const auto length = static_cast<std::uint32_t>(block.size());
        stream += content.empty() ? '\1' : '\0';
        for (const std::uint32_t number : {length, ~length}) {
            stream += static_cast<char>(static_cast<unsigned char>(number & 0xFF));
            stream += static_cast<char>(static_cast<unsigned char>(number >> 8 & 0xFF));
        }
        stream += block;
    } while (!content.empty());
    return stream + big(0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<char, 5> depths{1, 2, 4, 8, 16}, colour_types{0, 2, 3, 4, 6};
    if (size < 6) return 0;
    std::string_view rest(reinterpret_cast<const char*>(data) + 6, size - 6);
    const std::string_view palette = rest.substr(0, 3 * std::size_t{data[5]});
    rest.remove_prefix(palette.size());
    const std::string header = big(data[0]) + big(data[1]) + depths[data[2] % 5] + colour_types[data[3] % 5] +
                               std::string("\0\0", 2) + static_cast<char>(data[4] % 2);
    const std::string file = "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("PLTE", palette) +
                             chunk("IDAT", zlib(rest)) + chunk("IEND", "");
    try {
        const monoclip::Image image = monoclip::decode_image(std::as_bytes(std::span(file)));
        const monoclip::Image rgb = monoclip::convert_to_rgb(image);
        if (rgb.width() != data[0] || rgb.height() != data[1]) std::abort();
    } catch (const monoclip::Error&) {
    }
    return 0;
}
