// Where the memory for weights and scratch comes from: std::pmr's interface, or the same in small where the
// standard library lacks it (libc++ before version 16, which emscripten had for long).
#pragma once

#include <cstddef>

#include "monoclip/version.hpp"

#if __has_include(<memory_resource>)
#include <memory_resource>
#else
#include <new>
#endif

namespace monoclip::inline v0_1 {

#if __has_include(<memory_resource>)

using MemoryResource = std::pmr::memory_resource;

/// What is used where a program brings no memory of its own: the program's own default.
inline MemoryResource* default_memory() noexcept {
    return std::pmr::get_default_resource();
}

#else

/// As std::pmr::memory_resource.
class MemoryResource {
  public:
    MemoryResource() = default;
    MemoryResource(const MemoryResource&) = default;
    MemoryResource& operator=(const MemoryResource&) = default;
    virtual ~MemoryResource() = default;

    /// Memory of at least `bytes` bytes; `alignment` is a power of two. Throws std::bad_alloc.
    void* allocate(std::size_t bytes, std::size_t alignment = alignof(std::max_align_t)) {
        return do_allocate(bytes, alignment);
    }
    /// Takes back a block, with the size and alignment that it was asked for.
    void deallocate(void* block, std::size_t bytes, std::size_t alignment = alignof(std::max_align_t)) {
        do_deallocate(block, bytes, alignment);
    }
    /// Whether either can take back what the other gave.
    bool is_equal(const MemoryResource& other) const noexcept { return do_is_equal(other); }

  private:
    virtual void* do_allocate(std::size_t bytes, std::size_t alignment) = 0;
    virtual void do_deallocate(void* block, std::size_t bytes, std::size_t alignment) = 0;
    virtual bool do_is_equal(const MemoryResource& other) const noexcept = 0;
};

namespace detail {

class NewDeleteResource final : public MemoryResource {
    void* do_allocate(std::size_t bytes, std::size_t alignment) override {
        return ::operator new(bytes, std::align_val_t(alignment));
    }
    void do_deallocate(void* block, std::size_t, std::size_t alignment) override {
        ::operator delete(block, std::align_val_t(alignment));
    }
    bool do_is_equal(const MemoryResource& other) const noexcept override { return this == &other; }
};

}  // namespace detail

/// What is used where a program brings no memory of its own: new and delete.
inline MemoryResource* default_memory() noexcept {
    static detail::NewDeleteResource resource;
    return &resource;
}

#endif

}  // namespace monoclip::inline v0_1
