# What monoclip builds on: found on the system first, else fetched at the versions pinned here.
# Threads are needed by every program; stb_image only to read picture files; Eigen only by programs that call
# Matrix::eigen(), and brought for them; Catch2 only by the tests.
include(FetchContent)

set(MONOCLIP_EIGEN_REPOSITORY "https://gitlab.com/libeigen/eigen.git")
set(MONOCLIP_EIGEN_TAG "3.4.0")
set(MONOCLIP_STB_REPOSITORY "https://github.com/nothings/stb.git")
set(MONOCLIP_STB_TAG "f0569113c93ad095470c54bf34a17b36646bbbb5")
set(MONOCLIP_CATCH2_REPOSITORY "https://github.com/catchorg/Catch2.git")
set(MONOCLIP_CATCH2_TAG "v3.5.4")
set(MONOCLIP_BENCHMARK_REPOSITORY "https://github.com/google/benchmark.git")
set(MONOCLIP_BENCHMARK_TAG "v1.8.3")

# Our warnings are for our code: what a fetched library declares counts as a system header.
function(monoclip_mark_system target)
    get_target_property(directories ${target} INTERFACE_INCLUDE_DIRECTORIES)
    if(directories)
        set_target_properties(${target} PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${directories}")
    endif()
endfunction()

# Fetches a header-only library's sources without reading its CMakeLists.
function(monoclip_fetch_headers name repository tag result)
    message(STATUS "monoclip: ${name} is not on this system; fetching ${tag} from ${repository}")
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} SOURCE_SUBDIR no-cmake-here)
    FetchContent_MakeAvailable(${name})
    set(${result} "${${name}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

# ---- Threads
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# ---- Eigen: 3.4 or newer (5.x counts, so the version is compared here and not by find_package)
if(NOT TARGET Eigen3::Eigen)
    find_package(Eigen3 CONFIG QUIET)
    if(Eigen3_FOUND AND Eigen3_VERSION VERSION_LESS 3.4)
        message(FATAL_ERROR "monoclip needs Eigen 3.4 or newer; found ${Eigen3_VERSION} in ${Eigen3_DIR}. "
            "Install a newer one, or point Eigen3_DIR at it.")
    endif()
    if(NOT TARGET Eigen3::Eigen)
        monoclip_fetch_headers(monoclip_eigen ${MONOCLIP_EIGEN_REPOSITORY} ${MONOCLIP_EIGEN_TAG} eigen_source)
        add_library(monoclip_eigen INTERFACE)
        target_include_directories(monoclip_eigen SYSTEM INTERFACE $<BUILD_INTERFACE:${eigen_source}>)
        add_library(Eigen3::Eigen ALIAS monoclip_eigen)
    endif()
endif()

# ---- stb_image: a folder that holds stb_image.h
option(MONOCLIP_WITH_STB "Let the programs of this build read picture files through stb_image" ON)
if(MONOCLIP_WITH_STB)
    find_path(MONOCLIP_STB_INCLUDE_DIR stb_image.h PATH_SUFFIXES stb
        DOC "The folder of stb_image.h")
    if(NOT MONOCLIP_STB_INCLUDE_DIR)
        monoclip_fetch_headers(monoclip_stb ${MONOCLIP_STB_REPOSITORY} ${MONOCLIP_STB_TAG} stb_source)
        set(MONOCLIP_STB_INCLUDE_DIR "${stb_source}")
    endif()
endif()

# ---- Catch2: version 2 (one header, we bring main) or 3 (a library with main); sets MONOCLIP_CATCH2_TARGET
if(MONOCLIP_BUILD_TESTS)
    find_package(Catch2 QUIET)
    if(NOT Catch2_FOUND)
        message(STATUS "monoclip: Catch2 is not on this system; fetching ${MONOCLIP_CATCH2_TAG} from "
            "${MONOCLIP_CATCH2_REPOSITORY}")
        FetchContent_Declare(Catch2 GIT_REPOSITORY ${MONOCLIP_CATCH2_REPOSITORY}
            GIT_TAG ${MONOCLIP_CATCH2_TAG} GIT_SHALLOW ON)
        FetchContent_MakeAvailable(Catch2)
        monoclip_mark_system(Catch2)
    endif()
    if(TARGET Catch2::Catch2WithMain)
        set(MONOCLIP_CATCH2_TARGET Catch2::Catch2WithMain)
    else()
        set(MONOCLIP_CATCH2_TARGET Catch2::Catch2)
    endif()
endif()

# ---- Google Benchmark: never fetched unasked, since the benchmarks are not what most builds are for
option(MONOCLIP_FETCH_BENCHMARK "Fetch Google Benchmark when it is not on this system" OFF)
if(MONOCLIP_BUILD_BENCH)
    find_package(benchmark QUIET)
    if(NOT benchmark_FOUND AND MONOCLIP_FETCH_BENCHMARK)
        set(BENCHMARK_ENABLE_TESTING OFF)
        set(BENCHMARK_ENABLE_INSTALL OFF)
        FetchContent_Declare(benchmark GIT_REPOSITORY ${MONOCLIP_BENCHMARK_REPOSITORY}
            GIT_TAG ${MONOCLIP_BENCHMARK_TAG} GIT_SHALLOW ON)
        FetchContent_MakeAvailable(benchmark)
    endif()
endif()
