// Encodes arrays with the library, so that other programs can compare features number for number.
//
//     encode_arrays MODEL PIXELS.npy TOKENS.npy IMAGE_OUT.npy TEXT_OUT.npy [THREADS [fp32|bf16 [KERNELS]]]
//
// PIXELS is float32 [N,3,S,S], normalised; TOKENS int64 [M,context], padded; either may be "-" for none.
// Results are float32, as the projections leave them. Prints seconds: load, pictures, texts.
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/clip.hpp"

namespace mc = monoclip;

namespace {

/// The elements of a .npy file of version 1 in C order whose type is `descr` ("<f4", "<i8").
template <class T>
std::vector<T> read_npy(const std::string& path, const std::string& descr) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file || bytes.size() < 10 || bytes.compare(0, 6, "\x93NUMPY") != 0) {
        throw std::runtime_error(path + ": no .npy file");
    }
    const auto low = static_cast<unsigned char>(bytes[8]);
    const auto high = static_cast<unsigned char>(bytes[9]);
    const std::size_t begin = 10 + low + 256u * high;
    const std::string header = bytes.substr(10, begin - 10);
    if (header.find("'" + descr + "'") == std::string::npos || header.find("False") == std::string::npos) {
        throw std::runtime_error(path + ": expected " + descr + " in C order, got " + header);
    }
    std::vector<T> elements((bytes.size() - begin) / sizeof(T));
    std::memcpy(elements.data(), bytes.data() + begin, elements.size() * sizeof(T));
    return elements;
}

void write_npy(const std::string& path, const mc::Matrix& matrix) {
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                         std::to_string(matrix.rows()) + ", " + std::to_string(matrix.cols()) + "), }";
    header.resize((header.size() + 11 + 63) / 64 * 64 - 11, ' ');
    header += '\n';
    std::ofstream file(path, std::ios::binary);
    file << "\x93NUMPY" << '\x01' << '\0' << static_cast<char>(header.size() & 255)
         << static_cast<char>(header.size() >> 8) << header;
    file.write(reinterpret_cast<const char*>(matrix.data()),
               static_cast<std::streamsize>(matrix.elements().size_bytes()));
    if (!file.flush()) throw std::runtime_error(path + ": could not be written");
}

class Stopwatch {
  public:
    double seconds() {
        const auto before = std::exchange(last_, std::chrono::steady_clock::now());
        return std::chrono::duration<double>(last_ - before).count();
    }

  private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

void run(const std::vector<std::string>& arguments) {
    mc::Cpu cpu;
    if (arguments.size() > 5) {
        const std::string& text = arguments[5];
        std::from_chars(text.data(), text.data() + text.size(), cpu.threads);
    }
    Stopwatch stopwatch;
    if (arguments.size() > 6 && arguments[6] == "bf16") cpu.precision = mc::Precision::bf16;
    for (int isa = 0; arguments.size() > 7 && isa <= static_cast<int>(mc::Isa::avx512_bf16); ++isa) {
        if (arguments[7] == mc::name_of(static_cast<mc::Isa>(isa))) cpu.isa = static_cast<mc::Isa>(isa);
    }
    const auto clip = mc::Clip<>::load(arguments[0], cpu);
    const double load = stopwatch.seconds();

    double images = 0;
    if (arguments[1] != "-") {
        const auto pixels = read_npy<float>(arguments[1], "<f4");
        stopwatch.seconds();
        const mc::Matrix features = clip.encode_pixels(pixels);
        images = stopwatch.seconds();
        write_npy(arguments[3], features);
    }
    double texts = 0;
    if (arguments[2] != "-") {
        const auto wide = read_npy<std::int64_t>(arguments[2], "<i8");
        const std::vector<int> ids(wide.begin(), wide.end());
        const auto context = static_cast<std::size_t>(clip.config().text.context_length);
        mc::Matrix features(ids.size() / context, static_cast<std::size_t>(clip.config().embed_dim));
        const mc::Workspace scratch = clip.workspace(static_cast<std::int64_t>(features.rows()));
        stopwatch.seconds();
        clip.encode_tokens_into(ids, features.elements(), scratch);
        texts = stopwatch.seconds();
        write_npy(arguments[4], features);
    }
    std::printf("%.3f %.3f %.3f\n", load, images, texts);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 6) {
        std::fputs(
            "encode_arrays MODEL PIXELS.npy TOKENS.npy IMAGE_OUT.npy TEXT_OUT.npy [THREADS [fp32|bf16 "
            "[KERNELS]]]\n",
            stderr);
        return 2;
    }
    try {
        run({argv + 1, argv + argc});
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
