// The stand-in for CUDA's streams, events and graphs. See streams.hpp.
//
// As CUDA has it, only kernels (and so products) need their stream's device to be the current one. An event
// is recorded in a stream of its own device; any stream waits for any event; graphs are launched in any
// stream, and their kernels run where they were captured.
//
// A capture takes what one thread puts into one stream. Refused while it lasts, and the capture is void: to
// wait for that stream, to take or give back memory, to copy from or to memory that is not page-locked, to
// use the default stream, to record or wait for an event.
#include "streams.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "runtime.hpp"

struct CUgraph_st {
    std::vector<emulation::Task> tasks;
};
struct CUgraphExec_st {
    std::vector<emulation::Task> tasks;
};

struct CUstream_st {
    struct Item {
        long number;
        emulation::Clock before;
        emulation::Work work;
    };
    int id = 0;
    int device = 0;
    std::deque<Item> items;
    emulation::Clock after;  // all that was put here
    long count = 0;
    std::unique_ptr<CUgraph_st> captured;
    bool is_void = false;  // the capture
};

struct CUevent_st {
    int device = 0;
    int stream = 0;
    long number = 0;
    emulation::Clock clock;
};

namespace emulation {

namespace {

constexpr long everything = std::numeric_limits<long>::max();

std::map<int, CUstream_st> default_streams;  // by device; their ids are the devices', negated
std::vector<CUstream_st*> streams;
int last_id = 0;
Clock host;  // what it has waited for
const Running* now = nullptr;
int device_of_work = no_device;
thread_local CUstream_st* captures = nullptr;  // where this thread does

CUstream_st& default_stream_of(int device) {
    CUstream_st& stream = default_streams[device];
    stream.id = -device;
    stream.device = device;
    return stream;
}

CUstream_st& stream_of(cudaStream_t stream) {
    return stream != nullptr ? *stream : default_stream_of(current_device());
}

/// Null for one that is gone, and whose work is done.
CUstream_st* stream_of(int id) {
    if (id <= 0) return &default_stream_of(-id);
    const auto found =
        std::find_if(streams.begin(), streams.end(), [&](const CUstream_st* one) { return one->id == id; });
    return found != streams.end() ? *found : nullptr;
}

void run(CUstream_st& stream, long last) {
    while (!stream.items.empty() && stream.items.front().number <= last) {
        const CUstream_st::Item item = std::move(stream.items.front());
        stream.items.pop_front();
        if (lost() != cudaSuccess) continue;  // a lost device does nothing
        const Running one{stream.id, item.number, &item.before};
        const Running* const before = now;
        now = &one;
        try {
            item.work();
        } catch (const std::runtime_error& fault) {
            lose(fault.what());
        }
        now = before;
    }
}

void finish(CUstream_st& stream) {
    run(stream, everything);
    host.join(stream.after);
}

/// While a device's kernel or product runs.
class OnDevice {
  public:
    explicit OnDevice(int device) : before_(std::exchange(device_of_work, device)) {}
    OnDevice(const OnDevice&) = delete;
    OnDevice& operator=(const OnDevice&) = delete;
    ~OnDevice() { device_of_work = before_; }

  private:
    int before_;
};

void append(CUstream_st& stream, Work work) {
    stream.after.join(host);
    const long number = ++stream.count;
    stream.items.push_back({number, stream.after, std::move(work)});
    stream.after.see(stream.id, number);
}

}  // namespace

cudaError_t enqueue(cudaStream_t stream, Task task) {
    if (stream == nullptr && captures != nullptr) {
        captures->is_void = true;
        return cudaErrorStreamCaptureImplicit;
    }
    use_device();
    CUstream_st& to = stream_of(stream);
    if (to.captured == nullptr) {
        append(to, task());
        return cudaSuccess;
    }
    if (to.is_void) return cudaErrorStreamCaptureInvalidated;
    to.captured->tasks.push_back(std::move(task));
    return cudaSuccess;
}

cudaError_t enqueue_work(cudaStream_t stream, Work work) {
    const int device = current_device();
    if (stream_of(stream).device != device) return cudaErrorInvalidResourceHandle;
    count_launch();
    Work on_device = [device, work = std::move(work)] {
        const OnDevice on(device);
        work();
    };
    return enqueue(stream, [on_device = std::move(on_device)] { return on_device; });
}

void finish(cudaStream_t stream) {
    finish(stream_of(stream));
}

void finish_all() {
    for (CUstream_st* stream : streams) finish(*stream);
    for (auto& [device, stream] : default_streams) finish(stream);
}

const Running* running() {
    return now;
}

int running_device() {
    return device_of_work;
}

bool has_many_streams() {
    return streams.size() > 1;
}

bool is_capturing(cudaStream_t stream) {
    return stream_of(stream).captured != nullptr;
}

cudaError_t break_capture(cudaStream_t stream) {
    stream_of(stream).is_void = true;
    return cudaErrorStreamCaptureUnsupported;
}

cudaError_t forbidden_in_capture() {
    return captures != nullptr ? break_capture(captures) : cudaSuccess;
}

void launch(cudaStream_t stream, dim3 grid, dim3 block, const char*, Work kernel) {
    static_cast<void>(call([&] {
        constexpr unsigned most = 65535;
        const unsigned threads = block.x * block.y * block.z;
        const bool is_valid = grid.x > 0 && grid.x <= 0x7FFFFFFFu && grid.y > 0 && grid.y <= most &&
                              grid.z > 0 && grid.z <= most && threads > 0 && threads <= 1024;
        if (!is_valid) return cudaErrorInvalidConfiguration;
        return enqueue_work(stream,
                            [grid, block, kernel = std::move(kernel)] { run_grid(grid, block, kernel); });
    }));
}

}  // namespace emulation

