// monoclip embed: the features of many pictures or texts as one NumPy file.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "command.hpp"
#include "embed_batches.hpp"
#include "embed_facts.hpp"
#include "embed_gaps.hpp"
#include "embed_inputs.hpp"
#include "embed_output.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"
#include "output_file.hpp"
#include "progress.hpp"

namespace cli {

/// What of a call is wrong whatever the inputs are.
inline void check_embed_call(const Arguments& arguments) {
    if (!arguments.operands().empty()) {
        throw UsageError("unexpected argument '" + arguments.operands().front() + "'");
    }
    if (!is_stream(arguments.required("--output"))) return;
    if (arguments.has("--resume")) throw UsageError("--resume needs an --output that is a file");
    if (on_error_option(arguments) == OnError::skip) {
        throw UsageError(
            "--on-error skip needs an --output that is a file: how many rows there are, which the beginning "
            "tells, is known at the end");
    }
}

/// The kept inputs are listed one to a line, which a line feed in a path would spoil.
inline void check_lines(const EmbedInputs& inputs) {
    for (const std::string& item : inputs.items) {
        if (item.find('\n') == std::string::npos) continue;
        throw CommandError("--on-error skip lists the pictures that have a row line by line, which '" + item +
                           "' does not allow");
    }
}

inline int run_embed(const Arguments& arguments) {
    check_embed_call(arguments);
    const OnError on_error = on_error_option(arguments);
    const EmbedInputs inputs = embed_inputs(arguments);
    if (on_error == OnError::skip) check_lines(inputs);

    ProgressBar bar;
    const std::shared_ptr<monoclip::Executor> executor = make_executor(arguments);
    const Clip clip = load_clip(arguments, executor, bar);
    EmbedOutput output(arguments.required("--output"), inputs,
                       static_cast<std::size_t>(clip.config().embed_dim), on_error);
    if (arguments.has("--resume")) {
        output.begin_or_resume(embed_facts(arguments, inputs, clip));
    } else {
        output.begin();
    }
    const bool truncate = arguments.has("--truncate");
    const EmbedPreparation preparation(clip, *executor, inputs, truncate,
                                       decode_options(arguments, clip.preprocess_config()));
    preparation.for_each(output.state().items, [&](const EmbedBatch& batch) {
        if (interrupted != 0) throw CommandError("interrupted");
        report_problems(batch, on_error, bar);
        monoclip::Matrix features = encode(clip, batch, inputs.are_texts, truncate);
        if (!arguments.has("--raw")) monoclip::normalize(features);
        output.write(batch, features);
        bar.show("encoding", inputs.unit(), output.state().items, inputs.items.size());
    });
    output.finish();
    bar.clear();
    return report_gaps(output.state().left_out.size(), inputs.items.size(), inputs.unit()) ? done_with_gaps
                                                                                           : 0;
}

inline Command embed_command() {
    return {"embed",
            "(--images-file LIST | --images PATH... | --texts-file FILE) --output OUT.npy [options]",
            "the features of pictures or texts, as a NumPy file",
            "Writes float32 [N, embed_dim], one row for each picture or text, in order. Rows have unit "
            "length, so\n"
            "that dot products are cosine similarities. A failed run leaves no file behind, but with "
            "--resume.\n"
            "\n"
            "--on-error says what becomes of a picture that cannot be read, or a text that is too long: "
            "'stop' ends\n"
            "the run, 'nan' writes a row of NaN, 'skip' writes none and lists the inputs that have one in\n"
            "OUT.npy.inputs, line by line. Each is named on standard error, and the exit status is 3.\n"
            "\n"
            "--resume keeps the rows in OUT.npy.part (and OUT.npy.part.log) until they are complete. The "
            "same call\n"
            "again, after Ctrl-C or a crash, goes on where that stopped; the result has the same bytes as "
            "without\n"
            "the interruption. --threads may differ. Remove OUT.npy.part to begin anew.",
            with_common_options({
                {"--images-file", "LIST", "paths of pictures, one to a line ('-' is standard input)"},
                {"--images", "PATH", "pictures", true},
                {"--texts-file", "FILE", "texts, one to a line ('-' is standard input)"},
                {"--output", "OUT.npy", "the file to write ('-' is standard output)"},
                {"--on-error", "WHAT", "stop (the default), skip or nan: for inputs that cannot be read"},
                {"--resume", "", "make the run one that can be interrupted, and go on with it"},
                {"--raw", "", "rows as the projection leaves them, not of unit length"},
                draft_option,
                model_option,
                truncate_option,
            }),
            run_embed};
}

}  // namespace cli
