// What a user says of the GPU: the device, its stream, the precision, and the host program's own memory.
#pragma once

#include "monoclip/backend/cuda/platform.hpp"
#include "monoclip/backend/precision.hpp"
#include "monoclip/core/context.hpp"

namespace monoclip::inline v0_1 {

class CudaEngine;

/// An NVIDIA GPU: what `Clip` takes as its backend.
struct Cuda {
    using Engine = CudaEngine;  ///< what computes; see the concept `Engine`

    int device = 0;  ///< counted from 0, as CUDA does
    /// Where all work of the model is put; it must be the device's and outlive the model. Null: one of the
    /// model's own.
    cudaStream_t stream = nullptr;
    Precision precision = Precision::fp32;  ///< any; tf32 and bf16 from compute capability 8.0 on
    int threads = 0;  ///< of the host, for pictures and loading. Ignored when the context brings an executor.
    Context context{};  ///< what the host program brings: executor, memory, callbacks
    /// Whether work that comes again, of the same extents in the same scratch, is replayed as a CUDA graph.
    bool graphs = true;
    /// Whether `encode_images` sends decoded pictures, and the device resizes and normalises them: for hosts
    /// with few cores beside a fast device. The numbers are the same.
    bool resize_on_device = false;
};

}  // namespace monoclip::inline v0_1
