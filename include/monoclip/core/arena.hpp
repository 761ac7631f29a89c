// Scratch memory for one call: a block that grows nothing, taken from the front and given back in reverse
// order.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <utility>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Every piece starts at a multiple of this: a cache line, and the widest vector.
inline constexpr std::size_t arena_alignment = 64;

constexpr std::size_t aligned_size(std::size_t bytes) {
    require(bytes <= static_cast<std::size_t>(-1) / 2, "context.105",
            "a workspace is larger than memory can be");
    return (bytes + arena_alignment - 1) / arena_alignment * arena_alignment;
}

}  // namespace detail

/// A fixed block of scratch memory, of the size that `workspace_bytes` names. One call at a time may use it.
class Workspace {
  public:
    explicit Workspace(std::size_t bytes,
                       std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : memory_(memory), size_(detail::aligned_size(bytes)), begin_(nullptr) {
        if (size_ != 0) {
            begin_ = static_cast<std::byte*>(memory_->allocate(size_, detail::arena_alignment));
        }
    }
    Workspace(Workspace&& other) noexcept
        : memory_(other.memory_),
          size_(std::exchange(other.size_, 0)),
          begin_(std::exchange(other.begin_, nullptr)) {}
    Workspace& operator=(Workspace&& other) noexcept {
        std::swap(memory_, other.memory_);
        std::swap(size_, other.size_);
        std::swap(begin_, other.begin_);
        return *this;
    }
    ~Workspace() {
        if (begin_ != nullptr) memory_->deallocate(begin_, size_, detail::arena_alignment);
    }

    std::byte* data() const noexcept { return begin_; }
    std::size_t size() const noexcept { return size_; }

  private:
    std::pmr::memory_resource* memory_;
    std::size_t size_;
    std::byte* begin_;
};

/// Hands out pieces of a workspace. `Scope` gives back what was taken since it was made.
class Arena {
  public:
    explicit Arena(const Workspace& workspace) : begin_(workspace.data()), size_(workspace.size()) {}

    /// Uninitialised memory for `bytes` bytes. Throws context.104 when the workspace is too small.
    std::byte* take(std::size_t bytes) {
        const std::size_t needed = detail::aligned_size(bytes);
        if (needed > size_ - used_) {
            throw Error("context.104",
                        detail::concat("the workspace is too small: ", size_, " bytes, of which ", used_,
                                       " are used and ", needed, " more are needed"));
        }
        return begin_ + std::exchange(used_, used_ + needed);
    }

    class Scope {
      public:
        explicit Scope(Arena& arena) : arena_(arena), used_(arena.used_) {}
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        ~Scope() { arena_.used_ = used_; }

      private:
        Arena& arena_;
        std::size_t used_;
    };

  private:
    std::byte* begin_;
    std::size_t size_;
    std::size_t used_ = 0;
};

}  // namespace monoclip::inline v0_1
