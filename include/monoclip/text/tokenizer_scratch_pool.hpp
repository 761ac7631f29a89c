// The tokenizer's scratch for a model that many threads call: each call borrows one and gives it back, grown.
#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

#include "monoclip/text/tokenizer.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

class TokenizerScratchPool {
  public:
    TokenizerScratchPool() { idle_.reserve(kept); }

    /// A scratch that returns to the pool when the lease ends.
    class Lease {
      public:
        explicit Lease(TokenizerScratchPool& pool) : pool_(pool), scratch_(pool.take()) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.give_back(std::move(scratch_)); }
        TokenizerScratch& scratch() { return scratch_; }

      private:
        TokenizerScratchPool& pool_;
        TokenizerScratch scratch_;
    };

  private:
    static constexpr std::size_t kept = 16;  // that lie idle at most

    TokenizerScratch take() {
        const std::lock_guard lock(mutex_);
        if (idle_.empty()) return {};
        TokenizerScratch scratch = std::move(idle_.back());
        idle_.pop_back();
        return scratch;
    }

    void give_back(TokenizerScratch scratch) noexcept {
        const std::lock_guard lock(mutex_);
        if (idle_.size() < kept) idle_.push_back(std::move(scratch));
    }

    std::mutex mutex_;
    std::vector<TokenizerScratch> idle_;
};

}  // namespace monoclip::inline v0_1::detail
