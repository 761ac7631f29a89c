// Many pictures: while the device computes one batch, the host prepares the next and copies it there.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <utility>

#include "monoclip/backend/cuda/device.hpp"
#include "monoclip/backend/cuda/handle.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/core/arena.hpp"

namespace monoclip::inline v0_1 {

/// What goes through in one call: pictures, `batch` at a time, each giving `features` floats, and the scratch
/// of a batch.
struct CudaTurns {
    std::size_t pictures = 0;  ///< of the call
    std::size_t batch = 0;     ///< pictures at a time
    std::size_t features = 0;  ///< floats of each picture's result
    ScratchBytes scratch{};    ///< of one batch
};

/// Bytes of a batch: those that are sent, and the whole block on the device, which begins with them.
struct CudaBlock {
    std::size_t sent = 0;   ///< from the host
    std::size_t whole = 0;  ///< on the device
};

/// Two places for what goes to the device and comes back, which batches take in turns; copies to it have a
/// stream of their own. Of scratch there is one, since what computes is one stream. One call at a time.
class CudaPipeline {
  public:
    /// Allocates scratch and both places' results; their blocks come with the first batches. Throws cuda.104.
    CudaPipeline(std::shared_ptr<detail::cuda::Device> device, const CudaTurns& turns)
        : device_(std::move(device)),
          guard_(std::make_unique<detail::cuda::DeviceGuard>(device_->index())),
          workspace_(device_, turns.scratch),
          copies_(detail::cuda::make_stream()),
          places_{Place(*device_, turns), Place(*device_, turns)} {
        guard_.reset();
    }

    /// Whether such a call fits into what was allocated.
    bool has_room(const CudaTurns& turns) const {
        return workspace_.matrices().size() >= turns.scratch.matrices &&
               workspace_.host().size() >= turns.scratch.host &&
               places_[0].features.size() >= turns.batch * turns.features * sizeof(float);
    }

    /// For batch after batch: `measure(first, count)` says how large it is, `fill(first, count, bytes)`
    /// writes it; `compute(block, count, arena)` puts its work into the device's stream and says where the
    /// features will be; and once they are there, `collect(first, count, features)`, in order. Throws what
    /// these throw, when nothing is under way any more.
    template <class Measure, class Fill, class Compute, class Collect>
    void run(const CudaTurns& turns, const Measure& measure, const Fill& fill, const Compute& compute,
             const Collect& collect) {
        CudaArena arena(workspace_);
        const Landing landing(*this);
        std::size_t turn = 0;
        for (std::size_t first = 0; first < turns.pictures; first += turns.batch, ++turn) {
            Place& place = places_[turn % 2];
            finish(place, turns, collect);
            place.first = first;
            place.count = (std::min)(turns.batch, turns.pictures - first);
            const CudaBlock block = measure(first, place.count);
            place.reserve(*device_, block);
            const std::span<std::byte> bytes(place.here.data(), block.sent);
            fill(first, place.count, bytes);
            send(place, bytes);
            const CudaArena::Scope scope(arena);
            fetch(place, compute(place.there.data(), static_cast<std::int64_t>(place.count), arena));
        }
        finish(places_[turn % 2], turns, collect);  // the older one
        finish(places_[(turn + 1) % 2], turns, collect);
    }

  private:
    struct Place {
        Place(detail::cuda::Device& device, const CudaTurns& turns)
            : features(turns.batch * turns.features * sizeof(float), device.pinned()),
              sent(detail::cuda::make_event()),
              done(detail::cuda::make_event()) {}

        /// Nothing of the place is under way.
        void reserve(detail::cuda::Device& device, const CudaBlock& block) {
            grow(here, block.sent, device.pinned());
            grow(there, block.whole, device.memory());
        }
        /// At once more than is needed, where that changes from batch to batch.
        static void grow(Workspace& block, std::size_t bytes, MemoryResource* memory) {
            if (bytes <= block.size()) return;
            const std::size_t more = block.size() != 0 ? bytes / 4 : 0;
            block = Workspace(0);  // what is not enough goes first
            block = Workspace(bytes + more, memory);
        }

        Workspace here{0};              ///< page-locked: what is sent
        Workspace there{0};             ///< on the device
        Workspace features;             ///< page-locked
        detail::cuda::OwnedEvent sent;  ///< it is there
        detail::cuda::OwnedEvent done;  ///< the features are here
        std::size_t first = 0;
        std::size_t count = 0;
        bool is_busy = false;
    };

    /// Waits, where a call ends by an exception, for what is under way.
    class Landing {
      public:
        explicit Landing(CudaPipeline& pipeline)
            : pipeline_(pipeline), exceptions_(std::uncaught_exceptions()) {}
        Landing(const Landing&) = delete;
        Landing& operator=(const Landing&) = delete;
        ~Landing() {
            if (std::uncaught_exceptions() == exceptions_) return;
            static_cast<void>(cudaStreamSynchronize(pipeline_.copies_.get()));
            static_cast<void>(cudaStreamSynchronize(pipeline_.device_->stream()));
            for (Place& place : pipeline_.places_) place.is_busy = false;
        }

      private:
        CudaPipeline& pipeline_;
        int exceptions_;
    };

    /// The device's memory of a place is free: the features of its batch before were waited for.
    void send(Place& place, std::span<const std::byte> bytes) const {
        detail::cuda::check(cudaMemcpyAsync(place.there.data(), bytes.data(), bytes.size(),
                                            cudaMemcpyHostToDevice, copies_.get()),
                            "copying pictures to the device");
        detail::cuda::check(cudaEventRecord(place.sent.get(), copies_.get()), "copying pictures");
        detail::cuda::check(cudaStreamWaitEvent(device_->stream(), place.sent.get(), 0), "copying pictures");
    }

    void fetch(Place& place, const detail::cuda::DeviceMatrix<const float>& features) const {
        const auto bytes = static_cast<std::size_t>(features.rows * features.cols) * sizeof(float);
        detail::cuda::check(cudaMemcpyAsync(place.features.data(), features.data, bytes,
                                            cudaMemcpyDeviceToHost, device_->stream()),
                            "copying features to the host");
        detail::cuda::check(cudaEventRecord(place.done.get(), device_->stream()), "copying features");
        place.is_busy = true;
    }

    template <class Collect>
    void finish(Place& place, const CudaTurns& turns, const Collect& collect) const {
        if (!place.is_busy) return;
        detail::cuda::check(cudaEventSynchronize(place.done.get()), "waiting for the device");
        place.is_busy = false;
        const auto* const floats = reinterpret_cast<const float*>(place.features.data());
        collect(place.first, place.count, std::span(floats, place.count * turns.features));
    }

    std::shared_ptr<detail::cuda::Device> device_;
    std::unique_ptr<detail::cuda::DeviceGuard> guard_;  ///< while it is made
    CudaWorkspace workspace_;
    detail::cuda::OwnedStream copies_;
    std::array<Place, 2> places_;
};

}  // namespace monoclip::inline v0_1
