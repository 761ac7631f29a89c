// More than one device: that the emulation knows which one streams, events and memory are of, as CUDA does,
// and that a model works on its own device, whichever is current in the threads that call it.
#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "models.hpp"

using namespace models;
using namespace monoclip::detail::cuda;

namespace {

void add_one(DeviceMatrix<float> numbers) {
    const int col = static_cast<int>(threadIdx.x);
    numbers.store(0, col, numbers.load(0, col) + 1);
}

/// What is made while a device is the current one: 16 floats, a stream, an event.
struct OnDevice {
    explicit OnDevice(int device) : guard(std::make_unique<DeviceGuard>(device)), memory(device) {
        block = monoclip::Workspace(64, &memory);
        stream = make_stream();
        event = make_event();
        guard.reset();
    }
    float* floats() const { return reinterpret_cast<float*>(block.data()); }

    std::unique_ptr<DeviceGuard> guard;
    DeviceMemory memory;
    monoclip::Workspace block{0};
    OwnedStream stream;
    OwnedEvent event;
};

/// Adds to numbers of one device in a stream, perhaps of another one: what is reported at once.
std::string launch_error(const OnDevice& memory, cudaStream_t stream) {
    return error_message([&] {
        launch(stream, dim3(1), 16, "adding", add_one, DeviceMatrix<float>(memory.floats(), 1, 16, 16));
        return 0;
    });
}

/// The fault of work that was put into streams; none is left.
std::string fault_of(const OnDevice& one, const OnDevice& other) {
    for (const OnDevice* device : {&one, &other})
        static_cast<void>(cudaStreamSynchronize(device->stream.get()));
    std::string fault = emulation::fault();
    emulation::reset({.devices = 2});
    return fault;
}

int current() {
    int device = -1;
    REQUIRE(cudaGetDevice(&device) == cudaSuccess);
    return device;
}

/// All ways of encoding, each twice, as its graph may be made the second time; but a long list, which has
/// none.
std::vector<mc::Matrix> encode_in_all_ways(const GpuClip& clip) {
    std::vector<std::uint8_t> bytes(3 * 6 * 5 * 3);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 % 251);
    std::vector<mc::ImageView> views;
    for (std::size_t i = 0; i < 3; ++i)
        views.emplace_back(bytes.data() + i * 6 * 5 * 3, 6, 5, mc::PixelMode::rgb);
    const std::vector<std::string> texts{"a cat", "a dog"};
    const auto scratch = clip.workspace(2);
    std::vector<mc::Matrix> all;
    for (int round = 0; round < 2; ++round) {
        all.push_back(clip.encode_pixels(pictures(2)));
        if (round == 0) all.push_back(clip.encode_pixels(pictures(65)));
        all.push_back(clip.encode_images(std::span(std::as_const(views))));
        all.push_back(clip.encode_texts(texts));
        mc::Matrix features(2, 8);
        clip.encode_pixels_into(pictures(2), features.elements(), scratch);
        all.push_back(std::move(features));
    }
    return all;
}

bool same_bits(const std::vector<mc::Matrix>& a, const std::vector<mc::Matrix>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const mc::Matrix& x, const mc::Matrix& y) { return models::same_bits(x, y); });
}

}  // namespace

TEST_CASE("A kernel goes into a stream of the current device, and nowhere else") {
    emulation::reset({.devices = 2});
    const OnDevice first(0), second(1);
    CHECK(launch_error(first, first.stream.get()).empty());
    CHECK_THAT(launch_error(second, second.stream.get()),
               ContainsSubstring("cudaErrorInvalidResourceHandle"));
    {
        const DeviceGuard guard(1);
        CHECK_THAT(launch_error(first, first.stream.get()),
                   ContainsSubstring("cudaErrorInvalidResourceHandle"));
        CHECK(launch_error(second, second.stream.get()).empty());
        CHECK(launch_error(second, nullptr).empty());  // the current device's
    }
    CHECK(fault_of(first, second).empty());
}

