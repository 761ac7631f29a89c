#include "monoclip/tasks/retrieval.hpp"

#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "monoclip/core/thread_pool.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/task_features.hpp"

namespace mc = monoclip;
using Ids = std::vector<std::size_t>;
using task_features::ids;
using task_features::matrix_of;

namespace {

mc::SerialExecutor serial;

void check_figures(const mc::Ranking& ranking, const mc::json::Value& golden) {
    CHECK(ranking.ranks == task_features::numbers_of(*golden.find("ranks")));
    CHECK(ranking.firsts == task_features::numbers_of(*golden.find("firsts")));
    const auto& recall = golden.find("recall")->as_array();
    const std::size_t depths[] = {1, 5, 10};
    for (std::size_t i = 0; i < 3; ++i) CHECK(ranking.recall(depths[i]) == Approx(recall[i].as_number()));
    CHECK(ranking.mean_rank() == Approx(golden.find("mean")->as_number()));
    CHECK(ranking.median_rank() == golden.find("median")->as_number());
}

void check_both_ways(const mc::Retrieval& found, const mc::json::Value& golden) {
    check_figures(found.image_to_text, *golden.find("image_to_text"));
    check_figures(found.text_to_image, *golden.find("text_to_image"));
}

/// The rank of a query along the first axis; right are the rows with the id 1.
mc::Ranking rank_along_first_axis(const mc::Matrix& gallery, const Ids& gallery_ids) {
    mc::Matrix query(1, gallery.cols());
    query(0, 0) = 1;
    return mc::rank_answers(query, gallery, Ids{1}, gallery_ids, serial);
}

}  // namespace

TEST_CASE("Five captions a picture: recall and ranks are numpy's, both ways") {
    const auto goldens = task_features::goldens();
    const mc::Matrix images = task_features::images(), texts = task_features::texts();
    const Ids picture_of_text = ids(texts.rows(), task_features::captions, task_features::pictures);
    check_both_ways(mc::evaluate_retrieval(images, texts, picture_of_text, serial),
                    *goldens.find("captions"));
}

TEST_CASE("Pictures and texts of one concept are right answers for each other") {
    const auto goldens = task_features::goldens();
    const mc::Matrix images = task_features::images(), texts = task_features::texts();
    Ids image_ids = ids(images.rows(), 1, images.rows()), text_ids = ids(texts.rows(), 5, texts.rows());
    for (std::size_t& id : image_ids) id = 1000 + id % task_features::concepts;
    for (std::size_t& id : text_ids) id = 1000 + id % task_features::concepts;
    check_both_ways(mc::evaluate_retrieval(images, texts, image_ids, text_ids, serial),
                    *goldens.find("concepts"));
}

TEST_CASE("Ranks depend neither on the lengths of features nor on the threads") {
    mc::Matrix images = task_features::images();
    const mc::Matrix texts = task_features::texts();
    const Ids picture_of_text = ids(texts.rows(), task_features::captions, task_features::pictures);
    const auto expected = mc::evaluate_retrieval(images, texts, picture_of_text, serial);
    for (std::size_t i = 0; i < images.rows(); ++i) {
        for (float& value : images.row(i)) value *= i % 2 != 0 ? 1024.0f : 0.03125f;  // exact
    }
    mc::ThreadPool pool(3);
    const auto found = mc::evaluate_retrieval(images, texts, picture_of_text, pool);
    CHECK(found.image_to_text.ranks == expected.image_to_text.ranks);
    CHECK(found.image_to_text.firsts == expected.image_to_text.firsts);
    CHECK(found.text_to_image.ranks == expected.text_to_image.ranks);
}

TEST_CASE("Equal wrong answers come first, wherever they lie") {
    // Rows like the right one before and behind it, and one that is worse; more than a panel of the kernels.
    for (const std::size_t count : {1u, 2u, 47u, 48u, 49u, 200u}) {
        mc::Matrix gallery(count, 7);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < 7; ++j) gallery(i, j) = 0.1f + 0.3f * static_cast<float>(j);
        }
        for (const std::size_t right : {std::size_t{0}, count / 2, count - 1}) {
            Ids gallery_ids(count, 0);
            gallery_ids[right] = 1;
            const auto ranking = rank_along_first_axis(gallery, gallery_ids);
            CHECK(ranking.ranks == Ids{count});
            CHECK(ranking.firsts == Ids{count > 1 && right == 0 ? 1u : 0u});
        }
    }
}

TEST_CASE("The best right answer counts, and the others are not in its way") {
    const auto gallery = matrix_of(5, 2, {1, 0, 1, 0.1f, 1, 0.2f, 1, 0.3f, 1, 0.4f});
    CHECK(rank_along_first_axis(gallery, {1, 1, 1, 1, 1}).ranks == Ids{1});
    CHECK(rank_along_first_axis(gallery, {0, 1, 0, 1, 1}).ranks == Ids{2});
    CHECK(rank_along_first_axis(gallery, {0, 1, 0, 1, 1}).firsts == Ids{0});
    CHECK(rank_along_first_axis(gallery, {0, 0, 0, 0, 1}).ranks == Ids{5});
    CHECK(rank_along_first_axis(gallery, {1, 0, 0, 0, 1}).firsts == Ids{0});
}

