// What the CPU offers for backward passes: tasks and a table of functions, like `kernel_set.hpp`. A program
// that does not train has none of them.
#pragma once

#include <cstdint>

#include "monoclip/config.hpp"
#include "monoclip/core/extern.hpp"

namespace monoclip::inline v0_1::detail {

/// One head over the queries of one sequence, backwards: from the gradient of what attention gave to those of
/// queries, keys and values. The scores are computed anew.
struct AttentionBackwardTask {
    const void* query;  // T, [queries,head_width]
    std::int64_t query_stride;
    std::int64_t queries;
    const void* key;    // T, [keys,head_width]
    const void* value;  // T
    std::int64_t key_stride;
    std::int64_t keys;
    const void* out;  // T or bf16, [queries,head_width]: what the forward pass gave
    std::int64_t out_stride;
    bool out_is_narrow;
    const void* out_gradient;  // T
    std::int64_t out_gradient_stride;
    void* query_gradient;  // T, as the queries
    std::int64_t query_gradient_stride;
    void* key_gradient;    // T, as the keys
    void* value_gradient;  // T, as the values
    std::int64_t key_gradient_stride;
    std::int64_t head_width;
    double scale;
    bool causal;  // query i sees the keys 0 to i
};

/// Rows normalised, backwards.
struct LayerNormBackwardTask {
    const void* in;  // T: what was normalised
    std::int64_t in_stride;
    std::int64_t rows;
    std::int64_t width;
    const void* gain;  // T
    double epsilon;
    const void* out_gradient;  // T
    std::int64_t out_gradient_stride;
    void* in_gradient;  // T; or null
    std::int64_t in_gradient_stride;
    bool accumulate;  // adds to what stands in `in_gradient`
    void* sums;       // T, [2,width]: the gradients of gain and bias, which are added to; or null
};

/// A row of an activation, or of its derivative times a gradient.
struct ActivationTask {
    const void* in;  // T or bf16: before the activation
    bool in_is_narrow;
    std::int64_t count;
    Activation activation;
    void* out;  // T or bf16; backwards T, and what stands in it is multiplied by the derivative
    bool out_is_narrow;
};

/// Rows of channels-last activations, normalised channel by channel, forwards or backwards. With
/// n = (in - mean) scale.
struct BatchNormTask {
    const void* in;  // T or bf16
    std::int64_t in_stride;
    bool is_narrow;  // `in`, `residual` and `out`
    std::int64_t rows;
    std::int64_t channels;
    const void* mean;      // T
    const void* scale;     // T
    const void* bias;      // T
    const void* residual;  // as `in`; or null
    std::int64_t residual_stride;
    bool relu;
    void* out;
    std::int64_t out_stride;
    void* gradient;  // T: of the result, and then of `in`
    std::int64_t gradient_stride;
    const void* gain;             // T
    const void* mean_gradient;    // T
    const void* mean_projection;  // T: the mean of gradient times n
    void* sums;                   // T
};

/// One step of AdamW on numbers that lie one after the other.
struct AdamWTask {
    std::int64_t count;
    void* values;           // T
    const void* gradient;   // T
    void* first;            // T: the mean of the gradients
    void* second;           // T: that of their squares
    double gradient_scale;  // what the gradient is multiplied by: clipping
    double first_keep;      // beta 1
    double second_keep;     // beta 2
    double kept;            // what is left of the values: 1 - learning rate x decay
    double step;            // learning rate / (1 - beta 1^t)
    double second_scale;    // 1 / sqrt(1 - beta 2^t)
    double epsilon;
};

/// Some columns of rows that are a product's depth, as it reads them. In bf16 they go by pairs: each number
/// of a row beside that of the row `pair` further on.
struct PackDepthTask {
    const void* in;  // T or bf16: the first row
    std::int64_t stride;
    std::int64_t pair;  // elements to the second row of each pair; 0: none, zeros instead
    bool is_narrow;
    std::int64_t groups;  // rows, or pairs
    std::int64_t columns;
    void* out;
    std::int64_t out_columns;  // from group to group, in numbers or pairs
    std::int64_t width;        // of them are written: zeros beyond `columns`
    bool out_is_narrow;
};

/// out[rows,columns] = or += the sum over the groups of left[row] right[column]: numbers, or pairs of bf16.
struct RowProductTask {
    const void* const* left;  // of each group: where its columns lie, side by side
    std::int64_t first;       // of them the first
    std::int64_t rows;        // how many
    const void* right;        // a panel
    std::int64_t groups;
    std::int64_t columns;  // as many as the panel's at most; others up to a whole vector are written, too
    bool accumulate;
    void* out;  // T
    std::int64_t out_stride;
};

/// The kernels for one instruction set and T.
struct BackwardKernelSet {
    void (*attention_backward)(const AttentionBackwardTask&);
    void (*layer_norm_backward)(const LayerNormBackwardTask&);
    void (*activate)(const ActivationTask&);
    void (*activate_backward)(const ActivationTask&);
    /// sums[c] += in[r][c], T, row after row.
    void (*add_rows)(const void* in, std::int64_t stride, std::int64_t rows, std::int64_t cols, void* sums);
    /// out[c] = in[c] scale, T.
    void (*scale_row)(const void* in, std::int64_t count, double scale, void* out);
    /// sums[c] += in, or, where there is a mean, += (in - mean)^2.
    void (*sum_channels)(const BatchNormTask&);
    /// out = relu(residual + n + bias).
    void (*batch_norm)(const BatchNormTask&);
    /// sums[c] += gradient, sums[channels + c] += gradient n.
    void (*sum_batch_norm_backward)(const BatchNormTask&);
    /// gradient = gain (gradient - mean_gradient - n mean_projection).
    void (*batch_norm_backward)(const BatchNormTask&);
    void (*pack_depth)(const PackDepthTask&);
    void (*row_product)(const RowProductTask&);
    void (*row_product_narrow)(const RowProductTask&);
    void (*adamw)(const AdamWTask&);
    /// to += (from - to) share, T.
    void (*approach)(const void* from, std::int64_t count, double share, void* to);
};

#if !MONOCLIP_HAS_KERNELS
namespace avx2 {
extern const BackwardKernelSet backward_kernels;
}
namespace avx512 {
extern const BackwardKernelSet backward_kernels;
}
namespace avx512_bf16 {
extern const BackwardKernelSet backward_kernels;
}
namespace neon {
extern const BackwardKernelSet backward_kernels;
}
namespace portable {
extern const BackwardKernelSet backward_kernels;
}
namespace portable_double {
extern const BackwardKernelSet backward_kernels;
}
#endif

}  // namespace monoclip::inline v0_1::detail
