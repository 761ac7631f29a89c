// A ResNet halves its picture five times.
// expect: vision.image_size of a ResNet must be a multiple of 32
#include "monoclip/config.hpp"

constexpr monoclip::ResNetClipConfig config{.embed_dim = 64, .vision = {.image_size = 100}};
static_assert((monoclip::validate(config), true));

int main() {}
