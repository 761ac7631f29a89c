// Products of operands with packed panels. Included by `all_kernels.inl`, and once more where an
// instruction set has products of its own for bf16.
//
// Every element of a result is computed by one chain of operations whose order depends on the extents of that
// element's own inputs alone: so the bits are the same whatever the batch, the place in it, and the threads.
//
// No lambdas here (the region's instruction set would not reach them), and no call of a library's templates.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

MONOCLIP_KERNEL Vec quick_gelu(Vec x) {
    return divide(x, add(broadcast(Number(1)), exponential(multiply(x, broadcast(Number(-1.702))))));
}

MONOCLIP_KERNEL Vec activate(Vec x, Activation activation) {
    if (activation == Activation::quick_gelu) return quick_gelu(x);
    if (activation == Activation::gelu) return gelu(x);
    return maximum(broadcast(Number(0)), x);  // in this order a NaN stays one
}

MONOCLIP_KERNEL std::int64_t lesser(std::int64_t a, std::int64_t b) {
    return a < b ? a : b;
}

/// What a product does with the numbers that stand in its result: nothing; sums on from them; or adds them to
/// its own sum, at the end: so deep products are summed in pieces, which rounds less than one long chain.
enum class Old : std::uint8_t { ignored, continued, added };

/// How the rows of a product's input lie in memory.
enum class Rows : std::uint8_t {
    apart,   // `in_stride` from one to the next, or, for each tap, where a list says
    columns  // side by side, all rows of each group of the depth where a list says
};

/// A piece of a product: some rows of `in` times some columns of a panel, over some depth.
template <class Kind>
struct Piece {
    using Element = typename Kind::Element;
    const Element* in;         // the first row, where there is no list
    std::int64_t in_stride;    // from row to row, in elements
    std::int64_t step;         // Rows::apart: from one group of the depth to the next
    const void* const* list;   // of the first tap and row, or null; Rows::columns: of the first group
    std::int64_t list_stride;  // from tap to tap
    std::int64_t list_begin;   // the first element of each
    std::int64_t taps;         // 1, unless listed
    const Element* panel;
    std::int64_t groups;  // of the depth, in each tap
    Old old;
    Number* out;
    std::int64_t out_stride;
    const ProductTask* finish;  // whole sums go straight to a result of bf16, as this task says; or null
    std::uint16_t* finished;    // there
    const Number* finish_bias;  // of the first column; or null
    const std::byte* ahead;     // weights that are wanted next: called into the cache, a line for each group

    const Element* row(std::int64_t tap, std::int64_t m) const {
        return list != nullptr ? static_cast<const Element*>(list[tap * list_stride + m]) + list_begin
                               : in + m * in_stride;
    }
    template <Rows Layout>
    void skip_rows(std::int64_t count) {
        if (Layout == Rows::columns) {
            list_begin += count * Kind::group;
        } else if (list != nullptr) {
            list += count;
        } else {
            in += count * in_stride;
        }
    }
    std::int64_t ahead_bytes() const { return taps * groups * 64; }
};

/// The sums of some rows, which stand in a buffer, to their places: added to what stands there; or to a
/// result of bf16, with bias, what stood there, ReLU or none.
template <class Kind>
void finish_tile(const Piece<Kind>& piece, int rows, int vectors, const Number* sums) {
    const Vec least = broadcast(piece.finish != nullptr && piece.finish->activate ? Number(0) : -infinity);
    for (std::int64_t m = 0; m < rows; ++m) {
        for (std::int64_t c = 0; c < vectors * lanes; c += lanes, sums += lanes) {
            const std::int64_t at = m * piece.out_stride + c;
            Vec x = load(sums);
            if (piece.finish == nullptr) {
                store(piece.out + at, piece.old == Old::added ? add(load(piece.out + at), x) : x);
                continue;
            }
            if (piece.finish->accumulate) x = add(load_narrow_first(piece.finished + at, lanes), x);
            if (piece.finish_bias != nullptr) x = add(x, load(piece.finish_bias + c));
            store_narrow_first(piece.finished + at, maximum(least, x), lanes);
        }
    }
}

