// Blocks, warps and shared memory: see emulation.hpp.
#include <ucontext.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "cuda_runtime.h"
#include "streams.hpp"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

dim3 gridDim, blockDim, blockIdx, threadIdx;

namespace emulation {

namespace {

constexpr int warp_lanes = 32;
constexpr std::size_t stack_bytes = std::size_t{1} << 18;
constexpr std::size_t shared_limit = std::size_t{48} << 10;  // of what is declared, on every device
constexpr std::size_t cell_bytes = 2;                        // what the race detector tells apart

struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};
struct Abort {};  // ends a thread whose block has a fault

/// A stack on which threads run, one after the other, until one of them waits.
struct Fibre {
    ucontext_t context;
    std::unique_ptr<char[]> stack = std::make_unique<char[]>(stack_bytes);
    void* fake_stack = nullptr;
};

struct Thread {
    dim3 index;
    Fibre* fibre = nullptr;
    const char* site = nullptr;  // of the barrier at which it waits
    int line = 0;
    bool finished = false;
};

/// An access to a cell of shared memory.
struct Access {
    int thread = -1;
    int block_epoch = 0;
    int warp_epoch = 0;
};

struct Cell {
    Access writer, reader, other_reader;
};

struct SharedPiece {
    std::unique_ptr<char[]> memory;
    char* begin = nullptr;
    std::size_t bytes = 0;
    std::vector<Cell> cells;
};

struct Warp {
    int waiting = 0;
    int epoch = 0;
    std::vector<int> lanes;  // that wait
    alignas(16) unsigned char slots[2][warp_lanes * 64];
};

struct Block {
    std::vector<Thread> threads;
    std::vector<Warp> warps;
    std::size_t next = 0;  // the first thread that has not begun
    std::size_t done = 0;
    std::vector<int> at_barrier;
    std::deque<int> ready;
    int epoch = 0;
    bool aborting = false;
    std::string fault;
    std::map<std::string, SharedPiece> shared;
    std::size_t shared_bytes = 0;
    const std::function<void()>* kernel = nullptr;
};

// A thread of the host that waits runs what is due, one at a time, as it holds the lock; but its own code may
// read memory while another's kernel runs. Fibres are of the thread that made them, as what is thread-local
// may not be looked up before a change of stacks and used after it in another thread.
thread_local Block* block = nullptr;
int current = -1;  // thread
Fibre* running = nullptr;
ucontext_t scheduler;
void* scheduler_fake_stack = nullptr;
const void* scheduler_bottom = nullptr;
std::size_t scheduler_size = 0;
thread_local std::vector<std::unique_ptr<Fibre>> fibres;
thread_local std::vector<Fibre*> idle;

// What the sanitizer must know of a change of stacks; nothing without it.
void leave_for([[maybe_unused]] void** fake_stack, [[maybe_unused]] const void* bottom,
               [[maybe_unused]] std::size_t size) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_start_switch_fiber(fake_stack, bottom, size);
#endif
}
void arrive([[maybe_unused]] void* fake_stack, [[maybe_unused]] const void** bottom,
            [[maybe_unused]] std::size_t* size) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_finish_switch_fiber(fake_stack, bottom, size);
#endif
}

void enter(int thread) {
    current = thread;
    threadIdx = block->threads[static_cast<std::size_t>(thread)].index;
}

void run_threads() {
    while (block->next < block->threads.size() && !block->aborting) {
        const auto thread = static_cast<int>(block->next++);
        block->threads[static_cast<std::size_t>(thread)].fibre = running;
        enter(thread);
        try {
            (*block->kernel)();
        } catch (const Fault& fault) {
            if (block->fault.empty()) block->fault = fault.what();
            block->aborting = true;
        } catch (const Abort&) {
        }
        block->threads[static_cast<std::size_t>(thread)].finished = true;
        ++block->done;
    }
}

void fibre_main() {
    arrive(nullptr, &scheduler_bottom, &scheduler_size);
    for (;;) {
        run_threads();
        Fibre* const self = running;
        idle.push_back(self);
        leave_for(&self->fake_stack, scheduler_bottom, scheduler_size);
        swapcontext(&self->context, &scheduler);
        arrive(self->fake_stack, &scheduler_bottom, &scheduler_size);
    }
}

void resume(Fibre& fibre) {
    running = &fibre;
    leave_for(&scheduler_fake_stack, fibre.stack.get(), stack_bytes);
    swapcontext(&scheduler, &fibre.context);
    arrive(scheduler_fake_stack, nullptr, nullptr);
}

