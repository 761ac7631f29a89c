// The stand-in for CUDA's runtime: the machine, its devices, and errors. See emulation.hpp.
#include "runtime.hpp"

#include <set>
#include <string>

namespace emulation {

namespace {

struct State {
    Machine machine;
    long objects = 0;
    std::optional<long> calls_to_failure;
    bool failed = false;
    cudaError_t lost = cudaSuccess;  // what every call reports after a fault
    std::string fault;
    std::set<int> used;  // devices
    long launches = 0;
    long graph_launches = 0;
    long waits = 0;
};

State state;
// What CUDA keeps for each thread of the host.
thread_local int chosen_device = 0;
thread_local cudaError_t last_error = cudaSuccess;

}  // namespace

std::recursive_mutex& mutex() {
    static std::recursive_mutex one;
    return one;
}

cudaError_t report(cudaError_t error) {
    if (error != cudaSuccess) last_error = error;
    return error;
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

cudaError_t lost() {
    return state.lost;
}
void lose(const std::string& fault) {
    state.fault = fault;
    state.lost = cudaErrorLaunchFailure;
}

int current_device() {
    return chosen_device;
}
int devices() {
    return state.machine.devices;
}
void use_device() {
    state.used.insert(chosen_device);
}

void count_object(long change) {
    if (change > 0) use_device();
    state.objects += change;
}
void count_wait() {
    ++state.waits;
}
void count_launch() {
    ++state.launches;
}
void count_graph_launch() {
    ++state.graph_launches;
}

std::size_t memory_of_device() {
    return state.machine.memory;
}

void reset(const Machine& machine) {
    const std::lock_guard lock(mutex());
    state.machine = machine;
    state.calls_to_failure.reset();
    state.failed = false;
    state.lost = last_error = cudaSuccess;
    state.fault.clear();
    state.used.clear();
    state.launches = state.graph_launches = state.waits = 0;
    chosen_device = 0;
}

void fail_call(long index) {
    const std::lock_guard lock(mutex());
    state.calls_to_failure = index;
    state.failed = false;
}
bool has_failed() {
    const std::lock_guard lock(mutex());
    return state.failed;
}
long live_objects() {
    const std::lock_guard lock(mutex());
    return state.objects;
}
bool is_used(int device) {
    const std::lock_guard lock(mutex());
    return state.used.contains(device);
}
std::string fault() {
    const std::lock_guard lock(mutex());
    return state.fault;
}
long launches() {
    const std::lock_guard lock(mutex());
    return state.launches;
}
long graph_launches() {
    const std::lock_guard lock(mutex());
    return state.graph_launches;
}
long waits() {
    const std::lock_guard lock(mutex());
    return state.waits;
}

}  // namespace emulation

using namespace emulation;

cudaError_t cudaGetDeviceCount(int* count) {
    *count = 0;
    return call([&] {
        *count = state.machine.devices;
        return cudaSuccess;
    });
}

cudaError_t cudaGetDevice(int* device) {
    return call([&] {
        *device = chosen_device;
        return cudaSuccess;
    });
}

cudaError_t cudaSetDevice(int device) {
    return call([&] {
        if (device < 0 || device >= state.machine.devices) return cudaErrorInvalidDevice;
        chosen_device = device;
        return cudaSuccess;
    });
}

cudaError_t cudaDeviceGetAttribute(int* value, cudaDeviceAttr attribute, int) {
    return call([&] {
        const int capability = state.machine.capability;
        *value = attribute == cudaDevAttrComputeCapabilityMajor ? capability / 10 : capability % 10;
        return cudaSuccess;
    });
}

cudaError_t cudaGetLastError() {
    const std::lock_guard lock(mutex());
    const cudaError_t error = state.lost != cudaSuccess ? state.lost : last_error;
    last_error = cudaSuccess;
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
        case cudaErrorInvalidResourceHandle:
            return "cudaErrorInvalidResourceHandle";
        case cudaErrorLaunchFailure:
            return "cudaErrorLaunchFailure";
        default:
            return "cudaErrorUnknown";
    }
}

const char* cudaGetErrorString(cudaError_t error) {
    return error == cudaErrorLaunchFailure ? "unspecified launch failure" : "what CUDA says of it";
}
