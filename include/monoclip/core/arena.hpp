// Scratch memory for one call: a block that grows nothing, taken from the front and given back in reverse
// order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/memory_resource.hpp"

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

/// What a call needs of scratch: bytes where an engine's matrices lie, and bytes that the host itself reads
/// and writes (pixels, prompts, token ids). On the CPU both lie in one block.
struct ScratchBytes {
    std::size_t matrices = 0;  ///< bytes in the engine's memory
    std::size_t host = 0;      ///< bytes in the host's

    /// Both.
    constexpr std::size_t total() const { return matrices + host; }
};

/// Enough for either.
constexpr ScratchBytes larger(const ScratchBytes& a, const ScratchBytes& b) {
    return {(std::max)(a.matrices, b.matrices), (std::max)(a.host, b.host)};
}

/// A fixed block of scratch memory, of the size that `workspace_bytes` names. One call at a time may use it.
class Workspace {
  public:
    /// At least `bytes` bytes of `memory`, which must outlive it. Throws context.105 for more than memory can
    /// be, and what `memory` throws.
    explicit Workspace(std::size_t bytes, MemoryResource* memory = default_memory())
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

    /// The first byte, aligned to 64; null when empty.
    std::byte* data() const noexcept { return begin_; }
    /// Bytes, a multiple of 64.
    std::size_t size() const noexcept { return size_; }

  private:
    MemoryResource* memory_;
    std::size_t size_;
    std::byte* begin_;
};

/// Hands out pieces of a workspace. `Scope` gives back what was taken since it was made.
class Arena {
  public:
    explicit Arena(const Workspace& workspace) : begin_(workspace.data()), size_(workspace.size()) {}

    /// One that grows: where nobody can say beforehand how much is needed. It takes blocks from `memory`, and
    /// keeps them as long as it lives.
    explicit Arena(MemoryResource* memory) : memory_(memory) {}

    /// Uninitialised memory for `bytes` bytes. Throws context.104 when the workspace is too small.
    std::byte* take(std::size_t bytes) {
        const std::size_t needed = detail::aligned_size(bytes);
        if (needed > size_ - used_) next_block(needed);
        return begin_ + std::exchange(used_, used_ + needed);
    }

    /// Takes back all that was handed out.
    void clear() {
        if (memory_ != nullptr) enter_block(0);
        used_ = 0;
    }

    /// Bytes of the blocks that a growing arena has taken.
    std::size_t block_bytes() const {
        std::size_t bytes = 0;
        for (const Workspace& block : blocks_) bytes += block.size();
        return bytes;
    }

    /// Gives back at its end what was taken since it was made.
    class Scope {
      public:
        /// Scopes of one arena must end in the opposite order.
        explicit Scope(Arena& arena) : arena_(arena), block_(arena.block_), used_(arena.used_) {}
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        ~Scope() {
            if (block_ != arena_.block_) arena_.enter_block(block_);
            arena_.used_ = used_;
        }

      private:
        Arena& arena_;
        std::size_t block_;
        std::size_t used_;
    };

  private:
    static constexpr std::size_t smallest_block = std::size_t{1} << 22;

    /// On to a block with room for `needed` bytes: one that was left before, or a new one.
    void next_block(std::size_t needed) {
        if (memory_ == nullptr) {
            throw Error("context.104",
                        detail::concat("the workspace is too small: ", size_, " bytes, of which ", used_,
                                       " are used and ", needed, " more are needed"));
        }
        std::size_t next = block_;  // blocks are counted from 1: 0 is none
        while (next < blocks_.size() && blocks_[next].size() < needed) ++next;
        if (next == blocks_.size()) {
            // Half of all that there is: few blocks, so that little is lost at their ends, where what comes
            // next has no room. Pages that nobody touches cost nothing.
            blocks_.emplace_back((std::max)({needed, smallest_block, block_bytes() / 2}), memory_);
        }
        enter_block(next + 1);
        used_ = 0;
    }

    void enter_block(std::size_t block) {
        block_ = block;
        begin_ = block != 0 ? blocks_[block - 1].data() : nullptr;
        size_ = block != 0 ? blocks_[block - 1].size() : 0;
    }

    std::byte* begin_ = nullptr;
    std::size_t size_ = 0;
    std::size_t used_ = 0;
    MemoryResource* memory_ = nullptr;  ///< of one that grows
    std::vector<Workspace> blocks_;
    std::size_t block_ = 0;  ///< the block in use, from 1
};

}  // namespace monoclip::inline v0_1
