// The CPU backend: Eigen's products, split by columns over the executor, and our own loops for the rest.
//
// Every output element is summed over K in one order, whatever the batch and the number of threads: columns
// are split at multiples of the widest kernel's column block, and rows come in multiples of its row block
// (the last few are padded), so that an element always takes the same path through Eigen's kernels.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <utility>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/attention.hpp"
#include "monoclip/backend/cpu/elementwise.hpp"
#include "monoclip/backend/cpu/view.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/core/thread_pool.hpp"

namespace monoclip::inline v0_1 {

template <class T>
class CpuEngine;

/// The CPU, with T the number type of activations: what `Clip` takes as its backend.
template <class T>
struct BasicCpu {
    using Engine = CpuEngine<T>;

    int threads = 0;  ///< 0: one for each processor. Ignored when the context brings an executor.
    Context context{};
};

using Cpu = BasicCpu<float>;

/// The operations on the CPU. Weights and activations are T; float weights in a mapped file are used in
/// place.
template <class T>
class CpuEngine {
  public:
    using View = detail::MatrixView<T>;
    using ConstView = detail::MatrixView<const T>;
    using Arena = monoclip::Arena;

    /// A tensor in the form that products, or for a table the gathering of rows, read it.
    struct Weight {
        const T* data = nullptr;
        std::int64_t rows = 0;
        std::int64_t cols = 0;
        bool transposed = false;  ///< a projection: [in,out] instead of [out,in]
        TensorView table;         ///< Role::table: rows are converted when they are gathered
        std::shared_ptr<const void> owner;
    };

    /// Bytes of one activation, for planning scratch.
    static constexpr std::size_t element_size = sizeof(T);

    explicit CpuEngine(BasicCpu<T> options) : context_(std::move(options.context)) {
        if (!context_.executor) context_.executor = std::make_shared<ThreadPool>(options.threads);
    }

    const Context& context() const { return context_; }

    View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        std::byte* bytes = arena.take(static_cast<std::size_t>(rows * cols) * sizeof(T));
        return {reinterpret_cast<T*>(bytes), rows, cols};
    }

    /// The first rows * cols elements of a matrix as another one.
    View reshape(View of, std::int64_t rows, std::int64_t cols) const { return {of.data, rows, cols}; }

    ConstView upload(std::span<const float> host, std::int64_t rows, std::int64_t cols, Arena& arena) const {
        if constexpr (std::is_same_v<T, float>) {
            return {host.data(), rows, cols};
        } else {
            const View copy = matrix(arena, rows, cols);
            std::copy(host.begin(), host.end(), copy.data);
            return copy;
        }
    }

    void download(ConstView from, std::span<float> host) const {
        std::transform(from.data, from.data + from.rows * from.cols, host.begin(),
                       [](T value) { return static_cast<float>(value); });
    }

    Weight pack(const TensorView& tensor, Role role) const {
        if (role == Role::statistic) return {};
        if (role == Role::convolution) return pack(channels_last(tensor), Role::matrix);
        Weight weight;
        weight.rows = tensor.shape.rank() > 1 ? tensor.shape[0] : 1;
        weight.cols = weight.rows != 0 ? tensor.shape.elements() / weight.rows : 0;
        weight.transposed = role == Role::projection;
        if (role == Role::table && tensor.is_contiguous()) {
            weight.table = tensor;
        } else if (usable_in_place(tensor)) {
            weight.data = reinterpret_cast<const T*>(tensor.data);
            weight.owner = tensor.owner;
        } else {
            convert(tensor, weight);
        }
        return weight;
    }

    void linear(ConstView in, const Weight& weight, const Epilogue<CpuEngine>& epilogue, View out,
                Arena& arena) const {
        const Arena::Scope scope(arena);
        const std::int64_t body = in.rows / row_block * row_block;
        const std::int64_t rest = in.rows - body;
        View padded_in;
        View padded_out;
        if (rest != 0) {
            padded_in = matrix(arena, row_block, in.cols);
            padded_out = matrix(arena, row_block, out.cols);
            std::copy_n(in.row(body), rest * in.cols, padded_in.data);
            std::fill_n(padded_in.row(rest), (row_block - rest) * in.cols, T(0));
            // Deep products are summed in pieces, each added to the result: so the padded rows start from
            // the result as the others do.
            if (epilogue.accumulate) std::copy_n(out.row(body), rest * out.cols, padded_out.data);
            std::fill_n(padded_out.row(rest), (row_block - rest) * out.cols, T(0));
        }
        const std::int64_t chunk = column_chunk(in.rows, out.cols, in.cols);
        // The last one takes what is left: fewer than `column_block` columns would be another kind of
        // product.
        const std::int64_t chunks = (std::max<std::int64_t>)(out.cols / chunk, 1);
        context_.executor->parallel_for(static_cast<std::size_t>(chunks), [&](std::size_t index) {
            const std::int64_t first = static_cast<std::int64_t>(index) * chunk;
            const bool is_last = static_cast<std::int64_t>(index) + 1 == chunks;
            const std::int64_t count = is_last ? out.cols - first : chunk;
            const bool accumulate = epilogue.accumulate;
            if (body != 0) {
                multiply({in.data, body, in.cols}, weight, first, count, accumulate,
                         {out.data, body, out.cols});
            }
            if (rest != 0) {
                multiply(padded_in, weight, first, count, accumulate, padded_out);
                for (std::int64_t i = 0; i < rest; ++i) {
                    std::copy_n(padded_out.row(i) + first, count, out.row(body + i) + first);
                }
            }
            for (std::int64_t i = 0; i < in.rows; ++i) finish(epilogue, first, count, out.row(i) + first);
        });
    }

