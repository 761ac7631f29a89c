#include "monoclip/train/data_loader.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/memory_pairs.hpp"

namespace mc = monoclip;

namespace {

/// Small pictures with everything random switched on.
mc::DataLoaderOptions options_for(std::size_t batch_size, int workers) {
    mc::DataLoaderOptions options;
    options.batch_size = batch_size;
    options.workers = workers;
    options.seed = 5;
    options.preprocess.image_size = 4;
    options.augment.rotation = 30;
    options.augment.flip = 0.5f;
    options.augment.hue = 0.2f;
    return options;
}

bool same_batch(const mc::PairBatch& a, const mc::PairBatch& b) {
    const auto same_record = [](const mc::SkippedRecord& x, const mc::SkippedRecord& y) {
        return x.record == y.record && x.name == y.name && x.reason == y.reason;
    };
    return a.epoch == b.epoch && a.step == b.step && a.pixels == b.pixels && a.captions == b.captions &&
           a.concepts == b.concepts && a.facts == b.facts && a.said == b.said && a.records == b.records &&
           std::equal(a.skipped.begin(), a.skipped.end(), b.skipped.begin(), b.skipped.end(), same_record);
}

std::vector<mc::PairBatch> take(mc::DataLoader& loader, std::size_t most) {
    std::vector<mc::PairBatch> batches;
    while (batches.size() < most) {
        mc::PairBatch batch;
        if (!loader.next(batch)) break;
        batches.push_back(std::move(batch));
    }
    return batches;
}

std::vector<mc::PairBatch> batches_of(const std::shared_ptr<MemoryPairs>& source,
                                      const mc::DataLoaderOptions& options, std::size_t most,
                                      mc::DataPosition start = {}) {
    mc::DataLoader loader(source, options, start);
    return take(loader, most);
}

void check_same(const std::vector<mc::PairBatch>& a, const std::vector<mc::PairBatch>& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        INFO("batch " << i);
        CHECK(same_batch(a[i], b[i]));
    }
}

}  // namespace

TEST_CASE("Batches are the same bit for bit whatever the number of workers", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(53);
    source->bad = {0, 17, 18, 52};
    for (const bool different_concepts : {false, true}) {
        source->concepts.clear();
        for (std::uint32_t i = 0; i < 53; ++i) source->concepts.push_back(i * 7 % 29);
        mc::DataLoaderOptions options = options_for(10, 0);
        options.different_concepts = different_concepts;
        options.keep_last = true;
        const std::vector<mc::PairBatch> expected = batches_of(source, options, 20);  // over three epochs
        REQUIRE(expected.size() == 20);
        for (const int workers : {1, 2, 5}) {
            for (const std::size_t ahead : {std::size_t{1}, std::size_t{4}}) {
                options.workers = workers;
                options.ahead = ahead;
                check_same(batches_of(source, options, 20), expected);
            }
        }
    }
}

TEST_CASE("A loader that starts in the middle goes on as one that came there", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(23);
    source->bad = {4};
    for (const int workers : {0, 3}) {
        const mc::DataLoaderOptions options = options_for(5, workers);
        mc::DataLoader whole(source, options);
        CHECK(whole.steps_per_epoch() == 4);
        std::vector<mc::DataPosition> positions;
        std::vector<mc::PairBatch> batches;
        for (std::size_t i = 0; i < 10; ++i) {
            positions.push_back(whole.position());
            batches.emplace_back();
            REQUIRE(whole.next(batches.back()));
        }
        CHECK(positions[0] == mc::DataPosition{0, 0});
        CHECK(positions[9] == mc::DataPosition{2, 1});
        for (std::size_t i = 0; i < 10; ++i) {
            CHECK(batches[i].epoch == positions[i].epoch);
            CHECK(batches[i].step == positions[i].step);
            for (const mc::DataPosition& start : {positions[i], mc::DataPosition{0, i}})
                CHECK(same_batch(batches_of(source, options, 1, start).at(0), batches[i]));
        }
    }
}

TEST_CASE("A batch that is used again, with whatever it holds, becomes the next one", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(12);
    for (const int workers : {0, 2}) {
        const std::vector<mc::PairBatch> expected = batches_of(source, options_for(5, workers), 6);
        mc::DataLoader loader(source, options_for(5, workers));
        mc::PairBatch batch;
        batch.pixels.assign(7, 1.0f);
        batch.captions.assign(100, "old");
        batch.facts.assign(3, {1, 2});
        batch.said.assign(50, {});
        batch.skipped.assign(2, {});
        for (const mc::PairBatch& same : expected) {
            REQUIRE(loader.next(batch));
            CHECK(same_batch(batch, same));
        }
    }
}

