// One axis of a resize: which pixels each output position reads, and with which weights.
//
// Follows Pillow 13's precompute_coeffs (src/libImaging/Resample.c) in every rounding: a filter whose support
// grows with the reduction, its weights divided by their sum, in units of 2^-22 for 8-bit pixels.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "monoclip/core/error.hpp"
#include "monoclip/image/preprocess_config.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

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

inline constexpr int weight_bits = 22;

/// A weight in units of 2^-22, to the nearest, halves away from zero.
inline std::int32_t fixed_point(double weight) {
    const double scaled = weight * (1 << weight_bits);
    return static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

/// The inputs [first, first + count) of one output position.
struct Taps {
    int first, count;
};

/// The output positions [begin, begin + positions) of one axis when `in` pixels become `out`. An axis that
/// keeps its length is not filtered: each position is its own input.
class ResizeAxis {
  public:
    /// Throws image.302 for more weights than `max_weights`.
    ResizeAxis(int in, int out, int begin, int positions, Interpolation interpolation)
        : in_(in),
          begin_(begin),
          positions_(positions),
          interpolation_(interpolation),
          filtered_(in != out),
          // The reference keeps the picture's box in single precision.
          scale_(static_cast<double>(static_cast<float>(in)) / out) {
        const double filter_scale = (std::max)(scale_, 1.0);
        support_ = (interpolation == Interpolation::bicubic ? 2.0 : 1.0) * filter_scale;
        inverse_scale_ = 1.0 / filter_scale;
        if (!filtered_) return;
        most_taps_ = static_cast<std::size_t>(std::ceil(support_)) * 2 + 1;
        if (most_taps_ > max_weights / static_cast<std::size_t>(positions)) {
            throw Error("image.302",
                        concat("a side of a picture: ", in, " pixels are too many to filter down to ", out));
        }
    }

    bool filtered() const { return filtered_; }
    int positions() const { return positions_; }
    std::size_t most_taps() const { return most_taps_; }  ///< of a position, at most

    /// Inputs [input_begin(), input_end()) are all that is read.
    int input_begin() const { return filtered_ ? taps(0).first : begin_; }
    int input_end() const {
        if (!filtered_) return begin_ + positions_;
        const Taps last = taps(positions_ - 1);
        return last.first + last.count;
    }

    Taps taps(int position) const {
        const double center = center_of(position);
        // Clamped before the conversion, which is undefined for numbers beyond int.
        const int first = static_cast<int>((std::max)(center - support_ + 0.5, 0.0));
        const int end = static_cast<int>((std::min)(center + support_ + 0.5, static_cast<double>(in_)));
        return {first, end - first};
    }

    /// The taps of a position and their weights, whose sum is 1; room for `most_taps()`.
    Taps weigh(int position, double* weights) const {
        const Taps range = taps(position);
        const double center = center_of(position);
        double sum = 0.0;
        for (int x = 0; x < range.count; ++x) {
            const double distance = (x + range.first - center + 0.5) * inverse_scale_;
            weights[x] = interpolation_ == Interpolation::bicubic ? bicubic_weight(distance)
                                                                  : bilinear_weight(distance);
            sum += weights[x];
        }
        if (sum != 0.0) {
            for (int x = 0; x < range.count; ++x) weights[x] /= sum;
        }
        return range;
    }

  private:
    double center_of(int position) const { return rounded_product(begin_ + position + 0.5, scale_); }

    int in_, begin_, positions_;
    Interpolation interpolation_;
    bool filtered_;
    double scale_, support_, inverse_scale_;
    std::size_t most_taps_ = 0;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
