// A width that its heads do not divide: the message says which rule broke.
// expect: vision.width must be a multiple of vision.head_width
#include "monoclip/config.hpp"

constexpr monoclip::VitClipConfig config{.embed_dim = 64, .vision = {.width = 100, .head_width = 64}};
static_assert((monoclip::validate(config), true));

int main() {}
