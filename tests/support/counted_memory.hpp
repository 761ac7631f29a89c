// How much memory a piece of code takes at most: every `new` of the test program is counted, by the operators
// in tests/unit/counted_memory_test.cpp, which replace the program's.
#pragma once

#include <cstddef>
#include <cstdint>

#include "support/memory_counters.hpp"

// Sizes are the allocator's own figures; where a system has no way to ask for them nothing is counted.
#if defined(__GLIBC__)
inline constexpr bool counts_memory = true;
#else
inline constexpr bool counts_memory = false;
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
