// Large pages for large blocks: fewer page faults when weights are packed, fewer address lookups when they
// are read.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

/// Asks the system to back the block by huge pages where it can. Only a wish: nothing depends on it.
inline void prefer_huge_pages(void* block, std::size_t bytes) noexcept {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    constexpr std::uintptr_t page = std::uintptr_t{1} << 21;
    const std::uintptr_t skipped = (page - reinterpret_cast<std::uintptr_t>(block) % page) % page;
    if (bytes < skipped + page) return;
    ::madvise(static_cast<std::byte*>(block) + skipped, (bytes - skipped) / page * page, MADV_HUGEPAGE);
#else
    static_cast<void>(block);
    static_cast<void>(bytes);
#endif
}

}  // namespace monoclip::inline v0_1::detail
