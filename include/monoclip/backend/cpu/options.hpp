// What a user says of the CPU: threads, precision, kernels, and the host program's own executor and memory.
#pragma once

#include <cstdint>

#include "monoclip/core/context.hpp"
#include "monoclip/core/isa.hpp"

namespace monoclip::inline v0_1 {

template <class T>
class CpuEngine;
template <class T>
class CpuTrainingEngine;

/// What weights and the factors of products are rounded to. Sums, norms and the softmax stay in T.
enum class Precision : std::uint8_t {
    fp32,  ///< not at all
    bf16   ///< bfloat16: half the memory; twice the speed where the processor has the instructions
};

/// The CPU, with T the number type of activations: what `Clip` takes as its backend.
template <class T>
struct BasicCpu {
    using Engine = CpuEngine<T>;
    using TrainingEngine = CpuTrainingEngine<T>;  ///< defined in backend/cpu/training.hpp

    int threads = 0;  ///< 0: one for each processor. Ignored when the context brings an executor.
    Precision precision = Precision::fp32;
    Isa isa = Isa::automatic;  ///< another one than the best, for tests and measurements
    Context context{};
};

using Cpu = BasicCpu<float>;

}  // namespace monoclip::inline v0_1
