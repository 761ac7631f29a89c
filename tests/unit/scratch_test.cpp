#include <cstdint>
#include <limits>
#include <monoclip/image/scratch.hpp>
#include <vector>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;
using mc::detail::Scratch;

TEST_CASE("Scratch measures what it later hands out, whatever the block's alignment", "[image]") {
    Scratch measured;
    CHECK(measured.bytes() == 0);
    CHECK(measured.take<double>(3) == nullptr);
    CHECK(measured.take<std::uint8_t>(1) == nullptr);
    CHECK(measured.take<int>(17) == nullptr);
    std::vector<std::byte> memory(measured.bytes() + 64);
    for (std::size_t offset = 0; offset < 64; ++offset) {
        std::byte* const begin = memory.data() + offset;
        Scratch scratch(std::span(begin, measured.bytes()));
        double* const first = scratch.take<double>(3);
        std::uint8_t* const second = scratch.take<std::uint8_t>(1);
        int* const third = scratch.take<int>(17);
        for (const void* piece :
             {static_cast<void*>(first), static_cast<void*>(second), static_cast<void*>(third)}) {
            CHECK(reinterpret_cast<std::uintptr_t>(piece) % Scratch::alignment == 0);
        }
        CHECK(reinterpret_cast<std::byte*>(first) >= begin);
        CHECK(static_cast<void*>(first + 3) <= static_cast<void*>(second));
        CHECK(static_cast<void*>(second + 1) <= static_cast<void*>(third));
        CHECK(reinterpret_cast<std::byte*>(third + 17) <= begin + measured.bytes());
    }
}

TEST_CASE("Pieces beyond what memory can be are refused while they are measured", "[image]") {
    Scratch scratch;
    constexpr std::size_t most = (std::numeric_limits<std::size_t>::max)();
    CHECK(error_id([&] { return scratch.take<double>(most / 8); }) == "image.104");
    CHECK(error_id([&] { return scratch.take<std::uint8_t>(most); }) == "image.104");
    scratch.take<std::uint8_t>(most / 2 - 100);
    CHECK(error_id([&] { return scratch.take<std::uint8_t>(200); }) == "image.104");
}

TEST_CASE("A block that is large enough is used, another is left alone", "[image]") {
    std::vector<std::byte> memory(100);
    CHECK(mc::detail::ScratchBlock(memory, 100).block().data() == memory.data());
    const mc::detail::ScratchBlock own(memory, 101);
    CHECK(own.block().data() != memory.data());
    CHECK(own.block().size() == 101);
}
