// Batches of pairs for training, made ahead of the step by threads of their own.
//
//     DataLoader loader(open_pairs("train.tsv"), {.batch_size = 256, .workers = 2, .epochs = 20});
//     for (PairBatch batch; loader.next(batch);) { ... }
//
// Which records a batch has, which of their captions and which changes of their pictures follows from the
// seed, the epoch and the position alone: batches are the same bit for bit whatever the number of workers,
// and a loader that starts at an epoch and a step goes on as one that came there.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/augment.hpp"
#include "monoclip/train/batch_maker.hpp"
#include "monoclip/train/pair_source.hpp"
#include "monoclip/train/record_order.hpp"

namespace monoclip::inline v0_1 {

/// A place in the training: a step within an epoch, both counted from 0.
struct DataPosition {
    std::uint64_t epoch = 0;  ///< from 0
    std::uint64_t step = 0;   ///< within the epoch, from 0
    friend constexpr bool operator==(const DataPosition&, const DataPosition&) = default;
};

/// How many of the first records of a training were tried, and how many of these could not be read: what the
/// check of `DataLoaderOptions::most_skipped` needs to go on where it was.
struct ReadCount {
    std::size_t tried = 0;    ///< until the check is made
    std::size_t skipped = 0;  ///< of these
};

/// Gives batches in order. For one thread; the source must allow calls from many. It can be destroyed at any
/// time: the workers are waited for, which takes as long as the picture that each has in hand.
class DataLoader {
  public:
    /// The first batch is that of `start`, whose step may lie beyond its epoch: {0, 1000} is step 1000 of the
    /// training; `read` is what an earlier loader said there. Throws data.110 for too large a source,
    /// data.111 for options out of range or an epoch that fills no batch, image.401, image.402, image.501 for
    /// wrong configurations, context.102 when a thread cannot be started.
    DataLoader(std::shared_ptr<const PairSource> source, const DataLoaderOptions& options,
               DataPosition start = {}, ReadCount read = {})
        : options_(options),
          maker_(std::move(source), options),
          next_(normalized(start)),
          opened_(next_),
          read_(read),
          share_is_known_(read.tried >= checked_records()) {
        if (options_.workers == 0) return;
        for (std::size_t i = 0; i < options_.ahead; ++i) open_flight({});
        try {
            for (int i = 0; i < options_.workers; ++i) workers_.emplace_back([this] { work(); });
        } catch (const std::system_error& error) {
            const std::size_t started = workers_.size();
            stop();
            throw Error("context.102", detail::concat("could not start thread ", started + 1, " of ",
                                                      options_.workers, ": ", error.what()));
        } catch (...) {
            stop();
            throw;
        }
    }

    DataLoader(const DataLoader&) = delete;
    DataLoader& operator=(const DataLoader&) = delete;
    ~DataLoader() { stop(); }

    /// Records in an epoch, or concepts where no batch may hold one twice.
    std::size_t epoch_size() const { return maker_.epoch_size(); }
    /// Batches in an epoch, 1 or more.
    std::uint64_t steps_per_epoch() const { return maker_.steps_per_epoch(); }

    /// The place of the batch that `next` gives: what a checkpoint needs to go on.
    DataPosition position() const { return next_; }
    /// And how many records could be read until there.
    ReadCount read() const { return read_; }

    /// The next batch in the place of `batch`, whose memory is used again; false, and `batch` as it was, when
    /// all epochs are over. Records that cannot be read (`PairSource` throws an Error) are replaced and
    /// reported. Throws data.112 when they are too many, and what else the source threw; the loader is
    /// of no use after that.
    bool next(PairBatch& batch) {
        if (is_over(next_)) return false;
        if (options_.workers == 0) {
            make_here(batch);
        } else {
            take_ready(batch);
        }
        next_ = following(next_);
        report(batch);
        return true;
    }

  private:
    /// A batch that is being made, or waits to be taken.
    struct Flight {
        detail::BatchDraft draft;
        std::size_t size = 0;
        std::size_t claimed = 0, done = 0;  // pairs
        std::size_t failed_at = (std::numeric_limits<std::size_t>::max)();
        std::exception_ptr failure;  // of the first pair that failed in a way that is no record's fault
        bool ready = false;
    };

    // Pairs that a worker takes at a time: few, so that all work on one batch.
    static constexpr std::size_t pairs_at_a_time = 4;

    DataPosition normalized(DataPosition position) const {
        position.epoch += position.step / maker_.steps_per_epoch();
        position.step %= maker_.steps_per_epoch();
        detail::require(position.epoch <= (std::numeric_limits<std::uint32_t>::max)(), "data.111",
                        "the position of a data loader: expected an epoch below 2^32");
        return position;
    }

    DataPosition following(DataPosition position) const {
        return normalized({position.epoch, position.step + 1});
    }

    bool is_over(DataPosition position) const {
        return options_.epochs != 0 && position.epoch >= options_.epochs;
    }

