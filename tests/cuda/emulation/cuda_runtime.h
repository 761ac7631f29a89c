// Stand-in for CUDA's runtime: what monoclip uses of it, with the same names, for tests without a GPU. What
// each call does, and what it checks, is in runtime.cpp, memory.cpp and streams.cpp.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "emulation.hpp"

#define MONOCLIP_CUDA_EMULATION

// ---- The language.

#define __global__
#define __device__
#define __host__
#define __launch_bounds__(...)

extern dim3 gridDim, blockDim, blockIdx, threadIdx;

#define __syncthreads() ::emulation::barrier(__FILE__, __LINE__)

template <class T>
T __shfl_sync(unsigned, T value, int source) {
    return emulation::gather_warp(value)[source % 32];
}
template <class T>
T __shfl_xor_sync(unsigned, T value, int mask) {
    const int lane = emulation::lane();
    return emulation::gather_warp(value)[lane ^ mask];
}

// ---- The library.

enum cudaError_t {
    cudaSuccess = 0,
    cudaErrorInvalidValue = 1,
    cudaErrorMemoryAllocation = 2,
    cudaErrorInitializationError = 3,
    cudaErrorInvalidConfiguration = 9,
    cudaErrorStubLibrary = 34,
    cudaErrorInsufficientDriver = 35,
    cudaErrorNoDevice = 100,
    cudaErrorInvalidDevice = 101,
    cudaErrorInvalidResourceHandle = 400,
    cudaErrorIllegalState = 401,
    cudaErrorLaunchFailure = 719,
    cudaErrorSystemNotReady = 802,
    cudaErrorSystemDriverMismatch = 803,
    cudaErrorStreamCaptureUnsupported = 900,
    cudaErrorStreamCaptureInvalidated = 901,
    cudaErrorStreamCaptureImplicit = 906,
    cudaErrorStreamCaptureWrongThread = 908,
    cudaErrorUnknown = 999
};

enum cudaMemcpyKind { cudaMemcpyHostToDevice = 1, cudaMemcpyDeviceToHost = 2, cudaMemcpyDeviceToDevice = 3 };
enum cudaDeviceAttr { cudaDevAttrComputeCapabilityMajor = 75, cudaDevAttrComputeCapabilityMinor = 76 };
enum cudaStreamCaptureMode {
    cudaStreamCaptureModeGlobal = 0,
    cudaStreamCaptureModeThreadLocal = 1,
    cudaStreamCaptureModeRelaxed = 2
};
inline constexpr unsigned cudaStreamNonBlocking = 1;
inline constexpr unsigned cudaEventDisableTiming = 2;

using cudaStream_t = CUstream_st*;
using cudaEvent_t = struct CUevent_st*;
using cudaGraph_t = struct CUgraph_st*;
using cudaGraphExec_t = struct CUgraphExec_st*;

[[nodiscard]] cudaError_t cudaGetDeviceCount(int* count);
[[nodiscard]] cudaError_t cudaGetDevice(int* device);
[[nodiscard]] cudaError_t cudaSetDevice(int device);
[[nodiscard]] cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr attribute, int device);
[[nodiscard]] cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned flags);
[[nodiscard]] cudaError_t cudaStreamDestroy(cudaStream_t stream);
[[nodiscard]] cudaError_t cudaStreamSynchronize(cudaStream_t stream);
[[nodiscard]] cudaError_t cudaDeviceSynchronize();
[[nodiscard]] cudaError_t cudaStreamWaitEvent(cudaStream_t stream, cudaEvent_t event, unsigned flags = 0);
[[nodiscard]] cudaError_t cudaEventCreateWithFlags(cudaEvent_t* event, unsigned flags);
[[nodiscard]] cudaError_t cudaEventDestroy(cudaEvent_t event);
[[nodiscard]] cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream);
[[nodiscard]] cudaError_t cudaEventSynchronize(cudaEvent_t event);
[[nodiscard]] cudaError_t cudaStreamBeginCapture(cudaStream_t stream, cudaStreamCaptureMode mode);
[[nodiscard]] cudaError_t cudaStreamEndCapture(cudaStream_t stream, cudaGraph_t* graph);
[[nodiscard]] cudaError_t cudaGraphDestroy(cudaGraph_t graph);
[[nodiscard]] cudaError_t cudaGraphInstantiate(cudaGraphExec_t* executable, cudaGraph_t graph,
                                               unsigned long long flags = 0);
[[nodiscard]] cudaError_t cudaGraphExecDestroy(cudaGraphExec_t executable);
[[nodiscard]] cudaError_t cudaGraphLaunch(cudaGraphExec_t executable, cudaStream_t stream);
[[nodiscard]] cudaError_t cudaMalloc(void** block, std::size_t bytes);
[[nodiscard]] cudaError_t cudaFree(void* block);
[[nodiscard]] cudaError_t cudaMallocHost(void** block, std::size_t bytes);
[[nodiscard]] cudaError_t cudaFreeHost(void* block);
[[nodiscard]] cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind,
                                          cudaStream_t stream);
[[nodiscard]] cudaError_t cudaGetLastError();
const char* cudaGetErrorName(cudaError_t error);
const char* cudaGetErrorString(cudaError_t error);
