// The promise of equal bits does not hold under -ffast-math, so the headers refuse it.
// flags: -ffast-math
// expect: do not compile it with -ffast-math
#include "monoclip/version.hpp"
