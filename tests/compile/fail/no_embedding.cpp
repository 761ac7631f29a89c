// A space without dimensions, as the argument of Clip itself.
// expect: embed_dim must lie in 1..16384
#include "monoclip/clip.hpp"

constexpr monoclip::VitClipConfig config{.embed_dim = 0};
using Model = monoclip::Clip<config>;
static_assert(Model::embed_dim == 0);

int main() {}
