# Runs the vcpkg port with stand-ins for vcpkg's own functions, which do what its documentation says of them as far as
# the port uses them. So a mistake in the port shows also where vcpkg is not installed.
#
#     cmake -DPORT_DIR=packaging/vcpkg/monoclip -DWORK=FOLDER -DFEATURES=compiled -P run_port.cmake
#
# The package is left in WORK/package.
cmake_minimum_required(VERSION 3.22)
set(CURRENT_PORT_DIR "${PORT_DIR}")
set(CURRENT_PACKAGES_DIR "${WORK}/package")
set(PORT monoclip)
set(build "${WORK}/build")
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status)
    if(status)
        message(FATAL_ERROR "failed: ${ARGN}")
    endif()
endfunction()

function(vcpkg_check_features)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_FEATURE_OPTIONS" "FEATURES")
    list(GET arg_FEATURES 0 feature)
    list(GET arg_FEATURES 1 option)
    set(value OFF)
    if(feature IN_LIST FEATURES)
        set(value ON)
    endif()
    set(${arg_OUT_FEATURE_OPTIONS} "-D${option}=${value}" PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
    run("${CMAKE_COMMAND}" -S "${arg_SOURCE_PATH}" -B "${build}" -G Ninja -DCMAKE_BUILD_TYPE=Release
        "-DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR}" -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF
        ${arg_OPTIONS})
endfunction()

function(vcpkg_cmake_install)
    run("${CMAKE_COMMAND}" --build "${build}" --target install)
endfunction()

# Package files go to share/NAME.
function(vcpkg_cmake_config_fixup)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "PACKAGE_NAME;CONFIG_PATH" "")
    set(from "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}")
    if(NOT IS_DIRECTORY "${from}")
        message(FATAL_ERROR "the port names ${arg_CONFIG_PATH}, where nothing was installed")
    endif()
    set(to "${CURRENT_PACKAGES_DIR}/share/${arg_PACKAGE_NAME}")
    file(GLOB files "${from}/*")
    file(COPY ${files} DESTINATION "${to}")
    file(REMOVE_RECURSE "${from}")
    # What counted its way up from two folders deeper does so no longer.
    file(GLOB files "${to}/*.cmake")
    foreach(file IN LISTS files)
        file(READ "${file}" text)
        string(REPLACE "\${CMAKE_CURRENT_LIST_DIR}/../../../" "\${CMAKE_CURRENT_LIST_DIR}/../../" text "${text}")
        string(REPLACE [[
get_filename_component(_IMPORT_PREFIX "${_IMPORT_PREFIX}" PATH)
get_filename_component(_IMPORT_PREFIX "${_IMPORT_PREFIX}" PATH)
get_filename_component(_IMPORT_PREFIX "${_IMPORT_PREFIX}" PATH)]] [[
get_filename_component(_IMPORT_PREFIX "${_IMPORT_PREFIX}" PATH)
get_filename_component(_IMPORT_PREFIX "${_IMPORT_PREFIX}" PATH)]] text "${text}")
        file(WRITE "${file}" "${text}")
    endforeach()
endfunction()

function(vcpkg_fixup_pkgconfig)
endfunction()

function(vcpkg_install_copyright)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
    file(INSTALL ${arg_FILE_LIST} DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}" RENAME copyright)
endfunction()

include("${PORT_DIR}/portfile.cmake")

# vcpkg refuses packages without these, and a version that is not the library's would be a lie.
foreach(needed "share/monoclip/copyright" "share/monoclip/usage" "include/monoclip/monoclip.hpp")
    if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/${needed}")
        message(FATAL_ERROR "the package lacks ${needed}")
    endif()
endforeach()
file(READ "${PORT_DIR}/vcpkg.json" manifest)
string(JSON stated GET "${manifest}" version)
file(READ "${PORT_DIR}/../../../include/monoclip/version.hpp" header)
if(NOT header MATCHES "MONOCLIP_VERSION_STRING \"${stated}\"")
    message(FATAL_ERROR "vcpkg.json says version ${stated}, which is not that of version.hpp")
endif()
