// That the emulation finds what goes wrong between streams, copies and the host, and that its graphs are
// CUDA's: for each kind of mistake one that makes it, beside one that does the same rightly.
#include <algorithm>
#include <thread>
#include <vector>

#include "emulation/runtime.hpp"
#include "monoclip/backend/cuda/handle.hpp"
#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/backend/cuda/memory.hpp"
#include "monoclip/core/arena.hpp"
#include "support/catch.hpp"

using namespace monoclip::detail::cuda;

namespace {

void add(DeviceMatrix<const float> a, DeviceMatrix<float> out, float what) {
    const int col = static_cast<int>(threadIdx.x);
    out.store(0, col, a.load(0, col) + what);
}

/// Two streams, two blocks of the device, two page-locked ones, 16 floats each.
struct Machine {
    Machine() { emulation::reset(); }

    float* there(int index) const { return reinterpret_cast<float*>(device.data()) + 16 * index; }
    float* here(int index) const { return reinterpret_cast<float*>(pinned.data()) + 16 * index; }
    DeviceMatrix<float> matrix(int index) const { return {there(index), 1, 16, 16}; }

    static cudaError_t send(float* to, const float* from, const OwnedStream& stream) {
        return cudaMemcpyAsync(to, from, 64, cudaMemcpyHostToDevice, stream.get());
    }
    static cudaError_t fetch(float* to, const float* from, const OwnedStream& stream) {
        return cudaMemcpyAsync(to, from, 64, cudaMemcpyDeviceToHost, stream.get());
    }
    /// The second block becomes the first plus a number.
    void compute(const OwnedStream& stream, float what) const {
        launch(stream.get(), dim3(1), 16, "adding", add, matrix(0), matrix(1), what);
    }
    /// The fault once all is done; empty for none.
    std::string fault() const {
        for (const OwnedStream* stream : {&copies, &work})
            static_cast<void>(cudaStreamSynchronize(stream->get()));
        const std::string text = emulation::fault();
        emulation::reset();
        return text;
    }
    void fill(int index, float value) const { std::fill(here(index), here(index) + 16, value); }

    DeviceMemory device_memory{0};
    PinnedMemory pinned_memory{0};
    monoclip::Workspace device{128, &device_memory};
    monoclip::Workspace pinned{128, &pinned_memory};
    OwnedStream copies = make_stream();
    OwnedStream work = make_stream();
    OwnedEvent event = make_event();
};

}  // namespace

TEST_CASE("Page-locked memory stays as it is while a copy from it is under way") {
    const Machine m;
    m.fill(0, 1);
    REQUIRE(m.send(m.there(0), m.here(0), m.copies) == cudaSuccess);
    m.here(0)[15] = 2;  // too early
    CHECK_THAT(m.fault(), ContainsSubstring("was overwritten while a copy"));
    REQUIRE(m.send(m.there(0), m.here(0), m.copies) == cudaSuccess);
    REQUIRE(cudaStreamSynchronize(m.copies.get()) == cudaSuccess);
    m.here(0)[15] = 3;
    CHECK(m.fault().empty());
}

TEST_CASE("What a copy brings is not there before it is waited for, even where it was before") {
    const Machine m;
    m.fill(0, 5);
    REQUIRE(m.send(m.there(0), m.here(0), m.copies) == cudaSuccess);
    for (int round = 0; round < 2; ++round) {
        REQUIRE(m.fetch(m.here(1), m.there(0), m.copies) == cudaSuccess);
        CHECK_FALSE(m.here(1)[0] == 5);
        REQUIRE(cudaStreamSynchronize(m.copies.get()) == cudaSuccess);
        CHECK(m.here(1)[0] == 5);
    }
}

