// The version, and what the compiler must offer.
//
// Everything lives in `monoclip::v0_1`, an inline namespace that carries the version, so that two versions
// linked into one program do not mix. `namespace mc = monoclip;` is how user code shortens it.
#pragma once

/// Grows when a program that compiled may no longer; while it is 0, the minor version does.
#define MONOCLIP_VERSION_MAJOR 0
/// Grows when something is added.
#define MONOCLIP_VERSION_MINOR 1
/// Grows when something is mended.
#define MONOCLIP_VERSION_PATCH 0
/// All three, for people.
#define MONOCLIP_VERSION_STRING "0.1.0"

#if !(defined(__cplusplus) && __cplusplus >= 202002L) && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L)
#error "monoclip needs C++20: compile with -std=c++20 (or /std:c++20)"
#endif

#if !defined(__cpp_exceptions) && !defined(_CPPUNWIND)
#error "monoclip reports errors as exceptions: do not compile it with -fno-exceptions"
#endif

#if defined(__FAST_MATH__) || defined(_M_FP_FAST)
#error "monoclip promises the same bits for the same input: do not compile it with -ffast-math (or /fp:fast)"
#endif
