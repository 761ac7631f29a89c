// libFuzzer: ZIP archives of pictures, each entry of which is decoded.
#include <cstddef>
#include <cstdint>
#include <monoclip/train/picture_files.hpp>
#include <span>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    monoclip::DecodeOptions options;
    options.max_pixels = 1 << 16;
    options.max_file_bytes = 1 << 16;
    try {
        const monoclip::ZipReader zip(std::as_bytes(std::span(data, size)));
        for (const monoclip::ZipEntry& entry : zip.entries()) {
            try {
                static_cast<void>(monoclip::detail::read_entry(zip, entry.name, options));
            } catch (const monoclip::Error&) {
            }
        }
    } catch (const monoclip::Error&) {
    }
    return 0;
}
