// Softmax(Q K^T / sqrt(head_width)) V for each head of each sequence, without the scores ever being in memory
// (Dao et al. 2022, "FlashAttention": tiles of keys, and a softmax that is corrected as larger scores come).
//
// A block takes 64 queries of one head, 16 for each of its 4 warps, and goes through the keys in tiles that
// lie in shared memory: K as it is, V transposed, both as the numbers that tensor cores multiply. Scores,
// weights and sums stay in registers, spread over the lanes as `mma.hpp` says: of the 16 queries a lane has
// two, and four neighbours share each. The keys of a sequence are those of its chain of shared beginnings.
#pragma once

#include <cmath>
#include <cstdint>

#include "monoclip/backend/backend.hpp"
#include "monoclip/backend/cuda/launch.hpp"
#include "monoclip/backend/cuda/matrix.hpp"
#include "monoclip/backend/cuda/mma.hpp"

namespace monoclip::inline v0_1::detail::cuda {

/// What one launch computes.
struct AttentionTask {
    DeviceMatrix<const float> queries;  ///< [tokens,W], or, pooled, one for each pooled sequence [pooled,W]
    DeviceMatrix<const float> keys;     ///< [tokens,W]
    DeviceMatrix<const float> values;   ///< [tokens,W]
    DeviceSequences sequences;
    int head_width;
    float scale;  ///< positive, of scores, whose exponentials are to base 2: log2(e) / sqrt(head_width)
    bool causal;
    bool pooled;
    bool in_packs;  ///< whether four neighbours of a head can be read at once

    /// Four of a row, from column `col` of a head on; zeros behind its end.
    __device__ Pack<float, 4> four(const DeviceMatrix<const float>& of, int row, int head, int col) const {
        if (in_packs && col < head_width) return of.load_pack<4>(row, head * head_width + col);
        Pack<float, 4> pack{};
        for (int i = 0; i < 4; ++i)
            if (col + i < head_width) pack.numbers[i] = of.load(row, head * head_width + col + i);
        return pack;
    }
};

namespace attention {

inline constexpr int warps = 4;
inline constexpr int queries_per_warp = 16;
inline constexpr int queries_per_block = warps * queries_per_warp;
inline constexpr int threads = warps * warp_size;
inline constexpr int widest_head = 128;

/// Keys of a tile: 16 KB of each of K and V at most.
template <class Number>
inline constexpr int keys_per_tile = is_16_bit<Number> ? 64 : 32;

/// Numbers between rows in shared memory: with 16 bytes more than their own, the lanes' reads fall
/// into different banks, but for V's 32-bit pairs, of which two share one.
template <class Number>
inline constexpr int padding = 16 / static_cast<int>(sizeof(Number));

/// Numbers from row to row: of K, a row of which is a key's, and of V, a row of which is a column's.
template <class Number, int Width>
inline constexpr int key_stride = Width + padding<Number>;
template <class Number>
inline constexpr int value_stride = keys_per_tile<Number> + padding<Number>;

/// The rows of the keys that a sequence sees: those of its chain, the oldest first.
class KeyRows {
  public:
    __device__ KeyRows(const DeviceSequences& sequences, int sequence) {
        for (int i = sequence; i >= 0; i = sequences.parent(i)) {
            begins_[links_] = sequences.begin(i);
            lengths_[links_] = sequences.end(i) - begins_[links_];
            total_ += lengths_[links_];
            ++links_;
        }
        own_ = begins_[0];
        inherited_ = total_ - lengths_[0];
    }
    __device__ int total() const { return total_; }
    __device__ int row(int key) const {
        if (key >= inherited_) return own_ + key - inherited_;
        int link = links_ - 1;
        while (key >= lengths_[link]) key -= lengths_[link--];
        return begins_[link] + key;
    }