TEST_CASE("A stream that does not wait for another's copy reads memory that may be written") {
    const Machine m;
    m.fill(0, 1);
    for (const bool waits : {true, false}) {
        REQUIRE(m.send(m.there(0), m.here(0), m.copies) == cudaSuccess);
        REQUIRE(cudaEventRecord(m.event.get(), m.copies.get()) == cudaSuccess);
        if (waits) REQUIRE(cudaStreamWaitEvent(m.work.get(), m.event.get(), 0) == cudaSuccess);
        m.compute(m.work, 1);
        CHECK(m.fault() ==
              (waits ? "" : "race: work of another stream may be writing this memory at the same time"));
    }
}

TEST_CASE("A buffer that another stream still reads is not written again") {
    const Machine m;
    m.fill(0, 1);
    m.fill(1, 2);
    for (const int way : {0, 1, 2}) {  // the host waits; the stream waits; nobody does
        REQUIRE(m.send(m.there(0), m.here(0), m.copies) == cudaSuccess);
        REQUIRE(cudaStreamSynchronize(m.copies.get()) == cudaSuccess);
        m.compute(m.work, 1);
        REQUIRE(cudaEventRecord(m.event.get(), m.work.get()) == cudaSuccess);
        if (way == 0) REQUIRE(cudaEventSynchronize(m.event.get()) == cudaSuccess);
        if (way == 1) REQUIRE(cudaStreamWaitEvent(m.copies.get(), m.event.get(), 0) == cudaSuccess);
        REQUIRE(m.send(m.there(0), m.here(1), m.copies) == cudaSuccess);
        REQUIRE(cudaStreamSynchronize(m.work.get()) == cudaSuccess);
        CHECK(m.fault() ==
              (way < 2 ? "" : "race: work of another stream may be reading this memory at the same time"));
    }
}

TEST_CASE("To wait for an event is to wait for what came before it, and no more") {
    const Machine m;
    m.fill(0, 1);
    REQUIRE(m.send(m.there(0), m.here(0), m.work) == cudaSuccess);
    REQUIRE(cudaEventRecord(m.event.get(), m.work.get()) == cudaSuccess);
    REQUIRE(m.fetch(m.here(1), m.there(0), m.work) == cudaSuccess);
    const long waits = emulation::waits();
    REQUIRE(cudaEventSynchronize(m.event.get()) == cudaSuccess);
    CHECK(emulation::waits() == waits + 1);
    CHECK_FALSE(m.here(1)[0] == 1);
    m.here(0)[0] = 7;  // its copy is done
    CHECK(m.fault().empty());
    CHECK(m.here(1)[0] == 1);
}

TEST_CASE("A capture runs nothing; its graph does so at each launch, with the pointers of then") {
    const Machine m;
    const long before = emulation::live_objects();
    m.fill(0, 1);
    m.fill(1, -1);
    REQUIRE(cudaStreamBeginCapture(m.work.get(), cudaStreamCaptureModeThreadLocal) == cudaSuccess);
    REQUIRE(m.send(m.there(0), m.here(0), m.work) == cudaSuccess);
    m.compute(m.work, 10);
    REQUIRE(m.fetch(m.here(1), m.there(1), m.work) == cudaSuccess);
    cudaGraph_t graph = nullptr;
    REQUIRE(cudaStreamEndCapture(m.work.get(), &graph) == cudaSuccess);
    cudaGraphExec_t executable = nullptr;
    REQUIRE(cudaGraphInstantiate(&executable, graph, 0) == cudaSuccess);
    CHECK(emulation::live_objects() == before + 2);
    CHECK(cudaGraphDestroy(graph) == cudaSuccess);
    REQUIRE(cudaStreamSynchronize(m.work.get()) == cudaSuccess);
    CHECK(m.here(1)[0] == -1);  // nothing has run
    for (const float value : {1.0f, 2.0f}) {
        m.fill(0, value);
        REQUIRE(cudaGraphLaunch(executable, m.copies.get()) == cudaSuccess);
        CHECK_FALSE(m.here(1)[0] == value + 10);
        REQUIRE(cudaStreamSynchronize(m.copies.get()) == cudaSuccess);
        CHECK(m.here(1)[0] == value + 10);
    }
    CHECK(emulation::graph_launches() == 2);
    REQUIRE(cudaGraphLaunch(executable, m.copies.get()) == cudaSuccess);
    m.fill(0, 3);  // its copy is under way
    CHECK_THAT(m.fault(), ContainsSubstring("was overwritten"));
    CHECK(cudaGraphExecDestroy(executable) == cudaSuccess);
    CHECK(emulation::live_objects() == before);
}

