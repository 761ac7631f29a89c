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
    int in = 64;      ///< channels of the input
    int planes = 64;  ///< channels inside; it puts out four times as many
    int stride = 1;   ///< 1, or 2: then an average pool halves both sides

    /// Channels of the output.
    constexpr int out() const { return 4 * planes; }
    /// Whether the shortcut has a convolution of its own.
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
    nn::Convolution<Parameter> conv1;            ///< 1x1, in -> planes
    nn::Convolution<Parameter> conv2;            ///< 3x3, planes -> planes
    nn::Convolution<Parameter> conv3;            ///< 1x1, planes -> out
    nn::BatchNorm<Parameter> bn1;                ///< after conv1
    nn::BatchNorm<Parameter> bn2;                ///< after conv2
    nn::BatchNorm<Parameter> bn3;                ///< after conv3
    nn::Convolution<Parameter> downsample_conv;  ///< used where the config has a downsample
    nn::BatchNorm<Parameter> downsample_bn;      ///< after `downsample_conv`

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

/// The paper's ResNet: a stem of three convolutions and a pool, four layers of bottlenecks, attention
/// pooling.
template <class Parameter>
struct ModifiedResNet {
    nn::Convolution<Parameter> conv1;                          ///< 3x3 with stride 2, 3 -> width/2
    nn::Convolution<Parameter> conv2;                          ///< 3x3, width/2 -> width/2
    nn::Convolution<Parameter> conv3;                          ///< 3x3, width/2 -> width
    nn::BatchNorm<Parameter> bn1;                              ///< after conv1
    nn::BatchNorm<Parameter> bn2;                              ///< after conv2
    nn::BatchNorm<Parameter> bn3;                              ///< after conv3
    std::array<std::vector<Bottleneck<Parameter>>, 4> layers;  ///< `layer1` to `layer4` of the names
    nn::AttentionPool<Parameter> attnpool;                     ///< the cells -> embed_dim

