// Streams of work, and what of it certainly happens before what.
//
// Work runs as late as it may: when the host waits for it. What has to be in order is known by clocks: each
// piece of work has a number in its stream, and knows of each stream up to which number it certainly comes
// after. A stream goes on after its own work, after the events that it waits for, and after what the host had
// waited for when it put the work there.
#pragma once

#include <functional>
#include <map>

#include "cuda_runtime.h"

namespace emulation {

class Clock {
  public:
    void join(const Clock& other) {
        for (const auto& [stream, number] : other.numbers_) see(stream, number);
    }
    void see(int stream, long number) {
        long& known = numbers_[stream];
        known = known < number ? number : known;
    }
    bool knows(int stream, long number) const {
        const auto found = numbers_.find(stream);
        return found != numbers_.end() && found->second >= number;
    }

  private:
    std::map<int, long> numbers_;
};

using Work = std::function<void()>;
/// Called when a stream takes it over, and for a graph at each launch; what it gives is run later.
using Task = std::function<Work()>;

/// Puts a task into a stream (null is the current device's default one), or into the graph that is captured
/// there.
cudaError_t enqueue(cudaStream_t stream, Task task);
/// Work of the current device, a kernel or a product: only a stream of that device takes it.
cudaError_t enqueue_work(cudaStream_t stream, Work work);

/// Waits for a stream, or for all.
void finish(cudaStream_t stream);
void finish_all();

/// The work that runs: its stream, its number there, and what came before. Null while the host runs.
struct Running {
    int stream;
    long number;
    const Clock* before;
};
const Running* running();
/// Whose kernel or product that is; `no_device` for copies.
constexpr int no_device = -1;
int running_device();
/// Whether there is more than one stream, whose accesses to memory may collide.
bool has_many_streams();

/// Where the calling thread captures: the error of a call that this forbids, and which ends the capture.
cudaError_t forbidden_in_capture();
/// Whether a stream, here null for the default one, captures.
bool is_capturing(cudaStream_t stream);
cudaError_t break_capture(cudaStream_t stream);

// ---- Memory (memory.cpp).

/// Remembers that the running work reads or writes bytes, which lie in one block. What is wrong with that:
/// empty, or that another stream's work might do so at the same time.
const char* touch(const void* at, std::size_t bytes, bool writes);

}  // namespace emulation
