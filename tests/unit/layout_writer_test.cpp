// Models are written with the bits they came with, under the names and beside the configs that each program
// reads. tests/reference/check_written.py loads what is written with those programs themselves.
#include "monoclip/io/layout_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/open_clip_config.hpp"
#include "monoclip/model.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"
#include "support/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
namespace mc = monoclip;
using mc::Layout;

constexpr mc::VitClipConfig tiny{
    24, {24, 8, 96, 2, 32, 240}, {600, 16, 64, 2, 32, 192}, mc::Activation::gelu};
constexpr mc::ResNetClipConfig tiny_resnet{32, {64, {1, 2, 1, 1}, 8}, {600, 16, 64, 1}};

mc::TensorMap tensors_of(const mc::AnyClipConfig& config) {
    struct Nothing {};
    mc::ClipModel<Nothing> model(config);
    mc::TensorMap map;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        // As OpenAI's files: matrices in half precision, the rest in single.
        const auto type = parameter.shape.rank() > 1 ? mc::DType::float16 : mc::DType::float32;
        map[parameter.name] =
            hashed::tensor(parameter.shape, hashed::weight(parameter.name, parameter.shape), type);
    }
    return map;
}

/// The elements in row-major order, byte for byte.
std::vector<std::byte> bytes_of(const mc::TensorView& view) {
    std::vector<std::byte> bytes(view.byte_size());
    mc::detail::StridedWalk(view).copy(static_cast<std::size_t>(view.shape.elements()), bytes.data());
    return bytes;
}

/// The name of the first tensor that differs in anything, or "none".
std::string first_difference(const mc::TensorMap& a, const mc::TensorMap& b) {
    for (const auto& [name, tensor] : a) {
        const auto other = b.find(name);
        if (other == b.end()) return name + " is missing";
        if (other->second.dtype != tensor.dtype || !(other->second.shape == tensor.shape)) return name;
        if (bytes_of(other->second) != bytes_of(tensor)) return name;
    }
    return a.size() == b.size() ? "none" : "more tensors than expected";
}

std::string text_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

mc::json::Value json_of(const fs::path& path) {
    return mc::parse_json(text_of(path));
}

/// A value inside objects, by its keys.
const mc::json::Value& at(const mc::json::Value& value, std::initializer_list<const char*> keys) {
    const mc::json::Value* found = &value;
    for (const char* key : keys) {
        INFO(key);
        found = found->find(key);
        REQUIRE(found != nullptr);
    }
    return *found;
}

float element(const mc::TensorView& view, std::int64_t i, std::int64_t j) {
    return mc::detail::element_at<float>(view.dtype, view.data, i * view.strides[0] + j * view.strides[1]);
}

}  // namespace

TEST_CASE("Layouts are found by their names") {
    CHECK(mc::layout_named("huggingface") == Layout::huggingface);
    CHECK(mc::layout_named(mc::name_of(Layout::open_clip)) == Layout::open_clip);
    CHECK_FALSE(mc::layout_named("OpenAI").has_value());
}

TEST_CASE("A single file holds the tensors bit for bit and says what they do not") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "model.safetensors";
    for (const mc::AnyClipConfig& config : {mc::to_any(tiny), mc::to_any(tiny_resnet)}) {
        const mc::TensorMap tensors = tensors_of(config);
        mc::save_model(tensors, config, {}, path);
        const mc::Checkpoint read = mc::open_checkpoint(path);
        CHECK(first_difference(tensors, read.tensors) == "none");
        const mc::FileDescription said = mc::read_description(read.metadata);
        const mc::ArchitectureHints hints{said.activation, said.vision_head_width, said.text_head_width};
        CHECK((mc::deduce_config(read.tensors, {}, hints) == config));
        CHECK((said.preprocess == mc::PreprocessConfig{}));
    }
}

TEST_CASE("A file is the same whenever it is written") {
    const TemporaryFolder folder;
    const mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    for (const char* name : {"a", "b"}) mc::save_model(tensors, mc::to_any(tiny), {}, folder.path() / name);
    CHECK(text_of(folder.path() / "a") == text_of(folder.path() / "b"));
}

