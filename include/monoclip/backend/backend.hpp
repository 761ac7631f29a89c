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
#include "monoclip/core/arena.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1 {

/// Which token of each sequence stands for the whole.
enum class Pooling : std::uint8_t {
    first,  ///< the class token, or the mean of all cells: pictures
    last    ///< the end token: texts
};

/// Token sequences that lie one after the other in the rows of a matrix: all of one length, or ragged.
///
/// Ragged causal ones may share their beginnings: a sequence with a parent holds only the tokens that follow
/// its parent's, and attends to those of the whole chain. So prompts of one template are a tree, whose inner
/// sequences are computed once.
struct Sequences {
    /// The most sequences in a chain, itself included.
    static constexpr std::int64_t longest_chain = 16;

    std::int64_t count = 0;                 ///< how many there are
    std::int64_t length = 0;                ///< of each; not used when ragged
    const std::int64_t* offsets = nullptr;  ///< ragged: count + 1 first rows, the last one is the total
    const std::int64_t* parents = nullptr;  ///< with shared beginnings: an earlier sequence, or -1
    const std::int64_t* pooled = nullptr;   ///< the sequences that are asked for; all, when null
    std::int64_t pooled_count = 0;          ///< how many `pooled` lists
    /// The lists once more in the engine's memory, where that is not the host's: see an engine's `place`.
    struct Placed {
        const std::int64_t* offsets = nullptr;  ///< [count + 1]
        const std::int64_t* parents = nullptr;  ///< [count]
        const std::int64_t* pooled = nullptr;   ///< [pooled_count]
    } placed{};                                 ///< null where the operations read the host's lists

    /// The first row of a sequence, 0 <= index <= count.
    constexpr std::int64_t begin(std::int64_t index) const {
        return offsets != nullptr ? offsets[index] : index * length;
    }
    /// The row behind a sequence's last one.
    constexpr std::int64_t end(std::int64_t index) const { return begin(index + 1); }
    /// Rows of all sequences.
    constexpr std::int64_t total() const { return begin(count); }
    /// The sequence whose tokens come before this one's own, or -1.
    constexpr std::int64_t parent(std::int64_t index) const {
        return parents != nullptr ? parents[index] : -1;
    }
    /// How many tokens of its chain come before a sequence's own.
    constexpr std::int64_t position(std::int64_t index) const {
        std::int64_t before = 0;
        for (std::int64_t i = parent(index); i >= 0; i = parent(i)) before += end(i) - begin(i);
        return before;
    }
    /// How many rows pooling gives, and of which sequence each is.
    constexpr std::int64_t pooled_total() const { return pooled != nullptr ? pooled_count : count; }
    /// The sequence that a row of pooling is of.
    constexpr std::int64_t pooled_sequence(std::int64_t row) const {
        return pooled != nullptr ? pooled[row] : row;
    }
    /// The token that a row of pooling is.
    constexpr std::int64_t pooled_row(Pooling pooling, std::int64_t row) const {
        const std::int64_t sequence = pooled_sequence(row);
        return pooling == Pooling::first ? begin(sequence) : end(sequence) - 1;
    }
};

/// Positions of channels-last activations: a matrix [batch*height*width, channels].
struct Grid {
    std::int64_t batch = 0;   ///< pictures
    std::int64_t height = 0;  ///< cells
    std::int64_t width = 0;   ///< cells

    /// Rows of the matrix.
    constexpr std::int64_t cells() const { return batch * height * width; }
    /// The grid that an operation of this stride gives.
    constexpr Grid strided(std::int64_t stride) const { return {batch, height / stride, width / stride}; }
};

/// How a convolution or a pool moves over a grid. Kernels of 3 are padded by 1, pools are not padded.
struct Window {
    Grid grid;       ///< of the input
    int kernel = 1;  ///< side of the window: 1 or 3, of pools the stride
    int stride = 1;  ///< 1 or 2
};

/// What a product does with its result before it is stored: out = activation(x W^T + bias), or, to accumulate
/// (a residual connection, in place), out = activation(out + x W^T + bias).
template <class Engine>
struct Epilogue {
    const typename Engine::Weight* bias = nullptr;   ///< [N]; null: none
    bool activate = false;                           ///< whether `activation` is applied
    Activation activation = Activation::quick_gelu;  ///< used where `activate` says so
    bool accumulate = false;                         ///< whether `out` holds what the product is added to
    /// For training: where the result before the activation is kept, of the same extents.
    const typename Engine::Operand* before = nullptr;
};

/// Where a layer leaves what its backward pass needs: a tape, and the arena for the tape's matrices. Or
/// nowhere: then it keeps nothing.
template <class Engine, class Tape>
struct Recording {
    typename Engine::Arena* arena = nullptr;  ///< where the tape's matrices are
    Tape* tape = nullptr;                     ///< null: nothing is kept

    /// Whether anything is kept.
    constexpr explicit operator bool() const { return tape != nullptr; }
    /// The tape; there must be one.
    constexpr Tape* operator->() const { return tape; }
    /// The tape; there must be one.
    constexpr Tape& operator*() const { return *tape; }

    /// For a layer within the layer.
    template <class Part>
    constexpr Recording<Engine, Part> part(Part Tape::*member) const {
        if (tape == nullptr) return {};
        return {arena, &(tape->*member)};
    }
};

/// Which of the matrices that a weight stacks one above the other (queries, keys and values) a product uses.
struct Parts {
    int first = 0;  ///< the uppermost of them, from 0
    int count = 0;  ///< 0: all
};