/// The first `rows` rows of a piece, Count at most. A tile that has more computes its last row again in their
/// place, and keeps nothing of it.
template <class Kind, int Count, int Vectors, Rows Layout>
void multiply_tile(int rows, const Piece<Kind>& piece) {
    using Element = typename Kind::Element;
    constexpr std::int64_t panel_step = panel_columns * Kind::group;
    alignas(64) static constexpr Number zeros[Vectors * lanes] = {};
    alignas(64) Number buffer[Count * Vectors * lanes];
    const void* const* list = piece.list;
    const Element* panel = piece.panel;
    const std::byte* ahead = piece.ahead;
    const bool is_continued = piece.old == Old::continued;
    const Number* const old = is_continued ? piece.out : zeros;
    const std::int64_t old_stride = is_continued ? piece.out_stride : 0;
    Vec sums[Count][Vectors];
    MONOCLIP_UNROLL
    for (int m = 0; m < Count; ++m) {
        MONOCLIP_UNROLL
        for (int v = 0; v < Vectors; ++v)
            sums[m][v] = load(old + (m < rows ? m : rows - 1) * old_stride + v * lanes);
    }
    for (std::int64_t tap = 0; tap < piece.taps; ++tap) {
        const Element* in[Count];
        MONOCLIP_UNROLL
        for (int m = 0; m < Count; ++m) {
            if (Layout == Rows::apart) in[m] = piece.row(tap, m < rows ? m : rows - 1);
        }
        std::int64_t at = 0;
        for (std::int64_t k = piece.groups; k > 0; --k, at += piece.step, panel += panel_step, ahead += 64) {
            const Element* cell = nullptr;
            if (Layout == Rows::columns) cell = static_cast<const Element*>(*list++) + piece.list_begin;
            if (Layout == Rows::apart) prefetch(ahead);
            typename Kind::Operand columns[Vectors];
            MONOCLIP_UNROLL
            for (int v = 0; v < Vectors; ++v)
                columns[v] = Kind::load_operand(panel + v * lanes * Kind::group);
            MONOCLIP_UNROLL
            for (int m = 0; m < Count; ++m) {
                const typename Kind::Operand row =
                    Kind::broadcast_operand(Layout == Rows::columns ? cell + m * Kind::group : in[m] + at);
                MONOCLIP_UNROLL
                for (int v = 0; v < Vectors; ++v)
                    sums[m][v] = Kind::multiply_add(row, columns[v], sums[m][v]);
            }
        }
    }
    const bool is_direct = rows == Count && piece.finish == nullptr;
    const bool is_added = is_direct && piece.old == Old::added;
    Number* const out = is_direct ? piece.out : buffer;
    const std::int64_t out_stride = is_direct ? piece.out_stride : Vectors * lanes;
    const Number* const addend = is_added ? out : zeros;
    const std::int64_t addend_stride = is_added ? out_stride : 0;
    MONOCLIP_UNROLL
    for (int m = 0; m < Count; ++m) {
        MONOCLIP_UNROLL
        for (int v = 0; v < Vectors; ++v)
            store(out + m * out_stride + v * lanes,
                  add(load(addend + m * addend_stride + v * lanes), sums[m][v]));
    }
    if (!is_direct) finish_tile(piece, rows, Vectors, buffer);
}

/// Some of a piece's rows, by the tile that takes least for them; how many they are. Tiles are few, since the
/// compiler's work goes with their number: two or three rows take little longer by a tile of four than by one
/// of their own, whose few sums wait for each other.
template <class Kind, int Vectors, Rows Layout>
int multiply_rows(std::int64_t rows, const Piece<Kind>& piece) {
    constexpr bool may_exceed = Layout == Rows::apart;
    const int most = static_cast<int>(lesser(rows, tile_rows));
    if (most == tile_rows || (may_exceed && most > 5)) {
        multiply_tile<Kind, tile_rows, Vectors, Layout>(most, piece);
        return most;
    }
    if (most >= 4 || (may_exceed && most > 1)) {
        const int count = most < 4 ? most : 4;
        multiply_tile<Kind, 4, Vectors, Layout>(count, piece);
        return count;
    }
    if constexpr (!may_exceed) {
        if (most > 1) {
            multiply_tile<Kind, 2, Vectors, Layout>(2, piece);
            return 2;
        }
    }
    multiply_tile<Kind, 1, Vectors, Layout>(1, piece);
    return 1;
}

