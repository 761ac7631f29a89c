// The page that `monoclip evaluate --html` writes: figures, charts, and the pictures that were taken for
// others. One file that needs no other, and no script.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "columns.hpp"
#include "evaluate_charts.hpp"
#include "evaluate_data.hpp"
#include "evaluate_report.hpp"
#include "evaluate_scores.hpp"
#include "evaluate_style.hpp"
#include "html.hpp"
#include "monoclip/monoclip.hpp"
#include "number_words.hpp"

namespace cli {

/// What the page says of the run.
struct PageFacts {
    std::string precision;
    std::vector<std::string> templates;  ///< none for pairs
    std::size_t most_confusions = 0;     ///< that are shown, for each model
};

inline std::string whole_page(const std::string& title, const std::string& intro, const std::string& body,
                              const PageFacts& facts) {
    std::string foot = "Precision " + html_text(facts.precision);
    if (!facts.templates.empty()) foot += " \xC2\xB7 prompts ";
    for (std::size_t i = 0; i < facts.templates.size(); ++i)
        foot += (i == 0 ? "" : ", ") + ("\xE2\x80\x9C" + html_text(facts.templates[i]) + "\xE2\x80\x9D");
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           title + "</title>\n<style>" + std::string(page_style) + "</style>\n</head>\n<body>\n<h1>" + title +
           "</h1>\n<p class=\"soft\">" + intro + "</p>\n" + body + "<footer>" + foot +
           " \xC2\xB7 equal scores count against the model \xC2\xB7 monoclip " MONOCLIP_VERSION_STRING
           "</footer>\n</body>\n</html>\n";
}

inline std::string figure(const std::string& number, const std::string& what) {
    return "<div class=\"figure\"><b>" + number + "</b><span>" + what + "</span></div>";
}

/// A model's name with its colour, and rows of figures.
inline std::string model_card(std::size_t model, const std::filesystem::path& path,
                              const std::vector<std::string>& figure_rows) {
    std::string card = "<div class=\"card\"><div class=\"model\"><i class=\"dot " + model_class(model) +
                       "\"></i>" + html_text(short_name(path)) + "</div>";
    for (const std::string& row : figure_rows) card += "<div class=\"figures\">" + row + "</div>";
    return card + "</div>\n";
}

/// One half of a comparison: a picture, or nothing, over words.
inline std::string side(const std::string& picture, const std::string& words) {
    return "<div class=\"side\">" + (picture.empty() ? "<span class=\"none\">\xE2\x80\x93</span>" : picture) +
           html_text(shortened(words, 80)) + "</div>";
}

inline std::string comparison(const std::string& left, const std::string& right, const std::string& note) {
    return "<div class=\"card\"><div class=\"sides\">" + left + "<div class=\"arrow\">\xE2\x86\x92</div>" +
           right + "</div><div class=\"note\">" + note + "</div></div>\n";
}

/// Labels that have pictures, the one that the first model knows best first.
inline std::vector<std::size_t> sorted_labels(const LabelledScores& one) {
    const std::vector<monoclip::ClassScore>& classes = one.scores.classes;
    std::vector<std::size_t> order;
    for (std::size_t label = 0; label < classes.size(); ++label) {
        if (classes[label].pictures != 0) order.push_back(label);
    }
    // Of equal accuracies those of more pictures say more: they come to the ends.
    std::stable_sort(order.begin(), order.end(), [&classes](std::size_t a, std::size_t b) {
        const double x = classes[a].accuracy(), y = classes[b].accuracy();
        if (x != y) return x > y;
        return x < 0.5 ? classes[a].pictures < classes[b].pictures
                       : classes[a].pictures > classes[b].pictures;
    });
    return order;
}

/// A chart of some labels, with a bar for each model.
inline std::string label_chart(const LabelledSet& set, const std::vector<LabelledScores>& all,
                               std::span<const std::size_t> labels, const std::string& title) {
    std::vector<BarRow> rows;
    for (const std::size_t label : labels) {
        BarRow row{set.labels[label], {}};
        for (const LabelledScores& one : all)
            row.bars.push_back({one.scores.classes[label].top_1, one.scores.classes[label].pictures});
        rows.push_back(std::move(row));
    }
    return "<div class=\"card\"><p class=\"soft\">" + title + "</p>" + bar_chart(rows, title) + "</div>\n";
}

/// All labels as bars, or, of many, a curve and the ends of the list.
inline std::string label_charts(const LabelledSet& set, const std::vector<LabelledScores>& all) {
    constexpr std::size_t most_bars = 60, end_bars = 16;
    const std::vector<std::size_t> order = sorted_labels(all.front());
    if (order.size() <= most_bars)
        return "<h2>Accuracy by label</h2>\n" + label_chart(set, all, order, "right at once");
    std::vector<CurvePoints> curves;
    curves.reserve(all.size());
    for (const LabelledScores& one : all) curves.push_back(sorted_accuracies(one.scores));
    const std::vector<AxisMark> marks{{0, "0"}, {0.25, "25 %"}, {0.5, "50 %"}, {0.75, "75 %"}, {1, "100 %"}};
    const std::string title = "accuracy over the share of labels that have it, or more";
    const std::span<const std::size_t> list(order);
    return "<h2>Accuracy by label</h2>\n<div class=\"card\"><p class=\"soft\">" + title + "</p>" +
           curve_chart(curves, marks, title, true) + "</div>\n<div class=\"two below\">\n" +
           label_chart(set, all, list.first(end_bars), "the best") +
           label_chart(set, all, list.last(end_bars), "the weakest") + "</div>\n";
}

/// A picture of a label, if possible one that was recognised; empty without any.
inline std::string example_of(const LabelledSet& set, const LabelledScores& one, std::size_t label) {
    std::size_t found = one.truths.size();
    for (std::size_t i = 0; i < one.truths.size(); ++i) {
        if (one.truths[i] != label) continue;
        if (found == one.truths.size()) found = i;
        if (one.scores.ranking.firsts[i] == label) {
            found = i;
            break;
        }
    }
    return found == one.truths.size() ? "" : html_picture(set.pictures[one.pictures[found]]);
}

/// What was taken for what: a picture that was, and one of what it was taken for.
inline std::string confusion_cards(const LabelledSet& set, const LabelledScores& one, std::size_t most) {
    std::string cards;
    for (const monoclip::Confusion& confusion : monoclip::confusions(one.scores, one.truths, most)) {
        std::size_t at = 0;
        while (one.truths[at] != confusion.truth || one.scores.ranking.firsts[at] != confusion.answer) ++at;
        cards += comparison(side(html_picture(set.pictures[one.pictures[at]]), set.labels[confusion.truth]),
                            side(example_of(set, one, confusion.answer), set.labels[confusion.answer]),
                            std::to_string(confusion.count) + " of " +
                                count_of(one.scores.classes[confusion.truth].pictures, "picture"));
    }
    return cards;
}

inline std::string wrong_section(const std::string& title, const std::string& cards) {
    return cards.empty() ? "" : "<h2>" + title + "</h2>\n<div class=\"wrong\">\n" + cards + "</div>\n";
}

/// " by NAME" where there are several models.
inline std::string by_model(const std::filesystem::path& model, std::size_t models) {
    return models == 1 ? "" : " by " + html_text(short_name(model));
}

inline std::string page_of(const LabelledSet& set, const std::vector<LabelledScores>& all,
                           const PageFacts& facts) {
    std::string cards, wrong;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const monoclip::Ranking& ranking = all[i].scores.ranking;
        cards += model_card(
            i, all[i].model,
            {figure(percentage(ranking.recall(1)), "top-1, " + std::to_string(ranking.found_within(1))) +
             figure(percentage(ranking.recall(5)), "top-5, " + std::to_string(ranking.found_within(5))) +
             figure(percentage(all[i].scores.mean_per_class()), "by label")});
        wrong += wrong_section("Taken for something else" + by_model(all[i].model, all.size()),
                               confusion_cards(set, all[i], facts.most_confusions));
    }
    const std::string intro = count_of(all.back().pictures.size(), "picture") + " of " + html_text(set.name) +
                              ", " + count_of(set.labels.size(), "label") + " to choose from";
    return whole_page("Zero-shot accuracy", intro,
                      "<div class=\"cards\">\n" + cards + "</div>\n" + label_charts(set, all) + wrong, facts);
}

