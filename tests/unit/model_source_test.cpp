// What a model's files say of it beside its tensors, which of them counts, and what is read to find out.
// Whole models are compared in sources_test.cpp.
#include "monoclip/io/model_source.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "monoclip/clip.hpp"
#include "monoclip/convert.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"
#include "support/memory.hpp"
#include "support/temporary_folder.hpp"

namespace mc = monoclip;
namespace fs = std::filesystem;

namespace {

constexpr mc::VitClipConfig odd_heads{24, {24, 8, 96, 2, 32}, {600, 16, 64, 2, 32}, mc::Activation::gelu};

std::string text_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// Replaces the first occurrence of a text in a file, which must be there.
void replace(const fs::path& path, const std::string& from, const std::string& to) {
    std::string text = text_of(path);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    mc::write_file(path, text.replace(at, from.size(), to));
}

/// A folder with a model of open_clip's layout, whose file says everything as well.
void save_open_clip(const fs::path& folder, const mc::PreprocessConfig& preprocess = {}) {
    mc::PreprocessConfig sized = preprocess;
    sized.image_size = 24;
    mc::save_model(hashed::tensors(odd_heads), mc::to_any(odd_heads), sized, folder, {mc::Layout::open_clip});
}

}  // namespace

TEST_CASE("A released file whose activation nobody says is known by its digest") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "bare.safetensors";
    mc::write_safetensors(file, hashed::tensors(hashed::openai));
    const mc::ModelSource source = mc::open_model(file);
    const std::string digest = mc::sha256_hex(mc::MappedFile::open(file)->bytes());
    const auto release = [&](std::string_view sha256, std::string_view shape, mc::Activation activation) {
        return std::array{mc::KnownRelease{"model", "file", sha256, shape, activation}};
    };
    const auto activation = [&](const auto& releases, const mc::ArchitectureHints& hints = {}) {
        return mc::deduce_config(source, hints, releases).activation;
    };
    CHECK(error_id([&] { return mc::deduce_config(source); }) == "load.106");
    CHECK(activation(release(digest, "", mc::Activation::gelu)) == mc::Activation::gelu);
    CHECK(activation(release(digest, "", mc::Activation::quick_gelu)) == mc::Activation::quick_gelu);
    // open_clip publishes eight digits.
    CHECK(activation(release(std::string_view(digest).substr(0, 8), "", mc::Activation::gelu)) ==
          mc::Activation::gelu);
    // The caller goes before it.
    CHECK(activation(release(digest, "", mc::Activation::gelu), {.activation = mc::Activation::quick_gelu}) ==
          mc::Activation::quick_gelu);
    std::string other = digest;
    other[3] = other[3] == '0' ? '1' : '0';
    CHECK(error_id([&] { return activation(release(other, "", mc::Activation::gelu)); }) == "load.106");
    // Nobody released this shape: the file is not even read.
    CHECK(error_id([&] { return activation(release(digest, "ViT-B-32", mc::Activation::gelu)); }) ==
          "load.106");
}

TEST_CASE("A configuration goes before the digest of a release") {
    const TemporaryFolder folder;
    save_open_clip(folder.path());
    // As open_clip's own: without metadata.
    const fs::path file = folder.path() / "open_clip_model.safetensors";
    mc::write_safetensors(file, hashed::tensors(odd_heads));
    const std::string digest = mc::sha256_hex(mc::MappedFile::open(file)->bytes());
    const std::array releases{mc::KnownRelease{"model", "file", digest, "", mc::Activation::quick_gelu}};
    CHECK(mc::deduce_config(mc::open_model(folder.path()), {}, releases).activation == mc::Activation::gelu);
}

