// Hidden states and attention weights against PyTorch's (tests/reference/make_hidden_goldens.py), and against
// what the same encoders give as a whole.
//
// "Close" means that the largest difference is at most 1e-5 of the largest number, as for features
// (clip_test.cpp): both sides sum in fp32 in different orders. States of another block, without the norm or
// of other positions differ by more than 1e-2.
#include "monoclip/vision/hidden_states.hpp"

#include <cmath>
#include <numeric>

#include "monoclip/clip.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {

constexpr double close_enough = 1e-5;
constexpr std::size_t batch = 2;

/// 17 tokens of a picture, and heads of 16: attention weights come in two pieces.
constexpr mc::VitClipConfig many_tokens{
    16, {16, 4, 32, 2, 16, 128}, {600, 12, 32, 2, 16, 128}, hashed::quick};
constexpr mc::ResNetClipConfig resnet{20, {64, {1, 2, 1, 1}, 4}, {600, 13, 64, 1}, hashed::quick};

template <class Number>
std::vector<Number> golden(const std::string& name) {
    static const mc::Checkpoint goldens = mc::open_checkpoint(test_data("hidden/goldens.safetensors"));
    const mc::TensorView& tensor = goldens.tensors.at(name);
    std::vector<Number> numbers(static_cast<std::size_t>(tensor.shape.elements()));
    mc::copy_elements(tensor, std::span(numbers));
    return numbers;
}

/// The largest difference as a part of the largest expected number; NaN and another size count as infinite.
double difference(const mc::Matrix& actual, const std::vector<float>& expected) {
    if (actual.elements().size() != expected.size()) return INFINITY;
    double most = 0, largest = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double d =
            std::abs(static_cast<double>(actual.elements()[i]) - static_cast<double>(expected[i]));
        most = d <= most ? most : (std::isnan(d) ? INFINITY : d);
        largest = (std::max)(largest, std::abs(static_cast<double>(expected[i])));
    }
    return most / largest;
}

mc::Clip<> load(const mc::VitClipConfig& config, mc::Cpu backend = {.threads = 2}) {
    return mc::Clip<>::load(hashed::checkpoint(hashed::tensors(config)), std::move(backend),
                            {config.activation, config.vision.head_width, config.text.head_width});
}

mc::Clip<> load_resnet(mc::Cpu backend = {.threads = 2}) {
    struct Nothing {};
    mc::ClipModel<Nothing, mc::ResNetConfig> model(resnet);
    mc::TensorMap map;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, resnet)) {
        std::vector<float> values = hashed::weight(parameter.name, parameter.shape);
        if (parameter.name.ends_with("running_var")) {
            for (float& variance : values) variance = std::abs(variance) + 0.5f;
        }
        map[parameter.name] = hashed::tensor(parameter.shape, values);
    }
    return mc::Clip<>::load(hashed::checkpoint(std::move(map)), std::move(backend), {resnet.activation});
}

struct Named {
    const char* name;
    mc::VitClipConfig config;
};
constexpr Named named[] = {{"many_tokens", many_tokens}, {"heads_of_32", hashed::heads_of_32}};

std::vector<float> resnet_pixels() {
    std::vector<float> values = hashed::numbers("resnet.pixels", batch * 3 * 64 * 64);
    for (float& value : values) value *= 2;
    return values;
}

/// The end token's row of each text.
mc::Matrix rows_at_end(const mc::Matrix& states, const std::vector<int>& ids) {
    const std::size_t context = ids.size() / batch;
    mc::Matrix rows(batch, states.cols());
    for (std::size_t text = 0; text < batch; ++text) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(text * context);
        const auto end = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(context));
        std::copy_n(states.row(static_cast<std::size_t>(end - ids.begin())).begin(), states.cols(),
                    rows.row(text).begin());
    }
    return rows;
}

}  // namespace

TEST_CASE("Hidden states of texts are PyTorch's at every position and for every block") {
    for (const Named& model : named) {
        const auto clip = load(model.config);
        const std::vector<int> ids = golden<int>(std::string(model.name) + ".tokens");
        for (int skip = 0; skip <= model.config.text.layers; ++skip) {
            INFO(model.name << ", without the last " << skip);
            const std::string name = mc::detail::concat(model.name, ".text.", skip);
            const auto plain = clip.text_hidden_states(ids, {.skip = skip, .final_norm = false});
            CHECK(plain.rows() == ids.size());
            CHECK(difference(plain, golden<float>(name)) < close_enough);
            const auto normed = clip.text_hidden_states(ids, {.skip = skip});
            CHECK(difference(normed, golden<float>(name + ".norm")) < close_enough);
        }
    }
}

