#include "monoclip/core/arena.hpp"

#include <cstdint>
#include <cstring>

#include "support/catch.hpp"
#include "support/error.hpp"

namespace mc = monoclip;

TEST_CASE("Pieces of an arena are aligned, apart, and inside the workspace") {
    const mc::Workspace workspace(1000);
    CHECK(workspace.size() == 1024);
    CHECK(reinterpret_cast<std::uintptr_t>(workspace.data()) % 64 == 0);
    mc::Arena arena(workspace);
    std::byte* first = arena.take(1);
    std::byte* second = arena.take(65);
    std::byte* third = arena.take(0);
    CHECK(first == workspace.data());
    CHECK(second == first + 64);
    CHECK(third == second + 128);
    std::memset(arena.take(1024 - 192), 1, 1024 - 192);
    CHECK(error_id([&] { return arena.take(1); }) == "context.104");
    CHECK(arena.take(0) == workspace.data() + 1024);
}

TEST_CASE("A scope gives back what was taken in it") {
    const mc::Workspace workspace(256);
    mc::Arena arena(workspace);
    std::byte* before = arena.take(64);
    std::byte* inner = nullptr;
    {
        const mc::Arena::Scope scope(arena);
        inner = arena.take(64);
        const mc::Arena::Scope nested(arena);
        static_cast<void>(arena.take(128));
        CHECK(error_id([&] { return arena.take(64); }) == "context.104");
    }
    CHECK(inner == before + 64);
    CHECK(arena.take(192) == inner);
}

TEST_CASE("A message of a workspace that is too small says how much was there") {
    const mc::Workspace workspace(128);
    mc::Arena arena(workspace);
    static_cast<void>(arena.take(64));
    CHECK_THAT(error_message([&] { return arena.take(100); }),
               ContainsSubstring("128 bytes, of which 64 are used and 128 more are needed"));
    CHECK(error_id([&] { return arena.take(SIZE_MAX / 2); }) == "context.104");
}

TEST_CASE("A workspace moves without copying, and may be empty") {
    mc::Workspace first(64);
    std::byte* data = first.data();
    mc::Workspace second(std::move(first));
    CHECK(second.data() == data);
    CHECK(first.data() == nullptr);
    CHECK(first.size() == 0);
    mc::Workspace third(128);
    third = std::move(second);
    CHECK(third.data() == data);
    const mc::Workspace nothing(0);
    mc::Arena arena(nothing);
    CHECK(error_id([&] { return arena.take(1); }) == "context.104");
}

TEST_CASE("An arena that grows keeps its blocks, leaves pieces where they are, and uses the blocks again") {
    constexpr std::size_t large = std::size_t{1} << 23;  // more than the smallest block
    mc::Arena arena(std::pmr::get_default_resource());
    CHECK(arena.block_bytes() == 0);
    std::byte* small = arena.take(64);
    std::memset(small, 1, 64);
    const std::size_t one_block = arena.block_bytes();
    std::byte* inner = nullptr;
    {
        const mc::Arena::Scope scope(arena);
        inner = arena.take(large);
        std::memset(inner, 2, large);
        CHECK(arena.block_bytes() == one_block + large);
    }
    CHECK(small[63] == std::byte{1});
    CHECK(arena.take(64) == small + 64);  // back in the first block
    CHECK(arena.take(large) == inner);
    CHECK(arena.block_bytes() == one_block + large);
    arena.clear();
    CHECK(arena.take(large) == inner);  // the first block is too small
    arena.clear();
    CHECK(arena.block_bytes() == one_block + large);
}