/// Any number of rows, and of `vectors` of columns up to those of a panel. Each pass over the panel calls in
/// a further part of what is wanted next, `ahead_bytes` in all.
template <class Kind, Rows Layout>
void multiply(std::int64_t rows, std::int64_t vectors, Piece<Kind>& whole, std::int64_t ahead_bytes) {
    if (rows == tile_rows &&
        vectors == 3) {  // most are: without a copy, which would wait for its parts' stores
        const std::byte* const ahead = whole.ahead;
        if (ahead_bytes <= 0) whole.ahead = reinterpret_cast<const std::byte*>(whole.panel);
        multiply_tile<Kind, tile_rows, 3, Layout>(tile_rows, whole);
        whole.ahead = ahead;
        return;
    }
    std::int64_t called = 0;
    for (std::int64_t v = 0, here = 0; v < vectors; v += here) {
        here = vectors - v >= 3 ? 3 : 1;
        Piece<Kind> piece = whole;
        piece.panel += v * lanes * Kind::group;
        piece.out += v * lanes;
        if (piece.finish != nullptr) piece.finished += v * lanes;
        if (piece.finish_bias != nullptr) piece.finish_bias += v * lanes;
        for (std::int64_t m = 0, done = 0; m < rows; m += done) {
            piece.ahead =
                called < ahead_bytes ? whole.ahead + called : reinterpret_cast<const std::byte*>(piece.panel);
            called += piece.ahead_bytes();
            done = here == 3 ? multiply_rows<Kind, 3, Layout>(rows - m, piece)
                             : multiply_rows<Kind, 1, Layout>(rows - m, piece);
            piece.template skip_rows<Layout>(done);
            piece.out += done * piece.out_stride;
            if (piece.finish != nullptr) piece.finished += done * piece.out_stride;
        }
    }
}

/// What a product does to a row of sums before it is stored for good.
inline void finish_row(const ProductTask& task, std::int64_t column, std::int64_t count, const Number* sums,
                       void* out) {
    const Number* bias = static_cast<const Number*>(task.bias);
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::int64_t here = lesser(count - i, lanes);
        Vec x = load_first(sums + i, here);
        if (bias != nullptr) x = add(x, load_first(bias + column + i, here));
        if (task.activate) x = activate(x, task.activation);
        if (!task.out_is_narrow) {
            store_first(static_cast<Number*>(out) + i, x, here);
        } else {
            store_narrow_first(static_cast<std::uint16_t*>(out) + i, x, here);
        }
    }
}

/// A row of `out` into the buffer of sums, to be added to.
inline void begin_row(const ProductTask& task, std::int64_t count, const void* out, Number* sums) {
    for (std::int64_t i = 0; i < count; i += lanes) {
        const std::int64_t here = lesser(count - i, lanes);
        const Vec x = task.out_is_narrow ? load_narrow_first(static_cast<const std::uint16_t*>(out) + i, here)
                                         : load_first(static_cast<const Number*>(out) + i, here);
        store(sums + i, x);
    }
}

/// One tile of rows, one panel, the whole depth, by way of a buffer: where `out` is bf16, or its last columns
/// would be overrun.
template <class Kind>
void multiply_buffered(const ProductTask& task, std::int64_t rows, std::int64_t column, std::int64_t columns,
                       Piece<Kind> piece, std::int64_t ahead_bytes, std::byte* out,
                       std::int64_t out_row_bytes) {
    alignas(64) Number sums[tile_rows * panel_columns];
    if (task.accumulate) {
        for (std::int64_t m = 0; m < rows; ++m)
            begin_row(task, columns, out + m * out_row_bytes, sums + m * panel_columns);
    }
    piece.old = task.accumulate ? Old::added : Old::ignored;
    piece.out = sums;
    piece.out_stride = panel_columns;
    multiply<Kind, Rows::apart>(rows, (columns + lanes - 1) / lanes, piece, ahead_bytes);
    for (std::int64_t m = 0; m < rows; ++m)
        finish_row(task, column, columns, sums + m * panel_columns, out + m * out_row_bytes);
}

/// Calls rows of a result into the cache.
inline void call_in(const std::byte* out, std::int64_t row_bytes, std::int64_t rows, std::int64_t bytes) {
    for (std::int64_t m = 0; m < rows; ++m, out += row_bytes) {
        for (std::int64_t at = 0; at < bytes; at += 64) prefetch(out + at);
        prefetch(out + bytes - 1);
    }
}

/// Whether parts of sums cannot wait in the result: they are then those of the whole depth at once.
MONOCLIP_KERNEL bool are_summed_whole(const ProductTask& task, std::int64_t columns) {
    return task.out_is_narrow || columns % lanes != 0;
}

/// Of these, whether they go from the registers to their place; others go by way of a buffer.
MONOCLIP_KERNEL bool are_finished_in_registers(const ProductTask& task, std::int64_t columns) {
    return task.out_is_narrow && columns % lanes == 0 &&
           (!task.activate || task.activation == Activation::relu);
}

