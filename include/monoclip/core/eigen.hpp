// Eigen, included in one place. Versions 3.4 and 5.
//
// Eigen stays single-threaded: our executor splits the work. Inside nvcc's sight its device code stays off.
#pragma once

#if defined(__CUDACC__) && !defined(EIGEN_NO_CUDA)
#define EIGEN_NO_CUDA
#endif

#include <Eigen/Core>