Fibre& idle_fibre() {
    if (idle.empty()) {
        fibres.push_back(std::make_unique<Fibre>());
        Fibre& fibre = *fibres.back();
        getcontext(&fibre.context);
        fibre.context.uc_stack.ss_sp = fibre.stack.get();
        fibre.context.uc_stack.ss_size = stack_bytes;
        fibre.context.uc_link = nullptr;
        makecontext(&fibre.context, fibre_main, 0);
        return fibre;
    }
    Fibre& fibre = *idle.back();
    idle.pop_back();
    return fibre;
}

/// Lets other threads run until this one is ready.
void wait() {
    const int thread = current;
    Fibre* const self = running;
    leave_for(&self->fake_stack, scheduler_bottom, scheduler_size);
    swapcontext(&self->context, &scheduler);
    arrive(self->fake_stack, &scheduler_bottom, &scheduler_size);
    enter(thread);
    if (block->aborting) throw Abort();
}

Thread& self() {
    return block->threads[static_cast<std::size_t>(current)];
}
Warp& own_warp() {
    return block->warps[static_cast<std::size_t>(current / warp_lanes)];
}

/// Why threads wait for ever.
std::string deadlock() {
    if (!block->at_barrier.empty()) {
        const Thread& thread = block->threads[static_cast<std::size_t>(block->at_barrier.front())];
        return "deadlock: " + std::to_string(block->at_barrier.size()) + " of " +
               std::to_string(block->threads.size()) + " threads came to the barrier of line " +
               std::to_string(thread.line);
    }
    return "deadlock: some lanes of a warp did not come to its exchange";
}

/// Ends all threads that have begun.
void abort_block() {
    block->aborting = true;
    std::vector<int> waiting = block->at_barrier;
    for (const Warp& warp : block->warps) waiting.insert(waiting.end(), warp.lanes.begin(), warp.lanes.end());
    waiting.insert(waiting.end(), block->ready.begin(), block->ready.end());
    for (const int thread : waiting) {
        const Thread& one = block->threads[static_cast<std::size_t>(thread)];
        if (!one.finished) resume(*one.fibre);
    }
}

void run_block() {
    while (!block->aborting) {
        if (block->next < block->threads.size()) {
            resume(idle_fibre());
        } else if (!block->ready.empty()) {
            const int thread = block->ready.front();
            block->ready.pop_front();
            resume(*block->threads[static_cast<std::size_t>(thread)].fibre);
        } else {
            break;
        }
    }
    if (!block->aborting && block->done != block->threads.size()) block->fault = deadlock();
    if (!block->fault.empty()) abort_block();
}

void make_threads(Block& made, dim3 extents) {
    for (unsigned z = 0; z < extents.z; ++z)
        for (unsigned y = 0; y < extents.y; ++y)
            for (unsigned x = 0; x < extents.x; ++x) made.threads.push_back({.index = dim3(x, y, z)});
    made.warps.resize((made.threads.size() + warp_lanes - 1) / warp_lanes);
}

bool is_aligned(const void* at, std::size_t bytes) {
    return !std::has_single_bit(bytes) || reinterpret_cast<std::uintptr_t>(at) % bytes == 0;
}

void check_global(const void* at, std::size_t bytes, bool writes) {
    if (block == nullptr) return;  // the host's own code
    const std::string what = writes ? "write" : "read";
    if (!is_aligned(at, bytes)) throw Fault("misaligned " + what + " of global memory");
    if (!is_device_memory(at, bytes)) throw Fault(what + " outside of global memory");
    if (const char* const fault = touch(at, bytes, writes); *fault != 0) throw Fault(fault);
}

SharedPiece& piece_of(const void* at, std::size_t bytes) {
    const auto* begin = static_cast<const char*>(at);
    for (auto& [name, piece] : block->shared) {
        if (begin >= piece.begin && begin + bytes <= piece.begin + piece.bytes) {
            if (!is_aligned(at, bytes)) throw Fault("misaligned access to shared memory");
            return piece;
        }
    }
    throw Fault("access outside of shared memory");
}

/// Whether two accesses, one of them this thread's now, could happen at the same time.
bool may_meet(const Access& access) {
    if (access.thread < 0 || access.thread == current || access.block_epoch != block->epoch) return false;
    return access.thread / warp_lanes != current / warp_lanes || access.warp_epoch == own_warp().epoch;
}

