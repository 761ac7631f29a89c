// monoclip tokenize: the ids that a text encoder reads.
#pragma once

#include <string>

#include "command.hpp"
#include "lines.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"

namespace cli {

inline int run_tokenize(const Arguments& arguments) {
    if (!arguments.operands().empty()) {
        throw UsageError("unexpected argument '" + arguments.operands().front() + "'");
    }
    const std::string texts = arguments.required("--texts-file");
    const monoclip::TextConfig sizes = input_model(arguments, monoclip::Towers::text).config.text;
    const monoclip::Tokenizer tokenizer(sizes.vocab_size);
    for (const std::string& text : read_lines(texts)) {
        std::string line;
        for (const int id : tokenizer.tokenize(text, sizes.context_length, arguments.has("--truncate"))) {
            if (!line.empty()) line += ' ';
            line += std::to_string(id);
        }
        print(line + "\n");
    }
    flush_output();
    return 0;
}

inline Command tokenize_command() {
    return {
        "tokenize",
        "--texts-file FILE [options]",
        "the token ids of texts",
        "Prints one line of ids for each line of the file, start and end token included, no padding. Of the\n"
        "model only the sizes are read: its vocabulary and its context.",
        with_common_options({
            {"--texts-file", "FILE", "texts, one to a line ('-' is standard input)"},
            model_option,
            truncate_option,
        }),
        run_tokenize};
}

}  // namespace cli
