// Tensors as files hold them: a number type, a shape, strides, and bytes that somebody else keeps alive.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>

#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/number.hpp"

namespace monoclip::inline v0_1 {

/// The extents of a tensor, outermost first. At most 6 dimensions: more than any CLIP tensor has.
class Shape {
  public:
    static constexpr std::size_t max_rank = 6;  ///< dimensions at most

    constexpr Shape() = default;
    /// Extents, outermost first. Throws tensor.101 beyond `max_rank` of them.
    constexpr Shape(std::initializer_list<std::int64_t> extents) {
        for (const std::int64_t extent : extents) push_back(extent);
    }

    /// The number of dimensions; 0: a scalar.
    constexpr std::size_t rank() const { return rank_; }
    /// The extent of a dimension, axis < max_rank; 0 from rank() on.
    constexpr std::int64_t operator[](std::size_t axis) const { return extents_[axis]; }
    /// The extents, for loops.
    constexpr const std::int64_t* begin() const { return extents_.data(); }
    /// Behind the last extent.
    constexpr const std::int64_t* end() const { return extents_.data() + rank_; }

    /// Throws tensor.101 beyond `max_rank` dimensions.
    constexpr void push_back(std::int64_t extent) {
        detail::require(rank_ < max_rank, "tensor.101", "a tensor has more than 6 dimensions");
        extents_[rank_++] = extent;
    }

    /// The number of elements. The caller has checked that the product fits (see `io/`).
    constexpr std::int64_t elements() const {
        std::int64_t product = 1;
        for (const std::int64_t extent : *this) product *= extent;
        return product;
    }

    friend constexpr bool operator==(const Shape& a, const Shape& b) {
        if (a.rank_ != b.rank_) return false;
        for (std::size_t axis = 0; axis < a.rank_; ++axis) {
            if (a.extents_[axis] != b.extents_[axis]) return false;
        }
        return true;
    }

  private:
    std::array<std::int64_t, max_rank> extents_{};
    std::size_t rank_ = 0;
};

/// "[768,512]", as error messages print it.
inline std::string to_string(const Shape& shape) {
    std::string text = "[";
    for (std::size_t axis = 0; axis < shape.rank(); ++axis) {
        if (axis != 0) text += ',';
        text += std::to_string(shape[axis]);
    }
    return text + "]";
}

/// A tensor in a mapped file or in memory. Copying it copies no elements; `owner` keeps the bytes alive.
/// Whoever makes one has checked that every element lies within the bytes that `owner` holds.
struct TensorView {
    DType dtype = DType::float32;                         ///< of the elements
    Shape shape;                                          ///< extents
    std::array<std::int64_t, Shape::max_rank> strides{};  ///< in elements, never negative
    const std::byte* data = nullptr;                      ///< first element; may be unaligned
    std::shared_ptr<const void> owner;                    ///< the mapping or buffer behind `data`

    /// Whether the elements lie in row-major order without gaps.
    bool is_contiguous() const {
        std::int64_t expected = 1;
        for (std::size_t axis = shape.rank(); axis-- > 0;) {
            if (shape[axis] != 1 && strides[axis] != expected) return false;
            expected *= shape[axis];
        }
        return true;
    }

    /// Bytes of all elements.
    std::size_t byte_size() const { return static_cast<std::size_t>(shape.elements()) * size_of(dtype); }

    /// Row-major strides for `shape`.
    static std::array<std::int64_t, Shape::max_rank> contiguous_strides(const Shape& shape) {
        std::array<std::int64_t, Shape::max_rank> strides{};
        std::int64_t stride = 1;
        for (std::size_t axis = shape.rank(); axis-- > 0;) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }
};

/// Tensors by name, as a checkpoint holds them.
using TensorMap = std::map<std::string, TensorView, std::less<>>;

namespace detail {

template <class Stored>
Stored load_unaligned(const std::byte* at) {
    Stored value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Calls `body(stored, widen)` with a number as it is stored (its value means nothing) and the function that
/// makes a number to compute with of one.
template <class Body>
auto with_stored_type(DType type, Body body) {
    const auto as_it_is = [](auto stored) { return stored; };
    switch (type) {
        case DType::float32:
            return body(float{}, as_it_is);
        case DType::float16:
            return body(std::uint16_t{}, [](std::uint16_t bits) { return half_to_float(bits); });
        case DType::bfloat16:
            return body(std::uint16_t{}, [](std::uint16_t bits) { return bfloat16_to_float(bits); });
        case DType::float64:
            return body(double{}, as_it_is);
        case DType::int64:
            return body(std::int64_t{}, as_it_is);
        case DType::int32:
            return body(std::int32_t{}, as_it_is);
        case DType::int16:
            return body(std::int16_t{}, as_it_is);
        case DType::int8:
            return body(std::int8_t{}, as_it_is);
        case DType::uint8:
        case DType::boolean:
            break;
    }
    return body(std::uint8_t{}, as_it_is);
}

/// Element `index` of `data` as T; every number type but the integers' full range is exact in double.
template <class T>
T element_at(DType type, const std::byte* data, std::int64_t index) {
    return with_stored_type(type, [&](auto stored, auto widen) {
        const std::byte* at = data + static_cast<std::size_t>(index) * sizeof stored;
        return static_cast<T>(widen(load_unaligned<decltype(stored)>(at)));
    });
}

}  // namespace detail

/// Writes every element of `source`, row-major, converted to T, into `out`.
/// `out.size()` must be `source.shape.elements()`; otherwise tensor.102.
template <class T>
void copy_elements(const TensorView& source, std::span<T> out) {
    const std::int64_t count = source.shape.elements();
    detail::require(out.size() == static_cast<std::size_t>(count), "tensor.102",
                    "the destination of a tensor copy has another size than the tensor");
    if (count == 0) return;
    if (source.is_contiguous()) {
        detail::with_stored_type(source.dtype, [&](auto stored, auto widen) {
            const std::byte* at = source.data;
            for (T& number : out) {
                number = static_cast<T>(widen(detail::load_unaligned<decltype(stored)>(at)));
                at += sizeof stored;
            }
        });
        return;
    }
    std::array<std::int64_t, Shape::max_rank> index{};
    std::int64_t offset = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = detail::element_at<T>(source.dtype, source.data, offset);
        for (std::size_t axis = source.shape.rank(); axis-- > 0;) {
            offset += source.strides[axis];
            if (++index[axis] < source.shape[axis]) break;
            offset -= index[axis] * source.strides[axis];
            index[axis] = 0;
        }
    }
}

namespace detail {

/// The caller's numbers as a tensor of `shape`; they must outlive it.
inline TensorView borrowed_tensor(const Shape& shape, std::span<const float> numbers) {
    return {DType::float32, shape, TensorView::contiguous_strides(shape),
            reinterpret_cast<const std::byte*>(numbers.data()), nullptr};
}

/// A tensor of `shape` in fp32, in memory of its own, whose elements `fill` sets.
template <class Fill>
TensorView owned_tensor(const Shape& shape, Fill fill) {
    const auto floats = std::make_shared<std::vector<float>>(static_cast<std::size_t>(shape.elements()));
    fill(std::span<float>(*floats));
    const auto* data = reinterpret_cast<const std::byte*>(floats->data());
    return {DType::float32, shape, TensorView::contiguous_strides(shape), data, floats};
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
