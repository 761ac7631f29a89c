// Thousands of damaged files: each gives an Error or a correct load, soon, within twice the file's memory.
//
// A load is correct when it gives the undamaged file's tensors, bit for bit. A reader that leaves tensor data
// alone cannot see what changed in them: where the same tensors are at the same places as before, it is
// correct too if an archive's CRC-32 shows the damage. safetensors have no checksums: a header that describes
// something else counts as correct where that is all of the file's data, each byte once.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <monoclip/image/decode.hpp>
#include <monoclip/io/checkpoint.hpp>
#include <monoclip/io/model_source.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/corruption.hpp"
#include "support/counted_memory.hpp"
#include "support/data.hpp"
#include "support/error.hpp"
#include "support/image_goldens.hpp"
#include "support/temporary_folder.hpp"

namespace mc = monoclip;

namespace {

/// What a reader may take beside twice the file: the tree of a description has a few hundred bytes for each
/// tensor, which are nothing beside a real one's numbers, but are many times these fixtures'.
constexpr std::size_t small_memory = std::size_t{1} << 18;

/// Of the processor, far more than any of these files takes under a sanitizer; a hang takes longer.
constexpr double longest_seconds = 10;

struct Tally {
    std::size_t files = 0, refused = 0, loaded = 0;
    std::size_t most_memory = 0;  // beyond twice the file
    double slowest = 0;
    std::map<std::string, std::size_t> errors;
};

/// Calls `read`, which is to return whether the load is correct, on a damaged file of `size` bytes.
template <class Read>
void count_outcome(Tally& tally, std::size_t size, const std::string& what, const Read& read) {
    ++tally.files;
    const std::clock_t start = std::clock();
    const MemoryPeak memory;
    std::size_t taken = 0;
    std::string failure;
    try {
        if (!read([&] { taken = memory.bytes(); })) failure = "an incorrect load";
        ++tally.loaded;
    } catch (const mc::Error& error) {
        taken = memory.bytes();
        ++tally.refused;
        ++tally.errors[std::string(error.id())];
    } catch (const std::exception& error) {
        failure = std::string("another exception: ") + error.what();
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    tally.slowest = (std::max)(tally.slowest, seconds);
    if (taken > 2 * size) tally.most_memory = (std::max)(tally.most_memory, taken - 2 * size);
    if (taken > 2 * size + small_memory) failure = "memory: " + std::to_string(taken);
    if (failure.empty()) return;
    CAPTURE(what, size, tally.files);
    FAIL(failure);
}

void report(const char* what, const Tally& tally) {
    std::cout << what << ": " << tally.files << " damaged files, " << tally.refused << " refused with "
              << tally.errors.size() << " different errors, " << tally.loaded << " loaded; slowest "
              << tally.slowest << " s; at most " << tally.most_memory << " bytes beyond twice the file\n";
    REQUIRE(tally.slowest < longest_seconds);
}

/// Everything that a checkpoint says, in a form that can be compared.
struct Contents {
    std::map<std::string, std::string> tensors;  // number type, shape and elements
    std::string activation;

    explicit Contents(const mc::Checkpoint& checkpoint) : activation(checkpoint.activation) {
        for (const auto& [name, view] : checkpoint.tensors) {
            std::vector<double> elements(static_cast<std::size_t>(view.shape.elements()));
            mc::copy_elements<double>(view, elements);
            std::string text = std::string(mc::name_of(view.dtype)) + mc::to_string(view.shape);
            const std::size_t head = text.size();
            text.resize(head + elements.size() * sizeof(double));
            if (!elements.empty()) std::memcpy(text.data() + head, elements.data(), text.size() - head);
            tensors[name] = text;
        }
    }
    bool operator==(const Contents&) const = default;
    /// The same tensors of the same shapes.
    bool describes_same(const Contents& other) const {
        return activation == other.activation && tensors.size() == other.tensors.size() &&
               std::equal(tensors.begin(), tensors.end(), other.tensors.begin(),
                          [](const auto& a, const auto& b) {
                              const std::size_t head = a.second.find(']') + 1;
                              return a.first == b.first && a.second.size() == b.second.size() &&
                                     a.second.compare(0, head, b.second, 0, head) == 0;
                          });
    }
};

/// Whether an entry's bytes are not those of its checksum.
bool shows_damage(const Bytes& archive) {
    const mc::ZipReader zip(archive);
    return std::any_of(zip.entries().begin(), zip.entries().end(), [&](const mc::ZipEntry& entry) {
        return error_id([&] { return zip.read(entry, std::size_t{1} << 24).size(); }) != "none";
    });
}

/// Whether tensors of a safetensors file are its data, each byte once.
bool tiles_data(const mc::Checkpoint& checkpoint, const Bytes& bytes) {
    const std::size_t data = 8 + static_cast<std::size_t>(mc::detail::little_endian<std::uint64_t>(bytes, 0));
    std::set<std::pair<std::ptrdiff_t, std::size_t>> ranges;
    std::size_t total = 0;
    for (const auto& [name, view] : checkpoint.tensors) {
        total += view.byte_size();
        if (view.byte_size() != 0) ranges.emplace(view.data - bytes.data(), view.byte_size());
    }
    auto at = static_cast<std::ptrdiff_t>(data);
    for (const auto& [begin, size] : ranges) {
        if (begin != at) return false;
        at += static_cast<std::ptrdiff_t>(size);
    }
    return data + total == bytes.size();
}

/// A fixture and what it holds.
class Subject {
  public:
    explicit Subject(const std::string& name)
        : file(read_text(test_data(name))), name_(name), original_(contents(file)) {}

    void count(Tally& tally, const std::string& damaged) const {
        const auto bytes = std::make_shared<const Bytes>(to_bytes(damaged));
        count_outcome(tally, bytes->size(), where(damaged), [&](const auto& loaded) {
            const mc::Checkpoint checkpoint = mc::parse_checkpoint(*bytes, bytes);
            loaded();
            const Contents contents(checkpoint);
            if (contents == original_) return true;
            if (is_archive()) {
                return contents.describes_same(original_) && places(*bytes) == places_ &&
                       shows_damage(*bytes);
            }
            const bool same_header =
                damaged.size() == file.size() && damaged.compare(0, data(), file, 0, data()) == 0;
            return same_header ? contents.describes_same(original_) : tiles_data(checkpoint, *bytes);
        });
    }

    bool is_archive() const { return file.starts_with("PK"); }
    /// Where a safetensors file's data begin.
    std::size_t data() const { return 8 + static_cast<std::size_t>(peek(file, {0, 8})); }

    /// Where parts begin and end.
    std::vector<std::size_t> boundaries() const {
        std::vector<std::size_t> places{0, 4, 8, file.size()};
        if (!is_archive()) {
            places.push_back(data());
            const auto bytes = std::make_shared<const Bytes>(to_bytes(file));
            for (const auto& [name, view] : mc::parse_checkpoint(*bytes, bytes).tensors)
                places.push_back(static_cast<std::size_t>(view.data - bytes->data()) + view.byte_size());
            return places;
        }
        const Bytes bytes = to_bytes(file);
        const mc::ZipReader zip(bytes);
        for (const mc::ZipEntry& entry : zip.entries()) {
            places.push_back(static_cast<std::size_t>(entry.header_offset));
            places.push_back(static_cast<std::size_t>(entry.data_offset));
            places.push_back(static_cast<std::size_t>(entry.data_offset + entry.compressed_size));
        }
        for (const char* signature : {"PK\1\2", "PK\5\6", "PK\6\6", "PK\6\7"}) {
            for (std::size_t at = file.find(signature); at != std::string::npos;
                 at = file.find(signature, at + 1))
                places.push_back(at);
        }
        return places;
    }

    const std::string file;

  private:
    static Contents contents(const std::string& text) {
        const auto bytes = std::make_shared<const Bytes>(to_bytes(text));
        return Contents(mc::parse_checkpoint(*bytes, bytes));
    }

    /// Which file, and where the damage begins and ends.
    std::string where(const std::string& damaged) const {
        const auto first = std::mismatch(file.begin(), file.end(), damaged.begin(), damaged.end()).first;
        const auto last = std::mismatch(file.rbegin(), file.rend(), damaged.rbegin(), damaged.rend()).first;
        return name_ + " from " + std::to_string(first - file.begin()) + " to " +
               std::to_string(file.rend() - last);
    }

    using Places = std::map<std::string, std::pair<std::uint64_t, std::uint64_t>>;

    /// Where the entries' data begin, and their sizes; nothing for what is no archive.
    static Places places(const Bytes& bytes) {
        Places found;
        if (!mc::detail::as_text(bytes).starts_with("PK")) return found;
        const mc::ZipReader zip(bytes);
        for (const mc::ZipEntry& entry : zip.entries())
            found[std::string(entry.name)] = {entry.data_offset, entry.size};
        return found;
    }

    std::string name_;
    Contents original_;
    Places places_ = places(to_bytes(file));
};

/// Whether every element of every tensor lies in the file.
bool lies_within(const mc::Checkpoint& checkpoint, const Bytes& bytes) {
    return std::all_of(checkpoint.tensors.begin(), checkpoint.tensors.end(), [&](const auto& tensor) {
        const mc::TensorView& view = tensor.second;
        if (view.shape.elements() == 0) return true;
        std::int64_t last = 0;
        for (std::size_t axis = 0; axis < view.shape.rank(); ++axis)
            last += (view.shape[axis] - 1) * view.strides[axis];
        const std::ptrdiff_t begin = view.data - bytes.data();
        const auto end = begin + (last + 1) * static_cast<std::ptrdiff_t>(mc::size_of(view.dtype));
        return begin >= 0 && end <= static_cast<std::ptrdiff_t>(bytes.size());
    });
}

/// The entries of an archive, to be packed again.
std::vector<ZipItem> items_of(const std::string& file) {
    const Bytes bytes = to_bytes(file);
    const mc::ZipReader zip(bytes);
    std::vector<ZipItem> items;
    for (const mc::ZipEntry& entry : zip.entries()) {
        const Bytes data = zip.read(entry, std::size_t{1} << 24);
        items.push_back({std::string(entry.name), std::string(mc::detail::as_text(data))});
    }
    return items;
}

void write_text(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// The sizes that the tensors give; a configuration may say heads, activation and tokens, and nothing else.
std::vector<std::int64_t> sizes_of(const mc::AnyClipConfig& config) {
    std::vector<std::int64_t> sizes{config.embed_dim};
    for (const char* name :
         {"text.vocab_size", "text.context_length", "text.width", "text.layers", "text.mlp_width",
          "vision.image_size", "vision.patch_size", "vision.width", "vision.layers", "vision.mlp_width"})
        sizes.push_back(mc::detail::size_named(name, config).value_or(-1));
    return sizes;
}

/// Of a hundred possible lies in numbers so many are tried, so that a run takes seconds.
constexpr std::uint64_t field_share = 20;

}  // namespace

TEST_CASE("More than 5000 damaged checkpoints give an error or a correct load, never more", "[corrupted]") {
    Tally tally;
    Randomness random(2021);
    for (const char* name : {"io/scripted_quick_gelu.pt", "io/traced_gelu.pt", "io/state_dict.pt",
                             "io/training.pt", "io/views.pt", "io/parameters.pt", "io/zip64.pt",
                             "io/all_dtypes.safetensors", "layouts/text/model.safetensors"}) {
        const Subject subject(name);
        const VisitDamage count = [&](const std::string& damaged) { subject.count(tally, damaged); };
        count(subject.file);
        REQUIRE(tally.loaded != 0);
        cut_off(subject.file, subject.boundaries(), count);
        for (int i = 0; i < 50; ++i)
            count(subject.file.substr(0, static_cast<std::size_t>(random.below(subject.file.size()))));
        damage_anywhere(subject.file, 200, random, count);
        if (subject.is_archive()) {
            damage_fields(subject.file, zip_fields(subject.file), field_share, random, count);
        } else {
            damage_fields(subject.file, {{0, 8}, {0, 4}, {4, 4}}, 100, random, count);
            damage_numbers(subject.file, 8, subject.data(), field_share, random, count);
            const std::string header = subject.file.substr(0, subject.data());
            damage_anywhere(header, 150, random, [&](const std::string& damaged) {
                count(damaged + subject.file.substr(subject.data()));
            });
        }
    }
    report("checkpoints", tally);
    REQUIRE(tally.files >= 5000);
    REQUIRE(tally.errors.size() >= 20);  // the damage reaches all parts of the readers
}

TEST_CASE("Damaged pickles and code under valid checksums give an error or tensors within the file",
          "[corrupted]") {
    Tally tally;
    Randomness random(2103);
    for (const char* name : {"io/scripted_quick_gelu.pt", "io/traced_quick_gelu.pt", "io/state_dict.pt",
                             "io/training.pt", "io/views.pt", "io/protocol_4.pt"}) {
        const std::vector<ZipItem> items = items_of(read_text(test_data(name)));
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool pickle = items[i].name.ends_with("data.pkl");
            if (!pickle && !items[i].name.ends_with(".pkl") && !items[i].name.ends_with(".py")) continue;
            const VisitDamage count = [&](const std::string& damaged) {
                std::vector<ZipItem> changed = items;
                changed[i].data = damaged;
                const auto bytes = std::make_shared<const Bytes>(to_bytes(make_zip(changed)));
                count_outcome(tally, bytes->size(), name, [&](const auto& loaded) {
                    const mc::Checkpoint checkpoint = mc::parse_checkpoint(*bytes, bytes);
                    loaded();
                    for (const auto& [tensor, view] : checkpoint.tensors) static_cast<void>(sum_of(view));
                    return lies_within(checkpoint, *bytes);
                });
            };
            damage_anywhere(items[i].data, pickle ? 150 : 10, random, count);
            if (pickle) damage_fields(items[i].data, leading_fields(items[i].data, 1200), 2, random, count);
        }
    }
    report("pickles and code", tally);
    REQUIRE(tally.files >= 2000);
}

TEST_CASE("Damaged files of a Hugging Face folder give an error or the same model", "[corrupted]") {
    const TemporaryFolder folder;
    std::map<std::string, std::string> files;
    std::size_t size = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test_data("layouts/huggingface_sharded"))) {
        const std::string name = entry.path().filename().string();
        files[name] = read_text(entry.path());
        size += files[name].size();
    }
    const std::string processor = "preprocessor_config.json";
    files[processor] = read_text(test_data("layouts/huggingface") / processor);
    for (const auto& [name, text] : files) write_text(folder.path() / name, text);
    const auto read = [&] {
        const mc::ModelSource source = mc::open_model(folder.path());
        const mc::AnyClipConfig config = mc::deduce_config(source);
        mc::check(mc::deduce_preprocess(source, config));
        return sizes_of(config);
    };
    const std::vector<std::int64_t> original = read();
    Tally tally;
    Randomness random(2005);
    for (const char* name : {"config.json", "preprocessor_config.json", "model.safetensors.index.json"}) {
        const std::string& file = files.at(name);
        const VisitDamage count = [&](const std::string& damaged) {
            write_text(folder.path() / name, damaged);
            count_outcome(tally, size, name, [&](const auto& loaded) {
                const std::vector<std::int64_t> sizes = read();
                loaded();
                return sizes == original;
            });
        };
        damage_anywhere(file, 60, random, count);
        damage_numbers(file, 0, file.size(), 30, random, count);
        write_text(folder.path() / name, file);
    }
    report("configurations", tally);
    REQUIRE(tally.files >= 400);
    REQUIRE(read() == original);
}

