// ZIP archives: the directory, and the entries' bytes where they lie.
//
// Follows PKWARE's APPNOTE 6.3 as far as PyTorch's archives need it: stored and deflated entries, ZIP64. The
// archive is untrusted: each offset and length is checked against the bytes before use, local headers must
// agree with the directory, and no two entries may share bytes. Nothing is extracted; names are only looked
// up.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/io/inflate.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// A little-endian number at `at`; the caller has checked the range.
template <class Number>
Number little_endian(std::span<const std::byte> bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        value |= std::to_integer<std::uint64_t>(bytes[at + i]) << (8 * i);
    }
    return static_cast<Number>(value);
}

inline std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// CRC-32 as ZIP uses it (reflected polynomial 0xEDB88320).
inline std::uint32_t crc32(std::span<const std::byte> bytes) {
    static constexpr auto table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1u) != 0 ? 0xEDB88320u : 0u);
            entries[i] = value;
        }
        return entries;
    }();
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const std::byte byte : bytes) {
        crc = (crc >> 8) ^ table[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xFFu];
    }
    return ~crc;
}

}  // namespace detail

/// One entry of the directory; its bytes lie at [data_offset, data_offset + compressed_size).
struct ZipEntry {
    std::string_view name;              ///< in the archive's bytes
    bool deflated = false;              ///< otherwise stored as it is
    std::uint32_t crc = 0;              ///< CRC-32 of the uncompressed bytes
    std::uint64_t compressed_size = 0;  ///< bytes in the archive
    std::uint64_t size = 0;             ///< uncompressed
    std::uint64_t header_offset = 0;    ///< of the entry's own header
    std::uint64_t data_offset = 0;      ///< of its first byte
};

/// The directory of an archive that lies in memory (or in a mapping) as long as the reader is used.
class ZipReader {
  public:
    /// Reads and checks the whole directory and all local headers. Throws zip.101 (no end record: not a ZIP,
    /// or cut off), zip.102 (an end record that contradicts the file), zip.103 (several disks), zip.104 (a
    /// broken directory entry), zip.105 (a local header that disagrees), zip.106 (encrypted), zip.107 (a
    /// method other than stored and deflated), zip.108 (entries that overlap), zip.109 (a name twice).
    explicit ZipReader(std::span<const std::byte> archive) : archive_(archive) {
        read_directory(find_directory());
        for (ZipEntry& entry : entries_) check_local_header(entry);
        check_overlaps();
        index_names();
    }

    /// In the order of the directory.
    const std::vector<ZipEntry>& entries() const { return entries_; }

    /// The entry of that name, or nullptr.
    const ZipEntry* find(std::string_view name) const {
        const auto at = std::lower_bound(
            by_name_.begin(), by_name_.end(), name,
            [this](std::uint32_t entry, std::string_view text) { return entries_[entry].name < text; });
        return at == by_name_.end() || entries_[*at].name != name ? nullptr : &entries_[*at];
    }

    /// The bytes of a stored entry, in place. Throws zip.110 when it is compressed. The CRC is not checked.
    std::span<const std::byte> stored(const ZipEntry& entry) const {
        if (entry.deflated)
            throw Error("zip.110", detail::concat(entry.name, ": compressed, cannot be used in place"));
        return raw(entry);
    }

    /// The uncompressed bytes of an entry, copied, its CRC checked. Throws zip.111 beyond `limit` bytes,
    /// zip.112 when it decompresses to another size than the directory says, zip.113 when the CRC differs,
    /// inflate.*.
    std::vector<std::byte> read(const ZipEntry& entry, std::size_t limit) const {
        if (entry.size > limit) {
            throw Error("zip.111",
                        detail::concat(entry.name, ": ", entry.size, " bytes, expected at most ", limit));
        }
        const std::span<const std::byte> bytes = raw(entry);
        std::vector<std::byte> data = entry.deflated ? inflate(bytes, static_cast<std::size_t>(entry.size))
                                                     : std::vector<std::byte>(bytes.begin(), bytes.end());
        if (data.size() != entry.size) {
            throw Error("zip.112", detail::concat(entry.name, ": expected ", entry.size,
                                                  " bytes after decompression, got ", data.size()));
        }
        check_crc(entry, data);
        return data;
    }

