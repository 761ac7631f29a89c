// Work that comes again on the GPU's backend, under emulation: forward passes replayed as graphs, and long
// lists of pictures, whose copies hide behind what is computed.
#include <algorithm>
#include <cstring>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models.hpp"

using namespace models;

namespace {

/// What a call gives with a workspace.
mc::Matrix encode(const GpuClip& clip, const std::vector<float>& pixels, const GpuClip::Workspace& scratch) {
    mc::Matrix features(pixels.size() / speck_pixels, 8);
    clip.encode_pixels_into(pixels, features.elements(), scratch);
    return features;
}

mc::Matrix encode(const GpuClip& clip, const std::vector<std::string>& texts,
                  const GpuClip::Workspace& scratch) {
    mc::Matrix features(texts.size(), 8);
    clip.encode_texts_into(texts, features.elements(), scratch);
    return features;
}

}  // namespace

TEST_CASE("A pass of the same extents is replayed from the second time on, and reads the numbers of now") {
    emulation::reset();
    const long before = emulation::live_objects();
    {
        const auto clip = load_speck({});
        const auto plain = load_speck({.graphs = false});
        const auto scratch = clip.workspace(3);
        const auto plain_scratch = plain.workspace(3);
        const auto check = [&](const auto& inputs, long graphs) {
            const long launched = emulation::graph_launches();
            const mc::Matrix features = encode(clip, inputs, scratch);
            CHECK(emulation::graph_launches() == launched + graphs);
            CHECK(same_bits(features, encode(plain, inputs, plain_scratch)));
        };
        check(pictures(2, "a"), 0);
        check(pictures(2, "b"), 1);
        check(pictures(2, "c"), 1);
        check(pictures(3, "d"), 0);
        check(pictures(3, "e"), 1);
        check(pictures(2, "f"), 1);
        using Texts = std::vector<std::string>;
        check(Texts{"a cat", "a dog"}, 0);
        check(Texts{"a dog", "a cat"}, 1);
        check(Texts{"a bee", "a cow"}, 1);
        check(Texts{"a cat", "a cat"}, 0);  // one sequence
        check(Texts{"a cat", "dogs"}, 0);
        check(Texts{"a photo of a cat", "a dog"}, 0);
        check(pictures(2, "g"), 1);
        CHECK(emulation::fault().empty());
        CHECK(emulation::graph_launches() == 7);
    }
    CHECK(emulation::live_objects() == before);
}

TEST_CASE("A pass is eight kernels and products for each block, and nine more; then one graph") {
    for (const int layers : {1, 12, 24}) {  // bench/gpu_roofline.py counts as many
        emulation::reset();
        mc::VitClipConfig config = speck;
        config.vision.layers = layers;
        const auto clip = load<GpuClip>(config, mc::Cuda{.precision = mc::Precision::fp16, .threads = 1});
        const auto pixels = pictures(1);
        const long pass = 8 * layers + 9;
        for (const long kernels : {pass, pass, 0L}) {  // done, captured, replayed
            const long before = emulation::launches();
            static_cast<void>(clip.encode_pixels(pixels));
            CHECK(emulation::launches() == before + kernels);
        }
        CHECK(emulation::graph_launches() == 2);
    }
}

TEST_CASE("Whole calls whose scratch the model keeps are replayed, too; one may say no") {
    emulation::reset();
    const auto clip = load_speck({});
    const mc::Matrix first = clip.encode_pixels(pictures(1));
    const mc::Matrix text = clip.encode_text("a cat");
    CHECK(emulation::graph_launches() == 0);
    CHECK(same_bits(clip.encode_pixels(pictures(1)), first));
    CHECK(same_bits(clip.encode_pixels(pictures(1)), first));
    CHECK(emulation::graph_launches() == 2);
    const long objects = emulation::live_objects();
    CHECK(same_bits(clip.encode_pixels(pictures(1)), first));
    CHECK(emulation::live_objects() == objects);
    CHECK(same_bits(clip.encode_text("a cat"), text));
    CHECK(same_bits(clip.encode_pixels(pictures(1)), first));
    CHECK(emulation::graph_launches() == 5);

    emulation::reset();
    const auto plain = load_speck({.graphs = false});
    for (int i = 0; i < 3; ++i) CHECK(same_bits(plain.encode_pixels(pictures(1)), first));
    CHECK(emulation::graph_launches() == 0);
}

