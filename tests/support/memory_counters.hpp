// What the operators new and delete of the test program (unit/counted_memory_test.cpp) count.
#pragma once

#include <atomic>
#include <cstdint>

inline std::atomic<std::int64_t> live_memory{0};
inline std::atomic<std::int64_t> peak_memory{0};
inline std::atomic<std::int64_t> allocation_count{0};
