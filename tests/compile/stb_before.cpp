// A program that has included stb_image.h, with its own implementation, before our headers: they must use it.
// Build: c++ -std=c++20 -Iinclude tests/compile/stb_before.cpp
#undef MONOCLIP_USE_LIBJPEG  // this is about stb_image
#undef MONOCLIP_USE_LIBDEFLATE
#if __has_include(<stb_image.h>) || __has_include(<stb/stb_image.h>)
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif
#define STB_IMAGE_IMPLEMENTATION
#if __has_include(<stb_image.h>)
#include <stb_image.h>
#else
#include <stb/stb_image.h>
#endif
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
#endif

#include <monoclip/image/decode.hpp>

#include "stb_picture.hpp"

#if MONOCLIP_HAS_STB_IMAGE
#if !MONOCLIP_STB_IS_SHARED
#error "the program's stb_image should have been used"
#endif

int main() {
    const std::vector<std::byte> file = picture_of_two_greys();
    const monoclip::Image image = monoclip::decode_image(file);
    // A program that draws with OpenGL turns pictures upside down; ours must stay upright.
    stbi_set_flip_vertically_on_load(1);
    const monoclip::Image again = monoclip::decode_image(file);
    return is_dark_above_bright(image) && image.pixels() == again.pixels() ? 0 : 1;
}
#else
int main() {
    return 0;
}
#endif
