// Weights in the form in which the kernels read them. See `kernel_set.hpp` for the layout of panels.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "monoclip/backend/cpu/filters.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/huge_pages.hpp"
#include "monoclip/core/memory_resource.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1::detail {

/// A tensor of a model, packed for products, or as plain numbers, or as the file's own rows.
template <class T>
struct PackedWeight {
    std::int64_t rows = 0;   ///< out
    std::int64_t cols = 0;   ///< in
    std::int64_t parts = 1;  ///< matrices stacked one above the other, each with panels of its own
    const std::byte* panels = nullptr;
    const T* data = nullptr;  ///< vectors: gains, biases, embeddings
    TensorView table;         ///< Role::table: rows are converted when they are gathered
    std::shared_ptr<const void> owner;

    /// A row of a table, as T.
    void copy_row(std::int64_t row, T* out) const {
        if (data != nullptr) {
            std::copy_n(data + row * cols, cols, out);
            return;
        }
        for (std::int64_t i = 0; i < cols; ++i)
            out[i] = element_at<T>(table.dtype, table.data, row * cols + i);
    }

    std::int64_t part_rows() const { return rows / parts; }
    std::int64_t part_panels() const { return (part_rows() + panel_columns - 1) / panel_columns; }
    std::int64_t panel_bytes(bool is_narrow) const {
        return is_narrow ? (cols + 1) / 2 * 2 * panel_columns * 2
                         : cols * panel_columns * static_cast<std::int64_t>(sizeof(T));
    }
};

/// Panels of one task of a product: enough work to be worth handing over, and enough tasks for every thread;
/// no more than what stays in the cache while the rows go by.
inline std::int64_t panel_group(std::int64_t threads, std::int64_t rows, std::int64_t row_blocks,
                                std::int64_t panels, std::int64_t depth) {
    constexpr std::int64_t worthwhile = 1 << 17;  // multiply-adds: some microseconds
    constexpr std::int64_t most = 4;
    const std::int64_t work = (std::max<std::int64_t>)(rows * depth * panel_columns, 1);
    const std::int64_t for_threads = panels * row_blocks / (threads * 4);
    return (std::max)((worthwhile + work - 1) / work, (std::clamp<std::int64_t>)(for_threads, 1, most));
}

/// One block for the weights of a model, so that all of it lies in huge pages. Many threads may take pieces
/// at a time; the block lives as long as any weight in it.
class WeightMemory {
  public:
    WeightMemory(std::size_t bytes, MemoryResource* memory) : size_(aligned_size(bytes)) {
        if (size_ == 0) return;
        auto* const block = static_cast<std::byte*>(memory->allocate(size_, arena_alignment));
        block_ = std::shared_ptr<std::byte>(
            block, [memory, size = size_](std::byte* at) { memory->deallocate(at, size, arena_alignment); });
        prefer_huge_pages(block, size_);
    }

    /// A piece of `bytes`, and the block in `owner`.
    std::byte* take(std::size_t bytes, std::shared_ptr<const void>& owner) {
        const std::size_t size = aligned_size(bytes);
        const std::size_t begin = used_.fetch_add(size);
        require(size <= size_ && begin <= size_ - size, "context.104", "the memory for weights is too small");
        owner = block_;
        return block_.get() + begin;
    }

  private:
    std::size_t size_;
    std::shared_ptr<std::byte> block_;
    std::atomic<std::size_t> used_{0};
};

/// Packs tensors with one kernel set.
template <class T>
class Packer {
  public:
    Packer(const KernelSet& kernels, bool is_narrow) : kernels_(kernels), is_narrow_(is_narrow) {}

    /// What a tensor takes of a WeightMemory.
    std::size_t bytes(const TensorView& tensor, Role role) const {
        if (role == Role::statistic || is_kept_table(tensor, role)) return 0;
        if (role == Role::vector || role == Role::table)
            return aligned_size(static_cast<std::size_t>(tensor.shape.elements()) * sizeof(T));
        const PackedWeight<T> weight =
            is_tiled(tensor, role)
                ? extents({tile_positions * tensor.shape[0], tensor.shape[1]}, Role::matrix, tile_positions)
                : extents(tensor.shape, role);
        return aligned_size(
            static_cast<std::size_t>(weight.part_panels() * weight.parts * weight.panel_bytes(is_narrow_)));
    }