  private:
    int begins_[Sequences::longest_chain];
    int lengths_[Sequences::longest_chain];
    int links_ = 0;
    int total_ = 0;
    int own_ = 0;        ///< where the sequence's own begin
    int inherited_ = 0;  ///< keys of its shared beginnings
};

/// The registers of a lane of a factor `a` whose numbers `number(row, k)` gives.
template <class Number, class Source>
__device__ inline void set_a(Register<Number> (&a)[4], int lane, Source number) {
    MONOCLIP_CUDA_UNROLL
    for (int i = 0; i < 4; ++i) {
        const int row = lane / 4 + 8 * (i % 2);
        if constexpr (is_16_bit<Number>) {
            const int k = 2 * (lane % 4) + 8 * (i / 2);
            a[i] = {from_float<Number>(number(row, k)), from_float<Number>(number(row, k + 1))};
        } else {
            a[i] = number(row, lane % 4 + 4 * (i / 2));
        }
    }
}

/// The largest, or the sum, of what the four lanes hold that share a row.
__device__ inline float largest_of_four(float value) {
    value = fmaxf(value, __shfl_xor_sync(whole_warp, value, 1));
    return fmaxf(value, __shfl_xor_sync(whole_warp, value, 2));
}
__device__ inline float sum_of_four(float value) {
    value += __shfl_xor_sync(whole_warp, value, 1);
    return value + __shfl_xor_sync(whole_warp, value, 2);
}

/// 16 queries, what they have seen so far, and what they see of a tile. Width is that of a head, rounded up.
template <class Number, int Width>
class Warp {
    static constexpr int depth = mma_depth<Number>;
    static constexpr int keys = keys_per_tile<Number>;
    static constexpr int key_stride = attention::key_stride<Number, Width>;
    static constexpr int value_stride = attention::value_stride<Number>;
    using InMemory = Stored<Number>;

  public:
    /// `first` is the first query's row, of which `count` exist; `position` its place among the keys.
    __device__ Warp(const AttentionTask& task, int head, int first, int count, int position, int lane)
        : task_(task), lane_(lane), position_(position) {
        MONOCLIP_CUDA_UNROLL
        for (int chunk = 0; chunk < Width / depth; ++chunk) {
            set_a<Number>(queries_[chunk], lane, [&](int row, int k) {
                const int col = chunk * depth + k;
                if (row >= count || col >= task.head_width) return 0.0f;
                return task.queries.load(first + row, head * task.head_width + col);
            });
        }
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < 2; ++i) {
            largest_[i] = -INFINITY;
            sums_[i] = 0;
        }
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < Width / 8; ++i) {
            for (int j = 0; j < 4; ++j) out_[i][j] = 0;
        }
    }

    /// Takes in a tile, whose first key is `first` and before whose end `total` keys lie.
    __device__ void see(const SharedArray<InMemory>& tile_keys, const SharedArray<InMemory>& tile_values,
                        int first, int total) {
        float scores[keys / 8][4];
        score(tile_keys, scores);
        mask(first, total, scores);
        weigh(scores);
        add_values(tile_values, scores);
    }

