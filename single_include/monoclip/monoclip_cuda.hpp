// monoclip on an NVIDIA GPU, for .cu files. Made from include/monoclip by tools/amalgamate.py; do not edit
// it here. Needs the CUDA toolkit, and cuBLASLt to link (-lcublasLt). Its licence is monoclip.hpp's.
#pragma once

#include "monoclip.hpp"

// ---- monoclip/backend/cuda/platform.hpp

#if !__has_include(<cuda_runtime.h>) || !__has_include(<cublasLt.h>)
#error \
    "monoclip/cuda.hpp needs the headers of the CUDA toolkit (cuda_runtime.h, cublasLt.h), which are not here"
#endif

#include <cublasLt.h>
#include <cuda_runtime.h>

#if !defined(__CUDACC__) && !defined(MONOCLIP_CUDA_EMULATION)
#error "monoclip/cuda.hpp holds CUDA kernels: include it in a .cu file, which nvcc compiles"
#endif

// ---- monoclip/backend/cuda/platform.hpp

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int warp_size = 32;
inline constexpr unsigned whole_warp = 0xFFFFFFFFu;

#if defined(MONOCLIP_CUDA_EMULATION)
inline void watch_read(const void* at, std::size_t bytes) {
    emulation::global_read(at, bytes);
}
inline void watch_write(const void* at, std::size_t bytes) {
    emulation::global_write(at, bytes);
}
inline void watch_shared_read(const void* at, std::size_t bytes) {
    emulation::shared_read(at, bytes);
}
inline void watch_shared_write(const void* at, std::size_t bytes) {
    emulation::shared_write(at, bytes);
}
#else
__device__ inline void watch_read(const void*, std::size_t) {}
__device__ inline void watch_write(const void*, std::size_t) {}
__device__ inline void watch_shared_read(const void*, std::size_t) {}
__device__ inline void watch_shared_write(const void*, std::size_t) {}
#endif

#if defined(MONOCLIP_CUDA_EMULATION)
#define MONOCLIP_CUDA_UNROLL
#define MONOCLIP_CUDA_ROLLED
#else
#define MONOCLIP_CUDA_UNROLL _Pragma("unroll")
#define MONOCLIP_CUDA_ROLLED _Pragma("unroll 1")
#endif

template <class T, int Count>
struct alignas(sizeof(T) * Count < 16 ? sizeof(T) * Count : 16) Pack {
    T numbers[Count];
};

template <class T>
inline constexpr int pack_size = 16 / static_cast<int>(sizeof(T));

template <class T, int Count>
__device__ inline Pack<T, Count> load_pack(const T* at) {
    constexpr int at_once = static_cast<int>(alignof(Pack<T, Count>) / sizeof(T));
    for (int i = 0; i < Count; i += at_once) watch_read(at + i, alignof(Pack<T, Count>));
    return *reinterpret_cast<const Pack<T, Count>*>(at);
}
template <class T, int Count>
__device__ inline void store_pack(T* at, const Pack<T, Count>& pack) {
    constexpr int at_once = static_cast<int>(alignof(Pack<T, Count>) / sizeof(T));
    for (int i = 0; i < Count; i += at_once) watch_write(at + i, alignof(Pack<T, Count>));
    *reinterpret_cast<Pack<T, Count>*>(at) = pack;
}

template <class T>
struct SharedArray {
    T* numbers;

    __device__ T load(int index) const {
        watch_shared_read(numbers + index, sizeof(T));
        return numbers[index];
    }
    __device__ void store(int index, T value) const {
        watch_shared_write(numbers + index, sizeof(T));
        numbers[index] = value;
    }
    __device__ Pack<T, 2> load_pair(int index) const {
        watch_shared_read(numbers + index, 2 * sizeof(T));
        return *reinterpret_cast<const Pack<T, 2>*>(numbers + index);
    }
    template <int Count>
    __device__ void store_pack(int index, const Pack<T, Count>& pack) const {
        watch_shared_write(numbers + index, sizeof pack);
        *reinterpret_cast<Pack<T, Count>*>(numbers + index) = pack;
    }
};

