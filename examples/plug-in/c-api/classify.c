/* Classifies a picture made in memory: the left half red, the right half white.
 *
 *     classify MODEL LABEL... */
#include <stdio.h>
#include <stdlib.h>

#include "monoclip_c.h"

enum { WIDTH = 96, HEIGHT = 64 };

static int fail(void) {
    fprintf(stderr, "%s\n", monoclip_error());
    return 1;
}

int main(int count, char** words) {
    static uint8_t pixels[HEIGHT][WIDTH][3];
    if (count < 3) {
        fprintf(stderr, "usage: classify MODEL LABEL...\n");
        return 2;
    }
    for (int y = 0; y < HEIGHT; ++y) {
        for (int x = 0; x < WIDTH; ++x) {
            pixels[y][x][0] = 255;
            pixels[y][x][1] = pixels[y][x][2] = x < WIDTH / 2 ? 0 : 255;
        }
    }

    monoclip_model* model = monoclip_load(words[1], 0);
    if (model == NULL) return fail();
    const size_t labels = (size_t)count - 2;
    const size_t width = monoclip_embed_dim(model);
    float* image = malloc(width * sizeof *image);
    float* texts = malloc(labels * width * sizeof *texts);
    float* probabilities = malloc(labels * sizeof *probabilities);
    int status = 1;
    if (image == NULL || texts == NULL || probabilities == NULL) {
        fprintf(stderr, "out of memory\n");
    } else if (monoclip_encode_image(model, pixels[0][0], WIDTH, HEIGHT, 0, MONOCLIP_RGB, image) != 0 ||
               monoclip_encode_texts(model, (const char* const*)(words + 2), labels, 0, texts) != 0 ||
               monoclip_probabilities(model, image, 1, texts, labels, probabilities) != 0) {
        fail();
    } else {
        for (size_t i = 0; i < labels; ++i)
            printf("%5.1f %%  %s\n", 100.0 * (double)probabilities[i], words[2 + i]);
        status = 0;
    }
    free(probabilities);
    free(texts);
    free(image);
    monoclip_free(model);
    return status;
}
