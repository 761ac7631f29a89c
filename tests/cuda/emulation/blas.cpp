// The stand-in for cuBLASLt. Refused, as cuBLASLt does or worse (it may read and write elsewhere): layouts
// that do not fit, types that do not go together, matrices outside of device memory, and an algorithm that
// was chosen for another shape, for pointers of another alignment, or for a larger workspace.
#include "cublasLt.h"

#include <cmath>
#include <cstring>
#include <stdexcept>

#include "monoclip/core/number.hpp"
#include "runtime.hpp"
#include "streams.hpp"

struct cublasLtContext {
    int device;  // the current one when it was made
};

namespace {

namespace number = monoclip::detail;

long heuristic_count = 0;

using Operation = cublasLtMatmulDescOpaque_t;
using Layout = cublasLtMatrixLayoutOpaque_t;

std::size_t bytes_of(cudaDataType_t type) {
    return type == CUDA_R_32F ? 4 : 2;
}

/// The memory of a column-major matrix.
std::size_t extent(const Layout& layout) {
    if (layout.cols == 0 || layout.rows == 0) return 0;
    return (static_cast<std::size_t>(layout.ld) * (layout.cols - 1) + layout.rows) * bytes_of(layout.type);
}

float load(const void* at, cudaDataType_t type, std::size_t index) {
    if (type == CUDA_R_32F) return static_cast<const float*>(at)[index];
    const std::uint16_t bits = static_cast<const std::uint16_t*>(at)[index];
    return type == CUDA_R_16F ? number::half_to_float(bits) : number::bfloat16_to_float(bits);
}

void store(void* at, cudaDataType_t type, std::size_t index, float value) {
    if (type == CUDA_R_32F) {
        static_cast<float*>(at)[index] = value;
        return;
    }
    static_cast<std::uint16_t*>(at)[index] =
        type == CUDA_R_16F ? number::float_to_half(value) : number::float_to_bfloat16(value);
}

bool has_bias(cublasLtEpilogue_t epilogue) {
    return (epilogue & CUBLASLT_EPILOGUE_BIAS) != 0;
}

float finish(cublasLtEpilogue_t epilogue, float x) {
    if ((epilogue & CUBLASLT_EPILOGUE_RELU) != 0) return std::fmax(x, 0.0f);
    if ((epilogue & CUBLASLT_EPILOGUE_GELU) != 0)  // cuBLASLt's is the approximation
        return 0.5f * x * (1 + std::tanh(0.7978845608f * (x + 0.044715f * x * x * x)));
    return x;
}

/// What an algorithm is good for; its last members are what was promised.
cublasLtMatmulAlgo_t algorithm_of(const Operation& operation, const Layout& a, const Layout& b,
                                  const Layout& d) {
    cublasLtMatmulAlgo_t algorithm{};
    algorithm.data[0] = d.rows << 32 | d.cols;
    algorithm.data[1] = a.rows << 32 | a.cols;
    algorithm.data[2] = static_cast<std::uint64_t>(a.ld) << 32 | static_cast<std::uint64_t>(b.ld);
    algorithm.data[3] = static_cast<std::uint64_t>(d.ld);
    algorithm.data[4] = static_cast<std::uint64_t>(a.type) << 32 | static_cast<std::uint64_t>(d.type) << 16 |
                        static_cast<std::uint64_t>(operation.epilogue);
    return algorithm;
}

bool types_go_together(const Operation& operation, const Layout& a, const Layout& b, const Layout& c,
                       const Layout& d) {
    if (operation.scale != CUDA_R_32F || a.type != b.type || c.type != d.type) return false;
    if (operation.compute == CUBLAS_COMPUTE_32F_FAST_TF32 && a.type != CUDA_R_32F) return false;
    if (d.type != CUDA_R_32F && d.type != a.type) return false;
    const cudaDataType_t bias = operation.has_bias_type ? operation.bias_type : d.type;
    return !has_bias(operation.epilogue) || bias == d.type;
}

bool layouts_fit(const Operation& operation, const Layout& a, const Layout& b, const Layout& c,
                 const Layout& d) {
    const bool transposed_a = operation.transpose_a == CUBLAS_OP_T;
    const bool transposed_b = operation.transpose_b == CUBLAS_OP_T;
    const std::uint64_t rows = transposed_a ? a.cols : a.rows;
    const std::uint64_t depth = transposed_a ? a.rows : a.cols;
    const std::uint64_t cols = transposed_b ? b.rows : b.cols;
    for (const Layout* layout : {&a, &b, &c, &d}) {
        if (layout->ld < static_cast<std::int64_t>(layout->rows)) return false;
    }
    return depth == (transposed_b ? b.cols : b.rows) && d.rows == rows && d.cols == cols && c.rows == rows &&
           c.cols == cols && c.ld == d.ld;
}

bool is_aligned(const void* at, std::uint64_t alignment) {
    return reinterpret_cast<std::uintptr_t>(at) % alignment == 0;
}

struct Product {
    Operation operation;
    Layout a, b, d;
    const void* a_data;
    const void* b_data;
    void* d_data;
    void* workspace;
    float alpha, beta;