TEST_CASE("An epoch has every record once, in another order each time", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(22);
    mc::DataLoaderOptions options = options_for(8, 2);
    std::vector<std::vector<std::uint32_t>> epochs(3);
    for (const bool keep_last : {false, true}) {
        options.keep_last = keep_last;
        for (auto& epoch : epochs) epoch.clear();
        for (const mc::PairBatch& batch : batches_of(source, options, keep_last ? 9 : 6)) {
            CHECK(batch.pixels.size() == batch.size() * 3 * 4 * 4);
            CHECK(batch.size() == (batch.step == 2 ? 6u : 8u));
            for (std::size_t i = 0; i < batch.size(); ++i) {
                epochs.at(batch.epoch).push_back(batch.records[i]);
                CHECK(batch.concepts[i] == batch.records[i]);
                CHECK_THAT(batch.captions[i], ContainsSubstring("thing " + std::to_string(batch.records[i])));
            }
        }
        for (const auto& epoch : epochs) {
            CHECK(epoch.size() == (keep_last ? 22u : 16u));
            CHECK(std::set<std::uint32_t>(epoch.begin(), epoch.end()).size() == epoch.size());
        }
        CHECK(epochs[0] != epochs[1]);
        CHECK(epochs[1] != epochs[2]);
    }
}

TEST_CASE("Without shuffling the records come as they stand", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(9);
    mc::DataLoaderOptions options = options_for(4, 1);
    options.shuffle = false;
    options.keep_last = true;
    std::vector<std::uint32_t> records;
    for (const mc::PairBatch& batch : batches_of(source, options, 6))
        records.insert(records.end(), batch.records.begin(), batch.records.end());
    CHECK(records == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8});
}

TEST_CASE("Captions and changes are drawn anew in each epoch, and the seed changes all", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(1);
    mc::DataLoaderOptions options = options_for(1, 0);
    std::set<std::string> captions;
    std::set<std::vector<float>> pixels;
    for (const mc::PairBatch& batch : batches_of(source, options, 40)) {
        captions.insert(batch.captions[0]);
        pixels.insert(batch.pixels);
    }
    CHECK(captions.size() == 3);
    CHECK(pixels.size() > 20);

    const auto many = std::make_shared<MemoryPairs>(50);
    const mc::PairBatch first = batches_of(many, options_for(50, 0), 1).at(0);
    options = options_for(50, 0);
    options.seed = 6;
    CHECK(batches_of(many, options, 1).at(0).records != first.records);
}

TEST_CASE("The pixels are those of the record, augmented", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(9);
    mc::DataLoaderOptions options = options_for(3, 2);
    options.augment = mc::AugmentConfig::none();
    for (const mc::PairBatch& batch : batches_of(source, options, 5)) {
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::vector<float> planes =
                mc::preprocess(source->load_picture(batch.records[i]), options.preprocess);
            CHECK(std::equal(planes.begin(), planes.end(),
                             batch.pixels.begin() + static_cast<std::ptrdiff_t>(i * planes.size())));
        }
    }
}

TEST_CASE("With different concepts no batch has two of one, and all records come up", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(60);
    // 13 concepts of 1 to 9 records, with numbers that have gaps.
    for (std::size_t i = 0; i < 60; ++i)
        source->concepts.push_back(static_cast<std::uint32_t>(
            1000 - 50 * static_cast<int>(std::sqrt(2.9 * static_cast<double>(i)))));
    const std::set<std::uint32_t> all(source->concepts.begin(), source->concepts.end());
    mc::DataLoaderOptions options = options_for(5, 2);
    options.different_concepts = true;
    options.keep_last = true;
    options.epochs = 100;
    source->bad = {3, 59};
    std::map<std::uint64_t, std::multiset<std::uint32_t>> by_epoch;
    std::set<std::uint32_t> records;
    for (const mc::PairBatch& batch : batches_of(source, options, 10000)) {
        const std::set<std::uint32_t> distinct(batch.concepts.begin(), batch.concepts.end());
        REQUIRE(distinct.size() == batch.size());
        records.insert(batch.records.begin(), batch.records.end());
        for (const std::uint32_t number : batch.concepts) by_epoch[batch.epoch].insert(number);
        for (std::size_t i = 0; i < batch.size(); ++i)
            REQUIRE(batch.concepts[i] == source->concepts[batch.records[i]]);
    }
    CHECK(by_epoch.size() == 100);
    for (const auto& [epoch, concepts] : by_epoch) CHECK(concepts.size() == all.size());
    CHECK(records.size() == 58);
    // In an epoch without bad records each concept comes once.
    source->bad.clear();
    options.epochs = 1;
    std::multiset<std::uint32_t> once;
    for (const mc::PairBatch& batch : batches_of(source, options, 100))
        once.insert(batch.concepts.begin(), batch.concepts.end());
    CHECK(once == std::multiset<std::uint32_t>(all.begin(), all.end()));

    // Which record of its concept comes is drawn for each by itself.
    const auto twins = std::make_shared<MemoryPairs>(40);
    for (std::uint32_t i = 0; i < 40; ++i) twins->concepts.push_back(i / 2);
    options.batch_size = 20;
    int first_ones = 0;
    const mc::PairBatch all_twins = batches_of(twins, options, 1).at(0);
    for (const std::uint32_t record : all_twins.records) first_ones += record % 2 == 0;
    CHECK(first_ones > 1);
    CHECK(first_ones < 19);

    options.batch_size = all.size() + 1;
    options.keep_last = false;
    CHECK(error_id([&] { return batches_of(source, options, 1); }) == "data.111");
}

