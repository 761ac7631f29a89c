// Where pairs of pictures and captions come from: what the data loader asks of a source.
//
// Lists in files and folders are sources (train/dataset.hpp); a program with data of its own writes one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/core/random.hpp"
#include "monoclip/image/image.hpp"

namespace monoclip::inline v0_1 {

/// Records, each of a picture, the captions that describe it, and the concept that it shows. All functions
/// are const and are called from several threads at once. `record` is below size().
class PairSource {
  public:
    PairSource() = default;
    PairSource(const PairSource&) = delete;
    PairSource& operator=(const PairSource&) = delete;
    virtual ~PairSource() = default;

    /// At most 2^32 - 1.
    virtual std::size_t size() const = 0;

    /// The picture, decoded. Throws Error where it cannot be had; the loader takes another record then.
    virtual Image load_picture(std::size_t record) const = 0;

    /// The captions, one or more, in UTF-8. May throw Error as `load_picture`.
    virtual std::vector<std::string> captions(std::size_t record) const = 0;

    /// One of them, or one made up; every choice comes from `random`.
    virtual std::string draw_caption(std::size_t record, Random& random) const {
        std::vector<std::string> all = captions(record);
        detail::require(!all.empty(), "data.105", "a record has no caption");
        return std::move(all[random.below(static_cast<std::uint32_t>(all.size()))]);
    }

    /// Records of the same concept mean the same: one's caption is true of the other's picture. Without
    /// knowledge, every record is a concept of its own.
    virtual std::uint32_t concept_of(std::size_t record) const { return static_cast<std::uint32_t>(record); }

    /// Numbers of what is known of the picture, such as its keywords, in rising order. Without knowledge
    /// none.
    virtual std::vector<std::uint32_t> facts(std::size_t /*record*/) const { return {}; }

    /// Numbers of the facts that a caption consists of, in rising order; none where it says anything else.
    virtual std::vector<std::uint32_t> facts_in(std::string_view /*caption*/) const { return {}; }

    /// What a report calls the record: its path, for the most part.
    virtual std::string name(std::size_t record) const { return detail::concat("record ", record); }
};

}  // namespace monoclip::inline v0_1