    PackedWeight<T> operator()(const TensorView& tensor, Role role, WeightMemory& memory) const {
        if (role == Role::statistic) return {};
        if (is_tiled(tensor, role))
            return pack_matrix(tiled_filters(tensor), Role::matrix, memory, tile_positions);
        if (role == Role::convolution) return pack_matrix(channels_last(tensor), Role::matrix, memory);
        if (role == Role::vector || role == Role::table) return keep_numbers(tensor, role, memory);
        return pack_matrix(tensor, role, memory);
    }

  private:
    /// Whose rows are read in the file itself.
    static bool is_kept_table(const TensorView& tensor, Role role) {
        return role == Role::table && tensor.is_contiguous();
    }

    /// In double and in bf16 convolutions are summed as they are written: the one is the reference, the other
    /// would round what is transformed.
    bool is_tiled(const TensorView& tensor, Role role) const {
        return std::is_same_v<T, float> && !is_narrow_ && role == Role::convolution &&
               detail::is_tiled(tensor.shape[2], tensor.shape[1], tensor.shape[0]);
    }

    /// A matrix of which nothing is packed yet.
    static PackedWeight<T> extents(const Shape& shape, Role role, std::int64_t parts = 1) {
        const bool is_transposed = role == Role::projection;
        const std::int64_t outer = shape[0];
        const std::int64_t inner = outer != 0 ? shape.elements() / outer : 0;
        PackedWeight<T> weight;
        weight.rows = is_transposed ? inner : outer;
        weight.cols = is_transposed ? outer : inner;
        weight.parts = role == Role::stacked ? 3 : parts;
        return weight;
    }

    static PackedWeight<T> keep_numbers(const TensorView& tensor, Role role, WeightMemory& memory) {
        PackedWeight<T> weight;
        weight.rows = tensor.shape.rank() > 1 ? tensor.shape[0] : 1;
        weight.cols = weight.rows != 0 ? tensor.shape.elements() / weight.rows : 0;
        if (is_kept_table(tensor, role)) {
            weight.table = tensor;
            return weight;
        }
        const auto count = static_cast<std::size_t>(tensor.shape.elements());
        T* numbers = reinterpret_cast<T*>(memory.take(count * sizeof(T), weight.owner));
        copy_elements(tensor, std::span(numbers, count));
        weight.data = numbers;
        return weight;
    }

    PackedWeight<T> pack_matrix(const TensorView& tensor, Role role, WeightMemory& memory,
                                std::int64_t parts = 1) const {
        const bool is_transposed = role == Role::projection;
        PackedWeight<T> weight = extents(tensor.shape, role, parts);
        const std::int64_t panel_bytes = weight.panel_bytes(is_narrow_);
        const std::int64_t panels = weight.part_panels() * weight.parts;
        std::byte* const out = memory.take(static_cast<std::size_t>(panels * panel_bytes), weight.owner);
        weight.panels = out;

        std::vector<T> copied;  // where the kernels cannot read the file's own
        PackTask task{};
        task.type = tensor.dtype;
        task.in = tensor.data;
        if (!readable_in_place(tensor)) {
            copied.resize(static_cast<std::size_t>(tensor.shape.elements()));
            copy_elements(tensor, std::span(copied));
            task.type = own_type;
            task.in = reinterpret_cast<const std::byte*>(copied.data());
        }
        const auto element = static_cast<std::int64_t>(size_of(task.type));
        const std::byte* begin = task.in;
        task.stride = is_transposed ? 1 : weight.cols;
        task.step = is_transposed ? weight.rows : 1;
        task.depth = weight.cols;
        task.out_is_narrow = is_narrow_;
        for (std::int64_t panel = 0; panel < panels; ++panel) {
            const std::int64_t part = panel / weight.part_panels();
            const std::int64_t first = panel % weight.part_panels() * panel_columns;
            task.columns = (std::min)(panel_columns, weight.part_rows() - first);
            task.in = begin + (part * weight.part_rows() + first) * task.stride * element;
            task.out = out + panel * panel_bytes;
            kernels_.pack(task);
        }
        return weight;
    }

    static constexpr DType own_type = std::is_same_v<T, float> ? DType::float32 : DType::float64;

    static bool readable_in_place(const TensorView& tensor) {
        const bool is_known =
            tensor.dtype == own_type || tensor.dtype == DType::float16 || tensor.dtype == DType::bfloat16;
        return is_known && tensor.is_contiguous() &&
               reinterpret_cast<std::uintptr_t>(tensor.data) % size_of(tensor.dtype) == 0;
    }

    const KernelSet& kernels_;
    bool is_narrow_;
};

}  // namespace monoclip::inline v0_1::detail
