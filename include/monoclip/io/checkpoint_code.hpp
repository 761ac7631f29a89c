// Tells what kind of file a checkpoint is, and what a file that is none is instead.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "monoclip/core/error.hpp"
#include "monoclip/core/extern.hpp"
#include "monoclip/io/checkpoint.hpp"
#include "monoclip/io/mapped_file.hpp"
#include "monoclip/io/safetensors.hpp"
#include "monoclip/io/torch_archive.hpp"

#if !MONOCLIP_HAS_CODE
#error "MONOCLIP_EXTERN leaves this to the file with MONOCLIP_SOURCE: include the header without _code"
#endif

namespace monoclip::inline v0_1 {

namespace detail {

/// The first word that is not white space, as a lower-case text of at most `length` characters.
inline std::string text_start(std::string_view text, std::size_t length) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    std::string start(first == std::string_view::npos ? std::string_view() : text.substr(first, length));
    for (char& c : start) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return start;
}

/// Says what a file that is no checkpoint is instead. Always throws.
[[noreturn]] inline void refuse_contents(std::string_view text) {
    const std::string_view head = text.substr(0, 1024);
    const std::string start = text_start(head, 64);
    if (start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml")) {
        throw Error("checkpoint.102",
                    "a web page, not a checkpoint: the download brought an error or login page");
    }
    if (start.starts_with("version https://git-lfs")) {
        throw Error("checkpoint.103", "a Git LFS pointer, not the file itself: fetch it with 'git lfs pull'");
    }
    // torch.save before 1.6 begins with the number 0x1950a86a20f9469cfc6c, pickled.
    constexpr std::string_view legacy = "\x8A\x0A\x6C\xFC\x9C\x46\xF9\x20\x6A\xA8\x50\x19";
    if (head.size() >= 2 && head[0] == '\x80' && head.substr(2).starts_with(legacy)) {
        throw Error("checkpoint.104",
                    "written by torch.save before PyTorch 1.6 (or without its ZIP format): load it "
                    "in PyTorch and save it again");
    }
    if (head.size() >= 263 && head.substr(257, 5) == "ustar") {
        throw Error("checkpoint.105",
                    "a tar archive (PyTorch before 0.2 saved so): unpack it, or load it in PyTorch "
                    "and save it again");
    }
    if (head.size() >= 2 && head[0] == '\x80' && static_cast<unsigned char>(head[1]) <= 5) {
        throw Error("checkpoint.106", "a bare pickle: expected an archive of torch.save, which is a ZIP");
    }
    if (start.starts_with("{") || start.starts_with("[")) {
        throw Error("checkpoint.107",
                    "a JSON text, not a checkpoint: name the file with the weights that lies beside "
                    "it (an index of shards is not enough)");
    }
    struct Known {
        std::string_view magic, what;
    };
    constexpr Known formats[] = {{"\x89HDF", "an HDF5 file"},
                                 {"GGUF", "a GGUF file"},
                                 {"\x93NUMPY", "a NumPy array"},
                                 {"\x1F\x8B", "gzip-compressed"},
                                 {"\xFD"
                                  "7zXZ",
                                  "xz-compressed"},
                                 {"Rar!", "a RAR archive"}};
    for (const Known& format : formats) {
        if (head.starts_with(format.magic)) {
            throw Error(
                "checkpoint.101",
                concat(format.what, ": expected a TorchScript or torch.save archive, or safetensors"));
        }
    }
    throw Error("checkpoint.101",
                "not a checkpoint: expected a TorchScript or torch.save archive, or safetensors");
}

}  // namespace detail

MONOCLIP_CODE Checkpoint parse_checkpoint(std::span<const std::byte> bytes,
                                          std::shared_ptr<const void> owner) {
    const std::string_view text = detail::as_text(bytes);
    Checkpoint checkpoint;
    checkpoint.file_size = bytes.size();
    if (text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06")) {
        TorchArchive archive = read_torch_archive(bytes, std::move(owner));
        checkpoint.tensors = std::move(archive.tensors);
        checkpoint.activation = std::move(archive.activation);
        checkpoint.container =
            archive.torchscript ? Checkpoint::Container::torchscript : Checkpoint::Container::torch_save;
    } else if (text.size() > 8 && text[8] == '{' && !text.starts_with("{")) {
        SafetensorsFile file = read_safetensors(bytes, std::move(owner));
        checkpoint.tensors = std::move(file.tensors);
        checkpoint.metadata = std::move(file.metadata);
    } else {
        detail::refuse_contents(text);
    }
    return checkpoint;
}

MONOCLIP_CODE Checkpoint open_checkpoint(const std::filesystem::path& path) {
    const std::shared_ptr<const MappedFile> file = MappedFile::open(path);
    try {
        const MappedFile::SparseReading descriptions(*file);
        Checkpoint checkpoint = parse_checkpoint(file->bytes(), file);
        checkpoint.path = path;
        checkpoint.files.push_back(file);
        return checkpoint;
    } catch (const Error& error) {
        throw detail::with_context(error, detail::display(path));
    }
}

}  // namespace monoclip::inline v0_1
