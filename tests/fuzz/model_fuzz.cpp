// libFuzzer: from the names and shapes of tensors, metadata and a configuration to a model's sizes.
//
// The input has lines: "name dtype extent extent ..." is a tensor, "key=text" metadata, and after an empty
// line comes the text of a config.json. Tensors repeat one element (strides of zero), so that their shapes
// can be anything.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <monoclip/io/huggingface_config.hpp>
#include <monoclip/io/model_source.hpp>
#include <optional>
#include <sstream>
#include <string>

namespace {

namespace mc = monoclip;

/// The tensor that a line describes, or nothing. Files with more elements than these are refused before.
std::optional<mc::TensorView> read_tensor(std::istringstream& line) {
    static constexpr std::array<std::byte, 8> element{};
    unsigned type = 0;
    if (!(line >> type)) return std::nullopt;
    mc::TensorView view;
    view.dtype = static_cast<mc::DType>(type % 10);
    view.data = element.data();
    std::int64_t elements = 1;
    for (std::int64_t extent = 0; line >> extent;) {
        const bool fits = extent >= 0 && view.shape.rank() < mc::Shape::max_rank;
        const auto product = fits ? mc::detail::checked_product(elements, extent) : std::nullopt;
        if (!product || *product > 1 << 18) return std::nullopt;
        elements = *product;
        view.shape.push_back(extent);
    }
    return view;
}

mc::Checkpoint read_checkpoint(std::istringstream& input) {
    mc::Checkpoint checkpoint;
    for (std::string text; std::getline(input, text) && !text.empty();) {
        const std::size_t equals = text.find('=');
        if (equals != std::string::npos) {
            checkpoint.metadata[text.substr(0, equals)] = text.substr(equals + 1);
            continue;
        }
        std::istringstream line(text);
        std::string name;
        line >> name;
        if (const auto view = read_tensor(line)) checkpoint.tensors.emplace(name, *view);
    }
    return checkpoint;
}

void describe(mc::Checkpoint checkpoint, const std::string& config, mc::Towers towers) {
    try {
        mc::ModelSource source = mc::describe_model(std::move(checkpoint), towers);
        if (!config.empty()) mc::read_huggingface_config(mc::parse_json(config), "config", source.facts);
        mc::ArchitectureHints hints;
        hints.towers = towers;
        const mc::AnyClipConfig sizes = mc::deduce_config(source, hints);
        mc::validate(sizes);
        mc::check(mc::deduce_preprocess(source, sizes));
    } catch (const mc::Error&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream input(std::string(reinterpret_cast<const char*>(data), size));
    const mc::Checkpoint checkpoint = read_checkpoint(input);
    std::string config;
    std::getline(input, config, '\0');
    for (const mc::Towers towers : {mc::Towers::both, mc::Towers::vision, mc::Towers::text}) {
        describe(checkpoint, config, towers);
    }
    return 0;
}
