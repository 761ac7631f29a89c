// Starting kernels: the only place that knows how.
#pragma once

#include <cstdint>

#include "monoclip/backend/cuda/error.hpp"
#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// Puts a kernel into a stream. Throws cuda.105 where it cannot be started; where it fails later, the next
/// wait for the stream throws.
template <class... Parameters, class... Arguments>
void launch(cudaStream_t stream, dim3 grid, dim3 block, const char* name, void (*kernel)(Parameters...),
            const Arguments&... arguments) {
#if defined(MONOCLIP_CUDA_EMULATION)
    emulation::launch(stream, grid, block, name, [=] { kernel(Parameters(arguments)...); });
#else
    // clang-format off
    kernel<<<grid, block, 0, stream>>>(Parameters(arguments)...);
    // clang-format on
#endif
    check(cudaGetLastError(), name);
}

/// As many blocks of `size` as cover `count`.
constexpr unsigned blocks(std::int64_t count, std::int64_t size) {
    return static_cast<unsigned>((count + size - 1) / size);
}

}  // namespace monoclip::inline v0_1::detail::cuda
