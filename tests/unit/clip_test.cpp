// Clip as a whole: features against PyTorch's, what must not change a bit, and what loading refuses.
//
// Models are those of tests/reference/make_model_goldens.py. "Close" means that the largest difference is at
// most 1e-5 of the largest feature. Both sides sum in fp32, in different orders; PyTorch's own fp32 and fp64
// features differ by up to 9e-7 here, and ours by as much, so 1e-5 leaves a factor of five; a wrong
// activation, epsilon or order of tensors, or weights rounded to fp16, show as 1e-3 and more.
#include "monoclip/clip.hpp"
#include "monoclip/presets.hpp"

#include <atomic>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory_resource>
#include <set>
#include <thread>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

namespace mc = monoclip;

namespace {

constexpr double close_enough = 1e-5;

std::vector<float> floats_of(const mc::TensorView& tensor) {
    std::vector<float> values(static_cast<std::size_t>(tensor.shape.elements()));
    mc::copy_elements(tensor, std::span(values));
    return values;
}

const mc::TensorView& golden(const std::string& name) {
    static const mc::Checkpoint goldens = mc::open_checkpoint(test_data("model/goldens.safetensors"));
    return goldens.tensors.at(name);
}

/// Padded token ids [batch,context].
std::vector<int> tokens_of(const std::string& model) {
    const mc::TensorView tensor = golden(model + ".tokens");
    std::vector<int> ids(static_cast<std::size_t>(tensor.shape.elements()));
    mc::copy_elements(tensor, std::span(ids));
    return ids;
}

/// The largest difference as a part of the largest expected number; NaN counts as infinite.
template <class Actual, class Expected>
double relative_difference(std::span<const Actual> actual, std::span<const Expected> expected) {
    double difference = 0;
    double largest = 0;
    if (actual.size() != expected.size()) return INFINITY;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double d = std::abs(static_cast<double>(actual[i]) - static_cast<double>(expected[i]));
        difference = d <= difference ? difference : (std::isnan(d) ? INFINITY : d);
        largest = (std::max)(largest, std::abs(static_cast<double>(expected[i])));
    }
    return difference / largest;
}

double smallest_cosine(const mc::Matrix& actual, const std::vector<float>& expected) {
    double smallest = 1;
    const std::size_t width = actual.cols();
    for (std::size_t i = 0; i < actual.rows(); ++i) {
        const std::span<const float> reference = std::span(expected).subspan(i * width, width);
        smallest = (std::min)(smallest, mc::detail::dot(actual.row(i), reference) *
                                            mc::detail::inverse_norm(actual.row(i)) *
                                            mc::detail::inverse_norm(reference));
    }
    return smallest;
}

template <class ClipType>
mc::Matrix encode_padded(const ClipType& clip, const std::vector<int>& ids) {
    const auto context = static_cast<std::size_t>(clip.config().text.context_length);
    mc::Matrix features(ids.size() / context, static_cast<std::size_t>(clip.config().embed_dim));
    const auto scratch = clip.workspace(static_cast<std::int64_t>(features.rows()));
    clip.encode_tokens_into(ids, features.elements(), scratch);
    return features;
}

bool same_bits(std::span<const float> a, std::span<const float> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

struct Features {
    mc::Matrix image, text;
};

template <class ClipType>
Features encode_goldens(const ClipType& clip, const hashed::Model& model) {
    return {clip.encode_pixels(hashed::pixels(model.name, model.config, model.batch)),
            encode_padded(clip, tokens_of(model.name))};
}

void check_against_pytorch(const Features& features, const std::string& model, double tolerance) {
    const std::vector<float> image = floats_of(golden(model + ".image_features"));
    const std::vector<float> text = floats_of(golden(model + ".text_features"));
    CHECK(relative_difference<float, float>(features.image.elements(), image) < tolerance);
    CHECK(relative_difference<float, float>(features.text.elements(), text) < tolerance);
    CHECK(smallest_cosine(features.image, image) >= 0.999999);
    CHECK(smallest_cosine(features.text, text) >= 0.999999);
}

mc::LoadOptions options_of(const mc::VitClipConfig& config) {
    return {config.activation, config.vision.head_width, config.text.head_width};
}

mc::Clip<> load_hashed(const mc::VitClipConfig& config, mc::Cpu backend = {.threads = 2},
                       mc::DType dtype = mc::DType::float32) {
    return mc::Clip<>::load(hashed::checkpoint(hashed::tensors(config, dtype)), std::move(backend),
                            options_of(config));
}

const hashed::Model& model_named(std::string_view name) {
    for (const hashed::Model& model : hashed::models) {
        if (model.name == name) return model;
    }
    throw std::logic_error("no such model");
}

}  // namespace

TEST_CASE("Features of models of many shapes are PyTorch's") {
    for (const hashed::Model& model : hashed::models) {
        INFO(model.name);
        const auto clip = load_hashed(model.config);
        CHECK(clip.config() == mc::to_any(model.config));
        check_against_pytorch(encode_goldens(clip, model), model.name, close_enough);
    }
}

TEST_CASE("Every container and number type gives PyTorch's features of the same weights") {
    struct File {
        const char* file;
        const char* model;
        mc::Checkpoint::Container container;
        const char* goldens;  // fp16 holds all weights exactly; bf16 rounds the layer norms' gains
    };
    constexpr auto script = mc::Checkpoint::Container::torchscript;
    constexpr auto save = mc::Checkpoint::Container::torch_save;
    constexpr auto safe = mc::Checkpoint::Container::safetensors;
    const File files[] = {
        {"openai.pt", "openai", script, "openai"},
        {"narrow_gelu.pt", "narrow_gelu", script, "narrow_gelu"},
        {"fp32.pt", "narrow", save, "narrow"},
        {"bf16.pt", "narrow", save, "narrow_bf16"},
        {"mixed.pt", "narrow", save, "narrow_mixed"},
        {"training.pt", "narrow", save, "narrow"},
        {"fp32.safetensors", "narrow", safe, "narrow"},
        {"fp16.safetensors", "narrow", safe, "narrow"},
        {"bf16.safetensors", "narrow", safe, "narrow_bf16"},
        {"custom_text.pt", "narrow", save, "narrow"},
        {"custom_text.safetensors", "narrow", safe, "narrow"},
    };
    // As in OpenAI's, the storages lie on a device that need not be here.
    REQUIRE(read_text(test_data("model/openai.pt")).find("cuda:0") != std::string::npos);
    for (const File& file : files) {
        INFO(file.file);
        const hashed::Model& model = model_named(file.model);
        mc::Checkpoint checkpoint = mc::open_checkpoint(test_data("model") / file.file);
        CHECK(checkpoint.container == file.container);
        mc::LoadOptions options = options_of(model.config);
        if (file.container == script) {
            CHECK(checkpoint.activation == mc::name_of(model.config.activation));
            options.activation.reset();  // the file's code says it
        }
        const auto clip = mc::Clip<>::load(std::move(checkpoint), {.threads = 2}, options);
        CHECK(clip.config() == mc::to_any(model.config));
        check_against_pytorch(encode_goldens(clip, model), file.goldens, close_enough);
    }
}