    /// Hands each result to `put(row, col, value)`.
    template <class Put>
    __device__ void finish(Put put) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < 2; ++i) {
            const float all = sum_of_four(sums_[i]);
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < Width / 8; ++tile) {
                MONOCLIP_CUDA_UNROLL
                for (int j = 0; j < 2; ++j)
                    put(lane_ / 4 + 8 * i, 8 * tile + 2 * (lane_ % 4) + j, out_[tile][2 * i + j] / all);
            }
        }
    }

  private:
    __device__ void score(const SharedArray<InMemory>& tile_keys, float (&scores)[keys / 8][4]) {
        MONOCLIP_CUDA_UNROLL
        for (int tile = 0; tile < keys / 8; ++tile) {
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) scores[tile][j] = 0;
            const int row = (8 * tile + lane_ / 4) * key_stride;
            MONOCLIP_CUDA_UNROLL
            for (int chunk = 0; chunk < Width / depth; ++chunk) {
                Factors<Number> factors;
                MONOCLIP_CUDA_UNROLL
                for (int i = 0; i < 4; ++i) factors.a[i] = queries_[chunk][i];
                MONOCLIP_CUDA_UNROLL
                for (int i = 0; i < 2; ++i) {
                    if constexpr (is_16_bit<Number>) {
                        factors.b[i] = tile_keys.load_pair(row + chunk * depth + 2 * (lane_ % 4) + 8 * i);
                    } else {
                        factors.b[i] = tile_keys.load(row + chunk * depth + lane_ % 4 + 4 * i);
                    }
                }
                mma(scores[tile], factors, lane_);
            }
        }
    }

    /// Nothing where a query does not see a key. Of long sequences most tiles are seen as a whole.
    __device__ void mask(int first, int total, float (&scores)[keys / 8][4]) const {
        const int behind = first + keys;
        if (behind <= total && (!task_.causal || behind <= position_ + 1)) return;
        MONOCLIP_CUDA_UNROLL
        for (int tile = 0; tile < keys / 8; ++tile) {
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) {
                const int key = first + 8 * tile + 2 * (lane_ % 4) + j % 2;
                const int query = position_ + lane_ / 4 + 8 * (j / 2);
                const bool is_seen = key < total && (!task_.causal || key <= query);
                if (!is_seen) scores[tile][j] = -INFINITY;
            }
        }
    }

    /// Scores become weights; what was summed before is brought to the new largest score.
    __device__ void weigh(float (&scores)[keys / 8][4]) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < 2; ++i) {
            float largest = -INFINITY;
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < keys / 8; ++tile)
                largest = fmaxf(largest, fmaxf(scores[tile][2 * i], scores[tile][2 * i + 1]));
            largest = fmaxf(largest_[i], largest_of_four(largest) * task_.scale);
            // A query that has seen no key yet has no largest score to subtract.
            const float shift = largest == -INFINITY ? 0.0f : largest;
            const float before = exp2f(largest_[i] - shift);
            largest_[i] = largest;
            sums_[i] *= before;
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < Width / 8; ++tile) {
                out_[tile][2 * i] *= before;
                out_[tile][2 * i + 1] *= before;
            }
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < keys / 8; ++tile) {
                MONOCLIP_CUDA_UNROLL
                for (int j = 2 * i; j < 2 * i + 2; ++j) {
                    scores[tile][j] = exp2f(scores[tile][j] * task_.scale - shift);
                    sums_[i] += scores[tile][j];
                }
            }
        }
    }

    /// Weights are a factor as they lie: what `mma` calls k may be any key, if it is the same one for both
    /// factors. Of 16-bit numbers two tiles of weights make a factor, with their keys in order; of 32-bit
    /// ones k 0 to 3 are the even keys, k 4 to 7 the odd ones.
    __device__ void add_values(const SharedArray<InMemory>& tile_values,
                               const float (&weights)[keys / 8][4]) {
        MONOCLIP_CUDA_UNROLL
        for (int chunk = 0; chunk < keys / depth; ++chunk) {
            Factors<Number> factors;
            MONOCLIP_CUDA_UNROLL
            for (int i = 0; i < 4; ++i) {
                if constexpr (is_16_bit<Number>) {
                    const float* pair = &weights[2 * chunk + i / 2][2 * (i % 2)];
                    factors.a[i] = {from_float<Number>(pair[0]), from_float<Number>(pair[1])};
                } else {
                    factors.a[i] = weights[chunk][2 * (i % 2) + i / 2];
                }
            }
            MONOCLIP_CUDA_UNROLL
            for (int tile = 0; tile < Width / 8; ++tile) {
                const int at = (8 * tile + lane_ / 4) * value_stride + chunk * depth + 2 * (lane_ % 4);
                if constexpr (is_16_bit<Number>) {
                    MONOCLIP_CUDA_UNROLL
                    for (int i = 0; i < 2; ++i) factors.b[i] = tile_values.load_pair(at + 8 * i);
                } else {
                    const Pack<float, 2> pair = tile_values.load_pair(at);
                    MONOCLIP_CUDA_UNROLL
                    for (int i = 0; i < 2; ++i) factors.b[i] = pair.numbers[i];
                }
                mma(out_[tile], factors, lane_);
            }
        }
    }

    const AttentionTask& task_;
    int lane_;
    int position_;
    Register<Number> queries_[Width / depth][4];
    float largest_[2];
    float sums_[2];  ///< of the keys that this lane has seen
    float out_[Width / 8][4];
};

/// A tile of K and V on its way to shared memory, spread over the block's threads: each has four columns of
/// some keys of K, and of some pairs of keys of V. Keys beyond `total` and columns beyond the head's are
/// zeros.
template <class Number, int Width>
class Tile {
    using InMemory = Stored<Number>;
    static constexpr int keys = keys_per_tile<Number>;
    static constexpr int fours = Width / 4;
    static constexpr int of_keys = keys * fours / threads;        ///< packs of a thread
    static constexpr int of_values = keys / 2 * fours / threads;  ///< pairs of packs

    static_assert(keys / 2 * fours % threads == 0);  // else some of the tile would be nobody's

  public:
    __device__ Tile(const AttentionTask& task, const KeyRows& rows, int head)
        : task_(task), rows_(rows), head_(head) {}

