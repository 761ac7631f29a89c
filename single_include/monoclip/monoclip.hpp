// monoclip: CLIP in one header. Made from include/monoclip by tools/amalgamate.py; do not edit it here.
//
// ---- licence: monoclip
//
// MIT License
//
// Copyright (c) 2026 The monoclip authors
//
// Permission is hereby granted, free of charge, to any person obtaining a copy
// of this software and associated documentation files (the "Software"), to deal
// in the Software without restriction, including without limitation the rights
// to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
// copies of the Software, and to permit persons to whom the Software is
// furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all
// copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
// IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
// FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
// AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
// LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
// OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
// SOFTWARE.
#pragma once

// ---- monoclip/monoclip.hpp

// monoclip: CLIP in one header-only C++20 library. Include this file; see README.md.

// ---- monoclip/clip.hpp

// CLIP: a picture encoder and a text encoder with one space, and what one asks of them.
//
//     auto clip = monoclip::Clip<>::load("ViT-B-32.pt");
//     auto scores = clip.classify(monoclip::read_image("cat.jpg"), {"a dog", "a cat"});

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// ---- monoclip/backend/backend.hpp

// What a backend offers: the operations that layers are written in.
//
// A backend is what the user names (`Cpu{.threads = 8}`): options and a type. Its `Engine` does the work:
// made once for each model, immutable, used by many threads at once. Layers see matrices of activations in
// the engine's memory ([rows, cols], row-major, rows are tokens or inputs), packed weights, and scratch from
// an arena. Extents are run-time values here, so that nothing below this line is compiled again for each
// configuration.

// ---- monoclip/config.hpp

// What a model is: structural aggregates, used as template arguments or filled in when a file is read.
//
// The names are those of openai/CLIP (clip/model.py) and open_clip's model configurations. A fixed
// configuration is checked when it is compiled, a dynamic one when it is loaded, by the same `validate`.

#include <variant>

// ---- monoclip/core/error.hpp

// Errors: one exception type, each with a stable id.
//
// A message reads `[monoclip.load.103] visual.proj: expected [768,512], got [1024,768]`: the id, the thing
// that is wrong, what was expected and what came. docs/errors.md lists every id with its cause and its
// remedy.

#include <stdexcept>

// ---- monoclip/version.hpp

// The version, and what the compiler must offer.
//
// Everything lives in `monoclip::v0_1`, an inline namespace that carries the version, so that two versions
// linked into one program do not mix. `namespace mc = monoclip;` is how user code shortens it.

#define MONOCLIP_VERSION_MAJOR 0
#define MONOCLIP_VERSION_MINOR 1
#define MONOCLIP_VERSION_PATCH 0
#define MONOCLIP_VERSION_STRING "0.1.0"

#if !(defined(__cplusplus) && __cplusplus >= 202002L) && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L)
#error "monoclip needs C++20: compile with -std=c++20 (or /std:c++20)"
#endif

#if !defined(__cpp_exceptions) && !defined(_CPPUNWIND)
#error "monoclip reports errors as exceptions: do not compile it with -fno-exceptions"
#endif

#if defined(__FAST_MATH__) || defined(_M_FP_FAST)
#error "monoclip promises the same bits for the same input: do not compile it with -ffast-math (or /fp:fast)"
#endif

// ---- monoclip/core/error.hpp

namespace monoclip::inline v0_1 {

/// What every function of the library throws when its input is wrong or a resource is missing.
class Error : public std::runtime_error {
  public:
    /// `id` is a string literal, "room.number", for example "load.103"; `message` says what, expected and
    /// actual.
    Error(const char* id, std::string_view message)
        : std::runtime_error("[monoclip." + std::string(id) + "] " + std::string(message)), id_(id) {}

    /// The stable id without its prefix: "load.103".
    std::string_view id() const noexcept { return id_; }

  private:
    const char* id_;
};

namespace detail {

/// A precondition whose message needs no building. At compile time a broken one shows `message` in the
/// diagnostic.
constexpr void require(bool holds, const char* id, const char* message) {
    if (!holds) throw Error(id, message);
}

/// Concatenates strings and numbers: the message builder of this library.
template <class... Parts>
std::string concat(const Parts&... parts) {
    std::string text;
    const auto append = [&text](const auto& part) {
        if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(part)>>) {
            text += std::to_string(part);
        } else {
            text += std::string_view(part);
        }
    };
    (append(parts), ...);
    return text;
}

/// An Error again, with `context` before its message.
inline Error with_context(const Error& error, std::string_view context) {
    std::string_view message = error.what();
    const std::size_t end = message.find("] ");
    if (end != std::string_view::npos) message.remove_prefix(end + 2);
    return Error(error.id().data(), concat(context, ": ", message));  // ids are literals: zero-terminated
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/config.hpp

namespace monoclip::inline v0_1 {

/// The non-linearity of the MLPs. Checkpoints do not hold it as a tensor, and a wrong guess costs accuracy
/// silently.
enum class Activation : std::uint8_t {
    quick_gelu,  ///< x * sigmoid(1.702 x): OpenAI's models
    gelu,        ///< x * Phi(x), by erf: most of open_clip's
    relu         ///< max(x, 0): inside ResNets, never in a Transformer
};

/// "quick_gelu", "gelu" or "relu".
constexpr const char* name_of(Activation activation) {
    switch (activation) {
        case Activation::quick_gelu:
            return "quick_gelu";
        case Activation::gelu:
            return "gelu";
        case Activation::relu:
            return "relu";
    }
    return "?";
}

/// The activation of a Transformer by its name; nothing for any other text.
constexpr std::optional<Activation> activation_named(std::string_view name) {
    if (name == "quick_gelu") return Activation::quick_gelu;
    if (name == "gelu") return Activation::gelu;
    return std::nullopt;
}

/// Which of the two encoders a program asks for. One that is not asked for needs not be in the file.
enum class Towers : std::uint8_t { both, vision, text };

/// Whether `towers` asks for the image encoder, or for the text encoder.
constexpr bool has_vision(Towers towers) {
    return towers != Towers::text;
}
constexpr bool has_text(Towers towers) {
    return towers != Towers::vision;
}

/// A stack of residual attention blocks (class Transformer). `mlp_width` 0 means four times the width.
struct TransformerConfig {
    int width = 512;
    int layers = 12;
    int head_width = 64;
    int mlp_width = 0;
    bool causal = false;

    constexpr int heads() const { return width / head_width; }
    constexpr int hidden() const { return mlp_width != 0 ? mlp_width : 4 * width; }
};

/// The image encoder of the paper's ViT models (class VisionTransformer). Sizes in pixels.
struct VitConfig {
    int image_size = 224;
    int patch_size = 32;
    int width = 768;
    int layers = 12;
    int head_width = 64;
    int mlp_width = 0;  ///< 0: four times the width

    constexpr int grid() const { return image_size / patch_size; }
    constexpr int patches() const { return grid() * grid(); }
    constexpr int tokens() const { return patches() + 1; }
    constexpr int patch_elements() const { return 3 * patch_size * patch_size; }
    constexpr TransformerConfig transformer() const { return {width, layers, head_width, mlp_width, false}; }

    friend constexpr bool operator==(const VitConfig&, const VitConfig&) = default;
};

/// The image encoder of the paper's ResNet models (class ModifiedResNet): a stem of three convolutions, four
/// layers of bottlenecks whose strides are average pools, attention pooling. Sizes in pixels.
struct ResNetConfig {
    int image_size = 224;
    std::array<int, 4> layers{3, 4, 6, 3};  ///< bottlenecks in each layer
    int width = 64;                         ///< channels after the stem

    /// Channels of the last layer's output, which attention pooling reads.
    constexpr int features() const { return 32 * width; }
    constexpr int heads() const { return features() / 64; }
    constexpr int grid() const { return image_size / 32; }
    constexpr int tokens() const { return grid() * grid() + 1; }

    friend constexpr bool operator==(const ResNetConfig&, const ResNetConfig&) = default;
};

/// The causal text encoder (paper section 2.4; CLIP.encode_text).
struct TextConfig {
    int vocab_size = 49408;
    int context_length = 77;
    int width = 512;
    int layers = 12;
    int head_width = 64;
    int mlp_width = 0;  ///< 0: four times the width
    /// The token whose first place is pooled; -1: the first of the largest ids, which is OpenAI's rule and
    /// means the same unless a program uses tokens that were added after the end token.
    int end_token = -1;

    constexpr TransformerConfig transformer() const { return {width, layers, head_width, mlp_width, true}; }

    friend constexpr bool operator==(const TextConfig&, const TextConfig&) = default;
};

/// A whole model: two encoders and the width of the space that they share.
template <class Vision>
struct ClipConfig {
    int embed_dim = 512;
    Vision vision{};
    TextConfig text{};
    Activation activation = Activation::quick_gelu;

    friend constexpr bool operator==(const ClipConfig&, const ClipConfig&) = default;
};

using VitClipConfig = ClipConfig<VitConfig>;
using ResNetClipConfig = ClipConfig<ResNetConfig>;

/// The configuration of a model whose kind is known only when its file has been read.
using AnyVisionConfig = std::variant<VitConfig, ResNetConfig>;
using AnyClipConfig = ClipConfig<AnyVisionConfig>;

/// The default configuration argument of `Clip`: every size is read from the file, like `Eigen::Dynamic`.
struct Dynamic {};
inline constexpr Dynamic dynamic{};

namespace detail {

/// Bounds far above any published model (ViT-e: width 1792, hidden 15360; MetaCLIP 2: 901,629 words). Within
/// them no product of extents that the library forms overflows 64 bits, and those of one layer stay below
/// 2^40.
inline constexpr int max_width = 1 << 14;
inline constexpr int max_hidden = 1 << 16;
inline constexpr int max_layers = 512;
inline constexpr int max_image_size = 4096;
inline constexpr int max_context_length = 1 << 16;
inline constexpr int max_vocab_size = 1 << 22;

}  // namespace detail

/// Throws config.101 (or fails to compile, where the configuration is a template argument) with the broken
/// rule.
constexpr void validate(const VitConfig& vision) {
    using detail::require;
    require(vision.patch_size > 0, "config.101", "vision.patch_size must be positive");
    require(vision.image_size > 0, "config.101", "vision.image_size must be positive");
    require(vision.image_size <= detail::max_image_size, "config.101",
            "vision.image_size must be at most 4096");
    require(vision.image_size % vision.patch_size == 0, "config.101",
            "vision.image_size must be a multiple of vision.patch_size");
    require(vision.layers > 0 && vision.layers <= detail::max_layers, "config.101",
            "vision.layers must lie in 1..512");
    require(vision.width > 0 && vision.width <= detail::max_width, "config.101",
            "vision.width must lie in 1..16384");
    require(vision.head_width > 0, "config.101", "vision.head_width must be positive");
    require(vision.width % vision.head_width == 0, "config.101",
            "vision.width must be a multiple of vision.head_width");
    require(vision.mlp_width >= 0 && vision.mlp_width <= detail::max_hidden, "config.101",
            "vision.mlp_width must lie in 0..65536 (0: four times the width)");
}

constexpr void validate(const ResNetConfig& vision) {
    using detail::require;
    require(vision.image_size > 0 && vision.image_size <= detail::max_image_size, "config.101",
            "vision.image_size must lie in 1..4096");
    require(vision.image_size % 32 == 0, "config.101",
            "vision.image_size of a ResNet must be a multiple of 32");
    require(vision.width > 0 && vision.width <= detail::max_width / 32, "config.101",
            "vision.width of a ResNet must lie in 1..512");
    require(vision.width % 2 == 0, "config.101", "vision.width of a ResNet must be even");
    for (const int blocks : vision.layers) {
        require(blocks > 0 && blocks <= detail::max_layers, "config.101",
                "vision.layers must each lie in 1..512");
    }
}

constexpr void validate(const AnyVisionConfig& vision) {
    std::visit([](const auto& config) { validate(config); }, vision);
}

constexpr void validate(const TextConfig& text) {
    using detail::require;
    require(text.vocab_size > 0 && text.vocab_size <= detail::max_vocab_size, "config.101",
            "text.vocab_size must lie in 1..4194304");
    require(text.context_length >= 2 && text.context_length <= detail::max_context_length, "config.101",
            "text.context_length must lie in 2..65536 (a start and an end token)");
    require(text.layers > 0 && text.layers <= detail::max_layers, "config.101",
            "text.layers must lie in 1..512");
    require(text.width > 0 && text.width <= detail::max_width, "config.101",
            "text.width must lie in 1..16384");
    require(text.head_width > 0, "config.101", "text.head_width must be positive");
    require(text.width % text.head_width == 0, "config.101",
            "text.width must be a multiple of text.head_width");
    require(text.mlp_width >= 0 && text.mlp_width <= detail::max_hidden, "config.101",
            "text.mlp_width must lie in 0..65536 (0: four times the width)");
    require(text.end_token >= -1 && text.end_token < text.vocab_size, "config.101",
            "text.end_token must lie in the vocabulary (-1: the largest id)");
}

template <class Vision>
constexpr void validate(const ClipConfig<Vision>& config) {
    detail::require(config.embed_dim > 0 && config.embed_dim <= detail::max_width, "config.101",
                    "embed_dim must lie in 1..16384");
    detail::require(config.activation != Activation::relu, "config.101",
                    "activation must be quick_gelu or gelu");
    validate(config.vision);
    validate(config.text);
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/context.hpp

// What a host program may want to own: threads, memory, the log, and the progress of long work.

#include <functional>
#include <memory_resource>

// ---- monoclip/core/executor.hpp

// Who runs the parallel loops: an interface that a host program can implement with its own threads.

// ---- monoclip/core/executor.hpp

namespace monoclip::inline v0_1 {

/// A borrowed `void(std::size_t)` callable: two words, no allocation. The callable must outlive the call.
class LoopBody {
  public:
    template <class Callable>
    requires(!std::is_same_v<std::remove_cvref_t<Callable>, LoopBody>)
        LoopBody(const Callable& callable)  // implicit: a lambda is what callers write
        : callable_(&callable), call_([](const void* object, std::size_t index) {
              (*static_cast<const Callable*>(object))(index);
          }) {}

    void operator()(std::size_t index) const { call_(callable_, index); }

  private:
    const void* callable_;
    void (*call_)(const void*, std::size_t);
};

/// Runs the iterations of a loop, possibly in parallel. Implementations must allow calls from several threads
/// at once, and must rethrow in the caller the first exception that an iteration throws.
class Executor {
  public:
    Executor() = default;
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;
    virtual ~Executor() = default;

    /// Calls `body(0) ... body(count - 1)`, in any order, and returns when all have returned.
    virtual void parallel_for(std::size_t count, LoopBody body) = 0;

    /// How many iterations can run at the same time; at least 1. Work is split no finer than is useful for
    /// it.
    virtual std::size_t concurrency() const noexcept = 0;
};

/// Runs every iteration in the calling thread: for WebAssembly, for tests, and where the host wants one
/// thread.
class SerialExecutor final : public Executor {
  public:
    void parallel_for(std::size_t count, LoopBody body) override {
        for (std::size_t index = 0; index < count; ++index) body(index);
    }
    std::size_t concurrency() const noexcept override { return 1; }
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/context.hpp

namespace monoclip::inline v0_1 {

/// How far long work has come. `done` and `total` count `unit`s ("tensors", "pictures", "texts").
struct Progress {
    std::string_view task;  ///< "loading", "encoding pictures", ...
    std::string_view unit;
    std::size_t done = 0;
    std::size_t total = 0;
};

enum class LogLevel : std::uint8_t { info, warning };

/// Everything a model takes from its surroundings. All members have defaults; two models may share one
/// context. The callbacks may be called from the thread that called the library, never from a worker.
struct Context {
    /// Runs the parallel loops. Null: the model makes a pool of its own with the backend's number of threads.
    std::shared_ptr<Executor> executor;
    /// Memory for weights and scratch. It must outlive every model that uses it, and be thread-safe.
    std::pmr::memory_resource* memory = std::pmr::get_default_resource();
    /// Receives what is worth knowing but no error. The library never prints.
    std::function<void(LogLevel, std::string_view)> log;
    /// Called now and then in long work; returning false cancels it with context.103, and nothing is left
    /// half done.
    std::function<bool(const Progress&)> progress;

    /// Reports progress; throws context.103 when the callback asks to stop.
    void report(const Progress& state) const {
        if (progress && !progress(state)) {
            throw Error("context.103", detail::concat(state.task, " was cancelled after ", state.done, " of ",
                                                      state.total, " ", state.unit));
        }
    }
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/parameter.hpp

// How weights are described: once, by each layer's `describe`, for everything that walks them.
//
// A layer is a struct template over `Parameter`, what stands for one tensor: a view of the file (TensorView),
// a packed weight of a backend, only a shape (the planner's), later a gradient or an optimiser's moments.
// `describe` names each tensor as the file does, with its shape and its role. Loading, counting, packing and
// (later) saving, initialising and optimising all walk this one description.

// ---- monoclip/core/tensor.hpp

// Tensors as files hold them: a number type, a shape, strides, and bytes that somebody else keeps alive.

#include <cstring>
#include <map>

// ---- monoclip/core/number.hpp

// The number types that checkpoints hold, and exact conversion between the floating-point ones.
//
// Half precision is IEEE 754 binary16; bfloat16 is the upper half of a binary32. Widening is exact; narrowing
// rounds to nearest, ties to even, as PyTorch does. NaN stays NaN.

#include <bit>

// ---- monoclip/core/number.hpp

namespace monoclip::inline v0_1 {

/// The type of a tensor's elements in a file.
enum class DType : std::uint8_t {
    float32,
    float16,
    bfloat16,
    float64,
    int64,
    int32,
    int16,
    int8,
    uint8,
    boolean
};

/// Bytes of one element.
constexpr std::size_t size_of(DType type) {
    switch (type) {
        case DType::float64:
        case DType::int64:
            return 8;
        case DType::float32:
        case DType::int32:
            return 4;
        case DType::float16:
        case DType::bfloat16:
        case DType::int16:
            return 2;
        case DType::int8:
        case DType::uint8:
        case DType::boolean:
            return 1;
    }
    return 0;
}

/// The short name used in messages and by `inspect`: "fp32", "fp16", "bf16", "i64", ...
constexpr const char* name_of(DType type) {
    switch (type) {
        case DType::float32:
            return "fp32";
        case DType::float16:
            return "fp16";
        case DType::bfloat16:
            return "bf16";
        case DType::float64:
            return "fp64";
        case DType::int64:
            return "i64";
        case DType::int32:
            return "i32";
        case DType::int16:
            return "i16";
        case DType::int8:
            return "i8";
        case DType::uint8:
            return "u8";
        case DType::boolean:
            return "bool";
    }
    return "?";
}

constexpr bool is_floating_point(DType type) {
    return type == DType::float32 || type == DType::float16 || type == DType::bfloat16 ||
           type == DType::float64;
}

namespace detail {

/// binary16 bits -> binary32, exact.
constexpr float half_to_float(std::uint16_t bits) {
    const std::uint32_t sign = (bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1Fu;
    std::uint32_t mantissa = bits & 0x3FFu;
    if (exponent == 31) return std::bit_cast<float>(sign | 0x7F800000u | (mantissa << 13));  // infinity, NaN
    if (exponent != 0) return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
    const float magnitude =
        static_cast<float>(mantissa) * (1.0f / 16777216.0f);  // subnormal: mantissa * 2^-24
    return sign != 0 ? -magnitude : magnitude;
}

/// binary32 -> binary16 bits, to nearest, ties to even; beyond 65504 (rounded) becomes infinity.
constexpr std::uint16_t float_to_half(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000u;
    const std::uint32_t magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) return static_cast<std::uint16_t>(sign | 0x7E00u);   // NaN, quiet
    if (magnitude >= 0x47800000u) return static_cast<std::uint16_t>(sign | 0x7C00u);  // 65536 and above
    if (magnitude < 0x33000000u) return static_cast<std::uint16_t>(sign);             // below 2^-25: zero
    const std::uint32_t exponent = magnitude >> 23;
    const std::uint32_t significand = (magnitude & 0x7FFFFFu) | 0x800000u;
    // The half is significand >> shift, in units of its own last place; subnormals shift further.
    const std::uint32_t shift = exponent < 113 ? 126 - exponent : 13;
    std::uint32_t half = significand >> shift;
    const std::uint32_t rest = significand & ((1u << shift) - 1);
    const std::uint32_t middle = 1u << (shift - 1);
    if (rest > middle || (rest == middle && (half & 1u) != 0)) ++half;
    if (exponent >= 113) half += (exponent - 113) << 10;  // the implicit bit adds the last 1 to the exponent
    return static_cast<std::uint16_t>(sign | half);
}

constexpr float bfloat16_to_float(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

/// binary32 -> bfloat16 bits, to nearest, ties to even.
constexpr std::uint16_t float_to_bfloat16(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFu) > 0x7F800000u)
        return static_cast<std::uint16_t>((bits >> 16) | 0x40u);  // quiet NaN
    return static_cast<std::uint16_t>((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/tensor.hpp

namespace monoclip::inline v0_1 {

/// The extents of a tensor, outermost first. At most 6 dimensions: more than any CLIP tensor has.
class Shape {
  public:
    static constexpr std::size_t max_rank = 6;

    constexpr Shape() = default;
    constexpr Shape(std::initializer_list<std::int64_t> extents) {
        for (const std::int64_t extent : extents) push_back(extent);
    }

    constexpr std::size_t rank() const { return rank_; }
    constexpr std::int64_t operator[](std::size_t axis) const { return extents_[axis]; }
    constexpr const std::int64_t* begin() const { return extents_.data(); }
    constexpr const std::int64_t* end() const { return extents_.data() + rank_; }

    /// Throws tensor.101 beyond `max_rank` dimensions.
    constexpr void push_back(std::int64_t extent) {
        detail::require(rank_ < max_rank, "tensor.101", "a tensor has more than 6 dimensions");
        extents_[rank_++] = extent;
    }

    /// The number of elements. The caller has checked that the product fits (see `io/`).
    constexpr std::int64_t elements() const {
        std::int64_t product = 1;
        for (const std::int64_t extent : *this) product *= extent;
        return product;
    }

    friend constexpr bool operator==(const Shape& a, const Shape& b) {
        if (a.rank_ != b.rank_) return false;
        for (std::size_t axis = 0; axis < a.rank_; ++axis) {
            if (a.extents_[axis] != b.extents_[axis]) return false;
        }
        return true;
    }

  private:
    std::array<std::int64_t, max_rank> extents_{};
    std::size_t rank_ = 0;
};

/// "[768,512]", as error messages print it.
inline std::string to_string(const Shape& shape) {
    std::string text = "[";
    for (std::size_t axis = 0; axis < shape.rank(); ++axis) {
        if (axis != 0) text += ',';
        text += std::to_string(shape[axis]);
    }
    return text + "]";
}

/// A tensor in a mapped file or in memory. Copying it copies no elements; `owner` keeps the bytes alive.
/// Whoever makes one has checked that every element lies within the bytes that `owner` holds.
struct TensorView {
    DType dtype = DType::float32;
    Shape shape;                                          ///< extents
    std::array<std::int64_t, Shape::max_rank> strides{};  ///< in elements, never negative
    const std::byte* data = nullptr;                      ///< first element; may be unaligned
    std::shared_ptr<const void> owner;                    ///< the mapping or buffer behind `data`

    /// Whether the elements lie in row-major order without gaps.
    bool is_contiguous() const {
        std::int64_t expected = 1;
        for (std::size_t axis = shape.rank(); axis-- > 0;) {
            if (shape[axis] != 1 && strides[axis] != expected) return false;
            expected *= shape[axis];
        }
        return true;
    }

    /// Bytes of all elements.
    std::size_t byte_size() const { return static_cast<std::size_t>(shape.elements()) * size_of(dtype); }

    /// Row-major strides for `shape`.
    static std::array<std::int64_t, Shape::max_rank> contiguous_strides(const Shape& shape) {
        std::array<std::int64_t, Shape::max_rank> strides{};
        std::int64_t stride = 1;
        for (std::size_t axis = shape.rank(); axis-- > 0;) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }
};

/// Tensors by name, as a checkpoint holds them.
using TensorMap = std::map<std::string, TensorView, std::less<>>;

namespace detail {

template <class Stored>
Stored load_unaligned(const std::byte* at) {
    Stored value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Element `index` of `data` as T; every number type but the integers' full range is exact in double.
template <class T>
T element_at(DType type, const std::byte* data, std::int64_t index) {
    const std::byte* at = data + static_cast<std::size_t>(index) * size_of(type);
    switch (type) {
        case DType::float32:
            return static_cast<T>(load_unaligned<float>(at));
        case DType::float16:
            return static_cast<T>(half_to_float(load_unaligned<std::uint16_t>(at)));
        case DType::bfloat16:
            return static_cast<T>(bfloat16_to_float(load_unaligned<std::uint16_t>(at)));
        case DType::float64:
            return static_cast<T>(load_unaligned<double>(at));
        case DType::int64:
            return static_cast<T>(load_unaligned<std::int64_t>(at));
        case DType::int32:
            return static_cast<T>(load_unaligned<std::int32_t>(at));
        case DType::int16:
            return static_cast<T>(load_unaligned<std::int16_t>(at));
        case DType::int8:
            return static_cast<T>(load_unaligned<std::int8_t>(at));
        case DType::uint8:
        case DType::boolean:
            return static_cast<T>(load_unaligned<std::uint8_t>(at));
    }
    return T{};
}

}  // namespace detail

/// Writes every element of `source`, row-major, converted to T, into `out`.
/// `out.size()` must be `source.shape.elements()`; otherwise tensor.102.
template <class T>
void copy_elements(const TensorView& source, std::span<T> out) {
    const std::int64_t count = source.shape.elements();
    detail::require(out.size() == static_cast<std::size_t>(count), "tensor.102",
                    "the destination of a tensor copy has another size than the tensor");
    if (count == 0) return;
    if (source.is_contiguous()) {
        if constexpr (std::is_same_v<T, float>) {
            if (source.dtype == DType::float32) {
                std::memcpy(out.data(), source.data, source.byte_size());
                return;
            }
        }
        for (std::int64_t i = 0; i < count; ++i) {
            out[static_cast<std::size_t>(i)] = detail::element_at<T>(source.dtype, source.data, i);
        }
        return;
    }
    std::array<std::int64_t, Shape::max_rank> index{};
    std::int64_t offset = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = detail::element_at<T>(source.dtype, source.data, offset);
        for (std::size_t axis = source.shape.rank(); axis-- > 0;) {
            offset += source.strides[axis];
            if (++index[axis] < source.shape[axis]) break;
            offset -= index[axis] * source.strides[axis];
            index[axis] = 0;
        }
    }
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/parameter.hpp

namespace monoclip::inline v0_1 {

/// What a tensor is for: it decides how a backend stores it.
enum class Role : std::uint8_t {
    matrix,       ///< y = x W^T, W is [out, in...]: linear layers, and convolutions seen as such
    projection,   ///< y = x W, W is [in, out]: `proj` and `text_projection`
    convolution,  ///< [out,in,kernel,kernel] over channels-last activations
    statistic,    ///< BatchNorm's running mean and variance: not learned, and folded away before packing
    vector,       ///< gains, biases, class and positional embeddings: added or multiplied, never a product's
                  ///< factor
    table         ///< token embeddings: rows are gathered
};

/// One tensor of a model: its name in the file, the shape it must have, and where the walked tree keeps it.
template <class Parameter>
struct NamedParameter {
    std::string name;
    Shape shape;
    Role role;
    Parameter* parameter;
};

namespace detail {

/// Collects every parameter of a tree under its full name ("visual.ln_pre.weight").
template <class Parameter>
class ParameterList {
  public:
    void parameter(std::string_view name, Parameter& parameter, const Shape& shape, Role role) {
        list.push_back({prefix_ + std::string(name), shape, role, &parameter});
    }

    /// A nested layer: its own description, under `name` and a dot.
    template <class Layer, class... Extents>
    void layer(std::string_view name, Layer& layer, const Extents&... extents) {
        const std::size_t length = prefix_.size();
        prefix_.append(name).append(".");
        layer.describe(*this, extents...);
        prefix_.resize(length);
    }

    /// One of a sequence of layers: "name.index.".
    template <class Layer, class... Extents>
    void layer_at(std::string_view name, std::size_t index, Layer& item, const Extents&... extents) {
        layer(concat(name, ".", index), item, extents...);
    }

    std::vector<NamedParameter<Parameter>> list;

  private:
    std::string prefix_;
};

/// Hands every parameter to a function, without names: usable in constant expressions.
template <class Function>
class ParameterWalk {
  public:
    constexpr explicit ParameterWalk(Function function) : function_(std::move(function)) {}

    template <class Parameter>
    constexpr void parameter(std::string_view, Parameter& parameter, const Shape& shape, Role role) {
        function_(parameter, shape, role);
    }
    template <class Layer, class... Extents>
    constexpr void layer(std::string_view, Layer& layer, const Extents&... extents) {
        layer.describe(*this, extents...);
    }
    template <class Layer, class... Extents>
    constexpr void layer_at(std::string_view, std::size_t, Layer& layer, const Extents&... extents) {
        layer.describe(*this, extents...);
    }

  private:
    Function function_;
};

}  // namespace detail

/// Every parameter of `model` in the order of its description. The pointers are valid while `model` stays in
/// place.
template <class Parameter, class Model, class... Extents>
std::vector<NamedParameter<Parameter>> list_parameters(Model& model, const Extents&... extents) {
    detail::ParameterList<Parameter> visitor;
    model.describe(visitor, extents...);
    return std::move(visitor.list);
}

/// Calls `function(parameter, shape, role)` for every parameter of `model`.
template <class Model, class Function, class... Extents>
constexpr void walk_parameters(Model& model, Function function, const Extents&... extents) {
    detail::ParameterWalk<Function> visitor(std::move(function));
    model.describe(visitor, extents...);
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/backend/backend.hpp

namespace monoclip::inline v0_1 {

/// Token sequences that lie one after the other in the rows of a matrix: all of one length, or ragged.
struct Sequences {
    std::int64_t count = 0;
    std::int64_t length = 0;                ///< of each; of the longest when ragged
    const std::int64_t* offsets = nullptr;  ///< ragged: count + 1 first rows, the last one is the total

    constexpr std::int64_t begin(std::int64_t index) const {
        return offsets != nullptr ? offsets[index] : index * length;
    }
    constexpr std::int64_t end(std::int64_t index) const { return begin(index + 1); }
    constexpr std::int64_t total() const { return begin(count); }
};

/// Positions of channels-last activations: a matrix [batch*height*width, channels].
struct Grid {
    std::int64_t batch = 0;
    std::int64_t height = 0;
    std::int64_t width = 0;

    constexpr std::int64_t cells() const { return batch * height * width; }
    constexpr Grid strided(std::int64_t stride) const { return {batch, height / stride, width / stride}; }
};

/// How a convolution or a pool moves over a grid. Kernels of 3 are padded by 1, pools are not padded.
struct Window {
    Grid grid;  ///< of the input
    int kernel = 1;
    int stride = 1;
};

/// Which token of each sequence stands for the whole.
enum class Pooling : std::uint8_t { first, last };

/// What a product does with its result before it is stored: out = activation(x W^T + bias), or, to accumulate
/// (a residual connection, in place), out = activation(out + x W^T + bias).
template <class Engine>
struct Epilogue {
    const typename Engine::Weight* bias = nullptr;
    bool activate = false;
    Activation activation = Activation::quick_gelu;
    bool accumulate = false;
};

/// The operations. Sizes are [rows, cols]; `out` must not overlap an input unless said so.
template <class E>
concept Engine = requires(const E engine, typename E::Arena& arena, typename E::View out,
                          typename E::ConstView in, const typename E::Weight& weight,
                          const Epilogue<E>& epilogue, const TensorView& tensor, std::span<const int> ids,
                          std::span<const float> pixels, std::span<float> results, Sequences sequences,
                          const Window& window) {
    typename E::Arena::Scope;
    // An uninitialised matrix in the arena, [rows, cols].
    { engine.matrix(arena, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
    // The memory of a matrix as one of no more elements.
    { engine.reshape(out, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
    // Host numbers as a matrix [rows, cols] (no copy where the memory and the number type are the host's),
    // and back.
    { engine.upload(pixels, std::int64_t{}, std::int64_t{}, arena) } -> std::same_as<typename E::ConstView>;
    engine.download(in, results);
    // The form in which products and lookups want a tensor.
    { engine.pack(tensor, Role::matrix) } -> std::same_as<typename E::Weight>;
    // in [M,K] times the weight (matrix [N,K] or projection [K,N]) -> out [M,N].
    engine.linear(in, weight, epilogue, out, arena);
    // Each row normalised over its columns, times a gain, plus a bias; `out` may be `in`.
    engine.layer_norm(in, weight, weight, double{}, out);
    // in [tokens,3W] holds queries, keys and values; out [tokens,W]. Softmax(Q K^T / sqrt(W/heads)) V per
    // head.
    engine.attention(in, sequences, int{}, bool{}, out, arena);
    // Planes [B,3*S*S] -> patches [B*grid*grid, 3*P*P], elements in the order of a convolution's weight.
    engine.extract_patches(in, int{}, int{}, out);
    // Patch embeddings [B*patches,W], class embedding [W], positions [1+patches,W] -> tokens
    // [B*(1+patches),W].
    engine.assemble_tokens(in, weight, weight, out);
    // Rows of a table [vocab,W] plus positions [context,W] -> tokens [total,W].
    engine.embed_tokens(ids, weight, weight, sequences, out);
    // Planes [B,3*S*S] -> [B*S*S,3].
    engine.to_channels_last(in, out);
    // in [B*H*W,C] with a convolution's weight [N,C,kernel,kernel] -> out [B*H'*W',N].
    engine.convolve(in, window, weight, epilogue, out, arena);
    // The mean of each kernel x kernel square -> out [B*H'*W',C].
    engine.average_pool(in, window, out);
    // in [B*H*W,C], positions [1+H*W,C] -> [B*(1+H*W),C]: the mean of all positions first, then each.
    engine.assemble_mean_tokens(in, weight, out);
    // One query for each sequence [count,C], keys and values [total,C] -> out [count,C], per head.
    engine.pooled_attention(in, in, in, sequences, int{}, out, arena);
    // One row of each sequence -> [count,W].
    engine.pool(in, sequences, Pooling::first, out);
};

namespace detail {

/// How many output positions a convolution gathers at a time as rows of `cols` elements: about 4 MB of float,
/// a multiple of 4.
constexpr std::int64_t gathered_rows(std::int64_t cells, std::int64_t cols) {
    const std::int64_t rows = (std::max<std::int64_t>)((std::int64_t{1} << 20) / cols / 4 * 4, 4);
    return (std::min)(rows, cells);
}

}  // namespace detail

/// Options that make an engine. `B::Engine` is constructed from them.
template <class B>
concept Backend =
    std::copyable<B> && Engine<typename B::Engine> && std::constructible_from<typename B::Engine, B>;

}  // namespace monoclip::inline v0_1

// ---- monoclip/backend/cpu/cpu.hpp

// The CPU backend: Eigen's products, split by columns over the executor, and our own loops for the rest.
//
// Every output element is summed over K in one order, whatever the batch and the number of threads: columns
// are split at multiples of the widest kernel's column block, and rows come in multiples of its row block
// (the last few are padded), so that an element always takes the same path through Eigen's kernels.

// ---- monoclip/backend/cpu/attention.hpp

// Attention of one head over one sequence, in tiles, with a running softmax: no matrix of all scores exists.
//
// For a tile of queries and the tiles of keys in turn: S = Q K^T * scale; with m the running row maximum,
// P = exp(S - m); the output so far is rescaled by exp(m_before - m), then P V is added; at the end each row
// is divided by the running sum of P. (The online softmax of Milakov and Gimelshein, arXiv:1805.02867.)

#include <limits>

// ---- monoclip/backend/cpu/elementwise.hpp

// Element-wise loops and reductions that give the same bits for an element wherever it lies.
//
// Libraries that vectorise by address (a scalar head, packets, a scalar tail) may round an element
// differently when its row moves. Here every element goes through the same block of `lanes`, the last one
// padded; and sums run over `lanes` partial sums in one fixed order. Compilers turn the blocks into vector
// code at plain -O2.

// ---- monoclip/backend/cpu/elementwise.hpp

namespace monoclip::inline v0_1::detail {

inline constexpr std::int64_t lanes = 16;

/// out[i] = f(in[i]) for i in [0, count). `out` may be `in`.
template <class T, class Function>
void transform(const T* in, T* out, std::int64_t count, Function f) {
    T block[lanes];
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t j = 0; j < lanes; ++j) block[j] = in[i + j];
        for (std::int64_t j = 0; j < lanes; ++j) block[j] = f(block[j]);
        for (std::int64_t j = 0; j < lanes; ++j) out[i + j] = block[j];
    }
    if (i == count) return;
    for (std::int64_t j = 0; j < lanes; ++j) block[j] = i + j < count ? in[i + j] : T(0);
    for (std::int64_t j = 0; j < lanes; ++j) block[j] = f(block[j]);
    for (std::int64_t j = 0; i + j < count; ++j) out[i + j] = block[j];
}

/// The sum of f(in[i]) over i in [0, count), over `lanes` partial sums.
template <class T, class Function>
T reduce(const T* in, std::int64_t count, Function f) {
    T sums[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t j = 0; j < lanes; ++j) sums[j] += f(in[i + j]);
    }
    for (std::int64_t j = 0; i + j < count; ++j) sums[j] += f(in[i + j]);
    for (std::int64_t width = lanes / 2; width > 0; width /= 2) {
        for (std::int64_t j = 0; j < width; ++j) sums[j] += sums[j + width];
    }
    return sums[0];
}

/// exp(x) in float to about one unit in the last place, without a branch, so that loops over it become vector
/// code. x = n ln 2 + r with |r| <= ln 2 / 2; exp(r) by its Taylor polynomial of degree 7, whose remainder is
/// below 2^-27.
inline float exponential(float x) {
    constexpr float log2_e = 1.44269504088896341f;
    constexpr float ln2_high = 0.693145751953125f;  // 15 bits: n * ln2_high is exact
    constexpr float ln2_low = 1.42860682030941723e-6f;
    constexpr float lowest = -103.97f;  // below, the result rounds to zero
    constexpr float highest = 88.73f;   // above, it is infinite
    const float clamped = x < lowest ? lowest : (x > highest ? highest : x);  // NaN stays NaN
    // Adding 1.5 * 2^23 rounds to an integer, which then stands in the low bits.
    constexpr float rounder = 12582912.0f;
    const float shifted = clamped * log2_e + rounder;
    const float n = shifted - rounder;
    const auto integer = static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(shifted) - 0x4B400000u);
    const float r = (clamped - n * ln2_high) - n * ln2_low;
    float p = 1.0f / 5040;
    p = p * r + 1.0f / 720;
    p = p * r + 1.0f / 120;
    p = p * r + 1.0f / 24;
    p = p * r + 1.0f / 6;
    p = p * r + 0.5f;
    p = p * r + 1.0f;
    p = p * r + 1.0f;
    // 2^n in two factors, so that neither leaves the range of normal numbers.
    const std::int32_t half = integer >> 1;
    const auto power = [](std::int32_t exponent) {
        return std::bit_cast<float>(static_cast<std::uint32_t>(exponent + 127) << 23);
    };
    const float result = p * power(half) * power(integer - half);
    return x < lowest ? 0.0f : result;
}
inline double exponential(double x) {
    return std::exp(x);
}

/// x * sigmoid(1.702 x)
template <class T>
T quick_gelu(T x) {
    return x / (T(1) + exponential(T(-1.702) * x));
}

/// x * Phi(x), exact (by erf, not its tanh approximation)
template <class T>
T gelu(T x) {
    return T(0.5) * x * (T(1) + std::erf(x * T(0.70710678118654752440)));
}

template <class T>
void activate(T* row, std::int64_t count, Activation activation) {
    switch (activation) {
        case Activation::quick_gelu:
            transform(row, row, count, [](T x) { return quick_gelu(x); });
            return;
        case Activation::gelu:
            transform(row, row, count, [](T x) { return gelu(x); });
            return;
        case Activation::relu:
            transform(row, row, count, [](T x) { return x < T(0) ? T(0) : x; });
            return;
    }
}

/// out = (x - mean) / sqrt(variance + epsilon) * gain + bias, over one row; `out` may be `x`.
template <class T>
void layer_norm_row(const T* x, std::int64_t width, const T* gain, const T* bias, T epsilon, T* out) {
    const T count = static_cast<T>(width);
    const T mean = reduce(x, width, [](T value) { return value; }) / count;
    const T variance = reduce(x, width, [mean](T value) { return (value - mean) * (value - mean); }) / count;
    const T scale = T(1) / std::sqrt(variance + epsilon);
    for (std::int64_t i = 0; i < width; ++i) out[i] = (x[i] - mean) * scale * gain[i] + bias[i];
}

}  // namespace monoclip::inline v0_1::detail

// ---- monoclip/backend/cpu/view.hpp

// A borrowed row-major matrix in the CPU's memory.

// ---- monoclip/core/eigen.hpp

// Eigen, included in one place. Versions 3.4 and 5.
//
// Eigen stays single-threaded: our executor splits the work. Inside nvcc's sight its device code stays off.

#if defined(__CUDACC__) && !defined(EIGEN_NO_CUDA)
#define EIGEN_NO_CUDA
#endif

#include <Eigen/Core>

// ---- monoclip/backend/cpu/view.hpp

namespace monoclip::inline v0_1::detail {

template <class T>
struct MatrixView {
    T* data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;

    T* row(std::int64_t index) const { return data + index * cols; }

    operator MatrixView<const T>() const { return {data, rows, cols}; }
};

template <class T>
using RowMajor = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// An Eigen map of `rows` x `cols` elements whose rows lie `stride` elements apart.
template <class T>
auto eigen_map(T* data, std::int64_t rows, std::int64_t cols, std::int64_t stride) {
    using Plain = RowMajor<std::remove_const_t<T>>;
    using Mapped = std::conditional_t<std::is_const_v<T>, const Plain, Plain>;
    return Eigen::Map<Mapped, Eigen::Unaligned, Eigen::OuterStride<>>(data, rows, cols,
                                                                      Eigen::OuterStride<>(stride));
}

/// out = a b, or, to accumulate, out += a b, in plain loops: for products so small that Eigen chooses its
/// code by the number of rows or by the address of the result, which may round differently.
template <class A, class B, class Out>
void multiply_plainly(const A& a, const B& b, bool accumulate, Out& out) {
    using T = typename Out::Scalar;
    for (Eigen::Index i = 0; i < out.rows(); ++i) {
        for (Eigen::Index j = 0; j < out.cols(); ++j) {
            T sum = accumulate ? out(i, j) : T(0);
            for (Eigen::Index k = 0; k < a.cols(); ++k) sum += a(i, k) * b(k, j);
            out(i, j) = sum;
        }
    }
}

}  // namespace monoclip::inline v0_1::detail

// ---- monoclip/backend/cpu/attention.hpp

namespace monoclip::inline v0_1::detail {

inline constexpr std::int64_t query_tile = 32;
inline constexpr std::int64_t key_tile = 64;

/// Where one head finds its queries, keys and values, and where its output goes. Strides in elements.
template <class T>
struct AttentionHead {
    const T* query;             // [queries,head_width]
    std::int64_t query_stride;  // from one query to the next
    const T* key;               // [keys,head_width]
    const T* value;             // [keys,head_width]
    std::int64_t key_stride;    // from one key, or value, to the next
    T* out;                     // [queries,head_width]
    std::int64_t out_stride;
    std::int64_t queries;
    std::int64_t keys;
    std::int64_t head_width;
    T scale;
    bool causal;  // query i sees the keys 0 to i
};

/// Turns one row of scaled scores into weights exp(s - maximum), updates the row's running maximum and sum,
/// and returns the factor by which what was summed before must be rescaled.
template <class T>
T softmax_step(T* scores, std::int64_t count, T& running_max, T& running_sum) {
    T row_max = running_max;
    for (std::int64_t j = 0; j < count; ++j) row_max = scores[j] > row_max ? scores[j] : row_max;
    transform(scores, scores, count, [row_max](T score) { return exponential(score - row_max); });
    const T factor = exponential(running_max - row_max);
    running_sum = running_sum * factor + reduce(scores, count, [](T weight) { return weight; });
    running_max = row_max;
    return factor;
}

/// The queries [first, first + count) of one head, count <= query_tile.
template <class T>
void attend_tile(const AttentionHead<T>& head, std::int64_t first, std::int64_t count) {
    alignas(64) T scores[query_tile * key_tile];
    T running_max[query_tile];
    T running_sum[query_tile];
    std::fill_n(running_max, query_tile, std::numeric_limits<T>::lowest());
    std::fill_n(running_sum, query_tile, T(0));

    const auto queries =
        eigen_map(head.query + first * head.query_stride, count, head.head_width, head.query_stride);
    auto out = eigen_map(head.out + first * head.out_stride, count, head.head_width, head.out_stride);
    out.setZero();
    const std::int64_t key_end = head.causal ? first + count : head.keys;
    for (std::int64_t key = 0; key < key_end; key += key_tile) {
        const std::int64_t keys_here = (std::min)(key_tile, key_end - key);
        const auto keys =
            eigen_map(head.key + key * head.key_stride, keys_here, head.head_width, head.key_stride);
        const auto values =
            eigen_map(head.value + key * head.key_stride, keys_here, head.head_width, head.key_stride);
        auto tile = eigen_map(scores, count, keys_here, key_tile);
        // Below this sum of extents Eigen would take other code, that depends on the address of the result.
        const bool tiny = count + keys_here + head.head_width < 20;
        if (tiny) {
            multiply_plainly(head.scale * queries, keys.transpose(), false, tile);
        } else {
            tile.noalias() = (head.scale * queries) * keys.transpose();
        }
        for (std::int64_t i = 0; i < count; ++i) {
            T* row = scores + i * key_tile;
            // A causal row sees the keys up to its own position; at least the first key of the first tile.
            const std::int64_t seen =
                head.causal ? (std::clamp)(first + i + 1 - key, std::int64_t{0}, keys_here) : keys_here;
            std::fill(row + seen, row + keys_here, T(0));
            if (seen == 0) continue;
            const T factor = softmax_step(row, seen, running_max[i], running_sum[i]);
            if (key != 0) out.row(i) *= factor;
        }
        if (tiny) {
            multiply_plainly(tile, values, true, out);
        } else {
            out.noalias() += tile * values;
        }
    }
    for (std::int64_t i = 0; i < count; ++i) out.row(i) *= T(1) / running_sum[i];
}

/// All queries of one head.
template <class T>
void attend(const AttentionHead<T>& head) {
    for (std::int64_t first = 0; first < head.queries; first += query_tile) {
        attend_tile(head, first, (std::min)(query_tile, head.queries - first));
    }
}

}  // namespace monoclip::inline v0_1::detail

// ---- monoclip/core/arena.hpp

// Scratch memory for one call: a block that grows nothing, taken from the front and given back in reverse
// order.

// ---- monoclip/core/arena.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// Every piece starts at a multiple of this: a cache line, and the widest vector.
inline constexpr std::size_t arena_alignment = 64;

constexpr std::size_t aligned_size(std::size_t bytes) {
    require(bytes <= static_cast<std::size_t>(-1) / 2, "context.105",
            "a workspace is larger than memory can be");
    return (bytes + arena_alignment - 1) / arena_alignment * arena_alignment;
}

}  // namespace detail

/// A fixed block of scratch memory, of the size that `workspace_bytes` names. One call at a time may use it.
class Workspace {
  public:
    explicit Workspace(std::size_t bytes,
                       std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : memory_(memory), size_(detail::aligned_size(bytes)), begin_(nullptr) {
        if (size_ != 0) {
            begin_ = static_cast<std::byte*>(memory_->allocate(size_, detail::arena_alignment));
        }
    }
    Workspace(Workspace&& other) noexcept
        : memory_(other.memory_),
          size_(std::exchange(other.size_, 0)),
          begin_(std::exchange(other.begin_, nullptr)) {}
    Workspace& operator=(Workspace&& other) noexcept {
        std::swap(memory_, other.memory_);
        std::swap(size_, other.size_);
        std::swap(begin_, other.begin_);
        return *this;
    }
    ~Workspace() {
        if (begin_ != nullptr) memory_->deallocate(begin_, size_, detail::arena_alignment);
    }

    std::byte* data() const noexcept { return begin_; }
    std::size_t size() const noexcept { return size_; }

  private:
    std::pmr::memory_resource* memory_;
    std::size_t size_;
    std::byte* begin_;
};

/// Hands out pieces of a workspace. `Scope` gives back what was taken since it was made.
class Arena {
  public:
    explicit Arena(const Workspace& workspace) : begin_(workspace.data()), size_(workspace.size()) {}

    /// Uninitialised memory for `bytes` bytes. Throws context.104 when the workspace is too small.
    std::byte* take(std::size_t bytes) {
        const std::size_t needed = detail::aligned_size(bytes);
        if (needed > size_ - used_) {
            throw Error("context.104",
                        detail::concat("the workspace is too small: ", size_, " bytes, of which ", used_,
                                       " are used and ", needed, " more are needed"));
        }
        return begin_ + std::exchange(used_, used_ + needed);
    }

    class Scope {
      public:
        explicit Scope(Arena& arena) : arena_(arena), used_(arena.used_) {}
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        ~Scope() { arena_.used_ = used_; }

      private:
        Arena& arena_;
        std::size_t used_;
    };

  private:
    std::byte* begin_;
    std::size_t size_;
    std::size_t used_ = 0;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/thread_pool.hpp

// Our executor: a fixed set of threads that share the iterations of every loop in flight.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

// ---- monoclip/core/thread_pool.hpp

namespace monoclip::inline v0_1 {

/// `threads - 1` workers, and the thread that calls `parallel_for`, which works on its own loop. Loops from
/// several callers may be in flight together, and a loop's body may start another loop: a caller never waits
/// for an iteration that nobody runs.
class ThreadPool final : public Executor {
  public:
    /// 0 means one thread for each processor that the system reports. Throws context.102 when a thread can't
    /// start.
    explicit ThreadPool(int threads = 0) {
        detail::require(threads >= 0, "context.101", "the number of threads must not be negative");
        const unsigned available = (std::max)(1u, std::thread::hardware_concurrency());
        const std::size_t total = threads == 0 ? available : static_cast<std::size_t>(threads);
        try {
            for (std::size_t i = 1; i < total; ++i) workers_.emplace_back([this] { work(); });
        } catch (const std::system_error& error) {
            const std::size_t started = workers_.size() + 1;
            stop();
            throw Error("context.102", detail::concat("could not start thread ", started + 1, " of ", total,
                                                      ": ", error.what()));
        } catch (...) {
            stop();
            throw;
        }
    }

    ~ThreadPool() override { stop(); }

    std::size_t concurrency() const noexcept override { return workers_.size() + 1; }

    void parallel_for(std::size_t count, LoopBody body) override {
        if (count == 0) return;
        if (count == 1 || workers_.empty()) {
            for (std::size_t index = 0; index < count; ++index) body(index);
            return;
        }
        Loop loop(body, count);
        {
            const std::lock_guard lock(mutex_);
            loops_.push_back(&loop);
        }
        wake_.notify_all();
        loop.run();
        std::unique_lock lock(mutex_);
        std::erase(loops_, &loop);  // no worker can find it from here on; those inside are waited for
        done_.wait(lock, [&loop] { return loop.helpers == 0; });
        lock.unlock();
        if (loop.failure) std::rethrow_exception(loop.failure);
    }

  private:
    struct Loop {
        Loop(LoopBody loop_body, std::size_t loop_count) : body(loop_body), count(loop_count) {}

        /// Takes iterations until none is left. After a failure the rest is skipped.
        void run() {
            for (std::size_t index = next.fetch_add(1); index < count; index = next.fetch_add(1)) {
                try {
                    body(index);
                } catch (...) {
                    next.store(count);
                    const std::lock_guard lock(failure_mutex);
                    if (!failure) failure = std::current_exception();
                }
            }
        }

        LoopBody body;
        std::size_t count;
        std::atomic<std::size_t> next{0};
        std::size_t helpers = 0;  // workers inside `run`; guarded by the pool's mutex
        std::mutex failure_mutex;
        std::exception_ptr failure;
    };

    void work() {
        std::unique_lock lock(mutex_);
        while (true) {
            wake_.wait(lock, [this] { return stopping_ || !loops_.empty(); });
            if (loops_.empty()) return;  // stopping
            Loop* loop = loops_.front();
            ++loop->helpers;
            lock.unlock();
            loop->run();
            lock.lock();
            // All of its iterations are taken: nobody else needs to look at it.
            std::erase(loops_, loop);
            if (--loop->helpers == 0) done_.notify_all();
        }
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        for (std::thread& worker : workers_) worker.join();
        workers_.clear();
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable done_;
    std::deque<Loop*> loops_;
    bool stopping_ = false;
    std::vector<std::thread> workers_;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/backend/cpu/cpu.hpp

namespace monoclip::inline v0_1 {

template <class T>
class CpuEngine;

/// The CPU, with T the number type of activations: what `Clip` takes as its backend.
template <class T>
struct BasicCpu {
    using Engine = CpuEngine<T>;

    int threads = 0;  ///< 0: one for each processor. Ignored when the context brings an executor.
    Context context{};
};

using Cpu = BasicCpu<float>;

/// The operations on the CPU. Weights and activations are T; float weights in a mapped file are used in
/// place.
template <class T>
class CpuEngine {
  public:
    using View = detail::MatrixView<T>;
    using ConstView = detail::MatrixView<const T>;
    using Arena = monoclip::Arena;

    /// A tensor in the form that products, or for a table the gathering of rows, read it.
    struct Weight {
        const T* data = nullptr;
        std::int64_t rows = 0;
        std::int64_t cols = 0;
        bool transposed = false;  ///< a projection: [in,out] instead of [out,in]
        TensorView table;         ///< Role::table: rows are converted when they are gathered
        std::shared_ptr<const void> owner;
    };

    /// Bytes of one activation, for planning scratch.
    static constexpr std::size_t element_size = sizeof(T);

    explicit CpuEngine(BasicCpu<T> options) : context_(std::move(options.context)) {
        if (!context_.executor) context_.executor = std::make_shared<ThreadPool>(options.threads);
    }

    const Context& context() const { return context_; }

    View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        std::byte* bytes = arena.take(static_cast<std::size_t>(rows * cols) * sizeof(T));
        return {reinterpret_cast<T*>(bytes), rows, cols};
    }

    /// The first rows * cols elements of a matrix as another one.
    View reshape(View of, std::int64_t rows, std::int64_t cols) const { return {of.data, rows, cols}; }

    ConstView upload(std::span<const float> host, std::int64_t rows, std::int64_t cols, Arena& arena) const {
        if constexpr (std::is_same_v<T, float>) {
            return {host.data(), rows, cols};
        } else {
            const View copy = matrix(arena, rows, cols);
            std::copy(host.begin(), host.end(), copy.data);
            return copy;
        }
    }

    void download(ConstView from, std::span<float> host) const {
        std::transform(from.data, from.data + from.rows * from.cols, host.begin(),
                       [](T value) { return static_cast<float>(value); });
    }

    Weight pack(const TensorView& tensor, Role role) const {
        if (role == Role::statistic) return {};
        if (role == Role::convolution) return pack(channels_last(tensor), Role::matrix);
        Weight weight;
        weight.rows = tensor.shape.rank() > 1 ? tensor.shape[0] : 1;
        weight.cols = weight.rows != 0 ? tensor.shape.elements() / weight.rows : 0;
        weight.transposed = role == Role::projection;
        if (role == Role::table && tensor.is_contiguous()) {
            weight.table = tensor;
        } else if (usable_in_place(tensor)) {
            weight.data = reinterpret_cast<const T*>(tensor.data);
            weight.owner = tensor.owner;
        } else {
            convert(tensor, weight);
        }
        return weight;
    }

    void linear(ConstView in, const Weight& weight, const Epilogue<CpuEngine>& epilogue, View out,
                Arena& arena) const {
        const Arena::Scope scope(arena);
        const std::int64_t body = in.rows / row_block * row_block;
        const std::int64_t rest = in.rows - body;
        View padded_in;
        View padded_out;
        if (rest != 0) {
            padded_in = matrix(arena, row_block, in.cols);
            padded_out = matrix(arena, row_block, out.cols);
            std::copy_n(in.row(body), rest * in.cols, padded_in.data);
            std::fill_n(padded_in.row(rest), (row_block - rest) * in.cols, T(0));
            // Deep products are summed in pieces, each added to the result: so the padded rows start from
            // the result as the others do.
            if (epilogue.accumulate) std::copy_n(out.row(body), rest * out.cols, padded_out.data);
            std::fill_n(padded_out.row(rest), (row_block - rest) * out.cols, T(0));
        }
        const std::int64_t chunk = column_chunk(in.rows, out.cols, in.cols);
        // The last one takes what is left: fewer than `column_block` columns would be another kind of
        // product.
        const std::int64_t chunks = (std::max<std::int64_t>)(out.cols / chunk, 1);
        context_.executor->parallel_for(static_cast<std::size_t>(chunks), [&](std::size_t index) {
            const std::int64_t first = static_cast<std::int64_t>(index) * chunk;
            const bool is_last = static_cast<std::int64_t>(index) + 1 == chunks;
            const std::int64_t count = is_last ? out.cols - first : chunk;
            const bool accumulate = epilogue.accumulate;
            if (body != 0) {
                multiply({in.data, body, in.cols}, weight, first, count, accumulate,
                         {out.data, body, out.cols});
            }
            if (rest != 0) {
                multiply(padded_in, weight, first, count, accumulate, padded_out);
                for (std::int64_t i = 0; i < rest; ++i) {
                    std::copy_n(padded_out.row(i) + first, count, out.row(body + i) + first);
                }
            }
            for (std::int64_t i = 0; i < in.rows; ++i) finish(epilogue, first, count, out.row(i) + first);
        });
    }

    void layer_norm(ConstView in, const Weight& gain, const Weight& bias, double epsilon, View out) const {
        for_row_blocks(in.rows, in.cols, [&](std::int64_t row) {
            detail::layer_norm_row(in.row(row), in.cols, gain.data, bias.data, static_cast<T>(epsilon),
                                   out.row(row));
        });
    }

    void attention(ConstView qkv, const Sequences& sequences, int heads, bool causal, View out,
                   Arena&) const {
        const std::int64_t width = out.cols;
        const std::int64_t head_width = width / heads;
        const T scale = T(1) / std::sqrt(static_cast<T>(head_width));
        const auto tasks = static_cast<std::size_t>(sequences.count * heads);
        context_.executor->parallel_for(tasks, [&](std::size_t task) {
            const std::int64_t sequence = static_cast<std::int64_t>(task) / heads;
            const std::int64_t column = static_cast<std::int64_t>(task) % heads * head_width;
            const std::int64_t begin = sequences.begin(sequence);
            const T* query = qkv.row(begin) + column;
            const std::int64_t length = sequences.end(sequence) - begin;
            detail::attend<T>({query, qkv.cols, query + width, query + 2 * width, qkv.cols,
                               out.row(begin) + column, out.cols, length, length, head_width, scale, causal});
        });
    }

    void extract_patches(ConstView pixels, int image_size, int patch_size, View out) const {
        const std::int64_t size = image_size;
        const std::int64_t patch = patch_size;
        const std::int64_t grid = size / patch;
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const std::int64_t image = row / (grid * grid);
            const std::int64_t y = row / grid % grid * patch;
            const std::int64_t x = row % grid * patch;
            T* to = out.row(row);
            for (std::int64_t channel = 0; channel < 3; ++channel) {
                const T* plane = pixels.row(image) + channel * size * size;
                for (std::int64_t line = 0; line < patch; ++line, to += patch) {
                    std::copy_n(plane + (y + line) * size + x, patch, to);
                }
            }
        });
    }

    void assemble_tokens(ConstView patches, const Weight& class_embedding, const Weight& positions,
                         View out) const {
        const std::int64_t tokens = positions.rows;
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const std::int64_t image = row / tokens;
            const std::int64_t token = row % tokens;
            const T* from = token == 0 ? class_embedding.data : patches.row(image * (tokens - 1) + token - 1);
            add(from, positions.data + token * out.cols, out.cols, out.row(row));
        });
    }

    /// Ids outside the table are the caller's mistake: `Clip` checks them.
    void embed_tokens(std::span<const int> ids, const Weight& table, const Weight& positions,
                      const Sequences& sequences, View out) const {
        for (std::int64_t sequence = 0; sequence < sequences.count; ++sequence) {
            const std::int64_t begin = sequences.begin(sequence);
            for (std::int64_t row = begin; row < sequences.end(sequence); ++row) {
                gather(table, ids[static_cast<std::size_t>(row)], out.row(row));
                add(out.row(row), positions.data + (row - begin) * out.cols, out.cols, out.row(row));
            }
        }
    }

    void pool(ConstView in, const Sequences& sequences, Pooling pooling, View out) const {
        for (std::int64_t i = 0; i < sequences.count; ++i) {
            const std::int64_t row = pooling == Pooling::first ? sequences.begin(i) : sequences.end(i) - 1;
            std::copy_n(in.row(row), in.cols, out.row(i));
        }
    }

    void to_channels_last(ConstView planes, View out) const {
        const std::int64_t channels = out.cols;
        const std::int64_t cells = planes.cols / channels;
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const T* from = planes.row(row / cells) + row % cells;
            for (std::int64_t c = 0; c < channels; ++c) out.row(row)[c] = from[c * cells];
        });
    }

    /// The windows of a block of output positions are gathered as rows, then multiplied.
    void convolve(ConstView in, const Window& window, const Weight& weight,
                  const Epilogue<CpuEngine>& epilogue, View out, Arena& arena) const {
        const Arena::Scope scope(arena);
        const std::int64_t cols = window.kernel * window.kernel * in.cols;
        const std::int64_t block = detail::gathered_rows(out.rows, cols);
        const View windows = matrix(arena, block, cols);
        for (std::int64_t first = 0; first < out.rows; first += block) {
            const std::int64_t count = (std::min)(block, out.rows - first);
            for_row_blocks(count, cols, [&](std::int64_t row) {
                gather_window(in, window, first + row, windows.row(row));
            });
            linear({windows.data, count, cols}, weight, epilogue, {out.row(first), count, out.cols}, arena);
        }
    }

    void average_pool(ConstView in, const Window& window, View out) const {
        const Grid& grid = window.grid;
        const Grid to = grid.strided(window.stride);
        const T scale = T(1) / static_cast<T>(window.kernel * window.kernel);
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const std::int64_t image = row / (to.height * to.width);
            const std::int64_t y = row / to.width % to.height * window.stride;
            const std::int64_t x = row % to.width * window.stride;
            T* sum = out.row(row);
            std::fill_n(sum, out.cols, T(0));
            for (std::int64_t dy = 0; dy < window.kernel; ++dy) {
                const T* cell = in.row((image * grid.height + y + dy) * grid.width + x);
                for (std::int64_t dx = 0; dx < window.kernel; ++dx)
                    add(sum, cell + dx * in.cols, out.cols, sum);
            }
            for (std::int64_t c = 0; c < out.cols; ++c) sum[c] *= scale;
        });
    }

    void assemble_mean_tokens(ConstView in, const Weight& positions, View out) const {
        const std::int64_t cells = positions.rows - 1;
        const auto images = static_cast<std::size_t>(in.rows / cells);
        context_.executor->parallel_for(images, [&](std::size_t index) {
            const auto image = static_cast<std::int64_t>(index);
            T* mean = out.row(image * (cells + 1));
            std::fill_n(mean, out.cols, T(0));
            for (std::int64_t cell = 0; cell < cells; ++cell) {
                const T* from = in.row(image * cells + cell);
                add(mean, from, out.cols, mean);
                add(from, positions.data + (cell + 1) * out.cols, out.cols,
                    out.row(image * (cells + 1) + cell + 1));
            }
            for (std::int64_t c = 0; c < out.cols; ++c) mean[c] /= static_cast<T>(cells);
            add(mean, positions.data, out.cols, mean);
        });
    }

    void pooled_attention(ConstView query, ConstView key, ConstView value, const Sequences& sequences,
                          int heads, View out, Arena&) const {
        const std::int64_t head_width = out.cols / heads;
        const T scale = T(1) / std::sqrt(static_cast<T>(head_width));
        const auto tasks = static_cast<std::size_t>(sequences.count * heads);
        context_.executor->parallel_for(tasks, [&](std::size_t task) {
            const std::int64_t sequence = static_cast<std::int64_t>(task) / heads;
            const std::int64_t column = static_cast<std::int64_t>(task) % heads * head_width;
            const std::int64_t begin = sequences.begin(sequence);
            detail::attend<T>({query.row(sequence) + column, query.cols, key.row(begin) + column,
                               value.row(begin) + column, key.cols, out.row(sequence) + column, out.cols, 1,
                               sequences.end(sequence) - begin, head_width, scale, false});
        });
    }

  private:
    /// A convolution's weight [N,C,kernel,kernel] seen as [N,kernel,kernel,C]: the order of a gathered
    /// window.
    static TensorView channels_last(const TensorView& weight) {
        TensorView permuted = weight;
        permuted.shape = {weight.shape[0], weight.shape[2], weight.shape[3], weight.shape[1]};
        permuted.strides = {weight.strides[0], weight.strides[2], weight.strides[3], weight.strides[1]};
        return permuted;
    }

    /// The kernel x kernel x C elements that output position `position` reads, zeros beyond the border.
    static void gather_window(ConstView in, const Window& window, std::int64_t position, T* out) {
        const Grid& grid = window.grid;
        const Grid to = grid.strided(window.stride);
        const std::int64_t padding = window.kernel / 2;
        const std::int64_t image = position / (to.height * to.width);
        const std::int64_t top = position / to.width % to.height * window.stride - padding;
        const std::int64_t left = position % to.width * window.stride - padding;
        for (std::int64_t y = top; y < top + window.kernel; ++y) {
            for (std::int64_t x = left; x < left + window.kernel; ++x, out += in.cols) {
                const bool inside = y >= 0 && y < grid.height && x >= 0 && x < grid.width;
                if (inside) {
                    std::copy_n(in.row((image * grid.height + y) * grid.width + x), in.cols, out);
                } else {
                    std::fill_n(out, in.cols, T(0));
                }
            }
        }
    }

    // Eigen's kernels take 4 columns of their second operand at a time (our rows), and up to 3 packets of 16
    // of their first (our columns).
    static constexpr std::int64_t row_block = 4;
    static constexpr std::int64_t column_block = 48;

    static bool usable_in_place(const TensorView& tensor) {
        return std::is_same_v<T, float> && tensor.dtype == DType::float32 && tensor.is_contiguous() &&
               reinterpret_cast<std::uintptr_t>(tensor.data) % alignof(float) == 0;
    }

    void convert(const TensorView& tensor, Weight& weight) const {
        const auto count = static_cast<std::size_t>(tensor.shape.elements());
        const std::size_t bytes = (std::max)(count * sizeof(T), sizeof(T));
        std::pmr::memory_resource* memory = context_.memory;
        void* block = memory->allocate(bytes, detail::arena_alignment);
        weight.owner = std::shared_ptr<const void>(
            block, [memory, bytes](void* at) { memory->deallocate(at, bytes, detail::arena_alignment); });
        const std::span<T> elements(static_cast<T*>(block), count);
        copy_elements(tensor, elements);
        weight.data = elements.data();
    }

    /// Columns of one task: enough work to be worth handing over, and enough tasks for every thread.
    std::int64_t column_chunk(std::int64_t rows, std::int64_t cols, std::int64_t depth) const {
        constexpr std::int64_t worthwhile = 1 << 18;  // multiply-adds: some 10 microseconds
        const std::int64_t work_per_block = rows * depth * column_block;
        const std::int64_t blocks = (cols + column_block - 1) / column_block;
        const auto threads = static_cast<std::int64_t>(context_.executor->concurrency());
        const std::int64_t for_work =
            (worthwhile + work_per_block - 1) / (std::max<std::int64_t>)(work_per_block, 1);
        const std::int64_t for_threads = (std::max<std::int64_t>)(blocks / (threads * 4), 1);
        return (std::max<std::int64_t>)((std::max)(for_work, for_threads), 1) * column_block;
    }

    /// out[:, first : first + count] = (or, to accumulate, +=) in times those columns of the weight.
    static void multiply(ConstView in, const Weight& weight, std::int64_t first, std::int64_t count,
                         bool accumulate, View out) {
        const auto x = detail::eigen_map(in.data, in.rows, in.cols, in.cols);
        auto y = detail::eigen_map(out.data + first, in.rows, count, out.cols);
        const bool tiny = out.cols == 1 || in.cols + out.cols < 20;
        const auto assign = [&](const auto& w) {
            if (tiny) {
                detail::multiply_plainly(x, w, accumulate, y);
            } else if (accumulate) {
                y.noalias() += x * w;
            } else {
                y.noalias() = x * w;
            }
        };
        if (weight.transposed) {
            assign(detail::eigen_map(weight.data + first, weight.rows, count, weight.cols));
        } else {
            const T* rows = weight.data + first * weight.cols;
            assign(detail::eigen_map(rows, count, weight.cols, weight.cols).transpose());
        }
    }

    static void finish(const Epilogue<CpuEngine>& epilogue, std::int64_t first, std::int64_t count, T* out) {
        if (epilogue.bias != nullptr) add(out, epilogue.bias->data + first, count, out);
        if (epilogue.activate) detail::activate(out, count, epilogue.activation);
    }

    static void add(const T* a, const T* b, std::int64_t count, T* out) {
        for (std::int64_t i = 0; i < count; ++i) out[i] = a[i] + b[i];
    }

    static void gather(const Weight& table, std::int64_t row, T* out) {
        if (table.data != nullptr) {
            std::copy_n(table.data + row * table.cols, table.cols, out);
            return;
        }
        for (std::int64_t i = 0; i < table.cols; ++i) {
            out[i] = detail::element_at<T>(table.table.dtype, table.table.data, row * table.cols + i);
        }
    }

    /// Calls `body(row)` for every row, several rows to a task.
    template <class Body>
    void for_row_blocks(std::int64_t rows, std::int64_t cols, Body body) const {
        constexpr std::int64_t worthwhile = 1 << 15;  // elements
        const std::int64_t block =
            (std::max<std::int64_t>)(worthwhile / (std::max<std::int64_t>)(cols, 1), 1);
        const auto blocks = static_cast<std::size_t>((rows + block - 1) / block);
        context_.executor->parallel_for(blocks, [&](std::size_t index) {
            const std::int64_t first = static_cast<std::int64_t>(index) * block;
            const std::int64_t end = (std::min)(first + block, rows);
            for (std::int64_t row = first; row < end; ++row) body(row);
        });
    }

    Context context_;
};

static_assert(Backend<Cpu>);

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/matrix.hpp

// The matrix that results come in: row-major, owning, one row for each input.

// ---- monoclip/core/matrix.hpp

namespace monoclip::inline v0_1 {

/// A row-major matrix of float that owns its elements. Rows are inputs (pictures, texts), columns features.
class Matrix {
  public:
    using EigenMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    Matrix() = default;
    /// Zeros, [rows, cols].
    Matrix(std::size_t rows, std::size_t cols) : rows_(rows), cols_(cols), elements_(rows * cols) {}

    Matrix(const Matrix&) = default;
    Matrix& operator=(const Matrix&) = default;
    /// Leaves `other` empty, [0,0].
    Matrix(Matrix&& other) noexcept
        : rows_(std::exchange(other.rows_, 0)),
          cols_(std::exchange(other.cols_, 0)),
          elements_(std::exchange(other.elements_, {})) {}
    Matrix& operator=(Matrix&& other) noexcept {
        std::swap(rows_, other.rows_);
        std::swap(cols_, other.cols_);
        elements_.swap(other.elements_);
        return *this;
    }

    std::size_t rows() const noexcept { return rows_; }
    std::size_t cols() const noexcept { return cols_; }
    bool empty() const noexcept { return elements_.empty(); }

    float* data() noexcept { return elements_.data(); }
    const float* data() const noexcept { return elements_.data(); }
    /// All elements, row after row.
    std::span<float> elements() noexcept { return elements_; }
    std::span<const float> elements() const noexcept { return elements_; }

    /// Row `index`; matrix.101 when there is none.
    std::span<float> row(std::size_t index) {
        return std::span(elements_).subspan(checked(index) * cols_, cols_);
    }
    std::span<const float> row(std::size_t index) const {
        return std::span(elements_).subspan(checked(index) * cols_, cols_);
    }
    std::span<float> operator[](std::size_t index) { return row(index); }
    std::span<const float> operator[](std::size_t index) const { return row(index); }
    float& operator()(std::size_t row_index, std::size_t col) { return row(row_index)[col]; }
    float operator()(std::size_t row_index, std::size_t col) const { return row(row_index)[col]; }

    /// The same elements as an Eigen map (no copy; valid while this matrix lives and is not assigned to).
    Eigen::Map<EigenMatrix> eigen() {
        return {data(), static_cast<Eigen::Index>(rows_), static_cast<Eigen::Index>(cols_)};
    }
    Eigen::Map<const EigenMatrix> eigen() const {
        return {data(), static_cast<Eigen::Index>(rows_), static_cast<Eigen::Index>(cols_)};
    }

  private:
    std::size_t checked(std::size_t index) const {
        if (index >= rows_) {
            throw Error("matrix.101", detail::concat("row ", index, " of a matrix with ", rows_, " rows"));
        }
        return index;
    }

    std::size_t rows_ = 0;
    std::size_t cols_ = 0;
    std::vector<float> elements_;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/core/similarity.hpp

// Comparing features: unit length, cosines, softmax. Follows the use of features in openai/CLIP (README,
// CLIP.forward).

// ---- monoclip/core/similarity.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// A dot product in a fixed order, sums in double: a few hundred terms keep every digit of a float.
inline double dot(std::span<const float> a, std::span<const float> b) {
    double sums[8] = {};
    std::size_t i = 0;
    for (; i + 8 <= a.size(); i += 8) {
        for (std::size_t j = 0; j < 8; ++j)
            sums[j] += static_cast<double>(a[i + j]) * static_cast<double>(b[i + j]);
    }
    for (std::size_t j = 0; i + j < a.size(); ++j) {
        sums[j] += static_cast<double>(a[i + j]) * static_cast<double>(b[i + j]);
    }
    return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

/// 1 / |v|, and 0 for a vector of zeros: its cosine with anything is then 0 instead of NaN.
inline double inverse_norm(std::span<const float> vector) {
    const double norm = std::sqrt(dot(vector, vector));
    return norm > 0 ? 1 / norm : (std::isnan(norm) ? norm : 0);
}

}  // namespace detail

/// Makes every row of unit length. A row of zeros stays as it is.
inline void normalize(Matrix& features) {
    for (std::size_t i = 0; i < features.rows(); ++i) {
        const auto scale = detail::inverse_norm(features.row(i));
        for (float& value : features.row(i)) value = static_cast<float>(value * scale);
    }
}

/// Cosines of every row of `a` [N,D] with every row of `b` [M,D] -> [N,M]. The rows need not be of unit
/// length. Throws matrix.102 when the widths differ.
inline Matrix similarity(const Matrix& a, const Matrix& b) {
    if (a.cols() != b.cols()) {
        throw Error("matrix.102",
                    detail::concat("features of different widths: ", a.cols(), " and ", b.cols()));
    }
    std::vector<double> b_scales(b.rows());
    for (std::size_t j = 0; j < b.rows(); ++j) b_scales[j] = detail::inverse_norm(b.row(j));
    Matrix result(a.rows(), b.rows());
    for (std::size_t i = 0; i < a.rows(); ++i) {
        const double a_scale = detail::inverse_norm(a.row(i));
        for (std::size_t j = 0; j < b.rows(); ++j) {
            result(i, j) = static_cast<float>(detail::dot(a.row(i), b.row(j)) * a_scale * b_scales[j]);
        }
    }
    return result;
}

/// Each row becomes softmax(scale * row), in double inside.
inline void softmax_rows(Matrix& scores, float scale) {
    for (std::size_t i = 0; i < scores.rows(); ++i) {
        const std::span<float> row = scores.row(i);
        if (row.empty()) continue;
        const double largest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (const float score : row) sum += std::exp(scale * (score - largest));
        for (float& score : row) score = static_cast<float>(std::exp(scale * (score - largest)) / sum);
    }
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/image.hpp

// Pictures in memory: pixels together with the mode they were stored in.
//
// The mode stays with the pixels because the resize depends on it (a palette is not interpolated, alpha is
// multiplied in first). The modes are those of Pillow, whose behaviour the preprocessing follows.

// ---- monoclip/image/image.hpp

namespace monoclip::inline v0_1 {

/// What the bytes of a pixel mean. In brackets: Pillow's name, and the bytes of a pixel in memory.
enum class PixelMode : std::uint8_t {
    one_bit,     ///< "1" [1]: 0 or 255
    grey,        ///< "L" [1]
    grey_alpha,  ///< "LA" [2]: grey, alpha
    palette,     ///< "P" [1]: an index into the palette
    rgb,         ///< "RGB" [3]
    rgba,        ///< "RGBA" [4], alpha not multiplied in
    cmyk,        ///< "CMYK" [4]: 255 is full ink
    grey16,      ///< "I;16" [2]: an unsigned 16-bit number in the machine's byte order
};

/// Bytes of one pixel in memory.
constexpr int bytes_per_pixel(PixelMode mode) {
    switch (mode) {
        case PixelMode::one_bit:
        case PixelMode::grey:
        case PixelMode::palette:
            return 1;
        case PixelMode::grey_alpha:
        case PixelMode::grey16:
            return 2;
        case PixelMode::rgb:
            return 3;
        case PixelMode::rgba:
        case PixelMode::cmyk:
            return 4;
    }
    return 0;
}

/// Pillow's name of the mode: "1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16".
constexpr const char* name_of(PixelMode mode) {
    switch (mode) {
        case PixelMode::one_bit:
            return "1";
        case PixelMode::grey:
            return "L";
        case PixelMode::grey_alpha:
            return "LA";
        case PixelMode::palette:
            return "P";
        case PixelMode::rgb:
            return "RGB";
        case PixelMode::rgba:
            return "RGBA";
        case PixelMode::cmyk:
            return "CMYK";
        case PixelMode::grey16:
            return "I;16";
    }
    return "?";
}

/// 256 colours as R, G, B. Colours that a file does not give are black.
using Palette = std::array<std::array<std::uint8_t, 3>, 256>;

/// Pixels that somebody else keeps alive: no copy. Rows follow one another at `stride` bytes.
class ImageView {
  public:
    /// `stride` 0 means rows without gaps; a negative stride is a picture stored bottom-up, `pixels` its top
    /// row. `palette` is needed for PixelMode::palette and must outlive the view. Throws image.101 for sides
    /// below 1 or a null pointer, image.102 for a stride shorter than a row, image.103 for a palette picture
    /// without palette, image.104 when the picture is beyond what addresses can reach.
    ImageView(const std::uint8_t* pixels, int width, int height, PixelMode mode = PixelMode::rgb,
              std::ptrdiff_t stride = 0, const Palette* palette = nullptr)
        : pixels_(pixels), stride_(stride), width_(width), height_(height), mode_(mode), palette_(palette) {
        if (pixels == nullptr || width < 1 || height < 1) {
            throw Error("image.101", detail::concat("pixels: expected a pointer and sides of 1 or more, got ",
                                                    width, " x ", height, pixels == nullptr ? ", null" : ""));
        }
        const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(width) * bytes_per_pixel(mode);
        if (stride_ == 0) stride_ = row;
        constexpr std::ptrdiff_t limit = (std::numeric_limits<std::ptrdiff_t>::max)();
        detail::require(stride_ > -limit, "image.102", "stride of a picture is out of range");
        const std::ptrdiff_t distance = stride_ < 0 ? -stride_ : stride_;
        if (distance < row) {
            throw Error("image.102",
                        detail::concat("stride of a picture: expected at least ", row, " bytes (", width,
                                       " pixels of mode ", name_of(mode), "), got ", distance));
        }
        detail::require(mode != PixelMode::palette || palette != nullptr, "image.103",
                        "a picture of mode P needs a palette");
        detail::require(distance <= limit / height, "image.104", "a picture is larger than memory");
    }

    int width() const { return width_; }
    int height() const { return height_; }
    PixelMode mode() const { return mode_; }
    std::ptrdiff_t stride() const { return stride_; }  ///< bytes from a row to the next
    const Palette* palette() const { return palette_; }

    /// The first byte of row `y`, 0 <= y < height().
    const std::uint8_t* row(int y) const { return pixels_ + y * stride_; }

    /// The part of `width` x `height` pixels whose top left pixel is (x, y). Throws image.105 unless it lies
    /// inside.
    ImageView crop(int x, int y, int width, int height) const {
        const bool inside =
            x >= 0 && y >= 0 && width >= 1 && height >= 1 && x <= width_ - width && y <= height_ - height;
        detail::require(inside, "image.105", "a crop reaches beyond its picture");
        ImageView part = *this;
        part.pixels_ = row(y) + static_cast<std::ptrdiff_t>(x) * bytes_per_pixel(mode_);
        part.width_ = width;
        part.height_ = height;
        return part;
    }

  private:
    const std::uint8_t* pixels_;
    std::ptrdiff_t stride_;
    int width_, height_;
    PixelMode mode_;
    const Palette* palette_;
};

/// A picture as the argument of a call: a view, or an Image, which may be a temporary since it lives as long
/// as the call. For parameters alone: it does not convert to a view that could outlive them.
class ImageArgument {
  public:
    template <class Picture>
    requires std::convertible_to<const Picture&, ImageView> ImageArgument(const Picture& picture)
        : view_(picture) {}
    ImageArgument(const ImageArgument&) = delete;
    ImageArgument& operator=(const ImageArgument&) = delete;

    const ImageView& view() const& { return view_; }

  private:
    ImageView view_;
};

/// A picture that owns its pixels, rows without gaps. What `read_image` returns and `preprocess` takes.
class Image {
  public:
    /// A black picture (index 0 for a palette). Throws image.101 for sides below 1, image.104 when it is too
    /// large.
    Image(int width, int height, PixelMode mode) : Image(width, height, mode, Palette{}) {}

    /// The same with colours, for PixelMode::palette; other modes ignore them.
    Image(int width, int height, PixelMode mode, const Palette& colours)
        : width_(width), height_(height), mode_(mode) {
        if (width < 1 || height < 1) {
            throw Error("image.101",
                        detail::concat("sides of a picture: expected 1 or more, got ", width, " x ", height));
        }
        const std::uint64_t bytes = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) *
                                    static_cast<std::uint64_t>(bytes_per_pixel(mode));
        // The product stays below 2^64: two sides below 2^31 and at most 4 bytes.
        detail::require(bytes <= static_cast<std::uint64_t>((std::numeric_limits<std::ptrdiff_t>::max)()),
                        "image.104", "a picture is larger than memory");
        pixels_.resize(static_cast<std::size_t>(bytes));
        if (mode == PixelMode::palette) palette_.assign(1, colours);
    }

    /// A copy of RGB pixels, 3 bytes each. `stride` is in bytes, 0 for rows without gaps. Throws as ImageView
    /// does.
    static Image from_rgb(const std::uint8_t* pixels, int width, int height, std::ptrdiff_t stride = 0) {
        return copy(ImageView(pixels, width, height, PixelMode::rgb, stride));
    }

    /// A copy of any view.
    static Image copy(const ImageArgument& picture) {
        const ImageView& view = picture.view();
        Image image = view.palette() != nullptr
                          ? Image(view.width(), view.height(), view.mode(), *view.palette())
                          : Image(view.width(), view.height(), view.mode());
        for (int y = 0; y < view.height(); ++y) std::memcpy(image.row(y), view.row(y), image.row_bytes());
        return image;
    }

    int width() const { return width_; }
    int height() const { return height_; }
    PixelMode mode() const { return mode_; }
    const std::vector<std::uint8_t>& pixels() const& { return pixels_; }  ///< all rows
    std::vector<std::uint8_t> pixels() && { return std::move(pixels_); }
    const Palette* palette() const { return palette_.empty() ? nullptr : palette_.data(); }
    std::size_t row_bytes() const { return pixels_.size() / static_cast<std::size_t>(height_); }

    /// The first byte of row `y`, 0 <= y < height().
    const std::uint8_t* row(int y) const {
        return pixels_.data() + static_cast<std::size_t>(y) * row_bytes();
    }
    std::uint8_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * row_bytes(); }

    /// Borrows: the image must outlive the view, which a temporary would not.
    operator ImageView() const& { return ImageView(pixels_.data(), width_, height_, mode_, 0, palette()); }
    operator ImageView() const&& = delete;

  private:
    int width_, height_;
    PixelMode mode_;
    std::vector<std::uint8_t> pixels_;
    std::vector<Palette> palette_;  // none or one: keeps the other modes' pictures small
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/preprocess.hpp

// From a picture to the tensor that the vision tower reads.
//
// Follows openai/CLIP clip/clip.py, function _transform, with torchvision's transforms on Pillow images:
// Resize(n), CenterCrop(n), convert("RGB"), ToTensor, Normalize. The result has the same bits. Only the
// pixels that the crop keeps are computed.

// ---- monoclip/image/convert.hpp

// Rows of any pixel mode as RGB, and alpha multiplied in and divided out again.
//
// Follows the behaviour of Pillow 13's convert(): RGB drops alpha and transparency; I;16 saturates at 255;
// CMYK is converted without a colour profile.

// ---- monoclip/image/convert.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// a * b / 255 to the nearest integer, for a, b in 0..255.
constexpr std::uint8_t multiply_255(unsigned a, unsigned b) {
    const unsigned product = a * b + 128;
    return static_cast<std::uint8_t>(((product >> 8) + product) >> 8);
}

/// 255 * value / alpha, downwards and at most 255; the value itself where alpha is 0.
constexpr std::uint8_t divide_alpha(unsigned value, unsigned alpha) {
    if (alpha == 0 || alpha == 255) return static_cast<std::uint8_t>(value);
    return static_cast<std::uint8_t>((std::min)(255u * value / alpha, 255u));
}

inline std::uint8_t* put_grey(std::uint8_t* out, std::uint8_t value) {
    out[0] = out[1] = out[2] = value;
    return out + 3;
}

/// `count` pixels of the mode, from `in`, as RGB. `palette` is set for PixelMode::palette.
inline void pixels_to_rgb(PixelMode mode, const Palette* palette, const std::uint8_t* in, int count,
                          std::uint8_t* out) {
    switch (mode) {
        case PixelMode::rgb:
            std::memcpy(out, in, static_cast<std::size_t>(count) * 3);
            return;
        case PixelMode::one_bit:
            for (int i = 0; i < count; ++i) out = put_grey(out, in[i] != 0 ? 255 : 0);
            return;
        case PixelMode::grey:
            for (int i = 0; i < count; ++i) out = put_grey(out, in[i]);
            return;
        case PixelMode::grey_alpha:
            for (int i = 0; i < count; ++i) out = put_grey(out, in[2 * i]);
            return;
        case PixelMode::palette:
            for (int i = 0; i < count; ++i, out += 3) std::copy_n((*palette)[in[i]].data(), 3, out);
            return;
        case PixelMode::rgba:
            for (int i = 0; i < count; ++i, out += 3, in += 4) std::copy_n(in, 3, out);
            return;
        case PixelMode::cmyk:
            for (int i = 0; i < count; ++i, out += 3, in += 4) {
                const unsigned light = 255u - in[3];
                for (int c = 0; c < 3; ++c)
                    out[c] = static_cast<std::uint8_t>(light - multiply_255(in[c], light));
            }
            return;
        case PixelMode::grey16:
            for (int i = 0; i < count; ++i) {
                std::uint16_t value = 0;
                std::memcpy(&value, in + 2 * i, sizeof value);
                out = put_grey(out, static_cast<std::uint8_t>((std::min)(value, std::uint16_t{255})));
            }
            return;
    }
}

constexpr bool has_alpha(PixelMode mode) {
    return mode == PixelMode::rgba || mode == PixelMode::grey_alpha;
}

/// The colours of an RGBA or LA view times its alpha.
inline Image premultiplied(const ImageView& view) {
    Image image = Image::copy(view);
    const int step = bytes_per_pixel(view.mode());
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* pixel = image.row(y);
        for (int x = 0; x < image.width(); ++x, pixel += step) {
            for (int c = 0; c < step - 1; ++c) pixel[c] = multiply_255(pixel[c], pixel[step - 1]);
        }
    }
    return image;
}

/// Undoes `premultiplied`, in place.
inline void unpremultiply(Image& image) {
    const int step = bytes_per_pixel(image.mode());
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* pixel = image.row(y);
        for (int x = 0; x < image.width(); ++x, pixel += step) {
            for (int c = 0; c < step - 1; ++c) pixel[c] = divide_alpha(pixel[c], pixel[step - 1]);
        }
    }
}

}  // namespace detail

/// The picture as RGB: palettes expanded, alpha dropped, I;16 saturated at 255.
inline Image convert_to_rgb(const ImageArgument& picture) {
    const ImageView& view = picture.view();
    Image image(view.width(), view.height(), PixelMode::rgb);
    for (int y = 0; y < view.height(); ++y) {
        detail::pixels_to_rgb(view.mode(), view.palette(), view.row(y), view.width(), image.row(y));
    }
    return image;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/preprocess_config.hpp

// How a model wants its pictures: the figures that its preprocessor was published with.
//
// The defaults are OpenAI's (clip/clip.py, function _transform, for a 224-pixel model). A structural
// aggregate, so that it can be part of a model's type.

// ---- monoclip/image/preprocess_config.hpp

namespace monoclip::inline v0_1 {

/// How a picture of any shape becomes a square.
enum class ResizeMode : std::uint8_t {
    shortest,  ///< the short side to `image_size`, then the centre is cropped
    squash,    ///< both sides to `image_size`, whatever the shape
};

/// The filter of a resize. Palette and 1-bit pictures take the nearest pixel whatever is asked for, as in
/// Pillow.
enum class Interpolation : std::uint8_t { bicubic, bilinear };

/// Everything between a picture and the tensor that the vision tower reads.
struct PreprocessConfig {
    int image_size = 224;  ///< side of the square in pixels, 1 to 16384
    std::array<float, 3> mean{0.48145466f, 0.4578275f, 0.40821073f};  ///< of R, G, B in 0..1
    std::array<float, 3> std{0.26862954f, 0.26130258f, 0.27577711f};  ///< of R, G, B; not zero
    ResizeMode resize_mode = ResizeMode::shortest;
    Interpolation interpolation = Interpolation::bicubic;
    /// False: the resize happens in the picture's own mode and RGB comes after the crop (OpenAI, open_clip).
    /// True: RGB comes first (Hugging Face), which matters for palettes, alpha, 1-bit and 16-bit pictures.
    bool convert_rgb_first = false;

    friend constexpr bool operator==(const PreprocessConfig&, const PreprocessConfig&) = default;
};

/// Throws image.401 for a size outside 1 to 16384, image.402 for a standard deviation of zero or NaN.
constexpr void check(const PreprocessConfig& config) {
    detail::require(config.image_size >= 1 && config.image_size <= 16384, "image.401",
                    "image_size of a preprocessor: expected 1 to 16384");
    for (const float deviation : config.std) {
        detail::require(deviation < 0.0f || deviation > 0.0f, "image.402",
                        "std of a preprocessor: expected three numbers other than zero");
    }
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/resize.hpp

// Resizing with antialiasing, with the same bits as Pillow 13's Image.resize.
//
// A separable filter whose support grows with the reduction. Each pass writes 8-bit (or, for I;16, 16-bit)
// pixels; 8-bit passes work with fixed-point weights of 22 bits. The pass over rows comes first unless the
// height shrinks by more than twice what the width does. Palette and 1-bit pictures take the nearest pixel;
// RGBA and LA are filtered with alpha multiplied in. A side that keeps its length is not filtered.

// ---- monoclip/image/resize.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// The longest side that a picture is resized to; longer ones come from absurd aspect ratios only.
inline constexpr std::int64_t max_resized_side = std::int64_t{1} << 26;

/// The most weights of one axis (2 GB); the reference refuses more, too.
inline constexpr std::size_t max_weights = std::size_t{1} << 28;

/// a * b, rounded to double. The detour keeps compilers from fusing it with an addition, which would round
/// once less than the reference does.
inline double rounded_product(double a, double b) {
    const volatile double product = a * b;
    return product;
}

/// Keys' cubic with a = -1/2, zero from 2 on.
inline double bicubic_weight(double x) {
    x = std::fabs(x);
    if (x < 1.0) return rounded_product(rounded_product(rounded_product(1.5, x) - 2.5, x), x) + 1.0;
    if (x < 2.0) return (rounded_product(rounded_product(x - 5.0, x) + 8.0, x) - 4.0) * -0.5;
    return 0.0;
}

inline double bilinear_weight(double x) {
    x = std::fabs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
}

/// A part of the resized picture, in its pixels.
struct Window {
    int x, y, width, height;
};

/// For each output position of one axis: which inputs count, and how much. Weights of a position sum to 1.
struct FilterTaps {
    std::vector<int> first;       // [positions] first input
    std::vector<int> count;       // [positions] number of inputs, at most `stride`
    std::vector<double> weights;  // [positions, stride]
    std::size_t stride = 0;

    int begin() const { return first.front(); }  // inputs [begin, end) are all that is read
    int end() const { return first.back() + count.back(); }
    const double* row(std::size_t position) const { return weights.data() + position * stride; }
};

/// The taps of output positions [begin, begin + positions) when `in` pixels become `out`.
inline FilterTaps make_taps(int in, int out, int begin, int positions, Interpolation interpolation) {
    // The reference keeps the picture's box in single precision.
    const double scale = static_cast<double>(static_cast<float>(in)) / out;
    const double filter_scale = (std::max)(scale, 1.0);
    const double support = (interpolation == Interpolation::bicubic ? 2.0 : 1.0) * filter_scale;
    const double inverse_scale = 1.0 / filter_scale;
    FilterTaps taps;
    taps.stride = static_cast<std::size_t>(std::ceil(support)) * 2 + 1;
    if (taps.stride > max_weights / static_cast<std::size_t>(positions)) {
        throw Error("image.302",
                    concat("a side of a picture: ", in, " pixels are too many to filter down to ", out));
    }
    taps.first.resize(static_cast<std::size_t>(positions));
    taps.count.resize(taps.first.size());
    taps.weights.assign(taps.first.size() * taps.stride, 0.0);
    for (std::size_t i = 0; i < taps.first.size(); ++i) {
        const double center = rounded_product(begin + static_cast<int>(i) + 0.5, scale);
        // Clamped before the conversion, which is undefined for numbers beyond int.
        const int first = static_cast<int>((std::max)(center - support + 0.5, 0.0));
        const int count =
            static_cast<int>((std::min)(center + support + 0.5, static_cast<double>(in))) - first;
        double* weights = taps.weights.data() + i * taps.stride;
        double sum = 0.0;
        for (int x = 0; x < count; ++x) {
            const double distance = (x + first - center + 0.5) * inverse_scale;
            weights[x] = interpolation == Interpolation::bicubic ? bicubic_weight(distance)
                                                                 : bilinear_weight(distance);
            sum += weights[x];
        }
        if (sum != 0.0) {
            for (int x = 0; x < count; ++x) weights[x] /= sum;
        }
        taps.first[i] = first;
        taps.count[i] = count;
    }
    return taps;
}

inline constexpr int weight_bits = 22;

/// Weights in units of 2^-22, to the nearest, halves away from zero.
inline std::vector<std::int32_t> fixed_point(const std::vector<double>& weights) {
    std::vector<std::int32_t> fixed(weights.size());
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        const double scaled = weights[i] * (1 << weight_bits);
        fixed[i] = static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
    return fixed;
}

inline std::uint8_t from_fixed_point(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> weight_bits, 0, 255));
}

inline std::uint16_t clamp_to_16_bits(double sum) {
    const int rounded = static_cast<int>(sum >= 0.0 ? sum + 0.5 : sum - 0.5);
    return static_cast<std::uint16_t>(std::clamp(rounded, 0, 65535));
}

inline std::uint16_t load_16(const std::uint8_t* at) {
    std::uint16_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// One row of pixels of `Channels` bytes through the taps of x.
template <int Channels>
void filter_row(const std::uint8_t* in, const FilterTaps& taps, const std::vector<std::int32_t>& weights,
                std::uint8_t* out) {
    for (std::size_t i = 0; i < taps.first.size(); ++i, out += Channels) {
        std::int32_t sums[Channels];
        std::fill_n(sums, Channels, 1 << (weight_bits - 1));
        const std::int32_t* weight = weights.data() + i * taps.stride;
        const std::uint8_t* pixel = in + static_cast<std::ptrdiff_t>(taps.first[i]) * Channels;
        for (int x = 0; x < taps.count[i]; ++x, pixel += Channels) {
            for (int c = 0; c < Channels; ++c) sums[c] += pixel[c] * weight[x];
        }
        for (int c = 0; c < Channels; ++c) out[c] = from_fixed_point(sums[c]);
    }
}

inline void filter_row_16(const std::uint8_t* in, const FilterTaps& taps, std::uint8_t* out) {
    for (std::size_t i = 0; i < taps.first.size(); ++i) {
        double sum = 0.0;
        for (int x = 0; x < taps.count[i]; ++x) {
            sum += rounded_product(load_16(in + 2 * static_cast<std::ptrdiff_t>(taps.first[i] + x)),
                                   taps.row(i)[x]);
        }
        const std::uint16_t value = clamp_to_16_bits(sum);
        std::memcpy(out + 2 * i, &value, sizeof value);
    }
}

/// The pass along x: rows of `in` become rows of as many pixels as there are taps.
inline Image filter_rows(const ImageView& in, const FilterTaps& taps) {
    Image out(static_cast<int>(taps.first.size()), in.height(), in.mode());
    const std::vector<std::int32_t> weights =
        in.mode() == PixelMode::grey16 ? std::vector<std::int32_t>() : fixed_point(taps.weights);
    for (int y = 0; y < in.height(); ++y) {
        switch (in.mode()) {
            case PixelMode::grey16:
                filter_row_16(in.row(y), taps, out.row(y));
                break;
            case PixelMode::grey_alpha:
                filter_row<2>(in.row(y), taps, weights, out.row(y));
                break;
            case PixelMode::rgb:
                filter_row<3>(in.row(y), taps, weights, out.row(y));
                break;
            case PixelMode::rgba:
            case PixelMode::cmyk:
                filter_row<4>(in.row(y), taps, weights, out.row(y));
                break;
            case PixelMode::grey:
            case PixelMode::one_bit:
            case PixelMode::palette:
                filter_row<1>(in.row(y), taps, weights, out.row(y));
                break;
        }
    }
    return out;
}

/// The pass along y. `taps` counts rows of the whole picture, of which `in` begins with row `offset`.
inline Image filter_columns(const ImageView& in, const FilterTaps& taps, int offset) {
    Image out(in.width(), static_cast<int>(taps.first.size()), in.mode());
    const bool wide = in.mode() == PixelMode::grey16;
    const std::vector<std::int32_t> weights = wide ? std::vector<std::int32_t>() : fixed_point(taps.weights);
    const std::size_t values = out.row_bytes() / (wide ? 2 : 1);
    std::vector<std::int32_t> sums(wide ? 0 : values);
    std::vector<double> wide_sums(wide ? values : 0);
    for (std::size_t i = 0; i < taps.first.size(); ++i) {
        std::fill(sums.begin(), sums.end(), 1 << (weight_bits - 1));
        std::fill(wide_sums.begin(), wide_sums.end(), 0.0);
        for (int k = 0; k < taps.count[i]; ++k) {
            const std::uint8_t* row = in.row(taps.first[i] - offset + k);
            if (wide) {
                const double weight = taps.row(i)[k];
                for (std::size_t x = 0; x < values; ++x)
                    wide_sums[x] += rounded_product(load_16(row + 2 * x), weight);
            } else {
                const std::int32_t weight = weights[i * taps.stride + static_cast<std::size_t>(k)];
                for (std::size_t x = 0; x < values; ++x) sums[x] += row[x] * weight;
            }
        }
        std::uint8_t* to = out.row(static_cast<int>(i));
        for (std::size_t x = 0; x < sums.size(); ++x) to[x] = from_fixed_point(sums[x]);
        for (std::size_t x = 0; x < wide_sums.size(); ++x) {
            const std::uint16_t value = clamp_to_16_bits(wide_sums[x]);
            std::memcpy(to + 2 * x, &value, sizeof value);
        }
    }
    return out;
}

/// Both passes, for the pixels of `window` only. At least one side changes its length.
inline Image filter_window(const ImageView& in, int width, int height, const Window& window,
                           Interpolation interpolation) {
    const bool along_x = width != in.width(), along_y = height != in.height();
    const FilterTaps x_taps =
        along_x ? make_taps(in.width(), width, window.x, window.width, interpolation) : FilterTaps{};
    const FilterTaps y_taps =
        along_y ? make_taps(in.height(), height, window.y, window.height, interpolation) : FilterTaps{};
    const int left = along_x ? x_taps.begin() : window.x, top = along_y ? y_taps.begin() : window.y;
    const int right = along_x ? x_taps.end() : window.x + window.width;
    const int bottom = along_y ? y_taps.end() : window.y + window.height;
    const std::int64_t shrunk_x = std::int64_t{in.width()} - width,
                       shrunk_y = std::int64_t{in.height()} - height;
    const bool columns_first = shrunk_y > 0 && shrunk_y > 2 * shrunk_x;
    if (!along_x) return filter_columns(in.crop(left, top, right - left, bottom - top), y_taps, top);
    if (!along_y) return filter_rows(in.crop(0, top, in.width(), bottom - top), x_taps);
    const ImageView read = in.crop(0, top, in.width(), bottom - top);
    if (columns_first) {
        const Image flat = filter_columns(read, y_taps, top);
        return filter_rows(flat, x_taps);
    }
    const Image slim = filter_rows(read, x_taps);
    return filter_columns(slim, y_taps, top);
}

/// For output positions [begin, begin + positions): the input whose pixel is taken, -1 beyond the last one.
/// The reference adds the scale up from the first position on; its rounding is part of the result.
inline std::vector<int> nearest_positions(int in, int out, int begin, int positions) {
    const double scale = static_cast<double>(static_cast<float>(in)) / out;
    std::vector<int> sources(static_cast<std::size_t>(positions));
    double at = scale * 0.5;
    for (int i = 0; i < begin + positions; ++i, at += scale) {
        if (i >= begin) sources[static_cast<std::size_t>(i - begin)] = at < in ? static_cast<int>(at) : -1;
    }
    return sources;
}

/// The pixels of `window` after a resize by nearest pixel; pixels of one byte.
inline Image nearest_window(const ImageView& in, int width, int height, const Window& window) {
    Image out = in.palette() != nullptr ? Image(window.width, window.height, in.mode(), *in.palette())
                                        : Image(window.width, window.height, in.mode());
    const std::vector<int> columns = nearest_positions(in.width(), width, window.x, window.width);
    const std::vector<int> rows = nearest_positions(in.height(), height, window.y, window.height);
    for (int y = 0; y < window.height; ++y) {
        const int source = rows[static_cast<std::size_t>(y)];
        if (source < 0) continue;
        const std::uint8_t* from = in.row(source);
        std::uint8_t* to = out.row(y);
        for (const int column : columns) *to++ = column < 0 ? std::uint8_t{0} : from[column];
    }
    return out;
}

/// The pixels of `window` of the picture resized to `width` x `height`; the same bits as cropping the whole.
inline Image resize_window(const ImageView& in, int width, int height, const Window& window,
                           Interpolation interpolation) {
    if (width == in.width() && height == in.height()) {
        return Image::copy(in.crop(window.x, window.y, window.width, window.height));
    }
    if (in.mode() == PixelMode::palette || in.mode() == PixelMode::one_bit) {
        return nearest_window(in, width, height, window);
    }
    if (!has_alpha(in.mode())) return filter_window(in, width, height, window, interpolation);
    const Image colours = premultiplied(in);
    Image out = filter_window(colours, width, height, window, interpolation);
    unpremultiply(out);
    return out;
}

}  // namespace detail

/// The picture at `width` x `height` pixels, in its own mode: equal to Pillow's `resize((width, height),
/// ...)`. Throws image.301 for sides outside 1 to 2^26.
inline Image resize(const ImageArgument& image, int width, int height,
                    Interpolation interpolation = Interpolation::bicubic) {
    if (width < 1 || height < 1 || width > detail::max_resized_side || height > detail::max_resized_side) {
        throw Error("image.301", detail::concat("sides of a resized picture: expected 1 to ",
                                                detail::max_resized_side, ", got ", width, " x ", height));
    }
    return detail::resize_window(image.view(), width, height, {0, 0, width, height}, interpolation);
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/preprocess.hpp

namespace monoclip::inline v0_1 {

/// Floats in a preprocessed picture: [3, image_size, image_size].
constexpr std::size_t preprocessed_size(const PreprocessConfig& config) {
    return static_cast<std::size_t>(3) * static_cast<std::size_t>(config.image_size) *
           static_cast<std::size_t>(config.image_size);
}

namespace detail {

/// What a picture is resized to, and which part of that is kept.
struct ResizePlan {
    int width, height;
    Window window;
};

/// half of `excess`, halves to the even neighbour (Python's round).
constexpr int half_to_even(int excess) {
    const int half = excess / 2;
    return excess % 2 != 0 && half % 2 != 0 ? half + 1 : half;
}

inline ResizePlan plan_resize(int width, int height, const PreprocessConfig& config) {
    const int side = config.image_size;
    if (config.resize_mode == ResizeMode::squash) return {side, side, {0, 0, side, side}};
    const int short_side = (std::min)(width, height), long_side = (std::max)(width, height);
    // int(side * long / short) of Python: the product is exact, the quotient is rounded to double, then cut.
    const double stretched = static_cast<double>(std::int64_t{side} * long_side) / short_side;
    if (stretched > static_cast<double>(max_resized_side)) {
        throw Error("image.403",
                    concat("aspect ratio of a picture: ", width, " x ", height,
                           " would be resized to more than ", max_resized_side, " pixels on a side"));
    }
    const int resized_long = static_cast<int>(stretched);
    ResizePlan plan{side, side, {0, 0, side, side}};
    (width <= height ? plan.height : plan.width) = resized_long;
    plan.window.x = half_to_even(plan.width - side);
    plan.window.y = half_to_even(plan.height - side);
    return plan;
}

/// The 256 values that a byte of channel `c` can become: (v / 255 - mean) / std, each step rounded to float.
inline std::array<float, 256> normalized_values(const PreprocessConfig& config, std::size_t c) {
    std::array<float, 256> values{};
    for (std::size_t v = 0; v < values.size(); ++v) {
        values[v] = (static_cast<float>(v) / 255.0f - config.mean[c]) / config.std[c];
    }
    return values;
}

/// A square of `image_size` pixels of any mode as normalised planes.
inline void normalize_into(const ImageView& square, const PreprocessConfig& config, std::span<float> out) {
    const std::array<std::array<float, 256>, 3> values{
        normalized_values(config, 0), normalized_values(config, 1), normalized_values(config, 2)};
    const std::size_t side = static_cast<std::size_t>(config.image_size), plane = side * side;
    std::vector<std::uint8_t> rgb(3 * side);
    for (std::size_t y = 0; y < side; ++y) {
        pixels_to_rgb(square.mode(), square.palette(), square.row(static_cast<int>(y)), square.width(),
                      rgb.data());
        for (std::size_t c = 0; c < 3; ++c) {
            float* row = out.data() + c * plane + y * side;
            for (std::size_t x = 0; x < side; ++x) row[x] = values[c][rgb[3 * x + c]];
        }
    }
}

}  // namespace detail

/// Writes the normalised planes R, G, B of the picture, [3, image_size, image_size], into `out`.
/// `out` must have `preprocessed_size(config)` elements and must not overlap the picture; otherwise image.404
/// for its size. Throws image.401 and image.402 for a wrong config, image.302 and image.403 for absurd sizes.
inline void preprocess_into(const ImageArgument& picture, const PreprocessConfig& config,
                            std::span<float> out) {
    const ImageView& image = picture.view();
    check(config);
    if (out.size() != preprocessed_size(config)) {
        throw Error("image.404", detail::concat("destination of a preprocessed picture: expected ",
                                                preprocessed_size(config), " floats, got ", out.size()));
    }
    const detail::ResizePlan plan = detail::plan_resize(image.width(), image.height(), config);
    const detail::Window& part = plan.window;
    if (plan.width == image.width() && plan.height == image.height()) {  // nothing to resize, nothing to copy
        detail::normalize_into(image.crop(part.x, part.y, part.width, part.height), config, out);
    } else if (config.convert_rgb_first && image.mode() != PixelMode::rgb) {
        const Image rgb = convert_to_rgb(image);
        const Image square = detail::resize_window(rgb, plan.width, plan.height, part, config.interpolation);
        detail::normalize_into(square, config, out);
    } else {
        const Image square =
            detail::resize_window(image, plan.width, plan.height, part, config.interpolation);
        detail::normalize_into(square, config, out);
    }
}

/// The same as a new vector.
inline std::vector<float> preprocess(const ImageArgument& image, const PreprocessConfig& config = {}) {
    check(config);
    std::vector<float> planes(preprocessed_size(config));
    preprocess_into(image.view(), config, planes);
    return planes;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/architecture.hpp

// From the tensors of a checkpoint to the configuration of the model. Follows openai/CLIP, clip/model.py,
// build_model; names are OpenAI's.
//
// Extents are in the shapes. Head widths and the activation are not: the head width follows from the width in
// every released model, and the activation must come from the file's own code, from a file beside it or from
// the caller. It is never guessed.

// ---- monoclip/io/families.hpp

// Which models are not CLIP as this library computes it, told from their tensors' names.
//
// A checkpoint of another family often has tensors enough in common to look like the paper's model. Each row
// of the table is a name, or the start of one, that only the other family has; the names were listed from
// open_clip's, transformers' and the families' own models.

// ---- monoclip/io/huggingface.hpp

// A checkpoint under Hugging Face's names as one under OpenAI's (transformers, models/clip/modeling_clip.py).
//
// Nothing is copied but the attention's queries, keys and values, which OpenAI keeps in one tensor and
// Hugging Face in three: these are joined in memory of their own. Projections are views with exchanged
// strides.

// ---- monoclip/io/names.hpp

// Two conventions of naming the same weights: OpenAI's (openai/CLIP and open_clip), which this library uses
// throughout, and that of Hugging Face's CLIPModel (transformers, models/clip/modeling_clip.py).
//
// The mapping is a table, read in both directions. It is one to one but for the attention's input projection:
// OpenAI (torch.nn.MultiheadAttention) keeps queries, keys and values as the thirds of the rows of one
// tensor, Hugging Face as three tensors. Both directions say which third.

namespace monoclip::inline v0_1 {

/// A tensor's name in the other convention, and how its elements differ there.
struct RenamedTensor {
    std::string name;
    /// Which third of the rows of OpenAI's tensor the Hugging Face one is: 0 queries, 1 keys, 2 values;
    /// -1 where the one is the whole other.
    int third = -1;
    bool transposed = false;  ///< OpenAI's is [W,E], Hugging Face's [E,W]
};

namespace detail {

struct NamePair {
    std::string_view openai;
    std::string_view huggingface;
    int third = -1;
    bool transposed = false;
};

/// The tensors outside of the residual blocks.
inline constexpr NamePair model_names[] = {
    {"visual.class_embedding", "vision_model.embeddings.class_embedding"},
    {"visual.conv1.weight", "vision_model.embeddings.patch_embedding.weight"},
    {"visual.positional_embedding", "vision_model.embeddings.position_embedding.weight"},
    {"visual.ln_pre.weight", "vision_model.pre_layrnorm.weight"},  // spelled so in every file
    {"visual.ln_pre.bias", "vision_model.pre_layrnorm.bias"},
    {"visual.ln_post.weight", "vision_model.post_layernorm.weight"},
    {"visual.ln_post.bias", "vision_model.post_layernorm.bias"},
    {"visual.proj", "visual_projection.weight", -1, true},
    {"token_embedding.weight", "text_model.embeddings.token_embedding.weight"},
    {"positional_embedding", "text_model.embeddings.position_embedding.weight"},
    {"ln_final.weight", "text_model.final_layer_norm.weight"},
    {"ln_final.bias", "text_model.final_layer_norm.bias"},
    {"text_projection", "text_projection.weight", -1, true},
    {"logit_scale", "logit_scale"},
};

/// What precedes the number of a residual block.
inline constexpr NamePair block_prefixes[] = {
    {"visual.transformer.resblocks.", "vision_model.encoder.layers."},
    {"transformer.resblocks.", "text_model.encoder.layers."},
};

/// The tensors of a residual block, after its number and a dot.
inline constexpr NamePair block_names[] = {
    {"attn.in_proj_weight", "self_attn.q_proj.weight", 0},
    {"attn.in_proj_weight", "self_attn.k_proj.weight", 1},
    {"attn.in_proj_weight", "self_attn.v_proj.weight", 2},
    {"attn.in_proj_bias", "self_attn.q_proj.bias", 0},
    {"attn.in_proj_bias", "self_attn.k_proj.bias", 1},
    {"attn.in_proj_bias", "self_attn.v_proj.bias", 2},
    {"attn.out_proj.weight", "self_attn.out_proj.weight"},
    {"attn.out_proj.bias", "self_attn.out_proj.bias"},
    {"ln_1.weight", "layer_norm1.weight"},
    {"ln_1.bias", "layer_norm1.bias"},
    {"ln_2.weight", "layer_norm2.weight"},
    {"ln_2.bias", "layer_norm2.bias"},
    {"mlp.c_fc.weight", "mlp.fc1.weight"},
    {"mlp.c_fc.bias", "mlp.fc1.bias"},
    {"mlp.c_proj.weight", "mlp.fc2.weight"},
    {"mlp.c_proj.bias", "mlp.fc2.bias"},
};

/// Every row of the tables whose `from` column is `name`, as names of the `to` column.
inline std::vector<RenamedTensor> rename_tensor(std::string_view name, std::string_view NamePair::*from,
                                                std::string_view NamePair::*to) {
    std::vector<RenamedTensor> renamed;
    for (const NamePair& row : model_names) {
        if (row.*from == name) renamed.push_back({std::string(row.*to), row.third, row.transposed});
    }
    for (const NamePair& prefix : block_prefixes) {
        if (!name.starts_with(prefix.*from)) continue;
        const std::string_view rest = name.substr((prefix.*from).size());
        const std::size_t digits = (std::min)(rest.find_first_not_of("0123456789"), rest.size());
        if (digits == 0 || digits == rest.size() || rest[digits] != '.') continue;
        for (const NamePair& row : block_names) {
            if (rest.substr(digits + 1) != row.*from) continue;
            std::string full(prefix.*to);
            full.append(rest, 0, digits + 1).append(row.*to);
            renamed.push_back({std::move(full), row.third, row.transposed});
        }
    }
    return renamed;
}

}  // namespace detail

/// The Hugging Face tensors that OpenAI's tensor `name` becomes: one, or three in the order of its rows
/// (queries, keys, values); none for a name outside of the table (a ResNet's, for example, has no
/// counterpart).
inline std::vector<RenamedTensor> huggingface_names(std::string_view name) {
    return detail::rename_tensor(name, &detail::NamePair::openai, &detail::NamePair::huggingface);
}

/// OpenAI's tensor that the Hugging Face tensor `name` is, or is a third of; nothing for a name outside of
/// the table.
inline std::optional<RenamedTensor> openai_name(std::string_view name) {
    auto renamed = detail::rename_tensor(name, &detail::NamePair::huggingface, &detail::NamePair::openai);
    if (renamed.empty()) return std::nullopt;
    return std::move(renamed.front());
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/huggingface.hpp

namespace monoclip::inline v0_1 {

namespace detail {

inline bool has_tensor(const TensorMap& tensors, std::string_view name) {
    return tensors.find(name) != tensors.end();
}

inline bool has_prefix(const TensorMap& tensors, std::string_view prefix) {
    const auto found = tensors.lower_bound(prefix);
    return found != tensors.end() && found->first.starts_with(prefix);
}

/// The prefix that a file leaves out: since version 5 transformers writes CLIPTextModel and CLIPVisionModel
/// without the name of their one tower.
inline std::string_view omitted_prefix(const TensorMap& tensors) {
    if (has_tensor(tensors, "embeddings.token_embedding.weight")) return "text_model.";
    if (has_tensor(tensors, "embeddings.patch_embedding.weight")) return "vision_model.";
    return {};
}

/// A matrix with rows and columns exchanged, without touching its elements.
inline TensorView transposed(TensorView matrix) {
    Shape shape;
    shape.push_back(matrix.shape[1]);
    shape.push_back(matrix.shape[0]);
    matrix.shape = shape;
    std::swap(matrix.strides[0], matrix.strides[1]);
    return matrix;
}

/// Writes the elements of a view of 1 or 2 dimensions in row-major order, bit for bit.
inline void copy_bits(const TensorView& source, std::byte* out) {
    if (source.is_contiguous()) {
        if (source.byte_size() != 0) std::memcpy(out, source.data, source.byte_size());
        return;
    }
    const std::size_t size = size_of(source.dtype);
    const std::int64_t rows = source.shape.rank() == 2 ? source.shape[0] : 1;
    const std::int64_t cols = source.shape.elements() / (std::max<std::int64_t>)(rows, 1);
    const std::int64_t step = source.strides[source.shape.rank() - 1];
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t col = 0; col < cols; ++col, out += size) {
            const std::int64_t at = (source.shape.rank() == 2 ? row * source.strides[0] : 0) + col * step;
            std::memcpy(out, source.data + static_cast<std::size_t>(at) * size, size);
        }
    }
}

/// Queries, keys and values of one layer, with the names they have in the file.
struct Thirds {
    std::array<std::string, 3> names;
    std::array<const TensorView*, 3> views{};
};

/// One tensor whose rows are those of the three, in that order. Throws load.102 (one is missing), load.103
/// (shapes differ), load.110 (number types differ).
inline TensorView join_thirds(std::string_view joined_name, const Thirds& thirds) {
    for (std::size_t i = 0; i < 3; ++i) {
        if (thirds.views[i] == nullptr) {
            constexpr std::string_view which[] = {"queries", "keys", "values"};
            throw Error("load.102", concat(joined_name, ": the ", which[i], " (",
                                           huggingface_names(joined_name)[i].name, ") are missing"));
        }
    }
    const TensorView& first = *thirds.views[0];
    if (first.shape.rank() != 1 && first.shape.rank() != 2) {
        throw Error("load.103",
                    concat(thirds.names[0], ": expected a vector or a matrix, got ", to_string(first.shape)));
    }
    for (std::size_t i = 1; i < 3; ++i) {
        const TensorView& other = *thirds.views[i];
        if (other.shape != first.shape) {
            throw Error("load.103", concat(thirds.names[i], ": expected ", to_string(first.shape), " as ",
                                           thirds.names[0], " has, got ", to_string(other.shape)));
        }
        if (other.dtype != first.dtype) {
            throw Error("load.110", concat(thirds.names[i], ": expected ", name_of(first.dtype), " as ",
                                           thirds.names[0], " has, got ", name_of(other.dtype)));
        }
    }
    const std::size_t size = first.byte_size();  // of bytes that exist three times: the sum cannot overflow
    const auto bytes = std::make_shared<std::vector<std::byte>>(3 * size);
    for (std::size_t i = 0; i < 3; ++i) copy_bits(*thirds.views[i], bytes->data() + i * size);
    TensorView joined;
    joined.dtype = first.dtype;
    joined.shape.push_back(3 * first.shape[0]);
    if (first.shape.rank() == 2) joined.shape.push_back(first.shape[1]);
    joined.strides = TensorView::contiguous_strides(joined.shape);
    joined.data = bytes->data();
    joined.owner = bytes;
    return joined;
}

/// A projection that changes nothing, [width,width]: a tower without one (CLIPTextModel, CLIPVisionModel)
/// returns its pooled state itself.
inline TensorView identity_matrix(std::int64_t width) {
    const auto elements = std::make_shared<std::vector<float>>(static_cast<std::size_t>(width * width));
    for (std::size_t i = 0; i < static_cast<std::size_t>(width); ++i) {
        (*elements)[i * static_cast<std::size_t>(width) + i] = 1.0f;
    }
    TensorView view;
    view.shape = Shape{width, width};
    view.strides = TensorView::contiguous_strides(view.shape);
    view.data = reinterpret_cast<const std::byte*>(elements->data());
    view.owner = elements;
    return view;
}

/// Gives a file of one tower the projection that transformers leaves out of it.
inline void complete_single_tower(TensorMap& tensors) {
    const auto complete = [&](std::string_view projection, std::string_view norm) {
        const auto found = tensors.find(norm);
        if (found == tensors.end() || has_tensor(tensors, projection)) return;
        const Shape& shape = found->second.shape;
        if (shape.rank() != 1 || shape[0] < 1 || shape[0] > max_width) return;  // refused later, by name
        tensors.emplace(projection, identity_matrix(shape[0]));
    };
    const bool vision = has_prefix(tensors, "visual.");
    const bool text = has_tensor(tensors, "token_embedding.weight");
    if (vision != text)
        complete(vision ? "visual.proj" : "text_projection",
                 vision ? "visual.ln_post.weight" : "ln_final.weight");
}

}  // namespace detail

/// Whether the tensors have Hugging Face's names: CLIPModel's, or those of one of its towers.
inline bool has_huggingface_names(const TensorMap& tensors) {
    return detail::has_prefix(tensors, "vision_model.") || detail::has_prefix(tensors, "text_model.") ||
           !detail::omitted_prefix(tensors).empty();
}

/// The tensors of a CLIPModel, or of a CLIPTextModel or CLIPVisionModel with or without projection, under
/// OpenAI's names. Those of a tower that is not asked for are left out, and no byte of them is read. Position
/// ids are dropped; a name that transformers' CLIP does not have stays as it is.
///
/// Throws load.102 (one of queries, keys, values is missing), load.103 (their shapes differ, or a projection
/// is no matrix), load.109 (a tensor twice), load.110 (the number types of queries, keys and values differ).
inline TensorMap from_huggingface(const TensorMap& tensors, Towers towers = Towers::both) {
    const std::string_view prefix = detail::omitted_prefix(tensors);
    TensorMap renamed;
    std::map<std::string, detail::Thirds> attention;
    for (const auto& [given, view] : tensors) {
        if (given.ends_with(".position_ids")) continue;
        const std::string name = detail::concat(prefix, given);
        std::optional<RenamedTensor> target = openai_name(name);
        if (!target && !prefix.empty()) target = openai_name(given);  // CLIPTextModel's with a projection
        const bool scalar = target && target->name == "logit_scale";
        const bool visual = target && target->name.starts_with("visual.");
        if (target && !scalar && !(visual ? has_vision(towers) : has_text(towers))) continue;
        if (target && target->third >= 0) {
            const auto third = static_cast<std::size_t>(target->third);
            detail::Thirds& thirds = attention[target->name];
            thirds.names[third] = given;
            thirds.views[third] = &view;
            continue;
        }
        if (target && target->transposed && view.shape.rank() != 2) {
            throw Error("load.103",
                        detail::concat(given, ": expected a matrix, got ", to_string(view.shape)));
        }
        const bool inserted = renamed
                                  .emplace(target ? target->name : given,
                                           target && target->transposed ? detail::transposed(view) : view)
                                  .second;
        if (!inserted) {
            throw Error("load.109", detail::concat(given,
                                                   ": stands twice in the file, under OpenAI's and "
                                                   "under Hugging Face's name"));
        }
    }
    for (const auto& [name, thirds] : attention) {
        if (!renamed.emplace(name, detail::join_thirds(name, thirds)).second) {
            throw Error("load.109", detail::concat(name,
                                                   ": stands twice in the file, under OpenAI's and "
                                                   "under Hugging Face's names"));
        }
    }
    if (!detail::has_tensor(renamed, "visual.proj") || !detail::has_tensor(renamed, "text_projection")) {
        const bool both_towers =
            detail::has_prefix(tensors, "vision_model.") && detail::has_prefix(tensors, "text_model.");
        if (!both_towers) detail::complete_single_tower(renamed);
    }
    return renamed;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/families.hpp

namespace monoclip::inline v0_1 {

namespace detail {

struct FamilySign {
    std::string_view start;   // of a tensor's name, OpenAI's where the table of names has one
    std::string_view family;  // what it is, and what of it is not supported
    bool in_text = false;     // whether the image encoder could be used without it
};

/// The first row that fits decides: the more particular signs come first.
inline constexpr FamilySign family_signs[] = {
    {"logit_bias", "SigLIP or SigLIP 2 (logit_bias: sigmoid loss, attention pooling, another tokenizer)"},
    {"vision_model.head.", "SigLIP or SigLIP 2 (vision_model.head: attention pooling)"},
    {"visual.trunk.patch_embed.backbone.stem.", "ViTamin (a convolutional stem before the Transformer)"},
    {"visual.trunk.patch_embed.backbone.", "MobileCLIP-B (a convolutional stem before the Transformer)"},
    {"visual.trunk.stem.0.conv_", "MobileCLIP (a FastViT image encoder)"},
    {"visual.trunk.stem.conv_", "MobileCLIP (a FastViT image encoder)"},
    {"image_encoder.model.", "MobileCLIP under Apple's names (a FastViT or hybrid image encoder)"},
    {"visual.trunk.stages.", "a ConvNeXt image encoder"},
    {"visual.trunk.layers.", "a Swin image encoder"},
    {"visual.trunk.attn_pool.", "PE-Core (rotary positions, attention pooling)"},
    {"visual.trunk.norm_pre.", "MobileCLIP2-L/14 or another ViT of timm's (visual.trunk)"},
    {"visual.attn_pool.probe", "PE-Core under its own names (rotary positions, attention pooling)"},
    {"visual.trunk.blocks.0.attn.q_proj.", "EVA-02 (rotary positions, gated MLPs)"},
    {"visual.trunk.blocks.0.attn.q_bias", "EVA-01 or EVA-02-E (another attention block)"},
    {"visual.blocks.0.attn.", "EVA-CLIP under its own names"},
    {"visual.trunk.", "a timm image encoder (visual.trunk)"},
    {"text_decoder.", "CoCa (a captioning decoder, attention pooling)"},
    {"visual.attn_pool.", "CoCa (attention pooling)"},
    {"cls_emb", "CoCa's text encoder (a class token of its own)", true},
    {"positional_embedding_res",
     "Long-CLIP in its original form (positional_embedding_res: two tables of "
     "positions, added with masks); export its sum as positional_embedding",
     true},
    {"transformer.embeddings.", "a Hugging Face text encoder in a CLIP model", true},
    {"transformer.encoder.", "a Hugging Face text encoder (mT5, NLLB) in a CLIP model", true},
    {"proj.", "a Hugging Face text encoder in a CLIP model", true},
    {"text_model.embeddings.word_embeddings.", "a BERT text encoder (Chinese-CLIP)", true},
    {"text_model.roberta.", "an XLM-R text encoder (AltCLIP)", true},
    {"bert.", "a BERT text encoder (the original Chinese-CLIP)", true},
    {"visual.transformer.resblocks.0.ls_1.", "an image encoder with LayerScale"},
    {"transformer.resblocks.0.ls_1.", "a text encoder with LayerScale", true},
    {"visual.transformer.resblocks.0.attn.ln_q.", "an image encoder that normalises queries and keys"},
    {"visual.head.", "an image encoder with a projection head of timm's"},
};

[[noreturn]] inline void refuse_family(std::string_view family) {
    throw Error("load.101", concat(family,
                                   " is not supported: this version reads CLIP models with a plain "
                                   "ViT or ResNet image encoder and CLIP's own text encoder"));
}

/// Vocabularies of other tokenizers; others within a thousand of CLIP's are taken for CLIP's with added rows.
inline void refuse_other_vocabularies(std::int64_t words) {
    constexpr std::int64_t clip = 49408;
    if (words == 901629) refuse_family("MetaCLIP 2 (901,629 words: XLM-V's tokenizer)");
    if (words == 250100) refuse_family("MetaCLIP 2 (250,100 words: mT5's tokenizer)");
    if (words == 32000)
        refuse_family("a text encoder of 32,000 words (CLIPA's WordPiece or SigLIP's SentencePiece)");
    if (words == 30522 || words == 21128) refuse_family("a text encoder with BERT's vocabulary");
    if (words > clip + 1024) {
        refuse_family(concat("a text encoder of ", words, " words (CLIP's tokenizer has 49,408)"));
    }
}

/// Refuses CLIPA: no LayerNorm before the image encoder's blocks, and a mean of the patches behind them.
inline void refuse_clipa(const TensorMap& tensors) {
    if (has_tensor(tensors, "visual.conv1.weight") && has_tensor(tensors, "visual.proj") &&
        !has_prefix(tensors, "visual.ln_pre.")) {
        refuse_family("an image encoder without ln_pre (CLIPA, which pools by the mean of the patches)");
    }
}

}  // namespace detail

/// Throws load.101 with the family's name where the tensors, under OpenAI's names, are those of another model
/// than the paper's; load.111 where a tower that is asked for is not in the file.
inline void refuse_other_families(const TensorMap& tensors, Towers towers) {
    for (const detail::FamilySign& sign : detail::family_signs) {
        if (sign.in_text && !has_text(towers)) continue;
        if (detail::has_prefix(tensors, sign.start)) detail::refuse_family(sign.family);
    }
    const bool vision = detail::has_prefix(tensors, "visual.");
    const bool text = detail::has_tensor(tensors, "token_embedding.weight") ||
                      detail::has_tensor(tensors, "text_projection");
    if (!vision && !text) {
        throw Error(
            "load.101",
            detail::concat("no CLIP checkpoint: none of its ", tensors.size(),
                           " tensors is under visual. or text_projection", tensors.empty() ? "" : "; one is ",
                           tensors.empty() ? std::string_view() : std::string_view(tensors.begin()->first)));
    }
    if (!vision && has_vision(towers)) {
        throw Error("load.111", "the file holds a text encoder alone: pass Towers::text in LoadOptions");
    }
    if (!text && has_text(towers) && !detail::has_prefix(tensors, "transformer.resblocks.")) {
        throw Error("load.111", "the file holds an image encoder alone: pass Towers::vision in LoadOptions");
    }
    if (has_vision(towers)) {
        detail::refuse_clipa(tensors);
        if (!detail::has_tensor(tensors, "visual.proj") && !detail::has_prefix(tensors, "visual.layer1."))
            detail::refuse_family("an image encoder without visual.proj");
    }
    if (has_text(towers)) {
        const auto table = tensors.find("token_embedding.weight");
        if (table != tensors.end() && table->second.shape.rank() == 2)
            detail::refuse_other_vocabularies(table->second.shape[0]);
    }
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/known_models.hpp

// The shapes that models were released in, with who released them and which activation these have.
//
// A shape does not say its activation: the same sizes were trained with both. The table serves people, in
// messages and listings; nothing is computed from it.

// ---- monoclip/presets.hpp

// The released models as configurations: OpenAI's, with extents from the checkpoints (openai/CLIP,
// clip/clip.py lists them), and the shapes beyond them that open_clip published (its model_configs), each
// with the activation of the release named beside it.

// ---- monoclip/presets.hpp

namespace monoclip::inline v0_1::presets {

/// ViT-B/32, 151,277,313 parameters.
inline constexpr VitClipConfig vit_b_32{
    .embed_dim = 512,
    .vision = {.image_size = 224, .patch_size = 32, .width = 768, .layers = 12},
    .text = {.width = 512, .layers = 12},
};

/// ViT-B/16, 149,620,737 parameters.
inline constexpr VitClipConfig vit_b_16{
    .embed_dim = 512,
    .vision = {.image_size = 224, .patch_size = 16, .width = 768, .layers = 12},
    .text = {.width = 512, .layers = 12},
};

/// ViT-L/14, 427,616,513 parameters.
inline constexpr VitClipConfig vit_l_14{
    .embed_dim = 768,
    .vision = {.image_size = 224, .patch_size = 14, .width = 1024, .layers = 24},
    .text = {.width = 768, .layers = 12},
};

/// ViT-L/14@336px, 427,944,193 parameters.
inline constexpr VitClipConfig vit_l_14_336px{
    .embed_dim = 768,
    .vision = {.image_size = 336, .patch_size = 14, .width = 1024, .layers = 24},
    .text = {.width = 768, .layers = 12},
};

/// RN50, 102,007,137 parameters.
inline constexpr ResNetClipConfig rn50{
    .embed_dim = 1024,
    .vision = {.image_size = 224, .layers = {3, 4, 6, 3}, .width = 64},
    .text = {.width = 512, .layers = 12},
};

/// RN101, 119,688,033 parameters.
inline constexpr ResNetClipConfig rn101{
    .embed_dim = 512,
    .vision = {.image_size = 224, .layers = {3, 4, 23, 3}, .width = 64},
    .text = {.width = 512, .layers = 12},
};

/// RN50x4, 178,300,601 parameters.
inline constexpr ResNetClipConfig rn50x4{
    .embed_dim = 640,
    .vision = {.image_size = 288, .layers = {4, 6, 10, 6}, .width = 80},
    .text = {.width = 640, .layers = 12},
};

/// RN50x16, 290,979,217 parameters.
inline constexpr ResNetClipConfig rn50x16{
    .embed_dim = 768,
    .vision = {.image_size = 384, .layers = {6, 8, 18, 8}, .width = 96},
    .text = {.width = 768, .layers = 12},
};

/// RN50x64, 623,258,305 parameters.
inline constexpr ResNetClipConfig rn50x64{
    .embed_dim = 1024,
    .vision = {.image_size = 448, .layers = {3, 15, 36, 10}, .width = 128},
    .text = {.width = 1024, .layers = 12},
};

/// open_clip's ViT-B-32-256 (DataComp), 151,288,833 parameters.
inline constexpr VitClipConfig vit_b_32_256{
    .embed_dim = 512,
    .vision = {.image_size = 256, .patch_size = 32, .width = 768, .layers = 12},
    .text = {.width = 512, .layers = 12},
    .activation = Activation::gelu,
};

/// open_clip's ViT-B-16-plus-240 (LAION-400M), 208,377,345 parameters.
inline constexpr VitClipConfig vit_b_16_plus_240{
    .embed_dim = 640,
    .vision = {.image_size = 240, .patch_size = 16, .width = 896, .layers = 12},
    .text = {.width = 640, .layers = 12},
    .activation = Activation::gelu,
};

/// open_clip's ViT-H-14 (LAION-2B), 986,109,441 parameters.
inline constexpr VitClipConfig vit_h_14{
    .embed_dim = 1024,
    .vision = {.image_size = 224, .patch_size = 14, .width = 1280, .layers = 32, .head_width = 80},
    .text = {.width = 1024, .layers = 24},
    .activation = Activation::gelu,
};

/// open_clip's ViT-H-14-378-quickgelu (DFN5B), 986,714,881 parameters.
inline constexpr VitClipConfig vit_h_14_378{
    .embed_dim = 1024,
    .vision = {.image_size = 378, .patch_size = 14, .width = 1280, .layers = 32, .head_width = 80},
    .text = {.width = 1024, .layers = 24},
    .activation = Activation::quick_gelu,
};

/// open_clip's ViT-g-14 (LAION-2B), 1,366,678,273 parameters.
inline constexpr VitClipConfig vit_g_14{
    .embed_dim = 1024,
    .vision = {.image_size = 224,
               .patch_size = 14,
               .width = 1408,
               .layers = 40,
               .head_width = 88,
               .mlp_width = 6144},
    .text = {.width = 1024, .layers = 24},
    .activation = Activation::gelu,
};

/// open_clip's ViT-bigG-14 (LAION-2B), 2,539,567,105 parameters.
inline constexpr VitClipConfig vit_bigg_14{
    .embed_dim = 1280,
    .vision = {.image_size = 224,
               .patch_size = 14,
               .width = 1664,
               .layers = 48,
               .head_width = 104,
               .mlp_width = 8192},
    .text = {.width = 1280, .layers = 32},
    .activation = Activation::gelu,
};

}  // namespace monoclip::inline v0_1::presets

// ---- monoclip/io/known_models.hpp

namespace monoclip::inline v0_1 {

/// A released shape.
struct KnownShape {
    std::string_view name;  ///< open_clip's: "ViT-B-32"
    AnyClipConfig config;
    std::string_view quick_gelu;  ///< who released it with this activation; empty: nobody
    std::string_view gelu;
};

namespace detail {

template <class Vision>
constexpr AnyClipConfig any_of(const ClipConfig<Vision>& config) {
    return {config.embed_dim, config.vision, config.text, config.activation};
}

}  // namespace detail

inline constexpr std::array<KnownShape, 15> known_shapes{{
    {"RN50", detail::any_of(presets::rn50), "OpenAI, YFCC-15M, CC-12M", ""},
    {"RN101", detail::any_of(presets::rn101), "OpenAI, YFCC-15M", ""},
    {"RN50x4", detail::any_of(presets::rn50x4), "OpenAI", ""},
    {"RN50x16", detail::any_of(presets::rn50x16), "OpenAI", ""},
    {"RN50x64", detail::any_of(presets::rn50x64), "OpenAI", ""},
    {"ViT-B-32", detail::any_of(presets::vit_b_32), "OpenAI, LAION-400M, MetaCLIP", "LAION-2B, DataComp"},
    {"ViT-B-32-256", detail::any_of(presets::vit_b_32_256), "", "DataComp"},
    {"ViT-B-16", detail::any_of(presets::vit_b_16), "OpenAI, MetaCLIP, DFN", "LAION, DataComp"},
    {"ViT-B-16-plus-240", detail::any_of(presets::vit_b_16_plus_240), "", "LAION-400M"},
    {"ViT-L-14", detail::any_of(presets::vit_l_14), "OpenAI, MetaCLIP, DFN", "LAION, DataComp, DFN (s39b)"},
    {"ViT-L-14-336", detail::any_of(presets::vit_l_14_336px), "OpenAI", ""},
    {"ViT-H-14", detail::any_of(presets::vit_h_14), "MetaCLIP, DFN", "LAION-2B, MetaCLIP (altogether)"},
    {"ViT-H-14-378", detail::any_of(presets::vit_h_14_378), "DFN", ""},
    {"ViT-g-14", detail::any_of(presets::vit_g_14), "", "LAION-2B"},
    {"ViT-bigG-14", detail::any_of(presets::vit_bigg_14), "MetaCLIP", "LAION-2B"},
}};

/// The released shape with these sizes, whatever the activation, or nullptr.
inline const KnownShape* find_shape(AnyClipConfig config) {
    for (const KnownShape& shape : known_shapes) {
        config.activation = shape.config.activation;
        if (config == shape.config) return &shape;
    }
    return nullptr;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/architecture.hpp

namespace monoclip::inline v0_1 {

/// What the tensors do not say, where the caller knows it.
struct ArchitectureHints {
    std::optional<Activation> activation{};
    int vision_head_width = 0;  ///< 0: 64, but 80, 88, 104, 112 for widths of 1280, 1408, 1664, 1792
    int text_head_width = 0;    ///< 0: 64
    Towers towers = Towers::both;
};

namespace detail {

/// Whether a tensor is a leftover that no model needs: OpenAI's attributes, BatchNorm counters, position ids.
inline bool is_ignorable(std::string_view name) {
    return name == "input_resolution" || name == "context_length" || name == "vocab_size" ||
           name.ends_with(".num_batches_tracked") || name.ends_with(".position_ids");
}

/// Gives the tensors OpenAI's names: from Hugging Face's, or without the "text." that open_clip's
/// CustomTextCLIP puts before the text tower's. Drops leftovers; of Hugging Face's also the tower that is not
/// asked for.
inline TensorMap with_openai_names(TensorMap tensors, Towers towers = Towers::both) {
    if (has_huggingface_names(tensors)) tensors = from_huggingface(tensors, towers);
    TensorMap renamed;
    while (!tensors.empty()) {
        auto node = tensors.extract(tensors.begin());
        if (is_ignorable(node.key())) continue;
        if (node.key().starts_with("text.")) node.key().erase(0, 5);
        const auto inserted = renamed.insert(std::move(node));
        if (!inserted.inserted) {
            throw Error("load.109",
                        concat(inserted.position->first,
                               ": stands twice in the file, with and without the prefix \"text.\""));
        }
    }
    return renamed;
}

/// The shape of a tensor that the deduction needs.
inline const Shape& shape_of(const TensorMap& tensors, std::string_view name, std::size_t rank) {
    const auto found = tensors.find(name);
    if (found == tensors.end()) {
        throw Error("load.102", concat(name, ": missing; every CLIP checkpoint of this kind has it"));
    }
    const Shape& shape = found->second.shape;
    if (shape.rank() != rank) {
        throw Error("load.103", concat(name, ": expected ", rank, " dimensions, got ", to_string(shape)));
    }
    return shape;
}

/// An extent as a configuration holds it; one out of any sensible range becomes an error of `validate`.
inline int extent_of(std::int64_t extent) {
    return static_cast<int>((std::clamp)(extent, std::int64_t{0}, std::int64_t{1} << 24));
}

/// How many of "prefix0.", "prefix1.", ... there are.
inline int count_layers(const TensorMap& tensors, std::string_view prefix) {
    int layers = 0;
    while (layers <= max_layers) {
        const std::string start = concat(prefix, layers, ".");
        const auto found = tensors.lower_bound(start);
        if (found == tensors.end() || !found->first.starts_with(start)) break;
        ++layers;
    }
    return layers;
}

/// The configured width of an MLP: 0 where it is the usual four times the width.
inline int mlp_width_of(const TensorMap& tensors, const std::string& resblocks, int width) {
    const int hidden = extent_of(shape_of(tensors, resblocks + "0.mlp.c_fc.weight", 2)[0]);
    return hidden == 4 * width ? 0 : hidden;
}

/// The head width of open_clip's image encoders of that width; they are the only ones of these widths.
inline int usual_vision_head_width(int width) {
    constexpr std::array<std::array<int, 2>, 4> wide{{{1280, 80}, {1408, 88}, {1664, 104}, {1792, 112}}};
    for (const auto& [total, head] : wide) {
        if (total == width) return head;
    }
    return 64;
}

inline int head_width_of(std::string_view tower, int width, int head_width) {
    if (head_width < 1 || width % head_width != 0) {
        throw Error("load.107", concat(tower, ": width ", width, " is no multiple of the head width ",
                                       head_width, "; pass the model's head width in LoadOptions"));
    }
    return head_width;
}

/// The side of a square grid from its number of positions, one of which is no cell of the grid.
inline std::int64_t grid_of(std::string_view name, std::int64_t positions) {
    const double cells = static_cast<double>((std::max<std::int64_t>)(positions, 1) - 1);
    const auto grid = static_cast<std::int64_t>(std::sqrt(cells));
    if (grid < 1 || grid * grid + 1 != positions) {
        throw Error("load.103",
                    concat(name, ": expected a square number of positions and one more, got ", positions));
    }
    return (std::min)(grid, std::int64_t{1} << 20);
}

inline VitConfig deduce_vit(const TensorMap& tensors, const ArchitectureHints& hints) {
    const Shape& patch = shape_of(tensors, "visual.conv1.weight", 4);  // [W,3,P,P]
    const std::int64_t positions = shape_of(tensors, "visual.positional_embedding", 2)[0];
    VitConfig vision;
    vision.width = extent_of(patch[0]);
    vision.patch_size = extent_of(patch[3]);
    vision.image_size = extent_of(grid_of("visual.positional_embedding", positions) * vision.patch_size);
    vision.layers = count_layers(tensors, "visual.transformer.resblocks.");
    const int hint = hints.vision_head_width;
    vision.head_width =
        head_width_of("visual", vision.width, hint != 0 ? hint : usual_vision_head_width(vision.width));
    vision.mlp_width = mlp_width_of(tensors, "visual.transformer.resblocks.", vision.width);
    return vision;
}

inline ResNetConfig deduce_resnet(const TensorMap& tensors) {
    ResNetConfig vision;
    vision.width = extent_of(shape_of(tensors, "visual.layer1.0.conv1.weight", 4)[0]);
    const std::int64_t positions = shape_of(tensors, "visual.attnpool.positional_embedding", 2)[0];
    vision.image_size = extent_of(32 * grid_of("visual.attnpool.positional_embedding", positions));
    for (std::size_t layer = 0; layer < vision.layers.size(); ++layer) {
        vision.layers[layer] = count_layers(tensors, concat("visual.layer", layer + 1, "."));
    }
    return vision;
}

inline TextConfig deduce_text(const TensorMap& tensors, const ArchitectureHints& hints) {
    TextConfig text;
    text.vocab_size = extent_of(shape_of(tensors, "token_embedding.weight", 2)[0]);
    text.context_length = extent_of(shape_of(tensors, "positional_embedding", 2)[0]);
    text.width = extent_of(shape_of(tensors, "ln_final.weight", 1)[0]);
    text.layers = count_layers(tensors, "transformer.resblocks.");
    text.head_width = head_width_of("the text encoder", text.width,
                                    hints.text_head_width != 0 ? hints.text_head_width : 64);
    text.mlp_width = mlp_width_of(tensors, "transformer.resblocks.", text.width);
    return text;
}

/// The sizes alone.
inline AnyClipConfig deduce_sizes(const TensorMap& tensors, const ArchitectureHints& hints) {
    AnyClipConfig config;
    const bool is_vit = has_tensor(tensors, "visual.proj");
    if (has_text(hints.towers)) {
        config.embed_dim = extent_of(shape_of(tensors, "text_projection", 2)[1]);
        config.text = deduce_text(tensors, hints);
    } else if (is_vit) {
        config.embed_dim = extent_of(shape_of(tensors, "visual.proj", 2)[1]);
    } else {
        config.embed_dim = extent_of(shape_of(tensors, "visual.attnpool.c_proj.weight", 2)[0]);
    }
    if (has_vision(hints.towers)) {
        if (is_vit) {
            config.vision = deduce_vit(tensors, hints);
        } else {
            config.vision = deduce_resnet(tensors);
        }
    }
    return config;
}

/// Throws load.106: nobody says which activation the model has. Names the releases of its shape.
[[noreturn]] inline void refuse_without_activation(const TensorMap& tensors, const ArchitectureHints& hints) {
    std::string shape_releases;
    const KnownShape* shape =
        hints.towers == Towers::both ? find_shape(deduce_sizes(tensors, hints)) : nullptr;
    if (shape != nullptr) {
        const auto list = [](std::string_view who) { return who.empty() ? std::string_view("nobody") : who; };
        shape_releases = concat("; of its shape, ", shape->name, ", quick_gelu was released by ",
                                list(shape->quick_gelu), ", gelu by ", list(shape->gelu));
    }
    throw Error(
        "load.106",
        concat(
            "the file does not say its activation: pass Activation::quick_gelu (OpenAI's models, LAION-400M "
            "B/32, MetaCLIP, DFN) or Activation::gelu (LAION-2B, DataComp); on the command line "
            "--activation",
            shape_releases));
}

}  // namespace detail

/// The configuration of a checkpoint under OpenAI's names. `evidence` is the activation that the file itself
/// shows, if any; the caller's hint has precedence where the file shows none, and must agree where it does.
/// A tower that is not asked for keeps its default sizes.
///
/// Throws load.101 (another family), load.102 (a missing tensor), load.103 (a shape), load.106 (activation
/// unknown or contradicted), load.107 (head width), load.111 (a tower that the file lacks), config.101
/// (extents out of range).
inline AnyClipConfig deduce_config(const TensorMap& tensors, std::optional<Activation> evidence,
                                   const ArchitectureHints& hints = {}) {
    refuse_other_families(tensors, hints.towers);
    if (!evidence && !hints.activation) detail::refuse_without_activation(tensors, hints);
    if (evidence && hints.activation && *evidence != *hints.activation) {
        throw Error("load.106", detail::concat("the file itself uses ", name_of(*evidence), ", but ",
                                               name_of(*hints.activation), " was asked for"));
    }
    AnyClipConfig config = detail::deduce_sizes(tensors, hints);
    config.activation = evidence ? *evidence : *hints.activation;
    validate(config);
    return config;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/checkpoint.hpp

// A released checkpoint as a file of named tensors, whatever its container.
//
// The container is told from the bytes, not from the name: `.pt`, `.bin` and `.safetensors` are used for each
// other. Opening reads descriptions only; tensor data stay in the mapped file until somebody touches them.
// Names are those in the file (see `torch_archive.hpp` for nesting and prefixes); what they mean to CLIP is
// another header's business.

// ---- monoclip/io/mapped_file.hpp

// A file as read-only bytes: mapped where the system can map, read into memory elsewhere (WebAssembly).
//
// Checkpoints are gigabytes of which a program often needs a part, once; a mapping costs nothing until a page
// is touched, and pages that were read can be dropped again by the system. The file must not be made shorter
// while it is mapped: that is a fault of the machine, not an exception. Writers that replace a file by
// renaming are safe.

#include <cerrno>

// ---- monoclip/io/mapped_file.hpp

#if defined(_WIN32)
#if !defined(WIN32_LEAN_AND_MEAN)
#define WIN32_LEAN_AND_MEAN
#define MONOCLIP_DEFINED_WIN32_LEAN_AND_MEAN
#endif
#if !defined(NOMINMAX)
#define NOMINMAX
#define MONOCLIP_DEFINED_NOMINMAX
#endif
#include <windows.h>
#if defined(MONOCLIP_DEFINED_WIN32_LEAN_AND_MEAN)
#undef WIN32_LEAN_AND_MEAN
#undef MONOCLIP_DEFINED_WIN32_LEAN_AND_MEAN
#endif
#if defined(MONOCLIP_DEFINED_NOMINMAX)
#undef NOMINMAX
#undef MONOCLIP_DEFINED_NOMINMAX
#endif
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <fstream>
#include <vector>
#endif

namespace monoclip::inline v0_1 {

namespace detail {

/// A path as UTF-8, for messages: `path::string()` throws on Windows for names outside the code page.
inline std::string display(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return std::string(text.begin(), text.end());
}

}  // namespace detail

/// The bytes of a regular, non-empty file. Shared: whoever holds the pointer keeps the mapping alive.
class MappedFile {
  public:
    /// Maps `path`. Throws file.101 (missing), file.102 (a directory), file.103 (empty), file.104 (not
    /// allowed or not readable), file.105 (neither file nor directory: a pipe, a device), file.106 (mapping
    /// or reading failed), file.107 (larger than the address space).
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path) {
        std::shared_ptr<MappedFile> file(new MappedFile);
        file->map(path);
        return file;
    }

    std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

  private:
    MappedFile() = default;

    [[noreturn]] static void fail(const char* id, const std::filesystem::path& path,
                                  const std::string& reason) {
        throw Error(id, detail::concat(detail::display(path), ": ", reason));
    }

    /// Sets the size; the checks that every system shares.
    void accept_size(const std::filesystem::path& path, std::uint64_t size) {
        if (size == 0) fail("file.103", path, "the file is empty (0 bytes)");
        if (size > static_cast<std::uint64_t>((std::numeric_limits<std::ptrdiff_t>::max)())) {
            fail("file.107", path, detail::concat(size, " bytes are more than this program can address"));
        }
        size_ = static_cast<std::size_t>(size);
    }

    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;

#if defined(_WIN32)
  public:
    ~MappedFile() {
        if (data_ != nullptr) UnmapViewOfFile(data_);
    }

  private:
    struct Handle {
        HANDLE value;
        ~Handle() {
            if (value != nullptr && value != INVALID_HANDLE_VALUE) CloseHandle(value);
        }
    };

    static std::string last_error() {
        return std::error_code(static_cast<int>(GetLastError()), std::system_category()).message();
    }

    void map(const std::filesystem::path& path) {
        // CreateFile says "access denied" for a directory: tell it apart first.
        std::error_code ignored;
        if (std::filesystem::is_directory(path, ignored))
            fail("file.102", path, "is a directory, not a file");
        const Handle file{CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr)};
        if (file.value == INVALID_HANDLE_VALUE) {
            const DWORD code = GetLastError();
            const bool missing = code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND;
            fail(missing ? "file.101" : "file.104", path, "cannot be opened: " + last_error());
        }
        if (GetFileType(file.value) != FILE_TYPE_DISK) fail("file.105", path, "is not a regular file");
        LARGE_INTEGER size{};
        if (!GetFileSizeEx(file.value, &size))
            fail("file.106", path, "has no readable size: " + last_error());
        accept_size(path, static_cast<std::uint64_t>(size.QuadPart));
        const Handle mapping{CreateFileMappingW(file.value, nullptr, PAGE_READONLY, 0, 0, nullptr)};
        if (mapping.value == nullptr) fail("file.106", path, "cannot be mapped: " + last_error());
        data_ = static_cast<const std::byte*>(MapViewOfFile(mapping.value, FILE_MAP_READ, 0, 0, 0));
        if (data_ == nullptr) fail("file.106", path, "cannot be mapped: " + last_error());
    }
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
  public:
    ~MappedFile() {
        if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
    }

  private:
    struct Descriptor {
        int value;
        ~Descriptor() {
            if (value >= 0) ::close(value);
        }
    };

    static std::string reason(const char* what, int code) {
        return detail::concat(what, std::error_code(code, std::generic_category()).message());
    }

    void map(const std::filesystem::path& path) {
        // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
        const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
        if (file.value < 0) {
            const int code = errno;
            const bool missing = code == ENOENT || code == ENOTDIR;
            fail(missing ? "file.101" : "file.104", path, reason("cannot be opened: ", code));
        }
        struct stat status {};
        if (::fstat(file.value, &status) != 0) fail("file.106", path, reason("has no status: ", errno));
        if (S_ISDIR(status.st_mode)) fail("file.102", path, "is a directory, not a file");
        if (!S_ISREG(status.st_mode)) fail("file.105", path, "is not a regular file (a pipe or a device)");
        accept_size(path, static_cast<std::uint64_t>(status.st_size));
        void* const address = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.value, 0);
        if (address == MAP_FAILED) fail("file.106", path, reason("cannot be mapped: ", errno));
        data_ = static_cast<const std::byte*>(address);
    }
#else
  public:
    ~MappedFile() = default;

  private:
    std::vector<std::byte> buffer_;

    void map(const std::filesystem::path& path) {
        std::error_code code;
        const std::filesystem::file_status status = std::filesystem::status(path, code);
        if (!std::filesystem::exists(status)) fail("file.101", path, "no such file");
        if (std::filesystem::is_directory(status)) fail("file.102", path, "is a directory, not a file");
        if (!std::filesystem::is_regular_file(status)) fail("file.105", path, "is not a regular file");
        std::ifstream stream(path, std::ios::binary | std::ios::ate);
        if (!stream) fail("file.104", path, "cannot be opened");
        accept_size(path, static_cast<std::uint64_t>(stream.tellg()));
        stream.seekg(0);
        buffer_.resize(size_);
        stream.read(reinterpret_cast<char*>(buffer_.data()), static_cast<std::streamsize>(size_));
        if (!stream) fail("file.106", path, "cannot be read to its end");
        data_ = buffer_.data();
    }
#endif
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/safetensors.hpp

// safetensors files: named tensors in place, behind a JSON header.
//
// Follows the format's description and, in what it refuses, its reference implementation: the header is at
// most 100 MB, tensors tile the data without overlap and without holes. No tensor data are read or copied
// here.

// ---- monoclip/io/json.hpp

// JSON, read whole into a tree: enough for safetensors headers and the small configs beside checkpoints.
//
// Follows RFC 8259 to the letter: no comments, no trailing commas, valid UTF-8 only. Beyond it: duplicate
// keys are errors (two tensors of one name are an attack or a mistake), nesting is limited, integers stay
// exact in int64. Its own reader, so that a program that uses the library as a single header needs no JSON
// library.

#include <charconv>
#include <locale>
#include <sstream>

// ---- monoclip/io/json.hpp

namespace monoclip::inline v0_1 {

namespace json {

class Value;
struct Member;
using Array = std::vector<Value>;
using Object = std::vector<Member>;  ///< in the order of the text; keys are unique

/// One JSON value. The accessors throw json.107 where the value is of another type.
class Value {
  public:
    using Data = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object>;

    // Defined below, where Member is complete.
    Value();
    explicit Value(Data data);
    Value(const Value&);
    Value(Value&&) noexcept;
    Value& operator=(const Value&);
    Value& operator=(Value&&) noexcept;
    ~Value();

    bool is_null() const { return std::holds_alternative<std::nullptr_t>(data_); }
    bool is_bool() const { return std::holds_alternative<bool>(data_); }
    bool is_integer() const { return std::holds_alternative<std::int64_t>(data_); }
    bool is_number() const { return is_integer() || std::holds_alternative<double>(data_); }
    bool is_string() const { return std::holds_alternative<std::string>(data_); }
    bool is_array() const { return std::holds_alternative<Array>(data_); }
    bool is_object() const { return std::holds_alternative<Object>(data_); }

    bool as_bool() const { return get<bool>("true or false"); }
    std::int64_t as_integer() const { return get<std::int64_t>("an integer"); }
    double as_number() const {
        return is_integer() ? static_cast<double>(as_integer()) : get<double>("a number");
    }
    const std::string& as_string() const { return get<std::string>("a string"); }
    const Array& as_array() const { return get<Array>("an array"); }
    const Object& as_object() const { return get<Object>("an object"); }
    /// The members of an object, moved out of it.
    Object take_object() {
        static_cast<void>(as_object());
        return std::move(*std::get_if<Object>(&data_));
    }

    /// The member `key` of an object, or nullptr when there is none (or this is no object). Linear in the
    /// members.
    const Value* find(std::string_view key) const;

    /// "null", "a string", ...: for messages.
    const char* type_name() const {
        constexpr const char* names[] = {"null",     "true or false", "an integer", "a number",
                                         "a string", "an array",      "an object"};
        return names[data_.index()];
    }

  private:
    template <class T>
    const T& get(const char* expected) const {
        if (const T* value = std::get_if<T>(&data_)) return *value;
        throw Error("json.107", detail::concat("expected ", expected, ", got ", type_name()));
    }

    Data data_;
};

struct Member {
    std::string key;
    Value value;
};

inline Value::Value() = default;
inline Value::Value(Data data) : data_(std::move(data)) {}
inline Value::Value(const Value&) = default;
inline Value::Value(Value&&) noexcept = default;
inline Value& Value::operator=(const Value&) = default;
inline Value& Value::operator=(Value&&) noexcept = default;
inline Value::~Value() = default;

inline const Value* Value::find(std::string_view key) const {
    const Object* object = std::get_if<Object>(&data_);
    if (object == nullptr) return nullptr;
    const auto at =
        std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.key == key; });
    return at == object->end() ? nullptr : &at->value;
}

}  // namespace json

namespace detail {

/// Length of the UTF-8 sequence at the start of `text`, 0 when it is not valid (overlong, surrogate, cut
/// off).
inline std::size_t utf8_sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return 0;
    }
    const unsigned second = byte(1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return length;
}

/// Appends a code point below 0x110000 as UTF-8.
inline void append_utf8(std::string& text, std::uint32_t code) {
    const auto put = [&text](std::uint32_t byte) {
        text += static_cast<char>(static_cast<unsigned char>(byte));
    };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

class JsonParser {
  public:
    JsonParser(std::string_view text, std::size_t limit) : text_(text), limit_(limit) {}

    json::Value parse() {
        json::Value value = parse_value(0);
        skip_space();
        if (at_ != text_.size()) fail("json.106", "text after the end of the value");
        return value;
    }

  private:
    static constexpr int max_depth = 64;  // parse_value recurses

    [[noreturn]] void fail(const char* id, std::string_view what) const {
        throw Error(id, concat("JSON, byte ", at_, ": ", what));
    }

    void skip_space() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') break;
            ++at_;
        }
    }

    /// The next character that is not white space, not consumed.
    char peek() {
        skip_space();
        if (at_ == text_.size()) fail("json.101", "the text ends early");
        return text_[at_];
    }

    bool consume(char expected) {
        if (peek() != expected) return false;
        ++at_;
        return true;
    }

    json::Value parse_value(int depth) {
        if (depth > max_depth) fail("json.103", "nested more than 64 deep");
        if (values_++ == limit_) fail("json.109", concat("more than ", limit_, " values"));
        switch (peek()) {
            case '{':
                return json::Value(parse_object(depth));
            case '[':
                return json::Value(parse_array(depth));
            case '"':
                return json::Value(parse_string());
            case 't':
                return parse_word("true", true);
            case 'f':
                return parse_word("false", false);
            case 'n':
                return parse_word("null", nullptr);
            default:
                return parse_number();
        }
    }

    json::Value parse_word(std::string_view word, json::Value::Data value) {
        if (text_.substr(at_, word.size()) != word) fail("json.102", "expected a value");
        at_ += word.size();
        return json::Value(std::move(value));
    }

    json::Value::Data parse_array(int depth) {
        json::Array array;
        ++at_;
        if (consume(']')) return array;
        while (true) {
            array.push_back(parse_value(depth + 1));
            if (consume(']')) return array;
            if (!consume(',')) fail("json.102", "expected ',' or ']'");
        }
    }

    json::Value::Data parse_object(int depth) {
        json::Object object;
        ++at_;
        if (consume('}')) return object;
        while (true) {
            if (peek() != '"') fail("json.102", "expected a key in quotes");
            std::string key = parse_string();
            if (!consume(':')) fail("json.102", "expected ':' after a key");
            object.push_back({std::move(key), parse_value(depth + 1)});
            if (consume('}')) break;
            if (!consume(',')) fail("json.102", "expected ',' or '}'");
        }
        check_unique(object);
        return object;
    }

    void check_unique(const json::Object& object) const {
        std::vector<std::string_view> keys;
        keys.reserve(object.size());
        for (const json::Member& member : object) keys.push_back(member.key);
        std::sort(keys.begin(), keys.end());
        const auto twice = std::adjacent_find(keys.begin(), keys.end());
        if (twice != keys.end())
            fail("json.104", concat("the key \"", twice->substr(0, 1000), "\" occurs twice in one object"));
    }

    std::string parse_string() {
        std::string text;
        ++at_;
        text.reserve(quoted_length());  // growing would take up to three times a long text
        while (true) {
            if (at_ == text_.size()) fail("json.101", "the text ends inside a string");
            const char c = text_[at_];
            if (c == '"') break;
            if (c == '\\') {
                parse_escape(text);
                continue;
            }
            if (static_cast<unsigned char>(c) < 0x20) fail("json.105", "a control character inside a string");
            const std::size_t length = utf8_sequence_length(text_.substr(at_));
            if (length == 0) fail("json.105", "a string is not valid UTF-8");
            text.append(text_, at_, length);
            at_ += length;
        }
        ++at_;
        return text;
    }

    /// How many bytes stand before the closing quote; an escape has no more bytes than it takes.
    std::size_t quoted_length() const {
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
        return (std::min)(end, text_.size()) - at_;
    }

    void parse_escape(std::string& text) {
        if (text_.size() - at_ < 2) fail("json.101", "the text ends inside a string");
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char letter = text_[at_ + 1];
        const std::size_t index = letters.find(letter);
        if (index != std::string_view::npos) {
            text += meanings[index];
            at_ += 2;
            return;
        }
        if (letter != 'u') fail("json.105", "an unknown escape in a string");
        std::uint32_t code = parse_code_unit();
        if (code >= 0xDC00 && code <= 0xDFFF) fail("json.105", "a low surrogate without its high one");
        if (code >= 0xD800 && code <= 0xDBFF) {
            if (text_.substr(at_, 2) != "\\u") fail("json.105", "a high surrogate without its low one");
            const std::uint32_t low = parse_code_unit();
            if (low < 0xDC00 || low > 0xDFFF) fail("json.105", "a high surrogate without its low one");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        append_utf8(text, code);
    }

    /// The four digits of a `\uXXXX` at the current place.
    std::uint32_t parse_code_unit() {
        if (text_.size() - at_ < 6) fail("json.101", "the text ends inside a string");
        const char* const first = text_.data() + at_ + 2;
        std::uint32_t code = 0;
        const auto result = std::from_chars(first, first + 4, code, 16);
        if (result.ptr != first + 4) fail("json.105", "\\u without four hexadecimal digits");
        at_ += 6;
        return code;
    }

    json::Value parse_number() {
        const std::size_t first = at_;
        const auto digits = [this] {
            const std::size_t start = at_;
            while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
            return at_ - start;
        };
        const auto is_next = [this](char a, char b) {
            return at_ < text_.size() && (text_[at_] == a || text_[at_] == b);
        };
        if (is_next('-', '-')) ++at_;
        const bool leading_zero = is_next('0', '0');
        const std::size_t whole = digits();
        if (whole == 0) fail("json.102", "expected a value");
        if (leading_zero && whole > 1) fail("json.102", "a number with a leading zero");
        bool integer = true;
        if (is_next('.', '.')) {
            ++at_;
            integer = false;
            if (digits() == 0) fail("json.102", "a number without digits after its point");
        }
        if (is_next('e', 'E')) {
            ++at_;
            integer = false;
            if (is_next('+', '-')) ++at_;
            if (digits() == 0) fail("json.102", "a number without digits in its exponent");
        }
        return number_from(text_.substr(first, at_ - first), integer);
    }

    json::Value number_from(std::string_view digits, bool integer) const {
        if (integer) {
            std::int64_t value = 0;
            const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
            if (result.ec == std::errc{}) return json::Value(value);
        }
        double value = 0;
#if defined(__cpp_lib_to_chars)
        const bool fits =
            std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc{};
#else
        std::istringstream stream{std::string(digits)};
        stream.imbue(std::locale::classic());
        const bool fits = static_cast<bool>(stream >> value);
#endif
        if (!fits) fail("json.108", "a number is outside the range of double");
        return json::Value(value);
    }

    std::string_view text_;
    std::size_t limit_;
    std::size_t values_ = 0;
    std::size_t at_ = 0;
};

}  // namespace detail

/// Parses one JSON text, the whole of it. Throws json.101 (ends early), json.102 (syntax), json.103 (nested
/// more than 64 deep), json.104 (a key twice), json.105 (a broken string), json.106 (text after the value),
/// json.108 (a number beyond double) or json.109 (more than `limit` values, each of which takes up to 200
/// bytes), each with the byte where it was noticed. Integers beyond int64 become double. The default limit is
/// enough for a vocabulary of 49,408 words with its merges.
inline json::Value parse_json(std::string_view text, std::size_t limit = std::size_t{1} << 18) {
    return detail::JsonParser(text, limit).parse();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/safetensors.hpp

namespace monoclip::inline v0_1 {

/// The tensors of a file under their names, and the texts under `__metadata__`.
struct SafetensorsFile {
    std::map<std::string, TensorView, std::less<>> tensors;
    std::map<std::string, std::string> metadata;
};

namespace detail {

class SafetensorsReader {
  public:
    SafetensorsReader(std::span<const std::byte> bytes, std::shared_ptr<const void> owner)
        : bytes_(bytes), owner_(std::move(owner)) {}

    SafetensorsFile read() {
        // A file must not ask for more memory than twice its size and some MiB, whatever its header
        // describes: the fixed part is enough for 7000 tensors, and released files have a hundred times these
        // bytes for each.
        const std::string_view text = header_text();
        json::Value header = parse_json(text, (std::size_t{1} << 16) + bytes_.size() / 256);
        if (!header.is_object())
            throw Error("safetensors.103",
                        concat("the header is ", header.type_name(), ", expected an object"));
        SafetensorsFile file;
        json::Object members = header.take_object();
        for (json::Member& member : members) {
            if (member.key == "__metadata__") {
                read_metadata(std::move(member.value), file.metadata);
                continue;
            }
            require(member.key.size() <= longest_name, "safetensors.110",
                    "the header holds a name of more than 1000 bytes");
            const auto tensor = file.tensors.emplace(std::move(member.key), TensorView{}).first;
            tensor->second = read_tensor(tensor->first, member.value);
        }
        check_tiling();
        return file;
    }

  private:
    static constexpr std::size_t longest_name = 1000;

    /// The bytes of a tensor, from the start of the data.
    struct Range {
        std::uint64_t begin, end;
        std::string_view name;
    };

    std::string_view header_text() {
        constexpr std::uint64_t longest = 100'000'000;
        require(bytes_.size() >= 8, "safetensors.101", "the file is too short for the length of a header");
        std::uint64_t length = 0;
        for (std::size_t i = 0; i < 8; ++i) length |= std::to_integer<std::uint64_t>(bytes_[i]) << (8 * i);
        if (length > longest || length > bytes_.size() - 8) {
            throw Error("safetensors.102",
                        concat("the header has ", length, " bytes, but the file ", bytes_.size(),
                               " (expected at most 100 MB; was the file cut off?)"));
        }
        data_ = bytes_.subspan(8 + static_cast<std::size_t>(length));
        return {reinterpret_cast<const char*>(bytes_.data()) + 8, static_cast<std::size_t>(length)};
    }

    static void read_metadata(json::Value value, std::map<std::string, std::string>& metadata) {
        require(value.is_object(), "safetensors.109", "__metadata__ is not an object of texts");
        json::Object members = value.take_object();
        for (json::Member& member : members) {
            if (!member.value.is_string()) {
                throw Error("safetensors.109",
                            concat("__metadata__, ", member.key.substr(0, longest_name), ": is ",
                                   member.value.type_name(), ", expected a string"));
            }
            metadata.emplace(std::move(member.key), member.value.as_string());
        }
    }

    static DType read_dtype(const std::string& name, const std::string& text) {
        struct Entry {
            std::string_view text;
            DType type;
        };
        static constexpr Entry entries[] = {
            {"F32", DType::float32},  {"F16", DType::float16}, {"BF16", DType::bfloat16},
            {"F64", DType::float64},  {"I64", DType::int64},   {"I32", DType::int32},
            {"I16", DType::int16},    {"I8", DType::int8},     {"U8", DType::uint8},
            {"BOOL", DType::boolean},
        };
        for (const Entry& entry : entries) {
            if (entry.text == text) return entry.type;
        }
        throw Error("safetensors.104",
                    concat(name, ": number type ", text.substr(0, 16),
                           ", expected F64, F32, F16, BF16, I64, I32, I16, I8, U8 or BOOL"));
    }

    /// A member of a tensor's description; its accessor is called by the caller.
    static const json::Value& field(const std::string& name, const json::Value& description,
                                    const char* key) {
        const json::Value* value = description.find(key);
        if (value == nullptr) throw Error("safetensors.103", concat(name, ": \"", key, "\" is missing"));
        return *value;
    }

    static std::uint64_t count(const std::string& name, const json::Value& value, const char* id) {
        if (!value.is_integer() || value.as_integer() < 0) {
            throw Error(id, concat(name, ": a size or offset is ",
                                   value.is_integer() ? "negative" : value.type_name(),
                                   ", expected an integer from 0"));
        }
        return static_cast<std::uint64_t>(value.as_integer());
    }

    TensorView read_tensor(const std::string& name, const json::Value& description) {
        const json::Value& type = field(name, description, "dtype");
        const json::Value& shape = field(name, description, "shape");
        const json::Value& offsets = field(name, description, "data_offsets");
        const bool typed =
            type.is_string() && shape.is_array() && offsets.is_array() && offsets.as_array().size() == 2;
        if (!typed)
            throw Error("safetensors.103",
                        concat(name, ": dtype, shape or data_offsets is of the wrong type"));

        TensorView view;
        view.dtype = read_dtype(name, type.as_string());
        const std::uint64_t size = read_shape(name, shape.as_array(), view);
        const std::uint64_t begin = count(name, offsets.as_array()[0], "safetensors.106");
        const std::uint64_t end = count(name, offsets.as_array()[1], "safetensors.106");
        if (begin > end || end > data_.size()) {
            throw Error("safetensors.106", concat(name, ": data_offsets [", begin, ",", end,
                                                  "], but the file has ", data_.size(), " bytes of data"));
        }
        if (end - begin != size) {
            throw Error("safetensors.107",
                        concat(name, ": shape ", to_string(view.shape), " of ", name_of(view.dtype),
                               " needs ", size, " bytes, data_offsets give ", end - begin));
        }
        ranges_.push_back({begin, end, name});
        view.strides = TensorView::contiguous_strides(view.shape);
        view.data = data_.data() + static_cast<std::size_t>(begin);
        view.owner = owner_;
        return view;
    }

    /// Fills in the shape; returns the bytes that it needs.
    static std::uint64_t read_shape(const std::string& name, const json::Array& extents, TensorView& view) {
        if (extents.size() > Shape::max_rank) {
            throw Error("safetensors.105",
                        concat(name, ": ", extents.size(), " dimensions, expected at most 6"));
        }
        // Zeros are left out of the product: strides are products of the other extents, and must not overflow
        // either.
        constexpr auto largest = static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max)());
        std::uint64_t size = size_of(view.dtype);
        bool empty = false;
        for (const json::Value& value : extents) {
            const std::uint64_t extent = count(name, value, "safetensors.105");
            view.shape.push_back(static_cast<std::int64_t>(extent));
            empty = empty || extent == 0;
            if (extent == 0) continue;
            if (extent > largest / size)
                throw Error("safetensors.105", concat(name, ": its shape is too large to address"));
            size *= extent;
        }
        return empty ? 0 : size;
    }

    /// The tensors, ordered by place, must cover the data exactly.
    void check_tiling() {
        std::sort(ranges_.begin(), ranges_.end(), [](const Range& a, const Range& b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
        std::uint64_t at = 0;
        for (const Range& range : ranges_) {
            if (range.begin != at) {
                throw Error("safetensors.108",
                            concat(range.name, range.begin < at ? ": overlaps another tensor"
                                                                : ": follows a hole in the data"));
            }
            at = range.end;
        }
        if (at != data_.size()) {
            throw Error("safetensors.108",
                        concat(data_.size() - at, " bytes after the last tensor belong to none"));
        }
    }

    std::span<const std::byte> bytes_;
    std::span<const std::byte> data_;
    std::shared_ptr<const void> owner_;
    std::vector<Range> ranges_;
};

}  // namespace detail

/// Reads a safetensors file that lies in `bytes`; the tensors are views into them, kept alive by `owner`.
/// Throws json.* for a header that is not JSON, safetensors.101 (too short), safetensors.102 (header length),
/// safetensors.103 (a description lacks or mistypes a field), safetensors.104 (number type), safetensors.105
/// (shape), safetensors.106 (offsets), safetensors.107 (length), safetensors.108 (overlap, hole),
/// safetensors.109 (metadata), safetensors.110 (a name of more than 1000 bytes).
inline SafetensorsFile read_safetensors(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    return detail::SafetensorsReader(bytes, std::move(owner)).read();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/torch_archive.hpp

// PyTorch's archives: what torch.save (1.6 and later) and TorchScript write, as named tensors in place.
//
// Follows torch/serialization.py and the TorchScript serializer: a ZIP with `<root>/data.pkl`, which
// describes the tensors, and `<root>/data/N`, their raw storages. No tensor data are read or copied here;
// every view is checked to lie within its storage. A TorchScript archive also holds its code, from which the
// activation can be told.

// ---- monoclip/io/pickle.hpp

// Pickles, read and never run: the value tree that a checkpoint's data.pkl describes.
//
// Follows the opcodes of CPython's pickletools. A pickle is a program that may call any function by name;
// this reader knows the few functions that torch.save and TorchScript write for tensors and containers,
// represents their results as data, and refuses every other name. The machine is a loop over a stack, so
// neither nesting nor sharing nor cycles cost more than memory linear in the file.

// ---- monoclip/io/pickle_document.hpp

// What a pickle describes, as data: a tree (or any graph) of small values.
//
// Values are numbers or indices into the Document, so that neither deep nesting nor cycles need recursion or
// reference counts, and a hostile pickle costs memory linear in its size.

// ---- monoclip/io/pickle_document.hpp

namespace monoclip::inline v0_1 {

namespace pickle {

enum class Kind : std::uint8_t {
    none,
    boolean,
    integer,
    real,
    text,     ///< str or bytes
    tuple,    ///< tuple
    list,     ///< list or set
    dict,     ///< dict and OrderedDict: keys and values alternate
    global,   ///< a class or function, by name
    object,   ///< an instance: [class, state]
    storage,  ///< a persistent id: the tuple ("storage", class, key, location, elements)
    tensor,   ///< the arguments of _rebuild_tensor_v2
    opaque,   ///< something harmless that checkpoints hold and a loader has no use for
};

/// A value: a number, or the index of its text or items in the Document. Copies share what they refer to.
struct Value {
    Kind kind = Kind::none;
    std::uint64_t payload = 0;

    std::int64_t integer() const { return static_cast<std::int64_t>(payload); }
    double real() const { return std::bit_cast<double>(payload); }
};

/// Everything one pickle describes. Texts are views into its bytes, which must outlive the Document.
/// Containers may contain themselves: whoever walks must bound depth and number of visits.
class Document {
  public:
    Document() = default;
    Document(Document&&) = default;
    Document& operator=(Document&&) = default;
    Document(const Document&) = delete;  // the texts of globals are views into this very object
    Document& operator=(const Document&) = delete;

    Value root;

    /// The text of a text, or of a global as "module name".
    std::string_view text(Value value) const {
        const bool has_text = value.kind == Kind::text || value.kind == Kind::global;
        return has_text ? texts_[static_cast<std::size_t>(value.payload)] : std::string_view();
    }

    /// The items of a container, object, storage or tensor; none for other kinds.
    std::span<const Value> items(Value value) const {
        if (!has_items(value.kind)) return {};
        return items_[static_cast<std::size_t>(value.payload)];
    }

    /// The value under a text key of a dict (the last, as Python has it), or nullptr.
    const Value* find(Value dict, std::string_view key) const {
        if (dict.kind != Kind::dict) return nullptr;
        const std::span<const Value> pairs = items(dict);
        for (std::size_t i = pairs.size(); i >= 2; i -= 2) {
            if (pairs[i - 2].kind == Kind::text && text(pairs[i - 2]) == key) return &pairs[i - 1];
        }
        return nullptr;
    }

    static constexpr bool has_items(Kind kind) {
        return kind == Kind::tuple || kind == Kind::list || kind == Kind::dict || kind == Kind::object ||
               kind == Kind::storage || kind == Kind::tensor;
    }

    Value add_text(Kind kind, std::string_view text) {
        texts_.push_back(text);
        return {kind, texts_.size() - 1};
    }
    Value add_global(std::string name) {
        // Each name is kept once: a few bytes can ask for a memoised name again and again.
        const auto [entry, is_new] = globals_.try_emplace(std::move(name));
        if (is_new) entry->second = add_text(Kind::global, entry->first);
        return entry->second;
    }
    Value add_items(Kind kind, std::vector<Value> items) {
        items_.push_back(std::move(items));
        return {kind, items_.size() - 1};
    }
    std::vector<Value>& mutable_items(Value value) { return items_[static_cast<std::size_t>(value.payload)]; }

  private:
    std::vector<std::string_view> texts_;
    std::vector<std::vector<Value>> items_;
    std::map<std::string, Value> globals_;  // a map: its keys stay where they are
};

}  // namespace pickle

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/pickle_globals.hpp

// The functions and classes that a checkpoint's pickle may name.
//
// A pickle can name any function of any Python module and have it called; this is the whole list of what is
// let in, and what each name means to a reader that calls nothing. Beside what tensors need it has the
// harmless values that training checkpoints keep next to their state dict (arguments, devices, NumPy
// scalars), which come to nothing.

#include <iterator>

// ---- monoclip/io/pickle_globals.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// What calling an allowed global gives; `refused` for every name that is not on the list.
enum class PickleCall : std::uint8_t {
    refused,
    tensor,         // torch._utils._rebuild_tensor_v2
    first,          // the first argument itself: parameters, typed lists
    dict,           // OrderedDict and its kind
    object,         // TorchScript classes, Namespace: inert instances
    opaque,         // devices, numpy scalars
    not_a_function  // storages and dtypes: may be mentioned, not called
};

inline PickleCall pickle_call(std::string_view name) {
    struct Entry {
        std::string_view name;
        PickleCall call;
    };
    static constexpr Entry allowed[] = {
        {"torch._utils _rebuild_tensor_v2", PickleCall::tensor},
        {"torch._utils _rebuild_parameter", PickleCall::first},
        {"torch._utils _rebuild_parameter_with_state", PickleCall::first},
        {"torch.jit._pickle build_intlist", PickleCall::first},
        {"torch.jit._pickle build_doublelist", PickleCall::first},
        {"torch.jit._pickle build_boollist", PickleCall::first},
        {"torch.jit._pickle build_tensorlist", PickleCall::first},
        {"torch.jit._pickle restore_type_tag", PickleCall::first},
        {"torch Size", PickleCall::first},
        {"collections OrderedDict", PickleCall::dict},
        {"collections defaultdict", PickleCall::opaque},
        {"collections Counter", PickleCall::opaque},
        {"argparse Namespace", PickleCall::object},
        {"types SimpleNamespace", PickleCall::object},
        {"torch device", PickleCall::opaque},
        {"numpy dtype", PickleCall::opaque},
        {"numpy ndarray", PickleCall::not_a_function},
        {"numpy.core.multiarray scalar", PickleCall::opaque},
        {"numpy._core.multiarray scalar", PickleCall::opaque},
        {"numpy.core.multiarray _reconstruct", PickleCall::opaque},
        {"numpy._core.multiarray _reconstruct", PickleCall::opaque},
        {"_codecs encode", PickleCall::opaque},
        {"builtins dict", PickleCall::opaque},
        {"builtins list", PickleCall::opaque},
        {"builtins set", PickleCall::opaque},
        {"__builtin__ dict", PickleCall::opaque},
        {"__builtin__ list", PickleCall::opaque},
        {"__builtin__ set", PickleCall::opaque},
    };
    static constexpr std::string_view torch_names[] = {
        "HalfStorage",  "FloatStorage", "BFloat16Storage", "DoubleStorage", "LongStorage", "IntStorage",
        "ShortStorage", "CharStorage",  "ByteStorage",     "BoolStorage",   "float16",     "float32",
        "bfloat16",     "float64",      "int64",           "int32",         "int16",       "int8",
        "uint8",        "bool",
    };
    const auto entry =
        std::find_if(std::begin(allowed), std::end(allowed), [&](const Entry& e) { return e.name == name; });
    if (entry != std::end(allowed)) return entry->call;
    if (name.starts_with("__torch__.") || name.starts_with("__torch__ ")) return PickleCall::object;
    if (name.starts_with("torch ")) {
        const std::string_view member = name.substr(6);
        if (std::find(std::begin(torch_names), std::end(torch_names), member) != std::end(torch_names)) {
            return PickleCall::not_a_function;
        }
    }
    return PickleCall::refused;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/pickle.hpp

namespace monoclip::inline v0_1 {

namespace detail {

class PickleReader {
  public:
    PickleReader(std::span<const std::byte> bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {}

    pickle::Document read() {
        while (step()) {
        }
        return std::move(document_);
    }

  private:
    using Value = pickle::Value;
    using Kind = pickle::Kind;

    [[noreturn]] void fail(const char* id, std::string_view what) const {
        throw Error(id, concat("pickle, byte ", opcode_at_, ": ", what));
    }

    // --- bytes

    std::span<const std::byte> take(std::uint64_t count) {
        if (count > bytes_.size() - at_) fail("pickle.101", "the pickle ends early");
        const std::span<const std::byte> taken = bytes_.subspan(at_, static_cast<std::size_t>(count));
        at_ += taken.size();
        return taken;
    }

    /// A little-endian number of `size` bytes, at most 8.
    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        std::size_t shift = 0;
        for (const std::byte byte : take(size)) {
            value |= std::to_integer<std::uint64_t>(byte) << shift;
            shift += 8;
        }
        return value;
    }

    std::string_view text(std::uint64_t size) {
        const std::span<const std::byte> taken = take(size);
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }

    std::string_view line() {
        const std::string_view rest(reinterpret_cast<const char*>(bytes_.data()) + at_, bytes_.size() - at_);
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) fail("pickle.101", "the pickle ends early");
        at_ += end + 1;
        return rest.substr(0, end);
    }

    // --- stack and memo

    void push(Value value) { stack_.push_back(value); }
    void push_text(std::string_view text) { push(document_.add_text(Kind::text, text)); }
    void push_integer(std::int64_t value) { push({Kind::integer, static_cast<std::uint64_t>(value)}); }

    /// Values above the last mark can be taken; those below belong to an unfinished container.
    std::size_t available() const { return stack_.size() - (marks_.empty() ? 0 : marks_.back()); }

    Value& top() {
        if (available() == 0) fail("pickle.104", "a value is missing on the stack");
        return stack_.back();
    }

    Value pop() {
        const Value value = top();
        stack_.pop_back();
        return value;
    }

    /// Removes the last mark and returns what lies above it.
    std::vector<Value> pop_to_mark() {
        if (marks_.empty()) fail("pickle.104", "a mark is missing on the stack");
        const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        std::vector<Value> values(first, stack_.end());
        stack_.erase(first, stack_.end());
        marks_.pop_back();
        return values;
    }

    std::vector<Value> pop_values(std::size_t count) {
        std::vector<Value> values(count);
        for (std::size_t i = count; i-- > 0;) values[i] = pop();
        return values;
    }

    void remember(std::uint64_t index) {
        // Writers number their memo without gaps, one opcode for each entry.
        if (index > steps_) fail("pickle.105", "a memo index is larger than the pickle");
        if (index >= memo_.size()) memo_.resize(static_cast<std::size_t>(index) + 1, {Kind::none, no_memo});
        memo_[static_cast<std::size_t>(index)] = top();
    }

    void recall(std::uint64_t index) {
        const bool known = index < memo_.size() && !is_unset(memo_[static_cast<std::size_t>(index)]);
        if (!known) fail("pickle.105", "a memo entry is used that was never made");
        push(memo_[static_cast<std::size_t>(index)]);
    }

    static bool is_unset(Value value) { return value.kind == Kind::none && value.payload == no_memo; }

    // --- opcodes

    /// Runs one opcode; false after STOP.
    bool step() {
        opcode_at_ = at_;
        if (steps_++ == limit_) fail("pickle.108", "the pickle has more values than a checkpoint needs");
        const auto opcode = static_cast<unsigned>(number(1));
        switch (opcode) {
            case '.':
                finish();
                return false;
            case 0x80:
                check_protocol(number(1));
                break;
            case 0x95:
                number(8);
                break;  // FRAME: a hint for readers from streams
            case '(':
                marks_.push_back(stack_.size());
                break;
            case '0':
                pop_or_unmark();
                break;
            case '1':
                pop_to_mark();
                break;
            case 'q':
                remember(number(1));
                break;
            case 'r':
                remember(number(4));
                break;
            case 0x94:
                remember(memo_.size());
                break;
            case 'h':
                recall(number(1));
                break;
            case 'j':
                recall(number(4));
                break;
            default:
                if (!scalar(opcode) && !container(opcode) && !call(opcode)) refuse_opcode(opcode);
        }
        return true;
    }

    bool scalar(unsigned opcode) {
        switch (opcode) {
            case 'N':
                push({Kind::none, 0});
                return true;
            case 0x88:
                push({Kind::boolean, 1});
                return true;
            case 0x89:
                push({Kind::boolean, 0});
                return true;
            case 'K':
                push_integer(static_cast<std::int64_t>(number(1)));
                return true;
            case 'M':
                push_integer(static_cast<std::int64_t>(number(2)));
                return true;
            case 'J':
                push_integer(static_cast<std::int32_t>(static_cast<std::uint32_t>(number(4))));
                return true;
            case 0x8A:
                long_integer(number(1));
                return true;
            case 0x8B:
                long_integer(number(4));
                return true;
            case 'G':
                push({Kind::real, big_endian_bits()});
                return true;
            case 'X':
            case 'T':
            case 'B':
                push_text(text(number(4)));
                return true;
            case 0x8C:
            case 'U':
            case 'C':
                push_text(text(number(1)));
                return true;
            case 0x8D:
            case 0x8E:
                push_text(text(number(8)));
                return true;
            default:
                return false;
        }
    }

    bool container(unsigned opcode) {
        switch (opcode) {
            case ')':
                push(document_.add_items(Kind::tuple, {}));
                return true;
            case ']':
            case 0x8F:
                push(document_.add_items(Kind::list, {}));
                return true;
            case '}':
                push(document_.add_items(Kind::dict, {}));
                return true;
            case 't':
                push(document_.add_items(Kind::tuple, pop_to_mark()));
                return true;
            case 'l':
                push(document_.add_items(Kind::list, pop_to_mark()));
                return true;
            case 'd':
                push(document_.add_items(Kind::dict, even(pop_to_mark())));
                return true;
            case 0x85:
                push(document_.add_items(Kind::tuple, pop_values(1)));
                return true;
            case 0x86:
                push(document_.add_items(Kind::tuple, pop_values(2)));
                return true;
            case 0x87:
                push(document_.add_items(Kind::tuple, pop_values(3)));
                return true;
            case 'a':
                extend(Kind::list, pop_values(1));
                return true;
            case 'e':
            case 0x90:
                extend(Kind::list, pop_to_mark());
                return true;
            case 's':
                extend(Kind::dict, pop_values(2));
                return true;
            case 'u':
                extend(Kind::dict, even(pop_to_mark()));
                return true;
            default:
                return false;
        }
    }

    bool call(unsigned opcode) {
        switch (opcode) {
            case 'c': {
                const std::string_view module = line();
                push_global(module, line());
                return true;
            }
            case 0x93: {
                const std::vector<Value> names = pop_values(2);
                if (names[0].kind != Kind::text || names[1].kind != Kind::text) {
                    fail("pickle.106", "the name of a global is not a text");
                }
                push_global(document_.text(names[0]), document_.text(names[1]));
                return true;
            }
            case 'R':
                reduce();
                return true;
            case 0x81:
                new_object();
                return true;
            case 'b':
                build();
                return true;
            case 'Q':
                persistent();
                return true;
            default:
                return false;
        }
    }

    [[noreturn]] void refuse_opcode(unsigned opcode) const {
        fail("pickle.102", concat("opcode ", opcode, " is not one that PyTorch writes for tensors"));
    }

    void finish() {
        document_.root = pop();
        if (!stack_.empty() || !marks_.empty())
            fail("pickle.104", "the pickle ends with an unfinished value");
    }

    void check_protocol(std::uint64_t protocol) const {
        if (protocol < 2 || protocol > 5)
            fail("pickle.107", concat("protocol ", protocol, ", expected 2 to 5"));
    }

    void pop_or_unmark() {
        if (available() == 0 && !marks_.empty()) {
            marks_.pop_back();
        } else {
            pop();
        }
    }

    /// Two's complement of any length; beyond 64 bits nothing in a checkpoint is of use.
    void long_integer(std::uint64_t size) {
        const std::span<const std::byte> digits = take(size);
        if (digits.size() > 8) return push({Kind::opaque, 0});
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < digits.size(); ++i)
            value |= std::to_integer<std::uint64_t>(digits[i]) << (8 * i);
        const bool negative = !digits.empty() && (digits.back() & std::byte{0x80}) != std::byte{};
        if (negative && digits.size() < 8) value |= ~std::uint64_t{0} << (8 * digits.size());
        push_integer(static_cast<std::int64_t>(value));
    }

    std::uint64_t big_endian_bits() {
        std::uint64_t bits = 0;
        for (const std::byte byte : take(8)) bits = (bits << 8) | std::to_integer<std::uint64_t>(byte);
        return bits;
    }

    std::vector<Value> even(std::vector<Value> pairs) const {
        if (pairs.size() % 2 != 0) fail("pickle.106", "a dict has a key without a value");
        return pairs;
    }

    /// Appends to the container on top of the stack. Objects that are not represented swallow their items.
    void extend(Kind kind, const std::vector<Value>& values) {
        const Value target = top();
        if (target.kind == Kind::opaque) return;
        if (target.kind != kind) fail("pickle.106", "items are added to something that is no list or dict");
        std::vector<Value>& items = document_.mutable_items(target);
        items.insert(items.end(), values.begin(), values.end());
    }

    // --- names and calls

    void push_global(std::string_view module, std::string_view name) {
        constexpr std::size_t longest = 500;  // a memoised name can be used often: its copies must be cheap
        std::string joined = concat(module.substr(0, longest), " ", name.substr(0, longest));
        const bool cut = joined.size() < module.size() + 1 + name.size();
        if (cut || pickle_call(joined) == PickleCall::refused) {
            fail("pickle.103",
                 concat("the global \"", joined,
                        "\" is not allowed: this reader accepts tensors and plain containers and calls "
                        "nothing; save a state_dict, not whole objects"));
        }
        push(document_.add_global(std::move(joined)));
    }

    /// The arguments tuple on top of the stack.
    Value pop_arguments() {
        const Value arguments = pop();
        if (arguments.kind != Kind::tuple) fail("pickle.106", "the arguments of a call are not a tuple");
        return arguments;
    }

    PickleCall pop_callable() {
        const Value function = pop();
        if (function.kind != Kind::global) fail("pickle.106", "something is called that is not a function");
        const PickleCall call = pickle_call(document_.text(function));
        if (call == PickleCall::not_a_function) {
            fail("pickle.106", concat("\"", document_.text(function), "\" is called"));
        }
        callee_ = function;
        return call;
    }

    /// The result shares the items of the arguments: a call in a few bytes must not copy a long tuple.
    void reduce() {
        const Value arguments = pop_arguments();
        const std::span<const Value> items = document_.items(arguments);
        switch (pop_callable()) {
            case PickleCall::tensor:
                return push({Kind::tensor, arguments.payload});
            case PickleCall::first:
                if (items.empty()) fail("pickle.106", "a call lacks its argument");
                return push(items[0]);
            case PickleCall::dict:
                // Python 2 passed the pairs here; Python 3 makes it empty and sets the items.
                if (!items.empty())
                    fail("pickle.106", "an OrderedDict is made with arguments, expected none");
                return push(document_.add_items(Kind::dict, {}));
            case PickleCall::object:
                return push(document_.add_items(Kind::object, {callee_, Value{}}));
            default:
                return push({Kind::opaque, 0});
        }
    }

    void new_object() {
        pop_arguments();
        switch (pop_callable()) {
            case PickleCall::object:
                return push(document_.add_items(Kind::object, {callee_, Value{}}));
            case PickleCall::dict:
                return push(document_.add_items(Kind::dict, {}));
            case PickleCall::opaque:
                return push({Kind::opaque, 0});
            default:
                fail("pickle.106", concat("\"", document_.text(callee_), "\" is not a class"));
        }
    }

    /// Sets an object's state. A state_dict is an OrderedDict with an attribute `_metadata`: of no use,
    /// dropped.
    void build() {
        const Value state = pop();
        const Value target = top();
        switch (target.kind) {
            case Kind::object:
                document_.mutable_items(target)[1] = state;
                return;
            case Kind::dict:
            case Kind::tensor:
            case Kind::opaque:
                return;
            default:
                fail("pickle.106", "a state is set on something that has none");
        }
    }

    void persistent() {
        const Value id = pop();
        if (id.kind != Kind::tuple) fail("pickle.106", "a persistent id is not a tuple");
        push({Kind::storage, id.payload});
    }

    static constexpr std::uint64_t no_memo = ~std::uint64_t{0};

    std::span<const std::byte> bytes_;
    std::size_t limit_;
    std::size_t steps_ = 0;
    std::size_t at_ = 0;
    std::size_t opcode_at_ = 0;
    std::vector<Value> stack_;
    std::vector<std::size_t> marks_;
    std::vector<Value> memo_;
    Value callee_;
    pickle::Document document_;
};

}  // namespace detail

/// Reads one pickle of protocol 2 to 5 and at most `limit` opcodes, each of which costs up to 200 bytes of
/// memory. Throws pickle.101 (ends early), pickle.102 (an opcode that is not
/// needed), pickle.103 (a global that is not allowed), pickle.104 (a broken stack), pickle.105 (a broken
/// memo), pickle.106 (operands of the wrong kind), pickle.107 (protocol), pickle.108 (more than `limit`),
/// each with the byte of its opcode.
inline pickle::Document read_pickle(std::span<const std::byte> bytes, std::size_t limit = 1 << 20) {
    return detail::PickleReader(bytes, limit).read();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/torch_code.hpp

// Which activation TorchScript code computes.
//
// Bare tensors do not say whether a model was trained with QuickGELU, x * sigmoid(1.702 x), or with GELU, and
// the wrong one costs accuracy silently. A TorchScript archive says it in its code:
// `torch.sigmoid(torch.mul(x, 1.702))`, the number as a literal (scripted) or as CONSTANTS.cN (traced), or
// `torch.gelu(x)`. No other operation of CLIP looks so.

namespace monoclip::inline v0_1 {

namespace detail {

/// Reads sources and remembers which activations they compute.
class ActivationFinder {
  public:
    /// `constant(index)` gives the number CONSTANTS.c<index>, or nothing.
    template <class Constant>
    void read(std::string_view source, const Constant& constant) {
        for_each_call(source, "torch.gelu(", [&](std::string_view arguments, std::size_t) {
            const bool exact = arguments.find("tanh") == std::string_view::npos;
            (exact ? gelu_ : other_) = true;
        });
        for_each_call(source, "torch.sigmoid(", [&](std::string_view argument, std::size_t at) {
            const std::optional<double> factor = factor_of(source.substr(0, at), argument, constant);
            if (!factor) return;
            // In half precision 1.702 is 1.7021.
            (std::abs(*factor - 1.702) < 1e-3 ? quick_gelu_ : other_) = true;
        });
    }

    /// "quick_gelu" or "gelu" when the sources compute just that one; empty when they do not say, or
    /// disagree.
    std::string activation() const {
        if (other_ || quick_gelu_ == gelu_) return "";
        return quick_gelu_ ? "quick_gelu" : "gelu";
    }

  private:
    /// Calls `visit(arguments, position)` for each call of `name` (which ends with its parenthesis).
    template <class Visit>
    static void for_each_call(std::string_view source, std::string_view name, const Visit& visit) {
        for (std::size_t at = source.find(name); at != std::string_view::npos;
             at = source.find(name, at + 1)) {
            const std::string_view rest = source.substr(at + name.size(), longest_call);
            visit(rest.substr(0, closing_parenthesis(rest)), at);
        }
    }

    /// Where the parenthesis closes that was opened before `text`; its end when it does not.
    static std::size_t closing_parenthesis(std::string_view text) {
        int depth = 1;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '(') ++depth;
            if (text[i] == ')' && --depth == 0) return i;
        }
        return text.size();
    }

    /// c where `argument` is torch.mul(x, c) or torch.mul(c, x), directly or through a variable assigned
    /// before.
    template <class Constant>
    static std::optional<double> factor_of(std::string_view before, std::string_view argument,
                                           const Constant& constant) {
        constexpr std::string_view product = "torch.mul(";
        if (argument.find_first_of("(,") == std::string_view::npos) {
            const std::string assignment = std::string(argument) + " = ";
            before = before.substr(before.size() > longest_search ? before.size() - longest_search : 0);
            const std::size_t at = before.rfind(assignment);
            if (at == std::string_view::npos) return std::nullopt;
            argument = before.substr(at + assignment.size());
        }
        if (!argument.starts_with(product)) return std::nullopt;
        argument = argument.substr(product.size(), longest_call);
        argument = argument.substr(0, closing_parenthesis(argument));
        const std::size_t first_comma = argument.find(','), last_comma = argument.rfind(',');
        if (first_comma == std::string_view::npos) return std::nullopt;
        const std::optional<double> last = value_of(argument.substr(last_comma + 1), constant);
        return last ? last : value_of(argument.substr(0, first_comma), constant);
    }

    /// A number, literal or constant; nothing for any other expression.
    template <class Constant>
    static std::optional<double> value_of(std::string_view text, const Constant& constant) {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        constexpr std::string_view prefix = "CONSTANTS.c";
        if (text.starts_with(prefix)) {
            text.remove_prefix(prefix.size());
            std::size_t index = 0;
            const auto result = std::from_chars(text.data(), text.data() + text.size(), index);
            if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
            return constant(index);
        }
        return decimal(text);
    }

    /// A literal such as "1.702" or "1.": digits, a point, digits. An exponent would be no 1.702.
    static std::optional<double> decimal(std::string_view text) {
        double value = 0, unit = 1;
        bool fraction = false;
        if (text.empty() || text.size() > 24 || text.front() == '.') return std::nullopt;
        for (const char c : text) {
            if (c == '.' && !fraction) {
                fraction = true;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                if (fraction) unit *= 10;
            } else {
                return std::nullopt;
            }
        }
        return value / unit;
    }

    // Calls that matter are short; the bounds keep hostile sources from costing more than linear time.
    static constexpr std::size_t longest_call = 300;
    static constexpr std::size_t longest_search = 4096;

    bool quick_gelu_ = false;
    bool gelu_ = false;
    bool other_ = false;
};

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/zip.hpp

// ZIP archives: the directory, and the entries' bytes where they lie.
//
// Follows PKWARE's APPNOTE 6.3 as far as PyTorch's archives need it: stored and deflated entries, ZIP64. The
// archive is untrusted: each offset and length is checked against the bytes before use, local headers must
// agree with the directory, and no two entries may share bytes. Nothing is extracted; names are only looked
// up.

// ---- monoclip/io/inflate.hpp

// Raw DEFLATE, decompressed with a bound on the output.
//
// Follows RFC 1951. Used for the small source entries of TorchScript archives, so it is written to be plain
// and safe rather than fast: codes are decoded bit by bit from the canonical counts. Work is linear in input
// and output.

// ---- monoclip/io/inflate.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// The bits of a DEFLATE stream, least significant first.
class BitReader {
  public:
    explicit BitReader(std::span<const std::byte> input) : input_(input) {}

    std::uint32_t bit() {
        if (available_ == 0) {
            current_ = next_byte();
            available_ = 8;
        }
        const std::uint32_t value = current_ & 1u;
        current_ >>= 1;
        --available_;
        return value;
    }

    /// `count` bits as a number; at most 16.
    std::uint32_t bits(int count) {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i) value |= bit() << i;
        return value;
    }

    /// Drops the rest of the current byte.
    void align() { available_ = 0; }

    std::uint32_t next_byte() {
        require(at_ < input_.size(), "inflate.101", "the compressed data end early");
        return std::to_integer<std::uint32_t>(input_[at_++]);
    }

  private:
    std::span<const std::byte> input_;
    std::size_t at_ = 0;
    std::uint32_t current_ = 0;
    int available_ = 0;
};

/// A canonical Huffman code: how many codes have each length, and the symbols in the order of their codes.
class HuffmanCode {
  public:
    /// `lengths[symbol]` is 0 for an unused symbol, else 1..15. A code that is over-subscribed is refused,
    /// and an incomplete one too, but for the single code of one bit (or none) that encoders write for
    /// distances.
    explicit HuffmanCode(std::span<const std::uint8_t> lengths) {
        for (const std::uint8_t length : lengths) ++counts_[length];
        const std::size_t used = lengths.size() - counts_[0];
        counts_[0] = 0;
        int free_codes = 1;
        for (std::size_t length = 1; length <= max_length; ++length) {
            free_codes = free_codes * 2 - counts_[length];
            require(free_codes >= 0, "inflate.102", "a Huffman code assigns more codes than there are");
        }
        require(free_codes == 0 || used == 0 || (used == 1 && counts_[1] == 1), "inflate.102",
                "a Huffman code is incomplete");
        std::array<std::uint16_t, max_length + 2> next{};
        for (std::size_t length = 1; length <= max_length; ++length) {
            next[length + 1] = static_cast<std::uint16_t>(next[length] + counts_[length]);
        }
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] != 0) symbols_[next[lengths[symbol]]++] = static_cast<std::uint16_t>(symbol);
        }
    }

    std::uint32_t decode(BitReader& reader) const {
        // At each length the codes are consecutive, beginning at `first`; their symbols begin at `index`.
        std::uint32_t code = 0, first = 0, index = 0;
        for (std::size_t length = 1; length <= max_length; ++length) {
            code |= reader.bit();
            const std::uint32_t count = counts_[length];
            if (code < first + count) return symbols_[index + (code - first)];
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        throw Error("inflate.102", "the compressed data hold a code that no symbol has");
    }

  private:
    static constexpr std::size_t max_length = 15;
    std::array<std::uint16_t, max_length + 1> counts_{};
    std::array<std::uint16_t, 288> symbols_{};
};

class Inflater {
  public:
    Inflater(std::span<const std::byte> input, std::size_t limit) : reader_(input), limit_(limit) {}

    std::vector<std::byte> run() {
        for (bool last = false; !last;) {
            last = reader_.bit() != 0;
            switch (reader_.bits(2)) {
                case 0:
                    stored_block();
                    break;
                case 1:
                    fixed_block();
                    break;
                case 2:
                    dynamic_block();
                    break;
                default:
                    throw Error("inflate.102", "a block of the reserved type 3");
            }
        }
        return std::move(output_);
    }

  private:
    void put(std::uint32_t byte) {
        if (output_.size() >= limit_) {
            throw Error("inflate.104",
                        concat("the data decompress to more than the allowed ", limit_, " bytes"));
        }
        output_.push_back(static_cast<std::byte>(byte));
    }

    void stored_block() {
        reader_.align();
        const auto number = [this] {
            const std::uint32_t low = reader_.next_byte();
            return low | (reader_.next_byte() << 8);
        };
        const std::uint32_t length = number();
        require((length ^ number()) == 0xFFFFu, "inflate.102",
                "a stored block's length and its complement differ");
        for (std::uint32_t i = 0; i < length; ++i) put(reader_.next_byte());
    }

    void fixed_block() {
        std::array<std::uint8_t, 288> literals{};
        for (std::size_t symbol = 0; symbol < literals.size(); ++symbol) {
            literals[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
        }
        std::array<std::uint8_t, 32> distances{};
        distances.fill(5);
        codes_block(HuffmanCode(literals), HuffmanCode(distances));
    }

    void dynamic_block() {
        const std::size_t literal_count = reader_.bits(5) + 257;
        const std::size_t distance_count = reader_.bits(5) + 1;
        const std::size_t length_count = reader_.bits(4) + 4;
        require(literal_count <= 286, "inflate.102", "a block describes more than 286 literal codes");
        constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                     11, 4,  12, 3, 13, 2, 14, 1, 15};
        std::array<std::uint8_t, 19> length_lengths{};
        for (std::size_t i = 0; i < length_count; ++i) {
            length_lengths[order[i]] = static_cast<std::uint8_t>(reader_.bits(3));
        }
        const HuffmanCode length_code(length_lengths);
        std::array<std::uint8_t, 286 + 32> lengths{};
        const std::size_t total = literal_count + distance_count;
        for (std::size_t i = 0; i < total;) i = read_lengths(length_code, lengths, i, total);
        require(lengths[256] != 0, "inflate.102", "a block has no code for its end");
        const std::span<const std::uint8_t> all(lengths);
        codes_block(HuffmanCode(all.first(literal_count)),
                    HuffmanCode(all.subspan(literal_count, distance_count)));
    }

    /// Reads one length or one run of them at `i`; returns the index after it.
    std::size_t read_lengths(const HuffmanCode& code, std::span<std::uint8_t> lengths, std::size_t i,
                             std::size_t total) {
        const std::uint32_t symbol = code.decode(reader_);
        if (symbol < 16) {
            lengths[i] = static_cast<std::uint8_t>(symbol);
            return i + 1;
        }
        require(symbol != 16 || i != 0, "inflate.102", "a repeated code length without one before it");
        const std::uint8_t value = symbol == 16 ? lengths[i - 1] : std::uint8_t{0};
        const std::size_t times = symbol == 16   ? 3 + reader_.bits(2)
                                  : symbol == 17 ? 3 + reader_.bits(3)
                                                 : 11 + reader_.bits(7);
        require(times <= total - i, "inflate.102", "code lengths run past their table");
        for (std::size_t end = i + times; i < end; ++i) lengths[i] = value;
        return i;
    }

    void codes_block(const HuffmanCode& literals, const HuffmanCode& distances) {
        while (true) {
            const std::uint32_t symbol = literals.decode(reader_);
            if (symbol == 256) return;
            if (symbol < 256) {
                put(symbol);
            } else {
                const std::size_t length = read_length(symbol);  // before the distance: so the bits lie
                copy(length, read_distance(distances));
            }
        }
    }

    std::size_t read_length(std::uint32_t symbol) {
        require(symbol <= 285, "inflate.102", "the compressed data hold a reserved length");
        if (symbol == 285) return 258;
        const std::uint32_t step =
            symbol - 257;  // four lengths to each number of extra bits, from the third group on
        if (step < 8) return step + 3;
        const std::uint32_t extra = (step - 4) / 4;
        return 3 + ((4 + step % 4) << extra) + reader_.bits(static_cast<int>(extra));
    }

    std::size_t read_distance(const HuffmanCode& distances) {
        const std::uint32_t symbol = distances.decode(reader_);
        require(symbol <= 29, "inflate.102", "the compressed data hold a reserved distance");
        if (symbol < 4) return symbol + 1;
        const std::uint32_t extra = (symbol - 2) / 2;
        return 1 + ((2 + symbol % 2) << extra) + reader_.bits(static_cast<int>(extra));
    }

    void copy(std::size_t length, std::size_t distance) {
        require(distance <= output_.size(), "inflate.103", "a copy reaches before the start of the output");
        for (std::size_t i = 0; i < length; ++i) {
            put(std::to_integer<std::uint32_t>(output_[output_.size() - distance]));
        }
    }

    BitReader reader_;
    std::size_t limit_;
    std::vector<std::byte> output_;
};

}  // namespace detail

/// Decompresses a raw DEFLATE stream; bytes after its last block are ignored. Throws inflate.101 (ends
/// early), inflate.102 (not valid DEFLATE), inflate.103 (a copy from before the start) or inflate.104 (more
/// than `limit` bytes).
inline std::vector<std::byte> inflate(std::span<const std::byte> input, std::size_t limit) {
    return detail::Inflater(input, limit).run();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/zip.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// A little-endian number at `at`; the caller has checked the range.
template <class Number>
Number little_endian(std::span<const std::byte> bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        value |= std::to_integer<std::uint64_t>(bytes[at + i]) << (8 * i);
    }
    return static_cast<Number>(value);
}

inline std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// CRC-32 as ZIP uses it (reflected polynomial 0xEDB88320).
inline std::uint32_t crc32(std::span<const std::byte> bytes) {
    static constexpr auto table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1u) != 0 ? 0xEDB88320u : 0u);
            entries[i] = value;
        }
        return entries;
    }();
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const std::byte byte : bytes) {
        crc = (crc >> 8) ^ table[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xFFu];
    }
    return ~crc;
}

}  // namespace detail

/// One entry of the directory; its bytes lie at [data_offset, data_offset + compressed_size).
struct ZipEntry {
    std::string_view name;  ///< in the archive's bytes
    bool deflated = false;
    std::uint32_t crc = 0;
    std::uint64_t compressed_size = 0;
    std::uint64_t size = 0;  ///< uncompressed
    std::uint64_t header_offset = 0;
    std::uint64_t data_offset = 0;
};

/// The directory of an archive that lies in memory (or in a mapping) as long as the reader is used.
class ZipReader {
  public:
    /// Reads and checks the whole directory and all local headers. Throws zip.101 (no end record: not a ZIP,
    /// or cut off), zip.102 (an end record that contradicts the file), zip.103 (several disks), zip.104 (a
    /// broken directory entry), zip.105 (a local header that disagrees), zip.106 (encrypted), zip.107 (a
    /// method other than stored and deflated), zip.108 (entries that overlap), zip.109 (a name twice).
    explicit ZipReader(std::span<const std::byte> archive) : archive_(archive) {
        read_directory(find_directory());
        for (ZipEntry& entry : entries_) check_local_header(entry);
        check_overlaps();
        index_names();
    }

    const std::vector<ZipEntry>& entries() const { return entries_; }

    /// The entry of that name, or nullptr.
    const ZipEntry* find(std::string_view name) const {
        const auto at = std::lower_bound(
            by_name_.begin(), by_name_.end(), name,
            [this](std::uint32_t entry, std::string_view text) { return entries_[entry].name < text; });
        return at == by_name_.end() || entries_[*at].name != name ? nullptr : &entries_[*at];
    }

    /// The bytes of a stored entry, in place. Throws zip.110 when it is compressed. The CRC is not checked.
    std::span<const std::byte> stored(const ZipEntry& entry) const {
        if (entry.deflated)
            throw Error("zip.110", detail::concat(entry.name, ": compressed, cannot be used in place"));
        return raw(entry);
    }

    /// The uncompressed bytes of an entry, copied, its CRC checked. Throws zip.111 beyond `limit` bytes,
    /// zip.112 when it decompresses to another size than the directory says, zip.113 when the CRC differs,
    /// inflate.*.
    std::vector<std::byte> read(const ZipEntry& entry, std::size_t limit) const {
        if (entry.size > limit) {
            throw Error("zip.111",
                        detail::concat(entry.name, ": ", entry.size, " bytes, expected at most ", limit));
        }
        const std::span<const std::byte> bytes = raw(entry);
        std::vector<std::byte> data = entry.deflated ? inflate(bytes, static_cast<std::size_t>(entry.size))
                                                     : std::vector<std::byte>(bytes.begin(), bytes.end());
        if (data.size() != entry.size) {
            throw Error("zip.112", detail::concat(entry.name, ": expected ", entry.size,
                                                  " bytes after decompression, got ", data.size()));
        }
        check_crc(entry, data);
        return data;
    }

    /// Throws zip.113 when `data`, the uncompressed bytes of `entry`, have another CRC than the directory
    /// says.
    static void check_crc(const ZipEntry& entry, std::span<const std::byte> data) {
        if (detail::crc32(data) != entry.crc) {
            throw Error("zip.113",
                        detail::concat(entry.name, ": damaged, its CRC-32 is not the recorded one"));
        }
    }

  private:
    static constexpr std::size_t end_size = 22, end64_size = 56, locator_size = 20;
    static constexpr std::size_t central_size = 46, local_size = 30;
    static constexpr std::uint32_t saturated = 0xFFFFFFFFu;  // "see the ZIP64 field"

    struct Directory {
        std::uint64_t entries, size, offset;
    };

    std::uint16_t u16(std::size_t at) const { return detail::little_endian<std::uint16_t>(archive_, at); }
    std::uint32_t u32(std::size_t at) const { return detail::little_endian<std::uint32_t>(archive_, at); }
    std::uint64_t u64(std::size_t at) const { return detail::little_endian<std::uint64_t>(archive_, at); }

    std::span<const std::byte> raw(const ZipEntry& entry) const {
        return archive_.subspan(static_cast<std::size_t>(entry.data_offset),
                                static_cast<std::size_t>(entry.compressed_size));
    }

    /// Where the end-of-central-directory record begins: the last place whose comment ends with the file.
    std::size_t find_end() const {
        if (archive_.size() >= end_size) {
            const std::size_t last = archive_.size() - end_size;
            const std::size_t first = last > 0xFFFF ? last - 0xFFFF : 0;
            for (std::size_t at = last + 1; at-- > first;) {
                if (u32(at) == 0x06054B50u && at + end_size + u16(at + 20) == archive_.size()) return at;
            }
        }
        throw Error("zip.101",
                    "the end of the ZIP archive is missing: the file is not a ZIP archive, or was cut off "
                    "(an interrupted download?)");
    }

    Directory find_directory() const {
        const std::size_t end = find_end();
        Directory directory{u16(end + 10), u32(end + 12), u32(end + 16)};
        std::size_t limit = end;  // the directory lies before this
        const bool has_locator = end >= locator_size && u32(end - locator_size) == 0x07064B50u;
        if (has_locator) {
            limit = find_end64(end - locator_size);
            directory = {u64(limit + 32), u64(limit + 40), u64(limit + 48)};
        } else {
            const bool one_disk = u16(end + 4) == 0 && u16(end + 6) == 0 && u16(end + 8) == u16(end + 10);
            detail::require(one_disk, "zip.103", "the archive is split over several files");
            const bool needs_64 = directory.entries == 0xFFFF || directory.offset == saturated;
            detail::require(!needs_64, "zip.102", "the archive needs a ZIP64 end record and has none");
        }
        const bool inside = directory.offset <= limit && directory.size <= limit - directory.offset;
        detail::require(inside, "zip.102", "the archive's directory lies outside of the file");
        detail::require(directory.entries <= directory.size / central_size, "zip.102",
                        "the archive's directory is too short for its number of entries");
        return directory;
    }

    /// Where the ZIP64 end record begins that the locator at `locator` names.
    std::size_t find_end64(std::size_t locator) const {
        const std::uint64_t at = u64(locator + 8);
        const bool inside = locator >= end64_size && at <= locator - end64_size;
        detail::require(inside && u32(static_cast<std::size_t>(at)) == 0x06064B50u, "zip.102",
                        "the archive's ZIP64 end record is not where its locator says");
        const std::size_t record = static_cast<std::size_t>(at);
        const bool one_disk = u32(locator + 4) == 0 && u32(locator + 16) <= 1 && u32(record + 16) == 0 &&
                              u32(record + 20) == 0 && u64(record + 24) == u64(record + 32);
        detail::require(one_disk, "zip.103", "the archive is split over several files");
        return record;
    }

    void read_directory(const Directory& directory) {
        std::size_t at = static_cast<std::size_t>(directory.offset);
        const std::size_t end = at + static_cast<std::size_t>(directory.size);
        directory_offset_ = directory.offset;
        entries_.reserve(static_cast<std::size_t>(directory.entries));
        for (std::uint64_t i = 0; i < directory.entries; ++i) at = read_central_header(at, end);
    }

    [[noreturn]] static void broken_entry(std::size_t at) {
        throw Error("zip.104", detail::concat("the archive's directory is broken at byte ", at));
    }

    /// Reads the directory's entry at `at`; returns where the next one begins.
    std::size_t read_central_header(std::size_t at, std::size_t end) {
        if (end - at < central_size || u32(at) != 0x02014B50u) broken_entry(at);
        const std::size_t name_size = u16(at + 28), extra_size = u16(at + 30), comment_size = u16(at + 32);
        if (end - at - central_size < name_size + extra_size + comment_size) broken_entry(at);
        ZipEntry entry;
        entry.name = detail::as_text(archive_.subspan(at + central_size, name_size));
        entry.deflated = check_method(entry.name, u16(at + 8), u16(at + 10));
        entry.crc = u32(at + 16);
        entry.compressed_size = u32(at + 20);
        entry.size = u32(at + 24);
        entry.header_offset = u32(at + 42);
        const std::size_t extra = at + central_size + name_size;
        widen(entry, u16(at + 34), extra, extra + extra_size);
        if (!entry.deflated && entry.compressed_size != entry.size) broken_entry(at);
        entries_.push_back(std::move(entry));
        return extra + extra_size + comment_size;
    }

    /// Whether the method is deflate; throws for what cannot be read.
    static bool check_method(std::string_view name, unsigned flags, unsigned method) {
        constexpr unsigned encrypted = 0x2041;  // plain, strong, masked headers
        if ((flags & encrypted) != 0)
            throw Error("zip.106", detail::concat(name, ": the entry is encrypted"));
        if (method != 0 && method != 8) {
            throw Error("zip.107", detail::concat(name, ": compression method ", method,
                                                  ", expected 0 (stored) or 8 (deflated)"));
        }
        return method == 8;
    }

    /// Takes sizes and offset from the ZIP64 extra field (id 1) where the 32-bit ones are saturated.
    void widen(ZipEntry& entry, unsigned disk, std::size_t at, std::size_t end) const {
        const std::size_t start = at;
        std::array<std::uint64_t*, 3> wanted{};
        std::size_t wanted_count = 0;
        for (std::uint64_t* field : {&entry.size, &entry.compressed_size, &entry.header_offset}) {
            if (*field == saturated) wanted[wanted_count++] = field;
        }
        if (disk != 0 && disk != 0xFFFF) throw Error("zip.103", "the archive is split over several files");
        if (wanted_count == 0) return;
        while (end - at >= 4) {
            const std::size_t size = u16(at + 2);
            if (size > end - at - 4) break;
            if (u16(at) == 1 && size >= 8 * wanted_count) {
                for (std::size_t i = 0; i < wanted_count; ++i) *wanted[i] = u64(at + 4 + 8 * i);
                return;
            }
            at += 4 + size;
        }
        broken_entry(start);
    }

    void check_local_header(ZipEntry& entry) const {
        const auto disagree = [&](const char* what) {
            throw Error("zip.105", detail::concat(entry.name, ": its local header ", what));
        };
        // Entries lie before the directory; the subtractions cannot wrap.
        const std::uint64_t limit = directory_offset_;
        if (entry.header_offset > limit || limit - entry.header_offset < local_size)
            disagree("is outside of the file");
        const std::size_t at = static_cast<std::size_t>(entry.header_offset);
        if (u32(at) != 0x04034B50u) disagree("is not where the directory says");
        const std::size_t variable = std::size_t{u16(at + 26)} + u16(at + 28);
        if (limit - entry.header_offset - local_size < variable) disagree("is outside of the file");
        entry.data_offset = entry.header_offset + local_size + variable;
        if (entry.compressed_size > limit - entry.data_offset) disagree("is followed by too few bytes");
        // Where the data begin depends on the two lengths alone: a damaged one would shift every number.
        if (!is_whole_extra(at + local_size + u16(at + 26), static_cast<std::size_t>(entry.data_offset)))
            disagree("has a broken extra field");
        const bool same_name =
            u16(at + 26) == entry.name.size() &&
            detail::as_text(archive_.subspan(at + local_size, entry.name.size())) == entry.name;
        if (!same_name) disagree("has another name");
        if (u16(at + 8) != (entry.deflated ? 8 : 0)) disagree("has another compression method");
        const bool sizes_follow = (u16(at + 6) & 8u) != 0;  // the data; in the header stand zeros
        if (!sizes_follow && !repeats_sizes(at, entry)) disagree("has another size");
        if (sizes_follow && !is_described_after(entry)) disagree("is followed by other sizes");
    }

    /// Whether the local header at `at` has the sizes of the directory, itself or in its ZIP64 field.
    bool repeats_sizes(std::size_t at, const ZipEntry& entry) const {
        const std::uint32_t compressed = u32(at + 18), size = u32(at + 22);
        if (compressed == entry.compressed_size && size == entry.size) return true;
        const std::size_t end = static_cast<std::size_t>(entry.data_offset);
        for (at += local_size + u16(at + 26); end - at >= 20; at += 4 + u16(at + 2)) {
            if (u16(at) != 1 || u16(at + 2) < 16) continue;
            return (compressed == saturated || compressed == entry.compressed_size) &&
                   (size == saturated || size == entry.size) && u64(at + 4) == entry.size &&
                   u64(at + 12) == entry.compressed_size;
        }
        return false;
    }

    /// Whether [at, end) is a sequence of extra fields: id, size, and as many bytes.
    bool is_whole_extra(std::size_t at, std::size_t end) const {
        while (end - at >= 4 && u16(at + 2) <= end - at - 4) at += 4 + u16(at + 2);
        return at == end;
    }

    /// Whether the entry's data are followed by its descriptor: CRC and the two sizes, of 32 or of 64 bits,
    /// after a signature that old writers leave out.
    bool is_described_after(const ZipEntry& entry) const {
        const std::uint64_t after = entry.data_offset + entry.compressed_size;
        const auto left = [&](std::size_t at) { return directory_offset_ - at; };
        std::size_t at = static_cast<std::size_t>(after);
        if (left(at) >= 4 && u32(at) == 0x08074B50u) at += 4;
        if (left(at) < 12 || u32(at) != entry.crc) return false;
        const bool has_32 = u32(at + 4) == static_cast<std::uint32_t>(entry.compressed_size) &&
                            u32(at + 8) == static_cast<std::uint32_t>(entry.size);
        return has_32 ||
               (left(at) >= 20 && u64(at + 4) == entry.compressed_size && u64(at + 12) == entry.size);
    }

    void check_overlaps() const {
        std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
        ranges.reserve(entries_.size());
        for (const ZipEntry& entry : entries_) {
            ranges.emplace_back(entry.header_offset, entry.data_offset + entry.compressed_size);
        }
        std::sort(ranges.begin(), ranges.end());
        for (std::size_t i = 1; i < ranges.size(); ++i) {
            detail::require(ranges[i].first >= ranges[i - 1].second, "zip.108",
                            "two entries of the archive overlap");
        }
    }

    void index_names() {
        constexpr std::size_t most = (std::numeric_limits<std::uint32_t>::max)();
        detail::require(entries_.size() <= most, "zip.102",
                        "the archive has more entries than 32 bits can count");
        by_name_.resize(entries_.size());
        std::iota(by_name_.begin(), by_name_.end(), std::uint32_t{0});
        const auto name = [this](std::uint32_t entry) { return entries_[entry].name; };
        std::sort(by_name_.begin(), by_name_.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return name(a) < name(b); });
        const auto twice =
            std::adjacent_find(by_name_.begin(), by_name_.end(),
                               [&](std::uint32_t a, std::uint32_t b) { return name(a) == name(b); });
        if (twice != by_name_.end()) {
            throw Error("zip.109", detail::concat("the archive holds two entries named ", name(*twice)));
        }
    }

    std::span<const std::byte> archive_;
    std::uint64_t directory_offset_ = 0;
    std::vector<ZipEntry> entries_;
    std::vector<std::uint32_t> by_name_;  // indices of entries_, in the order of their names
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/torch_archive.hpp

namespace monoclip::inline v0_1 {

using TensorMap = std::map<std::string, TensorView, std::less<>>;

/// The tensors of an archive under their names: module attributes joined by '.', or the keys of the state
/// dict.
struct TorchArchive {
    TensorMap tensors;
    bool torchscript = false;
    std::string activation;  ///< "quick_gelu" or "gelu" where the archive's code says so, else empty
};

namespace detail {

/// a * b, or nothing when it does not fit; both are not negative.
inline std::optional<std::int64_t> checked_product(std::int64_t a, std::int64_t b) {
    if (a != 0 && b > (std::numeric_limits<std::int64_t>::max)() / a) return std::nullopt;
    return a * b;
}

inline std::optional<std::int64_t> checked_sum(std::int64_t a, std::int64_t b) {
    if (b > (std::numeric_limits<std::int64_t>::max)() - a) return std::nullopt;
    return a + b;
}

inline std::optional<DType> storage_dtype(std::string_view global) {
    struct Entry {
        std::string_view name;
        DType type;
    };
    static constexpr Entry entries[] = {
        {"torch FloatStorage", DType::float32},     {"torch HalfStorage", DType::float16},
        {"torch BFloat16Storage", DType::bfloat16}, {"torch DoubleStorage", DType::float64},
        {"torch LongStorage", DType::int64},        {"torch IntStorage", DType::int32},
        {"torch ShortStorage", DType::int16},       {"torch CharStorage", DType::int8},
        {"torch ByteStorage", DType::uint8},        {"torch BoolStorage", DType::boolean},
    };
    for (const Entry& entry : entries) {
        if (entry.name == global) return entry.type;
    }
    return std::nullopt;
}

class TorchArchiveReader {
  public:
    TorchArchiveReader(std::span<const std::byte> bytes, std::shared_ptr<const void> owner)
        : zip_(bytes),
          owner_(std::move(owner)),
          read_limit_((std::size_t{4} << 20) + bytes.size() / 2),
          value_limit_((std::size_t{1} << 16) + bytes.size() / 256),
          description_limit_((std::size_t{4} << 20) + bytes.size() / 4),
          element_limit_(broadcast_limit + bytes.size()) {}

    TorchArchive read() {
        find_root();
        check_byte_order();
        TorchArchive archive;
        const pickle::Document document = read_pickle(pickle_bytes("data.pkl"), value_limit_);
        archive.torchscript = document.root.kind == pickle::Kind::object;
        if (archive.torchscript) {
            walk_module(document, document.root, "", 0);
            archive.activation = find_activation();
        } else {
            walk_state_dict(document, find_state_dict(document));
        }
        require(!tensors_.empty(), "archive.104",
                "the archive holds no tensors: expected a state dict or a module");
        archive.tensors = std::move(tensors_);
        return archive;
    }

  private:
    using Value = pickle::Value;
    using Kind = pickle::Kind;

    static constexpr int max_depth = 64;
    static constexpr std::size_t max_visits = 1'000'000;
    static constexpr std::size_t max_name = 1000;

    /// The folder that all entries share: torch.save's is the file's stem or "archive".
    void find_root() {
        std::size_t found = 0;
        for (const ZipEntry& entry : zip_.entries()) {
            const std::size_t slash = entry.name.find('/');
            if (slash == std::string::npos || entry.name.substr(slash) != "/data.pkl") continue;
            root_ = entry.name.substr(0, slash + 1);
            ++found;
        }
        require(found != 0, "archive.101",
                "a ZIP archive, but not one of PyTorch's (1.6 or later): it holds no <name>/data.pkl");
        require(found == 1, "archive.101", "the archive holds more than one <name>/data.pkl");
    }

    void check_byte_order() const {
        const ZipEntry* entry = zip_.find(root_ + "byteorder");
        if (entry == nullptr) return;  // written before torch 2.1: little-endian
        const std::vector<std::byte> order = zip_.read(*entry, 16);
        if (as_text(order) != "little") {
            throw Error("archive.102", concat("byte order \"", as_text(order), "\", expected \"little\""));
        }
    }

    /// The bytes of a small entry; PyTorch stores it, other tools may have compressed it.
    std::span<const std::byte> pickle_bytes(std::string_view name) {
        const ZipEntry* entry = zip_.find(concat(root_, name));
        require(entry != nullptr, "archive.101", "the archive lacks a pickle that belongs to it");
        return small_entries_.emplace_back(read_entry(*entry));
    }

    std::vector<std::byte> read_entry(const ZipEntry& entry) {
        std::vector<std::byte> bytes = zip_.read(entry, read_limit_);
        read_limit_ -= bytes.size();
        return bytes;
    }

    // --- tensors

    [[noreturn]] static void bad_tensor(const std::string& name, std::string_view what) {
        throw Error("archive.105", concat(name, ": ", what));
    }

    /// A storage of the file, checked against its entry.
    struct Storage {
        DType dtype = DType::float32;
        std::span<const std::byte> bytes;
        std::int64_t elements = 0;
    };

    Storage storage(const pickle::Document& document, Value value, const std::string& name,
                    std::string_view folder) {
        const std::span<const Value> id = document.items(value);
        const bool shaped = value.kind == Kind::storage && id.size() >= 5 &&
                            document.text(id[0]) == "storage" && id[1].kind == Kind::global &&
                            id[2].kind == Kind::text && id[4].kind == Kind::integer;
        if (!shaped) bad_tensor(name, "its storage is not described as PyTorch does");
        Storage result;
        const std::optional<DType> type = storage_dtype(document.text(id[1]));
        if (!type) bad_tensor(name, concat("\"", document.text(id[1]), "\" is not a type of storage"));
        result.dtype = *type;
        result.elements = id[4].integer();
        const std::string path = concat(root_, folder, document.text(id[2]).substr(0, max_name));
        const ZipEntry* entry = zip_.find(path);
        if (entry == nullptr)
            throw Error("archive.106", concat(name, ": its data, ", path, ", are not in the archive"));
        if (result.elements == 0 && entry->size == 0) return result;
        result.bytes = zip_.stored(*entry);
        const auto held = static_cast<std::int64_t>(result.bytes.size() / size_of(result.dtype));
        if (result.elements < 0 || result.elements > held) {
            throw Error("archive.106",
                        concat(name, ": its storage of ", result.elements, " elements (",
                               name_of(result.dtype), ") has only ", result.bytes.size(), " bytes"));
        }
        return result;
    }

    /// One size, stride or offset.
    static std::int64_t extent(Value value, const std::string& name, const char* what) {
        if (value.kind != Kind::integer) bad_tensor(name, concat(what, " is not an integer"));
        if (value.integer() < 0) bad_tensor(name, concat(what, " is negative: ", value.integer()));
        return value.integer();
    }

    TensorView tensor(const pickle::Document& document, Value value, const std::string& name,
                      std::string_view folder) {
        // (storage, offset, size, stride, requires_grad, hooks)
        const std::span<const Value> arguments = document.items(value);
        if (arguments.size() < 4) bad_tensor(name, "is described by too few values");
        const Storage from = storage(document, arguments[0], name, folder);
        const std::int64_t offset = extent(arguments[1], name, "the offset");
        const std::span<const Value> size = document.items(arguments[2]);
        const std::span<const Value> stride = document.items(arguments[3]);
        if (size.size() != stride.size()) bad_tensor(name, "has another number of strides than of sizes");
        if (size.size() > Shape::max_rank)
            bad_tensor(name, concat("has ", size.size(), " dimensions, expected at most 6"));
        TensorView view;
        view.dtype = from.dtype;
        for (std::size_t axis = 0; axis < size.size(); ++axis) {
            view.shape.push_back(extent(size[axis], name, "a size"));
            view.strides[axis] = extent(stride[axis], name, "a stride");
        }
        check_bounds(view, offset, from.elements, name);
        const bool empty = view.shape.elements() == 0;
        view.data = empty ? from.bytes.data()
                          : from.bytes.data() + static_cast<std::size_t>(offset) * size_of(from.dtype);
        view.owner = owner_;
        return view;
    }

    /// Whether every element of the view lies in a storage of `held` elements; no product may overflow.
    static void check_bounds(const TensorView& view, std::int64_t offset, std::int64_t held,
                             const std::string& name) {
        std::optional<std::int64_t> count = 1, last = offset;
        bool empty = false;
        for (std::size_t axis = 0; axis < view.shape.rank(); ++axis) {
            if (view.shape[axis] == 0) {
                empty = true;
                continue;
            }
            count = count ? checked_product(*count, view.shape[axis]) : count;
            const auto reach = checked_product(view.shape[axis] - 1, view.strides[axis]);
            last = last && reach ? checked_sum(*last, *reach) : std::nullopt;
        }
        if (!count || !last || (!empty && *last >= held)) {
            bad_tensor(name, concat("shape ", to_string(view.shape), " at offset ", offset,
                                    " reaches outside of its storage of ", held, " elements"));
        }
        // Strides of zero repeat elements: a few bytes could ask a reader for any amount of memory.
        if (*count > held && static_cast<std::uint64_t>(*count) > broadcast_limit) {
            bad_tensor(name, concat("shape ", to_string(view.shape), " repeats a storage of only ", held,
                                    " elements"));
        }
    }

    void add_tensor(const pickle::Document& document, Value value, std::string name) {
        TensorView view = tensor(document, value, name, "data/");
        elements_ += static_cast<std::size_t>(view.shape.elements());
        require(elements_ <= element_limit_, "archive.107",
                "the archive's tensors repeat its storages more often than any model does");
        descriptions_ += name.size() + 2 * sizeof(TensorView);
        require(descriptions_ <= description_limit_, "archive.107",
                "the archive describes more tensors than its size allows");
        const auto [at, is_new] = tensors_.emplace(std::move(name), std::move(view));
        if (!is_new) throw Error("archive.103", concat("two tensors are named ", at->first));
    }

    void count_visit() {
        require(++visits_ <= max_visits, "archive.107", "the archive describes too many values");
    }

    // --- TorchScript

    /// Collects the tensors among an object's attributes, and those of its submodules.
    void walk_module(const pickle::Document& document, Value module, const std::string& prefix, int depth) {
        require(depth <= max_depth, "archive.107", "the archive's modules are nested more than 64 deep");
        const Value state = document.items(module)[1];
        if (state.kind != Kind::dict) return;
        const std::span<const Value> pairs = document.items(state);
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            count_visit();
            const Value key = pairs[i], value = pairs[i + 1];
            if (key.kind != Kind::text || (value.kind != Kind::tensor && value.kind != Kind::object))
                continue;
            std::string name = prefix + std::string(document.text(key).substr(0, max_name));
            require(name.size() < max_name, "archive.107",
                    "the archive holds a name of more than 1000 bytes");
            if (value.kind == Kind::tensor) {
                add_tensor(document, value, std::move(name));
            } else {
                walk_module(document, value, name + ".", depth + 1);
            }
        }
    }

    std::string find_activation() {
        ActivationFinder finder;
        for (const ZipEntry& entry : zip_.entries()) {
            if (!entry.name.starts_with(root_ + "code/") || !entry.name.ends_with(".py")) continue;
            const std::vector<std::byte> source = read_entry(entry);
            finder.read(as_text(source), [this](std::size_t index) { return constant(index); });
        }
        return finder.activation();
    }

    /// CONSTANTS.c<index> as a number, where it is a tensor of one element.
    std::optional<double> constant(std::size_t index) {
        if (zip_.find(root_ + "constants.pkl") == nullptr) return std::nullopt;
        if (!constants_) constants_ = read_pickle(pickle_bytes("constants.pkl"), value_limit_);
        const std::span<const Value> items = constants_->items(constants_->root);
        if (index >= items.size() || items[index].kind != Kind::tensor) return std::nullopt;
        const TensorView view = tensor(*constants_, items[index], concat("CONSTANTS.c", index), "constants/");
        if (view.shape.elements() != 1) return std::nullopt;
        return element_at<double>(view.dtype, view.data, 0);
    }

    // --- state dicts

    static bool holds_tensors(const pickle::Document& document, Value value) {
        if (value.kind != Kind::dict) return false;
        const std::span<const Value> pairs = document.items(value);
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs[i].kind == Kind::text && pairs[i + 1].kind == Kind::tensor) return true;
        }
        return false;
    }

    /// The state dict itself, or the one that a training checkpoint keeps under a customary key.
    static Value find_state_dict(const pickle::Document& document) {
        const Value root = document.root;
        require(root.kind == Kind::dict, "archive.104",
                "the archive holds no dict of tensors: expected a state dict or a training checkpoint");
        for (const std::string_view key : {"state_dict", "model_state_dict", "model", "module"}) {
            const Value* nested = document.find(root, key);
            if (nested == nullptr || nested->kind != Kind::dict) continue;
            if (holds_tensors(document, *nested)) return *nested;
            const Value* deeper = document.find(*nested, "state_dict");
            if (deeper != nullptr && holds_tensors(document, *deeper)) return *deeper;
        }
        return root;
    }

    void walk_state_dict(const pickle::Document& document, Value dict) {
        const std::span<const Value> pairs = document.items(dict);
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            count_visit();
            if (pairs[i].kind != Kind::text || pairs[i + 1].kind != Kind::tensor) continue;
            const std::string_view key = document.text(pairs[i]);
            require(key.size() < max_name, "archive.107", "the archive holds a name of more than 1000 bytes");
            add_tensor(document, pairs[i + 1], std::string(key));
        }
        // DistributedDataParallel and torch.compile wrap a model, and so prefix all of its names.
        while (strip_prefix("module.") || strip_prefix("_orig_mod.")) {
        }
    }

    /// Removes `prefix` where every name carries it; whether it did.
    bool strip_prefix(std::string_view prefix) {
        const auto carries = [prefix](const auto& item) {
            return item.first.size() > prefix.size() && item.first.starts_with(prefix);
        };
        if (tensors_.empty() || !std::all_of(tensors_.begin(), tensors_.end(), carries)) return false;
        TensorMap stripped;
        for (auto& [name, view] : tensors_) stripped.emplace(name.substr(prefix.size()), std::move(view));
        tensors_ = std::move(stripped);
        return true;
    }

    ZipReader zip_;
    std::shared_ptr<const void> owner_;
    // A file must not ask for more memory than twice its size and some MiB, whatever it describes: bytes of
    // code and pickles, values in these, names and views, elements of tensors that share or repeat a storage.
    // The fixed parts are several times what OpenAI's archives need.
    static constexpr std::size_t broadcast_limit = std::size_t{1} << 20;
    std::size_t read_limit_;
    std::size_t value_limit_;
    std::size_t description_limit_;
    std::size_t element_limit_;
    std::size_t descriptions_ = 0;
    std::size_t elements_ = 0;
    std::string root_;                                  // with its slash
    std::deque<std::vector<std::byte>> small_entries_;  // documents hold views into them
    std::optional<pickle::Document> constants_;
    TensorMap tensors_;
    std::size_t visits_ = 0;
};

}  // namespace detail

/// Reads an archive that lies in `bytes`; the tensors are views into them, kept alive by `owner`.
/// Throws zip.* and pickle.* as their readers do, archive.101 (not PyTorch's, or not whole), archive.102
/// (byte order), archive.103 (two tensors of one name), archive.104 (no tensors), archive.105 (a tensor's
/// description), archive.106 (a storage), archive.107 (too large or too deep to be real).
inline TorchArchive read_torch_archive(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    return detail::TorchArchiveReader(bytes, std::move(owner)).read();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/checkpoint.hpp

namespace monoclip::inline v0_1 {

/// What a checkpoint file holds. Tensors are views that keep the mapping alive.
struct Checkpoint {
    enum class Container : std::uint8_t { torchscript, torch_save, safetensors };

    std::map<std::string, TensorView, std::less<>> tensors;
    Container container = Container::safetensors;
    std::string activation;  ///< "quick_gelu" or "gelu" where the file says so (TorchScript only), else empty
    std::map<std::string, std::string> metadata;  ///< safetensors' `__metadata__`
    std::filesystem::path path;
    std::uint64_t file_size = 0;
};

/// "TorchScript archive", "torch.save archive" or "safetensors".
constexpr const char* name_of(Checkpoint::Container container) {
    switch (container) {
        case Checkpoint::Container::torchscript:
            return "TorchScript archive";
        case Checkpoint::Container::torch_save:
            return "torch.save archive";
        case Checkpoint::Container::safetensors:
            return "safetensors";
    }
    return "?";
}

namespace detail {

/// The first word that is not white space, as a lower-case text of at most `length` characters.
inline std::string text_start(std::string_view text, std::size_t length) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    std::string start(first == std::string_view::npos ? std::string_view() : text.substr(first, length));
    for (char& c : start) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return start;
}

/// Says what a file that is no checkpoint is instead. Always throws.
[[noreturn]] inline void refuse_contents(std::string_view text) {
    const std::string_view head = text.substr(0, 1024);
    const std::string start = text_start(head, 64);
    if (start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml")) {
        throw Error("checkpoint.102",
                    "a web page, not a checkpoint: the download brought an error or login page");
    }
    if (start.starts_with("version https://git-lfs")) {
        throw Error("checkpoint.103", "a Git LFS pointer, not the file itself: fetch it with 'git lfs pull'");
    }
    // torch.save before 1.6 begins with the number 0x1950a86a20f9469cfc6c, pickled.
    constexpr std::string_view legacy = "\x8A\x0A\x6C\xFC\x9C\x46\xF9\x20\x6A\xA8\x50\x19";
    if (head.size() >= 2 && head[0] == '\x80' && head.substr(2).starts_with(legacy)) {
        throw Error("checkpoint.104",
                    "written by torch.save before PyTorch 1.6 (or without its ZIP format): load it "
                    "in PyTorch and save it again");
    }
    if (head.size() >= 263 && head.substr(257, 5) == "ustar") {
        throw Error("checkpoint.105",
                    "a tar archive (PyTorch before 0.2 saved so): unpack it, or load it in PyTorch "
                    "and save it again");
    }
    if (head.size() >= 2 && head[0] == '\x80' && head[1] >= 0 && head[1] <= 5) {
        throw Error("checkpoint.106", "a bare pickle: expected an archive of torch.save, which is a ZIP");
    }
    if (start.starts_with("{") || start.starts_with("[")) {
        throw Error("checkpoint.107",
                    "a JSON text, not a checkpoint: name the file with the weights that lies beside "
                    "it (an index of shards is not enough)");
    }
    struct Known {
        std::string_view magic, what;
    };
    constexpr Known formats[] = {{"\x89HDF", "an HDF5 file"},
                                 {"GGUF", "a GGUF file"},
                                 {"\x93NUMPY", "a NumPy array"},
                                 {"\x1F\x8B", "gzip-compressed"},
                                 {"\xFD"
                                  "7zXZ",
                                  "xz-compressed"},
                                 {"Rar!", "a RAR archive"}};
    for (const Known& format : formats) {
        if (head.starts_with(format.magic)) {
            throw Error(
                "checkpoint.101",
                concat(format.what, ": expected a TorchScript or torch.save archive, or safetensors"));
        }
    }
    throw Error("checkpoint.101",
                "not a checkpoint: expected a TorchScript or torch.save archive, or safetensors");
}

}  // namespace detail

/// The checkpoint that `bytes` are; `owner` keeps them alive. Throws checkpoint.101 (not a checkpoint),
/// checkpoint.102 (a web page), checkpoint.103 (a Git LFS pointer), checkpoint.104 (torch.save before 1.6),
/// checkpoint.105 (tar), checkpoint.106 (a bare pickle), checkpoint.107 (JSON), and the containers' own
/// errors.
inline Checkpoint parse_checkpoint(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    const std::string_view text = detail::as_text(bytes);
    Checkpoint checkpoint;
    checkpoint.file_size = bytes.size();
    if (text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06")) {
        TorchArchive archive = read_torch_archive(bytes, std::move(owner));
        checkpoint.tensors = std::move(archive.tensors);
        checkpoint.activation = std::move(archive.activation);
        checkpoint.container =
            archive.torchscript ? Checkpoint::Container::torchscript : Checkpoint::Container::torch_save;
    } else if (text.size() > 8 && text[8] == '{' && !text.starts_with("{")) {
        SafetensorsFile file = read_safetensors(bytes, std::move(owner));
        checkpoint.tensors = std::move(file.tensors);
        checkpoint.metadata = std::move(file.metadata);
    } else {
        detail::refuse_contents(text);
    }
    return checkpoint;
}

/// Maps and reads a checkpoint file. Every Error's message begins with the path; file.* where it cannot be
/// mapped, else as `parse_checkpoint`.
inline Checkpoint open_checkpoint(const std::filesystem::path& path) {
    const std::shared_ptr<const MappedFile> file = MappedFile::open(path);
    try {
        Checkpoint checkpoint = parse_checkpoint(file->bytes(), file);
        checkpoint.path = path;
        return checkpoint;
    } catch (const Error& error) {
        throw detail::with_context(error, detail::display(path));
    }
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/model_source.hpp

// A model as a person names it, by a file or a folder: its tensors under OpenAI's names, and what its own
// metadata and the configurations beside it say of it.
//
// Of each kind the first that says it counts. How the model computes:
//   the file itself (a TorchScript archive's code, our own metadata in safetensors);
//   for tensors under OpenAI's names open_clip_config.json, then config.json;
//   for tensors under Hugging Face's names config.json, then open_clip_config.json.
// How pictures are prepared: the file itself; open_clip_config.json and preprocessor_config.json
// (processor_config.json), the one of the tensors' own convention first; otherwise that convention's default.
// What the caller passes has precedence over all of these, but for the activation that the file itself shows.
// Files beside a TorchScript archive are not read: it says everything, and often lies in a folder of
// downloads.

// ---- monoclip/io/description.hpp

// What the tensors of a checkpoint do not say, as texts in the `__metadata__` of the files that we write.
//
// A file of ours needs no config beside it and no hint: activation, head widths and preprocessing stand under
// "monoclip." keys. Other programs ignore them; "format": "pt" is there because transformers asks for it.

// ---- monoclip/io/json_writer.hpp

// JSON as text: the way back from `json.hpp`'s tree, for configs and headers of files that we write.
//
// Follows RFC 8259. Numbers are the shortest that read back as the same double, so that nothing changes by
// being written and read; the text depends on the value alone, never on the locale.

// ---- monoclip/io/json_writer.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// Appends `text` as a JSON string. Throws json.105 where it is not UTF-8.
inline void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    while (!text.empty()) {
        const char c = text.front();
        const auto code = static_cast<unsigned char>(c);
        const std::size_t length = utf8_sequence_length(text);
        if (length == 0) throw Error("json.105", "a text to be written as JSON is not valid UTF-8");
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (code < 0x20) {
            out += "\\u00";
            out += digits[code >> 4];
            out += digits[code & 15u];
        } else {
            out.append(text, 0, length);
        }
        text.remove_prefix(length);
    }
    out += '"';
}

/// The shortest decimal that reads back as the same number, of float or double.
template <class Number>
std::string shortest_decimal(Number value) {
#if defined(__cpp_lib_to_chars)
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return std::string(buffer, result.ptr);
#else
    for (int digits = 6;; ++digits) {
        std::ostringstream stream;
        stream.imbue(std::locale::classic());
        stream.precision(digits);
        stream << value;
        std::istringstream back(stream.str());
        back.imbue(std::locale::classic());
        Number read{};
        if (digits == 17 || ((back >> read) && read == value)) return stream.str();
    }
#endif
}

/// A float as the double that JSON shows with a float's digits: 0.48145467, not 0.48145467042922974.
inline double as_written(float value) {
    return parse_json(shortest_decimal(value)).as_number();
}

class JsonPrinter {
  public:
    explicit JsonPrinter(int indent) : indent_(indent) {}

    void print(const json::Value& value) {
        if (value.is_object()) {
            print_list(value.as_object(), '{', '}', [this](const json::Member& member) {
                append_json_string(text_, member.key);
                text_ += indent_ == 0 ? ":" : ": ";
                print(member.value);
            });
        } else if (value.is_array()) {
            print_list(value.as_array(), '[', ']', [this](const json::Value& element) { print(element); });
        } else if (value.is_string()) {
            append_json_string(text_, value.as_string());
        } else if (value.is_integer()) {
            text_ += std::to_string(value.as_integer());
        } else if (value.is_number()) {
            require(std::isfinite(value.as_number()), "json.108",
                    "a number to be written as JSON is infinite or NaN");
            text_ += shortest_decimal(value.as_number());
        } else if (value.is_bool()) {
            text_ += value.as_bool() ? "true" : "false";
        } else {
            text_ += "null";
        }
    }

    std::string take() { return std::move(text_); }

  private:
    template <class List, class PrintElement>
    void print_list(const List& list, char open, char close, const PrintElement& print_element) {
        text_ += open;
        ++depth_;
        bool first = true;
        for (const auto& element : list) {
            if (!first) text_ += ',';
            first = false;
            new_line();
            print_element(element);
        }
        --depth_;
        if (!list.empty()) new_line();
        text_ += close;
    }

    void new_line() {
        if (indent_ == 0) return;
        text_ += '\n';
        text_.append(static_cast<std::size_t>(depth_) * static_cast<std::size_t>(indent_), ' ');
    }

    int indent_;
    int depth_ = 0;
    std::string text_;
};

}  // namespace detail

/// The text of a JSON value, on one line, or on many with `indent` spaces a level.
/// Throws json.105 (a string is not UTF-8), json.108 (a number is not finite).
inline std::string write_json(const json::Value& value, int indent = 0) {
    detail::JsonPrinter printer(indent);
    printer.print(value);
    return printer.take();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/description.hpp

namespace monoclip::inline v0_1 {

/// What a file says about the model in it; what it does not say is 0 or nothing.
struct FileDescription {
    std::optional<Activation> activation{};
    int vision_head_width = 0;
    int text_head_width = 0;
    int end_token = -1;  ///< as TextConfig::end_token
    std::optional<PreprocessConfig> preprocess{};
};

/// "shortest" or "squash", open_clip's words.
constexpr const char* name_of(ResizeMode mode) {
    return mode == ResizeMode::squash ? "squash" : "shortest";
}

/// "bicubic" or "bilinear".
constexpr const char* name_of(Interpolation interpolation) {
    return interpolation == Interpolation::bilinear ? "bilinear" : "bicubic";
}

namespace detail {

inline constexpr const char* activation_key = "monoclip.activation";
inline constexpr const char* vision_head_width_key = "monoclip.vision_head_width";  // not in ResNets
inline constexpr const char* text_head_width_key = "monoclip.text_head_width";
inline constexpr const char* end_token_key = "monoclip.end_token";    // not where it is the largest id
inline constexpr const char* preprocess_key = "monoclip.preprocess";  // a JSON object, open_clip's keys

/// Means and deviations, OpenAI's as published: of the decimals that mean the same float the shortest is
/// another.
inline json::Value to_json(const std::array<float, 3>& channels) {
    constexpr double published[] = {0.48145466, 0.4578275, 0.40821073, 0.26862954, 0.26130258, 0.27577711};
    json::Array values;
    for (const float value : channels) {
        const auto* const same =
            std::find_if(std::begin(published), std::end(published),
                         [value](double figure) { return static_cast<float>(figure) == value; });
        values.emplace_back(same != std::end(published) ? *same : as_written(value));
    }
    return json::Value(std::move(values));
}

inline std::array<float, 3> channels_from(const json::Value& value, std::string_view key) {
    const json::Array& values = value.as_array();
    if (values.size() != 3) throw Error("description.101", concat(key, ": expected three numbers"));
    std::array<float, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) channels[i] = static_cast<float>(values[i].as_number());
    return channels;
}

inline json::Object preprocess_members(const PreprocessConfig& config) {
    json::Object members;
    members.push_back({"size", json::Value(std::int64_t{config.image_size})});
    members.push_back({"mode", json::Value(std::string("RGB"))});
    members.push_back({"mean", to_json(config.mean)});
    members.push_back({"std", to_json(config.std)});
    members.push_back({"interpolation", json::Value(std::string(name_of(config.interpolation)))});
    members.push_back({"resize_mode", json::Value(std::string(name_of(config.resize_mode)))});
    return members;
}

/// The text of `preprocess_key` read back. Throws description.101.
inline PreprocessConfig preprocess_from(std::string_view text) {
    const json::Value value = parse_json(text);
    const auto member = [&value](std::string_view key) -> const json::Value& {
        const json::Value* found = value.find(key);
        if (found == nullptr)
            throw Error("description.101", concat(preprocess_key, ": ", key, " is missing"));
        return *found;
    };
    const auto choose = [&member](std::string_view key, std::string_view first, std::string_view second) {
        const std::string& word = member(key).as_string();
        if (word == first || word == second) return word == second;
        throw Error("description.101",
                    concat(preprocess_key, ": ", key, ": expected ", first, " or ", second, ", got ", word));
    };
    PreprocessConfig config;
    config.image_size = static_cast<int>((std::clamp)(member("size").as_integer(), std::int64_t{-1},
                                                      std::int64_t{1} << 24));  // `check` judges it
    config.mean = channels_from(member("mean"), "mean");
    config.std = channels_from(member("std"), "std");
    config.interpolation =
        choose("interpolation", "bicubic", "bilinear") ? Interpolation::bilinear : Interpolation::bicubic;
    config.resize_mode =
        choose("resize_mode", "shortest", "squash") ? ResizeMode::squash : ResizeMode::shortest;
    config.convert_rgb_first = member("convert_rgb_first").as_bool();
    check(config);
    return config;
}

inline int number_from(std::string_view key, std::string_view text, int lowest) {
    int number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || number < lowest) {
        throw Error("description.101", concat(key, ": expected a number from ", lowest, ", got ", text));
    }
    return number;
}

}  // namespace detail

/// The metadata of a file with this model.
inline std::map<std::string, std::string> describe(const AnyClipConfig& config,
                                                   const PreprocessConfig& preprocess) {
    std::map<std::string, std::string> metadata{{"format", "pt"}};
    metadata[detail::activation_key] = name_of(config.activation);
    if (const auto* vit = std::get_if<VitConfig>(&config.vision)) {
        metadata[detail::vision_head_width_key] = std::to_string(vit->head_width);
    }
    metadata[detail::text_head_width_key] = std::to_string(config.text.head_width);
    if (config.text.end_token >= 0) {
        metadata[detail::end_token_key] = std::to_string(config.text.end_token);
    }
    json::Object members = detail::preprocess_members(preprocess);
    members.push_back({"convert_rgb_first", json::Value(preprocess.convert_rgb_first)});
    metadata[detail::preprocess_key] = write_json(json::Value(std::move(members)));
    return metadata;
}

/// What metadata (`Checkpoint::metadata`) says of the model; files of others say nothing.
/// Throws description.101 (a value that `describe` does not write), json.* (broken preprocessing), image.401,
/// image.402.
inline FileDescription read_description(const std::map<std::string, std::string>& metadata) {
    FileDescription description;
    const auto find = [&metadata](const char* key) -> const std::string* {
        const auto found = metadata.find(key);
        return found == metadata.end() ? nullptr : &found->second;
    };
    if (const std::string* name = find(detail::activation_key)) {
        description.activation = activation_named(*name);
        if (!description.activation) {
            throw Error("description.101",
                        detail::concat(detail::activation_key, ": expected quick_gelu or gelu, got ", *name));
        }
    }
    if (const std::string* text = find(detail::vision_head_width_key))
        description.vision_head_width = detail::number_from(detail::vision_head_width_key, *text, 1);
    if (const std::string* text = find(detail::text_head_width_key))
        description.text_head_width = detail::number_from(detail::text_head_width_key, *text, 1);
    if (const std::string* text = find(detail::end_token_key))
        description.end_token = detail::number_from(detail::end_token_key, *text, 0);
    if (const std::string* text = find(detail::preprocess_key))
        description.preprocess = detail::preprocess_from(*text);
    return description;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/huggingface_config.hpp

// The configurations that lie beside Hugging Face's checkpoints: config.json (transformers, models/clip/
// configuration_clip.py) and preprocessor_config.json (models/clip/image_processing_clip.py).
//
// What a config.json leaves out has a default in transformers, which counts here too: files written since
// 2023 state only what differs.

// ---- monoclip/io/model_facts.hpp

// What is known of a model beside its tensors, and where it was read.
//
// The tensors' shapes say the sizes of a model; its activation, its heads and how pictures are prepared stand
// in configuration files, in a TorchScript archive's code or in safetensors' metadata. Sizes that such files
// repeat are kept as claims, to be compared with what the tensors give.

// ---- monoclip/io/model_facts.hpp

namespace monoclip::inline v0_1 {

/// A size that a configuration states: "vision.width" in the words of the configuration aggregates.
struct SizeClaim {
    std::string name;
    std::int64_t value = 0;
    std::string source;  ///< "config.json, vision_config.hidden_size"
};

/// What a file says beside its tensors. What it does not say is nothing, 0 or -1.
struct ModelFacts {
    std::optional<Activation> activation{};
    std::string activation_source{};  ///< "config.json", "the file's own code", ...
    int vision_head_width = 0;
    int text_head_width = 0;
    std::string head_source{};
    std::optional<PreprocessConfig> preprocess{};  ///< image_size 0: not said
    std::string preprocess_source{};
    int end_token = -1;  ///< as TextConfig::end_token
    int pad_token = -1;  ///< what shorter texts are filled up with; features do not depend on it
    std::vector<SizeClaim> sizes{};
};

namespace detail {

/// The value of a member that is not null, or nullptr.
inline const json::Value* member_of(const json::Value& object, std::string_view key) {
    const json::Value* value = object.find(key);
    return value == nullptr || value->is_null() ? nullptr : value;
}

/// An integer that fits int, or nothing where the member is missing or null. Throws source.107.
inline std::optional<int> integer_in(const json::Value& object, std::string_view key,
                                     std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    const bool fits = value->is_integer() && value->as_integer() >= -(std::int64_t{1} << 30) &&
                      value->as_integer() <= (std::int64_t{1} << 30);
    if (!fits) throw Error("source.107", concat(source, ", ", key, ": expected an integer of 30 bits"));
    return static_cast<int>(value->as_integer());
}

/// A text, or nothing where the member is missing or null. Throws source.107.
inline std::optional<std::string> text_in(const json::Value& object, std::string_view key,
                                          std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) {
        throw Error("source.107",
                    concat(source, ", ", key, ": is ", value->type_name(), ", expected a string"));
    }
    return value->as_string();
}

/// Whether a member is true; `otherwise` where it is missing or null. Throws source.107.
inline bool flag_in(const json::Value& object, std::string_view key, bool otherwise,
                    std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return otherwise;
    if (!value->is_bool()) {
        throw Error("source.107",
                    concat(source, ", ", key, ": is ", value->type_name(), ", expected true or false"));
    }
    return value->as_bool();
}

/// Three numbers, one for each channel, or nothing. Throws source.107.
inline std::optional<std::array<float, 3>> channels_in(const json::Value& object, std::string_view key,
                                                       std::string_view source) {
    const json::Value* value = member_of(object, key);
    if (value == nullptr) return std::nullopt;
    const bool three = value->is_array() && value->as_array().size() == 3 &&
                       std::all_of(value->as_array().begin(), value->as_array().end(),
                                   [](const json::Value& number) { return number.is_number(); });
    if (!three) throw Error("source.107", concat(source, ", ", key, ": expected three numbers"));
    std::array<float, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) channels[i] = static_cast<float>(value->as_array()[i].as_number());
    return channels;
}

/// Notes that `source` gives `name` as its member `key`, if it does.
inline void claim_size(ModelFacts& facts, std::string_view name, const json::Value& object,
                       std::string_view key, std::string_view source) {
    const std::optional<int> value = integer_in(object, key, source);
    if (value) facts.sizes.push_back({std::string(name), *value, concat(source, ", ", key)});
}

/// The head width that `heads` heads give. Throws source.108 where they do not divide the width.
inline int head_width_from_heads(int width, int heads, std::string_view source) {
    if (heads < 1 || width < 1 || width % heads != 0) {
        throw Error("source.108",
                    concat(source, ": a width of ", width, " does not divide into ", heads, " heads"));
    }
    return width / heads;
}

/// The size of a configuration that a claim is about, or nothing where this kind of model has none of it.
inline std::optional<std::int64_t> size_named(std::string_view name, const AnyClipConfig& config) {
    if (name == "embed_dim") return config.embed_dim;
    if (name == "text.vocab_size") return config.text.vocab_size;
    if (name == "text.context_length") return config.text.context_length;
    if (name == "text.width") return config.text.width;
    if (name == "text.layers") return config.text.layers;
    if (name == "text.mlp_width") return config.text.transformer().hidden();
    if (name == "vision.image_size") {
        return std::visit([](const auto& vision) { return std::int64_t{vision.image_size}; }, config.vision);
    }
    if (name == "vision.width") {
        return std::visit([](const auto& vision) { return std::int64_t{vision.width}; }, config.vision);
    }
    if (const auto* vit = std::get_if<VitConfig>(&config.vision)) {
        if (name == "vision.patch_size") return vit->patch_size;
        if (name == "vision.layers") return vit->layers;
        if (name == "vision.mlp_width") return vit->transformer().hidden();
        return std::nullopt;
    }
    const auto& layers = std::get<ResNetConfig>(config.vision).layers;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (name == concat("vision.layers[", i, "]")) return layers[i];
    }
    return std::nullopt;
}

/// Throws source.109 with both figures where a configuration states another size than the tensors give.
inline void check_sizes(const std::vector<SizeClaim>& claims, const AnyClipConfig& config, Towers towers) {
    for (const SizeClaim& claim : claims) {
        const std::string_view name = claim.name;
        if (name.starts_with("vision.") && !has_vision(towers)) continue;
        if (name.starts_with("text.") && !has_text(towers)) continue;
        const std::optional<std::int64_t> actual = size_named(name, config);
        if (actual && *actual != claim.value) {
            throw Error("source.109",
                        concat(claim.source, ": ", name, " is ", claim.value, " there, but the tensors give ",
                               *actual, "; is the configuration that of another model?"));
        }
        if (!actual && name.starts_with("vision.layers")) {
            throw Error("source.109", concat(claim.source,
                                             ": another kind of image encoder (ViT, ResNet) "
                                             "than the tensors are"));
        }
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/huggingface_config.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// The configuration of one tower. A legacy "text_config_dict" replaces "text_config" wholly, as there.
inline const json::Value* tower_config(const json::Value& config, std::string_view key) {
    const json::Value* legacy = member_of(config, concat(key, "_dict"));
    return legacy != nullptr ? legacy : member_of(config, key);
}

/// transformers' name of an activation. Throws source.110 for one that is neither of CLIP's.
inline Activation huggingface_activation(const json::Value& tower, std::string_view source) {
    const std::string name = text_in(tower, "hidden_act", source).value_or("quick_gelu");
    if (const auto activation = activation_named(name)) return *activation;
    throw Error("source.110",
                concat(source, ", hidden_act: ", name, " is not supported; CLIP's are quick_gelu and gelu"));
}

/// Notes the activation of a tower; both towers must have the same one (source.111).
inline void claim_activation(ModelFacts& facts, Activation activation, std::string_view source) {
    if (facts.activation && *facts.activation != activation) {
        throw Error("source.111", concat(source, ": ", name_of(activation), ", but ", facts.activation_source,
                                         ": ", name_of(*facts.activation),
                                         "; towers with different activations are not supported"));
    }
    facts.activation = activation;
    facts.activation_source = source;
}

/// Refuses another epsilon of the layer norms than 1e-5: source.110.
inline void require_epsilon(const json::Value& tower, std::string_view source) {
    const json::Value* value = member_of(tower, "layer_norm_eps");
    if (value == nullptr || (value->is_number() && value->as_number() == 1e-5)) return;
    throw Error("source.110", concat(source, ", layer_norm_eps: only 1e-5 is supported"));
}

inline void read_vision_config(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    claim_activation(facts, huggingface_activation(tower, source), source);
    require_epsilon(tower, source);
    facts.vision_head_width =
        head_width_from_heads(integer_in(tower, "hidden_size", source).value_or(768),
                              integer_in(tower, "num_attention_heads", source).value_or(12), source);
    claim_size(facts, "vision.image_size", tower, "image_size", source);
    claim_size(facts, "vision.patch_size", tower, "patch_size", source);
    claim_size(facts, "vision.width", tower, "hidden_size", source);
    claim_size(facts, "vision.layers", tower, "num_hidden_layers", source);
    claim_size(facts, "vision.mlp_width", tower, "intermediate_size", source);
}

inline void read_text_config(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    claim_activation(facts, huggingface_activation(tower, source), source);
    require_epsilon(tower, source);
    facts.text_head_width =
        head_width_from_heads(integer_in(tower, "hidden_size", source).value_or(512),
                              integer_in(tower, "num_attention_heads", source).value_or(8), source);
    claim_size(facts, "text.vocab_size", tower, "vocab_size", source);
    claim_size(facts, "text.context_length", tower, "max_position_embeddings", source);
    claim_size(facts, "text.width", tower, "hidden_size", source);
    claim_size(facts, "text.layers", tower, "num_hidden_layers", source);
    claim_size(facts, "text.mlp_width", tower, "intermediate_size", source);
    // 2 was written by mistake for years; transformers pools at the largest id then, and so do we.
    const int end = integer_in(tower, "eos_token_id", source).value_or(49407);
    const int words = integer_in(tower, "vocab_size", source).value_or(49408);
    facts.end_token = end == 2 || end == words - 1 ? -1 : end;
    facts.pad_token = integer_in(tower, "pad_token_id", source).value_or(1);
}

/// Pillow's number of a filter. Throws source.110 for one that is neither bilinear (2) nor bicubic (3).
inline Interpolation huggingface_interpolation(const json::Value& config, std::string_view source) {
    const int resample = integer_in(config, "resample", source).value_or(3);
    if (resample == 2) return Interpolation::bilinear;
    if (resample == 3) return Interpolation::bicubic;
    throw Error("source.110",
                concat(source, ", resample: ", resample, " is not supported; 2 is bilinear and 3 bicubic"));
}

/// A number, or an object of two equal ones: the side of a square. Nothing where `value` is neither.
inline std::optional<int> square_side(const json::Value& value, std::string_view source) {
    if (value.is_object()) {
        const std::optional<int> height = integer_in(value, "height", source);
        const std::optional<int> width = integer_in(value, "width", source);
        return height == width ? height : std::nullopt;
    }
    if (!value.is_integer()) return std::nullopt;
    return value.as_integer() >= 1 && value.as_integer() <= max_image_size
               ? std::optional(static_cast<int>(value.as_integer()))
               : std::nullopt;
}

/// Sizes: the resize, and the crop after it, which must be of the same size for the two modes that exist
/// here.
inline void read_processor_sizes(const json::Value& config, const std::string& source,
                                 PreprocessConfig& preprocess) {
    std::optional<int> resized = 224;
    if (const json::Value* size = member_of(config, "size")) {
        const bool shortest = size->find("shortest_edge") != nullptr;
        resized = shortest ? integer_in(*size, "shortest_edge", source) : square_side(*size, source);
        // A plain number is the short side (the first versions' way of writing it).
        preprocess.resize_mode = size->is_object() && !shortest ? ResizeMode::squash : ResizeMode::shortest;
    }
    std::optional<int> cropped = resized;
    if (flag_in(config, "do_center_crop", true, source)) {
        if (const json::Value* crop = member_of(config, "crop_size")) cropped = square_side(*crop, source);
    } else if (preprocess.resize_mode == ResizeMode::shortest) {
        throw Error("source.110",
                    concat(source, ", do_center_crop: pictures that stay oblong are not supported"));
    }
    if (!resized || !cropped || *resized != *cropped) {
        throw Error("source.110",
                    concat(source, ", size and crop_size: expected one square of the same side"));
    }
    preprocess.image_size = *resized;
}

}  // namespace detail

/// Reads config.json. Returns false, and notes nothing, where it is that of another library (no model_type).
/// Throws load.101 (another family), source.107 (a mistyped member), source.108 (heads), source.110 (a value
/// that is not supported), source.111 (towers that differ).
inline bool read_huggingface_config(const json::Value& config, const std::string& source, ModelFacts& facts) {
    const std::optional<std::string> type = detail::text_in(config, "model_type", source);
    if (!type) return false;
    ModelFacts read = facts;
    if (*type == "clip_text_model") {
        detail::read_text_config(config, source, read);
    } else if (*type == "clip_vision_model") {
        detail::read_vision_config(config, source, read);
    } else if (*type == "clip") {
        const json::Value nothing{json::Value::Data(json::Object{})};
        const json::Value* vision = detail::tower_config(config, "vision_config");
        const json::Value* text = detail::tower_config(config, "text_config");
        detail::read_vision_config(vision != nullptr ? *vision : nothing,
                                   detail::concat(source, ", vision_config"), read);
        detail::read_text_config(text != nullptr ? *text : nothing, detail::concat(source, ", text_config"),
                                 read);
        detail::claim_size(read, "embed_dim", config, "projection_dim", source);
    } else {
        detail::refuse_family(detail::concat(source, ": model_type ", *type));
    }
    read.head_source = source;
    facts = std::move(read);
    return true;
}

/// Reads preprocessor_config.json (or the image_processor of processor_config.json). Throws source.107,
/// source.110 (steps that this library does not have), image.402 (a standard deviation of zero).
inline void read_huggingface_processor(const json::Value& config, const std::string& source,
                                       ModelFacts& facts) {
    PreprocessConfig preprocess;
    for (const char* step : {"do_resize", "do_rescale", "do_normalize"}) {
        if (!detail::flag_in(config, step, true, source)) {
            throw Error("source.110", detail::concat(source, ", ", step, ": false is not supported"));
        }
    }
    const json::Value* factor = detail::member_of(config, "rescale_factor");
    if (factor != nullptr &&
        !(factor->is_number() && factor->as_number() > 1 / 255.5 && factor->as_number() < 1 / 254.5)) {
        throw Error("source.110", detail::concat(source, ", rescale_factor: only 1/255 is supported"));
    }
    detail::read_processor_sizes(config, source, preprocess);
    preprocess.interpolation = detail::huggingface_interpolation(config, source);
    preprocess.mean = detail::channels_in(config, "image_mean", source).value_or(preprocess.mean);
    preprocess.std = detail::channels_in(config, "image_std", source).value_or(preprocess.std);
    preprocess.convert_rgb_first = detail::flag_in(config, "do_convert_rgb", true, source);
    check(preprocess);
    facts.preprocess = preprocess;
    facts.preprocess_source = source;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/known_releases.hpp

// The files that OpenAI released, by their SHA-256: what says that a download is complete and the right one.
//
// The digests stand in the addresses that openai/CLIP (clip/clip.py, _MODELS) loads the files from.

namespace monoclip::inline v0_1 {

/// A published file.
struct KnownRelease {
    std::string_view model;   ///< OpenAI's name: "ViT-B/32"
    std::string_view file;    ///< "ViT-B-32.pt"
    std::string_view sha256;  ///< 64 lower-case hexadecimal digits
};

inline constexpr std::array<KnownRelease, 9> known_releases{{
    {"RN50", "RN50.pt", "afeb0e10f9e5a86da6080e35cf09123aca3b358a0c3e3b6c78a7b63bc04b6762"},
    {"RN101", "RN101.pt", "8fa8567bab74a42d41c5915025a8e4538c3bdbe8804a470a72f30b0d94fab599"},
    {"RN50x4", "RN50x4.pt", "7e526bd135e493cef0776de27d5f42653e6b4c8bf9e0f653bb11773263205fdd"},
    {"RN50x16", "RN50x16.pt", "52378b407f34354e150460fe41077663dd5b39c54cd0bfd2b27167a4a06ec9aa"},
    {"RN50x64", "RN50x64.pt", "be1cfb55d75a9666199fb2206c106743da0f6468c9d327f3e0d0a543a9919d9c"},
    {"ViT-B/32", "ViT-B-32.pt", "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af"},
    {"ViT-B/16", "ViT-B-16.pt", "5806e77cd80f8b59890b7e101eabd078d9fb84e6937f9e85e4ecb61988df416f"},
    {"ViT-L/14", "ViT-L-14.pt", "b8cca3fd41ae0c99ba7e8951adf17d267cdb84cd88be6f7c2e0eca1737a03836"},
    {"ViT-L/14@336px", "ViT-L-14-336px.pt",
     "3035c92b350959924f9f00213499208652fc7ea050643e8b385c2dac08641f02"},
}};

/// The release whose digest this is (lower case), or nullptr.
constexpr const KnownRelease* find_release(std::string_view sha256) {
    for (const KnownRelease& release : known_releases) {
        if (release.sha256 == sha256) return &release;
    }
    return nullptr;
}

/// The release that has this file name, or nullptr: what a file that is no release pretends to be.
constexpr const KnownRelease* release_named(std::string_view file) {
    for (const KnownRelease& release : known_releases) {
        if (release.file == file) return &release;
    }
    return nullptr;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/open_clip_config.hpp

// open_clip_config.json, which lies beside open_clip's published checkpoints: the model's configuration
// (open_clip, model.py, CLIPVisionCfg and CLIPTextCfg) and its preprocessing (transform.py, PreprocessCfg).
//
// A member that asks for something the library does not compute is refused by name; so is one that it does
// not know, unless it switches nothing on.

// ---- monoclip/io/open_clip_config.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// Members of a tower that this library reads, or that change nothing in what it computes.
inline constexpr std::array<std::string_view, 19> open_clip_tower_members{"layers",
                                                                          "width",
                                                                          "heads",
                                                                          "head_width",
                                                                          "mlp_ratio",
                                                                          "patch_size",
                                                                          "image_size",
                                                                          "context_length",
                                                                          "vocab_size",
                                                                          "patch_dropout",
                                                                          "output_tokens",
                                                                          "attn_pooler_queries",
                                                                          "attn_pooler_heads",
                                                                          "tokenizer_mode",
                                                                          "pad_id",
                                                                          "eos_id",
                                                                          "timm_pool",
                                                                          "timm_proj",
                                                                          "hf_pooler_type"};

/// Members with the one value of theirs that is supported.
struct OpenClipDefault {
    std::string_view member, value;
};
inline constexpr std::array<OpenClipDefault, 6> open_clip_defaults{{{"pool_type", "tok"},
                                                                    {"pool_type", "argmax"},
                                                                    {"proj_type", "linear"},
                                                                    {"pos_embed_type", "learnable"},
                                                                    {"block_type", "default"},
                                                                    {"hf_tokenizer_name", ""}}};

/// Whether a member switches nothing on: null, false, 0, an empty text or object.
inline bool is_off(const json::Value& value) {
    if (value.is_bool()) return !value.as_bool();
    if (value.is_number()) return !(value.as_number() < 0) && !(value.as_number() > 0);
    if (value.is_string()) return value.as_string().empty();
    if (value.is_object()) return value.as_object().empty();
    return value.is_null() || (value.is_array() && value.as_array().empty());
}

/// Throws source.110 for a member of a tower that asks for something else than the paper's model.
inline void refuse_open_clip_variations(const json::Value& tower, std::string_view source) {
    if (!tower.is_object()) return;
    for (const json::Member& member : tower.as_object()) {
        const auto& known = open_clip_tower_members;
        if (std::find(known.begin(), known.end(), member.key) != known.end() || is_off(member.value))
            continue;
        const bool is_default =
            member.value.is_string() && std::any_of(open_clip_defaults.begin(), open_clip_defaults.end(),
                                                    [&](const OpenClipDefault& row) {
                                                        return row.member == member.key &&
                                                               row.value == member.value.as_string();
                                                    });
        if (is_default) continue;
        const std::string value = member.value.is_string() ? concat(" ", member.value.as_string()) : "";
        throw Error("source.110", concat(source, ", ", member.key, value, ": is not supported"));
    }
}

/// The hidden width that a ratio means, as open_clip rounds it.
inline void claim_mlp_width(ModelFacts& facts, std::string_view name, const json::Value& tower, int width,
                            std::string_view source) {
    const json::Value* ratio = member_of(tower, "mlp_ratio");
    if (ratio == nullptr) return;
    const bool sensible = ratio->is_number() && ratio->as_number() > 0 && ratio->as_number() < 1024;
    if (!sensible) throw Error("source.107", concat(source, ", mlp_ratio: expected a number up to 1024"));
    facts.sizes.push_back({std::string(name), static_cast<std::int64_t>(width * ratio->as_number()),
                           concat(source, ", mlp_ratio")});
}

inline void read_open_clip_vision(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    refuse_open_clip_variations(tower, source);
    const json::Value* layers = member_of(tower, "layers");
    if (layers != nullptr && layers->is_array()) {  // a ResNet
        for (std::size_t i = 0; i < layers->as_array().size(); ++i) {
            const json::Value& count = layers->as_array()[i];
            if (!count.is_integer()) throw Error("source.107", concat(source, ", layers: expected integers"));
            facts.sizes.push_back(
                {concat("vision.layers[", i, "]"), count.as_integer(), concat(source, ", layers")});
        }
    } else {
        const int width = integer_in(tower, "width", source).value_or(768);
        facts.vision_head_width = integer_in(tower, "head_width", source).value_or(64);
        claim_size(facts, "vision.layers", tower, "layers", source);
        claim_size(facts, "vision.patch_size", tower, "patch_size", source);
        claim_mlp_width(facts, "vision.mlp_width", tower, width, source);
    }
    claim_size(facts, "vision.width", tower, "width", source);
    const json::Value* size = member_of(tower, "image_size");
    if (size != nullptr && size->is_array() && size->as_array().size() == 2 &&
        size->as_array()[0].is_integer() && size->as_array()[1].is_integer() &&
        size->as_array()[0].as_integer() == size->as_array()[1].as_integer()) {
        facts.sizes.push_back(
            {"vision.image_size", size->as_array()[0].as_integer(), concat(source, ", image_size")});
    } else {
        claim_size(facts, "vision.image_size", tower, "image_size", source);
    }
}

inline void read_open_clip_text(const json::Value& tower, const std::string& source, ModelFacts& facts) {
    refuse_open_clip_variations(tower, source);
    const int width = integer_in(tower, "width", source).value_or(512);
    facts.text_head_width =
        head_width_from_heads(width, integer_in(tower, "heads", source).value_or(8), source);
    claim_size(facts, "text.vocab_size", tower, "vocab_size", source);
    claim_size(facts, "text.context_length", tower, "context_length", source);
    claim_size(facts, "text.width", tower, "width", source);
    claim_size(facts, "text.layers", tower, "layers", source);
    claim_mlp_width(facts, "text.mlp_width", tower, width, source);
    facts.pad_token = integer_in(tower, "pad_id", source).value_or(0);
}

/// The two words that a member may be. Throws source.110 for another.
inline bool is_second_word(const json::Value& config, std::string_view key, std::string_view first,
                           std::string_view second, std::string_view source) {
    const std::string word = text_in(config, key, source).value_or(std::string(first));
    if (word == first || word == second) return word == second;
    throw Error("source.110",
                concat(source, ", ", key, ": ", word, " is not supported; ", first, " and ", second, " are"));
}

inline void read_open_clip_preprocess(const json::Value& config, const std::string& source,
                                      ModelFacts& facts) {
    PreprocessConfig preprocess;
    preprocess.image_size = 0;
    const json::Value* size = member_of(config, "size");
    if (size != nullptr && size->is_array()) {
        const json::Array& sides = size->as_array();
        const bool square = sides.size() == 2 && sides[0].is_integer() && sides[1].is_integer() &&
                            sides[0].as_integer() == sides[1].as_integer();
        if (!square) throw Error("source.110", concat(source, ", size: expected a square"));
        size = &sides[0];
    }
    if (size != nullptr) {
        if (!size->is_integer() || size->as_integer() < 1 || size->as_integer() > max_image_size)
            throw Error("source.107", concat(source, ", size: expected 1 to ", max_image_size));
        preprocess.image_size = static_cast<int>(size->as_integer());
    }
    preprocess.mean = channels_in(config, "mean", source).value_or(preprocess.mean);
    preprocess.std = channels_in(config, "std", source).value_or(preprocess.std);
    // "random" is for training; evaluation takes the bicubic filter then.
    const std::string filter = text_in(config, "interpolation", source).value_or("bicubic");
    if (filter != "random" && is_second_word(config, "interpolation", "bicubic", "bilinear", source))
        preprocess.interpolation = Interpolation::bilinear;
    if (is_second_word(config, "resize_mode", "shortest", "squash", source))
        preprocess.resize_mode = ResizeMode::squash;
    facts.preprocess = preprocess;
    facts.preprocess_source = source;
}

}  // namespace detail

/// Reads the "model_cfg" of open_clip_config.json. Returns false, and notes nothing, where there is none.
/// Throws source.107 (a mistyped member), source.108 (heads), source.110 (a value that is not supported).
inline bool read_open_clip_model(const json::Value& config, const std::string& source, ModelFacts& facts) {
    const json::Value* model = detail::member_of(config, "model_cfg");
    if (model == nullptr) return false;
    for (const char* other : {"multimodal_cfg", "init_logit_bias"}) {
        if (detail::member_of(*model, other) != nullptr)
            throw Error("source.110", detail::concat(source, ", ", other, ": is not supported"));
    }
    ModelFacts read = facts;
    const json::Value nothing{json::Value::Data(json::Object{})};
    const json::Value* vision = detail::member_of(*model, "vision_cfg");
    const json::Value* text = detail::member_of(*model, "text_cfg");
    detail::read_open_clip_vision(vision != nullptr ? *vision : nothing,
                                  detail::concat(source, ", vision_cfg"), read);
    detail::read_open_clip_text(text != nullptr ? *text : nothing, detail::concat(source, ", text_cfg"),
                                read);
    detail::claim_size(read, "embed_dim", *model, "embed_dim", source);
    read.activation =
        detail::flag_in(*model, "quick_gelu", false, source) ? Activation::quick_gelu : Activation::gelu;
    read.activation_source = source;
    read.head_source = source;
    facts = std::move(read);
    return true;
}

/// Reads the "preprocess_cfg" of open_clip_config.json. Returns false, and notes nothing, where there is
/// none. Throws source.107, source.110.
inline bool read_open_clip_preprocessing(const json::Value& config, const std::string& source,
                                         ModelFacts& facts) {
    const json::Value* preprocess = detail::member_of(config, "preprocess_cfg");
    if (preprocess == nullptr) return false;
    detail::read_open_clip_preprocess(*preprocess, source, facts);
    return true;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/sha256.hpp

// SHA-256 of bytes, whole or piece by piece: what tells whether a file is the one that was released.
//
// Follows FIPS 180-4, sections 4.1.2 (functions), 5.1.1 (padding) and 6.2.2 (the rounds); names are those of
// the standard.

namespace monoclip::inline v0_1 {

namespace detail {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
inline constexpr std::array<std::uint32_t, 64> sha256_constants{
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

}  // namespace detail

/// A running SHA-256. Bytes may come in pieces of any size; messages of up to 2^61 bytes.
class Sha256 {
  public:
    using Digest = std::array<std::byte, 32>;

    /// Appends `bytes` to the message.
    void update(std::span<const std::byte> bytes) {
        if (bytes.empty()) return;
        length_ += bytes.size();
        if (filled_ != 0) {
            const std::size_t taken = (std::min)(bytes.size(), block_size - filled_);
            std::copy_n(bytes.begin(), taken, pending_.begin() + static_cast<std::ptrdiff_t>(filled_));
            filled_ += taken;
            bytes = bytes.subspan(taken);
            if (filled_ < block_size) return;
            compress(pending_.data());
            filled_ = 0;
        }
        for (; bytes.size() >= block_size; bytes = bytes.subspan(block_size)) compress(bytes.data());
        std::copy(bytes.begin(), bytes.end(), pending_.begin());
        filled_ = bytes.size();
    }

    /// The digest of all that has been appended. The object stays usable: more may follow.
    Digest digest() const {
        Sha256 padded = *this;
        padded.pad();
        Digest result;
        for (std::size_t i = 0; i < result.size(); ++i) {
            result[i] = static_cast<std::byte>((padded.state_[i / 4] >> (24 - 8 * (i % 4))) & 0xFFu);
        }
        return result;
    }

    /// The digest as 64 lower-case hexadecimal digits.
    std::string hex_digest() const {
        constexpr const char* digits = "0123456789abcdef";
        std::string text;
        for (const std::byte value : digest()) {
            text += digits[std::to_integer<unsigned>(value) >> 4];
            text += digits[std::to_integer<unsigned>(value) & 15u];
        }
        return text;
    }

  private:
    static constexpr std::size_t block_size = 64;

    /// A one, zeros up to the last eight bytes of a block, the length in bits.
    void pad() {
        const std::uint64_t bits = length_ * 8;
        pending_[filled_++] = std::byte{0x80};
        if (filled_ > block_size - 8) {
            fill_zeros(block_size);
            compress(pending_.data());
            filled_ = 0;
        }
        fill_zeros(block_size - 8);
        for (std::size_t i = 0; i < 8; ++i) {
            pending_[block_size - 8 + i] = static_cast<std::byte>((bits >> (56 - 8 * i)) & 0xFFu);
        }
        compress(pending_.data());
    }

    void fill_zeros(std::size_t end) {
        while (filled_ < end) pending_[filled_++] = std::byte{0};
    }

    void compress(const std::byte* block) {
        std::array<std::uint32_t, 64> w;
        for (std::size_t t = 0; t < 16; ++t) {
            w[t] = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                w[t] = (w[t] << 8) | std::to_integer<std::uint32_t>(block[4 * t + i]);
            }
        }
        for (std::size_t t = 16; t < 64; ++t) {
            const std::uint32_t a = w[t - 15];
            const std::uint32_t b = w[t - 2];
            const std::uint32_t sigma0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3);
            const std::uint32_t sigma1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10);
            w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
        }
        auto [a, b, c, d, e, f, g, h] = state_;
        for (std::size_t t = 0; t < 64; ++t) {
            const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const std::uint32_t choice = (e & f) ^ (~e & g);
            const std::uint32_t t1 = h + sum1 + choice + detail::sha256_constants[t] + w[t];
            const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
            h = g, g = f, f = e, e = d + t1;
            d = c, c = b, b = a, a = t1 + sum0 + majority;
        }
        const std::array<std::uint32_t, 8> worked{a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < worked.size(); ++i) state_[i] += worked[i];
    }

    /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
    std::array<std::uint32_t, 8> state_{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                        0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
    std::array<std::byte, block_size> pending_{};
    std::size_t filled_ = 0;
    std::uint64_t length_ = 0;
};

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
inline std::string sha256_hex(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.hex_digest();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/sources.hpp

// Which file is the model when a person names a folder, and a checkpoint that is split over several files.
//
// In a folder, the first of these that exists is read:
//   open_clip_model.safetensors
//   model.safetensors
//   model.safetensors.index.json     (with the files that it lists, beside it)
//   open_clip_pytorch_model.bin
//   pytorch_model.bin
//   pytorch_model.bin.index.json
// otherwise the only file that ends in .safetensors, .pt, .bin or .pth. safetensors come first because they
// say their tensors without a pickle; open_clip's before Hugging Face's because folders that have both may
// keep the image encoder alone, for another library, under the second name.

#include <set>

// ---- monoclip/io/sources.hpp

namespace monoclip::inline v0_1 {

namespace detail {

inline constexpr std::array<const char*, 6> model_file_names{
    "open_clip_model.safetensors", "model.safetensors", "model.safetensors.index.json",
    "open_clip_pytorch_model.bin", "pytorch_model.bin", "pytorch_model.bin.index.json"};

inline bool is_plain_file(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

/// The files of a folder that may be checkpoints, by their endings, in alphabetical order.
inline std::vector<std::filesystem::path> checkpoint_files(const std::filesystem::path& folder) {
    std::set<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string ending = display(entry->path().extension());
        const bool weights =
            ending == ".safetensors" || ending == ".pt" || ending == ".bin" || ending == ".pth";
        if (weights && is_plain_file(entry->path())) files.insert(entry->path());
    }
    if (error) {
        throw Error("source.101", concat(display(folder), ": cannot be listed: ", error.message()));
    }
    return {files.begin(), files.end()};
}

/// A JSON file beside a checkpoint, or nothing where there is none. Throws source.102 for one of more than
/// 64 MiB, json.* with the path.
inline std::optional<json::Value> read_json_file(const std::filesystem::path& path) {
    constexpr std::size_t largest = std::size_t{64} << 20;
    if (!is_plain_file(path)) return std::nullopt;
    const auto file = MappedFile::open(path);
    if (file->bytes().size() > largest) {
        throw Error("source.102", concat(display(path), ": ", file->bytes().size(),
                                         " bytes are too many for a configuration (at most 64 MiB)"));
    }
    try {
        return parse_json(as_text(file->bytes()));
    } catch (const Error& error) {
        throw with_context(error, display(path));
    }
}

/// Whether a name in an index is that of a file in the same folder and nothing else.
inline bool is_plain_file_name(std::string_view name) {
    if (name.empty() || name == "." || name == "..") return false;
    constexpr std::string_view separators{"/\\:\0", 4};
    return name.find_first_of(separators) == std::string_view::npos;
}

/// The weight map of an index: which file holds each tensor. Throws source.103 where it is none, source.104
/// for a file name that leads out of the folder.
inline std::map<std::string, std::string> read_weight_map(const std::filesystem::path& index) {
    const std::optional<json::Value> content = read_json_file(index);
    const json::Value* map = content ? content->find("weight_map") : nullptr;
    if (map == nullptr || !map->is_object() || map->as_object().empty()) {
        throw Error("source.103",
                    concat(display(index), ": expected an object \"weight_map\" from tensors to files"));
    }
    std::map<std::string, std::string> files;
    for (const json::Member& member : map->as_object()) {
        if (!member.value.is_string()) {
            throw Error("source.103", concat(display(index), ": weight_map, ", member.key, ": is ",
                                             member.value.type_name(), ", expected the name of a file"));
        }
        const std::string& file = member.value.as_string();
        if (!is_plain_file_name(file)) {
            throw Error("source.104", concat(display(index), ": weight_map, ", member.key, ": \"", file,
                                             "\" is not the name of a file beside the index"));
        }
        files.emplace(member.key, file);
    }
    return files;
}

/// Moves the tensors of one file of several into `whole`. Throws source.105 (a tensor in another file than
/// the index says, or not in the index).
inline void add_shard(Checkpoint& whole, Checkpoint shard, const std::string& file,
                      const std::map<std::string, std::string>& files) {
    for (const auto& [name, view] : shard.tensors) {
        const auto listed = files.find(name);
        if (listed == files.end()) {
            throw Error("source.105", concat(display(shard.path), ": ", name, ": is not in the index"));
        }
        if (listed->second != file) {
            throw Error("source.105",
                        concat(display(shard.path), ": ", name, ": the index has it in ", listed->second));
        }
    }
    whole.tensors.merge(shard.tensors);
    whole.container = shard.container;
    whole.metadata.merge(shard.metadata);
    whole.file_size += shard.file_size;
}

}  // namespace detail

/// Whether a file name is that of an index of several files ("model.safetensors.index.json").
inline bool is_shard_index(const std::filesystem::path& path) {
    return detail::display(path.filename()).ends_with(".index.json");
}

/// The file to read for a path that a person named: itself, or in a folder the first of the list above.
/// Throws source.101 where a folder has none, or several without a known name; file.101 where nothing is.
inline std::filesystem::path find_model_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return path;
    for (const char* name : detail::model_file_names) {
        if (detail::is_plain_file(path / name)) return path / name;
    }
    const std::vector<std::filesystem::path> files = detail::checkpoint_files(path);
    if (files.size() == 1) return files.front();
    std::string found = files.empty() ? "; it has no checkpoint" : "; it has";
    for (const std::filesystem::path& file : files) {
        found += detail::concat(&file == &files.front() ? " " : ", ", detail::display(file.filename()));
    }
    if (detail::is_plain_file(path / "model_index.json")) {
        found += "; for a pipeline of diffusers name its folder text_encoder";
    }
    throw Error(
        "source.101",
        detail::concat(detail::display(path), ": expected a folder with ", detail::model_file_names[0], ", ",
                       detail::model_file_names[1], ", ", detail::model_file_names[3], ", ",
                       detail::model_file_names[4], ", an index of several, or one file of weights", found));
}

/// The checkpoint whose tensors the files beside `index` hold. Nothing but descriptions is read. Throws
/// source.103 (no weight map), source.104 (a file name with a path), source.105 (a tensor in a file that the
/// index does not give it to), source.106 (a tensor that its file lacks), and the files' own errors.
inline Checkpoint open_shards(const std::filesystem::path& index) {
    const std::map<std::string, std::string> files = detail::read_weight_map(index);
    std::set<std::string> names;
    for (const auto& [tensor, file] : files) names.insert(file);
    Checkpoint whole;
    for (const std::string& name : names) {
        const std::filesystem::path path =
            index.parent_path() / std::filesystem::path(std::u8string(name.begin(), name.end()));
        detail::add_shard(whole, open_checkpoint(path), name, files);
    }
    for (const auto& [tensor, file] : files) {
        if (whole.tensors.find(tensor) == whole.tensors.end()) {
            throw Error("source.106", detail::concat(detail::display(index), ": ", tensor, ": is not in ",
                                                     file, ", where the index has it"));
        }
    }
    whole.path = index;
    return whole;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/model_source.hpp

namespace monoclip::inline v0_1 {

/// The convention of the names in a file.
enum class Naming : std::uint8_t { openai, huggingface };

/// "OpenAI" or "Hugging Face".
constexpr const char* name_of(Naming naming) {
    return naming == Naming::huggingface ? "Hugging Face" : "OpenAI";
}

/// A checkpoint with what is known of it.
struct ModelSource {
    Checkpoint checkpoint;  ///< as read; its tensors have moved to `tensors`
    Naming naming = Naming::openai;
    TensorMap tensors;  ///< under OpenAI's names
    ModelFacts facts;
    bool from_file = false;  ///< whether the activation is the file's own: then no one may say otherwise
};

namespace detail {

/// The files beside `weights` that say something, for the names of `naming`.
inline void read_configurations(const std::filesystem::path& weights, Naming naming, ModelFacts& facts) {
    const std::filesystem::path folder = weights.parent_path();
    const auto read = [&](const char* name) { return read_json_file(folder / name); };
    const auto describe_path = [&](const char* name) { return display(folder / name); };
    const std::optional<json::Value> open_clip = read("open_clip_config.json");
    const std::optional<json::Value> config = read("config.json");
    const auto from_open_clip = [&] {
        return open_clip && read_open_clip_model(*open_clip, describe_path("open_clip_config.json"), facts);
    };
    const auto from_huggingface = [&] {
        return config && read_huggingface_config(*config, describe_path("config.json"), facts);
    };
    const bool huggingface_first = naming == Naming::huggingface;
    if (huggingface_first ? !from_huggingface() : !from_open_clip()) {
        static_cast<void>(huggingface_first ? from_open_clip() : from_huggingface());
    }

    const auto preprocessing_of_open_clip = [&] {
        return open_clip &&
               read_open_clip_preprocessing(*open_clip, describe_path("open_clip_config.json"), facts);
    };
    const auto processor = [&] {
        for (const char* name : {"preprocessor_config.json", "processor_config.json"}) {
            const std::optional<json::Value> whole = read(name);
            if (!whole) continue;
            const json::Value* nested = member_of(*whole, "image_processor");
            const bool has_figures = nested != nullptr || member_of(*whole, "image_mean") != nullptr;
            if (!has_figures) continue;
            read_huggingface_processor(nested != nullptr ? *nested : *whole, describe_path(name), facts);
            return true;
        }
        return false;
    };
    if (huggingface_first ? processor() : preprocessing_of_open_clip()) return;
    if (huggingface_first ? preprocessing_of_open_clip() : processor()) return;
}

/// What the file itself says goes before what lies beside it; where both speak they must agree.
inline void add_own_facts(const Checkpoint& checkpoint, ModelSource& source) {
    const FileDescription own = read_description(checkpoint.metadata);
    ModelFacts& facts = source.facts;
    std::optional<Activation> activation = activation_named(checkpoint.activation);
    std::string origin = "the file's own code";
    if (!activation && own.activation) {
        activation = own.activation;
        origin = "the file's metadata";
    }
    if (activation) {
        if (facts.activation && *facts.activation != *activation) {
            throw Error("source.111", concat(facts.activation_source, ": ", name_of(*facts.activation),
                                             ", but ", origin, ": ", name_of(*activation)));
        }
        facts.activation = activation;
        facts.activation_source = origin;
        source.from_file = true;
    }
    if (own.vision_head_width != 0) facts.vision_head_width = own.vision_head_width;
    if (own.text_head_width != 0) facts.text_head_width = own.text_head_width;
    if (own.end_token >= 0) facts.end_token = own.end_token;
    if (own.preprocess) {
        facts.preprocess = own.preprocess;
        facts.preprocess_source = "the file's metadata";
    }
}

/// The default of the files' own library where nothing says how pictures are prepared.
inline void complete_preprocessing(ModelSource& source) {
    if (source.facts.preprocess) return;
    PreprocessConfig preprocess;
    preprocess.image_size = 0;
    preprocess.convert_rgb_first = source.naming == Naming::huggingface;
    source.facts.preprocess = preprocess;
    source.facts.preprocess_source = concat(name_of(source.naming), "'s default");
}

/// A released archive whose code does not show its activation is recognised by its digest.
inline void recognise_release(const Checkpoint& checkpoint, ModelSource& source) {
    const bool archive = checkpoint.container == Checkpoint::Container::torchscript;
    if (!archive || source.facts.activation || checkpoint.path.empty()) return;
    const auto file = MappedFile::open(checkpoint.path);
    if (const KnownRelease* release = find_release(sha256_hex(file->bytes()))) {
        source.facts.activation = Activation::quick_gelu;  // all nine
        source.facts.activation_source = concat("the digest of OpenAI's ", release->model);
        source.from_file = true;
    }
}

inline ModelSource make_source(Checkpoint checkpoint, Towers towers, bool beside) {
    ModelSource source;
    if (has_huggingface_names(checkpoint.tensors)) source.naming = Naming::huggingface;
    if (beside && checkpoint.container != Checkpoint::Container::torchscript) {
        read_configurations(checkpoint.path, source.naming, source.facts);
    }
    add_own_facts(checkpoint, source);
    complete_preprocessing(source);
    recognise_release(checkpoint, source);
    source.tensors = with_openai_names(std::move(checkpoint.tensors), towers);
    checkpoint.tensors.clear();
    source.checkpoint = std::move(checkpoint);
    return source;
}

}  // namespace detail

/// The model in a checkpoint that is open already; nothing beside it is read. Throws description.*, load.101
/// to load.110.
inline ModelSource describe_model(Checkpoint checkpoint, Towers towers = Towers::both) {
    return detail::make_source(std::move(checkpoint), towers, false);
}

/// The model that a person names by its file, its folder, or the index of its files. Nothing but descriptions
/// is read of it, save that a Hugging Face file's queries, keys and values are joined.
///
/// Throws source.* (which file, its index, its configurations), file.*, the containers' errors,
/// description.*, load.101 to load.110.
inline ModelSource open_model(const std::filesystem::path& path, Towers towers = Towers::both) {
    const std::filesystem::path file = find_model_file(path);
    return detail::make_source(is_shard_index(file) ? open_shards(file) : open_checkpoint(file), towers,
                               true);
}

/// The sizes of the model: from its tensors, and what they do not say from the caller's hints or from the
/// facts. Throws as the function of the same name for tensors, and source.109 where a configuration states
/// another size than the tensors give.
inline AnyClipConfig deduce_config(const ModelSource& source, ArchitectureHints hints = {}) {
    const ModelFacts& facts = source.facts;
    std::optional<Activation> evidence;
    if (source.from_file) evidence = facts.activation;
    if (!hints.activation) hints.activation = facts.activation;
    if (hints.vision_head_width == 0) hints.vision_head_width = facts.vision_head_width;
    if (hints.text_head_width == 0) hints.text_head_width = facts.text_head_width;
    refuse_other_families(source.tensors, hints.towers);
    if (!facts.sizes.empty()) {
        // Before the heads are judged: a wrong width would be reported as a wrong head width.
        const ArchitectureHints any_heads{{}, 1, 1, hints.towers};
        detail::check_sizes(facts.sizes, detail::deduce_sizes(source.tensors, any_heads), hints.towers);
    }
    AnyClipConfig config = deduce_config(source.tensors, evidence, hints);
    if (has_text(hints.towers)) config.text.end_token = facts.end_token;
    validate(config);
    return config;
}

/// How pictures are prepared for the model: as the caller says, otherwise as the facts do. The size is always
/// the model's own; source.109 where the facts have another. Without the image encoder it means nothing.
inline PreprocessConfig deduce_preprocess(const ModelSource& source, const AnyClipConfig& config,
                                          const std::optional<PreprocessConfig>& asked = {},
                                          Towers towers = Towers::both) {
    if (!has_vision(towers)) return {};
    const int size = std::visit([](const auto& vision) { return vision.image_size; }, config.vision);
    PreprocessConfig preprocess;
    if (asked) {
        preprocess = *asked;
    } else if (source.facts.preprocess) {
        preprocess = *source.facts.preprocess;
        if (preprocess.image_size != 0 && preprocess.image_size != size) {
            throw Error("source.109", detail::concat(source.facts.preprocess_source, ": pictures of ",
                                                     preprocess.image_size,
                                                     " pixels there, but the tensors are for ", size));
        }
    }
    preprocess.image_size = size;
    check(preprocess);
    return preprocess;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/loaded_model.hpp

// A model in memory: packed weights, tokenizer, preprocessing and pooled scratch, for one backend.
//
// This is what `Clip` objects share. It knows no configuration type: it is compiled once for each backend,
// however many configurations a program uses.

// ---- monoclip/load.hpp

// From named tensors to packed weights: every tensor found, its shape checked, none left over.

// ---- monoclip/model.hpp

// The two encoders and the temperature as one tree of weights, and what follows from a configuration alone:
// parameter counts, scratch sizes and FLOPs.

// ---- monoclip/backend/plan.hpp

// The engine that computes nothing: it counts the scratch bytes and the FLOPs that a forward pass asks for.
//
// The layers run on it as on any other engine, in constant expressions too, so that `workspace_bytes` and the
// FLOP counts are consequences of the one definition of each layer instead of formulas beside it.

// ---- monoclip/backend/plan.hpp

namespace monoclip::inline v0_1 {

/// What one forward pass costs. A multiply-add counts as two FLOPs; only products and attention are counted.
struct Cost {
    std::int64_t flops = 0;
    std::size_t workspace_bytes = 0;
};

/// Counts for an engine whose activations take `ElementSize` bytes each.
template <std::size_t ElementSize>
struct PlanEngine {
    struct View {
        std::int64_t rows = 0;
        std::int64_t cols = 0;
    };
    using ConstView = View;

    struct Weight {
        std::int64_t rows = 0;  // out
        std::int64_t cols = 0;  // in
    };

    /// The arena that remembers its high-water mark, and the FLOPs.
    class Arena {
      public:
        constexpr void take(std::size_t bytes) {
            used_ += detail::aligned_size(bytes);
            cost.workspace_bytes = (std::max)(cost.workspace_bytes, used_);
        }

        class Scope {
          public:
            constexpr explicit Scope(Arena& arena) : arena_(arena), used_(arena.used_) {}
            constexpr ~Scope() { arena_.used_ = used_; }
            Scope(const Scope&) = delete;
            Scope& operator=(const Scope&) = delete;

          private:
            Arena& arena_;
            std::size_t used_;
        };

        Cost cost;

      private:
        std::size_t used_ = 0;
    };

    constexpr View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        arena.take(static_cast<std::size_t>(rows * cols) * ElementSize);
        return {rows, cols};
    }
    constexpr View reshape(View, std::int64_t rows, std::int64_t cols) const { return {rows, cols}; }
    constexpr ConstView upload(std::span<const float>, std::int64_t rows, std::int64_t cols,
                               Arena& arena) const {
        if (ElementSize != sizeof(float)) arena.take(static_cast<std::size_t>(rows * cols) * ElementSize);
        return {rows, cols};
    }
    constexpr void download(ConstView, std::span<float>) const {}

    constexpr Weight pack(const TensorView& tensor, Role role) const { return weight(tensor.shape, role); }

    /// A weight of which only the extents are known.
    static constexpr Weight weight(const Shape& shape, Role role) {
        const std::int64_t outer = shape.rank() > 1 ? shape[0] : 1;
        const std::int64_t inner = outer != 0 ? shape.elements() / outer : 0;
        return role == Role::projection ? Weight{inner, outer} : Weight{outer, inner};
    }

    constexpr void linear(ConstView in, const Weight& weight, const Epilogue<PlanEngine>&, View,
                          Arena& arena) const {
        const typename Arena::Scope scope(arena);
        // Up to `row_block` rows of input and output are padded. Counted always, so that a batch needs no
        // more than a larger one.
        arena.take(static_cast<std::size_t>(row_block * weight.cols) * ElementSize);
        arena.take(static_cast<std::size_t>(row_block * weight.rows) * ElementSize);
        arena.cost.flops += 2 * in.rows * weight.rows * weight.cols;
    }
    constexpr void layer_norm(ConstView, const Weight&, const Weight&, double, View) const {}
    constexpr void attention(ConstView, const Sequences& sequences, int, bool causal, View out,
                             Arena& arena) const {
        const std::int64_t length = sequences.length;  // the planner's sequences are all of one length
        const std::int64_t pairs = causal ? length * (length + 1) / 2 : length * length;
        arena.cost.flops += 4 * sequences.count * pairs * out.cols;  // Q K^T, and the weights times V
    }
    constexpr void extract_patches(ConstView, int, int, View) const {}
    constexpr void assemble_tokens(ConstView, const Weight&, const Weight&, View) const {}
    constexpr void embed_tokens(std::span<const int>, const Weight&, const Weight&, Sequences, View) const {}
    constexpr void pool(ConstView, const Sequences&, Pooling, View) const {}

    constexpr void to_channels_last(ConstView, View) const {}
    constexpr void convolve(ConstView in, const Window& window, const Weight& weight,
                            const Epilogue<PlanEngine>& epilogue, View out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const std::int64_t cols = window.kernel * window.kernel * in.cols;
        const View patches = matrix(arena, detail::gathered_rows(out.rows, cols), cols);
        const std::int64_t flops = arena.cost.flops;
        linear(patches, weight, epilogue, out, arena);
        arena.cost.flops = flops + 2 * out.rows * weight.rows * weight.cols;  // all blocks, not one
    }
    constexpr void average_pool(ConstView, const Window&, View) const {}
    constexpr void assemble_mean_tokens(ConstView, const Weight&, View) const {}
    constexpr void pooled_attention(ConstView, ConstView key, ConstView, const Sequences&, int, View,
                                    Arena& arena) const {
        arena.cost.flops += 4 * key.rows * key.cols;  // one query for each sequence
    }

  private:
    static constexpr std::int64_t row_block = 4;  // the CPU engine's
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/text_transformer.hpp

// The causal text encoder: token and position embeddings, blocks, the end token's projection.
// Follows openai/CLIP, clip/model.py, CLIP.encode_text (paper section 2.4).

// ---- monoclip/nn/layer_norm.hpp

// Layer normalisation: y = (x - mean(x)) / sqrt(var(x) + epsilon) * weight + bias, over the columns of each
// row. Follows torch.nn.LayerNorm, in fp32 whatever the precision (openai/CLIP, clip/model.py, class
// LayerNorm).

// ---- monoclip/nn/layer_norm.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct LayerNorm {
    static constexpr double epsilon = 1e-5;

    Parameter weight;  // [width]
    Parameter bias;    // [width]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width) {
        visit.parameter("weight", weight, Shape{width}, Role::vector);
        visit.parameter("bias", bias, Shape{width}, Role::vector);
    }
};

/// x and out are [M,width]; out may be x.
template <class E>
constexpr void forward(const E& engine, const LayerNorm<typename E::Weight>& layer, typename E::ConstView x,
                       typename E::View out) {
    engine.layer_norm(x, layer.weight, layer.bias, LayerNorm<typename E::Weight>::epsilon, out);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/nn/transformer.hpp

// Pre-norm Transformer: x = x + attn(ln_1(x)); x = x + mlp(ln_2(x)), for every block.
// Follows openai/CLIP, clip/model.py, classes ResidualAttentionBlock and Transformer (paper section 2.4).

// ---- monoclip/nn/attention.hpp

// Multi-head self-attention: softmax(Q K^T / sqrt(head_width)) V for each head, then an output projection.
// Follows torch.nn.MultiheadAttention with packed input projections, as openai/CLIP uses it.

// ---- monoclip/nn/linear.hpp

// Linear layer: y = x W^T + b. Follows torch.nn.Linear.

// ---- monoclip/nn/linear.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct Linear {
    Parameter weight;  // [out,in]
    Parameter bias;    // [out]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int in, int out) {
        visit.parameter("weight", weight, Shape{out, in}, Role::matrix);
        visit.parameter("bias", bias, Shape{out}, Role::vector);
    }
};

/// out = x W^T + b, x is [M,in], out is [M,out].
template <class E>
constexpr void forward(const E& engine, const Linear<typename E::Weight>& layer, typename E::ConstView x,
                       typename E::View out, typename E::Arena& arena) {
    engine.linear(x, layer.weight, {.bias = &layer.bias}, out, arena);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/nn/attention.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct MultiheadAttention {
    Parameter in_proj_weight;  // [3*width,width]: the rows of queries, keys, values
    Parameter in_proj_bias;    // [3*width]
    Linear<Parameter> out_proj;

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width) {
        visit.parameter("in_proj_weight", in_proj_weight, Shape{3 * width, width}, Role::matrix);
        visit.parameter("in_proj_bias", in_proj_bias, Shape{3 * width}, Role::vector);
        visit.layer("out_proj", out_proj, width, width);
    }
};

/// out += attention(x). x and out are [tokens,width] and do not overlap.
template <class E>
constexpr void forward(const E& engine, const MultiheadAttention<typename E::Weight>& layer,
                       const TransformerConfig& config, const Sequences& sequences, typename E::ConstView x,
                       typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const std::int64_t tokens = sequences.total();
    const auto qkv = engine.matrix(arena, tokens, 3 * config.width);  // [tokens,3W]
    engine.linear(x, layer.in_proj_weight, {.bias = &layer.in_proj_bias}, qkv, arena);
    const auto heads = engine.matrix(arena, tokens, config.width);  // [tokens,W]
    engine.attention(qkv, sequences, config.heads(), config.causal, heads, arena);
    engine.linear(heads, layer.out_proj.weight, {.bias = &layer.out_proj.bias, .accumulate = true}, out,
                  arena);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/nn/mlp.hpp

// The two-layer perceptron of a block: c_proj(activation(c_fc(x))).
// Follows openai/CLIP, clip/model.py, class ResidualAttentionBlock, member `mlp`.

// ---- monoclip/nn/mlp.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct Mlp {
    Linear<Parameter> c_fc;    // width -> hidden
    Linear<Parameter> c_proj;  // hidden -> width

    template <class Visitor>
    constexpr void describe(Visitor& visit, int width, int hidden) {
        visit.layer("c_fc", c_fc, width, hidden);
        visit.layer("c_proj", c_proj, hidden, width);
    }
};

/// out += mlp(x). x and out are [tokens,width] and do not overlap.
template <class E>
constexpr void forward(const E& engine, const Mlp<typename E::Weight>& layer, const TransformerConfig& config,
                       Activation activation, std::int64_t tokens, typename E::ConstView x,
                       typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto hidden = engine.matrix(arena, tokens, config.hidden());  // [tokens,hidden]
    engine.linear(x, layer.c_fc.weight,
                  {.bias = &layer.c_fc.bias, .activate = true, .activation = activation}, hidden, arena);
    engine.linear(hidden, layer.c_proj.weight, {.bias = &layer.c_proj.bias, .accumulate = true}, out, arena);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/nn/transformer.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct ResidualAttentionBlock {
    MultiheadAttention<Parameter> attn;
    LayerNorm<Parameter> ln_1;
    Mlp<Parameter> mlp;
    LayerNorm<Parameter> ln_2;

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TransformerConfig& config) {
        visit.layer("attn", attn, config.width);
        visit.layer("ln_1", ln_1, config.width);
        visit.layer("mlp", mlp, config.width, config.hidden());
        visit.layer("ln_2", ln_2, config.width);
    }
};

template <class Parameter>
struct Transformer {
    std::vector<ResidualAttentionBlock<Parameter>> resblocks;

    constexpr Transformer() = default;
    constexpr explicit Transformer(const TransformerConfig& config) {
        // Not resize(): clang 14 cannot evaluate it at compile time for trivial elements.
        resblocks.reserve(static_cast<std::size_t>(config.layers));
        for (int i = 0; i < config.layers; ++i) resblocks.emplace_back();
    }

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TransformerConfig& config) {
        for (std::size_t i = 0; i < resblocks.size(); ++i)
            visit.layer_at("resblocks", i, resblocks[i], config);
    }
};

/// One block, in place on x [tokens,width].
template <class E>
constexpr void forward(const E& engine, const ResidualAttentionBlock<typename E::Weight>& block,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       typename E::View x, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto normed = engine.matrix(arena, sequences.total(), config.width);  // [tokens,W]
    forward(engine, block.ln_1, x, normed);
    forward(engine, block.attn, config, sequences, normed, x, arena);
    forward(engine, block.ln_2, x, normed);
    forward(engine, block.mlp, config, activation, sequences.total(), normed, x, arena);
}

/// All blocks, in place on x [tokens,width].
template <class E>
constexpr void forward(const E& engine, const Transformer<typename E::Weight>& transformer,
                       const TransformerConfig& config, Activation activation, const Sequences& sequences,
                       typename E::View x, typename E::Arena& arena) {
    for (const auto& block : transformer.resblocks)
        forward(engine, block, config, activation, sequences, x, arena);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/text/text_transformer.hpp

namespace monoclip::inline v0_1 {

template <class Parameter>
struct TextTransformer {
    Parameter positional_embedding;  // [context,W]
    Parameter text_projection;       // [W,E]
    nn::Transformer<Parameter> transformer;
    Parameter token_embedding;  // [vocab,W]
    nn::LayerNorm<Parameter> ln_final;

    constexpr TextTransformer() = default;
    constexpr explicit TextTransformer(const TextConfig& config) : transformer(config.transformer()) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const TextConfig& config, int embed_dim) {
        visit.parameter("positional_embedding", positional_embedding,
                        Shape{config.context_length, config.width}, Role::vector);
        visit.parameter("text_projection", text_projection, Shape{config.width, embed_dim}, Role::projection);
        visit.layer("transformer", transformer, config.transformer());
        visit.parameter("token_embedding.weight", token_embedding, Shape{config.vocab_size, config.width},
                        Role::table);
        visit.layer("ln_final", ln_final, config.width);
    }
};

/// Token ids, each sequence up to and including its end token -> features [count,E], not of unit length.
/// The last token of a sequence is pooled. Attention is causal, so tokens after it could not reach it:
/// leaving them out is exact.
template <class E>
constexpr void forward(const E& engine, const TextTransformer<typename E::Weight>& model,
                       const TextConfig& config, Activation activation, std::span<const int> ids,
                       const Sequences& sequences, typename E::View features, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const auto x = engine.matrix(arena, sequences.total(), config.width);  // [tokens,W]
    engine.embed_tokens(ids, model.token_embedding, model.positional_embedding, sequences, x);
    forward(engine, model.transformer, config.transformer(), activation, sequences, x, arena);
    const auto pooled = engine.matrix(arena, sequences.count, config.width);  // [count,W]
    engine.pool(x, sequences, Pooling::last, pooled);
    forward(engine, model.ln_final, pooled, pooled);
    engine.linear(pooled, model.text_projection, {}, features, arena);  // [count,E]
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/vision/any_vision.hpp

// An image encoder whose kind is known only when its file has been read.

// ---- monoclip/vision/resnet.hpp

// The modified ResNet image encoder: a stem of three convolutions, anti-aliased strides (an average pool
// before each strided convolution), attention pooling instead of average pooling. Follows openai/CLIP,
// clip/model.py, classes Bottleneck and ModifiedResNet (paper section 2.4).

// ---- monoclip/nn/attention_pool.hpp

// Attention pooling: one query, the mean of all positions, attends to the mean and to every position.
// Follows openai/CLIP, clip/model.py, class AttentionPool2d (paper section 2.4).

// ---- monoclip/nn/attention_pool.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct AttentionPool {
    Parameter positional_embedding;  // [1+H*W,C]
    Linear<Parameter> k_proj;
    Linear<Parameter> q_proj;
    Linear<Parameter> v_proj;
    Linear<Parameter> c_proj;

    template <class Visitor>
    constexpr void describe(Visitor& visit, int tokens, int width, int embed_dim) {
        visit.parameter("positional_embedding", positional_embedding, Shape{tokens, width}, Role::vector);
        visit.layer("k_proj", k_proj, width, width);
        visit.layer("q_proj", q_proj, width, width);
        visit.layer("v_proj", v_proj, width, width);
        visit.layer("c_proj", c_proj, width, embed_dim);
    }
};

/// x [B*H*W,C] -> out [B,E]. `tokens` is 1 + H*W.
template <class E>
constexpr void forward(const E& engine, const AttentionPool<typename E::Weight>& pool, std::int64_t batch,
                       int tokens, int width, int heads, typename E::ConstView x, typename E::View out,
                       typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Sequences sequences{batch, tokens};
    const auto sequence = engine.matrix(arena, sequences.total(), width);  // [B*tokens,C], the mean first
    engine.assemble_mean_tokens(x, pool.positional_embedding, sequence);
    const auto mean = engine.matrix(arena, batch, width);  // [B,C]
    engine.pool(sequence, sequences, Pooling::first, mean);
    const auto query = engine.matrix(arena, batch, width);
    forward(engine, pool.q_proj, mean, query, arena);
    const auto key = engine.matrix(arena, sequences.total(), width);
    forward(engine, pool.k_proj, sequence, key, arena);
    const auto value = engine.matrix(arena, sequences.total(), width);
    forward(engine, pool.v_proj, sequence, value, arena);
    engine.pooled_attention(query, key, value, sequences, heads, mean, arena);
    forward(engine, pool.c_proj, mean, out, arena);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/nn/convolution.hpp

// Convolution followed by batch normalisation, the ResNet's building block: y = activation(bn(conv(x))).
//
// Activations are channels-last: a matrix [B*H*W, channels]. A 1x1 convolution is then a linear layer. At
// inference batch normalisation is an affine map of each channel, so it is folded into the convolution before
// packing: with s = weight / sqrt(running_var + epsilon), W' = s W and b' = bias - s running_mean. Follows
// torch.nn.Conv2d and torch.nn.BatchNorm2d as openai/CLIP, clip/model.py, uses them (no convolution bias).

// ---- monoclip/nn/convolution.hpp

namespace monoclip::inline v0_1::nn {

template <class Parameter>
struct Convolution {
    Parameter weight;  // [out,in,kernel,kernel]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int in, int out, int kernel) {
        visit.parameter("weight", weight, Shape{out, in, kernel, kernel}, Role::convolution);
    }
};

template <class Parameter>
struct BatchNorm {
    static constexpr double epsilon = 1e-5;

    Parameter weight;        // [channels]
    Parameter bias;          // [channels]
    Parameter running_mean;  // [channels]
    Parameter running_var;   // [channels]

    template <class Visitor>
    constexpr void describe(Visitor& visit, int channels) {
        visit.parameter("weight", weight, Shape{channels}, Role::vector);
        visit.parameter("bias", bias, Shape{channels}, Role::vector);
        visit.parameter("running_mean", running_mean, Shape{channels}, Role::statistic);
        visit.parameter("running_var", running_var, Shape{channels}, Role::statistic);
    }
};

/// out = activation(bn(conv(x))), BatchNorm folded; to accumulate: out = activation(out + bn(conv(x))).
/// x is [B*H*W,in]; out is [B*H'*W',out] with H' = ceil(H / stride); padding keeps kernels of 3 centred.
template <class E>
constexpr void forward(const E& engine, const Convolution<typename E::Weight>& conv,
                       const BatchNorm<typename E::Weight>& bn, const Window& window, bool relu,
                       bool accumulate, typename E::ConstView x, typename E::View out,
                       typename E::Arena& arena) {
    const Epilogue<E> epilogue{
        .bias = &bn.bias, .activate = relu, .activation = Activation::relu, .accumulate = accumulate};
    if (window.kernel == 1) {
        engine.linear(x, conv.weight, epilogue, out, arena);
    } else {
        engine.convolve(x, window, conv.weight, epilogue, out, arena);
    }
}

/// Replaces the convolution's weight and the normalisation's bias by their folded forms, in memory of their
/// own: the tensors of the file stay as they are.
inline void fold(Convolution<TensorView>& conv, BatchNorm<TensorView>& bn) {
    const auto numbers = [](const TensorView& tensor) {
        std::vector<double> values(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements<double>(tensor, values);
        return values;
    };
    const auto owned = [](const Shape& shape, const std::vector<double>& values) {
        const auto floats = std::make_shared<std::vector<float>>(values.begin(), values.end());
        const auto* data = reinterpret_cast<const std::byte*>(floats->data());
        return TensorView{DType::float32, shape, TensorView::contiguous_strides(shape), data, floats};
    };
    const std::vector<double> gain = numbers(bn.weight);
    const std::vector<double> mean = numbers(bn.running_mean);
    const std::vector<double> variance = numbers(bn.running_var);
    std::vector<double> bias = numbers(bn.bias);
    std::vector<double> weight = numbers(conv.weight);
    const std::size_t per_channel = gain.empty() ? 0 : weight.size() / gain.size();
    for (std::size_t channel = 0; channel < gain.size(); ++channel) {
        const double scale = gain[channel] / std::sqrt(variance[channel] + BatchNorm<TensorView>::epsilon);
        bias[channel] -= scale * mean[channel];
        for (std::size_t i = 0; i < per_channel; ++i) weight[channel * per_channel + i] *= scale;
    }
    conv.weight = owned(conv.weight.shape, weight);
    bn.bias = owned(bn.bias.shape, bias);
}

}  // namespace monoclip::inline v0_1::nn

// ---- monoclip/vision/resnet.hpp

namespace monoclip::inline v0_1 {

/// The extents of one bottleneck.
struct BottleneckConfig {
    int in = 64;
    int planes = 64;  ///< channels inside; it puts out four times as many
    int stride = 1;

    constexpr int out() const { return 4 * planes; }
    constexpr bool has_downsample() const { return stride > 1 || in != out(); }
};

/// The bottleneck at `index` of layer `layer`, both from 0.
constexpr BottleneckConfig bottleneck_config(const ResNetConfig& config, std::size_t layer,
                                             std::size_t index) {
    const int planes = config.width << layer;
    const int before = layer == 0 ? config.width : 2 * planes;  // what the layer before puts out
    return {index == 0 ? before : 4 * planes, planes, index == 0 && layer > 0 ? 2 : 1};
}

/// 1x1, 3x3, 1x1 convolutions and a shortcut.
template <class Parameter>
struct Bottleneck {
    nn::Convolution<Parameter> conv1, conv2, conv3;
    nn::BatchNorm<Parameter> bn1, bn2, bn3;
    nn::Convolution<Parameter> downsample_conv;  // used where the config has a downsample
    nn::BatchNorm<Parameter> downsample_bn;

    template <class Visitor>
    constexpr void describe(Visitor& visit, const BottleneckConfig& config) {
        visit.layer("conv1", conv1, config.in, config.planes, 1);
        visit.layer("bn1", bn1, config.planes);
        visit.layer("conv2", conv2, config.planes, config.planes, 3);
        visit.layer("bn2", bn2, config.planes);
        visit.layer("conv3", conv3, config.planes, config.out(), 1);
        visit.layer("bn3", bn3, config.out());
        if (config.has_downsample()) {
            visit.layer("downsample.0", downsample_conv, config.in, config.out(), 1);
            visit.layer("downsample.1", downsample_bn, config.out());
        }
    }
};

template <class Parameter>
struct ModifiedResNet {
    nn::Convolution<Parameter> conv1, conv2, conv3;
    nn::BatchNorm<Parameter> bn1, bn2, bn3;
    std::array<std::vector<Bottleneck<Parameter>>, 4> layers;
    nn::AttentionPool<Parameter> attnpool;

    constexpr ModifiedResNet() = default;
    constexpr explicit ModifiedResNet(const ResNetConfig& config) {
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            layers[layer].reserve(static_cast<std::size_t>(config.layers[layer]));
            for (int i = 0; i < config.layers[layer]; ++i) layers[layer].emplace_back();
        }
    }

    template <class Visitor>
    constexpr void describe(Visitor& visit, const ResNetConfig& config, int embed_dim) {
        visit.layer("conv1", conv1, 3, config.width / 2, 3);
        visit.layer("bn1", bn1, config.width / 2);
        visit.layer("conv2", conv2, config.width / 2, config.width / 2, 3);
        visit.layer("bn2", bn2, config.width / 2);
        visit.layer("conv3", conv3, config.width / 2, config.width, 3);
        visit.layer("bn3", bn3, config.width);
        constexpr std::array names{"layer1", "layer2", "layer3", "layer4"};
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            for (std::size_t i = 0; i < layers[layer].size(); ++i) {
                visit.layer_at(names[layer], i, layers[layer][i], bottleneck_config(config, layer, i));
            }
        }
        visit.layer("attnpool", attnpool, config.tokens(), config.features(), embed_dim);
    }
};

/// One bottleneck. x is [B*H*W,in]. Without a downsample it works in place and `out` is x; otherwise `out` is
/// another matrix, [B*H'*W',out].
template <class E>
constexpr void forward(const E& engine, const Bottleneck<typename E::Weight>& block,
                       const BottleneckConfig& config, const Grid& grid, typename E::ConstView x,
                       typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid pooled_grid = grid.strided(config.stride);
    const auto inner = engine.matrix(arena, grid.cells(), config.planes);
    nn::forward(engine, block.conv1, block.bn1, {grid, 1, 1}, true, false, x, inner, arena);
    const auto middle = engine.matrix(arena, grid.cells(), config.planes);
    nn::forward(engine, block.conv2, block.bn2, {grid, 3, 1}, true, false, inner, middle, arena);
    auto last = middle;
    if (config.stride > 1) {
        last = engine.reshape(inner, pooled_grid.cells(), config.planes);
        engine.average_pool(middle, {grid, config.stride, config.stride}, last);
    }
    if (config.has_downsample()) {
        auto shortcut = x;
        const auto pooled = engine.matrix(arena, pooled_grid.cells(), config.in);
        if (config.stride > 1) {
            engine.average_pool(x, {grid, config.stride, config.stride}, pooled);
            shortcut = pooled;
        }
        nn::forward(engine, block.downsample_conv, block.downsample_bn, {pooled_grid, 1, 1}, false, false,
                    shortcut, out, arena);
    }
    nn::forward(engine, block.conv3, block.bn3, {pooled_grid, 1, 1}, true, true, last, out, arena);
}

/// The stem: [B*S*S,3] -> out [B*S/4*S/4,width].
template <class E>
constexpr void forward_stem(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                            const ResNetConfig& config, const Grid& image, typename E::ConstView x,
                            typename E::View out, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid grid = image.strided(2);
    const auto first = engine.matrix(arena, grid.cells(), config.width / 2);
    nn::forward(engine, model.conv1, model.bn1, {image, 3, 2}, true, false, x, first, arena);
    const auto second = engine.matrix(arena, grid.cells(), config.width / 2);
    nn::forward(engine, model.conv2, model.bn2, {grid, 3, 1}, true, false, first, second, arena);
    const auto third = engine.matrix(arena, grid.cells(), config.width);
    nn::forward(engine, model.conv3, model.bn3, {grid, 3, 1}, true, false, second, third, arena);
    engine.average_pool(third, {grid, 2, 2}, out);
}

/// Normalised planes [B,3*S*S] -> features [B,E], not of unit length. Its activation is ReLU throughout.
template <class E>
constexpr void forward(const E& engine, const ModifiedResNet<typename E::Weight>& model,
                       const ResNetConfig& config, Activation, std::int64_t batch,
                       typename E::ConstView pixels, typename E::View features, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Grid image{batch, config.image_size, config.image_size};
    Grid grid = image.strided(4);
    // Two matrices take turns; the first layer's output is the largest.
    const auto front = engine.matrix(arena, grid.cells(), 4 * config.width);
    const auto back = engine.matrix(arena, grid.cells(), 4 * config.width);
    auto x = engine.reshape(front, grid.cells(), config.width);
    {
        const typename E::Arena::Scope stem(arena);
        const auto channels_last = engine.matrix(arena, image.cells(), 3);
        engine.to_channels_last(pixels, channels_last);
        forward_stem(engine, model, config, image, channels_last, x, arena);
    }
    bool x_in_front = true;
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        for (std::size_t i = 0; i < model.layers[layer].size(); ++i) {
            const BottleneckConfig block = bottleneck_config(config, layer, i);
            auto out = x;
            if (block.has_downsample()) {
                const Grid out_grid = grid.strided(block.stride);
                out = engine.reshape(x_in_front ? back : front, out_grid.cells(), block.out());
                x_in_front = !x_in_front;
            }
            forward(engine, model.layers[layer][i], block, grid, x, out, arena);
            grid = grid.strided(block.stride);
            x = out;
        }
    }
    nn::forward(engine, model.attnpool, batch, config.tokens(), config.features(), config.heads(), x,
                features, arena);
}

/// Folds every BatchNorm into its convolution, before packing for inference.
inline void fold_batch_norm(ModifiedResNet<TensorView>& model, const ResNetConfig& config) {
    nn::fold(model.conv1, model.bn1);
    nn::fold(model.conv2, model.bn2);
    nn::fold(model.conv3, model.bn3);
    for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
        for (std::size_t i = 0; i < model.layers[layer].size(); ++i) {
            Bottleneck<TensorView>& block = model.layers[layer][i];
            nn::fold(block.conv1, block.bn1);
            nn::fold(block.conv2, block.bn2);
            nn::fold(block.conv3, block.bn3);
            if (bottleneck_config(config, layer, i).has_downsample()) {
                nn::fold(block.downsample_conv, block.downsample_bn);
            }
        }
    }
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/vision/vit.hpp

// The Vision Transformer image encoder: patches, class token, positions, blocks, the class token's
// projection. Follows openai/CLIP, clip/model.py, class VisionTransformer (paper section 2.4).

// ---- monoclip/vision/vit.hpp

namespace monoclip::inline v0_1 {

template <class Parameter>
struct VisionTransformer {
    Parameter class_embedding;       // [W]
    Parameter positional_embedding;  // [1+patches,W]
    Parameter proj;                  // [W,E]
    Parameter conv1;                 // [W,3,P,P], no bias
    nn::LayerNorm<Parameter> ln_pre;
    nn::Transformer<Parameter> transformer;
    nn::LayerNorm<Parameter> ln_post;

    constexpr VisionTransformer() = default;
    constexpr explicit VisionTransformer(const VitConfig& config) : transformer(config.transformer()) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const VitConfig& config, int embed_dim) {
        visit.parameter("class_embedding", class_embedding, Shape{config.width}, Role::vector);
        visit.parameter("positional_embedding", positional_embedding, Shape{config.tokens(), config.width},
                        Role::vector);
        visit.parameter("proj", proj, Shape{config.width, embed_dim}, Role::projection);
        visit.parameter("conv1.weight", conv1, Shape{config.width, 3, config.patch_size, config.patch_size},
                        Role::matrix);
        visit.layer("ln_pre", ln_pre, config.width);
        visit.layer("transformer", transformer, config.transformer());
        visit.layer("ln_post", ln_post, config.width);
    }
};

/// Normalised planes [B,3*S*S] -> features [B,E], not of unit length.
template <class E>
constexpr void forward(const E& engine, const VisionTransformer<typename E::Weight>& model,
                       const VitConfig& config, Activation activation, std::int64_t batch,
                       typename E::ConstView pixels, typename E::View features, typename E::Arena& arena) {
    const typename E::Arena::Scope scope(arena);
    const Sequences sequences{batch, config.tokens()};
    const auto x = engine.matrix(arena, sequences.total(), config.width);  // [B*(1+patches),W]
    {
        const typename E::Arena::Scope stem(arena);
        const auto patches = engine.matrix(arena, batch * config.patches(), config.patch_elements());
        engine.extract_patches(pixels, config.image_size, config.patch_size, patches);  // [B*patches,3*P*P]
        const auto embedded = engine.matrix(arena, batch * config.patches(), config.width);
        engine.linear(patches, model.conv1, {}, embedded, arena);  // [B*patches,W]
        engine.assemble_tokens(embedded, model.class_embedding, model.positional_embedding, x);
    }
    forward(engine, model.ln_pre, x, x);
    forward(engine, model.transformer, config.transformer(), activation, sequences, x, arena);
    const auto pooled = engine.matrix(arena, batch, config.width);  // [B,W]
    engine.pool(x, sequences, Pooling::first, pooled);
    forward(engine, model.ln_post, pooled, pooled);
    engine.linear(pooled, model.proj, {}, features, arena);  // [B,E]
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/vision/any_vision.hpp

namespace monoclip::inline v0_1 {

/// One of the image encoders. Its alternative is always that of the configuration it was made from.
template <class Parameter>
struct AnyVision {
    std::variant<VisionTransformer<Parameter>, ModifiedResNet<Parameter>> tower;

    AnyVision() = default;
    explicit AnyVision(const AnyVisionConfig& config) {
        if (const auto* vit = std::get_if<VitConfig>(&config)) {
            tower.template emplace<VisionTransformer<Parameter>>(*vit);
        } else {
            tower.template emplace<ModifiedResNet<Parameter>>(std::get<ResNetConfig>(config));
        }
    }

    template <class Visitor>
    void describe(Visitor& visit, const AnyVisionConfig& config, int embed_dim) {
        if (auto* vit = std::get_if<VisionTransformer<Parameter>>(&tower)) {
            vit->describe(visit, std::get<VitConfig>(config), embed_dim);
        } else {
            std::get<ModifiedResNet<Parameter>>(tower).describe(visit, std::get<ResNetConfig>(config),
                                                                embed_dim);
        }
    }
};

/// Normalised planes [B,3*S*S] -> features [B,E], not of unit length.
template <class E>
void forward(const E& engine, const AnyVision<typename E::Weight>& model, const AnyVisionConfig& config,
             Activation activation, std::int64_t batch, typename E::ConstView pixels,
             typename E::View features, typename E::Arena& arena) {
    if (const auto* vit = std::get_if<VisionTransformer<typename E::Weight>>(&model.tower)) {
        forward(engine, *vit, std::get<VitConfig>(config), activation, batch, pixels, features, arena);
    } else {
        const auto& resnet = std::get<ModifiedResNet<typename E::Weight>>(model.tower);
        forward(engine, resnet, std::get<ResNetConfig>(config), activation, batch, pixels, features, arena);
    }
}

/// What inference folds before packing: BatchNorm, where there is any.
inline void fold_batch_norm(AnyVision<TensorView>& model, const AnyVisionConfig& config) {
    if (auto* resnet = std::get_if<ModifiedResNet<TensorView>>(&model.tower)) {
        fold_batch_norm(*resnet, std::get<ResNetConfig>(config));
    }
}

/// The image encoder's type for a configuration's type.
template <class Vision, class Parameter>
struct VisionTowerOf;
template <class Parameter>
struct VisionTowerOf<VitConfig, Parameter> {
    using Type = VisionTransformer<Parameter>;
};
template <class Parameter>
struct VisionTowerOf<ResNetConfig, Parameter> {
    using Type = ModifiedResNet<Parameter>;
};
template <class Parameter>
struct VisionTowerOf<AnyVisionConfig, Parameter> {
    using Type = AnyVision<Parameter>;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/model.hpp

namespace monoclip::inline v0_1 {

/// All weights of a model, under OpenAI's names (openai/CLIP, clip/model.py, class CLIP).
template <class Parameter, class Vision = AnyVisionConfig>
struct ClipModel {
    typename VisionTowerOf<Vision, Parameter>::Type visual;
    TextTransformer<Parameter> text;
    Parameter logit_scale;  // [], the logarithm of the multiplier

    constexpr ClipModel() = default;
    constexpr explicit ClipModel(const ClipConfig<Vision>& config)
        : visual(config.vision), text(config.text) {}

    template <class Visitor>
    constexpr void describe(Visitor& visit, const ClipConfig<Vision>& config) {
        visit.layer("visual", visual, config.vision, config.embed_dim);
        text.describe(visit, config.text, config.embed_dim);
        visit.parameter("logit_scale", logit_scale, Shape{}, Role::vector);
    }
};

/// The same configuration as a run-time value of any kind.
template <class Vision>
constexpr AnyClipConfig to_any(const ClipConfig<Vision>& config) {
    return {config.embed_dim, config.vision, config.text, config.activation};
}

/// The side of the square that the image encoder sees, in pixels.
constexpr int image_size_of(const VitConfig& vision) {
    return vision.image_size;
}
constexpr int image_size_of(const ResNetConfig& vision) {
    return vision.image_size;
}
constexpr int image_size_of(const AnyVisionConfig& vision) {
    return std::visit([](const auto& config) { return config.image_size; }, vision);
}

namespace detail {

/// Fills a tree in which every weight is only its extents. In place: g++ 12 cannot move such a tree at
/// compile time.
template <class Plan, class Tower, class... Extents>
constexpr void plan_weights(Tower& tower, const Extents&... extents) {
    walk_parameters(
        tower,
        [](typename Plan::Weight& weight, const Shape& shape, Role role) {
            weight = Plan::weight(shape, role);
        },
        extents...);
}

}  // namespace detail

/// The number of scalars that a model of this configuration learns.
template <class Vision>
constexpr std::int64_t parameter_count(const ClipConfig<Vision>& config) {
    struct Nothing {};
    ClipModel<Nothing, Vision> model(config);
    std::int64_t count = 0;
    const auto add = [&count](Nothing&, const Shape& shape, Role role) {
        if (role != Role::statistic) count += shape.elements();
    };
    walk_parameters(model, add, config);
    return count;
}

/// FLOPs and scratch of encoding `batch` pictures at once, activations taking `ElementSize` bytes.
template <std::size_t ElementSize = sizeof(float), class Vision>
constexpr Cost image_cost(const ClipConfig<Vision>& config, std::int64_t batch) {
    using Plan = PlanEngine<ElementSize>;
    using Tower = typename VisionTowerOf<Vision, typename Plan::Weight>::Type;
    Tower model(config.vision);
    detail::plan_weights<Plan>(model, config.vision, config.embed_dim);
    const Plan engine;
    typename Plan::Arena arena;
    const std::int64_t size = image_size_of(config.vision);
    const auto pixels = engine.upload({}, batch, 3 * size * size, arena);
    const auto features = engine.matrix(arena, batch, config.embed_dim);
    forward(engine, model, config.vision, config.activation, batch, pixels, features, arena);
    return arena.cost;
}

/// FLOPs and scratch of encoding `batch` texts of `length` tokens each at once. Ragged texts of no more
/// tokens in all need no more.
template <std::size_t ElementSize = sizeof(float), class Vision>
constexpr Cost text_cost(const ClipConfig<Vision>& config, std::int64_t batch, std::int64_t length) {
    using Plan = PlanEngine<ElementSize>;
    TextTransformer<typename Plan::Weight> model(config.text);
    detail::plan_weights<Plan>(model, config.text, config.embed_dim);
    const Plan engine;
    typename Plan::Arena arena;
    const auto features = engine.matrix(arena, batch, config.embed_dim);
    forward(engine, model, config.text, config.activation, {}, Sequences{batch, length}, features, arena);
    return arena.cost;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/load.hpp

namespace monoclip::inline v0_1::detail {

/// Whether a file's shape stands for the model's: equal, or [1] for a scalar (some writers keep `logit_scale`
/// so).
inline bool shape_matches(const Shape& expected, const Shape& actual) {
    return expected == actual || (expected.rank() == 0 && actual == Shape{1});
}

/// Binds one parameter to its tensor. Throws load.102 (missing), load.103 (shape), load.104 (number type).
inline TensorView bind_parameter(const TensorMap& tensors, const std::string& name, const Shape& shape) {
    const auto found = tensors.find(name);
    if (found == tensors.end()) {
        throw Error("load.102", concat(name, ": missing; expected ", to_string(shape)));
    }
    const TensorView& tensor = found->second;
    if (!shape_matches(shape, tensor.shape)) {
        throw Error("load.103",
                    concat(name, ": expected ", to_string(shape), ", got ", to_string(tensor.shape)));
    }
    if (!is_floating_point(tensor.dtype)) {
        throw Error("load.104",
                    concat(name, ": expected floating-point numbers, got ", name_of(tensor.dtype)));
    }
    return tensor;
}

/// Whether a tensor belongs to one of the towers that are asked for; the temperature belongs to both.
inline bool is_asked_for(std::string_view name, Towers towers) {
    if (name == "logit_scale") return true;
    return name.starts_with("visual.") ? has_vision(towers) : has_text(towers);
}

/// Throws load.105 with the first tensor that the model has no place for. Those of a tower that is not asked
/// for may stay.
template <class Parameter>
void refuse_leftovers(const TensorMap& tensors, const std::vector<NamedParameter<Parameter>>& used,
                      Towers towers = Towers::both) {
    std::set<std::string_view> names;
    for (const auto& parameter : used) names.insert(parameter.name);
    std::size_t leftovers = 0;
    const TensorMap::value_type* first = nullptr;
    for (const auto& entry : tensors) {
        if (names.contains(entry.first) || !is_asked_for(entry.first, towers)) continue;
        if (leftovers++ == 0) first = &entry;
    }
    if (first == nullptr) return;
    const std::string others = leftovers == 1 ? "" : concat(" (and ", leftovers - 1, " more)");
    throw Error("load.105", concat(first->first, ": a tensor ", to_string(first->second.shape),
                                   " that this architecture has no place for", others));
}

/// The parameters of the towers that are asked for.
template <class Parameter, class Model>
std::vector<NamedParameter<Parameter>> list_towers(Model& model, const AnyClipConfig& config, Towers towers) {
    auto list = list_parameters<Parameter>(model, config);
    std::erase_if(list, [&](const auto& parameter) { return !is_asked_for(parameter.name, towers); });
    return list;
}

/// Packs the weights of the towers that are asked for, several tensors at a time; the others stay empty, and
/// their tensors untouched. A file of one tower needs no logit_scale. Reports progress in tensors.
template <class E>
ClipModel<typename E::Weight> pack_model(const E& engine, const TensorMap& tensors,
                                         const AnyClipConfig& config, Towers towers = Towers::both) {
    ClipModel<TensorView> bound(config);
    auto sources = list_towers<TensorView>(bound, config, towers);
    ClipModel<typename E::Weight> packed(config);
    auto targets = list_towers<typename E::Weight>(packed, config, towers);
    if (towers != Towers::both && tensors.find("logit_scale") == tensors.end()) {
        const auto is_scale = [](const auto& parameter) { return parameter.name == "logit_scale"; };
        std::erase_if(sources, is_scale);
        std::erase_if(targets, is_scale);
    }
    for (auto& source : sources) *source.parameter = bind_parameter(tensors, source.name, source.shape);
    refuse_leftovers(tensors, sources, towers);
    if (has_vision(towers)) fold_batch_norm(bound.visual, config.vision);

    const Context& context = engine.context();
    constexpr std::size_t group = 16;  // tensors between two reports
    for (std::size_t first = 0; first < targets.size(); first += group) {
        const std::size_t count = (std::min)(group, targets.size() - first);
        context.executor->parallel_for(count, [&](std::size_t i) {
            *targets[first + i].parameter =
                engine.pack(*sources[first + i].parameter, targets[first + i].role);
        });
        context.report({"loading", "tensors", first + count, targets.size()});
    }
    return packed;
}

}  // namespace monoclip::inline v0_1::detail

// ---- monoclip/text/tokenizer.hpp

// The tokenizer: text to the ids of CLIP's byte-pair vocabulary, and back.
//
// Follows openai/CLIP clip/simple_tokenizer.py, class SimpleTokenizer, and clip/clip.py, tokenize(). The
// cleaned text is split by the pattern
//   <\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+
// with case ignored, and each piece is merged on its own. In a text in lower case the ignoring of case shows
// in one letter alone: an s of the pattern is also a long s, U+017F.

// ---- monoclip/text/bpe.hpp

// Byte-pair encoding: the merges of the vocabulary in a hash table, and their application to one word.
//
// Follows openai/CLIP clip/simple_tokenizer.py, class SimpleTokenizer, bpe(): again and again the pair of
// neighbours with the lowest rank is joined, the leftmost first. Ids: 256 bytes, the same at a word's end,
// one for each merge. A merge only joins tokens of earlier merges, so it makes no difference that the
// reference joins all occurrences of a pair before it looks again.

// ---- monoclip/text/vocabulary.hpp

// clang-format off
// The merges of CLIP's byte-pair encoding (generated by tools/make_vocabulary.py; do not edit).
//
// Source: bpe_simple_vocab_16e6.txt.gz of open_clip_torch 3.3.0,
// sha256 924691ac288e54409236115652ad4aa250f48203de50a9e4722a6ecd48d6804a, lines 2..48895.
// Merge r makes token 512 + r. It is written as left * 65536 + right, the ids of the two tokens that it joins, in
// base 85, most significant digit first. The digits are the characters from '#' on, without '?' and '\\'.
//
// The vocabulary is data of OpenAI's CLIP, handed on by OpenCLIP, under this licence:
//
// MIT License
//
// Copyright (c) 2021 OpenAI
// Copyright (c) 2012-2021 Gabriel Ilharco, Mitchell Wortsman, Nicholas Carlini, Rohan Taori, Achal Dave,
// Vaishaal Shankar, John Miller, Hongseok Namkoong, Hannaneh Hajishirzi, Ali Farhadi, Ludwig Schmidt
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
// documentation files (the "Software"), to deal in the Software without restriction, including without limitation
// the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
// to permit persons to whom the Software is furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all copies or substantial portions
// of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
// THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
// AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
// CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
// IN THE SOFTWARE.

// ---- monoclip/text/vocabulary.hpp

namespace monoclip::inline v0_1 { namespace detail {

inline constexpr int vocabulary_merges = 48894;
inline constexpr int vocabulary_merges_per_piece = 3200;

inline constexpr const char* vocabulary_pieces[] = {
"#*_+e#+moj#)kQ]#+Zce#)kQa#*8je#Zd>m#ZZ8n#+>Pr#+>Pk#+diu#+>Po#*8ja#+>Sl#)kQZ#)kQc#*8mf#*_+k#*_.f#+mrr"
"#+Zco#*_.k#+#=_#*_+Y#)kTd#ZmEm#*8mW#+>Sd#*&^X#+>Sp#*8mg#*_+c#*8j_#+dlv#)kQQ#+>Pj#)kQ[#+#=i#)kT^#)kTi"
"#+dii#+Zci#+#=c#+mok#*Bv2#+5Ja#5B4##+Zca#*U%V#*/dV#+>Pi#,)'j#+dij#+vuu#)kT[#+dif##ZL'#+vuq#*/dZ#)tWT"
"#+#=Z#,2*m#+>Pl#*/j:#*8mb#+,D[#+5Jk#+#A`#+moq#[Mk*#*_+i#*Kv]#,207#*_.l#,E6v#)kQb#+diq#ZdB=#+mrv#]7;'"
"#cQMq#c>Ab#)kQR#*_+j#)kQP#+#At#,2*j#Zd;l#+mog#)kTc#)kQU#,)$m#+HVn#+div#*U%e#+,Gu#$Ds=#)tWe#*&d5#+dlg"
"#[1X(#+,D`#+,Ga#].8*#*&cr#+,Dj#*q:_#*KvY#[Mk,#[s,0#*&^`#*BpX#,)**#)kTb#*Bv)#)kQd#+HVm#*&aV#c5:m#[(Qp"
"#+dlu#gi>:#*&aY#+mot#[Mh%#[Vpu#)tZj#*/da#+mrk#,201#[1Wq#*q7^#+H]3#*Buw#*/gf#)tW_#+moc#,2-k#*Kvd#*U%Z"
"#+mu3#ZZ5m#*/gW#)tZU#d(o.#+,J'#)kQh#*8jk#^uJ;#+HVc#*q:m#+did#+#=o#*Bpi#+Q]t#,)*5#`RNK#*h1m#+,Dp#]7>$"
"#ZmBl#,)$i#*q<x#+,Iw#+>Pm#*U%_#ep&>#+H[y#)kTS#+Zcu#ZdBA#*h1g#+>Pc#*&^U#`IIU#)kT]#)kQ_#*L$p#+dit#*/dg"
"#b^sk#,E6l#+mu*#,E<o#]JK:#+5Je#*&^Y#+H]##*Kvj#*Bp]#)kQT#+H]$#+mu(#+vxt#+dlq#*Kv^#[Vq,#*Kvg#*KyZ#)tWb"
"#+HVj##ZL(#+,Dd#ZZ8l#dj<l#)tWX#+vxw#_r'G#`e_5#bq+V#)kQe#+,Iu#[s)/#_9]=#a<#K#[Mh)#3n4L#*&^f#+#A_#_UlD"
"#*_+d#^*p,#+doF#*Bul#ZvKn#ZvHw#b8ZS#,21*#`6>a#+HVg#*_.j#ZdB8#+ms%#+HVf#[(Qo#*8jU###&$#+,J%#k,OR#,21g"
"#+muS#*&d8#*&dE#+HVs#+mrh#,2-t#+,D]#+dip#]JH)#lEE;#+5P$#*U,E#+mow#+HV_#+HVp#ey-0#b/W'#].;5#*Bv]#+,Is"
"#*&^Q#ZmF&#+dib#+mu=#*8ji#+,K4#*BpT#g'k:#_Li9#dW7=#*L%F#b^sh#`e_`#k5Ub#+,JC#*U+,#`6@e#`-9h#*Ky^#`e[T"
"#ZdB*#_Ur*#[(R(#[`su#*/iq#*U([#*&cl#,2-y#,205#*/j##]JK&#+do'#_9]7#e7Xq#[s+w#[`t+#)kQf#[`y<#+Zff#*&cm"
"#_'P<#].5)#+HYr#*Bv>#+H^(#+H]*#*/gb#)kQY#,2*n#*Buo#b/T^#_r'A#)t^P#+do/#_'M;#b/WP#^uG:#e]r0#nPiG#,20&"
"#*8m`#)tW[#+doW#].5&#s>vJ#`RNE#+mu,#*/io#]xj9#+H]]#58,D#*8jV#+do>#*U%k#[Vpw#*/iw#*q7b#+dlj#ZmBv#*&ct"
"#$Dv>#ho%;#)kQi#ZZ5k#[(R-#kw)b#[`t.#[Moa#[`sy#*Kye#aO/M#dW6k#[(R'#+#Ag#+,Jq#)t]m#*&a]#,2*f#[s/,#+5Ml"
"#a2qK#*BsY#w1QL#*8mh#cdVb#_9Y<#*_.^#[Mk+##ZKx#[`yB#)kWn#ZmBo#ZmIJ#ZmF%#*L'O#)t]k#*8q/#dsG+#+mu:#f+2y"
"#myDn#)t`<#cZSb#j_6]#`whG#*_29#*Bpc#*U+'#x]N:#+H]6#]JK4#,)*,#+vuv#+,J+#*U+:#*/gl#*8j`#+dil#,E</#dsKg"
"#]xj*#+Zg##+vuo#*U*r#*&^[#+mu0#[Vsh#*U+7#+Zi8#)t^X#eA[q#,20N#+muM#*/dR#+H]5#)t^%#[`t(#b8Z[#oDDX#hesK"
"#)tWP#ZvO'#ZvL&#nv+O#*Bpf#+mu.#].81#*&e9#*&dO#+mwP#,)*F#]7AQ#]xg(#[s(v#ZdB/#,)$s#^*m/#atK.#*&ck#iFDH"
"#b&Q/#orct#[s/T#+H]I#+HYd#*8jf#*_.d#r_Qd#*/im#,E:$#+>Wf#*_16#`RND#f+0)#+moy#ZZ8r#+do]#*&^]#`-<h#+mov"
"#)kW,#+#D4#+dj##+mu&#+mu1#+H]R#+din#ncor#+do0#*Bsi##ZQW#^Y40#,20*#+muY#d(q;#_9]:#+,Go#^uJ4#+HYl#[MpG"
"#]7;##[`y5#qF_=###+i#*&eV#ZdCV#+5P-#+muG#+doC$'mXa#iFI.#,)*D#*&d6#jC$Z#ZZ==#myGo#+vxq$'HEG#+>X]#*U*v"
"#s#dM#*h1]#*_.[#a2vj#atL+#]7;2#_'M8#[j&/#ZvHl#*BpY#[`y6#eSo6#*L$y#atKN#^uJI#e%Q/#+,Dh#*_.Z#kQlc#]JH4"
"#]7>2#[Vt0#up_.#[s(y#)t^:#+,Dk#*q@$#)t^G#)t]l#ZZ9##_UoM#_r*=#]f^;#3n4j#+mu7$;rst#eA_n#_UlL#e7Ul#atE`"
"#,;4$#*Bv7#^Y9H#*8oo#,204#+do.#*Bv9#)t^U#+5Pn#dN-m#+5P(#*L(##`-9/#+dp;#]xj@#*/is#^*p2#)t_##gV2E#dsJ7"
"#+H[x#*_.X#]7A=#*&^c#)kVj#*L%^#bTq(#[`y4#qbqM#$Dv2#*Bp`#+vus#*/dd#yP,,#^uLr#,20J#[`w-#*_+^#+doX$,ejM"
"#*&dH$0E8o#]xj:#ZZ;:#fla^#+5J]#ZZ;c#*L$q#`e[E#+do*#,)*@#ZmC%#v+k-#bTqM#*BvH#ab8R#]JMS#`RNB#^*rv#Zd;y"
"$1T&%#^Y</#*/jC#*q=8$%t>U#*8md#a2tH#k,T`#`INv#*&e0#*&af#,23T#ZmBk$%)gm#ZdBO#[j&.$0;4o#*Kv[#[Mh+#`IQt"
"#s>sI#[s.:$$@9T#^Y9n#i3<H$._-L#*Bw/$%X,L#*/gS#)t]s#*Bv4#oMIo#yP(4#a2x@#]xlB#l),Z#+#F<#+mu/#]7AU#nv.>"
"#+,Dt$%)hH$:GtM#`$3s#+5Jq#ikYM$%k8Y#)t]j#ZdB-#*/m%#*L%:#cZV*#*Kyo#`RNA$GCn&#aO/]#^*m1#*8jg#[a#r#f+5;"
"#j/rq#`RN9#)tWQ#+doU#+do+#*/iv#*8jc#lNR&#dsFv#`nbP#b/Th#*BvT#*&dB#_LoN#,2*s#*U+J#+mw/#,2*w#+vxi#bTjX"
"#*&d&#+#Ct#*&d7#)t^A#)kTZ#+do)#*&cw#ZvP(##ZN`#mp=o#)t^g#*/j<#)t^6#qOe:#[1ZD#ZZ9$#+muA#hevP#+#A[#]xg,"
"$9pV*#+,J3#,)*3$J/c]#+#J$$Efex#`IFT#gV/=#+dix#[(Ns$'dMt#*U*s#r_SG#,208#+,G]#fc]V$((jn#*BvO#$DvQ#jL,m"
"#^*p/#*/j3#b/X<#+#D$#iXPS$5*C<#lNLA$#C]o#,)*1#*/j-#)kW1#*q=4#)t^^#jC&e#+,Gl#*8q[#,238#]fZ2#`nhn#+#=s"
"#+do<#bq(f#+#Cr#^Y9F#bq(e#]JM@#*/k+#c5=i#+mp$#cdVl#`IKp#)t_U#ZZ;1#atJk$=OsI#,20G#+#An#m7so#+,JD#[`y8"
"#+5M^#_'PJ$Pf*-#*KvU#+5P,$8Wbr#+,D^#*U*w#,23,#)kWW#t)JO#_LsZ#+H]/#]xmb#qF[<#ljZj#)kTW#*&eo#^Y9i#*L$r"
"#`69H$W:K=#`ILy#[a$&#*U+%$#_iJ#,N@n#+>Sq#+H].#,)+##k>XQ#+dny#*BsZ#*&ew#*&cu#ZmC*#)t^1#eSt5#+mu##,24-"
"#s#hQ#*q7h#n+PA$>qwP#+,Ix#h$HF$0)&e#ey*.#*&aa#*&d($8afV#[s,/#^*p:#Zd;v#ZmBq#^Y4:#]xm:#)tZd#+mwF#ZdGG"
"#ik]F#^Y9d#eAb`#akBO#].8##^Y44#,)*E#[s/f#,20-#+H]l##ZR8#,)*X#+dlc#*Kyi#r02S#*h9[#atTE#xJFw#+5Mv#a<%e"
"#,20F#*/dU#ey/S#*Bx=#[`yL#hexP#+#Cy#[Mjs#*/l/#oi[[$@-+:#[`sq#*&cn#,21T#ZZ8h#aO9B#*&cq#+5P7$MJp'#`6An"
"$[6%k#+5Mp#)kVh#jL.]#+doc#*/in#_Ul7#,)*%#ZmMt#*L%U#+do1#+5Ju#mpD:#mK%v#+doA#+dp[#ZmEj#ZZ;.#ep-2#*&f@"
"$'mU`#_9]G$FYCD#`-9t#_LiH#+mrd#)t]v#*BsW#m7y9$-35[#+mrw$H-AN#*/j*#*/kQ#`[UL#*U*y#%]iF#eAbc#+5PB#+>P_"
"#bTmf#c57l#ZvQ,#+mu^#sI%J$ESac$%2kW#+vuw#`6@0#[`t2#+5Mb#[j%w#l;:N$;1N%#`IMF#wivr#`RNG#*U(W#,E9i#+#=^"
"#+vxo#+Zi##*h7=$%O(_#fGHs#*/j1#`IIW#^Y9K#].4y#*U%o#*q<q######*/dk#pxKl#].<N#)t^'#b/`7$&q$@#)t^;#+doJ"
"#oVM,#pxHn#c,4]$^BEY$X7(X#)kW/#iXPX#+HYs#,22h$$wbB#*/ij$)7SN#*L%*#)t]t#].Co#+n$S#e7Y$#+,J;#*&^j#ib_+"
"#akFO#abBT$0jXG#cd])#kw0##*8mm#`RNL#dN-j#v+k>#*&cx#*q=^#+w%2$-kUY#*q=*#[(O'#m7vk#m.pc#+do$#*8jX#rUKQ"
"#_r,k#[`y[#*/j'$>'@V#*_.e#`RNF#[s04#kw)d#g'u9#+H]+#*L%&#*&d<#ZmF+$,emN#*8jh$ByvT#3n4i#*8p5#*&gp#+Zcy"
"##,,E#ZdB0#_r'8$4x@'#)t]x#*/n%#ak>^#b/]D$$65y#akBZ#*U+;#*L%S#*/k_#*q:Z$*G<1#ab@0#,20/#ZZ5l$T;DW#*KyV"
"#ZvNb#k>a%#akJa#_r0W#cdVo#*L%I#+#Gl$>0H&#[j###*8jl#*_6)#^uJC#,N=+#*U*p#*Bym#,)'x#3n4f#h$Mi#`6<>#oVM5"
"#+,J(#s[5)#n+QN#,)*<#+doB#qbqF#l;=O#*BxN#,)*]$)fnr#,E<0#+dr4#*8tr#[a#N#+>P`#+#Eh#*_+Z#*&fM$a7<j#+dq$"
"#[a%M$#C[Y$$wkA#[VsO#`RN>#*BvR#*Bup#b/Z2#oVQx#ZZ;I#p]5K#+mry$CH8@#+,LG#*h1X#^Y4,#vd8&#ZmHy#*/s_#+#D*"
"#+#Cv#djCJ#ZdBj#*q7Y#,E=P#ZZ;u#ZZ<*#djCj$fB`T$>'Lv#ZvNA#jL-[#*&d0#bq-c#s#hE#ZdB+#ZvPD#s[1]#ibcH$At5T"
"#aO1d#,2*t#+,J@#*&e.#*U+Q#uTVu#*/g[#+H]d#*&e$#*&d;#+vup#ik]E#p$iW$$we)#*U-X$'#'y#e%OL$'dWW#[(X,#atU-"
"#iXSO#fGLO$cLjr#[(TW#iFAG#*h7S#,)*g#+Zi[#fGND$%2hV#eSpE#+mum#+doG#_'PD#+mv##dE$y#d(oU#]7>'#+dqO#r'9Z"
"#b&N`#+dpi#[(U^#wiwI#+,J^#+#=f#+>W9#_Uy0#]JMp$XoJU#+,J*#)tb*#*&dQ#bTqb#[a$0#3n4M#]JH5#_r,T#*L%<#*&d_"
"#+dio$Z_[X$./m^#*Bun#*U*n$ebH-#*&ak#vdC#$X]@q$TEJY#eJh5#e]yD#*&aR%)2pU#bTjk#dj<k$J&cI$+M,e$6UBA$1%^n"
"#[1X.#)kWh#].<D#m8&=#_Li5#mK+Y#)t_g#iFHL#*/k;#*/ge#*q=[#gM.Q#,22`$7n7*$5<R0#flbB$2P^.#+do8#*By:#cd_a"
"$)Spu#)tWi#`e[N#cd]'$[eMc#*/iy#*_.]#*_+g#uyg/#*L%;#*U,d#ZvR)#+Zft#fGC$#iXYa#+H]U$RC0$#_r'<#f+:)#jC$J"
"$0aNx#uKJx#`-8]#+Zfb$8;MN#+mv2#ZZAd#ZdFT#pxHH#3n4e$O0y'#_r,W#]7Ev#uye,$UgC^#*L$x%'CZy#,203$Qu$v#aO,L"
"$V+^^$]Ehg#l;=Z#sI(=#*/ir#]JK)#+>Xk#]fb9#+muj#)kVq$D1`_#`6<H#+5Ma#*Buq$`Vr+#eSi#$I<+F#w1No#lEE$$xjtS"
"#)kQV#+ZiD#j&p;#+vxv#*&e4#3['4#+H]E#+>Sf#h$HB#pJ)u#e%OG#eShp#*&f<#[1Z3#,E6t#^uNU#*Bv,$RhKN#,)*m#o`ZR"
"#)tZQ#`RLa$O:(3#kdvn#l;:Y$1B$X#abB-$Tsn-#*_1>#uKF0#nYoN#+#D+#nYoJ#+5RQ$(a4M$[R5a#+do&#)kX_#w:Qs#+doM"
"#+dqE#*q<u#kw&a#*&eh#_9b.#)kYN##mW9#[a$'#`ni_#)kQO#*L$o#]xqk#_UoB#ZvHu$`ixt#+,N.#ZZ6##*8mY#r05V#ak>Q"
"$;:N.#i3BL#+H^=#`69Q#*q7n#ZdB_#*q=&#[`y>#*C#6$60)C$]t,Z#+muc$gZUQ#ibYZ#aO2s$1p:/%-]me#*Kva#+H]-#`IFQ"
"#+do-#b&Kb#*L$v$Z'7c#+mwc$#_sg#fGIu#)tcd$HnjA#ak>N#akE*#+>Pq%3dr3#+H]O#*8pH#,20f$eO1/#eShq#ZZ>G#)t]q"
"#oVJ4#eJhI$2=TN#a2w9#j&i]#rhTK%&=$=#+mu+#*/j7$V4cE$M7o2#*U(`#+H_%$*cR,#dE'e$QtsU%#=sX$Yu7B#ZvP-#*h6r"
"#,)'f#ZvHm#[`yb$i7W]##ZKo#i39q#]xg9#lNEf$&BWb#nPip#+,J<#bq,,#kw0q#nv02$Q*=Q#ik]N#j/qn#*_1J#^Y9c$(N(U"
"#l),_#`e_2#`nf6#qOb9%5K$5$AtAV#fcd]#i37H%%%+H#+w$[#)kYM#*/jy#tt(A#*&cy%E;j2$q^8$#dE'i#i37B$^gaS#^*r^"
"#*/of$5tyj#m^4t#dN-r#jL0##*&f)#[s.`#gM,B%.+3f#*8qF#abMI#gM2J#+>Ph#*Bv:#wVp&#`whH#fGC##u8By#0IvY#tNg9"
"%E)`.#x%+T#_UoJ$K#9'#_r-A$>0S2#,E<G#ZdC7#i39Y#+,J>#]7AT#)t^*$E%CB%$irt%;5jC#akL+#fc[U$+M'P#wD^N#,E7#"
"#j&nE#+Zfe#*_1O#_r-8#+ZiF#`ec5#_r-s$E%C:#[Vmt#+5S*#+,Gn#uTIo$m*-=#[j&4#*&fv#[Mh*#+drF%(@<##+mod#+mu4"
"#sI*`#,NCD#eSw6#f+;h$.L#d$$eRR#`-8t#+Zi6#qbqJ#*L%$#+mu'#`nbN$O0v&#r_SH$Gi3J#`[UM%#Q*n#b/QR#)t^[#`RN@"
"$B/Hy#hny:#)kQW$,x1^%/0fq#ZvN8#*q7r#j/sS#+>W%#*&aT#+#D@#+,KD#ZZ<u$&q&-$.L#w#[W#Z#,E<3$c'Qo#o`P&#*&eT"
"#+>Pt#g'm`#j&ps$Bpov#fcU6#ZvP:#ZZ;B$paUx#b^pj#aO2J#+HYg#e%TN#`n_G$DMvM#eSoU$$68;#lNK<#dN1-#wD^/#gM2-"
"#+H^d#+#Qu$mFF<#dj<i#e%J*#*8ru#+dlm#oiY&#,20(#e%PP#+>Sr#j&i[#+5Oy$%X)K#+muZ#)kW8#*&h<#e]r-$s(2m%1*+K"
"#[1Wm#^Y<s#`RNC#mpAj#^uG7#*&ha#*h9G#Zd@$#+,Gk#*Bv5#akBP$PInn#*8p*#e%OO$YFkp#[`yK#bTvr#+H]&$>U`I#f+5S"
"#*8m_#e]t[#,)+4#e7d*#+dpA%$M`b#tt'U#x%.l$Gi/j#ZdB<#aO/I#)t_f$;1H3$7,aO#a<#`#+,J#%-.Hr#+5P4#m%gk#mK:k"
"#nYo6$#CgA#fGK.#[(TU$24Oi#atP@$1p:($ZCK&$694-#)t]w%%SFj#+mu%#mK,H#+dq6#+dm$#g'n6#]fZ<#+5Q,#,E>V#ey-5"
"#[a#A#qbnL#cZV7$^8Fx#org*#ZZ;F#cd`D#kdw=#*U,)#vZ2%#[(T2$._*K#+,JR$RC.P#^Y9_#+dpo%C__*#o`S;#*8jS$WrjT"
"#ZvN`%^l'&#$:m;#*_1B#j_=L$24U:#]fa`#]xj4$(a0f$%tCM#)tZS#*8q4#*/j6#_V(S#*q7a#kQee#*Kvn#*L%@#[a%X$-33-"
"#]fdL#+,J)#)t^8#+my.#eSl&#+,J6#ZdB(#+#D&#*C%0##dQK$E.SJ$$@9@%>+^b$cC_&#,N@j$3(*&$@@4%#jL*a#ZmJ]#[j+U"
"#q3O3$i.U2#)kWB#Zv[B#m%rM#&40b#lNEm#u8D3#*8u>#ey*/#gD*1#[`y3#kdvw#)t^N$,[m)#+#D##+dr/#*L)C#)kVy#+>Pp"
"#j&m/#+#D,#gV/8#)kTX#].;B#+HY`$omy^#atER$&/Mk%=&,i$s12s#+doI$Wrgn#`ea>#e%Lv#m%kF#fce<%93LR%L$FH#nGa&"
"#*U+^#^Y=d#3n4g#+dqP#`whV#djRG#,21C#+H^q%IAZ5%=yWP#rh]L#vd8I#[s.8$$--R#]xg&$691b#+dqK#aO/V#+>Su#+,Ge"
"#`ILr#[MnQ#,N<m#gD/a#,26h#*/il#aO/b%1kR2#*8py#*Bv;#`nfj#dsI8#b^pi#d(o*#hexq#kdq[#ZvTs#*&d2#*8ma#+vxr"
"#lEEq#[j.w#`6>]#*/ki$JKqk#[`yY#ordR#ZZ6%%=^ET%06Lw#)t^H#vQ18#*/j9#wj&K$gvrO#*/jF#+w(x#ibY^#+mou#*8ou"
"$+'b2#*h7;#+vun#+drs#nv(/#j&fY#ZZ=0#*h8v#*U+V#h$UV$ZLPo#,NA+#*_19#*U+M#]JMG$`Mo<$Byv9#^Y:##*h6u#p$in"
"#gD-t#]y't#n+R2#`IIR#*_8n$@-&W#poBV#l)/[$$6Cw#e7[K#iFH@#*&d,#r05r#+#Eg$C5(c#tt23$1Apf#*_.a#+mxQ#pxHi"
"#+H]B#cZSv#iFQD#atXI#s,ys$1T(*#xJB,#pJ-u#fGF4#*U+b#ikjf#[`yU$ci'j%'_k)#uylD#b^ux#m%ds$Y<a)#+dp##jC:`"
"#*q<v%F8U^#`-<O#)XEK#_9]L#a2tF$*PC3#*Bw'###.a##mW7#Zd;p#*/lc#cdbr#*q>S#*Bv&#[a$F#*&d*#lNKS$ZCJl#,E<8"
"#fcaS#)t`C$>_c=#_9bG%@V]j#`-3G$I<0J#Zv_[%-%EF#grGG#*U6D#*q:s#*Bw1#*U+##ep*=#]JMU#`$0F$$-3J$/#@d$IF7X"
"$i%N8#+Zi*#*/dX#*BvK#*&ci#i3>g$,-JZ#m%kO#vQ0x%:UDC#^Y9]%t23:#e%Iv#sHyN$*GE.#)tcc#gM.c#jL/0$CH;w#)t_-"
"#,26N#mK-E#*_1Z$sVZ2#*8uG#ZvXd%:C4=$,wyJ$sra2#Zv]7%H:e[$uu,>#+#D-#wVh.#].B:#c5>Q#*Bv+#3w:P#poBL%gLfx"
"#$:p<$&/K`#[`yX#bq(c$9B@n#,21>#ZmJ8$.U+,#eJh>#[a#Z$6C8d#`[Wj%YyPo$Ak/H#,)*'#e7m`#*q:i$qK+5#iFH)#,)*L"
"#+,J,%kZQA#]JMW#*Kvc%'La[#*&cv#[(TH#*&dY#aO5(#p]9D#dN*s#*U+0#gD&6$<SK3#*U(j#,;0o#+#I9#uTFf#cdVi#+ZlG"
"#*Bv@#`$4B#*L%q#akK7#*/ix$QFNV#*Bv`$J&VR#]JH9#+>Si#*h7$#hev7#nGy3#dE'w#)kWK$LE,j$:Gva#i39p#fGJ@$BTi^"
"$',+V$((`m#[s.N%%77<$@[@O#ke+u#*_15#`6>r#_9rj%N&XF#_r,o&#hU-#+H`F$#C[N#+,[l$2=Vo#+#D2#wD^6$JKs@%X;I<"
"$&/K[#+dp6#ZZ;w#eAh&#m.w;$ha8e#grJo%nYRY$&^rP#h$Q4#+Zly%JcE##akB`#)tZ`#+w$C#^uQ-#].>/$0WEj$7w>m#s,n3"
"#*q<s#p$kx#b^pg#ZvOD#`I]E#*&dV#`-6@#ZvNL#+Zi($&^nJ#a3%l#fl_1#atJt$>CM3$1y>#$.KxF%1t^+#g'mI#aO>j#hf&2"
"#b&Na#b&R##*h7%%mSkf$)Smq#aO8P#,)*7$./fU#k>`Q#f+0,%>m<g#*8qZ#)t^e#]xg>#)kTe%[VW)$,[qO#,218#pJ',$l$Qu"
"#ey*'%#H%Z#+Zfj#w:To#^*p($&^od$60-G#+mw[#+do7#+mue%VqPI#+dq,#jL.$#ZdBL#b_#t#o`P*#[`y1$OM4##gM.d#)t^K"
"#]xj+$7#_2#^Y=e$4Ixc#ZvKx%<aeL#+H]=%71,f#m^:k#*&fS#*8xG#m%dh#,22H#+mrl#b&Ne$$-/h#*q:c#nG`r#grIX#ibYr"
"#cZSe$dIKS#bTu(#s[B&#*/jM#+,JV#_UsD#dN5J$OD0g#+dim$2lrJ#bTp%#_Uqo$W1AS$V+c:#^Y9[#ZvQ^#+H[v#vd5u#[a#n"
"#n+Jy#j/xd%Nq/P#jC'%#[Vpt#bTp/#`[dL#*/kh#]fe&#*h4Y#+H^^%,:pq#*8jW#ZZ;Y$5Xb3#d(ld#+muy%@Dck%jKo+#,N<q"
"#+mu2#iFDA#[VtQ#Zv]m#,E6s#laVw#ZmEx$Upc]$NGQ7#+muH#rhp/#,2-g#fcZ_#qbvn#`-9m#*q=,#]fZ%#+mxJ#+5QY#].B*"
"%2&b2#wVjc#ZvNU#_9Y6#m%gy$6'#;#ikbe#*h;2$*cZ$$s`]9#*U,W$HedA#e%U9#*Bsa#[`vv#[Vpq$d$2.%xxP3#abEc#ZZ8v"
"#&=7,#`IIJ$bG.&#[s1Q#`ne9#*h4b$3DJC$(1n<#hf$##r_Q`#*Bsn%+dS@#ZmEp%RGLd%#vHC#+H]Y$La[k#iFH/#+mwQ#+Ha8"
"#*_1a&/QB;%qXfQ#iXMR%n+IG%0nr)$&^je#ibdW$=OvJ#*Bv[#)t^+$J_$P#*/n3#+do`$Nlmk#q3Uj#)kT`#vZ2G#`RNM%KrA)"
"#]JH%#pJ.n$'#(I%qFEY#*&f6#ibo*#e^1>#^*m+#bTjU&4nu:#[s0P#*/gU#[s3k#[`vr#*8rS#`nfW#*L%P#jL,c#+,Jd$(1o3"
"#nPjR#ho)*#t)a1$,[xb$D:pk#oi]]$0E>8#*C%<$7w@i%'r%8#nPi:$#_i<#+dlo#cZSh#*/iu#`nr##*92/#[1Tt#c,4[#+do2"
"#+#Om%*prg#j&fZ$W19#$1JyZ#)t^7#*Bv#%0]&+$`:Y`%%..#$GV)f#flap#]xn;#ZmH7%wi_c#[Vmv#`eXW$[R5U#yP%3#)t^3"
"$>LXk$9/,j%<Ec)#+Zfp#m.p&#`n_W#,20Y#+H]p#*BsU#+,SX%C'>D$&BYm#*&ae#3n4O%ef_W#j0([#*8w3#+,J$#+dov##,,2"
"$Se'w%wVJ^%2L%j#`-=/#)kTR#^YDH#fl[%$$@9H#kn*%#tNf0#+>Sm#,E6u#u8=t#*q=:#`6@3#vd:Z$%t;T%t;>U#qObB#+Han"
"$cUn(#*Bvk#_UsK#&40C%W5y[$Ab&_$#_o)#djDE#ey-/#j/q[$JBqf#]f^6#*q=)#*_+q#ZdG`#e]u'#+,Gi#x%-p$gHI)#e]o,"
"#h$K@#oi[U$9/$d%Ki0:#`-:p#*&gW$.q9]&Ls1##)t^D#dN0@%;,bO#flrk#]JJy#*L%Z$0s]j&%Wke#lj`U#ik`y#+>[3#oVS`"
"#_r'M$0aSv#b&Kd#aO,J$2=U2$9/'e%YB,E$5FWH#*q>)$ci&W$K#3L%AS@a#[1ba$9B<`#)t_Q#ncru#laTv#dW0t#ZZP]#iXMW"
"#_9s7#+H]>#fle.#[a&=#poB_#*Bv%#qFc5#fcZp#vd5k#wVkI$Mp15#akJT#b&]`&$#fE$(aDW#cZVR$dIHB#b&UF#*&fq#laT^"
"#ZZCN$^8>M%QSts$6CG2%wr]`#o`S'%*puk#*BxM#[`w3#ik]U#r9;R#dN-s#iXZH#bq6]#[Vq2#j&f[#].7y#uKFW#`nen#]xuH"
"#f+I^#dE's#)t`>&EJE1#+,Kh#+dlw$DMty&[w;t$Q*@G$ygVt#ey)v&3V0)#b&QH$;(>u#+H]0###&%#bTj[#p]5h%NBhF#oi[="
"#x]K9#)kXR#b/h[%xJ)y$&BYv$&/KM#_UrF#].;u#ZmI@$N=KZ#l;:n#[s0J#+Zi)&ExXS#+H]9#ZZCR#_r7W#b/Q]#pxHm#*U(f"
"#wD_B#djC2$N+B($%X2[#*&^S#+5Ox#^YKo$Mp9g#,206#+5PA#+#Aj#q3_>$4IyD#+>Sj#`6D@#`n_C#&+*`#atO4#+dlk#p]5]"
"$$eT^#m7yM#`$44#*_3O%]f@j$IF4:#oMG,#ZZB@#eA_y#*/sE#ep#=#[(XR#[`yA#_r2M#[j(9$8ak$$*G>k#i34<#)t]y#*L(E"
"#)t^4#*_0r#aO6g#*/pg$hE&w$$wfa#atK%#c5@%#l;=W#kQn7#k>`b$Da'd#dWF&#^uN4#*h6y#l)@f$0WI&#+,J:$QFOU#x%,#"
"#rhWT#*&dh%AJF:#)tZY#eSl+#ibYl$((`c#ZmJF#^*p6$4x>U$n&kp$&BWO$ip%f&$wDI#l),e#+dpa&(1l:$UT6k#fld##ZmEn"
"#+Hb'%^<kX#m.mt$,-K3#w:sW#+HYn#p]78#`$2p#`eiF%Tf(@$'vfr#`n_D$02,a#_Li=%heY4#v+kT#g'qY#*/jj#+mwo%(eUq"
"#*_._#`-B@$%Eym$/#<c&P@I/#+ZiI&$[<m#,21e#+die#_9dL$'>9b$/dkk#^Y9e%g0V-%_LPB#_UoI#[`yl&9B'+#+5Pj#bTme"
"#)t^0%^u,q$(N$h$tJ(O$t$dr%Tx2-#oD@w#]JP$$YFyx%-%H5$n/sA#e%OA#ep+.$7w=Y#vZ4^#,2<a#d(se#tt9:$&^n<$`VtN"
"#[1X)&cCIF#k>dL#ZvOx#)tWR&4[gb#*8qs#+5PT#ZmHU#[`yF#+mwW$)Sif#3[&x#,)*H%r8uJ#oi[o#`[WW#lja(#+w&p#gV5Q"
"$.q;f#[(U5&1%J-%RY]>$PS#k$Jh*T$N4>&#+,Dm#uKF7#[VsD$./fM$[wOq$buI*#+muF%UkiB#]JOE$3DJk%upDi#ak>O#`$3`"
"#,NC0#uKC^#*Bw<$)Spy$$-15$0s][#)kat#_r,q$PInQ#^*uA#*/k1$+'nC#eAba#)kQg#cZVU#*_+f#,20)&+UfR#^YB+&:P^-"
"#pxHU#`6C,#cdVf$(1nJ#*9.8#_Usg#q3U^$l6S7#e7[/#,2+%#_r-M#flpm$%O*A$7,md#_Cc:#,)*)#`ng8#eShu#*h9L$hE#v"
"#+mrg&O'n6$fKhs#Zv^c#gD#8#+mox#]xng#*q=o%4EA-#+dpr%T[vs$^gaL#ZZSS#`-8q$1%e.#+5Mq#ak^D#_r,[#q3OH#[1U#"
"#aO,W#fGC7%3mra#`-:I#ZvQ.#gD*$#*L%L#+dle$`:]a#+#DU#*U-P$UT3j#x%-q$nC'=$BTWQ#u83]#*Bvl#`IOL#xJF@#u89*"
"#bTqB#+dox#atEe#a3(r$]ayl$60-:#*8mi#_Ul;$-kSW%3Hx[#]xnF#]xm6$C>6($It],#b^x`#`->>#*Bwk#_UxH#aO3$#`n_N"
"#*h1a#uy_a#*U/D#i3DA#+5Mf#3n4k%j^t'$W`he$l@jf#k>a.$%k>9%1XK8$5be;#nPi=$c0qY#*h9E#]fZ&%A7'e$3rS7$-30a"
"$tJ%u#gV:;#e%Lk#gD-e$-30h#,23c#*L%W#+do:#*U%^$v_Sr#+>Pu#&40D#+,Gp#q3RI#*Ky]#*/jW&M.K3$`Mic%fG;t%cH.S"
"%lN10#flaI$*PC&#jC+_&4$DA#[s(w$Yu4&#^uLN$g#-K#,E<C#*L&b#+,J-%>Q&w#mpAm#*UCE#*BsV#vQ-`#djV7$bY8J%*glD"
"$/ZbS$rPiB#*L&%%Z4Wc#*L%4#)tWd%p6lJ%<;ac$',.7#jC'=$B/Fg#,E<I#)kWm$311N#+>gw#+dru$H-EL$0;2Z#*8qW#+,J."
"#hevF#+#Ao#*h7@#s,gR#`$;>#_r*9#[j7V%7DCQ#[(Ql#]fdI&qy/&$6qZt#_'SV#+H]G$$RFP#+,L=#yl:<%jC)-&`VU'#*U/6"
"#l;=f#+5P*#,)2C$<J>7$_>(N#akBL#*_5U&*=:D#+Hb=#*/de#Zd@*$*cQb%U<XT$1Jvi%x-ii#_'Rs#*BvE#ZmPF#*/o$#,E7%"
"#+Zi.#`whD#*L$m$B^cg#`-6=$axx/#cd[y#*L%#$#0Q;#*&^e$bG2g#`nkd#*8p,#e%Lo$3()f$oHaP$Yl*Q#]7HK$aJi3#*Bph"
"#,21$#]fZ/#xJEq$>qql#h$ew#ZvP'#,20s''CP3%p@^P#[iyx$WMQG%UFN9#r0/N$u3QD&ZU:p#ZvL%#)t^m$.qKW%#vVv#ZvP<"
"$%EwF#+5RF#]fa)$>i+k%/V(-$N4EK$Tjf.#atJn#+H_K#+do4#`6<A$*GG:$5<Y-#`-<b#dN0,#*h8W$/#@S&>'*b#_9o$#b&aZ"
"$QFNa#,E7)#uTO_#].5,$3rYt#+dis#vZ5x#kmwl$C>1s$/dn,#*8pd$]WvM&0aHu#oVON#q3X;#*U+&$y/2=#].7v#fGH_&QbIh"
"#[s+t#ZZ;]#*C0N$^^j8#+mv(&X]'D#Zvak#0Ry`$cD(v&]NQi$#0MG$Y<ca$',.<#*h:r#^Y9T$v'/0$@@2Q$<JPo&M7M7#*&f&"
"%x]:#%KUx5$,-]A$>U`u#*q=b#ljd*#,20A#+H_Z#*L%0$w-0l$BKcm#*&ad#[s;r$W(8Y%cQ0I$)SnI$*PIu#h$MQ$6C=/$0sZq"
"#[a'j$GLsN#fGLY#^*pA#o`S0#,E9w#bTt0$<oQ($toBg#oDA$#$N%A$E.C4%rC*e%FBbJ'%@tc#_LkS#*U+6#+>Wx#p$p,$_+pe"
"#[s=6&.&YZ%[`cm$FuTW%#HC%#k>b[#atHZ&Ug,^#j&q&#_LfD#yl@-%S:3A#)tb0#+,Dn&Up04#+myP&$n>.#)tZR&<A#2$ps`u"
"$$-51#_r*B#`nf]#$:p8#dE'h#b&KN#*hDE$P6ec&/dQ@#j_8q#[a&R#atHX#a<#G#ZvOp$]b#k#h$HC#aO,`#*U+.&fKL/$(N$g"
"$1p>G#,;4(#k>XS&8)(.'5.IR#vdA5#].8'#n+My$]t/V#,2.'%f3sd$_=yh$Da'l#*U+=#cZe/%+,,d#]faJ%:0.]#_r,U#ZZ>D"
"$[wNV&^^D-#h$Qe$/#Bt#+HbE#ibZm$MB(%#*_1<#+>Ux#ZZ8p$ZLTO#h$H2#flep$5F^w#k>m^#f+/u$MAoL#*Bs^%x6ob#dN0U"
"'=Ju`#*/l=#`wyY$<J@Y#)kWE#^Y9I$>CPD'FgKJ$/ZlO#*L&>#fGRc$on)@%5p;J#*h4k$D1cE$%O,s#+ds##+muB$Eowo#+H]V"
"%Eb(6$Ab+o#lEEE#^uLW$7#ZM$5FWL$qK2X%T-Z5$24k>&f&7i#akE&%Che7#ZmEr#+drJ#`-8c#+,Dg%P;3U#u8:R$&^jU#)t_O"
"#+doE$FuR:%iO0`#)t^/'9tbX#[(U+$yp`*$:vA1#j/oK#+vxx#`neP#+>V<%NKq7$5tqB$.0'l#m.p-$Byuv#qc&6#`$0:#]xtq"
"$]b>S$CQJg$vq`o$PRvi%2&hc#*&nt%<N[5#`nh'#ncvQ#%foG#*&e*%8]:9$@[P%#h$Me&fpb3#wj#C#*_1%$Mp4u#`nbX#*U.U"
"'%f8m%B<p0#+#Gu%>Z,Q#+dp:#a3$##n+[6#*q=D#b_Ba#[(Qt%9bj[#,NDf#poBG#*L'A#*/gh#+#D'#p$c7#*Bsb%uT.n#+>Sn"
"#*8rb#_C`7&d@'r%AJO5#kQlJ'RYB`#*BwY%64Kw#*/l;#qOha$EAMK#kQhf%Lec6&:YgQ%.cYt'WmmC%S`O1$aJL_#,N<i#[Vy7",
"#l)8F$Se)4$+M4V$lewO#,NC9&x;;)#)ta>#+dpw#gD0t#_Uv*#,E=7#*/g]$AEtF#gV7j#+dol#^*t*#)t]p'H:it#+dq'&qJeM"
"#[1X$#*qUW#tNvv#mpM^#q3Vd#ZmH*#*8q('AS/S#laVy#*&a_&^pPM#*8pp#+e1r#cd]f%,s@R&r=N`$,-E2%We1C%8S%q#ikYD"
"#*_.g#*U,c#+vuj$DMrm$QOR>%0S%R$5tqC#o`UK#+5Jd#*/d[#cZV;#s,nW#`6@d$6UDr#*/gV#*Bve$Z_];&oQO<#_CcG$7,m`"
"$[wO$$w[0L#atJs#Zvt`#`ng9#[s;&#bU1%#ak>Y#_r.r#o`ay%_qe;&hMd>$$@Am#h$P:#+5P2#_'P1$ZUjn$R0,A&@>n2#+doP"
"$CQVX#[(Nn%<X%r#*C)6#+,JS#*Bx6#+H]s#^Y4A#r9:m#*U+/$4o5.#yl<x#*h4h#m%dj#+Zi0#)ta@#+HYb#+H](#)t_:#+>VI"
"#[(U$#cZXJ%p-Ns$:Q%N#q3R3#`nev$hsJ5#[s/l'>GWF#poI/#_9ka#$1j0#&4H4#^Y;J#fcZE#+mop$.U+>$Ug@]&g>3@$.q6X"
"%'UsT$]ayc#,EHU']6iu#,2DH#Zd<%#)XHL#m%jJ%/D%8#qOe4#^Y71#bTmV'2q(Y#+>^o#a2tW$Tt.J%SVA7#*8pb#*qSv&TjV%"
"#,20V%^*U`#*Bsh#`IFR#l)1r#`IFV#_9a5#^Y=o#eJf0#[`y@#]7J2#`6<I'I.*d#+ZjD#p$op$#0QL#djGV#^Y:,#oDMk#`ekn"
"$1pB7%b/9v$`Mis$0);E$1AsC$UK8)$t$nx#j/o]#+e)w#+drX#akGj&#04K#ljZw#`-D/#*&^_$5FbE&7mrM#e7[G#_r,X#e%YM"
"#p]5E#ZvUd#)kTP$v_t<#,)'u#t)Xp%<;Nd$<oQ:$#0h*$6'%g#bTmk#*_+b#bToj#*L$t#`neV#ibab#nv3=#3w:O#poD:#uyeJ"
"#pxKL#j03o$At2S#l;=o$fKiq#grH4&-b5f$[,tO#+5PS#p-i7#e7V)#bTmc$>hmW#_Uw9#pJ/-#*L%l#,NCk#]fv##fc^=#,242"
"#+>Sk$aJL($9/<3#laW-$s(2F#)kTQ#wD[%#+dsO#eSo#$>_gB%F^jT&P[Wj&wHwe#*/q$$yB=r%D[Do$(Mxf#,E<*%,:pu#,)'t"
"#j/wo#e]tR#w:Tt$*GGs#ZvOn$TNMY#sI..$RU]Y#+doo'rTkF#*_+X#ib]f$lx-8%QpA8'CUHD%$Vm;$6'%^$:m6=#gMJ;$%tC6"
"$.U'Z#lk*^#+dps#flf;%ZPqs%itF.#k>d6$B^i.$N=Gm#Zd]Y#+HVq#fchm#n+P-$xE[L$K>KI#vQ.[$4o8)#*&is#)kQX#pJ'."
"%LegF#cZ_Q'=pN*#_Lf8#+,G^#*L%5$P6br%)Eyo#ZZEk$Eol.#b8^O$iy8v&_Yvf#+HVw#*8j[#)t^a%T$T8&NuSP%Omm;#poBN"
"$TNaf#^Y=G#*&cp#*&gl#*/k)$K#8g&9JtB#oMFx&k'Qc$02,^#jBx[%cZ9m#cdp:#[`yD&y7st$EAML$4x>I#*h=p#lNHh#+ZiH"
"#+duo#)kYH#*&^R#_9gZ#uKF%#a2tY#vZ4c#^Y75#j&iZ&YXY1$0)&X#+ZmA#fGZP#,E9t#_9j.'qtFy#+mvI''UJ>$+Lw,$]Wv7"
"%q*/2$q7u8$L1x3%cZ8n#,)*6#+,Gj'@VDB#)taF#a2xw#`IfK#*BxG#jL/I#ZvO>$%X/0#j_8h#ZvHo#bq2g$5FWP$:,(Z('G[@"
"$ay+a#,NCH$'>9f%kddw#ibZZ&Ykbw#iben#qbsl$#0TM$0WE]%T[yM$(a0j$:Q#.#`ngY#*U(i#+5P.$)fku#)kX/#*8sD#,N=&"
"#3w:M#a2t^$$RJ/$N=L:$>quh&F44v#aO/T#*9,D#,E9v#[`y:#*qEX%9c'U#*q=>$3'xs'heB'$9pUT$6ql0$7#^*%eSQ0#e^C0"
"$gvt*$/#S'#grM.'$VI[%Iosx#tt$n#*8ml#o`U=#pJ+7'YSw3$S>i<#].:a#mK-,%ISZ8#+,G_&&TGS#m7pn&39nb#ZdB3(*XpN"
"#j/vq#knE*$i]px#l)5:#j&fV$'#*/%W5eT#*&gg$MJp-#*U.E#)tr:##mWF$'v]w&*P%t$lx/$&>9N%#`net#dE2V#+HYq#+H^$"
"#atEO#nPw1$i.T-#*h7A#`RLb&gQ6q#ZvO*#+dlf#e%UI$OD4g#ibv:$+M%Z#uKRv$$-/Y#0S%a$nC%o#3n4c&=FWI#gD(S#kdvo"
"#ho%L#qOe8#-%gp$%2pK$4x>Q&x).G%`6)7$n/kJ%Qy5v#pxLh#_9cI#dE+u#p-l@#ZvQp#+HYo#*q=($nU6^#fGH9#jBxI'M)]$"
"#ZmJ9&y^51#cZV$&6U(y$BTeP%jh)N%SV<f#+,K+&%)HE$4o8-#gM<=&.B]j#[Mmx#)tZe#j&m'&j3vo$+M-D#+5W[#+w&[#ZZ5u"
"#*8j^#`$Eb$1y>)$ci)Q#)t]u#m^1l#[a)^'d`aN#^uG=#+,MZ#poVo#%^8p%BOwX#f+/x$eO3Q%,:s+#i3Ag#ZvHy#h$NU#k>uw"
"#*qBF'*/@s%)F#J$,-bp#]7=w$Gi;n#+n&A'.uA,#l;:e%D-)l$$RI0#`$0J#r_P@#xJmy#+,JO$vqb,(:G=O#cZX7#+#Ad#ak>]"
"#+,Do#+5VL#+w%,#+,X2#f+>e$UpYN$(j<Y#,)'n$mbT2#vQ6Q#akED#_9aZ#djI`#_LoF#qc*8#+mvd#b/Vu$yBAF#cd[w(&7rF"
"&YFMb#mpB*#*q=e%7DKf$fU%S#tNx3#*BpV#ZvS^#*&fb$/Qf+#+5P&#*/n2#x]WS$<oQ/#+H]@#[jFr#*/dh#*qDI$2=U^#j_Gm"
"#tNcj#b^sj'NB_@#b/QV#oDL$$>V-)#atL)#b&NU$Yu9,#[j%s#pJ6V#+doH%@:R3%F_#;$lx*<#c57g#*&^T$n/sl$K>HH%%STU"
"%MbFg#,E>j#*_Bi$0WH8#,23U#gM,,$Ak/U$1AtM$&_(k#vQ,'%w18W']Ing&G0Aq#+,Ki#i34A#_Urq#*&hW$3DQH#lj`4'$iZ&"
"##,,0#,E:##ab;Q$@no##e7[3$0;6I%lsWL#]xg8#ZdC&%$Vi+$,x%.$<$yr#^uJ0#l;=[#*/jg#akE0&Y<FX#[a$j#`-6O#+H]g"
"#b&NO$-kpe$[e@T#*/jI$,-KF#+doe%y*LD#_9Y:'K9KE%at-M#ZvNh&BpV6#]7>.'5p/t$mbT/#*q>Z'drsw#n+S4#]fa8#*8vI"
"$c'Rt#,),P#[(T.#+5Ov#rh_N&mb<^#[j3B$mF@@$/Q_d#_Uu^&#02=$OD2#$w5s7#[Vmx#*qD-#+HVb&,nn)#e%Qb#*q7d#)kTU"
"$^8;L#+dlr%5p9(#[s)$#+e,*#,N<w#b/Vw#j'$8&WD<#$+'g6#x]hT#jL,w#+,JA$4J*b#_Utn#xJV6#dsIj%$(Iw#po@<$jGV8"
"#eA_p#lju%#*U(Z#ZZ=y#]fbf#laW1$LW>D#+w$]#*&d##ibsv&Z_>B#j&iE$:v8y$l6by#)t^h$$6<1#k>_4#cd^6#atHa#ke*R"
"'(-+(#i3<+#dE*E#+dig$axk^&^T=p#ZZ8j'+vCC#j&ks##v^6#,NDR#+H]P#)taO#bq=.%2_1I#bqD@%sdti#mK1m$#0]g%BY$&"
"%Eb+Q#aON<#h$Tr&k0Tv#akdy#+dly#)kXV%fP17%/i3w#`-6G#*91S#dj`_$XfN%$&/Mt#ZvI%#*C%h$y/5b#`niZ$02;v%qO_d"
"(K+Vy#`[RC'pn]X#tt$X#,21I#+#D=#*Ky_#[(^i#*&aU'1X1B$:mRD#ZvSN#3['5'kmD)$TEVj#hesO#*L%M'cm+O#]7Cd#,2.&"
"#*h7f#+#D^$4o8,#vZ27#r')G#w:vq$((fR$Jh.d$,x-$#*/nQ%p@^+%w16.#p-nh$8anT#x]Q##+mw:#bTmY'$(*[#_r,a%VC=o"
"#*C$J%L-C5$1y`x#_UrJ#*L(q#ZvL,'6PAm#_UlN$FYCW$3rbO#+w$R%7iRe#oDLE$5tq8%BOxT%.cRU'Af,k%0nuo(2P/-#akH`"
"#]fdK'&u(&#bTuj$*cQm#sI,_#ey<]#ikeJ#].4x#ZvSG#^Y7-#)kTT#*/jR$UpMp$1Asx#+#=a#ZZ5q$0skv#`ne$#*hCK#+,Jg"
"$NGXg#dN02$0WH4#+e5Q#orcV#,20M$f/Vd#*L+,&USv%%;eE-$@-'+%WdxB#jC$]#+>^-#*q=+#)tai%AfQf#ZvNm&tnxb###&,"
"#*&u:#`[Ww#l)5]&-Eyw#fchF#fccV%+HAf#)tb;#ZZ=w#j/l[#,E9m#r9^M#]JMV(#&s>$M7^a%u.mr#+5TI$pEa6#*q:g#flif"
"#)tWY$OM:D%u.o<$4Iwd#oiV:#*')x$[eFU#fcuY$m3Kp#dj@j$PS%;$dRoT'%o]T#]JV4$(N$p$>LZV(,#fv$&pxm$BK[I&N3xi"
"'9<8:#)t_^%SD45$bG-n#_9xE#[(O,#bq%i#*KyW%P;4U$XSHX$u3NC#`6<L#dW=l$NPQ,%Qyar#+>dI#`nbE$1Aw1#gV4J#*&k9"
"$@nOR#jC@g#dE3<%gi*B#bTqr#`nwf$OM:u#*q@M%1kO1$LNB]%@:_*%.cev#eT@E##ZK7#xJAx#mpDa#,)$e#fcdO#aO2X#r0Vl"
"#oiyf#`nfa#e7Xm#ZZ8k%/D%w%6v&t#`e_I$+'nG$69UX#]JK0#].Yi#[`yV#cd`F#,2+'(iJ7+#*/g`%d`wH$ItXU'Z=JS&G0IX"
"#]fao#*q>X$D:pg#+HYc%,s>4#*/sO#+muV$-31`$Yl3+&gvKP$6'%m',Vfe&ngv7#iXk]$4o5,#pJ,G%F^]S#fc[C#hf+n#+5jN"
"#l;:V#*U(h#)tlh#)kVk$qySg#e%Ol#[VsK#b/qp#u8_D#`no-#].;_(mt2o%<Ej^%kd[Y#ZZ<d#+ds3#*8mX%Hj2@$XfGI#]fme"
"#*U/J#gD(c#[a#p#Zd>i$',.J(8:pT#gD#<&o5<A$QOTX#ZvNV%F/N>$sVHp#`-@Z#*Kyj#ylA/%v=pG#^YCH'2/JY#bqHp%Kr@G"
"#+,G`$6'&r#q3R4$yKF*%^u/W#gM24$M7ar$$RI'$#_uG#+ZkU#_r-c%.d%T$/dmy$:m7$#h$H3$>hlY#oDR7#f+at%S:*9#*Bv$"
"#h$WA#fcxo$XoL+#`-9n#up_c$9BL)#e7Up(9xxn$5FWO$rPeb$:v;=#kdtc$%F#$#_'S5#p-qB$'H=r#+Hgo#uKFa&KmQm$Yc$i"
"%/0iK#)tW]'[D1E#dE$r#].52#pom4#*C0='O5+&#p-l3(.yc[$0skg#r02H$q^6-$3D<E#_9_v#+H^V#,E<O(e)5L$7,nd'([71"
"$RhBB#[(Qx#a<#Y%'UhJ#j_9a$GLq9#`$0<#vQ,[%`5yq#m.yP#g'nZ%0RbH#gM2Y#*&ea#dE+@#sI'`#gM;_#cd][#*U%h%`I2]"
"$NPV<#3w:N#oiV)#]xv;#`IqA%=pZr#bU2v#*8ol$$609#l;=N#,EK>(SH;='#5,_#*q7g%r/q]#*q:o%H:mC$4o8/#*Bvb#`-3E"
"%o9xY#_LfC&,-.w$s16i#bU$9#*L(o%wMP($B/LJ#[1U'#e%Im#,2*h%L@LK%6v>%$0)Fa$IF3r&@Qw;$NPPm#)t]h'4W)Q#+#ET"
"$<SBW#aO>.#bTq6$mbW0%KUy=#e^&*&$R.q$x;UE#)kWD%DR@##*q=P#Zv_S#mycG&Sd]=#eSt.%iF$a&9Jw('xIdk#].:L#`eXY"
"#+#DB&^%oO$M^#$&NYCq#mK5O$R/w9#*9Hq&qp#X$:+jk#^uGH$'>9i%<N]:$,-E.&Kmet#+>Pa%nuq6$aSRU%`wQA$4o5+#q3sK"
"#atL8#,),3#aO48$6qTE%%xc<$_vJs#bTjj%'Lh&#Zvrx#o`X$(*3Q,#+vuf''9>M$>CRf#[a%7%i<#W&<Iun$=u9S#kQjm#+5M`"
"#*q=9#s#o6$+MDL#+dlh#Zvq8%IJTB'FK8e#+e6y'5J`V#u8>-#aO1x#*_1H#]xj-([HbS#*/ko#+w1H$Q3Dw%jh,$)%x/##`weF"
"&PeeU#]7Zg#`o&'#oije(-jue#fGC,%i<#[%lE05&BB5g#*L%(#*&f:#,NA,#dE,)#bTmU$Mp4H%gi$A#ke$S#].<L#dN-x$bY8A"
"%r/oY#+,J[#mpV$#l;=V'*TtH$_,$O#lNZ3#*U+_$ypo[$9/)q#f+;;#c5@x(<$A-$<oVP$GLsE#e%X$#mK-5%>d.]#].:P&2+*F"
"%@DV#%(eV#$qT4i#jL8/$7,fS#+dld#+muD'BFQ[#+5P;&f8C+$Yc&U#+ms&#aO7+#oVJ+#*&e_#[a(a#x]Yh$<SA]#`IX<#*8xp"
"#dE*/$(N'B$7#`R%da$i(MxRE#[(Nm#akE2$t$ao$(j6k#+mri#*'#v$AEqS#Zv[y#fc]N#ZZ<q$-kPV#o`UY#*q>u%2h/o$(j@$"
"%+#(>#*/q_#$Dv3#ZvSU$_+md#*Buu#,E6h%Rlm[#ZvnQ#+5J_#*9'P#nGca#ZZBm#Zd>w#a2qQ('v%f#atHQ$,6Ph$:Q#g$vr2G"
"$f/r#$MAms#*8qv$Yby/$DN<n':h49#g'h4#+muJ#`eXZ#+Zl#$EAJJ'Mb*l'9XCq$onFK#nPg0#*L%c$,[dJ$@@RF$M^(@#*Kyf"
"#j/s3#^Y<`$TNPZ$B^qa#,N@x#vZ7t'0eUO#rhTO%MbRM%<WnJ#,23e#]xg<#)t^f#+my'$,[kI$BT]s#+Zjm%T$U7#]JNu$FuTS"
"$lo>/'moba#*/dT#c,7>#gD#@$0aNO#`[cx$yKPw#x%9k#$:pN%p6cW#cdps'b.uU$>CS@#+,Di#cd]*$dIKH#jC,)%$iup#grH*"
"#+>Wb#kQm(#+do;%P;+&#x][I$S>nV$LE2Q')2PB(V=F[#p%0Q&A)AQ#*_+`#*L'%':8qI#*8q-$0sht$d$1Q$2P^($>_ei$(1fr"
"#ZZ5p#*BxC$60,h#*/nN$.U*`$Hng@#mpND#+drP#*h6t(ZKjh$C>:$$L;&V%iO<1#grqc#oD=)$>L];#*Bwq$yKFq&aoEb%+>6O"
"#_UlI#+>XU$'dX4#pxJ:$@nLB%@:Jr#poFq#+5_y&-F*E%T$T/#p]8i&*G$O$0),E&vU2Q#m%dx'*yl,#`nhX#oVP1#^Y7;%#Q-/"
"#`eXU#dN0D#uTSn#ZZ;7#+Zi2#,)('$PIs*$UgF7$CH7W#ike5#qOeC#nv*6#+H]1#+mv[$srbe##mW4#h$KD#].:<'mSNV#_r,R"
"%2_2f%eSWs%$(Gl#]Jpx%*gxp(>qD/#,24R#uTR*#*U(_#hexV#)k]_$3rYK$>U_J#vZ:4#tsxh#_LiN$L;)W&S>v`')Wi+(RBQq"
"&_+a8(#0A=%Hj/K#&4-a&deB&#[Vs7$Eos[$LE32#+ms$#*h8u$(j3s$iy3_$0sTk$leu1#h$V-#+>Wp#fm))#)t`I%Af_=#+HYf"
"$Kdg[#[(YF#_r-h#+5Md'$:8c#+n4W$>hfF#j046&RKp9#iFAH%bBDG$02)]#*9,=#t)JP#bTje#3n4N)Dw/o%]$li%ASDP$Mp`*"
"#eJi=#ZvKv#`e[J#+dp&#+e)[$5Xb;#,28O#`$3m#ep/o#)kTV%X)>d#]faM$6C;)$;:[h#^*rf'=yP7#ibXs#fGC3&M]e-%%7:6"
"#`[Z>$(j>e#f+6v(Hw8F)(Qmj([,7x#`-8w&LDr^$D1]b&b<cf#oifo#e]ur#aO9[$Da+#$N4F/(W`9##`n_F'`QpO&5<4[%7VBo"
"#m^:q'5%QL)&bU2#]fZ:#$Dv<#*Bsl(^p70#,20.#+mv`$4Iu>$.L$$#dsI,#cde%'0@=%$YcCA).3h6#]fZ6#*U;3#,21[$(a1'"
"#f+LM#ak>a#*C#P#fcj&&N4Zd#k>XW$IXh('xx)S&b*q`#cZSp$n_8P#m/0<#)taf$'>6e$<]E'$%O70#,)*C#oiV((1]WB#+Zcr"
"#`[RX$:+d&#*L%%#^+T=#,;6r$n_D8%RGIc#t)JQ($n(%$n_7a#`$0>%*BZ<%<)e-'T[`;$6qQC%9u'H#atK3&2Pyo#[(ZO$60S3"
"$_+xb#^*m.#dW3i$]awW(AjS]#,)*:#aO/K#mKT0#+,P^$M]yg#qbtF#`ntY)HV==('4O=#)t^##ncuh#*8pq$RhS4#wivd%8S%;"
"(7QC#$KdbR#_Ur[#^Y9S#+H]a#+HYh#_Cc4#+duQ#[1Tn%Nq6i#[s6E%2_,;#p]3E$S>aE(wH`8&%Ndu$qT2L#)kYG$Hnr(#c,4X"
"%YB3;(Hn:K$31-Y#,)+_#$Dv9$/R<_#ak]<#fc`f#aO<l#iklK#tt$i#+e-V'o9Zg$5<xn#ZZ5j#)tfp#bTpE#uKM.%]$ih#c,7%"
"'GZ&6#+dpX#+,LU#*h>R#[1a3$0;6C#e%O6&&B=^%OZ`b'D[*6#gM/_#ZdBI#].H:#[(U*$&py&$s`Ve#yl@t#[1l=#iFO1#]7;*"
"$'>6a%X)6L$69/B%f3v=$._0&#)taM#*8p#$7n:e#+mu5#+#GA$E%=i#+H^-#ZmEw'8x1M#x%)1%eof2#+dlt$Ak2c$6C89#qOeN"
"&#LER$,-E<#fla>#dsCu&P[e7&qp(y$5<[:$XSE`(hibD#*&o3#p]8I#up`-#+du6#grJC#^uWi#,20:#`$:V#[a+b&wZrJ#*_4/"
"#l)Be#*U+(#+mrf(s_u##ey52#`IFP#,NC-$LWZ+#k>_2$'vb:#`nlK((D;5#at]*'*p_w#m%kc#up_##)kTj#_Lkk#mK-4$Ep8n"
"#ZvHp#*/n>#i37N$'>5(#+5P=#+dq0#fGHo#akDm$P6gC%1<^b$./i9#[a)p#*Bv-#nd#+&:Yel$$RIC#ibVF$25#j&&B=-#aO3O"
"#x%(t&i.9P$WN1I%jBen%1<CC#ZmKr#vZ4]#+n#Z$Z_[M'P([M#+dq<$mbW3#+,ML#pJ)`$QP#8#+n2+%yOii#*Bux(7w6j#:_lE"
"#*Bsg#`IFD#+w$'#_9aB&JBO;#+dob$M^O1#lEK)%Y^@((:uY=$7,^N#cQ[r$#0V%#*&l>$#0c##3n4n&A)BP#bTwu#o`P-&wn%1"
"%Qp-h#*&g@#bq%e#[`yi'Zlei#+mxY$+'_1&%NcW#v+m:#jL@n#ab;U&O`*1$,-Ph&%)K-#].<u&g+xX#)kQS&xNWe$:+k9$odsx"
"%$Vmb#qOe7&M%9d#k>f:#[j*A#)kTg#,2;G#^uM4')jtq#qOb7#+e%V$5uEF$psbH'&3T9&b3v;#`-8`%Af`)#ZZ8u#tNel#*Bw3"
"#pxFB&53KB'#=Yo%lE-S#+dic#^YPO'LR<^'$:9#$Yl1A#_r.V$'>9c&#UMs#*U.l#,2-o%'qw9#+#Cw$R0%k$Hnq1#ep3O$Zh`K"
"$to>$#[j%y#gD(t#aO4d$EANd%0$=/';5I4#wVr=%mfuW#*/jJ#+ZjI#gDE(#u8g`(8(d>#`ne]#].Kv#*C%)#+5Pr$5<qK#gM.Z"
"#*Bxt#dj^Y$:+ax#ljkT'PDmh#ZmBw#_9b#%H1h>&CGrE%i<#D$`:cX(CGUH#ZvOE#+5J`#dN05#*L%=#+Zjn#d(te#+n&v#+H^l"
")_/SK#*L+M#_Lt*#`ngG&jPRW'Hrw8'J<iy&_v2g%=pNM#t)Li#k>qd&d,r+&LDjX#].AQ#^*rL%OQvg#+>Pe$D1d$')t#T%8%(e"
"#kn'*$',4Y#r0/B#+dqC#lENo#r98T$PIp7&@>k6#_Lkg$+MC'##ZK5$9peQ#_r,P#)t]o$BKQf#^Y>&#grGY#,)*r#g'h9#[(Nw"
"&Nc@h#*/j%%;Hr:#,;1'#a2vf$c'V=#+HYk#mpH%#ZZ@V#mpJ;)%ny)%@iib#_'P4#a2tJ#Zw$'#,)+=(2l5x#3n4m(dHiT$)Sei"
"'#Q.*#jC$Y#+e2B#ab>U#lNL_#g'k2$+V+[%smu;#gD&<#`nd]#+vux#)kT_#b&NZ&6U'D#[(Y`$5*Fh$.U8*#dE4O#ncvk#k>Xc"
"%%y#H#)tk1#fGOw$d$/1&535>$RUK]'w0vR#iFFv#grE5$%kIL$#_s)#[`w)$buF)#_9_i&eEk>(NlH:$TERJ#)toa#p]q+$*cRN"
"#*8qb#+,g^$9p]x$j+>U#dN9Q#atK=#_r.J#vd8.#*8pa#)kmM#*8s1#*q=#)a2##$$65U#m%lB#ZZ=7%-.K)#j/vo#_UuV#+ZmM"
"#*/j$%`nZ_$c1*j#,2-i$3()=#aO>u*)6nA&,6L0#+mrx#f+8>#*q=J#)ta[#,21+#+vxh#grS:$o>^l$eO0^#+>Vn#fGQi#bq@."
"#`[X;#].:]%%JA#$#Co]#)kX%#x%,H'70hZ$[I46#+,Gh#)t^Q#`$0I#oDDL#*&fo#ZvOl#gD,G%_hd[$%F#l#^Y:S#[Mn(%giS'"
"#uybr#dE*C#+5Ot&2G<3)l:Ax$LE/e#*&aZ#`-W&#a<A>$,]Kx$:Q&J%JcGv$'dSh#_::,#pxH^%;,e2)li^P#oV`r(9ATY#0Iv`"
"$7,c`#ZvKo$3rrb$x;[R(CcbF$.U*%#yl<V#,N@r&X6d]$/#Bb$;:Hm$(1fl#*L&2#+muh#,E6p$-kX/#`ne)#pxU)$lo*N#)tZf"
"#_Cc8#e]r)#dECP#`6<T#pJPZ(bbd;%7:F/#gM.])m]EW&NP:V#k>[_$B/F.#+dlp(MfRG#ZmBm$w[qY#,Niv#dsJ:#lNMi#s-;T"
"#q3R1''q_>$0k$e$E.KC$/ZbQ$<J<V#nGc=#+Zhx#po@.(A;2x#]y$]#].;b$d$1H#gD#;#c5@X#fGI-#[`yI#a2w7)=.JO#gD&="
"&`DJ-%QpY<%%xe/#eSp,'V&WG#]7AG)YAab#ke)P%;e4T#ZvTy$7wma&F<j6#q3Uw$X7&0#+H]o$24K&#`e[S)E)#[#w:Qn$*P[b"
"#fd36'^XX<$(j6t#wVl%#*L%A&t77S$g#/x$1%e`%MbX3$CHFa#+dyN%PE3D(7dX-#tar1$;:QL#^Y9P$4o7w)u%*m#m&H3#*99K"
"#*_1(#Zd@)#cZWl's55o&OUtd#k5UO#*Kyc#*L&4#]7RS#,)'w#xJEZ#*qXm#)td6#a<#U#ab;S#*8q@#_r77#ZdB4#ZvY#(3Cn="
"#k@Aj#*q>6#[j-M#dE*N$nqF-#aO/a#$Dv7'KLV&#p$xa#oW1*%2L$/%H2@-(L:T##kw/X'$D<X#3w:R$>LZe#*U(l#wDe4#ljZr"
"#*L&Z&yAv6#vdIc#+5Q;#*U(c#*L&l#`[RI(X6D/#)t^(#cdvY#].:T#r'.]#)tbw#%]iE#cQJa$@@Z0#a2q]#l)9U#aO,H#*/m<"
"%1**7#_V-+''9<'#h$gV%1XKL%*TcK&_Z(y#+H_L'356D&$R-S#*&en(Zh-k#oVQ0)p>xE#laTl#akP:#bq(o%1Y.V$@o*v$0WHQ"
"$Se%X#)t_8%*KvP#,)+)#m%s*#kn#b#m^4y#+myr#f+ST'0e_T#sI+$#dNBh###&C#[a$+#*96+#[j(j%`[G1#*_`k#+>YS$K>J("
"#+#D:(B^/b'i2X^$1%pv$s`R&#e^'*$./q6'IJ7J)B<0l'R4&f#3['*%_qv.#b/Wd$.U'N#kQrm#`[t7#oiY;#ey3A#ZdBp&o,G$"
"$E%9q#hev;$3D9p%<abK(%NHo#dE*I(vKl()-f:0#`RLc#vd8N#2hLs#*KyX#+>Sx$%OA*$nC:k$5<O6$I<7V#[s+x#+5QV%X;Er"
"&hjDb)oh`R#,22O#)t_/&H@.>$Nln5$B/h3#3n4R#tt+2#ey3u#*Kyh&.&Eu$1Jy#$*ckk#`IP@#`ebj#atP0#ZvdM$_d=l#[VsA"
"$>D'w$24H%$odsy#k,`D$'QFx#aO2/'Gm25#`n_Q#b_'u$^BPx#^*rM(2*g()_h'C#k>`d#c,4k&75Oa#nYlp$x;X'#Zv[%$ET0Q"
")pI)r)5$w/#bq(i$GLsX$;`dn#atEP#)kXQ%%JD_#_Lf<#jL'O$'d`9#eyB($E.bn#]xr@(^g,m$0jh##`$-L%cH.G)l(]h#*_2J"
"#*/j('_haE$EAMM$%Eyw$rPw-#sI,'#,NC.#*q=g#fd5H$JCOZ#_r0#)QxZs#+muC&`1Op#+doY&&TP.%lN-l(@vua$fKhw)FAjj"
"$:ZOY#*_0p$<xnt#]fr0':_*)$.U$J*OqPW#*h7&#akwc$',@:$CQ@P$@[H3#)t^B#ndXc#]f`t#ZZ>/'rB[j*45lV$>_pq&39nt"
"(ngXw%$(J3#ZZ5o)Q]>3#djE.#*Bsd%>=ls#*8y&$hsXI#ZdMC$ESY)#*qAX%o`AP#]JK*)xwfY*-;M8#r9;2#[s^B#_'M>#)k_F"
"%]S3n$n_V[#*Bwx#m^7k(esdy$Heim(f%jw)GGe6#ZZsJ%=/3J#atNp#].8-#+5mj#t)Gd$$--H#[j8g$6UFQ#]fwN#+5P:#+#EW"
"'y*0b$EAJK#t*63#)t_9#w:U'%2L-B$JBm)%itF7#+dqM$R0)T$W(87$Hel*#+5Pq#tt1A'=%_R#]Jim#atRN%=/)2#`njr$$RI8"
"%RYb_#+vy%%t)Os')jr'$Px0<&NcIr%7iSd#lj_4#+,K.#a2w,#[1Zd)GPls#]xg*$uXj9'uy*P&.BWq(SQF/##dQ-$D(Ve*/=_7"
"$1Jsj$'>9h#*h9B(Jpj0$c0XY$02)`%=pa1$TjhY$X]Ae&#qck#*/k/#+,OQ(,5oL$:+gt#ZZ=^#+#E*#+H`j#kR-8#jC$V$u3Q@"
"%71&o$$--9#)l&U$o#gq'RG1a#akU.&0aTD#_LiE$%tB,#+dpQ&O`'7'Bbhf$311T#uTIm#*ByC%A7.T&hj(*#`RNI#e8()#_9iS"
"%rC8:$m3=3#aOhm#_'Rb#e7V##*BwU$B/hv#ibfc(3Ud(%QAf^$Kdwf%*TgO$sVL%#m^9.&sih@('m&l#cd[u#atPn#*&hP$PRo:"
"#_'P9#ZdH>#p]@f#]yLE*+hF5#*&df)9b2p'i;kZ#,2*x#uTI]%ds0c#ZdB7%>Q8n(iS7_&v/r3';#LT#mp>))Shcd#`-:B%`IKu"
"#*q@)$BKW&#+5Mm$0sbn#,20+#aO,a$5XeY#_9aV#,)16$loY<(6/J3#`[UW%1XFE&@#cx*QEcc#aO^A#]g/X#a2x'%L-@R&gH)5"
"%>d1+#iY&_#flaE',Vgd#fc[V#+mru#`e_*#+my<#`$6m#dE,*#)kTY&2PYa#k@%b'#=Yi'tE8m'9*0q$4J3/#^*p;$$wl-#tNr<"
"#`$<O#fd)P#]f^=#iXWo$o#L-#*&iJ#*q=H#wiv<#+#DC$q^B7#fl['#+5Sv$CH@B#].;4&g5KL$J_(H$GV9U(uO,E$1%er#*U(g"
"#*&dI#+,Ro$+(@-#atJh#Zvs>$NGk[#].hf$./cL#,;3k%>Gv6#^Y;-#)t^5#[1_H#ab;K#].NV$GV=w'OQCC$;1I(#oi^M#,)+D"
"#+#Ak$>Lq9#ab>)#&+KN*]MoH$31-j#gD7&'*p[7%D[]y#*C#H$xF2w#_M@Q#a32b$/Zi_$WM]H$IF3]#)t^w#pxLD)titk#+,Gq"
"*`V4g#].>E&fTSh#Zvgs#k>aW#*'(e#eAfI$ps_N#+>Ps(0MfW%`nD`#lEMQ#_LkP#,;AZ$)Su##*_8,#*q=%$@nSJ#mK%s#oi[d"
"#s,jD%_LQ=#dE9;#gDHW$mFZ<$oHg0#oiri)aaaT$'>8)#b&R<#]f^&(&K.]#ic1]#0Ryg%f*qP$P6ww#_rF3#]f`W#oMgO#*_59"
"$5tqA#_r,u$3(*9#Zvy^#tNlR#`-CL#ncwp#+5J^#ZdBG#*Bw7#grSl'T@JL$$@B/#*/gc#+#EC#_rKH#].56$]Nnk'v4DM%8]9f"
"'MX+_$:+bE#nGnU*Trws$GLq@#fcX)(kqu`#,26U#fGHP$1p=3#*&a^#ikeG#tN`i#*BwN#`-8m#ZvL##aO2##*ByD#+w.J$JBiV"
"$Tj`R#flbv$a7AX#[s06#+duO%8@ov#^Y=+%KUxI%9bv-$(j;%$=YTi)k#$u#_9`7#].<>#*qAk#+#D(#+diw$0s[2'`,Ya#j/lL"
"$$@6S)+Ga6'=%hf#*q=k$Q<CG&SeGN$UT:,'yP6g#u8<5$'>9g#0Ryr#ZZ<M$'v_u$GV9J&5OOD#bTpN$JKqu#atZ7#h$H>#`6K4"
"(J/%k#`6B3(+C6R#ZvTC#dN-f#ab;_#+mup&24iD#`ndd%=y[>#j/l]%px/u#+>Ss**XIM(JgNi$0sTs$<o_q#[sDN#`nvj#_9f:"
"&*P_Q#_'Ul#*q=p#^Y9D(<f.5&_v4;$31.m$4J/P#+vug&sM,M$6qWf#f+6f&Nua;#*h;0#ey3o#+#J.#+5R#*IjV##`-3>#or`'"
"#*_G8#*Bxy#+5Jn#)t^)#e7]E#bU4^#r_Nx&WiO&#m.pM#]xlG#akI#%A%6l#m7sr#q3RC#]xg=#po<F#ZmBi$_,#n#,202&2PIG"
"$%EwN#h$eI(WV#Q#m%pT$)Si=$1T%v#`6>d%&<np*rbr4#+H]_$X];-#+>Sa#Zvt-#djE`$4xCV$2=_](As^v#+dp'#*U/0$6UBP"
"$ip/D#*qZ[#*_:.#,N=*#k>ms$2cq2$<J:E#^*t6#+mvB&rGI_$3r[u#,NCM#c5=@#+vxp%WeF/#*_D,#hexN&hs%B%upB%$XS4x"
"'lMj&%/V4l'bTPI$O:/L#+mp##+,K]#+>Pv$/Zh:#mpL7#eSkt(TMqs&75J/)/q]B#ZvVE)g_[p#g'ra#_r0'$5<[s#r95O#oD@y"
"*P5qX(juTy*01B:'G=pY#cdYw#dEU;#oVgL#bq%Z$7wUT#+H_H#gM28#poBh&01jl$rG[l#,E<M#bqpb#a334#*/dY#*9=X'_L7y"
"#+5Mg$&/KU#+du=''_Qq$WrnO#`6Y>#*BxL#nGml#sI)8&AafG#djA%&2G>I#aOG0#ab@X#*q==&Ybq<%8S,J$0b+=$'>9d%^*U6"
"#cdY_$3(LW#+5Py#b/]G$:Q<^$sVP[#dEHK#*q>f$1%^j#+,Mb$M7^q$H-Af#^Y9k#`nbG&/ZJ^%0[r`#fll##`6<<$<SB'(n89x"
"#,E<P&<7*h$#0PA#fGPx$NGT9#akBN#r_PG#eJh3#].<v*Zyov#].AJ#Zw.A&gZ:1$rGb<$L;)f%;@&m*+&k,$qyq7#[s,##uygV"
"'70hN#*CDS&ZC/Q$2lop%Chh(%0eu9#ncp$#[WHy#*_3<#+e(^((`my+FJWX%PE4H'wr@I#`ILq$TEVn#dW7&'JY4A*tI(L#]7>("
"#fd.d%B=A5$d%$q#ibl'(]jFJ$rQKC#eJf##+5P]#iXPD#yl:9$uXnw#*_2C%:_Te#`$5o#at^>#atHf),DC&$5*EW(q]XF$D(]F"
"#`ne7%'UhR&4Rc8#*_+m$xk#3(LMPA$%*>=#`->('%S,+#+,N^#+HVa#lNK%#fGjG#oMIV#,E<,#)kYC$,6PW#*_+[$:m0&'j^VN"
"$oHsX$<J;9#]xl`*6K>,#m.jh#`n_T#,27e&[6:s$W1>]#x%0H#+#dI'%Iwc#*q>w$qT-l#qP3Q(cU<#'QS_T$C>YP#gDO/#[1^h"
"$&^gT#+5M_&ovfF%DR=a#_9`C'#G`^#]7I7#].:O#+moe%t;@p%BY)V#*Bs[$$@>y$5*CB%A]Cj$e2ym$Ab0B#uTt<$3((4#uTOo"
"$'>6h$69,Q#fGF,$RhN*'sHQ8'ug)+(AE7y)hI-6%o`2q&odV-#nQ$b$>hm@#*_1A#wisq*)$KM*x:Xb#].;O#*q=T#*U.F#akEh"
"(DiKJ#w1Q4#*U%W$1Jvg#,).e#uTP(#0Ivf#aO3q$+M)6$uu'k#[Wdx)E;4-#+ZpM#e%T^$Ho(6#ey30$LN2]#,EJ-#poC(#`[Yy"
"$$63:#oVQ$#5B3x#`[`E#`[Wt#`[^O(YF/)#`[]m#flg(&gZ:U$1p7o#`]#p#_CcM#[a.^#eSl#'n4[&%+>9&$XS7E#fc])#,2fm"
"#h$Nv+3G]s#nPct&rd7h$-3@N#`IFU#t)M+#atEN$#0Q,(tRNo$N4Ft#,20^%OmsK$%kA6#`IOf$J_$L$0;/Y#l;=]#ncyA#ZvjJ",
"#`ngM#bU+o%)tAd#b_#:#lEGN'eS;^$6qVg$2=c9'`Hls#+5Ry$$Ro,#oMRv',M`r$/Zy;#+w'T#)to9&lnaF#m%sB#]f^7#,),Y"
"%9c@[&bl)-#`6aP#yl@$#*&db$B^d4#yl<e%#=pW$UpOI$;1Bv%0nwZ#`nhj#aO7j#+#G=$,6Q4#j&iW$gZXW$vqiQ#ikj7#+5Ps"
"%eoeT$Q<Hl%#4p9#ZZAf#[Mog#atS@#dj<p#^+Av$sVNx#`Iag#)tcu$i%S.#`-6;#nQ%S$odpw#l;:M%d202#+,`x$5*Gy*A;'p"
"#yl>I#m^;#%IomU#`IV'%YyPk#+mv@#+Zcs%jq(S$023U#+#=g(lnCp)#=rb$*G90$>hni&,-In#cd_q#myxr#*qdb&fylb#,27W"
"#[1Ty$fh$[#*_53%Dx7K$7w@^#flh6$$RM;#*/mH#e7si$ZUWa#*8pV&nTvv#i37O#[1i<#kQh^#]K<J)Gup5#b_-^%oM,w$Nlg#"
"$&^nD#kmwV+)1n)&75Mu*J%e3%(eZB$'>8-'06IF$,-HB#*&mr%(eWg&`1M,$Pf)V%Q8Ty*`DC`(>_4x$(1ib#m8Tu#+5Mt$.L#m"
"$69/E'+GyY#flaF#*Bv/#+H]7&ANj(#+dos$@[JP'j^YZ#+#Am*M@r0#`o(y#`$->#`RNJ$#C[f&>'DL#p]5k#[s0C(sLj<#*L%9"
"%PE0`&F<mC#eSi$#dWN:$Px6B$M7eP$UKC&)u7:+)6*a7$J^xO#Zvat#m/#*$lx,P$w5oC$R0$(#+w:`&yTBr#ibZ_#gD&9#j_6N"
"$P6`6*h`;u'Wde9#mpE6#pJ6$$DMrq(kUTh#+mwH$NHA''+d6D#+5Mw#w:WY$.UE6%.42D$>UYE#wDg&(4RE+$qKkZ#j/oL#`nj#"
"(I)CB#`-:m'l(M9#r_Nc#`nfb$&pxr#[a$S#*9L7#+>V+$NGX.#,NDh#]7>3&NlL$#x%+R+2B6:#`nfV(FX`*$Px68#,215#eA`&"
"#`-B/$w>yw'KLU'#dEXP#uTLy&*G9g$.Ue;(lR.S$l6[.$%t>W*WCLX#eSl*$0EEX$bZ-A#^Y;9#ZvR7'OdFg#[s/Z$_>@x+X1EA"
"#j&vW#+,Wm%;nRT#g((q#ZZFR%jq(g#bTjZ#*L&.#]JH3+-$GH#*q=M#dsZF)xRL0#dNMl#[(T,#,N_8(+L@V#eAyP%^XtH*Jy:4"
"#^Y<M#_'Tj#]7Un#dW8$#j/r$#*U9-#kn#h$%2pW%3HWW%o:*l#bq0.#`nnf#ZZ<B#ZmJ,#*L%,#`-:W#_Us=$(1fc(DV>8&rH#-"
"#*Kvl#ZvQ4#wD_.#+#HV#`](&$'QHD$$@9N$6qXw&TjHb$ps]t##ZKD(<@ST#]y(m#Zvb%#+dq1#`IM^#i39^#Zv^H#mKBo$x;RS"
"([#3y$UU,E#dN1b$Yl:r$$66t%0%6C#mpE='(wEL$P6c8#_Uv7#a3*s#l;=X$ioye#b&Kf#bTjY#e^/a+L>N9#cZV-'M2a.%OQT="
"%$Mc5#b&K]$5bh8#]fuW#k>jG#ZvZ;#,NCN#*8rP&JKpi#+>^y#dE.d%]A-4#+dpg#+#A^$0E_f#ZviO#*/q>*eNGI)#cUF$-30]"
"%j^q8#*_1M#e8R4*9J=<#+e.l'`[+_)vY6Y#c,4q#[a+5(=tXR%/VJ.#^*tM'2&DP%0eo)&EoNc+BNxP#+mrq#`ndh%o:#<#i37="
"%`6&q$,[gK&w6$T#0Ryl%5Alb#fGNP#ZdM2#,EBq$$RJ5#0RyW'Y7`Z$,]/2%*Tgm%^Y/H#rhbS)SL^Y$O:%2*%(i2%>=xo#nYo<"
"#x%+g#ZviF#_V8U#b&[b#].;+#mK(t%H2&L$JC3U#c,4g+Prc-#]7Bk#fccl#,NC+%>>',$M^&T(f^J<$$-N8$((cd#]JVg#xJB#"
"#m%w/#*C<$#[a(;#g'mK#ey9*#`-3M%1OFZ%w(.H#gD(g'VKl&%$W1'$C5%b'G=jX$9BN6#b&T.&Z_@A$sreW#*q7k$$was$OM6W"
"$s15T#)kQ^$#0J2#vZ2/'X(uP#j&iR$,[d3$%tBZ$bG.@$:QKB$0sr+#wivO#k>a@'OmQ(#b8Z`)(Hu$&^B7S#aO2U#+5R>'ufv@"
"#h%@+#*q=K#l;=M#_r3h#fcxb#*_+a$QOO=&b3`+$&^o((=t]H#qbq:#*L%6&$n=W#icGY#,23B$'>8$#`[UP#e]r%(D(iN#ak>K"
"$24Nb$02,i#*_1##*qBj#gD(Y'_qh,#]7V-#*/jn%PE1&$nC6Z$`j<g+M(uP%wDQF)70IS#s,wO$:v;8*5)N3$yKFm#]fcO)WQ8,"
"$ZLR4$ZUSD#+H_A$&^gU#,;3p)>P>Z&y%fe#].>s#`nw)$GCwi&aoKa#_Uo<$ODCh*X@g/#*qH&#+do3'064l$o#HO#+e;.%1<c*"
"%`[_y%#vk,#+mu8'4s@i%H1cU#^Y9R#+dv3%QSo_$MAdu'lDbX$B^aP%ZQ'3((:5D*a6nf%ug<#&y%fh#vZ2&)3Gu%#3[&y)2pkf"
"#yl>:%px),%2L+'#)t_n$*cQ;$'>9W$2ls>$y88t#]y&-$pEFW#+#A]#s,qO#`-C@$NGU2#l;:Z#*/gg#f+9)$Q3BK%D,w<#,)/&"
"#*q=_$.L$l$$@6G#rhZP+K/^5#+H]F%0er+#*_Ce#[(V=$Efj%*jOQ8#<k8Y#a2vm$.qE,#h$K3)8[FQ#`nhV#[s)#$'vk+#+mv]"
"#*q:b$Y<^(*kh=>#flhr#].CI#+Zfd+uoHK#*/ga#*L&T$$eOW#]xq)$l6Xm#+#Mo%(f3&#Zv]3$pEDy*CuWA,,QFa#e]o/#pJ'0"
"#bq%^#i34N%o'xA$4o8'#+H]j#+Zfc#*U(e$lx,Z$GLtM*WUW-'S'TJ$3E$a#sIw$$.KxI#ZZ<)#+H`Z%xJ'W#+dln#+mre%0I^6"
"#[s;U#+w&r#,2-j$/#@K#m%gs#*qBy#*C$h#ZdCb*Y)^j+mo)q#+Zp8$Eol##+HYx);50S#w:U(%%JE2$;`g=#+drI#`-9D#_9aX"
"#k>eC%_i(H#[(Ny&WiIC)GYa_'`Him&BBCx#[aU3)D>OJ'QxnI$m3U#%3mpO#py.t$v'.[$2=N'%$Mc,#wVjN#ic'Z#dW9O#dN0:"
"#)tZc$<J;D#iFK;)xIP9#+dik%5p8m(8W1O%QAiS'kd:4$Hnn,#+dpH$UKLE&XSA*#*/kL%(@<X)F%[2#+H]C$$Ru/#,EJN(O`)U"
"#`$2l#iXPK%XEN;#+mw=&YOs4%F&Ah$%O(a#h$VA#dN9j'9Oi.&NlMY&afk,$bG3^#j0$w#,aM0#^Y9O'2Boo#kR&E#`6E@$a79i"
"$'#%Y#s-+'*%:t5#+Zcc#djLv(3_ja#a3*R%ljBJ#f+7F#fcor*m2@X#qOmq'+#'c#_r30#u83m#+5Qi$&BW^#kdxj#+,wD&J8F="
"#myK+#_r/^#aO2'#wDg^#_9t[#n+Mv&<Ix&#0Ivq&9g/S#+H^t)WZT1#[Mn=#,E<5)eRi9#`whR#+Hc(#vZ/h$W(5u%:_MA#+dli"
"#*q=0#g'k3'ik02(@Zef#)kWe'1b2k%kRBd$>CRN$n_<B#*0L&&xaVf%@imR#l;=Q#,2.(#uKQG#ZZBe#gD/-'OQRE#grEB#*U(d"
"#e^(=$_,&*%>dGA#lNKD#m.ox#+Zj*$m*_F&OClX$.qBe$;`e#$X]J$#*/j2#bq+b$%k5X%(I;@$.0:O#ab=y#h$K;&^%oX)pR/c"
"#[`y=$C51=#+5UO#+5Mi#j0#U%F8Nh$eO5P#fliL'n3sk$'w8m$4o5&#kQkb()J%f#+moi#+Zfo#,20P%[(>g#*_1P$UT9g$]NkG"
"$Efbw$0WTs%<t:w$+MeF#^*rF#mKg^#dWBK&gvR-#tt&m'o0QT$W`Zp#kdx,+I[er$D1bw#*h<-+Y$qv#e%S6$0aPh#*_C<)S0B%"
"#`RNH#)tdR#[a3I#+5gs$1K)-#+H]<#[`yv#c,6x#`wn&$[wSY#*8or'Vq=c$yKEY#w1Nw$Wa+;#sI3F%;66l(q%.G#+mp%#xJRC"
"'k>%I$-kV*'(wC>#l)25$O:'v$MB4k#tNet#lEBh$0<3.#,),G%)k9a#*_0q,E[Y5)asEt#[a#0#s,np$7#WC#f+5L$%O#`%n4@m"
"#ncvF$.U*#$%2nS#]fkt+W+YF#iX^c#e%O4$Yl%<#+Zsr#uybb#bq%m#)u$t$C>>u#gD:v#r02M#)tbD#,;I<$:v;k#+5PD$D:cb"
"#*U.2$#C]X#,)Hi#Zvp9'oUo^,QNZ)'M<%e(+CD4$p21T$Ab+`+>G#7#b&uH#eB/n#eSkq',M`Z(j3XO%oj3k$NPV_&jP2s#+mv5"
"#m%gt#`[RO#fln<$@[Jv$0sWp%^Xt=$EAMN);ZLb$ay6A&#qc[#po@2#f+E-'FB:Z&R&W5#*L%j*Mx88#`$2x#+mrp%8%9P$9p`4"
"#*q:n+O=Hg#,2;-$:v9(#)tic$FuT@$60)<(dR--$7w>B#*U(k#*r/d#nGfI#Zd<)##mW,$OMZ9#]JK;#f+RR$,6^d#,2Id##,,>"
"#[)#H#Zw+)$WMg##q4=G#j';I#*q:a#]f^0$qK*y#k>`/#*U(Y&>UF&$N+E)#h$T3#`nbO#+5Js#[jw:#dW6+##w8B#l;=j'P)$r"
"%;nN$#q3T_#,20=)63iJ#bTr4#j&k_#+Zm]#`69N(./0Y$]t1f)qX<j,UoTy#sI1C#akBe#*Bvj#ZdB:)NpUG#]xpG#oi`.#l)=>"
"#cdV^*aIZ#$pF/p%+dU'(d#S]#cdvE$J_(7&f8>a#flcw#+#J($M^(E$w,n##m%x0,#UH^#ey;@#qOgj&odfB(yAY2%]AV2$>MRx"
"&g+uH$tf:x#aO:9#ZZGR#*/nK#[`ys'IJ6x$ESsi#aO4A(T)/b*W'8W$aScN$3DJ)**F>d*esMD$7wft#j/oT%__b5#*/m^$Jh,e"
"$,[d7'ik'k#t)fy%6uyp$25%l$%2kN#uTLk#p$m$#+,d&'&u/@#`6>u#[j3T#dk,$#*&^a$<x`L&jP2q#cZiT#ibpc#*8tB$(1fk"
"&$[@i%'r(%#nYm'%#H'U$>M%A$eb>K#_UyR#gD(x#e]r(%XEFP#`ndp#flm1$@nS:#*&gt&X6ex#*h6p%<;Nn#p-nE#3n3+#a<-;"
"+^Ww)$L;,%$<oN.&YY(s#+>aG$aJM=#]JM=$1%ck$+V+Q&mbP'#dE4G#nPfu#ibVM$3(%&#_9a9#fc]B#vZBO*<[Py#*&gA#os1E"
"#,)'h#cZW`#dsU;(4RI$#3n4h#*UJn$&pxt#kwY]#3n4[#ZZ;k$;:Kn#j&y)#akiD#aO,[#Zw,/#ZdB6#mKiq#+#H:$fTxJ#eSo&"
"$.U$Y#ZZAR$HedB#t)_$#ZvNf%8$a'$yKGi$@[Jg%+,*P%AJ;'#)l+e#^uvH#*h7u#*&eu$)7Oo#]7;-&AafY*gGOr#)tZV#ndHe"
"#)tZ_&#VLG#ilHo#]7BS#m^1u$ig$6'Y.Zi)#PJ#(lR1-#[Vye#abVR&j*qY#[j-b$%O&O#*h4l%eoh_#bU/y#*&mG$<T4$&%Ni8"
"(N3eU#*90N#+,Gc#djCC#[a,t#%]fC#o`S5#e%J%$XSb)%mg*V#i34Q$MpHn#qOse%PE=y$',T0&,-3a#,2-x+YfH_#`IPk$ig(a"
"#rhgc)$'v6's58U'N&]o$/QdO+;4v#%ZPro&eEl:#+n7v$&/He#dj@t#`o*q#ZZ@O(Isvl#`nlm#*U+X#[Vpy#^*rY#pJ'8$CQBV"
"&rGE=#*8jY)m7ct#+5PP#m/+@)6FuR%F/T$#*h7o''_Qb$MB1)#+Zi/#*_+]'T$^,#]xnZ#*L)5#eShr+35,1#+#FG&+hrK#*L*N"
"$EShW#+Q`b#dsZg#*8x'#eJhA#*&g]$i%]*'iEf,),11(#[Mk$#+Hr7#)kWH$T;GZ$)TFT#)kg[$%t>_%=pSu#+dq(#a3%N#eSi*"
"$2lr:$R0.s$@nLQ#[s7.#^Y7F%)Ev9#iFR$#+,jO#*8mT#*q=A$'>6f#lNHn'[D,b#+mu6&OCpN#].:[#*&ky%n4<8#kdxa#[Mn["
"#,NE]$TjgR$pEGs%(J,M%MbTR#+5SK$/Qxw$Gi6l#ym7g$)7P'#`nb]#)t_($>CZW#`6@##hf%p*'+/3#*/gT$L1x&#[j&)%Ki-7"
"$UT6c%*Tn_#bTjg+nXb*$6'#B'9<-x$>i['$-kYt$:Q;j#,21`%;n=+%XF$*$f/r%#`-BL)_&iB#]JN_(0M_a*('y<*p`YN#+,O$"
"(de0:$#0W8#bq.F#poE=#)kWF%+,*U*.B%t'aWV3'+=vQ+pw0D#ey-#&OLsQ%A]HK$>CbG#uKC_'b7x.#,E<u+&tBc$69/='.uE%"
"#hf(&#fcax#+Zfq'+>,B#_Uqt(r<v5)]x-j#e]u1#+H]f#kdqh#,NCi#+Zn'$4J/N#ZvWJ'%owP#gDVk#fGI[+SUHJ#+mro)EE69"
"$>_g5)yF5W(i]:/&fBBB&cUPo*4R,W*h1I@#,E@2#grGr#ikts#[(h_%94AR%C'@C#ibb_$qT1D#ey)u#]xle&hN$4#*97X#gD-d"
"#qObM#cd]##*q>2$Q3BF#$N%R'r_'1&NP6_%2hq>#tsxc$'>6g&fTYA#l;<2#`[US#e&8h)nby`#+n#X#+H]D'o0Y4#,)-k#b^vy"
"$B_Hv(t$T#(<nu5$;;BA#iFGc#_r8%#`[UD$'v`/$WMQp#gsL'$ypbL#*U5u%3H^P'+>xy%yY*/#eT`:)5.[q#eSl($C>nc$qT1*"
"#iXb7#kR*M$7,^K*ClPf#atON#eSl%#,2BO'o_pZ#ZmLP#myKD#uKFE$&^m0$n_Br*XIGg'Yy3O#+#NA$L1x'#+,Gr#&+'_#]7BK"
"#iFA@$$RCH,4dnV$,[s4#4srt#i34@#+do9&U7n`#uKF#'-%%I&WM1g$=u9J'L6*/+-ny=&yB3X#`o,>#dj@m)41OK,@m2;#]f^("
"$w5qR#ZvdZ+dCb9#b&K`(@vx+#*U%b#*&d4$6U>Q#].Ux)79OT#atO.'&3RI(U.>K$Gi=3#bU+#$hsPM+4rlx#kdt]+8wD1't(ja"
"#]xj5#]fZ$#x%M]#a2tQ*)[ka#ZvO0#+ZjZ$*Pd3%*UD>#,E:*(l,qG#_r-O&xjW@#`o@^#)kVg#oDDI#cZW%#up[_#gi;9'yOI%"
"$uu'^('lwh$fh'a#[jOU%ZPp`#ZvwE#,)*0$oHqC);dJu&=tt3(9%AE#+5Jf%F&:S##,,'(f^<5-D=t)$D1hw#ncuR&M%:$$&qST"
"#,;Zk$tf85-4M+I#nZ%L#+duu$`Dfc,f][s$TEGX%VqLK'xx,Y#*q<t#lE>]%C`01#oVZ`#0S$N$3rY@$ig-Q$w[=d$693=#_V<u"
"$1Jsi#*8q0%_9M@#akEi#po[l&4$C:#dsQ]$ZUP=#*h7'%m]uk'OH3t'+d<y%1<5^#_r0.)FgnI#*8mn#]JMN#fct5%NBmx#^Y7@"
"$s`W1%A%Gc#b8ZZ&R&k4'4sVf$6qX#$#_p<#*L&c$e2ux$odpx$8afj%:_GG,*kp1$<oV3#Zvjv#*_.r#+mvL$[I1R#*U.S(5)nm"
"+i(ny#j&iO#f+7y&'4ix#dW61(c9&L*](^V#ZvxT%kdYy#l)qh*y7Fl+:TE;#ZvI(#ZvXS#*_7[#+5SA#]xj3#)kbT,]ics#+Zfn"
"#h$Nc$fTo:#tt,;#r0;.#0Ivd#fcZi$$RJd#_r5[#*Bpm#+vxe#kdvv)NB0a#j&fD##ZK0&#qcJ%lE)=$:v;A#wDbJ#+dtv%%K&-"
"$Eoht*UfAl#p]Pc#*/di%::'U$$RSd'qkGK(&%nK%U<G4$<x^x$v'2Q#*9YO#m.r]$>U]@$'>6b-9jT)$D(_U$D(i(*X-+A#,).("
"#tNcT#w:W2$D:lF##dQ3'p.*L(4[J,#akB^#+>St'<NA'$0jTi#,;64#f+71#)kTf#*h7+#dW9q$v'.X$>r,o$Yl.s#akG*#`f%#"
")`mg0*DV'S&YFYE$>i%P#+Ziq#,)*2#*q7e#b/W.)+v&o$=Otv#kn#k%.+g3#h%2E%%JH=#qbvC#gijU#bq6##x%+<);,JQ#+ZnX"
"**l:C#l)6.$EAJL%at(9#oiw3'5%B_#,NC5#Zvoa#l;=P#pxOB#w:WI+DvZ=#cZPu&+Ldg$aSnL*NXZ6##dQE#mK(w$w,nO#,20q"
"#]Jbt#a2qI#*/pH&7nnN'k>$T#ZmC&#eA_r#e%n1%d1][#k@-%$x2QQ)2B6o$(Mxg#s[AR#`-6K,&SK*%Y^K`#eA[s+wU[v$./jE"
"$lewe$WMXK#bU/j#+>Se#yl<f#[(UQ(h(Ja$1K&*)0w=]#p-s%$f/V6%4sXx#_9aM&`1GT$9BUX#+dof#j06x$LW@`#c,4d#kQm^"
"$1y:t+ijF%'#,0t##,,&$LE/Z#*KvW$N=Go*)@[h#`wl5#ab@p#`ILN%#H/q$#0R;+NT0C)oCG.#*8r*$>_`<$ig6^#+,N5$6'&D"
"%3mtQ#`[Yt%.44w#dW7s-]w2F#gD)T#*U.h&w,Ol#*_.h&1%rc#uybn#]JQ/#3n4P%64L7$7#pC#l)1n&q.j+$.U:-#`[Z<$y/1l"
"%>Gp^+NpNg'9*/l$D1m8#)tat$n&uB'w0iQ,q@f;#x%+5*/+HS#aO/W$0F>q+I->k)LHpN$fBi&#ZvP1$MSv;$,-J]#`-3J#*C#*"
"#`-3T)^OQM#`ecn#aO_]#atXC#+,D_#*q:]#b&N^,3qBl$0)#d#a;w_#+w)X$JBlR#aO,T-Gc3-$<SkI$t@yg#+>Wl%t)A8-78mI"
"+7CLi#*_1L&U7nq&iJGZ$f/V(#uybw#*/t.$B/E/$<xYd#nYm1#,22Y#p-sr#,)$y#kQjl#+#MJ$>_n'#+Zi,#+#H'$%kyS%4Eg."
"#ibYF$N4Vo#fGK=$i7`e#dE-B#*8mU$6qq]$R/t7%C'>8'Y.Zu$q7tk+Bt<p#uL7.#ab^3$=Yci%`-Tp&MJg*#ikaL&gZ5J#_V1`"
"'6PBl#[j&$$N+:g#*/j0#ncs($',+Z%mfu^#a<#O#`ndj$DMol#_r73%2h2p$1%t>$@nV[#eye>(y/7##`e[M$D(y9**37M#tt'o"
"$(N$d#ZdBR#j_3^#e%Un#kQq*$4o81#e^#t#`IKw#bq3r$Yc%e#+,K&$(1li#dWr*#bTpl#+e:O#*KvV#e8O>'@MEI$^^W^#tNej"
"+s4X.&#LFC#`eXI+#3s*#qbw^#m^BS%>=m4+$r)1'JOw2#+>aB%:0>a'`w49#gM.F#+Zch$Wrj/#*U0i$LN5p#oia7#*8pO#+5P%"
"#*9)<#b/Vr*Aj2R&IEwK#*_.p*[5(e#)tcD#+mui%ugCR$KdbP#[s.G%Ki-K,ZT9D#bTsC#`[UH#]xg)$RUEu#wW*_#dNo,$l@``"
")]RTy#,),g#uyvk$V4f_#*h4^$7,i@#,)'g#dE'm$@@7B#dE(&+572o$%3hC#u8W>#k>`l+sZWS#kn(%#)kX+%Eb+-#*/re+3PdN"
"#`RLd#c>M+#_9_R'@M=&#a2yJ(nTLv((:8a#+5dA#_9]B#]fbD#_r/Z)41K<#^Y=B#ZZ</&UTC>$UqG_#dk/Z$f/`n#`whL(_YR<"
"#*qAs$EAN^(I)>G#ZdJ/'lMj[%`J*o$XS<7#m7yT&W`M*(R8R3$_,YS$5FWp'-7Aa#ZdV+$)TE:#oiY$$vqbP+kYTg#*&aS#vQ.r"
")NK2R#,;3s#_r,w#x%/P#wj#R%:92##_r-#%3mpM#q3Tg,$,'o)N^]=#vQ)q#$1j:#]f``#oi^r#`-<+$ci*P#or]))@`9<%[`]O"
"$Q3CI$J'0G$p28q$^^^=#]7F6$PS5#+6*Gw#fdKo)IA8k,OTwG$Q<F<$ZLWq#pJ'*'M;m2$`NP>#`-@M#nGa))s>/8#+,K>$e2ur"
"#`-8[(JpP:#s#aL#Zv_N$8Wcq#^uM-$6'+X-^WX]%(-3e#iFi+#k>wb#[(Z`+MaCK#atJi(Fb`V#,E:&$$60D$L1wy#*'#F#0Ryi"
"+t(1o$Eoq$#`nnA#*CCL#ZdD-$4o5)$>UiP#sI9q%o'm^$]t0j,`CKV$oduE%oM.T#+,rc#+5QF(2l2w,VbkC#grEG#m%iw#)tb="
"#+#MP#ylEH%_i6b#]JQD%fP1w$LE2J#t)JM$/#CR$&C/;-XiHp$J_0w#_UlK#ZdB5$3(5U,xMK`(4[Nq+ewm;$Wa);%(62+$ZLT7"
"&de=.#j&n:#gV4x#fGM`)pnI'#+,Gg#+dp0#*BwS$FYJs#*Bse(`M4q$'dgX$mFGP(1xbr#grRu#+5Jj#+n)P')2Wq%'L['#ZdQ3"
"$C>2d#iFDB$<SPa+clIw#,NQ9%VU@n$EooD#+Zct*sURQ#s-.F$>M#G#)kWi$<SBp(=<2g#*L'>'DR28#uTKw-OlSG$XT4Q+&O)f"
"$w>u@%qXR`#*/m0#^uMV#oVLy$i%HY#icFu#^Y9V$w>x[$/ZeY#e&Ho#^Y:.#ZvQU#+Zi9$BKVt#uKF=$'>9k.0UmD)jK.G#+Zfu"
"#+Hs$(s'LT'O5m:#+n_'#p%Z=#i3=c'U3$-#_UvR#,;3v&WrXl#+#W8#jC&l*hV9b#_r.U#ceD:+d`#R%__by%oi;m(DiMi(vB^'"
"#j_6X#lNUA#tt'&#*L-P%`[D-#p%6B#p$jg,TMP$%<)E[#Zm`)%;,on#iFN1&j3uw#*Bsm'JOvF#qOgr'06>2#orc-#+doZ$cLmx"
"#oVgY$V+ah,2<p4(LMSB#flcE#iFDK&01kN#,EBL)qEb%))aNy#_Lf5-_^JR+5-yW#*r0,%o:(Q#flaw#ljWd##,0y$fTwn#l;9("
"#atMN#+,LJ#Zn+0#l;<0+gTrp%A74n#akE@$D(b2&ruxy#]fjT-ee^B#+,J4#)OBJ#eT9=$xEXK#`okY#fGT6#vQ&o,%Mk7#g'k+"
"'o9_&%[`i7#h$MG#m%gc+27kK$L;,/&MJSo'VKsm$02Ph#lEO4$%X,a%m]r*$ig(/#+Zcw%9u--$5bh<#*&f>#+>V4#k,d8#^Y@K"
"'DR%t#b&uG#vZ/p-UjKv$t$aq#*8rK#*Bsj#[1`G#atK+'=TAc#[`yR,MRc&$:+x<#`6A6$OMY[&AN]Z#)tbQ#ce3+#_LqL#Zd>q"
"#mp`k#poN@#`eb1#+dpS#b8a@%#5=p#m7wq+aa*E#]fb=#ZvNw#u88o#`6@u$1Ay0$SeGk#+Zfs%`I0v%3mt4+uf@:#*&ab$%O&K"
"$LN=u$uuOd#jL,b#*8m[$>VG)$6UX+):8Z%#ZmHW%4EFU+0e:G*#q,m#`fGA$3(7n#fc]=$:Pwc&'+ln&X6ft'M<)2$'H:q#[a$k"
"#]xg+%(@;h#)k]%,incv%ASS,$oHdi$@nZP(hVUH'8Rg-#nGc1#dE*B#+H^;%qONs#`[RH'r8X2#dW1#$iyDd#fGII#ZZ;p,-j<o"
"#)taa#uTTR#*h7L#`-:*#oj4=#bTjl#e7[S)3Q'f$QF`p#]yZX$;:I&#poEk$bG17)]$4X#+ZjX$Ep&s#l;=R$+(&/#nPd/$pt_="
"#].<j#atMD#tNem$*P@,#wD^-$W)9l#ke=1)(w+,$6CY>#`nof#_UyS#)kTh#_9YG(sipt$WMQ4$QO^u*,dvc&wn$C#,E=:$%X0N"
"'BbhV#_9]3$]WvA#rhWZ#uyj4#*&d1&<Iw*#+vxl,52/Q#p]5R+Usj8#m^1r#gM,/#*h:N#cd]0#qOnS%itF,#yl<G#+H]t%x6la"
"#+n#u#`[^-$7#v-#_rH)%*Ks+#m%jI*vBfE$Jh/(#ZvN*&XRr^(1SEO%SDHQ#w:X^(6Kg^%T[yI*M$R0#+5SR$y/1x#ke#o#+vv$"
"#mKrN$5Xe7#ZdH2#_9wD#+w,G$Zh`2&8NIC&j*qI#+w%H'g_Y_-V%Up(BJo2'Bbkw#b&Wm,3U*B$n0#4$3s,0*/ltk&yT-j$@[CP"
"#j`;P'Utu[#lEEA'NgfO#+e08#*8jZ-BjsV#+#D>$o>d_$3ra)#ZvHn#h$RZ#eA_q#`xD.%o'hi$Q3wV).Y,)$pEAY#Zw,W$ygW*"
"#]yPG$5Xdi$#C`-$RC.V#_'U$#p%xN#`e`a#*q>8#*/m5&Pee7$PxYx-LmRS$V4qO#gD(W+=J<<#b_*4'`w1J#mp=l$3D9B%xy/I"
"#+wsF#*&nM$OD=H#*_.n#*&gN$o>ZO#_9]5*=k<;#[(lu$1%rj%%.-r#3n4d+^t/_&yT(B#akx;#p.2c$Heq0%=yTO$IF=(%%.18"
"$y8<t#b_$6$9/Aj$/Zbd#aO3t#x%)3#_:-`%2h10$cCem#*q=2#+mxe#*U%i$qKac#+du5#eSqS'Gd05#[(Nx%#v=m$023V%pIgZ"
"#+5oT&WrM.#+H]u)F%Z3#`nsP#]xp`+aVtC$2=W'#]xss&>0&s#`6C(-P0fR#kw1f&RBi@#`IFF%*U,x%0[iv'_L:O#+dir#gD&5"
"&OV%b#*/g_#k>_Z##,,1$M8kY#]xnR$;(L##m7w]+pn(9(+hX)&M.@a$D1`c$;1hd$<S;0%`wMm(a6yr(`if-#^*t8&-bHW,(_nr"
"%0o%o(fK.F#[(W`-CTCm$m3P;$B^e8#+H`y#bU5`#laZI$rGxe#+diy#+[#Z#m7w7$NPSn#]faL#kw9>#[W'O#]fc](6C&2(XwsN"
"&#qe2%]A+G.3pv5*vpfX'p-LD$-kSF+_TR3#iX]h&xj[R#].V^$[R6`#+H]'#+dp>#kQk3+VhB%#fcos&R'.B#[s)*#+moo%IJTW"
"*xEW%(PR;]*'POk$<SLb#h$c+$8;YB)['O:$y85I%FBeC.I2#.#_9_Q).XvR#+5Mr#*/j+&2+0d#laQu&O'_^(xjUR#+H`E#flc`"
"&$wHn&OUqc$NPV*#ibhP$9BaI$yKFd&>9-0#*&dg$yB8L*ln*W#gDYh#_9YA$dIT^#tt1w#ZvY(#)tZ]%x6vV$60+n+H'`c,d#53"
"#*L,B,*;si#osW1$,[r'#)tj<$4o5($^BBX#,21E%BOwK);5Lp$$RFI#`$0R(^Sl6#r_N_$%X)J&ZCSQ'jKJg#ZmHF#[Vn1#+w'+"
"$_vVJ#_9bv#l;<)#f+F&#f,%%#jC'2(1T$9$7x)M#mKVM%F/bO+)WMk+xwv%$>DUt$>0D.$/Q_P#].Pt$,[sW#[1Wu#]xt9#hexf"
"$y/3C&X]Oy$IY$b#,)'i$mbW,$'vrG#poHt#p]7,'0w['$#Clp*ZqPe#+n(q#oD=##+H^##)k[-#eAdK+[Ld[#^Ys&#jC&v,Rg%K"
"#^uMG%IANM#,E9l$3D9l#`RN8#oi[Y$$Rgn#ZvUS&WD(Y#u8@+%(INE*O9Z3'Twq[$./jQ#ZZS=#,ND8*;D,@(tIx6#nGcL$TON6"
"*QWac.9RmI#*/pB'7LsX#aO2d$._-H#p]H%$m*-1)>P<)#f+7(,.JjR#].:7#gM6u&#LE:$J_(T':8nl+D5,R$1B-m$WDNU#b8Z_"
"#keGU-'/vc**kYV#+,Gt$,[vl,*X,0&5OO*%f=&5$c'Vj-hHQx-RF4[%;>l3#+#=]$EAKc$/[8K%`[:c*ADrS-/px4$Hng;#ZvKp"
"(a.+v#fl_7#eJew%=/2O'sHE;$J_$J)=%@C#+dih)%Rvi%#4mY$WM]i#c[(N&V4km)NKrd,,>`^$f/SL),10M#j&l'.i#ox#*_1S"
"#+dr5#,2-r*1J;&#ZZJj#ljWp#jC'T#hev@#t)JS%OZ^l%m.Rg#[a#+$6C5B#`$=%'`w0e#&40K#fc`w*Boq5%1OIM,tn(b#[tCh"
"#h$d*#fGI0#ho0*(kUo5+HMQS#fde7#`[UI$',.W$jGI/#e%OI$8;JM#]f^8#j&iV#k>sn%&=)T#kn*V&=bf,,('Xv(9%M0&a%iT"
"#mK%w$ESxm#wD^a*;C^Y#s>xb#+#Ap#]xj>%T-`:#_M1N%__d@#ic4q#^Y=[,2XIH%8@k6$w5q[&yK%J#:_py$,wy7###&&#+>c0"
"(X@Ix#h$aL$[R8s#h$Mr#`e_;#u86h$&pxk,sqf8'%J&`#ZvI+#_r*R%)Ey<%64aw$D;3[#kw)h(+_Qa$6C;('bTEN+/&dN*/+ER"
"$l$G-#]xoH#+dvT&j*pq$$-/W$lx7$#)ta7#bTsN#`[RY$s`bG#*h4d#wivh$4o8*&g,1B#gD&A#`$5t#[`w0#Zvii#,2+#$D(d0"
"#]fZ'#+5Mo#%y$_(b3Yl%Qy66$<]Ir#*LIM#+>Sb,)wf2#+dvK#lNHb$24O5#iXMC$N+po%*T`J$]O-7$T;D_%sdte'Twp:#c5H3"
"#ab;N$6qV[%Z4gM&*P(p#*C9h+92Lj)j/:k#ey6x#l;:U([Z`J#*/gY$v'+3-Us_I#_UoK%PsQE$6UdB#tsxi.l-*M(It+9#*_0y"
"#+wTH+r8=+'GZ)<$3E7Z#l;=U$$Rr0#+>^T#,2je#Zvsj);H<^#ab8M#]xlK#*8q7&24-W#_'P5#u8qN#jL89#ZmJu#r07x$T;f+"
"$6'*T#h$W`+e](t$FYLN$$69/$:,+L#]xvg#[W%a%NKt=*hiKG#*LVU#ey5C(RT])#&4-B#s#gh$L;+s#%]iW,i[`x#`nef$lo+`"
"#b/W/$qyK+#*h79#*qN6&S#Dj#k>a&#u8<l#j'$P#hexs)JkkE&53Pq#b&R@#,2GZ#qbnI#g'h*-Y](D#x&4j#)t`;#)tn-#m&Ec"
"#*U0x&f&XA(Cd8T#s-4M#pJ$*$).G+%>Q/f#+Zl'%cH'N#ZZG$#[aA)#*CM^$<SA7##vZ5)(e&q%at+:(TDlR%sn%C#osm*#*Kyd"
"#a31*#r9>V$691j'^YCj.@Qt]#,2.$$IXCu*>yyE#flgh$:Q(*+#G%M$WM^2#r_S>#a3/x#djI($M7vG#[j#)&d@'D#dW4##gDuL"
"#bTua/=Swx$UKo>&6UFl(*ku1'8wy0#rhd5%<jog#*U.]#*8sw#*q=B#*/k5&9hBK#riI1#ZmN^$8X9+#ZvgB$L2$1#keYw$axf%"
"#h$Q_$w5qf#`$0='l(`B#k,R7,=stG#*8s4#gMmp#fc^+$]Eu,%bKJ>#`6MY$1T(3#b&l@#akI@#akBR$ygVv#`6>n-<`Nm#+>X."
"#dE$p%^Xu<'fFir#m&-.#b8Zc*xMbX#+>]I%Rlei$j+i=#ZmHm#*L3l%lERD',`ug%[`b_+l'gf$H-;>%=%wV%8@n7$9BQ;&NcFh"
"/AQc0%)tEJ(bu2d$#_t8$_>,x%yXm'%6chr%[(7H$$SIe$N+=T$6'M@#k>X_#atL(#l;;y#m%rf#flaR$@nW0)__2/#)tWW#ncs,"
"#_r0N#].=j'Z=]b#r98@%nuyh&i^Z6#rhZU%NKu0#*/j`#uybk'HsT>%H2;4#dE+V$]Nn)#`IS4$'>6N#fcv^#eSrc#vZuW#bqR."
"%;e7a#]feO#oMG/$N4Aw,x19&#eSi1#ZvWr#ey/U#*/gZ'6H#J#+,Dc%x-fh$:+b,-HU^)#].j%%%.0V.fxWh#_CeW#*h4n/5A;["
"#*/l'%x]3m&ngy3(]jF6$9B0d#Zw'p$M^*G#l)2%*1f8e#xJDk$9/<E#,)*J#Zvc`'<N=v#_Lw;#nPcr$(1nn#gM02#_'RO)QA0$"
"#3['.#atJe#dE*>#].51#]f^)'mSNj#mpDQ)f3Rt%[(Hb#`nf&$L;)h#+,Db%>Q7+#w:Y_#].82*btMe#o`P:(ZBfx#*L%G*As8c"
"#]7AD%A%,A.B7/_$ZUgC#[aHy$OM8;#e^5`#ZmZf-[hG5$*cQJ#^Y>y+sGoe#b&Nf$:+bn#]y/O%`6()#a2vb#ZmEt#`n_Y&>9/J"
"&',(V&S@%g%Qg'T$0*<:#_M0`+Hs)))V^`a%+HB4&9BlD$5uw*%%73w#lNVh$]X1)#ZmH8&OLq*%+,.H#ZvL'*gdB/&fpde#[a'd"
")#PMp.u;$)#vQ1$#]fZ7*qA(1*4#eU's>@=#*_12)O5j('VKu$#)kX^%9ts&$B/o>.LCMO#`Iq&#0Ry^$fUga#*/lw#`[]k$ZL_8"
"#*q7p$Yd%:$M^5V#*U>8*./=f#taob#atQB%f*vK#j&qe#`$:>#*8jm#c>E@%n43T#_9eB,l>ET#$:pP#pJ'5$0aOi%Tf)>%QT1g"
"#+#t'#ZZ<`#i3>f#ZvO2#*ha##_r=2#ZZ@`#[W17%;e5)#e7[8#dW6<*5;ZG#fGIp%+,5($w>uG#ibY4,8(O+$=YF7#_Lks#*L+*",
"))2/^$OMI('FT>M*#/Or$$eT[#a2qH#_r'J.YNJ6#kn3S#[)iC#e]r.(buN[#rV&S#jBxY#ds]]*#Thy#djK,%+>J9,np)$&Ghfw"
"#dX*Y#*8mj$24O@%oM)b%SD1_$yC5+,HZI>$8acU),:F8#cd_R#+5Jv#cdhF'T[[t$%tCY,mjBT#,E<1$'>6c#+HVi(p:ZM#$:p2"
"#r1AG$604,#_r,]#f+Mp.FEP^$:+f@*sCH1#aO2@#Zvru#_:uX%1tf+#+mv'#%^M*-1j<D#`[RV#+>[A#eT+:#c,6v.lIAE#ZvV["
"'>+Ok$#0aL$`jQK#[`yT$C>+Z#*_.c$'vha#^YU@*k&rn#yl=$#`[_&#vZ>t%%JN_%+HD'%1tXD-Qo_b(q]U%#*&^V#*&^^#]xsH"
"*9A6C#ZvN[#ac4K#)kVl#)kwQ,JSex#ttWd#e7`>#ey-(%lt7**As89-Wuof(+LF0#_:AH#*0+P'Q][;#dsKa%nY]E$lo2.#)td%"
"#j0,W#]xg2*(0xI#eJf&#`Ja;$>LX_#fdH)#griV,QX(2*Q<4$&si:m#ZvOG(jP$o+iE*U#bTub#gD(O#*q@C$69/H$EAJM$`jUM"
"#m&P5,>pxJ$<o^D#nPr^#`IFS.x(H+#uKF,+h,<6#uKHH#ZZCZ#*/mA#poBR$Nld.(/d9,'Hs0h#Zvr:$WMX=#`-3;)SLME+'&N3"
"$ig#A#a3JS%$W_O$>0Fd+O4Dl%x6ok&bXt+'V&i/,pD$K#,333#+HYw$0WEi%f=&Z/CpY5#fcX(&xNGA$',7+#`[a1%ASlA$D1g@"
"#^u[T$&pvi+Y]>f)wi%<$:+[c#grTG%5AvO#+dr_#)kWP$.KxG%ug:m$X]j$*7d._)3m:m&[5^X#+dpL#wD_n(+_Ug$N+7s#,)'y"
"#+ZsD#*C<P*vKGE)#lXA#*U+$'y3lI#eT%8,M-Cw%7:uE%DRA6$0bH'%PE0u.0Ljd#_9YF$=Xy3'/Lax+rpAL.VO@y'.l9t#fcX6"
"#iX^(&6L*2#wjR>'0wZj.@cl_#e]tV$%2o;,6L@.$>0H[%#vp3$C>.[#%]iJ#aP;C%1t]S#[sXE#*9.V#jC(8#].Ac%_qb:#+,Z8"
"(Kv:8#gD@%$Ab.2$1T)2#cd]A+GYD*$Se02'H(>3#[s:F#_Cc<#+,KJ#a3-c%d`xM$N=JG'OH6>+0H[_#oiY(#*qk^*Yb&'#`-t>"
"#+5Jc#`$-I%DwQ<%`,q='fcHK$c1&=$JBfU$(1ig&bl(5$#0Vs#&4[A&<6wO(+00*$BU(^(_YX9$/ZeQ/85jL%y+k]#up[q/B(yh"
".-(S,$%O,Y#^Y9j$(1p-$(j6q##,,%$gZkG-RO5/#akHg&2+.F#k@E#$<SKj-O4*2#*qkG'FTM6$Efpb$>D6K#,NCJ%p-[##o`U>"
"$K>KB#[W$g#abC=%pIau#atNt-92sm#bq4d$xEqB%eg%J#*qAO$2=N+&s'jy$ZUVG'N^`8(<JOV#Zd>u#s#dR$6C5M&ZC,8&*G/d"
"#pou`#*/ji%#>*J'rBi5#eJeo(t$uX#)u#S#j';7-A#hD'Gm1W(pDx$%7:cP%0$Rw#+myC#e7^3'Ngx2%ljBV%`,tK#)taj'>+D+"
"%5AtH&5OAj#aO/X#ZvNE$$-K;'+vW3#[a$7#ab8P#_9k4#vZM<(K=pb#e7[<&iJGa#ncs)'RG1t$%O&V%DR8<$sraS$odt$#nPg."
"#)k^S.w+gR$PxP0#mpOG%>d0L#u89J#^Y;=#t)Qw$2=_1*b2wa#,),+$#0Rh,'c>W%8@oy$6q]V/#*1l#*/gX$GVO&#*q7l#jC'y"
"%(6Ac%+>S>$xEuG#%g>q#ZvuH$EANf#bTp2-I-.e#gDCX#,)-d#kQhl,c/BP*a$5s#_r6l%R#/9#`[XN&loI3(8W9_$<xT/#+HuU"
"#[a&<$gHFN$AF*]#+,SK#)tW^#wD^_#eyl1&R8a.-y)7[$*cRh$0aNp$*PiE#_V$K#lE]c-DZuO(>LA>-'TLF#oVOe$Yu0R#rhTS"
"#fGC')6*hv#atnm&+i#q)cPQS#n+Q:#h$UL#uye5#*L$u*2l$T#kQp5%m._t%y+1D&l@JF%:ULT*+L%T%L-RE$D;;5#gD.T%d1at"
"+12*<(vBfX$LWfE$D:cw%/D.(*btKW#pxFI&,-.K+@L]j.=WH0$y82O#^Y;w#f+qn$8W`c#flr=#_LfM(Xwn>#+n8O$l@j,#aO,N"
"&W`Va#].A'%Qy>f#q3R5$6qTY#*h4i#)kX>$BKW2(GUZd(i7&0#+myf$6qVx%5K7[#dj]u%*UYO#+ZoV.c^@*#_V(,#bU%l%'r5@"
"$3rXW$;rsF#bTpI+UNSl#e%Y$-VK#Y#eTMw#fGp)#+,Dq*>/al$,-M'/'%v]#+>Pw#,)7Q#oDCU%>m.n$R0+()uo_S.ScHM&v0B:"
"#[s/e(6BRr#dEp^#wDdp&=tw6#,;:j#oi[K#$1j5#b&Po#`IIC#abGj$NGPb$/#DK/LPx@$R0g]#`6CG#)kWJ#*q>p(bc&&$'>5,"
"#wix[.*Nh_,&f_x#ic9k.&J2k#)k]$'R4)#%kmbX#*U09#,20>$3'y2%8@ly#grBA$pEM%%%%4q$J/uk#ZZ<n#]7>+%L-b6%W>ce"
"$0aKd#u8F#&WrVG$UpNw#,).A#Zw.%#m%j<'Btmf$1q24&`s&&$0WN4%2h41#hf0l$>_g+#flb*#+#Iv$:QXt$pEm`#kdvm%jq,x"
"#*&^h#x%o=,2OG]#dW:d#xJJ5's#5v#jL0&$hsI>#`eXD#]g*8$x2Ot#*Bv'#ZvOq$E%6p#dEWl'w9rL#+w/k%o(uq#_V2`#iFFU"
"#uybl#dsbF#+H`w#qOe6#[`yh$aSRN)Dn'N#[s]i#,)NH'T$I6$ps_J#eJf*#hex[-SBtl#b^v@&^phU#i37R%N&aW$uu/O#p]N)"
"$D(Yf#uU/[#dW6V$&q$x&afCb%d`vv&lnbA#+H_J$9C1B-(Q'H%eos,$e3%>$'>9a%gLn`%<W_R#b&NQ#a2qV$'dS.#+H^.,y6t>"
"$qyF['=pKC#aO4j$W(5f#,23M#^Y:9#r02C#gD+q'sHEB#_UlA%>dEB#`$F//4hqb%Qg'c#,2*g$PxDI$>LYA$jGYo#+Hhq$RhYJ"
"$BLBF#ri%l-jojY$1%na#up[`#ey,w)_Bf@#`ni]#a2tR$WDy&#`nfp$v_RG#+mu@$%X2Q$ipIZ%5Al^#]7AB#c[si#+Huu$sri:"
"#+Hw>#b&fk#c57]*gd'9'qk@x'p@BM%4E7N#jL'`$Tjm1&ZCoV#*_6a$t$nt#eA[w%y*S:#akFk#+w'&-W=J9#k-<r#,E<m$WMoG"
",_*S^#atHO#ZwD6#sI-+-r7aK)Q.:H#_r.7$FYJ:$&q%;$+(+v#+mv;+c+d;%r9#<$/[;4#kdx+-dqjT#jL15$i8r'&2+IV#iXRu"
"%jC7L$$RC@#`nfk$(1in#_CeR$NmB6#yl:8#eypn'&FZn#bTmZ.r)nB#+5Me$'v]_#fGHG#*_34#a2tT(9/bv#ZZLN$g#0%#poHN"
"$)fq<#`[UJ$u3QJ$[I=6$'>9e$>hm&#*_<W$696[$PRr+)<1f@#cZq##eB5x'R45Z$bG1d#`$D.%IpLT$/ZjU#*L&O#0IvW(6/[e"
"#ZZ<F--nae#+,Gd*X[PW$/#<_#*h85#xJO,#j/qf#*qD#'r8X,#*qAD$%t;^#*C3>#+H`1#*Ky[&TW=3#e]o(#*q:e,)RHL#,)/-"
"+%eUt$yBGv$hE'.#aO2p(U7UM#`.&0#rh]N#kdvy*nyHr%*guj#+#=p)W>Q('cd#2%'`1w#].Bg)3Q$+#+,KU#*q7[#^Y^a#_Cer"
"#+Rf#$MAdd#u8Kk$3rV:$>LV=#+>aY#+dpm#*8mV#laX,%0enV#].Bk-`m+@%[`aO#*_:-#wVgw#hf%h%_LOn$(2Gq)jhO&%$(QC"
"%<;NZ#fl_(#cZW_&@Qw%#0RyZ/w&MJ#acHr)[9aK$e2s=#*q=n#+5Jp#*/lJ#ZvL+)__)w&@wOE#atKs#d(lb#jL:$#b^vn/lh`*"
"$7-L-#ZvN].),g`#ce)&#ce8>,v7py$(j6v$Jh'S#bq3I%px/n'Mb@M#bTr/#m%sL%XE[$'^kdE'b''u'H1B=%Ki-A#xJTk#jL/:"
"#ZvZC$-3B5$RU:y#akPw$c1#p,s_4g#l;9/)cQ$8#rhh$$>CRb$<xW0#l;=S'>,%s#iFDJ+[9Lh.)I&_#2hM%*R8CM'UuI4$DN&o"
")*B%U&<K'D'&bp8&w,Ky$:Z&d%:C1<)jK,s':i7T#_Lo7/dC*r#yl<i#ho(H#nv(+#`-se#ab;O(jl'9#wDc)#r0cX$qT2b#_9bR"
"$Se%M#[ahv#ZvN4%b8GM)ZlJ_$V4bq%64F]/pZ;[$x2Os#+HYa+'_pd0)Hab#+,MK#[WB;(:u^6&XRsv%5At##`nj6$@@-E#+HYj"
"$0WLr0UR9]%%SWQ#[a3'%>+Za&NuT.&)%/F#k>`j$)fnt#kdtT%`[vR#wW3s*/GyJ*%;$,#ZdHW/rALa%1PSO(p:Z9$S>i5#p$ii"
"$D(Ym#)k]g#,E@^#abbR$]X-@#`IIM#m7sx&<IvV%.58:#*C#B$j+.v#aO4)#b&SZ#]JeR$%OMo#cZPg$.q<$$1pe$.=suG#yl>B"
"#*_5c#p]5C#dN*e&+hp%#Zvgc,)[_.,/+>s#akE4#b/Qg++ubQ#nPpn#+Haw'%SkF#,)*-$a7CI'7LvY+'Bep#*L86#wD^U#+doL"
"#+w$N#]fhG)$(Cd,n.cT#+Hou#*/j)$.q@s$TjnD/MDmm(Atto/]mma$2QJ+#`[]p#*&ai#_CcC#+,Gb.4dMw0KcEw#%]fE,DCXg"
"&o5j-#akEY(CGR9$E.SK0W&9L%$(J)*$vb%%`nDN*4Hr=$<S;$*&T$/(IspJ#*hA$#fcq.%sn%6)jh,7#v#(%$<J=[$]Wti$u3N>"
"#aOb`/O<lT$/ZsR#*L&R$g#J@#e%Wb)EE9)&lnqb(`MK9(O_cA#dW3g.>^FI#ljmG$6UDa$%)w;'T$1k&=Fi1#dW3y$^ga%$ig'4"
"#`6ER&t7'h#r('I#)3.b(w59Y$NPZc#ZvRx#*L=U%wMAp$J'(/$0)>A#*U%j-.b6+'aWrG's>G4#[k;7$p24U$D(Ye$M8&>$.q9J"
"#,2-u#,21#%hefC#lj]x#Zvuk&bl0W$$-3p#+HVr#l)2b#_r0p&eE`8#+dva.>AqF$&Bcw#uK@]$fBba#jL*T#[(ZB#fcgR&<Rui"
"$w-Ju$e2p7#k@>C#+w&&#_LiD#[Vq-&'4ly(8Dq4#b&V]&01r3$9B7k&rchM'LRA'#)tZT$L;&m#oi[@$UpM,-]#R>#fcq'#*&aW"
"#,23[$ZLM/#p]dY#oj)8#+dpF#nGa(#^uLX%eT4*.xMGa$(j6j#*U-C#]xnW#+#Aq/+bsu*=Ero#kdwD#*8p@#w:[I,PQlC#ey/]"
"/:Abt#`-9d$iy'x,%:Y_#kQhV#_Ul6$XSM<%0IXy$p2Tt#b&X0$6L@=*4I>Y,OKrj*0D8v#+,Gs#kQhX'V&Y(#ZmJ;#Zvvv#ic$f"
"(D'yW+WZ2u$BTeL#$1j1'=g.>#,;8Z%=&d'#+5VZ'$DIu#ZvO]$Ab/w#ZvY7#*&ag$[,r@#fGI:-h5RE#]JK5#fGM8#cd`L%f,5s"
"$RU=d#m^4s#]xn7#o`S/#b_/(%(67T#^Y@s#+,J1+a:ye,ySSd#+[,A#ZvKm-<(@y/x@:9#k,RE#flf,#cd]^#*q=W&P@F.#[Mo;"
"&-b00#dWEa#s$(x#)kcB#+Q`i#[a$^&^T8j#3['+,#&0'#kdw:#e]qu#^Y:c$w,r:$4xh[#e]x$$K>KD#qOhO#,)*.)p,nb#bTj]"
")pntj(6BqF#wVyX$'vbc%64]Y$xEd3#,20h)u.0p%,s;f(%2^3(AE7j$1KA8#_'M0$9BUQ$:+i($E%km#alTg#`o/_)eIy;#jLA("
")SD%+&5OCA#+dtG#)tZW#`IKY#r',B/rSN:#djCp%MbTT&5XIP#+H_6#q4Vg,_Z8*#abB.#`RNN#`ni4#`$=G#ZZTc#+5P5$w[Dp"
"'NhAT/):;t%iF$b#dEA<+4De/%W>cm$((`s#up[m%'_yb#].nU#3['##p]5f%b/==#*qBY#+,Tl$XS9o$%O)/#e%O-$(j<V#m_9A"
"$QFh@#[1Z>+Cgkg#+#D8#mpK0#ZZ@+$@@5d#kn&*13l&V#^Y=:),DGZ#akB[#bq(Z$$-/`%;>l5#_LfI#t)Lt#gD2j$4x>^$5XdV"
"%+H@H#rh[;$NGZB&WrSq#+e12*ZBVc(YF.m#+5T;#gD(K(b3Di$02,e#pJ$.,2t[3$0WIU#[j1d#*U+>#+#Ab$$waw#+5Mj#m7y@"
".cgDW#[s.f$PJ20+[0[1'$('Z#]fZ0%$Vj/)K0*y(dn&e#akEC-D+`k#abt3#^Y7A#,)$w.^$RE#+@&6$p2AR)Te`C#+#HG%;n<L"
"(cUA+#)kW%+G*xb#&4uy*(V-[%T-^Q$/QdW$1Apn'uy*Y#[`ye$OD2)#)kXW#]fho'#4YN#aO1b03TXm&WD2Q#eTC&#_r.y$*PC8"
"#ak]/#f+3*#dN0X#*_2t$fTo-(FX_j-uo%#$^_U]#)t^l(l-&*%L-@B#gM1F#_rEg#+5u[%#Q(`#vQ,R$L1x$#mpGk$GLt+#flaO"
"#l;=b#ey3D#*/jo-CKIF)OGxA#o`b_#gi>4#tc,G#m.mf$OD5v$JBu*#,;4)((`TT._Y;C&hj']'(,i20VtS<)moE;#mKH)#il)G"
"%*Tn4#`6Ey%2h1A%uh$h#]JNq$5X_K#+vxm#pJ$-#f+uM#,sV3(dn):#rh^0#akdR%(Ih=/12e%$1K#q$5u%]$*cL)#ataB$[I6@"
"&RBg4(FtyG#[j.g$<Jct)svG&(si#4#+6;m#+Hcv+X(=T%lsn,,./7Z#[W+/$j+4,#pxOr#+Zir'XW:g'Af)j$$Rf]#`[UF$p2sr"
"$XpCB#m^8P'5%C^#`[RE$ZUV4#i3:a$6qVd'2BX:#fGC&$hsEd#[j%v#fGUn$[I0u#tc9T);ZQ>$0j^q'Btpg#p$hr/Us6>#wVdx"
"#,2*p%]fKx'=AmI$:+[q'wrBv#*h4[#[s8q#b_'v#ZvNn#ZvKk%nv8:#u897$4o4v#*BsX)sd7l#`$5U#,2-q%6Y`4#*_1&#,;WZ"
")BF90#*/tc%+dc;(PRAF$x;RD-Npp>#kQpE&=FY*#j'>n$l6Y]#+>Pd&JLEo(8Dus#+w&,#tt9q#auF&'Qxqk#uTZE%A%%[#[(R#"
"#*/d`$&/My)=%^2).F]**)[i/#bq%l#)tZa-MMqL#*U/v$,.Ze%[Vri#kQjk#ncs&&wZnQ#,)%&*NY+0$$63Q0nA*I#+mus#_9_W"
"#_rKE%-.K3$MAga*O:%t#rhi]#*&n7$V4`*#jL*S#ZZm##+,Df#gD(s$n/t[#xJF>%ugkv#+HgC$KZ[h#,)*4$Tjen#+dls#wVh'"
"#[(Qn%9c;L$/#Hu(R_I3#poD'#gD&B$K#8p#]KD%#*_89#*U%Y)Z=*F&Pnk*#g'k5%iFUE'@iLZ#x%2i$Tsm'#+#H;*Sm9%(T2uk"
"#e%Lm)p,oa&$#_4&WrJp&5Y)Q%ISg0$Tjew#giAg#*qCR#_9_S-2J^)$4.O,#l;:[#eAc3$B^eP$ON31(`M6Q#*/jD#_9dG#]fh_"
"#ey*4$l6c:#[1aa#bTtS$:v;6)8[Rf#gV/3#f+8(#[a%:$,6N0$y/2$#i37J#]JQ'.0:67#[W$m)e$M:$vqea#`nbH#b/aK)70K1"
".WhBZ#eAlZ)t:Z9$NPWN#l)2k,$5'F&F=@r$LWLV04>Fv&Y<Hf$4JDS$.0>I#+mxR%n4;@#dE,E#+>Sc&$R.n#l)1p$R02U#ib_g"
"%`[]w#lNH_%iO-0-i1UB0D0Oq#pJ'/#*/xR#f+3-#+dtR#kR=q(xk4W.1-*X$nqBB&[6*o#qOi#&fyn4$9C/m#`Jj^%mg&E#,)+r"
",,vls#+6(A$UpIZ.dm)<&>0C5'g__1#gV/D&b<ac)D>O1#+,KX#l;=`$<y:i#+5Q[#h$Pw&Yk_v$&BTg$Ak2)#[VwC*)nyP#,).G"
"#*8mc#eB6p'cm5,#ZvRl%o`WD&@Qt:#,2Ky#jL:(*<[GV$m+`t(YO4L$)ShI#+,O4#m7pq$`j'p##,,D#e%M+#eT:_#iXMB$N4S8"
")o_V,#kR5:#*Bwa$Gi2)#flbh(,wTi#dN*w#+Zi3#+w$t'=Am2#gV2@(a-xO#ZvSy#[Vsv)ghH5-],X4#%xx]$B/Lf&39qX*16oo"
"-oBkt%H1tC(3Uch$K>G'%]$o:#*8qt#+dp2%PsQ<%px+Q#ZdBM(>8j@-#+^o.nARA#gM.a$1Amm'`QoF#a<#[%wMI#,[4_X'#Q,%"
"*5t_C$1Jy>$31*s,1$FR$0aKc'LR<m%<)Br#+eGN#+HYt$)TmM#_9]F#)tWc#_r,c,-1m2.m`vy#dW4$.ZJq>#ZvL)#ZZ<=#_'V:"
"'2/J4&8Na0#ZdH/(@Za#1N6dv$4x@7))WOY$'v]s#bq5B#+e$I#,2L6'tE*n#_UoE#*h4o'.l:6#].jK%8$`O$Q<N6#p]h,$<T%+"
"'RG4=$69:G&NlN-#,NH](xW0c#`]g6$x<:#+=g#$$3'xt#cdrG0hM36+Ch6K$yg``$i]pm$]t)Y%%y(a$5FWM#`nb[&#LEN$ify["
"&=u,U&*G<-&b+%r$*HnQ#kn#V&Exbf#*&g8#h$KC$.U4U.*FSc$Tjf*#g'mH#_Lmp&c_Sx#j_<R';#9$$OM9)#dN0j#gD)Z#[Vw+"
".IDNw&F3cy$6C5:%Y_;#';n&A#j'k6+N^)4%jq+s#`[o;#`nid#e%PG)A-Ie)C_;[#h$Xn#oVP=#eJes#*U3&#djG4#aO34#]fd/"
"#+#K,#r0AP$JKqs$BKmY#*&eP#flaY$1K#7)&37T#,)*y%uyk8(,wRh$v'.@(gd#s#akH4$%O#I#eSnA#oMx-'vHhG%/i4)'__>^"
"#ak^0#[j(O#gM=Y(d-7+#vQ,N#+>VZ%%Ki;$MAgo%Ukd)-v*5<#ey/6,jO=G0hU8x0YDn)#ZvW>#pxWE#)kZ`$>CdX$*cO9#iGDE"
"#wDZn#eA]$#cZS^#gD&-#bqCt#+Hws$Y<a2-j]Vb-6*(y#[(Nu%iF$N$M^%y#_'P6$/Qb;#uTFj(d,qD/B2/2#d)&'-FA0R#,E9k"
"#ika-0u2m6#*&h$#^+a-*C+9u#`ni<%(.S&&fKO5$s`m#%06P5#*8jj-7&^w#ho*m$WNGp#q3Tj#*h7*$uZ%-%(-2K#v+hc#*/mh"
"*wZQQ#_LqD#`6Hb%_9<+/Vokc'0InY'*yaP%'Ur8.6]f$'cd&;$*Pc6&xaW5$m*08%B<i)%x]7U'%J3-#sI'l*:=07#kn'D#^#2h"
"$>`en#+>V=&)%GU$%k:d#nv'y$%Ew_#*&^d$&py$%1t^O#+mrj'9*+[%L-E4#)tg,*)x)q#_r/,#eAb=*Zgg/.:bNG/$_9^#ibVD"
"$%X=u#vQO)#+>S_#ZvQb#k,_0#nPmF#Zvj:%Tf,4#rUM]#+w$M#dN-i#*L&V$0E5n*cL.[#)tbN$.0Zm(1SF1#t)GR#[(Qv++Qm<"
")]$4c#+w)E#eB-G$tA'x#r(,-)7Ubo$paS_/78Rk%hef>#b&ZC$*P@%#)kXm#eAbV$d$54$3DNo#,NFl#[)&E#m^8R%=^I5#[(_O"
"#_r.e(tRIW#+ZkM(AjvF&tnua$5FRI&'+fW$eb=<.7+pS$8Wbv#sHyJ$EoqO+BEs5%]$px#2qTM#l;91&%)ED#+doi-[9<n#b_%9"
"%;>lC%+n'*$(j9^#*L(y%Rlh_#+5Jh#[a#D'1X1I#m%t$#ZZ<C%ZPjc%BOww'wrC##t)GP(_m'd$@[EV#ika[#k-Pr-/9SJ#+>Sv"
"#+Zp5&=bh<#ibci#e]nv#b_G6*RB40$Yci^%2L(E#u8lo%6+YK#)kWA'>#H.#fd7k#`nx1(6glI#)ud5#[a#6#%]i>*d>Ft$l@Y&"
"0WBO]#i3DP#ey3Q$ip+^#c>DH#[1vQ#_V'4%X)>k#3[',#_r,S$&pyJ%8%;3,fSQg%:9.8#k-+a$W(>8&>UBI#xJDI$Q<Hg(iTQ9"
"#,21'#vQ,C/[h(g#ZmI.#akE-'SVmW$.rMb)$'gy#osx*#`nbQ#+mxi(<ek,(w#+S#4sra(1%@R$L1x.#djF^$V5Ns'tE#/07l7B"
"#oie(,B]G'#fGI4)NB9o#ic60$6qQD#0Ry_.nxhq#[1X##l;:P$j+1o#[W%v$WMKo#+,LH%DwVS#[VtI#m^7O#*/kp(o4t-#ic-G"
"#*&x<%;o#>$>_l<-=6m)#wVoD*r3Wj$'>9L&;:5u$`Vr=,@>*b#*_+_#l;=Y,fAE[&<S.&#*h:g(^g5F#+5UA#_r,`1>FB#$WDQV"
")6FvI&(1LN+)W13#jL,n'UtV'$>Ll3/>OC30aw)k#k@@##_9dJ&Ybe<*XR7f.PmOI/lqbC$lAU<%fQ+(%6v]-#_'MI*,HZ_$IXC6"
"'5JXO#s[Fx#_9os$cD]S%7:6l%%78O&H@+=#`$0G*7d2M$lo1x$@@uK#2qTK%)uXa#`]9'#djC,&a$uJ+oCA@$'>5##gD@4%C';t"
"#*C#d/h+Qq$692m'#Gg*$%O&M$'>6V&OCqQ)<1ha#tNcY$x;bD#bq+o#+>VY#)k[d#*q=Y#*qB9#[)F#%VU>,1e,<6%lskq+xI1o"
"1^2rC&y%m2--@Lo#b&Z-''_WQ#bTpD%__h++(#.<&vU7a#[Vt2#`-6U%;n0C%:0Ta#mK/,#j/oQ%<Na0#Zvrd(buO3#oVO^$WDHu"
"0,+mR+yE]8-(d>U#,2.#+9sxV%qONj#*`Zx/WclC#`$9'#*qOE%'VW@#dN-t$24My$B/>^%=ppu+><o1#r0F,#+Zv^#+ZiA-[&to"
"#]xo+%V9%*$/Zk3$budd$<oN9#`[RG$Se'r#q3VZ-a:I<#`-@>+HD%V#*8jT#`ngy+C8P4-E1A_#u8sZ%;nFs.9$Ae'b7u-#r':s"
"$0WKJ0ScE>#ljWq#alqj$<xf)#[a7J#+,MW#Zw(%#ikYT#+#D)#eJhs%[(@h,W_=m#l)26#l)oB#*U(b(ub7w'&3YI#_M/7)<;^o"
"#_'fi%RYXu#ke8N#lNUH%#>0`#bTp;#*/mQ,GT_^'taAE&BpZB-R<;w#ZdB`#[Vt@-A6r^(dHmJ&n_$v(1%(-#*_2G1L=[R$L2$%"
")KhHO#b&UI$uXvE#_Ll6-T,@b#*_3;$24eJ#wEog#r06,$i%H^(rc9Z#grEC#+5Qy#+@2;&<o8^$hsIh,b2a3%+Hh(&&TX_'H)hP"
"+-[w]#ZvKq$,6wu&&B:;$gZU#*ffx]+gr62-7h4@#m%rT,`Ug.#ZZ<+%0[n'%:9.5);,0_$:Qb#$GLsC$RhPO1)'q'#ZvHk,_P/b"
"%mSkx-2]qU#n+qo#e%XY/8>s3#,2-h#*Bw$$etV$(jOjp#,EF3$u3QI#[s1V+#G)H#r',9.3gms#t*#/$^^WR%Che'$y85`#l;:W"
"$ps_L#*h:+$,[st$e2pC%:_Pi#*/nS#cZV2#`o%h/]vjQ)bJl1-^2Dh%;e/v0xCc1#+5Jo#dj=$.gQ+>$hE$-%m]ti#*Bs`#b&gY"
"(0:sW21Qmo$4-eQ&k_w##[`yy'QSWi#eSu'$J&ep#vZ6y%'LmW#i4F9#*&dL$MBOv#_LpT#j&kj+'&Rh/nl)2#wVe-#u8:.)UWvr"
"'-7.[#vZP7+]#j-#*_5l&uXLt#+>Sw#+vxg#[`w##)l:E#%^8N$B^a_,DLor$GLyQ#+[J9#k5US#]xl@$o>i&#_VB;%=pZO$3s=W"
",x(0X#_Lq-%n49&#+[%>%%77.#ZdDM**F>P-$'-&0<>d$#*L0u$60&B$Eoku#ndH/&6L(.$nqEi#[1U-%OZpU$L1ww#jL<&&ZC/x"
".b;FP#lj^@*]j*[##H>5#+HVe'SUxE#jL3<(/d3V-yaR&#$Dv=$TslL#gD0r#h$N#&+La7#*_+W#]fdY/GFTg$4-c%$$RL^1Ou=o"
"$=Y)9#_9t2&>UI%%__`F&/dPi%*h'(%eT>S%VCMD#ey4V,K>,>#*h1b-OGK7#ZmOt#gs/'2I'bn$D)fM1BN$v(6giD$7,aG#+5PW"
"%7iVZ#nv7Z$>M*A#,;3j(&&L8#eStA#+Hf[$HefQ2J[b7#ik`Z$.q=v#_DYa#+HVh&541($'>8*#[`w&#dEL2/=$Es$Q3Bk%Le`5"
"(%)+$#w:XD(.^Lv(GUC7%f*me%'Cee(8Dv@%4EyK$._=o'Z+7O#*/uw(M]Dy-BEWH#oi[Q&QbS2#`ndx#,2SA)QA/N'Yy3`#Zvg9"
"%:L:+,aeD[#j''V#+,VP25(+22E$Q>#*/d^#0Ivj'Mb),%WQqW#cZSf$P6c.#gD-T#+,Nv+PVpp$ypiF$'>9`$Yc)-%<N_q$y8:>"
"#+HYe(@,Dx&7mr>#lF(g#*U(X%>Z(c$&r6d#+>d3&b3Yw%2_.m#atRL)K_F>$%tJ>$%X2U#gV29%VU9`#bq:n#`oEF1QQuR#s[1I"
"#+,PK#*/k`%3mtE$K#8e$hst[#s[1M#lNEn*SmDr&`scI#o`UX$W(:d&F3ni#`npn#,EVm$Px:-(1&LC%*L5=%F8l%#q3TR#bqF]"
"#oih*#ac*i.U$nJ#cd^A#`IPn#%]iG#p$c-%ISaP#sIIa$@nX3$4IyG$0s[r#atKf&LDv/+1k.5$'vxH%Tx1x%A%4<$PRtJ$O:'r"
"#*Bvi#ZmI-$/Zpo$qy]Z$,.:_#+Hbq#qOrF#`-:C#rhZ*(>_->$(a35'Q]^y$>`$8%*B[H)b%cM#gD+_*=2uD,)RNn(n935#k>i/"
"$OMj`1F-B#%]A,7#nd$@$psbO#[s.l#`-9$/*%9V%=pgh$mbT+#kn&6%ug:v#cZPo$',/+#gD,y#Zv^S$&_7>#c[-+#eBf@%A$rx"
"#ep1Y#j&iL)9)bL&[5e##e%In$'QJU#+HyB#*C$&#fd*=.bXid#b8_;#*8tF$1KMp#)lH]#)t_m..oZy$2m$7%8S._$3DD6#p]3:"
"#+H]A#ibga#fmeP-m-9d#[MmY$0sbS#oa5L%%xf3$)7P-#br#L#dF/:#xJ>7$<oX$#ZwO=%8@lu#+5R+#ncyr%(6=Y#mpDO$ip+l"
",;LA%#t)M',yJ%t#>,+f#+,Jm/fEK$#n+TH$:Z-8$TE`e%*K_q#j&l.+cP=M$axlS#eSs,#+dsU.+/8Z#b'7a%y+My%fuL4$M^-_"
"1X';+$>CkA#dW3k$AF&w%Lnl7*gYZ1&fyjP$M]yo#+Zcb#*0*%0xr_[#tt2u%1Oel$/#DV%$M`t)AoYP*lQns#+#D0)qEae&rcW1"
"%#4jX#cZX-#fl_&#+w';$M^CW#ZvUA'qO*f#fleL%1teP#kQea#+>g2$6U>O(MpS%#gD#B%$Mi'%UFN.&#_[g,%;%@$p2:%(mWli"
"%cZ8c#*L%+&yAxd&=u'j#]fb,#tNfA$w[-K#*BxK#x%<4)<;iZ$$68d#].4u#*U+5#`-PB#ZZ5y,Vtpd-tr>C#*U+2#*h4c*GD9;"
"$n&jX#_CkR#jL6k#oDV[)N^C9)K_I`$Ak/S#b^sa$lyF<%UkhF$Yl()#akO&$5*Ee#]JK7$9/-E#]fj%#*/p@%R+=c#o`c`#)ttE"
"#Zvmq#eAci$02En#flb`$cUn9%2iL6#_'R_$=Y%B#rhdN#wiv2'U<$p$-kUj#q4Qn+QIo=#q3R<#*&hO#fGfm#gD@p([#5:#s[1W"
"#l;:L#,).7##5:=+UNZ6#wDr[-XM9Q(paNF0cB48&V4>G&o5P$#+ms##[s,+#fd,d#gr`k#sISw#wivW$/[sx&4[j,+x5rF$QOql"
".aw_;%<;Oc'*TFI(hVTL$>_iG/XrBO25:<4.AVA@)+w`7*c/UC#kQkD/hmPC$5bjR02ajW#pJ)h'mytp$=Ou2#+Zs%#)ta,+h5IQ"
",;UUI&bl%l#wVkD#uUMO$0aQT#oVX'(gm/f$[eBq#_UqP$:H%g.JA1I&Epeq2qn&F-q287)[9j:$0)):*F3/T#fceL#b&KW%8SID"
"0Pd7T$jcZN'B*NR*lQm^/*J;c&+Lj%%kZN@#pxHM#m.q*.;'/s0Hm#]##dQ5'_qT,#wVgq$5==A%jq(k#*/dW*Mo2d#].87#l;<:"
"#`neD&OM(Y%jhh.(Xg81#*Kyk#kQhZ*k8v,'NghX/lCL=#[1[%'>+=L#^Y;B$o>^&#+5Mk#`ne`$24Gk%heY.%x.ke$,[x0#*hJZ"
"#vQ&p'RG1x#b&QI.nSOL#].57#ymI]'s>IH#*Ugb#[WBB'FK8@$K>HC#)kW4#lEMK#^*p*2<Q.a#[(Vw))EB:#dN0.$MSst$1p7s"
"#+Hy2#b^xQ'qXDD$RU<81EjRx(2c,N#g(;c#p-l4(ub8*#+H^u$AEpf#cZis#p$f:(,5h]#cd]N#kQkM#*8s0'@irW#l;=k.a,Z,"
"*y%)b-X'p,$(j9P(i7Qe#*h7m$L1x%$JKr:$UTGn$x2QP$omv]#_W:g$GV(4#ZZXx#,2W$#2qTH#bU#X#kQeU#*/l4(.^Lw.lmD,"
"%ZPqH#[(Z/$fh$k+Q]'',p'o;#*h7Z#,)+B$Px:@#ZvNc#a3%c#ZvI*#fd>m2,v-P$<oSZ$NQ(R$<ou5$AbhQ$@A:(#qOgo,Uf4k"
"#m%qI%4EE_#oDCG#,)+*$5++s&YOd5$&^nx.9x9s#oVUa#%]fI-is9Z$',Mr#s[7+$*cS0$K>HA#*L-R$D(`6$*c`c%DxT>%'_k+"
"(^7_k$^8>R+XsBk'b0Q`#j(%&+4:;.1GF:I#cZ^Z#j/oM%$)g6$x2Q9#*_L3#oN/M$C>+[##mW-#ZvPI$buU2$mbW(#,NF_#wVj1"
"*KYZa$PIyH,=E^O(jc#$$)7RI%@W(Y#*_+n%px,($<Ji3$N+=='U<)u#*qkw#k,Oa#*&g-%NKtl%93]l)V^_x#[1ZS#*qG-#m%pF"
"')t%0$RU@($Kdhk$jcf6%fP<C#+,Rj&$[Ic+F]d+)e$RF'Uuh&$<%#@$$RH[#b/]p'Txvn%'_h*#*8rD#t)Je#fd/3$>Le)#l;=T"
"#ZvTo'6G5J#4jla#^Y:A$1Ame%uyLG%T-te#)k_v#grK7,Ya`S$<y7k'(wD1#*/df#+,K-(,5rR.aQsk$Ak/b#)XH&$,-H/'i;a,"
"##,,-#lj^n#mp=i#*_20)[VEG#+,De&]NP`#akF'%1kTe'-%`Q#*8vt(YO4M#m%lp,r3B--#Y-Y$.U$T#eAfE#`[[P#aO,P&V4>Z"
"#[s27#]xm;%:L:6$1pxW'G=tb#dW0h#`oEG$W1;u$y896/Jsq(+9;S4-S_0P#ncrr#[(a@#_'W.(0(Fv,Y;G;$tA$Z#*q=f*npIl"
"%6+C`'uy+X)`mdv#g'nr#h$NN#cZPq%_i0[#pJ/g$1%iR%bLH3-clS'*JAl<#[t)]$Jh'T(k0;<%PW;)%YB60#wit(&wn#3$$RL8"
"%@:Q$%iF'b$fTo'-Fxev((MB9#hfH>$3(DK$3(BC$;a+W/vb8t$pE=N$bY65#oW,P%8@kJ#vZ,o#wk0G#*8uu*UfAk%BP3B'35Lt"
"'`Zy^$3D:1&8)/&0lv1u$x2NP#kQeT+Q]$3#e7[0*X[=c.rX4##`6<P$qT*['351:%(6La#+Zcn#^Y9X$O`@v#[a%p$(j9/'fFjL"
"$c'S##[j5i#]ff`#kdxp$l@c0#$N%4#iXSA$6'_s0FaSe%>Z*r###&*#oroB#ZZ^6#p]Oj#l;:i%Y^;Y(/e4%)(w&'#,)(##,E>@"
"#h$H1$K>Io#)kX,#+dsB$6&wA$Kdj5%NBh9%8S'43.:y'*f%SS0jaW=#ZmH4-HqsT$5*H'&n_-$#fGV[%Ki.@$NG^K#,)(%%(@:_"
"#4srn#aP5d#vdS7#e]qw#+5VE'We:O/$L*)#ZZEE*7+cy$qygI$AEsB#^Y@N#*KvX#c>At-0I)&#+#IS$LWQ^$XfaZ2+A_5%>Q$^"
"#*_+o';5Kj,=<Q4#e%M'#,E=%#bTok#e]r2#+[-t#h$]q1gp/^')Wlk#,24u#o`U9#vd8/#dsNV#fd$N#m%n_#+5rV'5J[K&#_hD"
"'+dB[,,vb_#k>m6#+mvo#i37@#`]84&M]y)#,2*q'@M@'(gm%$#,2-v#ikmL$cUk'#h$TW1;c4)$p21Y$cCt0#lP-C#+HfN#[a%D",
"%)F:21LPVV12J$F$,et7#gD1m#]y=H#*qJ'$)Sbq&_Q$=#fd%4#+e.h$N5jB#]xj'#eSsd+P:(k#*8p:&)%HK#v+o;#vZTS):8_L"
"#)ta8*w+rJ'SV/x%^*Z)#`$2b$.q<Q#Z[,;#ZmBs'QxkH#`$=.&sM%R&sD#4%]S0g#`-6<#+w%h$6UIh$(1ih#+dr$#gV2,#+Hhu"
"$l6[Y%mfr]$6&w:)'9$:'#=kI#dN1$#aOh/#mL$+%da$n#dW8/#`$<j%0[c$#mK93(7,&q$RU:i#_Cfh%)k7B.i@V'(%FN,#`ISX"
"$R/wA(gcv4+Blm/$,x'P#^Yf`(+0=]/],AU$[,o;)7Ubk#gE+y#fc]*$MB98$W1;o$[wPE%upF(%(J.m#x%7=#3n4a#`6@h#+ZvU"
"$o>_N%2L2O#qcOy$3D40)+v)4$EpO%%6Yar-P`9d#ncp%#,NHM$7#c>#fde/#r0:J&vU@S)JkeF#*8sh#dN<I$ler0#icHp/D5[m"
"#`$:h0FsZJ&4Rjt%`-*^$cUn*#*rAL#,E<`#l)3l#b^sg'M)Z8#sIf0%dtSd#rhWE./lWY#)kW6#wVk5+A@3I#wVgo#*Bvf&;`LK"
"$_=y^#+duE#b&Y_+mf:L#]JN<$6C5I#+dj$%2h42%0IY-$BL;)'.l<3#`eXV%pIvS.;U'#$&^qJ#ZvWn%wr`)$'HD<(FuDW$LE8h"
"$lg4i0u:`:#qFbC#ZvPa#+do#&'4iy#_'RZ$'H=Y3%Q,E$K>Ir$K>KA&#DY$$p3D8'Z+FK#_'T#$TEO^#*92a$UgMX$l@]<$JBfH"
"%VU7*(nTOr#eT+y'moiW#[s/_$#_oc$NHWq%0el=+/&cD#atLF#[(U.'>+JI$BKYr,kq@o#o`S6#*/oC#kwC('A-_O#_'P@$$wkV"
"$:Z&f#[MnU#+vxf#+HYu%NKpL#uKS=#[a6h/m@5X-7CIS#+Zcd&;1-Z%*pwX$<SAw#m%mt#1ts*#bq0=#^YF.#+dp1#eSuO#`[vn"
"%93KL#bq2M$dIK=#^Y9U#Zvha/H_MF$;</+#atR3#Zw(,#^Y<J%1tcW#`[RJ$bYBc#oDD(&;:9;(.yuM$BKTc(PR;M%v=WJ#*&^g"
"%/WV7#uylA#gD)]*(0nl#dW7Y#nG`n'O>.x$'v]k#tt@-#[([Y&H@/d)ZlHH$B^^h$B/O-(nTfH#oMLZ(`1$*&#qjT$1%b3&xO(&"
"/V.ME#k>h1#*_.Y#`eoY-$_R6),:6K#]7aE$0aHc'w9v$#*U.o$RUN[$+V=>#*/np&r>^>#jL1[$>E$q%BYNo$>LZ)#b&mX&MJjV"
"+EE:0$V5i]#*8t>&O`+0#+#ED'Y7a1*=;xc$lx,G#*L'D/KpQ%&ovph2QD34#+He.&wJI)&o5=C$ZUU^$5FWm-BE]]#*qG8#`IKu"
"(K=k*()J$g+WGiI$W2J@$ZUYA'OQ<#'Z#ru#kdwG#[s.D$%Eyo#_Ut.#)tZX#%]iL#akTw$LWJJ#m7w)26-nL.cT:P#&40I#dj[U"
"$.qWN$r#l5#r04o01-3G#)t`%$$69V%mgu+%:N#j#+5iZ1MDIc#^Y7B-:Ju:$XoJ=#tuBG$'H^2$hsI/1w^`K#ZvON$MJp)#)tZk"
"$/Zn=%>H2X..]MR#+dsN#^*u*#*h4Z#*&dx#*L(F(E@l^#`$32#+#=n#b8xv#*'Bv%Lefr1lC4#)05jU(@dfn#]y$V&hs+^#akMR"
"#]7t[#yl<D0c%LK#w1V_%ITp')C_9h)sdV,#dO[M$7$*h+J*'X$J/ns#atLi1eQ]a#ey-*#*q=v#ZmH6$7-$<%:C49)ex/G%:MM7"
"*&8gP,d-NW%x/#$/Cg03#)k_6*#/Ub(jlK>(+_[1#`e[I#nGc2$IX@m#+w$7&5XH3&JKTg#*C#S#nv's#ZZEo$JhT=&5<>P#ZdBF"
"#e%OE#a<uZ#+#G>#*L+W'y*3G#^*m5$6qTL#+HVk#ik]L$%X6c#^Y<y/b[wS#*_+p#oDA*(esg-#*&h3$EAK]$RVMA#aO2-35w*;"
"(X@O_(i]@(&BB7X#*Bpa$7,^T,HI7A#bq+I#jC)S##mT3#j&lS's#Zt#)kd4#ey6S#*UGA-nbB<$'#,X$(a0n(YO1C#*qBM$((`g"
"-gBeb$(1n()RlLL#+Zfv0W^^q$Efip#s,jR$%2p>$/#HC#*8w`,BA6v$$weO#`%O&#`6@b$BK_L#wD^>#+eJS$psbW#_r-o$aJ_$"
"#`]Wd$oHd4$6UG&)IAXm#_r*H#[(O($:+cB#o`Y<$D<)%$ItRW/<0g8$qyJo#,NI^#+QeQ#r9YO#b&Kc&'+fV#dEZQ-#Ofa&5<5S"
"$cV&j(3_j)#+HYm),:6n#]f^'#*/t-#*8w*#m7vD$24Rj##ZK*+.t]s%r0JX#dE8j'N^f.1u]9O$f0aQ'6>6x&_+V)#`nbZ$,[if"
"#grnl1'p'+,RTbh%r9=b##dQ2%ASg9&0a4J#n,=N$7w<h%64^*#*8pi#*LFK$fBdr(s'Lh%Mbq$#`nd[$CR8l+vc#o.H=xP#x^uN"
"#*V)R#mK5)$$RK&#tt.L,$4uO32@Wj([#8*$y85P#p..B$(a-e$cCeI#xJLi)I](k%%J@m1WFir(mWrI2b:a_#keqy#ZZ>L#*&dm"
"0_)xJ#jL->&MKqy#m%o%)<1f,([Zl5/Japv%qXUj$<xY<#+H_D$6',,#^*rH#,2-n0M#Z##u9Kd#i34=(<oOO)I$XM#ey8y#cZSj"
")OHew2MQmn2-rOk#`eXS$nqE'23.ow$0aND#+HbK.3KnW#cdVv)yOLe#*/jl#oi`x#eB%E#`nfF#gM2N$v_UC#cdYq$4-c4#`$0A"
"%%xc;$*PPo%VqQi#*q@E#Z[,k1X0IO$ItT*%4sXq#c,4a'8R`6#]7Aa$lx-O#].:s'FTBA+Wv4V/^tA]#orbf#^uLI$UT:F#+5Yx"
"%)EyI#akJO#`o+O#`-3P1$^pg&b4Wn$yB=`#kdw#$Hew'%>HT*#cd]2%fuJ;$'QU%2kg,q&>qR-%kdWB#lEs>-:.c1$M]w#%HjZb"
"#or`)%uUk&#atL>#kQhR(`1@^1AQH8'wi9P#`IKc0^nmk%XO9w%2_0Z$5*EJ$ZLR[#il-B.0hoP%'r'/%V:JG#]fiJ#+HbT#^YAU"
"(.CXY#+vv##+>Sg$B^x90JxKL#poJ,$#1Jv#jC&p#,3=-#nPd$$DO%P$:+aw#_M,a$'vfv%D-#6#*&ah(q%.C-T$@##+mv+(jlIM"
"$ipG)$8<#A#s,v+#[s.>'U<4,#[jEx#`[RF$fU_,$ig%k.'Oqt#r08Z#fG_,#`[bs#g(&-&YbrS-:^=F$BTy**esK:$@p*^$nrfa"
"$,//u#*h1j$tf8%#$1jO*lIYW0R.)C'+H#I#*8uc(de#R,0V5[#oVP6#bV*n0a#95$((kO#a2w/#ce3n2/taK#*9PE$2m7u#g(4E"
"0%'en,Arw&%:LFA#*qI['N^e2$'>6L#os&g#^*w@$$eR@$buF2.1eWv%Ks<^/0>TM#grJ^$B^p;$&/Mp#Zvbd#vZ-$#ab@;#t)My"
"'FB7(&^T47(pE5T#gDgt$GV4q#eJf'#)kQ`/ED5=#`-E:#a3%9#*q>##r'.o$UT9$#uUZK$(kkq'>loe#k>i2&Ghi_#$Dv1#+Hfd"
"$,-N9&@w@U#aO,K#gD)V$tf8+#_WS-$$RXS$2=Uh&fBBH#*qAj$MApd2$*lF2vS3Y#eShs#].YG2k&C5$s(@W%(6[O0J6cq*sq_:"
"3rBC]#_VM:#m%db#wjiC44uZ+0oQIq$V+rq#]fh)$'>8%$TkRm$IX=N*)$GT#aO5V$3((j#+e'2#kR0P$9B3e)g&px3qiHZ%0ex7"
"#`69@$b#'&+:854#fGF%47*8H$l$J.$'>8.#l;:O%kQK@#+e@l2WK8r#)tZ[#j&k^#,NC)$7#gc/(Z&@%BP+&%F_O.&uXX;%]fi="
"$*c]g#h$jR/ErWq$nC,9#*'+I#].:>&WDcd#atbv%n4aP#_Urs#`-P)+mRmj#*_2R(T(g[#)kXE#*q:l#b_'>#w:W0#[`yC#]fZ;"
"(w59j$/ZlI$5FWo$fUZ$#wD^=)hR3t#x^9g*i]t3#+mx>#*L%r&d-u%&%)PG$AEvb#*h4])Yfkw#]7>,#+w&e#+dyH#eSnY'70aU"
"#+5P+#ZvS/#*q:f2HYa,&d-MI#bV)Q%+,,j2oFD^/O3fu#_r-`-IRJ4,&B*R%Lef2#+5P/$4yX&#ibVS&xk$W$$.$B'/L`>2Ro3/"
"$P6e<#Zd@&($R$f(o4qt'p@Cr#c5:l#c-Qm2(&WY#ncs$#dW3o$3rYJ(kqfI#fldC/)j;=$lx6I$[I;9$Yc(*#wVe.&xl0j'0@O3"
"#*9g&(,,el$%X/($;(B.'g0==),bCq&i]Us#[`t%#,2A`$BL&P$0WEg'wrBc#,NA'$e3/I,Oqcd%VC6T#[Mnh'+H+Z#c[;('o'K`"
"#+Zsq$1yFB%Ipo=$n/u5.m1Y.3_Bok(h(3]#kdwS$:+e>&#s02#uTKu(7QFc$lohn%la9l#_Uuo,wv)M#_'ME(hVfq$E.C0&/>WG"
"#m^7H&$nB4#p$j+,4,M%$#`(^*ERd%#`$Ef%X)6;+m6YV$NGWg$3rdy%]S7f%<)@F%8S#/#ey-)#dX*;#[Mk0'G>%B$02,V%r/oB"
"&W`gW#f#-$4OU,D$>U]=#r_SI#+#H^0vJIK$o>v.$-kW_#`pDg#ylu1&afB*&;:.V$%Eyb#a<(+$7#i0$(1uf$;:QU#*8st#2qTG"
"(PR>n$O:*P$J`/h#`6Co#jL/('5]e>#_UqW3pQAh&4Rfh#g'h2#[Mow#_V$f$w>u=#ZvQZ$K>Iq';$+w$x;RT#*C#4.v]s2%Lni3"
"#`[^k',`uI#v$ND$0F3N#`ney&Ugat#qOi*$#_lN#*L(T#`pFY#gD&D#*&aj$<T'*#].;h%2_1V2Ys#E#kmwW$6qfT%^Y*e#id;1"
"#*_+l#gVcH&F<k+,`qjb'2&B*#+dyD#atcr$W`fe#lNK7#Zv]L$x2Q;#dWFi&O`#n&F=(4#+e.V$y/4`#l;8x2(Cf+#*qDQ$0WaB"
"$>_cG)'q@[#j/tx$C>aw*PQur$#1(5#)t_3$>0HQ#eSn2#q3Zu)79MI#].Et$lnx4#+mon%'LaD$(a<0$7#tH*4#i'0dum/3LP<Y"
"1)V2)$'>9O&OUx9(Kd8F'i<>v#_LkL#a3#I#%]i^&6L1V#*qC=)=]c+$`:cg(`iBB1xmI2&W`j1#*qK_%yQI4%n4BW$>0I-#j03."
"#`[Zc#]yX6#laTf#g'rr#or`0$2PZ#4ja*m#ibZ;#brVC'Gn0_%+HAE#f+6p#+Q`s%)tDy/'gC=#`[RU$Ho#]3A6:##_r,p-JEo:"
"#*q=u#[MrV-kY4M&8)1A%;>i2#l;:T$%O.J*+Bwm#[1[,$6C2R#_rt1#,;6.*f%P1%o`CU#_:t/#bq%n#[Vq(#h$K>#`6>X#Zm^`"
"$'>9M#]fj)#]xpi$ZW38#ZdB,4Zo1F.eMPt#jC$G'2&D8#]7OX#e7Xt'DRpJ#*C1V(%EQC#*/lG3nF61$C#(B%o:#B&gH5)+f<*i"
"(E@jL#*/qQ$@@3Q%*Kan#_'Uk$.U,3%he]0#pJ-]/4CR1%d1_o$NP[n#)O>J#gsEK'&bm]%*BXt#jL0o#il/X.ie<V+aDgk#+HVl"
"#kQjy#Zw#[#0Ivb&TN3O2GAT80E#HT$yBDs#+#DQ,8((S#`7#m2`pmu+BF0&#k>iI#ZmC+0uj-H%y*L1$K>KH#nd)&$^8Ba#m7sf"
"$/Ze^#ey)y#tt,l([ZY4#vQ&f+1t@F#j/oO#ZZ;S*AE&Q#)t^&(YF/-#f+or%Omsm(w5B'%W>`d+HV*('bTCG$hsI[$[,v0$uXnH"
"/Tw$,.d4y.$`MoB&gHj*$5*Ef%5Ud4#_C`B#kQkl#`ny*%<tX##,2TQ#+oMB(jc$x+4:47$6r'r$<JN>&EoN]$W(Jx-vbmC#+dvY"
"*1J%^#p]5j%7D93%o`9j%0847(lnAk#_(535(bsw#+e(v#fcX</VS^M#`6BU#]y+d##H>3&@R%]#a3&+%%7>G$c0U0#i37S2Z%9*"
"3)Ca3#*hHR$&Bh[$O1.;#*But#+HVt%`o'-%fG2>,[v1Z$yKFB#tsxW#*&w5$N+gw1&E#d#ncoq)+ls3#h$MR&qJfa%$Vk82n[pR"
"#au#D#a3$I#grth'v=@j'Gd/=#cd]E#fd7F#*&d)#`f^c$%EwT#mK,>&_v@P#]JH:$.qq,'FTXx%QpL6#gVS(#l;<,$>UbD#+dtA"
"$buI(#+vxy#+drd#*_55%.4D;#+5P@&TN36$NGQU#_LmB$hE(`#`IFL(y]q9$X7.p3gpbM#gD3639M@d+Y-te#ibfm#ZZ5i#*_;L"
"$BKVg#[j&*%Qg@Q';#Km#,2*k52]$E4+A<`.R7Hv#ojxM/J2CV&l@V($FuQy#*/m>#[a/f(9%Bw$-kW[#grL0#]7E-#+Zfm&U7au"
"'YStb$j,@J$&/N*#bTm[#_Ll#$gZ_`'1b1>#*8mZ*i^LR#$1rG&vU@c$aJL:#*KyY$lp*>&n/Z_%ljHo)[9h-#u86d'v=HC#m%j@"
"$UpLv#aOPh*16k0$0X=V*Zgp44153Q#,NC6#+Hc2#*_1s#hexv(,,oM-+Y63#cd_##*U0K$AbJR$;rw##+>VD$>CU+%eod:#[W4I"
"-+Y0D$Q#-K$:Z)3$WDHi#,21s#*L-i4Xur%$*PFf#`6AJ$r#Kt$tf7t%+>6H&,nme'a;a'$W)V+#^++J(-lU]3jelQ#kRL@#gD(A"
"&_,+-+g/XJ#]g>m*b2x2*'+5W%XNVb)XDmF$6(*C$L1wx#f#=k$9/+H#eyUv#`f(0#ey0f'SNMR#tt)a$6CO.#Zm[f$bZ)b(jl@U"
"%'V,##pJdS#nG`v(8(p^$0aN:$8b4D1y:^##ZdO-#k,e&$)T2C#eyF(#i3;C$D;*<$:Q#8(^8DG$;;hG/uwlT%lN.k#m^Ay$S>i&"
"$Yc%W#^Y:'#dW7P)'Bxx(jd46'H*5w%fG,Z3>EX;#lEHy$Y<a($'vv2$GLw1&NP3^#m%ko%$(m)&s'gY#gD(u.tZdX%Ioqv(m)nL"
"$eb>s&q/)B2u(0`#lEEJ$3D6y#qbsP28_i4#lO#G%yXuH#wVk4%u%m2%Z4a-#j/oF$7#WL#*h:j1KBw&#m7st#`[XU,Ufo:.W:Rj"
"#j&iD#+,Gf)/rb8).Y@b%.476#mpD(#,20E$_,1V#*&aX'JXuc$XS;>#,2.%$'HA7%o`F2#_9pq*q$nV$nC&i%f='^$#C]B#*Kyb"
"$ayXW2m`8E5CS-7&y&JM5<VUX/^E/.#+>[m#djC6$m3El#fl[=#,E9q#bU+84:N`9#mK.T3vaXW#hf$t$>_c;%6,&h$Hed9#[b&y"
"#rhc@%Q7n.+yNqd1ai)X#_rVN#ZnDM$(2(c#,E:%+C&Gt$1Awc$0WBn%`I4>$q^N#'D@-[($n%_$UKpS$$SoM%)tGC#kAXf)K_Fh"
"&M7Ii(`rYv$]NsK#]7C[#c5=)&`1lV'+>Zl$;;CU#ve7>4Pd@G%@DcE#fGIl#*h:C&nh#G$]aya2u1P^$axp1$lnx6$Yl*Z#$3#2"
"#*qEL#*U2U%fG+1#poBj#`[RA#flaG$rGbx''_VZ+tDH'$%EtL#j/lK$5bjj#`$-=#m/]B#*L&J#ZvdH#u8R*#ZvOF#+H`^.hr,O"
"%BP0U$0aMu#]xqV#^uJ>$9C&J#ke_s$<xT5#[t<Q$@nLL$0s__'2/NT2p_ln#0Ivm(&K0m$PxA$$W`eU$&_%G#]y/3%S:-3#mK>0"
"#a<(##heyf%7iT*#^uS$%7:2X$Ak/Y14C@p#,3GB$mbW&#kR^k$'>6j%wMIv#or`*#ZvTp1*-rR#,Nck/a(KO#akBb$:+_c#*_0x"
")'C)N#gD=G$J/_v$e2s8%06Iv%bKX_'m%-=$ip)T$[x1a)]wli';#Kn$',7E%sdo6#j&fU#qPK[,0r7l$'>6K5%Go,#bV%Z#+e)e"
"$Q<R`$$Rjm%*L*i%Tf&1$E.A&#+Zfh#kQhb%<ETf.V4>&#e7[9'KLdl%Kr5j(pExM%#4vl%$)8U#+n5]#+>S`%XEN]#ZwG8#_r.O"
"#]/sh/MV]8.kyn8#oiY/#f+6n#`[X)#+x>*%T-]K#pJ)L1t9<A%cZ8e,GT]Z%>>D&%5Ald/-I+@$Da*B$]t26##>8*#*U-E4StT8"
")LwD6#]fZ+#h$^H&NlMf$1L(h$NPW@#tu3A1d/V,%A%=9$gHWb%+>9<-.;vj//TJv$((j_$K>J''p->W2o<[)%1XJP2#A9Z4E4to"
".,m;F#nYlx$[Ji@$4o50%qFDP#*U2C$XSSV,2ta6#n+N'&iJJ_,fAEs%NqWY')2W84(85`#kQej%+mee/)VN<%cQ47#`no<#al#."
"$XfF`#m^1y%jL#r0=My0#,E<c(.BZM%6Yc4#+dqN#m^4v$`D`v%(-.w#*/oJ#)tcr$odsq#]7Am$_vM*#t)Qa#fly5$x2Ls#*h1Z"
"%km^E#vQ)o$8;MQ$.KxH(4wVZ#*/rr$0s^=#lEBm#dE*+#Zw2C#b8Z]$$Rp##ylK(*-2Gk.r402#oDNv+h,6l#qOiE#uybx#_Ul:"
"#5%xZ#+Q`t5Acu/#n+Mo#:i$Q&x)2M#m&&*2Vsp>4pBc>$3(%3$<o^@'b.xE#`[dT#`-L#$'#%a#ho(p/<M@v#*'(h#fGL4%1Q'I"
"%n4pK*w+of+3m]113<T[#Zo0I$g#-G&<A]d#+>c:$RU8S$c'V8##dQ0#ibSE#b_#p#sI+)'7M#Q#b&Y>#ZZ<m%[(8W#l)8j#`[UE"
"'K9FW)oa:r#[aFN#lO'A#_r,_+EE$i104TI,/=>>#)kc[$0EXr)*B,.2`M+L#l)2l#ZvXJ0@=0p#+#d])_C$`,O/`&#j/lN$'v]r"
"/cOR7#+muK#4srZ)8nUJ$<yG4/^;(y#abXl%Z4`Y#iXRx#aO6x#m%to#_Lk^+qaXl$((f##fGI_%f+&$$Tjg>$*PSX%o'sk(<$Mf"
"$i%Hb#)t^.(MAH1/1<=Z#q3O:$5<U9#ZvHv#)tWZ%)uUt*LMy),>0>7'Mu_('&dF1#w1Q1#q4A1-o^q##dsFn#,NC2#pJgA#fd$e"
"0FE;b#-%lM#kSL0#4sr]#,)1d###&D#jL,y#a2tI#)tZh(T(Z<#pxI)#p]C&(Wa,l)-A'N-@9-Y$$ROO''_U+(p(t_%r8x=#^Y4E"
"#or]/#ZwP1(gm%,#`%.t#*h=^#*904#_Co$(^SwF#)toJ$/#<X,tZqk#oVOG$n_5L%%y8e#)tb2$fTlC#)3/(#gD[q*9JZa$:m67"
"&Ped*#oE*6#)tra#p-l'$[,rK#i3UO&c:jX$ekAO#xJxf%:L:3#]g%U#+mx+$7#ZK0m:]d#,25.$$63C+&ca8(,wQ0$pFN6#+,QZ"
"#f,xc#m.pT#dsD*$5F`f0$w:)49e=D)>lT)#mK:Y%:CDL(O0>I$6q[k#hfN-&_Q5v$<osv##dQ.#fck`#+mrs%7;Q7)Ten@#]7;3"
"#ZvL--DdA=+0dy[#+5Jb#bU.K#5%xm#oVP.%(eT_#`$31#wD_G$-mVA(%28i#gD+b#*&a[#cd]T(A;:5$w6-9#r9:d#ZvXe#*U+l"
"37LHh#djEv3$BpP#flna#[`yJ*R8E9,+TfN#ZvP/#ZvSO$IXFK$L1x#'l(^,)moDL$1p:5%D$6w#[(TA2(/X]#ep&2#)td,#bU&U"
"$3sZ5#j_6J(r<v>#ZvgT2s/.q+HLur#*&^Z,x)vy+%$LF$0jQt43Sno&yT@A%XEMZ#l;:Q$buL/+12-=/HUE3#ib]0#+5Px5;*.3"
"#*UCR,)[O9#*h8Y(Nu6s#b&QD#j/lH$/[A;#_r,e$W(CA*C+aq$'vr15VA5h%OZZ>$,6VC$$RfY#jC&k$$eRH#s-Ts#lEbQ0bWEe"
"#`e^x$e3U,##m])*s06X#p]3,#ZdH$'#4Rl$%kKb'qX3v#w:Tl#+#Ah'SUv7#+>Z-#+H_R(DiMU#r9;b#gDXK#j&iN%%xbF*$vas"
"&f8rC-;=OI(2c_'#wD_[#*q=@5&i_a#,NLX(qy+P$PRuV%+H<X$QOR1&tx'v'BG(m$XSNF#b_ag5SK5@$AFZX#ri=q&xaTX#*/kO"
"#qOnb#cd].'QTD(#_LkZ%=^Gb&vU2L#)lDQ##ZK,1[9Q>#Ze&D#ab;M$3rXl$W`yM$n0;s#acLb5%6@a$Nlk^$NGRv)Rl-e$rGkE"
"#iknR#rh^9$*PPx/CB$:$vq]E%jgyr#*L/9#*qF7$<oTN*N+&v5*I&:#ZvHr(NmDt%+>3[&l@br%2&xd#$My@$7xBF5n:^y&#UOs"
"#eAb2$7w:T+l`:_$:v8g$P6bY3ZbHI#w:YP);dZ>'5K0[#mK-'$BTe5&M%9m(LsAd#dNB`#`nbV#ib^b,lRAB1->nC#ljb[#ZvO="
"2tPj:$IGX7%iF$O$C5+X/WvF1*#Ti&#,2*u#+I;o$f/SC#ZmHH+#c9A#`69K%A%tT$(1o7#gD&.#h$H9&``[l',a(s$)g:w#`$3C"
"%j^qC%wDPK%f4%&#jC*Z#,)3W#grB4#+ds&&>qTF1u-/5$TjiK#fc[='6G<w$$eU&#*L(@$N=Gi-C^M/.7=9(#s]2:#[*DE#+drh"
"#i39e#poFf)Qoc0#rUNd#ZZCi0:k;E#3['0#+#L-%eg(e#ZZ@q$0aK`&S#kr&6L(3'$iWs#jDWF.FNv.#*8mk%,s=y*1f6P'M;gA"
"#k,b1#eTM+#e&++$$S_y&gH7:+OY]i#ZvNX$R0#6,)x67%F/AB%^XwC$JKqb#uKCZ-Vp2&&k'Oq#h$ui#+dtD#*/ml#vQ)f#`IIL"
"#fl_8#l;99#+dya1i:$d#+>VR*=2pC%&*eu$FuR0#r0<.#djC+#*Kvk#*qG%$E%@D#`IKn1ELs[%kmg&%oi^h5S%<'$JBpL.UK-)"
")9)eR(%)W1#]7Fl(X6B[#*_8r,=;Of/k<nl$1pvB'r^l$(j3WV*L1-R##52(%(6V##lEG=#tNw(#jL,_$B^dJ#]xtB(8(aR#,E<-"
"%atBK'g9Kh#q3Tq$,-Jq$-3r7%f=.5&L1ZK1D=7Q$&_#_%+,0w#dE4c#+5Pe%]fC5#a2yt#cZcx0+^2i%lj=a$/dmn#`whO0CkTG"
"$tJ(K%H2hg$Yl(54TC5g%NKpq#b/Vj%qQKW#Zve7&%)JO%bKJK$AF'T#mK+O*L1>E#+>`l%S:+L'gLLA%m]qn#*9vl(uO-J4rW<x"
"#g'mB#`6DP%/i1,$69Lb#rhu8$0YCy$,x)6%qFTZ'sA6,#al&&%wjdS/gpH0#*_HY$%O*((<eqN2y,m=#+n*r/.)F]$s(VF*=k;Z"
"#m7pe#^*tY#*_+h4O%@J#t)Ln$R2#$'b^EF'=i#l#ey4L$(NIP/meBS#)kZI#^Y:4#lNEg$oduR%DR@X#,;636+-l/#mKGD#ZZ=3"
"#yl7;#kwM*$E.DC#*_.m%^Y$K#h$j$6A8o^/suJ:#j/oI$LE6J$8W`Q,BSJq$$RT4(vB^a&YcFr$0sT_'%S+o$$wi8$UK-g-Fy=h"
"#u8Ip3fj%*%VC<y$8;T*%iGeo#*q:^$/#FI&`DF[#k>X^('lxW%wifv$c'T9#*L.q#b_CM.89k7$1p:I$XS8;'qX6m)3Gwx(`10)"
"#au;F$d$2P#cdq&07uA:$W1St$,wyB-kv(4'M2a7+A@7B)nc$<+8wHf#ZdDb#Zv^U#b_$'(U7>>#akG%#lNKP#`$>n+$r&l$60-^"
"$5<[]$*P@)$$6fA)'C%>#abJb#gD3x-`Z`l#k@uQ#ey/@#flf&#[s2>&*<pw$1p7g$'e;t#].jl'Gd+u.a5c%3yMRd#+dp3#,;3w"
"$mbW'$_vM1#*_7j#m%ga$FYDq%j^u5#[sOs$/Q_e,W1&Y(3_io0;8Rw(>LKf#)tdA$`:f1#]7Jg#_LlP)Fhb0.n7G=%(-/O%ISb/"
"#+#aI$UK4W#iXMH.SG6D#]JOl#bq+,#w<,[#*/gk#bTsg#`$-H3>X2G&#C[W#jC*K4;y<u#lNL)#+[/]'&*R`#*_H_$K>In#]xg:"
"(y.bE#r04c$N=M-%_`Pb#`nd^$+'l_#`6@.$$-4%#,)F`)pwLE(YkPe%R$:o$Hef`#ljmB-o/T+*ET&.%U<Dv$(2kO#ZZCI%]U7/"
"$$-/x%UFN+#*&dn,aRNC$Byul#*Kym$fU/W#+#Q:$JBv($BLx82=VhB$w[08$>_c6*i]/e#vQ_i$;1H8#aO2_#[(T@#aO2e$S>he"
"36NEk#cdiZ$Nly2#ep&3#f+Ow2ACv($1%b%$7$MV#wDcA#3['%#gD&C3ZEV'#ZZWm#l;=i%x-tk4*Vl;53tDf#p$j'$;:T0#*8th"
"$1CSk#r0/H&Gho[0%rB8#bTqJ#x%Lw#+eIb%-.Hl$#0Oi#ZvN7/fsgk#m7sg%PW<;$y85L%X)h>&_R*Q$LE29#n+V*&>UQ2$f/PK"
"#aO8o#jL*L.^x5b#]7Y6'N_+:)[(6G1:xdH'T$Vn$LXZ3#ttmU+M<.A#poBZ$BKVp%4E:P%A]GX#qc>u)FpKT%Tf>C#,2-s+-o.]"
"$CQ=L$nr2a+OllU$4x>P(#/o_#*8p0#m^7'(Ls<s*XI,6$Ho)'#e%O.#c[2@#wD^t$#CYF(`rMW#[N/8#nvH:)U)`,#4jk7#$DvK"
"$@@l-'=Sy8'__J[$Px8U#`$3,$ss9T/)VMA%@E:=$1yBM(gcy0#p%'U$:v>9'.mFh$Se15#aP1/$5<Y'#]xg..^6_n#[s1h#*U%X"
"#[a#.#]y$g(OM+<(MoIE%+,'O#r02:#[VsH'xIq2$>Uh.(TN&V&WNF['Y.jj$*GIN6VaM[#nGd<%QAi%(ub5T3MLv'#_r48$0;84"
"%(ewc$oduU'drs9#akcW#)kWL#ZvSZ(+CY<#*qYH-#,R'$QFf@#m^1g1GkX,#*:Un0A1_4$LaBY#kn(p'36)r0H4Ux0hhEA#mK2O"
"%ChnR#,2*y$'>9Z*d>mP#)kd-#ey7k(^pTX#+dm%#nYpS$D;q'$odt%)['VK(R8LU$UTAj4M]=V#[(Tn2Cd&`+YS4^#+muw&SdbP"
")V^o71GbG($n'ZP$0sWt#*h7O#eAd%/#<>D#,E<i#b&wP#ncx''2BVC5I=mM#*ByS#ob,R#ylK/#aO/Q$-kVE&M^1Z#uKCc%$ios"
"$>V8E#[`w,#g'oX%1XK(#)tZ^)KC6],;_W0#osT3#kdx6$fC<i#m7pc$s`ii&s'mq$ebGU)5/)M$5FXk$gZg6#atl##+dsC1+kZu"
"2=:R-1o%xd%VU72#dsCi)PE/7#kQkm#]7B]%:9;5#]xm(+A-+@$<Kv+#l)2_#gE=E#+Zfy$-kjo,a6#d$*G<+$MJqY#,NIn#iXTc"
"$s(,w#br.I#akEb$aJMW#+5Ji%DwTC#*8w'#xJIJ%jh]]$6C8;#5%xp#ZvHx,OKu]$n'64#[jp^#fGIL$x2Oo#tao^&Ab:M5+46u"
"&OD$x#_Lkj#aO;I#lEBf#,;E7#+vy#)]RV5#fGQ5.V3%C'<NC@#+w)621,L'.Ew=Q#eSl.$(N$s&-b0A5F>qi%>=lo$dJ`F#b&KP"
".UndN$ItSe#*_X=5,/.G#r07L$j+1i#,2*i$ES]T%'_k/#cZSr20L,N#*rEY$Mp.g2-'i$+C8i@6AE%`#)t`H+/L%Z#+dll%+H<T"
"#].<:$1yF+-V]x0#_r@Z#vZ0%#^Y:a%yOpl#*&j((L1GY#akDe#v[W.$1Jy%*FPx:%f4,l$L1x0/qX&d#uTLD)KC3;#`IFA#rhZZ"
"0rNy'5pc@J%n4P_#*9*w$3()o$OD0M$`j>%$C@+[#b_Ur&+Lhw$LN2o'&bq8#r02>#*_iP')Wka&L1h:#wVdv$1yF$$'#'u-sYXd"
"5o7@3&Z_@k#*8jb,5aYo#+w0#%W>`l&sM%e&+UfM#*L%'#+vxk$n_<u##H>0$[JMh3cu:v#j0&g#+HYv%#4jW#+mx`,AsR<#4srl"
"5=dq)%:_Ie%8@n=#grL^,JANt&`a#(#*L(0#`ndg,TrO2(+hUm#*qAV&>qR.'2/Gw$leu*#alMN(`sNm#*L*'*KYZv%7:;k*r3s7"
"&to%P#Z[FO#m^=9$0aKf#a2tU$'di2#+J8,%1XCD#,NEK#yl=A#*C//%;nLh#_Uv>#[(Tf%AUIs#grB11b@qF$N5NQ#kdx;3G;mW"
"'=y7J#oi]J5U0nV%%JQJ&=bhE$Se'o1v;b%#ib_D-7h4,#ic_4#aO=_%ISZ3#eAbT&+9Q&$691h$7,aB4kJsO3<a.c&^%pW3OkQY"
"#gD#,$691f#pokk#uKFj$60/b#cQpe6I0/R,Y2@X#p]0D28hSH$K>HG#wj[Q$EAKe#bq(n&f8L]#_Lk]#qOi&(B%mK#fGbC#*Kvi"
"&^B(N(O0>[%6v7u#uTWI/`caJ(8W4W$0Wkw$D(^##m_wa#+5R1&4S7[#hey1$4xFD#0S'E$K#9o*-21*,uN]k$e4p'#,EKp(6Kms"
",axnN4V+&V#*q7i#e^$u(MxY0+[_]L#+[-[0@##M#^uN,0*E>d#+5PE'v>i*#_r*L#`]0H#fGF'+#4Qt2_t2E#b&NP#gV`,1$8[C"
"5X&Xd#*q=.#*0eM$%Q)V#*/g^#a<&-#,E<6.wum2#*&a`$CQB^%Tx2'#p]6&#,)$q&OLq&#+,Jh%;e134K2f)&b<c6#w;<I#w:WJ"
"61Q(n#+5Sw2W^bk%]%6>(^TM7&S>N0/<'i1$6UGg*&7aG$N=Ux#*/j53;m2g,@v=^&w,Sw%m.j0(_YWT#t)VR#jLVr)yO%H$[REN"
")j/uh#oiY5#ZvTd$:Pwk#f+3,'ik%],G&>I+[LRq#aO8=#*/n41#2xY$4o6e4.REE%M<gr#`6E`#s,m*)<Dp$#*8s6#akDp#ylOD"
"#ikd7#nQbA#ibVP#jL'_#m^78%>Z%l$s15)#+5SG$<xb=&n_%(%:M7C#kn)i#,)Q#$2lsH#*L%k#)kX-'*/9>#k5X5#+n%#'&bmc"
"$0b8)&af>U#m%t,*16p;#e7ab$ig$:'oV=5#4sq0(HRGI#mpP1$FuO9$(1im#qOeF%@<#O'#G_f0VWwM#,)-Z*k;'f$N4GW%mSqy"
"#*/r0#t)Uk#s,w<0*Wfk)-@w)#Zwi-$Ac.(0@PCI#oDDf#lOVN5u,r8,rXXC$Hej<$rPj&#p$f9#+dt##qbn90D8ia$>`Uh%93LO"
"$6UHW#v[OZ$x2Lr.RALi%:C7C(4[Ou(X6OC.J74&&2,RG-o/U*#a;wZ#+mx%#m^;d.wYP-*jkyC'_qda#p$w9#pJ$7#ibc5#[Vu3"
"/GXdy#vZEK#`-9o$ev6o#kQy5$Nlfv$NliX#lNEa#+>Y%#nG]t#dW1'$ig#[)'9du$'dY/#`whI%F/v(%YB)G/;4JL#eSy2$&qJ3"
"#fl[7#c5B[#_V2S#)tj`$<xW7#+#Dl#`nbY$7nOn#+Q`a%_LR:#eyC8#[a;;.;8it0`8gM$GViW#a2w$#+Zfg(+LDE#2'#:%Z4^%"
"#eSs:#]frq+cuLT#mLd,$OM0y%:0Z-#2hLt#_M(h#f+2v#+Zio#ZZnv&KdE=#1O_=#]/1:3D*gQ/)1^A&fBB_.8i4b#*L5r,J7`q"
"#,NDF&Ac:Z#akDs&j*qm#,E9o#,;4##eSwe$9C.[,J7Op#i3cc#fH$E&/>N64Q`h^$Nlnv%:0=D$oH^O*Aj=<$7#g_&uXfK$L1x+"
"'J<iq#dE+n#,)2X#l;<3$WDUN/nb)F#b_sP*a$6@#ZvQO&#CcA#`nn.7J:9i#tt$`%P;1H&'+cV#m&EG$)fqN#b8WR/.FrG#*8pN"
"#)taV#*M_C$)g*K&Ykfu#*/kx#c,7-%D-#=0(qAg$s`_2(8Dn3$6UNA$N4=u&2P_T%R+H$$N>RI(hVM;7:@wb$`MmQ%VC0R$WaA1"
"%w13t$ZUq2$i&Bd&`DSV#`-3@#_CeK%%yTD#mK8g#ljZe$TsiW/j$wX1%HDQ.1eQu$vqdH5RDpn%(6]3$>_c3%1<_^%R+`n#atJf"
"-XM50#ib`R*ADst&:4X&5IGr5)<:oM#`ea&$axi&%1<6O$/]Ke#%ou[#]xp4(ySip#[a$/,&AJH#oVWm$3s*`$v'=T'XW:H#+dp$"
"$R08N$C5(U)8ol^#tNcd#+oy$$B/Ss%%J<y#e_tu-ggsy$X^-T#`weW$(1it#m%pM%UFR95#WWw$;`g4(V@%%#_DmW#lEIR#bq+4",
"$UT_C5qCm[,G/B8%6+Cm1VoRF+=gOL)lrsC$0WLf&^Tr9&y^8R1wTQu$GM&9#uy_w#oN1c$-kX7-YxbF%>@BQ#sId&-EVpZ%%JE<"
"&LMpK$LW;k2h^vl)I]'I%7:rO#+e@#$1B%r+F^OB$fKlk#l;:R%$Vi'4l*w.$,]Py.(h[6#_M)u#b9&=#m^8a(dea,#[a#I$igOu"
"$GV&g#]/-e$PIl8$sX>d1kbaX.,mBG)svG/2miko$<xW-#j_9J/qs*.,P#9.$9q)/*Q<#n*v_4b-=]=D4EZ3;-Sr2x#lFZF%7:I;"
"$@[hX$8Wj=+*foe#kA_x$HnlR3_]@-(1xb56+J,P#`$]e+x5p3$nr05'k>A12>xyc&qyCL#_r0G&R'r(,uEF>#jC0T#+duK&8*ly"
"$:v;-$:+ig$pEG9$Q4/y#ZmHG);H7b&V4FI)M;V829RKQ.<eis#nv*@'VqU33Dmt,&/>L1#xJF-58GnB#[(V9-Nfd3%/DI6$5vv`"
"#].:Z#t)Lg#gD)50C*[^$UK6Q6^ZZr&*G2$$d$2A$Ab7X1Du[s20`>B#*q>k#flc2#*qGV%K:)v%ds8Q#*U/8$0W]b$JBm<1.ND7"
"'(-+:%3dnM$n&jO3b,oL$mbW.#b'd/$MAuM%71>g7GE7V7_ee&#]fa4(t%L''XX;v$L1x,%8@lx(gd+A3^VaO*npUk(AWi^$ZCK["
"&c_`=$4xA_1o8%x#2qTI$/Zb]$N4IT#rhgb27uiG#[a)4/PUby(P6%R$]WqS%pIe].22om2pC,45D3Of0eD9.49>Q_$N4=y#,sY4"
"$9/+V$(1r/#)tWV-pHoZ$5F`/*_<yt#ZwH)&$R-]#+HVd2:;Ny$OM@y)]o>/#cZUu$1Jvj#r(@3&.BXk.f]8<)I$qy#bq%`$M^+6"
"#a<G]#myH&#abAx$ygVd#+vuh$n&yH$ler.)5.1`#bTq.#1ts$#e7[q#mK>f#kn#m#rh]0'fcTR#+n)K.@v8:)ghG`-ijDF#[)'Z"
"$$eTc&RC)n#vZ5F%IS^;#[a@b'ZY_I#wD_3$3F:`*0N)1#cdfP*)@xH#+,R.%se/Y#+,Dr%.+6j%-]lS/K%wg$]Nn$#`IL51TZ,d"
"3yEp;#b(U^#+>s]&del7,BA8R(FXfL#`nl%)GuuV#oi[S#+nW(#mK1H&Aad8#`n_E$0s_-)79Oh#_N:H+$1K22vL&<)i2:P-1;v_"
"%fG,8#+w+/'6GV6,&CFZ#+Ha>.A:1-%(IBM#jC(N$>UiT&53LV$D:fg-Q6FZ$>MJ`#b&ay11(*,.BS`50M@4e#_'k9#acF2')WhI"
"&,63n$axpA'5qMt4sK8J+NyJ(%<aoj&<@oy#oaZ]$K>KC%B=#^*)x'f#`-vR$)Sh$#Zvbw*/lwq)e$QJ((M>H2fo&C*ffxX%m.TO"
"'FK<`$BUQ6&XS&#%*DL#(k'5g(Zgyd%64L)#wD`N)4DU-#*U51#`-EQ#`[em$9Bb@1C]fF#b8ZW#]8dH5fic-1AH9^#`-:J('v,]"
"%<)[B$:Q_m(VdtD#*`.$&5=dp$C>0t%7D2x79'Bl$EAK`%^Y)+#m/G&$UK5D#lEo-*=blG#ZmHo#pxF175vN8+PX#h$^^f9#[(TO"
"*6KF#%2_66-^2IE#_Cef3c;_T$dIEA#m%po$Y<nY#,)$v)nu4J(O0I/#m8L4'&*lr%*pue)<O#5%OQW:)/977#,20n22;D[$-3.E"
"#+5P<#_Li6#nv$x$GV)1#+w%'#kQqs+/hBJ/=equ&fBB@#jL0J6(8#>$3(%-$UK6B)Yfkk$2#q4#dW0n&39nH$y82K)wi/G,M-MT"
"#+do@3O3)G#s.6F#ZvY0(#',+)EN>Y#vZ3#$%2pc&A)><&^T1E#dE$x$n_U@$6UY7&w,O^$[-LB%D-%P#]gG/$>i6=(dQkl#j&sH"
"/NTL.%f=/m#*q:j#_Uqs%<N]J#a3*9#bTjV'0@f*)-@rB)svG9%6+n($5<L5%5pT'$rPek$_>Q;6ILS^#`pC%#_V)]#uTLE$CH:,"
"#1trs#`[UO$'va4#`-C#3>;Rn$/Zl=#ZvRt62s0l')2YL#_Li76QCZy$<y.@$uXg6#sI%T#e7Y(6G]80$.r/)#5/'i,%Ddn$._/o"
"%>d-n#[Mm0#ve;a#gV6&#w1Kv%6+Ck#rhTA$6'#P#oX:%#iboG#ZZiL&bl%`$/Zke#].MJ'QSb*$(2;f#oj%,#pJ)q#wEJn$TsoS"
"#ZZMB&4[l+$IXCX'=Bv;(H,m-*kh:=#gD(N$I<(E#^Y9L#_9`m#+>Yi$l$LG$ifsp5_Ru]$WDI#%DRxg)KC84$x2Q@#].ke#[(_<"
"#*BpW/hcv`/$9>/)I]RW$0aHb+po;8$:[jh,aR=d&t6s<)3Q+[#+dsD#[j#3%f>:9#+5Ms$1K'7(qxi_#b^pU%*Bcy$LE1q#t)f;"
",B]L>#b_#$#h$O1$<S:x&%NcL#+5Mu%u.s2$o#H<#j&o$$PRtr%QUR^#;wTb,anH7#j_9N*xDmA#*8qL#h$NE%km^G#]7sD'lF^6"
"#Zdck$MB*C.r<4+$gH[-#*&d3/:7UA(F3O5(d,oW#ibZY&iJD`#]xg;$%X35$on)t)Ao5M,%D^I#3n4b*)o+('fcG;#dN*y#dEEA"
"#*V)c(p:_N%PsT_,eN,F4tue6#,ER%#vZLW%KUx>(`sB(#cd^t#&=bP#dsCw/;cN-#lk%&$1%^u$4-g=$5bjf%5T^)%`.4)#s@8v"
"'n3qM$$RI+'ZZY5#]/5u(ZC16#jL1e&wZmK$0jU@4#6tc#p%&'%itHb%(-3j$buHw'BttF#_UoF+0HY=#ik_Y&n/XH-LdFV$bG7S"
"$'vYv#ljZc#h%&v$tJ(Q#xJMl$'#%W#ab;Y/BaDd(d#^N#_LkQ1C%Cv#+dlx$-kPU#oi[]#r_P=.wuj%#m&.3$.q<k7[.Bq%>d.D"
"%6Yc7#[1ak1mS7:$GW9$#+w)G(7dNH'kf>>3FwWq#*Llp)>Yyp'wVL'$=Y+M%L$=%#eSnN#aO/U#atK]#+my(#bq.j%T$TG#uL;a"
"%OQ[F%K9d-$r#5[$L;3d#]7Ep)rpd7%g0Wa#*8p<%o:0S/QI62**34;'yt^_**37y&4Rj$%+,'T$Gi/*#,NC`$NP]=$6qtM#mK)&"
"$(1p)#0Ivu#bq8m#+Zcv$$RFO&uY&*0&[tZ(n^^50Mnsn%-.L(#*h7`,FY@7%A71Z2Yihd#nd&h#]yLv#lEDs#*1+;)uxj3#b&Pw"
"#ZmF'$PKEN$%2o)#].C&5#)45#,EFe#kQnT$Q3Hs$GLsP%)k7;#*qHj#+dp5#^uJ3$Ye-b#ZvQm#l)2)#c>An#m%l`)5SHu$'H=b"
"$'QDs#*LG`%L/=s$`Df0$TNRq#hf)57V@1C#+HYi$Heg;#eA_x#vQ)v(&%c6#uTU6$N@1N%8@k9#*LB4#aur.$>CMC'J<qI)(Ha&"
"$<]E8$hE'/)WvU:26oO6,[,n@$6L@7%/Cp/#s#dO'%S+x$Px=4)H(U+77A:m#`-6H$X7*8$#10G'lDck#kn(S#*U%l$@AXv$5*@;"
"#*U98$n'#q)vYVU#`ep70Wgn+#+5Jr./<p6$s15&*DX$Y-l0X@&;1(]$CQN<#_9_n#ZZ>$#ljZx#*8ro$BK]o*WCOH$.qKu#m^Iy"
"%%Js/#eA[p#dj=(#+wfR,kDI##+>`c#*q7m#bTsW#aPYG#+dvn##ZKI&q.cK#`nfm%#I^*#fG]_#,NOU$&q]1#pxCG5/]Qg&mbw#"
"#g'h)+@CWK0#/,[$GV3Y$5XbG.5NFl(Kv6e2)v_+$@[FL%&=>p#kn1,5_-Z,#cd]5%;e<n$bY9C$*G<#&$nH<%lE2P$.U'G,o,p)"
"1=-*+$n(=N#pJ)C'g99k#].RV#].Zq#s,xo$5u.>+U*/e#+#Ks#grEA#*qHT%Qg+/(b434#+5_>$7wC9%8@p##ke1'#[s6t#ibni"
"76EH/#[(s:'Lx+R&5<5*&L1^C$B/Fj#+,gJ#+dym$6UB<$w[Lf$-kZl$m4Iy#l)2>#+Zcp#*&tK$y85_#[s/2#[s35(Fto$#i3><"
"%'CX/#lNXD,&o^(#`],N#x]V<(fK3/#[j*s%)tIu$QO_%#+,P%&YblL-,Ug7#kR#X$$-*Q#+vul#lNEe#+>Zr#+>iS#3e-2#ZwD7"
"#dk3K#`$0N7n;5a$1&<J#*Kyl*@#h))5SEK#bTmW$*P@2%QStk4j:b*#+w$8$n_wb$Nm*3#dk'15F[Jy#r'.^#iXPL$r#TN$1T#$"
"$>M#E#+Ht1&TW;U$Bpp8$1Av=#uMJQ'LRCM0]9`)$lf%)$Ab+g#ey-.$/[.o#a3(J&rvcL#*8yG')4c_#`fK-$XS50#tNca#m/85"
"$)7p^&5OAA%=/#]$((yb0D8gB#s[.[#l)1s(R_IT(3Ud$#e%Il,(C[Q#gM.L#,O`.#`-9c1a`)O&Se2i32Irw&-c%06YaxM30481"
"$7#hI%Ki<Y$dT#c$nC#N#m7v6'eSs`&+9Tb#eArB.UngO%]A,-#nYoP#e]t:+cuL+2V)Lm#+Q`c$Ab,A)3H#0$q7rV-JEp]$#0Ty"
"#*/nf2B[Ds%6uwX$FuTI$O1$2#a3%])Qxt^(J'.8#*q=;.W9-S$<xT0(fK.2#bTwY#+,N7*,fdC#+n'+&S$$r#oVJ/.Hv8K#_9`&"
"'J<k(#[s/6#+mws0l4n7&&B>*.M[CN#ZZ;,#aO6e3M'XB#`wm%)f3RV$]Z(G3<95o#*&d%)NB3g'+m@r2-`[8$;:L%%C__1#_:YL"
"#l;;x%;o';%2&aT#]7gY#+5Mh$C>32#atJg0/Fb_.[GNE,J.D7#+mxb#lO^3'_qL_&/@iA$7w7]$L2$4'M2aB&l@`n-x,Wy%^u/2"
"-$iMq$EAN_%6Yaj#dsNl#eU%#'_iXX#*q>g$5Xe45=Qc_$m*2g+Usv,#0Ryn$8Ygu0NX>.$UK6H%7:Fq#cZ`I#e%It+FAQ,#lNE^"
"#_LkU3dgcD#*BxT&'+lS#b^yV,TrPJ+xwX,-wL*Z#u86e#,)-Q#e%Pq*%k[h#,2[8/N]F:4gNrd#a3=0$Nlfs#+>WR#f+gw#jC@V"
"0;gxN#*8p.#)t`R#vQ)i'uh7]#djC4#].:I#`$</%;e1C*TMp<#kwrG#akBX#^Y<.4llEJ#+dy7%qG38#*q>s(_ltE$*cS/$hE$."
"#[1Z,'k=y5#bq+R$/#ZH#e%Lw#jBxK#[s,%$1y=p$MB[e#+#JJ%`[p&$31-A#e7]I###&=#*L([$RV41$&qy[3hclF#uTP+%)33#"
"#m8XV)(w^y$N5Za&&TDB$1T)]#e^Dv$0E5k#*h7t#[s1C$/#GJ7W;mo%ef_g%7105'%@w_$UgK-#aO<1,p9y1$I<7Z&>0[N4Me,a"
"'4W*b%:_M/#lNMo%.4.k$0)(x%1OBS#*&xQ,S=Ih%UFQW#n+]*#_r0S#`IN5#xJB2#_LpB#*C;W%+mYm)Gum4#`-Au&JKqW$:,eQ"
"#v#*p%SVSU+4:@G+uJ8'#auHo(5Ny2%4tO8'jLj/#s]Qq#`[X4#m7xY*nyEq#]JQ<#,NC4%f=K]#*qAt%`I,<&TN0N)CLJf#kQhT"
"#]gl#&/>q5*c^wa%(6Dk#mK48#cZX5)@`,V&j+4n#kdw8'$iy`'`R(P#lEhy#ike##gr`)#uyeE1[C6n'YJj3*('hT#+n#+(l-Us"
"0*EG9$`Df4#)kY1#*Ug#%fuGo,t5Sv#,22:%6Ydk/u[T($Da,E%/Cor.(9;C$T=dn#e7Xu*fgdp':hXq/6;sK$[.W)$9BF4#_r*N"
"'^kd/#^*rA#*h=P$to>($P8j^#*s=s%:LEe%`6$-#p$j(#+vuk$aJNf$5<L71(>%H#xJJ#(0(K@#b8Zd#*&hm-ti>.$,wyF&'4ip"
"#)tWg)pR1p2:lh8$Eoi-#,Ek%#pxHV#`-6>)'8xe.>%^_#r98;-e.fw$YcFw#iFeQ$K>HD$4o8+%#6*K#al)&$1y:o1gBVD$1As+"
"#w;E:#^*rc$`N%S$Hea@#uKd7$ygYX#wD^e)/qoF#u8<:'-7A($^_'K$Uq-j$DODG#aPV^#ibSA$QQ9S,0`^J$(1yn#+H`p#fGEx"
"#]gsu,7H.j#iXRc#atP/$(j9&5<C,k#amQZ%#4rI$((jX$5=,+#b0Ap'&3Ql#jL'V#m7vT#m&'Z*(rmm#i4_6#ZdLN%@il1#b`*<"
"%;nvw$[,oJ6l*c($qT0I#v$5t$Yu0F(;0cD#uTIb#[`yO#]f`<#qF_G$P6bI%<G9&#h$KG$._3.7q9FY#+do%$3D9=#b&Ke%%.9."
",mj>H+*foV/QeI]48q8_*jmu:+BExm#ZmEl#eA_v$pbXE#ZdBX#*&g=#_'RJ$p2<W#Zf;^$'H:a#Zw`&#,;4&$1%`x$l@_V$/[os"
"0'X]R*gZFy(i7*e3g%69$6r@M#+vui#bTm`%[(4d'qO*s$]EeV#oDCX%BXww#ZdeX,Ux@e$6U>@%p-Yu#3n4T-G4;O,;LH1/GXkM"
"$.U<q#abBm&RBiI%XEXh,>q[;/W,:1$)T4S%oa7d#s,jV*qA$A#+ds50Lqo<#+5V;#*8y*#+dm##*Bpl$'HFw'>lp$&<@p`#xJEi"
"%0enS#+[#=#cZPl#`$CR(RKRE#+5P)#kn0:$psbM#akEy0XZm6'LwW8#*C&6#ik`k%VURN$$-/j#*U(p*sCBW46R`J&rc[r)yF,v"
"4coT()]-tk%IBJ;#,NCP#Zvxp%1<:5$E/#d*hV6U#%y$I#cZVD$0)2/-5nty#*qA`'FU+R,;C4r#j(<x#3n4X#dsg_0RoS($yK>]"
"*npJA%F&E8&yAxh%bKRQ#2hM'#+,Ll%E)e&,/4=k#dW6*$$RI#45`48*./KY$Gi1B#[)cx,%N,y3d8II#lNPO#[a>t3IvVS#gM=a"
"#*L/T&d.Z^6@bPX#2'#<#,23w7#NI-#p]30#,Nam#dN-n/:xy=#jC$U#i5=N#dW;Q1w8A&#+>c)$@nXj$v'kc#*`-J5,^S2$'>8'"
"$1y=v.y[xE.l$5]%>GpQ$JBfN%Qp2s3&`n>%w)(u%XNo)%A$ra#_Ce[#j033#j&fF'/L_x#yl:D#*8on#+HfT#vQ-h#_Us+#`[Y:"
"*K#RU#*U%c$'wHI,X[w;#bq%U#)kWX$WMNr#+e->#g(Bl#nGa*'0I;v#j/lS-6*(u&y7rI''qbA#m7sn-q;%Y$w>ws/hdA<#pJ$="
"&1'2J%DRA>%]$p7#j&mc$5bj[&#hwt#fl_)#j0&+47OVT'S'TS#akBW#ZdH]$rG_^%Q8'E/pm@h7@r6C#+,XT#*qfF))WEx#+Zfw"
"6;]ps0YaJ_$GCtt#*Bus#mK)'#lPZ27ihFI(j3[p#,E<j#oVJ)#wiq'#0Ryp.BJ9#$,.Ch,>/,L&,-_V'i2Z8)W>1E$qyFd2,H&A"
"&=FU'#`-=W$gZYJ$=Ox(#bU.X,.0[G*gGKn*@#DX#larh$#0r9$$RgQ%QB)W$9/1a0;8n6(dnBx#*&qV/jJR^.Uwx>#[1^@*&7Nc"
"2i#1N$[I*@#ep&14Ev7v$5<[i#p$vF#atO8&Rh=v&=btL$R0q(#+Hb0$`Vr>#,N@w3Qp+Q#cd^_2^-'*#t*GR#t)Qn$1Jym+w2/<"
"#r'._$@nQs$*cO)-Not_#u8ik7>1n]$IYXE8w;]'&R8cV*vKJK#`nsZ$1y=u$69;L(2c<>#ZZ5g3VAW2$<xf$$NmRr#gX6_*F*$F"
"$@@7;$-3Kb'qXU$&2+/U$1p:3&&B@m%Q7ju*jOMe#`o20#+Zcl$%k5_$;1m`#ZvW$%:C79#l)/`#$E'I(P@8]+gTj7&NcR4%T$T-"
"#*U<@#`e`O%0fQ[#ib^4'lOSR#]g*V#`-8y-$99&-6kT:#n#9=%dsIY#,;Q]*C+.s#+@(F5(3Sw$<SL+7LXah3^:xa#ZZ>T#oDD;"
"%PW;%(T:b41oT02#gD.K+_hQA%.,Z.$.V>57M0*<$0YDK*7+iS#`[c++&tBX#dsFx(L:L##*qJv#duHr#kdx0#]gBD$OMlV&gH&4"
"#ZvUq$L;/`#[a#T&[5h0#*8sH'r8X@$7$6S(2c6l4%C@m/I-$,#qbxJ#`$-<&L1^='_LQ-#qOh<&#qd$#`eXH$02/M$Q,BE/-#f&"
"#kmwa#dW7x#nv$v#cd]/(.^Lr'bB'6%VUQQ#*h4m$S@'=&`b3Y$lo.A#hg#p%)tI*3D=-i#_(&Z+8R#7+/hKu$._*U..]O`'kmCK"
"#a2qW#_Ltc1:]L<$'>89#)k]e'jKGx%pIl_)&<7D$Pxoq$<oT*$Wrk12g<,N'aWS1#nIM3#`e^c'MX+i$(j3p-u-NI$K>Iv$%EtY"
"#h$[2+-]FO#grBF#*L-8*r#d[$*cTU%y*NQ$<Tm>$fKcE$IF3a#bq/%%qOUv#f+5G#^YA@9XK5:#m.p%#_V5(%UFH1#m%uG$o>]u"
"&5OD4$%EtM$ebuy*)-Mi$jGE'$.q<L%r/o:#aO6a$6qVo1%#cS#*hB3#s[1[$buPQ#+A6g$m+Y<$25_M#*_<h%JcMS0n][b#].=f"
"#,2+&#+Q`r$OD5`)3Gy4$gHFM#2hLv8xgX*#+,Da#mpOO3RsO##vZ2(0^SJf(,wD*#+5Jl#_Lf44jNO+0&$Ht#o`aA*7v>Y$#1Ng"
"#e]nq#^uL^$$-1F#,)4d#+5R_$6qVa#amBJ#r(1S#].>(#*/sf#v[4U$'>6d'`Zu;&,nZS)H(.h(AWp7(3Ucq#)tZZ%<X4H0vyMn"
"%e.9[)uoi+#ZZE###dQ1'l(Rq&OD2K#,EGf#+5RB$N+S81UDXZ%_rPh(dR(E%BY&<$9B>H#gNY/%Rlpk1LYd;#*h1h#]h<n'iX<*"
"$2cnj%>,RB$Z_]W#Zv`+3/ULC#jC$R'BFU16M+a$'^lYT#fH:/%L.%G#b&R1#*8m]/suH+&#q[8)]e^J#`[WX#[a$e%:_Tr#jL'J"
"#b/WI#_VI-$Ab6E)U)UF*=<+v#uyi/$*c[2$cVK:'6PPZ#i3:/$ZUV-#`wjm#ncs'#oiux#mLWg'7Mu2#,EQe#*h1[%SVP)#`-`l"
"#_Lo[#lNHm#e%Lu&^B(7%^+:;#ZZ>[#`$0;#jD4=#`6K;$Upj)#iXXf#dsPX*Bp@q##n:p0#Svf(^7b=*4QxT#eSn6)8nYC#or`4"
"#ibYs%ZQ#K#ZvNI#`IXv%H1et#*'7h$V53X$.0_j$PxOq$Yc''$5<OC#a3+E$BK_t%KrLr$UUHH2_)V2#*L+)$(j7(..xa`-xw9#"
"#j/sF#bq,@*Zq4H#+w'x#iXdW#].CX-#l#O#*q:q#*qBZ&;`PF$<SAh#*8pJ$MAnS&Rh.i#^Y>X#hf^^%g9]6#cde=6ui&y%;fbj"
",LLtU$E.EB$PS5K#oVIx#,26y%IJQ]#`o;9$#`r0'YK6k#_r,x$Ab)G#,)*=#jL'K#+mv$*sCN_$69/R$K>H@#)t_)#at^s'y3KU"
"$<xYv#e%S2$to>&#sJ(D-$j8-&/>kU#`$3#,`hxl$D:cr$MpLg$*PC-#]JM`#ylME$Ho#o#*&j-#fGF8')t%U$$eRN0%rBL$4xA9"
"$Kdev#jC,h#a37s#,E6y'JPIv&9g1i#*_1.#_'Ro$nqDf'FT<(#ncv`$.a3##`-nr,7GXi%i<#M&i^mg$C><m$rH.)(KvBj$$-/R"
"#*qA*#*_<@$fTlK#atV<#akDq#ZdIg#)ulh#kw)i70Xng#fc]1#d(po+6*[h&ngs6#Zv]k#`$-S2$Y4y$J_$F#+ZlE#+vue#dW0x"
"'PDkT$Tj`Y#a3$>#&+tU#atMT#*M+:#Zw;l+tDG$,muf*$,6NC#ZvXv2r29]%^*VI$>Nkt#-7sr#c5EX(b4@R#]fav%0S,<#flkT"
"$).Ir#+>V/#ZxVG(Fbc^#nGc4#+dwx/S^`C$*cg@-aVWd-DR'V#`$-@8j0sF#*U,9#taoS(2c/O#jL5>$4-f=2,PH=#Zd;h$@nwE"
",uNIR)*_(M#]xsT6T&<$'mSO_#`nbC%r0*6$CQ>&#b&Tb'7i1d'sQHr#]faX#p]34#]f`R#*ion5]=Mp9/nuT5A4v.$6Cli)B3*k"
"$*cX9$>Ldj#dsN&#`-6F&4[g8$$RCE#*&iI%:_KT#b&l(/F@m[#*q<y*-21S#Zvs6#+mwN.P>5D$<SWd%w(==$(jL<8wbK$,oGF["
"#].<Y#+H_$$).NV$m*3i5'xIT&1%up$rI31#u8De#ey4'#m7vV$Q*9E#sI),$`k(A$.q9R([[;:#ZZLP#*L3r%7<-T%1tZs%sdtQ"
"&#_Un#*qAo#vZ;V..oT2.C,*94:;1Z/U1`9$W`['#uU0Z#4srq$_+pa$CQGk#Zmdd%`]jM#`IL<#mpD53CxxU$IF;N#k>sG$K#=t"
"&+Uf6#k@2:'O>.;%A]j44w352$1KNP31`5a#*&d/3irN*%1Q++#0](h#*CrT#eU8D0rt+.4A0*y#,=1f#].DD$lo/'0M[+x%V9'r"
"#kQnG9OaHD#*hC##mK1N/lLKD$BVOC)FpBV4IM#,#xJ]f$cC_)#vZGG+li>%3q(+q$lf9S)'Buf8$X3Z$x2P#$QOR3%wD:h&$Rc`"
"$BKWT#*U(m#*qDG#*_;^$+M#+#]7A;8q=]3#gD(^%UFOB$RU8C7;t<U%$Vl(%XG_f1B:pY).lC*9x3jV$hsEh'>+H+/BWER*N3Gv"
"#[(T=(VcA5#+,J9+r.lZ&#_O-)2CdA#_r0R&;1u]#dj=#$Eoi+*#q2R#+dv/1#)ks#yl=.#,;3t$,6T:)8nY1'&FWm$n/kK#[j5w"
"*#Thf#,22Q$B_'c$tfID#po@6'$DGb#sHyI#bTsm2W0ZF$x2Q>$ypiO#ey9-#j1T`)#ccF#$:p1*X[=O#b^sW#abm7#$Ds1'*TFL"
"25D<M#bq(m#+#Ai&a&U]#ak>P#*h4f&Ke)-%x0>j*N3B*#fcp0%jrx#6')05.q[Zq#e%Ly.AtB32e9YN0yna<:,t@K$<x^S#hf%o"
"2eV7,#grem5HK7L$Itf$#atEd$IF1S1t0;m$LW;q6+$i]%pI^m#p]<>#ZZN<'iYPm#+[/e:5/iu$<o[-#ZZg5-OcO.*PTDI#+mw9"
"#_'PE(mlHq#atqR#fGMb%M</`,0Wsu#,EGC#c[%]#dN5Y$<ybB)-@wM%*K`E$5*F8#*9Qv$XSa]1I,BX#k5U^%QiDr,c/@t#b&T="
"#*q=Q*.CAq6f,W1$D(^<#_LkX#_9YK#+Zi:#*Kya#e%Iq#*q_j$0WQo$AF6U#]7AK5*5vF#ey7F6#x91*HZby#[syy$8W`i1LY`S"
"%ep/^(d-wN$24Uo#iXMG#h$b`$buV^5f(7'.2P3U#cd[x##dQ,&Z_s*#*Kvb$K>KS#*qhv$(1qv(@dfi++u_@#+>V@$LW>-#*L(1"
"+GYKY$9BDv#k@].#*/q#-Jt7'#gDpB$)/4O)vY2@$nC%W#+5Z7#iY>b)FiFR-C&0<##mWK#*8pL#uKc<3gAH/$gHJx$WDK(7.MGg"
"#mLKb#oVM%$Q<F2$(1fa#h$Ny9VRrh$./fV$RU5N$,-JV#atN&#+H^3*ClU/1A#20#_r/%3kZ7k%X)QO%=p]]$*cL8*w+uW#+n/("
"$4Ir=#_CgZ#x%,b,:3Hu#ZvKl$RU<s$*PGF#q3qe$4o3R#[1_7%fG5Y$uYhE0(L,K$Tuud#b&Kg4Bn3`(=<RK3&MeO#+5Jt3CqL;"
"72Hx1'p@D6%64N[$t@vt#p.%`&YFQW0T_kp#]8.F#kQl.&S#j]#_r;y(A;2h#+,WT.SuuB#*/m&)s>&w#+moh#ylQv);>;*$UK45"
"$4x<@)pwMk$$RV%#b/nX&LE*^'K9JM#aO7Q#Zx1%%+@^@&8N@*-OcH6#2hM-$W(5l$#0Ob(si$)$FY]D-ij&q8KODD.DhWO5v(q("
"1[BLj#+>cv+CCYV#,).)6BZf]#_'S)#auxm#Zmr##u8BJ$`j,L#*L)()'q_h%OQVw+YS4e#+w$j*N*Ea$M]yv#Zv]A$xEb`.JJ8P"
"#tt5A#)tgM$DMvC&IF)c#*U(n#gD(l$1p:M$`Vos$'>6`%<)Cj#+[ec#+dxW2FW6(:IC'v$,[jH)p,lS'N^p8&o,:i#+mol#c[Ux"
"%Lnl%$._4y#,*%n#q3Xf%cQ-H)NLM[+-7<b1faET#m^jw$n&jg'__A'0.xES#abwQ/`GOp$BL-@&;`T9#_Lwq#+eqg%*TcP#lF)Y"
"$`j(i%DwWD$w[9,#[s.^'t(h$$5tvw/JNXf$yB;Q#,2+$#atiy$M7f^#j/oS+a`ym'Vqw6%Tx8.#`$6N%8@ou#*qH_%'Cbp#_:-O"
"#jL'I%x]33-Dm8-$%O+=.B.h5#l;=_.ere.$/Zh%/b]#M#*L%.#jBxU#ZdD*$MJp:#c5<r/%o7Q$%2mn$2=S-#akyH$D(Y`)Q];2"
"(AWmN(@dfu&rv(#/1:V.#fGR%#oVkL#)tWf$I<N5.45`>&#029#k@8t6_a>K#pJ1.9_ISq$4o3Q.a6'S#v#PB#ymFi3rS'O'S'TV"
"$0sTi$7,^B(1_0m$)Sgj$&q'2#*&v4,/5rx#fl[+#eAd$#*C#Z$FYBn$X]BD#rh^K#`K$<#dN13)UXZV#+mrm(Hw<A'$VM@$NQ]p"
"#`[WZ$IFRX#,20W)9)au#]9&a(p)#S(0M_N+O4E($o>a/#`IL4#*qIj#+ZsG&4RuO&2Pt<&&BGh$6UDx19tpH)#cV6$&/Ns#+5Ph"
")tiwl,,JDj8,bqm#eAiO#xJGT:8gBn)=AW%#i3:K9,i+V,u;N:(1%+N%D%M^&%Wg=)qt+x+>Fv=#g()M)LHow-92-J#+,LP#bq-b"
"%%SM$#vZ0&##mW8$D)'G#3e-1&q/TD$#`>Z$1Jvd*[d<c#[aB@$>hkw#+Zo+1@&FD$xjqR'>lq589dYv%f+1+$',.#&ZUAv#+#=m"
"&sD#&+]#qV0HGc8)S_a:#$(d8#hexW#grE92tvK;+5].5'%S,/)=ASY#lN^+&#q^l#_Uy`#k>[`#p$h=#kx^g#abPa#*/d_&o,3v"
"#kfJ1#+>WS8Got1#*qO-#q3^^#al$S#eSi'#*0ch)%nvQ15wJ+#dN0;$lo/l)V/B>$%m),.2k9%#`[UZ#j_9K$R/t8#ZmL2&hs/n"
"#+>bn&IEv.6TDXS(LDUG)xRP&$[I-G(Hn3M1Fy*W#*/dS$qT1d#l;=h#+,Dl$Q<Lg#]xg-$2=Q*#djDZ#*/l@#oDCW#*i:K4'2h<"
"#u8JL#]yBE#,2F>*xMe2$%O)>6M4eX'1b.r/ysHM#,NEU$J`b96]Bc(#ibSO$R0,c#+>VP,Cc/v#fGW[#gMLE$EpT.%Iom/#xJEx"
"$.LCN%:_eG$3(Ce)70O'(CvO6$.L',#Zd@##]fah,`quF'@M<6&j*xn#tt$U%D%*-#a2tL-.b7F#^Y@x6RwYe(.^Ls#`[q[#abJa"
"$69:85&:T`$%EtE#+n#C'qO-+#qOiC)KC71#,N_2022NI*=EsA#e7Xy#ZwR)&sMAv*dHK5#+vy$,6Jy48/lU:$).L.#i37G#)kcY"
"#id;%$V4_F#+mxx##ZK2#qOgW$*cO(#ZZ;_#*'KM,l#7a#a<&(#+SRc#,;3l$GVrn&;1(`$7w:[#gD5l$02AT#+y;x2Q(9s#+dvl"
"$s18*$mbT.#uybo#+w`=%0enC%gi$.%>Z)v#`ebU#cd]o#ZvKu:8C0f%R,%R,uEF+#]f^1$3DCp%y*X.#`pn;$+M5E$9Bjt'j_XQ"
"#s-@&+dMG_%:`)x%Lo(j5$T2Z(SI+Z*,xKF1CV/1#m^4m#l;:X%IAHn#[(TP#+ds-$Se(%#+H^`%ISx8#acdO61H(7#+vxj#,24'"
"#ikau.E>ns#h$N@6qmEa'fcW'*+C6T#+e4f&deG^:.m`(#gVo]+KqMo,Y2@A%>@Bd#s[5c$(1pZ%DwXR$K>H_#pp)b$XoS2-5nsq"
"#_Lo%#bTm^#h$K4%6+F>%<N^W*(9p-$i_9-,W01N#ic)s$@@-;#bTtM2Kk_]#,)%##_rD-,230-&OD5f$>MZT#`I]9#bTr,$^^T]"
"%(I>,#c,6q#Zw.g*'PWI#m^4k#4;Mm%U=A=$W(8235#IS$1%^q5cWVh#`[X_96(*)#vd5g#[j,N1;*mf,4,HB)KC>v#*'K9*5jr."
",>^HY%)k7H-Jb+4%nvBE#+5^9%7DlI'8nos$$T]@&@#Ww$3D;K#p$tG#`-9b&^^:J$&qja&OClh1uR4^#]xuI%7:V[#akHG#ZmI,"
"$vqt0#,)2#%)F(,(CvuH#wDZm#*C;C#,E>-'r/M.#,*i1%1Xmj#m%gi++u[q#`IM>#[1Zy%#4oy$uXmg1W[G&#*Kve%km^C%o:BU"
"$Jj^[38=Xs#fGZ_#ZZi-%;@@7,p:Rq)g(6C#0RyY#[j2=$%O)8#rk'S$5*C1$:v>q$<xW##f-O%%)tCg#,EA*$<xYG6#U9M$4o5*"
"/<M8[$LW@&%7D<x,a6%:0y$<b.7-H_#l)2(#*8tN$7#ZN$Ac_7#*h9-$odss/mnQo#kw92+PVUc$fKh`$o>bj$LE2-/KCXN)X1_`"
"#fd,c#+eC2$D(Yb#`ocy#`6<V&nj*g#p.#(#+[Ch&;`J>$.q9X')t#n)Rl/,#gD#>$1y=l.iIA5#,E<[,3U3L,<e/v$7-*H'-%I2"
"'NCoi$[5x7#fGL%#`-6J#r0/G(w5:&#+vv&%<NlZ%XELK.BSMF%p6Qs#[uE$*h`;;&EpT]$`j2>(`rVs#dE$g$%3+=$AEvV&*H%v"
"1J2(R0(&k1#cdYl(H]Pw#dNPc#cdYp5b,XX#+HVu%%JIu#_'v$#tuND#oboW$:,`##ZmF,#`[[9&'+cC$$RM1)yO(U#+#DR%yOeT"
"#*/kk#ncy=#+dy<$ypZN%0[hw%&#Ae#f+YM%<ahf$D(Y_..fW1$1K4H#+whH1Zk<V$Z'73$cLjc$L1x1#n+`S#ZZLK%<N`[#qOo@"
"#r',@+4`Na#`nd_#wVh,$y8Z1#v[W&#kdtV$D(]<+aDdI#p$i::MPb7%1=(J#m&4Z#+w$A#j'iA$EonA$5Fy`#j&iP$ygqD%U<KR"
"*ao'h#+ZiR#+dpJ56O$4&2G=:7NHtT#fcZX##ZK+$._4s)O4be#*U0k%FD)n#akN&$>_j5-A5o3#s,u&#_CeO-xy,w-;=^,%6+Vf"
"$90YW$toCD$m4=W#g'pH&w5VX#,)*e.SG6K1tV3F%iH+*87)MT($n@o#[a8t90c^p$<oN'3)r0:'<N@$#oi^1$9BBI$6C5G3l8aQ"
"$XTCi&fUyI'jKM(#ljWa$Q3Ff$<x^I#*8w<,prCL$0)&b+M;N3%(K(+#+8$T$d$1W*cLZQ#_r,Y#ZZ>0#4jk6#bq+t1t08`#qOgM"
"#l;:a,%(lv-GY'B&$$`p#+Zk;$[y.6#`]-_#ZZCj%;,m;$Z'4+#`h(f$0jQu7^'VC#tP=N#b&V&'UtO;$XSwR#+w%+#[1bg)7UbW"
"%B=*>$4-f%/],K`$'v`8(*3P#$2lrf9&`$0&^CUv#kQlL%H1c)-YJu4$[JuS#[a$o$LWD23X')o#+>VJ#riaq#]fea$;`gH$LW>2"
"$I<AQ%pIb#%iOYP#*Uio#ak>W'P(hl$l@bu-NKC[#iH+1)0wI_%upQ0%[aX=$(jM($g#/e#b&n8#,E9u#[jkZ#]xot#*_5-7I#']"
"$qL0m*eNuq.n7@-)I@xE,sq=s#m^>k#]7>5$`:`t#[sq/#^uJ8#tNeq#nd5Q(i7CI%+Hrb#_UsG#_Lli*v0a;%A]ID$y/P$)/_Tl"
":M+)s-FA74&wdsO#wEWc#sJjW#qbx7#l;=^$Nmt2#f+2u#kRP^#gD(D%F^co#_'V,&CGoO9F#9V#_9]C*vKPS#[a'7$&pvT%4E4H"
"(KvEf#)kpk)6FuN4:apm5MCQf3sZT05#;;u#+>WX8_s;c#[(TR$WFYB&6Kv/#ZmLl'tFTq#cd_@#s,wL(`rE7%o`9f$^^W]%>Gm]"
"$$--=1;Y<e#ab8^1<'Dm#bq,9#*&o2#)kZ0(Nu;E#_s/J#mpB$#e]u>#`-GX%QUMP#fn1q)__@g8FLvw#_r`R*J&9G#aO1o&:Ypn"
"4gk5F#kn-+7ZNt[#m&+&6N`nM#ab=x#jL*[%<t,g2G.G_0^R[C/QnR7$;:NH#*Bwb)$D%[##mWG$9/,`#ZnKD(p(xO#+SqN%/Dp9"
"#+e/L#/D6@51hrt%^<_o#*_2-#jC)u#)t^2$elK-(gd#D#bq+#+P0ye$.qhQ$EAMD#Zwha(+LKE#gVPj#nd0A+i)-1#ibY+#grE2",
"3j$24#[j9i9[-yv%0oX]$9/'d%+A4U%d1sp#ri:A#j&iS#)t^q$6q^4*01>*#bTtg$XoJG#uKCn#hf2m$W;'*$toUZ#oMG%#,24F"
"$J_$N)Jkwu#_:'8$xEh'#gD-Y#+H]W#c,;L#,2*o&NPhF#)u6@#a<&G%:_l]#+>Xj#*qK:(EAl+%^=:($Da*8&Ghm'64*fv#iXVS"
"$#`%]#k>cI#[s4x);H4a#_r<f#e^*g#nGa%#4)@8#uTX'#`IVj#grK33:6yJ*r<Xy#r'.f#[(gn*=Eu:+5]HY%%xbJ$-lFe$.U,R"
"$x2Ov#]JMI$60wG%/iXk$XSGe$:+c&$ZLX(1M((A#+Hab#djA*.5suM3-mY>#*Cyp6h^;_+NpAK7w]Y`#[(qE%UGRx(7d^B%Omy5"
"#vZ5P)[VUa-GPnr-xe#F#Zw)k$048:)V/Cd.ZJnE#*UHY#ab=u#^Y9w$[6-+#h$pp#xJP,),i^44VW`Q#)ta:)#PJ275>>5#$N%>"
"6^vq(3HUne$24x9#+f;,'X(tU#]7>/%fuH$#mpDI#wivK3i'Q[#m^DD*;UcN*vpk%.+pxW$Abj_(ZBov#tNex$x2Ou%%.=8#fmxx"
"$:v8i#ylLB#oDC`%;,ft.SuR^#[(b,)>lQ`#c]%L*W0</#*/m.#a3)S$W1;n#^YZ.0RfY2#*&e5#+7uQ#vZ2m%8]MT1/%f2:+nec"
"%*BZ'#tNcU&+9Mg'f<dB+qaWm%lN-_#)tWU#p%UK#j/oH&wdq'-#Y5q%Qg$S#lO+L$>ifv#[a#5#*qA=#[a#k#xJ=y#*q@.$#CkG"
"#2hM#&xa^p#ZdG]%efnw%qP2h#myGl$NGTk#eSl$#kQm`%yY2V)8w`O#`orG0m`bw#+,L6''UJi#*8j]#]ycZ&/@mC#_LkN#q#1o"
")/_P7#,21%5be4$+9svq#eC&g%(6I0+b]Z];A3VP%.+P7#`-6Q$9B@y&$wDT(fKE=&oQJ>#[aJq&%Pl`#_Ul@%jE'N'%J@0'([:l"
"#ljW`#fc_9'+d6$#`-3A#f+nH'b&ph#ak>Z$9/Ws#^Y:B#*h6x#eSyZ)>6,^$;2`)/I.Z[,uNqH#`6Eq(0:TC#uTIi#c[%h.a/'^"
"'MYMN#aO73(HRaQ$QOk.#kf$2-o&O)-pIZ:(jv`m$lx,_$()y-%>dgC$0WHV'b_$r#pxF/*xs9w'$15p-1;5A$%PLE#fGs6#^Y;I"
"#fc^o%cZH[$i]pc#*/oG&bYWA#0Is^/$:1Y*QXSi#*q:[#*Bx(#tNev&N50G#*C7k#*US6,rP(J'xI_c%7:qU-VAoK$8aht8AgrF"
"#rhWB'T$A'#a2qO6E>Ft'&3T4#_LkW$c'S/'fcK,&5<81$Kdej#)te($:m5[#gM:W#q3aT&75G.1b6E=#il::8HF>U6MPy`#+At&"
"$,6N@$RU@]*xVoA$hE'3#*_.i#*/gj$0aNc5aUdV1iD+s*ut1t#`e[C#b/WN#*Cxj#aO1a.PotR#vZ-%$>LpU.dH1r#)uQs#eyK0"
"#lE[&#fc[Q-`=dw#s-(W$$RF=#kfQ'$@]Bj$w5rZ,>^`w#)tkb#Zvoe#,;1(%Q7sN#_r-@#]xl=+C(tY$[I-8/'g]6#ZnF)).lFr"
"$TjfQ#fcjx/`GLj$4xAo$n(tK#^uP:%3H[r#fGPI3HMd6&;D>B*gYTw#aO6B%wN@E(1x^l%oD)3(qygM#vd8(#_Uw##w:[n8Q`pX"
"#[s38'OmRi-`m-($tf862F:h:#p%>o#[sgX/roms'Z+;-&WiPv*n/mJ%T.V>#l;:j$p21I$<S>2$y82N1'y9O(5O#W0+'OF#ZvO:"
"#k>[d(OLQQ*v/1Q$$@<]#)t_s%:L<D3vP>F#dE3:#mK:5'b%l#%la:G(D'yL&5Xi2'J<s$$.sKZ$TNMX#k@^d;`N_g$L1x(#Zd>k"
")'C'd*=k=n#sI'x#+>V-%F13J%*prj#+5YD#oiun/,LIT$ESw'$UKFF$GV:O#akIw#jL'[,;_Gv#`IZe#+>d>%_:+G/=IZ0%W>eC"
"#+HV`1u#qV#].:K.y%__3wKf.)#eZk1VoNP#nPg%$*cQK$dIS3#+6/#$FYBa$f0`P#*L)n#mpj((@Zkl#]7A:4P6F2#kQjs+[_^k"
"#ZmQ@)FTY)%T-di%R-qR#]7>7#up[a;`EOs#c>D6#gD#*#b&WQ#rhTL$GLq-$1K'+#+5Q9#n,8]%PW<>2`^]n#w:Qo#ZvP+$K>K@"
"19XlC#ZvO_(RTb,#uTYD9Y4ar#].<##d(p2#]JH6#hf3G#uTF_#_9de(,yse#+#P#&4Rk>#*&eg$/Qy2$B^d2&j+<3#j_9c$3D41"
"%A8//$D*$T)mL&G%oD#u#atKT&n^p)#]xmY#djNo#dX(3'&bm`&to,P.dHmQ#p..%%=/2q#e]nu22jeQ#_Uqj#*h1c&6Ky;#,22_"
"(vL;Y#i3Cn&yK%;#flcs$l$J(%B=As1[KN<#0Iv[0:Ew%#brNO#+Zcm$(jPN#dW==)-f3E#pJ+_'`Hi>(>M@N#+#^V$DN&R#4ESf"
"7m4]b-S`1P#*hR[+r.lN)^)r^(y/fr$WFT7#,)C`&xjW1,G/B:',N&>#ZwKy#ylBE#kx+^#+5_r#]7Ag##dQ7%f=&O#jLq9#iFL1"
"0.ynP0`V2a#,Ed]#_Lk_##,I_#*0GT#+mvU#*s',#`KMv$4xCw$+M)L#*hB;#+mvp:Yh[q$9BAc+P:+2#]7AN)g&o&.Bf13+c+51"
":>Ae=#[Mh#$nr9R#ZvI'$ZUZM$]WnY)<;.6#[a2N%F8[N%9ts.$etN>$buMo1XUX&#[(UW17p_[#[(rM#,2*r#,)'r#jL'S%4E4M"
"$ItMO#)kY5#mK%y$c0U%$NPPq$aJIo%6Yc8#mKFI#o`S-#fdX8+9<du&Po3c#m^FP#[a$Z$RhHE$K$11#lk<<1uR0h$2m$l$e2s5"
"$BKTN'4s>S#jL6]6Bw&*$W1Bl#dko3$LE1w*d>hP#nG`p#c]0O#`IK`2>%*A#gM,625rTh2>AIC5h*Xn#*h7d#)l#i#up_4$jH.U"
"6r;%L#)k^A*ZBu9%K:<)#pJ3/#tt(G&hj*Q#+5W,$9/JV%)tJ_$ItRV#`we[#eA`%$Kdbf%>dhG+EE9K$3rXE#fcX1,]VYk#akN'"
"$etIS'QS]]#fc_D#Zvf[$>_c7$s`Y)#+Hp)%R+_B$D:n^$CQBu6``#k#*U+9-Sq2$$<x_%%yXh,#k.YY'&,^D-Qnlb'%J'H#fdHX"
"$%X2<0XvWs'@NC^#_'SH)Rl4[#*8tQ#+e8b2wcJV#+y0(#cdki'+vG/#l)/W#nYlr#$1o,2v6tp(jOjc$MKLC'(wCB#]7FK,&xbv"
"(%)I;%9tv2:U=Y`4NW#j#abO>28UJA*[59s$QOTp$n0Lw&01k.7M&x7%bKGG#u:=^&+hm$#g's.:hg;F%/D):(7,/u%IJQc,>^PV"
"$fTpF$fKcI#b&NT)Wvh,#+wQ>$WF;f*(1TS&Pns;$p2At#`-E7#flan$(N'($_>%g#,20;#_'RU%1O@,$1Jvq$LN>K$2=qO$.rR7"
";q8^m#akVY#eAwN#+nMO#^Y9M,QWOb'mxuv4oX5s$$65x$(2+(#dWU_'r8X.'T@K-$b#Gs#yl7/#dFI86<cPR6MmNl#e7[y#,).P"
"(L:LG/k3^h%1ODA#+5Qj&>Uc=#jC(2%oD&W#*0Ko#[W#y*)o(T#cd^'))2k6&@R#@#nYo@&5>CM#`e[W/MV^7$0sfD'*//t;C6&A"
"$ig,i$W`^2$'>5-%%Sy*%f5,3/cFNd#ZwFo%+#1Q$'v`>)0wDL$1JyK-5$@S#)kWd$x2N:#`-6P$/Qc[(6/gW$`Vrg%U<Tv%Q7eM"
"&y^S$$N4S6##ZP'$[eCx4<v$>#[)Sp2k]wy0bsQV#t*@R09I::#[s,5+EDts/@&kR%3Ha,#*C/N%]%'R/Pqxj$>0DB$c'S,%uyEZ"
"#cdYa+[9J##`IFB/,L=Q$Se($*Yb.:&`sWK#`weC#ZvI&#m&bL$hE(R#,20K'#4RX%PE0l#qOe@'A-_^#)u>A'MX#Q#j/oY#^*va"
"%w(+^$fTt7,tZw@5x$Dn$&BYs#jBxX#wjU<#x%&##a2w'(0(H$$<oTO$^^qC+A-'O/*h*9#[s0@#e7[V2L_%j#+,jf/i(H,)Rl0@"
"7&rEU&TjK-#gF=v$'QKX+HV,U#;-6T$Zh`A)<1fD%1tsA#ZZaH$;1H+#,)4@#dW6a+7qU&#eSwt%fuh+#*8uj#[sdy&/ZOc178wn"
"#,NC7%Qp*g$'>9],J7R-$iy+#(XwkO#kyn:-:%n@#mp>#&)xa(#aOI`#+e'u,Oq2;(LDRF+BXU4#x%,&.nxm:#pJL5#,E=,'o_pO"
"#+#=l#`eXB7X:Rl%@ENi%<NZd#m%jL#+mof%oM)f#4srw$%O&R$4o6X$hE'&#cdYv$Kdiu99h^l#*:]`)63g:$v'34%XNQn#p&HP"
"3;Pit-is>R%+mX]$l@i--#l#s$Q3@E$%ONN$+M(u'Omvr%mfrV#l;=c#*U(]<MFs;(n8B90v_=t$-30U([,P&%Tf(4%BYT.%oD#d"
"#p$c9+cPKT#,E=g+O=Ef$m*2D%K9m4$<xea(.8<P#cdaq'+dk32A_fr$<SWB#vZ,m#qPNu#j0<.6VVxI$'>6_#g'o@%^*_e+Qy'#"
"#+>Y:%VUwr#^Y=c&YOOk$5FU1)b&j=.6]hb$@-(E#[s2b'Q]bj)LHmN$x2Ln&RBjH#t)JX.fS4P$&_7,$mbT';(XXl):K`y3U(#u"
"1$02I3g.9V,Q2+$#_V)q6>$db&9g,H$Nlik#+n=a&#_Qh#g'yP%wN'1#xJ>4%RlqL$x2Ol2c7Bb$6UEQ*Q;Js#gD)x#+Hi1#oEKy"
"#m7sc.Ar]C#m%n#725pm#+mrn%:_K'$6UG;'#G]<#tt(K#c,T:#[W4Z(MfO90xUl7$C5+%2>%#v#`[UG)whwv#u8Ed&_+SB#fl[,"
"#_'S.#*8sv+9jqt#grB9$'QDZ&eEtE#k,VP#`6Ho#r0:8$[,rI#*/d]#h%9a#m%kg#)kVi#[s9R#ne4y#[WVk$.qO,&*Oys$BKT]"
"%iF'F$1Jsk#ylDN5OY>k.U6P'&OLnf-P`Rx#oiY*#uTF[$((f_9Hy#U#jD1w#,;<[(1&lr#ZvVF#p-i4#kw;H3u5]p%Lec-%`,x<"
"%3n7M$Yu2j$@A&P4s]xN$1K#Q#+Zns#,NK-#`IFM#l;<$)9)[`,[v3l&RiQ&#eJlF#3['/$C>fQ#ke#w&R&eG#i3[2#oO&&#gD+5"
"2CO&.$CQNt$Z(QO$tqVA$,]/N#[VxE#_'W3)o9gh#m%lP'6=Go6>IZ.#akhy#m^8J(d#WM&l@E_#cZ`:(.BHY)'BxV&QbVU#Zvu-"
"03KTh'g_Xt$o>_.#cQMk(qJOR*ZBXj#uTOK(5)ou%B<p^#giK3*,ZkA)4DZw#*&eD$$wjg))EQc#Zw[w25Vc;&24-Y%:_Wn#lE>f"
"#l;:_-TQYf%]S3j$CQ=o#+mx6(I)=y#x%69;<_#:#abRK#mK%q%*L*G$1p_C$w-%)6JnUp%'Uht#[([/*v/6]$etSu$YFlB'f=)B"
",>^Rc*TMU`*h'n[$%EwZ6HOd##dEs0#+I:1&KdOe&$poH#a5=*$GVCJ:I(YZ$odsr,m;i:$XfFw'wVCW(Fv_u(M]WC$[I0C'O>/J"
"$4o8(90*1`#*&ff,/4Oj:HFAx'O5'[#u:KF#[(T-#e%PN$rPba(pa9c);dO]#g'mG#_Li8#[j/g#atYI#^Y<N#4sru%[(1c1JNJ3"
"$V4[p688PT%@DM^$3($t7)h;,$m5ai#uTT=)Q.%e#[s/p#kmw`(r<xc#dW<k#+wG)#q3O4$JMjh#wDZr#[1yg,NO;L'Q]`w$>j7p"
"$ps_O#b/WV-GZ6H#tN`S$E._V$%tF($_vSt#,26$$LNBb#q3OJ*0DJB#+dp4$S>dT9M/mE$%O&J#,E@y)+lvi#,24(/ti*1%K9f@"
"$n)L_#mK=l#wW4C%7F/;#o`]&$.q6K#atV2$LWJ8#rhYb$odsd#_Ur5&M7DS$<JGX#,F:P#[(V45'JfN#i3E@#4srs*sUT(4=Mt8"
"#qOk7$<xW$#]/ka#2hOv#f+5E/;lT_#*L%a*@mU20iQh6(M]g/#ZZ=o(T;[H$(1fs#atHM$buSX$&/Mi#].53#Zvc[$&psl%:L<i"
"/*A%4#r0>E$x;_^5t&[t*h'ky#gD)H$'w)t6`gES#*_5p#+>p'*('cw#+#FF$6qTD$y/8r%IAV/#ZmXj)XEAT#+Zfk#uTFa#*/mm"
"#dj@q$pErc%9tvG#`7a8-ggqm#^uLa%n+u_+Y];d#[Mk&'^lm$(s`MO&>qTC$C@q'/dU6O#ZZ<j%:L75#c5F_$6:0i(SQkK#n+N,"
"#p$iE60TK_-Ny<$#knJe1EWQh$7#ZI3v;8R#*h1q8J,R4$*G<&#].=m%2h1<$L=;p$n(#N*vq$;#wVkv$(2f1#uKEq&;:4G#a3/q"
"#+I=;:7jWu#r1Uv$%ZQ+#`o%`<+5u8$=[A&$'e7##ncrw#ib[0$D1g'#*L'W$j+<%&`DY..yxDn#ZZ>c$&py6#Znb<#*Bs]'*ya]"
"#+Zkc1Zt;h#v#7J#b&i1:;f<w#[sfl#dE(#'JXug;.9aS*C4,w#qOe5$ES]l#m.mq$Q<L02e`'e;S$>M#gO('#poi51RX='%R+X."
"$*PG*#poH%(rc9O#qOb64YiIt8C(fl$;`hg'S'QI%Ip6x#akI-9OEkV#`IK_#+ds+#`-a]%LntQ#,NFw#t+bQ&bY+w'DR21$)Sp*"
")EO6n#kn3Y%6,L:'_Ll02KO;+&q.iN%bK]&#lNHi#_9__#a3(7#+doy$OM9T.d+wF$0WTv#[(hU#&40]#*U+A.VbQ6#r_PF#bq8X"
"$7#t,$`j(f9,p#w#)t`9#Zy<V+F]g%#4)@:%>=lx%:9<>#*L(<$>CWG,%Di/#po_h#cdYm/4r&S(ub;6$$678$cVRB#[W+=#,2*l"
"&3:RZ#]gvp$EAMO$N5c'*KYY,$#0P+'b%xc#uTUP$',2+57AVu%K9iy#l;=l%t4(T#,2yo#+5V'$K>K`;W;2&9mYZ08v#hq33Xqv"
"#[1[W#kw,6#eAtL#eyks0(L-;$Py3v$2d+A#]JMF$lf6>&&BF*#4ae6(Nlr>#ep&Q#j&nB(6glE#,O(l96iR4#vQ2x#+f';#ZZ6$"
"#,E<F#v[0M#grwB#dW6F)_'@j#e]wa#gOJK$<]H$#grH>;:dkJ*PQw9#^*u^#4sro#_r*J&<S63#g'qJ)eRte.qIXO#+n&u6+@w2"
"$x2NO#)kqM$m3Tc'^Xbf)uxhY#+@*y#taqw$oH^V$5F`W#pxML&J8M#'Z#;V#e]tO$31-T)oCDJ('v%S(MA6-4aZ$%#]7AM0HGyg"
"#_:nH#,)-b$%kKu#dE+[#[s.b5>Wc)#*UF66dkdJ$'>5$0>xxv%Ai3x)(wnt$N+=j$BKX04$<fr+_gpY/CB49(l#nv&Wa23%64M["
"$WDHk$t@yV#cdmZ#[37,%,s>'#gD6.#vZ/n#+fQF(si8H$1K4_(LsEc(6gi8#eSht-0Ri8$`Ni`)QA/_%>GsN8='=J#e7^W%:L>6"
"#+Zjs#*',E#j/u_%&*ey$1Jsy3I,/2$E.E),528[(T1Zx$x;Xk#]8TA%.43&$1Lw<#xK$o#wVj.$6qj2$0WHw#_UoL#*8pU$L;,:"
",.Bp^$<$vq#$F5J#ndHM.Bfq-3r6Yx,23Qf%b/7K#*C0V#pJ)c.s8ZW#lj^#5O)jB$'v]a%[)Gd&sMPO#+w'I$LN5W-(Q'G-]$4s"
"#+mxK$BV+8#0f0N5L@,%*hi^4$B^ac<n+yI#0S'N5H/,y0XvQ%)=D5A$%O,)'YJv_$;3R=#`nsR$fUJC$c0WW03KC_+A-'l(TMr+"
"$',([#sI)l#tN`e$tf54#kSU+$odu<#,NC;#*_3*$6C;k+/L$P$odse%*Kx)&5=j&#+>X68aYBt)*K(G8NiU#&7mo6#,2KF$TO/1"
"(+hc='eTgO#oia0#akLK':hI##Z]EU#*U/t$((f//2.-M#+5X9$%tM1'H:L_#r'8v#0Ise6s]X*3$gv=#].;3#acXY#*qA5&l@ho"
"#*8pm#+>Z.'=ycq,anM*)UX-p4n6jv#w:u%#eV'R#*U+G&rH%K)7r7u'Qxrd#_Li;&;`Gi/@M82'*TE3%0no($3116#w:`^#nv(#"
"0ie<T5V[c&4-2QL$1Ary#wivH#j0&y$Da`f#s[w0#$1g9'/L[m4)QbO#[bV76#[s3&>qR%$3(Ek7Oap2&#UF*#vQ)r#o`S.#+fJM"
"$ONn]:SsRl#*L'*%(fT,#+#sV#m&H)5nDgb<M*aH#_r-)$*cUl$0jSw$,[o'#[t+P#dE*4$<$yu#*&eN#e]t=$)T2a)PDv,#*qVW"
"#wkyb'yt^d+cP;^)V/Ch$UK7j$7,dE$%O#J$$RF>#*L.R#aO1n$5<Tk#_LqS)8[L>,,mVA$paXM$BUsG(d.cD15I<1-klKE<e7y%"
"+%$t-#].;n%:`/R#lNH[#+n(=&TOsn$w@4e$UT[A&*P5=#oj[i%Ahkp%&*hK#pJpm#f+9L<r9kB#*qmF$Hnmr#gM)=#fc`,#kQef"
"&5[-'#pJ'-#+,Mt$@n]a#ey8O%j_$)$yrXt$0sZ9%<)R##_MCI#+Zfl$1%aR,O/b5#fcX7$AbT&.[GMF$<xT*,P#AF$tC9^(LDQ4"
"$691T#_N:A$B^aR).lLF#eAbO#eUW@42a4d$OM^P2=aSe$)g#K&=uBT-e6+S%='t+$cCds#djM&%efbx266ur#`o@G<@NA#,r3Mu"
"#3,aQ)WZB##+>XB.O&>8#c5==#`n_V#aO3V#oV]V#kw&i5plKf$[I/y#yP(.$Gi1V$(1ie#fGHJ$#17(%:93^$hsIS'OmX+'qk[9"
"#_r-,#[(V0$m3GD&n/Py1bxR^#+,jY//KMD2)HF_#`fZA$.20n$Q<Jj$%GGI#c,7B#*h4a#x]PE#b'MF&,67s#]7B8#+dv2#m&44"
"#ZvHq$dIHA#*i7Q)uSNS$YG,M#+Zn@+<DUw5YZsH$f/PL+ShC.%,tgy$yB>A&OM7l%=/2u#kdy+#_r.'(d-.%#*&j<$'H=`#+7`K"
"#m%ju$'Qxq$*PHJ<tcV/.Oysv#oMG##s#dV:9HBi$._xj#*L&,8jrqE#eT-y#lOLR#pKjN#*8ui#$:p9$60,5,0`1]2e9p,6,H=0"
";d$p%#lkb=#auIw%'LuE$W(8%%IS_o#eB4-#+w&<(AX/'0mDI1#c5<u$Wa^(&&BMR2+y%R$3E7S6k]@1#*8q%#]7gO%.4IG'`Hi8"
"#j(c@0tZ2U'vH6y#bTmS0:k6Z#k,R4%K9f/$5=%+$#0JF$3(-)#iXRZ%Z#+w&4S:%+ATEn%7;)5#fGJ5$QOWZ$*cO*'QSw`#]xr/"
":<=]C#il1j#gDi9)&XGo,wv3V#].8)#g(Gb$3rZ2%t;uH&gQ/O:[ZL]2npdL$>hi4&:4H]#fd,9$&_$5$S@7m:ac3E%PW;($ZCG."
"#+mu;$1Jy4%0[j+$m3M7#cZa5$$RCJ7IlnB#_LqH#*`l'#^Y9Q'b'9g$+MQ(9LbK*&Gi'v,fSU#$m4)1#kQeh$9C8r%yP&A#k,X$"
"#ZmHM:gN*V#*L=>%$M]a#l;<-#lah(#^Y@>+A.0$#nv%-%;on,(%2In$O:(/#ncwG#_V8E#kQkx#+@eO%<b-]#^*t$#*Ur9$7#ZA"
"$[IA.$._uM#kwFS$i]py)Lw=o#ZvKw#ZvN6#dW<l#j&kp#)F;$6e_>Q/=@vM)+mNO#+>XV#`[RD(9AS`$UK7H#*Bp[%T.x:#Zw6C"
"#kn#`%;o$9#+Zn98XP#i%PW;,$]WqZ&x;Dn$1Jyk(mksJ#k5RR$GLq/$,[ll$'wE+#q3Tx6kSc6#mK,,;Hh/f#^*t9;Db4*,(:&,"
"%_LO.#c>TA%Ukd+#ac%f$N4>($3(*R$.LO2&JBQK%lN2X&WN3v#]xqC%D[Hj5+k's%5Ao_$,-R.'D>la%*BVR#[W-@$ha[T#gD&8"
"#+dpf#*q=<#l;:S#ker8#m&Q#,+TgM$(a-y(<IWd#gD*7$/Qek;8cAf#atV8#ZdPs+#c;g#aOF[8m:S4#flke:Ni0%#m7v,#b_#k"
"$B`'d#ne%s'o'dF#*8y/$Zh]J#*h4g$5ty$%L.&^&.BYj'SND)*3_e=+G+dI#mK(q7rI/&#+#Ga#)te<#*L&x5aC,n#laf>39iZ^"
"#_'Wb%R+=-1d`PH$[-'p$9BA6'OdFB#b&QY,Vv,A#oide1#<)2$rPhY(O0>W:&+qx&rueR'b.t<$)SeW#e^3l$,6P^#*C/1&Ghg#"
"#q3TI/3G+2&NG0[#ZZ=]#mM4(5ePsK#nGd6'N&Jt#_Uq`$rH9S(w59*#*Bsc$D:iI$t@y<&5<I81I,BE+P:*v%Tx7(#qPT5#auk_"
"%he_2#j&iH#i3:Y*4@,D8)+43)Shcp*y%,..*Nm;1njao$7#^P$.L//#m9WC$>LXs'4W'F&gHrk#.P^U#gM@1#*&d.#[`yQ%[(YN"
"$odq#4(&-U$=Y+r#os&/#[Mk#,('S4$'Qes#].<W#x%&1)nu-0#s,lk$cLjN%w(3[$q7x4)0w:[#e%Q2$;aey$>hud$L1x2,rOLi"
"1#;vZ,o+1L$@@E$*RT;e#dN3p$s`V5#cR@t*Y)`T%(IAG#[W/]%IS_+&JM1D&*<s.#fl_-#*q7]#eA]+#ZZE=#a3s=#]xj/$>k#`"
"#poFx$n/nL9o%>_#m.n#:`Laa#,NE=#akNt*v^T:0q@]%&$R02%<sqP$0*@/#+o>.#o`f`#+,NI#+@Bj#kn-K#jL-];DW`R#ceE="
"#*q>_%rC/3/^E1u#nPo8#*&uS%QBKB9So@A(HnLn#Zviu#dW3u2qw,00l>8'$i]u($+)kx'#+G;#fGH8$QOj7$M^,n%wDT;#nGc8"
")nuT@'N&8'.nB3($.rlX&Widv#]f^-'lW5d#l)5Y#rhh)#+#Ok)>lU*.22l[$/Qy0#jBx]#atEL-P`Mq$ZUV@*)nx<#+,mV%RYnc"
"$L;)d,J.e&$1pvq&hs4M#_'P;%m.W1#]/;.#`[^N<943N$C5(^$3D9S)o9cw+nPO/#^#L9+(#2q6[F=t1rf<x<36A51_JO]%kmcJ"
"#+->1'i;ac$9/-W#*h1Y/Tvy4#[s.y2SeN:(&Lg^$&B]P%qP8N#fd)N'OH3W#feoL$((f$$M]yk%fP1k#[`yx#)kW[;+W%q$CQ:Y"
"#,)B$#)m7P#nd'L#r'4^%atCG&jP1u%PsRB$yB;X7Cp[o,RV%]4hTW0#ZZAL$>L_%%8]9d%PsP3#+,Ds*Whe-#`7%H#p%Aj#j&r8"
"#`[e8,G&]8#)tu>#)tms$0jQ].22r;#+#=[(.C5r'<aH*$L;)a%4t0=$9B@)'qY0t#_(%t#lNHk$LaE*#l;8w&wZrk%T-`1#atES"
"&;`GY#_Ln2%1<32#`6EE#oi_F23K(-%_9<((AXCY#bTt_%;em`%2h1I$]WqF#fcad,$>D%(E@mJ%2&et#bTy(#yP,8#`$<H1R3GE"
"$%l(>/cOxg%3HxB$LW8`#lEHe%D-%>#*L+C$y87q#ey5c#+oXa$'>9j$W(5j$3rS.#]JTM#+5j2+Wv4G3Nem:$HhJA#`RN72bN+U"
"#f$1y#*9(j%0[i_#ZvP.%bKLc$+M6/,`huB'TySS%1=N<73v/T;+s%R#b_2E#oMIE#+5SM#e`';$@@5#.8'_7#nd:M)xROQ#hexu"
"#*qH@$.q<K%[)4^9gIQ$)8n_X#p]5T#+#gN#,23P$nU,J#o`P.#wDk##]y733mngu+nXR1;cV`F#+nnx$&py#3s3;[#_']50X,;G"
"%p-T:$J'.O5XTyZ6y59Q&/Qa(#b^vi#lj^.4Ct%d#b0Qt0c9-C#gNYU-u0I>$i7T[#*9#9<t<6U&sD$Y/*hC*'#+b5#icYt3:h#1"
"(Asb##fda1%Chh*#mpkh#_9_U$fUvF#+#Aa'&*kR#ikar$-kSR#_'P=#ZmHC#jBxJ#*&e@8*M+x%bKJO#_CeM&Nc])4J6Z0(;0cT"
":=UHp6(.j]#akFS6gEMB)4DWP$>WSB#l)>Z74&)7#)tbp)u.-o;$oBP*L1#l$Yc4f#adGm9#:]X-fNrT#t)J[$f/`a,l#<C#laWv"
"#+Zvr#cQP)%D.wa(5)f-#[j,R&6LBG#wXaa#w:X:*5;^K###*x$K>J*#e7];%0er/&fTVW#ZZ=5#*/l-&X]+u8YCbD'1b/-#m^;_"
"5Q5,#0E.*#6JRE[(@dfs$%X)`#akEX$(1ia5k;bP$o>^3#s.'i&6L6v#+Zs;#]/y4$L;6H$ig+(4JehN#ZvQJ#ZvWx8$3#)3,&Er"
"&W`DP%DxUY'MXY]#e]t;(`jF:,$mG[&yT+M#r0u&(Hw7x$Pxn)$9C$X+Wv7h$(j:X,*<*)#nG^*#]JH/#+Hd.(DFTr-:K]h#aON/"
"#iHP(&Wi_g$/Q_X$nqF/#1trx4L/B,#qP#R&Ws8E$K#B+)X4R<&t6X4%*K_g$C>56%0gOH$K>Fn'n3tS(<IX.#^*p0$N4Kx%%.*y"
"$o@#K#abZ5+O4FJ#.m&_88K@9%1P+>(xj:%+`H,D)oaP5$MpbM#[j#%$D([u),i[m$dJKB#a3#l#wVjj9G1f(%DwQB#+,eG#fGF("
")eJW'%;e1y#eJih$7$Mi#gFdT*F3'.(sLiC#ibVG$RhB@%0IdU$7wL-,HZDx#+w*3#eSnJ'2&Zm+yO[p#j_8w#0S%X1m5W&-fNmk"
"#_9_N%nuo[#`6n[&8N<K'=Sy>;@@x$$'#%U#*L%7#)3/F#uyf;%2h4,#l;<*$oduB)X2pn1CSXK$Ak/[$:Q,b'=%bJ#akfT1w8EZ"
"$nab$&cCZ..U6Do$).`f'Gm;#%o(%t#qcBM$.U'Y#djEQ%DwVH$YFjK#u8Ft%<st+#4;Mh$O:;@#vZ0(#)kVu#b&]2%fG,0;6`Yu"
"$/Qfk#q3Tr%SV8w3dyq@'bTau#neBQ#^uG2#c5:b%1<R;9pXUE#+#=j$5u1d$,6`W#ne:s%OQb;#]fh5/SKt>$oduD#knP+=A33Z"
"+rp=K$Hela#$Dv8'B,tY%:_Im$<J7u#eSnX+'`UW#+mv:#bV$7$',:3$Jh-r&g@5L$4-fJ$^^xI+xI1<+9k+m7`<+N(T)iw%`[C1"
"+5^OT#,2-l#[a')%2_Qw#qcU$)e$WN'H1BG#hgOh')WjF$2m)Q&$wED(EA%T(m)`N#Zvk/#b8WY$w/c=)E;V@%<suR%n+3W#m.y0"
"#*'&C#oDA/$;:Hq1jx_%$(a4$%Qg)j(hVS8#+$%7#l;<+#+mwE#_:0_/5[o6#+mom#p]5L#,)'l#*qkn$y82_1VxqP#+ZjE-g`VZ"
"<@)M4'M2c>%bCnU#[a%n$<o]G+58pt%efrQ#[a,50sUvw/hm)k*'+0J&5XRl#]7BF#%]qU#p-nn7PgKU$)S_p#,G85&tx't>/VN<"
")QpMK&6Kv&%DwT=&@HsH+<DTx#*&fI#o`S&#cZUv'f=&M>%Slv;S-U_-$'.%%$iw[#ZwR4$w>u7#ZmSH$3rp*),:7J$&^p/#+H],"
"$1%a_#k,O[#+w%J$$eTi-/px&*`E)a#vQ04#+@3Q&H@,c#atHS%fv]e:0Sf:#+Zfi'o_mY#c,@:#bU21&i]YT%_hqm$w,m5$UpFY"
"#].;9#a2tP#rhcs#b&Ph$M7sk#+@-k#]7AZ39j&K$.s(O%6Y`7%7EyM+s[y(2;/8X$K>KJ$)fqd,P#Q/#]xqa+4aU08#%^_$LX#;"
"#lj^`.o3y'.Sund#Zw9L#c57a.A:=d0FE@3#_r-U$(Nd_$3Dwo/r7S[#ZmBr#`6EY<9=4V#^uLL'`w5.+I[dx#bTp_#djw57x<xt"
"6LpOD,o+^Y#)uj&#c[HK%@imV$@@0F#eAbL#`prR%m]qu*0D5u$w>yJ#dEx6*r3y+#+wo&%A7*v-2.HH#aO2<#kmwU#acIM$'vh@"
"#dW6)#*1p^#[(YZ-$9;q#cd]Q$3rS&%PsMS#[1U&'^XW3$<x[f#aOIn$axex$MSsu.kTKd#+>vd9sEH5*hiH*>8pOa#`nji#k>k&"
"$<xW4#+n+)#)l#)/:xyH$Iuli&w,Ta&MJSt/GFZ$+Oo;e#b^xs%A]@j+_i/($5tt9#oW3v#abN^$ig>m#cdf^,;ULg#,).Q,nJdL"
"0GBFt%lE*x&S#IR$GUyt$6UM_###&1#gM)-#nYj0#*&iF&5Xi0$Ab)U11121#+5To$j+6R#+5S#/BEXR,=stZ&A;KE$bY5t#+,MX"
"#`Kxn.g3m2'Q]X>(yAY3%Qy@f#tt$d<X,7L$#D3$*m2sg#+>W,%#4jT#4srr$WDi<#mK0W,PR/g/VT28%kR6K<<XmY#+H`%$l@b]"
"'r8Uy%)F'D$7$v+1WuOM%+>6Z*)xPV$WM]V#+my_#k-=V'$DHC#m0%*3:9b(#fGC(6dubY/8HXO$Q<II%OQW(/@'tD%d1f8.8M7S"
"%L$G<%Rm37#Zv[m#dEYw+HV3f#,NN[#*h;:#eSku$]X,[%gjRA/Cg64=M:wD#[j(3#h$Q:#m^4h=h*Nh)W>:f%U=1S&Fc+<$,[nn"
"$[w[3$QOTT(4[PI-*%'G-<ikN5CoF3/`Ycu,yA#_#)uTv#[VxK4jj'<2;/<='b%o9#+#E3%Chh,$<x`g8@bE1%V9(p$Ab)S$NPT&"
"(3CcB)asQr/Y$8U#]g,237%aO5Q#>3#0IxN#tu0M#`-E)$0b7v$K>HB#ey/P%=/[v#2hOt%D$(N)u7=i#aOSQ,#&0560B6J$hsEb"
"$I<p]#k,Og#v+ha)>Yr5)S1Fi#*BpU$%)hP$%tk[#_M1A#&45@$6qTV3t8tN#[(VP#+e,H#m^TC(vBbI#*U%a$D:jY$,0KC$_AuW"
"($n&n#j/oG%0f8m%;nKl$HIQ;#aOA_(Vc]V%;nE8(P6(I#laQn&YYAo$Ablh#e%M-#[(U9*v^PV#uKtK'o'Pq%*BVG'4W)]#amF2"
"+@Cg2$%)bF-EVc4#,2@+8/EE9-tiC.#_r'Q#e7_w3e>Dg$#0PX#uyhj#b)3K#3n4U#p-tr$5bh4#ceQ'#jC*g$$RIT#dsn1#_Lv3"
"$3(%2#or`8'r/MC0+p>X#lOFS#ak[N(;CoU#eU_q#r'1$#fGR[<IgHE&lnaP(yShK#1ts)#tarF#tNc`#+5Jg#+>XN#p]oV/Z<'4"
"=eOT=6oNh8+'BZ`#]y@##_LlB#*/dj#[k3o#gDLl#cZP_#_V-w8_j+K$Tsla$-38##+H^7$,[dK#,2T^%2_):#*_4Z,Y;D3#wE(Z"
"&caJ#$=u9^#$NLC,W_EI$n't1$v_S>$((f+$`Mfb)>lO0#+ds%666U@#ncov*&7[0#_V$;#[tU,=hWa;$'w'x#gD<F3Cylh#e^&L"
"(n^Rd#b(TA#`]/m$Wapj'mob3.9$FQ#iXMT&8))i#gi^b$Hf:p&JKR-$K>HI022KM-b$nt#cR(U#*9$L$BKVl(F3Ko*:<o`#djR^"
"+G4F8#*Bpb%,sS0#)kXl$'dRs,*XAO22jeO%'VOC#]h#H/VAL^#gF_P&H@0$#cd`Z#`egn#+>VB'35SU&M]nP%S:u/#r'.Y#w:U#"
"''9=V%PW8(#`04&#j_J;#*q=/#grSE#_UrZ#`nj-#+w+F#ZdE^&^B+8$<]GG&U8,i&LMmJ#ZxL<#dN87&RC%%#b8qL#[s>]%L%C_"
"$NGQq#*L0k$CQC['&*Jv#p$f+97f4g#j'4b*-WnT.BpEw#e%Ob#lke5&siik$Nlk=$AEx98:atu#j0$U%r0&0'f<d^$etLi$SdyW"
"#`$7e8icc<$JBfF$c0qL1Zk+W$>hiG8a4#h#lNHo,fowY=8X3*/KpPx53l1_$$RFV#dtE$$',-y#+5Q##gD;@#qPPa$-k],#s[1L"
"#lNTa#x%:g$5FXq#oEGU#xKSy$^^^^&NYH)#+5ZF;r[Hy%0$DK,>1#U-x5Xu#]xmg%PW9:/-&2m,2<8_&2+'h'^Xk*#vQQe#fc[b"
"$&pv_%$ix(#auvo#cQJo8MG`8%w(1*#p%Em5i9JL#,24@#h$SG'g_Y2$).Ij%fP+e##ek@#*Bvn'U<-W'7M(%$UgIm$.L'h#keau"
"#]JZX=onG2#`J3,:3Ibo-wN^`$.U*<#*&^k$#CVE$0aK]&@w:D$Ke2Z*W0>J)7rX5#*U%d:^=nC$0;6<(y^&M$(1pb#*8q$#*h4e",
"''CK(#*/gm$%2wd+:&.R=-GfL'kd73$*Pff&wZnu#cQSU#*&al>y3xd$NI4e<5q(0*+L,)#+Zfx)88V%&bXsR#nQ2f#ljit&;2%W"
"&_QH<$1JyB(LE1%0l=n@'i2fI#*UAs&)%*w%;n8H(`M;1+l(Dx$<xh'+&b0A##dN1#`o.S%D-&1#`[X^+r9]N#ZZ@x$/Zim#*qG0"
"$-kSD(w#-[83-o,/s+L%$OD:0#f+AS97xAm0yRO5#rUKR%<XU'(LsZ<3[K_o$N=Gq#+IDZ#o`V6%[(CT7%Zl6#Zwnh-Ou`I=Y@IJ"
"<%yL%#ZZhf$$eax9n`;X$;:Qs%kQNY#bU'y%W>c`&O`C=$&r9G#,ND(#dk&Y#eBt>#jL1I#*0/U$5tyD$:.0[#b&]F#3['''NgyA"
"#`IIA#poBm%ISWk+@0kw#mpIA'gLIi#ibef$C>IN&IEr2#bTv8#k5R`#e%Ow#+5Yb'U3$t#[2f]&'4ig#bq,5#*L-h&rx,v#`6>U"
"#*8q:#*'$@#bU.U%<P@>#)tfS#r04i&RL,i)_BgJ$IXDE#,21R3^`_g7d.bB#o``:$Q>%q$XfHt$jGJu%D$#u$PIl->-KKc&OCoy"
"'JZHG#bTmh$5GO7#eAc`#gD#+%DwYN$x2N8#+Qmg&HR=W(`rn%$2lxY$oduN%jKib+5]Q5&@w:`#]7AI(LDTF%A%XT&`rrb)RlLv"
"$uXj%#*qK,#adCG#m^C2$tAf_$WDO'&F5vL%f3wW#ZwI55Zjl[%(I;/'6G5X$1Bs-$.q=<(R8Ct%f=+d&9BLu#vd85#)u;>#,E=E"
"&75Q$#_9]>#].;2%PW<<#+@6n>NL4^$]Etn*DV%h#dN0*$7$QS-Yy1M%Q7`Z@_wAs#i3Dv#g(>i#bq.J#,).0<'c8U#b&Nc&x);^"
"#lEEN$W3,O#]xn.%cQ0N$f/Y#&cU`Z$WcCM$4/39$Z)+N+h7sV$n_@u#fdZ;/6)os#+mv&)hRPA#nYls#nv'w$0)LH#fca_$020X"
",[4_+#ZmN0$K>Ix#ZwC8#]faw(4S44$_>B4#+,^9#+dr(8tc-M1g95y<0fXU#iXWy,..S[+Ioa;$w[3Q2Uw@'%%%*>$%O6<%;,c`"
"((:<a0Hef2#0]*.#^YMy%:_If%>Q+0,$+jo)eT'b$03CA#cekT#j&li$7#`8#fG[()]$5W#o`UZ#oVT]#bU%7$24P1,(C[5%A]Tk"
";Rr=3#aOjI*C+QS/N]D+)I$];#]xr=7dSxU&S@Dl'=T/6#mK^e$#CiO%F8k@$buLc#j&iX$$RQ9&fBBF+x[U&0GCOs#42F&$_,+l"
";f0=;2Sbd;#]fgr>203c#0Ry[#cd]i$%O&a-EDXK7pXsi#k@3P#[aU-$(1se$#0Ol$XS5/#h$N]%/D0b#lEEH)+IE$#`n_[/:7WU"
"#+#G(#)XGp'*&)m%nYYP(jOjm(jOqg)[9k:$r#2q*i@m.#_W`E%t)>1$B^hK#].H6$/Zpy+G4N`7=,*2#+K5-#*_1,$IF60&wn#_"
"))2/b#wVgp#ZdQ5#5%xb#`6<B$fU2y#wivP$Ep41%:C18$(j4'#gD3=3O<-v$NmS[#+60'%>d:c#atHU'`Qyx&A*@h#ncs+-kY7I"
":E*qp72#^c&-ba=15@)H<hADd#qPv$$,]5B$BM;+;:#N^/RXWS#e^&v$<oXw$vr)W%VqcW#jLmi'D@;n#`-@,#+ZlP#dE+(#)kW2"
"%Y^;S)#=ej$QFVZ3;Y/a$>Mg;#ZZ9)#,NQq&^q.^#atM5%Txwm#+>V3#i39v-$hXA%L.,G)/_KM#j/u48)lhx+sGql>gr`P%%x_m"
"#*9)/6m044#oi],#m^5)$$U@k$+M%D*C=Gx#`nbK4I_ef(Xeb''b7u4$x2QK(8WH>%>Q/%$020M#Zvpe#Zvl(#[a,_#v[L8$'dXk"
"<%'V6%+mUP#+w/t5bA,o$Tjg_+oC)x#gM,D#*0#L-*%.U#)tdd$>qqg(sLmn#j&w$#cZS`%64MR$y9k_&yK'V#m&[4+;GrW%ugFj"
"9<p`k#dj@n$]Nnj(F5V8=ft@j$2=UO/joGD$pF%7#ZvVx@r.JK#+Zkm$[,oH-#5y4;DEe[(.TOS#,FgX#dN.#%Wfao&X6iJ#atLH"
"&yK%8#+6>%%(6q+#[1Z=%/D0e*R8Xr#fmeX$1Jvk%iOEY$&BYk#nG]u$3rYH@u6T/%BY'%7H8'/$Eon.>5(Pt#*8wJ.(hWd6r1Xs"
"#].G+4yZq'&i]Yd8<<pD*h'pF3oSwM$0aH_$odu@$B^ct$1T,O#)t^b$./fQ$[I1`#v+kG$>`*=#_)'y#q3`S(90jZ$<pc..O8as"
")%Rw:#]7P6#_r050sqpa#*L%Y#dW6]#ZvV=%X)=Z#]g)k,;hhJ$UpKq$bY:80n]x'#*hf>#kw-$%T-`4-tVbY#`nqr%ds,S#eJjp"
"$%X.y($>Z^$`:Yp#+6&E#ve0U'<NG-(F3T:#+>V1#vd5o#gD-G#*'=g#`IPx#^ueG%*DZy)asKT0R.U.*/HBt#[jQ6#)tW`#_'SF"
"$LN@A$^^Yy$BK^<'wi6O#[(Wa#[t7#$D:nD$nqB@#rhqx$0WBi@E8+##+5U5%Qg-C#kn3L#j&fI#`[dc&RBmv'Jc+R#[s)0'(#mm"
",Pmh(#m7v'.b2Js$-kSN%5CVt$6(,T$.U]@)jj5s$i]mi#gM)2#+@R(%]fC)$w,m''=g.6$qT0O1nsf[$OD-u#qOrr%1O</+Omc^"
"#*U,K#j&m,$QOW/$$RTI$NP^2$:mCQ&ZC2r2>AJ3$FY<)4[<M[#s,ll#].:6#a<#R#qOrN#[W&n%R.&5*a9;`)863v1Zb%I$odu="
"&deFg$<r15#fm-16HF[E#j&fG#e&)s42E#p&M7nJ#Zwpg.q@h'#].V.%2h1D>dsQ5#taof#*L7<<<OC0,<R)$)rq3&$K>Fm#)tkt"
"#`[RR$/#@Y#*/nP)gUD;/s*rs)*K)-$`:aW$`:c@#b/W`:(U8)#*U;W$3EiI)+lur$:Z)W+ijWn&IEqG#qOg[$*GIO&b3k=$W`yk"
"#,EJy#*&d'*vCo,#*h7.#ljc3(fB&,$IXAa%,sJ$#^[Jj7aU/K%iF&-#,)-T$BT]o$&qw8&;1+0#l;925calX#+,Zi*aJA*#[`w/"
"$*PMv9Mq>c)ZlIA$>_`F$ypZX$%2kD)lrek%&*h<$^8FG$e3v2#x%,0#,E<:#[l^,)<t5B#*U0O#a<%l#nIBJ$XoJW#3['-#p$f4"
"$1&,F,Cc-g#Zd@%';n%d5Gk-9#atLb%n4:-#s,jL+7q[0'NgpR7v(Ws*TMSB#bTqV#oWf^#cdVr'OH3J##yXC#+myw2ad]t1sFdC"
"#a2xS#fdsy4SO=2#_UoA2_)W14qvi/$7,e43I50^#fGWI#i37C$m+`ZA')_N#Zvd%>b:+M#fm.4&;:1/$9/)t*R8bx8c$>W&U7c5"
"39`Q606yKc#[(_q)@(t>#lNac&`V[u#+>W3#ndul5dT8C*_P2&-LdFP&=bmd%1OJ41OYrT#`[UV#ZZgP#i37P:65MG*Lb`A$Q3CB"
"#s,nE##mW2$v_el&8NJv#[as$,;UE7$D1c</e>dI'S'TX$'v`*#,24$#*qI$=wSM%#eSy;$69AO&dA#p+'_Dy$`:gd4>IvD@eXAC"
"&nTlg)gac0$.U36%bKJH#[2':%QSrQ6ur/6*(V.J#*U0(0M#]@#mLi@$qT1L$3D3x(kVmM0+pB_#]y>Q#dEMW,p'l:$<rG3)KC3K"
"#s[[+#`$Gw#veT##akE)*[^G7%ISZ&#_9`W#bq(j#e^3<(<ep4&k0U*-#OpL#m&.k&%O(>#[tQPAX2P(#pJ0<#2'#;&01tb$027C"
"$AEnJ#`pIl#+dp_)asOT$9BOi$ZCh*+BX'E#ZvNl;9L7+1fW^y&$#r]#ZmH:$mbT-'B*q=#,)*c6wX6B3)rUx$6r02$%O#L$=YPT"
"7J(Y5#*q:h#]i9t#+5ZC#[j1p$R099%iO1B#*Bpg#`[uL#+>V(%OZoj$(bW^#l;9+#+Zjb$RU=##ep+v#aO,Z$3D7+'PDli#tNf1"
"*[d@g2)HB>(cUHc#+ZnW#)lGU+1sl85A=SV+4:4a#+H^X-mRR/$It_s#c[>x$.U)n%0erA(D(#V#`6<@+:'<H6'22S#_rwU<W6n,"
"$1yG[=C->K%FCEh%9eH'27*Ny+cuPu$6UEA#[saV$W(Wb*w-8m$1Jvm#`ecA,0Y:@:W'ar'ZY[F3n29>4xWTX$]WqL#c,@9#o`S#"
"$$-3l#*U%f$1Jvr@i.]W$QFL/$K>J.$UpMw#].UG#+mor=w^%;-MMnK#Z[Ps$8;P+$0jNs#wVh/#jL5v2pL-5+#3tE%/i40'PDm+"
"#ibSU2/<D^)Q.(_'*TH:&RKug#+vuy#a3+i#a3o.#fGHY#akH61$q=R0>%d(#)u)>$LN8.)QoT`)N^qQ#]f`X%R+j7#a<IV$%k8J"
"6AL/h(+L<U#wYSk$2eH4-xn#K+:TI11$q:-0(q]m%8@m##+olS<9GhJ#+#x==hvcI'4u=R%*Tq'$BTjY#l)4B#flk)#Zvh25%+W9"
"8EP@p)%RqF#*_5''5/()(,wQ2$e3*_#,EAH.dm=a#*/db%o'kt6AL#I#,FHD,d5EA(8jhV,u;=r$pEI`#uTd>25rWi$v'-W#gDM5"
"-gD*P&Ghnn-Yxt27):Wc#fdxE5JM`+$>'I6/QI9S0hh_:,5)(T%L@J+#flbn#nQ=]#abKc&75Mi#,)'m*d>fV%$)Cc#p]T+#%]iD"
"$,f(j#2qWN1a0Z##dWHm#ZdD'$]X6l#`6D4#uKI<&.&Gv#`e^k%.4+o#`-<_$,[i]%RGZ@#_r0j#jN$L%X;Rn$@[NX8UPt]$QFRK"
"#wDZo-8ZgQ#_r.N#ep&P#l)2#%Lqd/3RaIo#vd5y';n&t%*ptW%<Nb3%$(QV,RU-V,JTyk#j'6-&qLlA<sRq0'd`c<&gH@$'ga3n"
"$[,wD#abS-$.W&&&TW;_#a3%I#+Zlq#uKCf8L(lq$%Yu^#`nbM$D(Yd,`Lb>%PW<Q'T$^N#j'#j#[(R)#+w48#]7EB#j/r>%n+L="
"5cap$#gV6`$).Fq#k,TN(YQ5G%qOH(/*J1O$[,rL%*gr$#nH[w'D@@5#ikot#4srb*q$iZ&Bq3>$vqd:#0S'O#_UoO#xJGY7%Pgg"
"#[(Tg#jM(T#*Bpk&*=)k#vZ2N#dt2n*9A6b#ZvTU#p$v$%2h11#s,lZ'b&Sk++[E4/ED7K#+>Vd#b&NV$qK4H@O`E&#fl_:#l;<%"
"#g(Y##aO6f#+,Ur17^XT#ae$Y$%kc#%oM)p$-kV2&`sNm$(jsY$(N@]).3[E#+Hm;'ORH4#oiY',u;B;#`nvN,W_A/#r(E##]f^:"
"4-Uge#+KIG']IwF(nT[4%sn$Z2J-@e@w[E7&/ZEA#p'%8$bGD>#].50##dQF#eSi+7Dt[2#*U%]$-3.L<C<CM%8S/R,[v/>$;;6]"
"#m%j2#atU/&*=v>$.q;s:-/v##*L)s#`wkZ8kx2C#]7Op3+)ka&J8Q<#*q=1#eAbb$lr(L&c`;*#ibVB#]xg4*(1u`)FgWw$]X3>"
"+Y09`-mRNx$@nX2#+Zk,#r02I%px-;#&40E$M^%M(i]>%#*&q.$oduV#]xp[&CGuK$1&9($WG4`,DCs(%%.0>$'mX`#]y;,#]7jK"
"'n$IU&&U@h//TJ#&A)AF#e7Ut#cTJk#tt)T#gX0L#,20]5/xtq(gm4H'L6+Y#*h1e%2h19#_LkY-NJc(,>KjM1s>+q$OD.++57Te"
"#laW;4d3]y$=YMc#dWku#uKNY<$NIr#iGGe$9D7l)i29v<OI77)*AvF#,EGp/cu]+#u86c(F3`3#oMI<#`II>#`wj`#j0'E:7NBw"
"/J2Kf#_LiC#)kY#$fV4=&3V,5$XfD<#+6$c:vR+k'350T$'>7w$(NN;#*06/;vM-/'5osg#+,NO#_CeP'_s*w%]S:,%0IY0#i3LG"
"0COA9%/V(,$]EeN#dt#M&t6[q#_C`;#*L8r&gZBV#acM'&%Wj_#p-i8-#kx.#pJ8e8jD/L$;28A#+,el)MkRZ$ygVi#vZ<o$2=S_"
"#2qTD#bU&O-Dm7&'1b1U*'GQA+27hJ(#hIX-N%@I'>G^&(i][<$rPyC$yKYr#[1_k#`[oK#[O2r)&<7V$5<lI@d$HV0ej=5#c5TD"
"#nPmY#m8#v#,NE/#p$j@#*h:W$8W]S#jMP'*s09<859yU#oDNe*=<7r#,)2N#+HaR);>4;%d1Zv&t6YS#_V@6#fd#*#+>](&7mu-"
"#`[aO%*C15%6+Ca#r0S>#Zvq=#s,jJ$Q3E&$ip+E#keB,#[(Nk1JEY-#]gp'&+9S4$cUn&#*&tR#n+Z9#atJv.C*EL$1yAm3(=$i"
")J*o6$<xT#-*%+4#*q=7.^%-c#eV-9'Wd[0'`w0Y$7w@A$[,rB,#B@0$`Dcb$MAdw#kfZQ/`=b[,prGq#Zv[l5U`(s&M%9w<-TMU"
"#b^vL#4jkA#[1[)#_9j0$;4%.%jNTL#,)*I#cZX#$hE'2#c-6_'>lnr#b&Rm#dE,]4NW&p+6*nO$31+*$<$yG#aO2C1#)h8%U<Ly"
"8BH50#r9:q$W(2m#*h4p&nh4l$Yl*^#c,oO+GYJx@Fn,($;:]9$K>J0-D]y-$IXk;/cFJi3RaR2#`wk*'B*rQ($>Yg$ZCY0#+w'g"
"$;(@)##>5)$xFVG$ig'x$5FUE#aOGR(==#((jld4&w6-Q&Ghfl#ibYN&[5g0#m^od#*8s-'-&.$#o`Ub#,NF<#`]Vi(rc;,#+>Pb"
"#+5UR9)Tj)(7,n',5).I%*TgC#k,La0.$qJ$x2Or#bq(W1>X(A/fjm*&L1^J'y3Gt$%OB@$E%=X#ce`X8alLU&o59v#kw5k#kRZw"
"$*cT]$6'4^#aO5]#vd8=$K>KE$$wl5#+Zy5*A;%P#h$K<$5XbI%m.a.$8W`T(RBXG&L1`j;'-3G$Zhel#+>Xa#+-1W&L4sS#b_w-"
"#+#Fk#uybt6n,q.#]7>4$n0+@$N+@5#n[AW#]fui$)7UK$,6N8#+,fo#iYeH<GR%*#r'1V$CQ:d-0QMt$t@w'#a<#Z2[l-I$%O-Z"
"&w,]W#)twH0O^U8,>0;/$TNu5#ey-'8osjb#*&jv$m4+n<>Qr4%(I>4%jhBY#]i&q#c5:s%UGox%)t[m&Ykg8>iOp.&+hm&%]A*."
":ZRQ0+(,08:^4_u4QE:j#].;L#dE-6=yKrR#cfFU$CQFf$%tJw#yl78$(a3D#c,@f%0$EQ#qc31$+(&^$NPX2#q4=/#]y$.%giqt"
"%>g%q&:P]m#mK3I#j0-4+1l;T(L;GB#)tWS.Q:k+'2BV@.89hA>m%ps&fTj(#]JO^':9rT$TNWR$(lRR(@,L^#b&S*#`nbR'o`/0"
"#]xlH$:+ec#oi`P9GE(c,;UL.$hsE`$B^t,,CeG,#+H_-#*/mO$/Zk.$QF_J$OM7I-sYR^#*qP<#+>Vl#aQ.I&rQ.B$*G>T(btmb"
"%XNQZ$4-h#$%Y0>#<k=65tq1(#b_$:$D:m^#ikbA7;F>v)FAnX3V@hg#*h<h$0aKr+yXdd.:bLi#fcX*/`PYa%NMnL#*&i#2Y:FR"
"#dXcC#,)8b)05jO.J7+F#*8r==tp6C$3(9%#ljv,#ZZle#*/dl3e#-G2Em]6#r1UZ$B^y['ZlfQ&241>#dsOS#]JPA#Zv_O#_'V;"
"<-_u[6,dlO#`x+L#_V3/$%X7Z$]WqR'gLFm#ke']&>UC2$e2sI&=bbw#akEt#_VOp%PW8$#dE'y#`hMu&/>ET$>LYF%:CYU%'reK"
"%V8y)=NvG%#,NeA09I<F)]R];#mMd8$=u<qAO5`0#+Zim#[j)_'b%od$Tjfv13<T1$nW,7#^wBp(#&n(20_J=$D:jK#].;j&w,Rv"
"#)lC8#,2Y=(KdEr#alRj%A]Cu$5FWQ#]xoQ#_r-3B6/n->64pT#gO=N=)Tp$#amP]-r7Xv#ZmH<#uypf4$<a[#grB0#j_<T91/lX"
"#%foY#w;$9>q<gs+a<O-'fceV.OTZ@']JE%#tt+,$.LaN#ikYK&;1/%$QFNK#+RIi#[`yq#k>^r0^nvD)H(9^#kQmI#*&e^%Y^>C"
"#ZZN=$Z'a4%m^(_$i]pe#`nuI,-1xm#c,^O$N6Qj#poFI'D>v.$9/2s$3D=8#*8p&)wiJ-+,9nh'Lwc'$UUQb$(1tW1ysD,#4ae@"
"$buuh#+I#,,`Lis<o(Uw&54$b)4DW@+v*d'$1p_:#*C,Y#nvOu&gHFK$/#C**ZpsU-NMI>/QeJX#vR7;$leu5&YFMq#l;:h#+[(w"
"#m^F1(w5@.$>qq]%0Re;#+,aG#oij0$gHJC$:Gqu#]JVO#`oTQ&siRk$<xe0#kQmJ#[(b@#+Zqs't(ka$gHFS*#q%p+#c7n$#_lK"
"#l)ep#eJbr#gM)6#b/v4#*h1f&&TNl.&6oS$t%,1%3dt-&@>oF+HV),#a<'T$ZCx#-bf@Q#ZmC$#Z]S<#%orZ#*&v8AxADi28L9f"
"#[s<@#[YNn%<swV#+n$B$tAIk+eIO6#*'GZ#wX2)#+Zm:(O0>S$toDp%6YaW#`6@c#`[UR$AEq(#ZZR/#wVl)AL@QO7uH1a#ZZDG"
"1%QNi#[j,%#e]uf&g>%W$LaEn/NSh2=SwWq;C>v0#l;<1#4jk.#].@Y.s8g+#]7_k$4o3d#fl_3$fBgD$X9*;#o`U[$%Ey].E>o["
"&>0#r#akgJ#oDD='OH3K#[a%a#t)M3$Hed7$/Qf-$,wvA#c,1i601C5&w5f.=FG^m$W(:g#_'RX>@(b5$(3h/6<YM[0gOT$$904R"
"#m&h>,v^;p#bq9R2xUo7#x%4,#fGXM6y,9=#wDn-'*qJX%Rljo%S;xY)ghPf#bq*v$XS7V,t5T)$6C8B6Go97#aO1r$_vJm#fd1+"
"$4o8%#[j(U$QFNX$@@3R$2#.$#m%y-#lFp&+9jmA>gD;((MA07%oi@M+[9L/#cdYf)Mjfb#t)PZ:xT.[,rOXx'LwXd,<R,l&ZC<c"
"+BX$A,@vK%0bXyr$6qb($i.Zy#p-l55=mr]$Q3L_#jL'H&+i%a$/[(u2Got&,&fV&&Rh6V#.ly*/K8:($6C80$WDPI%he[K$)frA"
"<<<7_$,-Z2$[wQ_$[J-A06x_8#s.i>:v>`R#m%k94Fs&y'm%1B#fGPy#[a&K#ceZC#+w$F#kmwj14CEM;No6^#wiv7$BKVe(;0vk"
"#dsYU#cZUx#[aJQ$>`$+$Hed37=vZb%px5+/Qo+P$:mGN#gDsC$(a3:#aO,V$[I;0#lNMX#dE.])o:-2#atHe$AbBC#fcZb%3dn="
"%ds,4$u3QK#ikb%#m/%3$Ab-RBgQ;+&IHXV&4ns3%4sXm#+>s75Lu7S<uL8$&;D7_6Rn_+&/dTF#cZV>#[)hf#cfiE#hevJ+U4h_"
"+oC3=#+,c2)oCK9#qOeA+vOx&#+>^@#kQp%#ZyhN#o`P5'eSRf'([P<$).J+$Am7(#e%c9#mphW7/fHV#+R6f&9g:g#+HVv$jGGB"
"#q3To%IosK#djx:%uySJ)^*,o#]7An+3PhY#r'xB+bf]k#pxH`#pJ-4(+hb@#*0&0#j/oN-fNsK#+5pP&6L*q+ARGE#kRRc<C`MN"
"$*cL($'HvJ#+-JT74ybV#fcc+.'3OF#)t_J#,E=Z#eShy#+5T&%ds17#`wh]&ANZC#`%j7#fnG5$`Dg-#vQ&v#3e.N'^k^d#,;3h"
"$M^aB$MSt#<$sps#iXPH9C$-_#+,[:%Rlh)#uym#.3gpo%Qs$D$$@O=#^ZN$#`$rD%9ux7$MJme'(wLC';5K6'QU/D#`[sP;BL@X"
"#k5Wv$%2nI$fKfP-AxB%*=crw$PRtT#*h1`%K:0d#wXOQ(Kd-@#u9HI%%.-w8L7i-#_rmH$w>x($JKt]$IX:>'y50V#yP(0#b^wN"
"'H(=^&,612#+Hc)Ai<*H#gs=x#]7AE#[*UZ#_VXI#`p<A%;nEm%au<M&'+f@$#`+$#`niD$Z*50&#0k:'Q][J'9XCs#mL*`3Neuk"
"#*qIg72xql1ZY#L(At]f)H(jU#l;:g$'>9Y#wELF#uy_`9d%K4%d1ZR1q:>2#nYp/#gMrt$j+4>5&(/c$D(]O#)txe$,-k*1A##i"
"#gM)>*1J#N+^X4b#+#H4'MY2%#jC$O*c_$&;g5u3%8@n>#ab8L#m%dk%]S3h+OZb$$C>Mr)(wM>%VC20+<D`_%*Cg(#_'T=#e%h8"
"(cV,A#2hP&/2.-:$GLn>$(j9:32Rd/$x;Z;,in`x>j9%.#`o8m#_Lf6%y#@M#+Q]`$'vdQ#$:p3#aP1q%4Fmr&xjef#*'Lm#s@*s"
"#+ZkC#or`%#a4n%#Zw(#$V4b:#Ze3[#_Lqt*dB#t#h$Q9#j&ok$e2sB#+Hg(%;,d`/j'CN(1SHk0yn`p#_:-U:N2#&13Xi3$:Q';"
"#eSkx2>SFe=X]e6'JOw$'2B]1$Yl(-#bq+f#j&kd0>M5I1)1#=@cG#;$<x`P$((ch#_9wS#`69F#+#GC=yq+h&OV$3#[aa2$MAxI"
"&hN/w-5en,'(%II#bTrq#*qCN4YrI5$Kdbd$'f-B4<P_6+#c:t1*74/&tx$q;Ok=X(TE1;%wVYu:Q&_r#e]r,#*8m^#c7f$0-rom"
"*JAko3Wbr;3U`E.#`])P'N^bm.rk=M./l<4$paSe%]SBJ$Q3aG%sn+x:iuy(#*BvV%1OC-#)l&]#*h1d#Zw&n,k/S(#grMF03g^,"
"$>LY_#)kZ,#)tcI$s1sn:Xdg`83J,@&',%$#,NCI#].S'7w%49&4$d#$odrD7$AsW(CPX,$W2mQ7k*2H$NPPr$CHBC%W>c_$5bkZ"
"$y88.#sI(%#+Q]h1%QLb1t'7,%bKk0%r9@>$4xDU#]fc1#r_Qp#,NDc#*BwM)&<7X8o2P8$&rYM0Wg_T%pIem#*&jj#,2M9A$1rW"
"Apo)@#ZmIv$;1Pe#fGIj#,)'s#`x%Z'g1PK&w,R.&4o'NA5V+G$N4=s6+]dl#*h@'#s-&_0bsvG#3n3##akHP@`WMy9>`iy0fx3i"
"#mpo)$RUAy*=b4]#yP(B.7=:YA2h8k+ViVq#].Vm(AWyI#i3:x$>htZBv9/e#f,n<#)ti&&a$uE#flcD*KY^b#`IF@&)xd%7/A#o"
"'Ngf6#`$-O#tavq#uKF@)XDl/2;r]''7i4%%[(6p#m.y#.NX#k#r0/M$y889/ti'h/6*1p)>4,F)FphI%F&<r$LaFP,<e/p&#_Zb"
")jgWN)34sK#*'7W*b3c$#w;F_3APw;'@iwW#wiv>#mpsM#l;9*#`eXK#`nej.9xZ@#uy_q$igqP%0euE&UgvF;L2y2)N^C&#^Y9h"
"#*By($W(5n$(1yI&&BN,&KdX4#+5TR+%$+'(FuHG#j01[):L$T#r0Lb#e%SUC)XK4*7efH#d)LP##wb5#taog$WDMD#;.ha#aO/J"
":ceCn)eSum,hi%)(CGWq#[1e0#,)L--o&N*3OcF.#bTjb$$-77+<E3$#c5:Y$'v`5#q3aA#kQoS$&BWW8-U/C#[(W0#m.tH#bUT]"
"2[[=3$2=kN#r05Q%2h1,#].Z_#la[q#fGF)#_'M<&yKW9#].ik#+#FgBhj%5#fm1$#ikwK-#3eH(CuqC(*3a-4%Ct5,1@YB#,<:W"
"(5O#R26oL]4:aX*/;cP<>VDu);Ko(D#oif1'@VH7<RQ@x$KdeG%%U>E#j'%i#*&eA#m_#b+94V&#ZvNg&R($U&c`n=--@ZS#kn&j"
"#jC53$E%EX#ad4n@&&LD#`-;Y$6:.q#$(d;#[sBp$=RK=#tw8x3W<L^<,)F=#ncrq*a7Cg8-C$)#+>VS$[Iui'ZYVR$PxXw#p-xI"
"0buFY#ZZH>#].J:#_Ll@=t%O(:=LF)(1'ic#dsK'#_Ut1/e>sY&sM-n#v+k)#kmwY#].:M#pxF:%f=E%$1Jw%$>hf7$4o3e'$i^t"
"$sa)Y4>o7R#bq/&=payQ#`$3X+WGfH>xq5=%[(:3#_V)s.ma%Y#k,Rs$>CT_#,;E3#ab^a#s-lW8Fi[U%+dg^#fl_9#+[]$-HU]v"
"$Q3D&3XL6[:k-9x&`E3V#*M20#e^$A'#4qV$WDK>#*ByE$Kdbj&V4JC'w9oK%;HrC#]8&)&#W&%#gD-V$D(Ys%eodl$=]+t$paUg"
"#[sEw$(+un-nbN(+aVuh#po@/2adKq#)l$I#eA`(#`ne+2VdoE%W>cj(B^'0$((fw#iX[6#hevL#ym&@#l)7+#]xj=%H1jR$[,ur"
"$(4)E$Ab.V#^uJD#cdsR#q3mU$$RHl%PW:y/%e&5:9=Vp#ho%>#&460#ore>)-A0v&WrM2#[1X'$lo9;+uJ78(wdV*%v>*n$Jh2+"
"$@oYv#_'RH#cQtK,JAUk$/[SY#mpWJ(^gn-#*U,&$'dp5#ibaO#*qB-$3D=w(f^5(#ab8Q%A'nC#*&d$%p-Qi#gD.v#+,Nt#au)/"
"05D`_6MvSi#cdb8%BY5<#pxJh/8dQu#].EY%M<-c5Rj6v$0aKl$L;)b$>_j_(mZNx$#_t=#2qWJ6v-4F#,;3u#dW7j%VCT$#^YO)"
"$Q<Q[$WDNH$nC/Z#jL0kA=8Ml&uY2&=7wxX8c-J)%f*ta(a-Q8#dW6s##,3&#iXSY<>6c,%XEIH#*L/S@lyu[#b)gj&+L]y#m/6*"
"#[j#(&9K$#$nr$1'FB6A@e#uC$p4Rr#grGh$C5/64(ydI'PELA$Q*>i(l#kK#Zv_A#kQrZ<j9M]#[a3Z#akDy#dsFj;BhN0+tD<e"
"/jJYI$odrQ#dt1K'+dOE#fm9g@`38##[W#&#*qG_%py,u#wD`#+s4kO#cdpv#j'1T'&FZe,RT&^#e^t'3rRn[%]$lx'm%O&.(E<&"
"#ikk7$((fI#e7]x#_Lke*3`TS#ncyH(I*j>'Q]^T#^YJa$NPWx1@Ddj$N=KS#nQ4W89m<K#*05M#`69M%kQH>#_Cf5(O0;Z2uVS0"
"$/ZbX(fK.J,`M5R)2pok@n'+d)XDxN#h$N(-q3xh#ZfZ##pJ';(AE;`$<x`N#_Uo:$-3:U1t(CL4CEY,)I$XI:dO,j%QAfd$y8;("
")(dq,.[4GF&RCj(#x%%y2tm>p$0W_O#uybd#n+TU$EANc#,NCL+O[[B9UC1i)2q*@$&pvc(J&%V&24YD#,21i$(N*f6;oub$ItVI"
"$$-12<p]rj:_(F1)]RSN#+dp7#djEf%)k9f$.U;#$L1x8#ab@r#Zwf/$T;Hn#`6JI,fogf%yYPl&afhj%p-a7%8Rw.(.B[5&LN'P"
"$>_sn6qH-6$N=Dl$J_(=#cZY##fGK/#,)>###-8q$.KxN%5B%wCC9HZ#r1fA&gH1^(TMvl$2=Q##]JOf#+dvD&02(W$D(Yh#s-8r"
"$$RPg#f+5e$<ocx#_V#y#`6Dh#ZZ<y%ljL&#aO2^0OpOd)]fBw$Eoi/%=pvM$(jSY%%JL4$/dmu#*&ie)Nr+43g.AM%7io11>X(T"
"A6v$C7:Iel%:UQO$l8&7->4_j$*cZ2#cZW6%4sVQ#`6Yk:0%GA0,#O$&_Pr'.>B5L#f$p,ClE'j+t(6d)qEd`#bUN##eSoE-Jb,Z"
"$PSk`36EC'5^VZc%w(.#%1<3*#`I[>&2G<e&oy;g$UT>,$$S<u(&L(2#tNc]#oFb$#bTmb/o&=_#b&T2$AExl1u#o)#_)#5-:^.&"
"$ZV8a#)kVx*7vA##j'9/#r0/@#*Bvq$Ab)I#*U59#poBE0a#=j'9<9T$=OvI'(#c8#m`Gm$GLse)L5ab$PIi,$6UQY#]xmD#xJB+"
"$'>8##+5jT#n+Jm-LZEI$/Qc6)=Cn(-[93u#vZ88$Y<a7CMNsc(NnXa#+5Mc7Za.)#[1Wp$<$yC9.`D*$C>g/(;Co=$0aKb$&pxw"
")whyb#]7Bp#]18''g9@##+wCB18H+%#uKG_%IS]h'jKGs/*'KM$(N'L#m.pf#akH7#cZYB$Q<M;#kfOq#*U1L)NpYx++PL7%AJJ)"
"%6cknBfpiG#].::88pZ+#poF_$:Pwp+l`=e#fGI&%1v0.#rj*f6@Y#s0(qdK$Da(&()J$u=3El/#`nbD%:00>&y7sW#ZmHi%pIer"
"(fB(:$JBu/*Zpi##q3OI$qV6g#bTjh#*25V&#_O'#i37E%+nrS%AfPc&,60y4`B.0/mnE/3dTW[#]JR$$(N'J(R^_q#k,LU#b&Z_"
"#c[8s&UgYs-#Xpt#l)2&$LWP)$E%@I#^YFL%:CIq(P#pd%PW<=#2hNd&od[q9]Y4]&Pe^t2;8bV$.q;q(SQ:O'wi9Q#p]pa#h$KF"
"%m^/n#+,KO%1OpJ)K_FN#_Cej)A-P>$aSM'#fd'I$,x>G#n+Th#qOh5,anK+C*&::%>Z3T#o`S+)8wlF#u8=K#b&QJ8B#Z7,<e/i"
"#eAf8>'rD%(RKgE&5XPJ$ssI3;2QFu#e'O=#l;<6#wVgt#wVk2'*&D)#`6J0$+NsqC#HXe&rPHU#cZv-&Ws;;&',$B$'>5)%(6B:"
"(hidC24+Q3#*9,69Ndy2$MAdx'ZY]N#*h_M#*'''#[1bs*KY^w&KdUR#oDA'#gD#A#dE$d%g0YT#jC(@#,*X>$CQDj%fP@2#xJJJ"
"$ifvf$RhHj<3n^i#u9;i$nqpF%(6QD#bTs7#r02O#+eJu#b/TZ$gw8j(p)-J#+,i.#[s)55W*a<#*h7X#c57m#_9_Z#*8q3:4kY4"
"85q[K$&q:[#flh^B*um42-DSd#ZwA+#*Kvh#nv2f$V4`C1pcy8#g'v`.8M35#_Lkd(>_V/#_Uo8$hd`E/Ye`1$.L+'#]yWy$NP]["
"#)u:P)C_G0#jL*O$)fwU)m6vD.'Odx%'r8R1D=<.%Eb[q';oIi#,E<h#kRt5%A]Pd%X)8g-xdw[$1pPv-Y]ta#eK3W@IkQE#`'%r"
"#jM1'+cn-e#qQc#%0Td>#dsN5#,2-m*gZ%D$&^j]3dgt,%>K#,$i%a]#cZSc$<]I[&yCIO#tal]$1Jve$WMv1#f+M6&M]uT#s-Mn"
"#cQXq,#&42$3Ge$#+#LD#kx3+$4.#R#^YOA#,3r]#aO/S&+i(o#+Zr#$%O44#b/TO$XSUd'YM9r=mfEg#eB3U'$10G$@@09$v'(2"
"$_/,y#cTbw*qA%c$NGbu#+w(3&tx'b$bwLX#grKj#nYj&)i).f(7e;Z*c^vd%fP4E*Whjm#g'm_#dE*-#ab;^'`whr$4o3W@Fc]x"
"%2&jw%wMDq92e/L$cVak#[(Vk<0p76$Y<a$#eSu0$Kd_h%1OCu#lPnJ#nGgs%&*l>#+w.H$i&=<:u0c^$7w:d#cQYA$T;A^'M2i,"
"#akDg-$';k3CrAm%<EWM#sL+[$3D7,$'>6Y#,NC]/x$X2*Mo2G<x(G:#)tcF#`6F@$f/ZA()J$^(6BWH1*y@t:r'p1$LaBe$M7cv"
"9iq2pA=KC/#+Zix#ke'i;]ZFk$'>868.n;h$'vdV)-@u=2j)9%(jOh@9NoT,&;D7f'aWW)#,)'k+cxRI#+e4T#`IM+#^Y=/A$s(c"
"#+IK5%B='M%pIsw9Kfy`%rBy9#+n'h-]nkd#+e-:%%73s<]8Z_#uK@e#o`V2#,2:J:L%XP,AssCAEO6l#*h7n)g)lg#+,KE>OHsP"
"A/s=Z#*9->A:'.s#b&Rp)0wB1$*cRT#h&xC#*qT%$CA<'#m%gx#`69>$GLq'4F`k8#+HhL7(OP,$>_f0'($J811(Nn-g^X*#*q>v"
")EO(q$f/S>3T6.N/>ti(#+Zcj$iiN%#cd],*Aj2,$EANg000B-7p3Ye$IXM5#,23($N=L+&%)Sr$`Dcp&V4BV#_Ll<#*a7&#oMP/"
"#[s0<#ZvKs#_(ZG#+[;h%OmqG=9LB6$6V<(5bBH8$60En#+,qs#akFY7f:*[$:v=Z'>llGD./5I#v#i;%JcDu#+#Ql#*q=r#*D9E"
"$%2og#vR7W%oM3M6Z$A;*US8`%@D[R$p5AE$buI-#cd`B$3G5(%Z#(;#+n;g%b8EQ$:[QD$NQm0/K8)dD3=*5%ds8^$O`A&#*2@c"
"$6CEE#fGOp&yJyI#]xm+#[Vn+$n'-p#w1RV<Z#CG'g9Jo#ZdER'JOv&$BpmV$#0VQ$$RFM#uyg%&J9&;+yN`('=CEm&sCyv#,ND."
")L5a[67cDZ#j&yH%IJQi#bq,k,J7I@3pl`Y'OQ=p/j%xX1kbl5#)kx$&@#a(,G/>9%1OB^#*h7(#ZdB@$i%NQ+YS4f$TjcP%W>c^",
"#mpEw@b+<*&<S%E$%FE=$QOO0&y^I+#`-3:#e^0]$#1$u$K#@.*p`Y]2nRjQ$-lB9#*'3U$0sjQ%*K`X$2=XC#+w***FOA3$.Wq0"
"+2y;_#b&lw%7EC]#atHW+yO*P%6Y`$=ap5b#r0>X#j1E-$6C7p$Se%F#eSvB&:Px##$Dv:AYKAL#nPiI4<P_M<m/rR#xJns$2=_O"
"##ZK6#j'3:-a:n-%Sc[>$ek]b#atrA#+5Rv+H'i++6GK'5;kc/2dHad/a)Q=$6rC=<*`D,#*/yu+(,Qn=Z'Y:&wnU4#0RyX#pJY#"
"#_9_o'8x)p)>lxs'B+Tf0Fs`'#fGId%f=-q#Zwy(#lOD+$',Xd#+myv$leu'$'w_l$[--a#kRR,$4o3_(*krgD]ESi9sNWC#fluJ"
"3fE+t$._0p')jxZ4c]<k$*ImD#*C'2$ygXE$o#Jd1*Rg6$4-c0#_:.T'=Am9#ZZ;N#taoT#,O&G$AEqP$1BOM#ZvQx#_rK]<eyQo"
"$.sP.#e89^#+5d:$nUGi$1p7y#`6>j#qP5p$paSZ#^Y==$WrtH(9.h6#jCb8#*_4Q###8E&CGt`$;<P/(HQxg$/dhj)].(d#s@FN"
"#po_A#ZZDX4I<Q>+OcaT'6cN.#*U(^#x%&48`f]A#]g8o'iXYb$@nLD#*/jS+>@p7#[1_o$J_)W#Zx,M#rh]79i/q/#ZvUh#djD&"
"%F8]f=N,By.89oX#tNcQ$NPQ+$4o6g$ht(J%Lnv>%oN/**(:'i#)F:o&i`VG%OZZM#*/gi%^Yj.%Tx/&$4o3a$LNro#mK-y%@:Mo"
"#*8sq1=eS##+w'o/s*oO#,;3y.6fl24v$L=#[s/J$B0+;$nC9o4=iXE$=XyA1a0cu)12M6#m^G6#`[UK(,wO+#*_32#h$_<8>nZJ"
"#b/Tb.DLCs#p$f&#oVPID/Q>9#+dxR#,)0x%+>6R%YB7y#grGP#1ts+#ZZ<R:W78,#akGZ0q^Bg#`x()''q]8#[sUa%7D8'#[)$y"
"$x2Ow$6UG[%`KVn#*C$M)nv:x#flmH#_9_q$Z'43#*LE$#^YX;&x;:K%'UgM#`eeo($mx_#qFc%&Rh+&02Wm;%QAc`)LHos#kw-9"
"#Zx5A&sP$I9_@5Z#+,J=#ke$&99_c%(/d3L#3['$#j&iG+Hr2E#wVgv&QbDR@Fuv0+Q6dJ2luga$*I_y98G/t#*_2,,_*Y5,aRBD"
"#cZbH/;lTo);H7r#*&mV@TNuN$&agJ02Ws$#i4*a#*q>Q#vZ3,#gD#/#].rT#rh_B(vKp)#q3R@#Zvxg$N+x7#4ER)$Db.5&c9O%"
")nFa0'=y::<6I#n#2hLx#e%O9$HIQ4%%%:I#+#Dr%Tx4E#_'RQ%DS@X,yVHl#x%)$$(a32AKM)I#bTp$'lDlq$3D;D#[)7,#)kZ:"
"#gM,C#gE.u#tugY#*Bx@#abL,##ZKJ$D1hs:N`S]1@&C##`-C0''qcf-SC^q$:v6'#jNrO#`n_P$@[CI$CQFU=,A*n<b9gL23BcM"
"#`nes#g(*o8pgAy#`eh<'4s@X&YZkg(>_*t$m3Ax'4s=2$D(Vd$'#(%2j+ec%1>^b&t6yh%)k:`/O3l3#]fsK1*x'6$_>%h*N3N)"
"#auW,#dN5G=XJyg(L1H*#mKYI+*B&%#ZZA(#,Eb^#xK]A'SUwP#]xjA$Q3D+#*qBi'b^6864=G4#b&RH#fe,h&@>pB-IR=L6<AZG"
"#`wjt$).J,$At5W(HTKm#`ndf9TO[=#dN7g&)%&Z$$7M7$'SO&&;DJn*Qjh`'p-5t%lW;a(Lsno#_Usb.a5bH+ARK,#bW@$#^YTt"
"$EAO&#Zvee#l)2.#3#Xw#,E<(#l;97%WQr'#,NQ:#rUNk%<Xlj$Q3B]&fylO%Tf6F#+mx-'Mb0r-,r@i#pKDy$C@Hb#[(`L$,x57"
"$)fnp#c,Ak#gi;3#gD)O$Sgk'$nC,:%j^qH&Yc5o$M^-4$:Z&h8uLW)DIjnx%#Q,9&yK%55xcY9=ItvV$(j3n%:9in(AX'n8W76C"
"#bTom(m)Mm--eW9$(4^J=7@;]$[IG#$i]pa#+e&-%BY$(#flmI#gVJ3#*h7:#obWY#)ttw#ab]r@g>E&#abC;6<YR8%/iZK#]7^e"
",m;F*#wVh-%^u3R#ZvYO%ds0[&^aBV$Xi5E$QR-c#0]*M'PE'P$5GJ:$C@EJ#mpGy*W'8@$0WmZ2Tqlh$eO4:,@v:Z#+#D1#i3Jg"
"#eT,5/+u,`#`K/n$fU('$W(5t%>=q0&[5^A#^YCZ'r/M,%2h4B*JAiY1/%aN#[a&S#oVS39Sx2<':hSu#ZvZp$:xIb$L;,+#`I_e"
"#w:W;#l;<8=o.c>$BT]y#m(^&#m%jX#bsr/((MBD'5&RN#,EQ0/cFJD#a3$'(Ls[6#aO,^7mv0B$aJLd#+nDy$,-K0=>=<`'U3Ko"
"#v#Po#bU&7#]yl-&s'pl#+#AfCQfnL.),d_$>L_v%,sL^#`h)M$o>mW$1p7u%_9f+#*C#W#*U%[$3s<w.VbD@#<tbm#ZmQ]#f,)Q"
"&/Qta,oH/7=[]Yg'VKr^##mW:#+dsk$fTlQ&UStgC@Y-+#+IRf$<S>#/0B):#aPWc#%]i@#]xg0#`6BJ#[a7n&oh'v*9DTY#poB^"
"#q6F*6ur(@,&xd:#`o*g#+>WM(yAV1$%k8N#*CI:Dm)T6/S_)f#oW>S#+5UU$/Zh^,pD(l$yhDs$y/@U#fmZ2#j0*]3]e/##+w$r"
"#)tbY#dt&Q&ovcC#`]DL$.qO^*v^Ub$Yc:J0#BO)#e7[]#auf<E6]&7#eAws(,wEo'qYQ)D]5Zc%+H@'%eSj1#bqq.#^Y:C#j&fM"
"$6C5N/)(*,+&O2=&qowW#m^>]#auom&lna`+vOhm#bU9W#`$8'#h$M^'`,^l#^Z%%#ce#/#+#V=#wlEDDUq6h%yXh+#iXU6#ac.e"
"&/>k_#aO5l#]ylG%t)@=#`$6<$]NhF$,-JJ2/b`8%Qg$b#)k_#'_LvY#l,[V'J<ph-oX@C;`k'6#+dw4$Yby0'p-4a&bY&&$-l<0"
"(9xxI,d%)@#fGH<#r085#ncrx#poBT#fcZY%p-KrCuyF(&sD#5#Z[`a$RU<L@B^j(%:UH.#+dt:)['R;$D:uF#bq.v#*C^j#*C#R"
"#)t_C4%hZO.[RW)&fp_2,u;>*'=%_8#qOrK#wE*x#)tc)$9/g5$5tvU$/#GY$QOOC#,2DJ$0k7i%0nw`#h$QD#_9_M#uyt5$.U*&"
"#,)0Q2c7Ev$'dPn#*8q'(LsM_;E%xA#+w&H%8@n8$Q3m3$%O-q,eMs]#+,K$(0VpL(Kd6/#]7MI.NX%Q#gN&X'=%_)%;>lM&y^5A"
")hSbe#*h7P&sD#$#e7[5&j3tv'm%:q$-k[V$)/+Q&q.h$#eAp[#+eMH)b&3i(e)^:'XWeZ&bXuX#^YA.$1pJD$@nO>#g'k'+ShF7"
"#+e2,#b&NX$.q<)#*02P$HeaA$`<<4#ZvPZ-%>wc#+oGH$&s'^(FbcW'hewq#*L6W#_9Y43S7i7$Jh0a$LWHc4bDaV%1Qp4.kTR>"
"%0fAj$DPA:#`e[B#0Ryj#Zw.Q.#T9j'=g0K#+Zi%2:X:i07*nv#s,wN1*x'I%0ery#`[Y/(,-5O#[s:A$%kei$6L;O$5*CF73#jF"
"$7$q2%lPS^$l6S3$/#D'$@[UC#oDFy%NKnB$Zh`:-VAtb#)XGq<s_m&$qT-f$EDO1+VyWJ%>+a^'uifs$rQ;1#*0)i#k>aL#bq(^"
"#*'JU#kdtg#ZvKy#`eXG874$V$f/V%.O8Wr#l)2'-$96]$][('#)kTa)MjcZ#+,Kv(ub8v#al-J#Zvsf#0IsV;LYTB%<)Lq$(a0t"
"#l;9##t)QJ&-;o$&'4lq#[sCZ#akNQ'oUmc$cD'&:j_yY8s-nD#fc^/#ZvYT#vZ/m#*_2f$MBVT%:C9q#mpQ)#ZmH[(.VMV0X%t#"
"#+>`C#,);`$GV)i'XW>F%oD#n%#Gyb#l)BA$Ho6y'w:(;8rVRR0RoP0#[iyu#+nx:#$1j4$i]mj$8b,6$@@:/)__KX#*_4H#atE_"
"#)kW*#,2AC#kQk*E>PGi#twSi,SccG#au&Q#b&Nd5q'Q8#,)30/VoxN#vQOL=:@xH$qT1V#+@JQ#dE@h(MA6p#+,M@$&q##$LaH@"
"#*h87,W_D.#)td$#ko<H#,;0u#*'P5&>1<7;#VVV-A#es#bq(_#e]o#@_e_).dGf-46I[s;0k;Y(.^Lt&c:;-#q3ZH);,Hd$$RCN"
"%7iNiELHx6#`e[X#yl@y%_j4&&=ttm#)l'O#+I_M$@nY*#qOi`&d.W[#atKW#*qbc#,<;3;KxPM#aO9u$6qQW#,;N7#Zo:m%$)x4"
"%)GW9*%jDO'ZZ&Y&V4;I'o9me#_M/[%<Na],d4x_.lmE%#pJ$/CH(D]1B:m8#ik`--gjNQ(3_gd#n,bN*&7q3,Yapf%6Y`*-@'KB"
"$=%-7#ZmTP&JBQ++@1JvBl@H36dOKo#j_K<.`qJM$UK3D$UT8w#+[&W#_M#Q#+,KW$9/*5#*UBm)^PgJ(gd+s$%XLF#bq(a#lEHN"
"&WD1]#nd'f$J_NE8r:uv9y0@)%)umf%#TTA#o`YY$WDI$%(6B>#or`&#].S;$kM+-#,;;N#[aP0$5*Gp+Y]CN#m%dn'M)Ws%o'eh"
"$Ab,.-Ma2Z$jGLZ%:0,Y$6qX]#r02N#akWA3(+lY#_Uqc$.U*0$aySX(n^^'#*8qr#+H_n#)k^D#42F/$>NOq#hf`O#ke(1#kQp4"
"#*Crx#,;6'#xJMA#poB]66$RY#[([w$(2JC%>GxE#[`t/#`-;I#dsZf9Bi0[#`$3c#,NW,$)S_n$D1]^=Gji],awN+#+HxY=MqUE"
"$n`HP8@X,,4SF-U*n/)y#m8&*$Db:M#*&gB2KF74#1tut#+5SY+uJ)G#jL-O#ZmJN'Lywt#q3ip%wiSn+]61x#ZmHq$<y;m=(aUK"
",Oq6@E`[1d8E+&X#fGF0$f/XC$[I5V#].8$#ffg=$ebW_)]-fADn/>:+;GrO%S:*Z+4E,s#oVy6$D(_Z#fck&#e^4A>T]Qp7p,nM"
"#+w'7#`6Z'#+n*2$YFiS>5/2x#k-;o#*&^W#rhWM#e%^u0CONM#+drQ=V[70#_'^i#ZdBo*SYw=#e9=YAf=,QDbkdp#b/a%>uKIy"
"#a3KT#icqS$N4GH#mK8o&LDqq2$P-8$qV)k$W`dg$WG]w$f1]B+8Qw6#ncxs<vnV6%BP4))+vtW'0@bn$'v]g#+>w-#jL'G#rh[8"
"#1ts&/*f@s+@L^F(LDuK%7:;K%PW9=#wW;H)mAIC#flg:%T-sq$<oQ56r1_0):K^(#m//G15Hv%(0;M&-<i^e#n+n@$6qX_8v-2x"
"$o#HH&OD(R/u[T7#[`w(%C_qD#+#H($8Wck$1B.G$%F9##+e1l#+Hg>1;Y,%#`e[P#k8tv2#f]b$cV+'#m.mu#anRs#keGO'T%M+"
"#ZvZg#`e[F(fB)9#`ne:$x2Lu0m`Zv#+5YY#+[Wr%o'kD&;:50#`f$k.m1cc#mp[X$(1w6#*/kS>pJ6J#+nA^#orb[$gI,f([K#d"
"3^rh7%b8Ct-C^Hq#+Q`f04m91$b#Vy#+#NYB2ue]&BBR&#^YE4$mbT&$)Sj*#g'p%#e_B1#qOgP#$>(##3n4S#*8y)#j0G:#akF$"
"$UgO4'fGn*&Ybm9#tt=c#*9-O#ey7t#)teO#m.q@%<sw2%6Y`%6Q'>A#cdc1#+,J5#n+PL$<o^v#,)/Z'Omk=+]7CM''UMo$AEpw"
"#4jlW%F/=A)Nq6e'@MCH#i3Fq#*LPC#k-Hj-+Y0S#ZZ5t#*LB)$Z)/e&sCyr(*3S$#uW8f#mNEt$'/Q7#t+EI#cZXB#*hvg#2hM)"
"8k6s8$E&EyE$((O#n+PJ#fl[<7ta#^#_9ab$(1l*%@il<%Iovy#bU%k5X/ZIBG_n_#[(Qr%uj)8$5u&U#uKCi+G4eL(3_j%%(fL^"
"5X/o:/wBy[%PW8+#)k^T#+Hjn$w,iF#jM&y#s.O(6Y:)l@)Af7$GV*u(+0/l+ufha#bU[_$l6_%#j&fE#)ki>#+-+x#fcrY*-26%"
"0#Ay[6@[mX5pG@+#b&KT$J_2,3@TA/$EAM1#bq41$GV%f#p]3;)[WMU*/lt<#neZj@_,B;#q3bI#+,Ps&rcYs%06OY$$RJk%6Yc'"
"#+myE#*_6['O>2n#].:F%IJxf#^uGD#rh`#$/Zea$GV:v>HN=O#poF,#j'6@#i3Ac&KdLu#av[y,<Qy$&=txo%RY[%$/Zo]%8@k<"
"$(a3@3S7en#h$j'$WDNr#)tiu#+>Pf<1mhN#oMG$#wD_2#j1/_&Rh>v.Qbm]$u3NH#gMn0'&byb#ikbM.O&>`$:v;+(Nu2Y*Yb(#"
"&R9%R%;e6,#`npi$'>6[2=:TJ#*/tW#*h7e'+vBH$3D;V#*q7Z$MAd`%9u)L%r/yV#*q7c$.q@<%<X$-#`IIX#j3=6(;4#3-v<:X"
"#3['1#,22,&WiPB#bU$A2>q3:&:QU50OpP:$emqV#3n4`#eAk4$'x+++%$%5'0ID0&Rh1/#b^sl$^^`d$'>5&.Bf5)9^UY##+wT'"
"#iXR[#kn#e&,79b$Nn3&#bTvq#akI'#*qGO'+mFZ,5)*d#knb.*N*D%#+>Y>$WDLW7w.;&#o`^L)Ww<f%+dOR#+e([)I$Xs)_C^)"
"#fGF##eJeu#[1bk$K>G&,b2ZD(f%jq&wZjy#cdh%#^YT$#u8C0(A;N5#`e_]$=u>*#,20I%`I,,$(2GZ$<]Ky#m^;h$:+_u#*&f3"
"-2]rs#aO/N.Hv8B$%X3s384P#$'>6P#,Nr9%Ukd''v4NU+F%]4#*8sV)nc;$#l)@d8*D#Y0mMpN%:V13$C5+;+%$%)$AEnH#kdql"
"%<EUH&J8F8#+xyC(H[&]#oi[D;sbZ7$0aK^#_'b-$yDY@#]fhH#*L(p$IXB'#dW0m#iXSE%pxLh$D)'FDxP,l#`eh6#l)2=#*U%m"
"8WJPV*f%Q-#tb$@:uU2Y*'PQF-1X/Z#p$hu(9%DS$*dWl=U1bu5lDF*/exUO#b_#u#*q@>-VB-N$1Aye#*0p))Dmwq3M(3u#i3;I"
"$1%h&@[$$G/*gX:#0RyaAYgY_))XRj#ne#p#+eV#3[gD-4P+26$aSP&#kn<#)IB;9#x%0/#wVv9$xEXL#_Lle%]hh3Ap[t@,Yat@"
"%5B,;#k>eW.q@ko*k'-N#aO,O#p-qj&IEp>#+e)(%UnUr65a'm'=Aj15`tn@Acm]M(rc9]2(/Qy$x2Q6$l$_M#*03A#bq+9#+,L'"
"/[q=%,sU;K$7$X&#fGHH&hs3e#b_GX#+e8j#uye()/9C$#*L+K#`6<K$OD1N#a4*QE*.pD#j/q]$'xVNDkqmk#`[xl#h$as$)Sf`"
"#+-3P&TN3E+36t2*1f5:%JcAy#x%(s88&=n#ceNQ$%O&S$$RIM@KQ^J#*h;%(3Fu7#2qTE$'veN$/#Bf#`$4H#o`rV#*&pFD(VNi"
"#eW<CFDs)m#*q7o#a2y**[Z=3#ZvI,+N^*]#[W-B&USqO'lMm,%cR(L($Qhm$C52O#/(.,#e^*s'1b/1$x2Lt$E/,o(q]U4$:Se]"
"#yl<T%'`4](d#n%#,E9j(EBp_&YORM#*qBO#lEBa#akBd#)k^#+mf#i+(,7%$5tvh$QP-h#bUIB#fGPj&M_Dw'qX8D#`$IY#m_3_"
"%)tu=$(N$f-FA7i$fKi($(Mxr#,N]>&>*0Z$J_>@-iMx#*+L%j$Nls>'U3(I#j/rc#`yrl%/V0I8r:FA#nG`x%A%<W$<yP<$69Eq"
"&%OsG<).1*%BOyf)b%UM*0M@*$*G9,#[s/B*U8yMA($>@$/^<d$(2wy#]xmZ#+$('#h&fv@Q3FV#4;Mn$5Xb5#vZQj#ttHi#]fZ("
"#dE+3)*^4t(PR<n#wD`d$W(=:#,EDT$N=V:4EmF7#mpAw,G/IK$'$DY#ey*(#+dt*#)kr@'jKSw.%`oK#)kXG*&8XA$HnmK)@XCT"
"$rGk$7t8<s#dsSM#dsZ/$nDH,#+@]A#_Uy:$M]vm,sU/#$).G&#dE*(-w&o<#ey)t$$RCP&k'Qv#ZoP*$AEt#%(@=^#].C*#[a:o"
"#dsR1#[j*B=2Hjc#k,f<&WD.V'1bFe,v7pxBE^3;&PqJ=%:_JB$rGhg#+5r_(rc@^3@T@q2WBE-&BB7n#)l$J#akGN)sd@&$+(=7"
"$%Eyr#0S%j#]7oi/hv/q$x2Ly#,E='#_r4n#fd_$#ne-s)Fg3.32J/n@%,<o#`[RT#uT`s#[Vus4qmwN#a<NV':_'*$W(5m(L1Dp"
"#oicL@J0'b%+I9n$QQLZ(de'x$S>go)pI0i#ibY;(6Ke3#*9/,$L;)U$Y<cQ#j0Fo&NP9:#b/YB)V^`t<J>U%#c,BQ0yIP6$5be7"
"*n.kV#+,Qc#nYoG7OO4k)2q-D#fGF9#eJeq-tiD'#h$K2#Zw&E/#<=0&LsP9#jC'm#_V6g:&dIM$Se4l<fvf,$O1$W)hKHy##QE."
"1sP$2.>^/L#+#=b$$--B%OSe#$B/F`$7#eL#p^L_'T@mi#`-GS&BB18/<'kX3kkDu#*ELM>ljii#)u1=#[s:Z#qP%b*RB58%]A,K"
"&Ghmf%V9-*%D[Uf@[[FD%$j&0,ebWN$DaDZ%bKP+(k(&x+QAAX%=qM0#m9t%D,$)D/*A'n(2*dc#`6M>%:90r#*8pY%%K>^0@cWN"
"#`$0E#eJv$&YFno.;U'y#e7e:$R0R/#,NE';dA=,B_>0n$&q^/'7i5.(mX$v#+QctE&Id3,pD/Y$LW@3#tOd5&d,t)#58,K#+eZk"
"#ibZa%yOkW(4w]=#_P*T#m^9J#ZZAH#vQ44$@]8K%%.0B$d$]H$R0</)t;Dq(7ylC%bKi%%Q8L8#djDK&fyn:#fcc)'_tYY'eS77"
"*+L7y#m_>s#poBM#*_18#`e_t$x2QL$irG;;.V)M7nDH6$yKS-#j0(G#`%p3$EpYj#`eXJ&Z_>6:]gKk/`=QF#fH337)V+p$<oSO"
"';mr:#+836#`e^Y%:2Q)#)kZU%lj@f+Bk2`#>,0C#*L%-%#HC7#vQ)k#`e^[*9A;0#k@.T0K*@[,Ux6R#mKB2+aVx85A=c0$).MF"
"#*_6,04Q'g#nd%82y@%t&)%^ICfP#r#[Vms$699n#bTp4$/Zh7<j'aq&BpRm#tas:#].FW#`IN>#`[ab&Ykj/$@[@R#+e8o7Mke;"
"#cZSl#oD=%#grIO#+HtO$ygah$l@Y;#+,is$>L[P$.U[*(R^_95l^^_$4o8B;E``:);>1v'sQKQ#uye2#ZmX7$Z'89#kew8(m)Mg"
":U4C#8U=sG%W>e5Ayc)[##mW3/F@we%LnkH+%e]g#,EWk%+HkW#`-G1#+I+D'/Lb@#g'wg$#CY:#`$74#uyx.%.41L#*C]X#r'.R"
"#42GU$ypaI#_r2r%D]0E$UgCk'v4Gc5IvOq#oVM*#+5uR12f/bEbK4.$>M/J(fB(E%]S8u;i^^B$1p:K%0etl#^Y:I%@D]/#].83"
"'H(;I#2'#>9UrMb$WDHo+VB(K#j(1a%]f@h$<]G=$IX[+#*L((,JANb#ZmJC%D^K/%RYk,)Z=U6$n_A2$0t,1>.yPT#$:p6%3n')"
"#[Vw'#]7>%#kn#W#&+*^$<xW+#p%*7)-fB3#cZX^%>Z.)&;`KP(Py+p%oaBN#4jk/ACLy/#wVh&$3ELg#s.Mp$1yR8$,[mB/SyrP"
"-NJV$%NKpa#icKX(=tdP%PW<FBqpJ4#*9%8#)t^]*FO@t/MNq'%)k7I((:5:&^%oY#+#IR#`wn>@dIPT$iyK['$(.:#*_S,$&pv]"
"$`=jq#hi'w#ZdSc(5Ny5#kRTL*6p]@#*Bpd#0Ivp$'#5r#`-QXA#H5N%UFdH#mpD*#*U8m)H(5SAljIq$%O*1#m.u)#*')v$1%ho"
"$N4Dx#dE,u8m/yD(h(:'#^uLn#rj#-%.4.pC`QxO%d1a-#fGRa0h2IG%Tx=w#ey*&$L>n8(7dNv#wVu5#qc,N#iks=#]xvK#eAg7"
"$1Jy,#]h4p)nu*['0ILv$WQ;;'T[mK+aN(b#oDA&&2+/x(rdJR#`p4A$6'-0#m^CT#il+Q$:v8lF6pXi$<StY#i3:F#_9nG#b&S2"
"$rPq3&^pJi#)kWp$J&VF%ds89#]xmt$/^d$#w;Y'#Zwd4;bGk#7Nh;p(de%t3-m]2=P.8=$/ZsA#l)/f$;`h<#oX,P0[lP9$1T33"
"%.6B$7);%Y$<]GQG9,/e%_he+#nv$u%0:8y'=g.H-)(LA#qOkm#+-:Y&'+lg&+i+-#+dw_'heCB#`$-F#*qCc/6;mA$[,r=:QBo["
"%>Z%Y#bTp($x2Om#`6A[#eUis$>hlS$%FGU&>q`u(SQL7EEPN==^L);+QxHR#ZvW`#[Vn'$buK='0IM$$6qlm=(WRW'oUt&(@Z`q"
"=jGr5#ncua%<Xw7#_r-0*[w5d#m^=%#+e0Y#`$7f%D$4Q#r06v5FJ5U1t'<C#+w<L(Kd*a#q3WW%w(24#b&R)>QpQC#*q7q'AfDn"
"5Ja'c7[fc^/)(-l((ah`6Ih[7.'Q(,#l)20&+9iH=jm0n&24-b3n2%H)g'A1([ZuS#+Hl$#cZ]J)V/YQ&;1(V&F<j,$(Mxq+U)oj"
"#j)n_)(Kv.#[+;]%*Lh%#Z[$K1;Y9.'#4Rp#Zd>l#djG1As#Nm#_UqZ#_'Uf$HhkM#jL2n$%F#.0X%sc#po@G#`nfn*c^vV4.f@^"
"$L1x)Ea)Fc#ac$X#+AsW#h$Vc#*/lp#*q:d%<ssn$OE1g$;sJ1#gM).#ib^j$`G=x#t*<r%@il3/`Q6g#+wZT.,m;3$#_l5#eA]/"
"BHxI=$318(Bx;e1CbTj*%U<XB$1%cU8a*wQ$L<JV'SM/MEY9ItGD5kY+F`N:$,6Pn)I]&Y6';>'$%2kH#[1X%,prCP)<sH.$0svh"
"$<x[V'm%ls5.(atF2ky$$j+vZ#)t_]$yg^x#al'8'Y.^'*4#]F%QBZ&5Rj1s'0w`t)M;M''%S0l#+f.=#kn*W(JgJO%*BV>#m/'C"
"#[s4:FQd^w#aOOc1E)2^%QAcc$@BUj#wD^1&rPH]6KH>)'kmLn%N&UH#].8+)U*2]6PY+j$BKg7#cdYb$Ye[.9,/P+#grH7'da>_"
"$6C5<&WM4c#]7Ku$0aN-$Gj+R$*PFc#j&iJ$%2oq$;:N<#feo6$,6hq#]faq#p]Q>(7-B,(_ldJ#k.H/$4xg(#a2wm#a3>b$eb:S"
"#n+YA#[`w'#]7Eu(>9Ar&sM@G#mNqg#+HyM&qJvm$xEb&$3D6u$XSO0AyYAT$v_RI$uXyn'm%/];$Sh.#poBl$6qY^'Zle`$Yu0b"
"$iy+*(YO4P*a$;H#n+Mk:%Bo'0(L(*$*cQ8$fUUs$*GM+%2`o;,jO8*$NPrb&5<8s$@om>#+Q`l)M=uq#ZdFh++PGk&i]SX%>Gse"
":y4k:))22$$1K;&#+ZruAda%D8nUQG#aO4s#*0,P&OCx;(b3J(CQ%I`#]7=y2jE-=$$63R%[(1X%DyHW%p70P#vR5Q>hCtA$V4[m"
"%FByME804f87Eba#[j(Y&@w;J#*&n54*(E#,4-#N$XgD>$<J52EC&e##s,jI(LMZY#tt9h0:EwA#fICJ#c^Uq3I,'y#eVXF$to=y"
"#b_s%%6ux.';5F3#ZZ>B+H'_i#[s0##^YhA/r79$$4-c'$Nlm$#r0/LCQV.v&;`ZS#fm9_8(%UT$L;)c%BY06&y7t*#[sR@#_UqO"
"#fGC2#b0gy)7Uc`&xaSd$3)BK#+#D3#+ds`:x%kB*sq_,.G^G5$<xYj$#DDP#kpyL$Q4#D%%70v&`D[r$nqIR$Ab)Y#a3#1#keeI"
"#j&l5#ylBt&hs4o#r9<a%sn3t*ER`D#w:fi+#='W&CGoT6E4Ip)i29s;,]bG#[(Tq#+e@i#m0Z'>B4SL(0:Z3+J*'v+Hr2G#ic.A"
"#ak>d,('J*$IX=B+tDf5$6C7r#*1$2#p$t'#sHyS$%tJ[8pgRg$axts.@d)-#r0/R$).In#*L(g#oiV'*7d2F%5B8e2usRs0(C/`"
"(]jF@+xI*;#^uQ27k>XD#t,MR&g+qo%jq*.C9OV#,aoKL%,sF+%'VM6$+V/4/L@,h&sD#.4Lgf_$8;J`#_Uri#e%v>#a2v_#+>Vx"
"0M@eq(8:k##+$%w1]Ka9$W1>^#u8<H#*qGu(h(<PDZ&ZM/K&5(#ab=s$hsJN#kRVi+4rks-dhn9#a3-HCicq2$9/DL=JC;.$jc[2"
"$GV&i#x%),%<,X^F0158#h%QF'AUAk#twGD#m/#r$JBiP7(<;@#)kW]$x2On1Lccc/Pr-U#nd'u1%QVv'o0NL#p.&/#[a#P#]xlP"
"/ti+6,Vkj*(ng[40B7W0%$(Zv#p]3@$<pJ;#,20@(%2l=#c5:^#ncs1$(1id$7#on$L2#x#k>dE-j]Q3'g06R#*06c$6M1u$oHfM"
"$&q+S&xaN/(2#o@/BZ_/)QA/h#+w%9#*r'/$4xcT#`$>J'a;MV+6RtL$vbSU#fGC8$3D9C%H;i_#`nil'-7Zd#ZmHI#,2Um&5OBo"
"#atEf&'+wJ#ds]e-#Ff<#dEB1$'vnV#]/Yt3v=a3#[sJR#poD.#k@.k#n,dt#uphq#dW6P#kg@v#*h6w*X#pI#q3b1+HXP#G:_5B"
".Q:cl)5SD@4GA0w#atOZ,Y2Jk#_'d%#]fan(/v@uF7H-W#atO$%:0*L&BBDG$ESY#%XNjN$_,bd)ex::2wXt#$<$vy%VD.m+N^(@"
"';nGu#+#O+#b&XY#iXqK#q3[44*(X<,/-ru#&=6R#aO/`5<'qG304<f*Cuh34i,Ex#a2wa#+Q`u-x5Z3#ylE5$PTri#,)%$+Bk2L"
"0q[6L#]/yQ$%2pO$w>uJ$Px7.'*/7j#fl[6#gD.##ZvS4%=pYv:r`Kp#+,Qy$>Uw<#aOM]$WEPW$XS;y(;1R,#dE*0#,)$g'p-4v"
"*v^^=-cnZ()xwc`#ibYf%bN1B*ModL%Qg)n#q4_NBf`4S%-]y<#m^70#Z^1p+eIPf3-#FT&gZC1/6;on#)k_[)rq#N%lE7^#+,T@"
"6Z->`#upbi#[aFT#lNK`2$P/B#p]5U#h$Rj#*jOs2Hujk.;'nt$9/$cDh(Ju$1KFr#+H]v+C^hQ#*q[t#,;DO(lnCy$D:f`$ItV^"
");,d,:p]tj#+I-;#n+K%)=.XB'M2b5#fGt.(l#iv#vQ'$#dsjK%+,,f#bTm]$M]yc)Fpho(#h:H%;>i;$(1ot$/[$@:LowM0$wj7"
"(gd$@#l;=a.s8`A#_9g2*Wi9h;AXm>#vQ0@$f/kh#bq,Q#*/gd#jL0b#q3R7#pxN',Y;Is#cdk.65_pS$@@A'$%*7h&a%<b):gw="
"$WDKI43J^V#iXRj#kn'O#`q(d#eT#.$$-1ECVqAO'8S4=$M7h[((MBH-f;a+#uKQy#h$muE)Wni#sIL##bUSM#ikaD#2hM((3_ik"
"'PGG#+li@c%b/7G&x)3'$AEpn':_/p#o`YG=MK;,#^*m@#vd5i$(N'e&>qa.#`6CP#kQu5#*&m=#`-M7#^YE'#kA)x#_'M6%>=jX"
"#kym>%6uw1,CdG,/Us7x#poGd1)VLN#s/,3#*9:(*US8d#+^xx#Zv[S$K#:B+SU@_-h4w<#b_-[#Zx;=#ibbj/`Pk8'yt^[%2h/n"
"&;3r#4rbD`1CJ]e#+,ar(qKR.#*0/1$/dka-0QFE%)tAQ8Q')c<P;l+'mxlu$gHI*#atM308hoE)<sjj$'>9l,$Q,L('4]1EJfT^"
"),`QX$B^aX2eY[D$bY6/7I4E.$;`b.-J2dH#if@n&gvko$NliR%BY;H$-3865LAUo%'_k3(MfLZ$'>8(9r#Vg5Xr4.$$RJE%'r.1"
"$hsE^8h.WT#`f&G*Yb6x$K>Kb#fGH787N`H#ffqE#`ITO#*`8-#fGbP,$Q3(#a<((#ncvu%*F<M#ljd1'mxhS#gD(P#ZmHe#jNGZ"
"$RhGt#oMO^$MpL.&4S-7-Ma(c#=&E[$$.2KFx1Ul'y,Z^'XX9=/5[NV;E0lD#x%>O#+,Oo$*cQC$7-,>.I`r-#kefL)=]o7#s[R/"
"CMkP((;0`S#[iys$x;]`(y.`'%VWH70y-;>#Zw+I0*WXi#)uDT&'4k64l4/5%w(5.'4W)Z#ey_5$^gxf#]8uN#cdVe$y87p+qaiF"
"%%.-n*CwpJ#b8i$$tJBu$K>HR#+e%($bY6%(pDbE(MA3g#*8r,#+w%T%SD0d#grE4)05jR#[(T8#b8l_2&6;'#ZvVS$WDHl#w<nD"
"377rH&EoKb5hlJ/%1*'2+2Ash#j/lM$w6=J#`ngi)l(iq'w9rV$.KxK#)t_c8CEryGWv4P$>0YD'N^hh*GCZh#m.mb#ic%7#poIA"
"$ogpt#*KvZ%>Gs;*fq@n#eSl,$&C'o(6Dw3%Jee&#`o#M%%%=5#taqu#eywB#+ds;$gw-W#`n_U$Jh'N#[l:d1SKCy#bq(l.(i0*"
"#^*sv#fckQ#pJ)QF3UJr#eA]-(n^e9#lR6r3nN5<%DwT0#kdy(#m.pX%,t)O$/Zh)*US8j(:u]D$w>u:#`f#r#]fZ=#)k`r#*0=@"
"#nd^I#wE.;8d)s56VMv_$:m52#^Y;m&8Ob%#].O3AY%rC$K>HX&sM0C*4#br%UFP='DS)L$'>7y#ym#u&=bh:#am-P21Hn*1C]ig"
"#wW+XCUbDq8;SbG7tTOP*6ppn#*C&&(+_TX>;f(h$WDWW$,]#:$&_8w&hvLl3Zsv`'4sB($Yc)*5j5y);CR%_#vd8a#t)Ms&,63O"
"#4;Mg36knA#+ZmB#j03v#:rG^%_l,Q$XSBo%w)-B%[(4U.sBar$b$e:0)n6O1%HGi;yVi5#+6;#,Pmh3%V9%5AaWxh#uKF'#jL*P"
"'_O$t2com]$IX@c#a3.5(6B`/%.41Q#,F&`$1Jyj(si%Q$Y<c`&i]Uf:Cip-#w:R(%+AU93kuOk%bKG=#*/lK$c0g5#v#**&xNHy"
"/5[kU*GC-<#,EE,1<'H'$UKQh#,E@;#ZvWb$=Ox3%oD6[F(u&S#k>`6+dOG##j/lR#ZvP@#flsb$.r6u#*&lT;BqYH#tt(W$nqDb"
"$[wRaD[Qv,&UTW=>SVa'$/Zh'%0f&L,=sr;$9Dru%#wGu#_r.F#+ZrV)&<7I)&XGl$PRu+#+[4[%:91Q#,2d('fG5P(F3G+#_'X4"
"$bY8@.-*+X&w6W'(/Z-K#keWX#+>WY#*&k)#aO42%ds1M$e3+h%8]F.#`6CX#,)0M#_V3V#`$A<#Zw-q#`6>V#]xnD#`fEN#b&_p"
"#m87y>W6)n#djC($K>G)&M^2&#aO1v#+w5f#`-W+$).NK$Q3Fp#*qH`#j/rL#Zvvy#*8q>%IS^K3X'6X&l@Cx(SQpd#p]5X$HIZV"
".1If6@)y2e)7r;&#`p:c89=r:Ddy*Y#yl71$GVEO#]yAY$2=VK$>hl,&>U@.%pIb'#foE.,msJ;#gD&*20X&=#lj^00]9h[':8kJ"
"#)u2=FF<GT&.Bdi#jCjJ$.U,F+.v*H$1yZ_'i;b1(i]=P#+eLb<a<G`'SLot&M^kZ$3('I#,;60'b^<,0J]@I$<x_(#t)Lq1#3#E"
"%A7*m%$VlG$Ep=H#)ttg#`-Ul#+#KY%wXI/4+%4Y$buVx$:,4v$S>iv$(j3u,y(-9'v=xm)rpe^#wD[$&c9qa#l;=g(DV>G*Mx7I"
"%f<yh$cCvd2@d*y$3'y1'kd<C$>Cd)$(lH_%D$b4&b<^j+qaaf$^^ZB$WEZe$7,aP#ZZ>J#*CNA#kw&[#^x`p#m%vxGisMt$(Ogc"
"$)7ZM0T(0X#kQny+sGuK$>hsP#pJ$C$`Dy;)M;RB#]g,P2.o6V-d`U,#_Ln`$X7%q#`wjx(5Nv1$%tHN$srpU(7,.o$:+[b*[ZC&"
"$5FWJ$$eUX5sZn%GFAVr(yShq#Zw+O#&40c%S:*&.AVD;#bq(k#k,ON#[u.p#+ZrS#jC'1DlrC0'+mIJ(X6U)#aO2D$m*0<#[(_/"
"#kdvx%g0Pl*'GHc(5O#Z#nv6G#oaLN%jqa-#_V;<3@B9x)7r5dD)oLQ)`mbZ$Yc$[#ab8O)HDn%$&qF(.s8ZH#g'k@#42F'5l(fW"
"=a%_C(T(di#$DvP=V>E[$.q9_#dt4[#]xj.'yta/#a2tK#q#Xl#k@%](LDUu&AaffG]@0Z./mrM$._/d06]P>$NPkg$I[DQ/)(,B",
"$K>Iw$$RR2#e%P.#&4Q%&>qNy9OjM9+5]5,#ZdB[$2=`@$0)1s$fV4d%+>wR#]xqR###&/G,(9f$(1uU2Cb/G#)F;F&=FU7'GZ*/"
"&EoQ4#t)NN#+>V:&g>'e;SIXK#+w$T#ab>K#tt(O13Xgw#Zw/f4qw-p3FeL+$$RFL#jL9q'[rIM%KiP`%)tH;/)kl4H:OdW#ika3"
"$#15X%>d:)#akEg$5<xO#ZZD[#mMO##+5T],O/a9-<(1l%iG%m#+>X&(DFwc$[6=(#,)$f#m^@^$WDN7&iK]O$(1m^)H`MJ)Xs:&"
"$Nllw45'lG#e7[Z#+H]K'%S/_#+n^8$[Io`#)wv2'U@dsB=<Zb#mK3U#+#FI$MB3W#pJX=#1tv+*#/JQ&iJRp'>G[2$1y;(#cZ^>"
"#mKQ+2EmeR#].<`#+w)9#Zw8&#ZZAN$fTnd&Tj^Y),iaMG0#K_48U+t0.J$3%L$ek#nv9#$e2uw/,LEZ$(jtj*[5+q'Gd/;#+nJ6"
"+vOnM$C>P9$1Av4+YS4g$Z'B/#ZZA199`GU#iXPU-S_3L9&r,S-Jb<f$EAK^$DN1^&S>D2$'HA3#ho)l$RWeW-)(T<#b_)k#_CeV"
"$$Tui$EANn#+w9,$M`2H-$_b+#+Zrf-i1RA#bU$v$5*@0$m,7^#$DvM#,E<7/I,y@#f+:G&sD#/$_vP=D*YNk#[(VB#5%xl#)t`j"
"+=fPB$TNU'#)kW'#+w7H%A%(B#*8p3$0aKs$2=Mr&l@kD>y[0s%W98S%8@m(#h$O7>*hAu(JgU-#r0/9#qP,>:9+fv$0aNU%X):q"
"%<Nhu#jL'L'*pd/+/i%`$69=I-fNq%#].;#*(V(8#+>W&$=uEN12ffJ%D$O[#rUKW#+5T8'+m[2$#1'C%[(7%#*LB@+-6S5#nG`u"
"DxH-83uHgo;:>YT$j+44C3>G=$[6'U#%]f=:h]pJ#[j1x&>91f#nH-f7w76.)]S.b#b^pX$hE(f#tNci#e%[)#+,Du0u:y7#[W,d"
"(h:n9-['/`#k,OV&*PTi%66dC#wDaf&YbfT#*q='<qH:R#b&N](/v=6)a2/B%*Lx4#ZmHN#0Ryb1*RmE0>%CS#[Vve#`/ee#tNfw"
"#rhWN$L1x*#*r.`#uTFn&bY9&Fk/wC$=%1Y.c&8k5:-L3#+w3V#+ekd#)kg9$ps_G$p2QL$BV+LA(JmH$9B6+&8NQ%#jCZI'iXvs"
"&sCyt#,#$X$v'DA&Pefa#*_=5$<T<-#fGNB#jBxG#^Z31'D[GR%A%G`%>>qW#[(T+$J_/x%[VUv&b*cK#_VT`+VyPB%6Yc%&02.J"
"0kAyTGr^8J4<cf($Q3Bw/joHM,5Wuc#^Y>;+[0C*$(N=X#`6HA&xaZK,PT0q'qOb7*Q<)c#[(VMA#5,H7DbdD0iHno'f=nQ@iT$["
"$1JyS#+#hR$:-536qH/s$WDmc#ttCk$[,oN#+dpK*Lj7N#e%Lr#,E<4#*&oxEDmqu$At8`#djQ/'9Xfa$0s_U(xWB0($Qf=$N+@@"
"$0;H@@n/y-#rj&17A4^<AkmfK#ZmNh#br8d)<s99'(#h%(i]@v#ey8-&oylS'V&o]#Z]K6%5Aqk&mb:g-*%+D#ike'$)/Sv$nqEA"
"#*8pF4-Uv_(p:rU#*/u`#abPQ'*&04*16wo#eAm*#i34;#*_4L#oi`1#oD`h#+5b4#kw+r%8]X$2^,xv$yKX:CMw#r#+>kY$5FRD"
"$YFuv(pDtg#abaj#ke%]&F=:[#fGH:Hbk'Q#bq8x#j/lI$UT;1#fGHF#*C%E&iJV.%Chr#,J%S84U,sd%KUy@0@Q`k+ENh$&(1P%"
"'.l3i$N+U/#e]te#wVj/5^V;'$$RUU:)G*x%`,n<&241u'D>nV#h%H=#s.NN,#geu-6*+/#a2w*>Rv<f#&#>X#b_G##hexd#_'nX"
"#f+6F#ncry#n+Jl6dkkA3+)qi-7&a%$c'RM%<;Nr%;oV5#`I^J#akDh%km^M#,)0T'&c)C#*/kJ#[tjo%%xcO$/Qgg)]$4U%S;%6"
"#cd]C0e:..%Iom,$WQ9h):8R91=@ZR#ZZA&&,-@e(%QK^#wDq1#m^[F#ncu:%-]j84HFw2BVlkf#aOll>BP=_$UK=S#k@;m+jT7;"
"#+#D`-$kKX<UcR.%'Uh$$n/n5#uybu#Zw(o1j6bQ$'QJ-#ZmIU#or]&#j/uy$Q3C,#wY1/#p$hDB.guJ3U:WC';n,<Dq^&xHr4-D"
";g#i/$K>KY#vZE7$(N2c$,6QV>13ND**bY#$Z'496Q'^G#cdw/9ON:L4g;cp$[,oK#*qGI#kCK7###EB#+w3)&d@U/#lEl2#*8y["
"5`*Mi$p2bH#myGj#Zvpk#)uLb*-WG](wJ%j%$McF%1<7O#oDNs$M^.R$Mp>E#`[[4*F3'<#_LsoCsR:o$Ab)[0,v)'%yXhJ$=Ox/"
"*w+tW$1BWa$f/X##*Bpj#^+DS:.5M[)-A()%OZ^N#g(4F#uyia%0]s/&<S9w#].<x,hi&&#[Mm`3Pq4p#kQl8$Ab,+#+H_2(DV>C"
"#fH1f3Ztj'$g%d].nSM*$:m7++'^kK7(OII-Tw]d#p(AI#$1j;%@iin&JL`@#[(xw$XfOw#bTtC#*L%3$.biN#_Lkb#e7jN)ex/^"
"';n6bAVapL&8OA=8DJXL#+ola%PW9;#^Y:H+D5+Y#]f^,(GVE<+r.l[8v@1g--ePo$60)8+/hU6'p-.['X+s445rj^#a>#`/n2QJ"
"#dXU+$.U@I$EAJN$WPhp$0aNg#gW1r%]S0m#[`vt$1q:n&+Uk2$Yc%D/HUb>#[Vsq35#H$G0w3Q&sVBR)S_t'&4R^w+x[3S&ON2T"
"'9t]H(.X;&#[W<8$cLuC8Z--m$r#)B#b^vY$_>)H+HE5q#3['2%_`Yu.E>nH#+,PR#gsI'$etNJ#flcV%>H$3#xJd;#*8rc3WdQ*"
"D9/[T)XDl+60TX&%Ki+,#,E6k#oVM-#+J$#*(YP7$1yjt$XftV$:Z*';>1xu$7&Z#5VeuY#*L&s#gE#y#_Ll;#Zw2s%Qp1w,p9uX"
"$C5++#m7v2&lnb%$0WI;'2ClQ*t#m'#+n7T%:V)+#oDNo%iQ/T#Zw6x'mokk*q$nb$X73p$HoD)#_rBM&TN3>)34y2'U3I]%b/Mq"
"#]9<C-VAc&33YmB$rPbp1Du]H#[(Wg36NN7$6C8-#cZ[C5-m=i)*`Mr$toBw#*8ok#2qWI#m^Al#+9>_-xq=7$uXob#]xj<@w@c4"
"#m^BB.iI/j#*q7f#fcZF%Lehj%,s>W>ugv(9L<2r%#5Uv#*qYT&b<bR#kQvB#Zv`X&oQR)7yC`51bx/'&YX`U#*9.g#c>FY$>hi:"
"%5ArH#r',R$aJIj#iYnB#a<L$$[,t`$(1ii%*Tfm$Q<HG#dtf&#+w$g#aO3f#)k`aBUJw_%0f4=29Ud2F%m<J%W>eE+M(rO#`[cF"
"$:Z<`A]7(1$0s[I%jBas<Bv(M*16n,,C*`U$kM-8#+>W8#+H]J&JBSa#[a868503>@5Xo7%(I;9(F3H0%d1fe'+d=x'(#`k$Z_[Y"
"#+#^B$ci+l$<$y<&#_]MIZFrV#+dt]#kRJ0#ory1%$W&@#oMG-#]xl>$ekEX)9)d;'ZYYj$6C:&3/Spp#].E2$$RHw7`Q-`#+H`6"
"#c,92%o'lw$yg^''I.7_3Pq7+$2=My$ZCG2$-kV$@>Lqx#nPd*1$8YD#f+GB#av`5,@v:r#j_9$#$:xH#wVgu#`erd$mbT)%PW:u"
"'b81[:9d&6+vP1k#[Vs5$<Tcn#]7B:)b%]'%>Ze0$qV1^#jLBC&Ws5:&T2&T$4-c-36jt0EeS<,-7Bs,#[sXJ(,#c'@<SGL-KiA)"
"#f+F4<5Th*%-.Jw#ylCC0g*A*#oW@[%%8C)#ZdE;(XecW#nd(Y@OE-D#sI%U&]NfI#`[YD$'QDh$qyrE+M;*F)V07V#_r.9@T2HM"
"7w.[>'d`_-'`Jb5#*&wn:N9sW#$F,U6UeaC+g/V^%g0Si,+Td:3+<1'#*_Em2/bc17t/C^#*&dS#`6X5>>QFe>;w_v$NPSq(MAXT"
"'MYC,#_Ul9$jGE%.1Ij'%Y^>e$ss-c&CHS`#ma7n#_:,-,l#-6A(-R/&s'dW'YJv9&>qR)%at+I+,9s8#].PY1VS:7#]f`p#mK/;"
"6fZx:((:9#$Wa-K,Tud$$yKQS#d(lf$HIQI&O`(J#+,U#&o,4+&;`LC.>&=c##52@$BUx+10nHI:/1vI%o:%o#,*92''UH&#*C$v"
"#bqfP.Ohk9#wY4,(y]sj#+n6<&_QG)(8DuD0=1k[#r05(#b&]d$5*Hs#_9f'%`n^v)>4HY%px1]&'+fD#wVjK#kRFV19:Q^#dN-p"
"$Ab3277oRe'%]7b#ZZ<^*t#e3%W>e2BA;]e([,@9$9BFXCtN-%#`$6*$%X)O$'v`)+1jo@#+n(I#i37>@7#v0$eb<Q*GBk@#m7yR"
"#xM;a#f,[w=*lya&eEeO-sPOJ*ClP<$y85J$c1@IEa;,R$C>1.1tN6&#*qWM#aS5C$*PF/#]y-V*ZB]I#)kWG#iFDQ%fH4($QOm:"
"#_M&;B#3'2#m&nQ6$Xf-#,EOB$o>^6#`]JP:.5@=-X:)G#*h1o#dE94$CQgA#o`S4$PRyO6T^ar$Q3Lj',M`n#ZvhY;(Ekc$]Wtp"
"$@AUw(i]Fj0>Bu^#,NON#,)4X%itF0-#Pck$psbN%)t]L#akM'$.U*f;1&M669S_g%6Yc+#].5(%;/vv#Zvp-%'MA(*(r@F#iXMV"
"#ZZF8##e-n$)7P,#oW@>&tx's.5s9x#dskp#[W(/#`ndt*=2l6$).pu%L-M[I`^l.$JDUQ$=$-yF)evR/^;FF.fS5O(R^[n#gMXv"
"27<V@I>3h6$mbW/#^YvS$ODth;/n]&&5OF3#uTVD%QE9a&<6et111<-#oW5=$-kSX#i3M+&#__t#nZ'@>-yIA#].;t(ySm1($@Yj"
"#feZw(.^Lu#;f)B%R+N@%<N`V#wWxd%.4<Q#ho4B(Cv*:$Bq#4'1#NR#+x,i#m^AB$<o[[#qOb='R4'Z5em`J#j(4UH8(5p#jC&a"
"%;nn4)g_DR#&=6d#`]9.#`LcF$$RCK9&'Kw@mXY:#g'h-5[q,/#Zvj[08j'8*BoqO%FFLv#e7tC7,pr8$@[_+#ZvdT#c6/C$K>Iu"
"#*_gD#wW%W(ub2S;LNw%%<t@2$/$+l8jMFc$u3NG$;:S&.JAjJ#^YMK#cZPk%:9AA#[s3A/Q@7c%uyBZ#dEIk#flfQ.sBk.$i.Tm"
"$v'/k$ig#c#ZmId#_MFj(E@pl%g0T+17Cdo#`$;m#eJc/%Qg3H%;Jb1#dW]9';$QIEC0L)#[sPL#oWMW$*cO1%/iHC$L1yi#vQ03"
",rXXf#oVJ,%x1Gi)pp1D#dj=)#^Y@%GkI0'&<@ll$lew@#+#IO#u9yJ-W=pi#ac@I3OtX,$'y3;*gI4c$D:fn5hOq'%-]q7&'4m#"
"+7FSd$w6Ud$KdbX#ZyVB,n]rd#]feh#gD,4%5p9-#*''f#*CX(#oD=+$WDI&&X6a@#]7by$[I1l#s-q7$,6nL)08A`$AF=d#Zm`n"
"$<ow9%.d4r)-@vQDb3[r#+e2N%r1CY$;`e%&_R]*$+M&]$(2UZ#mqA,7mvRs%:94I$[/*i,:<hqC_0(l$T;Ij+0diG(LsKM.gOt'"
"#]7>9%6+Cd#ZvO4$60.#9X/#*#`[_y%<ao*@Xpt2#jC(x#`I_%DE%Qt#^*p<$)SjP&eF-F$6C5;$ci3J(Zh4A#v$Ds@`jB`#,22$"
"#`$<k$=Y%<#fll1)nu+_/6)lk#ZvbO$6C5O#gV4o9fi0f$(m>[#`[UC#ZZNB$Z'4-$a7CD#*91t0uj+,#]1$5&Pp:/#*qe[$.U+t"
"#*L+1$7wB=%>=j_$MB:A&;`JM#[`vu.=s_=%`6-IEE[,1$WDKH#ab>`&skUi$No>dGb^Do#*h8j#)kX*%pI^t$4-yb,`r7T$i7ZC"
"$x;Zv#f+30$=Oww#j_6Q#`h+V)qX5t&$SXF#[MoF$D(Yt*hiOb$ZUx>$'>9U$._-V#)kc0#]fxk#b^wb(BK)V$0Z@(-Q6HF#dHHC"
"$D(]X$$wee$Q3BI7WO%'&U7i'$nqFa.^@cC%<Y$s#*';K$IX@p)'9-O$,0h'%6Yc;#vZ/l$t%1Y#[W#n(i]JO$$R]c*ln<fABP.X"
"$n'RA//K>e#+5Uf')X0A2Stw:$ItWw+(#O),kF=A#lNT`)*K(L.y[oI&',h2AB3p;#gD:q(LDSa$&BZu#[1Tl#+ye0#_VAj0f-fZ"
"%OQTF#jL'Y#*&dT$ZUS0#aO85#tsx_#b&Q*#m%dw#0Isi#+.4;6c-Ws$4.2##`[b['#G]E=&08j#,NGC(&7qp%uT4o+uL%#$QOO<"
"$i.V@$>UY<G2')B.A:43#[`w*$/Qiy9gTC,,kq,Y;kDl<#a3#($uXlO#k,Ob$`j)%$60y5#dWE1#4srY+(#Rq#*h>t*N3>0)t:[9"
"%8SI&#gM/t'iX<q-YJR:$/Zh9#[1dC>=U*E$J_CP#j3/s$*Hn5$(2P9#pJ6B1e[kl#fcX$*/mQx(pDsv#`[[T$@nud#akTd#uK^c"
",VtmB>p$s['Vq>6#fGC9(SQCI4SFi0$3sPd%W>bB#lj^i%:VZp#Zor>%RYk*$Ep9##s>yn'rBXi&O`*c#e^:%,`DPM$$eTg&b4x#"
"%:93p4te6j/*A*1$>jf,%A][8$MAs4#u86k)>l_e'i>&S$'viN$7y(F#bq(X,o/Bk#Z[i<IR.0e'pn`s$Q$&F#`npm8fQ`0>Z+v%"
"4oXB_$=YIQ#_'RT#ylZ+#*rYv,rP,%'aWV^%D$BL$%EwM%o'l=$.Nr=#eJhp,VXac#bU$y,xDAd19:i4,y$c9$j+1r,G8E32F:sY"
"#)kng%9u`)#ffF^$:Q$1#nYq7$R1%h$pa[f*p`So%)Exe#,2mX$:Z)0-TRR##+dtjABcT.#avIO#+>ap&YOic#+p[_$Nm$p%fG/,"
"$*cV5@y_ii#f+>j&8NA[#+w$5#+n#H9E&kc$W(e#'(#rv$KZ_u*Q=(U$>hq,)FT4<$bY[g(.2</#Zn$.'%]>$#akh-$*GF//o&79"
"$psbKIdr@i$3D42#*/rM,]ieO#+>VG#ttB,5l/6J#)OAk#_r18#h&4c#`eXE6UmQU#bTtR(./Iw#gE,V'=Sy60.J$J#+my5&9JvZ"
"#l)7f:iG16%ds.v#h$d('r_&T$Z'7DA<4#)$IXC(=`E3i-<ky:'&u&VEK9:=+>=-0CSi/##+x)G%KUy0'BFQY$<]Dw%W>`i%6crq"
"%atH-#j0G2*-aRkI_q67#vZ/u$$RXs$C5*q'0woi/RElmDcP>P$M8+x>3@6n8oEKc$-3JA#3['3%6YdR#kdw($Q*;b$tA#H#[(eR"
"#t)oD(7vn6#nPfs#j06O#oa%n0n$k#@C>GA*a[cd$7$$_1F@Ob5ZWAM#kQhi%D,w>;W2(]#ZZE:$TNVy+(SS7#+#As&TN3PGD[0A"
"#fGF/)pSLC=l7$A#q3RK$qyL/%D[Wd#fl[)$&py-#m8)o&t6wnD;M['8h.U##bVLm$N=R-:OI^F#x%3B#x%r:#^Y:$%+H>d$n&h:"
"/=ekU&/eNh%:<teDRBc7BMomR$<xW1#+#Au#jMRP:*'TK#gD[c<oY'3/#<Js#,E@V&H@+I$m38I#,)'o$5XbC&+j7M#,2:A'*/0U"
"HJWZ4&sD$F#b8gT-%#pW#akJ5#*8xs#*/wv&Up,I#)kgc#tc%>:g(u]#xJE=#f-Xq#+6>K0rt+=%w*$A&g6rg$ZXZh#4jli$2m%$"
"%S`Tn)D>Nx#t)J]#[(T4#[(TD#0Isc(P@/8(%*C_#wWRN$,x)O$*Gg;#cQP%)Lw1a%/DY7(R8U.D6&N6/QB.g#_9f1#dWF+#Zg_g"
"%7D8N$BKXp#+vur#*'*M#eyRg$Z'4.#m&,W$<oQ3#Zvd4&sD#(I8CGO#_9m75_h&=+A@4p#vR9).ng'J=4AA@)jpI8#j04#0@YlQ"
"#+w%`#tt',%4Edi#fm'>#gGCn$@nR,;,o^a,@w.s0't^C0@=6P27*IM$l$UB(mX1#8uLRE/K&(L$BL$Y$MAsTA]K3B$7&pA,`UOe"
"#+A4l%ljA&#oVM$+*Aa8#_LiG#p-l/5d8%^(LDQ%#[)6.E0INV+yX(a$Ms20J<dqV$p2]E$T;K('>+I:#)kVp#j'+G$PRt[&;D7i"
"#b&KS#kQhk$-lEQ$GVt8$&q)%&fKLK#c>Am.VbG7&v/oa2/3kW#+w1i#wVdu$:+f5'b&]'0/F_0$'>8+$6U[f$#0U(>vmE-$ZD<S"
"*[vPK#b^si#,OO-H3h=W##v^5$&pva$02/<#v[+J<OhvD$OM3v=4J;J$7wBH#vd9O#,E9s#+H]M%3ds6#atHc#uyi.&;DPX#wVll"
"#ZmH0/XtxZ#+Q`e'&bj_#ZZQ.$[wOp9UC0j$',(o<A^.#$`Doq$XSPJ#*U>s)@))2$D(Vf#+>Pg:tkk`:y=w;*/I4J%m.aW%2_,B"
"$Hnj4#`ILf#abf3$2cv7.&6lR)L7DF#+5S=#q4O^%VqbO#r_SB1b:RP%#4mW8`%kc@6LJe#fl[:#iFi*#_V#i/.Fu;F.g>(#Zy(="
"8j))##iXMK#Zvn:$-kPB%D-@3#*hTu$(38A&M%:l%93Jw$N+:y;]c';$[,rA+xI(,%A$rf:.,1m#jE#Y#po@C#ZdRu#m%p66`Jn1"
"$w,l8'gLMG/6;pW#jLBf3Z2<b#s,jS#)k[P#`fON+W##B'MWyH6od)T#uLC%)svp;19:Z2#a4f3#e8@m%)tgo#oD@x&YP$I#kw)a"
"#*Bx)#q3TmEA-U/$lpd4#`$6D%BYV]%D$W3$N+=E$ioyt#4srX#e]ns$LN5k(>_.w##,,+#rhZE$NP[y%X)Ur#[(`MEMast13Xic"
"3fEB4#]feo#*q=ZD%l*($.q6b#`-A3=q^rE%gPsy$l6ZA%PW8'#b8_R$4o6f&;1/v(YkH%-%#br#*L(t#`-C,%*prd86e/X%(IHq"
"$g#-M%+><,(.B:T+Injr#r02A#cZ`M#_r-:#+H_*$7-$m#nYm(10->n#[W$p#+620#jL1%#i37U%6Yae#ZdG$#s[4X%b/9i)o:)A"
"#ae[u&Aaj+$$RHW#tNeu87N`D#0IsX's#*(#oVeq$w,i3'([0A/4_x''0IRo6jNXF$x2N>9d.Jt9EBc@8L&Rc.sBjK#*h1^6r`xj"
"HM:(E(O_oT%D-,`&ww&1#`$-D+gq+`$Jh9Z$N4T($D:ft$',+a$S>dJ#*_Sd#a3+U3j$6U#,NGi#*8q9#0Is_#eT+^#+#P>#*_2)"
"#i3m@#4sq-#gMiN#x%)*$>_ga#b^sZ9(F)h#+#Ac$'-GM#tt-I-Q8:j(AX/x$@[CA&^pNb$Q3Df$TNSu&`1;y&KdGaAxoGA0A0f&"
"'p@Px$W*&c'ZYbm#*0ge7m,*,$1Jy_&YXa<I3YQq$O1_u#,sX,#qP./#,aL,#pxLr+A@.7#cZS_&<6f:%wVG])41MJ'H(=k%t,b3"
"#fGI)#`nnk%VUE(9V-:M#pMS4%F&7R$$eqY#auTD#c,K1$+V+F#i3<G$7%>,$692PDW:yW$Ab+f$%O2L$6qTXCmSb^#b'CM#`ns="
"$HegH%D-(n&9gAL&bZSq$[,r<%PW;&$'#(;#m&gp$(j94G3v&O69R(g$8W]^CLeuG%(I;:#[Vw9#]f^3FAa17#+I>$,J.NI)m7BW"
"#+dtT$.U2L(dQrC#+#EM#].y>$.U*a%2i1'1%#ml#*/q'#jL*`#oj9F#)kc>-0Hct&4o39C=q`T$$eZ8E.P03#cZWF$5G'8#ke$5"
"#lNMg#jN(F$K>Fp%2h4K0Z.:_&Rhos4Frro$x;oy#*C6$#*')@'N^ap#i3df6lOfl0;hW`#ZdCi(DD4a.b2DC+A.D%#ZvWL#*8vN"
"Gx@=LE^tSF)<j=Q$3rd(#)lI_#ZmUJ%Txj:#gE@5#Zw'h#[j&0&TNvE$f3,>#pJ$5B:5Jf#+e5_)8wa+$/Zj&&EJxl7FvyP$LaqO"
"(7e+5#gM5Q#*&d]#_9`r#bq:'/78s8$>M0&#ey/=#kR*y9FZBqF_=A</r7<1##v^:$&pxp$7n8.#jCW9&^^jG$NPSv7S.$5/QI:("
"-oTm@$Z)1T#[)x1FbFDp#tR_.+7qU8#abGM;$f<<$(ji`.'Xm8#yP(2#b^v1#*Kyg#*/yx.Wi-j/1O4P$((ex$IXb:#nYo=#gNoO"
"#j&pp#/r`4#Zvi01/&$F)GJqB-OcA>$1%bM#_u-+$D(cQ#+>xZ7/A%G#2qWK$C5(h$l6Z)%f7E]#+5QO%.68o%IpAH#ey/<'wV-T"
"48:2=.rb7_%cQ7D$cUn:*H]>a$;`kY#o`P($2lox#_Y&T$4y)g,;C1q#tO;C&wn5+#`6@E8mV9&#dE+c#dN-q#oMkO4QCqt(/v@L"
"#+H]e%rC:v#+n'U$6C2;#+#FH$,-_(#dW4(.G^F-$5FU3#x%)0#ZmHv&WM;f1o8%L>,aVSG(HWO$$eok#*&l4C(#e&%;e0;%<svP"
"$QOR83pln4)TeMs#*0a25_J3T#*_1f#dt2%&(1L`.c^AE$ItP>':av,$4Iy<#+e+F#ZdBC#ey-$#m93$#_UwE#iXPV#*&f^,Cc'j"
".<>W4#ri(A$bG1j(@Z]y%jq)[#)XGo$D:l)Fkhk.)SbyU'cd-*#].c&Gr&9F#+dta$0jl.'@VGD'U#TZ#m^LN$GCx:<%K--$;1H>"
"9Wk#2#+mut#b^vF#uybc#id+R#hf+'#uKvE)QoH9(HQtp$2=Sr#*8u7#lb3+#m;H`%W>ci%DwW>#,).F&<Rul#aOB1%8S<K#wWqk"
"#+>Yb#^*rpALx$'*X#qQ$RC.j#_V^10@YpB#^*td4^wD:#)td8#)u4j$60B=4x/sK%pL)1#`ndc#`nk@(%PQ]%PW9P'U@^c#`'au"
"()J$[*.Av&%6[eT)860V#b&Tn4U-pJ#*/md$/#J6#_Us,#abDI000BR#bW4>#_VDRJ%MJg$6qa@#*'0<4>J#d,OBsg&XRu8##57#"
"+(v^R'yQSH8'a:E(9AUl#uUvf$694t#b/WY%_hf9#+-55'X(vL'ZmLY#ylBx$IY&O#r'1w#vR*NB98#j.c&+B's%1Q$BT^h@/]D_"
"#Zv`W)&b]Q%<sqN$*GR4%pI^y#xJ>1#ilj:%*N1x9JLxP#+ISZ#w:WC#ey9]'GZLf#]7A@$S>dH$x2QA$RX<p9L<qV%+da.%)uwV"
"%_qiE$5tw9%;>l8#s[r9(k'/I#abH7#r0=n#aO/^#l)QR3:oN:%&*h>#[se[%DwoL$m3<K#*h;Y$xEgb+%eVL;jH^`/O*Y90tZ/T"
"#)O=o#*/ke5DF`v)K_K7#+[^,%)uY2#)kh5#`Idd(T)m(1Kgo*%>Gp`&JBND#`%u`&Er@v3Mr;c)/99T&^B;Q$0;53#lENF#u8>n"
"7`<05'SLmM'r/M8#b_VH%1t[@#+e<O#*qCX#qPWP0F<*H/gpGt#fl_0$%YbT(tRdH$=Y%8'w9tr$$R_c$nUEN#*8tb$yB8P$BKWD"
"%n4<Z%Yal<#s,m$#*h76$R0Gh#c>ER1Fx)W#_9ae#*U5]#Zw]1$.q9L:GnT=#,NA*#cd`H$2=Pn#*03[$M^1F$%Xb`&=u>E#dZ]T"
"$)Ux<#k,O]#*&m]&^C0&6&H[K%XET,#ic,o&Ybnv#hevO#atKa,n.cf#`$2Z&[5[$#4srm#+>[H*QWZs#e]t4%d2J>#].@A@%tH&"
"4I:bN#mp[q#]JN.AUY(PJ*Y:0#mMv:HbO,E#koN5#*q=E4D^SU#0Isp#m^7<#+#=h%8S%T#e_ZR#uK[X#+[M-#[1Wy$Yc$S&k'Q#"
"#+duM$IF3Z(CvaQ*%(kq27*_c#lj^(:;o>.#*L'2*LMg/$KdbU1F@La(Kd+v$yB[r#dsXt&S>pL%1O<2$3D4+)o9sc$i/&v###3T"
"$(l+m,_Xu7'1X)&#b&X_#r9:v/gpH&%eofh&<S*O#id.4&Ug&G),`PE#+5a+-Hqp2$-ll]Cg'CbBo5I&#vQh3&Eoe+#b/bM#mpAo"
"#s[Os#r0HS#+>W`#b0H+#o`U:3oy,3'eU+3C^3Hr#e]wMHt>cm9p*q2+):tA%lsJ$#gM8f#*_1v2pL,y&RL@L$At5Q%<EY0$6U>P"
"$nqgl$]t=*#cd]k#uKh4#kdwj#bTya(YQxC#0]-58]&;t0B6Ld#i37KCY7e/#aeKB#akH@+eJKr$BTZO'%o>+%OZWV$693[2Mvuq"
"#,)$x0mDI6&IErr.m2$g#.4J4D]t@E#_;9k%&+1E2S+7F#vQ.,#*U4F6Zg-f#bq.O/-$T2#mLhw$PxC5%D$->E$D)n'g9BT#[)GG"
"#)k^%#)k]`(Xem'#nGc<$l6Z/%6YdU.FNZh%Q8#_#u8jg(5)f5,,5.=&>qT>$x;g($9/0H/(G_9I'^TR#dW6YBN>Y>%S>4)#aOPg"
";i8J%#ZZ<X#i6IJ9=>+p#]g0K489'm#qc%W#*_=$#bqBQ#+>[uHTa/[)l(,v#*qX]*=Fvl#eA`0%713/1-H`h#_M%tAq7LC#*_;e"
"&/dT7#yl70A=TGU$Nlj,#vZHC#)txd=,]K.#*LNl*,[GbG$`('6UmLc/me=U9'$4P9Wjen#e%M#%NBh4'y39Y#,;J$3bRAH#uTIf"
"$m41d'ButT*+C:[$yB;W#aO:+FFbLX).lRm#gVNv+EMsV%f-WM$%OFR#*&ho%f=%h#iFQO#+,K`JXS+&'o0Xr0Sbyn#kQk0#kQo["
"%mT2i$4o5$'%q.u,%D]e#m^_>,OTx/#m%gu#`%9k#iFJ6$v'-M$((f7#nGd;0*NEc#qOkg#*8p$&#0eF#+@:.%km^I><tRI$>LXo"
"(+0-e)V^e@#ZvS<%]A+Y#wWrq$Nlnq,np9u##A:^'*VJ-4P+(,$W*q6$$RT>$lo'-#)u#$&WM95(t$tx#_(0QC2KbE#j/o_#4ae;"
"#Z[C/#[s,6#)ti^#k,Qr#uyfg#[(ih#`6OT#b&W3#`o2E*W3h2#5%xq#k,W5%A7*r3JDwF#qc.B'Zlnj$odrT)2ptD$QOVq,X[u*"
"#,NCq:Z,^X15>rR;apUs#r',L#[)*^=3;J)'&+%k#_<0J@Z0`A%Les^)+lp2+L>Me)*B75$D:pA#*LmS#`wrm+xI)@$BTbQ#`IO@"
"#knf]=i.xX#wiw@#*8ox$Q3@-$T<%I#)lII#,)+I.gOtv$1yAD#cQW=)7qyx&uXIs#tO+3(eEby#dWW($O=,D#+vv%#nPng*ZBXh"
"#*0.f#kf50'>,JT&#C8u#*8r$#`ev_#dW6G$^8qy$1yV=*W'6:#a</4I9;Ds)Lw8h$i^kJ#+ADh#].q5$/#Cg's580</Mf-$PS7n"
"#`n_X$K>Fq$w7'F$$RYJ$eb<^#jG()#or`-7`OAs#+Q]p&NYAn#]JP-+Ocf+$5*Ex#vd3'3^:H70&quH#t)PW15nKg#,2IS'b^Oo"
"#4jleFm;K::icBI#$Dv@#`IZI5.N&)%_iCb$0E;9$'dW9#b&SK$nUYR$9D+V#*LyI)i)Ej$fN;h(Q#y;#_Lkm#,E@R<U,-P$9/)p"
"&_v2x+mf9X.ol]Y#b&Q6$tJ(8'D@_U;]by,#`6<C'i;dy6Fs>N#^+$U$2=N%*c/RB&_v0q$mbT%#[1eP$aJR;@bG2n0Ya%8#+>WD"
">ws0m$(2.e-2J]I%dt6a<0%:h*DV,h6f[Qd#j'5H#].5-$N=LE$((f5$>CXC$]t0:#`$iM%IN-_:0BM='qO4v#mpB&#^]HJ#)u&Z"
"%PW:l%D.76%Dw]Z*-X0Q&a%*y#ZvxQ&yK'O1s<l3#]8Ku)o:*:.bu^F.5uy7#)kVr$[,o>$0sZA$5u98#[Mmh#_LlQ#2hM+GKN3b"
"#kn'Y+VyfG$)SpU#]JX'#a5MgFm):v#ZvOo'JY4O*PRGc#abUT#oc=p#e&:_$)Sme#ieSw&%WgIKA,L0#uKGD%PW<J$QGEY#ab[u"
"#gEmF9'-0')Ao)b*r3YA$,7G>%Lo+a'Vr.b#yP2u)A/)j60BEn#`nwS%b/:.)e$P67F>N2#3['&%(-1g$_vN)#+w+O#mK%p#fltF"
"3^rtL#+ds=#+#GK#*C9i,+U+5JvKPs1u,oF'2&Au2)Hdv#wDd,*TMMc8*M15#[uTC#*'/5#eB.q(h(S@%1OC`H7=X-*#Uc=$Tsmt"
"$B/Sq#cZVY$li%T&'4ih#uK]E)_h$P4x/ow%T$XT*=d&e#_r07$JBvO+1N@T(j3dy$7$#L#ib^y4xhED#]JK6IM1i/**XFL&wdw%"
")M;J3$Nlfn$(2Ut#kdti&jP@:'K9K+I9NG<#flv$(l-YA)Xs4c$:n0j#lNOU'YyV'#uyex%2h1+$1%wY$(+(n#bq,W#_'eo&>qWx"
"#*h7<01Ijl'o'UR#[W*l%WeNkBB/pH#oVa.#,20v#fmDN#e7k,%<jkP$:v<5C$;e6#*LnB$(a3L%6+a*%UFw+Al<-<$Eol$'@MM8"
",lShK&'4n8(CQJf$AbEh$D+<j#kQmZ#*C`I&A*gD%heV3#*L@A#kQeW#+H^H,K@7y%(6V_&a%Pt#ey<W(ySf5,'d:h(qxt^)3Q:`"
"''_S'C1X-;3OtMj#nYm$D*<x*$7wH+#myKG%0]^7#,;8<$Y<f^#s-U3#]xlQ.^6_h#)kWk#abc3#[s0D'<NDs#[j(4#fdfg#^uUR"
"(Kv4+#ke'+&9g]]$Ab,R(:ucL#_UlH&24*VJ5lhf#`ILd&Wbt6$0aMr$%)mB$$RH]%6Y`&#*LVa&sYq$-I--e(h:]-.B:Ay2Embf"
"#iY4.#wDlH'r/MB$aJJ)$`j'W(H[Om#]7F%$Y<d(#oMUO+5]/y</(Mw$n&k3$n_Dt*s09S#Z[af#[mOb#]frc#uKJ]$RU<.$$RIS"
"#]gDH0k9v3=sP[a#flng#cQg`#ZmI[$W;Xb%D$la$6C5J#wF+67Y@Fo#aOJn/N]En/Y$<t#qRUj#ZdBc$.U'O%A]@n#`weN%jNb%"
"#i39d#+#Ae,BSaX%fQ03*XC89#_'mR#oDA7#+#_o#[s)1%>=je#]xp:,d4v3#eTU##+-GI#v#L`&to*K'g0R((RTRg$,[n6=A*+L"
"#nv%)&RC*@#`6@Z'6=8>4h)fZ#fGJo<7NoK#j/t&#*Bv3#eAbB+ae=I#*_1e9C_JM#,E<>#`.@h3`*j8$<STW&c9MJ#`[jS#_Lsl"
"27YdQ*a$6,'GZ%m#mKj=2%_qf0[=,^#`nxQ#uKyu@7wOf#+[P]$,6U-#oMI_#+n#U#ttA5#fGo#2-EH.$x2Lq$%Pb'$nqQX'KLTs"
"$$RI-$<xT,'4s;h#pxHX#_LiJ+R*<I&=bi9#l)m4#poa9#ZZXT#r9:a&2+3**+hH##Zw[g+oC9$E/W9+&01u&4<dEU&L2&'@d]Xk"
"#*UE1'=iQS#,2<%$_B5g#m7v%#_9aP$MT.&6I_E94ad5L7=vZN$<oXQ%x]0d#*D_b;NIG0$'H:]&JKV9+N_CK#dG_1%OZ]W@tCnI"
"%/XX4%0S;^5tUtc(+`5'$u3ND$rGgl#+ZjS#*Lj'0eD+u$((f3#[1Wo>:LjX#jL1`$.KuJ#oDFp#*/mc#ab>*#*U+[$=Y*6.OhF3"
"F3:ol#aPRM(P@0y#e%M,#w:XL'o(j=#Zvg8#*qIA#r',H3k)sc$hv;g#`6<G0/FY,#l)2N-C%t1:::BX$:Q#d1WFq3#`nv8$7#ZP"
"$v(w1*XIiG$'>9QHjO5r#kQjn>f+9T0:@++$2lt]->=UI@MgFT#_9p[#)kue$)Sbx,`W+S$&q:j$[R9C$n/qD$c0Y;'+mX<$LW;X"
"+lrG.$.UZ)#bU;A**XPfICjC^#*r76$B/BO'w1/9$>_i'5rn_='T[]/%Q7n/.l>E^#`e[R#ab8X#kQeSCf*x.//gUK-N%](#jLQ."
"#lcrF#dW<J%+dL^#yl=j2%r9/%f='B-PiF<#uTwi$EANm#u8TQ#iZwT#p];$#brUE%0'D7%'C`>BiJRG$3rZ&#l;:^#b/Tc$_+sG"
"1E'Zu%8$^C2nU^j#b&K[12f8S'TyZa#lEIe-a>S1,2OJ*&fTL@$4-fU'FB3<'2CBs@K>R)#aO1p%,uf/--o*g#,NOf#[j(A#djC8"
"8c-j:$6CLY%)u.w#4ae>*rY9t-g^XR$v_WS$%X6P2i#XG/.)VG#e]ntG/U3@$Eoo^#l)6J(DD90$7,aL#+>W$I1EVZ$Pxa_$P6`*",
"#^Y@Q#*U1X#k5Uh$AF1$#dE:G#dE>w;()N2#lEFI$W(5h0idyc'b^Hf$aJVD$Lb-t#,)@.$BThs2m4E*.NWw]#bTqe&UT+E8a*vU"
";J+#:#*U(q$D(^e#x%&2-@;3v#_9aH$cUn7#cZes-:^1G0RoQ,$$ecL'#+Qk$srdO'i2nP#n]^o#+drD$,[gHL8'jtKgTN'%(6:#"
"98=&c#+>`J%_`Rx6jN>)#aex2#b'+cCWHX+###7X2e`&i$,[gG#cdmW#*_KJ8i4=_#nd`n$<o]2%F&dF$4o8.(^8)m=pt/0#`ejd"
"(ln=jD)xKa$ps_Q#]fr/(sLjv#flhP$=u9H,l$`1$hE%Q&^pLI,i[X>A;@&1@u.;-%WQuN)^+9RG&2yQ*Mo3w$D)&1$9/'h;yUt["
"2-WaK#uTLI)s=yD'Q]_<%n5TE&Up0x$2=Pw)p>uD#lNHf$N=NO$lx';#gNwT$dRM_$paV<7JVD-#+dxu9^0u@%_a*yF$7#2%sn#f"
"#ZZFl&+Lbn#b'CS&%NrE#bUfD#ZZ<_#ffB*$1KIb(N<i4$Pxet$f/`I(ZL1(,npJ&#ncp,#cQPe%ugNm/h+Zr%C(GL#ZZ_B(7v_'"
"$j+59#r_Qo#bq:J$WFr9#`$CH'qtTy$WDL;$l6V4#eSrf#*&g5$0aK[#[W#R&IG9x$6qQU0)n1U'7M*C#Zw^(#dEXs$cUqKE^<0."
"&5RG3$%tT0HSYfa#`es_&L2*o#e7eC#aO52&Ykv.&KnQi'`,kK4QCj5+''7k%ybqn$Y<cf#,;9p3B=T^&;:7gI%e<_$W(5k(P6(1"
"'g'3U$p37[$Nlfr#+e2r$<x[1#vQhy$.qJV$No@J#`-A$#dE+A$WDUY$2%o['+qDE#fln/&5XPB@o[9Q8`xtn$`Dg]$MEZ5#p%Jp"
"$]X&/&/dN@#*_Af&x)Qe&gZ9Y1N$Uh#xJId&EoNl'IJ6c#c,79$1K4U#3,dR#eT/i$IF.M$5bjd#e%SH6@+8v))b^7$Z'8-$odq$"
"#`[Xm$9B6E#aw$&4'vZ((^Tj:'oUmM#l;<#)t:g/D>h9]6#VgT,L<VP#]xrr#*U,y'+GyN%W>e3$XoJQ#*_B-#*8u6:fH4A&i]SN"
"#+dp9*[Z<*&(1rv#Zvcb#cQjO$,6PL$LX$l$;2AJ#akBf##,,,#kdwJ&J8KU#eT4)Iilm4%6Yc)$%O/3$w5qX8qHBk#mKjB$EANa"
"'#+dW.ScTlKLw,N#akBT:kgx,#4sr_#,)$t%u.ng5hPgo$5>q7$6Ua(#+ZjJ#f$Wc#$<Tx'y4<q4q@7s#].`*'yt^h%Rle^$LWCS"
"$]WnE#obNQ$toV1%eVwcH<,m]#aPUd#+mx0%cHIO$%k8V#aOPO%C'>7/C%uM#*qB+#iXPFIMb/J#b^sm$=$`H)A-J;#jL*H#3[')"
"#+5Qa#*L@+$4o5'&Phtp%DxpJ$ESXlFhrQo*)x;`%kQOw)<Drw$*PBw#]LkD#+TId@a]a/&gQ=p#*_KZ#[N4I$q^6M#sI%Y#abu3"
"#vZ/f,X[G`#`$;h#[Mk(#*C;V6*48b%6Yds*^xjm&Up:J#,PK:#,)^&%oD3&.QE5(&02+u#t)M.+-]f;1$q$a#djL^-<lbb*SYw<"
"&y`*T#ncu_$1Jsf#*'4-$i.[2#[1Z9#*_1:$7n4M$p2uI'6I@h#[sGP$/#Bw#oVQE$XfB70Jy#t2:NgI(P$&@$,g]NDE_OD)86-D"
"#cdqZ#h$N+'(#l3'P*P]#n,T0$:HW:#m%tD&RL0@#e^#/$5<V]#+5W>#gD&+#_r65.[Qn&#ac$&#+w[b#Zw0J#+5Q/6VW$O#m%gr"
"9&'LT%:C7y$y85b#*C0.$]t0>1Vx_e$D(Yr#`ng##*0:.#j1i62n$Mb#]Jie#oMD/%)u&M/qYm>$@n[I$$VnM%PW<M58nuu'uy*d"
"#*&nu$0k)7%q*/$)O8')$/QcL#m7sq(.^Lq$Da*%6Go6=#`nf0&gZ8F<2Ld-#+Zkq/<i8h$&q`E#*h=M(w5OoGV;KF#t+Wu4w38%"
"&IFWu#,2MT(<@R:+Ch/m$buXu$7#c4#[(T[#taoh#e^:3)NB4YI0gpX4vpt]$9p`5$$-/i$:Z$#0q[6Q1H_;K%w+EW$D(gY#*'-_"
"%wXq*#].:x%*K`f%yOhf&n0@Q*Ijpm$T;D^,$vBW$Tsmk6lOv*#*&ey#kR*r$TNX9)Wvj1/UDk,1Xhe&0>.RM#*q@WAHG><$$S:1"
"$$T@h#Zx/@#[MmH#ab^^#afMf1j6Zm#l*Bp#mpHa$;:[U$&_((#bq(bKi`Zi,3qA<&'4ijFw,0u%)F[X$ss7(/k3Z*'+vir#r'/:"
"-DQhQ#*L+p.8i4O0.oIW(.UN-#[j&-$W1V@82`R])Ddec$$RHmCiF&>=MB9]%lj:`%]S3l6XcBd6#6mW$K#an(o8l[#gM,@#cZX2"
"%jq9i$-l#C#*C$u#m&ZN#+$R]#,)-S#+IYR>hf%j#*_1;'fFcV+Ruy/(n^Rh$1Jvc,NO6k#+dr=#].K#D8;+I$W1u;#b(D@$@@8-"
"(p))9&/ZLI=u+vJ#ac)l8'nTT#_r/01bwfh&OLs>#atX2#^Y72#)th<#]gbC$C5+2#k5UW#a382#*qFu$)fu##]fZ)$N,Gx#abRW"
"&Pedb'H(=T#a3U%$+PO6,O/Y))Xs5O'Btp]'P(ey&;D7m#+Hu;6JI)`%>AUK#wE]q#+@'-#`pDm'JY8m%D-(_#+e#x)m6vF<N9Kd"
"#cdYj+3lu-&H@-##+Zcg$BT]v'g9@%#*_;l-a<=@&sV;n$EAKg#+w$K&YFa[%6Y`.#e).w#Zvm2/bIkS#)thU$:m2x$C5+V$x2QB"
"E;Qg,#rhWR#`eg2#b'4u<=OJ8#%]fV&>rq##m/#-2/*5-&j*pF)pR/_A>4k`J^6o+.7=:%#+[0P&$wF$:(]ku#uybv$w,kW%6Yc&"
"#`IKv#m%j5$LGQt$6qWk(XBK+)=ATK)Z=-;$Px5R#mpVQ#Zx+^%A%#m'f<j^%yOgG#*qaJ#s-=Z#]7>8)Qq8,#oZpr'.l6m#Zw&l"
"#+H_M(mjx_#].:h1.ND+$LE,XHeW%Q(YO1E$5Xns$.WV7%L@LF$Px93#`o&*%V9+v#s#dN%%.00D/vxm#taoU#b/TW$5bhC-GY),"
"$6V%n#l)4%2`^bg+Q7e_#ffa+#ZvvZ#+Av,%4sYs#qc,c,yxX55aUTT,awl`#Zw)-%VU@i#`-[G#Zvr,04Q,%,yJ%u5Pys^#wVj="
"#dj@k%wDVwJ`qR&,NtW9#aO3r#fmG0#ey,u$Ak@u%PW<N$NHdc'fA'N+clH*KhHMO$p27b#`-Ky#mq*s#[(^M#[s+v#+#Zq:/Ffe"
"*.0&N#*_0t#fl_%&JBRo%A_`_'U$UT#e7[A%-%fn7`bL)&M^2G'066G%-.Eq#kQk:#wDwZ$^_`<04Z'[#olTq$4o6`#,NH>$/#E="
"&5XcC%H1_N$6'+t#+5ms2[Y'N#)k`$&6LOi$LEhh-X's/$3F)Y@CZM($(2>T&/>D%$7'H,#cdt[.;&wI#fla<'LRAS09I<Y+Gcj^"
"&2GKZ$eb:C$1y=n%ugB;#r0A6$8;ci6X,&S#j07P$/Q[h$1B$r'6fR<#e%O<#`[UB#$3kD$Z'KE)E;5B=D2-)$N6+D$()*F#]7g0"
"+li;$#`oMR$:,3:'.l]p#,OFb%M<k2#*_1c#nYlu'&I9^444@X+#=Ht#*qHc#*r2b.wul2$toFN#*L)u%>Z1)$[I:g.<>Lr#i5PU"
"$XoKA%<sn[$/Q[Z#dWH9#wWC^&'4ii'M2b6#ZvaQ)Jko-$<x[q#+>Uv#flvCIJEuC&g>#B#+vum#p('ZF*A[Z$$R]m$).M,5c3B7"
"%ISa%+qajY$.LwC#w:WD0[=>n$3ra],/4,QGy=jI'uy,+6k]L($OM=J$5*C=GSC3^%1O@6#*qjE##fFEA+veP+&O$E)lrgF)rp^["
"#djFo#il.7#+eu;#m.rF$0sWj#pJ[R#,NCa#+,Un0@4A,#nQ<n1Syiw#Zw1S2S=CP#+dte8:Vfi#f+BF#*q7_9&r*55c2Bg#[a,L"
"#*qA-$rGf:,fSRf(#h7e-q56O$69/D#dN2@$WbA*#e%P8$f12U*/lt>#pJ1r#cdb/;G:UV$:Z;7$5eP1$%X3I-/;bp$DN%W$Y<^1"
"$Hg6&%jgyc-,qv[$BTfx#a3C8<W-BJ)Kh`)/]vgP&a$xs'y3[=%A]Cg$Wrk#$M]yu#$:p7$mFH,#ac7B/fEaD,tn,Q+nO`*#r'.w"
"#wlrI#f+a`8I0CQ#bqg6)m6t7K8ms'$TPxf#[(]l-ij%a&iJoB(ZM+K'ccwK#ic,2#b'4Q#c,=r=$evN#h$My:T'o6%K:'9&'8LY"
"+NVt^#*C(Y#*L&(<CiMe6fZve#^uW5Ekv1g##H>C$$-M>%64Fa%6YdX$.3N)99CPd(Px#L#,23V#*L(x,Oq@T#,N<p*F*%r$0avU"
"#[Wb&#lOR2$*G>:%&$d-'UtO1$MAjS#_V3#FL`Jj#+,Gv%PW:q$c0aV'o'_m#b`M:%6+Cf.2k<s#*LkD(,-$&#w:X)2m0qG%(eSH"
"#eSn`$%k;*&#UVv/L>=:'w9oA#uye>#ke%%$>k=^%+-U&5+)T.I$_Zu#r'.T#p$f00E$Z+#mK9e#*hG&#`nrG#+ZnT#j_::$RU8>"
"#atQn$'>58.oG29$(2s9&Kfvv&NP:c#e_.F'4W*g#4ESn$*G<-#_V$_#nPsR#dW7#&y%d3#]7A^'o*B=6gEIn-x,Os#].gJ84SQ3"
"$1Kuu#lFv'#kw.j,G/>7%PW<O#t)N;$'R:U+^t/c#grGV$qyZ>#[j-&$%OB5#_M.,$o>yJ$M7u@+a:a_&Eo[g2/bZ*J_kmI#qOe;"
"$e4BG)bJl;#_M&s,S=IU7BV(O68psC#,NH1#m8#p$_>27&=bc+&$#eqEsvL1)pxh*Fp18i$[wT_/(G_0AxKpj(ju<81[KQ8Lv`pk"
"%1@^($JBiT';#TM>_i(R#j`Rm+^2o.$<yrx#2qTF#iGLs$yCUJ'%J(O#_(+s#,NGHG='f#$BKWY)L5lu*DvY_%W>cc%$X__#$Dvo"
"#dE*W$GM<u%1<7^'v=kY#[([N$PS#*Jm;&D#+>WJ=,]7'1Wud.$bvD')&XI;7GZxs:$;o*#id]c%@VdT$EpZd#`o&T<yGEm#[a*A"
"*VcTP3=#bQ$uXna$L;)V#ke&K+h5<f,Y5=##]JN6#*ByQ$Gj/Z$<xh[$'vfm#akRN#uUS4&Ghje$I<36-P9fC.&6q8#dt;dN(jNq"
"#lE>q6PlEl6DB#Q#`]=f$o#JU$B^u'$n&hB$./q/$N4E]#+#Im%oi;sHpju>%+mUU@D1gT6Myk1+Xs0m#bq(Y'^Xh=$l$`8#*U%g"
"-HrKlJk/_O&*G+L,jO:=#wit,KY@K3#ibel#+>Z`#wVdw(R^`b)@`4s#mpD^$Lb-g$OD*w3^1HB0*NJD%%xc2'X)iaH9@u36EY`T"
".C*@H%f>7B$6U>U$<rge&Rh=+#dsOC%7:nU)IA$,$/#Br8.eBK#)nAZ%64M(#dE'q%%73e668]Z$9pRj7jw2N#wVv'&BK=j+OY^9"
")GHTU#0Ivs#fGOY*'T]Q#]ff%)<j3A22ji0#[j6,#jCI3'FB6.#_'U[-NfdA1I5JE$MAw4%9byq'QSs*Eju#W']Imi(pD_(%pIl]"
"7Osq`#)tZi#bU(r#_Ut&)K0%y@q8$@.U$7e#_<wy)Z>6L(J1f9%wDAm&)yIN%m.U,#+[#@#jL-(*RTVn2+.N-#dW3n(2c;d#+dwp"
"#`IKd3bR7p#atME#+exp#bTv&$xE_/%9u'b<pods#occl#+#gK&I<1x-xmwo+&tCW#+wyp#[MwH$&B^j#bTp9&M%;>&>qkqE]q1r"
"2GAPn#+>YG$<]E.)pnq]$NAo,6JR%`#,;3i4Na9`:Z,XM$j+C+$rIG$#`M8,#c>g[#+^-r#akIt$#a&[4[kfh%:_DF#qOgt#cd^U"
"#*8me&n11`BS$$8&R''YI+=5,#g'qg#,EBl3FwX-2[l1>#dtl`IB5`A#gD0s>]]a$8K)%i#aRT4$E.r#3I>-e#iFAI#_9ao#aO`]"
"&;1(X#]fl`#eSks#am6,#dXh_'%J2r#*h4_#+H^G-`>'@#atJw2/<8.$WDHw$@nY='g'55#,)DV$EAO''U3%V#gD3NHM@g/#+>mu"
"G$DeE%`,sl#eT)V&ZC,P$]EeU1rA'w'y3WJM/D%<#*2_^#,E7'#b_(3%lW69GaW^.7A+)x#cd];#*0$T#mK:3%:90bE+=^<(0(en"
"'8no_#uTev#_V#'8KHDX%]T7&#_r4B(<qc8/WuPX3jIZfKUs<W&c9HJ#m(:T$^^tRL=urZ:jt=W&G1Et%wMXM#%]iAF7Z3G&WM1S"
"*)o*M&S#CQ+cupf#ZvTn;)F$U$XoH.%B<n0#*:R8(b5]F1;d$=/$_7_@1gA+#b/]o%lZ]S+6Obk#*U0*#jC$^G>40q#vZ/tIDm;p"
"+x6<j#+dqD#djJ_#eJv>(Vc^,En*R7(6gi:#h$MP$UpN.&5OCT>P)tMIk%IL-@92s)13c^#e%[@%H;7Z'=g.@#+HnX)exjU#pxtl"
"$6(QF$.U)x$<]E#Gijv6#tNf##`-J$$L;-o/(G_.#*ahc#fc]-#+Zj$&c_Vh$M7yX$0a]E6:;M4#poEi$0aKp('v.O%PsW,$v_TP"
"#`]'<#`n_J*9A<`+7C:DLk%qn#*8p'#wDh&)bJj[#lNJw'b%n8$nsdY%K9fB(4RF=&W`Dq#*9g5#*U+4$'>9n#_ML,$2P^$3uHqa"
"#lNE`%,sGg>PWeTD_4E2#nPw]$OD0Q#_9b<%6YakEy7JP$&EA<$etbd%KV%XD5)li'UvY>#mpq/8lHAn#j/lZ$._2J$PIwH#l)Qn"
"#giJ>$lDA>$0)#]#+dv%$.0V_(AE;f$y1xq$v_Y&$d$1F$%kmC#m^7T#j_8f#`$8C$QFRQ(`iBE$`:f8#p-nA#oD=.#]7>#$7%8O"
"-1j:E#[1_W(,wB;I`=k^$*Gbl$l@bW,.Kbr#*(++#fl_4$`Dii-sYS'#g(PJJ1[MZ#bWFt#*L*H#+>x2$'QMI$Q6CJ#ZoUt$Yc(Q"
"%%J@q2Gp+Y$1p5';SS>j$6UD]5q'ZL#*0w'#oE=V%<t%%&4RZv#x]RD*-WDh3>Q9'#ibSR#grK=%#ydl$rHRu=%#$(#[1ZZ&fTT."
"#s[.K%,sK=#*hI0.M[EH.R8.Y$6C7q%<Nc*$nC>G(h:Dp#j0=f#+Zvf#_:GZ0oOn1)'qT$*dH^6*i]U;#+w.Q#]y72#;63J)S0Eb"
"$C>._-D+^.#,23b$1Jyt#lOJc#flsq,[m&pJ6.OM#+#=`$#0J3%]A'c$6UFX-fNqQ#ZmJl#+5wa#]JVi#bq`I#ZvVt%=&#%$60&;"
"$-3Wt)eIq_$0t5D,Q2*>#Z[W@$>UY>'fcd]-NDj:#xJHo(,,r>He:x##bU#WHcCBO$4Ir>#atJp##df%$@-[&#*r=O/-MEI&5<OP"
"6)cn_##,4<#or`+/ew6h#*U<P&`s0`.TUvMN@lKw'KMen$%F]k#4NX/$d$6)#[`vy$oIn*(HQtj#jL/E1F@O`(dn)1#,FL%$2P]p"
"#*qB;#_'M:$hsHi*vBd6#+n$0#]f^+#)kVv*L`Bn#*8t##ZZJe,1(Yv$+'fK#uymW,kqv0$'QDi5aCHU=a7ik(_m%Z#ZmHr%Dw`x"
"$0spU2;r$Z&oQVI(p:]A#orhy$3(/7EpnG9FlRDO#ZZ]G%%JCv#Zvnc(LDVl$70GD#]fbA#`$2_':_P&&og77#kw)j#,<k&&sVYD"
"#mpF3$nqBJKY6_'$r#&`#]xl]#*U,%>o`iH-CT>##Zvng.ngBw#Zv[a%2_,F#abdF#ZvP;$lex+#)F:m9'$&M(w#-u-Q6y0$x2Ll"
"#*CBO$*PEJ#)tcE#+vud$N+FxBYPrM#]xo2#b*bEI]^^O46Rlv#jC&m#kR/f+Rua6#,)F.(p:^4$)2)%)3q[S$3GOg''uR<.8M%,"
"#+H]2$1yBi#l;=n$'>8&#kfUX#]y$T#,NJi*f%^-#_9];%b/9o7H^'>(AXL;#+w$b&@w8=2^&.'#,NcK%;>l4@qgV2DOhhd%`,sL"
"&Eo[;$/Zn%#^-<:$bGmh#uybsD&K+w%*h#>$WH1c;>18l'&3bK$IvgS'7i1T)bJm-#+e0:$=#6^#^Y]r#m^qr#+,`.LTUu<(DDn/"
"#+>V6#k,`]#*q@H#*_.`$JCF*-f;]r$023F)cRB'#+,J_#]y#v#_9xG)SEG<+)jOv$1LT(0[n[C$;`dv-LdFH)uoeuBq%M;%yXe6"
".As:S#^uLm&eFPf$-k[T%^YWy'gLQ/0J](;(+_W>)B3,7.o4,K#_LxN688Rb#_9c=)I]$A$0aN7#ZmI+#Z[0L$Px_4$(N'M48URy"
"#dW4%'g9@y+'BUH$4o5A%DR;3(MoPH#oMJr&N3x_#+6-c46.*4H#/Ik2miCi#]gFA$R035>v,6x#wD^m#r9:U#+w(4,(qwk$,x$]"
"#du=##]f`@$$RSK#*L&r$1%bS#oiV&&8NIe++Y`L#kQmB(@,N%#jFrc#feb&-5o1I#fl_=#,)Su')jo:@pNZF*TN.4850OW#+#=d"
"K^;276Md,^%pKix-xn(&$Y<cr#gM,3,`LRg%D[>>#e^-1$NQBv$9BF#J)[E#&yKGm)'8rN#fe.H*ocsm#nvCi)O4cq%oD#p#fcvZ"
"F#1nwBC=ou%A7'g$1yh1/bx:F#+5j7$.s:J&@I_G#,Gob#pJ)E&Ykk_#idHu#)u*y#`IKZ#ne)dM/M.N#dkEC#*q:p)>6761B1q3"
"#eSt>#`[yV>o:L-%NBhA$Y<wj4j:nI#hfH.%_9;t#gD(J#Zm]D##9Hd-P:Q@'CUEm#l)ji&NRbP0sU<%))EKt#]fZ*%0:ud'p@cL"
"#absH/=$B&#2qTJ#m&)K#oaam(AXaL;-cGb2%`71#lNLG#p$ic%'_mO'$iy^#k,LS$6q[]%U=%S#dsYJ#*/mC#b'&P$uZru$3('<"
"+t(;+(8:gy$WDM:#+%/v.U6EA8Z[Mr#+-/J$RC,Q#*/oK#ceiT#Zw3a#[Vn,#].<+,PnP(DifCf$&q;O#%ouN#Zo*b5uUU]7:MTb"
"#*CF8$(a.&#42GTEmfBE#b8h8,nJn(@bY:6#]xvb#nH'6%1O@0#ZZnS#i3>O.;8fs'Y7^1$5*M,#`$8.%OQXK#`nu=%wEQg6E4GZ"
"%Rlbh#].:9'4s;t+li<b)cQTa$7xDr*IdbQ#+Qc'$/]I<)['V3,*k;$#e_7i$7,eD#nPi>$.U)e$K>H>$x2Q1$s`Ty#5%xc:&H$l"
"$3)*l#b&Z$,^fAa#ibYh$3rse$[I*9+b^*4&rPU-2:kt_&2Gc'*+L*9#+n-(#ike1%ds`%$buLa#dl/t$BW6K&OV)9(&%nb&i]n7"
"(5NwV#oi`F%+,1p%]AXV$cLh3<O[K/Ak>KX#mK;%(P#xT#*8xZ#al-Y3_]D#&bl5bB;MAq#kQk2:h]f6#+#l:+@Lau#`-T&#grE:"
"#l*CQ+`H,;*gZtH#ke*6#akQd#hg9P73wMV#jC/y'[rK^2D8Vn$yBP[&X6cc#`-Bn-=7'r$.q;n&rJLM(pDj[#n+P,#+n'B9cjnh"
"#*9=P$1%aQ6F*)W#j/s4#*U871`4&(%5p;79y035$,-HH#u86p*+C7y#_LlX*jk^2#kQkp#+[<p$[L5j'ko2<$%kxa#`-E_2s9ZD"
"9A62e:_;So$8W`_#[Mp7#f+6DDY32w&Rh8`&#_]2#iev^#aPDX;Os10%cHG#)]fpm#jEX6#+mwO#_Cc5@R9V:)*^,(;i/HO#j'41"
",<e/t%2_0/#)O>I$&^g[,:7cg$1&BL0eD08#ZwIy%+mRO)i)le#;-#Y9hXF-$3('O$W1;r###&b#ZvNK#,EW.4k7@S%'V#F97Vq&"
"$&pyN1@9ul#*NxD$j+7`$MDme$&/b*28L<k&x,ScNwcf0%oljw,rP&0(8j2&)GZ24#mpH8#s.Qm*xVlN$bY34#ichU#*'#[$(bIs"
"$nqBD#m%ix#c,1cA`[@V%#4mQ#sI%G#,Eem#alJ@#taqn*a[S0)B3%V3,CU8FA4c5#fl[-%<O#-#+w4p.JJ9#$Rj%t#_UvJAZdFi"
"#r_SDA422m#bU1L#jL*I2+%EA#42G_4y]N15V$JE#fGF5#*''b5SSSk$(1ir+_gug#[Nw5$f/`]#]xve*5)h.)aaGb#pJRP#+Zm<"
"#bTx<#]h:/#a>@m#*qE.#[s/7>HWG<+$24A&S>XO#*Bv8/u[Xx)u7Bh$GXYU%%N>.$hE'%5Ja)OI'paL#cfLo-<l=>(h(b@1CKL*"
"#grPw#+>Sh$qT0GDPRBc#b/c-#jMHJ([[1(%XEFE#af,E&n^xe0C*HJ$QOs%$bvX.$bvZ,0o4v^%bKZ=N_*%2&EoW@&fBBY$'>9P"
"$UpP:$'QAb#_V/=8e&[7#cd^:%cH8+$%Xix#f.n@((a,]-c<l=$6C5=%PE2Z'$iXw#]y'qBcqgo#j/vX;CR)W)PEn%3T>8+#jL'a"
"6+@x1+WZ%c$-35b#dN3f),:6k(/d3N#*Vlq'DR@<$dRMe$nU/A(1xfA-0QOO$q7rgG%x*n7dBH*,G&Af$aSOj%n4JN##eZ]*v/55"
"$$SG`#e]ud$1p:7#kQk4$4-g++g/Vc#[Mju#ZmM>#alsW#^Y;&$,^=C#cdYeGVB<5%D-5R')jr0#+66p$$A,G#gM16F%X&s#*iqj"
"#]/dI'eSCp):L)U.J7):,)nWy13Xj/%$j()$JBnP#+>WB$LaBb*L4YcIvOlW*lRX$7&D#K$htkG$'HJI&MJMS#*L4&#[MrM#ZvP2"
"$X7-m#dsI6#+5aj4L/B.$_>.A+meyt)sBEt%(IE'#nv(20@d>c#lE>e#lEOn#*By0%A%Bg%>Gt]G0I5V3@_qG/;l`b*)x&H)&XGj"
"%2iq).8'_H*v/5a80%nf#+#L8#c-Y23-h1K#Zmp8)<MxO&n^p(##>84'N^cS1wU9N5p=).O7g9K.`0$k$Lb-=&6LiT'%fE%*SYw#"
"#kn+x#rh`VEUkr,#pxHQ%6Y`(#aOCR#]fa*0cD60%>Z26'`[%+,n`te%XR5c,#h+%NkK`C$'>4y#gV20O=,se$%k;h%@in4#`wt_"
"#*8qJ#eSnm$nrEg#`ne^,&W^8%iF'c#,E<L$0sf*#42F1$3H:X1WuMa#[Vv%:m&Zp<l2Ux$s1B_$).N.#l;</#]xyS#ac`.,23DD"
"#,;D-#fciv#,E9x&YF^*&eEjR#h$KI84u26#kA_*$n'5l(U8Fw#ZmI(#_'R`NGBHF#x%IW-E1D`&=bo:#p]rd$)0#]$O1$N#aA_&"
"#oi^s&;3DS$w>x9%(-1S#mpDG+@4HV$M]vn$X]P`$m3>-#_UsU#`6D5([-C(,2XKW#vZ5B#j_:k+WZ#P#`]#@$ypw,#+@#M#e^&]"
"(Ob5J,FX4Y'Z=Fl,:3Et&TW<8#.Pg',PIme#`wvY%PsML#jLGe$BL#y#]f^9$W`r9'g06f#,Nau$3(%1(2c78%+H@e#oVPe#ad=0"
"#ljWv$PxP1#c5p8G7_Oc4%h`8-=].BE.<`,#bq8A(_lbE%8@os&oyOL)NpT4#dsU1Empug#]fe_5LP&[#xKF=(_mAt#$(d6#eA`."
"4UdjN#cZSd#ZmK_%<t'HAHda=/;cOA$UgCf%2(PF#,)08&RiQ0)eJLANhqXp#%flX%W>`]#`$>^#[W'=(`1M:+#=%M%8%@4$$wbJ"
"$Tjm[#dk)6%+H<]%>m1U$4L;.$BM%c#rhWK,7GX`$1Jvw6).,e/fshs'o0vS$WDX+@NYbi$$63=#tsxV#)t`2#]7;6#ZvS)#q3T]"
"#h$bv#+5VT)L5e@%*puh$QFUO6-98L+)l@W#+gXZ)_(`#%bKpy$<on9*lR+]%9un9:15(84gEi&'2&Qt#oVZ3FT1Jn*%(ky#mq-="
"#oY%M'D>rS%)kGy(gmOH&CGsd#+,Rn#kn1e#dN14#bt^/$<y$r#jPDT#wVgs#jCgC#ri;'#`.XP#fcZs#abjk#,NS7%$([E#uyq*"
"-$',r(Pw[7-mT*<$AGJgO)D`k&+Uj^$2P]m$LN2_#`[^V#+nAU'*TH4%A&`<%g0V8$oo**4<>$-#vQ&e=*Pf]$.L#tD;'c`$5u%:"
"$Z_[c#bTqs#e]xr$BTv8)>4,@#`$3./'hLs)Sh`c$GV<*$^^`Q#+n#b#b&Q#$%3]A&PoCU#,2Bh5x+/`((:DV-=EBW(<IWa$x2N="
"%(JtJ#*h8R#q3qG#o`P+&o,We$:_Wa6uCh>%Z4Z])HVEV'r/MI#fmfu#k>cC#fGF-#dO>r#*&e#$w6`;;9CSk$K>G-CPj6&;f9HR"
"#gV2-$(j6g#mO[@$D(]A.wYP(/`cdG$w[@m-SBjQ(HQw;+;H>@'g<cx'y*,WN-M,B#,E<A(h`XhB&yhK#_Vd1#o`c^H1])6&#C>Y"
"$ItS(#cdYd$u]Qb#xJrp#vZHh#gMSZ$x;UU$%kC%#ym<:$GLsT.5s@`$pEXw=MBfH#cQJb&Wi[U#lPM$#aOCD#b_)<$Nlcy*`r+."
"+vOj)#oik@%/i4'$Tjc_#+w.v$iy+$;i&<k4SO:y#ey0w%PW9E%K>0:4Ev@^#)kW(;f>)R#l;=d#+HgE-Aw<y23Ar8%D[K5#+>Yr"
"<5/d`8_k2-#_Ll+%PW9<#ib]3$5tt6+UF6u&Y<Gr1@;m%#ibVV#`]1#&afBj$3s8g#_r*AA=^at#*1*#$axr%#abj>#oDA+ElMWD"
"%DwT/(CRVo:k[]2#wH=KEnPlc:X<D:#brlQ#grH<AAfQe%F&I]MWQ#c0rH)Z&j*la$9C%2%_`TR$0c:X#,2i>754rN20L1s$e3;8"
"#*_:##].;$#%r36$v_PD#`$K_58lbB#u8X_3Zsm2#_Q:g#e^X&##52F61d=r7woa%<;-n/(M_Pi'<On^###.;%Rlh;##H>(&NIEJ"
"%.4@M#]xlU#oi`J$m3a5%<X9_#k@4u$ifvp:&H$v$WEYN#,E=-$B/>N#f+I.$IXCp%PsP:KCAxw#dWEH#ZZDy&+hu]$$661#+,OO"
"%o'wZ&6U,o#,NHr#+>X'#]JOx.qIN$(Vd`E$/Zef$ZV_N$:+_`%eoeB$.L-K67c*R#jDkO#k,s<#,>+<%;,i/,P#A''(#fT$D(]Y"
"#Z[8I%<Nrx>U4K'#+#Ar#+n+h1o&QU$@oV'*(rA>$*PHN#vQ)x%uyGn%X*2`#ppU@>d1vw&d-@3$hE(Y#_Uo>A>',m'#R`m(/Z-@"
"*_=%s&X7KH)Qobl%>m.X$x<$L$0Wp;#*h4`#].iY#h&3c#lk/F#fls0.M]DZ%A^(03^rtH=QG/k#[a(g;LO_x&S$2I#ik`SFP[I;"
"#nYoMK+Fbd#,24fG/<ih,LLrp#fGIH#gV5F$6')[#u89c#ZZBqF$QM09yUvs00LBD,5aU%#+Iq=$5*V1#e^Ro&,6>:&k0RX%,sZB"
"$to;/&v/o#,$>ow).FZb&U:K*%C'<%#*qH4#*qb<#sI0X%ITR1#`6Cu,W2VO<&4cI%i<$L$nC<G$GUw(%n8$C+A@EEOuTp9%K<f,"
"%0fOi#,3>4#+w%_'D[).&M7AJCY^+3%+>6T'MX5>&eFU,$E%6i#*/q4#e:I2#+HaA&KdLB#gs7u#l;<5GCBV%&>9*/#atNl-2^);"
"#+n'4)>5$D%@inj#jC'V*a$5D#ib[[#cQMh&BK77/<lKI%pIm1*CuW@$i%p(8Y0_c(d.7$%:9+4/`YXc'<aU'$0WU]#*L^#&EoNk"
"#*:.B#_C`9%ds9L#ZZ;mD6Ka>#`$3;$PxgN#+>V;%pIey#ZZ8m%8@p(BRBoF$D(m(#*L1u#+mxS$0*4k#,NA%#[W*A'7i1W'XW58"
"K1Q8#$x;UN;/h0X$.O'0#m^1i%Lnnk&<T]8%@iiu0K*=3$=uIA%5K:s#+nIP3&MnY$QOVh.%j/F$.q>'$l@Y0DxW80%/D]R/[h*t"
"#j/r-%6Yc<#,;3m$$6@@$5<XH)@a;IF#hjo&Eob>#`x&,%0IsK$%R5d$w7qR#*03'&J8N)6)cp-%UFM7#k>`a%+A&M#+dsK&H@.B"
"&FFt`(+0d`;-c;g#,)+7$>U]B6%2mj5i9l-AQ.fO'9XIS>g'tR:1YMW+lrWV#`[Yk%n+@E&xaTr#*h7)2lPQ5#+[Fc#lNO(#]xlJ"
"$%k;(#`-YXOYKog$[I4:#`p2^$%k5N$x2Lk#kQu<<eK;B7x<xa&yK%9$;:L+$vaMV*rbo3#*:+.#*qAP2$QxA#_O&M#2hOu<H)@,"
"#+myO&t9pM#`np%#dWe>)CKrS(U.HU#*0#&#atK1#m.t`#*_<F#dx2W#dsIK-],_&#bq-0LQ=db#`$J5&w6mH$60^7$8@aO#nYm-"
"$N4IV$0sp8DDMt$Nja>&<JQI6#u8:f$UW_pH](9HGDmW$#].FX$`E56#eA`,$#bti$.U=l$i%KZ#fd79#5/']%(KX4NYs'`&Fc,F"
"&`s0l#fomE#]xj)$]X*F'OmM-#*h:n%W>`^#ibb,02Whl*v1AjC`>nO)7rTX#_W>L$YAL'+vc%8$q^GV#fl_,,L>N13s36W(WVM)"
"%5K$t$'vgX#ZwPJ%*C3='&*L'%#5ld&+Ley%FBMC(k)-*#d(lp6T_B]#m^Zu#+Qis#ibb1%/i14#uU7r'XWSc#*8op%O[IK#`$0T"
"/:7Nh#q3l4#ae@1,<T%0E/'*S872Pq#*U:'.LrM(-2J]W#ZvP^#*0^u$AclS/B2-o;#VpA%;>lH%8Sca#+#E##x%)#$/[-;$'v]b"
"%]BA&#`-9v#q3v]7yCcO#]JK'MuI[L#x%(u0=N$&Eoqm-$i7W_C^<IJ4;.lJ#pJ)d#bTu+#]xlO,9$xFPJId2%DR=U*aIM45/CK&"
"$GV$a#,2-p#abB>*$7)<1pd<^$4o6U#[W%+AS:-Y#wWY6HTiME#_MKM*SYw,#alKx)b%o##tN`h#cdVk$KZ[W#e8er#ois_0KX]8"
"#t)JY#j&lw#_9ko###-%<#0N-#+5[s$ErH-82(E7%mi2wKqa@X'&Fl0%cQ4@#mpH&(1]Mf#)t^W#_M8/$'QL>)=Cs+$#Cd8$0WP^"
"<##lf$ZV@u$,[d=3k%'P#eAb:OqjbJ#cd]H=).s9$`@C*#+w$.&AalZ1&E#`'@M<&)HD11%RY^##uyba9c1[q2^6,A/k3_k$WF'8"
"&ovc2*m3'89GXNX@7M((#)t^$$Da*/3,(LC3-$f)(y1/@&CGqhN09-b';9-=$fKfN>o1>))CL(0#]xqq%.5t,#+ZcfHS@5>#].:b"
"=0ar4#m2/s$D(YwO'T*o$:m7g#`o0+$Q3F)#h$Zi(P@5)0xUk-$Bpor.Kc7S#+x<b#]gbVA8g@+$5FWT%3HZl$fO9P#Zvde%bKUn"
"BDup5%f>J*$PRo*#4ae828UGl(d'CW&4RgM#e^*F#_'T5$fV8BCc'%YN>%D-#yT-(+v++T#2hP$#*_:m$((f-*FOG*%+H<Q#ZwL("
"#h$lB*f%^x'ga1V$(N'3#`gD(#wVh1$(jsr(%3Dv#,)*p#fH*c#`nbJ)Jkjc#ovRB@MBE%)WZG&#+wM=,(r+[#)twy$i%bM%DT<C"
"$3D4%*C=9cKqVsI#ZvvF#`fZT90tXM%PW;'$i%OM#tO($E^ky$#*&e8%:V7:#aOcU#i3IW$]Wsr#cQMo((MB@@J9=X#ZvVZ$3rY%"
"Gg&V^#ikrX#+wyf#[(fe#+w$i$nUse$%mm7$/Zi<#k>cg#0f.YKvY@s$:Z+H#,E:)$.qD7#aO2+9Mi+a);dP)#f+6A$C#&$$axkv"
"(BK%'%%SaKIw02v%*LLJ,&JK*DXx9h$@@5E#bTmT$TE_y#5%xX#`[XI/KDc.*-)FI#du$fO)r-62:N[*'&bp:$rH6=%5T9f#+>V'"
"#gM1#$:Q(U#[(UrND/b+#+e0`#%flJ$6''L#*_:<#[(d_L3EUA#+Zj^$W(;hCH:R[+):pa#,)2H%0fZJ$>LV1#k5cL#`nk')8oC."
"FvB]n%>IGi#ZZ`s4Mg6*+;H6c#)kW.#]8+$8C:lA#+6@,%oD.2#,)4)#`-</)X5IWI3GK,#,)($#eJlZ#akF/#0RyeHv%j;#[a>T"
":/ECc#)ujo$Itaw#cZbT**FCj&@w]W#oMG&$(m%($#_pi#akHl1nsgU%_L]Y#+I(r#+Hjd&d,p'#_V<B#ljWbG7Cj(%W>`_&agUF",
"*R9=q5xut)#Zvyl:jUwd,=Gjd$;`g2#+H_'#rhYv#k5X'=9uS[%9tu`&BpUf)2B6f#nGhL#uKCm;ipfo#kBn'$etME$mbW*#s,gX"
"$/Zh53UiJ79hc8l#[(UVBnh6A%6Yc.$J*I$88K@M)WQ7J%3H]i$tfG@([%>`%&#T7#e&#1%dsT>$W(<(#uKkQ#+dpn#`o+b#42Gq"
"%r/s=#*_6n$5*Wh#*_b(E,`o3$@@:s$4-erB8F1=4-_og#+[5X.^6`44bE)Q:d2af$Q*9,#aO,I%)tFG'7'^S#j&od#aO1c%,sIT"
";ET@MBvhE7LlZ#F#idJ5PTBsO<6ZHW3U'vR$`j$g%;-2%-=IsQ&`1`G$021&$QOU@-q;&=4tueJ$[IZ)$p24H#+I'1'o<m,KX'Wt"
")yEv;#,;6<%>+s&$Q4L2#cdm:.,Z:j)eIprAmJsb5Lu8%$n&jN$L;Oh9sOXC$B^d%G)a8N4v@['PVNVF#^uTZ3UD1Z(+hV%#m^1x"
"%x];e$o#Q$%<Waq#r1=8;r#we#+H`N%K9f8=Rhhr(d-k$#j&kh$=$MR#_Lmn$;;5-&H@0%#*h77&'4kU#l)d^/C&-D$((g=1YnM/"
"(L1Oj:fH7n).l`K#^Y<W#[(VT5<Byc#]JOP2pC9W$lf-D#*Kyp$,x&F#c5<x%:_ah#vQke8n,Wt$>qsn#ikneP0&Xa$'>6X(P@Lr"
"*vBU'#*U-;$3($u$>0I9%;>wU&*c1q(5O#X#`e_u#b&S/#)tZg$$eU@$srbC)W>;p%VCYE/QeI;%epIY$&BYx#`e_8,=E_L#a3(("
"'O>;V$K#6I$*cNy#hny=$cCe#JPe@o$-4,f#s-BD#e]qs+aMq#+1vEh#kdxqA5^3+#$(d9(P@3#(0Vx&#Zvbg#jDPI$<S=v#q3Z9"
"%+>Bf%:`iB#)kXe<kr_e#^Y7<#`$v5'iEan+&O3=#wVgy#i3b:(<Ipp#)uTL$w,i6&eFOF#+n/<#a5FS%+dSs>^47v%8$Zk$LN5`"
"<*L^x9bRh-$EAL%+Q6hV#eyNI$B/WR$T;DU#akhi#eAjD$nqF&&'+p>#a2wl$8fJw2(&T^&rv'[#)k_8#h$Mm=Rhm4#`ngPK<9v%"
"#s[6h$*PNE#*L'd#rhbj#nYog$cChs#+w[t98XdL#,3yX3&WfU*4@1745`0[$8Wc]$$x<Y%8]JE'#L4(#*&dq$etGV#ZmIT1jIrU"
"8qIeQD=XOn1K`@D$'vYdN%VWL&RC*_#_'MC0#Slb#gD&0'IJ=r#[(_y$RU;>#eVGM#bTpH$)7S8#_Cg/#ojcT#Zw@h#vZ0#$#D(3"
"&Ghi<$*PGv+92tk#_'j:#w:WA$7-(WKcO^:$Xfkj#gral&M]`c$>`D'#poJ(#,2:X$#0OQ#$+A=#ljWw#giK>%1kX##dsD)2D<ZW"
"#+Hcj$to;'#ng'_#a<#M$-mL@&w6@5%/Vm,*5st&#`J59$$wi#(0VeRO+<0N#*9Kk#kecR%>KRj#ZdC:#iev=#+I`-#grGI$hE(e"
"(Q$53(c9;-$#0M4$*cO,#_UvE#koo['o`*9#0S%q$K>Fu%64L3$=Y(N#_CfO$o>_9#gD/UCN3.r#Z^ve$lo<E'DQx;9fE./%PW<P"
"$9BC3#`6AR#gD6=#,3<R#)kc]#)l5rA1tcE#dsVV#`x7d(/dpW#kn/n#]7At#cZVWK&)Ca#q49gFfg,T%Chlo&*G75#Zx*_#]xpB"
"HPIK7&$S@1#aO4V%_iLa$.L&.#]fww#[VwH#+Hna$@-,:&AN[G#wVj`6koOx%;e7#BB8X2K&fDL$@@0<#[1U)#)k[p'aW^p#pxM*"
"'Y.[F'35;^,G&LX%06M.6(.ly#oVW[,v^6Z#)lE>#mN=34<v#=%oi;y&;`Gf#`-I/$`Vy4$pEEW#atn5'o*d1#jC3:$5ttD'U3,1"
"$AEnL(7Qcv&;`Nt#fIlk#s[4@Jlp,T%wVu3$0aKj#qP&,0O^Km%NKro1Zt3r$odpq+56l%#jL2i%>A-S$J(bn$[I-A#`nh5,v^DO"
"#[kR%'bB)B'bWTp,1@]r#wDZu#,3QQ#`nfD>7`oG&^TX%%Y^;Z#[j2d2;/N+#nYo8'b8X6-,s%W2qw1[#+[C<I.*&A#uyew#kdtf"
"3Kym@$9rf;$tq4,#*0$/#oD[p$w5v2#)uc3).lQ(#dNIe$0XDL$QOO2An+4i2lujw&>UC]-trK#%px+<=&h;l#0S$M#br&F<eT>J"
",NO:Y#[a3b(F3o&/K8&c&3VE5$',/7$>jvU,:7+Y#+[(k&>qU_#+vxs4d3ao2wdBG$AEnR)<jWw#_9c;*SYxb#2hM&#s>vF%6Ydi"
",Cc/##m&:/$nC(a#auwO$(N$n$%k;m#h$MT=J'#[#*t*3$Kd_i#m'2O+C&LV%;,cr&`ro38[2c:#,)+eKDuun#Z[Ds)jgH-JYjLP"
"#]y.$%lvCP$x;jf$>htF#&+*[#]7b[%`-hE$wAdJ2dIV9#l;:f#[s57)lreX#`o+a#].SC&L1^H#tt*I3+)hm$*GbI#nwSZ'mxi5"
"#*j(r#,24*>qY%T#bTmm#4ae9$O:(-#;o/C%f+@'8n>p+0igYK$hE'0(GUC-#u83g#*h78#m8UR#cdaY%_9Co15Hv-%;oHh#kn(c"
"#akV0#^Y7/%(6Lr-sYS]$y85N#)XGm%E;q)'H1B<#m8/-0;hH=I1n3R:kII2#td+<(J/,6#^Y;i$'v`<(/Z-U#atOx>DIaE$7,ck"
"#e]uL#]8;a$;(;t%(Md>-<(*x#q3`6)>58^&Z_C^&RC1SH/+:WC-MBi8j'sj$Iu;V#*quQ#$N%5%D$)J%t)0M#_Lmq#m.p_#]xn4"
"'t+<##aO1l#+@It--eP]97@so#kdy>#`x#P#jC7$:72GL&5<50#ffR,1eI6$#`e_(#fd[S$$695$[wPN#5/'X#eTB8%Yb#e#].B-"
"*@#,P3:pa=;8X`n0EdtG%Dx$B%IS_]$<T7K&w`([#+H^M%:9>+#laaI#a2wN#`euH#rhZ&#+,Sa=cDFoEUb1.#`]E5$$6^.#4jk2"
"$;`m3#g*;n#ylu#$Z'48-m-6n2h^yr%PuE;+1jglIBjo'%K:CY#+-DVD[#EY#[W*$#ZZ8y#^uJ<$xjwi#wVps#fl_;#qOiR4<v/]"
"#vQ46-v*.^2CO(T#lNEb&V4o6->=#[)(dum#dWv.9aUI'%f=)=#,;X.#+dy-#*r<o$W(@[BCm6t/P0@=*,dmW$l@oa6,Fep$gHFa"
"#rUK>#+5YB<DA)PEm.+W%IJ^,#s1To%awoG'U56d'v=A)#i37D$02)Y$etXH%K>Q$$1OXX/5[rW*US5_0o3[O#*qLJ9nN0j;ht0f"
"GD,3N%iF'O#e82.$cUk7$CI4(';5KH#dE7%/JbhqL4>$;1w/CG&l@BB'yQ#A$@nQe(*l+[)N^Mq#atdm&;`jE%'Lle#`-G^#kRVb"
"%6-/5)K0'Y&[5[,#ab_T$y//K#]/$i$=u:R#[(U/%bKO[#]y#O#p]6<%%xlD$srx['K9^3#,209'H1B:$N,)T#ZxO8.y[r<Lk87m"
"$gvvC&=txV+GYM4&;1E0$ZUPC+*Agk#*UfV&_vCZ-TytK#tOYq%QC$@:EG3&#]ftb%:`HU#pKUh%T-gK5&(=.%7WII$&_i5#,2:L"
"(h<+:#)v+F#,3M[>(x4V&_Pv&#kR%4###7Z$@@=$&JKi)#lQ#H#,)'q8RQv<#*q^M%`,sJ#ncrs#+,[E5]#DV#]JK$#].:^#s/P-"
"#abVT%IS[>#*'/L#dW6.'#+Q4%wiVi$#_oh#akOQQLlPD'%]/k$[L_J#sI86#*CK(#acE<#jC1/F%E(2$',VZ'g9>w#mpAt#m8'V"
"+<ru'#k5Ua#e7Uy$W(6()FBa&'7M$NI[qWw$TjjR$60,M$lo+QJCG<J,#h2^$x2Lv)svH.3s*932=bG$#laW*%+,Wd#q3TX#bV)6"
"$>EIC#eAb9$L;-$@<]K%$M]ve#i[,S#atRh,fAEo#_:i&&;:L^$[-MO'.uch/k3YrARTMj$AcqE#e&$F<h.*j#[s8y#)t_1Nu(M&"
"$Nm)v$YlM;#+I>J#^*uG$2lv['2BQ1(vBdn#]JW_(TMui#*L>M/1Md9NVG=3#*_;=#,;LH#iXtk$Xj;($NGX-#,;0r#wVl,96MD%"
"#mK22%K9f+@fBg6#]xj1#*<7C2R$wMK3#bK#cQMc4ad88&^B6v#_r-m#tNkF#e7Y*.bteA%itVm$X8]j#^*w*PRNEh#].>x#+$tg"
"$$eTX$p2qs4TLUf#jC$[$N=Kc$r%lG#dWHN$@@3_$YcpH$'vxa#nGcT&+=m,$/#C+$n')B#Zwm<$>_j0#+nk`#po^U#lj^1%(6V("
"%+Cm>'BbnF'2&=t#j&k[3(*sT%XE_1*>/Y:$F[8q%8@lt%lW1T+C8O:#`e`d(kqaN'#+LR#_W0sNrsiI8d)w0$5Xd]%)F8_LiUQ@"
"%R-'m#*8rh#*qAn%:`%=%qtl3&BDnZ)5%&7;&i%30(C;0$(N,7(/y8`'BtsC$3s(q)8p_r&U8(G.ns*M#n._s#qQ^c#_r3L@)/=W"
"#i39`&JBL9-gKPq#gM,7#lj^UABu=p,b2a@1<'IVLThmU%/i74%fBX=#`exp%1XKN#c[$y#`$>P6;ot4(6gl9#qFt#&ry8R)>P9("
"M)9w6&<Rxn<LoLU%f<yd$,6s),&LEU#ZZK4#e7V&#oDGT#s/8/#+,K1%+dkm.bXy*$4o6b#kn&182(G$&g@_+&LDln$lq$(#fcX,"
"$8aq3#Z[s:$[-A%(DVC'$#0YA#+,KY$fBmW#+6$l(LswQ#,2;A=K,r&#Zvf]#*9+2LJf]>#cZSmHs'#>&&TDR#flkw$6&wOQir#R"
"#a2tN#tt)+%<)Ey&c9c=#cdYc$lo)5#eBGy%)kHJ$E.=%#sI'nMg'ZC1GtnY#)t_6#e8_h#+5b_;t^#+:d2kP.oG*W$1K)n#v$&)"
"#myDq#jC1*#m`vW$7#q3'N&:V#_9d5#m%l0#c5cN$psbV#c]AJB7,Kr$p5ET$0aKa#]7Cv+P:(gC8-NX-VJvS#yP3W$[-Gw$[IsS"
"$rH#u#[+*-%+>3I0&qO)>uph^#*qB8#].FV0'Y:kOro20#+@7Q#p./T&$R0Q0g*@6(*kr[+rpCp7T*XN#t)Lm#m9</&NR^n#ZZ;t"
"#_LqP0#ClW#_UlE#*/mX$=Y0E%8@p+$/Q__90v.g(%GEd(xj7$.rkAO#+,N##]JR>*==Xm3@BpH9:n7*#i3ak)qEaxF3C;E#aen5"
"#+.FD#_Ll,$J&[f$[,u()QoQ8#lEUV#rhYZ%t)JN.E@$3$'>6i$7,^F#]xmp$Hih,6HY$W@x)mK%Qp0d,C*]`#atR##gEdp'OdJb"
"#*q7`&Yn/8#pJ$,0iHjX0rt.O#,E7$#kh>S,]Vvf&-;o&'yt^f(5O#Y=*PiP'6cH]%K:o]B$ec&#axUh#`$B(#w:_@#,O$3(6gn&"
"#`$0L@NmlN$c0b,#s[1O%`-2x#o`YQ#dl0A$0l.)(Xeb##cdmD#,)>($UMK@>kw2D#ncp(J>8&:#]f^/7M'*P*t-4W8n>b=#b&Ys"
"#mpDd$X]8,%D,w8#*/sn%7Ea$$NllP23K#n.;8j)#fldp#Zo324FsbR'i2Tx$,6ZC2B[G'#)kh8/d'n,$TNSQ#qPZl%g0V_@S#Xn"
"#`-aA.Qew9%7<3*BTjNvA3#J6#oimj#j_A_=K>hCJwGpI66JI<#+-D>&-A7v#e7^FCIJ7t%:c1'(dn*X#*q:t#*_23%4F20.+pj:"
"$*cO##[tb.$).L6#)kXY&l@U=#c]<f(5Ny<$.U)u(:YK88BdVJ$'>4x'gLO75MhiP0l5]p#gFxB)j/c5#*8s'#eSpg$OD0Y#ladH"
"$i.Tt#[Wi-H*3(1$<SX>5V%7.5*6]CJ/uIw#mpXc#j'o6#,Gd)-d_iy#auyI#j_hE#xN)T%5C,U#fla`,G8H:'JP9t;0O9M$Hed6"
"#j'96&b*cM#bUE&%#4mf*>0@l#tNl8#s$%H#gD/m#nGcd#_Ly]%oj)i#]7A6#*L-((8E/i&w,]>#,)0g#`$=@#+-&>$pEImD-<70"
"#l;<7#*'7a$=OvK,$5]b#*&ge'>lnf#^Y7>#Zw`w#]JGx%+e+U'cdU2LJx=_#jC(*$-kPQ%5K'jL'%'9%*Bj7#tt[l##,,a#a36L"
"#_reI:*UiLC4wd4#qF[5#*L()#nYm/(==7R+Ny2d$=Y@G(rc:Y%)tQ_#k@8RI12'w#r35j$*diu$st%j%/CyF#]y-D#*hp1#)XGk"
"#+@MA'N^a)#nG]m#h$NH=5*hT<D-d'#[j%t#[1a[#j'G[%A%D8$*PF^#bq4V#ZZV:%<sqV0vJj;)]e^H5ZjcdLe(]G#p$c8#*LL*"
"$,/G]#*Lf+(0VjENHh+8$WF.[#e7xO1%#*R-xw&r$%k8T<EOf,D&Eq<#iXPG9JLx,#kS@f$`;6O#*L*J#cZSa#wisy/cx(N#+vy'"
"#fl_'Fmevm@kiwD%fROn$Eprp#jC':#tNld$$w[E%U<mB(6/`j#,NG4:;]E76'E[>#`-8S$ip>#$=OsH;V.v6$LNe^#lF0c+vc#k"
"#eCxa@F5]q1%#]_+[0`,#+w$V'yt^Y#cdjc=31O0DUA_](n^Rr%A]@i$BysT*%j>@#n+`@$<oZ%#nGc^$Q49p'($Kw'6Gv[$[yM@"
"%<u1U$pElV%We*`#e7[C-_UN1+;Gv-$Y<^'$LE2'$6UGA3U(#w(&%hq$nU29A`nO('=T%&(M^'>$L;)^)w'I&%W>cQ$ha5d#*1*("
"#+@.2#_'kH#r0>g/>XF/#abf+$1DPQ#ZdEy#bU`X-G3eh&5bJyP22;0%*M/y#[j(H#bVW.,;_T&#b&Xh$5FY*$EpLQ#yl<R%4E[_"
"#`o$D$/dnx=YG@$$J'H'E-9LZ&Y<D&)o_yj+1sc-#cdYg$@@5j(9y%i#b/b_$#a:>&H@.H#oi[F#hex`'-71R*5)Hv&WrjD#eSxU"
"'$VXj)SCLk#vd5q%FC+:#[(Vy#qQF.-X:<V#_CiW#*qP,%bKMd#+,P)0M[-0C3Zi5D>GX.R-UNL#vZ2Y&;`N001K<d$:Q$>=gn-b"
";3sAM#+>X[$n'n^$V4a30O^Da4EQ&/)I$u##flr<-v*4'$%k8`)^*cd#idlV%Ntce#m)JQ#Zm_O=XT5S#aO2n#j&fK5YIhWJTLxg"
"#dWp0%7VBs(/xcjP'3n`Pn&Sk%o'kA$,[g8%Z5oU*)-L=0v^5$#abIP#oVP5#m%of#*iO.#dj<hR=V1m#+I9a/<($o$MAjH#s^k^"
"$&BZ&/ED9n#oDPS#oMUd>uyg,#s,msLc%Yk#*/ku(BKMZ-VB_n:OImHL#.Zb/UE7o7S.aO$7wE=0.J$7#[`y9&W`ta%*Tj=#a32,"
"*IaA^LGyAi$y8@S$Se<s5x+,o#kr7A%wr]j$0WKn'HudJ'PDpx$f/Uw#)th6#xJIL8NVAO#dIJ,$8W]P.^D1=$0WoS%(IPH;m*qO"
"%rCL[+<:O6'Wdh])S_aj%9tp%#,NTA#,;4%#bqP;&AbKj$,-JR#ttJL$'QAh+QxFsB`);U&@#bK$(N+u#laWG#]0tcCu.VN#^*rC"
"#Zdi4EvYByGXDT-#ZmH+#,$Xg#)l2G#fGXq#ey53$Wap8#ri1Y:.,;J>U@eq$Px3>#j&v,%T[y5$5G&/A9@AEGPWKu3><+qB9p<b"
"$Z'14$ip2p%5T)S#[j&&#`-=g#b&QV#[j,u#`]Y[#*02]#djyV#ZvNOCQ.Sw%+,39:f>4w%9ydC$w5qP.l>##-0QC%#]f^>$rL,o"
"$$w[S#,3<<8@Oy'#jL-R*Zgm'#abX9#m.p@$M^02%W>cU2:N[/#s,vH#p^JH(f%gv#gV5;#*',[%_`99#)km&4s^#4&(1IM':_)u"
"&<6wQ$$RFF&7mlA4.h/f5l&A%$YcL#'-&hv$ha8i0*)0=$N4I$%+dT^$pEH@(p+'Y(p):y/hv.)NQ)8_+nRV=$v'3Z':h-/$@n[k"
"6kS5y)b&(x&ww2`#n+PQ$FuUH#vQ,K))EZ@&sD#%$/#E,'kd7&'OdD.%fuKG%1RPQ)jpKd'GZ%`$'QAlBww,S2=DaT.%j*/104SO"
"'Gm1r8n[;j%:_S=22#:LGf**^2Yj#[#*'(f$0XDo$lf2%*F3+(66KWZ.+qDN$JBtu#o`W>6mqhw7w%0D$#GQ]1#F#6$Y<oD%S;P%"
"&8ND0#idT1#c5<t#mKV7#[W-P'FB2A#*L%f#*&id+C9s3#&4Oa5FI$:)HbFq>J6me%`[:K#bW;b#+n4g&yT-R&<S&6%OQW#$Z'1>"
"#]7Cy$R/t@#_:v&$o>hL,awO;2TqTF)HdD9#+n$6&M]x=#[a$`H3/u]%<ah=1dBr`--en3#_M(9'r/M5#+n'XEy<#3%'r4TDBp9O"
"+@LY>%%JF.#,NY,BNPM`#`o8p#gr^2#ZvZS<Y_-A&<7;k2fngN$W(5g#_r9U#grQ3;VIBD#,EuA#*rne&#Xc3&L1^L%A]NX#k,TM"
"$yh5_#)XGl#_V*b&/>A0$c0is'%J%h6IhH*#*&d9#k5c)+R*qC7y+XI$sr_#&AO1W4EQPp@5Oe'$1yA0#i3;4%BXx%#_rlp&vUXW"
"#r9<7#m%dt,l>EY#bsDP#*hH'$Tsnc$/Qj^#[tq&/>OG>DJ81d%rC)(#0S%m#+my>$%2m[$Eohs#u8Z]#m&3h$:Z*=%<Wld$Tjc^"
"$rPrk'r_)=$%HKm#+w'w&#CFT%oD#c'BeM.$Yl*G#_Uqq%PW:x'%q_M#[);'#,EGn3;bm)&_Py8#*/nr#a39t0`U0+$uXj+$NQxc"
"@pNPi#+e#-$<]E&#sJ%G.v]qi#n+N(%b/<k#akT#$5FYj&w,O3%+mX+#;[LN#bqg>#b^w[#bU<V>Y/_v*npFZ#)tx0&75Q.5N[Pd"
"G34Rw#+w-bE'UEr#)tmv+lkjq#od./#cfKP-o^u;0MHtL#_V7R$0;7r#+n&`5F%OI(4]@F#gD-k#)kd_#,)Rj':_9J$i7Z>E:hC0"
"#^+&T#*L[-#dW>[#Zvjd'0@x@#uTFg$GV>,#dEOY#+[%E)u.;x#+6%r+[9E8,X[KP$^g^OM%Zuh);dW*7OXi^$#_l=#Zw;%#nYlq"
"%j^uA%F1iR'p@AE#amVh#[$BZ#e]qq$9p^Y$)fo$Brc^jMQ#a:#akH;$3rV6%$(Zj/*@wv&YbXv#jL'Z$gHRO(./.>$:+_k,$p,V"
"/Xr0E#m.p1$5<O:#[sI6$yB;^#_:d)>d2$+$hsb725D@_#rUne$5Fgr#aOrj0mML7$1K0L1ed__'s>>h(`kkj##,,@#wVyaQId<9"
"#s,m(#*LM1&wZsn$4xDL)*Bk+#[1kh#)tuN#)t_LGX;3c#*_wT)5SDu#akMy#ZvL*#fJ>b0xUt$*Sm@X#`75iG`HT;*7v@B+^t/K"
"$%O&L$C51;#*_Lh#nGcC#,23l#`hlL#eyGW#,E7*#,)$p#k>eh&wmw/$1Aud%at-Y%VU9Q#ZZ<v>jtM'1O[hq%]A'j2H*wP)SCN-"
"#tvP;#fcbe&yAxX%8@nC(_mQ5#[(Qy1_JLX$[wPK#aO/_%YyS%#bq5[#_r7Z'$(rH(VcKj&lnf)$Ak>&#,F&[#)kZ8)<Dm#'S'TU"
"#[(bp#eJh9$69a&LH4RJ(l--A4J-<&#e8.&/;5Z2#a2vs#_r,^3Z2<a0`8sg3@Tb4#`ng'$L;0R8^>+>$WHs,$@AK=.BJM[$%tK["
"%*goO3e>+:'H(>:*&SrOOHGQI,2tbq#)kY$'_hFG$/#Bg%Rlh7$QO^^#pJQ]$-ki[)i2:u#ncuO#)XDqIe6`l(T:f9#fGYe4I'LH"
"#e7b3#+I)B/OAZ3).laE6e&r#191Jd#*L/f*US8c@4iX#-Jb=V#s[5l5lygS2ad@&'r/MA%71v5#+w)'#ZZOb$D;'1$;+='$o>b3"
"#e]ya#flc,#]xp/(`0wq#dN07#oN0=%+H<c$nC90#*/t5%dsQ6#bU1<$2A5f#djC:5[Aw_$srk(A+#8i-vb[L#[(YO&xaW.%64TF"
"$8e87#b^ut#+#W>%Hj1m$'>55$v'/6#+,Sp9+sND#,EbA$K>Is#+>VQ#q413#*_ET%5AoQ%IS]S;NdUt.>%['#,NNi#`IOb%f*ps"
"#,NDv6Nim$RKNgt$JKw5EP*=0#cdVa%'M.T#bq,Y&y^:*Pc8^+#ZvYZ,aRq-#`[l<$GZF'#_*y*4D^OW$q7r`#_r*<19s%:#`wl="
"'<ao8$e3BiE72No$3D=&*w[%>###&-$D(Y^#)kZE$hE'1*b3'W01-n8#4)@;%jhey$9/*4#42Gl#akBV%4u47+8,f#5pG,d$70nZ"
"%5T'j)M;by$WO-6&cUPm$EANp$IuJ3%QAfQ#ib_4,[m+7#0S%`#qOhb#r'EV4*1ND&9g1e#cZcW$C>;[$w-7*Cb%uR#_9uUL6JS_"
"#`6Tj&;D1f#[s;x#`sJ;#j/rw#`oXv9hALt$O4=PDo#_,#k5Wh#l)/i*P5f2'OmfT##,9C#+dwS'Bu88&J8[D#`]0p#+Ai5#,)A-"
"#*_7=#fcsy#)taA*dHLH%VUGG#e%yVFNX_A#bTw4$ODkE#ZdBi4JS)w#+,OP(h:@W#$E$v&UiZB5<'#-Gjy7+$QOTU#4ER8JrFDx"
"%2&_1%OZeY&SdmR$7w]-2+/bT#ke*d$Ab+s##HWk#*jT&3$C%BI_B1W#`wjZ%0I_C#r0:X#+#q57k;Du&HR>6J.791.rX:q*j60%"
">%Fcu$Da*4#*/js'v=ek#,EUf&$nC'$).N'$D:i47D%9J,$mGpM0A0B$'vYj+.x-N#fe%^%;>nr#aO@M#*qB]$2Pb#&sj'B#ikl^"
"&@xNB#e^Kj%ljXX'-9/r#b^xOEsACE#l;<.(,#cX._Y,o%:93cOF^Ha#vd=x)<I=$+I-B3#orcX%oD#i<:4Z5#oif##fm<h$NPQ)"
"$`j16#i3Dk#gD-=$.b#%(T*QFLh&r`#fgc^#+e:]$5=T++VpLy$'HLo%6Y`-#,)+b#ce>G<Hajd#`[[0=Y4C]$@@AR(0Vs<%pIoQ"
"#a3<jBXJI'#tNk).Lqw3-W+R4#[(o=%kQMd#2qWH+dMat$[JFS7-6p&)Q.Ox###>g.q]wM%kQNF,;C;>$;`ay#].@e%3Igy$-kW#"
"#d)Kd6s7A$6OfUj#at^@$aJQ%$Q4rJ.@w-R,Pmss#fGUX@qyJp#mpyK%L$rf#cZ`3))NOFAv[W1(=tZxOD3m0)<My1#*U+)97fG["
"#*h1n5j^9a%@iia(Cwa/Fj*Al#oa<T%#QD8#*&y*#fGHD#kouq*ut2q#l;951_AIE$1yJ2#dN5u$*cO$<@;bF+VB1^#rhZf#]y#@"
"%,s>=)t:mS#lE`+$1B8=#vQ&s1&us)2v7$g$)Sc$#ocnO%L$;k$02)d#gM='%*Kjd$6;4Z$PIot#mp=n#*U,P,NtZ@$2P`3#qcO:"
"'2B[F&sCw3#eAbj@fC%>#m&&3*c^x3#<k.j#gM8kP<cw3&fBBG'o'NG#_Uo=#c,]M#b)EW$RU8:#h%kr/(G`8Dl8iw#_9_O$7-RB"
".(hfCM/T/h->=T&(T:b56UvX8#keCD#`$Kn##e9E(.^Lh#,NHD#j(&e$(1l>#kn:M%o'h^82`_]$T;DN$@rr5$1yDS,5)-V$-klK"
"%OZZG23K&&#iXMU)f3<I$oHiO#nGc;#1ts(#,E><$,[dG#oVxC-GP^b(Lt4b#m^1j%$*H8*_=*g$>L_u%>Grm#jDf#);dk*.BpK2"
"5JMk]#`wjb$0aKk9f0Z2(RbE:#u86[LM,c^;$J*v$M7g&$'>83-J3T:7HJuM$`;h(%OQuf#bq-M'j_2/#*C0eP:ja(75mkH,usrL"
"IxCXV0_<oC#)kX]/J2kP#tuPI)WB0iM5I&I.qA-H(.^Ig,&oaSE+H%C$(1r,,oGFe#1kqC#bq*p%D-+Q$1%^k#vZ4G#+dpW#nd$/"
"#,NC1#a34-#`-9Y#a<#T#aOZj$hE'($5>Vk#m7se#l;<((`1YE#+w&9N(Tn&#]1D9%0]6$$',.4%=06y#g'm]#,ETp#cde^$N-_%"
"#*hB^$e2pI#c6BO#`72U+QIo34wOLJ#ffqr#^YD)%n4_-$n&jZ'd<_/#fGqG$&^j`#]7;.-5o*2<MP$U#m7ph$<TVb*RTA()_Bh>"
"&5Xw_#kf*/%Q7c#-]#Oj$hE$%.Lr$c58m_X'N^k+#[1jq'RG_2$)7k8#^Y;X#s>y$$w7Vd'`Zvg'JXxh$@a7W*npL:-sPhr$%O)H"
"$9Dun$nCtl#r9Ft*L1&B#[s:q$CQ:lG1jcd0X,TN#q3TK<JGpE#,).'$f/a;$Nlir#_<`J$Jhvd'mxji$w,l*0iR$0#[*7H1VK*&"
"7<Tby#_=G>#bq,$*xVk($DMot1_y<]#b/W2#,)0]#`$ht$;:PN#m7wp#f,mB$)fks$etG<BI<2B#[s(x#m8D3'ZY^c$]$:;#Zy_5"
"K*qZGHo+;n&t8$8(L36-(>L-P#+e//&NP:)5OX(3#+n-##l;9)#ZvZAHAEtF#+#Qh&;1Br%<)<E0T_iT#+QlU$-31R'j^lL,D0Fa"
"&wZr>(T5wI#c>=m1qrcp3S.X.$(1m1#[a2k$NQ4M#[Qs(#dE'g%(64K%Q7f##rh_T(ng]3'%]5y1Ld3+#gV2:$<y4:#flah$WDl$"
"#,*s'#[a'P%)uEg0&o0]#*9q%$bYxgHv^Ck#ZdC''iEb(5$T/8-5@f]#,;<T$cOu2&5OFe#m^C#$>b)r%f*mg#vQ,a*C+(rFKP`5"
"1@=,4#*_I:%p-lY%;nK9#qdN)-Pi-H#c6;=#bq%X#iX^k,PIRc#m%we7=$&T$%F#,Ml'u;+%eUK#grHr=F[o&#m&#G-:^.5(&K'%"
"6]BhZ#oX#U'/LXg$uXlI2[l/o$<x]f%0[jC,As>y'Ak/,&MK0a9<B;u&fTR-#*sb_$<J:U1ELwx%IT+<$6UDw/%n_W#,22R9yUPD"
")EE8[(s_rX#nd(*FhEG;'f>/f%5B$s$<xYt$5F[j1B:mH#)kXN$.UIl#4W`Z#vQ_u'D>o<,W0-O$=Y`)#m.me.f]B3#g(+EM85&B"
"%8S(P$#0e&$>`p-<KlI3$m3so#dW3hKK^K%$D(Vt#abUo)t<MiN#ot[57.l;4441g#fGI^&;D;D./#DFJh0=P%8$^3#2qWL'H(>]"
"'4sI0$GWho#ZZFK%%yIF#cg1k(eEIn#*Buy5l/6D;I*`[$(364#`6ak)86<]#l)2X&iKR-$IFMYJs&Uw$RC.`#,)0U$UK2p$m43,"
"%>=qo$._0n%_9]3'qX]H#h$Rv$*H+9#m&)d#+w%(,,mS@#_r*I#fd+u'f<c5'(#`i#uWL9@oHh+#v[T^'i4qg#+6=d#wD^b&fBK%"
"&+j)n$6VU##*q><#akDf(mX4e'yOI$4^Ito#e^ERRIhVL+ijk=$pa]-#+Hc3#ab;X%K9gr%(-:d$2=SS#kQed%fRn'#,E6w&^%q*"
"CY%yl%]%xI#oiY8#`nf.L<x6c#a340%Qy<X%PW:o)>YxZ%]&3B#fcnu#l;9$#*/o+#or`1%UFM]$_w8&MX9_5#_9]8#a@U5))2,]"
"$`Dj[#kw)cJP,2U#+,JX%>/&3Hq%'U#iXMQ$9BmW&>U^B'7M,2$s(2W'CUAD$.sp/#wDX+#b^v4&*<t-%W>cf(R8Cp$J_&_#_rlV"
"/ysSb)>[5>#aSI[::VBF=@[b-#ibSB%0ft@$AEq5+:TH]+D52p$f0SIH[=n'#ae;K$N=Jx$_08h@Y3p.#`-I&=U^q2#kQp9&w89_"
"/rSO#'tE8%$Wa(s:L%=%B<U0,0Zfc^5nDf2#c57b>l)Sf$_,FR$5bjP#_'`l%6+CgOYR)-$<x^Y6R6,E'>m$%#knV7$:+cV#*9W="
"-TQQ%=yCbj#mK+V)<sr1(Kd68#akf5#]/-1D*P6V&%S&K&c_ZA#`6<N$t@vv#[j&($w603#oMMS$TjiD)/_P&#,;Th#u83p%fwS#"
"#*&rn$04w3#+5sp#m%k>%6Yc5><3#o#^YH9'&bjb#+w%4#h(L*$RhpL$3D>5#j0%JHBK*v#qbtT$cjb#1WYgN1&sIT$>a+l-$_`&"
")uyEw#`-6B%wVit'B++E%T-_e#cZ_@#`nbI2lQk>*RB@G#+,NV-RFme%C_rK#`niN&b*a2P_tW4#&/-b7T*UM1FxN,2[lw,#Z[qj"
"9Ra2N/e>gZKl':]$=u9b$1p>bQS]d:&PevOR5'Mt#`[UX#jC2O+gsI@(0<KL#dsJ9$.V,W%R+^y#nvm<#mLcXK8ZO3#ZZA-7;k7u"
"FmEZS#ZvbS#Zx^x3T=O<28UI&$QORB&;15O+vOh^PB[<U#)tjECD#e;'qO-'*wZ`&$NPwb'&*ZN#].@y3+;w3E9X@g$>`.U#w:[d"
"$N=UG$L;,''$6+_7]*w:%O[D9&@w5,$B^co-dhsR$<]Dy#*MUG;2J<Y:kRT$%'r(..455.#cgCC*1K_Z%x7%r$((ib%'Lu[$Q3Hl"
"(7,*L#tNqs)/_Y6%6w&*#f,c]$gZU7#ke*9#dN3,S'quE'`R+<)=^&L(N3er$:+vn3i'QP#l;:]37phH#+e$*31a%u@]bkG#[,Qp"
"#^Y78'*p`O<]Jnd$V4[q#oDqm%8@p)%knG[#iksD#cZW+#ow1x$ps_D($S-5#cZf`#Znu/$8avU#gMCj+#=#0#,E=u#[+YA$#0TZ"
">Mbq)$NP[4#Z[RR#`nia#g+f>$PxJ1'o*=t+6FZl#fcrK$3D</#k,U@$D;_//MN%U)WQ8V#lO-#%A77v#lEL0#p]t`T;<M'*hVA&"
"#o`P1#wVdr#m.pR$-3Gw&$[bB$>0G=(B^,4#m%di#*U,@#_r.2%F^fiT&Tyh#ac'o#+#YW'N_2v07l7/*ffu[#b^ww&w79O#cZkC"
"#)mBw#*_<>#e^95#fl[(%6,6Z'vGAD#ZmP-#bU(u#atEa21>Sy-7&a.NngKu#_Lk[$3rjV&NS&THuEJ,6#f%R9FvfW)u7D'42EMC"
"#b^w9$Q3<:$P6`$&OCrH7KoQ[$:Z#g(6K[n(==TR(K=nn#acfB#0Isd/PsB^#aedn%@iip*ansB$s`r24<PfD)Q.%s'<NCE#*h8n"
"#c-&'6Bw.Z$n_AbG`Q:&$Q5];%:2[b#xKRT(YO4K#+[cf$B/Kl'Z+eK/QnMh#kn.L#+$);#)uNN%_a=>R_ZWH$(N95#)k^*#[1X/"
"#k@%P#ncou$UgR-#q3tM#[(]N#ZZ=Z#fco1%>Z%S#lEEQ#grE<$5*I*&75]j$QOR0#+Zck#h(-/H=OVM%)k9w.OgnR+QxLA#j_<["
"-meh7%W>e=5,^jp$9/1]#ad_S#ibSV-EVdd#+mvf#+5QS#)u[R'&*yI&+UiP%:91oNUxO0#p.#S3oy0'#*h73'=B:g9ZDO4#+,Jl"
"0_*T@#+_EM0(C4m.@Y^%$3rn3HD0J^#a3###*qQv#)lA%#lEE1$fU8S7dWKi%ol:gG2pAJ#djG,#dW3w%XEI=$3rj_&deA*#fGTD"
"-G]od#+-)V#nQ06#*'No#ZdB1'o'ij%oD'F/4r-@#42F:$*eJI#+9+r%_h_4#`[YN$XS7R$Xf^'$OD=u%7=w]'Z,XZ,w+P,(#h:>"
"2'*(n#kxGB5FJSR#`-9r#j'U=#abOx*QWpc#m8#1$n&eERRA>1$>hl)(tICB$;(H[$UpL(Oy1[A$/Zn'%)tEv1t9Cc$UpRm$>MKC"
"8[X)/#cd]8#kgF1$JBlM%:1%n#e`wY%0[lK>V1M=#*8pn$qyFf#dk#_#k@^N$>U`B%6Ydf$ItUq#r04q1cX<3$JKoD#ZZ=WDI)MS"
"#ZZE6$WD[-@1yiq#h$Ng#adv['FB0&$R0R9&NcU1#kw1G#[s_L#s[5:#ZdCE%1OHB-I[Ah,Y;O.&ww,M#h$S/$5Fbk)&XL<1V-vR"
"ED6WL#akJr#ak>U@#r4B#i37QCikXrSi9,.-]n)p%L$:V&Ghy+$[5u6:j`3B#eJf-'s>D3#_($b%yYJ(#vQ5@#`o8-#].GePP=Jr"
"#akRp#*8yT$IF3U&gvEK#ik_[%2h2r$Q3@A(Vf:2%$)xR$CQ:[#oif)#+@E8&;DQE4w*G(#jCda$$xTSFy%1V#]7YM7I4H3>VhmE"
"+U2Au#o`UT#+>ad#b&UCSYQ<y$9/HX0Yj(`#t)J_7_whp-nbu-4^x@c2iqr-%5B<m$&/N$#cZSu#uygW#ZwBR$i^.V2`^m6$)7q2",
";C,me#]1FF$%HK[GNK,l%-]ga#+69P#]/,*%PsTH#e7[7'1bC3$',TR&05>gDSdT5'$(1=#br,M#_rF/#tt2M$NqDL+7qq[%fG-8"
"#,G5K#aOYj$020h;99r_%5B&R#_M8T%jDR+#j',>&NYTp#b8^u#`.D(+6OXo#_r8I2n)JU#nd<%$7#]a&MJSB&H@/f$*ci]$m*AR"
">;C2E#*Kv`#dW0gEx@[y$i;&[#+IE/%PW:p5A4g,#*U+c#r055$Ab)OT:W&Y(p:[o#_F#Q#+e$_#b/Vt0h0.U%A]Ct/dYeL#wDWt"
"%2h1.#wW+U#ikx+$Epfe%f=.q%/Crs#k-.'#upiB6voBIP.VK=P+g/n#tcL&#]1tF$RC9nF.%n7*.B&U$N4`$$<%&$+9sy4#atET"
"-LA<2DLMW/#kw4S$hE(a%D[Me#+6*]#`oE2$[,rE$ip%qKWKJ.$'vhp&wdt'$lf$/GvY/*RWfj6(LDOW$`k.M#)GgL#%^$_%%.-f"
"$C@[*#+@(u.f][L#gD/Q%PE.]$1At[;dA9[-$_Ln+)j<w#fckk#h$uV#*qDX>hf(Y#,WG08a#J[#42Gk%#4r2.`00SH6yDa#fcU+"
"HT::C&>0'1%<Xfi@%tEl*J&%+$*PH['5K1B+QIu7#+,T'#dN-u#j&iF#+6./)De0b$)TA'#+[/.#ko&P$v'-L$`Dgs&6LAw&NPE:"
"$L;Ik-:%d5#*8pr$IF4I#il5W%>GyZ#`ekY>P+@3$n'RQ#br@q#*q>lHdmvJ'v=QMLT'>R0:I53%0I]5#m*mE#gM)C$@qET#*L%)"
"%oM-%(#4,5$DekM$tf>q%8%yd(r=1G6.oNJ#bc[HL*ECh2HR9v'6G>)#)tp7*@mLh#$E0f#aQpO0xDRF@uQMF#_V=S#[1[0,P#:B"
"/12WI%RGP[I*Mu=.q]#[#`o0*$l@]0&_Rpw#`[bi$JBoh%8@p$#m^5##nPrZ)'8wi%D$lP#[(O%#+n8w29n8V3;n&5#+#=eBqAiU"
"+<rqaRKapZ/K8.I#m7x4#nYm&#atJd))ENY%5BDb+nON->uyd+7%ZQ4Q]=Ow$#0Pk&rcTJ'%^IQHr*o>+mIf@$NPVe:U4>y'H(td"
"Lu:be#+,eo,p'mO.J]nX&sCw%#+dxT$&qqC$'dMpGp[$;#+mu9%:UL(&_+SI#[a%gSGNK0GGGM+$xE_>%T-X+&5XGZ(>L-N)L5^a"
"$0Wj.$hsIK/C&Fb)gh>T#ibVJ(N@qi*9A<4+Ny5Q@r=nJ#cZd>#+>`S0JyDn%XEII/K&&<$(aBm+HDav#,N@u#ikd$/iWA1$rPbr"
"$LNC]$3rX:#[bgH'%S,w&9g,R$Dd7p70*ZQ:EFq:$LWM$#atWe(T:b,C$)rO..xgQBU^`J#[j[L$4-uw$'w+n+4`Gh*#&P2C=%g="
"E#$VX#gD1:$QFRp#iXSl#akO;#+w&:#Zw%N'1X/k$p24N$BU$8$#_pC%iF);$Y<d%2UwMv=xO1+#[s,214lR53I5.2MyVqu*#&GM"
"0bW3K,PHg='9*w8#u89A/bIvL$u3NI$fU%6#3['9'r/PD%D[hD$K>KF3IwL,3:]18$W18q&;DD2%]$rq$JBiM'2BV8$3DlI$'-iH"
"#`sLg/KFF:#uTF^2IV([,y7.-#cdjZ(7S.x#j0Bk#ey2(&ZC5(Li0w1#*':K#s0-y#*/su2>pP)&F3dM%*U$F(Xx#'$W(J'&g4tF"
"#)tdy#mM$W'o'T6<Ag3>%fPP)H_uRt$'va]$.q<9;G<-n%lsFlKKL@#6v@bU$:+eo(h:JW#ab=w);>G)#,*>/#idJx#qF_C#vQ&n"
"#*_H[#*U,>7%+8A#,NA$$Hns=%]A'b$Zh];#fcU'#dlky#*qjP$f/Y$&;`Gk#kdth(s(5m&&V+F,FXK+$:R%DBe3#-BLa2u#b^v["
"$1p:>#fgO)Dh1nl#e]nx#porn#hf#7#oF-M(/dmY&;2&B&2GDC,Ux5J#eyc-#b_5k#x%(y%/[0mRDT;@,ustl1s<g502agV$>_m>"
"(7QBA#[,N-$_@KN#wivQ#dN-h#_9]@#+[,+$D(Yl#`q$2%ugAh#m`aa#_V211(=;R$K#6WU+GjG$&py%PBe4C@AwAC#*_1)#*8jd"
"#ey4Y<=)L'#afP;#`nhK#ic$A$(N$o3B**N+d`#a$(N$lO*[W3#].8.#mph4$YcjwDLXoW#ab^r#oDC[#+#OqT:;KD#hf(8#bTji"
"'BbmO&=bi)RPc8>#ZmMQ%*D;Y%^*Rw&lAgsB,IH%#jD@5%<ERF7lrZ_#+mxnQt1:4>%.TCTqYy.%S;H3#l;<4#`-3=,v7t#%f4ar"
"*7vNy#j_Y$%;nr]1*-y=*,e[6+Wv3[$6UDi#q3R=)>]4q&RhCd#$N%@$ps_M#,)ZI$CQwK#e<sL/e>d9#dsSB(a-TE#+wX+#ieb0"
"$W1;g$]Nr$%<su(#axeL#nG^'#&=6F)o:<s$JBlo'Lxoh$(N$r#bXup%jhA4#k,[J#4srp&LE4e$GLt=#nYo;#v]Xg/PV$d$uvB2"
"&EJFk>Qh(#*'PH;9/`l3+vOl'#dsg0$;(CP#s[E<#giAO#[Mjx#nPpE#*/tQ,$At.#uTUa$cLe<$JC=XLcyMW&@w81#b(jZ47<>p"
"IS*Qr#e8Pt#)F:c#ZvrY&XS(i4#71]%lN-a,J.C8#ae-j/.)IX#_9_J51hm-1O<Yw#+nC[#kihs#*qnM#g(+61bwii$D)@+%jKb6"
"(K>'r3:/7U0GB2;%yOn%$NPSw.yx5v$&pvg+92NW##>8/.%`P3-=A,o4rdnS#p]F`#[j&'#gV5$#*&mm&W`ItL@GOC&q0Od=JCda"
",#gbW$<xT3#+,TB$,[jQR$lAT#*LfI(6gi9%7;K&#*h1l+J*.W#btN2'b7x/.>%_x#onw*##,,3$1Jsp1&k&=#_D.d$:v8r%&*eo"
"#a4&Y$',.&#p.g.%Tx5C#q3U,%<F(Y#gD&,%.4.w#dEVkSVI9.#*0-=7f2FA$&^u#,msLC#rhY]/*AJ%#bq<$).FZm$BKZc$D;9Y"
"2#fbg,tZy8$n&lP$,6Pm#[aQW0bN2j#]7Bu#hf)w#[taQ$^8C;(M]Bl)OGhuN9#uL)Jnm5#,NFW<X3*e0[@ge#].E97YdG(LKbg7"
"#lF@J';mpT#bq5t-#XuQ4)5so%Q8.&%/i[X%x6sP#cZt*$'>8=#+>mt%PW<G<%K'M&sD#+#pJmvH%sRY$`:g%#+@^3%8@k7#gX>^"
"%jrafCT-F^,-W9K%8]T3#uy_v2,PG5-#lCY*Y)g$/bxA2&sD$a#eAn&$1yA*=4]dm#kQnu$$63B),;AA#]xyv8DJZ*$<]E/6ot1#"
"5em'pGajPj$NGQE##dQ4R5XVP#k>gR#v#/V3sOpI$6qT@(.^M+$c0bd+Xsef#uyb`*4I#u$fKfB#%y`-:oN00<+RDZ($Qir#+vxu"
")De4c$LaBi#_rB5%=/C=+/L$L%W>cR$Z'1-#u;kN$GUy^1`43M#gD)p%bBDH&xaSLH1Rlc#]xlcMo8$eD'GmeEt2tA%+fZ$$u3NX"
"$@_+C#wW,I$[,rJ#cZUy%6YdlRVaS0,_YG(O+-10$o>Z@#+H^6%#4mk#pJ)f(FbcY#e]o1':h00%D$Ns%6]PP$6C9(JEe;;-pM;@"
"2/OG##ko-b,w+e,-Dm.<0^xBl$/[$D=4]S##^Y<n+G5)M#+#gU$]X(*#,NMD%:9H$$Oa<c/)(.;JlH07(jOjY4l+U>#m.p,2jE/j"
"#ZvN.,<e/j'NBe^$%O0<+VpGF7&Cy1$&_Pk#amO.-RO55#tb0K#uKRW$(1w>#pJ)U->3`5*^xuM#a4AB)_&S98.,f0#nPg*9%H-5"
"#+w=b&Aad1$B^a]I5MJg#cZP]#%]i[#_Uo6#+$21#]7FE#e7Y)C=/$n2RoDo$w>x,$B/BV#ZvQY4J-#T,](Pd$nqI5$EAJCByB`d"
"Khm-D#oMD4#+nIy(h(=S$`=>S,e`rO.FNZE6+]26(RTZr#l)8*$4o5-#vS2J#+e`1%L.yC9gVEl)QA5A#+e$-#`xB:#`neH#gD)%"
"$pE=X$HnmwSBD8G#jC'L$,7@N#atTI#,2l2;C>of#`IIV$ypr3<yubT&>Xuq#*Vkd.Lsve$Wrs`#[n)=#m%j[#2'#=%_LYJ*TM^]"
"$Q$J+Sx3x>#jC(f#djb4#+w$m$=Y4i$/Zsg#ncu>$fh&V#]7CX,>NR;/4qwbR-_TX#h$Nk9he8*+)jV-5i0X/'Btpk(XxD-/dUN9"
"#s[7R%lW5B>GHY,$4o6M#eT;A/QnWM#g)ohSHArj/UFZ7#hf'.(%E@D#*_@t$&q#M#xJB%K;43)'0wZy#myU=$Se)T(LDXV#uyeC"
"#+ZvB'Lx'V#l)27A4WQe$V4[a0]i:V$+).x9/_-8#f+7_#^Y]%$Z_[U4kT@0%&$@O%:9+7#b')G#`[RP%&*f*-#3Tk$>Lm$,PmpM"
"1Yr:-'2&>))ENPD&;:.[$x2Oy#tx<f#u8>0$KZ_)3SqP0#e%QFFvyh*&U7jf2-`^>#dW7C:gEGx$)/=y2$Y48$5=$b#=^`r%U<t8"
"$<xT%#1tru,Y;G-,(r&x%Lnkb'g'At'T@J#$:vK6A/CwN$0jV$@UB<f#bq+)$/&Di#icC&&^pIo#k6$>(n86w$ESlH$<]B%(4Ra1"
"#,EAh,`Uc<TK)+9HTD<i#[a_%$'J$,%*G0S'JOu^$.U*2$>LZT+0H]d%(7_O'Z+7D&n0Cq$JC$IO,&Qb#]g-4%#LLkH6^3o$#`%n"
"#bUGI%OQVd$^^Zl#nv(1#4sq,PKtAu#m.ta8*D)/#*`Dx$,[vs#^YXj#[j(E.Wq*h%A]bq$M7ld&t8d-.wYP+$)fl'3s36G(P63,"
"%PsPs)YASu$j+4C)3Px*Rue9-$OD0CUXsV'#Zmwd#nYm*$((f@&#_Q:$l6X]-JEo'$D;3-$Nn=.E(5WQ#ey]J#b^s]On2.,6DAv0"
"$^^jf7[fcq#vRl_$$-9M#q3R93WbuBA9<ZV$g$+c&q/mf$n).w#+n3;'cd%0#+@%;'S+k8#b8fn(D(#4$%F)2%:_sC&rxv.#`7#T"
"&b@2&)o<[S#`e`l&fBH-#,2L#%*T`O%+H<K%g0[%(.^Lp#`e[[#gD#C#*qDm&KdSw$CQ=D#,EGxJe[U/(BOTN#iFK^&b>((V-hAa"
"#abF,#)lD)%;,d*SaU$J#*URZQ4/f<%VU>f#fIx+%QB5Z#+5Rs*X/%,#_9ha#*U4I#m%mv#r10N$0bGx#j'#`#dWc,#lO6t#eAbe"
"4F1JN#h$HI#*L=L#_(r/3x=aM,,HF=)qWhP&IF6<+C^i4$bvw4$IXB-JWmCV+SU<l#fGZ-0%'bm&'4nC%7VEE>o``o#*qTg#o`ZN"
"#m&JV$>CRg/>XF=#)3P#$ttJu=K$hJ%8$b3#e%Yr#+xn0##mW.(GU<R%(J=H''US,#gZ4k),inM%p-Ue#t)O1%QiW[$rHxx$_>,u"
"(MARM$]WuR%>ZVr#)m(r/wBjoCIxc;F)@bD$Ab9&$6r,-#dE-X#du&%$[-48Mb.2q#*hF)#,2A4Ubrrk#*Xtf#ib^C%<apN%fPyn"
"$ygXiE'_K9#f+KX&n^p--05-$)PDHL'<O$9$LebK%PsWV#,2Hx3:]ND']7fE(k)*m'iXIF$',.qG2T)F7OWoe#n+Mm#i3;Y#dEWV"
"+dCb@*6sl3:^4`11#<(2-$k$P$S@@0,.B]X#oMD5$NPSo$.KxR$<SBqJe6XpB7,KX#iXY4$^^TQ#,E>&#+muX$6C5C%3muw-.>]B"
",0b.1%bBAIJSZ%a2U/'E#m.ji#oDA1%0V.v$TNUX#d(o@#*''<#[))<#].:H;'$4K,JTOg+r.te)g'W,#`ILV&RC'cCOe6p#p%$P"
"$toRd#e^/d#*Bv<-:^2v%d`x]#r0D_*x:Re%qOa5#*C#V*JCB@#bUGn#u96X$ItRv&xaSW$LE/V$$@;Y%)tY@*h1$1(fB./&+L`b"
"%A]S'$*QZ8QlTVG$0X+T$LN8;&xNE=%iF$E#e;Xm88TBy%n69;#,*T'#*qAH+*g$,#abY$'NCEQOpYeYHySO&$(kiy$IF5iO>jw1"
"%>H%8$`>sn(N<i>S'@pj:uhZ&*xF@E&oQM:#p$h]2Z$w-M5ev$&+9Mk'+>nS%]fC*#mK,V#tNf7=gQsn#*qEu6<cRo<0]b34:)6t"
"%PjKFF=FGJ#gEXK#p]5J$axoy*Uglp$_>%]$WDTU%'Ny%#kn'@(8j6A8.,Ff$m5]D$(1t2,`r4b#o`X0(9/W/P=:C_%uyEV'5%BS"
"$$RI1%>Gs#.W9y0#kT8Z#)ta#&>rWt#sI%QD11Ym%<[7O#]jhn01.kg#l;9,#xL]t%u%eO'BFT5$Q<Yj8KE6M$No@s$OD-w;$f;="
"$[eByH'nfg#a2tZ45'ed%B=<y(goFE(,,p-#g'ou)j/S*'Z]HX4MJ^Q$0)&^*US8b#+w(@%LpWx#lQvyN+pBc#nv+V#poDy#`&&,"
"(DD/AT+&3##+xAg%QyO9/:xy4FX#rB%jq&5%Z5#g$nBwM#+A@;#Zf87<<kWC#+_&r'%fQ/#]xlX$$wc#*%j>:#`IF>#tNl$%Psqv"
"8Bdm9%)F'V):Kw,#*h<w#j&mF+%$(1#*_27&r=DU(>8s4#h$TO#w:Wc$w5lF#[sJs8(%dX#[j.S#*Kyn#m%o8$tJ*_;ipa<(+00v"
"#abm*7vVv`$yp_$#uUOt&V4>U$*cQk(DD2B#akPo$fVPY$x<(w(B%]54I_i_B9p9G#*8r`#,EA&#*9IG$m*3'#)kW7%:LGF#*8p+"
"#Zo=q#,30*)s@T43#k$[AcePP+C^fL,1):]Ceg[x#*roo*+ByF#kDg$$.OZs)quEq#gDVCO4UW/RPFw,#`neE$,x&9#*qqu$HnjG"
".n7P4%6Yaf)@`/eG(w97#l)3U#^Y4>$(R4G#*/y#6HF^Y#s>xk)v#wy$t$h_2)QKH-'2>0#*Kvf$Tjpb$EANe#j/o[QSfjU#e]r/"
"$>U`6):Ku:#_Lr9#k>^l$l@_L%mg&`%W>cg%1O@8D;13c$[I8m$uXm>;:>[,%A_BV'D[CW#[s/n-Q6Ok#*8p29=fS5#*/mN&`sD,"
"H:FiK#dj@p'v41C$-kSA)+v8s#+HgA$qK*L#wVvS$w,nv-#/F+#+5TJ$^^hP#atEb#[1U(#wE^q$5ttC#`$fu#+,PIJS,_Q&;b*P"
",D0Cg*H_TY7*5Q7#bq-9&01p_#s-$Q#)tcG#dE'r%%:fR$XSFv,23<M&fKP*$[wLL:>n<@'Z^4/#+#F]#[x,8#ljb&6HO]&$BL)c"
"#*;91$GV7WM@gsy$jGO+#ZmMj$KZ^v#[b0&*FOP7%d1cq%Y^`o'm%40#ibSL$LbhG#)u)K#dsIb%Y^KQ#fGF7%g0oO#mK%g#ZvL("
"%:L@w#a4#o$&/Mv&S#UZ8l38h&uX[7#wVjA$%2hM#tt:Q%#4mZ#kn&=Ie,yt%i<$vP45FL$-kV6#[(kB#riE#$3D[n$tC@5#fHVC"
"#*/pk#po@0&M%9b)H`Nk#+doD$y/2G$.q;h#`qG>9#Md)A:3;X(8WNT&01gK$5,V[$nqJI1M(;j$*Q5H$(jAd$3DkNB+4%t$Kdx#"
"#f,Vs5+k0+%p-Q7's#u/#`IFE@pt/m$1K.Y#0f00$igu&$0aPN#_M/%'@MFU$[IAL$D;_K)7r$aPoc3n03^[o#j&m=/6FSp)B<0u"
"761Te#*L.Z$.KxZ&cUPs(936<PtP`$$MAgd#k,X:8<>;<#*C^w:m^wo#kwax#j_C5$nau$$7w7S-c<b.%sn0Z+(REm<HO'_/)(-("
"$Se't;yqI;#+5Q.#_<l8$=Y%;:^eS^#l;:k1$/N=#l;90#mN'E$WHbB$r#._9o^AZD-dpB)W@(Z$',/d#e%J&#kR&*+h5_p#[(ey"
"$[,rD#jL,o$1K<S%(6kK,,JN2Aefas+qajT4adAQ#3,aF#+M>t#*L,n$]WxW#*9PX$H.L8#ylFE#eAb/5&(3,3^b_*Pv6a=06]F%"
")4DXr$%$8t#*BvL#uybhJR.G[#+n&2#+Hw41F@L_'r3]E'*&'39f0Ya#ZZ@;&jQG4%1QA.#fH&l#m&k0#*UR/#*L&@$%X,[$0WHC"
"#uTIg2#fZf#wW+h#+#=q#iXTb2')fo(MtO=#wDZt#0S%c&$UGY$31-4#nd%G0n(*6$W`jR#+eMC#p^'*#,E<2#+ZnULb2-#$N>NA"
"$m*2E9C]lm#b_)a#+#Li#_Cec#oa6#,lSdH(uOJN;7nuw#j&m:(_m%u&`rn<$pw%d+@CY-#+Hwb#i34E#[sh(#+-LJ'cd#J$'.NX"
"&WM1T#_rPePG2np@1;`w#dsD$&<SJ*#*/sH$6UEL#^*u#,(C^`)<k2(#Z]_.(P@4;,tZq;'+mB#$%Po[Bj*yX#b^y_#+,Lx#*U4r"
"#)kcTNpC4,',af,&@w:Z%^YDD$r'^1$*PN5$.KxS2y@Z3$25$fEpwOa5q*WD$P7e^#e^'.LOk9b;[7Id%6vfD#+I)JCkmkL#,)$k"
"9)h.^&a%Z;#oiY%#Zw<FL4ISw$694I#lQ8t%py78%smu7+%f2t(1SN(#cZVB#oVSw$nDU*#,;3x@WVXq#iZmB#*hr6#`$2sB1p4="
"'SV/##l;<9$'HA)1/%oh$.U$Z$PSxl%D#t)#dN3Z&NZ=x#kU;4*Lip60H4Sb#*:U`$$RL1#hexn(m*FRPZo59%(Kb=$s`_eVjNB4"
"#gV9.%0[f6#cd^]Sd.on#f+X^#r4Ue8(JdI'2&T2$.3WB#*U1j#)tr8#)kto#Zw*R'f@/'1pctP'6H,i$Sewh$IFL5#ce#0%+HA+"
"$paVA(joG7V/sEA#wDi$&g@T<$0Z(,&82*D+PVBu#^+P9$0;EK/eoUW&+hp-&<@ox#)u8B)(Qjj=J''$)gV@>$W(HZ$&rtC#`e[L"
"#*Bw=G05u2#*UY-&%Wg3$BKru#`nig$ZUY:#nGcE(P6%TB$R4*#fd'sK2SS/%uybB#ZZGw$/Zo3%1ut]6e&u4#r'kq5&M[/%1<7J"
"#pJ/G$R/yR#)kcOR)Z5aQK79c#+6@.-&Ga0$(2*_%:9At7G%0J$4xX4SRQE25tq.R$iy+B#0f3O#nYlv&NlY[2/*/$$R3h>#]JQZ"
"%gLcw,x$P;#`$2V/;uY^%9tv;#lNH`18H(k#t)V(&yBx%#ce$u%qPKC#+5R(Lq,y##_Ma7%kQP;#fdPB*AjJ(#+e,5A[kKb$YcW)"
"'wi9G#i3Hf$$xEN$5<O3%wDl)#[(dp(/vA(G=JD,'5]n*#i7wP#4sq88xL$g#t)`<#at[x:F1eq'iX:5#Zp0GPoO1P&`rlr$N4=v"
"'([4P$UKPb:-Bdq$C5_e#*'qw0l6@9/F@v3$KdgOC*8`a+@0GM$EpNW#]9Gy7H^)V':;QY%On)<0c8n5#j&kk#k5Ud4:,gO+;H5Q"
"#fc]D-JcB<24lqD#b^s[Aefb.,:<RU#*Lv2#k,g4(/d@e#f+0%%>C930NW_P$1Jxy%v#;c#[t4R$%XnM#_CeZ#*_`O$(1ff)uxgJ"
"KL=sh'#4Uu#vQjZ-Pigl'fd)q*0O<<$Q3BV++Z3b#`wk_$/#F8%rD+6)'q<h$8<0M#_C`L#*hAH'4W)e):iLb1&j@3#ae#c'qm3q"
"#[1_@36l8G#)kWZ,tZm,#kw,@$'>9X%<snE#lEE0#[j1=#q3V##+-F:$<u&F#+]eb#uTU`'m%*<$[wRv1cX=N#,NU]0EdiH$fMYw"
"OsXbS9kjG5,vB&[$<xi+#ad+u#vQ)p#*LAP(qJXM7dBl)$.q>4%S:&j2cp:kMg8&p&g+r@#+n:M,yJ%n#ce1KCsmeP#h$H47BV+p"
"4[<HW(8Dt0#`6[+(OLQXGZFs4+^vtiT1.%6'i2WFGAePs$(N=g>uU2t31M>]#`-<s#dW62#ceU.$W(8]#_9qu/ncEn,Oub0$x2Op"
",b#1o$[I-Q#[xZf+7rAk).nja$4o80&xNED$%Y8J#Zw>n$huWI#_'RY#dsl:.Ohsl$c1$G&2-($#+hA_#Zvy(#*9'p#tb&9#_9xj"
"'gLNa$(j3i#pK*x:%LCn#gM/^8Y0GZ$D:cg3jxv[&`#qG2Vt%^#e%Qr$()9$#k5Xj#m&$.#oMIY#*qGL%uyx5>`7S)$ZhmpIjS_C"
"#anbI(^fx)7]4(vGUjk.%:L=A#*qHk92n)C$AFjm#+#J]',`lf%D-5>$LN8p@J&uK=e<Qe'eSQA#m^Ls't(n*%o`9r&#a(J#im4%"
"(HwBN#fc[l#dWx5)f3E1%NKn3#lNS-1J2(j#rl+7$(N'DI)Vt8$QP0]$$63E#okyy$[,u:#djML#m8*I,0V%oHpM;DHnp)P&XS*x"
"I3l[,)uSXH#a3*7&Pndq#Z[T>%KV$J#v#r9.QE;o#[Mh//Er]%(YO1F#kqa,,(auf/Es8s%iInO$QOU[#j0&TBt$O@$*GJZ%XO+o"
"#`]sA#ffA[#]7;7$.c5k,k/S#&n/ZB#e^'v#_;5s$%Q/p%1>$$2:=*^%8@n;(jOkb#tNh2#ZmI'Uv<8l6m05n#*&e'$c0R9#p-i2"
"#+e27#+>YR%__c]*,vyM1+kfY8$3(fRZ[aw$CQh:#c]-d*LM9L#m%pe'r8Un$.q9Y%8][##5/'e#eTHy#kn#o(de$W$(+krPZVl]"
",;_Y:'D@fB+Q@je1K`G`$LYPK$0WEr#b_u%#h$U/#.Ym(#+f/A$_A-m8C:j5-;=gNFD0mg2KF9((k']+#gD([P[X_b(`lSm#*';5"
"#_r-/#]f^<#i37F/I6*:1u$K7#dW:'$,8>-&=bu0#*0#`%RGkd'H1BE#*L'@QY5GZ$HgL+'g'7<<Kjp=#*qJQ3KxwK$;`gx=m5/V"
"#k6_Z#e%Ij#vZ,l$/dkZ#ab]C#`-B,%QB>c%+d^3$[I/V%D#yZ)(f#=%bKM6#*+n]([#Ya#lFuG#ZiCk$peZr%W>e:ETyQt$dL]*"
"%/i1/BdA:w$0kWy#m&<6=P$s@-$b1v#_'SL8='AK#+n.wQWbHT#ZvSM#`_9u8=0SS#cZV)#aOI9><34]$v_XV#,*Mw$t$dm#oVQ>"
"7Ru,)'('%/%M<2D**bOA$5<O4#`$-C(Fb`K$7w_Q%'r)[&xNE8#tNcS)bJk^#`[wi)Dde](HRCK#`-<j%6Ydg&9g,D%%LX2>+Sk*"
"%5BjX=0aoA,$Q.m%OQXZ$EAKi$IH/LRkUY`.;8kf#e_FN0eis4+G+:b);HJb#ibZR+vu)55lyg6#Z^q$#].88&9g1^#*qNS$;`g:"
"7WO$'#`IRB/PU^G#oMG20O^Tp%*C%.#*qOq%X*j##dsU)$XTQ0#]7ALV/ebX8RIdL$6qTU6g)44#]xo,'Y7`n#eAe^$=Y,S##,AW"
";s(r&%*C[R$1p:N$TEg-+Y3%;$).Fm$2&[o$AF@@$W(8E$m39D#du);V6#G`8Q&wT0M[+P#fmr(#dEHh#v#U-#`[X:$i=/8,1$Ip"
"#*_22#+Hei$UgQE#0Ivh%t)Gt$AtB]'Qyu+#dG:<%O_IkT@k9s-Jb02$4o8@%kZSr2SGP<#nexI#+do=#+Zcx$Tj`^5.)]0$AF1="
"#fmaq#*9$j#k5f`$5bhG@9^P=%)k9]#gD(F*_P5)0LrCC#bTqE$0k@i'ik-q&sW&Z$).hP#+HqG%'`L##*C35.ere027<Pg%<Np4"
"QSCJ@TXu<q6+]2D$UK:63OtY%$5*C0#[j/C#+5SD%#9EP$M^+=&,6H3@xw4:#[MmD#+,X6#pJ)N$).Ix$Yl+DIRbYS#ZvNB#,4ck"
"-1Wp[#*97*,b3T<G@0Ey&8N<C7YdKx7uH*-#)<4g$LaBa1:]q`'o`:DC5JaKNh/`[)LJhG$3EVS$>_`6#eT+W#a309=PxWM#&40P"
"-1ju=$B_wl&xO>m#+H_9$GVS%>VWos#`nlH$ZCW,#)kZ)#gV<f#m_P0%IJSs$4o8A8cRYt9hb>s#0f0;Hqf>u$W(>Y$L;&e#[Xde"
"#iXMF$UK0V%BOx'#,E>Q#[#Fi#$1j<$%O3:#aSQ+$Nni`)J*U0$=#]f#p]]=&n_7h7Sp:h#+H^'#Zvas,9%]l:=r$d*&8Vq%=&%n"
")#lX.N_Nop#,#MN#ZvI$*[5&i#jC&t9hv2,$hE(I$YGhT*W0BQ#uTO2$p3I+$buK7AX)Vo#]8tS$IXAb$5<OIBIl)<$N+=-$7w`f"
"#*d')#gNs6#e7r71Inmp2v6tmOZ;K,0*WmO-$_m(#foVI$UqpU$69QM&A);-:hAP3#`eiG#oMT-Nba)m)=^V0>V3vC#`sCp#].>'"
"-@'&T$(2W[#e^4l1Td,b%<swi$<t_S*)F&d/rq;5$Q-J>#[j*g#]yCE3Er2'#vQ)e#jLhTF-j]u$',/0#uyi+#oDYe$igL_#pJ*H"
"0J[y)%71)u#oDFf#*q[^#m8*r$9/71*q@uj#0IvX#kf0','&o;$8;`g*JAv0%smxC0;K`h#ab>f2CO&ZJ,HJ5#+e5^#f#Ql&S#Me"
"$D1j=%=/3R#*qJW$Kdo_Ga1cg$UpjJ#aO4*$3(]a$OMyo*SmJp$Itfa#+n$v$N=lQ(1]Ox&hiyT$$6=U#_9`I#*DMW3:Tc>>^lMM"
":db'w(h:N_$gZRZ#ZmLc#iXU_%:O([T'mb:&<S3m#of-Y,C*]U%'M#l#*_MG,/4;j$(1lG@&C@q1_.ny$E%=&/-I4=673#r.2Oda"
"MRbH4*U$lw(+01,I6t^cQVf%o$E%<L#*&eq#ZwHx.6hU>$x;X8@R;h'#v+p43I5:Q'yS=`%7VFN$$RTiDYnsr-VBk4#aO/P#r0>u"
"Np9$x#do@X#]7hS#n+Mw#`IRf#kn(5#dsTS#fl[&7vs9R#*L*:#,Q5j$N,jk*+DP.#+,Jj#dE%%$#0Yj#]y@>#*8yl(%E9u#ouVQ"
"2r280&;1B/,HKI)#_9v^1jM7-(R8JH'D]8@0y-2r#b/ke%Qg$a$KdeV#sI>k5b5[4%+,8<&EoiR$'v`+#os/D#m%dr*lHsD#p-qn"
"I<rm*,:7Lw*'PO2#j/l^%^*Rl-Jt=D</jVi),`P0.q@kG9EBS'$hvFC+Kq8j#mpF)#ksNE#[s.X#wD_H#v[=u#r5'5'ZZEF#dw`Z"
"8fQb7#lNM#$O17R#2hLy'o_pS$`O_%)8nXP#+e&Z#ky#L$5GF&#[(U0&=tt<))WHy(HQqs$9D(=$1p7i#^Y9^#)toR#flab'YK$-"
"8nRgIOf1_Z.g4D[2=c_d*,H_@#,;69-e/+5@hsP^$cLh%*qxMe%%.-g--I=n#`ecqFfp.f#*h;8#c,4Z#gD*t;u=Dr##,)%%PW7x"
"155j[#)kW0#+5Pi&c9Y$'b^<U$w[-@KewW78(fv/#e7[p#acD3#uy_r#fcU,$;:Hw+F&#U9TOVZ&iK,x#`:u^%+H<O#ZvPj$PIl&"
"#knKq(F3ePJScG8:.>;I).F_&<PkB]#$GX>#b&Z#'VKq1#gD+d%A$us#+%a(M2S0y'ZlcU#ZmJ/(EA#>OJa<74w*TwMxQ.E#eAdR"
"#p-i3(Msur$*IZe#f&8##[a)-+6Pfo#,NE.&BB3l#*/k6$'w7T'`Rs<#+,MJ#gM)B$:m=5)o_Y4$etgZ,9%:]#`&jH56P=6$0)kx"
"#d(lg%BBuQRFD:1)YDC;#bU(k#,)2)$rQ/%*Jy;GU&_ws,=FNiHd#&`*WUW.2)#><&@#^>#kw4d&L1u,$,7=p#`-:-$(N1i%p-Tr"
"#atHT#)ta48aYn`+yZx;#ibSW*45rKWwy:i#^YFk'(#cO#,N@q)g&kSQGWoIB01nA$AF'B8.Ju+BELg:#&40N2[Z8i#s-L9,O1xC"
"$ZLM7*=;qAAflQ<CHM^f*F3,h#orb@#``/`*x<ui#_rAkNq#PJ#[1oi#]7JM$ip%k#^Y70,4Qyv#*qTEAAsHn$ZUS>#cZSi#bqdD"
"#sI.3/fjmlR2j$/%:L>N#^%#L$$Ra*#auft#*&dw$%F$W$[N1o#dW6(#`e`0$Xf>&#[3Y%#Zw5E$4yeB#vd87$BKW+#dE2U#k@9k"
"HV*C<#42G`$4-c++`H,JRLK>%#,aLJ#q3l;#ZZOa%FBsy$(j9b$FYHc;7jae&#LG($N4Hi(B_rLHDanp'N&DFWTKqM,LM5G#bUYN"
"$E/Q.#ZvcR#ov[H#+mx)$6CJ##`IIF)S0Au>BcMV#k,de*k:f^$rPepPei,s98<yV#vQ5YR43n#''qW$++PFZA8-mp$OM40'%J>-"
"&^%oZ#^YBH$,6Pi%(6A]IS8i7(/Z(;,;i,I#[-od$(a6Z#gM6e#p$jm$r%c^)UY%=#_UoN#gD(e#*&eU1hGL(#mO4U(2P'#'kd<@"
"#flj9$1qMx&n0%@)S_`0D2.G]##ddLE#Yr#$$UA[$,6Pe5>W[J@9^^O%1RQD2F:e9$Da+(#e8+6<^fL:)A-E[+6KU*#*&dG#+,JE"
":AkI8X*`-b$v'+)#`ec6#nd'*1tUP0-gd7/*+Bw$'YJlX#+,e1$l6a2-A$Xx#+e&8#iXRm$$RPD#^Y@58=VX[$3Fo7%QSr`,D0On"
"*>0$3$CAnF#ke*]#x%GY%$M`k%65Sy#+Zj8/d&rX#aQ;y$Z'12$WGGJ#bTyPL,4W0#,E6i%9uca,G'+U$LW;_%SD0R#[VpvA4NNo"
"$<TmI&A)]h$nU1e#*'Fi2q-gr&Ghy>%DR>E#[s).&<73@$MBhE#dE*K#hev9'__>m&39ud)Xs19%wE18IAwSnAIK%k#`J'o$Hf;i"
"$$RM@$PJ3;$$eW,#+w%i%:>nkC#m(5&8)*((H[W337pWG/e>i2##m_-&4[l0>(Sl=$'vnp$GV.f'/LXr$m*4f*.B8J#r04]#`f+0"
"(jkwM$XSSn%:UwH8r1AO#fcU0#fcfYUb>1F#+[H.#mK+.#+w$O7SSHpK1VjS##m`D%D%GH$.U)_&6U(v#)u1`%uyH2#h$NZ$lf-b"
"#Zv]DG;d68#4)@9%Lo+vO1D:b,uEEC-n37S$Yc5[Q`RLC'CUAI%lsHs#ZZ<6#poD9#cQMu:d;eX#dW66#bTyW#h$P;UlK:r7.MK]"
"#+[&&#%gS+G9kXq&@HsbNdm7a/yt6l$XSB<4HFqcAnQ*p)E(wc>-p`:WEkN.&bl(t(VhU5%<jkB#cd]>#jL.+#`ex>.r<A]#gD*V"
"'r8Ut#,)'p$J&``##v^8$Iw;e%X;m(HLi/a'=gtl#ZZ=s#0]+i#`o*b#*/t8+Wv[.&8N<;#ljdb#bq%W#fGLy.W'[3HClOI$$S#w"
".erlg#ZvOr$9/,*+^2_P#ZZKE%<O&HE:^mu#kQqU#+>[(%bBQ^#].o'#keU:L>J^w&n^p0#dNCL#pJ2W##mWLJ1))v'cm/E't(h("
"$LW[12WpnmGr8#$#nGdm&6VuE%<Wi&'v=:O#+w&C$KdmbCYg)B%X+gw$<xoL#+,Ta$4-fb%x7#P:2*7D&24-[#e^e1Qre]%$0;WD"
"$UK>l$Q3fg#+>V_$PyoA+,9s*#oMO0$]X0s#orbb#`IIN#tt+W$%EwG%(6Q#%<Wdl#ZdK>#keD`18Hsl#e8Q3#cQQ1$@@yK#djMQ"
"PGJb1#fHmc'ccyX#*C)8#+o(X/<'j1#,E9p3RE7C%ybo.%0IY$$K>G/)#p+d%D-)q%LqoR#*h1_%5B^j-Jb.w+b]Y/$6W$w-l0d$"
"A%]S@#*_:M4xUG=#jL'M$WDQ_7H&uj=wne=$(jAr$gw@Y#+n.JEuxg04y[*g%3dq_#e^=h'GZ/E$Mp.m%5Ar:#j&oR#ormC1M`M_"
"#+dq##*hif+1N@S#fcmI(o5G7#w:Tv#fGIF%(7Ee#m3At#42F93ihy/=gQph#o`aZ$K#6Q'fG,w#,Nga*7v=T,>^ZC#j&s%#gMAZ"
"0.xV;$(jTq-LdCU#m.s)=oR4U#dF*1$.s<@#q3[+>=Te/%5Bu+#u8C`#[Vy_%Ip(1Kx5>'FG_*P*L`>p&i]S]#,NFyXYtak/)(15"
"$eybg#eJf$(h:T@#,)*f#+dx=%)F-q#_UvV&2GW.*ZBde#rh^e3'0R2#,;1$$BTqI+):sn#[s.R%&*ep$r']p$)fq@$8afd#kn%v"
"#Zvx]%=pX)8I1Ew#].<i$cCeu#nPo;$0aPX#f+Al@UB=V-pK-P#bTr^+#=#Q%W>bD#ik`jXE$Fu3is,A$GYBQ#_M@<$Ake.6&Hdx"
"$B/bI#oDA,#*re2'eS.F%wMHO&k'Y:#+H^k$&_Wv%PW<^#qesi#bTx]%B<lt#ylB4RGoAr/bJJi4Nanc$E&`T&L2c8%73@N,v<Sa",
"6=V@X$.KxQ$6'#O&4$kuL^eu2&/ZL<#aO4U#*q:`##ZSB%p@[%#+HbW@B&D[#gMIY%D-#9#tt,<68&a]$nC,BG799X&IEqf&HR:4"
"T%=di<#5Za#,N]]:5tI/#+,L$&@Qw-.'uMp#c5:[#%]n:#j/w1%-^VP#]/3k%.46KGj^$d)I%#y%*C#^#+Q`mV#J%8$0smF$&rsr"
"C%6rR$OD7w#,)<[(H[*%2CO'^1$/SI'>m*i#g*,4TJI:C'7M9Y6e_BA$$:@y#b&xJ$0s[L#`6Ec-$996%;e422/Og/#*qeq$313v"
".d4[O%fP+j#)kWl5,ycp$yB=j&+LjB&$[1hR-r&$6^R,GRh^HB(HZwn$gHHu)&XIE%`,ss$Px>'#i3;o#,NA)%Ul+-#`IMq#lO$="
"-JEo>%R+W;$/$'q#lNNK(`rW,+.t^,IP9mc*=2pV-w&l2#fcbf70Q6'#djhTTeCsB(tRKc(GU@'#_r/:DqTJM,(_hu4vA*4#mKj>"
".dGlg3ew%d,5ab+6d^a:,D0JSLfo>n+Q@j]%AfS$$ps_`#b_,>&sZ5dU^LVn)H(i5#gEI;L-1JG#_9_L#up[s#gD8B#m^xa$Q3@/"
"$R1bT$xEa=+mRm&6okDZ$i.gI&YbeD%p-R6#bq0)#]JN8#fcrF#bU(-+7C90#j&oW$pEZE$e2v2$)fo#$leu(&ZUmh6XcZ/*4R3l"
")<Mv+'f<h;&5XGD$nCwD0.$c:(XwoX#+>c_$`k53UPB(b(#h:k3>Wh4#ke(N$:v8u(TMu<=<^'c#nv>Z*k8x^#gsIb#+>V9#bTmj"
"%Y^O=9GWGt#*_4c=k`Zm#p.%N#ZvSK+vSCR$n&h30&$QD%,s=tFn*M3#ach:&YOl6#ri$f%Ioqg&c9Ff#u83n#s.6B$JKsi@6972"
"#dW4)$cVGp1R2A/&RL^S@sWQ&;v:&'#*C,k#akod%2h4=#dE'l#+H`t$NPe0)w'LS#afso#gVBDS_fIa)yEvJ%:LET9a^a8#bWg&"
"#b'H)#ey*0#bU:<#m7sk,;_PW$1yMv&=FrQQ_@jVV=sE]&MKZQ#+TY.#iXc*0[Af&E6lFx$PUpH#+dw@(8j<4#atLD$x2NJ#ZdD["
"#]gas#uP:i%epL#$5bv&1JN=s.0M_M&i_Mt0qBLV%]$la+qaVq#fd>[#)kdGIx/;=$>LZ_#tNiO#txvWBD`m79Bhqt#nR^*WSSUI"
"$gHOV#+n%j$<oW*%du$u#ZZBo%8](1)5S>(-[96%$8W]O+Oln3#fl_+#cZa7#e&8+#qc0[#ZZCm$(nLD'b7x3$l@iO$6C@t+R*Kt"
"#ZZ<:&hs+O%jLL1$@nQd#cZWr#aO/c#+5dy(Xwt]7YdG7#i34J$ifve%bNkJ&'4k;&#C;s0n-sg3f([C#nYr^%`-7/$[-50$Ji$F"
"#aO7E#m8)h#g(tv(PwSpLeifg,%ESI)(HXh#,24S6)Z't6$XJ9#+HiS&a&N8M04Z;&;D]$#o`Ua#*0jH#oMG)DS%B0%6wsZ#ZvL$"
"9#lD]V%t*l%o'lG+C9I<MJNCm,],dx%IJN[5DFWG,ZV=O%'`fT%$(i$#nd6U&w5a]&a&u($[-&q#xJ^E#e%Sx$D,S%%*BY&$Q<I%"
"#m^9t#dWR5$/Zk$#u8:Y$UTEy$:+c'#jCEe,&Jjl#,NCd#t)Q(#bXbw#+$@096MFK(AE6e#+,Jc$$65`#eSkp,xDBd$'HKV#jC0o"
"35#DZ#,;3q6NMj#$7$4-#p$iM#]JO-T3t-=#nd*M6)m$7@BpqW#]xmj#*_B,#gjJU$]EkL#bqeb6lOim#+dra+iI-T*v/4M#[a+n"
"$AExR%SVo*'8x4C$((fU#4sq>J7GDL#qOb<#+wC[$JBk]=(Xr$(@dfj=Ke)(#gV4M=$ev1%px(x:'eE<&S>IR#[(R&$/Qs.$S>g%"
"#tNf)&KdUF$NPb'#0Ry]#%_^W+Kv%l#akfw#flk`%_qyB&;18u/VAiw$LXrA$L;2(#*C(E#b/W3$WDEn$:Z)J$#CY2$$-Gj)861D"
"#kR)q*q$nk#[,Ug#Zwu.#i4*S#e%uH+<:P,#k,Tg3RsUl#oieQ-)(O-&wHb(#ZvQ_%t)fx(>8gj$<xYh5cWWg$w.G3,s_G3$QRhN"
"$iy_e#,E<_$9BL+#+H^C,:<Nr#+HlI-x>lO$Q3DI>@W8D)]-omWDlF7#]y,(-SObh$WDKV#lEEU'6cKO#[`w2#l)39$gvds$)fnv"
"#*L227Py]s'0IL5%SVk8#*8phE+v(76dFKp#oMK]#b&^2Ik*q5>47xKXUGr=$%tDj#_Lsj&@w<b$LE5;$<y;<&YYf%#,;F4#_D@i"
"&;36##)tf3#`nfh%PsMU,`LO;)63g,NFj7=)dVAw$PxCZ3DoVu*TMTR#ZvwSVElr-'2&DB#oDKY#i3;<$Ac#l#fd1S#bq*x%da0m"
"%9uH5,4-:7/S_E^+*BCP<tO3q2*sD_&sD$[>W67]:jr'%#`%9S0E#=K#c,4f#aOBt$gIG_J.*(H%)Fmw#`nxN%upe6$ebAT$$eWj"
"*btKS#+eIi$<oQ*#_YyU.f]8C#kw,2$ZheQ+OY]u#)l2=4*1NM*9A68#`IY4,[m(6+x_tI&XT'DQ*R5<I-ekY#,NA&#`6WG#id#>"
"%p.>P#u;6c$%FG41m5am(R^[t$BU7J#vRQd.xMPu$v'J_&WM9i%R+D&$gvdn$[,u1(_YX/#`$I^)CKr`$[IJ/'8nol)<sAS#$Dw9"
"+,9np)DeEf%oD'Q@v1+W#wDko#ZZCU3wK*I(/Z2O#nYoB:'j<i@1T3_*RB;/')t,U3XCT[$;`wB%yT7U%<WfB#`%)g#ZZ;r$>'@x"
"$fTsiBx2H$&gwII&,60q$=YoV$4o3f$N+=&8.oe1#4ae=&yK1p#x%+[#akEx#rhTC$>LSD$4o3V*)[pVJ:<O2#+5kq'2ps;89>Ir"
"$_+uB08ho8%_qyM)i.'J#,2S0#`wsQ#b&RD#gDXtD(trE#_rm,$mbT($WDo3$D(^k',`gP#+w%X71hV8$*H.N+R*B>&3V.h#otyO"
"#)kX@(PD`m%(7rW%L.aZ#].xx&fBBK#$;1m%#4mhX:aLE;E^_;#+dt0%F&>'#[j.$%W>eF#s>sQ#*'-G.OTZb*=2peCp[pM#pL&<"
"%fG6l*Zq$q#oVQG$ItRd'H1BC#Zwl4#a3T4''v<:$LE7YPgNrC$>a=h0oBJ&(MA4:-Q6H_#].:53EL`W#42GW$RUA'@qW.k$W)uH"
"7Cwwp$Q3MK#[bmt$69OU$j+>bXMm'dR:7*l.erb-6AU$5(jOjq$3)1>Jw$0v#ad(o%1OBc+K/Z44c]=x#v#eM#`o11%lWQH#ne@E"
",;_eP-X'p.#bTjR$5*Gg(8j4;4*1P,#nv,:)#=66%pNZ_$'HLiO[gc-#k5Xu$7n8e,wwF-#eT#U0^e[+$%O-r(>8n:%0R`1$.U;("
"0ja[,#+>Xm<-/J%#+jIFA0Ia=#].N/%/i9'<_V=KM=IBQXVr@.#*_Js$Se(&-p#)$$t$yU#oib8#acQENt],P$((`_%uyKD.C*L]"
":'s(9#l.@k#m8(W#[(O&Riv4&Ft[@+&Ghr`<+SOw$/'ixAI]oC.iqvI$#5>V/hv8RD-E`c$)0hr(qJZK1N'GU$i7[XYZ#=<#laX."
"%&*hnUA<vd#mpEL%WQu`&(1W%K,'D'$Kdid$m3Za0#T`rE%-R3+(v^M%e.8+$:Z$%$3D9a#].:C3wL.4N8hiLDU&7G&@Htu#yl<P"
"H%)n'&odY$#_V$v%]$pa#k@$o$+V)2%d1]a0HQ%+#,E@s1v<$=$;`gL#+eRQ#`[fC#vRVL1Er8g$7,uo)i2LXBx7pJ%da%C$8^<O"
"#+muL$:v>3$NPPn#kTDx-wL,B#pomW#*0-g$e2uk$hE$/$0sTr$,[gJ#)t`+4<d)H$$RS:#,;0kM@^m+$_>.f#+$&s=8;mx#4;Mi"
"&)%#f#`$<@$e3nd(l#n^%A]ba6mqeq+;4hp#akDl#]xos67bKK#+>Zp#*/r5#*&wA$g#/nH'80G#j'nuK&29+$5F^($Hefx46/9k"
"-IRDj#+D9m%V9%,#*+19%+dk2$]WqX(8WS0$WDEu#`-:e$P8)'%5pi7#ikcv#j'e0#*qN%#ZZOM*](^;#[scF#a2xe$'v`Y#m&Qd"
"J4H;j#,E=b#mKbM$>bU,,-1mB-'/4]#m&Zl#e_-S$6rU:)QoS%(RG'H#*9&J$1*d6)4Ir+#e7[.$J_$T#`neJ#jC$M$&ps^#Zvog"
"#^YA1.Q:a(,$m;M#+Hc,*%(xc#+/65#Zn=3'w:$wRtT('#rhjs%NBh=.1eQc'sQr'-AwFC#mO#;#]7B&#p^*4%=^Im#]fjr$qyHt"
"%_`H7$0aRo=fk9h$4o5%-[8xZ,us`<#cZ^-%`wK17nDM/%W>cT%)tQa8(fv>.Q:pTVa3q2#wDZw$e7UV#+du+(ZBisR_v9`#]fhL"
"#aOjM#*L89$w,mZ#*BvpB[VG-#f+59$7#`m$,xwr$LNC,%sn#j'([-u#]8Uf'=g.D#*L(W#i4U3;B'%t#dsi(%mg$e#k>ca#+-x5"
"DLMYa$buNx#[#D*$;`dw%Lni,O$DW*&ww&'#i3:n#lF`1(P@V-#+du/#[s/3#grHlUqqUs>&GGM#r0G'$`;8HJ$Yv4$Y<a,$L;,l"
",;MMq%Q7hB#fc[T#+y>'#*&uy$QFQ[&Ug&C%jq)Q$w04Z$:mHx#Zw3%#oY'q#k/0k&cUPv#*'S4#wW4X#aOa-#]gi[&Yb_/#jL*_"
",l>Ji07uMYG(,2i##dQ8$Ab1h(+00.%PW8%%*M=B5#)1C0B@VX#iXMM#o`YK$,])^3WGOb#+mrtEJ<X3$W(6#$`=%1#*m-a$LaE)"
"#`-Fn$0XKp#_rY&#m^KN=1_@[$]WqD$Uv6])SCQq$D:fh#gM,EDHg(p&#UtQ#*qK0#)kVsOkO@K#aOM##r;1j#akBS#+>v0YSoSP"
"$mbW$%+I)d$p3Y4)<;.p#bU#e$UK0Z#*/ow*sUO-7ka`Y$0,OB#)kXA$tfp>#yluD$./t),w+P;=wsIh$(Mxd,24dJQE9Dt&6L)x"
"TKZye#)o-h(P5yQ#b^p[&hj003TQLN#+I%i'UvK-.=WE6$D=)N(X@SI7;X4T,DLn0#t)sY&4$>k$ZUSC$gvvEYM^cW%'so`#k,Rc"
"Aib@I#wj+S$,bOs$qT2R0lvC)#)kZm#`')H%<stE-NANW,uu33.'[BU$cUk9#*BwC-,V8w%d2X'#$:u-,DCR3$/$y'Z*'-d28hR>"
"#vZ;/%M<G`7KJ:4#oic-)4DY@-_UZ%$K>Im$Ep#L5H/8mI9sql#ZvO6<qc7[$ypWW#*ByA#_rAX#+I(Y=1&/N44nGR@qyMNF*u.H"
"&l@TQ$:Pww$s()v#*DdU#)td=&hs(K$,74c09I@G#].:=&sD#,(J)g-#*Bp^&(1O(#_LiA&L1g1'ZleS#atLA$3D3vGtsod#`e[K"
"&5Xe##lNHg$UgH[#vZ4r;@S9G,;h^V0@>x6N;;$()gW:F#`IKeBeXj#(1%(<(^T'L-tV3W#jL,q#`e[H%;e9'Lqoi%$3F'p#m'_D"
"5#;uJ$/(_E#*L/[$3rka$Wx*6%A7*q-T,H/)PDPs#bTuB$ha<&9[7(:6MQ%8$s`O%$dIK&(r<xX%(6qG#tdNj;u4Xu$0jTl$`<6A"
"&c9A5WiC]H'Btru$$RJ09aTZC#`[pJ#j&fJ6@tV&#akKy#flkV%HojY#[s_bK85:D#oVT$RmUZs#]7>164,r9#ZwJlPJ-*VVsIup"
"$)7Ln/i(Q8&xb=)#[(gh$&/rm#ncv<$NPZ_),DqP#[$X31CJYS&5OSU$<]E(%VU=2B^py-#bW3m.:u[#%:_D8%4sVM*SYw.PXctV"
"$<yP$0d>xP''rR9/aMcR)B3+#$]X`5E#'x5(FXc]$paY&%o'sY#abA]#dsI-$#0Q%#,2`J#*h:>$qyTj#iXRX#e^'T%b/9_#,sXJ"
"*TMMt#s_@N.b2A)2raZu%+>;d#,NL4-*%G=$-kSC$$63JQW*AN:-BZpT/EMy#`I[j$)g/F&/dPs%BZ%x)Yfc]'*&-[$i]pk(0ZA@"
"#`[UQ<tOSx04[&ZVTVlJ1>6,7#```7#_Ur.*dHLO6LpVAZ&/xf*npKD$/Zh>-<(Sc1&jL[$&/N&2Gom@+FB=K$(N(*#uydy#+6+U"
"#bTp`&J8F+:)G7P$ZUUr*IaK=$:+b+Pwu.)#pJ+1#)kZR$D:xH#`IISUoU99#m(-g#]g&>-O4*V)6H:=$c1oT#ax;S$N4Aj'*&$8"
"X.>@:JIj,y#].>)#ylHQ7QQ<):Pc.D$,x3[%3Ha2(<odc2uvV]*jk`s%:92Z#>+y`$<u8l)[W]])^O78#aOyN%+dbg%>d=:*5;t9"
"TfZx1(_Ybe%.+2j#vg+Y%fv++#,2di#e%P:%>HX&(5Nv;#Zw8T%+#'6%D$OU#*qL.@JqtZ'B+8L+YS4`InQMh,.Aye#j0%AFxMlw"
"#*LfT$x2Q=*SYw(#l)Q#N1wLE%IpSH5y`@xGVy]Q#bV$(#]f^44qw2c#Z^<05SAN+#].EP-E1Ag#`$-Q(%*tV:*Uxn%Qg_A%;>l<"
")Fpg/%f<vyRkxRV*PR+8&b<^r.O&DH#q3fm#_r*;6@tV:1(C/P#m^A[0g*C,.m1[Z#wDkA*+&_@#uyg]-Tvw,$0jT.*7+d%#4ER<"
"#djF]G_gl4###GQ&3V,($Z'JD#e^NW#`7*`,4-)C#Zmb-$P6fD#^uL]$x;UV&OLnl%VUKt2vyVe%uyEQ#jCDa#j(yS#m&*DCljKE"
"%oD#m+93Nd&;1(Z$)T</#uybjBqSoV#+5i)*QZMyWWE3I&S>IG$#0Py$s(:s#Z[O3%)ti$+Ej7o&[5iM8p/uvKBE:yBXFM#$)fw."
"1f(uY$5<`G#ZdDj$Iu<w,f]p#$toZn%Tx:=&iJPP+Wv9@IfNpW%F&=:+clQ=8L7hu%)k=^#%]j$269S7(&%fO#`_50#_'e]LKl.i"
"&mc2s$K>J+%D-.H$g#5e#*qZH#s.CB#*>W$###&0#akGm$CRVC&S#6q/#<=[%/iM=<q>_R&yT-f#hfc2BBgRm#[(_i#*UKa$%XrW"
"+a:aT&',$2#+wS`C;RO2#)O=n)WvTM%*BVM%R+Ze)*K)J$]X%7*GBxo#pxF=#g+RS$PVAT-qN=e5v2-y#,)Ey$WE>T#tall#atTR"
";HSD:6CN@T&a'+T$7#WS%b9%^#+6,@'M3#4$0sWu&;cJI0_)tQ#dW6N'aYJ,$8W]_%u%e@$8aj:.<g&p$l@xw2>F8i$N=E#Pdu;U"
"&_QX0#Zwu=$/#[u#[sv.-)(la#a3(/3V.&5&odsv(qJQK$3rZ_$/Zi3#[s,*$q7x[#5%xY#tt$[L22p:;BqWx#h$^6#dN16/@Lw`"
"$uty+$/#CU;#sMY#+#LR$QOR=Mr7%f&<Sn%ScE1hU7-oK#jC+r#ey`V*C>6H1)0yW#adL#@ht-$#*_2$#o`gH#acW@(%)-l%R+eo"
"$*PO%#0IveN'tux.J]eB*cMSw#+,JQ8UQ$'&sD###+n0383J-r>MtvYJkge6'__DV,yxK5(pa*j#+n+@:rrKF&c`_<824ed#ad8:"
"M%HVB#[sde&,679(U7Hj3$yq]$[Lmb$RhQBIaD[R#dliF$.1;'#+5UP#*U.<8B#TC#_Ury#e7e'(T26=(1Sgv//KP@*lnZm#*/k%"
"#+IMk#b)pO8a4*_#`ox3#uynT#+Hv0$EotB#*&eM>mT2>)&34)0T'A`)<Ghd>l-Z_#`IIT$<SSF#)tm:#_9]E#h$KH1rBR6Z1Z-9"
"#*hB>-,rTB$rPeq#[sk6)+G]j(NuG&#fc^Z#f+bu.v]u_-`=dJ%5AoeN38sg#+n)&$(-&3@eg9M29R5j'Mtv6*7vG3#`J.AGCL6^"
"$WDP+-d__7$Utuc%:WNJ,/+,%$7nFS$%Ey_%`[D:1CJYD%0enR(m)_`#_CfdNMRuN%#8#<#*L))+#=&C$TNPR%>B,.Amg'M#,N@v"
"$nqBF$T;Yg#dN2/#c[Uq#e7[n%%.>##[b)`#]igQ$ItRl&LEt`#m^79#+mwj%_qi/#*0DY*r<Y$HUx6i%A%ne$PKa$#*U+g#,2R9"
"&TNS$M][SB'R7pI#*0(o'#0_ZP<^I0$1K-o#kh^V#djH=<%.y5(p):(#kw)Z#[1cN'Zm>+#p-y/)5SEo/OXx*#Zy`n#&=6Q#rhZ)"
"%PW7t-kYDZ$CQBU#b&wJ#mqTS#dWZH#fl_>%<Wbf$;bQ0'V&`)#*qo^(fB&'$N4[5$6qTJ#ylaXXMc3;$5G:p#c]YbI&3/8#,2as"
"$.L*j*s07:'ZYh$X'#sw&#CBg'$D9W&U7r7$<xdE4h)W6$xEe,)@V#>2GpDn#].@'#kQhj#+#oj$%k^U#+MN$#`[dd-j]VN#oDZ#"
"#e]tM&cUPr#+xWg#+5Pm#+,MI#^uq;3i'aI&Fd-60F;4:39M@P$1%^i6>x,_.RAL9)*MsL#ZZ9&#^-_O#jL-sL2E``V2rA$#atL0"
"/vb8O+D5+m+YS4_)6*^6&oQJ=QFRWM#ljZ_#aO6K*ao'I#hnyK'0I>4'ZYev#wD[,(5NwQ.AV=>#ab;V#cdgoK`+KC#[j.9#dN4O"
"%v=TI/JNXW%bBFx#s#g:$BKVw2Q'xH#%_-J###4h#f+sW%1OK_%<X+[&<E+m*XR<i%%7;F;(E`S#[(cM&)%&V%IJQo#nv(*#r060"
"(YkI*$,-N+#jLp9BlIIf$`Dcs$D+_j%/0fo%0SHd#+dsLN5MEhU_R9_#*qBJ$0aKu;@oU@,9)YP#ZvX.%M<*>+9;x'#[t2b#+w-Y"
"2/3Dg4%h^aXF0@N#)tqmK=Igj$It]/#+,hv$+M&cX^BH##gOM6(;2U,#s-9K#*&f*4YQj8#b)d##pL6M#`j<8$r%DA#,2ol#vQ)g"
"#bV(O.&JbT#j/oE%F&7<$69/9$Ab)Z-X:>C$qye_+[0=]$uY*$)'sF7#jLGT#sI8:%sfEP#+#E)$D1q@'&FZbT/,yk>Jll:Zk&Z+"
"&4&IT$:+s]:p]v&'SLp3$>'rk4c]Ae$B^cp$uu([#k@UQP>p)V#kQnV#x%(x+yZ5##&47D1sFf#&EoKY$4y0FA42/Y$Wa_i#dEmq"
"#h$K0#`nsi#gD01-oTgc#m_ac%:L<T$UT='#+,]r%6Y`2#vd@e6w2tt#`6od,G8O/%9tuo$.qB>-o_V.#+5Qr0&$OM(MfQG%%.1r"
"3e4vm#cd`]VGo9P$(1mV&HR9t#dN0hOS8lW/6)u#$w,i5#q3y<#[s:,#_(]X,xNdE#wWfg3U``s#e]qx#]83/%Pt]A'#MEt&nh$C"
"$c0Xw$QP-t.>%cn$hsH5#+[vE#dk#i#[N`K(I)=w#oFEO$(N'%&iK8T%Lqf6#+5Rm#*qT^#m^Bc#`JK-'$6c@A_'9C.@wj],d+uE"
"4qnUg')t[D%W>e/3Iwp@2/66[&=FRv#ljZv$PxVr#`IL*.LrC9$3D_h*M]&7%K9gJ$LW@J:x%x-$nqGK&9gKq#c5=1#[+A%#-%_'"
"#*9Vg$;<*0)bLZH$<SAF#]329#tt/Z&xaS^#+[WO+7C33,$pj[%Q82$#xJD6(SQK)#[vvU$5XbH(9/*^HQE6F$d$g;$(N+E#`ejQ"
"%>Z*K(4[Q##m%gg&5OLT#*2^-#eT#(#p$c0I:%n*&+MXD)nc].&iJNP#`IL2FZ&<c00OY%#[s/A$%EtS.)IM6Y>M9@:/21y#,;d."
"=jnq=#*'HY2s<v<H9So]#dN-k$Q%rKB8EHg7SopH#$:p=9iq@28:Vqg$6'(E#kQlU#dWDc#dX,d#_=h;$/ZiC$%34B.^@yK#_(D<"
"$$RgV&Y<Cy'6=4k#atK)'lF.'WXXIr#m^C8#ZZy$,D0F.2a+r1'(#eJ#*_Lx&X6s-#ba>r#oib'K8>IC#p$f.#p]3.0>BJF%*BSJ"
"UP.eT#akJb,GTpF/K8)`$TjmWN.oJW$JCOs&XTFL&ML))PJBV*M(+2o#p]9*0Yj.r$>L[(&b<c&$QQfa%bL*^)[V94(o4ns(xW5,"
"#+#k_#dW3j$7)Hy(+bYITSsmg#eAf6%C((g#`IML.45eF#mp`s'wi@N.@Ymc(V=*t(DD27#pJ+Z>oi^5$P97J$LN5f#mbTMIXVH-"
"%XEI@#oVM3#oi`[$tJ+]&k0V'&k`)W1/ilQ#]0<D*v^Tf#+Hf:#uYD+'*&'9#j`>WJS=3d1$q*R'_LtM&Aagq%A^l*)&XGx#*C$g"
"3(/oK$pw[L#]fa')jpKD#uy_c*v/_=4i,RO=vC_P#xKO+%A%$T#[Vn-;W2'a#&+())8nU$$r%mk7Ojjk17C-(&sCyx)12Ja.<f,]"
"#+dpx7k-_@#)tbi#Zd;u$)SluQ+;gvV8jg<$:Z+=&wn1L$ypan:fCgZ#_s4_#wVnI$]$h3#b_/:#+6;)(w&pH$CQ<v'M3$Y#].@J"
"#+I-f&_Q1W'pp6b.VbHa*sUOV#ZoDhZjZa6'=j#6#[Mp$6XYRGLkTGAO.1q6#]xmq#*Bvt#c>=s5XKm:#r05G(Pwbq#^YR]#o`U;"
"CD#^EL=)36#*/kA*-XQ%#o`pQ+1s^p(/Z8Y'359m#laQq#aO3e#w=vDXkSTu#dW0fHFk:wDVlMu3UE2>#c[>]HfyOv#_r*M#m^PT"
"(^7[w#*qD$#*8r8&HR<N#fK='$AEyI&RQe/$Kde#>%A^o$qT-U#i39t#+HbS&9g;v$:+f;7Za'7$hE''#w@o1)ejma%8@k=#]y,="
"'$10Q%ChjP#gD)D)&XI=$#bCC3ELVQ%W>c[#*q>/*a$L1$XS20MObhr&UT-w#e90q#l;<;Nlr<G#,sXL'D[%*$nqE6E3+m1$5FUD"
"$3D9c$;`dp#*_2`#wZWV%>Gsf'mxhk#i34M#nGibCoE.2%<<21,HmPV#fm.0,HmY5$x2Lm$m3J%(+_P]A4WKq=;sIR#eW1Z)jK/Y"
"&k`p`)yQ*R#*;u)&,7oc#oso/$,x&s;ht9S#[sQ*#*1*a%W>`h0m`ZR$7wX/$1%Zt7kEdG*cLAO%1OC@9eZ._$j+.q#c[+r&@RZo"
"%4Ebn%at+E%O[:c,(r)0#vdWw+W@u(%:3P#&9hBQ,@v8O(`ML-.nSS)#ZZ<HZ.+TV#[j%u)%nyM#p]9vRZ$g6(5$$@%)tdj#nPnG"
"-cm,w6uCd4'+mGq$5<r`$'>6T#4jls#`6Pk%0R]0#e]o+7qDev+Ru&tN2EBUAX)Bk$w>u<&r=B##*8r4#rhYX#,NTd$X7,h&WaZn"
"01I%3#2hOw#kQre%>Py0%D`2=-;>YP#`_Sx#*8tV,d50u($QnY$[wRX#n+Rk#`[UA-@',rD#L8v#cZV/'Lw`g#ibSC#ik`[$Q@8i"
"Tdk[3;4.G%'#PbU*0M<)%5pJR$$RRX$W1>8)S_ed$oMt%E+7-*$9/.$#_'n3#+Zvw#ZZ;i0ynh=#_Lvq$=Y+P7rI4)'8RaU$;<3S"
"$&q#aP:WKi07*axYQ.rD#nQ'S#,;Ty($Qd$#aO/Y#p&/Q2,fUw&Rh%7#lNE_)35VA&xlF=#atK^$hE%e#_r,i*[5%m#*U[J0MqHF"
"%ly1u#l#D_9f0aWA(6P'#ah-t'p-6p+&b7H$[I-:(h:@T#lje@$8gNk#t)M#$y8DlB2PML)eT0B$5G:/'[rVK#,4c^#m7pwJtdi&"
"$(l9J+Io=v$ig)($ZW_5#*9&0#ey)x#eX;d5uH[e#b^sV0rS/E##et3L]LsS)sd:#&01gF#dE't,`LO2#j_@6,aR64'H1><#djDL"
"$-#0.%M<*,=d.WV#*8vR's$T0Gq[kE$5<Xe)U)l@#a3*K#+H]4AG]Nb(Kf[k#al[m#s](c#jM9y8jrKq(k1wvM(vW4$`Dcg%r9,3"
"#up^y$W`[-$&^p[#,2H@'6>R6#*&^i=K$Pd#pxNA#ZmMG$%OMR$w[40#`IVC#*UZC#ZdCu&f8fn#j&t6H@6oV=V6tV-5nuL#r0/="
"#r'T@5'82s$3()H#dsCm#+n#[#uTQq#Z[4V'y-yU&^B+lK2g)D/UDk..8:Gn:gjec$=Ou'))EK:-l6T8=*lxb#*(2^''UJ:'y34o"
"#*LS1#$1j7#`[X2+&O)N#+n#W)HE1]#[W(9$W`kS#,)*(Qem0x9cw^_18GqM#+#Fx$>r1o$&pxs#+e,M#*LN-#acS6#vQ&i)X20n"
"#uO$B#)u7Q&H@.@&<S&q#^*p5##ZKE#duw[$/S#'W`)>3#`:0b#dsCq+Bt9U&O(Rg#kesv$etT]#cQMi#kR^i#*U0N'yt^n#pxHF"
"#[Vtk1MN#<$).b/#$$[H#fcah%w(9(%pIay%ORMv.%`P2$:+lG%>>mW2%12f-7h54#,F]mS'RnA#m.qs%BY&N3@B6.3*g:U$/#@M"
"#+#MK$BLrb#[+5W#e]tLDpH&9#+n$-%%.+%#0Ist7kEH;#`[Wh#+#Ee#nG`q#pxO$&24-h#s,n@6@bpT#+,JL#k,R5#flf_#s0S,"
"HlQRX;eP<N$XoKF#*LQ]((`UA$$Rbv$&^ou#a4m3#+f@^/6)cwJ.]Re4(yhD#oMD.NQO$t$cUn4#ojKZ$<oT_#e7vw$lf+$$C5CP"
"$Ad9X%la>_%kqqy'f<`L$@AVV#[t3[$,[n5SaBpk#[([s$CBC*NV<N`#_C`3#`f)+6e&ua#,231#qOb4EIf6s)<DyI&c9gd$IF:<"
"&gvS5#br;8%wMH<$e3.C$7wN9/$L3R#e^&u%w(9c#+>_O&s'k;$GV.P;KrcC#m9x@#lNHt#or`(UaKYa%)Ex[#[j#/$Ep)*'>GUj"
";Os41#iFY##`$-:#lNEd*rXi-@#r(R#]JQ$$%tAl#q4;D%D[I)#b&NN3XUH'$@oA>#fGF+#+IA+C''@T#*9/j#]gDG#lNKc#*L&k"
",fT6dG-$EyPc/GC#*_E@He1Z;*W'8S$D:k/$%F+s#b8_B#kwjW#aO91#+dw##pxI%B.QCp=>9o1#+dyE)S0H:=yDK#$i.U,$PMm%"
"#*qVS:`ht7#,21.Hf%;a$%X.d#,F.V#dsTQ>ZdaT$lewN'0wZu#bTpv*C=_O&y^:x+<:Tp+Q])&$YGlv'ytlw#vZT_#l)8[#*dOH"
"#pJ]e#4jk:QI>&>#a8SP:n>Cs#*/ng*qxqv#*3UI#oO<'#)XGj(r=/1>#Z_%+d(G6'Nat>#k6.h#orbA#+eA,$ZE`n$8W`P*lL8f"
"-I[D3#oWQ3#c-ExG*7X.&sM+8&5PO&T;'f1#_9`)#r0:y$XfG9=$6[O#uU,[$'vas';5KAButd+$LJ*a0n$ho3%5$r#_9hv#lNO]"
"#m%iy#_'[_'YJoi$N5P&0Edq]#`ebh&J8Uj%PW9N-_y_p#+nq8%px+9$M^ZV1XU]F$$RNi#+wQ^=9KjM&8N<>#r')D#+w%P#wW(l"
"+e[Ty%D#yP,cylE&Kdf&$)ft`%KV-`#,Gj9#[s7J:VMSO$D.77$H0E;)/94Z,xDF&'*(v[%@:Gq(ju+g#+#bJ/P6Hi&ov`BFB]jd"
")yO*v+PM4]BsiE`#uybf#+,X[/^E-m&V4`e#dWqa#ic3C&J9$23+3b/#riHr#djD_%4E7U#i34R'm&'o%#4jY$%kt7#*hkT$_>%c"
"#]xto%C+4F99CC-&,nf7-#m76$,-hU:-91ZKfsmY+HrGY2/OFX%ds/I#+RQN'Q^>l$9BM/&NQYx/t_uD%M<.(#*qFY/Q@2%$>r+k"
"$axut(1'ti$0aNB&c9DK'6=/R'b7x%%Dxl$%U<W%$'HRd:1Y`E5']4b%]Twh&;`G`#*9E/$=&>+%)u/@,xMf-,B.'y#p-oB#k73t"
"Q->#>-x5W<%kmZ=#_r6k,G&=n%5BwS#,22d3D=D4$yv')#dNKp#feqZ#d]XH#+wB#%%LPq$<pgs#e7[1';5I$$.U)p#nd'7$aSOw"
"#bTvA#<t>Z#4W`T#vQ/T$ig's#_r3Z*wZ[7'8wx-*](UM'>lsA#+H]h&vUKQ;0P)lTQ53<FeE.q*@#:a#v#,8#+,MB&Gi2q#ik`s"
"+K&Z^$ebo'75_V)&wZo-$fU%4#oE,^#,3:uMNf*i#x%4H#mLEZI=BM@&%NdV$9C29/^sX.##e<J%;-<b#akcA#j&k`2D:uN#g('a"
"6]M7p#vQUj#il544)4mp#upbN8]_^P&AahkPa6N$$',-w1@BTA#k5Wu#nv0<'bWwu$>VN.AJPKL1EuLl$6WZl#kdvs#lNLY.3O<)"
"(+3>](ySf$DtISe%px(sNokd;-o&UDCZnQK#^[fJ)B3-@#+n+[%SZAb%:_yG$IvXC$l6v;#`[k0$Yc$k#*L,b$6C5QNNNVr'v=@`"
"#dW0w;J0VcFn^jj$hE(V$5<[V#*_2(%5AoWC9bxO#[,>Z$_+tX#e;Wr@mXU^$@-$9C$i_7$9DRX$f/W8*MoIX$$RKI*a[S;%kQMa"
"(t$e^)9b8l#s@8M.l4xk/o'T2&82CM#ibXk'qkc1$3(f1%eSUEOd^ce#o`WP#*BvY(L1CG3RE4+#j0;pQHpdJ6^QcO#+e''6%/i="
"$hE(Z#iFDU#+x%##mpMM.`0#f%3HWM(p:a$&fBBE.'w&:#`eXP'=g+=*]j*(O>XGl#ab_:#gE[a%PW<H#ds_O%WQry#x&*2*[vRq"
"#`$BV[3MR%%wX-L0DU*v#&4Tx#oify$6UO6$(1u;Gq2E]#2'#F#`[[#(/vcn#ZZCQ6w2s=%&+*6$$eTV2:Wel#ZvN<#+>fP#^YaX"
"$x<D9,-WW*&/@-L%oD#b03^Mv#m.tf384H%UFRY-$1&+Z1Jj]$)`,@=%<WeHYyOkw$Yc-9#b&N_#p]S1##rg#5[AhM#kdtdGx#rd"
"#]JP@$]vET#*8qQ/a,+d$E.s7$%2x'#+Q`x*)o8=#iddqB`(C($$Rl4#s[7@)5%0DZ(M=&#`nm%$%t>ZHf.QX/VAM;,&oe#,B]G+"
"$DMxQ+Kq>v#+#I3$Nlfp$=%(j,aofm$XfP%4v@x<#*_2'#)kct)<IHp9UqhXY@`HY+1N@BB%t-R#_9y`#`-6S#Z_+f/K^BaHpVBV"
"&/>@c'o'Mx'Bbt9$+'e'[mFg[$p2Af&=u%F1ZbbdHHS4'#oWI>#r(N$#eA_t#m^BL'0IFV#uyy=#h$Xh#4sqB9::4t#*q=q7#Y<w"
"#+$2l#^uN.#*C5k#_LlI%Eb/N)*BGr$e4rf%[(Gc'v>e#&OUxl+4evG#m.jtILdM;92eAp%(7/,SF72B#fGaa#`-<p#p]6k#gOT>"
",&gO=#[s.u$NRR-[BcoN)Z=0H#m(2@#^*m;#ZvfV#[k8m#jNR5Bs`G5GlY)73nN^o#ZvZO)(xEC'ZYX]$LW;]37%ax,y7&Q*cL4["
"#_ry%XELe2%#4mR$#1#O#*_5L'.l<a/HU=Q3ihy.6B[)dG^OlM#[)C_$7,cgWq5_q$2n[:-OiH#$1y=h#`6@%.s8a7#ab>:$0WE["
"'gLTZ#`IIK0OpPw)@eY4#l;<<$@A&@#qOiM##dV($^8U*V&4q=@;DX8#r'/N@uQH/#j_99<2La=Woj@9Y9d7q/1M]p)8nRN$Xl$c"
":9+k'$,^gk1_AMe,231`#lNKK4.eNT#qOi.#`ntnODG,##Z[.##_r/Y#+e%7Sqr24%;Lm8#*&g2$*POZ2B[K^(RT^m(;1.+#bU$w"
"$$U@u#nGqx$4o8&#,2*v@P@odVpAnJ$N+EX#kn#Y$:+b'-mefG%sn#R1F-=y##e@RJC*[Y7SslAXT7M>4ad/t*Iajs''_P]'r/Qe"
"#]fei#bU$u$)7Om/T#%)>@Zxo#gV/9#Zw,8%$(Rx*Au,]-.<92$$VBF$Q3@5#[`yG&=FS$#ab@EMuVMQ0+q:V's@'N$lf&%)<Muw"
"(ZM]C$[,xI)_h&q#*qgo#[1fn#[-u+$r$S9#m_Gi,OBhq)B<.C,VXTr#laW(#eAch#a<%^$9BR]#`e^]#].4v)LyS9$,.G1'A-bB"
"$/SG1%AJ;TR&RDV#*1(IV`oOG&#DT4.DLA,#+e(,$l7]U'_hAk(.^Lg*SYxl8Z$%T2@Ro)FE-G&#+nD`DkUt5#,27*#+x*G#*9LE"
"$Zhx*#`7OCXIp]8%Ls0w$<yg&#Zveq#+,h)%#4ma$Mp.w#do'$$1yA_$cLh9$l6V.$>CZ8FIWHK#,N_9#aO;^#b9'H6*c=j'5]eM"
"-EEq7'rD')%`64rY-<YZ1OY%'$Jh*O%.+.@$WF_q$Pf*O&J;/@#c6At$%O&H#+5]Q%:L:9#giEU#)tmT6Zf%o$$eTl$/R7@7&s.J",
"%b2b<AbTa^%b8A9#_W./#fc]q#^Y;+QI0Pg.Sx'a$gHFe0>JjJ5MCQ91@=>r#ZmSy#j/rO&<6f(<Q8ZM#m_%O.o3o6#lNO+0F;v@"
"=tf]lGrUfaFl6=g#acBb$p28h#w:ZITiY_c#r']W(GU>y(GUQJ$y/1i%+mU[$n_VbCMX-<WRV17#up[g#gEM%#)kXb$=Y'tGo0]2"
"&=utb:T'r,%Ci'a(./+u+NUHC'YJj=H/lx_#]yS9$ek=N$odt'#cd]rJi-Wk$5v+V+Wv:6#,NW'#abUm$Eowt%]S<W%)v@(=J;r2"
"&NRd'#,Nh_%K9rZ#oi]u#bsJ.#kQlD:]gIl$Nm/n$Z'<)#*i^''FB2o'5]eA$IXA##j0Ug$leu,+8,b)/mnDV$BUQN#`[[C2/ts<"
"$2cj+)FT7IWYGU%,fSiI)3:.t#+#I#$D:hw#f.'$6HXrQ6E4L&#m^jkHCFxC(1yViUv,rm$60)A#cda@&LN%UUggWP$TjjZ&n/aX"
"+(vZQ$._-Z#0]*:$v'vB'BFX,#[(]q)odOa#bqNd&EoN_5_$Mk$>Vjy$:H9>#+n+t=HKH'#a5kO$PxbH';9n$#m%tw+-$n$%g0X>"
"&,64$#uynd&TW;m#xJDi#f-,&#hhkt#`o&c#,)$n1.sdq%/X&#REYw&Z7WuT&fN6-$Y<h&#].Db#nv(4)DekHK;YMt'fcx7@LaHV"
"&IF$b(8j/$*L`>x$^^WX#d(is#eSoA5WY4J3KJfo$na-F#j&ug-i1UX%O^(D%QgBNJNb2U'-7ku2pL18C8-X2%K9oBFwdOa$>D.m"
"*.Ccg&WM1[#uU4:'S+[D&ryxh$XS5+#vZ5NO.EBa%eoge#[(W/#e7Xs0K*@n-nbjr#[6xa,tn'P'b^T^*h1<J#`-:Z-2JbJ$WDHq"
"V]BGO%2h4:$C>U.>EQhx#v#D'#uTde$BK]`=[E4ZTLgFp1+k]aP:;9D8;sN8#[sXLEc5gO5[C/q$):=+11()q's%3_#b)KI#*_qL"
"#dE3l#dv;3#_r1e#aO,RIaju,$BU'k%+qHyXVD+[#,<Ht#kn#[2/<B/#*8qi$pESb#qOip&;`GmD#_:X)X2lw#wD[*#,;6)#s.f6"
"%<EVd#j&u8;i8Dh%ep8-5(3Wm#`nm35Iv:[%(6JQ&n/YR)13fk$:+i^#4jlc#n+Mu=5*hH#ifAe**bL@%NBh5&k'L`1fW8Q#q3U]"
"LnJ3%#gV@)#+>]%#bTp[#[)>.#aO3P#`-CP,*X3&])FL:$hE'4&=F`C]P*Uo%@iig#*&k3#].:G$AEn]$Up^C#_9fY#*9%-#akYG"
"'0IF2Zke*w#kfjL#l)4C:;S(2%:E';#oklZ#*C+m#*06J$>`s*$.L$;*(3<YOS_2%'p@=a#ot:C#Zd>v$((h3#oYek$>0FZ+(QIy"
"&d,r-%b00T#k-RU$b#Qm$<x[T%W>`f#0S%o&;`Gg&Pny:#,;`>$0WIo$WGK)%b/7R-OcIqY_HRn$bueJ=H$YG#]y&L$'eR]'ZYeY"
"Sk;J8#[WwY#amUU-#Flm#s,jF#ds][$0;Ed#[(ad#nx4x#+n+$$buQk)9)e-#].TN%>HZ-#^Y:7-Ma(e0>J]t&Rh,>#dE'f#txI'"
"$#0a<#gD(b(6giK#djmM,WUbT%1OOd#d)2L@'T%J^*l@r#]xn::)P,:7T*iQZB#IK9bRLL(DDd@;=vQi&GhnC@]bl4#_Ul8#dOGb"
"%5C4.+eIQg#`[Y$(&T,H@NpGu(KvN`Ls:McLe:89;NQ>/$Q4<R#j_3T)=%Bb1^WZO%;HrB#mq+.#an]/2QD2W$m3;i*7vB=#,22("
"&_,4h$'dMn$Ab58#c5En=5-+d8kx0S#ZvU^'#I)a#]7O8%L@J*4(Bo3#+%kA#*_3B%]S66>_i+1#gV=x+3GWa#].L0(PwT-#+#FO"
"%4E[Z5(Xv5$3rlm#*hA,=i/+g(iSEl#,)+f,2XVG#+6)L#+w-@6#x_.'<aH.#s,n#$4o7x'HvJ40J6f='9YL%%(6Zn&NcCk$1DNH"
"$qUlr=0WiG#eA]%#bq(]#`-9<#b&gF.Qcr:%B<o8;P7s<]$)EE#[)'N#s#dU$$-7%#jMK1#[)&S5v(x'#dsI7R_EJ5%`,vO#*'b;"
"*-=3B&;D@c$yh,9#ZmH;;'#j^#;o$c$2$]W#akPK(2$<&#l;:b.G^TI$5IDH$>a8u$()Oy1[KSH**39%'YNSi$PRxU#tt')%,t=e"
"#*8rT$hE(]$9BQc#+ZpC#Zx`=*-2^u=P$sB$o>t:$%2n/#tOB0$rGuY#oFF9#`ISS#*VpW%(..'$5='iRf@FG#atKD6HY#_#,;3o"
"$UK0c#vd8w#+>_9)>ma#'VKi%$'QR[$.L9^$.u,'$5f$$]Q4aW&WM1V%,s8V$rGe[#`[Z3+8R#.MGt^`$CQuP$EAKd$;(v+,<e,h"
"$>`'i+Qy2O$lex=%4sYC1jx/Y#pxF7#kQek+f<&.(X@Ub'S'TO#j3kiM`58c#ndYp,pu*&#]y$1#`[]4#*8t1#`o.)CoDgb,X[WK"
"(7,2H#+>]T(9%Ej$XS2/$0bTN%5C/^$<Wlv#bq37$G[)N8Z[R;#[s63(5Nv4$`Mfr#h$g`'Btpe.l=yw.=t7I#*qTdGJb_x2uVW;"
"PdFjS4I'K@#)kg]#*`&4%bBG(#*OW7#ak>c#*'7>#[Mw]);D6_$ZUS8$C55R%>=m6K:=i+#gD^=/Ptub#+H]T#ko+7$m.6x%2h2d"
"&RKoe*HZyuI`PtB*IjM2#uTLX#ZZ=L'Wdit''q`Q(-ka%$5*@F#+^%ACXaSL#bTxl)Q2m<&X7MT$'HHC%NBh:+BNx#%#4pF;Oj/v"
"(+h_'LTr':'&c2&'R4&8'$(*F#Z]D)GW5YoC4siA*y78@#e%WM(Xe[V$EfsTAAfU.&75G>'m%15:QL>VWd%13%4sd9,PHe<>Y/em"
"#m7w3$n&jq$2lu9#[t1R$[xp$%*Cm7'FBdV&XRu2$LX=)(TN;)#)tjd9`X#f%RYu$$31-;#grE/(dRoi$cP@h=%OKZ&M7Ir#+gb_"
"&)xbW%X)3:.7=0B3Ty[l#bTotP;cqS$1BNf%@iw3)>YO/=e<CY;Lufu#+dp=#lNUD[iAwEEF^.b#b0U3'H(F`$e37=ZPfd'%fG.,"
"#3e.K)uocO#e)RB#wD[+21vy3#*Kvo#grE0$$@P.$0)2D+P1Yn#[a7VL8L_.#gD*-$c0Zt$BTZ_#kh1;W`amY$,-H3$JBiJ#+w$4"
"#mMG.#+5V9#*;6V3U`GM$D(Yc'B*I:#_'j8#]fqj$GWPZ#_'M5#Zx6Q&TP[a#ZZA4BH64d#n+Jn#_OMV#if3s#<&06&wdsX$nr;e"
"5v4uu$N+wV*xVkl-Vu5-#l*ru#*BpZ#)wvm,[+hS(B%_cSAv[I.Ux%K#taoYO6<];#mKog#%]jD#oEyt$6Y1q#lEF*:>-%c#w:Qx"
"$SgG=%kQg[/qW)3#dE78$,x$[$nuVP4cxb-;n0jA;=xue#+>WQ#f+Y6#oDC^$Mp.e$6'*r#^*rV-1j7Q$RU;.$P6d/&eEkl$N9^k"
"#fipc$fKcOHAj'%*,f:f#*_n5+GdS0,`he:*b97Z#ZvX$#`-9V$pF,-#>(:&5hl-W-xpRYOr6^[&U7xu2k%Oj#lkP[%Dwh*&N7F)"
",^fFv$$-^M#s-%a%>=n2&*GTt)Z=Jw$:m2t$w-+W#_V%T$.q<F#i6mC#`IOA(MoOy#fGBw%OS[^#sL)(#e7Y%5D3bF'OdD5);[R@"
"2J-Ep+VB/)#ada$#h$P+#ikYZ#]7A9&fpiZ'Q]hm&H@+K(6giH%Dw[1=@LKS*q'=i%1<rG$'v]n#]<#:.MIKu#`[e7#iegV(@,]>"
"$)Sk,#+H_xNBf*0Uc(_h,*;s@$+NGP#wVus$<SG'$1AtE<Pk9MQcENq%RKS)#+w$J&`rjwKv3MH$o#]=$x;]R#]g3s#m8:m$5FR;"
".a,aL$Yc7=:xgA$#*&mt#42F2@kiDDAT-^l#`[YB#+[rU3RsZ%$LNQr(/#;0$w5uw#,Nec$Ad`/$<p>FRGIxY.P#$1$rG_j*^xje"
")u.4*#*ByuMa'h%#`$36$'>6O'wi9X1&tp.$<SBR#sI0Y'Ngll#,I/e#jDW$#djY<#bt+h>*hA4#+#DS&TW9Q$0)&YTi9Ot$lo2]"
"$Z[d(#Ze8)D$w4I#g'mb'rB_b%D%D>%/iFSBuXpt#oY;3%4sYQ%Rlel)ef.,%u&#/$6Exx%8@ox@XoI./GY(F$M^&3;v:^8#w:j;"
"$WDLB#ilF<#wit)$9/86#dWSi#cQuBD]X(<>M&Q,,J%Y&$02IfCMXR2#uTFdQYZbN%H1lB#,E=_-wL<D$uu%(#ngGX$24[M/h=^^"
"#kdyBQr.<D#uT^N6)m7^#ZZ@#00LBL.H=kj#`.d_$,6QK#*qDPFP@^50.J046R$*5'g__f#3['8#].VE$%tY+#dE'v#*r0D%mjh_"
"#r'3[.g3e6&#C>A#ZZP_#acpJ#]y<M#*L_n#_'VK'FgI8#qP6+#f#m9#q3R;#r'.P$7wG]$.rPQ643la&^B]u-1Wt&7Lw*n#,)/I"
"#+,L,DJ84)$XfB'$/#DD&r=G7#kn'5$y89U$C5>>)aaFf9j>[I#)kY]#k,Vf.%`b/#`ef6.*Efo+ARlS#fmQ_5g77/$(-p$#dsJR"
"#fm)j#*/jc%W>ck(=<5L)FSspN6@w-)>]CB$[IE'4P+#B4F`iX$*Sf7#*h1k2W&CM$&^p4,d4s2$d%.,,q@tL$l@]#)@(38$n`O5"
"#`whW#*tQi/wCU>)GZ:G$2ls1*`N&R7nDKW#+ZmC#mM.y#`fE;IMW&^$T;LbY/$,2/:AU6=Ugki&b<uI$4-`<(3_l%QAdZQ69oZ."
"#s[7Z$&^m@(@,G>G4*P-$27<6.&]08#`ews$-kUu#ncyN*#&GW$%4iY#m&0t$cH3k$]Wtt'+>%)E7P;y#mOJ2#hfg,$8W`X#+5cn"
"(ngr8N8_xQ$,jxk#dW8%$DN'f#aO3c;JhmWNRDw2$<xYK0o@Kd#`whX%Dy`4#*C<n$3DJ*&b*s,#l.Sg-5@aCBf4pS-XM4_$cUk8"
"<7Dvs#rl2UGy3Zr#a3Q)%cQ;W%4EdX#ZmZR%(6K.#*&jOE$nto&k0o]#kR@@%6Yd[#_Us1#*h;R#j`u^$GLx$#*'LQ5>WPI'fFi:"
"$1JyA%Y^=d$EAKm<vp-d#[s2K%*L;N$B_$M-dqyW#n+Jx#)t^v%Ps^b%1<3;#iFLx%PEa2$7#WJ:(^3I#ey/^%f=%*$$63A$oduC"
"#Zy9;&JBP%#+w&4#*&ix%A]Co+x[QS#j0:p8>o(D$.q9^0*).Q#`IOm,>^NZ.n7Bq.%`l[PpKv9#`9TE$_,-u%IW`W,#TR0$D*4r"
">^4'1#)vTh%e3q#%<st,$TNPW#pp#`HMx26$m*m=)o:FU#^#Wf$:+qe$D:k_;3N@O#)u#>Ex]%B#^*pB$$w_E.L9GS($>W&9-uuL"
"1qrdo6dT7r%L-pD/BWHs$D(]r2/*,v#j&uD#iGEM#*Bso&Y<GH$qT*eY>i5U(3Udp#Zm_w^46cY7lsjc4;y9t#v(NI%+HC6$2>bZ"
"4vADs*_=%h(PRB<%PW9O&Rhq5(+0*dIZXcc$[/bc't(h8&F<l^'Uu25%DR=S#flk%#x&T.+aOv,&U8#<$uXmu#+w^WTdtgT#fcZg"
"#%_USC1)lL#Z`c6#*_9#DB^8K%Wfk@%]$x['GZKh#].BW$:v;E#*q:r&_PoW$W`Zl0(&j7$@[F(#*Bs_$<SJ30@Z%<-fO6i#,E:+"
"$$@9F$D(VmR*sK*&RC(M&xNE*'f<h,%]$q.#]7Q[%]A6r.[6`5%pIb&#*0N3=GYc<VQ)Y##+Zk)#+Zot#akK/%UIo`#uym%6VN,s"
"$9/.S$o>al%+I$S#lNHc-MaQW#k,T(#xJ>$#oW7D$(2$U%mgF8#q4aM'Bv@t$ifySBD:PTEoUp%U90/[$0aKq$0>hp$&_Fe#+e:h"
"$[ISH.<A,<)*^A)(fB07$$SE@EAxCJPC)JoK6)eC%bKN-%<W_D%.4MZ#+dy`Tc$>s$0*MH#*CSV#qPCo#ZmJ@.:bZ*$.s<$#dW>P"
"&AP9cTVik^ReC5$#fGHy#vd>U&ruk4%kQK<#q4%<104Q8.1JVl#+QdY#eJkq$WFC&1$/RM'*TH35bn-N#i3FK1o&%I1Y%cl%VU:k"
"%Y^>7;3aMK%*v*B1GlO>#ZZI($:v;h$,[g4%fuM9TvIMA$^avk.=WF50@d/p#+J7J#ZvT,$CSTA'J=Tg%K9d'#ZZ>]&we-K$*i4c"
"$BXq+9)h4R%+Bk<A*/QB/$L9*#ZvYV#r4^m)i2H[$odpc#agBc$>k_k#[W#g,`hi(#ih_l#`o+w#q3U)#bTq)$%X1J>3RL+#].=X"
"BMJh`&5bQw#e]xA,%(OHW$]E4G$s`m$Q3VL#qObK#$E.M3+95`Ni5Eb*4st`X9lZH#bTvG#`fU=#i7h:98Odo#oiY.#ceyP#*9+G"
"#,P,;%Ul5]##ZH/#`[yi+$0ni##iv>1sFj145rO]#wVjv1CJ_<%A%&8$GVgw#*_.o$etGK#_Uo7$Q3[u$qU$g#o`Zn%*U'v$[,u0"
"%bM1n>ug]o#yl:-EY%ib(9/^a$W`aAC;5Rh#)tgU)KhOA#[(XF5E9,&#]xj2))aot$lf#6$>Lgl)S0E=#m^4q#*qG`(qxu)#dN40"
"]A7Wa'kdik<tFC0#*90O%XNl:#dW6m$`:d`&=c--$`WR@'_L16>o1;#%NBhD#*06Z'g=Pi#dE*2#,NO2%8]IX$8Wy:(@dfy%>H.g"
"WcN]<DA;4o&R&]j#c,oy$q7of#)t`nG^O&H#wD`jAA]U`$1Apo&Kdi81.t*J#c,As#_r6+<*kdP#mK0G>G>R9'=T&@#,)/0$AEpr"
"#b^sc#kp_$5DFXC$e3p<$LNE>#tt'J$UpL<08_iY3I>,3/ZkK^4=:fA'%@qb%Y^LF#up_E#[)b)$i/bO%IovNPkJQQ#[3ZU#atiQ"
"#[(_6$$eTd#abo9%1kUx$Ab+v]Xahy#uye*$6C5R#[VtJ6$XStHwv1e$/ZmE#*8xy#]fs:*utNy#gM.B#n+ZS#niiX)nu.X$lFIq"
"Be,;7#yl:/#+,b5H2b]B#^.;V'8ns*#,)^n%QhS'9e]/5$,[ij';#;y((MBF#e%Lt&n/fA0M@cC$qTK,#`nt)(l-=IH,Q[mNO/KM"
"$Yl(7%^Y00(MoaDP^n4:$.LB5#qOb@Z2mJq>D$xc:,bHP7(8JK'DSCb$<xrg#[(Xn$H-CL);,*-#kn*i#dN1'#*8tSF]j74+GcW7"
"#pKqk#+xWI#+eYP.l#*@#dW9R#+5V[&_vn>#,):3#*8sc%Q7kv#[1n3#Ze2u#atHgSq0>J$4o6c#_r9g#+>Z[FWCXE3S(ha$s(5c"
"$/#Bd$6XKL,BSF0#*V]l$;:Kx--g3-$5*Lv-0QM;#[s.K)9b0J%<ap=2g<']#i3^#&xNJ5$:x^'J>.j:'s#2h*C=7e%n+85#Zw4m"
"@P@lW(eEik5Xq1@#laWM&GhlZ#,)0P)2pUv#ZxxJ2k]tZ#Zyor%Q7yr.HvQi)].A.3[gF6*4IQ&#xJSF$N=wg(+haUK[hg[>.@@/"
"VG@G[+mf&c$TOh;%3HWE#dN*h#r'.qNTUFA#fGU]%OpbV%SVQ4'(#c-(_lhH+P1382>xbZ5(*Ou&Y<ha0IcAxITZi>O>3(g#eTy("
"#[cCo#fGF:#*8rrWDN^>'&FZY+mRxA$5Xb@$&^gd94qJX$cUn0$NP^v24,-S%d1e'$4-eE#atEVIV7rY#xJIO#^YDP#*UFk#tsx]"
"#`ni$#ri.8#^Y<r(F3J%#jLB/#*/n1%+,g5$%tTg#)ka&$$-2%#aRil#lQ;*'0J/3#[k&G(2c/B$6V,B#+Ctw#^YGI#q3rB#ikc("
")gXMC6l<cy=(*bM#w:c($6C5AQ,^QW&t7/82U/[e#vQeW8r1CH#[$WP#*e-)LBf#1$6UcV,HZDT#*_E:I5$JG$pEAX#]7;1&H@/p"
"#flam#dN4F&WN#-)5SB9%Chl]4CF*l&,nvO%6uw0*hV5*$ihBf#`o&^-/Tk^%L-N+$pafB.d+c&0DU3*%W>e.0J](f&TW9FE_U';"
"#e8R$N6xRb#+n$9#_Ck)$(1l$%/i1($6UFu)ZlL@*)@_F$UK=_$tq<sE+dvY#vZOh),1<L#aOHl#+,MD&;2X1$,[d6$>_`5(N@5>"
"#)l'D%PFLH$0ac;#*qr3#po@B]DeWv&xaX@14hiq#]fxr//KB>#+>VV#e7_9%Vqd9%=q1H#j&uH#l;=m#*0ZP*s0SI$Xka5$=Ox9"
"($Qch#,)$l$5*C.#u86n3nQ5M$7w==#b&Pe#r9=369>P3#eT*W$MAp&$).J'%U<_Z/4_n^/o&1])64g)$0))Y&UT3Q#,2i&#u89u"
"$qT@w$nqg>#m^4o$ts%/-X:&GWjdUv#b^uv#b_(/#abPH#+H`M%R+Jf$/_k6#bUDn&=uOL#vZT9JR&30#*0q5%PsMQ3V/;I'U3$^"
"LB6Zb#+nOC$5@8D#jCAR$2mAT$dRMGK]>IL2%0kj#[b22YMgN=#`[ro#fle3$i%p'&v58y$8afQ%DwQ/#_'SN#+nf&$5<O8%:9.<"
"#*h7J#qP$0&xa[w#+#DF#+&@f/Q@11KV)h`$)/5>XK<lv^aYW9)7r&[,rY)x$W`i1EpwQ$#mK(i-$<.9>ZyP/*LiI+#]xmJ#il_O"
"#vQ&j$oHaS^,7Vu-Q9Ci)gU/M'f<]R=7Rd%7Rx,R#]JOA)'9^8$2m[k%v=W$Hgxw;#tt*1)S_aG([ZZ3'wi;p#*8uw#rkM:KYIU)"
"#t)Ny#c,Ou%e.5Y'=D/n*Zh`W%m2<A$@ogW#j+l<$lAB2#dtPT5&MJ(#ibY8#sIJ/%kQNh#`IcB#i3@>9'XnG#giEBQBVH=$<]G]"
"#].O8'(#`qUuo9S5<L.,&s(iT,`4sd$hE$$#ZmH2#fpnd##$U($aJMw(@,B#$$RMG#*'b>%4sY*=JhS&#bToo#`oQ`)C_6^'wV*K"
"&EoRP#bU(G#+>^J&;DB<&y8*X+<:Ng#,)$r$'#.:T[4b/#,EF)'(#c,7Cwy`#nGmr$%Eyj$4o3T'o'QX)w'I<BIb.@+YS4aXh$vO"
"@Bpv4#cd]%$ygTM])gP4#q3]^$3EG__soUT,2F9i&MJMI'r/Ny'1bBC$vc<d%w(.[#b)pj#ob)F,^fYd#kw7y6ZSv6%oM1Y6HFlF"
"#*q@w$B^cy$NnB7-5o;BObyCd%K:kZ[1GI6$>V)w#+mx_#bq27#*iKw#ep&<$PIwP#*_8M$:,%a#dN<%)=CW/&rARf'iYUf$l@]'"
"#e%J'&Yfvc3a'7k.8N*U#+,Lg]RZ/P/cv.g3Od`0(OMy;#]JNU*@&BC(+_Oo#bTr&%+m]O#,2N%#e]r$'5]b=#dX2iZ&l_N&EoRZ"
"#*>t/#_r-yHHn&7%xb&K7DbK]#0S%s$Z(#f#kQp8#r11=#^Yfq$*PhK$QH-n7-LDg#+H_3&df%T#*&gF#+[+X/la#5$E%=U%A]d&"
"#ZdDJ&;`J=$Y<ds)aa;c$$69A+WZ6q'7M7g>kwEe$ps_V%Lnld$)7YJ#].5+#ic]w%4sY<#du3+$l6Y;%lsFm'qkf2#_MU(&T2&R"
")8[Rb0ieav)Wvfh(n^nL7Vn`<#m^OJ*vKK=#flbf+4Ei@#+79s'*q#D0Q2>L;i/NV$;:V:(fB978n,T2&8QNp#Ze'G3oy2k#+5[)"
"GO-9N9jmq8&#C<$%)tQo-5@X#'5^3a$$T3`(bcZW)_d%$$(k%I#e]tG%+ddt3d;+S$<t-H(h(4I%cH2C#`IKt@@@r4$&pvf$n'(U"
"%`neN#gt6oDCYkH*LP)d%WQoBRNWa.-1:r[R<Pq,75Z2r(=<4:&_Q8G$ilCx1$8VPE.bqa#la]f#]JMD#jCL.&;`nN#h&6n$$65q"
"$%Rq_#`]._$:Z)p#)k[^#0S%[9.DEF$$-]@%uyE]#%ouL#s2HG$0aS/$)jJ-$toGb%wN+&#th3;%x]EA#`f(F%8@p,<#efU%OZbp"
"&Ghg)&+L]rBR0/R%R+UU#)u38#*WM@#$(a7-LdCO#oDA5#dj@i)pI)`#*qCb&V4F$#eTK<)pwp&5[q2P&2G>a$4Iu5OPwP8.c%lt"
"#+>bt#nGpK#,ND&GVK82*B7Vo(@/x>#w:Ty#bU<LS[yFk$Se)>#myJ.$fTo7^Ljft%Tf17.lmD@Lua,]#oWDd57.d=(,-[1%:#W2"
"/=IoFSb'w0'9Z;U#o`S2,_Xob$Epk2J*,EO$jGWn)H`L(*@mOiBb<ba+K':q$]O&7#,2I]Lx0eG#xMy4$&pvb#fGLUGb7Pd#ZvR3"
"$4-c5#ZmoiO#6O(+vcYnFvye)$`:]q.UKOs#_'[a#aOIb#lNO8$Wb&7;xXNt&a%)G)wj>&$BM10#+n&q$QFP(#kQk,$l$j0'#+Q1"
"#t)X]#+6JS#grbT%PW7k$JBog#_),k4K2h9%r0+E$qyIo%g0Sw#*06M%'V>U&j*oh$WDno'+m@[>]oh>*SYw)$5Y'*%+,*N-mRPx"
"/v<1D.1Iuy%kQUU'gM7<#[s7m#e]r&S(<@=%]S1%#fm,d#tb,T$bY8N&Y<[_;#a-O4S+&x)u7Yg%p8snYRqt.#kQtV%i<EK&wdn9"
"$'>52BtS4K#rhdE2y-9gAHj9/#[YNW%o`;v$<x]oCUtVo&Km_p3B@_q$WDK4#^Y77#h$YZ<u&f:=;;:#9&Lo#&hjOB#*hV#&yK%K"
"#ZvR'#kC58,oGI>$u3QC#+I+u$N>Zj$[,oG8.,M*UFdZk&yKB`$S>dB&R&Sv'g9>j$4o8$-iMt`#bTja#*C,b3r6[4COdNS&ZXYm"
"#+[+;#uU#t+iEfr#`ouh&;`Gl$JCdV#`nf:(iS2i%kR+e%(9k]5[AlJ)5.&.#m=s)DEkYi#4)@='@iYE(m-*e*JAlW-gKM@,;UNB"
"$3EL*(5)j>#orb=$hE%_/.)Tr%km`t#abpZ%(76J/d&m;;htR>.b2=,)/9B=$pEQL#po@A0^x4I#*&y$$Yd(R#`el7#*8ow%iF&6"
"'#+J9'U%ZC+KqCOCjM&j#_Cc9$cWGL#bU1n$C>1*FG8kQ$BUFrQe4nj#tv.m$n0#)#42GZ#h*;xD+0Ef#p.xP$D)-0$25kx9yh[@"
"$*cL1#aPNX#+,fV&oWHQ#[Zwi#ZZYW##m]q%A]J/$Da'y#cdgX`/roS/^;)T#,E]V#oiY07YJts#wW[6*ao8A1m6<L*[d@Q#_LuP"
"#,)1@#+7OP#]/1u$Z'8g#k>_k$UK0b#`6@=$0jUq1qra[$<rry#ZvHt#mpDL.Bf0^&,-bc$5FU7$u3QE%+HCy#+[*W#+>[y8kIi)"
"%.43o%U<cf;P%A;#b&KR#ZmH>#dE-G&BB8*$$R`(,5aOJ#dj@o:db#W'gLFh#+5k2Rdbge'6cV*#cdYn#+H_o#]gxF%uT0=/01Dj"
"*Li]H)<j4^-bjJp.r35C/QBBq8v.iB8idI9D.TI##*qED#[(p:$m3Hc%g0T%#+w$o%Z80K%9u#W#l)E+#)u#w#+mvJ#+dr9=',M&"
"#poEK#_9Y=#+,bJ(PBQh#$DvL8[2aw#)uHn3D<q4&JKmqU#(Tg$(-hM&6L#X8Bd_Y+#cG'#oVUg#*/sW%6YaX(`iJyYtSaj#1ts'"
"#a<_B#*9b:#$+J3#-T(p%@ily,yJ%w3uHd.;$T.r#[(TN<4SiJ#*E.C%Y^8R%*ToF1d/S+-X'p-*k8v4#+wx>#pxC9$LW>m4$um6"
"#uUGS;VIaF;aT9$#gD*+/)1Z1#+dpp$0+BOE/qy4N:Ed[.(C>/*wZ2i#fdfR#,)(&43V(y&Aaj:#rhe)$pF'bBrGCq%/Cru%+H<N"
"%K9kD-*%0-$xk$n#h$iW&Pf#TB,[]j.4efZRdF^tY^s*>@&UFl7t8A]$NP^%QlKQ['v52E$(76WBUT#aBAXF,#*Bwj$(jCk%8@n@"
"#t*m9.Kc+;$3D45$#_pf#[kqo#+>Zf$'v`&#+dxA3g&6Z#r3_m(eEyG#*Bv*8[6ER$((ey(KwD,&;DQg#b&[H#*qa$$Mc$&&XRr*"
"^`inv$GVcA4(yew%<)BS,JSjv-iiw*%>Gs4$NliD(ZC1&CAf3x.,Z,x'/Lm:%QB.k*SYw0$QSCD%3H^2#*9Ry#v'pn(rc:b$Yu3e"
"$5wKm$[LBC#*&hj#cZ`bEB#6V#lEFh#dsZo`#&s$$DaoL0]9q4/OY$;#l,%U86RX0$Ak33'$YA-#`III$$get'%r*,#dN*q$XfIj"
"%1[`Z#m%n0#+wHS%W>b4$>LS;#wDjJ8sJwTIC&KgZXBNC%*D&<#j&lX#lEd8#s,ly#+Zl.*=;pw'keQE#^Y@q#uyf(#jD7j#*LE`"
"Y-G$A#rhZ<GW#CN-XiK`#bq%Y*+Ce6&w[2W+^v+B#k@Dp$^^]n*X_+m]DSS2#ey0W#cd]=Tb'[^)ZlS+4bDRk#+>lp$HonbJo+@w"
"$aJN`<P;iD#vd8K:&H<=->75V#*qX$#ey;,+r.sN&sMU#$,]->[txQG$LE3.#ZwHH$IuavWS$afY8)iK#giJZ:h%o7(5O#S9&C_I"
"8m)25#v^o:%>TU^#^Y9b$4o4w/R;e$#dj`y1EiHT#mpIi#ZZ@C.QE+y&NYFE#+H_k)G]XH#tarP$>WZu+mWhM3$yjT^OM#[#^Y;%"
"$%PU-%H:bZ'yta9#^Y=F#*/uM#`$ExZ+@p@`S7Zr*`Ur<]9f9=&nTyh#e^#I#+5PR#+$sX)+ls.$y8]W3^:C70)n'*$EANhFy89u"
"#*u5L:>,bN)9)b(,/=Qp#k/3h$7w>/#`[bF#+Hwo)$DC4#*qIB$AtR;$N4vl,tmxyQnMws$7#e4#p$f2&qJ_P&)'bO19VpgX)INv"
"#`[sh$gHFW,WUX<$:mS4$p2BU#,Sk@JF)Ai%+mY>((D>P$JBnc&W`P%#o`UL#i3:J$4o85_8sYk#dj<n#`69<#`$q874y`gK&j_3"
"#kRRs#`p'$AQ9C;%(IFc'$GQS6I_qOABu<R$`;,D#a<#J*Ib-u^w`vj#e]wg#w1Wn(ubkc'M6Vp)S_e(#dN1K&wdsZ#a3x9(MA7^"
"$1p>H#r=x`#gG]r$%tAcBZ&p($60+](CPX@)Lx5()]nf^FBT$E$-m#:$[-%c#t,3T#+$%3$<u<S#r07')>_uT^^pl2#)uL'%5ArA"
"&s(@5#m'=x#n+PI*]Nt4&TSRh.l4wE#r'.k$v`'R#*4o34vp@+#cd]X#ibXy%>[;M%7D:[#iXP@%OS0(#&5$h`'g[y'^n+%)]./h"
"'6cKP4[m:K&hs9J&2PUK$cV*M0)n,U#eSvR$J#=+$g#*L$qT-^#c,yu$:Z&r*7+f/%#4sJ77rUt%On5f$idLU*4DCL,DL[&#`niL"
"(l#ga#bqrn#ZZO*,;CdH%lj@y#b^vq%/i6Q$Q<HfBsiAy#b'H0%bLi.#)tgVB)fWx#*0.M2*.+D7%d#X#cZi1,1xHs$0)#a#ljjv"
"-EFSi#fm3g#*qYn5b5h(#jL<t#)u4J.ere/$rG_o+K'D)'_hAc+8R#1J67WX#]7Ax%%SG(#axwk&odV5#`e[Q#*UBK*nyHs%6Yc:"
"AN;%]**bvA%PW7p$*dSF)YfcA$:nC@#n`]T+^2o)#,)+d%b8A%%<ah&$Z[kT##dN3#p]37#nd`/#*)+w#wVj@$%2qR*C0Oq'1bSx"
"$%[.B$,[j5#[VsT#fGJ-&AOPL$pblS#[s2.-D+a0P')fN#_'R^&;15d$7y&A#+dpcC44i^$(QW4#k>[T#lNN#)&XGh#dnu<&y%d/"
"'<N=MV5kGJ#w:WF//THgMlU;x%ThL1#+e&`8D%<-&OM0H%2&aU6y58R**bOC#omge$.u8o#nfnb$5Fdt%.4<D79V5i;K6-S$'U4U"
"#cZSo#+dwR$r#Ib&@y,r#t)MM-g^X6#*qW$:U$2r*_>Jd#o`P%#]1T6#+H`e$l$M(7w^7T%kZQU1B:r1-gh3W%U<nO&w-%i%jq(j"
"OH8VZ#+,Sb#_r4s#+dp.$LWca$90[+H$@M^#+>Vf#]yyX#,EL8#+[#8UkGKm#w:R'0T'[9:tk_d#ncuc#)k`q%=p^]%)F,S#,O4W"
"3o%L$$/[,x/;leM&_/HZQYQ_-#*/pf&me*V1q:=g/RX$l$`DgW$Jdcj[Vm4,,BSGs$*GD[#[s2&%0[k[$(Pi&&x=.#$%2hQ#*;<y"
"$,-HC#+vy&%L-[c't(xB#*=-*#f,LZ&_+fQ$c0U*'#+M3'Gm;&&YOlp$$ULC5tYH>$MpFN$5*ES#Zv[G$8<hnEVN2R%%x`(XlOYw"
"#4;MjHIj3Y;()QSAL6Ko#+dpe#_V4)A>>2-<_D1v$%)eN#jL'^,1%S-6DB-2#+w$-#bq+p87N`0'-71L#+5T<#*8q__03ek#+,KH"
"J+Ka],@v:nAT(u^*]j*h1o8'$#oDFNW'[X@#riD`#gtg2.W&W<#t)P7#b_),#nv('/1O]%#kQeY4NsnB#j0NG#`$2R/Syoi%6Ydp"
"#,E>t#gV7K&=y,)Ej,:P%pONd9mY`a#q3R2$/Zre#_'XU$Eg,x$$eVx#ds_U*4J&q`YwQO(TN*;#oDA4,TwM>%(ey$#ZvWa%@;y0"
"#*Cf)#`6V*$6UI5#ZxF##poKu$lES8#_Lo#$705N>yV_a*U$ua%>J^#(@,[jI]e*3#+eMD#c,4m),jR(#[s/C,HmM1#+xoEYL45$"
"$0)&U)=%@S7B0hN&sM(Q#cd]+(M]<I/<11l*](qn(Zhkh#cd`x$3rme#m&('#Zw3'#fGIr%A74j:Ev*+#]fym#+5]uYv0]*'6cO="
"#,F-f#bq0$#+yyf$LN93#t)]B%0or&:6e%+$nVty(DDUU$%X2;2>8VC#lNU3&A*ft#ic%5#dN5d%Eb-O#a2xb%2d<d/hGtq#r0A2"
"%]%%uXKryl&sCw#-gKWs'o0]iB[5c7#b^y]+9jm8#kA8M#,ND-%]S8o)<1p.0K*A01b6T%'*pbE#4jk9&yL>0D-asK#oj%O$4Ir@"
"#tNgQ*@mV-%[(Tt$uYpj)eRnW#^Y@+*ZylZ/dZhM)<s<@%W>b2'6cQo$m49)#ZvSC#jI'6$<J:v#*&ld$[I*I$0;/a`EcUg1-Qac"
"&R8l2#yl<_,)[QN#]7G(6>x/Z%.+Yu&;D>_#*RC6$%#$L#p$mR&IJ1##e7fj)X2(<#m(*n#+,[=P3Jf;#&@(R%;,bK(&%`5%p-tB"
"#sI+*$N8yl#)u:V#g)WW,px0d&JKR;S1UOM&Ghd+*B7L-)<E6y$8ayA#+dqh%;Hr<$j+5EK^sUV%:_L:3[gR=$3rl(**b[g6jDLc"
"#i37;VXkm.#*/kEB$wIlBw#k6$W`kDFcKig#ZdC%#oi[E=<frL$B^gH#dEDn1ZtT@#ib_NV6vyh#3['(5'JA-#]y'P#*h70%w(q%"
"#]y(E&)%@vAoD5O+KtvE6@/S;#kxmM$6qWS$`=Vt#m^7b#+HYy$ItSo#k,mX[Ab7uG=JD^#`ngm$4J.6#ceE)#n+]B*a[S.$<xYC"
"7d330$9p])#bqIQ%*goV#iXVB25D<=#dt>D$6C7`$(1fd3:oT7#fcX9#_Cx81y;(d#gD&@#p-nj#[`vx[o/G^7:I=XI_g`4)@*5Z"
")LwAb]&GIIA;w=F44H/ga57mQ#*&h-L%rCK$1yP4%(I;3*/I+H#*L&8(1y*n(P@:5#djEg3pl`F3%4o&*6pej(>L8pN_Z5H*RT8V"
"#*U4y&V6$i>]v;uK=ey<#_Uyi#*&ac#)uuD#dEDW$D:jW'U<+w#kdtW*vq*t&;:.S$$-/X)uy+B@/#J@-SL)$Eg99i#abLP3:jTk"
"#cZUt$[I6,#`$63:tkym#,221G'Bpr#*8qI#icP##ZZsd$#0Sr#,sX-%'M4M.P,#QYptQg#[1iN&ANYE'YJv[$9EA)<u_)+#wDX."
"5x+3&#^#q,#*C(J&i][t#f$gF<N9Nj#dj<o$IXDM<Ca6C5plCR*)x(H&wmt6#+,bs#jC&_#am_V$(a3r&@HsX#ZgZV$Q3Be$AF+y"
"%_kPq7ZbUJ1hGMe#_9]H#)kVt#ZvNQ%M<.A$[-_P%x7eD<:1Yx4qQ_I&'-agF52LO#eVK#-gEuf&H@0&#v].+#`wj]%%70r#dNd("
"5g7eP#+e+t<aC<)X<ftr$[I-L#^y%^#ey/A$e3ye&JKTX(<IWk$'QR$%BY&8%NKn;#qOpb#ZvTX$./kD#oVR-%8@m)#2hM.$LNBG",
"#w3>C$`Dca.BS'n$7-'9#oDPm)I]IZ'w9xP$7x(y0yySm&AOP,#_M5d#)kf+#+[1k$PRr'$6C7V0Cc5G$pEF46Z$8)-%#eF%*Ti0"
"5ftgp%L0p2O^My6#*L1S$l@tL3`*q*%p-Xs#t)JW$nU1bFDNFi#[(Qw#Zv^/$_,6D,RT6'EiNQG2SG;b'SLoiJS42Q#`k8W$4xfh"
"#oD=6#`INi'N^g66ZS8t&cUPjJ+&5H$3(%.-aW<G#gj)x+R*<N$xE[@#*9#X#ic'A7yhuV*1f5r#+Hdd$%F(p_e8U'>JmS3#ikp)"
"#taoe$e2p8BUSxQ@-#@t#*qW4#*q=j'AXn.%8](<*7+ah'JOwm#+>`_/BGHO#jNKL8fdlS$[I0<#)u7f$o>kB#Zw0i#*qav#o`Vx"
"/ckec-Pi-2#*N@1%]A'u$LN8:#+5^j#_'bM(gm)$$0))+7cjG;&gHQ0$%GV2#dW<Z:^gB<'9*$d$y88]Zb'[u#oj>=#+,K@%lj:K"
",<e,o$8WlE)34n9+ESrE$-kSK#*9'.(#/qr$Alut#ZZb@$'>5'%%.-o'<NU`#x%.(#osar2a2$EBH652#*qtA$nU1nFPqt,'V&U7"
"#r2oY%OQVs703P,@t.+S$RU8M$i00T#[a&%%:$Lp%Lq-[&X]`b,&KCs)<N#uaby@W6H5N)#lNK':Dy)A#e%O:#kS.=$PxNbIV8JC"
"$s`a^#e7a4$E1Mb#m^C_$tt;,'%]2w#`-Iq#dsCk+F%U-&$^']+8R#2#+-%MNt=dM#f+8e&NlKw0*[:g#dW6q#^]j7%OZ_8,(rG*"
"#+R(3#nPpI#*/otS-PoS%/V2A#+>X)$%X:3#)tl%*QkOq$*LkE)4DTr7liT]Fs1#i$9pZ]I3Q*c$ZCp[3dKQj#mq6N$0))l#giBV"
"$GV9t&c_xL$e5i=#+$r^FCYad%PW<C$N=t>$XS7^#,E>.$W1Q@%<Ww>:G6@##0RydK$C'sH7ct1%PsX<#m85f+/L&%Yq&9080T7Y"
"]ASK1#rhgX#n+N#%8]7K#u83Z%(6jb$'vc`#b3QV#eErB,&ogN#Z^s+#jL.>_ZRKe)xIHY#+w%K++YLE#m.q0$rGc^#[sM=#akBQ"
"#[(YtG*]vv#w:Ts3L$*X6DB:(&AO)[]J44w$`:`3$0jTw2nRga$PJ-H#*q7s%avMs#m^h)#+,KN:%gdeD'>2r<6ZHU%/D(,)KhJk"
"$TsiQ(mWxt6mqt<#pxF<#jL2^&V4EO#_CeT$$T*)(8=%D&,nYM$9Cn*#Z[<u#o`cc$`m[vYm6wI#]JT;)'9#x$,wy>/x#6x3=#_c"
"#+w&E#`egg+-[vD$Bpok$BpmR`7w'E#Zm]Z#uTF]`assp#[sBA&LDsY$4J*<##H>4#+w%Y#vUM]761ji#kVx*$BKVu.*El,#jL*W"
"'a;Q<)Xs6W(de's#wn:`#[1tN%U#]f:Ah#7#*(`RPQV'Q@U/N`#[%cB)svJ2$o#My#,;6j(y0W1Lg<^O2u16o6=V,f$JCa.+<E&/"
"%*L<L*ccnV46I[N$aL[5/BZDp0m:@s#)k]^#+w$%+$r$7$NGN%$<oN+'5.Z&$:m8I]w(`Z$CQN]'^keD#,2Gq$)fo0&Ghcy/$L;n"
"++uXp%We'##kD,2$*cO;#+w%SKKBA.#[Mjt#e]u7>tF%'$odpd3LmJUB&C#g$Ugtr(U=r<$)02)#,ELK#,;oO%+,*F#+ZwY#*L52"
"$4Ir9$<x^+;,]v<Ji]#Y%__]9#bq,A+G4a*(h=PU'8S>]:k@hQ8K)&5#q3n*Vm9(v*Dr4-#nYlw$XfAv+nQ5y$$65S#+o:.$7wbq"
"#*8oy3bRKLEy<$n#]xt/$)7Ow$<yyX,VmgX_W-wQ#cQMd&#C</$JL(#$#_iC#]xg5-d_]x%pJ`Z)>mas:=UV*$ZCIqFESZd#Zvcf"
"$D(h$%eSq'KTBK5%oOv)(xWbO#]fy-=iUEx,b2Z>%f*qx8(fyP#ZmVf%W>b1$%nQ6#jEas'.l6[W&qji$K(.>)WQ8N#*&^b2H])k"
"#iXde$:Z*R3B1R=-Pi;Q=)KN_%OQ^*'G=jF#k@;M#kQl=1tZ+:./<th#[sl0&'4kR$%O&]D[@LP#bTq/$C5,$#sI6X#sIkq%%.*l"
"5=Qhb#ZZHNCtWA^#*8t+(&%h*)<;*>$4o3PCX2+`8WSYY.[4Z2#*Uw)$Mp1L$%n^R#amNd%PW<I-DSK2#e(65#yl<a-EJ4O#l)3W"
"%]$r#%1Xws$=#:f=(E<4%*BZZ$cD(J#ikb`$vqvX#or`7.`qJD$0WI4%+NGW$-lLN#ldot%n+Rh'+m>1%D-&x$Pfu7#+>q8#fdXv"
"#gDAk/L>GEA/CtM#aO6H%_iQO&;1,TLVk>)#mv1+$Byx>8iv)T.%in`#)kZj*US8g&uY,w$r'6A#+xSy%dsY*$=%X1@oe#k&>V8G"
"-LAdF#cd^5#m.mj%<v$p$&py7#uye#'dwK->JPuO.1J,Q#+B,E'=T0T$odrM$x2NK#,;6,#cdwq'=K6a$$RX]&-;u7#wWCQ#+I]q"
"#ey6UBV4Zf#*_E;*L`K;#e]ux$Y<jE&rurUWwIjN3;ZL<#+,O<K%RBV&cUQ$#+e0I,<R*97ON[U,TM9r&J8V#5hl1A/D4L%#[sFe"
">:hrQ@-ID((K=i7$ygW-)05jW)Nph-#`[[Zb%;-m8;ft@%j^t+8Z.j;$.q<TD*l&P$<pL)U%QJe$M^42$B^ae$NGsQ#,2:S#nH&x"
"%;sq@#,2Hb(y/Xi#flms$NCJ++);)T#`N=($lf>E#q4kh#bU/V$y85W@[7<1#ig7f#+HpA#[(c%$m3K*Z]g>p#`IMO'rB`X%ju)>"
"#*9T/03c_p'+mRK0eiD2#`&'Z&M]k.'g0Bd@&^up$irG<-P9g_%PsZW9bQqm/;6>K###Rq#,2y>$N,Ab#`edE$buQ-#myGr#p]5c"
"#,)O=%.4,##fm83:V]=+.cTky#+[:w#ik`=$>djI#]f`w;:#Xq'Hrqo$fTqv#lO^<P&,sj$`DjJ#*/wW'Oj=;7t/6:-W=J*#Zdo@"
"%Lp$m$Ep4#&6L^e#lNH^%M<*@#aP'g]Ow'79LXHa$V+gQ$%Odn#e%c1%e.8v#bq0e$C>.VMPUDT%+LNn#bTpK#_Ul<%p-QBAK'Wx"
"#,;F3$/[E*(F]P/Kw8`X*a_1-),`MBb1$k$$IY(w$m*2F'35nK(@dcm(fCVd#+mu[Ek1*S#fl[.GZFo;5VegP//g]K#].VF5'-u;"
"#cdam>Pt^u$9CME$Kd_eD5u)M/6*+Z^yB'<OkcX.#lEqo7G)(@$.[Gb#dY+u,x163#,2E.$2P]uSGE:O#Z`P$#h$O>%sdtZ&AO9&"
"BX@gc#*LSO$:Z.g$[w_&$D,4%#fKBoE(5Zr)o_n3$>`(73gA[w$RY;I$6qQX#^YV'#dEPq#vQ*%&O`#k#+>WIFNvZ('$10F#+HpC"
"#Z[I7YH4CE'g9>o)li_n5fij$$W(DT'R4/p$oK6S:J#9:$J_2)$&_/E#a4#D#+HfeF5;aI'sQu]#eUlG42Dw;#`nhQ#`-<v$1KEd"
"#r9<t8MGT(%fPbM#+ZlQ#t*/g$1pPr,@A>)Sxf-Q$_,%=1#=DH2sO[(,OF&9&RL0+$W(L/#*1Y0$6GbX#+e.w%x^=2$2=N)7pXpu"
"&S&&s(ySjl%6Yc3&r=@@#_=@V&YPT`&#UNH#uyrd$C>.k#oDFg$Q4O_QfVc&%'qw+#uULV'B.Ai;qTro%yOht`,Rll&J8Yn$odt#"
"$HrU<&&BI@5h*WtC2pyK$[IXH&APTEB2PHS#+IN72.]7d,HZSI%1<0:#*C#%#wDZq#]7Ac&q/`N#v#ar-6kT<#_V3%&L1^F#abug"
"#e%`@0W^c'#ZZfY;K;RL#+s)-,PHR;#t*2i#dNvk$W`q6#,O7qPsU,N0Zffb(+hU&$CQIY#ZvZ9Y,oLq#*V1-VRQd=#b/ru$Tk(."
"'XX-VKy2*M#ylUn#`ILb&TN6U#dEnp0+%f(#cZW95Gjq.#+e><+Xrhn$Tjh4*LjJD.DLO%&EJNQAQ`8r#uyk-,0`2&9Ym0s$3r^d"
"$OM3u$>jFt->5gE/Jt$m3r73a#ak[G&+::-)12Jg%+mX))H`]*+$0Sh#+H_5#k>^u*US5i$rGxH&53_+$8$0M(eEc4(mk;d$/Q_U"
"#[aUT#[W7<#_W%R$0tCP02)R<Fgm(-$:Z*q10m#H$JjZV19y&UULwcfSNAf<::VEG#jC)R#_Cc7$-37w%bH&2$&`%k(qJSh#dE'p"
"#kqa;0ie37&ZC6(LxeNx%VVLZ2HQXQ#dN;P#_r/*),iUX,d6(20@Z1r&=bi,)M;^[+/L+ZC_hOD$*cO+#absi#uygl,OBi&'B*xs"
"0@=0r#kw_g#*/nF&5=uh'drx&#w:Z3(gpEe#$F*O#igJ%#+,h`#gt#j$QP3$#*U5:#,&QB^O'c)MfEKFB,6:W%W>e6#kn#c#qbxb"
"$>M.F$D;%[$'>6k#ih:<);>AQ#`wjp#q3ZG$c(=KK^NSF#a3;v$R0+rNW&$R$'>9^[,$PT",
};

}}  // namespace monoclip::v0_1::detail
// clang-format on

// ---- monoclip/text/bpe.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// Ids of the 256 bytes inside a word; at its end they are 256 higher.
inline constexpr std::uint32_t byte_token_count = 256;
inline constexpr std::uint32_t first_merge_token = 2 * byte_token_count;

/// The bytes that are printable in Latin-1, in order, then the others, in order: the ids' order in the
/// vocabulary.
constexpr std::array<std::uint8_t, 256> make_token_bytes() {
    std::array<std::uint8_t, 256> bytes{};
    std::size_t count = 0;
    for (const bool printable : {true, false}) {
        for (unsigned byte = 0; byte < 256; ++byte) {
            const bool is_printable =
                (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xFF && byte != 0xAD);
            if (is_printable == printable) bytes[count++] = static_cast<std::uint8_t>(byte);
        }
    }
    return bytes;
}

constexpr std::array<std::uint8_t, 256> make_byte_tokens() {
    constexpr std::array<std::uint8_t, 256> bytes = make_token_bytes();
    std::array<std::uint8_t, 256> tokens{};
    for (std::size_t token = 0; token < 256; ++token) tokens[bytes[token]] = static_cast<std::uint8_t>(token);
    return tokens;
}

inline constexpr std::array<std::uint8_t, 256> token_bytes = make_token_bytes();
inline constexpr std::array<std::uint8_t, 256> byte_tokens = make_byte_tokens();

/// The first merges of the vocabulary: which pair has which rank, and what a token is made of. Immutable.
class MergeTable {
  public:
    static constexpr std::uint32_t no_rank = 0xFFFFFFFFu;

    /// Reads the first `count` merges, at most `vocabulary_merges`.
    explicit MergeTable(std::uint32_t count) : slots_(slot_count, Slot{0, no_rank}) {
        pairs_.reserve(count);
        for (std::uint32_t rank = 0; rank < count; ++rank) {
            constexpr std::uint32_t per_piece = vocabulary_merges_per_piece;
            pairs_.push_back(read_pair(vocabulary_pieces[rank / per_piece] + rank % per_piece * 5));
            insert(pairs_.back(), rank);
        }
    }

    /// The rank of the merge of two tokens, or `no_rank`. Token ids are below 65536.
    std::uint32_t rank(std::uint32_t left, std::uint32_t right) const {
        const std::uint32_t pair = left << 16 | right;
        for (std::uint32_t at = hash(pair);; at = (at + 1) & (slot_count - 1)) {
            if (slots_[at].rank == no_rank || slots_[at].pair == pair) return slots_[at].rank;
        }
    }

    /// Appends the bytes of a token that is no special one; "</w>" stands for the end of a word.
    void append_bytes(std::uint32_t token, std::string& out) const {
        // Depth first, the right halves waiting; a token joins no more parts than its text has bytes.
        std::vector<std::uint32_t> waiting{token};
        while (!waiting.empty()) {
            token = waiting.back();
            waiting.pop_back();
            for (; token >= first_merge_token; token = pairs_[token - first_merge_token] >> 16) {
                waiting.push_back(pairs_[token - first_merge_token] & 0xFFFFu);
            }
            out.push_back(static_cast<char>(token_bytes[token % byte_token_count]));
            if (token >= byte_token_count) out += "</w>";
        }
    }

  private:
    struct Slot {
        std::uint32_t pair;
        std::uint32_t rank;
    };
    static constexpr unsigned slot_bits =
        17;  // 48,894 pairs fill three eighths: look-ups end after a step or two
    static constexpr std::uint32_t slot_count = 1u << slot_bits;

    static constexpr std::uint32_t hash(std::uint32_t pair) {
        return (pair * 2654435769u) >> (32 - slot_bits);
    }

    /// Five digits to the base 85, from '#' on without '?' and backslash (see tools/make_vocabulary.py).
    static std::uint32_t read_pair(const char* digits) {
        std::uint32_t value = 0;
        for (int i = 0; i < 5; ++i) {
            const char c = digits[i];
            value = value * 85 + static_cast<std::uint32_t>(c - '#' - (c > '?' ? 1 : 0) - (c > '\\' ? 1 : 0));
        }
        return value;
    }

    void insert(std::uint32_t pair, std::uint32_t rank) {
        std::uint32_t at = hash(pair);
        while (slots_[at].rank != no_rank) at = (at + 1) & (slot_count - 1);
        slots_[at] = {pair, rank};
    }

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> pairs_;  // by rank: left << 16 | right
};

inline constexpr std::size_t longest_short_word = 64;

/// Merges a word of at most `longest_short_word` bytes: everything on the stack, every step a look at all
/// pairs.
inline void encode_short_word(const MergeTable& merges, std::string_view word, std::vector<int>& out) {
    std::array<std::uint32_t, longest_short_word> tokens;
    std::array<std::uint32_t, longest_short_word> ranks;  // ranks[i]: of tokens[i] with tokens[i + 1]
    std::size_t count = word.size();
    for (std::size_t i = 0; i < count; ++i) tokens[i] = byte_tokens[static_cast<unsigned char>(word[i])];
    tokens[count - 1] += byte_token_count;
    for (std::size_t i = 0; i + 1 < count; ++i) ranks[i] = merges.rank(tokens[i], tokens[i + 1]);
    while (count > 1) {
        const auto end = ranks.begin() + static_cast<std::ptrdiff_t>(count - 1);
        const auto lowest = std::min_element(ranks.begin(), end);
        if (*lowest == MergeTable::no_rank) break;
        const auto at = static_cast<std::size_t>(lowest - ranks.begin());
        tokens[at] = first_merge_token + *lowest;
        --count;
        for (std::size_t i = at + 1; i < count; ++i) tokens[i] = tokens[i + 1];
        for (std::size_t i = at; i + 1 < count; ++i) ranks[i] = ranks[i + 1];
        if (at > 0) ranks[at - 1] = merges.rank(tokens[at - 1], tokens[at]);
        if (at + 1 < count) ranks[at] = merges.rank(tokens[at], tokens[at + 1]);
    }
    for (std::size_t i = 0; i < count; ++i) out.push_back(static_cast<int>(tokens[i]));
}

/// Merges a word of any length in O(n log n): the tokens are a linked list, the pairs that may merge a heap.
class LongWordEncoder {
  public:
    explicit LongWordEncoder(const MergeTable& merges) : merges_(merges) {}

    void encode(std::string_view word, std::vector<int>& out) {
        start(word);
        while (!heap_.empty()) {
            const std::uint64_t best = heap_.front();
            std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
            heap_.pop_back();
            const auto at = static_cast<std::size_t>(best & position_mask);
            const auto rank = static_cast<std::uint32_t>(best >> position_bits);
            // A candidate whose tokens have merged elsewhere since is out of date.
            if (nodes_[at].rank == rank) merge(at);
        }
        for (std::size_t at = 0; at < nodes_.size(); at = nodes_[at].next) {
            out.push_back(static_cast<int>(nodes_[at].token));
        }
    }

  private:
    struct Node {
        std::size_t next, previous;
        std::uint32_t token;
        std::uint32_t rank;  // of the pair that begins here
    };

    // A candidate is its rank above its position, so that the heap's order is the order of merging.
    static constexpr unsigned position_bits = 48;
    static constexpr std::uint64_t position_mask = (std::uint64_t{1} << position_bits) - 1;
    static_assert(vocabulary_merges < 1 << (64 - position_bits));

    void start(std::string_view word) {
        nodes_.resize(word.size());
        for (std::size_t at = 0; at < word.size(); ++at) {
            nodes_[at] = {at + 1, at - 1, byte_tokens[static_cast<unsigned char>(word[at])],
                          MergeTable::no_rank};
        }
        nodes_.back().token += byte_token_count;
        for (std::size_t at = 0; at + 1 < word.size(); ++at) {
            nodes_[at].rank = merges_.rank(nodes_[at].token, nodes_[at + 1].token);
            if (nodes_[at].rank != MergeTable::no_rank) heap_.push_back(candidate(at));
        }
        std::make_heap(heap_.begin(), heap_.end(), std::greater<>());
    }

    std::uint64_t candidate(std::size_t at) const {
        return std::uint64_t{nodes_[at].rank} << position_bits | std::uint64_t{at};
    }

    /// Joins the pair that begins at `at`.
    void merge(std::size_t at) {
        Node& node = nodes_[at];
        Node& gone = nodes_[node.next];
        node.token = first_merge_token + node.rank;
        node.next = gone.next;
        gone.rank = MergeTable::no_rank;
        if (node.next < nodes_.size()) nodes_[node.next].previous = at;
        update(at);
        if (at > 0) update(node.previous);
    }

    /// Looks at the pair that begins at `at` again.
    void update(std::size_t at) {
        Node& node = nodes_[at];
        node.rank = node.next < nodes_.size() ? merges_.rank(node.token, nodes_[node.next].token)
                                              : MergeTable::no_rank;
        if (node.rank == MergeTable::no_rank) return;
        heap_.push_back(candidate(at));
        std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
    }

    const MergeTable& merges_;
    std::vector<Node> nodes_;
    std::vector<std::uint64_t> heap_;
};

/// Appends the tokens of one word, which is not empty.
inline void encode_word(const MergeTable& merges, std::string_view word, std::vector<int>& out) {
    if (word.size() <= longest_short_word) {
        encode_short_word(merges, word, out);
    } else {
        LongWordEncoder(merges).encode(word, out);
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/clean.hpp

// Text cleaning: what CLIP does to a text before it splits it into tokens.
//
// Follows openai/CLIP clip/simple_tokenizer.py, basic_clean and whitespace_clean, and the lower() in encode.

// ---- monoclip/text/fix_text.hpp

// Repairs of text that was damaged on its way: what ftfy.fix_text does, but for the guessing of encodings.
//
// Follows ftfy 6.3.1 (__init__.py, fix_text and fix_and_explain; fixes.py) with its default configuration,
// without fix_encoding: undoing text that was decoded as another encoding needs models of a dozen encodings,
// and ordinary captions show no need of it. UTF-8 holds no surrogates, so the step that joins them has no
// work here.

// ---- monoclip/text/html.hpp

// HTML character references: Python's html.unescape(), and the stricter reading that ftfy does before it.
//
// html.unescape() follows the HTML standard's tokenizer: names without a semicolon where the standard has
// them, the longest known beginning of an unknown name, numbers that were meant as windows-1252. ftfy
// (fixes.py, unescape_html) takes only what ends in a semicolon, and names in capitals where no other reading
// exists.

// ---- monoclip/text/html_entities.hpp

// HTML entities (generated by tools/make_unicode_tables.py from Python 3.11,
// Unicode 14.0.0, and regex 2026.11.19; do not edit).
//
// Records sorted by name: the name, '!' where HTML takes it without a semicolon too, else '=', the
// characters in hexadecimal joined by '+', a blank.

// ---- monoclip/text/html_entities.hpp

// clang-format off
namespace monoclip::inline v0_1 { namespace detail {

inline constexpr unsigned longest_entity = 31;
inline constexpr unsigned longest_bare_entity = 6;

inline constexpr char html_entities[] =
"AElig!C6 AMP!26 Aacute!C1 Abreve=102 Acirc!C2 Acy=410 Afr=1D504 Agrave!C0 Alpha=391 Amacr=100 And=2A53 "
"Aogon=104 Aopf=1D538 ApplyFunction=2061 Aring!C5 Ascr=1D49C Assign=2254 Atilde!C3 Auml!C4 "
"Backslash=2216 Barv=2AE7 Barwed=2306 Bcy=411 Because=2235 Bernoullis=212C Beta=392 Bfr=1D505 Bopf=1D539 "
"Breve=2D8 Bscr=212C Bumpeq=224E CHcy=427 COPY!A9 Cacute=106 Cap=22D2 CapitalDifferentialD=2145 "
"Cayleys=212D Ccaron=10C Ccedil!C7 Ccirc=108 Cconint=2230 Cdot=10A Cedilla=B8 CenterDot=B7 Cfr=212D "
"Chi=3A7 CircleDot=2299 CircleMinus=2296 CirclePlus=2295 CircleTimes=2297 ClockwiseContourIntegral=2232 "
"CloseCurlyDoubleQuote=201D CloseCurlyQuote=2019 Colon=2237 Colone=2A74 Congruent=2261 Conint=222F "
"ContourIntegral=222E Copf=2102 Coproduct=2210 CounterClockwiseContourIntegral=2233 Cross=2A2F "
"Cscr=1D49E Cup=22D3 CupCap=224D DD=2145 DDotrahd=2911 DJcy=402 DScy=405 DZcy=40F Dagger=2021 Darr=21A1 "
"Dashv=2AE4 Dcaron=10E Dcy=414 Del=2207 Delta=394 Dfr=1D507 DiacriticalAcute=B4 DiacriticalDot=2D9 "
"DiacriticalDoubleAcute=2DD DiacriticalGrave=60 DiacriticalTilde=2DC Diamond=22C4 DifferentialD=2146 "
"Dopf=1D53B Dot=A8 DotDot=20DC DotEqual=2250 DoubleContourIntegral=222F DoubleDot=A8 "
"DoubleDownArrow=21D3 DoubleLeftArrow=21D0 DoubleLeftRightArrow=21D4 DoubleLeftTee=2AE4 "
"DoubleLongLeftArrow=27F8 DoubleLongLeftRightArrow=27FA DoubleLongRightArrow=27F9 DoubleRightArrow=21D2 "
"DoubleRightTee=22A8 DoubleUpArrow=21D1 DoubleUpDownArrow=21D5 DoubleVerticalBar=2225 DownArrow=2193 "
"DownArrowBar=2913 DownArrowUpArrow=21F5 DownBreve=311 DownLeftRightVector=2950 DownLeftTeeVector=295E "
"DownLeftVector=21BD DownLeftVectorBar=2956 DownRightTeeVector=295F DownRightVector=21C1 "
"DownRightVectorBar=2957 DownTee=22A4 DownTeeArrow=21A7 Downarrow=21D3 Dscr=1D49F Dstrok=110 ENG=14A "
"ETH!D0 Eacute!C9 Ecaron=11A Ecirc!CA Ecy=42D Edot=116 Efr=1D508 Egrave!C8 Element=2208 Emacr=112 "
"EmptySmallSquare=25FB EmptyVerySmallSquare=25AB Eogon=118 Eopf=1D53C Epsilon=395 Equal=2A75 "
"EqualTilde=2242 Equilibrium=21CC Escr=2130 Esim=2A73 Eta=397 Euml!CB Exists=2203 ExponentialE=2147 "
"Fcy=424 Ffr=1D509 FilledSmallSquare=25FC FilledVerySmallSquare=25AA Fopf=1D53D ForAll=2200 "
"Fouriertrf=2131 Fscr=2131 GJcy=403 GT!3E Gamma=393 Gammad=3DC Gbreve=11E Gcedil=122 Gcirc=11C Gcy=413 "
"Gdot=120 Gfr=1D50A Gg=22D9 Gopf=1D53E GreaterEqual=2265 GreaterEqualLess=22DB GreaterFullEqual=2267 "
"GreaterGreater=2AA2 GreaterLess=2277 GreaterSlantEqual=2A7E GreaterTilde=2273 Gscr=1D4A2 Gt=226B "
"HARDcy=42A Hacek=2C7 Hat=5E Hcirc=124 Hfr=210C HilbertSpace=210B Hopf=210D HorizontalLine=2500 "
"Hscr=210B Hstrok=126 HumpDownHump=224E HumpEqual=224F IEcy=415 IJlig=132 IOcy=401 Iacute!CD Icirc!CE "
"Icy=418 Idot=130 Ifr=2111 Igrave!CC Im=2111 Imacr=12A ImaginaryI=2148 Implies=21D2 Int=222C "
"Integral=222B Intersection=22C2 InvisibleComma=2063 InvisibleTimes=2062 Iogon=12E Iopf=1D540 Iota=399 "
"Iscr=2110 Itilde=128 Iukcy=406 Iuml!CF Jcirc=134 Jcy=419 Jfr=1D50D Jopf=1D541 Jscr=1D4A5 Jsercy=408 "
"Jukcy=404 KHcy=425 KJcy=40C Kappa=39A Kcedil=136 Kcy=41A Kfr=1D50E Kopf=1D542 Kscr=1D4A6 LJcy=409 LT!3C "
"Lacute=139 Lambda=39B Lang=27EA Laplacetrf=2112 Larr=219E Lcaron=13D Lcedil=13B Lcy=41B "
"LeftAngleBracket=27E8 LeftArrow=2190 LeftArrowBar=21E4 LeftArrowRightArrow=21C6 LeftCeiling=2308 "
"LeftDoubleBracket=27E6 LeftDownTeeVector=2961 LeftDownVector=21C3 LeftDownVectorBar=2959 LeftFloor=230A "
"LeftRightArrow=2194 LeftRightVector=294E LeftTee=22A3 LeftTeeArrow=21A4 LeftTeeVector=295A "
"LeftTriangle=22B2 LeftTriangleBar=29CF LeftTriangleEqual=22B4 LeftUpDownVector=2951 "
"LeftUpTeeVector=2960 LeftUpVector=21BF LeftUpVectorBar=2958 LeftVector=21BC LeftVectorBar=2952 "
"Leftarrow=21D0 Leftrightarrow=21D4 LessEqualGreater=22DA LessFullEqual=2266 LessGreater=2276 "
"LessLess=2AA1 LessSlantEqual=2A7D LessTilde=2272 Lfr=1D50F Ll=22D8 Lleftarrow=21DA Lmidot=13F "
"LongLeftArrow=27F5 LongLeftRightArrow=27F7 LongRightArrow=27F6 Longleftarrow=27F8 "
"Longleftrightarrow=27FA Longrightarrow=27F9 Lopf=1D543 LowerLeftArrow=2199 LowerRightArrow=2198 "
"Lscr=2112 Lsh=21B0 Lstrok=141 Lt=226A Map=2905 Mcy=41C MediumSpace=205F Mellintrf=2133 Mfr=1D510 "
"MinusPlus=2213 Mopf=1D544 Mscr=2133 Mu=39C NJcy=40A Nacute=143 Ncaron=147 Ncedil=145 Ncy=41D "
"NegativeMediumSpace=200B NegativeThickSpace=200B NegativeThinSpace=200B NegativeVeryThinSpace=200B "
"NestedGreaterGreater=226B NestedLessLess=226A NewLine=A Nfr=1D511 NoBreak=2060 NonBreakingSpace=A0 "
"Nopf=2115 Not=2AEC NotCongruent=2262 NotCupCap=226D NotDoubleVerticalBar=2226 NotElement=2209 "
"NotEqual=2260 NotEqualTilde=2242+338 NotExists=2204 NotGreater=226F NotGreaterEqual=2271 "
"NotGreaterFullEqual=2267+338 NotGreaterGreater=226B+338 NotGreaterLess=2279 "
"NotGreaterSlantEqual=2A7E+338 NotGreaterTilde=2275 NotHumpDownHump=224E+338 NotHumpEqual=224F+338 "
"NotLeftTriangle=22EA NotLeftTriangleBar=29CF+338 NotLeftTriangleEqual=22EC NotLess=226E "
"NotLessEqual=2270 NotLessGreater=2278 NotLessLess=226A+338 NotLessSlantEqual=2A7D+338 NotLessTilde=2274 "
"NotNestedGreaterGreater=2AA2+338 NotNestedLessLess=2AA1+338 NotPrecedes=2280 NotPrecedesEqual=2AAF+338 "
"NotPrecedesSlantEqual=22E0 NotReverseElement=220C NotRightTriangle=22EB NotRightTriangleBar=29D0+338 "
"NotRightTriangleEqual=22ED NotSquareSubset=228F+338 NotSquareSubsetEqual=22E2 "
"NotSquareSuperset=2290+338 NotSquareSupersetEqual=22E3 NotSubset=2282+20D2 NotSubsetEqual=2288 "
"NotSucceeds=2281 NotSucceedsEqual=2AB0+338 NotSucceedsSlantEqual=22E1 NotSucceedsTilde=227F+338 "
"NotSuperset=2283+20D2 NotSupersetEqual=2289 NotTilde=2241 NotTildeEqual=2244 NotTildeFullEqual=2247 "
"NotTildeTilde=2249 NotVerticalBar=2224 Nscr=1D4A9 Ntilde!D1 Nu=39D OElig=152 Oacute!D3 Ocirc!D4 Ocy=41E "
"Odblac=150 Ofr=1D512 Ograve!D2 Omacr=14C Omega=3A9 Omicron=39F Oopf=1D546 OpenCurlyDoubleQuote=201C "
"OpenCurlyQuote=2018 Or=2A54 Oscr=1D4AA Oslash!D8 Otilde!D5 Otimes=2A37 Ouml!D6 OverBar=203E "
"OverBrace=23DE OverBracket=23B4 OverParenthesis=23DC PartialD=2202 Pcy=41F Pfr=1D513 Phi=3A6 Pi=3A0 "
"PlusMinus=B1 Poincareplane=210C Popf=2119 Pr=2ABB Precedes=227A PrecedesEqual=2AAF "
"PrecedesSlantEqual=227C PrecedesTilde=227E Prime=2033 Product=220F Proportion=2237 Proportional=221D "
"Pscr=1D4AB Psi=3A8 QUOT!22 Qfr=1D514 Qopf=211A Qscr=1D4AC RBarr=2910 REG!AE Racute=154 Rang=27EB "
"Rarr=21A0 Rarrtl=2916 Rcaron=158 Rcedil=156 Rcy=420 Re=211C ReverseElement=220B ReverseEquilibrium=21CB "
"ReverseUpEquilibrium=296F Rfr=211C Rho=3A1 RightAngleBracket=27E9 RightArrow=2192 RightArrowBar=21E5 "
"RightArrowLeftArrow=21C4 RightCeiling=2309 RightDoubleBracket=27E7 RightDownTeeVector=295D "
"RightDownVector=21C2 RightDownVectorBar=2955 RightFloor=230B RightTee=22A2 RightTeeArrow=21A6 "
"RightTeeVector=295B RightTriangle=22B3 RightTriangleBar=29D0 RightTriangleEqual=22B5 "
"RightUpDownVector=294F RightUpTeeVector=295C RightUpVector=21BE RightUpVectorBar=2954 RightVector=21C0 "
"RightVectorBar=2953 Rightarrow=21D2 Ropf=211D RoundImplies=2970 Rrightarrow=21DB Rscr=211B Rsh=21B1 "
"RuleDelayed=29F4 SHCHcy=429 SHcy=428 SOFTcy=42C Sacute=15A Sc=2ABC Scaron=160 Scedil=15E Scirc=15C "
"Scy=421 Sfr=1D516 ShortDownArrow=2193 ShortLeftArrow=2190 ShortRightArrow=2192 ShortUpArrow=2191 "
"Sigma=3A3 SmallCircle=2218 Sopf=1D54A Sqrt=221A Square=25A1 SquareIntersection=2293 SquareSubset=228F "
"SquareSubsetEqual=2291 SquareSuperset=2290 SquareSupersetEqual=2292 SquareUnion=2294 Sscr=1D4AE "
"Star=22C6 Sub=22D0 Subset=22D0 SubsetEqual=2286 Succeeds=227B SucceedsEqual=2AB0 "
"SucceedsSlantEqual=227D SucceedsTilde=227F SuchThat=220B Sum=2211 Sup=22D1 Superset=2283 "
"SupersetEqual=2287 Supset=22D1 THORN!DE TRADE=2122 TSHcy=40B TScy=426 Tab=9 Tau=3A4 Tcaron=164 "
"Tcedil=162 Tcy=422 Tfr=1D517 Therefore=2234 Theta=398 ThickSpace=205F+200A ThinSpace=2009 Tilde=223C "
"TildeEqual=2243 TildeFullEqual=2245 TildeTilde=2248 Topf=1D54B TripleDot=20DB Tscr=1D4AF Tstrok=166 "
"Uacute!DA Uarr=219F Uarrocir=2949 Ubrcy=40E Ubreve=16C Ucirc!DB Ucy=423 Udblac=170 Ufr=1D518 Ugrave!D9 "
"Umacr=16A UnderBar=5F UnderBrace=23DF UnderBracket=23B5 UnderParenthesis=23DD Union=22C3 UnionPlus=228E "
"Uogon=172 Uopf=1D54C UpArrow=2191 UpArrowBar=2912 UpArrowDownArrow=21C5 UpDownArrow=2195 "
"UpEquilibrium=296E UpTee=22A5 UpTeeArrow=21A5 Uparrow=21D1 Updownarrow=21D5 UpperLeftArrow=2196 "
"UpperRightArrow=2197 Upsi=3D2 Upsilon=3A5 Uring=16E Uscr=1D4B0 Utilde=168 Uuml!DC VDash=22AB Vbar=2AEB "
"Vcy=412 Vdash=22A9 Vdashl=2AE6 Vee=22C1 Verbar=2016 Vert=2016 VerticalBar=2223 VerticalLine=7C "
"VerticalSeparator=2758 VerticalTilde=2240 VeryThinSpace=200A Vfr=1D519 Vopf=1D54D Vscr=1D4B1 "
"Vvdash=22AA Wcirc=174 Wedge=22C0 Wfr=1D51A Wopf=1D54E Wscr=1D4B2 Xfr=1D51B Xi=39E Xopf=1D54F Xscr=1D4B3 "
"YAcy=42F YIcy=407 YUcy=42E Yacute!DD Ycirc=176 Ycy=42B Yfr=1D51C Yopf=1D550 Yscr=1D4B4 Yuml=178 "
"ZHcy=416 Zacute=179 Zcaron=17D Zcy=417 Zdot=17B ZeroWidthSpace=200B Zeta=396 Zfr=2128 Zopf=2124 "
"Zscr=1D4B5 aacute!E1 abreve=103 ac=223E acE=223E+333 acd=223F acirc!E2 acute!B4 acy=430 aelig!E6 "
"af=2061 afr=1D51E agrave!E0 alefsym=2135 aleph=2135 alpha=3B1 amacr=101 amalg=2A3F amp!26 and=2227 "
"andand=2A55 andd=2A5C andslope=2A58 andv=2A5A ang=2220 ange=29A4 angle=2220 angmsd=2221 angmsdaa=29A8 "
"angmsdab=29A9 angmsdac=29AA angmsdad=29AB angmsdae=29AC angmsdaf=29AD angmsdag=29AE angmsdah=29AF "
"angrt=221F angrtvb=22BE angrtvbd=299D angsph=2222 angst=C5 angzarr=237C aogon=105 aopf=1D552 ap=2248 "
"apE=2A70 apacir=2A6F ape=224A apid=224B apos=27 approx=2248 approxeq=224A aring!E5 ascr=1D4B6 ast=2A "
"asymp=2248 asympeq=224D atilde!E3 auml!E4 awconint=2233 awint=2A11 bNot=2AED backcong=224C "
"backepsilon=3F6 backprime=2035 backsim=223D backsimeq=22CD barvee=22BD barwed=2305 barwedge=2305 "
"bbrk=23B5 bbrktbrk=23B6 bcong=224C bcy=431 bdquo=201E becaus=2235 because=2235 bemptyv=29B0 bepsi=3F6 "
"bernou=212C beta=3B2 beth=2136 between=226C bfr=1D51F bigcap=22C2 bigcirc=25EF bigcup=22C3 bigodot=2A00 "
"bigoplus=2A01 bigotimes=2A02 bigsqcup=2A06 bigstar=2605 bigtriangledown=25BD bigtriangleup=25B3 "
"biguplus=2A04 bigvee=22C1 bigwedge=22C0 bkarow=290D blacklozenge=29EB blacksquare=25AA "
"blacktriangle=25B4 blacktriangledown=25BE blacktriangleleft=25C2 blacktriangleright=25B8 blank=2423 "
"blk12=2592 blk14=2591 blk34=2593 block=2588 bne=3D+20E5 bnequiv=2261+20E5 bnot=2310 bopf=1D553 bot=22A5 "
"bottom=22A5 bowtie=22C8 boxDL=2557 boxDR=2554 boxDl=2556 boxDr=2553 boxH=2550 boxHD=2566 boxHU=2569 "
"boxHd=2564 boxHu=2567 boxUL=255D boxUR=255A boxUl=255C boxUr=2559 boxV=2551 boxVH=256C boxVL=2563 "
"boxVR=2560 boxVh=256B boxVl=2562 boxVr=255F boxbox=29C9 boxdL=2555 boxdR=2552 boxdl=2510 boxdr=250C "
"boxh=2500 boxhD=2565 boxhU=2568 boxhd=252C boxhu=2534 boxminus=229F boxplus=229E boxtimes=22A0 "
"boxuL=255B boxuR=2558 boxul=2518 boxur=2514 boxv=2502 boxvH=256A boxvL=2561 boxvR=255E boxvh=253C "
"boxvl=2524 boxvr=251C bprime=2035 breve=2D8 brvbar!A6 bscr=1D4B7 bsemi=204F bsim=223D bsime=22CD "
"bsol=5C bsolb=29C5 bsolhsub=27C8 bull=2022 bullet=2022 bump=224E bumpE=2AAE bumpe=224F bumpeq=224F "
"cacute=107 cap=2229 capand=2A44 capbrcup=2A49 capcap=2A4B capcup=2A47 capdot=2A40 caps=2229+FE00 "
"caret=2041 caron=2C7 ccaps=2A4D ccaron=10D ccedil!E7 ccirc=109 ccups=2A4C ccupssm=2A50 cdot=10B "
"cedil!B8 cemptyv=29B2 cent!A2 centerdot=B7 cfr=1D520 chcy=447 check=2713 checkmark=2713 chi=3C7 "
"cir=25CB cirE=29C3 circ=2C6 circeq=2257 circlearrowleft=21BA circlearrowright=21BB circledR=AE "
"circledS=24C8 circledast=229B circledcirc=229A circleddash=229D cire=2257 cirfnint=2A10 cirmid=2AEF "
"cirscir=29C2 clubs=2663 clubsuit=2663 colon=3A colone=2254 coloneq=2254 comma=2C commat=40 comp=2201 "
"compfn=2218 complement=2201 complexes=2102 cong=2245 congdot=2A6D conint=222E copf=1D554 coprod=2210 "
"copy!A9 copysr=2117 crarr=21B5 cross=2717 cscr=1D4B8 csub=2ACF csube=2AD1 csup=2AD0 csupe=2AD2 "
"ctdot=22EF cudarrl=2938 cudarrr=2935 cuepr=22DE cuesc=22DF cularr=21B6 cularrp=293D cup=222A "
"cupbrcap=2A48 cupcap=2A46 cupcup=2A4A cupdot=228D cupor=2A45 cups=222A+FE00 curarr=21B7 curarrm=293C "
"curlyeqprec=22DE curlyeqsucc=22DF curlyvee=22CE curlywedge=22CF curren!A4 curvearrowleft=21B6 "
"curvearrowright=21B7 cuvee=22CE cuwed=22CF cwconint=2232 cwint=2231 cylcty=232D dArr=21D3 dHar=2965 "
"dagger=2020 daleth=2138 darr=2193 dash=2010 dashv=22A3 dbkarow=290F dblac=2DD dcaron=10F dcy=434 "
"dd=2146 ddagger=2021 ddarr=21CA ddotseq=2A77 deg!B0 delta=3B4 demptyv=29B1 dfisht=297F dfr=1D521 "
"dharl=21C3 dharr=21C2 diam=22C4 diamond=22C4 diamondsuit=2666 diams=2666 die=A8 digamma=3DD disin=22F2 "
"div=F7 divide!F7 divideontimes=22C7 divonx=22C7 djcy=452 dlcorn=231E dlcrop=230D dollar=24 dopf=1D555 "
"dot=2D9 doteq=2250 doteqdot=2251 dotminus=2238 dotplus=2214 dotsquare=22A1 doublebarwedge=2306 "
"downarrow=2193 downdownarrows=21CA downharpoonleft=21C3 downharpoonright=21C2 drbkarow=2910 drcorn=231F "
"drcrop=230C dscr=1D4B9 dscy=455 dsol=29F6 dstrok=111 dtdot=22F1 dtri=25BF dtrif=25BE duarr=21F5 "
"duhar=296F dwangle=29A6 dzcy=45F dzigrarr=27FF eDDot=2A77 eDot=2251 eacute!E9 easter=2A6E ecaron=11B "
"ecir=2256 ecirc!EA ecolon=2255 ecy=44D edot=117 ee=2147 efDot=2252 efr=1D522 eg=2A9A egrave!E8 egs=2A96 "
"egsdot=2A98 el=2A99 elinters=23E7 ell=2113 els=2A95 elsdot=2A97 emacr=113 empty=2205 emptyset=2205 "
"emptyv=2205 emsp=2003 emsp13=2004 emsp14=2005 eng=14B ensp=2002 eogon=119 eopf=1D556 epar=22D5 "
"eparsl=29E3 eplus=2A71 epsi=3B5 epsilon=3B5 epsiv=3F5 eqcirc=2256 eqcolon=2255 eqsim=2242 "
"eqslantgtr=2A96 eqslantless=2A95 equals=3D equest=225F equiv=2261 equivDD=2A78 eqvparsl=29E5 erDot=2253 "
"erarr=2971 escr=212F esdot=2250 esim=2242 eta=3B7 eth!F0 euml!EB euro=20AC excl=21 exist=2203 "
"expectation=2130 exponentiale=2147 fallingdotseq=2252 fcy=444 female=2640 ffilig=FB03 fflig=FB00 "
"ffllig=FB04 ffr=1D523 filig=FB01 fjlig=66+6A flat=266D fllig=FB02 fltns=25B1 fnof=192 fopf=1D557 "
"forall=2200 fork=22D4 forkv=2AD9 fpartint=2A0D frac12!BD frac13=2153 frac14!BC frac15=2155 frac16=2159 "
"frac18=215B frac23=2154 frac25=2156 frac34!BE frac35=2157 frac38=215C frac45=2158 frac56=215A "
"frac58=215D frac78=215E frasl=2044 frown=2322 fscr=1D4BB gE=2267 gEl=2A8C gacute=1F5 gamma=3B3 "
"gammad=3DD gap=2A86 gbreve=11F gcirc=11D gcy=433 gdot=121 ge=2265 gel=22DB geq=2265 geqq=2267 "
"geqslant=2A7E ges=2A7E gescc=2AA9 gesdot=2A80 gesdoto=2A82 gesdotol=2A84 gesl=22DB+FE00 gesles=2A94 "
"gfr=1D524 gg=226B ggg=22D9 gimel=2137 gjcy=453 gl=2277 glE=2A92 gla=2AA5 glj=2AA4 gnE=2269 gnap=2A8A "
"gnapprox=2A8A gne=2A88 gneq=2A88 gneqq=2269 gnsim=22E7 gopf=1D558 grave=60 gscr=210A gsim=2273 "
"gsime=2A8E gsiml=2A90 gt!3E gtcc=2AA7 gtcir=2A7A gtdot=22D7 gtlPar=2995 gtquest=2A7C gtrapprox=2A86 "
"gtrarr=2978 gtrdot=22D7 gtreqless=22DB gtreqqless=2A8C gtrless=2277 gtrsim=2273 gvertneqq=2269+FE00 "
"gvnE=2269+FE00 hArr=21D4 hairsp=200A half=BD hamilt=210B hardcy=44A harr=2194 harrcir=2948 harrw=21AD "
"hbar=210F hcirc=125 hearts=2665 heartsuit=2665 hellip=2026 hercon=22B9 hfr=1D525 hksearow=2925 "
"hkswarow=2926 hoarr=21FF homtht=223B hookleftarrow=21A9 hookrightarrow=21AA hopf=1D559 horbar=2015 "
"hscr=1D4BD hslash=210F hstrok=127 hybull=2043 hyphen=2010 iacute!ED ic=2063 icirc!EE icy=438 iecy=435 "
"iexcl!A1 iff=21D4 ifr=1D526 igrave!EC ii=2148 iiiint=2A0C iiint=222D iinfin=29DC iiota=2129 ijlig=133 "
"imacr=12B image=2111 imagline=2110 imagpart=2111 imath=131 imof=22B7 imped=1B5 in=2208 incare=2105 "
"infin=221E infintie=29DD inodot=131 int=222B intcal=22BA integers=2124 intercal=22BA intlarhk=2A17 "
"intprod=2A3C iocy=451 iogon=12F iopf=1D55A iota=3B9 iprod=2A3C iquest!BF iscr=1D4BE isin=2208 "
"isinE=22F9 isindot=22F5 isins=22F4 isinsv=22F3 isinv=2208 it=2062 itilde=129 iukcy=456 iuml!EF "
"jcirc=135 jcy=439 jfr=1D527 jmath=237 jopf=1D55B jscr=1D4BF jsercy=458 jukcy=454 kappa=3BA kappav=3F0 "
"kcedil=137 kcy=43A kfr=1D528 kgreen=138 khcy=445 kjcy=45C kopf=1D55C kscr=1D4C0 lAarr=21DA lArr=21D0 "
"lAtail=291B lBarr=290E lE=2266 lEg=2A8B lHar=2962 lacute=13A laemptyv=29B4 lagran=2112 lambda=3BB "
"lang=27E8 langd=2991 langle=27E8 lap=2A85 laquo!AB larr=2190 larrb=21E4 larrbfs=291F larrfs=291D "
"larrhk=21A9 larrlp=21AB larrpl=2939 larrsim=2973 larrtl=21A2 lat=2AAB latail=2919 late=2AAD "
"lates=2AAD+FE00 lbarr=290C lbbrk=2772 lbrace=7B lbrack=5B lbrke=298B lbrksld=298F lbrkslu=298D "
"lcaron=13E lcedil=13C lceil=2308 lcub=7B lcy=43B ldca=2936 ldquo=201C ldquor=201E ldrdhar=2967 "
"ldrushar=294B ldsh=21B2 le=2264 leftarrow=2190 leftarrowtail=21A2 leftharpoondown=21BD "
"leftharpoonup=21BC leftleftarrows=21C7 leftrightarrow=2194 leftrightarrows=21C6 leftrightharpoons=21CB "
"leftrightsquigarrow=21AD leftthreetimes=22CB leg=22DA leq=2264 leqq=2266 leqslant=2A7D les=2A7D "
"lescc=2AA8 lesdot=2A7F lesdoto=2A81 lesdotor=2A83 lesg=22DA+FE00 lesges=2A93 lessapprox=2A85 "
"lessdot=22D6 lesseqgtr=22DA lesseqqgtr=2A8B lessgtr=2276 lesssim=2272 lfisht=297C lfloor=230A lfr=1D529 "
"lg=2276 lgE=2A91 lhard=21BD lharu=21BC lharul=296A lhblk=2584 ljcy=459 ll=226A llarr=21C7 llcorner=231E "
"llhard=296B lltri=25FA lmidot=140 lmoust=23B0 lmoustache=23B0 lnE=2268 lnap=2A89 lnapprox=2A89 lne=2A87 "
"lneq=2A87 lneqq=2268 lnsim=22E6 loang=27EC loarr=21FD lobrk=27E6 longleftarrow=27F5 "
"longleftrightarrow=27F7 longmapsto=27FC longrightarrow=27F6 looparrowleft=21AB looparrowright=21AC "
"lopar=2985 lopf=1D55D loplus=2A2D lotimes=2A34 lowast=2217 lowbar=5F loz=25CA lozenge=25CA lozf=29EB "
"lpar=28 lparlt=2993 lrarr=21C6 lrcorner=231F lrhar=21CB lrhard=296D lrm=200E lrtri=22BF lsaquo=2039 "
"lscr=1D4C1 lsh=21B0 lsim=2272 lsime=2A8D lsimg=2A8F lsqb=5B lsquo=2018 lsquor=201A lstrok=142 lt!3C "
"ltcc=2AA6 ltcir=2A79 ltdot=22D6 lthree=22CB ltimes=22C9 ltlarr=2976 ltquest=2A7B ltrPar=2996 ltri=25C3 "
"ltrie=22B4 ltrif=25C2 lurdshar=294A luruhar=2966 lvertneqq=2268+FE00 lvnE=2268+FE00 mDDot=223A macr!AF "
"male=2642 malt=2720 maltese=2720 map=21A6 mapsto=21A6 mapstodown=21A7 mapstoleft=21A4 mapstoup=21A5 "
"marker=25AE mcomma=2A29 mcy=43C mdash=2014 measuredangle=2221 mfr=1D52A mho=2127 micro!B5 mid=2223 "
"midast=2A midcir=2AF0 middot!B7 minus=2212 minusb=229F minusd=2238 minusdu=2A2A mlcp=2ADB mldr=2026 "
"mnplus=2213 models=22A7 mopf=1D55E mp=2213 mscr=1D4C2 mstpos=223E mu=3BC multimap=22B8 mumap=22B8 "
"nGg=22D9+338 nGt=226B+20D2 nGtv=226B+338 nLeftarrow=21CD nLeftrightarrow=21CE nLl=22D8+338 "
"nLt=226A+20D2 nLtv=226A+338 nRightarrow=21CF nVDash=22AF nVdash=22AE nabla=2207 nacute=144 "
"nang=2220+20D2 nap=2249 napE=2A70+338 napid=224B+338 napos=149 napprox=2249 natur=266E natural=266E "
"naturals=2115 nbsp!A0 nbump=224E+338 nbumpe=224F+338 ncap=2A43 ncaron=148 ncedil=146 ncong=2247 "
"ncongdot=2A6D+338 ncup=2A42 ncy=43D ndash=2013 ne=2260 neArr=21D7 nearhk=2924 nearr=2197 nearrow=2197 "
"nedot=2250+338 nequiv=2262 nesear=2928 nesim=2242+338 nexist=2204 nexists=2204 nfr=1D52B ngE=2267+338 "
"nge=2271 ngeq=2271 ngeqq=2267+338 ngeqslant=2A7E+338 nges=2A7E+338 ngsim=2275 ngt=226F ngtr=226F "
"nhArr=21CE nharr=21AE nhpar=2AF2 ni=220B nis=22FC nisd=22FA niv=220B njcy=45A nlArr=21CD nlE=2266+338 "
"nlarr=219A nldr=2025 nle=2270 nleftarrow=219A nleftrightarrow=21AE nleq=2270 nleqq=2266+338 "
"nleqslant=2A7D+338 nles=2A7D+338 nless=226E nlsim=2274 nlt=226E nltri=22EA nltrie=22EC nmid=2224 "
"nopf=1D55F not!AC notin=2209 notinE=22F9+338 notindot=22F5+338 notinva=2209 notinvb=22F7 notinvc=22F6 "
"notni=220C notniva=220C notnivb=22FE notnivc=22FD npar=2226 nparallel=2226 nparsl=2AFD+20E5 "
"npart=2202+338 npolint=2A14 npr=2280 nprcue=22E0 npre=2AAF+338 nprec=2280 npreceq=2AAF+338 nrArr=21CF "
"nrarr=219B nrarrc=2933+338 nrarrw=219D+338 nrightarrow=219B nrtri=22EB nrtrie=22ED nsc=2281 nsccue=22E1 "
"nsce=2AB0+338 nscr=1D4C3 nshortmid=2224 nshortparallel=2226 nsim=2241 nsime=2244 nsimeq=2244 nsmid=2224 "
"nspar=2226 nsqsube=22E2 nsqsupe=22E3 nsub=2284 nsubE=2AC5+338 nsube=2288 nsubset=2282+20D2 "
"nsubseteq=2288 nsubseteqq=2AC5+338 nsucc=2281 nsucceq=2AB0+338 nsup=2285 nsupE=2AC6+338 nsupe=2289 "
"nsupset=2283+20D2 nsupseteq=2289 nsupseteqq=2AC6+338 ntgl=2279 ntilde!F1 ntlg=2278 ntriangleleft=22EA "
"ntrianglelefteq=22EC ntriangleright=22EB ntrianglerighteq=22ED nu=3BD num=23 numero=2116 numsp=2007 "
"nvDash=22AD nvHarr=2904 nvap=224D+20D2 nvdash=22AC nvge=2265+20D2 nvgt=3E+20D2 nvinfin=29DE nvlArr=2902 "
"nvle=2264+20D2 nvlt=3C+20D2 nvltrie=22B4+20D2 nvrArr=2903 nvrtrie=22B5+20D2 nvsim=223C+20D2 nwArr=21D6 "
"nwarhk=2923 nwarr=2196 nwarrow=2196 nwnear=2927 oS=24C8 oacute!F3 oast=229B ocir=229A ocirc!F4 ocy=43E "
"odash=229D odblac=151 odiv=2A38 odot=2299 odsold=29BC oelig=153 ofcir=29BF ofr=1D52C ogon=2DB ograve!F2 "
"ogt=29C1 ohbar=29B5 ohm=3A9 oint=222E olarr=21BA olcir=29BE olcross=29BB oline=203E olt=29C0 omacr=14D "
"omega=3C9 omicron=3BF omid=29B6 ominus=2296 oopf=1D560 opar=29B7 operp=29B9 oplus=2295 or=2228 "
"orarr=21BB ord=2A5D order=2134 orderof=2134 ordf!AA ordm!BA origof=22B6 oror=2A56 orslope=2A57 orv=2A5B "
"oscr=2134 oslash!F8 osol=2298 otilde!F5 otimes=2297 otimesas=2A36 ouml!F6 ovbar=233D par=2225 para!B6 "
"parallel=2225 parsim=2AF3 parsl=2AFD part=2202 pcy=43F percnt=25 period=2E permil=2030 perp=22A5 "
"pertenk=2031 pfr=1D52D phi=3C6 phiv=3D5 phmmat=2133 phone=260E pi=3C0 pitchfork=22D4 piv=3D6 "
"planck=210F planckh=210E plankv=210F plus=2B plusacir=2A23 plusb=229E pluscir=2A22 plusdo=2214 "
"plusdu=2A25 pluse=2A72 plusmn!B1 plussim=2A26 plustwo=2A27 pm=B1 pointint=2A15 popf=1D561 pound!A3 "
"pr=227A prE=2AB3 prap=2AB7 prcue=227C pre=2AAF prec=227A precapprox=2AB7 preccurlyeq=227C preceq=2AAF "
"precnapprox=2AB9 precneqq=2AB5 precnsim=22E8 precsim=227E prime=2032 primes=2119 prnE=2AB5 prnap=2AB9 "
"prnsim=22E8 prod=220F profalar=232E profline=2312 profsurf=2313 prop=221D propto=221D prsim=227E "
"prurel=22B0 pscr=1D4C5 psi=3C8 puncsp=2008 qfr=1D52E qint=2A0C qopf=1D562 qprime=2057 qscr=1D4C6 "
"quaternions=210D quatint=2A16 quest=3F questeq=225F quot!22 rAarr=21DB rArr=21D2 rAtail=291C rBarr=290F "
"rHar=2964 race=223D+331 racute=155 radic=221A raemptyv=29B3 rang=27E9 rangd=2992 range=29A5 rangle=27E9 "
"raquo!BB rarr=2192 rarrap=2975 rarrb=21E5 rarrbfs=2920 rarrc=2933 rarrfs=291E rarrhk=21AA rarrlp=21AC "
"rarrpl=2945 rarrsim=2974 rarrtl=21A3 rarrw=219D ratail=291A ratio=2236 rationals=211A rbarr=290D "
"rbbrk=2773 rbrace=7D rbrack=5D rbrke=298C rbrksld=298E rbrkslu=2990 rcaron=159 rcedil=157 rceil=2309 "
"rcub=7D rcy=440 rdca=2937 rdldhar=2969 rdquo=201D rdquor=201D rdsh=21B3 real=211C realine=211B "
"realpart=211C reals=211D rect=25AD reg!AE rfisht=297D rfloor=230B rfr=1D52F rhard=21C1 rharu=21C0 "
"rharul=296C rho=3C1 rhov=3F1 rightarrow=2192 rightarrowtail=21A3 rightharpoondown=21C1 "
"rightharpoonup=21C0 rightleftarrows=21C4 rightleftharpoons=21CC rightrightarrows=21C9 "
"rightsquigarrow=219D rightthreetimes=22CC ring=2DA risingdotseq=2253 rlarr=21C4 rlhar=21CC rlm=200F "
"rmoust=23B1 rmoustache=23B1 rnmid=2AEE roang=27ED roarr=21FE robrk=27E7 ropar=2986 ropf=1D563 "
"roplus=2A2E rotimes=2A35 rpar=29 rpargt=2994 rppolint=2A12 rrarr=21C9 rsaquo=203A rscr=1D4C7 rsh=21B1 "
"rsqb=5D rsquo=2019 rsquor=2019 rthree=22CC rtimes=22CA rtri=25B9 rtrie=22B5 rtrif=25B8 rtriltri=29CE "
"ruluhar=2968 rx=211E sacute=15B sbquo=201A sc=227B scE=2AB4 scap=2AB8 scaron=161 sccue=227D sce=2AB0 "
"scedil=15F scirc=15D scnE=2AB6 scnap=2ABA scnsim=22E9 scpolint=2A13 scsim=227F scy=441 sdot=22C5 "
"sdotb=22A1 sdote=2A66 seArr=21D8 searhk=2925 searr=2198 searrow=2198 sect!A7 semi=3B seswar=2929 "
"setminus=2216 setmn=2216 sext=2736 sfr=1D530 sfrown=2322 sharp=266F shchcy=449 shcy=448 shortmid=2223 "
"shortparallel=2225 shy!AD sigma=3C3 sigmaf=3C2 sigmav=3C2 sim=223C simdot=2A6A sime=2243 simeq=2243 "
"simg=2A9E simgE=2AA0 siml=2A9D simlE=2A9F simne=2246 simplus=2A24 simrarr=2972 slarr=2190 "
"smallsetminus=2216 smashp=2A33 smeparsl=29E4 smid=2223 smile=2323 smt=2AAA smte=2AAC smtes=2AAC+FE00 "
"softcy=44C sol=2F solb=29C4 solbar=233F sopf=1D564 spades=2660 spadesuit=2660 spar=2225 sqcap=2293 "
"sqcaps=2293+FE00 sqcup=2294 sqcups=2294+FE00 sqsub=228F sqsube=2291 sqsubset=228F sqsubseteq=2291 "
"sqsup=2290 sqsupe=2292 sqsupset=2290 sqsupseteq=2292 squ=25A1 square=25A1 squarf=25AA squf=25AA "
"srarr=2192 sscr=1D4C8 ssetmn=2216 ssmile=2323 sstarf=22C6 star=2606 starf=2605 straightepsilon=3F5 "
"straightphi=3D5 strns=AF sub=2282 subE=2AC5 subdot=2ABD sube=2286 subedot=2AC3 submult=2AC1 subnE=2ACB "
"subne=228A subplus=2ABF subrarr=2979 subset=2282 subseteq=2286 subseteqq=2AC5 subsetneq=228A "
"subsetneqq=2ACB subsim=2AC7 subsub=2AD5 subsup=2AD3 succ=227B succapprox=2AB8 succcurlyeq=227D "
"succeq=2AB0 succnapprox=2ABA succneqq=2AB6 succnsim=22E9 succsim=227F sum=2211 sung=266A sup=2283 "
"sup1!B9 sup2!B2 sup3!B3 supE=2AC6 supdot=2ABE supdsub=2AD8 supe=2287 supedot=2AC4 suphsol=27C9 "
"suphsub=2AD7 suplarr=297B supmult=2AC2 supnE=2ACC supne=228B supplus=2AC0 supset=2283 supseteq=2287 "
"supseteqq=2AC6 supsetneq=228B supsetneqq=2ACC supsim=2AC8 supsub=2AD4 supsup=2AD6 swArr=21D9 "
"swarhk=2926 swarr=2199 swarrow=2199 swnwar=292A szlig!DF target=2316 tau=3C4 tbrk=23B4 tcaron=165 "
"tcedil=163 tcy=442 tdot=20DB telrec=2315 tfr=1D531 there4=2234 therefore=2234 theta=3B8 thetasym=3D1 "
"thetav=3D1 thickapprox=2248 thicksim=223C thinsp=2009 thkap=2248 thksim=223C thorn!FE tilde=2DC "
"times!D7 timesb=22A0 timesbar=2A31 timesd=2A30 tint=222D toea=2928 top=22A4 topbot=2336 topcir=2AF1 "
"topf=1D565 topfork=2ADA tosa=2929 tprime=2034 trade=2122 triangle=25B5 triangledown=25BF "
"triangleleft=25C3 trianglelefteq=22B4 triangleq=225C triangleright=25B9 trianglerighteq=22B5 "
"tridot=25EC trie=225C triminus=2A3A triplus=2A39 trisb=29CD tritime=2A3B trpezium=23E2 tscr=1D4C9 "
"tscy=446 tshcy=45B tstrok=167 twixt=226C twoheadleftarrow=219E twoheadrightarrow=21A0 uArr=21D1 "
"uHar=2963 uacute!FA uarr=2191 ubrcy=45E ubreve=16D ucirc!FB ucy=443 udarr=21C5 udblac=171 udhar=296E "
"ufisht=297E ufr=1D532 ugrave!F9 uharl=21BF uharr=21BE uhblk=2580 ulcorn=231C ulcorner=231C ulcrop=230F "
"ultri=25F8 umacr=16B uml!A8 uogon=173 uopf=1D566 uparrow=2191 updownarrow=2195 upharpoonleft=21BF "
"upharpoonright=21BE uplus=228E upsi=3C5 upsih=3D2 upsilon=3C5 upuparrows=21C8 urcorn=231D urcorner=231D "
"urcrop=230E uring=16F urtri=25F9 uscr=1D4CA utdot=22F0 utilde=169 utri=25B5 utrif=25B4 uuarr=21C8 "
"uuml!FC uwangle=29A7 vArr=21D5 vBar=2AE8 vBarv=2AE9 vDash=22A8 vangrt=299C varepsilon=3F5 varkappa=3F0 "
"varnothing=2205 varphi=3D5 varpi=3D6 varpropto=221D varr=2195 varrho=3F1 varsigma=3C2 "
"varsubsetneq=228A+FE00 varsubsetneqq=2ACB+FE00 varsupsetneq=228B+FE00 varsupsetneqq=2ACC+FE00 "
"vartheta=3D1 vartriangleleft=22B2 vartriangleright=22B3 vcy=432 vdash=22A2 vee=2228 veebar=22BB "
"veeeq=225A vellip=22EE verbar=7C vert=7C vfr=1D533 vltri=22B2 vnsub=2282+20D2 vnsup=2283+20D2 "
"vopf=1D567 vprop=221D vrtri=22B3 vscr=1D4CB vsubnE=2ACB+FE00 vsubne=228A+FE00 vsupnE=2ACC+FE00 "
"vsupne=228B+FE00 vzigzag=299A wcirc=175 wedbar=2A5F wedge=2227 wedgeq=2259 weierp=2118 wfr=1D534 "
"wopf=1D568 wp=2118 wr=2240 wreath=2240 wscr=1D4CC xcap=22C2 xcirc=25EF xcup=22C3 xdtri=25BD xfr=1D535 "
"xhArr=27FA xharr=27F7 xi=3BE xlArr=27F8 xlarr=27F5 xmap=27FC xnis=22FB xodot=2A00 xopf=1D569 "
"xoplus=2A01 xotime=2A02 xrArr=27F9 xrarr=27F6 xscr=1D4CD xsqcup=2A06 xuplus=2A04 xutri=25B3 xvee=22C1 "
"xwedge=22C0 yacute!FD yacy=44F ycirc=177 ycy=44B yen!A5 yfr=1D536 yicy=457 yopf=1D56A yscr=1D4CE "
"yucy=44E yuml!FF zacute=17A zcaron=17E zcy=437 zdot=17C zeetrf=2128 zeta=3B6 zfr=1D537 zhcy=436 "
"zigrarr=21DD zopf=1D56B zscr=1D4CF zwj=200D zwnj=200C ";

struct Capital { char32_t letter, capital[3]; };

/// Upper case of the characters that an entity in small letters means.
inline constexpr Capital entity_capitals[] = {
{0x66,{0x46}},{0x6a,{0x4a}},{0xb5,{0x39c}},{0xdf,{0x53,0x53}},{0xe0,{0xc0}},{0xe1,{0xc1}},{0xe2,{0xc2}},
{0xe3,{0xc3}},{0xe4,{0xc4}},{0xe5,{0xc5}},{0xe6,{0xc6}},{0xe7,{0xc7}},{0xe8,{0xc8}},{0xe9,{0xc9}},
{0xea,{0xca}},{0xeb,{0xcb}},{0xec,{0xcc}},{0xed,{0xcd}},{0xee,{0xce}},{0xef,{0xcf}},{0xf0,{0xd0}},
{0xf1,{0xd1}},{0xf2,{0xd2}},{0xf3,{0xd3}},{0xf4,{0xd4}},{0xf5,{0xd5}},{0xf6,{0xd6}},{0xf8,{0xd8}},
{0xf9,{0xd9}},{0xfa,{0xda}},{0xfb,{0xdb}},{0xfc,{0xdc}},{0xfd,{0xdd}},{0xfe,{0xde}},{0xff,{0x178}},
{0x101,{0x100}},{0x103,{0x102}},{0x105,{0x104}},{0x107,{0x106}},{0x109,{0x108}},{0x10b,{0x10a}},
{0x10d,{0x10c}},{0x10f,{0x10e}},{0x111,{0x110}},{0x113,{0x112}},{0x117,{0x116}},{0x119,{0x118}},
{0x11b,{0x11a}},{0x11d,{0x11c}},{0x11f,{0x11e}},{0x121,{0x120}},{0x125,{0x124}},{0x127,{0x126}},
{0x129,{0x128}},{0x12b,{0x12a}},{0x12f,{0x12e}},{0x131,{0x49}},{0x133,{0x132}},{0x135,{0x134}},
{0x137,{0x136}},{0x13a,{0x139}},{0x13c,{0x13b}},{0x13e,{0x13d}},{0x140,{0x13f}},{0x142,{0x141}},
{0x144,{0x143}},{0x146,{0x145}},{0x148,{0x147}},{0x149,{0x2bc,0x4e}},{0x14b,{0x14a}},{0x14d,{0x14c}},
{0x151,{0x150}},{0x153,{0x152}},{0x155,{0x154}},{0x157,{0x156}},{0x159,{0x158}},{0x15b,{0x15a}},
{0x15d,{0x15c}},{0x15f,{0x15e}},{0x161,{0x160}},{0x163,{0x162}},{0x165,{0x164}},{0x167,{0x166}},
{0x169,{0x168}},{0x16b,{0x16a}},{0x16d,{0x16c}},{0x16f,{0x16e}},{0x171,{0x170}},{0x173,{0x172}},
{0x175,{0x174}},{0x177,{0x176}},{0x17a,{0x179}},{0x17c,{0x17b}},{0x17e,{0x17d}},{0x192,{0x191}},
{0x1f5,{0x1f4}},{0x3b1,{0x391}},{0x3b2,{0x392}},{0x3b3,{0x393}},{0x3b4,{0x394}},{0x3b5,{0x395}},
{0x3b6,{0x396}},{0x3b7,{0x397}},{0x3b8,{0x398}},{0x3b9,{0x399}},{0x3ba,{0x39a}},{0x3bb,{0x39b}},
{0x3bc,{0x39c}},{0x3bd,{0x39d}},{0x3be,{0x39e}},{0x3bf,{0x39f}},{0x3c0,{0x3a0}},{0x3c1,{0x3a1}},
{0x3c2,{0x3a3}},{0x3c3,{0x3a3}},{0x3c4,{0x3a4}},{0x3c5,{0x3a5}},{0x3c6,{0x3a6}},{0x3c7,{0x3a7}},
{0x3c8,{0x3a8}},{0x3c9,{0x3a9}},{0x3d1,{0x398}},{0x3d5,{0x3a6}},{0x3d6,{0x3a0}},{0x3dd,{0x3dc}},
{0x3f0,{0x39a}},{0x3f1,{0x3a1}},{0x3f5,{0x395}},{0x430,{0x410}},{0x431,{0x411}},{0x432,{0x412}},
{0x433,{0x413}},{0x434,{0x414}},{0x435,{0x415}},{0x436,{0x416}},{0x437,{0x417}},{0x438,{0x418}},
{0x439,{0x419}},{0x43a,{0x41a}},{0x43b,{0x41b}},{0x43c,{0x41c}},{0x43d,{0x41d}},{0x43e,{0x41e}},
{0x43f,{0x41f}},{0x440,{0x420}},{0x441,{0x421}},{0x442,{0x422}},{0x443,{0x423}},{0x444,{0x424}},
{0x445,{0x425}},{0x446,{0x426}},{0x447,{0x427}},{0x448,{0x428}},{0x449,{0x429}},{0x44a,{0x42a}},
{0x44b,{0x42b}},{0x44c,{0x42c}},{0x44d,{0x42d}},{0x44e,{0x42e}},{0x44f,{0x42f}},{0x451,{0x401}},
{0x452,{0x402}},{0x453,{0x403}},{0x454,{0x404}},{0x455,{0x405}},{0x456,{0x406}},{0x457,{0x407}},
{0x458,{0x408}},{0x459,{0x409}},{0x45a,{0x40a}},{0x45b,{0x40b}},{0x45c,{0x40c}},{0x45e,{0x40e}},
{0x45f,{0x40f}},{0xfb00,{0x46,0x46}},{0xfb01,{0x46,0x49}},{0xfb02,{0x46,0x4c}},{0xfb03,{0x46,0x46,0x49}},
{0xfb04,{0x46,0x46,0x4c}},
};

}}  // namespace monoclip::v0_1::detail
// clang-format on

// ---- monoclip/text/unicode_tables.hpp

// Unicode tables (generated by tools/make_unicode_tables.py from Python 3.11,
// Unicode 14.0.0, and regex 2026.11.19; do not edit).
//
// Text cleaning and splitting look code points up here; monoclip/text/unicode.hpp has the look-ups.

// ---- monoclip/text/unicode_tables.hpp

// clang-format off
namespace monoclip::inline v0_1 { namespace detail {

struct CodeRange { std::uint32_t first, last; };
struct LowerRun { std::uint32_t first, last; std::int32_t step, difference; };
struct CombiningRun { std::uint32_t first, last, combining_class; };
struct Decomposition { std::uint32_t whole, first, second; };

/// Where the class changes: code point * 8 + class (0 other, 1 letter, 2 number, 3 space, 4 none).
inline constexpr std::uint32_t token_class_starts[] = {
0x0,0x4b,0x70,0x103,0x108,0x182,0x1d0,0x209,0x2d8,0x309,0x3d8,0x42b,0x430,0x503,0x508,0x551,0x558,0x592,
0x5a0,0x5a9,0x5b0,0x5ca,0x5d1,0x5d8,0x5e2,0x5f8,0x601,0x6b8,0x6c1,0x7b8,0x7c1,0x1610,0x1631,0x1690,0x1701,
0x1728,0x1761,0x1768,0x1771,0x1778,0x1a2c,0x1a30,0x1b81,0x1ba8,0x1bb1,0x1bc0,0x1bd1,0x1bf0,0x1bf9,0x1c00,
0x1c31,0x1c38,0x1c41,0x1c58,0x1c61,0x1c68,0x1c71,0x1d10,0x1d19,0x1fb0,0x1fb9,0x2410,0x2451,0x2980,0x2989,
0x2ab8,0x2ac1,0x2ad0,0x2b01,0x2c48,0x2c59,0x2c68,0x2e81,0x2f58,0x2f79,0x2f98,0x3101,0x3258,0x3302,0x3350,
0x3371,0x3380,0x3389,0x36a0,0x36a9,0x36b0,0x3729,0x3738,0x3771,0x3782,0x37d1,0x37e8,0x37f9,0x3800,0x3881,
0x3888,0x3891,0x3980,0x3a69,0x3d30,0x3d89,0x3d90,0x3e02,0x3e51,0x3f58,0x3fa1,0x3fb0,0x3fd1,0x3fd8,0x4001,
0x40b0,0x40d1,0x40d8,0x4121,0x4128,0x4141,0x4148,0x4201,0x42c8,0x4301,0x4358,0x4381,0x4440,0x4449,0x4480,
0x4501,0x4650,0x4821,0x49d0,0x49e9,0x49f0,0x4a81,0x4a88,0x4ac1,0x4b10,0x4b32,0x4b80,0x4b89,0x4c08,0x4c29,
0x4c68,0x4c79,0x4c88,0x4c99,0x4d48,0x4d51,0x4d88,0x4d91,0x4d98,0x4db1,0x4dd0,0x4de9,0x4df0,0x4e71,0x4e78,
0x4ee1,0x4ef0,0x4ef9,0x4f10,0x4f32,0x4f81,0x4f90,0x4fa2,0x4fd0,0x4fe1,0x4fe8,0x5029,0x5058,0x5079,0x5088,
0x5099,0x5148,0x5151,0x5188,0x5191,0x51a0,0x51a9,0x51b8,0x51c1,0x51d0,0x52c9,0x52e8,0x52f1,0x52f8,0x5332,
0x5380,0x5391,0x53a8,0x5429,0x5470,0x5479,0x5490,0x5499,0x5548,0x5551,0x5588,0x5591,0x55a0,0x55a9,0x55d0,
0x55e9,0x55f0,0x5681,0x5688,0x5701,0x5710,0x5732,0x5780,0x57c9,0x57d0,0x5829,0x5868,0x5879,0x5888,0x5899,
0x5948,0x5951,0x5988,0x5991,0x59a0,0x59a9,0x59d0,0x59e9,0x59f0,0x5ae1,0x5af0,0x5af9,0x5b10,0x5b32,0x5b80,
0x5b89,0x5b92,0x5bc0,0x5c19,0x5c20,0x5c29,0x5c58,0x5c71,0x5c88,0x5c91,0x5cb0,0x5cc9,0x5cd8,0x5ce1,0x5ce8,
0x5cf1,0x5d00,0x5d19,0x5d28,0x5d41,0x5d58,0x5d71,0x5dd0,0x5e81,0x5e88,0x5f32,0x5f98,0x6029,0x6068,0x6071,
0x6088,0x6091,0x6148,0x6151,0x61d0,0x61e9,0x61f0,0x62c1,0x62d8,0x62e1,0x62f0,0x6301,0x6310,0x6332,0x6380,
0x63c2,0x63f8,0x6401,0x6408,0x6429,0x6468,0x6471,0x6488,0x6491,0x6548,0x6551,0x65a0,0x65a9,0x65d0,0x65e9,
0x65f0,0x66e1,0x66f8,0x6701,0x6710,0x6732,0x6780,0x6789,0x6798,0x6821,0x6868,0x6871,0x6888,0x6891,0x69d8,
0x69e9,0x69f0,0x6a71,0x6a78,0x6aa1,0x6ab8,0x6ac2,0x6af9,0x6b10,0x6b32,0x6bc8,0x6bd1,0x6c00,0x6c29,0x6cb8,
0x6cd1,0x6d90,0x6d99,0x6de0,0x6de9,0x6df0,0x6e01,0x6e38,0x6f32,0x6f80,0x7009,0x7188,0x7191,0x71a0,0x7201,
0x7238,0x7282,0x72d0,0x7409,0x7418,0x7421,0x7428,0x7431,0x7458,0x7461,0x7520,0x7529,0x7530,0x7539,0x7588,
0x7591,0x75a0,0x75e9,0x75f0,0x7601,0x7628,0x7631,0x7638,0x7682,0x76d0,0x76e1,0x7700,0x7801,0x7808,0x7902,
0x79a0,0x7a01,0x7a40,0x7a49,0x7b68,0x7c41,0x7c68,0x8001,0x8158,0x81f9,0x8202,0x8250,0x8281,0x82b0,0x82d1,
0x82f0,0x8309,0x8310,0x8329,0x8338,0x8371,0x8388,0x83a9,0x8410,0x8471,0x8478,0x8482,0x84d0,0x8501,0x8630,
0x8639,0x8640,0x8669,0x8670,0x8681,0x87d8,0x87e1,0x9248,0x9251,0x9270,0x9281,0x92b8,0x92c1,0x92c8,0x92d1,
0x92f0,0x9301,0x9448,0x9451,0x9470,0x9481,0x9588,0x9591,0x95b0,0x95c1,0x95f8,0x9601,0x9608,0x9611,0x9630,
0x9641,0x96b8,0x96c1,0x9888,0x9891,0x98b0,0x98c1,0x9ad8,0x9b4a,0x9be8,0x9c01,0x9c80,0x9d01,0x9fb0,0x9fc1,
0x9ff0,0xa009,0xb368,0xb379,0xb403,0xb409,0xb4d8,0xb501,0xb758,0xb772,0xb789,0xb7c8,0xb801,0xb890,0xb8f9,
0xb990,0xba01,0xba90,0xbb01,0xbb68,0xbb71,0xbb88,0xbc01,0xbda0,0xbeb9,0xbec0,0xbee1,0xbee8,0xbf02,0xbf50,
0xbf82,0xbfd0,0xc082,0xc0d0,0xc101,0xc3c8,0xc401,0xc428,0xc439,0xc548,0xc551,0xc558,0xc581,0xc7b0,0xc801,
0xc8f8,0xca32,0xca81,0xcb70,0xcb81,0xcba8,0xcc01,0xcd60,0xcd81,0xce50,0xce82,0xced8,0xd001,0xd0b8,0xd101,
0xd2a8,0xd402,0xd450,0xd482,0xd4d0,0xd539,0xd540,0xd829,0xd9a0,0xda29,0xda68,0xda82,0xdad0,0xdc19,0xdd08,
0xdd71,0xdd82,0xddd1,0xdf30,0xe001,0xe120,0xe202,0xe250,0xe269,0xe282,0xe2d1,0xe3f0,0xe401,0xe458,0xe481,
0xe5d8,0xe5e9,0xe600,0xe749,0xe768,0xe771,0xe7a0,0xe7a9,0xe7b8,0xe7d1,0xe7d8,0xe801,0xee00,0xf001,0xf8b0,
0xf8c1,0xf8f0,0xf901,0xfa30,0xfa41,0xfa70,0xfa81,0xfac0,0xfac9,0xfad0,0xfad9,0xfae0,0xfae9,0xfaf0,0xfaf9,
0xfbf0,0xfc01,0xfda8,0xfdb1,0xfde8,0xfdf1,0xfdf8,0xfe11,0xfe28,0xfe31,0xfe68,0xfe81,0xfea0,0xfeb1,0xfee0,
0xff01,0xff68,0xff91,0xffa8,0xffb1,0xffe8,0x10003,0x10058,0x10143,0x10150,0x1017b,0x10180,0x102fb,0x10300,
0x10382,0x10389,0x10390,0x103a2,0x103d0,0x103f9,0x10402,0x10450,0x10479,0x10500,0x10811,0x10818,0x10839,
0x10840,0x10851,0x108a0,0x108a9,0x108b0,0x108c9,0x108f0,0x10921,0x10928,0x10931,0x10938,0x10941,0x10948,
0x10951,0x10970,0x10979,0x109d0,0x109e1,0x10a00,0x10a29,0x10a50,0x10a71,0x10a78,0x10a82,0x10c19,0x10c2a,
0x10c50,0x12302,0x124e0,0x12752,0x12800,0x13bb2,0x13ca0,0x16001,0x16728,0x16759,0x16778,0x16791,0x167a0,
0x167ea,0x167f0,0x16801,0x16930,0x16939,0x16940,0x16969,0x16970,0x16981,0x16b40,0x16b79,0x16b80,0x16c01,
0x16cb8,0x16d01,0x16d38,0x16d41,0x16d78,0x16d81,0x16db8,0x16dc1,0x16df8,0x16e01,0x16e38,0x16e41,0x16e78,
0x16e81,0x16eb8,0x16ec1,0x16ef8,0x17179,0x17180,0x18003,0x18008,0x18029,0x1803a,0x18040,0x1810a,0x18150,
0x18189,0x181b0,0x181c2,0x181d9,0x181e8,0x18209,0x184b8,0x184e9,0x18500,0x18509,0x187d8,0x187e1,0x18800,
0x18829,0x18980,0x18989,0x18c78,0x18c92,0x18cb0,0x18d01,0x18e00,0x18f81,0x19000,0x19102,0x19150,0x19242,
0x19280,0x1928a,0x19300,0x19402,0x19450,0x1958a,0x19600,0x1a001,0x26e00,0x27001,0x52468,0x52681,0x527f0,
0x52801,0x53068,0x53081,0x53102,0x53151,0x53160,0x53201,0x53378,0x533f9,0x534f0,0x53501,0x53732,0x53780,
0x538b9,0x53900,0x53911,0x53c48,0x53c59,0x53ef0,0x53f11,0x53f18,0x53f89,0x54010,0x54019,0x54030,0x54039,
0x54058,0x54061,0x54118,0x54182,0x541b0,0x54201,0x543a0,0x54411,0x545a0,0x54682,0x546d0,0x54791,0x547c0,
0x547d9,0x547e0,0x547e9,0x547f8,0x54802,0x54851,0x54930,0x54981,0x54a38,0x54b01,0x54be8,0x54c21,0x54d98,
0x54e79,0x54e82,0x54ed0,0x54f01,0x54f28,0x54f31,0x54f82,0x54fd1,0x54ff8,0x55001,0x55148,0x55201,0x55218,
0x55221,0x55260,0x55282,0x552d0,0x55301,0x553b8,0x553d1,0x553d8,0x553f1,0x55580,0x55589,0x55590,0x555a9,
0x555b8,0x555c9,0x555f0,0x55601,0x55608,0x55611,0x55618,0x556d9,0x556f0,0x55701,0x55758,0x55791,0x557a8,
0x55809,0x55838,0x55849,0x55878,0x55889,0x558b8,0x55901,0x55938,0x55941,0x55978,0x55981,0x55ad8,0x55ae1,
0x55b50,0x55b61,0x55b70,0x55b81,0x55f18,0x55f82,0x55fd0,0x56001,0x6bd20,0x6bd81,0x6be38,0x6be59,0x6bfe0,
0x7c801,0x7d370,0x7d381,0x7d6d0,0x7d801,0x7d838,0x7d899,0x7d8c0,0x7d8e9,0x7d8f0,0x7d8f9,0x7d948,0x7d951,
0x7d9b8,0x7d9c1,0x7d9e8,0x7d9f1,0x7d9f8,0x7da01,0x7da10,0x7da19,0x7da28,0x7da31,0x7dd90,0x7de99,0x7e9f0,
0x7ea81,0x7ec80,0x7ec91,0x7ee40,0x7ef81,0x7efe0,0x7f381,0x7f3a8,0x7f3b1,0x7f7e8,0x7f882,0x7f8d0,0x7f909,
0x7f9d8,0x7fa09,0x7fad8,0x7fb31,0x7fdf8,0x7fe11,0x7fe40,0x7fe51,0x7fe80,0x7fe91,0x7fec0,0x7fed1,0x7fee8,
0x80001,0x80060,0x80069,0x80138,0x80141,0x801d8,0x801e1,0x801f0,0x801f9,0x80270,0x80281,0x802f0,0x80401,
0x807d8,0x8083a,0x809a0,0x80a02,0x80bc8,0x80c52,0x80c60,0x81401,0x814e8,0x81501,0x81688,0x8170a,0x817e0,
0x81801,0x81902,0x81920,0x81969,0x81a0a,0x81a11,0x81a52,0x81a58,0x81a81,0x81bb0,0x81c01,0x81cf0,0x81d01,
0x81e20,0x81e41,0x81e80,0x81e8a,0x81eb0,0x82001,0x824f0,0x82502,0x82550,0x82581,0x826a0,0x826c1,0x827e0,
0x82801,0x82940,0x82981,0x82b20,0x82b81,0x82bd8,0x82be1,0x82c58,0x82c61,0x82c98,0x82ca1,0x82cb0,0x82cb9,
0x82d10,0x82d19,0x82d90,0x82d99,0x82dd0,0x82dd9,0x82de8,0x82e01,0x82fa0,0x83001,0x839b8,0x83a01,0x83ab0,
0x83b01,0x83b40,0x83c01,0x83c30,0x83c39,0x83d88,0x83d91,0x83e00,0x84001,0x84030,0x84041,0x84048,0x84051,
0x841b0,0x841b9,0x841c8,0x841e1,0x841e8,0x841f9,0x842b0,0x842c2,0x84301,0x843b8,0x843ca,0x84401,0x844f8,
0x8453a,0x84580,0x84701,0x84798,0x847a1,0x847b0,0x847da,0x84801,0x848b2,0x848e0,0x84901,0x849d0,0x84a01,
0x84ad0,0x84c01,0x84dc0,0x84de2,0x84df1,0x84e02,0x84e80,0x84e92,0x85001,0x85008,0x85081,0x850a0,0x850a9,
0x850c0,0x850c9,0x851b0,0x85202,0x85248,0x85301,0x853ea,0x853f8,0x85401,0x854ea,0x85500,0x85601,0x85640,
0x85649,0x85728,0x8575a,0x85780,0x85801,0x859b0,0x85a01,0x85ab0,0x85ac2,0x85b01,0x85b98,0x85bc2,0x85c01,
0x85c90,0x85d4a,0x85d80,0x86001,0x86248,0x86401,0x86598,0x86601,0x86798,0x867d2,0x86801,0x86920,0x86982,
0x869d0,0x86a02,0x86a51,0x86b30,0x86b79,0x86c30,0x87302,0x873f8,0x87401,0x87550,0x87581,0x87590,0x87611,
0x87640,0x876c9,0x87778,0x87801,0x878ea,0x87939,0x87940,0x87981,0x87a30,0x87a8a,0x87aa8,0x87b81,0x87c10,
0x87d81,0x87e2a,0x87e60,0x87f01,0x87fb8,0x88019,0x881c0,0x88292,0x88380,0x88389,0x88398,0x883a9,0x883b0,
0x88419,0x88580,0x88681,0x88748,0x88782,0x887d0,0x88819,0x88938,0x889b2,0x88a00,0x88a21,0x88a28,0x88a39,
0x88a40,0x88a81,0x88b98,0x88bb1,0x88bb8,0x88c19,0x88d98,0x88e09,0x88e28,0x88e82,0x88ed1,0x88ed8,0x88ee1,
0x88ee8,0x88f0a,0x88fa8,0x89001,0x89090,0x89099,0x89160,0x891f9,0x89208,0x89401,0x89438,0x89441,0x89448,
0x89451,0x89470,0x89479,0x894f0,0x894f9,0x89548,0x89581,0x896f8,0x89782,0x897d0,0x89829,0x89868,0x89879,
0x89888,0x89899,0x89948,0x89951,0x89988,0x89991,0x899a0,0x899a9,0x899d0,0x899e9,0x899f0,0x89a81,0x89a88,
0x89ae9,0x89b10,0x89c01,0x89c50,0x89c59,0x89c60,0x89c71,0x89c78,0x89c81,0x89db0,0x89db9,0x89dc0,0x89e89,
0x89e90,0x89e99,0x89ea0,0x8a001,0x8a1a8,0x8a239,0x8a258,0x8a282,0x8a2d0,0x8a2f9,0x8a310,0x8a401,0x8a580,
0x8a621,0x8a630,0x8a639,0x8a640,0x8a682,0x8a6d0,0x8ac01,0x8ad78,0x8aec1,0x8aee0,0x8b001,0x8b180,0x8b221,
0x8b228,0x8b282,0x8b2d0,0x8b401,0x8b558,0x8b5c1,0x8b5c8,0x8b602,0x8b650,0x8b682,0x8b720,0x8b801,0x8b8d8,
0x8b982,0x8b9e0,0x8ba01,0x8ba38,0x8c001,0x8c160,0x8c501,0x8c702,0x8c798,0x8c7f9,0x8c838,0x8c849,0x8c850,
0x8c861,0x8c8a0,0x8c8a9,0x8c8b8,0x8c8c1,0x8c980,0x8c9f9,0x8ca00,0x8ca09,0x8ca10,0x8ca82,0x8cad0,0x8cd01,
0x8cd40,0x8cd51,0x8ce88,0x8cf09,0x8cf10,0x8cf19,0x8cf20,0x8d001,0x8d008,0x8d059,0x8d198,0x8d1d1,0x8d1d8,
0x8d281,0x8d288,0x8d2e1,0x8d450,0x8d4e9,0x8d4f0,0x8d581,0x8d7c8,0x8d851,0x8d858,0x8de01,0x8df08,0x8df82,
0x8dfd0,0x8e001,0x8e048,0x8e051,0x8e178,0x8e201,0x8e208,0x8e282,0x8e368,0x8e391,0x8e480,0x8e801,0x8e838,
0x8e841,0x8e850,0x8e859,0x8e988,0x8ea31,0x8ea38,0x8ea82,0x8ead0,0x8eb01,0x8eb30,0x8eb39,0x8eb48,0x8eb51,
0x8ec50,0x8ecc1,0x8ecc8,0x8ed02,0x8ed50,0x8ed81,0x8eee0,0x8ef02,0x8ef50,0x8ef89,0x8ef90,0x8f701,0x8f798,
0x8f811,0x8f818,0x8f821,0x8f888,0x8f891,0x8f9a0,0x8fa82,0x8fad0,0x8fd81,0x8fd88,0x8fe02,0x8fea8,0x90001,
0x91cd0,0x92002,0x92380,0x923aa,0x92401,0x92a20,0x92a82,0x93438,0x97c81,0x97f88,0x98001,0x9a180,0x9a209,
0x9a238,0x9a301,0xa1fd8,0xa2001,0xa3238,0xb0801,0xb08f0,0xb0982,0xb09d0,0xb4001,0xb51c8,0xb5201,0xb52f8,
0xb5302,0xb5350,0xb5381,0xb55f8,0xb5602,0xb5650,0xb5681,0xb5770,0xb5801,0xb5980,0xb5a01,0xb5a20,0xb5a82,
0xb5ad0,0xb5ada,0xb5b10,0xb5b19,0xb5bc0,0xb5be9,0xb5c80,0xb6a01,0xb6b68,0xb6b82,0xb6bd0,0xb7201,0xb7402,
0xb74b8,0xb7501,0xb75c8,0xb75d9,0xb76a0,0xb7801,0xb7a58,0xb7a81,0xb7a88,0xb7c99,0xb7d00,0xb7f01,0xb7f10,
0xb7f19,0xb7f20,0xb7f91,0xb7fa2,0xb7fb8,0xb8001,0xc66d8,0xc67f9,0xc6908,0xc6c01,0xc6f98,0xc7001,0xc8c90,
0xc8d01,0xc8e98,0xd7f81,0xd7fa0,0xd7fa9,0xd7fe0,0xd7fe9,0xd7ff8,0xd8001,0xd8948,0xd8991,0xd8998,0xd8a81,
0xd8a98,0xd8aa9,0xd8ab0,0xd8b21,0xd8b48,0xd8b81,0xd97e0,0xde001,0xde358,0xde381,0xde3e8,0xde401,0xde448,
0xde481,0xde4d0,0xe6782,0xe67d0,0xe9602,0xe96a0,0xe9702,0xe97a0,0xe9b02,0xe9bc8,0xea001,0xea2a8,0xea2b1,
0xea4e8,0xea4f1,0xea500,0xea511,0xea518,0xea529,0xea538,0xea549,0xea568,0xea571,0xea5d0,0xea5d9,0xea5e0,
0xea5e9,0xea620,0xea629,0xea830,0xea839,0xea858,0xea869,0xea8a8,0xea8b1,0xea8e8,0xea8f1,0xea9d0,0xea9d9,
0xea9f8,0xeaa01,0xeaa28,0xeaa31,0xeaa38,0xeaa51,0xeaa88,0xeaa91,0xeb538,0xeb541,0xeb608,0xeb611,0xeb6d8,
0xeb6e1,0xeb7d8,0xeb7e1,0xeb8a8,0xeb8b1,0xeb9a8,0xeb9b1,0xeba78,0xeba81,0xebb78,0xebb81,0xebc48,0xebc51,
0xebd48,0xebd51,0xebe18,0xebe21,0xebe60,0xebe72,0xec000,0xef801,0xefc10,0xefc81,0xefcb8,0xefe69,0xf0000,
0xf0181,0xf0370,0xf0801,0xf0968,0xf09b9,0xf09f0,0xf0a02,0xf0a50,0xf0a71,0xf0a78,0xf1481,0xf1570,0xf1601,
0xf1760,0xf1782,0xf17d0,0xf2681,0xf2760,0xf2782,0xf27d0,0xf2e81,0xf2f70,0xf2f81,0xf2f8a,0xf2fd8,0xf3601,
0xf36f8,0xf3701,0xf3718,0xf3721,0xf3730,0xf3739,0xf3770,0xf3781,0xf37a8,0xf37f1,0xf3800,0xf3f01,0xf3f38,
0xf3f41,0xf3f60,0xf3f69,0xf3f78,0xf3f81,0xf3ff8,0xf4001,0xf4628,0xf463a,0xf4680,0xf4801,0xf4a20,0xf4a59,
0xf4a60,0xf4a82,0xf4ad0,0xf638a,0xf6560,0xf656a,0xf6580,0xf658a,0xf65a8,0xf680a,0xf6970,0xf697a,0xf69f0,
0xf7001,0xf7020,0xf7029,0xf7100,0xf7109,0xf7118,0xf7121,0xf7128,0xf7139,0xf7140,0xf7149,0xf7198,0xf71a1,
0xf71c0,0xf71c9,0xf71d0,0xf71d9,0xf71e0,0xf7211,0xf7218,0xf7239,0xf7240,0xf7249,0xf7250,0xf7259,0xf7260,
0xf7269,0xf7280,0xf7289,0xf7298,0xf72a1,0xf72a8,0xf72b9,0xf72c0,0xf72c9,0xf72d0,0xf72d9,0xf72e0,0xf72e9,
0xf72f0,0xf72f9,0xf7300,0xf7309,0xf7318,0xf7321,0xf7328,0xf7339,0xf7358,0xf7361,0xf7398,0xf73a1,0xf73c0,
0xf73c9,0xf73e8,0xf73f1,0xf73f8,0xf7401,0xf7450,0xf7459,0xf74e0,0xf7509,0xf7520,0xf7529,0xf7550,0xf7559,
0xf75e0,0xf8802,0xf8868,0xfdf82,0xfdfd0,0x100001,0x153700,0x153801,0x15c0f8,0x15c101,0x167570,0x167581,
0x175f08,0x175f81,0x1772f0,0x17c001,0x17d0f0,0x180001,0x189a58,0x189a81,0x19a3d0,0x1e8001,0x1fe200,
};

/// Decimal digits (Python's \d).
inline constexpr CodeRange decimal_digits[] = {
{0x30,0x39},{0x660,0x669},{0x6f0,0x6f9},{0x7c0,0x7c9},{0x966,0x96f},{0x9e6,0x9ef},{0xa66,0xa6f},
{0xae6,0xaef},{0xb66,0xb6f},{0xbe6,0xbef},{0xc66,0xc6f},{0xce6,0xcef},{0xd66,0xd6f},{0xde6,0xdef},
{0xe50,0xe59},{0xed0,0xed9},{0xf20,0xf29},{0x1040,0x1049},{0x1090,0x1099},{0x17e0,0x17e9},{0x1810,0x1819},
{0x1946,0x194f},{0x19d0,0x19d9},{0x1a80,0x1a89},{0x1a90,0x1a99},{0x1b50,0x1b59},{0x1bb0,0x1bb9},
{0x1c40,0x1c49},{0x1c50,0x1c59},{0xa620,0xa629},{0xa8d0,0xa8d9},{0xa900,0xa909},{0xa9d0,0xa9d9},
{0xa9f0,0xa9f9},{0xaa50,0xaa59},{0xabf0,0xabf9},{0xff10,0xff19},{0x104a0,0x104a9},{0x10d30,0x10d39},
{0x11066,0x1106f},{0x110f0,0x110f9},{0x11136,0x1113f},{0x111d0,0x111d9},{0x112f0,0x112f9},
{0x11450,0x11459},{0x114d0,0x114d9},{0x11650,0x11659},{0x116c0,0x116c9},{0x11730,0x11739},
{0x118e0,0x118e9},{0x11950,0x11959},{0x11c50,0x11c59},{0x11d50,0x11d59},{0x11da0,0x11da9},
{0x16a60,0x16a69},{0x16ac0,0x16ac9},{0x16b50,0x16b59},{0x1d7ce,0x1d7ff},{0x1e140,0x1e149},
{0x1e2f0,0x1e2f9},{0x1e950,0x1e959},{0x1fbf0,0x1fbf9},
};

/// Lower case; U+0130 and final sigma come on top.
inline constexpr LowerRun lower_runs[] = {
{0x41,0x5a,1,32},{0xc0,0xd6,1,32},{0xd8,0xde,1,32},{0x100,0x12e,2,1},{0x132,0x136,2,1},{0x139,0x147,2,1},
{0x14a,0x176,2,1},{0x178,0x178,1,-121},{0x179,0x17d,2,1},{0x181,0x181,1,210},{0x182,0x184,2,1},
{0x186,0x186,1,206},{0x187,0x187,1,1},{0x189,0x18a,1,205},{0x18b,0x18b,1,1},{0x18e,0x18e,1,79},
{0x18f,0x18f,1,202},{0x190,0x190,1,203},{0x191,0x191,1,1},{0x193,0x193,1,205},{0x194,0x194,1,207},
{0x196,0x196,1,211},{0x197,0x197,1,209},{0x198,0x198,1,1},{0x19c,0x19c,1,211},{0x19d,0x19d,1,213},
{0x19f,0x19f,1,214},{0x1a0,0x1a4,2,1},{0x1a6,0x1a6,1,218},{0x1a7,0x1a7,1,1},{0x1a9,0x1a9,1,218},
{0x1ac,0x1ac,1,1},{0x1ae,0x1ae,1,218},{0x1af,0x1af,1,1},{0x1b1,0x1b2,1,217},{0x1b3,0x1b5,2,1},
{0x1b7,0x1b7,1,219},{0x1b8,0x1b8,1,1},{0x1bc,0x1bc,1,1},{0x1c4,0x1c4,1,2},{0x1c5,0x1c5,1,1},
{0x1c7,0x1c7,1,2},{0x1c8,0x1c8,1,1},{0x1ca,0x1ca,1,2},{0x1cb,0x1db,2,1},{0x1de,0x1ee,2,1},
{0x1f1,0x1f1,1,2},{0x1f2,0x1f4,2,1},{0x1f6,0x1f6,1,-97},{0x1f7,0x1f7,1,-56},{0x1f8,0x21e,2,1},
{0x220,0x220,1,-130},{0x222,0x232,2,1},{0x23a,0x23a,1,10795},{0x23b,0x23b,1,1},{0x23d,0x23d,1,-163},
{0x23e,0x23e,1,10792},{0x241,0x241,1,1},{0x243,0x243,1,-195},{0x244,0x244,1,69},{0x245,0x245,1,71},
{0x246,0x24e,2,1},{0x370,0x372,2,1},{0x376,0x376,1,1},{0x37f,0x37f,1,116},{0x386,0x386,1,38},
{0x388,0x38a,1,37},{0x38c,0x38c,1,64},{0x38e,0x38f,1,63},{0x391,0x3a1,1,32},{0x3a3,0x3ab,1,32},
{0x3cf,0x3cf,1,8},{0x3d8,0x3ee,2,1},{0x3f4,0x3f4,1,-60},{0x3f7,0x3f7,1,1},{0x3f9,0x3f9,1,-7},
{0x3fa,0x3fa,1,1},{0x3fd,0x3ff,1,-130},{0x400,0x40f,1,80},{0x410,0x42f,1,32},{0x460,0x480,2,1},
{0x48a,0x4be,2,1},{0x4c0,0x4c0,1,15},{0x4c1,0x4cd,2,1},{0x4d0,0x52e,2,1},{0x531,0x556,1,48},
{0x10a0,0x10c5,1,7264},{0x10c7,0x10c7,1,7264},{0x10cd,0x10cd,1,7264},{0x13a0,0x13ef,1,38864},
{0x13f0,0x13f5,1,8},{0x1c90,0x1cba,1,-3008},{0x1cbd,0x1cbf,1,-3008},{0x1e00,0x1e94,2,1},
{0x1e9e,0x1e9e,1,-7615},{0x1ea0,0x1efe,2,1},{0x1f08,0x1f0f,1,-8},{0x1f18,0x1f1d,1,-8},
{0x1f28,0x1f2f,1,-8},{0x1f38,0x1f3f,1,-8},{0x1f48,0x1f4d,1,-8},{0x1f59,0x1f5f,2,-8},{0x1f68,0x1f6f,1,-8},
{0x1f88,0x1f8f,1,-8},{0x1f98,0x1f9f,1,-8},{0x1fa8,0x1faf,1,-8},{0x1fb8,0x1fb9,1,-8},{0x1fba,0x1fbb,1,-74},
{0x1fbc,0x1fbc,1,-9},{0x1fc8,0x1fcb,1,-86},{0x1fcc,0x1fcc,1,-9},{0x1fd8,0x1fd9,1,-8},
{0x1fda,0x1fdb,1,-100},{0x1fe8,0x1fe9,1,-8},{0x1fea,0x1feb,1,-112},{0x1fec,0x1fec,1,-7},
{0x1ff8,0x1ff9,1,-128},{0x1ffa,0x1ffb,1,-126},{0x1ffc,0x1ffc,1,-9},{0x2126,0x2126,1,-7517},
{0x212a,0x212a,1,-8383},{0x212b,0x212b,1,-8262},{0x2132,0x2132,1,28},{0x2160,0x216f,1,16},
{0x2183,0x2183,1,1},{0x24b6,0x24cf,1,26},{0x2c00,0x2c2f,1,48},{0x2c60,0x2c60,1,1},
{0x2c62,0x2c62,1,-10743},{0x2c63,0x2c63,1,-3814},{0x2c64,0x2c64,1,-10727},{0x2c67,0x2c6b,2,1},
{0x2c6d,0x2c6d,1,-10780},{0x2c6e,0x2c6e,1,-10749},{0x2c6f,0x2c6f,1,-10783},{0x2c70,0x2c70,1,-10782},
{0x2c72,0x2c72,1,1},{0x2c75,0x2c75,1,1},{0x2c7e,0x2c7f,1,-10815},{0x2c80,0x2ce2,2,1},{0x2ceb,0x2ced,2,1},
{0x2cf2,0x2cf2,1,1},{0xa640,0xa66c,2,1},{0xa680,0xa69a,2,1},{0xa722,0xa72e,2,1},{0xa732,0xa76e,2,1},
{0xa779,0xa77b,2,1},{0xa77d,0xa77d,1,-35332},{0xa77e,0xa786,2,1},{0xa78b,0xa78b,1,1},
{0xa78d,0xa78d,1,-42280},{0xa790,0xa792,2,1},{0xa796,0xa7a8,2,1},{0xa7aa,0xa7aa,1,-42308},
{0xa7ab,0xa7ab,1,-42319},{0xa7ac,0xa7ac,1,-42315},{0xa7ad,0xa7ad,1,-42305},{0xa7ae,0xa7ae,1,-42308},
{0xa7b0,0xa7b0,1,-42258},{0xa7b1,0xa7b1,1,-42282},{0xa7b2,0xa7b2,1,-42261},{0xa7b3,0xa7b3,1,928},
{0xa7b4,0xa7c2,2,1},{0xa7c4,0xa7c4,1,-48},{0xa7c5,0xa7c5,1,-42307},{0xa7c6,0xa7c6,1,-35384},
{0xa7c7,0xa7c9,2,1},{0xa7d0,0xa7d0,1,1},{0xa7d6,0xa7d8,2,1},{0xa7f5,0xa7f5,1,1},{0xff21,0xff3a,1,32},
{0x10400,0x10427,1,40},{0x104b0,0x104d3,1,40},{0x10570,0x1057a,1,39},{0x1057c,0x1058a,1,39},
{0x1058c,0x10592,1,39},{0x10594,0x10595,1,39},{0x10c80,0x10cb2,1,64},{0x118a0,0x118bf,1,32},
{0x16e40,0x16e5f,1,32},{0x1e900,0x1e921,1,34},
};

/// Characters that the rule of the final sigma looks through.
inline constexpr CodeRange case_ignorable[] = {
{0x27,0x27},{0x2e,0x2e},{0x3a,0x3a},{0x5e,0x5e},{0x60,0x60},{0xa8,0xa8},{0xad,0xad},{0xaf,0xaf},
{0xb4,0xb4},{0xb7,0xb8},{0x2b0,0x36f},{0x374,0x375},{0x37a,0x37a},{0x384,0x385},{0x387,0x387},
{0x483,0x489},{0x559,0x559},{0x55f,0x55f},{0x591,0x5bd},{0x5bf,0x5bf},{0x5c1,0x5c2},{0x5c4,0x5c5},
{0x5c7,0x5c7},{0x5f4,0x5f4},{0x600,0x605},{0x610,0x61a},{0x61c,0x61c},{0x640,0x640},{0x64b,0x65f},
{0x670,0x670},{0x6d6,0x6dd},{0x6df,0x6e8},{0x6ea,0x6ed},{0x70f,0x70f},{0x711,0x711},{0x730,0x74a},
{0x7a6,0x7b0},{0x7eb,0x7f5},{0x7fa,0x7fa},{0x7fd,0x7fd},{0x816,0x82d},{0x859,0x85b},{0x888,0x888},
{0x890,0x891},{0x898,0x89f},{0x8c9,0x902},{0x93a,0x93a},{0x93c,0x93c},{0x941,0x948},{0x94d,0x94d},
{0x951,0x957},{0x962,0x963},{0x971,0x971},{0x981,0x981},{0x9bc,0x9bc},{0x9c1,0x9c4},{0x9cd,0x9cd},
{0x9e2,0x9e3},{0x9fe,0x9fe},{0xa01,0xa02},{0xa3c,0xa3c},{0xa41,0xa42},{0xa47,0xa48},{0xa4b,0xa4d},
{0xa51,0xa51},{0xa70,0xa71},{0xa75,0xa75},{0xa81,0xa82},{0xabc,0xabc},{0xac1,0xac5},{0xac7,0xac8},
{0xacd,0xacd},{0xae2,0xae3},{0xafa,0xaff},{0xb01,0xb01},{0xb3c,0xb3c},{0xb3f,0xb3f},{0xb41,0xb44},
{0xb4d,0xb4d},{0xb55,0xb56},{0xb62,0xb63},{0xb82,0xb82},{0xbc0,0xbc0},{0xbcd,0xbcd},{0xc00,0xc00},
{0xc04,0xc04},{0xc3c,0xc3c},{0xc3e,0xc40},{0xc46,0xc48},{0xc4a,0xc4d},{0xc55,0xc56},{0xc62,0xc63},
{0xc81,0xc81},{0xcbc,0xcbc},{0xcbf,0xcbf},{0xcc6,0xcc6},{0xccc,0xccd},{0xce2,0xce3},{0xd00,0xd01},
{0xd3b,0xd3c},{0xd41,0xd44},{0xd4d,0xd4d},{0xd62,0xd63},{0xd81,0xd81},{0xdca,0xdca},{0xdd2,0xdd4},
{0xdd6,0xdd6},{0xe31,0xe31},{0xe34,0xe3a},{0xe46,0xe4e},{0xeb1,0xeb1},{0xeb4,0xebc},{0xec6,0xec6},
{0xec8,0xecd},{0xf18,0xf19},{0xf35,0xf35},{0xf37,0xf37},{0xf39,0xf39},{0xf71,0xf7e},{0xf80,0xf84},
{0xf86,0xf87},{0xf8d,0xf97},{0xf99,0xfbc},{0xfc6,0xfc6},{0x102d,0x1030},{0x1032,0x1037},{0x1039,0x103a},
{0x103d,0x103e},{0x1058,0x1059},{0x105e,0x1060},{0x1071,0x1074},{0x1082,0x1082},{0x1085,0x1086},
{0x108d,0x108d},{0x109d,0x109d},{0x10fc,0x10fc},{0x135d,0x135f},{0x1712,0x1714},{0x1732,0x1733},
{0x1752,0x1753},{0x1772,0x1773},{0x17b4,0x17b5},{0x17b7,0x17bd},{0x17c6,0x17c6},{0x17c9,0x17d3},
{0x17d7,0x17d7},{0x17dd,0x17dd},{0x180b,0x180f},{0x1843,0x1843},{0x1885,0x1886},{0x18a9,0x18a9},
{0x1920,0x1922},{0x1927,0x1928},{0x1932,0x1932},{0x1939,0x193b},{0x1a17,0x1a18},{0x1a1b,0x1a1b},
{0x1a56,0x1a56},{0x1a58,0x1a5e},{0x1a60,0x1a60},{0x1a62,0x1a62},{0x1a65,0x1a6c},{0x1a73,0x1a7c},
{0x1a7f,0x1a7f},{0x1aa7,0x1aa7},{0x1ab0,0x1ace},{0x1b00,0x1b03},{0x1b34,0x1b34},{0x1b36,0x1b3a},
{0x1b3c,0x1b3c},{0x1b42,0x1b42},{0x1b6b,0x1b73},{0x1b80,0x1b81},{0x1ba2,0x1ba5},{0x1ba8,0x1ba9},
{0x1bab,0x1bad},{0x1be6,0x1be6},{0x1be8,0x1be9},{0x1bed,0x1bed},{0x1bef,0x1bf1},{0x1c2c,0x1c33},
{0x1c36,0x1c37},{0x1c78,0x1c7d},{0x1cd0,0x1cd2},{0x1cd4,0x1ce0},{0x1ce2,0x1ce8},{0x1ced,0x1ced},
{0x1cf4,0x1cf4},{0x1cf8,0x1cf9},{0x1d2c,0x1d6a},{0x1d78,0x1d78},{0x1d9b,0x1dff},{0x1fbd,0x1fbd},
{0x1fbf,0x1fc1},{0x1fcd,0x1fcf},{0x1fdd,0x1fdf},{0x1fed,0x1fef},{0x1ffd,0x1ffe},{0x200b,0x200f},
{0x2018,0x2019},{0x2024,0x2024},{0x2027,0x2027},{0x202a,0x202e},{0x2060,0x2064},{0x2066,0x206f},
{0x2071,0x2071},{0x207f,0x207f},{0x2090,0x209c},{0x20d0,0x20f0},{0x2c7c,0x2c7d},{0x2cef,0x2cf1},
{0x2d6f,0x2d6f},{0x2d7f,0x2d7f},{0x2de0,0x2dff},{0x2e2f,0x2e2f},{0x3005,0x3005},{0x302a,0x302d},
{0x3031,0x3035},{0x303b,0x303b},{0x3099,0x309e},{0x30fc,0x30fe},{0xa015,0xa015},{0xa4f8,0xa4fd},
{0xa60c,0xa60c},{0xa66f,0xa672},{0xa674,0xa67d},{0xa67f,0xa67f},{0xa69c,0xa69f},{0xa6f0,0xa6f1},
{0xa700,0xa721},{0xa770,0xa770},{0xa788,0xa78a},{0xa7f2,0xa7f4},{0xa7f8,0xa7f9},{0xa802,0xa802},
{0xa806,0xa806},{0xa80b,0xa80b},{0xa825,0xa826},{0xa82c,0xa82c},{0xa8c4,0xa8c5},{0xa8e0,0xa8f1},
{0xa8ff,0xa8ff},{0xa926,0xa92d},{0xa947,0xa951},{0xa980,0xa982},{0xa9b3,0xa9b3},{0xa9b6,0xa9b9},
{0xa9bc,0xa9bd},{0xa9cf,0xa9cf},{0xa9e5,0xa9e6},{0xaa29,0xaa2e},{0xaa31,0xaa32},{0xaa35,0xaa36},
{0xaa43,0xaa43},{0xaa4c,0xaa4c},{0xaa70,0xaa70},{0xaa7c,0xaa7c},{0xaab0,0xaab0},{0xaab2,0xaab4},
{0xaab7,0xaab8},{0xaabe,0xaabf},{0xaac1,0xaac1},{0xaadd,0xaadd},{0xaaec,0xaaed},{0xaaf3,0xaaf4},
{0xaaf6,0xaaf6},{0xab5b,0xab5f},{0xab69,0xab6b},{0xabe5,0xabe5},{0xabe8,0xabe8},{0xabed,0xabed},
{0xfb1e,0xfb1e},{0xfbb2,0xfbc2},{0xfe00,0xfe0f},{0xfe13,0xfe13},{0xfe20,0xfe2f},{0xfe52,0xfe52},
{0xfe55,0xfe55},{0xfeff,0xfeff},{0xff07,0xff07},{0xff0e,0xff0e},{0xff1a,0xff1a},{0xff3e,0xff3e},
{0xff40,0xff40},{0xff70,0xff70},{0xff9e,0xff9f},{0xffe3,0xffe3},{0xfff9,0xfffb},{0x101fd,0x101fd},
{0x102e0,0x102e0},{0x10376,0x1037a},{0x10780,0x10785},{0x10787,0x107b0},{0x107b2,0x107ba},
{0x10a01,0x10a03},{0x10a05,0x10a06},{0x10a0c,0x10a0f},{0x10a38,0x10a3a},{0x10a3f,0x10a3f},
{0x10ae5,0x10ae6},{0x10d24,0x10d27},{0x10eab,0x10eac},{0x10f46,0x10f50},{0x10f82,0x10f85},
{0x11001,0x11001},{0x11038,0x11046},{0x11070,0x11070},{0x11073,0x11074},{0x1107f,0x11081},
{0x110b3,0x110b6},{0x110b9,0x110ba},{0x110bd,0x110bd},{0x110c2,0x110c2},{0x110cd,0x110cd},
{0x11100,0x11102},{0x11127,0x1112b},{0x1112d,0x11134},{0x11173,0x11173},{0x11180,0x11181},
{0x111b6,0x111be},{0x111c9,0x111cc},{0x111cf,0x111cf},{0x1122f,0x11231},{0x11234,0x11234},
{0x11236,0x11237},{0x1123e,0x1123e},{0x112df,0x112df},{0x112e3,0x112ea},{0x11300,0x11301},
{0x1133b,0x1133c},{0x11340,0x11340},{0x11366,0x1136c},{0x11370,0x11374},{0x11438,0x1143f},
{0x11442,0x11444},{0x11446,0x11446},{0x1145e,0x1145e},{0x114b3,0x114b8},{0x114ba,0x114ba},
{0x114bf,0x114c0},{0x114c2,0x114c3},{0x115b2,0x115b5},{0x115bc,0x115bd},{0x115bf,0x115c0},
{0x115dc,0x115dd},{0x11633,0x1163a},{0x1163d,0x1163d},{0x1163f,0x11640},{0x116ab,0x116ab},
{0x116ad,0x116ad},{0x116b0,0x116b5},{0x116b7,0x116b7},{0x1171d,0x1171f},{0x11722,0x11725},
{0x11727,0x1172b},{0x1182f,0x11837},{0x11839,0x1183a},{0x1193b,0x1193c},{0x1193e,0x1193e},
{0x11943,0x11943},{0x119d4,0x119d7},{0x119da,0x119db},{0x119e0,0x119e0},{0x11a01,0x11a0a},
{0x11a33,0x11a38},{0x11a3b,0x11a3e},{0x11a47,0x11a47},{0x11a51,0x11a56},{0x11a59,0x11a5b},
{0x11a8a,0x11a96},{0x11a98,0x11a99},{0x11c30,0x11c36},{0x11c38,0x11c3d},{0x11c3f,0x11c3f},
{0x11c92,0x11ca7},{0x11caa,0x11cb0},{0x11cb2,0x11cb3},{0x11cb5,0x11cb6},{0x11d31,0x11d36},
{0x11d3a,0x11d3a},{0x11d3c,0x11d3d},{0x11d3f,0x11d45},{0x11d47,0x11d47},{0x11d90,0x11d91},
{0x11d95,0x11d95},{0x11d97,0x11d97},{0x11ef3,0x11ef4},{0x13430,0x13438},{0x16af0,0x16af4},
{0x16b30,0x16b36},{0x16b40,0x16b43},{0x16f4f,0x16f4f},{0x16f8f,0x16f9f},{0x16fe0,0x16fe1},
{0x16fe3,0x16fe4},{0x1aff0,0x1aff3},{0x1aff5,0x1affb},{0x1affd,0x1affe},{0x1bc9d,0x1bc9e},
{0x1bca0,0x1bca3},{0x1cf00,0x1cf2d},{0x1cf30,0x1cf46},{0x1d167,0x1d169},{0x1d173,0x1d182},
{0x1d185,0x1d18b},{0x1d1aa,0x1d1ad},{0x1d242,0x1d244},{0x1da00,0x1da36},{0x1da3b,0x1da6c},
{0x1da75,0x1da75},{0x1da84,0x1da84},{0x1da9b,0x1da9f},{0x1daa1,0x1daaf},{0x1e000,0x1e006},
{0x1e008,0x1e018},{0x1e01b,0x1e021},{0x1e023,0x1e024},{0x1e026,0x1e02a},{0x1e130,0x1e13d},
{0x1e2ae,0x1e2ae},{0x1e2ec,0x1e2ef},{0x1e8d0,0x1e8d6},{0x1e944,0x1e94b},{0x1f3fb,0x1f3ff},
{0xe0001,0xe0001},{0xe0020,0xe007f},{0xe0100,0xe01ef},
};

/// Cased characters, without those above.
inline constexpr CodeRange cased[] = {
{0x41,0x5a},{0x61,0x7a},{0xaa,0xaa},{0xb5,0xb5},{0xba,0xba},{0xc0,0xd6},{0xd8,0xf6},{0xf8,0x1ba},
{0x1bc,0x1bf},{0x1c4,0x293},{0x295,0x2af},{0x370,0x373},{0x376,0x377},{0x37b,0x37d},{0x37f,0x37f},
{0x386,0x386},{0x388,0x38a},{0x38c,0x38c},{0x38e,0x3a1},{0x3a3,0x3f5},{0x3f7,0x481},{0x48a,0x52f},
{0x531,0x556},{0x560,0x588},{0x10a0,0x10c5},{0x10c7,0x10c7},{0x10cd,0x10cd},{0x10d0,0x10fa},
{0x10fd,0x10ff},{0x13a0,0x13f5},{0x13f8,0x13fd},{0x1c80,0x1c88},{0x1c90,0x1cba},{0x1cbd,0x1cbf},
{0x1d00,0x1d2b},{0x1d6b,0x1d77},{0x1d79,0x1d9a},{0x1e00,0x1f15},{0x1f18,0x1f1d},{0x1f20,0x1f45},
{0x1f48,0x1f4d},{0x1f50,0x1f57},{0x1f59,0x1f59},{0x1f5b,0x1f5b},{0x1f5d,0x1f5d},{0x1f5f,0x1f7d},
{0x1f80,0x1fb4},{0x1fb6,0x1fbc},{0x1fbe,0x1fbe},{0x1fc2,0x1fc4},{0x1fc6,0x1fcc},{0x1fd0,0x1fd3},
{0x1fd6,0x1fdb},{0x1fe0,0x1fec},{0x1ff2,0x1ff4},{0x1ff6,0x1ffc},{0x2102,0x2102},{0x2107,0x2107},
{0x210a,0x2113},{0x2115,0x2115},{0x2119,0x211d},{0x2124,0x2124},{0x2126,0x2126},{0x2128,0x2128},
{0x212a,0x212d},{0x212f,0x2134},{0x2139,0x2139},{0x213c,0x213f},{0x2145,0x2149},{0x214e,0x214e},
{0x2160,0x217f},{0x2183,0x2184},{0x24b6,0x24e9},{0x2c00,0x2c7b},{0x2c7e,0x2ce4},{0x2ceb,0x2cee},
{0x2cf2,0x2cf3},{0x2d00,0x2d25},{0x2d27,0x2d27},{0x2d2d,0x2d2d},{0xa640,0xa66d},{0xa680,0xa69b},
{0xa722,0xa76f},{0xa771,0xa787},{0xa78b,0xa78e},{0xa790,0xa7ca},{0xa7d0,0xa7d1},{0xa7d3,0xa7d3},
{0xa7d5,0xa7d9},{0xa7f5,0xa7f6},{0xa7fa,0xa7fa},{0xab30,0xab5a},{0xab60,0xab68},{0xab70,0xabbf},
{0xfb00,0xfb06},{0xfb13,0xfb17},{0xff21,0xff3a},{0xff41,0xff5a},{0x10400,0x1044f},{0x104b0,0x104d3},
{0x104d8,0x104fb},{0x10570,0x1057a},{0x1057c,0x1058a},{0x1058c,0x10592},{0x10594,0x10595},
{0x10597,0x105a1},{0x105a3,0x105b1},{0x105b3,0x105b9},{0x105bb,0x105bc},{0x10c80,0x10cb2},
{0x10cc0,0x10cf2},{0x118a0,0x118df},{0x16e40,0x16e7f},{0x1d400,0x1d454},{0x1d456,0x1d49c},
{0x1d49e,0x1d49f},{0x1d4a2,0x1d4a2},{0x1d4a5,0x1d4a6},{0x1d4a9,0x1d4ac},{0x1d4ae,0x1d4b9},
{0x1d4bb,0x1d4bb},{0x1d4bd,0x1d4c3},{0x1d4c5,0x1d505},{0x1d507,0x1d50a},{0x1d50d,0x1d514},
{0x1d516,0x1d51c},{0x1d51e,0x1d539},{0x1d53b,0x1d53e},{0x1d540,0x1d544},{0x1d546,0x1d546},
{0x1d54a,0x1d550},{0x1d552,0x1d6a5},{0x1d6a8,0x1d6c0},{0x1d6c2,0x1d6da},{0x1d6dc,0x1d6fa},
{0x1d6fc,0x1d714},{0x1d716,0x1d734},{0x1d736,0x1d74e},{0x1d750,0x1d76e},{0x1d770,0x1d788},
{0x1d78a,0x1d7a8},{0x1d7aa,0x1d7c2},{0x1d7c4,0x1d7cb},{0x1df00,0x1df09},{0x1df0b,0x1df1e},
{0x1e900,0x1e943},{0x1f130,0x1f149},{0x1f150,0x1f169},{0x1f170,0x1f189},
};

/// Combining classes other than 0.
inline constexpr CombiningRun combining_runs[] = {
{0x300,0x314,0xe6},{0x315,0x315,0xe8},{0x316,0x319,0xdc},{0x31a,0x31a,0xe8},{0x31b,0x31b,0xd8},
{0x31c,0x320,0xdc},{0x321,0x322,0xca},{0x323,0x326,0xdc},{0x327,0x328,0xca},{0x329,0x333,0xdc},
{0x334,0x338,1},{0x339,0x33c,0xdc},{0x33d,0x344,0xe6},{0x345,0x345,0xf0},{0x346,0x346,0xe6},
{0x347,0x349,0xdc},{0x34a,0x34c,0xe6},{0x34d,0x34e,0xdc},{0x350,0x352,0xe6},{0x353,0x356,0xdc},
{0x357,0x357,0xe6},{0x358,0x358,0xe8},{0x359,0x35a,0xdc},{0x35b,0x35b,0xe6},{0x35c,0x35c,0xe9},
{0x35d,0x35e,0xea},{0x35f,0x35f,0xe9},{0x360,0x361,0xea},{0x362,0x362,0xe9},{0x363,0x36f,0xe6},
{0x483,0x487,0xe6},{0x591,0x591,0xdc},{0x592,0x595,0xe6},{0x596,0x596,0xdc},{0x597,0x599,0xe6},
{0x59a,0x59a,0xde},{0x59b,0x59b,0xdc},{0x59c,0x5a1,0xe6},{0x5a2,0x5a7,0xdc},{0x5a8,0x5a9,0xe6},
{0x5aa,0x5aa,0xdc},{0x5ab,0x5ac,0xe6},{0x5ad,0x5ad,0xde},{0x5ae,0x5ae,0xe4},{0x5af,0x5af,0xe6},
{0x5b0,0x5b0,0xa},{0x5b1,0x5b1,0xb},{0x5b2,0x5b2,0xc},{0x5b3,0x5b3,0xd},{0x5b4,0x5b4,0xe},
{0x5b5,0x5b5,0xf},{0x5b6,0x5b6,0x10},{0x5b7,0x5b7,0x11},{0x5b8,0x5b8,0x12},{0x5b9,0x5ba,0x13},
{0x5bb,0x5bb,0x14},{0x5bc,0x5bc,0x15},{0x5bd,0x5bd,0x16},{0x5bf,0x5bf,0x17},{0x5c1,0x5c1,0x18},
{0x5c2,0x5c2,0x19},{0x5c4,0x5c4,0xe6},{0x5c5,0x5c5,0xdc},{0x5c7,0x5c7,0x12},{0x610,0x617,0xe6},
{0x618,0x618,0x1e},{0x619,0x619,0x1f},{0x61a,0x61a,0x20},{0x64b,0x64b,0x1b},{0x64c,0x64c,0x1c},
{0x64d,0x64d,0x1d},{0x64e,0x64e,0x1e},{0x64f,0x64f,0x1f},{0x650,0x650,0x20},{0x651,0x651,0x21},
{0x652,0x652,0x22},{0x653,0x654,0xe6},{0x655,0x656,0xdc},{0x657,0x65b,0xe6},{0x65c,0x65c,0xdc},
{0x65d,0x65e,0xe6},{0x65f,0x65f,0xdc},{0x670,0x670,0x23},{0x6d6,0x6dc,0xe6},{0x6df,0x6e2,0xe6},
{0x6e3,0x6e3,0xdc},{0x6e4,0x6e4,0xe6},{0x6e7,0x6e8,0xe6},{0x6ea,0x6ea,0xdc},{0x6eb,0x6ec,0xe6},
{0x6ed,0x6ed,0xdc},{0x711,0x711,0x24},{0x730,0x730,0xe6},{0x731,0x731,0xdc},{0x732,0x733,0xe6},
{0x734,0x734,0xdc},{0x735,0x736,0xe6},{0x737,0x739,0xdc},{0x73a,0x73a,0xe6},{0x73b,0x73c,0xdc},
{0x73d,0x73d,0xe6},{0x73e,0x73e,0xdc},{0x73f,0x741,0xe6},{0x742,0x742,0xdc},{0x743,0x743,0xe6},
{0x744,0x744,0xdc},{0x745,0x745,0xe6},{0x746,0x746,0xdc},{0x747,0x747,0xe6},{0x748,0x748,0xdc},
{0x749,0x74a,0xe6},{0x7eb,0x7f1,0xe6},{0x7f2,0x7f2,0xdc},{0x7f3,0x7f3,0xe6},{0x7fd,0x7fd,0xdc},
{0x816,0x819,0xe6},{0x81b,0x823,0xe6},{0x825,0x827,0xe6},{0x829,0x82d,0xe6},{0x859,0x85b,0xdc},
{0x898,0x898,0xe6},{0x899,0x89b,0xdc},{0x89c,0x89f,0xe6},{0x8ca,0x8ce,0xe6},{0x8cf,0x8d3,0xdc},
{0x8d4,0x8e1,0xe6},{0x8e3,0x8e3,0xdc},{0x8e4,0x8e5,0xe6},{0x8e6,0x8e6,0xdc},{0x8e7,0x8e8,0xe6},
{0x8e9,0x8e9,0xdc},{0x8ea,0x8ec,0xe6},{0x8ed,0x8ef,0xdc},{0x8f0,0x8f0,0x1b},{0x8f1,0x8f1,0x1c},
{0x8f2,0x8f2,0x1d},{0x8f3,0x8f5,0xe6},{0x8f6,0x8f6,0xdc},{0x8f7,0x8f8,0xe6},{0x8f9,0x8fa,0xdc},
{0x8fb,0x8ff,0xe6},{0x93c,0x93c,7},{0x94d,0x94d,9},{0x951,0x951,0xe6},{0x952,0x952,0xdc},
{0x953,0x954,0xe6},{0x9bc,0x9bc,7},{0x9cd,0x9cd,9},{0x9fe,0x9fe,0xe6},{0xa3c,0xa3c,7},{0xa4d,0xa4d,9},
{0xabc,0xabc,7},{0xacd,0xacd,9},{0xb3c,0xb3c,7},{0xb4d,0xb4d,9},{0xbcd,0xbcd,9},{0xc3c,0xc3c,7},
{0xc4d,0xc4d,9},{0xc55,0xc55,0x54},{0xc56,0xc56,0x5b},{0xcbc,0xcbc,7},{0xccd,0xccd,9},{0xd3b,0xd3c,9},
{0xd4d,0xd4d,9},{0xdca,0xdca,9},{0xe38,0xe39,0x67},{0xe3a,0xe3a,9},{0xe48,0xe4b,0x6b},{0xeb8,0xeb9,0x76},
{0xeba,0xeba,9},{0xec8,0xecb,0x7a},{0xf18,0xf19,0xdc},{0xf35,0xf35,0xdc},{0xf37,0xf37,0xdc},
{0xf39,0xf39,0xd8},{0xf71,0xf71,0x81},{0xf72,0xf72,0x82},{0xf74,0xf74,0x84},{0xf7a,0xf7d,0x82},
{0xf80,0xf80,0x82},{0xf82,0xf83,0xe6},{0xf84,0xf84,9},{0xf86,0xf87,0xe6},{0xfc6,0xfc6,0xdc},
{0x1037,0x1037,7},{0x1039,0x103a,9},{0x108d,0x108d,0xdc},{0x135d,0x135f,0xe6},{0x1714,0x1715,9},
{0x1734,0x1734,9},{0x17d2,0x17d2,9},{0x17dd,0x17dd,0xe6},{0x18a9,0x18a9,0xe4},{0x1939,0x1939,0xde},
{0x193a,0x193a,0xe6},{0x193b,0x193b,0xdc},{0x1a17,0x1a17,0xe6},{0x1a18,0x1a18,0xdc},{0x1a60,0x1a60,9},
{0x1a75,0x1a7c,0xe6},{0x1a7f,0x1a7f,0xdc},{0x1ab0,0x1ab4,0xe6},{0x1ab5,0x1aba,0xdc},{0x1abb,0x1abc,0xe6},
{0x1abd,0x1abd,0xdc},{0x1abf,0x1ac0,0xdc},{0x1ac1,0x1ac2,0xe6},{0x1ac3,0x1ac4,0xdc},{0x1ac5,0x1ac9,0xe6},
{0x1aca,0x1aca,0xdc},{0x1acb,0x1ace,0xe6},{0x1b34,0x1b34,7},{0x1b44,0x1b44,9},{0x1b6b,0x1b6b,0xe6},
{0x1b6c,0x1b6c,0xdc},{0x1b6d,0x1b73,0xe6},{0x1baa,0x1bab,9},{0x1be6,0x1be6,7},{0x1bf2,0x1bf3,9},
{0x1c37,0x1c37,7},{0x1cd0,0x1cd2,0xe6},{0x1cd4,0x1cd4,1},{0x1cd5,0x1cd9,0xdc},{0x1cda,0x1cdb,0xe6},
{0x1cdc,0x1cdf,0xdc},{0x1ce0,0x1ce0,0xe6},{0x1ce2,0x1ce8,1},{0x1ced,0x1ced,0xdc},{0x1cf4,0x1cf4,0xe6},
{0x1cf8,0x1cf9,0xe6},{0x1dc0,0x1dc1,0xe6},{0x1dc2,0x1dc2,0xdc},{0x1dc3,0x1dc9,0xe6},{0x1dca,0x1dca,0xdc},
{0x1dcb,0x1dcc,0xe6},{0x1dcd,0x1dcd,0xea},{0x1dce,0x1dce,0xd6},{0x1dcf,0x1dcf,0xdc},{0x1dd0,0x1dd0,0xca},
{0x1dd1,0x1df5,0xe6},{0x1df6,0x1df6,0xe8},{0x1df7,0x1df8,0xe4},{0x1df9,0x1df9,0xdc},{0x1dfa,0x1dfa,0xda},
{0x1dfb,0x1dfb,0xe6},{0x1dfc,0x1dfc,0xe9},{0x1dfd,0x1dfd,0xdc},{0x1dfe,0x1dfe,0xe6},{0x1dff,0x1dff,0xdc},
{0x20d0,0x20d1,0xe6},{0x20d2,0x20d3,1},{0x20d4,0x20d7,0xe6},{0x20d8,0x20da,1},{0x20db,0x20dc,0xe6},
{0x20e1,0x20e1,0xe6},{0x20e5,0x20e6,1},{0x20e7,0x20e7,0xe6},{0x20e8,0x20e8,0xdc},{0x20e9,0x20e9,0xe6},
{0x20ea,0x20eb,1},{0x20ec,0x20ef,0xdc},{0x20f0,0x20f0,0xe6},{0x2cef,0x2cf1,0xe6},{0x2d7f,0x2d7f,9},
{0x2de0,0x2dff,0xe6},{0x302a,0x302a,0xda},{0x302b,0x302b,0xe4},{0x302c,0x302c,0xe8},{0x302d,0x302d,0xde},
{0x302e,0x302f,0xe0},{0x3099,0x309a,8},{0xa66f,0xa66f,0xe6},{0xa674,0xa67d,0xe6},{0xa69e,0xa69f,0xe6},
{0xa6f0,0xa6f1,0xe6},{0xa806,0xa806,9},{0xa82c,0xa82c,9},{0xa8c4,0xa8c4,9},{0xa8e0,0xa8f1,0xe6},
{0xa92b,0xa92d,0xdc},{0xa953,0xa953,9},{0xa9b3,0xa9b3,7},{0xa9c0,0xa9c0,9},{0xaab0,0xaab0,0xe6},
{0xaab2,0xaab3,0xe6},{0xaab4,0xaab4,0xdc},{0xaab7,0xaab8,0xe6},{0xaabe,0xaabf,0xe6},{0xaac1,0xaac1,0xe6},
{0xaaf6,0xaaf6,9},{0xabed,0xabed,9},{0xfb1e,0xfb1e,0x1a},{0xfe20,0xfe26,0xe6},{0xfe27,0xfe2d,0xdc},
{0xfe2e,0xfe2f,0xe6},{0x101fd,0x101fd,0xdc},{0x102e0,0x102e0,0xdc},{0x10376,0x1037a,0xe6},
{0x10a0d,0x10a0d,0xdc},{0x10a0f,0x10a0f,0xe6},{0x10a38,0x10a38,0xe6},{0x10a39,0x10a39,1},
{0x10a3a,0x10a3a,0xdc},{0x10a3f,0x10a3f,9},{0x10ae5,0x10ae5,0xe6},{0x10ae6,0x10ae6,0xdc},
{0x10d24,0x10d27,0xe6},{0x10eab,0x10eac,0xe6},{0x10f46,0x10f47,0xdc},{0x10f48,0x10f4a,0xe6},
{0x10f4b,0x10f4b,0xdc},{0x10f4c,0x10f4c,0xe6},{0x10f4d,0x10f50,0xdc},{0x10f82,0x10f82,0xe6},
{0x10f83,0x10f83,0xdc},{0x10f84,0x10f84,0xe6},{0x10f85,0x10f85,0xdc},{0x11046,0x11046,9},
{0x11070,0x11070,9},{0x1107f,0x1107f,9},{0x110b9,0x110b9,9},{0x110ba,0x110ba,7},{0x11100,0x11102,0xe6},
{0x11133,0x11134,9},{0x11173,0x11173,7},{0x111c0,0x111c0,9},{0x111ca,0x111ca,7},{0x11235,0x11235,9},
{0x11236,0x11236,7},{0x112e9,0x112e9,7},{0x112ea,0x112ea,9},{0x1133b,0x1133c,7},{0x1134d,0x1134d,9},
{0x11366,0x1136c,0xe6},{0x11370,0x11374,0xe6},{0x11442,0x11442,9},{0x11446,0x11446,7},
{0x1145e,0x1145e,0xe6},{0x114c2,0x114c2,9},{0x114c3,0x114c3,7},{0x115bf,0x115bf,9},{0x115c0,0x115c0,7},
{0x1163f,0x1163f,9},{0x116b6,0x116b6,9},{0x116b7,0x116b7,7},{0x1172b,0x1172b,9},{0x11839,0x11839,9},
{0x1183a,0x1183a,7},{0x1193d,0x1193e,9},{0x11943,0x11943,7},{0x119e0,0x119e0,9},{0x11a34,0x11a34,9},
{0x11a47,0x11a47,9},{0x11a99,0x11a99,9},{0x11c3f,0x11c3f,9},{0x11d42,0x11d42,7},{0x11d44,0x11d45,9},
{0x11d97,0x11d97,9},{0x16af0,0x16af4,1},{0x16b30,0x16b36,0xe6},{0x16ff0,0x16ff1,6},{0x1bc9e,0x1bc9e,1},
{0x1d165,0x1d166,0xd8},{0x1d167,0x1d169,1},{0x1d16d,0x1d16d,0xe2},{0x1d16e,0x1d172,0xd8},
{0x1d17b,0x1d182,0xdc},{0x1d185,0x1d189,0xe6},{0x1d18a,0x1d18b,0xdc},{0x1d1aa,0x1d1ad,0xe6},
{0x1d242,0x1d244,0xe6},{0x1e000,0x1e006,0xe6},{0x1e008,0x1e018,0xe6},{0x1e01b,0x1e021,0xe6},
{0x1e023,0x1e024,0xe6},{0x1e026,0x1e02a,0xe6},{0x1e130,0x1e136,0xe6},{0x1e2ae,0x1e2ae,0xe6},
{0x1e2ec,0x1e2ef,0xe6},{0x1e8d0,0x1e8d6,0xdc},{0x1e944,0x1e949,0xe6},{0x1e94a,0x1e94a,7},
};

/// One canonical step each, sorted; second is 0 for a singleton. Hangul is computed instead.
inline constexpr Decomposition decompositions[] = {
{0xc0,0x41,0x300},{0xc1,0x41,0x301},{0xc2,0x41,0x302},{0xc3,0x41,0x303},{0xc4,0x41,0x308},
{0xc5,0x41,0x30a},{0xc7,0x43,0x327},{0xc8,0x45,0x300},{0xc9,0x45,0x301},{0xca,0x45,0x302},
{0xcb,0x45,0x308},{0xcc,0x49,0x300},{0xcd,0x49,0x301},{0xce,0x49,0x302},{0xcf,0x49,0x308},
{0xd1,0x4e,0x303},{0xd2,0x4f,0x300},{0xd3,0x4f,0x301},{0xd4,0x4f,0x302},{0xd5,0x4f,0x303},
{0xd6,0x4f,0x308},{0xd9,0x55,0x300},{0xda,0x55,0x301},{0xdb,0x55,0x302},{0xdc,0x55,0x308},
{0xdd,0x59,0x301},{0xe0,0x61,0x300},{0xe1,0x61,0x301},{0xe2,0x61,0x302},{0xe3,0x61,0x303},
{0xe4,0x61,0x308},{0xe5,0x61,0x30a},{0xe7,0x63,0x327},{0xe8,0x65,0x300},{0xe9,0x65,0x301},
{0xea,0x65,0x302},{0xeb,0x65,0x308},{0xec,0x69,0x300},{0xed,0x69,0x301},{0xee,0x69,0x302},
{0xef,0x69,0x308},{0xf1,0x6e,0x303},{0xf2,0x6f,0x300},{0xf3,0x6f,0x301},{0xf4,0x6f,0x302},
{0xf5,0x6f,0x303},{0xf6,0x6f,0x308},{0xf9,0x75,0x300},{0xfa,0x75,0x301},{0xfb,0x75,0x302},
{0xfc,0x75,0x308},{0xfd,0x79,0x301},{0xff,0x79,0x308},{0x100,0x41,0x304},{0x101,0x61,0x304},
{0x102,0x41,0x306},{0x103,0x61,0x306},{0x104,0x41,0x328},{0x105,0x61,0x328},{0x106,0x43,0x301},
{0x107,0x63,0x301},{0x108,0x43,0x302},{0x109,0x63,0x302},{0x10a,0x43,0x307},{0x10b,0x63,0x307},
{0x10c,0x43,0x30c},{0x10d,0x63,0x30c},{0x10e,0x44,0x30c},{0x10f,0x64,0x30c},{0x112,0x45,0x304},
{0x113,0x65,0x304},{0x114,0x45,0x306},{0x115,0x65,0x306},{0x116,0x45,0x307},{0x117,0x65,0x307},
{0x118,0x45,0x328},{0x119,0x65,0x328},{0x11a,0x45,0x30c},{0x11b,0x65,0x30c},{0x11c,0x47,0x302},
{0x11d,0x67,0x302},{0x11e,0x47,0x306},{0x11f,0x67,0x306},{0x120,0x47,0x307},{0x121,0x67,0x307},
{0x122,0x47,0x327},{0x123,0x67,0x327},{0x124,0x48,0x302},{0x125,0x68,0x302},{0x128,0x49,0x303},
{0x129,0x69,0x303},{0x12a,0x49,0x304},{0x12b,0x69,0x304},{0x12c,0x49,0x306},{0x12d,0x69,0x306},
{0x12e,0x49,0x328},{0x12f,0x69,0x328},{0x130,0x49,0x307},{0x134,0x4a,0x302},{0x135,0x6a,0x302},
{0x136,0x4b,0x327},{0x137,0x6b,0x327},{0x139,0x4c,0x301},{0x13a,0x6c,0x301},{0x13b,0x4c,0x327},
{0x13c,0x6c,0x327},{0x13d,0x4c,0x30c},{0x13e,0x6c,0x30c},{0x143,0x4e,0x301},{0x144,0x6e,0x301},
{0x145,0x4e,0x327},{0x146,0x6e,0x327},{0x147,0x4e,0x30c},{0x148,0x6e,0x30c},{0x14c,0x4f,0x304},
{0x14d,0x6f,0x304},{0x14e,0x4f,0x306},{0x14f,0x6f,0x306},{0x150,0x4f,0x30b},{0x151,0x6f,0x30b},
{0x154,0x52,0x301},{0x155,0x72,0x301},{0x156,0x52,0x327},{0x157,0x72,0x327},{0x158,0x52,0x30c},
{0x159,0x72,0x30c},{0x15a,0x53,0x301},{0x15b,0x73,0x301},{0x15c,0x53,0x302},{0x15d,0x73,0x302},
{0x15e,0x53,0x327},{0x15f,0x73,0x327},{0x160,0x53,0x30c},{0x161,0x73,0x30c},{0x162,0x54,0x327},
{0x163,0x74,0x327},{0x164,0x54,0x30c},{0x165,0x74,0x30c},{0x168,0x55,0x303},{0x169,0x75,0x303},
{0x16a,0x55,0x304},{0x16b,0x75,0x304},{0x16c,0x55,0x306},{0x16d,0x75,0x306},{0x16e,0x55,0x30a},
{0x16f,0x75,0x30a},{0x170,0x55,0x30b},{0x171,0x75,0x30b},{0x172,0x55,0x328},{0x173,0x75,0x328},
{0x174,0x57,0x302},{0x175,0x77,0x302},{0x176,0x59,0x302},{0x177,0x79,0x302},{0x178,0x59,0x308},
{0x179,0x5a,0x301},{0x17a,0x7a,0x301},{0x17b,0x5a,0x307},{0x17c,0x7a,0x307},{0x17d,0x5a,0x30c},
{0x17e,0x7a,0x30c},{0x1a0,0x4f,0x31b},{0x1a1,0x6f,0x31b},{0x1af,0x55,0x31b},{0x1b0,0x75,0x31b},
{0x1cd,0x41,0x30c},{0x1ce,0x61,0x30c},{0x1cf,0x49,0x30c},{0x1d0,0x69,0x30c},{0x1d1,0x4f,0x30c},
{0x1d2,0x6f,0x30c},{0x1d3,0x55,0x30c},{0x1d4,0x75,0x30c},{0x1d5,0xdc,0x304},{0x1d6,0xfc,0x304},
{0x1d7,0xdc,0x301},{0x1d8,0xfc,0x301},{0x1d9,0xdc,0x30c},{0x1da,0xfc,0x30c},{0x1db,0xdc,0x300},
{0x1dc,0xfc,0x300},{0x1de,0xc4,0x304},{0x1df,0xe4,0x304},{0x1e0,0x226,0x304},{0x1e1,0x227,0x304},
{0x1e2,0xc6,0x304},{0x1e3,0xe6,0x304},{0x1e6,0x47,0x30c},{0x1e7,0x67,0x30c},{0x1e8,0x4b,0x30c},
{0x1e9,0x6b,0x30c},{0x1ea,0x4f,0x328},{0x1eb,0x6f,0x328},{0x1ec,0x1ea,0x304},{0x1ed,0x1eb,0x304},
{0x1ee,0x1b7,0x30c},{0x1ef,0x292,0x30c},{0x1f0,0x6a,0x30c},{0x1f4,0x47,0x301},{0x1f5,0x67,0x301},
{0x1f8,0x4e,0x300},{0x1f9,0x6e,0x300},{0x1fa,0xc5,0x301},{0x1fb,0xe5,0x301},{0x1fc,0xc6,0x301},
{0x1fd,0xe6,0x301},{0x1fe,0xd8,0x301},{0x1ff,0xf8,0x301},{0x200,0x41,0x30f},{0x201,0x61,0x30f},
{0x202,0x41,0x311},{0x203,0x61,0x311},{0x204,0x45,0x30f},{0x205,0x65,0x30f},{0x206,0x45,0x311},
{0x207,0x65,0x311},{0x208,0x49,0x30f},{0x209,0x69,0x30f},{0x20a,0x49,0x311},{0x20b,0x69,0x311},
{0x20c,0x4f,0x30f},{0x20d,0x6f,0x30f},{0x20e,0x4f,0x311},{0x20f,0x6f,0x311},{0x210,0x52,0x30f},
{0x211,0x72,0x30f},{0x212,0x52,0x311},{0x213,0x72,0x311},{0x214,0x55,0x30f},{0x215,0x75,0x30f},
{0x216,0x55,0x311},{0x217,0x75,0x311},{0x218,0x53,0x326},{0x219,0x73,0x326},{0x21a,0x54,0x326},
{0x21b,0x74,0x326},{0x21e,0x48,0x30c},{0x21f,0x68,0x30c},{0x226,0x41,0x307},{0x227,0x61,0x307},
{0x228,0x45,0x327},{0x229,0x65,0x327},{0x22a,0xd6,0x304},{0x22b,0xf6,0x304},{0x22c,0xd5,0x304},
{0x22d,0xf5,0x304},{0x22e,0x4f,0x307},{0x22f,0x6f,0x307},{0x230,0x22e,0x304},{0x231,0x22f,0x304},
{0x232,0x59,0x304},{0x233,0x79,0x304},{0x340,0x300,0},{0x341,0x301,0},{0x343,0x313,0},{0x344,0x308,0x301},
{0x374,0x2b9,0},{0x37e,0x3b,0},{0x385,0xa8,0x301},{0x386,0x391,0x301},{0x387,0xb7,0},{0x388,0x395,0x301},
{0x389,0x397,0x301},{0x38a,0x399,0x301},{0x38c,0x39f,0x301},{0x38e,0x3a5,0x301},{0x38f,0x3a9,0x301},
{0x390,0x3ca,0x301},{0x3aa,0x399,0x308},{0x3ab,0x3a5,0x308},{0x3ac,0x3b1,0x301},{0x3ad,0x3b5,0x301},
{0x3ae,0x3b7,0x301},{0x3af,0x3b9,0x301},{0x3b0,0x3cb,0x301},{0x3ca,0x3b9,0x308},{0x3cb,0x3c5,0x308},
{0x3cc,0x3bf,0x301},{0x3cd,0x3c5,0x301},{0x3ce,0x3c9,0x301},{0x3d3,0x3d2,0x301},{0x3d4,0x3d2,0x308},
{0x400,0x415,0x300},{0x401,0x415,0x308},{0x403,0x413,0x301},{0x407,0x406,0x308},{0x40c,0x41a,0x301},
{0x40d,0x418,0x300},{0x40e,0x423,0x306},{0x419,0x418,0x306},{0x439,0x438,0x306},{0x450,0x435,0x300},
{0x451,0x435,0x308},{0x453,0x433,0x301},{0x457,0x456,0x308},{0x45c,0x43a,0x301},{0x45d,0x438,0x300},
{0x45e,0x443,0x306},{0x476,0x474,0x30f},{0x477,0x475,0x30f},{0x4c1,0x416,0x306},{0x4c2,0x436,0x306},
{0x4d0,0x410,0x306},{0x4d1,0x430,0x306},{0x4d2,0x410,0x308},{0x4d3,0x430,0x308},{0x4d6,0x415,0x306},
{0x4d7,0x435,0x306},{0x4da,0x4d8,0x308},{0x4db,0x4d9,0x308},{0x4dc,0x416,0x308},{0x4dd,0x436,0x308},
{0x4de,0x417,0x308},{0x4df,0x437,0x308},{0x4e2,0x418,0x304},{0x4e3,0x438,0x304},{0x4e4,0x418,0x308},
{0x4e5,0x438,0x308},{0x4e6,0x41e,0x308},{0x4e7,0x43e,0x308},{0x4ea,0x4e8,0x308},{0x4eb,0x4e9,0x308},
{0x4ec,0x42d,0x308},{0x4ed,0x44d,0x308},{0x4ee,0x423,0x304},{0x4ef,0x443,0x304},{0x4f0,0x423,0x308},
{0x4f1,0x443,0x308},{0x4f2,0x423,0x30b},{0x4f3,0x443,0x30b},{0x4f4,0x427,0x308},{0x4f5,0x447,0x308},
{0x4f8,0x42b,0x308},{0x4f9,0x44b,0x308},{0x622,0x627,0x653},{0x623,0x627,0x654},{0x624,0x648,0x654},
{0x625,0x627,0x655},{0x626,0x64a,0x654},{0x6c0,0x6d5,0x654},{0x6c2,0x6c1,0x654},{0x6d3,0x6d2,0x654},
{0x929,0x928,0x93c},{0x931,0x930,0x93c},{0x934,0x933,0x93c},{0x958,0x915,0x93c},{0x959,0x916,0x93c},
{0x95a,0x917,0x93c},{0x95b,0x91c,0x93c},{0x95c,0x921,0x93c},{0x95d,0x922,0x93c},{0x95e,0x92b,0x93c},
{0x95f,0x92f,0x93c},{0x9cb,0x9c7,0x9be},{0x9cc,0x9c7,0x9d7},{0x9dc,0x9a1,0x9bc},{0x9dd,0x9a2,0x9bc},
{0x9df,0x9af,0x9bc},{0xa33,0xa32,0xa3c},{0xa36,0xa38,0xa3c},{0xa59,0xa16,0xa3c},{0xa5a,0xa17,0xa3c},
{0xa5b,0xa1c,0xa3c},{0xa5e,0xa2b,0xa3c},{0xb48,0xb47,0xb56},{0xb4b,0xb47,0xb3e},{0xb4c,0xb47,0xb57},
{0xb5c,0xb21,0xb3c},{0xb5d,0xb22,0xb3c},{0xb94,0xb92,0xbd7},{0xbca,0xbc6,0xbbe},{0xbcb,0xbc7,0xbbe},
{0xbcc,0xbc6,0xbd7},{0xc48,0xc46,0xc56},{0xcc0,0xcbf,0xcd5},{0xcc7,0xcc6,0xcd5},{0xcc8,0xcc6,0xcd6},
{0xcca,0xcc6,0xcc2},{0xccb,0xcca,0xcd5},{0xd4a,0xd46,0xd3e},{0xd4b,0xd47,0xd3e},{0xd4c,0xd46,0xd57},
{0xdda,0xdd9,0xdca},{0xddc,0xdd9,0xdcf},{0xddd,0xddc,0xdca},{0xdde,0xdd9,0xddf},{0xf43,0xf42,0xfb7},
{0xf4d,0xf4c,0xfb7},{0xf52,0xf51,0xfb7},{0xf57,0xf56,0xfb7},{0xf5c,0xf5b,0xfb7},{0xf69,0xf40,0xfb5},
{0xf73,0xf71,0xf72},{0xf75,0xf71,0xf74},{0xf76,0xfb2,0xf80},{0xf78,0xfb3,0xf80},{0xf81,0xf71,0xf80},
{0xf93,0xf92,0xfb7},{0xf9d,0xf9c,0xfb7},{0xfa2,0xfa1,0xfb7},{0xfa7,0xfa6,0xfb7},{0xfac,0xfab,0xfb7},
{0xfb9,0xf90,0xfb5},{0x1026,0x1025,0x102e},{0x1b06,0x1b05,0x1b35},{0x1b08,0x1b07,0x1b35},
{0x1b0a,0x1b09,0x1b35},{0x1b0c,0x1b0b,0x1b35},{0x1b0e,0x1b0d,0x1b35},{0x1b12,0x1b11,0x1b35},
{0x1b3b,0x1b3a,0x1b35},{0x1b3d,0x1b3c,0x1b35},{0x1b40,0x1b3e,0x1b35},{0x1b41,0x1b3f,0x1b35},
{0x1b43,0x1b42,0x1b35},{0x1e00,0x41,0x325},{0x1e01,0x61,0x325},{0x1e02,0x42,0x307},{0x1e03,0x62,0x307},
{0x1e04,0x42,0x323},{0x1e05,0x62,0x323},{0x1e06,0x42,0x331},{0x1e07,0x62,0x331},{0x1e08,0xc7,0x301},
{0x1e09,0xe7,0x301},{0x1e0a,0x44,0x307},{0x1e0b,0x64,0x307},{0x1e0c,0x44,0x323},{0x1e0d,0x64,0x323},
{0x1e0e,0x44,0x331},{0x1e0f,0x64,0x331},{0x1e10,0x44,0x327},{0x1e11,0x64,0x327},{0x1e12,0x44,0x32d},
{0x1e13,0x64,0x32d},{0x1e14,0x112,0x300},{0x1e15,0x113,0x300},{0x1e16,0x112,0x301},{0x1e17,0x113,0x301},
{0x1e18,0x45,0x32d},{0x1e19,0x65,0x32d},{0x1e1a,0x45,0x330},{0x1e1b,0x65,0x330},{0x1e1c,0x228,0x306},
{0x1e1d,0x229,0x306},{0x1e1e,0x46,0x307},{0x1e1f,0x66,0x307},{0x1e20,0x47,0x304},{0x1e21,0x67,0x304},
{0x1e22,0x48,0x307},{0x1e23,0x68,0x307},{0x1e24,0x48,0x323},{0x1e25,0x68,0x323},{0x1e26,0x48,0x308},
{0x1e27,0x68,0x308},{0x1e28,0x48,0x327},{0x1e29,0x68,0x327},{0x1e2a,0x48,0x32e},{0x1e2b,0x68,0x32e},
{0x1e2c,0x49,0x330},{0x1e2d,0x69,0x330},{0x1e2e,0xcf,0x301},{0x1e2f,0xef,0x301},{0x1e30,0x4b,0x301},
{0x1e31,0x6b,0x301},{0x1e32,0x4b,0x323},{0x1e33,0x6b,0x323},{0x1e34,0x4b,0x331},{0x1e35,0x6b,0x331},
{0x1e36,0x4c,0x323},{0x1e37,0x6c,0x323},{0x1e38,0x1e36,0x304},{0x1e39,0x1e37,0x304},{0x1e3a,0x4c,0x331},
{0x1e3b,0x6c,0x331},{0x1e3c,0x4c,0x32d},{0x1e3d,0x6c,0x32d},{0x1e3e,0x4d,0x301},{0x1e3f,0x6d,0x301},
{0x1e40,0x4d,0x307},{0x1e41,0x6d,0x307},{0x1e42,0x4d,0x323},{0x1e43,0x6d,0x323},{0x1e44,0x4e,0x307},
{0x1e45,0x6e,0x307},{0x1e46,0x4e,0x323},{0x1e47,0x6e,0x323},{0x1e48,0x4e,0x331},{0x1e49,0x6e,0x331},
{0x1e4a,0x4e,0x32d},{0x1e4b,0x6e,0x32d},{0x1e4c,0xd5,0x301},{0x1e4d,0xf5,0x301},{0x1e4e,0xd5,0x308},
{0x1e4f,0xf5,0x308},{0x1e50,0x14c,0x300},{0x1e51,0x14d,0x300},{0x1e52,0x14c,0x301},{0x1e53,0x14d,0x301},
{0x1e54,0x50,0x301},{0x1e55,0x70,0x301},{0x1e56,0x50,0x307},{0x1e57,0x70,0x307},{0x1e58,0x52,0x307},
{0x1e59,0x72,0x307},{0x1e5a,0x52,0x323},{0x1e5b,0x72,0x323},{0x1e5c,0x1e5a,0x304},{0x1e5d,0x1e5b,0x304},
{0x1e5e,0x52,0x331},{0x1e5f,0x72,0x331},{0x1e60,0x53,0x307},{0x1e61,0x73,0x307},{0x1e62,0x53,0x323},
{0x1e63,0x73,0x323},{0x1e64,0x15a,0x307},{0x1e65,0x15b,0x307},{0x1e66,0x160,0x307},{0x1e67,0x161,0x307},
{0x1e68,0x1e62,0x307},{0x1e69,0x1e63,0x307},{0x1e6a,0x54,0x307},{0x1e6b,0x74,0x307},{0x1e6c,0x54,0x323},
{0x1e6d,0x74,0x323},{0x1e6e,0x54,0x331},{0x1e6f,0x74,0x331},{0x1e70,0x54,0x32d},{0x1e71,0x74,0x32d},
{0x1e72,0x55,0x324},{0x1e73,0x75,0x324},{0x1e74,0x55,0x330},{0x1e75,0x75,0x330},{0x1e76,0x55,0x32d},
{0x1e77,0x75,0x32d},{0x1e78,0x168,0x301},{0x1e79,0x169,0x301},{0x1e7a,0x16a,0x308},{0x1e7b,0x16b,0x308},
{0x1e7c,0x56,0x303},{0x1e7d,0x76,0x303},{0x1e7e,0x56,0x323},{0x1e7f,0x76,0x323},{0x1e80,0x57,0x300},
{0x1e81,0x77,0x300},{0x1e82,0x57,0x301},{0x1e83,0x77,0x301},{0x1e84,0x57,0x308},{0x1e85,0x77,0x308},
{0x1e86,0x57,0x307},{0x1e87,0x77,0x307},{0x1e88,0x57,0x323},{0x1e89,0x77,0x323},{0x1e8a,0x58,0x307},
{0x1e8b,0x78,0x307},{0x1e8c,0x58,0x308},{0x1e8d,0x78,0x308},{0x1e8e,0x59,0x307},{0x1e8f,0x79,0x307},
{0x1e90,0x5a,0x302},{0x1e91,0x7a,0x302},{0x1e92,0x5a,0x323},{0x1e93,0x7a,0x323},{0x1e94,0x5a,0x331},
{0x1e95,0x7a,0x331},{0x1e96,0x68,0x331},{0x1e97,0x74,0x308},{0x1e98,0x77,0x30a},{0x1e99,0x79,0x30a},
{0x1e9b,0x17f,0x307},{0x1ea0,0x41,0x323},{0x1ea1,0x61,0x323},{0x1ea2,0x41,0x309},{0x1ea3,0x61,0x309},
{0x1ea4,0xc2,0x301},{0x1ea5,0xe2,0x301},{0x1ea6,0xc2,0x300},{0x1ea7,0xe2,0x300},{0x1ea8,0xc2,0x309},
{0x1ea9,0xe2,0x309},{0x1eaa,0xc2,0x303},{0x1eab,0xe2,0x303},{0x1eac,0x1ea0,0x302},{0x1ead,0x1ea1,0x302},
{0x1eae,0x102,0x301},{0x1eaf,0x103,0x301},{0x1eb0,0x102,0x300},{0x1eb1,0x103,0x300},{0x1eb2,0x102,0x309},
{0x1eb3,0x103,0x309},{0x1eb4,0x102,0x303},{0x1eb5,0x103,0x303},{0x1eb6,0x1ea0,0x306},
{0x1eb7,0x1ea1,0x306},{0x1eb8,0x45,0x323},{0x1eb9,0x65,0x323},{0x1eba,0x45,0x309},{0x1ebb,0x65,0x309},
{0x1ebc,0x45,0x303},{0x1ebd,0x65,0x303},{0x1ebe,0xca,0x301},{0x1ebf,0xea,0x301},{0x1ec0,0xca,0x300},
{0x1ec1,0xea,0x300},{0x1ec2,0xca,0x309},{0x1ec3,0xea,0x309},{0x1ec4,0xca,0x303},{0x1ec5,0xea,0x303},
{0x1ec6,0x1eb8,0x302},{0x1ec7,0x1eb9,0x302},{0x1ec8,0x49,0x309},{0x1ec9,0x69,0x309},{0x1eca,0x49,0x323},
{0x1ecb,0x69,0x323},{0x1ecc,0x4f,0x323},{0x1ecd,0x6f,0x323},{0x1ece,0x4f,0x309},{0x1ecf,0x6f,0x309},
{0x1ed0,0xd4,0x301},{0x1ed1,0xf4,0x301},{0x1ed2,0xd4,0x300},{0x1ed3,0xf4,0x300},{0x1ed4,0xd4,0x309},
{0x1ed5,0xf4,0x309},{0x1ed6,0xd4,0x303},{0x1ed7,0xf4,0x303},{0x1ed8,0x1ecc,0x302},{0x1ed9,0x1ecd,0x302},
{0x1eda,0x1a0,0x301},{0x1edb,0x1a1,0x301},{0x1edc,0x1a0,0x300},{0x1edd,0x1a1,0x300},{0x1ede,0x1a0,0x309},
{0x1edf,0x1a1,0x309},{0x1ee0,0x1a0,0x303},{0x1ee1,0x1a1,0x303},{0x1ee2,0x1a0,0x323},{0x1ee3,0x1a1,0x323},
{0x1ee4,0x55,0x323},{0x1ee5,0x75,0x323},{0x1ee6,0x55,0x309},{0x1ee7,0x75,0x309},{0x1ee8,0x1af,0x301},
{0x1ee9,0x1b0,0x301},{0x1eea,0x1af,0x300},{0x1eeb,0x1b0,0x300},{0x1eec,0x1af,0x309},{0x1eed,0x1b0,0x309},
{0x1eee,0x1af,0x303},{0x1eef,0x1b0,0x303},{0x1ef0,0x1af,0x323},{0x1ef1,0x1b0,0x323},{0x1ef2,0x59,0x300},
{0x1ef3,0x79,0x300},{0x1ef4,0x59,0x323},{0x1ef5,0x79,0x323},{0x1ef6,0x59,0x309},{0x1ef7,0x79,0x309},
{0x1ef8,0x59,0x303},{0x1ef9,0x79,0x303},{0x1f00,0x3b1,0x313},{0x1f01,0x3b1,0x314},{0x1f02,0x1f00,0x300},
{0x1f03,0x1f01,0x300},{0x1f04,0x1f00,0x301},{0x1f05,0x1f01,0x301},{0x1f06,0x1f00,0x342},
{0x1f07,0x1f01,0x342},{0x1f08,0x391,0x313},{0x1f09,0x391,0x314},{0x1f0a,0x1f08,0x300},
{0x1f0b,0x1f09,0x300},{0x1f0c,0x1f08,0x301},{0x1f0d,0x1f09,0x301},{0x1f0e,0x1f08,0x342},
{0x1f0f,0x1f09,0x342},{0x1f10,0x3b5,0x313},{0x1f11,0x3b5,0x314},{0x1f12,0x1f10,0x300},
{0x1f13,0x1f11,0x300},{0x1f14,0x1f10,0x301},{0x1f15,0x1f11,0x301},{0x1f18,0x395,0x313},
{0x1f19,0x395,0x314},{0x1f1a,0x1f18,0x300},{0x1f1b,0x1f19,0x300},{0x1f1c,0x1f18,0x301},
{0x1f1d,0x1f19,0x301},{0x1f20,0x3b7,0x313},{0x1f21,0x3b7,0x314},{0x1f22,0x1f20,0x300},
{0x1f23,0x1f21,0x300},{0x1f24,0x1f20,0x301},{0x1f25,0x1f21,0x301},{0x1f26,0x1f20,0x342},
{0x1f27,0x1f21,0x342},{0x1f28,0x397,0x313},{0x1f29,0x397,0x314},{0x1f2a,0x1f28,0x300},
{0x1f2b,0x1f29,0x300},{0x1f2c,0x1f28,0x301},{0x1f2d,0x1f29,0x301},{0x1f2e,0x1f28,0x342},
{0x1f2f,0x1f29,0x342},{0x1f30,0x3b9,0x313},{0x1f31,0x3b9,0x314},{0x1f32,0x1f30,0x300},
{0x1f33,0x1f31,0x300},{0x1f34,0x1f30,0x301},{0x1f35,0x1f31,0x301},{0x1f36,0x1f30,0x342},
{0x1f37,0x1f31,0x342},{0x1f38,0x399,0x313},{0x1f39,0x399,0x314},{0x1f3a,0x1f38,0x300},
{0x1f3b,0x1f39,0x300},{0x1f3c,0x1f38,0x301},{0x1f3d,0x1f39,0x301},{0x1f3e,0x1f38,0x342},
{0x1f3f,0x1f39,0x342},{0x1f40,0x3bf,0x313},{0x1f41,0x3bf,0x314},{0x1f42,0x1f40,0x300},
{0x1f43,0x1f41,0x300},{0x1f44,0x1f40,0x301},{0x1f45,0x1f41,0x301},{0x1f48,0x39f,0x313},
{0x1f49,0x39f,0x314},{0x1f4a,0x1f48,0x300},{0x1f4b,0x1f49,0x300},{0x1f4c,0x1f48,0x301},
{0x1f4d,0x1f49,0x301},{0x1f50,0x3c5,0x313},{0x1f51,0x3c5,0x314},{0x1f52,0x1f50,0x300},
{0x1f53,0x1f51,0x300},{0x1f54,0x1f50,0x301},{0x1f55,0x1f51,0x301},{0x1f56,0x1f50,0x342},
{0x1f57,0x1f51,0x342},{0x1f59,0x3a5,0x314},{0x1f5b,0x1f59,0x300},{0x1f5d,0x1f59,0x301},
{0x1f5f,0x1f59,0x342},{0x1f60,0x3c9,0x313},{0x1f61,0x3c9,0x314},{0x1f62,0x1f60,0x300},
{0x1f63,0x1f61,0x300},{0x1f64,0x1f60,0x301},{0x1f65,0x1f61,0x301},{0x1f66,0x1f60,0x342},
{0x1f67,0x1f61,0x342},{0x1f68,0x3a9,0x313},{0x1f69,0x3a9,0x314},{0x1f6a,0x1f68,0x300},
{0x1f6b,0x1f69,0x300},{0x1f6c,0x1f68,0x301},{0x1f6d,0x1f69,0x301},{0x1f6e,0x1f68,0x342},
{0x1f6f,0x1f69,0x342},{0x1f70,0x3b1,0x300},{0x1f71,0x3ac,0},{0x1f72,0x3b5,0x300},{0x1f73,0x3ad,0},
{0x1f74,0x3b7,0x300},{0x1f75,0x3ae,0},{0x1f76,0x3b9,0x300},{0x1f77,0x3af,0},{0x1f78,0x3bf,0x300},
{0x1f79,0x3cc,0},{0x1f7a,0x3c5,0x300},{0x1f7b,0x3cd,0},{0x1f7c,0x3c9,0x300},{0x1f7d,0x3ce,0},
{0x1f80,0x1f00,0x345},{0x1f81,0x1f01,0x345},{0x1f82,0x1f02,0x345},{0x1f83,0x1f03,0x345},
{0x1f84,0x1f04,0x345},{0x1f85,0x1f05,0x345},{0x1f86,0x1f06,0x345},{0x1f87,0x1f07,0x345},
{0x1f88,0x1f08,0x345},{0x1f89,0x1f09,0x345},{0x1f8a,0x1f0a,0x345},{0x1f8b,0x1f0b,0x345},
{0x1f8c,0x1f0c,0x345},{0x1f8d,0x1f0d,0x345},{0x1f8e,0x1f0e,0x345},{0x1f8f,0x1f0f,0x345},
{0x1f90,0x1f20,0x345},{0x1f91,0x1f21,0x345},{0x1f92,0x1f22,0x345},{0x1f93,0x1f23,0x345},
{0x1f94,0x1f24,0x345},{0x1f95,0x1f25,0x345},{0x1f96,0x1f26,0x345},{0x1f97,0x1f27,0x345},
{0x1f98,0x1f28,0x345},{0x1f99,0x1f29,0x345},{0x1f9a,0x1f2a,0x345},{0x1f9b,0x1f2b,0x345},
{0x1f9c,0x1f2c,0x345},{0x1f9d,0x1f2d,0x345},{0x1f9e,0x1f2e,0x345},{0x1f9f,0x1f2f,0x345},
{0x1fa0,0x1f60,0x345},{0x1fa1,0x1f61,0x345},{0x1fa2,0x1f62,0x345},{0x1fa3,0x1f63,0x345},
{0x1fa4,0x1f64,0x345},{0x1fa5,0x1f65,0x345},{0x1fa6,0x1f66,0x345},{0x1fa7,0x1f67,0x345},
{0x1fa8,0x1f68,0x345},{0x1fa9,0x1f69,0x345},{0x1faa,0x1f6a,0x345},{0x1fab,0x1f6b,0x345},
{0x1fac,0x1f6c,0x345},{0x1fad,0x1f6d,0x345},{0x1fae,0x1f6e,0x345},{0x1faf,0x1f6f,0x345},
{0x1fb0,0x3b1,0x306},{0x1fb1,0x3b1,0x304},{0x1fb2,0x1f70,0x345},{0x1fb3,0x3b1,0x345},{0x1fb4,0x3ac,0x345},
{0x1fb6,0x3b1,0x342},{0x1fb7,0x1fb6,0x345},{0x1fb8,0x391,0x306},{0x1fb9,0x391,0x304},{0x1fba,0x391,0x300},
{0x1fbb,0x386,0},{0x1fbc,0x391,0x345},{0x1fbe,0x3b9,0},{0x1fc1,0xa8,0x342},{0x1fc2,0x1f74,0x345},
{0x1fc3,0x3b7,0x345},{0x1fc4,0x3ae,0x345},{0x1fc6,0x3b7,0x342},{0x1fc7,0x1fc6,0x345},{0x1fc8,0x395,0x300},
{0x1fc9,0x388,0},{0x1fca,0x397,0x300},{0x1fcb,0x389,0},{0x1fcc,0x397,0x345},{0x1fcd,0x1fbf,0x300},
{0x1fce,0x1fbf,0x301},{0x1fcf,0x1fbf,0x342},{0x1fd0,0x3b9,0x306},{0x1fd1,0x3b9,0x304},
{0x1fd2,0x3ca,0x300},{0x1fd3,0x390,0},{0x1fd6,0x3b9,0x342},{0x1fd7,0x3ca,0x342},{0x1fd8,0x399,0x306},
{0x1fd9,0x399,0x304},{0x1fda,0x399,0x300},{0x1fdb,0x38a,0},{0x1fdd,0x1ffe,0x300},{0x1fde,0x1ffe,0x301},
{0x1fdf,0x1ffe,0x342},{0x1fe0,0x3c5,0x306},{0x1fe1,0x3c5,0x304},{0x1fe2,0x3cb,0x300},{0x1fe3,0x3b0,0},
{0x1fe4,0x3c1,0x313},{0x1fe5,0x3c1,0x314},{0x1fe6,0x3c5,0x342},{0x1fe7,0x3cb,0x342},{0x1fe8,0x3a5,0x306},
{0x1fe9,0x3a5,0x304},{0x1fea,0x3a5,0x300},{0x1feb,0x38e,0},{0x1fec,0x3a1,0x314},{0x1fed,0xa8,0x300},
{0x1fee,0x385,0},{0x1fef,0x60,0},{0x1ff2,0x1f7c,0x345},{0x1ff3,0x3c9,0x345},{0x1ff4,0x3ce,0x345},
{0x1ff6,0x3c9,0x342},{0x1ff7,0x1ff6,0x345},{0x1ff8,0x39f,0x300},{0x1ff9,0x38c,0},{0x1ffa,0x3a9,0x300},
{0x1ffb,0x38f,0},{0x1ffc,0x3a9,0x345},{0x1ffd,0xb4,0},{0x2000,0x2002,0},{0x2001,0x2003,0},
{0x2126,0x3a9,0},{0x212a,0x4b,0},{0x212b,0xc5,0},{0x219a,0x2190,0x338},{0x219b,0x2192,0x338},
{0x21ae,0x2194,0x338},{0x21cd,0x21d0,0x338},{0x21ce,0x21d4,0x338},{0x21cf,0x21d2,0x338},
{0x2204,0x2203,0x338},{0x2209,0x2208,0x338},{0x220c,0x220b,0x338},{0x2224,0x2223,0x338},
{0x2226,0x2225,0x338},{0x2241,0x223c,0x338},{0x2244,0x2243,0x338},{0x2247,0x2245,0x338},
{0x2249,0x2248,0x338},{0x2260,0x3d,0x338},{0x2262,0x2261,0x338},{0x226d,0x224d,0x338},{0x226e,0x3c,0x338},
{0x226f,0x3e,0x338},{0x2270,0x2264,0x338},{0x2271,0x2265,0x338},{0x2274,0x2272,0x338},
{0x2275,0x2273,0x338},{0x2278,0x2276,0x338},{0x2279,0x2277,0x338},{0x2280,0x227a,0x338},
{0x2281,0x227b,0x338},{0x2284,0x2282,0x338},{0x2285,0x2283,0x338},{0x2288,0x2286,0x338},
{0x2289,0x2287,0x338},{0x22ac,0x22a2,0x338},{0x22ad,0x22a8,0x338},{0x22ae,0x22a9,0x338},
{0x22af,0x22ab,0x338},{0x22e0,0x227c,0x338},{0x22e1,0x227d,0x338},{0x22e2,0x2291,0x338},
{0x22e3,0x2292,0x338},{0x22ea,0x22b2,0x338},{0x22eb,0x22b3,0x338},{0x22ec,0x22b4,0x338},
{0x22ed,0x22b5,0x338},{0x2329,0x3008,0},{0x232a,0x3009,0},{0x2adc,0x2add,0x338},{0x304c,0x304b,0x3099},
{0x304e,0x304d,0x3099},{0x3050,0x304f,0x3099},{0x3052,0x3051,0x3099},{0x3054,0x3053,0x3099},
{0x3056,0x3055,0x3099},{0x3058,0x3057,0x3099},{0x305a,0x3059,0x3099},{0x305c,0x305b,0x3099},
{0x305e,0x305d,0x3099},{0x3060,0x305f,0x3099},{0x3062,0x3061,0x3099},{0x3065,0x3064,0x3099},
{0x3067,0x3066,0x3099},{0x3069,0x3068,0x3099},{0x3070,0x306f,0x3099},{0x3071,0x306f,0x309a},
{0x3073,0x3072,0x3099},{0x3074,0x3072,0x309a},{0x3076,0x3075,0x3099},{0x3077,0x3075,0x309a},
{0x3079,0x3078,0x3099},{0x307a,0x3078,0x309a},{0x307c,0x307b,0x3099},{0x307d,0x307b,0x309a},
{0x3094,0x3046,0x3099},{0x309e,0x309d,0x3099},{0x30ac,0x30ab,0x3099},{0x30ae,0x30ad,0x3099},
{0x30b0,0x30af,0x3099},{0x30b2,0x30b1,0x3099},{0x30b4,0x30b3,0x3099},{0x30b6,0x30b5,0x3099},
{0x30b8,0x30b7,0x3099},{0x30ba,0x30b9,0x3099},{0x30bc,0x30bb,0x3099},{0x30be,0x30bd,0x3099},
{0x30c0,0x30bf,0x3099},{0x30c2,0x30c1,0x3099},{0x30c5,0x30c4,0x3099},{0x30c7,0x30c6,0x3099},
{0x30c9,0x30c8,0x3099},{0x30d0,0x30cf,0x3099},{0x30d1,0x30cf,0x309a},{0x30d3,0x30d2,0x3099},
{0x30d4,0x30d2,0x309a},{0x30d6,0x30d5,0x3099},{0x30d7,0x30d5,0x309a},{0x30d9,0x30d8,0x3099},
{0x30da,0x30d8,0x309a},{0x30dc,0x30db,0x3099},{0x30dd,0x30db,0x309a},{0x30f4,0x30a6,0x3099},
{0x30f7,0x30ef,0x3099},{0x30f8,0x30f0,0x3099},{0x30f9,0x30f1,0x3099},{0x30fa,0x30f2,0x3099},
{0x30fe,0x30fd,0x3099},{0xf900,0x8c48,0},{0xf901,0x66f4,0},{0xf902,0x8eca,0},{0xf903,0x8cc8,0},
{0xf904,0x6ed1,0},{0xf905,0x4e32,0},{0xf906,0x53e5,0},{0xf907,0x9f9c,0},{0xf908,0x9f9c,0},
{0xf909,0x5951,0},{0xf90a,0x91d1,0},{0xf90b,0x5587,0},{0xf90c,0x5948,0},{0xf90d,0x61f6,0},
{0xf90e,0x7669,0},{0xf90f,0x7f85,0},{0xf910,0x863f,0},{0xf911,0x87ba,0},{0xf912,0x88f8,0},
{0xf913,0x908f,0},{0xf914,0x6a02,0},{0xf915,0x6d1b,0},{0xf916,0x70d9,0},{0xf917,0x73de,0},
{0xf918,0x843d,0},{0xf919,0x916a,0},{0xf91a,0x99f1,0},{0xf91b,0x4e82,0},{0xf91c,0x5375,0},
{0xf91d,0x6b04,0},{0xf91e,0x721b,0},{0xf91f,0x862d,0},{0xf920,0x9e1e,0},{0xf921,0x5d50,0},
{0xf922,0x6feb,0},{0xf923,0x85cd,0},{0xf924,0x8964,0},{0xf925,0x62c9,0},{0xf926,0x81d8,0},
{0xf927,0x881f,0},{0xf928,0x5eca,0},{0xf929,0x6717,0},{0xf92a,0x6d6a,0},{0xf92b,0x72fc,0},
{0xf92c,0x90ce,0},{0xf92d,0x4f86,0},{0xf92e,0x51b7,0},{0xf92f,0x52de,0},{0xf930,0x64c4,0},
{0xf931,0x6ad3,0},{0xf932,0x7210,0},{0xf933,0x76e7,0},{0xf934,0x8001,0},{0xf935,0x8606,0},
{0xf936,0x865c,0},{0xf937,0x8def,0},{0xf938,0x9732,0},{0xf939,0x9b6f,0},{0xf93a,0x9dfa,0},
{0xf93b,0x788c,0},{0xf93c,0x797f,0},{0xf93d,0x7da0,0},{0xf93e,0x83c9,0},{0xf93f,0x9304,0},
{0xf940,0x9e7f,0},{0xf941,0x8ad6,0},{0xf942,0x58df,0},{0xf943,0x5f04,0},{0xf944,0x7c60,0},
{0xf945,0x807e,0},{0xf946,0x7262,0},{0xf947,0x78ca,0},{0xf948,0x8cc2,0},{0xf949,0x96f7,0},
{0xf94a,0x58d8,0},{0xf94b,0x5c62,0},{0xf94c,0x6a13,0},{0xf94d,0x6dda,0},{0xf94e,0x6f0f,0},
{0xf94f,0x7d2f,0},{0xf950,0x7e37,0},{0xf951,0x964b,0},{0xf952,0x52d2,0},{0xf953,0x808b,0},
{0xf954,0x51dc,0},{0xf955,0x51cc,0},{0xf956,0x7a1c,0},{0xf957,0x7dbe,0},{0xf958,0x83f1,0},
{0xf959,0x9675,0},{0xf95a,0x8b80,0},{0xf95b,0x62cf,0},{0xf95c,0x6a02,0},{0xf95d,0x8afe,0},
{0xf95e,0x4e39,0},{0xf95f,0x5be7,0},{0xf960,0x6012,0},{0xf961,0x7387,0},{0xf962,0x7570,0},
{0xf963,0x5317,0},{0xf964,0x78fb,0},{0xf965,0x4fbf,0},{0xf966,0x5fa9,0},{0xf967,0x4e0d,0},
{0xf968,0x6ccc,0},{0xf969,0x6578,0},{0xf96a,0x7d22,0},{0xf96b,0x53c3,0},{0xf96c,0x585e,0},
{0xf96d,0x7701,0},{0xf96e,0x8449,0},{0xf96f,0x8aaa,0},{0xf970,0x6bba,0},{0xf971,0x8fb0,0},
{0xf972,0x6c88,0},{0xf973,0x62fe,0},{0xf974,0x82e5,0},{0xf975,0x63a0,0},{0xf976,0x7565,0},
{0xf977,0x4eae,0},{0xf978,0x5169,0},{0xf979,0x51c9,0},{0xf97a,0x6881,0},{0xf97b,0x7ce7,0},
{0xf97c,0x826f,0},{0xf97d,0x8ad2,0},{0xf97e,0x91cf,0},{0xf97f,0x52f5,0},{0xf980,0x5442,0},
{0xf981,0x5973,0},{0xf982,0x5eec,0},{0xf983,0x65c5,0},{0xf984,0x6ffe,0},{0xf985,0x792a,0},
{0xf986,0x95ad,0},{0xf987,0x9a6a,0},{0xf988,0x9e97,0},{0xf989,0x9ece,0},{0xf98a,0x529b,0},
{0xf98b,0x66c6,0},{0xf98c,0x6b77,0},{0xf98d,0x8f62,0},{0xf98e,0x5e74,0},{0xf98f,0x6190,0},
{0xf990,0x6200,0},{0xf991,0x649a,0},{0xf992,0x6f23,0},{0xf993,0x7149,0},{0xf994,0x7489,0},
{0xf995,0x79ca,0},{0xf996,0x7df4,0},{0xf997,0x806f,0},{0xf998,0x8f26,0},{0xf999,0x84ee,0},
{0xf99a,0x9023,0},{0xf99b,0x934a,0},{0xf99c,0x5217,0},{0xf99d,0x52a3,0},{0xf99e,0x54bd,0},
{0xf99f,0x70c8,0},{0xf9a0,0x88c2,0},{0xf9a1,0x8aaa,0},{0xf9a2,0x5ec9,0},{0xf9a3,0x5ff5,0},
{0xf9a4,0x637b,0},{0xf9a5,0x6bae,0},{0xf9a6,0x7c3e,0},{0xf9a7,0x7375,0},{0xf9a8,0x4ee4,0},
{0xf9a9,0x56f9,0},{0xf9aa,0x5be7,0},{0xf9ab,0x5dba,0},{0xf9ac,0x601c,0},{0xf9ad,0x73b2,0},
{0xf9ae,0x7469,0},{0xf9af,0x7f9a,0},{0xf9b0,0x8046,0},{0xf9b1,0x9234,0},{0xf9b2,0x96f6,0},
{0xf9b3,0x9748,0},{0xf9b4,0x9818,0},{0xf9b5,0x4f8b,0},{0xf9b6,0x79ae,0},{0xf9b7,0x91b4,0},
{0xf9b8,0x96b8,0},{0xf9b9,0x60e1,0},{0xf9ba,0x4e86,0},{0xf9bb,0x50da,0},{0xf9bc,0x5bee,0},
{0xf9bd,0x5c3f,0},{0xf9be,0x6599,0},{0xf9bf,0x6a02,0},{0xf9c0,0x71ce,0},{0xf9c1,0x7642,0},
{0xf9c2,0x84fc,0},{0xf9c3,0x907c,0},{0xf9c4,0x9f8d,0},{0xf9c5,0x6688,0},{0xf9c6,0x962e,0},
{0xf9c7,0x5289,0},{0xf9c8,0x677b,0},{0xf9c9,0x67f3,0},{0xf9ca,0x6d41,0},{0xf9cb,0x6e9c,0},
{0xf9cc,0x7409,0},{0xf9cd,0x7559,0},{0xf9ce,0x786b,0},{0xf9cf,0x7d10,0},{0xf9d0,0x985e,0},
{0xf9d1,0x516d,0},{0xf9d2,0x622e,0},{0xf9d3,0x9678,0},{0xf9d4,0x502b,0},{0xf9d5,0x5d19,0},
{0xf9d6,0x6dea,0},{0xf9d7,0x8f2a,0},{0xf9d8,0x5f8b,0},{0xf9d9,0x6144,0},{0xf9da,0x6817,0},
{0xf9db,0x7387,0},{0xf9dc,0x9686,0},{0xf9dd,0x5229,0},{0xf9de,0x540f,0},{0xf9df,0x5c65,0},
{0xf9e0,0x6613,0},{0xf9e1,0x674e,0},{0xf9e2,0x68a8,0},{0xf9e3,0x6ce5,0},{0xf9e4,0x7406,0},
{0xf9e5,0x75e2,0},{0xf9e6,0x7f79,0},{0xf9e7,0x88cf,0},{0xf9e8,0x88e1,0},{0xf9e9,0x91cc,0},
{0xf9ea,0x96e2,0},{0xf9eb,0x533f,0},{0xf9ec,0x6eba,0},{0xf9ed,0x541d,0},{0xf9ee,0x71d0,0},
{0xf9ef,0x7498,0},{0xf9f0,0x85fa,0},{0xf9f1,0x96a3,0},{0xf9f2,0x9c57,0},{0xf9f3,0x9e9f,0},
{0xf9f4,0x6797,0},{0xf9f5,0x6dcb,0},{0xf9f6,0x81e8,0},{0xf9f7,0x7acb,0},{0xf9f8,0x7b20,0},
{0xf9f9,0x7c92,0},{0xf9fa,0x72c0,0},{0xf9fb,0x7099,0},{0xf9fc,0x8b58,0},{0xf9fd,0x4ec0,0},
{0xf9fe,0x8336,0},{0xf9ff,0x523a,0},{0xfa00,0x5207,0},{0xfa01,0x5ea6,0},{0xfa02,0x62d3,0},
{0xfa03,0x7cd6,0},{0xfa04,0x5b85,0},{0xfa05,0x6d1e,0},{0xfa06,0x66b4,0},{0xfa07,0x8f3b,0},
{0xfa08,0x884c,0},{0xfa09,0x964d,0},{0xfa0a,0x898b,0},{0xfa0b,0x5ed3,0},{0xfa0c,0x5140,0},
{0xfa0d,0x55c0,0},{0xfa10,0x585a,0},{0xfa12,0x6674,0},{0xfa15,0x51de,0},{0xfa16,0x732a,0},
{0xfa17,0x76ca,0},{0xfa18,0x793c,0},{0xfa19,0x795e,0},{0xfa1a,0x7965,0},{0xfa1b,0x798f,0},
{0xfa1c,0x9756,0},{0xfa1d,0x7cbe,0},{0xfa1e,0x7fbd,0},{0xfa20,0x8612,0},{0xfa22,0x8af8,0},
{0xfa25,0x9038,0},{0xfa26,0x90fd,0},{0xfa2a,0x98ef,0},{0xfa2b,0x98fc,0},{0xfa2c,0x9928,0},
{0xfa2d,0x9db4,0},{0xfa2e,0x90de,0},{0xfa2f,0x96b7,0},{0xfa30,0x4fae,0},{0xfa31,0x50e7,0},
{0xfa32,0x514d,0},{0xfa33,0x52c9,0},{0xfa34,0x52e4,0},{0xfa35,0x5351,0},{0xfa36,0x559d,0},
{0xfa37,0x5606,0},{0xfa38,0x5668,0},{0xfa39,0x5840,0},{0xfa3a,0x58a8,0},{0xfa3b,0x5c64,0},
{0xfa3c,0x5c6e,0},{0xfa3d,0x6094,0},{0xfa3e,0x6168,0},{0xfa3f,0x618e,0},{0xfa40,0x61f2,0},
{0xfa41,0x654f,0},{0xfa42,0x65e2,0},{0xfa43,0x6691,0},{0xfa44,0x6885,0},{0xfa45,0x6d77,0},
{0xfa46,0x6e1a,0},{0xfa47,0x6f22,0},{0xfa48,0x716e,0},{0xfa49,0x722b,0},{0xfa4a,0x7422,0},
{0xfa4b,0x7891,0},{0xfa4c,0x793e,0},{0xfa4d,0x7949,0},{0xfa4e,0x7948,0},{0xfa4f,0x7950,0},
{0xfa50,0x7956,0},{0xfa51,0x795d,0},{0xfa52,0x798d,0},{0xfa53,0x798e,0},{0xfa54,0x7a40,0},
{0xfa55,0x7a81,0},{0xfa56,0x7bc0,0},{0xfa57,0x7df4,0},{0xfa58,0x7e09,0},{0xfa59,0x7e41,0},
{0xfa5a,0x7f72,0},{0xfa5b,0x8005,0},{0xfa5c,0x81ed,0},{0xfa5d,0x8279,0},{0xfa5e,0x8279,0},
{0xfa5f,0x8457,0},{0xfa60,0x8910,0},{0xfa61,0x8996,0},{0xfa62,0x8b01,0},{0xfa63,0x8b39,0},
{0xfa64,0x8cd3,0},{0xfa65,0x8d08,0},{0xfa66,0x8fb6,0},{0xfa67,0x9038,0},{0xfa68,0x96e3,0},
{0xfa69,0x97ff,0},{0xfa6a,0x983b,0},{0xfa6b,0x6075,0},{0xfa6c,0x242ee,0},{0xfa6d,0x8218,0},
{0xfa70,0x4e26,0},{0xfa71,0x51b5,0},{0xfa72,0x5168,0},{0xfa73,0x4f80,0},{0xfa74,0x5145,0},
{0xfa75,0x5180,0},{0xfa76,0x52c7,0},{0xfa77,0x52fa,0},{0xfa78,0x559d,0},{0xfa79,0x5555,0},
{0xfa7a,0x5599,0},{0xfa7b,0x55e2,0},{0xfa7c,0x585a,0},{0xfa7d,0x58b3,0},{0xfa7e,0x5944,0},
{0xfa7f,0x5954,0},{0xfa80,0x5a62,0},{0xfa81,0x5b28,0},{0xfa82,0x5ed2,0},{0xfa83,0x5ed9,0},
{0xfa84,0x5f69,0},{0xfa85,0x5fad,0},{0xfa86,0x60d8,0},{0xfa87,0x614e,0},{0xfa88,0x6108,0},
{0xfa89,0x618e,0},{0xfa8a,0x6160,0},{0xfa8b,0x61f2,0},{0xfa8c,0x6234,0},{0xfa8d,0x63c4,0},
{0xfa8e,0x641c,0},{0xfa8f,0x6452,0},{0xfa90,0x6556,0},{0xfa91,0x6674,0},{0xfa92,0x6717,0},
{0xfa93,0x671b,0},{0xfa94,0x6756,0},{0xfa95,0x6b79,0},{0xfa96,0x6bba,0},{0xfa97,0x6d41,0},
{0xfa98,0x6edb,0},{0xfa99,0x6ecb,0},{0xfa9a,0x6f22,0},{0xfa9b,0x701e,0},{0xfa9c,0x716e,0},
{0xfa9d,0x77a7,0},{0xfa9e,0x7235,0},{0xfa9f,0x72af,0},{0xfaa0,0x732a,0},{0xfaa1,0x7471,0},
{0xfaa2,0x7506,0},{0xfaa3,0x753b,0},{0xfaa4,0x761d,0},{0xfaa5,0x761f,0},{0xfaa6,0x76ca,0},
{0xfaa7,0x76db,0},{0xfaa8,0x76f4,0},{0xfaa9,0x774a,0},{0xfaaa,0x7740,0},{0xfaab,0x78cc,0},
{0xfaac,0x7ab1,0},{0xfaad,0x7bc0,0},{0xfaae,0x7c7b,0},{0xfaaf,0x7d5b,0},{0xfab0,0x7df4,0},
{0xfab1,0x7f3e,0},{0xfab2,0x8005,0},{0xfab3,0x8352,0},{0xfab4,0x83ef,0},{0xfab5,0x8779,0},
{0xfab6,0x8941,0},{0xfab7,0x8986,0},{0xfab8,0x8996,0},{0xfab9,0x8abf,0},{0xfaba,0x8af8,0},
{0xfabb,0x8acb,0},{0xfabc,0x8b01,0},{0xfabd,0x8afe,0},{0xfabe,0x8aed,0},{0xfabf,0x8b39,0},
{0xfac0,0x8b8a,0},{0xfac1,0x8d08,0},{0xfac2,0x8f38,0},{0xfac3,0x9072,0},{0xfac4,0x9199,0},
{0xfac5,0x9276,0},{0xfac6,0x967c,0},{0xfac7,0x96e3,0},{0xfac8,0x9756,0},{0xfac9,0x97db,0},
{0xfaca,0x97ff,0},{0xfacb,0x980b,0},{0xfacc,0x983b,0},{0xfacd,0x9b12,0},{0xface,0x9f9c,0},
{0xfacf,0x2284a,0},{0xfad0,0x22844,0},{0xfad1,0x233d5,0},{0xfad2,0x3b9d,0},{0xfad3,0x4018,0},
{0xfad4,0x4039,0},{0xfad5,0x25249,0},{0xfad6,0x25cd0,0},{0xfad7,0x27ed3,0},{0xfad8,0x9f43,0},
{0xfad9,0x9f8e,0},{0xfb1d,0x5d9,0x5b4},{0xfb1f,0x5f2,0x5b7},{0xfb2a,0x5e9,0x5c1},{0xfb2b,0x5e9,0x5c2},
{0xfb2c,0xfb49,0x5c1},{0xfb2d,0xfb49,0x5c2},{0xfb2e,0x5d0,0x5b7},{0xfb2f,0x5d0,0x5b8},
{0xfb30,0x5d0,0x5bc},{0xfb31,0x5d1,0x5bc},{0xfb32,0x5d2,0x5bc},{0xfb33,0x5d3,0x5bc},{0xfb34,0x5d4,0x5bc},
{0xfb35,0x5d5,0x5bc},{0xfb36,0x5d6,0x5bc},{0xfb38,0x5d8,0x5bc},{0xfb39,0x5d9,0x5bc},{0xfb3a,0x5da,0x5bc},
{0xfb3b,0x5db,0x5bc},{0xfb3c,0x5dc,0x5bc},{0xfb3e,0x5de,0x5bc},{0xfb40,0x5e0,0x5bc},{0xfb41,0x5e1,0x5bc},
{0xfb43,0x5e3,0x5bc},{0xfb44,0x5e4,0x5bc},{0xfb46,0x5e6,0x5bc},{0xfb47,0x5e7,0x5bc},{0xfb48,0x5e8,0x5bc},
{0xfb49,0x5e9,0x5bc},{0xfb4a,0x5ea,0x5bc},{0xfb4b,0x5d5,0x5b9},{0xfb4c,0x5d1,0x5bf},{0xfb4d,0x5db,0x5bf},
{0xfb4e,0x5e4,0x5bf},{0x1109a,0x11099,0x110ba},{0x1109c,0x1109b,0x110ba},{0x110ab,0x110a5,0x110ba},
{0x1112e,0x11131,0x11127},{0x1112f,0x11132,0x11127},{0x1134b,0x11347,0x1133e},{0x1134c,0x11347,0x11357},
{0x114bb,0x114b9,0x114ba},{0x114bc,0x114b9,0x114b0},{0x114be,0x114b9,0x114bd},{0x115ba,0x115b8,0x115af},
{0x115bb,0x115b9,0x115af},{0x11938,0x11935,0x11930},{0x1d15e,0x1d157,0x1d165},{0x1d15f,0x1d158,0x1d165},
{0x1d160,0x1d15f,0x1d16e},{0x1d161,0x1d15f,0x1d16f},{0x1d162,0x1d15f,0x1d170},{0x1d163,0x1d15f,0x1d171},
{0x1d164,0x1d15f,0x1d172},{0x1d1bb,0x1d1b9,0x1d165},{0x1d1bc,0x1d1ba,0x1d165},{0x1d1bd,0x1d1bb,0x1d16e},
{0x1d1be,0x1d1bc,0x1d16e},{0x1d1bf,0x1d1bb,0x1d16f},{0x1d1c0,0x1d1bc,0x1d16f},{0x2f800,0x4e3d,0},
{0x2f801,0x4e38,0},{0x2f802,0x4e41,0},{0x2f803,0x20122,0},{0x2f804,0x4f60,0},{0x2f805,0x4fae,0},
{0x2f806,0x4fbb,0},{0x2f807,0x5002,0},{0x2f808,0x507a,0},{0x2f809,0x5099,0},{0x2f80a,0x50e7,0},
{0x2f80b,0x50cf,0},{0x2f80c,0x349e,0},{0x2f80d,0x2063a,0},{0x2f80e,0x514d,0},{0x2f80f,0x5154,0},
{0x2f810,0x5164,0},{0x2f811,0x5177,0},{0x2f812,0x2051c,0},{0x2f813,0x34b9,0},{0x2f814,0x5167,0},
{0x2f815,0x518d,0},{0x2f816,0x2054b,0},{0x2f817,0x5197,0},{0x2f818,0x51a4,0},{0x2f819,0x4ecc,0},
{0x2f81a,0x51ac,0},{0x2f81b,0x51b5,0},{0x2f81c,0x291df,0},{0x2f81d,0x51f5,0},{0x2f81e,0x5203,0},
{0x2f81f,0x34df,0},{0x2f820,0x523b,0},{0x2f821,0x5246,0},{0x2f822,0x5272,0},{0x2f823,0x5277,0},
{0x2f824,0x3515,0},{0x2f825,0x52c7,0},{0x2f826,0x52c9,0},{0x2f827,0x52e4,0},{0x2f828,0x52fa,0},
{0x2f829,0x5305,0},{0x2f82a,0x5306,0},{0x2f82b,0x5317,0},{0x2f82c,0x5349,0},{0x2f82d,0x5351,0},
{0x2f82e,0x535a,0},{0x2f82f,0x5373,0},{0x2f830,0x537d,0},{0x2f831,0x537f,0},{0x2f832,0x537f,0},
{0x2f833,0x537f,0},{0x2f834,0x20a2c,0},{0x2f835,0x7070,0},{0x2f836,0x53ca,0},{0x2f837,0x53df,0},
{0x2f838,0x20b63,0},{0x2f839,0x53eb,0},{0x2f83a,0x53f1,0},{0x2f83b,0x5406,0},{0x2f83c,0x549e,0},
{0x2f83d,0x5438,0},{0x2f83e,0x5448,0},{0x2f83f,0x5468,0},{0x2f840,0x54a2,0},{0x2f841,0x54f6,0},
{0x2f842,0x5510,0},{0x2f843,0x5553,0},{0x2f844,0x5563,0},{0x2f845,0x5584,0},{0x2f846,0x5584,0},
{0x2f847,0x5599,0},{0x2f848,0x55ab,0},{0x2f849,0x55b3,0},{0x2f84a,0x55c2,0},{0x2f84b,0x5716,0},
{0x2f84c,0x5606,0},{0x2f84d,0x5717,0},{0x2f84e,0x5651,0},{0x2f84f,0x5674,0},{0x2f850,0x5207,0},
{0x2f851,0x58ee,0},{0x2f852,0x57ce,0},{0x2f853,0x57f4,0},{0x2f854,0x580d,0},{0x2f855,0x578b,0},
{0x2f856,0x5832,0},{0x2f857,0x5831,0},{0x2f858,0x58ac,0},{0x2f859,0x214e4,0},{0x2f85a,0x58f2,0},
{0x2f85b,0x58f7,0},{0x2f85c,0x5906,0},{0x2f85d,0x591a,0},{0x2f85e,0x5922,0},{0x2f85f,0x5962,0},
{0x2f860,0x216a8,0},{0x2f861,0x216ea,0},{0x2f862,0x59ec,0},{0x2f863,0x5a1b,0},{0x2f864,0x5a27,0},
{0x2f865,0x59d8,0},{0x2f866,0x5a66,0},{0x2f867,0x36ee,0},{0x2f868,0x36fc,0},{0x2f869,0x5b08,0},
{0x2f86a,0x5b3e,0},{0x2f86b,0x5b3e,0},{0x2f86c,0x219c8,0},{0x2f86d,0x5bc3,0},{0x2f86e,0x5bd8,0},
{0x2f86f,0x5be7,0},{0x2f870,0x5bf3,0},{0x2f871,0x21b18,0},{0x2f872,0x5bff,0},{0x2f873,0x5c06,0},
{0x2f874,0x5f53,0},{0x2f875,0x5c22,0},{0x2f876,0x3781,0},{0x2f877,0x5c60,0},{0x2f878,0x5c6e,0},
{0x2f879,0x5cc0,0},{0x2f87a,0x5c8d,0},{0x2f87b,0x21de4,0},{0x2f87c,0x5d43,0},{0x2f87d,0x21de6,0},
{0x2f87e,0x5d6e,0},{0x2f87f,0x5d6b,0},{0x2f880,0x5d7c,0},{0x2f881,0x5de1,0},{0x2f882,0x5de2,0},
{0x2f883,0x382f,0},{0x2f884,0x5dfd,0},{0x2f885,0x5e28,0},{0x2f886,0x5e3d,0},{0x2f887,0x5e69,0},
{0x2f888,0x3862,0},{0x2f889,0x22183,0},{0x2f88a,0x387c,0},{0x2f88b,0x5eb0,0},{0x2f88c,0x5eb3,0},
{0x2f88d,0x5eb6,0},{0x2f88e,0x5eca,0},{0x2f88f,0x2a392,0},{0x2f890,0x5efe,0},{0x2f891,0x22331,0},
{0x2f892,0x22331,0},{0x2f893,0x8201,0},{0x2f894,0x5f22,0},{0x2f895,0x5f22,0},{0x2f896,0x38c7,0},
{0x2f897,0x232b8,0},{0x2f898,0x261da,0},{0x2f899,0x5f62,0},{0x2f89a,0x5f6b,0},{0x2f89b,0x38e3,0},
{0x2f89c,0x5f9a,0},{0x2f89d,0x5fcd,0},{0x2f89e,0x5fd7,0},{0x2f89f,0x5ff9,0},{0x2f8a0,0x6081,0},
{0x2f8a1,0x393a,0},{0x2f8a2,0x391c,0},{0x2f8a3,0x6094,0},{0x2f8a4,0x226d4,0},{0x2f8a5,0x60c7,0},
{0x2f8a6,0x6148,0},{0x2f8a7,0x614c,0},{0x2f8a8,0x614e,0},{0x2f8a9,0x614c,0},{0x2f8aa,0x617a,0},
{0x2f8ab,0x618e,0},{0x2f8ac,0x61b2,0},{0x2f8ad,0x61a4,0},{0x2f8ae,0x61af,0},{0x2f8af,0x61de,0},
{0x2f8b0,0x61f2,0},{0x2f8b1,0x61f6,0},{0x2f8b2,0x6210,0},{0x2f8b3,0x621b,0},{0x2f8b4,0x625d,0},
{0x2f8b5,0x62b1,0},{0x2f8b6,0x62d4,0},{0x2f8b7,0x6350,0},{0x2f8b8,0x22b0c,0},{0x2f8b9,0x633d,0},
{0x2f8ba,0x62fc,0},{0x2f8bb,0x6368,0},{0x2f8bc,0x6383,0},{0x2f8bd,0x63e4,0},{0x2f8be,0x22bf1,0},
{0x2f8bf,0x6422,0},{0x2f8c0,0x63c5,0},{0x2f8c1,0x63a9,0},{0x2f8c2,0x3a2e,0},{0x2f8c3,0x6469,0},
{0x2f8c4,0x647e,0},{0x2f8c5,0x649d,0},{0x2f8c6,0x6477,0},{0x2f8c7,0x3a6c,0},{0x2f8c8,0x654f,0},
{0x2f8c9,0x656c,0},{0x2f8ca,0x2300a,0},{0x2f8cb,0x65e3,0},{0x2f8cc,0x66f8,0},{0x2f8cd,0x6649,0},
{0x2f8ce,0x3b19,0},{0x2f8cf,0x6691,0},{0x2f8d0,0x3b08,0},{0x2f8d1,0x3ae4,0},{0x2f8d2,0x5192,0},
{0x2f8d3,0x5195,0},{0x2f8d4,0x6700,0},{0x2f8d5,0x669c,0},{0x2f8d6,0x80ad,0},{0x2f8d7,0x43d9,0},
{0x2f8d8,0x6717,0},{0x2f8d9,0x671b,0},{0x2f8da,0x6721,0},{0x2f8db,0x675e,0},{0x2f8dc,0x6753,0},
{0x2f8dd,0x233c3,0},{0x2f8de,0x3b49,0},{0x2f8df,0x67fa,0},{0x2f8e0,0x6785,0},{0x2f8e1,0x6852,0},
{0x2f8e2,0x6885,0},{0x2f8e3,0x2346d,0},{0x2f8e4,0x688e,0},{0x2f8e5,0x681f,0},{0x2f8e6,0x6914,0},
{0x2f8e7,0x3b9d,0},{0x2f8e8,0x6942,0},{0x2f8e9,0x69a3,0},{0x2f8ea,0x69ea,0},{0x2f8eb,0x6aa8,0},
{0x2f8ec,0x236a3,0},{0x2f8ed,0x6adb,0},{0x2f8ee,0x3c18,0},{0x2f8ef,0x6b21,0},{0x2f8f0,0x238a7,0},
{0x2f8f1,0x6b54,0},{0x2f8f2,0x3c4e,0},{0x2f8f3,0x6b72,0},{0x2f8f4,0x6b9f,0},{0x2f8f5,0x6bba,0},
{0x2f8f6,0x6bbb,0},{0x2f8f7,0x23a8d,0},{0x2f8f8,0x21d0b,0},{0x2f8f9,0x23afa,0},{0x2f8fa,0x6c4e,0},
{0x2f8fb,0x23cbc,0},{0x2f8fc,0x6cbf,0},{0x2f8fd,0x6ccd,0},{0x2f8fe,0x6c67,0},{0x2f8ff,0x6d16,0},
{0x2f900,0x6d3e,0},{0x2f901,0x6d77,0},{0x2f902,0x6d41,0},{0x2f903,0x6d69,0},{0x2f904,0x6d78,0},
{0x2f905,0x6d85,0},{0x2f906,0x23d1e,0},{0x2f907,0x6d34,0},{0x2f908,0x6e2f,0},{0x2f909,0x6e6e,0},
{0x2f90a,0x3d33,0},{0x2f90b,0x6ecb,0},{0x2f90c,0x6ec7,0},{0x2f90d,0x23ed1,0},{0x2f90e,0x6df9,0},
{0x2f90f,0x6f6e,0},{0x2f910,0x23f5e,0},{0x2f911,0x23f8e,0},{0x2f912,0x6fc6,0},{0x2f913,0x7039,0},
{0x2f914,0x701e,0},{0x2f915,0x701b,0},{0x2f916,0x3d96,0},{0x2f917,0x704a,0},{0x2f918,0x707d,0},
{0x2f919,0x7077,0},{0x2f91a,0x70ad,0},{0x2f91b,0x20525,0},{0x2f91c,0x7145,0},{0x2f91d,0x24263,0},
{0x2f91e,0x719c,0},{0x2f91f,0x243ab,0},{0x2f920,0x7228,0},{0x2f921,0x7235,0},{0x2f922,0x7250,0},
{0x2f923,0x24608,0},{0x2f924,0x7280,0},{0x2f925,0x7295,0},{0x2f926,0x24735,0},{0x2f927,0x24814,0},
{0x2f928,0x737a,0},{0x2f929,0x738b,0},{0x2f92a,0x3eac,0},{0x2f92b,0x73a5,0},{0x2f92c,0x3eb8,0},
{0x2f92d,0x3eb8,0},{0x2f92e,0x7447,0},{0x2f92f,0x745c,0},{0x2f930,0x7471,0},{0x2f931,0x7485,0},
{0x2f932,0x74ca,0},{0x2f933,0x3f1b,0},{0x2f934,0x7524,0},{0x2f935,0x24c36,0},{0x2f936,0x753e,0},
{0x2f937,0x24c92,0},{0x2f938,0x7570,0},{0x2f939,0x2219f,0},{0x2f93a,0x7610,0},{0x2f93b,0x24fa1,0},
{0x2f93c,0x24fb8,0},{0x2f93d,0x25044,0},{0x2f93e,0x3ffc,0},{0x2f93f,0x4008,0},{0x2f940,0x76f4,0},
{0x2f941,0x250f3,0},{0x2f942,0x250f2,0},{0x2f943,0x25119,0},{0x2f944,0x25133,0},{0x2f945,0x771e,0},
{0x2f946,0x771f,0},{0x2f947,0x771f,0},{0x2f948,0x774a,0},{0x2f949,0x4039,0},{0x2f94a,0x778b,0},
{0x2f94b,0x4046,0},{0x2f94c,0x4096,0},{0x2f94d,0x2541d,0},{0x2f94e,0x784e,0},{0x2f94f,0x788c,0},
{0x2f950,0x78cc,0},{0x2f951,0x40e3,0},{0x2f952,0x25626,0},{0x2f953,0x7956,0},{0x2f954,0x2569a,0},
{0x2f955,0x256c5,0},{0x2f956,0x798f,0},{0x2f957,0x79eb,0},{0x2f958,0x412f,0},{0x2f959,0x7a40,0},
{0x2f95a,0x7a4a,0},{0x2f95b,0x7a4f,0},{0x2f95c,0x2597c,0},{0x2f95d,0x25aa7,0},{0x2f95e,0x25aa7,0},
{0x2f95f,0x7aee,0},{0x2f960,0x4202,0},{0x2f961,0x25bab,0},{0x2f962,0x7bc6,0},{0x2f963,0x7bc9,0},
{0x2f964,0x4227,0},{0x2f965,0x25c80,0},{0x2f966,0x7cd2,0},{0x2f967,0x42a0,0},{0x2f968,0x7ce8,0},
{0x2f969,0x7ce3,0},{0x2f96a,0x7d00,0},{0x2f96b,0x25f86,0},{0x2f96c,0x7d63,0},{0x2f96d,0x4301,0},
{0x2f96e,0x7dc7,0},{0x2f96f,0x7e02,0},{0x2f970,0x7e45,0},{0x2f971,0x4334,0},{0x2f972,0x26228,0},
{0x2f973,0x26247,0},{0x2f974,0x4359,0},{0x2f975,0x262d9,0},{0x2f976,0x7f7a,0},{0x2f977,0x2633e,0},
{0x2f978,0x7f95,0},{0x2f979,0x7ffa,0},{0x2f97a,0x8005,0},{0x2f97b,0x264da,0},{0x2f97c,0x26523,0},
{0x2f97d,0x8060,0},{0x2f97e,0x265a8,0},{0x2f97f,0x8070,0},{0x2f980,0x2335f,0},{0x2f981,0x43d5,0},
{0x2f982,0x80b2,0},{0x2f983,0x8103,0},{0x2f984,0x440b,0},{0x2f985,0x813e,0},{0x2f986,0x5ab5,0},
{0x2f987,0x267a7,0},{0x2f988,0x267b5,0},{0x2f989,0x23393,0},{0x2f98a,0x2339c,0},{0x2f98b,0x8201,0},
{0x2f98c,0x8204,0},{0x2f98d,0x8f9e,0},{0x2f98e,0x446b,0},{0x2f98f,0x8291,0},{0x2f990,0x828b,0},
{0x2f991,0x829d,0},{0x2f992,0x52b3,0},{0x2f993,0x82b1,0},{0x2f994,0x82b3,0},{0x2f995,0x82bd,0},
{0x2f996,0x82e6,0},{0x2f997,0x26b3c,0},{0x2f998,0x82e5,0},{0x2f999,0x831d,0},{0x2f99a,0x8363,0},
{0x2f99b,0x83ad,0},{0x2f99c,0x8323,0},{0x2f99d,0x83bd,0},{0x2f99e,0x83e7,0},{0x2f99f,0x8457,0},
{0x2f9a0,0x8353,0},{0x2f9a1,0x83ca,0},{0x2f9a2,0x83cc,0},{0x2f9a3,0x83dc,0},{0x2f9a4,0x26c36,0},
{0x2f9a5,0x26d6b,0},{0x2f9a6,0x26cd5,0},{0x2f9a7,0x452b,0},{0x2f9a8,0x84f1,0},{0x2f9a9,0x84f3,0},
{0x2f9aa,0x8516,0},{0x2f9ab,0x273ca,0},{0x2f9ac,0x8564,0},{0x2f9ad,0x26f2c,0},{0x2f9ae,0x455d,0},
{0x2f9af,0x4561,0},{0x2f9b0,0x26fb1,0},{0x2f9b1,0x270d2,0},{0x2f9b2,0x456b,0},{0x2f9b3,0x8650,0},
{0x2f9b4,0x865c,0},{0x2f9b5,0x8667,0},{0x2f9b6,0x8669,0},{0x2f9b7,0x86a9,0},{0x2f9b8,0x8688,0},
{0x2f9b9,0x870e,0},{0x2f9ba,0x86e2,0},{0x2f9bb,0x8779,0},{0x2f9bc,0x8728,0},{0x2f9bd,0x876b,0},
{0x2f9be,0x8786,0},{0x2f9bf,0x45d7,0},{0x2f9c0,0x87e1,0},{0x2f9c1,0x8801,0},{0x2f9c2,0x45f9,0},
{0x2f9c3,0x8860,0},{0x2f9c4,0x8863,0},{0x2f9c5,0x27667,0},{0x2f9c6,0x88d7,0},{0x2f9c7,0x88de,0},
{0x2f9c8,0x4635,0},{0x2f9c9,0x88fa,0},{0x2f9ca,0x34bb,0},{0x2f9cb,0x278ae,0},{0x2f9cc,0x27966,0},
{0x2f9cd,0x46be,0},{0x2f9ce,0x46c7,0},{0x2f9cf,0x8aa0,0},{0x2f9d0,0x8aed,0},{0x2f9d1,0x8b8a,0},
{0x2f9d2,0x8c55,0},{0x2f9d3,0x27ca8,0},{0x2f9d4,0x8cab,0},{0x2f9d5,0x8cc1,0},{0x2f9d6,0x8d1b,0},
{0x2f9d7,0x8d77,0},{0x2f9d8,0x27f2f,0},{0x2f9d9,0x20804,0},{0x2f9da,0x8dcb,0},{0x2f9db,0x8dbc,0},
{0x2f9dc,0x8df0,0},{0x2f9dd,0x208de,0},{0x2f9de,0x8ed4,0},{0x2f9df,0x8f38,0},{0x2f9e0,0x285d2,0},
{0x2f9e1,0x285ed,0},{0x2f9e2,0x9094,0},{0x2f9e3,0x90f1,0},{0x2f9e4,0x9111,0},{0x2f9e5,0x2872e,0},
{0x2f9e6,0x911b,0},{0x2f9e7,0x9238,0},{0x2f9e8,0x92d7,0},{0x2f9e9,0x92d8,0},{0x2f9ea,0x927c,0},
{0x2f9eb,0x93f9,0},{0x2f9ec,0x9415,0},{0x2f9ed,0x28bfa,0},{0x2f9ee,0x958b,0},{0x2f9ef,0x4995,0},
{0x2f9f0,0x95b7,0},{0x2f9f1,0x28d77,0},{0x2f9f2,0x49e6,0},{0x2f9f3,0x96c3,0},{0x2f9f4,0x5db2,0},
{0x2f9f5,0x9723,0},{0x2f9f6,0x29145,0},{0x2f9f7,0x2921a,0},{0x2f9f8,0x4a6e,0},{0x2f9f9,0x4a76,0},
{0x2f9fa,0x97e0,0},{0x2f9fb,0x2940a,0},{0x2f9fc,0x4ab2,0},{0x2f9fd,0x29496,0},{0x2f9fe,0x980b,0},
{0x2f9ff,0x980b,0},{0x2fa00,0x9829,0},{0x2fa01,0x295b6,0},{0x2fa02,0x98e2,0},{0x2fa03,0x4b33,0},
{0x2fa04,0x9929,0},{0x2fa05,0x99a7,0},{0x2fa06,0x99c2,0},{0x2fa07,0x99fe,0},{0x2fa08,0x4bce,0},
{0x2fa09,0x29b30,0},{0x2fa0a,0x9b12,0},{0x2fa0b,0x9c40,0},{0x2fa0c,0x9cfd,0},{0x2fa0d,0x4cce,0},
{0x2fa0e,0x4ced,0},{0x2fa0f,0x9d67,0},{0x2fa10,0x2a0ce,0},{0x2fa11,0x4cf8,0},{0x2fa12,0x2a105,0},
{0x2fa13,0x2a20e,0},{0x2fa14,0x2a291,0},{0x2fa15,0x9ebb,0},{0x2fa16,0x4d56,0},{0x2fa17,0x9ef9,0},
{0x2fa18,0x9efe,0},{0x2fa19,0x9f05,0},{0x2fa1a,0x9f0f,0},{0x2fa1b,0x9f16,0},{0x2fa1c,0x9f3b,0},
{0x2fa1d,0x2a600,0},
};

/// Indices of the decompositions that NFC undoes, sorted by (first, second).
inline constexpr std::uint16_t compositions[] = {
912,909,913,0,1,2,3,53,55,238,4,572,5,165,208,210,570,415,57,417,419,421,59,61,63,65,6,425,67,427,431,433,
429,7,8,9,598,69,71,73,10,596,77,212,214,594,240,75,439,441,445,198,79,447,81,83,187,85,87,449,453,236,
451,455,457,11,12,13,89,91,93,97,14,610,167,216,218,612,95,459,98,463,189,465,100,467,102,106,469,104,475,
473,477,479,481,200,108,15,483,112,485,110,489,487,16,17,18,19,114,116,246,20,616,118,169,220,222,161,614,
191,499,501,120,503,124,224,226,505,122,509,126,128,511,132,513,232,130,521,136,523,234,134,527,525,21,22,
23,138,140,142,24,640,144,146,171,228,230,163,638,529,148,533,531,539,541,543,545,150,549,547,551,553,555,
652,25,152,658,250,557,154,656,654,155,559,157,159,561,563,26,27,28,29,54,56,239,30,573,31,166,209,211,
571,416,58,418,420,422,60,62,64,66,32,426,68,428,432,434,430,33,34,35,599,70,72,74,36,597,78,213,215,595,
241,76,440,442,446,199,80,448,82,84,188,86,88,450,454,237,452,456,458,565,37,38,39,90,92,94,40,611,168,
217,219,613,96,460,99,197,464,190,466,101,468,103,107,470,105,476,474,478,480,482,201,109,41,484,113,486,
111,490,488,42,43,44,45,115,117,247,46,617,119,170,221,223,162,615,192,500,502,121,504,125,225,227,506,
123,510,127,129,512,133,514,233,131,522,566,137,524,235,135,528,526,47,48,49,139,141,143,50,641,145,147,
172,229,231,164,639,530,149,534,532,540,542,544,546,151,550,548,567,552,554,556,653,51,153,659,251,558,52,
657,568,655,156,560,158,160,562,564,875,258,835,576,574,580,578,181,202,204,185,423,602,600,606,604,461,
620,618,624,622,491,244,493,242,206,179,175,173,177,577,575,581,579,182,203,205,186,424,603,601,607,605,
462,621,619,625,623,492,245,494,243,207,180,176,174,178,586,584,590,588,587,585,591,589,435,437,436,438,
495,497,496,498,515,516,517,518,535,536,537,538,569,630,628,634,632,636,631,629,635,633,637,644,642,648,
646,650,645,643,649,647,651,195,193,194,183,184,443,444,248,249,196,831,259,830,829,668,669,833,841,261,
682,683,843,262,696,697,845,857,263,856,855,268,712,713,883,264,726,727,874,872,265,871,870,269,740,885,
266,752,753,887,826,838,760,270,823,822,660,661,827,825,762,271,676,677,764,272,688,689,839,837,766,273,
850,849,275,704,705,853,768,277,720,721,866,867,770,278,863,862,276,732,733,868,772,279,744,745,881,879,
851,267,854,864,274,869,880,280,281,285,302,304,284,282,306,283,300,310,312,287,314,289,316,286,318,324,
288,326,328,330,332,322,303,305,293,291,307,292,301,311,313,296,315,290,317,295,319,325,297,327,329,331,
333,323,294,298,299,308,309,320,321,334,335,337,336,338,340,341,339,342,343,344,353,354,365,364,366,369,
370,372,371,373,374,377,375,376,378,379,381,380,382,383,385,384,403,404,405,406,407,408,409,410,411,412,
413,414,471,472,507,508,519,520,582,592,583,593,608,609,626,627,662,664,666,774,663,665,667,775,776,777,
778,779,780,781,670,672,674,782,671,673,675,783,784,785,786,787,788,789,678,680,679,681,684,686,685,687,
690,692,694,790,691,693,695,791,792,793,794,795,796,797,698,700,702,798,699,701,703,799,800,801,802,803,
804,805,706,708,710,707,709,711,714,716,718,715,717,719,722,724,723,725,728,730,729,731,734,736,738,735,
737,739,741,742,743,746,748,750,806,747,749,751,807,808,809,810,811,812,813,754,756,758,814,755,757,759,
815,816,817,818,819,820,821,824,836,878,828,846,847,848,840,882,859,860,861,894,895,896,897,899,898,900,
901,902,903,904,905,906,907,908,911,910,914,915,916,917,918,919,920,921,930,931,922,923,924,925,932,933,
926,927,928,929,934,935,936,937,966,941,942,943,944,945,946,947,948,949,950,951,952,953,954,955,956,957,
958,959,960,961,962,963,964,965,967,993,968,969,970,971,972,973,974,975,976,977,978,979,980,981,982,983,
984,985,986,987,988,989,990,991,992,994,995,996,997,998,1493,1494,1495,1496,1497,1498,1499,1501,1500,1502,
1503,1504,1505,
};

/// U+FF5F..U+FFEE in their usual width; 0: unchanged.
inline constexpr std::uint16_t usual_widths[] = {
0x2985,0x2986,0x3002,0x300c,0x300d,0x3001,0x30fb,0x30f2,0x30a1,0x30a3,0x30a5,0x30a7,0x30a9,0x30e3,0x30e5,
0x30e7,0x30c3,0x30fc,0x30a2,0x30a4,0x30a6,0x30a8,0x30aa,0x30ab,0x30ad,0x30af,0x30b1,0x30b3,0x30b5,0x30b7,
0x30b9,0x30bb,0x30bd,0x30bf,0x30c1,0x30c4,0x30c6,0x30c8,0x30ca,0x30cb,0x30cc,0x30cd,0x30ce,0x30cf,0x30d2,
0x30d5,0x30d8,0x30db,0x30de,0x30df,0x30e0,0x30e1,0x30e2,0x30e4,0x30e6,0x30e8,0x30e9,0x30ea,0x30eb,0x30ec,
0x30ed,0x30ef,0x30f3,0x3099,0x309a,0x1160,0x1100,0x1101,0x11aa,0x1102,0x11ac,0x11ad,0x1103,0x1104,0x1105,
0x11b0,0x11b1,0x11b2,0x11b3,0x11b4,0x11b5,0x111a,0x1106,0x1107,0x1108,0x1121,0x1109,0x110a,0x110b,0x110c,
0x110d,0x110e,0x110f,0x1110,0x1111,0x1112,0,0,0,0x1161,0x1162,0x1163,0x1164,0x1165,0x1166,0,0,0x1167,
0x1168,0x1169,0x116a,0x116b,0x116c,0,0,0x116d,0x116e,0x116f,0x1170,0x1171,0x1172,0,0,0x1173,0x1174,0x1175,
0,0,0,0xa2,0xa3,0xac,0,0xa6,0xa5,0x20a9,0,0x2502,0x2190,0x2191,0x2192,0x2193,0x25a0,0x25cb,
};

/// The C1 controls U+0080..U+009F as windows-1252 has them.
inline constexpr std::uint16_t windows_1252[] = {
0x20ac,0x81,0x201a,0x192,0x201e,0x2026,0x2020,0x2021,0x2c6,0x2030,0x160,0x2039,0x152,0x8d,0x17d,0x8f,0x90,
0x2018,0x2019,0x201c,0x201d,0x2022,0x2013,0x2014,0x2dc,0x2122,0x161,0x203a,0x153,0x9d,0x17e,0x178,
};

}}  // namespace monoclip::v0_1::detail
// clang-format on

// ---- monoclip/text/html.hpp

namespace monoclip::inline v0_1 {

namespace detail {

constexpr bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
constexpr bool is_hex_digit(char32_t c) {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// A record of the table of entities. `characters` holds one or two; the second may be 0.
struct Entity {
    std::array<char32_t, 2> characters{};
    bool bare = false;  ///< also known without the semicolon
    bool found = false;
};

/// The characters of a record's value, "2242+338".
constexpr std::array<char32_t, 2> entity_characters(std::string_view value) {
    std::array<char32_t, 2> characters{};
    std::size_t index = 0;
    for (const char c : value) {
        if (c == '+') {
            ++index;
        } else {
            characters[index] =
                characters[index] * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
        }
    }
    return characters;
}

/// Looks a name (without & and semicolon) up: a binary search over records of different lengths, which steps
/// back from the middle byte to the beginning of its record.
constexpr Entity find_entity(std::string_view name) {
    std::string_view records(html_entities, sizeof html_entities - 1);
    while (!records.empty()) {
        const std::size_t blank = records.rfind(' ', records.size() / 2);
        const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
        const std::size_t end = records.find(' ', begin) + 1;
        const std::string_view record = records.substr(begin, end - begin - 1);
        const std::size_t sign = record.find_first_of("=!");
        const int order = name.compare(record.substr(0, sign));
        if (order == 0) return {entity_characters(record.substr(sign + 1)), record[sign] == '!', true};
        records = order < 0 ? records.substr(0, begin) : records.substr(end);
    }
    return {};
}

inline void append_entity(const Entity& entity, std::u32string& out) {
    out.push_back(entity.characters[0]);
    if (entity.characters[1] != 0) out.push_back(entity.characters[1]);
}

/// Code points that a numeric reference may not mean: they vanish.
constexpr bool is_invalid_reference(char32_t c) {
    return (c >= 0x1 && c <= 0x8) || c == 0xB || (c >= 0xE && c <= 0x1F) || c == 0x7F ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// Appends what a numeric reference to `number` means.
inline void append_numeric_reference(char32_t number, std::u32string& out) {
    if (number >= 0x80 && number <= 0x9F) {
        out.push_back(windows_1252[number - 0x80]);
    } else if (number == 0 || (number >= 0xD800 && number <= 0xDFFF) || number > 0x10FFFF) {
        out.push_back(0xFFFD);
    } else if (!is_invalid_reference(number)) {
        out.push_back(number);
    }
}

/// A numeric reference "#65" or "#x41" at the beginning of `text`: its number (0x110000 for anything above
/// Unicode) and the characters it takes, without a semicolon; 0 characters when there is none.
struct NumericReference {
    char32_t number = 0;
    std::size_t length = 0;
};

constexpr NumericReference read_numeric_reference(std::u32string_view text) {
    if (text.size() < 2 || text[0] != '#') return {};
    const bool hexadecimal = text[1] == 'x' || text[1] == 'X';
    const std::size_t begin = hexadecimal ? 2 : 1;
    std::size_t end = begin;
    char32_t number = 0;
    for (; end < text.size() && (hexadecimal ? is_hex_digit(text[end]) : is_ascii_digit(text[end])); ++end) {
        const char32_t digit = is_ascii_digit(text[end]) ? text[end] - '0' : (text[end] | 0x20) - 'a' + 10;
        number = (std::min<char32_t>)(number * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    if (end == begin) return {};
    return {number, end};
}

/// Up to `Size` ASCII characters of `text`, as bytes; empty when one is not ASCII or they are too many.
template <std::size_t Size>
struct AsciiName {
    std::array<char, Size> bytes{};
    std::size_t size = 0;

    explicit AsciiName(std::u32string_view text) {
        if (text.size() > Size) return;
        for (const char32_t c : text) {
            if (c >= 0x80) {
                size = 0;
                return;
            }
            bytes[size++] = static_cast<char>(c);
        }
    }
    std::string_view view() const { return {bytes.data(), size}; }
};

/// The longest name that is known without a semicolon at the beginning of `text`: its length and meaning.
inline std::size_t longest_bare_prefix(std::u32string_view text, Entity& entity) {
    for (std::size_t length = (std::min)(text.size(), std::size_t{longest_bare_entity}); length >= 2;
         --length) {
        entity = find_entity(AsciiName<longest_bare_entity>(text.substr(0, length)).view());
        if (entity.found && entity.bare) return length;
    }
    return 0;
}

/// Reads the named reference at the beginning of `text` (after the &) as html.unescape() does, appends its
/// meaning, and gives the characters it took: 0 when the & is only an &.
inline std::size_t append_named_reference(std::u32string_view text, std::u32string& out) {
    constexpr std::u32string_view stops = U"\t\n\f <&#;";
    std::size_t length = 0;
    while (length < text.size() && length < 32 && stops.find(text[length]) == std::u32string_view::npos)
        ++length;
    if (length == 0) return 0;
    Entity entity;
    if (length < text.size() && text[length] == ';') {
        entity = find_entity(AsciiName<longest_entity>(text.substr(0, length)).view());
        if (entity.found) {
            append_entity(entity, out);
            return length + 1;
        }
    }
    const std::size_t taken = longest_bare_prefix(text.substr(0, length), entity);
    if (taken > 0) append_entity(entity, out);
    return taken;
}

/// Python's html.unescape(). A decimal number of any length is read; Python gives up beyond 4,300 digits.
inline std::u32string html_unescape(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '&') {
            out.push_back(text[i++]);
            continue;
        }
        const std::u32string_view rest = text.substr(++i);
        const NumericReference numeric = read_numeric_reference(rest);
        if (numeric.length > 0) {
            append_numeric_reference(numeric.number, out);
            i += numeric.length;
            if (i < text.size() && text[i] == ';') ++i;
            continue;
        }
        const std::size_t taken = append_named_reference(rest, out);
        if (taken == 0) out.push_back('&');
        i += taken;
    }
    return out;
}

/// The meaning of a name in capitals ("EACUTE"), which HTML does not know but whose small form it does;
/// refused where HTML reads a beginning of it ("COPYX").
inline bool append_capital_entity(std::string_view name, std::u32string& out) {
    std::array<char, longest_entity> lowered{};
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] >= 'a' && name[i] <= 'z') return false;
        lowered[i] =
            is_ascii_letter(static_cast<unsigned char>(name[i])) ? static_cast<char>(name[i] + 32) : name[i];
    }
    const Entity entity = find_entity({lowered.data(), name.size()});
    Entity other;
    const std::u32string wide(name.begin(), name.end());
    if (!entity.found || longest_bare_prefix(wide, other) > 0) return false;
    for (const char32_t c : entity.characters) {
        if (c == 0) continue;
        const auto* capital = std::find_if(std::begin(entity_capitals), std::end(entity_capitals),
                                           [c](const Capital& entry) { return entry.letter == c; });
        if (capital == std::end(entity_capitals)) {
            out.push_back(c);
        } else {
            for (const char32_t upper : capital->capital) {
                if (upper != 0) out.push_back(upper);
            }
        }
    }
    return true;
}

/// The longest reference that ftfy looks at, between & and semicolon and without a #.
inline constexpr std::size_t longest_strict_reference = 24;

/// What ftfy makes of the reference `&reference;`: true, and its meaning appended; or false.
inline bool append_strict_reference(std::u32string_view reference, std::u32string& out) {
    if (reference.empty()) return false;
    if (reference[0] == '#') {
        const NumericReference numeric = read_numeric_reference(reference);
        // A semicolon would look like the reference's own, which ftfy takes for a half-decoded reference.
        if (numeric.length != reference.size() || numeric.number == ';') return false;
        append_numeric_reference(numeric.number, out);
        return true;
    }
    const AsciiName<longest_strict_reference> name(reference);
    const Entity entity = find_entity(name.view());
    if (!entity.found) return append_capital_entity(name.view(), out);
    append_entity(entity, out);
    return true;
}

/// Where in `text`, which ends just before a semicolon, the & of the reference lies that the semicolon ends;
/// npos when it ends none. One to 24 letters and digits, perhaps after a #.
inline std::size_t find_reference_start(std::u32string_view text) {
    std::size_t at = text.size();
    while (at > 0 && text.size() - at < longest_strict_reference &&
           (is_ascii_letter(text[at - 1]) || is_ascii_digit(text[at - 1]))) {
        --at;
    }
    if (at == text.size()) return std::u32string_view::npos;
    if (at > 0 && text[at - 1] == '#') --at;
    return at > 0 && text[at - 1] == '&' ? at - 1 : std::u32string_view::npos;
}

/// ftfy's unescape_html(): one pass, references that appear through it are left for the next.
inline std::u32string unescape_strict_references(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    std::size_t copied = 0;  // of text; a reference cannot begin before it
    for (std::size_t i = text.find(U';'); i != std::u32string_view::npos; i = text.find(U';', i + 1)) {
        const std::size_t start = find_reference_start(text.substr(copied, i - copied));
        if (start == std::u32string_view::npos) continue;
        const std::size_t begin = copied + start;
        out += text.substr(copied, begin - copied);
        if (!append_strict_reference(text.substr(begin + 1, i - begin - 1), out)) {
            out += text.substr(begin, i + 1 - begin);
        }
        copied = i + 1;
    }
    out += text.substr(copied);
    return out;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/unicode.hpp

// Unicode look-ups: classes of the splitting pattern, lower case, canonical composition (NFC).
//
// The tables say what Python 3.11 and its package regex say. Lower case follows str.lower() with the two
// special cases of Unicode's chapter 3.13, U+0130 and the final sigma; NFC follows Unicode Annex 15.

// ---- monoclip/text/unicode.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// What a code point is to the tokenizer's pattern. `none` (U+0345 alone) matches no part of it: its case
/// variants are letters, so the ignoring of case takes it from \p{L} and from the negated set alike.
enum class TokenClass : std::uint8_t { other, letter, number, space, none };

inline TokenClass token_class_of(char32_t c) {
    const auto* after =
        std::upper_bound(std::begin(token_class_starts), std::end(token_class_starts), c * 8 + 7);
    return static_cast<TokenClass>(*(after - 1) & 7);
}

/// The range of a sorted table that holds `c`, or nullptr.
template <class Range, std::size_t Count>
const Range* find_range(const Range (&table)[Count], char32_t c) {
    const auto* after =
        std::upper_bound(std::begin(table), std::end(table), c,
                         [](char32_t wanted, const Range& range) { return wanted < range.first; });
    if (after == std::begin(table) || c > (after - 1)->last) return nullptr;
    return after - 1;
}

inline bool is_decimal_digit(char32_t c) {
    return c < 0x80 ? c >= '0' && c <= '9' : find_range(decimal_digits, c) != nullptr;
}

/// Lower case of one code point where that is one code point, too.
inline char32_t simple_lower(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    const LowerRun* run = find_range(lower_runs, c);
    if (run == nullptr || (c - run->first) % static_cast<std::uint32_t>(run->step) != 0) return c;
    return static_cast<char32_t>(static_cast<std::int32_t>(c) + run->difference);
}

/// Whether the capital sigma at `at` ends a word: a cased letter before it and none after it, looking through
/// marks, apostrophes and the like. Sigmas are cased themselves, so a text of many is still read in linear
/// time.
inline bool is_final_sigma(std::u32string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && find_range(case_ignorable, text[before - 1]) != nullptr) --before;
    if (before == 0 || find_range(cased, text[before - 1]) == nullptr) return false;
    std::size_t after = at + 1;
    while (after < text.size() && find_range(case_ignorable, text[after]) != nullptr) ++after;
    return after == text.size() || find_range(cased, text[after]) == nullptr;
}

/// Python's str.lower().
inline std::u32string lower(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 0x130) {
            out += U"i\u0307";
        } else if (text[i] == 0x3A3) {
            out.push_back(is_final_sigma(text, i) ? 0x3C2 : 0x3C3);
        } else {
            out.push_back(simple_lower(text[i]));
        }
    }
    return out;
}

inline std::uint32_t combining_class(char32_t c) {
    if (c < 0x300) return 0;
    const CombiningRun* run = find_range(combining_runs, c);
    return run != nullptr ? run->combining_class : 0;
}

/// Hangul syllables are laid out by leading consonant, vowel and trailing consonant (Unicode, chapter 3.12).
namespace hangul {
inline constexpr char32_t syllable = 0xAC00, leading = 0x1100, vowel = 0x1161, trailing = 0x11A7;
inline constexpr char32_t leading_count = 19, vowel_count = 21, trailing_count = 28;
inline constexpr char32_t syllable_count = leading_count * vowel_count * trailing_count;
}  // namespace hangul

/// Appends the full canonical decomposition of `c`.
inline void append_decomposition(char32_t c, std::u32string& out) {
    if (c - hangul::syllable < hangul::syllable_count) {
        const char32_t index = c - hangul::syllable;
        out.push_back(hangul::leading + index / (hangul::vowel_count * hangul::trailing_count));
        out.push_back(hangul::vowel + index / hangul::trailing_count % hangul::vowel_count);
        if (index % hangul::trailing_count != 0)
            out.push_back(hangul::trailing + index % hangul::trailing_count);
        return;
    }
    // Only the first of two parts decomposes further, so the second ones pile up: at most three in Unicode.
    std::array<char32_t, 8> seconds{};
    std::size_t count = 0;
    while (c >= 0xC0 && count < seconds.size()) {
        const auto* found = std::lower_bound(
            std::begin(decompositions), std::end(decompositions), c,
            [](const Decomposition& entry, char32_t wanted) { return entry.whole < wanted; });
        if (found == std::end(decompositions) || found->whole != c) break;
        if (found->second != 0) seconds[count++] = found->second;
        c = found->first;
    }
    out.push_back(c);
    while (count > 0) out.push_back(seconds[--count]);
}

/// The one character that `first` and `second` compose to, or 0.
inline char32_t composition(char32_t first, char32_t second) {
    if (second < 0x300) return 0;
    if (first - hangul::leading < hangul::leading_count && second - hangul::vowel < hangul::vowel_count) {
        const char32_t pair = (first - hangul::leading) * hangul::vowel_count + (second - hangul::vowel);
        return hangul::syllable + pair * hangul::trailing_count;
    }
    if (first - hangul::syllable < hangul::syllable_count &&
        (first - hangul::syllable) % hangul::trailing_count == 0 &&
        second - hangul::trailing - 1 < hangul::trailing_count - 1) {
        return first + (second - hangul::trailing);
    }
    const auto wanted = std::pair(first, second);
    const auto* found =
        std::lower_bound(std::begin(compositions), std::end(compositions), wanted,
                         [](std::uint16_t index, const std::pair<char32_t, char32_t>& key) {
                             const Decomposition& entry = decompositions[index];
                             return std::pair<char32_t, char32_t>(entry.first, entry.second) < key;
                         });
    if (found == std::end(compositions)) return 0;
    const Decomposition& entry = decompositions[*found];
    return entry.first == first && entry.second == second ? entry.whole : 0;
}

/// Sorts each run of combining marks by class; marks of one class keep their order.
inline void order_marks(std::u32string& text) {
    const auto is_starter = [](char32_t c) { return combining_class(c) == 0; };
    for (auto run = text.begin(); run != text.end();) {
        const auto mark = std::find_if_not(run, text.end(), is_starter);
        run = std::find_if(mark, text.end(), is_starter);
        if (run - mark > 1) {
            std::stable_sort(mark, run,
                             [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); });
        }
    }
}

/// Composes, in place, a text that is decomposed and ordered.
inline void compose(std::u32string& text) {
    constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::size_t starter = nowhere;
    std::size_t kept = 0;
    std::uint32_t last_class =
        0;  // of what was kept since the starter; a mark of that class or lower is blocked
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const std::uint32_t mark_class = combining_class(c);
        const bool adjacent = starter != nowhere && starter + 1 == kept;
        if (starter != nowhere && (adjacent || last_class < mark_class)) {
            const char32_t whole = composition(text[starter], c);
            if (whole != 0) {
                text[starter] = whole;
                continue;
            }
        }
        if (mark_class == 0) starter = kept;
        last_class = mark_class;
        text[kept++] = c;
    }
    text.resize(kept);
}

/// Brings `text` into normalization form C. Nothing below U+0300 decomposes or composes among itself, but the
/// letters there that do decompose come back as they were: such a text needs no work.
inline void normalize_nfc(std::u32string& text) {
    if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x300; })) return;
    std::u32string parts;
    parts.reserve(text.size() + text.size() / 2);
    for (const char32_t c : text) append_decomposition(c, parts);
    order_marks(parts);
    compose(parts);
    text = std::move(parts);
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/fix_text.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// Letters that a Latin ligature or digraph stands for, or an empty view.
constexpr std::u32string_view latin_ligature(char32_t c) {
    switch (c) {
        case 0x132:
            return U"IJ";
        case 0x133:
            return U"ij";
        case 0x149:
            return U"\u02BCn";
        case 0x1C4:
            return U"D\u017D";
        case 0x1C5:
            return U"D\u017E";
        case 0x1C6:
            return U"d\u017E";
        case 0x1C7:
            return U"LJ";
        case 0x1C8:
            return U"Lj";
        case 0x1C9:
            return U"lj";
        case 0x1CA:
            return U"NJ";
        case 0x1CB:
            return U"Nj";
        case 0x1CC:
            return U"nj";
        case 0x1F1:
            return U"DZ";
        case 0x1F2:
            return U"Dz";
        case 0x1F3:
            return U"dz";
        case 0xFB00:
            return U"ff";
        case 0xFB01:
            return U"fi";
        case 0xFB02:
            return U"fl";
        case 0xFB03:
            return U"ffi";
        case 0xFB04:
            return U"ffl";
        case 0xFB05:
            return U"\u017Ft";
        case 0xFB06:
            return U"st";
        default:
            return {};
    }
}

/// Straight quotes for curly ones, "\n" for the separators of lines and paragraphs.
constexpr char32_t straighten(char32_t c) {
    if (c == 0x2BC || (c >= 0x2018 && c <= 0x201B)) return '\'';
    if (c >= 0x201C && c <= 0x201F) return '"';
    if (c == 0x2028 || c == 0x2029) return '\n';
    return c;
}

/// Appends `c` after the repairs that look at one character: C1 controls as windows-1252, ligatures, full and
/// half width, quotes, line breaks; in ftfy's order, which is why the apostrophe of U+0149 ends up straight.
inline void append_repaired(char32_t c, std::u32string& out) {
    if (c < 0x80) {
        out.push_back(c);
        return;
    }
    if (c < 0xA0) c = windows_1252[c - 0x80];
    if (const std::u32string_view letters = latin_ligature(c); !letters.empty()) {
        for (const char32_t letter : letters) out.push_back(straighten(letter));
        return;
    }
    if (c == 0x3000) {
        c = ' ';
    } else if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    } else if (c == 0xFFE3) {
        out.push_back(' ');
        c = 0x304;
    } else if (c >= 0xFF5F && c <= 0xFFEE && usual_widths[c - 0xFF5F] != 0) {
        c = usual_widths[c - 0xFF5F];
    }
    out.push_back(straighten(c));
}

/// Controls that show nothing: C0 but tab, line feed, form feed and carriage return; DEL; deprecated Arabic
/// controls; interlinear annotation; the object replacement character; the byte order mark.
constexpr bool is_removed_control(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\f' && c != '\r';
    return c == 0x7F || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC);
}

/// Takes sequences like ESC [ 36 ; 44 m out. As in Python's \d, digits of every script count.
inline void remove_terminal_escapes(std::u32string& text) {
    if (text.find(char32_t{0x1B}) == std::u32string::npos) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == 0x1B && i + 1 < text.size() && text[i + 1] == '[') {
            std::size_t end = i + 2;
            while (end < text.size() && (text[end] == ';' || is_decimal_digit(text[end]))) ++end;
            if (end < text.size() && is_ascii_letter(text[end])) {
                i = end + 1;
                continue;
            }
        }
        text[kept++] = text[i++];
    }
    text.resize(kept);
}

/// Repairs everything but character references; one pass.
inline std::u32string repair_characters(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            append_repaired(text[i], out);
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out.push_back('\n');
        }
    }
    remove_terminal_escapes(out);
    std::erase_if(out, is_removed_control);
    normalize_nfc(out);
    return out;
}

/// Decodes references, those that come about by decoding too. ftfy decodes one layer a pass and repairs the
/// characters after each, which takes quadratic time for deeply nested ones; here every decoded character is
/// repaired on the spot. The result differs only while there are terminal escapes, and pass one removes
/// these.
inline std::u32string unescape_nested_references(std::u32string_view text) {
    std::u32string out, meaning;
    out.reserve(text.size());
    for (const char32_t c : text) {
        out.push_back(c);
        while (!out.empty() && out.back() == ';') {
            const std::u32string_view before(out.data(), out.size() - 1);
            const std::size_t start = find_reference_start(before);
            if (start == std::u32string_view::npos) break;
            meaning.clear();
            if (!append_strict_reference(before.substr(start + 1), meaning)) break;
            meaning = repair_characters(meaning);
            out.resize(start);
            out += meaning;
        }
    }
    return out;
}

/// Repairs one segment until nothing changes any more.
inline std::u32string fix_segment(std::u32string_view segment, bool unescape) {
    std::u32string text =
        repair_characters(unescape ? unescape_strict_references(segment) : std::u32string(segment));
    while (true) {
        std::u32string next = repair_characters(unescape ? unescape_nested_references(text) : text);
        if (next == text) return text;
        text = std::move(next);
    }
}

/// ftfy.fix_text() without fix_encoding. Segments are lines, at most a million code points long; from the
/// first one that holds a "<" on, the text counts as HTML and keeps its references.
inline std::u32string fix_text(std::u32string_view text) {
    constexpr std::size_t longest_segment = 1'000'000;
    bool unescape = true;
    std::u32string fixed;
    for (std::size_t at = 0; at < text.size();) {
        std::u32string_view segment = text.substr(at, longest_segment);
        const std::size_t line_break = segment.find(U'\n');
        if (line_break != std::u32string_view::npos) segment = segment.substr(0, line_break + 1);
        if (segment.find(U'<') != std::u32string_view::npos) unescape = false;
        fixed += fix_segment(segment, unescape);
        at += segment.size();
    }
    return fixed;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/utf8.hpp

// UTF-8: strict reading, reading with replacement, and writing.
//
// What is well formed follows the Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing
// above U+10FFFF. A malformed sequence is as long as its longest beginning of a well-formed one ("maximal
// subpart"), which is also how Python counts when it replaces errors.

// ---- monoclip/text/utf8.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// One step of reading: the code point and its bytes, or (not valid) the bytes to skip.
struct Utf8Step {
    char32_t code_point;
    std::size_t length;
    bool valid;
};

/// Reads the code point that begins at byte `at`, which must lie inside `bytes`.
constexpr Utf8Step read_utf8(std::string_view bytes, std::size_t at) {
    const auto byte = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4) return {0xFFFD, 1, false};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The second byte's range shuts out overlong forms, surrogates and what lies above U+10FFFF.
    unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t code_point = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size() || byte(at + i) < lowest || byte(at + i) > highest)
            return {0xFFFD, i, false};
        code_point = code_point << 6 | (byte(at + i) & 0x3Fu);
        lowest = 0x80;
        highest = 0xBF;
    }
    return {code_point, length, true};
}

inline void append_utf8(char32_t c, std::string& out) {
    const auto put = [&out](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

/// The code points of `bytes`; text.101 with the byte offset when they are not UTF-8.
inline std::u32string decode_utf8(std::string_view bytes) {
    std::u32string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = read_utf8(bytes, at);
        if (!step.valid) {
            throw Error("text.101",
                        concat("text: expected UTF-8, but the bytes at offset ", at, " are none"));
        }
        out.push_back(step.code_point);
        at += step.length;
    }
    return out;
}

/// Copies `bytes` with U+FFFD in the place of each malformed sequence.
inline std::string replace_malformed_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = read_utf8(bytes, at);
        append_utf8(step.code_point, out);
        at += step.length;
    }
    return out;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/clean.hpp

namespace monoclip::inline v0_1 {

namespace detail {

/// ASCII that no repair changes: printable but for &, and the white space that ftfy leaves or turns into
/// white space.
constexpr bool is_plain(char c) {
    return (c >= 0x20 && c <= 0x7E && c != '&') || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/// Whether the tokenizer's \s matches `c`. Python's strip() also takes U+001C..U+001F, which the repairs
/// removed.
inline bool is_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return token_class_of(c) == TokenClass::space;
}

/// Runs of white space become one blank, none at the ends.
template <class String>
String collapse_white_space(const String& text) {
    String out;
    out.reserve(text.size());
    for (const auto c : text) {
        if (!is_space(static_cast<char32_t>(c))) {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace detail

/// The text as CLIP's tokenizer sees it: repaired as ftfy does (without its guessing of encodings), HTML
/// references decoded twice more, white space collapsed, in lower case. UTF-8 in and out; text.101 when
/// `text` is not UTF-8. Follows openai/CLIP clip/simple_tokenizer.py.
inline std::string clean_text(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), detail::is_plain)) {
        std::string plain = detail::collapse_white_space(std::string(text));
        for (char& c : plain) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return plain;
    }
    std::u32string wide = detail::fix_text(detail::decode_utf8(text));
    wide = detail::html_unescape(detail::html_unescape(wide));
    wide = detail::lower(detail::collapse_white_space(wide));
    std::string out;
    out.reserve(wide.size() * 2);
    for (const char32_t c : wide) detail::append_utf8(c, out);
    return out;
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/text/tokenizer.hpp

namespace monoclip::inline v0_1 {

namespace detail {

inline constexpr std::string_view start_of_text = "<|startoftext|>";
inline constexpr std::string_view end_of_text = "<|endoftext|>";

/// The bytes at `at` that `literal` matches, with a long s for an s; 0 for no match.
constexpr std::size_t match_literal(std::string_view text, std::size_t at, std::string_view literal) {
    constexpr std::string_view long_s = "\xC5\xBF";
    const std::size_t begin = at;
    for (const char c : literal) {
        if (at < text.size() && text[at] == c) {
            ++at;
        } else if (c == 's' && text.substr(at, 2) == long_s) {
            at += 2;
        } else {
            return 0;
        }
    }
    return at - begin;
}

/// The bytes at `at` that are a special token, or an apostrophe with an English ending; 0 for neither.
constexpr std::size_t match_fixed_piece(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    if (text[at] == '<') {
        length = match_literal(text, at, start_of_text);
        if (length == 0) length = match_literal(text, at, end_of_text);
    } else if (text[at] == '\'') {
        for (const std::string_view ending : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"}) {
            if (length == 0) length = match_literal(text, at, ending);
        }
    }
    return length;
}

/// The class of the code point at `at`; `length` is its bytes.
inline TokenClass token_class_at(std::string_view text, std::size_t at, std::size_t& length) {
    const char c = text[at];
    length = 1;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return TokenClass::letter;
    if (c >= '0' && c <= '9') return TokenClass::number;
    const Utf8Step step = read_utf8(text, at);
    length = step.length;
    return token_class_of(step.code_point);
}

/// Calls `use` with each piece that the pattern finds in `text` (clean, UTF-8), in order.
template <class Use>
void for_each_piece(std::string_view text, Use&& use) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = match_fixed_piece(text, at);
        if (length == 0) {
            const TokenClass kind = token_class_at(text, at, length);
            if (kind == TokenClass::space || kind == TokenClass::none) {
                at += length;
                continue;
            }
            std::size_t step = 0;
            while (kind != TokenClass::number && at + length < text.size() &&
                   token_class_at(text, at + length, step) == kind) {
                length += step;
            }
        }
        use(text.substr(at, length));
        at += length;
    }
}

/// The beginning of a text, for messages.
inline std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "...";
}

}  // namespace detail

/// CLIP's tokenizer. Immutable: one may be used from many threads. It holds about 1.2 MB.
class Tokenizer {
  public:
    /// The whole vocabulary of the released models: 512 bytes, 48,894 merges, start and end.
    static constexpr int full_vocab_size = 49408;

    /// A smaller `vocab_size` keeps the first `vocab_size - 514` merges, and start and end are its last two
    /// ids. text.102 unless 514 <= vocab_size <= 49408.
    explicit Tokenizer(int vocab_size = full_vocab_size)
        : vocab_size_(checked(vocab_size)), merges_(static_cast<std::uint32_t>(vocab_size - fixed_tokens)) {}

    int vocab_size() const noexcept { return vocab_size_; }
    int start_token() const noexcept { return vocab_size_ - 2; }
    int end_token() const noexcept { return vocab_size_ - 1; }

    /// The ids of `text` (UTF-8; else text.101), without start and end token. "<|startoftext|>" and
    /// "<|endoftext|>" in the text become the special tokens.
    std::vector<int> encode(std::string_view text) const {
        std::vector<int> ids;
        append_ids(text, ids);
        return ids;
    }

    /// [start, ids..., end], unpadded, at most `context_length` long. A longer one is text.103, or is cut and
    /// ended with the end token when `truncate` is set. text.101 for other than UTF-8, text.105 for a context
    /// length below 1.
    std::vector<int> tokenize(std::string_view text, int context_length, bool truncate = false) const {
        if (context_length < 1) {
            throw Error("text.105",
                        detail::concat("context_length: expected 1 or more, got ", context_length));
        }
        std::vector<int> ids{start_token()};
        append_ids(text, ids);
        ids.push_back(end_token());
        const auto allowed = static_cast<std::size_t>(context_length);
        if (ids.size() > allowed) {
            if (!truncate) throw_too_long(text, ids.size(), allowed);
            ids.resize(allowed);
            ids.back() = end_token();
        }
        return ids;
    }

    /// The text of `ids`, each word followed by a blank; special tokens in their written form, U+FFFD where
    /// the bytes are not UTF-8. text.104 for an id that the vocabulary lacks.
    std::string decode(std::span<const int> ids) const {
        std::string bytes;
        for (const int id : ids) {
            if (id < 0 || id >= vocab_size_) {
                throw Error("text.104",
                            detail::concat("token id: expected 0..", vocab_size_ - 1, ", got ", id));
            }
            if (id == start_token()) {
                bytes += detail::start_of_text;
            } else if (id == end_token()) {
                bytes += detail::end_of_text;
            } else {
                merges_.append_bytes(static_cast<std::uint32_t>(id), bytes);
            }
        }
        return with_blanks(detail::replace_malformed_utf8(bytes));
    }

  private:
    static constexpr int fixed_tokens = static_cast<int>(detail::first_merge_token) + 2;
    static_assert(full_vocab_size == detail::vocabulary_merges + fixed_tokens);

    static int checked(int vocab_size) {
        if (vocab_size < fixed_tokens || vocab_size > full_vocab_size) {
            throw Error("text.102", detail::concat("vocab_size: expected ", fixed_tokens, "..",
                                                   full_vocab_size, ", got ", vocab_size));
        }
        return vocab_size;
    }

    [[noreturn]] static void throw_too_long(std::string_view text, std::size_t tokens, std::size_t allowed) {
        throw Error("text.103", detail::concat("text \"", detail::shortened(text), "\": expected at most ",
                                               allowed, " tokens with start and end, got ", tokens));
    }

    /// The mark of a word's end becomes a blank, wherever it stands: as in the reference, a text's own "</w>"
    /// too.
    static std::string with_blanks(std::string text) {
        constexpr std::string_view mark = "</w>";
        std::size_t kept = 0;
        for (std::size_t i = 0; i < text.size();) {
            const bool ends_word = std::string_view(text).substr(i, mark.size()) == mark;
            text[kept++] = ends_word ? ' ' : text[i];
            i += ends_word ? mark.size() : 1;
        }
        text.resize(kept);
        return text;
    }

    void append_ids(std::string_view text, std::vector<int>& ids) const {
        const std::string clean = clean_text(text);
        ids.reserve(ids.size() + clean.size() / 4 + 8);
        detail::for_each_piece(clean, [&](std::string_view piece) {
            if (piece == detail::start_of_text) {
                ids.push_back(start_token());
            } else if (piece == detail::end_of_text) {
                ids.push_back(end_token());
            } else {
                detail::encode_word(merges_, piece, ids);
            }
        });
    }

    int vocab_size_;
    detail::MergeTable merges_;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/loaded_model.hpp

namespace monoclip::inline v0_1::detail {

/// Throws load.108 for an extent that is another than the program was compiled for.
inline void require_same(std::string_view name, int expected, int actual) {
    if (expected == actual) return;
    throw Error("load.108", concat("another model than this program was compiled for: ", name, ": expected ",
                                   expected, ", got ", actual));
}

inline void require_same_vision(const VitConfig& expected, const VitConfig& actual) {
    require_same("vision.image_size", expected.image_size, actual.image_size);
    require_same("vision.patch_size", expected.patch_size, actual.patch_size);
    require_same("vision.width", expected.width, actual.width);
    require_same("vision.layers", expected.layers, actual.layers);
    require_same("vision.mlp_width", expected.transformer().hidden(), actual.transformer().hidden());
    require_same("vision.head_width", expected.head_width, actual.head_width);
}

inline void require_same_vision(const ResNetConfig& expected, const ResNetConfig& actual) {
    require_same("vision.image_size", expected.image_size, actual.image_size);
    require_same("vision.width", expected.width, actual.width);
    for (std::size_t i = 0; i < expected.layers.size(); ++i) {
        require_same(concat("vision.layers[", i, "]"), expected.layers[i], actual.layers[i]);
    }
}

/// Throws load.108 unless the file's model is the one that the program was compiled for.
template <class Vision>
void require_same_config(const ClipConfig<Vision>& expected, const AnyClipConfig& actual,
                         Towers towers = Towers::both) {
    require_same("embed_dim", expected.embed_dim, actual.embed_dim);
    if (expected.activation != actual.activation) {
        throw Error("load.108",
                    concat("another model than this program was compiled for: activation: expected ",
                           name_of(expected.activation), ", got ", name_of(actual.activation)));
    }
    if (has_vision(towers)) {
        const Vision* vision = std::get_if<Vision>(&actual.vision);
        require(vision != nullptr, "load.108",
                "another model than this program was compiled for: expected another kind of image encoder "
                "(ViT, ResNet)");
        require_same_vision(expected.vision, *vision);
    }
    if (!has_text(towers)) return;
    require_same("text.vocab_size", expected.text.vocab_size, actual.text.vocab_size);
    require_same("text.context_length", expected.text.context_length, actual.text.context_length);
    require_same("text.width", expected.text.width, actual.text.width);
    require_same("text.layers", expected.text.layers, actual.text.layers);
    require_same("text.mlp_width", expected.text.transformer().hidden(), actual.text.transformer().hidden());
    require_same("text.head_width", expected.text.head_width, actual.text.head_width);
}

/// Throws clip.101 to clip.104 where labels or templates cannot make prompts.
inline void check_prompts(std::span<const std::string> labels, std::span<const std::string> templates) {
    require(!labels.empty(), "clip.101", "there are no labels to choose from");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (clean_text(labels[i]).empty()) {
            throw Error("clip.102", concat("label ", i + 1, " of ", labels.size(), " is empty"));
        }
    }
    require(!templates.empty(), "clip.103", "there are no templates; \"{}\" alone is the label itself");
    for (const std::string& pattern : templates) {
        const std::size_t place = pattern.find("{}");
        if (place == std::string::npos || pattern.find("{}", place + 2) != std::string::npos) {
            throw Error("clip.104",
                        concat("template \"", pattern, "\" must hold one {} where the label goes"));
        }
    }
}

/// The prompts of one template, one for each label.
inline std::vector<std::string> fill_template(const std::string& pattern,
                                              std::span<const std::string> labels) {
    const std::size_t place = pattern.find("{}");
    std::vector<std::string> prompts;
    prompts.reserve(labels.size());
    for (const std::string& label : labels) {
        prompts.push_back(pattern.substr(0, place) + label + pattern.substr(place + 2));
    }
    return prompts;
}

/// Scratch that calls borrow and give back, so that a model that is used again and again allocates no more.
class WorkspacePool {
  public:
    explicit WorkspacePool(std::pmr::memory_resource* memory) : memory_(memory) {}

    /// A workspace of at least `bytes` that returns to the pool when the lease ends.
    class Lease {
      public:
        Lease(WorkspacePool& pool, std::size_t bytes) : pool_(pool), workspace_(pool.take(bytes)) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool_.give_back(std::move(workspace_)); }
        const Workspace& workspace() const { return workspace_; }

      private:
        WorkspacePool& pool_;
        Workspace workspace_;
    };

  private:
    static constexpr std::size_t kept = 16;  // workspaces that lie idle at most

    Workspace take(std::size_t bytes) {
        {
            const std::lock_guard lock(mutex_);
            const auto fits = [bytes](const Workspace& workspace) { return workspace.size() >= bytes; };
            const auto found = std::find_if(idle_.begin(), idle_.end(), fits);
            if (found != idle_.end()) {
                Workspace workspace = std::move(*found);
                idle_.erase(found);
                return workspace;
            }
            // A larger one will come back in its place.
            if (!idle_.empty()) idle_.pop_back();
        }
        return Workspace(bytes, memory_);
    }

    void give_back(Workspace workspace) noexcept {
        const std::lock_guard lock(mutex_);
        if (idle_.size() < idle_.capacity()) idle_.push_back(std::move(workspace));
    }

    std::pmr::memory_resource* memory_;
    std::mutex mutex_;
    std::vector<Workspace> idle_ = with_capacity();

    static std::vector<Workspace> with_capacity() {
        std::vector<Workspace> list;
        list.reserve(kept);
        return list;
    }
};

/// See the head of this file. Immutable, but for the pool of scratch, which locks.
template <Backend B>
class LoadedModel {
  public:
    using E = typename B::Engine;
    static constexpr std::size_t element_size = E::element_size;

    LoadedModel(B backend, const TensorMap& tensors, const AnyClipConfig& config,
                const PreprocessConfig& preprocess, Towers towers)
        : config_(config),
          towers_(towers),
          engine_(std::move(backend)),
          model_(pack_model(engine_, tensors, config, towers)),
          // Rows that were added behind the vocabulary have no text.
          tokenizer_((std::min)(config.text.vocab_size, Tokenizer::full_vocab_size)),
          preprocess_config_(preprocess),
          logit_scale_(read_logit_scale(tensors)),
          pool_(engine_.context().memory) {}

    const AnyClipConfig& config() const { return config_; }
    Towers towers() const { return towers_; }
    const Context& context() const { return engine_.context(); }
    const Tokenizer& tokenizer() const { return tokenizer_; }
    const PreprocessConfig& preprocess_config() const { return preprocess_config_; }
    float logit_scale() const {
        require(
            logit_scale_.has_value(), "clip.108",
            "the file of one tower alone has no logit_scale: pass the two towers' model for probabilities");
        return *logit_scale_;
    }

    std::size_t pixels_per_image() const {
        const auto size = static_cast<std::size_t>(preprocess_config_.image_size);
        return 3 * size * size;
    }

    /// How many pictures `pixels` holds; clip.105 when it is no whole number.
    std::size_t image_count(std::span<const float> pixels) const {
        if (pixels.size() % pixels_per_image() != 0) {
            throw Error("clip.105",
                        concat("expected pixels [N,3,", preprocess_config_.image_size, ",",
                               preprocess_config_.image_size, "], got ", pixels.size(), " numbers"));
        }
        return pixels.size() / pixels_per_image();
    }

    /// Pictures -> planes [N,3,S,S], several pictures at a time.
    void preprocess(std::span<const ImageView> images, std::span<float> pixels) const {
        const std::size_t each = pixels_per_image();
        engine_.context().executor->parallel_for(images.size(), [&](std::size_t i) {
            preprocess_into(images[i], preprocess_config_, pixels.subspan(i * each, each));
        });
    }

    void encode_images(std::span<const ImageView> images, std::span<float> features) const {
        std::vector<float> pixels((std::min)(images.size(), batch_size) * pixels_per_image());
        in_batches(images.size(), "encoding pictures", "pictures", [&](std::size_t first, std::size_t count) {
            const std::span<float> planes = std::span(pixels).first(count * pixels_per_image());
            preprocess(images.subspan(first, count), planes);
            encode_pixel_batch(planes, rows_of(features, first, count));
        });
    }

    void encode_pixels(std::span<const float> pixels, std::span<float> features) const {
        const std::size_t each = pixels_per_image();
        in_batches(image_count(pixels), "encoding pictures", "pictures",
                   [&](std::size_t first, std::size_t count) {
                       encode_pixel_batch(pixels.subspan(first * each, count * each),
                                          rows_of(features, first, count));
                   });
    }

    void encode_pixels_into(std::span<const float> pixels, std::span<float> features,
                            const Workspace& scratch) const {
        require(has_vision(towers_), "clip.108",
                "the image encoder is not loaded: the model was loaded with Towers::text");
        const std::size_t batch = image_count(pixels);
        require_features(features, batch);
        if (batch == 0) return;
        Arena arena(scratch);
        const auto rows = static_cast<std::int64_t>(batch);
        const auto planes =
            engine_.upload(pixels, rows, static_cast<std::int64_t>(pixels_per_image()), arena);
        const auto out = engine_.matrix(arena, rows, config_.embed_dim);
        forward(engine_, model_.visual, config_.vision, config_.activation, rows, planes, out, arena);
        engine_.download(out, features);
    }

    /// Texts as token ids of any lengths, only as far as their end tokens.
    void encode_tokens(std::span<const std::vector<int>> texts, std::span<float> features) const {
        in_batches(texts.size(), "encoding texts", "texts", [&](std::size_t first, std::size_t count) {
            std::vector<int> ids;
            std::vector<std::int64_t> offsets{0};
            for (const std::vector<int>& text : texts.subspan(first, count)) {
                const std::size_t length = pooled_length(text);
                ids.insert(ids.end(), text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
                offsets.push_back(static_cast<std::int64_t>(ids.size()));
            }
            const auto rows = static_cast<std::int64_t>(count);
            const std::int64_t longest = (offsets.back() + rows - 1) / rows;
            const WorkspacePool::Lease lease(pool_,
                                             text_cost<element_size>(config_, rows, longest).workspace_bytes);
            encode_ragged(ids, offsets, rows_of(features, first, count), lease.workspace());
        });
    }

    /// Padded token ids [N,context_length].
    void encode_tokens_into(std::span<const int> ids, std::span<float> features,
                            const Workspace& scratch) const {
        const auto context_length = static_cast<std::size_t>(config_.text.context_length);
        if (ids.size() % context_length != 0) {
            throw Error("clip.105",
                        concat("expected token ids [N,", context_length, "], got ", ids.size(), " ids"));
        }
        const std::size_t batch = ids.size() / context_length;
        require_features(features, batch);
        std::vector<int> packed;
        packed.reserve(ids.size());
        std::vector<std::int64_t> offsets{0};
        offsets.reserve(batch + 1);
        for (std::size_t i = 0; i < batch; ++i) {
            const std::span<const int> text = ids.subspan(i * context_length, context_length);
            const std::span<const int> used = text.first(pooled_length(text));
            packed.insert(packed.end(), used.begin(), used.end());
            offsets.push_back(static_cast<std::int64_t>(packed.size()));
        }
        encode_ragged(packed, offsets, features, scratch);
    }

  private:
    static constexpr std::size_t batch_size = 32;

    /// exp of the learned scalar. Throws load.113 where that is no finite number: every probability would be
    /// NaN.
    static std::optional<float> read_logit_scale(const TensorMap& tensors) {
        const auto found = tensors.find("logit_scale");
        if (found == tensors.end()) return std::nullopt;
        const TensorView& scalar = found->second;
        const double stored = element_at<double>(scalar.dtype, scalar.data, 0);
        const auto scale = static_cast<float>(std::exp(stored));
        if (!std::isfinite(stored) || !std::isfinite(scale)) {
            throw Error("load.113",
                        concat("logit_scale: expected a number whose exp is finite, got ", stored));
        }
        return scale;
    }

    std::span<float> rows_of(std::span<float> features, std::size_t first, std::size_t count) const {
        const auto width = static_cast<std::size_t>(config_.embed_dim);
        return features.subspan(first * width, count * width);
    }

    void require_features(std::span<float> features, std::size_t batch) const {
        if (features.size() == batch * static_cast<std::size_t>(config_.embed_dim)) return;
        throw Error("clip.105", concat("expected room for features [", batch, ",", config_.embed_dim,
                                       "], got ", features.size(), " numbers"));
    }

    /// Calls `work(first, count)` for batch after batch and reports progress in between.
    template <class Work>
    void in_batches(std::size_t total, std::string_view task, std::string_view unit, Work work) const {
        for (std::size_t first = 0; first < total; first += batch_size) {
            const std::size_t count = (std::min)(batch_size, total - first);
            work(first, count);
            engine_.context().report({task, unit, first + count, total});
        }
    }

    void encode_pixel_batch(std::span<const float> pixels, std::span<float> features) const {
        const auto batch = static_cast<std::int64_t>(pixels.size() / pixels_per_image());
        const WorkspacePool::Lease lease(pool_, image_cost<element_size>(config_, batch).workspace_bytes);
        encode_pixels_into(pixels, features, lease.workspace());
    }

    /// The number of tokens up to and including the pooled one: the first of the largest id, as in the
    /// reference (`text.argmax(dim=-1)`), which is the end token, or the first end token where the model
    /// names one. Checks the ids.
    std::size_t pooled_length(std::span<const int> text) const {
        require(has_text(towers_), "clip.108",
                "the text encoder is not loaded: the model was loaded with Towers::vision");
        const auto context_length = static_cast<std::size_t>(config_.text.context_length);
        if (text.empty() || text.size() > context_length) {
            throw Error("clip.105",
                        concat("expected 1 to ", context_length, " token ids, got ", text.size()));
        }
        for (const int id : text) {
            if (id < 0 || id >= config_.text.vocab_size) {
                throw Error("clip.106", concat("token id ", id, " lies outside the vocabulary of ",
                                               config_.text.vocab_size, " tokens"));
            }
        }
        const int end_token = config_.text.end_token;
        const auto pooled = end_token < 0 ? std::max_element(text.begin(), text.end())
                                          : std::find(text.begin(), text.end(), end_token);
        if (pooled == text.end()) {
            throw Error("clip.109", concat("the token ids have no end token (", end_token, ")"));
        }
        return static_cast<std::size_t>(pooled - text.begin()) + 1;
    }

    void encode_ragged(std::span<const int> ids, std::span<const std::int64_t> offsets,
                       std::span<float> features, const Workspace& scratch) const {
        Sequences sequences;
        sequences.count = static_cast<std::int64_t>(offsets.size()) - 1;
        sequences.offsets = offsets.data();
        if (sequences.count == 0) return;
        Arena arena(scratch);
        const auto out = engine_.matrix(arena, sequences.count, config_.embed_dim);
        forward(engine_, model_.text, config_.text, config_.activation, ids, sequences, out, arena);
        engine_.download(out, features);
    }

    AnyClipConfig config_;
    Towers towers_;
    E engine_;
    ClipModel<typename E::Weight> model_;
    Tokenizer tokenizer_;
    PreprocessConfig preprocess_config_;
    std::optional<float> logit_scale_;
    mutable WorkspacePool pool_;
};

}  // namespace monoclip::inline v0_1::detail

// ---- monoclip/clip.hpp

namespace monoclip::inline v0_1 {

/// What the caller knows of a file that the file does not say. Everything has a default.
struct LoadOptions {
    /// Needed for bare tensors (state dicts, safetensors), which do not say it; refused when the file says
    /// otherwise.
    std::optional<Activation> activation{};
    int vision_head_width = 0;  ///< 0: as the files say, otherwise as released models of that width have it
    int text_head_width = 0;    ///< 0: as the files say, otherwise 64
    /// Which encoders are loaded. Of the other one nothing is read, and the file needs not have it; calls
    /// that would use it are the error clip.108.
    Towers towers = Towers::both;
    /// How pictures are prepared, where the files beside the checkpoint do not say it or are wrong. The
    /// model's own picture size holds, whatever `image_size` stands here.
    std::optional<PreprocessConfig> preprocess{};
};

/// How texts are read.
struct TextOptions {
    /// Whether a text of more tokens than the model's context is cut (its last token becomes the end token);
    /// otherwise it is the error text.103.
    bool truncate = false;
};

/// How labels become prompts. Each template holds one "{}", where the label goes.
struct ClassifyOptions {
    std::vector<std::string> templates{"{}"};  ///< several are ensembled (paper section 3.1.4)
    bool truncate = false;                     ///< as in TextOptions
};

/// One label and the probability that it describes the picture, among the labels given.
struct Classification {
    std::string label;
    float probability = 0;
};

namespace detail {

template <auto Config>
inline constexpr bool is_dynamic = std::is_same_v<std::remove_cvref_t<decltype(Config)>, Dynamic>;

/// Fails to compile, with the broken rule in the diagnostic, unless the configuration is valid.
template <auto Config>
consteval bool is_valid_config() {
    if constexpr (!is_dynamic<Config>) validate(Config);
    return true;
}

/// What nobody else says, a fixed configuration does: `require_same_config` compares the rest.
template <class Vision>
void fill_in(ArchitectureHints& hints, const ClipConfig<Vision>& config, const ModelSource& source) {
    const ModelFacts& facts = source.facts;
    if (!hints.activation && (source.from_file || !facts.activation)) hints.activation = config.activation;
    if constexpr (requires { config.vision.head_width; }) {
        if (hints.vision_head_width == 0 && facts.vision_head_width == 0)
            hints.vision_head_width = config.vision.head_width;
    }
    if (hints.text_head_width == 0 && facts.text_head_width == 0)
        hints.text_head_width = config.text.head_width;
}

/// Scratch for encoding `batch` pictures, or as many texts of the full context: what either takes at most.
/// Throws context.105 for a negative batch, or one so large that counting its bytes and FLOPs would overflow.
template <std::size_t ElementSize, class Vision>
constexpr std::size_t workspace_bytes(const ClipConfig<Vision>& config, std::int64_t batch) {
    require(batch >= 0 && batch <= (std::int64_t{1} << 20), "context.105",
            "a workspace is for a batch of 0 to 1048576 inputs, got another number");
    return (std::max)(image_cost<ElementSize>(config, batch).workspace_bytes,
                      text_cost<ElementSize>(config, batch, config.text.context_length).workspace_bytes);
}

/// What a fixed configuration knows at compile time; a dynamic one knows nothing.
template <auto Config, bool IsDynamic>
struct ConfigConstants {};

template <auto Config>
struct ConfigConstants<Config, false> {
    /// The width of the shared space.
    static constexpr int embed_dim = Config.embed_dim;

    /// Scalars that the model learns.
    static constexpr std::int64_t parameter_count() { return monoclip::parameter_count(Config); }
    /// FLOPs to encode one picture (a multiply-add counts as two).
    static constexpr std::int64_t flops_per_image() { return image_cost(Config, 1).flops; }
    /// FLOPs to encode one text of `tokens` tokens, start and end included; by default the whole context.
    static constexpr std::int64_t flops_per_text(int tokens = Config.text.context_length) {
        return text_cost(Config, 1, tokens).flops;
    }
};

}  // namespace detail

/// A model with its weights, ready to encode.
///
/// `Config` is a configuration (`presets::vit_b_32`) or `dynamic`, where every size is read from the file.
/// Move-only: the weights are immutable and can be shared with `share()`. Every member function is const and
/// may be called from many threads at once. A moved-from Clip may only be assigned to or destroyed.
template <auto Config = dynamic, Backend B = Cpu>
class Clip : public detail::ConfigConstants<Config, detail::is_dynamic<Config>> {
    static_assert(detail::is_valid_config<Config>(), "this configuration breaks the rule named above");

  public:
    /// Reads a checkpoint: a TorchScript archive as OpenAI released them, a torch.save state dict, or
    /// safetensors. Throws file.*, zip.*, pickle.*, safetensors.* where the file is damaged, load.* where it
    /// holds something else.
    static Clip load(const std::filesystem::path& path, B backend = {}, const LoadOptions& options = {}) {
        return load(open_model(path, options.towers), std::move(backend), options);
    }

    /// The same from a checkpoint that is open already.
    static Clip load(Checkpoint checkpoint, B backend = {}, const LoadOptions& options = {}) {
        return load(describe_model(std::move(checkpoint), options.towers), std::move(backend), options);
    }

    /// The same from a model that `open_model` found, with the same towers.
    static Clip load(const ModelSource& source, B backend = {}, const LoadOptions& options = {}) {
        ArchitectureHints hints{options.activation, options.vision_head_width, options.text_head_width,
                                options.towers};
        if constexpr (!detail::is_dynamic<Config>) detail::fill_in(hints, Config, source);
        const AnyClipConfig config = deduce_config(source, hints);
        if constexpr (!detail::is_dynamic<Config>)
            detail::require_same_config(Config, config, options.towers);
        const PreprocessConfig preprocess =
            deduce_preprocess(source, config, options.preprocess, options.towers);
        return Clip(std::make_shared<const Loaded>(std::move(backend), source.tensors, config, preprocess,
                                                   options.towers));
    }

    Clip(Clip&&) noexcept = default;
    Clip& operator=(Clip&&) noexcept = default;

    /// Another model object with the same weights.
    Clip share() const { return Clip(loaded_); }

    /// Which encoders are loaded.
    Towers towers() const { return loaded_->towers(); }
    /// The sizes of this model. Those of an encoder that is not loaded mean nothing.
    const AnyClipConfig& config() const { return loaded_->config(); }
    /// How pictures are prepared for this model.
    const PreprocessConfig& preprocess_config() const { return loaded_->preprocess_config(); }
    const Tokenizer& tokenizer() const { return loaded_->tokenizer(); }
    /// The multiplier of cosine similarities before the softmax: exp of the learned scalar, about 100 when
    /// released.
    float logit_scale() const { return loaded_->logit_scale(); }

    /// Bytes of scratch to encode `batch` pictures, or texts of the full context, in one call.
    /// A constant expression where the configuration is fixed: `Clip<presets::vit_b_32>::workspace_bytes(8)`.
    static constexpr std::size_t workspace_bytes(std::int64_t batch) requires(!detail::is_dynamic<Config>) {
        return detail::workspace_bytes<element_size>(Config, batch);
    }
    std::size_t workspace_bytes(std::int64_t batch) const requires(detail::is_dynamic<Config>) {
        return detail::workspace_bytes<element_size>(config(), batch);
    }
    /// Scratch for the `_into` calls: enough for `batch` inputs, from the context's memory.
    Workspace workspace(std::int64_t batch) const {
        return Workspace(workspace_bytes(batch), loaded_->context().memory);
    }

    /// One picture -> [1,embed_dim], as the projection leaves it (not of unit length), like OpenAI's
    /// encode_image.
    Matrix encode_image(const ImageArgument& image) const {
        return encode_views(std::span(&image.view(), 1));
    }
    Matrix encode_images(std::span<const Image> images) const {
        const std::vector<ImageView> views(images.begin(), images.end());
        return encode_views(views);
    }
    Matrix encode_images(std::span<const ImageView> images) const { return encode_views(images); }
    Matrix encode_images(std::initializer_list<ImageArgument> images) const {
        std::vector<ImageView> views;
        views.reserve(images.size());
        for (const ImageArgument& image : images) views.push_back(image.view());
        return encode_views(views);
    }
    /// The same into the caller's memory, [images, embed_dim]; the caller's workspace must be of
    /// `workspace_bytes(images.size())`.
    void encode_images_into(std::span<const Image> images, std::span<float> features,
                            const Workspace& scratch) const {
        const std::vector<ImageView> views(images.begin(), images.end());
        std::vector<float> pixels(views.size() * loaded_->pixels_per_image());
        loaded_->preprocess(views, pixels);
        encode_pixels_into(pixels, features, scratch);
    }

    /// Prepared pictures, normalised planes [N,3,S,S] -> [N,embed_dim].
    Matrix encode_pixels(std::span<const float> pixels) const {
        Matrix features(loaded_->image_count(pixels), embed_dim_of_file());
        loaded_->encode_pixels(pixels, features.elements());
        return features;
    }
    void encode_pixels_into(std::span<const float> pixels, std::span<float> features,
                            const Workspace& scratch) const {
        loaded_->encode_pixels_into(pixels, features, scratch);
    }

    /// One text -> [1,embed_dim], as the projection leaves it, like OpenAI's encode_text.
    Matrix encode_text(std::string_view text, const TextOptions& options = {}) const {
        return encode_tokens(tokenize(text, options));
    }
    Matrix encode_texts(std::span<const std::string> texts, const TextOptions& options = {}) const {
        std::vector<std::vector<int>> tokens;
        tokens.reserve(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) tokens.push_back(tokenize_one_of(texts, i, options));
        Matrix features(texts.size(), embed_dim_of_file());
        loaded_->encode_tokens(tokens, features.elements());
        return features;
    }
    Matrix encode_texts(const std::vector<std::string>& texts, const TextOptions& options = {}) const {
        return encode_texts(std::span<const std::string>(texts), options);
    }
    void encode_texts_into(std::span<const std::string> texts, std::span<float> features,
                           const Workspace& scratch, const TextOptions& options = {}) const {
        std::vector<int> ids;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::size_t end = ids.size() + static_cast<std::size_t>(config().text.context_length);
            const std::vector<int> tokens = tokenize_one_of(texts, i, options);
            ids.insert(ids.end(), tokens.begin(), tokens.end());
            ids.resize(end, 0);
        }
        encode_tokens_into(ids, features, scratch);
    }

    /// Token ids of one text, start and end tokens included, at most `context_length` -> [1,embed_dim].
    /// The feature is that of the first largest id, which is the end token (clip.106 for an id outside the
    /// vocabulary).
    Matrix encode_tokens(std::span<const int> ids) const {
        Matrix features(1, embed_dim_of_file());
        const std::vector<std::vector<int>> tokens{std::vector<int>(ids.begin(), ids.end())};
        loaded_->encode_tokens(tokens, features.elements());
        return features;
    }
    /// Token ids [N,context_length], padded as `clip.tokenize` returns them, into the caller's memory
    /// [N,embed_dim].
    void encode_tokens_into(std::span<const int> ids, std::span<float> features,
                            const Workspace& scratch) const {
        loaded_->encode_tokens_into(ids, features, scratch);
    }

    /// The ids of a text, start and end tokens included, without padding.
    std::vector<int> tokenize(std::string_view text, const TextOptions& options = {}) const {
        return tokenizer().tokenize(text, config().text.context_length, options.truncate);
    }

    /// What the network sees of a picture: float planes [3,S,S].
    std::vector<float> preprocess(const ImageArgument& image) const {
        std::vector<float> pixels(loaded_->pixels_per_image());
        loaded_->preprocess(std::span(&image.view(), 1), pixels);
        return pixels;
    }

    /// One unit vector for each label: its prompts' features, each normalised, averaged, normalised.
    /// Throws clip.101 (no labels), clip.102 (an empty label), clip.103, clip.104 (templates).
    Matrix encode_labels(std::span<const std::string> labels, const ClassifyOptions& options = {}) const {
        detail::check_prompts(labels, options.templates);
        const TextOptions text_options{options.truncate};
        Matrix result(labels.size(), embed_dim_of_file());
        for (const std::string& pattern : options.templates) {
            Matrix features = encode_texts(detail::fill_template(pattern, labels), text_options);
            normalize(features);
            std::transform(features.elements().begin(), features.elements().end(), result.elements().begin(),
                           result.elements().begin(), std::plus<>());
        }
        normalize(result);
        return result;
    }

    /// softmax(logit_scale * cosine) over the labels, for each picture: [images,labels], rows sum to 1.
    /// Features need not be of unit length.
    Matrix probabilities(const Matrix& image_features, const Matrix& label_features) const {
        Matrix result = similarity(image_features, label_features);
        softmax_rows(result, logit_scale());
        return result;
    }

    /// Which of the labels describes the picture: all of them with their probabilities, the likeliest first.
    std::vector<Classification> classify(const ImageArgument& image, std::span<const std::string> labels,
                                         const ClassifyOptions& options = {}) const {
        const Matrix label_features = encode_labels(labels, options);
        return rank(labels, probabilities(encode_image(image.view()), label_features).row(0));
    }
    std::vector<Classification> classify(const ImageArgument& image, const std::vector<std::string>& labels,
                                         const ClassifyOptions& options = {}) const {
        return classify(image.view(), std::span<const std::string>(labels), options);
    }

    /// Labels with their probabilities, the likeliest first; equal ones in the order given.
    static std::vector<Classification> rank(std::span<const std::string> labels,
                                            std::span<const float> values) {
        detail::require(labels.size() == values.size(), "clip.107",
                        "there must be one probability for each label");
        std::vector<Classification> ranked;
        ranked.reserve(labels.size());
        for (std::size_t i = 0; i < labels.size(); ++i) ranked.push_back({labels[i], values[i]});
        std::stable_sort(ranked.begin(), ranked.end(), [](const Classification& a, const Classification& b) {
            return a.probability > b.probability;
        });
        return ranked;
    }

  private:
    using Loaded = detail::LoadedModel<B>;
    static constexpr std::size_t element_size = Loaded::element_size;

    explicit Clip(std::shared_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}

    std::size_t embed_dim_of_file() const { return static_cast<std::size_t>(config().embed_dim); }

    /// Errors say which of several texts is wrong.
    std::vector<int> tokenize_one_of(std::span<const std::string> texts, std::size_t index,
                                     const TextOptions& options) const {
        try {
            return tokenize(texts[index], options);
        } catch (const Error& error) {
            if (texts.size() == 1) throw;
            throw detail::with_context(error, detail::concat("text ", index + 1, " of ", texts.size()));
        }
    }

    Matrix encode_views(std::span<const ImageView> images) const {
        Matrix features(images.size(), embed_dim_of_file());
        loaded_->encode_images(images, features.elements());
        return features;
    }

    std::shared_ptr<const Loaded> loaded_;
};

}  // namespace monoclip::inline v0_1

// ---- monoclip/convert.hpp

// From a checkpoint of one layout to one of another, through the tensors of the file: weights are never
// folded, packed or rounded on the way, unless a number type is asked for.

// ---- monoclip/io/layout_writer.hpp

// Writes a model the way OpenAI's, open_clip's or Hugging Face's programs read it.
//
// Tensors are written with the bits that they came with: the layouts differ in names, in rows that are split
// and in two transposed matrices, which are views. Follows what the other side reads: open_clip
// (src/open_clip/factory.py, `local-dir:` and `hf-hub:`; push_to_hf_hub.py writes such folders) and
// transformers (models/clip/configuration_clip.py, image_processing_clip.py).

// ---- monoclip/io/atomic_file.hpp

// A file that is replaced whole or not at all: written under a temporary name in the same folder, brought to
// the disk, then renamed over its target.
//
// Whoever opens the target sees the old file or the new one, also after a crash, a full disk or a power cut;
// a mapping of the old file stays valid. POSIX: write, fsync, rename, fsync of the folder. Windows:
// FlushFileBuffers and MoveFileEx.

#include <chrono>

// ---- monoclip/io/atomic_file.hpp

#if defined(_WIN32)
// mapped_file.hpp has included windows.h.
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <fstream>
#endif

namespace monoclip::inline v0_1 {

namespace detail {

#if defined(_WIN32)
/// The few calls of the system that writing a new file takes. Each returns an error's code, none for success.
class NewFile {
  public:
    NewFile() = default;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() { close(); }

    std::error_code create(const std::filesystem::path& path) {
        handle_ =
            CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
        return result(handle_ != INVALID_HANDLE_VALUE);
    }
    std::error_code write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            constexpr std::size_t most = std::size_t{1} << 30;
            DWORD written = 0;
            const auto count = static_cast<DWORD>((std::min)(bytes.size(), most));
            if (!WriteFile(handle_, bytes.data(), count, &written, nullptr)) return result(false);
            bytes = bytes.subspan(written);
        }
        return {};
    }
    std::error_code flush() { return result(FlushFileBuffers(handle_) != 0); }
    std::error_code close() {
        if (handle_ == INVALID_HANDLE_VALUE) return {};
        return result(CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE)) != 0);
    }
    /// Windows keeps the rights of a folder for its new files.
    void take_rights_of(const std::filesystem::path&) {}
    static std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to) {
        return result(
            MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0);
    }

  private:
    static std::error_code result(bool success) {
        if (success) return {};
        return {static_cast<int>(GetLastError()), std::system_category()};
    }

    HANDLE handle_ = INVALID_HANDLE_VALUE;
};
#elif (defined(__unix__) || defined(__APPLE__)) && !defined(__EMSCRIPTEN__)
/// The few calls of the system that writing a new file takes. Each returns an error's code, none for success.
class NewFile {
  public:
    NewFile() = default;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() { close(); }

    std::error_code create(const std::filesystem::path& path) {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        return result(descriptor_ >= 0);
    }
    std::error_code write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            constexpr std::size_t most = std::size_t{1} << 30;  // macOS refuses 2 GiB and more
            const ssize_t written = ::write(descriptor_, bytes.data(), (std::min)(bytes.size(), most));
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return result(false);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return {};
    }
    std::error_code flush() { return result(::fsync(descriptor_) == 0); }
    std::error_code close() {
        if (descriptor_ < 0) return {};
        return result(::close(std::exchange(descriptor_, -1)) == 0);
    }
    /// The rights of the file that will be replaced, where there is one.
    void take_rights_of(const std::filesystem::path& target) {
        struct stat status {};
        if (::stat(target.c_str(), &status) != 0) return;
        // A file system without rights refuses: the new file then keeps what it was created with.
        if (::fchmod(descriptor_, status.st_mode & 0777) != 0) errno = 0;
    }
    static std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to) {
        if (::rename(from.c_str(), to.c_str()) != 0) return result(false);
        // From here on the target is the new file; that the name itself outlasts a power cut is as much as
        // the file system allows (some refuse to flush a folder).
        const std::filesystem::path folder = to.has_parent_path() ? to.parent_path() : ".";
        const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0) return {};
        static_cast<void>(::fsync(descriptor));
        ::close(descriptor);
        return {};
    }

  private:
    static std::error_code result(bool success) {
        if (success) return {};
        return {errno, std::generic_category()};
    }

    int descriptor_ = -1;
};
#else
/// Standard C++ alone (WebAssembly): nothing to bring to a disk.
class NewFile {
  public:
    std::error_code create(const std::filesystem::path& path) {
        if (std::filesystem::exists(path)) return std::make_error_code(std::errc::file_exists);
        stream_.open(path, std::ios::binary | std::ios::trunc);
        return result();
    }
    std::error_code write(std::span<const std::byte> bytes) {
        stream_.write(reinterpret_cast<const char*>(bytes.data()),
                      static_cast<std::streamsize>(bytes.size()));
        return result();
    }
    std::error_code flush() {
        stream_.flush();
        return result();
    }
    std::error_code close() {
        if (stream_.is_open()) stream_.close();
        return result();
    }
    void take_rights_of(const std::filesystem::path&) {}
    static std::error_code replace(const std::filesystem::path& from, const std::filesystem::path& to) {
        std::error_code code;
        std::filesystem::rename(from, to, code);
        return code;
    }

  private:
    std::error_code result() const {
        return stream_ ? std::error_code() : std::make_error_code(std::errc::io_error);
    }

    std::ofstream stream_;
};
#endif

}  // namespace detail

/// A file in the making. Without `commit` nothing of it stays, and the target is as it was.
class AtomicFile {
  public:
    /// Creates the temporary file, so that a place where nobody can write shows before the work is done.
    /// Throws file.201 (the folder does not exist), file.202 (the target is a directory), file.203 (it is a
    /// pipe or a device, which a file cannot replace), file.204 (no file can be created there).
    explicit AtomicFile(const std::filesystem::path& target) : shown_(target), target_(follow(target)) {
        check_target();
        std::error_code code = std::make_error_code(std::errc::file_exists);
        auto tag = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
        // A name that somebody took a moment ago is passed over.
        for (int attempt = 0; attempt < 100 && code == std::errc::file_exists; ++attempt) {
            temporary_ = target_;
            temporary_.replace_filename(detail::concat(".monoclip-", tag++, ".part"));
            code = file_.create(temporary_);
        }
        if (code) fail("file.204", "cannot be created: ", code);
        file_.take_rights_of(target_);
    }
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    ~AtomicFile() {
        if (committed_) return;
        file_.close();
        std::error_code ignored;
        std::filesystem::remove(temporary_, ignored);
    }

    /// Appends. Throws file.205 (a full disk, a quota, a failing disk).
    void write(std::span<const std::byte> bytes) {
        if (const std::error_code code = file_.write(bytes)) fail("file.205", "cannot be written: ", code);
    }
    void write(std::string_view text) { write(std::as_bytes(std::span(text))); }

    /// Brings the bytes to the disk and gives the file its name. Throws file.205, or file.206 (the target
    /// cannot be replaced).
    void commit() {
        if (const std::error_code code = file_.flush()) fail("file.205", "cannot be written: ", code);
        if (const std::error_code code = file_.close()) fail("file.205", "cannot be written: ", code);
        if (const std::error_code code = detail::NewFile::replace(temporary_, target_))
            fail("file.206", "cannot be replaced: ", code);
        committed_ = true;
    }

  private:
    /// The file that a link stands for: writing to a link keeps it one.
    static std::filesystem::path follow(const std::filesystem::path& path) {
        std::error_code code;
        if (!std::filesystem::is_symlink(path, code)) return path;
        const std::filesystem::path target = std::filesystem::weakly_canonical(path, code);
        return code ? path : target;
    }

    void check_target() const {
        using Type = std::filesystem::file_type;
        std::error_code ignored;
        const std::filesystem::path folder = target_.has_parent_path() ? target_.parent_path() : ".";
        if (!std::filesystem::is_directory(folder, ignored)) {
            fail("file.201", detail::concat("the folder ", detail::display(folder), " does not exist"), {});
        }
        const Type type = std::filesystem::status(target_, ignored).type();
        if (type == Type::directory || !target_.has_filename())
            fail("file.202", "is a directory, expected the name of a file to write", {});
        if (type != Type::regular && type != Type::not_found && type != Type::none)
            fail("file.203", "is a pipe or a device, which a file cannot replace", {});
    }

    [[noreturn]] void fail(const char* id, std::string_view what, const std::error_code& code) const {
        throw Error(id, detail::concat(detail::display(shown_), ": ", what, code ? code.message() : ""));
    }

    std::filesystem::path shown_;
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    detail::NewFile file_;
    bool committed_ = false;
};

/// Writes a whole file at once, as AtomicFile does.
inline void write_file(const std::filesystem::path& target, std::string_view contents) {
    AtomicFile file(target);
    file.write(contents);
    file.commit();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/safetensors_writer.hpp

// Writes safetensors files, piece by piece: views of any layout, converted on the way where that is asked
// for.
//
// Follows the format's description: u64 little-endian length of the header, JSON padded with spaces to a
// multiple of 8, raw data. Tensors stand in the order of their element's size, the largest first, then of
// their names, as the reference implementation writes them: so each begins at a multiple of its element's
// size, and equal contents give equal files.

// ---- monoclip/io/safetensors_writer.hpp

namespace monoclip::inline v0_1 {

/// How a file is written, beside its tensors.
struct SafetensorsOptions {
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: as the tensors have it,
    /// bit for bit. Integers stay what they are.
    std::optional<DType> dtype{};
    std::map<std::string, std::string> metadata{};  ///< the texts under `__metadata__`
    /// Called between pieces; false cancels with context.103, and nothing stays of the file.
    std::function<bool(const Progress&)> progress{};
};

namespace detail {

/// Visits the elements of a strided view in row-major order, from wherever it stopped.
class StridedWalk {
  public:
    explicit StridedWalk(const TensorView& view) : view_(&view) {}

    /// Appends the bytes of the next `count` elements at `out`.
    void copy(std::size_t count, std::byte* out) {
        const std::size_t size = size_of(view_->dtype);
        while (count > 0) {
            const std::size_t run = (std::min)(count, run_length());
            std::memcpy(out, view_->data + static_cast<std::size_t>(offset_) * size, run * size);
            out += run * size;
            count -= run;
            advance(run);
        }
    }

  private:
    /// Elements that lie side by side from here: the rest of a row, or of the whole view without gaps.
    std::size_t run_length() const {
        const std::size_t rank = view_->shape.rank();
        if (rank == 0) return 1;
        const std::size_t last = rank - 1;
        if (view_->shape[last] != 1 && view_->strides[last] != 1) return 1;
        return static_cast<std::size_t>(view_->shape[last] - index_[last]);
    }

    void advance(std::size_t run) {
        std::size_t axis = view_->shape.rank();
        if (axis == 0) return;
        --axis;
        index_[axis] += static_cast<std::int64_t>(run);
        offset_ += static_cast<std::int64_t>(run) * view_->strides[axis];
        while (index_[axis] == view_->shape[axis]) {
            offset_ -= index_[axis] * view_->strides[axis];
            index_[axis] = 0;
            if (axis-- == 0) return;
            ++index_[axis];
            offset_ += view_->strides[axis];
        }
    }

    const TensorView* view_;
    std::array<std::int64_t, Shape::max_rank> index_{};
    std::int64_t offset_ = 0;
};

/// binary64 -> binary32 with the last bit set where anything was lost ("to odd"), so that a second rounding
/// to fewer bits gives what one rounding would have given.
inline float narrow_to_odd(double value) {
    const auto nearest = static_cast<float>(value);
    if (static_cast<double>(nearest) == value || !std::isfinite(value)) return nearest;
    const auto bits = std::bit_cast<std::uint32_t>(nearest);
    const bool away = std::abs(static_cast<double>(nearest)) > std::abs(value);
    return std::bit_cast<float>((away ? bits - 1 : bits) | 1u);
}

inline void store_number(double value, DType type, std::byte* out) {
    const auto put = [out](auto stored) { std::memcpy(out, &stored, sizeof stored); };
    switch (type) {
        case DType::float16:
            return put(float_to_half(narrow_to_odd(value)));
        case DType::bfloat16:
            return put(float_to_bfloat16(narrow_to_odd(value)));
        default:
            return put(static_cast<float>(value));
    }
}

/// Rounds `count` numbers to nearest, ties to even. Throws safetensors.203 for a number that becomes
/// infinite by it.
inline void convert_numbers(const std::string& name, DType from, const std::byte* in, DType to,
                            std::byte* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = element_at<double>(from, in, static_cast<std::int64_t>(i));
        std::byte* const at = out + i * size_of(to);
        store_number(value, to, at);
        if (std::isfinite(value) && !std::isfinite(element_at<double>(to, at, 0))) {
            throw Error("safetensors.203",
                        concat(name, ": holds ", value, ", which ", name_of(to), " cannot hold"));
        }
    }
}

constexpr const char* safetensors_name(DType type) {
    switch (type) {
        case DType::float32:
            return "F32";
        case DType::float16:
            return "F16";
        case DType::bfloat16:
            return "BF16";
        case DType::float64:
            return "F64";
        case DType::int64:
            return "I64";
        case DType::int32:
            return "I32";
        case DType::int16:
            return "I16";
        case DType::int8:
            return "I8";
        case DType::uint8:
            return "U8";
        case DType::boolean:
            return "BOOL";
    }
    return "?";
}

class SafetensorsWriter {
  public:
    using Tensors = std::map<std::string, TensorView, std::less<>>;

    SafetensorsWriter(const Tensors& tensors, const SafetensorsOptions& options) : options_(options) {
        context_.progress = options.progress;
        if (options.dtype) {
            require(*options.dtype == DType::float32 || *options.dtype == DType::float16 ||
                        *options.dtype == DType::bfloat16,
                    "safetensors.201", "numbers can be converted to fp32, fp16 or bf16 only");
        }
        for (const auto& entry : tensors) entries_.push_back(plan(entry.first, entry.second));
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return size_of(a.type) > size_of(b.type); });
        for (const Entry& entry : entries_) total_ += entry.bytes;
    }

    void write(AtomicFile& file) {
        file.write(header());
        report();
        for (const Entry& entry : entries_) write_tensor(file, entry);
    }

  private:
    /// Elements that are in memory at a time.
    static constexpr std::size_t piece = std::size_t{1} << 18;

    struct Entry {
        const std::string* name;
        const TensorView* view;
        DType type;  ///< in the file
        std::uint64_t bytes;
    };

    Entry plan(const std::string& name, const TensorView& view) const {
        require(name != "__metadata__", "safetensors.202", "a tensor cannot be called __metadata__");
        const DType type = options_.dtype && is_floating_point(view.dtype) ? *options_.dtype : view.dtype;
        return {&name, &view, type, static_cast<std::uint64_t>(view.shape.elements()) * size_of(type)};
    }

    std::string header() const {
        std::string text = "{";
        if (!options_.metadata.empty()) {
            json::Object texts;
            for (const auto& [key, value] : options_.metadata) texts.push_back({key, json::Value(value)});
            text += "\"__metadata__\":" + write_json(json::Value(std::move(texts)));
        }
        std::uint64_t begin = 0;
        for (const Entry& entry : entries_) {
            if (text.size() > 1) text += ',';
            append_json_string(text, *entry.name);
            text += concat(":{\"dtype\":\"", safetensors_name(entry.type),
                           "\",\"shape\":", to_string(entry.view->shape), ",\"data_offsets\":[", begin, ",",
                           begin + entry.bytes, "]}");
            begin += entry.bytes;
        }
        text += '}';
        text.resize((text.size() + 7) / 8 * 8, ' ');
        require(text.size() <= 100'000'000, "safetensors.204",
                "the names and shapes of the tensors take more than the 100 MB that the format allows");
        std::string length(8, '\0');
        for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<char>((text.size() >> (8 * i)) & 0xFFu);
        return length + text;
    }

    void write_tensor(AtomicFile& file, const Entry& entry) {
        const TensorView& view = *entry.view;
        const bool as_it_is = entry.type == view.dtype;
        const bool contiguous = view.is_contiguous();
        const auto count = static_cast<std::size_t>(view.shape.elements());
        StridedWalk walk(view);
        for (std::size_t done = 0; done < count;) {
            const std::size_t taken = (std::min)(piece, count - done);
            const std::byte* source = view.data + done * size_of(view.dtype);
            if (!contiguous) {
                gathered_.resize(taken * size_of(view.dtype));
                walk.copy(taken, gathered_.data());
                source = gathered_.data();
            }
            if (!as_it_is) {
                converted_.resize(taken * size_of(entry.type));
                convert_numbers(*entry.name, view.dtype, source, entry.type, converted_.data(), taken);
                source = converted_.data();
            }
            file.write(std::span(source, taken * size_of(entry.type)));
            done += taken;
            written_ += taken * size_of(entry.type);
            report();
        }
    }

    void report() const {
        constexpr std::uint64_t mebibyte = 1 << 20;
        context_.report({"writing", "MiB", static_cast<std::size_t>(written_ / mebibyte),
                         static_cast<std::size_t>((total_ + mebibyte - 1) / mebibyte)});
    }

    const SafetensorsOptions& options_;
    Context context_;
    std::vector<Entry> entries_;
    std::vector<std::byte> gathered_;
    std::vector<std::byte> converted_;
    std::uint64_t total_ = 0;
    std::uint64_t written_ = 0;
};

}  // namespace detail

/// Writes tensors to a file, whole or not at all. Tensors may be views into the very file that is replaced
/// (not on Windows, which refuses to replace a mapped file).
///
/// Throws file.201 to file.206, safetensors.201 (a type that numbers cannot be converted to),
/// safetensors.202 (a tensor called __metadata__), safetensors.203 (a number too large for the type),
/// safetensors.204 (too long a header), json.105 (a name that is not UTF-8), context.103 (cancelled).
inline void write_safetensors(const std::filesystem::path& path,
                              const std::map<std::string, TensorView, std::less<>>& tensors,
                              const SafetensorsOptions& options = {}) {
    static_assert(std::endian::native == std::endian::little, "tensors are written as they lie in memory");
    detail::SafetensorsWriter writer(tensors, options);
    AtomicFile file(path);
    writer.write(file);
    file.commit();
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/io/layout_writer.hpp

namespace monoclip::inline v0_1 {

/// Whose programs a written model is for.
enum class Layout : std::uint8_t {
    openai,       ///< one safetensors file under OpenAI's names, which says all that monoclip needs
    open_clip,    ///< a folder: open_clip_model.safetensors, open_clip_config.json
    huggingface,  ///< a folder: model.safetensors, config.json, preprocessor_config.json; ViT only
};

/// "openai", "open_clip" or "huggingface".
constexpr const char* name_of(Layout layout) {
    switch (layout) {
        case Layout::openai:
            return "openai";
        case Layout::open_clip:
            return "open_clip";
        case Layout::huggingface:
            return "huggingface";
    }
    return "?";
}

/// The layout of that name; nothing for any other text.
constexpr std::optional<Layout> layout_named(std::string_view name) {
    for (const Layout layout : {Layout::openai, Layout::open_clip, Layout::huggingface}) {
        if (name == name_of(layout)) return layout;
    }
    return std::nullopt;
}

/// How a model is written.
struct SaveOptions {
    Layout layout = Layout::openai;
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: each as it came.
    std::optional<DType> dtype{};
    /// Called between pieces; false cancels with context.103.
    std::function<bool(const Progress&)> progress{};
};

namespace detail {

inline json::Member member(const char* key, std::int64_t value) {
    return {key, json::Value(value)};
}
inline json::Member member(const char* key, double value) {
    return {key, json::Value(value)};
}
inline json::Member member(const char* key, bool value) {
    return {key, json::Value(value)};
}
inline json::Member member(const char* key, const char* value) {
    return {key, json::Value(std::string(value))};
}
inline json::Member member(const char* key, json::Value value) {
    return {key, std::move(value)};
}
inline json::Member member(const char* key, json::Object value) {
    return {key, json::Value(std::move(value))};
}
inline json::Member member(const char* key, int value) {
    return member(key, std::int64_t{value});
}

/// The ratio from which open_clip computes this hidden width again, as int(width * ratio).
inline double mlp_ratio(const TransformerConfig& tower) {
    double ratio = static_cast<double>(tower.hidden()) / tower.width;
    while (static_cast<int>(tower.width * ratio) < tower.hidden()) {
        ratio = std::nextafter(ratio, std::numeric_limits<double>::infinity());
    }
    return ratio;
}

inline json::Object open_clip_vision(const VitConfig& vision) {
    json::Object members{member("image_size", vision.image_size), member("layers", vision.layers),
                         member("width", vision.width), member("patch_size", vision.patch_size)};
    if (vision.head_width != 64) members.push_back(member("head_width", vision.head_width));
    if (vision.mlp_width != 0) members.push_back(member("mlp_ratio", mlp_ratio(vision.transformer())));
    return members;
}

inline json::Object open_clip_vision(const ResNetConfig& vision) {
    json::Array layers;
    for (const int blocks : vision.layers) layers.emplace_back(std::int64_t{blocks});
    return {member("image_size", vision.image_size), member("layers", json::Value(std::move(layers))),
            member("width", vision.width), member("patch_size", json::Value())};
}

/// open_clip_config.json.
inline std::string open_clip_config(const AnyClipConfig& config, const PreprocessConfig& preprocess) {
    json::Object text{member("context_length", config.text.context_length),
                      member("vocab_size", config.text.vocab_size), member("width", config.text.width),
                      member("heads", config.text.transformer().heads()),
                      member("layers", config.text.layers)};
    if (config.text.mlp_width != 0) text.push_back(member("mlp_ratio", mlp_ratio(config.text.transformer())));
    if (config.text.end_token >= 0 && config.text.end_token != config.text.vocab_size - 1) {
        text.push_back(member("pool_type", "eos"));  // else "argmax", which finds the last id of all
        text.push_back(member("eos_id", config.text.end_token));
    }
    json::Object model{member("embed_dim", config.embed_dim)};
    if (config.activation == Activation::quick_gelu) model.push_back(member("quick_gelu", true));
    model.push_back(
        member("vision_cfg",
               std::visit([](const auto& vision) { return open_clip_vision(vision); }, config.vision)));
    model.push_back(member("text_cfg", std::move(text)));
    json::Object root{member("model_cfg", std::move(model)),
                      member("preprocess_cfg", json::Object{
                                                   member("mean", to_json(preprocess.mean)),
                                                   member("std", to_json(preprocess.std)),
                                                   member("interpolation", name_of(preprocess.interpolation)),
                                                   member("resize_mode", name_of(preprocess.resize_mode)),
                                               })};
    return write_json(json::Value(std::move(root)), 2) + "\n";
}

/// What both towers of a Hugging Face config have.
inline json::Object huggingface_tower(const char* type, const TransformerConfig& tower,
                                      const AnyClipConfig& config) {
    return {member("model_type", type),
            member("hidden_size", tower.width),
            member("intermediate_size", tower.hidden()),
            member("num_hidden_layers", tower.layers),
            member("num_attention_heads", tower.heads()),
            member("projection_dim", config.embed_dim),
            member("hidden_act", name_of(config.activation)),
            member("layer_norm_eps", 1e-5)};
}

/// The type that PyTorch keeps the whole model in: the widest of the file's.
inline const char* torch_dtype(const TensorMap& tensors, std::optional<DType> wanted) {
    std::optional<DType> common = wanted;
    for (const auto& entry : tensors) {
        if (wanted || !is_floating_point(entry.second.dtype)) continue;
        if (common && *common != entry.second.dtype) return "float32";
        common = entry.second.dtype;
    }
    return common == DType::float16 ? "float16" : common == DType::bfloat16 ? "bfloat16" : "float32";
}

/// config.json of a CLIPModel.
inline std::string huggingface_config(const AnyClipConfig& config, const VitConfig& vit, const char* dtype) {
    json::Object text = huggingface_tower("clip_text_model", config.text.transformer(), config);
    text.push_back(member("max_position_embeddings", config.text.context_length));
    text.push_back(member("vocab_size", config.text.vocab_size));
    // CLIP's vocabulary ends with its start and end tokens. For any other, transformers takes an end token of
    // 2 to mean what CLIP does: the feature is that of the largest id.
    const bool usual = config.text.vocab_size == 49408;
    if (usual) text.push_back(member("bos_token_id", 49406));
    const int end_token = config.text.end_token;
    require(end_token != 2, "save.104", "transformers takes an end token of 2 to mean the largest id");
    text.push_back(member("eos_token_id", end_token >= 0 ? end_token : usual ? 49407 : 2));
    json::Object vision = huggingface_tower("clip_vision_model", vit.transformer(), config);
    vision.push_back(member("image_size", vit.image_size));
    vision.push_back(member("patch_size", vit.patch_size));
    vision.push_back(member("num_channels", 3));
    json::Array architectures;
    architectures.emplace_back(std::string("CLIPModel"));
    json::Object root{member("architectures", json::Value(std::move(architectures))),
                      member("model_type", "clip"),
                      member("projection_dim", config.embed_dim),
                      member("torch_dtype", dtype),
                      member("text_config", std::move(text)),
                      member("vision_config", std::move(vision))};
    return write_json(json::Value(std::move(root)), 2) + "\n";
}

/// preprocessor_config.json of a CLIPImageProcessor, which makes a picture RGB before all else.
inline std::string huggingface_preprocessor(const PreprocessConfig& preprocess) {
    const bool squash = preprocess.resize_mode == ResizeMode::squash;
    const json::Object square{member("height", preprocess.image_size),
                              member("width", preprocess.image_size)};
    const json::Object shortest{member("shortest_edge", preprocess.image_size)};
    json::Object root{member("image_processor_type", "CLIPImageProcessor"), member("do_convert_rgb", true),
                      member("do_resize", true), member("size", squash ? square : shortest),
                      // Pillow's numbers of its filters
                      member("resample", preprocess.interpolation == Interpolation::bilinear ? 2 : 3),
                      member("do_center_crop", !squash), member("crop_size", square),
                      member("do_rescale", true), member("rescale_factor", 1.0 / 255),
                      member("do_normalize", true), member("image_mean", to_json(preprocess.mean)),
                      member("image_std", to_json(preprocess.std))};
    return write_json(json::Value(std::move(root)), 2) + "\n";
}

/// The tensors under Hugging Face's names. Throws save.102 (a tensor without counterpart), save.103 (a shape
/// that cannot be split or transposed).
inline TensorMap with_huggingface_names(const TensorMap& tensors) {
    TensorMap renamed;
    for (const auto& [name, tensor] : tensors) {
        const std::vector<RenamedTensor> targets = huggingface_names(name);
        if (targets.empty()) {
            throw Error("save.102", concat(name, ": Hugging Face's CLIPModel has no such tensor"));
        }
        for (const RenamedTensor& target : targets) {
            TensorView view = tensor;
            const bool splits = target.third < 0 || (view.shape.rank() > 0 && view.shape[0] % 3 == 0);
            if (!splits || (target.transposed && view.shape.rank() != 2)) {
                throw Error("save.103", concat(name, ": expected ",
                                               target.transposed ? "a matrix" : "rows in three equal parts",
                                               ", got ", to_string(view.shape)));
            }
            if (target.third >= 0) {
                Shape shape{tensor.shape[0] / 3};
                for (std::size_t axis = 1; axis < tensor.shape.rank(); ++axis)
                    shape.push_back(tensor.shape[axis]);
                view.data +=
                    static_cast<std::size_t>(target.third * shape[0] * view.strides[0]) * size_of(view.dtype);
                view.shape = shape;
            }
            if (target.transposed) {
                view.shape = Shape{tensor.shape[1], tensor.shape[0]};
                std::swap(view.strides[0], view.strides[1]);
            }
            renamed.emplace(target.name, std::move(view));
        }
    }
    return renamed;
}

/// PyTorch's programs have a scalar where some files have [1].
inline void make_logit_scale_scalar(TensorMap& tensors) {
    const auto found = tensors.find("logit_scale");
    if (found != tensors.end() && found->second.shape == Shape{1}) found->second.shape = Shape{};
}

/// A folder that is there; those that were made for it go again, unless `keep` is called.
class OutputFolder {
  public:
    /// Throws file.207 (a file of that name), file.208 (cannot be created).
    explicit OutputFolder(std::filesystem::path path) : path_(std::move(path)) {
        namespace fs = std::filesystem;
        std::error_code code;
        if (fs::exists(path_, code) && !fs::is_directory(path_, code)) {
            throw Error("file.207", concat(display(path_), ": is a file, expected a folder to write into"));
        }
        if (!path_.has_filename()) path_ = path_.parent_path();  // "folder/"
        std::vector<fs::path> missing;
        for (fs::path part = path_; !part.empty() && !fs::exists(part, code); part = part.parent_path())
            missing.push_back(part);
        for (; !missing.empty(); missing.pop_back()) {
            if (!fs::create_directory(missing.back(), code) && code) fail(code);
            created_.push_back(missing.back());
        }
    }
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder() { remove_created(); }

    const std::filesystem::path& path() const { return path_; }
    void keep() { created_.clear(); }

  private:
    [[noreturn]] void fail(const std::error_code& code) {
        remove_created();
        throw Error("file.208", concat(display(path_), ": the folder cannot be created: ", code.message()));
    }

    /// Only empty ones: what somebody else has put there stays.
    void remove_created() {
        for (; !created_.empty(); created_.pop_back()) {
            std::error_code ignored;
            std::filesystem::remove(created_.back(), ignored);
        }
    }

    std::filesystem::path path_;
    std::vector<std::filesystem::path> created_;
};

/// Writes the weights and the texts beside them; nothing gets its name before all is on the disk.
inline void save_folder(const std::filesystem::path& path, const char* weights, const TensorMap& tensors,
                        const SafetensorsOptions& options,
                        const std::vector<std::pair<const char*, std::string>>& texts) {
    SafetensorsWriter writer(tensors, options);
    OutputFolder folder(path);
    AtomicFile weights_file(folder.path() / weights);
    std::vector<std::unique_ptr<AtomicFile>> text_files;
    for (const auto& [name, text] : texts) {
        text_files.push_back(std::make_unique<AtomicFile>(folder.path() / name));
        text_files.back()->write(text);
    }
    writer.write(weights_file);
    weights_file.commit();
    for (const auto& file : text_files) file->commit();
    folder.keep();
}

}  // namespace detail

/// Writes a model: a file for Layout::openai, else a folder, which is made where it is missing. `tensors` are
/// under OpenAI's names, those that `config` describes and no others.
///
/// Throws save.101 (a ResNet for Hugging Face), save.102, save.103 (tensors that have no place there),
/// save.104 (an end token that transformers reads otherwise),
/// file.201 to file.208, safetensors.201 to safetensors.204, context.103 (cancelled). Where it throws, an
/// older file of that name is as it was.
inline void save_model(const TensorMap& tensors, const AnyClipConfig& config,
                       const PreprocessConfig& preprocess, const std::filesystem::path& path,
                       const SaveOptions& options = {}) {
    const SafetensorsOptions file{options.dtype, describe(config, preprocess), options.progress};
    if (options.layout == Layout::openai) {
        write_safetensors(path, tensors, file);
        return;
    }
    TensorMap renamed = tensors;
    detail::make_logit_scale_scalar(renamed);
    if (options.layout == Layout::open_clip) {
        detail::save_folder(path, "open_clip_model.safetensors", renamed, file,
                            {{"open_clip_config.json", detail::open_clip_config(config, preprocess)}});
        return;
    }
    const VitConfig* vit = std::get_if<VitConfig>(&config.vision);
    detail::require(vit != nullptr, "save.101",
                    "Hugging Face's CLIPModel has no ResNet image encoder: write layout openai or open_clip");
    const char* const dtype = detail::torch_dtype(tensors, options.dtype);
    detail::save_folder(path, "model.safetensors", detail::with_huggingface_names(renamed), file,
                        {{"preprocessor_config.json", detail::huggingface_preprocessor(preprocess)},
                         {"config.json", detail::huggingface_config(config, *vit, dtype)}});
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/convert.hpp

namespace monoclip::inline v0_1 {

/// What becomes of a checkpoint, and what the caller knows of it that it does not say.
struct ConvertOptions {
    Layout layout = Layout::openai;
    /// The type of all floating-point numbers: float32, float16 or bfloat16. Nothing: each as it came.
    std::optional<DType> dtype{};
    ArchitectureHints hints{};
    /// Called between pieces; false cancels with context.103, and nothing stays of what was written.
    std::function<bool(const Progress&)> progress{};
};

namespace detail {

/// Throws as loading does where a tensor is missing, has another shape than the model's, or has no place.
inline void check_tensors(const TensorMap& tensors, const AnyClipConfig& config) {
    ClipModel<TensorView> model(config);
    const auto parameters = list_parameters<TensorView>(model, config);
    for (const auto& parameter : parameters) {
        bind_parameter(tensors, parameter.name, parameter.shape);
    }
    refuse_leftovers(tensors, parameters);
}

}  // namespace detail

/// Reads the model at `in`, a file or a folder, and writes it to `out`, a file for Layout::openai, else a
/// folder. Both may be the same. Throws what `open_model`, `deduce_config` and `save_model` throw, and
/// load.102 to load.105 for tensors that do not make up the model.
inline void convert(const std::filesystem::path& in, const std::filesystem::path& out,
                    const ConvertOptions& options = {}) {
    const ModelSource source = open_model(in);
    const AnyClipConfig config = deduce_config(source, options.hints);
    detail::check_tensors(source.tensors, config);
    const PreprocessConfig preprocess = deduce_preprocess(source, config);
    save_model(source.tensors, config, preprocess, out, {options.layout, options.dtype, options.progress});
}

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/decode.hpp

// Reading picture files: JPEG, PNG, GIF and BMP, in the mode in which Pillow opens them.
//
// The format is told from the first bytes, never from the name. Files are not trusted: the header is checked
// against the limits before pixels are allocated, and damage is an error with an id.

#include <fstream>

// ---- monoclip/image/bmp.hpp

// BMP: 1, 4, 8, 16, 24 and 32 bits a pixel, uncompressed or with bit fields.
//
// Modes as Pillow 13 gives them: a palette that is black and white or a grey ramp makes a 1-bit or grey
// picture; 32 bits are RGB unless bit fields name an alpha; 5 and 6 bits become v * 255 / 31 and v * 255 /
// 63, downwards.

// ---- monoclip/image/container.hpp

// What the decoders of picture files share: reading bytes within bounds, limits, and the checks of a header.

// ---- monoclip/image/container.hpp

namespace monoclip::inline v0_1 {

/// How `read_image` and `decode_image` work, and what they refuse.
struct DecodeOptions {
    /// Width times height above which a picture is refused from its header (image.204), against decompression
    /// bombs. The default is the figure at which Pillow refuses.
    std::int64_t max_pixels = 178'956'970;
    /// Bytes of a file above which it is not read (image.202).
    std::int64_t max_file_bytes = std::int64_t{1} << 30;
    /// Decodes a whole file in place of our decoders when set: for other formats, CMYK or a faster library.
    /// It may throw; neither limit on pixels nor format is checked then.
    std::function<Image(std::span<const std::byte>)> decoder = {};
};

namespace detail {

/// A picture file in memory. Every read is checked: beyond the end it throws image.206.
class FileBytes {
  public:
    FileBytes(std::span<const std::byte> bytes, const char* format)
        : data_(reinterpret_cast<const std::uint8_t*>(bytes.data())), size_(bytes.size()), format_(format) {}

    std::size_t size() const { return size_; }
    std::size_t position() const { return position_; }
    std::size_t left() const { return size_ - position_; }
    const char* format() const { return format_; }

    void seek(std::size_t position) {
        if (position > size_) truncated();
        position_ = position;
    }
    /// The next `count` bytes, which it moves past.
    const std::uint8_t* take(std::size_t count) {
        if (count > left()) truncated();
        position_ += count;
        return data_ + (position_ - count);
    }
    std::uint32_t u8() { return *take(1); }
    std::uint32_t u16_little() { return little(take(2), 2); }
    std::uint32_t u32_little() { return little(take(4), 4); }
    std::uint32_t u16_big() { return big(take(2), 2); }
    std::uint32_t u32_big() { return big(take(4), 4); }

    [[noreturn]] void truncated() const {
        throw Error("image.206", concat(format_, " picture is truncated: it ends after ", size_, " bytes"));
    }
    [[noreturn]] void broken(const char* what) const {
        throw Error("image.207", concat(format_, " picture is damaged: ", what));
    }
    [[noreturn]] void unsupported(std::string_view what) const {
        throw Error("image.208", concat(format_, " picture of a kind that is not read: ", what));
    }

    static std::uint32_t little(const std::uint8_t* at, int count) {
        std::uint32_t value = 0;
        for (int i = count; i-- > 0;) value = value << 8 | at[i];
        return value;
    }
    static std::uint32_t big(const std::uint8_t* at, int count) {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i) value = value << 8 | at[i];
        return value;
    }

  private:
    const std::uint8_t* data_;
    std::size_t size_;
    std::size_t position_ = 0;
    const char* format_;
};

/// Refuses what a header promises before anything is allocated: no pixels (image.205), too many (image.204).
inline void check_sides(std::uint32_t width, std::uint32_t height, const FileBytes& file,
                        const DecodeOptions& options) {
    constexpr std::uint32_t limit = 0x7FFFFFFF;
    if (width == 0 || height == 0) {
        throw Error("image.205",
                    concat(file.format(), " picture without pixels: its sides are ", width, " x ", height));
    }
    const std::uint64_t pixels = std::uint64_t{width} * height;
    const std::uint64_t allowed = options.max_pixels < 0 ? 0 : static_cast<std::uint64_t>(options.max_pixels);
    if (width > limit || height > limit || pixels > allowed) {
        throw Error("image.204", concat(file.format(), " picture is too large: its sides are ", width, " x ",
                                        height, ", at most ", options.max_pixels, " pixels are allowed"));
    }
}

/// Spreads the `bits`-bit numbers of a row, the highest bits first, over `count` bytes.
inline void unpack_bits(const std::uint8_t* in, int bits, int count, std::uint8_t* out) {
    const unsigned mask = (1u << bits) - 1;
    for (int i = 0; i < count; ++i) {
        const int bit = (i % 8) * bits % 8;
        const std::size_t byte = static_cast<std::size_t>(i) * static_cast<std::size_t>(bits) / 8;
        out[i] = static_cast<std::uint8_t>(unsigned{in[byte]} >> (8 - bits - bit) & mask);
    }
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/bmp.hpp

namespace monoclip::inline v0_1 {

namespace detail {

struct BmpHeader {
    std::uint32_t header_size = 0, width = 0, height = 0, bits = 0, compression = 0, colours = 0;
    std::size_t pixel_offset = 0;
    std::array<std::uint32_t, 4> masks{};  // red, green, blue, alpha
    bool top_down = false;
};

inline void read_bmp_masks(FileBytes& file, BmpHeader& header) {
    if (header.bits != 16 && header.bits != 24 && header.bits != 32)
        file.unsupported("bit fields of a palette");
    // From 52 bytes on the header holds the masks, from 56 on with alpha; behind one of 40 bytes three
    // follow.
    file.seek(14 + 40);
    const std::size_t count = header.header_size >= 56 ? 4 : 3;
    for (std::size_t i = 0; i < count; ++i) header.masks[i] = file.u32_little();
}

inline BmpHeader read_bmp_header(FileBytes& file) {
    BmpHeader header;
    file.seek(10);
    header.pixel_offset = file.u32_little();
    header.header_size = file.u32_little();
    if (header.header_size == 12) {
        header.width = file.u16_little();
        header.height = file.u16_little();
        file.take(2);
        header.bits = file.u16_little();
    } else {
        constexpr std::array<std::uint32_t, 6> known{40, 52, 56, 64, 108, 124};
        if (std::find(known.begin(), known.end(), header.header_size) == known.end()) {
            file.unsupported("its header has an unknown size");
        }
        header.width = file.u32_little();
        header.height = file.u32_little();
        header.top_down = header.height >> 24 == 0xFF;
        if (header.top_down) header.height = 0u - header.height;
        file.take(2);
        header.bits = file.u16_little();
        header.compression = file.u32_little();
        file.take(12);
        header.colours = file.u32_little();
        if (header.compression == 3) read_bmp_masks(file, header);
    }
    if (header.compression != 0 && header.compression != 3) file.unsupported("it is compressed");
    return header;
}

/// The colours of 1, 4 and 8 bits, and the mode that they make.
inline PixelMode read_bmp_palette(FileBytes& file, BmpHeader& header, Palette& palette) {
    const std::size_t entry = header.header_size == 12 ? 3 : 4;
    if (header.colours == 0) header.colours = 1u << header.bits;
    if (header.colours > 65536) file.broken("its palette is too large");
    const std::size_t start = 14 + std::size_t{header.header_size};
    if (header.pixel_offset == start || header.pixel_offset == 0)
        header.pixel_offset = start + entry * header.colours;
    file.seek(start);
    const std::size_t stored = (std::min)(std::size_t{header.colours}, std::size_t{256});
    const std::uint8_t* bytes = file.take(entry * stored);
    bool ramp = true;
    for (std::size_t i = 0; i < stored; ++i, bytes += entry) {
        palette[i] = {bytes[2], bytes[1], bytes[0]};
        const std::size_t grey = header.colours == 2 ? 255 * i : i;
        ramp = ramp && bytes[0] == grey && bytes[1] == grey && bytes[2] == grey;
    }
    if (ramp && header.bits == 1 && header.colours == 2) return PixelMode::one_bit;
    if (ramp && header.bits == 8 && header.colours > 2) return PixelMode::grey;
    return PixelMode::palette;
}

/// Where in a pixel of 3 or 4 bytes the channels R, G, B, A are; -1 for none.
using BmpLayout = std::array<int, 4>;

inline BmpLayout bmp_layout(const FileBytes& file, const BmpHeader& header) {
    constexpr BmpLayout bgr{2, 1, 0, -1};
    if (header.compression == 0) return bgr;
    const std::array<std::uint32_t, 4>& masks = header.masks;
    if (header.bits == 32 && masks == std::array<std::uint32_t, 4>{}) return {2, 1, 0, 3};
    BmpLayout layout{-1, -1, -1, -1};
    unsigned used = 0;
    for (std::size_t c = 0; c < (header.bits == 32 ? 4u : 3u); ++c) {
        for (unsigned byte = 0; byte < header.bits / 8; ++byte) {
            if (masks[c] == 0xFFu << (8 * byte) && (used >> byte & 1u) == 0) {
                layout[c] = static_cast<int>(byte);
                used |= 1u << byte;
            }
        }
        if (layout[c] < 0 && (c < 3 || masks[c] != 0))
            file.unsupported("bit fields that are not whole bytes");
    }
    return layout;
}

inline void read_bmp_16(const std::uint8_t* in, int count, bool six_green, std::uint8_t* out) {
    for (int i = 0; i < count; ++i, in += 2, out += 3) {
        const std::uint32_t pixel = FileBytes::little(in, 2);
        out[0] = static_cast<std::uint8_t>((pixel >> (six_green ? 11 : 10) & 31) * 255 / 31);
        out[1] = static_cast<std::uint8_t>(six_green ? (pixel >> 5 & 63) * 255 / 63
                                                     : (pixel >> 5 & 31) * 255 / 31);
        out[2] = static_cast<std::uint8_t>((pixel & 31) * 255 / 31);
    }
}

/// Whether a 16-bit picture has 6 bits of green; throws for masks other than 5-6-5 and 5-5-5.
inline bool bmp_has_six_green(const FileBytes& file, const BmpHeader& header) {
    if (header.compression == 0) return false;
    const std::array<std::uint32_t, 3> masks{header.masks[0], header.masks[1], header.masks[2]};
    if (masks == std::array<std::uint32_t, 3>{0xF800, 0x7E0, 0x1F}) return true;
    if (masks != std::array<std::uint32_t, 3>{0x7C00, 0x3E0, 0x1F}) file.unsupported("unusual 16-bit fields");
    return false;
}

inline Image decode_bmp(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "BMP");
    BmpHeader header = read_bmp_header(file);
    check_sides(header.width, header.height, file, options);
    const int width = static_cast<int>(header.width), height = static_cast<int>(header.height);
    const int bits = static_cast<int>(header.bits);
    if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
        file.unsupported("its bits a pixel are none of 1, 4, 8, 16, 24, 32");
    }
    Palette palette{};
    BmpLayout layout{};
    bool six_green = false;
    PixelMode mode = PixelMode::rgb;
    if (bits <= 8) {
        mode = read_bmp_palette(file, header, palette);
    } else if (bits == 16) {
        six_green = bmp_has_six_green(file, header);
    } else {
        layout = bmp_layout(file, header);
        if (layout[3] >= 0) mode = PixelMode::rgba;
    }
    if (header.pixel_offset == 0) header.pixel_offset = file.position();
    file.seek(header.pixel_offset);
    // The row is a multiple of 4 bytes; the last one's padding may be missing.
    const std::size_t used = (std::size_t{header.width} * header.bits + 7) / 8,
                      row_bytes = (used + 3) / 4 * 4;
    if (file.left() < used || (file.left() - used) / row_bytes < header.height - 1) file.truncated();
    Image image(width, height, mode, palette);
    for (int i = 0; i < height; ++i) {
        const std::uint8_t* in = file.take(i + 1 < height ? row_bytes : used);
        std::uint8_t* out = image.row(header.top_down ? i : height - 1 - i);
        if (bits <= 8) {
            unpack_bits(in, bits, width, out);
            if (mode == PixelMode::one_bit)
                std::transform(out, out + width, out,
                               [](std::uint8_t v) { return static_cast<std::uint8_t>(v != 0 ? 255 : 0); });
        } else if (bits == 16) {
            read_bmp_16(in, width, six_green, out);
        } else {
            const int channels = bytes_per_pixel(mode);
            for (int x = 0; x < width; ++x, in += bits / 8, out += channels) {
                for (int c = 0; c < channels; ++c) out[c] = in[layout[static_cast<std::size_t>(c)]];
            }
        }
    }
    return image;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/gif.hpp

// GIF: the first frame, as a palette picture.
//
// Follows GIF89a, and Pillow 13 where the standard leaves room: the picture has the size of the logical
// screen, grown to hold the frame; around the frame it has the transparent index, or 0; transparent pixels
// keep their colour; a palette that is a grey ramp, or none, makes a grey picture. A decoder of our own,
// because compositing decoders lose the colours of transparent pixels.

// ---- monoclip/image/gif.hpp

namespace monoclip::inline v0_1 {

namespace detail {

struct GifFrame {
    int x = 0, y = 0, width = 0, height = 0;
    bool interlaced = false;
};

/// Takes indices in the order of the file and puts them where the (perhaps interlaced) frame wants them.
class GifWriter {
  public:
    GifWriter(Image& image, const GifFrame& frame) : image_(image), frame_(frame) {
        if (frame.interlaced) step_ = 8;
        row_ = image_.row(frame_.y) + frame_.x;
    }
    bool done() const { return done_; }

    void put(std::uint8_t index) {
        if (done_) return;
        row_[x_] = index;
        if (++x_ == frame_.width) next_row();
    }

  private:
    void next_row() {
        x_ = 0;
        y_ += step_;
        // Passes of interlaced frames: every 8th row from 0, every 8th from 4, every 4th from 2, every 2nd
        // from 1.
        while (y_ >= frame_.height && step_ > 1 && pass_ < 3) {
            ++pass_;
            y_ = 8 >> pass_;
            step_ = 16 >> pass_;
        }
        done_ = y_ >= frame_.height;
        if (!done_) row_ = image_.row(frame_.y + y_) + frame_.x;
    }

    Image& image_;
    GifFrame frame_;
    std::uint8_t* row_;
    int x_ = 0, y_ = 0, step_ = 1, pass_ = 0;
    bool done_ = false;
};

/// The bits of the frame's data blocks, lowest first.
class GifBits {
  public:
    explicit GifBits(FileBytes& file) : file_(file) {}

    unsigned take(unsigned count) {
        while (available_ < count) {
            if (block_ == 0) {
                block_ = file_.u8();
                if (block_ == 0) file_.truncated();  // the terminator, before all pixels were there
            }
            --block_;
            buffer_ |= file_.u8() << available_;
            available_ += 8;
        }
        const unsigned value = buffer_ & ((1u << count) - 1);
        buffer_ >>= count;
        available_ -= count;
        return value;
    }

  private:
    FileBytes& file_;
    unsigned buffer_ = 0, available_ = 0, block_ = 0;
};

/// LZW with codes of up to 12 bits, whose roots have `root_bits` bits.
inline void decode_gif_pixels(FileBytes& file, unsigned root_bits, GifWriter& out) {
    constexpr unsigned table_size = 4096;
    if (root_bits == 0 || root_bits > 11) file.broken("its code size is out of range");
    const unsigned clear = 1u << root_bits, end = clear + 1;
    std::array<std::uint16_t, table_size> prefix{};
    std::array<std::uint8_t, table_size> suffix{};
    std::array<std::uint8_t, table_size + 1> string{};
    GifBits bits(file);
    unsigned next = clear + 2, code_bits = root_bits + 1,
             previous = clear;  // `clear` means: no previous code
    std::uint8_t first = 0;     // first index of the string before
    while (!out.done()) {
        const unsigned code = bits.take(code_bits);
        if (code == clear) {
            next = clear + 2;
            code_bits = root_bits + 1;
            previous = clear;
            continue;
        }
        if (code == end) file.truncated();
        if (code > next || (previous == clear && code > clear)) file.broken("a code that was never defined");
        std::size_t length = 0;
        unsigned at = code;
        if (code == next) {  // the string before and its own first index
            string[length++] = first;
            at = previous;
        }
        for (; at > end; at = prefix[at]) {
            if (length >= table_size) file.broken("a code that refers to itself");
            string[length++] = suffix[at];
        }
        first = static_cast<std::uint8_t>(at);
        string[length++] = first;
        while (length > 0) out.put(string[--length]);
        if (previous != clear && next < table_size) {
            prefix[next] = static_cast<std::uint16_t>(previous);
            suffix[next] = first;
            if (next == (1u << code_bits) - 1 && code_bits < 12) ++code_bits;
            ++next;
        }
        previous = code;
    }
}

/// Reads a colour table of 2 to 256 colours; false when it is the ramp (0,0,0), (1,1,1), ...: a grey picture.
inline bool read_gif_palette(FileBytes& file, unsigned flags, Palette& palette) {
    const std::size_t colours = std::size_t{2} << (flags & 7u);
    const std::uint8_t* bytes = file.take(3 * colours);
    palette = Palette{};
    bool coloured = false;
    for (std::size_t i = 0; i < colours; ++i, bytes += 3) {
        palette[i] = {bytes[0], bytes[1], bytes[2]};
        coloured = coloured || bytes[0] != i || bytes[1] != i || bytes[2] != i;
    }
    return coloured;
}

/// Moves past an extension; the transparent index when it names one, otherwise `transparent` as it was.
inline int read_gif_extension(FileBytes& file, int transparent) {
    const bool control = file.u8() == 0xF9;
    bool first = true;
    while (const std::size_t length = file.u8()) {
        const std::uint8_t* block = file.take(length);
        if (control && first && length >= 4 && (block[0] & 1) != 0) transparent = block[3];
        first = false;
    }
    return transparent;
}

inline Image decode_gif(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "GIF");
    file.seek(6);
    std::uint32_t width = file.u16_little(), height = file.u16_little();
    const unsigned screen_flags = file.u8();
    file.take(2);
    Palette palette{};
    bool coloured = (screen_flags & 0x80) != 0 && read_gif_palette(file, screen_flags, palette);
    int transparent = -1;
    std::uint32_t kind = file.u8();
    for (; kind != ','; kind = file.u8()) {
        if (kind == ';') file.broken("it holds no picture");
        if (kind == '!') transparent = read_gif_extension(file, transparent);
    }
    GifFrame frame;
    frame.x = static_cast<int>(file.u16_little());
    frame.y = static_cast<int>(file.u16_little());
    frame.width = static_cast<int>(file.u16_little());
    frame.height = static_cast<int>(file.u16_little());
    const unsigned flags = file.u8();
    frame.interlaced = (flags & 0x40) != 0;
    if ((flags & 0x80) != 0) coloured = read_gif_palette(file, flags, palette);
    width = (std::max)(width, static_cast<std::uint32_t>(frame.x + frame.width));
    height = (std::max)(height, static_cast<std::uint32_t>(frame.y + frame.height));
    check_sides(width, height, file, options);
    check_sides(static_cast<std::uint32_t>(frame.width), static_cast<std::uint32_t>(frame.height), file,
                options);
    Image image(static_cast<int>(width), static_cast<int>(height),
                coloured ? PixelMode::palette : PixelMode::grey, palette);
    if (transparent > 0)
        std::fill_n(image.row(0), image.pixels().size(), static_cast<std::uint8_t>(transparent));
    GifWriter writer(image, frame);
    decode_gif_pixels(file, file.u8(), writer);
    return image;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/jpeg.hpp

// JPEG: the markers are read here, the pixels by stb_image.
//
// Modes as Pillow 13 gives them: one component is "L", three are "RGB". Four (CMYK) are refused: stb_image
// would give RGB of its own making. Orientation (EXIF) and colour profiles are not applied. Decoders differ
// by a level or two: the standard leaves rounding open. stb_image differs more in the colour of the last but
// one column where colours are stored at half the width, and in pictures up to 4 pixels wide.

// ---- monoclip/image/stb.hpp

// stb_image: its JPEG decoder and its inflate, in the one place where it is included.
//
// A program may use stb_image itself, before or after our headers, with its own configuration:
// - stb_image.h came first: we call the functions that it declared, and emit none.
// - otherwise a private copy is compiled: functions of internal linkage in our own namespace, and afterwards
// every macro is as
//   it was, so that stb_image.h can still be included with or without STB_IMAGE_IMPLEMENTATION.
// MONOCLIP_NO_STB_IMAGE leaves it out; so does a compiler that finds no stb_image.h. Then
// MONOCLIP_HAS_STB_IMAGE is 0, GIF and BMP still work, JPEG and PNG need a decoder callback.

// ---- monoclip/image/stb.hpp

#if defined(MONOCLIP_NO_STB_IMAGE)
#define MONOCLIP_HAS_STB_IMAGE 0
#elif defined(STBI_INCLUDE_STB_IMAGE_H)
#define MONOCLIP_HAS_STB_IMAGE 1
#define MONOCLIP_STB_NAMESPACE
#define MONOCLIP_STB_IS_SHARED 1
#elif __has_include(<stb_image.h>) || __has_include(<stb/stb_image.h>)
#define MONOCLIP_HAS_STB_IMAGE 1
#define MONOCLIP_STB_NAMESPACE ::monoclip::detail::stb
#define MONOCLIP_STB_IS_SHARED 0

// What stb_image.h includes, here first, because inside a namespace it would do harm.
// NOLINTBEGIN(modernize-deprecated-headers)
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// NOLINTEND(modernize-deprecated-headers)
#if defined(_MSC_VER)
#include <intrin.h>
#endif
#if defined(__SSE2__) || defined(_M_X64) || (defined(_M_IX86_FP) && _M_IX86_FP >= 2)
#include <emmintrin.h>
#endif
#if defined(STBI_NEON)
#include <arm_neon.h>
#endif

#pragma push_macro("STB_IMAGE_IMPLEMENTATION")
#pragma push_macro("STB_IMAGE_STATIC")
#pragma push_macro("STBIDEF")
#pragma push_macro("STBI_ASSERT")
#pragma push_macro("STBI_MALLOC")
#pragma push_macro("STBI_REALLOC")
#pragma push_macro("STBI_REALLOC_SIZED")
#pragma push_macro("STBI_FREE")
#pragma push_macro("STBI_MAX_DIMENSIONS")
#pragma push_macro("STBI_ONLY_JPEG")
#pragma push_macro("STBI_ONLY_PNG")
#pragma push_macro("STBI_ONLY_BMP")
#pragma push_macro("STBI_ONLY_PSD")
#pragma push_macro("STBI_ONLY_TGA")
#pragma push_macro("STBI_ONLY_GIF")
#pragma push_macro("STBI_ONLY_HDR")
#pragma push_macro("STBI_ONLY_PIC")
#pragma push_macro("STBI_ONLY_PNM")
#pragma push_macro("STBI_NO_JPEG")
#pragma push_macro("STBI_NO_PNG")
#pragma push_macro("STBI_NO_BMP")
#pragma push_macro("STBI_NO_PSD")
#pragma push_macro("STBI_NO_TGA")
#pragma push_macro("STBI_NO_GIF")
#pragma push_macro("STBI_NO_HDR")
#pragma push_macro("STBI_NO_PIC")
#pragma push_macro("STBI_NO_PNM")
#pragma push_macro("STBI_NO_ZLIB")
#pragma push_macro("STBI_SUPPORT_ZLIB")
#pragma push_macro("STBI_NO_STDIO")
#pragma push_macro("STBI_NO_LINEAR")
#pragma push_macro("STBI_NO_FAILURE_STRINGS")
#pragma push_macro("STBI_FAILURE_USERMSG")
#pragma push_macro("STBI_NO_SIMD")
#pragma push_macro("STBI_SSE2")
#pragma push_macro("STBI_VERSION")
#pragma push_macro("STBI_WINDOWS_UTF8")
#undef STB_IMAGE_IMPLEMENTATION
#undef STB_IMAGE_STATIC
#undef STBIDEF
#undef STBI_ASSERT
#undef STBI_MALLOC
#undef STBI_REALLOC
#undef STBI_REALLOC_SIZED
#undef STBI_FREE
#undef STBI_MAX_DIMENSIONS
#undef STBI_ONLY_PNG
#undef STBI_ONLY_BMP
#undef STBI_ONLY_PSD
#undef STBI_ONLY_TGA
#undef STBI_ONLY_GIF
#undef STBI_ONLY_HDR
#undef STBI_ONLY_PIC
#undef STBI_ONLY_PNM
#undef STBI_NO_JPEG
#undef STBI_NO_ZLIB
#undef STBI_NO_FAILURE_STRINGS
#undef STBI_FAILURE_USERMSG
#undef STBI_WINDOWS_UTF8
#undef STBI_ONLY_JPEG
#undef STBI_SUPPORT_ZLIB
#undef STBI_NO_STDIO
#undef STBI_NO_LINEAR
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
// Inside an unnamed namespace this is as good as static. Plain static would keep C names: stb_image.h
// declares extern "C", and g++ then emits two symbols of one name when the program brings its own
// implementation.
#define STBIDEF extern "C++" inline
#define STBI_ASSERT(x) static_cast<void>(0)
#define STBI_ONLY_JPEG
#define STBI_SUPPORT_ZLIB
#define STBI_NO_STDIO
#define STBI_NO_LINEAR

#if defined(_MSC_VER)
#pragma warning(push, 0)
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wcast-align"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wdouble-promotion"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
namespace monoclip::inline v0_1 {
namespace detail::stb {
namespace {
#if !defined(_MSC_VER)
/// Rotates left. stb_image 2.27 takes bits from a JPEG's buffer, of which `available` are left, without
/// looking whether there are as many: after damaged data the count would become negative, and then a shift
/// undefined. Its one rotation is where both are at hand; later versions check by themselves.
inline unsigned take_bits(int& available, unsigned buffer, int count) {
    if (available < count) available = count;
    return buffer << count | buffer >> (-count & 31);
}
#define STBI_HAS_LROTL
#pragma push_macro("_lrotl")  // x86's intrinsics have one
#undef _lrotl
#define _lrotl(buffer, count) take_bits(j->code_bits, buffer, count)
#endif
#if __has_include(<stb_image.h>)
#include <stb_image.h>
#else
#include <stb/stb_image.h>
#endif
}  // namespace
}  // namespace detail::stb
}  // namespace monoclip::inline v0_1
#if defined(_MSC_VER)
#pragma warning(pop)
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

// As if it had never been included.
#undef STBI_INCLUDE_STB_IMAGE_H
#undef STBI_THREAD_LOCAL
#undef STBI_SIMD_ALIGN
#undef STBI__X64_TARGET
#undef STBI__X86_TARGET
#undef STBI_HAS_LROTL
#if !defined(_MSC_VER)
#undef _lrotl
#pragma pop_macro("_lrotl")
#endif
#undef stbi_lrot
#undef stbi_inline
#undef stbi__err
#undef stbi__errpf
#undef stbi__errpuc
#undef stbi__vertically_flip_on_load
#undef STBI_EXTERN
#undef STBI_NOTUSED
#undef STBI__BYTECAST
#undef FAST_BITS
#undef STBI__IDCT_1D
#undef STBI__MARKER_none
#undef STBI__RESTART
#undef STBI__ZFAST_BITS
#undef STBI__ZFAST_MASK
#undef STBI__ZNSYMS
#undef stbi__DNL
#undef stbi__EOI
#undef stbi__SOF
#undef stbi__SOF_progressive
#undef stbi__SOI
#undef stbi__SOS
#undef stbi__div16
#undef stbi__div4
#undef stbi__f2f
#undef stbi__float2fixed
#undef stbi__fsh
#pragma pop_macro("STBI_WINDOWS_UTF8")
#pragma pop_macro("STBI_VERSION")
#pragma pop_macro("STBI_SSE2")
#pragma pop_macro("STBI_NO_SIMD")
#pragma pop_macro("STBI_FAILURE_USERMSG")
#pragma pop_macro("STBI_NO_FAILURE_STRINGS")
#pragma pop_macro("STBI_NO_LINEAR")
#pragma pop_macro("STBI_NO_STDIO")
#pragma pop_macro("STBI_SUPPORT_ZLIB")
#pragma pop_macro("STBI_NO_ZLIB")
#pragma pop_macro("STBI_NO_PNM")
#pragma pop_macro("STBI_NO_PIC")
#pragma pop_macro("STBI_NO_HDR")
#pragma pop_macro("STBI_NO_GIF")
#pragma pop_macro("STBI_NO_TGA")
#pragma pop_macro("STBI_NO_PSD")
#pragma pop_macro("STBI_NO_BMP")
#pragma pop_macro("STBI_NO_PNG")
#pragma pop_macro("STBI_NO_JPEG")
#pragma pop_macro("STBI_ONLY_PNM")
#pragma pop_macro("STBI_ONLY_PIC")
#pragma pop_macro("STBI_ONLY_HDR")
#pragma pop_macro("STBI_ONLY_GIF")
#pragma pop_macro("STBI_ONLY_TGA")
#pragma pop_macro("STBI_ONLY_PSD")
#pragma pop_macro("STBI_ONLY_BMP")
#pragma pop_macro("STBI_ONLY_PNG")
#pragma pop_macro("STBI_ONLY_JPEG")
#pragma pop_macro("STBI_MAX_DIMENSIONS")
#pragma pop_macro("STBI_FREE")
#pragma pop_macro("STBI_REALLOC_SIZED")
#pragma pop_macro("STBI_REALLOC")
#pragma pop_macro("STBI_MALLOC")
#pragma pop_macro("STBI_ASSERT")
#pragma pop_macro("STBIDEF")
#pragma pop_macro("STB_IMAGE_STATIC")
#pragma pop_macro("STB_IMAGE_IMPLEMENTATION")
#else
#define MONOCLIP_HAS_STB_IMAGE 0
#endif

// Which of the three it is, as a namespace: files of one program may differ, and functions that do different
// things must not share a name.
#if !MONOCLIP_HAS_STB_IMAGE
#define MONOCLIP_STB_CONFIGURATION without_stb
#elif MONOCLIP_STB_IS_SHARED
#define MONOCLIP_STB_CONFIGURATION shared_stb
#else
#define MONOCLIP_STB_CONFIGURATION private_stb
#endif

#if MONOCLIP_HAS_STB_IMAGE

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

/// Inflates a zlib stream into `out`; the number of bytes written, or -1 when the stream is damaged or
/// longer.
inline int stb_inflate(const std::uint8_t* in, int in_bytes, std::uint8_t* out, int out_bytes) {
    return MONOCLIP_STB_NAMESPACE::stbi_zlib_decode_buffer(reinterpret_cast<char*>(out), out_bytes,
                                                           reinterpret_cast<const char*>(in), in_bytes);
}

/// The pixels of a JPEG file, `channels` (1 or 3) bytes each; null when it is damaged. Freed with stb_free.
inline std::uint8_t* stb_decode_jpeg(const std::uint8_t* in, int in_bytes, int* width, int* height,
                                     int channels) {
    int channels_in_file = 0;
    return MONOCLIP_STB_NAMESPACE::stbi_load_from_memory(in, in_bytes, width, height, &channels_in_file,
                                                         channels);
}

inline void stb_free(std::uint8_t* pixels) {
    MONOCLIP_STB_NAMESPACE::stbi_image_free(pixels);
}

inline const char* stb_failure() {
    const char* reason = MONOCLIP_STB_NAMESPACE::stbi_failure_reason();
    return reason != nullptr ? reason : "unknown";
}

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

}  // namespace monoclip::inline v0_1

#endif

// ---- monoclip/image/jpeg.hpp

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

struct JpegHeader {
    std::uint32_t width = 0, height = 0, components = 0;
};

/// The next marker's second byte, filling bytes skipped; the position is behind it.
inline std::uint32_t next_jpeg_marker(FileBytes& file) {
    for (;;) {
        while (file.u8() != 0xFF) {
        }
        std::uint32_t marker = file.u8();
        while (marker == 0xFF) marker = file.u8();
        const bool restart = marker >= 0xD0 && marker <= 0xD7;
        if (marker != 0 && !restart) return marker;  // 0 is a stuffed byte of the pixels
    }
}

constexpr bool is_jpeg_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

inline JpegHeader read_jpeg_frame(FileBytes& file, std::uint32_t marker, const DecodeOptions& options) {
    if (marker > 0xC2) file.unsupported("neither baseline nor progressive");
    if (file.u8() != 8) file.unsupported("its samples do not have 8 bits");
    JpegHeader header;
    header.height = file.u16_big();
    header.width = file.u16_big();
    header.components = file.u8();
    check_sides(header.width, header.height, file, options);
    if (header.components == 4) {
        throw Error("image.209",
                    "JPEG picture in CMYK: expected grey or RGB; convert it first, or set a decoder");
    }
    if (header.components != 1 && header.components != 3)
        file.unsupported("its components are neither 1 nor 3");
    return header;
}

/// Checks the tables of Huffman codes, of which stb_image 2.27 trusts the number of codes.
inline void check_jpeg_codes(FileBytes& file, std::size_t end) {
    while (file.position() < end) {
        file.take(1);
        const std::uint8_t* counts = file.take(16);
        const std::size_t codes = std::accumulate(counts, counts + 16, std::size_t{0});
        if (codes > 256) file.broken("a table of more than 256 codes");
        file.take(codes);
    }
    if (file.position() != end) file.broken("a table of codes that ends elsewhere than its segment");
}

/// Walks the markers to the end of the picture, so that what stb_image would fill up or take forever over is
/// refused first: a file without its end, without pixels, with more than 500 scans or impossible tables.
inline JpegHeader read_jpeg_header(FileBytes& file, const DecodeOptions& options) {
    JpegHeader header;
    int scans = 0;
    file.seek(2);
    for (;;) {
        const std::uint32_t marker = next_jpeg_marker(file);
        if (marker == 0xD9) break;
        if (marker == 0xD8 || marker == 0x01) continue;
        const std::size_t start = file.position();
        const std::uint32_t length = file.u16_big();
        if (length < 2) file.broken("a segment of impossible size");
        if (is_jpeg_frame(marker)) {
            if (header.components != 0) file.broken("it has two frames");
            header = read_jpeg_frame(file, marker, options);
        }
        if (marker == 0xC4) check_jpeg_codes(file, start + length);
        if (marker == 0xDC) file.unsupported("its height comes after its pixels");
        if (marker == 0xDA) {
            if (header.components == 0) file.broken("its pixels come before its header");
            if (++scans > 500) file.unsupported("more than 500 scans");
        }
        file.seek(start + length);
    }
    if (scans == 0) file.broken("it holds no pixels");
    return header;
}

#if MONOCLIP_HAS_STB_IMAGE

struct StbFree {
    void operator()(std::uint8_t* pixels) const { stb_free(pixels); }
};
using StbPixels = std::unique_ptr<std::uint8_t, StbFree>;

#if MONOCLIP_STB_IS_SHARED

/// Whether the program has asked stb_image to turn pictures upside down, which it does not tell: by decoding
/// one of 8 x 16 pixels, black above white.
inline bool stb_flips() {
    constexpr std::array<std::uint8_t, 8> begin{0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x43, 0x00, 128};
    constexpr std::array<std::uint8_t, 68> end{
        0xFF, 0xC0, 0x00, 0x0B, 8,    0, 16,   0, 8,  1, 1, 0x11, 0,  // frame: 8 x 16, grey
        0xFF, 0xC4, 0x00, 0x15, 0x00, 0, 2,    0, 0,  0, 0, 0,    0, 0, 0, 0, 0, 0, 0, 0, 0, 4,
        5,  // DC: 4 or 5 bits
        0xFF, 0xC4, 0x00, 0x14, 0x10, 1, 0,    0, 0,  0, 0, 0,    0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  // AC: none
        0xFF, 0xDA, 0x00, 0x08, 1,    1, 0x00, 0, 63, 0};                                        // scan
    constexpr std::array<std::uint8_t, 4> pixels{0x1C, 0xC1, 0xFF, 0xD9};  // -8, then +16, times 128 / 8
    std::vector<std::uint8_t> file(begin.begin(), begin.end());
    file.insert(file.end(), 63, std::uint8_t{1});
    file.insert(file.end(), end.begin(), end.end());
    file.insert(file.end(), pixels.begin(), pixels.end());
    int width = 0, height = 0;
    const StbPixels decoded(stb_decode_jpeg(file.data(), static_cast<int>(file.size()), &width, &height, 1));
    return decoded != nullptr && decoded.get()[0] > decoded.get()[8 * 15];
}

#else

/// Our own copy is never told to flip.
inline bool stb_flips() {
    return false;
}

#endif

inline Image decode_jpeg(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "JPEG");
    const JpegHeader header = read_jpeg_header(file, options);
    if (bytes.size() > static_cast<std::size_t>((std::numeric_limits<int>::max)())) {
        file.unsupported("more than 2 GB");
    }
    int width = 0, height = 0;
    const StbPixels pixels(stb_decode_jpeg(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                           static_cast<int>(bytes.size()), &width, &height,
                                           static_cast<int>(header.components)));
    if (pixels == nullptr) file.broken(stb_failure());
    if (width != static_cast<int>(header.width) || height != static_cast<int>(header.height)) {
        file.broken("its size changes on the way");
    }
    Image image(width, height, header.components == 1 ? PixelMode::grey : PixelMode::rgb);
    const bool flipped = stb_flips();
    for (int y = 0; y < height; ++y) {
        const std::size_t source = static_cast<std::size_t>(flipped ? height - 1 - y : y);
        std::copy_n(pixels.get() + source * image.row_bytes(), image.row_bytes(), image.row(y));
    }
    return image;
}

#endif

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/png.hpp

// PNG: the pixels as they are stored, palette indices and 16-bit grey included.
//
// Follows the PNG specification (third edition); stb_image only inflates, into memory of the size that the
// header promises, so that a small file cannot grow beyond it. Modes as Pillow 13 gives them: 1-bit grey is
// "1", 2 and 4 bits are scaled to "L", 16-bit grey is "I;16", other 16-bit numbers keep their upper byte,
// 16-bit grey with alpha is "RGBA". Transparency of one colour (tRNS) is left out, as convert("RGB") does;
// gamma and colour profiles are not applied. Checksums are not checked.

#include <cstdlib>

// ---- monoclip/image/png.hpp

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

struct PngHeader {
    std::uint32_t width = 0, height = 0, bits = 0, colour_type = 0;
    bool interlaced = false;
    PixelMode mode = PixelMode::grey;

    std::uint32_t channels() const {
        return colour_type == 2 ? 3 : colour_type == 4 ? 2 : colour_type == 6 ? 4 : 1;
    }
    /// Bytes of a row of `pixels` pixels.
    std::size_t row_bytes(std::size_t pixels) const { return (pixels * channels() * bits + 7) / 8; }
};

inline PixelMode png_mode(const FileBytes& file, std::uint32_t colour_type, std::uint32_t bits) {
    const bool whole = bits == 8 || bits == 16, part = bits == 1 || bits == 2 || bits == 4;
    if (colour_type == 0 && bits == 1) return PixelMode::one_bit;
    if (colour_type == 0 && bits == 16) return PixelMode::grey16;
    if (colour_type == 0 && (bits == 8 || part)) return PixelMode::grey;
    if (colour_type == 2 && whole) return PixelMode::rgb;
    if (colour_type == 3 && (bits == 8 || part)) return PixelMode::palette;
    if (colour_type == 4 && whole) return bits == 8 ? PixelMode::grey_alpha : PixelMode::rgba;
    if (colour_type == 6 && whole) return PixelMode::rgba;
    file.broken("its colour type and bits do not go together");
}

constexpr std::uint32_t png_chunk(const char (&name)[5]) {
    std::uint32_t code = 0;
    for (int i = 0; i < 4; ++i) code = code << 8 | static_cast<unsigned char>(name[i]);
    return code;
}

inline PngHeader read_png_header(FileBytes& file, const DecodeOptions& options) {
    file.seek(8);
    const std::uint32_t length = file.u32_big();
    if (file.u32_big() != png_chunk("IHDR") || length != 13) file.broken("it does not begin with a header");
    PngHeader header;
    header.width = file.u32_big();
    header.height = file.u32_big();
    header.bits = file.u8();
    header.colour_type = file.u8();
    const std::uint32_t compression = file.u8(), filter = file.u8(), interlace = file.u8();
    if (compression != 0 || filter != 0 || interlace > 1)
        file.broken("an unknown compression, filter or interlace");
    file.take(4);
    header.interlaced = interlace == 1;
    header.mode = png_mode(file, header.colour_type, header.bits);
    check_sides(header.width, header.height, file, options);
    return header;
}

inline void read_png_palette(FileBytes& file, std::uint32_t length, Palette& palette) {
    const std::uint8_t* bytes = file.take(length);
    if (length % 3 != 0 || length == 0 || length > 768) file.broken("its palette has an impossible size");
    for (std::size_t i = 0; i < length / 3; ++i)
        palette[i] = {bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]};
}

/// The chunks after the header, up to the end: the palette, and the parts of the compressed pixels.
inline std::vector<std::uint8_t> read_png_chunks(FileBytes& file, const PngHeader& header, Palette& palette) {
    std::vector<std::uint8_t> compressed;
    bool has_palette = false;
    for (;;) {
        const std::uint32_t length = file.u32_big(), name = file.u32_big();
        if (name == png_chunk("IEND")) break;
        if (name == png_chunk("PLTE") && header.mode == PixelMode::palette) {
            read_png_palette(file, length, palette);
            has_palette = true;
        } else if (name == png_chunk("IDAT")) {
            const std::uint8_t* bytes = file.take(length);
            compressed.insert(compressed.end(), bytes, bytes + length);
        } else {
            file.take(length);
        }
        file.take(4);  // checksum
    }
    if (header.mode == PixelMode::palette && !has_palette) file.broken("it has no palette");
    return compressed;
}

/// A reduced picture of an interlaced file: every `step_x`-th pixel from `x` on, likewise rows.
struct PngPass {
    std::uint32_t x = 0, y = 0, step_x = 1, step_y = 1;

    std::uint32_t columns(const PngHeader& header) const {
        return header.width > x ? (header.width - x + step_x - 1) / step_x : 0;
    }
    std::uint32_t rows(const PngHeader& header) const {
        return header.height > y ? (header.height - y + step_y - 1) / step_y : 0;
    }
    /// Inflated bytes: each row has one for its filter.
    std::size_t bytes(const PngHeader& header) const {
        return columns(header) == 0 ? 0 : (1 + header.row_bytes(columns(header))) * rows(header);
    }
};

inline std::span<const PngPass> png_passes(const PngHeader& header) {
    static constexpr PngPass whole[1] = {{}};
    static constexpr PngPass adam7[7] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                         {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    if (header.interlaced) return adam7;
    return whole;
}

/// The predictor of filter 4: whichever of left, above and upper left is nearest to left + above - upper
/// left.
inline std::uint8_t paeth(int left, int above, int corner) {
    const int to_left = std::abs(above - corner), to_above = std::abs(left - corner);
    const int to_corner = std::abs(left + above - 2 * corner);
    if (to_left <= to_above && to_left <= to_corner) return static_cast<std::uint8_t>(left);
    return static_cast<std::uint8_t>(to_above <= to_corner ? above : corner);
}

/// Undoes the filter of one row in place. `above` is the row before (null for the first), `pixel` a pixel's
/// bytes.
inline void unfilter_png_row(const FileBytes& file, unsigned filter, std::uint8_t* row,
                             const std::uint8_t* above, std::size_t bytes, std::size_t pixel) {
    if (filter > 4) file.broken("an unknown row filter");
    for (std::size_t i = 0; i < bytes; ++i) {
        const int left = i >= pixel ? row[i - pixel] : 0;
        const int up = above != nullptr ? above[i] : 0;
        const int corner = above != nullptr && i >= pixel ? above[i - pixel] : 0;
        int prediction = 0;
        if (filter == 1) prediction = left;
        if (filter == 2) prediction = up;
        if (filter == 3) prediction = (left + up) / 2;
        if (filter == 4) prediction = paeth(left, up, corner);
        row[i] = static_cast<std::uint8_t>(row[i] + prediction);
    }
}

/// `count` stored pixels in the picture's mode.
inline void unpack_png_row(const PngHeader& header, const std::uint8_t* in, std::uint32_t count,
                           std::uint8_t* out) {
    const std::size_t channels = header.channels(), values = channels * count;
    if (header.bits < 8) {
        unpack_bits(in, static_cast<int>(header.bits), static_cast<int>(count), out);
        const unsigned scale = header.mode == PixelMode::palette ? 1 : 255u / ((1u << header.bits) - 1);
        for (std::size_t i = 0; i < values; ++i) out[i] = static_cast<std::uint8_t>(out[i] * scale);
    } else if (header.bits == 8) {
        std::copy_n(in, values, out);
    } else if (header.mode == PixelMode::grey16) {
        for (std::size_t i = 0; i < values; ++i) {
            const std::uint16_t value = static_cast<std::uint16_t>(FileBytes::big(in + 2 * i, 2));
            std::memcpy(out + 2 * i, &value, sizeof value);
        }
    } else if (channels == 2) {
        for (std::size_t i = 0; i < count; ++i) {
            std::fill_n(out + 4 * i, 3, in[4 * i]);
            out[4 * i + 3] = in[4 * i + 2];
        }
    } else {
        for (std::size_t i = 0; i < values; ++i) out[i] = in[2 * i];
    }
}

/// One pass: `raw` holds its filtered rows.
inline void read_png_pass(const FileBytes& file, const PngHeader& header, const PngPass& pass,
                          std::uint8_t* raw, Image& image) {
    const std::uint32_t columns = pass.columns(header);
    const std::size_t bytes = header.row_bytes(columns), pixel = (header.channels() * header.bits + 7) / 8;
    const std::size_t out_pixel = static_cast<std::size_t>(bytes_per_pixel(image.mode()));
    std::vector<std::uint8_t> unpacked(pass.step_x == 1 ? 0 : columns * out_pixel);
    const std::uint8_t* above = nullptr;
    for (std::uint32_t r = 0; r < pass.rows(header); ++r, raw += bytes + 1) {
        unfilter_png_row(file, raw[0], raw + 1, above, bytes, pixel);
        above = raw + 1;
        std::uint8_t* out = image.row(static_cast<int>(pass.y + r * pass.step_y));
        if (pass.step_x == 1) {
            unpack_png_row(header, raw + 1, columns, out);
            continue;
        }
        unpack_png_row(header, raw + 1, columns, unpacked.data());
        for (std::uint32_t c = 0; c < columns; ++c) {
            std::copy_n(unpacked.data() + c * out_pixel, out_pixel,
                        out + (pass.x + std::size_t{c} * pass.step_x) * out_pixel);
        }
    }
}

#if MONOCLIP_HAS_STB_IMAGE

inline Image decode_png(std::span<const std::byte> bytes, const DecodeOptions& options) {
    FileBytes file(bytes, "PNG");
    const PngHeader header = read_png_header(file, options);
    Palette palette{};
    const std::vector<std::uint8_t> compressed = read_png_chunks(file, header, palette);
    std::size_t raw_bytes = 0;
    for (const PngPass& pass : png_passes(header))
        raw_bytes += pass.columns(header) == 0 ? 0 : pass.bytes(header);
    constexpr std::size_t slack = 1024;  // some writers append bytes
    constexpr std::size_t limit = static_cast<std::size_t>((std::numeric_limits<int>::max)()) - slack;
    if (raw_bytes > limit || compressed.size() > limit) file.unsupported("more than 2 GB of pixels");
    // Deflate shrinks to a 1032nd at most: less than that cannot hold the picture, and nothing is allocated
    // for it.
    if (compressed.size() < 6 || compressed.size() < raw_bytes / 1032) file.truncated();
    std::vector<std::uint8_t> raw(raw_bytes + slack);
    const int written = stb_inflate(compressed.data(), static_cast<int>(compressed.size()), raw.data(),
                                    static_cast<int>(raw.size()));
    if (written < 0) file.broken("its pixels do not inflate");
    if (static_cast<std::size_t>(written) < raw_bytes) file.truncated();
    Image image(static_cast<int>(header.width), static_cast<int>(header.height), header.mode, palette);
    std::uint8_t* rows = raw.data();
    for (const PngPass& pass : png_passes(header)) {
        if (pass.columns(header) == 0 || pass.rows(header) == 0) continue;
        read_png_pass(file, header, pass, rows, image);
        rows += pass.bytes(header);
    }
    return image;
}

#endif

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

}  // namespace monoclip::inline v0_1

// ---- monoclip/image/decode.hpp

namespace monoclip::inline v0_1 {

namespace detail {
inline namespace MONOCLIP_STB_CONFIGURATION {

template <std::size_t N>
bool begins_with(std::span<const std::byte> bytes, const std::array<unsigned char, N>& magic) {
    return bytes.size() >= N &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](unsigned char m, std::byte b) { return m == std::to_integer<unsigned char>(b); });
}

inline Image decode_known_format(std::span<const std::byte> bytes, const DecodeOptions& options) {
    using Magic3 = std::array<unsigned char, 3>;
    using Magic6 = std::array<unsigned char, 6>;
    using Magic8 = std::array<unsigned char, 8>;
    if (begins_with(bytes, Magic6{'G', 'I', 'F', '8', '7', 'a'}) ||
        begins_with(bytes, Magic6{'G', 'I', 'F', '8', '9', 'a'})) {
        return decode_gif(bytes, options);
    }
    if (begins_with(bytes, std::array<unsigned char, 2>{'B', 'M'})) return decode_bmp(bytes, options);
    const bool is_png = begins_with(bytes, Magic8{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    const bool is_jpeg = begins_with(bytes, Magic3{0xFF, 0xD8, 0xFF});
#if MONOCLIP_HAS_STB_IMAGE
    if (is_png) return decode_png(bytes, options);
    if (is_jpeg) return decode_jpeg(bytes, options);
#else
    if (is_png || is_jpeg) {
        throw Error("image.210",
                    concat(is_png ? "PNG" : "JPEG",
                           " pictures need stb_image.h when compiling, or a decoder in DecodeOptions; "
                           "raw pixels always work"));
    }
#endif
    throw Error("image.203", concat("a picture of ", bytes.size(),
                                    " bytes: expected JPEG, PNG, GIF or BMP, got something else"));
}

inline std::vector<std::byte> read_picture_file(const std::filesystem::path& path,
                                                const DecodeOptions& options) {
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status)) throw Error("image.201", path.string() + ": there is no such file");
    if (std::filesystem::is_directory(status)) {
        throw Error("image.201", path.string() + ": expected a picture file, got a folder");
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error("image.201", path.string() + ": expected a picture file, got a pipe or a device");
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw Error("image.201", path.string() + ": the file cannot be opened");
    std::vector<std::byte> bytes;
    std::array<char, 65536> block;
    while (stream.read(block.data(), block.size()), stream.gcount() > 0) {
        const std::byte* data = reinterpret_cast<const std::byte*>(block.data());
        if (stream.gcount() > options.max_file_bytes - static_cast<std::int64_t>(bytes.size())) {
            throw Error("image.202",
                        concat(path.string(), ": the file has more than ", options.max_file_bytes, " bytes"));
        }
        bytes.insert(bytes.end(), data, data + stream.gcount());
    }
    if (stream.bad()) throw Error("image.201", path.string() + ": reading the file failed");
    return bytes;
}

}  // namespace MONOCLIP_STB_CONFIGURATION
}  // namespace detail

inline namespace MONOCLIP_STB_CONFIGURATION {

/// The picture in the bytes of a JPEG, PNG, GIF (first frame) or BMP file, in its own mode. Orientation tags
/// are not applied. Throws image.203 for other formats and empty input, image.204 and image.205 for sides out
/// of limits, image.206 when it ends early, image.207 when it is damaged, image.208 and image.209 for kinds
/// that are not read, image.210 without stb_image, and what `options.decoder` throws.
inline Image decode_image(std::span<const std::byte> bytes, const DecodeOptions& options = {}) {
    if (options.decoder) return options.decoder(bytes);
    return detail::decode_known_format(bytes, options);
}

/// The same from a file. Throws image.201 when it cannot be read, image.202 when it is longer than
/// `options.max_file_bytes`; errors about its contents begin with its path.
inline Image read_image(const std::filesystem::path& path, const DecodeOptions& options = {}) {
    const std::vector<std::byte> bytes = detail::read_picture_file(path, options);
    try {
        return decode_image(bytes, options);
    } catch (const Error& error) {
        throw detail::with_context(error, path.string());
    }
}

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace monoclip::inline v0_1