TEST_CASE("A file's features are those of the same tensors in memory, bit for bit") {
    const hashed::Model& model = model_named("narrow");
    const Features expected = encode_goldens(load_hashed(model.config), model);
    for (const char* file :
         {"fp32.pt", "fp32.safetensors", "fp16.safetensors", "training.pt", "custom_text.pt"}) {
        INFO(file);
        const auto clip =
            mc::Clip<>::load(test_data("model") / file, {.threads = 1}, options_of(model.config));
        const Features features = encode_goldens(clip, model);
        CHECK(same_bits(features.image.elements(), expected.image.elements()));
        CHECK(same_bits(features.text.elements(), expected.text.elements()));
    }
}

namespace {

template <auto Config>
void check_fixed_equals_dynamic(const hashed::Model& model) {
    INFO(model.name);
    REQUIRE(Config == model.config);
    const Features dynamic = encode_goldens(load_hashed(model.config), model);
    const auto clip = mc::Clip<Config>::load(hashed::checkpoint(hashed::tensors(Config)), {.threads = 1});
    static_assert(mc::Clip<Config>::embed_dim == Config.embed_dim);
    const Features fixed = encode_goldens(clip, model);
    CHECK(same_bits(fixed.image.elements(), dynamic.image.elements()));
    CHECK(same_bits(fixed.text.elements(), dynamic.text.elements()));
    constexpr std::size_t bytes = mc::Clip<Config>::workspace_bytes(3);
    CHECK(bytes == load_hashed(model.config).workspace_bytes(3));
}

}  // namespace

TEST_CASE("A fixed configuration gives the bits of the dynamic one") {
    check_fixed_equals_dynamic<hashed::plain>(model_named("plain"));
    check_fixed_equals_dynamic<hashed::odd>(model_named("odd"));
    check_fixed_equals_dynamic<hashed::heads_of_80>(model_named("heads_of_80"));
}

TEST_CASE("In double the encoders agree with PyTorch's fp64 to 1e-12") {
    // The model runs on the engine itself, since Clip's results are float. fp64 rounds at 1e-16; a few
    // thousand sums leave 1e-14 or so, and 1e-12 is still far below what fp32 anywhere would leave (1e-7).
    using Engine = mc::CpuEngine<double>;
    for (const hashed::Model& model : hashed::models) {
        INFO(model.name);
        const mc::AnyClipConfig config = mc::to_any(model.config);
        const Engine engine(mc::BasicCpu<double>{.threads = 2});
        const auto packed = mc::detail::pack_model(engine, hashed::tensors(model.config), config);
        const auto batch = static_cast<std::int64_t>(model.batch);

        const std::vector<float> pixels = hashed::pixels(model.name, model.config, model.batch);
        const mc::Workspace image_scratch(
            mc::image_cost<mc::CpuScratch<double>>(config, batch).workspace_bytes());
        mc::Arena image_arena(image_scratch);
        const auto size = static_cast<std::int64_t>(pixels.size()) / batch;
        const auto planes = engine.upload(pixels, batch, size, image_arena);
        const auto image = engine.matrix(image_arena, batch, config.embed_dim);
        mc::forward(engine, packed.visual, config.vision, config.activation, batch, planes, image,
                    image_arena);

        const std::vector<int> padded = tokens_of(model.name);
        const auto context = static_cast<std::size_t>(config.text.context_length);
        std::vector<int> ids;
        std::vector<std::int64_t> offsets{0};
        for (std::size_t row = 0; row < model.batch; ++row) {
            const auto begin = padded.begin() + static_cast<std::ptrdiff_t>(row * context);
            const auto end =
                std::find(begin, begin + static_cast<std::ptrdiff_t>(context), config.text.vocab_size - 1);
            ids.insert(ids.end(), begin, end + 1);
            offsets.push_back(static_cast<std::int64_t>(ids.size()));
        }
        const mc::Workspace text_scratch(
            mc::text_cost<mc::CpuScratch<double>>(config, batch, config.text.context_length)
                .workspace_bytes());
        mc::Arena text_arena(text_scratch);
        const auto text = engine.matrix(text_arena, batch, config.embed_dim);
        mc::forward(engine, packed.text, config.text, config.activation, ids,
                    mc::Sequences{batch, 0, offsets.data()}, text, text_arena);

        const auto compare = [&](const auto& features, const std::string& name) {
            const mc::TensorView reference = golden(model.name + name);
            std::vector<double> expected(static_cast<std::size_t>(reference.shape.elements()));
            mc::copy_elements(reference, std::span(expected));
            const std::span<const double> actual(features.data, expected.size());
            CHECK(relative_difference<double, double>(actual, expected) < 1e-12);
        };
        compare(image, ".image_features_64");
        compare(text, ".text_features_64");
    }
}

TEST_CASE("In bf16 the features are PyTorch's but for the rounding of weights and inputs") {
    // Each factor of a product is off by up to 2^-9 of itself, at random: of sums of many that is a few
    // thousandths of the result. What the rounding of one layer does, the next one's normalisation keeps.
    for (const hashed::Model& model : hashed::models) {
        INFO(model.name);
        const auto clip = load_hashed(model.config, {.threads = 2, .precision = mc::Precision::bf16});
        const Features features = encode_goldens(clip, model);
        const std::string name = model.name;
        const auto image = floats_of(golden(name + ".image_features"));
        const auto text = floats_of(golden(name + ".text_features"));
        const double image_error = relative_difference<float, float>(features.image.elements(), image);
        const double text_error = relative_difference<float, float>(features.text.elements(), text);
        CHECK(image_error < 2e-2);
        CHECK(text_error < 2e-2);
        CHECK(image_error > 1e-5);  // it is another precision
        CHECK(text_error > 1e-5);
        CHECK(smallest_cosine(features.image, image) >= 0.9999);
        CHECK(smallest_cosine(features.text, text) >= 0.9999);
    }
}