TEST_CASE("Records that cannot be read are replaced by others, reported, and the batch stays full",
          "[data]") {
    for (const int workers : {0, 3}) {
        const auto source = std::make_shared<MemoryPairs>(40);
        source->bad = {0, 1, 2, 20, 39};
        mc::DataLoaderOptions options = options_for(10, workers);
        std::vector<std::string> heard;
        const std::thread::id here = std::this_thread::get_id();
        options.on_skip = [&](const mc::SkippedRecord& skipped) {
            CHECK(std::this_thread::get_id() == here);
            CHECK_THAT(skipped.reason, ContainsSubstring("ends early"));
            heard.push_back(skipped.name);
        };
        std::vector<std::string> expected;
        std::set<std::uint32_t> replacements;
        for (const mc::PairBatch& batch : batches_of(source, options, 40)) {
            REQUIRE(batch.size() == 10);
            REQUIRE(std::set<std::uint32_t>(batch.records.begin(), batch.records.end()).size() == 10);
            for (const std::uint32_t record : batch.records) CHECK_FALSE(source->is_bad(record));
            for (const mc::SkippedRecord& skipped : batch.skipped) {
                CHECK(source->is_bad(skipped.record));
                expected.push_back("pair-" + std::to_string(skipped.record));
            }
        }
        CHECK(heard == expected);
        CHECK(heard.size() >= 50);  // five in each of ten epochs
    }
}

TEST_CASE("A batch of all that there is becomes smaller where one cannot be read", "[data]") {
    for (const std::size_t bad : {std::size_t{0}, std::size_t{3}, std::size_t{7}}) {
        const auto source = std::make_shared<MemoryPairs>(8);
        mc::DataLoaderOptions options = options_for(8, 2);
        options.shuffle = false;
        options.augment = mc::AugmentConfig::none();
        const mc::PairBatch whole = batches_of(source, options, 1).at(0);
        source->bad = {bad};
        const mc::PairBatch batch = batches_of(source, options, 1).at(0);
        REQUIRE(batch.size() == 7);
        CHECK(batch.pixels.size() == 7 * 48);
        CHECK(batch.skipped.size() == 1);
        for (std::size_t i = 0; i < 7; ++i) {
            const std::size_t from = i < bad ? i : i + 1;
            CHECK(batch.records[i] == from);
            CHECK(batch.facts[i] == source->facts(from));
            CHECK(batch.said[i] == source->facts_in(batch.captions[i]));
            CHECK(std::equal(batch.pixels.begin() + static_cast<std::ptrdiff_t>(48 * i),
                             batch.pixels.begin() + static_cast<std::ptrdiff_t>(48 * (i + 1)),
                             whole.pixels.begin() + static_cast<std::ptrdiff_t>(48 * from)));
        }
    }
}

TEST_CASE("Too many unreadable records are an error that names one", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(300);
    for (std::size_t i = 0; i < 300; ++i) {
        if (i % 3 != 0) source->bad.push_back(i);
    }
    for (const int workers : {0, 2}) {
        mc::DataLoaderOptions options = options_for(10, workers);
        mc::DataLoader loader(source, options);
        const std::string message = error_message([&] { return take(loader, 1000); });
        CHECK_THAT(message, ContainsSubstring("data.112"));
        CHECK_THAT(message, ContainsSubstring("pair-"));
        CHECK_THAT(message, ContainsSubstring("ends early"));
        options.most_skipped = 0.8;
        CHECK(batches_of(source, options, 60).size() == 60);
        options.most_skipped = 0;
        CHECK(error_id([&] { return batches_of(source, options, 60); }) == "data.112");
    }
}

