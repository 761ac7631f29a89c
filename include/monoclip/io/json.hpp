// JSON, read whole into a tree: enough for safetensors headers and the small configs beside checkpoints.
//
// Follows RFC 8259 to the letter: no comments, no trailing commas, valid UTF-8 only. Beyond it: duplicate
// keys are errors (two tensors of one name are an attack or a mistake), nesting is limited, integers stay
// exact in int64. Its own reader, so that a program that uses the library as a single header needs no JSON
// library.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <locale>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "monoclip/core/error.hpp"

namespace monoclip::inline v0_1 {

namespace json {

class Value;
struct Member;
using Array = std::vector<Value>;    ///< in order
using Object = std::vector<Member>;  ///< in the order of the text; keys are unique

/// One JSON value. The accessors throw json.107 where the value is of another type.
class Value {
  public:
    /// What a value can be; integers are those that fit 64 bits.
    using Data = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

    // Defined below, where Member is complete.
    Value();
    /// Holds `data`.
    explicit Value(Data data);
    Value(const Value&);
    Value(Value&&) noexcept;
    Value& operator=(const Value&);
    Value& operator=(Value&&) noexcept;
    ~Value();

    /// Whether it is null.
    bool is_null() const { return std::holds_alternative<std::nullptr_t>(data_); }
    /// Whether it is true or false.
    bool is_bool() const { return std::holds_alternative<bool>(data_); }
    /// Whether it is a whole number of at most 64 bits.
    bool is_integer() const { return std::holds_alternative<std::int64_t>(data_); }
    /// Whether it is a number of either kind.
    bool is_number() const { return is_integer() || std::holds_alternative<double>(data_); }
    /// Whether it is a string.
    bool is_string() const { return std::holds_alternative<std::string>(data_); }
    /// Whether it is an array.
    bool is_array() const { return std::holds_alternative<Array>(data_); }
    /// Whether it is an object.
    bool is_object() const { return std::holds_alternative<Object>(data_); }

    /// True or false; else json.107.
    bool as_bool() const { return get<bool>("true or false"); }
    /// A whole number; else json.107.
    std::int64_t as_integer() const { return get<std::int64_t>("an integer"); }
    /// A number of either kind; else json.107.
    double as_number() const {
        return is_integer() ? static_cast<double>(as_integer()) : get<double>("a number");
    }
    /// A string, in UTF-8; else json.107.
    const std::string& as_string() const { return get<std::string>("a string"); }
    /// An array; else json.107.
    const Array& as_array() const { return get<Array>("an array"); }
    /// An object; else json.107.
    const Object& as_object() const { return get<Object>("an object"); }
    /// The members of an object, moved out of it.
    Object take_object();

    /// The member `key` of an object, or nullptr when there is none (or this is no object). Linear in the
    /// members.
    const Value* find(std::string_view key) const;

    /// "null", "a string", ...: for messages.
    const char* type_name() const {
        constexpr const char* names[] = {"null",     "true or false", "an integer", "a number",
                                         "a string", "an array",      "an object"};
        return names[data_.index()];
    }

  private:
    template <class T>
    const T& get(const char* expected) const {
        if (const T* value = std::get_if<T>(&data_)) return *value;
        throw Error("json.107", detail::concat("expected ", expected, ", got ", type_name()));
    }

    Data data_;
};

/// A member of an object.
struct Member {
    std::string key;  ///< in UTF-8
    Value value;      ///< of any type
};

inline Value::Value() = default;
inline Value::Value(Data data) : data_(std::move(data)) {}
inline Value::Value(const Value&) = default;
inline Value::Value(Value&&) noexcept = default;
inline Value& Value::operator=(const Value&) = default;
inline Value& Value::operator=(Value&&) noexcept = default;
inline Value::~Value() = default;

inline Object Value::take_object() {
    static_cast<void>(as_object());
    return std::move(*std::get_if<Object>(&data_));
}

inline const Value* Value::find(std::string_view key) const {
    const Object* object = std::get_if<Object>(&data_);
    if (object == nullptr) return nullptr;
    const auto at =
        std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.key == key; });
    return at == object->end() ? nullptr : &at->value;
}

}  // namespace json