TEST_CASE("A Clip in double agrees with the one in float") {
    const hashed::Model& model = model_named("odd");
    const auto reference = mc::Clip<mc::dynamic, mc::BasicCpu<double>>::load(
        hashed::checkpoint(hashed::tensors(model.config)), {.threads = 2}, options_of(model.config));
    check_against_pytorch(encode_goldens(reference, model), model.name, close_enough);
}

// ---- What must not change a bit.

TEST_CASE("Features have the same bits whatever the batch, the place in it and the number of threads") {
    struct Case {
        const char* name;
        mc::Precision precision = mc::Precision::fp32;
    };
    for (const auto& [name, precision] :
         {Case{"plain"}, Case{"odd"}, Case{"heads_of_32"}, Case{"wide"}, Case{"plain", mc::Precision::bf16},
          Case{"odd", mc::Precision::bf16}}) {
        const hashed::Model& model = model_named(name);
        const auto one_thread = load_hashed(model.config, {.threads = 1, .precision = precision});
        const std::size_t most = 33;
        const std::vector<float> pixels = hashed::pixels(name, model.config, most);
        const std::size_t each = pixels.size() / most;
        const auto embed_dim = static_cast<std::size_t>(model.config.embed_dim);

        // Texts of every length, of which the first is the shortest.
        const auto context = static_cast<std::size_t>(model.config.text.context_length);
        std::vector<int> ids(most * context);
        for (std::size_t i = 0; i < most; ++i) {
            const std::size_t length = 2 + i % (context - 1);
            for (std::size_t j = 0; j + 1 < length; ++j)
                ids[i * context + j] = static_cast<int>((i * 37 + j * 11) % 500);
            ids[i * context + length - 1] = model.config.text.vocab_size - 1;
        }
        mc::Matrix images(most, embed_dim);
        mc::Matrix texts(most, embed_dim);
        for (std::size_t i = 0; i < most; ++i) {
            const auto image = one_thread.encode_pixels(std::span(pixels).subspan(i * each, each));
            std::copy(image.elements().begin(), image.elements().end(), images.row(i).begin());
            const auto text = one_thread.encode_tokens(std::span(ids).subspan(i * context, context));
            std::copy(text.elements().begin(), text.elements().end(), texts.row(i).begin());
        }

        for (const int threads : {1, 2, 3, 8}) {
            const auto clip = load_hashed(model.config, {.threads = threads, .precision = precision});
            const mc::Workspace scratch = clip.workspace(static_cast<std::int64_t>(most));
            for (const std::size_t batch : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 9u, 33u}) {
                INFO(name << ", batch " << batch << ", threads " << threads);
                const std::size_t first = most - batch;  // another neighbourhood for each batch
                std::vector<float> features(batch * embed_dim);
                clip.encode_pixels_into(std::span(pixels).subspan(first * each), features, scratch);
                CHECK(same_bits(features, images.elements().subspan(first * embed_dim)));
                clip.encode_tokens_into(std::span(ids).subspan(first * context), features, scratch);
                CHECK(same_bits(features, texts.elements().subspan(first * embed_dim)));
            }
        }
    }
}

TEST_CASE("What stands after the end token changes nothing") {
    const hashed::Model& model = model_named("plain");
    const auto clip = load_hashed(model.config);
    const std::vector<int> alone{598, 17, 4, 599};
    std::vector<int> padded = alone;
    padded.resize(16, 0);
    std::vector<int> other = alone;
    other.resize(16, 599);  // the first largest id is the end
    const mc::Matrix expected = clip.encode_tokens(alone);
    CHECK(same_bits(clip.encode_tokens(padded).elements(), expected.elements()));
    CHECK(same_bits(clip.encode_tokens(other).elements(), expected.elements()));
}

TEST_CASE("The workspace of a batch is enough for it, and less is refused") {
    for (const char* name : {"plain", "odd", "heads_of_80"}) {
        const hashed::Model& model = model_named(name);
        const auto clip = load_hashed(model.config);
        const auto embed_dim = static_cast<std::size_t>(model.config.embed_dim);
        for (const std::size_t batch : {1u, 2u, 3u, 5u, 8u, 13u}) {
            INFO(name << ", batch " << batch);
            const std::vector<float> pixels = hashed::pixels(name, model.config, batch);
            const std::vector<int> ids(batch * static_cast<std::size_t>(model.config.text.context_length));
            std::vector<float> features(batch * embed_dim);
            const auto rows = static_cast<std::int64_t>(batch);
            const mc::Workspace exact(clip.workspace_bytes(rows));
            clip.encode_pixels_into(pixels, features, exact);
            clip.encode_tokens_into(ids, features, exact);

            const std::size_t image_bytes = mc::image_cost(model.config, rows).workspace_bytes();
            const mc::Workspace enough(image_bytes);
            clip.encode_pixels_into(pixels, features, enough);
            const mc::Workspace less(image_bytes - 64);  // the plan is tight
            CHECK(error_id([&] {
                      clip.encode_pixels_into(pixels, features, less);
                      return 0;
                  }) == "context.104");
        }
    }
}

// ---- Threads, memory, cancelling.

TEST_CASE("Many threads encode with one model at once, and get what one thread gets") {
    const hashed::Model& model = model_named("plain");
    const auto clip = load_hashed(model.config, {.threads = 3});
    const auto second = load_hashed(hashed::openai, {.threads = 2});
    const Features expected = encode_goldens(clip, model);
    const Features expected_second = encode_goldens(second, model_named("openai"));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t, shared = clip.share()] {
            for (int round = 0; round < 4; ++round) {
                const bool other = (t + round) % 3 == 0;
                const Features features =
                    other ? encode_goldens(second, model_named("openai")) : encode_goldens(shared, model);
                const Features& wanted = other ? expected_second : expected;
                if (!same_bits(features.image.elements(), wanted.image.elements())) ++wrong;
                if (!same_bits(features.text.elements(), wanted.text.elements())) ++wrong;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == 0);
}

TEST_CASE("A shared or moved model encodes as before, and outlives the one it came from") {
    const hashed::Model& model = model_named("openai");
    std::optional<mc::Clip<>> first(load_hashed(model.config));
    const Features expected = encode_goldens(*first, model);
    mc::Clip<> shared = first->share();
    first.reset();
    CHECK(same_bits(encode_goldens(shared, model).image.elements(), expected.image.elements()));
    mc::Clip<> moved = std::move(shared);
    CHECK(same_bits(encode_goldens(moved, model).text.elements(), expected.text.elements()));
    shared = load_hashed(hashed::narrow);
    CHECK(shared.config().embed_dim == 16);
    static_assert(!std::is_copy_constructible_v<mc::Clip<>>);
    static_assert(std::is_nothrow_move_constructible_v<mc::Clip<>>);
}

