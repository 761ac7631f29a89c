// Batches of pairs, and how one is made: a pure function of the options, the epoch and the step.
//
// There are no threads here: the data loader gives parts of a batch to whom it likes.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/random.hpp"
#include "monoclip/image/augment.hpp"
#include "monoclip/image/augment_config.hpp"
#include "monoclip/image/augmentation.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/image/preprocess.hpp"
#include "monoclip/image/preprocess_config.hpp"
#include "monoclip/train/pair_source.hpp"
#include "monoclip/train/record_order.hpp"

namespace monoclip::inline v0_1 {

/// A record that could not be read.
struct SkippedRecord {
    std::size_t record = 0;  ///< its number in the source
    std::string name{};      ///< as PairSource::name says
    std::string reason{};    ///< the error's message
};

/// What a training step takes. Row i of everything belongs to pair i.
struct PairBatch {
    std::uint64_t epoch = 0;                          ///< from 0
    std::uint64_t step = 0;                           ///< within the epoch
    std::vector<float> pixels{};                      ///< [size(), 3, image_size, image_size], normalised
    std::vector<std::string> captions{};              ///< [size()]
    std::vector<std::uint32_t> concepts{};            ///< [size()]; pairs with equal numbers mean the same
    std::vector<std::vector<std::uint32_t>> facts{};  ///< [size()] lists of what is known of each picture
    std::vector<std::vector<std::uint32_t>> said{};   ///< [size()] facts that each caption consists of
    std::vector<std::uint32_t> records{};             ///< [size()] numbers in the source
    std::vector<SkippedRecord> skipped{};             ///< what could not be read and was replaced

    /// Pairs; where an epoch has no others in place of unreadable ones, fewer than were asked for.
    std::size_t size() const { return records.size(); }
};

/// How batches are made, and by whom.
struct DataLoaderOptions {
    std::size_t batch_size = 256;  ///< pairs, 1 or more
    int workers = 1;               ///< threads of the loader; 0: the thread that asks for a batch makes it
    std::size_t ahead = 2;     ///< batches in preparation or ready, at most; each has its pixels in memory
    std::uint64_t seed = 0;    ///< of every random choice
    std::uint32_t epochs = 0;  ///< after which there are no more batches; 0: there is no end
    bool shuffle = true;       ///< false: the source's order in every epoch
    bool keep_last = false;    ///< whether the rest of an epoch that fills no batch is one
    /// Whether no two pairs of a batch may have the same concept. An epoch then has every concept once, by
    /// one of its records, which is drawn anew in each epoch.
    bool different_concepts = false;
    /// The share of the first 1000 records (or of the first epoch, if it has fewer) above which unreadable
    /// ones are an error.
    double most_skipped = 0.5;
    PreprocessConfig preprocess{};  ///< how pictures are prepared; its `image_size` is the batch's
    AugmentConfig augment{};        ///< random changes of pictures
    /// Hears of each record that could not be read, in the thread that takes the batch.
    std::function<void(const SkippedRecord&)> on_skip{};
};

namespace detail {

/// A batch while it is made.
struct BatchDraft {
    PairBatch batch;
    std::shared_ptr<EpochOrder> order;
    std::vector<std::optional<std::string>> failures;  // [size], the reason where there is one
};

/// Makes batches. Const functions may run in several threads at once, on one draft for different pairs.
class BatchMaker {
  public:
    /// Throws data.111 for options out of range, image.401, image.402, image.501 for wrong configurations.
    BatchMaker(std::shared_ptr<const PairSource> source, const DataLoaderOptions& options)
        : options_(checked(options)),
          source_(required(std::move(source))),
          order_(*source_, options.seed, options.shuffle, options.different_concepts) {
        if (steps_per_epoch() == 0) {
            throw Error("data.111", concat("batch_size: expected at most ", order_.epoch_size(),
                                           options.different_concepts ? " (concepts)" : " (records)",
                                           ", got ", options.batch_size));
        }
    }

    std::size_t epoch_size() const { return order_.epoch_size(); }

    std::uint64_t steps_per_epoch() const {
        const std::size_t full = order_.epoch_size() / options_.batch_size;
        const bool has_rest = order_.epoch_size() % options_.batch_size != 0;
        return options_.keep_last && has_rest ? full + 1 : full;
    }

    std::shared_ptr<EpochOrder> epoch(std::uint32_t number) const { return order_.epoch(number); }

    /// Gives the draft its size and place. What its batch holds in memory is used again.
    void begin(BatchDraft& draft, std::shared_ptr<EpochOrder> order, std::uint64_t step) const {
        const std::size_t first = static_cast<std::size_t>(step) * options_.batch_size;
        const std::size_t size = (std::min)(options_.batch_size, order_.epoch_size() - first);
        draft.order = std::move(order);
        draft.failures.assign(size, std::nullopt);
        draft.batch.epoch = draft.order->epoch();
        draft.batch.step = step;
        draft.batch.pixels.resize(size * picture_floats());
        draft.batch.captions.resize(size);
        draft.batch.concepts.resize(size);
        draft.batch.facts.resize(size);
        draft.batch.said.resize(size);
        draft.batch.records.resize(size);
        draft.batch.skipped.clear();
    }

    /// Makes the pairs [begin, end), noting what fails.
    void make(BatchDraft& draft, std::size_t begin, std::size_t end, AugmentScratch& scratch,
              const std::atomic<bool>& stopping) const {
        for (std::size_t pair = begin; pair < end && !stopping.load(); ++pair) {
            const std::size_t position = first_position(draft) + pair;
            make_pair(draft, pair, order_.record(*draft.order, position), scratch);
        }
    }

