// PyTorch's archives: what torch.save (1.6 and later) and TorchScript write, as named tensors in place.
//
// Follows torch/serialization.py and the TorchScript serializer: a ZIP with `<root>/data.pkl`, which
// describes the tensors, and `<root>/data/N`, their raw storages. No tensor data are read or copied here;
// every view is checked to lie within its storage. A TorchScript archive also holds its code, from which the
// activation can be told.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/tensor.hpp"
#include "monoclip/io/pickle.hpp"
#include "monoclip/io/torchscript.hpp"
#include "monoclip/io/zip.hpp"

namespace monoclip::inline v0_1 {

/// The tensors of an archive under their names: module attributes joined by '.', or the keys of the state
/// dict.
struct TorchArchive {
    TensorMap tensors;         ///< by name
    bool torchscript = false;  ///< whether torch.jit.save wrote it
    std::string activation;    ///< "quick_gelu" or "gelu" where the archive's code says so, else empty
};

namespace detail {

/// a * b, or nothing when it does not fit; both are not negative.
inline std::optional<std::int64_t> checked_product(std::int64_t a, std::int64_t b) {
    if (a != 0 && b > (std::numeric_limits<std::int64_t>::max)() / a) return std::nullopt;
    return a * b;
}

inline std::optional<std::int64_t> checked_sum(std::int64_t a, std::int64_t b) {
    if (b > (std::numeric_limits<std::int64_t>::max)() - a) return std::nullopt;
    return a + b;
}

inline std::optional<DType> storage_dtype(std::string_view global) {
    struct Entry {
        std::string_view name;
        DType type;
    };
    static constexpr Entry entries[] = {
        {"torch FloatStorage", DType::float32},     {"torch HalfStorage", DType::float16},
        {"torch BFloat16Storage", DType::bfloat16}, {"torch DoubleStorage", DType::float64},
        {"torch LongStorage", DType::int64},        {"torch IntStorage", DType::int32},
        {"torch ShortStorage", DType::int16},       {"torch CharStorage", DType::int8},
        {"torch ByteStorage", DType::uint8},        {"torch BoolStorage", DType::boolean},
    };
    for (const Entry& entry : entries) {
        if (entry.name == global) return entry.type;
    }
    return std::nullopt;
}

class TorchArchiveReader {
  public:
    TorchArchiveReader(std::span<const std::byte> bytes, std::shared_ptr<const void> owner)
        : zip_(bytes),
          owner_(std::move(owner)),
          read_limit_((std::size_t{4} << 20) + bytes.size() / 2),
          value_limit_((std::size_t{1} << 16) + bytes.size() / 256),
          description_limit_((std::size_t{4} << 20) + bytes.size() / 4),
          element_limit_(broadcast_limit + bytes.size()) {}

    TorchArchive read() {
        find_root();
        check_byte_order();
        TorchArchive archive;
        const pickle::Document document = read_pickle(pickle_bytes("data.pkl"), value_limit_);
        archive.torchscript = document.root.kind == pickle::Kind::object;
        if (archive.torchscript) {
            walk_module(document, document.root, "", 0);
            archive.activation = find_activation();
        } else {
            walk_state_dict(document, find_state_dict(document));
        }
        require(!tensors_.empty(), "archive.104",
                "the archive holds no tensors: expected a state dict or a module");
        archive.tensors = std::move(tensors_);
        return archive;
    }

  private:
    using Value = pickle::Value;
    using Kind = pickle::Kind;

    static constexpr int max_depth = 64;
    static constexpr std::size_t max_visits = 1'000'000;
    static constexpr std::size_t max_name = 1000;

    /// The folder that all entries share: torch.save's is the file's stem or "archive".
    void find_root() {
        std::size_t found = 0;
        for (const ZipEntry& entry : zip_.entries()) {
            const std::size_t slash = entry.name.find('/');
            if (slash == std::string::npos || entry.name.substr(slash) != "/data.pkl") continue;
            root_ = entry.name.substr(0, slash + 1);
            ++found;
        }
        require(found != 0, "archive.101",
                "a ZIP archive, but not one of PyTorch's (1.6 or later): it holds no <name>/data.pkl");
        require(found == 1, "archive.101", "the archive holds more than one <name>/data.pkl");
    }