TEST_CASE("Damaged pictures give an error or a picture", "[corrupted]") {
    const ImageGoldens goldens(test_data("image"));
    mc::DecodeOptions options;
    options.max_pixels = 1 << 16;
    Tally tally;
    Randomness random(1987);
    std::set<std::string> kinds;
    for (const auto& picture : goldens.pictures) {
        const std::string& name = picture.first;
        const std::span<const std::byte> bytes = goldens.file(name);
        const std::string file(mc::detail::as_text(bytes));
        if (file.size() > 2000 || !kinds.insert(file.substr(0, 2) + picture.second[3].substr(0, 1)).second)
            continue;
        const VisitDamage count = [&](const std::string& damaged) {
            const Bytes copy = to_bytes(damaged);
            // Pictures are compressed: what they may take is what the limit on pixels allows, twice over, of
            // at most eight bytes for each pixel.
            count_outcome(tally, copy.size() + (std::size_t{8} << 16), name, [&](const auto& loaded) {
                const mc::Image image = mc::decode_image(copy, options);
                loaded();
                return image.width() > 0 && image.height() > 0;
            });
        };
        damage_fields(file, leading_fields(file, 64), 20, random, count);
        damage_anywhere(file, 60, random, count);
    }
    report("pictures", tally);
    REQUIRE(tally.files >= 1000);
}