    /// Throws zip.113 when `data`, the uncompressed bytes of `entry`, have another CRC than the directory
    /// says.
    static void check_crc(const ZipEntry& entry, std::span<const std::byte> data) {
        if (detail::crc32(data) != entry.crc) {
            throw Error("zip.113",
                        detail::concat(entry.name, ": damaged, its CRC-32 is not the recorded one"));
        }
    }

  private:
    static constexpr std::size_t end_size = 22, end64_size = 56, locator_size = 20;
    static constexpr std::size_t central_size = 46, local_size = 30;
    static constexpr std::uint32_t saturated = 0xFFFFFFFFu;  // "see the ZIP64 field"

    struct Directory {
        std::uint64_t entries, size, offset;
    };

    std::uint16_t u16(std::size_t at) const { return detail::little_endian<std::uint16_t>(archive_, at); }
    std::uint32_t u32(std::size_t at) const { return detail::little_endian<std::uint32_t>(archive_, at); }
    std::uint64_t u64(std::size_t at) const { return detail::little_endian<std::uint64_t>(archive_, at); }

    std::span<const std::byte> raw(const ZipEntry& entry) const {
        return archive_.subspan(static_cast<std::size_t>(entry.data_offset),
                                static_cast<std::size_t>(entry.compressed_size));
    }

    /// Where the end-of-central-directory record begins: the last place whose comment ends with the file.
    std::size_t find_end() const {
        if (archive_.size() >= end_size) {
            const std::size_t last = archive_.size() - end_size;
            const std::size_t first = last > 0xFFFF ? last - 0xFFFF : 0;
            for (std::size_t at = last + 1; at-- > first;) {
                if (u32(at) == 0x06054B50u && at + end_size + u16(at + 20) == archive_.size()) return at;
            }
        }
        throw Error("zip.101",
                    "the end of the ZIP archive is missing: the file is not a ZIP archive, or was cut off "
                    "(an interrupted download?)");
    }

    Directory find_directory() const {
        const std::size_t end = find_end();
        Directory directory{u16(end + 10), u32(end + 12), u32(end + 16)};
        std::size_t limit = end;  // the directory lies before this
        const bool has_locator = end >= locator_size && u32(end - locator_size) == 0x07064B50u;
        if (has_locator) {
            limit = find_end64(end - locator_size);
            directory = {u64(limit + 32), u64(limit + 40), u64(limit + 48)};
        } else {
            const bool one_disk = u16(end + 4) == 0 && u16(end + 6) == 0 && u16(end + 8) == u16(end + 10);
            detail::require(one_disk, "zip.103", "the archive is split over several files");
            const bool needs_64 = directory.entries == 0xFFFF || directory.offset == saturated;
            detail::require(!needs_64, "zip.102", "the archive needs a ZIP64 end record and has none");
        }
        const bool inside = directory.offset <= limit && directory.size <= limit - directory.offset;
        detail::require(inside, "zip.102", "the archive's directory lies outside of the file");
        detail::require(directory.entries <= directory.size / central_size, "zip.102",
                        "the archive's directory is too short for its number of entries");
        return directory;
    }

    /// Where the ZIP64 end record begins that the locator at `locator` names.
    std::size_t find_end64(std::size_t locator) const {
        const std::uint64_t at = u64(locator + 8);
        const bool inside = locator >= end64_size && at <= locator - end64_size;
        detail::require(inside && u32(static_cast<std::size_t>(at)) == 0x06064B50u, "zip.102",
                        "the archive's ZIP64 end record is not where its locator says");
        const std::size_t record = static_cast<std::size_t>(at);
        const bool one_disk = u32(locator + 4) == 0 && u32(locator + 16) <= 1 && u32(record + 16) == 0 &&
                              u32(record + 20) == 0 && u64(record + 24) == u64(record + 32);
        detail::require(one_disk, "zip.103", "the archive is split over several files");
        return record;
    }

    void read_directory(const Directory& directory) {
        std::size_t at = static_cast<std::size_t>(directory.offset);
        const std::size_t end = at + static_cast<std::size_t>(directory.size);
        directory_offset_ = directory.offset;
        entries_.reserve(static_cast<std::size_t>(directory.entries));
        for (std::uint64_t i = 0; i < directory.entries; ++i) at = read_central_header(at, end);
    }

