// A program that includes stb_image.h after our headers for its declarations only: they must be the
// library's, of external linkage, so that another translation unit can hold the implementation. Build: c++
// -std=c++20 -Iinclude tests/compile/stb_declarations_after.cpp
#undef MONOCLIP_USE_LIBJPEG  // this is about stb_image
#undef MONOCLIP_USE_LIBDEFLATE
#include <monoclip/image/decode.hpp>

#include "stb_picture.hpp"

#if MONOCLIP_HAS_STB_IMAGE
#if __has_include(<stb_image.h>)
#include <stb_image.h>
#else
#include <stb/stb_image.h>
#endif

// In place of the other translation unit: this defines the function that stb_image.h has just declared.
extern "C" const char* stbi_failure_reason(void) {
    return "the program's own";
}

int main() {
    const std::vector<std::byte> file = picture_of_two_greys();
    return is_dark_above_bright(monoclip::decode_image(file)) && stbi_failure_reason()[0] == 't' ? 0 : 1;
}
#else
int main() {
    return 0;
}
#endif
