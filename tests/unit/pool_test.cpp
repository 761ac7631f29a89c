#include "monoclip/core/pool.hpp"

#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include "monoclip/text/tokenizer.hpp"
#include "support/catch.hpp"

using namespace monoclip;

TEST_CASE("What is given back is lent again, and two leases never share it") {
    detail::Pool<std::vector<int>> pool;
    const int* data = nullptr;
    {
        auto first = pool.borrow();
        auto second = pool.borrow();
        (*first).assign(100, 1);
        (*second).assign(200, 2);
        CHECK(&*first != &*second);
        data = (*second).data();
    }
    const auto of_size = [](std::size_t size) {
        return [size](const std::vector<int>& idle) { return idle.size() == size; };
    };
    const auto make = [] { return std::vector<int>(300, 3); };
    {
        const auto same = pool.borrow(of_size(200), make);
        CHECK((*same).data() == data);
        const auto made = pool.borrow(of_size(300), make);  // the other one is given up
        CHECK((*made).size() == 300);
        const auto also_made = pool.borrow(of_size(100), make);
        CHECK((*also_made).size() == 300);
    }
}

TEST_CASE("Threads borrow from one pool") {
    detail::Pool<TokenizerScratch> pool;
    const Tokenizer tokenizer;
    const std::string text = "caf\xC3\xA9 &amp; cr\xC3\xA8me";
    const std::vector<int> expected = tokenizer.tokenize(text, 77);
    std::vector<std::vector<int>> found(4, std::vector<int>(77));
    std::vector<std::thread> threads;
    for (std::vector<int>& ids : found) {
        threads.emplace_back([&] {
            for (int round = 0; round < 10; ++round) {
                auto scratch = pool.borrow();
                ids.resize(77);
                ids.resize(tokenizer.tokenize_into(text, ids, *scratch));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::vector<int>& ids : found) CHECK(ids == expected);
}
