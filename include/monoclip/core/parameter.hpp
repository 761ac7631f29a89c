// How weights are described: once, by each layer's `describe`, for everything that walks them.
//
// A layer is a struct template over `Parameter`, what stands for one tensor: a view of the file (TensorView),
// a packed weight of a backend, only a shape (the planner's), later a gradient or an optimiser's moments.
// `describe` names each tensor as the file does, with its shape and its role. Loading, counting, packing and
// (later) saving, initialising and optimising all walk this one description.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1 {

/// What a tensor is for: it decides how a backend stores it.
enum class Role : std::uint8_t {
    matrix,       ///< y = x W^T, W is [out, in...]: linear layers, and convolutions seen as such
    stacked,      ///< three matrices of one size, one above the other: queries, keys, values
    projection,   ///< y = x W, W is [in, out]: `proj` and `text_projection`
    convolution,  ///< [out,in,kernel,kernel] over channels-last activations
    statistic,    ///< BatchNorm's running mean and variance: not learned, and folded away before packing
    vector,       ///< gains, biases, class and positional embeddings: added or multiplied, never a product's
                  ///< factor
    table         ///< token embeddings: rows are gathered
};

/// One tensor of a model: its name in the file, the shape it must have, and where the walked tree keeps it.
template <class Parameter>
struct NamedParameter {
    std::string name;      ///< OpenAI's: "visual.ln_pre.weight"
    Shape shape;           ///< that it must have
    Role role;             ///< what it is used for
    Parameter* parameter;  ///< its place in the tree
};

namespace detail {

/// Collects every parameter of a tree under its full name ("visual.ln_pre.weight").
template <class Parameter>
class ParameterList {
  public:
    void parameter(std::string_view name, Parameter& parameter, const Shape& shape, Role role) {
        list.push_back({prefix_ + std::string(name), shape, role, &parameter});
    }

    /// A nested layer: its own description, under `name` and a dot.
    template <class Layer, class... Extents>
    void layer(std::string_view name, Layer& layer, const Extents&... extents) {
        const std::size_t length = prefix_.size();
        prefix_.append(name).append(".");
        layer.describe(*this, extents...);
        prefix_.resize(length);
    }

    /// One of a sequence of layers: "name.index.".
    template <class Layer, class... Extents>
    void layer_at(std::string_view name, std::size_t index, Layer& item, const Extents&... extents) {
        layer(concat(name, ".", index), item, extents...);
    }

    std::vector<NamedParameter<Parameter>> list;

  private:
    std::string prefix_;
};

/// Hands every parameter to a function, without names: usable in constant expressions.
template <class Function>
class ParameterWalk {
  public:
    constexpr explicit ParameterWalk(Function function) : function_(std::move(function)) {}

    template <class Parameter>
    constexpr void parameter(std::string_view, Parameter& parameter, const Shape& shape, Role role) {
        function_(parameter, shape, role);
    }
    template <class Layer, class... Extents>
    constexpr void layer(std::string_view, Layer& layer, const Extents&... extents) {
        layer.describe(*this, extents...);
    }
    template <class Layer, class... Extents>
    constexpr void layer_at(std::string_view, std::size_t, Layer& layer, const Extents&... extents) {
        layer.describe(*this, extents...);
    }

  private:
    Function function_;
};

}  // namespace detail

/// Every parameter of `model` in the order of its description. The pointers are valid while `model` stays in
/// place.
template <class Parameter, class Model, class... Extents>
std::vector<NamedParameter<Parameter>> list_parameters(Model& model, const Extents&... extents) {
    detail::ParameterList<Parameter> visitor;
    model.describe(visitor, extents...);
    return std::move(visitor.list);
}

/// Calls `function(parameter, shape, role)` for every parameter of `model`.
template <class Model, class Function, class... Extents>
constexpr void walk_parameters(Model& model, Function function, const Extents&... extents) {
    detail::ParameterWalk<Function> visitor(std::move(function));
    model.describe(visitor, extents...);
}

}  // namespace monoclip::inline v0_1
