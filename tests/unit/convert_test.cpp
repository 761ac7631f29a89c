// Converting from one layout to another and back gives every tensor with its bits, for every pair of layouts.
#include "monoclip/convert.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "support/catch.hpp"
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

constexpr mc::PreprocessConfig odd_preprocess{24,
                                              {0.5f, 0.25f, 0.48145466f},
                                              {0.125f, 0.229f, 0.3f},
                                              mc::ResizeMode::squash,
                                              mc::Interpolation::bilinear,
                                              true};

mc::TensorMap tensors_of(const mc::AnyClipConfig& config) {
    struct Nothing {};
    mc::ClipModel<Nothing> model(config);
    mc::TensorMap map;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        const auto type = parameter.shape.rank() > 1 ? mc::DType::float16 : mc::DType::float32;
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

TEST_CASE("From any layout to any other and back, every bit and every fact stays") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny);
    const mc::TensorMap tensors = tensors_of(config);
    const Layout layouts[] = {Layout::openai, Layout::open_clip, Layout::huggingface};
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
                mc::AnyClipConfig read = mc::deduce_config(source);
                read.text.end_token = -1;  // which Hugging Face's configs name
                CHECK((read == config));
                CHECK((mc::deduce_preprocess(source, read) == odd_preprocess));
            }
        }
    }
}

TEST_CASE("A ResNet is converted between OpenAI's and open_clip's layouts, and has no other") {
    const TemporaryFolder folder;
    const mc::AnyClipConfig config = mc::to_any(tiny_resnet);
    const mc::TensorMap tensors = tensors_of(config);
    mc::PreprocessConfig preprocess;
    preprocess.image_size = 64;
    const fs::path file = folder.path() / "file";
    mc::save_model(tensors, config, preprocess, file);
    mc::convert(file, folder.path() / "there", {Layout::open_clip});
    mc::convert(folder.path() / "there", folder.path() / "back", {Layout::openai});
    for (const char* name : {"there", "back"}) {
        const mc::ModelSource source = mc::open_model(folder.path() / name);
        CHECK(first_difference(tensors, source.tensors) == "none");
        CHECK((mc::deduce_config(source) == config));
    }
    CHECK(error_id([&] { mc::convert(file, folder.path() / "no", {Layout::huggingface}); }) == "save.101");
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