    /// Reads from memory, all at a time.
    __device__ void read(int first, int total) {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_keys; ++i) keys_[i] = four(task_.keys, key(i), key_col(i), first, total);
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_values; ++i) {
            even_[i] = four(task_.values, even(i), value_col(i), first, total);
            odd_[i] = four(task_.values, even(i) + 1, value_col(i), first, total);
        }
    }

    /// K as it is; V transposed, two keys at a time.
    __device__ void write(const SharedArray<InMemory>& tile_keys,
                          const SharedArray<InMemory>& tile_values) const {
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_keys; ++i) {
            Pack<InMemory, 4> pack;
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) pack.numbers[j] = from_float<InMemory>(keys_[i].numbers[j]);
            tile_keys.store_pack(key(i) * key_stride<Number, Width> + key_col(i), pack);
        }
        MONOCLIP_CUDA_UNROLL
        for (int i = 0; i < of_values; ++i) {
            MONOCLIP_CUDA_UNROLL
            for (int j = 0; j < 4; ++j) {
                const Pack<InMemory, 2> pair{from_float<InMemory>(even_[i].numbers[j]),
                                             from_float<InMemory>(odd_[i].numbers[j])};
                tile_values.store_pack((value_col(i) + j) * value_stride<Number> + even(i), pair);
            }
        }
    }

  private:
    /// Of V a warp takes eight pairs of keys times four packs of columns: it reads them in whole sectors, and
    /// writes 16-bit pairs into half of the banks, two lanes into each, and 32-bit ones into all.
    static constexpr int pairs = 8;

    __device__ static int place(int i) { return static_cast<int>(threadIdx.x) + i * threads; }
    __device__ static int key(int i) { return place(i) / fours; }
    __device__ static int key_col(int i) { return 4 * (place(i) % fours); }
    __device__ static int even(int i) { return 2 * (place(i) % pairs + place(i) / (pairs * fours) * pairs); }
    __device__ static int value_col(int i) { return 4 * (place(i) / pairs % fours); }

    __device__ Pack<float, 4> four(const DeviceMatrix<const float>& of, int key, int col, int first,
                                   int total) const {
        if (first + key >= total) return {};
        return task_.four(of, rows_.row(first + key), head_, col);
    }

    const AttentionTask& task_;
    const KeyRows& rows_;
    int head_;
    Pack<float, 4> keys_[of_keys];
    Pack<float, 4> even_[of_values];
    Pack<float, 4> odd_[of_values];
};

/// Grid: sequences, or pooled rows, times tiles of queries, those of a sequence beside each other, since they
/// read the same keys; heads.
template <class Number, int Width>
__global__ void __launch_bounds__(threads)
    attend(AttentionTask task, int tiles, DeviceMatrix<Stored<Number>> out) {
    using Queries = Warp<Number, Width>;
    MONOCLIP_SHARED(Stored<Number>, tile_keys, keys_per_tile<Number> * (key_stride<Number, Width>));
    MONOCLIP_SHARED(Stored<Number>, tile_values, Width * value_stride<Number>);
    const int index = static_cast<int>(blockIdx.x) / tiles;
    const int head = static_cast<int>(blockIdx.y);
    const int sequence = task.pooled ? task.sequences.pooled_sequence(index) : index;
    const int begin = task.pooled ? index : task.sequences.begin(sequence);
    const int length = task.pooled ? 1 : task.sequences.end(sequence) - begin;
    const int block_first = static_cast<int>(blockIdx.x) % tiles * queries_per_block;
    if (block_first >= length) return;

    const KeyRows rows(task.sequences, sequence);
    const int position = task.pooled ? 0 : rows.total() - length;  // of the sequence's first token
    const int lane = static_cast<int>(threadIdx.x) % warp_size;
    const int first = block_first + static_cast<int>(threadIdx.x) / warp_size * queries_per_warp;
    const int last = block_first + queries_per_block;  // of the block
    const int seen = task.causal ? position + last : rows.total();
    const int total = seen < rows.total() ? seen : rows.total();
    Tile<Number, Width> tile(task, rows, head);
    Queries queries(task, head, begin + first, length - first, position + first, lane);
    for (int key = 0; key < total; key += keys_per_tile<Number>) {
        tile.read(key, total);
        if (key != 0) __syncthreads();  // all have read the tile before
        tile.write(tile_keys, tile_values);
        __syncthreads();
        if (first < length) queries.see(tile_keys, tile_values, key, total);
    }
    if (first >= length) return;
    queries.finish([&](int row, int col, float value) {
        if (first + row < length && col < task.head_width)
            out.store(begin + first + row, head * task.head_width + col, value);
    });
}

}  // namespace attention

/// Attention of `longest` queries in a sequence at most, with heads of at most `widest_head`.
template <class Number>
void launch_attention(cudaStream_t stream, const AttentionTask& task, int heads, std::int64_t rows,
                      std::int64_t longest, const DeviceMatrix<Stored<Number>>& out) {
    if (rows == 0 || longest == 0) return;
    const unsigned tiles = blocks(longest, attention::queries_per_block);
    const dim3 grid(static_cast<unsigned>(rows) * tiles, static_cast<unsigned>(heads));
    const auto run = [&](auto kernel) {
        launch(stream, grid, attention::threads, "attention", kernel, task, static_cast<int>(tiles), out);
    };
    if (task.head_width <= 64) return run(attention::attend<Number, 64>);
    if (task.head_width <= 96) return run(attention::attend<Number, 96>);
    run(attention::attend<Number, 128>);
}

}  // namespace monoclip::inline v0_1::detail::cuda