TEST_CASE("A progress callback sees the work and can cancel it; the model stays usable") {
    const hashed::Model& model = model_named("openai");
    auto cancel_at = std::make_shared<std::size_t>(SIZE_MAX);
    auto reports = std::make_shared<std::vector<std::pair<std::size_t, std::size_t>>>();
    mc::Cpu cpu{.threads = 2};
    cpu.context.progress = [=](const mc::Progress& progress) {
        reports->emplace_back(progress.done, progress.total);
        return reports->size() < *cancel_at;
    };
    const auto load = [&] { return load_hashed(model.config, cpu); };

    *cancel_at = 1;
    CHECK(error_id(load) == "context.103");
    CHECK_THAT(error_message([&] {
                   reports->clear();
                   return load();
               }),
               ContainsSubstring("loading was cancelled after 16 of"));
    *cancel_at = SIZE_MAX;
    reports->clear();
    const auto clip = load();
    REQUIRE(!reports->empty());
    CHECK(reports->back().first == reports->back().second);
    CHECK(reports->back().second == hashed::tensors(model.config).size());

    const std::vector<float> pixels = hashed::pixels(model.name, model.config, 70);
    reports->clear();
    const mc::Matrix expected = clip.encode_pixels(pixels);
    CHECK(*reports == std::vector<std::pair<std::size_t, std::size_t>>{{32, 70}, {64, 70}, {70, 70}});
    *cancel_at = 2;
    reports->clear();
    CHECK(error_id([&] { return clip.encode_pixels(pixels); }) == "context.103");
    CHECK(reports->size() == 2);
    *cancel_at = SIZE_MAX;
    CHECK(same_bits(clip.encode_pixels(pixels).elements(), expected.elements()));
}

namespace {

/// Counts what is allocated and not yet given back.
class CountingMemory : public std::pmr::memory_resource {
  public:
    std::atomic<std::int64_t> bytes = 0;
    std::atomic<int> allocations = 0;

  private:
    void* do_allocate(std::size_t size, std::size_t alignment) override {
        bytes += static_cast<std::int64_t>(size);
        ++allocations;
        return std::pmr::new_delete_resource()->allocate(size, alignment);
    }
    void do_deallocate(void* at, std::size_t size, std::size_t alignment) override {
        bytes -= static_cast<std::int64_t>(size);
        std::pmr::new_delete_resource()->deallocate(at, size, alignment);
    }
    bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override {
        return this == &other;
    }
};

/// What a model's weights take in the engine's memory: whole panels of 48 columns for products, in numbers of
/// `bytes_each`; floats for the rest; nothing for the token table, whose rows are converted when they are
/// gathered. Each begins at a multiple of 64 bytes.
std::int64_t packed_bytes(const mc::VitClipConfig& config, std::int64_t bytes_each = 4) {
    struct Nothing {};
    mc::ClipModel<Nothing, mc::VitConfig> model(config);
    std::int64_t bytes = 0;
    for (const auto& parameter : mc::list_parameters<Nothing>(model, config)) {
        const mc::Shape& shape = parameter.shape;
        if (parameter.role == mc::Role::table) continue;
        if (parameter.role == mc::Role::vector) {
            bytes += (shape.elements() * 4 + 63) / 64 * 64;
            continue;
        }
        const std::int64_t inner = shape.elements() / shape[0];
        const bool is_projection = parameter.role == mc::Role::projection;
        const std::int64_t parts = parameter.role == mc::Role::stacked ? 3 : 1;
        const std::int64_t rows = (is_projection ? inner : shape[0]) / parts;
        const std::int64_t size = parts * ((rows + 47) / 48 * 48) * (is_projection ? shape[0] : inner);
        bytes += (size * bytes_each + 63) / 64 * 64;
    }
    return bytes;
}

/// Runs the iterations backwards, in the calling thread, and counts them.
class BackwardExecutor : public mc::Executor {
  public:
    std::atomic<std::size_t> iterations = 0;

    void parallel_for(std::size_t count, mc::LoopBody body) override {
        iterations += count;
        while (count-- > 0) body(count);
    }
    std::size_t concurrency() const noexcept override { return 5; }
};

}  // namespace

TEST_CASE("A log is told of kernels, threads and weights; and warned where bf16 is no faster") {
    std::vector<std::pair<mc::LogLevel, std::string>> lines;
    mc::Cpu cpu{.threads = 2, .precision = mc::Precision::bf16, .isa = mc::Isa::portable};
    cpu.context.log = [&](mc::LogLevel level, std::string_view text) { lines.emplace_back(level, text); };
    const auto clip = load_hashed(hashed::narrow, cpu);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].first == mc::LogLevel::info);
    CHECK(lines[0].second == "on the CPU: portable kernels, 2 threads, bf16");
    CHECK(lines[1].first == mc::LogLevel::warning);
    CHECK(lines[1].second.find("bf16") != std::string::npos);
    CHECK(lines[2].first == mc::LogLevel::info);
    CHECK(lines[2].second.rfind("loaded ", 0) == 0);
    CHECK(lines[2].second.find(" tensors: ") != std::string::npos);

    lines.clear();
    cpu.precision = mc::Precision::fp32;
    static_cast<void>(load_hashed(hashed::narrow, cpu));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].second == "on the CPU: portable kernels, 2 threads, fp32");
}

TEST_CASE("Weights and scratch come from the context's memory, and all of it is given back") {
    const hashed::Model& model = model_named("plain");
    CountingMemory memory;
    mc::Cpu cpu{.threads = 2};
    cpu.context.memory = &memory;
    {
        const auto clip = load_hashed(model.config, cpu, mc::DType::float16);
        const std::int64_t weights = memory.bytes;
        CHECK(weights == packed_bytes(model.config));
        check_against_pytorch(encode_goldens(clip, model), model.name, close_enough);
        CHECK(memory.bytes > weights);  // scratch is kept for the next call
        const int allocations = memory.allocations;
        const std::int64_t held = memory.bytes;
        const std::vector<float> pixels = hashed::pixels(model.name, model.config, model.batch);
        static_cast<void>(clip.encode_pixels(pixels));
        CHECK(memory.allocations == allocations);
        CHECK(memory.bytes == held);
    }
    CHECK(memory.bytes == 0);
    CHECK(memory.allocations > 0);
}