TEST_CASE("What is NaN or nothing finds nothing") {
    const float nan = std::nanf("");
    const Ids right_first{1, 0, 0};
    // A wrong answer of NaN comes before, the right one of NaN last.
    auto ranking = rank_along_first_axis(matrix_of(3, 2, {1, 0, nan, 0, 0, 1}), right_first);
    CHECK(ranking.ranks == Ids{2});
    CHECK(ranking.firsts == Ids{1});
    ranking = rank_along_first_axis(matrix_of(3, 2, {nan, 0, 1, 0, -1, 0}), right_first);
    CHECK(ranking.ranks == Ids{3});
    CHECK(ranking.firsts == Ids{1});
    ranking = rank_along_first_axis(matrix_of(3, 2, {0, 1, 1, 0, nan, 0}), right_first);
    CHECK(ranking.ranks == Ids{3});
    CHECK(ranking.firsts == Ids{2});
    const auto gallery = matrix_of(3, 2, {1, 0, 0, 1, -1, 0});
    for (const float value : {nan, 0.0f}) {
        ranking = mc::rank_answers(matrix_of(1, 2, {value, value}), gallery, Ids{1}, right_first, serial);
        CHECK(ranking.ranks == Ids{3});
        CHECK(ranking.firsts == Ids{1});
    }
    const mc::Matrix zeros(3, 2);
    CHECK(mc::rank_answers(gallery, zeros, Ids{1, 0, 1}, right_first, serial).ranks == Ids{3, 2, 3});
}

TEST_CASE("More queries than are compared at a time") {
    const std::size_t count = 1000;
    mc::Matrix features(count, 2);
    for (std::size_t i = 0; i < count; ++i) {
        features(i, 0) = static_cast<float>(std::cos(0.006 * static_cast<double>(i)));
        features(i, 1) = static_cast<float>(std::sin(0.006 * static_cast<double>(i)));
    }
    const Ids every = ids(count, 1, count);
    const auto ranking = mc::rank_answers(features, features, every, every, serial);
    CHECK(ranking.ranks == Ids(count, 1));
    CHECK(ranking.firsts == every);
    CHECK(mc::detail::Gallery(mc::Matrix(0, 2), serial).queries_at_once() == 256);
}

TEST_CASE("Mean, median and recall of few ranks") {
    const auto of = [](Ids ranks) { return mc::Ranking{std::move(ranks), {}}; };
    CHECK(of({7}).median_rank() == 7);
    CHECK(of({9, 1}).median_rank() == 5);
    CHECK(of({4, 1, 2}).median_rank() == 2);
    CHECK(of({1, 2, 4, 8}).median_rank() == 3);
    CHECK(of({1, 2, 4, 9}).mean_rank() == 4);
    CHECK(of({1, 2, 5, 6}).recall(5) == 0.75);
    CHECK(of({1, 2, 5, 6}).found_within(1) == 1);
    CHECK(of({2}).recall(1) == 0);
    CHECK(of({}).recall(1) == 0);
    CHECK(of({}).mean_rank() == 0);
    CHECK(of({}).median_rank() == 0);
}

TEST_CASE("Queries without right answers and numbers that do not fit are errors") {
    const mc::Matrix two(2, 3), wide(2, 4), none;
    const auto rank = [&](const mc::Matrix& queries, const mc::Matrix& gallery, const Ids& of_queries,
                          const Ids& of_gallery) {
        return error_id([&] { return mc::rank_answers(queries, gallery, of_queries, of_gallery, serial); });
    };
    CHECK(rank(two, two, {0, 1}, {0, 1}) == "none");
    CHECK(rank(two, wide, {0, 1}, {0, 1}) == "matrix.102");
    CHECK(rank(two, two, {0}, {0, 1}) == "evaluation.101");
    CHECK(rank(two, two, {0, 1}, {0, 1, 2}) == "evaluation.101");
    CHECK(rank(two, two, {0, 2}, {0, 1}) == "evaluation.102");
    CHECK(rank(two, none, {0, 1}, {}) == "evaluation.102");
    CHECK(rank(none, two, {}, {0, 1}) == "none");
    CHECK(rank(none, none, {}, {}) == "none");
    CHECK_THAT(error_message([&] {
                   return mc::rank_answers(two, two, Ids{0, 2}, Ids{0, 1}, serial);
               }),
               ContainsSubstring("query 1 "));
    // A text of a picture that is not there, and a picture without a text.
    CHECK(error_id([&] { return mc::evaluate_retrieval(two, two, Ids{0, 2}, serial); }) == "evaluation.102");
    CHECK(error_id([&] { return mc::evaluate_retrieval(two, two, Ids{0, 0}, serial); }) == "evaluation.102");
}
