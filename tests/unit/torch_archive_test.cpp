#include <cstddef>
#include <cstdint>
#include <limits>
#include <monoclip/io/torch_archive.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"

using monoclip::read_torch_archive;
using monoclip::TorchArchive;

namespace {

TorchArchive archive_of(const std::string& text) {
    const auto bytes = std::make_shared<const Bytes>(to_bytes(text));
    return read_torch_archive(*bytes, bytes);
}

std::string failure(const std::string& text) {
    return error_id([&] {
        double sum = 0;
        for (const auto& [name, view] : archive_of(text).tensors) sum += sum_of(view);
        return sum;
    });
}

constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();

/// The activation that one source says, with CONSTANTS.c0 = 3 and CONSTANTS.c1 = 1.702.
std::string activation_of(std::string_view source) {
    monoclip::detail::ActivationFinder finder;
    finder.read(source, [](std::size_t index) {
        return index < 2 ? std::optional(index == 0 ? 3.0 : 1.702) : std::nullopt;
    });
    return finder.activation();
}

}  // namespace

TEST_CASE("Tensors of an archive lie in place and keep the bytes alive") {
    const auto bytes = std::make_shared<const Bytes>(to_bytes(make_archive({{2, 3}, {3, 1}, 1, 8}, 32)));
    std::weak_ptr<const Bytes> watch = bytes;
    TorchArchive archive = read_torch_archive(*bytes, bytes);
    const monoclip::TensorView view = archive.tensors.at("w");
    archive = {};
    CHECK_FALSE(watch.expired());
    CHECK(view.data >= bytes->data());
    CHECK(view.data + 24 <= bytes->data() + bytes->size());
    CHECK(view.shape == monoclip::Shape{2, 3});
}

TEST_CASE("A tensor that reaches outside of its storage is refused, whatever overflows") {
    CHECK(failure(make_archive({{2, 3}, {3, 1}, 0, 6}, 24)) == "none");
    CHECK(failure(make_archive({{2, 3}, {3, 1}, 1, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{2, 3}, {4, 1}, 0, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{}, {}, 6, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{2, 3}, {3, 1}, -1, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{2, -3}, {3, 1}, 0, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{2, 3}, {3, -1}, 2, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{huge, huge}, {1, 1}, 0, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{2, 2}, {huge, huge}, huge, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{std::int64_t{1} << 32, std::int64_t{1} << 32}, {0, 0}, 0, 6}, 24)) ==
          "archive.105");
    CHECK(failure(make_archive({{std::int64_t{1} << 40}, {0}, 0, 6}, 24)) ==
          "archive.105");  // 2^40 times one element
    CHECK(failure(make_archive({{5, 0, 7}, {7, 7, 1}, 0, 6}, 24)) == "none");
    CHECK(failure(make_archive({{huge, 0, huge}, {0, 0, 0}, 0, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{2, 3}, {1}, 0, 6}, 24)) == "archive.105");
    CHECK(failure(make_archive({{1, 1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1, 1}, 0, 6}, 24)) == "archive.105");
}

TEST_CASE("A storage that is smaller than it says, or missing, is refused") {
    CHECK(failure(make_archive({{6}, {1}, 0, 6}, 23)) == "archive.106");
    CHECK(failure(make_archive({{6}, {1}, 0, huge}, 24)) == "archive.106");
    CHECK(failure(make_archive({{0}, {1}, 0, -1}, 24)) == "archive.106");
    CHECK(failure(make_archive({{6}, {1}, 0, 6, "FloatStorage", "1"}, 24)) == "archive.106");
    CHECK(failure(make_archive({{6}, {1}, 0, 6, "float32"}, 24)) == "archive.105");
    CHECK(failure(make_archive({{6}, {1}, 0, 6, "ComplexFloatStorage"}, 48)) == "pickle.103");
    CHECK(failure(make_archive({{0}, {1}, 0, 0, "FloatStorage"}, 0)) == "none");
}

TEST_CASE("An archive that is not PyTorch's, big-endian, or without tensors is refused") {
    CHECK(failure(make_zip({{"word/document.xml", "x"}})) == "archive.101");
    CHECK(failure(make_zip({{"data.pkl", "x"}})) == "archive.101");
    CHECK(failure(make_zip({{"a/data.pkl", "x"}, {"b/data.pkl", "x"}})) == "archive.101");
    CHECK(failure(make_zip({{"a/data.pkl", pickle_document("}")}, {"a/byteorder", "big"}})) == "archive.102");
    CHECK(failure(make_zip({{"a/data.pkl", pickle_document("}")}, {"a/byteorder", "little"}})) ==
          "archive.104");
    CHECK(failure(make_zip({{"a/data.pkl", pickle_document("]")}})) == "archive.104");
    CHECK(failure(make_zip({{"a/data.pkl", pickle_document(pickle_global("__torch__", "M") + ")\x81")}})) ==
          "archive.104");
    CHECK(failure(make_zip({{"a/data.pkl", "x", 0, ~std::uint64_t{0}, 1}})) == "zip.113");
}

TEST_CASE("Tensors whose names collide are refused") {
    const std::string tensor = PickledTensor{{6}, {1}, 0, 6}.text();
    const auto with = [](const std::string& pickle) {
        return failure(
            make_zip({{"a/data.pkl", pickle_document(pickle)}, {"a/data/0", std::string(24, '\0')}}));
    };
    const std::string pair = pickle_text("w") + tensor;
    CHECK(with("}(" + pair + pair + "u") == "archive.103");
    CHECK(with("}(" + pickle_text(std::string(2000, 'n')) + tensor + "u") == "archive.107");
}