#if defined(MONOCLIP_CUDA_EMULATION)
#define MONOCLIP_SHARED(T, name, count)                                       \
    const SharedArray<T> name {                                               \
        static_cast<T*>(emulation::shared_memory(#name, sizeof(T) * (count))) \
    }
#else
#define MONOCLIP_SHARED(T, name, count)            \
    __shared__ alignas(16) T name##_memory[count]; \
    const SharedArray<T> name {                    \
        name##_memory                              \
    }
#endif

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/error.hpp

namespace monoclip::inline v0_1::detail::cuda {

inline void check(cudaError_t status, std::string_view what) {
    if (status == cudaSuccess) return;
    static_cast<void>(cudaGetLastError());  // an error that the next call would report once more
    const char* id = "cuda.105";
    if (status == cudaErrorInsufficientDriver || status == cudaErrorInitializationError ||
        status == cudaErrorSystemDriverMismatch || status == cudaErrorSystemNotReady ||
        status == cudaErrorStubLibrary)
        id = "cuda.101";
    if (status == cudaErrorNoDevice || status == cudaErrorInvalidDevice) id = "cuda.102";
    if (status == cudaErrorMemoryAllocation) id = "cuda.104";
    throw Error(id, concat(what, ": ", cudaGetErrorString(status), " (", cudaGetErrorName(status), ")"));
}

inline void check(cublasStatus_t status, std::string_view what) {
    if (status == CUBLAS_STATUS_SUCCESS) return;
    static_cast<void>(cudaGetLastError());  // where CUDA's own error was behind it
    throw Error(
        status == CUBLAS_STATUS_ALLOC_FAILED ? "cuda.104" : "cuda.106",
        concat(what, ": ", cublasLtGetStatusString(status), " (", cublasLtGetStatusName(status), ")"));
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/handle.hpp

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

// ---- monoclip/backend/cuda/graph.hpp

namespace monoclip::inline v0_1::detail::cuda {

class RunKey {
  public:
    RunKey(std::initializer_list<std::int64_t> extents, std::initializer_list<const void*> places) {
        auto next = std::copy(extents.begin(), extents.end(), numbers_.begin());
        for (const void* place : places)
            *next++ = static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(place));
    }

    friend bool operator==(const RunKey&, const RunKey&) = default;

  private:
    std::array<std::int64_t, 10> numbers_{};
};

class Graphs {
  public:
    template <class Work>
    std::span<const float> run(const std::shared_ptr<const void>& model, const RunKey& key,
                               cudaStream_t stream, const Work& work) {
        const auto found = std::find_if(runs_.begin(), runs_.end(),
                                        [&](const Run& run) { return run.model == model && run.key == key; });
        if (found == runs_.end()) {
            const std::span<const float> result = work(stream);
            remember({model, key});
            return result;
        }
        std::rotate(runs_.begin(), found, found + 1);
        Run& run = runs_.front();
        if (!run.graph && !run.is_refused) capture(run, work);
        if (!run.graph) return work(stream);
        check(cudaGraphLaunch(run.graph.get(), stream), "launching a graph");
        return run.result;
    }

  private:
    struct Run {
        std::shared_ptr<const void> model;  // held, so that no other one has its address
        RunKey key;
        OwnedGraphExec graph{};
        std::span<const float> result{};
        bool is_refused = false;
    };

    class Capture {
      public:
        explicit Capture(cudaStream_t stream) : stream_(stream) {
            check(cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal), "beginning a graph");
        }
        Capture(const Capture&) = delete;
        Capture& operator=(const Capture&) = delete;
        ~Capture() {
            if (stream_ == nullptr) return;
            cudaGraph_t graph = nullptr;
            static_cast<void>(cudaStreamEndCapture(stream_, &graph));
            const OwnedGraph given_back(graph);
        }
        OwnedGraph end() {
            cudaGraph_t graph = nullptr;
            const cudaError_t error = cudaStreamEndCapture(std::exchange(stream_, nullptr), &graph);
            OwnedGraph owned(graph);
            check(error, "ending a graph");
            return owned;
        }

      private:
        cudaStream_t stream_;
    };

    void remember(Run run) {
        if (runs_.size() == kept) runs_.pop_back();
        runs_.insert(runs_.begin(), std::move(run));
    }

    template <class Work>
    void capture(Run& run, const Work& work) {
        run.is_refused = true;
        try {
            if (!stream_) stream_ = make_stream();
            Capture capture(stream_.get());
            run.result = work(stream_.get());
            const OwnedGraph graph = capture.end();
            cudaGraphExec_t executable = nullptr;
            check(cudaGraphInstantiate(&executable, graph.get(), 0), "making a graph");
            run.graph.reset(executable);
        } catch (const Error&) {
            static_cast<void>(cudaGetLastError());  // where the device is lost, the next call says so too
        }
    }

    static constexpr std::size_t kept = 16;

    OwnedStream stream_;
    std::vector<Run> runs_;  // the last used first
};

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/memory.hpp

namespace monoclip::inline v0_1::detail::cuda {

class DeviceGuard {
  public:
    explicit DeviceGuard(int device) {
        check(cudaGetDevice(&before_), "asking for the current device");
        changed_ = device != before_;
        if (changed_) check(cudaSetDevice(device), concat("choosing device ", device));
    }
    DeviceGuard(const DeviceGuard&) = delete;
    DeviceGuard& operator=(const DeviceGuard&) = delete;
    ~DeviceGuard() {
        if (changed_) static_cast<void>(cudaSetDevice(before_));
    }

  private:
    int before_ = 0;
    bool changed_ = false;
};

class DeviceMemory final : public MemoryResource {
  public:
    explicit DeviceMemory(int device) : device_(device) {}

  private:
    void* do_allocate(std::size_t bytes, std::size_t) override {
        const DeviceGuard guard(device_);
        void* block = nullptr;
        check(cudaMalloc(&block, bytes), concat("taking ", bytes, " bytes of device memory"));
        return block;
    }
    void do_deallocate(void* block, std::size_t, std::size_t) override {
        static_cast<void>(cudaFree(block));  // where it fails the device is lost, and its memory with it
    }
    bool do_is_equal(const MemoryResource& other) const noexcept override { return this == &other; }

    int device_;
};

class PinnedMemory final : public MemoryResource {
  public:
    explicit PinnedMemory(int device) : device_(device) {}

  private:
    void* do_allocate(std::size_t bytes, std::size_t) override {
        const DeviceGuard guard(device_);
        void* block = nullptr;
        check(cudaMallocHost(&block, bytes), concat("taking ", bytes, " bytes of page-locked host memory"));
        return block;
    }
    void do_deallocate(void* block, std::size_t, std::size_t) override {
        static_cast<void>(cudaFreeHost(block));
    }
    bool do_is_equal(const MemoryResource& other) const noexcept override { return this == &other; }

    int device_;
};

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/options.hpp

namespace monoclip::inline v0_1 {

class CudaEngine;

/// An NVIDIA GPU: what `Clip` takes as its backend.
struct Cuda {
    using Engine = CudaEngine;  ///< what computes; see the concept `Engine`

    int device = 0;  ///< counted from 0, as CUDA does
    /// Where all work of the model is put; it must be the device's and outlive the model. Null: one of the
    /// model's own.
    cudaStream_t stream = nullptr;
    Precision precision = Precision::fp32;  ///< any; tf32 and bf16 from compute capability 8.0 on
    int threads = 0;  ///< of the host, for pictures and loading. Ignored when the context brings an executor.
    Context context{};  ///< what the host program brings: executor, memory, callbacks
    /// Whether work that comes again, of the same extents in the same scratch, is replayed as a CUDA graph.
    bool graphs = true;
    /// Whether `encode_images` sends decoded pictures, and the device resizes and normalises them: for hosts
    /// with few cores beside a fast device. The numbers are the same.
    bool resize_on_device = false;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/backend/cuda/device.hpp

namespace monoclip::inline v0_1 {

namespace detail::cuda {

class Device {
  public:
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

// ---- monoclip/backend/cuda/launch.hpp

namespace monoclip::inline v0_1::detail::cuda {

template <class... Parameters, class... Arguments>
void launch(cudaStream_t stream, dim3 grid, dim3 block, const char* name, void (*kernel)(Parameters...),
            const Arguments&... arguments) {
#if defined(MONOCLIP_CUDA_EMULATION)
    emulation::launch(stream, grid, block, name, [=] { kernel(Parameters(arguments)...); });
#else
    kernel<<<grid, block, 0, stream>>>(Parameters(arguments)...);
#endif
    check(cudaGetLastError(), name);
}

constexpr unsigned blocks(std::int64_t count, std::int64_t size) {
    return static_cast<unsigned>((count + size - 1) / size);
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/number.hpp

namespace monoclip::inline v0_1::detail::cuda {

struct Half {
    std::uint16_t bits;
};

struct Bfloat {
    std::uint16_t bits;
};

struct Tf32 {
    float value;
};

template <class Number>
using Stored = std::conditional_t<std::is_same_v<Number, Tf32>, float, Number>;

__device__ inline float to_float(float value) {
    return value;
}
__device__ inline float to_float(Half value) {
#if defined(MONOCLIP_CUDA_EMULATION)
    return half_to_float(value.bits);
#else
    float result;
    asm("cvt.f32.f16 %0, %1;" : "=f"(result) : "h"(value.bits));
    return result;
#endif
}
__device__ inline float to_float(Bfloat value) {
#if defined(MONOCLIP_CUDA_EMULATION)
    return bfloat16_to_float(value.bits);
#else
    return __uint_as_float(static_cast<unsigned>(value.bits) << 16);
#endif
}

template <class T>
__device__ inline T from_float(float value) {
    if constexpr (std::is_same_v<T, float>) {
        return value;
    } else if constexpr (std::is_same_v<T, Half>) {
#if defined(MONOCLIP_CUDA_EMULATION)
        return {float_to_half(value)};
#else
        std::uint16_t bits;
        asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
        return {bits};
#endif
    } else {
#if defined(MONOCLIP_CUDA_EMULATION)
        return {float_to_bfloat16(value)};
#elif defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
        std::uint16_t bits;
        asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(bits) : "f"(value));
        return {bits};
#else
        const unsigned bits = __float_as_uint(value);
        const bool is_nan = (bits & 0x7FFFFFFFu) > 0x7F800000u;
        const unsigned rounded = is_nan ? bits | 0x400000u : bits + 0x7FFFu + ((bits >> 16) & 1u);
        return {static_cast<std::uint16_t>(rounded >> 16)};
#endif
    }
}

constexpr bool is_narrow(Precision precision) {
    return precision == Precision::fp16 || precision == Precision::bf16;
}

constexpr std::size_t operand_bytes(Precision precision) {
    return is_narrow(precision) ? 2 : 4;
}

template <class Body>
void with_number(Precision precision, Body body) {
    switch (precision) {
        case Precision::fp32:
            return body(float{});
        case Precision::tf32:
            return body(Tf32{});
        case Precision::fp16:
            return body(Half{});
        case Precision::bf16:
            return body(Bfloat{});
    }
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/matrix.hpp

namespace monoclip::inline v0_1::detail::cuda {

template <class T>
struct DeviceMatrix {
    T* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0;

    DeviceMatrix() = default;
    DeviceMatrix(T* numbers, std::int64_t row_count, std::int64_t col_count, std::int64_t row_stride)
        : data(numbers), rows(row_count), cols(col_count), stride(row_stride) {}
    template <class Other>
    requires(std::is_same_v<const Other, T>) DeviceMatrix(const DeviceMatrix<Other>& other)
        : DeviceMatrix(other.data, other.rows, other.cols, other.stride) {}

    __device__ float load(int row, int col) const {
        const T* const at = data + row * stride + col;
        watch_read(at, sizeof(T));
        return to_float(*at);
    }
    __device__ void store(int row, int col, float value) const {
        T* const at = data + row * stride + col;
        watch_write(at, sizeof(T));
        *at = from_float<T>(value);
    }

    template <int Count>
    bool in_packs() const {
        constexpr std::size_t multiple = alignof(Pack<T, Count>);
        return reinterpret_cast<std::uintptr_t>(data) % multiple == 0 &&
               static_cast<std::size_t>(stride) * sizeof(T) % multiple == 0;
    }
    template <int Count>
    __device__ Pack<float, Count> load_pack(int row, int col) const {
        const auto from = cuda::load_pack<std::remove_const_t<T>, Count>(data + row * stride + col);
        Pack<float, Count> pack;
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < Count; ++i) pack.numbers[i] = to_float(from.numbers[i]);
        return pack;
    }
    template <int Count>
    __device__ void store_pack(int row, int col, const Pack<float, Count>& pack) const {
        Pack<T, Count> to;
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < Count; ++i) to.numbers[i] = from_float<T>(pack.numbers[i]);
        cuda::store_pack<T, Count>(data + row * stride + col, to);
    }
};

template <class Byte>
struct DeviceOperand {
    Byte* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0;

    DeviceOperand() = default;
    DeviceOperand(Byte* numbers, std::int64_t row_count, std::int64_t col_count, std::int64_t row_stride)
        : data(numbers), rows(row_count), cols(col_count), stride(row_stride) {}
    template <class Other>
    requires(std::is_same_v<const Other, Byte>) DeviceOperand(const DeviceOperand<Other>& other)
        : DeviceOperand(other.data, other.rows, other.cols, other.stride) {}

    template <class T>
    auto as() const {
        using Constant = std::conditional_t<std::is_const_v<Byte>, const T, T>;
        return DeviceMatrix<Constant>(reinterpret_cast<Constant*>(data), rows, cols, stride);
    }
};

struct DeviceSequences {
    std::int64_t count;
    std::int64_t length;
    Sequences::Placed lists;

    explicit DeviceSequences(const Sequences& sequences)
        : count(sequences.count), length(sequences.length), lists(sequences.placed) {}

    __device__ int begin(int index) const { return read(lists.offsets, index, index * length); }
    __device__ int end(int index) const { return read(lists.offsets, index + 1, (index + 1) * length); }
    __device__ int parent(int index) const { return read(lists.parents, index, -1); }
    __device__ int pooled_sequence(int row) const { return read(lists.pooled, row, row); }
    __device__ int pooled_row(Pooling pooling, int row) const {
        const int sequence = pooled_sequence(row);
        return pooling == Pooling::first ? begin(sequence) : end(sequence) - 1;
    }
    __device__ int position(int index) const {
        int before = 0;
        for (int i = parent(index); i >= 0; i = parent(i)) before += end(i) - begin(i);
        return before;
    }

  private:
    __device__ static int read(const std::int64_t* list, std::int64_t index, std::int64_t otherwise) {
        if (list == nullptr) return static_cast<int>(otherwise);
        watch_read(list + index, sizeof *list);
        return static_cast<int>(list[index]);
    }
};

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/kernels/activate.hpp

namespace monoclip::inline v0_1::detail::cuda {

template <Activation activation>
__device__ inline float activated(float x) {
    if constexpr (activation == Activation::relu) {
        return x < 0 ? 0 : x;  // NaN stays
    } else if constexpr (activation == Activation::gelu) {
        return 0.5f * x * erfcf(x * -0.70710678118654752f);
    } else {
        return x / (1.0f + expf(-1.702f * x));
    }
}

inline constexpr int activate_threads = 256;

template <class T, Activation activation>
__global__ void __launch_bounds__(activate_threads)
    activate_kernel(DeviceMatrix<T> rows, const float* bias, bool in_packs) {
    const int row = static_cast<int>(blockIdx.x);
    const int cols = static_cast<int>(rows.cols);
    const auto result = [&](int col, float x) {
        if (bias != nullptr) {
            watch_read(bias + col, sizeof *bias);
            x += bias[col];
        }
        return activated<activation>(x);
    };
    const int whole = in_packs ? cols / pack_size<T> * pack_size<T> : 0;
    for (int col = static_cast<int>(threadIdx.x) * pack_size<T>; col < whole;
         col += activate_threads * pack_size<T>) {
        auto pack = rows.template load_pack<pack_size<T>>(row, col);
        for (int i = 0; i < pack_size<T>; ++i) pack.numbers[i] = result(col + i, pack.numbers[i]);
        rows.template store_pack<pack_size<T>>(row, col, pack);
    }
    for (int col = whole + static_cast<int>(threadIdx.x); col < cols; col += activate_threads)
        rows.store(row, col, result(col, rows.load(row, col)));
}

template <class T>
void activate(cudaStream_t stream, const DeviceMatrix<T>& rows, const float* bias, Activation activation) {
    if (rows.rows == 0) return;
    const bool in_packs = rows.template in_packs<pack_size<T>>();
    const auto run = [&](auto kernel) {
        launch(stream, static_cast<unsigned>(rows.rows), activate_threads, "activation", kernel, rows, bias,
               in_packs);
    };
    switch (activation) {
        case Activation::quick_gelu:
            return run(activate_kernel<T, Activation::quick_gelu>);
        case Activation::gelu:
            return run(activate_kernel<T, Activation::gelu>);
        case Activation::relu:
            return run(activate_kernel<T, Activation::relu>);
    }
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/mma.hpp

namespace monoclip::inline v0_1::detail::cuda {

template <class Number>
inline constexpr bool is_16_bit = sizeof(Number) == 2;

template <class Number>
inline constexpr int mma_depth = is_16_bit<Number> ? 16 : 8;

template <class Number>
using Register = std::conditional_t<is_16_bit<Number>, Pack<Stored<Number>, 2>, float>;

template <class Number>
struct Factors {
    Register<Number> a[4];
    Register<Number> b[2];
};

template <class Number>
__device__ inline void mma_by_shuffles(float (&c)[4], const Factors<Number>& factors, int lane) {
    const int group = lane / 4;
    const int place = lane % 4;
    const auto exchange = [&](float upper, float lower, float column, int holder) {
        upper = __shfl_sync(whole_warp, upper, 4 * group + holder);
        lower = __shfl_sync(whole_warp, lower, 4 * group + holder);
        const float left = __shfl_sync(whole_warp, column, 4 * (2 * place) + holder);
        const float right = __shfl_sync(whole_warp, column, 4 * (2 * place + 1) + holder);
        c[0] += upper * left;
        c[1] += upper * right;
        c[2] += lower * left;
        c[3] += lower * right;
    };
    MONOCLIP_CUDA_UNROLL
    for (int half = 0; half < 2; ++half) {
        const auto& upper = factors.a[2 * half];
        const auto& lower = factors.a[2 * half + 1];
        const auto& column = factors.b[half];
        MONOCLIP_CUDA_ROLLED
        for (int holder = 0; holder < 4; ++holder) {
            if constexpr (is_16_bit<Number>) {
                for (int i = 0; i < 2; ++i)
                    exchange(to_float(upper.numbers[i]), to_float(lower.numbers[i]),
                             to_float(column.numbers[i]), holder);
            } else {
                exchange(upper, lower, column, holder);
            }
        }
    }
}

#if defined(MONOCLIP_CUDA_EMULATION)

inline float to_tf32(float value) {
    return emulation::round_to_tf32(value);
}

template <class Number>
void multiply_tile(float (&c)[4], const Register<Number> (&a)[4], const Register<Number> (&b)[2], int lane) {
    Factors<Number> held;
    std::copy_n(a, 4, held.a);
    std::copy_n(b, 2, held.b);
    const Factors<Number>* const lanes = emulation::gather_warp(held);
    const int group = lane / 4;
    const int place = lane % 4;
    const auto number = [](const Register<Number>& from, [[maybe_unused]] int k) {
        if constexpr (is_16_bit<Number>) {
            return to_float(from.numbers[k % 2]);
        } else {
            return std::bit_cast<float>(std::bit_cast<std::uint32_t>(from) & 0xFFFFE000u);
        }
    };
    for (int i = 0; i < 4; ++i) {
        const int column = 2 * place + i % 2;
        for (int k = 0; k < mma_depth<Number>; ++k) {
            const int holder = is_16_bit<Number> ? k % 8 / 2 : k % 4;
            const int half = is_16_bit<Number> ? k / 8 : k / 4;
            c[i] += number(lanes[4 * group + holder].a[2 * half + i / 2], k) *
                    number(lanes[4 * column + holder].b[half], k);
        }
    }
}

#else

template <class T>
__device__ inline std::uint32_t bits_of(const Pack<T, 2>& pack) {
    return static_cast<std::uint32_t>(pack.numbers[0].bits) | static_cast<std::uint32_t>(pack.numbers[1].bits)
                                                                  << 16;
}

__device__ inline float to_tf32(float value) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    std::uint32_t bits = 0;
    asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(bits) : "f"(value));
    return __uint_as_float(bits & 0xFFFFE000u);
#else
    return value;
#endif
}

template <class Number>
__device__ inline void multiply_tile(float (&c)[4], const Register<Number> (&a)[4],
                                     const Register<Number> (&b)[2], int) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    if constexpr (std::is_same_v<Number, Tf32>) {
        asm volatile(
            "mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(__float_as_uint(a[0])), "r"(__float_as_uint(a[1])), "r"(__float_as_uint(a[2])),
              "r"(__float_as_uint(a[3])), "r"(__float_as_uint(b[0])), "r"(__float_as_uint(b[1])));
    } else if constexpr (std::is_same_v<Number, Half>) {
        asm volatile(
            "mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(a[0])), "r"(bits_of(a[1])), "r"(bits_of(a[2])), "r"(bits_of(a[3])),
              "r"(bits_of(b[0])), "r"(bits_of(b[1])));
    } else {
        asm volatile(
            "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
            "{%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(a[0])), "r"(bits_of(a[1])), "r"(bits_of(a[2])), "r"(bits_of(a[3])),
              "r"(bits_of(b[0])), "r"(bits_of(b[1])));
    }
#elif defined(__CUDA_ARCH__)
    static_assert(std::is_same_v<Number, Half>);
    MONOCLIP_CUDA_UNROLL
    for (int half = 0; half < 2; ++half) {
        asm volatile(
            "mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32 "
            "{%0,%1,%2,%3}, {%4,%5}, {%6}, {%0,%1,%2,%3};"
            : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
            : "r"(bits_of(a[2 * half])), "r"(bits_of(a[2 * half + 1])), "r"(bits_of(b[half])));
    }
#else
    static_cast<void>(c), static_cast<void>(a), static_cast<void>(b);
#endif
}

#endif

template <class Number>
__device__ inline void multiply_rounded(float (&c)[4], const Factors<Number>& factors, int lane) {
    Factors<Tf32> whole, rest;
    for (int i = 0; i < 4; ++i) {
        whole.a[i] = to_tf32(factors.a[i]);
        rest.a[i] = to_tf32(factors.a[i] - whole.a[i]);
    }
    for (int i = 0; i < 2; ++i) {
        whole.b[i] = to_tf32(factors.b[i]);
        rest.b[i] = to_tf32(factors.b[i] - whole.b[i]);
    }
    if constexpr (std::is_same_v<Number, float>) {
        multiply_tile<Tf32>(c, rest.a, whole.b, lane);
        multiply_tile<Tf32>(c, whole.a, rest.b, lane);
    }
    multiply_tile<Tf32>(c, whole.a, whole.b, lane);
}

template <class Number>
__device__ inline void mma(float (&c)[4], const Factors<Number>& factors, int lane) {
    if constexpr (std::is_same_v<Number, Half>) {
        multiply_tile<Number>(c, factors.a, factors.b, lane);
    } else {
#if defined(MONOCLIP_CUDA_EMULATION) || (defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800)
        if constexpr (is_16_bit<Number>) {
            multiply_tile<Number>(c, factors.a, factors.b, lane);
        } else {
            multiply_rounded(c, factors, lane);
        }
#else
        mma_by_shuffles(c, factors, lane);
#endif
    }
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/kernels/attention.hpp

namespace monoclip::inline v0_1::detail::cuda {

struct AttentionTask {
    DeviceMatrix<const float> queries;  ///< [tokens,W], or, pooled, one for each pooled sequence [pooled,W]
    DeviceMatrix<const float> keys;     ///< [tokens,W]
    DeviceMatrix<const float> values;   ///< [tokens,W]
    DeviceSequences sequences;
    int head_width;
    float scale;  ///< positive, of scores, whose exponentials are to base 2: log2(e) / sqrt(head_width)
    bool causal;
    bool pooled;
    bool in_packs;  ///< whether four neighbours of a head can be read at once

    __device__ Pack<float, 4> four(const DeviceMatrix<const float>& of, int row, int head, int col) const {
        if (in_packs && col < head_width) return of.load_pack<4>(row, head * head_width + col);
        Pack<float, 4> pack{};
        for (int i = 0; i < 4; ++i)
            if (col + i < head_width) pack.numbers[i] = of.load(row, head * head_width + col + i);
        return pack;
    }
};

namespace attention {

inline constexpr int warps = 4;
inline constexpr int queries_per_warp = 16;
inline constexpr int queries_per_block = warps * queries_per_warp;
inline constexpr int threads = warps * warp_size;
inline constexpr int widest_head = 128;

template <class Number>
inline constexpr int keys_per_tile = is_16_bit<Number> ? 64 : 32;

template <class Number>
inline constexpr int padding = 16 / static_cast<int>(sizeof(Number));

template <class Number, int Width>
inline constexpr int key_stride = Width + padding<Number>;
template <class Number>
inline constexpr int value_stride = keys_per_tile<Number> + padding<Number>;

class KeyRows {
  public:
    __device__ KeyRows(const DeviceSequences& sequences, int sequence) {
        for (int i = sequence; i >= 0; i = sequences.parent(i)) {
            begins_[links_] = sequences.begin(i);
            lengths_[links_] = sequences.end(i) - begins_[links_];
            total_ += lengths_[links_];
            ++links_;
        }
        own_ = begins_[0];
        inherited_ = total_ - lengths_[0];
    }
    __device__ int total() const { return total_; }
    __device__ int row(int key) const {
        if (key >= inherited_) return own_ + key - inherited_;
        int link = links_ - 1;
        while (key >= lengths_[link]) key -= lengths_[link--];
        return begins_[link] + key;
    }

  private:
    int begins_[Sequences::longest_chain];
    int lengths_[Sequences::longest_chain];
    int links_ = 0;
    int total_ = 0;
    int own_ = 0;        ///< where the sequence's own begin
    int inherited_ = 0;  ///< keys of its shared beginnings
};

template <class Number, class Source>
__device__ inline void set_a(Register<Number> (&a)[4], int lane, Source number) {
    MONOCLIP_CUDA_UNROLL
    for (int i = 0; i < 4; ++i) {
        const int row = lane / 4 + 8 * (i % 2);
        if constexpr (is_16_bit<Number>) {
            const int k = 2 * (lane % 4) + 8 * (i / 2);
            a[i] = {from_float<Number>(number(row, k)), from_float<Number>(number(row, k + 1))};
        } else {
            a[i] = number(row, lane % 4 + 4 * (i / 2));
        }
    }
}

__device__ inline float largest_of_four(float value) {
    value = fmaxf(value, __shfl_xor_sync(whole_warp, value, 1));
    return fmaxf(value, __shfl_xor_sync(whole_warp, value, 2));
}
__device__ inline float sum_of_four(float value) {
    value += __shfl_xor_sync(whole_warp, value, 1);
    return value + __shfl_xor_sync(whole_warp, value, 2);
}

template <class Number, int Width>
class Warp {
    static constexpr int depth = mma_depth<Number>;
    static constexpr int keys = keys_per_tile<Number>;
    static constexpr int key_stride = attention::key_stride<Number, Width>;
    static constexpr int value_stride = attention::value_stride<Number>;
    using InMemory = Stored<Number>;

  public:
    __device__ Warp(const AttentionTask& task, int head, int first, int count, int position, int lane)
        : task_(task), lane_(lane), position_(position) {
        MONOCLIP_CUDA_UNROLL
        for (int chunk = 0; chunk < Width / depth; ++chunk) {
            set_a<Number>(queries_[chunk], lane, [&](int row, int k) {
                const int col = chunk * depth + k;
                if (row >= count || col >= task.head_width) return 0.0f;
                return task.queries.load(first + row, head * task.head_width + col);
            });
        }
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < 2; ++i) {
            largest_[i] = -INFINITY;
            sums_[i] = 0;
        }
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < Width / 8; ++i) {
            for (int j = 0; j < 4; ++j) out_[i][j] = 0;
        }
    }

    __device__ void see(const SharedArray<InMemory>& tile_keys, const SharedArray<InMemory>& tile_values,
                        int first, int total) {
        float scores[keys / 8][4];
        score(tile_keys, scores);
        mask(first, total, scores);
        weigh(scores);
        add_values(tile_values, scores);
    }

    template <class Put>
    __device__ void finish(Put put) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < 2; ++i) {
            const float all = sum_of_four(sums_[i]);
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < Width / 8; ++tile) {
                MONOCLIP_CUDA_UNROLL
                for (int j = 0; j < 2; ++j)
                    put(lane_ / 4 + 8 * i, 8 * tile + 2 * (lane_ % 4) + j, out_[tile][2 * i + j] / all);
            }
        }
    }

  private:
    __device__ void score(const SharedArray<InMemory>& tile_keys, float (&scores)[keys / 8][4]) {
        MONOCLIP_CUDA_UNROLL
        for (int tile = 0; tile < keys / 8; ++tile) {
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) scores[tile][j] = 0;
            const int row = (8 * tile + lane_ / 4) * key_stride;
            MONOCLIP_CUDA_UNROLL
            for (int chunk = 0; chunk < Width / depth; ++chunk) {
                Factors<Number> factors;
                MONOCLIP_CUDA_UNROLL
                for (int i = 0; i < 4; ++i) factors.a[i] = queries_[chunk][i];
                MONOCLIP_CUDA_UNROLL
                for (int i = 0; i < 2; ++i) {
                    if constexpr (is_16_bit<Number>) {
                        factors.b[i] = tile_keys.load_pair(row + chunk * depth + 2 * (lane_ % 4) + 8 * i);
                    } else {
                        factors.b[i] = tile_keys.load(row + chunk * depth + lane_ % 4 + 4 * i);
                    }
                }
                mma(scores[tile], factors, lane_);
            }
        }
    }

    __device__ void mask(int first, int total, float (&scores)[keys / 8][4]) const {
        const int behind = first + keys;
        if (behind <= total && (!task_.causal || behind <= position_ + 1)) return;
        MONOCLIP_CUDA_UNROLL
        for (int tile = 0; tile < keys / 8; ++tile) {
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) {
                const int key = first + 8 * tile + 2 * (lane_ % 4) + j % 2;
                const int query = position_ + lane_ / 4 + 8 * (j / 2);
                const bool is_seen = key < total && (!task_.causal || key <= query);
                if (!is_seen) scores[tile][j] = -INFINITY;
            }
        }
    }

    __device__ void weigh(float (&scores)[keys / 8][4]) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < 2; ++i) {
            float largest = -INFINITY;
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < keys / 8; ++tile)
                largest = fmaxf(largest, fmaxf(scores[tile][2 * i], scores[tile][2 * i + 1]));
            largest = fmaxf(largest_[i], largest_of_four(largest) * task_.scale);
            const float shift = largest == -INFINITY ? 0.0f : largest;
            const float before = exp2f(largest_[i] - shift);
            largest_[i] = largest;
            sums_[i] *= before;
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < Width / 8; ++tile) {
                out_[tile][2 * i] *= before;
                out_[tile][2 * i + 1] *= before;
            }
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < keys / 8; ++tile) {
                MONOCLIP_CUDA_UNROLL
                for (int j = 2 * i; j < 2 * i + 2; ++j) {
                    scores[tile][j] = exp2f(scores[tile][j] * task_.scale - shift);
                    sums_[i] += scores[tile][j];
                }
            }
        }
    }

    __device__ void add_values(const SharedArray<InMemory>& tile_values,
                               const float (&weights)[keys / 8][4]) {
        MONOCLIP_CUDA_UNROLL
        for (int chunk = 0; chunk < keys / depth; ++chunk) {
            Factors<Number> factors;
            MONOCLIP_CUDA_UNROLL
            for (int i = 0; i < 4; ++i) {
                if constexpr (is_16_bit<Number>) {
                    const float* pair = &weights[2 * chunk + i / 2][2 * (i % 2)];
                    factors.a[i] = {from_float<Number>(pair[0]), from_float<Number>(pair[1])};
                } else {
                    factors.a[i] = weights[chunk][2 * (i % 2) + i / 2];
                }
            }
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < Width / 8; ++tile) {
                const int at = (8 * tile + lane_ / 4) * value_stride + chunk * depth + 2 * (lane_ % 4);
                if constexpr (is_16_bit<Number>) {
                    MONOCLIP_CUDA_UNROLL
                    for (int i = 0; i < 2; ++i) factors.b[i] = tile_values.load_pair(at + 8 * i);
                } else {
                    const Pack<float, 2> pair = tile_values.load_pair(at);
                    MONOCLIP_CUDA_UNROLL
                    for (int i = 0; i < 2; ++i) factors.b[i] = pair.numbers[i];
                }
                mma(out_[tile], factors, lane_);
            }
        }
    }

    const AttentionTask& task_;
    int lane_;
    int position_;
    Register<Number> queries_[Width / depth][4];
    float largest_[2];
    float sums_[2];  ///< of the keys that this lane has seen
    float out_[Width / 8][4];
};

template <class Number, int Width>
class Tile {
    using InMemory = Stored<Number>;
    static constexpr int keys = keys_per_tile<Number>;
    static constexpr int fours = Width / 4;
    static constexpr int of_keys = keys * fours / threads;        ///< packs of a thread
    static constexpr int of_values = keys / 2 * fours / threads;  ///< pairs of packs

    static_assert(keys / 2 * fours % threads == 0);  // else some of the tile would be nobody's

  public:
    __device__ Tile(const AttentionTask& task, const KeyRows& rows, int head)
        : task_(task), rows_(rows), head_(head) {}

    __device__ void read(int first, int total) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_keys; ++i) keys_[i] = four(task_.keys, key(i), key_col(i), first, total);
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_values; ++i) {
            even_[i] = four(task_.values, even(i), value_col(i), first, total);
            odd_[i] = four(task_.values, even(i) + 1, value_col(i), first, total);
        }
    }

    __device__ void write(const SharedArray<InMemory>& tile_keys,
                          const SharedArray<InMemory>& tile_values) const {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_keys; ++i) {
            Pack<InMemory, 4> pack;
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) pack.numbers[j] = from_float<InMemory>(keys_[i].numbers[j]);
            tile_keys.store_pack(key(i) * key_stride<Number, Width> + key_col(i), pack);
        }
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_values; ++i) {
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) {
                const Pack<InMemory, 2> pair{from_float<InMemory>(even_[i].numbers[j]),
                                             from_float<InMemory>(odd_[i].numbers[j])};
                tile_values.store_pack((value_col(i) + j) * value_stride<Number> + even(i), pair);
            }
        }
    }

  private:
    static constexpr int pairs = 8;

    __device__ static int place(int i) { return static_cast<int>(threadIdx.x) + i * threads; }
    __device__ static int key(int i) { return place(i) / fours; }
    __device__ static int key_col(int i) { return 4 * (place(i) % fours); }
    __device__ static int even(int i) { return 2 * (place(i) % pairs + place(i) / (pairs * fours) * pairs); }
    __device__ static int value_col(int i) { return 4 * (place(i) / pairs % fours); }

    __device__ Pack<float, 4> four(const DeviceMatrix<const float>& of, int key, int col, int first,
                                   int total) const {
        if (first + key >= total) return {};
        return task_.four(of, rows_.row(first + key), head_, col);
    }

    const AttentionTask& task_;
    const KeyRows& rows_;
    int head_;
    Pack<float, 4> keys_[of_keys];
    Pack<float, 4> even_[of_values];
    Pack<float, 4> odd_[of_values];
};

