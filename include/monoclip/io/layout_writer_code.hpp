// The configurations of each layout, and the folders that they lie in.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "monoclip/config.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/number.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/architecture.hpp"
#include "monoclip/io/atomic_file.hpp"
#include "monoclip/io/description_code.hpp"
#include "monoclip/io/json_writer.hpp"
#include "monoclip/io/layout_writer.hpp"
#include "monoclip/io/names.hpp"
#include "monoclip/io/safetensors_writer_code.hpp"
#include "monoclip/io/tokenizer_files.hpp"
#include "monoclip/text/tokenizer.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

inline json::Member member(const char* key, std::int64_t value) {
    return {key, json::Value(value)};
}
inline json::Member member(const char* key, double value) {
    return {key, json::Value(value)};
}
inline json::Member member(const char* key, bool value) {
    return {key, json::Value(value)};
}
inline json::Member member(const char* key, const char* value) {
    return {key, json::Value(std::string(value))};
}
inline json::Member member(const char* key, json::Value value) {
    return {key, std::move(value)};
}
inline json::Member member(const char* key, json::Object value) {
    return {key, json::Value(std::move(value))};
}
inline json::Member member(const char* key, int value) {
    return member(key, std::int64_t{value});
}

/// The ratio from which open_clip computes this hidden width again, as int(width * ratio).
inline double mlp_ratio(const TransformerConfig& tower) {
    double ratio = static_cast<double>(tower.hidden()) / tower.width;
    while (static_cast<int>(tower.width * ratio) < tower.hidden()) {
        ratio = std::nextafter(ratio, std::numeric_limits<double>::infinity());
    }
    return ratio;
}

inline json::Object open_clip_vision(const VitConfig& vision) {
    json::Object members{member("image_size", vision.image_size), member("layers", vision.layers),
                         member("width", vision.width), member("patch_size", vision.patch_size)};
    if (vision.head_width != 64) members.push_back(member("head_width", vision.head_width));
    if (vision.mlp_width != 0) members.push_back(member("mlp_ratio", mlp_ratio(vision.transformer())));
    return members;
}

inline json::Object open_clip_vision(const ResNetConfig& vision) {
    json::Array layers;
    for (const int blocks : vision.layers) layers.emplace_back(std::int64_t{blocks});
    return {member("image_size", vision.image_size), member("layers", json::Value(std::move(layers))),
            member("width", vision.width), member("patch_size", json::Value())};
}

/// open_clip_config.json.
inline std::string open_clip_config(const AnyClipConfig& config, const PreprocessConfig& preprocess) {
    json::Object text{member("context_length", config.text.context_length),
                      member("vocab_size", config.text.vocab_size), member("width", config.text.width),
                      member("heads", config.text.transformer().heads()),
                      member("layers", config.text.layers)};
    if (config.text.mlp_width != 0) text.push_back(member("mlp_ratio", mlp_ratio(config.text.transformer())));
    if (config.text.end_token >= 0 && config.text.end_token != config.text.vocab_size - 1) {
        text.push_back(member("pool_type", "eos"));  // else "argmax", which finds the last id of all
        text.push_back(member("eos_id", config.text.end_token));
    }
    json::Object model{member("embed_dim", config.embed_dim)};
    if (config.activation == Activation::quick_gelu) model.push_back(member("quick_gelu", true));
    model.push_back(
        member("vision_cfg",
               std::visit([](const auto& vision) { return open_clip_vision(vision); }, config.vision)));
    model.push_back(member("text_cfg", std::move(text)));
    json::Object root{member("model_cfg", std::move(model)),
                      member("preprocess_cfg", json::Object{
                                                   member("mean", to_json(preprocess.mean)),
                                                   member("std", to_json(preprocess.std)),
                                                   member("interpolation", name_of(preprocess.interpolation)),
                                                   member("resize_mode", name_of(preprocess.resize_mode)),
                                               })};
    return write_json(json::Value(std::move(root)), 2) + "\n";
}

