// monoclip on an NVIDIA GPU: for .cu files, which nvcc compiles.
//
//     auto clip = monoclip::Clip<monoclip::dynamic, monoclip::Cuda>::load("ViT-B-32.pt");
//
// Needs the CUDA toolkit, and cuBLASLt to link (-lcublasLt).
#pragma once

#include "monoclip/backend/cuda/engine.hpp"
#include "monoclip/backend/cuda/options.hpp"
#include "monoclip/monoclip.hpp"
