// Labels with their probabilities: with bars for people, separated by tabs for programs.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "monoclip/monoclip.hpp"
#include "terminal.hpp"
#include "utf8.hpp"

namespace cli {

/// A bar of `columns * share` columns, to an eighth of a column.
inline std::string bar_of(double share, int columns) {
    const int eighths = static_cast<int>(std::lround((std::clamp)(share, 0.0, 1.0) * columns * 8));
    constexpr std::string_view parts[] = {"",
                                          "\xE2\x96\x8F",
                                          "\xE2\x96\x8E",
                                          "\xE2\x96\x8D",
                                          "\xE2\x96\x8C",
                                          "\xE2\x96\x8B",
                                          "\xE2\x96\x8A",
                                          "\xE2\x96\x89",
                                          "\xE2\x96\x88"};
    std::string bar;
    for (int i = 0; i < eighths / 8; ++i) bar += parts[8];
    return bar.append(parts[eighths % 8]);
}

/// How a table for people looks on one terminal.
struct TableStyle {
    int width = 80;
    bool colours = true;

    static TableStyle of(std::FILE* stream) { return {terminal_width(stream), !colours_unwanted()}; }
};

/// A block for one picture: its name, then a line for each label.
inline std::string table_of(std::string_view image, const std::vector<monoclip::Classification>& rows,
                            const TableStyle& style) {
    std::size_t widest = 0;
    std::vector<std::string> labels;
    for (const monoclip::Classification& row : rows) {
        labels.push_back(displayable(row.label));
        widest = (std::max)(widest, columns_of(labels.back()));
    }
    constexpr int frame = 14;  // indentation, percentage and gaps
    const int room = style.width - frame - static_cast<int>((std::min<std::size_t>)(widest, 4096));
    const int bar_columns = (std::clamp)(room, 0, 40);
    std::string text = displayable(image) + "\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool highlight = style.colours && i == 0;
        char percentage[32];
        std::snprintf(percentage, sizeof percentage, "%5.1f %%",
                      100.0 * static_cast<double>(rows[i].probability));
        text += "  ";
        if (highlight) text += "\x1B[1;32m";
        text += labels[i];
        text.append(widest - columns_of(labels[i]), ' ');
        text.append("  ").append(percentage);
        const std::string bar = bar_of(static_cast<double>(rows[i].probability), bar_columns);
        if (!bar.empty()) text.append("  ").append(bar);
        if (highlight) text += "\x1B[0m";
        text += '\n';
    }
    return text;
}

/// One line for each label: picture, label, probability.
inline std::string tab_separated(std::string_view image, const std::vector<monoclip::Classification>& rows) {
    std::string text;
    for (const monoclip::Classification& row : rows) {
        char number[32];
        std::snprintf(number, sizeof number, "%.6f", static_cast<double>(row.probability));
        text.append(image).append("\t").append(row.label).append("\t").append(number).append("\n");
    }
    return text;
}

}  // namespace cli
