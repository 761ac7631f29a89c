// monoclip classify: which label describes a picture.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "json_value.hpp"
#include "lines.hpp"
#include "model_file.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "table.hpp"

namespace cli {

/// The parts of "a dog, a cat", without the blanks around them. Nothing but blanks is no label.
inline std::vector<std::string> split_labels(std::string_view list) {
    std::vector<std::string> labels;
    if (trimmed(list).empty()) return labels;
    while (true) {
        const std::size_t comma = list.find(',');
        labels.push_back(trimmed(list.substr(0, comma)));
        if (comma == std::string_view::npos) return labels;
        list.remove_prefix(comma + 1);
    }
}

inline std::vector<std::string> labels_option(const Arguments& arguments) {
    if (!arguments.has("--labels") && !arguments.has("--labels-file")) {
        throw UsageError(
            "[monoclip.clip.101] there are no labels to choose from: give --labels \"a dog,a cat\" or "
            "--labels-file");
    }
    std::vector<std::string> labels;
    for (const std::string& list : arguments.values("--labels")) {
        for (std::string& label : split_labels(list)) labels.push_back(std::move(label));
    }
    for (const std::string& path : arguments.values("--labels-file")) {
        for (const std::string& line : read_lines(path)) labels.push_back(trimmed(line));
    }
    return labels;
}

/// One line of JSON for one picture.
inline std::string json_of(std::string_view image, const std::vector<monoclip::Classification>& rows) {
    JsonArray labels;
    for (const monoclip::Classification& row : rows) {
        labels.push_back(json_value(JsonObject{member("label", std::string_view(row.label)),
                                               member("probability", row.probability)}));
    }
    const JsonObject line{member("image", image), member("labels", std::move(labels))};
    return monoclip::write_json(Json(line)) + "\n";
}

inline std::string classification_text(const Arguments& arguments, std::string_view image,
                                       const std::vector<monoclip::Classification>& rows) {
    if (arguments.has("--json")) return json_of(image, rows);
    if (is_terminal(stdout)) return table_of(image, rows, TableStyle::of(stdout));
    return tab_separated(image, rows);
}

inline int run_classify(const Arguments& arguments) {
    if (arguments.operands().empty()) throw UsageError("no picture is named");
    const std::vector<std::string> labels = labels_option(arguments);
    const auto top = static_cast<std::size_t>(arguments.number("--top", 1, 1 << 30, 1 << 30));
    monoclip::ClassifyOptions options;
    options.truncate = arguments.has("--truncate");
    if (arguments.has("--template")) options.templates = arguments.values("--template");

    ProgressBar bar;
    const Clip clip = load_clip(arguments, make_executor(arguments), bar);
    const monoclip::DecodeOptions decoding = decode_options(arguments, clip.preprocess_config());
    const monoclip::Matrix label_features = clip.encode_labels(labels, options);
    const monoclip::PictureFiles pictures;
    for (const std::string& image : arguments.operands()) {
        const monoclip::Matrix features = clip.encode_image(pictures.read(image, decoding));
        auto ranked = Clip::rank(labels, clip.probabilities(features, label_features).row(0));
        if (ranked.size() > top) ranked.resize(top);
        print(classification_text(arguments, image, ranked));
        flush_output();
    }
    return 0;
}

inline Command classify_command() {
    return {
        "classify",
        "IMAGE... --labels \"a dog,a cat\" [options]",
        "which label describes a picture",
        "Prints the probability that each label describes the picture, among the labels given, the "
        "likeliest\n"
        "first: a table with bars on a terminal, else lines of picture, label and probability separated by\n"
        "tabs. A picture that cannot be read ends the program with status 1; what was printed before it "
        "stands.",
        with_common_options({
            {"--labels", "LIST", "labels separated by commas"},
            {"--labels-file", "FILE", "labels one to a line ('-' is standard input)"},
            {"--template", "TEXT", "prompt with {} where the label goes; several are averaged (default: {})"},
            {"--top", "K", "only the K likeliest labels"},
            {"--json", "", "one JSON object to a line for each picture"},
            draft_option,
            model_option,
            truncate_option,
        }),
        run_classify};
}

}  // namespace cli
