// Whole models on the GPU's backend under emulation: PyTorch's features, the CPU's where there are no
// goldens, and what happens when something fails. Models are those of tests/reference/make_model_goldens.py.
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "models.hpp"
#include "support/data.hpp"

using namespace models;

namespace {

const mc::TensorView& golden(const std::string& name) {
    static const mc::Checkpoint goldens = mc::open_checkpoint(test_data("model/goldens.safetensors"));
    return goldens.tensors.at(name);
}

template <class T>
std::vector<T> numbers_of(const mc::TensorView& tensor) {
    std::vector<T> values(static_cast<std::size_t>(tensor.shape.elements()));
    mc::copy_elements(tensor, std::span(values));
    return values;
}

double smallest_cosine(const mc::Matrix& actual, std::span<const float> expected) {
    double smallest = 1;
    for (std::size_t i = 0; i < actual.rows(); ++i) {
        const std::span<const float> reference = expected.subspan(i * actual.cols(), actual.cols());
        const double cosine = mc::detail::dot(actual.row(i), reference) *
                              mc::detail::inverse_norm(actual.row(i)) * mc::detail::inverse_norm(reference);
        smallest = cosine >= smallest ? smallest : (std::isnan(cosine) ? -1 : cosine);
    }
    return smallest;
}

/// Features of padded token ids [batch,context].
template <class ClipType>
mc::Matrix encode_padded(const ClipType& clip, const std::vector<int>& ids) {
    const auto context = static_cast<std::size_t>(clip.config().text.context_length);
    mc::Matrix features(ids.size() / context, static_cast<std::size_t>(clip.config().embed_dim));
    const auto scratch = clip.workspace(static_cast<std::int64_t>(features.rows()));
    clip.encode_tokens_into(ids, features.elements(), scratch);
    return features;
}

/// All tensors of a ResNet model, in memory.
mc::TensorMap resnet_tensors(const mc::ResNetClipConfig& config) {
    struct Nothing {};
    mc::ClipModel<Nothing, mc::ResNetConfig> model(config);
    mc::TensorMap map;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        std::vector<float> values = hashed::weight(parameter.name, parameter.shape);
        if (parameter.name.ends_with("running_var")) {
            for (float& value : values) value = 1 + 0.5f * std::abs(value);
        }
        map[parameter.name] = hashed::tensor(parameter.shape, values);
    }
    return map;
}

constexpr mc::ResNetClipConfig tiny_resnet{
    16, {32, {1, 1, 1, 1}, 8}, {600, 16, 16, 1, 8}, mc::Activation::quick_gelu};

/// One picture and one text, by way of everything that a call does.
mc::Matrix encode_both(const mc::Cuda& options) {
    const auto clip = load<GpuClip>(hashed::narrow, options);
    const mc::Matrix image = clip.encode_pixels(hashed::pixels("narrow", hashed::narrow, 1));
    mc::Matrix both(2, image.cols());
    std::copy(image.elements().begin(), image.elements().end(), both.row(0).begin());
    const std::vector<int> text{597, 3, 5, 599};
    const mc::Matrix of_text = clip.encode_tokens(text);
    std::copy(of_text.elements().begin(), of_text.elements().end(), both.row(1).begin());
    return both;
}

}  // namespace

TEST_CASE("Features on the GPU are PyTorch's: close in fp32, of the same direction in the others") {
    emulation::reset();
    const long before = emulation::live_objects();
    for (const hashed::Model& model : hashed::models) {
        if (std::string_view(model.name) == "wide") continue;  // only larger
        const std::string name = model.name;
        const auto image = numbers_of<float>(golden(name + ".image_features"));
        const auto text = numbers_of<float>(golden(name + ".text_features"));
        for (const mc::Precision precision :
             {mc::Precision::fp32, mc::Precision::tf32, mc::Precision::fp16, mc::Precision::bf16}) {
            INFO(name << ", precision " << static_cast<int>(precision));
            const auto clip = load<GpuClip>(model.config, mc::Cuda{.precision = precision, .threads = 1});
            const auto images = clip.encode_pixels(hashed::pixels(name, model.config, model.batch));
            const auto texts = encode_padded(clip, numbers_of<int>(golden(name + ".tokens")));
            if (precision == mc::Precision::fp32) {
                CHECK(difference(images.elements(), image) < 1e-5);  // as the CPU's: see clip_test.cpp
                CHECK(difference(texts.elements(), text) < 1e-5);
            }
            CHECK(smallest_cosine(images, image) >= 0.9995);
            CHECK(smallest_cosine(texts, text) >= 0.9995);
        }
    }
    CHECK(emulation::live_objects() == before);
    CHECK(emulation::fault().empty());
}

