#include "monoclip/core/thread_pool.hpp"

#include <numeric>
#include <set>
#include <stdexcept>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

namespace {

/// Runs a loop and checks that each iteration ran once.
void check_each_once(mc::Executor& executor, std::size_t count) {
    std::vector<std::atomic<int>> calls(count);
    executor.parallel_for(count, [&](std::size_t i) { ++calls[i]; });
    for (const std::atomic<int>& call : calls) REQUIRE(call == 1);
}

}  // namespace

TEST_CASE("Every iteration runs exactly once, with any number of threads") {
    for (const int threads : {1, 2, 3, 8}) {
        mc::ThreadPool pool(threads);
        CHECK(pool.concurrency() == static_cast<std::size_t>(threads));
        for (const std::size_t count : {0u, 1u, 2u, 7u, 1000u}) check_each_once(pool, count);
    }
    mc::ThreadPool all(0);
    CHECK(all.concurrency() >= 1);
    check_each_once(all, 100);
    mc::SerialExecutor serial;
    CHECK(serial.concurrency() == 1);
    check_each_once(serial, 5);
}

TEST_CASE("Iterations run in more than one thread at a time") {
    // Each of the two waits for the other: one thread alone would wait for ever.
    mc::ThreadPool pool(2);
    std::atomic<int> arrived = 0;
    pool.parallel_for(2, [&](std::size_t) {
        ++arrived;
        while (arrived < 2) std::this_thread::yield();
    });
    CHECK(arrived == 2);
}

TEST_CASE("Loops inside loops finish") {
    mc::ThreadPool pool(3);
    std::atomic<int> calls = 0;
    pool.parallel_for(10, [&](std::size_t) {
        pool.parallel_for(10, [&](std::size_t) { pool.parallel_for(3, [&](std::size_t) { ++calls; }); });
    });
    CHECK(calls == 300);
}

TEST_CASE("Many threads may call one pool at once") {
    mc::ThreadPool pool(4);
    std::atomic<std::size_t> sum = 0;
    std::vector<std::thread> callers;
    for (int t = 0; t < 8; ++t) {
        callers.emplace_back([&] {
            for (int round = 0; round < 50; ++round) pool.parallel_for(20, [&](std::size_t i) { sum += i; });
        });
    }
    for (std::thread& caller : callers) caller.join();
    CHECK(sum == 8u * 50u * 190u);
}

TEST_CASE("An exception of an iteration reaches the caller, and the pool goes on") {
    for (const int threads : {1, 4}) {
        mc::ThreadPool pool(threads);
        for (int round = 0; round < 20; ++round) {
            std::atomic<int> after = 0;
            CHECK_THROWS_WITH(pool.parallel_for(100,
                                                [&](std::size_t i) {
                                                    if (i == 7) throw std::runtime_error("seven");
                                                    ++after;
                                                }),
                              "seven");
            CHECK(after < 100);
            check_each_once(pool, 50);
        }
        // All of them: one is reported, none is lost.
        CHECK_THROWS_AS(pool.parallel_for(64, [](std::size_t) { throw std::logic_error("each"); }),
                        std::logic_error);
        check_each_once(pool, 50);
    }
}

TEST_CASE("An exception of an inner loop reaches the outermost caller") {
    mc::ThreadPool pool(3);
    CHECK_THROWS_WITH(pool.parallel_for(4,
                                        [&](std::size_t outer) {
                                            pool.parallel_for(4, [&](std::size_t inner) {
                                                if (outer == 2 && inner == 3)
                                                    throw std::runtime_error("deep");
                                            });
                                        }),
                      "deep");
    check_each_once(pool, 10);
}

TEST_CASE("What the iterations wrote is visible when the loop returns") {
    mc::ThreadPool pool(4);
    for (int round = 0; round < 100; ++round) {
        std::vector<int> values(64);
        pool.parallel_for(64, [&](std::size_t i) { values[i] = static_cast<int>(i); });
        REQUIRE(std::accumulate(values.begin(), values.end(), 0) == 2016);
    }
}

TEST_CASE("A negative number of threads is refused") {
    CHECK(error_id([] { return mc::ThreadPool(-1).concurrency(); }) == "context.101");
}
