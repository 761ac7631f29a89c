// The transforms of Winograd's convolutions F(2x2,3x3) (Lavin and Gray, arXiv:1509.09308). Included by
// `all_kernels.inl`.
//
// A tile is 2 x 2 cells of the result; it reads 4 x 4 cells d of the input. Of filters g that were
// transformed when they were packed, U = G g G^T, it is A^T (U * (B^T d B)) A, where * multiplies number by
// number and sums over the channels: a product for each of the 16 positions.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

/// B^T of four vectors.
MONOCLIP_KERNEL void transform_four(const Vec (&d)[4], Vec (&out)[4]) {
    out[0] = subtract(d[0], d[2]);
    out[1] = add(d[1], d[2]);
    out[2] = subtract(d[2], d[1]);
    out[3] = subtract(d[1], d[3]);
}

/// A^T of four vectors.
MONOCLIP_KERNEL void sum_four(const Vec (&m)[4], Vec (&out)[2]) {
    out[0] = add(add(m[0], m[1]), m[2]);
    out[1] = subtract(subtract(m[1], m[2]), m[3]);
}

inline void transform_tiles(const TileTask& task) {
    const std::int64_t channels = task.channels;
    for (std::int64_t tile = 0; tile < task.tiles; ++tile) {
        const void* const* cells = task.cells + tile * 16;
        Number* const out = static_cast<Number*>(task.positions) + tile * task.stride;
        for (std::int64_t c = 0; c < channels; c += lanes) {
            Vec columns[4][4];
            MONOCLIP_UNROLL
            for (int x = 0; x < 4; ++x) {
                Vec d[4];
                MONOCLIP_UNROLL
                for (int y = 0; y < 4; ++y) d[y] = load(static_cast<const Number*>(cells[y * 4 + x]) + c);
                transform_four(d, columns[x]);
            }
            MONOCLIP_UNROLL
            for (int y = 0; y < 4; ++y) {
                const Vec row[4] = {columns[0][y], columns[1][y], columns[2][y], columns[3][y]};
                Vec transformed[4];
                transform_four(row, transformed);
                MONOCLIP_UNROLL
                for (int x = 0; x < 4; ++x) store(out + (y * 4 + x) * channels + c, transformed[x]);
            }
        }
    }
}

/// A cell's sums, to their place.
MONOCLIP_KERNEL void finish_cell(const TileTask& task, void* result, std::int64_t c, Vec sum) {
    if (result == nullptr) return;
    Number* const out = static_cast<Number*>(result) + c;
    if (task.accumulate) sum = add(load(out), sum);
    if (task.bias != nullptr) sum = add(sum, load(static_cast<const Number*>(task.bias) + c));
    if (task.activate) sum = activate(sum, task.activation);
    store(out, sum);
}

inline void finish_tiles(const TileTask& task) {
    const std::int64_t channels = task.channels;
    for (std::int64_t tile = 0; tile < task.tiles; ++tile) {
        void* const* results = task.results + tile * 4;
        const Number* const in = static_cast<const Number*>(task.positions) + tile * task.stride;
        for (std::int64_t c = 0; c < channels; c += lanes) {
            Vec columns[4][2];
            MONOCLIP_UNROLL
            for (int x = 0; x < 4; ++x) {
                Vec m[4];
                MONOCLIP_UNROLL
                for (int y = 0; y < 4; ++y) m[y] = load(in + (y * 4 + x) * channels + c);
                sum_four(m, columns[x]);
            }
            MONOCLIP_UNROLL
            for (int y = 0; y < 2; ++y) {
                const Vec row[4] = {columns[0][y], columns[1][y], columns[2][y], columns[3][y]};
                Vec sums[2];
                sum_four(row, sums);
                finish_cell(task, results[y * 2], c, sums[0]);
                finish_cell(task, results[y * 2 + 1], c, sums[1]);
            }
        }
    }
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
