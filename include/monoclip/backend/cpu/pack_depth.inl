// The rows of a factor as products over rows read them, and those products (`row_products.inl`). Included by
// `all_kernels.inl`.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

/// Two vectors rounded to bf16, by turns: `count` pairs.
inline void store_pairs_first(void* out, Vec even, Vec odd, std::int64_t count) {
    alignas(64) std::uint16_t halves[2][lanes];
    alignas(64) std::uint32_t pairs[lanes];
    store_narrow_first(halves[0], even, lanes);
    store_narrow_first(halves[1], odd, lanes);
    for (std::int64_t i = 0; i < lanes; ++i)
        pairs[i] = halves[0][i] | static_cast<std::uint32_t>(halves[1][i]) << 16;
    if (count == lanes) {
        __builtin_memcpy(out, pairs, sizeof pairs);
    } else {
        __builtin_memcpy(out, pairs, static_cast<std::size_t>(count) * sizeof pairs[0]);
    }
}

inline void pack_depth(const PackDepthTask& task) {
    for (std::int64_t group = 0; group < task.groups; ++group) {
        const std::int64_t from = group * task.stride;
        const std::int64_t to = group * task.out_columns;
        for (std::int64_t c = 0; c < task.width; c += lanes) {
            const std::int64_t some = task.columns > c ? lesser(task.columns - c, lanes) : 0;
            const std::int64_t here = lesser(task.width - c, lanes);
            const Vec x = load_element_first(task.in, from + c, task.is_narrow, some);
            if (!task.out_is_narrow) {
                store_first(static_cast<Number*>(task.out) + to + c, x, here);
                continue;
            }
            Vec second = broadcast(Number(0));
            if (task.pair != 0)
                second = load_element_first(task.in, from + task.pair + c, task.is_narrow, some);
            store_pairs_first(static_cast<std::uint32_t*>(task.out) + to + c, x, second, here);
        }
    }
}

inline void row_product(const RowProductTask& task) {
    multiply_columns<Full>(task);
}

#if MONOCLIP_KERNELS_NARROW
inline void row_product_narrow(const RowProductTask& task) {
    multiply_columns<Narrow>(task);
}
#endif

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
