// metrics.jsonl: the figures of a training, a line of JSON for each step and each evaluation.
//
// Lines are written as they come. A training that goes on cuts off what lies behind its checkpoint, so that
// the file becomes that of a run which was not stopped, but for the times.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "continued_file.hpp"
#include "json_value.hpp"
#include "monoclip/monoclip.hpp"
#include "output.hpp"

namespace cli {

/// What an evaluation found.
struct Evaluation {
    std::int64_t step = 0;  ///< steps done
    std::uint64_t epoch = 0;
    std::string data;
    std::string task;                                     ///< "retrieval" or "zero-shot"
    std::vector<std::pair<std::string, double>> figures;  ///< shares: "accuracy_1" ...
    std::size_t pictures = 0;
    double seconds = 0;
};

/// All that is known of a training so far.
struct TrainHistory {
    std::vector<monoclip::StepReport> steps;
    std::vector<Evaluation> evaluations;

    bool has(std::int64_t step, std::string_view data, std::string_view task) const {
        return std::any_of(evaluations.begin(), evaluations.end(), [&](const Evaluation& one) {
            return one.step == step && one.data == data && one.task == task;
        });
    }

    /// That the training took.
    double seconds() const {
        double sum = 0;
        for (const auto& step : steps) sum += step.seconds;
        for (const auto& evaluation : evaluations) sum += evaluation.seconds;
        return sum;
    }

    std::size_t skipped() const {
        std::size_t count = 0;
        for (const auto& step : steps) count += step.skipped;
        return count;
    }
};

inline std::string line_of(const JsonObject& members) {
    return monoclip::write_json(Json(Json::Data(members))) + "\n";
}

inline double pictures_per_second(const monoclip::StepReport& step) {
    return static_cast<double>(step.pictures) / (std::max)(step.seconds, 1e-9);
}
inline double waiting_share(const monoclip::StepReport& step) {
    return step.waiting_seconds / (std::max)(step.seconds, 1e-9);
}

/// Steps are counted from 1 here: so many were done.
inline std::string line_of(const monoclip::StepReport& step) {
    return line_of(JsonObject{
        member("step", step.step + 1), member("epoch", step.epoch + 1), member("loss", Json(step.loss)),
        member("accuracy", Json(step.accuracy)), member("learning_rate", Json(step.learning_rate)),
        member("gradient_norm", Json(step.gradient_norm)), member("logit_scale", Json(step.logit_scale)),
        member("pictures", step.pictures), member("skipped", step.skipped),
        member("seconds", Json(step.seconds)), member("pictures_per_second", Json(pictures_per_second(step))),
        member("waiting_share", Json(waiting_share(step)))});
}

inline std::string line_of(const Evaluation& evaluation) {
    JsonObject members{member("step", evaluation.step), member("epoch", evaluation.epoch),
                       member("evaluation", std::string_view(evaluation.data)),
                       member("task", std::string_view(evaluation.task)),
                       member("pictures", evaluation.pictures)};
    for (const auto& [name, figure] : evaluation.figures) members.push_back(member(name, Json(figure)));
    members.push_back(member("seconds", Json(evaluation.seconds)));
    return line_of(members);
}

/// Reads lines back. Throws monoclip::Error for what this program does not write.
class MetricsReader {
  public:
    explicit MetricsReader(TrainHistory& history) : history_(history) {}

    /// The steps that were done when the line was written.
    static std::int64_t step_of(const Json& line) { return integer(line, "step"); }

    void add(const Json& line) {
        if (line.find("evaluation") != nullptr) {
            add_evaluation(line);
        } else {
            add_step(line);
        }
    }

  private:
    static const Json& get(const Json& line, std::string_view key) {
        if (const Json* value = line.find(key)) return *value;
        throw CommandError("a line without " + std::string(key));
    }
    static double number(const Json& line, std::string_view key) { return get(line, key).as_number(); }
    static std::int64_t integer(const Json& line, std::string_view key) {
        return get(line, key).as_integer();
    }

    void add_step(const Json& line) {
        monoclip::StepReport step;
        step.step = integer(line, "step") - 1;
        step.epoch = static_cast<std::uint64_t>(integer(line, "epoch") - 1);
        step.loss = number(line, "loss");
        step.accuracy = number(line, "accuracy");
        step.learning_rate = number(line, "learning_rate");
        step.gradient_norm = number(line, "gradient_norm");
        step.logit_scale = number(line, "logit_scale");
        step.pictures = static_cast<std::size_t>(integer(line, "pictures"));
        step.skipped = static_cast<std::size_t>(integer(line, "skipped"));
        step.seconds = number(line, "seconds");
        step.waiting_seconds = number(line, "waiting_share") * step.seconds;
        history_.steps.push_back(step);
    }

    void add_evaluation(const Json& line) {
        Evaluation evaluation;
        for (const auto& [key, value] : line.as_object()) {
            if (key == "step") {
                evaluation.step = value.as_integer();
            } else if (key == "epoch") {
                evaluation.epoch = static_cast<std::uint64_t>(value.as_integer());
            } else if (key == "evaluation") {
                evaluation.data = value.as_string();
            } else if (key == "task") {
                evaluation.task = value.as_string();
            } else if (key == "pictures") {
                evaluation.pictures = static_cast<std::size_t>(value.as_integer());
            } else if (key == "seconds") {
                evaluation.seconds = value.as_number();
            } else {
                evaluation.figures.emplace_back(key, value.as_number());
            }
        }
        history_.evaluations.push_back(std::move(evaluation));
    }

    TrainHistory& history_;
};

/// The file, which one process at a time has open.
class MetricsFile {
  public:
    /// Throws CommandError where it cannot be written, or another process has it open.
    explicit MetricsFile(const std::filesystem::path& path) : path_(path), file_(path) {}

    const TrainHistory& history() const { return history_; }

    /// Keeps the lines of the first `steps` steps, in the file and in the history. False where some of these
    /// are missing.
    bool cut(std::int64_t steps) {
        std::ifstream stream(path_, std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(stream), {});
        history_ = {};
        std::size_t end = 0;
        for (std::size_t next = text.find('\n'); next != std::string::npos; next = text.find('\n', end)) {
            if (!take(std::string_view(text).substr(end, next - end), steps)) break;
            end = next + 1;
        }
        std::filesystem::resize_file(path_, end);
        return static_cast<std::int64_t>(history_.steps.size()) == steps;
    }

    void add(const monoclip::StepReport& step) {
        file_.append(line_of(step));
        history_.steps.push_back(step);
    }
    void add(const Evaluation& evaluation) {
        file_.append(line_of(evaluation));
        history_.evaluations.push_back(evaluation);
    }

    /// Returns when the lines are on the disk.
    void sync() { file_.sync(); }

  private:
    /// False for a line behind these steps, and for one that a crash has torn.
    bool take(std::string_view line, std::int64_t steps) {
        try {
            const Json value = monoclip::parse_json(line);
            if (MetricsReader::step_of(value) > steps) return false;
            MetricsReader(history_).add(value);
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    std::filesystem::path path_;
    ContinuedFile file_;
    TrainHistory history_;
};

}  // namespace cli
