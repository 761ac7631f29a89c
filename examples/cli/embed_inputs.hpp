// What `monoclip embed` is to encode, and what it does about inputs that cannot be read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "library.hpp"
#include "lines.hpp"
#include "output.hpp"

namespace cli {

/// Paths of pictures, or texts.
struct EmbedInputs {
    std::vector<std::string> items;
    bool are_texts = false;

    const char* unit() const { return are_texts ? "texts" : "pictures"; }

    /// Tells one list from another.
    std::string digest() const {
        monoclip::Sha256 hash;
        for (const std::string& item : items) {
            const std::string whole = std::to_string(item.size()) + ":" + item;
            hash.update(std::as_bytes(std::span(whole)));
        }
        return hash.hex_digest();
    }
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

/// What becomes of an input that cannot be read: the end of the run, no row, a row of NaN.
enum class OnError : std::uint8_t { stop, skip, nan };

inline const char* name_of(OnError choice) {
    return choice == OnError::stop ? "stop" : choice == OnError::skip ? "skip" : "nan";
}

inline OnError on_error_option(const Arguments& arguments) {
    const std::string name = arguments.value("--on-error").value_or("stop");
    for (const OnError choice : {OnError::stop, OnError::skip, OnError::nan}) {
        if (name == name_of(choice)) return choice;
    }
    throw UsageError("--on-error: expected stop, skip or nan, got '" + name + "'");
}

}  // namespace cli
