// Products whose depth is the rows of both factors: the gradients of weights. Included like `products.inl`,
// after it; and once more where an instruction set has products of its own for bf16.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

template <class Kind>
void multiply_columns(const RowProductTask& task) {
    Piece<Kind> piece{};
    piece.list = task.left;
    piece.list_begin = task.first * Kind::group;
    piece.taps = 1;
    piece.panel = static_cast<const typename Kind::Element*>(task.right);
    piece.groups = task.groups;
    piece.old = task.accumulate ? Old::added : Old::ignored;
    piece.out = static_cast<Number*>(task.out);
    piece.out_stride = task.out_stride;
    for (std::int64_t row = 0; row < task.rows; row += tile_rows) {
        const std::int64_t rows = lesser(task.rows - row, tile_rows);
        multiply<Kind, Rows::columns>(rows, (task.columns + lanes - 1) / lanes, piece, 0);
        piece.template skip_rows<Rows::columns>(rows);
        piece.out += rows * task.out_stride;
    }
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
