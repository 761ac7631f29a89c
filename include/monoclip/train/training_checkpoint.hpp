// The state of a training in one file: weights, the optimiser's moments, the average, and how far it is.
//
// A safetensors file: "weight.NAME", "first.NAME", "second.NAME" and "average.NAME" in float32, under
// OpenAI's names, and texts in its metadata. It is replaced whole or not at all (see `io/atomic_file.hpp`).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/safetensors_writer.hpp"
#include "monoclip/train/adamw.hpp"
#include "monoclip/train/parameters.hpp"

namespace monoclip::inline v0_1::detail {

/// Calls `visit(name, shape, numbers)` for all that a training keeps; `average` may be empty.
template <class E, class Visit>
void visit_training_state(TrainedModel<E>& model, AdamW<E>& optimiser, std::span<float> average,
                          Visit visit) {
    for (const auto& tensor : model.tensors()) {
        visit("weight." + tensor.name, tensor.shape, tensor.values);
        if (!average.empty()) visit("average." + tensor.name, tensor.shape, tensor.part_of_all(average));
        if (!tensor.is_trained()) continue;
        visit("first." + tensor.name, tensor.shape, tensor.part_of(optimiser.first_moments()));
        visit("second." + tensor.name, tensor.shape, tensor.part_of(optimiser.second_moments()));
    }
}

/// Throws what `write_safetensors` throws; an older file of that name is then as it was.
template <class E>
void write_training_checkpoint(const std::filesystem::path& path, TrainedModel<E>& model, AdamW<E>& optimiser,
                               std::span<float> average, std::map<std::string, std::string> metadata) {
    TensorMap tensors;
    visit_training_state(model, optimiser, average,
                         [&](const std::string& name, const Shape& shape, std::span<float> numbers) {
                             tensors.emplace(name, borrowed_tensor(shape, numbers));
                         });
    write_safetensors(path, tensors, {std::nullopt, std::move(metadata), {}});
}

/// Fills model, optimiser and average. Throws train.107 where the file holds another model's state, and what
/// a damaged file throws.
template <class E>
void read_training_checkpoint(const Checkpoint& checkpoint, TrainedModel<E>& model, AdamW<E>& optimiser,
                              std::span<float> average) {
    std::size_t used = 0;
    visit_training_state(model, optimiser, average,
                         [&](const std::string& name, const Shape& shape, std::span<float> numbers) {
                             const auto found = checkpoint.tensors.find(name);
                             if (found == checkpoint.tensors.end())
                                 throw Error("train.107", concat("the training checkpoint has no ", name));
                             if (found->second.shape != shape || found->second.dtype != DType::float32) {
                                 throw Error("train.107",
                                             concat("the training checkpoint's ", name, ": expected float32 ",
                                                    to_string(shape), ", got ", name_of(found->second.dtype),
                                                    " ", to_string(found->second.shape)));
                             }
                             copy_elements(found->second, numbers);
                             ++used;
                         });
    if (used != checkpoint.tensors.size()) {
        throw Error("train.107", concat("the training checkpoint holds ", checkpoint.tensors.size(),
                                        " tensors; this training has ", used));
    }
}

}  // namespace monoclip::inline v0_1::detail
