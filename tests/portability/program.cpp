// A user's program as it may look on any system: macros that windows.h defines are there before the include,
// and a second file includes the library, too. It classifies a picture with the bundled model.
//
//     program MODEL PICTURE
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <limits>
#include <string>

// As windows.h and its neighbours have them. The standard library's own headers stand before: libstdc++ and
// libc++ undo some of these macros, and others break them.
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#define near
#define far
#include <monoclip/monoclip.hpp>

long long parameters_of_b32();  // other.cpp

int main(int count, char** words) try {
    if (count != 3 || parameters_of_b32() != 151'277'313) return 2;
    const auto clip = monoclip::Clip<>::load(words[1], {.threads = 1});
    const auto ranked = clip.classify(monoclip::read_image(words[2]), {"a dog", "a cat", "a rocket"});
    for (const auto& [label, probability] : ranked)
        std::printf("%5.1f %%  %s\n", 100 * static_cast<double>(probability), label.c_str());
    try {
        static_cast<void>(monoclip::Clip<>::load("no such file"));
        return 3;
    } catch (const monoclip::Error& error) {
        if (error.id() != "file.101") return 4;
    }
    return ranked.front().label == "a cat" ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 5;
}
