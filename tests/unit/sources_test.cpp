// Models named by file, folder or index, as transformers and open_clip write them
// (tests/reference/make_layout_fixtures.py), against the features that these give.
#include "monoclip/io/sources.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "monoclip/clip.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;
namespace fs = std::filesystem;

namespace {

const mc::TensorMap& goldens() {
    static const mc::Checkpoint file = mc::open_checkpoint(test_data("layouts/goldens.safetensors"));
    return file.tensors;
}

template <class T>
std::vector<T> golden(const std::string& name) {
    const mc::TensorView& view = goldens().at(name);
    std::vector<T> values(static_cast<std::size_t>(view.shape.elements()));
    mc::copy_elements<T>(view, values);
    return values;
}

/// The largest difference, in parts of the largest element.
double difference(const mc::Matrix& actual, const std::string& name) {
    const std::vector<float> expected = golden<float>(name);
    const std::span<const float> elements = actual.elements();
    REQUIRE(elements.size() == expected.size());
    double largest = 0, apart = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        largest = (std::max)(largest, static_cast<double>(std::abs(expected[i])));
        apart = (std::max)(apart, static_cast<double>(std::abs(expected[i] - elements[i])));
    }
    return apart / largest;
}

// Both sides sum in fp32, in different orders, through some ten layers: 1e-6 is seen.
constexpr double tolerance = 1e-5;

double image_difference(const mc::Clip<>& clip, const std::string& name) {
    return difference(clip.encode_pixels(golden<float>("pixels")), name);
}

double text_difference(const mc::Clip<>& clip, const std::string& tokens, const std::string& name) {
    const std::vector<int> ids = golden<int>(tokens);
    const auto context = static_cast<std::size_t>(clip.config().text.context_length);
    const std::size_t rows = ids.size() / context;
    mc::Matrix features(rows, static_cast<std::size_t>(clip.config().embed_dim));
    clip.encode_tokens_into(ids, features.elements(), clip.workspace(static_cast<std::int64_t>(rows)));
    return difference(features, name);
}

mc::Clip<> load(const fs::path& path, const mc::LoadOptions& options = {}) {
    return mc::Clip<>::load(path, {.threads = 1}, options);
}

