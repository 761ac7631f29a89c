// The command-line program: finds the command, runs it, and turns exceptions into messages and exit statuses.
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "command_classify.hpp"
#include "command_convert.hpp"
#include "command_embed.hpp"
#include "command_evaluate.hpp"
#include "command_inspect.hpp"
#include "command_preprocess.hpp"
#include "command_tokenize.hpp"
#include "command_train.hpp"
#include "complaint.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"

namespace cli {
namespace {

constexpr int failed = 1;
constexpr int wrong_call = 2;
constexpr int reader_gone = 141;  // 128 and the number of the signal, as shells report it

std::string help_of(std::span<const Command> commands) {
    std::string text =
        "usage: monoclip COMMAND ...\n\n"
        "CLIP on pictures and texts.\n\n"
        "commands:\n";
    for (const Command& command : commands) {
        std::string name(command.name);
        name.resize(12, ' ');
        text += "  " + name + std::string(command.summary) + "\n";
    }
    return text +
           "\n'monoclip COMMAND --help' explains a command; 'monoclip --version' prints the version.\n"
           "Exit status: 0 done, 1 failed, 2 wrong call, 3 done, but some inputs could not be read.\n";
}

void print_whole(std::string_view text) {
    print(text);
    flush_output();
}

const Command& find_command(std::span<const Command> commands, const std::string& name) {
    for (const Command& command : commands) {
        if (command.name == name) return command;
    }
    throw UsageError(std::string("unknown ") + (name.starts_with("-") ? "option" : "command") + " '" + name +
                     "'");
}

int run_command(const Command& command, std::span<const std::string> words) {
    if (Arguments::ask_for_help(words)) {
        print_whole(help_of(command));
        return 0;
    }
    const Arguments arguments(words, command.options);
    check_common_options(arguments);
    return command.run(arguments);
}

/// `name` becomes the command's, for the hint that a wrong call gets.
int run(std::span<const std::string> words, std::string& name) {
    const std::vector<Command> commands{classify_command(), embed_command(),      evaluate_command(),
                                        tokenize_command(), preprocess_command(), inspect_command(),
                                        convert_command(),  train_command()};
    if (words.empty()) throw UsageError("a command is missing");
    if (words[0] == "--version") {
        print_whole(std::string("monoclip " MONOCLIP_VERSION_STRING "\nJPEG: ") + monoclip::jpeg_decoder() +
                    "\nPNG: " + monoclip::png_decoder() + "\n");
        return 0;
    }
    if (words[0] == "--help" || words[0] == "-h") {
        print_whole(help_of(commands));
        return 0;
    }
    const Command& command = find_command(commands, words[0]);
    name = " " + words[0];
    return run_command(command, words.subspan(1));
}

}  // namespace
}  // namespace cli

int main(int count, char** words) {
#if defined(SIGPIPE)
    std::signal(SIGPIPE, SIG_IGN);  // temporary files are cleaned up first
#endif
    std::string command;
    try {
        const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
        return cli::run(arguments, command);
    } catch (const cli::UsageError& error) {
        cli::complain(error.what());
        std::fprintf(stderr, "'monoclip%s --help' shows how it is called.\n", command.c_str());
        return cli::wrong_call;
    } catch (const cli::ReaderGone&) {
        return cli::reader_gone;
    } catch (const std::bad_alloc&) {
        cli::complain("out of memory");
    } catch (const std::exception& error) {
        // Where the work stopped says little: what the library counts is a batch.
        cli::complain(cli::interrupted != 0 ? "interrupted" : error.what());
    }
    return cli::interrupted != 0 ? cli::stopped_by_user() : cli::failed;
}
