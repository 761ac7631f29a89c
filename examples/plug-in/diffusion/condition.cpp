// What a diffusion program takes from a CLIP text encoder: the states of all positions, and the pooled
// vector.
//
//     condition MODEL "a prompt" STATES.npy POOLED.npy [--skip N] [--no-final-norm] [--pad end]
//
// STATES is float32 [context_length,width], POOLED float32 [embed_dim]. What programs ask for:
//
//     Stable Diffusion 1     --pad end                            (with "clip skip" n: --skip n-1)
//     Stable Diffusion 2     --skip 1
//     Stable Diffusion XL    --skip 1 --no-final-norm             (and POOLED of its larger encoder)
//
// The encoder alone is loaded, so the file needs no image encoder.
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <span>
#include <stdexcept>
#include <string>

#include <monoclip/monoclip.hpp>

namespace mc = monoclip;

/// NumPy's format 1.0: 128 bytes of header, then the numbers. `shape` reads "77, 768".
void write_npy(const char* path, const std::string& shape, std::span<const float> numbers) {
    static_assert(std::endian::native == std::endian::little, "the header says so");
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
    header.resize(117, ' ');
    header += '\n';
    std::ofstream file(path, std::ios::binary);
    file.write("\x93NUMPY\x01\x00\x76\x00", 10);  // 0x76: the 118 bytes that follow
    file << header;
    file.write(reinterpret_cast<const char*>(numbers.data()),
               static_cast<std::streamsize>(numbers.size_bytes()));
    file.close();
    if (!file) throw std::runtime_error(std::string("cannot write ") + path);
}

int main(int count, char** words) try {
    if (count < 5) {
        std::fprintf(stderr,
                     "usage: condition MODEL PROMPT STATES.npy POOLED.npy [--skip N] [--no-final-norm] "
                     "[--pad end]\n");
        return 2;
    }
    mc::HiddenOptions options;
    bool pads_with_end = false;
    for (int i = 5; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--no-final-norm") {
            options.final_norm = false;
        } else if (word == "--skip" && i + 1 < count) {
            options.skip = std::atoi(words[++i]);
        } else if (word == "--pad" && i + 1 < count && std::string(words[i + 1]) == "end") {
            pads_with_end = true;
            ++i;
        } else {
            throw std::invalid_argument("what is " + word + "?");
        }
    }

    mc::LoadOptions only_text;
    only_text.towers = mc::Towers::text;
    const auto clip = mc::Clip<>::load(words[1], {}, only_text);
    const mc::TextOptions cut{.truncate = true};
    const std::vector<int> tokens = clip.tokenize(words[2], cut);  // start, ids, end
    const std::vector<int> ids = clip.tokenize_padded(words[2], pads_with_end ? tokens.back() : 0, cut);

    const mc::Matrix states = clip.text_hidden_states(ids, options);  // [context_length,width]
    const mc::Matrix pooled = clip.encode_tokens(tokens);  // [1,embed_dim], always the last block's
    write_npy(words[3], std::to_string(states.rows()) + ", " + std::to_string(states.cols()),
              states.elements());
    write_npy(words[4], std::to_string(pooled.cols()) + ",", pooled.elements());
    std::printf("%zu positions of %zu, pooled %zu\n", states.rows(), states.cols(), pooled.cols());
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
