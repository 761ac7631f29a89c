// The operations on a GPU: products by cuBLASLt, our own kernels for the rest, all in one stream.
//
// Nothing here waits for the device but `to_host`, `run` and `in_turns` (and loading). Layer normalisation
// has no residual to add: it is added by the product before, whose result starts from it.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cuda/device.hpp"
#include "monoclip/backend/cuda/kernels/activate.hpp"
#include "monoclip/backend/cuda/kernels/attention.hpp"
#include "monoclip/backend/cuda/kernels/fill.hpp"
#include "monoclip/backend/cuda/kernels/resize.hpp"
#include "monoclip/backend/cuda/kernels/rows.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/backend/cuda/options.hpp"
#include "monoclip/backend/cuda/pipeline.hpp"
#include "monoclip/backend/cuda/product.hpp"
#include "monoclip/backend/cuda/scratch.hpp"
#include "monoclip/backend/cuda/weight.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/pool.hpp"
#include "monoclip/core/thread_pool.hpp"

namespace monoclip::inline v0_1 {

/// An NVIDIA GPU's operations: those of the concept `Engine`, by cuBLASLt and kernels of our own.
class CudaEngine {
  public:
    using View = detail::cuda::DeviceMatrix<float>;
    using ConstView = detail::cuda::DeviceMatrix<const float>;
    using Operand = detail::cuda::DeviceOperand<std::byte>;
    using ConstOperand = detail::cuda::DeviceOperand<const std::byte>;
    using Weight = detail::cuda::DeviceWeight;
    using WeightMemory = detail::cuda::WeightMemory;
    using Workspace = CudaWorkspace;
    using Arena = CudaArena;
    using Scratch = CudaScratch;
    using Block = CudaBlock;  ///< of a batch of pictures that the device resizes

    /// BatchNorm lies in the convolutions' weights.
    static constexpr bool folds_batch_norm = true;

    /// Few enough that copies and preparing hide behind what is computed, enough to fill the device.
    static constexpr std::size_t pictures_at_once = 64;
    static constexpr std::size_t tokens_at_once = 16384;

    /// Throws cuda.101 to cuda.103 where the device is not there or not able.
    explicit CudaEngine(Cuda options)
        : precision_(options.precision),
          device_(std::make_shared<detail::cuda::Device>(options)),
          stream_(device_->stream()),
          products_(std::make_shared<detail::cuda::Products>(precision_)),
          uses_graphs_(options.graphs),
          resizes_pictures_(options.resize_on_device),
          context_(std::move(options.context)) {
        if (!context_.executor) context_.executor = std::make_shared<ThreadPool>(options.threads);
    }

    /// What the host program brings: executor, memory, callbacks.
    const Context& context() const { return context_; }
    /// The number type of products and of the weights' memory.
    Precision precision() const { return precision_; }

    /// Throws cuda.107 for heads of attention that are wider than the kernel holds.
    static void accept_head_width(int width) {
        if (width <= detail::cuda::attention::widest_head) return;
        throw Error("cuda.107", detail::concat("on a GPU the heads of attention are at most ",
                                               detail::cuda::attention::widest_head, " wide, not ", width));
    }

    // ---- Memory.

    Workspace workspace(const ScratchBytes& bytes) const { return Workspace(device_, bytes); }
    bool has_room(const Workspace& workspace, const ScratchBytes& bytes) const {
        return workspace.matrices().size() >= bytes.matrices && workspace.host().size() >= bytes.host;
    }
    static monoclip::Arena& host(Arena& arena) { return arena.host(); }

