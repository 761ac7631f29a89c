// Compiled where there is no stb_image.h: files of pictures are a clear error, raw pixels work.
#include <cstdint>
#include <cstdio>
#include <monoclip/monoclip.hpp>
#include <string_view>
#include <vector>

#if MONOCLIP_HAS_STB_IMAGE
#error "there is an stb_image.h"
#endif

int main(int, char** arguments) {
    bool refused = false;
    try {
        monoclip::read_image(arguments[2]);
    } catch (const monoclip::Error& error) {
        std::puts(error.what());
        refused = error.id() == "image.210" &&
                  std::string_view(error.what()).find("stb_image.h") != std::string_view::npos;
    }
    const std::vector<std::uint8_t> red(64 * 64 * 3, 0xFF);
    const auto clip = monoclip::Clip<>::load(arguments[1]);
    const auto feature = clip.encode_image(monoclip::ImageView(red.data(), 64, 64));
    return refused && feature.cols() == 128 ? 0 : 1;
}
