// What the stand-ins share: the state of the machine, and streams of work.
#pragma once

#include <functional>
#include <optional>

#include "cuda_runtime.h"

namespace emulation {

/// The error that this call must report instead of doing anything: of a lost device, or one that was asked
/// for.
std::optional<cudaError_t> error_of_call();

/// Puts work into a stream; null is the default one.
void enqueue(cudaStream_t stream, std::function<void()> work);

/// Counts an object that lives, or no longer.
void count_object(long change);

/// The lock that every call holds.
void with_lock(const std::function<void()>& body);

}  // namespace emulation
