// Members of JSON objects by their names and kinds, as configurations have them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "monoclip/core/error.hpp"
#include "monoclip/io/json.hpp"
#include "monoclip/io/model_facts.hpp"

namespace monoclip::inline v0_1::detail {

/// The value of a member that is not null, or nullptr.
inline const json::Value* member_of(const json::Value& object, std::string_view key) {
    const json::Value* value = object.find(key);
    return value == nullptr || value->is_null() ? nullptr : value;
}

/// An integer that fits int, or nothing where the member is missing or null. Throws source.107.
inline std::optional<int> integer_in(const json::Value& object, std::string_view key,
                                     std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    const bool fits = value->is_integer() && value->as_integer() >= -(std::int64_t{1} << 30) &&
                      value->as_integer() <= (std::int64_t{1} << 30);
    if (!fits) throw Error("source.107", concat(source, ", ", key, ": expected an integer of 30 bits"));
    return static_cast<int>(value->as_integer());
}

/// A text, or nothing where the member is missing or null. Throws source.107.
inline std::optional<std::string> text_in(const json::Value& object, std::string_view key,
                                          std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) {
        throw Error("source.107",
                    concat(source, ", ", key, ": is ", value->type_name(), ", expected a string"));
    }
    return value->as_string();
}

/// Whether a member is true; `otherwise` where it is missing or null. Throws source.107.
inline bool flag_in(const json::Value& object, std::string_view key, bool otherwise,
                    std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return otherwise;
    if (!value->is_bool()) {
        throw Error("source.107",
                    concat(source, ", ", key, ": is ", value->type_name(), ", expected true or false"));
    }
    return value->as_bool();
}

/// Three numbers, one for each channel, or nothing. Throws source.107.
inline std::optional<std::array<float, 3>> channels_in(const json::Value& object, std::string_view key,
                                                       std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    const bool three = value->is_array() && value->as_array().size() == 3 &&
                       std::all_of(value->as_array().begin(), value->as_array().end(),
                                   [](const json::Value& number) { return number.is_number(); });
    if (!three) throw Error("source.107", concat(source, ", ", key, ": expected three numbers"));
    std::array<float, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) channels[i] = static_cast<float>(value->as_array()[i].as_number());
    return channels;
}

/// Notes that `source` gives `name` as its member `key`, if it does.
inline void claim_size(ModelFacts& facts, std::string_view name, const json::Value& object,
                       std::string_view key, std::string_view source) {
    const std::optional<int> value = integer_in(object, key, source);
    if (value) facts.sizes.push_back({std::string(name), *value, concat(source, ", ", key)});
}

/// The head width that `heads` heads give. Throws source.108 where they do not divide the width.
inline int head_width_from_heads(int width, int heads, std::string_view source) {
    if (heads < 1 || width < 1 || width % heads != 0) {
        throw Error("source.108",
                    concat(source, ": a width of ", width, " does not divide into ", heads, " heads"));
    }
    return width / heads;
}

}  // namespace monoclip::inline v0_1::detail
