// What `monoclip evaluate` measures a model with: pictures with labels, or pictures with captions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "library.hpp"
#include "lines.hpp"
#include "output.hpp"

namespace cli {

/// Pictures, each with one of some labels.
struct LabelledSet {
    std::string name;
    std::vector<std::string> pictures;  ///< paths
    std::vector<std::size_t> truths;    ///< which label each has
    std::vector<std::string> labels;
    std::vector<std::string> words;  ///< what stands for each label in prompts
    bool is_folder = false;          ///< whose labels have blanks for underscores
};

/// Pictures and texts; those with equal ids belong together.
struct PairedSet {
    std::string name;
    std::vector<std::string> pictures;  ///< paths
    std::vector<std::size_t> picture_ids;
    std::vector<std::string> texts;
    std::vector<std::size_t> text_ids;
};

/// FOLDER/LABEL/picture.
inline LabelledSet read_labelled_folder(const std::filesystem::path& path) {
    const monoclip::LabelledFolder folder(path);
    LabelledSet set{path.string(), {}, {}, folder.labels(), folder.labels(), true};
    for (std::size_t i = 0; i < folder.size(); ++i) {
        set.pictures.push_back((path / folder.name(i)).string());
        set.truths.push_back(folder.concept_of(i));
    }
    return set;
}

/// A table with a column of paths and a column label; each label is the only caption of its pictures.
inline LabelledSet read_labelled_table(const std::filesystem::path& path,
                                       monoclip::PairOptions options = {}) {
    options.templates.clear();
    options.concept_column = "label";
    options.caption_columns = {"label"};
    const monoclip::PairFile table(path, options);
    LabelledSet set;
    set.name = path.string();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::size_t label = table.concept_of(i);
        if (label >= set.labels.size()) set.labels.resize(label + 1);
        if (set.labels[label].empty()) set.labels[label] = table.captions(i).front();
        set.pictures.push_back(table.picture_path(i).string());
        set.truths.push_back(label);
    }
    set.words = set.labels;
    return set;
}

/// Pictures and the labels that occur among them.
inline LabelledSet read_labelled(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored) ? read_labelled_folder(path)
                                                        : read_labelled_table(path);
}

/// "WHERE: the label 'cat' stands twice".
inline CommandError label_error(const std::string& where, const std::string& which, const std::string& label,
                                const std::string& complaint) {
    return CommandError(where + ": " + which + " '" + label + "' " + complaint);
}

/// Makes the lines of a file the labels to choose from. A line is a label, or a label, a tab, and the words
/// that stand for it in prompts.
inline void choose_among(LabelledSet& set, const std::string& labels_file) {
    std::vector<std::string> labels, words;
    std::map<std::string, std::size_t> places;
    for (const std::string& line : read_lines(labels_file)) {
        const std::size_t tab = line.find('\t');
        std::string label = trimmed(line.substr(0, tab));
        if (set.is_folder) std::replace(label.begin(), label.end(), '_', ' ');
        words.push_back(tab == std::string::npos ? label : trimmed(line.substr(tab + 1)));
        if (!places.try_emplace(label, labels.size()).second)
            throw label_error(labels_file, "the label", label, "stands twice");
        labels.push_back(std::move(label));
    }
    for (std::size_t i = 0; i < set.pictures.size(); ++i) {
        const std::string& label = set.labels[set.truths[i]];
        const auto place = places.find(label);
        if (place == places.end()) {
            throw label_error(set.pictures[i], "its label", label, "is not in " + labels_file);
        }
        set.truths[i] = place->second;
    }
    set.labels = std::move(labels);
    set.words = std::move(words);
}

/// A table with columns of paths and captions. Captions belong to the picture of their path, or, where there
/// is a column concept, to all pictures of their concept.
inline PairedSet read_pairs(const std::string& path, const monoclip::PairOptions& options = {}) {
    const monoclip::PairFile table(path, options);
    PairedSet set;
    set.name = path;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::size_t id = table.concept_of(i);
        set.pictures.push_back(table.picture_path(i).string());
        set.picture_ids.push_back(id);
        for (std::string& caption : table.captions(i)) {
            set.texts.push_back(std::move(caption));
            set.text_ids.push_back(id);
        }
    }
    return set;
}

}  // namespace cli
