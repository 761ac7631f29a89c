// A model whose sizes are part of its type: checked when this is compiled, and again when the file is loaded.
//
//     fixed_config [MODEL [IMAGE...]]       a checkpoint of the sizes below
#include <cstddef>
#include <cstdio>
#include <exception>
#include <monoclip/monoclip.hpp>
#include <vector>

namespace mc = monoclip;

#if !defined(MONOCLIP_EXAMPLES_DIR)
#define MONOCLIP_EXAMPLES_DIR "examples"  // as seen from the folder of the sources
#endif

constexpr mc::ResNetClipConfig emoji{
    .embed_dim = 128,
    .vision = {.image_size = 64, .layers = {2, 2, 2, 2}, .width = 24},
    .text = {.vocab_size = 6144, .context_length = 32, .width = 128, .layers = 1},
};
using EmojiClip = mc::Clip<emoji>;

// What follows from the sizes is known to the compiler.
static_assert(EmojiClip::embed_dim == 128);
static_assert(EmojiClip::parameter_count() == 4'850'837);
static_assert(EmojiClip::flops_per_image() == 96'721'920);
static_assert(EmojiClip::workspace_bytes(8) < 8 * 1024 * 1024);
static_assert(mc::Clip<mc::presets::vit_b_32>::parameter_count() == 151'277'313);

int main(int count, char** words) try {
    const auto clip =
        EmojiClip::load(count > 1 ? words[1] : MONOCLIP_EXAMPLES_DIR "/models/emoji.safetensors");
    std::vector<mc::Image> images;
    for (int i = 2; i < count; ++i) images.push_back(mc::read_image(words[i]));
    if (images.empty()) {
        for (const char* path :
             {MONOCLIP_EXAMPLES_DIR "/images/cat.png", MONOCLIP_EXAMPLES_DIR "/images/dog.png"})
            images.push_back(mc::read_image(path));
    }

    // Scratch and results are the program's own, and can serve again and again.
    const mc::Workspace scratch = clip.workspace(static_cast<long>(images.size()));
    mc::Matrix features(images.size(), EmojiClip::embed_dim);
    clip.encode_images_into(images, features.elements(), scratch);

    const mc::Matrix cosines = mc::similarity(features, features);
    for (std::size_t i = 0; i < cosines.rows(); ++i) {
        for (const float cosine : cosines.row(i)) std::printf("%7.3f", static_cast<double>(cosine));
        std::printf("\n");
    }
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
