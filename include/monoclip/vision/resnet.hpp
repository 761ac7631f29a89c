// The modified ResNet image encoder: a stem of three convolutions, anti-aliased strides (an average pool
// before each strided convolution), attention pooling instead of average pooling. Follows openai/CLIP,
// clip/model.py, classes Bottleneck and ModifiedResNet (paper section 2.4).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "monoclip/backend/backend.hpp"
#include "monoclip/config.hpp"
#include "monoclip/core/executor.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/attention_pool.hpp"
#include "monoclip/nn/convolution.hpp"

namespace monoclip::inline v0_1 {

/// The extents of one bottleneck.
struct BottleneckConfig {
    int in = 64;
    int planes = 64;  ///< channels inside; it puts out four times as many
    int stride = 1;

    constexpr int out() const { return 4 * planes; }
    constexpr bool has_downsample() const { return stride > 1 || in != out(); }
};

/// The bottleneck at `index` of layer `layer`, both from 0.
constexpr BottleneckConfig bottleneck_config(const ResNetConfig& config, std::size_t layer,
                                             std::size_t index) {
    const int planes = config.width << layer;
    const int before = layer == 0 ? config.width : 2 * planes;  // what the layer before puts out
    return {index == 0 ? before : 4 * planes, planes, index == 0 && layer > 0 ? 2 : 1};
}

/// 1x1, 3x3, 1x1 convolutions and a shortcut.
template <class Parameter>
struct Bottleneck {
    nn::Convolution<Parameter> conv1, conv2, conv3;
    nn::BatchNorm<Parameter> bn1, bn2, bn3;
    nn::Convolution<Parameter> downsample_conv;  // used where the config has a downsample
    nn::BatchNorm<Parameter> downsample_bn;

    template <class Visitor>
    constexpr void describe(Visitor& visit, const BottleneckConfig& config) {
        visit.layer("conv1", conv1, config.in, config.planes, 1);
        visit.layer("bn1", bn1, config.planes);
        visit.layer("conv2", conv2, config.planes, config.planes, 3);
        visit.layer("bn2", bn2, config.planes);
        visit.layer("conv3", conv3, config.planes, config.out(), 1);
        visit.layer("bn3", bn3, config.out());
        if (config.has_downsample()) {
            visit.layer("downsample.0", downsample_conv, config.in, config.out(), 1);
            visit.layer("downsample.1", downsample_bn, config.out());
        }
    }
};

template <class Parameter>
struct ModifiedResNet {
    nn::Convolution<Parameter> conv1, conv2, conv3;
    nn::BatchNorm<Parameter> bn1, bn2, bn3;
    std::array<std::vector<Bottleneck<Parameter>>, 4> layers;
    nn::AttentionPool<Parameter> attnpool;

    constexpr ModifiedResNet() = default;
    constexpr explicit ModifiedResNet(const ResNetConfig& config) {
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            layers[layer].reserve(static_cast<std::size_t>(config.layers[layer]));
            for (int i = 0; i < config.layers[layer]; ++i) layers[layer].emplace_back();
        }
    }

    template <class Visitor>
    constexpr void describe(Visitor& visit, const ResNetConfig& config, int embed_dim) {
        visit.layer("conv1", conv1, 3, config.width / 2, 3);
        visit.layer("bn1", bn1, config.width / 2);
        visit.layer("conv2", conv2, config.width / 2, config.width / 2, 3);
        visit.layer("bn2", bn2, config.width / 2);
        visit.layer("conv3", conv3, config.width / 2, config.width, 3);
        visit.layer("bn3", bn3, config.width);
        constexpr std::array names{"layer1", "layer2", "layer3", "layer4"};
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            for (std::size_t i = 0; i < layers[layer].size(); ++i) {
                visit.layer_at(names[layer], i, layers[layer][i], bottleneck_config(config, layer, i));
            }
        }
        visit.layer("attnpool", attnpool, config.tokens(), config.features(), embed_dim);
    }
};

