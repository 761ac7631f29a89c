// Builds the files that no honest writer makes: ZIP archives and pickles with chosen faults, byte by byte.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <monoclip/core/tensor.hpp>
#include <monoclip/io/zip.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using Bytes = std::vector<std::byte>;

/// A text as bytes, in a buffer of exactly its size (so that a sanitizer sees one byte too far).
inline Bytes to_bytes(std::string_view text) {
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return Bytes(first, first + text.size());
}

inline std::string read_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// `value` as `size` little-endian bytes.
inline std::string little(std::uint64_t value, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
        text += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
    return text;
}

/// Overwrites `size` bytes at `at` with a little-endian number.
inline void poke(std::string& text, std::size_t at, std::uint64_t value, std::size_t size) {
    text.replace(at, size, little(value, size));
}

struct ZipItem {
    std::string name;
    std::string data;
    unsigned method = 0;
    std::uint64_t size = ~std::uint64_t{0};  ///< of the uncompressed data; by default that of `data`
    std::uint32_t crc = 0;                   ///< by default that of `data`
};

/// A plain ZIP archive; `data` is written as it is, whatever the method says.
inline std::string make_zip(const std::vector<ZipItem>& items) {
    std::string body, directory;
    for (const ZipItem& item : items) {
        const std::uint64_t size = item.size == ~std::uint64_t{0} ? item.data.size() : item.size;
        const std::uint32_t crc = item.crc != 0 ? item.crc : monoclip::detail::crc32(to_bytes(item.data));
        const std::string common = little(20, 2) + little(0, 2) + little(item.method, 2) + little(0, 4) +
                                   little(crc, 4) + little(item.data.size(), 4) + little(size, 4) +
                                   little(item.name.size(), 2) + little(0, 2);
        directory += "PK\1\2" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) +
                     little(0, 4) + little(body.size(), 4) + item.name;
        body += "PK\3\4" + common + item.name + item.data;
    }
    return body + directory + "PK\5\6" + little(0, 4) + little(items.size(), 2) + little(items.size(), 2) +
           little(directory.size(), 4) + little(body.size(), 4) + little(0, 2);
}

// Opcodes of pickle protocol 2, as texts to be joined.

inline std::string pickle_text(std::string_view text) {
    return "X" + little(text.size(), 4) + std::string(text);
}
inline std::string pickle_integer(std::int64_t value) {
    return std::string("\x8A\x08", 2) + little(static_cast<std::uint64_t>(value), 8);
}
inline std::string pickle_global(std::string_view module, std::string_view name) {
    return "c" + std::string(module) + "\n" + std::string(name) + "\n";
}
inline std::string pickle_integers(const std::vector<std::int64_t>& values) {
    std::string text = "(";
    for (const std::int64_t value : values) text += pickle_integer(value);
    return text + "t";
}
inline std::string pickle_document(std::string_view value) {
    return "\x80\x02" + std::string(value) + ".";
}

/// What torch.save writes for one tensor.
struct PickledTensor {
    std::vector<std::int64_t> size, strides;
    std::int64_t offset = 0;
    std::int64_t storage_elements = 0;
    std::string storage_type = "FloatStorage";
    std::string key = "0";

    std::string text() const {
        return pickle_global("torch._utils", "_rebuild_tensor_v2") + "((" + pickle_text("storage") +
               pickle_global("torch", storage_type) + pickle_text(key) + pickle_text("cpu") +
               pickle_integer(storage_elements) + "tQ" + pickle_integer(offset) + pickle_integers(size) +
               pickle_integers(strides) + "\x89" + pickle_global("collections", "OrderedDict") + ")RtR";
    }
};

/// A torch.save archive with the state dict {"w": `tensor`} and one storage of `storage_bytes`.
inline std::string make_archive(const PickledTensor& tensor, std::size_t storage_bytes) {
    return make_zip({{"a/data.pkl", pickle_document("}" + pickle_text("w") + tensor.text() + "s")},
                     {"a/data/0", std::string(storage_bytes, '\1')}});
}

/// Reads every element of a tensor (where it is not absurdly many), so that a sanitizer sees a wrong bound.
inline double sum_of(const monoclip::TensorView& view) {
    if (view.shape.elements() > 100'000) return 0;
    std::vector<double> values(static_cast<std::size_t>(view.shape.elements()));
    monoclip::copy_elements<double>(view, values);
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

/// A seeded generator whose numbers are the same everywhere (splitmix64).
class Randomness {
  public:
    explicit Randomness(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t bound) {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return (z ^ (z >> 31)) % bound;
    }

  private:
    std::uint64_t state_;
};

/// `text` with one to three bits flipped.
inline std::string flip_bits(std::string text, Randomness& random) {
    for (std::uint64_t flips = 1 + random.below(3); flips-- > 0;) {
        char& c = text[static_cast<std::size_t>(random.below(text.size()))];
        c = static_cast<char>(static_cast<unsigned char>(c) ^ (1u << random.below(8)));
    }
    return text;
}
