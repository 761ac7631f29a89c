# `cmake --install` puts the headers in place, with a package file for find_package(monoclip).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/monoclip")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(TARGETS monoclip EXPORT monoclip_targets)
install(EXPORT monoclip_targets NAMESPACE monoclip:: FILE monoclipTargets.cmake DESTINATION "${package_dir}")

file(WRITE "${PROJECT_BINARY_DIR}/monoclipConfig.cmake"
    "include(CMakeFindDependencyMacro)\n"
    "find_dependency(Eigen3)\n"
    "find_dependency(Threads)\n"
    "include(\"\${CMAKE_CURRENT_LIST_DIR}/monoclipTargets.cmake\")\n")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/monoclipConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/monoclipConfig.cmake" "${PROJECT_BINARY_DIR}/monoclipConfigVersion.cmake"
    DESTINATION "${package_dir}")
