// Encoding prepared inputs into the memory of the caller allocates nothing on the heap. `new` is counted by
// the operators in counted_memory_test.cpp.
#include "monoclip/clip.hpp"
#include "support/catch.hpp"
#include "support/hashed_model.hpp"
#include "support/memory_counters.hpp"

namespace mc = monoclip;

TEST_CASE("Encoding pixels and tokens into memory of the caller allocates nothing") {
    for (const mc::Precision precision : {mc::Precision::fp32, mc::Precision::bf16}) {
        for (const int threads : {1, 3}) {
            const mc::Cpu cpu{.threads = threads, .precision = precision};
            const auto config = hashed::odd;
            const auto clip = mc::Clip<>::load(hashed::checkpoint(hashed::tensors(config)), cpu,
                                               {.activation = config.activation});
            const mc::Workspace scratch = clip.workspace(3);
            const std::vector<float> pixels = hashed::pixels("pixels", config, 3);
            std::vector<int> ids(static_cast<std::size_t>(3 * config.text.context_length));
            for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<int>(i % 7 * (i % 11));
            mc::Matrix features(3, static_cast<std::size_t>(config.embed_dim));
            clip.encode_pixels_into(pixels, features.elements(), scratch);  // threads have started
            const std::int64_t before = allocation_count;
            clip.encode_pixels_into(pixels, features.elements(), scratch);
            CHECK(allocation_count == before);
            clip.encode_tokens_into(ids, features.elements(), scratch);
            CHECK(allocation_count == before);
        }
    }
    const std::int64_t before = allocation_count;
    const auto counted = std::make_unique<int>(1);
    CHECK(allocation_count == before + *counted);  // and they are counted
}
