#include <cstdio>
#include <monoclip/monoclip.hpp>

int main(int, char** argv) {
    const auto clip = monoclip::Clip<>::load(argv[1]);
    for (const auto& [label, probability] : clip.classify(monoclip::read_image(argv[2]), {"a dog", "a cat"}))
        std::printf("%5.1f %%  %s\n", 100 * probability, label.c_str());
}
