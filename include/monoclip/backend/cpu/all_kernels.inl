// All kernels of one instruction set: each `kernels_<set>.hpp` includes this after it has defined, in the
// namespace MONOCLIP_KERNELS, the vector type `Vec` of `lanes` `Number`s and the operations on it. The order
// matters.
//
// In one file because the single header includes it of itself, and compilers read that again each time.
// clang-format off
#include "monoclip/backend/cpu/products.inl"
#include "monoclip/backend/cpu/winograd.inl"
#include "monoclip/backend/cpu/kernels.inl"
#include "monoclip/backend/cpu/row_products.inl"
#include "monoclip/backend/cpu/pack_depth.inl"
#include "monoclip/backend/cpu/backward.inl"
// clang-format on
