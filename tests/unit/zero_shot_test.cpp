#include "monoclip/tasks/zero_shot.hpp"

#include <cstddef>
#include <vector>

#include "monoclip/core/thread_pool.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/task_features.hpp"

namespace mc = monoclip;
using Ids = std::vector<std::size_t>;
using task_features::matrix_of;

namespace {

mc::SerialExecutor serial;

/// Pictures along the axes, classified among the axes: the answer is the axis.
mc::ZeroShot answered(const Ids& answers, const Ids& truths) {
    constexpr std::size_t labels = 6;
    mc::Matrix classifier(labels, labels), images(answers.size(), labels);
    for (std::size_t i = 0; i < labels; ++i) classifier(i, i) = 1;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        for (std::size_t j = 0; j < labels; ++j) images(i, j) = 0.1f * static_cast<float>(labels - j);
        images(i, answers[i]) = 2;
    }
    return mc::evaluate_zero_shot(images, classifier, truths, serial);
}

}  // namespace

TEST_CASE("Accuracy, and that of each class, is numpy's") {
    const auto goldens = task_features::goldens();
    const auto& golden = *goldens.find("zero_shot");
    mc::Matrix classifier(task_features::concepts, task_features::width);
    const mc::Matrix images = task_features::images();
    std::copy_n(images.data(), classifier.elements().size(), classifier.data());
    const mc::Matrix pictures = task_features::texts();
    const Ids truths = task_features::ids(pictures.rows(), 5, task_features::concepts - 1);
    mc::ThreadPool pool(2);
    const auto scores = mc::evaluate_zero_shot(pictures, classifier, truths, pool);
    CHECK(scores.ranking.ranks == task_features::numbers_of(*golden.find("ranks")));
    CHECK(scores.ranking.firsts == task_features::numbers_of(*golden.find("firsts")));
    CHECK(scores.ranking.recall(1) == Approx(golden.find("recall")->as_array()[0].as_number()));
    CHECK(scores.ranking.recall(5) == Approx(golden.find("recall")->as_array()[1].as_number()));
    CHECK(scores.mean_per_class() == Approx(golden.find("mean_per_class")->as_number()));
    const auto& classes = golden.find("classes")->as_array();
    REQUIRE(scores.classes.size() == classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const mc::ClassScore& one = scores.classes[i];
        CHECK(Ids{one.pictures, one.top_1, one.top_5} == task_features::numbers_of(classes[i]));
    }
}

TEST_CASE("The mean over classes gives each the same weight, but those without pictures none") {
    const auto scores = answered({0, 0, 0, 1, 5}, {0, 0, 0, 1, 4});
    CHECK(scores.ranking.recall(1) == Approx(0.8));
    CHECK(scores.mean_per_class() == Approx((1 + 1 + 0) / 3.0));
    CHECK(scores.classes[4].top_5 == 0);  // of six labels it is the last: even the worst axis has more
    CHECK(scores.classes[2].accuracy() == 0);
    CHECK(scores.classes[0].accuracy() == 1);
}

TEST_CASE("Wrong answers come by their number, then by their share of the label, then in order") {
    const Ids answers{1, 1, 1, 2, 2, 3, 4, 5, 5, 0};
    const Ids truths{0, 0, 0, 0, 1, 1, 1, 2, 2, 0};
    const auto scores = answered(answers, truths);
    using All = std::vector<mc::Confusion>;
    const All expected{{0, 1, 3}, {2, 5, 2}, {1, 2, 1}, {1, 3, 1}, {1, 4, 1}, {0, 2, 1}};
    CHECK(mc::confusions(scores, truths, 100) == expected);
    CHECK(mc::confusions(scores, truths, 2) == All{expected[0], expected[1]});
    CHECK(mc::confusions(scores, truths, 0).empty());
    CHECK(mc::confusions(answered({0, 3}, {0, 3}), Ids{0, 3}, 9).empty());
}

TEST_CASE("Labels that the model does not tell apart are both wrong") {
    const auto twice = matrix_of(3, 2, {1, 0, 1, 0, 0, 1});
    const auto image = matrix_of(1, 2, {1, 0.5f});
    for (const std::size_t truth : {0u, 1u}) {
        const auto scores = mc::evaluate_zero_shot(image, twice, Ids{truth}, serial);
        CHECK(scores.ranking.ranks == Ids{2});
        CHECK(scores.ranking.firsts == Ids{1 - truth});
        CHECK(scores.classes[truth].top_1 == 0);
        CHECK(scores.classes[truth].top_5 == 1);
    }
}

TEST_CASE("A single label is right, no pictures are nothing, and a label beyond the classifier is an error") {
    const auto one = matrix_of(1, 2, {1, 0});
    CHECK(mc::evaluate_zero_shot(matrix_of(1, 2, {-1, 0}), one, Ids{0}, serial).ranking.ranks == Ids{1});
    const auto nothing = mc::evaluate_zero_shot(mc::Matrix(0, 2), one, Ids{}, serial);
    CHECK(nothing.mean_per_class() == 0);
    CHECK(nothing.classes.size() == 1);
    CHECK(nothing.ranking.recall(1) == 0);
    CHECK(error_id([&] { return mc::evaluate_zero_shot(one, one, Ids{1}, serial); }) == "evaluation.103");
    CHECK(error_id([&] { return mc::evaluate_zero_shot(one, one, Ids{0, 0}, serial); }) == "evaluation.101");
    CHECK(error_id([&] { return mc::evaluate_zero_shot(one, mc::Matrix(1, 3), Ids{0}, serial); }) ==
          "matrix.102");
    CHECK(error_id([&] { return mc::confusions(nothing, Ids{0}, 1); }) == "evaluation.101");
}
