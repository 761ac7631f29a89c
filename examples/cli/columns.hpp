// Tables of text in columns: the first is aligned to the left, the others to the right.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "utf8.hpp"

namespace cli {

/// The lines of a table; all rows have as many fields as the first.
inline std::string in_columns(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const std::vector<std::string>& row : rows) {
        widths.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = (std::max)(widths[i], columns_of(displayable(row[i])));
    }
    std::string text;
    for (const std::vector<std::string>& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string shown = displayable(row[i]);
            const std::size_t blanks = widths[i] - columns_of(shown);
            if (i == 0) {
                text.append(shown).append(blanks, ' ');
            } else {
                text.append(2 + blanks, ' ').append(shown);
            }
        }
        text += '\n';
    }
    return text;
}

}  // namespace cli
