// Scratch memory that is measured before it is used: the same code asks for its pieces twice, first of
// nothing, which counts them, then of a block of that size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <type_traits>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Hands out pieces of a block, one after the other, each at a multiple of 64 bytes.
class Scratch {
  public:
    static constexpr std::size_t alignment = 64;

    /// Measures: every piece is null.
    Scratch() = default;

    /// Of a block that `bytes()` of a measurement says the size of.
    explicit Scratch(std::span<std::byte> block) {
        const std::size_t skipped =
            (alignment - reinterpret_cast<std::uintptr_t>(block.data()) % alignment) % alignment;
        begin_ = block.data() + skipped;
    }

    /// Memory for `count` numbers, not set. Throws image.104 where no address space could hold the pieces.
    template <class T>
    T* take(std::size_t count) {
        static_assert(std::is_trivial_v<T>);
        constexpr std::size_t limit = (std::numeric_limits<std::size_t>::max)() / 2;
        require(count <= (limit - used_) / sizeof(T), "image.104", "a picture is larger than memory");
        std::byte* const piece = begin_ == nullptr ? nullptr : begin_ + used_;
        used_ = (used_ + count * sizeof(T) + alignment - 1) / alignment * alignment;
        return reinterpret_cast<T*>(piece);
    }

    /// The size of a block, aligned anyhow, that has room for what was taken.
    std::size_t bytes() const { return used_ == 0 ? 0 : used_ + alignment - 1; }

  private:
    std::byte* begin_ = nullptr;
    std::size_t used_ = 0;
};

/// The caller's block where it is large enough, else one from the heap.
class ScratchBlock {
  public:
    ScratchBlock(std::span<std::byte> given, std::size_t bytes) : block_(given) {
        if (given.size() >= bytes) return;
        own_.reset(new std::byte[bytes]);
        block_ = std::span(own_.get(), bytes);
    }

    std::span<std::byte> block() const { return block_; }

  private:
    std::unique_ptr<std::byte[]> own_;
    std::span<std::byte> block_;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