/// What both towers of a Hugging Face config have.
inline json::Object huggingface_tower(const char* type, const TransformerConfig& tower,
                                      const AnyClipConfig& config) {
    return {member("model_type", type),
            member("hidden_size", tower.width),
            member("intermediate_size", tower.hidden()),
            member("num_hidden_layers", tower.layers),
            member("num_attention_heads", tower.heads()),
            member("projection_dim", config.embed_dim),
            member("hidden_act", name_of(config.activation)),
            member("layer_norm_eps", 1e-5)};
}

/// The type that PyTorch keeps the whole model in: the widest of the file's.
inline const char* torch_dtype(const TensorMap& tensors, std::optional<DType> wanted) {
    std::optional<DType> common = wanted;
    for (const auto& entry : tensors) {
        if (wanted || !is_floating_point(entry.second.dtype)) continue;
        if (common && *common != entry.second.dtype) return "float32";
        common = entry.second.dtype;
    }
    return common == DType::float16 ? "float16" : common == DType::bfloat16 ? "bfloat16" : "float32";
}

inline json::Object huggingface_text(const AnyClipConfig& config) {
    json::Object text = huggingface_tower("clip_text_model", config.text.transformer(), config);
    text.push_back(member("max_position_embeddings", config.text.context_length));
    text.push_back(member("vocab_size", config.text.vocab_size));
    // CLIP's vocabulary ends with its start and end tokens. For any other, transformers takes an end token of
    // 2 to mean what CLIP does: the feature is that of the largest id.
    const bool usual = config.text.vocab_size == Tokenizer::full_vocab_size;
    text.push_back(
        member("bos_token_id", (std::min)(config.text.vocab_size, Tokenizer::full_vocab_size) - 2));
    const int end_token = config.text.end_token;
    require(end_token != 2, "save.104", "transformers takes an end token of 2 to mean the largest id");
    text.push_back(member("eos_token_id", end_token >= 0 ? end_token : usual ? 49407 : 2));
    return text;
}

inline json::Object huggingface_vision(const AnyClipConfig& config, const VitConfig& vit) {
    json::Object vision = huggingface_tower("clip_vision_model", vit.transformer(), config);
    vision.push_back(member("image_size", vit.image_size));
    vision.push_back(member("patch_size", vit.patch_size));
    vision.push_back(member("num_channels", 3));
    return vision;
}

/// config.json of the class `architecture`: CLIPModel, or one of its towers. `vit` is null for a text
/// encoder.
inline std::string huggingface_config(const AnyClipConfig& config, const VitConfig* vit, Towers towers,
                                      const char* architecture, const char* dtype) {
    json::Array architectures;
    architectures.emplace_back(std::string(architecture));
    json::Object root{member("architectures", json::Value(std::move(architectures))),
                      member("torch_dtype", dtype)};
    if (towers == Towers::both) {
        root.push_back(member("model_type", "clip"));
        root.push_back(member("projection_dim", config.embed_dim));
        root.push_back(member("text_config", huggingface_text(config)));
        root.push_back(member("vision_config", huggingface_vision(config, *vit)));
    } else {
        json::Object tower = has_text(towers) ? huggingface_text(config) : huggingface_vision(config, *vit);
        root.insert(root.end(), tower.begin(), tower.end());
    }
    return write_json(json::Value(std::move(root)), 2) + "\n";
}

/// preprocessor_config.json of a CLIPImageProcessor, which makes a picture RGB before all else.
inline std::string huggingface_preprocessor(const PreprocessConfig& preprocess) {
    const bool squash = preprocess.resize_mode == ResizeMode::squash;
    const json::Object square{member("height", preprocess.image_size),
                              member("width", preprocess.image_size)};
    const json::Object shortest{member("shortest_edge", preprocess.image_size)};
    json::Object root{member("image_processor_type", "CLIPImageProcessor"), member("do_convert_rgb", true),
                      member("do_resize", true), member("size", squash ? square : shortest),
                      // Pillow's numbers of its filters
                      member("resample", preprocess.interpolation == Interpolation::bilinear ? 2 : 3),
                      member("do_center_crop", !squash), member("crop_size", square),
                      member("do_rescale", true), member("rescale_factor", 1.0 / 255),
                      member("do_normalize", true), member("image_mean", to_json(preprocess.mean)),
                      member("image_std", to_json(preprocess.std))};
    return write_json(json::Value(std::move(root)), 2) + "\n";
}