template <class Number, int Width>
__global__ void __launch_bounds__(threads)
    attend(AttentionTask task, int tiles, DeviceMatrix<Stored<Number>> out) {
    using Queries = Warp<Number, Width>;
    MONOCLIP_SHARED(Stored<Number>, tile_keys, keys_per_tile<Number> * (key_stride<Number, Width>));
    MONOCLIP_SHARED(Stored<Number>, tile_values, Width * value_stride<Number>);
    const int index = static_cast<int>(blockIdx.x) / tiles;
    const int head = static_cast<int>(blockIdx.y);
    const int sequence = task.pooled ? task.sequences.pooled_sequence(index) : index;
    const int begin = task.pooled ? index : task.sequences.begin(sequence);
    const int length = task.pooled ? 1 : task.sequences.end(sequence) - begin;
    const int block_first = static_cast<int>(blockIdx.x) % tiles * queries_per_block;
    if (block_first >= length) return;

    const KeyRows rows(task.sequences, sequence);
    const int position = task.pooled ? 0 : rows.total() - length;  // of the sequence's first token
    const int lane = static_cast<int>(threadIdx.x) % warp_size;
    const int first = block_first + static_cast<int>(threadIdx.x) / warp_size * queries_per_warp;
    const int last = block_first + queries_per_block;  // of the block
    const int seen = task.causal ? position + last : rows.total();
    const int total = seen < rows.total() ? seen : rows.total();
    Tile<Number, Width> tile(task, rows, head);
    Queries queries(task, head, begin + first, length - first, position + first, lane);
    for (int key = 0; key < total; key += keys_per_tile<Number>) {
        tile.read(key, total);
        if (key != 0) __syncthreads();  // all have read the tile before
        tile.write(tile_keys, tile_values);
        __syncthreads();
        if (first < length) queries.see(tile_keys, tile_values, key, total);
    }
    if (first >= length) return;
    queries.finish([&](int row, int col, float value) {
        if (first + row < length && col < task.head_width)
            out.store(begin + first + row, head * task.head_width + col, value);
    });
}

}  // namespace attention

