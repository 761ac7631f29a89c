// A program without CUDA, or a file that nvcc does not compile, is told what it lacks.
// expect: monoclip/cuda.hpp
#include "monoclip/cuda.hpp"
