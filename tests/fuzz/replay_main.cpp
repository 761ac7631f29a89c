// Runs a fuzz target over files, without libFuzzer: `replay_NAME FILE_OR_FOLDER...`. It ends with 0 when
// every input came back; a crash or a sanitizer's finding ends it otherwise, and the last line printed names
// the input.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> inputs_of(int count, char** names) {
    std::vector<std::filesystem::path> inputs;
    for (int i = 1; i < count; ++i) {
        if (std::filesystem::is_regular_file(names[i])) inputs.emplace_back(names[i]);
        if (!std::filesystem::is_directory(names[i])) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(names[i])) {
            if (entry.is_regular_file()) inputs.push_back(entry.path());
        }
    }
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::filesystem::path> inputs = inputs_of(argc, argv);
    if (inputs.empty()) {
        std::fprintf(stderr, "usage: %s FILE_OR_FOLDER... (no input was found)\n", argv[0]);
        return 2;
    }
    for (const std::filesystem::path& input : inputs) {
        std::fprintf(stderr, "%s\n", input.string().c_str());
        std::ifstream stream(input, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        // A copy of the exact size on the heap, so that reading one byte too far is seen.
        const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(copy.data(), copy.size());
    }
    std::printf("%zu inputs replayed\n", inputs.size());
    return 0;
}
