// What a user says of the CPU: threads, precision, kernels, and the host program's own executor and memory.
#pragma once

#include "monoclip/backend/precision.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/isa.hpp"

namespace monoclip::inline v0_1 {

template <class T>
class CpuEngine;
template <class T>
class CpuTrainingEngine;

/// The CPU, with T the number type of activations: what `Clip` takes as its backend.
template <class T>
struct BasicCpu {
    using Engine = CpuEngine<T>;                  ///< what computes; see the concept `Engine`
    using TrainingEngine = CpuTrainingEngine<T>;  ///< defined in backend/cpu/training.hpp

    int threads = 0;  ///< 0: one for each processor. Ignored when the context brings an executor.
    Precision precision = Precision::fp32;  ///< or bf16
    Isa isa = Isa::automatic;               ///< another one than the best, for tests and measurements
    Context context{};                      ///< what the host program brings: executor, memory, callbacks
};

/// The CPU in fp32 (or bf16 products): the default backend. `BasicCpu<double>` is a plain reference for
/// tests.
using Cpu = BasicCpu<float>;

}  // namespace monoclip::inline v0_1
