#include <cstddef>
#include <monoclip/io/pickle.hpp>
#include <string>
#include <string_view>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/error.hpp"

using monoclip::read_pickle;
using monoclip::pickle::Kind;

namespace {

std::string failure(std::string_view pickle) {
    const Bytes bytes = to_bytes(pickle);
    return error_id([&] { return read_pickle(bytes).root.kind; });
}

}  // namespace

TEST_CASE("A pickle's numbers and texts are read") {
    const Bytes bytes = to_bytes(
        pickle_document("(K\xFFM\xFF\xFFJ\xFF\xFF\xFF\xFF" + std::string("\x8A\x02\x00\x80", 4) +
                        std::string("\x8A\x00", 2) + std::string("G\x3F\xF8\0\0\0\0\0\0", 9) + "N\x88\x89" +
                        pickle_text("text") + std::string("\x8A\x09", 2) + std::string(9, '\1') + "t"));
    const auto document = read_pickle(bytes);
    REQUIRE(document.root.kind == Kind::tuple);
    const auto items = document.items(document.root);
    REQUIRE(items.size() == 11);
    CHECK(items[0].integer() == 255);
    CHECK(items[1].integer() == 65535);
    CHECK(items[2].integer() == -1);
    CHECK(items[3].integer() == -32768);
    CHECK(items[4].integer() == 0);
    CHECK(items[5].real() == 1.5);
    CHECK(items[6].kind == Kind::none);
    CHECK(items[7].payload == 1);
    CHECK(items[8].payload == 0);
    CHECK(document.text(items[9]) == "text");
    CHECK(items[10].kind == Kind::opaque);  // more than 64 bits
}

TEST_CASE("A pickle's dicts, memo and nested containers are read") {
    // {"a": [1, 2], "b": <the same list>, "a": (3,)}: the later "a" counts, as in Python.
    const Bytes bytes = to_bytes(pickle_document("}(" + pickle_text("a") + "]q\5(K\1K\2e" + pickle_text("b") +
                                                 "h\5" + pickle_text("a") + "K\3\x85u"));
    const auto document = read_pickle(bytes);
    const auto* b = document.find(document.root, "b");
    REQUIRE(b != nullptr);
    REQUIRE(document.items(*b).size() == 2);
    CHECK(document.items(*b)[1].integer() == 2);
    CHECK(document.find(document.root, "a")->kind == Kind::tuple);
    CHECK(document.find(document.root, "c") == nullptr);
}

TEST_CASE("A pickle that would call a function is refused by the function's name") {
    const std::string system =
        pickle_document(pickle_global("posix", "system") + pickle_text("echo harm") + "\x85R");
    CHECK(failure(system) == "pickle.103");
    const Bytes bytes = to_bytes(system);
    CHECK_THAT(error_message([&] { return read_pickle(bytes); }),
               ContainsSubstring("\"posix system\"") && ContainsSubstring("byte 2"));
    // The same through protocol 4's STACK_GLOBAL, and other ways in.
    CHECK(failure(pickle_document(pickle_text("os") + pickle_text("system") + "\x93")) == "pickle.103");
    for (const char* name : {"eval", "exec", "getattr", "__import__", "open"}) {
        CHECK(failure(pickle_document(pickle_global("builtins", name))) == "pickle.103");
    }
    CHECK(failure(pickle_document(pickle_global("torch", "load"))) == "pickle.103");
    CHECK(failure(pickle_document(pickle_global("torch FloatStorage", ""))) == "pickle.103");
    CHECK(failure(pickle_document(pickle_global("__torch__x", "A"))) == "pickle.103");
    CHECK(failure(pickle_document(pickle_global("__torch__.a", std::string(5000, 'A')))) == "pickle.103");
    CHECK(failure(pickle_document("i"
                                  "os\nsystem\n")) == "pickle.102");                              // INST
    CHECK(failure(pickle_document("(" + pickle_global("torch", "Size") + "o")) == "pickle.102");  // OBJ
    CHECK(failure(pickle_document("\x82\x01")) == "pickle.102");                                  // EXT1
}

TEST_CASE("A TorchScript object is kept as a name and a state") {
    const Bytes bytes =
        to_bytes(pickle_document(pickle_global("__torch__.m", "M") + ")\x81}" + pickle_text("x") + "K\7sb"));
    const auto document = read_pickle(bytes);
    REQUIRE(document.root.kind == Kind::object);
    CHECK(document.text(document.items(document.root)[0]) == "__torch__.m M");
    CHECK(document.find(document.items(document.root)[1], "x")->integer() == 7);
}

