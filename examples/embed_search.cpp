// Searching pictures by a text: encode a folder once, then compare the text with every picture.
//
//     embed_search [TEXT [FOLDER [MODEL]]]
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <monoclip/monoclip.hpp>
#include <string>
#include <utility>
#include <vector>

namespace mc = monoclip;

#if !defined(MONOCLIP_EXAMPLES_DIR)
#define MONOCLIP_EXAMPLES_DIR "examples"  // as seen from the folder of the sources
#endif

int main(int count, char** words) try {
    const std::string text = count > 1 ? words[1] : "a pet";
    const char* folder = count > 2 ? words[2] : MONOCLIP_EXAMPLES_DIR "/images";
    const auto clip =
        mc::Clip<>::load(count > 3 ? words[3] : MONOCLIP_EXAMPLES_DIR "/models/emoji.safetensors");

    std::vector<std::string> names;
    std::vector<mc::Image> images;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".png" && entry.path().extension() != ".jpg") continue;
        names.push_back(entry.path().filename().string());
        images.push_back(mc::read_image(entry.path()));
    }
    const mc::Matrix pictures = clip.encode_images(images);  // [images, embed_dim]: what one would store

    const mc::Matrix cosines = mc::similarity(clip.encode_text(text), pictures);  // [1, images]
    std::vector<std::pair<float, std::string>> hits;
    for (std::size_t i = 0; i < names.size(); ++i) hits.emplace_back(cosines(0, i), names[i]);
    std::sort(hits.rbegin(), hits.rend());
    for (const auto& [cosine, name] : hits)
        std::printf("%6.3f  %s\n", static_cast<double>(cosine), name.c_str());
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