    /// Of its workspace the beginning stands for all.
    void watch() const {
        for (const char* fault :
             {emulation::touch(a_data, extent(a), false), emulation::touch(b_data, extent(b), false),
              emulation::touch(d_data, extent(d), true), emulation::touch(workspace, 1, true)}) {
            if (*fault != 0) throw std::runtime_error(fault);
        }
    }

    void run() const {
        watch();
        const bool transposed_a = operation.transpose_a == CUBLAS_OP_T;
        const bool transposed_b = operation.transpose_b == CUBLAS_OP_T;
        const std::size_t depth = transposed_a ? a.rows : a.cols;
        const auto lda = static_cast<std::size_t>(a.ld), ldb = static_cast<std::size_t>(b.ld);
        const bool is_tf32 = operation.compute == CUBLAS_COMPUTE_32F_FAST_TF32;
        const auto factor = [&](const void* data, cudaDataType_t type, std::size_t index) {
            const float value = load(data, type, index);
            return is_tf32 ? emulation::round_to_tf32(value) : value;
        };
        for (std::size_t col = 0; col < d.cols; ++col) {
            for (std::size_t row = 0; row < d.rows; ++row) {
                float sum = 0;
                for (std::size_t k = 0; k < depth; ++k) {
                    sum += factor(a_data, a.type, transposed_a ? row * lda + k : k * lda + row) *
                           factor(b_data, b.type, transposed_b ? k * ldb + col : col * ldb + k);
                }
                const std::size_t at = col * static_cast<std::size_t>(d.ld) + row;
                float value = alpha * sum;
                if (beta != 0) value += beta * load(d_data, d.type, at);
                if (has_bias(operation.epilogue)) value += load(operation.bias, d.type, row);
                store(d_data, d.type, at, finish(operation.epilogue, value));
            }
        }
    }
};

template <class Value>
cublasStatus_t assign(Value& to, const void* value, std::size_t bytes) {
    if (bytes != sizeof to) return CUBLAS_STATUS_INVALID_VALUE;
    std::memcpy(&to, value, sizeof to);
    return CUBLAS_STATUS_SUCCESS;
}

/// A call's status: an error that it must report, or what `body` gives.
template <class Body>
cublasStatus_t call(const Body& body) {
    const std::lock_guard lock(emulation::mutex());
    return emulation::error_of_call() ? CUBLAS_STATUS_EXECUTION_FAILED : body();
}

}  // namespace

long emulation::heuristics() {
    return heuristic_count;
}

cublasStatus_t cublasLtCreate(cublasLtHandle_t* handle) {
    return call([&] {
        *handle = new cublasLtContext{emulation::current_device()};
        emulation::count_object(1);
        return CUBLAS_STATUS_SUCCESS;
    });
}

cublasStatus_t cublasLtDestroy(cublasLtHandle_t handle) {
    const std::lock_guard lock(emulation::mutex());
    emulation::count_object(-1);
    delete handle;
    return CUBLAS_STATUS_SUCCESS;
}

cublasStatus_t cublasLtMatmulDescInit(cublasLtMatmulDesc_t desc, cublasComputeType_t compute,
                                      cudaDataType_t scale) {
    *desc = {compute, scale, CUBLAS_OP_N, CUBLAS_OP_N, CUBLASLT_EPILOGUE_DEFAULT, nullptr, CUDA_R_32F, false};
    return CUBLAS_STATUS_SUCCESS;
}

cublasStatus_t cublasLtMatmulDescSetAttribute(cublasLtMatmulDesc_t desc,
                                              cublasLtMatmulDescAttributes_t attribute, const void* value,
                                              std::size_t bytes) {
    switch (attribute) {
        case CUBLASLT_MATMUL_DESC_TRANSA:
            return assign(desc->transpose_a, value, bytes);
        case CUBLASLT_MATMUL_DESC_TRANSB:
            return assign(desc->transpose_b, value, bytes);
        case CUBLASLT_MATMUL_DESC_EPILOGUE:
            return assign(desc->epilogue, value, bytes);
        case CUBLASLT_MATMUL_DESC_BIAS_POINTER:
            return assign(desc->bias, value, bytes);
        case CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE:
            desc->has_bias_type = true;
            return assign(desc->bias_type, value, bytes);
    }
    return CUBLAS_STATUS_INVALID_VALUE;
}

cublasStatus_t cublasLtMatrixLayoutInit(cublasLtMatrixLayout_t layout, cudaDataType_t type,
                                        std::uint64_t rows, std::uint64_t cols, std::int64_t ld) {
    *layout = {type, rows, cols, ld};
    return CUBLAS_STATUS_SUCCESS;
}

cublasStatus_t cublasLtMatmulPreferenceInit(cublasLtMatmulPreference_t preference) {
    *preference = {0, {256, 256, 256, 256}};
    return CUBLAS_STATUS_SUCCESS;
}

