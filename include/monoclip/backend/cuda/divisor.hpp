// Division by a number that the host knows: by a product and a shift, where a device's own takes some twenty
// instructions.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// Quotients of numbers from 0 to 2^31 - 1 by a positive one d (of 0, which nothing is divided by, it makes
/// 1). With 2^(s-1) < d <= 2^s and m the next whole number above 2^(31+s) / d, n m / 2^(31+s) exceeds n / d
/// by no more than n 2^s / (d 2^(31+s)) < 1/d: not enough to reach another whole number (Granlund and
/// Montgomery 1994, "Division by invariant integers using multiplication").
class Divisor {
  public:
    explicit Divisor(std::int64_t divisor)
        : divisor_(static_cast<std::uint32_t>((std::max)(divisor, std::int64_t{1}))),
          shift_(31 + std::bit_width(divisor_ - 1)),
          multiplier_(static_cast<std::uint32_t>((std::uint64_t{1} << shift_) / divisor_ + 1)) {}

    __device__ int quotient(int number) const {
        return static_cast<int>(
            static_cast<std::uint64_t>(static_cast<std::uint32_t>(number)) * multiplier_ >> shift_);
    }
    __device__ int remainder(int number) const {
        return number - quotient(number) * static_cast<int>(divisor_);
    }

  private:
    std::uint32_t divisor_;
    int shift_;
    std::uint32_t multiplier_;
};

}  // namespace monoclip::inline v0_1::detail::cuda