TEST_CASE("An open_clip folder holds the tensors bit for bit and the config that open_clip reads") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "new" / "folder";
    const mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    mc::PreprocessConfig preprocess;
    preprocess.mean = {0.5f, 0.5f, 0.5f};
    preprocess.resize_mode = mc::ResizeMode::squash;
    mc::save_model(tensors, mc::to_any(tiny), preprocess, path, {Layout::open_clip});
    CHECK(first_difference(tensors, mc::open_checkpoint(path / "open_clip_model.safetensors").tensors) ==
          "none");
    const mc::json::Value config = json_of(path / "open_clip_config.json");
    CHECK(at(config, {"model_cfg", "embed_dim"}).as_integer() == 24);
    CHECK(at(config, {"model_cfg"}).find("quick_gelu") == nullptr);
    CHECK(at(config, {"model_cfg", "vision_cfg", "head_width"}).as_integer() == 32);
    CHECK(at(config, {"model_cfg", "vision_cfg", "mlp_ratio"}).as_number() == 2.5);
    CHECK(at(config, {"model_cfg", "text_cfg", "heads"}).as_integer() == 2);
    CHECK(at(config, {"preprocess_cfg", "mean"}).as_array()[2].as_number() == 0.5);
    CHECK(at(config, {"preprocess_cfg", "resize_mode"}).as_string() == "squash");
}

TEST_CASE("A ResNet's open_clip config lists its layers") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig any = mc::to_any(tiny_resnet);
    mc::save_model(tensors_of(any), any, {}, folder.path(), {Layout::open_clip});
    const mc::json::Value config = json_of(folder.path() / "open_clip_config.json");
    CHECK(at(config, {"model_cfg", "quick_gelu"}).as_bool());
    CHECK(at(config, {"model_cfg", "vision_cfg", "layers"}).as_array()[1].as_integer() == 2);
}

