// What a pickle describes, as data: a tree (or any graph) of small values.
//
// Values are numbers or indices into the Document, so that neither deep nesting nor cycles need recursion or
// reference counts, and a hostile pickle costs memory linear in its size.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/bits.hpp"
#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace pickle {

/// What a value is.
enum class Kind : std::uint8_t {
    none,     ///< None
    boolean,  ///< True or False
    integer,  ///< an int of at most 64 bits
    real,     ///< a float
    text,     ///< str or bytes
    tuple,    ///< tuple
    list,     ///< list or set
    dict,     ///< dict and OrderedDict: keys and values alternate
    global,   ///< a class or function, by name
    object,   ///< an instance: [class, state]
    storage,  ///< a persistent id: the tuple ("storage", class, key, location, elements)
    tensor,   ///< the arguments of _rebuild_tensor_v2
    opaque,   ///< something harmless that checkpoints hold and a loader has no use for
};

/// A value: a number, or the index of its text or items in the Document. Copies share what they refer to.
struct Value {
    Kind kind = Kind::none;     ///< of value
    std::uint64_t payload = 0;  ///< the number's bits, or an index

    /// The number of a boolean or integer.
    std::int64_t integer() const { return static_cast<std::int64_t>(payload); }
    /// The number of a real.
    double real() const { return detail::bit_cast<double>(payload); }
};

/// Everything one pickle describes. Texts are views into its bytes, which must outlive the Document.
/// Containers may contain themselves: whoever walks must bound depth and number of visits.
class Document {
  public:
    Document() = default;
    Document(Document&&) = default;
    Document& operator=(Document&&) = default;
    Document(const Document&) = delete;  // the texts of globals are views into this very object
    Document& operator=(const Document&) = delete;

    Value root;  ///< what the pickle is of

    /// The text of a text, or of a global as "module name".
    std::string_view text(Value value) const {
        const bool has_text = value.kind == Kind::text || value.kind == Kind::global;
        return has_text ? texts_[static_cast<std::size_t>(value.payload)] : std::string_view();
    }

    /// The items of a container, object, storage or tensor; none for other kinds.
    std::span<const Value> items(Value value) const {
        if (!has_items(value.kind)) return {};
        return items_[static_cast<std::size_t>(value.payload)];
    }

    /// The value under a text key of a dict (the last, as Python has it), or nullptr.
    const Value* find(Value dict, std::string_view key) const {
        if (dict.kind != Kind::dict) return nullptr;
        const std::span<const Value> pairs = items(dict);
        for (std::size_t i = pairs.size(); i >= 2; i -= 2) {
            if (pairs[i - 2].kind == Kind::text && text(pairs[i - 2]) == key) return &pairs[i - 1];
        }
        return nullptr;
    }

    /// Whether a value of this kind has items.
    static constexpr bool has_items(Kind kind) {
        return kind == Kind::tuple || kind == Kind::list || kind == Kind::dict || kind == Kind::object ||
               kind == Kind::storage || kind == Kind::tensor;
    }

    /// A new text; its bytes must outlive the document.
    Value add_text(Kind kind, std::string_view text) {
        texts_.push_back(text);
        return {kind, texts_.size() - 1};
    }
    /// The global of that name, "module name".
    Value add_global(std::string name) {
        // Each name is kept once: a few bytes can ask for a memoised name again and again.
        const auto [entry, is_new] = globals_.try_emplace(std::move(name));
        if (is_new) entry->second = add_text(Kind::global, entry->first);
        return entry->second;
    }
    /// A new value of a kind that has items.
    Value add_items(Kind kind, std::vector<Value> items) {
        items_.push_back(std::move(items));
        return {kind, items_.size() - 1};
    }
    /// The items of a value that has some; `add_items` makes the reference invalid.
    std::vector<Value>& mutable_items(Value value) { return items_[static_cast<std::size_t>(value.payload)]; }

  private:
    std::vector<std::string_view> texts_;
    std::vector<std::vector<Value>> items_;
    std::map<std::string, Value> globals_;  // a map: its keys stay where they are
};

}  // namespace pickle

}  // namespace monoclip::inline v0_1
