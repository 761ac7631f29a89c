// stb_image: its JPEG decoder and its inflate, in the one place where it is included.
//
// A program may use stb_image itself, before or after our headers, with its own configuration:
// - stb_image.h came first: we call the functions that it declared, and emit none.
// - otherwise a private copy is compiled: functions of internal linkage in our own namespace, and afterwards
// every macro is as
//   it was, so that stb_image.h can still be included with or without STB_IMAGE_IMPLEMENTATION.
// MONOCLIP_NO_STB_IMAGE leaves it out; so does a compiler that finds no stb_image.h. Then
// MONOCLIP_HAS_STB_IMAGE is 0, GIF and BMP still work, JPEG needs libjpeg-turbo, PNG libdeflate, or both a
// decoder callback.
#pragma once

#include <cstddef>
#include <cstdint>

#include "monoclip/image/libdeflate.hpp"
#include "monoclip/image/libjpeg.hpp"
#include "monoclip/version.hpp"

#if defined(MONOCLIP_NO_STB_IMAGE)
#define MONOCLIP_HAS_STB_IMAGE 0
#elif defined(STBI_INCLUDE_STB_IMAGE_H)
#define MONOCLIP_HAS_STB_IMAGE 1
#define MONOCLIP_STB_NAMESPACE
#define MONOCLIP_STB_IS_SHARED 1
#elif __has_include("stb_image.h") || __has_include(<stb/stb_image.h>)
#define MONOCLIP_HAS_STB_IMAGE 1
#define MONOCLIP_STB_NAMESPACE ::monoclip::detail::stb
#define MONOCLIP_STB_IS_SHARED 0

// What stb_image.h includes, here first, because inside a namespace it would do harm.
// NOLINTBEGIN(modernize-deprecated-headers)
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// NOLINTEND(modernize-deprecated-headers)
#if defined(_MSC_VER)
#include <intrin.h>
#endif
#if defined(__SSE2__) || defined(_M_X64) || (defined(_M_IX86_FP) && _M_IX86_FP >= 2)
#include <emmintrin.h>
#endif
#if defined(STBI_NEON)
#include <arm_neon.h>
#endif

#pragma push_macro("STB_IMAGE_IMPLEMENTATION")
#pragma push_macro("STB_IMAGE_STATIC")
#pragma push_macro("STBIDEF")
#pragma push_macro("STBI_ASSERT")
#pragma push_macro("STBI_MALLOC")
#pragma push_macro("STBI_REALLOC")
#pragma push_macro("STBI_REALLOC_SIZED")
#pragma push_macro("STBI_FREE")
#pragma push_macro("STBI_MAX_DIMENSIONS")
#pragma push_macro("STBI_ONLY_JPEG")
#pragma push_macro("STBI_ONLY_PNG")
#pragma push_macro("STBI_ONLY_BMP")
#pragma push_macro("STBI_ONLY_PSD")
#pragma push_macro("STBI_ONLY_TGA")
#pragma push_macro("STBI_ONLY_GIF")
#pragma push_macro("STBI_ONLY_HDR")
#pragma push_macro("STBI_ONLY_PIC")
#pragma push_macro("STBI_ONLY_PNM")
#pragma push_macro("STBI_NO_JPEG")
#pragma push_macro("STBI_NO_PNG")
#pragma push_macro("STBI_NO_BMP")
#pragma push_macro("STBI_NO_PSD")
#pragma push_macro("STBI_NO_TGA")
#pragma push_macro("STBI_NO_GIF")
#pragma push_macro("STBI_NO_HDR")
#pragma push_macro("STBI_NO_PIC")
#pragma push_macro("STBI_NO_PNM")
#pragma push_macro("STBI_NO_ZLIB")
#pragma push_macro("STBI_SUPPORT_ZLIB")
#pragma push_macro("STBI_NO_STDIO")
#pragma push_macro("STBI_NO_LINEAR")
#pragma push_macro("STBI_NO_FAILURE_STRINGS")
#pragma push_macro("STBI_FAILURE_USERMSG")
#pragma push_macro("STBI_NO_SIMD")
#pragma push_macro("STBI_SSE2")
#pragma push_macro("STBI_VERSION")
#pragma push_macro("STBI_WINDOWS_UTF8")
#undef STB_IMAGE_IMPLEMENTATION
#undef STB_IMAGE_STATIC
#undef STBIDEF
#undef STBI_ASSERT
#undef STBI_MALLOC
#undef STBI_REALLOC
#undef STBI_REALLOC_SIZED
#undef STBI_FREE
#undef STBI_MAX_DIMENSIONS
#undef STBI_ONLY_PNG
#undef STBI_ONLY_BMP
#undef STBI_ONLY_PSD
#undef STBI_ONLY_TGA
#undef STBI_ONLY_GIF
#undef STBI_ONLY_HDR
#undef STBI_ONLY_PIC
#undef STBI_ONLY_PNM
#undef STBI_NO_JPEG
#undef STBI_NO_ZLIB
#undef STBI_NO_FAILURE_STRINGS
#undef STBI_FAILURE_USERMSG
#undef STBI_WINDOWS_UTF8
#undef STBI_ONLY_JPEG
#undef STBI_SUPPORT_ZLIB
#undef STBI_NO_STDIO
#undef STBI_NO_LINEAR
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
// Inside an unnamed namespace this is as good as static. Plain static would keep C names: stb_image.h
// declares extern "C", and g++ then emits two symbols of one name when the program brings its own
// implementation.
#define STBIDEF extern "C++" inline
#define STBI_ASSERT(x) static_cast<void>(0)
// Zeroed: where a damaged JPEG stops in the middle, the rest of the picture must not be what lay in memory
// before.
#define STBI_MALLOC(size) calloc(1, size)
#define STBI_REALLOC(pointer, size) realloc(pointer, size)
#define STBI_FREE(pointer) free(pointer)
#define STBI_ONLY_JPEG
#define STBI_SUPPORT_ZLIB
#define STBI_NO_STDIO
#define STBI_NO_LINEAR