TEST_CASE("open_clip computes every hidden width again from the written ratio") {
    int wrong = 0;
    for (int width = 1; width <= 128; ++width) {
        for (int hidden = 1; hidden <= 700; ++hidden) {
            const mc::TransformerConfig tower{width, 1, 1, hidden};
            wrong += static_cast<int>(width * mc::detail::mlp_ratio(tower)) != hidden;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("A Hugging Face folder holds queries, keys and values apart and projections transposed") {
    const TemporaryFolder folder;
    const mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    mc::save_model(tensors, mc::to_any(tiny), {}, folder.path(), {Layout::huggingface});
    const mc::TensorMap read = mc::open_checkpoint(folder.path() / "model.safetensors").tensors;
    const mc::TensorView& joined = tensors.at("visual.transformer.resblocks.1.attn.in_proj_weight");
    const char* names[] = {"q_proj", "k_proj", "v_proj"};
    for (std::int64_t third = 0; third < 3; ++third) {
        const mc::TensorView& part =
            read.at(std::string("vision_model.encoder.layers.1.self_attn.") + names[third] + ".weight");
        REQUIRE(part.shape == mc::Shape{96, 96});
        CHECK(part.dtype == mc::DType::float16);
        std::vector<std::byte> rows(part.byte_size());
        std::memcpy(rows.data(), joined.data + static_cast<std::size_t>(third) * rows.size(), rows.size());
        CHECK(bytes_of(part) == rows);
    }
    const mc::TensorView& projection = read.at("text_projection.weight");
    REQUIRE(projection.shape == mc::Shape{24, 64});
    CHECK(element(projection, 5, 33) == element(tensors.at("text_projection"), 33, 5));
    CHECK(element(projection, 23, 0) == element(tensors.at("text_projection"), 0, 23));
    // 14 tensors outside of the blocks; 16 in each of them.
    CHECK(read.size() == 14 + 16 * 4);
}

TEST_CASE("A Hugging Face folder has the configs that transformers reads") {
    const TemporaryFolder folder;
    mc::PreprocessConfig preprocess;
    preprocess.image_size = 24;
    preprocess.interpolation = mc::Interpolation::bilinear;
    mc::save_model(tensors_of(mc::to_any(tiny)), mc::to_any(tiny), preprocess, folder.path(),
                   {Layout::huggingface});
    const mc::json::Value config = json_of(folder.path() / "config.json");
    CHECK(at(config, {"model_type"}).as_string() == "clip");
    CHECK(at(config, {"torch_dtype"}).as_string() == "float32");  // of fp16 and fp32 the wider
    CHECK(at(config, {"vision_config", "hidden_act"}).as_string() == "gelu");
    CHECK(at(config, {"vision_config", "num_attention_heads"}).as_integer() == 3);
    CHECK(at(config, {"vision_config", "intermediate_size"}).as_integer() == 240);
    CHECK(at(config, {"text_config", "bos_token_id"}).as_integer() == 598);
    CHECK(at(config, {"text_config", "eos_token_id"}).as_integer() == 2);
    const mc::json::Value images = json_of(folder.path() / "preprocessor_config.json");
    CHECK(at(images, {"size", "shortest_edge"}).as_integer() == 24);
    CHECK(at(images, {"resample"}).as_integer() == 2);
    CHECK_THAT(text_of(folder.path() / "preprocessor_config.json"), ContainsSubstring("0.40821073"));
}

TEST_CASE("An end token of its own stands in both configs, and one that transformers misreads is refused") {
    const TemporaryFolder folder;
    mc::AnyClipConfig config = mc::to_any(tiny);
    config.text.end_token = 500;
    const mc::TensorMap tensors = tensors_of(config);
    mc::save_model(tensors, config, {}, folder.path(), {Layout::huggingface});
    mc::save_model(tensors, config, {}, folder.path(), {Layout::open_clip});
    CHECK(at(json_of(folder.path() / "config.json"), {"text_config", "eos_token_id"}).as_integer() == 500);
    const mc::json::Value open_clip = json_of(folder.path() / "open_clip_config.json");
    CHECK(at(open_clip, {"model_cfg", "text_cfg", "pool_type"}).as_string() == "eos");
    CHECK(at(open_clip, {"model_cfg", "text_cfg", "eos_id"}).as_integer() == 500);
    mc::ModelFacts facts;
    REQUIRE(mc::read_open_clip_model(open_clip, "open_clip_config.json", facts));
    CHECK(facts.end_token == 500);
    config.text.end_token = 2;
    CHECK(error_id([&] { mc::save_model(tensors, config, {}, folder.path(), {Layout::huggingface}); }) ==
          "save.104");
}

TEST_CASE("A type that is asked for is every tensor's, and the config says it") {
    const TemporaryFolder folder;
    mc::save_model(tensors_of(mc::to_any(tiny)), mc::to_any(tiny), {}, folder.path(),
                   {Layout::huggingface, mc::DType::bfloat16});
    for (const auto& [name, tensor] : mc::open_checkpoint(folder.path() / "model.safetensors").tensors) {
        INFO(name);
        CHECK(tensor.dtype == mc::DType::bfloat16);
    }
    CHECK(at(json_of(folder.path() / "config.json"), {"torch_dtype"}).as_string() == "bfloat16");
}

TEST_CASE("A logit scale of one element becomes the scalar that PyTorch's programs expect") {
    const TemporaryFolder folder;
    mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    tensors.at("logit_scale").shape = mc::Shape{1};
    mc::save_model(tensors, mc::to_any(tiny), {}, folder.path(), {Layout::open_clip});
    const auto read = mc::open_checkpoint(folder.path() / "open_clip_model.safetensors").tensors;
    CHECK(read.at("logit_scale").shape == mc::Shape{});
}

TEST_CASE("What a layout has no place for is refused, and nothing is left behind") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "new";
    const auto id = [&](const mc::TensorMap& tensors, const mc::AnyClipConfig& config,
                        const mc::SaveOptions& options) {
        return error_id([&] { mc::save_model(tensors, config, {}, path, options); });
    };
    const mc::AnyClipConfig resnet = mc::to_any(tiny_resnet);
    const mc::AnyClipConfig vit = mc::to_any(tiny);
    CHECK(id(tensors_of(resnet), resnet, {Layout::huggingface}) == "save.101");
    CHECK(id(tensors_of(resnet), vit, {Layout::huggingface}) == "save.102");
    mc::TensorMap odd = tensors_of(vit);
    odd.at("transformer.resblocks.0.attn.in_proj_bias").shape = mc::Shape{191};
    CHECK(id(odd, vit, {Layout::huggingface}) == "save.103");
    mc::SaveOptions cancelled{Layout::open_clip};
    cancelled.progress = [](const mc::Progress&) { return false; };
    CHECK(id(tensors_of(vit), vit, cancelled) == "context.103");
    CHECK_FALSE(fs::exists(path));
    mc::write_file(path, "a file");
    CHECK(id(tensors_of(vit), vit, {Layout::open_clip}) == "file.207");
    CHECK(error_id([&] { mc::save_model(tensors_of(vit), vit, {}, path / "below", {Layout::open_clip}); }) ==
          "file.208");
}

TEST_CASE("A cancelled save leaves an older folder as it was") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny);
    mc::save_model(tensors_of(config), config, {}, folder.path(), {Layout::huggingface});
    const std::string weights = text_of(folder.path() / "model.safetensors");
    mc::SaveOptions options{Layout::huggingface, mc::DType::float16};
    int reports = 0;
    options.progress = [&reports](const mc::Progress&) { return ++reports < 40; };
    CHECK(error_id([&] { mc::save_model(tensors_of(config), config, {}, folder.path(), options); }) ==
          "context.103");
    CHECK(text_of(folder.path() / "model.safetensors") == weights);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 7);
}

