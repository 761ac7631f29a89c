// Inputs that cannot be read: each is named on standard error, and the last line counts them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "complaint.hpp"
#include "embed_batches.hpp"
#include "embed_inputs.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace cli {

inline constexpr int done_with_gaps = 3;  // exit status: done, but some inputs could not be read

/// Says which inputs of a batch could not be read; ends the run where that is asked for.
inline void report_problems(const EmbedBatch& batch, OnError on_error, ProgressBar& bar) {
    for (const std::string& problem : batch.problems) {
        if (problem.empty()) continue;
        if (on_error == OnError::stop) throw CommandError(problem);
        bar.clear();
        complain(problem);
    }
}

/// Counts them; false where there are none.
inline bool report_gaps(std::size_t left_out, std::size_t total, std::string_view unit) {
    if (left_out == 0) return false;
    complain(std::to_string(left_out) + " of " + std::to_string(total) + " " + std::string(unit) +
             " could not be read");
    return true;
}

}  // namespace cli
