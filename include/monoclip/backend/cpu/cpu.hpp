// The CPU backend: packed weights, kernels chosen at run time, and loops over rows for the rest.
//
// Every output element is computed by one chain of operations that depends on its own inputs alone, whatever
// the batch, the place in it and the number of threads: so results are equal to the bit (see `kernels.inl`).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cpu/choose_kernels.hpp"
#include "monoclip/backend/cpu/kernel_set.hpp"
#include "monoclip/backend/cpu/keys.hpp"
#include "monoclip/backend/cpu/options.hpp"
#include "monoclip/backend/cpu/packed_weight.hpp"
#include "monoclip/backend/cpu/scratch.hpp"
#include "monoclip/backend/cpu/tiled_convolution.hpp"
#include "monoclip/backend/cpu/view.hpp"
#include "monoclip/backend/cpu/windows.hpp"
#include "monoclip/core/arena.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/isa.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/core/thread_pool.hpp"

namespace monoclip::inline v0_1 {

/// The operations on the CPU, T being float, or double for reference.
template <class T>
class CpuEngine {
  public:
    using View = detail::MatrixView<T>;
    using ConstView = detail::MatrixView<const T>;
    using Operand = detail::BasicOperand<T, std::byte>;
    using ConstOperand = detail::BasicOperand<T, const std::byte>;
    using Weight = detail::PackedWeight<T>;
    using Workspace = monoclip::Workspace;
    using Arena = monoclip::Arena;
    using Scratch = CpuScratch<T>;

    static constexpr bool folds_batch_norm = true;  ///< it lies in the convolutions' weights

    /// Larger batches are no faster.
    static constexpr std::size_t pictures_at_once = 32;
    static constexpr std::size_t tokens_at_once = 2048;

    /// Throws backend.101 for kernels that cannot run here, backend.102 for a precision that there is not.
    explicit CpuEngine(BasicCpu<T> options)
        : context_(std::move(options.context)),
          kernels_(detail::kernels_for<T>(options.isa)),
          is_narrow_(options.precision == Precision::bf16) {
        detail::require(options.precision == Precision::fp32 || is_narrow_, "backend.102",
                        "on the CPU there is no tf32 and no fp16 precision: fp32 or bf16");
        detail::require(!is_narrow_ || std::is_same_v<T, float>, "backend.102",
                        "in double there is no bf16 precision");
        if (!context_.executor) context_.executor = std::make_shared<ThreadPool>(options.threads);
        detail::log_choice<T>(context_, kernels_, is_narrow_);
    }

    const Context& context() const { return context_; }    ///< the host program's, and the executor in use
    const char* kernels() const { return kernels_.name; }  ///< the name of the set in use
    static void accept_head_width(int) {}                  ///< heads may be of any width

    Workspace workspace(const ScratchBytes& bytes) const { return Workspace(bytes.total(), context_.memory); }
    bool has_room(const Workspace& workspace, const ScratchBytes& bytes) const {
        return workspace.size() >= bytes.total();
    }
    static Arena& host(Arena& arena) { return arena; }

    View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        std::byte* bytes = arena.take(static_cast<std::size_t>(rows * cols) * sizeof(T));
        return {reinterpret_cast<T*>(bytes), rows, cols, cols};
    }

    Operand operand(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        const Operand shape = operand_at(nullptr, rows, cols);
        return operand_at(arena.take(static_cast<std::size_t>(rows * shape.stride * shape.element_bytes())),
                          rows, cols);
    }

    ConstOperand as_operand(ConstView from, Arena& arena) const {
        if (!is_narrow_)
            return {reinterpret_cast<const std::byte*>(from.data), from.rows, from.cols, from.stride, false};
        const Operand to = operand(arena, from.rows, from.cols);
        for_rows(to, [&](std::int64_t row, auto* out) {
            kernels_.narrow(from.row(row), from.cols, reinterpret_cast<std::uint16_t*>(out));
        });
        return to;
    }

    View copy(ConstView from, Arena& arena) const {
        const View to = matrix(arena, from.rows, from.cols);
        for_rows(to, [&](std::int64_t row, T* out) { std::copy_n(from.row(row), from.cols, out); });
        return to;
    }

    Operand copy(ConstOperand from, Arena& arena) const {
        const Operand to = operand(arena, from.rows, from.cols);
        pool(from, {from.rows, 1}, Pooling::first, to);  // of sequences of one row
        return to;
    }

    /// The memory of an operand as another one of no more elements.
    Operand reshape(Operand of, std::int64_t rows, std::int64_t cols) const {
        return operand_at(of.data, rows, cols);
    }

