// The pictures and lists in examples/emoji: that they are whole, and that nothing is there that must not be
// trained on.

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "monoclip/io/open_clip_model.hpp"
#include "monoclip/train/pair_file.hpp"
#include "support/archive.hpp"
#include "support/catch.hpp"

namespace mc = monoclip;
namespace fs = std::filesystem;

namespace {

fs::path example(const char* name) {
    return fs::path(MONOCLIP_EXAMPLES_DIR) / "emoji" / name;
}

/// What stands behind --template in the training's command.
std::vector<std::string> templates_of_command() {
    std::vector<std::string> templates;
    std::istringstream script(read_text(example("train.sh")));
    for (std::string line; std::getline(script, line);) {
        const std::size_t at = line.find("--template \"");
        if (at == std::string::npos) continue;
        const std::size_t begin = at + 12;
        templates.push_back(line.substr(begin, line.find('"', begin) - begin));
    }
    return templates;
}

std::set<std::string> lines_of(const fs::path& path) {
    std::set<std::string> lines;
    std::istringstream text(read_text(path));
    for (std::string line; std::getline(text, line);) lines.insert(line);
    return lines;
}

}  // namespace

TEST_CASE("Every emoji of the training list is there, 64 pixels wide and high", "[emoji]") {
    mc::PairOptions options;
    options.templates = templates_of_command();
    REQUIRE(options.templates.size() > 1);
    const mc::PairFile pairs(example("train.tsv"), options);
    REQUIRE(pairs.size() == 7452);
    std::map<std::string, int> of_artist;
    std::set<std::uint32_t> concepts;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        INFO(pairs.name(i));
        const mc::Image picture = pairs.load_picture(i);
        REQUIRE((picture.width() == 64 && picture.height() == 64 && picture.mode() == mc::PixelMode::rgb));
        const std::vector<std::string> captions = pairs.captions(i);
        REQUIRE(captions.size() >= 2);
        for (const std::string& caption : captions) REQUIRE(!caption.empty());
        concepts.insert(pairs.concept_of(i));
        ++of_artist[pairs.name(i).substr(0, pairs.name(i).find('/'))];
    }
    CHECK(concepts.size() == 1507);
    CHECK(of_artist == std::map<std::string, int>{{"twemoji.zip", 1712},
                                                  {"noto.zip", 1711},
                                                  {"openmoji.zip", 1718},
                                                  {"noto-blob.zip", 1095},
                                                  {"emojitwo.zip", 1216}});
}

TEST_CASE("No emoji of the training list is of a concept that is kept from it", "[emoji]") {
    const std::set<std::string> unseen = lines_of(example("unseen.txt"));
    CHECK(unseen.size() == 175);
    mc::PairOptions options;
    options.caption_columns = {"label", "name"};
    const mc::PairFile pairs(example("train.tsv"), options);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (const std::string& caption : pairs.captions(i)) {
            INFO(pairs.name(i) << ": " << caption);
            REQUIRE(unseen.count(caption) == 0);
        }
    }
}

TEST_CASE("The emoji model's configuration is one, and takes the pictures as they are", "[emoji]") {
    const mc::ModelDescription model = mc::read_open_clip_description(example("emoji.json"));
    CHECK(model.preprocess.image_size == 64);
    CHECK(model.config.activation == mc::Activation::quick_gelu);
}
