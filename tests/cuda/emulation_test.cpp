// That the emulation finds what it is there to find: for each kind of mistake a kernel that makes it, beside
// one that does the same rightly.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "emulation/runtime.hpp"
#include "monoclip/backend/cuda/handle.hpp"
#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/backend/cuda/mma.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"
#include "support/hashed_model.hpp"

using namespace monoclip::detail::cuda;

namespace {

/// A device block of floats.
class Floats {
  public:
    explicit Floats(std::size_t count) {
        void* block = nullptr;
        REQUIRE(cudaMalloc(&block, count * sizeof(float)) == cudaSuccess);
        data_ = static_cast<float*>(block);
    }
    Floats(const Floats&) = delete;
    Floats& operator=(const Floats&) = delete;
    ~Floats() { give_back(); }
    void give_back() {
        if (data_ != nullptr) CHECK(cudaFree(data_) == cudaSuccess);
        data_ = nullptr;
    }
    DeviceMatrix<float> matrix(std::int64_t cols) const { return {data_, 1, cols, cols}; }
    float* data() const { return data_; }

  private:
    float* data_ = nullptr;
};

/// The fault of a kernel of one block; empty where there is none.
template <class... Parameters, class... Arguments>
std::string fault_of(dim3 block, void (*kernel)(Parameters...), const Arguments&... arguments) {
    emulation::reset();
    launch(nullptr, dim3(1), block, "a kernel", kernel, arguments...);
    const cudaError_t error = cudaStreamSynchronize(nullptr);
    CHECK((error == cudaErrorLaunchFailure) == !emulation::fault().empty());
    const std::string fault = emulation::fault();
    emulation::reset();
    return fault;
}

int thread() {
    return static_cast<int>(threadIdx.x);
}

/// Threads hand a number to their neighbour, with a barrier or without.
void hand_on(DeviceMatrix<float> out, bool waits) {
    MONOCLIP_SHARED(float, numbers, 64);
    numbers.store(thread(), static_cast<float>(thread()));
    if (waits) __syncthreads();
    out.store(0, thread(), numbers.load((thread() + 1) % 64));
}

/// The same twice: the second round overwrites what others may still read.
void hand_on_twice(DeviceMatrix<float> out, bool waits) {
    MONOCLIP_SHARED(float, numbers, 64);
    for (int round = 0; round < 2; ++round) {
        if (round != 0 && waits) __syncthreads();
        numbers.store(thread(), static_cast<float>(thread() + round));
        __syncthreads();
        out.store(0, thread(), numbers.load((thread() + 1) % 64));
    }
}

void write_one_place(DeviceMatrix<float>) {
    MONOCLIP_SHARED(float, numbers, 64);
    numbers.store(0, 1);
}

/// Lanes of a warp may do with the warp's own exchange what threads of several need a barrier for.
void hand_on_in_warp(DeviceMatrix<float> out) {
    MONOCLIP_SHARED(float, numbers, 64);
    numbers.store(thread(), 1);
    static_cast<void>(__shfl_xor_sync(whole_warp, 0, 1));
    out.store(0, thread(), numbers.load(thread() ^ 1));
}

void read_unwritten(DeviceMatrix<float> out) {
    MONOCLIP_SHARED(float, numbers, 64);
    out.store(0, 0, numbers.load(3));
}
void read_shared_outside(DeviceMatrix<float> out, int index) {
    MONOCLIP_SHARED(float, numbers, 64);
    numbers.store(thread(), 1);
    __syncthreads();
    out.store(0, thread(), numbers.load(index));
}
void read_odd_pair(DeviceMatrix<float> out, int index) {
    MONOCLIP_SHARED(float, numbers, 64);
    numbers.store(thread(), 1);
    __syncthreads();
    out.store(0, thread(), numbers.load_pair(index).numbers[0]);
}
void declare_much(DeviceMatrix<float>) {
    MONOCLIP_SHARED(float, numbers, 12289);
    numbers.store(thread(), 1);
}

void copy_pack(float* from, float* to) {
    store_pack(to, load_pack<float, 4>(from));
}
void write_at(DeviceMatrix<float> out, int col) {
    out.store(0, col, 1);
}
void read_at(DeviceMatrix<float> out, int col) {
    out.store(0, 0, out.load(0, col));
}

void leave_early(DeviceMatrix<float>, int last) {
    if (thread() < last) __syncthreads();
}
void wait_elsewhere(DeviceMatrix<float>) {
    if (thread() < 32) {
        __syncthreads();
    } else {
        __syncthreads();
    }
}
void exchange_in_part(DeviceMatrix<float>, int last) {
    if (thread() < last) static_cast<void>(__shfl_xor_sync(whole_warp, 0, 1));
}

}  // namespace