    View rows(View of, std::int64_t first, std::int64_t count) const {
        return {of.row(first), count, of.cols, of.stride};
    }
    View columns(View of, std::int64_t first, std::int64_t count) const {
        return {of.data + first, of.rows, count, of.stride};
    }

    ConstView upload(std::span<const float> host, std::int64_t rows, std::int64_t cols, Arena& arena) const {
        if constexpr (std::is_same_v<T, float>) {
            return {host.data(), rows, cols, cols};
        } else {
            const View copy = matrix(arena, rows, cols);
            std::copy(host.begin(), host.end(), copy.data);
            return copy;
        }
    }

    std::span<const float> to_host(ConstView from, Arena& arena) const {
        if constexpr (std::is_same_v<T, float>) {
            if (from.stride == from.cols) return {from.data, static_cast<std::size_t>(from.rows * from.cols)};
        }
        return detail::floats_of(from, arena);
    }
    std::span<const float> to_host(ConstOperand from, Arena& arena) const {
        return detail::floats_of(from, arena);
    }

    Sequences place(const Sequences& sequences, Arena&) const { return sequences; }

    using WeightMemory = detail::WeightMemory;
    WeightMemory weight_memory(std::size_t bytes) const { return WeightMemory(bytes, context_.memory); }
    std::size_t weight_bytes(const TensorView& tensor, Role role) const {
        return detail::Packer<T>(kernels_, is_narrow_).bytes(tensor, role);
    }
    Weight pack(const TensorView& tensor, Role role, WeightMemory& memory) const {
        return detail::Packer<T>(kernels_, is_narrow_)(tensor, role, memory);
    }
    /// The same into memory of its own.
    Weight pack(const TensorView& tensor, Role role) const {
        WeightMemory memory = weight_memory(weight_bytes(tensor, role));
        return pack(tensor, role, memory);
    }

    template <class Result>
    void linear(ConstOperand in, const Weight& weight, const Epilogue<CpuEngine>& epilogue, Result out,
                Arena&, Parts parts = {}) const {
        const std::int64_t fitting = (std::int64_t{1} << 19) / (std::max<std::int64_t>)(in.row_bytes(), 1);
        const std::int64_t row_block = (std::clamp<std::int64_t>)(fitting / 8 * 8, 32, 256);
        multiply(weight, epilogue, out, parts, row_block,
                 [&](detail::ProductTask& product, std::int64_t row) {
                     product.in = in.row(row);
                     product.in_stride = in.stride;
                     run(product);
                 });
    }

    template <class Result>
    void layer_norm(ConstView in, const Weight& gain, const Weight& bias, double epsilon, Result out) const {
        for_row_blocks(in.rows, in.cols, [&](std::int64_t first, std::int64_t count) {
            detail::LayerNormTask task{};
            task.in = in.row(first);
            task.in_stride = in.stride;
            task.rows = count;
            task.width = in.cols;
            task.gain = gain.data;
            task.bias = bias.data;
            task.epsilon = epsilon;
            set_result(task, out, first, 0);
            kernels_.layer_norm(task);
        });
    }

    void attention(ConstView qkv, const Sequences& sequences, int heads, bool causal, Operand out,
                   Arena&) const {
        const std::int64_t width = out.cols;
        const auto tasks = static_cast<std::size_t>(sequences.count * heads);
        context_.executor->parallel_for(tasks, [&](std::size_t index) {
            const std::int64_t sequence = static_cast<std::int64_t>(index) / heads;
            const std::int64_t head = static_cast<std::int64_t>(index) % heads;
            const std::int64_t begin = sequences.begin(sequence);
            detail::KeyChain chain;
            detail::AttentionTask task = detail::attention_task(width / heads, chain);
            detail::find_keys<T>(task, chain, columns_of(qkv, width, width),
                                 columns_of(qkv, 2 * width, width), sequences, sequence, head);
            task.query = qkv.row(begin) + head * task.head_width;
            task.query_stride = qkv.stride;
            task.queries = sequences.end(sequence) - begin;
            task.causal = causal;
            task.position = sequences.position(sequence);
            set_result(task, out, begin, head * task.head_width);
            kernels_.attention(task);
        });
    }

