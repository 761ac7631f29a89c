// A device as a model uses it: its stream, its memory, and cuBLASLt's handle; and the scratch of a call
// there.
#pragma once

#include <exception>
#include <memory>
#include <utility>

#include "monoclip/backend/cuda/error.hpp"
#include "monoclip/backend/cuda/graph.hpp"
#include "monoclip/backend/cuda/handle.hpp"
#include "monoclip/backend/cuda/memory.hpp"
#include "monoclip/backend/cuda/options.hpp"
#include "monoclip/backend/cuda/platform.hpp"
#include "monoclip/core/arena.hpp"

namespace monoclip::inline v0_1 {

namespace detail::cuda {

class Device {
  public:
    /// Throws cuda.101 without a driver, cuda.102 without that device, cuda.103 for a precision, or a device,
    /// that does not go.
    explicit Device(const Cuda& options) : index_(options.device), memory_(index_), pinned_(index_) {
        require_device(options);
        const DeviceGuard guard(index_);
        if (options.stream != nullptr) {
            stream_ = options.stream;
        } else {
            owned_stream_ = make_stream();
            stream_ = owned_stream_.get();
        }
        cublasLtHandle_t handle = nullptr;
        check(cublasLtCreate(&handle), "starting cuBLASLt");
        blas_.reset(handle);
    }

    int index() const { return index_; }
    cudaStream_t stream() const { return stream_; }
    cublasLtHandle_t blas() const { return blas_.get(); }
    MemoryResource* memory() { return &memory_; }
    MemoryResource* pinned() { return &pinned_; }

    /// Waits until all work of the stream is done. Throws cuda.105 where some of it failed.
    void wait(const char* what) const { check(cudaStreamSynchronize(stream_), what); }

  private:
    static void require_device(const Cuda& options) {
        int count = 0;
        check(cudaGetDeviceCount(&count), "looking for devices");
        if (options.device < 0 || options.device >= count) {
            throw Error("cuda.102", concat("there is no device ", options.device, " among ", count));
        }
        int major = 0;
        int minor = 0;
        check(cudaDeviceGetAttribute(&major, cudaDevAttrComputeCapabilityMajor, options.device),
              "asking for the compute capability");
        check(cudaDeviceGetAttribute(&minor, cudaDevAttrComputeCapabilityMinor, options.device),
              "asking for the compute capability");
        const int needed =
            options.precision == Precision::bf16 || options.precision == Precision::tf32 ? 80 : 75;
        if (10 * major + minor < needed) {
            throw Error("cuda.103", concat("device ", options.device, " has compute capability ", major, ".",
                                           minor, ", this precision needs ", needed / 10, ".", needed % 10));
        }
    }

    int index_;
    DeviceMemory memory_;
    PinnedMemory pinned_;
    cudaStream_t stream_ = nullptr;
    OwnedStream owned_stream_;
    OwnedBlas blas_;
};

}  // namespace detail::cuda

/// Scratch for one call: device memory for matrices, page-locked memory for what the host reads and writes,
/// and the graphs of work that was done there. It keeps the device's stream and memory alive.
class CudaWorkspace {
  public:
    /// Allocates both. Throws cuda.104 where the memory does not suffice.
    CudaWorkspace(std::shared_ptr<detail::cuda::Device> device, const ScratchBytes& bytes)
        : device_(std::move(device)),
          matrices_(bytes.matrices, device_->memory()),
          host_(bytes.host, device_->pinned()) {}

    CudaWorkspace(CudaWorkspace&&) noexcept = default;
    /// What it held before goes to `other`, with the device that takes it back.
    CudaWorkspace& operator=(CudaWorkspace&& other) noexcept {
        std::swap(device_, other.device_);
        std::swap(matrices_, other.matrices_);
        std::swap(host_, other.host_);
        std::swap(graphs_, other.graphs_);
        return *this;
    }

    /// The device that the memory is of.
    const detail::cuda::Device& device() const { return *device_; }
    /// Device memory.
    const Workspace& matrices() const { return matrices_; }
    /// Page-locked host memory.
    const Workspace& host() const { return host_; }
    /// What was captured in this memory. Of one call at a time, as the memory is.
    detail::cuda::Graphs& graphs() const { return *graphs_; }

  private:
    std::shared_ptr<detail::cuda::Device> device_;
    Workspace matrices_;
    Workspace host_;
    std::unique_ptr<detail::cuda::Graphs> graphs_ = std::make_unique<detail::cuda::Graphs>();
};

/// Hands out pieces of both. While it lives, its device is the calling thread's current one.
class CudaArena {
  public:
    /// The workspace must outlive it, and serve no other call meanwhile.
    explicit CudaArena(const CudaWorkspace& workspace)
        : device_(workspace.device()),
          guard_(device_.index()),
          matrices_(workspace.matrices()),
          host_(workspace.host()),
          graphs_(workspace.graphs()),
          exceptions_(std::uncaught_exceptions()) {}
    CudaArena(const CudaArena&) = delete;
    CudaArena& operator=(const CudaArena&) = delete;
    ~CudaArena() {
        // A call that ends by an exception may leave copies under way, which the next one's must not meet.
        if (std::uncaught_exceptions() != exceptions_)
            static_cast<void>(cudaDeviceSynchronize());  // another model's stream may be at work here
    }

    /// Uninitialised device memory. Throws context.104 when the workspace is too small.
    std::byte* take(std::size_t bytes) { return matrices_.take(bytes); }
    /// The page-locked part.
    Arena& host() { return host_; }
    /// Those of the workspace.
    detail::cuda::Graphs& graphs() { return graphs_; }

    /// Gives back at its end what was taken since it was made.
    class Scope {
      public:
        /// Scopes of one arena must end in the opposite order.
        explicit Scope(CudaArena& arena) : matrices_(arena.matrices_), host_(arena.host_) {}

      private:
        Arena::Scope matrices_;
        Arena::Scope host_;
    };

  private:
    const detail::cuda::Device& device_;
    detail::cuda::DeviceGuard guard_;
    Arena matrices_;
    Arena host_;
    detail::cuda::Graphs& graphs_;
    int exceptions_;
};

}  // namespace monoclip::inline v0_1
