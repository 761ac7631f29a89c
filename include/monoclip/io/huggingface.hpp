// A checkpoint under Hugging Face's names as one under OpenAI's (transformers, models/clip/modeling_clip.py).
//
// Nothing is copied but the attention's queries, keys and values, which OpenAI keeps in one tensor and
// Hugging Face in three: these are joined in memory of their own, unless descriptions are all that is wanted.
// Projections are views with exchanged strides.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/names.hpp"

namespace monoclip::inline v0_1 {

/// How much of a model's files is read.
enum class Reading : std::uint8_t {
    tensors,       ///< every tensor has its elements
    descriptions,  ///< types and shapes; a tensor whose elements would have to be made has none (no data)
};

namespace detail {

inline bool has_tensor(const TensorMap& tensors, std::string_view name) {
    return tensors.find(name) != tensors.end();
}

inline bool has_prefix(const TensorMap& tensors, std::string_view prefix) {
    const auto found = tensors.lower_bound(prefix);
    return found != tensors.end() && found->first.starts_with(prefix);
}

/// The prefix that a file leaves out: since version 5 transformers writes CLIPTextModel and CLIPVisionModel
/// without the name of their one tower.
inline std::string_view omitted_prefix(const TensorMap& tensors) {
    if (has_tensor(tensors, "embeddings.token_embedding.weight")) return "text_model.";
    if (has_tensor(tensors, "embeddings.patch_embedding.weight")) return "vision_model.";
    return {};
}

/// A matrix with rows and columns exchanged, without touching its elements.
inline TensorView transposed(TensorView matrix) {
    Shape shape;
    shape.push_back(matrix.shape[1]);
    shape.push_back(matrix.shape[0]);
    matrix.shape = shape;
    std::swap(matrix.strides[0], matrix.strides[1]);
    return matrix;
}

/// Writes the elements of a view of 1 or 2 dimensions in row-major order, bit for bit.
inline void copy_bits(const TensorView& source, std::byte* out) {
    if (source.is_contiguous()) {
        if (source.byte_size() != 0) std::memcpy(out, source.data, source.byte_size());
        return;
    }
    const std::size_t size = size_of(source.dtype);
    const std::int64_t rows = source.shape.rank() == 2 ? source.shape[0] : 1;
    const std::int64_t cols = source.shape.elements() / (std::max<std::int64_t>)(rows, 1);
    const std::int64_t step = source.strides[source.shape.rank() - 1];
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t col = 0; col < cols; ++col, out += size) {
            const std::int64_t at = (source.shape.rank() == 2 ? row * source.strides[0] : 0) + col * step;
            std::memcpy(out, source.data + static_cast<std::size_t>(at) * size, size);
        }
    }
}

/// Queries, keys and values of one layer, with the names they have in the file.
struct Thirds {
    std::array<std::string, 3> names;
    std::array<const TensorView*, 3> views{};
};

/// Throws load.102 (one is missing), load.103 (shapes differ), load.110 (number types differ).
inline void check_thirds(std::string_view joined_name, const Thirds& thirds) {
    for (std::size_t i = 0; i < 3; ++i) {
        if (thirds.views[i] == nullptr) {
            constexpr std::string_view which[] = {"queries", "keys", "values"};
            throw Error("load.102", concat(joined_name, ": the ", which[i], " (",
                                           huggingface_names(joined_name)[i].name, ") are missing"));
        }
    }
    const TensorView& first = *thirds.views[0];
    if (first.shape.rank() != 1 && first.shape.rank() != 2) {
        throw Error("load.103",
                    concat(thirds.names[0], ": expected a vector or a matrix, got ", to_string(first.shape)));
    }
    for (std::size_t i = 1; i < 3; ++i) {
        const TensorView& other = *thirds.views[i];
        if (other.shape != first.shape) {
            throw Error("load.103", concat(thirds.names[i], ": expected ", to_string(first.shape), " as ",
                                           thirds.names[0], " has, got ", to_string(other.shape)));
        }
        if (other.dtype != first.dtype) {
            throw Error("load.110", concat(thirds.names[i], ": expected ", name_of(first.dtype), " as ",
                                           thirds.names[0], " has, got ", name_of(other.dtype)));
        }
    }
}

/// One tensor whose rows are those of the three, in that order. Throws as `check_thirds`.
inline TensorView join_thirds(std::string_view joined_name, const Thirds& thirds, Reading reading) {
    check_thirds(joined_name, thirds);
    const TensorView& first = *thirds.views[0];
    TensorView joined;
    joined.dtype = first.dtype;
    joined.shape.push_back(3 * first.shape[0]);
    if (first.shape.rank() == 2) joined.shape.push_back(first.shape[1]);
    joined.strides = TensorView::contiguous_strides(joined.shape);
    if (reading == Reading::descriptions) return joined;
    const std::size_t size = first.byte_size();  // of bytes that exist three times: the sum cannot overflow
    const auto bytes = std::make_shared<std::vector<std::byte>>(3 * size);
    for (std::size_t i = 0; i < 3; ++i) copy_bits(*thirds.views[i], bytes->data() + i * size);
    joined.data = bytes->data();
    joined.owner = bytes;
    return joined;
}