namespace detail {

/// Length of the UTF-8 sequence at the start of `text`, 0 when it is not valid (overlong, surrogate, cut
/// off).
inline std::size_t utf8_sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return 0;
    }
    const unsigned second = byte(1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return length;
}

/// Appends a code point below 0x110000 as UTF-8.
inline void append_utf8(std::string& text, std::uint32_t code) {
    const auto put = [&text](std::uint32_t byte) {
        text += static_cast<char>(static_cast<unsigned char>(byte));
    };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

class JsonParser {
  public:
    JsonParser(std::string_view text, std::size_t limit) : text_(text), limit_(limit) {}

    json::Value parse() {
        json::Value value = parse_value(0);
        skip_space();
        if (at_ != text_.size()) fail("json.106", "text after the end of the value");
        return value;
    }

  private:
    static constexpr int max_depth = 64;  // parse_value recurses

    [[noreturn]] void fail(const char* id, std::string_view what) const {
        throw Error(id, concat("JSON, byte ", at_, ": ", what));
    }

    void skip_space() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') break;
            ++at_;
        }
    }

    /// The next character that is not white space, not consumed.
    char peek() {
        skip_space();
        if (at_ == text_.size()) fail("json.101", "the text ends early");
        return text_[at_];
    }

    bool consume(char expected) {
        if (peek() != expected) return false;
        ++at_;
        return true;
    }

    json::Value parse_value(int depth) {
        if (depth > max_depth) fail("json.103", "nested more than 64 deep");
        if (values_++ == limit_) fail("json.109", concat("more than ", limit_, " values"));
        switch (peek()) {
            case '{':
                return json::Value(parse_object(depth));
            case '[':
                return json::Value(parse_array(depth));
            case '"':
                return json::Value(parse_string());
            case 't':
                return parse_word("true", true);
            case 'f':
                return parse_word("false", false);
            case 'n':
                return parse_word("null", nullptr);
            default:
                return parse_number();
        }
    }

    json::Value parse_word(std::string_view word, json::Value::Data value) {
        if (text_.substr(at_, word.size()) != word) fail("json.102", "expected a value");
        at_ += word.size();
        return json::Value(std::move(value));
    }

    json::Value::Data parse_array(int depth) {
        json::Array array;
        ++at_;
        if (consume(']')) return array;
        while (true) {
            array.push_back(parse_value(depth + 1));
            if (consume(']')) return array;
            if (!consume(',')) fail("json.102", "expected ',' or ']'");
        }
    }

    json::Value::Data parse_object(int depth) {
        json::Object object;
        ++at_;
        if (consume('}')) return object;
        while (true) {
            if (peek() != '"') fail("json.102", "expected a key in quotes");
            std::string key = parse_string();
            if (!consume(':')) fail("json.102", "expected ':' after a key");
            object.push_back({std::move(key), parse_value(depth + 1)});
            if (consume('}')) break;
            if (!consume(',')) fail("json.102", "expected ',' or '}'");
        }
        check_unique(object);
        return object;
    }

    void check_unique(const json::Object& object) const {
        std::vector<std::string_view> keys;
        keys.reserve(object.size());
        for (const json::Member& member : object) keys.push_back(member.key);
        std::sort(keys.begin(), keys.end());
        const auto twice = std::adjacent_find(keys.begin(), keys.end());
        if (twice != keys.end())
            fail("json.104", concat("the key \"", twice->substr(0, 1000), "\" occurs twice in one object"));
    }

    std::string parse_string() {
        std::string text;
        ++at_;
        text.reserve(quoted_length());  // growing would take up to three times a long text
        while (true) {
            if (at_ == text_.size()) fail("json.101", "the text ends inside a string");
            const char c = text_[at_];
            if (c == '"') break;
            if (c == '\\') {
                parse_escape(text);
                continue;
            }
            if (static_cast<unsigned char>(c) < 0x20) fail("json.105", "a control character inside a string");
            const std::size_t length = utf8_sequence_length(text_.substr(at_));
            if (length == 0) fail("json.105", "a string is not valid UTF-8");
            text.append(text_, at_, length);
            at_ += length;
        }
        ++at_;
        return text;
    }

    /// How many bytes stand before the closing quote; an escape has no more bytes than it takes.
    std::size_t quoted_length() const {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
        return (std::min)(end, text_.size()) - at_;
    }

    void parse_escape(std::string& text) {
        if (text_.size() - at_ < 2) fail("json.101", "the text ends inside a string");
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = text_[at_ + 1];
        const std::size_t index = letters.find(letter);
        if (index != std::string_view::npos) {
            text += meanings[index];
            at_ += 2;
            return;
        }
        if (letter != 'u') fail("json.105", "an unknown escape in a string");
        std::uint32_t code = parse_code_unit();
        if (code >= 0xDC00 && code <= 0xDFFF) fail("json.105", "a low surrogate without its high one");
        if (code >= 0xD800 && code <= 0xDBFF) {
            if (text_.substr(at_, 2) != "\\u") fail("json.105", "a high surrogate without its low one");
            const std::uint32_t low = parse_code_unit();
            if (low < 0xDC00 || low > 0xDFFF) fail("json.105", "a high surrogate without its low one");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        append_utf8(text, code);
    }

    /// The four digits of a `\uXXXX` at the current place.
    std::uint32_t parse_code_unit() {
        if (text_.size() - at_ < 6) fail("json.101", "the text ends inside a string");
        const char* const first = text_.data() + at_ + 2;
        std::uint32_t code = 0;
        const auto result = std::from_chars(first, first + 4, code, 16);
        if (result.ptr != first + 4) fail("json.105", "\\u without four hexadecimal digits");
        at_ += 6;
        return code;
    }

    json::Value parse_number() {
        const std::size_t first = at_;
        const auto digits = [this] {
            const std::size_t start = at_;
            while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
            return at_ - start;
        };
        const auto is_next = [this](char a, char b) {
            return at_ < text_.size() && (text_[at_] == a || text_[at_] == b);
        };
        if (is_next('-', '-')) ++at_;
        const bool leading_zero = is_next('0', '0');
        const std::size_t whole = digits();
        if (whole == 0) fail("json.102", "expected a value");
        if (leading_zero && whole > 1) fail("json.102", "a number with a leading zero");
        bool integer = true;
        if (is_next('.', '.')) {
            ++at_;
            integer = false;
            if (digits() == 0) fail("json.102", "a number without digits after its point");
        }
        if (is_next('e', 'E')) {
            ++at_;
            integer = false;
            if (is_next('+', '-')) ++at_;
            if (digits() == 0) fail("json.102", "a number without digits in its exponent");
        }
        return number_from(text_.substr(first, at_ - first), integer);
    }

    json::Value number_from(std::string_view digits, bool integer) const {
        if (integer) {
            std::int64_t value = 0;
            const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
            if (result.ec == std::errc{}) return json::Value(value);
        }
        double value = 0;
#if defined(__cpp_lib_to_chars)
        const bool fits =
            std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc{};
#else
        std::istringstream stream{std::string(digits)};
        stream.imbue(std::locale::classic());
        const bool fits = static_cast<bool>(stream >> value);
#endif
        if (!fits) fail("json.108", "a number is outside the range of double");
        return json::Value(value);
    }

    std::string_view text_;
    std::size_t limit_;
    std::size_t values_ = 0;
    std::size_t at_ = 0;
};

}  // namespace detail

/// Parses one JSON text, the whole of it. Throws json.101 (ends early), json.102 (syntax), json.103 (nested
/// more than 64 deep), json.104 (a key twice), json.105 (a broken string), json.106 (text after the value),
/// json.108 (a number beyond double) or json.109 (more than `limit` values, each of which takes up to 200
/// bytes), each with the byte where it was noticed. Integers beyond int64 become double. The default limit is
/// enough for a vocabulary of 49,408 words with its merges.
inline json::Value parse_json(std::string_view text, std::size_t limit = std::size_t{1} << 18) {
    return detail::JsonParser(text, limit).parse();
}

}  // namespace monoclip::inline v0_1
