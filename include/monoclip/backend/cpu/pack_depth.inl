// The rows of a factor as products over rows read them, and those products (`row_products.inl`). Included by
// `all_kernels.inl`.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

inline void pack_depth(const PackDepthTask& given) {
    const PackDepthTask task = given;  // a copy that no store can change
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