TEST_CASE("A missing barrier is a race, before a read and before the next write") {
    const Floats floats(64);
    const auto out = floats.matrix(64);
    CHECK(fault_of(64, hand_on, out, true).empty());
    CHECK_THAT(fault_of(64, hand_on, out, false), ContainsSubstring("shared memory"));
    CHECK(fault_of(64, hand_on_twice, out, true).empty());
    CHECK_THAT(fault_of(64, hand_on_twice, out, false), ContainsSubstring("race"));
    CHECK_THAT(fault_of(64, write_one_place, out), ContainsSubstring("two threads write"));
    CHECK(fault_of(1, write_one_place, out).empty());
    CHECK(fault_of(64, hand_on_in_warp, out).empty());
}

TEST_CASE("Shared memory is written before it is read, and only inside") {
    const Floats floats(64);
    const auto out = floats.matrix(64);
    CHECK_THAT(fault_of(1, read_unwritten, out), ContainsSubstring("before it is written"));
    CHECK(fault_of(64, read_shared_outside, out, 63).empty());
    CHECK_THAT(fault_of(64, read_shared_outside, out, 64), ContainsSubstring("outside of shared memory"));
    CHECK_THAT(fault_of(64, read_shared_outside, out, -1), ContainsSubstring("outside of shared memory"));
    CHECK(fault_of(64, read_odd_pair, out, 2).empty());
    CHECK_THAT(fault_of(64, read_odd_pair, out, 3), ContainsSubstring("misaligned"));
    CHECK_THAT(fault_of(1, declare_much, out), ContainsSubstring("more shared memory"));
}

TEST_CASE("Global memory is read and written inside of live blocks, at aligned addresses") {
    Floats floats(64);
    const auto out = floats.matrix(64);
    CHECK(fault_of(1, write_at, out, 63).empty());
    CHECK_THAT(fault_of(1, write_at, out, 64), ContainsSubstring("write outside"));
    CHECK_THAT(fault_of(1, read_at, out, -1), ContainsSubstring("read outside"));
    CHECK(fault_of(1, copy_pack, floats.data(), floats.data() + 4).empty());
    CHECK_THAT(fault_of(1, copy_pack, floats.data() + 1, floats.data() + 4),
               ContainsSubstring("misaligned read"));
    CHECK_THAT(fault_of(1, copy_pack, floats.data(), floats.data() + 5),
               ContainsSubstring("misaligned write"));
    std::vector<float> host(4);
    CHECK_THAT(fault_of(1, read_at, DeviceMatrix<float>(host.data(), 1, 4, 4), 0),
               ContainsSubstring("outside"));
    floats.give_back();
    CHECK_THAT(fault_of(1, read_at, out, 0), ContainsSubstring("outside of global memory"));
}

TEST_CASE("Threads that do not come to a barrier, or to an exchange, are a deadlock") {
    const Floats floats(64);
    const auto out = floats.matrix(64);
    CHECK(fault_of(64, leave_early, out, 64).empty());
    CHECK_THAT(fault_of(64, leave_early, out, 63), ContainsSubstring("deadlock: 63 of 64"));
    CHECK_THAT(fault_of(64, wait_elsewhere, out), ContainsSubstring("different barriers"));
    CHECK(fault_of(64, exchange_in_part, out, 32).empty());
    CHECK_THAT(fault_of(64, exchange_in_part, out, 31), ContainsSubstring("deadlock"));
    CHECK_THAT(fault_of(48, exchange_in_part, out, 48), ContainsSubstring("fewer than 32"));
}

