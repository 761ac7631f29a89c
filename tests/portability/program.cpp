// A user's program as it may look on any system: macros that windows.h defines are there before the include,
// and a second file includes the library, too. It classifies a picture with the bundled model.
//
//     program MODEL PICTURE
#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cmath>
#include <complex>
#include <concepts>
#include <condition_variable>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <locale>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <numbers>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

// As windows.h and its neighbours have them. The standard library's headers stand before: libstdc++'s
// <chrono> does not compile behind such macros.
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
