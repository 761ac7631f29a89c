// Pickles, read and never run: the value tree that a checkpoint's data.pkl describes.
//
// Follows the opcodes of CPython's pickletools. A pickle is a program that may call any function by name;
// this reader knows the few functions that torch.save and TorchScript write for tensors and containers,
// represents their results as data, and refuses every other name. The machine is a loop over a stack, so
// neither nesting nor sharing nor cycles cost more than memory linear in the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/io/pickle_document.hpp"
#include "monoclip/io/pickle_globals.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

class PickleReader {
  public:
    PickleReader(std::span<const std::byte> bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {}

    pickle::Document read() {
        while (step()) {
        }
        return std::move(document_);
    }

  private:
    using Value = pickle::Value;
    using Kind = pickle::Kind;

    [[noreturn]] void fail(const char* id, std::string_view what) const {
        throw Error(id, concat("pickle, byte ", opcode_at_, ": ", what));
    }

    // --- bytes

    std::span<const std::byte> take(std::uint64_t count) {
        if (count > bytes_.size() - at_) fail("pickle.101", "the pickle ends early");
        const std::span<const std::byte> taken = bytes_.subspan(at_, static_cast<std::size_t>(count));
        at_ += taken.size();
        return taken;
    }

    /// A little-endian number of `size` bytes, at most 8.
    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        std::size_t shift = 0;
        for (const std::byte byte : take(size)) {
            value |= std::to_integer<std::uint64_t>(byte) << shift;
            shift += 8;
        }
        return value;
    }

    std::string_view text(std::uint64_t size) {
        const std::span<const std::byte> taken = take(size);
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }

