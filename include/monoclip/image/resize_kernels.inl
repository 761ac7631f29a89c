// The kernels of the resize, written once. Included by each `resize_kernels_<set>.hpp` after it has defined,
// in the namespace MONOCLIP_KERNELS: `words` and `encode`; `filter_position`; and 16 bytes as `Bytes` with
// `load_bytes`, `store_bytes`, `prefetch`, `pick` (by a pattern of indices) and `interleave` (of bytes, of
// four rows).

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

inline void filter(const FilterTask& task) {
    for (int i = 0; i < task.positions; ++i) {
        filter_position(task.in + (task.first[i] - task.base) * task.group_stride, task.group_stride,
                        task.words + static_cast<std::size_t>(i) * task.word_stride, task.count[i],
                        task.out + static_cast<std::ptrdiff_t>(i) * filter_lanes);
    }
}

/// 4 x 4 bytes, transposed.
inline constexpr std::uint8_t transposed[16] = {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15};
/// The same of 4 pixels of 3 bytes; what is left over is not looked at.
inline constexpr std::uint8_t transposed_rgb[16] = {0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11, 12, 13, 14, 15};

/// The groups of a row one by one, from pixel `begin` on.
inline void pack_rest(const PackRowTask& task, int begin) {
    const auto lanes = static_cast<std::size_t>(lanes_per_row(task.channels));
    for (int x = begin; x < task.pixels; x += group_taps) {
        std::uint8_t* out = task.out + x / group_taps * packed_group;
        std::memset(out, 0, lanes * group_taps);
        const int taps = task.pixels - x < group_taps ? task.pixels - x : group_taps;
        const std::uint8_t* in = task.in + static_cast<std::ptrdiff_t>(x) * task.channels;
        for (int k = 0; k < taps; ++k) {
            for (int c = 0; c < task.channels; ++c) out[c * group_taps + k] = in[k * task.channels + c];
        }
    }
}

inline void pack_row(const PackRowTask& task) {
    const std::uint8_t* in = task.in;
    std::uint8_t* out = task.out;
    int x = 0;
    if (task.channels == 1) {
        for (; x + group_taps <= task.pixels; x += group_taps, in += 4, out += packed_group)
            std::memcpy(out, in, 4);
    } else if (task.channels >= 3) {
        const Bytes pattern = load_bytes(task.channels == 3 ? transposed_rgb : transposed);
        const int last = task.readable - read_ahead < task.pixels ? task.readable - read_ahead : task.pixels;
        const int step = group_taps * task.channels;
        for (; x + group_taps <= last; x += group_taps, in += step, out += packed_group) {
            prefetch(in + task.prefetch);
            store_bytes(out, pick(load_bytes(in), pattern));
        }
    }
    pack_rest(task, x);
}

inline void turn(const TurnTask& task) {
    const Bytes pattern = load_bytes(transposed);
    const int step = task.channels * group_taps;
    for (int i = 0; i < task.positions; ++i) {
        const std::uint8_t* in = task.in + static_cast<std::ptrdiff_t>(i) * filter_lanes;
        std::uint8_t* out = task.out + static_cast<std::ptrdiff_t>(i) * step;
        if (task.channels >= 3) {
            store_bytes(out, pick(load_bytes(in), pattern));
            store_bytes(out + task.group_stride, pick(load_bytes(in + 16), pattern));
        } else if (task.channels == 2) {
            for (int row = 0; row < filter_lanes / 2; ++row) {
                std::uint8_t* group = out + row / group_taps * task.group_stride + row % group_taps;
                group[0] = in[2 * row];
                group[group_taps] = in[2 * row + 1];
            }
        } else {
            for (int group = 0; group < filter_lanes / group_taps; ++group)
                std::memcpy(out + group * task.group_stride, in + group * group_taps, 4);
        }
    }
}

inline void pack_columns(const PackColumnsTask& task) {
    for (int column = 0; column < filter_lanes; column += 16) {
        interleave(load_bytes(task.rows[0] + column), load_bytes(task.rows[1] + column),
                   load_bytes(task.rows[2] + column), load_bytes(task.rows[3] + column),
                   task.out + column * group_taps);
    }
}

MONOCLIP_KERNEL_TABLE ResizeKernels kernels{MONOCLIP_KERNELS_NAME, words, encode, filter, pack_row, turn,
                                            pack_columns};

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
