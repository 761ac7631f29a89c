// A progress bar on standard error for long work, only where that is a terminal.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "changing_line.hpp"
#include "terminal.hpp"

namespace cli {

/// One line that is drawn over and over, at most ten times a second, and cleared at the end. Work that is
/// done within a third of a second shows none.
class ProgressBar {
  public:
    void show(std::string_view task, std::string_view unit, std::size_t done, std::size_t total) {
        if (!line_.is_possible() || total == 0) return;
        const auto now = Clock::now();
        if (now < next_) return;
        next_ = now + std::chrono::milliseconds(100);
        draw(task, unit, done, total);
    }

    /// Removes the line, so that something else can be written.
    void clear() { line_.clear(); }

  private:
    using Clock = std::chrono::steady_clock;

    void draw(std::string_view task, std::string_view unit, std::size_t done, std::size_t total) {
        const double share = static_cast<double>((std::min)(done, total)) / static_cast<double>(total);
        const std::string count =
            std::to_string(done) + "/" + std::to_string(total) + " " + std::string(unit);
        const int room = terminal_width(stderr) - static_cast<int>(task.size() + count.size()) - 6;
        const auto columns = static_cast<std::size_t>((std::clamp)(room, 0, 30));
        std::string bar(static_cast<std::size_t>(share * static_cast<double>(columns)), '#');
        bar.resize(columns, '.');
        line_.draw(std::string(task) + " [" + bar + "] " + count);
    }

    ChangingLine line_;
    Clock::time_point next_ = Clock::now() + std::chrono::milliseconds(333);
};

}  // namespace cli