    std::string_view line() {
        const std::string_view rest(reinterpret_cast<const char*>(bytes_.data()) + at_, bytes_.size() - at_);
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) fail("pickle.101", "the pickle ends early");
        at_ += end + 1;
        return rest.substr(0, end);
    }

    // --- stack and memo

    void push(Value value) { stack_.push_back(value); }
    void push_text(std::string_view text) { push(document_.add_text(Kind::text, text)); }
    void push_integer(std::int64_t value) { push({Kind::integer, static_cast<std::uint64_t>(value)}); }

    /// Values above the last mark can be taken; those below belong to an unfinished container.
    std::size_t available() const { return stack_.size() - (marks_.empty() ? 0 : marks_.back()); }

    Value& top() {
        if (available() == 0) fail("pickle.104", "a value is missing on the stack");
        return stack_.back();
    }

    Value pop() {
        const Value value = top();
        stack_.pop_back();
        return value;
    }

    /// Removes the last mark and returns what lies above it.
    std::vector<Value> pop_to_mark() {
        if (marks_.empty()) fail("pickle.104", "a mark is missing on the stack");
        const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        std::vector<Value> values(first, stack_.end());
        stack_.erase(first, stack_.end());
        marks_.pop_back();
        return values;
    }

    std::vector<Value> pop_values(std::size_t count) {
        std::vector<Value> values(count);
        for (std::size_t i = count; i-- > 0;) values[i] = pop();
        return values;
    }

    void remember(std::uint64_t index) {
        // Writers number their memo without gaps, one opcode for each entry.
        if (index > steps_) fail("pickle.105", "a memo index is larger than the pickle");
        if (index >= memo_.size()) memo_.resize(static_cast<std::size_t>(index) + 1, {Kind::none, no_memo});
        memo_[static_cast<std::size_t>(index)] = top();
    }

    void recall(std::uint64_t index) {
        const bool known = index < memo_.size() && !is_unset(memo_[static_cast<std::size_t>(index)]);
        if (!known) fail("pickle.105", "a memo entry is used that was never made");
        push(memo_[static_cast<std::size_t>(index)]);
    }

    static bool is_unset(Value value) { return value.kind == Kind::none && value.payload == no_memo; }

    // --- opcodes

    /// Runs one opcode; false after STOP.
    bool step() {
        opcode_at_ = at_;
        if (steps_++ == limit_) fail("pickle.108", "the pickle has more values than a checkpoint needs");
        const auto opcode = static_cast<unsigned>(number(1));
        switch (opcode) {
            case '.':
                finish();
                return false;
            case 0x80:
                check_protocol(number(1));
                break;
            case 0x95:
                number(8);
                break;  // FRAME: a hint for readers from streams
            case '(':
                marks_.push_back(stack_.size());
                break;
            case '0':
                pop_or_unmark();
                break;
            case '1':
                pop_to_mark();
                break;
            case 'q':
                remember(number(1));
                break;
            case 'r':
                remember(number(4));
                break;
            case 0x94:
                remember(memo_.size());
                break;
            case 'h':
                recall(number(1));
                break;
            case 'j':
                recall(number(4));
                break;
            default:
                if (!scalar(opcode) && !container(opcode) && !call(opcode)) refuse_opcode(opcode);
        }
        return true;
    }

    bool scalar(unsigned opcode) {
        switch (opcode) {
            case 'N':
                push({Kind::none, 0});
                return true;
            case 0x88:
                push({Kind::boolean, 1});
                return true;
            case 0x89:
                push({Kind::boolean, 0});
                return true;
            case 'K':
                push_integer(static_cast<std::int64_t>(number(1)));
                return true;
            case 'M':
                push_integer(static_cast<std::int64_t>(number(2)));
                return true;
            case 'J':
                push_integer(static_cast<std::int32_t>(static_cast<std::uint32_t>(number(4))));
                return true;
            case 0x8A:
                long_integer(number(1));
                return true;
            case 0x8B:
                long_integer(number(4));
                return true;
            case 'G':
                push({Kind::real, big_endian_bits()});
                return true;
            case 'X':
            case 'T':
            case 'B':
                push_text(text(number(4)));
                return true;
            case 0x8C:
            case 'U':
            case 'C':
                push_text(text(number(1)));
                return true;
            case 0x8D:
            case 0x8E:
                push_text(text(number(8)));
                return true;
            default:
                return false;
        }
    }

    bool container(unsigned opcode) {
        switch (opcode) {
            case ')':
                push(document_.add_items(Kind::tuple, {}));
                return true;
            case ']':
            case 0x8F:
                push(document_.add_items(Kind::list, {}));
                return true;
            case '}':
                push(document_.add_items(Kind::dict, {}));
                return true;
            case 't':
                push(document_.add_items(Kind::tuple, pop_to_mark()));
                return true;
            case 'l':
                push(document_.add_items(Kind::list, pop_to_mark()));
                return true;
            case 'd':
                push(document_.add_items(Kind::dict, even(pop_to_mark())));
                return true;
            case 0x85:
                push(document_.add_items(Kind::tuple, pop_values(1)));
                return true;
            case 0x86:
                push(document_.add_items(Kind::tuple, pop_values(2)));
                return true;
            case 0x87:
                push(document_.add_items(Kind::tuple, pop_values(3)));
                return true;
            case 'a':
                extend(Kind::list, pop_values(1));
                return true;
            case 'e':
            case 0x90:
                extend(Kind::list, pop_to_mark());
                return true;
            case 's':
                extend(Kind::dict, pop_values(2));
                return true;
            case 'u':
                extend(Kind::dict, even(pop_to_mark()));
                return true;
            default:
                return false;
        }
    }

    bool call(unsigned opcode) {
        switch (opcode) {
            case 'c': {
                const std::string_view module = line();
                push_global(module, line());
                return true;
            }
            case 0x93: {
                const std::vector<Value> names = pop_values(2);
                if (names[0].kind != Kind::text || names[1].kind != Kind::text) {
                    fail("pickle.106", "the name of a global is not a text");
                }
                push_global(document_.text(names[0]), document_.text(names[1]));
                return true;
            }
            case 'R':
                reduce();
                return true;
            case 0x81:
                new_object();
                return true;
            case 'b':
                build();
                return true;
            case 'Q':
                persistent();
                return true;
            default:
                return false;
        }
    }

    [[noreturn]] void refuse_opcode(unsigned opcode) const {
        fail("pickle.102", concat("opcode ", opcode, " is not one that PyTorch writes for tensors"));
    }

    void finish() {
        document_.root = pop();
        if (!stack_.empty() || !marks_.empty())
            fail("pickle.104", "the pickle ends with an unfinished value");
    }

    void check_protocol(std::uint64_t protocol) const {
        if (protocol < 2 || protocol > 5)
            fail("pickle.107", concat("protocol ", protocol, ", expected 2 to 5"));
    }

    void pop_or_unmark() {
        if (available() == 0 && !marks_.empty()) {
            marks_.pop_back();
        } else {
            pop();
        }
    }

    /// Two's complement of any length; beyond 64 bits nothing in a checkpoint is of use.
    void long_integer(std::uint64_t size) {
        const std::span<const std::byte> digits = take(size);
        if (digits.size() > 8) return push({Kind::opaque, 0});
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < digits.size(); ++i)
            value |= std::to_integer<std::uint64_t>(digits[i]) << (8 * i);
        const bool negative = !digits.empty() && (digits.back() & std::byte{0x80}) != std::byte{};
        if (negative && digits.size() < 8) value |= ~std::uint64_t{0} << (8 * digits.size());
        push_integer(static_cast<std::int64_t>(value));
    }

    std::uint64_t big_endian_bits() {
        std::uint64_t bits = 0;
        for (const std::byte byte : take(8)) bits = (bits << 8) | std::to_integer<std::uint64_t>(byte);
        return bits;
    }

    std::vector<Value> even(std::vector<Value> pairs) const {
        if (pairs.size() % 2 != 0) fail("pickle.106", "a dict has a key without a value");
        return pairs;
    }

    /// Appends to the container on top of the stack. Objects that are not represented swallow their items.
    void extend(Kind kind, const std::vector<Value>& values) {
        const Value target = top();
        if (target.kind == Kind::opaque) return;
        if (target.kind != kind) fail("pickle.106", "items are added to something that is no list or dict");
        std::vector<Value>& items = document_.mutable_items(target);
        items.insert(items.end(), values.begin(), values.end());
    }

    // --- names and calls

    void push_global(std::string_view module, std::string_view name) {
        constexpr std::size_t longest = 500;  // a memoised name can be used often: its copies must be cheap
        std::string joined = concat(module.substr(0, longest), " ", name.substr(0, longest));
        const bool cut = joined.size() < module.size() + 1 + name.size();
        if (cut || pickle_call(joined) == PickleCall::refused) {
            fail("pickle.103",
                 concat("the global \"", joined,
                        "\" is not allowed: this reader accepts tensors and plain containers and calls "
                        "nothing; save a state_dict, not whole objects"));
        }
        push(document_.add_global(std::move(joined)));
    }

    /// The arguments tuple on top of the stack.
    Value pop_arguments() {
        const Value arguments = pop();
        if (arguments.kind != Kind::tuple) fail("pickle.106", "the arguments of a call are not a tuple");
        return arguments;
    }

    PickleCall pop_callable() {
        const Value function = pop();
        if (function.kind != Kind::global) fail("pickle.106", "something is called that is not a function");
        const PickleCall call = pickle_call(document_.text(function));
        if (call == PickleCall::not_a_function) {
            fail("pickle.106", concat("\"", document_.text(function), "\" is called"));
        }
        callee_ = function;
        return call;
    }

    /// The result shares the items of the arguments: a call in a few bytes must not copy a long tuple.
    void reduce() {
        const Value arguments = pop_arguments();
        const std::span<const Value> items = document_.items(arguments);
        switch (pop_callable()) {
            case PickleCall::tensor:
                return push({Kind::tensor, arguments.payload});
            case PickleCall::first:
                if (items.empty()) fail("pickle.106", "a call lacks its argument");
                return push(items[0]);
            case PickleCall::dict:
                // Python 2 passed the pairs here; Python 3 makes it empty and sets the items.
                if (!items.empty())
                    fail("pickle.106", "an OrderedDict is made with arguments, expected none");
                return push(document_.add_items(Kind::dict, {}));
            case PickleCall::object:
                return push(document_.add_items(Kind::object, {callee_, Value{}}));
            default:
                return push({Kind::opaque, 0});
        }
    }

    void new_object() {
        pop_arguments();
        switch (pop_callable()) {
            case PickleCall::object:
                return push(document_.add_items(Kind::object, {callee_, Value{}}));
            case PickleCall::dict:
                return push(document_.add_items(Kind::dict, {}));
            case PickleCall::opaque:
                return push({Kind::opaque, 0});
            default:
                fail("pickle.106", concat("\"", document_.text(callee_), "\" is not a class"));
        }
    }

    /// Sets an object's state. A state_dict is an OrderedDict with an attribute `_metadata`: of no use,
    /// dropped.
    void build() {
        const Value state = pop();
        const Value target = top();
        switch (target.kind) {
            case Kind::object:
                document_.mutable_items(target)[1] = state;
                return;
            case Kind::dict:
            case Kind::tensor:
            case Kind::opaque:
                return;
            default:
                fail("pickle.106", "a state is set on something that has none");
        }
    }

    void persistent() {
        const Value id = pop();
        if (id.kind != Kind::tuple) fail("pickle.106", "a persistent id is not a tuple");
        push({Kind::storage, id.payload});
    }

    static constexpr std::uint64_t no_memo = ~std::uint64_t{0};

    std::span<const std::byte> bytes_;
    std::size_t limit_;
    std::size_t steps_ = 0;
    std::size_t at_ = 0;
    std::size_t opcode_at_ = 0;
    std::vector<Value> stack_;
    std::vector<std::size_t> marks_;
    std::vector<Value> memo_;
    Value callee_;
    pickle::Document document_;
};

}  // namespace detail

/// Reads one pickle of protocol 2 to 5 and at most `limit` opcodes, each of which costs up to 200 bytes of
/// memory. Throws pickle.101 (ends early), pickle.102 (an opcode that is not
/// needed), pickle.103 (a global that is not allowed), pickle.104 (a broken stack), pickle.105 (a broken
/// memo), pickle.106 (operands of the wrong kind), pickle.107 (protocol), pickle.108 (more than `limit`),
/// each with the byte of its opcode.
inline pickle::Document read_pickle(std::span<const std::byte> bytes, std::size_t limit = 1 << 20) {
    return detail::PickleReader(bytes, limit).read();
}

}  // namespace monoclip::inline v0_1
