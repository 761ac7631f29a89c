// A user's program: two files that include the library, in a project of their own.
#include <cstdio>
#include <monoclip/monoclip.hpp>

long long parameters_of_b32();  // other.cpp

int main() {
    constexpr long long expected = 151'277'313;
    const long long here = monoclip::Clip<monoclip::presets::vit_b_32>::parameter_count();
    std::printf("monoclip %s: ViT-B/32 has %lld parameters\n", MONOCLIP_VERSION_STRING, here);
    if (here != expected || parameters_of_b32() != expected) return 1;
    try {
        static_cast<void>(monoclip::Clip<>::load("no such file"));
    } catch (const monoclip::Error& error) {
        std::printf("%s\n", error.what());
        return 0;
    }
    return 1;
}