TEST_CASE("Head widths come from the caller, else from the configuration, else from the file") {
    const TemporaryFolder folder;
    save_open_clip(folder.path());
    const auto heads = [&](const mc::ArchitectureHints& hints) {
        const mc::AnyClipConfig config = mc::deduce_config(mc::open_model(folder.path()), hints);
        return std::pair(std::get<mc::VitConfig>(config.vision).head_width, config.text.head_width);
    };
    CHECK(heads({}) == std::pair(32, 32));
    CHECK(heads({.vision_head_width = 48, .text_head_width = 16}) == std::pair(48, 16));
    fs::remove(folder.path() / "open_clip_config.json");
    CHECK(heads({}) == std::pair(32, 32));
    CHECK(heads({.vision_head_width = 24}) == std::pair(24, 32));
    // A configuration that contradicts the file's metadata is that of another model.
    save_open_clip(folder.path());
    replace(folder.path() / "open_clip_config.json", "\"head_width\": 32", "\"head_width\": 48");
    CHECK_THAT(error_message([&] { return mc::open_model(folder.path()); }),
               ContainsSubstring("[monoclip.source.112]") && ContainsSubstring("heads of 48 in the image"));
    save_open_clip(folder.path());
    replace(folder.path() / "open_clip_config.json", "\"heads\": 2", "\"heads\": 4");
    CHECK_THAT(error_message([&] { return mc::open_model(folder.path()); }),
               ContainsSubstring("[monoclip.source.112]") && ContainsSubstring("heads of 16 in the text"));
}

TEST_CASE("An activation that the file and its configuration disagree about is refused") {
    const TemporaryFolder folder;
    save_open_clip(folder.path());
    replace(folder.path() / "open_clip_config.json", "\"embed_dim\"", "\"quick_gelu\": true, \"embed_dim\"");
    CHECK(error_id([&] { return mc::open_model(folder.path()); }) == "source.111");
}

TEST_CASE(
    "Pictures are prepared as the caller says, else the configuration, else the file, else by default") {
    const TemporaryFolder folder;
    mc::PreprocessConfig own;
    own.mean = {0.5f, 0.25f, 0.125f};
    own.resize_mode = mc::ResizeMode::squash;
    own.interpolation = mc::Interpolation::bilinear;
    own.convert_rgb_first = true;
    save_open_clip(folder.path(), own);
    const auto used = [&](const std::optional<mc::PreprocessConfig>& asked = {}) {
        const mc::ModelSource source = mc::open_model(folder.path());
        return mc::deduce_preprocess(source, mc::deduce_config(source), asked);
    };
    own.image_size = 24;
    // The configuration says the same figures, and the file alone when pictures become RGB.
    CHECK((used() == own));
    replace(folder.path() / "open_clip_config.json", "\"bilinear\"", "\"bicubic\"");
    replace(folder.path() / "open_clip_config.json", "\"squash\"", "\"shortest\"");
    mc::PreprocessConfig beside = own;
    beside.interpolation = mc::Interpolation::bicubic;
    beside.resize_mode = mc::ResizeMode::shortest;
    beside.convert_rgb_first = false;
    CHECK((used() == beside));
    fs::remove(folder.path() / "open_clip_config.json");
    CHECK((used() == own));
    mc::PreprocessConfig asked;
    asked.std = {0.1f, 0.2f, 0.3f};
    asked.image_size = 24;
    CHECK((used(asked) == asked));
    mc::write_safetensors(folder.path() / "open_clip_model.safetensors", hashed::tensors(odd_heads));
    const mc::ModelSource bare = mc::open_model(folder.path());
    const mc::ArchitectureHints hints{mc::Activation::gelu, 32, 32};
    mc::PreprocessConfig standard;
    standard.image_size = 24;
    CHECK((mc::deduce_preprocess(bare, mc::deduce_config(bare, hints)) == standard));
    CHECK(bare.facts.preprocess_source == "OpenAI's default");
}

TEST_CASE("A preparation for pictures of another size than the tensors are for is refused") {
    const TemporaryFolder folder;
    save_open_clip(folder.path());
    replace(folder.path() / "open_clip_config.json", "\"mean\"", "\"size\": 32, \"mean\"");
    const mc::ModelSource source = mc::open_model(folder.path());
    CHECK_THAT(error_message([&] { return mc::deduce_preprocess(source, mc::deduce_config(source)); }),
               ContainsSubstring("[monoclip.source.109]") && ContainsSubstring("pictures of 32 pixels"));
}

TEST_CASE("The padding id and the length of texts are read from configurations, and the length compared") {
    CHECK(mc::open_model(test_data("layouts/huggingface")).facts.pad_token == 1);
    const TemporaryFolder folder;
    save_open_clip(folder.path());
    const fs::path config = folder.path() / "open_clip_config.json";
    CHECK(mc::open_model(folder.path()).facts.pad_token == 0);
    replace(config, "\"vocab_size\"", "\"pad_id\": 49407, \"vocab_size\"");
    CHECK(mc::open_model(folder.path()).facts.pad_token == 49407);
    replace(config, "\"context_length\": 16", "\"context_length\": 77");
    CHECK_THAT(error_message([&] { return mc::deduce_config(mc::open_model(folder.path())); }),
               ContainsSubstring("[monoclip.source.109]") &&
                   ContainsSubstring("text.context_length is 77 there, but the tensors give 16"));
}

