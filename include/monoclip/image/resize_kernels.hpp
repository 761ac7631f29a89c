// Which of the resize's kernels run: chosen by what the processor has, or as the caller asks.
#pragma once

#include "monoclip/core/error.hpp"
#include "monoclip/core/isa.hpp"
#include "monoclip/image/resize_kernel_set.hpp"
#include "monoclip/image/resize_kernels_avx2.hpp"
#include "monoclip/image/resize_kernels_avx512.hpp"
#include "monoclip/image/resize_kernels_neon.hpp"
#include "monoclip/image/resize_kernels_portable.hpp"

namespace monoclip::inline v0_1::detail {

/// Whether the processor multiplies bytes sixteen times four at once.
inline bool has_byte_products() {
#if defined(__x86_64__) && defined(__GNUC__)
    return is_supported(Isa::avx512) && __builtin_cpu_supports("avx512vnni");
#else
    return false;
#endif
}

/// The kernels asked for; `avx512_bf16` stands for all that AVX-512 has. Throws image.303 where they cannot
/// run.
inline const ResizeKernels& resize_kernels_for(Isa isa) {
    if (!is_supported(isa)) {
        throw Error("image.303", concat("this processor or program has no ", name_of(isa),
                                        " kernels for pictures; the best here is ", name_of(best_isa())));
    }
    const bool fastest = isa == Isa::automatic;
    if (fastest) isa = best_isa();
#if defined(__x86_64__) && defined(__GNUC__)
    if (isa == Isa::avx2) return resize_avx2::kernels;
    const bool wants_bytes = fastest || isa == Isa::avx512_bf16;
    if (wants_bytes && has_byte_products()) return resize_avx512_vnni::kernels;
    if (isa == Isa::avx512 || isa == Isa::avx512_bf16) return resize_avx512::kernels;
#endif
#if defined(__aarch64__) && defined(__GNUC__)
    if (isa == Isa::neon) return resize_neon::kernels;
#endif
    return resize_portable::kernels;
}

}  // namespace monoclip::inline v0_1::detail
