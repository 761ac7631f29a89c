// Hugging Face's tensors under OpenAI's names, and the configurations that lie beside them.
#include "monoclip/io/huggingface.hpp"

#include <string>
#include <vector>

#include "monoclip/io/architecture.hpp"
#include "monoclip/io/huggingface_config.hpp"
#include "monoclip/io/json.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {

/// Tensors under OpenAI's names as transformers would have them.
mc::TensorMap as_huggingface(const mc::TensorMap& tensors) {
    mc::TensorMap renamed;
    for (const auto& [name, view] : tensors) {
        for (const mc::RenamedTensor& target : mc::huggingface_names(name)) {
            mc::TensorView part = target.transposed ? mc::detail::transposed(view) : view;
            if (target.third >= 0) {
                const std::int64_t rows = view.shape[0] / 3;
                mc::Shape shape{rows};
                if (view.shape.rank() == 2) shape.push_back(view.shape[1]);
                part.shape = shape;
                const auto first = static_cast<std::size_t>(target.third * rows * view.strides[0]);
                part.data = view.data + first * mc::size_of(view.dtype);
            }
            renamed[target.name] = part;
        }
    }
    return renamed;
}

std::vector<float> elements(const mc::TensorView& view) {
    std::vector<float> values(static_cast<std::size_t>(view.shape.elements()));
    mc::copy_elements<float>(view, values);
    return values;
}

constexpr const char* key_weight = "vision_model.encoder.layers.0.self_attn.k_proj.weight";

std::string config_id(const std::string& text) {
    return error_id([&] {
        mc::ModelFacts facts;
        return mc::read_huggingface_config(mc::parse_json(text), "config.json", facts);
    });
}

std::string processor_id(const std::string& text) {
    return error_id([&] {
        mc::ModelFacts facts;
        mc::read_huggingface_processor(mc::parse_json(text), "preprocessor_config.json", facts);
        return 0;
    });
}

}  // namespace

TEST_CASE("Tensors come back from Hugging Face's names with every bit, type and shape") {
    for (const mc::DType dtype : {mc::DType::float32, mc::DType::float16, mc::DType::bfloat16}) {
        const mc::TensorMap expected = hashed::tensors(hashed::openai, dtype);
        const mc::TensorMap renamed = as_huggingface(expected);
        REQUIRE(renamed.size() > expected.size());
        CHECK(mc::has_huggingface_names(renamed));
        CHECK_FALSE(mc::has_huggingface_names(expected));
        const mc::TensorMap actual = mc::from_huggingface(renamed);
        REQUIRE(actual.size() == expected.size());
        for (const auto& [name, view] : expected) {
            INFO(name);
            const mc::TensorView& other = actual.at(name);
            CHECK(other.dtype == dtype);
            CHECK(other.shape == view.shape);
            CHECK(elements(other) == elements(view));
        }
    }
}

TEST_CASE("Projections are views of the file's bytes; only queries, keys and values are copied") {
    const mc::TensorMap file = as_huggingface(hashed::tensors(hashed::openai));
    const mc::TensorMap actual = mc::from_huggingface(file);
    CHECK(actual.at("visual.proj").data == file.at("visual_projection.weight").data);
    CHECK(actual.at("ln_final.bias").data == file.at("text_model.final_layer_norm.bias").data);
    const mc::TensorView& joined = actual.at("visual.transformer.resblocks.0.attn.in_proj_weight");
    CHECK(joined.is_contiguous());
    CHECK(joined.owner != file.at(key_weight).owner);
}

TEST_CASE("Strided queries, keys and values are joined in row-major order") {
    mc::TensorMap file = as_huggingface(hashed::tensors(hashed::openai));
    const mc::TensorView straight = file[key_weight];
    const std::vector<float> values = elements(straight);
    std::vector<float> turned(values.size());
    for (std::size_t row = 0; row < 64; ++row) {
        for (std::size_t col = 0; col < 64; ++col) turned[col * 64 + row] = values[row * 64 + col];
    }
    file[key_weight] = mc::detail::transposed(hashed::tensor({64, 64}, turned));
    const char* joined = "visual.transformer.resblocks.0.attn.in_proj_weight";
    CHECK(elements(mc::from_huggingface(file).at(joined)) ==
          elements(hashed::tensors(hashed::openai).at(joined)));
}

