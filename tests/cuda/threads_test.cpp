// One model on the GPU's backend, under emulation, in several threads at once.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "models.hpp"

using namespace models;

namespace {

constexpr std::size_t thread_count = 4;

/// Inputs of different extents, so that threads take, grow and hand on each other's scratch. Texts with and
/// without beginnings in common; a list longer than a batch, which goes in turns.
struct Inputs {
    std::vector<std::vector<float>> pixels{pictures(1, "a"), pictures(3, "b"), pictures(65, "c")};
    std::vector<std::vector<std::string>> texts{
        {"a cat"}, {"a photo of a dog", "a photo of a cat", "a bee"}, {"a dog", "a cow"}};
    std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(65 * 6 * 5 * 3);
    std::vector<mc::ImageView> views;

    Inputs() {
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 % 251);
        for (std::size_t i = 0; i < 65; ++i)
            views.emplace_back(bytes.data() + i * 6 * 5 * 3, 6, 5, mc::PixelMode::rgb);
    }

    static constexpr std::size_t jobs = 8;
    static constexpr bool is_long(std::size_t job) { return job == 2 || job == 7; }

    mc::Matrix encode(const GpuClip& clip, std::size_t job) const {
        const std::span<const mc::ImageView> all(views);
        if (job < 3) return clip.encode_pixels(pixels[job]);
        if (job < 6) return clip.encode_texts(texts[job - 3]);
        return clip.encode_images(job == 6 ? all.first(2) : all);
    }
};

/// What one thread gets, as long as nobody else works.
std::vector<mc::Matrix> encode_all(const GpuClip& clip, const Inputs& inputs) {
    std::vector<mc::Matrix> features;
    for (std::size_t job = 0; job < Inputs::jobs; ++job) features.push_back(inputs.encode(clip, job));
    return features;
}

/// In how many cases a thread among others gets something else, or an error.
int count_differences(const GpuClip& clip, const Inputs& inputs, const std::vector<mc::Matrix>& expected) {
    std::atomic<int> differences = 0;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t) {
        threads.emplace_back([&, t, shared = clip.share()] {
            try {
                for (std::size_t i = 0; i < 2 * Inputs::jobs; ++i) {
                    const std::size_t job = (i * 3 + t) % Inputs::jobs;
                    // Under emulation a long list takes seconds: two threads go through each of them once.
                    if (Inputs::is_long(job) && (t >= 2 || i >= Inputs::jobs)) continue;
                    if (!same_bits(inputs.encode(shared, job), expected[job])) ++differences;
                }
            } catch (const mc::Error&) {
                ++differences;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    return differences;
}

}  // namespace

TEST_CASE("Many threads encode with one model on the GPU at once, and get what one thread gets", "[slow]") {
    const Inputs inputs;
    for (const mc::Cuda& options :
         {mc::Cuda{}, mc::Cuda{.graphs = false}, mc::Cuda{.resize_on_device = true}}) {
        INFO("graphs " << options.graphs << ", resizing " << options.resize_on_device);
        emulation::reset();
        const long before = emulation::live_objects();
        const auto expected = encode_all(load_speck(options), inputs);
        {
            const auto clip = load_speck(options);
            const long replayed = emulation::graph_launches();
            CHECK(count_differences(clip, inputs, expected) == 0);
            CHECK((emulation::graph_launches() > replayed) == options.graphs);
        }
        CHECK(emulation::fault().empty());
        CHECK(emulation::live_objects() == before);
    }
}

TEST_CASE("Threads may have one workspace each, of one model") {
    emulation::reset();
    const auto clip = load_speck({});
    const auto expected = clip.encode_pixels(pictures(2));
    std::atomic<int> differences = 0;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < thread_count; ++t) {
        threads.emplace_back([&] {
            const auto scratch = clip.workspace(2);
            mc::Matrix features(2, 8);
            for (int i = 0; i < 5; ++i) {
                std::fill(features.elements().begin(), features.elements().end(), 0.0f);
                clip.encode_pixels_into(pictures(2), features.elements(), scratch);
                if (!same_bits(features, expected)) ++differences;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(differences == 0);
    CHECK(emulation::graph_launches() == 4 * static_cast<long>(thread_count));
    CHECK(emulation::fault().empty());
}

TEST_CASE("An error is told to the thread whose call it was") {
    emulation::reset();
    std::atomic<int> step = 0;
    cudaError_t of_other = cudaErrorUnknown;
    std::thread other([&] {
        while (step != 1) std::this_thread::yield();
        of_other = cudaGetLastError();
        step = 2;
    });
    CHECK(cudaSetDevice(7) == cudaErrorInvalidDevice);
    step = 1;
    while (step != 2) std::this_thread::yield();
    CHECK(cudaGetLastError() == cudaErrorInvalidDevice);
    CHECK(cudaGetLastError() == cudaSuccess);
    other.join();
    CHECK(of_other == cudaSuccess);
}
