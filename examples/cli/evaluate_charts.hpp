// The charts of the page that `monoclip evaluate` writes, as SVG. Colours m0, m1, ... are the models', by the
// page's style.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "columns.hpp"
#include "html.hpp"
#include "monoclip/monoclip.hpp"
#include "svg.hpp"

namespace cli {

inline std::string model_class(std::size_t model) {
    return "m" + std::to_string(model % 6);
}

/// A text of at most `columns` columns, the end cut off.
inline std::string shortened(std::string_view text, std::size_t columns) {
    std::string shown = displayable(text);
    if (columns_of(shown) <= columns) return shown;
    std::string result;
    std::size_t taken = 1;  // the dots
    for (std::size_t at = 0; at < shown.size();) {
        const CodePoint next = code_point_at(shown, at);
        taken += columns_of(next.value);
        if (taken > columns) break;
        result.append(shown, at, next.length);
        at += next.length;
    }
    return result + "\xE2\x80\xA6";
}

/// One bar of a chart: of `of` pictures `right` were right.
struct Bar {
    std::size_t right = 0;
    std::size_t of = 0;

    double share() const { return of == 0 ? 0 : static_cast<double>(right) / static_cast<double>(of); }
};

/// A label and a bar for each model.
struct BarRow {
    std::string label;
    std::vector<Bar> bars;
};

/// Horizontal bars from 0 to 100 %.
inline std::string bar_chart(const std::vector<BarRow>& rows, std::string_view title) {
    constexpr double left = 190, right = 450, width = 540, top = 22, gap = 9;
    const std::size_t models = rows.empty() ? 1 : rows.front().bars.size();
    const double thickness = models == 1 ? 11 : 13;  // as high as the numbers beside them
    const double row_height = static_cast<double>(models) * thickness + gap;
    const double bottom = top + static_cast<double>(rows.size()) * row_height;
    std::string svg = svg_begin(width, bottom + 6, title);
    for (int percent = 0; percent <= 100; percent += 25) {
        const double x = left + (right - left) * percent / 100;
        svg +=
            svg_line(x, top - 4, x, bottom) + svg_text(x, top - 9, std::to_string(percent) + " %", "middle");
    }
    double y = top;
    for (const BarRow& row : rows) {
        svg += "<g><title>" + html_text(row.label) + "</title>\n";
        svg += svg_text(left - 10, y + row_height / 2 + 4, shortened(row.label, 26), "end");
        for (std::size_t model = 0; model < models; ++model) {
            const Bar& bar = row.bars[model];
            const double bar_y = y + gap / 2 + static_cast<double>(model) * thickness;
            const double length = (std::max)(bar.share() * (right - left), 2.0);
            svg += "<rect class=\"" + model_class(model) + "\" x=\"" + coordinate(left) + "\" y=\"" +
                   coordinate(bar_y) + "\" width=\"" + coordinate(length) + "\" height=\"" +
                   coordinate(thickness - 1) + "\" rx=\"2\"/>\n";
            svg += svg_text(left + length + 6, bar_y + thickness - 2,
                            std::to_string(bar.right) + " of " + std::to_string(bar.of), "start");
        }
        svg += "</g>\n";
        y += row_height;
    }
    return svg + "</svg>\n";
}

/// A line of a chart, points from 0 to 1 in both directions.
using CurvePoints = std::vector<std::pair<double, double>>;

/// A mark on an axis, its place from 0 to 1.
using AxisMark = std::pair<double, std::string>;

/// Curves over a grid; the vertical axis goes from 0 to 100 %. Where `is_filled`, down to the axis.
inline std::string curve_chart(const std::vector<CurvePoints>& curves, const std::vector<AxisMark>& marks,
                               std::string_view title, bool is_filled) {
    constexpr double left = 46, top = 10, width = 460, height = 220;
    const auto x_of = [](double x) { return left + x * width; };
    const auto y_of = [](double y) { return top + (1 - y) * height; };
    std::string svg = svg_begin(left + width + 20, top + height + 26, title);
    for (int percent = 0; percent <= 100; percent += 25) {
        const double y = y_of(percent / 100.0);
        svg += svg_line(left, y, left + width, y) +
               svg_text(left - 6, y + 4, std::to_string(percent) + " %", "end");
    }
    for (const auto& [place, text] : marks) {
        svg += svg_line(x_of(place), top, x_of(place), top + height + 4);
        svg += svg_text(x_of(place), top + height + 18, text, "middle");
    }
    for (std::size_t model = 0; model < curves.size(); ++model) {
        std::string path = is_filled ? "M" + coordinate(left) + " " + coordinate(y_of(0)) : "";
        for (const auto& [x, y] : curves[model])
            path += (path.empty() ? "M" : "L") + coordinate(x_of(x)) + " " + coordinate(y_of(y));
        if (is_filled) path += "L" + coordinate(left + width) + " " + coordinate(y_of(0)) + "Z";
        svg += "<path class=\"" + model_class(model) + (is_filled ? " area" : " curve") + "\" d=\"" + path +
               "\"/>\n";
    }
    return svg + "</svg>\n";
}

/// The accuracies of all labels, the highest first, as a curve.
inline CurvePoints sorted_accuracies(const monoclip::ZeroShot& scores) {
    std::vector<double> shares;
    for (const monoclip::ClassScore& score : scores.classes) {
        if (score.pictures != 0) shares.push_back(score.accuracy());
    }
    std::sort(shares.rbegin(), shares.rend());
    CurvePoints points;
    const auto count = static_cast<double>(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {  // a step for each run of equal ones
        if (i == 0 || shares[i] != shares[i - 1])
            points.emplace_back(static_cast<double>(i) / count, shares[i]);
        if (i + 1 == shares.size() || shares[i + 1] != shares[i])
            points.emplace_back(static_cast<double>(i + 1) / count, shares[i]);
    }
    return points;
}

/// Recall at every k up to `most`, k along a logarithmic axis.
inline CurvePoints recall_curve(const monoclip::Ranking& ranking, std::size_t most) {
    std::vector<std::size_t> sorted = ranking.ranks;
    std::sort(sorted.begin(), sorted.end());
    CurvePoints points;
    const double whole = std::log(static_cast<double>((std::max<std::size_t>)(most, 2)));
    for (std::size_t k = 1; k <= most; k += (std::max<std::size_t>)(k / 24, 1)) {
        const auto found = std::upper_bound(sorted.begin(), sorted.end(), k) - sorted.begin();
        points.emplace_back(std::log(static_cast<double>(k)) / whole,
                            static_cast<double>(found) / static_cast<double>(sorted.size()));
    }
    return points;
}

/// 1, 5, 10, 50, 100 ... on such an axis.
inline std::vector<AxisMark> rank_marks(std::size_t most) {
    std::vector<AxisMark> marks;
    const double whole = std::log(static_cast<double>((std::max<std::size_t>)(most, 2)));
    for (std::size_t k = 1, step = 5; k <= most; k *= step, step = 7 - step)
        marks.emplace_back(std::log(static_cast<double>(k)) / whole, std::to_string(k));
    return marks;
}

}  // namespace cli
