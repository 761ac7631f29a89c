// Prints the multiply-add peak of this machine, or answers peers.py with it.
//
//     bench_peak [--threads N] [--seconds S] [--serve]
//
// With --serve each line "run N" on standard input is answered with "peak FP32 BF16" in GFLOP/s.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "multiply_add_peak.hpp"

int main(int argc, char** argv) {
    int threads = 2;
    double seconds = 0.3;
    bool serve = false;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--serve") {
            serve = true;
        } else if (word == "--threads" && i + 1 < argc) {
            threads = std::atoi(argv[++i]);
        } else if (word == "--seconds" && i + 1 < argc) {
            seconds = std::atof(argv[++i]);
        } else {
            std::fputs("bench_peak [--threads N] [--seconds S] [--serve]\n", stderr);
            return 2;
        }
    }
    if (threads < 1) return 2;
    if (serve) {
        std::puts("ready {}");
        std::fflush(stdout);
        for (std::string line; std::getline(std::cin, line) && line != "quit";) {
            const double fp32 = bench::fp32_peak(threads, seconds).gflops;
            const double bf16 = bench::bf16_peak(threads, seconds).gflops;
            std::printf("peak %.2f %.2f\n", fp32, bf16);
            std::fflush(stdout);
        }
        return 0;
    }
    const bench::Peak fp32 = bench::fp32_peak(threads, seconds);
    const bench::Peak bf16 = bench::bf16_peak(threads, seconds);
    std::printf("%d threads\nfp32 %8.1f GFLOP/s  %s\nbf16 %8.1f GFLOP/s  %s\n", threads, fp32.gflops,
                fp32.instructions, bf16.gflops, bf16.instructions);
    return 0;
}
