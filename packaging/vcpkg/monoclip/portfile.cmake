# The vcpkg port of monoclip, made from the source folder that it lies in:
#     vcpkg install monoclip --overlay-ports=packaging/vcpkg
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS feature_options FEATURES compiled MONOCLIP_INSTALL_COMPILED)
if("compiled" IN_LIST FEATURES)
    set(config_path lib/cmake/monoclip)
else()
    set(config_path share/cmake/monoclip)
    set(VCPKG_BUILD_TYPE release)  # headers are the same in both
endif()

# Which decoders a program has is said where it is compiled; installing headers needs none.
vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}" OPTIONS ${feature_options}
    -DMONOCLIP_INSTALL=ON -DMONOCLIP_BUILD_TESTS=OFF -DMONOCLIP_BUILD_EXAMPLES=OFF
    -DMONOCLIP_WITH_STB=OFF -DMONOCLIP_WITH_LIBJPEG=OFF -DMONOCLIP_WITH_LIBDEFLATE=OFF)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME monoclip CONFIG_PATH "${config_path}")
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share"
    "${CURRENT_PACKAGES_DIR}/share/doc")
if(NOT "compiled" IN_LIST FEATURES)
    file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/lib")
endif()
file(INSTALL "${CURRENT_PORT_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