TEST_CASE("A workspace that two models use keeps the graphs of each apart") {
    emulation::reset();
    const auto a = load_speck({});
    const auto b = load_speck({.precision = mc::Precision::bf16});
    const auto scratch = a.workspace(1);
    const mc::Matrix of_a = encode(a, pictures(1), scratch);
    const mc::Matrix of_b = encode(b, pictures(1), scratch);
    CHECK_FALSE(same_bits(of_a, of_b));
    for (int i = 0; i < 2; ++i) {
        CHECK(same_bits(encode(a, pictures(1), scratch), of_a));
        CHECK(same_bits(encode(b, pictures(1), scratch), of_b));
    }
    CHECK(emulation::graph_launches() == 4);
    CHECK(emulation::fault().empty());
}

TEST_CASE("A workspace keeps a few graphs, those used last") {
    emulation::reset();
    const auto clip = load_speck({});
    const auto scratch = clip.workspace(20);
    const auto is_replayed = [&](std::size_t count) {
        const long before = emulation::graph_launches();
        static_cast<void>(encode(clip, pictures(count), scratch));
        return emulation::graph_launches() != before;
    };
    CHECK_FALSE(is_replayed(1));
    CHECK(is_replayed(1));
    const long objects = emulation::live_objects();
    for (std::size_t count = 2; count <= 16; ++count) CHECK_FALSE(is_replayed(count));
    CHECK(emulation::live_objects() == objects);
    CHECK(is_replayed(1));
    CHECK_FALSE(is_replayed(17));
    CHECK_FALSE(is_replayed(2));  // forgotten
    CHECK(is_replayed(1));
}

TEST_CASE(
    "Whichever call fails while a graph is made or replayed, it is an error or done without, and right") {
    emulation::reset();
    const auto clip = load_speck({});
    const auto pixels = pictures(1);
    const mc::Matrix expected = clip.encode_pixels(pixels);
    const long before = emulation::live_objects();
    int without = 0;
    for (long call = 0;; ++call) {
        INFO("call " << call);
        {
            const auto scratch = clip.workspace(1);
            static_cast<void>(encode(clip, pixels, scratch));
            emulation::fail_call(call);
            mc::Matrix features;
            const std::string id = error_id([&] { return features = encode(clip, pixels, scratch); });
            if (!emulation::has_failed()) {
                CHECK(same_bits(features, expected));
                break;
            }
            REQUIRE((id == "none" || id.starts_with("cuda.")));
            if (id == "none") {
                ++without;
                REQUIRE(same_bits(features, expected));
            }
            emulation::reset();
            for (int i = 0; i < 2; ++i) REQUIRE(same_bits(encode(clip, pixels, scratch), expected));
            REQUIRE((emulation::graph_launches() == 0) == (id == "none"));
        }
        REQUIRE(emulation::live_objects() == before);
    }
    CHECK(without > 10);  // all between the beginning of the capture and its graph
    emulation::reset();
}

TEST_CASE("Long lists go to the GPU in turns: the features are those of each batch alone, in order") {
    emulation::reset();
    const auto clip = load_speck({});
    const std::size_t once = mc::CudaEngine::pictures_at_once;
    const auto all = pictures(2 * once + 3);
    const long waits = emulation::waits();
    const mc::Matrix features = clip.encode_pixels(all);
    CHECK(emulation::waits() == waits + 3);  // one for each batch
    CHECK(emulation::fault().empty());
    for (const std::size_t row : {std::size_t{0}, once - 1, once, 2 * once - 1, 2 * once, 2 * once + 2}) {
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(row * speck_pixels);
        const std::vector<float> one(begin, begin + speck_pixels);
        // A batch of one may sum in another order: some roundings of fp32, 6e-8 each.
        CHECK(difference(features.row(row), clip.encode_pixels(one).elements()) < 1e-6);
    }
    const long objects = emulation::live_objects();
    CHECK(same_bits(clip.encode_pixels(all), features));
    CHECK(emulation::live_objects() == objects);
    CHECK(clip.encode_pixels({}).rows() == 0);
}

