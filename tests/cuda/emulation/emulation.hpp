// A GPU for tests: kernels run on the host, and what a GPU would not forgive is a fault with a name.
//
// Each thread of a block is a fibre; one runs at a time, until it waits for others. What is checked:
//   global memory    every access that a kernel announces lies in one live device block, and is aligned
//   shared memory    the same, it was written before it is read, and no two threads touch a place without a
//                    barrier in between unless both read (threads of a warp: a warp's own exchange is enough)
//   barriers         all threads of a block come to the same one; all lanes of a warp to an exchange
//   streams          work waits until the host waits for it, so that a missing wait shows; two streams touch
//                    no memory without an event, or the host, in between unless both read
//   devices          streams, events and memory are of the device that was current when they were made: a
//                    kernel or a product goes into a stream of the current device and touches that one's
//                    memory alone; an event is recorded in a stream of its own device
//   copies           page-locked memory stays as it is while a copy from it is under way
//   graphs           what a capture forbids ends it; a replay has the pointers that were captured
//   blocks, handles  are counted: what is not given back can be seen
//   errors           any call can be made to fail
// Any thread of the host may call what CUDA has; `reset`, and what counts, are for one whose others have
// ended. A fault ends its kernel; as on a GPU, the next wait reports it, and the device is lost until
// `reset`.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

struct dim3 {
    unsigned x, y, z;
    constexpr dim3(unsigned a = 1, unsigned b = 1, unsigned c = 1) : x(a), y(b), z(c) {}
};

struct CUstream_st;

namespace emulation {

/// What the machine is; `reset` makes the usual one.
struct Machine {
    bool has_driver = true;
    int devices = 1;
    int capability = 90;
    std::size_t memory = std::size_t{1} << 30;  ///< bytes of the device
};
void reset(const Machine& machine = {});

/// Lets the `index`-th call from now fail, counted from 0. Giving back and asking for errors are not counted.
void fail_call(long index);
/// Whether that call has come.
bool has_failed();

/// Device and page-locked blocks, streams, events, graphs and handles that live.
long live_objects();
/// Whether anything was made, or put into a stream, while a device was the current one, since `reset`: CUDA
/// would have begun a context there, which takes time and hundreds of megabytes. To choose a device is not
/// counted, though it begins one since CUDA 12: else the return to the device before would hide all else.
bool is_used(int device);
/// What the last fault was; empty for none since `reset`.
std::string fault();
/// How many kernels and products that were asked for, graphs, and waits of the host there have been since
/// `reset`.
long launches();
long graph_launches();
long waits();

// ---- For the stand-ins of CUDA's headers, and for kernels.

void launch(CUstream_st* stream, dim3 grid, dim3 block, const char* name, std::function<void()> kernel);

void global_read(const void* at, std::size_t bytes);
void global_write(const void* at, std::size_t bytes);
void shared_read(const void* at, std::size_t bytes);
void shared_write(const void* at, std::size_t bytes);
void* shared_memory(const char* name, std::size_t bytes);

void barrier(const char* file, int line);
int lane();
/// What each lane of the warp gave; it is valid until the lane's next exchange but one.
const void* exchange(const void* value, std::size_t bytes);

template <class T>
const T* gather_warp(const T& value) {
    return static_cast<const T*>(exchange(&value, sizeof value));
}

/// To 10 bits of significand, ties away from zero.
float round_to_tf32(float value);

/// Runs `kernel` for every block of the grid now; throws std::runtime_error with the fault's name.
void run_grid(dim3 grid, dim3 block, const std::function<void()>& kernel);

/// Whether bytes lie in one live device block.
bool is_device_memory(const void* at, std::size_t bytes);

}  // namespace emulation