TEST_CASE("One unreadable record is no error where none of the first is allowed more", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(20);
    mc::DataLoaderOptions options = options_for(5, 0);
    options.most_skipped = 0;
    CHECK(batches_of(source, options, 20).size() == 20);
    source->bad = {19};
    CHECK(error_id([&] { return batches_of(source, options, 20); }) == "data.112");
}

TEST_CASE("Many unreadable records here and there are replaced if that is allowed", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(2000);
    for (std::size_t i = 0; i < 2000; ++i) {
        if (i % 5 < 3) source->bad.push_back(i);
    }
    mc::DataLoaderOptions options = options_for(300, 0);
    options.most_skipped = 1;
    const mc::PairBatch batch = batches_of(source, options, 1).at(0);
    CHECK(batch.size() == 300);
    CHECK(batch.skipped.size() > 350);  // more in all than may fail in a row
}

TEST_CASE("When nothing can be read the first batch says so, after few tries", "[data]") {
    for (const int workers : {0, 2}) {
        for (const std::size_t size : {std::size_t{1}, std::size_t{32}, std::size_t{5000}}) {
            const auto source = std::make_shared<MemoryPairs>(size);
            for (std::size_t i = 0; i < size; ++i) source->bad.push_back(i);
            mc::DataLoaderOptions options = options_for((std::min)(size, std::size_t{32}), workers);
            options.ahead = 1;
            mc::DataLoader loader(source, options);
            mc::PairBatch batch;
            CHECK(error_id([&] { return loader.next(batch); }) == "data.112");
            CHECK(source->loads <= 200);
        }
    }
}

TEST_CASE("Errors that are no record's fault reach the caller, the first of the batch", "[data]") {
    for (const int workers : {0, 1, 4}) {
        const auto source = std::make_shared<MemoryPairs>(40);
        source->before_load = [](std::size_t record) {
            if (record == 25) {  // later than 33, where there are other workers
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
                throw std::runtime_error("disk on fire, 25");
            }
            if (record == 33) throw std::logic_error("33");
        };
        mc::DataLoaderOptions options = options_for(20, workers);
        options.shuffle = false;
        mc::DataLoader loader(source, options);
        mc::PairBatch batch;
        REQUIRE(loader.next(batch));
        CHECK_THROWS_WITH(loader.next(batch), "disk on fire, 25");
        CHECK_THROWS(loader.next(batch));
    }
}

TEST_CASE("After the last epoch there is nothing, and the batch stays", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(9);
    for (const int workers : {0, 2}) {
        mc::DataLoaderOptions options = options_for(4, workers);
        options.epochs = 2;
        options.ahead = 7;
        mc::DataLoader loader(source, options);
        CHECK(take(loader, 100).size() == 4);
        mc::PairBatch batch;
        batch.captions = {"kept"};
        CHECK_FALSE(loader.next(batch));
        CHECK_FALSE(loader.next(batch));
        CHECK(batch.captions.size() == 1);
        CHECK(loader.position() == mc::DataPosition{2, 0});
        CHECK(batches_of(source, options, 100, {1, 1}).size() == 1);
        CHECK(batches_of(source, options, 100, {2, 0}).empty());
        CHECK(batches_of(source, options, 100, {5, 3}).empty());
    }
}

TEST_CASE("No more batches are made ahead than allowed", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(1000);
    mc::DataLoaderOptions options = options_for(10, 3);
    options.ahead = 2;
    mc::DataLoader loader(source, options);
    mc::PairBatch batch;
    for (std::size_t taken = 1; taken <= 5; ++taken) {
        REQUIRE(loader.next(batch));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(source->loads <= 10 * (taken + options.ahead));
    }
}

TEST_CASE("A loader can be destroyed at any moment", "[data]") {
    for (int round = 0; round < 30; ++round) {
        const auto source = std::make_shared<MemoryPairs>(200);
        if (round % 3 == 0)
            source->before_load = [](std::size_t) {
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            };
        if (round % 5 == 1)
            source->before_load = [](std::size_t record) {
                if (record % 7 == 0) throw std::runtime_error("broken");
            };
        mc::DataLoaderOptions options = options_for(16, 1 + round % 4);
        options.ahead = 1 + static_cast<std::size_t>(round % 3);
        mc::DataLoader loader(source, options);
        mc::PairBatch batch;
        try {
            for (int i = 0; i < round % 6; ++i) loader.next(batch);
        } catch (const std::runtime_error&) {
            continue;
        }
    }
    SUCCEED();
}

