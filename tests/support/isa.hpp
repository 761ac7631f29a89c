// The instruction sets that kernels can be compared on here.
#pragma once

#include <monoclip/core/isa.hpp>
#include <vector>

/// All that this processor has, the portable one first.
inline std::vector<monoclip::Isa> supported_isas() {
    using monoclip::Isa;
    std::vector<Isa> sets;
    for (const Isa isa : {Isa::portable, Isa::neon, Isa::avx2, Isa::avx512, Isa::avx512_bf16}) {
        if (is_supported(isa)) sets.push_back(isa);
    }
    return sets;
}
