// NumPy's file format, version 1.0 (numpy/lib/format.py): one array of float32, written as it comes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "output_file.hpp"

namespace cli {

/// The header of an array of float32 in C order: its length, with the ten bytes before, is a multiple of 64.
inline std::string npy_header(std::span<const std::size_t> shape) {
    std::string extents;
    for (const std::size_t extent : shape)
        extents += std::to_string(extent) + (shape.size() == 1 ? "," : ", ");
    if (shape.size() > 1) extents.resize(extents.size() - 2);
    const char* order = std::endian::native == std::endian::little ? "<" : ">";
    std::string text =
        std::string("{'descr': '") + order + "f4', 'fortran_order': False, 'shape': (" + extents + "), }";
    constexpr std::size_t prefix = 10;
    text.append(63 - (prefix + text.size()) % 64, ' ').append("\n");
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(text.size() & 0xFF);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

/// Writes an array of known shape piece by piece.
class NpyWriter {
  public:
    NpyWriter(const std::filesystem::path& path, std::span<const std::size_t> shape) : file_(path) {
        for (const std::size_t extent : shape) missing_ *= extent;
        file_.write(npy_header(shape));
    }

    void write(std::span<const float> numbers) {
        if (numbers.size() > missing_) throw std::logic_error("more numbers than the shape has room for");
        missing_ -= numbers.size();
        file_.write({reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()});
    }

    /// The file appears under its name.
    void finish() {
        if (missing_ != 0) throw std::logic_error("fewer numbers than the shape promises");
        file_.finish();
    }

  private:
    OutputFile file_;
    std::size_t missing_ = 1;
};

}  // namespace cli
