// Compiled with a file stb_image.h beside the single header, which says that it is the one: it comes before
// the system's.
#include <monoclip/monoclip.hpp>

#if !defined(STB_IMAGE_BESIDE) || !MONOCLIP_HAS_STB_IMAGE
#error "stb_image.h beside monoclip.hpp was not taken"
#endif