TEST_CASE("Destruction waits for the pictures in hand, not for whole batches", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(1000);
    std::atomic<int> started{0};
    source->before_load = [&](std::size_t) {
        ++started;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    };
    {
        const mc::DataLoader loader(source, options_for(500, 2));
        while (started.load() < 2) std::this_thread::yield();
    }
    CHECK(started.load() < 100);

    // Nor for the search of replacements.
    started = 0;
    for (std::size_t i = 0; i < 1000; ++i) source->bad.push_back(i);
    {
        const mc::DataLoader loader(source, options_for(2, 2));
        while (started.load() < 6) std::this_thread::yield();  // each of two batches, and replacements
    }
    CHECK(started.load() < 50);
}

TEST_CASE("A caption that fails is a record's fault, too", "[data]") {
    class Captionless final : public mc::PairSource {
      public:
        std::size_t size() const override { return 20; }
        mc::Image load_picture(std::size_t) const override { return {4, 4, mc::PixelMode::rgb}; }
        std::vector<std::string> captions(std::size_t record) const override {
            return record == 3 ? std::vector<std::string>{} : std::vector<std::string>{"word"};
        }
    };
    mc::DataLoaderOptions options = options_for(10, 0);
    options.shuffle = false;
    mc::DataLoader loader(std::make_shared<Captionless>(), options);
    mc::PairBatch batch;
    REQUIRE(loader.next(batch));
    REQUIRE(batch.skipped.size() == 1);
    CHECK(batch.skipped[0].record == 3);
    CHECK(batch.skipped[0].name == "record 3");
    CHECK_THAT(batch.skipped[0].reason, ContainsSubstring("data.105"));
    CHECK(batch.captions == std::vector<std::string>(10, "word"));
}

TEST_CASE("The loader refuses options that cannot work", "[data]") {
    const auto source = std::make_shared<MemoryPairs>(10);
    const auto id = [&](auto&& spoil, mc::DataPosition start = {}) {
        mc::DataLoaderOptions options = options_for(5, 2);
        spoil(options);
        return error_id([&] { return mc::DataLoader(source, options, start).steps_per_epoch(); });
    };
    CHECK(id([](auto&) {}) == "none");
    CHECK(id([](auto& o) { o.batch_size = 0; }) == "data.111");
    CHECK(id([](auto& o) { o.batch_size = 11; }) == "data.111");
    CHECK(id([](auto& o) { o.batch_size = 11, o.keep_last = true; }) == "none");
    CHECK(id([](auto& o) { o.batch_size = ~std::size_t{0}, o.keep_last = true; }) == "none");
    CHECK(id([](auto& o) { o.workers = -1; }) == "data.111");
    CHECK(id([](auto& o) { o.ahead = 0; }) == "data.111");
    CHECK(id([](auto& o) { o.most_skipped = 1.5; }) == "data.111");
    CHECK(id([](auto& o) { o.most_skipped = std::numeric_limits<double>::quiet_NaN(); }) == "data.111");
    CHECK(id([](auto& o) { o.preprocess.image_size = 0; }) == "image.401");
    CHECK(id([](auto& o) { o.augment.flip = 2; }) == "image.501");
    CHECK(id([](auto&) {}, {std::uint64_t{1} << 32, 0}) == "data.111");
    CHECK(error_id([&] { return mc::DataLoader(nullptr, options_for(1, 0)).steps_per_epoch(); }) ==
          "data.111");
    const auto none = std::make_shared<MemoryPairs>(0);
    for (const bool keep_last : {false, true}) {
        mc::DataLoaderOptions options = options_for(1, 0);
        options.keep_last = keep_last;
        CHECK(error_id([&] { return mc::DataLoader(none, options).steps_per_epoch(); }) == "data.111");
        options.different_concepts = true;
        CHECK(error_id([&] { return mc::DataLoader(none, options).steps_per_epoch(); }) == "data.111");
    }
}

TEST_CASE("A source of more records than numbers is refused before it is asked", "[data]") {
    if constexpr (sizeof(std::size_t) > 4) {
        const auto source = std::make_shared<MemoryPairs>(std::size_t{1} << 32);
        CHECK(error_id([&] { return batches_of(source, options_for(4, 0), 1); }) == "data.110");
    }
}