    void pooled_attention(ConstView query, ConstView keys_values, const Sequences& sequences, int heads,
                          Operand out, Arena&) const {
        const std::int64_t width = out.cols;
        const auto tasks = static_cast<std::size_t>(query.rows * heads);
        context_.executor->parallel_for(tasks, [&](std::size_t index) {
            const std::int64_t row = static_cast<std::int64_t>(index) / heads;
            const std::int64_t head = static_cast<std::int64_t>(index) % heads;
            detail::KeyChain chain;
            detail::AttentionTask task = detail::attention_task(width / heads, chain);
            detail::find_keys<T>(task, chain, columns_of(keys_values, 0, width),
                                 columns_of(keys_values, width, width), sequences,
                                 sequences.pooled_sequence(row), head);
            task.query = query.row(row) + head * task.head_width;
            task.query_stride = query.stride;
            task.queries = 1;
            set_result(task, out, row, head * task.head_width);
            kernels_.attention(task);
        });
    }

    void extract_patches(ConstView pixels, int image_size, int patch_size, Operand out) const {
        const std::int64_t size = image_size;
        const std::int64_t patch = patch_size;
        const std::int64_t grid = size / patch;
        for_rows(out, [&](std::int64_t row, auto* to) {
            const std::int64_t image = row / (grid * grid);
            const std::int64_t y = row / grid % grid * patch;
            const std::int64_t x = row % grid * patch;
            for (std::int64_t channel = 0; channel < 3; ++channel) {
                const T* plane = pixels.row(image) + channel * size * size;
                for (std::int64_t line = 0; line < patch; ++line, to += patch) {
                    detail::convert_elements(plane + (y + line) * size + x, patch, to);
                }
            }
        });
    }

    void assemble_tokens(ConstView patches, const Weight& class_embedding, const Weight& positions,
                         View out) const {
        const std::int64_t tokens = positions.rows;
        for_rows(out, [&](std::int64_t row, T* to) {
            const std::int64_t image = row / tokens;
            const std::int64_t token = row % tokens;
            const T* from = token == 0 ? class_embedding.data : patches.row(image * (tokens - 1) + token - 1);
            add(from, positions.data + token * out.cols, out.cols, to);
        });
    }

    /// Ids outside the table are the caller's mistake: `Clip` checks them.
    void embed_tokens(std::span<const int> ids, const Weight& table, const Weight& positions,
                      const Sequences& sequences, View out, Arena&) const {
        for (std::int64_t sequence = 0; sequence < sequences.count; ++sequence) {
            const std::int64_t begin = sequences.begin(sequence);
            const T* position = positions.data + sequences.position(sequence) * out.cols;
            for (std::int64_t row = begin; row < sequences.end(sequence); ++row, position += out.cols) {
                table.copy_row(ids[static_cast<std::size_t>(row)], out.row(row));
                add(out.row(row), position, out.cols, out.row(row));
            }
        }
    }

    void pool(ConstView in, const Sequences& sequences, Pooling pooling, View out) const {
        for (std::int64_t i = 0; i < out.rows; ++i)
            std::copy_n(in.row(sequences.pooled_row(pooling, i)), in.cols, out.row(i));
    }
    void pool(ConstOperand in, const Sequences& sequences, Pooling pooling, Operand out) const {
        for (std::int64_t i = 0; i < out.rows; ++i) {
            std::memcpy(out.row(i), in.row(sequences.pooled_row(pooling, i)),
                        static_cast<std::size_t>(in.row_bytes()));
        }
    }

    void to_channels_last(ConstView planes, Operand out) const {
        const std::int64_t channels = out.cols;
        const std::int64_t cells = planes.cols / channels;
        for_rows(out, [&](std::int64_t row, auto* to) {
            const T* from = planes.row(row / cells) + row % cells;
            for (std::int64_t c = 0; c < channels; ++c) detail::convert_elements(from + c * cells, 1, to + c);
        });
    }

    /// The product's rows are the windows. They are not copied together: the kernels get a list of where the
    /// cells of each lie. Only of few channels, as of a picture, are they copied. Filters may be packed for
    /// tiles.
    void convolve(ConstOperand in, const Window& window, const Weight& weight,
                  const Epilogue<CpuEngine>& epilogue, Operand out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        if (weight.parts != detail::tile_positions) {
            convolve_windows(in, window, weight, epilogue, out, arena);
            return;
        }
        const Operand border = detail::border_cell(*this, arena, in.cols);
        const std::int64_t tiles = detail::tiles_at_once(window.grid, in.cols, out.cols);
        const View transformed = matrix(arena, tiles, detail::tile_stride(in.cols));
        const View sums = matrix(arena, tiles, detail::tile_stride(out.cols));
        const detail::TiledConvolution<T, Epilogue<CpuEngine>> convolution{
            kernels_, *context_.executor, in, window, weight, epilogue, out, border.data, transformed, sums};
        convolution.run();
    }