TEST_CASE("Of a tower that is not asked for nothing is kept") {
    const mc::TensorMap file = as_huggingface(hashed::tensors(hashed::openai));
    for (const auto& [name, view] : mc::from_huggingface(file, mc::Towers::text)) {
        INFO(name);
        CHECK_FALSE(name.starts_with("visual."));
    }
    for (const auto& [name, view] : mc::from_huggingface(file, mc::Towers::vision)) {
        INFO(name);
        CHECK((name.starts_with("visual.") || name == "logit_scale"));
    }
}

TEST_CASE("Position ids are dropped, and an unknown tensor keeps its name") {
    mc::TensorMap file = as_huggingface(hashed::tensors(hashed::openai));
    file["text_model.embeddings.position_ids"] = file["logit_scale"];
    file["text_model.extra"] = file["logit_scale"];
    const mc::TensorMap actual = mc::from_huggingface(file);
    CHECK(actual.size() == hashed::tensors(hashed::openai).size() + 1);
    CHECK(actual.contains("text_model.extra"));
}

TEST_CASE("Queries, keys and values that do not fit each other are refused by name") {
    const auto message = [](auto change) {
        mc::TensorMap file = as_huggingface(hashed::tensors(hashed::openai));
        change(file);
        return error_message([&] { return mc::from_huggingface(file); });
    };
    CHECK_THAT(message([](mc::TensorMap& t) { t.erase(key_weight); }),
               ContainsSubstring("[monoclip.load.102]") && ContainsSubstring(key_weight));
    CHECK_THAT(message([](mc::TensorMap& t) { t[key_weight].dtype = mc::DType::int32; }),
               ContainsSubstring("[monoclip.load.110]") && ContainsSubstring("expected fp32"));
    CHECK_THAT(message([](mc::TensorMap& t) {
                   t[key_weight].shape = mc::Shape{32, 64};
               }),
               ContainsSubstring("[monoclip.load.103]") && ContainsSubstring("got [32,64]"));
    CHECK_THAT(message([](mc::TensorMap& t) { t["visual_projection.weight"].shape = mc::Shape{64}; }),
               ContainsSubstring("[monoclip.load.103] visual_projection.weight: expected a matrix"));
}

TEST_CASE(
    "config.json gives activation and head widths, with transformers' defaults for what it leaves out") {
    mc::ModelFacts facts;
    REQUIRE(mc::read_huggingface_config(mc::parse_json(R"({"model_type": "clip", "projection_dim": 1024,
        "text_config": {"hidden_act": "gelu", "hidden_size": 1024, "num_attention_heads": 16,
                        "eos_token_id": 2},
        "vision_config": {"hidden_act": "gelu", "hidden_size": 1280, "num_attention_heads": 16}})"),
                                        "config.json", facts));
    CHECK(facts.activation == mc::Activation::gelu);
    CHECK(facts.vision_head_width == 80);
    CHECK(facts.text_head_width == 64);
    CHECK(facts.end_token == -1);
    mc::ModelFacts defaults;
    REQUIRE(
        mc::read_huggingface_config(mc::parse_json(R"({"model_type": "clip"})"), "config.json", defaults));
    CHECK(defaults.activation == mc::Activation::quick_gelu);
    CHECK(defaults.vision_head_width == 64);
    CHECK(defaults.text_head_width == 64);
    CHECK(defaults.sizes.empty());
    // A legacy dictionary replaces the other one wholly.
    mc::ModelFacts legacy;
    REQUIRE(mc::read_huggingface_config(
        mc::parse_json(R"({"model_type": "clip", "text_config": {"hidden_act": "quick_gelu"},
            "text_config_dict": {"hidden_act": "gelu"}, "vision_config": {"hidden_act": "gelu"}})"),
        "config.json", legacy));
    CHECK(legacy.activation == mc::Activation::gelu);
}