TEST_CASE("Work waits in its stream; a host that does not wait sees nothing of it") {
    emulation::reset();
    const Floats floats(4);
    void* block = nullptr;
    REQUIRE(cudaMallocHost(&block, 4 * sizeof(float)) == cudaSuccess);
    auto* const host = static_cast<float*>(block);
    std::iota(host, host + 4, 1.0f);
    REQUIRE(cudaMemcpyAsync(floats.data(), host, 16, cudaMemcpyHostToDevice, nullptr) == cudaSuccess);
    REQUIRE(cudaStreamSynchronize(nullptr) == cudaSuccess);
    REQUIRE(cudaMemcpyAsync(host + 1, floats.data(), 4, cudaMemcpyDeviceToHost, nullptr) == cudaSuccess);
    CHECK_FALSE(host[1] == 1);
    REQUIRE(cudaStreamSynchronize(nullptr) == cudaSuccess);
    CHECK(host[1] == 1);
    REQUIRE(cudaFreeHost(block) == cudaSuccess);
}

TEST_CASE("What lives is counted, calls fail on demand, and a fault loses the device") {
    emulation::reset();
    const long before = emulation::live_objects();
    {
        const Floats floats(4);
        CHECK(emulation::live_objects() == before + 1);
    }
    CHECK(emulation::live_objects() == before);

    emulation::fail_call(1);
    int device = 0;
    CHECK(cudaGetDevice(&device) == cudaSuccess);
    CHECK_FALSE(emulation::has_failed());
    CHECK(cudaGetDevice(&device) == cudaErrorUnknown);
    CHECK(emulation::has_failed());
    CHECK(cudaGetDevice(&device) == cudaSuccess);
    CHECK(cudaGetLastError() == cudaErrorUnknown);  // kept until it is asked for
    CHECK(cudaGetLastError() == cudaSuccess);

    const Floats floats(4);
    launch(nullptr, dim3(1), 1, "a kernel", write_at, floats.matrix(4), 4);
    CHECK(cudaStreamSynchronize(nullptr) == cudaErrorLaunchFailure);
    CHECK(cudaGetDevice(&device) == cudaErrorLaunchFailure);
    emulation::reset();
    CHECK(cudaGetDevice(&device) == cudaSuccess);
    CHECK(error_id([&] {
              launch(nullptr, dim3(1, 70000), 1, "a kernel", write_at, floats.matrix(4), 0);
              return 0;
          }) == "cuda.105");  // more blocks than a grid may have there
}

