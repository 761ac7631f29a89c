// The stand-in for CUDA's memory: blocks of the device and page-locked ones, copies, and who may touch them.
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <stdexcept>
#include <vector>

#include "runtime.hpp"
#include "streams.hpp"

namespace emulation {

namespace {

constexpr std::size_t cell_bytes = 64;  // what is told apart: an arena's pieces begin at multiples of it

struct Access {
    int stream = -1;
    long number = 0;
};
struct Cell {
    Access writer, reader, other_reader;
};

struct Block {
    std::size_t bytes;
    bool on_device;
    int device;                 // the current one when it was taken
    std::vector<Cell> cells{};  // where there is more than one stream
};

std::map<const char*, Block> blocks;  // by where they begin
std::map<int, std::size_t> device_bytes;

std::pair<const char* const, Block>* block_of(const void* at, std::size_t bytes) {
    const auto* begin = static_cast<const char*>(at);
    auto found = blocks.upper_bound(begin);
    if (found == blocks.begin()) return nullptr;
    --found;
    return begin + bytes <= found->first + found->second.bytes ? &*found : nullptr;
}

bool is_pinned(const void* at, std::size_t bytes) {
    const auto* found = block_of(at, bytes);
    return found != nullptr && !found->second.on_device;
}

/// Whether an access and the work that runs could come at the same time.
bool may_meet(const Access& access) {
    const Running& now = *running();
    return access.stream >= 0 && access.stream != now.stream &&
           !now.before->knows(access.stream, access.number);
}

cudaError_t allocate(void** block, std::size_t bytes, bool on_device) {
    return call([&] {
        if (const cudaError_t error = forbidden_in_capture(); error != cudaSuccess) return error;
        if (on_device && device_bytes[current_device()] + bytes > memory_of_device())
            return cudaErrorMemoryAllocation;
        constexpr std::size_t alignment = 256;
        if (posix_memalign(block, alignment, bytes != 0 ? bytes : 1) != 0) return cudaErrorMemoryAllocation;
        std::memset(*block, 0xFF, bytes);  // NaNs: nobody may count on zeros
        blocks[static_cast<const char*>(*block)] = {bytes, on_device, current_device()};
        if (on_device) device_bytes[current_device()] += bytes;
        count_object(1);
        return cudaSuccess;
    });
}

cudaError_t release(void* block, bool on_device) {
    const std::lock_guard lock(mutex());
    if (block == nullptr) return cudaSuccess;
    if (const cudaError_t error = forbidden_in_capture(); error != cudaSuccess) return report(error);
    const auto found = blocks.find(static_cast<const char*>(block));
    if (found == blocks.end() || found->second.on_device != on_device) return report(cudaErrorInvalidValue);
    finish_all();  // giving back waits for the device
    if (on_device) device_bytes[found->second.device] -= found->second.bytes;
    blocks.erase(found);
    count_object(-1);
    std::free(block);
    return cudaSuccess;
}

void move_bytes(void* to, const void* from, std::size_t bytes) {
    for (const char* fault : {touch(from, bytes, false), touch(to, bytes, true)}) {
        if (*fault != 0) throw std::runtime_error(fault);
    }
    std::memcpy(to, from, bytes);
}

/// Copies go into any device's stream, and between any devices' memories.
cudaError_t enqueue_copy(cudaStream_t stream, Work work) {
    return enqueue(stream, [work = std::move(work)] { return work; });
}

/// From page-locked memory: when its turn comes nothing may have been written there since it was asked for.
Work copy_from_pinned(void* to, const void* from, std::size_t bytes) {
    const auto* begin = static_cast<const char*>(from);
    return [to, from, bytes, asked = std::vector<char>(begin, begin + bytes)] {
        if (std::memcmp(from, asked.data(), bytes) != 0)
            throw std::runtime_error("page-locked memory was overwritten while a copy from it was under way");
        move_bytes(to, from, bytes);
    };
}

/// To page-locked memory: nobody may count on what is there before the copy is waited for.
Work copy_to_pinned(void* to, const void* from, std::size_t bytes) {
    std::memset(to, 0xFF, bytes);
    return [to, from, bytes] { move_bytes(to, from, bytes); };
}

}  // namespace

bool is_device_memory(const void* at, std::size_t bytes) {
    const auto* found = block_of(at, bytes);
    return found != nullptr && found->second.on_device;
}

const char* touch(const void* at, std::size_t bytes, bool writes) {
    if (running() == nullptr || bytes == 0 || (!has_many_streams() && devices() == 1)) return "";
    auto* const found = block_of(at, bytes);
    if (found == nullptr) return "";  // the host's memory
    auto& [begin, block] = *found;
    if (block.on_device && running_device() != no_device && block.device != running_device())
        return "memory of another device";
    if (!has_many_streams()) return "";
    if (block.cells.empty()) block.cells.resize((block.bytes + cell_bytes - 1) / cell_bytes);
    const auto offset = static_cast<std::size_t>(static_cast<const char*>(at) - begin);
    const Access now{running()->stream, running()->number};
    for (std::size_t i = offset / cell_bytes; i * cell_bytes < offset + bytes; ++i) {
        Cell& cell = block.cells[i];
        if (may_meet(cell.writer))
            return "race: work of another stream may be writing this memory at the same time";
        if (writes) {
            if (may_meet(cell.reader) || may_meet(cell.other_reader))
                return "race: work of another stream may be reading this memory at the same time";
            cell.writer = now;
        } else {
            if (may_meet(cell.reader)) cell.other_reader = cell.reader;
            cell.reader = now;
        }
    }
    return "";
}

}  // namespace emulation

using namespace emulation;

cudaError_t cudaMalloc(void** block, std::size_t bytes) {
    return allocate(block, bytes, true);
}
cudaError_t cudaFree(void* block) {
    return release(block, true);
}
cudaError_t cudaMallocHost(void** block, std::size_t bytes) {
    return allocate(block, bytes, false);
}
cudaError_t cudaFreeHost(void* block) {
    return release(block, false);
}

/// From page-locked memory the numbers are read when the copy's turn comes, from other memory at once; to
/// other memory the copy is waited for.
cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind,
                            cudaStream_t stream) {
    return call([&] {
        const bool from_device = kind != cudaMemcpyHostToDevice;
        const bool to_device = kind != cudaMemcpyDeviceToHost;
        if (is_device_memory(from, bytes) != from_device || is_device_memory(to, bytes) != to_device)
            return cudaErrorInvalidValue;
        if (from_device && to_device)
            return enqueue_copy(stream, [to, from, bytes] { move_bytes(to, from, bytes); });
        const bool pinned = is_pinned(from_device ? to : from, bytes);
        if (!pinned && is_capturing(stream)) return break_capture(stream);
        if (pinned) {
            return enqueue(stream, [=] {
                return from_device ? copy_to_pinned(to, from, bytes) : copy_from_pinned(to, from, bytes);
            });
        }
        if (from_device) {
            const cudaError_t error = enqueue_copy(stream, [=] { move_bytes(to, from, bytes); });
            finish(stream);
            return error != cudaSuccess ? error : lost();
        }
        const auto* begin = static_cast<const char*>(from);
        const auto copy = std::make_shared<std::vector<char>>(begin, begin + bytes);
        return enqueue_copy(stream, [to, copy] { move_bytes(to, copy->data(), copy->size()); });
    });
}