TEST_CASE("A kernel touches the memory of its own device alone") {
    emulation::reset({.devices = 2});
    const OnDevice first(0), second(1);
    CHECK(launch_error(second, first.stream.get()).empty());
    CHECK(fault_of(first, second) == "memory of another device");
    CHECK(launch_error(second, nullptr).empty());
    REQUIRE(cudaStreamSynchronize(nullptr) == cudaErrorLaunchFailure);
    CHECK(fault_of(first, second) == "memory of another device");
}

TEST_CASE("A copy goes into a stream of any device, from and to the memory of any") {
    emulation::reset({.devices = 2});
    const OnDevice first(0), second(1);
    std::vector<float> numbers(16, 5.0f), back(16);
    for (const OnDevice* to : {&first, &second}) {
        for (const OnDevice* in : {&first, &second}) {
            const cudaStream_t stream = in->stream.get();
            CHECK(cudaMemcpyAsync(to->floats(), numbers.data(), 64, cudaMemcpyHostToDevice, stream) ==
                  cudaSuccess);
            CHECK(cudaMemcpyAsync(first.floats(), to->floats(), 64, cudaMemcpyDeviceToDevice, stream) ==
                  cudaSuccess);
            CHECK(cudaMemcpyAsync(back.data(), first.floats(), 64, cudaMemcpyDeviceToHost, stream) ==
                  cudaSuccess);
            CHECK(back == numbers);
        }
    }
    CHECK(fault_of(first, second).empty());
}

TEST_CASE(
    "An event is recorded in a stream of its own device; any stream waits for it, whatever is current") {
    emulation::reset({.devices = 2});
    const OnDevice first(0), second(1);
    for (const int device : {0, 1}) {
        const DeviceGuard guard(device);
        CHECK(cudaEventRecord(first.event.get(), first.stream.get()) == cudaSuccess);
        CHECK(cudaEventRecord(second.event.get(), second.stream.get()) == cudaSuccess);
        CHECK(cudaEventRecord(first.event.get(), second.stream.get()) == cudaErrorInvalidResourceHandle);
        CHECK(cudaEventRecord(second.event.get(), first.stream.get()) == cudaErrorInvalidResourceHandle);
        const cudaEvent_t own = device == 0 ? first.event.get() : second.event.get();
        CHECK(cudaEventRecord(own, nullptr) == cudaSuccess);
        for (const OnDevice* one : {&first, &second}) {
            CHECK(cudaStreamWaitEvent(first.stream.get(), one->event.get(), 0) == cudaSuccess);
            CHECK(cudaStreamWaitEvent(second.stream.get(), one->event.get(), 0) == cudaSuccess);
            CHECK(cudaEventSynchronize(one->event.get()) == cudaSuccess);
        }
    }
    CHECK(fault_of(first, second).empty());
}

TEST_CASE("A capture follows the same rules; its graph runs where it was captured, whatever is current") {
    emulation::reset({.devices = 2});
    const OnDevice first(0), second(1);
    const std::vector<float> zeros(16);
    std::vector<float> sums(16);
    REQUIRE(cudaMemcpyAsync(second.floats(), zeros.data(), 64, cudaMemcpyHostToDevice, second.stream.get()) ==
            cudaSuccess);
    REQUIRE(cudaStreamBeginCapture(second.stream.get(), cudaStreamCaptureModeThreadLocal) == cudaSuccess);
    CHECK_THAT(launch_error(second, second.stream.get()),
               ContainsSubstring("cudaErrorInvalidResourceHandle"));
    {
        const DeviceGuard guard(1);
        CHECK(launch_error(second, second.stream.get()).empty());
    }
    cudaGraph_t graph = nullptr;
    REQUIRE(cudaStreamEndCapture(second.stream.get(), &graph) == cudaSuccess);
    const OwnedGraph owned(graph);
    cudaGraphExec_t executable = nullptr;
    REQUIRE(cudaGraphInstantiate(&executable, graph, 0) == cudaSuccess);
    const OwnedGraphExec owned_executable(executable);
    CHECK(cudaGraphLaunch(executable, second.stream.get()) == cudaSuccess);
    CHECK(cudaMemcpyAsync(sums.data(), second.floats(), 64, cudaMemcpyDeviceToHost, second.stream.get()) ==
          cudaSuccess);
    CHECK(sums == std::vector<float>(16, 1.0f));
    CHECK(fault_of(first, second).empty());
}

