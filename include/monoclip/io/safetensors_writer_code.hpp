// Walks over the tensors to be written, converts their numbers, and writes them piece by piece.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/core/bits.hpp"
#include "monoclip/core/context.hpp"
#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/core/number.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/atomic_file.hpp"
#include "monoclip/io/json_writer.hpp"
#include "monoclip/io/safetensors_writer.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

/// Visits the elements of a strided view in row-major order, from wherever it stopped.
class StridedWalk {
  public:
    explicit StridedWalk(const TensorView& view) : view_(&view) {}

    /// Appends the bytes of the next `count` elements at `out`.
    void copy(std::size_t count, std::byte* out) {
        const std::size_t size = size_of(view_->dtype);
        while (count > 0) {
            const std::size_t run = (std::min)(count, run_length());
            std::memcpy(out, view_->data + static_cast<std::size_t>(offset_) * size, run * size);
            out += run * size;
            count -= run;
            advance(run);
        }
    }

  private:
    /// Elements that lie side by side from here: the rest of a row, or of the whole view without gaps.
    std::size_t run_length() const {
        const std::size_t rank = view_->shape.rank();
        if (rank == 0) return 1;
        const std::size_t last = rank - 1;
        if (view_->shape[last] != 1 && view_->strides[last] != 1) return 1;
        return static_cast<std::size_t>(view_->shape[last] - index_[last]);
    }

    void advance(std::size_t run) {
        std::size_t axis = view_->shape.rank();
        if (axis == 0) return;
        --axis;
        index_[axis] += static_cast<std::int64_t>(run);
        offset_ += static_cast<std::int64_t>(run) * view_->strides[axis];
        while (index_[axis] == view_->shape[axis]) {
            offset_ -= index_[axis] * view_->strides[axis];
            index_[axis] = 0;
            if (axis-- == 0) return;
            ++index_[axis];
            offset_ += view_->strides[axis];
        }
    }

    const TensorView* view_;
    std::array<std::int64_t, Shape::max_rank> index_{};
    std::int64_t offset_ = 0;
};

/// binary64 -> binary32 with the last bit set where anything was lost ("to odd"), so that a second rounding
/// to fewer bits gives what one rounding would have given.
inline float narrow_to_odd(double value) {
    const auto nearest = static_cast<float>(value);
    if (static_cast<double>(nearest) == value || !std::isfinite(value)) return nearest;
    const auto bits = detail::bit_cast<std::uint32_t>(nearest);
    const bool away = std::abs(static_cast<double>(nearest)) > std::abs(value);
    return detail::bit_cast<float>((away ? bits - 1 : bits) | 1u);
}

inline void store_number(double value, DType type, std::byte* out) {
    const auto put = [out](auto stored) { std::memcpy(out, &stored, sizeof stored); };
    switch (type) {
        case DType::float16:
            return put(float_to_half(narrow_to_odd(value)));
        case DType::bfloat16:
            return put(float_to_bfloat16(narrow_to_odd(value)));
        default:
            return put(static_cast<float>(value));
    }
}

/// Rounds `count` numbers to nearest, ties to even. Throws safetensors.203 for a number that becomes
/// infinite by it.
inline void convert_numbers(const std::string& name, DType from, const std::byte* in, DType to,
                            std::byte* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = element_at<double>(from, in, static_cast<std::int64_t>(i));
        std::byte* const at = out + i * size_of(to);
        store_number(value, to, at);
        if (std::isfinite(value) && !std::isfinite(element_at<double>(to, at, 0))) {
            throw Error("safetensors.203",
                        concat(name, ": holds ", value, ", which ", name_of(to), " cannot hold"));
        }
    }
}

constexpr const char* safetensors_name(DType type) {
    switch (type) {
        case DType::float32:
            return "F32";
        case DType::float16:
            return "F16";
        case DType::bfloat16:
            return "BF16";
        case DType::float64:
            return "F64";
        case DType::int64:
            return "I64";
        case DType::int32:
            return "I32";
        case DType::int16:
            return "I16";
        case DType::int8:
            return "I8";
        case DType::uint8:
            return "U8";
        case DType::boolean:
            return "BOOL";
    }
    return "?";
}

class SafetensorsWriter {
  public:
    using Tensors = std::map<std::string, TensorView, std::less<>>;

