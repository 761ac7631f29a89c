// monoclip embed: the features of many pictures or texts as one NumPy file.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "command.hpp"
#include "lines.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "npy.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace cli {

/// What is to be encoded: paths of pictures, or texts.
struct EmbedInputs {
    std::vector<std::string> items;
    bool are_texts = false;
};

inline EmbedInputs embed_inputs(const Arguments& arguments) {
    const bool list = arguments.has("--images-file"), images = arguments.has("--images"),
               texts = arguments.has("--texts-file");
    if (list + images + texts != 1) {
        throw UsageError("expected one of --images-file, --images and --texts-file");
    }
    if (texts) return {read_lines(*arguments.value("--texts-file")), true};
    if (images) return {arguments.values("--images"), false};
    EmbedInputs inputs{read_lines(*arguments.value("--images-file")), false};
    const auto empty = std::find(inputs.items.begin(), inputs.items.end(), "");
    if (empty != inputs.items.end()) {
        throw CommandError("line " + std::to_string(empty - inputs.items.begin() + 1) +
                           " of the list of pictures is empty");
    }
    return inputs;
}

/// Pictures -> [pictures, embed_dim]. Each is decoded and prepared at once, so that as many are in memory as
/// there are threads.
inline monoclip::Matrix encode_files(const Clip& clip, monoclip::Executor& executor,
                                     std::span<const std::string> paths) {
    const monoclip::PreprocessConfig& config = clip.preprocess_config();
    const std::size_t each = monoclip::preprocessed_size(config);
    std::vector<float> pixels(paths.size() * each);
    executor.parallel_for(paths.size(), [&](std::size_t i) {
        const monoclip::Image image = monoclip::read_image(paths[i]);
        monoclip::preprocess_into(image, config, std::span(pixels).subspan(i * each, each));
    });
    return clip.encode_pixels(pixels);
}

inline int run_embed(const Arguments& arguments) {
    const std::string output = arguments.required("--output");
    if (!arguments.operands().empty()) {
        throw UsageError("unexpected argument '" + arguments.operands().front() + "'");
    }
    const EmbedInputs inputs = embed_inputs(arguments);
    const std::size_t total = inputs.items.size();

    ProgressBar bar;
    const std::shared_ptr<monoclip::Executor> executor = make_executor(arguments);
    const Clip clip = load_clip(arguments, executor, bar);
    const std::array<std::size_t, 2> shape{total, static_cast<std::size_t>(clip.config().embed_dim)};
    NpyWriter file(output, shape);
    constexpr std::size_t batch = 32;
    for (std::size_t first = 0; first < total; first += batch) {
        const auto items = std::span(inputs.items).subspan(first, (std::min)(batch, total - first));
        monoclip::Matrix features = inputs.are_texts
                                        ? clip.encode_texts(items, {.truncate = arguments.has("--truncate")})
                                        : encode_files(clip, *executor, items);
        if (!arguments.has("--raw")) monoclip::normalize(features);
        file.write(features.elements());
        bar.show("encoding", inputs.are_texts ? "texts" : "pictures", first + items.size(), total);
    }
    file.finish();
    return 0;
}

inline Command embed_command() {
    return {"embed",
            "(--images-file LIST | --images PATH... | --texts-file FILE) --output OUT.npy [options]",
            "the features of pictures or texts, as a NumPy file",
            "Writes float32 [N, embed_dim], one row for each picture or text, in order. Rows have unit "
            "length, so\n"
            "that dot products are cosine similarities. A failed run leaves no file behind.",
            with_common_options({
                {"--images-file", "LIST", "paths of pictures, one to a line ('-' is standard input)"},
                {"--images", "PATH", "pictures", true},
                {"--texts-file", "FILE", "texts, one to a line ('-' is standard input)"},
                {"--output", "OUT.npy", "the file to write ('-' is standard output)"},
                {"--raw", "", "rows as the projection leaves them, not of unit length"},
                model_option,
                truncate_option,
            }),
            run_embed};
}

}  // namespace cli