template <class Number>
void launch_attention(cudaStream_t stream, const AttentionTask& task, int heads, std::int64_t rows,
                      std::int64_t longest, const DeviceMatrix<Stored<Number>>& out) {
    if (rows == 0 || longest == 0) return;
    const unsigned tiles = blocks(longest, attention::queries_per_block);
    const dim3 grid(static_cast<unsigned>(rows) * tiles, static_cast<unsigned>(heads));
    const auto run = [&](auto kernel) {
        launch(stream, grid, attention::threads, "attention", kernel, task, static_cast<int>(tiles), out);
    };
    if (task.head_width <= 64) return run(attention::attend<Number, 64>);
    if (task.head_width <= 96) return run(attention::attend<Number, 96>);
    run(attention::attend<Number, 128>);
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/divisor.hpp

namespace monoclip::inline v0_1::detail::cuda {

class Divisor {
  public:
    explicit Divisor(std::int64_t divisor)
        : divisor_(static_cast<std::uint32_t>((std::max)(divisor, std::int64_t{1}))),
          shift_(31 + std::bit_width(divisor_ - 1)),
          multiplier_(static_cast<std::uint32_t>((std::uint64_t{1} << shift_) / divisor_ + 1)) {}

    __device__ int quotient(int number) const {
        return static_cast<int>(
            static_cast<std::uint64_t>(static_cast<std::uint32_t>(number)) * multiplier_ >> shift_);
    }
    __device__ int remainder(int number) const {
        return number - quotient(number) * static_cast<int>(divisor_);
    }

  private:
    std::uint32_t divisor_;
    int shift_;
    std::uint32_t multiplier_;
};

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/kernels/fill.hpp

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int fill_threads = 256;
inline constexpr int fill_blocks =
    2048;  ///< enough to fill a device: with more rows, threads go through theirs

template <class T, int Count, class Source>
__global__ void __launch_bounds__(fill_threads) fill_kernel(DeviceMatrix<T> out, Source source) {
    const int row = static_cast<int>(blockIdx.x * blockDim.y + threadIdx.y);
    if (row >= out.rows) return;
    const int step = static_cast<int>(gridDim.y * blockDim.x) * Count;
    for (int col = static_cast<int>(blockIdx.y * blockDim.x + threadIdx.x) * Count; col < out.cols;
         col += step)
        out.template store_pack<Count>(row, col, source.template numbers<Count>(row, col));
}

template <int Count, class T, class Source>
void fill_by(cudaStream_t stream, const char* name, const DeviceMatrix<T>& out, const Source& source) {
    const std::int64_t packs = out.cols / Count;
    unsigned across = warp_size;
    while (across > 1 && across / 2 >= packs) across /= 2;
    const unsigned down = fill_threads / across;
    const unsigned of_rows = blocks(out.rows, down);
    const unsigned of_columns = (std::min)(blocks(packs, across), (std::max)(fill_blocks / of_rows, 1u));
    launch(stream, dim3(of_rows, of_columns), dim3(across, down), name, fill_kernel<T, Count, Source>, out,
           source);
}

template <class T, class Source>
void fill(cudaStream_t stream, const char* name, const DeviceMatrix<T>& out, const Source& source) {
    if (out.rows == 0 || out.cols == 0) return;
    constexpr int count = pack_size<T>;
    const bool in_packs =
        out.cols % count == 0 && out.template in_packs<count>() && source.template in_packs<count>();
    if (in_packs) return fill_by<count>(stream, name, out, source);
    fill_by<1>(stream, name, out, source);
}

template <int Count>
__device__ inline void add(Pack<float, Count>& a, const Pack<float, Count>& b) {
    MONOCLIP_CUDA_UNROLL
    for (int i = 0; i < Count; ++i) a.numbers[i] += b.numbers[i];
}
template <int Count>
__device__ inline void divide(Pack<float, Count>& a, float by) {
    MONOCLIP_CUDA_UNROLL
    for (int i = 0; i < Count; ++i) a.numbers[i] /= by;
}

template <class From>
struct Same {
    DeviceMatrix<const From> from;
    template <int Count>
    bool in_packs() const {
        return from.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        return from.template load_pack<Count>(row, col);
    }
};

struct Patches {
    DeviceMatrix<const float> planes;
    int size;
    int patch;
    template <int Count>
    bool in_packs() const {
        return patch % Count == 0 && planes.in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int grid = size / patch;
        const int image = row / (grid * grid);
        const int y = row / grid % grid * patch + col / patch % patch;
        const int x = row % grid * patch + col % patch;
        return planes.load_pack<Count>(image, (col / (patch * patch) * size + y) * size + x);
    }
};

struct ChannelsLast {
    DeviceMatrix<const float> planes;
    int cells;
    template <int Count>
    bool in_packs() const {
        return Count == 1;  // there are three channels
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        return {planes.load(row / cells, col * cells + row % cells)};
    }
};

struct ClassAndPatches {
    DeviceMatrix<const float> patches;
    DeviceMatrix<const float> class_embedding;
    DeviceMatrix<const float> positions;
    template <int Count>
    bool in_packs() const {
        return patches.in_packs<Count>() && class_embedding.in_packs<Count>() && positions.in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int tokens = static_cast<int>(positions.rows);
        const int token = row % tokens;
        auto pack = token == 0 ? class_embedding.load_pack<Count>(0, col)
                               : patches.load_pack<Count>(row / tokens * (tokens - 1) + token - 1, col);
        add(pack, positions.load_pack<Count>(token, col));
        return pack;
    }
};

template <class T>
struct MeanAndCells {
    DeviceMatrix<const T> cells;
    DeviceMatrix<const float> positions;
    template <int Count>
    bool in_packs() const {
        return cells.template in_packs<Count>() && positions.in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int tokens = static_cast<int>(positions.rows);
        const int token = row % tokens;
        const int first = row / tokens * (tokens - 1);
        Pack<float, Count> pack{};
        if (token != 0) {
            pack = cells.template load_pack<Count>(first + token - 1, col);
        } else {
            for (int cell = 0; cell < tokens - 1; ++cell)
                add(pack, cells.template load_pack<Count>(first + cell, col));
            divide(pack, static_cast<float>(tokens - 1));
        }
        add(pack, positions.load_pack<Count>(token, col));
        return pack;
    }
};

template <class T>
struct PooledRows {
    DeviceMatrix<const T> from;
    DeviceSequences sequences;
    Pooling pooling;
    template <int Count>
    bool in_packs() const {
        return from.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        return from.template load_pack<Count>(sequences.pooled_row(pooling, row), col);
    }
};

template <class T>
class Windows {
  public:
    Windows(const DeviceMatrix<const T>& in, const Window& window, int first)
        : in_(in),
          height_(static_cast<int>(window.grid.height)),
          width_(static_cast<int>(window.grid.width)),
          kernel_(window.kernel),
          stride_(window.stride),
          first_(first),
          out_width_(window.grid.width / window.stride),
          out_cells_(window.grid.height / window.stride * (window.grid.width / window.stride)),
          channels_(in.cols),
          taps_(window.kernel) {}

    template <int Count>
    bool in_packs() const {
        return in_.cols % Count == 0 && in_.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int picture = out_cells_.quotient(first_ + row);
        const int cell = out_cells_.remainder(first_ + row);
        const int tap = channels_.quotient(col);
        const int y = out_width_.quotient(cell) * stride_ + taps_.quotient(tap) - kernel_ / 2;
        const int x = out_width_.remainder(cell) * stride_ + taps_.remainder(tap) - kernel_ / 2;
        if (y < 0 || y >= height_ || x < 0 || x >= width_) return {};
        return in_.template load_pack<Count>((picture * height_ + y) * width_ + x, channels_.remainder(col));
    }

  private:
    DeviceMatrix<const T> in_;
    int height_, width_;
    int kernel_;
    int stride_;
    int first_;
    Divisor out_width_, out_cells_, channels_, taps_;
};

template <class T>
class Squares {
  public:
    Squares(const DeviceMatrix<const T>& in, const Window& window)
        : in_(in),
          height_(static_cast<int>(window.grid.height)),
          width_(static_cast<int>(window.grid.width)),
          kernel_(window.kernel),
          stride_(window.stride),
          out_width_(window.grid.width / window.stride),
          out_cells_(window.grid.height / window.stride * (window.grid.width / window.stride)) {}

    template <int Count>
    bool in_packs() const {
        return in_.template in_packs<Count>();
    }
    template <int Count>
    __device__ Pack<float, Count> numbers(int row, int col) const {
        const int cell = out_cells_.remainder(row);
        const int top = out_cells_.quotient(row) * height_ + out_width_.quotient(cell) * stride_;
        const int left = out_width_.remainder(cell) * stride_;
        Pack<float, Count> sum{};
        for (int y = 0; y < kernel_; ++y) {
            for (int x = 0; x < kernel_; ++x)
                add(sum, in_.template load_pack<Count>((top + y) * width_ + left + x, col));
        }
        divide(sum, static_cast<float>(kernel_ * kernel_));
        return sum;
    }

  private:
    DeviceMatrix<const T> in_;
    int height_, width_;
    int kernel_;
    int stride_;
    Divisor out_width_, out_cells_;
};

template <class Id>
__global__ void embed_kernel(const Id* ids, DeviceMatrix<const float> table,
                             DeviceMatrix<const float> positions, DeviceSequences sequences,
                             DeviceMatrix<float> out) {
    const int sequence = static_cast<int>(blockIdx.x);
    const int token = static_cast<int>(blockIdx.y);
    const int row = sequences.begin(sequence) + token;
    if (row >= sequences.end(sequence)) return;
    watch_read(ids + row, sizeof *ids);
    const int id = ids[row];
    const int position = sequences.position(sequence) + token;
    for (int col = static_cast<int>(threadIdx.x); col < out.cols; col += static_cast<int>(blockDim.x))
        out.store(row, col, table.load(id, col) + positions.load(position, col));
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/kernels/resize.hpp

namespace monoclip::inline v0_1::detail::cuda {

namespace resizing {

inline constexpr int threads = 256;
inline constexpr int weight_bits = 22;

template <class T>
__device__ inline T read(const std::byte* block, std::int64_t place, std::int64_t index = 0) {
    const T* const at = reinterpret_cast<const T*>(block + place) + index;
    watch_read(at, sizeof(T));
    return *at;
}

struct Pixel {
    int channels[4] = {0, 0, 0, 0};
};

__device__ inline Pixel read_pixel(const std::byte* block, std::int64_t place, int count) {
    Pixel pixel;
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 4; ++c) {
        if (c < count) pixel.channels[c] = read<std::uint8_t>(block, place, c);
    }
    return pixel;
}

__device__ inline int multiply(int a, int b) {
    const int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
}

__device__ inline int divide(int value, int alpha) {
    if (alpha == 0 || alpha == 255) return value;
    const int quotient = 255 * value / alpha;
    return quotient < 255 ? quotient : 255;
}

__device__ inline int alpha_of(const Pixel& pixel, int count) {
    return count == 2 ? pixel.channels[1] : pixel.channels[3];
}

__device__ inline Pixel to_rgb(Colors colors, const Pixel& in) {
    const int* const c = in.channels;
    const int light = 255 - c[3];
    switch (colors) {
        case Colors::grey:
            return {{c[0], c[0], c[0], 0}};
        case Colors::bgr:
            return {{c[2], c[1], c[0], 0}};
        case Colors::cmyk:
            return {{light - multiply(c[0], light), light - multiply(c[1], light),
                     light - multiply(c[2], light), 0}};
        case Colors::rgb:
            break;
    }
    return in;
}

template <class Load>
__device__ inline Pixel filter(const std::byte* block, const RawAxis& axis, int position, Load load) {
    const int first = read<std::int32_t>(block, axis.taps, 2 * position);
    const int count = read<std::int32_t>(block, axis.taps, 2 * position + 1);
    constexpr int half = 1 << (weight_bits - 1);
    Pixel sums{{half, half, half, half}};
    for (int k = 0; k < count; ++k) {
        const int weight = read<std::int32_t>(block, axis.weights, std::int64_t{position} * axis.most + k);
        const Pixel pixel = load(first + k);
        MONOCLIP_CUDA_UNROLL
        for (int c = 0; c < 4; ++c) sums.channels[c] += pixel.channels[c] * weight;
    }
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 4; ++c) {
        const int sum = sums.channels[c] >> weight_bits;
        sums.channels[c] = sum < 0 ? 0 : sum > 255 ? 255 : sum;
    }
    return sums;
}

__device__ inline Pixel source(const std::byte* block, const RawPicture& picture, int x, int y) {
    const std::int64_t at = (std::int64_t{y} * picture.columns + x) * picture.bytes;
    Pixel pixel = read_pixel(block, picture.pixels + at, picture.bytes);
    if (picture.converts) return to_rgb(picture.lie, pixel);
    if (picture.has_alpha) {
        const int alpha = alpha_of(pixel, picture.channels);
        MONOCLIP_CUDA_UNROLL
        for (int c = 0; c < 3; ++c) {
            if (c < picture.channels - 1) pixel.channels[c] = multiply(pixel.channels[c], alpha);
        }
    }
    return pixel;
}

template <class Byte>
__global__ void first_pass(Byte* block, int side) {
    const auto picture = read<RawPicture>(block, 0, blockIdx.y);
    if (picture.is_prepared) return;
    const int width = picture.rows_first ? side : picture.columns;
    const int height = picture.rows_first ? picture.rows : side;
    const int index = static_cast<int>(blockIdx.x) * threads + static_cast<int>(threadIdx.x);
    if (index >= width * height) return;
    const int x = index % width;
    const int y = index / width;
    const Pixel pixel =
        picture.rows_first
            ? filter(block, picture.x, x, [&](int at) { return source(block, picture, at, y); })
            : filter(block, picture.y, y, [&](int at) { return source(block, picture, x, at); });
    Byte* const to = block + picture.between + std::int64_t{index} * picture.channels;
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 4; ++c) {
        if (c >= picture.channels) continue;
        watch_write(to + c, 1);
        to[c] = static_cast<Byte>(pixel.channels[c]);
    }
}

template <class Byte>
__global__ void second_pass(const Byte* block, RawBatch batch, DeviceMatrix<float> out) {
    const auto picture = read<RawPicture>(block, 0, blockIdx.y);
    const int side = batch.side;
    const int index = static_cast<int>(blockIdx.x) * threads + static_cast<int>(threadIdx.x);
    if (index >= side * side) return;
    float* const floats = out.data + std::int64_t{3} * side * side * blockIdx.y;
    const auto store = [&](std::int64_t at, float value) {
        watch_write(floats + at, sizeof value);
        floats[at] = value;
    };
    if (picture.is_prepared) {
        for (int c = 0; c < 3; ++c) {
            const std::int64_t at = std::int64_t{c} * side * side + index;
            store(at, read<float>(block, picture.pixels, at));
        }
        return;
    }
    const int x = index % side;
    const int y = index / side;
    const auto between = [&](int left, int top, int width) {
        const std::int64_t at = (std::int64_t{top} * width + left) * picture.channels;
        return read_pixel(block, picture.between + at, picture.channels);
    };
    Pixel pixel = picture.rows_first
                      ? filter(block, picture.y, y, [&](int at) { return between(x, at, side); })
                      : filter(block, picture.x, x, [&](int at) { return between(at, y, picture.columns); });
    if (picture.has_alpha) {
        const int alpha = alpha_of(pixel, picture.channels);
        MONOCLIP_CUDA_UNROLL
        for (int c = 0; c < 3; ++c) pixel.channels[c] = divide(pixel.channels[c], alpha);
    }
    pixel = to_rgb(picture.filtered, pixel);
    const int patch = batch.patch;
    const std::int64_t first = std::int64_t{y / patch * patch} * side * 3 + y % patch * patch +
                               x / patch * (patch * patch * 3) + x % patch;
    MONOCLIP_CUDA_UNROLL
    for (int c = 0; c < 3; ++c)
        store(first + std::int64_t{c} * patch * patch,
              read<float>(block, batch.values, 256 * c + pixel.channels[c]));
}

}  // namespace resizing

inline void resize(cudaStream_t stream, std::byte* block, const RawBatch& batch,
                   const DeviceMatrix<float>& out) {
    if (batch.pictures == 0) return;
    const auto pictures = static_cast<unsigned>(batch.pictures);
    if (batch.largest != 0) {
        const dim3 grid(blocks(batch.largest, resizing::threads), pictures);
        launch(stream, grid, resizing::threads, "resizing pictures", resizing::first_pass<std::byte>, block,
               batch.side);
    }
    const dim3 grid(blocks(std::int64_t{batch.side} * batch.side, resizing::threads), pictures);
    launch(stream, grid, resizing::threads, "preparing pictures", resizing::second_pass<std::byte>, block,
           batch, out);
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/kernels/rows.hpp

namespace monoclip::inline v0_1::detail::cuda {

inline constexpr int row_warps = 4;  // of a block

__device__ inline float sum_of_warp(float value) {
    for (int step = warp_size / 2; step > 0; step /= 2) value += __shfl_xor_sync(whole_warp, value, step);
    return value;
}
__device__ inline float largest_of_warp(float value) {
    for (int step = warp_size / 2; step > 0; step /= 2)
        value = fmaxf(value, __shfl_xor_sync(whole_warp, value, step));
    return value;
}

template <class Number>
__device__ inline float sum_of_columns(int lane, int cols, Number number) {
    float sum = 0;
    for (int col = lane; col < cols; col += warp_size) sum += number(col);
    return sum;
}

template <class Body>
__device__ inline void with_row(std::int64_t rows, Body body) {
    const int row = static_cast<int>(blockIdx.x) * row_warps + static_cast<int>(threadIdx.y);
    if (row < rows) body(row, static_cast<int>(threadIdx.x));
}

class RowInMemory {
  public:
    static constexpr int count = 1;  ///< of numbers in a pack

    __device__ RowInMemory(const DeviceMatrix<const float>& in, int row, int lane)
        : in_(in), row_(row), lane_(lane) {}

    template <class Body>
    __device__ void each(Body body) const {
        for (int col = lane_; col < in_.cols; col += warp_size) body(col, in_.load_pack<count>(row_, col));
    }

  private:
    const DeviceMatrix<const float>& in_;
    int row_;
    int lane_;
};

class RowInRegisters {
  public:
    static constexpr int count = 4;
    static constexpr int packs = 16;
    static constexpr int most_columns = packs * count * warp_size;

    __device__ RowInRegisters(const DeviceMatrix<const float>& in, int row, int lane)
        : first_(count * lane), cols_(static_cast<int>(in.cols)) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < packs; ++i)
            if (col(i) < cols_) numbers_[i] = in.load_pack<count>(row, col(i));
    }

    template <class Body>
    __device__ void each(Body body) const {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < packs; ++i)
            if (col(i) < cols_) body(col(i), numbers_[i]);
    }

  private:
    __device__ int col(int pack) const { return first_ + pack * count * warp_size; }

    int first_;
    int cols_;
    Pack<float, count> numbers_[packs];
};

