# Projects that come by the library as users do. Sourced by tools/test after packages.sh and stages.sh.

# consume_project NAME WAY [ARGUMENTS]: configures, builds and runs tests/consume; WAY is its CONSUME_BY.
consume_project() {
    local folder=build/consume/$1 way=$2
    cmake -S tests/consume -B "$folder" -G Ninja -DCONSUME_BY="$way" "${@:3}" &&
        cmake --build "$folder" -j "$JOBS" && "$folder/consumer" examples
}

# consume_cuda NAME [ARGUMENTS]: a project of .cu files, by the nvcc in use.
consume_cuda() {
    local folder=build/nvcc/consume_$1
    rm -rf "$folder"
    cmake --install build/release --prefix "$root/build/nvcc/prefix" &&
        CUDACXX=$nvcc cmake -S tests/consume/cuda -B "$folder" -G Ninja -DCMAKE_CUDA_ARCHITECTURES=80 "${@:2}" &&
        cmake --build "$folder" --target classify
}

# consume_no_cuda PREFIX: such a project where no toolkit is found.
consume_no_cuda() {
    local folder=build/consume/no_cuda said
    if said=$(cmake -S tests/consume/cuda -B "$folder" -G Ninja -DCMAKE_PREFIX_PATH="$1" \
        -DCMAKE_DISABLE_FIND_PACKAGE_CUDAToolkit=ON 2>&1); then
        echo "$said"
        return 1
    fi
    echo "$said"
    grep -q "needs a CUDA toolkit" <<<"$said"
}

# consume_pkg_config PREFIX PACKAGE: one call of the compiler with what pkg-config says.
consume_pkg_config() {
    local flags
    flags=$(PKG_CONFIG_PATH="$1/lib/pkgconfig:$1/share/pkgconfig" pkg-config --cflags --libs "$2") || return 1
    # shellcheck disable=SC2086  # flags are words
    "${CXX:-g++}" -std=c++20 tests/consume/consumer.cpp tests/consume/other.cpp -o build/consume/by_pkg_config $flags &&
        build/consume/by_pkg_config examples
}

# stb_beside: stb_image.h in the folder of the single header.
stb_beside() {
    local folder=build/single/beside found
    found=$(sed -n 's/^MONOCLIP_STB_INCLUDE_DIR:PATH=//p' build/release/CMakeCache.txt)
    mkdir -p "$folder/monoclip"
    cp single_include/monoclip/monoclip.hpp "$folder/monoclip/"
    { echo '#define STB_IMAGE_BESIDE' && cat "$found/stb_image.h"; } >"$folder/monoclip/stb_image.h" || return 1
    "${CXX:-g++}" -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I"$folder" tests/consume/stb_beside.cpp
}

# stb_absent: no stb_image.h anywhere: the compiler's folders, but for links in the place of /usr/include and /usr/local/include.
stb_absent() {
    local folder=$root/build/examples/absent kept=() path
    rm -rf "$folder"
    mkdir -p "$folder/usr/include" "$folder/usr/local/include"
    for path in /usr/include/* /usr/local/include/*; do
        case "$path" in */stb | */stb_image.h) ;; *) ln -s "$path" "$folder$(dirname "$path")/" ;; esac
    done
    while read -r path; do
        case "$path" in /usr/include | /usr/local/include) path=$folder$path ;; esac
        kept+=(-isystem "$path")
    done < <("${CXX:-g++}" -xc++ -E -v /dev/null 2>&1 | sed -n '/^#include </,/^End of search/s/^ \(.*\)/\1/p')
    single_file -O1 -nostdinc "${kept[@]}" -Wall -Wextra -Werror tests/consume/stb_absent.cpp -o "$folder/program" -pthread &&
        "$folder/program" examples/models/emoji.safetensors examples/images/cat.png
}

# consume_precompiled: README's program over the precompiled header alone: what lies under its name is an error.
consume_precompiled() {
    local folder=build/consume/precompiled
    rm -rf "$folder"
    mkdir -p "$folder/monoclip"
    tests/consume/document_code.py "$folder" README.md || return 1
    cp single_include/monoclip/monoclip.hpp "$folder/monoclip/"
    (cd "$folder" && "${CXX:-g++}" -std=c++20 -O2 -x c++-header monoclip/monoclip.hpp -o monoclip/monoclip.hpp.gch) || return 1
    echo '#error "not precompiled"' >"$folder/monoclip/monoclip.hpp"
    "${CXX:-g++}" -std=c++20 -O2 -Winvalid-pch -I"$folder" "$folder/program_1.cpp" -o "$folder/program" && "$folder/program"
}

