// The options that all benchmark programs share, and the one place that turns them into a backend.
#pragma once

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/clip.hpp"

namespace bench {

namespace mc = monoclip;

/// What does not run on this processor, as another exit status than a failure: peers.py leaves it out.
struct Unsupported : std::runtime_error {
    using std::runtime_error::runtime_error;
};
inline constexpr int exit_failed = 1;
inline constexpr int exit_wrong_call = 2;
inline constexpr int exit_unsupported = 3;

struct Options {
    int threads = 2;
    std::string precision = "fp32";  ///< "fp32" or "bf16"
    std::string isa = "automatic";   ///< as monoclip::name_of(Isa) spells it
};

/// The kernel set of that name.
inline mc::Isa isa_named(const std::string& name) {
    for (const mc::Isa isa : {mc::Isa::automatic, mc::Isa::portable, mc::Isa::neon, mc::Isa::avx2,
                              mc::Isa::avx512, mc::Isa::avx512_bf16}) {
        if (name == mc::name_of(isa)) return isa;
    }
    throw std::invalid_argument("there are no kernels named '" + name + "'");
}

/// The backend that the options ask for; Unsupported where the processor has no such thing.
inline mc::Cpu make_backend(const Options& options) {
    mc::Cpu backend;
    backend.threads = options.threads;
    if (options.precision == "bf16") {
        backend.precision = mc::Precision::bf16;
    } else if (options.precision != "fp32") {
        throw std::invalid_argument("--precision: expected fp32 or bf16, got '" + options.precision + "'");
    }
    backend.isa = isa_named(options.isa);
    if (!mc::is_supported(backend.isa)) throw Unsupported("kernels for " + options.isa + " do not run here");
    return backend;
}

/// The kernels that run: those asked for, or the best here.
inline std::string isa_of(const Options& options) {
    return options.isa == "automatic" ? mc::name_of(mc::best_isa()) : options.isa;
}

/// A whole number of at least 0; std::invalid_argument otherwise.
inline int parse_count(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) {
        throw std::invalid_argument("expected a whole number, got '" + std::string(text) + "'");
    }
    return value;
}

/// Takes `--threads N`, `--precision P` and `--isa I` out of the words; the others stay, in order.
inline Options take_options(std::vector<std::string>& words) {
    Options options;
    std::vector<std::string> others;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool ours = words[i] == "--threads" || words[i] == "--precision" || words[i] == "--isa";
        if (!ours) {
            others.push_back(words[i]);
            continue;
        }
        if (i + 1 == words.size()) throw std::invalid_argument(words[i] + " needs a value");
        const std::string& value = words[i + 1];
        if (words[i] == "--threads") options.threads = parse_count(value);
        if (words[i] == "--precision") options.precision = value;
        if (words[i] == "--isa") options.isa = value;
        ++i;
    }
    words = std::move(others);
    return options;
}

}  // namespace bench