template <class Visit>
void for_cells(const void* at, std::size_t bytes, Visit visit) {
    SharedPiece& piece = piece_of(at, bytes);
    const auto offset = static_cast<std::size_t>(static_cast<const char*>(at) - piece.begin);
    for (std::size_t cell = offset / cell_bytes; cell * cell_bytes < offset + bytes; ++cell)
        visit(piece.cells[cell]);
}

}  // namespace

void run_grid(dim3 grid, dim3 extents, const std::function<void()>& kernel) {
    gridDim = grid;
    blockDim = extents;
    for (unsigned z = 0; z < grid.z; ++z) {
        for (unsigned y = 0; y < grid.y; ++y) {
            for (unsigned x = 0; x < grid.x; ++x) {
                Block one;
                make_threads(one, extents);
                one.kernel = &kernel;
                block = &one;
                blockIdx = dim3(x, y, z);
                run_block();
                block = nullptr;
                if (!one.fault.empty()) throw std::runtime_error(one.fault);
            }
        }
    }
}

void global_read(const void* at, std::size_t bytes) {
    check_global(at, bytes, false);
}
void global_write(const void* at, std::size_t bytes) {
    check_global(at, bytes, true);
}

void shared_read(const void* at, std::size_t bytes) {
    for_cells(at, bytes, [](Cell& cell) {
        if (cell.writer.thread < 0) throw Fault("shared memory is read before it is written");
        if (may_meet(cell.writer)) throw Fault("race: shared memory is read while another thread writes it");
        const Access now{current, block->epoch, own_warp().epoch};
        if (may_meet(cell.reader)) cell.other_reader = cell.reader;
        cell.reader = now;
    });
}
void shared_write(const void* at, std::size_t bytes) {
    for_cells(at, bytes, [](Cell& cell) {
        if (may_meet(cell.writer)) throw Fault("race: two threads write the same shared memory");
        if (may_meet(cell.reader) || may_meet(cell.other_reader))
            throw Fault("race: shared memory is written while another thread reads it");
        cell.writer = {current, block->epoch, own_warp().epoch};
    });
}

void* shared_memory(const char* name, std::size_t bytes) {
    SharedPiece& piece = block->shared[name];
    if (piece.begin == nullptr) {
        constexpr std::size_t alignment = 16;
        piece.memory = std::make_unique<char[]>(bytes + alignment);
        const auto address = reinterpret_cast<std::uintptr_t>(piece.memory.get());
        piece.begin = piece.memory.get() + (alignment - address % alignment) % alignment;
        piece.bytes = bytes;
        piece.cells.resize((bytes + cell_bytes - 1) / cell_bytes);
        block->shared_bytes += bytes;
    }
    if (piece.bytes != bytes) throw Fault("one piece of shared memory has two sizes");
    if (block->shared_bytes > shared_limit) throw Fault("more shared memory than a block may declare");
    return piece.begin;
}

void barrier(const char* file, int line) {
    self().site = file;
    self().line = line;
    block->at_barrier.push_back(current);
    if (block->at_barrier.size() < block->threads.size()) {
        wait();
        return;
    }
    for (const Thread& thread : block->threads) {
        if (thread.line != line || std::strcmp(thread.site, file) != 0)
            throw Fault("threads of a block wait at different barriers");
    }
    ++block->epoch;
    for (const int thread : block->at_barrier) {
        if (thread != current) block->ready.push_back(thread);
    }
    block->at_barrier.clear();
}

int lane() {
    return current % warp_lanes;
}

const void* exchange(const void* value, std::size_t bytes) {
    Warp& warp = own_warp();
    const std::size_t first = static_cast<std::size_t>(current / warp_lanes) * warp_lanes;
    if (block->threads.size() - first < warp_lanes) throw Fault("a warp with fewer than 32 lanes exchanges");
    if (bytes > 64) throw Fault("lanes exchange more than 64 bytes");
    unsigned char* const slots = warp.slots[warp.epoch % 2];
    std::memcpy(slots + static_cast<std::size_t>(lane()) * bytes, value, bytes);
    if (++warp.waiting < warp_lanes) {
        warp.lanes.push_back(current);
        wait();
        return slots;
    }
    warp.waiting = 0;
    ++warp.epoch;
    for (const int thread : warp.lanes) block->ready.push_back(thread);
    warp.lanes.clear();
    return slots;
}

float round_to_tf32(float value) {
    auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7F800000u) == 0x7F800000u) return value;  // infinity, NaN
    bits = (bits + 0x1000u) & ~0x1FFFu;
    return std::bit_cast<float>(bits);
}

}  // namespace emulation
