// The bits of a number as another type's: std::bit_cast, also where the standard library lacks it (libc++
// before version 14) though its compiler knows how.
#pragma once

#include <bit>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

#if defined(__cpp_lib_bit_cast)

using std::bit_cast;

#else

template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
    static_assert(sizeof(To) == sizeof(From));
    return __builtin_bit_cast(To, from);
}

#endif

}  // namespace monoclip::inline v0_1::detail
