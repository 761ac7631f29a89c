// Damages files in the ways that downloads, disks and attackers do, the same ways in every run.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive.hpp"

/// A number of 2, 4 or 8 bytes in a file.
struct Field {
    std::size_t at, size;
};

/// Calls `visit(damaged file)` once for each damage.
using VisitDamage = std::function<void(const std::string&)>;

inline std::uint64_t peek(const std::string& file, const Field& field) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < field.size; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(file[field.at + i])} << (8 * i);
    return value;
}

/// The numbers of a ZIP archive's headers, its extra fields and its data descriptors.
inline std::vector<Field> zip_fields(const std::string& file) {
    struct Record {
        std::string_view signature;
        std::vector<Field> fields;
    };
    static const std::vector<Record> records{
        {"PK\3\4", {{4, 2}, {6, 2}, {8, 2}, {14, 4}, {18, 4}, {22, 4}, {26, 2}, {28, 2}}},
        {"PK\1\2",
         {{6, 2}, {8, 2}, {10, 2}, {16, 4}, {20, 4}, {24, 4}, {28, 2}, {30, 2}, {32, 2}, {34, 2}, {42, 4}}},
        {"PK\5\6", {{4, 2}, {6, 2}, {8, 2}, {10, 2}, {12, 4}, {16, 4}, {20, 2}}},
        {"PK\6\6", {{4, 8}, {16, 4}, {20, 4}, {24, 8}, {32, 8}, {40, 8}, {48, 8}}},
        {"PK\6\7", {{4, 4}, {8, 8}, {16, 4}}},
        {"PK\7\10", {{4, 4}, {8, 4}, {12, 4}}}};
    std::vector<Field> fields;
    for (const Record& record : records) {
        for (std::size_t at = file.find(record.signature); at != std::string::npos;
             at = file.find(record.signature, at + 1)) {
            for (const Field& field : record.fields) {
                if (at + field.at + field.size <= file.size()) fields.push_back({at + field.at, field.size});
            }
            const bool local = record.signature == "PK\3\4" && at + 30 <= file.size();
            const std::size_t extra = local ? at + 30 + peek(file, {at + 26, 2}) : file.size();
            if (extra + 4 <= file.size()) {
                fields.push_back({extra, 2});
                fields.push_back({extra + 2, 2});
            }
        }
    }
    return fields;
}

/// Numbers at every second byte of the first `length` bytes: for headers of other kinds.
inline std::vector<Field> leading_fields(const std::string& file, std::size_t length) {
    std::vector<Field> fields;
    for (std::size_t at = 0; at + 4 <= (std::min)(length, file.size()); at += 2) {
        fields.push_back({at, 2});
        fields.push_back({at, 4});
    }
    return fields;
}

/// Each field becomes 0, the largest number, one less, one more, a single high bit, the file's size, and
/// another field's number; fields of one size also exchange theirs. `share` of a hundred of these are
/// visited.
inline void damage_fields(const std::string& file, const std::vector<Field>& fields, std::uint64_t share,
                          Randomness& random, const VisitDamage& visit) {
    for (const Field& field : fields) {
        const std::uint64_t value = peek(file, field);
        const Field& other = fields[static_cast<std::size_t>(random.below(fields.size()))];
        const std::array<std::uint64_t, 7> lies{
            0,           ~std::uint64_t{0}, value + 1, value - 1, std::uint64_t{1} << (8 * field.size - 1),
            file.size(), peek(file, other)};
        for (const std::uint64_t lie : lies) {
            if (random.below(100) >= share) continue;
            std::string damaged = file;
            poke(damaged, field.at, lie, field.size);
            visit(damaged);
        }
        if (other.size == field.size && random.below(100) < share) {
            std::string damaged = file;
            poke(damaged, field.at, peek(file, other), field.size);
            poke(damaged, other.at, value, field.size);
            visit(damaged);
        }
    }
}

/// The file cut off at each of `places`, one byte earlier and one later.
inline void cut_off(const std::string& file, const std::vector<std::size_t>& places,
                    const VisitDamage& visit) {
    for (const std::size_t place : places) {
        for (std::size_t end = place == 0 ? 0 : place - 1; end <= place + 1 && end < file.size(); ++end)
            visit(file.substr(0, end));
    }
}

/// `times` times: bits flipped; two ranges exchanged; one range written over another; a range zeroed,
/// removed, or written twice.
inline void damage_anywhere(const std::string& file, std::size_t times, Randomness& random,
                            const VisitDamage& visit) {
    const auto place = [&](std::size_t length) {
        return static_cast<std::size_t>(random.below(file.size() - length));
    };
    for (std::size_t i = 0; i < times; ++i) {
        visit(flip_bits(file, random));
        const auto length =
            static_cast<std::size_t>(1 + random.below((std::min)(file.size() / 4, std::size_t{80})));
        const std::size_t from = place(length), to = place(length);
        const std::string range = file.substr(from, length);
        std::string damaged = file;
        switch (i % 5) {
            case 0:
                damaged.replace(from, length, file.substr(to, length));
                damaged.replace(to, length, range);
                break;
            case 1:
                damaged.replace(to, length, range);
                break;
            case 2:
                damaged.replace(from, length, std::string(length, '\0'));
                break;
            case 3:
                damaged.erase(from, length);
                break;
            default:
                damaged.insert(from, range);
        }
        if (damaged != file) visit(damaged);
    }
}

/// Every number in a text of JSON becomes other numbers, and some become no number.
inline void damage_numbers(const std::string& file, std::size_t begin, std::size_t end, std::uint64_t share,
                           Randomness& random, const VisitDamage& visit) {
    constexpr std::string_view digits = "0123456789";
    for (std::size_t at = file.find_first_of(digits, begin); at < end;) {
        const std::size_t after = (std::min)(file.find_first_not_of(digits, at), file.size());
        for (const char* lie :
             {"0", "1", "-1", "3", "9223372036854775807", "18446744073709551616", "1e9", "null"}) {
            if (random.below(100) >= share) continue;
            std::string damaged = file;
            damaged.replace(at, after - at, lie);
            visit(damaged);
        }
        at = file.find_first_of(digits, after);
    }
}