/// The queries whose right answers came last.
inline std::vector<std::size_t> furthest(const monoclip::Ranking& ranking, std::size_t most) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < ranking.ranks.size(); ++i) {
        if (ranking.ranks[i] > 1) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&ranking](std::size_t a, std::size_t b) {
        return ranking.ranks[a] > ranking.ranks[b];
    });
    if (order.size() > most) order.resize(most);
    return order;
}

/// The element of `candidates` that has an id; it is there.
inline std::size_t one_with_id(const std::vector<std::size_t>& candidates,
                               const std::vector<std::size_t>& ids, std::size_t id) {
    return *std::find_if(candidates.begin(), candidates.end(),
                         [&](std::size_t place) { return ids[place] == id; });
}

inline std::string rank_note(std::size_t rank, std::size_t of) {
    return "place " + std::to_string(rank) + " of " + std::to_string(of);
}

inline std::string lost_pictures(const PairedSet& set, const PairedScores& one, std::size_t most) {
    std::string cards;
    const monoclip::Ranking& ranking = one.scores.image_to_text;
    for (const std::size_t query : furthest(ranking, most)) {
        const std::size_t picture = one.pictures[query];
        const std::size_t own = one_with_id(one.texts, set.text_ids, set.picture_ids[picture]);
        const std::size_t first = one.texts[ranking.firsts[query]];
        const std::string other =
            html_picture(set.pictures[one_with_id(one.pictures, set.picture_ids, set.text_ids[first])]);
        cards += comparison(side(html_picture(set.pictures[picture]), set.texts[own]),
                            side(other, set.texts[first]),
                            "its text at " + rank_note(ranking.ranks[query], one.texts.size()));
    }
    return cards;
}

