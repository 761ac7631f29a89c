// Results on standard output: whole or an error, never silently cut short.
#pragma once

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#if defined(_WIN32)
#include <fcntl.h>
#include <io.h>
#endif

namespace cli {

/// Something outside the library failed: a file, standard output. Exit status 1.
class CommandError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// "what: reason", the reason from errno where it has one.
inline CommandError system_failure(const std::string& what, int error) {
    if (error == 0) return CommandError(what);
    return CommandError(what + ": " + std::generic_category().message(error));
}

/// Who reads standard output has gone (`monoclip ... | head -1`): no failure to speak of, but the end.
class ReaderGone : public std::runtime_error {
  public:
    ReaderGone() : std::runtime_error("nobody reads standard output any more") {}
};

[[noreturn]] inline void output_failed(int error) {
    if (error == EPIPE) throw ReaderGone();
    throw system_failure("could not write to standard output", error);
}

/// Writes to standard output.
inline void print(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) output_failed(errno);
}

/// Sends on what is buffered: a full disk or a closed pipe shows at the latest here.
inline void flush_output() {
    errno = 0;
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) output_failed(errno);
}

/// What is not text must reach standard output as it is, without carriage returns added.
inline void binary_output() {
#if defined(_WIN32)
    static_cast<void>(_setmode(_fileno(stdout), _O_BINARY));
#endif
}

}  // namespace cli
