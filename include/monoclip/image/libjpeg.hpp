// libjpeg-turbo's JPEG decoder, where the build asks for it: faster than stb_image, and the one that Pillow
// uses, so that a JPEG's pixels are the reference's to the bit.
//
// A program that defines MONOCLIP_USE_LIBJPEG must link libjpeg (the CMake target does both where it finds
// libjpeg-turbo). Without it MONOCLIP_HAS_LIBJPEG is 0, and stb_image decodes JPEGs.
#pragma once

#include "monoclip/version.hpp"

#if defined(MONOCLIP_USE_LIBJPEG)
#define MONOCLIP_HAS_LIBJPEG 1

// jpeglib.h counts on <cstdio>.
// clang-format off
#include <cstdio>
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include <csetjmp>
#include <cstddef>
#include <cstdint>

#if !defined(LIBJPEG_TURBO_VERSION)
#error "MONOCLIP_USE_LIBJPEG needs libjpeg-turbo: other versions of libjpeg decode to other pixels"
#endif

namespace monoclip::inline v0_1 {

namespace detail::libjpeg {

/// What the file's header promised, and where the pixels go.
struct Picture {
    const std::uint8_t* file;
    std::size_t file_bytes;
    unsigned width, height;  // of the pixels: a `fraction`-th of the file's, upwards
    unsigned fraction;       // 1, 2, 4 or 8
    int channels;            // 1 or 3
    std::uint8_t* pixels;
    std::size_t row_bytes;
};

enum class Outcome { decoded, truncated, broken };

/// libjpeg's state. Its errors jump to `escape`.
struct Session {
    jpeg_decompress_struct info;
    jpeg_error_mgr errors;
    std::jmp_buf escape;
    bool truncated;
    char message[JMSG_LENGTH_MAX];
};

/// Never returns: libjpeg cannot go on after an error.
[[noreturn]] inline void fail(j_common_ptr info) {
    Session* const session = static_cast<Session*>(info->client_data);
    info->err->format_message(info, session->message);
    std::longjmp(session->escape, 1);
}

/// Warnings are not printed, and pass as they do in the reference, but for the end of the file.
inline void warn(j_common_ptr info, int level) {
    if (level >= 0) return;
    Session* const session = static_cast<Session*>(info->client_data);
    ++info->err->num_warnings;
    if (info->err->msg_code != JWRN_JPEG_EOF) return;
    session->truncated = true;
    fail(info);
}

/// From the file's first byte to the last row. Whatever can jump is called here, where no object needs a
/// destructor.
inline bool decode(Session& session, const Picture& picture) {
    jpeg_decompress_struct& info = session.info;
    info.err = jpeg_std_error(&session.errors);
    session.errors.error_exit = fail;
    session.errors.emit_message = warn;
    info.client_data = &session;
    if (setjmp(session.escape) != 0) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, picture.file, static_cast<unsigned long>(picture.file_bytes));
    jpeg_read_header(&info, TRUE);
    info.out_color_space = picture.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    info.scale_num = 1;
    info.scale_denom = picture.fraction;
    info.dct_method = JDCT_ISLOW;
    info.do_fancy_upsampling = TRUE;
    jpeg_start_decompress(&info);
    if (info.output_width != picture.width || info.output_height != picture.height ||
        info.output_components != picture.channels) {
        ERREXIT(&info, JERR_BAD_PRECISION);
    }
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = picture.pixels + info.output_scanline * picture.row_bytes;
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_destroy_decompress(&info);
    return true;
}

/// Fills the picture's pixels. Where that fails, `message` says why.
inline Outcome decode(const Picture& picture, char (&message)[JMSG_LENGTH_MAX]) {
    Session session{};
    if (decode(session, picture)) return Outcome::decoded;
    for (std::size_t i = 0; i < sizeof message; ++i) message[i] = session.message[i];
    return session.truncated ? Outcome::truncated : Outcome::broken;
}

}  // namespace detail::libjpeg

}  // namespace monoclip::inline v0_1

#else
#define MONOCLIP_HAS_LIBJPEG 0
#endif
