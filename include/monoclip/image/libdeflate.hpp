// libdeflate, where the build asks for it: it inflates the pixels of PNGs two to three times as fast as
// stb_image. The bytes are the same.
//
// A program that defines MONOCLIP_USE_LIBDEFLATE must link libdeflate (the CMake target does both where it
// finds it). Without it MONOCLIP_HAS_LIBDEFLATE is 0, and stb_image inflates.
#pragma once

#include "monoclip/version.hpp"

#if defined(MONOCLIP_USE_LIBDEFLATE)
#define MONOCLIP_HAS_LIBDEFLATE 1

#include <libdeflate.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace monoclip::inline v0_1 {

namespace detail::libdeflate {

struct Free {
    void operator()(libdeflate_decompressor* state) const { libdeflate_free_decompressor(state); }
};

/// Inflates a zlib stream into `out`; the number of bytes written, or -1 when the stream is damaged, ends
/// early or is longer. What comes behind its last block, the checksum among it, is not read.
inline std::ptrdiff_t inflate(const std::uint8_t* in, std::size_t in_bytes, std::uint8_t* out,
                              std::size_t out_bytes) {
    constexpr unsigned method_mask = 15, deflate = 8, has_dictionary = 32;
    if (in_bytes < 2 || (in[0] & method_mask) != deflate || (in[1] & has_dictionary) != 0) return -1;
    if ((in[0] * 256u + in[1]) % 31 != 0) return -1;
    const std::unique_ptr<libdeflate_decompressor, Free> state(libdeflate_alloc_decompressor());
    if (state == nullptr) throw std::bad_alloc();
    std::size_t written = 0;
    const libdeflate_result result =
        libdeflate_deflate_decompress(state.get(), in + 2, in_bytes - 2, out, out_bytes, &written);
    return result == LIBDEFLATE_SUCCESS ? static_cast<std::ptrdiff_t>(written) : -1;
}

}  // namespace detail::libdeflate

}  // namespace monoclip::inline v0_1

#else
#define MONOCLIP_HAS_LIBDEFLATE 0
#endif