TEST_CASE("Pickles whose stack does not work out are refused") {
    CHECK(failure(pickle_document("")) == "pickle.104");
    CHECK(failure(pickle_document("NN")) == "pickle.104");
    CHECK(failure(pickle_document("N(")) == "pickle.104");
    CHECK(failure(pickle_document("t")) == "pickle.104");
    CHECK(failure(pickle_document("N(\x85")) == "pickle.104");  // reaches below the mark
    CHECK(failure(pickle_document("q\1")) == "pickle.104");
    CHECK(failure(pickle_document("h\1")) == "pickle.105");
    CHECK(failure(pickle_document("Nq\2h\1")) == "pickle.105");
    CHECK(failure(pickle_document("Nr\xFF\xFF\xFF\xFF")) == "pickle.105");
    CHECK(failure(pickle_document("}N\x85K\1sa")) == "pickle.104");
    CHECK(failure(pickle_document("}(Nu")) == "pickle.106");
    CHECK(failure(pickle_document("N(Ne")) == "pickle.106");
    CHECK(failure(pickle_document("NNR")) == "pickle.106");
    CHECK(failure(pickle_document("N)R")) == "pickle.106");
    CHECK(failure(pickle_document("N)\x81")) == "pickle.106");
    CHECK(failure(pickle_document("NNb")) == "pickle.106");
    CHECK(failure(pickle_document("NQ")) == "pickle.106");
    CHECK(failure(pickle_document(pickle_global("torch", "FloatStorage") + ")R")) == "pickle.106");
    CHECK(failure(pickle_document(pickle_global("torch._utils", "_rebuild_parameter") + ")R")) ==
          "pickle.106");
    CHECK(failure("\x80\x09N.") == "pickle.107");
    CHECK(failure("\x80\x02X\xFF\xFF\xFF\x7Fshort.") == "pickle.101");
    CHECK(failure(std::string("\x80\x04\x8D", 3) + std::string(8, '\xFF') + ".") == "pickle.101");
    CHECK(failure("\x80\2ctorch") == "pickle.101");
}

TEST_CASE("Deep nesting and cycles in a pickle cost neither stack nor time") {
    CHECK(failure(pickle_document("N" + std::string(1'000'000, '\x85'))) == "none");
    CHECK(failure(pickle_document(std::string(1'000'000, '('))) == "pickle.104");
    CHECK(failure(pickle_document("]q\1h\1a")) == "none");  // a list that contains itself
}

TEST_CASE("Calls that share a long tuple do not copy it") {
    // 200,000 items and 200,000 calls: copied, they would be 640 GB.
    std::string pickle =
        pickle_global("torch._utils", "_rebuild_tensor_v2") + "q\1(" + std::string(200'000, 'N') + "tq\2](";
    for (int i = 0; i < 200'000; ++i) pickle += "h\1h\2R";
    CHECK(failure("\x80\x02" + pickle + "e.") == "pickle.104");  // the global and the tuple are left over
}

TEST_CASE("A pickle cut anywhere is refused; damaged ones never crash") {
    const PickledTensor tensor{{2, 3}, {3, 1}, 0, 6};
    const std::string good = pickle_document("}q\1(" + pickle_text("w") + tensor.text() + pickle_text("l") +
                                             "](K\1K\2eu}" + pickle_text("m") + "h\1sb");
    REQUIRE(failure(good) == "none");
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK(failure(good.substr(0, size)).starts_with("pickle.1"));
    Randomness random(4);
    int refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        const std::string id = failure(flip_bits(good, random));
        CHECK((id == "none" || id.starts_with("pickle.")));
        if (id != "none") ++refused;
    }
    CHECK(refused > 3000);
}

TEST_CASE("A pickle with more opcodes than the caller allows is refused") {
    const Bytes bytes = to_bytes(pickle_document("](K\1K\2e"));  // seven opcodes
    CHECK(error_id([&] { return monoclip::read_pickle(bytes, 7).root.kind; }) == "none");
    CHECK(error_id([&] { return monoclip::read_pickle(bytes, 6).root.kind; }) == "pickle.108");
}
