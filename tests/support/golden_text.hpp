// Reads the text files under tests/data/tokenizer: lines, and strings in which \xHH stands for a code point.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "data.hpp"

/// The lines of a file under tests/data but for those that begin with '#'; throws when there are none.
inline std::vector<std::string> golden_lines(const std::filesystem::path& name) {
    std::ifstream stream(test_data(name), std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() != '#') lines.push_back(line);
    }
    if (lines.empty()) throw std::runtime_error("no lines in " + test_data(name).string());
    return lines;
}

/// The string that a line holds: \xHH is the code point HH (below 80), the rest stands for itself.
inline std::string unescaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\\') {
            out.push_back(static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16)));
            i += 4;
        } else {
            out.push_back(text[i++]);
        }
    }
    return out;
}
