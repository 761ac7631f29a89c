// What the program has to say on standard error, line by line.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "utf8.hpp"

namespace cli {

/// Writes "monoclip: message" to standard error.
inline void complain(std::string_view message) {
    const std::string line = "monoclip: " + displayable(message) + "\n";
    std::fputs(line.c_str(), stderr);
}

}  // namespace cli