template <class T, class Row>
__global__ void layer_norm_kernel(DeviceMatrix<const float> in, DeviceMatrix<const float> gain,
                                  DeviceMatrix<const float> bias, float epsilon, DeviceMatrix<T> out) {
    with_row(in.rows, [&](int row, int lane) {
        constexpr int count = Row::count;
        const Row x(in, row, lane);
        const auto mean_of = [&](auto number) {
            float sum = 0;
            x.each([&](int, const Pack<float, count>& pack) {
                for (int i = 0; i < count; ++i) sum += number(pack.numbers[i]);
            });
            return sum_of_warp(sum) / static_cast<float>(in.cols);
        };
        const float mean = mean_of([](float number) { return number; });
        const float variance = mean_of([=](float number) { return (number - mean) * (number - mean); });
        const float factor = 1.0f / sqrtf(variance + epsilon);
        x.each([&](int col, Pack<float, count> pack) {
            const auto gains = gain.load_pack<count>(0, col);
            const auto biases = bias.load_pack<count>(0, col);
            for (int i = 0; i < count; ++i)
                pack.numbers[i] = (pack.numbers[i] - mean) * factor * gains.numbers[i] + biases.numbers[i];
            out.template store_pack<count>(row, col, pack);
        });
    });
}

template <class T>
__global__ void normalize_kernel(DeviceMatrix<T> rows) {
    with_row(rows.rows, [&](int row, int lane) {
        const int cols = static_cast<int>(rows.cols);
        const float squares = sum_of_warp(sum_of_columns(lane, cols, [&](int col) {
            const float number = rows.load(row, col);
            return number * number;
        }));
        const float factor = squares > 0 ? 1.0f / sqrtf(squares) : 0.0f;
        for (int col = lane; col < cols; col += warp_size) rows.store(row, col, rows.load(row, col) * factor);
    });
}

template <class T>
__global__ void softmax_kernel(DeviceMatrix<T> rows, float scale) {
    with_row(rows.rows, [&](int row, int lane) {
        const int cols = static_cast<int>(rows.cols);
        float largest = -INFINITY;
        for (int col = lane; col < cols; col += warp_size)
            largest = fmaxf(largest, scale * rows.load(row, col));
        largest = largest_of_warp(largest);
        const auto weight = [&](int col) { return expf(scale * rows.load(row, col) - largest); };
        const float sum = sum_of_warp(sum_of_columns(lane, cols, weight));
        for (int col = lane; col < cols; col += warp_size) rows.store(row, col, weight(col) / sum);
    });
}

template <class... Parameters, class... Arguments>
void launch_rows(cudaStream_t stream, const char* name, std::int64_t rows, void (*kernel)(Parameters...),
                 const Arguments&... arguments) {
    if (rows == 0) return;
    launch(stream, blocks(rows, row_warps), dim3(warp_size, row_warps), name, kernel, arguments...);
}

template <class T>
void layer_norm(cudaStream_t stream, const DeviceMatrix<const float>& in,
                const DeviceMatrix<const float>& gain, const DeviceMatrix<const float>& bias, float epsilon,
                const DeviceMatrix<T>& out) {
    const auto run = [&](auto kernel) {
        launch_rows(stream, "layer normalisation", in.rows, kernel, in, gain, bias, epsilon, out);
    };
    constexpr int count = RowInRegisters::count;
    const bool in_packs = in.in_packs<count>() && gain.in_packs<count>() && bias.in_packs<count>() &&
                          out.template in_packs<count>();
    if (in_packs && in.cols % count == 0 && in.cols <= RowInRegisters::most_columns)
        return run(layer_norm_kernel<T, RowInRegisters>);
    run(layer_norm_kernel<T, RowInMemory>);
}

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/pipeline.hpp

namespace monoclip::inline v0_1 {

/// What goes through in one call: pictures, `batch` at a time, each giving `features` floats, and the scratch
/// of a batch.
struct CudaTurns {
    std::size_t pictures = 0;  ///< of the call
    std::size_t batch = 0;     ///< pictures at a time
    std::size_t features = 0;  ///< floats of each picture's result
    ScratchBytes scratch{};    ///< of one batch
};

/// Bytes of a batch: those that are sent, and the whole block on the device, which begins with them.
struct CudaBlock {
    std::size_t sent = 0;   ///< from the host
    std::size_t whole = 0;  ///< on the device
};

/// Two places for what goes to the device and comes back, which batches take in turns; copies to it have a
/// stream of their own. Of scratch there is one, since what computes is one stream. One call at a time.
class CudaPipeline {
  public:
    /// Allocates scratch and both places' results; their blocks come with the first batches. Throws cuda.104.
    CudaPipeline(std::shared_ptr<detail::cuda::Device> device, const CudaTurns& turns)
        : device_(std::move(device)),
          guard_(std::make_unique<detail::cuda::DeviceGuard>(device_->index())),
          workspace_(device_, turns.scratch),
          copies_(detail::cuda::make_stream()),
          places_{Place(*device_, turns), Place(*device_, turns)} {
        guard_.reset();
    }

