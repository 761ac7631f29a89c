// libFuzzer: safetensors files, from memory. Every tensor that is accepted is read to its ends.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <monoclip/io/safetensors.hpp>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto* first = reinterpret_cast<const std::byte*>(data);
    const auto bytes = std::make_shared<const std::vector<std::byte>>(first, first + size);
    try {
        const monoclip::SafetensorsFile file = monoclip::read_safetensors(*bytes, bytes);
        for (const auto& [name, view] : file.tensors) {
            std::vector<float> values(static_cast<std::size_t>(view.shape.elements()));
            monoclip::copy_elements<float>(view, values);
        }
    } catch (const monoclip::Error&) {
    }
    return 0;
}