/// A folder that is deleted with its contents, to begin with a copy of one of the fixtures.
class ScratchFolder {
  public:
    explicit ScratchFolder(const std::string& fixture = {}) {
        for (int i = 0; path_.empty(); ++i) {
            const fs::path candidate = fs::temp_directory_path() / ("monoclip_sources_" + std::to_string(i));
            if (fs::create_directory(candidate)) path_ = candidate;
        }
        if (!fixture.empty()) fs::copy(test_data("layouts") / fixture, path_);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    fs::path operator/(const std::string& name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

    /// Replaces the first occurrence of a text in a file, which must be there.
    void replace(const std::string& name, const std::string& from, const std::string& to) const {
        std::ifstream in(path_ / name, std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        in.close();
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        write(name, text.replace(at, from.size(), to));
    }

  private:
    fs::path path_;
};

std::string refusal(const fs::path& path, const mc::LoadOptions& options = {}) {
    return error_message([&] { return load(path, options); });
}

}  // namespace

TEST_CASE("A CLIPModel gives transformers' features, whole or in pieces, in either container") {
    for (const char* folder :
         {"huggingface", "huggingface_sharded", "huggingface_bin", "huggingface_bin_sharded"}) {
        INFO(folder);
        const mc::Clip<> clip = load(test_data("layouts") / folder);
        CHECK(image_difference(clip, "huggingface.image_features") < tolerance);
        CHECK(text_difference(clip, "huggingface.tokens", "huggingface.text_features") < tolerance);
        CHECK(clip.config().activation == mc::Activation::gelu);
        CHECK(std::get<mc::VitConfig>(clip.config().vision).head_width == 8);
        CHECK(clip.config().text.head_width == 8);
        CHECK(clip.preprocess_config().convert_rgb_first);
    }
}

TEST_CASE("A file or an index can be named itself") {
    for (const char* file :
         {"huggingface/model.safetensors", "huggingface_sharded/model.safetensors.index.json",
          "huggingface_bin/pytorch_model.bin", "huggingface_bin_sharded/pytorch_model.bin.index.json"}) {
        INFO(file);
        CHECK(image_difference(load(test_data("layouts") / file), "huggingface.image_features") < tolerance);
    }
}

TEST_CASE("The preprocessor beside a model is used, and the caller's goes before it") {
    const mc::PreprocessConfig beside = load(test_data("layouts/huggingface")).preprocess_config();
    const mc::PreprocessConfig expected{
        32,  {0.5f, 0.25f, 0.75f}, {0.5f, 0.5f, 0.25f}, mc::ResizeMode::squash, mc::Interpolation::bilinear,
        true};
    CHECK((beside == expected));
    mc::PreprocessConfig own = load(test_data("layouts/open_clip")).preprocess_config();
    CHECK_FALSE(own.convert_rgb_first);
    own.convert_rgb_first = true;
    CHECK((own == expected));
    mc::PreprocessConfig asked;
    asked.mean = {0.1f, 0.2f, 0.3f};
    const mc::PreprocessConfig used =
        load(test_data("layouts/huggingface"), {.preprocess = asked}).preprocess_config();
    CHECK(used.mean == asked.mean);
    CHECK(used.image_size == 32);
}

TEST_CASE("An open_clip folder gives open_clip's features") {
    const mc::Clip<> clip = load(test_data("layouts/open_clip"));
    CHECK(image_difference(clip, "open_clip.image_features") < tolerance);
    CHECK(text_difference(clip, "open_clip.tokens", "open_clip.text_features") < tolerance);
    CHECK(clip.config().activation == mc::Activation::quick_gelu);
    CHECK(std::get<mc::VitConfig>(clip.config().vision).head_width == 12);
    CHECK(clip.config().text.head_width == 4);
}

TEST_CASE("A file of one tower gives its features, with and without a projection") {
    for (const char* name : {"text", "text_projected"}) {
        INFO(name);
        const mc::Clip<> clip = load(test_data("layouts") / name, {.towers = mc::Towers::text});
        // The end token of these is not the largest id.
        CHECK(clip.config().text.end_token == 500);
        CHECK(text_difference(clip, "text.tokens", std::string(name) + ".features") < tolerance);
        CHECK(error_id([&] { return clip.encode_pixels(golden<float>("pixels")); }) != "none");
        CHECK(error_id([&] { return clip.logit_scale(); }) == "clip.108");
        CHECK(error_id([&] { return clip.encode_tokens(std::vector<int>{519, 1}); }) == "clip.109");
        CHECK_THAT(refusal(test_data("layouts") / name),
                   ContainsSubstring("[monoclip.load.111]") && ContainsSubstring("Towers::text"));
    }
    for (const char* name : {"vision", "vision_projected"}) {
        INFO(name);
        const mc::Clip<> clip = load(test_data("layouts") / name, {.towers = mc::Towers::vision});
        CHECK(image_difference(clip, std::string(name) + ".features") < tolerance);
        CHECK(error_id([&] { return clip.encode_text("a cat"); }) == "clip.108");
        CHECK_THAT(refusal(test_data("layouts") / name),
                   ContainsSubstring("[monoclip.load.111]") && ContainsSubstring("Towers::vision"));
    }
}

TEST_CASE("One tower of a whole file is the same as in the whole model, and the other is not touched") {
    const mc::Clip<> text = load(test_data("layouts/huggingface"), {.towers = mc::Towers::text});
    CHECK(text_difference(text, "huggingface.tokens", "huggingface.text_features") < tolerance);
    CHECK(text.towers() == mc::Towers::text);
    CHECK(text.logit_scale() > 1);
    const mc::Clip<> vision = load(test_data("layouts/open_clip"), {.towers = mc::Towers::vision});
    CHECK(image_difference(vision, "open_clip.image_features") < tolerance);
    // A byte of the image encoder that is read would be a read of address 0.
    mc::TensorMap tensors = hashed::tensors(hashed::openai);
    for (auto& [name, view] : tensors) {
        if (name.starts_with("visual.")) view.data = nullptr;
    }
    const auto clip =
        mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                         {.activation = mc::Activation::quick_gelu, .towers = mc::Towers::text});
    CHECK(error_id([&] { return clip.encode_text("cat"); }) == "none");
    CHECK(error_id([&] { return clip.encode_pixels(std::vector<float>(3 * 224 * 224)); }) == "clip.108");
}

TEST_CASE("A folder's file is the first of the list, or its only one") {
    const ScratchFolder folder("huggingface_bin");
    CHECK(mc::find_model_file(folder.path()) == folder / "pytorch_model.bin");
    fs::copy(test_data("layouts/huggingface/model.safetensors"), folder.path());
    CHECK(mc::find_model_file(folder.path()) == folder / "model.safetensors");
    fs::copy(test_data("layouts/open_clip/open_clip_model.safetensors"), folder.path());
    CHECK(mc::find_model_file(folder.path()) == folder / "open_clip_model.safetensors");
    const ScratchFolder one;
    fs::copy(test_data("layouts/huggingface/model.safetensors"), one / "weights.safetensors");
    CHECK(mc::find_model_file(one.path()) == one / "weights.safetensors");
    fs::copy(test_data("layouts/huggingface/model.safetensors"), one / "others.safetensors");
    CHECK_THAT(error_message([&] { return mc::find_model_file(one.path()); }),
               ContainsSubstring("[monoclip.source.101]") &&
                   ContainsSubstring("it has others.safetensors, weights.safetensors"));
    CHECK_THAT(error_message([] { return mc::find_model_file(ScratchFolder().path()); }),
               ContainsSubstring("it has no checkpoint"));
    CHECK(error_id([&] { return mc::open_model(one / "none.safetensors"); }) == "file.101");
}

TEST_CASE("An index that leads elsewhere, or does not agree with its files, is refused") {
    const std::string index = "model.safetensors.index.json";
    const std::string first = "model-00001-of-00003.safetensors", second = "model-00002-of-00003.safetensors";
    const auto after = [&](const std::string& from, const std::string& to) {
        const ScratchFolder folder("huggingface_sharded");
        folder.replace(index, from, to);
        return refusal(folder.path());
    };
    for (const char* elsewhere : {"../"
                                  "model.safetensors",
                                  "/etc/passwd", "..", "", "a/b", "a\\\\b", "c:x"}) {
        INFO(elsewhere);
        CHECK_THAT(after(first, elsewhere), ContainsSubstring("[monoclip.source.104]"));
    }
    CHECK_THAT(after(first, second), ContainsSubstring("[monoclip.source.105]"));
    CHECK_THAT(after(first, "missing.safetensors"), ContainsSubstring("[monoclip.file.101]"));
    CHECK_THAT(after("\"logit_scale\"", "\"logit_scales\""), ContainsSubstring("[monoclip.source.105]"));
    CHECK_THAT(after("\"weight_map\": {", "\"weight_map\": {\"extra\": \"" + first + "\","),
               ContainsSubstring("[monoclip.source.106]") && ContainsSubstring("extra"));
    CHECK_THAT(after("weight_map", "weights"), ContainsSubstring("[monoclip.source.103]"));
    CHECK_THAT(after("\"" + first + "\"", "5"), ContainsSubstring("[monoclip.source.103]"));
    CHECK_THAT(after("{", "["), ContainsSubstring("[monoclip.json."));
}

TEST_CASE("A configuration of another model is refused with both figures") {
    const ScratchFolder folder("huggingface");
    folder.replace("config.json", "\"hidden_size\": 24", "\"hidden_size\": 48");
    CHECK_THAT(refusal(folder.path()),
               ContainsSubstring("[monoclip.source.109]") &&
                   ContainsSubstring("vision.width is 48 there, but the tensors give 24"));
    const ScratchFolder pictures("huggingface");
    pictures.replace("preprocessor_config.json", "\"height\": 32", "\"height\": 64");
    CHECK_THAT(refusal(pictures.path()), ContainsSubstring("[monoclip.source.110]"));
    const ScratchFolder open_clip("open_clip");
    open_clip.replace("open_clip_config.json", "\"mlp_ratio\": 2.4", "\"mlp_ratio\": 4");
    CHECK_THAT(refusal(open_clip.path()),
               ContainsSubstring("vision.mlp_width is 96 there, but the tensors give 57"));
    const ScratchFolder family("huggingface");
    family.write("config.json", R"({"model_type": "siglip"})");
    CHECK_THAT(refusal(family.path()), ContainsSubstring("[monoclip.load.101]") &&
                                           ContainsSubstring("model_type siglip is not supported"));
}

TEST_CASE("Members of open_clip's configuration that change the model are refused by name") {
    const auto with_member = [](const std::string& member) {
        const ScratchFolder folder("open_clip");
        folder.replace("open_clip_config.json", "\"patch_dropout\": 0.5", member);
        return refusal(folder.path());
    };
    for (const char* member :
         {"\"no_ln_pre\": true", "\"pool_type\": \"avg\"", "\"attentional_pool\": true",
          "\"ls_init_value\": 0.1", "\"timm_model_name\": \"vit\"", "\"qk_norm\": true",
          "\"pos_embed_type\": \"sin_cos_2d\"", "\"norm_kwargs\": {\"eps\": 1e-6}", "\"never_seen\": 3"}) {
        INFO(member);
        CHECK_THAT(with_member(member), ContainsSubstring("[monoclip.source.110]"));
    }
    for (const char* member : {"\"no_ln_pre\": false", "\"pool_type\": \"tok\"", "\"ls_init_value\": null",
                               "\"never_seen\": false"}) {
        INFO(member);
        CHECK(with_member(member).empty());
    }
}

TEST_CASE(
    "Without a configuration the activation must be passed, and the caller goes before a configuration") {
    const ScratchFolder folder("open_clip");
    fs::remove(folder / "open_clip_config.json");
    const mc::LoadOptions heads{.vision_head_width = 12, .text_head_width = 4};
    CHECK_THAT(refusal(folder.path(), heads), ContainsSubstring("[monoclip.load.106]"));
    mc::LoadOptions told = heads;
    told.activation = mc::Activation::quick_gelu;
    CHECK(image_difference(load(folder.path(), told), "open_clip.image_features") < tolerance);
    const mc::LoadOptions other{.activation = mc::Activation::gelu};
    const mc::Clip<> wrong = load(test_data("layouts/open_clip"), other);
    CHECK(wrong.config().activation == mc::Activation::gelu);
    CHECK(image_difference(wrong, "open_clip.image_features") > tolerance);
}

TEST_CASE("A configuration that is no JSON, or no configuration, is an error with its path") {
    const ScratchFolder folder("huggingface");
    folder.write("config.json", "{\"model_type\": ");
    CHECK_THAT(refusal(folder.path()),
               ContainsSubstring("config.json") && ContainsSubstring("[monoclip.json."));
    folder.write("config.json", "{\"architecture\": \"vit_base_patch32\"}");
    CHECK_THAT(refusal(folder.path()), ContainsSubstring("[monoclip.load.10"));
}
