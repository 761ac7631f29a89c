// Moves of a picture (rotation, shift, zoom, mirror, crop) as one resampling.
//
// Output pixels look up where they come from; between pixels the filter of the preprocessing interpolates
// (Keys' cubic, or linear). That filter does not average, so a picture that is made much smaller is first
// reduced to the size at which it is needed, by the antialiasing resize. What lies beyond the picture has one
// colour.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <span>
#include <vector>

#include "monoclip/image/augmentation.hpp"
#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/image/resize.hpp"
#include "monoclip/image/resize_job.hpp"
#include "monoclip/image/resize_kernels.hpp"
#include "monoclip/image/scratch.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// A rectangle whose sides may lie between pixels.
struct Box {
    double x, y, width, height;
};

/// Where output points come from: x = xx * u + xy * v + x0, likewise y. Pixel i lies at i + 0.5.
struct AffineMap {
    double xx, xy, x0;
    double yx, yy, y0;

    double x(double u, double v) const { return xx * u + xy * v + x0; }
    double y(double u, double v) const { return yx * u + yy * v + y0; }
};

/// The map under which the square of `side` pixels shows `box`, mirrored, then enlarged and turned about its
/// centre, then shifted.
inline AffineMap affine_map(const Box& box, const Augmentation& move, int side) {
    const double angle = static_cast<double>(move.degrees) * std::numbers::pi / 180.0;
    const double cosine = std::cos(angle) / static_cast<double>(move.zoom);
    const double sine = std::sin(angle) / static_cast<double>(move.zoom);
    const double mirror = move.flip ? -1.0 : 1.0;
    // In the unit square about the centre: p = (u/side - 1/2 - shift), turned back by [cos sin; -sin cos].
    const double scale_x = mirror * box.width / side, scale_y = box.height / side;
    const double from_x = side * (0.5 + static_cast<double>(move.shift_x));
    const double from_y = side * (0.5 + static_cast<double>(move.shift_y));
    AffineMap map{scale_x * cosine, scale_x * sine, 0, -scale_y * sine, scale_y * cosine, 0};
    map.x0 = box.x + box.width / 2 - map.xx * from_x - map.xy * from_y;
    map.y0 = box.y + box.height / 2 - map.yx * from_x - map.yy * from_y;
    return map;
}

/// What of a picture can be seen through a map: whole pixels with `margin` around them. It may reach beyond
/// the picture.
struct Reach {
    double left, top, right, bottom;

    Reach(const AffineMap& map, int side, double margin_x, double margin_y) {
        const double end = side;
        const auto xs = std::minmax({map.x(0, 0), map.x(end, 0), map.x(0, end), map.x(end, end)});
        const auto ys = std::minmax({map.y(0, 0), map.y(end, 0), map.y(0, end), map.y(end, end)});
        left = std::floor(xs.first - margin_x);
        right = std::ceil(xs.second + margin_x);
        top = std::floor(ys.first - margin_y);
        bottom = std::ceil(ys.second + margin_y);
    }

    bool lies_within(int width, int height) const {
        return left >= 0 && top >= 0 && right <= width && bottom <= height;
    }
};

/// The median of the picture's outermost pixels, channel by channel, in RGB.
inline std::array<std::uint8_t, 3> border_color(const ImageView& image) {
    std::array<std::array<std::uint32_t, 256>, 3> counts{};
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(image.width()) * 3);
    const auto count = [&](const std::uint8_t* pixels, int number) {
        pixels_to_rgb(image.mode(), image.palette(), pixels, number, rgb.data());
        for (std::size_t i = 0; i < static_cast<std::size_t>(number) * 3; ++i) ++counts[i % 3][rgb[i]];
    };
    const std::ptrdiff_t last =
        static_cast<std::ptrdiff_t>(image.width() - 1) * bytes_per_pixel(image.mode());
    for (int y = 0; y < image.height(); ++y) {
        if (y == 0 || y == image.height() - 1) {
            count(image.row(y), image.width());
        } else {
            count(image.row(y), 1);
            count(image.row(y) + last, 1);
        }
    }
    std::array<std::uint8_t, 3> color{};
    for (std::size_t c = 0; c < 3; ++c) {
        std::uint32_t all = 0, below = 0;
        for (const std::uint32_t n : counts[c]) all += n;
        std::size_t value = 0;
        while (2 * (below += counts[c][value]) < all) ++value;
        color[c] = static_cast<std::uint8_t>(value);
    }
    return color;
}

