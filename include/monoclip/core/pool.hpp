// Objects that calls borrow and give back, so that what is used again and again is made only once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1::detail {

/// Idle objects of one type, for many threads. Once it has as many as there are callers at a time, borrowing
/// allocates nothing.
template <class T>
class Pool {
  public:
    Pool() { idle_.reserve(kept); }

    /// What was borrowed; it returns to the pool when the lease ends.
    class Lease {
      public:
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.give_back(std::move(object_)); }
        T& operator*() { return object_; }
        const T& operator*() const { return object_; }

      private:
        friend Pool;
        Lease(Pool& pool, T object) : pool_(pool), object_(std::move(object)) {}

        Pool& pool_;
        T object_;
    };

    /// An idle object that `fits`, or else what `make` makes. In its place one that does not fit is given up:
    /// callers who need more come back with it.
    template <class Fits, class Make>
    Lease borrow(Fits fits, Make make) {
        {
            const std::lock_guard lock(mutex_);
            const auto found = std::find_if(idle_.begin(), idle_.end(), fits);
            if (found != idle_.end()) {
                std::iter_swap(found, idle_.end() - 1);
                return Lease(*this, take_last());
            }
            if (!idle_.empty()) take_last();
        }
        return Lease(*this, make());
    }

    /// Any idle object, or a new one.
    Lease borrow() {
        return borrow([](const T&) { return true; }, [] { return T(); });
    }

  private:
    static constexpr std::size_t kept = 16;  // that lie idle at most

    T take_last() {
        T object = std::move(idle_.back());
        idle_.pop_back();
        return object;
    }

    void give_back(T object) noexcept {
        const std::lock_guard lock(mutex_);
        if (idle_.size() < kept) idle_.push_back(std::move(object));
    }

    std::mutex mutex_;
    std::vector<T> idle_;
};

}  // namespace monoclip::inline v0_1::detail
