// monoclip evaluate: how good models are on pictures with labels or captions.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "embed_gaps.hpp"
#include "evaluate_data.hpp"
#include "evaluate_page.hpp"
#include "evaluate_report.hpp"
#include "evaluate_scores.hpp"
#include "model_file.hpp"
#include "output.hpp"
#include "output_file.hpp"

namespace cli {

/// What of a call is wrong whatever the data are.
inline void check_evaluate_call(const Arguments& arguments) {
    if (!arguments.operands().empty()) {
        throw UsageError("unexpected argument '" + arguments.operands().front() + "'");
    }
    if (arguments.has("--labelled") == arguments.has("--pairs")) {
        throw UsageError("expected one of --labelled and --pairs");
    }
    if (on_error_option(arguments) == OnError::nan) {
        throw UsageError("--on-error: expected stop or skip, got 'nan'");
    }
    if (arguments.value("--html") == "-") {
        throw UsageError("--html needs a file: standard output has the figures");
    }
    if (!arguments.has("--pairs")) return;
    for (const char* option : {"--labels-file", "--template"}) {
        if (arguments.has(option)) throw UsageError(std::string(option) + " is for --labelled");
    }
}

inline std::vector<std::filesystem::path> models_option(const Arguments& arguments) {
    std::vector<std::filesystem::path> models;
    for (const std::string& model : arguments.values("--model")) models.emplace_back(model);
    if (models.empty()) models.push_back(bundled_model());
    return models;
}

/// How the figures came about, for the page.
inline PageFacts page_facts(const Arguments& arguments) {
    PageFacts facts;
    facts.precision = arguments.value("--precision").value_or("fp32");
    facts.most_confusions = static_cast<std::size_t>(arguments.number("--wrong", 0, 1000, 12));
    if (arguments.has("--labelled")) {
        facts.templates = arguments.values("--template");
        if (facts.templates.empty()) facts.templates = {"{}"};
    }
    return facts;
}

/// JSON comes line by line, as models are done; a table when all are.
inline void print_line(const Arguments& arguments, const std::string& line) {
    if (!arguments.has("--json")) return;
    print(line);
    flush_output();
}

inline void print_table(const Arguments& arguments, const std::string& text) {
    if (arguments.has("--json")) return;
    print(text);
    flush_output();
}

inline void write_page(OutputFile& file, const std::string& page) {
    file.write(page);
    file.finish();
}

inline int evaluate_labelled(const Arguments& arguments, std::optional<OutputFile>& page_file) {
    LabelledSet set = read_labelled(arguments.required("--labelled"));
    if (const auto labels_file = arguments.value("--labels-file")) choose_among(set, *labels_file);
    const PageFacts facts = page_facts(arguments);
    Evaluator evaluator(arguments);
    std::vector<std::size_t> pictures = all_places(set.pictures.size());
    std::vector<LabelledScores> all;
    for (const std::filesystem::path& model : models_option(arguments)) {
        all.push_back(evaluator.run(model, set, pictures));
        print_line(arguments, json_of(set, all.back(), facts.most_confusions));
    }
    print_table(arguments, text_of(set, all, facts.most_confusions));
    if (page_file) write_page(*page_file, page_of(set, all, facts));
    const std::size_t left_out = set.pictures.size() - pictures.size();
    return report_gaps(left_out, set.pictures.size(), "pictures") ? done_with_gaps : 0;
}

inline int evaluate_pairs(const Arguments& arguments, std::optional<OutputFile>& page_file) {
    const PairedSet set = read_pairs(arguments.required("--pairs"));
    const PageFacts facts = page_facts(arguments);
    Evaluator evaluator(arguments);
    std::vector<std::size_t> pictures = all_places(set.pictures.size()), texts = all_places(set.texts.size());
    std::vector<PairedScores> all;
    for (const std::filesystem::path& model : models_option(arguments)) {
        all.push_back(evaluator.run(model, set, pictures, texts));
        print_line(arguments, json_of(set, all.back()));
    }
    print_table(arguments, text_of(set, all));
    if (page_file) write_page(*page_file, page_of(set, all, facts));
    const bool gaps = report_gaps(set.pictures.size() - pictures.size(), set.pictures.size(), "pictures");
    return report_gaps(set.texts.size() - texts.size(), set.texts.size(), "texts") || gaps ? done_with_gaps
                                                                                           : 0;
}

inline int run_evaluate(const Arguments& arguments) {
    check_evaluate_call(arguments);
    std::optional<OutputFile> page_file;
    if (const auto path = arguments.value("--html")) page_file.emplace(*path);
    return arguments.has("--pairs") ? evaluate_pairs(arguments, page_file)
                                    : evaluate_labelled(arguments, page_file);
}

inline Command evaluate_command() {
    return {
        "evaluate",
        "(--labelled DATA | --pairs TABLE) [--model FILE...] [options]",
        "how good models are: zero-shot accuracy, retrieval",
        "With --labelled: how often the label that describes a picture best is its own (top-1), or among "
        "the best\n"
        "five (top-5). DATA is a folder FOLDER/LABEL/PICTURE, or a table with the columns path and label.\n"
        "\n"
        "With --pairs: how often pictures find their texts and texts their pictures among all (recall@1, 5, "
        "10).\n"
        "TABLE has the columns path and caption, a row for each caption; with a column concept everything "
        "of one\n"
        "concept belongs together.\n"
        "\n"
        "Tables have names of columns in their first line and are separated by tabs, or by commas with the "
        "ending\n"
        ".csv; their paths are relative to their folder. Equal scores count against the model.",
        with_common_options({
            {"--labelled", "DATA", "a folder of folders, or a table with labels"},
            {"--pairs", "TABLE", "a table with captions"},
            {"--model", "FILE", "checkpoints to compare; by default the small bundled emoji model", true},
            {"--labels-file", "FILE",
             "the labels to choose from, one to a line (by default those of DATA); behind a tab may stand "
             "the words that go into prompts in its place"},
            {"--template", "TEXT", "prompt with {} where the label goes; several are averaged (default: {})"},
            {"--batch-size", "N", "pictures to encode at a time (default: 32)"},
            {"--on-error", "WHAT", "stop (the default) or skip: for inputs that cannot be read"},
            {"--wrong", "K", "the K most frequent wrong answers are shown (default: 12)"},
            {"--json", "", "one JSON object to a line for each model, with figures for each label"},
            {"--html", "OUT.html", "write a page with charts, and the pictures that were taken for others"},
            draft_option,
            truncate_option,
        }),
        run_evaluate};
}

}  // namespace cli
