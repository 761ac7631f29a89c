// Convolution followed by batch normalisation, the ResNet's building block: y = activation(bn(conv(x))).
//
// Activations are channels-last: a matrix [B*H*W, channels]. A 1x1 convolution is then a linear layer. At
// inference batch normalisation is an affine map of each channel, so it is folded into the convolution before
// packing: with s = weight / sqrt(running_var + epsilon), W' = s W and b' = bias - s running_mean. Follows
// torch.nn.Conv2d and torch.nn.BatchNorm2d as openai/CLIP, clip/model.py, uses them (no convolution bias).
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct Convolution {
    Parameter weight;  // [out,in,kernel,kernel]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int in, int out, int kernel) {
        visit.parameter("weight", weight, Shape{out, in, kernel, kernel}, Role::convolution);
    }
};

template <class Parameter>
struct BatchNorm {
    static constexpr double epsilon = 1e-5;

    Parameter weight;        // [channels]
    Parameter bias;          // [channels]
    Parameter running_mean;  // [channels]
    Parameter running_var;   // [channels]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int channels) {
        visit.parameter("weight", weight, Shape{channels}, Role::vector);
        visit.parameter("bias", bias, Shape{channels}, Role::vector);
        visit.parameter("running_mean", running_mean, Shape{channels}, Role::statistic);
        visit.parameter("running_var", running_var, Shape{channels}, Role::statistic);
    }
};

/// out = activation(bn(conv(x))), BatchNorm folded; to accumulate: out = activation(out + bn(conv(x))).
/// x is [B*H*W,in]; out is [B*H'*W',out] with H' = ceil(H / stride); padding keeps kernels of 3 centred.
template <class E>
constexpr void forward(const E& engine, const Convolution<typename E::Weight>& conv,
                       const BatchNorm<typename E::Weight>& bn, const Window& window, bool relu,
                       bool accumulate, typename E::ConstOperand x, typename E::Operand out,
                       typename E::Arena& arena) {
    const Epilogue<E> epilogue{
        .bias = &bn.bias, .activate = relu, .activation = Activation::relu, .accumulate = accumulate};
    if (window.kernel == 1) {
        engine.linear(x, conv.weight, epilogue, out, arena);
    } else {
        engine.convolve(x, window, conv.weight, epilogue, out, arena);
    }
}

/// Replaces the convolution's weight and the normalisation's bias by their folded forms, in memory of their
/// own: the tensors of the file stay as they are.
inline void fold(Convolution<TensorView>& conv, BatchNorm<TensorView>& bn) {
    const auto numbers = [](const TensorView& tensor) {
        std::vector<double> values(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements<double>(tensor, values);
        return values;
    };
    const auto owned = [](const Shape& shape, const std::vector<double>& values) {
        const auto floats = std::make_shared<std::vector<float>>(values.begin(), values.end());
        const auto* data = reinterpret_cast<const std::byte*>(floats->data());
        return TensorView{DType::float32, shape, TensorView::contiguous_strides(shape), data, floats};
    };
    const std::vector<double> gain = numbers(bn.weight);
    const std::vector<double> mean = numbers(bn.running_mean);
    const std::vector<double> variance = numbers(bn.running_var);
    std::vector<double> bias = numbers(bn.bias);
    std::vector<double> weight = numbers(conv.weight);
    const std::size_t per_channel = gain.empty() ? 0 : weight.size() / gain.size();
    for (std::size_t channel = 0; channel < gain.size(); ++channel) {
        const double scale = gain[channel] / std::sqrt(variance[channel] + BatchNorm<TensorView>::epsilon);
        bias[channel] -= scale * mean[channel];
        for (std::size_t i = 0; i < per_channel; ++i) weight[channel * per_channel + i] *= scale;
    }
    conv.weight = owned(conv.weight.shape, weight);
    bn.bias = owned(bn.bias.shape, bias);
}

}  // namespace monoclip::inline v0_1::nn
