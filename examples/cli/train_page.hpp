// report.html of a training: its curves, evaluations and settings. One file that needs no other, and no
// script.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "columns.hpp"
#include "evaluate_page.hpp"
#include "evaluate_style.hpp"
#include "html.hpp"
#include "monoclip/monoclip.hpp"
#include "number_words.hpp"
#include "train_charts.hpp"
#include "train_metrics.hpp"
#include "train_words.hpp"

namespace cli {

/// What the page says beside the figures.
struct TrainFacts {
    std::string model;   ///< its name
    std::string data;    ///< what was named on the command line
    std::string status;  ///< "finished", "running", ...
    bool is_running = false;
    std::int64_t steps = 0;  ///< of the whole training
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<std::string> unread;  ///< records that could not be read, and why
};

inline constexpr std::string_view train_style = R"(
.raw { stroke: var(--tone); stroke-width: 1; fill: none; opacity: .35; }
circle { fill: var(--tone); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 13px; margin-bottom: 6px; }
.wide { grid-column: 1 / -1; }
.wide .figures { grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); margin-top: 0; }
.chart b { font-weight: 600; color: var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
td, th { text-align: right; padding: 4px 8px; border-top: 1px solid var(--rule); font-weight: 400;
  overflow-wrap: anywhere; vertical-align: top; }
td:first-child, th:first-child { text-align: left; padding-left: 0; }
th { color: var(--soft); border-top: none; }
.settings td:last-child { text-align: left; width: 70%; }
)";

inline std::string chart_card(const std::string& title, const std::string& last, const std::string& chart) {
    return "<div class=\"card chart\"><p class=\"soft\">" + title + " <b>" + last + "</b></p>" + chart +
           "</div>\n";
}

/// A figure of every step.
template <class Figure>
CurvePoints curve_of(const TrainHistory& history, const Figure& figure) {
    CurvePoints points;
    points.reserve(history.steps.size());
    for (const monoclip::StepReport& step : history.steps)
        points.emplace_back(static_cast<double>(step.step + 1), figure(step));
    return points;
}

/// The chart of a figure, its raw values behind their mean.
template <class Figure>
std::string noisy_chart(const TrainHistory& history, const std::string& title, const Figure& figure,
                        AxisWords words = AxisWords::number) {
    const CurvePoints raw = curve_of(history, figure), mean = smoothed(raw);
    const double last = mean.back().second;
    return chart_card(title, words == AxisWords::percent ? percentage(last) : short_number(last),
                      step_chart({{"m0 raw", raw}, {"m0 curve", mean}}, mean.back().first, title, words));
}

template <class Figure>
std::string plain_chart(const TrainHistory& history, const std::string& title, const Figure& figure) {
    const CurvePoints points = curve_of(history, figure);
    return chart_card(title, formatted("%.3g", points.back().second),
                      step_chart({{"m0 curve", points}}, points.back().first, title));
}

inline std::string step_charts(const TrainHistory& history) {
    using Step = monoclip::StepReport;
    if (history.steps.empty()) return "";
    const bool waits = std::any_of(history.steps.begin(), history.steps.end(), [](const Step& step) {
        return step.waiting_seconds > 0.02 * step.seconds;
    });
    std::string charts = noisy_chart(history, "Loss", [](const Step& step) { return step.loss; });
    charts += noisy_chart(
        history, "Pictures of a batch that find their own text",
        [](const Step& step) { return step.accuracy; }, AxisWords::percent);
    charts += plain_chart(history, "Learning rate", [](const Step& step) { return step.learning_rate; });
    charts +=
        noisy_chart(history, "Norm of the gradients", [](const Step& step) { return step.gradient_norm; });
    charts +=
        plain_chart(history, "Logit scale (multiplier)", [](const Step& step) { return step.logit_scale; });
    charts += noisy_chart(history, "Pictures per second", pictures_per_second);
    if (waits) {
        charts += noisy_chart(history, "Time spent waiting for pictures", waiting_share, AxisWords::percent);
    }
    return "<h2>By step</h2>\n<div class=\"two\">\n" + charts + "</div>\n";
}

