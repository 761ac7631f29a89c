// Converting from one layout to another and back gives every tensor with its bits, for every pair of layouts.
#include "monoclip/convert.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/data.hpp"
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

/// Nothing: a mixture.
constexpr std::optional<mc::DType> number_types[] = {std::nullopt, mc::DType::float32, mc::DType::float16,
                                                     mc::DType::bfloat16};

constexpr mc::PreprocessConfig odd_preprocess{24,
                                              {0.5f, 0.25f, 0.48145466f},
                                              {0.125f, 0.229f, 0.3f},
                                              mc::ResizeMode::squash,
                                              mc::Interpolation::bilinear,
                                              true};

/// All of one type, or as OpenAI's files: matrices in half precision, the rest in single.
mc::TensorMap tensors_of(const mc::AnyClipConfig& config, std::optional<mc::DType> common = {}) {
    struct Nothing {};
    mc::ClipModel<Nothing> model(config);
    mc::TensorMap map;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        const auto type = common                       ? *common
                          : parameter.shape.rank() > 1 ? mc::DType::float16
                                                       : mc::DType::float32;
        map[parameter.name] =
            hashed::tensor(parameter.shape, hashed::weight(parameter.name, parameter.shape), type);
    }
    return map;
}

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

}  // namespace

TEST_CASE("From any layout to any other and back, every bit and every fact stays, whatever the number type") {
    const mc::AnyClipConfig config = mc::to_any(tiny);
    const Layout layouts[] = {Layout::openai, Layout::open_clip, Layout::huggingface};
    for (const auto& type : number_types) {
        const TemporaryFolder folder;
        const mc::TensorMap tensors = tensors_of(config, type);
        for (const Layout first : layouts) {
            const fs::path start = folder.path() / mc::name_of(first);
            mc::save_model(tensors, config, odd_preprocess, start, {first});
            for (const Layout second : layouts) {
                INFO(mc::name_of(first) << " to " << mc::name_of(second));
                const fs::path there = folder.path() / (start.filename().string() + mc::name_of(second));
                const fs::path back = folder.path() / (there.filename().string() + ".back");
                mc::convert(start, there, {second});
                mc::convert(there, back, {first});
                for (const fs::path& path : {there, back}) {
                    const mc::ModelSource source = mc::open_model(path);
                    CHECK(first_difference(tensors, source.tensors) == "none");
                    CHECK((mc::deduce_config(source) == config));
                    CHECK((mc::deduce_preprocess(source, config) == odd_preprocess));
                }
            }
        }
    }
}

TEST_CASE("A ResNet is converted between OpenAI's and open_clip's layouts, and has no other") {
    const mc::AnyClipConfig config = mc::to_any(tiny_resnet);
    mc::PreprocessConfig preprocess;
    preprocess.image_size = 64;
    for (const auto& type : number_types) {
        const TemporaryFolder folder;
        const mc::TensorMap tensors = tensors_of(config, type);
        for (const Layout first : {Layout::openai, Layout::open_clip}) {
            const fs::path start = folder.path() / mc::name_of(first);
            mc::save_model(tensors, config, preprocess, start, {first});
            for (const Layout second : {Layout::openai, Layout::open_clip}) {
                const fs::path there = folder.path() / (start.filename().string() + mc::name_of(second));
                const fs::path back = folder.path() / (there.filename().string() + ".back");
                mc::convert(start, there, {second});
                mc::convert(there, back, {first});
                for (const fs::path& path : {there, back}) {
                    const mc::ModelSource source = mc::open_model(path);
                    CHECK(first_difference(tensors, source.tensors) == "none");
                    CHECK((mc::deduce_config(source) == config));
                }
            }
            CHECK(error_id([&] { mc::convert(start, folder.path() / "no", {Layout::huggingface}); }) ==
                  "save.101");
        }
    }
}

TEST_CASE("A model that names its end token keeps it through every layout") {
    const TemporaryFolder folder;
    mc::AnyClipConfig config = mc::to_any(tiny);
    config.text.end_token = 500;
    fs::path last = folder.path() / "first";
    mc::save_model(tensors_of(config), config, odd_preprocess, last);
    for (const Layout layout : {Layout::open_clip, Layout::huggingface, Layout::open_clip, Layout::openai}) {
        const fs::path next = last.string() + "-" + mc::name_of(layout);
        mc::convert(last, next, {layout});
        CHECK(mc::deduce_config(mc::open_model(next)).text.end_token == 500);
        last = next;
    }
    // Also where only the configuration says it.
    const fs::path folder_of_open_clip = folder.path() / "bare";
    mc::convert(last, folder_of_open_clip, {Layout::open_clip});
    mc::write_safetensors(folder_of_open_clip / "open_clip_model.safetensors", tensors_of(config));
    CHECK(mc::deduce_config(mc::open_model(folder_of_open_clip)).text.end_token == 500);
}

