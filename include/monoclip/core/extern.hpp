// Where the library's code is: in every file that includes monoclip, or in one.
//
// By default monoclip is header-only. A program of many files is compiled sooner when all of them define
// MONOCLIP_EXTERN before they include it: then the kernels, the usual instances of the templates, and what
// reads and writes files of models, most of the compiler's work, are only declared, and the one file that
// defines MONOCLIP_SOURCE and includes monoclip.hpp holds them. The CMake target `monoclip::compiled` does
// both.
//
// Functions that are declared with MONOCLIP_CODE in NAME.hpp are defined in NAME_code.hpp, which NAME.hpp
// includes at its end where MONOCLIP_HAS_CODE; another NAME_code.hpp that needs its parts includes it, too.
// In the single header these stand at the end, with what they alone need (JSON, pickle): with MONOCLIP_EXTERN
// it has those in the file with MONOCLIP_SOURCE alone.
//
// With MONOCLIP_EXTERN_KERNELS, which is for tests of such code's parts, only the kernels and the instances
// stand elsewhere.
#pragma once

#if defined(MONOCLIP_EXTERN_KERNELS)
#define MONOCLIP_HAS_CODE 1
#define MONOCLIP_CODE inline
#elif defined(MONOCLIP_SOURCE)
#define MONOCLIP_HAS_CODE 1
#define MONOCLIP_CODE
#elif defined(MONOCLIP_EXTERN)
#define MONOCLIP_HAS_CODE 0
#define MONOCLIP_CODE
#else
#define MONOCLIP_HAS_CODE 1
#define MONOCLIP_CODE inline
#endif

#if defined(MONOCLIP_SOURCE)
#define MONOCLIP_HAS_KERNELS 1
#define MONOCLIP_KERNEL_TABLE extern constexpr
#define MONOCLIP_INSTANCE template
#elif defined(MONOCLIP_EXTERN) || defined(MONOCLIP_EXTERN_KERNELS)
#define MONOCLIP_HAS_KERNELS 0
#define MONOCLIP_INSTANCE extern template
#else
#define MONOCLIP_HAS_KERNELS 1
#define MONOCLIP_KERNEL_TABLE inline constexpr
#endif