TEST_CASE("Modules that contain themselves end with an error") {
    const std::string object = pickle_global("__torch__", "M") + ")\x81q\1";
    const auto with = [](const std::string& pickle) {
        return failure(make_zip({{"a/data.pkl", pickle_document(pickle)}}));
    };
    CHECK(with(object + "}" + pickle_text("m") + "h\1sb") == "archive.107");
    CHECK(with(object + "}(" + pickle_text("") + "h\1" + pickle_text("b") + "h\1ub") == "archive.107");
}

TEST_CASE("Modules shared over and over end with an error, soon") {
    // Thirty levels, each holding the level below twice: a billion paths.
    std::string pickle = pickle_global("__torch__", "M") + "q\1)\x81q\2";
    for (int level = 0; level < 30; ++level) {
        const std::string below(1, static_cast<char>(2 + level)), here(1, static_cast<char>(3 + level));
        pickle += "0h\1)\x81q" + here + "}(" + pickle_text("a") + "h" + below + pickle_text("b") + "h" +
                  below + "ub";
    }
    CHECK(failure(make_zip({{"a/data.pkl", pickle_document(pickle)}})) == "archive.107");
}

TEST_CASE("The prefix module. is dropped when all names carry it, and only then") {
    const std::string tensor = PickledTensor{{6}, {1}, 0, 6}.text();
    const auto names = [&](const std::vector<std::string>& keys) {
        std::string pickle = "}(";
        for (const std::string& key : keys) pickle += pickle_text(key) + tensor;
        std::string joined;
        const TorchArchive archive = archive_of(
            make_zip({{"a/data.pkl", pickle_document(pickle + "u")}, {"a/data/0", std::string(24, '\0')}}));
        for (const auto& [name, view] : archive.tensors) joined += name + " ";
        return joined;
    };
    CHECK(names({"module.a", "module.b.c"}) == "a b.c ");
    CHECK(names({"module.a", "b"}) == "b module.a ");
    CHECK(names({"module._orig_mod.a", "module._orig_mod.b"}) == "a b ");
    CHECK(names({"module."}) == "module. ");
}

TEST_CASE("The state dict is found under its customary keys") {
    const std::string tensor = PickledTensor{{6}, {1}, 0, 6}.text();
    const auto names = [&](const std::string& pickle) {
        std::string joined;
        const TorchArchive archive = archive_of(
            make_zip({{"a/data.pkl", pickle_document(pickle)}, {"a/data/0", std::string(24, '\0')}}));
        for (const auto& [name, view] : archive.tensors) joined += name + " ";
        return joined;
    };
    const std::string dict = "}(" + pickle_text("w") + tensor + pickle_text("epoch") + "K\3u";
    CHECK(names(dict) == "w ");
    for (const char* key : {"state_dict", "model_state_dict", "model", "module"}) {
        CHECK(names("}(" + pickle_text("step") + tensor + pickle_text(key) + dict + "u") == "w ");
    }
    CHECK(names("}(" + pickle_text("model") + "}" + pickle_text("state_dict") + dict + "su") == "w ");
    CHECK(names("}(" + pickle_text("model") + "}" + pickle_text("x") + tensor + "u") == "x ");
}

TEST_CASE("The activation is told from the code only where it is sure") {
    CHECK(activation_of("_0 = torch.sigmoid(torch.mul(x, CONSTANTS.c1))\n return torch.mul(x, _0)") ==
          "quick_gelu");
    CHECK(activation_of("return torch.mul(x, torch.sigmoid(torch.mul(x, 1.702)))") == "quick_gelu");
    CHECK(activation_of("torch.sigmoid(torch.mul((c_fc).forward(x, ), CONSTANTS.c1))") == "quick_gelu");
    CHECK(activation_of("torch.sigmoid(torch.mul(CONSTANTS.c1, x))") == "quick_gelu");
    CHECK(activation_of("y = torch.mul(x, 1.702)\n z = torch.sigmoid(y)") == "quick_gelu");
    CHECK(activation_of("y = torch.mul(x, 1.5)\n z = torch.sigmoid(y)") == "");
    CHECK(activation_of("return torch.gelu(x)") == "gelu");
    CHECK(activation_of("return torch.gelu(x, approximate=\"none\")") == "gelu");
    CHECK(activation_of("return torch.gelu(x, approximate=\"tanh\")") == "");
    CHECK(activation_of("torch.gelu(x)\ntorch.gelu(x, approximate=\"tanh\")") == "");
    CHECK(activation_of("torch.gelu(x)\ntorch.sigmoid(torch.mul(x, 1.702))") == "");
    CHECK(activation_of("torch.sigmoid(torch.mul(x, CONSTANTS.c0))") == "");
    CHECK(activation_of("torch.sigmoid(torch.mul(x, CONSTANTS.c7))") == "");
    CHECK(activation_of("torch.sigmoid(torch.mul(x, CONSTANTS.c))") == "");
    CHECK(activation_of("torch.sigmoid(x) torch.relu(x)") == "");
    CHECK(activation_of("torch.sigmoid(torch.mul(") == "");
    CHECK(activation_of("torch.sigmoid(") == "");
    CHECK(activation_of("") == "");
}

TEST_CASE("Tensors that repeat a small storage again and again are refused together", "[io]") {
    PickledTensor row{{1 << 10, 1 << 10}, {0, 1}, 0, 1 << 10};  // 2^20 elements from 4 KB: one may be
    std::string pickled = "}";
    for (const char* name : {"a", "b", "c"}) pickled += pickle_text(name) + row.text() + "s";
    const std::string archive =
        make_zip({{"a/data.pkl", pickle_document(pickled)}, {"a/data/0", std::string(4 << 10, '\1')}});
    CHECK(failure(make_archive(row, 4 << 10)) == "none");
    CHECK(failure(archive) == "archive.107");
}
