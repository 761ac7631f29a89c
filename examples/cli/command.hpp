// What a command is, and its help.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"

namespace cli {

/// A command of the program.
struct Command {
    std::string_view name;
    std::string_view synopsis;  ///< what follows the name in a call
    std::string_view summary;   ///< one line
    std::string_view details;   ///< paragraphs for its help, lines broken
    std::vector<Option> options;
    int (*run)(const Arguments& arguments);  ///< returns the exit status
};

/// Options that all commands take.
inline std::vector<Option> with_common_options(std::vector<Option> options) {
    const Option common[] = {
        {"--activation", "NAME", "quick_gelu or gelu, where the model file does not say it"},
        {"--precision", "P", "fp32, the default, or bf16: half the memory, faster, less exact"},
        {"--threads", "N", "threads to use; 0, the default, is one for each processor"},
        {"--help", "", "show this help"},
    };
    options.insert(options.end(), std::begin(common), std::end(common));
    return options;
}

inline const Option model_option{"--model", "FILE",
                                 "the checkpoint; by default the small bundled emoji model"};
inline const Option draft_option{
    "--draft", "",
    "decode large JPEGs at a fraction of their size, where libjpeg-turbo is: faster, less exact"};
inline const Option truncate_option{"--truncate", "",
                                    "cut texts that are longer than the model's context (else an error)"};

inline std::string help_of(const Command& command) {
    std::string text = "usage: monoclip " + std::string(command.name) + " " + std::string(command.synopsis) +
                       "\n\n" + std::string(command.details) + "\n\noptions:\n";
    std::vector<std::string> names;
    std::size_t widest = 0;
    for (const Option& option : command.options) {
        std::string name(option.name);
        if (!option.value.empty()) name.append(" ").append(option.value);
        if (option.many) name += "...";
        widest = (std::max)(widest, name.size());
        names.push_back(std::move(name));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i].resize(widest, ' ');
        text += "  " + names[i] + "  " + std::string(command.options[i].help) + "\n";
    }
    return text;
}

}  // namespace cli
