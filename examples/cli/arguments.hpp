// The command line as options and operands: `--option value`, `--option=value`, flags, and `--`, which ends
// options.
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace cli {

/// A wrong call: exit status 2, with a hint at the help.
class UsageError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A number of which nothing else stands in the text; nothing for other texts, and where it is not finite.
inline std::optional<double> parse_real(const std::string& text) {
    if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
    char* stop = nullptr;
    const double number = std::strtod(text.c_str(), &stop);
    if (stop != text.c_str() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

/// One option of a command, as `--help` shows it.
struct Option {
    std::string_view name;   ///< with its dashes
    std::string_view value;  ///< what stands for the value in the help; empty for a flag
    std::string_view help;
    bool many = false;  ///< takes every argument up to the next option
};

/// What the user wrote, checked against the options that a command has.
class Arguments {
  public:
    Arguments(std::span<const std::string> words, std::span<const Option> options) : options_(options) {
        std::size_t at = 0;
        while (at < words.size() && words[at] != "--") take(words, at);
        // Behind "--" nothing is an option.
        for (++at; at < words.size(); ++at) add_operand(words[at]);
        for (const auto& [name, values] : values_) {
            if (values.empty()) throw UsageError(name + " needs a value");
        }
    }

    const std::vector<std::string>& operands() const { return operands_; }
    bool has(std::string_view name) const { return values_.find(name) != values_.end(); }

    /// All values of an option, in order.
    std::vector<std::string> values(std::string_view name) const {
        const auto found = values_.find(name);
        return found != values_.end() ? found->second : std::vector<std::string>();
    }

    /// Its value; the last one where it is given more than once.
    std::optional<std::string> value(std::string_view name) const {
        const auto found = values_.find(name);
        if (found == values_.end()) return std::nullopt;
        return found->second.back();
    }

    std::string required(std::string_view name) const {
        if (const auto given = value(name)) return *given;
        throw UsageError(std::string(name) + " is missing");
    }

    /// A whole number from `lowest` to `highest`, or `fallback` where the option is not given.
    int number(std::string_view name, int lowest, int highest, int fallback) const {
        const auto text = value(name);
        if (!text) return fallback;
        int result = 0;
        const char* end = text->data() + text->size();
        const auto [stop, error] = std::from_chars(text->data(), end, result);
        if (error != std::errc() || stop != end || result < lowest || result > highest) {
            throw UsageError(std::string(name) + ": expected a whole number from " + std::to_string(lowest) +
                             " to " + std::to_string(highest) + ", got '" + *text + "'");
        }
        return result;
    }

    /// Any number, or `fallback` where the option is not given; what it may be is the library's to say.
    double real(std::string_view name, double fallback) const {
        const auto text = value(name);
        if (!text) return fallback;
        if (const auto number = parse_real(*text)) return *number;
        throw UsageError(std::string(name) + ": expected a number, got '" + *text + "'");
    }

    /// `count` numbers with commas between them; nothing where the option is not given.
    std::vector<double> reals(std::string_view name, std::size_t count) const {
        const auto text = value(name);
        if (!text) return {};
        std::vector<double> numbers;
        for (std::size_t at = 0; at <= text->size();) {
            const std::size_t comma = (std::min)(text->find(',', at), text->size());
            const auto number = parse_real(text->substr(at, comma - at));
            if (!number) break;
            numbers.push_back(*number);
            at = comma + 1;
        }
        const auto commas = static_cast<std::size_t>(std::count(text->begin(), text->end(), ','));
        if (numbers.size() == count && commas + 1 == count) return numbers;
        throw UsageError(std::string(name) + ": expected " + std::to_string(count) +
                         " numbers with commas between them, got '" + *text + "'");
    }

    /// Whether the words ask for help; true even where the rest of the call is wrong.
    static bool ask_for_help(std::span<const std::string> words) {
        for (const std::string& word : words) {
            if (word == "--") return false;
            if (word == "--help" || word == "-h") return true;
        }
        return false;
    }

  private:
    static bool looks_like_option(std::string_view word) { return word.size() > 1 && word[0] == '-'; }

    /// Takes the word at `at` and, where it is an option, its value.
    void take(std::span<const std::string> words, std::size_t& at) {
        const std::string& word = words[at++];
        if (!looks_like_option(word)) return add_operand(word);
        const std::size_t equals = word.find('=');
        const Option& option = find(word.substr(0, equals));
        std::vector<std::string>& values = values_[std::string(option.name)];
        open_ = option.many ? &values : nullptr;
        if (option.value.empty()) {
            if (equals != std::string::npos) throw UsageError(std::string(option.name) + " takes no value");
            values.emplace_back();
        } else if (equals != std::string::npos) {
            values.push_back(word.substr(equals + 1));
        } else if (!option.many) {
            if (at == words.size() || words[at].starts_with("--")) {
                throw UsageError(std::string(option.name) + " needs a value");
            }
            values.push_back(words[at++]);
        }
    }

    void add_operand(const std::string& word) { (open_ != nullptr ? *open_ : operands_).push_back(word); }

    const Option& find(std::string_view name) const {
        for (const Option& option : options_) {
            if (option.name == name) return option;
        }
        throw UsageError("unknown option '" + std::string(name) + "'");
    }

    std::span<const Option> options_;
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::vector<std::string> operands_;
    std::vector<std::string>* open_ = nullptr;  // the option that takes what follows
};

}  // namespace cli
