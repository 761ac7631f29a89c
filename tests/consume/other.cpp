#include <monoclip/monoclip.hpp>

long long parameters_of_b32();

long long parameters_of_b32() {
    return monoclip::Clip<monoclip::presets::vit_b_32>::parameter_count();
}