TEST_CASE("What a capture forbids ends it, and gives no graph") {
    const Machine m;
    std::vector<float> pageable(16);
    const auto error_of = [&](auto forbidden) {
        REQUIRE(cudaStreamBeginCapture(m.work.get(), cudaStreamCaptureModeThreadLocal) == cudaSuccess);
        m.compute(m.work, 1);
        const cudaError_t error = forbidden();
        cudaGraph_t graph = nullptr;
        const cudaError_t ended = cudaStreamEndCapture(m.work.get(), &graph);
        CHECK(ended == (error == cudaSuccess ? cudaSuccess : cudaErrorStreamCaptureInvalidated));
        CHECK((graph != nullptr) == (error == cudaSuccess));
        if (graph != nullptr) CHECK(cudaGraphDestroy(graph) == cudaSuccess);
        static_cast<void>(cudaGetLastError());
        return error;
    };
    const long before = emulation::live_objects();
    void* block = nullptr;
    CHECK(error_of([] { return cudaSuccess; }) == cudaSuccess);
    CHECK(error_of([&] { return m.send(m.there(0), m.here(0), m.work); }) == cudaSuccess);
    CHECK(error_of([&] { return cudaStreamSynchronize(m.copies.get()); }) == cudaSuccess);
    for (const cudaError_t error :
         {error_of([&] { return cudaStreamSynchronize(m.work.get()); }),
          error_of([&] { return cudaMalloc(&block, 64); }),
          error_of([&] { return cudaMallocHost(&block, 64); }),
          error_of([&] { return cudaFree(m.there(0)); }),
          error_of([&] { return m.send(m.there(0), pageable.data(), m.work); }),
          error_of([&] { return m.fetch(pageable.data(), m.there(0), m.work); }),
          error_of([&] { return cudaEventRecord(m.event.get(), m.work.get()); }),
          error_of([&] { return cudaStreamWaitEvent(m.work.get(), m.event.get(), 0); })})
        CHECK(error == cudaErrorStreamCaptureUnsupported);
    CHECK(error_of([&] {
              return cudaMemcpyAsync(m.there(0), m.here(0), 64, cudaMemcpyHostToDevice, nullptr);
          }) == cudaErrorStreamCaptureImplicit);
    CHECK(cudaStreamBeginCapture(nullptr, cudaStreamCaptureModeThreadLocal) ==
          cudaErrorStreamCaptureUnsupported);
    CHECK(emulation::live_objects() == before);
}

TEST_CASE("A capture is one thread's: others may do what it must not, but not end it") {
    const Machine m;
    REQUIRE(cudaStreamBeginCapture(m.work.get(), cudaStreamCaptureModeThreadLocal) == cudaSuccess);
    cudaError_t taken = cudaErrorUnknown, ended = cudaErrorUnknown;
    std::thread([&] {
        void* block = nullptr;
        cudaGraph_t none = nullptr;
        taken = cudaMalloc(&block, 64);
        if (taken == cudaSuccess) taken = cudaFree(block);
        ended = cudaStreamEndCapture(m.work.get(), &none);
    }).join();
    CHECK(taken == cudaSuccess);
    CHECK(ended == cudaErrorStreamCaptureWrongThread);
    cudaGraph_t graph = nullptr;
    CHECK(cudaStreamBeginCapture(m.copies.get(), cudaStreamCaptureModeThreadLocal) == cudaErrorIllegalState);
    REQUIRE(cudaStreamEndCapture(m.work.get(), &graph) == cudaSuccess);
    CHECK(cudaGraphDestroy(graph) == cudaSuccess);
}
