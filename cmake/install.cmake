# `cmake --install` puts the headers in place, and what find_package(monoclip) and pkg-config read. The target
# monoclip::compiled is installed on request alone: it is the only part that belongs to one compiler and processor.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
option(MONOCLIP_INSTALL_COMPILED "Build and install monoclip::compiled, too" OFF)

if(MONOCLIP_INSTALL_COMPILED)
    set(package_root "${CMAKE_INSTALL_LIBDIR}")
else()
    set(package_root "${CMAKE_INSTALL_DATADIR}")
    set(any_processor ARCH_INDEPENDENT)
endif()
set(package_dir "${package_root}/cmake/monoclip")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(TARGETS monoclip EXPORT monoclip_targets)
install(EXPORT monoclip_targets NAMESPACE monoclip:: FILE monoclipTargets.cmake DESTINATION "${package_dir}")
if(MONOCLIP_INSTALL_COMPILED)
    set_target_properties(monoclip_compiled PROPERTIES EXCLUDE_FROM_ALL OFF EXPORT_NAME compiled)
    install(TARGETS monoclip_compiled EXPORT monoclip_compiled_targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
    install(EXPORT monoclip_compiled_targets NAMESPACE monoclip:: FILE monoclipCompiledTargets.cmake
        DESTINATION "${package_dir}")
endif()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/monoclipConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/monoclipConfig.cmake" INSTALL_DESTINATION "${package_dir}" NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may break callers.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/monoclipConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion ${any_processor})
install(FILES "${PROJECT_BINARY_DIR}/monoclipConfig.cmake" "${PROJECT_BINARY_DIR}/monoclipConfigVersion.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/cuda.cmake" DESTINATION "${package_dir}")

# The folder of a .pc file says where the prefix is, so that an installed tree can be moved, and `--prefix` works.
function(monoclip_install_pc name root)
    file(RELATIVE_PATH up "/${root}/pkgconfig" "/")
    set(PREFIX "\${pcfiledir}/${up}")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/${name}.pc.in" "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
    install(FILES "${PROJECT_BINARY_DIR}/${name}.pc" DESTINATION "${root}/pkgconfig")
endfunction()
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}" AND NOT IS_ABSOLUTE "${package_root}")
    monoclip_install_pc(monoclip "${package_root}")
    if(MONOCLIP_INSTALL_COMPILED)
        monoclip_install_pc(monoclip-compiled "${package_root}")
    endif()
endif()
