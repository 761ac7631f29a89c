// Where the code of the kernels is: in every file that includes monoclip, or in one.
//
// By default monoclip is header-only. A program of many files is compiled sooner when all of them define
// MONOCLIP_EXTERN before they include it: then the kernels and the usual instances of the templates, which
// are most of the compiler's work, are only declared, and the one file that defines MONOCLIP_SOURCE
// holds them. The CMake target `monoclip::compiled` does both.
#pragma once

#if defined(MONOCLIP_SOURCE)
#define MONOCLIP_HAS_KERNELS 1
#define MONOCLIP_KERNEL_TABLE extern constexpr
#define MONOCLIP_INSTANCE template
#elif defined(MONOCLIP_EXTERN)
#define MONOCLIP_HAS_KERNELS 0
#define MONOCLIP_INSTANCE extern template
#else
#define MONOCLIP_HAS_KERNELS 1
#define MONOCLIP_KERNEL_TABLE inline constexpr
#endif
