// All that the rows of `monoclip embed` depend on, as lines of text: a run may go on with the rows of another
// only where these agree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "arguments.hpp"
#include "embed_inputs.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"

namespace cli {

/// The SHA-256 of what the model makes of one fixed input: another model, other weights, another precision
/// and kernels that round differently all show in it, at the price of one input.
inline std::string digest_of_sample(const Clip& clip, bool text) {
    constexpr int width = 61, height = 47;
    std::vector<std::uint8_t> pixels;
    std::uint32_t state = 1;
    for (int i = 0; i < 3 * width * height; ++i) {
        state = state * 1664525u + 1013904223u;  // any mixture of values will do
        pixels.push_back(static_cast<std::uint8_t>(state >> 24));
    }
    const monoclip::Matrix features =
        text ? clip.encode_text("a photo of a cat")
             : clip.encode_image(monoclip::ImageView(pixels.data(), width, height));
    return monoclip::sha256_hex(std::as_bytes(features.elements()));
}

inline std::vector<std::string> embed_facts(const Arguments& arguments, const EmbedInputs& inputs,
                                            const Clip& clip) {
    std::error_code is_folder;
    const std::uintmax_t bytes = std::filesystem::file_size(model_path(arguments), is_folder);
    const char* rows = arguments.has("--raw") ? "raw" : "of unit length";
    std::vector<std::string> facts{
        std::string("program: " MONOCLIP_VERSION_STRING ", JPEG by ") + monoclip::jpeg_decoder(),
        "inputs: " + std::to_string(inputs.items.size()) + " " + inputs.unit(),
        "SHA-256 of the list: " + inputs.digest(),
        std::string("rows: ") + rows,
        "precision: " + arguments.value("--precision").value_or("fp32"),
        "model: " + (is_folder ? "a folder" : std::to_string(bytes) + " bytes"),
        "SHA-256 of a sample's features: " + digest_of_sample(clip, inputs.are_texts),
    };
    if (inputs.are_texts) {
        facts.emplace_back(arguments.has("--truncate") ? "long texts: cut" : "long texts: an error");
    } else {
        facts.emplace_back(arguments.has("--draft") ? "large JPEGs: drafts" : "large JPEGs: whole");
    }
    return facts;
}

}  // namespace cli
