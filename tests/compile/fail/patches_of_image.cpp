// An image size that its patches do not divide: the message says which rule broke.
// expect: vision.image_size must be a multiple of vision.patch_size
#include "monoclip/config.hpp"

constexpr monoclip::VitClipConfig config{.embed_dim = 64, .vision = {.image_size = 65, .patch_size = 8}};
static_assert((monoclip::validate(config), true));

int main() {}
