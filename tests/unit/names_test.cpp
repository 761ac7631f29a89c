// Names in OpenAI's and in Hugging Face's convention.
#include "monoclip/io/names.hpp"

#include <set>
#include <string>

#include "monoclip/io/checkpoint.hpp"
#include "monoclip/model.hpp"
#include "monoclip/presets.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"

namespace mc = monoclip;

TEST_CASE("Every tensor of a ViT model has Hugging Face names, and they lead back") {
    struct Nothing {};
    mc::ClipModel<Nothing, mc::VitConfig> model(mc::presets::vit_b_32);
    std::set<std::string> seen;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, mc::presets::vit_b_32)) {
        INFO(parameter.name);
        const auto names = mc::huggingface_names(parameter.name);
        const bool joined = parameter.name.find("in_proj") != std::string::npos;
        REQUIRE(names.size() == (joined ? 3u : 1u));
        for (std::size_t i = 0; i < names.size(); ++i) {
            CHECK(seen.insert(names[i].name).second);
            CHECK(names[i].third == (joined ? static_cast<int>(i) : -1));
            CHECK(names[i].transposed == (parameter.role == mc::Role::projection));
            const auto back = mc::openai_name(names[i].name);
            REQUIRE(back.has_value());
            CHECK(back->name == parameter.name);
            CHECK(back->third == names[i].third);
            CHECK(back->transposed == names[i].transposed);
        }
    }
    CHECK(seen.size() == 398);  // CLIPModel's state_dict of ViT-B/32
}

TEST_CASE("Every tensor that transformers wrote has an OpenAI name") {
    const mc::Checkpoint file = mc::open_checkpoint(test_data("layouts/huggingface/model.safetensors"));
    for (const auto& [name, view] : file.tensors) {
        INFO(name);
        CHECK(mc::openai_name(name).has_value());
    }
}

TEST_CASE("Queries, keys and values are told apart") {
    CHECK(mc::openai_name("text_model.encoder.layers.11.self_attn.q_proj.bias")->third == 0);
    CHECK(mc::openai_name("text_model.encoder.layers.11.self_attn.k_proj.bias")->third == 1);
    CHECK(mc::openai_name("text_model.encoder.layers.11.self_attn.v_proj.bias")->third == 2);
    CHECK(mc::openai_name("vision_model.encoder.layers.0.self_attn.v_proj.weight")->name ==
          "visual.transformer.resblocks.0.attn.in_proj_weight");
}

TEST_CASE("Names outside of the table have no counterpart") {
    for (const char* name :
         {"", "visual.layer1.0.conv1.weight", "transformer.resblocks.", "transformer.resblocks.1",
          "transformer.resblocks.1.", "transformer.resblocks.x.ln_1.bias", "transformer.resblocks..ln_1.bias",
          "transformer.resblocks.1.ln_1", "transformer.resblocks.-1.ln_1.bias", "visual_projection.weight"}) {
        INFO(name);
        CHECK(mc::huggingface_names(name).empty());
    }
    for (const char* name :
         {"", "visual.proj", "text_model.encoder.layers.1.layer_norm1",
          "text_model.encoder.layers.1.1.layer_norm1.bias", "text_model.embeddings.position_ids"}) {
        INFO(name);
        CHECK_FALSE(mc::openai_name(name).has_value());
    }
}
