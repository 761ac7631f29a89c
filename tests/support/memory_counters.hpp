// What `counted_memory.hpp`, included in one file of the program, counts.
#pragma once

#include <atomic>
#include <cstdint>

inline std::atomic<std::int64_t> live_memory{0};
inline std::atomic<std::int64_t> peak_memory{0};
inline std::atomic<std::int64_t> allocation_count{0};
