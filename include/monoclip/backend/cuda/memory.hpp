// Device memory and page-locked host memory as memory resources, so that workspaces and arenas of either are
// those of the host.
#pragma once

#include <cstddef>
#include <exception>

#include "monoclip/backend/cuda/error.hpp"
#include "monoclip/backend/cuda/platform.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/memory_resource.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// Makes a device the calling thread's current one, and gives back the one before.
class DeviceGuard {
  public:
    explicit DeviceGuard(int device) {
        check(cudaGetDevice(&before_), "asking for the current device");
        changed_ = device != before_;
        if (changed_) check(cudaSetDevice(device), concat("choosing device ", device));
    }
    DeviceGuard(const DeviceGuard&) = delete;
    DeviceGuard& operator=(const DeviceGuard&) = delete;
    ~DeviceGuard() {
        if (changed_) static_cast<void>(cudaSetDevice(before_));
    }

  private:
    int before_ = 0;
    bool changed_ = false;
};

/// Memory of one device. Blocks are aligned to 256 bytes at least.
class DeviceMemory final : public MemoryResource {
  public:
    explicit DeviceMemory(int device) : device_(device) {}

  private:
    void* do_allocate(std::size_t bytes, std::size_t) override {
        const DeviceGuard guard(device_);
        void* block = nullptr;
        check(cudaMalloc(&block, bytes), concat("taking ", bytes, " bytes of device memory"));
        return block;
    }
    void do_deallocate(void* block, std::size_t, std::size_t) override {
        static_cast<void>(cudaFree(block));  // where it fails the device is lost, and its memory with it
    }
    bool do_is_equal(const MemoryResource& other) const noexcept override { return this == &other; }

    int device_;
};

/// Host memory that the device reads and writes by itself, while the host goes on.
class PinnedMemory final : public MemoryResource {
  public:
    explicit PinnedMemory(int device) : device_(device) {}

  private:
    void* do_allocate(std::size_t bytes, std::size_t) override {
        const DeviceGuard guard(device_);
        void* block = nullptr;
        check(cudaMallocHost(&block, bytes), concat("taking ", bytes, " bytes of page-locked host memory"));
        return block;
    }
    void do_deallocate(void* block, std::size_t, std::size_t) override {
        static_cast<void>(cudaFreeHost(block));
    }
    bool do_is_equal(const MemoryResource& other) const noexcept override { return this == &other; }

    int device_;
};

}  // namespace monoclip::inline v0_1::detail::cuda