    /// When all pairs are made: puts others into the place of those that failed. They are taken from the
    /// epoch's order, from a place on that is drawn for the batch, but none that is in the batch. Throws
    /// data.112 when too many fail in a row.
    void finish(BatchDraft& draft, AugmentScratch& scratch, const std::atomic<bool>& stopping) const {
        PairBatch& batch = draft.batch;
        if (std::none_of(draft.failures.begin(), draft.failures.end(), [](auto& f) { return f.has_value(); }))
            return;
        const std::size_t others = order_.epoch_size() - batch.size();
        const std::size_t patience = (std::max)(batch.size(), least_patience);
        const std::size_t offset = replacement_offset(draft, others);
        std::size_t tried = 0, failed_in_a_row = 0;
        for (std::size_t pair = 0; pair < batch.size(); ++pair) {
            while (draft.failures[pair]) {
                if (stopping.load()) return;
                note_failure(draft, pair);
                if (tried == others) break;
                if (failed_in_a_row++ == patience) fail(batch);
                // Positions behind the batch, around the end of the epoch.
                const std::size_t next = first_position(draft) + batch.size() + (offset + tried++) % others;
                make_pair(draft, pair, order_.record(*draft.order, next % order_.epoch_size()), scratch);
            }
            if (!draft.failures[pair]) failed_in_a_row = 0;
        }
        remove_failed(draft);
        if (batch.size() == 0) fail(batch);
    }

  private:
    static constexpr std::size_t least_patience = 100;

    static const DataLoaderOptions& checked(const DataLoaderOptions& options) {
        require(options.batch_size >= 1, "data.111", "batch_size: expected 1 or more");
        require(options.workers >= 0, "data.111", "workers: expected 0 or more");
        require(options.ahead >= 1, "data.111", "ahead: expected 1 or more batches");
        require(options.most_skipped >= 0 && options.most_skipped <= 1, "data.111",
                "most_skipped: expected a share, 0 to 1");
        check(options.preprocess);
        check(options.augment);
        return options;
    }

    static std::shared_ptr<const PairSource> required(std::shared_ptr<const PairSource> source) {
        require(source != nullptr, "data.111", "the source of pairs is null");
        return source;
    }

    std::size_t picture_floats() const { return preprocessed_size(options_.preprocess); }

    std::size_t first_position(const BatchDraft& draft) const {
        return static_cast<std::size_t>(draft.batch.step) * options_.batch_size;
    }

    Random random(const BatchDraft& draft, RandomPurpose purpose, std::size_t index) const {
        return Random(options_.seed, random_stream(purpose, draft.order->epoch()), index);
    }

    /// Pair number `pair` from a record. What is drawn depends on the pair's place, not on the record's.
    void make_pair(BatchDraft& draft, std::size_t pair, std::uint32_t record, AugmentScratch& scratch) const {
        const std::size_t position = first_position(draft) + pair;
        PairBatch& batch = draft.batch;
        batch.records[pair] = record;
        draft.failures[pair].reset();
        try {
            const Image picture = source_->load_picture(record);
            const Augmentation drawn =
                draw_augmentation(options_.augment, picture.width(), picture.height(),
                                  random(draft, RandomPurpose::augmentation, position));
            const std::span<float> pixels(batch.pixels.data() + pair * picture_floats(), picture_floats());
            augment_into(picture, options_.preprocess, drawn, pixels, scratch);
            Random choice = random(draft, RandomPurpose::caption, position);
            batch.captions[pair] = source_->draw_caption(record, choice);
            batch.concepts[pair] = source_->concept_of(record);
            batch.facts[pair] = source_->facts(record);
            batch.said[pair] = source_->facts_in(batch.captions[pair]);
        } catch (const Error& error) {
            draft.failures[pair] = error.what();
        }
    }

    void note_failure(BatchDraft& draft, std::size_t pair) const {
        const std::uint32_t record = draft.batch.records[pair];
        draft.batch.skipped.push_back({record, source_->name(record), *draft.failures[pair]});
    }

    std::size_t replacement_offset(const BatchDraft& draft, std::size_t others) const {
        if (others == 0) return 0;
        Random choice = random(draft, RandomPurpose::replacement, static_cast<std::size_t>(draft.batch.step));
        return choice.below(static_cast<std::uint32_t>(others));
    }

    /// Where the epoch has no other records, the batch becomes smaller.
    void remove_failed(BatchDraft& draft) const {
        PairBatch& batch = draft.batch;
        std::size_t kept = 0;
        for (std::size_t pair = 0; pair < draft.failures.size(); ++pair) {
            if (draft.failures[pair]) continue;
            if (kept != pair) {
                std::copy_n(batch.pixels.data() + pair * picture_floats(), picture_floats(),
                            batch.pixels.data() + kept * picture_floats());
                batch.captions[kept] = std::move(batch.captions[pair]);
                batch.concepts[kept] = batch.concepts[pair];
                batch.facts[kept] = std::move(batch.facts[pair]);
                batch.said[kept] = std::move(batch.said[pair]);
                batch.records[kept] = batch.records[pair];
            }
            ++kept;
        }
        batch.pixels.resize(kept * picture_floats());
        batch.captions.resize(kept);
        batch.concepts.resize(kept);
        batch.facts.resize(kept);
        batch.said.resize(kept);
        batch.records.resize(kept);
    }

    [[noreturn]] static void fail(const PairBatch& batch) {
        throw Error("data.112", concat("epoch ", batch.epoch, ", step ", batch.step, ": ",
                                       batch.skipped.size(), " records cannot be read; the last was ",
                                       batch.skipped.back().name, ": ", batch.skipped.back().reason));
    }

    DataLoaderOptions options_;
    std::shared_ptr<const PairSource> source_;
    RecordOrder order_;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