    View matrix(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        std::byte* const bytes = arena.take(static_cast<std::size_t>(rows * cols) * sizeof(float));
        return {reinterpret_cast<float*>(bytes), rows, cols, cols};
    }
    Operand operand(Arena& arena, std::int64_t rows, std::int64_t cols) const {
        const std::int64_t stride = Scratch::operand_stride(cols);
        const auto numbers = static_cast<std::size_t>(rows * stride);
        return {arena.take(numbers * detail::cuda::operand_bytes(precision_)), rows, cols, stride};
    }
    ConstOperand as_operand(ConstView from, Arena& arena) const {
        if (!detail::cuda::is_narrow(precision_))
            return {reinterpret_cast<const std::byte*>(from.data), from.rows, from.cols, from.stride};
        const Operand to = operand(arena, from.rows, from.cols);
        fill("rounding", to, detail::cuda::Same<float>{from});
        return to;
    }
    View copy(ConstView from, Arena& arena) const {
        const View to = matrix(arena, from.rows, from.cols);
        fill("copying", to, detail::cuda::Same<float>{from});
        return to;
    }
    Operand copy(ConstOperand from, Arena& arena) const {
        const Operand to = operand(arena, from.rows, from.cols);
        pool(from, {from.rows, 1}, Pooling::first, to);  // of sequences of one row
        return to;
    }
    Operand reshape(Operand of, std::int64_t rows, std::int64_t cols) const {
        return {of.data, rows, cols, Scratch::operand_stride(cols)};
    }
    View rows(View of, std::int64_t first, std::int64_t count) const {
        return {of.data + first * of.stride, count, of.cols, of.stride};
    }
    View columns(View of, std::int64_t first, std::int64_t count) const {
        return {of.data + first, of.rows, count, of.stride};
    }

    /// The host's numbers must stay as they are until the next `to_host`, where they are page-locked; others
    /// are copied at once.
    ConstView upload(std::span<const float> host, std::int64_t rows, std::int64_t cols, Arena& arena) const {
        const View to = matrix(arena, rows, cols);
        send(host.data(), host.size_bytes(), to.data);
        return to;
    }

    /// Waits for all that was asked for before. Throws cuda.105 where some of it failed.
    std::span<const float> to_host(ConstView from, Arena& arena) const {
        const std::span<const float> floats = download(from, arena);
        device_->wait("waiting for the device");
        return floats;
    }
    /// Where the numbers will be once the stream is waited for.
    std::span<const float> download(ConstView from, Arena& arena) const {
        detail::require(from.stride == from.cols, "cuda.105", "only whole matrices are copied to the host");
        const auto count = static_cast<std::size_t>(from.rows * from.cols);
        auto* const floats = reinterpret_cast<float*>(arena.host().take(count * sizeof(float)));
        if (count != 0) {
            detail::cuda::check(
                cudaMemcpyAsync(floats, from.data, count * sizeof(float), cudaMemcpyDeviceToHost, stream_),
                "copying results to the host");
        }
        return {floats, count};
    }

    // ---- Work as a whole.

    /// What decides the work for pixels, and that for texts, both in page-locked memory.
    static detail::cuda::RunKey key(std::span<const float> pixels, std::int64_t parts) {
        return {{0, static_cast<std::int64_t>(pixels.size()), parts}, {pixels.data()}};
    }
    static detail::cuda::RunKey key(std::span<const int> ids, const Sequences& sequences) {
        return {{1, static_cast<std::int64_t>(ids.size()), sequences.count, longest(sequences),
                 sequences.pooled_count},
                {ids.data(), sequences.offsets, sequences.parents, sequences.pooled}};
    }

    /// What `work(engine)` downloads, once it is there. `work` must read nothing on the host that the key
    /// does not say, since its graph may be replayed instead; what it takes from the arena it gives back.
    template <class Work>
    std::span<const float> run(const detail::cuda::RunKey& key, Arena& arena, const Work& work) const {
        const auto in_stream = [&](cudaStream_t stream) {
            const typename Arena::Scope scope(arena);
            if (stream == stream_) return work(*this);
            CudaEngine other(*this);
            other.stream_ = stream;
            return work(std::as_const(other));
        };
        const std::span<const float> result =
            uses_graphs_ ? arena.graphs().run(products_, key, stream_, in_stream) : in_stream(stream_);
        device_->wait("waiting for the device");
        return result;
    }

    /// See `CudaPipeline::run`.
    template <class... Steps>
    void in_turns(const CudaTurns& turns, const Steps&... steps) const {
        auto pipeline = pipelines_->borrow([&](const CudaPipeline& idle) { return idle.has_room(turns); },
                                           [&] { return CudaPipeline(device_, turns); });
        (*pipeline).run(turns, steps...);
    }

