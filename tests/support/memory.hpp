// How much of a mapped file is in this process's memory, where the system says it (Linux).
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

/// Bytes of the mappings of `path` that are resident; nothing where the system does not tell, or where the
/// file is not mapped.
inline std::optional<std::size_t> resident_bytes(const std::filesystem::path& path) {
    std::ifstream maps("/proc/self/smaps");
    const std::string name = std::filesystem::weakly_canonical(path).string();
    std::optional<std::size_t> bytes;
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        std::string first, second;
        words >> first >> second;
        // A mapping begins with its addresses and ends its first line with its file.
        if (first.find('-') != std::string::npos && !first.ends_with(":"))
            inside = line.ends_with(" " + name);
        if (inside && first == "Rss:") bytes = bytes.value_or(0) + std::stoull(second) * 1024;
    }
    return bytes;
}
