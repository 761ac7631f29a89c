// Errors are exceptions.
// flags: -fno-exceptions
// expect: do not compile it with -fno-exceptions
#include "monoclip/version.hpp"
