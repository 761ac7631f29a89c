// What a backend offers beyond `Engine` so that layers can run backwards.
//
// A forward pass that is to be followed by a backward pass gets a tape: each layer leaves there what its
// `backward` needs, in the tape's own arena, and works in scratch as ever. `backward` takes the gradient of
// the layer's result and gives that of its input; those of weights are added to what stands in the gradients,
// so that several batches can be summed. A gradient whose view is null is not asked for, and not computed.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>

#include "monoclip/backend/backend.hpp"

namespace monoclip::inline v0_1 {

/// What a step of AdamW does to every number of some: see `AdamW`.
struct AdamWStep {
    double gradient_scale = 1;    ///< clipping
    double beta1 = 0.9;           ///< decay of the first moment
    double beta2 = 0.98;          ///< decay of the second moment
    double epsilon = 1e-6;        ///< added to the root of the second moment
    double learning_rate = 1e-3;  ///< of this step
    double weight_decay = 0;      ///< times the learning rate: the share of itself that a value loses
    std::int64_t step = 1;        ///< from 1
};

/// The operations backwards. Sizes as in `Engine`.
template <class E>
concept TrainingEngine = Engine<E> &&
    requires(const E engine, typename E::Arena& arena, typename E::View out, typename E::ConstView in,
             typename E::Operand operand, typename E::ConstOperand operand_in,
             const typename E::Weight& weight, std::span<const int> ids, const Sequences& sequences,
             const Window& window) {
    requires !E::folds_batch_norm;
    // A weight's numbers as a matrix; to += from.
    { engine.numbers(weight) } -> std::same_as<typename E::ConstView>;
    engine.add_to(in, out);
    // The memory of a matrix as another one of no more elements.
    { engine.reshape(out, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
    // The gradient of a result [M,N] -> that of the input [M,K], stored or added; and, added, those of
    // the weight and of the bias [1,N].
    engine.linear_input_gradient(in, weight, bool{}, out, arena, Parts{});
    engine.linear_weight_gradient(in, operand_in, weight, out, out, arena, Parts{});
    // activation(x), and a gradient in place times the derivative at x.
    engine.activate(operand_in, Activation::gelu, operand);
    engine.activate_backward(operand_in, Activation::gelu, out);
    // What was normalised, gain, epsilon, the result's gradient -> the input's, stored or added; and,
    // added, those of gain and bias.
    engine.layer_norm_backward(in, weight, double{}, in, bool{}, out, out, out, arena);
    // Queries, keys and values, the result and its gradient -> their gradients.
    engine.attention_backward(in, sequences, int{}, bool{}, operand_in, in, out, arena);
    engine.pooled_attention_backward(in, in, sequences, int{}, operand_in, in, out, out, arena);
    // The gradient of pooled rows, added to that of all rows.
    engine.pool_backward(in, sequences, Pooling::first, out);
    // The gradient of tokens -> that of the patches' rows; and, added, class embedding and positions.
    engine.assemble_tokens_backward(in, std::int64_t{}, out, out, out);
    // A convolution's: of stride 1 for the input.
    engine.convolve_input_gradient(in, window, weight, out, arena);
    engine.convolve_weight_gradient(in, operand_in, window, weight, out, arena);
    // Mean and variance of each channel, and what is normalised by them.
    engine.channel_statistics(operand_in, out, out, arena);
    engine.update_statistics(in, double{}, double{}, out);
    engine.batch_norm(operand_in, in, in, double{}, weight, weight, operand_in, bool{}, operand, arena);
    engine.batch_norm_backward(operand_in, in, in, double{}, weight, bool{}, out, out, out, arena);
    engine.average_pool_backward(in, window, out);
    engine.assemble_mean_tokens_backward(in, std::int64_t{}, out, out);
    // Weights: a step of the optimiser over n numbers, to += (from - to) share, a sum of squares, and
    // whether all numbers are finite.
    engine.adamw(std::span<typename E::Number>{}, std::span<const typename E::Number>{},
                 std::span<typename E::Number>{}, std::span<typename E::Number>{}, AdamWStep{});
    engine.approach(std::span<const typename E::Number>{}, double{}, std::span<typename E::Number>{});
    { engine.is_finite(in) } -> std::same_as<bool>;
    { engine.is_finite(operand_in) } -> std::same_as<bool>;
    { engine.sum_of_squares(std::span<const typename E::Number>{}) } -> std::same_as<double>;
    // The gradient of tokens, added to table and positions.
    engine.embed_tokens_backward(ids, sequences, in, out, out);
};

}  // namespace monoclip::inline v0_1
