// The C interface over monoclip::Clip: exceptions become return values, spans become pointers.
#include "monoclip_c.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <monoclip/monoclip.hpp>

namespace mc = monoclip;

struct monoclip_model {
    mc::Clip<> clip;
};

namespace {

thread_local std::string last_error;

/// Runs `work`; nothing leaves as an exception, which C could not catch.
template <class Work>
int guarded(const Work& work) noexcept try {
    work();
    return 0;
} catch (const std::exception& error) {
    last_error = error.what();
    return -1;
} catch (...) {
    last_error = "an error that says nothing of itself";
    return -1;
}

mc::PixelMode mode_of(monoclip_pixels kind) {
    switch (kind) {
        case MONOCLIP_GREY:
            return mc::PixelMode::grey;
        case MONOCLIP_RGB:
            return mc::PixelMode::rgb;
        case MONOCLIP_RGBA:
            return mc::PixelMode::rgba;
        case MONOCLIP_BGR:
            return mc::PixelMode::bgr;
        case MONOCLIP_BGRA:
            return mc::PixelMode::bgra;
    }
    throw std::invalid_argument("no such kind of pixels");
}

void store(const mc::Matrix& matrix, float* to) {
    std::copy(matrix.elements().begin(), matrix.elements().end(), to);
}

mc::Matrix matrix_of(const float* from, std::size_t rows, std::size_t cols) {
    mc::Matrix matrix(rows, cols);
    std::copy_n(from, rows * cols, matrix.data());
    return matrix;
}

}  // namespace

const char* monoclip_error(void) {
    return last_error.c_str();
}

monoclip_model* monoclip_load(const char* path, int threads) {
    monoclip_model* model = nullptr;
    guarded([&] {
        const std::filesystem::path file(std::u8string(path, path + std::char_traits<char>::length(path)));
        model = new monoclip_model{mc::Clip<>::load(file, mc::Cpu{.threads = threads})};
    });
    return model;
}

void monoclip_free(monoclip_model* model) {
    delete model;
}

size_t monoclip_embed_dim(const monoclip_model* model) {
    return static_cast<size_t>(model->clip.config().embed_dim);
}

size_t monoclip_image_size(const monoclip_model* model) {
    return static_cast<size_t>(model->clip.preprocess_config().image_size);
}

size_t monoclip_context_length(const monoclip_model* model) {
    return static_cast<size_t>(model->clip.config().text.context_length);
}

float monoclip_logit_scale(const monoclip_model* model) {
    return model->clip.logit_scale();
}

int monoclip_encode_image(const monoclip_model* model, const uint8_t* pixels, int width, int height,
                          ptrdiff_t stride, monoclip_pixels kind, float* features) {
    return guarded([&] {
        const mc::ImageView view(pixels, width, height, mode_of(kind), stride);
        store(model->clip.encode_image(view), features);
    });
}

int monoclip_encode_planes(const monoclip_model* model, const float* planes, size_t count, float* features) {
    return guarded([&] {
        const size_t side = monoclip_image_size(model);
        store(model->clip.encode_pixels({planes, count * 3 * side * side}), features);
    });
}

int monoclip_encode_texts(const monoclip_model* model, const char* const* texts, size_t count, int truncate,
                          float* features) {
    return guarded([&] {
        const std::vector<std::string> strings(texts, texts + count);
        store(model->clip.encode_texts(strings, {.truncate = truncate != 0}), features);
    });
}

int monoclip_probabilities(const monoclip_model* model, const float* image_features, size_t images,
                           const float* label_features, size_t labels, float* probabilities) {
    return guarded([&] {
        const size_t width = monoclip_embed_dim(model);
        store(model->clip.probabilities(matrix_of(image_features, images, width),
                                        matrix_of(label_features, labels, width)),
              probabilities);
    });
}
