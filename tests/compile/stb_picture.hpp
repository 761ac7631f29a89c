// A JPEG of 8 x 16 pixels for the programs around stb_image: dark above, bright below.
#pragma once

#include <cstddef>
#include <iterator>
#include <monoclip/image/image.hpp>
#include <vector>

/// The file. Written by hand: quantisation 128 for the mean and 1 otherwise, two blocks with means of -8 and
/// +8.
inline std::vector<std::byte> picture_of_two_greys() {
    std::vector<int> file{0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x43, 0x00, 128};
    file.reserve(256);  // g++ 12 misreads the growing as an overflow
    file.insert(file.end(), 63, 1);
    const int frame[] = {0xFF, 0xC0, 0x00, 0x0B, 8, 0, 16, 0, 8, 1, 1, 0x11, 0};
    const int means[] = {0xFF, 0xC4, 0x00, 0x15, 0x00, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5};
    const int waves[] = {0xFF, 0xC4, 0x00, 0x14, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    const int scan[] = {0xFF, 0xDA, 0x00, 0x08, 1, 1, 0x00, 0, 63, 0, 0x1C, 0xC1, 0xFF, 0xD9};
    file.insert(file.end(), std::begin(frame), std::end(frame));
    file.insert(file.end(), std::begin(means), std::end(means));
    file.insert(file.end(), std::begin(waves), std::end(waves));
    file.insert(file.end(), std::begin(scan), std::end(scan));
    std::vector<std::byte> bytes;
    for (const int byte : file) bytes.push_back(static_cast<std::byte>(byte));
    return bytes;
}

inline bool is_dark_above_bright(const monoclip::Image& image) {
    return image.width() == 8 && image.height() == 16 && image.mode() == monoclip::PixelMode::grey &&
           image.row(0)[0] < 20 && image.row(15)[0] > 180;
}