using namespace emulation;

cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned) {
    return call([&] {
        *stream = new CUstream_st;
        (*stream)->id = ++last_id;
        (*stream)->device = current_device();
        streams.push_back(*stream);
        count_object(1);
        return cudaSuccess;
    });
}

cudaError_t cudaStreamDestroy(cudaStream_t stream) {
    const std::lock_guard lock(mutex());
    finish(stream);
    if (captures == stream) captures = nullptr;
    std::erase(streams, stream);
    count_object(-1);
    delete stream;
    return cudaSuccess;
}

cudaError_t cudaStreamSynchronize(cudaStream_t stream) {
    return call([&] {
        if (is_capturing(stream)) return break_capture(stream);
        count_wait();
        finish(stream);
        return lost();
    });
}

cudaError_t cudaDeviceSynchronize() {
    return call([] {
        if (captures != nullptr) return break_capture(captures);
        count_wait();
        finish_all();
        return lost();
    });
}

cudaError_t cudaEventCreateWithFlags(cudaEvent_t* event, unsigned) {
    return call([&] {
        *event = new CUevent_st;
        (*event)->device = current_device();
        count_object(1);
        return cudaSuccess;
    });
}

cudaError_t cudaEventDestroy(cudaEvent_t event) {
    const std::lock_guard lock(mutex());
    count_object(-1);
    delete event;
    return cudaSuccess;
}

cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream) {
    return call([&] {
        if (is_capturing(stream)) return break_capture(stream);
        CUstream_st& of = stream_of(stream);
        if (event->device != of.device) return cudaErrorInvalidResourceHandle;
        *event = {event->device, of.id, of.count, of.after};
        return cudaSuccess;
    });
}

cudaError_t cudaEventSynchronize(cudaEvent_t event) {
    return call([&] {
        count_wait();
        if (CUstream_st* const stream = stream_of(event->stream)) run(*stream, event->number);
        host.join(event->clock);
        return lost();
    });
}

cudaError_t cudaStreamWaitEvent(cudaStream_t stream, cudaEvent_t event, unsigned) {
    return call([&] {
        if (is_capturing(stream)) return break_capture(stream);
        CUstream_st& waiting = stream_of(stream);
        waiting.after.join(event->clock);
        append(waiting, [id = event->stream, number = event->number] {
            if (CUstream_st* const other = stream_of(id)) run(*other, number);
        });
        return cudaSuccess;
    });
}

cudaError_t cudaStreamBeginCapture(cudaStream_t stream, cudaStreamCaptureMode) {
    return call([&] {
        if (stream == nullptr) return cudaErrorStreamCaptureUnsupported;
        if (stream->captured != nullptr || captures != nullptr) return cudaErrorIllegalState;
        stream->captured = std::make_unique<CUgraph_st>();
        stream->is_void = false;
        captures = stream;
        return cudaSuccess;
    });
}

/// The capture is over whatever this reports, but for another thread's.
cudaError_t cudaStreamEndCapture(cudaStream_t stream, cudaGraph_t* graph) {
    const std::lock_guard lock(mutex());
    *graph = nullptr;
    if (!is_capturing(stream)) return report(cudaErrorIllegalState);
    if (captures != stream) return report(cudaErrorStreamCaptureWrongThread);
    captures = nullptr;
    auto captured = std::move(stream->captured);
    return call([&] {
        if (stream->is_void) return cudaErrorStreamCaptureInvalidated;
        *graph = captured.release();
        count_object(1);
        return cudaSuccess;
    });
}

cudaError_t cudaGraphDestroy(cudaGraph_t graph) {
    const std::lock_guard lock(mutex());
    count_object(-1);
    delete graph;
    return cudaSuccess;
}

cudaError_t cudaGraphInstantiate(cudaGraphExec_t* executable, cudaGraph_t graph, unsigned long long) {
    return call([&] {
        if (const cudaError_t error = forbidden_in_capture(); error != cudaSuccess) return error;
        *executable = new CUgraphExec_st{graph->tasks};
        count_object(1);
        return cudaSuccess;
    });
}

cudaError_t cudaGraphExecDestroy(cudaGraphExec_t executable) {
    const std::lock_guard lock(mutex());
    count_object(-1);
    delete executable;
    return cudaSuccess;
}

cudaError_t cudaGraphLaunch(cudaGraphExec_t executable, cudaStream_t stream) {
    return call([&] {
        if (is_capturing(stream)) return break_capture(stream);
        count_graph_launch();
        return enqueue(stream, [&]() -> Work {
            std::vector<Work> works;
            for (const Task& task : executable->tasks) works.push_back(task());
            return [works = std::move(works)] {
                for (const Work& work : works) work();
            };
        });
    });
}