    void layer_norm(ConstView in, const Weight& gain, const Weight& bias, double epsilon, View out) const {
        for_row_blocks(in.rows, in.cols, [&](std::int64_t row) {
            detail::layer_norm_row(in.row(row), in.cols, gain.data, bias.data, static_cast<T>(epsilon),
                                   out.row(row));
        });
    }

    void attention(ConstView qkv, const Sequences& sequences, int heads, bool causal, View out,
                   Arena&) const {
        const std::int64_t width = out.cols;
        const std::int64_t head_width = width / heads;
        const T scale = T(1) / std::sqrt(static_cast<T>(head_width));
        const auto tasks = static_cast<std::size_t>(sequences.count * heads);
        context_.executor->parallel_for(tasks, [&](std::size_t task) {
            const std::int64_t sequence = static_cast<std::int64_t>(task) / heads;
            const std::int64_t column = static_cast<std::int64_t>(task) % heads * head_width;
            const std::int64_t begin = sequences.begin(sequence);
            const T* query = qkv.row(begin) + column;
            const std::int64_t length = sequences.end(sequence) - begin;
            detail::attend<T>({query, qkv.cols, query + width, query + 2 * width, qkv.cols,
                               out.row(begin) + column, out.cols, length, length, head_width, scale, causal});
        });
    }

