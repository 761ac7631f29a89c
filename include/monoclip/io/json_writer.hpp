// JSON as text: the way back from `json.hpp`'s tree, for configs and headers of files that we write.
//
// Follows RFC 8259. Numbers are the shortest that read back as the same double, so that nothing changes by
// being written and read; the text depends on the value alone, never on the locale.
#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/core/decimal.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/io/json.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// Appends `text` as a JSON string. Throws json.105 where it is not UTF-8.
inline void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    while (!text.empty()) {
        const char c = text.front();
        const auto code = static_cast<unsigned char>(c);
        const std::size_t length = utf8_sequence_length(text);
        if (length == 0) throw Error("json.105", "a text to be written as JSON is not valid UTF-8");
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (code < 0x20) {
            out += "\\u00";
            out += digits[code >> 4];
            out += digits[code & 15u];
        } else {
            out.append(text, 0, length);
        }
        text.remove_prefix(length);
    }
    out += '"';
}

/// A float as the double that JSON shows with a float's digits: 0.48145467, not 0.48145467042922974.
inline double as_written(float value) {
    return parse_json(shortest_decimal(value)).as_number();
}

class JsonPrinter {
  public:
    explicit JsonPrinter(int indent) : indent_(indent) {}

    void print(const json::Value& value) {
        if (value.is_object()) {
            print_list(value.as_object(), '{', '}', [this](const json::Member& member) {
                append_json_string(text_, member.key);
                text_ += indent_ == 0 ? ":" : ": ";
                print(member.value);
            });
        } else if (value.is_array()) {
            print_list(value.as_array(), '[', ']', [this](const json::Value& element) { print(element); });
        } else if (value.is_string()) {
            append_json_string(text_, value.as_string());
        } else if (value.is_integer()) {
            text_ += std::to_string(value.as_integer());
        } else if (value.is_number()) {
            require(std::isfinite(value.as_number()), "json.108",
                    "a number to be written as JSON is infinite or NaN");
            text_ += shortest_decimal(value.as_number());
        } else if (value.is_bool()) {
            text_ += value.as_bool() ? "true" : "false";
        } else {
            text_ += "null";
        }
    }

    std::string take() { return std::move(text_); }

  private:
    template <class List, class PrintElement>
    void print_list(const List& list, char open, char close, const PrintElement& print_element) {
        text_ += open;
        ++depth_;
        bool first = true;
        for (const auto& element : list) {
            if (!first) text_ += ',';
            first = false;
            new_line();
            print_element(element);
        }
        --depth_;
        if (!list.empty()) new_line();
        text_ += close;
    }

    void new_line() {
        if (indent_ == 0) return;
        text_ += '\n';
        text_.append(static_cast<std::size_t>(depth_) * static_cast<std::size_t>(indent_), ' ');
    }

    int indent_;
    int depth_ = 0;
    std::string text_;
};

}  // namespace detail

/// The text of a JSON value, on one line, or on many with `indent` spaces a level.
/// Throws json.105 (a string is not UTF-8), json.108 (a number is not finite).
inline std::string write_json(const json::Value& value, int indent = 0) {
    detail::JsonPrinter printer(indent);
    printer.print(value);
    return printer.take();
}

}  // namespace monoclip::inline v0_1