    SafetensorsWriter(const Tensors& tensors, const SafetensorsOptions& options) : options_(options) {
        context_.progress = options.progress;
        if (options.dtype) {
            require(*options.dtype == DType::float32 || *options.dtype == DType::float16 ||
                        *options.dtype == DType::bfloat16,
                    "safetensors.201", "numbers can be converted to fp32, fp16 or bf16 only");
        }
        for (const auto& entry : tensors) entries_.push_back(plan(entry.first, entry.second));
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return size_of(a.type) > size_of(b.type); });
        for (const Entry& entry : entries_) total_ += entry.bytes;
    }

    void write(AtomicFile& file) {
        file.write(header());
        report();
        for (const Entry& entry : entries_) write_tensor(file, entry);
    }

  private:
    /// Elements that are in memory at a time.
    static constexpr std::size_t piece = std::size_t{1} << 18;

    struct Entry {
        const std::string* name;
        const TensorView* view;
        DType type;  ///< in the file
        std::uint64_t bytes;
    };

    Entry plan(const std::string& name, const TensorView& view) const {
        require(name != "__metadata__", "safetensors.202", "a tensor cannot be called __metadata__");
        const DType type = options_.dtype && is_floating_point(view.dtype) ? *options_.dtype : view.dtype;
        return {&name, &view, type, static_cast<std::uint64_t>(view.shape.elements()) * size_of(type)};
    }

    std::string header() const {
        std::string text = "{";
        if (!options_.metadata.empty()) {
            json::Object texts;
            for (const auto& [key, value] : options_.metadata) texts.push_back({key, json::Value(value)});
            text += "\"__metadata__\":" + write_json(json::Value(std::move(texts)));
        }
        std::uint64_t begin = 0;
        for (const Entry& entry : entries_) {
            if (text.size() > 1) text += ',';
            append_json_string(text, *entry.name);
            text += concat(":{\"dtype\":\"", safetensors_name(entry.type),
                           "\",\"shape\":", to_string(entry.view->shape), ",\"data_offsets\":[", begin, ",",
                           begin + entry.bytes, "]}");
            begin += entry.bytes;
        }
        text += '}';
        text.resize((text.size() + 7) / 8 * 8, ' ');
        require(text.size() <= 100'000'000, "safetensors.204",
                "the names and shapes of the tensors take more than the 100 MB that the format allows");
        std::string length(8, '\0');
        for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<char>((text.size() >> (8 * i)) & 0xFFu);
        return length + text;
    }

    void write_tensor(AtomicFile& file, const Entry& entry) {
        const TensorView& view = *entry.view;
        const bool as_it_is = entry.type == view.dtype;
        const bool contiguous = view.is_contiguous();
        const auto count = static_cast<std::size_t>(view.shape.elements());
        StridedWalk walk(view);
        for (std::size_t done = 0; done < count;) {
            const std::size_t taken = (std::min)(piece, count - done);
            const std::byte* source = view.data + done * size_of(view.dtype);
            if (!contiguous) {
                gathered_.resize(taken * size_of(view.dtype));
                walk.copy(taken, gathered_.data());
                source = gathered_.data();
            }
            if (!as_it_is) {
                converted_.resize(taken * size_of(entry.type));
                convert_numbers(*entry.name, view.dtype, source, entry.type, converted_.data(), taken);
                source = converted_.data();
            }
            file.write(std::span(source, taken * size_of(entry.type)));
            done += taken;
            written_ += taken * size_of(entry.type);
            report();
        }
    }

    void report() const {
        constexpr std::uint64_t mebibyte = 1 << 20;
        context_.report({"writing", "MiB", static_cast<std::size_t>(written_ / mebibyte),
                         static_cast<std::size_t>((total_ + mebibyte - 1) / mebibyte)});
    }

    const SafetensorsOptions& options_;
    Context context_;
    std::vector<Entry> entries_;
    std::vector<std::byte> gathered_;
    std::vector<std::byte> converted_;
    std::uint64_t total_ = 0;
    std::uint64_t written_ = 0;
};

}  // namespace detail

MONOCLIP_CODE void write_safetensors(const std::filesystem::path& path,
                                     const std::map<std::string, TensorView, std::less<>>& tensors,
                                     const SafetensorsOptions& options) {
    static_assert(std::endian::native == std::endian::little, "tensors are written as they lie in memory");
    detail::SafetensorsWriter writer(tensors, options);
    AtomicFile file(path);
    writer.write(file);
    file.commit();
}

}  // namespace monoclip::inline v0_1
