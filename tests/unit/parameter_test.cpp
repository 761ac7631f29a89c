#include "monoclip/core/parameter.hpp"

#include <set>

#include "monoclip/io/checkpoint.hpp"
#include "monoclip/model.hpp"
#include "monoclip/presets.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {
struct Nothing {};
}  // namespace

TEST_CASE("A description names exactly the tensors of PyTorch's state dict, with their shapes") {
    const mc::Checkpoint file = mc::open_checkpoint(test_data("model/fp32.pt"));
    mc::ClipModel<Nothing, mc::VitConfig> model(hashed::narrow);
    const auto parameters = mc::list_parameters<Nothing>(model, hashed::narrow);
    std::set<std::string> names;
    for (const auto& parameter : parameters) {
        INFO(parameter.name);
        CHECK(names.insert(parameter.name).second);
        const auto found = file.tensors.find(parameter.name);
        REQUIRE(found != file.tensors.end());
        CHECK(to_string(found->second.shape) == to_string(parameter.shape));
    }
    CHECK(names.size() == file.tensors.size());
}

TEST_CASE("A stored checkpoint holds the numbers that its tensors' names make") {
    const mc::Checkpoint file = mc::open_checkpoint(test_data("model/fp32.safetensors"));
    for (const auto& [name, tensor] : file.tensors) {
        INFO(name);
        std::vector<float> values(static_cast<std::size_t>(tensor.shape.elements()));
        mc::copy_elements(tensor, std::span(values));
        CHECK(values == hashed::weight(name, tensor.shape));
    }
}

TEST_CASE("Parameters are counted and walked in one order, each place once") {
    mc::ClipModel<int, mc::VitConfig> model(mc::presets::vit_b_16);
    const auto list = mc::list_parameters<int>(model, mc::presets::vit_b_16);
    int next = 0;
    mc::walk_parameters(
        model, [&](int& parameter, const mc::Shape&, mc::Role) { parameter = next++; },
        mc::presets::vit_b_16);
    REQUIRE(static_cast<int>(list.size()) == next);
    std::int64_t total = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        CHECK(*list[i].parameter == static_cast<int>(i));
        total += list[i].shape.elements();
    }
    CHECK(total == 149'620'737);
    CHECK(mc::parameter_count(mc::presets::vit_b_16) == total);
}

TEST_CASE("Roles follow from what a tensor does") {
    mc::ClipModel<Nothing, mc::VitConfig> model(hashed::narrow);
    std::map<std::string, mc::Role> roles;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, hashed::narrow))
        roles[parameter.name] = parameter.role;
    CHECK(roles.at("visual.proj") == mc::Role::projection);
    CHECK(roles.at("text_projection") == mc::Role::projection);
    CHECK(roles.at("visual.conv1.weight") == mc::Role::matrix);
    CHECK(roles.at("token_embedding.weight") == mc::Role::table);
    CHECK(roles.at("positional_embedding") == mc::Role::vector);
    CHECK(roles.at("transformer.resblocks.1.attn.in_proj_weight") == mc::Role::stacked);
    CHECK(roles.at("transformer.resblocks.1.attn.in_proj_bias") == mc::Role::vector);
}
