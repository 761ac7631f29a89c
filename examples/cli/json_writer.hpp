// Writes JSON: commas where they belong, strings escaped, numbers that read back as the same float.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "utf8.hpp"

namespace cli {

/// A JSON text that grows. The caller balances begin and end.
class JsonWriter {
  public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }

    JsonWriter& key(std::string_view name) {
        value(name);
        text_ += ':';
        comma_ = false;
        return *this;
    }
    JsonWriter& value(std::string_view text) {
        separate();
        append_quoted(text);
        return *this;
    }
    JsonWriter& value(std::int64_t number) {
        separate();
        text_ += std::to_string(number);
        return *this;
    }
    /// 9 digits are enough for every float. JSON has no NaN and no infinity: null.
    JsonWriter& value(float number) {
        separate();
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.9g", static_cast<double>(number));
        text_ += std::isfinite(number) ? digits : "null";
        return *this;
    }
    JsonWriter& null() {
        separate();
        text_ += "null";
        return *this;
    }

    std::string take() && { return std::move(text_); }

  private:
    JsonWriter& open(char bracket) {
        separate();
        text_ += bracket;
        comma_ = false;
        return *this;
    }
    JsonWriter& close(char bracket) {
        text_ += bracket;
        comma_ = true;
        return *this;
    }

    void separate() {
        if (comma_) text_ += ',';
        comma_ = true;
    }

    void append_quoted(std::string_view text) {
        text_ += '"';
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint next = code_point_at(text, at);
            append_character(next, text.substr(at, next.length));
            at += next.length;
        }
        text_ += '"';
    }

    void append_character(const CodePoint& character, std::string_view bytes) {
        if (character.value == '"' || character.value == '\\') {
            text_.append("\\").append(bytes);
        } else if (!character.valid || character.value < 0x20 || character.value == 0x7F) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(character.value & 0xFFFFu));
            text_ += escape;
        } else {
            text_ += bytes;
        }
    }

    std::string text_;
    bool comma_ = false;  // whether the next item needs one before it
};

}  // namespace cli
