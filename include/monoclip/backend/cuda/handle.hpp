// CUDA's handles, which are given back where their owners end.
#pragma once

#include <memory>
#include <type_traits>

#include "monoclip/backend/cuda/error.hpp"
#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

template <auto Destroy>
struct Destroyer {
    template <class Object>
    void operator()(Object object) const {
        static_cast<void>(Destroy(object));  // where it fails the device is lost, and the object with it
    }
};

template <class Handle, auto Destroy>
using Owned = std::unique_ptr<std::remove_pointer_t<Handle>, Destroyer<Destroy>>;

using OwnedStream = Owned<cudaStream_t, cudaStreamDestroy>;
using OwnedEvent = Owned<cudaEvent_t, cudaEventDestroy>;
using OwnedGraph = Owned<cudaGraph_t, cudaGraphDestroy>;
using OwnedGraphExec = Owned<cudaGraphExec_t, cudaGraphExecDestroy>;
using OwnedBlas = Owned<cublasLtHandle_t, cublasLtDestroy>;

/// A stream, or an event, of the current device.
inline OwnedStream make_stream() {
    cudaStream_t stream = nullptr;
    check(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "making a stream");
    return OwnedStream(stream);
}
inline OwnedEvent make_event() {
    cudaEvent_t event = nullptr;
    check(cudaEventCreateWithFlags(&event, cudaEventDisableTiming), "making an event");
    return OwnedEvent(event);
}

}  // namespace monoclip::inline v0_1::detail::cuda