#if defined(_MSC_VER)
#pragma warning(push, 0)
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wcast-align"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wdouble-promotion"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
namespace monoclip::inline v0_1 {
namespace detail::stb {
namespace {
#if !defined(_MSC_VER)
/// Rotates left. stb_image 2.27 takes bits from a JPEG's buffer, of which `available` are left, without
/// looking whether there are as many: after damaged data the count would become negative, and then a shift
/// undefined. Its one rotation is where both are at hand; later versions check by themselves.
inline unsigned take_bits(int& available, unsigned buffer, int count) {
    if (available < count) available = count;
    return buffer << count | buffer >> (-count & 31);
}
#define STBI_HAS_LROTL
#pragma push_macro("_lrotl")  // x86's intrinsics have one
#undef _lrotl
#define _lrotl(buffer, count) take_bits(j->code_bits, buffer, count)
#endif
#if __has_include("stb_image.h")  // beside this file, or where the compiler looks
#include "stb_image.h"
#else
#include <stb/stb_image.h>
#endif
}  // namespace
}  // namespace detail::stb
}  // namespace monoclip::inline v0_1
#if defined(_MSC_VER)
#pragma warning(pop)
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

// As if it had never been included.
#undef STBI_INCLUDE_STB_IMAGE_H
#undef STBI_THREAD_LOCAL
#undef STBI_SIMD_ALIGN
#undef STBI__X64_TARGET
#undef STBI__X86_TARGET
#undef STBI_HAS_LROTL
#if !defined(_MSC_VER)
#undef _lrotl
#pragma pop_macro("_lrotl")
#endif
#undef stbi_lrot
#undef stbi_inline
#undef stbi__err
#undef stbi__errpf
#undef stbi__errpuc
#undef stbi__vertically_flip_on_load
#undef STBI_EXTERN
#undef STBI_NOTUSED
#undef STBI__BYTECAST
#undef FAST_BITS
#undef STBI__IDCT_1D
#undef STBI__MARKER_none
#undef STBI__RESTART
#undef STBI__ZFAST_BITS
#undef STBI__ZFAST_MASK
#undef STBI__ZNSYMS
#undef stbi__DNL
#undef stbi__EOI
#undef stbi__SOF
#undef stbi__SOF_progressive
#undef stbi__SOI
#undef stbi__SOS
#undef stbi__div16
#undef stbi__div4
#undef stbi__f2f
#undef stbi__float2fixed
#undef stbi__fsh
#pragma pop_macro("STBI_WINDOWS_UTF8")
#pragma pop_macro("STBI_VERSION")
#pragma pop_macro("STBI_SSE2")
#pragma pop_macro("STBI_NO_SIMD")
#pragma pop_macro("STBI_FAILURE_USERMSG")
#pragma pop_macro("STBI_NO_FAILURE_STRINGS")
#pragma pop_macro("STBI_NO_LINEAR")
#pragma pop_macro("STBI_NO_STDIO")
#pragma pop_macro("STBI_SUPPORT_ZLIB")
#pragma pop_macro("STBI_NO_ZLIB")
#pragma pop_macro("STBI_NO_PNM")
#pragma pop_macro("STBI_NO_PIC")
#pragma pop_macro("STBI_NO_HDR")
#pragma pop_macro("STBI_NO_GIF")
#pragma pop_macro("STBI_NO_TGA")
#pragma pop_macro("STBI_NO_PSD")
#pragma pop_macro("STBI_NO_BMP")
#pragma pop_macro("STBI_NO_PNG")
#pragma pop_macro("STBI_NO_JPEG")
#pragma pop_macro("STBI_ONLY_PNM")
#pragma pop_macro("STBI_ONLY_PIC")
#pragma pop_macro("STBI_ONLY_HDR")
#pragma pop_macro("STBI_ONLY_GIF")
#pragma pop_macro("STBI_ONLY_TGA")
#pragma pop_macro("STBI_ONLY_PSD")
#pragma pop_macro("STBI_ONLY_BMP")
#pragma pop_macro("STBI_ONLY_PNG")
#pragma pop_macro("STBI_ONLY_JPEG")
#pragma pop_macro("STBI_MAX_DIMENSIONS")
#pragma pop_macro("STBI_FREE")
#pragma pop_macro("STBI_REALLOC_SIZED")
#pragma pop_macro("STBI_REALLOC")
#pragma pop_macro("STBI_MALLOC")
#pragma pop_macro("STBI_ASSERT")
#pragma pop_macro("STBIDEF")
#pragma pop_macro("STB_IMAGE_STATIC")
#pragma pop_macro("STB_IMAGE_IMPLEMENTATION")
#else
#define MONOCLIP_HAS_STB_IMAGE 0
#endif

