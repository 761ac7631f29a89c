// Our executor: a fixed set of threads that share the iterations of every loop in flight.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/executor.hpp"
#include "monoclip/core/spin.hpp"

namespace monoclip::inline v0_1 {

/// `threads - 1` workers, and the thread that calls `parallel_for`, which works on its own loop. Loops from
/// several callers may be in flight together, and a loop's body may start another loop: a caller never waits
/// for an iteration that nobody runs.
///
/// A network is some hundred short loops, one right after the other: so whoever runs out of work looks for
/// more for a little while (`patience`) before it sleeps. Starting a loop allocates nothing.
class ThreadPool final : public Executor {
  public:
    /// 0 means one thread for each processor that the system reports. Throws context.102 when a thread can't
    /// start.
    explicit ThreadPool(int threads = 0) {
        detail::require(threads >= 0, "context.101", "the number of threads must not be negative");
        const unsigned available = (std::max)(1u, std::thread::hardware_concurrency());
        const std::size_t total = threads == 0 ? available : static_cast<std::size_t>(threads);
        try {
            for (std::size_t i = 1; i < total; ++i) workers_.emplace_back([this] { work(); });
        } catch (const std::system_error& error) {
            const std::size_t started = workers_.size() + 1;
            stop();
            throw Error("context.102", detail::concat("could not start thread ", started + 1, " of ", total,
                                                      ": ", error.what()));
        } catch (...) {
            stop();
            throw;
        }
    }

    ~ThreadPool() override { stop(); }

    std::size_t concurrency() const noexcept override { return workers_.size() + 1; }

    void parallel_for(std::size_t count, LoopBody body) override {
        if (count == 0) return;
        if (count == 1 || workers_.empty()) {
            for (std::size_t index = 0; index < count; ++index) body(index);
            return;
        }
        Loop loop(body, count);
        {
            const std::lock_guard lock(mutex_);
            open(loop);
        }
        wake_.notify_all();
        loop.run();
        std::unique_lock lock(mutex_);
        close(loop);  // no worker can find it from here on; those inside are waited for
        if (loop.helpers.load() != 0) {
            lock.unlock();
            detail::spin_until([&loop] { return loop.helpers.load() == 0; }, patience);
            lock.lock();
            done_.wait(lock, [&loop] { return loop.helpers.load() == 0; });
        }
        lock.unlock();
        if (loop.failure) std::rethrow_exception(loop.failure);
    }

  private:
    static constexpr std::chrono::microseconds patience{50};

    struct Loop {
        Loop(LoopBody loop_body, std::size_t loop_count) : body(loop_body), count(loop_count) {}

        /// Takes iterations until none is left. After a failure the rest is skipped.
        void run() {
            for (std::size_t index = next.fetch_add(1); index < count; index = next.fetch_add(1)) {
                try {
                    body(index);
                } catch (...) {
                    next.store(count);
                    const std::lock_guard lock(failure_mutex);
                    if (!failure) failure = std::current_exception();
                }
            }
        }

        LoopBody body;
        std::size_t count;
        std::atomic<std::size_t> next{0};
        std::atomic<std::size_t> helpers{0};  // workers inside `run`; changed under the pool's mutex
        Loop* before = nullptr;               // in the list of those that are open; guarded by the mutex
        Loop* after = nullptr;
        bool is_open = false;
        std::mutex failure_mutex;
        std::exception_ptr failure;
    };

    void work() {
        std::unique_lock lock(mutex_);
        while (true) {
            if (first_ == nullptr && !stopping_.load()) {
                lock.unlock();
                detail::spin_until([this] { return open_count_.load() != 0 || stopping_.load(); }, patience);
                lock.lock();
                wake_.wait(lock, [this] { return stopping_.load() || first_ != nullptr; });
            }
            if (first_ == nullptr) return;  // stopping
            Loop* loop = first_;
            loop->helpers.fetch_add(1);
            lock.unlock();
            loop->run();
            lock.lock();
            // All of its iterations are taken: nobody else needs to look at it.
            close(*loop);
            if (loop->helpers.fetch_sub(1) == 1) done_.notify_all();
        }
    }

    void open(Loop& loop) {
        loop.is_open = true;
        loop.before = last_;
        (last_ != nullptr ? last_->after : first_) = &loop;
        last_ = &loop;
        open_count_.fetch_add(1);
    }

    void close(Loop& loop) {
        if (!loop.is_open) return;
        loop.is_open = false;
        (loop.before != nullptr ? loop.before->after : first_) = loop.after;
        (loop.after != nullptr ? loop.after->before : last_) = loop.before;
        open_count_.fetch_sub(1);
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_.store(true);
        }
        wake_.notify_all();
        for (std::thread& worker : workers_) worker.join();
        workers_.clear();
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable done_;
    Loop* first_ = nullptr;  // the loops that have iterations left, as far as is known
    Loop* last_ = nullptr;
    std::atomic<std::size_t> open_count_{0};
    std::atomic<bool> stopping_{false};
    std::vector<std::thread> workers_;
};

}  // namespace monoclip::inline v0_1