namespace {

std::string safetensors(const std::string& header) {
    return little(header.size(), 8) + header;
}

/// `text` over and over, up to `size` bytes.
std::string repeated(const std::string& text, std::size_t size) {
    std::string all;
    while (all.size() + text.size() <= size) all += text;
    return all;
}

/// `count` different members: `before`, a number, `after`.
std::string numbered(std::size_t count, const std::string& before, const std::string& after) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += (i == 0 ? "" : ",") + before + std::to_string(i) + after;
    return all;
}

std::string archive_of_pickle(const std::string& pickle) {
    return make_zip({{"a/data.pkl", "\x80\x02" + pickle}, {"a/data/0", std::string(4, '\0')}});
}

/// One empty tensor, remembered as number 1, and `count` more names for it.
std::string one_tensor_of_many_names(std::size_t count) {
    std::string pickle = PickledTensor{{0}, {1}, 0, 0}.text() + "q\1" + "0}(";
    for (std::size_t i = 0; i < count; ++i) pickle += pickle_text(std::to_string(i)) + "h\1";
    return archive_of_pickle(pickle + "u.");
}

/// Modules of which each holds the one below twice, and a tensor at the bottom: names in exponential number.
std::string doubling_modules() {
    std::string pickle = PickledTensor{{0}, {1}, 0, 0}.text() + "q\1" + "0" +
                         pickle_global("__torch__", "M") + "q\2" + ")\x81}" + pickle_text("t") + "h\1sbq\3";
    for (int level = 0; level < 40; ++level) {
        const std::string below(1, static_cast<char>(3 + level)), here(1, static_cast<char>(4 + level));
        pickle += "0h\2)\x81}(" + pickle_text("a") + "h" + below + pickle_text(std::string(20, 'b')) + "h" +
                  below + "ubq" + here;
    }
    return archive_of_pickle(pickle + ".");
}

}  // namespace