    void extract_patches(ConstView pixels, int image_size, int patch_size, View out) const {
        const std::int64_t size = image_size;
        const std::int64_t patch = patch_size;
        const std::int64_t grid = size / patch;
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const std::int64_t image = row / (grid * grid);
            const std::int64_t y = row / grid % grid * patch;
            const std::int64_t x = row % grid * patch;
            T* to = out.row(row);
            for (std::int64_t channel = 0; channel < 3; ++channel) {
                const T* plane = pixels.row(image) + channel * size * size;
                for (std::int64_t line = 0; line < patch; ++line, to += patch) {
                    std::copy_n(plane + (y + line) * size + x, patch, to);
                }
            }
        });
    }

    void assemble_tokens(ConstView patches, const Weight& class_embedding, const Weight& positions,
                         View out) const {
        const std::int64_t tokens = positions.rows;
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const std::int64_t image = row / tokens;
            const std::int64_t token = row % tokens;
            const T* from = token == 0 ? class_embedding.data : patches.row(image * (tokens - 1) + token - 1);
            add(from, positions.data + token * out.cols, out.cols, out.row(row));
        });
    }

    /// Ids outside the table are the caller's mistake: `Clip` checks them.
    void embed_tokens(std::span<const int> ids, const Weight& table, const Weight& positions,
                      const Sequences& sequences, View out) const {
        for (std::int64_t sequence = 0; sequence < sequences.count; ++sequence) {
            const std::int64_t begin = sequences.begin(sequence);
            for (std::int64_t row = begin; row < sequences.end(sequence); ++row) {
                gather(table, ids[static_cast<std::size_t>(row)], out.row(row));
                add(out.row(row), positions.data + (row - begin) * out.cols, out.cols, out.row(row));
            }
        }
    }

    void pool(ConstView in, const Sequences& sequences, Pooling pooling, View out) const {
        for (std::int64_t i = 0; i < sequences.count; ++i) {
            const std::int64_t row = pooling == Pooling::first ? sequences.begin(i) : sequences.end(i) - 1;
            std::copy_n(in.row(row), in.cols, out.row(i));
        }
    }

    void to_channels_last(ConstView planes, View out) const {
        const std::int64_t channels = out.cols;
        const std::int64_t cells = planes.cols / channels;
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const T* from = planes.row(row / cells) + row % cells;
            for (std::int64_t c = 0; c < channels; ++c) out.row(row)[c] = from[c * cells];
        });
    }

    /// The windows of a block of output positions are gathered as rows, then multiplied.
    void convolve(ConstView in, const Window& window, const Weight& weight,
                  const Epilogue<CpuEngine>& epilogue, View out, Arena& arena) const {
        const Arena::Scope scope(arena);
        const std::int64_t cols = window.kernel * window.kernel * in.cols;
        const std::int64_t block = detail::gathered_rows(out.rows, cols);
        const View windows = matrix(arena, block, cols);
        for (std::int64_t first = 0; first < out.rows; first += block) {
            const std::int64_t count = (std::min)(block, out.rows - first);
            for_row_blocks(count, cols, [&](std::int64_t row) {
                gather_window(in, window, first + row, windows.row(row));
            });
            linear({windows.data, count, cols}, weight, epilogue, {out.row(first), count, out.cols}, arena);
        }
    }

    void average_pool(ConstView in, const Window& window, View out) const {
        const Grid& grid = window.grid;
        const Grid to = grid.strided(window.stride);
        const T scale = T(1) / static_cast<T>(window.kernel * window.kernel);
        for_row_blocks(out.rows, out.cols, [&](std::int64_t row) {
            const std::int64_t image = row / (to.height * to.width);
            const std::int64_t y = row / to.width % to.height * window.stride;
            const std::int64_t x = row % to.width * window.stride;
            T* sum = out.row(row);
            std::fill_n(sum, out.cols, T(0));
            for (std::int64_t dy = 0; dy < window.kernel; ++dy) {
                const T* cell = in.row((image * grid.height + y + dy) * grid.width + x);
                for (std::int64_t dx = 0; dx < window.kernel; ++dx)
                    add(sum, cell + dx * in.cols, out.cols, sum);
            }
            for (std::int64_t c = 0; c < out.cols; ++c) sum[c] *= scale;
        });
    }

    void assemble_mean_tokens(ConstView in, const Weight& positions, View out) const {
        const std::int64_t cells = positions.rows - 1;
        const auto images = static_cast<std::size_t>(in.rows / cells);
        context_.executor->parallel_for(images, [&](std::size_t index) {
            const auto image = static_cast<std::int64_t>(index);
            T* mean = out.row(image * (cells + 1));
            std::fill_n(mean, out.cols, T(0));
            for (std::int64_t cell = 0; cell < cells; ++cell) {
                const T* from = in.row(image * cells + cell);
                add(mean, from, out.cols, mean);
                add(from, positions.data + (cell + 1) * out.cols, out.cols,
                    out.row(image * (cells + 1) + cell + 1));
            }
            for (std::int64_t c = 0; c < out.cols; ++c) mean[c] /= static_cast<T>(cells);
            add(mean, positions.data, out.cols, mean);
        });
    }

    void pooled_attention(ConstView query, ConstView key, ConstView value, const Sequences& sequences,
                          int heads, View out, Arena&) const {
        const std::int64_t head_width = out.cols / heads;
        const T scale = T(1) / std::sqrt(static_cast<T>(head_width));
        const auto tasks = static_cast<std::size_t>(sequences.count * heads);
        context_.executor->parallel_for(tasks, [&](std::size_t task) {
            const std::int64_t sequence = static_cast<std::int64_t>(task) / heads;
            const std::int64_t column = static_cast<std::int64_t>(task) % heads * head_width;
            const std::int64_t begin = sequences.begin(sequence);
            detail::attend<T>({query.row(sequence) + column, query.cols, key.row(begin) + column,
                               value.row(begin) + column, key.cols, out.row(sequence) + column, out.cols, 1,
                               sequences.end(sequence) - begin, head_width, scale, false});
        });
    }

  private:
    /// A convolution's weight [N,C,kernel,kernel] seen as [N,kernel,kernel,C]: the order of a gathered
    /// window.
    static TensorView channels_last(const TensorView& weight) {
        TensorView permuted = weight;
        permuted.shape = {weight.shape[0], weight.shape[2], weight.shape[3], weight.shape[1]};
        permuted.strides = {weight.strides[0], weight.strides[2], weight.strides[3], weight.strides[1]};
        return permuted;
    }

    /// The kernel x kernel x C elements that output position `position` reads, zeros beyond the border.
    static void gather_window(ConstView in, const Window& window, std::int64_t position, T* out) {
        const Grid& grid = window.grid;
        const Grid to = grid.strided(window.stride);
        const std::int64_t padding = window.kernel / 2;
        const std::int64_t image = position / (to.height * to.width);
        const std::int64_t top = position / to.width % to.height * window.stride - padding;
        const std::int64_t left = position % to.width * window.stride - padding;
        for (std::int64_t y = top; y < top + window.kernel; ++y) {
            for (std::int64_t x = left; x < left + window.kernel; ++x, out += in.cols) {
                const bool inside = y >= 0 && y < grid.height && x >= 0 && x < grid.width;
                if (inside) {
                    std::copy_n(in.row((image * grid.height + y) * grid.width + x), in.cols, out);
                } else {
                    std::fill_n(out, in.cols, T(0));
                }
            }
        }
    }

    // Eigen's kernels take 4 columns of their second operand at a time (our rows), and up to 3 packets of 16
    // of their first (our columns).
    static constexpr std::int64_t row_block = 4;
    static constexpr std::int64_t column_block = 48;

    static bool usable_in_place(const TensorView& tensor) {
        return std::is_same_v<T, float> && tensor.dtype == DType::float32 && tensor.is_contiguous() &&
               reinterpret_cast<std::uintptr_t>(tensor.data) % alignof(float) == 0;
    }

    void convert(const TensorView& tensor, Weight& weight) const {
        const auto count = static_cast<std::size_t>(tensor.shape.elements());
        const std::size_t bytes = (std::max)(count * sizeof(T), sizeof(T));
        std::pmr::memory_resource* memory = context_.memory;
        void* block = memory->allocate(bytes, detail::arena_alignment);
        weight.owner = std::shared_ptr<const void>(
            block, [memory, bytes](void* at) { memory->deallocate(at, bytes, detail::arena_alignment); });
        const std::span<T> elements(static_cast<T*>(block), count);
        copy_elements(tensor, elements);
        weight.data = elements.data();
    }

    /// Columns of one task: enough work to be worth handing over, and enough tasks for every thread.
    std::int64_t column_chunk(std::int64_t rows, std::int64_t cols, std::int64_t depth) const {
        constexpr std::int64_t worthwhile = 1 << 18;  // multiply-adds: some 10 microseconds
        const std::int64_t work_per_block = rows * depth * column_block;
        const std::int64_t blocks = (cols + column_block - 1) / column_block;
        const auto threads = static_cast<std::int64_t>(context_.executor->concurrency());
        const std::int64_t for_work =
            (worthwhile + work_per_block - 1) / (std::max<std::int64_t>)(work_per_block, 1);
        const std::int64_t for_threads = (std::max<std::int64_t>)(blocks / (threads * 4), 1);
        return (std::max<std::int64_t>)((std::max)(for_work, for_threads), 1) * column_block;
    }

    /// out[:, first : first + count] = (or, to accumulate, +=) in times those columns of the weight.
    static void multiply(ConstView in, const Weight& weight, std::int64_t first, std::int64_t count,
                         bool accumulate, View out) {
        const auto x = detail::eigen_map(in.data, in.rows, in.cols, in.cols);
        auto y = detail::eigen_map(out.data + first, in.rows, count, out.cols);
        const bool tiny = out.cols == 1 || in.cols + out.cols < 20;
        const auto assign = [&](const auto& w) {
            if (tiny) {
                detail::multiply_plainly(x, w, accumulate, y);
            } else if (accumulate) {
                y.noalias() += x * w;
            } else {
                y.noalias() = x * w;
            }
        };
        if (weight.transposed) {
            assign(detail::eigen_map(weight.data + first, weight.rows, count, weight.cols));
        } else {
            const T* rows = weight.data + first * weight.cols;
            assign(detail::eigen_map(rows, count, weight.cols, weight.cols).transpose());
        }
    }

    static void finish(const Epilogue<CpuEngine>& epilogue, std::int64_t first, std::int64_t count, T* out) {
        if (epilogue.bias != nullptr) add(out, epilogue.bias->data + first, count, out);
        if (epilogue.activate) detail::activate(out, count, epilogue.activation);
    }

    static void add(const T* a, const T* b, std::int64_t count, T* out) {
        for (std::int64_t i = 0; i < count; ++i) out[i] = a[i] + b[i];
    }

    static void gather(const Weight& table, std::int64_t row, T* out) {
        if (table.data != nullptr) {
            std::copy_n(table.data + row * table.cols, table.cols, out);
            return;
        }
        for (std::int64_t i = 0; i < table.cols; ++i) {
            out[i] = detail::element_at<T>(table.table.dtype, table.table.data, row * table.cols + i);
        }
    }

    /// Calls `body(row)` for every row, several rows to a task.
    template <class Body>
    void for_row_blocks(std::int64_t rows, std::int64_t cols, Body body) const {
        constexpr std::int64_t worthwhile = 1 << 15;  // elements
        const std::int64_t block =
            (std::max<std::int64_t>)(worthwhile / (std::max<std::int64_t>)(cols, 1), 1);
        const auto blocks = static_cast<std::size_t>((rows + block - 1) / block);
        context_.executor->parallel_for(blocks, [&](std::size_t index) {
            const std::int64_t first = static_cast<std::int64_t>(index) * block;
            const std::int64_t end = (std::min)(first + block, rows);
            for (std::int64_t row = first; row < end; ++row) body(row);
        });
    }

    Context context_;
};

static_assert(Backend<Cpu>);

}  // namespace monoclip::inline v0_1
