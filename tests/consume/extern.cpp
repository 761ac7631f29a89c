// One file of a program with MONOCLIP_EXTERN, over the single header: everything that such a file only has
// declared is there when it is linked, and works.
#include <cstdio>
#include <filesystem>
#include <monoclip/monoclip.hpp>

namespace mc = monoclip;
namespace fs = std::filesystem;

static int failures = 0;

static void check(bool holds, const char* claim) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", claim);
    ++failures;
}

// usage: extern MODEL CONFIG FOLDER
int main(int count, char** words) {
    if (count != 4) return 2;
    const fs::path model = words[1], config = words[2], folder = words[3];

    const mc::Checkpoint checkpoint = mc::open_checkpoint(model);
    check(checkpoint.tensors.size() > 100, "a checkpoint has its tensors");
    check(mc::find_model_file(model) == model && !mc::is_shard_index(model), "a file is its own model");
    try {
        mc::open_shards(folder / "no.index.json");
        check(false, "an index that is not there is an error");
    } catch (const mc::Error& error) {
        check(error.id() == "source.103", "an index that is not there is source.103");
    }
    try {
        mc::parse_checkpoint({}, nullptr);
        check(false, "nothing is no checkpoint");
    } catch (const mc::Error& error) {
        check(error.id() == "checkpoint.101", "nothing is checkpoint.101");
    }

    const mc::ModelSource source = mc::open_model(model);
    const mc::AnyClipConfig sizes = mc::deduce_config(source);
    const mc::PreprocessConfig preprocess = mc::deduce_preprocess(source, sizes);
    check(mc::deduce_config(mc::describe_model(mc::open_checkpoint(model))) == sizes,
          "its metadata say the same");
    check(mc::read_open_clip_description(config).config.embed_dim == sizes.embed_dim,
          "its configuration as well");
    check(mc::read_description(mc::describe(sizes, preprocess)).preprocess == preprocess,
          "descriptions are read back");

    mc::write_safetensors(folder / "bare.safetensors", source.tensors);
    check(mc::open_checkpoint(folder / "bare.safetensors").tensors.size() == source.tensors.size(),
          "tensors are written");
    mc::save_model(source.tensors, sizes, preprocess, folder / "saved.safetensors");
    mc::convert(folder / "saved.safetensors", folder / "converted", {.layout = mc::Layout::open_clip});

    const auto clip = mc::Clip<>::load(folder / "converted");
    check(clip.config() == sizes, "what is converted is loaded");
    check(clip.encode_text("a cat").rows() == 1, "and encodes");
    check(mc::start_from(folder / "converted").config == sizes, "and can be trained further");
    return failures == 0 ? 0 : 1;
}