/// Pixels as numbers, R, G, B and one unused, so that a pixel is one vector.
class Canvas {
  public:
    /// It lives in `memory`, which is kept from picture to picture; what it shows is not set.
    Canvas(std::vector<float>& memory, int width, int height)
        : memory_(memory), width_(static_cast<std::size_t>(width)) {
        memory_.resize(width_ * static_cast<std::size_t>(height) * 4);
    }

    void fill(const std::array<std::uint8_t, 3>& color) {
        const std::array<float, 4> pixel = pixel_of(color.data());
        for (std::size_t i = 0; i < memory_.size(); i += 4) std::copy_n(pixel.data(), 4, memory_.data() + i);
    }

    void set_row(int x, int y, const std::uint8_t* rgb, int count) {
        float* out = at(x, y);
        for (int i = 0; i < count; ++i, out += 4, rgb += 3) std::copy_n(pixel_of(rgb).data(), 4, out);
    }

    float* at(int x, int y) {
        return memory_.data() + (static_cast<std::size_t>(y) * width_ + static_cast<std::size_t>(x)) * 4;
    }
    std::size_t row_floats() const { return width_ * 4; }

  private:
    static std::array<float, 4> pixel_of(const std::uint8_t* rgb) {
        return {static_cast<float>(rgb[0]), static_cast<float>(rgb[1]), static_cast<float>(rgb[2]), 0.0f};
    }

    std::vector<float>& memory_;
    std::size_t width_;
};

/// The weights of the four pixels around a point, as polynomials of its distance from the second.
struct FourWeights {
    float cubic[4], square[4], linear[4], constant[4];

    std::array<float, 4> at(float t) const {
        std::array<float, 4> weights{};
        for (std::size_t i = 0; i < 4; ++i)
            weights[i] = ((cubic[i] * t + square[i]) * t + linear[i]) * t + constant[i];
        return weights;
    }
};

constexpr FourWeights four_weights(Interpolation interpolation) {
    if (interpolation == Interpolation::bilinear) return {{}, {}, {0, -1, 1, 0}, {0, 1, 0, 0}};
    return {{-0.5f, 1.5f, -1.5f, 0.5f}, {1, -2.5f, 2, -0.5f}, {-0.5f, 0, 0.5f, 0}, {0, 1, 0, 0}};
}

/// The colour at a point between pixels; `corner` is the first of the 4 x 4 pixels around it.
inline void interpolate(const float* corner, std::size_t row_floats, const std::array<float, 4>& x,
                        const std::array<float, 4>& y, std::uint8_t* out) {
    const float *second = corner + row_floats, *third = second + row_floats, *fourth = third + row_floats;
    // Loops over whole vectors, which compilers make of them.
    std::array<float, 16> column;
    for (std::size_t i = 0; i < 16; ++i)
        column[i] = y[0] * corner[i] + y[1] * second[i] + y[2] * third[i] + y[3] * fourth[i];
    std::array<std::int32_t, 4> color;
    for (std::size_t c = 0; c < 4; ++c) {
        const float raised =
            x[0] * column[c] + x[1] * column[4 + c] + x[2] * column[8 + c] + x[3] * column[12 + c] + 0.5f;
        color[c] = static_cast<std::int32_t>(raised);
    }
    for (std::size_t c = 0; c < 3; ++c)
        out[c] = static_cast<std::uint8_t>((std::min)((std::max)(color[c], 0), 255));
}

/// Fills `rgb` [side, side, 3] from a canvas that holds every pixel in the map's reach.
inline void sample(Canvas& canvas, const AffineMap& map, int side, Interpolation interpolation,
                   std::uint8_t* rgb) {
    const FourWeights weights = four_weights(interpolation);
    for (int v = 0; v < side; ++v) {
        for (int u = 0; u < side; ++u, rgb += 3) {
            // Counted from pixel centres; above 1, so that cutting off is rounding down.
            const double x = map.x(u + 0.5, v + 0.5) - 0.5, y = map.y(u + 0.5, v + 0.5) - 0.5;
            const int left = static_cast<int>(x), top = static_cast<int>(y);
            interpolate(canvas.at(left - 1, top - 1), canvas.row_floats(),
                        weights.at(static_cast<float>(x - left)), weights.at(static_cast<float>(y - top)),
                        rgb);
        }
    }
}

