// A text width that its heads do not divide.
// expect: text.width must be a multiple of text.head_width
#include "monoclip/config.hpp"

constexpr monoclip::VitClipConfig config{.embed_dim = 64, .text = {.width = 100}};
static_assert((monoclip::validate(config), true));

int main() {}
