// C++17 gets one sentence and no page of template errors.
// flags: -std=c++17
// expect: monoclip needs C++20
#include "monoclip/version.hpp"
