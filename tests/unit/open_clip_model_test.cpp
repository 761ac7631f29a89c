// New models from configurations in open_clip's format.
#include "monoclip/io/open_clip_model.hpp"

#include <fstream>
#include <string>
#include <variant>

#include "monoclip/model.hpp"
#include "monoclip/presets.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/temporary_folder.hpp"

namespace mc = monoclip;

namespace {

mc::ModelDescription read(const std::string& text) {
    return mc::read_open_clip_description(mc::parse_json(text), "config");
}

std::string id_of(const std::string& text) {
    return error_id([&] { return read(text); });
}

// open_clip's model_configs/ViT-B-32.json and RN50.json.
const std::string vit_b_32 = R"({"embed_dim": 512,
    "vision_cfg": {"image_size": 224, "layers": 12, "width": 768, "patch_size": 32},
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 512, "heads": 8, "layers": 12}})";
const std::string rn50 = R"({"embed_dim": 1024, "quick_gelu": true,
    "vision_cfg": {"image_size": 224, "layers": [3, 4, 6, 3], "width": 64, "patch_size": null},
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 512, "heads": 8, "layers": 12}})";

}  // namespace

TEST_CASE("open_clip's configurations are the presets of the same models") {
    mc::AnyClipConfig wanted = mc::to_any(mc::presets::vit_b_32);
    wanted.activation = mc::Activation::gelu;
    CHECK(read(vit_b_32).config == wanted);
    CHECK(read(vit_b_32).preprocess == mc::PreprocessConfig{});
    CHECK(read(rn50).config == mc::to_any(mc::presets::rn50));
}

TEST_CASE("What a configuration leaves out has open_clip's defaults") {
    const mc::AnyClipConfig config = read(R"({"embed_dim": 64, "vision_cfg": {}, "text_cfg": {}})").config;
    CHECK(config.embed_dim == 64);
    CHECK(std::get<mc::VitConfig>(config.vision) == mc::VitConfig{224, 16, 768, 12, 64, 0});
    CHECK(config.text == mc::TextConfig{});
}

TEST_CASE("A folder's configuration has preprocessing, too, and sizes of every kind") {
    const mc::ModelDescription model = read(R"({"model_cfg": {"embed_dim": 128,
        "vision_cfg": {"image_size": 64, "layers": 4, "width": 176, "patch_size": 8, "head_width": 44,
                       "mlp_ratio": 4.3637},
        "text_cfg": {"context_length": 32, "vocab_size": 8192, "width": 128, "heads": 4, "layers": 3,
                     "mlp_ratio": 4.0}},
        "preprocess_cfg": {"size": 64, "mean": [0.5, 0.5, 0.5], "std": [0.25, 0.25, 0.25],
                           "interpolation": "bilinear", "resize_mode": "squash"}})");
    CHECK(std::get<mc::VitConfig>(model.config.vision) == mc::VitConfig{64, 8, 176, 4, 44, 768});
    CHECK(model.config.text == mc::TextConfig{8192, 32, 128, 3, 32, 0, -1});
    CHECK(model.config.activation == mc::Activation::gelu);
    CHECK(model.preprocess.image_size == 64);
    CHECK(model.preprocess.std[2] == 0.25f);
    CHECK(model.preprocess.interpolation == mc::Interpolation::bilinear);
    CHECK(model.preprocess.resize_mode == mc::ResizeMode::squash);
}

TEST_CASE("Configurations that make no model are refused") {
    CHECK(id_of("{}") == "source.107");
    CHECK(id_of("[]") == "source.107");
    CHECK(id_of(R"({"vision_cfg": {}, "text_cfg": {}})") == "source.107");
    CHECK(id_of(R"({"embed_dim": 8, "text_cfg": {}})") == "source.107");
    CHECK(id_of(R"({"embed_dim": 8, "vision_cfg": {}})") == "source.107");
    CHECK(id_of(R"({"embed_dim": "8", "vision_cfg": {}, "text_cfg": {}})") == "source.107");
    CHECK(id_of(R"({"embed_dim": 8, "vision_cfg": {"layers": [1, 2, 3]}, "text_cfg": {}})") == "source.107");
    CHECK(
        id_of(
            R"({"embed_dim": 8, "vision_cfg": {"layers": [1, 2, 3, 4], "head_width": 32}, "text_cfg": {}})") ==
        "source.110");
    CHECK(id_of(R"({"embed_dim": 8, "vision_cfg": {"timm_model_name": "vit"}, "text_cfg": {}})") ==
          "source.110");
    CHECK(id_of(R"({"embed_dim": 8, "vision_cfg": {}, "text_cfg": {"heads": 7}})") == "source.108");
    CHECK(id_of(R"({"embed_dim": 0, "vision_cfg": {}, "text_cfg": {}})") == "config.101");
    CHECK(id_of(R"({"embed_dim": 8, "vision_cfg": {"patch_size": 15}, "text_cfg": {}})") == "config.101");
    CHECK(id_of(R"({"embed_dim": 8, "vision_cfg": {"width": 100000}, "text_cfg": {}})") == "config.101");
}

TEST_CASE("A configuration is read from a file, whose errors name it") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "tiny.json";
    CHECK(error_id([&] { return mc::read_open_clip_description(path); }) == "file.101");
    std::ofstream(path) << rn50;
    CHECK(mc::read_open_clip_description(path).config == mc::to_any(mc::presets::rn50));
    std::ofstream(path) << "{";
    CHECK(error_message([&] { return mc::read_open_clip_description(path); }).find("tiny.json") !=
          std::string::npos);
}

TEST_CASE("Presets have names, as they are written here and by their publishers") {
    for (const auto& preset : mc::presets::all) CHECK(mc::presets::named(preset.name) == preset.config);
    CHECK(mc::presets::named("ViT-B/32") == mc::to_any(mc::presets::vit_b_32));
    CHECK(mc::presets::named("ViT-L/14@336px") == mc::to_any(mc::presets::vit_l_14_336px));
    CHECK(mc::presets::named("RN50x4") == mc::to_any(mc::presets::rn50x4));
    CHECK_FALSE(mc::presets::named("vit_b_3"));
    CHECK_FALSE(mc::presets::named(""));
}