/// Below this reduction the interpolating filter still does well, and a second resampling would blur more.
inline constexpr double least_reduction = 1.5;

/// Pixels of a side in the reduced picture, of `pixels` that the map would shrink by `reduction`. Of less
/// than half a pixel nothing is left.
inline int reduced_side(int pixels, double reduction) {
    if (reduction <= least_reduction || pixels < 1) return pixels;
    return static_cast<int>(std::lround(pixels / reduction));
}

/// The map of coordinates along one axis after `in` pixels from `begin` on became `out`.
inline void rescale(int begin, int in, int out, double& a, double& b, double& offset) {
    const double factor = static_cast<double>(out) / in;
    a *= factor;
    b *= factor;
    offset = (offset - begin) * factor;
}

/// What is kept from picture to picture: memory, and the choice of kernels.
struct AffineMemory {
    std::vector<float> canvas;
    std::vector<std::byte> resize;
    const ResizeKernels* kernels = &resize_kernels_for(Isa::automatic);

    Scratch scratch_for(const ResizeJob& job) {
        Scratch size;
        measure_resize(job, *kernels, size);
        if (resize.size() < size.bytes()) resize.resize(size.bytes());
        return Scratch(resize);
    }
};

/// The square of `side` pixels that shows `box` of the picture, moved: `rgb` is [side, side, 3].
inline void resample(const ImageView& image, const Box& box, const Augmentation& move, int side,
                     Interpolation interpolation, AffineMemory& memory, std::uint8_t* rgb) {
    AffineMap map = affine_map(box, move, side);
    const double zoomed = side * static_cast<double>(move.zoom);
    const double reduction_x = box.width / zoomed, reduction_y = box.height / zoomed;
    // A reduced pixel is made of several, and the filter reads two on either side.
    const Reach wide(map, side, 4 * (std::max)(1.0, reduction_x), 4 * (std::max)(1.0, reduction_y));
    std::array<std::uint8_t, 3> color{};
    if (move.fill) {
        color = *move.fill;
    } else if (!wide.lies_within(image.width(), image.height())) {
        color = border_color(image);
    }
    const int left = static_cast<int>((std::max)(wide.left, 0.0));
    const int top = static_cast<int>((std::max)(wide.top, 0.0));
    const int width = static_cast<int>((std::min)(wide.right, static_cast<double>(image.width()))) - left;
    const int height = static_cast<int>((std::min)(wide.bottom, static_cast<double>(image.height()))) - top;
    const int reduced_width = reduced_side(width, reduction_x);
    const int reduced_height = reduced_side(height, reduction_y);
    if (reduced_width < 1 || reduced_height < 1) {  // nothing of the picture is in view
        for (int i = 0; i < side * side; ++i) std::copy_n(color.data(), 3, rgb + 3 * i);
        return;
    }
    rescale(left, width, reduced_width, map.xx, map.xy, map.x0);
    rescale(top, height, reduced_height, map.yx, map.yy, map.y0);
    const Reach reach(map, side, 3, 3);
    const int canvas_x = static_cast<int>(reach.left), canvas_y = static_cast<int>(reach.top);
    const int canvas_right = static_cast<int>(reach.right), canvas_bottom = static_cast<int>(reach.bottom);
    Canvas canvas(memory.canvas, canvas_right - canvas_x, canvas_bottom - canvas_y);
    if (!reach.lies_within(reduced_width, reduced_height)) canvas.fill(color);

    const ResizeJob job{width,          height,
                        image.mode(),   reduced_width,
                        reduced_height, {0, 0, reduced_width, reduced_height},
                        interpolation,  true};
    Scratch scratch = memory.scratch_for(job);
    const int first = (std::max)(canvas_x, 0), end = (std::min)(canvas_right, reduced_width);
    resize_rows(image.crop(left, top, width, height), job, *memory.kernels, scratch,
                [&](int y, const std::uint8_t* row) {
                    if (y < canvas_y || y >= canvas_bottom || end <= first) return;
                    canvas.set_row(first - canvas_x, y - canvas_y, row + 3 * first, end - first);
                });
    map.x0 -= canvas_x;
    map.y0 -= canvas_y;
    sample(canvas, map, side, interpolation, rgb);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
