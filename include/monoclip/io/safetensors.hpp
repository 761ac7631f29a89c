// safetensors files: named tensors in place, behind a JSON header.
//
// Follows the format's description and, in what it refuses, its reference implementation: the header is at
// most 100 MB, tensors tile the data without overlap and without holes. No tensor data are read or copied
// here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/json.hpp"

namespace monoclip::inline v0_1 {

/// The tensors of a file under their names, and the texts under `__metadata__`.
struct SafetensorsFile {
    std::map<std::string, TensorView, std::less<>> tensors;  ///< by name
    std::map<std::string, std::string> metadata;             ///< `__metadata__`
};

namespace detail {

class SafetensorsReader {
  public:
    SafetensorsReader(std::span<const std::byte> bytes, std::shared_ptr<const void> owner)
        : bytes_(bytes), owner_(std::move(owner)) {}

    SafetensorsFile read() {
        // A file must not ask for more memory than twice its size and some MiB, whatever its header
        // describes: the fixed part is enough for 7000 tensors, and released files have a hundred times these
        // bytes for each.
        const std::string_view text = header_text();
        json::Value header = parse_json(text, (std::size_t{1} << 16) + bytes_.size() / 256);
        if (!header.is_object())
            throw Error("safetensors.103",
                        concat("the header is ", header.type_name(), ", expected an object"));
        SafetensorsFile file;
        json::Object members = header.take_object();
        for (json::Member& member : members) {
            if (member.key == "__metadata__") {
                read_metadata(std::move(member.value), file.metadata);
                continue;
            }
            require(member.key.size() <= longest_name, "safetensors.110",
                    "the header holds a name of more than 1000 bytes");
            const auto tensor = file.tensors.emplace(std::move(member.key), TensorView{}).first;
            tensor->second = read_tensor(tensor->first, member.value);
        }
        check_tiling();
        return file;
    }

  private:
    static constexpr std::size_t longest_name = 1000;

    /// The bytes of a tensor, from the start of the data.
    struct Range {
        std::uint64_t begin, end;
        std::string_view name;
    };

    std::string_view header_text() {
        constexpr std::uint64_t longest = 100'000'000;
        require(bytes_.size() >= 8, "safetensors.101", "the file is too short for the length of a header");
        std::uint64_t length = 0;
        for (std::size_t i = 0; i < 8; ++i) length |= std::to_integer<std::uint64_t>(bytes_[i]) << (8 * i);
        if (length > longest || length > bytes_.size() - 8) {
            throw Error("safetensors.102",
                        concat("the header has ", length, " bytes, but the file ", bytes_.size(),
                               " (expected at most 100 MB; was the file cut off?)"));
        }
        data_ = bytes_.subspan(8 + static_cast<std::size_t>(length));
        return {reinterpret_cast<const char*>(bytes_.data()) + 8, static_cast<std::size_t>(length)};
    }

    static void read_metadata(json::Value value, std::map<std::string, std::string>& metadata) {
        require(value.is_object(), "safetensors.109", "__metadata__ is not an object of texts");
        json::Object members = value.take_object();
        for (json::Member& member : members) {
            if (!member.value.is_string()) {
                throw Error("safetensors.109",
                            concat("__metadata__, ", member.key.substr(0, longest_name), ": is ",
                                   member.value.type_name(), ", expected a string"));
            }
            metadata.emplace(std::move(member.key), member.value.as_string());
        }
    }

    static DType read_dtype(const std::string& name, const std::string& text) {
        struct Entry {
            std::string_view text;
            DType type;
        };
        static constexpr Entry entries[] = {
            {"F32", DType::float32},  {"F16", DType::float16}, {"BF16", DType::bfloat16},
            {"F64", DType::float64},  {"I64", DType::int64},   {"I32", DType::int32},
            {"I16", DType::int16},    {"I8", DType::int8},     {"U8", DType::uint8},
            {"BOOL", DType::boolean},
        };
        for (const Entry& entry : entries) {
            if (entry.text == text) return entry.type;
        }
        throw Error("safetensors.104",
                    concat(name, ": number type ", text.substr(0, 16),
                           ", expected F64, F32, F16, BF16, I64, I32, I16, I8, U8 or BOOL"));
    }

    /// A member of a tensor's description; its accessor is called by the caller.
    static const json::Value& field(const std::string& name, const json::Value& description,
                                    const char* key) {
        const json::Value* value = description.find(key);
        if (value == nullptr) throw Error("safetensors.103", concat(name, ": \"", key, "\" is missing"));
        return *value;
    }