TEST_CASE("Files made to cost memory are refused, or cost at most twice their size and 16 MiB",
          "[corrupted]") {
    constexpr std::size_t size = std::size_t{6} << 20;
    constexpr std::size_t fixed = std::size_t{16} << 20;
    const std::string empty_tensor = "{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";
    const std::map<std::string, std::string> files{
        {"empty lists", archive_of_pickle(repeated("]", size))},
        {"marks", archive_of_pickle(repeated("(", size))},
        {"empty tuples, remembered", archive_of_pickle(repeated(")\x94", size))},
        {"one large memo index",
         archive_of_pickle(repeated("N0", 120'000) + "Nr" + little(240'000, 4) + ".")},
        {"lists in lists", archive_of_pickle(repeated("](", size))},
        {"different globals",
         [] {
             std::string pickle;
             for (int i = 0; i < 200'000; ++i) pickle += pickle_global("__torch__", "c" + std::to_string(i));
             return archive_of_pickle(pickle);
         }()},
        {"one tensor of many names", one_tensor_of_many_names(600'000)},
        {"one tensor of some names", one_tensor_of_many_names(30'000)},
        {"some empty tensors", safetensors("{" + numbered(7'000, "\"", "\":" + empty_tensor) + "}")},
        {"doubling modules", doubling_modules()},
        {"empty entries",
         [] {
             std::vector<ZipItem> items{{"a/data.pkl", "\x80\x02}."}};
             for (int i = 0; i < 60'000; ++i) items.push_back({"a/" + std::to_string(i), ""});
             return make_zip(items);
         }()},
        {"a header of numbers", safetensors("{\"a\":[" + repeated("0,", size) + "0]}")},
        {"a header of arrays", safetensors("{\"a\":[" + repeated("[],", size) + "0]}")},
        {"a header of objects", safetensors("{\"a\":[" + repeated("{\"\":{}},", size) + "0]}")},
        {"a header of empty tensors", safetensors("{" + numbered(90'000, "\"", "\":" + empty_tensor) + "}")},
        {"a long name", safetensors("{\"" + std::string(size, 'n') + "\":" + empty_tensor + "}")},
        {"a long text", safetensors("{\"__metadata__\":{\"a\":\"" + std::string(size, 't') + "\"}}")},
        {"a text of escapes",
         safetensors("{\"__metadata__\":{\"a\":\"" + repeated("\\u0041", size) + "\"}}")},
        {"many texts", safetensors("{\"__metadata__\":{" + numbered(400'000, "\"", "\":\"\"") + "}}")},
        {"a long text that does not end",
         safetensors("{\"__metadata__\":{\"a\":\"" + repeated("\\\"", size))},
    };
    std::size_t most = 0;
    std::string worst;
    for (const auto& file : files) {
        const auto bytes = std::make_shared<const Bytes>(to_bytes(file.second));
        const MemoryPeak memory;
        const std::string id = error_id([&] { return mc::parse_checkpoint(*bytes, bytes).tensors.size(); });
        const std::size_t taken = memory.bytes();
        CAPTURE(file.first, id, taken, bytes->size());
        CHECK(taken <= 2 * bytes->size() + fixed);
        if (taken > 2 * bytes->size() && taken - 2 * bytes->size() > most) {
            most = taken - 2 * bytes->size();
            worst = file.first + " (" + id + ")";
        }
    }
    std::cout << "costly files: " << files.size() << ", at most " << most
              << " bytes beyond twice the file: " << worst << "\n";
}