TEST_CASE("A mapped file's token table is used in place; bf16 halves what products read") {
    CountingMemory memory;
    mc::Cpu cpu{.threads = 1};
    cpu.context.memory = &memory;
    const auto load = [&] {
        return mc::Clip<>::load(test_data("model/fp32.pt"), cpu, options_of(hashed::narrow));
    };
    {
        const auto clip = load();
        CHECK(memory.bytes == packed_bytes(hashed::narrow));
    }
    cpu.precision = mc::Precision::bf16;
    const auto clip = load();
    CHECK(memory.bytes == packed_bytes(hashed::narrow, 2));
}

TEST_CASE("Memory is given back when loading fails half way") {
    CountingMemory memory;
    mc::Cpu cpu{.threads = 2};
    cpu.context.memory = &memory;
    cpu.context.progress = [](const mc::Progress& progress) { return progress.done < 20; };
    CHECK(error_id([&] { return load_hashed(hashed::plain, cpu, mc::DType::float16); }) == "context.103");
    CHECK(memory.allocations > 0);
    CHECK(memory.bytes == 0);
}

TEST_CASE("A host's executor runs the loops, and gives the same bits") {
    const hashed::Model& model = model_named("wide");
    const Features expected = encode_goldens(load_hashed(model.config), model);
    const auto executor = std::make_shared<BackwardExecutor>();
    mc::Cpu cpu;
    cpu.context.executor = executor;
    const Features features = encode_goldens(load_hashed(model.config, cpu), model);
    CHECK(executor->iterations > 0);
    CHECK(same_bits(features.image.elements(), expected.image.elements()));
    CHECK(same_bits(features.text.elements(), expected.text.elements()));
    mc::Cpu serial;
    serial.context.executor = std::make_shared<mc::SerialExecutor>();
    const Features alone = encode_goldens(load_hashed(model.config, serial), model);
    CHECK(same_bits(alone.image.elements(), expected.image.elements()));
}

// ---- What loading refuses.

namespace {

using Change = void (*)(mc::TensorMap&);

/// The message of loading the plain model's tensors after a change; empty where it loads.
std::string message_after(Change change, mc::LoadOptions options = {mc::Activation::quick_gelu, 0, 0}) {
    mc::TensorMap tensors = hashed::tensors(hashed::openai);
    change(tensors);
    return error_message(
        [&] { return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1}, options); });
}

mc::TensorView zeros(const mc::Shape& shape) {
    return hashed::tensor(shape, std::vector<float>(static_cast<std::size_t>(shape.elements())));
}

}  // namespace

TEST_CASE("A missing tensor is named with the shape it should have") {
    CHECK(message_after([](mc::TensorMap& t) { t.erase("visual.ln_pre.weight"); }) ==
          "[monoclip.load.102] visual.ln_pre.weight: missing; expected [64]");
    CHECK(message_after([](mc::TensorMap& t) { t.erase("logit_scale"); }) ==
          "[monoclip.load.102] logit_scale: missing; expected []");
    // Without those that give the extents nothing can be expected.
    for (const char* name :
         {"visual.conv1.weight", "visual.positional_embedding", "text_projection", "token_embedding.weight",
          "positional_embedding", "ln_final.weight", "visual.transformer.resblocks.0.mlp.c_fc.weight"}) {
        INFO(name);
        mc::TensorMap tensors = hashed::tensors(hashed::openai);
        tensors.erase(name);
        const std::string message = error_message([&] {
            return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                    {.activation = mc::Activation::quick_gelu});
        });
        CHECK_THAT(message, ContainsSubstring("[monoclip.load.102] " + std::string(name) + ": missing"));
    }
}

TEST_CASE("A temperature that is no finite number is refused, since every probability would be NaN") {
    const auto load = [](float value) {
        mc::TensorMap tensors = hashed::tensors(hashed::openai);
        tensors["logit_scale"] = hashed::tensor({}, {value});
        return error_message([&] {
            return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                    {.activation = mc::Activation::quick_gelu});
        });
    };
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), infinity, -infinity, 89.0f}) {
        CHECK_THAT(load(value), ContainsSubstring("[monoclip.load.113] logit_scale: expected a number"));
    }
    CHECK(load(88.0f) == "");  // exp(88) = 1.7e38, below the largest float
    CHECK(load(-100.0f) == "");
}

TEST_CASE("Each tensor of a model is needed, and each of another shape is named with both shapes") {
    for (const auto& [name, tensor] : hashed::tensors(hashed::openai)) {
        INFO(name);
        mc::TensorMap missing = hashed::tensors(hashed::openai);
        missing.erase(name);
        const auto load = [](mc::TensorMap& tensors) {
            return error_id([&] {
                return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                        {.activation = mc::Activation::quick_gelu});
            });
        };
        // Without visual.proj no supported image encoder is left.
        CHECK(load(missing) == (name == "visual.proj" ? "load.101" : "load.102"));
        mc::TensorMap misshapen = hashed::tensors(hashed::openai);
        mc::Shape shape = tensor.shape;
        shape.push_back(1);
        misshapen[name] = zeros(shape);
        // [1] stands for a scalar.
        CHECK(load(misshapen) == (name == "logit_scale" ? "none" : "load.103"));
    }
}

TEST_CASE("A tensor of another shape is named with the expected and the actual one") {
    CHECK(message_after([](mc::TensorMap& t) {
              t["visual.proj"] = zeros({32, 64});
          }) == "[monoclip.load.103] visual.proj: expected [64,32], got [32,64]");
    CHECK(message_after([](mc::TensorMap& t) {
              t["transformer.resblocks.0.attn.in_proj_bias"] = zeros({191});
          }) == "[monoclip.load.103] transformer.resblocks.0.attn.in_proj_bias: expected [192], got [191]");
    CHECK(message_after([](mc::TensorMap& t) {
              t["visual.conv1.weight"] = zeros({64, 3, 8, 4});
          }).find("load.103") != std::string::npos);
    CHECK_THAT(message_after([](mc::TensorMap& t) {
                   t["visual.positional_embedding"] = zeros({6, 64});
               }),
               ContainsSubstring("[monoclip.load.103] visual.positional_embedding: expected a square"));
}

