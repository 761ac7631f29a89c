// The table of the files that OpenAI released.
#include "monoclip/io/known_releases.hpp"

#include <set>
#include <string>
#include <string_view>

#include "support/catch.hpp"

namespace mc = monoclip;

TEST_CASE("Every released file is found by its digest and its name, and no two share one") {
    std::set<std::string_view> digests;
    for (const mc::KnownRelease& release : mc::known_releases) {
        INFO(std::string(release.model));
        CHECK(release.sha256.size() == 64);
        CHECK(release.sha256.find_first_not_of("0123456789abcdef") == std::string_view::npos);
        CHECK(digests.insert(release.sha256).second);
        CHECK(mc::find_release(release.sha256) == &release);
        CHECK(mc::release_named(release.file) == &release);
    }
    CHECK(mc::find_release("40d36571") == nullptr);
    CHECK(mc::release_named("vit-b-32.pt") == nullptr);
}
