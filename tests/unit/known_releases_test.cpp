// The table of the files that OpenAI and open_clip released under names that hold their digests.
#include "monoclip/io/known_releases.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "monoclip/io/known_models.hpp"
#include "support/catch.hpp"

namespace mc = monoclip;

TEST_CASE("Every released file is found by its digest and its name, and no two share one") {
    std::set<std::string_view> beginnings;
    for (const mc::KnownRelease& release : mc::known_releases) {
        INFO(std::string(release.file));
        CHECK((release.sha256.size() == 64 || release.sha256.size() == 8));
        CHECK(release.sha256.find_first_not_of("0123456789abcdef") == std::string_view::npos);
        CHECK(beginnings.insert(release.sha256.substr(0, 8)).second);
        std::string whole(release.sha256);
        whole.resize(64, '5');
        CHECK(mc::find_release(whole) == &release);
        CHECK(mc::release_named(release.file) == &release);
        if (release.sha256.size() == 8) CHECK(release.file.find(release.sha256) != std::string_view::npos);
    }
    CHECK(mc::find_release("40d36571") == nullptr);
    CHECK(mc::find_release(std::string(64, '0')) == nullptr);
    CHECK(mc::release_named("vit-b-32.pt") == nullptr);
}

TEST_CASE("Every release has a known shape, which was released with its activation") {
    for (const mc::KnownRelease& release : mc::known_releases) {
        INFO(std::string(release.file));
        const auto* shape =
            std::find_if(mc::known_shapes.begin(), mc::known_shapes.end(),
                         [&](const mc::KnownShape& row) { return row.name == release.shape; });
        REQUIRE(shape != mc::known_shapes.end());
        const bool quick = release.activation == mc::Activation::quick_gelu;
        CHECK_FALSE((quick ? shape->quick_gelu : shape->gelu).empty());
        // open_clip's names say it too.
        if (mc::publisher_of(release) == "open_clip")
            CHECK((release.file.find("quickgelu") != std::string_view::npos) == quick);
        else
            CHECK(quick);
    }
}