// Which of the three it is, and which of libjpeg and libdeflate take its place, as a namespace: files of one
// program may differ, and functions that do different things must not share a name.
#if !MONOCLIP_HAS_STB_IMAGE
#define MONOCLIP_STB_KIND without_stb
#elif MONOCLIP_STB_IS_SHARED
#define MONOCLIP_STB_KIND shared_stb
#else
#define MONOCLIP_STB_KIND private_stb
#endif
#define MONOCLIP_STB_JOIN_TEXTS(stb, jpeg, deflate) stb##_libjpeg_##jpeg##_libdeflate_##deflate
#define MONOCLIP_STB_JOIN(stb, jpeg, deflate) MONOCLIP_STB_JOIN_TEXTS(stb, jpeg, deflate)
#define MONOCLIP_STB_CONFIGURATION \
    MONOCLIP_STB_JOIN(MONOCLIP_STB_KIND, MONOCLIP_HAS_LIBJPEG, MONOCLIP_HAS_LIBDEFLATE)

#if MONOCLIP_HAS_STB_IMAGE

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

/// Inflates a zlib stream into `out`; the number of bytes written, or -1 when the stream is damaged or
/// longer.
inline int stb_inflate(const std::uint8_t* in, int in_bytes, std::uint8_t* out, int out_bytes) {
    return MONOCLIP_STB_NAMESPACE::stbi_zlib_decode_buffer(reinterpret_cast<char*>(out), out_bytes,
                                                           reinterpret_cast<const char*>(in), in_bytes);
}

/// The pixels of a JPEG file, `channels` (1 or 3) bytes each; null when it is damaged. Freed with stb_free.
inline std::uint8_t* stb_decode_jpeg(const std::uint8_t* in, int in_bytes, int* width, int* height,
                                     int channels) {
    int channels_in_file = 0;
    return MONOCLIP_STB_NAMESPACE::stbi_load_from_memory(in, in_bytes, width, height, &channels_in_file,
                                                         channels);
}

inline void stb_free(std::uint8_t* pixels) {
    MONOCLIP_STB_NAMESPACE::stbi_image_free(pixels);
}

inline const char* stb_failure() {
    const char* reason = MONOCLIP_STB_NAMESPACE::stbi_failure_reason();
    return reason != nullptr ? reason : "unknown";
}

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

}  // namespace monoclip::inline v0_1

#endif