TEST_CASE("Hidden states of pictures are PyTorch's for every token and every block") {
    for (const Named& model : named) {
        const auto clip = load(model.config);
        const std::vector<float> pixels = hashed::pixels(model.name, model.config, batch);
        const std::string name = model.name;
        for (int skip = 0; skip <= model.config.vision.layers; ++skip) {
            INFO(name << ", without the last " << skip);
            const std::string key = mc::detail::concat(name, ".image.", skip);
            const auto plain = clip.pixel_hidden_states(pixels, {.skip = skip, .final_norm = false});
            CHECK(difference(plain, golden<float>(key)) < close_enough);
            const auto normed = clip.pixel_hidden_states(pixels, {.skip = skip});
            CHECK(difference(normed, golden<float>(key + ".norm")) < close_enough);
        }
        const auto projected = clip.pixel_hidden_states(pixels, {.project = true});
        CHECK(projected.cols() == static_cast<std::size_t>(model.config.embed_dim));
        CHECK(difference(projected, golden<float>(name + ".image.project")) < close_enough);
    }
}

TEST_CASE("Attention weights of the class token are PyTorch's, and sum to 1") {
    for (const Named& model : named) {
        const auto clip = load(model.config);
        const std::vector<float> pixels = hashed::pixels(model.name, model.config, batch);
        for (int skip = 0; skip < model.config.vision.layers; ++skip) {
            INFO(model.name << ", block " << skip << " before the last");
            const auto weights = clip.pixel_attention(pixels, skip);
            CHECK(weights.cols() == static_cast<std::size_t>(model.config.vision.tokens()));
            CHECK(difference(weights, golden<float>(mc::detail::concat(model.name, ".attention.", skip))) <
                  close_enough);
            for (std::size_t row = 0; row < weights.rows(); ++row) {
                const auto head = weights.row(row);
                CHECK(std::accumulate(head.begin(), head.end(), 0.0) == Approx(1).epsilon(1e-5));
            }
        }
    }
}

TEST_CASE("A ResNet's tokens and attention are those of PyTorch's attention pooling") {
    const auto clip = load_resnet();
    const std::vector<float> pixels = resnet_pixels();
    CHECK(difference(clip.pixel_hidden_states(pixels), golden<float>("resnet.image")) < close_enough);
    CHECK(difference(clip.pixel_hidden_states(pixels, {.project = true}), golden<float>("resnet.project")) <
          close_enough);
    CHECK(difference(clip.pixel_attention(pixels), golden<float>("resnet.attention")) < close_enough);
}

TEST_CASE("The pooled rows of hidden states are what the features are made of") {
    // The kernels see other rows beside these, and an element depends on its own row alone: the same bits.
    const auto clip = load(hashed::heads_of_32);
    const std::vector<float> pixels = hashed::pixels("heads_of_32", hashed::heads_of_32, batch);
    const auto tokens = clip.pixel_hidden_states(pixels, {.project = true});
    const auto features = clip.encode_pixels(pixels);
    const auto each = static_cast<std::size_t>(hashed::heads_of_32.vision.tokens());
    for (std::size_t i = 0; i < batch; ++i) {
        const auto token = tokens.row(i * each), feature = features.row(i);
        CHECK(std::equal(token.begin(), token.end(), feature.begin()));
    }

    const std::vector<int> ids = golden<int>("heads_of_32.tokens");
    const auto ends = rows_at_end(clip.text_hidden_states(ids), ids);
    const std::vector<float> projection = hashed::weight(
        "text_projection", mc::Shape{hashed::heads_of_32.text.width, hashed::heads_of_32.embed_dim});
    mc::Matrix pooled(batch, static_cast<std::size_t>(hashed::heads_of_32.embed_dim));
    for (std::size_t i = 0; i < batch; ++i) {
        for (std::size_t k = 0; k < ends.cols(); ++k) {
            for (std::size_t e = 0; e < pooled.cols(); ++e)
                pooled(i, e) += ends(i, k) * projection[k * pooled.cols() + e];
        }
    }
    mc::Matrix expected(batch, pooled.cols());
    clip.encode_tokens_into(ids, expected.elements(), clip.workspace(batch));
    CHECK(difference(pooled, {expected.elements().begin(), expected.elements().end()}) < close_enough);
}

TEST_CASE("Hidden states do not depend on the batch or the number of threads") {
    const auto one = load(many_tokens, {.threads = 1});
    const auto three = load(many_tokens, {.threads = 3});
    // More than are encoded at a time.
    const std::size_t many = 35, each = 3 * 16 * 16;
    const std::vector<float> pixels = hashed::pixels("many", many_tokens, many);
    const auto states = three.pixel_hidden_states(pixels);
    const auto attention = three.pixel_attention(pixels);
    for (const std::size_t i : {std::size_t{0}, std::size_t{31}, std::size_t{34}}) {
        const auto alone = one.pixel_hidden_states(std::span(pixels).subspan(i * each, each));
        CHECK(std::equal(alone.elements().begin(), alone.elements().end(),
                         states.row(i * alone.rows()).begin()));
        const auto weights = one.pixel_attention(std::span(pixels).subspan(i * each, each));
        CHECK(std::equal(weights.elements().begin(), weights.elements().end(),
                         attention.row(i * weights.rows()).begin()));
    }
}