    /// Whether pictures are resized here.
    bool resizes_pictures() const { return resizes_pictures_; }
    /// The pictures of a block on the device as `parts` rows each.
    View resize(std::byte* block, const detail::RawBatch& batch, std::int64_t parts, Arena& arena) const {
        const std::int64_t floats = std::int64_t{3} * batch.side * batch.side;
        const View out = matrix(arena, batch.pictures * parts, floats / parts);
        detail::cuda::resize(stream_, block, batch, out);
        return out;
    }

    /// The host's lists must stay as they are until the next `to_host`.
    Sequences place(const Sequences& sequences, Arena& arena) const {
        Sequences placed = sequences;
        const auto bring = [&](const std::int64_t* list, std::int64_t count) -> const std::int64_t* {
            if (list == nullptr) return nullptr;
            const std::size_t bytes = static_cast<std::size_t>(count) * sizeof *list;
            std::byte* const to = arena.take(bytes);
            send(list, bytes, to);
            return reinterpret_cast<const std::int64_t*>(to);
        };
        placed.placed.offsets = bring(sequences.offsets, sequences.count + 1);
        placed.placed.parents = bring(sequences.parents, sequences.count);
        placed.placed.pooled = bring(sequences.pooled, sequences.pooled_count);
        return placed;
    }

    WeightMemory weight_memory(std::size_t bytes) const { return WeightMemory(bytes, device_); }
    std::size_t weight_bytes(const TensorView& tensor, Role role) const {
        return detail::cuda::Packer(*device_, precision_).bytes(tensor, role);
    }
    Weight pack(const TensorView& tensor, Role role, WeightMemory& memory) const {
        return detail::cuda::Packer(*device_, precision_)(tensor, role, memory);
    }
    /// The same into memory of its own.
    Weight pack(const TensorView& tensor, Role role) const {
        WeightMemory memory = weight_memory(weight_bytes(tensor, role));
        return pack(tensor, role, memory);
    }

    // ---- Products.

    /// Bias and ReLU are part of the product; other activations follow it, and add the bias.
    template <class Result>
    void linear(ConstOperand in, const Weight& weight, const Epilogue<CudaEngine>& epilogue, Result out,
                Arena& arena, Parts parts = {}) const {
        constexpr bool to_operand = std::is_same_v<Result, Operand>;
        const bool is_narrow = to_operand && detail::cuda::is_narrow(precision_);
        const bool activates_after = epilogue.activate && epilogue.activation != Activation::relu;
        const std::int64_t first_row = parts.first * weight.part_rows();
        detail::cuda::ProductTask task;
        task.in = {in.data, in.stride};
        const auto element = static_cast<std::int64_t>(detail::cuda::operand_bytes(precision_));
        task.weight = {weight.matrix + first_row * weight.stride * element, weight.stride};
        task.rows = in.rows;
        task.depth = in.cols;
        task.cols = out.cols;
        task.out = out.data;
        task.out_stride = out.stride;
        task.out_type = is_narrow ? detail::cuda::data_type(precision_) : CUDA_R_32F;
        task.relu = epilogue.activate && !activates_after;
        task.accumulate = epilogue.accumulate;
        const float* const bias = epilogue.bias != nullptr ? epilogue.bias->data + first_row : nullptr;
        if (bias != nullptr && !activates_after)
            task.bias = is_narrow ? static_cast<const void*>(epilogue.bias->rounded + first_row) : bias;
        const typename Arena::Scope scope(arena);
        products_->run(*device_, stream_, task, product_workspace(arena), Scratch::workspace_bytes);
        if (activates_after) {
            with_result(out, [&](const auto& numbers) {
                detail::cuda::activate(stream_, numbers, bias, epilogue.activation);
            });
        }
    }

