// What CUDA and cuBLASLt report, as exceptions with ids.
#pragma once

#include <string>
#include <string_view>

#include "monoclip/backend/cuda/platform.hpp"
#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// Throws cuda.101 for a missing or old driver, cuda.102 where there is no device, cuda.104 for too little
/// memory, cuda.105 for anything else that CUDA reports. `what` says what was being done.
inline void check(cudaError_t status, std::string_view what) {
    if (status == cudaSuccess) return;
    static_cast<void>(cudaGetLastError());  // an error that the next call would report once more
    const char* id = "cuda.105";
    if (status == cudaErrorInsufficientDriver || status == cudaErrorInitializationError ||
        status == cudaErrorSystemDriverMismatch || status == cudaErrorSystemNotReady ||
        status == cudaErrorStubLibrary)
        id = "cuda.101";
    if (status == cudaErrorNoDevice || status == cudaErrorInvalidDevice) id = "cuda.102";
    if (status == cudaErrorMemoryAllocation) id = "cuda.104";
    throw Error(id, concat(what, ": ", cudaGetErrorString(status), " (", cudaGetErrorName(status), ")"));
}

/// Throws cuda.104 for too little memory, cuda.106 for anything else that cuBLASLt reports.
inline void check(cublasStatus_t status, std::string_view what) {
    if (status == CUBLAS_STATUS_SUCCESS) return;
    static_cast<void>(cudaGetLastError());  // where CUDA's own error was behind it
    throw Error(
        status == CUBLAS_STATUS_ALLOC_FAILED ? "cuda.104" : "cuda.106",
        concat(what, ": ", cublasLtGetStatusString(status), " (", cublasLtGetStatusName(status), ")"));
}

}  // namespace monoclip::inline v0_1::detail::cuda
