// CUDA's headers, included in one place, and what differs between a GPU and the emulation of the tests.
//
// Kernels are plain C++ but for `__global__`, `__device__` and CUDA's built-in names. nvcc compiles them for
// a GPU. For the tests any C++ compiler compiles them with stand-ins for `cuda_runtime.h` and `cublasLt.h`,
// which define MONOCLIP_CUDA_EMULATION: they run the threads of a block in turns and watch each access to
// memory.
#pragma once

#if !__has_include(<cuda_runtime.h>) || !__has_include(<cublasLt.h>)
#error \
    "monoclip/cuda.hpp needs the headers of the CUDA toolkit (cuda_runtime.h, cublasLt.h), which are not here"
#endif

#include <cublasLt.h>
#include <cuda_runtime.h>

#include <cstddef>
#include <cstdint>

#if !defined(__CUDACC__) && !defined(MONOCLIP_CUDA_EMULATION)
#error "monoclip/cuda.hpp holds CUDA kernels: include it in a .cu file, which nvcc compiles"
#endif

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int warp_size = 32;
inline constexpr unsigned whole_warp = 0xFFFFFFFFu;

// What the emulation watches; nothing on a GPU.
#if defined(MONOCLIP_CUDA_EMULATION)
inline void watch_read(const void* at, std::size_t bytes) {
    emulation::global_read(at, bytes);
}
inline void watch_write(const void* at, std::size_t bytes) {
    emulation::global_write(at, bytes);
}
inline void watch_shared_read(const void* at, std::size_t bytes) {
    emulation::shared_read(at, bytes);
}
inline void watch_shared_write(const void* at, std::size_t bytes) {
    emulation::shared_write(at, bytes);
}
#else
__device__ inline void watch_read(const void*, std::size_t) {}
__device__ inline void watch_write(const void*, std::size_t) {}
__device__ inline void watch_shared_read(const void*, std::size_t) {}
__device__ inline void watch_shared_write(const void*, std::size_t) {}
#endif

/// Before a loop whose body indexes an array by the loop's variable: unrolled, the array lies in registers.
/// And before one that is to stay a loop, since its body comes many times.
#if defined(MONOCLIP_CUDA_EMULATION)
#define MONOCLIP_CUDA_UNROLL
#define MONOCLIP_CUDA_ROLLED
#else
#define MONOCLIP_CUDA_UNROLL _Pragma("unroll")
#define MONOCLIP_CUDA_ROLLED _Pragma("unroll 1")
#endif

/// Some numbers that are read or written at once, 16 bytes at a time at most: their address must be a
/// multiple of that, or of all their bytes.
template <class T, int Count>
struct alignas(sizeof(T) * Count < 16 ? sizeof(T) * Count : 16) Pack {
    T numbers[Count];
};

/// How many numbers are 16 bytes.
template <class T>
inline constexpr int pack_size = 16 / static_cast<int>(sizeof(T));

template <class T, int Count>
__device__ inline Pack<T, Count> load_pack(const T* at) {
    constexpr int at_once = static_cast<int>(alignof(Pack<T, Count>) / sizeof(T));
    for (int i = 0; i < Count; i += at_once) watch_read(at + i, alignof(Pack<T, Count>));
    return *reinterpret_cast<const Pack<T, Count>*>(at);
}
template <class T, int Count>
__device__ inline void store_pack(T* at, const Pack<T, Count>& pack) {
    constexpr int at_once = static_cast<int>(alignof(Pack<T, Count>) / sizeof(T));
    for (int i = 0; i < Count; i += at_once) watch_write(at + i, alignof(Pack<T, Count>));
    *reinterpret_cast<Pack<T, Count>*>(at) = pack;
}

/// An array in a block's shared memory: see MONOCLIP_SHARED.
template <class T>
struct SharedArray {
    T* numbers;

    __device__ T load(int index) const {
        watch_shared_read(numbers + index, sizeof(T));
        return numbers[index];
    }
    __device__ void store(int index, T value) const {
        watch_shared_write(numbers + index, sizeof(T));
        numbers[index] = value;
    }
    /// Two neighbours, the first of even index.
    __device__ Pack<T, 2> load_pair(int index) const {
        watch_shared_read(numbers + index, 2 * sizeof(T));
        return *reinterpret_cast<const Pack<T, 2>*>(numbers + index);
    }
    /// Some neighbours, the first at a multiple of their count.
    template <int Count>
    __device__ void store_pack(int index, const Pack<T, Count>& pack) const {
        watch_shared_write(numbers + index, sizeof pack);
        *reinterpret_cast<Pack<T, Count>*>(numbers + index) = pack;
    }
};

/// Declares a SharedArray of `count` numbers, the same one for all threads of a block.
#if defined(MONOCLIP_CUDA_EMULATION)
#define MONOCLIP_SHARED(T, name, count)                                       \
    const SharedArray<T> name {                                               \
        static_cast<T*>(emulation::shared_memory(#name, sizeof(T) * (count))) \
    }
#else
#define MONOCLIP_SHARED(T, name, count)            \
    __shared__ alignas(16) T name##_memory[count]; \
    const SharedArray<T> name {                    \
        name##_memory                              \
    }
#endif

}  // namespace monoclip::inline v0_1::detail::cuda
