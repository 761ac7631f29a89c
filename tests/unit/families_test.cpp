// Other families' tensors, as their own code names them (tests/reference/list_family_tensors.py), are
// refused.
#include "monoclip/io/families.hpp"

#include <array>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include "monoclip/io/model_source.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {

/// A tensor of any shape over one zero: only its description matters.
mc::TensorView described(const std::string& extents) {
    mc::TensorView view;
    view.dtype = mc::DType::int8;
    std::istringstream stream(extents);
    for (std::string extent; std::getline(stream, extent, ',');) view.shape.push_back(std::stoll(extent));
    const auto zero = std::make_shared<std::array<std::byte, 8>>();
    view.data = zero->data();
    view.owner = zero;
    return view;
}

std::map<std::string, mc::TensorMap> families() {
    std::map<std::string, mc::TensorMap> models;
    std::ifstream file(test_data("layouts/families.tsv"));
    REQUIRE(file);
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        models[line.substr(0, first)][line.substr(first + 1, second - first - 1)] =
            described(line.substr(second + 1));
    }
    return models;
}

std::string refusal(const mc::TensorMap& tensors, mc::Towers towers = mc::Towers::both) {
    return error_message([&] {
        const mc::ModelSource source = mc::describe_model(hashed::checkpoint(tensors), towers);
        return mc::deduce_config(source, {.activation = mc::Activation::gelu, .towers = towers});
    });
}

}  // namespace

TEST_CASE("Every other family is refused, and its name is said") {
    const std::map<std::string, std::string> words{
        {"ViT-B-16-SigLIP", "SigLIP"},
        {"ViT-B-16-SigLIP2", "SigLIP 2"},
        {"ViTamin-S", "ViTamin"},
        {"convnext_base", "ConvNeXt"},
        {"MobileCLIP-S1", "MobileCLIP (a FastViT"},
        {"MobileCLIP-B", "MobileCLIP-B"},
        {"MobileCLIP2-S3", "MobileCLIP (a FastViT"},
        {"MobileCLIP2-L-14", "MobileCLIP2-L/14"},
        {"EVA01-g-14", "EVA-01"},
        {"EVA02-B-16", "EVA-02"},
        {"EVA02-E-14", "EVA-02-E"},
        {"PE-Core-B-16", "PE-Core"},
        {"PE-Core-bigG-14-448", "PE-Core"},
        {"coca_ViT-B-32", "CoCa"},
        {"ViT-L-14-CLIPA", "CLIPA"},
        {"ViT-L-14-worldwide", "MetaCLIP 2"},
        {"ViT-M-16-alt", "LayerScale"},
        {"swin_base_patch4_window7_224", "Swin"},
        {"vit_medium_patch16_gap_256", "timm"},
        {"SiglipModel", "SigLIP"},
        {"Siglip2Model", "SigLIP"},
        {"ChineseCLIPModel", "Chinese-CLIP"},
        {"AltCLIPModel", "AltCLIP"},
        {"ViT-B-32 with Roberta", "a Hugging Face text encoder"},
        {"ViT-B-32 with M2M100", "a Hugging Face text encoder"},
        {"ViT-B-32 with MT5", "a Hugging Face text encoder"},
    };
    const auto models = families();
    CHECK(models.size() == words.size());
    for (const auto& [name, tensors] : models) {
        INFO(name);
        const std::string message = refusal(tensors);
        CHECK_THAT(message, ContainsSubstring("[monoclip.load.101]"));
        CHECK_THAT(message, ContainsSubstring(words.at(name)));
        CHECK_THAT(message, ContainsSubstring("is not supported"));
    }
}

TEST_CASE("Long-CLIP in its original form is refused; re-exported with its 248 positions it is CLIP") {
    mc::TensorMap tensors = hashed::tensors(hashed::openai);
    const auto positions = hashed::tensor({248, 64}, hashed::numbers("positions", 248 * 64));
    tensors["positional_embedding"] = positions;
    const mc::ModelSource source = mc::describe_model(hashed::checkpoint(tensors));
    CHECK(mc::deduce_config(source, {.activation = mc::Activation::quick_gelu}).text.context_length == 248);
    tensors["positional_embedding_res"] = positions;
    CHECK_THAT(refusal(tensors), ContainsSubstring("[monoclip.load.101] Long-CLIP in its original form"));
    // The image encoder is a plain one.
    CHECK(refusal(tensors, mc::Towers::vision).empty());
}

TEST_CASE("The image encoder of a model with another text encoder can be used alone") {
    mc::TensorMap tensors = hashed::tensors(hashed::openai);
    tensors["text.transformer.embeddings.LayerNorm.weight"] = described("768");
    CHECK_THAT(refusal(tensors), ContainsSubstring("a Hugging Face text encoder"));
    CHECK(refusal(tensors, mc::Towers::vision).empty());
    tensors = hashed::tensors(hashed::openai);
    tensors["token_embedding.weight"] = described("901629,64");
    CHECK_THAT(refusal(tensors), ContainsSubstring("MetaCLIP 2"));
    CHECK(refusal(tensors, mc::Towers::vision).empty());
}

TEST_CASE("Which encoders a file holds is told by its tensors, another family's text encoder among them") {
    mc::TensorMap tensors = hashed::tensors(hashed::openai);
    CHECK(mc::towers_in(tensors) == mc::Towers::both);
    mc::TensorMap vision = tensors, text = tensors;
    std::erase_if(vision, [](const auto& tensor) { return !tensor.first.starts_with("visual."); });
    std::erase_if(text, [](const auto& tensor) { return tensor.first.starts_with("visual."); });
    CHECK(mc::towers_in(vision) == mc::Towers::vision);
    CHECK(mc::towers_in(text) == mc::Towers::text);
    for (const char* name : {"transformer.embeddings.LayerNorm.weight", "bert.embeddings.weight"}) {
        mc::TensorMap other = vision;
        other[name] = described("8");
        CHECK(mc::towers_in(other) == mc::Towers::both);
    }
    CHECK_THAT(refusal(vision, mc::Towers::text), ContainsSubstring("[monoclip.load.111]"));
    CHECK_THAT(refusal({}, mc::Towers::text),
               ContainsSubstring("[monoclip.load.111] the file holds no text"));
}

TEST_CASE("Vocabularies of other tokenizers are refused; a few added words are not") {
    const auto with_words = [](const char* words) {
        mc::TensorMap tensors = hashed::tensors(hashed::openai);
        tensors["token_embedding.weight"] = described(std::string(words) + ",64");
        return refusal(tensors);
    };
    for (const char* words : {"32000", "30522", "250002", "64000", "256000"}) {
        INFO(words);
        CHECK_THAT(with_words(words), ContainsSubstring("[monoclip.load.101]"));
    }
    CHECK(with_words("49408").empty());
    CHECK(with_words("49410").empty());
}
