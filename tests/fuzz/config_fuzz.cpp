// libFuzzer: the configurations beside checkpoints. One JSON text goes to every reader, as if it were that
// file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <monoclip/io/description.hpp>
#include <monoclip/io/huggingface_config.hpp>
#include <monoclip/io/json.hpp>
#include <monoclip/io/open_clip_config.hpp>
#include <string>
#include <string_view>

namespace {

namespace mc = monoclip;

/// Calls a reader and judges what it accepts as loading does.
template <class Reader>
void read(const mc::json::Value& config, const Reader& reader) {
    try {
        mc::ModelFacts facts;
        reader(config, "file", facts);
        if (facts.vision_head_width < 0 || facts.text_head_width < 0) std::abort();
        if (!facts.preprocess) return;
        mc::PreprocessConfig preprocess = *facts.preprocess;
        if (preprocess.image_size == 0) preprocess.image_size = 1;  // not said: it will be the model's own
        mc::check(preprocess);
    } catch (const mc::Error&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        static_cast<void>(mc::read_description({{mc::detail::preprocess_key, std::string(text)}}));
    } catch (const mc::Error&) {
    }
    mc::json::Value config;
    try {
        config = mc::parse_json(text);
    } catch (const mc::Error&) {
        return 0;
    }
    read(config, mc::read_huggingface_config);
    read(config, mc::read_huggingface_processor);
    read(config, mc::read_open_clip_model);
    read(config, mc::read_open_clip_preprocessing);
    return 0;
}
