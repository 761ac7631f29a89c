// libFuzzer: whole checkpoints (ZIP, pickle, code), from memory. Every tensor that is accepted is read to its
// ends.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <monoclip/io/checkpoint.hpp>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto* first = reinterpret_cast<const std::byte*>(data);
    const auto bytes = std::make_shared<const std::vector<std::byte>>(first, first + size);
    // A pickle alone reaches further than one behind a ZIP's checks.
    try {
        monoclip::read_pickle(*bytes);
    } catch (const monoclip::Error&) {
    }
    try {
        const monoclip::Checkpoint checkpoint = monoclip::parse_checkpoint(*bytes, bytes);
        for (const auto& [name, view] : checkpoint.tensors) {
            if (view.shape.elements() > 100'000) continue;
            std::vector<float> values(static_cast<std::size_t>(view.shape.elements()));
            monoclip::copy_elements<float>(view, values);
        }
    } catch (const monoclip::Error&) {
    }
    return 0;
}