TEST_CASE("In bf16 hidden states stay near those of fp32") {
    // 8 bits of mantissa: 2^-9 for a factor, and what two blocks make of that; the test's own fp32 states
    // differ from those of the next block by half of their size.
    const mc::Cpu narrow{.threads = 1, .precision = mc::Precision::bf16};
    const std::vector<float> pixels = hashed::pixels("many_tokens", many_tokens, batch);
    const auto clip = load(many_tokens, narrow);
    CHECK(difference(clip.pixel_hidden_states(pixels), golden<float>("many_tokens.image.0.norm")) < 0.03);
    CHECK(difference(clip.pixel_attention(pixels), golden<float>("many_tokens.attention.0")) < 0.03);
    const auto pooled = load_resnet(narrow);
    CHECK(difference(pooled.pixel_hidden_states(resnet_pixels()), golden<float>("resnet.image")) < 0.03);
}

TEST_CASE("A picture has the hidden states of its prepared pixels") {
    const auto clip = load(many_tokens);
    mc::Image image(20, 24, mc::PixelMode::rgb);
    for (int y = 0; y < image.height(); ++y) {
        for (std::size_t x = 0; x < image.row_bytes(); ++x)
            image.row(y)[x] = static_cast<std::uint8_t>(static_cast<std::size_t>(y) * 7 + x * 3);
    }
    const auto states = clip.image_hidden_states(image, {.skip = 1});
    const auto expected = clip.pixel_hidden_states(clip.preprocess(image), {.skip = 1});
    CHECK(std::equal(states.elements().begin(), states.elements().end(), expected.elements().begin(),
                     expected.elements().end()));
    const auto weights = clip.image_attention(image);
    CHECK(weights.rows() == 2);
    CHECK(weights.cols() == 17);
}

TEST_CASE("Padded ids are those of the text, then the padding") {
    const auto clip = load(hashed::plain);
    std::vector<int> expected = clip.tokenize("a");
    const std::size_t length = expected.size();
    const std::vector<int> padded = clip.tokenize_padded("a", 599);
    REQUIRE(padded.size() == 16);
    CHECK(std::equal(expected.begin(), expected.end(), padded.begin()));
    for (std::size_t i = length; i < padded.size(); ++i) CHECK(padded[i] == 599);
    CHECK(clip.tokenize_padded("a").back() == 0);
}

TEST_CASE("Hidden states refuse blocks that there are not, wrong ids, and encoders that are not loaded") {
    const auto clip = load(many_tokens);
    const std::vector<float> pixels = hashed::pixels("many_tokens", many_tokens, 1);
    const std::vector<int> ids(12, 1);
    CHECK(error_id([&] { clip.text_hidden_states(ids, {.skip = 3}); }) == "clip.110");
    CHECK(error_id([&] { clip.text_hidden_states(ids, {.skip = -1}); }) == "clip.110");
    CHECK(error_id([&] { clip.pixel_hidden_states(pixels, {.skip = 3}); }) == "clip.110");
    CHECK(error_id([&] { clip.pixel_attention(pixels, 2); }) == "clip.110");
    CHECK(error_id([&] { clip.pixel_attention(pixels, -1); }) == "clip.110");
    CHECK(error_id([&] { clip.text_hidden_states(std::vector<int>(13, 1)); }) == "clip.105");
    CHECK(error_id([&] { clip.text_hidden_states(std::vector<int>(12, 600)); }) == "clip.106");
    CHECK(error_id([&] { clip.pixel_hidden_states(std::span(pixels).first(5)); }) == "clip.105");
    const auto pooled = load_resnet();
    CHECK(error_id([&] { pooled.pixel_hidden_states(resnet_pixels(), {.skip = 1}); }) == "clip.110");
    CHECK(error_id([&] { pooled.pixel_attention(resnet_pixels(), 1); }) == "clip.110");

    const auto checkpoint = [] { return hashed::checkpoint(hashed::tensors(many_tokens)); };
    const mc::LoadOptions heads{many_tokens.activation, 16, 16};
    mc::LoadOptions pictures = heads, texts = heads;
    pictures.towers = mc::Towers::vision;
    texts.towers = mc::Towers::text;
    const auto only_pictures = mc::Clip<>::load(checkpoint(), {.threads = 1}, pictures);
    const auto only_texts = mc::Clip<>::load(checkpoint(), {.threads = 1}, texts);
    CHECK(error_id([&] { only_pictures.text_hidden_states({}); }) == "clip.108");
    CHECK(error_id([&] { only_texts.pixel_hidden_states({}); }) == "clip.108");
    CHECK(error_id([&] { only_texts.pixel_attention({}); }) == "clip.108");
}