TEST_CASE("cuBLASLt's stand-in is column-major, and refuses what does not fit") {
    emulation::reset({.devices = 2});
    // a [2,3] and b [3,2], column by column; d = a b.
    const Floats floats(96);
    float* const a = floats.data();
    float* const b = a + 8;
    float* const d = a + 16;
    void* const workspace = a + 64;
    const std::vector<float> numbers{1, 2, 3, 4, 5, 6};
    REQUIRE(cudaMemcpyAsync(a, numbers.data(), 24, cudaMemcpyHostToDevice, nullptr) == cudaSuccess);
    REQUIRE(cudaMemcpyAsync(b, numbers.data(), 24, cudaMemcpyHostToDevice, nullptr) == cudaSuccess);
    cublasLtMatmulDescOpaque_t operation;
    cublasLtMatrixLayoutOpaque_t of_a, of_b, of_d;
    REQUIRE(cublasLtMatmulDescInit(&operation, CUBLAS_COMPUTE_32F, CUDA_R_32F) == CUBLAS_STATUS_SUCCESS);
    REQUIRE(cublasLtMatrixLayoutInit(&of_a, CUDA_R_32F, 2, 3, 2) == CUBLAS_STATUS_SUCCESS);
    REQUIRE(cublasLtMatrixLayoutInit(&of_b, CUDA_R_32F, 3, 2, 3) == CUBLAS_STATUS_SUCCESS);
    REQUIRE(cublasLtMatrixLayoutInit(&of_d, CUDA_R_32F, 2, 2, 2) == CUBLAS_STATUS_SUCCESS);
    cublasLtMatmulPreferenceOpaque_t preference;
    REQUIRE(cublasLtMatmulPreferenceInit(&preference) == CUBLAS_STATUS_SUCCESS);
    const std::uint32_t alignment = 32;
    for (const auto attribute :
         {CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES,
          CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES}) {
        REQUIRE(cublasLtMatmulPreferenceSetAttribute(&preference, attribute, &alignment, sizeof alignment) ==
                CUBLAS_STATUS_SUCCESS);
    }
    cublasLtMatmulHeuristicResult_t best;
    int count = 0;
    cublasLtHandle_t handle = nullptr;
    REQUIRE(cublasLtCreate(&handle) == CUBLAS_STATUS_SUCCESS);
    const monoclip::detail::cuda::OwnedBlas owned(handle);
    REQUIRE(cublasLtMatmulAlgoGetHeuristic(handle, &operation, &of_a, &of_b, &of_d, &of_d, &preference, 1,
                                           &best, &count) == CUBLAS_STATUS_SUCCESS);
    const float one = 1;
    const float none = 0;
    const auto multiply = [&](const float* first, float* result, void* room) {
        return cublasLtMatmul(handle, &operation, &one, first, &of_a, b, &of_b, &none, result, &of_d, result,
                              &of_d, &best.algo, room, 16, nullptr);
    };
    REQUIRE(multiply(a, d, workspace) == CUBLAS_STATUS_SUCCESS);
    std::vector<float> result(4);
    REQUIRE(cudaMemcpyAsync(result.data(), d, 16, cudaMemcpyDeviceToHost, nullptr) == cudaSuccess);
    CHECK(result == std::vector<float>{22, 28, 49, 64});

    CHECK(multiply(a, d + 1, workspace) == CUBLAS_STATUS_INVALID_VALUE);       // less aligned than promised
    CHECK(multiply(a, d, floats.data() + 63) == CUBLAS_STATUS_INVALID_VALUE);  // outside
    CHECK(multiply(numbers.data(), d, workspace) == CUBLAS_STATUS_INVALID_VALUE);  // the host's memory
    of_a.ld = 1;
    CHECK(multiply(a, d, workspace) == CUBLAS_STATUS_INVALID_VALUE);  // rows overlap
    of_a.ld = 3;
    CHECK(multiply(a, d, workspace) == CUBLAS_STATUS_INVALID_VALUE);  // another shape than the algorithm's
    of_a.ld = 2;
    handle = nullptr;
    CHECK(multiply(a, d, workspace) == CUBLAS_STATUS_NOT_INITIALIZED);
    REQUIRE(cudaSetDevice(1) == cudaSuccess);
    REQUIRE(cublasLtCreate(&handle) == CUBLAS_STATUS_SUCCESS);
    const monoclip::detail::cuda::OwnedBlas of_another_device(handle);
    REQUIRE(cudaSetDevice(0) == cudaSuccess);
    CHECK(multiply(a, d, workspace) == CUBLAS_STATUS_EXECUTION_FAILED);
    handle = owned.get();
    of_d.type = CUDA_R_16F;
    CHECK(multiply(a, d, workspace) == CUBLAS_STATUS_NOT_SUPPORTED);  // fp32 factors, fp16 result
}