    [[noreturn]] static void broken_entry(std::size_t at) {
        throw Error("zip.104", detail::concat("the archive's directory is broken at byte ", at));
    }

    /// Reads the directory's entry at `at`; returns where the next one begins.
    std::size_t read_central_header(std::size_t at, std::size_t end) {
        if (end - at < central_size || u32(at) != 0x02014B50u) broken_entry(at);
        const std::size_t name_size = u16(at + 28), extra_size = u16(at + 30), comment_size = u16(at + 32);
        if (end - at - central_size < name_size + extra_size + comment_size) broken_entry(at);
        ZipEntry entry;
        entry.name = detail::as_text(archive_.subspan(at + central_size, name_size));
        entry.deflated = check_method(entry.name, u16(at + 8), u16(at + 10));
        entry.crc = u32(at + 16);
        entry.compressed_size = u32(at + 20);
        entry.size = u32(at + 24);
        entry.header_offset = u32(at + 42);
        const std::size_t extra = at + central_size + name_size;
        widen(entry, u16(at + 34), extra, extra + extra_size);
        if (!entry.deflated && entry.compressed_size != entry.size) broken_entry(at);
        entries_.push_back(entry);
        return extra + extra_size + comment_size;
    }

    /// Whether the method is deflate; throws for what cannot be read.
    static bool check_method(std::string_view name, unsigned flags, unsigned method) {
        constexpr unsigned encrypted = 0x2041;  // plain, strong, masked headers
        if ((flags & encrypted) != 0)
            throw Error("zip.106", detail::concat(name, ": the entry is encrypted"));
        if (method != 0 && method != 8) {
            throw Error("zip.107", detail::concat(name, ": compression method ", method,
                                                  ", expected 0 (stored) or 8 (deflated)"));
        }
        return method == 8;
    }

    /// Takes sizes and offset from the ZIP64 extra field (id 1) where the 32-bit ones are saturated.
    void widen(ZipEntry& entry, unsigned disk, std::size_t at, std::size_t end) const {
        const std::size_t start = at;
        std::array<std::uint64_t*, 3> wanted{};
        std::size_t wanted_count = 0;
        for (std::uint64_t* field : {&entry.size, &entry.compressed_size, &entry.header_offset}) {
            if (*field == saturated) wanted[wanted_count++] = field;
        }
        if (disk != 0 && disk != 0xFFFF) throw Error("zip.103", "the archive is split over several files");
        if (wanted_count == 0) return;
        while (end - at >= 4) {
            const std::size_t size = u16(at + 2);
            if (size > end - at - 4) break;
            if (u16(at) == 1 && size >= 8 * wanted_count) {
                for (std::size_t i = 0; i < wanted_count; ++i) *wanted[i] = u64(at + 4 + 8 * i);
                return;
            }
            at += 4 + size;
        }
        broken_entry(start);
    }

    void check_local_header(ZipEntry& entry) const {
        const auto disagree = [&](const char* what) {
            throw Error("zip.105", detail::concat(entry.name, ": its local header ", what));
        };
        // Entries lie before the directory; the subtractions cannot wrap.
        const std::uint64_t limit = directory_offset_;
        if (entry.header_offset > limit || limit - entry.header_offset < local_size)
            disagree("is outside of the file");
        const std::size_t at = static_cast<std::size_t>(entry.header_offset);
        if (u32(at) != 0x04034B50u) disagree("is not where the directory says");
        const std::size_t variable = std::size_t{u16(at + 26)} + u16(at + 28);
        if (limit - entry.header_offset - local_size < variable) disagree("is outside of the file");
        entry.data_offset = entry.header_offset + local_size + variable;
        if (entry.compressed_size > limit - entry.data_offset) disagree("is followed by too few bytes");
        // Where the data begin depends on the two lengths alone: a damaged one would shift every number.
        if (!is_whole_extra(at + local_size + u16(at + 26), static_cast<std::size_t>(entry.data_offset)))
            disagree("has a broken extra field");
        const bool same_name =
            u16(at + 26) == entry.name.size() &&
            detail::as_text(archive_.subspan(at + local_size, entry.name.size())) == entry.name;
        if (!same_name) disagree("has another name");
        if (u16(at + 8) != (entry.deflated ? 8 : 0)) disagree("has another compression method");
        const bool sizes_follow = (u16(at + 6) & 8u) != 0;  // the data; in the header stand zeros
        if (!sizes_follow && !repeats_sizes(at, entry)) disagree("has another size");
        if (sizes_follow && !is_described_after(entry)) disagree("is followed by other sizes");
    }

