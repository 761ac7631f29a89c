// What a program does that a script keeps loaded: it says that it is ready, and answers a line at a time.
//
// "run N" is answered with "ms" and N times in milliseconds, "save PATH" writes what was computed, "memory"
// is answered with the peak in KiB; "quit" ends.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "monoclip/version.hpp"
#include "options.hpp"

namespace bench {

/// The first `count` elements of a raw file.
template <class T>
std::vector<T> read_raw(const std::string& path, std::size_t count) {
    std::vector<T> elements(count);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(elements.data()), static_cast<std::streamsize>(count * sizeof(T)));
    if (!file) throw std::runtime_error(path + ": cannot be read, or is too short");
    return elements;
}

template <class T>
void write_raw(const std::string& path, const std::vector<T>& elements) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(elements.data()),
               static_cast<std::streamsize>(elements.size() * sizeof(T)));
    if (!file.flush()) throw std::runtime_error(path + ": cannot be written");
}

/// The most memory that this process has held, in KiB; 0 where the system does not say.
inline long peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6));
    }
    return 0;
}

/// What is measured, behind one face: `run` is timed, `save` writes what it computed.
struct Work {
    std::function<void()> run;
    std::function<void(const std::string&)> save;
    std::int64_t flops = 0;         // useful ones of one run
    std::int64_t weight_bytes = 0;  // of the encoder
    std::size_t items = 1;          // in one run
};

inline double milliseconds(const std::function<void()>& run) {
    const auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

inline void answer(const std::string& line, const Work& work) {
    std::istringstream words(line);
    std::string command;
    words >> command;
    if (command == "run") {
        int times = 1;
        words >> times;
        std::printf("ms");
        for (int i = 0; i < times; ++i) std::printf(" %.6f", milliseconds(work.run));
        std::printf("\n");
    } else if (command == "save") {
        std::string path;
        std::getline(words >> std::ws, path);
        work.save(path);
        std::printf("saved\n");
    } else if (command == "memory") {
        std::printf("memory %ld\n", peak_memory());
    } else {
        throw std::invalid_argument("unknown command '" + line + "'");
    }
    std::fflush(stdout);
}

/// Answers until standard input ends.
inline void serve(const Work& work, const Options& options) {
    std::printf(
        "ready {\"flops\": %lld, \"weight_bytes\": %lld, \"items\": %zu, \"version\": \"%s\", \"isa\": "
        "\"%s\"}\n",
        static_cast<long long>(work.flops), static_cast<long long>(work.weight_bytes), work.items,
        MONOCLIP_VERSION_STRING, isa_of(options).c_str());
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line) && line != "quit";) answer(line, work);
}

/// That of main: what `body` throws, as a line on standard error and a number that scripts know.
template <class Body>
int exit_status(const Body& body) {
    try {
        body();
        return 0;
    } catch (const Unsupported& reason) {
        std::fprintf(stderr, "%s\n", reason.what());
        return exit_unsupported;
    } catch (const std::invalid_argument& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return exit_wrong_call;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return exit_failed;
    }
}

}  // namespace bench
