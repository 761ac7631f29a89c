// What the commands print as JSON, as values of the library's `json`, which writes them.
#pragma once

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "library.hpp"
#include "utf8.hpp"

namespace cli {

using Json = monoclip::json::Value;
using JsonArray = monoclip::json::Array;
using JsonObject = monoclip::json::Object;

/// Names of files may be no UTF-8, which JSON must be: such bytes become the replacement character.
inline Json json_value(std::string_view text) {
    std::string well_formed;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = code_point_at(text, at);
        well_formed.append(next.valid ? text.substr(at, next.length) : "\xEF\xBF\xBD");
        at += next.length;
    }
    return Json(std::move(well_formed));
}
inline Json json_value(std::integral auto number) {
    return Json(static_cast<std::int64_t>(number));
}
/// 9 digits are enough for every float, where those of the equal double would be 17. JSON has no NaN: null.
inline Json json_value(float number) {
    if (!std::isfinite(number)) return Json();
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.9g", static_cast<double>(number));
    return monoclip::parse_json(digits);
}
inline Json json_value(JsonArray elements) {
    return Json(std::move(elements));
}
inline Json json_value(JsonObject members) {
    return Json(std::move(members));
}
inline Json json_value(Json value) {
    return value;
}

/// One line of an object.
template <class T>
monoclip::json::Member member(std::string_view key, T value) {
    return {std::string(key), json_value(std::move(value))};
}

/// The elements of a list as an array.
template <class List>
Json json_array(const List& list) {
    JsonArray array;
    for (const auto& element : list) array.push_back(json_value(element));
    return Json(std::move(array));
}

}  // namespace cli