    /// A task is some lines of the result.
    void average_pool(ConstOperand in, const Window& window, Operand out) const {
        const Grid to = window.grid.strided(window.stride);
        for_row_blocks(to.batch * to.height, to.width * out.cols,
                       [&](std::int64_t first, std::int64_t count) {
                           for (std::int64_t line = first; line < first + count; ++line)
                               kernels_.average_pool(detail::average_pool_task(in, window, line, out));
                       });
    }

    void assemble_mean_tokens(ConstOperand in, const Weight& positions, Operand out) const {
        const std::int64_t cells = positions.rows - 1;
        for_rows(out, [&](std::int64_t row, auto* result) {
            using Element = std::remove_pointer_t<decltype(result)>;
            const std::int64_t image = row / (cells + 1);
            const std::int64_t token = row % (cells + 1);
            const std::int64_t begin = image * cells + (std::max<std::int64_t>)(token - 1, 0);
            const std::int64_t end = token == 0 ? begin + cells : begin + 1;  // the first is the mean of all
            const T* position = positions.data + token * out.cols;
            detail::for_column_blocks<T>(out.cols, [&](std::int64_t first, std::int64_t count, T* sums) {
                std::fill_n(sums, count, T(0));
                for (std::int64_t cell = begin; cell < end; ++cell)
                    accumulate(detail::row_of<Element>(in, cell) + first, count, sums);
                for (std::int64_t c = 0; c < count; ++c)
                    sums[c] = sums[c] / static_cast<T>(end - begin) + position[first + c];
                detail::convert_elements(sums, count, result + first);
            });
        });
    }

  protected:
    static constexpr std::int64_t listed_rows = 128;  ///< of one task
    static constexpr std::int64_t most_taps = detail::most_listed_cells;

    /// Calls `body(task, row)` for the tasks of a product, which are groups of panels times blocks of rows;
    /// `body` adds the input's rows from `row` on, and runs it. Each task sums its elements over the whole
    /// depth.
    template <class Result, class Body>
    void multiply(const Weight& weight, const Epilogue<CpuEngine>& epilogue, Result out, Parts parts,
                  std::int64_t row_block, Body body) const {
        const std::int64_t part_count = parts.count != 0 ? parts.count : weight.parts;
        const std::int64_t panels = weight.part_panels();
        const std::int64_t row_blocks = (out.rows + row_block - 1) / row_block;
        const auto threads = static_cast<std::int64_t>(context_.executor->concurrency());
        const std::int64_t group =
            detail::panel_group(threads, out.rows, row_blocks, panels * part_count, weight.cols);
        const std::int64_t groups = (panels + group - 1) / group;  // of one part
        const auto tasks = static_cast<std::size_t>(groups * part_count * row_blocks);
        context_.executor->parallel_for(tasks, [&](std::size_t index) {
            const auto task = static_cast<std::int64_t>(index);
            const std::int64_t row = task % row_blocks * row_block;
            const std::int64_t part = task / row_blocks / groups;
            const std::int64_t panel = task / row_blocks % groups * group;
            const std::int64_t first = panel * detail::panel_columns;  // within its part
            const std::int64_t column = part * weight.part_rows() + first;
            detail::ProductTask product{};
            product.rows = (std::min)(row_block, out.rows - row);
            product.depth = weight.cols;
            product.panel_bytes = weight.panel_bytes(is_narrow_);
            product.panels = weight.panels + ((parts.first + part) * panels + panel) * product.panel_bytes;
            product.columns = (std::min)(group * detail::panel_columns, weight.part_rows() - first);
            set_result(product, out, row, column);
            if (epilogue.bias != nullptr)
                product.bias = epilogue.bias->data + parts.first * weight.part_rows() + column;
            product.accumulate = epilogue.accumulate;
            product.activate = epilogue.activate;
            product.activation = epilogue.activation;
            body(product, row);
        });
    }

    void run(const detail::ProductTask& product) const {
        (is_narrow_ ? kernels_.product_narrow : kernels_.product)(product);
    }

    Operand operand_at(std::byte* data, std::int64_t rows, std::int64_t cols) const {
        Operand operand{data, rows, cols, is_narrow_ ? (cols + 1) / 2 * 2 : cols, is_narrow_};
        if (data != nullptr && operand.stride != cols) {
            std::memset(data, 0, static_cast<std::size_t>(rows * operand.stride * operand.element_bytes()));
        }
        return operand;
    }

