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
#include <span>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1::nn {

/// A convolution without a bias: a BatchNorm follows.
template <class Parameter>
struct Convolution {
    Parameter weight;  ///< [out,in,kernel,kernel]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int in, int out, int kernel) {
        visit.parameter("weight", weight, Shape{out, in, kernel, kernel}, Role::convolution);
    }
};

/// BatchNorm over channels; folded into the convolution before it when a model is loaded for inference.
template <class Parameter>
struct BatchNorm {
    static constexpr double epsilon = 1e-5;  ///< added to the variance

    Parameter weight;        ///< [channels]
    Parameter bias;          ///< [channels]
    Parameter running_mean;  ///< [channels]
    Parameter running_var;   ///< [channels]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int channels) {
        visit.parameter("weight", weight, Shape{channels}, Role::vector);
        visit.parameter("bias", bias, Shape{channels}, Role::vector);
        visit.parameter("running_mean", running_mean, Shape{channels}, Role::statistic);
        visit.parameter("running_var", running_var, Shape{channels}, Role::statistic);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct ConvolutionTape {
    typename E::Operand before;         ///< [B*H'*W',out]: convolved, not normalised
    typename E::ConstView mean;         ///< [1,out]: of each channel
    typename E::ConstView variance;     ///< [1,out]
    bool are_batch_statistics = false;  ///< of this batch, not the running ones
};

/// out = activation(bn(conv(x))); to accumulate: out = activation(out + bn(conv(x))). BatchNorm is folded
/// into the weights, or, where they change, computed: with the running statistics, or with the batch's own,
/// which are then on the tape. x is [B*H*W,in]; out is [B*H'*W',out] with H' = ceil(H / stride); padding
/// keeps kernels of 3 centred.
template <class E>
constexpr void forward(const E& engine, const Convolution<typename E::Weight>& conv,
                       const BatchNorm<typename E::Weight>& bn, const Window& window, bool relu,
                       bool accumulate, typename E::ConstOperand x, typename E::Operand out,
                       typename E::Arena& arena, Recording<E, ConvolutionTape<E>> tape = {}) {
    const auto convolve = [&](const Epilogue<E>& epilogue, typename E::Operand result) {
        if (window.kernel == 1) {
            engine.linear(x, conv.weight, epilogue, result, arena);
        } else {
            engine.convolve(x, window, conv.weight, epilogue, result, arena);
        }
    };
    if constexpr (E::folds_batch_norm) {
        convolve(
            {.bias = &bn.bias, .activate = relu, .activation = Activation::relu, .accumulate = accumulate},
            out);
    } else {
        const typename E::Arena::Scope scope(arena);
        const auto before = engine.operand(tape ? *tape.arena : arena, out.rows, out.cols);
        convolve({}, before);
        typename E::ConstView mean = engine.numbers(bn.running_mean);
        typename E::ConstView variance = engine.numbers(bn.running_var);
        if (tape && tape->are_batch_statistics) {
            const auto batch_mean = engine.matrix(*tape.arena, 1, out.cols);
            const auto batch_variance = engine.matrix(*tape.arena, 1, out.cols);
            engine.channel_statistics(before, batch_mean, batch_variance, arena);
            mean = batch_mean;
            variance = batch_variance;
        }
        engine.batch_norm(before, mean, variance, BatchNorm<typename E::Weight>::epsilon, bn.weight, bn.bias,
                          accumulate ? typename E::ConstOperand(out) : typename E::ConstOperand{}, relu, out,
                          arena);
        if (tape) *tape = {before, mean, variance, tape->are_batch_statistics};
    }
}

/// Moves the running statistics a tenth of the way to the batch's, as PyTorch does; the variance without
/// bias. `gradients` holds views of the running statistics themselves.
template <class E>
void update_statistics(const E& engine, const BatchNorm<typename E::View>& gradients,
                       const ConvolutionTape<E>& tape) {
    if (!tape.are_batch_statistics) return;
    const auto count = static_cast<double>(tape.before.rows);
    const double unbiased = count > 1 ? count / (count - 1) : 1;
    engine.update_statistics(tape.mean, 1.0, 0.1, gradients.running_mean);
    engine.update_statistics(tape.variance, unbiased, 0.1, gradients.running_var);
}

/// The gradient of the normalised result (before any ReLU), d, which is overwritten -> that of x, stored in
/// dx or added, where it is asked for. A convolution of stride 2 has none: it is the first.
template <class E>
void backward(const E& engine, const Convolution<typename E::Weight>& conv,
              const BatchNorm<typename E::Weight>& bn, const Convolution<typename E::View>& conv_gradients,
              const BatchNorm<typename E::View>& bn_gradients, const Window& window,
              const ConvolutionTape<E>& tape, typename E::ConstOperand x, typename E::View d,
              typename E::View dx, typename E::Arena& arena) {
    engine.batch_norm_backward(tape.before, tape.mean, tape.variance, BatchNorm<typename E::Weight>::epsilon,
                               bn.weight, tape.are_batch_statistics, d, bn_gradients.weight,
                               bn_gradients.bias, arena);
    if (window.kernel == 1) {
        engine.linear_weight_gradient(d, x, conv.weight, conv_gradients.weight, {}, arena);
        if (dx.data != nullptr) engine.linear_input_gradient(d, conv.weight, false, dx, arena);
    } else {
        engine.convolve_weight_gradient(d, x, window, conv.weight, conv_gradients.weight, arena);
        if (dx.data != nullptr) engine.convolve_input_gradient(d, window, conv.weight, dx, arena);
    }
}

/// A weight [N,C,H,W] times a factor for each N. It lies channels-last, [N,H,W,C], as packing wants it.
inline TensorView scaled(const TensorView& weight, std::span<const double> factors) {
    const std::int64_t filters = weight.shape[0], channels = weight.shape[1];
    const std::int64_t height = weight.shape[2], width = weight.shape[3];
    TensorView one = weight;  // of the filters
    one.shape = {channels, height, width};
    one.strides = {weight.strides[1], weight.strides[2], weight.strides[3]};
    std::vector<double> numbers(static_cast<std::size_t>(channels * height * width));
    TensorView result = detail::owned_tensor({filters, height, width, channels}, [&](std::span<float> out) {
        auto to = out.begin();
        for (std::int64_t n = 0; n < filters; ++n) {
            one.data = weight.data + n * weight.strides[0] * static_cast<std::int64_t>(size_of(weight.dtype));
            copy_elements<double>(one, numbers);
            for (std::int64_t cell = 0; cell < height * width; ++cell) {
                for (std::int64_t c = 0; c < channels; ++c, ++to)
                    *to = static_cast<float>(numbers[static_cast<std::size_t>(c * height * width + cell)] *
                                             factors[static_cast<std::size_t>(n)]);
            }
        }
    });
    result.shape = weight.shape;
    result.strides = {channels * height * width, 1, width * channels, channels};
    return result;
}

/// Replaces the convolution's weight and the normalisation's bias by their folded forms, in memory of their
/// own: the tensors of the file stay as they are.
inline void fold(Convolution<TensorView>& conv, BatchNorm<TensorView>& bn) {
    const auto numbers = [](const TensorView& tensor) {
        std::vector<double> values(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements<double>(tensor, values);
        return values;
    };
    std::vector<double> scale = numbers(bn.weight);
    const std::vector<double> mean = numbers(bn.running_mean);
    const std::vector<double> variance = numbers(bn.running_var);
    const std::vector<double> bias = numbers(bn.bias);
    for (std::size_t channel = 0; channel < scale.size(); ++channel)
        scale[channel] /= std::sqrt(variance[channel] + BatchNorm<TensorView>::epsilon);
    conv.weight = scaled(conv.weight, scale);
    bn.bias = detail::owned_tensor(bn.bias.shape, [&](std::span<float> out) {
        for (std::size_t channel = 0; channel < out.size(); ++channel)
            out[channel] = static_cast<float>(bias[channel] - scale[channel] * mean[channel]);
    });
}

}  // namespace monoclip::inline v0_1::nn