/// One bottleneck. x is [B*H*W,in]. Without a downsample it works in place and `out` is x; otherwise `out` is
/// another matrix, [B*H'*W',out].
template <class E>
constexpr void forward(const E& engine, const Bottleneck<typename E::Weight>& block,
                       const BottleneckConfig& config, const Grid& grid, typename E::ConstOperand x,
                       typename E::Operand out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid pooled_grid = grid.strided(config.stride);
    const auto inner = engine.operand(arena, grid.cells(), config.planes);
    nn::forward(engine, block.conv1, block.bn1, {grid, 1, 1}, true, false, x, inner, arena);
    const auto middle = engine.operand(arena, grid.cells(), config.planes);
    nn::forward(engine, block.conv2, block.bn2, {grid, 3, 1}, true, false, inner, middle, arena);
    auto last = middle;
    if (config.stride > 1) {
        last = engine.reshape(inner, pooled_grid.cells(), config.planes);
        engine.average_pool(middle, {grid, config.stride, config.stride}, last);
    }
    if (config.has_downsample()) {
        typename E::ConstOperand shortcut = x;
        const auto pooled = engine.operand(arena, pooled_grid.cells(), config.in);
        if (config.stride > 1) {
            engine.average_pool(x, {grid, config.stride, config.stride}, pooled);
            shortcut = pooled;
        }
        nn::forward(engine, block.downsample_conv, block.downsample_bn, {pooled_grid, 1, 1}, false, false,
                    shortcut, out, arena);
    }
    nn::forward(engine, block.conv3, block.bn3, {pooled_grid, 1, 1}, true, true, last, out, arena);
}

/// The stem: [B*S*S,3] -> out [B*S/4*S/4,width].
template <class E>
constexpr void forward_stem(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                            const ResNetConfig& config, const Grid& image, typename E::ConstOperand x,
                            typename E::Operand out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid grid = image.strided(2);
    const auto first = engine.operand(arena, grid.cells(), config.width / 2);
    nn::forward(engine, model.conv1, model.bn1, {image, 3, 2}, true, false, x, first, arena);
    const auto second = engine.operand(arena, grid.cells(), config.width / 2);
    nn::forward(engine, model.conv2, model.bn2, {grid, 3, 1}, true, false, first, second, arena);
    const auto third = engine.operand(arena, grid.cells(), config.width);
    nn::forward(engine, model.conv3, model.bn3, {grid, 3, 1}, true, false, second, third, arena);
    engine.average_pool(third, {grid, 2, 2}, out);
}

/// Normalised planes [B,3*S*S] -> features [B,E], not of unit length. Its activation is ReLU throughout.
template <class E>
constexpr void forward(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                       const ResNetConfig& config, Activation, std::int64_t batch,
                       typename E::ConstView pixels, typename E::View features, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid image{batch, config.image_size, config.image_size};
    Grid grid = image.strided(4);
    // Two matrices take turns; the first layer's output is the largest.
    const auto front = engine.operand(arena, grid.cells(), 4 * config.width);
    const auto back = engine.operand(arena, grid.cells(), 4 * config.width);
    auto x = engine.reshape(front, grid.cells(), config.width);
    {
        const typename E::Arena::Scope stem(arena);
        const auto channels_last = engine.operand(arena, image.cells(), 3);
        engine.to_channels_last(pixels, channels_last);
        forward_stem(engine, model, config, image, channels_last, x, arena);
    }
    bool x_in_front = true;
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        for (std::size_t i = 0; i < model.layers[layer].size(); ++i) {
            const BottleneckConfig block = bottleneck_config(config, layer, i);
            auto out = x;
            if (block.has_downsample()) {
                const Grid out_grid = grid.strided(block.stride);
                out = engine.reshape(x_in_front ? back : front, out_grid.cells(), block.out());
                x_in_front = !x_in_front;
            }
            forward(engine, model.layers[layer][i], block, grid, x, out, arena);
            grid = grid.strided(block.stride);
            x = out;
        }
    }
    nn::forward(engine, model.attnpool, batch, config.tokens(), config.features(), config.heads(), x,
                features, arena);
}

/// Folds every BatchNorm into its convolution, before packing for inference, several at a time.
inline void fold_batch_norm(ModifiedResNet<TensorView>& model, const ResNetConfig& config,
                            Executor& executor) {
    struct Pair {
        nn::Convolution<TensorView>* conv;
        nn::BatchNorm<TensorView>* bn;
    };
    std::vector<Pair> pairs{
        {&model.conv1, &model.bn1}, {&model.conv2, &model.bn2}, {&model.conv3, &model.bn3}};
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        for (std::size_t i = 0; i < model.layers[layer].size(); ++i) {
            Bottleneck<TensorView>& block = model.layers[layer][i];
            pairs.insert(
                pairs.end(),
                {{&block.conv1, &block.bn1}, {&block.conv2, &block.bn2}, {&block.conv3, &block.bn3}});
            if (bottleneck_config(config, layer, i).has_downsample())
                pairs.push_back({&block.downsample_conv, &block.downsample_bn});
        }
    }
    executor.parallel_for(pairs.size(), [&](std::size_t i) { nn::fold(*pairs[i].conv, *pairs[i].bn); });
}

}  // namespace monoclip::inline v0_1
