# The target monoclip::cuda, what a program of .cu files links, where there is a CUDA toolkit. Read by monoclip's own
# CMakeLists.txt and, installed, by find_package(monoclip COMPONENTS cuda).
find_package(CUDAToolkit QUIET)
if(CUDAToolkit_FOUND AND NOT TARGET monoclip::cuda)
    add_library(monoclip::cuda INTERFACE IMPORTED GLOBAL)
    target_link_libraries(monoclip::cuda INTERFACE monoclip::monoclip CUDA::cublasLt)
    # Not the feature cuda_std_20: CMake 3.25.1 (Debian 12's) does not know that nvcc has it.
    target_compile_options(monoclip::cuda INTERFACE $<$<COMPILE_LANGUAGE:CUDA>:-std=c++20>)
endif()
