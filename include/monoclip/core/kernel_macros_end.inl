// See kernel_macros.inl.
#undef MONOCLIP_KERNEL
#undef MONOCLIP_UNROLL
#undef MONOCLIP_KERNELS
#undef MONOCLIP_KERNELS_NAME
#undef MONOCLIP_KERNELS_NARROW
#if defined(__CUDACC__)
#pragma nv_diagnostic pop
#endif