/// A projection that changes nothing, [width,width]: a tower without one (CLIPTextModel, CLIPVisionModel)
/// returns its pooled state itself.
inline TensorView identity_matrix(std::int64_t width, Reading reading) {
    TensorView view;
    view.shape = Shape{width, width};
    view.strides = TensorView::contiguous_strides(view.shape);
    if (reading == Reading::descriptions) return view;
    const auto elements = std::make_shared<std::vector<float>>(static_cast<std::size_t>(width * width));
    for (std::size_t i = 0; i < static_cast<std::size_t>(width); ++i) {
        (*elements)[i * static_cast<std::size_t>(width) + i] = 1.0f;
    }
    view.data = reinterpret_cast<const std::byte*>(elements->data());
    view.owner = elements;
    return view;
}

/// Gives a file of one tower the projection that transformers leaves out of it.
inline void complete_single_tower(TensorMap& tensors, Reading reading) {
    const auto complete = [&](std::string_view projection, std::string_view square) {
        // The attention has a matrix of the same size: a file too small for it makes nothing of that size.
        const auto found = tensors.find(square);
        if (found == tensors.end() || has_tensor(tensors, projection)) return;
        const Shape& shape = found->second.shape;
        const bool plausible = shape.rank() == 2 && shape[0] == shape[1] && shape[0] <= max_width;
        if (!plausible || !found->second.is_contiguous()) return;  // refused later, by name
        tensors.emplace(projection, identity_matrix(shape[0], reading));
    };
    const bool vision = has_prefix(tensors, "visual.");
    const bool text = has_tensor(tensors, "token_embedding.weight");
    if (vision == text) return;
    complete(vision ? "visual.proj" : "text_projection",
             vision ? "visual.transformer.resblocks.0.attn.out_proj.weight"
                    : "transformer.resblocks.0.attn.out_proj.weight");
}

}  // namespace detail

/// Whether the tensors have Hugging Face's names: CLIPModel's, or those of one of its towers.
inline bool has_huggingface_names(const TensorMap& tensors) {
    return detail::has_prefix(tensors, "vision_model.") || detail::has_prefix(tensors, "text_model.") ||
           !detail::omitted_prefix(tensors).empty();
}

/// The tensors of a CLIPModel, or of a CLIPTextModel or CLIPVisionModel with or without projection, under
/// OpenAI's names. Those of a tower that is not asked for are left out, and no byte of them is read. Position
/// ids are dropped; a name that transformers' CLIP does not have stays as it is.
///
/// Throws load.102 (one of queries, keys, values is missing), load.103 (their shapes differ, or a projection
/// is no matrix), load.109 (a tensor twice), load.110 (the number types of queries, keys and values differ).
inline TensorMap from_huggingface(const TensorMap& tensors, Towers towers = Towers::both,
                                  Reading reading = Reading::tensors) {
    const std::string_view prefix = detail::omitted_prefix(tensors);
    TensorMap renamed;
    std::map<std::string, detail::Thirds> attention;
    for (const auto& [given, view] : tensors) {
        if (given.ends_with(".position_ids")) continue;
        const std::string name = detail::concat(prefix, given);
        std::optional<RenamedTensor> target = openai_name(name);
        if (!target && !prefix.empty()) target = openai_name(given);  // CLIPTextModel's with a projection
        const bool scalar = target && target->name == "logit_scale";
        const bool visual = target && target->name.starts_with("visual.");
        if (target && !scalar && !(visual ? has_vision(towers) : has_text(towers))) continue;
        if (target && target->third >= 0) {
            const auto third = static_cast<std::size_t>(target->third);
            detail::Thirds& thirds = attention[target->name];
            thirds.names[third] = given;
            thirds.views[third] = &view;
            continue;
        }
        if (target && target->transposed && view.shape.rank() != 2) {
            throw Error("load.103",
                        detail::concat(given, ": expected a matrix, got ", to_string(view.shape)));
        }
        const bool inserted = renamed
                                  .emplace(target ? target->name : given,
                                           target && target->transposed ? detail::transposed(view) : view)
                                  .second;
        if (!inserted) {
            throw Error("load.109", detail::concat(given,
                                                   ": stands twice in the file, under OpenAI's and "
                                                   "under Hugging Face's name"));
        }
    }
    for (const auto& [name, thirds] : attention) {
        if (!renamed.emplace(name, detail::join_thirds(name, thirds, reading)).second) {
            throw Error("load.109", detail::concat(name,
                                                   ": stands twice in the file, under OpenAI's and "
                                                   "under Hugging Face's names"));
        }
    }
    if (!detail::has_tensor(renamed, "visual.proj") || !detail::has_tensor(renamed, "text_projection")) {
        const bool both_towers =
            detail::has_prefix(tensors, "vision_model.") && detail::has_prefix(tensors, "text_model.");
        if (!both_towers) detail::complete_single_tower(renamed, reading);
    }
    return renamed;
}

}  // namespace monoclip::inline v0_1
