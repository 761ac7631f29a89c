// Which activation TorchScript code computes.
//
// Bare tensors do not say whether a model was trained with QuickGELU, x * sigmoid(1.702 x), or with GELU, and
// the wrong one costs accuracy silently. A TorchScript archive says it in its code:
// `torch.sigmoid(torch.mul(x, 1.702))`, the number as a literal (scripted) or as CONSTANTS.cN (traced), or
// `torch.gelu(x)`. No other operation of CLIP looks so.
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace monoclip::inline v0_1 {

namespace detail {

/// Reads sources and remembers which activations they compute.
class ActivationFinder {
  public:
    /// `constant(index)` gives the number CONSTANTS.c<index>, or nothing.
    template <class Constant>
    void read(std::string_view source, const Constant& constant) {
        for_each_call(source, "torch.gelu(", [&](std::string_view arguments, std::size_t) {
            const bool exact = arguments.find("tanh") == std::string_view::npos;
            (exact ? gelu_ : other_) = true;
        });
        for_each_call(source, "torch.sigmoid(", [&](std::string_view argument, std::size_t at) {
            const std::optional<double> factor = factor_of(source.substr(0, at), argument, constant);
            if (!factor) return;
            // In half precision 1.702 is 1.7021.
            (std::abs(*factor - 1.702) < 1e-3 ? quick_gelu_ : other_) = true;
        });
    }

    /// "quick_gelu" or "gelu" when the sources compute just that one; empty when they do not say, or
    /// disagree.
    std::string activation() const {
        if (other_ || quick_gelu_ == gelu_) return "";
        return quick_gelu_ ? "quick_gelu" : "gelu";
    }

  private:
    /// Calls `visit(arguments, position)` for each call of `name` (which ends with its parenthesis).
    template <class Visit>
    static void for_each_call(std::string_view source, std::string_view name, const Visit& visit) {
        for (std::size_t at = source.find(name); at != std::string_view::npos;
             at = source.find(name, at + 1)) {
            const std::string_view rest = source.substr(at + name.size(), longest_call);
            visit(rest.substr(0, closing_parenthesis(rest)), at);
        }
    }

    /// Where the parenthesis closes that was opened before `text`; its end when it does not.
    static std::size_t closing_parenthesis(std::string_view text) {
        int depth = 1;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '(') ++depth;
            if (text[i] == ')' && --depth == 0) return i;
        }
        return text.size();
    }

    /// c where `argument` is torch.mul(x, c) or torch.mul(c, x), directly or through a variable assigned
    /// before.
    template <class Constant>
    static std::optional<double> factor_of(std::string_view before, std::string_view argument,
                                           const Constant& constant) {
        constexpr std::string_view product = "torch.mul(";
        if (argument.find_first_of("(,") == std::string_view::npos) {
            const std::string assignment = std::string(argument) + " = ";
            before = before.substr(before.size() > longest_search ? before.size() - longest_search : 0);
            const std::size_t at = before.rfind(assignment);
            if (at == std::string_view::npos) return std::nullopt;
            argument = before.substr(at + assignment.size());
        }
        if (!argument.starts_with(product)) return std::nullopt;
        argument = argument.substr(product.size(), longest_call);
        argument = argument.substr(0, closing_parenthesis(argument));
        const std::size_t first_comma = argument.find(','), last_comma = argument.rfind(',');
        if (first_comma == std::string_view::npos) return std::nullopt;
        const std::optional<double> last = value_of(argument.substr(last_comma + 1), constant);
        return last ? last : value_of(argument.substr(0, first_comma), constant);
    }

    /// A number, literal or constant; nothing for any other expression.
    template <class Constant>
    static std::optional<double> value_of(std::string_view text, const Constant& constant) {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        constexpr std::string_view prefix = "CONSTANTS.c";
        if (text.starts_with(prefix)) {
            text.remove_prefix(prefix.size());
            std::size_t index = 0;
            const auto result = std::from_chars(text.data(), text.data() + text.size(), index);
            if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
            return constant(index);
        }
        return decimal(text);
    }

    /// A literal such as "1.702" or "1.": digits, a point, digits. An exponent would be no 1.702.
    static std::optional<double> decimal(std::string_view text) {
        double value = 0, unit = 1;
        bool fraction = false;
        if (text.empty() || text.size() > 24 || text.front() == '.') return std::nullopt;
        for (const char c : text) {
            if (c == '.' && !fraction) {
                fraction = true;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                if (fraction) unit *= 10;
            } else {
                return std::nullopt;
            }
        }
        return value / unit;
    }

    // Calls that matter are short; the bounds keep hostile sources from costing more than linear time.
    static constexpr std::size_t longest_call = 300;
    static constexpr std::size_t longest_search = 4096;

    bool quick_gelu_ = false;
    bool gelu_ = false;
    bool other_ = false;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
