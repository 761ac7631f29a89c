// The operators that count the test program's memory, in a file of their own so that no compiler sees through
// them. Under a sanitizer they call its malloc.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <vector>

#include "support/catch.hpp"
#include "support/counted_memory.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {

std::int64_t allocated_size([[maybe_unused]] void* pointer) {
#if defined(__GLIBC__)
    return static_cast<std::int64_t>(malloc_usable_size(pointer));
#else
    return 0;
#endif
}

void* counted_allocation(std::size_t size, std::size_t alignment = 0) noexcept {
    ++allocation_count;
    size = (std::max<std::size_t>)(size, 1);
#if defined(_MSC_VER)
    void* const pointer = std::malloc(size);
    static_cast<void>(alignment);
#else
    void* const pointer = alignment == 0
                              ? std::malloc(size)
                              : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
#endif
    if (pointer == nullptr) return nullptr;
    const std::int64_t live = live_memory += allocated_size(pointer);
    std::int64_t peak = peak_memory;
    while (live > peak && !peak_memory.compare_exchange_weak(peak, live)) {
    }
    return pointer;
}

void counted_release(void* pointer) {
    if (pointer == nullptr) return;
    live_memory -= allocated_size(pointer);
    std::free(pointer);
}

}  // namespace

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
#if !defined(_MSC_VER)  // has no aligned_alloc
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
#endif

TEST_CASE("The memory of a piece of code is counted at its peak") {
    if (!counts_memory) return;
    const MemoryPeak memory;
    { const std::vector<char> large(1'000'000); }
    const std::vector<char> lasting(1000);
    CHECK(memory.bytes() >= 1'000'000);
    CHECK(memory.bytes() < 1'100'000);
    const MemoryPeak later;
    CHECK(later.bytes() == 0);
}
