// How much memory a piece of code takes at most: every `new` of the program is counted. Include it in one
// file of a program: it replaces operator new and delete, under a sanitizer too (whose malloc it calls).
//
// Sizes are the allocator's own figures; where a system has no way to ask for them nothing is counted, and
// `counts_memory` is false.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

#include "support/memory_counters.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
inline constexpr bool counts_memory = true;
inline std::size_t allocated_size(void* pointer) {
    return malloc_usable_size(pointer);
}
#else
inline constexpr bool counts_memory = false;
inline std::size_t allocated_size(void*) {
    return 0;
}
#endif

/// Counts from its construction on.
class MemoryPeak {
  public:
    MemoryPeak() : start_(live_memory) { peak_memory = start_; }
    /// The most bytes that were allocated at once, beyond those at the start.
    std::size_t bytes() const { return static_cast<std::size_t>(peak_memory - start_); }

  private:
    std::int64_t start_;
};

inline void* counted_allocation(std::size_t size, std::size_t alignment = 0) noexcept {
    ++allocation_count;
    size = (std::max<std::size_t>)(size, 1);
    void* const pointer = alignment == 0
                              ? std::malloc(size)
                              : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (pointer == nullptr) return nullptr;
    const auto added = static_cast<std::int64_t>(allocated_size(pointer));
    const std::int64_t live = live_memory += added;
    std::int64_t peak = peak_memory;
    while (live > peak && !peak_memory.compare_exchange_weak(peak, live)) {
    }
    return pointer;
}

inline void counted_release(void* pointer) {
    if (pointer == nullptr) return;
    live_memory -= static_cast<std::int64_t>(allocated_size(pointer));
    std::free(pointer);
}

void* operator new(std::size_t size) {
    void* const pointer = counted_allocation(size);
    if (pointer == nullptr) throw std::bad_alloc();
    return pointer;
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return counted_allocation(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return counted_allocation(size);
}
void operator delete(void* pointer) noexcept {
    counted_release(pointer);
}
void operator delete[](void* pointer) noexcept {
    counted_release(pointer);
}
void operator delete(void* pointer, std::size_t) noexcept {
    counted_release(pointer);
}
void operator delete[](void* pointer, std::size_t) noexcept {
    counted_release(pointer);
}
void operator delete(void* pointer, const std::nothrow_t&) noexcept {
    counted_release(pointer);
}
void operator delete[](void* pointer, const std::nothrow_t&) noexcept {
    counted_release(pointer);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    void* const pointer = counted_allocation(size, static_cast<std::size_t>(alignment));
    if (pointer == nullptr) throw std::bad_alloc();
    return pointer;
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return operator new(size, alignment);
}
void operator delete(void* pointer, std::align_val_t) noexcept {
    counted_release(pointer);
}
void operator delete[](void* pointer, std::align_val_t) noexcept {
    counted_release(pointer);
}
void operator delete(void* pointer, std::size_t, std::align_val_t) noexcept {
    counted_release(pointer);
}
void operator delete[](void* pointer, std::size_t, std::align_val_t) noexcept {
    counted_release(pointer);
}
