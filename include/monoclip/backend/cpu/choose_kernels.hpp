// Which kernels run: chosen by what the processor has, or as the caller asks.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/kernels_avx2.hpp"
#include "monoclip/backend/cpu/kernels_avx512.hpp"
#include "monoclip/backend/cpu/kernels_neon.hpp"
#include "monoclip/backend/cpu/kernels_portable.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/isa.hpp"

namespace monoclip::inline v0_1::detail {

/// The kernels asked for. Throws backend.101 where they cannot run.
template <class T>
const KernelSet& kernels_for(Isa isa) {
    if constexpr (std::is_same_v<T, double>) {
        require(isa == Isa::automatic || isa == Isa::portable, "backend.101",
                "in double there are only the portable kernels");
        return portable_double::kernels;
    } else {
        if (isa == Isa::automatic) isa = best_isa();
        if (!is_supported(isa)) {
            throw Error("backend.101", concat("this processor or program has no ", name_of(isa),
                                              " kernels; the best here is ", name_of(best_isa())));
        }
#if defined(__x86_64__) && defined(__GNUC__)
        if (isa == Isa::avx2) return avx2::kernels;
        if (isa == Isa::avx512) return avx512::kernels;
        if (isa == Isa::avx512_bf16) return avx512_bf16::kernels;
#endif
#if defined(__aarch64__) && defined(__GNUC__)
        if (isa == Isa::neon) return neon::kernels;
#endif
        return portable::kernels;
    }
}

/// What a program is told of them, where it listens.
template <class T>
void log_choice(const Context& context, const KernelSet& kernels, bool is_narrow) {
    if (!context.log) return;
    const std::size_t threads = context.executor->concurrency();
    const char* const numbers = is_narrow ? "bf16" : std::is_same_v<T, float> ? "fp32" : "fp64";
    context.log(LogLevel::info, concat("on the CPU: ", kernels.name, " kernels, ", threads,
                                       threads == 1 ? " thread, " : " threads, ", numbers));
    if (is_narrow && std::string_view(kernels.name) != name_of(Isa::avx512_bf16)) {
        context.log(LogLevel::warning,
                    concat("bf16 was asked for, but ", kernels.name,
                           " kernels widen it for each product: it saves memory, but no arithmetic"));
    }
}

}  // namespace monoclip::inline v0_1::detail
