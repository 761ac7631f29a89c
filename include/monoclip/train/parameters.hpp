// The weights of a model that is trained, and their gradients: two blocks of numbers, and what lies where.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/backend/training.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/load.hpp"
#include "monoclip/model.hpp"
#include "monoclip/train/trained_parts.hpp"

namespace monoclip::inline v0_1 {

/// One tensor of a model that is trained.
template <class T>
struct TrainedTensor {
    std::string name;          ///< OpenAI's
    Shape shape;               ///< of its numbers
    Role role = Role::vector;  ///< what it is used for
    std::span<T> values;       ///< row-major
    std::span<T> gradient;     ///< empty where it is not trained
    /// Whether weight decay applies to it: to matrices and to the embeddings of tokens, not to gains, biases,
    /// class and positional embeddings and logit_scale.
    bool decays = false;
    std::size_t begin = 0;  ///< of its first number among those of all tensors
    std::size_t place = 0;  ///< and of all trained ones

    /// Whether it has a gradient.
    bool is_trained() const { return !gradient.empty(); }

    /// Its numbers in a state that has one for each trained one, such as moments.
    template <class Number>
    std::span<Number> part_of(std::span<Number> state) const {
        return state.subspan(place, values.size());
    }
    /// Likewise where the state has one for each number of the model.
    template <class Number>
    std::span<Number> part_of_all(std::span<Number> state) const {
        return state.subspan(begin, values.size());
    }
};

/// All of them, as the optimiser and the layers see them. Not copyable: the layers point into it.
template <TrainingEngine E>
class TrainedModel {
  public:
    using T = typename E::Number;  ///< number type of the weights

    /// Zeros. Throws train.101 for parts that the model has not.
    TrainedModel(const AnyClipConfig& config, const TrainedParts& parts)
        : config_(config), weights_(config), gradients_(config) {
        auto bound = list_parameters<typename E::Weight>(weights_, config);
        std::size_t all = 0, trained = 0;
        for (const auto& parameter : bound) {
            const auto count = static_cast<std::size_t>(parameter.shape.elements());
            all += count;
            if (asks_for(parameter, parts)) trained += count;
        }
        values_.resize(all);
        gradient_values_.resize(trained);
        bind(bound, parts);
    }
    TrainedModel(const TrainedModel&) = delete;
    TrainedModel& operator=(const TrainedModel&) = delete;

    /// Takes the numbers of a checkpoint. Throws load.102 to load.105 where it is another model's.
    void assign(const TensorMap& tensors) {
        for (const TrainedTensor<T>& tensor : tensors_)
            copy_elements(detail::bind_parameter(tensors, tensor.name, tensor.shape), tensor.values);
        detail::refuse_leftovers(tensors, list_parameters<typename E::Weight>(weights_, config_));
    }

    /// The model's sizes.
    const AnyClipConfig& config() const { return config_; }
    /// As the layers read them.
    const ClipModel<typename E::Weight>& weights() const { return weights_; }
    /// As the backward passes add to them; null where a tensor is not trained.
    const ClipModel<typename E::View>& gradients() const { return gradients_; }

    /// In the order of the model's description. The spans are valid as long as this lives.
    std::span<const TrainedTensor<T>> tensors() const { return tensors_; }

    /// The tensor of that name; train.102 where there is none.
    const TrainedTensor<T>& tensor(std::string_view name) const {
        const auto found = std::find_if(tensors_.begin(), tensors_.end(),
                                        [&](const auto& tensor) { return tensor.name == name; });
        if (found == tensors_.end())
            throw Error("train.102", detail::concat("the model has no tensor ", name));
        return *found;
    }

    /// All weights, in the order of `tensors`.
    std::span<T> all_values() { return values_; }
    std::span<const T> all_values() const { return values_; }
    /// The gradients of what is trained, in the order of `tensors`.
    std::span<T> all_gradients() { return gradient_values_; }
    std::span<const T> all_gradients() const { return gradient_values_; }
    /// Zeros: backward passes add.
    void clear_gradients() { std::fill(gradient_values_.begin(), gradient_values_.end(), T(0)); }

  private:
    template <class Parameter>
    bool asks_for(const Parameter& parameter, const TrainedParts& parts) const {
        return parameter.role != Role::statistic && detail::is_trained(parameter.name, config_, parts);
    }

    template <class List>
    void bind(const List& bound, const TrainedParts& parts) {
        const auto asked = list_parameters<typename E::View>(gradients_, config_);
        std::size_t at = 0, gradient_at = 0;
        for (std::size_t i = 0; i < bound.size(); ++i) {
            const auto& [name, shape, role, weight] = bound[i];
            const auto count = static_cast<std::size_t>(shape.elements());
            TrainedTensor<T> tensor{name, shape, role, std::span(values_).subspan(at, count),
                                    {},   false, at,   0};
            at += count;
            *weight = E::weight(tensor.values.data(), shape, role);
            if (role == Role::statistic) {  // which layers update, not the optimiser
                *asked[i].parameter = E::matrix_at(tensor.values.data(), 1, shape.elements());
            } else if (asks_for(bound[i], parts)) {
                tensor.place = gradient_at;
                tensor.gradient = tensor.part_of(std::span(gradient_values_));
                gradient_at += count;
                const std::int64_t rows = shape.rank() > 1 ? shape[0] : 1;
                *asked[i].parameter = E::matrix_at(tensor.gradient.data(), rows, shape.elements() / rows);
                tensor.decays = role != Role::vector;
            }
            tensors_.push_back(std::move(tensor));
        }
    }

    AnyClipConfig config_;
    std::vector<T> values_, gradient_values_;
    ClipModel<typename E::Weight> weights_;
    ClipModel<typename E::View> gradients_;
    std::vector<TrainedTensor<T>> tensors_;
};

}  // namespace monoclip::inline v0_1