    /// Whether the local header at `at` has the sizes of the directory, itself or in its ZIP64 field.
    bool repeats_sizes(std::size_t at, const ZipEntry& entry) const {
        const std::uint32_t compressed = u32(at + 18), size = u32(at + 22);
        if (compressed == entry.compressed_size && size == entry.size) return true;
        const std::size_t end = static_cast<std::size_t>(entry.data_offset);
        for (at += local_size + u16(at + 26); end - at >= 20; at += 4 + u16(at + 2)) {
            if (u16(at) != 1 || u16(at + 2) < 16) continue;
            return (compressed == saturated || compressed == entry.compressed_size) &&
                   (size == saturated || size == entry.size) && u64(at + 4) == entry.size &&
                   u64(at + 12) == entry.compressed_size;
        }
        return false;
    }

    /// Whether [at, end) is a sequence of extra fields: id, size, and as many bytes.
    bool is_whole_extra(std::size_t at, std::size_t end) const {
        while (end - at >= 4 && u16(at + 2) <= end - at - 4) at += 4 + u16(at + 2);
        return at == end;
    }

    /// Whether the entry's data are followed by its descriptor: CRC and the two sizes, of 32 or of 64 bits,
    /// after a signature that old writers leave out.
    bool is_described_after(const ZipEntry& entry) const {
        const std::uint64_t after = entry.data_offset + entry.compressed_size;
        const auto left = [&](std::size_t at) { return directory_offset_ - at; };
        std::size_t at = static_cast<std::size_t>(after);
        if (left(at) >= 4 && u32(at) == 0x08074B50u) at += 4;
        if (left(at) < 12 || u32(at) != entry.crc) return false;
        const bool has_32 = u32(at + 4) == static_cast<std::uint32_t>(entry.compressed_size) &&
                            u32(at + 8) == static_cast<std::uint32_t>(entry.size);
        return has_32 ||
               (left(at) >= 20 && u64(at + 4) == entry.compressed_size && u64(at + 12) == entry.size);
    }

    void check_overlaps() const {
        std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
        ranges.reserve(entries_.size());
        for (const ZipEntry& entry : entries_) {
            ranges.emplace_back(entry.header_offset, entry.data_offset + entry.compressed_size);
        }
        std::sort(ranges.begin(), ranges.end());
        for (std::size_t i = 1; i < ranges.size(); ++i) {
            detail::require(ranges[i].first >= ranges[i - 1].second, "zip.108",
                            "two entries of the archive overlap");
        }
    }

    void index_names() {
        constexpr std::size_t most = (std::numeric_limits<std::uint32_t>::max)();
        detail::require(entries_.size() <= most, "zip.102",
                        "the archive has more entries than 32 bits can count");
        by_name_.resize(entries_.size());
        std::iota(by_name_.begin(), by_name_.end(), std::uint32_t{0});
        const auto name = [this](std::uint32_t entry) { return entries_[entry].name; };
        std::sort(by_name_.begin(), by_name_.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return name(a) < name(b); });
        const auto twice =
            std::adjacent_find(by_name_.begin(), by_name_.end(),
                               [&](std::uint32_t a, std::uint32_t b) { return name(a) == name(b); });
        if (twice != by_name_.end()) {
            throw Error("zip.109", detail::concat("the archive holds two entries named ", name(*twice)));
        }
    }

    std::span<const std::byte> archive_;
    std::uint64_t directory_offset_ = 0;
    std::vector<ZipEntry> entries_;
    std::vector<std::uint32_t> by_name_;  // indices of entries_, in the order of their names
};

}  // namespace monoclip::inline v0_1
