// Text files by lines: labels, texts, lists of pictures.
#pragma once

#include <cerrno>
#include <fstream>
#include <iostream>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "output.hpp"

namespace cli {

/// A text without the blanks at its ends.
inline std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

/// The lines of a stream: what stands between line feeds, without a carriage return at the end. A line feed
/// at the end of the stream begins no further line.
inline std::vector<std::string> read_lines(std::istream& stream, const std::string& name) {
    std::vector<std::string> lines;
    std::string line;
    errno = 0;
    while (std::getline(stream, line)) {
        if (line.ends_with('\r')) line.pop_back();
        lines.push_back(line);
    }
    if (stream.bad()) throw system_failure("could not read " + name, errno);
    return lines;
}

/// The lines of a file; "-" is standard input.
inline std::vector<std::string> read_lines(const std::string& path) {
    if (path == "-") return read_lines(std::cin, "standard input");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw system_failure("could not open " + path, errno);
    return read_lines(file, path);
}

}  // namespace cli
