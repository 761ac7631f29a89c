// What tests/cuda/gpu/compare.cu does on a real device, under emulation: so that it works when one is there.
#include "models.hpp"  // before what instantiates models

#include "tests/cuda/gpu/compare.hpp"

#include "emulation/runtime.hpp"
#include "support/catch.hpp"

TEST_CASE("The comparison with the CPU that is made for a GPU holds under emulation") {
    emulation::reset();
    CHECK(compare::features<compare::heads_of_80>("heads_of_80", 1));
    CHECK(compare::features<compare::tiny_resnet>("tiny ResNet", 1));
    CHECK(emulation::fault().empty());
}
