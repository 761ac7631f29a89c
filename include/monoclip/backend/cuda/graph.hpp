// Work that comes again: a forward pass is captured as a CUDA graph, and replayed for inputs of the same
// extents in the same scratch. At batch 1 it is the hundred launches that cost, of which a graph is one.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "monoclip/backend/cuda/error.hpp"
#include "monoclip/backend/cuda/handle.hpp"
#include "monoclip/backend/cuda/platform.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// What decides which kernels run with which arguments, beside the model: extents, and where inputs lie.
/// The rest follows from these, since an arena hands out the same pieces in the same order.
class RunKey {
  public:
    RunKey(std::initializer_list<std::int64_t> extents, std::initializer_list<const void*> places) {
        auto next = std::copy(extents.begin(), extents.end(), numbers_.begin());
        for (const void* place : places)
            *next++ = static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(place));
    }

    friend bool operator==(const RunKey&, const RunKey&) = default;

  private:
    std::array<std::int64_t, 10> numbers_{};
};

/// The graphs of one workspace, of which one call at a time makes use. A few are kept, those used last.
class Graphs {
  public:
    /// Puts what `work(stream)` puts into a stream into `stream`, and gives what it gives. The first time for
    /// a key it does so itself, and so chooses algorithms and loads kernels; the second time it is captured.
    /// What cannot be captured is done as if there were no graphs. `model` is whose work it is.
    template <class Work>
    std::span<const float> run(const std::shared_ptr<const void>& model, const RunKey& key,
                               cudaStream_t stream, const Work& work) {
        const auto found = std::find_if(runs_.begin(), runs_.end(),
                                        [&](const Run& run) { return run.model == model && run.key == key; });
        if (found == runs_.end()) {
            const std::span<const float> result = work(stream);
            remember({model, key});
            return result;
        }
        std::rotate(runs_.begin(), found, found + 1);
        Run& run = runs_.front();
        if (!run.graph && !run.is_refused) capture(run, work);
        if (!run.graph) return work(stream);
        check(cudaGraphLaunch(run.graph.get(), stream), "launching a graph");
        return run.result;
    }

  private:
    struct Run {
        std::shared_ptr<const void> model;  // held, so that no other one has its address
        RunKey key;
        OwnedGraphExec graph{};
        std::span<const float> result{};
        bool is_refused = false;
    };

    /// Ends the capture of a stream, whatever happens.
    class Capture {
      public:
        explicit Capture(cudaStream_t stream) : stream_(stream) {
            // Other threads may go on to do what this one must not.
            check(cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal), "beginning a graph");
        }
        Capture(const Capture&) = delete;
        Capture& operator=(const Capture&) = delete;
        ~Capture() {
            if (stream_ == nullptr) return;
            cudaGraph_t graph = nullptr;
            static_cast<void>(cudaStreamEndCapture(stream_, &graph));
            const OwnedGraph given_back(graph);
        }
        OwnedGraph end() {
            cudaGraph_t graph = nullptr;
            const cudaError_t error = cudaStreamEndCapture(std::exchange(stream_, nullptr), &graph);
            OwnedGraph owned(graph);
            check(error, "ending a graph");
            return owned;
        }

      private:
        cudaStream_t stream_;
    };

    void remember(Run run) {
        if (runs_.size() == kept) runs_.pop_back();
        runs_.insert(runs_.begin(), std::move(run));
    }

    /// In a stream of its own: other calls may use the model's meanwhile.
    template <class Work>
    void capture(Run& run, const Work& work) {
        run.is_refused = true;
        try {
            if (!stream_) stream_ = make_stream();
            Capture capture(stream_.get());
            run.result = work(stream_.get());
            const OwnedGraph graph = capture.end();
            cudaGraphExec_t executable = nullptr;
            check(cudaGraphInstantiate(&executable, graph.get(), 0), "making a graph");
            run.graph.reset(executable);
        } catch (const Error&) {
            static_cast<void>(cudaGetLastError());  // where the device is lost, the next call says so too
        }
    }

    static constexpr std::size_t kept = 16;

    OwnedStream stream_;
    std::vector<Run> runs_;  // the last used first
};

}  // namespace monoclip::inline v0_1::detail::cuda
