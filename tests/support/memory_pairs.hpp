// Pairs in memory for tests of the data loader: small pictures that tell which record they are.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <monoclip/train/pair_source.hpp>
#include <string>
#include <string_view>
#include <vector>

class MemoryPairs final : public monoclip::PairSource {
  public:
    explicit MemoryPairs(std::size_t size) : size_(size) {}

    std::size_t size() const override { return size_; }

    monoclip::Image load_picture(std::size_t record) const override {
        ++loads;
        if (before_load) before_load(record);
        if (is_bad(record)) throw monoclip::Error("image.206", "the picture ends early");
        monoclip::Image image(6, 5, monoclip::PixelMode::rgb);
        for (int y = 0; y < 5; ++y) {
            for (std::size_t i = 0; i < 18; ++i)
                image.row(y)[i] =
                    static_cast<std::uint8_t>(record * 37 + static_cast<std::size_t>(y) * 50 + i * i);
        }
        return image;
    }

    std::vector<std::string> captions(std::size_t record) const override {
        const std::string name = "thing " + std::to_string(record);
        return {name, "a " + name, "the " + name};
    }

    std::vector<std::uint32_t> facts(std::size_t record) const override {
        return {static_cast<std::uint32_t>(record % 3), 10 + static_cast<std::uint32_t>(record)};
    }
    std::vector<std::uint32_t> facts_in(std::string_view caption) const override {
        return {static_cast<std::uint32_t>(caption.back())};
    }
    std::uint32_t concept_of(std::size_t record) const override {
        return concepts.empty() ? static_cast<std::uint32_t>(record) : concepts[record];
    }

    std::string name(std::size_t record) const override { return "pair-" + std::to_string(record); }

    bool is_bad(std::size_t record) const { return std::find(bad.begin(), bad.end(), record) != bad.end(); }

    // Set before the source is used.
    std::vector<std::size_t> bad{};
    std::vector<std::uint32_t> concepts{};
    std::function<void(std::size_t)> before_load{};

    mutable std::atomic<std::size_t> loads{0};

  private:
    std::size_t size_;
};
