// What a host program may want to own: threads, memory, the log, and the progress of long work.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "monoclip/core/error.hpp"
#include "monoclip/core/executor.hpp"
#include "monoclip/core/memory_resource.hpp"

namespace monoclip::inline v0_1 {

/// How far long work has come. `done` and `total` count `unit`s ("tensors", "pictures", "texts").
struct Progress {
    std::string_view task;  ///< "loading", "encoding pictures", ...
    std::string_view unit;  ///< what is counted, in the plural
    std::size_t done = 0;   ///< so far
    std::size_t total = 0;  ///< in all
};

/// How much a log line matters.
enum class LogLevel : std::uint8_t {
    info,    ///< worth knowing
    warning  ///< something was done another way than asked for or expected
};

/// Everything a model takes from its surroundings. All members have defaults; two models may share one
/// context. The callbacks may be called from the thread that called the library, never from a worker.
struct Context {
    /// Runs the parallel loops. Null: the model makes a pool of its own with the backend's number of threads.
    std::shared_ptr<Executor> executor;
    /// Memory for weights and scratch. It must outlive every model that uses it, and be thread-safe.
    MemoryResource* memory = default_memory();
    /// Receives what is worth knowing but no error: which kernels run and with how many threads, what was
    /// loaded; a warning where bf16 products are no faster on this processor. The library never prints.
    std::function<void(LogLevel, std::string_view)> log;
    /// Called now and then in long work; returning false cancels it with context.103, and nothing is left
    /// half done.
    std::function<bool(const Progress&)> progress;

    /// Reports progress; throws context.103 when the callback asks to stop.
    void report(const Progress& state) const {
        if (progress && !progress(state)) {
            throw Error("context.103", detail::concat(state.task, " was cancelled after ", state.done, " of ",
                                                      state.total, " ", state.unit));
        }
    }
};

}  // namespace monoclip::inline v0_1
