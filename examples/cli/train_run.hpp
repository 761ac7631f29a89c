// A training from the first step to the last: steps, evaluations, states, and the report.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "library.hpp"
#include "model_file.hpp"
#include "output.hpp"
#include "train_evaluation.hpp"
#include "train_folder.hpp"
#include "train_metrics.hpp"
#include "train_page.hpp"
#include "train_plan.hpp"
#include "train_progress.hpp"

namespace cli {

using Trainer = monoclip::Trainer<monoclip::Cpu>;

/// Inputs that could not be read, each once.
class UnreadInputs {
  public:
    /// True the first time.
    bool add(const std::string& line) {
        if (!seen_.insert(line).second) return false;
        lines_.push_back(line);
        return true;
    }
    const std::vector<std::string>& lines() const { return lines_; }

  private:
    std::set<std::string> seen_;
    std::vector<std::string> lines_;
};

/// When work is due that is done again and again: after an interval, or later, so that it takes no more than
/// a fiftieth of the time.
class PacedWork {
  public:
    explicit PacedWork(std::chrono::seconds interval) : interval_(interval), next_(Clock::now() + interval) {}

    bool is_due() const { return Clock::now() >= next_; }

    /// Calls `work` and sets the clock.
    template <class Work>
    void run(const Work& work) {
        const auto begin = Clock::now();
        work();
        const auto end = Clock::now();
        next_ = end + (std::max)(Clock::duration(interval_), 50 * (end - begin));
    }

  private:
    using Clock = std::chrono::steady_clock;
    std::chrono::seconds interval_;
    Clock::time_point next_;
};

/// One call of `monoclip train`, when everything is loaded.
class TrainRun {
  public:
    /// `facts` without status.
    TrainRun(const TrainPlan& plan, Trainer& trainer, TrainEvaluator& evaluator, monoclip::Cpu cpu,
             TrainProgress& progress, UnreadInputs& unread, TrainFacts facts)
        : plan_(plan),
          folder_(plan.folder, plan.save.layout),
          trainer_(trainer),
          evaluator_(evaluator),
          cpu_(std::move(cpu)),
          progress_(progress),
          unread_(unread),
          facts_(std::move(facts)) {}

    /// Whether it came to its end; otherwise the user has stopped it, and the state is written.
    bool run() {
        open();
        try {
            train();
        } catch (const std::exception& error) {
            // The steps before it stand.
            if (is_whole_ && written_ != trainer_.steps()) try_to([this] { write_state(); });
            write_last_words(error.what());
            throw;
        }
        const bool is_done = trainer_.steps() >= trainer_.total_steps();
        write_report(is_done ? "finished" : "stopped after step " + std::to_string(trainer_.steps()), false);
        return is_done;
    }

    const TrainHistory& history() const { return metrics_->history(); }

  private:
    /// Goes on where a training stopped, or begins one: what cannot be written shows before the first step.
    void open() {
        folder_.create();
        metrics_.emplace(folder_.metrics());
        folder_.check(plan_.resumes);  // again: now no other process can begin one
        const bool goes_on = folder_.has_checkpoint();
        folder_.remove_unfinished();
        if (goes_on) trainer_.read_checkpoint(folder_.checkpoint());
        const bool is_whole = metrics_->cut(trainer_.steps());
        if (!is_whole) progress_.warn(folder_.metrics().string() + " lacks lines: the report begins later");
        for (const monoclip::StepReport& step : history().steps) progress_.remember(step);
        if (goes_on) {
            progress_.say("goes on after step " + std::to_string(trainer_.steps()));
            folder_.check_room();
            return;
        }
        const std::vector<std::filesystem::path> missing = folder_.missing_files();
        try {
            write_state();
            folder_.check_room();
        } catch (...) {
            std::error_code ignored;  // what cannot be removed is in the way of the next call, which says so
            for (const std::filesystem::path& file : missing) std::filesystem::remove_all(file, ignored);
            throw;
        }
    }

