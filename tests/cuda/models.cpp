// The members of the models that these tests use: see models.hpp.
#include "models.hpp"

template class monoclip::Clip<monoclip::dynamic, monoclip::Cuda>;
template class monoclip::Clip<monoclip::dynamic, monoclip::BasicCpu<double>>;
template class monoclip::Clip<>;