    static std::uint64_t count(const std::string& name, const json::Value& value, const char* id) {
        if (!value.is_integer() || value.as_integer() < 0) {
            throw Error(id, concat(name, ": a size or offset is ",
                                   value.is_integer() ? "negative" : value.type_name(),
                                   ", expected an integer from 0"));
        }
        return static_cast<std::uint64_t>(value.as_integer());
    }

    TensorView read_tensor(const std::string& name, const json::Value& description) {
        const json::Value& type = field(name, description, "dtype");
        const json::Value& shape = field(name, description, "shape");
        const json::Value& offsets = field(name, description, "data_offsets");
        const bool typed =
            type.is_string() && shape.is_array() && offsets.is_array() && offsets.as_array().size() == 2;
        if (!typed)
            throw Error("safetensors.103",
                        concat(name, ": dtype, shape or data_offsets is of the wrong type"));

        TensorView view;
        view.dtype = read_dtype(name, type.as_string());
        const std::uint64_t size = read_shape(name, shape.as_array(), view);
        const std::uint64_t begin = count(name, offsets.as_array()[0], "safetensors.106");
        const std::uint64_t end = count(name, offsets.as_array()[1], "safetensors.106");
        if (begin > end || end > data_.size()) {
            throw Error("safetensors.106", concat(name, ": data_offsets [", begin, ",", end,
                                                  "], but the file has ", data_.size(), " bytes of data"));
        }
        if (end - begin != size) {
            throw Error("safetensors.107",
                        concat(name, ": shape ", to_string(view.shape), " of ", name_of(view.dtype),
                               " needs ", size, " bytes, data_offsets give ", end - begin));
        }
        ranges_.push_back({begin, end, name});
        view.strides = TensorView::contiguous_strides(view.shape);
        view.data = data_.data() + static_cast<std::size_t>(begin);
        view.owner = owner_;
        return view;
    }

    /// Fills in the shape; returns the bytes that it needs.
    static std::uint64_t read_shape(const std::string& name, const json::Array& extents, TensorView& view) {
        if (extents.size() > Shape::max_rank) {
            throw Error("safetensors.105",
                        concat(name, ": ", extents.size(), " dimensions, expected at most 6"));
        }
        // Zeros are left out of the product: strides are products of the other extents, and must not overflow
        // either.
        constexpr auto largest = static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max)());
        std::uint64_t size = size_of(view.dtype);
        bool empty = false;
        for (const json::Value& value : extents) {
            const std::uint64_t extent = count(name, value, "safetensors.105");
            view.shape.push_back(static_cast<std::int64_t>(extent));
            empty = empty || extent == 0;
            if (extent == 0) continue;
            if (extent > largest / size)
                throw Error("safetensors.105", concat(name, ": its shape is too large to address"));
            size *= extent;
        }
        return empty ? 0 : size;
    }

    /// The tensors, ordered by place, must cover the data exactly.
    void check_tiling() {
        std::sort(ranges_.begin(), ranges_.end(), [](const Range& a, const Range& b) {
            return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
        });
        std::uint64_t at = 0;
        for (const Range& range : ranges_) {
            if (range.begin != at) {
                throw Error("safetensors.108",
                            concat(range.name, range.begin < at ? ": overlaps another tensor"
                                                                : ": follows a hole in the data"));
            }
            at = range.end;
        }
        if (at != data_.size()) {
            throw Error("safetensors.108",
                        concat(data_.size() - at, " bytes after the last tensor belong to none"));
        }
    }

    std::span<const std::byte> bytes_;
    std::span<const std::byte> data_;
    std::shared_ptr<const void> owner_;
    std::vector<Range> ranges_;
};

}  // namespace detail

/// Reads a safetensors file that lies in `bytes`; the tensors are views into them, kept alive by `owner`.
/// Throws json.* for a header that is not JSON, safetensors.101 (too short), safetensors.102 (header length),
/// safetensors.103 (a description lacks or mistypes a field), safetensors.104 (number type), safetensors.105
/// (shape), safetensors.106 (offsets), safetensors.107 (length), safetensors.108 (overlap, hole),
/// safetensors.109 (metadata), safetensors.110 (a name of more than 1000 bytes).
inline SafetensorsFile read_safetensors(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    return detail::SafetensorsReader(bytes, std::move(owner)).read();
}

}  // namespace monoclip::inline v0_1
