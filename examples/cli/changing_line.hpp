// A line on standard error that is drawn over and over: only where that is a terminal.
#pragma once

#include <cstdio>
#include <string>

#include "terminal.hpp"

namespace cli {

/// It is cleared when something else is to be written, and at the end.
class ChangingLine {
  public:
    ChangingLine() = default;
    ChangingLine(const ChangingLine&) = delete;
    ChangingLine& operator=(const ChangingLine&) = delete;
    ~ChangingLine() { clear(); }

    /// Whether there is a terminal to draw on.
    bool is_possible() const { return terminal_; }

    void draw(const std::string& text) {
        const std::string line = "\r\x1B[K" + text;
        std::fputs(line.c_str(), stderr);
        std::fflush(stderr);
        visible_ = true;
    }

    void clear() {
        if (!visible_) return;
        std::fputs("\r\x1B[K", stderr);
        std::fflush(stderr);
        visible_ = false;
    }

  private:
    bool terminal_ = is_terminal(stderr);
    bool visible_ = false;
};

}  // namespace cli