/// All rows, one panel, a part of the depth.
template <class Kind>
void multiply_panel(const ProductTask& task, std::int64_t column, std::int64_t columns, Piece<Kind> piece,
                    bool is_first, bool is_last) {
    const std::int64_t out_bytes = task.out_is_narrow ? 2 : static_cast<std::int64_t>(sizeof(Number));
    const std::int64_t block_bytes = piece.taps * piece.groups * Kind::group * panel_columns *
                                     static_cast<std::int64_t>(sizeof(typename Kind::Element));
    piece.ahead = reinterpret_cast<const std::byte*>(piece.panel) + block_bytes;
    piece.old = task.accumulate || !is_first ? Old::added : Old::ignored;
    piece.out_stride = task.out_stride;
    std::int64_t called = 0;
    for (std::int64_t row = 0; row < task.rows; row += tile_rows) {
        const std::int64_t rows = lesser(task.rows - row, tile_rows);
        std::byte* out = static_cast<std::byte*>(task.out) + (row * task.out_stride + column) * out_bytes;
        call_in(out + tile_rows * task.out_stride * out_bytes, task.out_stride * out_bytes,
                lesser(task.rows - row - rows, tile_rows), columns * out_bytes);
        if (are_finished_in_registers(task, columns)) {
            piece.finish = &task;
            piece.finished = reinterpret_cast<std::uint16_t*>(out);
            piece.finish_bias =
                task.bias != nullptr ? static_cast<const Number*>(task.bias) + column : nullptr;
            multiply<Kind, Rows::apart>(rows, columns / lanes, piece, block_bytes - called);
        } else if (are_summed_whole(task, columns)) {
            multiply_buffered<Kind>(task, rows, column, columns, piece, block_bytes - called, out,
                                    task.out_stride * out_bytes);
        } else {
            Number* sums = reinterpret_cast<Number*>(out);
            piece.out = sums;
            multiply<Kind, Rows::apart>(rows, columns / lanes, piece, block_bytes - called);
            for (std::int64_t m = 0; is_last && (task.bias != nullptr || task.activate) && m < rows; ++m) {
                Number* at = sums + m * task.out_stride;
                finish_row(task, column, columns, at, at);
            }
        }
        piece.template skip_rows<Rows::apart>(rows);
        called += piece.ahead_bytes();
        piece.ahead += piece.ahead_bytes();
    }
}

/// The largest equal parts of no more than `most` that `count` falls into.
MONOCLIP_KERNEL std::int64_t equal_parts(std::int64_t count, std::int64_t most) {
    const std::int64_t parts = (count + most - 1) / most;
    return (count + parts - 1) / parts;
}

/// The sums of one panel, in pieces of no more than 2 KB of a row and 96 KB of the panel: some whole taps, or
/// a part of one. But whole where the sums cannot wait in `out`.
template <class Kind>
void multiply_pieces(const ProductTask& task, std::int64_t column) {
    using Element = typename Kind::Element;
    constexpr std::int64_t longest = 512;
    const std::int64_t columns = lesser(task.columns - column, panel_columns);
    const std::int64_t taps = task.taps != nullptr ? task.tap_count : 1;
    const std::int64_t groups = (task.depth / taps + Kind::group - 1) / Kind::group;  // of a tap
    const bool is_whole = are_summed_whole(task, columns);
    const std::int64_t groups_at_once = is_whole ? groups : equal_parts(groups, longest);
    const std::int64_t most_taps = groups < longest ? longest / groups : 1;
    const std::int64_t taps_at_once = is_whole ? taps : equal_parts(taps, most_taps);
    Piece<Kind> piece{};
    piece.step = Kind::group;
    piece.panel = reinterpret_cast<const Element*>(task.panels + column / panel_columns * task.panel_bytes);
    for (std::int64_t tap = 0; tap < taps; tap += taps_at_once) {
        piece.taps = lesser(taps - tap, taps_at_once);
        for (std::int64_t first = 0; first < groups; first += groups_at_once) {
            piece.groups = lesser(groups - first, groups_at_once);
            if (task.taps != nullptr) {
                piece.list = task.taps + tap * task.rows;
                piece.list_stride = task.rows;
                piece.list_begin = first * Kind::group;
            } else {
                piece.in = static_cast<const Element*>(task.in) + first * Kind::group;
                piece.in_stride = task.in_stride;
            }
            const bool is_last = tap + piece.taps == taps && first + piece.groups == groups;
            multiply_panel<Kind>(task, column, columns, piece, tap + first == 0, is_last);
            piece.panel += piece.taps * piece.groups * panel_columns * Kind::group;
        }
    }
}

template <class Kind>
void multiply_panels(const ProductTask& task) {
    for (std::int64_t column = 0; column < task.columns; column += panel_columns)
        multiply_pieces<Kind>(task, column);
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
