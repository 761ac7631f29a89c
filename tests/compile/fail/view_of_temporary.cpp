// A view of a picture that is gone at the semicolon.
// expect: ImageView
// expect: delete
#include "monoclip/image/image.hpp"

const monoclip::ImageView view = monoclip::Image(1, 1, monoclip::PixelMode::rgb);

int main() {}
