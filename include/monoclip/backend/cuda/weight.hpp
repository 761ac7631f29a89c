// Weights in device memory, in the form in which products and kernels read them.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "monoclip/backend/cpu/filters.hpp"
#include "monoclip/backend/cuda/device.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/backend/cuda/scratch.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/parameter.hpp"
#include "monoclip/core/tensor.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// A tensor of a model. Factors of products are matrices [out,in] of the engine's precision; vectors and
/// tables are floats; of vectors, which may be biases, there is a rounded copy where the precision has 16
/// bits.
struct DeviceWeight {
    std::int64_t rows = 0;  ///< out
    std::int64_t cols = 0;  ///< in
    std::int64_t parts = 1;
    std::int64_t stride = 0;                 ///< of the matrix
    const std::byte* matrix = nullptr;       ///< a product's factor
    const float* data = nullptr;             ///< a vector, or a table
    const std::uint16_t* rounded = nullptr;  ///< the vector once more
    std::shared_ptr<const void> owner;

    std::int64_t part_rows() const { return rows / parts; }
    DeviceMatrix<const float> numbers() const { return {data, rows, cols, cols}; }
};

/// One block for the weights of a model. Many threads may take pieces at a time; the block lives as long as
/// any weight in it.
class WeightMemory {
  public:
    WeightMemory(std::size_t bytes, std::shared_ptr<Device> device)
        : block_(std::make_shared<Block>(std::move(device), bytes)) {}

    /// A piece of `bytes`, and the block in `owner`.
    std::byte* take(std::size_t bytes, std::shared_ptr<const void>& owner) {
        const std::size_t size = aligned_size(bytes);
        const std::size_t begin = block_->used.fetch_add(size);
        require(size <= block_->memory.size() && begin <= block_->memory.size() - size, "context.104",
                "the memory for weights is too small");
        owner = block_;
        return block_->memory.data() + begin;
    }

  private:
    struct Block {
        Block(std::shared_ptr<Device> on, std::size_t bytes)
            : device(std::move(on)), memory(bytes, device->memory()) {}

        std::shared_ptr<Device> device;
        Workspace memory;
        std::atomic<std::size_t> used{0};
    };

    std::shared_ptr<Block> block_;
};

/// Brings tensors to the device.
class Packer {
  public:
    Packer(const Device& device, Precision precision) : device_(device), precision_(precision) {}

    /// What a tensor takes of a WeightMemory.
    std::size_t bytes(const TensorView& tensor, Role role) const {
        if (role == Role::statistic) return 0;
        const DeviceWeight weight = extents(tensor.shape, role);
        const auto count = static_cast<std::size_t>(tensor.shape.elements());
        if (is_factor(role))
            return aligned_size(static_cast<std::size_t>(weight.rows * weight.stride) *
                                operand_bytes(precision_));
        return aligned_size(count * sizeof(float)) + (is_rounded(role) ? aligned_size(count * 2) : 0);
    }

    DeviceWeight operator()(const TensorView& tensor, Role role, WeightMemory& memory) const {
        if (role == Role::statistic) return {};
        DeviceWeight weight = extents(tensor.shape, role);
        if (is_factor(role)) {
            const TensorView ordered = role == Role::convolution ? channels_last(tensor) : tensor;
            weight.matrix = bring(matrix_bytes(ordered, weight, role == Role::projection), memory, weight);
            return weight;
        }
        std::vector<float> numbers(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements(tensor, std::span(numbers));
        weight.data =
            reinterpret_cast<const float*>(bring(std::as_bytes(std::span(numbers)), memory, weight));
        if (is_rounded(role)) {
            std::vector<std::uint16_t> rounded(numbers.size());
            for (std::size_t i = 0; i < numbers.size(); ++i) rounded[i] = round(numbers[i]);
            weight.rounded = reinterpret_cast<const std::uint16_t*>(
                bring(std::as_bytes(std::span(rounded)), memory, weight));
        }
        return weight;
    }

  private:
    static bool is_factor(Role role) { return role != Role::vector && role != Role::table; }
    bool is_rounded(Role role) const { return role == Role::vector && is_narrow(precision_); }

    std::uint16_t round(float number) const {
        return precision_ == Precision::fp16 ? float_to_half(number) : float_to_bfloat16(number);
    }

    static DeviceWeight extents(const Shape& shape, Role role) {
        const std::int64_t outer = shape.rank() > 1 || is_factor(role) ? shape[0] : 1;
        const std::int64_t inner = outer != 0 ? shape.elements() / outer : 0;
        DeviceWeight weight;
        weight.rows = role == Role::projection ? inner : outer;
        weight.cols = role == Role::projection ? outer : inner;
        weight.parts = role == Role::stacked ? 3 : 1;
        weight.stride = CudaScratch::operand_stride(weight.cols);
        return weight;
    }

    /// A matrix as it lies in memory: its rows, or, transposed, its columns, in the precision, padded by
    /// zeros.
    std::vector<std::byte> matrix_bytes(const TensorView& tensor, const DeviceWeight& weight,
                                        bool is_transposed) const {
        std::vector<float> numbers(static_cast<std::size_t>(tensor.shape.elements()));
        copy_elements(tensor, std::span(numbers));
        const std::size_t element = operand_bytes(precision_);
        std::vector<std::byte> bytes(static_cast<std::size_t>(weight.rows * weight.stride) * element);
        for (std::int64_t row = 0; row < weight.rows; ++row) {
            std::byte* to = bytes.data() + static_cast<std::size_t>(row * weight.stride) * element;
            for (std::int64_t col = 0; col < weight.cols; ++col, to += element) {
                const std::int64_t at = is_transposed ? col * weight.rows + row : row * weight.cols + col;
                const float number = numbers[static_cast<std::size_t>(at)];
                if (is_narrow(precision_)) {
                    const std::uint16_t bits = round(number);
                    std::memcpy(to, &bits, sizeof bits);
                } else {
                    std::memcpy(to, &number, sizeof number);
                }
            }
        }
        return bytes;
    }

    /// Copies host bytes to a piece of the memory, and waits: they are gone afterwards.
    std::byte* bring(std::span<const std::byte> bytes, WeightMemory& memory, DeviceWeight& weight) const {
        const DeviceGuard guard(device_.index());
        std::byte* const to = memory.take(bytes.size(), weight.owner);
        if (bytes.empty()) return to;
        check(cudaMemcpyAsync(to, bytes.data(), bytes.size(), cudaMemcpyHostToDevice, device_.stream()),
              "copying weights to the device");
        device_.wait("copying weights to the device");
        return to;
    }

    const Device& device_;
    Precision precision_;
};

}  // namespace monoclip::inline v0_1::detail::cuda
