// The files that OpenAI and open_clip released under names that hold their SHA-256: what says that a download
// is complete and the right one, and which activation a file has that does not say it.
//
// OpenAI's digests stand in the addresses that openai/CLIP (clip/clip.py, _MODELS) loads the files from; the
// names of open_clip's own release (open_clip, pretrained.py, v0.2-weights) end in the first eight digits,
// which is all that open_clip checks too.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "monoclip/config.hpp"

namespace monoclip::inline v0_1 {

/// A published file.
struct KnownRelease {
    std::string_view model;  ///< OpenAI's name ("ViT-B/32"), or open_clip's with its training data
    std::string_view file;   ///< "ViT-B-32.pt"
    std::string_view
        sha256;  ///< lower-case hexadecimal digits: 64, or the first 8 where no more are published
    std::string_view shape;                          ///< KnownShape::name; empty: any
    Activation activation = Activation::quick_gelu;  ///< of its perceptrons
};

/// The releases whose digests are published: OpenAI's nine, and open_clip's twelve that are named by theirs.
inline constexpr std::array<KnownRelease, 21> known_releases{{
    {"RN50", "RN50.pt", "afeb0e10f9e5a86da6080e35cf09123aca3b358a0c3e3b6c78a7b63bc04b6762", "RN50"},
    {"RN101", "RN101.pt", "8fa8567bab74a42d41c5915025a8e4538c3bdbe8804a470a72f30b0d94fab599", "RN101"},
    {"RN50x4", "RN50x4.pt", "7e526bd135e493cef0776de27d5f42653e6b4c8bf9e0f653bb11773263205fdd", "RN50x4"},
    {"RN50x16", "RN50x16.pt", "52378b407f34354e150460fe41077663dd5b39c54cd0bfd2b27167a4a06ec9aa", "RN50x16"},
    {"RN50x64", "RN50x64.pt", "be1cfb55d75a9666199fb2206c106743da0f6468c9d327f3e0d0a543a9919d9c", "RN50x64"},
    {"ViT-B/32", "ViT-B-32.pt", "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af",
     "ViT-B-32"},
    {"ViT-B/16", "ViT-B-16.pt", "5806e77cd80f8b59890b7e101eabd078d9fb84e6937f9e85e4ecb61988df416f",
     "ViT-B-16"},
    {"ViT-L/14", "ViT-L-14.pt", "b8cca3fd41ae0c99ba7e8951adf17d267cdb84cd88be6f7c2e0eca1737a03836",
     "ViT-L-14"},
    {"ViT-L/14@336px", "ViT-L-14-336px.pt",
     "3035c92b350959924f9f00213499208652fc7ea050643e8b385c2dac08641f02", "ViT-L-14-336"},
    {"RN50 (YFCC-15M)", "rn50-quickgelu-yfcc15m-455df137.pt", "455df137", "RN50"},
    {"RN50 (CC-12M)", "rn50-quickgelu-cc12m-f000538c.pt", "f000538c", "RN50"},
    {"RN101 (YFCC-15M)", "rn101-quickgelu-yfcc15m-3e04b30e.pt", "3e04b30e", "RN101"},
    {"ViT-B-32 (LAION-400M)", "vit_b_32-quickgelu-laion400m_e31-d867053b.pt", "d867053b", "ViT-B-32"},
    {"ViT-B-32 (LAION-400M)", "vit_b_32-quickgelu-laion400m_e32-46683a32.pt", "46683a32", "ViT-B-32"},
    {"ViT-B-32 (LAION-2B)", "vit_b_32-laion2b_e16-af8dbd0c.pth", "af8dbd0c", "ViT-B-32", Activation::gelu},
    {"ViT-B-16 (LAION-400M)", "vit_b_16-laion400m_e31-00efa78f.pt", "00efa78f", "ViT-B-16", Activation::gelu},
    {"ViT-B-16 (LAION-400M)", "vit_b_16-laion400m_e32-55e67d44.pt", "55e67d44", "ViT-B-16", Activation::gelu},
    {"ViT-B-16-plus-240 (LAION-400M)", "vit_b_16_plus_240-laion400m_e31-8fb26589.pt", "8fb26589",
     "ViT-B-16-plus-240", Activation::gelu},
    {"ViT-B-16-plus-240 (LAION-400M)", "vit_b_16_plus_240-laion400m_e32-699c4b84.pt", "699c4b84",
     "ViT-B-16-plus-240", Activation::gelu},
    {"ViT-L-14 (LAION-400M)", "vit_l_14-laion400m_e31-69988bb6.pt", "69988bb6", "ViT-L-14", Activation::gelu},
    {"ViT-L-14 (LAION-400M)", "vit_l_14-laion400m_e32-3d133497.pt", "3d133497", "ViT-L-14", Activation::gelu},
}};

/// Who released a file: "OpenAI" or "open_clip".
constexpr std::string_view publisher_of(const KnownRelease& release) {
    return release.sha256.size() == 64 ? "OpenAI" : "open_clip";
}

/// The release whose digest this is (64 lower-case digits), or nullptr.
constexpr const KnownRelease* find_release(std::string_view sha256,
                                           std::span<const KnownRelease> releases = known_releases) {
    if (sha256.size() != 64) return nullptr;
    for (const KnownRelease& release : releases) {
        if (sha256.starts_with(release.sha256)) return &release;
    }
    return nullptr;
}

/// The release that has this file name, or nullptr: what a file that is no release pretends to be.
constexpr const KnownRelease* release_named(std::string_view file) {
    for (const KnownRelease& release : known_releases) {
        if (release.file == file) return &release;
    }
    return nullptr;
}

}  // namespace monoclip::inline v0_1