TEST_CASE("Pictures in turns are prepared as the CPU does") {
    emulation::reset();
    std::vector<std::uint8_t> bytes(70 * 6 * 5 * 3);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 % 251);
    std::vector<mc::ImageView> views;
    for (std::size_t i = 0; i < 70; ++i)
        views.emplace_back(bytes.data() + i * 6 * 5 * 3, 6, 5, mc::PixelMode::rgb);
    const auto expected = load<CpuClip>(speck, mc::BasicCpu<double>{.threads = 1})
                              .encode_images(std::span(std::as_const(views)));
    // As whole models in fp32 are to PyTorch: see model_test.cpp.
    CHECK(difference(load_speck({}).encode_images(std::span(std::as_const(views))).elements(),
                     expected.elements()) < 1e-5);
}

namespace {

/// Batches of two numbers go through the pipeline, each "computed" by a copy in the device's memory.
struct Turns {
    explicit Turns(std::size_t count) : turns{count, 2, 1, {4096, 4096}}, sent(count), received(count) {
        for (std::size_t i = 0; i < count; ++i) sent[i] = static_cast<float>(i + 1);
    }

    void run() {
        engine.in_turns(
            turns,
            [&](std::size_t, std::size_t count) {
                return mc::CudaBlock{count * sizeof(float), count * sizeof(float)};
            },
            [&](std::size_t first, std::size_t count, std::span<std::byte> to) {
                order += 'f';
                if (first == fails_at) throw monoclip::Error("image.101", "a test");
                std::memcpy(to.data(), sent.data() + first, count * sizeof(float));
            },
            [&](const std::byte* block, std::int64_t count, mc::CudaArena& arena) {
                order += 'c';
                const auto* const floats = reinterpret_cast<const float*>(block);
                return engine.copy(mc::CudaEngine::ConstView(floats, count, 1, 1), arena);
            },
            [&](std::size_t first, std::size_t count, std::span<const float> features) {
                order += 'g';
                for (std::size_t i = 0; i < count; ++i) received[first + i] = features[i];
            });
    }

    mc::CudaEngine engine{mc::Cuda{.threads = 1}};
    mc::CudaTurns turns;
    std::vector<float> sent, received;
    std::string order;
    std::size_t fails_at = static_cast<std::size_t>(-1);
};

}  // namespace

TEST_CASE("The next batch is prepared while one is computed; two are under way at most") {
    emulation::reset();
    for (const std::size_t count : {1u, 2u, 3u, 4u, 5u, 9u}) {
        Turns turns(count);
        turns.run();
        CHECK(turns.received == turns.sent);
        if (count == 9) CHECK(turns.order == "fcfcgfcgfcgfcgg");
    }
    CHECK(emulation::fault().empty());
}

TEST_CASE("A call that ends by an exception leaves nothing under way, and the next one works") {
    emulation::reset();
    Turns turns(9);
    for (const std::size_t at : {0u, 2u, 4u, 8u}) {
        turns.fails_at = at;
        CHECK(error_id([&] {
                  turns.run();
                  return 0;
              }) == "image.101");
        turns.fails_at = static_cast<std::size_t>(-1);
        std::fill(turns.received.begin(), turns.received.end(), 0.0f);
        turns.run();
        CHECK(turns.received == turns.sent);
    }
    CHECK(emulation::fault().empty());
    turns.run();
    CHECK(fail_each_call(1, [&] {
              turns.run();
              return 0;
          }) > 5 * 6);
}

TEST_CASE("Who stops a long list by its progress stops it after a whole batch") {
    emulation::reset();
    mc::Cuda options;
    std::size_t last = 0;
    options.context.progress = [&](const mc::Progress& progress) {
        if (progress.task == "encoding pictures") last = progress.done;
        return progress.task != "encoding pictures" || progress.done < 64;
    };
    const auto clip = load_speck(options);
    CHECK(error_id([&] { return clip.encode_pixels(pictures(200)); }) == "context.103");
    CHECK(last == 64);
    CHECK(emulation::fault().empty());
}
