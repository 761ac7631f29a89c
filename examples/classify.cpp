// Which label describes a picture: the whole use of the library in six lines.
//
//     classify [MODEL [IMAGE]]
#include <cstdio>
#include <exception>
#include <monoclip/monoclip.hpp>

namespace mc = monoclip;

#if !defined(MONOCLIP_EXAMPLES_DIR)
#define MONOCLIP_EXAMPLES_DIR "examples"  // as seen from the folder of the sources
#endif

int main(int count, char** words) try {
    const char* model = count > 1 ? words[1] : MONOCLIP_EXAMPLES_DIR "/models/emoji.safetensors";
    const char* picture = count > 2 ? words[2] : MONOCLIP_EXAMPLES_DIR "/images/cat.png";

    auto clip = mc::Clip<>::load(model);  // any released checkpoint, sizes read from the file
    auto image = mc::read_image(picture);
    for (const auto& [label, probability] : clip.classify(image, {"a rocket", "a dog", "a cat"}))
        std::printf("%5.1f %%  %s\n", 100 * static_cast<double>(probability), label.c_str());
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
