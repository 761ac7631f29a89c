// Products by cuBLASLt.
//
// cuBLASLt's matrices are column-major, ours row-major: to it, the memory of x [M,K] is a matrix [K,M], that
// of a weight W [N,K] one [K,N], and that of the result [M,N] one [N,M]. So it computes out' = (W')^T x', the
// form that tensor cores like best, and a bias for each row of what it calls the result is one for each of
// our columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <tuple>

#include "monoclip/backend/cuda/device.hpp"
#include "monoclip/backend/cuda/error.hpp"
#include "monoclip/backend/cuda/number.hpp"
#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

constexpr cudaDataType_t data_type(Precision precision) {
    if (precision == Precision::fp16) return CUDA_R_16F;
    return precision == Precision::bf16 ? CUDA_R_16BF : CUDA_R_32F;
}

/// A matrix of a product, as cuBLASLt reads it.
struct Factor {
    const void* data = nullptr;
    std::int64_t stride = 0;
};

/// out [rows,cols] = in [rows,depth] weight [cols,depth]^T (+ out) (+ bias), then ReLU where that is asked
/// for.
struct ProductTask {
    Factor in;
    Factor weight;
    std::int64_t rows = 0;
    std::int64_t depth = 0;
    std::int64_t cols = 0;
    void* out = nullptr;
    std::int64_t out_stride = 0;
    cudaDataType_t out_type = CUDA_R_32F;
    const void* bias = nullptr;  ///< of the result's type
    bool relu = false;
    bool accumulate = false;
};

/// The products of one engine. For each new shape it asks cuBLASLt for the best algorithm, once.
class Products {
  public:
    explicit Products(Precision precision) : precision_(precision) {}

    /// Puts a product into a stream of the device; it may use `workspace`. Throws cuda.106.
    void run(const Device& device, cudaStream_t stream, const ProductTask& task, void* workspace,
             std::size_t workspace_bytes) {
        if (task.rows == 0 || task.cols == 0) return;
        Descriptions d;
        describe(task, d);
        const cublasLtMatmulAlgo_t algorithm = algorithm_for(device, task, d, workspace_bytes);
        const float one = 1;
        const float kept = task.accumulate ? 1.0f : 0.0f;
        check(cublasLtMatmul(device.blas(), &d.operation, &one, task.weight.data, &d.weight, task.in.data,
                             &d.in, &kept, task.out, &d.out, task.out, &d.out, &algorithm, workspace,
                             workspace_bytes, stream),
              name_of(task));
    }

  private:
    struct Descriptions {
        cublasLtMatmulDescOpaque_t operation;
        cublasLtMatrixLayoutOpaque_t weight, in, out;
    };

    /// What decides which algorithms there are.
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                           int, int, bool, unsigned, unsigned, unsigned, unsigned>;

    /// The largest power of two that an address is a multiple of; no more than that of any matrix in an
    /// arena, so that the algorithm, and with it the last bits, depend on extents alone.
    static unsigned alignment(const void* at) {
        const auto address = reinterpret_cast<std::uintptr_t>(at) | arena_alignment;
        return static_cast<unsigned>(address & (~address + 1));
    }

    static cublasLtEpilogue_t epilogue(const ProductTask& task) {
        if (task.bias == nullptr) return task.relu ? CUBLASLT_EPILOGUE_RELU : CUBLASLT_EPILOGUE_DEFAULT;
        return task.relu ? CUBLASLT_EPILOGUE_RELU_BIAS : CUBLASLT_EPILOGUE_BIAS;
    }

    static std::string name_of(const ProductTask& task) {
        return concat("the product of [", task.rows, ",", task.depth, "] and [", task.cols, ",", task.depth,
                      "]");
    }

    template <class Value>
    static void set(cublasLtMatmulDescOpaque_t& operation, cublasLtMatmulDescAttributes_t attribute,
                    const Value& value) {
        check(cublasLtMatmulDescSetAttribute(&operation, attribute, &value, sizeof value),
              "describing a product");
    }
    template <class Value>
    static void set(cublasLtMatmulPreferenceOpaque_t& preference,
                    cublasLtMatmulPreferenceAttributes_t attribute, const Value& value) {
        check(cublasLtMatmulPreferenceSetAttribute(&preference, attribute, &value, sizeof value),
              "describing a product");
    }
    static void layout(cublasLtMatrixLayoutOpaque_t& layout, cudaDataType_t type, std::int64_t rows,
                       std::int64_t cols, std::int64_t stride) {
        check(cublasLtMatrixLayoutInit(&layout, type, static_cast<std::uint64_t>(rows),
                                       static_cast<std::uint64_t>(cols), stride),
              "describing a matrix");
    }

    void describe(const ProductTask& task, Descriptions& d) const {
        const auto compute =
            precision_ == Precision::tf32 ? CUBLAS_COMPUTE_32F_FAST_TF32 : CUBLAS_COMPUTE_32F;
        check(cublasLtMatmulDescInit(&d.operation, compute, CUDA_R_32F), "describing a product");
        set(d.operation, CUBLASLT_MATMUL_DESC_TRANSA, CUBLAS_OP_T);
        set(d.operation, CUBLASLT_MATMUL_DESC_EPILOGUE, epilogue(task));
        if (task.bias != nullptr) {
            set(d.operation, CUBLASLT_MATMUL_DESC_BIAS_POINTER, task.bias);
            set(d.operation, CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE, task.out_type);
        }
        layout(d.weight, data_type(precision_), task.depth, task.cols, task.weight.stride);
        layout(d.in, data_type(precision_), task.depth, task.rows, task.in.stride);
        layout(d.out, task.out_type, task.cols, task.rows, task.out_stride);
    }

    cublasLtMatmulAlgo_t algorithm_for(const Device& device, const ProductTask& task, Descriptions& d,
                                       std::size_t workspace_bytes) {
        const unsigned bias = task.bias != nullptr ? alignment(task.bias) : 0;
        const Key key{task.rows,
                      task.depth,
                      task.cols,
                      task.in.stride,
                      task.weight.stride,
                      task.out_stride,
                      task.out_type,
                      epilogue(task),
                      task.accumulate,
                      alignment(task.in.data),
                      alignment(task.weight.data),
                      alignment(task.out),
                      bias};
        const std::lock_guard lock(mutex_);
        const auto found = algorithms_.find(key);
        if (found != algorithms_.end()) return found->second;
        cublasLtMatmulPreferenceOpaque_t preference;
        check(cublasLtMatmulPreferenceInit(&preference), "describing a product");
        set(preference, CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES,
            static_cast<std::uint64_t>(workspace_bytes));
        const auto in = static_cast<std::uint32_t>(alignment(task.in.data));
        const auto weight = static_cast<std::uint32_t>(alignment(task.weight.data));
        const auto out = static_cast<std::uint32_t>(alignment(task.out));
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES, weight);
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES, in);
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES, out);
        set(preference, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES, out);
        cublasLtMatmulHeuristicResult_t best{};
        int count = 0;
        check(cublasLtMatmulAlgoGetHeuristic(device.blas(), &d.operation, &d.weight, &d.in, &d.out, &d.out,
                                             &preference, 1, &best, &count),
              name_of(task));
        check(count != 0 ? best.state : CUBLAS_STATUS_NOT_SUPPORTED, name_of(task));
        algorithms_.emplace(key, best.algo);
        return best.algo;
    }

    Precision precision_;
    std::mutex mutex_;
    std::map<Key, cublasLtMatmulAlgo_t> algorithms_;
};

}  // namespace monoclip::inline v0_1::detail::cuda