TEST_CASE("A model of wider heads than the kernel holds is refused when it is loaded") {
    emulation::reset();
    const mc::VitClipConfig wide_text{16, {32, 8, 16, 1, 8}, {600, 16, 136, 1, 136}, hashed::quick};
    const mc::VitClipConfig wide_vision{16, {32, 8, 136, 1, 136}, {600, 16, 16, 1, 8}, hashed::quick};
    for (const mc::VitClipConfig& config : {wide_text, wide_vision}) {
        INFO("heads of the text encoder: " << config.text.head_width);
        CHECK(error_id([&] { return load<GpuClip>(config, mc::Cuda{.threads = 1}); }) == "cuda.107");
    }
    CHECK(emulation::fault().empty());
}

TEST_CASE("A workspace may take the place of one whose model is gone") {
    emulation::reset();
    const long before = emulation::live_objects();
    {
        const auto kept = load<GpuClip>(hashed::narrow, mc::Cuda{.threads = 1});
        auto scratch = load<GpuClip>(hashed::narrow, mc::Cuda{.threads = 1}).workspace(1);
        scratch = kept.workspace(1);
        std::vector<float> features(16);
        kept.encode_pixels_into(hashed::pixels("narrow", hashed::narrow, 1), features, scratch);
    }
    CHECK(emulation::live_objects() == before);
    CHECK(emulation::fault().empty());
}

TEST_CASE("A ResNet's features on the GPU are the CPU's") {
    emulation::reset();
    const auto checkpoint = [] { return hashed::checkpoint(resnet_tensors(tiny_resnet)); };
    const mc::LoadOptions options{tiny_resnet.activation, 0, 8};
    const auto pixels = hashed::numbers("resnet.pixels", 2 * 3 * 32 * 32);
    const auto expected =
        CpuClip::load(checkpoint(), mc::BasicCpu<double>{.threads = 1}, options).encode_pixels(pixels);
    for (const mc::Precision precision :
         {mc::Precision::fp32, mc::Precision::tf32, mc::Precision::fp16, mc::Precision::bf16}) {
        INFO("precision " << static_cast<int>(precision));
        const auto clip =
            GpuClip::load(checkpoint(), mc::Cuda{.precision = precision, .threads = 1}, options);
        const auto actual = clip.encode_pixels(pixels);
        if (precision == mc::Precision::fp32)
            CHECK(difference(actual.elements(), expected.elements()) < 1e-5);
        CHECK(smallest_cosine(actual, expected.elements()) >= 0.9995);
    }
}

TEST_CASE("Texts that share beginnings, and equal ones, have on the GPU the features they have alone") {
    emulation::reset();
    const auto gpu = load<GpuClip>(hashed::plain, mc::Cuda{.threads = 1});
    const std::vector<std::string> texts{"a photo of a cat", "a photo of a dog", "a cat", "a photo of a cat",
                                         "a photo of"};
    const auto expected =
        load<CpuClip>(hashed::plain, mc::BasicCpu<double>{.threads = 1}).encode_texts(texts);
    CHECK(difference(gpu.encode_texts(texts).elements(), expected.elements()) < 1e-5);
    for (std::size_t i = 0; i < texts.size(); ++i)
        CHECK(difference(gpu.encode_text(texts[i]).elements(), expected.row(i)) < 1e-5);
}

TEST_CASE("Pictures go to the GPU as patches, and are classified as on the CPU") {
    emulation::reset();
    std::vector<std::uint8_t> bytes(40 * 50 * 3);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 % 251);
    const mc::ImageView picture(bytes.data(), 40, 50, mc::PixelMode::rgb);
    const std::vector<std::string> labels{"a cat", "a dog", "a bee"};
    const auto actual = load<GpuClip>(hashed::plain, mc::Cuda{.threads = 1}).classify(picture, labels);
    const auto expected =
        load<CpuClip>(hashed::plain, mc::BasicCpu<double>{.threads = 1}).classify(picture, labels);
    REQUIRE(actual.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(actual[i].label == expected[i].label);
        CHECK(actual[i].probability == Approx(expected[i].probability).margin(1e-4));
    }
}

TEST_CASE("A call takes nothing from the device, waits once, and gives the same bits each time") {
    emulation::reset();
    const auto clip = load<GpuClip>(hashed::narrow, mc::Cuda{.precision = mc::Precision::fp16, .threads = 1});
    const auto pixels = hashed::pixels("narrow", hashed::narrow, 3);
    const auto ids = numbers_of<int>(golden("narrow.tokens"));
    const auto scratch = clip.workspace(3);
    mc::Matrix first(3, 16), again(3, 16);
    for (int i = 0; i < 2; ++i) {  // then there are graphs
        clip.encode_pixels_into(pixels, first.elements(), scratch);
        clip.encode_tokens_into(ids, first.elements(), scratch);
    }
    const long objects = emulation::live_objects();
    for (mc::Matrix* features : {&first, &again}) {
        const long waits = emulation::waits();
        clip.encode_pixels_into(pixels, features->elements(), scratch);
        CHECK(emulation::waits() == waits + 1);
    }
    CHECK(same_bits(first, again));
    for (mc::Matrix* features : {&first, &again}) {
        const long waits = emulation::waits();
        clip.encode_tokens_into(ids, features->elements(), scratch);
        CHECK(emulation::waits() == waits + 1);
    }
    CHECK(same_bits(first, again));
    CHECK(emulation::live_objects() == objects);
}

