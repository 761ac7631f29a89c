// A program that includes stb_image.h, with its own implementation and configuration, after our headers: ours
// must have left no trace. Build: c++ -std=c++20 -Iinclude tests/compile/stb_after.cpp
#undef MONOCLIP_USE_LIBJPEG  // this is about stb_image
#undef MONOCLIP_USE_LIBDEFLATE
#include <monoclip/image/decode.hpp>

#include "stb_picture.hpp"

#if MONOCLIP_HAS_STB_IMAGE
#if defined(STBI_INCLUDE_STB_IMAGE_H) || defined(STB_IMAGE_IMPLEMENTATION) || defined(STB_IMAGE_STATIC) || \
    defined(STBI_NO_PNG) || defined(STBI_NO_STDIO) || defined(STBI_ONLY_JPEG) || defined(STBI_ASSERT) ||   \
    defined(STBIDEF) || defined(STBI_MALLOC)
#error "our headers left macros of stb_image behind"
#endif

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ASSERT(x) static_cast<void>(x)
#define STBI_MALLOC(size) malloc(size)
#define STBI_REALLOC(pointer, size) realloc(pointer, size)
#define STBI_FREE(pointer) free(pointer)
#if __has_include(<stb_image.h>)
#include <stb_image.h>
#else
#include <stb/stb_image.h>
#endif
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

int main() {
    const std::vector<std::byte> file = picture_of_two_greys();
    stbi_set_flip_vertically_on_load(1);  // the program's copy is another one than ours
    const monoclip::Image image = monoclip::decode_image(file);
    int width = 0, height = 0, channels = 0;
    unsigned char* theirs =
        stbi_load_from_memory(reinterpret_cast<const unsigned char*>(file.data()),
                              static_cast<int>(file.size()), &width, &height, &channels, 1);
    const bool flipped = theirs != nullptr && width == 8 && height == 16 && theirs[0] > theirs[8 * 15];
    stbi_image_free(theirs);
    // All formats are there, also those that we leave out.
    const unsigned char map[] = {'P', '5', ' ', '1', ' ', '1', ' ', '2', '5', '5', '\n', 42};
    unsigned char* pixel = stbi_load_from_memory(map, sizeof map, &width, &height, &channels, 1);
    const bool reads_maps = pixel != nullptr && pixel[0] == 42;
    stbi_image_free(pixel);
    return is_dark_above_bright(image) && flipped && reads_maps ? 0 : 1;
}
#else
int main() {
    return 0;
}
#endif
