// Decodes pictures, so that other programs can compare pixels: compiled with -DMONOCLIP_USE_LIBJPEG and
// -ljpeg through libjpeg-turbo, without through stb_image.
//
//     decode_pictures FOLDER PICTURE...
//
// Writes FOLDER/NAME.ppm for PICTURE's NAME.jpg (.pgm in grey). Prints which decoder it has.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "monoclip/image/decode.hpp"

namespace {

void write_pixels(const monoclip::Image& image, std::filesystem::path path) {
    const bool grey = image.mode() == monoclip::PixelMode::grey;
    if (!grey && image.mode() != monoclip::PixelMode::rgb) throw std::runtime_error("neither grey nor RGB");
    path.replace_extension(grey ? ".pgm" : ".ppm");
    std::ofstream file(path, std::ios::binary);
    file << (grey ? "P5 " : "P6 ") << image.width() << ' ' << image.height() << " 255\n";
    file.write(reinterpret_cast<const char*>(image.pixels().data()),
               static_cast<std::streamsize>(image.pixels().size()));
    if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
    try {
        for (int i = 2; i < argc; ++i) {
            const std::filesystem::path picture = argv[i];
            write_pixels(monoclip::read_image(picture), argv[1] / picture.filename());
        }
        std::printf("%s\n", monoclip::jpeg_decoder());
        return argc < 3 ? 2 : 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