    /// Whether such a call fits into what was allocated.
    bool has_room(const CudaTurns& turns) const {
        return workspace_.matrices().size() >= turns.scratch.matrices &&
               workspace_.host().size() >= turns.scratch.host &&
               places_[0].features.size() >= turns.batch * turns.features * sizeof(float);
    }

    /// For batch after batch: `measure(first, count)` says how large it is, `fill(first, count, bytes)`
    /// writes it; `compute(block, count, arena)` puts its work into the device's stream and says where the
    /// features will be; and once they are there, `collect(first, count, features)`, in order. Throws what
    /// these throw, when nothing is under way any more.
    template <class Measure, class Fill, class Compute, class Collect>
    void run(const CudaTurns& turns, const Measure& measure, const Fill& fill, const Compute& compute,
             const Collect& collect) {
        CudaArena arena(workspace_);
        const Landing landing(*this);
        std::size_t turn = 0;
        for (std::size_t first = 0; first < turns.pictures; first += turns.batch, ++turn) {
            Place& place = places_[turn % 2];
            finish(place, turns, collect);
            place.first = first;
            place.count = (std::min)(turns.batch, turns.pictures - first);
            const CudaBlock block = measure(first, place.count);
            place.reserve(*device_, block);
            const std::span<std::byte> bytes(place.here.data(), block.sent);
            fill(first, place.count, bytes);
            send(place, bytes);
            const CudaArena::Scope scope(arena);
            fetch(place, compute(place.there.data(), static_cast<std::int64_t>(place.count), arena));
        }
        finish(places_[turn % 2], turns, collect);  // the older one
        finish(places_[(turn + 1) % 2], turns, collect);
    }

  private:
    struct Place {
        Place(detail::cuda::Device& device, const CudaTurns& turns)
            : features(turns.batch * turns.features * sizeof(float), device.pinned()),
              sent(detail::cuda::make_event()),
              done(detail::cuda::make_event()) {}

        /// Nothing of the place is under way.
        void reserve(detail::cuda::Device& device, const CudaBlock& block) {
            grow(here, block.sent, device.pinned());
            grow(there, block.whole, device.memory());
        }
        /// At once more than is needed, where that changes from batch to batch.
        static void grow(Workspace& block, std::size_t bytes, MemoryResource* memory) {
            if (bytes <= block.size()) return;
            const std::size_t more = block.size() != 0 ? bytes / 4 : 0;
            block = Workspace(0);  // what is not enough goes first
            block = Workspace(bytes + more, memory);
        }

        Workspace here{0};              ///< page-locked: what is sent
        Workspace there{0};             ///< on the device
        Workspace features;             ///< page-locked
        detail::cuda::OwnedEvent sent;  ///< it is there
        detail::cuda::OwnedEvent done;  ///< the features are here
        std::size_t first = 0;
        std::size_t count = 0;
        bool is_busy = false;
    };

    /// Waits, where a call ends by an exception, for what is under way.
    class Landing {
      public:
        explicit Landing(CudaPipeline& pipeline)
            : pipeline_(pipeline), exceptions_(std::uncaught_exceptions()) {}
        Landing(const Landing&) = delete;
        Landing& operator=(const Landing&) = delete;
        ~Landing() {
            if (std::uncaught_exceptions() == exceptions_) return;
            static_cast<void>(cudaStreamSynchronize(pipeline_.copies_.get()));
            static_cast<void>(cudaStreamSynchronize(pipeline_.device_->stream()));
            for (Place& place : pipeline_.places_) place.is_busy = false;
        }

      private:
        CudaPipeline& pipeline_;
        int exceptions_;
    };

    /// The device's memory of a place is free: the features of its batch before were waited for.
    void send(Place& place, std::span<const std::byte> bytes) const {
        detail::cuda::check(cudaMemcpyAsync(place.there.data(), bytes.data(), bytes.size(),
                                            cudaMemcpyHostToDevice, copies_.get()),
                            "copying pictures to the device");
        detail::cuda::check(cudaEventRecord(place.sent.get(), copies_.get()), "copying pictures");
        detail::cuda::check(cudaStreamWaitEvent(device_->stream(), place.sent.get(), 0), "copying pictures");
    }

    void fetch(Place& place, const detail::cuda::DeviceMatrix<const float>& features) const {
        const auto bytes = static_cast<std::size_t>(features.rows * features.cols) * sizeof(float);
        detail::cuda::check(cudaMemcpyAsync(place.features.data(), features.data, bytes,
                                            cudaMemcpyDeviceToHost, device_->stream()),
                            "copying features to the host");
        detail::cuda::check(cudaEventRecord(place.done.get(), device_->stream()), "copying features");
        place.is_busy = true;
    }

    template <class Collect>
    void finish(Place& place, const CudaTurns& turns, const Collect& collect) const {
        if (!place.is_busy) return;
        detail::cuda::check(cudaEventSynchronize(place.done.get()), "waiting for the device");
        place.is_busy = false;
        const auto* const floats = reinterpret_cast<const float*>(place.features.data());
        collect(place.first, place.count, std::span(floats, place.count * turns.features));
    }

    std::shared_ptr<detail::cuda::Device> device_;
    std::unique_ptr<detail::cuda::DeviceGuard> guard_;  ///< while it is made
    CudaWorkspace workspace_;
    detail::cuda::OwnedStream copies_;
    std::array<Place, 2> places_;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/backend/cuda/product.hpp

#include <tuple>

// ---- monoclip/backend/cuda/product.hpp

namespace monoclip::inline v0_1::detail::cuda {

constexpr cudaDataType_t data_type(Precision precision) {
    if (precision == Precision::fp16) return CUDA_R_16F;
    return precision == Precision::bf16 ? CUDA_R_16BF : CUDA_R_32F;
}

struct Factor {
    const void* data = nullptr;
    std::int64_t stride = 0;
};

struct ProductTask {
    Factor in;
    Factor weight;
    std::int64_t rows = 0;
    std::int64_t depth = 0;
    std::int64_t cols = 0;
    void* out = nullptr;
    std::int64_t out_stride = 0;
    cudaDataType_t out_type = CUDA_R_32F;
    const void* bias = nullptr;  ///< of the result's type
    bool relu = false;
    bool accumulate = false;
};

class Products {
  public:
    explicit Products(Precision precision) : precision_(precision) {}

    void run(const Device& device, cudaStream_t stream, const ProductTask& task, void* workspace,
             std::size_t workspace_bytes) {
        if (task.rows == 0 || task.cols == 0) return;
        Descriptions d;
        describe(task, d);
        const cublasLtMatmulAlgo_t algorithm = algorithm_for(device, task, d, workspace_bytes);
        const float one = 1;
        const float kept = task.accumulate ? 1.0f : 0.0f;
        check(cublasLtMatmul(device.blas(), &d.operation, &one, task.weight.data, &d.weight, task.in.data,
                             &d.in, &kept, task.out, &d.out, task.out, &d.out, &algorithm, workspace,
                             workspace_bytes, stream),
              name_of(task));
    }

  private:
    struct Descriptions {
        cublasLtMatmulDescOpaque_t operation;
        cublasLtMatrixLayoutOpaque_t weight, in, out;
    };

    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                           int, int, bool, unsigned, unsigned, unsigned, unsigned>;

    static unsigned alignment(const void* at) {
        const auto address = reinterpret_cast<std::uintptr_t>(at) | arena_alignment;
        return static_cast<unsigned>(address & (~address + 1));
    }

    static cublasLtEpilogue_t epilogue(const ProductTask& task) {
        if (task.bias == nullptr) return task.relu ? CUBLASLT_EPILOGUE_RELU : CUBLASLT_EPILOGUE_DEFAULT;
        return task.relu ? CUBLASLT_EPILOGUE_RELU_BIAS : CUBLASLT_EPILOGUE_BIAS;
    }

    static std::string name_of(const ProductTask& task) {
        return concat("the product of [", task.rows, ",", task.depth, "] and [", task.cols, ",", task.depth,
                      "]");
    }

    template <class Value>
    static void set(cublasLtMatmulDescOpaque_t& operation, cublasLtMatmulDescAttributes_t attribute,
                    const Value& value) {
        check(cublasLtMatmulDescSetAttribute(&operation, attribute, &value, sizeof value),
              "describing a product");
    }
    template <class Value>
    static void set(cublasLtMatmulPreferenceOpaque_t& preference,
                    cublasLtMatmulPreferenceAttributes_t attribute, const Value& value) {
        check(cublasLtMatmulPreferenceSetAttribute(&preference, attribute, &value, sizeof value),
              "describing a product");
    }
    static void layout(cublasLtMatrixLayoutOpaque_t& layout, cudaDataType_t type, std::int64_t rows,
                       std::int64_t cols, std::int64_t stride) {
        check(cublasLtMatrixLayoutInit(&layout, type, static_cast<std::uint64_t>(rows),
                                       static_cast<std::uint64_t>(cols), stride),
              "describing a matrix");
    }

    void describe(const ProductTask& task, Descriptions& d) const {
        const auto compute =
            precision_ == Precision::tf32 ? CUBLAS_COMPUTE_32F_FAST_TF32 : CUBLAS_COMPUTE_32F;
        check(cublasLtMatmulDescInit(&d.operation, compute, CUDA_R_32F), "describing a product");
        set(d.operation, CUBLASLT_MATMUL_DESC_TRANSA, CUBLAS_OP_T);
        set(d.operation, CUBLASLT_MATMUL_DESC_EPILOGUE, epilogue(task));
        if (task.bias != nullptr) {
            set(d.operation, CUBLASLT_MATMUL_DESC_BIAS_POINTER, task.bias);
            set(d.operation, CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE, task.out_type);
        }
        layout(d.weight, data_type(precision_), task.depth, task.cols, task.weight.stride);
        layout(d.in, data_type(precision_), task.depth, task.rows, task.in.stride);
        layout(d.out, task.out_type, task.cols, task.rows, task.out_stride);
    }

    cublasLtMatmulAlgo_t algorithm_for(const Device& device, const ProductTask& task, Descriptions& d,
                                       std::size_t workspace_bytes) {
        const unsigned bias = task.bias != nullptr ? alignment(task.bias) : 0;
        const Key key{task.rows,
                      task.depth,
                      task.cols,
                      task.in.stride,
                      task.weight.stride,
                      task.out_stride,
                      task.out_type,
                      epilogue(task),
                      task.accumulate,
                      alignment(task.in.data),
                      alignment(task.weight.data),
                      alignment(task.out),
                      bias};
        const std::lock_guard lock(mutex_);
        const auto found = algorithms_.find(key);
        if (found != algorithms_.end()) return found->second;
        cublasLtMatmulPreferenceOpaque_t preference;
        check(cublasLtMatmulPreferenceInit(&preference), "describing a product");
        set(preference, CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES,
            static_cast<std::uint64_t>(workspace_bytes));
        const auto in = static_cast<std::uint32_t>(alignment(task.in.data));
        const auto weight = static_cast<std::uint32_t>(alignment(task.weight.data));
        const auto out = static_cast<std::uint32_t>(alignment(task.out));
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES, weight);
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES, in);
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES, out);
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES, out);
        cublasLtMatmulHeuristicResult_t best{};
        int count = 0;
        check(cublasLtMatmulAlgoGetHeuristic(device.blas(), &d.operation, &d.weight, &d.in, &d.out, &d.out,
                                             &preference, 1, &best, &count),
              name_of(task));
        check(count != 0 ? best.state : CUBLAS_STATUS_NOT_SUPPORTED, name_of(task));
        algorithms_.emplace(key, best.algo);
        return best.algo;
    }

    Precision precision_;
    std::mutex mutex_;
    std::map<Key, cublasLtMatmulAlgo_t> algorithms_;
};

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/scratch.hpp

namespace monoclip::inline v0_1 {

/// What the GPU's operations take from the arena; see `CpuScratch`.
struct CudaScratch {
    static constexpr std::size_t element_size = sizeof(float);  ///< bytes of one number of a matrix
    static constexpr bool copies_floats = true;                 ///< on their way from and to the host
    static constexpr bool keeps_host_apart = true;              ///< from the matrices' memory
    /// What cuBLASLt may use for one product: the size that NVIDIA names for the largest devices.
    static constexpr std::size_t workspace_bytes = std::size_t{32} << 20;
    /// It wants that at a multiple of so many bytes, where arenas give multiples of fewer.
    static constexpr std::size_t workspace_alignment = 256;
    /// What a product takes from the arena: room for both.
    static constexpr std::size_t product_bytes =
        workspace_bytes + workspace_alignment - detail::arena_alignment;

