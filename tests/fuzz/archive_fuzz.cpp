// libFuzzer: the contents of PyTorch's archives. No fuzzer guesses a CRC-32, so the input is a list of
// entries, and the target packs them into a ZIP whose framing is right: mutations reach the pickles, the
// layout, the code.
//
// An entry is a byte for its name (`entry_name`), two for its length, little-endian, whose highest bit says
// that the bytes are deflated, and the bytes themselves.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <monoclip/io/checkpoint.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/archive.hpp"

namespace {

std::string entry_name(unsigned kind) {
    constexpr std::string_view fixed[] = {"data.pkl", "constants.pkl", "code/__torch__.py", "byteorder",
                                          "version"};
    if (kind < std::size(fixed)) return "a/" + std::string(fixed[kind]);
    const std::string number = std::to_string(kind % 64);
    if (kind < 64) return "a/code/__torch__/" + number + ".py";
    return (kind < 128 ? "a/data/" : "a/constants/") + number;
}

/// Gives a deflated entry the size and the checksum that belong to it, so that its reader comes to its end.
void describe_deflated(ZipItem& item) {
    item.method = 8;
    try {
        const Bytes plain = monoclip::inflate(to_bytes(item.data), 1 << 16);
        item.size = plain.size();
        item.crc = monoclip::detail::crc32(plain);
    } catch (const monoclip::Error&) {
    }
}

std::vector<ZipItem> read_items(std::string_view input) {
    std::vector<ZipItem> items;
    while (input.size() >= 3) {
        const auto byte = [&input](std::size_t i) { return unsigned{static_cast<unsigned char>(input[i])}; };
        const unsigned kind = byte(0), length = byte(1) | byte(2) << 8;
        ZipItem item;
        item.name = entry_name(kind);
        item.data = input.substr(3, length & 0x7FFF);
        input.remove_prefix(3 + item.data.size());
        const auto same = [&item](const ZipItem& other) { return other.name == item.name; };
        if (std::any_of(items.begin(), items.end(), same)) continue;  // would be refused as such
        if ((length & 0x8000) != 0) describe_deflated(item);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<ZipItem> items = read_items({reinterpret_cast<const char*>(data), size});
    const auto bytes = std::make_shared<const Bytes>(to_bytes(make_zip(items)));
    try {
        const monoclip::Checkpoint checkpoint = monoclip::parse_checkpoint(*bytes, bytes);
        for (const auto& [name, view] : checkpoint.tensors) static_cast<void>(sum_of(view));
    } catch (const monoclip::Error& error) {
        // A framing that the reader refuses would hide everything behind it.
        if (!items.empty() && error.id() == "zip.105") std::abort();
    }
    return 0;
}