TEST_CASE("A tensor without a place is named; leftovers of other programs are not missed") {
    CHECK_THAT(message_after([](mc::TensorMap& t) { t["visual.extra"] = zeros({7}); }),
               ContainsSubstring("[monoclip.load.105] visual.extra: a tensor [7]"));
    CHECK_THAT(message_after([](mc::TensorMap& t) {
                   t["a"] = zeros({7});
                   t["b"] = zeros({});
                   t["c"] = zeros({});
               }),
               ContainsSubstring("a: a tensor [7] that this architecture has no place for (and 2 more)"));
    CHECK_THAT(
        message_after([](mc::TensorMap& t) { t["transformer.resblocks.2.ln_1.weight"] = zeros({64}); }),
        ContainsSubstring("load.105"));
    CHECK(message_after([](mc::TensorMap& t) {
              t["input_resolution"] = zeros({});
              t["context_length"] = zeros({});
              t["vocab_size"] = zeros({});
              t["text_model.embeddings.position_ids"] = zeros({1, 77});
          }).empty());
}

TEST_CASE("Numbers that are no floating point are refused by name") {
    CHECK(message_after([](mc::TensorMap& t) { t["ln_final.bias"].dtype = mc::DType::int32; }) ==
          "[monoclip.load.104] ln_final.bias: expected floating-point numbers, got i32");
}

TEST_CASE("Double tensors and views with strides load as what they hold") {
    mc::TensorMap tensors = hashed::tensors(hashed::openai, mc::DType::float64);
    // proj as the transpose of a [32,64] tensor.
    const std::vector<float> values = floats_of(tensors["visual.proj"]);
    std::vector<float> turned(values.size());
    for (std::size_t i = 0; i < 64; ++i)
        for (std::size_t j = 0; j < 32; ++j) turned[j * 64 + i] = values[i * 32 + j];
    mc::TensorView view = hashed::tensor({64, 32}, turned);
    view.strides = {1, 64};
    tensors["visual.proj"] = view;
    // A token table whose rows are apart.
    const std::vector<float> table = floats_of(tensors["token_embedding.weight"]);
    std::vector<float> spaced(600 * 65);
    for (std::size_t i = 0; i < table.size(); ++i) spaced[i / 64 * 65 + i % 64] = table[i];
    mc::TensorView rows = hashed::tensor({600, 64}, spaced);
    rows.strides = {65, 1};
    tensors["token_embedding.weight"] = rows;
    const hashed::Model& model = model_named("openai");
    const auto clip = mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 2},
                                       {.activation = mc::Activation::quick_gelu});
    const Features expected = encode_goldens(load_hashed(model.config), model);
    const Features features = encode_goldens(clip, model);
    CHECK(same_bits(features.image.elements(), expected.image.elements()));
    CHECK(same_bits(features.text.elements(), expected.text.elements()));
}

TEST_CASE("NaN weights load, and show as NaN features") {
    mc::TensorMap tensors = hashed::tensors(hashed::openai);
    std::vector<float> values = floats_of(tensors["visual.proj"]);
    values[0] = NAN;
    tensors["visual.proj"] = hashed::tensor({64, 32}, values);
    const auto clip = mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                       {.activation = mc::Activation::quick_gelu});
    const mc::Matrix features = clip.encode_pixels(hashed::pixels("openai", hashed::openai, 1));
    CHECK(std::isnan(features(0, 0)));
    CHECK(!std::isnan(features(0, 1)));
}

TEST_CASE("The activation must be known, and not contradict the file's own code") {
    const auto nothing = [](mc::TensorMap&) {};
    CHECK_THAT(message_after(nothing, {}), ContainsSubstring("[monoclip.load.106]"));
    CHECK(message_after(nothing, {.activation = mc::Activation::gelu}).empty());
    CHECK_THAT(error_message([] {
                   return mc::Clip<>::load(test_data("model/openai.pt"), {.threads = 1},
                                           {.activation = mc::Activation::gelu});
               }),
               ContainsSubstring("uses quick_gelu, but gelu was asked for"));
    CHECK(error_id([] {
              return mc::Clip<hashed::openai>::load(
                  hashed::checkpoint(hashed::tensors(hashed::openai), "gelu"), {.threads = 1});
          }) == "load.106");
    const auto exact = mc::Clip<>::load(test_data("model/narrow_gelu.pt"), {.threads = 1},
                                        {.vision_head_width = 8, .text_head_width = 8});
    CHECK(exact.config().activation == mc::Activation::gelu);
}

TEST_CASE("Head widths that do not divide the width are refused") {
    CHECK_THAT(
        message_after([](mc::TensorMap&) {}, {.activation = mc::Activation::gelu, .vision_head_width = 48}),
        ContainsSubstring("[monoclip.load.107] visual: width 64 is no multiple of the head width 48"));
    CHECK_THAT(
        message_after([](mc::TensorMap&) {}, {.activation = mc::Activation::gelu, .text_head_width = -1}),
        ContainsSubstring("load.107"));
    // Width 16 with the usual heads of 64: the caller must say.
    CHECK(error_id([] { return mc::Clip<>::load(test_data("model/narrow_gelu.pt"), {.threads = 1}); }) ==
          "load.107");
}

TEST_CASE("Other families are refused by what gives them away") {
    const auto id_with = [](const char* name) {
        mc::TensorMap tensors = hashed::tensors(hashed::openai);
        tensors[name] = zeros({1});
        return error_id([&] {
            return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                    {.activation = mc::Activation::gelu});
        });
    };
    for (const char* name : {"visual.trunk.pos_embed", "text_decoder.ln_final.weight",
                             "visual.attn_pool.query", "transformer.embeddings.LayerNorm.weight"}) {
        INFO(name);
        CHECK(id_with(name) == "load.101");
    }
    const auto refused = [](mc::TensorMap tensors) {
        return error_message([&] {
            return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                    {.activation = mc::Activation::gelu});
        });
    };
    CHECK_THAT(refused({}),
               ContainsSubstring("[monoclip.load.101] no CLIP checkpoint: none of its 0 tensors"));
    CHECK_THAT(refused({{"weight", zeros({1})}}), ContainsSubstring("one is weight"));
    CHECK_THAT(refused({{"text_projection", zeros({1, 1})}}), ContainsSubstring("a text encoder alone"));
}

TEST_CASE("A name with and without the prefix text. is refused") {
    CHECK_THAT(message_after([](mc::TensorMap& t) { t["text.ln_final.bias"] = zeros({64}); }),
               ContainsSubstring("[monoclip.load.109] ln_final.bias"));
}

