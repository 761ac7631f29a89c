// Small models for the tests of whole models on the GPU's backend.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "emulation/runtime.hpp"
#include "monoclip/cuda.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

// What takes a compiler longest is compiled by models.cpp, once for all files of these tests.
extern template class monoclip::Clip<monoclip::dynamic, monoclip::Cuda>;
extern template class monoclip::Clip<monoclip::dynamic, monoclip::BasicCpu<double>>;
extern template class monoclip::Clip<>;

namespace models {

namespace mc = monoclip;

using GpuClip = mc::Clip<mc::dynamic, mc::Cuda>;
using CpuClip = mc::Clip<mc::dynamic, mc::BasicCpu<double>>;

template <class ClipType, class Backend>
ClipType load(const mc::VitClipConfig& config, const Backend& backend) {
    return ClipType::load(hashed::checkpoint(hashed::tensors(config)), backend,
                          {config.activation, config.vision.head_width, config.text.head_width});
}

/// As small as a model may be: many pictures of it are few threads.
constexpr mc::VitClipConfig speck{8, {4, 2, 8, 1, 8}, {600, 16, 16, 1, 8}, mc::Activation::quick_gelu};
constexpr std::size_t speck_pixels = 3 * 4 * 4;

inline std::vector<float> pictures(std::size_t count, const std::string& name = "speck") {
    return hashed::pixels(name, speck, count);
}

inline GpuClip load_speck(mc::Cuda options) {
    options.threads = 1;
    return load<GpuClip>(speck, options);
}

/// The largest difference as a part of the largest expected number; NaN counts as infinite.
inline double difference(std::span<const float> actual, std::span<const float> expected) {
    double largest = 0;
    double scale = 0;
    if (actual.size() != expected.size()) return INFINITY;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double d = std::abs(static_cast<double>(actual[i]) - static_cast<double>(expected[i]));
        largest = d <= largest ? largest : (std::isnan(d) ? INFINITY : d);
        scale = (std::max)(scale, std::abs(static_cast<double>(expected[i])));
    }
    return largest / scale;
}

inline bool same_bits(const mc::Matrix& a, const mc::Matrix& b) {
    return a.elements().size() == b.elements().size() &&
           std::memcmp(a.data(), b.data(), a.elements().size_bytes()) == 0;
}

/// Lets one call after the other fail in `work`, until it runs through; each failure must be an error, after
/// which as many objects live as before. How many calls there were; from the 40th on each `step`-th fails.
template <class Work>
long fail_each_call(long step, Work work) {
    const long before = emulation::live_objects();
    for (long call = 0;; call += call < 40 ? 1 : step) {
        emulation::fail_call(call);
        const std::string id = error_id(work);
        const bool failed = emulation::has_failed();
        INFO("call " << call);
        REQUIRE((id == "none") == !failed);
        if (failed) REQUIRE(id.starts_with("cuda."));
        REQUIRE(emulation::live_objects() == before);
        emulation::reset();
        if (!failed) return call;
    }
}

}  // namespace models
