// The stand-in for CUDA's runtime: memory, streams, errors. See emulation.hpp.
#include "runtime.hpp"

#include <cstdlib>
#include <cstring>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

struct CUstream_st {
    std::deque<std::function<void()>> work;
};

namespace emulation {

namespace {

struct Memory {
    std::size_t bytes;
    bool on_device;
};

struct State {
    Machine machine;
    std::map<const char*, Memory> blocks;  // by where they begin
    std::size_t device_bytes = 0;
    long objects = 0;
    std::optional<long> calls_to_failure;
    bool failed = false;
    cudaError_t lost = cudaSuccess;  // what every call reports after a fault
    cudaError_t last = cudaSuccess;
    std::string fault;
    long launches = 0;
    long waits = 0;
    std::vector<CUstream_st*> streams;
    CUstream_st default_stream;
};

State state;
std::recursive_mutex mutex;
thread_local int current_device = 0;

cudaError_t report(cudaError_t error) {
    if (error != cudaSuccess) state.last = error;
    return error;
}

void run(CUstream_st& stream) {
    while (!stream.work.empty()) {
        const std::function<void()> work = std::move(stream.work.front());
        stream.work.pop_front();
        if (state.lost != cudaSuccess) continue;  // a lost device does nothing
        try {
            work();
        } catch (const std::runtime_error& fault) {
            state.fault = fault.what();
            state.lost = cudaErrorLaunchFailure;
        }
    }
}

void run_all() {
    for (CUstream_st* stream : state.streams) run(*stream);
    run(state.default_stream);
}

const std::pair<const char* const, Memory>* block_of(const void* at, std::size_t bytes) {
    const auto* begin = static_cast<const char*>(at);
    auto found = state.blocks.upper_bound(begin);
    if (found == state.blocks.begin()) return nullptr;
    --found;
    return begin + bytes <= found->first + found->second.bytes ? &*found : nullptr;
}

bool is_pinned(const void* at, std::size_t bytes) {
    const auto* found = block_of(at, bytes);
    return found != nullptr && !found->second.on_device;
}

cudaError_t allocate(void** block, std::size_t bytes, bool on_device) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    if (on_device && state.device_bytes + bytes > state.machine.memory)
        return report(cudaErrorMemoryAllocation);
    constexpr std::size_t alignment = 256;
    if (posix_memalign(block, alignment, bytes != 0 ? bytes : 1) != 0)
        return report(cudaErrorMemoryAllocation);
    std::memset(*block, 0xFF, bytes);  // NaNs: nobody may count on zeros
    state.blocks[static_cast<const char*>(*block)] = {bytes, on_device};
    if (on_device) state.device_bytes += bytes;
    ++state.objects;
    return cudaSuccess;
}

cudaError_t release(void* block, bool on_device) {
    const std::lock_guard lock(mutex);
    if (block == nullptr) return cudaSuccess;
    const auto found = state.blocks.find(static_cast<const char*>(block));
    if (found == state.blocks.end() || found->second.on_device != on_device)
        return report(cudaErrorInvalidValue);
    run_all();  // giving back waits for the device
    if (on_device) state.device_bytes -= found->second.bytes;
    state.blocks.erase(found);
    --state.objects;
    std::free(block);
    return cudaSuccess;
}

}  // namespace

void with_lock(const std::function<void()>& body) {
    const std::lock_guard lock(mutex);
    body();
}

std::optional<cudaError_t> error_of_call() {
    if (!state.machine.has_driver) return cudaErrorInsufficientDriver;
    if (state.machine.devices == 0) return cudaErrorNoDevice;
    if (state.lost != cudaSuccess) return state.lost;
    if (state.calls_to_failure && (*state.calls_to_failure)-- == 0) {
        state.failed = true;
        return cudaErrorUnknown;
    }
    return std::nullopt;
}

void enqueue(cudaStream_t stream, std::function<void()> work) {
    CUstream_st& to = stream != nullptr ? *stream : state.default_stream;
    to.work.push_back(std::move(work));
}

void count_object(long change) {
    state.objects += change;
}

void reset(const Machine& machine) {
    const std::lock_guard lock(mutex);
    state.machine = machine;
    state.calls_to_failure.reset();
    state.failed = false;
    state.lost = state.last = cudaSuccess;
    state.fault.clear();
    state.launches = state.waits = 0;
    current_device = 0;
}

void fail_call(long index) {
    const std::lock_guard lock(mutex);
    state.calls_to_failure = index;
    state.failed = false;
}
bool has_failed() {
    const std::lock_guard lock(mutex);
    return state.failed;
}
long live_objects() {
    const std::lock_guard lock(mutex);
    return state.objects;
}
std::string fault() {
    const std::lock_guard lock(mutex);
    return state.fault;
}
long launches() {
    const std::lock_guard lock(mutex);
    return state.launches;
}
long waits() {
    const std::lock_guard lock(mutex);
    return state.waits;
}