TEST_CASE("A fixed configuration refuses another model's file and says what differs") {
    static constexpr auto other = [] {
        mc::VitClipConfig config = hashed::openai;
        config.vision.layers = 3;
        return config;
    }();
    CHECK(error_message([] { return mc::Clip<other>::load(test_data("model/openai.pt"), {.threads = 1}); }) ==
          "[monoclip.load.108] another model than this program was compiled for: vision.layers: expected 3, "
          "got 1");
    mc::VitClipConfig expected = hashed::openai;
    const auto id = [&] {
        return error_id([&] {
            mc::detail::require_same_config(expected, mc::to_any(hashed::openai));
            return 0;
        });
    };
    CHECK(id() == "none");
    for (int* extent : {&expected.embed_dim, &expected.vision.image_size, &expected.vision.patch_size,
                        &expected.vision.width, &expected.vision.layers, &expected.vision.mlp_width,
                        &expected.text.vocab_size, &expected.text.context_length, &expected.text.width,
                        &expected.text.layers, &expected.text.mlp_width}) {
        const int before = *extent;
        *extent += 1;
        CHECK(id() == "load.108");
        *extent = before;
    }
}

TEST_CASE("Extents beyond any sensible model are refused before memory is asked for") {
    const auto is_refused = [](const char* name, const mc::Shape& shape) {
        mc::TensorMap tensors = hashed::tensors(hashed::openai);
        tensors[name].shape = shape;  // the elements are not there, and are not touched
        const std::string id = error_id([&] {
            return mc::Clip<>::load(hashed::checkpoint(std::move(tensors)), {.threads = 1},
                                    {.activation = mc::Activation::gelu});
        });
        return id.starts_with("config.") || id.starts_with("load.");
    };
    constexpr std::int64_t most = INT64_MAX;
    CHECK(is_refused("text_projection", {64, most}));
    CHECK(is_refused("visual.conv1.weight", {most / 64 * 64, 3, 8, 8}));
    CHECK(is_refused("visual.conv1.weight", {64, 3, most, most}));
    CHECK(is_refused("visual.conv1.weight", {0, 3, 8, 8}));
    CHECK(is_refused("visual.conv1.weight", {64, 3, 0, 0}));
    CHECK(is_refused("visual.positional_embedding", {most, 64}));
    CHECK(is_refused("token_embedding.weight", {most, 64}));
    CHECK(is_refused("positional_embedding", {most, 64}));
    CHECK(is_refused("positional_embedding", {0, 64}));
    CHECK(is_refused("ln_final.weight", {most / 64 * 64}));
}

// ---- What calls refuse.

TEST_CASE("Pixels, ids and results of the wrong size are refused") {
    const auto clip = load_hashed(hashed::openai, {.threads = 1});
    const mc::Workspace scratch = clip.workspace(2);
    std::vector<float> features(2 * 32);
    const std::vector<float> pixels = hashed::pixels("openai", hashed::openai, 2);
    CHECK_THAT(error_message([&] { return clip.encode_pixels(std::span(pixels).first(767)); }),
               ContainsSubstring("[monoclip.clip.105] expected pixels [N,3,16,16], got 767 numbers"));
    const auto into = [&](std::size_t numbers, std::size_t room) {
        return error_id([&] {
            clip.encode_pixels_into(std::span(pixels).first(numbers), std::span(features).first(room),
                                    scratch);
            return 0;
        });
    };
    CHECK(into(2 * 768, 64) == "none");
    CHECK(into(2 * 768, 63) == "clip.105");
    CHECK(into(768, 64) == "clip.105");
    CHECK(into(0, 0) == "none");
    const auto ids_into = [&](std::vector<int> ids) {
        return error_id([&] {
            clip.encode_tokens_into(ids, std::span(features).first(32), scratch);
            return 0;
        });
    };
    CHECK(ids_into(std::vector<int>(12)) == "none");
    CHECK(ids_into(std::vector<int>(11)) == "clip.105");
    CHECK(ids_into(std::vector<int>(24)) == "clip.105");
    CHECK(ids_into(std::vector<int>(12, 600)) == "clip.106");
    CHECK(ids_into(std::vector<int>(12, -1)) == "clip.106");
    CHECK(error_id([&] { return clip.encode_tokens({}); }) == "clip.105");
    CHECK(error_id([&] { return clip.encode_tokens(std::vector<int>(13, 1)); }) == "clip.105");
    CHECK(clip.encode_pixels({}).rows() == 0);
    CHECK(clip.encode_texts(std::vector<std::string>{}).rows() == 0);
}

// ---- From pictures and words.

TEST_CASE("Pictures and words are prepared as for the tensors that they become") {
    const auto clip = load_hashed(hashed::plain);
    std::vector<std::uint8_t> rgb(48 * 40 * 3);
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(i * 7 % 251);
    const mc::ImageView image(rgb.data(), 48, 40, mc::PixelMode::rgb);
    const std::vector<float> planes = clip.preprocess(image);
    CHECK(planes.size() == 3 * 32 * 32);
    const mc::Matrix expected = clip.encode_pixels(planes);
    CHECK(same_bits(clip.encode_image(image).elements(), expected.elements()));
    const mc::Matrix both = clip.encode_images({image, image});
    CHECK(same_bits(both.row(0), expected.elements()));
    CHECK(same_bits(both.row(1), expected.elements()));

    const std::vector<std::string> texts{"a cat", "two dogs, a bit longer"};
    const mc::Matrix features = clip.encode_texts(texts, {.truncate = true});
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::vector<int> ids = clip.tokenize(texts[i], {.truncate = true});
        CHECK(ids.front() == 598);
        CHECK(ids.back() == 599);
        CHECK(same_bits(clip.encode_tokens(ids).elements(), features.row(i)));
    }
    mc::Matrix into(2, 32);
    clip.encode_texts_into(texts, into.elements(), clip.workspace(2), {.truncate = true});
    CHECK(same_bits(into.elements(), features.elements()));
}

