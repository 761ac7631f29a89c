#include <cmath>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <monoclip/io/checkpoint.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/archive.hpp"
#include "support/catch.hpp"
#include "support/data.hpp"
#include "support/error.hpp"

using monoclip::Checkpoint;
using monoclip::open_checkpoint;

namespace {

Checkpoint fixture(const std::string& name) {
    return open_checkpoint(test_data("io/" + name));
}

/// Parses a copy of exactly this size and touches all tensors.
std::string failure(const std::string& text) {
    return error_id([&] {
        const auto bytes = std::make_shared<const Bytes>(to_bytes(text));
        double sum = 0;
        for (const auto& [name, view] : monoclip::parse_checkpoint(*bytes, bytes).tensors)
            sum += sum_of(view);
        return sum;
    });
}

std::string failure_of_fixture(const std::string& name) {
    return error_id([&] { return fixture(name).tensors.size(); });
}

/// PyTorch sums in another order than we do; the values are below 100 and fewer than 30.
bool agrees(double ours, double theirs) {
    return std::abs(ours - theirs) <= 1e-12 * (1 + std::abs(theirs));
}

}  // namespace

TEST_CASE("Every container gives PyTorch's tensors: names, types, shapes, values") {
    std::istringstream list(read_text(test_data("io/expected.tsv")));
    std::map<std::string, Checkpoint> files;
    std::map<std::string, std::size_t> counts;
    std::string line;
    std::getline(list, line);  // versions
    while (std::getline(list, line)) {
        std::vector<std::string> fields;
        std::istringstream stream(line);
        for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
        REQUIRE(fields.size() == 8);
        CAPTURE(line);
        if (!files.contains(fields[0])) files.emplace(fields[0], fixture(fields[0]));
        ++counts[fields[0]];
        const Checkpoint& checkpoint = files.at(fields[0]);
        const auto at = checkpoint.tensors.find(fields[1]);
        REQUIRE(at != checkpoint.tensors.end());
        const monoclip::TensorView& view = at->second;
        CHECK(name_of(view.dtype) == fields[2]);
        CHECK(to_string(view.shape) == fields[3]);
        std::vector<double> values(static_cast<std::size_t>(view.shape.elements()));
        monoclip::copy_elements<double>(view, values);
        double sum = 0, weighted = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += values[i];
            weighted += values[i] * static_cast<double>(i + 1);
        }
        CHECK(agrees(sum, std::stod(fields[4])));
        CHECK(agrees(weighted, std::stod(fields[5])));
        if (values.empty()) continue;
        CHECK(values.front() == std::stod(fields[6]));
        CHECK(values.back() == std::stod(fields[7]));
    }
    REQUIRE(files.size() >= 14);
    for (const auto& [name, checkpoint] : files) {
        CAPTURE(name);
        CHECK(checkpoint.tensors.size() == counts.at(name));
    }
}

TEST_CASE("The container is told from the bytes") {
    CHECK(fixture("traced_gelu.pt").container == Checkpoint::Container::torchscript);
    CHECK(fixture("training.pt").container == Checkpoint::Container::torch_save);
    const Checkpoint safetensors = fixture("all_dtypes.safetensors");
    CHECK(safetensors.container == Checkpoint::Container::safetensors);
    CHECK(safetensors.metadata.at("format") == "pt");
    CHECK(safetensors.metadata.at("note") == "\xC3\xA9 \"x\"");
    CHECK(safetensors.path == test_data("io/all_dtypes.safetensors"));
    CHECK(safetensors.file_size == std::filesystem::file_size(safetensors.path));
}

TEST_CASE("A TorchScript archive tells its activation, where its code is clear") {
    CHECK(fixture("traced_quick_gelu.pt").activation == "quick_gelu");
    CHECK(fixture("scripted_quick_gelu.pt").activation == "quick_gelu");
    CHECK(fixture("scripted_two_steps.pt").activation == "quick_gelu");
    CHECK(fixture("traced_gelu.pt").activation == "gelu");
    CHECK(fixture("scripted_gelu.pt").activation == "gelu");
    CHECK(fixture("traced_tanh_gelu.pt").activation.empty());
    CHECK(fixture("traced_swish.pt").activation.empty());
    CHECK(fixture("state_dict.pt").activation.empty());
}

TEST_CASE("Tensors outlive the checkpoint that they came from") {
    monoclip::TensorView view;
    {
        const Checkpoint checkpoint = fixture("views.pt");
        view = checkpoint.tensors.at("expanded");
    }
    CHECK_FALSE(view.is_contiguous());
    CHECK(sum_of(view) == -1.5);
}

TEST_CASE("Files that are no checkpoint are refused with what they are") {
    CHECK(failure_of_fixture("evil.pt") == "pickle.103");
    CHECK(failure_of_fixture("whole_module.pt") == "pickle.103");
    CHECK(failure_of_fixture("legacy.pt") == "checkpoint.104");
    CHECK(failure_of_fixture("bare_pickle.pt") == "checkpoint.106");
    CHECK(failure_of_fixture("expected.tsv") == "checkpoint.101");
    CHECK(failure_of_fixture("missing.pt") == "file.101");
    CHECK(failure_of_fixture("") == "file.102");
    CHECK(failure("\n <!DOCTYPE html><html>") == "checkpoint.102");
    CHECK(failure("<HTML>") == "checkpoint.102");
    CHECK(failure("version https://git-lfs.github.com/spec/v1\noid sha256:0\n") == "checkpoint.103");
    CHECK(failure(std::string(257, '\0') + "ustar" + std::string(250, '\0')) == "checkpoint.105");
    CHECK(failure("{\"weight_map\": {}}") == "checkpoint.107");
    CHECK(failure("") == "checkpoint.101");
    CHECK(failure("\x80") == "checkpoint.101");
    CHECK(failure("\x80\x02") == "checkpoint.106");
    CHECK(failure("\x89HDF\r\n\x1A\n") == "checkpoint.101");
    CHECK(failure("PK\3\4") == "zip.101");
}

TEST_CASE("An error names the file") {
    CHECK_THAT(error_message([] { return fixture("evil.pt"); }),
               ContainsSubstring("[monoclip.pickle.103] ") && ContainsSubstring("evil.pt: ") &&
                   ContainsSubstring("posix system"));
}

TEST_CASE("Checkpoints cut anywhere are refused") {
    for (const char* name :
         {"traced_quick_gelu.pt", "training.pt", "views.pt", "zip64.pt", "all_dtypes.safetensors"}) {
        CAPTURE(name);
        const std::string good = read_text(test_data(std::string("io/") + name));
        std::size_t accepted = 0;
        for (std::size_t size = 0; size < good.size(); ++size) {
            if (failure(good.substr(0, size)) == "none") ++accepted;
        }
        CHECK(accepted == 0);
    }
}

TEST_CASE("Damaged checkpoints give an error or tensors within the file, never a crash") {
    for (const char* name : {"traced_quick_gelu.pt", "training.pt", "views.pt", "zip64.pt", "protocol_4.pt",
                             "all_dtypes.safetensors"}) {
        const std::string good = read_text(test_data(std::string("io/") + name));
        REQUIRE(failure(good) == "none");
        Randomness random(6);
        std::size_t refused = 0;
        for (int i = 0; i < 1000; ++i) {
            if (failure(flip_bits(good, random)) != "none") ++refused;
        }
        CAPTURE(name);
        CHECK(refused > 50);
    }
}
