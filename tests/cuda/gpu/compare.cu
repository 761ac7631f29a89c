// The comparisons of compare.hpp on a real device, small models first, then all of released sizes, and then
// the larger ones that open_clip has; last, what a program may expect of a device that fails. The status is 1
// where any is too far off.
#include "tests/cuda/gpu/compare.hpp"

#include <cstdio>
#include <exception>
#include <monoclip/presets.hpp>
#include <string>
#include <string_view>

namespace {

namespace presets = monoclip::presets;

static_assert(monoclip::Clip<presets::vit_b_32, monoclip::Cuda>::workspace_bytes(8) > 0);

bool small_models() {
    bool all = compare::features<compare::tiny>("tiny", 5);
    all = compare::features<compare::heads_of_80>("heads_of_80", 2) && all;
    all = compare::features<compare::tiny_resnet>("tiny ResNet", 3) && all;
    return compare::repeat("tiny", compare::tiny) && all;
}

bool released_models() {
    bool all = compare::features<presets::vit_b_32>("ViT-B/32", 3);
    all = compare::features<presets::vit_b_16>("ViT-B/16", 2) && all;
    all = compare::features<presets::vit_l_14>("ViT-L/14", 2) && all;
    all = compare::features<presets::vit_l_14_336px>("ViT-L/14@336px", 2) && all;
    all = compare::features<presets::rn50>("RN50", 2) && all;
    all = compare::features<presets::rn101>("RN101", 2) && all;
    all = compare::features<presets::rn50x4>("RN50x4", 2) && all;
    all = compare::features<presets::rn50x16>("RN50x16", 1) && all;
    all = compare::features<presets::rn50x64>("RN50x64", 1) && all;
    all = compare::features<presets::vit_h_14>("ViT-H/14", 1) && all;
    all = compare::features<presets::vit_g_14>("ViT-g/14", 1) && all;
    return compare::features<presets::vit_bigg_14>("ViT-bigG/14", 1) && all;
}

__global__ void fail() {
    asm("trap;");
}

/// The id of the error that `call` throws; none, where it throws none.
template <class Call>
std::string error_of(Call call) try {
    call();
    return "none";
} catch (const monoclip::Error& error) {
    return std::string(error.id());
}

/// More memory than any device has is an error after which all works; a failed kernel takes the device from
/// this process, but not the process: each call is an error from then on, and the CPU goes on.
bool failures() {
    namespace mc = monoclip;
    const mc::Checkpoint checkpoint = bench::random_checkpoint(presets::vit_b_32);
    const mc::LoadOptions options = bench::load_options(presets::vit_b_32);
    const auto cpu = mc::Clip<>::load(checkpoint, {}, options);
    const auto gpu = mc::Clip<mc::dynamic, mc::Cuda>::load(checkpoint, {}, options);
    const mc::Matrix before = gpu.encode_text("a cat");
    const std::string memory = error_of([&] { gpu.workspace(std::int64_t{1} << 20); });
    const bool same = compare::same_bits(gpu.encode_text("a cat"), before);
    fail<<<1, 1>>>();
    const std::string kernel = error_of([&] { gpu.encode_text("a dog"); });
    const std::string again =
        error_of([&] { mc::Clip<mc::dynamic, mc::Cuda>::load(checkpoint, {}, options); });
    const bool goes_on = cpu.encode_text("a cat").rows() == 1;
    std::printf("failures     memory %s  a kernel %s, then %s\n", memory.c_str(), kernel.c_str(),
                again.c_str());
    return memory == "cuda.104" && same && kernel == "cuda.105" && again == "cuda.105" && goes_on;
}

}  // namespace

int main(int count, char** arguments) try {
    const bool small_only = count > 1 && std::string_view(arguments[1]) == "--small";
    const bool small = small_models();
    const bool released = small_only || released_models();
    return failures() && released && small ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
