// libFuzzer: lists of pairs. The first byte chooses separator, quotes and whether captions come from a
// template, which is the text's first line then; the rest is the list.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <monoclip/train/pair_file.hpp>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    monoclip::PairOptions options;
    options.separator = (data[0] & 1) != 0 ? ',' : '\t';
    options.quotes = (data[0] & 2) != 0;
    if ((data[0] & 4) != 0) {
        const std::size_t end = (std::min)(text.find('\n'), text.size());
        options.templates = {std::string(text.substr(0, end))};
        text.remove_prefix((std::min)(end + 1, text.size()));
    }
    try {
        const auto pairs = monoclip::PairFile::from_text(text, options);
        for (std::size_t record = 0; record < pairs->size(); ++record) {
            monoclip::Random random(1, 2, record);
            const std::string drawn = pairs->draw_caption(record, random);
            if (pairs->captions(record).empty() || pairs->name(record).empty()) std::abort();
            static_cast<void>(pairs->concept_of(record));
        }
    } catch (const monoclip::Error&) {
    }
    return 0;
}