    /// Room for the batch at a position. The caller holds the mutex, or there are no workers.
    void begin_draft(detail::BatchDraft& draft, DataPosition position, PairBatch memory) {
        if (!order_ || order_->epoch() != position.epoch)
            order_ = maker_.epoch(static_cast<std::uint32_t>(position.epoch));
        draft.batch = std::move(memory);
        maker_.begin(draft, order_, position.step);
    }

    void open_flight(PairBatch memory) {
        if (is_over(opened_)) return;
        auto flight = std::make_unique<Flight>();
        begin_draft(flight->draft, opened_, std::move(memory));
        flight->size = flight->draft.batch.size();
        flights_.push_back(std::move(flight));
        opened_ = following(opened_);
    }

    void make_here(PairBatch& batch) {
        detail::BatchDraft draft;
        begin_draft(draft, next_, std::move(batch));
        maker_.make(draft, 0, draft.batch.size(), scratch_, stopping_);
        maker_.finish(draft, scratch_, stopping_);
        batch = std::move(draft.batch);
    }

    void take_ready(PairBatch& batch) {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return flights_.front()->ready; });
        Flight& flight = *flights_.front();
        if (flight.failure) std::rethrow_exception(flight.failure);
        std::swap(batch, flight.draft.batch);
        PairBatch memory = std::move(flight.draft.batch);
        flights_.pop_front();
        open_flight(std::move(memory));
        lock.unlock();
        work_.notify_all();
    }

    Flight* flight_with_work() const {
        for (const auto& flight : flights_) {
            if (flight->claimed < flight->size) return flight.get();
        }
        return nullptr;
    }

    void work() {
        AugmentScratch scratch;
        std::unique_lock lock(mutex_);
        while (true) {
            work_.wait(lock, [this] { return stopping_.load() || flight_with_work() != nullptr; });
            if (stopping_.load()) return;
            Flight& flight = *flight_with_work();
            const std::size_t begin = flight.claimed;
            const std::size_t end = (std::min)(begin + pairs_at_a_time, flight.size);
            flight.claimed = end;
            lock.unlock();
            std::exception_ptr failure =
                caught([&] { maker_.make(flight.draft, begin, end, scratch, stopping_); });
            lock.lock();
            note_failure(flight, begin, failure);
            flight.done += end - begin;
            if (flight.done < flight.size || stopping_.load()) continue;
            if (!flight.failure) {  // nobody else touches the flight now
                lock.unlock();
                failure = caught([&] { maker_.finish(flight.draft, scratch, stopping_); });
                lock.lock();
                note_failure(flight, 0, failure);
            }
            flight.ready = true;
            ready_.notify_all();
        }
    }

    template <class Call>
    static std::exception_ptr caught(const Call& call) {
        try {
            call();
        } catch (...) {
            return std::current_exception();
        }
        return nullptr;
    }

    /// The earliest pair's failure is the one that is told, as without workers.
    static void note_failure(Flight& flight, std::size_t at, const std::exception_ptr& failure) {
        if (!failure || at >= flight.failed_at) return;
        flight.failed_at = at;
        flight.failure = failure;
    }

    /// By so many the share of unreadable records is judged.
    std::size_t checked_records() const { return (std::min)(std::size_t{1000}, maker_.epoch_size()); }

    void report(const PairBatch& batch) {
        for (const SkippedRecord& skipped : batch.skipped) {
            last_skipped_ = detail::concat(skipped.name, ": ", skipped.reason);
            if (options_.on_skip) options_.on_skip(skipped);
        }
        if (share_is_known_) return;
        // Replacements are records that were tried, too.
        read_.tried += batch.size() + batch.skipped.size();
        read_.skipped += batch.skipped.size();
        share_is_known_ = read_.tried >= checked_records();
        if (!share_is_known_) return;
        if (static_cast<double>(read_.skipped) <= options_.most_skipped * static_cast<double>(read_.tried))
            return;
        throw Error("data.112", detail::concat(read_.skipped, " of the first ", read_.tried,
                                               " records cannot be read; the last was ", last_skipped_));
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_.store(true);
        }
        work_.notify_all();
        for (std::thread& worker : workers_) worker.join();
        workers_.clear();
    }

    DataLoaderOptions options_;
    detail::BatchMaker maker_;
    DataPosition next_;                          // of the batch that the caller gets next
    DataPosition opened_;                        // of the batch that is begun next
    std::shared_ptr<detail::EpochOrder> order_;  // of the epoch that was begun last
    AugmentScratch scratch_;                     // without workers
    ReadCount read_;                             // until the share is known
    bool share_is_known_ = false;                // of those that cannot be read
    std::string last_skipped_;

    std::mutex mutex_;
    std::condition_variable work_;                 // there is something to claim, or it is time to stop
    std::condition_variable ready_;                // a batch is ready
    std::deque<std::unique_ptr<Flight>> flights_;  // in order
    std::atomic<bool> stopping_{false};
    std::vector<std::thread> workers_;
};

}  // namespace monoclip::inline v0_1
