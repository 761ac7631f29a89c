// Errors: one exception type, each with a stable id.
//
// A message reads `[monoclip.load.103] visual.proj: expected [768,512], got [1024,768]`: the id, the thing
// that is wrong, what was expected and what came. docs/errors.md lists every id with its cause and its
// remedy.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

/// What every function of the library throws when its input is wrong or a resource is missing.
class Error : public std::runtime_error {
  public:
    /// `id` is a string literal, "room.number", for example "load.103"; `message` says what, expected and
    /// actual.
    Error(const char* id, std::string_view message)
        : std::runtime_error("[monoclip." + std::string(id) + "] " + std::string(message)), id_(id) {}

    /// The stable id without its prefix: "load.103".
    std::string_view id() const noexcept { return id_; }

  private:
    const char* id_;
};

namespace detail {

/// A precondition whose message needs no building. At compile time a broken one shows `message` in the
/// diagnostic.
constexpr void require(bool holds, const char* id, const char* message) {
    if (!holds) throw Error(id, message);
}

/// A part of a message: text, which must outlive it, or a number.
class MessagePart {
  public:
    MessagePart(std::string_view text) : text_(text) {}
    MessagePart(const std::string& text) : text_(text) {}
    MessagePart(const char* text) : text_(text) {}
    template <class Number>
    requires std::is_arithmetic_v<Number> MessagePart(Number number) : number_(std::to_string(number)) {}

    std::string_view text() const { return number_.empty() ? text_ : std::string_view(number_); }

  private:
    std::string_view text_;
    std::string number_;
};

inline std::string concat_parts(std::initializer_list<MessagePart> parts) {
    std::string text;
    for (const MessagePart& part : parts) text += part.text();
    return text;
}

/// Concatenates strings and numbers: the message builder of this library. By value, so that compilers see one
/// type of literals instead of one for each length.
template <class... Parts>
std::string concat(Parts... parts) {
    return concat_parts({parts...});
}

/// What an Error says, without its id. It is as long there as the error.
inline std::string_view message_of(const Error& error) {
    std::string_view message = error.what();
    const std::size_t end = message.find("] ");
    if (end != std::string_view::npos) message.remove_prefix(end + 2);
    return message;
}

/// An Error again, with `context` before its message.
inline Error with_context(const Error& error, std::string_view context) {
    // Ids are literals: zero-terminated.
    return Error(error.id().data(), concat(context, ": ", message_of(error)));
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
