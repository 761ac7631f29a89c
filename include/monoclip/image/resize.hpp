// Resizing with antialiasing, with the same bits as Pillow 13's Image.resize.
//
// A separable filter whose support grows with the reduction. Each pass writes 8-bit (or, for I;16, 16-bit)
// pixels; 8-bit passes work with fixed-point weights of 22 bits. The pass over rows comes first unless the
// height shrinks by more than twice what the width does. Palette and 1-bit pictures take the nearest pixel;
// RGBA and LA are filtered with alpha multiplied in. A side that keeps its length is not filtered.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/convert.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess_config.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The longest side that a picture is resized to; longer ones come from absurd aspect ratios only.
inline constexpr std::int64_t max_resized_side = std::int64_t{1} << 26;

/// The most weights of one axis (2 GB); the reference refuses more, too.
inline constexpr std::size_t max_weights = std::size_t{1} << 28;

/// a * b, rounded to double. The detour keeps compilers from fusing it with an addition, which would round
/// once less than the reference does.
inline double rounded_product(double a, double b) {
    const volatile double product = a * b;
    return product;
}

/// Keys' cubic with a = -1/2, zero from 2 on.
inline double bicubic_weight(double x) {
    x = std::fabs(x);
    if (x < 1.0) return rounded_product(rounded_product(rounded_product(1.5, x) - 2.5, x), x) + 1.0;
    if (x < 2.0) return (rounded_product(rounded_product(x - 5.0, x) + 8.0, x) - 4.0) * -0.5;
    return 0.0;
}

inline double bilinear_weight(double x) {
    x = std::fabs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
}

/// A part of the resized picture, in its pixels.
struct Window {
    int x, y, width, height;
};

/// For each output position of one axis: which inputs count, and how much. Weights of a position sum to 1.
struct FilterTaps {
    std::vector<int> first;       // [positions] first input
    std::vector<int> count;       // [positions] number of inputs, at most `stride`
    std::vector<double> weights;  // [positions, stride]
    std::size_t stride = 0;

    int begin() const { return first.front(); }  // inputs [begin, end) are all that is read
    int end() const { return first.back() + count.back(); }
    const double* row(std::size_t position) const { return weights.data() + position * stride; }
};

/// The taps of output positions [begin, begin + positions) when `in` pixels become `out`.
inline FilterTaps make_taps(int in, int out, int begin, int positions, Interpolation interpolation) {
    // The reference keeps the picture's box in single precision.
    const double scale = static_cast<double>(static_cast<float>(in)) / out;
    const double filter_scale = (std::max)(scale, 1.0);
    const double support = (interpolation == Interpolation::bicubic ? 2.0 : 1.0) * filter_scale;
    const double inverse_scale = 1.0 / filter_scale;
    FilterTaps taps;
    taps.stride = static_cast<std::size_t>(std::ceil(support)) * 2 + 1;
    if (taps.stride > max_weights / static_cast<std::size_t>(positions)) {
        throw Error("image.302",
                    concat("a side of a picture: ", in, " pixels are too many to filter down to ", out));
    }
    taps.first.resize(static_cast<std::size_t>(positions));
    taps.count.resize(taps.first.size());
    taps.weights.assign(taps.first.size() * taps.stride, 0.0);
    for (std::size_t i = 0; i < taps.first.size(); ++i) {
        const double center = rounded_product(begin + static_cast<int>(i) + 0.5, scale);
        // Clamped before the conversion, which is undefined for numbers beyond int.
        const int first = static_cast<int>((std::max)(center - support + 0.5, 0.0));
        const int count =
            static_cast<int>((std::min)(center + support + 0.5, static_cast<double>(in))) - first;
        double* weights = taps.weights.data() + i * taps.stride;
        double sum = 0.0;
        for (int x = 0; x < count; ++x) {
            const double distance = (x + first - center + 0.5) * inverse_scale;
            weights[x] = interpolation == Interpolation::bicubic ? bicubic_weight(distance)
                                                                 : bilinear_weight(distance);
            sum += weights[x];
        }
        if (sum != 0.0) {
            for (int x = 0; x < count; ++x) weights[x] /= sum;
        }
        taps.first[i] = first;
        taps.count[i] = count;
    }
    return taps;
}

inline constexpr int weight_bits = 22;

/// Weights in units of 2^-22, to the nearest, halves away from zero.
inline std::vector<std::int32_t> fixed_point(const std::vector<double>& weights) {
    std::vector<std::int32_t> fixed(weights.size());
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        const double scaled = weights[i] * (1 << weight_bits);
        fixed[i] = static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
    return fixed;
}

inline std::uint8_t from_fixed_point(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> weight_bits, 0, 255));
}

