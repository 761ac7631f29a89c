// What a backend offers: the operations that layers are written in.
//
// A backend is what the user names (`Cpu{.threads = 8}`): options and a type. Its `Engine` does the work:
// made once for each model, immutable, used by many threads at once. Layers see matrices of activations in
// the engine's memory ([rows, cols], row-major, rows are tokens or inputs), packed weights, and scratch from
// an arena. Extents are run-time values here, so that nothing below this line is compiled again for each
// configuration.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>

#include "monoclip/config.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/nn/parameter.hpp"

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

/// Which token of each sequence stands for the whole.
enum class Pooling : std::uint8_t { first, last };

/// What a product does with its result before it is stored: out = activation(x W^T + bias), or, to
/// accumulate, out += x W^T + bias (a residual connection, in place; there is no activation then).
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
                          std::span<const float> pixels, std::span<float> results, Sequences sequences) {
    typename E::Arena::Scope;
    // An uninitialised matrix in the arena, [rows, cols].
    { engine.matrix(arena, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
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
    // One row of each sequence -> [count,W].
    engine.pool(in, sequences, Pooling::first, out);
};

/// Options that make an engine. `B::Engine` is constructed from them.
template <class B>
concept Backend =
    std::copyable<B> && Engine<typename B::Engine> && std::constructible_from<typename B::Engine, B>;

}  // namespace monoclip::inline v0_1
