// Which of the labels describes a picture, on a GPU:
//
//     nvcc -std=c++20 -O2 -arch=native classify.cu -o classify -lcublasLt
//     ./classify ViT-B-32.pt cat.jpg "a dog" "a cat"
#include <cstdio>
#include <exception>
#include <monoclip/cuda.hpp>
#include <string>
#include <vector>

using GpuClip = monoclip::Clip<monoclip::dynamic, monoclip::Cuda>;

int main(int count, char** arguments) {
    if (count < 4) {
        std::fprintf(stderr, "usage: %s MODEL PICTURE LABEL...\n", arguments[0]);
        return 2;
    }
    try {
        const auto clip = GpuClip::load(arguments[1], {.precision = monoclip::Precision::fp16});
        const std::vector<std::string> labels(arguments + 3, arguments + count);
        const monoclip::Image picture = monoclip::read_image(arguments[2]);
        for (const auto& [label, probability] : clip.classify(picture, labels))
            std::printf("%6.2f%%  %s\n", 100.0 * static_cast<double>(probability), label.c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