    /// Numbers from one row of an operand to the next: a multiple of 16 bytes in any type.
    static constexpr std::int64_t operand_stride(std::int64_t cols) { return (cols + 7) / 8 * 8; }

    /// How many windows are gathered at a time as rows of `cols` numbers: 64 MB of float.
    static constexpr std::int64_t gathered_rows(std::int64_t cells, std::int64_t cols) {
        return (std::min)((std::max<std::int64_t>)((std::int64_t{1} << 24) / cols, 1), cells);
    }

    /// For a convolution of `channels` to `filters`, giving `cells` positions.
    template <class Plan>
    static constexpr void convolve(const Plan& engine, const Window& window, std::int64_t channels,
                                   std::int64_t, std::int64_t cells, typename Plan::Arena& arena) {
        const std::int64_t cols = window.kernel * window.kernel * channels;
        engine.operand(arena, gathered_rows(cells, cols), cols);
        arena.take(product_bytes);
    }
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/backend/cuda/weight.hpp

namespace monoclip::inline v0_1::detail::cuda {

struct DeviceWeight {
    std::int64_t rows = 0;  ///< out
    std::int64_t cols = 0;  ///< in
    std::int64_t parts = 1;
    std::int64_t stride = 0;                 ///< of the matrix
    const std::byte* matrix = nullptr;       ///< a product's factor
    const float* data = nullptr;             ///< a vector, or a table
    const std::uint16_t* rounded = nullptr;  ///< the vector once more
    std::shared_ptr<const void> owner;

    std::int64_t part_rows() const { return rows / parts; }
    DeviceMatrix<const float> numbers() const { return {data, rows, cols, cols}; }
};

class WeightMemory {
  public:
    WeightMemory(std::size_t bytes, std::shared_ptr<Device> device)
        : block_(std::make_shared<Block>(std::move(device), bytes)) {}

    std::byte* take(std::size_t bytes, std::shared_ptr<const void>& owner) {
        const std::size_t size = aligned_size(bytes);
        const std::size_t begin = block_->used.fetch_add(size);
        require(size <= block_->memory.size() && begin <= block_->memory.size() - size, "context.104",
                "the memory for weights is too small");
        owner = block_;
        return block_->memory.data() + begin;
    }

  private:
    struct Block {
        Block(std::shared_ptr<Device> on, std::size_t bytes)
            : device(std::move(on)), memory(bytes, device->memory()) {}

        std::shared_ptr<Device> device;
        Workspace memory;
        std::atomic<std::size_t> used{0};
    };

    std::shared_ptr<Block> block_;
};

class Packer {
  public:
    Packer(const Device& device, Precision precision) : device_(device), precision_(precision) {}

    std::size_t bytes(const TensorView& tensor, Role role) const {
        if (role == Role::statistic) return 0;
        const DeviceWeight weight = extents(tensor.shape, role);
        const auto count = static_cast<std::size_t>(tensor.shape.elements());
        if (is_factor(role))
            return aligned_size(static_cast<std::size_t>(weight.rows * weight.stride) *
                                operand_bytes(precision_));
        return aligned_size(count * sizeof(float)) + (is_rounded(role) ? aligned_size(count * 2) : 0);
    }

    DeviceWeight operator()(const TensorView& tensor, Role role, WeightMemory& memory) const {
        if (role == Role::statistic) return {};
        DeviceWeight weight = extents(tensor.shape, role);
        if (is_factor(role)) {
            const TensorView ordered = role == Role::convolution ? channels_last(tensor) : tensor;
            weight.matrix = bring(matrix_bytes(ordered, weight, role == Role::projection), memory, weight);
            return weight;
        }
        std::vector<float> numbers(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements(tensor, std::span(numbers));
        weight.data =
            reinterpret_cast<const float*>(bring(std::as_bytes(std::span(numbers)), memory, weight));
        if (is_rounded(role)) {
            std::vector<std::uint16_t> rounded(numbers.size());
            for (std::size_t i = 0; i < numbers.size(); ++i) rounded[i] = round(numbers[i]);
            weight.rounded = reinterpret_cast<const std::uint16_t*>(
                bring(std::as_bytes(std::span(rounded)), memory, weight));
        }
        return weight;
    }

  private:
    static bool is_factor(Role role) { return role != Role::vector && role != Role::table; }
    bool is_rounded(Role role) const { return role == Role::vector && is_narrow(precision_); }

    std::uint16_t round(float number) const {
        return precision_ == Precision::fp16 ? float_to_half(number) : float_to_bfloat16(number);
    }

    static DeviceWeight extents(const Shape& shape, Role role) {
        const std::int64_t outer = shape.rank() > 1 || is_factor(role) ? shape[0] : 1;
        const std::int64_t inner = outer != 0 ? shape.elements() / outer : 0;
        DeviceWeight weight;
        weight.rows = role == Role::projection ? inner : outer;
        weight.cols = role == Role::projection ? outer : inner;
        weight.parts = role == Role::stacked ? 3 : 1;
        weight.stride = CudaScratch::operand_stride(weight.cols);
        return weight;
    }

    std::vector<std::byte> matrix_bytes(const TensorView& tensor, const DeviceWeight& weight,
                                        bool is_transposed) const {
        std::vector<float> numbers(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements(tensor, std::span(numbers));
        const std::size_t element = operand_bytes(precision_);
        std::vector<std::byte> bytes(static_cast<std::size_t>(weight.rows * weight.stride) * element);
        for (std::int64_t row = 0; row < weight.rows; ++row) {
            std::byte* to = bytes.data() + static_cast<std::size_t>(row * weight.stride) * element;
            for (std::int64_t col = 0; col < weight.cols; ++col, to += element) {
                const std::int64_t at = is_transposed ? col * weight.rows + row : row * weight.cols + col;
                const float number = numbers[static_cast<std::size_t>(at)];
                if (is_narrow(precision_)) {
                    const std::uint16_t bits = round(number);
                    std::memcpy(to, &bits, sizeof bits);
                } else {
                    std::memcpy(to, &number, sizeof number);
                }
            }
        }
        return bytes;
    }

    std::byte* bring(std::span<const std::byte> bytes, WeightMemory& memory, DeviceWeight& weight) const {
        const DeviceGuard guard(device_.index());
        std::byte* const to = memory.take(bytes.size(), weight.owner);
        if (bytes.empty()) return to;
        check(cudaMemcpyAsync(to, bytes.data(), bytes.size(), cudaMemcpyHostToDevice, device_.stream()),
              "copying weights to the device");
        device_.wait("copying weights to the device");
        return to;
    }

    const Device& device_;
    Precision precision_;
};

}  // namespace monoclip::inline v0_1::detail::cuda

// ---- monoclip/backend/cuda/engine.hpp

namespace monoclip::inline v0_1 {

/// An NVIDIA GPU's operations: those of the concept `Engine`, by cuBLASLt and kernels of our own.
class CudaEngine {
  public:
    using View = detail::cuda::DeviceMatrix<float>;
    using ConstView = detail::cuda::DeviceMatrix<const float>;
    using Operand = detail::cuda::DeviceOperand<std::byte>;
    using ConstOperand = detail::cuda::DeviceOperand<const std::byte>;
    using Weight = detail::cuda::DeviceWeight;
    using WeightMemory = detail::cuda::WeightMemory;
    using Workspace = CudaWorkspace;
    using Arena = CudaArena;
    using Scratch = CudaScratch;
    using Block = CudaBlock;  ///< of a batch of pictures that the device resizes

    /// BatchNorm lies in the convolutions' weights.
    static constexpr bool folds_batch_norm = true;

    /// Few enough that copies and preparing hide behind what is computed, enough to fill the device.
    static constexpr std::size_t pictures_at_once = 64;
    static constexpr std::size_t tokens_at_once = 16384;

    /// Throws cuda.101 to cuda.103 where the device is not there or not able.
    explicit CudaEngine(Cuda options)
        : precision_(options.precision),
          device_(std::make_shared<detail::cuda::Device>(options)),
          stream_(device_->stream()),
          products_(std::make_shared<detail::cuda::Products>(precision_)),
          uses_graphs_(options.graphs),
          resizes_pictures_(options.resize_on_device),
          context_(std::move(options.context)) {
        if (!context_.executor) context_.executor = std::make_shared<ThreadPool>(options.threads);
    }

    /// What the host program brings: executor, memory, callbacks.
    const Context& context() const { return context_; }
    /// The number type of products and of the weights' memory.
    Precision precision() const { return precision_; }

    /// Throws cuda.107 for heads of attention that are wider than the kernel holds.
    static void accept_head_width(int width) {
        if (width <= detail::cuda::attention::widest_head) return;
        throw Error("cuda.107", detail::concat("on a GPU the heads of attention are at most ",
                                               detail::cuda::attention::widest_head, " wide, not ", width));
    }

    // ---- Memory.

    Workspace workspace(const ScratchBytes& bytes) const { return Workspace(device_, bytes); }
    bool has_room(const Workspace& workspace, const ScratchBytes& bytes) const {
        return workspace.matrices().size() >= bytes.matrices && workspace.host().size() >= bytes.host;
    }
    static monoclip::Arena& host(Arena& arena) { return arena.host(); }

    View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        std::byte* const bytes = arena.take(static_cast<std::size_t>(rows * cols) * sizeof(float));
        return {reinterpret_cast<float*>(bytes), rows, cols, cols};
    }
    Operand operand(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        const std::int64_t stride = Scratch::operand_stride(cols);
        const auto numbers = static_cast<std::size_t>(rows * stride);
        return {arena.take(numbers * detail::cuda::operand_bytes(precision_)), rows, cols, stride};
    }
    ConstOperand as_operand(ConstView from, Arena& arena) const {
        if (!detail::cuda::is_narrow(precision_))
            return {reinterpret_cast<const std::byte*>(from.data), from.rows, from.cols, from.stride};
        const Operand to = operand(arena, from.rows, from.cols);
        fill("rounding", to, detail::cuda::Same<float>{from});
        return to;
    }
    View copy(ConstView from, Arena& arena) const {
        const View to = matrix(arena, from.rows, from.cols);
        fill("copying", to, detail::cuda::Same<float>{from});
        return to;
    }
    Operand copy(ConstOperand from, Arena& arena) const {
        const Operand to = operand(arena, from.rows, from.cols);
        pool(from, {from.rows, 1}, Pooling::first, to);  // of sequences of one row
        return to;
    }
    Operand reshape(Operand of, std::int64_t rows, std::int64_t cols) const {
        return {of.data, rows, cols, Scratch::operand_stride(cols)};
    }
    View rows(View of, std::int64_t first, std::int64_t count) const {
        return {of.data + first * of.stride, count, of.cols, of.stride};
    }
    View columns(View of, std::int64_t first, std::int64_t count) const {
        return {of.data + first, of.rows, count, of.stride};
    }

    /// The host's numbers must stay as they are until the next `to_host`, where they are page-locked; others
    /// are copied at once.
    ConstView upload(std::span<const float> host, std::int64_t rows, std::int64_t cols, Arena& arena) const {
        const View to = matrix(arena, rows, cols);
        send(host.data(), host.size_bytes(), to.data);
        return to;
    }

    /// Waits for all that was asked for before. Throws cuda.105 where some of it failed.
    std::span<const float> to_host(ConstView from, Arena& arena) const {
        const std::span<const float> floats = download(from, arena);
        device_->wait("waiting for the device");
        return floats;
    }
    /// Where the numbers will be once the stream is waited for.
    std::span<const float> download(ConstView from, Arena& arena) const {
        detail::require(from.stride == from.cols, "cuda.105", "only whole matrices are copied to the host");
        const auto count = static_cast<std::size_t>(from.rows * from.cols);
        auto* const floats = reinterpret_cast<float*>(arena.host().take(count * sizeof(float)));
        if (count != 0) {
            detail::cuda::check(
                cudaMemcpyAsync(floats, from.data, count * sizeof(float), cudaMemcpyDeviceToHost, stream_),
                "copying results to the host");
        }
        return {floats, count};
    }

    // ---- Work as a whole.

    /// What decides the work for pixels, and that for texts, both in page-locked memory.
    static detail::cuda::RunKey key(std::span<const float> pixels, std::int64_t parts) {
        return {{0, static_cast<std::int64_t>(pixels.size()), parts}, {pixels.data()}};
    }
    static detail::cuda::RunKey key(std::span<const int> ids, const Sequences& sequences) {
        return {{1, static_cast<std::int64_t>(ids.size()), sequences.count, longest(sequences),
                 sequences.pooled_count},
                {ids.data(), sequences.offsets, sequences.parents, sequences.pooled}};
    }

    /// What `work(engine)` downloads, once it is there. `work` must read nothing on the host that the key
    /// does not say, since its graph may be replayed instead; what it takes from the arena it gives back.
    template <class Work>
    std::span<const float> run(const detail::cuda::RunKey& key, Arena& arena, const Work& work) const {
        const auto in_stream = [&](cudaStream_t stream) {
            const typename Arena::Scope scope(arena);
            if (stream == stream_) return work(*this);
            CudaEngine other(*this);
            other.stream_ = stream;
            return work(std::as_const(other));
        };
        const std::span<const float> result =
            uses_graphs_ ? arena.graphs().run(products_, key, stream_, in_stream) : in_stream(stream_);
        device_->wait("waiting for the device");
        return result;
    }

