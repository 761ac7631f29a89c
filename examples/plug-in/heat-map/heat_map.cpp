// Where in a picture a label is: its parts are compared with the label, and the result is drawn over it.
//
//     heat_map MODEL PICTURE OUT.png "a rocket" [--others "a cat,a dog"] [--window PIXELS] [--attention]
//
// A square window moves over the picture. In each place the model gives a state to every patch, in the space
// of the features (Zhou, Loy, Dai: Extract Free Dense Labels from CLIP, 2022), which is compared with the
// label and with the others; a pixel's heat is the mean over all patches that it lay in. With --attention it
// is how much of its attention the model pays to the patch, whatever the label. By default the window is the
// whole shorter side, which is right for models of many patches.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include <monoclip/monoclip.hpp>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace mc = monoclip;

struct Options {
    std::vector<std::string> labels;  // the one that is looked for first
    int window = 0;
    bool attention = false;
};

/// Sums and counts of what patches said of each pixel.
class HeatMap {
  public:
    HeatMap(int width, int height)
        : width_(width), sums_(size_of(width, height)), counts_(size_of(width, height)) {}

    static std::size_t index_in(int row, int column, int grid) {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(grid) +
               static_cast<std::size_t>(column);
    }

    /// A window at (left, top) whose grid x grid patches have these values.
    void add(int left, int top, int window, int grid, const std::vector<float>& values) {
        for (int y = 0; y < window; ++y) {
            for (int x = 0; x < window; ++x) {
                const std::size_t pixel = index(left + x, top + y);
                sums_[pixel] += values[index_in(y * grid / window, x * grid / window, grid)];
                counts_[pixel] += 1;
            }
        }
    }

    float at(int x, int y) const {
        const std::size_t pixel = index(x, y);
        return counts_[pixel] != 0 ? sums_[pixel] / counts_[pixel] : 0;
    }

  private:
    static std::size_t size_of(int width, int height) {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    }
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    }

    int width_;
    std::vector<float> sums_, counts_;
};

/// The probability of the first label for every patch of a window, times that for the whole window: a patch
/// counts as much as the window that it was seen in.
std::vector<float> label_values(const mc::Clip<>& clip, const mc::ImageView& view, const mc::Matrix& labels) {
    const float whole = clip.probabilities(clip.encode_image(view), labels)(0, 0);
    const mc::Matrix tokens = clip.image_hidden_states(view, {.project = true});  // [1 + patches,embed_dim]
    const mc::Matrix probabilities = clip.probabilities(tokens, labels);          // [1 + patches,labels]
    std::vector<float> values;
    for (std::size_t patch = 1; patch < probabilities.rows(); ++patch)
        values.push_back(whole * probabilities(patch, 0));
    return values;
}

/// The attention that every patch gets, as a multiple of an equal share, the mean over all heads.
std::vector<float> attention_values(const mc::Clip<>& clip, const mc::ImageView& view) {
    const mc::Matrix weights = clip.image_attention(view);  // [heads,1 + patches]
    std::vector<float> values(weights.cols() - 1);
    const float share = static_cast<float>(weights.cols()) / static_cast<float>(weights.rows());
    for (std::size_t head = 0; head < weights.rows(); ++head) {
        for (std::size_t patch = 0; patch < values.size(); ++patch)
            values[patch] += share * weights(head, patch + 1);
    }
    return values;
}

/// Places of a window along a side: steps of half a patch, the last one at the end.
std::vector<int> places(int side, int window, int grid) {
    std::vector<int> result;
    const int step = (std::max)(1, window / (2 * grid));
    for (int place = 0; place < side - window; place += step) result.push_back(place);
    result.push_back(side - window);
    return result;
}

HeatMap find(const mc::Clip<>& clip, const mc::ImageView& picture, const Options& options) {
    const int shorter = (std::min)(picture.width(), picture.height());
    const int window = options.window != 0 ? (std::min)(options.window, shorter) : shorter;
    const mc::Matrix labels = clip.encode_labels(options.labels);
    const int tokens = mc::tokens_of(clip.config().vision);
    const int grid = static_cast<int>(std::lround(std::sqrt(tokens - 1)));
    HeatMap heat(picture.width(), picture.height());
    for (const int top : places(picture.height(), window, grid)) {
        for (const int left : places(picture.width(), window, grid)) {
            const mc::ImageView view = picture.crop(left, top, window, window);  // no copy
            heat.add(left, top, window, grid,
                     options.attention ? attention_values(clip, view) : label_values(clip, view, labels));
        }
    }
    return heat;
}

/// Dim and grey where it is cold; from red to yellow over the picture where it is warm.
std::vector<std::uint8_t> draw(const mc::Image& rgb, const HeatMap& heat) {
    float least = heat.at(0, 0), most = least;
    for (int y = 0; y < rgb.height(); ++y) {
        for (int x = 0; x < rgb.width(); ++x) {
            least = (std::min)(least, heat.at(x, y));
            most = (std::max)(most, heat.at(x, y));
        }
    }
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < rgb.height(); ++y) {
        for (int x = 0; x < rgb.width(); ++x) {
            const float warmth = most > least ? (heat.at(x, y) - least) / (most - least) : 0;
            const std::uint8_t* at = rgb.row(y) + 3 * x;
            const float from[3] = {static_cast<float>(at[0]), static_cast<float>(at[1]),
                                   static_cast<float>(at[2])};
            const float grey = 0.3f * from[0] + 0.6f * from[1] + 0.1f * from[2];
            const float fire[3] = {255, 255 * (std::max)(0.0f, 2 * warmth - 1), 0};
            for (int c = 0; c < 3; ++c) {
                const float cold = 0.5f * (grey + from[c]);
                pixels.push_back(static_cast<std::uint8_t>(cold + 0.65f * warmth * (fire[c] - cold)));
            }
        }
    }
    return pixels;
}

Options read_options(int count, char** words) {
    Options options{{words[4]}};
    for (int i = 5; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--attention") {
            options.attention = true;
        } else if (word == "--window" && i + 1 < count) {
            options.window = std::atoi(words[++i]);
        } else if (word == "--others" && i + 1 < count) {
            const std::string list = words[++i];
            for (std::size_t begin = 0; begin <= list.size();) {
                const std::size_t end = (std::min)(list.find(',', begin), list.size());
                options.labels.emplace_back(list, begin, end - begin);
                begin = end + 1;
            }
        } else {
            throw std::invalid_argument("what is " + word + "?");
        }
    }
    // Against nothing every probability would be 1.
    if (options.labels.size() == 1) options.labels.push_back("a blank white surface");
    return options;
}

int main(int count, char** words) try {
    if (count < 5) {
        std::fprintf(
            stderr,
            "usage: heat_map MODEL PICTURE OUT.png LABEL [--others \"a cat,a dog\"] [--window PIXELS] "
            "[--attention]\n");
        return 2;
    }
    const Options options = read_options(count, words);
    const auto clip = mc::Clip<>::load(words[1]);
    const mc::Image picture = mc::convert_to_rgb(mc::read_image(words[2]));
    const HeatMap heat = find(clip, picture, options);
    int best_x = 0, best_y = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (heat.at(x, y) > heat.at(best_x, best_y)) best_x = x, best_y = y;
        }
    }
    const std::vector<std::uint8_t> pixels = draw(picture, heat);
    if (stbi_write_png(words[3], picture.width(), picture.height(), 3, pixels.data(), 3 * picture.width()) ==
        0)
        throw std::runtime_error(std::string("cannot write ") + words[3]);
    std::printf("warmest at %d,%d\n", best_x, best_y);
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