# consume_vcpkg FEATURE WAY...: the port, by vcpkg's stand-in, and a project that uses its package.
consume_vcpkg() {
    local work=$root/build/consume/vcpkg way
    cmake -DPORT_DIR="$root/packaging/vcpkg/monoclip" -DWORK="$work" -DFEATURES="$1" -P tests/consume/run_port.cmake || return 1
    for way in "${@:2}"; do
        consume_project "by_vcpkg_$way" "$way" -DCMAKE_PREFIX_PATH="$work/package" || return 1
    done
}

# consume_real_vcpkg: the same by vcpkg itself, which fetches and builds Eigen and stb.
consume_real_vcpkg() {
    local installed=$root/build/consume/vcpkg_installed
    vcpkg install "monoclip[compiled]" --overlay-ports=packaging/vcpkg --x-install-root="$installed" || return 1
    consume_project by_real_vcpkg compiled -DCMAKE_PREFIX_PATH="$(dirname "$installed"/*/include)"
}

# find_conan: sets conan, or leaves it empty. Conan is a Python program; it is installed into build/ where it is missing.
find_conan() {
    conan=$(command -v conan || true)
    if [ -n "$conan" ] && "$conan" --version | grep -q 'version 2'; then return 0; fi
    conan=build/conan-venv/bin/conan
    if [ -x "$conan" ]; then return 0; fi
    try_packages "python3-venv=$(python3 -c 'import ensurepip; print(ensurepip.__file__)' 2>/dev/null || echo no-ensurepip)"
    python3 -m venv build/conan-venv >/dev/null 2>&1 &&
        build/conan-venv/bin/python -m pip install --quiet 'conan>=2,<3' >build/logs/conan-venv.log 2>&1 || conan=""
}

# conan_here ARGUMENTS: without a network, in a home of its own: nothing of the user's is touched.
conan_here() {
    CONAN_HOME=$root/build/consume/conan_home MONOCLIP_EIGEN_INCLUDE_DIR=$(cat build/release/eigen_include.txt) \
        MONOCLIP_STB_INCLUDE_DIR=$(dirname "$(ls /usr/include/stb/stb_image.h /usr/include/stb_image.h \
            /usr/local/include/stb_image.h 2>/dev/null | head -n 1)") "$conan" "$@"
}

# consume_conan: monoclip's packages over packages of this system's Eigen and stb; each runs its test_package.
consume_conan() {
    local options=(--no-remote -c "tools.cmake.cmake_layout:test_folder=$root/build/consume/conan_test"
        -c tools.cmake.cmaketoolchain:user_presets= -s compiler.cppstd=20)
    conan_here profile detect --force &&
        conan_here create tests/consume/conan/eigen --no-remote &&
        conan_here create tests/consume/conan/stb --no-remote &&
        conan_here create packaging/conan "${options[@]}" &&
        conan_here create packaging/conan "${options[@]}" -o 'monoclip/*:compiled=True'
}

# install_for_plug_ins: the library as the examples of examples/plug-in find it.
install_for_plug_ins() {
    configure release || return 1
    step "what plug-ins link" build release monoclip_compiled || return 1
    step "install for plug-ins" cmake --install build/release --prefix "$root/build/plug-in-prefix"
}

# plug_in NAME [FOLDER]: one of examples/plug-in, built with our warnings in FOLDER/NAME.
plug_in() {
    local folder=${2:-build/plug-in}/$1
    cmake -S "examples/plug-in/$1" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_PREFIX_PATH="$root/build/plug-in-prefix" -DCMAKE_CXX_FLAGS_RELEASE="-O1 -DNDEBUG" \
        -DCMAKE_CXX_FLAGS="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror" \
        -DCMAKE_C_FLAGS="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror" &&
        cmake --build "$folder" -j "$JOBS"
}

# find_numpy: sets numpy to a Python that has it, or leaves it empty. It is installed into build/ where it is missing.
find_numpy() {
    for numpy in python3 build/numpy-venv/bin/python; do
        if "$numpy" -c 'import numpy' 2>/dev/null; then return 0; fi
    done
    try_packages "python3-venv=$(python3 -c 'import ensurepip; print(ensurepip.__file__)' 2>/dev/null || echo no-ensurepip)"
    python3 -m venv build/numpy-venv >/dev/null 2>&1 &&
        build/numpy-venv/bin/python -m pip install --quiet numpy >build/logs/numpy-venv.log 2>&1 || numpy=""
}