    void check_byte_order() const {
        const ZipEntry* entry = zip_.find(root_ + "byteorder");
        if (entry == nullptr) return;  // written before torch 2.1: little-endian
        const std::vector<std::byte> order = zip_.read(*entry, 16);
        if (as_text(order) != "little") {
            throw Error("archive.102", concat("byte order \"", as_text(order), "\", expected \"little\""));
        }
    }

    /// The bytes of a small entry; PyTorch stores it, other tools may have compressed it.
    std::span<const std::byte> pickle_bytes(std::string_view name) {
        const ZipEntry* entry = zip_.find(concat(root_, name));
        require(entry != nullptr, "archive.101", "the archive lacks a pickle that belongs to it");
        return small_entries_.emplace_back(read_entry(*entry));
    }

    std::vector<std::byte> read_entry(const ZipEntry& entry) {
        std::vector<std::byte> bytes = zip_.read(entry, read_limit_);
        read_limit_ -= bytes.size();
        return bytes;
    }

    // --- tensors

    [[noreturn]] static void bad_tensor(const std::string& name, std::string_view what) {
        throw Error("archive.105", concat(name, ": ", what));
    }

    /// A storage of the file, checked against its entry.
    struct Storage {
        DType dtype = DType::float32;
        std::span<const std::byte> bytes;
        std::int64_t elements = 0;
    };

    Storage storage(const pickle::Document& document, Value value, const std::string& name,
                    std::string_view folder) {
        const std::span<const Value> id = document.items(value);
        const bool shaped = value.kind == Kind::storage && id.size() >= 5 &&
                            document.text(id[0]) == "storage" && id[1].kind == Kind::global &&
                            id[2].kind == Kind::text && id[4].kind == Kind::integer;
        if (!shaped) bad_tensor(name, "its storage is not described as PyTorch does");
        Storage result;
        const std::optional<DType> type = storage_dtype(document.text(id[1]));
        if (!type) bad_tensor(name, concat("\"", document.text(id[1]), "\" is not a type of storage"));
        result.dtype = *type;
        result.elements = id[4].integer();
        const std::string path = concat(root_, folder, document.text(id[2]).substr(0, max_name));
        const ZipEntry* entry = zip_.find(path);
        if (entry == nullptr)
            throw Error("archive.106", concat(name, ": its data, ", path, ", are not in the archive"));
        if (result.elements == 0 && entry->size == 0) return result;
        result.bytes = zip_.stored(*entry);
        const auto held = static_cast<std::int64_t>(result.bytes.size() / size_of(result.dtype));
        if (result.elements < 0 || result.elements > held) {
            throw Error("archive.106",
                        concat(name, ": its storage of ", result.elements, " elements (",
                               name_of(result.dtype), ") has only ", result.bytes.size(), " bytes"));
        }
        return result;
    }

    /// One size, stride or offset.
    static std::int64_t extent(Value value, const std::string& name, const char* what) {
        if (value.kind != Kind::integer) bad_tensor(name, concat(what, " is not an integer"));
        if (value.integer() < 0) bad_tensor(name, concat(what, " is negative: ", value.integer()));
        return value.integer();
    }

    TensorView tensor(const pickle::Document& document, Value value, const std::string& name,
                      std::string_view folder) {
        // (storage, offset, size, stride, requires_grad, hooks)
        const std::span<const Value> arguments = document.items(value);
        if (arguments.size() < 4) bad_tensor(name, "is described by too few values");
        const Storage from = storage(document, arguments[0], name, folder);
        const std::int64_t offset = extent(arguments[1], name, "the offset");
        const std::span<const Value> size = document.items(arguments[2]);
        const std::span<const Value> stride = document.items(arguments[3]);
        if (size.size() != stride.size()) bad_tensor(name, "has another number of strides than of sizes");
        if (size.size() > Shape::max_rank)
            bad_tensor(name, concat("has ", size.size(), " dimensions, expected at most 6"));
        TensorView view;
        view.dtype = from.dtype;
        for (std::size_t axis = 0; axis < size.size(); ++axis) {
            view.shape.push_back(extent(size[axis], name, "a size"));
            view.strides[axis] = extent(stride[axis], name, "a stride");
        }
        check_bounds(view, offset, from.elements, name);
        const bool empty = view.shape.elements() == 0;
        view.data = empty ? from.bytes.data()
                          : from.bytes.data() + static_cast<std::size_t>(offset) * size_of(from.dtype);
        view.owner = owner_;
        return view;
    }