bool is_device_memory(const void* at, std::size_t bytes) {
    const auto* found = block_of(at, bytes);
    return found != nullptr && found->second.on_device;
}

void launch(cudaStream_t stream, dim3 grid, dim3 block, const char*, std::function<void()> kernel) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) {
        state.last = *error;
        return;
    }
    constexpr unsigned most = 65535;
    const bool is_valid = grid.x > 0 && grid.x <= 0x7FFFFFFFu && grid.y > 0 && grid.y <= most && grid.z > 0 &&
                          grid.z <= most && block.x * block.y * block.z > 0 &&
                          block.x * block.y * block.z <= 1024;
    if (!is_valid) {
        state.last = cudaErrorInvalidConfiguration;
        return;
    }
    ++state.launches;
    enqueue(stream, [grid, block, kernel = std::move(kernel)] { run_grid(grid, block, kernel); });
}

}  // namespace emulation

using namespace emulation;

cudaError_t cudaGetDeviceCount(int* count) {
    const std::lock_guard lock(mutex);
    *count = 0;
    if (const auto error = error_of_call()) return report(*error);
    *count = state.machine.devices;
    return cudaSuccess;
}

cudaError_t cudaGetDevice(int* device) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    *device = current_device;
    return cudaSuccess;
}

cudaError_t cudaSetDevice(int device) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    if (device < 0 || device >= state.machine.devices) return report(cudaErrorInvalidDevice);
    current_device = device;
    return cudaSuccess;
}

cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr attribute, int) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    const int capability = state.machine.capability;
    *value = attribute == cudaDevAttrComputeCapabilityMajor ? capability / 10 : capability % 10;
    return cudaSuccess;
}

cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    *stream = new CUstream_st;
    state.streams.push_back(*stream);
    ++state.objects;
    return cudaSuccess;
}

cudaError_t cudaStreamDestroy(cudaStream_t stream) {
    const std::lock_guard lock(mutex);
    run(*stream);
    std::erase(state.streams, stream);
    --state.objects;
    delete stream;
    return cudaSuccess;
}

cudaError_t cudaStreamSynchronize(cudaStream_t stream) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    ++state.waits;
    run(stream != nullptr ? *stream : state.default_stream);
    return report(state.lost);
}

cudaError_t cudaMalloc(void** block, std::size_t bytes) {
    return allocate(block, bytes, true);
}
cudaError_t cudaFree(void* block) {
    return release(block, true);
}
cudaError_t cudaMallocHost(void** block, std::size_t bytes) {
    return allocate(block, bytes, false);
}
cudaError_t cudaFreeHost(void* block) {
    return release(block, false);
}

/// From page-locked memory the numbers are read when the copy's turn comes, from other memory at once; to
/// other memory the copy is waited for.
cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind,
                            cudaStream_t stream) {
    const std::lock_guard lock(mutex);
    if (const auto error = error_of_call()) return report(*error);
    const bool from_device = kind != cudaMemcpyHostToDevice;
    const bool to_device = kind != cudaMemcpyDeviceToHost;
    if (is_device_memory(from, bytes) != from_device || is_device_memory(to, bytes) != to_device)
        return report(cudaErrorInvalidValue);
    if (!from_device && !is_pinned(from, bytes)) {
        const auto* begin = static_cast<const char*>(from);
        const auto copy = std::make_shared<std::vector<char>>(begin, begin + bytes);
        enqueue(stream, [to, copy] { std::memcpy(to, copy->data(), copy->size()); });
        return cudaSuccess;
    }
    enqueue(stream, [to, from, bytes] { std::memcpy(to, from, bytes); });
    if (!to_device && !is_pinned(to, bytes)) run(stream != nullptr ? *stream : state.default_stream);
    return report(state.lost);
}

cudaError_t cudaGetLastError() {
    const std::lock_guard lock(mutex);
    const cudaError_t error = state.lost != cudaSuccess ? state.lost : state.last;
    state.last = cudaSuccess;
    return error;
}

const char* cudaGetErrorName(cudaError_t error) {
    switch (error) {
        case cudaSuccess:
            return "cudaSuccess";
        case cudaErrorMemoryAllocation:
            return "cudaErrorMemoryAllocation";
        case cudaErrorInsufficientDriver:
            return "cudaErrorInsufficientDriver";
        case cudaErrorNoDevice:
            return "cudaErrorNoDevice";
        case cudaErrorLaunchFailure:
            return "cudaErrorLaunchFailure";
        default:
            return "cudaErrorUnknown";
    }
}

const char* cudaGetErrorString(cudaError_t error) {
    return error == cudaErrorLaunchFailure ? "unspecified launch failure" : "what CUDA says of it";
}