inline std::string lost_texts(const PairedSet& set, const PairedScores& one, std::size_t most) {
    std::string cards;
    const monoclip::Ranking& ranking = one.scores.text_to_image;
    for (const std::size_t query : furthest(ranking, most)) {
        const std::size_t text = one.texts[query];
        const std::size_t own = one_with_id(one.pictures, set.picture_ids, set.text_ids[text]);
        const std::size_t first = one.pictures[ranking.firsts[query]];
        cards += comparison(side(html_picture(set.pictures[own]), set.texts[text]),
                            side(html_picture(set.pictures[first]), "found first"),
                            "its picture at " + rank_note(ranking.ranks[query], one.pictures.size()));
    }
    return cards;
}

inline std::string recall_chart(const std::vector<PairedScores>& all,
                                monoclip::Ranking monoclip::Retrieval::*direction, std::size_t gallery,
                                const std::string& title) {
    const std::size_t most = (std::min<std::size_t>)(gallery, 1000);
    std::vector<CurvePoints> curves;
    curves.reserve(all.size());
    for (const PairedScores& one : all) curves.push_back(recall_curve(one.scores.*direction, most));
    return "<div class=\"card\"><p class=\"soft\">" + title + "</p>" +
           curve_chart(curves, rank_marks(most), title, false) + "</div>\n";
}

inline std::string recall_figures(const monoclip::Ranking& ranking, const std::string& what) {
    return figure(percentage(ranking.recall(1)), what + " at 1") +
           figure(percentage(ranking.recall(5)), "at 5") + figure(percentage(ranking.recall(10)), "at 10");
}

inline std::string page_of(const PairedSet& set, const std::vector<PairedScores>& all,
                           const PageFacts& facts) {
    std::string cards, wrong;
    for (std::size_t i = 0; i < all.size(); ++i) {
        cards += model_card(i, all[i].model,
                            {recall_figures(all[i].scores.image_to_text, "texts"),
                             recall_figures(all[i].scores.text_to_image, "pictures")});
        const std::string by = by_model(all[i].model, all.size());
        wrong += wrong_section("Pictures furthest from their texts" + by,
                               lost_pictures(set, all[i], facts.most_confusions));
        wrong += wrong_section("Texts furthest from their pictures" + by,
                               lost_texts(set, all[i], facts.most_confusions));
    }
    const PairedScores& last = all.back();
    const std::string intro = count_of(last.pictures.size(), "picture") + " and " +
                              count_of(last.texts.size(), "text") + " of " + html_text(set.name);
    const std::string charts =
        "<h2>Recall among the first k</h2>\n<div class=\"two\">\n" +
        recall_chart(all, &monoclip::Retrieval::image_to_text, last.texts.size(), "texts of pictures") +
        recall_chart(all, &monoclip::Retrieval::text_to_image, last.pictures.size(), "pictures of texts") +
        "</div>\n";
    return whole_page("Retrieval", intro, "<div class=\"cards\">\n" + cards + "</div>\n" + charts + wrong,
                      facts);
}

}  // namespace cli
