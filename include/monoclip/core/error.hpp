// Errors: one exception type, each with a stable id.
//
// A message reads `[monoclip.load.103] visual.proj: expected [768,512], got [1024,768]`: the id, the thing
// that is wrong, what was expected and what came. docs/errors.md lists every id with its cause and its
// remedy.
#pragma once

#include <cstddef>
#include <cstdint>
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
    [[gnu::cold]] Error(const char* id, std::string_view message)
        : std::runtime_error("[monoclip." + std::string(id) + "] " + std::string(message)), id_(id) {}

    /// The stable id without its prefix: "load.103".
    std::string_view id() const noexcept { return id_; }

  private:
    const char* id_;
};

namespace detail {

/// Out of line, so that those who check things are small.
[[noreturn, gnu::cold]] inline void throw_error(const char* id, const char* message) {
    throw Error(id, message);
}

/// A precondition whose message needs no building. At compile time a broken one shows `message` in the
/// diagnostic.
constexpr void require(bool holds, const char* id, const char* message) {
    if (!holds) throw_error(id, message);
}

/// A part of a message: text, which must outlive it, or a number, which becomes text when the message is
/// made: so a part costs little where it stands, which is in hundreds of places.
class MessagePart {
  public:
    constexpr MessagePart() = default;
    constexpr MessagePart(std::string_view text) : text_(text) {}
    MessagePart(const std::string& text) : text_(text) {}
    constexpr MessagePart(const char* text) : text_(text) {}
    template <class Number>
    requires std::is_arithmetic_v<Number>
    constexpr MessagePart(Number number) {
        if constexpr (std::is_floating_point_v<Number>) {
            kind_ = Kind::real;
            value_.real = static_cast<double>(number);
        } else if constexpr (std::is_signed_v<Number>) {
            kind_ = Kind::integer;
            value_.integer = number;
        } else {
            kind_ = Kind::natural;
            value_.natural = number;
        }
    }

    void append_to(std::string& message) const {
        switch (kind_) {
            case Kind::text:
                message += text_;
                break;
            case Kind::integer:
                message += std::to_string(value_.integer);
                break;
            case Kind::natural:
                message += std::to_string(value_.natural);
                break;
            case Kind::real:
                message += std::to_string(value_.real);
                break;
        }
    }

  private:
    enum class Kind : std::uint8_t { text, integer, natural, real };

    union Value {
        std::int64_t integer = 0;
        std::uint64_t natural;
        double real;
    };

    std::string_view text_;
    Value value_;
    Kind kind_ = Kind::text;
};

inline constexpr MessagePart no_part{};

/// Concatenates strings and numbers: the message builder of this library. One function for all of them
/// instead of a template, of which compilers would make one for each list of types.
[[gnu::cold]] inline std::string concat(const MessagePart& a, const MessagePart& b = no_part,
                                        const MessagePart& c = no_part, const MessagePart& d = no_part,
                                        const MessagePart& e = no_part, const MessagePart& f = no_part,
                                        const MessagePart& g = no_part, const MessagePart& h = no_part,
                                        const MessagePart& i = no_part, const MessagePart& j = no_part,
                                        const MessagePart& k = no_part) {
    std::string text;
    for (const MessagePart* part : {&a, &b, &c, &d, &e, &f, &g, &h, &i, &j, &k}) part->append_to(text);
    return text;
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
