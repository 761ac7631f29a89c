// The options that all benchmark programs share, and the one place that turns them into a backend.
#pragma once

#include <algorithm>
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

/// Takes a word out of the others: whether it was there.
inline bool take_flag(std::vector<std::string>& words, std::string_view name) {
    return std::erase(words, name) != 0;
}

/// Takes `NAME VALUE` out of the words; the last one counts. std::invalid_argument without a value.
inline std::string take_value(std::vector<std::string>& words, std::string_view name,
                              std::string value = "") {
    for (auto at = words.begin(); (at = std::find(at, words.end(), name)) != words.end();) {
        if (at + 1 == words.end()) throw std::invalid_argument(std::string(name) + " needs a value");
        value = at[1];
        at = words.erase(at, at + 2);
    }
    return value;
}

/// Where all options are taken there must be none left.
inline void require_none(const std::vector<std::string>& words) {
    if (!words.empty()) throw std::invalid_argument("unknown option " + words.front());
}

/// Takes `--threads N`, `--precision P` and `--isa I` out of the words; the others stay, in order.
inline Options take_options(std::vector<std::string>& words) {
    Options options;
    options.threads = parse_count(take_value(words, "--threads", std::to_string(options.threads)));
    options.precision = take_value(words, "--precision", options.precision);
    options.isa = take_value(words, "--isa", options.isa);
    return options;
}

}  // namespace bench