TEST_CASE("open_clip's two ways of finding the end of a text are both read") {
    const TemporaryFolder folder;
    save_open_clip(folder.path());
    const fs::path config = folder.path() / "open_clip_config.json";
    CHECK(mc::deduce_config(mc::open_model(folder.path())).text.end_token == -1);
    // The id alone says nothing: open_clip reads it for "eos" only.
    replace(config, "\"vocab_size\"", "\"eos_id\": 500, \"vocab_size\"");
    CHECK(mc::deduce_config(mc::open_model(folder.path())).text.end_token == -1);
    replace(config, "\"vocab_size\"", "\"pool_type\": \"eos\", \"vocab_size\"");
    CHECK(mc::deduce_config(mc::open_model(folder.path())).text.end_token == 500);
    replace(config, "\"eos_id\": 500", "\"eos_id\": 600");
    CHECK(error_id([&] { return mc::deduce_config(mc::open_model(folder.path())); }) == "config.101");
    replace(config, "\"eos_id\": 600", "\"eos_id\": -5");
    CHECK(error_id([&] { return mc::open_model(folder.path()); }) == "source.107");
    replace(config, "\"pool_type\": \"eos\"", "\"pool_type\": \"last\"");
    CHECK(error_id([&] { return mc::open_model(folder.path()); }) == "source.110");
}

TEST_CASE(
    "Descriptions of a Hugging Face model take no elements, and it can be neither loaded nor converted") {
    const auto read = mc::Reading::descriptions;
    for (const char* name : {"huggingface", "huggingface_sharded", "text", "vision"}) {
        INFO(name);
        const mc::ModelSource whole = mc::open_model(test_data("layouts") / name);
        const mc::ModelSource described = mc::open_model(test_data("layouts") / name, mc::Towers::both, read);
        REQUIRE(described.tensors.size() == whole.tensors.size());
        bool missing = false;
        for (const auto& [tensor, view] : described.tensors) {
            INFO(tensor);
            CHECK(view.shape == whole.tensors.at(tensor).shape);
            CHECK(view.dtype == whole.tensors.at(tensor).dtype);
            missing = missing || view.data == nullptr;
        }
        CHECK(missing);
        const mc::Towers towers = mc::towers_in(described.tensors);
        CHECK((mc::deduce_config(described, {.towers = towers}) ==
               mc::deduce_config(whole, {.towers = towers})));
        const mc::LoadOptions options{.towers = towers};
        CHECK(error_id([&] { return mc::Clip<>::load(described, {.threads = 1}, options); }) == "load.112");
    }
}

TEST_CASE("A small file of one tower does not ask for a large projection") {
    mc::TensorMap tensors;
    tensors["text_model.final_layer_norm.weight"] = hashed::tensor({16384}, std::vector<float>(16384));
    tensors["text_model.embeddings.token_embedding.weight"] = hashed::tensor({1, 1}, {0});
    const mc::TensorMap read = mc::from_huggingface(tensors);
    CHECK_FALSE(read.contains("text_projection"));
}

TEST_CASE("After loading, the file's pages are given back") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "model.safetensors";
    mc::SaveOptions options;
    options.dtype = mc::DType::float16;
    mc::PreprocessConfig preprocess;
    preprocess.image_size = hashed::wide.vision.image_size;
    mc::save_model(hashed::tensors(hashed::wide), mc::to_any(hashed::wide), preprocess, file, options);
    const mc::ModelSource source = mc::open_model(file);
    const auto before = resident_bytes(file);
    if (!before) {
        WARN("this system does not say which pages of a mapping are in memory");
        return;
    }
    const auto clip = mc::Clip<>::load(source, {.threads = 1});
    const auto after = resident_bytes(file);
    REQUIRE(after);
    CHECK(*after == 0);
    CHECK(fs::file_size(file) > (std::size_t{1} << 22));
    // What still lies in the file is read again.
    CHECK(clip.encode_text("a cat").cols() == 512);
}
