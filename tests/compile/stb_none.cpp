// A program that leaves stb_image out: raw pixels, GIF, BMP and a decoder of its own work, PNG and JPEG say
// why not. Build: c++ -std=c++20 -Iinclude tests/compile/stb_none.cpp
#undef MONOCLIP_USE_LIBJPEG  // this is about stb_image
#undef MONOCLIP_USE_LIBDEFLATE
#define MONOCLIP_NO_STB_IMAGE
#include <monoclip/image/decode.hpp>
#include <monoclip/image/preprocess.hpp>
#include <string_view>

#include "stb_picture.hpp"

#if MONOCLIP_HAS_STB_IMAGE || defined(STBI_INCLUDE_STB_IMAGE_H)
#error "stb_image should have been left out"
#endif

int main() {
    const std::vector<std::byte> file = picture_of_two_greys();
    bool refused = false;
    try {
        monoclip::decode_image(file);
    } catch (const monoclip::Error& error) {
        refused = error.id() == "image.210" &&
                  std::string_view(error.what()).find("stb_image.h") != std::string_view::npos;
    }
    monoclip::DecodeOptions options;
    options.decoder = [](std::span<const std::byte>) {
        return monoclip::Image(8, 16, monoclip::PixelMode::rgb);
    };
    const std::vector<float> planes = monoclip::preprocess(monoclip::decode_image(file, options));
    return refused && planes.size() == 3 * 224 * 224 ? 0 : 1;
}