TEST_CASE("classify is the softmax of scaled cosines, the likeliest label first") {
    const auto clip = load_hashed(hashed::plain);
    const std::vector<std::uint8_t> rgb(32 * 32 * 3, 90);
    const mc::ImageView image(rgb.data(), 32, 32, mc::PixelMode::rgb);
    const std::vector<std::string> labels{"cat", "dog", "a car"};
    const mc::ClassifyOptions options{{"a {}.", "{}!"}, true};
    const auto ranked = clip.classify(image, labels, options);

    const mc::Matrix image_features = clip.encode_image(image);
    std::vector<double> logits;
    for (const std::string& label : labels) {
        std::vector<double> sum(32);
        for (const std::string& prompt : {"a " + label + ".", label + "!"}) {
            const mc::Matrix text = clip.encode_text(prompt, {.truncate = true});
            double norm = 0;
            for (const float value : text.elements()) norm += static_cast<double>(value) * value;
            for (std::size_t i = 0; i < 32; ++i) sum[i] += text(0, i) / std::sqrt(norm);
        }
        double dot = 0, a = 0, b = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            const double value = image_features(0, i);
            dot += value * sum[i], a += value * value, b += sum[i] * sum[i];
        }
        logits.push_back(std::exp(clip.logit_scale() * dot / std::sqrt(a * b)));
    }
    const double total = logits[0] + logits[1] + logits[2];
    REQUIRE(ranked.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto at = std::find(labels.begin(), labels.end(), ranked[i].label) - labels.begin();
        // fp32 cosines times a scale of about 20: 2e-6 in the logit.
        CHECK(ranked[i].probability == Approx(logits[static_cast<std::size_t>(at)] / total).epsilon(1e-5));
        if (i > 0) CHECK(ranked[i - 1].probability >= ranked[i].probability);
    }
    const auto scale =
        static_cast<float>(std::exp(static_cast<double>(hashed::weight("logit_scale", {})[0])));
    CHECK(clip.logit_scale() == scale);
}

TEST_CASE("A workspace for a negative or absurd batch is an error, not a small workspace") {
    const auto clip = load_hashed(hashed::plain);
    CHECK(clip.workspace_bytes(0) <= clip.workspace_bytes(1));
    CHECK(clip.workspace_bytes(1 << 20) > clip.workspace_bytes(1 << 19));
    for (const std::int64_t batch : {std::int64_t{-1}, std::int64_t{1} << 61, (std::int64_t{1} << 20) + 1}) {
        CHECK(error_id([&] { return clip.workspace_bytes(batch); }) == "context.105");
        CHECK(error_message([&] { return clip.workspace(batch); }).find("a batch of 0 to 1048576") !=
              std::string::npos);
    }
}

TEST_CASE("Calls take pictures that live no longer than the call") {
    const auto clip = load_hashed(hashed::plain);
    std::vector<std::uint8_t> rgb(40 * 36 * 3);
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(i * 11 % 251);
    const auto temporary = [&rgb] { return mc::Image::from_rgb(rgb.data(), 40, 36); };
    const mc::Image image = temporary();
    const mc::Matrix expected = clip.encode_image(image);
    CHECK(same_bits(clip.encode_image(temporary()).elements(), expected.elements()));
    const mc::Matrix both = clip.encode_images({temporary(), image});
    CHECK(same_bits(both.row(0), expected.elements()));
    CHECK(same_bits(both.row(1), expected.elements()));
    CHECK(clip.preprocess(temporary()) == clip.preprocess(image));
    CHECK(clip.classify(temporary(), {"cat", "dog"}).front().label ==
          clip.classify(image, {"cat", "dog"}).front().label);
    CHECK(mc::resize(temporary(), 7, 5).pixels() == mc::resize(image, 7, 5).pixels());
}

TEST_CASE("Equal probabilities keep the order of the labels") {
    const std::vector<std::string> labels{"x", "y", "z"};
    const std::vector<float> values{0.25f, 0.5f, 0.25f};
    const auto ranked = mc::Clip<>::rank(labels, values);
    CHECK(ranked[0].label == "y");
    CHECK(ranked[1].label == "x");
    CHECK(ranked[2].label == "z");
    CHECK(error_id([&] { return mc::Clip<>::rank(labels, std::span(values).first(2)); }) == "clip.107");
}

TEST_CASE("Labels and templates that make no prompts are refused") {
    const auto clip = load_hashed(hashed::openai, {.threads = 1});
    const auto id = [&](std::vector<std::string> labels, std::vector<std::string> templates) {
        return error_id([&] { return clip.encode_labels(labels, {std::move(templates), true}); });
    };
    CHECK(id({"cat"}, {"{}"}) == "none");
    CHECK(id({}, {"{}"}) == "clip.101");
    CHECK(id({"cat", " \t"}, {"{}"}) == "clip.102");
    CHECK(id({"cat", "&nbsp;"}, {"{}"}) == "clip.102");        // what cleaning leaves of it is empty
    CHECK(id({"cat", "\xE3\x80\x80"}, {"{}"}) == "clip.102");  // an ideographic space
    CHECK(id({"cat"}, {}) == "clip.103");
    CHECK(id({"cat"}, {"a photo"}) == "clip.104");
    CHECK(id({"cat"}, {"{} and {}"}) == "clip.104");
    CHECK(error_id([&] { return clip.encode_text("a text of far more words than there is room for"); }) ==
          "text.103");
}

TEST_CASE("Parameter counts and FLOPs of the released models are what the paper's sizes give") {
    using B32 = mc::Clip<mc::presets::vit_b_32>;
    static_assert(B32::parameter_count() == 151'277'313);
    static_assert(mc::parameter_count(mc::presets::vit_b_16) == 149'620'737);
    static_assert(mc::parameter_count(mc::presets::vit_l_14) == 427'616'513);
    static_assert(mc::parameter_count(mc::presets::vit_l_14_336px) == 427'944'193);
    // By hand, multiply-adds: patches 49*3072*768; each of eleven blocks on 50 tokens 12*768^2 for its
    // products and 2*50*768 for its attention. The last makes keys and values of all tokens, 2*768^2 each,
    // and the rest for the class token alone. The projection is 768*512.
    constexpr std::int64_t image = 49 * 3072 * 768 + std::int64_t{11} * 50 * (12 * 768 * 768 + 2 * 50 * 768) +
                                   (50 * 2 + 10) * 768 * 768 + 2 * 50 * 768 + 768 * 512;
    static_assert(B32::flops_per_image() == 2 * image);
    // The causal text tower sees half of the pairs: 77*78/2.
    constexpr std::int64_t text = std::int64_t{11} * (77 * 12 * 512 * 512 + 77 * 78 / 2 * 2 * 512) +
                                  (77 * 2 + 10) * 512 * 512 + 2 * 77 * 512 + 512 * 512;
    static_assert(B32::flops_per_text() == 2 * text);
    static_assert(B32::flops_per_text(7) == 2 * (11 * (7 * 12 * 512 * 512 + 7 * 8 / 2 * 2 * 512) +
                                                 (7 * 2 + 10) * 512 * 512 + 2 * 7 * 512 + 512 * 512));
    CHECK(B32::workspace_bytes(8) > B32::workspace_bytes(1));
}