    constexpr ModifiedResNet() = default;
    /// As many bottlenecks as the configuration has.
    constexpr explicit ModifiedResNet(const ResNetConfig& config) {
        for (std::size_t layer = 0; layer < layers.size(); ++layer)
            layers[layer] =
                std::vector(static_cast<std::size_t>(config.layers[layer]), Bottleneck<Parameter>());
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

/// What `backward` needs of a forward pass: what each convolution read and gave.
template <class E>
struct BottleneckTape {
    typename E::ConstOperand x;         ///< [B*H*W,in]
    typename E::ConstOperand inner;     ///< [B*H*W,planes]
    typename E::ConstOperand middle;    ///< [B*H*W,planes]
    typename E::ConstOperand last;      ///< [B*H'*W',planes]: `middle`, or its means
    typename E::ConstOperand shortcut;  ///< [B*H'*W',in]: `x`, or its means
    typename E::ConstOperand out;       ///< [B*H'*W',out]
    nn::ConvolutionTape<E> conv1;       ///< its convolution's
    nn::ConvolutionTape<E> conv2;       ///< its convolution's
    nn::ConvolutionTape<E> conv3;       ///< its convolution's
    nn::ConvolutionTape<E> downsample;  ///< the shortcut's, where it has one
};

/// One bottleneck. x is [B*H*W,in]. Without a downsample it works in place and `out` is x; otherwise `out` is
/// another matrix, [B*H'*W',out]. (Recorded, `out` is a copy of x instead: x is on the tape.)
template <class E>
constexpr void forward(const E& engine, const Bottleneck<typename E::Weight>& block,
                       const BottleneckConfig& config, const Grid& grid, typename E::ConstOperand x,
                       typename E::Operand out, typename E::Arena& arena,
                       Recording<E, BottleneckTape<E>> tape = {}) {
    using Tape = BottleneckTape<E>;
    const typename E::Arena::Scope scope(arena);
    auto& kept = tape ? *tape.arena : arena;
    const Grid pooled_grid = grid.strided(config.stride);
    const auto inner = engine.operand(kept, grid.cells(), config.planes);
    nn::forward(engine, block.conv1, block.bn1, {grid, 1, 1}, true, false, x, inner, arena,
                tape.part(&Tape::conv1));
    const auto middle = engine.operand(kept, grid.cells(), config.planes);
    nn::forward(engine, block.conv2, block.bn2, {grid, 3, 1}, true, false, inner, middle, arena,
                tape.part(&Tape::conv2));
    auto last = middle;
    if (config.stride > 1) {
        last = tape ? engine.operand(kept, pooled_grid.cells(), config.planes)
                    : engine.reshape(inner, pooled_grid.cells(), config.planes);
        engine.average_pool(middle, {grid, config.stride, config.stride}, last);
    }
    typename E::ConstOperand shortcut = x;
    if (config.has_downsample()) {
        if (config.stride > 1) {
            const auto pooled = engine.operand(kept, pooled_grid.cells(), config.in);
            engine.average_pool(x, {grid, config.stride, config.stride}, pooled);
            shortcut = pooled;
        }
        nn::forward(engine, block.downsample_conv, block.downsample_bn, {pooled_grid, 1, 1}, false, false,
                    shortcut, out, arena, tape.part(&Tape::downsample));
    }
    nn::forward(engine, block.conv3, block.bn3, {pooled_grid, 1, 1}, true, true, last, out, arena,
                tape.part(&Tape::conv3));
    if (tape) {
        tape->x = x;
        tape->inner = inner;
        tape->middle = middle;
        tape->last = last;
        tape->shortcut = shortcut;
        tape->out = out;
    }
}

/// The gradient of a bottleneck's result, d [B*H'*W',out], which is overwritten -> that of its input, dx
/// [B*H*W,in].
template <class E>
void backward(const E& engine, const Bottleneck<typename E::Weight>& block,
              const Bottleneck<typename E::View>& gradients, const BottleneckConfig& config, const Grid& grid,
              const BottleneckTape<E>& tape, typename E::View d, typename E::View dx,
              typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid pooled_grid = grid.strided(config.stride);
    const Window pool{grid, config.stride, config.stride};
    engine.activate_backward(tape.out, Activation::relu, d);
    auto d_middle = engine.matrix(arena, pooled_grid.cells(), config.planes);
    nn::backward(engine, block.conv3, block.bn3, gradients.conv3, gradients.bn3, {pooled_grid, 1, 1},
                 tape.conv3, tape.last, engine.copy(d, arena), d_middle, arena);
    if (config.stride > 1) {
        const auto d_last = d_middle;
        d_middle = engine.matrix(arena, grid.cells(), config.planes);
        engine.average_pool_backward(d_last, pool, d_middle);
    }
    engine.activate_backward(tape.middle, Activation::relu, d_middle);
    const auto d_inner = engine.matrix(arena, grid.cells(), config.planes);
    nn::backward(engine, block.conv2, block.bn2, gradients.conv2, gradients.bn2, {grid, 3, 1}, tape.conv2,
                 tape.inner, d_middle, d_inner, arena);
    engine.activate_backward(tape.inner, Activation::relu, d_inner);
    nn::backward(engine, block.conv1, block.bn1, gradients.conv1, gradients.bn1, {grid, 1, 1}, tape.conv1,
                 tape.x, d_inner, dx, arena);

    auto d_shortcut = d;
    if (config.has_downsample()) {
        d_shortcut = engine.matrix(arena, pooled_grid.cells(), config.in);
        nn::backward(engine, block.downsample_conv, block.downsample_bn, gradients.downsample_conv,
                     gradients.downsample_bn, {pooled_grid, 1, 1}, tape.downsample, tape.shortcut, d,
                     d_shortcut, arena);
        if (config.stride > 1) {
            const auto d_pooled = d_shortcut;
            d_shortcut = engine.matrix(arena, grid.cells(), config.in);
            engine.average_pool_backward(d_pooled, pool, d_shortcut);
        }
    }
    engine.add_to(d_shortcut, dx);
}

/// What `backward_stem` needs of a forward pass.
template <class E>
struct StemTape {
    typename E::ConstOperand x;       ///< [B*S*S,3]
    typename E::ConstOperand first;   ///< [B*S/2*S/2,width/2]
    typename E::ConstOperand second;  ///< [B*S/2*S/2,width/2]
    typename E::ConstOperand third;   ///< [B*S/2*S/2,width]
    nn::ConvolutionTape<E> conv1;     ///< its convolution's
    nn::ConvolutionTape<E> conv2;     ///< its convolution's
    nn::ConvolutionTape<E> conv3;     ///< its convolution's
};

/// The stem: [B*S*S,3] -> out [B*S/4*S/4,width].
template <class E>
constexpr void forward_stem(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                            const ResNetConfig& config, const Grid& image, typename E::ConstOperand x,
                            typename E::Operand out, typename E::Arena& arena,
                            Recording<E, StemTape<E>> tape = {}) {
    using Tape = StemTape<E>;
    const typename E::Arena::Scope scope(arena);
    auto& kept = tape ? *tape.arena : arena;
    const Grid grid = image.strided(2);
    const auto first = engine.operand(kept, grid.cells(), config.width / 2);
    nn::forward(engine, model.conv1, model.bn1, {image, 3, 2}, true, false, x, first, arena,
                tape.part(&Tape::conv1));
    const auto second = engine.operand(kept, grid.cells(), config.width / 2);
    nn::forward(engine, model.conv2, model.bn2, {grid, 3, 1}, true, false, first, second, arena,
                tape.part(&Tape::conv2));
    const auto third = engine.operand(kept, grid.cells(), config.width);
    nn::forward(engine, model.conv3, model.bn3, {grid, 3, 1}, true, false, second, third, arena,
                tape.part(&Tape::conv3));
    engine.average_pool(third, {grid, 2, 2}, out);
    if (tape) {
        tape->x = x;
        tape->first = first;
        tape->second = second;
        tape->third = third;
    }
}

/// The gradient of the stem's result, d [B*S/4*S/4,width]: adds those of its weights.
template <class E>
void backward_stem(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                   const ModifiedResNet<typename E::View>& gradients, const ResNetConfig& config,
                   const Grid& image, const StemTape<E>& tape, typename E::ConstView d,
                   typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid grid = image.strided(2);
    const auto d_third = engine.matrix(arena, grid.cells(), config.width);
    engine.average_pool_backward(d, {grid, 2, 2}, d_third);
    engine.activate_backward(tape.third, Activation::relu, d_third);
    const auto d_second = engine.matrix(arena, grid.cells(), config.width / 2);
    nn::backward(engine, model.conv3, model.bn3, gradients.conv3, gradients.bn3, {grid, 3, 1}, tape.conv3,
                 tape.second, d_third, d_second, arena);
    engine.activate_backward(tape.second, Activation::relu, d_second);
    const auto d_first = engine.matrix(arena, grid.cells(), config.width / 2);
    nn::backward(engine, model.conv2, model.bn2, gradients.conv2, gradients.bn2, {grid, 3, 1}, tape.conv2,
                 tape.first, d_second, d_first, arena);
    engine.activate_backward(tape.first, Activation::relu, d_first);
    nn::backward(engine, model.conv1, model.bn1, gradients.conv1, gradients.bn1, {image, 3, 2}, tape.conv1,
                 tape.x, d_first, {}, arena);
}

/// What `backward` needs of a forward pass: of all bottlenecks from `first` on, counted through all layers,
/// and of the stem where that is the first. Those before it are not trained.
template <class E>
struct ResNetTape {
    std::size_t first = 0;               ///< the first bottleneck that is trained
    typename E::Arena* arena = nullptr;  ///< where the layers' matrices are
    /// Normalises by the batch's statistics instead of the running ones.
    bool batch_statistics = false;
    /// Only what the stem and the bottlenecks read and gave is kept, and each runs forwards once more in the
    /// backward pass: a third more work for far less memory.
    bool recompute = false;
    StemTape<E> stem;                       ///< used where `first` is 0
    std::vector<BottleneckTape<E>> blocks;  ///< from `first` on
    nn::AttentionPoolTape<E> attnpool;      ///< the pooling's
};

/// Calls `visit` with what each convolution of a stem or a bottleneck left, of several side by side.
template <class Visit, class... Layers>
constexpr void for_convolutions(Visit visit, Layers&... layers) {
    visit(layers.conv1...);
    visit(layers.conv2...);
    visit(layers.conv3...);
    if constexpr ((requires { layers.downsample; } && ...)) visit(layers.downsample...);
}

/// Runs a stem or a bottleneck forwards: `run(recording)`. Trained, it leaves in `layer` what its backward
/// pass needs; to be recomputed, what it read and gave, and the statistics, which the running ones follow.
template <class E, class Layer, class Run>
constexpr void record_layer(const E& engine, Recording<E, ResNetTape<E>> tape, bool is_trained, Layer* layer,
                            typename E::Arena& arena, Run run) {
    if (!is_trained) return run(Recording<E, Layer>{});
    for_convolutions([&](auto& conv) { conv.are_batch_statistics = tape->batch_statistics; }, *layer);
    if (!tape->recompute) return run(Recording<E, Layer>{tape.arena, layer});
    const auto copy_statistics_to = [&](typename E::Arena& memory) {
        return [&](const nn::ConvolutionTape<E>& from, nn::ConvolutionTape<E>& to) {
            if (!from.are_batch_statistics || from.before.rows == 0) return;
            to.are_batch_statistics = true;
            to.before.rows = from.before.rows;  // how many cells they are of
            to.mean = engine.copy(from.mean, memory);
            to.variance = engine.copy(from.variance, memory);
        };
    };
    const typename E::Arena::Scope copies(arena);
    Layer kept;
    {
        const typename E::Arena::Scope dropped(*tape.arena);
        run(Recording<E, Layer>{tape.arena, layer});
        kept.x = layer->x;
        if constexpr (requires { kept.out; }) kept.out = layer->out;
        for_convolutions(copy_statistics_to(arena), *layer, kept);
    }
    for_convolutions(copy_statistics_to(*tape.arena), kept, kept);
    *layer = kept;
}

/// What `record_layer` left of a stem or a bottleneck, or what running it again, `run(recording)`, leaves on
/// the tape.
template <class E, class Layer, class Run>
Layer recorded_layer(const ResNetTape<E>& tape, const Layer& layer, Run run) {
    if (!tape.recompute) return layer;
    Layer again;
    for_convolutions([&](auto& conv) { conv.are_batch_statistics = tape.batch_statistics; }, again);
    run(Recording<E, Layer>{tape.arena, &again});
    return again;
}

/// Everything before the pooling: normalised planes [B,3*S*S] -> [B*S/32*S/32,features], which lie in the
/// arena or, recorded, on the tape.
template <class E>
constexpr typename E::ConstOperand forward_trunk(const E& engine,
                                                 const ModifiedResNet<typename E::Weight>& model,
                                                 const ResNetConfig& config, std::int64_t batch,
                                                 typename E::ConstView pixels, typename E::Arena& arena,
                                                 Recording<E, ResNetTape<E>> tape = {}) {
    const Grid image{batch, config.image_size, config.image_size};
    Grid grid = image.strided(4);
    if (tape) tape->arena = tape.arena;
    // Two matrices take turns; the first layer's output is the largest.
    const auto front = engine.operand(arena, grid.cells(), 4 * config.width);
    const auto back = engine.operand(arena, grid.cells(), 4 * config.width);
    auto x = engine.reshape(front, grid.cells(), config.width);
    {
        const typename E::Arena::Scope stem(arena);
        const bool is_trained = tape && tape->first == 0;
        const auto channels_last = engine.operand(is_trained ? *tape.arena : arena, image.cells(), 3);
        engine.to_channels_last(pixels, channels_last);
        record_layer(engine, tape, is_trained, is_trained ? &tape->stem : nullptr, arena, [&](auto record) {
            forward_stem(engine, model, config, image, channels_last, x, arena, record);
        });
    }
    bool x_in_front = true;
    std::size_t index = 0;
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        for (std::size_t i = 0; i < model.layers[layer].size(); ++i, ++index) {
            const BottleneckConfig block = bottleneck_config(config, layer, i);
            const Grid out_grid = grid.strided(block.stride);
            const bool is_trained = tape && index >= tape->first;
            if (is_trained) {
                if (index == tape->first) x = engine.copy(x, *tape.arena);
                tape->blocks.resize(index + 1);
            }
            auto out = x;
            if (is_trained) {
                out = block.has_downsample() ? engine.operand(*tape.arena, out_grid.cells(), block.out())
                                             : engine.copy(x, *tape.arena);
            } else if (block.has_downsample()) {
                out = engine.reshape(x_in_front ? back : front, out_grid.cells(), block.out());
                x_in_front = !x_in_front;
            }
            record_layer(engine, tape, is_trained, is_trained ? &tape->blocks[index] : nullptr, arena,
                         [&](auto record) {
                             forward(engine, model.layers[layer][i], block, grid, x, out, arena, record);
                         });
            grid = out_grid;
            x = out;
        }
    }
    return x;
}

/// Normalised planes [B,3*S*S] -> features [B,E], not of unit length. Its activation is ReLU throughout.
template <class E>
constexpr void forward(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                       const ResNetConfig& config, Activation, std::int64_t batch,
                       typename E::ConstView pixels, typename E::View features, typename E::Arena& arena,
                       Recording<E, ResNetTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const typename E::ConstOperand x = forward_trunk(engine, model, config, batch, pixels, arena, tape);
    nn::forward(engine, model.attnpool, batch, config.tokens(), config.features(), config.heads(), x,
                features, arena, tape.part(&ResNetTape<E>::attnpool));
}

/// The gradient of the features, d_features [B,E]: adds those of the weights that are asked for.
template <class E>
void backward(const E& engine, const ModifiedResNet<typename E::Weight>& model,
              const ModifiedResNet<typename E::View>& gradients, const ResNetConfig& config, Activation,
              const ResNetTape<E>& tape, typename E::ConstView d_features, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t batch = d_features.rows;
    const Grid image{batch, config.image_size, config.image_size};
    Grid grid = image.strided(32);
    // Two matrices take turns; the first layer's output is the largest.
    const std::int64_t largest = image.strided(4).cells() * 4 * config.width;
    const auto front = engine.matrix(arena, 1, largest);
    const auto back = engine.matrix(arena, 1, largest);
    bool d_in_front = true;
    auto d = engine.reshape(front, grid.cells(), config.features());
    nn::backward(engine, model.attnpool, gradients.attnpool, config.heads(), tape.attnpool, d_features, d,
                 arena);
    std::size_t index = tape.blocks.size();
    for (std::size_t layer = model.layers.size(); layer-- > 0;) {
        for (std::size_t i = model.layers[layer].size(); i-- > 0;) {
            if (index-- <= tape.first) return;
            const BottleneckConfig block = bottleneck_config(config, layer, i);
            const Grid in_grid{batch, grid.height * block.stride, grid.width * block.stride};
            const auto dx = engine.reshape(d_in_front ? back : front, in_grid.cells(), block.in);
            const typename E::Arena::Scope outer(arena), recomputed(*tape.arena);
            const auto taped = recorded_layer(tape, tape.blocks[index], [&](auto record) {
                const auto& x = tape.blocks[index].x;
                const auto out = block.has_downsample() ? engine.operand(arena, grid.cells(), block.out())
                                                        : engine.copy(x, arena);
                forward(engine, model.layers[layer][i], block, in_grid, x, out, arena, record);
            });
            backward(engine, model.layers[layer][i], gradients.layers[layer][i], block, in_grid, taped, d, dx,
                     arena);
            d_in_front = !d_in_front;
            grid = in_grid;
            d = dx;
        }
    }
    const typename E::Arena::Scope recomputed(*tape.arena);
    const auto stem = recorded_layer(tape, tape.stem, [&](auto record) {
        const auto out = engine.operand(arena, grid.cells(), config.width);
        forward_stem(engine, model, config, image, tape.stem.x, out, arena, record);
    });
    backward_stem(engine, model, gradients, config, image, stem, d, arena);
}

/// After a forward pass with the batch's statistics: moves the running ones towards them, of all layers that
/// are trained. `gradients` holds views of the running statistics themselves.
template <class E>
void update_statistics(const E& engine, const ModifiedResNet<typename E::View>& gradients,
                       const ResNetTape<E>& tape) {
    if (tape.first == 0) {
        nn::update_statistics(engine, gradients.bn1, tape.stem.conv1);
        nn::update_statistics(engine, gradients.bn2, tape.stem.conv2);
        nn::update_statistics(engine, gradients.bn3, tape.stem.conv3);
    }
    std::size_t index = 0;
    for (const auto& layer : gradients.layers) {
        for (const auto& block : layer) {
            if (index >= tape.blocks.size()) return;
            const BottleneckTape<E>& taped = tape.blocks[index++];
            nn::update_statistics(engine, block.bn1, taped.conv1);
            nn::update_statistics(engine, block.bn2, taped.conv2);
            nn::update_statistics(engine, block.bn3, taped.conv3);
            if (taped.downsample.before.rows != 0)
                nn::update_statistics(engine, block.downsample_bn, taped.downsample);
        }
    }
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