cublasStatus_t cublasLtMatmulPreferenceSetAttribute(cublasLtMatmulPreference_t preference,
                                                    cublasLtMatmulPreferenceAttributes_t attribute,
                                                    const void* value, std::size_t bytes) {
    if (attribute == CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES)
        return assign(preference->workspace, value, bytes);
    return assign(preference->alignments[attribute - CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES], value,
                  bytes);
}

cublasStatus_t cublasLtMatmulAlgoGetHeuristic(cublasLtHandle_t handle, cublasLtMatmulDesc_t operation,
                                              cublasLtMatrixLayout_t a, cublasLtMatrixLayout_t b,
                                              cublasLtMatrixLayout_t c, cublasLtMatrixLayout_t d,
                                              cublasLtMatmulPreference_t preference, int asked,
                                              cublasLtMatmulHeuristicResult_t results[], int* count) {
    return call([&] {
        *count = 0;
        if (handle == nullptr) return CUBLAS_STATUS_NOT_INITIALIZED;
        if (asked < 1 || !layouts_fit(*operation, *a, *b, *c, *d)) return CUBLAS_STATUS_INVALID_VALUE;
        if (!types_go_together(*operation, *a, *b, *c, *d)) return CUBLAS_STATUS_NOT_SUPPORTED;
        cublasLtMatmulAlgo_t algorithm = algorithm_of(*operation, *a, *b, *d);
        for (int i = 0; i < 4; ++i)
            algorithm.data[5] |= static_cast<std::uint64_t>(preference->alignments[i]) << (16 * i);
        algorithm.data[6] = preference->workspace;
        results[0] = {algorithm, preference->workspace, CUBLAS_STATUS_SUCCESS, 1};
        *count = 1;
        ++heuristic_count;
        return CUBLAS_STATUS_SUCCESS;
    });
}

cublasStatus_t cublasLtMatmul(cublasLtHandle_t handle, cublasLtMatmulDesc_t operation, const void* alpha,
                              const void* a, cublasLtMatrixLayout_t a_layout, const void* b,
                              cublasLtMatrixLayout_t b_layout, const void* beta, const void* c,
                              cublasLtMatrixLayout_t c_layout, void* d, cublasLtMatrixLayout_t d_layout,
                              const cublasLtMatmulAlgo_t* algorithm, void* workspace,
                              std::size_t workspace_bytes, cudaStream_t stream) {
    return call([&] {
        if (handle == nullptr) return CUBLAS_STATUS_NOT_INITIALIZED;
        if (handle->device != emulation::current_device()) return CUBLAS_STATUS_EXECUTION_FAILED;
        if (!layouts_fit(*operation, *a_layout, *b_layout, *c_layout, *d_layout))
            return CUBLAS_STATUS_INVALID_VALUE;
        if (!types_go_together(*operation, *a_layout, *b_layout, *c_layout, *d_layout))
            return CUBLAS_STATUS_NOT_SUPPORTED;
        const cublasLtMatmulAlgo_t expected = algorithm_of(*operation, *a_layout, *b_layout, *d_layout);
        if (std::memcmp(expected.data, algorithm->data, 5 * sizeof expected.data[0]) != 0)
            return CUBLAS_STATUS_INVALID_VALUE;
        const void* const pointers[] = {a, b, c, d};
        for (int i = 0; i < 4; ++i) {
            if (!is_aligned(pointers[i], algorithm->data[5] >> (16 * i) & 0xFFFF))
                return CUBLAS_STATUS_INVALID_VALUE;
        }
        if (c != d || workspace_bytes < algorithm->data[6] || !is_aligned(workspace, 256))
            return CUBLAS_STATUS_INVALID_VALUE;
        const bool is_inside = emulation::is_device_memory(a, extent(*a_layout)) &&
                               emulation::is_device_memory(b, extent(*b_layout)) &&
                               emulation::is_device_memory(d, extent(*d_layout)) &&
                               emulation::is_device_memory(workspace, workspace_bytes);
        if (!is_inside) return CUBLAS_STATUS_INVALID_VALUE;
        if (has_bias(operation->epilogue) &&
            !emulation::is_device_memory(operation->bias, d_layout->rows * bytes_of(d_layout->type)))
            return CUBLAS_STATUS_INVALID_VALUE;
        const Product product{*operation,
                              *a_layout,
                              *b_layout,
                              *d_layout,
                              a,
                              b,
                              d,
                              workspace,
                              *static_cast<const float*>(alpha),
                              *static_cast<const float*>(beta)};
        const cudaError_t error = emulation::enqueue_work(stream, [product] { product.run(); });
        return error == cudaSuccess ? CUBLAS_STATUS_SUCCESS : CUBLAS_STATUS_EXECUTION_FAILED;
    });
}

const char* cublasLtGetStatusName(cublasStatus_t status) {
    return status == CUBLAS_STATUS_NOT_SUPPORTED ? "CUBLAS_STATUS_NOT_SUPPORTED"
                                                 : "CUBLAS_STATUS_INVALID_VALUE";
}
const char* cublasLtGetStatusString(cublasStatus_t) {
    return "what cuBLASLt says of it";
}
