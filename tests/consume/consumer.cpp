// A user's program: two files that include the library, in a project of their own.
//
//     consumer EXAMPLES        the folder examples/ of monoclip's sources
#include <cstdio>
#include <filesystem>
#include <monoclip/monoclip.hpp>

long long parameters_of_b32();  // other.cpp

int main(int count, char** words) try {
    if (count != 2) return 2;
    constexpr long long expected = 151'277'313;
    const long long here = monoclip::Clip<monoclip::presets::vit_b_32>::parameter_count();
    std::printf("monoclip %s: ViT-B/32 has %lld parameters\n", MONOCLIP_VERSION_STRING, here);
    if (here != expected || parameters_of_b32() != expected) return 1;

    const std::filesystem::path examples = words[1];
    const auto clip = monoclip::Clip<>::load(examples / "models" / "emoji.safetensors");
    const auto cat = monoclip::read_image(examples / "images" / "cat.png");
    const auto scores = clip.classify(cat, {"a rocket", "a dog", "a cat"});
    std::printf("it is %s\n", scores.front().label.c_str());
    if (scores.front().label != "a cat") return 1;

    try {
        static_cast<void>(monoclip::Clip<>::load("no such file"));
    } catch (const monoclip::Error& error) {
        std::printf("%s\n", error.what());
        return error.id() == "file.101" ? 0 : 1;
    }
    return 1;
} catch (const monoclip::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