    /// See `CudaPipeline::run`.
    template <class... Steps>
    void in_turns(const CudaTurns& turns, const Steps&... steps) const {
        auto pipeline = pipelines_->borrow([&](const CudaPipeline& idle) { return idle.has_room(turns); },
                                           [&] { return CudaPipeline(device_, turns); });
        (*pipeline).run(turns, steps...);
    }

    /// Whether pictures are resized here.
    bool resizes_pictures() const { return resizes_pictures_; }
    /// The pictures of a block on the device as `parts` rows each.
    View resize(std::byte* block, const detail::RawBatch& batch, std::int64_t parts, Arena& arena) const {
        const std::int64_t floats = std::int64_t{3} * batch.side * batch.side;
        const View out = matrix(arena, batch.pictures * parts, floats / parts);
        detail::cuda::resize(stream_, block, batch, out);
        return out;
    }

    /// The host's lists must stay as they are until the next `to_host`.
    Sequences place(const Sequences& sequences, Arena& arena) const {
        Sequences placed = sequences;
        const auto bring = [&](const std::int64_t* list, std::int64_t count) -> const std::int64_t* {
            if (list == nullptr) return nullptr;
            const std::size_t bytes = static_cast<std::size_t>(count) * sizeof *list;
            std::byte* const to = arena.take(bytes);
            send(list, bytes, to);
            return reinterpret_cast<const std::int64_t*>(to);
        };
        placed.placed.offsets = bring(sequences.offsets, sequences.count + 1);
        placed.placed.parents = bring(sequences.parents, sequences.count);
        placed.placed.pooled = bring(sequences.pooled, sequences.pooled_count);
        return placed;
    }

    WeightMemory weight_memory(std::size_t bytes) const { return WeightMemory(bytes, device_); }
    std::size_t weight_bytes(const TensorView& tensor, Role role) const {
        return detail::cuda::Packer(*device_, precision_).bytes(tensor, role);
    }
    Weight pack(const TensorView& tensor, Role role, WeightMemory& memory) const {
        return detail::cuda::Packer(*device_, precision_)(tensor, role, memory);
    }
    /// The same into memory of its own.
    Weight pack(const TensorView& tensor, Role role) const {
        WeightMemory memory = weight_memory(weight_bytes(tensor, role));
        return pack(tensor, role, memory);
    }

    // ---- Products.

    /// Bias and ReLU are part of the product; other activations follow it, and add the bias.
    template <class Result>
    void linear(ConstOperand in, const Weight& weight, const Epilogue<CudaEngine>& epilogue, Result out,
                Arena& arena, Parts parts = {}) const {
        constexpr bool to_operand = std::is_same_v<Result, Operand>;
        const bool is_narrow = to_operand && detail::cuda::is_narrow(precision_);
        const bool activates_after = epilogue.activate && epilogue.activation != Activation::relu;
        const std::int64_t first_row = parts.first * weight.part_rows();
        detail::cuda::ProductTask task;
        task.in = {in.data, in.stride};
        const auto element = static_cast<std::int64_t>(detail::cuda::operand_bytes(precision_));
        task.weight = {weight.matrix + first_row * weight.stride * element, weight.stride};
        task.rows = in.rows;
        task.depth = in.cols;
        task.cols = out.cols;
        task.out = out.data;
        task.out_stride = out.stride;
        task.out_type = is_narrow ? detail::cuda::data_type(precision_) : CUDA_R_32F;
        task.relu = epilogue.activate && !activates_after;
        task.accumulate = epilogue.accumulate;
        const float* const bias = epilogue.bias != nullptr ? epilogue.bias->data + first_row : nullptr;
        if (bias != nullptr && !activates_after)
            task.bias = is_narrow ? static_cast<const void*>(epilogue.bias->rounded + first_row) : bias;
        const typename Arena::Scope scope(arena);
        products_->run(*device_, stream_, task, product_workspace(arena), Scratch::workspace_bytes);
        if (activates_after) {
            with_result(out, [&](const auto& numbers) {
                detail::cuda::activate(stream_, numbers, bias, epilogue.activation);
            });
        }
    }

    /// The windows of a block of output positions are gathered as rows, then multiplied.
    void convolve(ConstOperand in, const Window& window, const Weight& weight,
                  const Epilogue<CudaEngine>& epilogue, Operand out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const std::int64_t cols = window.kernel * window.kernel * in.cols;
        const std::int64_t block = Scratch::gathered_rows(out.rows, cols);
        Operand windows = operand(arena, block, cols);
        Operand result = out;
        const auto row_bytes =
            out.stride * static_cast<std::int64_t>(detail::cuda::operand_bytes(precision_));
        for (std::int64_t first = 0; first < out.rows; first += block) {
            windows.rows = result.rows = (std::min)(block, out.rows - first);
            result.data = out.data + first * row_bytes;
            with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
                fill("gathering windows", windows.as<T>(),
                     detail::cuda::Windows<T>(numbers, window, static_cast<int>(first)));
            });
            linear(windows, weight, epilogue, result, arena);
        }
    }

    // ---- Kernels.

    template <class Result>
    void layer_norm(ConstView in, const Weight& gain, const Weight& bias, double epsilon, Result out) const {
        with_result(out, [&]<class T>(const detail::cuda::DeviceMatrix<T>& numbers) {
            detail::cuda::layer_norm<T>(stream_, in, gain.numbers(), bias.numbers(),
                                        static_cast<float>(epsilon), numbers);
        });
    }

    void attention(ConstView qkv, const Sequences& sequences, int heads, bool causal, Operand out,
                   Arena&) const {
        const std::int64_t width = out.cols;
        attend(columns_of(qkv, 0, width), columns_of(qkv, width, width), columns_of(qkv, 2 * width, width),
               sequences, heads, causal, false, sequences.count, longest(sequences), out);
    }
    void pooled_attention(ConstView query, ConstView keys_values, const Sequences& sequences, int heads,
                          Operand out, Arena&) const {
        const std::int64_t width = out.cols;
        attend(query, columns_of(keys_values, 0, width), columns_of(keys_values, width, width), sequences,
               heads, false, true, query.rows, 1, out);
    }

    void extract_patches(ConstView pixels, int image_size, int patch_size, Operand out) const {
        fill("extracting patches", out, detail::cuda::Patches{pixels, image_size, patch_size});
    }
    void to_channels_last(ConstView planes, Operand out) const {
        const auto cells = static_cast<int>(planes.cols / out.cols);
        fill("turning planes", out, detail::cuda::ChannelsLast{planes, cells});
    }
    void assemble_tokens(ConstView patches, const Weight& class_embedding, const Weight& positions,
                         View out) const {
        fill("assembling tokens", out,
             detail::cuda::ClassAndPatches{patches, class_embedding.numbers(), positions.numbers()});
    }
    void assemble_mean_tokens(ConstOperand in, const Weight& positions, Operand out) const {
        with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
            fill("assembling tokens", out.as<T>(),
                 detail::cuda::MeanAndCells<T>{numbers, positions.numbers()});
        });
    }
    void average_pool(ConstOperand in, const Window& window, Operand out) const {
        with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
            fill("average pool", out.as<T>(), detail::cuda::Squares<T>(numbers, window));
        });
    }
    void pool(ConstView in, const Sequences& sequences, Pooling pooling, View out) const {
        fill("pooling", out,
             detail::cuda::PooledRows<float>{in, detail::cuda::DeviceSequences(sequences), pooling});
    }
    void pool(ConstOperand in, const Sequences& sequences, Pooling pooling, Operand out) const {
        with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
            fill("pooling", out.as<T>(),
                 detail::cuda::PooledRows<T>{numbers, detail::cuda::DeviceSequences(sequences), pooling});
        });
    }

    /// Ids outside the table are the caller's mistake: `Clip` checks them.
    void embed_tokens(std::span<const int> ids, const Weight& table, const Weight& positions,
                      const Sequences& sequences, View out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        auto* const placed = reinterpret_cast<int*>(arena.take(ids.size_bytes()));
        send(ids.data(), ids.size_bytes(), placed);
        if (sequences.count == 0) return;
        const dim3 grid(static_cast<unsigned>(sequences.count), static_cast<unsigned>(positions.rows));
        detail::cuda::launch(stream_, grid, 128, "embedding tokens", detail::cuda::embed_kernel<int>, placed,
                             table.numbers(), positions.numbers(), detail::cuda::DeviceSequences(sequences),
                             out);
    }

    // ---- Comparing features.

    /// Each row divided by its length, in place.
    void normalize(View features) const {
        detail::cuda::launch_rows(stream_, "normalising", features.rows,
                                  detail::cuda::normalize_kernel<float>, features);
    }
    /// a [M,E] times the rows of b [N,E] -> out [M,N], in fp32 whatever the precision.
    void similarities(ConstView a, ConstView b, View out, Arena& arena) const {
        detail::cuda::ProductTask task;
        task.in = {a.data, a.stride};
        task.weight = {b.data, b.stride};
        task.rows = a.rows;
        task.depth = a.cols;
        task.cols = b.rows;
        task.out = out.data;
        task.out_stride = out.stride;
        const typename Arena::Scope scope(arena);
        comparisons_->run(*device_, stream_, task, product_workspace(arena), Scratch::workspace_bytes);
    }
    /// softmax(scale * x) of each row, in place.
    void softmax(View scores, float scale) const {
        detail::cuda::launch_rows(stream_, "softmax", scores.rows, detail::cuda::softmax_kernel<float>,
                                  scores, scale);
    }

  private:
    static std::byte* product_workspace(Arena& arena) {
        std::byte* const at = arena.take(Scratch::product_bytes);
        constexpr std::size_t multiple = Scratch::workspace_alignment;
        return at + (multiple - reinterpret_cast<std::uintptr_t>(at) % multiple) % multiple;
    }

    void send(const void* from, std::size_t bytes, void* to) const {
        if (bytes == 0) return;
        detail::cuda::check(cudaMemcpyAsync(to, from, bytes, cudaMemcpyHostToDevice, stream_),
                            "copying to the device");
    }

    /// Tokens of the longest sequence.
    static std::int64_t longest(const Sequences& sequences) {
        if (sequences.offsets == nullptr) return sequences.length;
        std::int64_t most = 0;
        for (std::int64_t i = 0; i < sequences.count; ++i)
            most = (std::max)(most, sequences.end(i) - sequences.begin(i));
        return most;
    }

    static ConstView columns_of(ConstView of, std::int64_t first, std::int64_t count) {
        return {of.data + first, of.rows, count, of.stride};
    }

    /// Calls `body` with a result as a matrix of its type of number.
    template <class Body>
    void with_result(View out, Body body) const {
        body(out);
    }
    template <class Body>
    void with_result(Operand out, Body body) const {
        with_operand(out, body);
    }
    template <class Byte, class Body>
    void with_operand(const detail::cuda::DeviceOperand<Byte>& operand, Body body) const {
        detail::cuda::with_number(precision_, [&]<class Number>(Number) {
            body(operand.template as<detail::cuda::Stored<Number>>());
        });
    }

    template <class T, class Source>
    void fill(const char* name, const detail::cuda::DeviceMatrix<T>& out, const Source& source) const {
        detail::cuda::fill(stream_, name, out, source);
    }
    template <class Source>
    void fill(const char* name, Operand out, const Source& source) const {
        with_operand(out, [&](const auto& numbers) { fill(name, numbers, source); });
    }

    void attend(ConstView queries, ConstView keys, ConstView values, const Sequences& sequences, int heads,
                bool causal, bool pooled, std::int64_t rows, std::int64_t longest, Operand out) const {
        constexpr double log2_e = 1.4426950408889634;
        const auto head_width = static_cast<int>(out.cols / heads);
        accept_head_width(head_width);
        const auto scale = static_cast<float>(log2_e / std::sqrt(static_cast<double>(head_width)));
        const bool in_packs = head_width % 4 == 0 && keys.in_packs<4>() && values.in_packs<4>();
        const detail::cuda::AttentionTask task{
            queries, keys,   values,  detail::cuda::DeviceSequences(sequences), head_width, scale,
            causal,  pooled, in_packs};
        detail::cuda::with_number(precision_, [&]<class Number>(Number) {
            detail::cuda::launch_attention<Number>(stream_, task, heads, rows, longest,
                                                   out.as<detail::cuda::Stored<Number>>());
        });
    }

    Precision precision_;
    std::shared_ptr<detail::cuda::Device> device_;
    cudaStream_t stream_;
    std::shared_ptr<detail::cuda::Products> products_;
    std::shared_ptr<detail::cuda::Products> comparisons_ =
        std::make_shared<detail::cuda::Products>(Precision::fp32);
    std::shared_ptr<detail::Pool<CudaPipeline>> pipelines_ = std::make_shared<detail::Pool<CudaPipeline>>();
    bool uses_graphs_;
    bool resizes_pictures_;
    Context context_;
};

static_assert(Backend<Cuda>);

}  // namespace monoclip::inline v0_1
