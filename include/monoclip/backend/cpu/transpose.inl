// Squares of numbers transposed in registers, from `interleave(a, b, low, high)`: the lanes of two vectors by
// turns. Included like `kernels.inl`, before it.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

/// [lanes,lanes] at `in`, its rows `in_pitch` numbers apart -> its columns at `out`, `out_pitch` apart. Only
/// moves bits.
///
/// Interleaving row i with row i + lanes/2 takes the highest bit of the row's index to the lowest of the
/// column's, and the other way: after as many rounds as the index has bits, rows are columns.
inline void transpose_square(const void* in, std::int64_t in_pitch, void* out, std::int64_t out_pitch) {
    Vec rows[lanes];
    MONOCLIP_UNROLL
    for (int i = 0; i < lanes; ++i) rows[i] = load(static_cast<const Number*>(in) + i * in_pitch);
    MONOCLIP_UNROLL
    for (int width = 1; width < lanes; width *= 2) {
        Vec next[lanes];
        MONOCLIP_UNROLL
        for (int i = 0; i < lanes / 2; ++i)
            interleave(rows[i], rows[i + lanes / 2], next[2 * i], next[2 * i + 1]);
        MONOCLIP_UNROLL
        for (int i = 0; i < lanes; ++i) rows[i] = next[i];
    }
    MONOCLIP_UNROLL
    for (int i = 0; i < lanes; ++i) store(static_cast<Number*>(out) + i * out_pitch, rows[i]);
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
