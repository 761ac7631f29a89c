// Which record stands where in an epoch: an order that the seed and the epoch's number determine.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/random.hpp"
#include "monoclip/train/pair_source.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// The records of each concept.
class ConceptRecords {
  public:
    explicit ConceptRecords(const PairSource& source) : records_(source.size()) {
        std::vector<std::uint32_t> concepts(source.size());
        for (std::size_t i = 0; i < concepts.size(); ++i) concepts[i] = source.concept_of(i);
        std::iota(records_.begin(), records_.end(), 0u);
        std::stable_sort(records_.begin(), records_.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return concepts[a] < concepts[b]; });
        for (std::size_t i = 0; i < records_.size(); ++i) {
            if (i == 0 || concepts[records_[i]] != concepts[records_[i - 1]])
                begins_.push_back(static_cast<std::uint32_t>(i));
        }
        begins_.push_back(static_cast<std::uint32_t>(records_.size()));
    }

    std::size_t size() const { return begins_.size() - 1; }

    /// One record of the concept, every one as likely.
    std::uint32_t draw(std::size_t number, Random random) const {
        const std::uint32_t begin = begins_[number];
        return records_[begin + random.below(begins_[number + 1] - begin)];
    }

  private:
    std::vector<std::uint32_t> records_;  // by concept
    std::vector<std::uint32_t> begins_;   // [concepts + 1]
};

/// The order of an epoch, computed when it is first asked for; by any thread.
class EpochOrder {
  public:
    EpochOrder(std::uint32_t epoch, std::size_t count, std::uint64_t seed, bool shuffled)
        : epoch_(epoch), count_(static_cast<std::uint32_t>(count)), seed_(seed), shuffled_(shuffled) {}

    std::uint32_t epoch() const { return epoch_; }

    /// What stands at the position: a record's number, or a concept's.
    std::uint32_t operator[](std::size_t position) {
        if (!shuffled_) return static_cast<std::uint32_t>(position);
        std::call_once(made_, [this] {
            order_ = random_permutation(count_, Random(seed_, random_stream(RandomPurpose::order, epoch_)));
        });
        return order_[position];
    }

  private:
    std::uint32_t epoch_, count_;
    std::uint64_t seed_;
    bool shuffled_;
    std::once_flag made_;
    std::vector<std::uint32_t> order_;
};

/// The records of all epochs.
class RecordOrder {
  public:
    /// With `different_concepts` an epoch has each concept once, by one of its records. Throws data.110 for
    /// more than 2^32 - 1 records.
    RecordOrder(const PairSource& source, std::uint64_t seed, bool shuffled, bool different_concepts)
        : seed_(seed), shuffled_(shuffled), epoch_size_(source.size()) {
        require(source.size() <= (std::numeric_limits<std::uint32_t>::max)(), "data.110",
                "a source of pairs has at most 2^32 - 1 records");
        if (!different_concepts) return;
        concepts_.emplace(source);
        epoch_size_ = concepts_->size();
    }

    /// Positions in an epoch.
    std::size_t epoch_size() const { return epoch_size_; }

    std::shared_ptr<EpochOrder> epoch(std::uint32_t number) const {
        return std::make_shared<EpochOrder>(number, epoch_size_, seed_, shuffled_);
    }

    /// The record at a position; records at different positions of an epoch differ, and so do their concepts
    /// if that was asked for.
    std::uint32_t record(EpochOrder& order, std::size_t position) const {
        const std::uint32_t number = order[position];
        if (!concepts_) return number;
        const std::uint64_t stream = random_stream(RandomPurpose::record, order.epoch());
        return concepts_->draw(number, Random(seed_, stream, position));
    }

  private:
    std::uint64_t seed_;
    bool shuffled_;
    std::size_t epoch_size_;
    std::optional<ConceptRecords> concepts_;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1
