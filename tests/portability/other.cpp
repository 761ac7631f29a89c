// The second file: the same macros, the same header.
#include <algorithm>
#include <limits>

#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#include <monoclip/monoclip.hpp>

long long parameters_of_b32();

long long parameters_of_b32() {
    return monoclip::Clip<monoclip::presets::vit_b_32>::parameter_count();
}
