// What a file of ours says about its model is what was written.
#include "monoclip/io/description.hpp"

#include <map>
#include <string>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

namespace {

constexpr mc::PreprocessConfig odd_preprocess{240,
                                              {0.5f, 0.25f, 0.48145466f},
                                              {0.125f, 0.229f, 0.3f},
                                              mc::ResizeMode::squash,
                                              mc::Interpolation::bilinear,
                                              true};

}  // namespace

TEST_CASE("A description of a ViT comes back with every figure") {
    mc::AnyClipConfig config;
    config.vision = mc::VitConfig{224, 14, 1280, 32, 80};
    config.text.head_width = 32;
    config.text.end_token = 49407;
    config.activation = mc::Activation::gelu;
    const mc::FileDescription read = mc::read_description(mc::describe(config, odd_preprocess));
    CHECK(read.activation == mc::Activation::gelu);
    CHECK(read.vision_head_width == 80);
    CHECK(read.text_head_width == 32);
    CHECK(read.end_token == 49407);
    REQUIRE(read.preprocess.has_value());
    CHECK((*read.preprocess == odd_preprocess));
}

TEST_CASE("The defaults of preprocessing come back bit for bit, and a ResNet has no head width to say") {
    mc::AnyClipConfig config;
    config.vision = mc::ResNetConfig{};
    const mc::FileDescription read = mc::read_description(mc::describe(config, {}));
    CHECK(read.vision_head_width == 0);
    CHECK(read.end_token == -1);
    CHECK((read.preprocess == mc::PreprocessConfig{}));
}

TEST_CASE("Metadata of other programs say nothing") {
    const mc::FileDescription read = mc::read_description({{"format", "pt"}, {"activation", "gelu"}});
    CHECK_FALSE(read.activation.has_value());
    CHECK_FALSE(read.preprocess.has_value());
    CHECK(read.text_head_width == 0);
}

TEST_CASE("A broken description is an error, not a guess") {
    const auto id = [](const char* key, const std::string& value) {
        auto metadata = mc::describe({}, {});
        metadata[key] = value;
        return error_id([&] { return mc::read_description(metadata); });
    };
    CHECK(id("monoclip.activation", "relu") == "description.101");
    CHECK(id("monoclip.vision_head_width", "64x") == "description.101");
    CHECK(id("monoclip.text_head_width", "-64") == "description.101");
    CHECK(id("monoclip.preprocess", "{}") == "description.101");
    CHECK(id("monoclip.preprocess", "{") == "json.101");
    std::string preprocess = mc::describe({}, {}).at("monoclip.preprocess");
    preprocess.replace(preprocess.find("bicubic"), 7, "nearest");
    CHECK(id("monoclip.preprocess", preprocess) == "description.101");
    preprocess = mc::describe({}, {}).at("monoclip.preprocess");
    preprocess.replace(preprocess.find("224"), 3, "0");
    CHECK(id("monoclip.preprocess", preprocess) == "image.401");
}
