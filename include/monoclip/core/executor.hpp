// Who runs the parallel loops: an interface that a host program can implement with its own threads.
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

/// A borrowed `void(std::size_t)` callable: two words, no allocation. The callable must outlive the call.
class LoopBody {
  public:
    /// Borrows: the callable must outlive the loop. It is called as `callable(index)`.
    template <class Callable>
    requires(!std::is_same_v<std::remove_cvref_t<Callable>, LoopBody>)
        LoopBody(const Callable& callable)  // implicit: a lambda is what callers write
        : callable_(&callable), call_([](const void* object, std::size_t index) {
              (*static_cast<const Callable*>(object))(index);
          }) {}

    /// Runs one turn of the loop.
    void operator()(std::size_t index) const { call_(callable_, index); }

  private:
    const void* callable_;
    void (*call_)(const void*, std::size_t);
};

/// Runs the iterations of a loop, possibly in parallel. Implementations must allow calls from several threads
/// at once, and must rethrow in the caller the first exception that an iteration throws.
class Executor {
  public:
    Executor() = default;
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;
    virtual ~Executor() = default;

    /// Calls `body(0) ... body(count - 1)`, in any order, and returns when all have returned.
    virtual void parallel_for(std::size_t count, LoopBody body) = 0;

    /// How many iterations can run at the same time; at least 1. Work is split no finer than is useful for
    /// it.
    virtual std::size_t concurrency() const noexcept = 0;
};

/// Runs every iteration in the calling thread: for WebAssembly, for tests, and where the host wants one
/// thread.
class SerialExecutor final : public Executor {
  public:
    void parallel_for(std::size_t count, LoopBody body) override {
        for (std::size_t index = 0; index < count; ++index) body(index);
    }
    std::size_t concurrency() const noexcept override { return 1; }
};

}  // namespace monoclip::inline v0_1
