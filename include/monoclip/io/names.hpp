// Two conventions of naming the same weights: OpenAI's (openai/CLIP and open_clip), which this library uses
// throughout, and that of Hugging Face's CLIPModel (transformers, models/clip/modeling_clip.py).
//
// The mapping is a table, read in both directions. It is one to one but for the attention's input projection:
// OpenAI (torch.nn.MultiheadAttention) keeps queries, keys and values as the thirds of the rows of one
// tensor, Hugging Face as three tensors. Both directions say which third.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace monoclip::inline v0_1 {

/// A tensor's name in the other convention, and how its elements differ there.
struct RenamedTensor {
    std::string name;  ///< in that convention
    /// Which third of the rows of OpenAI's tensor the Hugging Face one is: 0 queries, 1 keys, 2 values;
    /// -1 where the one is the whole other.
    int third = -1;
    bool transposed = false;  ///< OpenAI's is [W,E], Hugging Face's [E,W]
};

namespace detail {

struct NamePair {
    std::string_view openai;
    std::string_view huggingface;
    int third = -1;
    bool transposed = false;
};

/// The tensors outside of the residual blocks.
inline constexpr NamePair model_names[] = {
    {"visual.class_embedding", "vision_model.embeddings.class_embedding"},
    {"visual.conv1.weight", "vision_model.embeddings.patch_embedding.weight"},
    {"visual.positional_embedding", "vision_model.embeddings.position_embedding.weight"},
    {"visual.ln_pre.weight", "vision_model.pre_layrnorm.weight"},  // spelled so in every file
    {"visual.ln_pre.bias", "vision_model.pre_layrnorm.bias"},
    {"visual.ln_post.weight", "vision_model.post_layernorm.weight"},
    {"visual.ln_post.bias", "vision_model.post_layernorm.bias"},
    {"visual.proj", "visual_projection.weight", -1, true},
    {"token_embedding.weight", "text_model.embeddings.token_embedding.weight"},
    {"positional_embedding", "text_model.embeddings.position_embedding.weight"},
    {"ln_final.weight", "text_model.final_layer_norm.weight"},
    {"ln_final.bias", "text_model.final_layer_norm.bias"},
    {"text_projection", "text_projection.weight", -1, true},
    {"logit_scale", "logit_scale"},
};

/// What precedes the number of a residual block.
inline constexpr NamePair block_prefixes[] = {
    {"visual.transformer.resblocks.", "vision_model.encoder.layers."},
    {"transformer.resblocks.", "text_model.encoder.layers."},
};

/// The tensors of a residual block, after its number and a dot.
inline constexpr NamePair block_names[] = {
    {"attn.in_proj_weight", "self_attn.q_proj.weight", 0},
    {"attn.in_proj_weight", "self_attn.k_proj.weight", 1},
    {"attn.in_proj_weight", "self_attn.v_proj.weight", 2},
    {"attn.in_proj_bias", "self_attn.q_proj.bias", 0},
    {"attn.in_proj_bias", "self_attn.k_proj.bias", 1},
    {"attn.in_proj_bias", "self_attn.v_proj.bias", 2},
    {"attn.out_proj.weight", "self_attn.out_proj.weight"},
    {"attn.out_proj.bias", "self_attn.out_proj.bias"},
    {"ln_1.weight", "layer_norm1.weight"},
    {"ln_1.bias", "layer_norm1.bias"},
    {"ln_2.weight", "layer_norm2.weight"},
    {"ln_2.bias", "layer_norm2.bias"},
    {"mlp.c_fc.weight", "mlp.fc1.weight"},
    {"mlp.c_fc.bias", "mlp.fc1.bias"},
    {"mlp.c_proj.weight", "mlp.fc2.weight"},
    {"mlp.c_proj.bias", "mlp.fc2.bias"},
};

/// Every row of the tables whose `from` column is `name`, as names of the `to` column.
inline std::vector<RenamedTensor> rename_tensor(std::string_view name, std::string_view NamePair::*from,
                                                std::string_view NamePair::*to) {
    std::vector<RenamedTensor> renamed;
    for (const NamePair& row : model_names) {
        if (row.*from == name) renamed.push_back({std::string(row.*to), row.third, row.transposed});
    }
    for (const NamePair& prefix : block_prefixes) {
        if (!name.starts_with(prefix.*from)) continue;
        const std::string_view rest = name.substr((prefix.*from).size());
        const std::size_t digits = (std::min)(rest.find_first_not_of("0123456789"), rest.size());
        if (digits == 0 || digits == rest.size() || rest[digits] != '.') continue;
        for (const NamePair& row : block_names) {
            if (rest.substr(digits + 1) != row.*from) continue;
            std::string full(prefix.*to);
            full.append(rest, 0, digits + 1).append(row.*to);
            renamed.push_back({std::move(full), row.third, row.transposed});
        }
    }
    return renamed;
}

}  // namespace detail

/// The Hugging Face tensors that OpenAI's tensor `name` becomes: one, or three in the order of its rows
/// (queries, keys, values); none for a name outside of the table (a ResNet's, for example, has no
/// counterpart).
inline std::vector<RenamedTensor> huggingface_names(std::string_view name) {
    return detail::rename_tensor(name, &detail::NamePair::openai, &detail::NamePair::huggingface);
}

/// OpenAI's tensor that the Hugging Face tensor `name` is, or is a third of; nothing for a name outside of
/// the table.
inline std::optional<RenamedTensor> openai_name(std::string_view name) {
    auto renamed = detail::rename_tensor(name, &detail::NamePair::huggingface, &detail::NamePair::openai);
    if (renamed.empty()) return std::nullopt;
    return std::move(renamed.front());
}

}  // namespace monoclip::inline v0_1
