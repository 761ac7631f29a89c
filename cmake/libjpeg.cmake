# libjpeg-turbo, where this system has it: it decodes JPEGs faster than stb_image does, and to the reference's pixels.
# The programs of this build use it; an installed monoclip does not ask for it (define MONOCLIP_USE_LIBJPEG and link
# JPEG::JPEG to have it there).
option(MONOCLIP_WITH_LIBJPEG "Let the programs of this build read JPEGs through libjpeg-turbo where it is found" ON)
if(NOT MONOCLIP_WITH_LIBJPEG)
    return()
endif()
if(NOT TARGET JPEG::JPEG)
    find_package(JPEG QUIET)
endif()
if(TARGET JPEG::JPEG)
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_LIBRARIES JPEG::JPEG)
    check_cxx_source_compiles("#include <cstdio>
        #include <jpeglib.h>
        #ifndef LIBJPEG_TURBO_VERSION
        #error other versions decode to other pixels
        #endif
        int main() { jpeg_decompress_struct info; jpeg_mem_src(&info, nullptr, 0); }" MONOCLIP_LIBJPEG_IS_TURBO)
    unset(CMAKE_REQUIRED_LIBRARIES)
    if(MONOCLIP_LIBJPEG_IS_TURBO)
        target_compile_definitions(monoclip INTERFACE $<BUILD_INTERFACE:MONOCLIP_USE_LIBJPEG>)
        target_link_libraries(monoclip INTERFACE $<BUILD_INTERFACE:JPEG::JPEG>)
    endif()
endif()