    /// Whether every element of the view lies in a storage of `held` elements; no product may overflow.
    static void check_bounds(const TensorView& view, std::int64_t offset, std::int64_t held,
                             const std::string& name) {
        std::optional<std::int64_t> count = 1, last = offset;
        bool empty = false;
        for (std::size_t axis = 0; axis < view.shape.rank(); ++axis) {
            if (view.shape[axis] == 0) {
                empty = true;
                continue;
            }
            count = count ? checked_product(*count, view.shape[axis]) : count;
            const auto reach = checked_product(view.shape[axis] - 1, view.strides[axis]);
            last = last && reach ? checked_sum(*last, *reach) : std::nullopt;
        }
        if (!count || !last || (!empty && *last >= held)) {
            bad_tensor(name, concat("shape ", to_string(view.shape), " at offset ", offset,
                                    " reaches outside of its storage of ", held, " elements"));
        }
        // Strides of zero repeat elements: a few bytes could ask a reader for any amount of memory.
        if (*count > held && static_cast<std::uint64_t>(*count) > broadcast_limit) {
            bad_tensor(name, concat("shape ", to_string(view.shape), " repeats a storage of only ", held,
                                    " elements"));
        }
    }

    void add_tensor(const pickle::Document& document, Value value, std::string name) {
        TensorView view = tensor(document, value, name, "data/");
        elements_ += static_cast<std::size_t>(view.shape.elements());
        require(elements_ <= element_limit_, "archive.107",
                "the archive's tensors repeat its storages more often than any model does");
        descriptions_ += name.size() + 2 * sizeof(TensorView);
        require(descriptions_ <= description_limit_, "archive.107",
                "the archive describes more tensors than its size allows");
        const auto [at, is_new] = tensors_.emplace(std::move(name), std::move(view));
        if (!is_new) throw Error("archive.103", concat("two tensors are named ", at->first));
    }

    void count_visit() {
        require(++visits_ <= max_visits, "archive.107", "the archive describes too many values");
    }

    // --- TorchScript

    /// Collects the tensors among an object's attributes, and those of its submodules.
    void walk_module(const pickle::Document& document, Value module, const std::string& prefix, int depth) {
        require(depth <= max_depth, "archive.107", "the archive's modules are nested more than 64 deep");
        const Value state = document.items(module)[1];
        if (state.kind != Kind::dict) return;
        const std::span<const Value> pairs = document.items(state);
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            count_visit();
            const Value key = pairs[i], value = pairs[i + 1];
            if (key.kind != Kind::text || (value.kind != Kind::tensor && value.kind != Kind::object))
                continue;
            std::string name = prefix + std::string(document.text(key).substr(0, max_name));
            require(name.size() < max_name, "archive.107",
                    "the archive holds a name of more than 1000 bytes");
            if (value.kind == Kind::tensor) {
                add_tensor(document, value, std::move(name));
            } else {
                walk_module(document, value, name + ".", depth + 1);
            }
        }
    }

    std::string find_activation() {
        ActivationFinder finder;
        for (const ZipEntry& entry : zip_.entries()) {
            if (!entry.name.starts_with(root_ + "code/") || !entry.name.ends_with(".py")) continue;
            const std::vector<std::byte> source = read_entry(entry);
            finder.read(as_text(source), [this](std::size_t index) { return constant(index); });
        }
        return finder.activation();
    }

