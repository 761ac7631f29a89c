// What the multiply-add units of this processor do at best: loops over registers alone, on every thread.
//
// The loops carry their instruction set in an attribute, so that a build with plain -O2 measures the whole
// machine. A multiply-add counts as two FLOPs; the result is the sum over all threads while all of them run.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define MONOCLIP_BENCH_X86 1
#elif defined(__aarch64__) && defined(__GNUC__)
#include <arm_neon.h>
#define MONOCLIP_BENCH_NEON 1
#endif

namespace bench {

/// Gigaflops a second, and the instructions that reach them. Zero where there are none of that kind.
struct Peak {
    double gflops = 0;
    const char* instructions = "none";
};

namespace detail {

/// One thread's loop: runs `iterations` times over its registers, returns something that depends on them all.
using Loop = float (*)(std::int64_t iterations);

struct Kernel {
    Loop loop = nullptr;
    std::int64_t flops = 0;  // of one iteration
    const char* instructions = "none";
};

// Twelve chains: more than latency (4 or 5 cycles) times units (2), fewer than there are registers.
inline constexpr int chains = 12;

#if defined(MONOCLIP_BENCH_X86)

__attribute__((target("avx512f"))) inline float avx512_fp32(std::int64_t iterations) {
    __m512 sums[chains];
    for (__m512& sum : sums) sum = _mm512_set1_ps(1.0f);
    const __m512 half = _mm512_set1_ps(0.5f);
    const __m512 one = _mm512_set1_ps(1.0f);
    for (std::int64_t i = 0; i < iterations; ++i) {
#pragma GCC unroll 12
        for (int c = 0; c < chains; ++c) sums[c] = _mm512_fmadd_ps(sums[c], half, one);
    }
    float result = 0;
    for (const __m512& sum : sums) result += _mm512_cvtss_f32(sum);
    return result;
}

__attribute__((target("avx512f,avx512bf16"))) inline float avx512_bf16(std::int64_t iterations) {
    __m512 sums[chains];
    for (__m512& sum : sums) sum = _mm512_set1_ps(1.0f);
    const __m512bh tiny = _mm512_cvtne2ps_pbh(_mm512_set1_ps(1e-4f), _mm512_set1_ps(1e-4f));
    const __m512bh one = _mm512_cvtne2ps_pbh(_mm512_set1_ps(1.0f), _mm512_set1_ps(1.0f));
    for (std::int64_t i = 0; i < iterations; ++i) {
#pragma GCC unroll 12
        for (int c = 0; c < chains; ++c) sums[c] = _mm512_dpbf16_ps(sums[c], tiny, one);
    }
    float result = 0;
    for (const __m512& sum : sums) result += _mm512_cvtss_f32(sum);
    return result;
}

__attribute__((target("avx2,fma"))) inline float avx2_fp32(std::int64_t iterations) {
    __m256 sums[chains];
    for (__m256& sum : sums) sum = _mm256_set1_ps(1.0f);
    const __m256 half = _mm256_set1_ps(0.5f);
    const __m256 one = _mm256_set1_ps(1.0f);
    for (std::int64_t i = 0; i < iterations; ++i) {
#pragma GCC unroll 12
        for (int c = 0; c < chains; ++c) sums[c] = _mm256_fmadd_ps(sums[c], half, one);
    }
    float result = 0;
    for (const __m256& sum : sums) result += _mm256_cvtss_f32(sum);
    return result;
}

inline Kernel fp32_kernel() {
    if (__builtin_cpu_supports("avx512f"))
        return {avx512_fp32, chains * 16 * 2, "AVX-512 fused multiply-add"};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return {avx2_fp32, chains * 8 * 2, "AVX2 fused multiply-add"};
    return {};
}

inline Kernel bf16_kernel() {
    if (__builtin_cpu_supports("avx512bf16")) return {avx512_bf16, chains * 32 * 2, "AVX-512 vdpbf16ps"};
    return {};
}

#elif defined(MONOCLIP_BENCH_NEON)

inline float neon_fp32(std::int64_t iterations) {
    float32x4_t sums[chains];
    for (float32x4_t& sum : sums) sum = vdupq_n_f32(1.0f);
    const float32x4_t tiny = vdupq_n_f32(1e-4f);
    const float32x4_t one = vdupq_n_f32(1.0f);
    for (std::int64_t i = 0; i < iterations; ++i) {
#pragma GCC unroll 12
        for (int c = 0; c < chains; ++c) sums[c] = vfmaq_f32(sums[c], tiny, one);
    }
    float result = 0;
    for (const float32x4_t& sum : sums) result += vaddvq_f32(sum);
    return result;
}

inline Kernel fp32_kernel() {
    return {neon_fp32, chains * 4 * 2, "NEON fused multiply-add"};
}
inline Kernel bf16_kernel() {
    return {};
}

#else

inline Kernel fp32_kernel() {
    return {};
}
inline Kernel bf16_kernel() {
    return {};
}

#endif

/// Every thread computes from the moment that all have started until the time is over.
inline Peak measure(const Kernel& kernel, int threads, double seconds) {
    if (kernel.loop == nullptr) return {};
    using Clock = std::chrono::steady_clock;
    constexpr std::int64_t slice = 20000;  // some 60 microseconds
    std::atomic<int> started{0};
    std::atomic<float> sink{0};
    std::vector<double> rates(static_cast<std::size_t>(threads));
    const auto work = [&](std::size_t index) {
        float result = kernel.loop(slice);  // wakes the wide units up
        started.fetch_add(1);
        while (started.load() < threads) std::this_thread::yield();
        std::int64_t iterations = 0;
        const Clock::time_point begin = Clock::now();
        double elapsed = 0;
        while (elapsed < seconds) {
            result += kernel.loop(slice);
            iterations += slice;
            elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
        }
        sink.store(result);
        rates[index] = static_cast<double>(iterations * kernel.flops) / elapsed / 1e9;
    };
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back(work, static_cast<std::size_t>(i));
    work(0);
    for (std::thread& other : others) other.join();
    Peak peak{0, kernel.instructions};
    for (const double rate : rates) peak.gflops += rate;
    return peak;
}

}  // namespace detail

/// fp32 multiply-adds on `threads` threads.
inline Peak fp32_peak(int threads, double seconds = 0.3) {
    return detail::measure(detail::fp32_kernel(), threads, seconds);
}

/// Products of bf16 pairs that are summed in fp32, on `threads` threads.
inline Peak bf16_peak(int threads, double seconds = 0.3) {
    return detail::measure(detail::bf16_kernel(), threads, seconds);
}

}  // namespace bench
