// The package's headers, its Eigen and (asked for: READS_PICTURES) its stb_image are found, and a program of
// it runs.
#include <cstdio>
#include <monoclip/monoclip.hpp>
#include <string_view>

int main() {
    static_assert(monoclip::Clip<monoclip::presets::vit_b_32>::parameter_count() == 151'277'313);
    const std::string_view jpeg = monoclip::jpeg_decoder();
    std::printf("monoclip %s, JPEG: %s\n", MONOCLIP_VERSION_STRING, jpeg.data());
    if (READS_PICTURES && jpeg != "stb_image" && !jpeg.starts_with("libjpeg-turbo ")) return 1;
    try {
        static_cast<void>(monoclip::Clip<>::load("no such file"));
    } catch (const monoclip::Error& error) {
        return error.id() == "file.101" ? 0 : 1;
    }
    return 1;
}
