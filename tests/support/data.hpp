// Where the tests' files are.
#pragma once

#include <filesystem>

/// A file or folder under tests/data (the build passes its place).
inline std::filesystem::path test_data(const std::filesystem::path& name) {
    return std::filesystem::path(MONOCLIP_TEST_DATA) / name;
}