TEST_CASE("Each device has its own memory, and a default stream") {
    emulation::reset({.devices = 2, .memory = 100});
    REQUIRE(cudaSetDevice(1) == cudaSuccess);
    int of_thread = -1;
    cudaError_t error = cudaErrorUnknown;
    std::thread([&] { error = cudaGetDevice(&of_thread); }).join();
    CHECK(error == cudaSuccess);
    CHECK(of_thread == 0);  // as in any new thread
    CHECK(current() == 1);
    REQUIRE(cudaSetDevice(0) == cudaSuccess);
    CHECK_FALSE(emulation::is_used(1));
    {
        const OnDevice first(0), second(1);  // 64 bytes of each one's 100
        CHECK(emulation::is_used(0));
        CHECK(emulation::is_used(1));
        void* more = nullptr;
        CHECK(cudaMalloc(&more, 64) == cudaErrorMemoryAllocation);
        CHECK(cudaGetLastError() == cudaErrorMemoryAllocation);
    }
    const OnDevice again(1);
    const DeviceGuard guard(1);
    CHECK(launch_error(again, nullptr).empty());
    CHECK(cudaStreamSynchronize(nullptr) == cudaSuccess);
    REQUIRE(cudaSetDevice(0) == cudaSuccess);
    CHECK(launch_error(again, nullptr).empty());
    CHECK(cudaStreamSynchronize(again.stream.get()) == cudaSuccess);
    CHECK(cudaStreamSynchronize(nullptr) == cudaErrorLaunchFailure);
    emulation::reset();
}

TEST_CASE("A model on the second device leaves the first alone, whichever is current in the calling threads",
          "[slow]") {
    for (const mc::Cuda& options :
         {mc::Cuda{}, mc::Cuda{.graphs = false}, mc::Cuda{.resize_on_device = true}}) {
        INFO("graphs " << options.graphs << ", resizing " << options.resize_on_device);
        emulation::reset();
        const long before = emulation::live_objects();
        const auto expected = encode_in_all_ways(load_speck(options));
        emulation::reset({.devices = 2});
        {
            mc::Cuda second = options;
            second.device = 1;
            const auto clip = load_speck(second);
            CHECK(same_bits(encode_in_all_ways(clip), expected));
            std::vector<mc::Matrix> features;
            std::string error;
            std::thread([&] {
                error = error_message([&] { return features = encode_in_all_ways(clip); });
            }).join();
            CHECK(error.empty());
            CHECK(same_bits(features, expected));
            CHECK(current() == 0);
        }
        CHECK(emulation::fault().empty());
        CHECK_FALSE(emulation::is_used(0));
        CHECK(emulation::live_objects() == before);
    }
}

TEST_CASE("A model in a stream of the second device works there, too") {
    emulation::reset();
    const auto expected = encode_in_all_ways(load_speck({}));
    emulation::reset({.devices = 2});
    const OnDevice second(1);
    const auto clip = load_speck({.device = 1, .stream = second.stream.get()});
    CHECK(same_bits(encode_in_all_ways(clip), expected));
    CHECK_FALSE(emulation::is_used(0));
    CHECK(emulation::fault().empty());
}

TEST_CASE("Models of two devices are used in turns by one thread", "[slow]") {
    emulation::reset({.devices = 2});
    const auto first = load_speck({}), second = load_speck({.device = 1});
    const auto expected = encode_in_all_ways(first);
    CHECK(same_bits(encode_in_all_ways(second), expected));
    CHECK(current() == 0);
    REQUIRE(cudaSetDevice(1) == cudaSuccess);
    CHECK(same_bits(encode_in_all_ways(first), expected));
    CHECK(same_bits(encode_in_all_ways(second), expected));
    CHECK(current() == 1);
    CHECK(emulation::fault().empty());
    emulation::reset();
}
