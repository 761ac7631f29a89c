# libdeflate, where this system has it: it inflates the pixels of PNGs faster than stb_image does. The programs of this
# build use it; an installed monoclip does not ask for it (define MONOCLIP_USE_LIBDEFLATE and link libdeflate to have it
# there).
option(MONOCLIP_WITH_LIBDEFLATE "Let the programs of this build read PNGs through libdeflate where it is found" ON)
if(NOT MONOCLIP_WITH_LIBDEFLATE)
    return()
endif()
find_path(MONOCLIP_LIBDEFLATE_INCLUDE_DIR libdeflate.h DOC "The folder of libdeflate.h")
find_library(MONOCLIP_LIBDEFLATE_LIBRARY deflate DOC "The library libdeflate")
if(MONOCLIP_LIBDEFLATE_INCLUDE_DIR AND MONOCLIP_LIBDEFLATE_LIBRARY)
    target_compile_definitions(monoclip INTERFACE $<BUILD_INTERFACE:MONOCLIP_USE_LIBDEFLATE>)
    target_include_directories(monoclip SYSTEM INTERFACE $<BUILD_INTERFACE:${MONOCLIP_LIBDEFLATE_INCLUDE_DIR}>)
    target_link_libraries(monoclip INTERFACE $<BUILD_INTERFACE:${MONOCLIP_LIBDEFLATE_LIBRARY}>)
endif()