TEST_CASE("A file of one tower goes through the layouts that have it, bit for bit") {
    for (const char* name : {"text", "text_projected", "vision", "vision_projected"}) {
        INFO(name);
        const TemporaryFolder folder;
        const fs::path start = test_data("layouts") / name;
        const fs::path file = folder.path() / "file", back = folder.path() / "back";
        mc::convert(start, file);
        mc::convert(file, back, {Layout::huggingface});
        const mc::TensorMap original = mc::open_model(start).tensors;
        CHECK(first_difference(original, mc::open_model(file).tensors) == "none");
        CHECK(first_difference(original, mc::open_model(back).tensors) == "none");
        // Under the names of the file: nothing was added to those that have no projection.
        const auto count = [](const fs::path& path) {
            return mc::open_checkpoint(mc::find_model_file(path)).tensors.size();
        };
        CHECK(count(back) == count(start));
        const mc::Towers towers = mc::towers_in(original);
        const auto config = [&](const fs::path& path) {
            return mc::deduce_config(mc::open_model(path, towers), {.towers = towers});
        };
        CHECK((config(file) == config(start)));
        CHECK((config(back) == config(start)));
        CHECK(error_id([&] { mc::convert(start, folder.path() / "no", {Layout::open_clip}); }) == "save.105");
    }
}

TEST_CASE("One tower is taken out of a whole model, and no more of it is needed") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny);
    mc::TensorMap tensors = tensors_of(config);
    const fs::path whole = folder.path() / "whole", text = folder.path() / "text";
    mc::ConvertOptions options;
    options.hints.towers = mc::Towers::text;
    for (const Layout layout : {Layout::openai, Layout::huggingface}) {
        mc::save_model(tensors, config, odd_preprocess, whole);
        options.layout = layout;
        mc::convert(whole, text, options);
        const mc::TensorMap read = mc::open_model(text).tensors;
        for (const auto& [name, view] : read) {
            INFO(name);
            CHECK(bytes_of(view) == bytes_of(tensors.at(name)));
        }
        CHECK(mc::towers_in(read) == mc::Towers::text);
        CHECK_FALSE(read.contains("logit_scale"));
        CHECK(read.size() == 6 + 12 * 2 - 1);
        fs::remove_all(text);
    }
    // Of a model with another image encoder nobody knows whether the text encoder is CLIP's: MobileCLIP's has
    // the same tensors, and no causal mask.
    mc::TensorMap other = tensors;
    std::erase_if(other, [](const auto& tensor) { return tensor.first.starts_with("visual."); });
    other["visual.trunk.stages.0.weight"] = tensors.at("logit_scale");
    mc::save_model(other, config, odd_preprocess, whole);
    CHECK(error_id([&] { mc::convert(whole, text); }) == "load.101");
    CHECK(error_id([&] { mc::convert(whole, text, options); }) == "load.101");
}

TEST_CASE("What nobody says can be passed: activation and head widths") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny);
    const fs::path bare = folder.path() / "bare", file = folder.path() / "file";
    mc::write_safetensors(bare, tensors_of(config));
    mc::ConvertOptions options;
    options.hints.activation = mc::Activation::gelu;
    CHECK(error_id([&] { mc::convert(bare, file, options); }) == "load.107");
    options.hints = {{}, 32, 32};
    CHECK(error_id([&] { mc::convert(bare, file, options); }) == "load.106");
    options.hints.activation = mc::Activation::gelu;
    mc::convert(bare, file, options);
    CHECK((mc::deduce_config(mc::open_model(file)) == config));
}

TEST_CASE("A file is converted in place, to the number type that is asked for") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny);
    const fs::path file = folder.path() / "file";
    mc::save_model(tensors_of(config), config, odd_preprocess, file);
    mc::convert(file, file, {Layout::openai, mc::DType::bfloat16});
    for (const auto& [name, tensor] : mc::open_model(file).tensors) {
        INFO(name);
        CHECK(tensor.dtype == mc::DType::bfloat16);
    }
}

TEST_CASE("What is not a whole model is not converted") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny);
    mc::TensorMap tensors = tensors_of(config);
    const auto id = [&] {
        const fs::path file = folder.path() / "file";
        mc::save_model(tensors, config, odd_preprocess, file);
        return error_id([&] { mc::convert(file, folder.path() / "out"); });
    };
    tensors["visual.odd"] = tensors.at("logit_scale");
    CHECK(id() == "load.105");
    tensors.erase("visual.odd");
    tensors.erase("visual.ln_post.bias");
    CHECK(id() == "load.102");
    CHECK_FALSE(fs::exists(folder.path() / "out"));
}
