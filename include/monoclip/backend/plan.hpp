// The engine that computes nothing: it counts the scratch bytes and the FLOPs that a forward pass asks for.
//
// The layers run on it as on any other engine, in constant expressions too, so that `workspace_bytes` and the
// FLOP counts are consequences of the one definition of each layer instead of formulas beside it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "monoclip/backend/backend.hpp"
#include "monoclip/core/arena.hpp"

namespace monoclip::inline v0_1 {

/// What one forward pass costs. A multiply-add counts as two FLOPs; only products and attention are counted.
struct Cost {
    std::int64_t flops = 0;  ///< of one call
    ScratchBytes scratch;    ///< at its highest

    /// Bytes of a workspace for such a call.
    constexpr std::size_t workspace_bytes() const { return scratch.total(); }
};

/// Counts for an engine whose operations take from the arena what its `Scratch` says.
template <class Scratch>
struct PlanEngine {
    static constexpr bool folds_batch_norm = true;

    /// The extents of a matrix; there are no numbers.
    struct View {
        std::int64_t rows = 0;  ///< tokens or inputs
        std::int64_t cols = 0;  ///< channels or features
    };
    using ConstView = View;
    struct Operand : View {};  ///< counted at full precision: what is enough for any
    using ConstOperand = Operand;

    /// The extents of a weight, [out,in].
    struct Weight {
        std::int64_t rows = 0;  // out
        std::int64_t cols = 0;  ///< in
    };

    /// The arena that remembers its high-water marks, and the FLOPs.
    class Arena {
      public:
        /// Counts bytes of the matrices' memory.
        constexpr void take(std::size_t bytes) {
            used_.matrices += detail::aligned_size(bytes);
            cost.scratch = larger(cost.scratch, used_);
        }
        /// Counts bytes of the host's memory.
        constexpr void take_on_host(std::size_t bytes) {
            used_.host += detail::aligned_size(bytes);
            cost.scratch = larger(cost.scratch, used_);
        }

        /// Gives back at its end what was taken since it was made.
        class Scope {
          public:
            /// Scopes of one arena must end in the opposite order.
            constexpr explicit Scope(Arena& arena) : arena_(arena), used_(arena.used_) {}
            constexpr ~Scope() { arena_.used_ = used_; }
            Scope(const Scope&) = delete;
            Scope& operator=(const Scope&) = delete;

          private:
            Arena& arena_;
            ScratchBytes used_;
        };

        Cost cost;  ///< so far

      private:
        ScratchBytes used_;
    };

    constexpr View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        arena.take(static_cast<std::size_t>(rows * cols) * Scratch::element_size);
        return {rows, cols};
    }
    constexpr Operand operand(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        matrix(arena, rows, Scratch::operand_stride(cols));
        return {{rows, cols}};
    }
    constexpr Operand as_operand(View from, Arena& arena) const {
        return operand(arena, from.rows, from.cols);
    }
    constexpr View copy(View from, Arena& arena) const { return matrix(arena, from.rows, from.cols); }
    constexpr Operand copy(Operand from, Arena& arena) const { return operand(arena, from.rows, from.cols); }
    constexpr Operand reshape(Operand, std::int64_t rows, std::int64_t cols) const { return {{rows, cols}}; }
    constexpr View rows(View of, std::int64_t, std::int64_t count) const { return {count, of.cols}; }
    constexpr View columns(View of, std::int64_t, std::int64_t count) const { return {of.rows, count}; }
    constexpr ConstView upload(std::span<const float>, std::int64_t rows, std::int64_t cols,
                               Arena& arena) const {
        return Scratch::copies_floats ? matrix(arena, rows, cols) : View{rows, cols};
    }
    constexpr void to_host(ConstView from, Arena& arena) const {
        const auto floats = static_cast<std::size_t>(from.rows * from.cols);
        if (Scratch::keeps_host_apart) {
            arena.take_on_host(floats * sizeof(float));
        } else if (Scratch::copies_floats) {
            arena.take(floats * sizeof(float));
        }
    }

    constexpr Weight pack(const TensorView& tensor, Role role) const { return weight(tensor.shape, role); }

    /// A weight of which only the extents are known.
    static constexpr Weight weight(const Shape& shape, Role role) {
        const std::int64_t outer = shape.rank() > 1 ? shape[0] : 1;
        const std::int64_t inner = outer != 0 ? shape.elements() / outer : 0;
        return role == Role::projection ? Weight{inner, outer} : Weight{outer, inner};
    }

    constexpr void linear(ConstOperand in, const Weight& weight, const Epilogue<PlanEngine>&, View out,
                          Arena& arena, Parts = {}) const {
        const typename Arena::Scope scope(arena);
        if (Scratch::product_bytes != 0) arena.take(Scratch::product_bytes);
        arena.cost.flops += 2 * in.rows * out.cols * weight.cols;
    }
    constexpr void layer_norm(ConstView, const Weight&, const Weight&, double, View) const {}
    constexpr void attention(ConstView, const Sequences& sequences, int, bool causal, Operand out,
                             Arena& arena) const {
        const std::int64_t length = sequences.length;  // the planner's sequences are all of one length
        const std::int64_t pairs = causal ? length * (length + 1) / 2 : length * length;
        arena.cost.flops += 4 * sequences.count * pairs * out.cols;  // Q K^T, and the weights times V
    }
    constexpr void extract_patches(ConstView, int, int, Operand) const {}
    constexpr void assemble_tokens(ConstView, const Weight&, const Weight&, View) const {}
    constexpr void embed_tokens(std::span<const int>, const Weight&, const Weight&, Sequences, View,
                                Arena&) const {}
    constexpr void pool(ConstView, const Sequences&, Pooling, View) const {}

    constexpr void to_channels_last(ConstView, Operand) const {}
    constexpr void convolve(ConstOperand in, const Window& window, const Weight& weight,
                            const Epilogue<PlanEngine>&, Operand out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        Scratch::convolve(*this, window, in.cols, out.cols, out.rows, arena);
        arena.cost.flops += 2 * out.rows * weight.rows * weight.cols;
    }
    constexpr void average_pool(ConstOperand, const Window&, Operand) const {}
    constexpr void assemble_mean_tokens(ConstOperand, const Weight&, Operand) const {}
    constexpr void pooled_attention(ConstView, ConstView keys_values, const Sequences&, int, Operand,
                                    Arena& arena) const {
        arena.cost.flops += 2 * keys_values.rows * keys_values.cols;  // one query for each sequence
    }
};

}  // namespace monoclip::inline v0_1