/// The operations. Sizes are [rows, cols]; `out` must not overlap an input unless said so.
///
/// There are two kinds of matrices: a View holds numbers at full precision (residual sums, scores, features),
/// an Operand those that products read (in bf16, when that is the precision). Where `out` is written `result`
/// below, it may be of either kind.
template <class E>
concept Engine = requires(const E engine, const typename E::Workspace& workspace, typename E::Arena& arena,
                          typename E::WeightMemory& weight_memory, typename E::View out,
                          typename E::ConstView in, typename E::Operand operand,
                          typename E::ConstOperand operand_in, const typename E::Weight& weight,
                          const Epilogue<E>& epilogue, const TensorView& tensor, std::span<const int> ids,
                          std::span<const float> pixels, Sequences sequences, const Window& window) {
    // Scratch for one call, of sizes that the planner names, and whether one has room for a call.
    { engine.workspace(ScratchBytes{}) } -> std::same_as<typename E::Workspace>;
    { engine.has_room(workspace, ScratchBytes{}) } -> std::same_as<bool>;
    requires std::constructible_from<typename E::Arena, const typename E::Workspace&>;
    typename E::Arena::Scope;
    // The part of an arena that the host itself reads and writes; for the CPU, all of it.
    { E::host(arena) } -> std::same_as<monoclip::Arena&>;
    // What the operations take from the arena: see `PlanEngine`.
    typename E::Scratch;
    // How many pictures, and tokens of texts, it is best given at a time.
    requires E::pictures_at_once >
    0 && E::tokens_at_once > 0;
    // An uninitialised matrix in the arena, [rows, cols].
    { engine.matrix(arena, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
    { engine.operand(arena, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::Operand>;
    // What products read of a matrix: itself, or its numbers rounded.
    { engine.as_operand(in, arena) } -> std::same_as<typename E::ConstOperand>;
    // A matrix once more, in the arena.
    { engine.copy(in, arena) } -> std::same_as<typename E::View>;
    { engine.copy(operand_in, arena) } -> std::same_as<typename E::Operand>;
    // The memory of an operand as another one of no more elements.
    { engine.reshape(operand, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::Operand>;
    // Some rows, or columns, of a matrix.
    { engine.rows(out, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
    { engine.columns(out, std::int64_t{}, std::int64_t{}) } -> std::same_as<typename E::View>;
    // Host numbers as a matrix [rows, cols], and a matrix's numbers, row after row, where the host reads
    // them: no copy where the memory and the number type are the host's.
    { engine.upload(pixels, std::int64_t{}, std::int64_t{}, arena) } -> std::same_as<typename E::ConstView>;
    { engine.to_host(in, arena) } -> std::same_as<std::span<const float>>;
    // The sequences with their lists also where the operations read them; the host's must stay as they are.
    { engine.place(sequences, arena) } -> std::same_as<Sequences>;
    // Throws where heads of attention are wider than it computes.
    engine.accept_head_width(int{});
    // The form in which products and lookups want a tensor, in memory for the weights of a whole model.
    { engine.weight_memory(std::size_t{}) } -> std::same_as<typename E::WeightMemory>;
    { engine.weight_bytes(tensor, Role::matrix) } -> std::same_as<std::size_t>;
    { engine.pack(tensor, Role::matrix, weight_memory) } -> std::same_as<typename E::Weight>;
    // in [M,K] times the weight (matrix [N,K] or projection [K,N]) -> result [M,N].
    engine.linear(operand_in, weight, epilogue, out, arena);
    engine.linear(operand_in, weight, epilogue, operand, arena);
    engine.linear(operand_in, weight, epilogue, out, arena, Parts{});
    // Each row normalised over its columns, times a gain, plus a bias -> result; it may be `in`.
    engine.layer_norm(in, weight, weight, double{}, out);
    engine.layer_norm(in, weight, weight, double{}, operand);
    // in [tokens,3W] holds queries, keys and values; out [tokens,W]. Softmax(Q K^T / sqrt(W/heads)) V per
    // head.
    engine.attention(in, sequences, int{}, bool{}, operand, arena);
    // Planes [B,3*S*S] -> patches [B*grid*grid, 3*P*P], elements in the order of a convolution's weight.
    engine.extract_patches(in, int{}, int{}, operand);
    // Patch embeddings [B*patches,W], class embedding [W], positions [1+patches,W] -> tokens
    // [B*(1+patches),W].
    engine.assemble_tokens(in, weight, weight, out);
    // Rows of a table [vocab,W] plus positions [context,W] -> tokens [total,W].
    engine.embed_tokens(ids, weight, weight, sequences, out, arena);
    // Planes [B,3*S*S] -> [B*S*S,3].
    engine.to_channels_last(in, operand);
    // in [B*H*W,C] with a convolution's weight [N,C,kernel,kernel] -> out [B*H'*W',N].
    engine.convolve(operand_in, window, weight, epilogue, operand, arena);
    // The mean of each kernel x kernel square -> out [B*H'*W',C].
    engine.average_pool(operand_in, window, operand);
    // in [B*H*W,C], positions [1+H*W,C] -> [B*(1+H*W),C]: the mean of all positions first, then each.
    engine.assemble_mean_tokens(operand_in, weight, operand);
    // One query for each pooled sequence [pooled,C], keys and values [total,2C] -> out [pooled,C], per head.
    engine.pooled_attention(in, in, sequences, int{}, operand, arena);
    // One row of each pooled sequence -> [pooled,W].
    engine.pool(in, sequences, Pooling::first, out);
    engine.pool(operand_in, sequences, Pooling::first, operand);
};

/// Options that make an engine. `B::Engine` is constructed from them.
template <class B>
concept Backend =
    std::copyable<B> && Engine<typename B::Engine> && std::constructible_from<typename B::Engine, B>;

}  // namespace monoclip::inline v0_1