namespace {

/// c = a b by both ways, a [16,K] and b [8,K] in rows.
template <class Number>
void multiply_tiles(DeviceMatrix<const float> a, DeviceMatrix<const float> b, DeviceMatrix<float> by_mma,
                    DeviceMatrix<float> by_shuffles) {
    const int lane = thread();
    Factors<Number> factors;
    for (int i = 0; i < 4; ++i) {
        const int row = lane / 4 + 8 * (i % 2);
        if constexpr (is_16_bit<Number>) {
            const int k = 2 * (lane % 4) + 8 * (i / 2);
            factors.a[i] = {from_float<Number>(a.load(row, k)), from_float<Number>(a.load(row, k + 1))};
            if (i < 2)
                factors.b[i] = {from_float<Number>(b.load(lane / 4, 2 * (lane % 4) + 8 * i)),
                                from_float<Number>(b.load(lane / 4, 2 * (lane % 4) + 8 * i + 1))};
        } else {
            factors.a[i] = a.load(row, lane % 4 + 4 * (i / 2));
            if (i < 2) factors.b[i] = b.load(lane / 4, lane % 4 + 4 * i);
        }
    }
    float c[4] = {}, d[4] = {};
    mma(c, factors, lane);
    mma_by_shuffles(d, factors, lane);
    for (int i = 0; i < 4; ++i) {
        by_mma.store(lane / 4 + 8 * (i / 2), 2 * (lane % 4) + i % 2, c[i]);
        by_shuffles.store(lane / 4 + 8 * (i / 2), 2 * (lane % 4) + i % 2, d[i]);
    }
}

template <class Number>
void check_tiles() {
    constexpr int depth = mma_depth<Number>;
    emulation::reset();
    const Floats floats(1024);
    const DeviceMatrix<float> a(floats.data(), 16, depth, depth);
    const DeviceMatrix<float> b(floats.data() + 256, 8, depth, depth);
    const DeviceMatrix<float> c(floats.data() + 512, 16, 8, 8);
    const DeviceMatrix<float> d(floats.data() + 768, 16, 8, 8);
    const std::vector<float> numbers = hashed::numbers("tiles", 1024);  // exact in each type
    REQUIRE(cudaMemcpyAsync(floats.data(), numbers.data(), 4096, cudaMemcpyHostToDevice, nullptr) ==
            cudaSuccess);
    launch(nullptr, dim3(1), 32, "tiles", multiply_tiles<Number>, a, b, c, d);
    std::vector<float> results(1024);
    REQUIRE(cudaMemcpyAsync(results.data(), floats.data(), 4096, cudaMemcpyDeviceToHost, nullptr) ==
            cudaSuccess);
    REQUIRE(emulation::fault().empty());
    for (std::size_t row = 0; row < 16; ++row) {
        for (std::size_t col = 0; col < 8; ++col) {
            float sum = 0;
            for (std::size_t k = 0; k < depth; ++k)
                sum += numbers[row * depth + k] * numbers[256 + col * depth + k];
            REQUIRE(results[512 + row * 8 + col] == sum);  // multiples of 2^-14 below 16: exact
            REQUIRE(results[768 + row * 8 + col] == sum);
        }
    }
}

}  // namespace

TEST_CASE("A product of tiles is a product, by definition and by shuffles, in each number type") {
    check_tiles<float>();
    check_tiles<Tf32>();
    check_tiles<Half>();
    check_tiles<Bfloat>();
}

TEST_CASE("fp32's product of tiles is as exact as fp32, by three products of tf32 numbers") {
    emulation::reset();
    const Floats floats(1024);
    const DeviceMatrix<float> a(floats.data(), 16, 8, 8), b(floats.data() + 256, 8, 8, 8);
    const DeviceMatrix<float> c(floats.data() + 512, 16, 8, 8), d(floats.data() + 768, 16, 8, 8);
    std::vector<float> numbers = hashed::numbers("split tiles", 1024);
    for (float& number : numbers) number /= 3;  // all bits are in use
    REQUIRE(cudaMemcpyAsync(floats.data(), numbers.data(), 4096, cudaMemcpyHostToDevice, nullptr) ==
            cudaSuccess);
    const auto largest_error = [&](auto kernel) {
        launch(nullptr, dim3(1), 32, "tiles", kernel, a, b, c, d);
        std::vector<float> results(1024);
        REQUIRE(cudaMemcpyAsync(results.data(), floats.data(), 4096, cudaMemcpyDeviceToHost, nullptr) ==
                cudaSuccess);
        double largest = 0;  // as a part of what the terms add up to
        for (std::size_t i = 0; i < 128; ++i) {
            double sum = 0, size = 0;
            for (std::size_t k = 0; k < 8; ++k) {
                const double term = static_cast<double>(numbers[i / 8 * 8 + k]) *
                                    static_cast<double>(numbers[256 + i % 8 * 8 + k]);
                sum += term;
                size += std::abs(term);
            }
            largest = (std::max)(largest, std::abs(static_cast<double>(results[512 + i]) - sum) / size);
        }
        return largest;
    };
    CHECK(largest_error(multiply_tiles<float>) < 0x1p-20);  // 24 sums of fp32, and what is left out: 2^-22
    CHECK(largest_error(multiply_tiles<Tf32>) > 0x1p-14);   // factors are rounded by 2^-12 at most
    CHECK(emulation::fault().empty());
}

TEST_CASE("What cuBLASLt lacks memory for is an error of memory") {
    const auto id = [](cublasStatus_t status) {
        return error_id([&] {
            check(status, "a product");
            return 0;
        });
    };
    CHECK(id(CUBLAS_STATUS_ALLOC_FAILED) == "cuda.104");
    CHECK(id(CUBLAS_STATUS_EXECUTION_FAILED) == "cuda.106");
}
