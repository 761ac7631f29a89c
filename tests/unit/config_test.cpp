#include "monoclip/config.hpp"

#include "monoclip/presets.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

namespace {

template <class Config, class Change>
std::string message_of(Config config, Change change) {
    change(config);
    return error_message([&] {
        mc::validate(config);
        return 0;
    });
}

template <class Change>
std::string vit(Change change) {
    return message_of(mc::presets::vit_b_32, change);
}

using Vit = mc::VitClipConfig;

}  // namespace

TEST_CASE("The released models are valid, at compile time and at run time") {
    constexpr auto valid = [](const auto& config) {
        mc::validate(config);
        return true;
    };
    static_assert(valid(mc::presets::vit_b_32) && valid(mc::presets::vit_b_16));
    static_assert(valid(mc::presets::vit_l_14) && valid(mc::presets::vit_l_14_336px));
    static_assert(valid(mc::presets::rn50) && valid(mc::presets::rn50x64));
    CHECK(valid(mc::presets::rn101));
}

TEST_CASE("Derived sizes follow from the extents") {
    constexpr mc::VitConfig vision = mc::presets::vit_l_14_336px.vision;
    static_assert(vision.grid() == 24 && vision.patches() == 576 && vision.tokens() == 577);
    static_assert(vision.patch_elements() == 588);
    static_assert(vision.transformer().heads() == 16 && vision.transformer().hidden() == 4096);
    static_assert(!vision.transformer().causal && mc::TextConfig{}.transformer().causal);
    static_assert(mc::TransformerConfig{.width = 1408, .head_width = 88, .mlp_width = 6144}.hidden() == 6144);
    static_assert(mc::presets::rn50x4.vision.heads() == 40 && mc::presets::rn50x4.vision.tokens() == 82);
    SUCCEED();
}

TEST_CASE("Each rule of a configuration names itself") {
    struct Case {
        const char* words;
        std::string message;
    };
    const Case cases[] = {
        {"vision.patch_size must be positive", vit([](Vit& c) { c.vision.patch_size = 0; })},
        {"vision.image_size must be positive", vit([](Vit& c) { c.vision.image_size = -224; })},
        {"vision.image_size must be at most 4096", vit([](Vit& c) { c.vision.image_size = 8192; })},
        {"multiple of vision.patch_size", vit([](Vit& c) { c.vision.image_size = 225; })},
        {"vision.layers must lie in 1..512", vit([](Vit& c) { c.vision.layers = 0; })},
        {"vision.layers must lie in 1..512", vit([](Vit& c) { c.vision.layers = 513; })},
        {"vision.width must lie in 1..16384", vit([](Vit& c) { c.vision.width = 0; })},
        {"vision.width must lie in 1..16384", vit([](Vit& c) { c.vision.width = 1 << 20; })},
        {"vision.head_width must be positive", vit([](Vit& c) { c.vision.head_width = 0; })},
        {"multiple of vision.head_width", vit([](Vit& c) { c.vision.head_width = 65; })},
        {"vision.mlp_width must lie in", vit([](Vit& c) { c.vision.mlp_width = -1; })},
        {"vision.mlp_width must lie in", vit([](Vit& c) { c.vision.mlp_width = 70000; })},
        {"text.vocab_size must lie in", vit([](Vit& c) { c.text.vocab_size = 0; })},
        {"text.context_length must lie in 2..", vit([](Vit& c) { c.text.context_length = 1; })},
        {"text.layers must lie in", vit([](Vit& c) { c.text.layers = -1; })},
        {"text.width must lie in", vit([](Vit& c) { c.text.width = 1 << 15; })},
        {"text.head_width must be positive", vit([](Vit& c) { c.text.head_width = -64; })},
        {"multiple of text.head_width", vit([](Vit& c) { c.text.width = 100; })},
        {"text.mlp_width must lie in", vit([](Vit& c) { c.text.mlp_width = 1 << 17; })},
        {"embed_dim must lie in 1..16384", vit([](Vit& c) { c.embed_dim = 0; })},
        {"activation must be quick_gelu or gelu", vit([](Vit& c) { c.activation = mc::Activation::relu; })},
    };
    for (const Case& broken : cases) {
        CHECK_THAT(broken.message, ContainsSubstring("[monoclip.config.101] "));
        CHECK_THAT(broken.message, ContainsSubstring(broken.words));
    }
}

TEST_CASE("A ResNet's rules name themselves too") {
    using ResNet = mc::ResNetClipConfig;
    const auto message = [](auto change) { return message_of(mc::presets::rn50, change); };
    CHECK_THAT(message([](ResNet& c) { c.vision.image_size = 240; }), ContainsSubstring("multiple of 32"));
    CHECK_THAT(message([](ResNet& c) { c.vision.width = 63; }), ContainsSubstring("must be even"));
    CHECK_THAT(message([](ResNet& c) { c.vision.width = 514; }), ContainsSubstring("1..512"));
    CHECK_THAT(message([](ResNet& c) { c.vision.layers[2] = 0; }), ContainsSubstring("each lie in 1..512"));
}

TEST_CASE("The products that the library forms fit at the largest sizes that are allowed") {
    constexpr mc::VitClipConfig largest{
        .embed_dim = mc::detail::max_width,
        .vision = {4096, 1, mc::detail::max_width, 512, 64, mc::detail::max_hidden},
        .text = {mc::detail::max_vocab_size, mc::detail::max_context_length, mc::detail::max_width, 512, 64,
                 mc::detail::max_hidden}};
    const auto valid = [&] {
        mc::validate(largest);
        return 0;
    };
    CHECK(error_id(valid) == "none");
    static_assert(largest.vision.patches() == 1 << 24);  // as an int
}

TEST_CASE("Activations have names both ways") {
    static_assert(mc::activation_named("quick_gelu") == mc::Activation::quick_gelu);
    static_assert(mc::activation_named("gelu") == mc::Activation::gelu);
    static_assert(!mc::activation_named("relu") && !mc::activation_named("GELU") &&
                  !mc::activation_named(""));
    CHECK(std::string(mc::name_of(mc::Activation::quick_gelu)) == "quick_gelu");
    CHECK(std::string(mc::name_of(mc::Activation::gelu)) == "gelu");
}
