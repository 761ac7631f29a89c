// Waiting for a moment without sleeping.
#pragma once

#include <chrono>

#if defined(__x86_64__) || defined(_M_X64)
#include <emmintrin.h>
#endif

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

/// Tells the processor that this is a loop that waits.
inline void relax_processor() noexcept {
#if defined(__x86_64__) || defined(_M_X64)
    _mm_pause();
#endif
}

/// Looks at `condition` again and again until it holds, or for about as long as `patience`.
template <class Condition>
void spin_until(Condition condition, std::chrono::microseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        for (int i = 0; i < 16; ++i) {
            if (condition()) return;
            relax_processor();
        }
        if (std::chrono::steady_clock::now() >= end) return;
    }
}

}  // namespace monoclip::inline v0_1::detail
