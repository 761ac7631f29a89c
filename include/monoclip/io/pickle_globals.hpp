// The functions and classes that a checkpoint's pickle may name.
//
// A pickle can name any function of any Python module and have it called; this is the whole list of what is
// let in, and what each name means to a reader that calls nothing. Beside what tensors need it has the
// harmless values that training checkpoints keep next to their state dict (arguments, devices, NumPy
// scalars), which come to nothing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "monoclip/version.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// What calling an allowed global gives; `refused` for every name that is not on the list.
enum class PickleCall : std::uint8_t {
    refused,
    tensor,         // torch._utils._rebuild_tensor_v2
    first,          // the first argument itself: parameters, typed lists
    dict,           // OrderedDict and its kind
    object,         // TorchScript classes, Namespace: inert instances
    opaque,         // devices, numpy scalars
    not_a_function  // storages and dtypes: may be mentioned, not called
};

inline PickleCall pickle_call(std::string_view name) {
    struct Entry {
        std::string_view name;
        PickleCall call;
    };
    static constexpr Entry allowed[] = {
        {"torch._utils _rebuild_tensor_v2", PickleCall::tensor},
        {"torch._utils _rebuild_parameter", PickleCall::first},
        {"torch._utils _rebuild_parameter_with_state", PickleCall::first},
        {"torch.jit._pickle build_intlist", PickleCall::first},
        {"torch.jit._pickle build_doublelist", PickleCall::first},
        {"torch.jit._pickle build_boollist", PickleCall::first},
        {"torch.jit._pickle build_tensorlist", PickleCall::first},
        {"torch.jit._pickle restore_type_tag", PickleCall::first},
        {"torch Size", PickleCall::first},
        {"collections OrderedDict", PickleCall::dict},
        {"collections defaultdict", PickleCall::opaque},
        {"collections Counter", PickleCall::opaque},
        {"argparse Namespace", PickleCall::object},
        {"types SimpleNamespace", PickleCall::object},
        {"torch device", PickleCall::opaque},
        {"numpy dtype", PickleCall::opaque},
        {"numpy ndarray", PickleCall::not_a_function},
        {"numpy.core.multiarray scalar", PickleCall::opaque},
        {"numpy._core.multiarray scalar", PickleCall::opaque},
        {"numpy.core.multiarray _reconstruct", PickleCall::opaque},
        {"numpy._core.multiarray _reconstruct", PickleCall::opaque},
        {"_codecs encode", PickleCall::opaque},
        {"builtins dict", PickleCall::opaque},
        {"builtins list", PickleCall::opaque},
        {"builtins set", PickleCall::opaque},
        {"__builtin__ dict", PickleCall::opaque},
        {"__builtin__ list", PickleCall::opaque},
        {"__builtin__ set", PickleCall::opaque},
    };
    static constexpr std::string_view torch_names[] = {
        "HalfStorage",  "FloatStorage", "BFloat16Storage", "DoubleStorage", "LongStorage", "IntStorage",
        "ShortStorage", "CharStorage",  "ByteStorage",     "BoolStorage",   "float16",     "float32",
        "bfloat16",     "float64",      "int64",           "int32",         "int16",       "int8",
        "uint8",        "bool",
    };
    const auto entry =
        std::find_if(std::begin(allowed), std::end(allowed), [&](const Entry& e) { return e.name == name; });
    if (entry != std::end(allowed)) return entry->call;
    if (name.starts_with("__torch__.") || name.starts_with("__torch__ ")) return PickleCall::object;
    if (name.starts_with("torch ")) {
        const std::string_view member = name.substr(6);
        if (std::find(std::begin(torch_names), std::end(torch_names), member) != std::end(torch_names)) {
            return PickleCall::not_a_function;
        }
    }
    return PickleCall::refused;
}

}  // namespace detail

}  // namespace monoclip::inline v0_1
