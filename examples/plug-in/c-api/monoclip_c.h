/* monoclip for C, and for every language that calls C.
 *
 * Functions that can fail return 0 on success, -1 otherwise (pointers: NULL); monoclip_error() then says why.
 * Results go into the caller's memory, row after row. A model may be used by many threads at once. */
#ifndef MONOCLIP_C_H
#define MONOCLIP_C_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#if defined(MONOCLIP_C_BUILDS)
#define MONOCLIP_C_API __declspec(dllexport)
#else
#define MONOCLIP_C_API __declspec(dllimport)
#endif
#else
#define MONOCLIP_C_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* A loaded model. */
typedef struct monoclip_model monoclip_model;

/* How the bytes of a pixel are to be read. */
typedef enum monoclip_pixels {
    MONOCLIP_GREY = 1, /* 1 byte */
    MONOCLIP_RGB = 3,  /* 3 bytes */
    MONOCLIP_RGBA = 4, /* 4 bytes */
    MONOCLIP_BGR = 5,  /* 3 bytes */
    MONOCLIP_BGRA = 6  /* 4 bytes */
} monoclip_pixels;

/* The last error of this thread, "[monoclip.file.101] ..."; empty before the first. Valid until the next one.
 */
MONOCLIP_C_API const char* monoclip_error(void);

/* Reads a checkpoint. `path` is UTF-8; `threads` 0 is one for each processor. NULL on failure. */
MONOCLIP_C_API monoclip_model* monoclip_load(const char* path, int threads);

/* Gives the model back; NULL is allowed. */
MONOCLIP_C_API void monoclip_free(monoclip_model* model);

/* The width of the features; the side of the prepared picture, in pixels; the tokens of a text; the
 * multiplier of cosines before a softmax. */
MONOCLIP_C_API size_t monoclip_embed_dim(const monoclip_model* model);
MONOCLIP_C_API size_t monoclip_image_size(const monoclip_model* model);
MONOCLIP_C_API size_t monoclip_context_length(const monoclip_model* model);
MONOCLIP_C_API float monoclip_logit_scale(const monoclip_model* model);

/* One picture of 8 bits -> features [embed_dim], not of unit length. `stride` is the distance of two rows in
 * bytes, 0 for rows without gaps. No pixel is copied. */
MONOCLIP_C_API int monoclip_encode_image(const monoclip_model* model, const uint8_t* pixels, int width,
                                         int height, ptrdiff_t stride, monoclip_pixels kind, float* features);

/* `count` prepared pictures, normalised planes [count,3,S,S] -> features [count,embed_dim]. */
MONOCLIP_C_API int monoclip_encode_planes(const monoclip_model* model, const float* planes, size_t count,
                                          float* features);

/* `count` texts in UTF-8 -> features [count,embed_dim]. Texts too long for the model are cut where `truncate`
 * is not 0, otherwise an error. */
MONOCLIP_C_API int monoclip_encode_texts(const monoclip_model* model, const char* const* texts, size_t count,
                                         int truncate, float* features);

/* Features of pictures [images,embed_dim] and of labels [labels,embed_dim] -> softmax(logit_scale * cosine)
 * [images,labels]. */
MONOCLIP_C_API int monoclip_probabilities(const monoclip_model* model, const float* image_features,
                                          size_t images, const float* label_features, size_t labels,
                                          float* probabilities);

#ifdef __cplusplus
}
#endif

#endif
