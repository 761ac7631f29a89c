// What stands at the other end of a stream: a terminal, and how wide it is.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#if defined(_WIN32)
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace cli {

/// Whether the stream is a terminal that understands cursor movements and colours.
inline bool is_terminal(std::FILE* stream) {
    const char* kind = std::getenv("TERM");
    if (kind != nullptr && std::string_view(kind) == "dumb") return false;
#if defined(_WIN32)
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

/// Columns of the terminal; 80 where it does not tell.
inline int terminal_width(std::FILE* stream) {
#if defined(_WIN32)
    static_cast<void>(stream);
#else
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col != 0) return size.ws_col;
#endif
    return 80;
}

/// Whether the user wants no colours (no-color.org).
inline bool colours_unwanted() {
    const char* value = std::getenv("NO_COLOR");
    return value != nullptr && *value != '\0';
}

}  // namespace cli
