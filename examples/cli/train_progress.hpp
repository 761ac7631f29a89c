// How far a training is, on standard error: one line that changes on a terminal, else a line now and then.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

#include "changing_line.hpp"
#include "complaint.hpp"
#include "monoclip/monoclip.hpp"
#include "terminal.hpp"
#include "train_words.hpp"
#include "utf8.hpp"

namespace cli {

/// Of one run; `step` comes after every step.
class TrainProgress {
  public:
    /// How long the training is; 0 epochs: the steps alone end it.
    void expect(std::int64_t steps, std::uint64_t epochs) {
        steps_ = steps;
        epochs_ = epochs;
    }

    /// A step of an earlier run: it counts for the mean loss alone.
    void remember(const monoclip::StepReport& step) { loss_.add(step.loss); }

    void step(const monoclip::StepReport& step) {
        loss_.add(step.loss);
        seconds_.add(step.seconds);
        waiting_.add(step.waiting_seconds);
        pictures_.add(static_cast<double>(step.pictures));
        advise();
        tell_of_cuts(step);
        const auto now = Clock::now();
        if (now < next_) return;
        const std::string line = line_of(step);
        if (line_.is_possible()) {
            next_ = now + std::chrono::milliseconds(100);
            draw(line);
        } else {
            // The first lines come soon, later ones every half a minute.
            pause_ = (std::min)(2 * pause_, std::chrono::seconds(30));
            next_ = now + pause_;
            say(line);
        }
    }

    /// A line that stays.
    void say(const std::string& line) {
        clear();
        const std::string shown = displayable(line) + "\n";
        std::fputs(shown.c_str(), stderr);
    }

    /// The same with the program's name before it: something is wrong.
    void warn(const std::string& line) {
        clear();
        complain(line);
    }

    /// Removes the line that changes.
    void clear() { line_.clear(); }

  private:
    using Clock = std::chrono::steady_clock;

    double waiting_share() const { return waiting_.value() / (std::max)(seconds_.value(), 1e-9); }

    std::string line_of(const monoclip::StepReport& step) const {
        const std::int64_t done = step.step + 1;
        std::string line = "step " + std::to_string(done) + "/" + std::to_string(steps_) + "  epoch " +
                           std::to_string(step.epoch + 1);
        if (epochs_ != 0) line += "/" + std::to_string(epochs_);
        line += "  loss " + short_number(loss_.value()) + "  lr " + formatted("%.2g", step.learning_rate) +
                "  " + rate_text(pictures_.value() / (std::max)(seconds_.value(), 1e-9)) + " pictures/s  " +
                duration_text(static_cast<double>(steps_ - done) * seconds_.value()) + " left";
        if (waiting_share() >= 0.05) line += "  waiting " + formatted("%.0f %%", 100 * waiting_share());
        return line;
    }

    /// Once.
    void tell_of_cuts(const monoclip::StepReport& step) {
        if (step.cut == 0 || has_told_of_cuts_) return;
        has_told_of_cuts_ = true;
        warn("captions longer than the model's context are cut: " + std::to_string(step.cut) + " of " +
             std::to_string(step.pictures) + " in step " + std::to_string(step.step + 1));
    }

    void draw(const std::string& line) {
        const auto columns = static_cast<std::size_t>((std::max)(terminal_width(stderr) - 1, 20));
        line_.draw(line.substr(0, columns));
    }

    /// Once, when it has shown that training waits for pictures.
    void advise() {
        constexpr int patience = 50;  // steps
        const bool waits = waiting_share() >= 0.2;
        waits_for_ = waits ? waits_for_ + 1 : 0;
        if (waits_for_ < patience || advised_) return;
        advised_ = true;
        say("training waits for pictures: more --workers, or --draft for large JPEGs, would make it faster");
    }

    std::int64_t steps_ = 0;
    std::uint64_t epochs_ = 0;
    ChangingLine line_;
    bool advised_ = false, has_told_of_cuts_ = false;
    int waits_for_ = 0;
    RunningMean loss_{20}, seconds_{20}, waiting_{20}, pictures_{20};
    std::chrono::seconds pause_{1};
    Clock::time_point next_ = Clock::now();
};

}  // namespace cli
