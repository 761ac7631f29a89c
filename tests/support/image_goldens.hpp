// The pictures and figures that tests/reference/make_image_goldens.py writes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <monoclip/image/image.hpp>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "data.hpp"

/// pictures.bin and the rows of goldens.tsv.
struct ImageGoldens {
    std::vector<std::byte> blob;
    std::vector<std::vector<std::string>> rows;
    std::map<std::string, std::vector<std::string>> pictures;  // by name

    explicit ImageGoldens(const std::filesystem::path& folder) {
        std::ifstream pack(folder / "pictures.bin", std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(pack), std::istreambuf_iterator<char>()};
        blob.resize(bytes.size());
        for (std::size_t i = 0; i < bytes.size(); ++i) blob[i] = static_cast<std::byte>(bytes[i]);
        std::ifstream index(folder / "goldens.tsv");
        for (std::string line; std::getline(index, line);) {
            if (line.empty() || line[0] == '#') continue;
            std::vector<std::string> fields;
            std::istringstream stream(line);
            for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
            if (fields[0] == "picture") pictures[fields[1]] = fields;
            rows.push_back(fields);
        }
        if (blob.empty() || rows.empty()) throw std::runtime_error("no goldens in " + folder.string());
    }

    /// The file of a picture.
    std::span<const std::byte> file(const std::string& name) const {
        const std::vector<std::string>& fields = pictures.at(name);
        return std::span<const std::byte>(blob).subspan(std::stoul(fields[2]), std::stoul(fields[3]));
    }
};

/// The committed goldens, and those of the folder that MONOCLIP_IMAGE_STRESS names.
inline std::vector<ImageGoldens> image_goldens() {
    std::vector<ImageGoldens> all;
    all.emplace_back(test_data("image"));
    if (const char* stress = std::getenv("MONOCLIP_IMAGE_STRESS")) all.emplace_back(stress);
    return all;
}

/// The hash of the script, over any whole numbers.
class GoldenHash {
  public:
    void add(std::uint64_t word) { hash_ = hash_ * 1099511628211u + word; }
    std::string text() const {
        std::ostringstream out;
        out.width(16);
        out.fill('0');
        out << std::hex << hash_;
        return out.str();
    }

  private:
    std::uint64_t hash_ = 14695981039346656037u;
};

inline std::string golden_hash(const std::vector<std::uint8_t>& bytes) {
    GoldenHash hash;
    for (const std::uint8_t byte : bytes) hash.add(byte);
    return hash.text();
}

/// Pixels as the script sees them: I;16 with the low byte first.
inline std::string golden_hash(const monoclip::Image& image) {
    std::vector<std::uint8_t> bytes = image.pixels();
    if (image.mode() == monoclip::PixelMode::grey16 && std::endian::native == std::endian::big) {
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) std::swap(bytes[i], bytes[i + 1]);
    }
    return golden_hash(bytes);
}

inline std::string golden_hash(std::span<const float> values) {
    GoldenHash hash;
    for (const float value : values) hash.add(std::bit_cast<std::uint32_t>(value));
    return hash.text();
}
