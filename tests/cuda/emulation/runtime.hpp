// What the stand-ins share: the state of the machine, and what a call of CUDA begins and ends with.
#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "cuda_runtime.h"

namespace emulation {

/// The lock that every call holds.
std::recursive_mutex& mutex();

/// The error that this call must report instead of doing anything: of a lost device, or one that was asked
/// for.
std::optional<cudaError_t> error_of_call();

/// Remembers an error for `cudaGetLastError`.
cudaError_t report(cudaError_t error);

/// A call's status: an error that it must report, or what `body` gives.
template <class Body>
cudaError_t call(const Body& body) {
    const std::lock_guard lock(mutex());
    const auto error = error_of_call();
    return report(error ? *error : body());
}

/// After a fault the device is lost: what every call reports from then on; cudaSuccess while it is not.
cudaError_t lost();
void lose(const std::string& fault);

/// The calling thread's device, and how many there are.
int current_device();
int devices();
/// Remembers that the current device was given something.
void use_device();

/// Counts an object that lives, or no longer; a wait of the host; a kernel or a product; a graph.
void count_object(long change);
void count_wait();
void count_launch();
void count_graph_launch();

std::size_t memory_of_device();

}  // namespace emulation
