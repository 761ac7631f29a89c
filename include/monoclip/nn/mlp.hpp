// The two-layer perceptron of a block: c_proj(activation(c_fc(x))).
// Follows openai/CLIP, clip/model.py, class ResidualAttentionBlock, member `mlp`.
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/linear.hpp"

namespace monoclip::inline v0_1::nn {

/// The perceptron of a block: a layer, the activation, a layer.
template <class Parameter>
struct Mlp {
    Linear<Parameter> c_fc;    ///< width -> hidden
    Linear<Parameter> c_proj;  ///< hidden -> width

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width, int hidden) {
        visit.layer("c_fc", c_fc, width, hidden);
        visit.layer("c_proj", c_proj, hidden, width);
    }
};

/// What `backward` needs of a forward pass.
template <class E>
struct MlpTape {
    typename E::Operand before;  ///< [tokens,hidden]: before the activation
};

/// out += mlp(x). x and out are [tokens,width].
template <class E>
constexpr void forward(const E& engine, const Mlp<typename E::Weight>& layer, const TransformerConfig& config,
                       Activation activation, std::int64_t tokens, typename E::ConstOperand x,
                       typename E::View out, typename E::Arena& arena, Recording<E, MlpTape<E>> tape = {}) {
    const typename E::Arena::Scope scope(arena);
    const auto hidden = engine.operand(arena, tokens, config.hidden());  // [tokens,hidden]
    if (tape) tape->before = engine.operand(*tape.arena, tokens, config.hidden());
    engine.linear(x, layer.c_fc.weight,
                  {.bias = &layer.c_fc.bias,
                   .activate = true,
                   .activation = activation,
                   .before = tape ? &tape->before : nullptr},
                  hidden, arena);
    engine.linear(hidden, layer.c_proj.weight, {.bias = &layer.c_proj.bias, .accumulate = true}, out, arena);
}

/// The gradient of the result, dy -> that of x, dx; both are [tokens,width].
template <class E>
void backward(const E& engine, const Mlp<typename E::Weight>& layer, const Mlp<typename E::View>& gradients,
              Activation activation, const MlpTape<E>& tape, typename E::ConstOperand x,
              typename E::ConstView dy, typename E::View dx, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto d_hidden = engine.matrix(arena, tape.before.rows, tape.before.cols);  // [tokens,hidden]
    {
        const typename E::Arena::Scope activated(arena);
        const auto hidden = engine.operand(arena, tape.before.rows, tape.before.cols);
        engine.activate(tape.before, activation, hidden);
        backward(engine, layer.c_proj, gradients.c_proj, hidden, dy, false, d_hidden, arena);
    }
    engine.activate_backward(tape.before, activation, d_hidden);
    backward(engine, layer.c_fc, gradients.c_fc, x, d_hidden, false, dx, arena);
}

}  // namespace monoclip::inline v0_1::nn