TEST_CASE("The plan of scratch is what the GPU takes, in any precision and for odd extents") {
    emulation::reset();
    for (const mc::Precision precision : {mc::Precision::fp32, mc::Precision::bf16}) {
        const auto clip = load<GpuClip>(hashed::odd, mc::Cuda{.precision = precision, .threads = 1});
        const auto pixels = hashed::pixels("odd", hashed::odd, 2);
        mc::Matrix features(2, 48);
        CHECK_NOTHROW(clip.encode_pixels_into(pixels, features.elements(), clip.workspace(2)));
        CHECK(error_id([&] {
                  clip.encode_pixels_into(pixels, features.elements(), clip.workspace(0));
                  return 0;
              }) == "context.104");
    }
}

TEST_CASE("A stream of the host program's own is used, and outlives the model") {
    emulation::reset();
    cudaStream_t stream = nullptr;
    REQUIRE(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking) == cudaSuccess);
    const mc::Matrix own = encode_both({.threads = 1});
    CHECK(same_bits(encode_both({.stream = stream, .threads = 1}), own));
    CHECK(cudaStreamDestroy(stream) == cudaSuccess);
}

TEST_CASE("What a machine lacks is an error that says so, and the program goes on") {
    const auto error = [](const mc::Cuda& options) { return error_id([&] { return encode_both(options); }); };
    const long before = emulation::live_objects();
    emulation::reset({.has_driver = false});
    CHECK(error({.threads = 1}) == "cuda.101");
    emulation::reset({.devices = 0});
    CHECK(error({.threads = 1}) == "cuda.102");
    emulation::reset();
    CHECK(error({.device = 1, .threads = 1}) == "cuda.102");
    CHECK(error({.device = -1, .threads = 1}) == "cuda.102");
    emulation::reset({.devices = 2});
    CHECK(error({.device = 1, .threads = 1}) == "none");
    emulation::reset({.capability = 75});
    CHECK(error({.threads = 1}) == "none");
    CHECK(error({.precision = mc::Precision::bf16, .threads = 1}) == "cuda.103");
    emulation::reset({.capability = 70});
    CHECK(error({.threads = 1}) == "cuda.103");
    emulation::reset({.memory = 1000});
    CHECK(error({.threads = 1}) == "cuda.104");
    emulation::reset({.memory = std::size_t{20} << 20});  // for the weights, not for scratch
    CHECK(error({.threads = 1}) == "cuda.104");
    emulation::reset();
    CHECK(error({.threads = 1}) == "none");
    CHECK(emulation::live_objects() == before);
}

TEST_CASE("Whichever call of CUDA fails, it is an error, nothing leaks, and the next call works") {
    emulation::reset();
    // Loading does the same for each tensor: not each of its calls must fail once.
    CHECK(fail_each_call(11, [] {
              load<GpuClip>(hashed::narrow, mc::Cuda{.precision = mc::Precision::fp16, .threads = 1});
              return 0;
          }) > 200);
    // What becomes of failures while graphs are made is tested beside them.
    const auto clip = load<GpuClip>(hashed::narrow, mc::Cuda{.threads = 1, .graphs = false});
    const auto pixels = hashed::pixels("narrow", hashed::narrow, 1);
    const std::vector<int> text{597, 3, 5, 599};
    const auto scratch = clip.workspace(1);
    std::vector<float> features(16);
    const auto encode = [&] {
        clip.encode_pixels_into(pixels, features, scratch);
        return 0;
    };
    // Two blocks of seven calls each, what comes before and after them, copies and the wait.
    CHECK(fail_each_call(1, encode) > 25);
    static_cast<void>(clip.encode_tokens(text));  // whose scratch the model keeps
    CHECK(fail_each_call(1, [&] { return clip.encode_tokens(text); }) > 25);
}

TEST_CASE("After a failed kernel the device is lost; a new one works") {
    emulation::reset();
    {
        const auto clip = load<GpuClip>(hashed::narrow, mc::Cuda{.threads = 1});
        const auto encode = [&] {
            return error_message(
                [&] { return clip.encode_pixels(hashed::pixels("narrow", hashed::narrow, 1)); });
        };
        CHECK(encode().empty());
        emulation::launch(nullptr, dim3(1), dim3(1), "a kernel", [] { emulation::global_read(nullptr, 4); });
        CHECK(cudaStreamSynchronize(nullptr) == cudaErrorLaunchFailure);
        CHECK_THAT(encode(),
                   ContainsSubstring("monoclip.cuda.105") && ContainsSubstring("cudaErrorLaunchFailure"));
        emulation::reset();
        CHECK(encode().empty());
    }
}
