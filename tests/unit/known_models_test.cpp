// The released shapes: their parameters as open_clip counts them, and how they are found.
#include "monoclip/io/known_models.hpp"

#include "monoclip/model.hpp"
#include "support/catch.hpp"

namespace mc = monoclip;

TEST_CASE("open_clip's shapes have as many parameters as its models have") {
    CHECK(mc::parameter_count(mc::presets::vit_b_32_256) == 151'288'833);
    CHECK(mc::parameter_count(mc::presets::vit_b_16_plus_240) == 208'377'345);
    CHECK(mc::parameter_count(mc::presets::vit_l_14) == 427'616'513);
    CHECK(mc::parameter_count(mc::presets::vit_h_14) == 986'109'441);
    CHECK(mc::parameter_count(mc::presets::vit_h_14_378) == 986'714'881);
    CHECK(mc::parameter_count(mc::presets::vit_g_14) == 1'366'678'273);
    CHECK(mc::parameter_count(mc::presets::vit_bigg_14) == 2'539'567'105);
}

TEST_CASE("Every known shape is valid and found by its sizes, whatever its activation") {
    for (const mc::KnownShape& shape : mc::known_shapes) {
        INFO(shape.name);
        mc::AnyClipConfig config = shape.config;
        mc::validate(config);
        for (const mc::Activation activation : {mc::Activation::gelu, mc::Activation::quick_gelu}) {
            config.activation = activation;
            CHECK(mc::find_shape(config) == &shape);
        }
        CHECK_FALSE((shape.quick_gelu.empty() && shape.gelu.empty()));
    }
    mc::AnyClipConfig other = mc::to_any(mc::presets::vit_b_32);
    other.text.context_length = 248;
    CHECK(mc::find_shape(other) == nullptr);
}