TEST_CASE("An end token that is not the last word is kept") {
    mc::ModelFacts facts;
    REQUIRE(mc::read_huggingface_config(
        mc::parse_json(R"({"model_type": "clip_text_model", "vocab_size": 49410, "eos_token_id": 49407})"),
        "config.json", facts));
    CHECK(facts.end_token == 49407);
}

TEST_CASE("A config.json that is not CLIP's, or asks for what CLIP does not do, is refused") {
    CHECK(config_id(R"({"model_type": "siglip"})") == "load.101");
    CHECK(config_id(R"({"model_type": "metaclip_2"})") == "load.101");
    CHECK(config_id(R"({"architecture": "vit_base"})") == "none");
    CHECK(config_id(R"({"model_type": "clip", "text_config": {"hidden_act": "gelu_new"}})") == "source.110");
    CHECK(config_id(R"({"model_type": "clip", "text_config": {"hidden_act": "gelu"}})") == "source.111");
    CHECK(config_id(R"({"model_type": "clip", "text_config": {"layer_norm_eps": 1e-6}})") == "source.110");
    CHECK(config_id(R"({"model_type": "clip", "text_config": {"num_attention_heads": 7}})") == "source.108");
    CHECK(config_id(R"({"model_type": "clip", "text_config": {"num_attention_heads": 0}})") == "source.108");
    CHECK(config_id(R"({"model_type": "clip", "vision_config": {"hidden_size": "wide"}})") == "source.107");
    CHECK(config_id(R"({"model_type": "clip", "vision_config": {"hidden_size": 1e300}})") == "source.107");
    CHECK(config_id(R"({"model_type": 5})") == "source.107");
}

TEST_CASE("preprocessor_config.json in its three ways of writing a size") {
    const auto read = [](const std::string& text) {
        mc::ModelFacts facts;
        mc::read_huggingface_processor(mc::parse_json(text), "preprocessor_config.json", facts);
        return *facts.preprocess;
    };
    const mc::PreprocessConfig first =
        read(R"({"size": 336, "crop_size": 336, "resample": 3, "image_mean": [0.5, 0.5, 0.5]})");
    CHECK(first.image_size == 336);
    CHECK(first.resize_mode == mc::ResizeMode::shortest);
    CHECK(first.mean == std::array<float, 3>{0.5f, 0.5f, 0.5f});
    CHECK(first.std == mc::PreprocessConfig{}.std);
    CHECK(first.convert_rgb_first);
    const mc::PreprocessConfig later = read(
        R"({"size": {"shortest_edge": 224}, "crop_size": {"height": 224, "width": 224},
            "do_convert_rgb": false})");
    CHECK(later.resize_mode == mc::ResizeMode::shortest);
    CHECK_FALSE(later.convert_rgb_first);
    const mc::PreprocessConfig square =
        read(R"({"size": {"height": 378, "width": 378}, "do_center_crop": false, "resample": 2})");
    CHECK(square.image_size == 378);
    CHECK(square.resize_mode == mc::ResizeMode::squash);
    CHECK(square.interpolation == mc::Interpolation::bilinear);
}

TEST_CASE("Steps of a preprocessor that this library does not have are refused") {
    CHECK(processor_id(R"({"do_normalize": false})") == "source.110");
    CHECK(processor_id(R"({"rescale_factor": 1})") == "source.110");
    CHECK(processor_id(R"({"resample": 0})") == "source.110");
    CHECK(processor_id(R"({"size": 256})") == "none");
    CHECK(processor_id(R"({"size": 256, "crop_size": 224})") == "source.110");
    CHECK(processor_id(R"({"size": {"height": 224, "width": 200}})") == "source.110");
    CHECK(processor_id(R"({"size": 224, "do_center_crop": false})") == "source.110");
    CHECK(processor_id(R"({"image_std": [0, 1, 1]})") == "image.402");
    CHECK(processor_id(R"({"image_mean": [0, 1]})") == "source.107");
    CHECK(processor_id(R"({"do_resize": "yes"})") == "source.107");
}