TEST_CASE("A text encoder alone is written as transformers' class of that name, with its tokenizer") {
    const TemporaryFolder folder;
    mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    std::erase_if(tensors, [](const auto& tensor) {
        return tensor.first.starts_with("visual.") || tensor.first == "logit_scale";
    });
    const mc::SaveOptions options{Layout::huggingface, {}, {}, mc::Towers::text};
    mc::save_model(tensors, mc::to_any(tiny), {}, folder.path(), options);
    const mc::json::Value config = json_of(folder.path() / "config.json");
    CHECK(at(config, {"model_type"}).as_string() == "clip_text_model");
    CHECK(at(config, {"architectures"}).as_array()[0].as_string() == "CLIPTextModelWithProjection");
    CHECK(at(config, {"num_attention_heads"}).as_integer() == 2);
    CHECK(fs::exists(folder.path() / "vocab.json"));
    CHECK_FALSE(fs::exists(folder.path() / "preprocessor_config.json"));
    const auto said = mc::open_checkpoint(folder.path() / "model.safetensors").metadata;
    CHECK(mc::read_description(said).vision_head_width == 0);
    // Without a projection, for which an exact identity stands, it is another class.
    tensors["text_projection"] = mc::detail::identity_matrix(64, mc::Reading::tensors);
    mc::save_model(tensors, mc::to_any(tiny), {}, folder.path(), options);
    CHECK(at(json_of(folder.path() / "config.json"), {"architectures"}).as_array()[0].as_string() ==
          "CLIPTextModel");
    CHECK_FALSE(
        mc::open_checkpoint(folder.path() / "model.safetensors").tensors.contains("text_projection.weight"));
}

TEST_CASE("An image encoder alone has no tokenizer, and open_clip no model of one encoder") {
    const TemporaryFolder folder;
    mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    std::erase_if(tensors, [](const auto& tensor) { return !tensor.first.starts_with("visual."); });
    mc::SaveOptions options{Layout::huggingface, {}, {}, mc::Towers::vision};
    mc::save_model(tensors, mc::to_any(tiny), {}, folder.path(), options);
    const mc::json::Value config = json_of(folder.path() / "config.json");
    CHECK(at(config, {"model_type"}).as_string() == "clip_vision_model");
    CHECK(at(config, {"architectures"}).as_array()[0].as_string() == "CLIPVisionModelWithProjection");
    CHECK(fs::exists(folder.path() / "preprocessor_config.json"));
    CHECK_FALSE(fs::exists(folder.path() / "vocab.json"));
    options.layout = Layout::open_clip;
    CHECK(error_id([&] { mc::save_model(tensors, mc::to_any(tiny), {}, folder.path(), options); }) ==
          "save.105");
}

TEST_CASE("Tensors that were only described are not written") {
    const TemporaryFolder folder;
    mc::TensorMap tensors = tensors_of(mc::to_any(tiny));
    tensors.at("visual.proj").data = nullptr;
    CHECK(error_id([&] { mc::save_model(tensors, mc::to_any(tiny), {}, folder.path() / "file"); }) ==
          "load.112");
    CHECK_FALSE(fs::exists(folder.path() / "file"));
}