    /// CONSTANTS.c<index> as a number, where it is a tensor of one element.
    std::optional<double> constant(std::size_t index) {
        if (zip_.find(root_ + "constants.pkl") == nullptr) return std::nullopt;
        if (!constants_) constants_ = read_pickle(pickle_bytes("constants.pkl"), value_limit_);
        const std::span<const Value> items = constants_->items(constants_->root);
        if (index >= items.size() || items[index].kind != Kind::tensor) return std::nullopt;
        const TensorView view = tensor(*constants_, items[index], concat("CONSTANTS.c", index), "constants/");
        if (view.shape.elements() != 1) return std::nullopt;
        return element_at<double>(view.dtype, view.data, 0);
    }

    // --- state dicts

    static bool holds_tensors(const pickle::Document& document, Value value) {
        if (value.kind != Kind::dict) return false;
        const std::span<const Value> pairs = document.items(value);
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs[i].kind == Kind::text && pairs[i + 1].kind == Kind::tensor) return true;
        }
        return false;
    }

    /// The state dict itself, or the one that a training checkpoint keeps under a customary key.
    static Value find_state_dict(const pickle::Document& document) {
        const Value root = document.root;
        require(root.kind == Kind::dict, "archive.104",
                "the archive holds no dict of tensors: expected a state dict or a training checkpoint");
        for (const std::string_view key : {"state_dict", "model_state_dict", "model", "module"}) {
            const Value* nested = document.find(root, key);
            if (nested == nullptr || nested->kind != Kind::dict) continue;
            if (holds_tensors(document, *nested)) return *nested;
            const Value* deeper = document.find(*nested, "state_dict");
            if (deeper != nullptr && holds_tensors(document, *deeper)) return *deeper;
        }
        return root;
    }

    void walk_state_dict(const pickle::Document& document, Value dict) {
        const std::span<const Value> pairs = document.items(dict);
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            count_visit();
            if (pairs[i].kind != Kind::text || pairs[i + 1].kind != Kind::tensor) continue;
            const std::string_view key = document.text(pairs[i]);
            require(key.size() < max_name, "archive.107", "the archive holds a name of more than 1000 bytes");
            add_tensor(document, pairs[i + 1], std::string(key));
        }
        // DistributedDataParallel and torch.compile wrap a model, and so prefix all of its names.
        while (strip_prefix("module.") || strip_prefix("_orig_mod.")) {
        }
    }

    /// Removes `prefix` where every name carries it; whether it did.
    bool strip_prefix(std::string_view prefix) {
        const auto carries = [prefix](const auto& item) {
            return item.first.size() > prefix.size() && item.first.starts_with(prefix);
        };
        if (tensors_.empty() || !std::all_of(tensors_.begin(), tensors_.end(), carries)) return false;
        TensorMap stripped;
        for (auto& [name, view] : tensors_) stripped.emplace(name.substr(prefix.size()), std::move(view));
        tensors_ = std::move(stripped);
        return true;
    }

    ZipReader zip_;
    std::shared_ptr<const void> owner_;
    // A file must not ask for more memory than twice its size and some MiB, whatever it describes: bytes of
    // code and pickles, values in these, names and views, elements of tensors that share or repeat a storage.
    // The fixed parts are several times what OpenAI's archives need.
    static constexpr std::size_t broadcast_limit = std::size_t{1} << 20;
    std::size_t read_limit_;
    std::size_t value_limit_;
    std::size_t description_limit_;
    std::size_t element_limit_;
    std::size_t descriptions_ = 0;
    std::size_t elements_ = 0;
    std::string root_;                                  // with its slash
    std::deque<std::vector<std::byte>> small_entries_;  // documents hold views into them
    std::optional<pickle::Document> constants_;
    TensorMap tensors_;
    std::size_t visits_ = 0;
};

}  // namespace detail

/// Reads an archive that lies in `bytes`; the tensors are views into them, kept alive by `owner`.
/// Throws zip.* and pickle.* as their readers do, archive.101 (not PyTorch's, or not whole), archive.102
/// (byte order), archive.103 (two tensors of one name), archive.104 (no tensors), archive.105 (a tensor's
/// description), archive.106 (a storage), archive.107 (too large or too deep to be real).
inline TorchArchive read_torch_archive(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    return detail::TorchArchiveReader(bytes, std::move(owner)).read();
}

}  // namespace monoclip::inline v0_1