/// The tensors under Hugging Face's names. Throws save.102 (a tensor without counterpart), save.103 (a shape
/// that cannot be split or transposed).
inline TensorMap with_huggingface_names(const TensorMap& tensors) {
    TensorMap renamed;
    for (const auto& [name, tensor] : tensors) {
        const std::vector<RenamedTensor> targets = huggingface_names(name);
        if (targets.empty()) {
            throw Error("save.102", concat(name, ": Hugging Face's CLIPModel has no such tensor"));
        }
        for (const RenamedTensor& target : targets) {
            TensorView view = tensor;
            const bool splits = target.third < 0 || (view.shape.rank() > 0 && view.shape[0] % 3 == 0);
            if (!splits || (target.transposed && view.shape.rank() != 2)) {
                throw Error("save.103", concat(name, ": expected ",
                                               target.transposed ? "a matrix" : "rows in three equal parts",
                                               ", got ", to_string(view.shape)));
            }
            if (target.third >= 0) {
                Shape shape{tensor.shape[0] / 3};
                for (std::size_t axis = 1; axis < tensor.shape.rank(); ++axis)
                    shape.push_back(tensor.shape[axis]);
                view.data +=
                    static_cast<std::size_t>(target.third * shape[0] * view.strides[0]) * size_of(view.dtype);
                view.shape = shape;
            }
            if (target.transposed) {
                view.shape = Shape{tensor.shape[1], tensor.shape[0]};
                std::swap(view.strides[0], view.strides[1]);
            }
            renamed.emplace(target.name, std::move(view));
        }
    }
    return renamed;
}

/// Whether a matrix is the one that `from_huggingface` gives a tower without projection.
inline bool is_made_identity(const TensorView& matrix) {
    const Shape& shape = matrix.shape;
    if (matrix.dtype != DType::float32 || shape.rank() != 2 || shape[0] != shape[1]) return false;
    for (std::int64_t i = 0; i < shape[0]; ++i) {
        for (std::int64_t j = 0; j < shape[1]; ++j) {
            const std::int64_t at = i * matrix.strides[0] + j * matrix.strides[1];
            if (element_at<float>(matrix.dtype, matrix.data, at) != (i == j ? 1.0f : 0.0f)) return false;
        }
    }
    return true;
}

/// The class of transformers that has these tensors. A tower without projection, whose made one is taken out
/// again, is another class than one with it.
inline const char* huggingface_class(TensorMap& tensors, Towers towers) {
    if (towers == Towers::both) return "CLIPModel";
    const bool text = has_text(towers);
    const auto projection = tensors.find(text ? "text_projection" : "visual.proj");
    if (projection == tensors.end() || !is_made_identity(projection->second))
        return text ? "CLIPTextModelWithProjection" : "CLIPVisionModelWithProjection";
    tensors.erase(projection);
    return text ? "CLIPTextModel" : "CLIPVisionModel";
}

/// PyTorch's programs have a scalar where some files have [1].
inline void make_logit_scale_scalar(TensorMap& tensors) {
    const auto found = tensors.find("logit_scale");
    if (found != tensors.end() && found->second.shape == Shape{1}) found->second.shape = Shape{};
}

/// Throws load.112 for a tensor of a model that was opened for its descriptions.
inline void require_elements(const TensorMap& tensors) {
    for (const auto& [name, tensor] : tensors) {
        if (tensor.data == nullptr && tensor.shape.elements() != 0)
            throw Error("load.112", concat(name, ": was not read; open the model with Reading::tensors"));
    }
}