inline std::uint16_t clamp_to_16_bits(double sum) {
    const int rounded = static_cast<int>(sum >= 0.0 ? sum + 0.5 : sum - 0.5);
    return static_cast<std::uint16_t>(std::clamp(rounded, 0, 65535));
}

inline std::uint16_t load_16(const std::uint8_t* at) {
    std::uint16_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// One row of pixels of `Channels` bytes through the taps of x.
template <int Channels>
void filter_row(const std::uint8_t* in, const FilterTaps& taps, const std::vector<std::int32_t>& weights,
                std::uint8_t* out) {
    for (std::size_t i = 0; i < taps.first.size(); ++i, out += Channels) {
        std::int32_t sums[Channels];
        std::fill_n(sums, Channels, 1 << (weight_bits - 1));
        const std::int32_t* weight = weights.data() + i * taps.stride;
        const std::uint8_t* pixel = in + static_cast<std::ptrdiff_t>(taps.first[i]) * Channels;
        for (int x = 0; x < taps.count[i]; ++x, pixel += Channels) {
            for (int c = 0; c < Channels; ++c) sums[c] += pixel[c] * weight[x];
        }
        for (int c = 0; c < Channels; ++c) out[c] = from_fixed_point(sums[c]);
    }
}

inline void filter_row_16(const std::uint8_t* in, const FilterTaps& taps, std::uint8_t* out) {
    for (std::size_t i = 0; i < taps.first.size(); ++i) {
        double sum = 0.0;
        for (int x = 0; x < taps.count[i]; ++x) {
            sum += rounded_product(load_16(in + 2 * static_cast<std::ptrdiff_t>(taps.first[i] + x)),
                                   taps.row(i)[x]);
        }
        const std::uint16_t value = clamp_to_16_bits(sum);
        std::memcpy(out + 2 * i, &value, sizeof value);
    }
}

/// The pass along x: rows of `in` become rows of as many pixels as there are taps.
inline Image filter_rows(const ImageView& in, const FilterTaps& taps) {
    Image out(static_cast<int>(taps.first.size()), in.height(), in.mode());
    const std::vector<std::int32_t> weights =
        in.mode() == PixelMode::grey16 ? std::vector<std::int32_t>() : fixed_point(taps.weights);
    for (int y = 0; y < in.height(); ++y) {
        switch (in.mode()) {
            case PixelMode::grey16:
                filter_row_16(in.row(y), taps, out.row(y));
                break;
            case PixelMode::grey_alpha:
                filter_row<2>(in.row(y), taps, weights, out.row(y));
                break;
            case PixelMode::rgb:
                filter_row<3>(in.row(y), taps, weights, out.row(y));
                break;
            case PixelMode::rgba:
            case PixelMode::cmyk:
                filter_row<4>(in.row(y), taps, weights, out.row(y));
                break;
            case PixelMode::grey:
            case PixelMode::one_bit:
            case PixelMode::palette:
                filter_row<1>(in.row(y), taps, weights, out.row(y));
                break;
        }
    }
    return out;
}

/// The pass along y. `taps` counts rows of the whole picture, of which `in` begins with row `offset`.
inline Image filter_columns(const ImageView& in, const FilterTaps& taps, int offset) {
    Image out(in.width(), static_cast<int>(taps.first.size()), in.mode());
    const bool wide = in.mode() == PixelMode::grey16;
    const std::vector<std::int32_t> weights = wide ? std::vector<std::int32_t>() : fixed_point(taps.weights);
    const std::size_t values = out.row_bytes() / (wide ? 2 : 1);
    std::vector<std::int32_t> sums(wide ? 0 : values);
    std::vector<double> wide_sums(wide ? values : 0);
    for (std::size_t i = 0; i < taps.first.size(); ++i) {
        std::fill(sums.begin(), sums.end(), 1 << (weight_bits - 1));
        std::fill(wide_sums.begin(), wide_sums.end(), 0.0);
        for (int k = 0; k < taps.count[i]; ++k) {
            const std::uint8_t* row = in.row(taps.first[i] - offset + k);
            if (wide) {
                const double weight = taps.row(i)[k];
                for (std::size_t x = 0; x < values; ++x)
                    wide_sums[x] += rounded_product(load_16(row + 2 * x), weight);
            } else {
                const std::int32_t weight = weights[i * taps.stride + static_cast<std::size_t>(k)];
                for (std::size_t x = 0; x < values; ++x) sums[x] += row[x] * weight;
            }
        }
        std::uint8_t* to = out.row(static_cast<int>(i));
        for (std::size_t x = 0; x < sums.size(); ++x) to[x] = from_fixed_point(sums[x]);
        for (std::size_t x = 0; x < wide_sums.size(); ++x) {
            const std::uint16_t value = clamp_to_16_bits(wide_sums[x]);
            std::memcpy(to + 2 * x, &value, sizeof value);
        }
    }
    return out;
}

/// Both passes, for the pixels of `window` only. At least one side changes its length.
inline Image filter_window(const ImageView& in, int width, int height, const Window& window,
                           Interpolation interpolation) {
    const bool along_x = width != in.width(), along_y = height != in.height();
    const FilterTaps x_taps =
        along_x ? make_taps(in.width(), width, window.x, window.width, interpolation) : FilterTaps{};
    const FilterTaps y_taps =
        along_y ? make_taps(in.height(), height, window.y, window.height, interpolation) : FilterTaps{};
    const int left = along_x ? x_taps.begin() : window.x, top = along_y ? y_taps.begin() : window.y;
    const int right = along_x ? x_taps.end() : window.x + window.width;
    const int bottom = along_y ? y_taps.end() : window.y + window.height;
    const std::int64_t shrunk_x = std::int64_t{in.width()} - width,
                       shrunk_y = std::int64_t{in.height()} - height;
    const bool columns_first = shrunk_y > 0 && shrunk_y > 2 * shrunk_x;
    if (!along_x) return filter_columns(in.crop(left, top, right - left, bottom - top), y_taps, top);
    if (!along_y) return filter_rows(in.crop(0, top, in.width(), bottom - top), x_taps);
    const ImageView read = in.crop(0, top, in.width(), bottom - top);
    if (columns_first) {
        const Image flat = filter_columns(read, y_taps, top);
        return filter_rows(flat, x_taps);
    }
    const Image slim = filter_rows(read, x_taps);
    return filter_columns(slim, y_taps, top);
}

/// For output positions [begin, begin + positions): the input whose pixel is taken, -1 beyond the last one.
/// The reference adds the scale up from the first position on; its rounding is part of the result.
inline std::vector<int> nearest_positions(int in, int out, int begin, int positions) {
    const double scale = static_cast<double>(static_cast<float>(in)) / out;
    std::vector<int> sources(static_cast<std::size_t>(positions));
    double at = scale * 0.5;
    for (int i = 0; i < begin + positions; ++i, at += scale) {
        if (i >= begin) sources[static_cast<std::size_t>(i - begin)] = at < in ? static_cast<int>(at) : -1;
    }
    return sources;
}

/// The pixels of `window` after a resize by nearest pixel; pixels of one byte.
inline Image nearest_window(const ImageView& in, int width, int height, const Window& window) {
    Image out = in.palette() != nullptr ? Image(window.width, window.height, in.mode(), *in.palette())
                                        : Image(window.width, window.height, in.mode());
    const std::vector<int> columns = nearest_positions(in.width(), width, window.x, window.width);
    const std::vector<int> rows = nearest_positions(in.height(), height, window.y, window.height);
    for (int y = 0; y < window.height; ++y) {
        const int source = rows[static_cast<std::size_t>(y)];
        if (source < 0) continue;
        const std::uint8_t* from = in.row(source);
        std::uint8_t* to = out.row(y);
        for (const int column : columns) *to++ = column < 0 ? std::uint8_t{0} : from[column];
    }
    return out;
}

/// The pixels of `window` of the picture resized to `width` x `height`; the same bits as cropping the whole.
inline Image resize_window(const ImageView& in, int width, int height, const Window& window,
                           Interpolation interpolation) {
    if (width == in.width() && height == in.height()) {
        return Image::copy(in.crop(window.x, window.y, window.width, window.height));
    }
    if (in.mode() == PixelMode::palette || in.mode() == PixelMode::one_bit) {
        return nearest_window(in, width, height, window);
    }
    if (!has_alpha(in.mode())) return filter_window(in, width, height, window, interpolation);
    const Image colours = premultiplied(in);
    Image out = filter_window(colours, width, height, window, interpolation);
    unpremultiply(out);
    return out;
}

}  // namespace detail

/// The picture at `width` x `height` pixels, in its own mode: equal to Pillow's `resize((width, height),
/// ...)`. Throws image.301 for sides outside 1 to 2^26.
inline Image resize(const ImageArgument& image, int width, int height,
                    Interpolation interpolation = Interpolation::bicubic) {
    if (width < 1 || height < 1 || width > detail::max_resized_side || height > detail::max_resized_side) {
        throw Error("image.301", detail::concat("sides of a resized picture: expected 1 to ",
                                                detail::max_resized_side, ", got ", width, " x ", height));
    }
    return detail::resize_window(image.view(), width, height, {0, 0, width, height}, interpolation);
}

}  // namespace monoclip::inline v0_1
