// Encoding into the memory of the caller allocates nothing on the heap. `new` is counted by
// the operators in counted_memory_test.cpp.
#include "monoclip/clip.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/hashed_model.hpp"
#include "support/memory_counters.hpp"

namespace mc = monoclip;

namespace {

bool same_numbers(const mc::Matrix& a, const mc::Matrix& b) {
    return std::equal(a.elements().begin(), a.elements().end(), b.elements().begin(), b.elements().end());
}

}  // namespace

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
    ::operator delete(::operator new(16));  // a call that no compiler may leave out
    CHECK(allocation_count == before + 1);  // and they are counted
}

TEST_CASE(
    "Encoding texts into memory of the caller allocates nothing, and gives the features of the other way") {
    const auto config = hashed::odd;
    const auto clip = mc::Clip<>::load(hashed::checkpoint(hashed::tensors(config)), mc::Cpu{.threads = 3},
                                       {.activation = config.activation});
    const std::vector<std::string> captions{
        "A photo of 2 dogs", "a cat & it's mat, in a very long text of many tokens", "A photo of 2 dogs"};
    const std::vector<std::string> others{"caf\xC3\xA9", "R&B", "&eacute;"};
    const mc::TextOptions options{.truncate = true};
    const mc::Workspace scratch = clip.workspace(3);
    mc::Matrix features(3, static_cast<std::size_t>(config.embed_dim));
    const auto encode = [&](const std::vector<std::string>& texts) {
        const std::int64_t before = allocation_count;
        clip.encode_texts_into(texts, features.elements(), scratch, options);
        return allocation_count - before;
    };
    clip.encode_tokens_into(std::vector<int>(20, 5), features.elements().first(features.cols()),
                            scratch);  // threads have started
    CHECK(encode(captions) == 0);
    CHECK(same_numbers(features, clip.encode_texts(captions, options)));
    CHECK(encode(others) > 0);  // the tokenizer's memory grows
    CHECK(encode(others) == 0);
    CHECK(same_numbers(features, clip.encode_texts(others, options)));
    CHECK(encode(captions) == 0);
}

TEST_CASE(
    "Encoding pictures into memory of the caller allocates nothing, once scratch has grown for each thread") {
    const auto config = hashed::odd;
    std::vector<mc::Image> pictures;
    for (int i = 0; i < 3; ++i) {
        pictures.emplace_back(61, 47, mc::PixelMode::rgb);
        for (int y = 0; y < 47; ++y) std::fill_n(pictures.back().row(y), 3 * 61, std::uint8_t(50 * i + y));
    }
    for (const int threads : {1, 3}) {
        const auto clip = mc::Clip<>::load(hashed::checkpoint(hashed::tensors(config)),
                                           mc::Cpu{.threads = threads}, {.activation = config.activation});
        const mc::Workspace scratch = clip.workspace(3);
        mc::Matrix features(3, static_cast<std::size_t>(config.embed_dim));
        clip.encode_pixels_into(clip.preprocess(pictures[0]), features.elements().first(features.cols()),
                                scratch);  // threads have started
        clip.encode_images_into(pictures, features.elements(), scratch);
        CHECK(same_numbers(features, clip.encode_images(pictures)));
        const std::int64_t first = allocation_count;
        for (int round = 0; round < 20; ++round)
            clip.encode_images_into(pictures, features.elements(), scratch);
        CHECK(allocation_count - first <= threads - 1);  // one thread may have done the first round alone
    }
}