/// A folder that is there; those that were made for it go again, unless `keep` is called.
class OutputFolder {
  public:
    /// Throws file.207 (a file of that name), file.208 (cannot be created).
    explicit OutputFolder(std::filesystem::path path) : path_(std::move(path)) {
        namespace fs = std::filesystem;
        std::error_code code;
        if (fs::exists(path_, code) && !fs::is_directory(path_, code)) {
            throw Error("file.207", concat(display(path_), ": is a file, expected a folder to write into"));
        }
        if (!path_.has_filename()) path_ = path_.parent_path();  // "folder/"
        std::vector<fs::path> missing;
        for (fs::path part = path_; !part.empty() && !fs::exists(part, code); part = part.parent_path())
            missing.push_back(part);
        for (; !missing.empty(); missing.pop_back()) {
            if (!fs::create_directory(missing.back(), code) && code) fail(code);
            created_.push_back(missing.back());
        }
    }
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder() { remove_created(); }

    const std::filesystem::path& path() const { return path_; }
    void keep() { created_.clear(); }

  private:
    [[noreturn]] void fail(const std::error_code& code) {
        remove_created();
        throw Error("file.208", concat(display(path_), ": the folder cannot be created: ", code.message()));
    }

    /// Only empty ones: what somebody else has put there stays.
    void remove_created() {
        for (; !created_.empty(); created_.pop_back()) {
            std::error_code ignored;
            std::filesystem::remove(created_.back(), ignored);
        }
    }

    std::filesystem::path path_;
    std::vector<std::filesystem::path> created_;
};

/// Writes the weights and the texts beside them; nothing gets its name before all is on the disk.
inline void save_folder(const std::filesystem::path& path, const char* weights, const TensorMap& tensors,
                        const SafetensorsOptions& options,
                        const std::vector<std::pair<const char*, std::string>>& texts) {
    SafetensorsWriter writer(tensors, options);
    OutputFolder folder(path);
    AtomicFile weights_file(folder.path() / weights);
    std::vector<std::unique_ptr<AtomicFile>> text_files;
    for (const auto& [name, text] : texts) {
        text_files.push_back(std::make_unique<AtomicFile>(folder.path() / name));
        text_files.back()->write(text);
    }
    writer.write(weights_file);
    weights_file.commit();
    for (const auto& file : text_files) file->commit();
    folder.keep();
}

}  // namespace detail

MONOCLIP_CODE void save_model(const TensorMap& tensors, const AnyClipConfig& config,
                              const PreprocessConfig& preprocess, const std::filesystem::path& path,
                              const SaveOptions& options) {
    detail::require_elements(tensors);
    const Towers towers = options.towers;
    const SafetensorsOptions file{options.dtype, describe(config, preprocess, towers), options.progress};
    if (options.layout == Layout::openai) {
        write_safetensors(path, tensors, file);
        return;
    }
    TensorMap renamed = tensors;
    detail::make_logit_scale_scalar(renamed);
    if (options.layout == Layout::open_clip) {
        detail::require(towers == Towers::both, "save.105",
                        "open_clip has no models of one encoder alone: write layout openai or huggingface");
        detail::save_folder(path, "open_clip_model.safetensors", renamed, file,
                            {{"open_clip_config.json", detail::open_clip_config(config, preprocess)}});
        return;
    }
    const VitConfig* vit = std::get_if<VitConfig>(&config.vision);
    detail::require(vit != nullptr || !has_vision(towers), "save.101",
                    "Hugging Face's CLIPModel has no ResNet image encoder: write layout openai or open_clip");
    const char* const dtype = detail::torch_dtype(tensors, options.dtype);
    const char* const architecture = detail::huggingface_class(renamed, towers);
    std::vector<std::pair<const char*, std::string>> texts;
    if (has_text(towers)) texts = tokenizer_files(config.text.vocab_size, config.text.context_length);
    if (has_vision(towers))
        texts.emplace_back("preprocessor_config.json", detail::huggingface_preprocessor(preprocess));
    texts.emplace_back("config.json", detail::huggingface_config(config, vit, towers, architecture, dtype));
    detail::save_folder(path, "model.safetensors", detail::with_huggingface_names(renamed), file, texts);
}

}  // namespace monoclip::inline v0_1