    /// The windows of a block of output positions are gathered as rows, then multiplied.
    void convolve(ConstOperand in, const Window& window, const Weight& weight,
                  const Epilogue<CudaEngine>& epilogue, Operand out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        const std::int64_t cols = window.kernel * window.kernel * in.cols;
        const std::int64_t block = Scratch::gathered_rows(out.rows, cols);
        Operand windows = operand(arena, block, cols);
        Operand result = out;
        const auto row_bytes =
            out.stride * static_cast<std::int64_t>(detail::cuda::operand_bytes(precision_));
        for (std::int64_t first = 0; first < out.rows; first += block) {
            windows.rows = result.rows = (std::min)(block, out.rows - first);
            result.data = out.data + first * row_bytes;
            with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
                fill("gathering windows", windows.as<T>(),
                     detail::cuda::Windows<T>(numbers, window, static_cast<int>(first)));
            });
            linear(windows, weight, epilogue, result, arena);
        }
    }

    // ---- Kernels.

    template <class Result>
    void layer_norm(ConstView in, const Weight& gain, const Weight& bias, double epsilon, Result out) const {
        with_result(out, [&]<class T>(const detail::cuda::DeviceMatrix<T>& numbers) {
            detail::cuda::layer_norm<T>(stream_, in, gain.numbers(), bias.numbers(),
                                        static_cast<float>(epsilon), numbers);
        });
    }

    void attention(ConstView qkv, const Sequences& sequences, int heads, bool causal, Operand out,
                   Arena&) const {
        const std::int64_t width = out.cols;
        attend(columns_of(qkv, 0, width), columns_of(qkv, width, width), columns_of(qkv, 2 * width, width),
               sequences, heads, causal, false, sequences.count, longest(sequences), out);
    }
    void pooled_attention(ConstView query, ConstView keys_values, const Sequences& sequences, int heads,
                          Operand out, Arena&) const {
        const std::int64_t width = out.cols;
        attend(query, columns_of(keys_values, 0, width), columns_of(keys_values, width, width), sequences,
               heads, false, true, query.rows, 1, out);
    }

    void extract_patches(ConstView pixels, int image_size, int patch_size, Operand out) const {
        fill("extracting patches", out, detail::cuda::Patches{pixels, image_size, patch_size});
    }
    void to_channels_last(ConstView planes, Operand out) const {
        const auto cells = static_cast<int>(planes.cols / out.cols);
        fill("turning planes", out, detail::cuda::ChannelsLast{planes, cells});
    }
    void assemble_tokens(ConstView patches, const Weight& class_embedding, const Weight& positions,
                         View out) const {
        fill("assembling tokens", out,
             detail::cuda::ClassAndPatches{patches, class_embedding.numbers(), positions.numbers()});
    }
    void assemble_mean_tokens(ConstOperand in, const Weight& positions, Operand out) const {
        with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
            fill("assembling tokens", out.as<T>(),
                 detail::cuda::MeanAndCells<T>{numbers, positions.numbers()});
        });
    }
    void average_pool(ConstOperand in, const Window& window, Operand out) const {
        with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
            fill("average pool", out.as<T>(), detail::cuda::Squares<T>(numbers, window));
        });
    }
    void pool(ConstView in, const Sequences& sequences, Pooling pooling, View out) const {
        fill("pooling", out,
             detail::cuda::PooledRows<float>{in, detail::cuda::DeviceSequences(sequences), pooling});
    }
    void pool(ConstOperand in, const Sequences& sequences, Pooling pooling, Operand out) const {
        with_operand(in, [&]<class T>(const detail::cuda::DeviceMatrix<const T>& numbers) {
            fill("pooling", out.as<T>(),
                 detail::cuda::PooledRows<T>{numbers, detail::cuda::DeviceSequences(sequences), pooling});
        });
    }

    /// Ids outside the table are the caller's mistake: `Clip` checks them.
    void embed_tokens(std::span<const int> ids, const Weight& table, const Weight& positions,
                      const Sequences& sequences, View out, Arena& arena) const {
        const typename Arena::Scope scope(arena);
        auto* const placed = reinterpret_cast<int*>(arena.take(ids.size_bytes()));
        send(ids.data(), ids.size_bytes(), placed);
        if (sequences.count == 0) return;
        const dim3 grid(static_cast<unsigned>(sequences.count), static_cast<unsigned>(positions.rows));
        detail::cuda::launch(stream_, grid, 128, "embedding tokens", detail::cuda::embed_kernel<int>, placed,
                             table.numbers(), positions.numbers(), detail::cuda::DeviceSequences(sequences),
                             out);
    }

    // ---- Comparing features.

    /// Each row divided by its length, in place.
    void normalize(View features) const {
        detail::cuda::launch_rows(stream_, "normalising", features.rows,
                                  detail::cuda::normalize_kernel<float>, features);
    }
    /// a [M,E] times the rows of b [N,E] -> out [M,N], in fp32 whatever the precision.
    void similarities(ConstView a, ConstView b, View out, Arena& arena) const {
        detail::cuda::ProductTask task;
        task.in = {a.data, a.stride};
        task.weight = {b.data, b.stride};
        task.rows = a.rows;
        task.depth = a.cols;
        task.cols = b.rows;
        task.out = out.data;
        task.out_stride = out.stride;
        const typename Arena::Scope scope(arena);
        comparisons_->run(*device_, stream_, task, product_workspace(arena), Scratch::workspace_bytes);
    }
    /// softmax(scale * x) of each row, in place.
    void softmax(View scores, float scale) const {
        detail::cuda::launch_rows(stream_, "softmax", scores.rows, detail::cuda::softmax_kernel<float>,
                                  scores, scale);
    }

  private:
    static std::byte* product_workspace(Arena& arena) {
        std::byte* const at = arena.take(Scratch::product_bytes);
        constexpr std::size_t multiple = Scratch::workspace_alignment;
        return at + (multiple - reinterpret_cast<std::uintptr_t>(at) % multiple) % multiple;
    }

    void send(const void* from, std::size_t bytes, void* to) const {
        if (bytes == 0) return;
        detail::cuda::check(cudaMemcpyAsync(to, from, bytes, cudaMemcpyHostToDevice, stream_),
                            "copying to the device");
    }

    /// Tokens of the longest sequence.
    static std::int64_t longest(const Sequences& sequences) {
        if (sequences.offsets == nullptr) return sequences.length;
        std::int64_t most = 0;
        for (std::int64_t i = 0; i < sequences.count; ++i)
            most = (std::max)(most, sequences.end(i) - sequences.begin(i));
        return most;
    }

    static ConstView columns_of(ConstView of, std::int64_t first, std::int64_t count) {
        return {of.data + first, of.rows, count, of.stride};
    }

    /// Calls `body` with a result as a matrix of its type of number.
    template <class Body>
    void with_result(View out, Body body) const {
        body(out);
    }
    template <class Body>
    void with_result(Operand out, Body body) const {
        with_operand(out, body);
    }
    template <class Byte, class Body>
    void with_operand(const detail::cuda::DeviceOperand<Byte>& operand, Body body) const {
        detail::cuda::with_number(precision_, [&]<class Number>(Number) {
            body(operand.template as<detail::cuda::Stored<Number>>());
        });
    }

    template <class T, class Source>
    void fill(const char* name, const detail::cuda::DeviceMatrix<T>& out, const Source& source) const {
        detail::cuda::fill(stream_, name, out, source);
    }
    template <class Source>
    void fill(const char* name, Operand out, const Source& source) const {
        with_operand(out, [&](const auto& numbers) { fill(name, numbers, source); });
    }

    void attend(ConstView queries, ConstView keys, ConstView values, const Sequences& sequences, int heads,
                bool causal, bool pooled, std::int64_t rows, std::int64_t longest, Operand out) const {
        constexpr double log2_e = 1.4426950408889634;
        const auto head_width = static_cast<int>(out.cols / heads);
        accept_head_width(head_width);
        const auto scale = static_cast<float>(log2_e / std::sqrt(static_cast<double>(head_width)));
        const bool in_packs = head_width % 4 == 0 && keys.in_packs<4>() && values.in_packs<4>();
        const detail::cuda::AttentionTask task{
            queries, keys,   values,  detail::cuda::DeviceSequences(sequences), head_width, scale,
            causal,  pooled, in_packs};
        detail::cuda::with_number(precision_, [&]<class Number>(Number) {
            detail::cuda::launch_attention<Number>(stream_, task, heads, rows, longest,
                                                   out.as<detail::cuda::Stored<Number>>());
        });
    }

    Precision precision_;
    std::shared_ptr<detail::cuda::Device> device_;
    cudaStream_t stream_;
    std::shared_ptr<detail::cuda::Products> products_;
    std::shared_ptr<detail::cuda::Products> comparisons_ =
        std::make_shared<detail::cuda::Products>(Precision::fp32);
    std::shared_ptr<detail::Pool<CudaPipeline>> pipelines_ = std::make_shared<detail::Pool<CudaPipeline>>();
    bool uses_graphs_;
    bool resizes_pictures_;
    Context context_;
};

static_assert(Backend<Cuda>);

}  // namespace monoclip::inline v0_1
