// Curves over the steps of a training, as SVG.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "columns.hpp"
#include "evaluate_charts.hpp"
#include "number_words.hpp"
#include "svg.hpp"
#include "train_words.hpp"

namespace cli {

/// A curve: points (step, value) in the order of the steps.
struct StepCurve {
    std::string style;  ///< CSS classes
    CurvePoints points;
};

/// How the numbers of an axis are written.
enum class AxisWords { number, percent };

/// Round numbers from `low` to `high`, about `count` of them.
inline std::vector<double> round_marks(double low, double high, int count) {
    const double wanted = (high - low) / count;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    double distance = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power < wanted) continue;
        distance = factor * power;
        break;
    }
    std::vector<double> marks;
    for (double i = std::ceil(low / distance - 1e-9); i * distance <= high + 1e-9 * distance; ++i)
        marks.push_back(i * distance + 0.0);  // no negative zero
    return marks;
}

/// Digits behind the point that tell marks at this distance apart.
inline int decimals_of(double distance) {
    int decimals = 0;
    while (decimals < 9 && std::abs(distance - std::round(distance)) > 1e-6 * distance) {
        distance *= 10;
        ++decimals;
    }
    return decimals;
}

inline std::string mark_text(double value, double distance, AxisWords words) {
    const auto decimal = [](double number, double apart) {
        return formatted(("%." + std::to_string(decimals_of(apart)) + "f").c_str(), number);
    };
    if (words == AxisWords::percent) return decimal(100 * value, 100 * distance) + " %";
    if (value == 0) return "0";
    if (distance < 1e-4 || distance >= 1e6) return formatted("%.2g", value);
    if (decimals_of(distance) == 0) return grouped(std::llround(value));
    return decimal(value, distance);
}

/// Of many points the lowest and the highest of each column of the chart.
inline CurvePoints thinned(const CurvePoints& points) {
    constexpr std::size_t columns = 460;
    if (points.size() <= 2 * columns) return points;
    CurvePoints kept;
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t begin = column * points.size() / columns,
                          end = (column + 1) * points.size() / columns;
        std::size_t lowest = begin, highest = begin;
        for (std::size_t i = begin; i < end; ++i) {
            if (points[i].second < points[lowest].second) lowest = i;
            if (points[i].second > points[highest].second) highest = i;
        }
        kept.push_back(points[(std::min)(lowest, highest)]);
        if (lowest != highest) kept.push_back(points[(std::max)(lowest, highest)]);
    }
    return kept;
}

/// The same curve without its noise: a mean over about a fiftieth of it.
inline CurvePoints smoothed(const CurvePoints& points) {
    RunningMean mean((std::max)(static_cast<double>(points.size()) / 50, 2.0));
    CurvePoints result;
    result.reserve(points.size());
    for (const auto& [step, value] : points) {
        mean.add(value);
        result.emplace_back(step, mean.value());
    }
    return result;
}

/// Where the values lie, but for the few that stand out.
inline std::pair<double, double> usual_range(const std::vector<StepCurve>& curves) {
    std::vector<double> values;
    for (const StepCurve& curve : curves) {
        for (const auto& [step, value] : curve.points) values.push_back(value);
    }
    if (values.empty()) return {0, 1};
    std::sort(values.begin(), values.end());
    const std::size_t apart = values.size() / 200;
    double low = values[apart], high = values[values.size() - 1 - apart];
    if (low >= 0 && low < 0.6 * high) low = 0;  // small numbers are shown from 0 on
    if (high - low <= 1e-9 * (std::max)(std::abs(low), std::abs(high))) {
        const double room = high != 0 ? std::abs(high) / 10 : 1;
        return {low >= 0 ? (std::max)(low - room, 0.0) : low - room, high + room};
    }
    return {low, high + 0.04 * (high - low)};
}

/// Curves from step 0 to `last`. Values beyond the usual range lie on its edge.
inline std::string step_chart(const std::vector<StepCurve>& curves, double last, std::string_view title,
                              AxisWords words = AxisWords::number) {
    constexpr double left = 54, top = 10, width = 460, height = 190;
    constexpr std::size_t most_dots = 40;
    const std::pair<double, double> range = usual_range(curves);
    const double low = range.first;
    const double high = words == AxisWords::percent ? (std::min)(range.second, 1.0) : range.second;
    const double end = (std::max)(last, 1.0);
    const auto x_of = [&](double step) { return left + step / end * width; };
    const auto y_of = [&](double value) {
        return top + (1 - (std::clamp(value, low, high) - low) / (high - low)) * height;
    };
    std::string svg = svg_begin(left + width + 24, top + height + 26, title);
    const std::vector<double> marks = round_marks(low, high, 4);
    const double distance = marks.size() > 1 ? marks[1] - marks[0] : high - low;
    for (const double mark : marks) {
        svg += svg_line(left, y_of(mark), left + width, y_of(mark)) +
               svg_text(left - 6, y_of(mark) + 4, mark_text(mark, distance, words), "end");
    }
    for (const double mark : round_marks(0, end, 5)) {
        if (mark != std::floor(mark)) continue;
        svg += svg_line(x_of(mark), top + height, x_of(mark), top + height + 4) +
               svg_text(x_of(mark), top + height + 18, grouped(std::llround(mark)), "middle");
    }
    for (const StepCurve& curve : curves) {
        std::string path;
        for (const auto& [step, value] : thinned(curve.points))
            path += (path.empty() ? "M" : "L") + coordinate(x_of(step)) + " " + coordinate(y_of(value));
        if (!path.empty()) svg += "<path class=\"" + curve.style + "\" d=\"" + path + "\"/>\n";
        if (curve.points.size() > most_dots || curve.style.find("dots") == std::string::npos) continue;
        for (const auto& [step, value] : curve.points) {
            svg += "<circle class=\"" + curve.style.substr(0, curve.style.find(' ')) + "\" cx=\"" +
                   coordinate(x_of(step)) + "\" cy=\"" + coordinate(y_of(value)) + "\" r=\"3\"/>\n";
        }
    }
    return svg + "</svg>\n";
}

}  // namespace cli
