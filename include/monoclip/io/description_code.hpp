// What a file says of its model beside the tensors, as texts and back.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "monoclip/config.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/io/description.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/json_writer.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

inline constexpr const char* activation_key = "monoclip.activation";
inline constexpr const char* vision_head_width_key = "monoclip.vision_head_width";  // not in ResNets
inline constexpr const char* text_head_width_key = "monoclip.text_head_width";
inline constexpr const char* end_token_key = "monoclip.end_token";    // not where it is the largest id
inline constexpr const char* preprocess_key = "monoclip.preprocess";  // a JSON object, open_clip's keys

/// Means and deviations, OpenAI's as published: of the decimals that mean the same float the shortest is
/// another.
inline json::Value to_json(const std::array<float, 3>& channels) {
    constexpr double published[] = {0.48145466, 0.4578275, 0.40821073, 0.26862954, 0.26130258, 0.27577711};
    json::Array values;
    for (const float value : channels) {
        const auto* const same =
            std::find_if(std::begin(published), std::end(published),
                         [value](double figure) { return static_cast<float>(figure) == value; });
        values.emplace_back(same != std::end(published) ? *same : as_written(value));
    }
    return json::Value(std::move(values));
}

inline std::array<float, 3> channels_from(const json::Value& value, std::string_view key) {
    const json::Array& values = value.as_array();
    if (values.size() != 3) throw Error("description.101", concat(key, ": expected three numbers"));
    std::array<float, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) channels[i] = static_cast<float>(values[i].as_number());
    return channels;
}

inline json::Object preprocess_members(const PreprocessConfig& config) {
    json::Object members;
    members.push_back({"size", json::Value(std::int64_t{config.image_size})});
    members.push_back({"mode", json::Value(std::string("RGB"))});
    members.push_back({"mean", to_json(config.mean)});
    members.push_back({"std", to_json(config.std)});
    members.push_back({"interpolation", json::Value(std::string(name_of(config.interpolation)))});
    members.push_back({"resize_mode", json::Value(std::string(name_of(config.resize_mode)))});
    return members;
}

/// The text of `preprocess_key` read back. Throws description.101.
inline PreprocessConfig preprocess_from(std::string_view text) {
    const json::Value value = parse_json(text);
    const auto member = [&value](std::string_view key) -> const json::Value& {
        const json::Value* found = value.find(key);
        if (found == nullptr)
            throw Error("description.101", concat(preprocess_key, ": ", key, " is missing"));
        return *found;
    };
    const auto choose = [&member](std::string_view key, std::string_view first, std::string_view second) {
        const std::string& word = member(key).as_string();
        if (word == first || word == second) return word == second;
        throw Error("description.101",
                    concat(preprocess_key, ": ", key, ": expected ", first, " or ", second, ", got ", word));
    };
    PreprocessConfig config;
    config.image_size = static_cast<int>((std::clamp)(member("size").as_integer(), std::int64_t{-1},
                                                      std::int64_t{1} << 24));  // `check` judges it
    config.mean = channels_from(member("mean"), "mean");
    config.std = channels_from(member("std"), "std");
    config.interpolation =
        choose("interpolation", "bicubic", "bilinear") ? Interpolation::bilinear : Interpolation::bicubic;
    config.resize_mode =
        choose("resize_mode", "shortest", "squash") ? ResizeMode::squash : ResizeMode::shortest;
    config.convert_rgb_first = member("convert_rgb_first").as_bool();
    check(config);
    return config;
}

inline int number_from(std::string_view key, std::string_view text, int lowest) {
    int number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || number < lowest) {
        throw Error("description.101", concat(key, ": expected a number from ", lowest, ", got ", text));
    }
    return number;
}

}  // namespace detail

MONOCLIP_CODE std::map<std::string, std::string> describe(const AnyClipConfig& config,
                                                          const PreprocessConfig& preprocess, Towers towers) {
    std::map<std::string, std::string> metadata{{"format", "pt"}};
    metadata[detail::activation_key] = name_of(config.activation);
    if (has_text(towers)) {
        metadata[detail::text_head_width_key] = std::to_string(config.text.head_width);
        if (config.text.end_token >= 0) {
            metadata[detail::end_token_key] = std::to_string(config.text.end_token);
        }
    }
    if (!has_vision(towers)) return metadata;
    if (const auto* vit = std::get_if<VitConfig>(&config.vision)) {
        metadata[detail::vision_head_width_key] = std::to_string(vit->head_width);
    }
    json::Object members = detail::preprocess_members(preprocess);
    members.push_back({"convert_rgb_first", json::Value(preprocess.convert_rgb_first)});
    metadata[detail::preprocess_key] = write_json(json::Value(std::move(members)));
    return metadata;
}

MONOCLIP_CODE FileDescription read_description(const std::map<std::string, std::string>& metadata) {
    FileDescription description;
    const auto find = [&metadata](const char* key) -> const std::string* {
        const auto found = metadata.find(key);
        return found == metadata.end() ? nullptr : &found->second;
    };
    if (const std::string* name = find(detail::activation_key)) {
        description.activation = activation_named(*name);
        if (!description.activation) {
            throw Error("description.101",
                        detail::concat(detail::activation_key, ": expected quick_gelu or gelu, got ", *name));
        }
    }
    if (const std::string* text = find(detail::vision_head_width_key))
        description.vision_head_width = detail::number_from(detail::vision_head_width_key, *text, 1);
    if (const std::string* text = find(detail::text_head_width_key))
        description.text_head_width = detail::number_from(detail::text_head_width_key, *text, 1);
    if (const std::string* text = find(detail::end_token_key))
        description.end_token = detail::number_from(detail::end_token_key, *text, 0);
    if (const std::string* text = find(detail::preprocess_key))
        description.preprocess = detail::preprocess_from(*text);
    return description;
}

}  // namespace monoclip::inline v0_1
