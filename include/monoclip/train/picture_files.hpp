// Picture files, each on the disk or inside a ZIP archive: `pictures.zip/cats/1.png` is the entry
// `cats/1.png`.
//
// An archive keeps thousands of small pictures in one file. It is mapped when its first picture is asked for,
// and pictures are decoded where they lie in it. Other containers of files would get their place here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "monoclip/core/error.hpp"
#include "monoclip/image/decode.hpp"
#include "monoclip/image/image.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/zip.hpp"
#include "monoclip/train/pair_options.hpp"

namespace monoclip::inline v0_1 {

namespace detail {

/// A path that leads into an archive.
struct ArchivePath {
    std::filesystem::path archive;
    std::string entry;  // as archives write it: UTF-8, with slashes
};

/// The first part of the path that ends in ".zip" and is no folder, and what stands behind it; nothing where
/// there is no such part, or nothing behind it.
inline std::optional<ArchivePath> archive_path(const std::filesystem::path& path) {
    ArchivePath split;
    for (auto part = path.begin(); part != path.end(); ++part) {
        split.archive /= *part;
        std::error_code ignored;
        if (lower_case(display(part->extension())) != ".zip" ||
            std::filesystem::is_directory(split.archive, ignored))
            continue;
        std::filesystem::path entry;
        for (auto rest = std::next(part); rest != path.end(); ++rest) entry /= *rest;
        if (entry.empty()) break;
        const std::u8string text = entry.generic_u8string();
        split.entry.assign(text.begin(), text.end());
        return split;
    }
    return std::nullopt;
}

/// What `read` reads of an archive; what is wrong with it is one error of the picture, image.211.
template <class Read>
decltype(auto) of_archive(const Read& read) {
    try {
        return read();
    } catch (const Error& error) {
        throw Error("image.211", message_of(error));
    }
}

inline namespace MONOCLIP_STB_CONFIGURATION {

/// The picture in an entry. Throws image.201 when there is no such entry, image.202 when it is longer than
/// `options.max_file_bytes`, image.211 when it is compressed and damaged, and what `decode_image` throws. The
/// CRC of entries that are not compressed is not checked, as that of no plain file is.
inline Image read_entry(const ZipReader& zip, std::string_view name, const DecodeOptions& options) {
    const ZipEntry* entry = zip.find(name);
    if (entry == nullptr) throw Error("image.201", "the archive has no such entry");
    const std::uint64_t most =
        options.max_file_bytes < 0 ? 0 : static_cast<std::uint64_t>(options.max_file_bytes);
    if (entry->size > most)
        throw Error("image.202", concat("the entry has more than ", options.max_file_bytes, " bytes"));
    if (!entry->deflated) return decode_image(zip.stored(*entry), options);
    const std::vector<std::byte> file =
        of_archive([&] { return zip.read(*entry, static_cast<std::size_t>(most)); });
    return decode_image(file, options);
}

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace detail

inline namespace MONOCLIP_STB_CONFIGURATION {

/// Reads pictures, and keeps the archives that it met mapped. Many threads may read at once.
class PictureFiles {
  public:
    /// `read_image`, but where a part of the path is a file whose name ends in ".zip", what stands behind it
    /// is looked for inside of that archive. Throws what `read_image` throws, and image.211 when the archive
    /// cannot be read; messages begin with the path.
    Image read(const std::filesystem::path& path, const DecodeOptions& options = {}) const {
        const std::optional<detail::ArchivePath> inside = detail::archive_path(path);
        if (!inside) return read_image(path, options);
        try {
            const Archive& opened =
                detail::of_archive([&]() -> const Archive& { return archive(inside->archive); });
            return detail::read_entry(opened.zip, inside->entry, options);
        } catch (const Error& error) {
            throw detail::with_context(error, detail::display(path));
        }
    }

  private:
    struct Archive {
        explicit Archive(const std::filesystem::path& path)
            : file(MappedFile::open(path)), zip(read_heads(*file)) {}

        /// Heads alone, not the pictures between them.
        static ZipReader read_heads(const MappedFile& file) {
            const MappedFile::SparseReading heads(file);
            return ZipReader(file.bytes());
        }

        std::shared_ptr<const MappedFile> file;
        ZipReader zip;
    };

    /// Others wait while an archive is opened: they would want the same one, for the most part.
    const Archive& archive(const std::filesystem::path& path) const {
        const std::lock_guard<std::mutex> lock(mutex_);
        std::unique_ptr<const Archive>& known = archives_[path.native()];
        if (!known) known = std::make_unique<const Archive>(path);
        return *known;
    }

    mutable std::mutex mutex_;
    mutable std::map<std::filesystem::path::string_type, std::unique_ptr<const Archive>> archives_;
};

}  // namespace MONOCLIP_STB_CONFIGURATION

}  // namespace monoclip::inline v0_1
