// What the kernels are compiled with: how loops are unrolled, and functions of one vector always inlined.
// `kernel_macros_end.inl` takes the names away again.
#if defined(__CUDACC__)  // nvcc's own parser does not know the pragma; the compiler behind it does
#pragma nv_diagnostic push
#pragma nv_diag_suppress 1675
#endif
#if defined(__clang__)
#define MONOCLIP_KERNEL inline __attribute__((always_inline))
#define MONOCLIP_UNROLL _Pragma("unroll")
#elif defined(__GNUC__)
#define MONOCLIP_KERNEL inline __attribute__((always_inline))
#define MONOCLIP_UNROLL _Pragma("GCC unroll 48")
#else
#define MONOCLIP_KERNEL inline
#define MONOCLIP_UNROLL
#endif
