// The two-layer perceptron of a block: c_proj(activation(c_fc(x))).
// Follows openai/CLIP, clip/model.py, class ResidualAttentionBlock, member `mlp`.
#pragma once

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/nn/linear.hpp"

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct Mlp {
    Linear<Parameter> c_fc;    // width -> hidden
    Linear<Parameter> c_proj;  // hidden -> width

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width, int hidden) {
        visit.layer("c_fc", c_fc, width, hidden);
        visit.layer("c_proj", c_proj, hidden, width);
    }
};

/// out += mlp(x). x and out are [tokens,width].
template <class E>
constexpr void forward(const E& engine, const Mlp<typename E::Weight>& layer, const TransformerConfig& config,
                       Activation activation, std::int64_t tokens, typename E::ConstOperand x,
                       typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto hidden = engine.operand(arena, tokens, config.hidden());  // [tokens,hidden]
    engine.linear(x, layer.c_fc.weight,
                  {.bias = &layer.c_fc.bias, .activate = true, .activation = activation}, hidden, arena);
    engine.linear(hidden, layer.c_proj.weight, {.bias = &layer.c_proj.bias, .accumulate = true}, out, arena);
}

}  // namespace monoclip::inline v0_1::nn
