// What weights and the factors of products are rounded to.
#pragma once

#include <cstdint>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

/// What weights and the factors of products are rounded to. Sums, norms and the softmax stay in the backend's
/// own number type. Not every backend has every one.
enum class Precision : std::uint8_t {
    fp32,  ///< not at all
    bf16,  ///< bfloat16: half the memory; faster where the processor has the instructions
    tf32,  ///< fp32 in memory, of which tensor cores multiply the upper 19 bits; on a GPU
    fp16   ///< IEEE half precision: half the memory, more digits than bf16, a smaller range; on a GPU
};

}  // namespace monoclip::inline v0_1