    template <class Task>
    static void set_result(Task& task, View out, std::int64_t row, std::int64_t column) {
        task.out = out.row(row) + column;
        task.out_stride = out.stride;
        task.out_is_narrow = false;
    }
    template <class Task>
    static void set_result(Task& task, Operand out, std::int64_t row, std::int64_t column) {
        task.out = out.row(row) + column * out.element_bytes();
        task.out_stride = out.stride;
        task.out_is_narrow = out.is_narrow;
    }

    static ConstView columns_of(ConstView of, std::int64_t first, std::int64_t count) {
        return {of.data + first, of.rows, count, of.stride};
    }

    /// A convolution whose filters are packed as the windows lie; see `convolve`.
    template <class Result>
    void convolve_windows(ConstOperand in, const Window& window, const Weight& weight,
                          const Epilogue<CpuEngine>& epilogue, Result out, Arena& arena) const {
        if (detail::gathers_windows(window, in.cols)) {
            convolve_gathered(in, window, weight, epilogue, out, arena);
            return;
        }
        const std::byte* beyond = detail::border_cell(*this, arena, in.cols).data;
        const std::int64_t taps = window.kernel * window.kernel;
        multiply(weight, epilogue, out, {}, listed_rows, [&](detail::ProductTask& product, std::int64_t row) {
            std::array<const void*, listed_rows * most_taps> list;
            detail::for_windows(
                in, window, row, product.rows, [&](std::int64_t i, std::int64_t tap, const std::byte* cell) {
                    list[static_cast<std::size_t>(tap * product.rows + i)] = cell != nullptr ? cell : beyond;
                });
            product.taps = list.data();
            product.tap_count = taps;
            run(product);
        });
    }

    /// The windows of a block of output positions are copied as rows, then multiplied.
    template <class Result>
    void convolve_gathered(ConstOperand in, const Window& window, const Weight& weight,
                           const Epilogue<CpuEngine>& epilogue, Result out, Arena& arena) const {
        const std::int64_t cols = window.kernel * window.kernel * in.cols;
        const std::int64_t block = detail::gathered_rows(out.rows, cols);
        const Operand windows = operand(arena, block, cols);
        for (std::int64_t first = 0; first < out.rows; first += block) {
            Operand gathered = windows;
            gathered.rows = (std::min)(block, out.rows - first);
            for_row_blocks(gathered.rows, cols, [&](std::int64_t row, std::int64_t count) {
                Operand some = gathered;
                some.data = gathered.row(row);
                some.rows = count;
                detail::gather_windows(ConstOperand(in), window, first + row, some);
            });
            Result result = out;
            result.data = out.row(first);
            result.rows = gathered.rows;
            linear(gathered, weight, epilogue, result, arena);
        }
    }

    static void add(const T* a, const T* b, std::int64_t count, T* out) {
        for (std::int64_t i = 0; i < count; ++i) out[i] = a[i] + b[i];
    }
    template <class Element>
    static void accumulate(const Element* in, std::int64_t count, T* sums) {
        for (std::int64_t i = 0; i < count; ++i) sums[i] += static_cast<T>(in[i]);
    }

    /// Calls `body(first, count)` for blocks of rows: those of one task.
    template <class Body>
    void for_row_blocks(std::int64_t rows, std::int64_t cols, Body body) const {
        constexpr std::int64_t worthwhile = 1 << 15;  // elements
        const std::int64_t block =
            (std::max<std::int64_t>)(worthwhile / (std::max<std::int64_t>)(cols, 1), 1);
        const auto blocks = static_cast<std::size_t>((rows + block - 1) / block);
        context_.executor->parallel_for(blocks, [&](std::size_t index) {
            const std::int64_t first = static_cast<std::int64_t>(index) * block;
            body(first, (std::min)(block, rows - first));
        });
    }

    /// Calls `body(row, pointer)` for every row of a result, the pointer being of its type of number.
    template <class Body>
    void for_rows(View out, Body body) const {
        for_row_blocks(out.rows, out.cols, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t row = first; row < first + count; ++row) body(row, out.row(row));
        });
    }
    template <class Body>
    void for_rows(Operand out, Body body) const {
        detail::with_element(out, [&](auto* example) {
            using Element = std::remove_pointer_t<decltype(example)>;
            for_row_blocks(out.rows, out.cols, [&](std::int64_t first, std::int64_t count) {
                for (std::int64_t row = first; row < first + count; ++row)
                    body(row, detail::row_of<Element>(out, row));
            });
        });
    }

    Context context_;
    const detail::KernelSet& kernels_;
    bool is_narrow_;
};

static_assert(Backend<Cpu>);

}  // namespace monoclip::inline v0_1