/// "texts_of_pictures_recall_1" in words.
inline std::string figure_words(std::string name) {
    constexpr std::string_view recall = "_recall_";
    if (name == "accuracy_1") return "top-1";
    if (name == "accuracy_5") return "top-5";
    if (const std::size_t at = name.find(recall); at != name.npos) name.replace(at, recall.size(), " at ");
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// The course of one figure over evaluations of one kind.
inline CurvePoints curve_of(const std::vector<const Evaluation*>& evaluations, std::size_t figure) {
    CurvePoints points;
    for (const Evaluation* one : evaluations)
        points.emplace_back(static_cast<double>(one->step), one->figures[figure].second);
    return points;
}

inline std::string evaluation_table(const std::vector<const Evaluation*>& evaluations) {
    std::string table = "<table><tr><th></th><th>first</th><th>best</th><th>last</th></tr>\n";
    const auto cell = [](const std::pair<double, double>& point) {
        return "<td>" + percentage(point.second) + "<br><span class=\"soft\">step " +
               grouped(std::llround(point.first)) + "</span></td>";
    };
    for (std::size_t figure = 0; figure < evaluations.back()->figures.size(); ++figure) {
        const CurvePoints points = curve_of(evaluations, figure);
        const auto best = std::max_element(points.begin(), points.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        table += "<tr><td>" + html_text(figure_words(evaluations.back()->figures[figure].first)) + "</td>" +
                 cell(points.front()) + cell(*best) + cell(points.back()) + "</tr>\n";
    }
    return table + "</table>";
}

/// Evaluations of one kind: a chart and a table.
inline std::string evaluation_section(const std::vector<const Evaluation*>& evaluations, double last_step) {
    const Evaluation& last = *evaluations.back();
    std::string legend = "<div class=\"legend\">";
    std::vector<StepCurve> curves;
    for (std::size_t figure = 0; figure < last.figures.size(); ++figure) {
        legend += "<span><i class=\"dot " + model_class(figure) + "\"></i>" +
                  html_text(figure_words(last.figures[figure].first)) + "</span>";
        curves.push_back({model_class(figure) + " curve dots", curve_of(evaluations, figure)});
    }
    const std::string title = last.data + ", " + last.task;
    return "<h2>" + html_text(title) + "</h2>\n<div class=\"two\">\n<div class=\"card\">" + legend +
           "</div>\n" + step_chart(curves, last_step, title, AxisWords::percent) +
           "</div>\n<div class=\"card\">" + evaluation_table(evaluations) + "</div>\n</div>\n";
}

inline std::string evaluation_sections(const TrainHistory& history) {
    std::vector<std::pair<std::string, std::vector<const Evaluation*>>> kinds;  // in the order of the data
    for (const Evaluation& one : history.evaluations) {
        const std::string key = one.task + " " + one.data;
        auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](const auto& other) { return other.first == key; });
        if (kind == kinds.end()) kind = kinds.insert(kinds.end(), {key, {}});
        const bool is_alike =
            kind->second.empty() || kind->second.front()->figures.size() == one.figures.size();
        if (is_alike) kind->second.push_back(&one);
    }
    const double last = history.steps.empty() ? 1 : static_cast<double>(history.steps.back().step + 1);
    std::string sections;
    for (const auto& [key, evaluations] : kinds) sections += evaluation_section(evaluations, last);
    return sections;
}

inline std::string settings_section(const TrainFacts& facts) {
    std::string rows;
    for (const auto& [name, value] : facts.settings)
        rows += "<tr><td>" + html_text(name) + "</td><td>" + html_text(value) + "</td></tr>\n";
    return "<h2>Settings</h2>\n<div class=\"card\"><table class=\"settings\">\n" + rows + "</table></div>\n";
}

inline std::string unread_section(const TrainFacts& facts) {
    constexpr std::size_t most = 100;
    if (facts.unread.empty()) return "";
    std::string lines;
    for (std::size_t i = 0; i < facts.unread.size() && i < most; ++i)
        lines += "<p>" + html_text(facts.unread[i]) + "</p>\n";
    if (facts.unread.size() > most) lines += "<p>and " + grouped(facts.unread.size() - most) + " more</p>\n";
    return "<h2>Could not be read</h2>\n<div class=\"card\">" + lines + "</div>\n";
}

/// The figures at the top.
inline std::string headline(const TrainHistory& history, const TrainFacts& facts) {
    std::string figures;
    if (!history.steps.empty()) {
        const auto loss = smoothed(curve_of(history, [](const auto& step) { return step.loss; }));
        const auto rate = smoothed(curve_of(history, pictures_per_second));
        figures += figure(short_number(loss.back().second), "loss") +
                   figure(rate_text(rate.back().second), "pictures per second");
    }
    figures += figure(grouped(history.steps.size()), "of " + grouped(facts.steps) + " steps");
    figures += figure(duration_text(history.seconds()), "training and evaluation");
    std::map<std::string, const Evaluation*> latest;
    for (const Evaluation& one : history.evaluations) latest[one.task + one.data] = &one;
    for (const auto& [key, one] : latest) {
        const auto& [name, share] = one->figures.front();
        figures += figure(percentage(share), html_text(figure_words(name)));
    }
    return "<div class=\"cards\"><div class=\"card wide\"><div class=\"figures\">" + figures +
           "</div></div></div>\n";
}

inline std::string page_of(const TrainHistory& history, const TrainFacts& facts) {
    const std::string refresh = facts.is_running ? "<meta http-equiv=\"refresh\" content=\"60\">\n" : "";
    const std::string name = html_text(facts.model);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + refresh +
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Training " +
           name + "</title>\n<style>" + std::string(page_style) + std::string(train_style) +
           "</style>\n</head>\n<body>\n<h1>Training " + name + "</h1>\n<p class=\"soft\">on " +
           html_text(facts.data) + " \xC2\xB7 " + html_text(facts.status) + "</p>\n" +
           headline(history, facts) + evaluation_sections(history) + step_charts(history) +
           settings_section(facts) + unread_section(facts) +
           "<footer>monoclip " MONOCLIP_VERSION_STRING "</footer>\n</body>\n</html>\n";
}

}  // namespace cli
