// Many short strings in one block: eight bytes each beside their characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

class StringPool {
  public:
    /// Room for so many, so that nothing is moved while they are added.
    void reserve(std::size_t strings, std::size_t characters) {
        ends_.reserve(strings);
        text_.reserve(characters);
    }

    void add(std::string_view text) {
        text_.insert(text_.end(), text.begin(), text.end());
        ends_.push_back(text_.size());
    }

    std::size_t size() const { return ends_.size(); }

    /// Until the next `add`.
    std::string_view operator[](std::size_t index) const {
        const std::uint64_t begin = index == 0 ? 0 : ends_[index - 1];
        return {text_.data() + begin, static_cast<std::size_t>(ends_[index] - begin)};
    }

  private:
    std::vector<char> text_;
    std::vector<std::uint64_t> ends_;
};

}  // namespace monoclip::inline v0_1::detail
