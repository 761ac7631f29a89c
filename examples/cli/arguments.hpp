// The command line as options and operands: `--option value`, `--option=value`, flags, and `--`, which ends
// options.
#pragma once

#include <charconv>
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