    void train() {
        evaluate_where_due();
        monoclip::StepReport report;
        while (interrupted == 0 && step(report)) {
            progress_.step(report);
            evaluate_where_due();
            if (is_state_due()) write_state();
            if (report_pace_.is_due()) write_report(running_words(), true);
        }
        if (written_ != trainer_.steps()) write_state();
    }

    /// A step and its line. What fails for its data has changed nothing.
    bool step(monoclip::StepReport& report) {
        is_whole_ = false;
        bool is_done = false;
        try {
            is_done = trainer_.step(report);
        } catch (const monoclip::Error& error) {
            is_whole_ = error.id().starts_with("data.");
            throw;
        }
        if (is_done) metrics_->add(report);
        is_whole_ = true;
        return is_done;
    }

    bool is_at_end() const { return trainer_.steps() == trainer_.total_steps(); }

    bool is_evaluation_due() const {
        const std::int64_t steps = trainer_.steps();
        const std::int64_t every =
            plan_.eval_every != 0 ? plan_.eval_every : static_cast<std::int64_t>(trainer_.steps_per_epoch());
        return steps % every == 0 || is_at_end();
    }

    /// At the end and on Ctrl-C the state is written in any case.
    bool is_state_due() const {
        if (is_at_end() || interrupted != 0) return false;
        if (plan_.checkpoint_every != 0) return trainer_.steps() % plan_.checkpoint_every == 0;
        return state_pace_.is_due();
    }

    /// What an interruption cuts short is done again when the training goes on.
    void evaluate_where_due() {
        if (evaluator_.is_empty() || !is_evaluation_due() || interrupted != 0) return;
        progress_.clear();
        const std::uint64_t epoch = history().steps.empty() ? 0 : history().steps.back().epoch + 1;
        try {
            evaluator_.run(
                trainer_.steps(), epoch, history(), [this] { return trainer_.clip(cpu_); },
                [this](const Evaluation& evaluation) {
                    metrics_->add(evaluation);
                    progress_.say("step " + std::to_string(evaluation.step) + "  " + text_of(evaluation));
                });
        } catch (const std::exception&) {
            if (interrupted == 0) throw;
        }
    }

    /// The lines come to the disk first: a state has all lines of its steps.
    void write_state() {
        is_whole_ = false;  // what cannot be written is not tried again
        state_pace_.run([this] {
            metrics_->sync();
            trainer_.write_checkpoint(folder_.checkpoint());
            trainer_.save(folder_.model(), plan_.save);
            written_ = trainer_.steps();
            write_report(running_words(), true);
        });
        is_whole_ = true;
    }

    std::string running_words() const { return "running, step " + std::to_string(trainer_.steps()); }

    /// Of a training that an error ends.
    void write_last_words(const std::string& error) {
        try_to([&] { write_report("stopped: " + error, false); });
    }

    /// When an error is to be told, and another one is of no interest.
    template <class Work>
    static void try_to(const Work& work) {
        try {
            work();
        } catch (const std::exception&) {
            // What was there stays.
        }
    }

    void write_report(const std::string& status, bool is_running) {
        facts_.status = status;
        facts_.is_running = is_running;
        facts_.unread = unread_.lines();
        report_pace_.run([this] { monoclip::write_file(folder_.report(), page_of(history(), facts_)); });
    }

    const TrainPlan& plan_;
    TrainFolder folder_;
    Trainer& trainer_;
    TrainEvaluator& evaluator_;
    monoclip::Cpu cpu_;
    TrainProgress& progress_;
    UnreadInputs& unread_;
    TrainFacts facts_;
    std::optional<MetricsFile> metrics_;
    PacedWork state_pace_{std::chrono::minutes(5)};
    PacedWork report_pace_{std::chrono::seconds(30)};
    std::int64_t written_ = -1;  // steps of the last state
    bool is_whole_ = true;       // weights and figures are those of the same step
};

}  // namespace cli
