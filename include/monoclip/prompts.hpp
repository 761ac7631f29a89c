// Labels and templates as texts, and errors that say which text is wrong.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/text/clean.hpp"

namespace monoclip::inline v0_1::detail {

/// Throws clip.101 to clip.104 where labels or templates cannot make prompts.
inline void check_prompts(std::span<const std::string> labels, std::span<const std::string> templates) {
    require(!labels.empty(), "clip.101", "there are no labels to choose from");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (clean_text(labels[i]).empty()) {
            throw Error("clip.102", concat("label ", i + 1, " of ", labels.size(), " is empty"));
        }
    }
    require(!templates.empty(), "clip.103", "there are no templates; \"{}\" alone is the label itself");
    for (const std::string& pattern : templates) {
        const std::size_t place = pattern.find("{}");
        if (place == std::string::npos || pattern.find("{}", place + 2) != std::string::npos) {
            throw Error("clip.104",
                        concat("template \"", pattern, "\" must hold one {} where the label goes"));
        }
    }
}

/// The prompts of one template, one for each label.
inline std::vector<std::string> fill_template(const std::string& pattern,
                                              std::span<const std::string> labels) {
    const std::size_t place = pattern.find("{}");
    std::vector<std::string> prompts;
    prompts.reserve(labels.size());
    for (const std::string& label : labels) {
        prompts.push_back(pattern.substr(0, place) + label + pattern.substr(place + 2));
    }
    return prompts;
}

/// Calls `work` for one of `count` texts; errors say which of several is wrong.
template <class Work>
auto for_one_of(std::size_t count, std::size_t index, const Work& work) {
    try {
        return work();
    } catch (const Error& error) {
        if (count == 1) throw;
        throw with_context(error, concat("text ", index + 1, " of ", count));
    }
}

}  // namespace monoclip::inline v0_1::detail
